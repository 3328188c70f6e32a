import { basename } from 'node:path'
import { type ModelEntry, type ModelFile, openModelFile, type OpenOptions } from '@modelgate/artifacts'
import { compareEntries, type EntryComparison, noDifference, sameBytes } from './compare-entries.ts'
import { createDifferenceTools, type DifferenceTools } from './difference-tools.ts'
import { diffDocuments, type DocumentChange } from './diff-documents.ts'
import { pairByContent } from './pair-by-content.ts'
import { type Rung, worstRung } from './rung.ts'
import type { Tolerance } from './tolerance.ts'

/** How two model files compare. */
export interface FileComparison {
  /** The path inside the folders that are compared; empty for two files. */
  readonly path: string
  readonly rung: Extract<Rung, 'bytes' | 'content' | 'numeric' | 'none'>
  readonly a: Pick<ModelFile, 'format' | 'size'>
  readonly b: Pick<ModelFile, 'format' | 'size'>
  /** Arrays of both files, in the order of A. */
  readonly entries: readonly EntryComparison[]
  readonly onlyInA: readonly string[]
  readonly onlyInB: readonly string[]
  /** Where the parts that are no arrays differ. */
  readonly documents: readonly DocumentChange[]
  /** Names that only the second file would import on loading. */
  readonly newGlobals: readonly string[]
  /** Arrays of one file only that have the same type, shape and bytes as one of the other file only. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
}

/**
 * Compares two model files by the ladder bytes, content, numeric, none. Nothing in them is executed.
 *
 * @param options `path`: what to call the pair; `volatile`: values that may differ by design
 * @throws ModelgateError when a file cannot be read or is not what its name claims
 */
export async function compareFiles(
  aPath: string,
  bPath: string,
  tolerance: Tolerance,
  { path = '', ...open }: Pick<OpenOptions, 'volatile'> & { readonly path?: string } = {},
): Promise<FileComparison> {
  const a = await openModelFile(aPath, open)
  try {
    const b = await openModelFile(bPath, { ...open, like: a })
    try {
      const comparison = compareOpenFiles(a, b, tolerance, path)
      a.assertUnchanged()
      b.assertUnchanged()
      return comparison
    } finally {
      b.close()
    }
  } finally {
    a.close()
  }
}

function compareOpenFiles(a: ModelFile, b: ModelFile, tolerance: Tolerance, path: string): FileComparison {
  const globalsOfA = new Set(a.globals)
  const facts = {
    path,
    a: { format: a.format, size: a.size },
    b: { format: b.format, size: b.size },
    onlyInA: [],
    onlyInB: [],
    documents: [],
    newGlobals: b.globals.filter((name) => !globalsOfA.has(name)),
    renamed: [],
  }
  const tools = createDifferenceTools()
  if (sameFiles(a, b, tools)) {
    return { ...facts, rung: 'bytes', entries: a.entries.map((entry) => sameEntry(entry, tools)) }
  }
  if (a.format === 'opaque' || b.format === 'opaque') return { ...facts, rung: 'none', entries: [] }

  const pairOf = matchByName(b.entries)
  const entries: EntryComparison[] = []
  const onlyInA: ModelEntry[] = []
  // Permuted rows are a pattern of all arrays that disagree, or none.
  let lookForRows = true
  let isAligned = a.entries.length === b.entries.length
  const rungs = new Set<Rung>(['content'])
  for (const [index, entry] of a.entries.entries()) {
    const other = pairOf(entry.name, index)
    if (other !== b.entries[index]) isAligned = false
    if (other === undefined) onlyInA.push(entry)
    else {
      const compared = compareEntries(entry, other, tolerance, { tools, lookForRows })
      if (compared.rung === 'none' && !compared.permuted) lookForRows = false
      rungs.add(compared.rung)
      entries.push(compared)
    }
  }
  const onlyInB = isAligned ? [] : notFound(b.entries, entries)
  const documents = diffDocuments(a.documents, b.documents)
  if (onlyInA.length + onlyInB.length + documents.length > 0) rungs.add('none')
  const rung = worstRung(rungs)
  return {
    ...facts,
    // Bytes were equal above if they ever are; entries reach no other rung.
    rung: rung === 'content' || rung === 'numeric' ? rung : 'none',
    entries,
    onlyInA: onlyInA.map(({ name }) => name),
    onlyInB: onlyInB.map(({ name }) => name),
    documents,
    renamed: pairByContent(onlyInA, onlyInB).map(([from, to]) => ({ from: from.name, to: to.name })),
  }
}

/** Finds arrays by their names, without a table of them where both files have one order. */
function matchByName(entries: readonly ModelEntry[]): (name: string, index: number) => ModelEntry | undefined {
  let byName: ReadonlyMap<string, ModelEntry> | null = null
  return (name, index) => {
    const same = entries[index]
    if (same?.name === name) return same
    byName ??= new Map(entries.map((entry) => [entry.name, entry]))
    return byName.get(name)
  }
}

function notFound(entriesOfB: readonly ModelEntry[], compared: readonly EntryComparison[]): readonly ModelEntry[] {
  const found = new Set<unknown>(compared.map(({ b }) => b))
  return entriesOfB.filter((entry) => !found.has(entry))
}

/** Whether two files, and all the files that belong to them, hold the same bytes. */
function sameFiles(a: ModelFile, b: ModelFile, tools: DifferenceTools): boolean {
  if (a.parts.length !== b.parts.length || !sameBytes(a.bytes, b.bytes, tools)) return false
  return a.parts.every((part, index) => {
    const other = b.parts[index]
    return other !== undefined && basename(part.path) === basename(other.path) && sameBytes(part, other, tools)
  })
}

function sameEntry(entry: ModelEntry, tools: DifferenceTools): EntryComparison {
  return {
    name: entry.name,
    a: entry,
    b: entry,
    rung: 'content',
    disagreement: null,
    difference: noDifference(entry, tools),
    permuted: false,
    limit: 0,
  }
}

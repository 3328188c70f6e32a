import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type ModelEntry, type ModelFile, openModelFile, type OpenOptions } from '@modelgate/artifacts'
import { createReport, type GateReport, ModelgateError } from '@modelgate/kernel'
import { compareFiles, type FileComparison } from './compare-files.ts'
import { comparisonMeasurements } from './comparison-measurements.ts'
import { comparisonTables } from './comparison-tables.ts'
import { explainComparison, firstDifference } from './explain-comparison.ts'
import { listModels } from './list-models.ts'
import { pairByContent } from './pair-by-content.ts'
import { reaches, type Rung, worstRung } from './rung.ts'
import type { Tolerance } from './tolerance.ts'

/** What two models are held to. */
export interface CompareOptions extends Tolerance {
  readonly require: 'bytes' | 'content' | 'numeric'
  /** What to call the two in sentences; their paths if absent. */
  readonly names?: { readonly a: string; readonly b: string }
}

/** The defaults of the command line and of the reproducibility gate. */
export const COMPARE_DEFAULTS = { require: 'numeric', profile: 'trained' } as const satisfies CompareOptions

/** Two models side by side: every pair of files, and the files that only one side has. */
export interface ModelComparison {
  readonly rung: Rung
  readonly files: readonly FileComparison[]
  readonly onlyInA: readonly string[]
  readonly onlyInB: readonly string[]
  /** Arrays of the files that one side only has, found in such files of the other side: `file: array`. */
  readonly moved: readonly { readonly from: string; readonly to: string }[]
}

/**
 * Compares two model files, or two folders file by file, and judges the rung they reach together.
 *
 * @param a the reference: differences are relative to it
 * @returns a report of gate `compare` with `data.rung`
 * @throws ModelgateError when something cannot be read or is not what its name claims
 */
export async function compareModels(a: string, b: string, options: CompareOptions): Promise<GateReport> {
  const names = options.names ?? { a, b }
  const comparison = await measureModels(a, b, options)
  const passed = reaches(comparison.rung, options.require)
  const findings = explainComparison(comparison, options, names)
  return createReport({
    gate: 'compare',
    verdict: passed ? 'pass' : 'fail',
    reasonCode: passed ? 'COMPARE_EQUIVALENT' : (findings[0]?.code ?? 'COMPARE_RUNG_TOO_LOW'),
    findings,
    measurements: comparison.files.flatMap(comparisonMeasurements),
    tables: [
      {
        title: 'Comparison',
        columns: [{ name: 'A' }, { name: 'B' }, { name: 'agree by' }, { name: 'demanded' }],
        rows: [[names.a, names.b, comparison.rung, options.require]],
      },
      ...comparisonTables(comparison),
    ],
    data: {
      rung: comparison.rung,
      required: options.require,
      profile: options.rtol === undefined ? options.profile : null,
      rtol: options.rtol ?? null,
      ...names,
      files: comparison.files.map(({ path, rung, a: fileA, b: fileB }) => ({ path, rung, a: fileA, b: fileB })),
      onlyInA: comparison.onlyInA,
      onlyInB: comparison.onlyInB,
      firstDifference: firstDifference(comparison),
    },
  })
}

/** Measures without judging; see {@link compareModels}. */
export async function measureModels(
  a: string,
  b: string,
  tolerance: Tolerance,
  open: Pick<OpenOptions, 'volatile'> = {},
): Promise<ModelComparison> {
  const kindA = kindOf(a)
  const kindB = kindOf(b)
  if (kindA !== kindB) {
    throw new ModelgateError('COMPARE_KINDS_DIFFER', `${a} is a ${kindA} and ${b} is a ${kindB}.`, {
      advice: 'Compare two files or two folders.',
    })
  }
  if (kindA === 'file') {
    const file = await compareFiles(a, b, tolerance, open)
    return { rung: file.rung, files: [file], onlyInA: [], onlyInB: [], moved: [] }
  }
  const modelsA = await listModels(a)
  const modelsB = await listModels(b)
  if (modelsA.size + modelsB.size === 0) {
    throw new ModelgateError('COMPARE_FOLDER_EMPTY', `${a} and ${b} hold no files.`, {
      advice: 'Name the folders that hold the model files.',
    })
  }
  const onlyInA = [...modelsA.keys()].filter((path) => !modelsB.has(path))
  const onlyInB = [...modelsB.keys()].filter((path) => !modelsA.has(path))
  const files: FileComparison[] = []
  for (const [path, fileA] of modelsA) {
    const fileB = modelsB.get(path)
    if (fileB !== undefined)
      files.push(await compareFiles(join(a, fileA), join(b, fileB), tolerance, { ...open, path }))
  }
  const missing: Rung[] = onlyInA.length + onlyInB.length > 0 ? ['none'] : []
  const moved = await findMoved(
    onlyInA.map((path) => ({ path, file: join(a, modelsA.get(path) ?? path) })),
    onlyInB.map((path) => ({ path, file: join(b, modelsB.get(path) ?? path) })),
  )
  return { rung: worstRung([...files.map(({ rung }) => rung), ...missing]), files, onlyInA, onlyInB, moved }
}

interface NamedFile {
  readonly path: string
  readonly file: string
}

type PlacedEntry = Pick<ModelEntry, 'dtype' | 'shape' | 'bytes'> & { readonly place: string }

/** Finds arrays that lie in a file of another name on the other side: a renamed file, or shards without an index. */
async function findMoved(a: readonly NamedFile[], b: readonly NamedFile[]): Promise<ModelComparison['moved']> {
  if (a.length === 0 || b.length === 0) return []
  const opened: ModelFile[] = []
  const entriesOf = async (files: readonly NamedFile[]) => {
    const entries: PlacedEntry[] = []
    for (const { path, file } of files) {
      const model = await openModelFile(file)
      opened.push(model)
      if (model.entries.length === 0)
        entries.push({ dtype: 'U8', shape: [model.size], bytes: model.bytes, place: path })
      for (const { name, dtype, shape, bytes } of model.entries)
        entries.push({ dtype, shape, bytes, place: `${path}: ${name}` })
    }
    return entries
  }
  try {
    const pairs = pairByContent(await entriesOf(a), await entriesOf(b))
    return pairs.map(([from, to]) => ({ from: from.place, to: to.place }))
  } finally {
    for (const model of opened) model.close()
  }
}

function kindOf(path: string): 'file' | 'folder' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch (cause) {
    throw new ModelgateError('MODEL_FILE_MISSING', `${path} cannot be read.`, {
      advice: 'Check the path and that the file is in this checkout (Git LFS files must be pulled first).',
      cause,
    })
  }
}

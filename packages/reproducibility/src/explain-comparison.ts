import type { Finding } from '@modelgate/kernel'
import { classifyPattern } from './classify-pattern.ts'
import type { Disagreement, EntryComparison } from './compare-entries.ts'
import type { FileComparison } from './compare-files.ts'
import { type DocumentChange, MAX_DOCUMENT_CHANGES } from './diff-documents.ts'
import type { CompareOptions, ModelComparison } from './compare-models.ts'
import { formatFigure } from './comparison-tables.ts'
import { reaches } from './rung.ts'

/** Names that a sentence can carry; the report's data has all. */
const MAX_NAMES = 5

/** The arrays of all files, with the file they are in. */
interface Placed {
  readonly entry: EntryComparison
  readonly path: string
}

/** The first array that differs, in the order of the first file, or else the first place of a document; for machines. */
export function firstDifference(comparison: ModelComparison): Readonly<Record<string, unknown>> | null {
  for (const { entries, path } of comparison.files) {
    const entry = entries.find(({ rung }) => rung !== 'content')
    if (entry === undefined) continue
    return {
      tensor: entry.name,
      ...(path === '' ? {} : { file: path }),
      element: entry.difference?.first ?? null,
      disagreement: entry.disagreement,
    }
  }
  return firstPlace(comparison)
}

function firstPlace({ files }: ModelComparison): Readonly<Record<string, unknown>> | null {
  for (const { documents, path } of files) {
    const [first] = documents
    if (first !== undefined) return { ...(path === '' ? {} : { file: path }), ...first }
  }
  return null
}

/**
 * Every way in which two models disagree, one finding for each kind with the names it holds for, errors where the demanded rung
 * is missed and a note where the difference is tolerated.
 */
export function explainComparison(
  comparison: ModelComparison,
  options: CompareOptions,
  names: { readonly a: string; readonly b: string },
): readonly Finding[] {
  const findings: Finding[] = [
    ...missing('COMPARE_FILES_DIFFER', 'file', comparison, names),
    ...renameFindings(comparison.moved, ''),
    ...comparison.files.flatMap((file) => [
      ...missing('COMPARE_NAMES_DIFFER', 'array', file, names),
      ...documentFindings(file.documents, file.path),
      ...opaqueFindings(file),
      ...renameFindings(file.renamed, file.path),
    ]),
    ...disagreementFindings(placedEntries(comparison, ({ disagreement }) => disagreement !== null)),
  ]
  const imports = comparison.files.flatMap(importFindings)
  if (findings.length > 0) return [...findings, ...imports, ...patternFindings(comparison)]
  const summary = toleratedSummary(comparison)
  if (reaches(comparison.rung, options.require)) {
    return summary === null
      ? imports
      : [...imports, { code: 'COMPARE_TOLERATED', severity: 'note', message: summary }, ...patternFindings(comparison)]
  }
  return [
    {
      code: 'COMPARE_RUNG_TOO_LOW',
      severity: 'error',
      message: `The models agree by ${comparison.rung} and ${options.require} is demanded. ${summary ?? OTHER_BYTES[comparison.rung === 'content' ? 'content' : 'numeric']}`,
      advice: `Make the build deterministic, or accept --require ${comparison.rung} where that is enough.`,
      data: { rung: comparison.rung, required: options.require },
    },
    ...imports,
    ...patternFindings(comparison),
  ]
}

/** How models that hold equal numbers can still differ. */
const OTHER_BYTES = {
  content: 'Only the container differs: metadata, order or padding.',
  numeric: 'All numbers are equal; the sign of a zero or the bits of a NaN differ.',
} as const

function renameFindings(renamed: FileComparison['renamed'], path: string): readonly Finding[] {
  const [first] = renamed
  if (first === undefined) return []
  const who = `${renamed.length === 1 ? 'One array' : `${renamed.length} arrays`}${path === '' ? '' : ` of ${path}`}`
  return [
    {
      code: 'COMPARE_RENAMED',
      severity: 'note',
      message: `${who} ${renamed.length === 1 ? 'has' : 'have'} the same content under another name: ${JSON.stringify(first.from)} is now ${JSON.stringify(first.to)}${renamed.length === 1 ? '' : ', and so on'}.`,
      advice: 'Save both models under the same names if the renaming was not meant.',
      data: { renamed: renamed.slice(0, MAX_LISTED) },
    },
  ]
}

/** Pairs and names that the data of a finding lists. */
const MAX_LISTED = 1000

function importFindings({ newGlobals, path }: FileComparison): readonly Finding[] {
  if (newGlobals.length === 0) return []
  return [
    {
      code: 'COMPARE_IMPORTS_DIFFER',
      severity: 'warning',
      message: `Loading the second ${path === '' ? 'file' : path} would import what the first does not: ${newGlobals.slice(0, MAX_NAMES).join(', ').slice(0, 400)}.`,
      advice: 'Look at every new name before the file is loaded anywhere.',
      data: { globals: newGlobals.slice(0, MAX_LISTED) },
    },
  ]
}

/** The pattern of all arrays together, as a remark. Names alone make no pattern where every array is found under another one. */
function patternFindings({ files, onlyInA, onlyInB, moved }: ModelComparison): readonly Finding[] {
  const onlyRenamed = files.every(
    ({ onlyInA: a, onlyInB: b, renamed }) => a.length === renamed.length && b.length === renamed.length,
  )
  const pattern = classifyPattern(
    files.flatMap(({ entries }) => entries),
    onlyRenamed && (onlyInA.length + onlyInB.length === 0 || moved.length > 0),
  )
  if (pattern === null) return []
  return [
    {
      code: 'COMPARE_PATTERN',
      severity: 'note',
      message: pattern.meaning,
      advice: pattern.advice,
      data: { pattern: pattern.name },
    },
  ]
}

function placedEntries({ files }: ModelComparison, matters: (entry: EntryComparison) => boolean): readonly Placed[] {
  return files.flatMap(({ entries, path }) => entries.filter(matters).map((entry) => ({ entry, path })))
}

function missing(
  code: 'COMPARE_FILES_DIFFER' | 'COMPARE_NAMES_DIFFER',
  noun: string,
  { onlyInA, onlyInB }: { readonly onlyInA: readonly string[]; readonly onlyInB: readonly string[] },
  { a, b }: { readonly a: string; readonly b: string },
): readonly Finding[] {
  if (onlyInA.length + onlyInB.length === 0) return []
  const parts = [
    ...(onlyInA.length === 0 ? [] : [`only in ${a}: ${nameList(onlyInA)}`]),
    ...(onlyInB.length === 0 ? [] : [`only in ${b}: ${nameList(onlyInB)}`]),
  ]
  return [
    {
      code,
      severity: 'error',
      message: `The two do not hold the same ${noun}s: ${parts.join('; ')}.`,
      advice: 'The code or the configuration that makes the model changed; compare models of one architecture.',
      data: { onlyInA, onlyInB },
    },
  ]
}

function documentFindings(documents: readonly DocumentChange[], path: string): readonly Finding[] {
  if (documents.length === 0) return []
  const shown = documents.slice(0, MAX_NAMES).map(({ pointer, a, b }) => {
    if (a === null) return `${JSON.stringify(pointer)} is new: ${b}`
    return b === null ? `${JSON.stringify(pointer)} is gone: ${a}` : `${JSON.stringify(pointer)} is ${a} against ${b}`
  })
  const count =
    documents.length === MAX_DOCUMENT_CHANGES ? `${documents.length} or more places` : `${documents.length} places`
  const rest = documents.length > shown.length ? '; …' : ''
  return [
    {
      code: 'COMPARE_DOCUMENT_DIFFERS',
      severity: 'error',
      message: `What is no array${path === '' ? '' : ` of ${path}`} differs at ${documents.length === 1 ? 'one place' : count}: ${shown.join('; ')}${rest}.`,
      advice: 'Values that change by design belong into `volatile`.',
      ...(path === '' ? {} : { subject: path }),
      data: { documents },
    },
  ]
}

function opaqueFindings({ rung, a, b, path }: ModelComparison['files'][number]): readonly Finding[] {
  if (rung !== 'none' || (a.format !== 'opaque' && b.format !== 'opaque')) return []
  const which = path === '' ? 'The files' : path
  return [
    {
      code: 'COMPARE_OPAQUE_DIFFERS',
      severity: 'error',
      message: `${which} differ${path === '' ? '' : 's'}, and no reader knows this format, so only equal bytes would count.`,
      advice: 'Save the model as safetensors, where arrays can be compared one by one.',
      ...(path === '' ? {} : { subject: path }),
    },
  ]
}

const DISAGREEMENT_CODES = {
  shape: 'COMPARE_SHAPE_DIFFERS',
  dtype: 'COMPARE_DTYPE_DIFFERS',
  discrete: 'COMPARE_DISCRETE_DIFFERS',
  'non-finite': 'COMPARE_NON_FINITE_DIFFERS',
  'beyond-tolerance': 'COMPARE_BEYOND_TOLERANCE',
} as const satisfies Record<Disagreement, string>

function disagreementFindings(placed: readonly Placed[]): readonly Finding[] {
  const groups = Map.groupBy(placed, ({ entry }) => entry.disagreement)
  const findings: Finding[] = []
  for (const [disagreement, members] of groups) {
    const first = members[0]
    if (disagreement === null || first === undefined) continue
    const names = members.map(nameOf)
    const others = members.length === 1 ? '' : ` So do ${members.length - 1} more: ${nameList(names.slice(1))}.`
    findings.push({
      code: DISAGREEMENT_CODES[disagreement],
      severity: 'error',
      message: `${sentence(first, disagreement)}${others}`,
      advice: adviceFor(disagreement),
      subject: nameOf(first),
      data: { tensors: names },
    })
  }
  return findings
}

function nameOf({ entry, path }: Placed): string {
  return path === '' ? entry.name : `${path}: ${entry.name}`
}

/** What happened to the first array of a kind, as a person would say it. */
function sentence(placed: Placed, disagreement: Disagreement): string {
  const { a, b, difference, limit } = placed.entry
  const who = `The first array that differs is ${JSON.stringify(nameOf(placed))}`
  const type = `${a.dtype} [${a.shape.join(', ')}]`
  switch (disagreement) {
    case 'dtype':
      return `${who}: its type is ${a.dtype} against ${b.dtype}.`
    case 'shape':
      return `${who}: its shape is [${a.shape.join(', ')}] against [${b.shape.join(', ')}].`
    case 'discrete':
      return `${who} (${type}): ${difference?.differing} of ${a.elements} discrete values differ, the first at index ${difference?.first}.`
    case 'non-finite':
      return `${who} (${type}): ${difference?.nonFiniteMismatches === 1 ? 'one value is' : `${difference?.nonFiniteMismatches} values are`} NaN or infinite in one model only, the first difference is at index ${difference?.first}.`
    case 'beyond-tolerance':
      return `${who} (${type}): the relative difference is ${formatFigure(difference?.relativeFrobenius)} and the limit ${formatFigure(limit)}; ${difference?.differing} of ${a.elements} elements differ, by at most ${formatFigure(difference?.maxAbsolute)}, the first at index ${difference?.first}.`
  }
}

function adviceFor(disagreement: Disagreement): string {
  switch (disagreement) {
    case 'dtype':
      return 'Save both models with one precision.'
    case 'shape':
      return 'The code or the data that makes the model changed.'
    case 'discrete':
      return 'Discrete values have no tolerance: look for an unseeded choice or an unstable sort.'
    case 'non-finite':
      return 'Training is unstable: look for a division by zero or an overflow.'
    case 'beyond-tolerance':
      return 'Look for a missing seed, or another number of threads or kind of CPU (--profile cross-cpu).'
  }
}

function toleratedSummary(comparison: ModelComparison): string | null {
  const tolerated = placedEntries(comparison, ({ rung }) => rung === 'numeric')
  const first = tolerated[0]
  if (first === undefined) return null
  const largest = tolerated.reduce((x, y) => (relative(y) > relative(x) ? y : x))
  const count = tolerated.length === 1 ? 'One array differs' : `${tolerated.length} arrays differ`
  return `${count} within the limit, the first is ${JSON.stringify(nameOf(first))}; the largest relative difference is ${formatFigure(relative(largest))} in ${JSON.stringify(nameOf(largest))}, where ${formatFigure(largest.entry.limit)} is allowed.`
}

function relative({ entry }: Placed): number {
  return entry.difference?.relativeFrobenius ?? 0
}

function nameList(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => JSON.stringify(name))
  const rest = names.length - shown.length
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`
}

import type { GateReport } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest/document'
import { lostClaims } from './claims.ts'
import type { LostClaim } from './claims.ts'
import { comparePackages } from './compare-packages.ts'
import type { PackageChange } from './compare-packages.ts'
import { compareMetrics } from './compare-metrics.ts'
import type { MetricChange } from './compare-metrics.ts'
import { compareTables } from './compare-tables.ts'
import type { TableChange, TableFact } from './compare-tables.ts'
import { compareTensors, countParameters } from './compare-tensors.ts'
import type { TensorChange, TensorFact } from './compare-tensors.ts'
import { diffFacts } from './diff-facts.ts'
import type { FactChange } from './diff-facts.ts'
import { listFacts } from './list-facts.ts'

/** What happened to one model between two versions of its card. */
export interface CardDiff {
  readonly model: string
  /** The name it had before, where it was renamed. */
  readonly renamedFrom: string | null
  readonly status: 'new' | 'changed' | 'unchanged'
  readonly version: { readonly before: string | null; readonly after: string }
  readonly metrics: readonly MetricChange[]
  /** Every assertion that changed, in the order of the card. */
  readonly facts: readonly FactChange[]
  readonly lostClaims: readonly LostClaim[]
  readonly tensors: readonly TensorChange[]
  /** Declared data whose rows or columns changed, where both versions could be read. */
  readonly tables: readonly TableChange[]
  /** Packages of the locked environment that moved. */
  readonly packages: readonly PackageChange[]
  /** Numbers held by the artifacts whose tensors are known; null where they are not. */
  readonly parameters: { readonly before: number; readonly after: number } | null
}

/** Two versions of a card with what was measured of them. */
export interface CardPair {
  /** Null for a new model. */
  readonly base: Manifest | null
  readonly head: Manifest
  readonly baseReports?: readonly GateReport[]
  readonly headReports?: readonly GateReport[]
  /** Tensors of the artifacts, where a reader understands the format. */
  readonly tensors?: { readonly base: readonly TensorFact[]; readonly head: readonly TensorFact[] }
  /** Declared data whose bytes differ, where both versions can be read. */
  readonly tables?: readonly { readonly base: TableFact; readonly head: TableFact }[]
  /** Versions of the packages that the lock files fix, by name. */
  readonly packages?: { readonly base: ReadonlyMap<string, string>; readonly head: ReadonlyMap<string, string> }
}

/**
 * Compares two model cards by meaning: reordering and reformatting is no change, lists are matched by name, claims that
 * disappeared are listed apart, and metrics come with their measured difference.
 */
export function diffModelCards({
  base,
  head,
  baseReports = [],
  headReports = [],
  tensors,
  tables = [],
  packages,
}: CardPair): CardDiff {
  const quality = (reports: readonly GateReport[]) => reports.find(({ gate }) => gate === 'quality')
  const facts = base === null ? [] : diffFacts(listFacts(base), listFacts(head))
  const metrics = compareMetrics(
    { manifest: base, report: quality(baseReports) },
    { manifest: head, report: quality(headReports) },
  )
  const tensorChanges = tensors === undefined || base === null ? [] : compareTensors(tensors.base, tensors.head)
  const renamedFrom = base !== null && base.metadata.name !== head.metadata.name ? base.metadata.name : null
  const version = { before: base?.metadata.version ?? null, after: head.metadata.version }
  const changed =
    facts.length > 0 ||
    tensorChanges.length > 0 ||
    renamedFrom !== null ||
    version.before !== version.after ||
    metrics.some(({ direction, before, after }) => direction !== 'same' && (before === null) !== (after === null))
  return {
    model: head.metadata.name,
    renamedFrom,
    status: base === null ? 'new' : changed ? 'changed' : 'unchanged',
    version,
    metrics,
    facts,
    lostClaims: lostClaims(facts),
    tensors: tensorChanges,
    tables: compareTables(tables),
    packages: packages === undefined || base === null ? [] : comparePackages(packages.base, packages.head),
    parameters: countBoth(tensors),
  }
}

function countBoth(tensors: CardPair['tensors']): CardDiff['parameters'] {
  if (tensors === undefined || tensors.base.length + tensors.head.length === 0) return null
  return { before: countParameters(tensors.base), after: countParameters(tensors.head) }
}

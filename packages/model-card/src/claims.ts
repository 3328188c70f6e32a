import type { FactChange } from './diff-facts.ts'

/** A promise or a warning that a reader could rely on before and cannot any more, or can rely on less. */
export interface LostClaim {
  readonly change: FactChange
  /** What it was: `a technical limitation`. */
  readonly kind: string
  /** Taken away altogether, or written differently. */
  readonly loss: 'removed' | 'reworded'
}

/** Assertions whose disappearance makes a model look safer than it is. */
const CLAIMS: readonly (readonly [prefix: string, kind: string])[] = [
  ['spec.considerations.technicalLimitations', 'a technical limitation'],
  ['spec.considerations.outOfScopeUses', 'a use that is out of scope'],
  ['spec.considerations.performanceTradeoffs', 'a performance trade-off'],
  ['spec.considerations.ethicalConsiderations', 'an ethical consideration'],
  ['spec.considerations.humanOversight', 'human oversight'],
  ['spec.fairness.assessments', 'a fairness assessment'],
  ['spec.fairness.sensitiveAttributes', 'a sensitive attribute'],
  ['spec.evaluation.predictions', 'the evidence of the evaluation'],
  ['spec.reproduce', 'how to reproduce the model'],
  ['spec.risk', 'the risk assessment'],
  ['spec.validation', 'the independent validation'],
  ['spec.monitoring', 'the monitoring plan'],
]

/** Changes of these keep the claim and only move what it points at. */
const ROUTINE = /\.(?:digest|size|version)$/u

/** The changes that take a claim away or reword one. */
export function lostClaims(changes: readonly FactChange[]): readonly LostClaim[] {
  return changes.flatMap((change): readonly LostClaim[] => {
    const claim = CLAIMS.find(([prefix]) => change.key === prefix || /^[.[]/u.test(after(prefix, change.key)))
    if (claim === undefined || change.before === null) return []
    if (change.after === null) return [{ change, kind: claim[1], loss: 'removed' }]
    return ROUTINE.test(change.key) ? [] : [{ change, kind: claim[1], loss: 'reworded' }]
  })
}

function after(prefix: string, key: string): string {
  return key.startsWith(prefix) ? key.slice(prefix.length) : ''
}

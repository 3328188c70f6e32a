import type { GateName, Verdict } from '@modelgate/kernel'

/** Gates whose reports can be evidence for a promotion. */
export const EVIDENCE_GATES = [
  'manifest',
  'quality',
  'fairness',
  'reproducibility',
] as const satisfies readonly GateName[]

/** What the ledger keeps of one gate's report. */
export interface EvidenceRecord {
  readonly gate: GateName
  readonly verdict: Verdict
  readonly reasonCode: string
  /** Digest of the report. */
  readonly report: string
  /** Digest of the policy that the gate applied. */
  readonly policy: string
  readonly headSha: string
  readonly testedSha: string
  readonly ref: string
  /** `recomputed`: predictions were made again from these bytes; `claimed`: they are the author's word. */
  readonly strength: 'claimed' | 'recomputed'
}

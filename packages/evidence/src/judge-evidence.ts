import type { GateName } from '@modelgate/kernel'
import type { EvidenceRecord } from './evidence-record.ts'

/** Evidence counts for this long: what lies behind it (data, dependencies, the world) moves on. */
export const EVIDENCE_MAX_AGE_DAYS = 90

/** Gates that judge the author's predictions file. */
const FROM_PREDICTIONS: ReadonlySet<GateName> = new Set<GateName>(['quality', 'fairness'])

const DAY = 24 * 60 * 60 * 1000

/** Evidence with its place in the ledger. */
export type PlacedEvidence = EvidenceRecord & { readonly digest: string; readonly seq: number; readonly at: string }

/** How the evidence of one gate stands. */
export interface EvidenceJudgement {
  readonly gate: GateName
  readonly code:
    | 'EVIDENCE_MET'
    | 'EVIDENCE_MISSING'
    | 'EVIDENCE_NOT_PASSED'
    | 'EVIDENCE_OF_OTHER_POLICY'
    | 'EVIDENCE_STALE'
    | 'EVIDENCE_CLAIMED'
  readonly message: string
}

/**
 * Judges, for every gate demanded, the newest evidence of exactly these bytes. An older pass never hides a newer
 * failure, and a gate without evidence is missing, not passed.
 *
 * @param now milliseconds since 1970
 * @param recomputed whether predictions must have been made again from these bytes, at the commit that was judged
 */
export function judgeEvidence(
  gates: readonly GateName[],
  recorded: readonly PlacedEvidence[],
  {
    digest,
    policy,
    now,
    recomputed,
  }: { readonly digest: string; readonly policy: string; readonly now: number; readonly recomputed: boolean },
): readonly EvidenceJudgement[] {
  const own = recorded.filter((record) => record.digest === digest)
  return gates.map((gate) => {
    const newest = newestOf(own.filter((record) => record.gate === gate))
    if (!newest) return { gate, code: 'EVIDENCE_MISSING', message: `There is no ${gate} evidence for these bytes.` }
    const days = (now - Date.parse(newest.at)) / DAY
    const where = `event ${newest.seq}`
    if (newest.verdict !== 'pass' && newest.verdict !== 'warn') {
      return {
        gate,
        code: 'EVIDENCE_NOT_PASSED',
        message: `The newest ${gate} evidence (${where}) is "${newest.verdict}": ${newest.reasonCode}.`,
      }
    }
    if (newest.policy !== policy) {
      return {
        gate,
        code: 'EVIDENCE_OF_OTHER_POLICY',
        message: `The ${gate} evidence (${where}) was judged under another policy (${newest.policy.slice(0, 19)}…).`,
      }
    }
    // A time in the future is not fresh: somebody's clock is wrong.
    if (!(days <= EVIDENCE_MAX_AGE_DAYS) || days < -1) {
      return {
        gate,
        code: 'EVIDENCE_STALE',
        message: `The ${gate} evidence (${where}) is of ${newest.at}; at most ${EVIDENCE_MAX_AGE_DAYS} days are allowed.`,
      }
    }
    if (recomputed && FROM_PREDICTIONS.has(gate) && !isRecomputed(own, newest.testedSha)) {
      return {
        gate,
        code: 'EVIDENCE_CLAIMED',
        message: `The ${gate} evidence (${where}) is of predictions that nobody made again at ${newest.testedSha.slice(0, 12)}.`,
      }
    }
    return { gate, code: 'EVIDENCE_MET', message: `${gate}: ${newest.verdict} for these bytes (${where}).` }
  })
}

/** Whether the newest reproduction at that commit made the declared predictions again. */
function isRecomputed(own: readonly PlacedEvidence[], testedSha: string): boolean {
  const newest = newestOf(own.filter((record) => record.gate === 'reproducibility' && record.testedSha === testedSha))
  return newest?.verdict === 'pass' && newest.strength === 'recomputed'
}

function newestOf(records: readonly PlacedEvidence[]): PlacedEvidence | null {
  return records.reduce<PlacedEvidence | null>((best, next) => (best && best.seq > next.seq ? best : next), null)
}

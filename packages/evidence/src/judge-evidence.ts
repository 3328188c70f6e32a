import type { GateName } from '@modelgate/kernel'
import type { EvidenceRecord } from './evidence-record.ts'

/** Evidence counts for this long: what lies behind it (data, dependencies, the world) moves on. */
export const EVIDENCE_MAX_AGE_DAYS = 90

const DAY = 24 * 60 * 60 * 1000

/** How the evidence of one gate stands. */
export interface EvidenceJudgement {
  readonly gate: GateName
  readonly code:
    'EVIDENCE_MET' | 'EVIDENCE_MISSING' | 'EVIDENCE_NOT_PASSED' | 'EVIDENCE_OF_OTHER_POLICY' | 'EVIDENCE_STALE'
  readonly message: string
}

/**
 * Judges, for every gate demanded, the newest evidence of exactly these bytes. An older pass never hides a newer
 * failure, and a gate without evidence is missing, not passed.
 *
 * @param now milliseconds since 1970
 */
export function judgeEvidence(
  gates: readonly GateName[],
  recorded: readonly (EvidenceRecord & { readonly digest: string; readonly seq: number; readonly at: string })[],
  { digest, policy, now }: { readonly digest: string; readonly policy: string; readonly now: number },
): readonly EvidenceJudgement[] {
  return gates.map((gate) => {
    const newest = recorded
      .filter((record) => record.gate === gate && record.digest === digest)
      .reduce<(typeof recorded)[number] | null>((best, next) => (best && best.seq > next.seq ? best : next), null)
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
    return { gate, code: 'EVIDENCE_MET', message: `${gate}: ${newest.verdict} for these bytes (${where}).` }
  })
}

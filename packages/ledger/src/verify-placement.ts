import type { Finding, GateReport } from '@modelgate/kernel'
import { createReport } from '@modelgate/kernel'
import { barredDigests } from './fold-events.ts'
import type { Ledger } from './ledger-store.ts'
import { activePlacements } from './slot.ts'
import { checkDigest, verifyLedger } from './verify-ledger.ts'

/**
 * The question of a deploy or serving job at its door: does the ledger hold exactly these bytes as promoted to this
 * environment, now?
 *
 * @param kept digest of an event that was kept outside of the repository
 * @throws ModelgateError `DIGEST_MALFORMED`
 */
export function verifyPlacement(
  ledger: Ledger,
  { digest, environment, kept }: { readonly digest: string; readonly environment: string; readonly kept?: string },
): GateReport {
  checkDigest(digest)
  const slots = ledger.state.slots.filter((slot) => slot.environment === environment.toLowerCase())
  const holder = slots.find((slot) => activePlacements(slot).some((active) => active.digest === digest))
  const placement = holder && activePlacements(holder).find((active) => active.digest === digest)
  // A head that is gone means that events are missing.
  const all = verifyLedger(ledger, kept).findings
  const lost = all.filter(({ code }) => code === 'LEDGER_HEAD_UNKNOWN')
  const live = slots.flatMap((slot) => activePlacements(slot).map((active) => active.digest))
  const message = `The ledger does not hold ${digest} as promoted to ${environment}.`
  const missing = {
    code: 'NOT_PROMOTED',
    severity: 'error',
    message: live.length > 0 ? `${message} There is: ${live.join(', ')}.` : `${message} Nothing is.`,
    advice: 'Promote these bytes with `promote-model`, or deploy the ones that are promoted.',
  } as const
  const vetoed = holder && barredDigests(ledger.state, holder.model, environment).has(digest)
  const barred = {
    code: 'DIGEST_BARRED',
    severity: 'error',
    message: `${digest} was vetoed after it was promoted to ${environment}.`,
    advice: 'Roll back; the ledger says who vetoed it and why.',
  } as const
  // A deploy job that did not fetch the ledger is told so, not to promote again.
  const unfetched = all.filter(({ code }) => code === 'LEDGER_MISSING')
  const against = [...lost, ...(placement ? [] : [missing]), ...(vetoed ? [barred] : []), ...unfetched]
  // What is foreign counts for nothing and so stops no deployment; it is said.
  const foreign = all
    .filter((finding) => !lost.includes(finding) && !unfetched.includes(finding))
    .map((finding): Finding => ({ ...finding, severity: 'warning' }))
  const findings = [...against, ...foreign]
  return createReport({
    gate: 'audit',
    verdict: against.length > 0 ? 'fail' : foreign.length > 0 ? 'warn' : 'pass',
    reasonCode: against[0]?.code ?? 'PROMOTED',
    subject: holder && placement ? { model: holder.model, version: placement.version, digest } : null,
    findings,
    data: { environment, digest, placement: placement ?? null, head: ledger.head },
  })
}

import { createReport } from '@modelgate/kernel'
import type { GateReport } from '@modelgate/kernel'
import { modelDigest } from '@modelgate/artifacts'
import type { Manifest } from '@modelgate/manifest'
import type { CardDiff } from '@modelgate/model-card'
import { diffCards } from './diff-cards.ts'
import { openCard } from './open-card.ts'
import type { CardPlace } from './open-card.ts'

/** What changed between two model cards, for people and as a report. */
export interface CardComparison {
  readonly diff: CardDiff
  readonly report: GateReport
}

/**
 * Compares two manifests and the tensors of their artifacts. The verdict is `warn` when a claim was taken away or
 * reworded, else `pass`: a comparison judges nothing else.
 *
 * @param base null for a new model
 * @throws ModelgateError `MANIFEST_NOT_FOUND` or `CARD_UNREADABLE`
 */
export async function compareCards(base: CardPlace | null, head: CardPlace): Promise<CardComparison> {
  const { manifest: now } = await openCard(head)
  const before = base === null ? null : (await openCard(base)).manifest
  const former = base === null || before === null ? null : { tree: base.tree, manifest: before }
  const diff = await diffCards(former, { tree: head.tree, manifest: now }, [])
  return { diff, report: reportCardDiff(diff, now) }
}

/** A card diff as a report of the gate `card`. */
function reportCardDiff(diff: CardDiff, { metadata, spec }: Manifest): GateReport {
  const lost = diff.lostClaims.length > 0
  return createReport({
    gate: 'card',
    verdict: lost ? 'warn' : 'pass',
    reasonCode: lost ? 'CLAIM_REMOVED' : diff.status === 'unchanged' ? 'CARD_UNCHANGED' : 'CARD_COMPARED',
    subject: { model: metadata.name, version: metadata.version, digest: modelDigest(spec.artifacts) },
    findings: diff.lostClaims.map(({ kind, loss, change }) => ({
      code: 'CLAIM_REMOVED',
      severity: 'warning',
      message: `The card ${loss === 'removed' ? 'no longer says' : 'rewords'} ${kind}: ${change.before ?? ''}`,
      advice: 'Say why it no longer holds, or put it back.',
      subject: change.key,
    })),
    data: { diff },
  })
}

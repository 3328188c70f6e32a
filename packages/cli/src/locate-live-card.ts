import { resolve } from 'node:path'
import { gitTree, modelDigest } from '@modelgate/artifacts'
import { openCard } from '@modelgate/check'
import type { CardPlace } from '@modelgate/check'
import { ModelgateError } from '@modelgate/kernel'
import { currentPlacement, gitLedgerStore, slotOf } from '@modelgate/ledger'

const PREFIX = 'environment:'

/** The environment that a side of a comparison names, or undefined when it is a file or a revision. */
export function environmentOf(side: string): string | undefined {
  return side.startsWith(PREFIX) ? side.slice(PREFIX.length) : undefined
}

/**
 * The card of the version that is live in an environment, as the ledger of this clone says: the same manifest at the
 * commit that was promoted.
 *
 * @param head a card of the same model
 * @throws ModelgateError `LIVE_VERSION_MISSING` when nothing is there, or the commit declares other bytes
 */
export async function locateLiveCard(environment: string, head: CardPlace, cwd: string): Promise<CardPlace> {
  const { manifest } = await openCard(head)
  const { name } = manifest.metadata
  const { state } = await gitLedgerStore(resolve(cwd)).read()
  const live = currentPlacement(slotOf(state, name, environment))
  if (live === null) {
    throw new ModelgateError('LIVE_VERSION_MISSING', `The ledger knows no version of ${name} in ${environment}.`, {
      advice: '`modelgate status` lists what is where; fetch the branch modelgate/ledger first.',
    })
  }
  const place = { tree: await gitTree(cwd, live.commit), path: head.path }
  const digest = modelDigest((await openCard(place)).manifest.spec.artifacts)
  if (digest === live.digest) return place
  throw new ModelgateError(
    'LIVE_VERSION_MISSING',
    `${environment} holds ${live.digest}, and ${head.path} at ${live.commit.slice(0, 12)} declares ${digest}.`,
    { advice: 'Name the revision to compare with instead.' },
  )
}

import { compareCards } from '@modelgate/check'
import { ModelgateError } from '@modelgate/kernel'
import { renderCardDiff } from '@modelgate/report'
import type { Command } from '../command.ts'
import { locateCard } from '../locate-card.ts'
import { environmentOf, locateLiveCard } from '../locate-live-card.ts'

/** `modelgate diff BASE HEAD`: what changed between two model cards. */
export const diff: Command = {
  name: 'diff',
  summary: 'Show what changed between two model cards, by meaning',
  usage: 'BASE HEAD [-- MANIFEST]',
  options: {},
  examples: [
    'modelgate diff old.modelgate.yaml new.modelgate.yaml',
    'modelgate diff origin/main HEAD -- credit.modelgate.yaml',
    'modelgate diff environment:production credit.modelgate.yaml',
  ],
  notes: [
    'BASE and HEAD are two manifests, or two git revisions with a manifest behind --; BASE can also be environment:NAME, the version that the ledger says is live there. Order and formatting are no change; a claim that was taken away is a warning.',
  ],
  async run({ positionals, after, cwd }) {
    const [base, head, ...rest] = positionals
    const [manifest, ...others] = after
    if (base === undefined || head === undefined || rest.length + others.length > 0) {
      throw new ModelgateError('CLI_USAGE', 'diff needs two manifests, or two revisions and a manifest behind --.', {
        advice: 'modelgate diff origin/main HEAD -- credit.modelgate.yaml',
      })
    }
    const place = (side: string) => (manifest === undefined ? locateCard(side, cwd) : locateCard(manifest, cwd, side))
    const environment = environmentOf(base)
    const now = await place(head)
    const before = environment === undefined ? await place(base) : await locateLiveCard(environment, now, cwd)
    const compared = await compareCards(before, now)
    const { status } = compared.diff
    const text = status === 'unchanged' ? 'The cards say the same.\n' : `${renderCardDiff(compared.diff)}\n`
    return { text, verdict: compared.report.verdict, report: compared.report }
  },
}

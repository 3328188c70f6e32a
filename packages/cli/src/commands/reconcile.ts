import { ModelgateError } from '@modelgate/kernel'
import { previewReconciliation } from '@modelgate/release'
import { withGitHub } from '../ask-promotion.ts'
import type { Command } from '../command.ts'

/** `modelgate reconcile`: what is out of step with the ledger. */
export const reconcile: Command = {
  name: 'reconcile',
  summary: 'Show what is out of step with the ledger, and what repairs it',
  usage: '--dry-run [--repository OWNER/NAME]',
  options: {
    'dry-run': { type: 'boolean', description: 'only look; the command line changes nothing' },
    repository: { type: 'string', value: 'OWNER/NAME', description: 'the repository (default: GITHUB_REPOSITORY)' },
  },
  examples: ['modelgate reconcile --dry-run --repository acme/credit'],
  notes: [
    'Every promotion repairs its environment before it decides. The token is read from GITHUB_TOKEN or GH_TOKEN.',
  ],
  run: async (invocation) => {
    if (invocation.options['dry-run'] !== true) {
      throw new ModelgateError('CLI_USAGE', 'The command line never writes the ledger, so it only looks.', {
        advice: 'modelgate reconcile --dry-run; the next promotion repairs what it shows.',
      })
    }
    return { report: await withGitHub('reconcile', invocation, previewReconciliation) }
  },
}

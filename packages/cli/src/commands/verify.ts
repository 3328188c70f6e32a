import { verifyPlacement } from '@modelgate/ledger'
import type { Command } from '../command.ts'
import { needText, openLedger } from '../open-ledger.ts'

/** `modelgate verify`: may these bytes be deployed here? */
export const verify: Command = {
  name: 'verify',
  summary: 'Succeed only if the ledger holds these bytes as promoted to an environment',
  usage: '--digest DIGEST --environment NAME [--ledger LEDGER] [--head DIGEST]',
  options: {
    digest: { type: 'string', value: 'DIGEST', description: "the model's digest" },
    environment: { type: 'string', value: 'NAME', description: 'the environment' },
    ledger: { type: 'string', value: 'LEDGER', description: 'a clone or a bundle (default: the current folder)' },
    head: {
      type: 'string',
      value: 'DIGEST',
      description: 'an event that was kept elsewhere and must be in the ledger',
    },
  },
  examples: ['modelgate verify --digest sha256:4f1c… --environment production --ledger ledger.bundle'],
  notes: ['For deploy and serving jobs: skipping the promotion must not go unnoticed.'],
  async run({ positionals, options, cwd }) {
    const digest = needText('verify', options, 'digest')
    const environment = needText('verify', options, 'environment')
    const { head, ledger } = options
    const store = openLedger('verify', [...positionals, ...(typeof ledger === 'string' ? [ledger] : [])], cwd)
    const kept = typeof head === 'string' ? { kept: head } : {}
    return { report: verifyPlacement(await store.read(), { digest, environment, ...kept }) }
  },
}

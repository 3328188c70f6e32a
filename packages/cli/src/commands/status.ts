import { listLifecycles, verifyLedger } from '@modelgate/ledger'
import type { Command } from '../command.ts'
import { openLedger } from '../open-ledger.ts'

/** `modelgate status`: which version of which model is where, since when, by whom. */
export const status: Command = {
  name: 'status',
  summary: 'Show which version of which model is where, since when, by whom',
  usage: '[LEDGER]',
  options: {},
  examples: ['modelgate status', 'modelgate status ledger.bundle --json'],
  notes: ['LEDGER is a clone or a bundle; without it, the repository of the current folder.'],
  async run({ positionals, cwd }) {
    const ledger = await openLedger('status', positionals, cwd).read()
    const report = verifyLedger(ledger)
    const { slots, vetoes, freezes } = ledger.state
    const versions = listLifecycles(ledger.state)
    return { report: { ...report, data: { ...report.data, slots, versions, vetoes, freezes } } }
  },
}

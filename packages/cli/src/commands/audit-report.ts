import { auditPlacement } from '@modelgate/ledger'
import type { Command } from '../command.ts'
import { needText, openLedger } from '../open-ledger.ts'

/** `modelgate audit report`: what was where on a day, from what, approved by whom? */
export const auditReport: Command = {
  name: 'audit report',
  summary: 'Say which version was in an environment on a date, from what data, approved by whom',
  usage: '[LEDGER] --model NAME --environment NAME --on DATE',
  options: {
    model: { type: 'string', value: 'NAME', description: 'the model' },
    environment: { type: 'string', value: 'NAME', description: 'the environment' },
    on: { type: 'string', value: 'DATE', description: 'a day, meaning its end in UTC, or a time with its zone' },
  },
  examples: [
    'modelgate audit report --model credit-limit --environment production --on 2026-05-31',
    'modelgate audit report ledger.bundle --model credit-limit --environment production --on 2026-05-31T12:00:00Z --json',
  ],
  notes: ['People are named by their account id: the ledger holds no names.'],
  async run({ positionals, options, cwd }) {
    const question = {
      model: needText('audit report', options, 'model'),
      environment: needText('audit report', options, 'environment'),
      on: needText('audit report', options, 'on'),
    }
    return { report: auditPlacement(await openLedger('audit report', positionals, cwd).read(), question) }
  },
}

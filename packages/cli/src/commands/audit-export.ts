import { extname, resolve } from 'node:path'
import type { GateReport } from '@modelgate/kernel'
import { ModelgateError } from '@modelgate/kernel'
import type { Ledger } from '@modelgate/ledger'
import { bundleLedger, eventsCsv, listEvents, verifyLedger } from '@modelgate/ledger'
import { renderHtml } from '@modelgate/report/render-html'
import type { Command } from '../command.ts'
import { needText, openLedger } from '../open-ledger.ts'

type Write = (ledger: Ledger, report: GateReport, path: string) => string | Promise<string | Uint8Array>

/** What the end of the file's name asks for. */
const WRITERS: Readonly<Record<string, Write>> = {
  '.bundle': (_ledger, _report, path) => bundleLedger(path),
  '.json': ({ events }, report) =>
    `${JSON.stringify({ schemaVersion: 1, verification: report, events: events.map(({ event, digest }) => ({ digest, event })) }, null, 2)}\n`,
  '.csv': (ledger) => eventsCsv(ledger),
  '.html': (ledger, report) =>
    renderHtml([{ ...report, tables: [...report.tables, listEvents(ledger)] }], 'Modelgate ledger'),
}

/** `modelgate audit export`: the ledger for somebody who has neither the repository nor Modelgate. */
export const auditExport: Command = {
  name: 'audit export',
  summary: 'Write the ledger as a git bundle, JSON, CSV or HTML',
  usage: '[LEDGER] --output FILE',
  options: {},
  examples: [
    'modelgate audit export --output ledger.bundle',
    'modelgate audit export ledger.bundle --output ledger.csv',
  ],
  notes: [
    'The end of the name decides: .bundle is complete and can be verified again, .json holds every event, .csv and .html are to be read.',
    'A ledger that does not verify is written all the same, and the exit status says so.',
  ],
  async run({ positionals, options, cwd }) {
    const output = needText('audit export', options, 'output')
    const write = WRITERS[extname(output)]
    if (!write) {
      throw new ModelgateError('CLI_USAGE', `Nothing is known of files like ${output}.`, {
        advice: `Name a file that ends in ${Object.keys(WRITERS).join(', ')}.`,
      })
    }
    const ledger = await openLedger('audit export', positionals, cwd).read()
    const report = verifyLedger(ledger)
    if (ledger.commit === null) return { report }
    const [path = '.'] = positionals
    return { file: await write(ledger, report, resolve(cwd, path)), report }
  },
}

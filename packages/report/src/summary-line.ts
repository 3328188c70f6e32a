import type { GateReport } from '@modelgate/kernel'
import { clip, showInvisible } from './escape.ts'
import { VERDICT_WORDS } from './verdict-words.ts'

/** One line of plain text for a log, an output or a notification; never longer than this. */
const LENGTH = 300

/** The report in one line of plain text: gate, verdict, model, and the worst finding with how many more there are. */
export function summaryLine(report: GateReport): string {
  const model = report.subject === null ? '' : ` for ${report.subject.model} ${report.subject.version}`
  const [worst, ...others] = report.findings
  const reason = worst === undefined ? '' : `: ${worst.message}`
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  const start = `${report.gate} ${VERDICT_WORDS[report.verdict].word}${model}`
  return `${clip(showInvisible(`${start}${reason}`), LENGTH - more.length)}${more}`
}

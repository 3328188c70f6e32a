import * as core from '@actions/core'
import type { Finding } from '@modelgate/kernel'
import { showInvisible } from '@modelgate/report'
import { escapeLog } from './escape-log.ts'

/** GitHub shows this many annotations of each level for one step and drops the rest without a word. */
const ANNOTATIONS_PER_LEVEL = 10

const LEVELS = [
  ['error', core.error],
  ['warning', core.warning],
  ['note', core.notice],
] as const

/** Findings as annotations on their lines, the worst first; what GitHub would drop is counted in the last one shown. */
export function annotate(findings: readonly Finding[]): void {
  for (const [severity, write] of LEVELS) {
    const own = findings.filter((finding) => finding.severity === severity)
    const shown = own.slice(0, own.length > ANNOTATIONS_PER_LEVEL ? ANNOTATIONS_PER_LEVEL - 1 : own.length)
    for (const { message, advice, code, location } of shown) {
      write(escapeLog(advice ? `${message} ${advice}` : message), {
        title: code,
        ...(location && {
          file: escapeLog(showInvisible(location.path)),
          startLine: location.line,
          endLine: location.endLine,
          // GitHub takes columns only where a finding stays on one line.
          ...(location.line === location.endLine && { startColumn: location.column, endColumn: location.endColumn }),
        }),
      })
    }
    if (shown.length < own.length) {
      write(`${own.length - shown.length} more findings of this level are in the job summary and the report.`, {
        title: 'Modelgate',
      })
    }
  }
}

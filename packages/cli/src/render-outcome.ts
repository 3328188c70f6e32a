import type { GateReport } from '@modelgate/kernel'
import { renderReport, renderSarif, serializeReport } from '@modelgate/report'
import type { Outcome } from './command.ts'
import type { Format } from './formats.ts'
import { renderText } from './render-text.ts'

/** A result in the form that was asked for, with a line break at its end. */
export async function renderOutcome(
  outcome: Outcome,
  format: Format,
  { color, width }: { readonly color: boolean; readonly width: number },
): Promise<string> {
  const reports = reportsOf(outcome)
  switch (format) {
    case 'json':
      return 'document' in outcome
        ? `${JSON.stringify({ ...outcome.document, reports: reports.map(parsed) }, null, 2)}\n`
        : reports.map(serializeReport).join('')
    case 'markdown':
      return withBreak('text' in outcome ? outcome.text : reports.map(renderReport).join('\n\n'))
    case 'text':
      return withBreak(
        'text' in outcome ? outcome.text : reports.map((report) => renderText(report, { color, width })).join('\n'),
      )
    case 'sarif':
      return renderSarif(reports)
    case 'html': {
      if ('page' in outcome && outcome.page !== undefined) return outcome.page
      // Loaded on demand: the charts are large, and few ask for the page.
      const { renderHtml } = await import('@modelgate/report/render-html')
      return renderHtml(reports)
    }
  }
}

function reportsOf(outcome: Outcome): readonly GateReport[] {
  return 'document' in outcome ? outcome.document.reports : [outcome.report]
}

/** Through the serializer, which refuses a report that breaks the published schema. */
function parsed(report: GateReport): unknown {
  return JSON.parse(serializeReport(report))
}

function withBreak(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

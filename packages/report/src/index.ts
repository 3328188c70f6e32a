export {
  clip,
  code,
  escapeHtml,
  escapeMarkdown,
  escapeMermaid,
  escapeSarif,
  escapeTerminal,
  fence,
  showInvisible,
} from './escape.ts'
export {
  formatChange,
  formatInterval,
  formatMeasurement,
  formatNumber,
  formatValue,
  isShare,
  metricName,
} from './format-value.ts'
export { describeSubject, renderFindings, renderReport, renderTable } from './render-report.ts'
export { serializeReport } from './serialize-report.ts'
export { summaryLine } from './summary-line.ts'
export { table } from './table.ts'
export type { Column } from './table.ts'
export { SEVERITY_ICONS, VERDICT_WORDS } from './verdict-words.ts'

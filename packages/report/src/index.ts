export {
  clip,
  code,
  escapeHtml,
  escapeLines,
  escapeMarkdown,
  escapeMermaid,
  escapeMessage,
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
export { REPORT_CODES } from './codes.ts'
export { serializeReport } from './serialize-report.ts'
export { summaryLine } from './summary-line.ts'
export { table } from './table.ts'
export type { Column } from './table.ts'
export { SEVERITY_ICONS, VERDICT_WORDS } from './verdict-words.ts'
export type { CommentModel, Links, ModelReview } from './comment-model.ts'
export { renderCardDiff } from './render-changes.ts'
export { COMMENT_LENGTH, renderComment } from './render-comment.ts'
export { renderCard } from './render-card.ts'
export { renderSarif } from './render-sarif.ts'

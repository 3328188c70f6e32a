import { textAt } from '@modelgate/kernel'
import type { Finding, GateReport, Measurement, ReportTable } from '@modelgate/kernel'
import { clip, code, escapeLines, escapeMarkdown, escapeMessage, fence } from './escape.ts'
import { formatInterval, formatMeasurement, formatNumber, metricName } from './format-value.ts'
import { table } from './table.ts'
import { unverifiedTable } from './unverified-table.ts'
import { SEVERITY_ICONS, VERDICT_WORDS } from './verdict-words.ts'

/** A job summary may hold 1 MiB a step. These caps keep any report far below; the JSON report has everything. */
const MAX_FINDINGS = 100
const MAX_ROWS = 200
const MAX_TEXT = 1000
const MAX_DRAFT = 20_000

/** One report as Markdown, for a job summary or a file: verdict, findings, tables, then every measurement folded. */
export function renderReport(report: GateReport): string {
  const { icon, word } = VERDICT_WORDS[report.verdict]
  const model = report.subject === null ? '' : ` · ${code(report.subject.model)} ${code(report.subject.version)}`
  return [
    `## ${icon} ${capitalise(report.gate)}: ${word}${model}`,
    renderFindings(report.findings),
    renderDraft(textAt(report.data, 'draft')),
    ...[...report.tables, ...unverifiedTable(report)].map(renderTable),
    renderMeasurements(report.measurements),
    renderCaveat(report),
    renderOrigin(report),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

/** The file that a gate drafted because there is none, ready to be saved; empty when it drafted nothing. */
export function renderDraft(draft: string | undefined): string {
  if (draft === undefined) return ''
  return `**A draft to start from**\n\n${fence('yaml', escapeLines(clip(draft, MAX_DRAFT)))}`
}

/** What the gate's own figures do not cover, and the command that gives them again; empty when it says neither. */
export function renderCaveat({ data }: GateReport): string {
  const [caveat, command] = [textAt(data, 'caveat'), textAt(data, 'reproduce')]
  return [
    ...(caveat === undefined ? [] : [`_${escapeMarkdown(clip(caveat, MAX_TEXT))}_`]),
    ...(command === undefined ? [] : [`Compute it again: ${code(clip(command, MAX_TEXT))}`]),
  ].join('\n\n')
}

/** Findings as a list, the worst first, each with its place and its fix. */
export function renderFindings(findings: readonly Finding[], limit = MAX_FINDINGS): string {
  const shown = findings.slice(0, limit).map(renderFinding)
  const rest = findings.length - shown.length
  return [...shown, ...(rest > 0 ? [`- …and ${rest} more in the JSON report`] : [])].join('\n')
}

function renderFinding({ severity, code: name, message, advice, location }: Finding): string {
  const place = location === undefined ? '' : ` · ${code(`${location.path}:${location.line}`)}`
  const fix = advice === undefined ? '' : `<br>**Fix:** ${escapeMessage(clip(advice, MAX_TEXT))}`
  return `- ${SEVERITY_ICONS[severity]} ${escapeMessage(clip(message, MAX_TEXT))} · ${code(name)}${place}${fix}`
}

/** A report's own table, with the rows that fit. */
export function renderTable({ title, columns, rows }: ReportTable): string {
  const rest = rows.length - MAX_ROWS
  return [
    `**${escapeMarkdown(title)}**`,
    table(
      columns.map(({ name, align }) => ({ name: escapeMarkdown(name), ...(align === undefined ? {} : { align }) })),
      rows.slice(0, MAX_ROWS).map((row) => row.map((cell) => escapeMarkdown(clip(cell, MAX_TEXT)))),
    ),
    ...(rest > 0 ? [`…and ${rest} more rows in the JSON report`] : []),
  ].join('\n\n')
}

function renderMeasurements(measurements: readonly Measurement[]): string {
  if (measurements.length === 0) return ''
  // What a rule judged comes first; the rest keeps its order.
  const ordered = measurements.toSorted((a, b) => Number(a.state === undefined) - Number(b.state === undefined))
  const rest = ordered.length - MAX_ROWS
  const rows = ordered
    .slice(0, MAX_ROWS)
    .map((measurement) => [
      escapeMarkdown(metricName(measurement.metric)),
      escapeMarkdown(describeSubject(measurement.of)),
      escapeMarkdown(formatMeasurement(measurement)),
      formatNumber(measurement.n),
      measurement.margin === undefined ? '' : formatNumber(measurement.margin),
      measurement.simultaneousInterval === undefined
        ? ''
        : escapeMarkdown(formatInterval(measurement.metric, measurement.simultaneousInterval)),
      measurement.p === undefined ? '' : measurement.p < 0.001 ? '&lt; 0.001' : formatNumber(measurement.p),
      measurement.state ?? '',
    ])
  const columns = [
    { name: 'Metric' },
    { name: 'Of' },
    { name: 'Value' },
    { name: 'n', align: 'right' },
    { name: 'Margin', align: 'right' },
    { name: 'Simultaneous interval' },
    { name: 'p', align: 'right' },
    { name: 'State' },
  ] as const
  const filled = columns.map((_, index) => rows.some((row) => row[index] !== ''))
  const body = table(
    columns.filter((_, index) => filled[index]),
    rows.map((row) => row.filter((_, index) => filled[index])),
  )
  const more = rest > 0 ? `\n\n…and ${rest} more in the JSON report` : ''
  return `<details><summary>${measurements.length} measurements</summary>\n\n${body}${more}\n\n</details>`
}

/** What a measurement is of, in words: `age 51+ against 26–35`, `tensor layer.0.weight`, `test`. */
export function describeSubject(of: Readonly<Record<string, string>>): string {
  const { attribute, group, reference, contrast: _, ...others } = of
  const about = attribute === undefined ? [] : [group === undefined ? attribute : `${attribute} ${group}`]
  const against = reference === undefined ? [] : [`against ${reference}`]
  const rest = Object.entries(others).map(([key, value]) => (key === 'dataset' ? value : `${key} ${value}`))
  return [...about, ...against, ...rest].join(' ') || 'all'
}

function renderOrigin({ policy, environment, tool, subject }: GateReport): string {
  const parts = [
    ...(policy === null ? [] : [`policy ${code(policy.source)}`]),
    ...(subject === null ? [] : [`model ${code(subject.digest.slice(0, 19))}`]),
    ...(environment['headSha'] === undefined ? [] : [`commit ${code(environment['headSha'].slice(0, 12))}`]),
    `modelgate ${tool.version}`,
  ]
  return `<sub>${parts.join(' · ')}</sub>`
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

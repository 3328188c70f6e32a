import { styleText } from 'node:util'
import { type Finding, type GateReport, type ReportTable, textAt, type Verdict } from '@modelgate/kernel'
import { describeSubject, escapeTerminal, formatMeasurement, metricName, VERDICT_WORDS } from '@modelgate/report'

/** Longer lists are cut on a terminal; --json has everything. */
const MAX_LINES = 60

/** Columns get no narrower than this when a table must fit. */
const MIN_COLUMN = 8

const COLORS = { pass: 'green', warn: 'yellow', fail: 'red', inconclusive: 'magenta', error: 'red' } as const

/** A report for a terminal: findings, tables, figures, and the verdict last, where the eye is. */
export function renderText(
  report: GateReport,
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string => {
    return color ? styleText(style, text, { validateStream: false }) : text
  }
  const blocks = [
    cut(report.findings.map((finding) => findingLines(finding, paint))).join('\n'),
    ...report.tables.map((table) => tableLines(table, width).join('\n')),
    measurementLines(report, width).join('\n'),
    unverifiedLines(report).join('\n'),
    engineLine(report),
    againLine(report),
    verdictLine(report, (text) => paint(['bold', COLORS[report.verdict]], text)),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

function findingLines({ severity, code, message, advice, location }: Finding, paint: Paint): string {
  const place =
    location === undefined ? '' : `${escapeTerminal(`${location.path}:${location.line}:${location.column}`)} `
  const word = paint(severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'cyan', severity)
  const head = `${place}${word} ${escapeTerminal(message)} ${paint('dim', code)}`
  return advice === undefined ? head : `${head}\n    ${escapeTerminal(advice)}`
}

function tableLines({ title, columns, rows }: ReportTable, width: number): string[] {
  const cells = rows.map((row) => row.map(escapeTerminal))
  const names = columns.map(({ name }) => escapeTerminal(name))
  const widths = names.map((name, index) => {
    return Math.max(name.length, ...cells.map((row) => row[index]?.length ?? 0))
  })
  while (widths.reduce((sum, one) => sum + one + 2, 0) > width && Math.max(...widths) > MIN_COLUMN) {
    widths[widths.indexOf(Math.max(...widths))] = Math.max(...widths) - 1
  }
  const line = (row: readonly string[]): string => {
    return row
      .map((cell, index) => fit(cell, widths[index] ?? 0, columns[index]?.align === 'right'))
      .join('  ')
      .trimEnd()
  }
  return [escapeTerminal(title), line(names), ...cut(cells.map(line))]
}

function fit(text: string, width: number, right: boolean): string {
  const cutText = text.length > width ? `${text.slice(0, width - 1)}…` : text
  return right ? cutText.padStart(width) : cutText.padEnd(width)
}

/** The figures, where no table of the report's own shows those that matter. */
function measurementLines({ measurements, tables }: GateReport, width: number): string[] {
  if (measurements.length === 0) return []
  if (tables.length > 0) return [`${measurements.length} measurements in all: --json prints them.`]
  const rows = measurements.map((measurement) => [
    metricName(measurement.metric),
    describeSubject(measurement.of),
    formatMeasurement(measurement),
    String(measurement.n),
    measurement.state ?? '',
  ])
  const columns = [
    { name: 'Metric' },
    { name: 'Of' },
    { name: 'Value' },
    { name: 'n', align: 'right' },
    { name: 'State' },
  ] as const
  return tableLines({ title: 'Measurements', columns, rows }, width)
}

/** What could not be compared with anything is said, not left out. */
function unverifiedLines({ data }: GateReport): string[] {
  const { unverified } = data
  if (!Array.isArray(unverified) || unverified.length === 0) return []
  const lines = unverified.map((one: unknown) => {
    const { path, what, why } = Object(one)
    return `  ${escapeTerminal(`${path}: ${what}: ${why}`)}`
  })
  return ['Not verified:', ...cut(lines)]
}

/** What read the table, and why it. */
function engineLine({ environment: { engine = '', engineChoice } }: GateReport): string {
  return engineChoice === undefined ? '' : escapeTerminal(`Read by ${engine}: ${engineChoice}.`)
}

/** The command that computes the same again, for whoever reads this elsewhere. */
function againLine({ data }: GateReport): string {
  const command = textAt(data, 'reproduce')
  return command === undefined ? '' : `Again: ${escapeTerminal(command)}`
}

function verdictLine({ verdict, gate, reasonCode, subject }: GateReport, paint: (text: string) => string): string {
  const model = subject === null ? '' : ` for ${subject.model} ${subject.version}`
  return `${paint(wordOf(verdict))} ${escapeTerminal(`${gate}${model} (${reasonCode})`)}`
}

function wordOf(verdict: Verdict): string {
  return `${VERDICT_WORDS[verdict].icon} ${VERDICT_WORDS[verdict].word}:`
}

function cut(lines: readonly string[]): string[] {
  return lines.length <= MAX_LINES
    ? [...lines]
    : [...lines.slice(0, MAX_LINES), `…and ${lines.length - MAX_LINES} more; --json prints everything`]
}

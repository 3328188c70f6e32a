import { textAt } from '@modelgate/kernel'
import type { Finding, GateReport, Measurement, ReportTable } from '@modelgate/kernel'
import { chartContrasts } from './chart-contrasts.ts'
import { chartCurves } from './chart-curves.ts'
import { chartTensors } from './chart-tensors.ts'
import { drawChart } from './draw-chart.ts'
import { escapeHtml } from './escape.ts'
import { formatMeasurement, formatNumber, metricName } from './format-value.ts'
import { describeSubject } from './render-report.ts'
import type { Column } from './table.ts'
import { unverifiedTable } from './unverified-table.ts'
import { VERDICT_WORDS } from './verdict-words.ts'

/** Tables have at most so many columns that may be figures. */
const MAX_COLUMNS = 24

/** Cells of a column that its table marks as figures: `r3` for the third. End tags of cells are optional in HTML. */
const RIGHT = Array.from({ length: MAX_COLUMNS }, (_, index) => `.r${index + 1} tr > :nth-child(${index + 1})`).join(
  ', ',
)

const STYLE = `
:root { color-scheme: light dark; --line: #d0d7de; --soft: #f6f8fa; --text: #1f2328; --soft-text: #59636e; --bad: #cf222e; --good: #1a7f37; --doubt: #8250df; --warn: #9a6700 }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #151b23; --text: #e6edf3; --soft-text: #9198a1; --bad: #f85149; --good: #3fb950; --doubt: #bc8cff; --warn: #d29922 } body { background: #0d1117 } }
body { color: var(--text); font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; overflow-wrap: break-word; padding: 1rem }
h1, h2 { line-height: 1.25 } section { border-top: 1px solid var(--line); margin-top: 2rem }
.scroll { overflow-x: auto } table { border-collapse: collapse; margin: .75rem 0; min-width: 20rem }
caption { font-weight: 600; text-align: left; padding: .25rem 0 } th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top }
th { background: var(--soft) } ${RIGHT} { text-align: right; font-variant-numeric: tabular-nums }
figure { break-inside: avoid; margin: 1.5rem 0 } figcaption { font-weight: 600 } svg { display: block; height: auto; width: 100% } .summary { color: var(--soft-text); font-size: .875rem; margin: 0 }
li { margin: .5rem 0 } code { background: var(--soft); padding: .1rem .3rem; overflow-wrap: anywhere } .fix { display: block }
.fail, .error { color: var(--bad) } .pass { color: var(--good) } .inconclusive { color: var(--doubt) } .warn, .warning { color: var(--warn) }
footer { margin-top: 2rem; font-size: .875rem } @media print { details > * { display: block } }
`

/**
 * Reports as one self-contained HTML page: no script, no request to anywhere, light and dark, readable by screen
 * readers and on paper.
 */
export async function renderHtml(reports: readonly GateReport[], title = 'Modelgate report'): Promise<string> {
  const sections = await Promise.all(reports.map(renderReport))
  return renderPage(title, [`<h1>${escapeHtml(title)}</h1>`, ...sections].join('\n'))
}

/**
 * A page around a body that is HTML already.
 *
 * @param title foreign text
 */
export function renderPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}

async function renderReport(report: GateReport): Promise<string> {
  const { icon, word } = VERDICT_WORDS[report.verdict]
  const { measurements } = report
  const charts = [...chartContrasts(measurements), ...chartTensors(measurements), ...chartCurves(report)]
  const figures: string[] = []
  for (const chart of charts) figures.push(await drawChart(chart))
  const model =
    report.subject === null
      ? ''
      : `<p>Model <code>${escapeHtml(report.subject.model)}</code> version <code>${escapeHtml(report.subject.version)}</code>, <code>${escapeHtml(report.subject.digest)}</code></p>`
  return `<section>
<h2>${icon} ${report.gate}: <span class="${report.verdict}">${word}</span></h2>
${model}
${renderFindings(report.findings)}
${figures.join('\n')}
${[...report.tables, ...unverifiedTable(report)].map(renderTable).join('\n')}
${renderTensors(report.measurements)}
${renderMeasurements(report.measurements.filter(({ of }) => of['tensor'] === undefined))}
${renderCaveat(report)}
<footer>${renderOrigin(report)}</footer>
</section>`
}

function renderFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return ''
  const items = findings.map(({ severity, message, advice, code, location }) => {
    const place = location === undefined ? '' : ` <code>${escapeHtml(`${location.path}:${location.line}`)}</code>`
    const fix = advice === undefined ? '' : `<span class="fix">Fix: ${escapeHtml(advice)}</span>`
    return `<li><strong class="${severity}">${severity}</strong> ${escapeHtml(message)} <code>${escapeHtml(code)}</code>${place}${fix}</li>`
  })
  return `<ul>${items.join('\n')}</ul>`
}

function renderTable({ title, columns, rows }: ReportTable): string {
  return htmlTable(
    title,
    columns.map(({ name, align }) => ({ name, right: align === 'right' })),
    rows,
  )
}

function renderMeasurements(measurements: readonly Measurement[]): string {
  if (measurements.length === 0) return ''
  const rows = measurements.map((measurement) => [
    metricName(measurement.metric),
    describeSubject(measurement.of),
    formatMeasurement(measurement),
    formatNumber(measurement.n),
    measurement.state ?? '',
  ])
  const columns = [
    { name: 'Metric', right: false },
    { name: 'Of', right: false },
    { name: 'Value', right: true },
    { name: 'n', right: true },
    { name: 'State', right: false },
  ]
  const count = `${measurements.length} measurements`
  return `<details><summary>${count}</summary>${htmlTable(count, columns, rows)}</details>`
}

/** Comparisons of model files measure every tensor several times: one row each, the worst first. */
function renderTensors(measurements: readonly Measurement[]): string {
  const compared = measurements.flatMap((measurement) => {
    const { tensor } = measurement.of
    return tensor === undefined ? [] : [{ tensor, measurement }]
  })
  const byTensor = new Map(
    [...Map.groupBy(compared, ({ tensor }) => tensor)].map(([tensor, members]) => [
      tensor,
      members.map(({ measurement }) => measurement),
    ]),
  )
  if (byTensor.size === 0) return ''
  const metrics = [...new Set([...byTensor.values()].flatMap((members) => members.map(({ metric }) => metric)))]
  const rows = [...byTensor]
    .toSorted(([, a], [, b]) => worstOf(b) - worstOf(a))
    .map(([tensor, members]) => [
      tensor,
      ...metrics.map((metric) => {
        const found = members.find((member) => member.metric === metric)
        return found === undefined ? '' : formatMeasurement(found)
      }),
    ])
  const columns = [
    { name: 'Tensor', right: false },
    ...metrics.map((name) => ({ name: metricName(name), right: true })),
  ]
  const count = `${byTensor.size} tensors`
  return `<details><summary>${count}</summary>${htmlTable(count, columns, rows)}</details>`
}

function worstOf(members: readonly Measurement[]): number {
  const found = members.find(({ metric }) => metric === 'relative_frobenius_difference')
  return found?.value ?? 0
}

function htmlTable(
  title: string,
  columns: readonly { readonly name: string; readonly right: boolean }[],
  rows: readonly (readonly string[])[],
): string {
  return renderTableOf(
    title,
    columns.map(({ name, right }) => ({ name, ...(right ? { align: 'right' as const } : {}) })),
    rows.map((row) => row.map(escapeHtml)),
  )
}

/**
 * A table that can be scrolled sideways.
 *
 * @param title foreign text; empty: the table stands under a heading that names it
 * @param rows cells that are HTML already
 */
export function renderTableOf(title: string, columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  // A class for the column, not for each cell, and no optional end tags: that halves a large page.
  const right = columns.flatMap(({ align }, index) => (align === 'right' ? [`r${index + 1}`] : []))
  const head = columns.map(({ name }) => `<th scope="col">${escapeHtml(name)}`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}`).join('\n')
  const label = escapeHtml(title === '' ? columns.map(({ name }) => name).join(', ') : title)
  const caption = title === '' ? '' : `<caption>${escapeHtml(title)}</caption>`
  return `<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table class="${right.join(' ')}">${caption}<thead><tr>${head}</thead><tbody>
${body}
</tbody></table></div>`
}

/** What the figures do not cover, and the command that gives them again. */
function renderCaveat({ data }: GateReport): string {
  const [caveat, command] = [textAt(data, 'caveat'), textAt(data, 'reproduce')]
  return [
    ...(caveat === undefined ? [] : [`<p><em>${escapeHtml(caveat)}</em></p>`]),
    ...(command === undefined ? [] : [`<p>Compute it again: <code>${escapeHtml(command)}</code></p>`]),
  ].join('\n')
}

function renderOrigin({ policy, environment, tool }: GateReport): string {
  const parts = [
    ...(policy === null ? [] : [`policy ${policy.source}`]),
    ...Object.entries(environment).map(([key, value]) => `${key} ${value}`),
    `${tool.name} ${tool.version}`,
  ]
  return escapeHtml(parts.join(' · '))
}

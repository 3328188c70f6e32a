import type { GateReport } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest/document'
import { listMetrics } from '@modelgate/model-card'
import type { NamedValue } from '@modelgate/model-card'
import { formatInterval, formatMeasurement, formatNumber, formatValue, metricName } from './format-value.ts'
import { describeSubject } from './render-report.ts'
import type { Column } from './table.ts'

/** What a card is written with: how its parts look is decided here, what they say in {@link layOutCard}. */
export interface Pen {
  readonly text: (foreign: string) => string
  readonly code: (foreign: string) => string
  readonly title: (text: string) => string
  readonly section: (title: string, body: string) => string
  readonly paragraph: (text: string) => string
  readonly list: (items: readonly string[]) => string
  readonly table: (columns: readonly Column[], rows: readonly (readonly string[])[]) => string
}

/**
 * The parts of a model card, from what the manifest asserts and what gates measured. Each figure says where it comes
 * from: `measured` by a gate, or only `claimed` in the manifest.
 *
 * @param reports reports about exactly this version; may be empty
 */
export function layOutCard(manifest: Manifest, reports: readonly GateReport[], pen: Pen): readonly string[] {
  const { metadata, spec } = manifest
  const { considerations } = spec
  const { text, code } = pen
  const row = (name: string, value: string | undefined) =>
    value === undefined || value === '' ? [] : [[name, text(value)]]
  const section = (title: string, body: string) => (body === '' ? '' : pen.section(title, body))
  const list = (items: readonly string[] | undefined) => (items === undefined ? '' : pen.list(items.map(text)))
  const parts = [
    pen.title(text(metadata.title ?? metadata.name)),
    metadata.description === undefined ? '' : pen.paragraph(text(metadata.description)),
    pen.table(
      [{ name: 'Model' }, { name: '' }],
      [
        ['Name and version', `${code(metadata.name)} ${code(metadata.version)}`],
        ['Owner', code(metadata.owner)],
        ...row('Contact', metadata.contact),
        ...row('Licence', metadata.license),
        ...row('Task', spec.task),
        ...row('Library', [spec.library?.name, spec.library?.version].filter(Boolean).join(' ')),
        ['Risk tier', `${spec.risk.tier}${spec.risk.rationale === undefined ? '' : `: ${text(spec.risk.rationale)}`}`],
      ],
    ),
    section('Intended use', list(considerations.useCases)),
    section('Users', list(considerations.users)),
    section('Out of scope', list(considerations.outOfScopeUses)),
    section('Limitations', list(considerations.technicalLimitations)),
    section('Trade-offs', list(considerations.performanceTradeoffs)),
    section(
      'Ethical considerations',
      list(
        considerations.ethicalConsiderations?.map(({ name, mitigationStrategy }) =>
          mitigationStrategy === undefined ? name : `${name} — ${mitigationStrategy}`,
        ),
      ),
    ),
    section(
      'Human oversight',
      considerations.humanOversight === undefined ? '' : pen.paragraph(text(considerations.humanOversight)),
    ),
    section('Evaluation', layOutMetrics(metricsOf(manifest, reports), pen)),
    section('Fairness', layOutFairness(reports, pen)),
    section(
      'Data',
      layOutFiles(spec.data ?? [], 'Role', ({ role }) => role, pen),
    ),
    section(
      'Artifacts',
      layOutFiles(spec.artifacts, 'Format', ({ format }) => format, pen),
    ),
    section('Base models', list(spec.baseModels?.map(({ name, relation }) => `${name} (${relation})`))),
  ]
  return parts.filter((part) => part !== '')
}

/** The figures of a card: what the quality gate measured, else what the manifest claims. */
export function metricsOf(manifest: Manifest, reports: readonly GateReport[]): readonly NamedValue[] {
  return listMetrics(
    manifest,
    reports.find(({ gate }) => gate === 'quality'),
  )
}

function layOutMetrics(metrics: readonly NamedValue[], { text, table }: Pen): string {
  const rows = metrics.map(({ metric, of, value: { value, interval, n, source } }) => [
    text(metricName(metric)),
    text([of['dataset'], of['slice']].filter(Boolean).join(', ')),
    `${formatValue(metric, value)}${interval === null ? '' : ` (${formatInterval(metric, interval)})`}`,
    n === null ? '' : formatNumber(n),
    source,
  ])
  const columns = [
    { name: 'Metric' },
    { name: 'Data' },
    { name: 'Value', align: 'right' },
    { name: 'n', align: 'right' },
    { name: 'Source' },
  ] as const
  return rows.length === 0 ? '' : table(columns, rows)
}

/** Contrasts that a rule judged are what a reader of a card asks for; the report has every rate. */
function layOutFairness(reports: readonly GateReport[], { text, table }: Pen): string {
  const measured = reports.filter(({ gate }) => gate === 'fairness').flatMap(({ measurements }) => measurements)
  const rows = measured.flatMap((measurement) => {
    const { metric, of, state } = measurement
    if (state === undefined) return []
    return [[text(metricName(metric)), text(describeSubject(of)), text(formatMeasurement(measurement)), state]]
  })
  const columns = [
    { name: 'Rate' },
    { name: 'Group' },
    { name: 'Difference', align: 'right' },
    { name: 'State' },
  ] as const
  return rows.length === 0 ? '' : table(columns, rows)
}

interface NamedFile {
  readonly name: string
  readonly path?: string
  readonly uri?: string
  readonly digest: string
}

function layOutFiles<T extends NamedFile>(
  files: readonly T[],
  kind: string,
  describe: (file: T) => string,
  { text, code, table }: Pen,
): string {
  const rows = files.map((file) => [
    text(file.name),
    text(describe(file)),
    code(file.path ?? file.uri ?? ''),
    code(file.digest),
  ])
  return rows.length === 0 ? '' : table([{ name: 'Name' }, { name: kind }, { name: 'Place' }, { name: 'Digest' }], rows)
}

import type { Finding, GateReport, Measurement } from '@modelgate/kernel'
import type { CommentModel, Links, ModelReview } from './comment-model.ts'
import { clip, code, escapeMarkdown, escapeMessage } from './escape.ts'
import { formatMeasurement, formatNumber, isShare, metricName } from './format-value.ts'
import { linkLocation } from './link.ts'
import { headlineMetrics, renderChanges } from './render-changes.ts'
import { describeSubject, renderReport } from './render-report.ts'
import { shedSections } from './shed-sections.ts'
import type { Section } from './shed-sections.ts'
import { table } from './table.ts'
import { SEVERITY_ICONS, VERDICT_WORDS } from './verdict-words.ts'

/** GitHub refuses a comment over 65,536 characters; the rest is room for the marker and for entities we did not count. */
export const COMMENT_LENGTH = 60_000

/** Reasons shown above everything else, and contrasts shown beside them. */
const MAX_REASONS = 3
const MAX_CONTRASTS = 10
const MAX_TEXT = 600

/**
 * The one comment on a pull request, as GitHub-flavoured Markdown: the verdict with its reasons, what changed, each
 * gate's row, then details folded. What does not fit is shed from the end and said.
 *
 * @param length characters it may have
 */
export function renderComment(model: CommentModel, length = COMMENT_LENGTH): string {
  const sections: readonly Section[] = [
    { name: 'verdict', priority: 0, text: renderVerdict(model) },
    { name: 'findings about this pull request', priority: 1, text: renderGeneral(model) },
    ...model.models.flatMap((review, index) => renderModel(review, model, index)),
    { name: 'origin', priority: 0, text: renderOrigin(model) },
  ]
  return shedSections(sections, length, model.links.run)
}

function renderVerdict({ verdict, models, enforcement, general }: CommentModel): string {
  const { icon } = VERDICT_WORDS[verdict]
  const observes =
    enforcement === 'observe' ? '\n\n**Observing only:** the policy lets this pass whatever the verdict.' : ''
  return `## ${icon} ${verdictSentence(verdict, models, general)}${observes}`
}

function verdictSentence(
  verdict: CommentModel['verdict'],
  models: readonly ModelReview[],
  general: readonly Finding[],
): string {
  const [only] = models
  const what =
    only === undefined
      ? 'this pull request'
      : models.length === 1
        ? escapeMarkdown(nameOf(only))
        : `${models.length} models`
  const gates = models.reduce((sum, { reports }) => sum + reports.length, 0)
  switch (verdict) {
    case 'pass':
      return `${what}: ready to merge, ${gates === 1 ? 'its gate' : `all ${gates} gates`} passed`
    case 'warn':
      return `${what}: may be merged, with warnings`
    case 'fail':
      return `${what}: do not merge, ${failed(models, general)}`
    case 'inconclusive':
      return `${what}: not enough evidence to decide`
    case 'error':
      return `${what}: could not be judged`
  }
}

function failed(models: readonly ModelReview[], general: readonly Finding[]): string {
  const gates = models
    .flatMap(({ reports }) => reports.filter(({ verdict }) => verdict === 'fail'))
    .map(({ gate }) => gate)
  const names = [...new Set(gates)].join(' and ')
  return names === '' ? `${general.length} findings` : `${names} failed`
}

function nameOf({ model, diff, reports }: ModelReview): string {
  const version = diff?.version.after ?? reports.find(({ subject }) => subject !== null)?.subject?.version
  return version === undefined ? model : `${model} ${version}`
}

function renderGeneral({ general, links }: CommentModel): string {
  return general.map((finding) => renderReason(finding, links)).join('\n')
}

function renderModel(review: ModelReview, { models, links }: CommentModel, index: number): readonly Section[] {
  const title = models.length > 1 ? `### ${escapeMarkdown(nameOf(review))}\n\n` : ''
  const name = nameOf(review)
  const changes = review.diff === null ? '' : renderChanges(review.diff)
  // Of many models the later ones shed first.
  const rank = index / 1000
  return [
    { name: `result of ${name}`, priority: 1 + rank, text: `${title}${renderReasons(review, links)}` },
    { name: `fairness of ${name}`, priority: 2 + rank, text: renderContrasts(review) },
    { name: `changes of ${name}`, priority: 3 + rank, text: changes === '' ? '' : `**What changed**\n\n${changes}` },
    { name: `gates of ${name}`, priority: 2.5 + rank, text: renderGates(review) },
    ...review.reports.map((report) => ({
      name: `details of ${report.gate} for ${name}`,
      priority: 4 + rank,
      text: renderDetails(report),
    })),
  ]
}

function renderReasons(review: ModelReview, links: Links): string {
  const decisive = review.reports
    .filter(({ verdict }) => verdict !== 'pass')
    .flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'note'))
  const rest = decisive.length - MAX_REASONS
  return [
    summarise(review),
    [
      ...decisive.slice(0, MAX_REASONS).map((finding) => renderReason(finding, links)),
      ...(rest > 0 ? [`- …and ${rest} more below`] : []),
    ].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** `2.4.0 → 2.5.0 · recall 46.7 % (+2.7 pp) · 1 group worse`. */
function summarise({ diff, reports }: ModelReview): string {
  const judged = reports.flatMap(({ gate, measurements }) => (gate === 'fairness' ? measurements : []))
  const count = (state: Measurement['state']) =>
    new Set(judged.filter((each) => each.state === state).map(({ of }) => `${of['attribute']} ${of['group']}`)).size
  const groups = [
    [count('fail'), 'beyond the limit'],
    [count('inconclusive'), 'undecided'],
  ] as const
  return [
    ...(diff === null ? [] : [versionStep(diff.version, diff.status)]),
    ...(diff === null ? [] : headlineMetrics(diff.metrics, 3).map(escapeMarkdown)),
    ...groups.filter(([n]) => n > 0).map(([n, what]) => `**${n} ${n === 1 ? 'group' : 'groups'} ${what}**`),
  ].join(' · ')
}

function versionStep(
  { before, after }: { readonly before: string | null; readonly after: string },
  status: string,
): string {
  if (before === null) return `new model, version ${code(after)}`
  if (before !== after) return `${code(before)} → ${code(after)}`
  return status === 'unchanged' ? `${code(after)}, card unchanged` : code(after)
}

function renderReason(finding: Finding, links: Links): string {
  const place = finding.location === undefined ? '' : ` · ${linkLocation(finding.location, links)}`
  const fix = finding.advice === undefined ? '' : `<br>→ ${escapeMessage(clip(finding.advice, MAX_TEXT))}`
  return `- ${SEVERITY_ICONS[finding.severity]} **${escapeMessage(clip(finding.message, MAX_TEXT))}**${place}${fix}`
}

const STATE_WORDS = {
  fail: '❌ beyond',
  inconclusive: '❔ undecided',
  insufficient: '▫️ too few rows',
  pass: '✅ within',
} as const satisfies Record<NonNullable<Measurement['state']>, string>

/** Contrasts that a rule judged, the ones that need a person first. */
function renderContrasts({ reports }: ModelReview): string {
  const rank = { fail: 0, inconclusive: 1, insufficient: 2, pass: 3 } as const
  const judged = reports
    .filter(({ gate }) => gate === 'fairness')
    .flatMap(({ measurements }) => measurements)
    .flatMap((measurement) => (measurement.state === undefined ? [] : [{ measurement, state: measurement.state }]))
    .toSorted((a, b) => rank[a.state] - rank[b.state])
  if (judged.length === 0) return ''
  const rows = judged
    .slice(0, MAX_CONTRASTS)
    .map(({ measurement, state }) => [
      escapeMarkdown(clip(describeSubject(measurement.of), 120)),
      escapeMarkdown(metricName(measurement.metric)),
      escapeMarkdown(formatMeasurement(measurement)),
      measurement.margin === undefined ? '' : formatMargin(measurement.metric, measurement.of, measurement.margin),
      STATE_WORDS[state],
    ])
  const columns = [
    { name: 'Group' },
    { name: 'Rate' },
    { name: 'Difference', align: 'right' },
    { name: 'Limit', align: 'right' },
    { name: '' },
  ] as const
  const rest = judged.length - rows.length
  return `${table(columns, rows)}${rest > 0 ? `\n\n…and ${rest} more, none of them worse` : ''}`
}

function formatMargin(metric: string, of: Measurement['of'], margin: number): string {
  return of['contrast'] !== 'ratio' && isShare(metric) ? `${(100 * margin).toFixed(1)} pp` : formatNumber(margin)
}

function renderGates({ reports }: ModelReview): string {
  const rows = reports.map((report) => [
    report.gate,
    `${VERDICT_WORDS[report.verdict].icon} ${VERDICT_WORDS[report.verdict].word}`,
    report.findings[0] === undefined ? '' : escapeMessage(clip(report.findings[0].message, 200)),
  ])
  return rows.length === 0 ? '' : table([{ name: 'Gate' }, { name: 'Result' }, { name: 'In short' }], rows)
}

function renderDetails(report: GateReport): string {
  const { icon, word } = VERDICT_WORDS[report.verdict]
  const body = renderReport(report).split('\n').slice(2).join('\n').trimEnd()
  return `<details><summary>${icon} ${report.gate}: ${word}</summary>\n\n${body}\n\n</details>`
}

function renderOrigin({ head, base, links, models }: CommentModel): string {
  const report = models.flatMap(({ reports }) => reports)[0]
  const parts = [
    `commit ${code(head.slice(0, 12))}${base === null ? '' : ` against ${code(base.slice(0, 12))}`}`,
    ...(report?.policy ? [`policy ${code(report.policy.source)}`] : []),
    ...(links.run === undefined ? [] : [`[full report](${links.run})`]),
  ]
  return `<sub>${parts.join(' · ')}</sub>`
}

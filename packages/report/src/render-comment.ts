import type { Finding, GateReport, Measurement, Verdict } from '@modelgate/kernel'
import { textAt } from '@modelgate/kernel'
import type { CommentModel, Links, ModelReview } from './comment-model.ts'
import { clip, code, escapeMarkdown, escapeMessage } from './escape.ts'
import { linkLocation } from './link.ts'
import { headlineMetrics, renderChanges, versionStep } from './render-changes.ts'
import { renderContrasts, renderRateCharts } from './render-contrasts.ts'
import { renderCaveat, renderDraft, renderFindings, renderTable } from './render-report.ts'
import { shedSections } from './shed-sections.ts'
import type { Section } from './shed-sections.ts'
import { table } from './table.ts'
import { unverifiedTable } from './unverified-table.ts'
import { SEVERITY_ICONS, VERDICT_WORDS } from './verdict-words.ts'

/** GitHub refuses a comment over 65,536 characters; the rest is room for the marker and for entities we did not count. */
export const COMMENT_LENGTH = 60_000

/** Reasons shown above everything else. */
const MAX_REASONS = 3
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
    { name: 'what is wrong with this pull request', priority: 1, text: renderGeneral(model, true) },
    ...model.models.flatMap((review, index) => renderModel(review, model, index)),
    { name: 'notes on this pull request', priority: 2, text: renderGeneral(model, false) },
    { name: 'draft of a manifest', priority: 5, text: renderDraft(model.draft) },
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
  return names === '' ? `${general.length} ${general.length === 1 ? 'finding' : 'findings'}` : `${names} failed`
}

function nameOf({ model, diff, reports }: ModelReview): string {
  const [version] = [diff?.version.after, ...reports.map(({ subject }) => subject?.version)].flatMap(
    (each) => each ?? [],
  )
  return version === undefined ? model : `${model} ${version}`
}

/** Errors about the pull request itself explain the verdict and stand above it all; the rest follows the models. */
function renderGeneral({ general, links, models }: CommentModel, deciding: boolean): string {
  const shown = general.filter(({ severity }) => (severity === 'error' || models.length === 0) === deciding)
  // No gate's details follow that would name the code.
  return shown.map((finding) => `${renderReason(finding, links)} · ${code(finding.code)}`).join('\n')
}

function renderModel(review: ModelReview, { models, links }: CommentModel, index: number): readonly Section[] {
  const title = models.length > 1 ? `### ${escapeMarkdown(nameOf(review))}\n\n` : ''
  const name = nameOf(review)
  const changes = review.diff === null ? '' : renderChanges(review.diff)
  // Of many models the later ones shed first.
  const rank = index / 1000
  return [
    { name: `result of ${name}`, priority: 1 + rank, text: `${title}${renderReasons(review, links)}` },
    { name: `fairness of ${name}`, priority: 2 + rank, text: fairnessOf(review).map(renderContrasts).join('\n\n') },
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
    .flatMap(({ findings, verdict }) =>
      findings.filter(({ severity }) => severity !== 'note').map((finding) => ({ finding, verdict })),
    )
  const reasons = mergeReasons(decisive.toSorted((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity]))
  const rest = reasons.length - MAX_REASONS
  return [
    summarise(review),
    [
      ...reasons.slice(0, MAX_REASONS).map(({ finding, verdict }) => renderReason(finding, links, verdict)),
      ...(rest > 0 ? [`- …and ${rest} more below`] : []),
    ].join('\n'),
    review.reports.some(({ gate, verdict }) => verdict === 'fail' && (gate === 'quality' || gate === 'fairness'))
      ? ACCEPT
      : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Said once, not with every finding: most are there to be fixed. */
const ACCEPT =
  '<sub>Accepted for a while? Under `waivers` in the policy, with code, model, reason, owner and the day it ends.</sub>'

const RANK = { error: 0, warning: 1, note: 2 } as const satisfies Record<Finding['severity'], number>

interface Reason {
  readonly finding: Finding
  readonly verdict: Verdict
}

/** Several findings about one group's rate are one reason; what the change did to the group says most. */
function mergeReasons(reasons: readonly Reason[]): readonly Reason[] {
  const bySubject = Map.groupBy(reasons, ({ finding }) =>
    textAt(finding.data, 'plain') === undefined ? finding : `${finding.severity} ${finding.subject ?? ''}`,
  )
  const tells = ({ finding }: Reason) => (finding.code === 'FAIRNESS_REGRESSION' ? 0 : 1)
  return [...bySubject.values()].flatMap((members) => members.toSorted((a, b) => tells(a) - tells(b)).slice(0, 1))
}

function fairnessOf({ reports }: ModelReview): readonly GateReport[] {
  return reports.filter(({ gate }) => gate === 'fairness')
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
    ...(diff === null ? [] : [versionStep(diff)]),
    ...(diff === null ? [] : headlineMetrics(diff.metrics, 3).map(escapeMarkdown)),
    ...groups.filter(([n]) => n > 0).map(([n, what]) => `**${n} ${n === 1 ? 'group' : 'groups'} ${what}**`),
  ].join(' · ')
}

/** One finding as a reason. Where it says in plain words what happens to people, the figures are left to the table. */
function renderReason(finding: Finding, links: Links, verdict?: Verdict): string {
  const { severity, message, advice, location, data } = finding
  const icon =
    verdict === 'inconclusive' && severity === 'warning' ? VERDICT_WORDS.inconclusive.icon : SEVERITY_ICONS[severity]
  const plain = textAt(data, 'plain')
  const start = plain === undefined ? -1 : message.indexOf(plain)
  const [bold, after] =
    plain === undefined || start < 0 ? [message, ''] : [plain, message.slice(start + plain.length).trim()]
  const parts = [
    `- ${icon} **${escapeMessage(clip(bold, MAX_TEXT))}**`,
    ...(after === '' ? [] : [escapeMessage(clip(after, MAX_TEXT))]),
    ...(location === undefined ? [] : [`· ${linkLocation(location, links)}`]),
  ]
  return `${parts.join(' ')}${advice === undefined ? '' : `<br>→ ${escapeMessage(clip(advice, MAX_TEXT))}`}`
}

function renderGates({ reports }: ModelReview): string {
  const rows = reports.map((report) => [
    report.gate,
    `${VERDICT_WORDS[report.verdict].icon} ${VERDICT_WORDS[report.verdict].word}`,
    inShort(report),
  ])
  return table([{ name: 'Gate' }, { name: 'Result' }, { name: 'In short' }], rows)
}

/** What a gate judged, counted; where it judged nothing, its worst finding. */
function inShort({ measurements, findings }: GateReport): string {
  const count = (wanted: Measurement['state']) => measurements.filter(({ state }) => state === wanted).length
  const counts = [
    [count('fail'), 'beyond the limit'],
    [count('inconclusive'), 'undecided'],
    [count('insufficient'), 'with too few rows'],
    [count('pass'), 'within'],
  ] as const
  const said = counts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`)
  if (said.length > 0) return said.join(', ')
  const [worst] = findings
  return worst === undefined ? '' : escapeMessage(clip(worst.message, 200))
}

function renderDetails(report: GateReport): string {
  const { icon, word } = VERDICT_WORDS[report.verdict]
  const parts = [
    renderFindings(report.findings),
    // The table of a manifest gate lists manifests; here there is one, and the headline names it.
    ...(report.gate === 'manifest' ? [] : report.tables.map(renderTable)),
    ...unverifiedTable(report).map(renderTable),
    ...(report.gate === 'fairness' ? [renderRateCharts(report)] : []),
    renderCaveat(report),
  ].filter((part) => part !== '')
  if (parts.length === 0) return ''
  return `<details><summary>${icon} ${report.gate}: ${word}</summary>\n\n${parts.join('\n\n')}\n\n</details>`
}

function renderOrigin({ head, base, links, models, reportedByPull = false }: CommentModel): string {
  const report = models.flatMap(({ reports }) => reports)[0]
  const parts = [
    `commit ${code(head.slice(0, 12))}${base === null ? '' : ` against ${code(base.slice(0, 12))}`}`,
    ...(report?.policy ? [`policy ${code(report.policy.source)}`] : []),
    ...(links.run === undefined ? [] : [`[full report](${links.run})`]),
    ...(reportedByPull ? ["reported by the pull request's own run, whose code its author controls"] : []),
  ]
  return `<sub>${parts.join(' · ')}</sub>`
}

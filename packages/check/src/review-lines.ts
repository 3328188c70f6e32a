import { textAt } from '@modelgate/kernel'
import type { Finding, GateReport } from '@modelgate/kernel'
import type { LineComment } from '@modelgate/github'
import type { YamlDocument } from '@modelgate/manifest'
import type { LostClaim } from '@modelgate/model-card'
import { escapeMarkdown, escapeMessage, fence, SEVERITY_ICONS } from '@modelgate/report'

/** Findings of these gates belong together on one line: the predictions they were measured from. */
const MEASURED = new Set(['fairness', 'quality'])

/** The remarks of one model that belong on lines: what failed at a place, and claims that were taken away. */
export function reviewLines(
  reports: readonly GateReport[],
  lostClaims: readonly LostClaim[],
  document: YamlDocument,
): readonly LineComment[] {
  return [
    ...reports.flatMap((report) => linesOfReport(report, document)),
    ...lostClaims.map((claim) => lineOfClaim(claim, document)),
  ]
}

function linesOfReport({ gate, findings, verdict }: GateReport, document: YamlDocument): readonly LineComment[] {
  if (verdict === 'pass') return []
  const placed = findings.flatMap((finding) =>
    finding.location === undefined || finding.severity === 'note' ? [] : [{ finding, place: finding.location }],
  )
  const groups = Map.groupBy(placed, ({ finding, place }) =>
    MEASURED.has(gate)
      ? `${gate}:${place.path}:${place.line}`
      : `${finding.code}:${place.path}:${finding.subject ?? ''}:${place.line}`,
  )
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    if (first === undefined) return []
    const { finding, place } = first
    return [
      {
        // The line is no part of the key: a remark that only moved is the same remark.
        key: MEASURED.has(gate) ? `${gate}:${place.path}` : `${finding.code}:${place.path}:${finding.subject ?? ''}`,
        path: place.path,
        line: place.line,
        body: members.map((member) => describe(member.finding, document)).join('\n\n'),
      },
    ]
  })
}

function describe(finding: Finding, document: YamlDocument): string {
  const advice = finding.advice === undefined ? '' : `\n\n→ ${escapeMessage(finding.advice)}`
  const suggestion = suggest(finding, document)
  const { lead, rest } = splitMessage(finding)
  const figures = rest === '' ? '' : `\n\n${escapeMessage(rest)}`
  return `${SEVERITY_ICONS[finding.severity]} **${escapeMessage(lead)}**${figures}${suggestion ?? advice}`
}

/** What happens to people first, where a finding says it; then the figures behind it. */
function splitMessage({ message, data }: Finding): { readonly lead: string; readonly rest: string } {
  const plain = textAt(data, 'plain')
  if (plain === undefined || !message.includes(plain)) return { lead: message, rest: '' }
  return {
    lead: plain,
    rest: message
      .replace(plain, () => '')
      .replace(/\s+/gu, ' ')
      .trim(),
  }
}

/** The corrected line, where a value only has to be replaced by the one that was measured. */
function suggest({ location, data }: Finding, document: YamlDocument): string | undefined {
  const expected = plainText(data?.['expected'])
  const actual = plainText(data?.['actual'])
  if (location === undefined || location.path !== document.path || location.line !== location.endLine) return undefined
  if (expected === undefined || actual === undefined) return undefined
  const line = document.text.split('\n')[location.line - 1]?.replace(/\r$/u, '')
  const written = line?.slice(location.column - 1, location.endColumn - 1)
  if (line === undefined || written === undefined || !written.includes(expected)) return undefined
  const corrected = written.replace(expected, () => actual)
  return `\n\n${fence('suggestion', `${line.slice(0, location.column - 1)}${corrected}${line.slice(location.endColumn - 1)}`)}`
}

function plainText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function lineOfClaim({ change, kind, loss }: LostClaim, document: YamlDocument): LineComment {
  const place = document.locate(change.pointer)
  const before = `> ${escapeMarkdown(change.before ?? '')}`
  return {
    key: `CLAIM_REMOVED:${place.path}:${change.key}:${change.before ?? ''}`,
    path: place.path,
    line: place.line,
    body: `⚠️ **This ${loss === 'removed' ? 'takes away' : 'rewords'} ${kind}.** Until now it read:\n\n${before}\n\nUsers of the model may rely on it. Say in the pull request why it no longer holds, or put it back.`,
  }
}

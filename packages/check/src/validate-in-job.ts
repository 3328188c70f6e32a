import { writeFile } from 'node:fs/promises'
import type { Enforcement, Finding, GateReport } from '@modelgate/kernel'
import { combineVerdicts, ModelgateError, sortFindings } from '@modelgate/kernel'
import { evaluateManifest, findManifests } from '@modelgate/manifest'
import type { Policy } from '@modelgate/policy'
import { renderSarif } from '@modelgate/report'
import type { Host } from '@modelgate/runner'
import { enforcementOf } from './enforcement-of.ts'
import { selectModels } from './find-models.ts'
import { openChange } from './open-change.ts'
import type { Change } from './open-change.ts'
import { POLICY_PATH } from './open-policy.ts'
import { readRules } from './read-policies.ts'
import { reportNoManifest } from './report-no-manifest.ts'
import { reportNothingDue } from './report-nothing-due.ts'
import { repositoryPaths } from './repository-paths.ts'
import { touchedPaths } from './touched-paths.ts'
import { waiveManifests } from './waive-manifests.ts'

/** What the action `validate-manifest` is asked. */
export interface ValidateInputs {
  readonly token: string
  readonly policy: string
  /** Paths relative to the working directory; empty: every manifest of the repository. */
  readonly manifests: readonly string[]
  /** Where to write the findings as SARIF; undefined: nowhere. */
  readonly sarif: string | undefined
}

/**
 * Validates manifests in a job, by the policy of the base where there is one: the manifest's own part needs none.
 *
 * @throws ModelgateError the first problem of a policy that cannot be read
 */
export async function validateInJob(
  input: ValidateInputs,
  host: Host,
): Promise<{ report: GateReport; outputs: { sarif: string }; policy: Enforcement }> {
  const change = await openChange(input, 'validate-manifest', host, { compares: false })
  const policy = await agreedPolicy(change.subject, input.policy)
  const judged = await judge(change, policy, repositoryPaths(input.manifests, host), host)
  const report = waiveManifests(judged, policy, change.subject.now)
  const sarif = input.sarif === undefined ? '' : host.insideWorkspace(input.sarif)
  if (sarif !== '') await writeFile(sarif, renderSarif([report]))
  return { report, outputs: { sarif }, policy: enforcementOf(report.verdict, [], [report], policy) }
}

/** Those named; of a pull request else those it touches; else every manifest of the repository. */
async function judge(change: Change, policy: Policy | null, named: readonly string[], host: Host): Promise<GateReport> {
  const { head: tree, base, now, progress } = change.subject
  const question = { tree, base, policy, now }
  if (named.length > 0) return evaluateManifest({ ...question, paths: named })
  const all = await findManifests(tree)
  const { due, untouched, findings } = await selectModels(tree, all, base, await touchedPaths(change, host))
  if (all.length === 0) return addFindings(await reportNoManifest('manifest', tree, progress), findings)
  if (due.length === 0) return reportNothingDue({ untouched, findings })
  const report = await evaluateManifest({
    ...question,
    paths: due.map(({ path }) => path),
    untouched: untouched.map(({ path, head }) => ({ path, name: head.manifest?.metadata.name ?? null })),
  })
  return addFindings(report, findings)
}

/** What is wrong with the set of manifests, beside what is wrong with each: warnings. */
function addFindings(report: GateReport, findings: readonly Finding[]): GateReport {
  const [first] = findings
  if (first === undefined) return report
  const verdict = combineVerdicts([report.verdict, 'warn'])
  const reasonCode = verdict === report.verdict ? report.reasonCode : first.code
  return { ...report, verdict, reasonCode, findings: sortFindings([...report.findings, ...findings]) }
}

/** The policy that was agreed before the change; a proposed one does not judge itself. */
async function agreedPolicy(
  { policy: { tree, path }, head }: Change['subject'],
  named: string,
): Promise<Policy | null> {
  const rules = await readRules(tree, head, path)
  // Where nobody named another place there may be none; a name that leads nowhere is a mistake.
  if (rules.origin === 'none' && named !== POLICY_PATH) {
    throw new ModelgateError('POLICY_NOT_FOUND', `There is no policy at ${named}.`, {
      advice: 'Correct `policy`: a path in this repository, or OWNER/REPO/PATH@REF.',
    })
  }
  const [problem] = rules.findings
  if (rules.origin === 'base' && problem !== undefined) {
    throw new ModelgateError('POLICY_INVALID', `The policy cannot be read: ${problem.message}`, {
      ...(problem.advice === undefined ? {} : { advice: problem.advice }),
      ...(problem.location === undefined ? {} : { location: problem.location }),
    })
  }
  return rules.origin === 'base' ? rules.policy : null
}

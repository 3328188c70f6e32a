import { writeFile } from 'node:fs/promises'
import type { Enforcement, Finding, GateReport } from '@modelgate/kernel'
import { ModelgateError, textAt } from '@modelgate/kernel'
import { evaluateManifest } from '@modelgate/manifest'
import type { Policy } from '@modelgate/policy'
import { renderSarif } from '@modelgate/report'
import type { Host } from '@modelgate/runner'
import { applyWaivers } from './apply-waivers.ts'
import { enforcementOf } from './enforcement-of.ts'
import { openChange } from './open-change.ts'
import type { Change } from './open-change.ts'
import { readRules } from './read-policies.ts'
import { reportNoManifest } from './report-no-manifest.ts'
import { repositoryPaths } from './repository-paths.ts'

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
  const { subject } = await openChange(input, 'validate-manifest', host)
  const { head, base, now, progress } = subject
  const policy = await agreedPolicy(subject)
  const paths = repositoryPaths(input.manifests, host)
  const judged = await evaluateManifest({ tree: head, base, ...(paths.length === 0 ? {} : { paths }), policy, now })
  const report =
    judged.reasonCode === 'MANIFEST_NONE'
      ? await reportNoManifest('manifest', head, progress)
      : applyWaivers(judged, policy?.waivers ?? [], (finding) => modelAt(judged, finding), now)
  const sarif = input.sarif === undefined ? '' : host.insideWorkspace(input.sarif)
  if (sarif !== '') await writeFile(sarif, renderSarif([report]))
  return { report, outputs: { sarif }, policy: enforcementOf(report.verdict, [], [report], policy) }
}

/** The model that the manifest of a finding describes. */
function modelAt({ data }: GateReport, { location }: Finding): string | undefined {
  const manifests = data['manifests']
  const own: unknown = Array.isArray(manifests)
    ? manifests.find((one) => textAt(one, 'path') === location?.path)
    : undefined
  return textAt(own, 'subject', 'model')
}

/** The policy that was agreed before the change; a proposed one does not judge itself. */
async function agreedPolicy({ policy: { tree, path }, head }: Change['subject']): Promise<Policy | null> {
  const rules = await readRules(tree, head, path)
  const [problem] = rules.findings
  if (rules.origin === 'base' && problem !== undefined) {
    throw new ModelgateError('POLICY_INVALID', `The policy cannot be read: ${problem.message}`, {
      ...(problem.advice === undefined ? {} : { advice: problem.advice }),
      ...(problem.location === undefined ? {} : { location: problem.location }),
    })
  }
  return rules.origin === 'base' ? rules.policy : null
}

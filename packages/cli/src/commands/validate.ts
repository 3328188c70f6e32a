import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { gitTree, workTree } from '@modelgate/artifacts'
import { waiveManifests } from '@modelgate/check/waive-manifests'
import type { GateReport } from '@modelgate/kernel'
import { combineVerdicts, createReport } from '@modelgate/kernel'
import { draftManifest, evaluateManifest } from '@modelgate/manifest'
import type { ManifestQuestion } from '@modelgate/manifest'
import type { Policy } from '@modelgate/policy'
import type { Command, Invocation } from '../command.ts'
import { findRoot } from '../find-root.ts'
import { judgePolicies, splitPolicies } from '../judge-policies.ts'
import { loadPolicy } from '../load-policy.ts'
import { locateManifests } from '../locate-manifests.ts'

/** `modelgate validate [FILE…]`: do manifests say what they must, and is it true? */
export const validate: Command = {
  name: 'validate',
  summary: 'Check manifests: form, schema, and everything they say about files',
  usage: '[FILE…] [--base REF]',
  options: {
    base: { type: 'string', value: 'REF', description: 'git revision to compare versions with' },
  },
  examples: [
    'modelgate validate',
    'modelgate validate models/credit.modelgate.yaml --json',
    'modelgate validate --base origin/main --policy .github/modelgate.yaml',
  ],
  notes: [
    'Without FILE every manifest of the work tree is judged. FILE is relative to the current directory; paths inside a manifest start at the root of its repository.',
    'A policy named as FILE is judged as a policy.',
    'What needs a policy or a base and has none is listed as not verified and changes nothing.',
  ],
  async run(invocation) {
    const reports =
      invocation.positionals.length === 0 ? await validateAll(invocation) : await validateFiles(invocation)
    return { report: mergeReports(reports) }
  },
}

async function validateAll(invocation: Invocation): Promise<readonly GateReport[]> {
  const here = await realpath(invocation.cwd)
  const root = findRoot(here, here)
  const report = await judgeManifests({ tree: workTree(root), ...(await readContext(invocation, root)) })
  if (report.reasonCode !== 'MANIFEST_NONE') return [report]
  const { text } = await draftManifest(workTree(root), { name: basename(root) })
  invocation.progress('There is no manifest yet. A draft to start from:')
  for (const line of text.split('\n')) invocation.progress(line)
  return [{ ...report, data: { ...report.data, draft: text } }]
}

async function validateFiles(invocation: Invocation): Promise<readonly GateReport[]> {
  const groups = await locateManifests(invocation.positionals, invocation.cwd)
  const reports = await Promise.all(
    groups.map(async ({ root, paths: all }) => {
      const tree = workTree(root)
      const { manifests: paths, policies } = await splitPolicies(tree, all)
      return [
        ...(policies.length === 0 ? [] : [await judgePolicies(tree, policies)]),
        ...(paths.length === 0
          ? []
          : [await judgeManifests({ tree, paths, ...(await readContext(invocation, root)) })]),
      ]
    }),
  )
  return reports.flat()
}

/** What the policy waives is waived here as it is on a pull request. */
async function judgeManifests(question: ManifestQuestion & { readonly policy: Policy | null }): Promise<GateReport> {
  return waiveManifests(await evaluateManifest(question), question.policy, question.now)
}

async function readContext(invocation: Invocation, root: string) {
  const { options, now } = invocation
  const { base, policy } = options
  return {
    base: typeof base === 'string' ? await gitTree(root, base) : null,
    policy: (await loadPolicy(typeof policy === 'string' ? policy : undefined, invocation)) ?? null,
    now,
  }
}

/** One report for all files; `subject` is null because it speaks about files, not about one model. */
function mergeReports(reports: readonly GateReport[]): GateReport {
  const [first] = reports
  if (first !== undefined && reports.length === 1) return { ...first, subject: null }
  const verdict = combineVerdicts(reports.map((report) => report.verdict))
  return createReport({
    gate: 'manifest',
    verdict,
    reasonCode: reports.find((report) => report.verdict === verdict)?.reasonCode ?? 'MANIFEST_NONE',
    policy: first?.policy ?? null,
    findings: reports.flatMap(({ findings }) => findings),
    tables: reports.flatMap(({ tables }) => tables),
    data: {
      manifests: reports.flatMap(({ data }) => data['manifests'] ?? []),
      unverified: reports.flatMap(({ data }) => data['unverified'] ?? []),
    },
  })
}

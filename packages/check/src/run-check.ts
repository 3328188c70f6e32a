import { modelDigest } from '@modelgate/artifacts'
import type { FileTree } from '@modelgate/artifacts'
import { combineVerdicts, sortFindings } from '@modelgate/kernel'
import type { Enforcement, Finding, GateReport, Verdict } from '@modelgate/kernel'
import type { LineComment } from '@modelgate/github'
import { evaluateManifest, findManifests } from '@modelgate/manifest'
import type { ModelReview } from '@modelgate/report'
import type { EngineChoice, FindDuckdb } from '@modelgate/tabular'
import { applyWaivers } from './apply-waivers.ts'
import { diffCards } from './diff-cards.ts'
import { enforcementOf } from './enforcement-of.ts'
import { repeatedModels, selectModels } from './find-models.ts'
import type { Candidate } from './find-models.ts'
import type { GateContext } from './gate-context.ts'
import type { BaselinePlaces } from './open-named-baseline.ts'
import type { PolicySource } from './open-policy.ts'
import { readRules } from './read-policies.ts'
import type { Rules } from './read-policies.ts'
import { reportChange } from './report-change.ts'
import { reportNoManifest } from './report-no-manifest.ts'
import { reportNothingDue } from './report-nothing-due.ts'
import { reviewLines } from './review-lines.ts'
import { CHECK_GATES, isDue, runGate } from './run-gate.ts'
import type { CheckGate, Judge } from './run-gate.ts'
import { touchedRules } from './touched-rules.ts'

/** What to check, against what, and by whose rules. */
export interface CheckRequest {
  readonly head: FileTree
  /** The tree before the change, `EMPTY_TREE` before the first commit; null where nobody knows what came before. */
  readonly base: FileTree | null
  /** Where the policy is read from: a tree that the change cannot alter. */
  readonly policy: PolicySource
  /** What `modelgate check` must be given as `--policy` to judge by the same rules; absent: nothing. */
  readonly policyOption?: string
  /** Manifests to check; absent or empty: every manifest that the change touches. */
  readonly manifests?: readonly string[]
  /** Gates to run; absent: every gate that the policy asks for. */
  readonly gates?: readonly CheckGate[]
  /** Paths that the change touches; null: not known, so every model counts as touched. */
  readonly changedPaths: ReadonlySet<string> | null
  /** Absent: the gates are run here. */
  readonly judge?: Judge
  /** Whether the reports are claims of code that nobody trusts: then none of their texts goes to lines of the diff. */
  readonly claimed?: boolean
  /** A report about the run itself, which weighs like one about the rules: no policy softens it. */
  readonly aboutRun?: GateReport | null
  /** Where the versions are that rules name; absent: none but the base can be reached. */
  readonly baselines?: BaselinePlaces
  /** Absent: chosen by size. */
  readonly engine?: EngineChoice
  /** Where DuckDB comes from; absent: it is installed beside this code. */
  readonly findDuckdb?: FindDuckdb
  readonly now: Date
  readonly environment: Readonly<Record<string, string>>
  /** Says what is going on; long work shows progress. */
  readonly progress: (text: string) => void
}

/** The verdict on a change with everything that people and machines are told. */
export interface CheckResult {
  readonly verdict: Verdict
  readonly reports: readonly GateReport[]
  /** What the policy makes of the verdict. */
  readonly enforcement: Enforcement
  readonly models: readonly ModelReview[]
  /** Findings about the change itself. */
  readonly general: readonly Finding[]
  readonly lineComments: readonly LineComment[]
}

interface JudgedModel {
  readonly review: ModelReview
  readonly lineComments: readonly LineComment[]
}

/**
 * Checks a change: finds the models it touches, runs every gate that is due on each, and compares the model cards.
 * Every gate is run whatever the others say; the verdict is the worst.
 */
export async function runCheck(request: CheckRequest): Promise<CheckResult> {
  const { head, base, policy, changedPaths, manifests = [] } = request
  // A policy of another repository is not what this change could alter, whatever file is called like it here.
  const proposing = policy.tree === null || policy.tree === base ? head : policy.tree
  const rules = await readRules(policy.tree, proposing, policy.path)
  const paths = manifests.length === 0 ? await findManifests(head) : manifests
  const { due, untouched, findings } = await selectModels(head, paths, base, changedPaths)
  // Of two manifests of one model the one that the change brings is the second.
  const repeated = repeatedModels([...untouched, ...due])

  const judged: JudgedModel[] = []
  for (const candidate of due) {
    judged.push(await judgeModel(candidate, rules, request, repeated.get(candidate.path)))
  }

  const models = judged.map(({ review }) => review)
  const touched = touchedRules(changedPaths ?? [], policy.path).filter(
    // What the change does to the policy is said in full elsewhere.
    ({ subject }) => subject !== policy.path || (rules.proposal?.findings.length ?? 0) === 0,
  )
  const change = reportChange({
    rules,
    policyPath: policy.path,
    findings: [...findings, ...(rules.origin === 'base' ? touched : [])],
    environment: request.environment,
  })
  const own = [request.aboutRun ?? null, change].filter((report) => report !== null)
  if (paths.length === 0) own.push(await reportNoManifest('manifest', head, request.progress))
  else if (due.length === 0) own.push(reportNothingDue({ untouched, findings: [] }))
  const gates = models.flatMap((model) => model.reports)
  const reports = [...own, ...gates]
  const verdict = combineVerdicts(reports.map((report) => report.verdict))
  return {
    verdict,
    reports,
    enforcement: enforcementOf(verdict, own, gates, rules.policy),
    models,
    general: own.flatMap((report) => report.findings),
    lineComments: [
      ...(change === null || rules.proposal === null ? [] : reviewLines([change], [], rules.proposal.document)),
      ...judged.flatMap((model) => model.lineComments),
    ],
  }
}

async function judgeModel(
  candidate: Candidate,
  { policy }: Rules,
  request: CheckRequest,
  repeated: Finding | undefined,
): Promise<JudgedModel> {
  const { path, head, base } = candidate
  const { manifest, document } = head
  const policyRef = policy === null ? null : { source: policy.source, digest: policy.digest }
  if (manifest === undefined) {
    const { head: tree, now, environment } = request
    const report = await evaluateManifest({ tree, base: request.base, paths: [path], policy, now })
    const reports = [{ ...report, policy: policyRef, environment }]
    return { review: { path, model: path, diff: null, reports }, lineComments: reviewLines(reports, [], document) }
  }
  const { name, version } = manifest.metadata
  const context: GateContext = {
    path,
    manifest,
    document,
    policy,
    policyRef,
    ...(request.policyOption === undefined ? {} : { policyOption: request.policyOption }),
    head: request.head,
    base: request.base,
    ...(request.baselines === undefined ? {} : { baselines: request.baselines }),
    ...(request.engine === undefined ? {} : { engine: request.engine }),
    ...(request.findDuckdb === undefined ? {} : { findDuckdb: request.findDuckdb }),
    now: request.now,
    environment: request.environment,
    subject: { model: name, version, digest: modelDigest(manifest.spec.artifacts) },
    baseManifest: base?.manifest ?? null,
  }
  const judge: Judge = request.judge ?? (async (gate) => [await runGate(gate, context)])
  const reports: GateReport[] = []
  for (const gate of request.gates ?? CHECK_GATES.filter((each) => isDue(each, context))) {
    request.progress(`${name} ${version}: ${gate}`)
    for (const report of await judge(gate, context)) {
      const complete = gate === 'manifest' && repeated !== undefined ? addError(report, repeated) : report
      reports.push(applyWaivers(complete, policy?.waivers ?? [], () => name, request.now))
    }
  }
  const { baseManifest } = context
  const former = request.base === null || baseManifest === null ? null : { tree: request.base, manifest: baseManifest }
  const diff = await diffCards(former, { tree: request.head, manifest }, reports)
  return {
    review: { path, model: name, diff, reports },
    lineComments: reviewLines(request.claimed === true ? [] : reports, diff.lostClaims, document),
  }
}

function addError(report: GateReport, finding: Finding): GateReport {
  const verdict = combineVerdicts([report.verdict, 'fail'])
  const reasonCode = verdict === report.verdict ? report.reasonCode : finding.code
  const doubt = report.verdict === 'inconclusive' ? { data: { ...report.data, doubt: report.reasonCode } } : {}
  return { ...report, ...doubt, verdict, reasonCode, findings: sortFindings([...report.findings, finding]) }
}

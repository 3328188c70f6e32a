import { confinePath } from '@modelgate/artifacts'
import { createReport, type Finding, type GateReport, textAt } from '@modelgate/kernel'
import { bindEvaluation } from './bind-evaluation.ts'
import { VECTOR_EXTENSIONS } from './capture-environment.ts'
import { compareOutputs, type OutputResult, toleranceFor } from './compare-outputs.ts'
import { comparisonMeasurements } from './comparison-measurements.ts'
import { comparisonTables } from './comparison-tables.ts'
import { explainComparison, firstDifference } from './explain-comparison.ts'
import { explainEnvironment } from './explain-environment.ts'
import { findGuiltyLines } from './find-guilty-line.ts'
import type { Fingerprint } from './fingerprint-model.ts'
import { findVacuousOutputs } from './find-vacuous-outputs.ts'
import { fingerprintOutputs, listOutputFiles } from './fingerprint-outputs.ts'
import { guiltySentence } from './guilty-sentence.ts'
import { distributionFindings, distributionTables, judgeDistributions } from './judge-distributions.ts'
import { judgeMetrics, metricFindings, type MetricJudgement } from './judge-metrics.ts'
import type { SampledMetric } from './judge-samples.ts'
import { listFolder } from './list-folder.ts'
import { manifestSubject } from './manifest-subject.ts'
import { isUnproven, noteFindings } from './note-findings.ts'
import type { Declaration } from './read-declaration.ts'
import { type ReadRecord, readRecord } from './read-record.ts'
import { reaches, type Rung, RUNGS, worstRung } from './rung.ts'
import { runFindings } from './run-findings.ts'
import { selfTest } from './self-test.ts'

/** A reproduction and what it is held to. */
export interface JudgeOptions {
  /** As this job's own checkout has it. */
  readonly declaration: Declaration
  /** The commit this job judges; null when it is not known. */
  readonly commit: string | null
  /** The output trees and the record: the content of the artifact. */
  readonly folder: string
  /** Where the declared files can be read; null when only their digests are known. */
  readonly repository: string | null
  /** Fingerprints of an earlier reproduction: they stand in for declared bytes that are not there. */
  readonly recorded?: readonly Fingerprint[]
  /** The report that held them, as it was read: its environment explains a difference. */
  readonly recordedReport?: unknown
  /** The command that must have been run; either if absent. */
  readonly mode?: 'full' | 'smoke'
  /** The rung the policy demands. */
  readonly require?: DemandedRung
  /** The margins the policy allows, by metric. */
  readonly margins?: Readonly<Record<string, number>>
  /** Whether the judge is another job than the one that ran the code. */
  readonly separate: boolean
  /** Whether the artifact is the one that the job that ran the code announced through `needs`. */
  readonly announced?: boolean
}

type DemandedRung = Exclude<Rung, 'none'>

/** Everything that was found out about runs that could be compared. */
interface Judgement {
  readonly results: readonly OutputResult[]
  readonly sampled: readonly SampledMetric[] | null
  readonly findings: readonly Finding[]
  readonly verdict: 'pass' | 'fail' | 'inconclusive'
  readonly reached: boolean
}

/**
 * Judges a reproduction: run against run, and run against what the manifest recorded. Reads files only; no code of the model is run.
 *
 * @returns a report of gate `reproducibility` with `data.level` and `data.rung`
 * @throws ModelgateError when the record or an output cannot be read
 */
export async function judgeReproduction(options: JudgeOptions): Promise<GateReport> {
  const { folder, declaration } = options
  const { manifest } = declaration
  const record = readRecord(folder)
  // Links and special files in a downloaded tree would lead outside: this throws for them.
  listFolder(folder)
  const required = demanded(options.require, manifest.spec.reproduce?.require)
  const blocked = runFindings(record, options)
  const compared = blocked.some(({ severity }) => severity === 'error') ? [] : await compareOutputs(record, options)
  const tested = compared.length === 0 ? [] : await runSelfTest(options)
  const vacuous = compared.length === 0 ? [] : await findVacuousOutputs(options)
  const isHidden = blocked.some(({ code }) => code === 'REPRODUCTION_FAILURE_IGNORED')
  const doubtful = isUnproven(record, options) || isHidden || vacuous.length > 0
  const judgement = await judge(compared, required, record, { ...options, doubtful })
  const { results, sampled, verdict, reached } = judgement
  const rung = results.length === 0 ? null : worstRung(results.map((result) => result.rung))
  const evaluation =
    compared.length === 0 ? { binding: null, findings: [] } : await bindEvaluation(results, record.mode, options)
  const findings = [
    ...blocked,
    ...vacuous,
    ...judgement.findings,
    ...explainEnvironment(record, options, !reached),
    ...evaluation.findings,
    ...noteFindings(record, results, options),
  ]
  return createReport({
    gate: 'reproducibility',
    verdict,
    reasonCode:
      verdict === 'pass'
        ? 'REPRODUCIBILITY_REPRODUCED'
        : (findings.toSorted(bySeverity).find(({ severity }) => severity !== 'note')?.code ??
          'REPRODUCIBILITY_NOT_COMPARED'),
    subject: manifestSubject(manifest),
    findings,
    measurements: results.flatMap(({ comparison, against }) =>
      against === 'second run' ? (comparison?.files.flatMap(comparisonMeasurements) ?? []) : [],
    ),
    tables: [
      outputTable(results, required),
      ...distributionTables(sampled),
      ...results.flatMap(({ comparison }) => (comparison === null ? [] : comparisonTables(comparison))),
    ],
    data: {
      level: verdict !== 'pass' ? 'declared' : record.mode === 'smoke' ? 'smoke' : 'reproduced',
      rung: rung ?? 'none',
      required,
      mode: record.mode,
      separate: options.separate,
      strength: evaluation.binding === null ? 'claimed' : 'recomputed',
      evaluation: evaluation.binding,
      guilty: record.bisection,
      outputs: results.map(({ path, against, rung: each }) => ({
        path,
        against,
        rung: each,
        strength: against === 'recorded fingerprint' ? 'claimed' : 'recomputed',
      })),
      distributions: sampled,
      firstDifference: results.map(({ comparison }) => comparison && firstDifference(comparison)).find(Boolean) ?? null,
      runs: record.runs.map(({ problems, ...run }) => ({ ...run, problems: Object.fromEntries(problems) })),
      program: record.program,
      manifest: record.manifestDigest,
      commit: record.commit,
      tree: record.tree,
      dirty: record.dirty,
      locks: record.locks,
      dropped: record.dropped,
      withheld: record.withheld,
      selftest: tested,
      fingerprints: compared.length === 0 ? [] : await fingerprintsOf(options),
      python: record.python,
      librariesVaried: record.librariesVaried,
      passedOn: record.passedOn,
      limits: limitsHit(record),
    },
    environment: record.environment,
  })
}

/** Where a limit cut off what would have been known. */
function limitsHit({ runs, searched, bisection }: ReadRecord): readonly string[] {
  return [
    ...runs.flatMap(({ name, timedOut, logDropped }) => [
      ...(timedOut ? [`time of the ${name} run`] : []),
      ...(logDropped > 0 ? [`log of the ${name} run: ${logDropped} bytes`] : []),
    ]),
    ...(searched ? [] : ['search for copies of the outputs']),
    ...(bisection?.outcome === 'undecided' ? ['budget of the bisection'] : []),
  ]
}

function bySeverity(a: Finding, b: Finding): number {
  return Number(b.severity === 'error') - Number(a.severity === 'error')
}

/** The stricter of what policy and manifest demand; a manifest can only tighten. */
function demanded(policy: DemandedRung | undefined, manifest: DemandedRung | undefined): DemandedRung {
  const fromPolicy = policy ?? 'numeric'
  if (manifest === undefined) return fromPolicy
  return RUNGS.indexOf(manifest) < RUNGS.indexOf(fromPolicy) ? manifest : fromPolicy
}

async function judge(
  compared: readonly OutputResult[],
  required: DemandedRung,
  record: ReadRecord,
  options: JudgeOptions & { /** Whether agreement would prove nothing. */ readonly doubtful: boolean },
): Promise<Judgement> {
  if (compared.length === 0) {
    return { results: compared, sampled: null, findings: [], reached: false, verdict: 'inconclusive' }
  }
  const metrics = await judgeMetrics(options, record.mode === 'full' && required !== 'statistical')
  const isShort = !reaches(worstRung(compared.map(({ rung }) => rung)), 'numeric')
  const sampled = isShort && required === 'statistical' ? await judgeDistributions(options) : null
  const results = compared.map((result) => lift(result, required, metrics, sampled))
  const rung = worstRung(results.map((result) => result.rung))
  // A figure of the manifest that a run does not give is wrong, even where the weights agree.
  const isClaimFalse = metrics.beyond.some(({ against }) => against === 'manifest')
  const reached = reaches(rung, required) && !isClaimFalse
  const undecided = sampled?.some(({ state }) => state === 'undecided') === true
  const unsupported =
    rung === 'none' &&
    ((required === 'statistical' && sampled === null) || (required === 'metric' && !metrics.hasMetrics))
  const isDifferent = sampled?.some(({ state }) => state === 'different') === true
  const distributions = distributionFindings(sampled ?? [], options)
  const differences = distributions.length === 0 ? await differenceFindings(results, required, record, options) : []
  const elsewhere = !isClaimFalse && isOtherProcessor(results, required, record, options)
  const doubt = elsewhere || unsupported || (undecided && !isDifferent)
  return {
    results,
    sampled,
    reached,
    verdict: doubt || (reached && options.doubtful) ? 'inconclusive' : reached ? 'pass' : 'fail',
    findings: reached
      ? []
      : [
          ...(unsupported ? [unsupportedFinding(required)] : []),
          ...(elsewhere ? [otherProcessorFinding(), ...differences.map(asWarning)] : differences),
          ...distributions,
          ...metricFindings(required === 'metric' || isClaimFalse ? metrics.beyond : [], options),
        ],
  }
}

/** Whether only the record disagrees, and was made on another kind of processor: that alone changes the last digits of training. */
function isOtherProcessor(
  results: readonly OutputResult[],
  required: DemandedRung,
  { environment }: ReadRecord,
  { recordedReport }: JudgeOptions,
): boolean {
  const before = textAt(recordedReport, 'environment', VECTOR_EXTENSIONS)
  const failing = results.filter(({ rung }) => !reaches(rung, required))
  return (
    before !== undefined &&
    before !== environment[VECTOR_EXTENSIONS] &&
    failing.length > 0 &&
    failing.every(({ against }) => against !== 'second run')
  )
}

function otherProcessorFinding(): Finding {
  return {
    code: 'REPRODUCIBILITY_OTHER_PROCESSOR',
    severity: 'warning',
    message:
      'Both runs agree with each other and not with the record, which was made on another kind of processor: nobody can tell whether anything else changed.',
    advice: 'Run on the kind of processor of the record, or demand metric.',
  }
}

function asWarning(finding: Finding): Finding {
  return finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding
}

/** What metrics and distributions make of an output that does not agree by numbers. */
function lift(
  result: OutputResult,
  required: DemandedRung,
  metrics: MetricJudgement,
  sampled: readonly SampledMetric[] | null,
): OutputResult {
  if (result.rung !== 'none') return result
  const isOfRun = result.against === 'second run'
  const isOfModel = isOfRun || result.against !== 'declared predictions'
  if (required === 'metric' && (isOfRun ? metrics.runsAgree : isOfModel && metrics.recordAgrees)) {
    return { ...result, rung: 'metric' }
  }
  const agrees =
    sampled?.every(({ state, recorded }) => state === 'equivalent' && (isOfRun || recorded !== null)) === true
  return agrees && isOfModel ? { ...result, rung: 'statistical' } : result
}

async function runSelfTest({ declaration: { manifest }, folder }: JudgeOptions): Promise<readonly string[]> {
  const tried: string[] = []
  for (const output of await listOutputFiles(manifest.spec.reproduce?.outputs ?? [], `${folder}/control`)) {
    for (const what of await selfTest(output, toleranceFor(manifest))) tried.push(`${output.path}: ${what}`)
  }
  return tried
}

function fingerprintsOf({ declaration, folder }: JudgeOptions): Promise<readonly Fingerprint[]> {
  return fingerprintOutputs(declaration.manifest.spec.reproduce?.outputs ?? [], `${folder}/control`)
}

async function differenceFindings(
  results: readonly OutputResult[],
  required: DemandedRung,
  record: ReadRecord,
  options: JudgeOptions,
): Promise<readonly Finding[]> {
  const { locate, manifest } = options.declaration
  const declared = (manifest.spec.reproduce?.outputs ?? []).map(({ path }) => confinePath(path))
  const failing = results.filter(({ rung }) => !reaches(rung, required))
  const guilty = guiltySentence(record)
  const placeOf = (path: string) =>
    locate(
      declared.includes(path)
        ? `/spec/reproduce/outputs/${declared.indexOf(path)}/path`
        : '/spec/evaluation/predictions/path',
    )
  const isOfRuns = failing.some(({ against }) => against === 'second run')
  const findings = [
    ...failing.map(({ path, against, rung, comparison }): Finding => ({
      code: against === 'second run' ? 'REPRODUCIBILITY_RUNS_DIFFER' : 'REPRODUCIBILITY_RECORD_DIFFERS',
      severity: 'error',
      message: `${path} of the ${against === 'declared predictions' ? 'evaluation' : 'control run'} ${agreement(against, rung)}, and ${required} is demanded.${
        against === 'second run' && guilty !== null ? ` ${guilty.sentence}` : ''
      }`,
      advice: against === 'second run' && guilty !== null ? guilty.fix : adviceFor(against, comparison),
      location: locate(
        against === 'declared predictions' ? '/spec/evaluation/predictions/digest' : '/spec/reproduce/command',
      ),
      subject: path,
      data: { rung, required, against },
    })),
    ...(isOfRuns ? await lineFindings(record, options) : []),
    ...failing.flatMap(({ comparison, path }) =>
      comparison === null
        ? []
        : explainComparison(
            comparison,
            { require: 'numeric', profile: 'trained' },
            { a: `${path} of the control run`, b: 'the other' },
          ).map((finding): Finding => ({ location: placeOf(path), ...finding })),
    ),
  ]
  // What differs from the second run differs from the record in the same words.
  return [...new Map(findings.map((finding) => [`${finding.code} ${finding.message}`, finding])).values()]
}

function agreement(against: OutputResult['against'], rung: Rung): string {
  const other = against === 'second run' ? 'that of the second run' : `the ${against}`
  return rung === 'none' ? `does not agree with ${other}` : `agrees with ${other} by ${rung}`
}

async function lineFindings(
  record: ReadRecord,
  { declaration: { manifest }, repository }: JudgeOptions,
): Promise<readonly Finding[]> {
  const { reproduce } = manifest.spec
  if (repository === null || reproduce === undefined) return []
  const lines = await findGuiltyLines(record, reproduce, repository)
  return lines.map(({ what, text, fix, location }): Finding => ({
    code: 'REPRODUCIBILITY_LINE_SUSPECTED',
    severity: 'warning',
    message: `This line ${what}: ${text}`,
    advice: fix ?? guiltySentence(record)?.fix ?? 'Follow the advice above.',
    location,
  }))
}

function adviceFor(against: OutputResult['against'], comparison: OutputResult['comparison']): string {
  if (against === 'declared predictions') return 'Score the declared artifact again and run `modelgate update`.'
  if (comparison === null)
    return 'Put the declared bytes into the checkout, so that they can be compared by numbers, or run `modelgate update`.'
  return 'Look for what changed since the declared artifact was made: data, versions, seeds or the kind of CPU.'
}

function unsupportedFinding(required: DemandedRung): Finding {
  return {
    code: 'REPRODUCIBILITY_RUNG_UNSUPPORTED',
    severity: 'error',
    message:
      required === 'metric'
        ? 'The outputs do not agree by numbers, and no output has the role metrics, so the rung metric that is demanded cannot be judged.'
        : 'The outputs do not agree by numbers. The rung statistical needs an output of the role metrics, a margin for each metric, and at least three runs with other seeds.',
    advice:
      required === 'metric'
        ? 'outputs: [{ path: metrics.json, role: metrics }] under reproduce.'
        : 'margins: { roc_auc: 0.01 } and outputs: [{ path: metrics.json, role: metrics }] under reproduce; the command takes its seed from MODELGATE_SEED.',
  }
}

function outputTable(results: readonly OutputResult[], required: DemandedRung): GateReport['tables'][number] {
  return {
    title: 'Outputs',
    columns: [{ name: 'output' }, { name: 'compared with' }, { name: 'agree by' }, { name: 'demanded' }],
    rows: results.map(({ path, against, rung }) => [path, against, rung, required]),
  }
}

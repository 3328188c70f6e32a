import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { confinePath, digestFile } from '@modelgate/artifacts'
import { createReport, type Finding, type GateReport } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest'
import { adviseVariation } from './advise-variation.ts'
import { compareMetrics, compareRecorded, type MetricDifference } from './compare-metrics.ts'
import { measureModels, type ModelComparison } from './compare-models.ts'
import { comparisonMeasurements } from './comparison-measurements.ts'
import { comparisonTables } from './comparison-tables.ts'
import { explainComparison, firstDifference } from './explain-comparison.ts'
import { compareFingerprint, type Fingerprint, fingerprintModel } from './fingerprint-model.ts'
import { listFolder } from './list-folder.ts'
import { manifestSubject } from './manifest-subject.ts'
import type { Declaration } from './read-declaration.ts'
import { type ReadRecord, type ReadRun, readRecord } from './read-record.ts'
import { reaches, type Rung, RUNGS, worstRung } from './rung.ts'
import { selfTest } from './self-test.ts'

/** A reproduction and what it is held to. */
export interface JudgeOptions {
  /** As this job's own checkout has it. */
  readonly declaration: Declaration
  /** The commit this job judges; null when it is not known. */
  readonly commit: string | null
  /** The output trees and the record: the content of the artifact. */
  readonly folder: string
  /** Where the declared artifacts can be read for a comparison by numbers; null when only their digests are known. */
  readonly repository: string | null
  /** Fingerprints of an earlier reproduction: they stand in for declared bytes that are not there. */
  readonly recorded?: readonly Fingerprint[]
  /** The command that must have been run; either if absent. */
  readonly mode?: 'full' | 'smoke'
  /** The rung the policy demands. */
  readonly require?: DemandedRung
  /** Whether the judge is another job than the one that ran the code. */
  readonly separate: boolean
}

type DemandedRung = Exclude<Rung, 'none'>

/** One declared output, compared. */
interface OutputResult {
  readonly path: string
  readonly against: 'second run' | 'declared artifact' | 'declared predictions'
  readonly rung: Rung
  readonly comparison: ModelComparison | null
}

/**
 * Judges a reproduction: run against run, and run against what the manifest recorded. Reads files only; no code of the model is run.
 *
 * @returns a report of gate `reproducibility` with `data.level` and `data.rung`
 * @throws ModelgateError when the record or an output cannot be read
 */
export async function judgeReproduction(options: JudgeOptions): Promise<GateReport> {
  const { folder } = options
  const { manifest, locate } = options.declaration
  const record = readRecord(folder)
  // Links and special files in a downloaded tree would lead outside: this throws for them.
  listFolder(folder)
  const required = demanded(options.require, manifest.spec.reproduce?.require)
  const blocked = [...bindingFindings(record, options), ...runFindings(record, options)]
  const compared = blocked.some(({ severity }) => severity === 'error') ? [] : await compareOutputs(record, options)
  const tested = compared.length === 0 ? [] : runSelfTest(options)
  const metrics = required === 'metric' && compared.length > 0 ? judgeMetrics(compared, options) : null
  const results = metrics?.results ?? compared
  const rung = results.length === 0 ? null : worstRung(results.map((result) => result.rung))
  const reached = rung !== null && reaches(rung, required)
  const unsupported =
    rung === 'none' && (required === 'statistical' || (required === 'metric' && metrics?.hasMetrics !== true))
  const differences = rung === null || reached ? [] : differenceFindings(results, required, record, locate)
  const verdict = rung === null || unsupported ? 'inconclusive' : reached ? 'pass' : 'fail'
  const evaluation = results.find(({ against }) => against === 'declared predictions')
  const findings = [
    ...blocked,
    ...differences,
    ...(reached ? [] : metricFindings(metrics?.beyond ?? [], locate)),
    ...(unsupported ? [unsupportedFinding(required)] : []),
    ...noteFindings(record, options),
  ]
  return createReport({
    gate: 'reproducibility',
    verdict,
    reasonCode: reasonOf(),
    subject: manifestSubject(manifest),
    findings,
    measurements: results.flatMap(({ comparison, against }) =>
      against === 'second run' ? (comparison?.files.flatMap(comparisonMeasurements) ?? []) : [],
    ),
    tables: [
      outputTable(results, required),
      ...results.flatMap(({ comparison }) => (comparison === null ? [] : comparisonTables(comparison))),
    ],
    data: {
      level: !reached ? 'declared' : record.mode === 'smoke' ? 'smoke' : 'reproduced',
      rung: rung ?? 'none',
      required,
      mode: record.mode,
      separate: options.separate,
      strength: evaluation?.rung === 'bytes' ? 'recomputed' : 'claimed',
      guilty: record.bisection,
      outputs: results.map(({ path, against, rung: each }) => ({ path, against, rung: each })),
      firstDifference: results.map(({ comparison }) => comparison && firstDifference(comparison)).find(Boolean) ?? null,
      runs: record.runs.map(({ problems, ...run }) => ({ ...run, problems: Object.fromEntries(problems) })),
      commit: record.commit,
      selftest: tested,
      fingerprints: compared.length === 0 ? [] : takeFingerprints(options),
    },
    environment: record.environment,
  })

  function reasonOf(): string {
    if (reached) return 'REPRODUCIBILITY_REPRODUCED'
    if (unsupported) return 'REPRODUCIBILITY_RUNG_UNSUPPORTED'
    return findings.find(({ severity }) => severity === 'error')?.code ?? 'REPRODUCIBILITY_NOT_COMPARED'
  }
}

/** The stricter of what policy and manifest demand; a manifest can only tighten. */
function demanded(policy: DemandedRung | undefined, manifest: DemandedRung | undefined): DemandedRung {
  const fromPolicy = policy ?? 'numeric'
  if (manifest === undefined) return fromPolicy
  return RUNGS.indexOf(manifest) < RUNGS.indexOf(fromPolicy) ? manifest : fromPolicy
}

/** Whether the runs are of this manifest and this commit. */
function bindingFindings(
  record: ReadRecord,
  { declaration: { digest, locate }, commit, mode = record.mode }: JudgeOptions,
): readonly Finding[] {
  const findings: Finding[] = []
  if (mode !== record.mode) {
    findings.push({
      code: 'REPRODUCTION_OTHER_MODE',
      severity: 'error',
      message: `The runs are of the ${record.mode} command, and the ${mode} command is demanded.`,
      advice: `mode: ${mode} for both actions.`,
    })
  }
  if (record.manifestDigest !== digest) {
    findings.push({
      code: 'REPRODUCTION_OTHER_MANIFEST',
      severity: 'error',
      message: `The runs are of a manifest with the digest ${record.manifestDigest}, and this one has ${digest}.`,
      advice: 'Run `reproduce` and `check-reproducibility` on one commit.',
      location: locate('/spec/reproduce'),
    })
  }
  if (commit !== null && record.commit !== commit) {
    findings.push({
      code: 'REPRODUCTION_OTHER_COMMIT',
      severity: 'error',
      message: `The runs are of commit ${record.commit}, and ${commit} is judged.`,
      advice: 'Check out the same ref in both jobs.',
    })
  }
  if (record.interfered) {
    findings.push({
      code: 'REPRODUCTION_INTERFERED',
      severity: 'error',
      message: 'The second run changed the outputs of the first.',
      advice: 'The command may write to its own checkout only.',
      location: locate('/spec/reproduce/command'),
    })
  }
  return findings
}

/** Whether every run ended well and left what was declared. */
function runFindings(record: ReadRecord, options: JudgeOptions): readonly Finding[] {
  const wanted = ['control', 'experiment'] as const
  const missing = wanted.filter((name) => !record.runs.some((run) => run.name === name))
  return [
    ...missing.map((name): Finding => ({
      code: 'REPRODUCTION_RUN_MISSING',
      severity: 'error',
      message: `There is no ${name} run in the record.`,
      advice: 'Run `reproduce` again; its job must not be cancelled.',
    })),
    ...record.runs.flatMap((run) => endFindings(run, options)),
    ...record.runs.filter(({ name }) => name !== 'evaluation').flatMap((run) => outputFindings(run, options)),
  ]
}

function endFindings(run: ReadRun, { folder, declaration: { locate } }: JudgeOptions): readonly Finding[] {
  const location = locate(run.name === 'evaluation' ? '/spec/evaluation/command' : '/spec/reproduce/command')
  const last = lastLine(join(folder, `${run.name}.log`))
  if (run.timedOut) {
    return [
      {
        code: 'REPRODUCTION_TIMED_OUT',
        severity: 'error',
        message: `The ${run.name} run was stopped after ${Math.round(run.seconds)} seconds.`,
        advice: 'Raise `timeout` (seconds) under reproduce, or declare a smaller `smoke` command.',
        location,
      },
    ]
  }
  if (run.exitCode === 0) return []
  // 127 is the shell's "command not found".
  const absent = run.exitCode === 127
  return [
    {
      code: absent ? 'REPRODUCTION_PROGRAM_MISSING' : 'REPRODUCTION_COMMAND_FAILED',
      severity: 'error',
      message: absent
        ? `The ${run.name} run needs a program that this machine does not have: ${last}`
        : `The ${run.name} run ended with status ${run.exitCode ?? 'none'}: ${last}`,
      advice: absent
        ? 'Install it in a step before, for example with actions/setup-python.'
        : `Run it yourself: ${run.command}`,
      location,
    },
  ]
}

/** What a log shows of a failure; the rest is in the artifact. */
const MAX_LINE = 300

function lastLine(path: string): string {
  if (!existsSync(path) || !lstatSync(path).isFile()) return 'there is no log.'
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  return (lines.at(-1) ?? 'it printed nothing.').trim().slice(0, MAX_LINE)
}

function outputFindings(run: ReadRun, { declaration: { manifest, locate }, folder }: JudgeOptions): readonly Finding[] {
  if (run.exitCode !== 0 || run.timedOut) return []
  return (manifest.spec.reproduce?.outputs ?? []).flatMap(({ path, role }, index): readonly Finding[] => {
    const clean = confinePath(path)
    const stat = lstatSync(join(folder, run.name, clean), { throwIfNoEntry: false })
    const absent = stat === undefined ? 'missing' : stat.isFile() && stat.size === 0 && role !== 'log' ? 'empty' : null
    const problem = run.problems.get(clean) ?? absent
    if (problem === null) return []
    return [
      {
        code: 'REPRODUCTION_OUTPUT_MISSING',
        severity: 'error',
        message: `The ${run.name} run did not write ${path}: ${OUTPUT_SENTENCES.get(problem) ?? problem}.`,
        advice: 'The command must write every declared output itself, in each run.',
        location: locate(`/spec/reproduce/outputs/${index}/path`),
        subject: path,
      },
    ]
  })
}

const OUTPUT_SENTENCES: ReadonlyMap<string, string> = new Map([
  ['missing', 'there is no such file'],
  ['empty', 'the file is empty'],
  ['stale', 'the file is older than the run, so it was copied from somewhere'],
  ['link', 'it is a link or no regular file'],
])

async function compareOutputs(record: ReadRecord, options: JudgeOptions): Promise<readonly OutputResult[]> {
  const { folder, repository } = options
  const { manifest } = options.declaration
  const tolerance = { profile: 'trained', ...ceiling(manifest) } as const
  const results: OutputResult[] = []
  for (const output of manifest.spec.reproduce?.outputs ?? []) {
    if (output.role === 'log') continue
    const path = confinePath(output.path)
    const control = join(folder, 'control', path)
    const volatile = { volatile: output.volatile ?? [] }
    const comparison = measureModels(control, join(folder, 'experiment', path), tolerance, volatile)
    results.push({ path, against: 'second run', rung: comparison.rung, comparison })
    const declared = manifest.spec.artifacts.find((artifact) => artifact.path === output.path)
    if (record.mode !== 'full' || declared === undefined) continue
    if ((await digestIfFile(control)) === declared.digest) {
      results.push({ path, against: 'declared artifact', rung: 'bytes', comparison: null })
    } else if (repository !== null && (await digestIfFile(join(repository, path))) === declared.digest) {
      const recorded = measureModels(join(repository, path), control, tolerance, volatile)
      results.push({ path, against: 'declared artifact', rung: recorded.rung, comparison: recorded })
    } else {
      const fingerprint = (options.recorded ?? []).find((each) => each.path === path && each.digest === declared.digest)
      const rung = fingerprint === undefined ? 'none' : compareFingerprint(fingerprint, control, tolerance).rung
      results.push({ path, against: 'declared artifact', rung, comparison: null })
    }
  }
  const predictions = manifest.spec.evaluation?.predictions
  if (predictions?.path !== undefined && record.runs.some(({ name }) => name === 'evaluation')) {
    const path = confinePath(predictions.path)
    const digest = await digestIfFile(join(folder, 'evaluation', path))
    const rung = digest === predictions.digest ? 'bytes' : 'none'
    results.push({ path, against: 'declared predictions', rung, comparison: null })
  }
  return results
}

/** A tolerance of the manifest holds where it is below the limits of the profile, and never above them. */
function ceiling({ spec }: Manifest): { readonly atMost?: number } {
  return spec.reproduce?.tolerance === undefined ? {} : { atMost: spec.reproduce.tolerance }
}

async function digestIfFile(path: string): Promise<string | null> {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? digestFile(path) : null
}

function differenceFindings(
  results: readonly OutputResult[],
  required: DemandedRung,
  record: ReadRecord,
  locate: Declaration['locate'],
): readonly Finding[] {
  const failing = results.filter(({ rung }) => !reaches(rung, required))
  const guilty = guiltySentence(record)
  return [
    ...failing.map(({ path, against, rung, comparison }): Finding => ({
      code: against === 'second run' ? 'REPRODUCIBILITY_RUNS_DIFFER' : 'REPRODUCIBILITY_RECORD_DIFFERS',
      severity: 'error',
      message: `${path} of the control run agrees with that of the ${against} by ${rung}, and ${required} is demanded.${
        against === 'second run' && guilty !== null ? ` ${guilty.sentence}` : ''
      }`,
      advice: against === 'second run' && guilty !== null ? guilty.fix : adviceFor(against, comparison),
      location: locate(
        against === 'declared predictions' ? '/spec/evaluation/predictions/digest' : '/spec/reproduce/command',
      ),
      subject: path,
      data: { rung, required, against },
    })),
    ...failing.flatMap(({ comparison, path }) =>
      comparison === null
        ? []
        : explainComparison(
            comparison,
            { require: 'numeric', profile: 'trained' },
            { a: `${path} of the control run`, b: 'the other' },
          ),
    ),
  ]
}

function adviceFor(against: OutputResult['against'], comparison: ModelComparison | null): string {
  if (against === 'declared predictions') return 'Score the declared artifact again and run `modelgate update`.'
  if (comparison === null)
    return 'Put the declared bytes into the checkout, so that they can be compared by numbers, or run `modelgate update`.'
  return 'Look for what changed since the declared artifact was made: data, versions, seeds or the kind of CPU.'
}

function guiltySentence({ bisection }: ReadRecord): { readonly sentence: string; readonly fix: string } | null {
  if (bisection === null) return null
  const { outcome, suspects } = bisection
  if (outcome === 'unvaried') {
    return {
      sentence: 'Two runs under the same conditions differ too: the command is random by itself.',
      fix: 'Seed every generator (random, numpy, the library) and leave the time out of outputs.',
    }
  }
  const [first] = suspects
  if (outcome === 'guilty' && first !== undefined) {
    const { meaning, fix } = adviseVariation(first)
    return { sentence: `Varying "${first}" alone makes the difference: ${meaning}.`, fix }
  }
  return {
    sentence: `The budget ended with these variations still suspected: ${suspects.join(', ')}.`,
    fix: 'Raise `budget`, or narrow `vary` down to the suspects.',
  }
}

function unsupportedFinding(required: DemandedRung): Finding {
  return {
    code: 'REPRODUCIBILITY_RUNG_UNSUPPORTED',
    severity: 'warning',
    message:
      required === 'metric'
        ? 'The outputs do not agree by numbers, and no output has the role metrics, so the rung metric that is demanded cannot be judged.'
        : 'The outputs do not agree by numbers. The rung statistical needs several runs with other seeds and a margin for every metric, and the manifest declares neither.',
    advice:
      required === 'metric'
        ? 'outputs: [{ path: metrics.json, role: metrics }] under reproduce.'
        : 'Demand metric, with an output of the role metrics.',
  }
}

/** Files of the control run that are compared; folders are left out. */
function controlFiles({ declaration: { manifest }, folder }: JudgeOptions): readonly (readonly [string, string])[] {
  return (manifest.spec.reproduce?.outputs ?? [])
    .filter(({ role }) => role !== 'log')
    .map(({ path }) => [confinePath(path), join(folder, 'control', confinePath(path))] as const)
    .filter(([, file]) => lstatSync(file, { throwIfNoEntry: false })?.isFile() === true)
}

function runSelfTest(options: JudgeOptions): readonly string[] {
  const { manifest } = options.declaration
  return controlFiles(options).flatMap(([path, file]) =>
    selfTest(file, { profile: 'trained', ...ceiling(manifest) }).map((what) => `${path}: ${what}`),
  )
}

function takeFingerprints(options: JudgeOptions): readonly Fingerprint[] {
  return controlFiles(options).map(([path, file]) => fingerprintModel(file, path))
}

/** What the rung metric makes of outputs that do not agree by numbers. */
interface MetricJudgement {
  readonly hasMetrics: boolean
  readonly beyond: readonly (MetricDifference & { readonly path: string; readonly against: OutputResult['against'] })[]
  readonly results: readonly OutputResult[]
}

/**
 * The rung metric: outputs may differ where every file of metrics agrees within the tolerance of its figures. Against the record it is the figures of the
 * manifest that count.
 */
function judgeMetrics(
  results: readonly OutputResult[],
  { declaration: { manifest }, folder }: JudgeOptions,
): MetricJudgement {
  const files = (manifest.spec.reproduce?.outputs ?? []).filter(({ role }) => role === 'metrics')
  const judged = files.map(({ path, volatile = [] }) => {
    const clean = confinePath(path)
    const control = join(folder, 'control', clean)
    return {
      path,
      runs: compareMetrics(control, join(folder, 'experiment', clean), volatile),
      record: compareRecorded(
        control,
        (manifest.spec.evaluation?.results ?? []).filter(({ slice }) => slice === undefined),
        volatile,
      ),
    }
  })
  const agrees = (differences: readonly MetricDifference[] | null): boolean => differences?.length === 0
  const runsAgree = judged.length > 0 && judged.every(({ runs }) => agrees(runs))
  const recordAgrees = judged.some(({ record }) => agrees(record))
  return {
    hasMetrics: judged.length > 0,
    beyond: judged.flatMap(({ path, runs, record }) => [
      ...(runs ?? []).map((each) => ({ ...each, path, against: 'second run' as const })),
      ...(record ?? []).map((each) => ({ ...each, path, against: 'declared artifact' as const })),
    ]),
    results: results.map((result) => {
      const equal = result.against === 'second run' ? runsAgree : result.against === 'declared artifact' && recordAgrees
      return result.rung === 'none' && equal ? { ...result, rung: 'metric' } : result
    }),
  }
}

function metricFindings(beyond: MetricJudgement['beyond'], locate: Declaration['locate']): readonly Finding[] {
  return beyond.map(({ metric, expected, actual, limit, path, against }): Finding => ({
    code: 'REPRODUCIBILITY_METRIC_DIFFERS',
    severity: 'error',
    message: `${metric} of ${path} is ${against === 'second run' ? expected : actual} and ${against === 'second run' ? `${actual} in the second run` : `the manifest says ${expected}`}; up to ${limit} would agree.`,
    advice: 'Seed the training, or record what it makes today with `modelgate update`.',
    location: locate(against === 'second run' ? '/spec/reproduce/command' : '/spec/evaluation/results'),
    subject: metric,
  }))
}

function noteFindings(record: ReadRecord, { separate, declaration: { locate } }: JudgeOptions): readonly Finding[] {
  const notes: Finding[] = record.ineffective.map(({ variation, reason }) => ({
    code: 'REPRODUCTION_NOT_VARIED',
    severity: 'note',
    message: `Varying ${variation} had no effect: ${reason}.`,
    subject: variation,
  }))
  if (!record.hidden) {
    notes.push({
      code: 'REPRODUCTION_NOT_HIDDEN',
      severity: 'note',
      message:
        'The commands could see the outputs of the work tree, because this machine gives them no mounts of their own.',
      advice: 'A command that copies them would pass; run as root in a container, or allow user namespaces.',
    })
  }
  if (record.dirty) {
    notes.push({
      code: 'REPRODUCTION_UNCOMMITTED',
      severity: 'note',
      message: 'The work tree has changes that are not committed; the runs did not see them.',
      advice: 'Commit them first.',
    })
  }
  for (const run of record.runs.filter(({ survivors }) => survivors > 0)) {
    notes.push({
      code: 'REPRODUCTION_LEFT_PROCESSES',
      severity: 'note',
      message: `The ${run.name} run left ${run.survivors} processes behind; they were ended before its outputs were taken.`,
      advice: 'Wait for every process that the command starts.',
      location: locate('/spec/reproduce/command'),
    })
  }
  if (!separate) {
    notes.push({
      code: 'REPRODUCTION_NOT_SEPARATE',
      severity: 'note',
      message: 'The job that ran the code judged it too, so this is no proof against a malicious author.',
      advice: 'Run `reproduce` in a job without permissions and `check-reproducibility` in a job of its own.',
    })
  }
  return notes
}

function outputTable(results: readonly OutputResult[], required: DemandedRung): GateReport['tables'][number] {
  return {
    title: 'Outputs',
    columns: [{ name: 'output' }, { name: 'compared with' }, { name: 'agree by' }, { name: 'demanded' }],
    rows: results.map(({ path, against, rung }) => [path, against, rung, required]),
  }
}

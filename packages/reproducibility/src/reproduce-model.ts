import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { confinePath, digestFile } from '@modelgate/artifacts'
import { ModelgateError, VERSION } from '@modelgate/kernel'
import type { Reproduce } from '@modelgate/manifest'
import { bisectVariations, type Bisection } from './bisect-variations.ts'
import { type DeclaredInput, findInputs } from './bring-inputs.ts'
import { captureEnvironment } from './capture-environment.ts'
import { measureModels } from './compare-models.ts'
import { differOnlyInTime } from './differ-only-in-time.ts'
import { digestProgram } from './digest-program.ts'
import { digestVariables } from './digest-variables.ts'
import { findCopies } from './find-copies.ts'
import { fingerprintOutputs } from './fingerprint-outputs.ts'
import { headCommit } from './head-commit.ts'
import { judgeSamples, MAX_SAMPLES, MIN_SAMPLES, type SamplePair } from './judge-samples.ts'
import { judgeVariations, type ObservedRun } from './judge-variations.ts'
import { listLocks } from './list-locks.ts'
import { isOfSystem, probeMachine } from './probe-machine.ts'
import type { Declaration } from './read-declaration.ts'
import { refuseMoments } from './refuse-moments.ts'
import { RECORD_FILE, type ReproductionRecord, type RunRecord, SAMPLES_FOLDER } from './reproduction-record.ts'
import { reaches, type Rung, worstRung } from './rung.ts'
import { runOnce, type RunSite } from './run-once.ts'
import { type Machine, STANDARD_VARIATIONS, type Variation, VARIATIONS } from './variation.ts'

/** What to reproduce, and how much may be spent on it. */
export interface ReproduceOptions {
  /** The git work tree; its HEAD is what is run. */
  readonly repository: string
  readonly declaration: Declaration
  readonly mode: 'full' | 'smoke'
  /** What the experiment varies; everything by default. */
  readonly vary?: readonly Variation[]
  /** The rung below which a bisection looks for the guilty variation. */
  readonly require: 'bytes' | 'content' | 'numeric' | 'metric' | 'statistical'
  /** Seconds for the bisection; by default twice the time of the control, at least a minute. */
  readonly budgetSeconds?: number
  /** Emptied and filled with one folder of outputs for each run, their logs and the record. */
  readonly target: string
  /** A folder for checkouts; it is removed afterwards. */
  readonly scratch: string
  readonly parentEnv: Readonly<Record<string, string | undefined>>
  readonly progress: (text: string) => void
}

/** A command that declares no time limit gets half an hour. */
const DEFAULT_TIMEOUT_SECONDS = 30 * 60

/** One run that varies nothing, four to halve the variations down to one, and one to confirm it. */
const MAX_BISECTION_RUNS = 6

/** A bisection of a command that takes no time at all is still worth a minute. */
const MIN_BUDGET_SECONDS = 60

/**
 * Commands that download fail without the network, and on a day when every certificate is out of date; those that ask for the locale of the user fail with
 * the name of one that is not installed.
 */
const BREAKING = ['locale', 'clock', 'network'] as const satisfies readonly Variation[]

/** The variable that carries the seed where the manifest names none. */
const SEED_VARIABLE = 'MODELGATE_SEED'

/**
 * Runs the declared command of a model twice in fresh checkouts, once with everything pinned and once with the environment varied, and the
 * evaluation command on the declared artifact. It judges nothing: that is `judgeReproduction`, in a job that ran no code of the model.
 *
 * @throws ModelgateError when there is nothing to run: no `reproduce`, no commit, no shell
 */
export async function reproduceModel(options: ReproduceOptions): Promise<ReproductionRecord> {
  const { repository, mode, target, scratch, parentEnv, progress } = options
  const commit = headCommit(repository)
  const { reproduce, evaluation } = commandsOf(options.declaration)
  const outputs = reproduce.outputs.map((output) => ({ ...output, path: confinePath(output.path) }))
  const vary = options.vary ?? (mode === 'full' ? VARIATIONS : STANDARD_VARIATIONS)
  const command = mode === 'smoke' ? (reproduce.smoke ?? noSmoke(options.declaration.path)) : reproduce.command
  const workdir = reproduce.workdir === undefined ? '.' : confinePath(reproduce.workdir)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const toolCache = parentEnv['RUNNER_TOOL_CACHE']
  const cover = [repository, dirname(target), dirname(scratch), ...(toolCache === undefined ? [] : [toolCache])]
  const localeFolder = vary.includes('locale') ? `${scratch}-locale` : null
  const site: RunSite = {
    repository,
    commit,
    machine: probeMachine({ path: parentEnv['PATH'], home: parentEnv['HOME'], scratch, cover, localeFolder }),
    scratch,
    memory: null,
    timeoutSeconds: reproduce.timeout ?? DEFAULT_TIMEOUT_SECONDS,
    hidden: hiddenPaths(repository, outputs, target),
    parentEnv,
  }
  const { enclosure } = site.machine
  const { spec } = options.declaration.manifest
  const made = new Set(outputs.map(({ path }) => path))
  const inputs = (await findInputs(spec.data ?? [], repository)).filter(({ path }) => !made.has(path))
  const artifacts = await findInputs(spec.artifacts, repository)
  const known = new Set([...artifacts.map(({ path }) => path), ...gitText(repository, ['ls-files']).split('\n')])
  const isScored = spec.artifacts.every(({ path }) => path !== undefined && known.has(confinePath(path)))
  /** Copies of what the control run left, kept from every run after it, and of what the evaluation left. */
  let withheld: readonly string[] = []
  let withheldPredictions: readonly string[] = []
  let searched = true
  const once = (
    name: RunRecord['name'],
    varied: readonly Variation[],
    more: {
      readonly folder?: string
      readonly env?: Readonly<Record<string, string>>
      readonly kept?: typeof outputs
    } = {},
  ) =>
    runOnce(
      {
        name,
        command,
        varied,
        outputs: more.kept ?? outputs,
        inputs,
        withheld,
        workdir,
        env: { ...reproduce.env, ...more.env },
        target: join(target, more.folder ?? name),
        observed: more.folder === undefined,
      },
      site,
    )

  try {
    progress('Control run: everything pinned.')
    const control = await once('control', [])
    if (isComplete(control.record)) withheld = await copiesOf(control.record, site.hidden, inputs)
    progress(`Experiment: ${vary.join(', ')} varied.`)
    let experiment = await once('experiment', vary)
    const dropped: Variation[] = []
    for (const variation of BREAKING) {
      if (!isComplete(control.record) || isComplete(experiment.record)) break
      if (!vary.includes(variation) || !canBreak(variation, site.machine)) continue
      progress(`Experiment again, without varying ${variation}.`)
      dropped.push(variation)
      experiment = await once('experiment', without(vary, dropped))
    }
    const runs = [control.record, experiment.record]
    const interfered = await hasChanged(control.record, join(target, 'control'))
    const evaluated = mode === 'full' && evaluation !== null && isScored ? [await evaluate(evaluation)] : []
    const differ = !interfered && runs.every(isComplete) && !(await agree('experiment', control.record))
    const sampled = mode === 'full' && (reproduce.margins !== undefined || options.require === 'statistical')
    const samples = differ && sampled ? await sample(control.record.seconds) : 0
    const { exitCode, timedOut } = experiment.record
    const breaks = isComplete(control.record) && exitCode !== 0 && !timedOut
    const bisection = (differ && !sampled) || breaks ? await bisect(control.record, experiment.record.varied) : null
    const seenBefore = control.observed?.observation.python ?? null
    const seenAfter = experiment.observed?.observation.python ?? null
    const record: ReproductionRecord = {
      schemaVersion: 1,
      tool: { name: 'modelgate', version: VERSION, digest: await digestProgram(process.argv[1]) },
      manifest: { path: options.declaration.path, digest: options.declaration.digest },
      commit,
      tree: gitText(repository, ['rev-parse', `${commit}^{tree}`]),
      dirty: gitText(repository, ['status', '--porcelain', '--untracked-files=no']) !== '',
      locks: listLocks(repository, commit),
      mode,
      runs: [...runs, ...evaluated],
      fingerprints: isComplete(control.record)
        ? await readable(() => fingerprintOutputs(outputs, join(target, 'control')))
        : [],
      samples,
      // A command that fails anyway says nothing of what it needs.
      dropped: vary.filter(
        (variation) =>
          (isComplete(experiment.record) && dropped.includes(variation)) ||
          (variation === 'network' && evaluated.some((run) => isComplete(run) && !run.varied.includes('network'))),
      ),
      withheld: [...withheld, ...withheldPredictions].map((file) => {
        const path = relative(repository, file)
        return path.startsWith('..') ? file : path
      }),
      searched,
      ineffective: ineffective(control.observed, experiment.observed),
      hidden: enclosure !== null,
      shared: enclosure === null ? cover : enclosure.shared,
      interfered,
      bisection,
      environment: captureEnvironment(parentEnv),
      python: seenBefore,
      librariesVaried:
        JSON.stringify(seenBefore?.libraries) === JSON.stringify(seenAfter?.libraries)
          ? []
          : (seenAfter?.libraries ?? []),
      passedOn: digestVariables(parentEnv),
    }
    writeFileSync(join(target, RECORD_FILE), `${JSON.stringify(record, null, 2)}\n`)
    return record
  } finally {
    rmSync(scratch, { recursive: true, force: true })
    rmSync(`${scratch}-locale`, { recursive: true, force: true })
    if (site.memory !== null) rmSync(site.memory, { recursive: true, force: true })
  }

  function ineffective(control: ObservedRun | null, experiment: ObservedRun | null) {
    return control === null || experiment === null
      ? []
      : judgeVariations(control, experiment, site.machine, reproduce.env ?? {})
  }

  async function evaluate(evaluation: NonNullable<ReturnType<typeof commandsOf>['evaluation']>): Promise<RunRecord> {
    progress('Evaluation: the declared artifact makes the predictions.')
    // The declared artifact is what is scored here, so only the old predictions are out of sight.
    const hidden = hiddenPaths(repository, evaluation.outputs, target)
    let varied: readonly Variation[] = vary.filter((variation) => variation === 'network')
    const run = async (copies: readonly string[]): Promise<RunRecord> => {
      const { record } = await runOnce(
        {
          name: 'evaluation',
          command: evaluation.command,
          varied,
          outputs: evaluation.outputs,
          inputs: [...inputs, ...artifacts],
          withheld: copies,
          workdir: '.',
          env: reproduce.env ?? {},
          target: join(target, 'evaluation'),
          observed: false,
        },
        { ...site, hidden },
      )
      return record
    }
    let record = await run([])
    if (varied.length > 0 && !isComplete(record)) {
      progress('Evaluation again, with the network.')
      varied = []
      record = await run([])
    }
    const copies = await copiesOf(record, hidden, [...inputs, ...artifacts])
    if (copies.length === 0) return record
    progress('Evaluation again, without the copies of its predictions.')
    withheldPredictions = copies
    return run(copies)
  }

  /** Files outside of this reproduction that a run could have copied its outputs from. Where nothing can be hidden, the checkout is all we can change. */
  async function copiesOf(
    { outputs: left }: RunRecord,
    hidden: readonly string[],
    given: readonly DeclaredInput[],
  ): Promise<readonly string[]> {
    const { home = null, covered = [] } = enclosure ?? {}
    const likely = [repository, ...(home === null ? [] : [home]), ...covered.filter((folder) => !isOfSystem(folder))]
    const except = [...hidden, target, scratch, ...given.map(({ path }) => join(repository, path))]
    const found = await findCopies(left, { folders: [...new Set(likely)], except, path: parentEnv['PATH'] })
    searched &&= found.isComplete
    return found.copies
  }

  /** Pairs of runs with other seeds, until their metrics are decided or the budget ends; three at least. */
  async function sample(seconds: number): Promise<number> {
    const until = Date.now() + budget(seconds) * 1000
    const kept = outputs.filter(({ role }) => role === 'metrics')
    const pairs: SamplePair[] = []
    const [metrics] = kept
    if (metrics === undefined) return 0
    while (pairs.length < MAX_SAMPLES) {
      const seed = pairs.length + 1
      if (seed > MIN_SAMPLES && Date.now() + 2 * seconds * 1000 > until) break
      progress(`Seed ${seed}: a run with everything pinned and one with everything varied.`)
      const env = { [reproduce.seedVariable ?? SEED_VARIABLE]: String(seed) }
      const folder = `${SAMPLES_FOLDER}/${seed}`
      const pinned = await once('control', [], { folder: `${folder}/control`, env, kept })
      const changed = await once('experiment', vary, { folder: `${folder}/experiment`, env, kept })
      if (!isComplete(pinned.record) || !isComplete(changed.record)) break
      pairs.push({
        control: join(target, folder, 'control', metrics.path),
        experiment: join(target, folder, 'experiment', metrics.path),
      })
      const judged = await readable(async () => (await judgeSamples(pairs, reproduce.margins ?? {})) ?? [])
      if (judged.length > 0 && judged.every(({ state }) => state !== 'undecided')) break
    }
    return pairs.length
  }

  async function bisect(control: RunRecord, varied: readonly Variation[]): Promise<Bisection> {
    const { seconds } = control
    let isClock = false
    const until = Date.now() + budget(seconds) * 1000
    const found = await bisectVariations(
      varied,
      async (subset) => {
        if (Date.now() + seconds * 1000 > until) return null
        progress(`Bisection: ${subset.length === 0 ? 'nothing' : subset.join(', ')} varied.`)
        const { record } = await once('experiment', subset, { folder: 'bisection' })
        if (isComplete(record) && (await agree('bisection', control))) return false
        isClock ||= subset.length === 0 && isComplete(record) && (await isOnlyTime(control, record))
        return true
      },
      MAX_BISECTION_RUNS,
    )
    rmSync(join(target, 'bisection'), { recursive: true, force: true })
    rmSync(join(target, 'bisection.log'), { force: true })
    return isClock ? { ...found, suspects: ['clock'] } : found
  }

  async function isOnlyTime(control: RunRecord, again: RunRecord): Promise<boolean> {
    const [a, b] = ['control', 'bisection'].map((name) => join(target, name))
    const left = { run: control, folder: a ?? target }
    const equal = await readable(async () => [
      await differOnlyInTime(outputs, left, { run: again, folder: b ?? target }),
    ])
    return equal[0] === true
  }

  function budget(seconds: number): number {
    return options.budgetSeconds ?? Math.max(MIN_BUDGET_SECONDS, 2 * seconds)
  }

  /** Whether a run's compared outputs reach the demanded rung against the control's. */
  async function agree(name: string, run: RunRecord): Promise<boolean> {
    const compared = outputs.filter(({ role }) => role !== 'log')
    const tolerance = { profile: 'trained' } as const
    const rungs = await readable(async () => {
      const reached: Rung[] = []
      for (const { path, volatile = [] } of compared) {
        const [control, other] = [join(target, 'control', path), join(target, name, path)]
        const comparison = await measureModels(control, other, tolerance, { volatile })
        reached.push(refuseMoments(comparison, control, run).rung)
      }
      return reached
    })
    return rungs.length === compared.length && reaches(worstRung(rungs), options.require)
  }
}

/** A list, or nothing where a file cannot be read: that is the judge's to explain. */
async function readable<T>(read: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await read()
  } catch {
    return []
  }
}

/** Whether a variation changes something on this machine on which commands fail. */
function canBreak(variation: (typeof BREAKING)[number], { otherClock, otherLocale }: Machine): boolean {
  switch (variation) {
    case 'locale':
      return otherLocale === null
    case 'clock':
      return otherClock !== null
    case 'network':
      return true
  }
}

function without(variations: readonly Variation[], left: readonly Variation[]): readonly Variation[] {
  return variations.filter((variation) => !left.includes(variation))
}

/** Where the outputs are already: in the work tree, in the history beside it, and among what other runs left. */
function hiddenPaths(repository: string, outputs: Reproduce['outputs'], target: string): readonly string[] {
  // The history of a linked work tree lies elsewhere.
  const history = gitText(repository, ['rev-parse', '--path-format=absolute', '--git-common-dir'])
  const known = ['.git', ...outputs.map(({ path }) => path)].map((path) => join(repository, path))
  return [...new Set([...known, history, target])].filter((path) => existsSync(path))
}

/** Whether a run ended well and left everything that was declared. */
export function isComplete(run: RunRecord): boolean {
  return run.exitCode === 0 && !run.timedOut && run.outputs.every(({ problem }) => problem === null)
}

/** What is run: the command with its outputs, and the evaluation that makes the predictions. */
function commandsOf({ manifest, path, locate }: Declaration) {
  const { reproduce, evaluation } = manifest.spec
  if (reproduce === undefined) {
    throw new ModelgateError('REPRODUCE_NOT_DECLARED', `${path} does not say how to rebuild the model.`, {
      advice: 'reproduce: { command: "python train.py", outputs: [{ path: model.safetensors, role: weights }] }',
      location: locate('/spec'),
    })
  }
  const predictions = evaluation?.predictions?.path
  return {
    reproduce,
    evaluation:
      evaluation?.command === undefined || predictions === undefined
        ? null
        : {
            command: evaluation.command,
            outputs: [{ path: confinePath(predictions), role: 'predictions' as const }],
          },
  }
}

function noSmoke(path: string): never {
  throw new ModelgateError('REPRODUCE_NO_SMOKE', `${path} declares no reduced command for pull requests.`, {
    advice: 'smoke: "python train.py --rows 1000" under reproduce, or mode: full.',
  })
}

function gitText(repository: string, args: readonly string[]): string {
  return execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8' }).trim()
}

/** Whether the files of a run are no longer what they were when it ended. */
async function hasChanged(run: RunRecord, folder: string): Promise<boolean> {
  for (const { path, digest } of run.outputs.flatMap(({ files }) => files)) {
    try {
      if ((await digestFile(join(folder, path))) !== digest) return true
    } catch {
      return true
    }
  }
  return false
}

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { confinePath, digestFile } from '@modelgate/artifacts'
import { ModelgateError, VERSION } from '@modelgate/kernel'
import type { Reproduce } from '@modelgate/manifest'
import { bisectVariations, type Bisection } from './bisect-variations.ts'
import { captureEnvironment } from './capture-environment.ts'
import { collectOutputs } from './collect-outputs.ts'
import { measureModels } from './compare-models.ts'
import { makeCheckout } from './make-checkout.ts'
import { probeMachine } from './probe-machine.ts'
import type { Declaration } from './read-declaration.ts'
import { RECORD_FILE, type ReproductionRecord, type RunRecord } from './reproduction-record.ts'
import { reaches, worstRung } from './rung.ts'
import { runCommand } from './run-command.ts'
import { type Machine, runConditions, STANDARD_VARIATIONS, type Variation, VARIATIONS } from './variation.ts'

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
 * Runs the declared command of a model twice in fresh checkouts, once with everything pinned and once with the environment varied, and the
 * evaluation command on the declared artifact. It judges nothing: that is `judgeReproduction`, in a job that ran no code of the model.
 *
 * @throws ModelgateError when there is nothing to run: no `reproduce`, no commit, no shell
 */
export async function reproduceModel(options: ReproduceOptions): Promise<ReproductionRecord> {
  const { repository, mode, target, scratch, progress } = options
  const commit = headCommit(repository)
  const { reproduce, evaluation } = commandsOf(options.declaration)
  const { machine, probes } = probeMachine(options.parentEnv['PATH'])
  const outputs = reproduce.outputs.map((output) => ({ ...output, path: confinePath(output.path) }))
  const vary = options.vary ?? (mode === 'full' ? VARIATIONS : STANDARD_VARIATIONS)
  const command = mode === 'smoke' ? (reproduce.smoke ?? noSmoke(options.declaration.path)) : reproduce.command
  const workdir = reproduce.workdir === undefined ? '.' : confinePath(reproduce.workdir)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })

  const run = (
    name: RunRecord['name'] | 'bisection',
    text: string,
    varied: readonly Variation[],
    kept: Reproduce['outputs'],
  ) =>
    runOnce({
      name,
      command: text,
      varied,
      outputs: kept,
      workdir: name === 'evaluation' ? '.' : workdir,
      machine,
      commit,
      env: reproduce.env ?? {},
      timeoutSeconds: reproduce.timeout ?? DEFAULT_TIMEOUT_SECONDS,
      options,
    })
  try {
    progress(`Control run: everything pinned.`)
    const control = await run('control', command, [], outputs)
    progress(`Experiment: ${vary.join(', ')} varied.`)
    const first = await run('experiment', command, vary, outputs)
    const needsNetwork = isComplete(control) && !isComplete(first) && vary.includes('network')
    if (needsNetwork) progress('Experiment again, with the network.')
    const experiment = needsNetwork ? await run('experiment', command, without(vary, 'network'), outputs) : first
    const interfered = await hasChanged(control, join(target, 'control'))
    const evaluated =
      mode === 'full' && evaluation !== null
        ? [await run('evaluation', evaluation.command, [], evaluation.outputs)]
        : []
    const bisection = interfered ? null : await bisect(control, experiment)
    const record: ReproductionRecord = {
      schemaVersion: 1,
      tool: { name: 'modelgate', version: VERSION },
      manifest: { path: options.declaration.path, digest: options.declaration.digest },
      commit,
      dirty: isDirty(repository),
      mode,
      runs: [control, experiment, ...evaluated],
      ineffective: [
        ...probes.filter(({ variation }) => vary.includes(variation)),
        ...(needsNetwork && isComplete(experiment)
          ? [{ variation: 'network' as const, effective: false, reason: 'the command fails without the network' }]
          : []),
      ],
      hidden: machine.namespaces !== null,
      interfered,
      bisection,
      environment: captureEnvironment(options.parentEnv),
    }
    writeFileSync(join(target, RECORD_FILE), `${JSON.stringify(record, null, 2)}\n`)
    return record
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }

  async function bisect(control: RunRecord, experiment: RunRecord): Promise<Bisection | null> {
    if (!isComplete(control) || !isComplete(experiment) || agree(experiment.name)) return null
    const budget = options.budgetSeconds ?? Math.max(MIN_BUDGET_SECONDS, 2 * control.seconds)
    const until = Date.now() + budget * 1000
    const found = await bisectVariations(
      experiment.varied,
      async (subset) => {
        if (Date.now() + control.seconds * 1000 > until) return null
        progress(`Bisection: ${subset.length === 0 ? 'nothing' : subset.join(', ')} varied.`)
        const again = await run('bisection', command, subset, outputs)
        return !isComplete(again) || !agree('bisection')
      },
      MAX_BISECTION_RUNS,
    )
    rmSync(join(target, 'bisection'), { recursive: true, force: true })
    return found
  }

  /** Whether a run's compared outputs reach the demanded rung against the control's. */
  function agree(name: string): boolean {
    const compared = outputs.filter(({ role }) => role !== 'log')
    try {
      const rungs = compared.map(
        ({ path, volatile = [] }) =>
          measureModels(join(target, 'control', path), join(target, name, path), { profile: 'trained' }, { volatile })
            .rung,
      )
      return reaches(worstRung(rungs), options.require)
    } catch {
      // An unreadable output is the judge's to explain; here it only means that the two do not agree.
      return false
    }
  }
}

interface RunOptions {
  readonly name: RunRecord['name'] | 'bisection'
  readonly command: string
  readonly varied: readonly Variation[]
  readonly outputs: Reproduce['outputs']
  readonly workdir: string
  readonly machine: Machine
  readonly commit: string
  readonly env: Readonly<Record<string, string>>
  readonly timeoutSeconds: number
  readonly options: ReproduceOptions
}

async function runOnce(run: RunOptions): Promise<RunRecord> {
  const { repository, target, scratch, parentEnv } = run.options
  const conditions = runConditions(new Set(run.varied), run.machine, scratch)
  rmSync(scratch, { recursive: true, force: true })
  makeCheckout({ repository, commit: run.commit, remove: run.outputs.map(({ path }) => path) }, conditions)
  const { startedAt, log, ...ended } = await runCommand({
    command: run.command,
    cwd: join(conditions.checkout, run.workdir),
    conditions,
    machine: run.machine,
    env: run.env,
    parentEnv,
    timeoutSeconds: run.timeoutSeconds,
    hidden: hiddenPaths(repository, run.outputs),
  })
  rmSync(join(target, run.name), { recursive: true, force: true })
  writeFileSync(join(target, `${run.name}.log`), log)
  return {
    // A bisection's runs are an experiment with fewer variations; only the two runs of the comparison are recorded.
    name: run.name === 'bisection' ? 'experiment' : run.name,
    command: run.command,
    varied: run.varied,
    startedAt: startedAt.toISOString(),
    ...ended,
    conditions: { ...conditions.env, umask: conditions.umask },
    outputs: await collectOutputs(run.outputs, conditions.checkout, join(target, run.name), startedAt),
  }
}

function without(variations: readonly Variation[], left: Variation): readonly Variation[] {
  return variations.filter((variation) => variation !== left)
}

/** Where the outputs are already: in the work tree, and in the history beside it. */
function hiddenPaths(repository: string, outputs: Reproduce['outputs']): readonly string[] {
  return ['.git', ...outputs.map(({ path }) => path)]
    .map((path) => join(repository, path))
    .filter((path) => existsSync(path))
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

/**
 * The commit that a work tree has checked out.
 *
 * @throws ModelgateError `REPRODUCE_NO_COMMIT`
 */
export function headCommit(repository: string): string {
  try {
    return execFileSync('git', ['-C', repository, 'rev-parse', '--verify', 'HEAD^{commit}'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()
  } catch (cause) {
    throw new ModelgateError('REPRODUCE_NO_COMMIT', `${repository} is no git work tree with a commit.`, {
      advice: 'Check out the repository with actions/checkout before this step.',
      cause,
    })
  }
}

function isDirty(repository: string): boolean {
  const args = ['-C', repository, 'status', '--porcelain', '--untracked-files=no']
  return execFileSync('git', args, { encoding: 'utf8' }).trim() !== ''
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

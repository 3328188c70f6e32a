import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Reproduce } from '@modelgate/manifest'
import { bringInputs, type DeclaredInput } from './bring-inputs.ts'
import { collectOutputs } from './collect-outputs.ts'
import type { ObservedRun } from './judge-variations.ts'
import { makeCheckout } from './make-checkout.ts'
import { observeConditions } from './observe-conditions.ts'
import type { RunRecord } from './reproduction-record.ts'
import { runCommand } from './run-command.ts'
import { type Machine, runConditions, type Variation } from './variation.ts'

/** One run of a command in a checkout of its own. */
export interface RunOptions {
  readonly name: RunRecord['name']
  readonly command: string
  readonly varied: readonly Variation[]
  /** What is taken out of the checkout afterwards, and is not in it before. */
  readonly outputs: Reproduce['outputs']
  /** Declared files that the checkout must hold. */
  readonly inputs: readonly DeclaredInput[]
  /** Copies of what the command should make; it sees none of them. */
  readonly withheld: readonly string[]
  readonly workdir: string
  readonly env: Readonly<Record<string, string>>
  /** Folder that the outputs are copied to; the log gets the same name with `.log`. */
  readonly target: string
  /** Whether to look around before the command runs. */
  readonly observed: boolean
}

/** What all runs of a reproduction share. */
export interface RunSite {
  readonly repository: string
  readonly commit: string
  readonly machine: Machine
  /** Emptied before each run. */
  readonly scratch: string
  /** A folder on a file system in memory, once one is known to have room. */
  memory: string | null
  readonly timeoutSeconds: number
  readonly hidden: readonly string[]
  readonly parentEnv: Readonly<Record<string, string | undefined>>
}

/** A file system in memory lists new files first, where others go by a hash of the name that nobody can change. */
const MEMORY = '/dev/shm'

/** A checkout may take this part of what is free in memory; the command needs memory too. */
const SHARE_OF_MEMORY = 4

/** Runs a command once and copies what it left. */
export async function runOnce(
  run: RunOptions,
  site: RunSite,
): Promise<{ readonly record: RunRecord; readonly observed: ObservedRun | null }> {
  const { repository, commit, machine, scratch, parentEnv } = site
  if (run.varied.includes('file-order')) site.memory ??= findMemory(scratch)
  const conditions = runConditions(new Set(run.varied), machine, scratch, site.memory)
  rmSync(scratch, { recursive: true, force: true })
  const inside = run.withheld.map((file) => relative(repository, file)).filter((path) => !path.startsWith('..'))
  makeCheckout({ repository, commit, remove: [...run.outputs.map(({ path }) => path), ...inside] }, conditions)
  bringInputs(run.inputs, repository, conditions.storage)
  const options = {
    command: run.command,
    cwd: join(conditions.checkout, run.workdir),
    conditions,
    machine,
    env: run.env,
    parentEnv,
    timeoutSeconds: site.timeoutSeconds,
    hidden: [...site.hidden, ...run.withheld],
  }
  const observed = run.observed ? { conditions, observation: await observeConditions(options) } : null
  const { startedAt, log, ...ended } = await runCommand(options)
  rmSync(run.target, { recursive: true, force: true })
  mkdirSync(join(run.target, '..'), { recursive: true })
  writeFileSync(`${run.target}.log`, log)
  const outputs = await collectOutputs(run.outputs, conditions.storage, run.target, startedAt)
  return {
    record: {
      name: run.name,
      command: run.command,
      varied: run.varied,
      startedAt: startedAt.toISOString(),
      ...ended,
      conditions: { ...conditions.env, umask: conditions.umask },
      outputs,
    },
    observed,
  }
}

/** A folder in memory with room for what the run before this one left in its checkout; null where there is none. */
function findMemory(scratch: string): string | null {
  if (!existsSync(MEMORY)) return null
  const { stdout } = spawnSync('du', ['-sk', scratch], { encoding: 'utf8' })
  const kilobytes = Number.parseInt(stdout ?? '', 10)
  const { bavail, bsize } = statfsSync(MEMORY)
  const fits = kilobytes * 1024 * SHARE_OF_MEMORY < bavail * bsize
  return fits ? mkdtempSync(join(MEMORY, 'modelgate-')) : null
}

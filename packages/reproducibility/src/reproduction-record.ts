import type { Bisection } from './bisect-variations.ts'
import type { CollectedOutput } from './collect-outputs.ts'
import type { VariationProbe } from './probe-machine.ts'
import type { Variation } from './variation.ts'

/** One run of a command: under which conditions, how it ended, what it left. */
export interface RunRecord {
  readonly name: 'control' | 'experiment' | 'evaluation'
  readonly command: string
  readonly varied: readonly Variation[]
  readonly startedAt: string
  readonly seconds: number
  readonly exitCode: number | null
  readonly signal: string | null
  readonly timedOut: boolean
  readonly survivors: number
  /** Names and values of the conditions, without what was passed on from the machine. */
  readonly conditions: Readonly<Record<string, string>>
  readonly outputs: readonly CollectedOutput[]
}

/** Everything about a reproduction that its judge needs beside the output trees. Written as `record.json`. */
export interface ReproductionRecord {
  readonly schemaVersion: 1
  readonly tool: { readonly name: 'modelgate'; readonly version: string }
  readonly manifest: { readonly path: string; readonly digest: string }
  readonly commit: string
  /** Whether the work tree had changes that are not part of the commit; the runs do not see them. */
  readonly dirty: boolean
  readonly mode: 'full' | 'smoke'
  readonly runs: readonly RunRecord[]
  /** Variations that could have no effect on this machine, and why. */
  readonly ineffective: readonly VariationProbe[]
  /** Whether the commands could not see the outputs that the work tree and its history hold. */
  readonly hidden: boolean
  /** Whether the second run changed what the first one had left. */
  readonly interfered: boolean
  readonly bisection: Bisection | null
  readonly environment: Readonly<Record<string, string>>
}

/** The name of the record in the folder of a reproduction, beside one folder for each run. */
export const RECORD_FILE = 'record.json'

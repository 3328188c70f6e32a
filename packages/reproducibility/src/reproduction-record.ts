import type { Bisection } from './bisect-variations.ts'
import type { CollectedOutput } from './collect-outputs.ts'
import type { Fingerprint } from './fingerprint-model.ts'
import type { IneffectiveVariation } from './judge-variations.ts'
import type { LockFile } from './list-locks.ts'
import type { PythonObservation } from './observe-conditions.ts'
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
  /** In bytes; null where the system does not say. */
  readonly peakMemory: number | null
  /** Bytes in the middle of the log that were not kept. */
  readonly logDropped: number
  /** Names and values of the conditions, without what was passed on from the machine. */
  readonly conditions: Readonly<Record<string, string>>
  readonly outputs: readonly CollectedOutput[]
}

/** Everything about a reproduction that its judge needs beside the output trees. Written as `record.json`. */
export interface ReproductionRecord {
  readonly schemaVersion: 1
  /** The digest of the built program; null where it ran from its source. */
  readonly tool: { readonly name: 'modelgate'; readonly version: string; readonly digest: string | null }
  readonly manifest: { readonly path: string; readonly digest: string }
  readonly commit: string
  /** Git's digest of the files of the commit. */
  readonly tree: string
  /** Whether the work tree had changes that are not part of the commit; the runs do not see them. */
  readonly dirty: boolean
  /** The lock files of the commit. */
  readonly locks: readonly LockFile[]
  readonly mode: 'full' | 'smoke'
  readonly runs: readonly RunRecord[]
  /** What the control run left, array by array. */
  readonly fingerprints: readonly Fingerprint[]
  /** How many pairs of runs with other seeds left their metrics in `samples`. */
  readonly samples: number
  /** What the experiment was made without varying, because the command fails then. */
  readonly dropped: readonly Variation[]
  /** Files with the very bytes of an output, kept from the second run: inside the repository relative to it, else absolute. */
  readonly withheld: readonly string[]
  /** Whether the search for such files came to its end. */
  readonly searched: boolean
  /** Variations that had no effect, and why. */
  readonly ineffective: readonly IneffectiveVariation[]
  /** Whether the commands could see neither the outputs that the work tree holds nor those of another run. */
  readonly hidden: boolean
  /** Folders in which one run could have left something for the other. */
  readonly shared: readonly string[]
  /** Whether the second run changed what the first one had left. */
  readonly interfered: boolean
  readonly bisection: Bisection | null
  readonly environment: Readonly<Record<string, string>>
  /** The interpreter of the control run and what is installed for it; null where there is none. */
  readonly python: PythonObservation | null
  /** What the experiment saw of linear algebra, where it is not what the control saw. */
  readonly librariesVaried: PythonObservation['libraries']
  /** Variables that were passed on from the machine, with digests that the random `salt` makes worthless for guessing. */
  readonly passedOn: { readonly salt: string; readonly digests: Readonly<Record<string, string>> }
}

/** The name of the record in the folder of a reproduction, beside one folder for each run. */
export const RECORD_FILE = 'record.json'

/** The folder of pairs of runs with other seeds: `samples/1/control`, `samples/1/experiment`, … */
export const SAMPLES_FOLDER = 'samples'

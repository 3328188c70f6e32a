import type { Enforcement, GateReport, Verdict } from '@modelgate/kernel'
import type { Host } from '@modelgate/runner'
import type { EngineChoice } from '@modelgate/tabular'
import { duckdbInJob } from './duckdb-in-job.ts'
import { openChange } from './open-change.ts'
import { repositoryPaths } from './repository-paths.ts'
import { runCheck } from './run-check.ts'
import type { CheckGate } from './run-gate.ts'

/** What an action for one gate is asked. */
export interface GateInputs {
  readonly token: string
  readonly policy: string
  /** Paths relative to the working directory; empty: every manifest of the repository. */
  readonly manifests: readonly string[]
  readonly engine: EngineChoice | ''
  /** A folder that holds DuckDB; absent: the tool cache, else the registry. */
  readonly 'duckdb-path'?: string | undefined
}

/** The reports of one gate about every model, for a job that runs this gate alone. It writes no comment. */
export interface GateOutcome {
  readonly verdict: Verdict
  readonly reports: readonly GateReport[]
  readonly policy: Enforcement
}

/** Runs one gate on what a job is about, by the policy that the change cannot alter. */
export async function gateInJob(gate: CheckGate, input: GateInputs, host: Host): Promise<GateOutcome> {
  const { subject } = await openChange(input, `check-${gate}`, host)
  const { verdict, reports, enforcement } = await runCheck({
    ...subject,
    gates: [gate],
    manifests: repositoryPaths(input.manifests, host),
    changedPaths: null,
    findDuckdb: duckdbInJob(input['duckdb-path'], host),
    ...(input.engine === '' ? {} : { engine: input.engine }),
  })
  return { verdict, reports, policy: enforcement }
}

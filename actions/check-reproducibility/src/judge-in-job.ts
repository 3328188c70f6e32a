import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { workTree } from '@modelgate/artifacts'
import { judgeRerunInJob, type RerunDemands } from '@modelgate/check/judge-rerun-in-job'
import {
  checkConsistent,
  headCommit,
  judgeReproduction,
  readDeclaration,
  readRecorded,
} from '@modelgate/reproducibility'
import { type ActionResult, downloadArtifact, type Host, type ParsedInputs } from '@modelgate/runner'
import type { contract } from './contract.ts'

type Input = ParsedInputs<(typeof contract)['inputs']>

/** Judges a reproduction in a job that ran no code of the model. */
export async function judgeInJob(input: Input, host: Host): Promise<ActionResult<'level' | 'rung'>> {
  const declaration = await readDeclaration(host.workspace, input.manifest)
  const { report, policy } = await judgeRerunInJob(input, host, (demands) =>
    input.mode === 'consistent'
      ? checkConsistent({ ...declaration, tree: workTree(host.workspace) })
      : judgeArtifact(demands),
  )
  const { level, rung } = report.data
  return {
    report,
    policy,
    outputs: { level: typeof level === 'string' ? level : '', rung: typeof rung === 'string' ? rung : '' },
  }

  async function judgeArtifact(demands: RerunDemands) {
    const folder = mkdtempSync(join(host.temp, 'modelgate-reproduction-'))
    try {
      const announced = input['artifact-digest']
      await downloadArtifact(input.artifact, folder, announced)
      const record = input.record === undefined ? undefined : host.insideWorkspace(input.record)
      return await judgeReproduction({
        declaration,
        commit: headCommit(host.workspace),
        folder,
        repository: host.workspace,
        ...(input.mode === 'full' || input.mode === 'smoke' ? { mode: input.mode } : {}),
        ...demands,
        ...readRecorded(declaration, host.workspace, record),
        separate: true,
        announced: announced !== undefined,
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { judgeRerunInJob } from '@modelgate/check/judge-rerun-in-job'
import {
  headCommit,
  isComplete,
  judgeReproduction,
  notJudged,
  readDeclaration,
  readRecorded,
  readVariations,
  reproduceModel,
} from '@modelgate/reproducibility'
import { type ActionResult, type Host, type ParsedInputs, uploadFolder } from '@modelgate/runner'
import type { contract } from './contract.ts'

type Input = ParsedInputs<(typeof contract)['inputs']>

/**
 * Runs a model's command in this job and uploads what it left. Without `judge` the report is inconclusive, whatever happened: code that ran here could have
 * changed anything this job says.
 */
export async function reproduceInJob(input: Input, host: Host): Promise<ActionResult<'artifact' | 'artifact-digest'>> {
  const declaration = await readDeclaration(host.workspace, input.manifest)
  const folder = mkdtempSync(join(host.temp, 'modelgate-reproduction-'))
  const scratch = mkdtempSync(join(host.temp, 'modelgate-runs-'))
  const { reproduce } = declaration.manifest.spec
  const recorded = input.judge ? readRecorded(declaration, host.workspace) : {}
  const vary = readVariations(input.vary.length > 0 ? input.vary : (reproduce?.vary ?? []))
  const record = await reproduceModel({
    repository: host.workspace,
    declaration,
    mode: input.mode,
    ...(vary.length === 0 ? {} : { vary }),
    require: reproduce?.require ?? 'numeric',
    budgetSeconds: input.budget,
    target: folder,
    scratch,
    parentEnv: process.env,
    progress: (text) => host.info(text),
  })
  const judged = input.judge
    ? await judgeRerunInJob(input, host, (demands) =>
        judgeReproduction({
          declaration,
          commit: headCommit(host.workspace),
          folder,
          repository: host.workspace,
          ...demands,
          ...recorded,
          separate: false,
        }),
      )
    : { report: notJudged(record, declaration) }
  const { name, digest } = await uploadFolder(input.artifact, folder)
  rmSync(folder, { recursive: true, force: true })
  return {
    ...judged,
    outputs: { artifact: name, 'artifact-digest': digest },
    ...(input.judge || !record.runs.every(isComplete)
      ? {}
      : { policy: { enforcement: 'enforce', onInconclusive: 'warn' } }),
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { workTree } from '@modelgate/artifacts'
import { sortFindings } from '@modelgate/kernel'
import { readJobRules } from '@modelgate/check/read-job-rules'
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

/** Judges a reproduction in a job that ran no code of the model, by the policy that the change cannot alter. */
export async function judgeInJob(input: Input, host: Host): Promise<ActionResult<'level' | 'rung'>> {
  const rules = await readJobRules(input, host)
  const declaration = await readDeclaration(host.workspace, input.manifest)
  const judged =
    input.mode === 'consistent'
      ? await checkConsistent({ ...declaration, tree: workTree(host.workspace) })
      : await judgeArtifact()
  const { agreed } = rules
  const report = {
    ...judged,
    ...(rules.findings.length === 0
      ? {}
      : { verdict: 'error' as const, reasonCode: rules.findings[0]?.code ?? judged.reasonCode }),
    policy: agreed === null ? null : { source: agreed.source, digest: agreed.digest },
    findings: sortFindings([...rules.findings, ...judged.findings]),
  }
  const { level, rung } = judged.data
  return {
    report,
    policy: rules.enforcementOf(report),
    outputs: { level: typeof level === 'string' ? level : '', rung: typeof rung === 'string' ? rung : '' },
  }

  async function judgeArtifact() {
    const folder = mkdtempSync(join(host.temp, 'modelgate-reproduction-'))
    const isChange = ['pull_request', 'pull_request_target', 'merge_group'].includes(host.eventName)
    const demanded = rules.agreed?.gates.reproducibility
    try {
      await downloadArtifact(input.artifact, folder)
      return await judgeReproduction({
        declaration,
        commit: headCommit(host.workspace),
        folder,
        repository: host.workspace,
        ...(demanded === undefined ? {} : { require: demanded.require }),
        ...(demanded?.margins === undefined ? {} : { margins: demanded.margins }),
        ...(input.mode === 'full' || input.mode === 'smoke' ? { mode: input.mode } : {}),
        // The workflow file is the change's own; the policy is not.
        ...(isChange && demanded?.onPullRequest === 'full' ? { mode: 'full' } : {}),
        ...readRecorded(
          declaration,
          host.workspace,
          input.record === undefined ? undefined : host.insideWorkspace(input.record),
        ),
        separate: true,
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

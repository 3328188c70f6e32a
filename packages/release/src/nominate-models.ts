import { judgeEvidence } from '@modelgate/evidence'
import { ModelgateError } from '@modelgate/kernel'
import type { Addition, EventDraft, Ledger } from '@modelgate/ledger'
import { appendEvents } from '@modelgate/ledger'
import type { Policy } from '@modelgate/policy'
import { RECOMPUTED_TIERS } from '@modelgate/promotion'
import { fetchPolicy } from './fetch-policy.ts'
import type { WorkspaceModel } from './read-workspace-model.ts'
import type { ReleaseJob } from './release-job.ts'

/**
 * Makes those versions candidates that have all evidence which any environment of the policy demands. Without a policy
 * nobody is one.
 */
export async function nominateModels(
  job: ReleaseJob,
  ledger: Ledger,
  { models, policy }: { readonly models: readonly WorkspaceModel[]; readonly policy: string },
): Promise<Ledger> {
  const fetched = await fetchPolicy(job, policy).catch((error: unknown) => {
    if (error instanceof ModelgateError && error.code === 'POLICY_MISSING') return null
    throw error
  })
  if (!fetched || draftsFor(job, ledger, models, fetched.policy).length === 0) return ledger
  const appended = await appendEvents(job.store, job.writer, (now): Addition<null> => {
    return { events: draftsFor(job, now, models, fetched.policy), objects: [fetched.bytes], result: null }
  })
  return appended.ledger
}

function draftsFor(
  job: ReleaseJob,
  { state }: Ledger,
  models: readonly WorkspaceModel[],
  policy: Policy,
): readonly EventDraft[] {
  const gates = [...new Set(Object.values(policy.environments).flatMap(({ evidence }) => evidence))]
  if (gates.length === 0) return []
  return models.flatMap(({ manifest, measured: digest }): readonly EventDraft[] => {
    const model = manifest.metadata.name
    if (digest === null) return []
    if (state.candidates.some((candidate) => candidate.model === model && candidate.digest === digest)) return []
    const recorded = state.evidence.filter((evidence) => evidence.model === model)
    const recomputed = RECOMPUTED_TIERS.has(manifest.spec.risk.tier)
    const asked = { digest, policy: policy.digest, now: job.clock().getTime(), recomputed }
    if (judgeEvidence(gates, recorded, asked).some(({ code }) => code !== 'EVIDENCE_MET')) return []
    return [
      {
        type: 'model.nominated',
        model,
        digest,
        environment: null,
        promotion: null,
        body: { policy: policy.digest },
      },
    ]
  })
}

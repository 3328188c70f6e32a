import { findingOfError } from '@modelgate/kernel'
import type { Finding } from '@modelgate/kernel'
import type { Ledger } from '@modelgate/ledger'
import { fetchPolicy } from '../fetch-policy.ts'
import type { Finish } from '../finish-promotion.ts'
import type { ReleaseJob } from '../release-job.ts'
import type { MlflowServer } from './mlflow-client.ts'
import { openRegistries } from './open-registries.ts'
import type { Drift, Projection } from './projection.ts'

/** What a projection that cannot be read has instead of drifts. */
export interface Examined {
  readonly drifts: readonly Drift[]
  readonly unreadable: readonly Finding[]
}

/** What does not say what the ledger says. A projection that cannot be read is a finding; it never stops another one. */
export async function examineProjections(
  projections: readonly Projection[],
  ledger: Ledger,
  environment: string | null,
): Promise<Examined> {
  const drifts: Drift[] = []
  const unreadable: Finding[] = []
  for (const projection of projections) {
    try {
      drifts.push(...(await projection.examine(ledger, environment)))
    } catch (error) {
      unreadable.push({ ...findingOfError(error), subject: projection.name })
    }
  }
  return { drifts, unreadable }
}

/** What a repair changed, and what it left: drifts that are not ours to change, and repairs that failed. */
export interface Repaired {
  readonly done: readonly Finding[]
  readonly left: readonly Finding[]
}

/** Repairs what can be repaired. One failure is a finding beside the drift; it never stops the others. */
export async function repairDrifts(drifts: readonly Drift[]): Promise<Repaired> {
  const done: Finding[] = []
  const left: Finding[] = []
  for (const { finding, repair } of drifts) {
    try {
      if (repair) await repair()
      ;(repair ? done : left).push(finding)
    } catch (error) {
      const { subject } = finding
      left.push(finding, { ...findingOfError(error), ...(subject === undefined ? {} : { subject }) })
    }
  }
  return { done, left }
}

/**
 * Writes elsewhere what a promotion changed in the ledger. The promotion stands whatever happens here: a place that
 * cannot be written lags, and `reconcile` makes up for it.
 *
 * @returns what could not be brought in step, as warnings
 */
export async function followPromotion(
  job: ReleaseJob,
  { promotion, ledger }: Pick<Finish, 'promotion' | 'ledger'>,
  { policy, mlflow }: { readonly policy: string; readonly mlflow: MlflowServer | null },
): Promise<readonly Finding[]> {
  if (promotion.phase !== 'committed') return []
  try {
    const { projections } = (await fetchPolicy(job, policy)).policy
    const places = openRegistries(job, projections, mlflow)
    const { drifts, unreadable } = await examineProjections(places, ledger, promotion.environment)
    const { left } = await repairDrifts(drifts)
    return [...unreadable, ...left].map((finding) => ({ ...finding, severity: 'warning' }))
  } catch (error) {
    return [{ ...findingOfError(error), severity: 'warning' }]
  }
}

import { createClient } from '@modelgate/github'
import type { Enforcement } from '@modelgate/kernel'
import { createReport, ModelgateError } from '@modelgate/kernel'
import type { Role } from '@modelgate/ledger'
import type { ActionResult, Host } from '@modelgate/runner'
import { printBoundary } from './boundaries.ts'
import type { Finish, JobStatus } from './finish-promotion.ts'
import { finishPromotion, parseJobStatus } from './finish-promotion.ts'
import type { PromotionRequest } from './gather-facts.ts'
import { planPromotion } from './plan-promotion.ts'
import { followPromotion } from './projections/follow-ledger.ts'
import { findMlflow } from './projections/open-registries.ts'
import { readJobStatus } from './read-job-status.ts'
import { rehearseRollback } from './rehearse-rollback.ts'
import type { ReleaseJob } from './release-job.ts'
import { openReleaseJob, surroundingsOf } from './release-job.ts'
import { refuseToContinue, startPromotion } from './start-promotion.ts'

/** Inputs of `promote-model`. */
export interface PromoteModelInput {
  readonly token: string
  readonly policy: string
  readonly enforcement: '' | 'enforce' | 'observe'
  readonly phase: 'plan' | 'promote' | 'start' | 'finish' | 'drill'
  readonly environment: string
  readonly model: string | undefined
  readonly digest: string | undefined
  readonly rollback: boolean
  readonly reason: string | undefined
  readonly 'lift-hold': boolean
  readonly 'break-glass': boolean
  readonly role: Role
  readonly 'environment-url': string | undefined
  readonly 'promotion-id': string | undefined
  readonly 'deploy-result': string | undefined
  readonly 'job-status': string
  readonly 'job-id': string | undefined
  readonly 'mlflow-url': string | undefined
  readonly 'mlflow-token': string | undefined
}

export type PromoteModelOutput =
  'promotion-id' | 'fencing-token' | 'deployment-id' | 'ledger-head' | 'digest' | 'commit' | 'model' | 'version'

type Result = ActionResult<PromoteModelOutput>

const ENFORCED: Enforcement = { enforcement: 'enforce', onInconclusive: 'fail' }

/** The main step of `promote-model`, in every phase. */
export async function promoteModel(input: PromoteModelInput, host: Host): Promise<Result> {
  const job = await openJob(input, host)
  switch (input.phase) {
    case 'plan':
      return plan(job, input)
    case 'promote':
    case 'start':
      return start(job, input, host)
    case 'finish':
      return finish(job, input, host)
    case 'drill':
      return drill(job, input)
  }
}

/**
 * The post step of `promote-model`: the job's status decides, as the runner fills it in, else as GitHub lists it. Without
 * a claim in the main step there is nothing to do.
 */
export async function finishJob(input: PromoteModelInput, host: Host): Promise<void> {
  const id = host.getState('promotion')
  if (id === '') return
  const job = await openJob(input, host)
  const told = parseJobStatus(input['job-status'])
  const identity = { checkRun: input['job-id'], runnerName: host.env('RUNNER_NAME') }
  const status = told === 'unknown' ? await readJobStatus(job, identity) : told
  const finished = await finishPromotion(job, {
    id,
    token: Number(host.getState('token')),
    status,
    environmentUrl: input['environment-url'],
  })
  host.info(sentence(finished, status))
  const follows = host.getState('registries') === 'true'
  const lagging = follows ? await followPromotion(job, finished, placesOf(input, host)) : []
  for (const { code, message, advice } of [...finished.findings, ...lagging])
    host.info(`${code}: ${message} ${advice ?? ''}`)
}

async function plan(job: ReleaseJob, input: PromoteModelInput): Promise<Result> {
  const { report, digest, commit, model, version, ledgerHead } = await planPromotion(job, requestOf(input))
  return {
    report,
    outputs: { ...NOTHING_CLAIMED, 'ledger-head': ledgerHead, digest, commit, model, version },
    policy: ENFORCED,
  }
}

async function drill(job: ReleaseJob, input: PromoteModelInput): Promise<Result> {
  const { report, ledger, digest, commit, model, version } = await rehearseRollback(job, requestOf(input))
  return {
    report,
    outputs: { ...NOTHING_CLAIMED, 'ledger-head': ledger.head ?? '', digest, commit, model, version },
    policy: ENFORCED,
  }
}

const NOTHING_CLAIMED = { 'promotion-id': '', 'fencing-token': '', 'deployment-id': '' } as const

async function start(job: ReleaseJob, input: PromoteModelInput, host: Host): Promise<Result> {
  const started = await startPromotion(job, requestOf(input), (id, token) => {
    // A promotion that starts and finishes in jobs of its own has no post step.
    if (input.phase !== 'promote') return
    host.saveState('promotion', id)
    host.saveState('token', String(token))
  })
  host.saveState('registries', String(started.registries))
  const { claimed, promotion, token, deployment, digest, commit, model, version, ledgerHead, observe } = started
  // Under `observe` a failed report would not fail the step, and the deploy steps would run.
  if (!claimed && observe) return refuseToContinue(started)
  return {
    report: started.report,
    outputs: {
      'promotion-id': promotion,
      'fencing-token': claimed ? String(token) : '',
      'deployment-id': deployment === null ? '' : String(deployment),
      'ledger-head': ledgerHead,
      digest,
      commit,
      model,
      version,
    },
    policy: observe ? { ...ENFORCED, enforcement: 'observe' } : ENFORCED,
  }
}

async function finish(job: ReleaseJob, input: PromoteModelInput, host: Host): Promise<Result> {
  const result = input['deploy-result']
  if (result === undefined) {
    throw new ModelgateError('DEPLOY_RESULT_MISSING', '`phase: finish` does not say how the deploy job ended.', {
      advice: 'Write `deploy-result: ${{ needs.deploy.result }}`.',
    })
  }
  const status = parseJobStatus(result)
  const finished = await finishPromotion(job, {
    id: input['promotion-id'] ?? '',
    token: null,
    status,
    environmentUrl: input['environment-url'],
  })
  const { promotion, ledger, deployment } = finished
  const { model, version, digest, commit, phase } = promotion
  const committed = phase === 'committed'
  const code = committed ? 'PROMOTION_COMMITTED' : phase === 'stuck' ? 'PROMOTION_STUCK' : 'PROMOTION_FAILED'
  const lagging = await followPromotion(job, finished, placesOf(input, host))
  return {
    report: createReport({
      gate: 'promotion',
      verdict: committed ? (lagging.length > 0 ? 'warn' : 'pass') : 'fail',
      reasonCode: code,
      subject: { model, version, digest },
      findings: [
        { code, severity: committed ? 'note' : 'error', message: sentence(finished, status) },
        ...lagging,
        ...finished.findings,
      ],
      data: { promotion: promotion.id, phase, ledgerHead: ledger.head },
    }),
    outputs: {
      'promotion-id': promotion.id,
      'fencing-token': promotion.token === null ? '' : String(promotion.token),
      'deployment-id': String(deployment),
      'ledger-head': ledger.head ?? '',
      digest,
      commit,
      model,
      version,
    },
    policy: ENFORCED,
  }
}

function sentence({ promotion, ledger }: Finish, status: JobStatus): string {
  const { model, version, digest, environment, phase } = promotion
  return `${model} ${version} (${digest}) to ${environment}: ${phase}; the job ended as ${status}. Ledger head: ${ledger.head ?? ''}`
}

function requestOf(input: PromoteModelInput): PromotionRequest {
  const { environment, model, digest, rollback, reason, policy, enforcement, role, phase } = input
  return {
    environment,
    model,
    digest,
    rollback: rollback || phase === 'drill',
    reason: reason ?? (phase === 'drill' ? 'Drill' : undefined),
    policy,
    enforcement,
    role,
    liftHold: input['lift-hold'],
    breakGlass: input['break-glass'],
    apart: phase === 'start',
  }
}

/** What follows the ledger beside deployments, and where. */
function placesOf(input: PromoteModelInput, host: Host) {
  const server = { url: input['mlflow-url'], token: input['mlflow-token'] }
  return { policy: input.policy, mlflow: findMlflow((name) => host.env(name), server) }
}

async function openJob({ token }: PromoteModelInput, host: Host): Promise<ReleaseJob> {
  const client = await createClient({ token, apiUrl: host.apiUrl, userAgent: 'promote-model' })
  return openReleaseJob(host, {
    client,
    token,
    ...surroundingsOf(client),
    reached: printBoundary(host),
  })
}

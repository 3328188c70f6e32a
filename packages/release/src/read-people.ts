import { textAt, valueAt } from '@modelgate/kernel'
import type { Approval, Person } from '@modelgate/promotion'
import type { ReleaseJob } from './release-job.ts'
import { callApi, repositoryOf } from './release-job.ts'

/** Who is behind a run. */
export interface RunPeople {
  readonly requester: Person
  /** Everybody who started one of its attempts. */
  readonly actors: readonly Person[]
  readonly startedAt: string
}

/** The people behind this run, of all attempts. */
export async function readRun(job: ReleaseJob): Promise<RunPeople> {
  const run = { ...repositoryOf(job), run_id: job.runId }
  const { data } = await callApi('read this run', 'actions: read', () => job.client.rest.actions.getWorkflowRun(run))
  const actors = [personOf(data.actor), personOf(data.triggering_actor)]
  for (let attempt = 1; attempt < job.runAttempt; attempt++) {
    const earlier = await callApi(`read attempt ${attempt} of this run`, 'actions: read', () =>
      job.client.rest.actions.getWorkflowRunAttempt({ ...run, attempt_number: attempt }),
    )
    actors.push(personOf(earlier.data.triggering_actor))
  }
  const people = distinct(actors)
  return {
    requester: people[0] ?? { id: job.actorId, name: `account ${job.actorId}`, bot: false },
    actors: people,
    startedAt: data.created_at,
  }
}

/** Who is asked in an environment. Members of teams are not for a job token to know. */
export interface Asked {
  readonly environment: string
  readonly people: readonly Person[]
  readonly teams: number
}

/** The approval log of this run as one environment sees it; null: every approval counts. */
export async function readApprovals(job: ReleaseJob, asked: Asked | null): Promise<readonly Approval[]> {
  const { data } = await callApi("read the run's approvals", 'actions: read', () =>
    job.client.rest.actions.getReviewsForRun({ ...repositoryOf(job), run_id: job.runId }),
  )
  return data.flatMap(({ user, state, environments }): readonly Approval[] => {
    const by = personOf(user)
    if (!by || (state !== 'approved' && state !== 'rejected')) return []
    if (asked === null) return [{ by, state }]
    if (!environments.some(({ name }) => name?.toLowerCase() === asked.environment.toLowerCase())) {
      return state === 'approved' ? [{ by, state: 'elsewhere' }] : []
    }
    // GitHub's log does not tell who went past the rules as an administrator.
    const listed = asked.teams > 0 || asked.people.some(({ id }) => id === by.id)
    return [{ by, state: state === 'approved' && !listed ? 'unlisted' : state }]
  })
}

/** An account of an API answer, or null where there is none. */
export function personOf(account: unknown): Person | null {
  const id = valueAt(account, 'id')
  const login = textAt(account, 'login')
  if (typeof id !== 'number' || login === undefined) return null
  return { id, name: `@${login}`, bot: textAt(account, 'type') === 'Bot' || login.endsWith('[bot]') }
}

/** Each person once, in the order of the first mention. */
export function distinct(people: readonly (Person | null)[]): readonly Person[] {
  return [...new Map(people.flatMap((person) => (person ? [[person.id, person] as const] : []))).values()]
}

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

/** The approval log of this run for one environment. */
export async function readApprovals(job: ReleaseJob, environment: string): Promise<readonly Approval[]> {
  const { data } = await callApi("read the run's approvals", 'actions: read', () =>
    job.client.rest.actions.getReviewsForRun({ ...repositoryOf(job), run_id: job.runId }),
  )
  return data.flatMap(({ user, state, environments }) => {
    const about = environments.some(({ name }) => name?.toLowerCase() === environment.toLowerCase())
    const by = personOf(user)
    if (!about || !by || (state !== 'approved' && state !== 'rejected')) return []
    return [{ by, state }]
  })
}

/** Pages of a hundred commits that are looked at for one file. */
const MAX_PAGES = 10
/** Commits whose pull requests are looked up: each costs a call of the job's hourly thousand, and there are two jobs. */
const MAX_PULLS = 100

/**
 * Authors of a change: of the commits that touched the model's files since the commit that is live, their co-authors,
 * and of the pull requests that brought them.
 *
 * @param since commit that is live; null: from the beginning
 * @returns `unmapped`: names of commit authors that GitHub knows no account of; `complete`: whether all commits were
 *   looked at, which a very long history forbids
 */
export async function readAuthors(
  job: ReleaseJob,
  {
    paths,
    commit,
    since,
  }: { readonly paths: readonly string[]; readonly commit: string; readonly since: string | null },
): Promise<{
  readonly authors: readonly Person[]
  readonly unmapped: readonly string[]
  readonly complete: boolean
}> {
  const people: (Person | null)[] = []
  const unmapped = new Set<string>()
  const commits = new Set<string>()
  const range = since === null ? null : await commitsBetween(job, since, commit)
  let complete = true
  for (const path of paths) {
    const listed = await commitsOf(job, path, commit)
    complete &&= listed.complete
    for (const { sha, author, message, name } of listed.commits) {
      if (range && !range.has(sha)) continue
      commits.add(sha)
      const person = personOf(author)
      if (person) people.push(person)
      else unmapped.add(name)
      people.push(...coAuthors(message))
    }
  }
  for (const sha of [...commits].slice(0, MAX_PULLS)) {
    const { data } = await callApi('find the pull request of a commit', 'pull-requests: read', () =>
      job.client.rest.repos.listPullRequestsAssociatedWithCommit({ ...repositoryOf(job), commit_sha: sha }),
    )
    people.push(...data.filter(({ merged_at }) => merged_at !== null).map(({ user }) => personOf(user)))
  }
  return { authors: distinct(people), unmapped: [...unmapped], complete: complete && commits.size <= MAX_PULLS }
}

/** Commits that the later one has and the live one has not. */
async function commitsBetween(job: ReleaseJob, since: string, commit: string): Promise<ReadonlySet<string>> {
  const shas = new Set<string>()
  for (let page = 1; ; page++) {
    const { data } = await callApi('compare with the live commit', 'contents: read', () =>
      job.client.rest.repos.compareCommitsWithBasehead({
        ...repositoryOf(job),
        basehead: `${since}...${commit}`,
        per_page: 100,
        page,
      }),
    )
    for (const { sha } of data.commits) shas.add(sha)
    if (data.commits.length < 100) return shas
  }
}

async function commitsOf(job: ReleaseJob, path: string, sha: string) {
  const commits = []
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { data } = await callApi(`list the commits of ${path}`, 'contents: read', () =>
      job.client.rest.repos.listCommits({ ...repositoryOf(job), path, sha, per_page: 100, page }),
    )
    for (const { sha: id, author, commit } of data) {
      commits.push({ sha: id, author, message: commit.message, name: commit.author?.name ?? 'somebody' })
    }
    if (data.length < 100) return { commits, complete: true }
  }
  return { commits, complete: false }
}

/** `Co-authored-by: Ana <12345+ana@users.noreply.github.com>`: the address that names an account. */
function coAuthors(message: string): readonly Person[] {
  const trailers = message.matchAll(/^co-authored-by:[^<\n]{0,200}<(\d{1,15})\+([\w[\]-]{1,60})@users\.noreply\./gimu)
  return [...trailers].map(([, id, login]) => ({
    id: Number(id),
    name: `@${login}`,
    bot: login?.endsWith('[bot]') ?? false,
  }))
}

/** An account of an API answer, or null where there is none. */
export function personOf(account: unknown): Person | null {
  const id = valueAt(account, 'id')
  const login = textAt(account, 'login')
  if (typeof id !== 'number' || login === undefined) return null
  return { id, name: `@${login}`, bot: textAt(account, 'type') === 'Bot' || login.endsWith('[bot]') }
}

function distinct(people: readonly (Person | null)[]): readonly Person[] {
  return [...new Map(people.flatMap((person) => (person ? [[person.id, person] as const] : []))).values()]
}

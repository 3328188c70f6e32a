import { textAt, valueAt } from '@modelgate/kernel'
import { readYaml } from '@modelgate/manifest'
import type { Approval, Person, PullConsent } from '@modelgate/promotion'
import { mayWrite } from './may-write.ts'
import { distinct, personOf } from './read-people.ts'
import type { ReleaseJob } from './release-job.ts'
import { callApi, repositoryOf } from './release-job.ts'

/** The consent that a promotion pull request holds, and the people behind it. */
export interface ReadConsent {
  readonly consent: PullConsent
  readonly approvals: readonly Approval[]
  /** The author of the pull request and of its commits: they ask. */
  readonly askers: readonly Person[]
}

/** GitHub lists no more commits of a pull request than these. */
const MAX_LISTED_COMMITS = 250

/**
 * Reads the pull request that last changed `promotions/MODEL/ENVIRONMENT.yaml`, with the last word of each reviewer.
 * Nothing is taken from the work tree: what counts is the branch, and the commit that the reviews are bound to.
 */
export async function readConsent(
  job: ReleaseJob,
  { model, environment }: { readonly model: string; readonly environment: string },
): Promise<ReadConsent> {
  const path = `promotions/${model}/${environment.toLowerCase()}.yaml`
  const named = await readDigest(job, path, job.sha)
  const nobody = { approvals: [], askers: [] }
  if (named === null) return { consent: { path, named, pull: null }, ...nobody }
  const { repos, pulls } = job.client.rest
  const place = repositoryOf(job)
  const last = await callApi(`find the last change of ${path}`, 'contents: read', () =>
    repos.listCommits({ ...place, path, sha: job.sha, per_page: 1 }),
  )
  const sha = last.data[0]?.sha ?? job.sha
  const found = await callApi('find the pull request of a commit', 'pull-requests: read', () =>
    repos.listPullRequestsAssociatedWithCommit({ ...place, commit_sha: sha }),
  )
  const pull = found.data.find(({ merged_at, base }) => merged_at !== null && `refs/heads/${base.ref}` === job.ref)
  if (!pull) return { consent: { path, named, pull: null }, ...nobody }
  const one = { ...place, pull_number: pull.number, per_page: 100 }
  const reviews = await callApi('list the reviews', 'pull-requests: read', () =>
    job.client.paginate(pulls.listReviews, one),
  )
  const commits = await callApi('list the commits of the pull request', 'pull-requests: read', () =>
    job.client.paginate(pulls.listCommits, one),
  )
  const head = pull.head.sha
  return {
    consent: {
      path,
      named,
      pull: {
        number: pull.number,
        head,
        named: await readDigest(job, path, head),
        complete: commits.length < MAX_LISTED_COMMITS,
      },
    },
    approvals: await withoutOutsiders(job, lastWords(reviews, head)),
    askers: distinct([pull.user, ...commits.flatMap(({ author, committer }) => [author, committer])].map(personOf)),
  }
}

/** One approval for each reviewer: the last review that says yes or no; a comment takes nothing back. */
function lastWords(reviews: readonly Review[], head: string): readonly Approval[] {
  const words = new Map<number, Approval>()
  for (const review of reviews) {
    const by = personOf(review.user)
    const state = stateOf(review, head)
    if (by && state) words.set(by.id, { by, state })
  }
  return [...words.values()]
}

interface Review {
  readonly user: unknown
  readonly state: string
  readonly commit_id: string | null
}

function stateOf({ state, commit_id: commit }: Review, head: string): Approval['state'] | null {
  switch (state) {
    case 'DISMISSED':
      return 'dismissed'
    case 'CHANGES_REQUESTED':
      return 'rejected'
    case 'APPROVED':
      return commit === head ? 'approved' : 'stale'
    default:
      return null
  }
}

/** Whoever can read a repository may review there. */
async function withoutOutsiders(job: ReleaseJob, approvals: readonly Approval[]): Promise<readonly Approval[]> {
  return Promise.all(
    approvals.map(async (approval) => {
      const { by, state } = approval
      // What does not count anyway is not asked about.
      if (by.bot || (state !== 'approved' && state !== 'rejected')) return approval
      return (await mayWrite(job, by)) ? approval : { by, state: 'outsider' as const }
    }),
  )
}

/** The digest that a promotion file names at a commit: `digest: sha256:…`; null: no such file, or no such line. */
async function readDigest(job: ReleaseJob, path: string, ref: string): Promise<string | null> {
  const text = await readText(job, path, ref)
  if (text === null) return null
  const { value } = readYaml(new TextEncoder().encode(text), path, { quotedKeys: new Set() })
  return textAt(value, 'digest') ?? null
}

async function readText(job: ReleaseJob, path: string, ref: string): Promise<string | null> {
  return callApi(`read ${path}`, 'contents: read', async () => {
    try {
      const { data } = await job.client.rest.repos.getContent({
        ...repositoryOf(job),
        path,
        ref,
        mediaType: { format: 'raw' },
      })
      return contentOf(data)
    } catch (error) {
      if (valueAt(error, 'status') === 404) return null
      throw error
    }
  })
}

/** A raw answer is text; a folder is a list. */
function contentOf(data: unknown): string | null {
  return typeof data === 'string' ? data : null
}

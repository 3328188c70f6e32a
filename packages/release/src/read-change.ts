import { textAt, valueAt } from '@modelgate/kernel'
import type { Person } from '@modelgate/promotion'
import { distinct } from './read-people.ts'
import type { ReleaseJob } from './release-job.ts'
import { callApi, repositoryOf } from './release-job.ts'

/** Pages of a hundred commits that are looked at for one file. */
const MAX_PAGES = 10
/** Files whose history one query asks for: GitHub counts the nodes of a query, and limits them. */
const MAX_PATHS = 10

/** Whose work a promotion would put into an environment. */
export interface Change {
  readonly authors: readonly Person[]
  /** Names of commit authors that GitHub knows no account of. */
  readonly unmapped: readonly string[]
  /** Whether all commits were looked at, which a very long history forbids. */
  readonly complete: boolean
  /** The repository's default branch, where the query came to ask for it; null: it did not. */
  readonly defaultBranch: string | null
}

/**
 * Authors of a change: of the commits that touched the model's files since the commit that is live, their co-authors,
 * and of the pull requests that brought them. One query for ten files, not one call for each commit.
 *
 * @param since commit that is live; null: from the beginning
 */
export async function readChange(
  job: ReleaseJob,
  {
    paths,
    commit,
    since,
  }: { readonly paths: readonly string[]; readonly commit: string; readonly since: string | null },
): Promise<Change> {
  const range = since === null ? null : await commitsBetween(job, since, commit)
  if (range?.size === 0) return { authors: [], unmapped: [], complete: true, defaultBranch: null }
  const commits = new Map<string, unknown>()
  let complete = true
  let defaultBranch: string | null = null
  for (let first = 0; first < paths.length; first += MAX_PATHS) {
    const read = await readHistories(job, commit, paths.slice(first, first + MAX_PATHS), commits)
    complete &&= read.complete
    defaultBranch = read.defaultBranch
  }
  const people: (Person | null)[] = []
  const unmapped = new Set<string>()
  for (const [oid, node] of commits) {
    if (range && !range.has(oid)) continue
    const authors = listAt(node, 'authors', 'nodes')
    complete &&= authors.length === valueAt(node, 'authors', 'totalCount')
    for (const author of authors) {
      const person = authorOf(author)
      if (person) people.push(person)
      else unmapped.add(textAt(author, 'name') ?? 'somebody')
    }
    for (const pull of listAt(node, 'associatedPullRequests', 'nodes')) {
      if (valueAt(pull, 'merged') === true) people.push(accountOf(valueAt(pull, 'author')))
    }
  }
  return { authors: distinct(people), unmapped: [...unmapped], complete, defaultBranch }
}

/** Adds the commits of some files to `commits`; returns whether all were listed. */
async function readHistories(
  job: ReleaseJob,
  commit: string,
  paths: readonly string[],
  commits: Map<string, unknown>,
): Promise<Pick<Change, 'complete' | 'defaultBranch'>> {
  let defaultBranch: string | null = null
  let waiting = paths.map((path): Cursor => ({ path, after: null }))
  for (let page = 1; page <= MAX_PAGES && waiting.length > 0; page++) {
    const asked = waiting
    const answer = await callApi("list the commits of the model's files", 'pull-requests: read', () =>
      job.client.graphql(historyQuery(asked.length), {
        owner: job.repository.owner,
        name: job.repository.name,
        commit,
        ...Object.fromEntries(
          asked.flatMap(({ path, after }, at) => [[`path${at}`, path] as const, [`after${at}`, after] as const]),
        ),
      }),
    )
    defaultBranch = textAt(answer, 'repository', 'defaultBranchRef', 'name') ?? null
    const histories = asked.map(({ path }, at) => ({
      path,
      history: valueAt(answer, 'repository', 'object', `file${at}`),
    }))
    for (const { history } of histories) {
      for (const node of listAt(history, 'nodes')) commits.set(textAt(node, 'oid') ?? '', node)
    }
    waiting = histories.flatMap(({ path, history }): readonly Cursor[] => {
      const more = valueAt(history, 'pageInfo', 'hasNextPage')
      // An answer without a word on whether there is more is no proof that there is not.
      return more === false ? [] : [{ path, after: textAt(history, 'pageInfo', 'endCursor') ?? null }]
    })
  }
  return { complete: waiting.length === 0, defaultBranch }
}

interface Cursor {
  readonly path: string
  readonly after: string | null
}

function historyQuery(files: number): string {
  const numbers = Array.from({ length: files }, (_, at) => at)
  const variables = numbers.map((at) => `$path${at}: String!, $after${at}: String`).join(', ')
  const histories = numbers.map(
    (at) => `file${at}: history(first: 100, path: $path${at}, after: $after${at}) { ...found }`,
  )
  return `query ($owner: String!, $name: String!, $commit: GitObjectID!, ${variables}) {
    repository(owner: $owner, name: $name) { defaultBranchRef { name } object(oid: $commit) { ... on Commit { ${histories.join(' ')} } } }
  }
  fragment found on CommitHistoryConnection {
    pageInfo { hasNextPage endCursor }
    nodes {
      oid
      authors(first: 20) { totalCount nodes { name email user { databaseId login } } }
      associatedPullRequests(first: 10) {
        nodes { merged author { __typename login ... on User { databaseId } ... on Bot { databaseId } } }
      }
    }
  }`
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

/** The account behind a commit's author. A bot has none there, but an address that names it. */
function authorOf(author: unknown): Person | null {
  const [, id, login] = /^(\d{1,15})\+([\w-]{1,60}\[bot\])@users\.noreply\./u.exec(textAt(author, 'email') ?? '') ?? []
  return id && login ? { id: Number(id), name: `@${login}`, bot: true } : accountOf(valueAt(author, 'user'))
}

function accountOf(account: unknown): Person | null {
  const id = valueAt(account, 'databaseId')
  const login = textAt(account, 'login')
  if (typeof id !== 'number' || login === undefined) return null
  return { id, name: `@${login}`, bot: textAt(account, '__typename') === 'Bot' }
}

function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const list = valueAt(value, ...path)
  return Array.isArray(list) ? list : []
}

import { textAt, valueAt } from '@modelgate/kernel'
import type { Person } from '@modelgate/promotion'
import { distinct } from './read-people.ts'
import type { ReleaseJob } from './release-job.ts'
import { callApi } from './release-job.ts'

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
 * What is new is what the history of the promoted commit has and that of the live one has not. GitHub may leave a
 * commit out of a history whose effect was merged away: then it counts as new, and its author may not approve.
 *
 * @param since commit that is live; null: from the beginning
 */
export async function readChange(
  job: Pick<ReleaseJob, 'client' | 'repository'>,
  {
    paths,
    commit,
    since,
  }: { readonly paths: readonly string[]; readonly commit: string; readonly since: string | null },
): Promise<Change> {
  if (since === commit) return { authors: [], unmapped: [], complete: true, defaultBranch: null }
  const commits = new Map<string, unknown>()
  const live = new Set<string>()
  let complete = true
  let defaultBranch: string | null = null
  for (let first = 0; first < paths.length; first += MAX_PATHS) {
    const some = paths.slice(first, first + MAX_PATHS)
    const read = await readHistories(job, { paths: some, commit, since }, { commits, live })
    complete &&= read.complete
    defaultBranch = read.defaultBranch
  }
  const people: (Person | null)[] = []
  const unmapped = new Set<string>()
  for (const [oid, node] of commits) {
    if (live.has(oid)) continue
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

/** The history of one file that is still to be read: of the promoted commit, or of the live one. */
interface Cursor {
  readonly of: 'commits' | 'live'
  readonly oid: string
  readonly path: string
  readonly after: string | null
}

/** Adds the commits of some files to `commits` and `live`; returns whether all of the promoted commit were listed. */
async function readHistories(
  job: Pick<ReleaseJob, 'client' | 'repository'>,
  {
    paths,
    commit,
    since,
  }: { readonly paths: readonly string[]; readonly commit: string; readonly since: string | null },
  { commits, live }: { readonly commits: Map<string, unknown>; readonly live: Set<string> },
): Promise<Pick<Change, 'complete' | 'defaultBranch'>> {
  let defaultBranch: string | null = null
  let waiting = paths.flatMap((path): readonly Cursor[] => [
    { of: 'commits', oid: commit, path, after: null },
    ...(since === null ? [] : [{ of: 'live', oid: since, path, after: null } as const]),
  ])
  for (let page = 1; page <= MAX_PAGES && waiting.some(({ of }) => of === 'commits'); page++) {
    const asked = waiting
    const answer = await callApi("list the commits of the model's files", 'pull-requests: read', () =>
      job.client.graphql(historyQuery(asked), {
        owner: job.repository.owner,
        name: job.repository.name,
        ...Object.fromEntries(
          asked.flatMap(({ oid, path, after }, at) => [
            [`oid${at}`, oid] as const,
            [`path${at}`, path] as const,
            [`after${at}`, after] as const,
          ]),
        ),
      }),
    )
    defaultBranch = textAt(answer, 'repository', 'defaultBranchRef', 'name') ?? null
    waiting = asked.flatMap((cursor, at): readonly Cursor[] => {
      const history = valueAt(answer, 'repository', `file${at}`, 'history')
      for (const node of listAt(history, 'nodes')) {
        const oid = textAt(node, 'oid') ?? ''
        if (cursor.of === 'live') live.add(oid)
        else commits.set(oid, node)
      }
      const more = valueAt(history, 'pageInfo', 'hasNextPage')
      // An answer without a word on whether there is more is no proof that there is not.
      const ended = cursor.of === 'live' ? more !== true : more === false
      return ended ? [] : [{ ...cursor, after: textAt(history, 'pageInfo', 'endCursor') ?? null }]
    })
  }
  return { complete: waiting.every(({ of }) => of === 'live'), defaultBranch }
}

function historyQuery(asked: readonly Cursor[]): string {
  const variables = asked.map((_, at) => `$oid${at}: GitObjectID!, $path${at}: String!, $after${at}: String`)
  const histories = asked.map(
    ({ of }, at) =>
      `file${at}: object(oid: $oid${at}) { ... on Commit { history(first: 100, path: $path${at}, after: $after${at}) { ...${of} } } }`,
  )
  return `query ($owner: String!, $name: String!, ${variables.join(', ')}) {
    repository(owner: $owner, name: $name) { defaultBranchRef { name } ${histories.join(' ')} }
  }
  fragment commits on CommitHistoryConnection {
    pageInfo { hasNextPage endCursor }
    nodes {
      oid
      authors(first: 20) { totalCount nodes { name email user { databaseId login } } }
      associatedPullRequests(first: 10) {
        nodes { merged author { __typename login ... on User { databaseId } ... on Bot { databaseId } } }
      }
    }
  }
  ${asked.some(({ of }) => of === 'live') ? 'fragment live on CommitHistoryConnection { pageInfo { hasNextPage endCursor } nodes { oid } }' : ''}`
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

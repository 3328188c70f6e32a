import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gitCredentials } from '@modelgate/artifacts'
import { ModelgateError, valueAt } from '@modelgate/kernel'
import type { Octokit } from '@octokit/rest'
import { eventPath, objectPath } from './encode-event.ts'
import type { CommitContent, Ledger, LedgerStore } from './ledger-store.ts'
import { LEDGER_BRANCH } from './ledger-store.ts'
import { readLedger } from './read-ledger.ts'
import { runGit } from './run-git.ts'

export interface GitHubLedgerLocation {
  readonly owner: string
  readonly repo: string
  /** `https://github.com` */
  readonly serverUrl: string
  readonly token: string
  /** A folder of the job, for the copy that is read. */
  readonly temp: string
}

/**
 * The ledger of a repository on GitHub. It is read with git, so that a ledger of ten thousand events costs no more calls
 * than one of ten; it is written through the API, so that GitHub signs the commits.
 */
export function githubLedgerStore(client: Pick<Octokit, 'rest'>, location: GitHubLedgerLocation): LedgerStore {
  return {
    read: () => fetchLedger(location),
    publish: (base, commits) => publish(client, location, base, commits),
  }
}

/** Refs of the repository on GitHub that match one of git's patterns, annotated tags also with what they point to (`^{}`). */
export async function listRemoteRefs(
  location: Omit<GitHubLedgerLocation, 'temp'>,
  patterns: readonly string[],
): Promise<readonly { readonly ref: string; readonly id: string }[]> {
  const { url, env } = remoteOf(location)
  const listing = await runGit(['ls-remote', url, ...patterns], { env })
  return listing
    .toString('utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([id = '', ref]) => (ref === undefined ? [] : [{ ref, id }]))
}

function remoteOf({ owner, repo, serverUrl, token }: Omit<GitHubLedgerLocation, 'temp'>) {
  return {
    url: `${serverUrl}/${owner}/${repo}.git`,
    env: gitCredentials(serverUrl, token),
  }
}

async function fetchLedger({ temp, ...location }: GitHubLedgerLocation): Promise<Ledger> {
  const { url, env } = remoteOf(location)
  const listing = await runGit(['ls-remote', '--refs', url, `refs/heads/${LEDGER_BRANCH}`], { env })
  const [head = ''] = listing.toString('utf8').split('\t')
  if (head === '') return readLedger(null)
  const folder = mkdtempSync(join(temp, 'modelgate-ledger-'))
  const fetchInto = async (name: string, ...variants: readonly (readonly string[])[]) => {
    const gitDir = join(folder, name)
    await runGit(['init', '--quiet', '--bare', gitDir])
    for (const options of variants) {
      await runGit([`--git-dir=${gitDir}`, 'fetch', '--quiet', '--no-tags', ...options, url, head], { env })
    }
    return gitDir
  }
  try {
    // The newest commit with its files, then the others without: every one holds all events before it.
    const gitDir = await fetchInto('slim', ['--depth=1'], [`--depth=${ALL}`, '--filter=tree:0'])
    return await readLedger({ gitDir, head, complete: () => fetchInto('whole', []) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The depth that git takes for no limit. */
const ALL = 0x7fffffff

async function publish(
  client: Pick<Octokit, 'rest'>,
  { owner, repo }: GitHubLedgerLocation,
  base: string | null,
  contents: readonly CommitContent[],
): Promise<string | null> {
  const { git } = client.rest
  try {
    let head = base
    for (const { event, objects } of contents) {
      const files = [
        { path: eventPath(event.event.seq), bytes: event.bytes },
        ...[...objects].map(([digest, bytes]) => ({ path: objectPath(digest), bytes })),
      ]
      const { data: tree } = await git.createTree({
        owner,
        repo,
        ...(head === null ? {} : { base_tree: head }),
        tree: await Promise.all(
          files.map(async ({ path, bytes }) => ({
            path,
            mode: '100644' as const,
            type: 'blob' as const,
            ...(await contentOf(client, { owner, repo }, bytes)),
          })),
        ),
      })
      // No author, committer or date of our own: only then GitHub signs the commit.
      const { data: commit } = await git.createCommit({
        owner,
        repo,
        message: `${event.event.type} ${event.event.seq}`,
        tree: tree.sha,
        parents: head === null ? [] : [head],
      })
      head = commit.sha
    }
    if (head === null || head === base) return base
    return await moveBranch(client, { owner, repo }, base, head)
  } catch (error) {
    throw explainRefusal(error)
  }
}

/** Text goes into the tree itself; other bytes need a blob of their own. */
async function contentOf(
  client: Pick<Octokit, 'rest'>,
  { owner, repo }: { owner: string; repo: string },
  bytes: Uint8Array,
): Promise<{ content: string } | { sha: string }> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (Buffer.from(text, 'utf8').equals(bytes)) return { content: text }
  const { data } = await client.rest.git.createBlob({
    owner,
    repo,
    content: Buffer.from(bytes).toString('base64'),
    encoding: 'base64',
  })
  return { sha: data.sha }
}

/** Compare-and-swap: only a fast-forward is accepted. After any doubtful answer the branch itself is asked. */
async function moveBranch(
  client: Pick<Octokit, 'rest'>,
  { owner, repo }: { owner: string; repo: string },
  base: string | null,
  head: string,
): Promise<string | null> {
  const { git } = client.rest
  try {
    await (base === null
      ? git.createRef({ owner, repo, ref: `refs/heads/${LEDGER_BRANCH}`, sha: head })
      : git.updateRef({ owner, repo, ref: `heads/${LEDGER_BRANCH}`, sha: head, force: false }))
    return head
  } catch (error) {
    const status = valueAt(error, 'status')
    const message = error instanceof Error ? error.message : ''
    if (isRuleset(message) || status === 401 || status === 403 || status === 404) throw error
    // A conflict, a timeout or a server error: it may have been written all the same.
    return (await contains(client, { owner, repo }, head)) ? head : null
  }
}

async function contains(
  client: Pick<Octokit, 'rest'>,
  { owner, repo }: { owner: string; repo: string },
  commit: string,
): Promise<boolean> {
  const basehead = `${commit}...${LEDGER_BRANCH}`
  try {
    const { data } = await client.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 })
    return data.status === 'identical' || data.status === 'ahead'
  } catch (error) {
    if (valueAt(error, 'status') === 404) return false
    throw error
  }
}

function isRuleset(message: string): boolean {
  return /rule violation|protected branch|required signature|must be made through a pull request/iu.test(message)
}

function explainRefusal(error: unknown): unknown {
  const message = error instanceof Error ? error.message : ''
  if (!isRuleset(message)) return error
  return new ModelgateError(
    'LEDGER_BLOCKED_BY_RULESET',
    `A rule of the repository forbids to write ${LEDGER_BRANCH}: ${message}`,
    {
      advice: `Let the job token fast-forward \`${LEDGER_BRANCH}\`: forbid deletion and force pushes there, nothing else.`,
      cause: error,
    },
  )
}

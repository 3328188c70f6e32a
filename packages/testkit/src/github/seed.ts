import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refsChanged, ZERO } from './change-ref.ts'
import { git, readRef } from './git.ts'
import { pullEvent } from './pull-event.ts'
import { noreply, refreshPull } from './pull-refs.ts'
import type { Environment, Issue, Plan, Pull, Repository, Role, Ruleset, RuleType, User } from './state.ts'
import { getRepository, getUser, type World } from './world.ts'

export interface NewRepository {
  readonly owner: string
  readonly name: string
  readonly private?: boolean
  readonly plan?: Plan
  readonly defaultBranch?: string
}

/** Files to write: bytes or text, executable where said, `null` to delete. */
export type Files = Readonly<Record<string, string | Uint8Array | { readonly executable: string } | null>>

export interface NewPush {
  readonly repository: string
  readonly branch: string
  readonly author: string
  readonly message: string
  readonly files: Files
  /** The branch or commit to start from when the branch is new; the default branch when not given. */
  readonly from?: string
  /** Whoever pushes, where it is not the author. */
  readonly pusher?: string
}

export interface NewPull {
  readonly repository: string
  readonly head: string
  readonly base?: string
  readonly author: string
  readonly title: string
  readonly body?: string
  /** `owner/name` of the fork that holds the head branch. */
  readonly fork?: string
  readonly draft?: boolean
}

/** Protection by logins and names; what is left out is GitHub's default: no rule, administrators may bypass. */
export interface Protection {
  readonly reviewers?: readonly string[]
  readonly preventSelfReview?: boolean
  readonly waitTimer?: number
  readonly canAdminsBypass?: boolean
  readonly branches?: 'protected' | readonly string[]
}

export function createUser(
  world: World,
  login: string,
  options: { readonly name?: string; readonly type?: User['type'] } = {},
): User {
  const id = world.nextId()
  const user: User = {
    id,
    login,
    name: options.name ?? login,
    type: options.type ?? 'User',
    email: `${id}+${login}@users.noreply.github.com`,
  }
  world.state.users.set(id, user)
  return user
}

export async function createRepository(world: World, options: NewRepository): Promise<Repository> {
  const id = world.nextId()
  const repository = emptyRepository(world, id, options, false)
  await git(world.directory, ['init', '--quiet', '--bare', '-b', repository.defaultBranch, repository.directory])
  await configure(repository)
  world.state.repositories.set(`${options.owner}/${options.name}`.toLowerCase(), repository)
  return repository
}

/** A fork with all branches of its parent. */
export async function forkRepository(world: World, parent: string, owner: string): Promise<Repository> {
  const original = getRepository(world, parent)
  const options = { owner, name: original.name, private: original.private, defaultBranch: original.defaultBranch }
  const repository = emptyRepository(world, world.nextId(), options, true)
  await git(world.directory, ['clone', '--quiet', '--bare', original.directory, repository.directory])
  await configure(repository)
  world.state.repositories.set(`${owner}/${original.name}`.toLowerCase(), repository)
  return repository
}

function emptyRepository(world: World, id: number, options: NewRepository, fork: boolean): Repository {
  return {
    id,
    owner: getUser(world, options.owner),
    name: options.name,
    private: options.private ?? false,
    plan: options.plan ?? 'team',
    defaultBranch: options.defaultBranch ?? 'main',
    directory: join(world.directory, `${id}.git`),
    createdAt: world.clock(),
    fork,
    collaborators: new Map(),
    issues: new Map(),
    pulls: new Map(),
    comments: new Map(),
    reviews: new Map(),
    reviewComments: new Map(),
    environments: new Map(),
    deployments: new Map(),
    workflows: new Map(),
    runs: new Map(),
    jobs: new Map(),
    artifacts: new Map(),
    rulesets: new Map(),
    verifiedCommits: new Set(),
    lastNumber: 0,
  }
}

/** As GitHub: pushes over HTTP and fetches of any commit by its id, also of pull requests. */
async function configure(repository: Repository): Promise<void> {
  await git(repository.directory, ['config', 'http.receivepack', 'true'])
  await git(repository.directory, ['config', 'uploadpack.allowAnySHA1InWant', 'true'])
  await git(repository.directory, ['config', 'uploadpack.allowFilter', 'true'])
  await git(repository.directory, ['config', 'gc.auto', '0'])
}

export function addCollaborator(world: World, repository: string, login: string, role: Role): void {
  getRepository(world, repository).collaborators.set(getUser(world, login).id, role)
}

/** Commits files on a branch, as a push by that person; gives the new commit. */
export async function pushFiles(world: World, push: NewPush): Promise<string> {
  const repository = getRepository(world, push.repository)
  const author = getUser(world, push.author)
  const { directory } = repository
  const ref = `refs/heads/${push.branch}`
  const before = await readRef(directory, ref)
  const start = before ?? (await readRef(directory, push.from ?? `refs/heads/${repository.defaultBranch}`))
  // fast-import takes all files of a commit in one process, whatever their number and size.
  const person = noreply(author)
  const stamp = `${person.name} <${person.email}> ${Math.floor(world.clock().getTime() / 1000)} +0000`
  const parts: (string | Uint8Array)[] = [`commit ${ref}\nauthor ${stamp}\ncommitter ${stamp}\n`, ...data(push.message)]
  if (start !== undefined) parts.push(`from ${start}\n`)
  for (const [path, content] of Object.entries(push.files)) {
    if (content === null) {
      parts.push(`D ${quote(path)}\n`)
    } else if (typeof content === 'object' && 'executable' in content) {
      parts.push(`M 100755 inline ${quote(path)}\n`, ...data(content.executable))
    } else {
      parts.push(`M 100644 inline ${quote(path)}\n`, ...data(content))
    }
  }
  const input = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
  await git(directory, ['fast-import', '--quiet', '--force'], { input })
  const after = await git(directory, ['rev-parse', ref])
  const pusher = push.pusher === undefined ? author : getUser(world, push.pusher)
  await refsChanged(world, repository, { kind: 'user', user: pusher }, [{ ref, before: before ?? ZERO, after }])
  return after
}

function data(content: string | Uint8Array): readonly (string | Uint8Array)[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return [`data ${bytes.length}\n`, bytes, '\n']
}

function quote(path: string): string {
  return JSON.stringify(path)
}

/** Every file below a folder, as {@link pushFiles} takes them; `.git` is left out. */
export async function readFolder(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: file.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, '') }))
    .filter(({ path }) => path !== '.git' && !path.startsWith('.git/'))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const contents = await Promise.all(files.map(async ({ file, path }) => [path, await readFile(file)] as const))
  return Object.fromEntries(contents)
}

export async function openPull(world: World, options: NewPull): Promise<Pull> {
  const repository = getRepository(world, options.repository)
  const author = getUser(world, options.author)
  const from = options.fork === undefined ? repository : getRepository(world, options.fork)
  const base = options.base ?? repository.defaultBranch
  const head = await readRef(from.directory, `refs/heads/${options.head}`)
  const baseSha = await readRef(repository.directory, `refs/heads/${base}`)
  if (head === undefined || baseSha === undefined)
    throw new Error(`no branch ${head === undefined ? options.head : base}`)
  const now = world.clock()
  repository.lastNumber += 1
  const pull: Pull = {
    id: world.nextId(),
    number: repository.lastNumber,
    title: options.title,
    body: options.body ?? '',
    author,
    head: { repository: from, ref: options.head, sha: head },
    base: { ref: base, sha: baseSha },
    state: 'open',
    draft: options.draft ?? false,
    mergeable: false,
    mergeCommit: null,
    merged: null,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
  }
  repository.pulls.set(pull.number, pull)
  await refreshPull(world, repository, pull)
  world.announce(pullEvent(world, repository, pull, 'opened', author, false))
  return pull
}

export function openIssue(
  world: World,
  options: { readonly repository: string; readonly author: string; readonly title: string; readonly body?: string },
): Issue {
  const repository = getRepository(world, options.repository)
  const now = world.clock()
  repository.lastNumber += 1
  const issue: Issue = {
    id: world.nextId(),
    number: repository.lastNumber,
    title: options.title,
    body: options.body ?? '',
    author: getUser(world, options.author),
    state: 'open',
    createdAt: now,
    updatedAt: now,
    closedAt: null,
  }
  repository.issues.set(issue.number, issue)
  return issue
}

/** Creates the environment or replaces its rules, as an administrator in the settings does. */
export function protectEnvironment(
  world: World,
  repository: string,
  name: string,
  protection: Protection,
): Environment {
  const environment = ensureEnvironment(world, getRepository(world, repository), name)
  const { branches } = protection
  environment.updatedAt = world.clock()
  environment.rules = {
    reviewers: (protection.reviewers ?? []).map((login) => getUser(world, login)),
    preventSelfReview: protection.preventSelfReview ?? false,
    waitTimer: protection.waitTimer ?? 0,
    canAdminsBypass: protection.canAdminsBypass ?? true,
    branches:
      branches === undefined || branches === 'protected'
        ? (branches ?? null)
        : branches.map((branch) => ({ id: world.nextId(), name: branch, type: 'branch' })),
  }
  return environment
}

/** The environment of that name, made without any protection where it is missing, as a job that names it does. */
export function ensureEnvironment(world: World, repository: Repository, name: string): Environment {
  const known = repository.environments.get(name.toLowerCase())
  if (known !== undefined) return known
  const now = world.clock()
  const rules = { reviewers: [], preventSelfReview: false, waitTimer: 0, canAdminsBypass: true, branches: null }
  const environment: Environment = { id: world.nextId(), name, createdAt: now, updatedAt: now, rules }
  repository.environments.set(name.toLowerCase(), environment)
  return environment
}

export function addRuleset(
  world: World,
  repository: string,
  options: {
    readonly name: string
    readonly branches: readonly string[]
    readonly rules: readonly RuleType[]
    readonly bypass?: readonly string[]
  },
): Ruleset {
  const ruleset: Ruleset = {
    id: world.nextId(),
    name: options.name,
    branches: options.branches,
    rules: options.rules,
    bypass: (options.bypass ?? []).map((login) => getUser(world, login).id),
  }
  getRepository(world, repository).rulesets.set(ruleset.id, ruleset)
  return ruleset
}

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { git } from './git.ts'
import { PRE_RECEIVE } from './git-server.ts'
import type { Plan, Repository, Role, User } from './state.ts'
import { getRepository, getUser, type World } from './world.ts'

export interface NewRepository {
  readonly owner: string
  readonly name: string
  readonly private?: boolean
  readonly plan?: Plan
  readonly defaultBranch?: string
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
    pulls: new Map(),
    issues: new Map(),
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
  await mkdir(join(repository.directory, 'hooks'), { recursive: true })
  await writeFile(join(repository.directory, 'hooks', 'pre-receive'), PRE_RECEIVE, { mode: 0o755 })
}

export function addCollaborator(world: World, repository: string, login: string, role: Role): void {
  getRepository(world, repository).collaborators.set(getUser(world, login).id, role)
}

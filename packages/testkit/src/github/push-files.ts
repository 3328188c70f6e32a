import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refsChanged, ZERO } from './change-ref.ts'
import { git, readRef } from './git.ts'
import { noreply } from './pull-refs.ts'
import { getRepository, getUser, type World } from './world.ts'

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
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const contents = await Promise.all(files.map(async ({ file, path }) => [path, await readFile(file)] as const))
  return Object.fromEntries(contents)
}

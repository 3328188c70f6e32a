import { git, tryGit } from './git.ts'
import type { Repository } from './state.ts'

/** What kind of git object has this full id; undefined when the repository holds none. */
export async function objectType(repository: Repository, sha: string): Promise<string | undefined> {
  return /^[0-9a-f]{40}$/.test(sha) ? await tryGit(repository.directory, ['cat-file', '-t', sha]) : undefined
}

export async function writeBlob(repository: Repository, bytes: Uint8Array | string): Promise<string> {
  return await git(repository.directory, ['hash-object', '-w', '--stdin'], { input: bytes })
}

/** Base64 in lines of 60 characters, as GitHub writes it. */
export function base64Lines(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll(/.{1,60}/g, '$&\n')
}

import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { confinePath } from '@modelgate/artifacts'
import { digestIfFile } from './digest-if-file.ts'

/** A declared file that lies in the work tree with exactly the declared bytes. */
export interface DeclaredInput {
  readonly path: string
  readonly size: number
}

/**
 * The declared files that the work tree holds with the declared digest. What a step before fetched there (DVC, Git LFS, a download) is as good as
 * committed, because its digest is.
 */
export async function findInputs(
  declared: readonly { readonly path?: string; readonly digest: string }[],
  repository: string,
): Promise<readonly DeclaredInput[]> {
  const found: DeclaredInput[] = []
  for (const { path, digest } of declared) {
    const clean = path === undefined ? undefined : confinePath(path)
    if (clean === undefined || (await digestIfFile(join(repository, clean))) !== digest) continue
    found.push({ path: clean, size: statSync(join(repository, clean)).size })
  }
  return found
}

/** Copies what the commit does not hold, or holds as a pointer, into a checkout. */
export function bringInputs(inputs: readonly DeclaredInput[], repository: string, checkout: string): void {
  for (const { path, size } of inputs) {
    const file = join(checkout, path)
    if (statSync(file, { throwIfNoEntry: false })?.size === size) continue
    mkdirSync(dirname(file), { recursive: true })
    copyFileSync(join(repository, path), file)
  }
}

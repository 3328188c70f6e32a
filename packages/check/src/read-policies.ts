import type { FileTree } from '@modelgate/artifacts'
import { digestBytes } from '@modelgate/artifacts'
import type { Finding } from '@modelgate/kernel'
import { readPolicy } from '@modelgate/policy'
import type { Policy } from '@modelgate/policy'

/** The rules that judge: agreed before (`base`), only proposed by the change itself (`proposed`), or none. */
export interface Rules {
  readonly policy: Policy | null
  readonly origin: 'base' | 'proposed' | 'none'
  /** What is wrong with the policy that should judge; empty when it could be read. */
  readonly findings: readonly Finding[]
}

/**
 * The policy that judges a change: the one of `trusted`, which the change cannot alter. Where there is none yet, the
 * proposed one is used for a preview, and `origin` says so.
 */
export async function readRules(trusted: FileTree | null, head: FileTree, path: string): Promise<Rules> {
  const agreed = trusted === null ? null : await readPolicyFile(trusted, path)
  if (agreed !== null) return { policy: agreed.policy ?? null, origin: 'base', findings: agreed.findings }
  const proposed = await readPolicyFile(head, path)
  if (proposed === null) return { policy: null, origin: 'none', findings: [] }
  return { policy: proposed.policy ?? null, origin: 'proposed', findings: proposed.findings }
}

async function readPolicyFile(tree: FileTree, path: string) {
  const bytes = await tree.read(path)
  if (bytes === null) return null
  return readPolicy(bytes, {
    path,
    source: `${path}@${tree.commit?.slice(0, 12) ?? tree.label}`,
    digest: digestBytes(bytes),
  })
}

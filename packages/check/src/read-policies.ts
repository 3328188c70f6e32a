import type { FileTree } from '@modelgate/artifacts'
import { digestBytes } from '@modelgate/artifacts'
import type { Finding } from '@modelgate/kernel'
import type { YamlDocument } from '@modelgate/manifest'
import { comparePolicies } from '@modelgate/policy'
import type { Policy, ReadPolicy } from '@modelgate/policy'

/** The rules that judge: agreed before (`base`), only proposed by the change itself (`proposed`), or none. */
export interface Rules {
  readonly policy: Policy | null
  readonly origin: 'base' | 'proposed' | 'none'
  /** What is wrong with the policy that should judge; empty when it could be read. */
  readonly findings: readonly Finding[]
  /** What the change would do to the agreed policy: errors that make it unreadable, or demands that it gives up. */
  readonly proposal: { readonly findings: readonly Finding[]; readonly document: YamlDocument } | null
}

/**
 * The policy that judges a change: the one of `trusted`, which the change cannot alter. Where there is none yet, the
 * proposed one is used for a preview, and `origin` says so.
 */
export async function readRules(trusted: FileTree | null, head: FileTree, path: string): Promise<Rules> {
  const agreed = trusted === null ? null : await readPolicyFile(trusted, path)
  const proposed = trusted === head ? null : await readPolicyFile(head, path)
  if (agreed !== null) {
    const proposal = trusted === head ? null : await compareProposal(agreed, proposed)
    return { policy: agreed.policy ?? null, origin: 'base', findings: agreed.findings, proposal }
  }
  if (proposed === null) return { policy: null, origin: 'none', findings: [], proposal: null }
  return { policy: proposed.policy ?? null, origin: 'proposed', findings: proposed.findings, proposal: null }
}

async function compareProposal(agreed: ReadPolicy, proposed: ReadPolicy | null): Promise<Rules['proposal']> {
  if (proposed === null) return { findings: await listLost(agreed), document: agreed.document }
  const { document } = proposed
  if (document.text === agreed.document.text) return null
  if (proposed.policy === undefined) return { findings: proposed.findings, document }
  const findings = agreed.policy === undefined ? [] : comparePolicies(agreed.policy, proposed.policy, document)
  return { findings, document }
}

/** Of a policy that is deleted everything is given up; there is no place for that in the change. */
async function listLost({ policy, document }: ReadPolicy): Promise<readonly Finding[]> {
  const { readPolicy } = await loadReader()
  const { policy: nothing } = readPolicy(new TextEncoder().encode(NO_DEMANDS), { path: '', source: '', digest: '' })
  if (policy === undefined || nothing === undefined) return []
  return comparePolicies(policy, nothing, document).map(({ code, severity, message, advice = '', subject = '' }) => {
    return { code, severity, message, advice, subject }
  })
}

const NO_DEMANDS = 'apiVersion: modelgate/v1\nkind: Policy\n'

async function readPolicyFile(tree: FileTree, path: string): Promise<ReadPolicy | null> {
  const bytes = await tree.read(path)
  if (bytes === null) return null
  const { readPolicy } = await loadReader()
  return readPolicy(bytes, {
    path,
    source: `${path}@${tree.commit?.slice(0, 12) ?? tree.label}`,
    digest: digestBytes(bytes),
  })
}

/** The schema of policies is large, and a repository without one need not wait for it. */
function loadReader() {
  return import('@modelgate/policy/read-policy')
}

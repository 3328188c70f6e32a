import type { FileTree } from '@modelgate/artifacts'
import { digestBytes } from '@modelgate/artifacts'
import { createReport } from '@modelgate/kernel'
import type { GateReport } from '@modelgate/kernel'
import { MAX_YAML_BYTES, readEnvelope } from '@modelgate/manifest'
import { readPolicy } from '@modelgate/policy'

/** Tells policies from manifests by what they call themselves; everything else counts as a manifest. */
export async function splitPolicies(
  tree: FileTree,
  paths: readonly string[],
): Promise<{ readonly manifests: readonly string[]; readonly policies: readonly string[] }> {
  const policies: string[] = []
  for (const path of paths) {
    const bytes = await tree.read(path, MAX_YAML_BYTES)
    if (bytes !== null && readEnvelope(bytes).kind === 'Policy') policies.push(path)
  }
  return { manifests: paths.filter((path) => !policies.includes(path)), policies }
}

/** One report about policy files: whether each can be read and could judge. */
export async function judgePolicies(tree: FileTree, paths: readonly string[]): Promise<GateReport> {
  const judged = []
  for (const path of paths) {
    const bytes = (await tree.read(path, MAX_YAML_BYTES)) ?? new Uint8Array()
    const { findings } = readPolicy(bytes, { path, source: path, digest: digestBytes(bytes) })
    judged.push({ path, findings })
  }
  const findings = judged.flatMap((one) => one.findings)
  return createReport({
    gate: 'manifest',
    verdict: findings.length === 0 ? 'pass' : 'fail',
    reasonCode: findings[0]?.code ?? 'POLICY_VALID',
    findings,
    data: {
      manifests: judged.map((one) => {
        return { path: one.path, subject: null, verdict: one.findings.length === 0 ? 'pass' : 'fail' }
      }),
      unverified: [],
    },
  })
}

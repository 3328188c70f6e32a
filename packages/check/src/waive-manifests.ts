import type { Finding, GateReport } from '@modelgate/kernel'
import { textAt } from '@modelgate/kernel'
import type { Policy } from '@modelgate/policy'
import { applyWaivers } from './apply-waivers.ts'

/** A report about manifests with the findings that the policy waives for their models; as it is without a policy. */
export function waiveManifests(report: GateReport, policy: Policy | null, now: Date): GateReport {
  return applyWaivers(report, policy?.waivers ?? [], (finding) => modelAt(report, finding), now)
}

/** The model that the manifest of a finding describes. */
function modelAt({ data }: GateReport, { location }: Finding): string | undefined {
  const manifests = data['manifests']
  const own: unknown = Array.isArray(manifests)
    ? manifests.find((one) => textAt(one, 'path') === location?.path)
    : undefined
  return textAt(own, 'subject', 'model')
}

import { digestBytes } from '@modelgate/artifacts'

/** The smallest policy under which a model can be judged and promoted. */
export const LIMITS_POLICY = `apiVersion: modelgate/v1
kind: Policy
gates: { manifest: {} }
environments:
  staging: { evidence: [manifest], approvals: [{ count: 1 }], separation: [requester] }
`

/** The bytes of a model that is one line. */
export const limitsWeights = (slope: number): string => JSON.stringify({ slope, intercept: 1 })

/** A model with a valid manifest, as files of a repository. */
export function limitsModel(version: string, slope: number): Readonly<Record<string, string>> {
  const weights = limitsWeights(slope)
  return {
    'model/weights.json': weights,
    'limits.modelgate.yaml': `apiVersion: modelgate/v1
kind: Model
metadata: { name: limits, version: "${version}", owner: "@acme/credit" }
spec:
  artifacts:
    - { name: weights, path: model/weights.json, format: json, digest: "${digestBytes(weights)}", size: ${weights.length} }
  considerations: { useCases: [Decide which limit may grow.] }
  risk: { tier: low }
`,
  }
}

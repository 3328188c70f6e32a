import { evaluateManifest } from '@modelgate/manifest'
import { createReport, errorReport } from '@modelgate/kernel'
import type { GateName, GateReport } from '@modelgate/kernel'
import type { GateContext } from './gate-context.ts'

/** The gates that `check` runs, in the order people read them. */
export const CHECK_GATES = ['manifest', 'quality', 'fairness', 'reproducibility'] as const satisfies readonly GateName[]
export type CheckGate = (typeof CHECK_GATES)[number]

/** Gives the reports of one gate about one model: by running it, or from those who ran it. */
export type Judge = (gate: CheckGate, context: GateContext) => Promise<readonly GateReport[]>

/** Whether a policy asks for a gate; a manifest is always checked. */
export function isDue(gate: CheckGate, { policy }: Pick<GateContext, 'policy'>): boolean {
  return gate === 'manifest' || policy?.gates[gate] !== undefined
}

/** The report of one gate about one model. A gate that cannot run reports the verdict `error`; it never throws. */
export async function runGate(gate: CheckGate, context: GateContext): Promise<GateReport> {
  const { subject, policyRef, environment } = context
  try {
    const report = await evaluate(gate, context)
    return { ...report, policy: report.policy ?? policyRef, environment: { ...environment, ...report.environment } }
  } catch (error) {
    return errorReport(gate, error, { subject, policy: policyRef, environment })
  }
}

/** Each gate is loaded when it is due: most jobs start in a fraction of the time that all of them take to load. */
async function evaluate(gate: CheckGate, context: GateContext): Promise<GateReport> {
  const { head, base, path, policy, now } = context
  switch (gate) {
    case 'manifest':
      return evaluateManifest({ tree: head, base, paths: [path], policy, now })
    case 'quality': {
      if (policy?.gates.quality === undefined) return notInPolicy(gate, policy)
      const { checkQuality } = await import('./check-quality.ts')
      return checkQuality(context, policy.gates.quality)
    }
    case 'fairness': {
      if (policy?.gates.fairness === undefined) return notInPolicy(gate, policy)
      const { checkFairness } = await import('./check-fairness.ts')
      return checkFairness(context, policy.gates.fairness)
    }
    case 'reproducibility': {
      const { checkDeclarations } = await import('./check-declarations.ts')
      return checkDeclarations(context)
    }
  }
}

function notInPolicy(gate: CheckGate, policy: GateContext['policy']): GateReport {
  const message =
    policy === null
      ? `There is no policy that can be read, so there is no rule about ${gate} to judge by.`
      : `The policy says nothing about ${gate}, so there is no rule to judge by.`
  return createReport({
    gate,
    verdict: 'inconclusive',
    reasonCode: 'GATE_NOT_IN_POLICY',
    findings: [
      { code: 'GATE_NOT_IN_POLICY', severity: 'error', message, advice: `Add \`${gate}:\` under \`gates:\`.` },
    ],
  })
}

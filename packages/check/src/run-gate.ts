import { evaluateManifest } from '@modelgate/manifest'
import { createReport, errorReport } from '@modelgate/kernel'
import type { GateName, GateReport } from '@modelgate/kernel'
import { checkConsistent } from '@modelgate/reproducibility'
import { checkFairness } from './check-fairness.ts'
import { checkQuality } from './check-quality.ts'
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

async function evaluate(gate: CheckGate, context: GateContext): Promise<GateReport> {
  const { head, base, path, policy, now, manifest, document } = context
  switch (gate) {
    case 'manifest':
      return evaluateManifest({ tree: head, base, paths: [path], policy, now })
    case 'quality':
      return policy?.gates.quality === undefined ? notInPolicy(gate) : checkQuality(context, policy.gates.quality)
    case 'fairness':
      return policy?.gates.fairness === undefined ? notInPolicy(gate) : checkFairness(context, policy.gates.fairness)
    case 'reproducibility':
      return checkConsistent({ manifest, path, tree: head, locate: (pointer) => document.locate(pointer) })
  }
}

function notInPolicy(gate: CheckGate): GateReport {
  const message = `The policy says nothing about ${gate}, so there is no rule to judge by.`
  return createReport({
    gate,
    verdict: 'inconclusive',
    reasonCode: 'GATE_NOT_IN_POLICY',
    findings: [
      { code: 'GATE_NOT_IN_POLICY', severity: 'error', message, advice: `Add \`${gate}:\` under \`gates:\`.` },
    ],
  })
}

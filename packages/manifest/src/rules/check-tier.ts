import { valueAt } from '@modelgate/kernel'
import type { Finding } from '@modelgate/kernel'
import { NOTHING } from './rule.ts'
import type { ManifestDemands, RuleContext, RuleResult } from './rule.ts'

const TIERS = ['low', 'medium', 'high', 'critical'] as const

/** The manifest says everything that the policy demands of its risk tier and of the tiers below. */
export function checkTier({ manifest, document, demands }: RuleContext): RuleResult {
  if (demands === null) {
    const why = 'No policy was given, so nothing is demanded of this tier.'
    return { findings: [], unverified: [{ path: document.path, what: 'spec.risk.tier', why }] }
  }
  const { tier } = manifest.spec.risk
  const findings = requiredFields(demands.tiers, tier).flatMap(({ field, by }): Finding[] => {
    const path = field.split('.')
    if (isSaid(valueAt(manifest, ...path))) return []
    return [
      {
        code: 'MANIFEST_FIELD_REQUIRED',
        severity: 'error',
        message: `The policy demands \`${field}\` of models of risk tier ${by}${by === tier ? '' : ' and above'}.`,
        advice: `Add \`${path.at(-1)}:\` under \`${path.slice(0, -1).join('.') || 'the top level'}\`.`,
        location: document.locate(`/${path.join('/')}`, 'key'),
        subject: field,
      },
    ]
  })
  return findings.length === 0 ? NOTHING : { findings, unverified: [] }
}

/** Fields demanded of a tier, each with the lowest tier that demands it. */
export function requiredFields(
  tiers: ManifestDemands['tiers'],
  tier: (typeof TIERS)[number],
): { field: string; by: (typeof TIERS)[number] }[] {
  const fields = new Map<string, (typeof TIERS)[number]>()
  for (const by of TIERS.slice(0, TIERS.indexOf(tier) + 1)) {
    for (const field of tiers[by]?.require ?? []) if (!fields.has(field)) fields.set(field, by)
  }
  return [...fields].map(([field, by]) => ({ field, by }))
}

function isSaid(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false
  return typeof value !== 'object' || Object.keys(value).length > 0
}

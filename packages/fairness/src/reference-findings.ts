import { criticalValue, formatFixed, formatPoints } from '@modelgate/statistics'
import { countPairs, epsilonBounds } from './build-comparison.ts'
import { comparePaired, PASS_LEVEL } from './comparison.ts'
import type { CheckedRule } from './gated-contrasts.ts'
import type { Attribute } from './gather-attributes.ts'
import { RATES } from './rates.ts'
import type { Remark } from './remark.ts'

/**
 * Says when the reference itself became worse by more than epsilon, shown by the 90 % interval of its own change: then
 * every contrast with it looks better than it is. Not a failure: if all groups moved alike, no group was singled out.
 */
export function describeReferences(
  attributes: readonly Attribute[],
  rules: readonly CheckedRule[],
  favourable: boolean,
): readonly Remark[] {
  return rules.flatMap(({ rule, rate }) =>
    attributes.flatMap(({ part, reference, pairs }) => {
      const paired = reference === undefined ? undefined : pairs?.get(reference.group)
      if (rule.regression === undefined || paired === undefined || !RATES[rate].pairable) return []
      const counts = countPairs(rate, paired, favourable)
      if (counts.pairs === 0) return []
      const change = comparePaired(counts)
      const limits = change.limits(criticalValue(PASS_LEVEL))
      const bounds = epsilonBounds(rule.regression)
      if (limits.low <= bounds.high && limits.high >= bounds.low) return []
      return [
        {
          finding: {
            code: 'FAIRNESS_REFERENCE_WORSE',
            severity: 'warning',
            subject: `${rate} of ${part.attribute} ${paired.group}`,
            message: `${part.attribute}: the ${rate.replaceAll('_', ' ')} of ${paired.group}, the reference, itself moved by ${formatPoints(change.value)}, more than the ${formatFixed(100 * rule.regression.epsilon, 1)} pp allowed, so all gaps look smaller.`,
            advice: 'Look at the change of each group, not only at the gaps.',
          },
          blocks: false,
        },
      ]
    }),
  )
}

import { criticalValue, formatFixed, formatPoints } from '@modelgate/statistics'
import { compareGroups, compareOwnChange, countShared, epsilonBounds } from './build-comparison.ts'
import { type Comparison, PASS_LEVEL } from './comparison.ts'
import type { CheckedRule } from './gated-contrasts.ts'
import { type Attribute, compareWith, nameAttribute } from './gather-attributes.ts'
import { countRate, type GroupCounts } from './group-counts.ts'
import type { RateName } from './rates.ts'
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
    attributes.flatMap((attribute) => {
      const { part, reference, className } = attribute
      if (rule.regression === undefined || reference === undefined) return []
      const change = compareReference(compareWith(attribute, rule.regression), reference.counts, rate, favourable)
      if (change === undefined) return []
      const limits = change.limits(criticalValue(PASS_LEVEL))
      const bounds = epsilonBounds(rule.regression)
      if (limits.low <= bounds.high && limits.high >= bounds.low) return []
      return [
        {
          finding: {
            code: 'FAIRNESS_REFERENCE_WORSE',
            severity: 'warning',
            subject: `${rate} of ${part.attribute} ${reference.group}${className === undefined ? '' : `, class ${className}`}`,
            message: `${nameAttribute(attribute)}: the ${rate.replaceAll('_', ' ')} of ${reference.group}, the reference, itself moved by ${formatPoints(change.value)}, more than the ${formatFixed(100 * rule.regression.epsilon, 1)} pp allowed, so all gaps look smaller.`,
            advice: 'Look at the change of each group, not only at the gaps.',
          },
          blocks: false,
        },
      ]
    }),
  )
}

/** How the reference's own rate moved: on the rows that base and head share, else as if they were different ones. */
function compareReference(
  { pairs, base }: Attribute,
  reference: GroupCounts,
  rate: RateName,
  favourable: boolean,
): Comparison | undefined {
  const paired = pairs?.get(reference.group)
  if (paired !== undefined) {
    return countShared(rate, paired, favourable) === 0 ? undefined : compareOwnChange(rate, paired, favourable)(1)
  }
  const before = base?.groups.find(({ group }) => group === reference.group)
  if (before === undefined) return undefined
  const counted = [reference, before].every((counts) => countRate(rate, counts, favourable).trials > 0)
  return counted ? compareGroups(rate, 'difference', { group: reference, reference: before }, favourable)(1) : undefined
}

import type { Measurement } from '@modelgate/kernel'
import { criticalValue } from '@modelgate/statistics'
import type { JudgedContrast } from './describe-contrast.ts'
import { simultaneousLevel } from './judge-contrasts.ts'
import { toInterval } from './measure-groups.ts'

/**
 * The measurements with the state of each judged contrast put in. The change of a contrast against base is a
 * measurement of its own, named `…_change`.
 */
export function attachDecisions(
  contrasts: readonly Measurement[],
  judged: readonly JudgedContrast[],
  familySize: number,
): readonly Measurement[] {
  const key = (of: Measurement['of'], metric: string) =>
    JSON.stringify([metric, of['attribute'], of['group'], of['contrast']])
  const absolute = Map.groupBy(
    judged.filter(({ contrast }) => contrast.mode === 'absolute'),
    ({ contrast: { rate, rule, attribute, group } }) =>
      key({ attribute: attribute.part.attribute, group: group.group, contrast: rule.contrast }, rate),
  )
  const kept = contrasts.flatMap((measurement) => {
    const rules = absolute.get(key(measurement.of, measurement.metric))
    return rules === undefined ? [measurement] : rules.map((one) => ({ ...measurement, ...stateOf(one, familySize) }))
  })
  const changes = judged
    .filter(({ contrast }) => contrast.mode === 'change')
    .map((one) => measureChange(one, familySize))
  return [...kept, ...changes]
}

function measureChange(one: JudgedContrast, familySize: number): Measurement {
  const { contrast, level } = one
  const { rate, attribute, group, reference, compare, denominator } = contrast
  const of = {
    attribute: attribute.part.attribute,
    group: group.group,
    reference: reference.group,
    contrast: 'difference',
    against: 'base',
  }
  const common = { metric: `${rate}_change`, of, n: group.rows, ...stateOf(one, familySize) }
  if (compare === undefined) {
    return { ...common, value: null, notEstimable: `${denominator} rows count for this rate at base and at head` }
  }
  const { value, method, limits } = compare(1)
  return { ...common, value, interval: toInterval(limits(criticalValue(level)), level, method) }
}

function stateOf({ contrast, decided, level }: JudgedContrast, familySize: number): Partial<Measurement> {
  if (decided === undefined) return { state: 'insufficient', margin: contrast.limit }
  const simultaneous = simultaneousLevel(level, familySize)
  const { decision, comparison } = decided
  return {
    state: decision.state,
    p: decision.p,
    margin: contrast.limit,
    simultaneousInterval: toInterval(comparison.limits(criticalValue(simultaneous)), simultaneous, comparison.method),
  }
}

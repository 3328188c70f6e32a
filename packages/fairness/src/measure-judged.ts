import type { Measurement } from '@modelgate/kernel'
import { criticalValue } from '@modelgate/statistics'
import { type JudgedContrast, nameBase } from './describe-contrast.ts'
import { placeOf } from './gather-attributes.ts'
import { countRate, INTERSECTION_SIGN } from './group-counts.ts'
import { simultaneousLevel } from './judge-contrasts.ts'
import { measureContrast, toInterval } from './measure-groups.ts'
import type { Strata } from './stratify.ts'

/**
 * Every judged contrast with its state. Within strata it is of `within`; the change of a contrast against base is named
 * `…_change`.
 */
export function measureJudged(one: JudgedContrast, familySize: number, favourable: boolean): Measurement {
  const { contrast, level } = one
  const { attribute, rate, rule, mode, strata } = contrast
  const state = stateOf(one, familySize)
  if (mode === 'change') return { ...measureChange(one), ...state }
  if (strata !== undefined) return { ...measureWithin(one, strata, favourable), ...state }
  return { ...measureContrast(attribute, rate, rule.contrast, contrast, favourable, level), ...state }
}

/** What two measurements of the same thing share. */
export function keyOf({ metric, of }: Measurement): string {
  return JSON.stringify([metric, Object.entries(of)])
}

function measureChange({ contrast, level }: JudgedContrast): Measurement {
  const { rate, attribute, group, reference, compare, denominator, bounds } = contrast
  const sides = { group: group.group, reference: reference.group }
  const of = placeOf(attribute, { ...sides, contrast: 'difference', against: nameBase(contrast) })
  const worse = bounds.low === -Infinity ? 'higher' : 'lower'
  const common = { metric: `${rate}_change`, of, n: group.rows, worse } as const
  if (compare === undefined) {
    return { ...common, value: null, notEstimable: `${denominator} rows count for this rate at base and at head` }
  }
  const { value, method, limits } = compare(1)
  return { ...common, value, interval: toInterval(limits(criticalValue(level)), level, method) }
}

function measureWithin(
  { contrast, level }: JudgedContrast,
  { control, pairs }: Strata,
  favourable: boolean,
): Measurement {
  const { rate, attribute, group, reference, compare, rule } = contrast
  const counts = pairs.map((pair) => countRate(rate, pair.group, favourable))
  const sum = (part: 'successes' | 'trials') => counts.reduce((total, count) => total + count[part], 0)
  const common = {
    metric: rate,
    of: placeOf(attribute, {
      group: group.group,
      reference: reference.group,
      contrast: rule.contrast,
      within: control.join(INTERSECTION_SIGN),
    }),
    n: group.rows,
    numerator: sum('successes'),
    denominator: sum('trials'),
  }
  if (compare === undefined) {
    return { ...common, value: null, notEstimable: '0 strata have rows of both groups that count for this rate' }
  }
  const { value, method, limits } = compare(1)
  const interval = toInterval(limits(criticalValue(level)), level, method)
  return Number.isFinite(value)
    ? { ...common, value, interval }
    : { ...common, value: null, interval, notEstimable: 'the rate of the reference is 0 in every stratum' }
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

import type { Finding } from '@modelgate/kernel'
import { FAIRNESS_PRESETS, type FairnessPolicy, type FairnessRule } from '@modelgate/policy'
import { invalid } from './check-rules.ts'
import { MAX_GROUPS } from './comparand.ts'
import type { FairnessInput } from './fairness-input.ts'
import { appliesTo } from './gated-contrasts.ts'
import { type AttributePart, INTERSECTION_SIGN, listAttributes, selectColumns } from './group-counts.ts'

/** More attributes than this have hundreds of combinations, most of them of too few rows. */
const MAX_CROSSED = 6

/** The attributes to judge by, and what keeps them from being combined. */
export function nameAttributes(
  columns: readonly string[],
  { strata = [], policy, intersections }: Pick<FairnessInput, 'strata' | 'policy' | 'intersections'>,
): { readonly parts: readonly AttributePart[]; readonly problem: Finding | undefined } {
  const count = columns.filter((name) => !strata.includes(name)).length
  const crossed = isCrossed(policy) || (intersections ?? false)
  if (!crossed || count <= MAX_CROSSED) {
    const parts = listAttributes(columns, crossed, strata)
    const known = new Set(parts.map(({ attribute }) => attribute))
    const named = listNamed(columns, policy).filter(({ attribute }) => !known.has(attribute))
    return { parts: [...parts, ...named], problem: undefined }
  }
  const problem: Finding = {
    code: 'FAIRNESS_RULE_INVALID',
    severity: 'error',
    message: `There are ${count} attributes to combine, more than ${MAX_CROSSED}.`,
    advice: `Combine at most ${MAX_CROSSED} attributes, or judge them one by one.`,
  }
  return { parts: listAttributes(columns, false, strata), problem }
}

/** The combinations that the policy names, in its own order of their columns. */
function listNamed(columns: readonly string[], policy: FairnessPolicy | null): readonly AttributePart[] {
  const names = [
    ...Object.keys(policy?.attributes ?? {}),
    ...(policy?.rules ?? []).flatMap(({ attributes = [] }) => attributes),
  ]
  return [...new Set(names)].flatMap((name) => {
    const parts = name.split(INTERSECTION_SIGN).map((column) => columns.indexOf(column))
    return parts.length < 2 || parts.includes(-1) ? [] : [selectColumns(columns, parts)]
  })
}

function isCrossed(policy: FairnessPolicy | null): boolean {
  return (policy?.presets ?? []).some((name) => FAIRNESS_PRESETS[name].intersections)
}

/** The rules that compare more groups with one another than could be judged. */
export function describeTooManyGroups(
  attributes: readonly { readonly part: AttributePart; readonly groups: readonly unknown[] }[],
  rules: readonly FairnessRule[],
  columns: readonly string[],
): readonly Finding[] {
  return rules.flatMap((rule) =>
    attributes
      .filter(({ part, groups }) => appliesTo(rule, part, columns) && groups.length > MAX_GROUPS[rule.against])
      .map(({ part, groups }) =>
        invalid(
          rule.metric,
          `The rule on ${rule.metric} compares with ${rule.against === 'pairs' ? 'every other group' : 'the rest'}, and ${part.attribute} has ${groups.length} groups, more than ${MAX_GROUPS[rule.against]}.`,
          'Compare with a reference, or name a column with fewer groups.',
        ),
      ),
  )
}

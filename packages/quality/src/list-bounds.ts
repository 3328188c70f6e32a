import { parseMetric, type QualityRule } from '@modelgate/policy'
import type { Bound } from './judge-rule.ts'
import { DEFAULT_BASE, type QualityInput } from './quality-input.ts'

/** Every bound that the rules set; a rule on a column sets one for each slice of it. */
export function listBounds(input: Pick<QualityInput, 'rules' | 'slices'>): readonly Bound[] {
  return (input.rules ?? []).flatMap((rule) => {
    const metric = parseMetric(rule.metric)
    if (metric === undefined) return []
    const { min, max, maxRegression, against = DEFAULT_BASE } = rule
    const slices = slicesOf(rule, input)
    const limits = [
      ...(min === undefined ? [] : [{ kind: 'min', limit: min } as const]),
      ...(max === undefined ? [] : [{ kind: 'max', limit: max } as const]),
      ...(maxRegression === undefined ? [] : [{ kind: 'regression', limit: maxRegression } as const]),
    ]
    return slices.flatMap((slice) =>
      limits.map((limit) => ({ rule, metric, against, slice, among: slices.length, ...limit })),
    )
  })
}

function slicesOf(
  { slice, by }: QualityRule,
  { slices }: Pick<QualityInput, 'slices'>,
): readonly (string | undefined)[] {
  if (slice !== undefined) return [sliceName(slice)]
  if (by === undefined) return [undefined]
  const found = slices.filter(({ column }) => column === by).map((one) => one.slice)
  // A column without a slice must not make the rule vanish.
  return found.length === 0 ? [by] : found
}

/** A slice as reports call it, with one blank on each side of the first equals sign. */
export function sliceName(text: string): string {
  const at = text.indexOf('=')
  return at < 0 ? text : `${text.slice(0, at).trim()} = ${text.slice(at + 1).trim()}`
}

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const

/**
 * A duration such as `24h` or `7d` in milliseconds; undefined when it is not a whole number and a unit.
 *
 * @param text a whole number of at most six digits and one of ms, s, m, h, d, w
 */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,6})(ms|s|m|h|d|w)$/.exec(text)
  if (match === null) return undefined
  const [, count, unit] = match
  return Number(count) * (unitLength(unit) ?? Number.NaN)
}

function unitLength(unit: string | undefined): number | undefined {
  return Object.entries(UNITS).find(([name]) => name === unit)?.[1]
}

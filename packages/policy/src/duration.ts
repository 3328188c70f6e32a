/** Units, in milliseconds. */
const UNITS = [
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
  ['w', 604_800_000],
] as const

/**
 * A duration such as `24h` or `7d` in milliseconds; undefined when it is not a whole number and a unit.
 *
 * @param text a whole number of at most six digits and one of ms, s, m, h, d, w
 */
export function parseDuration(text: string): number | undefined {
  for (const [unit, length] of UNITS) {
    const count = text.slice(0, -unit.length)
    if (text.endsWith(unit) && /^\d{1,6}$/.test(count)) return Number(count) * length
  }
  return undefined
}

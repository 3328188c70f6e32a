import type { TopLevelSpec } from 'vega-lite'

/** The boundary to Vega-Lite, whose type of all charts there can be takes the compiler seconds for each of ours. */
export function specOf(spec: Readonly<Record<string, unknown>>): TopLevelSpec {
  return spec as unknown as TopLevelSpec
}

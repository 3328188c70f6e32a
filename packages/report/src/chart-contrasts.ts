import type { Measurement, State } from '@modelgate/kernel'
import type { Chart } from './draw-chart.ts'
import { clip } from './escape.ts'
import { isShare, metricName } from './format-value.ts'

/** More charts than this nobody scrolls through; the table below has every contrast. */
const MAX_CHARTS = 12

/** More groups than this are no picture any more; those that stand worst come first. */
const MAX_GROUPS = 200

const COLORS = {
  fail: 'var(--bad)',
  inconclusive: 'var(--doubt)',
  insufficient: 'var(--soft-text)',
  pass: 'var(--good)',
  measured: 'var(--text)',
} as const satisfies Record<State | 'measured', string>

/** States are told apart by shape too: colour alone is not seen by everybody. */
const SHAPES = {
  fail: 'cross',
  inconclusive: 'diamond',
  insufficient: 'triangle-up',
  pass: 'circle',
  measured: 'circle',
} as const satisfies Record<State | 'measured', string>

const RANK: readonly (State | 'measured')[] = ['fail', 'inconclusive', 'insufficient', 'pass', 'measured']

interface Row {
  readonly group: string
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly state: State | 'measured'
  readonly margin: number | undefined
  readonly worse: Measurement['worse']
}

/**
 * Forest plots: for each rate and attribute one line a group, the contrast with its interval, the limit dashed. Where
 * rules were judged only judged contrasts are drawn.
 */
export function chartContrasts(measurements: readonly Measurement[]): readonly Chart[] {
  const contrasts = measurements.flatMap((measurement) => {
    const { of, value } = measurement
    return of['contrast'] === undefined || value === null ? [] : [{ ...measurement, value }]
  })
  const judged = contrasts.filter(({ state }) => state !== undefined)
  const byRate = Map.groupBy(judged.length > 0 ? judged : contrasts, ({ metric, of }) =>
    JSON.stringify([
      metric,
      of['attribute'],
      of['reference'],
      of['contrast'],
      of['within'],
      of['class'],
      of['against'],
    ]),
  )
  return [...byRate.values()]
    .slice(0, MAX_CHARTS)
    .flatMap((members) => members.slice(0, 1).map((first) => chartOf(first, members)))
}

/** A contrast that could be estimated. */
type Contrast = Measurement & { readonly value: number }

function chartOf({ metric, of }: Contrast, members: readonly Contrast[]): Chart {
  const isRatio = of['contrast'] === 'ratio'
  const percent = isShare(metric) && !isRatio
  const rows = members
    .map((member) => rowOf(member, percent ? 100 : 1))
    .toSorted((a, b) => RANK.indexOf(a.state) - RANK.indexOf(b.state) || Math.abs(b.value) - Math.abs(a.value))
    .slice(0, MAX_GROUPS)
  const unit = isRatio ? 'ratio' : percent ? 'difference in percentage points' : 'difference'
  const reference = of['reference'] ?? 'the rest'
  return {
    title: `${metricName(metric)} by ${of['attribute'] ?? 'group'}, compared with ${reference}${part(' within the same ', of['within'])}${part(', class ', of['class'])}${of['against'] === 'base' ? '' : part(', since ', of['against'])}`,
    summary: describe(rows, members.length),
    spec: forest(
      rows,
      `${of['against'] === undefined ? '' : 'change of the '}${unit} to ${clip(reference, 40)}`,
      isRatio,
    ),
  }
}

function part(before: string, name: string | undefined): string {
  return name === undefined ? '' : `${before}${name}`
}

function rowOf({ of, value, interval, state, margin, worse }: Contrast, scale: number): Row {
  const bound = (limit: number | null | undefined) => (limit === null || limit === undefined ? null : limit * scale)
  return {
    group: clip(of['group'] ?? '', 60),
    value: value * scale,
    low: bound(interval?.low),
    high: bound(interval?.high),
    state: state ?? 'measured',
    margin: bound(margin) ?? undefined,
    worse,
  }
}

function describe(rows: readonly Row[], all: number): string {
  const counts = RANK.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length
    return count === 0 ? [] : [`${count} ${SAID[state]}`]
  })
  const rest = all > rows.length ? ` ${all - rows.length} more are in the table.` : ''
  return `${rows.length} ${rows.length === 1 ? 'group' : 'groups'}: ${counts.join(', ')}. Lines are intervals, dashes the limit.${rest}`
}

const SAID = {
  fail: 'beyond the limit (cross)',
  inconclusive: 'undecided (diamond)',
  insufficient: 'with too few rows (triangle)',
  pass: 'within the limit (circle)',
  measured: 'measured, not judged',
} as const satisfies Record<State | 'measured', string>

function limitsOf(margin: number, worse: Row['worse'], isRatio: boolean): readonly number[] {
  if (isRatio) return [margin, 1 / margin]
  return [...(worse === 'higher' ? [] : [-margin]), ...(worse === 'lower' ? [] : [margin])]
}

/** A bound that does not exist is drawn to the edge of the picture. */
function forest(rows: readonly Row[], axis: string, isRatio: boolean): Chart['spec'] {
  const limits =
    rows.flatMap(({ margin, worse }) => (margin === undefined ? [] : [limitsOf(margin, worse, isRatio)]))[0] ?? []
  const middle = isRatio ? 1 : 0
  const seen = [middle, ...limits, ...rows.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])]
  const edge = 0.05 * (Math.max(...seen) - Math.min(...seen)) || 1
  const domain = [Math.min(...seen) - edge, Math.max(...seen) + edge]
  const values = rows.map((row) => ({ ...row, low: row.low ?? domain[0], high: row.high ?? domain[1] }))
  const y = { field: 'group', type: 'nominal', sort: null, title: null } as const
  const scale = { domain, nice: false, zero: false }
  const x = (field: string) => ({ field, type: 'quantitative', scale, title: axis }) as const
  const states = [...RANK]
  const color = {
    field: 'state',
    type: 'nominal',
    scale: { domain: states, range: states.map((state) => COLORS[state]) },
  } as const
  const shape = {
    field: 'state',
    type: 'nominal',
    scale: { domain: states, range: states.map((state) => SHAPES[state]) },
  } as const
  const line = (at: number, strokeDash: readonly number[]) => ({
    data: { values: [{ at }] },
    mark: { type: 'rule', color: 'var(--text)', strokeDash: [...strokeDash], opacity: 0.6 },
    encoding: { x: { field: 'at', type: 'quantitative' } },
  })
  return {
    width: 520,
    height: { step: 20 },
    data: { values },
    layer: [
      line(middle, [1, 0]),
      ...limits.map((at) => line(at, [5, 4])),
      { mark: { type: 'rule', strokeWidth: 2 }, encoding: { y, x: x('low'), x2: { field: 'high' }, color } },
      { mark: { type: 'point', filled: true, size: 70, opacity: 1 }, encoding: { y, x: x('value'), color, shape } },
    ],
  }
}

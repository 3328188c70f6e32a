import type { Measurement } from '@modelgate/kernel'
import type { Chart } from './draw-chart.ts'
import { clip } from './escape.ts'

/** Names that one reads; the map shows where the rest lies. */
const MAX_NAMED = 30

/** Columns of the map: more would be thinner than a pixel on a phone. */
const COLUMNS = 240

/** Smaller relative differences are drawn as this one: below it lies the rounding of the widest format. */
const FLOOR = 1e-17

/**
 * Where two model files differ: the tensors that differ most by name, and a map of all in the order of the file. The
 * height is the relative Frobenius difference on a logarithmic scale.
 */
export function chartTensors(measurements: readonly Measurement[]): readonly Chart[] {
  const tensors = measurements.flatMap(({ metric, of, value }) =>
    metric === 'relative_frobenius_difference' && of['tensor'] !== undefined && value !== null
      ? [{ tensor: of['tensor'], value }]
      : [],
  )
  const different = tensors.filter(({ value }) => value > 0).toSorted((a, b) => b.value - a.value)
  if (different.length === 0) return []
  const named = different.slice(0, MAX_NAMED)
  const charts: Chart[] = [
    {
      title: 'Tensors that differ most',
      summary: `${different.length} of ${tensors.length} tensors differ; the largest relative difference is ${named[0]?.value.toPrecision(3)}.`,
      spec: bars(named.map(({ tensor, value }) => ({ tensor: clip(tensor, 60), value: Math.max(FLOOR, value) }))),
    },
  ]
  if (tensors.length > MAX_NAMED) charts.push(map(tensors.map(({ value }) => value)))
  return charts
}

const LOGARITHMIC = { type: 'log', domainMin: FLOOR } as const

function bars(values: readonly { readonly tensor: string; readonly value: number }[]): Chart['spec'] {
  return {
    width: 420,
    height: { step: 18 },
    data: { values: [...values] },
    mark: { type: 'bar', color: 'var(--doubt)' },
    encoding: {
      y: { field: 'tensor', type: 'nominal', sort: null, title: null },
      x: { field: 'value', type: 'quantitative', scale: LOGARITHMIC, title: 'relative Frobenius difference' },
      x2: { datum: FLOOR },
    },
  }
}

function map(differences: readonly number[]): Chart {
  const width = Math.ceil(differences.length / COLUMNS)
  const columns = Array.from({ length: Math.ceil(differences.length / width) }, (_, column) => {
    const from = column * width
    return { from, to: from + width, value: Math.max(FLOOR, ...differences.slice(from, from + width)) }
  })
  const each = width === 1 ? 'one tensor' : `the worst of ${width} tensors`
  return {
    title: 'Where in the file they differ',
    summary: `Every column is ${each}, in the order of the file, from 0 to ${differences.length - 1}.`,
    spec: {
      width: 640,
      height: 120,
      data: { values: columns.filter(({ value }) => value > FLOOR) },
      mark: { type: 'rect', color: 'var(--doubt)' },
      encoding: {
        x: { field: 'from', type: 'quantitative', title: 'tensor', scale: { domain: [0, differences.length] } },
        x2: { field: 'to' },
        y: { field: 'value', type: 'quantitative', scale: LOGARITHMIC, title: 'relative difference' },
        y2: { datum: FLOOR },
      },
    },
  }
}

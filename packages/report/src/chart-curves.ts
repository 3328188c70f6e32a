import { valueAt } from '@modelgate/kernel'
import type { GateReport } from '@modelgate/kernel'
import type { Chart } from './draw-chart.ts'

/**
 * The curves of a report that measured scores: `data.curves.roc`, points `[false positive rate, true positive rate]`,
 * and `data.curves.calibration`, bins `{ score, rate, n, low, high }` with the mean score, the observed rate and its
 * interval.
 */
export function chartCurves({ data }: Pick<GateReport, 'data'>): readonly Chart[] {
  const roc = listAt(data, 'roc').flatMap((point) => {
    const [x, y] = [valueAt(point, 0), valueAt(point, 1)]
    return typeof x === 'number' && typeof y === 'number' ? [{ x, y }] : []
  })
  const bins = listAt(data, 'calibration').flatMap((bin) => {
    const [x, y, low, high, n] = ['score', 'rate', 'low', 'high', 'n'].map((key) => valueAt(bin, key))
    return typeof x === 'number' && typeof y === 'number' && typeof low === 'number' && typeof high === 'number'
      ? [{ x, y, low, high, n }]
      : []
  })
  return [...(roc.length < 2 ? [] : [rocChart(roc)]), ...(bins.length === 0 ? [] : [calibrationChart(bins)])]
}

function listAt(data: unknown, name: string): readonly unknown[] {
  const list = valueAt(data, 'curves', name)
  return Array.isArray(list) ? list : []
}

interface Point {
  readonly x: number
  readonly y: number
}

const axis = (field: string, title: string) =>
  ({ field, type: 'quantitative', title, scale: { domain: [0, 1] } }) as const

/** What chance gives, or what perfect calibration would give. */
const DIAGONAL = {
  data: {
    values: [
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ],
  },
  mark: { type: 'line', color: 'var(--text)', strokeDash: [5, 4], opacity: 0.6 },
  encoding: { x: axis('x', ''), y: axis('y', '') },
} as const

function rocChart(points: readonly Point[]): Chart {
  return {
    title: 'ROC curve',
    summary: 'True positive rate against false positive rate at every cut-off; the dashes are what chance gives.',
    spec: {
      width: 300,
      height: 300,
      layer: [
        DIAGONAL,
        {
          data: { values: [...points] },
          mark: { type: 'line', color: 'var(--doubt)', strokeWidth: 2 },
          encoding: {
            x: axis('x', 'false positive rate'),
            y: axis('y', 'true positive rate'),
            order: { field: 'x', type: 'quantitative' },
          },
        },
      ],
    },
  }
}

function calibrationChart(bins: readonly (Point & { readonly low: number; readonly high: number })[]): Chart {
  const data = { values: [...bins] }
  const x = axis('x', 'mean score of the bin')
  return {
    title: 'Calibration',
    summary: `Observed rate against mean score in ${bins.length} bins, with intervals; on the dashes they agree.`,
    spec: {
      width: 300,
      height: 300,
      layer: [
        DIAGONAL,
        {
          data,
          mark: { type: 'rule', color: 'var(--doubt)' },
          encoding: { x, y: axis('low', 'observed rate'), y2: { field: 'high' } },
        },
        {
          data,
          mark: { type: 'point', filled: true, size: 60, color: 'var(--doubt)', opacity: 1 },
          encoding: { x, y: axis('y', 'observed rate') },
        },
      ],
    },
  }
}

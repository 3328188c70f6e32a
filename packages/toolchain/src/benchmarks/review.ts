import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createReport } from '@modelgate/kernel'
import type { GateReport, Measurement } from '@modelgate/kernel'
import { renderHtml } from '@modelgate/report/render-html'
import { CREDIT_POLICY, creditModel, modelIn } from '../../../../test/acceptance/credit-model.ts'
import { openPullStage } from '../../../../test/acceptance/pull-stage.ts'
import { listActions } from '../entries.ts'
import { ROOT } from '../root.ts'
import type { Figure } from './figure.ts'

/** What a review costs: requests to GitHub, the page of a large report, and what a job downloads for it. */
export async function* measureReview(): AsyncGenerator<Figure> {
  yield* measureRequests()
  yield* measurePage()
  yield* measureBundles()
}

async function* measureRequests(): AsyncGenerator<Figure> {
  const base = creditModel({ version: '1.0.0', weights: 'w', old: 10 })
  const worse = creditModel({ version: '1.1.0', weights: 'ww', old: 30 })
  const { openPull, close } = await openPullStage({ ...base, '.github/modelgate.yaml': CREDIT_POLICY })
  const isApi = ({ path }: { readonly path: string }) => /^\/(?:repos|graphql|user)/u.test(path)
  const isWrite = ({ method, path }: { readonly method: string; readonly path: string }) =>
    method !== 'GET' && path !== '/graphql'
  try {
    const one = await openPull(worse)
    const first = (await one.check()).requests.filter(isApi)
    yield { what: 'requests, first run on one model (limit 12)', value: first.length, unit: 'count' }
    const again = (await one.check()).requests.filter(isApi)
    yield {
      what: 'reads, the same again (limit 6)',
      value: again.filter((each) => !isWrite(each)).length,
      unit: 'count',
    }
    yield { what: 'writes, the same again (limit 0)', value: again.filter(isWrite).length, unit: 'count' }
    const many = Array.from({ length: 50 }, (_, index) => Object.entries(modelIn(`models/${index}`, worse))).flat()
    const fifty = await (await openPull(Object.fromEntries(many))).check()
    yield { what: 'requests, 50 models (limit 30)', value: fifty.requests.filter(isApi).length, unit: 'count' }
  } finally {
    await close()
  }
}

const TENSORS = 5000
const GROUPS = 200
const TENSOR_METRICS = [
  'relative_frobenius_difference',
  'max_absolute_difference',
  'max_ulp_difference',
  'cosine_similarity',
  'differing_elements',
]

async function* measurePage(): AsyncGenerator<Figure> {
  const reports = largeReports()
  const start = performance.now()
  const page = await renderHtml(reports)
  yield {
    what: '5,000 tensors and 200 groups: written (limit 2)',
    value: (performance.now() - start) / 1000,
    unit: 's',
  }
  yield { what: '5,000 tensors and 200 groups: size (limit 1536)', value: Buffer.byteLength(page) / 1024, unit: 'kB' }
}

function largeReports(): readonly GateReport[] {
  const tensors: Measurement[] = Array.from({ length: TENSORS }, (_, index) =>
    TENSOR_METRICS.map((metric, place) => ({
      metric,
      of: { tensor: `transformer.h.${index >> 4}.attention.self.query.${index & 15}.weight` },
      value: ((index * 7919 + place) % 1009) / 1009,
      n: 4096,
    })),
  ).flat()
  const interval = { low: -0.0123, high: 0.0456, level: 0.95, method: 'newcombe' }
  const groups: Measurement[] = Array.from({ length: GROUPS }, (_, index) =>
    ['selection_rate', 'false_positive_rate', 'false_negative_rate'].flatMap((metric): Measurement[] => {
      const of = { attribute: 'region', group: `region-${index}` }
      const contrast = { ...of, reference: 'region-0', contrast: 'difference' }
      return [
        { metric, of, value: 0.5, n: 100, numerator: 50, denominator: 100, interval },
        { metric, of: contrast, value: (index % 20) / 200, n: 100, interval, state: 'pass', p: 0.5, margin: 0.1 },
      ]
    }),
  ).flat()
  return [
    createReport({ gate: 'compare', verdict: 'fail', reasonCode: 'MODEL_DIFFERS', measurements: tensors }),
    createReport({ gate: 'fairness', verdict: 'pass', reasonCode: 'FAIRNESS_WITHIN_MARGINS', measurements: groups }),
  ]
}

/** Our shared chunks against what ncc, the bundler of most actions, makes of the same entries one by one. */
async function* measureBundles(): AsyncGenerator<Figure> {
  const dist = join(ROOT, 'actions/dist')
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-ncc-'))
  try {
    for (const action of listActions()) {
      const { status, stderr } = spawnSync(
        process.execPath,
        [
          join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js'),
          'build',
          `${action}.js`,
          '-o',
          join(folder, action),
          '-q',
        ],
        { cwd: dist, encoding: 'utf8' },
      )
      if (status !== 0) throw new Error(`ncc cannot build ${action}: ${stderr}`)
    }
    yield { what: 'actions/dist / one by one with ncc', value: sizeOf(dist) / sizeOf(folder), unit: 'ratio' }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

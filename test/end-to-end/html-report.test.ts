import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createReport } from '@modelgate/kernel'
import type { GateReport, Measurement } from '@modelgate/kernel'
import { renderHtml } from '@modelgate/report/render-html'

const chromium = process.env['MODELGATE_CHROMIUM']
const skip = chromium === undefined && 'no chromium here'
const folder = mkdtempSync(join(tmpdir(), 'html-report-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const gap = (group: string, value: number, state: 'pass' | 'fail' | 'inconclusive'): Measurement => ({
  metric: 'false_positive_rate',
  of: { attribute: 'age', group, reference: '26-35', contrast: 'difference' },
  value,
  n: 900,
  interval: { low: value - 0.03, high: value + 0.03, level: 0.95, method: 'newcombe' },
  state,
  margin: 0.1,
})

const tensors = Array.from({ length: 100 }, (_, index) => ({
  metric: 'relative_frobenius_difference',
  of: { tensor: `layer.${index}` },
  value: index % 7 === 0 ? 10 ** (-index / 20) : 0,
  n: 64,
}))

/** A report with everything that a page can show. */
const REPORTS: readonly GateReport[] = [
  createReport({
    gate: 'fairness',
    verdict: 'fail',
    reasonCode: 'FAIRNESS_GAP_EXCEEDED',
    subject: { model: 'credit', version: '1.0.0', digest: `sha256:${'a'.repeat(64)}` },
    findings: [
      { code: 'A_B', severity: 'error', message: 'Too large a gap.', advice: 'Look at it.' },
      { code: 'A_C', severity: 'warning', message: 'Few rows.' },
      { code: 'A_D', severity: 'note', message: 'By the way.' },
    ],
    measurements: [gap('18-25', 0.02, 'pass'), gap('36-50', 0.08, 'inconclusive'), gap('51+', 0.2, 'fail')],
    tables: [{ title: 'Rates', columns: [{ name: 'Group' }, { name: 'n', align: 'right' }], rows: [['51+', '900']] }],
    data: {
      curves: {
        roc: [
          [0, 0],
          [0.2, 0.7],
          [1, 1],
        ],
        calibration: [{ score: 0.2, rate: 0.25, low: 0.2, high: 0.3, n: 90 }],
      },
    },
    environment: { headSha: 'a'.repeat(40) },
  }),
  createReport({ gate: 'compare', verdict: 'inconclusive', reasonCode: 'A_E', measurements: tensors }),
  createReport({ gate: 'manifest', verdict: 'pass', reasonCode: 'A_F' }),
  createReport({ gate: 'quality', verdict: 'warn', reasonCode: 'A_G' }),
]

function browse(file: string, ...more: readonly string[]): string {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=20000']
  const profile = `--user-data-dir=${join(folder, 'profile')}`
  const { stdout } = spawnSync(chromium ?? '', [...flags, profile, ...more, '--dump-dom', `file://${file}`], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  })
  return stdout
}

const PAGE = await renderHtml(REPORTS)

for (const [scheme, dark] of [
  ['light', []],
  ['dark', ['--blink-settings=preferredColorScheme=0']],
] as const) {
  test(`axe finds nothing wrong with the page, ${scheme}`, { skip }, () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const judged = PAGE.replace(/<meta http-equiv[^>]*>/u, '').replace(
      '</body>',
      `<script>${axe}</script><script>
      document.querySelectorAll('details').forEach((each) => (each.open = true))
      axe.run().then(({ violations, passes }) => {
        const said = violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, any }) => html + ' ' + any.map(({ message }) => message)).join(' | '))
        document.title = JSON.stringify({ dark: matchMedia('(prefers-color-scheme: dark)').matches, passes: passes.length, said })
      })</script></body>`,
    )
    const file = join(folder, `${scheme}.html`)
    writeFileSync(file, judged)
    const title = /<title>(\{.*?\})<\/title>/su.exec(browse(file, ...dark))?.[1]
    assert.ok(title !== undefined, 'axe did not run')
    const {
      said,
      passes,
      dark: wasDark,
    } = JSON.parse(title.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
    assert.equal(wasDark, scheme === 'dark')
    assert.deepEqual(said, [])
    assert.ok(passes > 10)
  })
}

test('a page of 320 pixels needs no scrolling sideways', { skip }, () => {
  const measured = PAGE.replace(/<meta http-equiv[^>]*>/u, '').replace(
    '</body>',
    `<script>document.title = document.documentElement.scrollWidth + ' of ' + innerWidth</script></body>`,
  )
  const file = join(folder, 'narrow.html')
  writeFileSync(
    file,
    `<iframe id="f" width="320" height="600" style="border:0" src="narrow-inside.html"></iframe><script>f.onload = () => document.title = f.contentDocument.title</script>`,
  )
  writeFileSync(join(folder, 'narrow-inside.html'), measured)
  const [, width, inner] = /<title>(\d+) of (\d+)<\/title>/u.exec(browse(file, '--allow-file-access-from-files')) ?? []
  assert.equal(inner, '320')
  assert.equal(width, '320')
})

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { parse } from 'yaml'
import { renderText } from '../../packages/cli/src/render-text.ts'
import { createReport } from '@modelgate/kernel'
import type { Finding, GateReport } from '@modelgate/kernel'
import { diffModelCards } from '@modelgate/model-card'
import { renderCard, renderComment, renderReport, renderSarif, serializeReport, showInvisible } from '@modelgate/report'
import { renderCardHtml } from '@modelgate/report/render-card-html'
import { renderHtml } from '@modelgate/report/render-html'
import { manifestOf } from './hostile-manifest.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'

/** A report that holds the text wherever a report can hold text. */
function reportOf(text: string): GateReport {
  const of = { attribute: text, group: text, reference: `${text} `, contrast: 'difference' }
  const interval = { low: 0.04, high: 0.08, level: 0.95, method: 'newcombe' }
  const location = { path: text, line: 3, column: 1, endLine: 3, endColumn: 9 }
  const finding = (severity: Finding['severity']): Finding => {
    return { code: 'A_B', severity, message: text, advice: text, location, subject: text, data: { plain: text } }
  }
  return createReport({
    gate: 'fairness',
    verdict: 'fail',
    reasonCode: 'A_B',
    subject: { model: text, version: text, digest: `sha256:${'a'.repeat(64)}` },
    policy: { source: text, digest: `sha256:${'b'.repeat(64)}` },
    findings: [finding('error'), finding('warning'), finding('note')],
    measurements: [
      { metric: 'selection_rate', of: { attribute: text, group: text }, value: 0.5, n: 10 },
      { metric: 'selection_rate', of: { attribute: text, group: `${text} ` }, value: 0.4, n: 10 },
      { metric: 'selection_rate', of, value: 0.1, n: 10, interval, state: 'fail', margin: 0.05 },
      { metric: 'recall', of: { dataset: text, slice: text }, value: null, notEstimable: text, n: 0 },
    ],
    tables: [{ title: text, columns: [{ name: text }, { name: 'n', align: 'right' }], rows: [[text, text]] }],
    environment: { headSha: text },
  })
}

function commentOf(text: string): string {
  const reports = [reportOf(text)]
  const diff = diffModelCards({
    base: manifestOf('1.0.0', 'former'),
    head: manifestOf('1.1.0', text),
    headReports: reports,
  })
  return renderComment({
    verdict: 'fail',
    enforcement: 'enforce',
    models: [{ path: text, model: text, diff, reports }],
    general: reports[0]?.findings ?? [],
    draft: text,
    head: 'c'.repeat(40),
    base: 'd'.repeat(40),
    links: { files: 'https://github.com/acme/credit/blob/c', run: 'https://github.com/acme/credit/actions/runs/1' },
  })
}

interface Node {
  readonly type: string
  readonly tagName?: string
  readonly properties?: Readonly<Record<string, unknown>>
  readonly value?: string
  readonly children?: readonly Node[]
}

/** Markdown as GitHub parses and sanitises it. */
function github(markdown: string): Node {
  const pipeline = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true })
  const clean = pipeline.use(rehypeRaw).use(rehypeSanitize)
  return clean.runSync(clean.parse(markdown))
}

function* walk(node: Node, inCode = false): Generator<{ readonly node: Node; readonly inCode: boolean }> {
  yield { node, inCode }
  for (const child of node.children ?? [])
    yield* walk(child, inCode || node.tagName === 'code' || node.tagName === 'pre')
}

/** Elements that carry the layout or do something; words and marks inside a line may differ. */
const STRUCTURE =
  /^(?:a|img|input|details|summary|h[1-6]|table|thead|tbody|tr|th|td|ul|ol|li|pre|hr|blockquote|section|div|figure|svg|script|style|iframe|form|button|video|audio|picture|source|object|embed|math|sup)$/u

function skeleton(root: Node): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { node } of walk(root)) {
    const { tagName = '' } = node
    if (STRUCTURE.test(tagName)) counts[tagName] = (counts[tagName] ?? 0) + 1
  }
  return counts
}

/** What GitHub's own filters would act on in the text of a rendered comment. */
const ACTS: readonly (readonly [string, RegExp])[] = [
  ['mention', /(?:^|[^\w`])@[a-z\d]/iu],
  ['reference', /(?:^|[^\w&])#\d|\bGH-\d/u],
  ['commit', /(?:^|[^\w])[0-9a-f]{7,40}(?:$|[^\w])/u],
  ['emoji', /:[a-z\d_+-]+:/u],
  ['formula', /\$[^$]+\$/u],
  ['address', /https?:\/\/\w|\bwww\.\w/u],
  ['invisible', /(?!\n)[\u202a-\u202e\u2066-\u2069\u200e\u200f\u00ad\p{Cc}\u{e0000}-\u{e007f}]/u],
]

function assertDead(root: Node, what: string): void {
  for (const { node, inCode } of walk(root)) {
    for (const key of Object.keys(node.properties ?? {})) assert.doesNotMatch(key, /^on/iu, what)
    const { href, src } = node.properties ?? {}
    assert.equal(src, undefined, what)
    if (href !== undefined)
      assert.match(typeof href === 'string' ? href : '', /^https:\/\/github\.com\/acme\/credit\//u, what)
    if (node.type !== 'text' || inCode) continue
    for (const [kind, pattern] of ACTS) assert.doesNotMatch(node.value ?? '', pattern, `${kind} in ${what}`)
  }
}

/** A harmless text of the same words and lengths: what is laid out differently by length is laid out alike. */
const twinOf = (text: string) => (text.trim() === '' ? text : showInvisible(text).replaceAll(/\S/gu, 'x'))

const SINKS: readonly (readonly [string, (text: string) => string])[] = [
  ['comment', commentOf],
  ['summary', (text) => renderReport(reportOf(text))],
  ['card', (text) => renderCard(manifestOf('1.1.0', text), [reportOf(text)]).replace(/^---\n[\s\S]*?\n---\n/u, '')],
]

test('the corpus is as large as promised, each text once', () => {
  assert.ok(HOSTILE_TEXTS.length >= 120, `${HOSTILE_TEXTS.length}`)
  assert.equal(new Set(HOSTILE_TEXTS).size, HOSTILE_TEXTS.length)
})

for (const [sink, render] of SINKS) {
  test(`in a ${sink} no text makes an element, a link or a mention`, () => {
    for (const text of HOSTILE_TEXTS) {
      const root = github(render(text))
      assert.deepEqual(skeleton(root), skeleton(github(render(twinOf(text)))), JSON.stringify(text))
      assertDead(root, JSON.stringify(text))
    }
  })
}

test('no text stands where our marker stands, and the front matter of a card ends where we end it', () => {
  for (const text of HOSTILE_TEXTS) {
    assert.match(commentOf(text), /^## ❌ /u, JSON.stringify(text))
    const [, front = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(renderCard(manifestOf('1.1.0', text), [])) ?? []
    assert.equal(parse(front).pipeline_tag, 'tabular-classification', JSON.stringify(text))
    assert.doesNotMatch(body, /pipeline_tag/u)
  }
})

test('in the page of a card no text makes an element', () => {
  const tags = (page: string) => page.replaceAll(/[^<>]*(<\/?[a-z][a-z0-9]*)?[^<>]*/giu, '$1 ')
  for (const text of HOSTILE_TEXTS.filter((each) => each.trim() !== '')) {
    const page = renderCardHtml(manifestOf('1.1.0', text), [reportOf(text)])
    assert.equal(
      tags(page),
      tags(renderCardHtml(manifestOf('1.1.0', 'word'), [reportOf('word')])),
      JSON.stringify(text),
    )
    assert.doesNotMatch(page, /<[a-z]+[^>]*\s(?:on\w+|href|src)\s*=/iu)
  }
})

test('in the HTML report no text makes an element', async () => {
  const parsePage = (page: string) => {
    const pipeline = unified().use(remarkParse).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw)
    return pipeline.runSync(pipeline.parse(page)) as Node
  }
  const body = async (text: string) => {
    const page = await renderHtml([reportOf(text)], text)
    return parsePage(page.slice(page.indexOf('<main>'), page.indexOf('</main>')).replaceAll('\n', ' '))
  }
  const expected = skeleton(await body('word'))
  assert.ok((expected['svg'] ?? 0) > 0)
  for (const text of HOSTILE_TEXTS) {
    const root = await body(text)
    assert.deepEqual(skeleton(root), expected, JSON.stringify(text))
    for (const { node } of walk(root)) {
      for (const key of Object.keys(node.properties ?? {})) assert.doesNotMatch(key, /^(?:on|href|src|xlink)/iu)
    }
  }
})

test('on a terminal no text moves the cursor, colours a line or gives the runner a command', () => {
  for (const text of HOSTILE_TEXTS) {
    const shown = renderText(reportOf(text), { color: false, width: 100 })
    assert.doesNotMatch(shown, /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u, JSON.stringify(text))
    assert.doesNotMatch(shown, /^\s*::|##\[/mu, JSON.stringify(text))
  }
})

test('annotations are one command each, with nothing invisible in them', () => {
  const script = `
    import { annotate } from './packages/runner/src/annotate.ts'
    import { escapeLog } from './packages/runner/src/escape-log.ts'
    import { HOSTILE_TEXTS } from './test/acceptance/hostile-texts.ts'
    const location = (path) => ({ path, line: 1, column: 1, endLine: 1, endColumn: 2 })
    for (const text of HOSTILE_TEXTS) {
      annotate([{ code: 'A_B', severity: 'error', message: text, advice: text, location: location(text) }])
      console.log('log ' + escapeLog(text).replaceAll('\\n', '\\nlog '))
    }`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    encoding: 'utf8',
  })
  assert.equal(stderr, '')
  const lines = stdout.trimEnd().split('\n')
  const commands = lines.filter((line) => /^\s*::/u.test(line))
  assert.equal(commands.length, HOSTILE_TEXTS.length)
  for (const command of commands)
    assert.match(command, /^::error title=A_B(?:,file=[^,]*)?,line=1,endLine=1,col=1,endColumn=2::/u)
  for (const line of lines) assert.doesNotMatch(line, /##\[|(?!\t)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
})

test('SARIF stays JSON of its schema, without links', () => {
  for (const text of HOSTILE_TEXTS) {
    const { runs } = JSON.parse(renderSarif([reportOf(text)], 'model.yaml'))
    for (const { message } of runs[0].results)
      assert.doesNotMatch(message.text, /(?<!\\)\[[^\]]*\]\(/u, JSON.stringify(text))
  }
})

test('the JSON report holds every text as it is', () => {
  // An empty message breaks the schema and is refused.
  for (const text of HOSTILE_TEXTS.filter((each) => each !== '')) {
    assert.equal(JSON.parse(serializeReport(reportOf(text))).findings[0].message, text, JSON.stringify(text))
  }
})

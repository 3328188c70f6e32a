import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exhibit, Story } from './exhibit.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderPage } from './render-page.ts'

const at = new Date('2026-03-01T12:00:00Z')

const exhibits: readonly Exhibit[] = [
  {
    kind: 'pull-request',
    number: 7,
    title: 'Add <b>age</b>',
    state: 'open',
    by: 'mia',
    base: 'main',
    head: 'personal-data',
    timeline: [
      { kind: 'opened', author: 'mia', at, markdown: 'Recall **rises**.' },
      { kind: 'commit', author: 'mia', sha: 'a'.repeat(40), subject: 'Add age', tone: 'fail' },
      {
        kind: 'comment',
        author: 'github-actions[bot]',
        at,
        versions: [
          { label: 'First push', tone: 'fail', markdown: '> [!CAUTION]\n> Worse.' },
          { label: 'Second push', tone: 'pass', markdown: '| a | b |\n|---|---|\n| 1 | 2 |' },
        ],
      },
      {
        kind: 'review',
        author: 'github-actions[bot]',
        approves: false,
        markdown: '',
        comments: [
          {
            path: 'credit.modelgate.yaml',
            hunk: '@@ -1,2 +1,2 @@\n a\n-b\n+c',
            author: 'github-actions[bot]',
            markdown: 'Why?',
          },
          {
            path: 'x',
            hunk: '@@ -1 +1 @@\n-b\n+c',
            author: 'github-actions[bot]',
            markdown: 'Gone.',
            minimized: 'RESOLVED',
          },
        ],
      },
      { kind: 'checks', checks: [{ name: 'verdict', tone: 'fail', text: 'fairness' }] },
      { kind: 'merged', author: 'ben', sha: 'b'.repeat(40), into: 'main' },
    ],
  },
  {
    kind: 'run',
    title: 'Promote',
    event: 'workflow_dispatch',
    actor: 'mia',
    tone: 'wait',
    jobs: [{ name: 'promote', tone: 'wait', environment: 'production' }],
    approvals: [{ user: 'mia', environment: 'production', state: 'approved', comment: '' }],
    annotations: [{ level: 'error', title: 'SELF', message: 'Not you.', place: 'a.yaml:3' }],
    summaries: [{ job: 'Plan', markdown: '# Sheet', open: true }],
  },
  { kind: 'environments', environments: [{ name: 'production', rules: ['2 reviewers'], tone: 'pass', now: '1.0.0' }] },
  {
    kind: 'deployments',
    rows: [
      {
        environment: 'production',
        description: '1.0.0',
        state: 'active',
        tone: 'pass',
        creator: 'mia',
        at,
        facts: 'x',
      },
    ],
  },
  { kind: 'terminal', command: 'modelgate status', output: 'in production', exit: 1 },
  { kind: 'terminal', command: 'modelgate init', output: 'kind: Model', exit: 0, folded: true },
  { kind: 'file', path: 'recipe.toml', text: '@@ -1 +1 @@\n-a\n+b', diff: true },
  { kind: 'file', path: 'policy.yaml', text: 'kind: Policy', diff: false },
  {
    kind: 'chart',
    title: 'Refused',
    series: [{ name: '1.0.0', tone: 'note' }],
    groups: [{ name: '51+', values: [0.109], note: '697 people' }],
  },
  {
    kind: 'ledger',
    branch: 'modelgate/ledger',
    rows: [{ seq: 1, at, type: 'evidence', tone: 'note', text: 'x', actor: 'mia', digest: `sha256:${'c'.repeat(64)}` }],
  },
]

const story: Story = {
  title: 'A story',
  lead: 'Lead.',
  repository: 'acme/credit',
  opening: [],
  chapters: [
    {
      number: 1,
      title: 'One',
      markdown: 'Text.',
      outcome: { tone: 'pass', text: 'Good.' },
      exhibits,
      seconds: 1.25,
      asTold: true,
    },
  ],
}

test('the page holds every exhibit, loads nothing and runs nothing', () => {
  const page = renderPage(story, 'body{}')
  for (const expected of [
    'Add &lt;b&gt;age&lt;/b&gt;',
    'First push',
    'alert-caution',
    'hidden as resolved',
    'class="added"',
  ]) {
    assert.ok(page.includes(expected), expected)
  }
  for (const expected of [
    'in production<i>\nexit status 1</i>',
    '<summary>$ modelgate init</summary>',
    '697 people',
    '10.9 %',
    'cccccccccccc',
    'Summary of Plan',
    'a.yaml:3',
  ]) {
    assert.ok(page.includes(expected), expected)
  }
  assert.doesNotMatch(page, /<script|<img|<link|<iframe|src=|url\(|undefined|\[object/u)
  assert.equal(page.match(/ checked/gu)?.length, 1)
})

test('Markdown loses what GitHub removes', () => {
  const { html } = renderMarkdown(
    '<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>\n\n' +
      '<details><summary>More</summary>\n\n~~old~~ <sub>1</sub>\n\n</details>\n\n<!-- marker -->\n\n![tracker](https://example.com/a.png)\n\n' +
      '<p class="alert-title" style="position:fixed">x</p>',
  )
  assert.doesNotMatch(html, /script|onerror|<img|marker|style=|class="alert/u)
  assert.match(html, /<details><summary>More<\/summary>/u)
  assert.match(html, /<del>old<\/del> <sub>1<\/sub>/u)
})

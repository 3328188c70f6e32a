import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '../../packages/toolchain/src/root.ts'

/** Every package we name, with the reason it is there. A new one is a decision, made here. */
const ALLOWED: Readonly<Record<string, string>> = {
  '@actions/artifact': 'reports between jobs and runs',
  '@actions/core': 'inputs, outputs, annotations, masking',
  '@actions/expressions': "GitHub's own evaluator, for the local runner",
  '@actions/github': "the action's API client",
  '@actions/workflow-parser': "GitHub's own parser, for the local runner and the template tests",
  '@cyclonedx/cyclonedx-library': "CycloneDX's own schemas, which exports are tested against",
  '@duckdb/node-api': 'the embedded table engine for large files',
  '@microsoft/jest-sarif': 'the schema of SARIF, which our reports are tested against',
  '@octokit/graphql-schema': 'what the local GitHub validates GraphQL against',
  '@octokit/openapi': 'what the local GitHub validates requests and responses against',
  '@octokit/plugin-retry': 'retries of failed API calls',
  '@octokit/plugin-throttling': "GitHub's rate limits",
  '@octokit/rest': "the command line's API client and the types of the github package",
  '@octokit/types': 'types of every endpoint, for the routes of the local GitHub',
  '@types/node': 'types of Node 24',
  '@vercel/ncc': 'the bundler that most actions use, which the benchmark compares sizes with',
  'axe-core': 'judges whether the HTML report can be read by everybody; a test alone',
  ajv: 'compiles our JSON Schemas ahead of time',
  bottleneck: 'the pace of writes inside the throttling plugin',
  'csv-parse': 'the streaming CSV parser',
  diff: 'word-by-word differences of prose',
  'fast-check': 'property tests',
  graphql: 'validates GraphQL documents in the local GitHub',
  hyparquet: 'reads Parquet without native code',
  'js-yaml': 'the fastest YAML parser, which the benchmark compares with',
  knip: 'finds dead code and undeclared dependencies',
  'markdown-table': 'every table that people read',
  oxlint: 'the linter',
  'oxlint-tsgolint': "the linter's rules that need types",
  prettier: 'the formatter',
  'rehype-raw': 'parses the HTML inside Markdown, for the page of the demo',
  'rehype-sanitize': "GitHub's own allow-list of HTML, for the page of the demo",
  'rehype-stringify': 'HTML of the page of the demo',
  'remark-gfm': "GitHub's Markdown, for the page of the demo",
  'remark-parse': 'Markdown, for the page of the demo',
  'remark-rehype': 'from Markdown to HTML, for the page of the demo',
  rolldown: 'the bundler',
  typescript: 'the compiler',
  unified: 'joins the Markdown steps, for the page of the demo',
  vega: 'draws the charts of the HTML report as SVG',
  'vega-lite': 'the grammar of these charts',
  wabt: 'assembles the kernel that compares arrays; nothing of it is bundled',
  yaml: 'YAML with positions',
  'yaml-language-server': 'what editors show, which the schema is tested with',
}

test('every dependency is allowed and pinned exactly', () => {
  for (const file of globSync(['package.json', 'packages/*/package.json', 'actions/*/package.json'], { cwd: ROOT })) {
    if (file.startsWith('actions/dist')) continue
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      if (name.startsWith('@modelgate/')) {
        assert.equal(version, '*', `${name} in ${file}`)
        continue
      }
      assert.ok(name in ALLOWED, `${name} in ${file} is not on the list of allowed dependencies`)
      assert.match(String(version), /^\d+\.\d+\.\d+[-.\w]*$/u, `${name} in ${file}`)
    }
  }
})

test('npm runs no install scripts and writes exact versions', () => {
  const settings = readFileSync(join(ROOT, '.npmrc'), 'utf8')
  assert.match(settings, /^ignore-scripts=true$/mu)
  assert.match(settings, /^save-exact=true$/mu)
})

test('the lockfile names no registry host and pins everything by hash', () => {
  const lock: {
    packages: Record<string, { link?: boolean; integrity?: string; resolved?: string; inBundle?: boolean }>
  } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!path.includes('node_modules/') || entry.link) continue
    assert.ok(entry.integrity || entry.inBundle, `${path} has no integrity`)
  }
})

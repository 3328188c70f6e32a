import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { digestBytes } from '@modelgate/artifacts'
import { escapeMessage } from '@modelgate/report'
import type { Transcript } from '@modelgate/testkit'
import { openStage } from './promotion-stage.ts'
import { openPullStage } from './pull-stage.ts'
import type { CheckOptions } from './pull-stage.ts'

type Files = Readonly<Record<string, string>>

const PREDICTIONS = `row,age_group,defaulted,refused\n${Array.from(
  { length: 400 },
  (_, i) => `${i},${i % 2 === 0 ? 'young' : 'old'},${i % 3 === 0 ? 1 : 0},${i % 5 === 0 ? 1 : 0}`,
).join('\n')}\n`

const POLICY = `apiVersion: modelgate/v1
kind: Policy
gates:
  manifest: {}
  fairness:
    attributes: { age_group: { reference: young } }
    rules:
      - metric: false_positive_rate
        contrast: difference
        against: reference
        absolute: { margin: 0.10 }
`

function manifest(predictions = PREDICTIONS): string {
  return `apiVersion: modelgate/v1
kind: Model
metadata: { name: credit, version: "1.0.0", owner: "@acme/credit" }
spec:
  artifacts: [{ name: weights, path: model.bin, format: opaque, digest: "${digestBytes('w')}", size: 1 }]
  evaluation:
    predictions:
      path: predictions.csv
      digest: "${digestBytes(predictions)}"
      label: defaulted
      prediction: refused
      id: row
  considerations: { useCases: [Raise limits] }
  risk: { tier: low }
`
}

const model: Files = {
  'credit.modelgate.yaml': manifest(),
  'model.bin': 'w',
  'predictions.csv': PREDICTIONS,
}
const otherColumns = 'row,defaulted,refused\n1,0,1\n'
const lost = 'f'.repeat(40)

interface Case {
  readonly input: string
  readonly code: string
  readonly verdict: 'pass' | 'fail' | 'inconclusive' | 'error'
  /** What the base holds, and what the pull request adds. */
  readonly base: Files
  readonly head: Files
  readonly options?: CheckOptions
}

const CASES: readonly Case[] = [
  {
    input: 'no manifest',
    code: 'MANIFEST_NONE',
    verdict: 'inconclusive',
    base: { '.github/modelgate.yaml': POLICY },
    head: { 'model.safetensors': 'w' },
  },
  {
    input: 'two manifests for one model',
    code: 'MANIFEST_MODEL_REPEATED',
    verdict: 'fail',
    base: { '.github/modelgate.yaml': POLICY },
    head: { ...model, 'copy.modelgate.yaml': manifest() },
  },
  {
    input: 'missing predictions',
    code: 'PREDICTIONS_MISSING',
    verdict: 'fail',
    base: { '.github/modelgate.yaml': POLICY },
    head: { 'credit.modelgate.yaml': manifest(), 'model.bin': 'w' },
  },
  {
    input: 'a missing column',
    code: 'TABLE_COLUMN_MISSING',
    verdict: 'error',
    base: { '.github/modelgate.yaml': POLICY },
    head: { ...model, 'credit.modelgate.yaml': manifest(otherColumns), 'predictions.csv': otherColumns },
  },
  {
    input: 'a missing base branch',
    code: 'BASE_NOT_FOUND',
    verdict: 'error',
    base: { '.github/modelgate.yaml': POLICY },
    head: model,
    options: {
      more: {
        event: {
          name: 'pull_request',
          payload: { pull_request: { number: 1, base: { ref: 'gone', sha: lost }, head: { sha: 'e'.repeat(40) } } },
        },
      },
    },
  },
  {
    input: 'no policy on the base',
    code: 'POLICY_BOOTSTRAP',
    verdict: 'inconclusive',
    base: { 'README.md': 'Hello' },
    head: { ...model, '.github/modelgate.yaml': POLICY },
  },
  {
    input: 'a token without a permission',
    code: 'GITHUB_PERMISSION_MISSING',
    // The gates need nothing that is missing, and not being able to post changes no verdict.
    verdict: 'pass',
    base: { '.github/modelgate.yaml': POLICY },
    head: model,
    options: { permissions: { contents: 'read', metadata: 'read' } },
  },
  {
    input: 'no network',
    code: 'NETWORK_UNREACHABLE',
    verdict: 'error',
    base: { '.github/modelgate.yaml': POLICY },
    head: model,
    options: {
      more: {
        host: {
          apiUrl: 'http://127.0.0.1:9',
          serverUrl: 'http://127.0.0.1:9',
          graphqlUrl: 'http://127.0.0.1:9/graphql',
        },
      },
    },
  },
]

interface SaidFinding {
  readonly code: string
  readonly message: string
  readonly advice?: string
}

/** The finding must be told to whoever reads the log, the summary or the report: its code, sentence and fix. */
function assertSaid(transcript: Transcript, code: string): void {
  const document = JSON.parse(readFileSync(transcript.outputs['report'] ?? '', 'utf8'))
  const reports: readonly { readonly findings: readonly SaidFinding[] }[] = document.reports ?? [document]
  const finding = reports.flatMap(({ findings }) => findings).find((each) => each.code === code)
  assert.ok(finding, `${code} is not in the report:\n${transcript.log}`)
  const { message, advice = '' } = finding
  assert.ok(message.length > 20 && advice.length > 10, `${message} → ${advice}`)

  const annotation = transcript.annotations.find(({ title }) => title === code)
  assert.ok(annotation, `${code} is not in the log:\n${transcript.log}`)
  assert.ok(annotation.message.includes(message) && annotation.message.includes(advice), annotation.message)

  for (const part of [code, escapeMessage(message), escapeMessage(advice)]) {
    assert.ok(transcript.summary.includes(part), `“${part}” is not in the summary:\n${transcript.summary}`)
  }
}

for (const { input, code, verdict, base, head, options } of CASES) {
  test(`${input}: ${code}`, async () => {
    const stage = await openPullStage(base)
    after(stage.close)
    const { check } = await stage.openPull(head)
    const transcript = await check({ ...options, more: options?.more ?? {} })
    assert.equal(transcript.outputs['verdict'], verdict, transcript.log)
    assert.equal(transcript.exitCode, verdict === 'pass' ? 0 : 1)
    assertSaid(transcript, code)
    if (code === 'MANIFEST_NONE') {
      assert.match(transcript.log, /A draft, to be saved as model\.modelgate\.yaml:\n[^]*path: model\.safetensors/u)
      assert.match(transcript.summary, /```yaml\n[^]*path: model\.safetensors/u)
    }
  })
}

test('environments that are missing: ENVIRONMENT_NOT_IN_POLICY, ENVIRONMENT_MISSING', async () => {
  const stage = await openStage(`apiVersion: modelgate/v1
kind: Policy
gates: { manifest: {} }
environments:
  europe: { evidence: [manifest], approvals: [] }
`)
  after(stage.close)
  await stage.release('1.0.0')
  for (const [environment, code] of [
    ['eurpe', 'ENVIRONMENT_NOT_IN_POLICY'],
    ['europe', 'ENVIRONMENT_MISSING'],
  ] as const) {
    const { jobs } = await stage.promote(environment)
    const transcript = jobs['plan']?.steps.find(({ id }) => id === 'plan')?.transcript
    assert.equal(transcript?.exitCode, 1)
    assertSaid(transcript, code)
  }
})

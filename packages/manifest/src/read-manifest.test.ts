import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MAX_PROBLEMS } from './guard-structure.ts'
import { readManifest } from './read-manifest.ts'

const DIGEST = `sha256:${'a'.repeat(64)}`

const VALID = `apiVersion: modelgate/v1
kind: Model
metadata:
  name: credit
  version: "1.0.0"
  owner: "@acme/ml"
spec:
  artifacts:
    - name: weights
      path: m.bin
      format: raw
      digest: "${DIGEST}"
      size: 5
  considerations:
    useCases: [Testing]
  risk:
    tier: low
`

/** Findings as `CODE line:column message | advice`. */
function problems(text: string): string[] {
  return readManifest(Buffer.from(text), 'm.modelgate.yaml').findings.map(({ code, location, message, advice }) => {
    return `${code} ${location?.line}:${location?.column} ${message} | ${advice}`
  })
}

function changed(from: string | RegExp, to: string): string[] {
  const text = VALID.replace(from, to)
  assert.notEqual(text, VALID)
  return problems(text)
}

describe('readManifest', () => {
  it('reads the smallest manifest', () => {
    const { manifest, findings } = readManifest(Buffer.from(VALID), 'm.modelgate.yaml')
    assert.deepEqual(findings, [])
    assert.equal(manifest?.metadata.name, 'credit')
  })

  it('reads every block of the design', () => {
    const text = VALID.replace(
      'spec:\n',
      `spec:
  task: tabular-classification
  library: { name: scikit-learn, version: "1.5.2" }
  baseModels: [{ name: base, uri: "hf://x/y", digest: "gitCommit:${'b'.repeat(40)}", relation: finetune }]
  data: [{ name: test, role: testing, uri: "s3://b/t.parquet", version: "2025-09", digest: "${DIGEST}", sensitiveData: [age] }]
  training:
    code: { uri: "git+https://github.com/x/y", digest: "gitCommit:${'b'.repeat(40)}", entrypoint: train.py }
    environment: { locks: [{ path: uv.lock, digest: "${DIGEST}" }], image: x, runtime: python }
    seeds: { global: 7 }
    hyperparameters: { depth: 6, version: 2, nested: { a: [1, x] } }
  reproduce: { command: make, outputs: [{ path: m.bin, role: weights }], require: numeric, timeout: 600, vary: [seed], env: { A: b } }
  evaluation:
    predictions: { path: p.csv, digest: "${DIGEST}", label: y, prediction: p }
    design: holdout
    results: [{ metric: roc_auc, value: 0.8, dataset: test, n: 100, confidenceInterval: { low: 0.7, high: 0.9, level: 0.95 } }]
  fairness: { sensitiveAttributes: [{ name: age, groups: [a, b], reference: a }], intersections: true, assessments: [{ groupAtRisk: a }] }
  explanation: { method: permutation, importances: { path: i.json, digest: "${DIGEST}" } }
  validation: { owner: "@acme/risk", report: r.md, validatedOn: "2026-01-01", expiresOn: "2027-01-01", findings: [{ id: V1, severity: low, status: open }] }
  monitoring: { plan: p.md, metrics: [{ metric: psi, threshold: 0.2, window: 7d }, { metric: x, threshold: "<= 1" }] }
  changePlan: { allowed: [Retraining], protocol: c.md }
  x-own: { anything: [goes] }
`,
    )
    assert.deepEqual(problems(text), [])
  })

  const mistakes: readonly [string, string, string, string][] = [
    ['name: credit', 'name: credit risk', 'SCHEMA_PATTERN 4:9', 'For example `name: credit-default-risk`.'],
    ['name: credit', 'name: 3', 'SCHEMA_WRONG_TYPE 4:9', 'Write `name: "3"`.'],
    ['name: credit', 'name: 3.10', 'SCHEMA_WRONG_TYPE 4:9', 'Write `name: "3.10"`.'],
    ['name: credit', 'name: “credit”', 'SCHEMA_PATTERN 4:9', 'For example'],
    ['"1.0.0"', '“1.0.0”', 'YAML_UNQUOTED 5:12', 'Write `version: "1.0.0"`.'],
    ['"1.0.0"', '~', 'SCHEMA_WRONG_TYPE 5:12', 'For example `version: "2.4.0"`.'],
    ['tier: low', 'tier: *low', 'YAML_ALIAS 17:11', 'Write the value out'],
    ['tier: low', '<<: { tier: low }', 'YAML_ALIAS 17:5', 'Write the merged keys out.'],
    ['  risk:\n    tier: low\n', 'risk:\n  tier: low\n', 'SCHEMA_UNKNOWN_KEY 16:1', 'It belongs under `spec`.'],
    ['spec:\n', 'kinds: 1\nspec:\n', 'SCHEMA_UNKNOWN_KEY 7:1', 'Did you mean `kind`?'],
    ['  name: credit\n', '  name: credit\n  apiVersion: x\n', 'SCHEMA_UNKNOWN_KEY 5:3', 'at the top level.'],
    ['[Testing]', '[{ Testing: models }]', 'SCHEMA_WRONG_TYPE 15:16', '`"Testing: models"`'],
    ['[Testing]', '[{ a: b, c: d }]', 'SCHEMA_WRONG_TYPE 15:16', 'Write text here.'],
    ['size: 5', `size: "${'5'.repeat(16)}"`, 'SCHEMA_WRONG_TYPE 13:13', 'For example'],
    ['sha256:', '', 'SCHEMA_PATTERN 12:15', `Write \`digest: "${DIGEST}"\`.`],
    [DIGEST, DIGEST.toUpperCase().replace('SHA', 'sha'), 'SCHEMA_PATTERN 12:15', `Write \`digest: "${DIGEST}"\`.`],
    [
      '    useCases: [Testing]\n',
      '    useCases: [Testing]\n  fairness: { sensitiveAttributes: [{ name: a }], intersections: "No" }\n',
      'SCHEMA_WRONG_TYPE 16:66',
      'Whether groups are crossed.',
    ],
    [
      '    useCases: [Testing]\n',
      '    useCases: [Testing]\n  fairness: { sensitiveAttributes: [{ name: a }], intersections: "True" }\n',
      'SCHEMA_WRONG_TYPE 16:66',
      'Write `intersections: true`.',
    ],

    ['name: credit', `name: ${'x'.repeat(64)}`, 'SCHEMA_OUT_OF_RANGE 4:9', 'For example'],
    ['name: credit', 'name: ""', 'SCHEMA_OUT_OF_RANGE 4:9', 'For example'],
    ['name: credit', 'nam: credit', 'SCHEMA_UNKNOWN_KEY 4:3', 'Did you mean `name`?'],
    ['name: credit', 'model: credit', 'SCHEMA_UNKNOWN_KEY 4:3', '`name` is missing here: is it meant?'],
    ['name: credit', 'name: credit\n  purpose: x', 'SCHEMA_UNKNOWN_KEY 5:3', 'Known here: name, version, owner'],
    ['  name: credit\n', '', 'SCHEMA_MISSING_KEY 3:1', 'Add `name: credit-default-risk`.'],
    ['      size: 5\n', '', 'SCHEMA_MISSING_KEY 9:7', 'Add `size: 2206748`.'],
    ['size: 5', 'size: -5', 'SCHEMA_OUT_OF_RANGE 13:13', 'For example `size: 2206748`.'],
    ['size: 5', 'size: 5.5', 'SCHEMA_WRONG_TYPE 13:13', 'For example'],
    ['size: 5', 'size: "5"', 'SCHEMA_WRONG_TYPE 13:13', 'Write `size: 5`.'],
    [
      'spec:\n',
      'spec:\n  reproduce: { command: make, outputs: [{ path: a, role: log }], tolerance: "0.1" }\n',
      'SCHEMA_WRONG_TYPE 8:77',
      'Write `tolerance: 0.1`.',
    ],
    ['tier: low', 'tier: lo', 'SCHEMA_NOT_ALLOWED 17:11', 'Did you mean `low`?'],
    ['tier: low', 'tier: enormous', 'SCHEMA_NOT_ALLOWED 17:11', 'For example `tier: low`.'],
    ['tier: low', 'tier:', 'SCHEMA_WRONG_TYPE 17:10', 'For example `tier: low`.'],
    ['useCases: [Testing]', 'useCases: []', 'SCHEMA_OUT_OF_RANGE 15:15', 'For example'],
    ['useCases: [Testing]', 'useCases: Testing', 'SCHEMA_WRONG_TYPE 15:15', 'Write `useCases: [Testing]`.'],
    ['useCases: [Testing]', `useCases: ${'x'.repeat(201)}`, 'SCHEMA_WRONG_TYPE 15:15', 'For example'],
    ['  risk:\n    tier: low\n', '', 'SCHEMA_MISSING_KEY 7:1', 'Add `risk: { tier: low }`.'],
    [DIGEST, 'sha256:123', 'SCHEMA_PATTERN 12:15', 'There are 3; `sha256sum FILE`'],
    [DIGEST, 'md5:123', 'SCHEMA_PATTERN 12:15', 'For example `digest: "sha256:'],
    ['owner: "@acme/ml"', 'owner: "@acme/ml"\n  tags: [a, a]', 'SCHEMA_OUT_OF_RANGE 7:9', 'Words to find it by.'],
    ['modelgate/v1', 'modelgate/v2', 'DOCUMENT_VERSION_UNKNOWN 1:13', 'Upgrade Modelgate'],
    ['modelgate/v1', 'v1', 'DOCUMENT_VERSION_UNKNOWN 1:13', 'Write `apiVersion: modelgate/v1`.'],
    ['kind: Model', 'kind: Modle', 'DOCUMENT_KIND_UNKNOWN 2:7', 'Write `kind: Model`.'],
    ['kind: Model', 'kind: Policy', 'DOCUMENT_KIND_UNKNOWN 2:7', 'This file is a Policy'],
    ['apiVersion: modelgate/v1\n', '', 'SCHEMA_MISSING_KEY 1:1', 'Add `apiVersion: modelgate/v1`.'],
    ['apiVersion: modelgate/v1', 'apiVersion: 1', 'SCHEMA_WRONG_TYPE 1:13', 'For example'],
  ]
  for (const [from, to, place, advice] of mistakes) {
    it(`says one thing about ${JSON.stringify(to || `no ${from}`).slice(0, 60)}`, () => {
      const found = changed(from, to)
      assert.equal(found.length, 1, found.join('\n'))
      assert.ok(found[0]?.startsWith(`${place} `), found[0])
      assert.ok(found[0]?.includes(advice), found[0])
    })
  }

  it('says everything about a file with several mistakes', () => {
    const found = problems(
      VALID.replace('name: credit', 'name: 3').replace('tier: low', 'tier: lo').replace('"1.0.0"', '1.10'),
    )
    assert.deepEqual(
      found.map((text) => text.split(' ')[0]),
      ['YAML_UNQUOTED', 'SCHEMA_WRONG_TYPE', 'SCHEMA_NOT_ALLOWED'],
    )
  })

  it('says one thing about a value the reader could not take', () => {
    assert.equal(changed('size: 5', 'size: 99999999999999999999').length, 1)
    assert.equal(changed('size: 5', 'size: .nan').length, 1)
  })

  it('refuses what is no map', () => {
    assert.match(problems('[]')[0] ?? '', /^SCHEMA_WRONG_TYPE 1:1 The file must be a map, not a list/)
    assert.match(problems('text')[0] ?? '', /^SCHEMA_WRONG_TYPE 1:1 The file must be a map, not `text`/)
  })

  it('lists problems of a file with very many of them in bounded time', () => {
    const result = '{ metric: 1, value: x, dataset: 2, n: y, slice: 3 }'
    const found = changed(
      'spec:\n',
      `spec:\n  evaluation: { results: [${Array.from({ length: 1000 }, () => result).join(', ')}] }\n`,
    )
    assert.equal(found.length, MAX_PROBLEMS + 1)
    assert.match(found.at(-1) ?? '', /^YAML_MORE_PROBLEMS /)
  })
})

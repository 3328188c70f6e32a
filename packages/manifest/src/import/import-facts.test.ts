import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { importFacts } from './import-facts.ts'

function read(path: string, text: string) {
  return importFacts(path, Buffer.from(text))
}

describe('importFacts', () => {
  it('reads a Hugging Face card, front matter and prose', () => {
    const card = `---
license: [apache-2.0, mit]
pipeline_tag: tabular-classification
library_name: sklearn
base_model: [org/base, org/other]
base_model_relation: adapter
tags: [a, a, b, 3]
datasets: org/data
widget: []
model-index:
  - name: credit
    results:
      - dataset: { name: holdout, type: csv }
        metrics: [{ type: roc_auc, value: 0.81 }, { type: f1, value: 0.5 ± 0.1 }]
---
# Card
## Direct Use
- Score \\*all\\* &lt;loans>
- More
## Out-of-Scope Use
Refusing people.

<!-- hidden -->
[More Information Needed]
`
    assert.deepEqual(read('README.md', card), {
      manifest: {
        metadata: { name: 'credit', license: 'Apache-2.0', tags: ['a', 'b'] },
        spec: {
          task: 'tabular-classification',
          library: { name: 'sklearn' },
          baseModels: [
            { name: 'org/base', uri: 'https://huggingface.co/org/base', relation: 'adapter' },
            { name: 'org/other', uri: 'https://huggingface.co/org/other', relation: 'adapter' },
          ],
          considerations: { useCases: ['Score *all* <loans>', 'More'], outOfScopeUses: ['Refusing people.'] },
          evaluation: { results: [{ metric: 'roc_auc', value: 0.81, dataset: 'holdout' }] },
        },
      },
      lost: [
        'the licence mit, because README.md names more than one',
        'the value of f1 in README.md, which is not a number',
        'the data set org/data, of which the card knows no bytes',
        '`widget` of README.md',
      ],
    })
    const one = read('card.MD', '---\r\nbase_model: x\r\nbase_model_relation: odd\r\n---\r\n')
    assert.deepEqual(one?.manifest.spec, {
      baseModels: [{ name: 'x', uri: 'https://huggingface.co/x', relation: 'finetune' }],
    })
  })

  it('reads an MLmodel and keeps its version as it is written', () => {
    const model = `run_id: 84552a129bfb45faa87f5fb3f05eb9cf
signature: { inputs: "[]" }
metadata: { team: x }
flavors:
  python_function: { loader_module: mlflow.sklearn }
  sklearn:
    pickled_model: model.pkl
    sklearn_version: 1.10
`
    assert.deepEqual(read('out/MLmodel', model), {
      manifest: {
        metadata: { annotations: { 'mlflow.org/run-id': '84552a129bfb45faa87f5fb3f05eb9cf' } },
        spec: { library: { name: 'scikit-learn', version: '1.10' } },
      },
      artifacts: ['out/model.pkl'],
      lost: ['`metadata.team` of out/MLmodel', 'the signature of inputs and outputs in out/MLmodel'],
    })
    const onnx = read('MLmodel', 'flavors: { onnx: { onnx_version: "1.15.0", data: model.onnx } }')
    assert.deepEqual(onnx?.manifest.spec, { library: { name: 'onnx', version: '1.15.0' } })
    assert.deepEqual(onnx?.artifacts, ['model.onnx'])
    assert.deepEqual(read('MLmodel', 'flavors: { python_function: {} }'), { manifest: { metadata: {} }, lost: [] })
  })

  it('reads dvc.lock: models, data that nothing made, settings and seeds', () => {
    const lock = `schema: '2.0'
stages:
  train:
    cmd: python train.py
    deps:
    - { path: ../raw/train.csv, hash: md5, md5: 0123456789abcdef0123456789abcdef, size: 3 }
    - { path: train.py, hash: md5, md5: 0123456789abcdef0123456789abcdef }
    params: { params.yaml: { train.seed: 42, train.depth: 6, rate: 1e-4 } }
    outs:
    - { path: model.onnx, hash: md5, md5: 0123456789abcdef0123456789abcdef }
`
    assert.deepEqual(read('ml/dvc.lock', lock), {
      manifest: {
        spec: {
          training: { seeds: { 'train.seed': 42 }, hyperparameters: { 'train.depth': 6, rate: 0.0001 } },
        },
      },
      artifacts: ['ml/model.onnx'],
      data: [{ path: 'raw/train.csv' }],
      lost: [],
    })
    assert.match(read('dvc.lock', 'stages: { a: { outs: [{ path: x }] } }')?.lost[0] ?? '', /none of which/)
  })

  it('reads dvc.yaml: the declared model and the stage that makes it', () => {
    const text = `stages:
  train:
    cmd: [python a.py, python b.py]
    outs: [model.onnx: { cache: true }]
artifacts:
  credit: { path: model.onnx, type: model, desc: Scores, labels: [risk] }
  other: { path: x.onnx, type: model }
`
    assert.deepEqual(read('ml/dvc.yaml', text), {
      manifest: {
        metadata: { name: 'credit', description: 'Scores', tags: ['risk'] },
        spec: {
          reproduce: {
            command: 'python a.py && python b.py',
            workdir: 'ml',
            outputs: [{ path: 'ml/model.onnx', role: 'weights' }],
          },
        },
      },
      artifacts: ['ml/model.onnx'],
      lost: ['the artifact other of ml/dvc.yaml: one manifest describes one model'],
    })
    const templated = read('dvc.yaml', 'stages: { a: { cmd: "run ${x}", outs: [m.onnx] } }')
    assert.deepEqual(templated?.lost, ['the command of dvc.yaml, which holds variables of DVC'])
  })

  it('reads .dvc files', () => {
    assert.deepEqual(read('data/t.csv.dvc', 'outs: [{ path: t.csv, md5: 0123 }]')?.data, [{ path: 'data/t.csv' }])
    assert.deepEqual(read('m.onnx.dvc', 'outs: [{ path: m.onnx }]\ndesc: d')?.artifacts, ['m.onnx'])
  })

  it('reads a Kitfile and keeps its version as it is written', () => {
    const kit = `manifestVersion: 1.0
package: { name: credit, version: 1.10, license: Apache 2.0, authors: [Ann] }
model: { path: m.onnx, framework: onnx, parameters: { depth: 6 }, parts: [{ path: tok.json }] }
datasets: [{ path: data/train.csv }]
code: [{ path: src }]
docs: [{ path: README.md }]
`
    assert.deepEqual(read('Kitfile', kit), {
      manifest: {
        metadata: { name: 'credit', version: '1.10', license: 'Apache 2.0' },
        spec: { library: { name: 'onnx' }, training: { hyperparameters: { depth: 6 } } },
      },
      artifacts: ['m.onnx', 'tok.json'],
      data: [{ path: 'data/train.csv' }],
      lost: ['the author Ann', 'the code at src', 'the document README.md'],
    })
  })

  it('reads a model version of MLflow as JSON', () => {
    const model = {
      model_version: { name: 'credit', version: 7, run_id: 'abc', tags: [{ key: 'team', value: 'x' }] },
    }
    assert.deepEqual(read('version.json', JSON.stringify(model)), {
      manifest: {
        metadata: { name: 'credit', version: '7', annotations: { 'mlflow.org/run-id': 'abc' } },
        spec: {},
      },
      lost: ['the tag team'],
    })
    const odd = { name: 'a', tags: { 'modelgate.spec.risk': '{', 'modelgate.spec.task': '"x"' } }
    assert.deepEqual(read('a.json', JSON.stringify(odd)), {
      manifest: { metadata: { name: 'a' }, spec: { task: 'x' } },
      lost: ['`modelgate.spec.risk`, which is not JSON'],
    })
  })

  it('reads a CycloneDX ML-BOM of another tool', () => {
    const bom = {
      bomFormat: 'CycloneDX',
      components: [
        {
          type: 'machine-learning-model',
          name: 'credit',
          version: '2',
          licenses: [{ license: { id: 'MIT' } }],
          pedigree: { ancestors: [{ name: 'base', purl: 'pkg:huggingface/base' }] },
          modelCard: {
            modelParameters: { task: 'classification' },
            quantitativeAnalysis: { performanceMetrics: [{ type: 'auc', value: '0.8' }] },
            considerations: { users: ['desk'], useCases: ['scoring'] },
          },
        },
        { type: 'machine-learning-model', name: 'second' },
        { type: 'data', name: 'train', hashes: [{ alg: 'SHA-256', content: 'a'.repeat(64) }] },
      ],
    }
    assert.deepEqual(read('bom.json', JSON.stringify(bom)), {
      manifest: {
        metadata: { name: 'credit', version: '2', license: 'MIT' },
        spec: {
          task: 'classification',
          baseModels: [{ name: 'base', uri: 'pkg:huggingface/base', relation: 'finetune' }],
          considerations: { users: ['desk'], useCases: ['scoring'] },
        },
      },
      lost: [
        'the model second: one manifest describes one model',
        '1 figures of bom.json, which do not say on what data they were measured',
        'the data train, of which nothing says what they were used for',
      ],
    })
  })

  it('takes nothing from anything else', () => {
    const nothing: readonly [string, string][] = [
      ['model.pkl', 'x'],
      ['README.md', '# no front matter'],
      ['README.md', '---\na: [\n---\n'],
      ['MLmodel', 'flavors: 1'],
      ['Kitfile', 'a: 1'],
      ['dvc.lock', 'schema: "2.0"'],
      ['dvc.yaml', 'vars: []'],
      ['x.dvc', 'outs: []'],
      ['a.json', '{'],
      ['a.json', '{"name": "x"}'],
      ['a.json', '{"bomFormat": "CycloneDX"}'],
      ['a.json', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ]
    for (const [path, text] of nothing) assert.equal(read(path, text), undefined, `${path} ${text.slice(0, 20)}`)
  })
})

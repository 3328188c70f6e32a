import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { importFacts } from './import-facts.ts'

describe('importFacts', () => {
  it('reads a Hugging Face card', () => {
    const card = `---
license: apache-2.0
pipeline_tag: tabular-classification
library_name: sklearn
base_model: [org/base, org/other]
base_model_relation: adapter
tags: [a, a, b, 3]
---
# Card
`
    assert.deepEqual(importFacts('README.md', Buffer.from(card)), {
      task: 'tabular-classification',
      license: 'apache-2.0',
      library: { name: 'sklearn' },
      baseModels: [
        { name: 'org/base', relation: 'adapter' },
        { name: 'org/other', relation: 'adapter' },
      ],
      tags: ['a', 'b'],
    })
    const one = importFacts('card.MD', Buffer.from('---\r\nbase_model: x\r\nbase_model_relation: odd\r\n---\r\n'))
    assert.deepEqual(one, { baseModels: [{ name: 'x', relation: 'finetune' }] })
  })

  it('reads an MLmodel and keeps its version as it is written', () => {
    const model = `flavors:
  python_function: { loader_module: mlflow.sklearn }
  sklearn:
    pickled_model: model.pkl
    sklearn_version: 1.10
`
    assert.deepEqual(importFacts('out/MLmodel', Buffer.from(model)), {
      library: { name: 'scikit-learn', version: '1.10' },
      artifacts: ['out/model.pkl'],
    })
    const onnx = 'flavors: { onnx: { onnx_version: "1.15.0", data: model.onnx } }'
    assert.deepEqual(importFacts('MLmodel', Buffer.from(onnx)), {
      library: { name: 'onnx', version: '1.15.0' },
      artifacts: ['model.onnx'],
    })
    assert.deepEqual(importFacts('MLmodel', Buffer.from('flavors: { python_function: {} }')), {})
  })

  it('takes nothing from anything else', () => {
    assert.equal(importFacts('model.pkl', Buffer.from('x')), undefined)
    assert.equal(importFacts('README.md', Buffer.from('# no front matter')), undefined)
    assert.equal(importFacts('README.md', Buffer.from('---\na: [\n---\n')), undefined)
    assert.equal(importFacts('MLmodel', Buffer.from('flavors: 1')), undefined)
  })
})

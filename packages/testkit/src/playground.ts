import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalGitHub } from './github/local-github.ts'

/** Where the playground's repository is, and who plays in it. */
export const PLAYGROUND = {
  repository: 'acme/credit',
  author: 'mia',
  reviewer: 'priya',
  workflow: 'promote.yml',
} as const

/** Rows of the hold-out that the playground's model has scored. */
const ROWS = 400

/**
 * Fills a local GitHub with a small repository to play with: a model with its manifest, a policy, the workflows of
 * `action-templates`, two environments, and a pull request whose retrained model is a little worse.
 */
export async function seedPlayground(github: LocalGitHub, root: string): Promise<void> {
  const { repository, author, reviewer } = PLAYGROUND
  github.createUser('acme', { type: 'Organization' })
  github.createUser(author, { name: 'Mia' })
  github.createUser(reviewer, { name: 'Priya' })
  await github.createRepository({ owner: 'acme', name: 'credit' })
  for (const login of [author, reviewer]) github.addCollaborator(repository, login, 'write')
  const template = (path: string) => readFile(join(root, 'action-templates', path))
  await github.pushFiles({
    repository,
    branch: 'main',
    author,
    message: 'Add the credit model',
    files: {
      '.github/modelgate.yaml': await template('policies/starter.yaml'),
      '.github/workflows/check.yml': await template('workflows/check.yml'),
      '.github/workflows/promote.yml': await template('workflows/promote.yml'),
      ...model({ version: '1.0.0', weight: 0.25, wrong: 60 }),
    },
  })
  const protection = {
    reviewers: [author, reviewer],
    preventSelfReview: true,
    canAdminsBypass: false,
    branches: ['main'],
  }
  github.protectEnvironment(repository, 'staging', protection)
  github.protectEnvironment(repository, 'production', protection)
  await github.pushFiles({
    repository,
    branch: 'retrain',
    author,
    message: 'Retrain on the new quarter',
    files: model({ version: '1.1.0', weight: 0.5, wrong: 72 }),
  })
  await github.openPull({
    repository,
    head: 'retrain',
    author,
    title: 'Retrain on the new quarter',
    body: 'New data, same code.',
  })
}

/** The files of one version: a model of two weights, what it predicts, and the manifest that names both. */
function model(facts: { readonly version: string; readonly weight: number; readonly wrong: number }) {
  const weights = safetensors(facts.weight)
  const predictions = predictionRows(facts.wrong)
  const correct = (ROWS - facts.wrong) / ROWS
  const manifest = `apiVersion: modelgate/v1
kind: Model
metadata:
  name: credit
  version: "${facts.version}"
  owner: "@acme/credit"
spec:
  task: tabular-classification
  artifacts:
    - name: weights
      path: model.safetensors
      format: safetensors
      digest: "${digest(weights)}"
      size: ${weights.length}
  data:
    - name: holdout
      role: testing
      path: predictions.csv
      version: "${facts.version}"
      digest: "${digest(predictions)}"
  evaluation:
    predictions:
      path: predictions.csv
      digest: "${digest(predictions)}"
      label: defaulted
      prediction: predicted
      id: id
    design: holdout
    results:
      - { metric: accuracy, value: ${correct}, dataset: holdout, n: ${ROWS} }
  considerations:
    useCases: [Decide whose credit limit may grow]
  risk:
    tier: medium
    rationale: A wrong decision costs a customer money, and can be appealed.
`
  return { 'credit.modelgate.yaml': manifest, 'model.safetensors': weights, 'predictions.csv': predictions }
}

/** Half of the customers defaulted; the model is wrong about the first ones. */
function predictionRows(wrong: number): string {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const defaulted = index % 2
    return `${index},${defaulted},${index < wrong ? 1 - defaulted : defaulted}`
  })
  return `id,defaulted,predicted\n${rows.join('\n')}\n`
}

/** One tensor of two 32-bit floats in the safetensors format: length of the header, header, numbers. */
function safetensors(weight: number): Buffer {
  const header = Buffer.from(JSON.stringify({ weights: { dtype: 'F32', shape: [2], data_offsets: [0, 8] } }))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  const numbers = Buffer.alloc(8)
  numbers.writeFloatLE(weight, 0)
  numbers.writeFloatLE(-weight, 4)
  return Buffer.concat([length, header, numbers])
}

function digest(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

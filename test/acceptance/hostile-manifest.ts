import type { Manifest } from '@modelgate/manifest'

/** A manifest that holds the text in every field of free words that cards and comments show. */
export function manifestOf(version: string, text: string): Manifest {
  return {
    apiVersion: 'modelgate/v1',
    kind: 'Model',
    metadata: {
      name: 'credit',
      version,
      owner: text,
      title: text,
      description: text,
      contact: text,
      license: text,
      tags: [text],
    },
    spec: {
      task: 'tabular-classification',
      library: { name: text, version: text },
      baseModels: [{ name: text, uri: text, relation: 'finetune' }],
      artifacts: [
        {
          name: 'weights',
          path: text,
          format: 'opaque',
          digest: `sha256:${version.replaceAll('.', '').padEnd(64, '0')}`,
          size: 3,
        },
      ],
      data: [{ name: 'train', role: 'training', uri: text, digest: `sha256:${'1'.repeat(64)}` }],
      evaluation: { results: [{ metric: 'recall', value: version === '1.0.0' ? 0.4 : 0.5, dataset: 'train', n: 100 }] },
      considerations: {
        useCases: [text],
        users: [text],
        outOfScopeUses: [text],
        technicalLimitations: [text],
        performanceTradeoffs: [text],
        ethicalConsiderations: [{ name: text, mitigationStrategy: text }],
        humanOversight: text,
      },
      risk: { tier: 'high', rationale: text },
    },
  }
}

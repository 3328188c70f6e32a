import { defineContract, list } from '@modelgate/runner'

/** What `diff-model-card` takes and gives. */
export const contract = defineContract({
  name: 'diff-model-card',
  gate: 'card',
  description: 'Shows what a change does to model cards, by meaning: figures, data, artifacts, claims, words.',
  inputs: {
    manifests: list({
      default: '',
      description: 'Manifests to compare, one a line. Empty: every manifest of the repository.',
    }),
  },
  outputs: {
    changed: 'Whether any card changed: true or false.',
  },
})

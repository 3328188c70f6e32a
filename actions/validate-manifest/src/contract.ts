import { defineContract, list, optionalText } from '@modelgate/runner'

/** What `validate-manifest` takes and gives. */
export const contract = defineContract({
  name: 'validate-manifest',
  gate: 'manifest',
  description: 'Checks model manifests: form, schema, and everything they say about files.',
  inputs: {
    manifests: list({
      default: '',
      description: 'Manifests to check, one a line. Empty: those that a pull request touches; else every manifest.',
    }),
    sarif: optionalText({
      default: '',
      description: 'File to write the findings to as SARIF, for github/codeql-action/upload-sarif. Empty: none.',
    }),
  },
  outputs: {
    sarif: 'Path of the SARIF file; empty where none was asked for.',
  },
})

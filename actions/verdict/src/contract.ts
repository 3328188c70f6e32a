import { defineContract, flag, list, text } from '@modelgate/runner'

/** What `verdict` takes and gives. */
export const contract = defineContract({
  name: 'verdict',
  gate: 'manifest',
  description: 'Gives the one verdict on a pull request from the reports of other jobs, and fails when one is missing.',
  inputs: {
    needs: text({
      default: '{}',
      description: 'Results and outputs of the jobs before, as JSON: the whole context `needs`.',
    }),
    reports: list({
      default: '',
      description: 'Report files of earlier steps of this job, one a line.',
    }),
    manifests: list({
      default: '',
      description: 'Manifests to check, one a line. Empty: every manifest that the change touches.',
    }),
    comment: flag({ default: 'true', description: 'Whether to write the comment on a pull request.' }),
    review: flag({ default: 'true', description: 'Whether to comment on lines that need a person.' }),
  },
  outputs: {
    posted: 'Whether the comment is on the pull request: true or false.',
    'comment-url': 'Address of the comment; empty where there is none.',
  },
})

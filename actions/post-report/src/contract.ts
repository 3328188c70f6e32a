import { defineContract, flag, text } from '@modelgate/runner'

/** What `post-report` takes and gives. */
export const contract = defineContract({
  name: 'post-report',
  gate: 'manifest',
  description: 'Posts what a run on a fork reported, from the trusted side: takes data only and runs nothing of it.',
  inputs: {
    artifact: text({
      default: 'modelgate-report',
      description: 'Artifact that the run on the pull request kept its report in, by `report-artifact`.',
    }),
    workflow: text({
      default: '.github/workflows/modelgate.yml',
      description: 'Path of the workflow whose runs are posted; all others are passed over.',
    }),
    comment: flag({ default: 'true', description: 'Whether to write the comment on the pull request.' }),
    review: flag({ default: 'true', description: 'Whether to comment on lines that need a person.' }),
  },
  outputs: {
    posted: 'Whether the comment is on the pull request: true or false.',
    'comment-url': 'Address of the comment; empty where there is none.',
  },
})

import { defineContract, list } from '@modelgate/runner'

/** What `doctor` takes and gives. */
export const contract = defineContract({
  name: 'doctor',
  gate: 'doctor',
  description: 'Says whether this repository is set up so that a promotion means something.',
  inputs: {
    environments: list({
      default: '',
      description: 'Environments to look at, one a line. Empty: those that the policy and the workflows name.',
    }),
  },
  outputs: {},
})

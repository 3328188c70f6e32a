import { defineContract, oneOf, optionalText, text } from '@modelgate/runner'

/** What `check-reproducibility` takes and gives. */
export const contract = defineContract({
  name: 'check-reproducibility',
  gate: 'reproducibility',
  description: 'Judges whether a model can be rebuilt, from what the reproduce action left in another job.',
  inputs: {
    manifest: optionalText({ description: 'The manifest of the model. May be left out when there is one.' }),
    mode: oneOf(['reproduced', 'full', 'smoke', 'consistent'], {
      default: 'reproduced',
      description:
        'reproduced: compare the two runs with each other and with what the manifest records. full or smoke: the same, and the runs must be of that command. consistent: check digests, locks and declarations without any run.',
    }),
    artifact: text({
      default: 'modelgate-reproduction',
      description: 'Name of the artifact that the reproduce action uploaded in this run.',
    }),
    'artifact-digest': optionalText({
      description:
        'What the reproduce action gave as artifact-digest, handed on as an output of its job: an artifact that another job put in its place is refused.',
    }),
    record: optionalText({
      description:
        'JSON report of an earlier reproduction, whose fingerprints stand in for declared bytes that are not in the checkout. Empty: the record that the manifest names.',
    }),
  },
  outputs: {
    level: 'declared, consistent, smoke or reproduced.',
    rung: 'How closely the outputs agree: bytes, content, numeric, metric, statistical or none. Empty for consistent.',
  },
})

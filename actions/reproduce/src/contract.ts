import { defineContract, flag, integer, list, oneOf, optionalText, text } from '@modelgate/runner'

/** What `reproduce` takes and gives. */
export const contract = defineContract({
  name: 'reproduce',
  gate: 'reproducibility',
  description:
    'Runs the declared command of a model twice in fresh checkouts and keeps what it leaves, for another job to judge.',
  inputs: {
    manifest: optionalText({ description: 'The manifest of the model. May be left out when there is one.' }),
    mode: oneOf(['full', 'smoke'], {
      default: 'full',
      description: 'full: the declared command. smoke: the reduced one, for pull requests.',
    }),
    vary: list({
      default: '',
      description:
        'What the second run changes, one a line: aslr, extra-variable, hash-seed, threads, cpu-dispatch, libm, time-zone, locale, file-order, path, home, umask, exec-path, clock, host-name, network; standard is all but libm, clock, host-name and network, full is all. Empty: what the manifest says, else full for the full command and standard for the reduced one.',
    }),
    budget: integer({
      default: '300',
      description:
        'Seconds for more runs when the two differ, to find the guilty variation or to compare distributions over other seeds.',
    }),
    artifact: text({ default: 'modelgate-reproduction', description: 'Name of the artifact.' }),
    judge: flag({
      default: 'false',
      description: 'Judge in this job too. It is then no proof against an author who means harm.',
    }),
  },
  outputs: {
    artifact: 'Name of the artifact that check-reproducibility takes.',
    'artifact-digest': 'SHA-256 of the artifact.',
  },
})

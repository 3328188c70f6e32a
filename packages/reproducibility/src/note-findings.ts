import type { Finding } from '@modelgate/kernel'
import type { OutputResult } from './compare-outputs.ts'
import type { JudgeOptions } from './judge-reproduction.ts'
import type { ReadRecord } from './read-record.ts'
import { VARIATIONS } from './variation.ts'

/** Whether outputs may have been fetched, or copied where somebody demands a proof, instead of made. */
export function isUnproven({ hidden, searched, dropped }: ReadRecord, { require }: JudgeOptions): boolean {
  return dropped.includes('network') || (!(hidden && searched) && require !== undefined)
}

/** What a reader must know beside the verdict: what was not varied, not hidden, not committed, not separate. */
export function noteFindings(
  record: ReadRecord,
  results: readonly OutputResult[],
  options: JudgeOptions,
): readonly Finding[] {
  return [
    ...variationNotes(record, options),
    ...hidingNotes(record, options),
    ...sourceNotes(record, results, options),
    ...record.runs
      .filter(({ survivors }) => survivors > 0)
      .map(({ name, survivors }): Finding => ({
        code: 'REPRODUCTION_LEFT_PROCESSES',
        severity: 'note',
        message: `The ${name} run left ${survivors === 1 ? 'a process' : `${survivors} processes`} behind; ${survivors === 1 ? 'it was' : 'they were'} ended before its outputs were taken.`,
        advice: 'Wait for every process that the command starts.',
        location: options.declaration.locate('/spec/reproduce/command'),
      })),
  ]
}

function variationNotes(record: ReadRecord, { declaration }: JudgeOptions): readonly Finding[] {
  // A probe that saw nothing is wrong about what made the runs differ.
  const guilty = record.bisection?.outcome === 'guilty' ? record.bisection.suspects : []
  const silent = record.ineffective.filter(({ variation }) => !guilty.includes(variation))
  const notes = silent.map(({ variation, reason, remedy }): Finding => ({
    code: 'REPRODUCTION_NOT_VARIED',
    severity: 'note',
    message: `Varying ${variation} had no effect: ${reason}.`,
    ...(remedy === null ? {} : { advice: remedy }),
    subject: variation,
  }))
  const varied = record.runs.find(({ name }) => name === 'experiment')?.varied ?? VARIATIONS
  const left = VARIATIONS.filter((variation) => !varied.includes(variation) && !record.dropped.includes(variation))
  if (left.length > 0) {
    notes.push({
      code: 'REPRODUCTION_NOT_VARIED',
      severity: 'note',
      message: `Not varied, because nothing asked for it: ${left.join(', ')}.`,
      advice: 'vary: full',
    })
  }
  if (record.dropped.includes('clock')) {
    notes.push({
      code: 'REPRODUCTION_NOT_VARIED',
      severity: 'note',
      message: 'The clock was not varied, because the command fails 400 days later.',
      subject: 'clock',
    })
  }
  if (record.dropped.includes('locale')) {
    notes.push({
      code: 'REPRODUCTION_NOT_VARIED',
      severity: 'note',
      message:
        'The locale was not varied, because the command fails where that of the user is not installed, and no other is.',
      advice: 'run: sudo locale-gen et_EE.UTF-8',
      subject: 'locale',
    })
  }
  if (record.dropped.includes('network')) {
    notes.push({
      code: 'REPRODUCTION_NEEDS_NETWORK',
      severity: 'warning',
      message:
        'The command fails without the network, so it can have fetched its outputs as well as what it makes them from.',
      advice:
        'Name the data with their digests under `spec.data` and fetch them in a step before; or, if that is meant, leave `network` out of `vary` under reproduce.',
      location: declaration.locate('/spec/reproduce/command'),
      subject: 'network',
    })
  }
  return notes
}

function hidingNotes(record: ReadRecord, options: JudgeOptions): readonly Finding[] {
  const notes: Finding[] = []
  if (!record.hidden) {
    notes.push({
      code: 'REPRODUCTION_NOT_HIDDEN',
      severity: isUnproven(record, options) ? 'warning' : 'note',
      message:
        'The commands could see the outputs of the work tree and of each other, because this machine gives them no mounts of their own. A command that copies them would agree with itself.',
      advice:
        'Run where `unshare` works: on a hosted Linux runner, as root in a privileged container, or with user namespaces.',
    })
  } else if (record.shared.length > 0) {
    notes.push({
      code: 'REPRODUCTION_FOLDERS_SHARED',
      severity: 'note',
      message: `What one run writes to ${record.shared.join(', ')} the next one can read, because this machine does not let them be made read-only.`,
      advice: 'Look at whether the command keeps anything there.',
    })
  }
  if (!record.searched) {
    notes.push({
      code: 'REPRODUCTION_COPIES_NOT_SEARCHED',
      severity: isUnproven(record, options) ? 'warning' : 'note',
      message:
        'The search for copies of the outputs did not end in two minutes, so a command could have copied one that was not found.',
      advice: 'Empty the temporary folders of the machine, and keep large data out of the work tree.',
    })
  }
  const [first] = record.withheld
  if (first !== undefined) {
    const more = record.withheld.length === 1 ? '' : ` (and ${record.withheld.length - 1} more)`
    notes.push({
      code: 'REPRODUCTION_COPIES_WITHHELD',
      severity: 'note',
      message: `${first}${more} holds the very bytes of an output, so it was taken away before the output was made again. A command that fails then had copied it.`,
      advice: 'Make the output from code and data; a copy of it may stay where it is.',
      subject: first,
      data: { withheld: record.withheld },
    })
  }
  return notes
}

function sourceNotes(
  record: ReadRecord,
  results: readonly OutputResult[],
  { separate, announced }: JudgeOptions,
): readonly Finding[] {
  const notes: Finding[] = []
  const claimed = results.filter(({ against }) => against === 'recorded fingerprint').map(({ path }) => path)
  if (claimed.length > 0) {
    notes.push({
      code: 'REPRODUCTION_RECORD_CLAIMED',
      severity: 'note',
      message: `The declared bytes of ${claimed.join(', ')} are not here. The fingerprints that stand in for them are the word of whoever made the record: nothing ties them to those bytes.`,
      advice: 'Take the record from a run on the protected branch, or fetch the declared bytes.',
    })
  }
  if (record.dirty) {
    notes.push({
      code: 'REPRODUCTION_UNCOMMITTED',
      severity: 'note',
      message: 'The work tree has changes that are not committed; the runs did not see them.',
      advice: 'Commit them first.',
    })
  }
  if (!separate) {
    notes.push({
      code: 'REPRODUCTION_NOT_SEPARATE',
      severity: 'note',
      message: 'The job that ran the code judged it too, so this is no proof against a malicious author.',
      advice: 'Run `reproduce` in a job without permissions and `check-reproducibility` in a job of its own.',
    })
  } else if (announced !== true) {
    notes.push({
      code: 'REPRODUCTION_NOT_ANNOUNCED',
      severity: 'note',
      message: 'Nothing says which artifact the job that ran the code uploaded: any job of this run can replace it.',
      advice: 'artifact-digest: ${{ needs.reproduce.outputs.artifact-digest }}',
    })
  }
  return notes
}

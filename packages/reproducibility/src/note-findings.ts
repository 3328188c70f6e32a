import type { Finding } from '@modelgate/kernel'
import type { JudgeOptions } from './judge-reproduction.ts'
import type { ReadRecord } from './read-record.ts'

/** Whether outputs may have been copied where somebody demands a proof. */
export function isUnproven({ hidden }: ReadRecord, { require }: JudgeOptions): boolean {
  return !hidden && require !== undefined
}

/** What a reader must know beside the verdict: what was not varied, not hidden, not committed, not separate. */
export function noteFindings(record: ReadRecord, options: JudgeOptions): readonly Finding[] {
  const { separate, declaration, recorded = [] } = options
  // A probe that saw nothing is wrong about what made the runs differ.
  const guilty = record.bisection?.outcome === 'guilty' ? record.bisection.suspects : []
  const silent = record.ineffective.filter(({ variation }) => !guilty.includes(variation))
  const notes: Finding[] = silent.map(({ variation, reason }) => ({
    code: 'REPRODUCTION_NOT_VARIED',
    severity: 'note',
    message: `Varying ${variation} had no effect: ${reason}.`,
    subject: variation,
  }))
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
      message: `What one run writes to ${record.shared.join(', ')} the next one can read, because other file systems are mounted there.`,
      advice: 'Look at whether the command keeps anything there.',
    })
  }
  if (recorded.length > 0) {
    notes.push({
      code: 'REPRODUCTION_RECORD_CLAIMED',
      severity: 'note',
      message:
        'The recorded fingerprints are the word of whoever made the record: nothing ties them to the declared bytes.',
      advice: 'Take the record from a run on the protected branch.',
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
  for (const run of record.runs.filter(({ survivors }) => survivors > 0)) {
    notes.push({
      code: 'REPRODUCTION_LEFT_PROCESSES',
      severity: 'note',
      message: `The ${run.name} run left ${run.survivors === 1 ? 'a process' : `${run.survivors} processes`} behind; ${run.survivors === 1 ? 'it was' : 'they were'} ended before its outputs were taken.`,
      advice: 'Wait for every process that the command starts.',
      location: declaration.locate('/spec/reproduce/command'),
    })
  }
  if (!separate) {
    notes.push({
      code: 'REPRODUCTION_NOT_SEPARATE',
      severity: 'note',
      message: 'The job that ran the code judged it too, so this is no proof against a malicious author.',
      advice: 'Run `reproduce` in a job without permissions and `check-reproducibility` in a job of its own.',
    })
  }
  return notes
}

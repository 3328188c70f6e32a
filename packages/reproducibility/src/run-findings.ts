import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { confinePath } from '@modelgate/artifacts'
import type { Finding, Location } from '@modelgate/kernel'
import { guiltySentence } from './guilty-sentence.ts'
import type { JudgeOptions } from './judge-reproduction.ts'
import type { ReadRecord, ReadRun } from './read-record.ts'

/** Why runs cannot be judged: they are of something else, one is missing, or one did not end well. */
export function runFindings(record: ReadRecord, options: JudgeOptions): readonly Finding[] {
  const wanted = ['control', 'experiment'] as const
  const missing = wanted.filter((name) => !record.runs.some((run) => run.name === name))
  return [
    ...bindingFindings(record, options),
    ...missing.map((name): Finding => ({
      code: 'REPRODUCTION_RUN_MISSING',
      severity: 'error',
      message: `There is no ${name} run in the record.`,
      advice: 'Run `reproduce` again; its job must not be cancelled.',
    })),
    ...record.runs.flatMap((run) => endFindings(run, record, options)),
    ...record.runs.filter(({ name }) => name !== 'evaluation').flatMap((run) => outputFindings(run, options)),
  ]
}

/** Whether the runs are of this manifest and this commit. */
function bindingFindings(
  record: ReadRecord,
  { declaration: { digest, locate }, commit, mode = record.mode }: JudgeOptions,
): readonly Finding[] {
  const findings: Finding[] = []
  if (mode !== record.mode) {
    findings.push({
      code: 'REPRODUCTION_OTHER_MODE',
      severity: 'error',
      message: `The runs are of the ${record.mode} command, and the ${mode} command is demanded.`,
      advice: `mode: ${mode} for both actions.`,
    })
  }
  if (record.manifestDigest !== digest) {
    findings.push({
      code: 'REPRODUCTION_OTHER_MANIFEST',
      severity: 'error',
      message: `The runs are of a manifest with the digest ${record.manifestDigest}, and this one has ${digest}.`,
      advice: 'Run `reproduce` and `check-reproducibility` on one commit.',
      location: locate('/spec/reproduce'),
    })
  }
  if (commit !== null && record.commit !== commit) {
    findings.push({
      code: 'REPRODUCTION_OTHER_COMMIT',
      severity: 'error',
      message: `The runs are of commit ${record.commit}, and ${commit} is judged.`,
      advice: 'Check out the same ref in both jobs.',
    })
  }
  if (record.interfered) {
    findings.push({
      code: 'REPRODUCTION_INTERFERED',
      severity: 'error',
      message: 'The second run changed the outputs of the first.',
      advice: 'The command may write to its own checkout only.',
      location: locate('/spec/reproduce/command'),
    })
  }
  return findings
}

function endFindings(
  run: ReadRun,
  record: ReadRecord,
  { folder, declaration: { locate } }: JudgeOptions,
): readonly Finding[] {
  const location = locate(run.name === 'evaluation' ? '/spec/evaluation/command' : '/spec/reproduce/command')
  const lines = linesOf(join(folder, `${run.name}.log`))
  const last = (lines.at(-1) ?? 'it printed nothing.').trim().slice(0, MAX_LINE)
  if (run.timedOut) {
    return [
      {
        code: 'REPRODUCTION_TIMED_OUT',
        severity: 'error',
        message: `The ${run.name} run was stopped after ${Math.round(run.seconds)} seconds.`,
        advice:
          'Raise `timeout` (seconds) under reproduce, or declare a smaller `smoke` command. The control run has one processor.',
        location,
      },
    ]
  }
  if (run.exitCode === 0) return ignoredFailure(run, lines, location)
  // 127 is the shell's "command not found".
  const absent = run.exitCode === 127
  const isVaried = run.name === 'experiment' && record.bisection?.outcome === 'guilty'
  const guilty = isVaried ? guiltySentence(record) : null
  return [
    {
      code: absent ? 'REPRODUCTION_PROGRAM_MISSING' : 'REPRODUCTION_COMMAND_FAILED',
      severity: 'error',
      message: absent
        ? `The ${run.name} run needs a program that this machine does not have: ${last}`
        : `The ${run.name} run ended with status ${run.exitCode ?? 'none'}: ${last}${guilty === null ? '' : ` (${guilty.sentence})`}`,
      advice: absent
        ? 'Install it in a step before, for example with actions/setup-python.'
        : (guilty?.fix ?? adviseFailure(run, lines)),
      location,
    },
  ]
}

/** What a log shows of a failure; the rest is in the artifact. */
const MAX_LINE = 300

/** The lines of a log that are not empty. */
function linesOf(path: string): readonly string[] {
  if (!existsSync(path) || !lstatSync(path).isFile()) return ['there is no log.']
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/** What explains a failure is near the end of a log. */
const LAST_LINES = 30

/** What to do about the failures that a fresh checkout brings about, and else about any. */
function adviseFailure({ command, exitCode }: ReadRun, lines: readonly string[]): string {
  const end = lines.slice(-LAST_LINES).join('\n')
  // 128 and the number of the signal: that is how a shell tells of SIGKILL.
  if (exitCode === 137)
    return 'Something ended it from outside, most often the system for want of memory: run less, or on a larger machine.'
  return FAILURES.find(([pattern]) => pattern.test(end))?.[1] ?? `Run it yourself: ${command}`
}

const FAILURES: readonly (readonly [RegExp, string])[] = [
  [
    /not a git repository/iu,
    'A run has no .git, because the outputs could be taken from it: hand over what the command asks git for under `reproduce.env`, or leave it out.',
  ],
  [
    /Read-only file system/iu,
    'A run may write to its checkout, $HOME and $TMPDIR, so that it leaves nothing for the next.',
  ],
  [
    /No module named|ModuleNotFoundError/u,
    'Install what the command imports in a step before: pip install --require-hashes -r requirements.txt',
  ],
]

/** A run that ended well although something in it failed: its outputs are of a command that nobody declared. */
function ignoredFailure(run: ReadRun, lines: readonly string[], location: Location): readonly Finding[] {
  const at = lines.findIndex((line, index) =>
    line.startsWith('Traceback (most recent call last)')
      ? // What Python says of errors that end nothing.
        !(lines[index - 1] ?? '').startsWith('Exception ignored')
      : /^\S+: (line )?\d+: .+: (command )?not found$/u.test(line),
  )
  if (at === -1) return []
  // The line that a traceback ends with says more than the one it starts with.
  const failure =
    lines.slice(at + 1).find((line) => /^[\w.]+(Error|Exception|Interrupt|Exit)\b/u.test(line)) ?? lines[at] ?? ''
  return [
    {
      code: 'REPRODUCTION_FAILURE_IGNORED',
      severity: 'warning',
      message: `The ${run.name} run ended with status 0 although something in it failed: ${failure.trim().slice(0, MAX_LINE)}`,
      advice:
        'Let the command fail where a part of it fails: `set -e` in shell scripts, no `|| true`, no traceback of an error that is handled.',
      location,
    },
  ]
}

function outputFindings(run: ReadRun, { declaration: { manifest, locate }, folder }: JudgeOptions): readonly Finding[] {
  if (run.exitCode !== 0 || run.timedOut) return []
  return (manifest.spec.reproduce?.outputs ?? []).flatMap(({ path, role }, index): readonly Finding[] => {
    const clean = confinePath(path)
    const stat = lstatSync(join(folder, run.name, clean), { throwIfNoEntry: false })
    const absent = stat === undefined ? 'missing' : stat.isFile() && stat.size === 0 && role !== 'log' ? 'empty' : null
    const problem = run.problems.get(clean) ?? absent
    if (problem === null) return []
    return [
      {
        code: 'REPRODUCTION_OUTPUT_MISSING',
        severity: 'error',
        message: `The ${run.name} run did not write ${path}: ${OUTPUT_SENTENCES.get(problem) ?? problem}.`,
        advice: 'The command must write every declared output itself, in each run.',
        location: locate(`/spec/reproduce/outputs/${index}/path`),
        subject: path,
      },
    ]
  })
}

const OUTPUT_SENTENCES: ReadonlyMap<string, string> = new Map([
  ['missing', 'there is no such file'],
  ['empty', 'the file is empty'],
  ['stale', 'the file is older than the run, so it was copied from somewhere'],
  ['link', 'it is a link or no regular file'],
  ['large', 'it claims more bytes than the disk has'],
])

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, machine as machineName } from 'node:os'
import { join } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import { encloseCommand } from './enclose-command.ts'
import { type Enclosure, type Machine, otherZone } from './variation.ts'

/** What is tried out on a machine. */
export interface ProbeOptions {
  /** The PATH on which the command will find its programs. */
  readonly path: string | undefined
  /** Folder for checkouts. */
  readonly scratch: string
  /** Folders that the runs must not use to tell each other anything. */
  readonly cover: readonly string[]
  /** The home directory; one of the covered folders. */
  readonly home: string | undefined
}

/**
 * Finds out what this machine lets us vary, by trying.
 *
 * @throws ModelgateError `REPRODUCE_NO_SHELL` where there is no POSIX shell
 */
export function probeMachine(options: ProbeOptions): Machine {
  const { path } = options
  const shell = [['bash', '-eo', 'pipefail', '-c'] as const, ['sh', '-e', '-c'] as const].find(([name, ...args]) =>
    works([name, ...args, 'exit 0'], path),
  )
  if (shell === undefined) {
    throw new ModelgateError('REPRODUCE_NO_SHELL', 'This machine has no POSIX shell, so the command cannot be run.', {
      advice: 'Run the job on a Linux or macOS runner: runs-on: ubuntu-latest',
    })
  }
  const prefix = ['setarch', machineName(), '-R']
  const clock = ['faketime', '-f', '+400d']
  const isClockVaried = yearOf([], path) !== yearOf(clock, path) && works([...clock, 'true'], path)
  return {
    fixedAddresses: works([...prefix, 'true'], path) ? prefix : null,
    otherLocale: findLocale(path),
    cpus: availableParallelism(),
    otherZone: otherZone(new Date()),
    shell,
    enclosure: findEnclosure(options),
    otherClock: isClockVaried ? clock : null,
  }
}

/** Ends being root: no capability is left, and no program can give one back. */
const SINK = ['--no-new-privs', '--bounding-set=-all', '--inh-caps=-all'] as const

/**
 * Namespaces need the root user: the one who runs this, the one in a namespace of users, or the one that `sudo` gives without a password, as
 * hosted runners have it.
 */
function findEnclosure({ path, scratch, cover, home }: ProbeOptions): Enclosure | null {
  const folders = foldersToCover(home === undefined ? cover : [...cover, home])
  const alone = ['--mount', '--pid', '--fork', '--kill-child', '--mount-proc'] as const
  const self = [`--reuid=${process.getuid?.() ?? 0}`, `--regid=${process.getgid?.() ?? 0}`, '--clear-groups'] as const
  const isCovered = folders.covered.some((folder) => home === folder || home?.startsWith(`${folder}/`) === true)
  const more = { ...folders, home: isCovered ? (home ?? null) : null }
  const ways: readonly Enclosure[] = [
    { rise: [], unshare: alone, sink: SINK, ...more },
    { rise: [], unshare: ['--map-root-user', ...alone], sink: SINK, ...more },
    { rise: ['sudo', '-n'], unshare: alone, sink: [...self, ...SINK], ...more },
  ]
  mkdirSync(scratch, { recursive: true })
  const root = mkdtempSync(join(scratch, 'probe-'))
  try {
    const conditions = { root, checkout: root, storage: root, unshared: [] }
    return (
      ways.find((enclosure) =>
        works([...encloseCommand({ enclosure, conditions, cwd: root, hidden: [] }), 'true'], path),
      ) ?? null
    )
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Where anybody may write on any machine. */
const PUBLIC_FOLDERS = ['/tmp', '/var/tmp'] as const

/** Where only root may write; a command that root runs owns them, whatever rights it lost. */
const ROOT_FOLDERS = ['/opt', '/srv', '/usr', '/var'] as const

/** Whether a folder belongs to the operating system: large, and written to by nobody who is not root. */
export function isOfSystem(folder: string): boolean {
  return ROOT_FOLDERS.some((name) => name === folder)
}

/** Folders that exist, the outermost alone; those with a file system mounted inside cannot be covered without losing it. */
function foldersToCover(cover: readonly string[]): Pick<Enclosure, 'covered' | 'shared'> {
  const known = process.getuid?.() === 0 ? [...PUBLIC_FOLDERS, ...ROOT_FOLDERS] : PUBLIC_FOLDERS
  const wanted = [...known, ...cover].flatMap((folder) => {
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
    return isFolder ? [realpathSync(folder)] : []
  })
  const folders = [...new Set(wanted)].filter((folder) => folder !== '/')
  const mounts = readMounts()
  const isBusy = (folder: string): boolean => mounts.some((mount) => isInside(mount, folder))
  const free = folders.filter((folder) => !isBusy(folder))
  return {
    covered: free.filter((folder) => !free.some((other) => isInside(folder, other))),
    shared: folders.filter(isBusy),
  }
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`)
}

/** Where file systems are mounted: the fifth field of each line, blanks as octal numbers. */
function readMounts(): readonly string[] {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8')
      .split('\n')
      .flatMap((line) => line.split(' ')[4] ?? [])
      .map((path) => path.replace(/\\(\d{3})/gu, (_, digits: string) => String.fromCodePoint(parseInt(digits, 8))))
  } catch {
    return []
  }
}

function yearOf(prefix: readonly string[], path: string | undefined): string {
  const [command, ...args] = [...prefix, 'date', '+%Y']
  return spawnSync(command ?? 'date', args, { encoding: 'utf8', timeout: 10_000, env: { PATH: path } }).stdout ?? ''
}

function works([command = '', ...args]: readonly string[], path: string | undefined): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 10_000, env: { PATH: path } }).status === 0
}

/** Estonian sorts z before t; any language that is not English shows more than an English one. */
function findLocale(path: string | undefined): string | null {
  const listed = spawnSync('locale', ['-a'], { encoding: 'utf8', timeout: 10_000, env: { PATH: path } })
  const names = (listed.stdout ?? '').split('\n').filter((name) => /^[a-z]{2,3}_\w+.*utf-?8$/iu.test(name))
  return (
    names.find((name) => name.startsWith('et_')) ?? names.find((name) => !name.startsWith('en_')) ?? names[0] ?? null
  )
}

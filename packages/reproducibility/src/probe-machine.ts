import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, machine as machineName } from 'node:os'
import { join } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import { encloseCommand } from './enclose-command.ts'
import { type Enclosure, type Machine, OTHER_LOCALE, otherZone } from './variation.ts'

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
  /** Folder for a locale, where none but C is installed; null: none is made. */
  readonly localeFolder: string | null
}

/**
 * Finds out what this machine lets us vary, by trying.
 *
 * @throws ModelgateError `REPRODUCE_NO_SHELL` where there is no POSIX shell
 */
export function probeMachine(options: ProbeOptions): Machine {
  const { path, localeFolder } = options
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
  const installed = findLocale(path)
  const isMade = installed === null && localeFolder !== null && makeLocale(localeFolder, path)
  const isClockVaried = yearOf([], path) !== yearOf(clock, path) && works([...clock, 'true'], path)
  return {
    fixedAddresses: works([...prefix, 'true'], path) ? prefix : null,
    otherLocale: isMade ? OTHER_LOCALE : installed,
    localeFolder: isMade ? localeFolder : null,
    cpus: availableParallelism(),
    oneProcessor: oneProcessor(path),
    otherZone: otherZone(new Date()),
    shell,
    enclosure: findEnclosure(options),
    otherClock: isClockVaried ? clock : null,
  }
}

/** Ends being root: no capability is left, and no program can give one back. */
const SINK = ['--no-new-privs', '--bounding-set=-all', '--inh-caps=-all'] as const

/**
 * Namespaces need the root user: the one in a namespace of users, which has keys of its own, the one who runs this, or the one that `sudo` gives without
 * a password, as hosted runners have it.
 */
function findEnclosure({ path, scratch, cover, home }: ProbeOptions): Enclosure | null {
  const covered = foldersToCover(home === undefined ? cover : [...cover, home])
  const alone = ['--mount', '--pid', '--ipc', '--fork', '--kill-child', '--mount-proc'] as const
  const self = [`--reuid=${process.getuid?.() ?? 0}`, `--regid=${process.getgid?.() ?? 0}`, '--clear-groups'] as const
  const isCovered = covered.some((folder) => home === folder || home?.startsWith(`${folder}/`) === true)
  const more = { covered, shared: [], home: isCovered ? (home ?? null) : null }
  const ways: readonly Enclosure[] = [
    { rise: [], unshare: ['--map-root-user', ...alone], sink: SINK, ...more },
    { rise: [], unshare: alone, sink: SINK, ...more },
    { rise: ['sudo', '-n'], unshare: alone, sink: [...self, ...SINK], ...more },
  ]
  mkdirSync(scratch, { recursive: true })
  const root = mkdtempSync(join(scratch, 'probe-'))
  try {
    const conditions = { root, checkout: root, storage: root, unshared: [], alone: false }
    for (const enclosure of ways) {
      const [command = '', ...args] = encloseCommand({ enclosure, conditions, cwd: root, hidden: [] })
      const { status, stdout } = tryOut([command, ...args, 'cat', '/proc/self/mountinfo'], path)
      if (status === 0) return { ...enclosure, shared: writableMounts(stdout, [realpathSync(root), ...covered]) }
    }
    return null
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** File systems of the kernel that a command needs, and that are made new for each run. */
const KERNEL = ['/proc', '/dev/pts', '/dev/shm'] as const

/** Where the mounts of a command that is shut in can be written to, beside its own. */
function writableMounts(mounts: string, own: readonly string[]): readonly string[] {
  // Of several mounts on one place the last counts.
  const last = new Map(readMounts(mounts).map((mount) => [mount.point, mount]))
  return [...last.values()]
    .filter(({ options }) => options.split(',').includes('rw'))
    .map(({ point }) => point)
    .filter((point) => ![...KERNEL, ...own].some((folder) => point === folder || isInside(point, folder)))
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
function foldersToCover(cover: readonly string[]): readonly string[] {
  const known = process.getuid?.() === 0 ? [...PUBLIC_FOLDERS, ...ROOT_FOLDERS] : PUBLIC_FOLDERS
  const wanted = [...known, ...cover].flatMap((folder) => {
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
    return isFolder ? [realpathSync(folder)] : []
  })
  const mounts = readMounts(readText('/proc/self/mountinfo'))
  const free = [...new Set(wanted)].filter(
    (folder) => folder !== '/' && !mounts.some(({ point }) => isInside(point, folder)),
  )
  return free.filter((folder) => !free.some((other) => isInside(folder, other)))
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`)
}

interface Mount {
  readonly point: string
  readonly options: string
}

/** What `/proc/self/mountinfo` says: places in the fifth field of each line, blanks in them as octal numbers, and options in the sixth. */
function readMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [point, options] = line.split(' ').slice(4)
    if (point === undefined || options === undefined) return []
    const unescaped = point.replace(/\\(\d{3})/gu, (_, digits: string) => String.fromCodePoint(parseInt(digits, 8)))
    return [{ point: unescaped, options }]
  })
}

/** Empty where there is no such file. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** The first of the processors that this process may use. */
function oneProcessor(path: string | undefined): readonly string[] | null {
  const allowed = /^Cpus_allowed_list:\s*(\d+)/mu.exec(readText('/proc/self/status'))?.[1]
  const prefix = ['taskset', '-c', allowed ?? '']
  return allowed !== undefined && works([...prefix, 'true'], path) ? prefix : null
}

function yearOf(prefix: readonly string[], path: string | undefined): string {
  return tryOut([...prefix, 'date', '+%Y'], path).stdout
}

function works(command: readonly string[], path: string | undefined, timeout?: number): boolean {
  return tryOut(command, path, timeout).status === 0
}

function tryOut([command = '', ...args]: readonly string[], path: string | undefined, timeout = 10_000) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout,
    env: { PATH: path },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  // Null where there is no such program.
  return { status, stdout: stdout ?? '' }
}

/** The sources of all languages lie on most machines, compiled ones on few. */
function makeLocale(folder: string, path: string | undefined): boolean {
  const [source = '', charset = ''] = OTHER_LOCALE.split('.')
  mkdirSync(folder, { recursive: true })
  return works(['localedef', '-i', source, '-f', charset, join(folder, OTHER_LOCALE)], path, MAKING_MS)
}

/** Takes two seconds on an idle machine. */
const MAKING_MS = 60_000

/** Any language that is not English shows more than an English one. */
function findLocale(path: string | undefined): string | null {
  const names = tryOut(['locale', '-a'], path)
    .stdout.split('\n')
    .filter((name) => /^[a-z]{2,3}_\w+.*utf-?8$/iu.test(name))
  return (
    names.find((name) => name.startsWith('et_')) ?? names.find((name) => !name.startsWith('en_')) ?? names[0] ?? null
  )
}

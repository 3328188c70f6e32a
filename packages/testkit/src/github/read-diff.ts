import { git, gitBytes } from './git.ts'

export interface DiffFile {
  readonly path: string
  readonly previousPath: string | undefined
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed'
  /** The blob after the change; the one before for a removed file. */
  readonly sha: string
  readonly additions: number
  readonly deletions: number
  /** The hunks; undefined for binary and very large changes. */
  readonly patch: string | undefined
}

/** GitHub shows no patch of a file above these. */
const PATCH_LINES = 20_000
const PATCH_BYTES = 500_000

const STATUS: Readonly<Record<string, DiffFile['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
}

/** What differs between two commits, file by file in path order, with real patches. */
export async function readDiff(directory: string, base: string, head: string): Promise<readonly DiffFile[]> {
  const range = ['-M', '--no-color', '--no-ext-diff', '--end-of-options', base, head]
  const raw = (await gitBytes(directory, ['diff', '--raw', '--no-abbrev', '-z', ...range])).toString('utf8').split('\0')
  const text = (await gitBytes(directory, ['diff', '--patch', '--full-index', ...range])).toString('utf8')
  const patches = text.split(/^(?=diff --git )/m).filter((part) => part.startsWith('diff --git '))
  const files: DiffFile[] = []
  for (let index = 0; index < raw.length && raw[index] !== '';) {
    const [, , before = '', after = '', sign = ''] = (raw[index++] ?? '').split(' ')
    const moved = sign.startsWith('R') || sign.startsWith('C')
    const previousPath = moved ? raw[index++] : undefined
    const path = raw[index++] ?? ''
    const patch = hunksOf(patches[files.length] ?? '')
    const lines = patch?.split('\n') ?? []
    const small = lines.length <= PATCH_LINES && (patch?.length ?? 0) <= PATCH_BYTES
    files.push({
      path,
      previousPath,
      status: STATUS[sign.slice(0, 1)] ?? 'changed',
      sha: sign === 'D' ? before : after,
      additions: lines.filter((line) => line.startsWith('+')).length,
      deletions: lines.filter((line) => line.startsWith('-')).length,
      patch: small ? patch : undefined,
    })
  }
  return files
}

/** The common ancestor that a pull request's diff starts from. */
export async function mergeBase(directory: string, base: string, head: string): Promise<string> {
  return await git(directory, ['merge-base', '--end-of-options', base, head])
}

function hunksOf(patch: string): string | undefined {
  const start = patch.search(/^@@ /m)
  return start < 0 ? undefined : patch.slice(start).replace(/\n$/, '')
}

export interface DiffLine {
  /** Counted from the first hunk header's next line, as `position` of a review comment is. */
  readonly position: number
  readonly left: number | undefined
  readonly right: number | undefined
  readonly hunk: number
  /** From the hunk's header to this line. */
  readonly context: string
}

/** Every line that a patch shows, with its numbers on both sides. */
export function readPatchLines(patch: string): readonly DiffLine[] {
  const lines: DiffLine[] = []
  let left = 0
  let right = 0
  let hunk = 0
  let context: string[] = []
  for (const [position, line] of patch.split('\n').entries()) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)
    if (header !== null) {
      left = Number(header[1])
      right = Number(header[2])
      hunk += 1
      context = [line]
      continue
    }
    context.push(line)
    if (line.startsWith('\\')) continue
    const removed = line.startsWith('-')
    const added = line.startsWith('+')
    lines.push({
      position,
      left: added ? undefined : left,
      right: removed ? undefined : right,
      hunk,
      context: context.join('\n'),
    })
    if (!added) left += 1
    if (!removed) right += 1
  }
  return lines
}

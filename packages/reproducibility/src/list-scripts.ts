import { dirname, join, normalize } from 'node:path'
import type { Reproduce } from '@modelgate/manifest'

/** A file of the repository that a command runs or reads, with its text. */
export interface Script {
  /** Relative to the repository. */
  readonly path: string
  readonly text: string
}

/** Reads a text of the repository; null where there is no regular file of bounded size. */
export type ReadScript = (path: string) => Promise<string | null>

/** Larger files are data, not scripts. */
export const MAX_SCRIPT_BYTES = 1024 * 1024

/** Modules that are looked at: the script and what it imports from the repository. */
const MAX_SCRIPTS = 50

const PROGRAMS = /\.(py|sh|js|mjs|cjs|R)$|(^|\/)Makefile$/u

/** What programs are given. */
const SETTINGS = /\.(ya?ml|toml|json|ini|cfg)$/u

/** The scripts that a command names, and the modules and settings of the repository that they name in turn. */
export async function listScripts(
  { command, workdir = '.' }: Pick<Reproduce, 'command' | 'workdir'>,
  read: ReadScript,
): Promise<readonly Script[]> {
  const words = command.split(/[\s;&|()'"=]+/u)
  const modules = [...command.matchAll(/\s-m\s+([\w.]+)/gu)].map((match) => (match[1] ?? '').replaceAll('.', '/'))
  const named = [...words, ...modules.map((name) => `${name}.py`), ...modules.map((name) => `${name}/__main__.py`)]
  const waiting = new Set(named.map((path) => normalize(join(workdir, path))))
  const found: Script[] = []
  // The set grows while it is walked.
  for (const path of waiting) {
    if (found.length === MAX_SCRIPTS) break
    const text = isScript(path) ? await read(path) : null
    if (text === null) continue
    found.push({ path, text })
    for (const other of namesIn(text, dirname(path), workdir)) waiting.add(other)
  }
  return found
}

function namesIn(text: string, folder: string, workdir: string): readonly string[] {
  const imports = [...text.matchAll(/^\s*(?:from\s+\.*([\w.]+)\s+import|import\s+([\w.]+))/gmu)].map((match) =>
    (match[1] ?? match[2] ?? '').replaceAll('.', '/'),
  )
  const calls = [...text.matchAll(/\bpython[\d.]*\s+([\w./-]+\.py)\b/gu)].map((match) => match[1] ?? '')
  const settings = [...text.matchAll(/["']([\w./-]+\.(?:ya?ml|toml|json|ini|cfg))["']/gu)].map(
    (match) => match[1] ?? '',
  )
  return [
    ...imports.flatMap((name) => [folder, workdir].map((from) => normalize(join(from, `${name}.py`)))),
    ...[...calls, ...settings].map((path) => normalize(join(workdir, path))),
  ]
}

/** Whether lines of a file are run, rather than read. */
export function isProgram({ path }: Script): boolean {
  return PROGRAMS.test(path)
}

function isScript(path: string): boolean {
  return !path.startsWith('..') && !path.startsWith('/') && (PROGRAMS.test(path) || SETTINGS.test(path))
}

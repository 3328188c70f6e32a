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

/** Where tools look up what to run. */
const OF_TOOLS: ReadonlyMap<string, string> = new Map([
  ['make', 'Makefile'],
  ['dvc', 'dvc.yaml'],
  ['npm', 'package.json'],
])

/** The scripts that a command names, and the modules and settings of the repository that they name in turn. */
export async function listScripts(
  { command, workdir = '.' }: Pick<Reproduce, 'command' | 'workdir'>,
  read: ReadScript,
): Promise<readonly Script[]> {
  const waiting = new Set(namedIn(command, workdir))
  const found: Script[] = []
  // The set grows while it is walked.
  for (const path of waiting) {
    if (found.length === MAX_SCRIPTS) break
    const text = await read(path)
    if (text === null) continue
    found.push({ path, text })
    for (const other of namedIn(text, workdir)) waiting.add(other)
    for (const other of importedIn(text, [dirname(path), workdir])) waiting.add(other)
  }
  return found
}

/** Files and modules that a command names, or a text that holds commands and the names of settings. */
function namedIn(text: string, workdir: string): readonly string[] {
  const words = text.split(/[\s;&|()'"`=,[\]{}]+/u).map((word) => OF_TOOLS.get(word) ?? word)
  const modules = [...text.matchAll(/\s-m\s+([\w.]+)/gu)].map((match) => (match[1] ?? '').replaceAll('.', '/'))
  return [...words, ...modules.flatMap((name) => [`${name}.py`, `${name}/__main__.py`])]
    .map((path) => normalize(join(workdir, path)))
    .filter(isScript)
}

/** What a Python script imports, if it lies in one of these folders. */
function importedIn(text: string, folders: readonly string[]): readonly string[] {
  const imports = text.matchAll(/^\s*(?:from\s+\.*([\w.]*)\s+import\s+\(?([\w, ]+)|import\s+([\w.]+))/gmu)
  return [...imports].flatMap(([, from, names = '', whole = from ?? '']) => {
    const parent = whole.replaceAll('.', '/')
    const parts = names.split(/[\s,]+/u).map((name) => join(parent, name))
    return [parent, `${parent}/__init__`, ...parts]
      .flatMap((path) => folders.map((folder) => normalize(join(folder, `${path}.py`))))
      .filter(isScript)
  })
}

/** Whether lines of a file are run, rather than read. */
export function isProgram({ path }: Script): boolean {
  return PROGRAMS.test(path)
}

function isScript(path: string): boolean {
  return !path.startsWith('..') && !path.startsWith('/') && (PROGRAMS.test(path) || SETTINGS.test(path))
}

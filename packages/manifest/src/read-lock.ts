/** What a lock file fixes. */
export interface LockFile {
  /** Versions by the normalised name of the package; several, one for each platform, with a comma and a space between. */
  readonly versions: ReadonlyMap<string, string>
  /** Lines of a requirements file that leave the version open. */
  readonly open: readonly { readonly line: number; readonly text: string }[]
}

/**
 * Reads the lock files of Python environments: requirements files, `uv.lock`, `poetry.lock`, `pdm.lock`,
 * `pylock.toml`, `Pipfile.lock` and `conda-lock.yml`.
 *
 * @returns undefined for a file of another form
 */
export function readLock(path: string, text: string): LockFile | undefined {
  const name = path.split('/').at(-1) ?? path
  if (/^(requirements|constraints).*\.(txt|lock)$/i.test(name)) return readRequirements(text)
  if (/^(uv|poetry|pdm)\.lock$|^pylock(\..+)?\.toml$/.test(name)) return readTables(text)
  if (name === 'Pipfile.lock') return readPipfile(text)
  return /^conda-lock\.ya?ml$/.test(name) ? readConda(text) : undefined
}

/** PEP 503: runs of `-`, `_` and `.` are one dash, and case does not count. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

/** One requirement with an exact version; extras, markers and hashes may follow. */
const PINNED = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*={2,3}\s*([^\s;,#*]+)\s*(?:$|[;\s])/

/** A requirement by the commit or the hash of its bytes. */
const BY_BYTES = /@\s*\S+(?:@[0-9a-f]{40}\b|#\S*sha256=[0-9a-f]{64}\b)/

function readRequirements(text: string): LockFile {
  const versions = new Map<string, string>()
  const open: { line: number; text: string }[] = []
  const lines = text.split(/\r?\n/)
  for (const [index, raw] of lines.entries()) {
    const line = raw.replace(/(^|\s)#.*$/, '').trim()
    const continued = index > 0 && (lines[index - 1] ?? '').trimEnd().endsWith('\\')
    if (line === '' || continued || (line.startsWith('-') && !isOpenOption(line))) continue
    const [, name, version] = PINNED.exec(line.replace(/\\$/, '').trim()) ?? []
    if (name !== undefined && version !== undefined) versions.set(normalName(name), version)
    else if (!BY_BYTES.test(line)) open.push({ line: index + 1, text: line.slice(0, 100) })
  }
  return { versions, open }
}

/** Options that bring in what this file does not fix: other files, and code at a place that is no commit. */
function isOpenOption(line: string): boolean {
  const [, editable] = /^(?:-e|--editable)[\s=]+(.*)$/.exec(line) ?? []
  if (editable !== undefined) return /^[a-z+]+:\/\//i.test(editable) && !/@[0-9a-f]{40}\b/.test(editable)
  return /^(?:-r|--requirement)[\s=]*\S/.test(line)
}

/** `[[package]]` tables of TOML, as every tool writes them: one key a line. */
function readTables(text: string): LockFile | undefined {
  const tables = text.split(/^\[\[packages?\]\]\s*$/m).slice(1)
  const entries = tables.flatMap((table): [string, string][] => {
    const own = table.split(/^\[/m)[0] ?? ''
    const name = /^name\s*=\s*"([^"\n]+)"/m.exec(own)?.[1]
    const version = /^version\s*=\s*"([^"\n]+)"/m.exec(own)?.[1]
    return name === undefined || version === undefined ? [] : [[normalName(name), version]]
  })
  return entries.length === 0 ? undefined : { versions: joinVersions(entries), open: [] }
}

function joinVersions(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const grouped = Map.groupBy(entries, ([name]) => name)
  return new Map([...grouped].map(([name, all]) => [name, [...new Set(all.map(([, version]) => version))].join(', ')]))
}

function readPipfile(text: string): LockFile | undefined {
  const entries = [...text.matchAll(/"([\w.-]+)":\s*\{[^{}]*"version":\s*"==([^"]+)"/g)]
  if (entries.length === 0) return undefined
  return { versions: joinVersions(entries.map(([, name = '', version = '']) => [normalName(name), version])), open: [] }
}

function readConda(text: string): LockFile | undefined {
  const entries = [...text.matchAll(/^-\s*name:\s*(\S+)\n\s+version:\s*['"]?([^\s'"]+)/gm)]
  if (entries.length === 0) return undefined
  return { versions: joinVersions(entries.map(([, name = '', version = '']) => [normalName(name), version])), open: [] }
}

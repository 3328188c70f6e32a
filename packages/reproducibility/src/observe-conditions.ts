import { join } from 'node:path'
import { valueAt } from '@modelgate/kernel'
import { type CommandOptions, runCommand } from './run-command.ts'
import type { Variation } from './variation.ts'

/** What a command would find, found out under the very conditions of its run and just before it. */
export interface Observation {
  /** What each variation would change, as a text; absent where nothing on this machine shows it. */
  readonly seen: Readonly<Partial<Record<Variation, string>>>
  /** The interpreter and its libraries; null where there is no Python. */
  readonly python: PythonObservation | null
}

export interface PythonObservation {
  readonly version: string
  /** Names and values of `sys.flags`. */
  readonly flags: Readonly<Record<string, number>>
  readonly packages: readonly InstalledPackage[]
  /** Libraries of linear algebra and threads that NumPy loads; empty where threadpoolctl is not installed. */
  readonly libraries: readonly Readonly<Record<string, string>>[]
}

/** A Python distribution, with the digest of the list of its files. */
export interface InstalledPackage {
  readonly name: string
  readonly version: string
  readonly record: string | null
}

/** Looking around is quick; NumPy on a cold disk takes some seconds. */
const TIMEOUT_SECONDS = 60

/** More distributions than any environment has. */
const MAX_PACKAGES = 1500

/** Stands in front of every line that is read back. */
const MARK = 'modelgate:'

/** Some digits of the functions that differ between processors. */
const DIGITS = 'BEGIN { for (i = 1; i < 500; i++) printf "%.17g %.17g %.17g\\n", sin(i / 37), exp(i / 99), log(i / 7) }'

const LOOK = `
set +e
say() { [ -z "$2" ] || printf '${MARK}%s=%s\\n' "$1" "$2"; }
say path "$PWD"
say home "$HOME"
say umask "$(umask)"
say exec-path "$PATH"
say extra-variable "extra: $MODELGATE_CAPTURE_ENVIRONMENT"
say time-zone "$(date +%z)"
say clock "$(date +%Y)"
say host-name "$(uname -n)"
say threads "$OMP_NUM_THREADS $(nproc 2> /dev/null) $(getconf _NPROCESSORS_ONLN 2> /dev/null)"
say locale "$(printf 'z\\nt\\nT\\na\\n' | sort 2> /dev/null | tr -d '\\n')"
say file-order "$(find . 2> /dev/null | cksum)"
[ ! -r /proc/net/dev ] || say network "$(wc -l < /proc/net/dev)"
say libm "$(awk '${DIGITS}' 2> /dev/null | cksum)"
if [ -r /proc/self/maps ]; then
  address() { sh -c 'read first rest < /proc/self/maps; echo "$first"'; }
  if [ "$(address)" = "$(address)" ]; then say aslr fixed; else say aslr random; fi
fi
cd "$TMPDIR"`

/** The folder of the repository is not the current one, so that no module of it is imported. */
const LOOK_AT_PYTHON = `
import hashlib, json, sys
def packages():
    from importlib.metadata import distributions
    for item in distributions():
        name = item.metadata["Name"]
        if name:
            files = item.read_text("RECORD")
            yield {"name": name, "version": item.version, "record": files and hashlib.sha256(files.encode()).hexdigest()}
def libraries():
    from threadpoolctl import threadpool_info
    for item in threadpool_info():
        yield {key: str(item.get(key)) for key in ("internal_api", "version", "architecture", "num_threads")}
def kernels():
    import numpy
    a = numpy.arange(1, 1000001, dtype="f4").reshape(1000, 1000) ** 0.5
    return hashlib.sha256((a @ a.T).tobytes() + numpy.argsort(numpy.arange(5000) % 7).tobytes()).hexdigest()
def libm():
    import math
    numbers = [(math.sin(i / 37), math.exp(i / 99), math.log(i / 7), math.tanh(i / 300), (i / 7) ** 1.7) for i in range(1, 5000)]
    return hashlib.sha256(repr(numbers).encode()).hexdigest()
def attempt(what, otherwise):
    try: return what()
    except Exception: return otherwise
print("${MARK}python=" + json.dumps({
    "version": sys.version.replace("\\n", " "), "hash": str(hash("modelgate")), "kernels": attempt(kernels, None), "libm": libm(),
    "flags": {name: int(getattr(sys.flags, name)) for name in dir(sys.flags) if isinstance(getattr(sys.flags, name), int) and name[0] != "_" and name[:2] != "n_"},
    "packages": attempt(lambda: sorted(packages(), key=lambda item: item["name"].lower())[:${MAX_PACKAGES}], []),
    "libraries": attempt(lambda: list(libraries()), [])}))`

/**
 * Looks around where a command is about to run. Runs a shell script and the Python that the command names, never the command.
 *
 * @param options of the run that follows
 */
export async function observeConditions(options: CommandOptions): Promise<Observation> {
  const python = interpreterOf(options)
  const { log } = await runCommand({
    ...options,
    command: `${LOOK}\n${quote(python)} -c ${quote(LOOK_AT_PYTHON)} 2> /dev/null || true`,
    timeoutSeconds: TIMEOUT_SECONDS,
  })
  const said = new Map(
    log
      .split('\n')
      .filter((line) => line.startsWith(MARK))
      .map((line) => {
        const at = line.indexOf('=')
        return [line.slice(MARK.length, at), line.slice(at + 1)] as const
      }),
  )
  const found = parse(said.get('python'))
  said.delete('python')
  const text = (key: string): Partial<Record<string, string>> => {
    const value = valueAt(found, key)
    return typeof value === 'string' ? { [key]: value } : {}
  }
  const { hash, kernels, libm } = { ...text('hash'), ...text('kernels'), ...text('libm') }
  return {
    seen: {
      ...Object.fromEntries(said),
      // The digits of the library that Python is linked with say more than those of awk.
      ...(libm === undefined ? {} : { libm }),
      ...(hash === undefined ? {} : { 'hash-seed': hash }),
      ...(kernels === undefined ? {} : { 'cpu-dispatch': kernels }),
    },
    python: readPython(found),
  }
}

/** The Python that a command names, as a path where it is one; `python3` otherwise. */
function interpreterOf({ command, cwd }: CommandOptions): string {
  const named = /(?:^|[\s;&|(])((?:[\w./-]*\/)?python[\d.]*)(?=\s)/u.exec(command)?.[1] ?? 'python3'
  return named.includes('/') && !named.startsWith('/') ? join(cwd, named) : named
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? null : JSON.parse(text)
  } catch {
    // The line was cut: an environment without end is described by nothing.
    return null
  }
}

/** Reads back what Python said, here or out of a record. */
export function readPython(value: unknown): PythonObservation | null {
  const version = valueAt(value, 'version')
  if (typeof version !== 'string') return null
  const flags = valueAt(value, 'flags')
  return {
    version,
    flags: Object.fromEntries(
      Object.entries(flags ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    ),
    packages: listOf(valueAt(value, 'packages')).flatMap((item) => {
      const { name, version: installed, record } = textsOf(item)
      return name === undefined || installed === undefined ? [] : [{ name, version: installed, record: record ?? null }]
    }),
    libraries: listOf(valueAt(value, 'libraries')).map(textsOf),
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MAX_PACKAGES) : []
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

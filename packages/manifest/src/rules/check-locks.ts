import { ModelgateError } from '@modelgate/kernel'
import type { Finding } from '@modelgate/kernel'
import { libraryName } from '../library-name.ts'
import { readLock } from '../read-lock.ts'
import type { LockFile } from '../read-lock.ts'
import { showText } from '../show-text.ts'
import type { RuleContext, RuleResult, Unverified } from './rule.ts'

/** Lock files of large environments have a few megabytes; more is not read. */
export const MAX_LOCK_BYTES = 16 * 1024 * 1024

/** Lock files fix every version, and fix the library at the version that the manifest declares. */
export async function checkLocks(context: RuleContext): Promise<RuleResult> {
  const { manifest, document } = context
  const { library, training } = manifest.spec
  const findings: Finding[] = []
  const unverified: Unverified[] = []
  let isFixed = library?.version === undefined
  for (const [index, { path }] of (training?.environment?.locks ?? []).entries()) {
    const pointer = `/spec/training/environment/locks/${index}/path`
    const bytes = await readLockFile(context, path)
    // That it is missing or may not be read is said by the rule about files.
    if (bytes === null) continue
    const isLarge = bytes.length > MAX_LOCK_BYTES
    const lock = isLarge ? undefined : readLock(path, new TextDecoder().decode(bytes))
    if (lock === undefined) {
      const reason = isLarge
        ? `has more than ${MAX_LOCK_BYTES} bytes, which are not read`
        : 'is of a form that is not read'
      const why = `${showText(path)} ${reason}, so nobody can say whether it fixes every version.`
      unverified.push({ path: document.path, what: `spec.training.environment.locks[${index}]`, why })
      continue
    }
    findings.push(...openFindings(context, path, pointer, lock), ...libraryFindings(context, path, lock))
    isFixed ||= lockedVersion(library?.name ?? '', lock.versions) !== undefined
  }
  if (!isFixed) {
    const why = `No lock file fixes ${showText(library?.name ?? '')}, so nobody can say whether this is its version.`
    unverified.push({ path: document.path, what: 'spec.library.version', why })
  }
  return { findings, unverified }
}

async function readLockFile({ tree }: RuleContext, path: string): Promise<Uint8Array | null> {
  try {
    return await tree.read(path, MAX_LOCK_BYTES)
  } catch (error) {
    if (error instanceof ModelgateError) return null
    throw error
  }
}

function openFindings({ document }: RuleContext, path: string, pointer: string, { open }: LockFile): Finding[] {
  const [first] = open
  if (first === undefined) return []
  const more = open.length === 1 ? '' : ` and ${open.length - 1} more`
  return [
    {
      code: 'MANIFEST_LOCK_OPEN',
      severity: 'error',
      message: `${showText(path)} fixes no version in line ${first.line} (${showText(first.text)})${more}, so it locks nothing.`,
      advice: 'Write exact versions (`name==1.2.3`), for example with `uv pip compile` or `pip freeze`.',
      location: document.locate(pointer),
      data: { lines: open.map(({ line }) => line) },
    },
  ]
}

function libraryFindings({ manifest, document }: RuleContext, path: string, { versions }: LockFile): Finding[] {
  const { library } = manifest.spec
  const locked = library === undefined ? undefined : lockedVersion(library.name, versions)
  if (library?.version === undefined || locked === undefined) return []
  // A build for one device (`2.4.0+cu121`) is the version that it was built from.
  const isSame = locked.split(', ').some((one) => [one, one.split('+')[0]].includes(library.version))
  if (isSame) return []
  return [
    {
      code: 'MANIFEST_LOCK_MISMATCH',
      severity: 'error',
      message: `${showText(path)} fixes ${showText(library.name)} at ${showText(locked)}, not at ${showText(library.version)}.`,
      advice: `Write \`version: "${locked.split(', ')[0]}"\`, or lock the version the model was trained with.`,
      location: document.locate('/spec/library/version'),
    },
  ]
}

function lockedVersion(library: string, versions: LockFile['versions']): string | undefined {
  const entry = [...versions].find(([name]) => libraryName(name) === libraryName(library))
  return entry?.[1]
}

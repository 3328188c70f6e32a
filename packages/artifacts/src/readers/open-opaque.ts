import { ModelgateError } from '@modelgate/kernel'
import type { ByteSource } from './byte-source.ts'
import type { ModelContent } from './model-file.ts'
import { type PickleProbe, probePickle } from './probe-pickle.ts'
import { zipMembers } from './zip-members.ts'

/** Wrappers that hide what is inside, by their first bytes. */
const WRAPPERS: readonly (readonly [magic: string, name: string])[] = [
  ['BZh', 'bzip2'],
  ['\xfd7zXZ', 'xz'],
  [']\0\0', 'lzma'],
  ['\x04"M\x18', 'lz4'],
  ['(\xb5/\xfd', 'Zstandard'],
  ['\x1f\x8b', 'gzip'],
  ['7z\xbc\xaf\x27\x1c', '7-Zip'],
  ['Rar!', 'RAR'],
]

/** Names of members that loaders take for pickles. */
const PICKLE_NAME = /\.(pkl|pickle|joblib|dill|dat|data)$/iu

/**
 * A file whose arrays nothing here understands: its bytes, and what loading it would import where it is a pickle under another name or an archive of
 * pickles. Where a wrapper or damage hides the inside, `unread` says so.
 */
export function openOpaque(file: ByteSource, path: string): ModelContent {
  const wrapper = wrapperOf(file)
  const opaque = { format: 'opaque', entries: [], documents: [], metadata: new Map<string, string>() } as const
  if (wrapper !== null) return { ...opaque, unread: `it is packed by ${wrapper}` }
  const { globals, unread } = (startsWith(file, 'PK\x03\x04')
    ? probeArchive(file, path)
    : probePickle(file, path, false)) ?? {
    globals: [],
    unread: null,
  }
  return { ...opaque, globals, unread }
}

/** The name of the wrapper that a file starts with; null where there is none. */
export function wrapperOf(file: ByteSource): string | null {
  return WRAPPERS.find(([magic]) => startsWith(file, magic))?.[1] ?? null
}

function startsWith(file: ByteSource, magic: string): boolean {
  if (file.length < magic.length) return false
  const head = new Uint8Array(magic.length)
  file.read(head, 0)
  return Buffer.from(head).toString('latin1') === magic
}

function probeArchive(file: ByteSource, path: string): PickleProbe {
  const globals = new Set<string>()
  let unread: string | null = null
  try {
    for (const { name, bytes } of zipMembers(file, path)) {
      const probe = probePickle(bytes, `${path}: ${name}`, PICKLE_NAME.test(name))
      for (const each of probe?.globals ?? []) globals.add(each)
      unread ??= probe?.unread ?? null
    }
  } catch (error) {
    if (!(error instanceof ModelgateError)) throw error
    unread = error.message
  }
  return { globals: [...globals], unread }
}

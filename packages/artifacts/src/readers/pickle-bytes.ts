import { type ByteSource, memorySource } from './byte-source.ts'
import { globalName, isNode, type PickleValue, sequenceOf } from './pickle-value.ts'

/** The bytes that a value stands for: bytes, a text of protocol 2, or the call that makes bytes of a text. */
export function bytesOf(value: PickleValue | undefined): ByteSource | null {
  if (typeof value === 'string') return memorySource(Buffer.from(value, 'latin1'))
  if (!isNode(value)) return null
  if (value.kind === 'bytes') return value.source
  if (value.kind !== 'call') return null
  const args = sequenceOf(value.args) ?? []
  switch (globalName(value.callee)) {
    case '_codecs.encode':
      return typeof args[0] === 'string' && args[1] === 'latin1' ? memorySource(Buffer.from(args[0], 'latin1')) : null
    case 'builtins.bytearray':
    case '__builtin__.bytearray':
    case 'builtins.bytes':
      return args.length === 0 ? memorySource(new Uint8Array(0)) : bytesOf(args[0])
    default:
      return null
  }
}

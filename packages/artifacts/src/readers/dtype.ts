/** What the elements of a tensor are. `opaque`: packed or quantised bits that are compared as bytes. */
type DtypeKind = 'float' | 'complex' | 'integer' | 'boolean' | 'text' | 'opaque'

interface DtypeFacts {
  readonly bits: number
  readonly kind: DtypeKind
}

/** Element types of all formats under the names safetensors uses; bits as stored. */
export const DTYPES = {
  F64: { bits: 64, kind: 'float' },
  F32: { bits: 32, kind: 'float' },
  F16: { bits: 16, kind: 'float' },
  BF16: { bits: 16, kind: 'float' },
  F8_E5M2: { bits: 8, kind: 'float' },
  F8_E4M3: { bits: 8, kind: 'float' },
  F8_E8M0: { bits: 8, kind: 'float' },
  F8_E5M2FNUZ: { bits: 8, kind: 'float' },
  F8_E4M3FNUZ: { bits: 8, kind: 'float' },
  F6_E2M3: { bits: 6, kind: 'opaque' },
  F6_E3M2: { bits: 6, kind: 'opaque' },
  F4: { bits: 4, kind: 'opaque' },
  C64: { bits: 64, kind: 'complex' },
  C128: { bits: 128, kind: 'complex' },
  I64: { bits: 64, kind: 'integer' },
  I32: { bits: 32, kind: 'integer' },
  I16: { bits: 16, kind: 'integer' },
  I8: { bits: 8, kind: 'integer' },
  U64: { bits: 64, kind: 'integer' },
  U32: { bits: 32, kind: 'integer' },
  U16: { bits: 16, kind: 'integer' },
  U8: { bits: 8, kind: 'integer' },
  BOOL: { bits: 8, kind: 'boolean' },
} as const satisfies Record<string, DtypeFacts>

export type Dtype = keyof typeof DTYPES

/** Whether a word from a file names an element type; own keys only, so `constructor` does not. */
export function isDtype(word: string): word is Dtype {
  return Object.hasOwn(DTYPES, word)
}

import { type Dtype, DTYPES } from './dtype.ts'

/** An element type as NumPy writes it. */
export interface ElementType {
  readonly dtype: Dtype
  /** Bytes to reverse together; 1 when the order is ours already. */
  readonly swap: number
  /** Characters of fixed-width text, as one more side of the shape. */
  readonly inner: number | null
}

const NUMBER_TYPES: ReadonlyMap<string, Dtype> = new Map([
  ['f8', 'F64'],
  ['f4', 'F32'],
  ['f2', 'F16'],
  ['c8', 'C64'],
  ['c16', 'C128'],
  ['i8', 'I64'],
  ['i4', 'I32'],
  ['i2', 'I16'],
  ['i1', 'I8'],
  ['u8', 'U64'],
  ['u4', 'U32'],
  ['u2', 'U16'],
  ['u1', 'U8'],
  ['b1', 'BOOL'],
])

/** Reads a type string of NumPy (`<f4`, `|b1`, `>U10`, `<M8[ns]`); null for objects, records and unknown ones. */
export function numpyDtype(descr: string): ElementType | null {
  const text = /^([<>|=])(S|U)(\d{1,9})$/u.exec(descr)
  if (text !== null) {
    const isWide = text[2] === 'U'
    return { dtype: isWide ? 'U32' : 'U8', swap: isWide && text[1] === '>' ? 4 : 1, inner: Number(text[3]) }
  }
  const time = /^([<>])[mM]8(\[[\w/]+\])?$/u.exec(descr)
  if (time !== null) return { dtype: 'I64', swap: time[1] === '>' ? 8 : 1, inner: null }
  const number = /^([<>|=])([fciub]\d{1,2})$/u.exec(descr)
  const dtype = NUMBER_TYPES.get(number?.[2] ?? '')
  if (number === null || dtype === undefined) return null
  const bytes = DTYPES[dtype].bits / 8
  const unit = DTYPES[dtype].kind === 'complex' ? bytes / 2 : bytes
  return { dtype, swap: number[1] === '>' ? unit : 1, inner: null }
}

/** A manifest is a few kilobytes; half a megabyte leaves room for long result tables and keeps parsing instant. */
export const MAX_YAML_BYTES = 512 * 1024

/** Why bytes are not text we read, with the offset in the text (or 0) where it shows. */
export interface TextRefusal {
  readonly code: 'YAML_TOO_LARGE' | 'YAML_ENCODING' | 'YAML_CONTROL_CHARACTER'
  readonly message: string
  readonly advice: string
  readonly offset: number
}

/** Part of every JavaScript runtime, but not of the ECMAScript library that pure packages are compiled with. */
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean; ignoreBOM: boolean })
  decode(bytes: Uint8Array): string
}

/** What YAML 1.2 calls not printable, and a byte order mark that is not the first character. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const NOT_PRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/

/** Text as a file of ours can hold it: without the characters that YAML does not allow. */
export function printable(text: string): string {
  return text.toWellFormed().replace(new RegExp(NOT_PRINTABLE, 'g'), '')
}

/**
 * Strict UTF-8 to text without its byte order mark.
 *
 * @param bytes any bytes; at most {@link MAX_YAML_BYTES} are accepted
 */
export function decodeText(
  bytes: Uint8Array,
): { text: string; refusal?: undefined } | { text: string; refusal: TextRefusal } {
  if (bytes.length > MAX_YAML_BYTES) {
    return refuse('', 0, {
      code: 'YAML_TOO_LARGE',
      message: `The file has more than ${MAX_YAML_BYTES} bytes; such files are not read.`,
      advice: 'Move long tables and texts into files of their own and name them by path and digest.',
    })
  }
  const foreign = foreignEncoding(bytes)
  if (foreign !== undefined) {
    return refuse('', 0, {
      code: 'YAML_ENCODING',
      message: `The file is encoded in ${foreign}; only UTF-8 is read.`,
      advice: 'Save it as UTF-8.',
    })
  }
  let text
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const valid = validPrefix(bytes)
    return refuse(valid, valid.length, {
      code: 'YAML_ENCODING',
      message: 'The file is not valid UTF-8 from here on.',
      advice: 'Save it as UTF-8; if it is meant to be binary, it is not a YAML file.',
    })
  }
  if (text.startsWith('\ufeff')) text = text.slice(1)
  const offset = text.search(NOT_PRINTABLE)
  if (offset === -1) return { text }
  const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return refuse(text, offset, {
    code: 'YAML_CONTROL_CHARACTER',
    message: `The character U+${code} may not stand in a YAML file.`,
    advice: 'Remove it, or write it as an escape in a double-quoted string.',
  })
}

function refuse(
  text: string,
  offset: number,
  refusal: Omit<TextRefusal, 'offset'>,
): { text: string; refusal: TextRefusal } {
  return { text, refusal: { ...refusal, offset } }
}

/** UTF-32 and UTF-16 by their byte order mark, or by the zero bytes around a first ASCII character. */
function foreignEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'UTF-32'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32'
  if (a === 0xff && b === 0xfe) return 'UTF-16'
  if (a === 0xfe && b === 0xff) return 'UTF-16'
  if (a === 0 && b === 0 && c === 0 && d !== undefined && d !== 0) return 'UTF-32'
  if (a !== undefined && a !== 0 && b === 0 && c === 0 && d === 0) return 'UTF-32'
  if (a === 0 && b !== undefined && b !== 0) return 'UTF-16'
  if (a !== undefined && a !== 0 && b === 0) return 'UTF-16'
  return undefined
}

/** The longest start of the bytes that is valid UTF-8, found by halving: log₂(n) decodings of at most n bytes. */
function validPrefix(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let low = 0
  let high = bytes.length
  let best = ''
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const end = characterEnd(bytes, middle)
    try {
      best = decoder.decode(bytes.subarray(0, end))
      low = middle
    } catch {
      high = middle - 1
    }
  }
  return best.startsWith('\ufeff') ? best.slice(1) : best
}

/** Moves a cut forward over continuation bytes (at most three), so that it never splits a valid character. */
function characterEnd(bytes: Uint8Array, cut: number): number {
  let end = cut
  while (end < bytes.length && end < cut + 3 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end++
  return end
}

/** RFC 6901 text of a path of keys and indices; the whole document is the empty text. */
export function joinPointer(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** Keys and indices of an RFC 6901 pointer, all as text. */
export function splitPointer(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** A pointer as people write it: `spec.artifacts[0].digest`. */
export function pointerText(pointer: string): string {
  return splitPointer(pointer).reduce((text, key) => {
    if (/^\d+$/.test(key)) return `${text}[${key}]`
    return text === '' ? key : `${text}.${key}`
  }, '')
}

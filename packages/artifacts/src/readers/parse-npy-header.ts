/** What the header of an npy file says. */
export interface NpyHeader {
  /** The element type as NumPy writes it: `<f4`; null for records, whose fields are not looked at. */
  readonly descr: string | null
  readonly fortranOrder: boolean
  readonly shape: readonly number[]
}

/**
 * Reads the Python dictionary literal of an npy header by its grammar; nothing is evaluated.
 *
 * @returns null when it is not exactly the keys `descr`, `fortran_order` and `shape` with values of their kind
 */
export function parseNpyHeader(text: string): NpyHeader | null {
  const outer = /^\s*\{(.*)\}\s*$/su.exec(text)
  let rest = outer?.[1]?.trim() ?? ''
  const values = new Map<string, string>()
  while (rest !== '') {
    const item =
      /^'(descr|fortran_order|shape)'\s*:\s*('[^'\\]*'|True|False|\([\d,\sL]*\)|\[[^\]]*\](?:[^'}]*\])?)\s*(?:,|$)/u.exec(
        rest,
      )
    if (item === null || values.has(item[1] ?? '')) return null
    values.set(item[1] ?? '', item[2] ?? '')
    rest = rest.slice(item[0].length).trim()
  }
  const descr = values.get('descr')
  const order = values.get('fortran_order')
  const shape = values.get('shape')
  if (descr === undefined || shape === undefined || !shape.startsWith('(')) return null
  if (order !== 'True' && order !== 'False') return null
  const sides = shape
    .slice(1, -1)
    .split(',')
    .map((side) => side.trim().replace(/L$/u, ''))
    .filter((side) => side !== '')
  if (!sides.every((side) => /^\d{1,16}$/u.test(side))) return null
  return {
    descr: descr.startsWith("'") ? descr.slice(1, -1) : null,
    fortranOrder: order === 'True',
    shape: sides.map(Number),
  }
}

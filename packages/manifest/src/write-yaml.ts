import { QUOTED_KEYS } from './read-yaml.ts'

/** Words that YAML 1.1 readers take for something else than text. */
const TROUBLED = /^(y|n|yes|no|on|off|true|false|null|nan|inf)$/i

/** Text that every YAML reader takes for the same text without quotes. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_./-]*(?: [A-Za-z0-9_.,/()-]+)*$/

/**
 * Plain data as YAML that every version of YAML reads alike: text is quoted wherever a reader could take it for
 * something else, numbers are written out.
 *
 * @param value objects, lists, text, finite numbers, true, false and null; members that are undefined are left out
 * @param indent spaces before each line
 */
export function writeYaml(value: Readonly<Record<string, unknown>>, indent = 0): string {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${' '.repeat(indent)}${writeMember(key, member, indent)}`)
    .join('')
}

function writeMember(key: string, value: unknown, indent: number): string {
  const name = isPlain(key) ? key : JSON.stringify(key)
  if (Array.isArray(value) && value.some(isBranch)) {
    const items = value.map((item: unknown) => writeItem(item, indent + 2))
    return `${name}:\n${items.join('')}`
  }
  if (isBranch(value) && !Array.isArray(value)) return `${name}:\n${writeYaml(value, indent + 2)}`
  return `${name}: ${writeFlow(value, QUOTED_KEYS.has(key))}\n`
}

/** An entry of a list: its first member stands behind the dash. */
function writeItem(item: unknown, indent: number): string {
  const dash = `${' '.repeat(indent)}- `
  if (!isBranch(item) || Array.isArray(item)) return `${dash}${writeFlow(item, false)}\n`
  return `${dash}${writeYaml(item, indent + 2).trimStart()}`
}

/** A map with members; everything else fits one line. */
function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0
}

function writeFlow(value: unknown, quoted: boolean): string {
  if (typeof value === 'string') return !quoted && isPlain(value) ? value : JSON.stringify(value.toWellFormed())
  if (Array.isArray(value)) return `[${value.map((item: unknown) => writeFlow(item, false)).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${writeFlow(member, false)}`)
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
  }
  if (typeof value === 'number') return writeNumber(value)
  return typeof value === 'boolean' ? String(value) : 'null'
}

/** YAML 1.1 wants a point before an exponent: `1e-7` would be text there. */
function writeNumber(value: number): string {
  return String(value).replace(/^(-?\d+)e/, '$1.0e')
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !TROUBLED.test(text)
}

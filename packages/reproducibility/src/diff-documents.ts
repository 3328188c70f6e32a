import type { ModelDocument } from '@modelgate/artifacts'

/** One place where the documents of two model files differ. */
export interface DocumentChange {
  /** The place: a JSON Pointer, behind the name of the document where it has one. */
  readonly pointer: string
  /** JSON text, shortened; null where there is nothing. */
  readonly a: string | null
  readonly b: string | null
}

/** More places than this say no more. */
export const MAX_DOCUMENT_CHANGES = 1000

/** What of a value is shown. */
const MAX_VALUE = 80

/** Every place where the documents of two files differ, in the order of the first, up to {@link MAX_DOCUMENT_CHANGES}. */
export function diffDocuments(a: readonly ModelDocument[], b: readonly ModelDocument[]): readonly DocumentChange[] {
  const changes: DocumentChange[] = []
  const textOfA = new Map(a.map(({ name, json }) => [name, json]))
  const textOfB = new Map(b.map(({ name, json }) => [name, json]))
  for (const name of new Set([...textOfA.keys(), ...textOfB.keys()])) {
    const [x, y] = [textOfA.get(name), textOfB.get(name)]
    if (x !== y) compareValues(name === '/' ? '' : name, parsed(x), parsed(y), changes)
  }
  return changes
}

function parsed(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json)
}

/** Documents are canonical, so equal values have equal texts; nesting is bounded by the readers. */
function compareValues(pointer: string, a: unknown, b: unknown, changes: DocumentChange[]): void {
  if (changes.length >= MAX_DOCUMENT_CHANGES) return
  if (!isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) {
    if (a !== b || a === undefined) changes.push({ pointer: pointer === '' ? '/' : pointer, a: show(a), b: show(b) })
    return
  }
  const [membersA, membersB] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
  for (const key of new Set([...membersA.keys(), ...membersB.keys()])) {
    const [x, y] = [membersA.get(key), membersB.get(key)]
    if (x === y && x !== undefined) continue
    compareValues(`${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, x, y, changes)
  }
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function show(value: unknown): string | null {
  if (value === undefined) return null
  const text = JSON.stringify(value)
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE).toWellFormed()}…` : text
}

import type { ByteSource } from './byte-source.ts'

/** What stands on the stack of a pickle: plain values, and nodes for everything that has an identity. */
export type PickleValue = null | boolean | number | bigint | string | PickleNode

export type PickleNode =
  PickleGlobal | PickleCall | PickleList | PickleDict | PickleBytes | PickleFloat | PicklePersistent

/** A class or function that loading would import. Here it is a name. */
export interface PickleGlobal {
  readonly kind: 'global'
  readonly name: string
}

/** What a call would return: an object, known by what it was made from. */
export interface PickleCall {
  readonly kind: 'call'
  readonly callee: PickleValue
  readonly args: PickleValue
  /** What was given to `__setstate__`, once or more. */
  readonly states: PickleValue[]
  /** What was appended, added or set afterwards, for subclasses of containers. */
  readonly items: PickleValue[]
  readonly pairs: (readonly [PickleValue, PickleValue])[]
  /** Bytes that stand in the stream behind the object, as joblib writes its arrays. */
  data: ByteSource | null
  /** The value that takes the object's place, where a library puts one there. */
  replaced: PickleValue | undefined
}

export interface PickleList {
  readonly kind: 'list' | 'tuple' | 'set' | 'frozenset'
  readonly items: PickleValue[]
}

export interface PickleDict {
  readonly kind: 'dict'
  readonly pairs: (readonly [PickleValue, PickleValue])[]
}

/** Bytes where they lie in the file. */
export interface PickleBytes {
  readonly kind: 'bytes'
  readonly source: ByteSource
}

/** A number of the real line; `number` on the stack is a whole one. */
export interface PickleFloat {
  readonly kind: 'float'
  readonly value: number
}

/** Something that lies outside of the stream, known by its name. */
export interface PicklePersistent {
  readonly kind: 'persistent'
  readonly id: PickleValue
}

/** A node of a kind, or null. */
export function nodeOf<K extends PickleNode['kind']>(
  value: PickleValue | undefined,
  kind: K,
): Extract<PickleNode, { readonly kind: K }> | null {
  return isNode(value) && isKind(value, kind) ? value : null
}

function isKind<K extends PickleNode['kind']>(
  node: PickleNode,
  kind: K,
): node is Extract<PickleNode, { readonly kind: K }> {
  return node.kind === kind
}

export function isNode(value: PickleValue | undefined): value is PickleNode {
  return typeof value === 'object' && value !== null
}

/** The items of a list or tuple; null for everything else. */
export function sequenceOf(value: PickleValue | undefined): readonly PickleValue[] | null {
  if (!isNode(value)) return null
  return value.kind === 'list' || value.kind === 'tuple' ? value.items : null
}

/** The name of a global, or null. */
export function globalName(value: PickleValue | undefined): string | null {
  return isNode(value) && value.kind === 'global' ? value.name : null
}

/** The text keys of a dictionary. */
export function fieldsOf(value: PickleValue | undefined): ReadonlyMap<string, PickleValue> {
  if (!isNode(value) || value.kind !== 'dict') return new Map()
  return new Map(value.pairs.flatMap(([key, member]) => (typeof key === 'string' ? [[key, member] as const] : [])))
}

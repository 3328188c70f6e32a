import { createHash } from 'node:crypto'
import { canonicalJson, ModelgateError } from '@modelgate/kernel'
import { type ByteSource, chunksOf } from './byte-source.ts'
import { mostSharedBytes } from './most-unpacked.ts'
import { globalName, isNode, type PickleCall, type PickleNode, type PickleValue, sequenceOf } from './pickle-value.ts'
import { readNumpyArray } from './read-numpy-array.ts'
import { EmbeddedArray, RealNumber } from './separate-numbers.ts'
import { emptySpan, type HeldSpan } from './strided-source.ts'

/** What shared values may grow to when they are written out everywhere they are used, in all streams of a file. */
const MAX_RENDERED = 2_000_000

/** What counts like one value: so many characters that are written out, and so many that are hashed. */
const WRITTEN_UNITS = 32
const HASHED_UNITS = 1024

/** Longer texts are known by their digest. */
const MAX_TEXT = 64 * 1024

/** The same for keys and items of sets: written out, sets of sets would double on every level. */
const MAX_KEY_TEXT = 4096

/** Deeper than any estimator; the walk recurses. */
const MAX_DEPTH = 500

/** What the descriptions of all streams of a file share: what is left of its limits, and the memory for arrays in another order. */
export interface DescribedFile {
  values: number
  /** Of arrays, each counted as often as it is used. */
  bytes: number
  readonly held: HeldSpan
}

/** The start for a file of this size, once it is unpacked. */
export function startDescription(plainBytes: number): DescribedFile {
  return { values: MAX_RENDERED, bytes: mostSharedBytes(plainBytes), held: emptySpan() }
}

/** Turns a node that a library gives a meaning of its own into arrays; undefined: it has none. */
export type NodeReader = (node: PickleNode) => unknown

/**
 * Writes what a pickle would make as a plain structure: objects with their class and attributes, arrays as arrays. Sharing does not count, the order of sets and of
 * keys neither.
 *
 * @param readNode asked first, for every node
 * @param file shared by its streams
 * @throws ModelgateError `PICKLE_INVALID` when shared values multiply without bound
 */
export function describePickle(value: PickleValue, what: string, readNode: NodeReader, file: DescribedFile): unknown {
  const open = new Set<PickleNode>()
  const digests = new Map<ByteSource, string>()
  const refuse = (why: string): ModelgateError =>
    new ModelgateError('PICKLE_INVALID', `${what} ${why}.`, {
      advice: 'Write the file again; values that hold one another many times over are an attack.',
    })
  return render(value)

  function spend(values: number): void {
    file.values -= values
    if (file.values < 0) throw refuse(`grows to more than ${MAX_RENDERED} values`)
  }

  function render(each: PickleValue): unknown {
    spend(1)
    if (typeof each === 'bigint') return shortened(`(number) ${each}`)
    if (typeof each === 'string') return shortened(each)
    if (!isNode(each)) return each
    if (open.has(each)) return '(cycle)'
    if (open.size >= MAX_DEPTH) throw refuse(`nests values deeper than ${MAX_DEPTH} levels`)
    open.add(each)
    try {
      return renderNode(each)
    } finally {
      open.delete(each)
    }
  }

  function renderNode(node: PickleNode): unknown {
    const special = readNode(node) ?? readNumpyArray(node, what, file.held, render)
    if (special instanceof EmbeddedArray) {
      file.bytes -= special.entry.bytes.length
      if (file.bytes < 0) throw refuse('uses the bytes of its arrays over and over')
    }
    if (special !== undefined) return special
    switch (node.kind) {
      case 'float':
        return new RealNumber(node.value)
      case 'bytes':
        return { '(bytes)': digestOf(node.source) }
      case 'global':
        return { '(class)': shortened(node.name) }
      case 'persistent':
        return { '(external)': render(node.id) }
      case 'list':
      case 'tuple':
        return node.items.map(render)
      case 'set':
      case 'frozenset':
        return { '(set)': node.items.map((item) => keyOf(render(item))).toSorted() }
      case 'dict':
        return Object.fromEntries(node.pairs.map(([key, member]) => [keyText(key), render(member)]))
      case 'call':
        return node.replaced === undefined ? renderCall(node) : render(node.replaced)
    }
  }

  function renderCall(node: PickleCall): unknown {
    const args = sequenceOf(node.args) ?? [node.args]
    const callee = globalName(node.callee)
    // The way protocols 0 and 1 make an object of a class.
    const made = callee === 'copyreg._reconstructor' || callee === 'copy_reg._reconstructor'
    const known = made ? globalName(args[0]) : callee
    const name = known === null ? render(node.callee) : shortened(known)
    const rest = made ? [] : args
    if (name === 'collections.OrderedDict' && rest.length === 0) {
      // A dictionary to everyone who reads it; PyTorch keeps the versions of modules in its attributes.
      const members = Object.fromEntries(node.pairs.map(([key, member]) => [keyText(key), render(member)]))
      return node.states.length === 0 ? members : { ...members, '(attributes)': node.states.map(render) }
    }
    const contents = {
      ...(rest.length === 0 ? {} : { '(args)': rest.map(render) }),
      ...(node.items.length === 0 ? {} : { '(items)': node.items.map(render) }),
      ...(node.pairs.length === 0
        ? {}
        : { '(pairs)': Object.fromEntries(node.pairs.map(([key, member]) => [keyText(key), render(member)])) }),
    }
    const [state, ...more] = node.states
    const attributes = isNode(state) && state.kind === 'dict' && more.length === 0 ? render(state) : null
    const other = attributes === null && node.states.length > 0 ? { '(state)': node.states.map(render) } : {}
    return { '(class)': name, ...contents, ...other, ...(typeof attributes === 'object' ? attributes : {}) }
  }

  function keyText(key: PickleValue): string {
    return typeof key === 'string' ? shortened(key).toWellFormed() : `(${keyOf(render(key))})`
  }

  function shortened(text: string, most = MAX_TEXT): string {
    const isShort = text.length <= most
    spend(Math.floor(text.length / (isShort ? WRITTEN_UNITS : HASHED_UNITS)))
    return isShort ? text : `(text) sha256:${createHash('sha256').update(text).digest('hex')}`
  }

  function keyOf(key: unknown): string {
    return shortened(canonicalJson(plain(key)), MAX_KEY_TEXT)
  }

  /** Numbers of the real line and arrays as text, for keys and for items of sets. */
  function plain(each: unknown): unknown {
    if (each instanceof RealNumber) return `(number) ${each.value}`
    if (each instanceof EmbeddedArray) {
      spend(Math.floor(each.entry.bytes.length / HASHED_UNITS))
      return `(array) ${each.entry.dtype} ${digestOf(each.entry.bytes)}`
    }
    if (typeof each === 'string') return each.toWellFormed()
    if (Array.isArray(each)) return each.map(plain)
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(Object.entries(each).map(([name, member]) => [name, plain(member)]))
  }

  /** Bytes that are used more than once are hashed once. */
  function digestOf(source: ByteSource): string {
    const known = digests.get(source)
    if (known !== undefined) return known
    const hash = createHash('sha256')
    for (const chunk of chunksOf(source)) hash.update(chunk)
    const digest = hash.digest('hex')
    digests.set(source, digest)
    return digest
  }
}

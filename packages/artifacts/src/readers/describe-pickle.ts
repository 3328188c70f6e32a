import { createHash } from 'node:crypto'
import { canonicalJson, ModelgateError } from '@modelgate/kernel'
import { type ByteSource, chunksOf } from './byte-source.ts'
import { globalName, isNode, type PickleCall, type PickleNode, type PickleValue, sequenceOf } from './pickle-value.ts'
import { readNumpyArray } from './read-numpy-array.ts'
import { EmbeddedArray, RealNumber } from './separate-numbers.ts'

/** What a shared value may grow to when it is written out everywhere it is used. */
const MAX_RENDERED = 2_000_000

/** Deeper than any estimator; the walk recurses. */
const MAX_DEPTH = 500

/** Turns a node that a library gives a meaning of its own into arrays; undefined: it has none. */
export type NodeReader = (node: PickleNode) => unknown

/**
 * Writes what a pickle would make as a plain structure: objects with their class and attributes, arrays as arrays. Sharing does not count, the order of sets and of
 * keys neither.
 *
 * @param readNode asked first, for every node
 * @throws ModelgateError `PICKLE_INVALID` when shared values multiply without bound
 */
export function describePickle(value: PickleValue, what: string, readNode: NodeReader): unknown {
  let rendered = 0
  const open = new Set<PickleNode>()
  const refuse = (why: string): ModelgateError =>
    new ModelgateError('PICKLE_INVALID', `${what} ${why}.`, {
      advice: 'Write the file again; values that hold one another many times over are an attack.',
    })
  return render(value)

  function render(each: PickleValue): unknown {
    if (++rendered > MAX_RENDERED) {
      throw refuse(`grows to more than ${MAX_RENDERED} values`)
    }
    if (typeof each === 'bigint') return `(number) ${each}`
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
    const special = readNode(node) ?? readNumpyArray(node, what, render)
    if (special !== undefined) return special
    switch (node.kind) {
      case 'float':
        return new RealNumber(node.value)
      case 'bytes':
        return { '(bytes)': digestOf(node.source) }
      case 'global':
        return { '(class)': node.name }
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
    const name = (made ? globalName(args[0]) : callee) ?? render(node.callee)
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
    return typeof key === 'string' ? key.toWellFormed() : `(${keyOf(render(key))})`
  }
}

function keyOf(value: unknown): string {
  return canonicalJson(plain(value))
}

/** Numbers of the real line and arrays as text, for keys and for items of sets. */
function plain(value: unknown): unknown {
  if (value instanceof RealNumber) return `(number) ${value.value}`
  if (value instanceof EmbeddedArray) return `(array) ${value.entry.dtype} ${digestOf(value.entry.bytes)}`
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]))
}

function digestOf(source: ByteSource): string {
  const hash = createHash('sha256')
  for (const chunk of chunksOf(source)) hash.update(chunk)
  return hash.digest('hex')
}

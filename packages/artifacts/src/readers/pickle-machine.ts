import { ModelgateError } from '@modelgate/kernel'
import { type ByteCursor, byteCursor } from './byte-cursor.ts'
import { type ByteSource, rangeSource } from './byte-source.ts'
import { isNode, type PickleCall, type PickleList, type PickleValue, sequenceOf } from './pickle-value.ts'

/** What a pickle would make, and what it would import on the way. */
export interface PickleResult {
  readonly value: PickleValue
  /** `module.name` of everything that loading would import, in the order of the first mention: the set that was given, or a new one. */
  readonly globals: ReadonlySet<string>
  /** The byte behind the last one of the stream. */
  readonly end: number
}

/** What a library puts into a pickle stream beside pickle. */
export interface PickleExtension {
  /**
   * Called when an object got its state. May read what follows in the stream.
   *
   * @returns whether it did
   */
  afterBuild(object: PickleCall, cursor: ByteCursor, machine: (from: number) => PickleResult): boolean
}

/** Instructions that are obeyed: some hundred megabytes of memory, and far more than any model that stores its arrays as arrays. */
const MAX_INSTRUCTIONS = 5_000_000

/** All text of a pickle: an array of protocol 2 is a text, and the engine has no longer ones than twice this. */
export const MAX_TEXT_BYTES = 256 * 1024 * 1024

/** Pickles inside pickles, as arrays of objects have them. */
const MAX_NESTED = 16

const HIGHEST_PROTOCOL = 5

/**
 * Follows the instructions of a pickle with a stack and a memo of its own and without importing or calling anything: a call is a node that says what
 * would be called. All protocols from 0 to 5; frames are held to their bounds, because a frame that lies hides instructions from one reader and not from another.
 *
 * @param from where the stream starts
 * @param what the file, for messages
 * @throws ModelgateError `PICKLE_INVALID` with the offset, and with what would have been imported before it
 */
export function runPickle(
  source: ByteSource,
  from: number,
  what: string,
  extension: PickleExtension | null = null,
  globals: Set<string> = new Set(),
  depth = 0,
): PickleResult {
  const refuse = (why: string, offset: number): ModelgateError => {
    const before =
      globals.size === 0 ? '' : ` Before that it would import ${[...globals].slice(0, 10).join(', ').slice(0, 300)}.`
    return new ModelgateError('PICKLE_INVALID', `${what} is not a sound pickle: ${why} (at byte ${offset}).${before}`, {
      advice: 'Write the file again; never load it before it is understood.',
    })
  }
  if (depth > MAX_NESTED) throw refuse(`pickles are nested deeper than ${MAX_NESTED} times`, from)
  const cursor = byteCursor(source, from, source.length, (offset) => refuse('it ends inside an instruction', offset))
  const stack: PickleValue[] = []
  const marks: number[] = []
  const memo = new Map<number, PickleValue>()
  let frameEnd = -1
  let texts = 0
  let at = from

  const pop = (): PickleValue => {
    const floor = marks.at(-1) ?? 0
    const value = stack.length > floor ? stack.pop() : undefined
    if (value === undefined) throw refuse('it takes from an empty stack', at)
    return value
  }
  const top = (): PickleValue => {
    const value = stack.length > (marks.at(-1) ?? 0) ? stack.at(-1) : undefined
    if (value === undefined) throw refuse('it looks at an empty stack', at)
    return value
  }
  const toMark = (): PickleValue[] => {
    const mark = marks.pop()
    if (mark === undefined) throw refuse('it looks for a mark that was never set', at)
    return stack.splice(mark)
  }
  const importName = (module: PickleValue, name: PickleValue): void => {
    const full = typeof module === 'string' && typeof name === 'string' ? `${module}.${name}` : '(computed name)'
    globals.add(full)
    stack.push({ kind: 'global', name: full })
  }
  const call = (callee: PickleValue, args: PickleValue): void => {
    stack.push({ kind: 'call', callee, args, states: [], items: [], pairs: [], data: null, replaced: undefined })
  }
  const tuple = (items: PickleValue[]): PickleList => ({ kind: 'tuple', items })
  const recall = (key: number): void => {
    const value = memo.get(key)
    if (value === undefined) throw refuse(`it recalls number ${key}, which was never stored`, at)
    stack.push(value)
  }
  const addItems = (items: readonly PickleValue[]): void => {
    const target = top()
    if (!isNode(target) || !('items' in target) || target.kind === 'tuple' || target.kind === 'frozenset') {
      throw refuse('it adds items to what takes none', at)
    }
    for (const item of items) target.items.push(item)
  }
  const addPairs = (flat: readonly PickleValue[]): void => {
    const target = top()
    if (!isNode(target) || !('pairs' in target) || flat.length % 2 !== 0) {
      throw refuse('it sets keys of what has none', at)
    }
    for (const pair of pairsOf(flat)) target.pairs.push(pair)
  }
  const number = (text: string): number => {
    if (!/^\d{1,10}$/u.test(text)) throw refuse(`${JSON.stringify(text.slice(0, 40))} is no index`, at)
    return Number(text)
  }
  const length64 = (): number => {
    const length = cursor.view(8).getBigUint64(0, true)
    if (length > BigInt(Number.MAX_SAFE_INTEGER)) throw refuse(`it declares ${length} bytes`, at)
    return Number(length)
  }
  const length32 = (): number => cursor.view(4).getUint32(0, true)
  const signedLength = (): number => {
    const length = cursor.view(4).getInt32(0, true)
    if (length < 0) throw refuse(`it declares a negative length ${length}`, at)
    return length
  }
  const bytes = (length: number): void => {
    stack.push({ kind: 'bytes', source: rangeSource(source, cursor.skip(length), length) })
  }
  const spend = (length: number): void => {
    texts += length
    if (texts > MAX_TEXT_BYTES) throw refuse(`it has more than ${MAX_TEXT_BYTES} bytes of text`, at)
  }
  const text = (length: number, encoding: 'utf8' | 'latin1'): void => {
    if (length <= cursor.remaining()) spend(length)
    const { buffer, byteOffset } = cursor.view(length)
    stack.push(Buffer.from(buffer, byteOffset, length).toString(encoding))
  }
  const line = (): string => {
    const found = cursor.line(MAX_TEXT_BYTES - texts)
    if (found === null) throw refuse(`it has more than ${MAX_TEXT_BYTES} bytes of text`, at)
    spend(found.length)
    return Buffer.from(found).toString('latin1')
  }
  const long = (length: number): void => {
    const { buffer, byteOffset } = cursor.view(length)
    const digits = Buffer.from(new Uint8Array(buffer, byteOffset, length).toReversed()).toString('hex')
    stack.push(whole(BigInt.asIntN(8 * length, BigInt(`0x0${digits}`))))
  }

  for (let count = 0; ; count++) {
    at = cursor.position()
    if (count >= MAX_INSTRUCTIONS) throw refuse(`it has more than ${MAX_INSTRUCTIONS} instructions`, at)
    if (frameEnd !== -1) {
      if (at > frameEnd) throw refuse('an instruction crosses the end of its frame', at)
      if (at === frameEnd) frameEnd = -1
    }
    const opcode = cursor.byte()
    switch (opcode) {
      case 0x80: {
        const protocol = cursor.byte()
        if (protocol > HIGHEST_PROTOCOL) throw refuse(`it is of protocol ${protocol}`, at)
        break
      }
      case 0x95: {
        if (frameEnd !== -1) throw refuse('a frame starts inside another one', at)
        const length = length64()
        if (length > cursor.remaining()) throw refuse('a frame ends after the file', at)
        frameEnd = cursor.position() + length
        break
      }
      case 0x2e: {
        const value = pop()
        return { value, globals, end: cursor.position() }
      }
      case 0x28:
        marks.push(stack.length)
        break
      case 0x30:
        if (stack.length === marks.at(-1)) marks.pop()
        else pop()
        break
      case 0x31:
        toMark()
        break
      case 0x32:
        stack.push(top())
        break
      case 0x46: {
        const value = Number(line().replace(/^(-?)inf$/u, '$1Infinity'))
        stack.push({ kind: 'float', value })
        break
      }
      case 0x49: {
        const digits = line()
        if (digits === '00' || digits === '01') stack.push(digits === '01')
        else stack.push(integer(digits, refuse, at))
        break
      }
      case 0x4c:
        stack.push(integer(line().replace(/L$/u, ''), refuse, at))
        break
      case 0x4a:
        stack.push(cursor.view(4).getInt32(0, true))
        break
      case 0x4b:
        stack.push(cursor.byte())
        break
      case 0x4d:
        stack.push(cursor.view(2).getUint16(0, true))
        break
      case 0x8a:
        long(cursor.byte())
        break
      case 0x8b: {
        const length = signedLength()
        // Ten thousand digits; turning text into numbers takes the square of their count.
        if (length > 4096) throw refuse(`a whole number has ${length} bytes`, at)
        long(length)
        break
      }
      case 0x47:
        stack.push({ kind: 'float', value: cursor.view(8).getFloat64(0, false) })
        break
      case 0x4e:
        stack.push(null)
        break
      case 0x88:
      case 0x89:
        stack.push(opcode === 0x88)
        break
      case 0x53: {
        const quoted = /^(['"])(.*)\1$/su.exec(line().trim())
        if (quoted === null) throw refuse('a text has no quotes', at)
        stack.push(quoted[2] ?? '')
        break
      }
      case 0x54:
        text(signedLength(), 'latin1')
        break
      case 0x55:
        text(cursor.byte(), 'latin1')
        break
      case 0x56:
        stack.push(
          line().replace(/\\u([0-9a-f]{4})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        )
        break
      case 0x58:
        text(length32(), 'utf8')
        break
      case 0x8c:
        text(cursor.byte(), 'utf8')
        break
      case 0x8d:
        text(length64(), 'utf8')
        break
      case 0x42:
        bytes(length32())
        break
      case 0x43:
        bytes(cursor.byte())
        break
      case 0x8e:
      case 0x96:
        bytes(length64())
        break
      case 0x5d:
        stack.push({ kind: 'list', items: [] })
        break
      case 0x7d:
        stack.push({ kind: 'dict', pairs: [] })
        break
      case 0x8f:
        stack.push({ kind: 'set', items: [] })
        break
      case 0x29:
        stack.push(tuple([]))
        break
      case 0x6c:
        stack.push({ kind: 'list', items: toMark() })
        break
      case 0x64:
        stack.push({ kind: 'dict', pairs: pairsOf(toMark()) })
        break
      case 0x74:
        stack.push(tuple(toMark()))
        break
      case 0x85:
        stack.push(tuple([pop()]))
        break
      case 0x86:
      case 0x87: {
        const items = Array.from({ length: opcode - 0x84 }, pop)
        stack.push(tuple(items.toReversed()))
        break
      }
      case 0x91:
        stack.push({ kind: 'frozenset', items: toMark() })
        break
      case 0x61: {
        const item = pop()
        addItems([item])
        break
      }
      case 0x65:
      case 0x90:
        addItems(toMark())
        break
      case 0x73: {
        const member = pop()
        const key = pop()
        addPairs([key, member])
        break
      }
      case 0x75:
        addPairs(toMark())
        break
      case 0x63: {
        const module = line()
        importName(module, line())
        break
      }
      case 0x93: {
        const name = pop()
        importName(pop(), name)
        break
      }
      case 0x82:
      case 0x83:
      case 0x84: {
        const code = opcode === 0x82 ? cursor.byte() : opcode === 0x83 ? cursor.view(2).getUint16(0, true) : length32()
        importName('copyreg', `extension(${code})`)
        break
      }
      case 0x69: {
        const module = line()
        importName(module, line())
        const callee = pop()
        call(callee, tuple(toMark()))
        break
      }
      case 0x6f: {
        const [callee, ...args] = toMark()
        if (callee === undefined) throw refuse('it makes an object of nothing', at)
        call(callee, tuple(args))
        break
      }
      case 0x52:
      case 0x81: {
        const args = pop()
        call(pop(), args)
        break
      }
      case 0x92: {
        const keywords = pop()
        const args = pop()
        const items = sequenceOf(args) ?? [args]
        // They are copied each time, so they count each time.
        count += items.length
        call(pop(), tuple([...items, keywords]))
        break
      }
      case 0x62: {
        const state = pop()
        const object = top()
        if (isNode(object) && object.kind === 'call') {
          object.states.push(state)
          // Libraries close the frame before they write beside pickle.
          if (cursor.position() === frameEnd) frameEnd = -1
          if (extension?.afterBuild(object, cursor, nested) === true && frameEnd !== -1) {
            throw refuse('an array stands inside a frame', at)
          }
        }
        break
      }
      case 0x50:
        stack.push({ kind: 'persistent', id: line() })
        break
      case 0x51:
        stack.push({ kind: 'persistent', id: pop() })
        break
      case 0x67:
        recall(number(line()))
        break
      case 0x68:
        recall(cursor.byte())
        break
      case 0x6a:
        recall(length32())
        break
      case 0x70:
        memo.set(number(line()), top())
        break
      case 0x71:
        memo.set(cursor.byte(), top())
        break
      case 0x72:
        memo.set(length32(), top())
        break
      case 0x94:
        memo.set(memo.size, top())
        break
      case 0x97:
        stack.push({ kind: 'persistent', id: '(buffer)' })
        break
      case 0x98:
        break
      default:
        throw refuse(`there is no instruction 0x${opcode.toString(16)}`, at)
    }
  }

  function nested(start: number): PickleResult {
    return runPickle(source, start, what, extension, globals, depth + 1)
  }

  function pairsOf(flat: readonly PickleValue[]): (readonly [PickleValue, PickleValue])[] {
    if (flat.length % 2 !== 0) throw refuse('a key has no value', at)
    const pairs: (readonly [PickleValue, PickleValue])[] = []
    for (let index = 0; index + 1 < flat.length; index += 2) {
      pairs.push([flat[index] ?? null, flat[index + 1] ?? null])
    }
    return pairs
  }
}

/** Whole numbers that a double holds are numbers. */
function whole(value: bigint): number | bigint {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

function integer(digits: string, refuse: (why: string, offset: number) => Error, at: number): number | bigint {
  if (!/^\s*[+-]?\d{1,4000}\s*$/u.test(digits)) throw refuse(`${JSON.stringify(digits.slice(0, 40))} is no number`, at)
  return whole(BigInt(digits.trim().replace(/^\+/u, '')))
}

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { deflateSync, gzipSync } from 'node:zlib'
import { openModelFile } from './open-model-file.ts'
import { MAX_TEXT_BYTES } from './pickle-machine.ts'
import { gguf } from './sample-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelgate-pickle-'))
after(() => rmSync(folder, { recursive: true }))
let written = 0

async function open(bytes: Uint8Array, name = 'm.pkl') {
  const path = join(folder, `${written++}-${name}`)
  writeFileSync(path, bytes)
  const file = await openModelFile(path)
  file.close()
  return file
}

/** A stream of latin-1 text: what the instructions are, letter by letter. */
const pickle = (text: string): Buffer => Buffer.from(text, 'latin1')
const json = async (text: string): Promise<unknown> => JSON.parse((await open(pickle(text))).documents[0]?.json ?? '')

/** `numpy.dtype(text, False, True)` with little-endian state. */
const dtype = (text: string): string => `cnumpy\ndtype\n(V${text}\n\x89\x88tR(K\x03V<\nNNNtb`
const { u32 } = gguf

describe('openPickle', () => {
  const values: readonly [title: string, stream: string, expected: unknown][] = [
    ['nothing', 'N.', null],
    ['truth', '\x80\x02\x88\x89\x86.', [true, false]],
    ['truth of protocol 0', 'I01\nI00\n\x86.', [true, false]],
    ['numbers as text', '(I5\nL-7L\nVa\\u00e9\nl.', [5, -7, 'aé']],
    ['a long number', '\x80\x02\x8a\x09\x00\x00\x00\x00\x00\x00\x00\x00\x01.', '(number) 18446744073709551616'],
    ['a negative number', '\x80\x02]\x8a\x01\xffaNa.', [-1, null]],
    ['short and long integers', '(K\x01M\x00\x01J\xff\xff\xff\xffNl.', [1, 256, -1, null]],
    ['texts', "(S'a'\nU\x01bX\x01\x00\x00\x00c\x8c\x01dT\x01\x00\x00\x00el.", ['a', 'b', 'c', 'd', 'e']],
    ['a dictionary', '}(X\x01\x00\x00\x00aNX\x01\x00\x00\x00b\x88u.', { a: null, b: true }],
    ['a dictionary of protocol 0', '(Va\nNd.', { a: null }],
    ['one key', '}Va\n\x88s.', { a: true }],
    ['a key that is no text', '}K\x05\x88s.', { '(5)': true }],
    ['sets in any order', '\x8f(Vb\nVa\n\x90.', { '(set)': ['"a"', '"b"'] }],
    ['a frozen set', '(Vb\n\x91.', { '(set)': ['"b"'] }],
    ['the memo', 'Va\nq\x000h\x00.', 'a'],
    ['the memo by text', 'Va\np7\n0g7\n.', 'a'],
    ['the memo by position', '\x80\x04\x8c\x01a\x940j\x00\x00\x00\x00.', 'a'],
    ['a value twice', 'Va\n2\x86.', ['a', 'a']],
    ['a mark taken back', '(0N.', null],
    ['items up to a mark thrown away', 'N(Va\n1.', null],
    ['a class', 'cos\nsystem\n.', { '(class)': 'os.system' }],
    ['a call', 'cos\nsystem\n(Vls\ntR.', { '(args)': ['ls'], '(class)': 'os.system' }],
    ['an instance', '(Vls\nios\nsystem\n.', { '(args)': ['ls'], '(class)': 'os.system' }],
    ['an object', '(cos\nsystem\nVls\no.', { '(args)': ['ls'], '(class)': 'os.system' }],
    ['a new object with attributes', '\x80\x02ca\nB\n)\x81}Vn\n\x88sb.', { '(class)': 'a.B', n: true }],
    ['a new object with keywords', '\x80\x04ca\nB\n)}\x92.', { '(args)': [{}], '(class)': 'a.B' }],
    ['an object with another state', 'ca\nB\n)RVs\nb.', { '(class)': 'a.B', '(state)': ['s'] }],
    ['an object that takes items', 'ca\nB\n)R(Vs\ne.', { '(class)': 'a.B', '(items)': ['s'] }],
    ['an object that takes keys', 'ca\nB\n)RVs\nNs.', { '(class)': 'a.B', '(pairs)': { s: null } }],
    ['an ordered dictionary', 'ccollections\nOrderedDict\n)RVs\nNs.', { s: null }],
    ['its attributes', 'ccollections\nOrderedDict\n)RVs\nNs}Va\nK\x01sb.', { s: null, '(attributes)': [{ a: 1 }] }],
    ['an external object', 'Pid\n.', { '(external)': 'id' }],
    ['an external object by value', 'Vid\nQ.', { '(external)': 'id' }],
    ['a buffer outside', '\x80\x05\x97\x98.', { '(external)': '(buffer)' }],
    ['a list inside itself', ']q\x00h\x00a.', ['(cycle)']],
    ['bytes', 'C\x01aB\x00\x00\x00\x00\x86.', undefined],
  ]
  for (const [title, stream, expected] of values) {
    it(`reads ${title}`, async () => {
      const value = await json(stream)
      if (expected !== undefined) assert.deepEqual(value, expected)
    })
  }

  const imports: readonly [title: string, stream: string, globals: readonly string[]][] = [
    ['a name', 'cos\nsystem\n.', ['os.system']],
    ['a name from the stack', '\x80\x04\x8c\x05posix\x8c\x06system\x93.', ['posix.system']],
    ['a name by way of the memo', 'Vos\nq\x00Vsystem\nq\x01000Nh\x00h\x01\x93.'.replace('000N', '00'), ['os.system']],
    ['a name that is computed', 'Nca\nb\n\x93.', ['a.b', '(computed name)']],
    ['a registered extension', '\x82\x05\x83\x05\x00\x86\x84\x05\x00\x00\x00\x86.', ['copyreg.extension(5)']],
    ['a second stream', 'N.cos\nsystem\n.', ['os.system']],
    ['the result of a call that is thrown away', '(cos\nsystem\nVls\no0N.', ['os.system']],
    ['a dotted name', '\x80\x04\x8c\x07pathlib\x8c\x09os.system\x93.', ['pathlib.os.system']],
  ]
  for (const [title, stream, globals] of imports) {
    it(`lists the import of ${title}`, async () => assert.deepEqual((await open(pickle(stream))).globals, globals))
  }

  const refused: readonly [title: string, stream: string, message: RegExp][] = [
    ['an empty stack', '.', /takes from an empty stack \(at byte 0\)/u],
    ['a look below a mark', 'N(R.', /empty stack/u],
    ['a mark that is missing', 't.', /mark that was never set/u],
    ['an instruction that does not exist', '\xff.', /no instruction 0xff/u],
    ['protocol 6', '\x80\x06N.', /protocol 6/u],
    ['a stream cut short', 'cos\nsystem\nX\xff\xff\xff\xff', /ends inside.*import os\.system/u],
    ['a stream without an end', 'N', /ends inside/u],
    ['an unknown memo', 'h\x07.', /number 7, which was never stored/u],
    ['a negative length', 'T\xff\xff\xff\xff.', /negative length -1/u],
    ['a gigantic length', '\x8e\xff\xff\xff\xff\xff\xff\xff\xff.', /declares 18446744073709551615 bytes/u],
    ['a gigantic number', '\x8b\x00\x00\x01\x00.', /65536 bytes/u],
    ['a number that is none', 'Ix\n.', /is no number/u],
    ['an index that is none', 'Np-1\n.', /is no index/u],
    ['a text without quotes', 'Sab\n.', /no quotes/u],
    ['items for a tuple', ')(Ne.', /takes none/u],
    ['keys for a list', '](NNu.', /has none/u],
    ['a key without a value', '(Nd.', /no value/u],
    ['an object of nothing', '(o.', /object of nothing/u],
    ['a frame in a frame', '\x80\x04\x95\x0b\0\0\0\0\0\0\0\x95\x02\0\0\0\0\0\0\0N.', /inside another/u],
    ['a frame that ends after the file', '\x80\x04\x95\xff\0\0\0\0\0\0\0N.', /ends after the file/u],
    ['an instruction across a frame', '\x80\x04\x95\x02\0\0\0\0\0\0\0M\x01\x00.', /crosses the end/u],
  ]
  for (const [title, stream, message] of refused) {
    it(`refuses ${title}`, async () => {
      await assert.rejects(() => open(pickle(stream)), { code: 'PICKLE_INVALID', message })
    })
  }

  it('refuses values that multiply', async () => {
    const doubling = Array.from({ length: 40 }, () => '2\x86').join('')
    await assert.rejects(() => open(pickle(`Va\n${doubling}.`)), { code: 'PICKLE_INVALID', message: /grows to more/u })
  })

  it('refuses values that multiply over several streams', async () => {
    const million = `Va\n${'2\x86'.repeat(19)}.`
    await open(pickle(million))
    await assert.rejects(() => open(pickle(million.repeat(2))), { code: 'PICKLE_INVALID', message: /grows to more/u })
  })

  it('refuses arguments that are copied over and over', async () => {
    const copying = pickle(`(${'N'.repeat(10_000)}lq\x00${'0ca\nb\nh\x00N\x92'.repeat(600)}.`)
    await assert.rejects(() => open(copying), { code: 'PICKLE_INVALID', message: /more than 5000000 instructions/u })
  })

  it('reads bytes that are used over and over once, and refuses arrays that are', async () => {
    const megabyte = `B\x00\x00\x10\x00${'\0'.repeat(1024 * 1024)}q\x07`
    const recalled = `(${megabyte}${'h\x07'.repeat(100_000)}l.`
    assert.equal(JSON.parse((await open(pickle(recalled))).documents[0]?.json ?? '').length, 100_001)
    const array = `cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(K\x00tC\x01btR(K\x01(J\x00\x00\x10\x00t${dtype('i1')}\x89h\x07tb`
    const arrays = (count: number): Buffer => pickle(`${megabyte}0(${array.repeat(count)}l.`)
    assert.equal((await open(arrays(1024))).entries.length, 1024)
    await assert.rejects(() => open(arrays(1025)), { code: 'PICKLE_INVALID', message: /over and over/u })
  })

  it('knows long texts, and sets in sets, by their digest', async () => {
    const text = (length: number): string =>
      `X${String.fromCharCode(length & 255, (length >> 8) & 255, length >> 16)}\0${'x'.repeat(length)}.`
    assert.equal(await json(text(65_536)), 'x'.repeat(65_536))
    assert.match(String(await json(text(65_537))), /^\(text\) sha256:[0-9a-f]{64}$/u)
    const sets = await json(`${'('.repeat(100)}K\x01${'\x91'.repeat(100)}.`)
    assert.match(JSON.stringify(sets), /sha256/u)
  })

  it('refuses more text than the engine can hold', async () => {
    const path = join(folder, 'text.pkl')
    const refusal = async (start: Uint8Array, length: number): Promise<unknown> => {
      writeFileSync(path, start)
      truncateSync(path, start.length + length)
      return openModelFile(path).then(null, (error: unknown) => String(error))
    }
    const declared = (length: number): Promise<unknown> => refusal(Buffer.concat([pickle('X'), u32(length)]), length)
    assert.match(String(await declared(MAX_TEXT_BYTES)), /ends inside an instruction/u)
    assert.match(String(await declared(MAX_TEXT_BYTES + 1)), /more than 268435456 bytes of text \(at byte 0\)/u)
    assert.match(String(await refusal(pickle('V'), MAX_TEXT_BYTES + 1)), /more than 268435456 bytes of text/u)
  })

  it('refuses depth that would end the walk, and takes what real models have', async () => {
    const nested = (depth: number): Buffer => pickle(`${']'.repeat(depth)}${'a'.repeat(depth - 1)}.`)
    await open(nested(500))
    await assert.rejects(() => open(nested(501)), { code: 'PICKLE_INVALID', message: /deeper than 500/u })
  })

  it('reads packed streams, and says where it cannot', async () => {
    for (const packed of [gzipSync(pickle('Va\n.')), deflateSync(pickle('Va\n.'))]) {
      assert.equal((await open(packed, 'm.joblib')).documents[0]?.json, '"a"')
    }
    await assert.rejects(() => open(gzipSync(pickle('Va\n.')).subarray(0, 12)), { code: 'PICKLE_INVALID' })
    await assert.rejects(() => open(gzipSync(Buffer.alloc(65 * 1024 * 1024))), { message: /at most 67108864 bytes/u })
    assert.equal((await open(pickle('BZh91AY'))).format, 'opaque')
  })

  const numpy = (shape: string, type: string, data: string, order = '\x89'): string =>
    `cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n(K\x00tC\x01btR(K\x01${shape}${dtype(type)}${order}C${String.fromCharCode(data.length)}${data}tb.`

  it('finds arrays of NumPy, also column-major ones', async () => {
    const row = await open(pickle(numpy('(K\x02K\x03t', 'i1', 'abcdef')))
    const column = await open(pickle(numpy('(K\x02K\x03t', 'i1', 'adbecf', '\x88')))
    for (const { entries } of [row, column]) {
      const [entry] = entries
      assert.deepEqual([entry?.name, entry?.dtype, entry?.shape], ['/', 'I8', [2, 3]])
    }
    await assert.rejects(() => open(pickle(numpy('(K\x02K\x03t', 'i1', 'abcde'))), {
      code: 'PICKLE_INVALID',
      message: /6 are due/u,
    })
  })

  it('finds arrays of joblib in the middle of the stream', async () => {
    const wrapper = (data: string): string =>
      `\x80\x02cjoblib.numpy_pickle\nNumpyArrayWrapper\n)\x81}(Vshape\n(K\x02tVdtype\n${dtype('i2')}Vorder\nVC\nVnumpy_array_alignment_bytes\nK\x10ub${data}`
    const file = await open(
      pickle(`}Va\n${wrapper('\x03\xff\xff\xff\x01\x00\x02\x00')}sVb\ncos\nsystem\ns.`),
      'm.joblib',
    )
    assert.equal(file.format, 'joblib')
    assert.deepEqual([file.entries[0]?.name, file.entries[0]?.shape], ['/a', [2]])
    assert(file.globals.includes('os.system'))
    await assert.rejects(() => open(pickle(wrapper('\x03\xff')), 'm.joblib'), { code: 'PICKLE_INVALID' })
  })
})

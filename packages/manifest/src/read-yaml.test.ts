import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { MAX_YAML_BYTES } from './decode-text.ts'
import { MAX_PROBLEMS, MAX_YAML_DEPTH, MAX_YAML_NODES } from './guard-structure.ts'
import { readYaml } from './read-yaml.ts'
import { MAX_EXTENSION_KEYS } from './yaml-value.ts'

function read(text: string | Uint8Array) {
  return readYaml(typeof text === 'string' ? Buffer.from(text) : text, 'file.yaml')
}

/** Findings as `CODE line:column`. */
function problems(text: string | Uint8Array): string[] {
  return read(text).findings.map(({ code, location }) => `${code} ${location?.line}:${location?.column}`)
}

describe('readYaml', () => {
  it('reads plain data', () => {
    const { value, findings } = read('a: 1\nb: [x, "y", { c: true }]\nd:\n  - null\n  - 1.5\n')
    assert.deepEqual(findings, [])
    assert.deepEqual(value, { a: 1, b: ['x', 'y', { c: true }], d: [null, 1.5] })
  })

  it('reads scalars as YAML 1.2 does', () => {
    const { value } = read('a: no\nb: 0x1F\nc: 2024-01-01\nd: 1_000\ne: ~\nf: 1e3\n1: x\n')
    assert.deepEqual(value, { a: 'no', b: 31, c: '2024-01-01', d: '1_000', e: null, f: 1000, 1: 'x' })
  })

  it('takes a byte order mark only as first character', () => {
    assert.deepEqual(problems('\ufeffa: 1'), [])
    assert.deepEqual(problems('a: \ufeff'), ['YAML_CONTROL_CHARACTER 1:4'])
  })

  const refused: readonly [string, string | Uint8Array, readonly string[]][] = [
    ['UTF-16 by its mark', Buffer.from('\ufeffa: 1', 'utf16le'), ['YAML_ENCODING 1:1']],
    ['UTF-16 big endian by its mark', Buffer.from([0xfe, 0xff, 0, 0x61]), ['YAML_ENCODING 1:1']],
    ['UTF-16 without a mark', Buffer.from('a: 1', 'utf16le'), ['YAML_ENCODING 1:1']],
    ['UTF-16 big endian without a mark', Buffer.from([0, 0x61, 0, 0x3a]), ['YAML_ENCODING 1:1']],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), ['YAML_ENCODING 1:1']],
    ['UTF-32 big endian', Buffer.from([0, 0, 0xfe, 0xff]), ['YAML_ENCODING 1:1']],
    ['UTF-32 without a mark', Buffer.from([0x61, 0, 0, 0]), ['YAML_ENCODING 1:1']],
    ['UTF-32 big endian without a mark', Buffer.from([0, 0, 0, 0x61]), ['YAML_ENCODING 1:1']],
    ['broken UTF-8', Buffer.concat([Buffer.from('é: ü\nb: '), Buffer.from([0xc3])]), ['YAML_ENCODING 2:4']],
    ['broken UTF-8 after a mark', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x3a, 0x20, 0xff]), ['YAML_ENCODING 1:4']],
    ['NUL', 'a:\n  b: x\0', ['YAML_CONTROL_CHARACTER 2:7']],
    ['an escaped NUL', 'a: "\\0"', ['YAML_CONTROL_CHARACTER 1:4']],
    ['half a surrogate pair', 'a: "\\ud800"', ['YAML_CONTROL_CHARACTER 1:4']],
    ['directives', '%YAML 1.1\n---\na: yes\n', ['YAML_DIRECTIVE 1:1']],
    ['tags', 'a: !!js/function "x"\nb: !foo 1\n', ['YAML_TAG 1:4', 'YAML_TAG 2:4']],
    ['anchors and aliases', 'a: &x [1]\nb: *x\n', ['YAML_ALIAS 1:4', 'YAML_ALIAS 2:4']],
    ['merge keys', 'a:\n  <<: { b: 1 }\n', ['YAML_ALIAS 2:3']],
    ['repeated keys', 'a: 1\nb: 2\na: 3\n', ['YAML_DUPLICATE_KEY 3:1']],
    [
      'keys of JavaScript',
      '__proto__: {}\nconstructor: 1\nprototype: 1\n',
      ['YAML_FORBIDDEN_KEY 1:1', 'YAML_FORBIDDEN_KEY 2:1', 'YAML_FORBIDDEN_KEY 3:1'],
    ],
    [
      'keys that are maps or lists',
      '? { a: 1 }\n: 2\n? [b]\n: 3\n',
      ['YAML_KEY_NOT_TEXT 1:3', 'YAML_KEY_NOT_TEXT 3:3'],
    ],
    ['a second document', 'a: 1\n---\nb: 2\n---\nc: 3\n', ['YAML_MULTIPLE_DOCUMENTS 2:1']],
    ['a second document that is empty', 'a: 1\n...\n---\n', ['YAML_MULTIPLE_DOCUMENTS 3:1']],
    ['no document', '# nothing\n', ['YAML_EMPTY 1:1']],
    ['an empty file', '', ['YAML_EMPTY 1:1']],
    ['an open bracket', 'a: [1\nb: 2\n', ['YAML_SYNTAX 1:1']],
    ['tabs as indentation', 'a:\n\tb: 1\n', ['YAML_SYNTAX 2:2']],
    [
      'numbers that JSON cannot hold',
      'a: .nan\nb: .inf\nc: 1e400\n',
      ['YAML_NUMBER 1:4', 'YAML_NUMBER 2:4', 'YAML_NUMBER 3:4'],
    ],
    ['numbers that lose digits', 'a: 12345678901234567890\n', ['YAML_NUMBER 1:4']],
    [
      'versions without quotes',
      'version: 1.10\nspec: { digest: 1e5, version: 2 }\n',
      ['YAML_UNQUOTED 1:10', 'YAML_UNQUOTED 2:17', 'YAML_UNQUOTED 2:31'],
    ],
  ]
  for (const [name, text, expected] of refused) {
    it(`refuses ${name}`, () => {
      assert.deepEqual(problems(text), expected)
      for (const { advice, message } of read(text).findings) assert.ok(advice && message)
    })
  }

  it('shows the line to write for a version without quotes, and goes on with its text', () => {
    const { value, findings } = read('version: 1.10\n')
    assert.deepEqual(value, { version: '1.10' })
    assert.equal(findings[0]?.advice, 'Write `version: "1.10"`.')
  })

  it('leaves maps alone whose keys belong to the user', () => {
    assert.deepEqual(
      problems('hyperparameters: { version: 2 }\nannotations: { digest: 1 }\nx-mine: { version: 1 }\n'),
      [],
    )
  })

  it('asks no quotes of files of other tools', () => {
    const options = { quotedKeys: new Set<string>() }
    assert.deepEqual(readYaml(Buffer.from('version: 1.10\n'), 'MLmodel', options).findings, [])
  })

  it('shows every problem at once, in the order of the file', () => {
    const found = problems('version: 1\n__proto__: 1\na: .nan\na: 2\nb: !x 1\n')
    assert.deepEqual(found, [
      'YAML_UNQUOTED 1:10',
      'YAML_FORBIDDEN_KEY 2:1',
      'YAML_NUMBER 3:4',
      'YAML_DUPLICATE_KEY 4:1',
      'YAML_TAG 5:4',
    ])
  })

  it('does not let a document reach into Object', () => {
    const { value } = read('__proto__: { polluted: true }\na: 1\n')
    assert.equal(Reflect.get({}, 'polluted'), undefined)
    assert.deepEqual(Object.keys(Object(value)), ['a'])
  })
})

describe('places', () => {
  const document = read('a: 1\nlist:\n  - x: "é"\n    y: [2, 3]\n"q/r~s":\n  t: >\n    text\n')

  it('finds values and keys by pointer', () => {
    assert.deepEqual(document.locate('/a'), { path: 'file.yaml', line: 1, column: 4, endLine: 1, endColumn: 5 })
    assert.deepEqual(document.locate('/a', 'key'), { path: 'file.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 })
    assert.equal(document.locate('/list/0/y/1').column, 12)
    assert.equal(document.locate('/q~1r~0s/t', 'key').line, 6)
    assert.equal(document.locate('').line, 1)
  })

  it('falls back on the nearest parent', () => {
    assert.equal(document.locate('/list/0/z').line, 3)
    assert.equal(document.locate('/list/7').line, 2)
    assert.equal(document.locate('/list/x').line, 2)
    assert.equal(document.locate('/nothing/here').line, 1)
    assert.equal(document.locate('/a/b').line, 1)
  })

  it('gives the text of a scalar and where it stands', () => {
    assert.equal(read('md5: 1234567e89\n').source('/md5'), '1234567e89')
    assert.equal(document.source('/list'), undefined)
    assert.equal(document.source('/none'), undefined)
    assert.deepEqual(document.range('/a'), [3, 4])
    assert.equal(document.range('/none'), undefined)
  })
})

describe('limits', () => {
  it(`takes ${MAX_YAML_BYTES} bytes and not one more`, () => {
    const text = (size: number) => `a: ${'x'.repeat(size - 3)}`
    assert.deepEqual(problems(text(MAX_YAML_BYTES - 1)), [])
    assert.deepEqual(problems(text(MAX_YAML_BYTES)), [])
    assert.deepEqual(problems(text(MAX_YAML_BYTES + 1)), ['YAML_TOO_LARGE 1:1'])
  })

  it(`takes ${MAX_YAML_DEPTH} levels and not one more`, () => {
    const flow = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    const block = (depth: number) => Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n')
    for (const nest of [flow, block]) {
      assert.deepEqual(problems(nest(MAX_YAML_DEPTH - 1)), [])
      assert.deepEqual(problems(nest(MAX_YAML_DEPTH)), [])
      assert.match(problems(nest(MAX_YAML_DEPTH + 1))[0] ?? '', /^YAML_TOO_DEEP /)
    }
  })

  it(`takes ${MAX_YAML_NODES} values and not one more`, () => {
    const list = (nodes: number) => '- a\n'.repeat(nodes - 1)
    const map = (nodes: number) => Array.from({ length: nodes - 1 }, (_, index) => `k${index}: 1\n`).join('')
    for (const text of [list, map]) {
      assert.deepEqual(problems(text(MAX_YAML_NODES - 1)), [])
      assert.deepEqual(problems(text(MAX_YAML_NODES)), [])
      assert.match(problems(text(MAX_YAML_NODES + 1))[0] ?? '', /^YAML_TOO_MANY_NODES /)
    }
  })

  it(`takes ${MAX_EXTENSION_KEYS} x- keys a map and not one more`, () => {
    const keys = (count: number) => Array.from({ length: count }, (_, index) => `x-${index}: 1\n`).join('')
    assert.deepEqual(problems(keys(MAX_EXTENSION_KEYS - 1)), [])
    assert.deepEqual(problems(keys(MAX_EXTENSION_KEYS)), [])
    assert.deepEqual(problems(keys(MAX_EXTENSION_KEYS + 1)), [`YAML_TOO_MANY_EXTENSIONS ${MAX_EXTENSION_KEYS + 1}:1`])
  })

  it(`lists ${MAX_PROBLEMS} problems and says that there are more`, () => {
    const tags = (count: number) => '- !x 1\n'.repeat(count)
    assert.equal(problems(tags(MAX_PROBLEMS)).length, MAX_PROBLEMS)
    const more = problems(tags(MAX_PROBLEMS + 200))
    assert.equal(more.length, MAX_PROBLEMS + 1)
    assert.match(more.at(-1) ?? '', /^YAML_MORE_PROBLEMS /)
  })
})

describe('hostile bytes', () => {
  const size = 200_000
  const shapes: Readonly<Record<string, string>> = {
    'open lists': '['.repeat(size),
    'open maps': '{a: '.repeat(size / 4),
    dashes: '- '.repeat(size / 2),
    'question marks': '? '.repeat(size / 2),
    'closing braces': '}'.repeat(size),
    'line breaks': '\n'.repeat(size),
    comments: '#\n'.repeat(size / 2),
    commas: `[${','.repeat(size)}]`,
    colons: ':'.repeat(size),
    quotes: '"'.repeat(size),
    anchors: '&a '.repeat(size / 3),
    percents: '%\n'.repeat(size / 2),
    documents: '---\n'.repeat(size / 4),
    'broken lines': 'a: ]\n'.repeat(size / 5),
    bars: '|\n'.repeat(size / 2),
    'a long line': `a: ${'x'.repeat(size)}`,
    'a laughing matter': `a: &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a,*a,*a]`).join('\n')}`,
  }
  for (const [name, text] of Object.entries(shapes)) {
    it(`survives ${name}`, () => {
      const start = process.cpuUsage()
      const { findings, value } = read(text)
      const { user, system } = process.cpuUsage(start)
      assert.ok(findings.length > 0 || value !== undefined)
      assert.ok(findings.length <= MAX_PROBLEMS + 1)
      // Linear work takes well under a second; what is quadratic takes minutes.
      assert.ok(user + system < 20_000_000, `${(user + system) / 1e6} s`)
    })
  }

  it('does not take the process down with nested input, again and again', () => {
    const program = `
      import { readYaml } from ${JSON.stringify(new URL('./read-yaml.ts', import.meta.url).href)}
      for (const depth of [1000, 5000, 1000, 100000, 5000]) {
        for (const open of ['[', '{a: ', '- ', '? ', '"', "- - ? "]) {
          const { findings } = readYaml(Buffer.from(open.repeat(depth)), 'x')
          if (findings.length === 0) throw new Error(open)
        }
      }`
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
    assert.equal(status, 0, stderr)
  })

  it('gives a verdict on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { value, findings } = read(bytes)
        assert.ok(value !== undefined || findings.length > 0)
      }),
      { numRuns: 1500 },
    )
  })

  it('gives a verdict on any mixture of YAML signs, with places inside the text', () => {
    const sign = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '#',
      '&x',
      '*x',
      '!t ',
      '|',
      '>',
      '? ',
      '%',
      '---\n',
      '...\n',
      '\t',
      '1.10',
      'version: ',
      '<<: ',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const text = signs.join('')
        const lines = text.split('\n')
        for (const { location } of read(text).findings) {
          assert.ok(location !== undefined && location.line <= lines.length)
          assert.ok(location.column <= (lines[location.line - 1]?.length ?? 0) + 1, JSON.stringify({ text, location }))
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('reads JSON as JSON.parse does', () => {
    const scalar = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    )
    const keys = fc
      .stringMatching(/^[a-z]{1,8}$/)
      .filter((key) => !['constructor', 'prototype', 'version', 'digest', 'expires'].includes(key))
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        scalar,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(tree, (value) => {
        const text = JSON.stringify({ root: value })
        const { value: actual, findings } = read(text)
        if (findings.length === 0) assert.deepEqual(actual, JSON.parse(text))
        else
          assert.ok(
            findings.every(({ code }) => code === 'YAML_CONTROL_CHARACTER' || code === 'YAML_NUMBER'),
            findings[0]?.message,
          )
      }),
      { numRuns: 500 },
    )
  })
})

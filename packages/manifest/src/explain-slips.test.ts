import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { explainSlips, MAX_EXPLAINED, MAX_READ, MAX_SLIPS, MAX_TRIES } from './explain-slips.ts'
import { FULL_MANIFEST } from './fixtures/full-manifest.ts'
import { readManifest } from './read-manifest.ts'
import { readYaml } from './read-yaml.ts'

const VALID = `apiVersion: modelgate/v1
kind: Model
metadata:
  name: credit
  version: "1.0.0"
  owner: "@acme/ml"
spec:
  artifacts:
    - name: weights
      path: models/m.bin
      format: raw
      digest: "sha256:${'0123456789abcdef'.repeat(4)}"
      size: 5
  considerations:
    useCases:
      - Testing
  risk:
    tier: low
`

/** Findings as `CODE line:column advice`. */
function problems(text: string): string[] {
  const { findings } = readManifest(Buffer.from(text), 'm.yaml')
  return findings.map(({ code, location, advice }) => `${code} ${location?.line}:${location?.column} ${advice}`)
}

describe('one slip', () => {
  const slips: readonly [string, string, string, string][] = [
    ['a key without its colon', '  name: credit', '  name credit', '4:3 Write `name: credit`.'],
    ['a colon without its space', '  name: credit', '  name:credit', '4:3 Write `name: credit`.'],
    ['a section without its colon', 'metadata:', 'metadata', '3:1 Write `metadata:`.'],
    ['an open quote', '"1.0.0"', '"1.0.0', '5:3 Write `version: "1.0.0"`.'],
    ['an open quote in a list', '- Testing', '- "#1 Testing', '16:7 Write `- "#1 Testing"`.'],
    ['a value that starts with a sign', '"@acme/ml"', '@acme/ml', '6:3 Write `owner: "@acme/ml"`.'],
    ['a value with a colon', 'models/m.bin', 'models: m.bin', '10:7 Write `path: "models: m.bin"`.'],
    ['a tab', '  name: credit', '\tname: credit', '4:2 Indent it by 2 spaces.'],
    ['a space that is none', '  name: credit', '\u00a0 name: credit', '4:3 Indent it by 2 spaces.'],
    ['one space too many', '  version:', '   version:', '5:4 Indent it by 2 spaces.'],
    ['an entry too far left', '    - name', '   - name', '9:4 Indent it by 4 spaces.'],
    ['a member too far left', '      path', '     path', '10:6 Indent it by 6 spaces.'],
    ['an escape that does not exist', '  owner', '  title: "cre\\dit"\n  owner', '6:3 Write `title: "cre\\\\dit"`.'],
    ['an open bracket', ':\n      - Testing', ': [Testing', '15:5 Write `useCases: [Testing]`.'],
    ['a bracket too many', ':\n      - Testing', ': [Testing]]', '15:5 Write `useCases: [Testing]`.'],
    ['an equals sign', '  name: credit', '  name = credit', '4:3 Write `name: credit`.'],
    ['a dash without its space', '- name', '-name', '9:5 Write `- name: weights`.'],
    ['a dash too many', '  risk:', '  - risk:', '17:3 Write `risk:`.'],
    ['an open quote before a comment', '"1.0.0"', '"1.0.0 # first', '5:3 Write `version: "1.0.0" # first`.'],
    ['an open quote inside brackets', ':\n      - Testing', ': ["Testing]', '15:5 Write `useCases: ["Testing"]`.'],
    ['a quote of the other kind', '"1.0.0"', `"1.0.0'`, '5:3 Write `version: "1.0.0"`.'],
    ['a section too far right before its siblings', '  artifacts:', '   artifacts:', '8:4 Indent it by 2 spaces.'],
    ['a quote that ends what none began', '"1.0.0"', '1.0.0"', '5:12 Write `version: "1.0.0"`.'],
    ['a section too far right', '  considerations:\n', '   considerations:\n', '14:4 Indent it by 2 spaces.'],
    ['a section too far left', '  considerations:\n', ' considerations:\n', '14:2 Indent it by 2 spaces.'],
    ['a section in the one before', '  risk:\n    tier', '    risk:\n      tier', '17:5 It belongs under `spec`.'],
    ['a section on the level above', '  risk:\n    tier', 'risk:\n  tier', '17:1 It belongs under `spec`.'],
    ['a member beside its section', '    tier: low', '  tier: low', '18:3 Indent it by 4 spaces.'],
  ]
  for (const [name, from, to, expected] of slips) {
    it(`is one message with the line to write: ${name}`, () => {
      assert.ok(VALID.includes(from))
      const [first = '', ...more] = problems(VALID.replace(from, to))
      assert.match(first, /^(YAML_SYNTAX|YAML_UNQUOTED|SCHEMA_UNKNOWN_KEY) /)
      assert.deepEqual([first.slice(first.indexOf(' ') + 1), ...more], [expected])
    })
  }

  it('is one message in a file with the line breaks of Windows too', () => {
    const text = VALID.replace('name: credit', 'name credit')
      .replace('tier: low', 'tier: "low')
      .replaceAll('\n', '\r\n')
    assert.deepEqual(problems(text), ['YAML_SYNTAX 4:3 Write `name: credit`.', 'YAML_SYNTAX 18:5 Write `tier: "low"`.'])
  })

  it('hides nothing else that is wrong', () => {
    const text = VALID.replace('name: credit', 'name credit')
      .replace('tier: low', 'tier: lo')
      .replace('"1.0.0"', '1.10')
    assert.deepEqual(problems(text), [
      'YAML_SYNTAX 4:3 Write `name: credit`.',
      'YAML_UNQUOTED 5:12 Write `version: "1.10"`.',
      'SCHEMA_NOT_ALLOWED 18:11 Did you mean `low`?',
    ])
    const two = VALID.replace('name: credit', 'name credit').replace('"@acme/ml"', '@acme/ml')
    assert.deepEqual(problems(two), [
      'YAML_SYNTAX 4:3 Write `name: credit`.',
      'YAML_SYNTAX 6:3 Write `owner: "@acme/ml"`.',
    ])
  })

  it('moves nothing to where anything may stand', () => {
    const text = VALID.replace('  risk:', '  training:\n    hyperparameters: {}\n    sedes: 1\n    coed: 2\n  risk:')
    assert.deepEqual(problems(text), [
      'SCHEMA_UNKNOWN_KEY 19:5 Did you mean `seeds`?',
      'SCHEMA_UNKNOWN_KEY 20:5 Did you mean `code`?',
    ])
    const inside = text.replace('hyperparameters: {}', 'hyperparameters:\n      depth: 1')
    assert.equal(problems(inside).length, 2)
  })

  it('moves nothing to where no rule looks at it', () => {
    const entry = '    - name: tokenizer\n'
    assert.deepEqual(
      problems(FULL_MANIFEST.replace(entry, entry + entry)).map((text) => text.slice(0, text.indexOf(' Add'))),
      Array(3).fill('SCHEMA_MISSING_KEY 29:7'),
    )
  })

  it('is one message for the whole section that was not indented, beside another mistake', () => {
    const text = VALID.replace(/^ {2}(name|version|owner): /gm, '$1: ').replace('tier: low', 'tier: lo')
    assert.deepEqual(problems(text), [
      'YAML_SYNTAX 4:1 Move it and the 2 below it 2 spaces to the right.',
      'SCHEMA_NOT_ALLOWED 18:11 Did you mean `low`?',
    ])
  })

  it('leaves places on its line inside it', () => {
    const { findings } = readManifest(Buffer.from(VALID.replace('tier: low', 'rationale: x\n    tier lo')), 'm.yaml')
    assert.deepEqual(
      findings.map(({ code, location }) => [code, location?.line, location?.endColumn]),
      [
        ['YAML_SYNTAX', 19, 12],
        ['SCHEMA_NOT_ALLOWED', 19, 12],
      ],
    )
  })
})

describe('what no slip explains', () => {
  it('is one message in our own words', () => {
    const { findings } = readManifest(Buffer.from('a: {]: [}\n'), 'm.yaml')
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['YAML_SYNTAX'],
    )
    assert.match(findings[0]?.message ?? '', /^This is not valid YAML: /)
  })

  const fewer = Math.ceil(MAX_READ / (MAX_TRIES - 1))
  for (const [length, most] of [
    [1000, MAX_TRIES],
    [fewer - 2, MAX_TRIES - 1],
    [fewer - 1, MAX_TRIES - 1],
    [fewer, MAX_TRIES - 2],
  ] as const) {
    it(`is read at most ${most} times more where it has ${length} characters`, () => {
      const text = Array.from({ length: 20 }, (_, index) => `${' '.repeat(index)}- a: [b\n`)
        .join('')
        .padEnd(length, ' ')
      for (const content of [0, 9]) {
        let readings = 0
        const syntax = content === 0 ? [{ code: 'BAD_INDENT', start: 270, end: 270 }] : []
        explainSlips(text, () => {
          readings++
          return { syntax, content, misplaced: content, free: 0, at: () => [270] }
        })
        assert.equal(readings, most + 1)
      }
    })
  }

  it('takes time that any text of the usual size keeps small', () => {
    const fill = (line: string) => line.repeat(Math.floor(MAX_EXPLAINED / line.length))
    const steps = Array.from({ length: 120 }, (_, index) => `${' '.repeat(index)}k${index}:\n`).join('')
    const texts = [
      fill('a\n'),
      fill('a: [\n'),
      fill('\n- "'),
      fill('k: v: w\n'),
      `${steps}${fill('\n').slice(steps.length + 4)}x: [`,
      `a: "${fill('\\"').slice(9)}`,
      `a${fill(' ').slice(9)}\u2028\nb`,
      `- - -${fill(' ').slice(19)}\u2028: [\nb`,
      ...['q: 1\n', 'risk: {}\n', ' x-a: 1\n'].map((line) => VALID + fill(line).slice(VALID.length)),
    ]
    for (const text of texts) {
      assert.ok(text.length <= MAX_EXPLAINED)
      const start = process.cpuUsage()
      assert.notEqual(problems(text).length, 0)
      const { user, system } = process.cpuUsage(start)
      // What is linear takes a fraction of this; what is not takes many times as long.
      assert.ok(user + system < 8_000_000, `${JSON.stringify(text.slice(0, 20))}: ${(user + system) / 1e6} s`)
    }
  })

  it('stops after a few slips', () => {
    const text = VALID + Array.from({ length: MAX_SLIPS + 3 }, (_, index) => `key${index} x\n`).join('')
    assert.equal(problems(text).length, MAX_SLIPS)
  })

  it('is listed line by line in texts that are too long to be tried', () => {
    const comment = (length: number) => `# ${'x'.repeat(length - 3)}\n`
    const broken = VALID.replace('name: credit', 'name credit')
    assert.match(problems(comment(MAX_EXPLAINED - broken.length) + broken)[0] ?? '', /Write `name: credit`/)
    const long = problems(comment(MAX_EXPLAINED - broken.length + 1) + broken)
    assert.match(long[0] ?? '', /^YAML_SYNTAX 5:3 Write the key and a colon on one line/)
  })

  it('is no data of another tool', () => {
    const read = (text: string) => readYaml(Buffer.from(text), 'MLmodel', { quotedKeys: new Set() })
    assert.equal(read('a: [1\nb: 2\n').value, undefined)
    assert.deepEqual(readYaml(Buffer.from('a: [1\nb: 2\n'), 'm.yaml').value, { a: [1], b: 2 })
  })
})

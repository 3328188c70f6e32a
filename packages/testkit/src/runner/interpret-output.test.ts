import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANNOTATION_LENGTH, ANNOTATIONS_PER_LEVEL, createMasks, interpretOutput } from './interpret-output.ts'

const interpret = (lines: readonly string[], secrets: readonly string[] = []) => {
  const interpretation = interpretOutput({ masks: createMasks(secrets), workspace: '/w' })
  lines.forEach(interpretation.line)
  return interpretation
}

test('ten annotations of each level, the rest counted', () => {
  for (const [written, kept, dropped] of [
    [ANNOTATIONS_PER_LEVEL - 1, ANNOTATIONS_PER_LEVEL - 1, 0],
    [ANNOTATIONS_PER_LEVEL, ANNOTATIONS_PER_LEVEL, 0],
    [ANNOTATIONS_PER_LEVEL + 1, ANNOTATIONS_PER_LEVEL, 1],
  ]) {
    const result = interpret([...Array.from({ length: written ?? 0 }, (_, at) => `::error::e${at}`), '::warning::w'])
    assert.equal(result.annotations().filter(({ level }) => level === 'error').length, kept)
    assert.equal(result.annotations().filter(({ level }) => level === 'warning').length, 1)
    assert.equal(result.dropped(), dropped)
    assert.match(result.log(), new RegExp(`##\\[error\\]e${(written ?? 0) - 1}`, 'u'))
  }
})

test('a message longer than GitHub keeps is cut', () => {
  const lengths = [ANNOTATION_LENGTH - 1, ANNOTATION_LENGTH, ANNOTATION_LENGTH + 1]
  const { annotations } = interpret(lengths.map((length) => `::notice::${'x'.repeat(length)}`))
  assert.deepEqual(
    annotations().map(({ message }) => message.length),
    [ANNOTATION_LENGTH - 1, ANNOTATION_LENGTH, ANNOTATION_LENGTH],
  )
})

test('an annotation names its file inside the workspace', () => {
  const [annotation] = interpret(['::notice file=/w/a.yml,line=2,endLine=3,col=4,title=T::m']).annotations()
  assert.deepEqual(annotation, {
    level: 'notice',
    message: 'm',
    title: 'T',
    file: 'a.yml',
    line: 2,
    endLine: 3,
    column: 4,
  })
})

test('secrets vanish from log and annotations, the longer one first', () => {
  const result = interpret(['::add-mask::abcdef', '::add-mask::abc', 'x abcdef abc', '::error::abcdef'])
  assert.equal(result.log(), 'x *** ***\n##[error]***')
  assert.equal(result.annotations()[0]?.message, '***')
})

test('a multi-line secret is masked line by line', () => {
  assert.equal(interpret(['::add-mask::one%0Atwo', 'one or two']).log(), '*** or ***')
})

test('stopped commands are text until the token comes', () => {
  const result = interpret(['::stop-commands::t0ken', '::error::text', '::t0ken::', '::error::real'])
  assert.deepEqual(
    result.annotations().map(({ message }) => message),
    ['real'],
  )
})

test('set-env fails the step; set-output still works', () => {
  const result = interpret(['::set-env name=A::1', '::set-output name=o::v', '##[save-state name=s]w'])
  assert.equal(result.failed(), true)
  assert.deepEqual(result.outputs, { o: 'v' })
  assert.deepEqual(result.state, { s: 'w' })
})

test('a command name is no stop token', () => {
  assert.equal(interpret(['::stop-commands::error']).failed(), true)
})

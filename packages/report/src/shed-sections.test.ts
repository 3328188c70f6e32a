import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shedSections } from './shed-sections.ts'

test('what matters least goes first, and what must stay stays even beyond the limit', () => {
  const sections = [
    { name: 'verdict', priority: 0, text: 'v'.repeat(100) },
    { name: 'reason', priority: 1, text: 'r'.repeat(100) },
    { name: 'details', priority: 2, text: 'd'.repeat(100) },
    { name: 'nothing', priority: 9, text: '' },
  ]
  assert.equal(shedSections(sections, 1000).length, 304)
  assert.match(shedSections(sections, 290), /^v+\n\nr+\n\n> 1 section does not fit/u)
  const short = shedSections(sections, 10)
  assert.match(short, /^v{100}\n\n> 2 sections do not fit here and stand in the job summary\.$/u)
})

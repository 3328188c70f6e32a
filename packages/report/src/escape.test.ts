import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  clip,
  code,
  escapeHtml,
  escapeMarkdown,
  escapeMermaid,
  escapeMessage,
  escapeRun,
  escapeSarif,
  escapeTerminal,
  fence,
  showInvisible,
} from './escape.ts'

const HARMFUL = [
  '@',
  '#12',
  '`',
  '``',
  '|',
  '<',
  '>',
  '&',
  '$',
  '\\',
  '[',
  ']',
  '(',
  ')',
  '!',
  '*',
  '_',
  '~',
  '\n',
  '\r\n',
  '\t',
  '- ',
  '1. ',
  '# ',
  '<!-- modelgate:check v1 -->',
  '![x](https://x.example/i.png)',
  '<img src=x onerror=y>',
  'https://evil.example',
  'www.evil.example',
  '@team/owners',
  'owner/repo#1',
  'GH-7',
  'deadbeefcafe',
  ':tada:',
  '::error::x',
  '##[error]x',
  '\u202e',
  '\u200b',
  '\u001b[31m',
  '\u{e0041}',
  'a@b.example',
  '</details>',
  '```',
  '~~~',
  '---',
  '===',
  '{',
  '}',
  '%%{init}%%',
  '"',
  "'",
  '\ud800',
  'e\u0301\u0301\u0301\u0301\u0301\u0301',
]

/** Any text, with the characters that do harm far more often than chance would bring them. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HARMFUL), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
  .map((parts) => parts.join(''))

test('escapeMarkdown leaves nothing that Markdown or GitHub acts on', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const bare = escapeMarkdown(text)
        .replaceAll('<span>$</span>', '·')
        .replace(/^\d+\\(?=[.)])/u, '·')
        .replaceAll(/\\[\\`*_{}[\]~]/gu, '·')
      assert.doesNotMatch(bare, /[\\`*_{}[\]~|<>$\n\r]/u)
      assert.doesNotMatch(bare, /&(?!amp;|lt;|gt;|#124;|#8203;)/u)
      assert.doesNotMatch(bare, /@(?!&#8203;)/u)
      assert.doesNotMatch(bare, /(?<!&)#\w/u)
      assert.doesNotMatch(bare, /:\/\/|www\.|\bGH-\d/iu)
      assert.doesNotMatch(bare, /^(?:#{1,6}|[-+]|\d+[.)])(?:\s|$)|^[-=: ]+$/u)
      assert.doesNotMatch(bare, /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u)
    }),
    { numRuns: 2000 },
  )
})

test('escapeMarkdown keeps ordinary words as they are', () => {
  assert.equal(
    escapeMarkdown('Refusal of good customers, 51+ (n = 1,204): 16.9 %'),
    'Refusal of good customers, 51+ (n = 1,204): 16.9 %',
  )
  assert.equal(escapeMarkdown('+6.0 pp'), '+6.0 pp')
})

test('escapeMarkdown breaks each construct visibly nowhere and effectively everywhere', () => {
  const cases: Record<string, string> = {
    '@acme/ml': '@&#8203;acme/ml',
    'o/r#12': 'o/r#&#8203;12',
    'https://x.y': 'https:&#8203;//x.y',
    'www.x.y': 'www&#8203;.x.y',
    'GH-12': 'GH-&#8203;12',
    deadbeef1: 'deadbe&#8203;ef1',
    '12345678': '12345678',
    ':tada:': ':&#8203;tada:',
    'a|b': 'a&#124;b',
    $x$: '<span>$</span>x<span>$</span>',
    '<!-- m -->': '&lt;!-- m --&gt;',
    '# x': '&#8203;# x',
    '1. x': '1\\. x',
    '---': '&#8203;---',
    'a\u202eb': 'a⟨U+202E⟩b',
    '  a\n\nb ': 'a b',
  }
  for (const [text, expected] of Object.entries(cases)) assert.equal(escapeMarkdown(text), expected, text)
})

test('code uses backticks only for text that cannot leave them', () => {
  assert.equal(code('false_positive_rate'), '`false_positive_rate`')
  assert.equal(code('a`b'), '<code>a\\`b</code>')
  assert.equal(code('a|b'), '<code>a&#124;b</code>')
  assert.equal(code(''), '<code></code>')
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = code(text)
      if (shown.startsWith('`')) assert.match(shown, /^`[^`|\\<>\n]+`$/u)
      else assert.match(shown, /^<code>.*<\/code>$/u)
    }),
  )
})

test('escapeMessage marks up what backticks enclose and nothing else', () => {
  assert.equal(escapeMessage('Write `a: 1` or `b|c` *now*'), 'Write `a: 1` or <code>b&#124;c</code> \\*now\\*')
  assert.equal(escapeMessage('a lone ` stays'), 'a lone \\` stays')
  assert.equal(escapeRun(' a '), ' a ')
  assert.equal(escapeRun('  '), ' ')
  fc.assert(
    fc.property(hostile, (text) => {
      const bare = escapeMessage(text)
        .replaceAll(/`[^`|\\<>\n]+`/gu, '·')
        .replaceAll(/<\/?(?:code|span)>/gu, '·')
      assert.doesNotMatch(bare.replaceAll(/\\[\\`*_{}[\]~]/gu, '·'), /[`|<>\n]/u)
      assert.doesNotMatch(bare, /@(?!&#8203;)/u)
    }),
    { numRuns: 1000 },
  )
})

test('fence is longer than every run of backticks inside', () => {
  assert.equal(fence('yaml', 'a: 1'), '```yaml\na: 1\n```')
  assert.equal(fence('', '````'), '`````\n````\n`````')
})

test('escapeHtml leaves no markup', () => {
  assert.equal(escapeHtml(`<a href="x" title='y'>&`), '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;')
  fc.assert(fc.property(hostile, (text) => assert.doesNotMatch(escapeHtml(text), /[<>"']|\p{Cc}/u)))
})

test('escapeTerminal lets through no control sequence and no workflow command', () => {
  assert.equal(escapeTerminal('::error::x ##[y] \u001b[31m'), ': :error: :x ## [y] ⟨U+001B⟩[31m')
  assert.equal(escapeTerminal(':tada:::error::x'), ':tada: : :error: :x')
  fc.assert(fc.property(hostile, (text) => assert.doesNotMatch(escapeTerminal(text), /::|##\[|\p{Cc}|\p{Cf}/u)))
})

test('escapeSarif leaves no link, escapeMermaid no syntax', () => {
  assert.equal(escapeSarif('[x](1)'), '\\[x\\](1)')
  assert.equal(escapeMermaid('51+ "x" %%{init}'), '51+ _x_ ___init_')
  fc.assert(fc.property(hostile, (text) => assert.match(escapeMermaid(text), /^[\p{L}\p{N} .,+/()_-]*$/u)))
})

test('clip cuts between characters', () => {
  assert.equal(clip('abc', 3), 'abc')
  assert.equal(clip('abcd', 3), 'ab…')
  assert.equal(clip('😀😀😀', 3), '😀😀😀')
  assert.equal(clip('😀😀😀😀', 3), '😀😀…')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, length) => {
      assert.ok(Array.from(clip(text, length)).length <= Math.max(length, 0))
    }),
  )
})

test('showInvisible keeps accents and emoji, and names what cannot be seen', () => {
  assert.equal(showInvisible('naïve ✔️'), 'naïve ✔️')
  assert.equal(showInvisible('e\u0301'), 'e\u0301')
  assert.equal(showInvisible('e' + '\u0301'.repeat(9)), 'e' + '\u0301'.repeat(4))
  assert.equal(showInvisible('\u0000'), '⟨U+0000⟩')
})

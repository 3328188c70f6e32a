import type { ReaderProblem } from './reader-problem.ts'

/** What is said of a mistake that no usual slip explains. */
export function describeSyntax(code: string): Pick<ReaderProblem, 'code' | 'message' | 'advice'> {
  const [what, advice] = SENTENCES[code] ?? [
    'it fits nothing before it',
    'Check indentation, quotes and brackets here.',
  ]
  return { code: 'YAML_SYNTAX', message: `This is not valid YAML: ${what}.`, advice }
}

const SENTENCES: Readonly<Partial<Record<string, readonly [string, string]>>> = {
  TAB_AS_INDENT: ['tabs may not indent', 'Indent with spaces.'],
  BAD_INDENT: ['the line does not align with the others of its map or list', 'Indent it as they are.'],
  BAD_SCALAR_START: ['a value may not start with this character', 'Put the value in double quotes.'],
  BAD_DQ_ESCAPE: [
    'the text in quotes holds an escape that does not exist',
    'Double the backslash, or use single quotes.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'a second key stands on one line',
    'Put a line break after the first key, or quote the value.',
  ],
  BLOCK_IN_FLOW: [
    'a list or map of lines stands inside brackets',
    'Write it inside the brackets too, or without brackets.',
  ],
  MISSING_CHAR: ['a quote, bracket, comma or colon is missing', 'Add the missing character.'],
  MULTILINE_IMPLICIT_KEY: [
    'a key goes on over several lines, or lacks its colon',
    'Write the key and a colon on one line.',
  ],
  KEY_OVER_1024_CHARS: ['a key is longer than 1024 characters', 'Shorten it.'],
  UNEXPECTED_TOKEN: [
    'it fits nothing before it',
    'Check indentation, quotes and brackets here and in the line before.',
  ],
}

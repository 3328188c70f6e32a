import type { CodeTable } from './finding.ts'

/** Codes that any gate may return. */
export const KERNEL_CODES = {
  INTERNAL_ERROR: {
    meaning: 'Modelgate itself failed; the model was not judged.',
    fix: 'Run again with debug logging and report the stack trace.',
  },
  NO_RULE: {
    meaning: 'Numbers were measured, but no rule says what would be good enough, so nothing was judged.',
    fix: 'Name a rule in the policy or with --margin, --epsilon, --min, --max or --max-regression; or say --measure-only.',
  },
  MEASURE_ONLY: {
    meaning: 'Numbers were measured and, as asked, not judged.',
    fix: 'Nothing, or leave --measure-only out and name a rule.',
  },
} as const satisfies CodeTable

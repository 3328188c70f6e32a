import type { CodeTable } from './finding.ts'

/** Codes that any gate may return. */
export const KERNEL_CODES = {
  INTERNAL_ERROR: {
    meaning: 'Modelgate itself failed; the model was not judged.',
    fix: 'Run again with debug logging and report the stack trace.',
  },
} as const satisfies CodeTable

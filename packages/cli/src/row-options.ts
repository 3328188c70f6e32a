import type { Command } from './command.ts'

/** Options that say how the rows of a table are read, the same wherever predictions are judged. */
export const ROW_OPTIONS = {
  weight: { type: 'string', value: 'C', description: 'column with row weights' },
  id: { type: 'string', value: 'C', description: 'column that identifies a row; joins it with the baseline' },
  positive: { type: 'string', value: 'V', description: 'the positive value (default: 1, true or yes)' },
} as const satisfies Command['options']

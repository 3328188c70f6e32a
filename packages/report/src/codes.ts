import type { CodeTable } from '@modelgate/kernel'

/** Codes of writing reports. */
export const REPORT_CODES = {
  REPORT_INVALID: {
    meaning: 'A report does not follow the published schema: a defect of Modelgate.',
    fix: 'Report the message; the model was not judged.',
  },
} as const satisfies CodeTable

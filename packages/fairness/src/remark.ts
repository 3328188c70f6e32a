import type { Finding } from '@modelgate/kernel'
import type { FAIRNESS_CODES } from './codes.ts'

/** A finding about the evidence, and whether it keeps the gate from passing. */
export interface Remark {
  readonly finding: Finding
  readonly blocks: boolean
}

type Code = keyof typeof FAIRNESS_CODES

/** What keeps the gate from passing. */
export function block(code: Code, message: string, advice: string): Remark {
  return { finding: { code, severity: 'warning', message, advice }, blocks: true }
}

/** What people should know. */
export function note(code: Code, severity: 'warning' | 'note', message: string, advice: string): Remark {
  return { finding: { code, severity, message, advice }, blocks: false }
}

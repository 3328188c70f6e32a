import type { Finding } from '@modelgate/kernel'
import { DOCTOR_CODES } from './codes.ts'

/** A misconfiguration, with the setting to change. */
export function setupFinding(
  code: keyof typeof DOCTOR_CODES,
  severity: 'error' | 'warning',
  message: string,
  subject: string,
): Finding {
  return { code, severity, message, advice: DOCTOR_CODES[code].fix, subject }
}

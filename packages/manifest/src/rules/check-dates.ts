import type { Finding } from '@modelgate/kernel'
import type { RuleContext, RuleResult } from './rule.ts'

/** Milliseconds of a day. */
const DAY = 86_400_000

/** Dates exist in the calendar, and the validation has not expired on the day that `now` names. */
export function checkDates({ manifest, document, now }: RuleContext): RuleResult {
  const { validatedOn, expiresOn } = manifest.spec.validation ?? {}
  const findings: Finding[] = []
  for (const [key, day] of Object.entries({ validatedOn, expiresOn })) {
    if (day !== undefined && startOfDay(day) === undefined) {
      findings.push({
        code: 'MANIFEST_DATE_INVALID',
        severity: 'error',
        message: `There is no day \`${day}\`.`,
        advice: `Write a day such as \`${key}: "2027-03-02"\`.`,
        location: document.locate(`/spec/validation/${key}`),
      })
    }
  }
  const end = expiresOn === undefined ? undefined : startOfDay(expiresOn)
  if (end !== undefined && now.getTime() >= end + DAY) {
    findings.push({
      code: 'MANIFEST_VALIDATION_EXPIRED',
      severity: 'error',
      message: `The validation of this model expired on ${expiresOn}.`,
      advice: 'Have the model validated again and write the new dates.',
      location: document.locate('/spec/validation/expiresOn'),
    })
  }
  return { findings, unverified: [] }
}

/** The first millisecond of a day in UTC, or undefined when there is no such day. */
function startOfDay(day: string): number | undefined {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : time
}

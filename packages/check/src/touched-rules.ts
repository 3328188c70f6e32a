import type { Finding } from '@modelgate/kernel'

/** Files that decide what is checked and who may approve: workflows, local actions, code owners. */
const RULES = /^\.github\/(?:workflows|actions)\/|^(?:\.github\/|docs\/)?CODEOWNERS$/u

/** Findings for every changed file that could weaken the check itself. */
export function touchedRules(changed: Iterable<string>, policyPath: string): readonly Finding[] {
  return [...changed]
    .filter((path) => RULES.test(path) || path === policyPath)
    .map((path) => ({
      code: 'CHECK_RULES_TOUCHED',
      severity: 'warning',
      message: `This pull request changes ${path}, which decides what is checked or who may approve.`,
      advice: 'Let somebody who owns this file review it; the policy of the base judged this pull request.',
      subject: path,
    }))
}

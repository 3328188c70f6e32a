import type { CodeTable } from '@modelgate/kernel'

/** What can be wrong with a policy, and what a change of it can mean. */
export const POLICY_CODES = {
  POLICY_VALID: { meaning: 'The policy can be read and could judge.', fix: 'Nothing to do.' },
  POLICY_GATE_UNKNOWN: {
    meaning: 'The policy asks for a gate that this version does not have.',
    fix: 'Upgrade Modelgate, correct the name, or remove the gate.',
  },
  POLICY_SUMMARY_METRIC: {
    meaning: 'A fairness rule names a max-min summary over groups instead of a rate.',
    fix: 'Write one rule on each rate that the summary is made of.',
  },
  POLICY_METRIC_UNKNOWN: {
    meaning: 'A rule names a metric that does not exist.',
    fix: 'Use one of the metrics that the message lists.',
  },
  POLICY_FIELD_UNKNOWN: {
    meaning: 'The policy demands a field that no manifest can have.',
    fix: 'Correct the path, for example `spec.validation`.',
  },
  POLICY_RULE_EMPTY: {
    meaning: 'A rule sets no limit, so it could never fail.',
    fix: 'Add a limit, or remove the rule.',
  },
  POLICY_RULE_CONTRADICTORY: {
    meaning: 'No value can satisfy a rule, or what it asks for has no test.',
    fix: 'Correct the bounds, or ask for what the message names.',
  },
  POLICY_ENVIRONMENT_UNKNOWN: {
    meaning: 'An environment builds on one that the policy does not describe.',
    fix: 'Describe it under `environments`, or correct the name.',
  },
  POLICY_ENVIRONMENT_CYCLE: {
    meaning: 'Environments build on each other in a circle, so none can be reached.',
    fix: 'Remove one `from`.',
  },
  POLICY_ATTRIBUTE_UNKNOWN: {
    meaning: 'A fairness rule names an attribute that the policy does not describe.',
    fix: 'Add it under `gates.fairness.attributes`, or correct the name.',
  },
  POLICY_DATE_INVALID: {
    meaning: 'A date does not exist in the calendar.',
    fix: 'Write a day such as "2027-03-02".',
  },
  POLICY_LOOSENED: {
    meaning: 'The change demands less than the policy it replaces.',
    fix: 'Have the change reviewed by those who own the policy; it takes effect after the merge.',
  },
} as const satisfies CodeTable

import { closest } from '@modelgate/kernel'
import { hasField, joinPointer } from '@modelgate/manifest/document'
import type { PolicyDocument } from './policy-document.ts'
import { qualityProblem } from './quality-metric.ts'
import { metricProblem, testProblem } from './summary-metric.ts'

/** Something a schema cannot say about a policy. */
export interface RuleProblem {
  readonly code: string
  readonly message: string
  readonly advice: string
  readonly pointer: string
}

/** Everything that makes a schema-valid policy wrong: rules that name nothing, that cannot fail or cannot pass. */
export function checkRules(document: PolicyDocument): readonly RuleProblem[] {
  return [
    ...checkTiers(document),
    ...checkQuality(document),
    ...checkFairness(document),
    ...checkEnvironments(document),
    ...checkAliases(document),
    ...checkWaivers(document),
  ]
}

/** Fields that no manifest can have would refuse every manifest. */
function checkTiers({ tiers = {} }: PolicyDocument): RuleProblem[] {
  return Object.entries(tiers).flatMap(([tier, { require }]) => {
    return require.flatMap((field, index): RuleProblem[] => {
      const known = hasField(field)
      if (known === true) return []
      const advice =
        known === undefined ? 'Correct it: fields are listed in the schema of manifests.' : `Did you mean \`${known}\`?`
      const message = `A manifest has no field \`${field}\`, so every model of tier ${tier} would be refused.`
      return [{ code: 'POLICY_FIELD_UNKNOWN', message, advice, pointer: `/tiers/${tier}/require/${index}` }]
    })
  })
}

function checkQuality({ gates }: PolicyDocument): RuleProblem[] {
  return (gates?.quality?.metrics ?? []).flatMap((rule, index) => {
    const pointer = `/gates/quality/metrics/${index}`
    const unknown = qualityProblem(rule.metric)
    if (unknown !== undefined) return [{ code: 'POLICY_METRIC_UNKNOWN', ...unknown, pointer: `${pointer}/metric` }]
    if (rule.min === undefined && rule.max === undefined && rule.maxRegression === undefined) {
      return [
        emptyRule(`The rule on \`${rule.metric}\` sets no limit.`, 'Add `min`, `max` or `maxRegression`.', pointer),
      ]
    }
    if (rule.slice !== undefined && rule.by !== undefined) {
      const message = `The rule on \`${rule.metric}\` names both one slice and a column of slices.`
      return [{ code: 'POLICY_RULE_CONTRADICTORY', message, advice: 'Keep `slice` or `by`.', pointer }]
    }
    if (rule.min !== undefined && rule.max !== undefined && rule.min > rule.max) {
      const message = `No value of \`${rule.metric}\` is at least ${rule.min} and at most ${rule.max}.`
      return [{ code: 'POLICY_RULE_CONTRADICTORY', message, advice: 'Swap or correct `min` and `max`.', pointer }]
    }
    return []
  })
}

function checkFairness({ gates }: PolicyDocument): RuleProblem[] {
  const attributes = Object.keys(gates?.fairness?.attributes ?? {})
  const { rules = [], presets = [] } = gates?.fairness ?? {}
  if (gates?.fairness !== undefined && rules.length === 0 && presets.length === 0) {
    return [emptyRule('The fairness gate has no rule.', 'Add `rules`, or name `presets`.', '/gates/fairness')]
  }
  return rules.flatMap((rule, index): RuleProblem[] => {
    const pointer = `/gates/fairness/rules/${index}`
    const problems: RuleProblem[] = []
    const metric = metricProblem(rule.metric)
    if (metric !== undefined) problems.push({ ...metric, pointer: `${pointer}/metric` })
    const untested = testProblem(rule)
    if (untested !== undefined) {
      const { field, ...problem } = untested
      problems.push({ code: 'POLICY_RULE_CONTRADICTORY', ...problem, pointer: `${pointer}/${field}` })
    }
    if (rule.absolute === undefined && rule.regression === undefined) {
      problems.push(
        emptyRule('The rule sets no limit.', 'Add `absolute: { margin: 0.10 }` or `regression: {…}`.', pointer),
      )
    }
    if (rule.control !== undefined && rule.regression !== undefined) {
      problems.push({
        code: 'POLICY_RULE_CONTRADICTORY',
        message: 'A change against base is measured on the same rows, so there is nothing to control for.',
        advice: 'Put `regression` into a rule of its own, without `control`.',
        pointer: `${pointer}/control`,
      })
    }
    for (const [place, name] of (rule.attributes ?? []).entries()) {
      if (attributes.includes(name)) continue
      const meant = closest(name, attributes)
      const advice = meant === undefined ? `Add it under \`gates.fairness.attributes\`.` : `Did you mean \`${meant}\`?`
      const message = `The rule names the attribute \`${name}\`, which is not under \`gates.fairness.attributes\`.`
      problems.push({ code: 'POLICY_ATTRIBUTE_UNKNOWN', message, advice, pointer: `${pointer}/attributes/${place}` })
    }
    return problems
  })
}

function emptyRule(message: string, advice: string, pointer: string): RuleProblem {
  return { code: 'POLICY_RULE_EMPTY', message, advice, pointer }
}

function checkEnvironments({ environments = {} }: PolicyDocument): RuleProblem[] {
  const names = Object.keys(environments)
  return Object.entries(environments).flatMap(([name, environment]): RuleProblem[] => {
    const pointer = joinPointer(['environments', name, 'from'])
    const unknown = (environment.from ?? []).flatMap((source, index) => {
      if (names.includes(source)) return []
      const message = `\`${name}\` builds on the environment \`${source}\`, which the policy does not describe.`
      return [unknownEnvironment(source, names, message, `${pointer}/${index}`)]
    })
    if (!reaches(name, name, environments, new Set())) return unknown
    const message = `\`${name}\` builds on itself, so nothing can ever be promoted to it.`
    return [
      ...unknown,
      { code: 'POLICY_ENVIRONMENT_CYCLE', message, advice: 'Remove one `from` of the circle.', pointer },
    ]
  })
}

/** One alias cannot follow two environments, and an environment that is not there will never move one. */
function checkAliases({ environments = {}, projections }: PolicyDocument): RuleProblem[] {
  const names = Object.keys(environments)
  const aliases = Object.entries(projections?.mlflow?.aliases ?? {})
  return aliases.flatMap(([name, alias], index): RuleProblem[] => {
    const pointer = joinPointer(['projections', 'mlflow', 'aliases', name])
    const message = `An alias follows the environment \`${name}\`, which the policy does not describe.`
    const unknown = names.includes(name) ? [] : [unknownEnvironment(name, names, message, pointer)]
    const other = aliases.slice(0, index).find(([, taken]) => taken === alias)
    if (!other) return unknown
    const twice = `The alias \`${alias}\` cannot follow \`${other[0]}\` and \`${name}\`.`
    const advice = 'Give each environment an alias of its own.'
    return [...unknown, { code: 'POLICY_RULE_CONTRADICTORY', message: twice, advice, pointer }]
  })
}

function unknownEnvironment(name: string, names: readonly string[], message: string, pointer: string): RuleProblem {
  const meant = closest(name, names)
  const advice = meant === undefined ? `Add \`${name}: {}\` under \`environments\`.` : `Did you mean \`${meant}\`?`
  return { code: 'POLICY_ENVIRONMENT_UNKNOWN', message, advice, pointer }
}

function reaches(
  start: string,
  goal: string,
  environments: NonNullable<PolicyDocument['environments']>,
  seen: Set<string>,
): boolean {
  const from = (Object.hasOwn(environments, start) ? environments[start]?.from : undefined) ?? []
  if (from.includes(goal)) return true
  const next = from.filter((name) => !seen.has(name))
  for (const name of next) seen.add(name)
  return next.some((name) => reaches(name, goal, environments, seen))
}

function checkWaivers({ waivers = [] }: PolicyDocument): RuleProblem[] {
  return waivers.flatMap(({ expires }, index) => {
    if (isDay(expires)) return []
    const message = `There is no day \`${expires}\`.`
    return [
      {
        code: 'POLICY_DATE_INVALID',
        message,
        advice: 'Write a day such as `"2027-03-02"`.',
        pointer: `/waivers/${index}/expires`,
      },
    ]
  })
}

/** Whether a text of the form YYYY-MM-DD names a day of the Gregorian calendar. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && day >= 1 && day <= days
}

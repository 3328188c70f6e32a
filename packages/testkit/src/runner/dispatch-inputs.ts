import type { JsonObject, Json } from './json.ts'
import type { Workflow } from './read-workflow.ts'
import { entriesOf, isMapping, literalOf, type Template } from './template.ts'

/**
 * The `inputs` context of a manual run: given values checked against the declaration, defaults filled in.
 * Throws for unknown inputs, missing required ones, values of the wrong type and unknown choices, all at once.
 */
export function dispatchInputs(workflow: Workflow, given: Readonly<Record<string, string | boolean>>): JsonObject {
  const place = `${workflow.path}: on.workflow_dispatch`
  const trigger = workflow.on.get('workflow_dispatch')
  const declared = isMapping(trigger)
    ? entriesOf(trigger.entries.get('inputs'), `${place}.inputs`)
    : new Map<string, Template>()
  const problems = Object.keys(given)
    .filter((name) => !declared.has(name))
    .map((name) => `unexpected input "${name}"`)
  const values: Record<string, Json> = {}
  for (const [name, template] of declared) {
    const input = entriesOf(template, `${place}.inputs.${name}`)
    const type = literalOf(input.get('type'), name) ?? 'string'
    const fallback = literalOf(input.get('default'), name)
    const value = given[name] === undefined ? fallback : String(given[name])
    if (value === undefined || value === '') {
      if (input.get('required') === true) problems.push(`required input "${name}" not provided`)
      values[name] = type === 'boolean' ? false : ''
    } else if (type === 'boolean') {
      if (value !== 'true' && value !== 'false') problems.push(`input "${name}" must be true or false, not "${value}"`)
      values[name] = value === 'true'
    } else if (type === 'number') {
      if (!Number.isFinite(Number(value))) problems.push(`input "${name}" must be a number, not "${value}"`)
      values[name] = Number(value)
    } else {
      const options = input.get('options')
      const choices: readonly Template[] = Array.isArray(options) ? options : []
      if (type === 'choice' && !choices.includes(value)) problems.push(`"${value}" is no choice of input "${name}"`)
      values[name] = value
    }
  }
  if (problems.length > 0) throw new Error(`${place}: ${problems.join('; ')}`)
  return values
}

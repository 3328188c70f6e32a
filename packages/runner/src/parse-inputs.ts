import * as core from '@actions/core'
import { ModelgateError } from '@modelgate/kernel'
import type { Contract, Inputs, ParsedInputs } from './contract.ts'

/**
 * All inputs of an action, parsed once; all problems are reported together.
 *
 * @throws ModelgateError `INPUT_MISSING` or `INPUT_INVALID`
 */
export function parseInputs<I extends Inputs, O extends string>(contract: Contract<I, O>): ParsedInputs<I> {
  const problems: ModelgateError[] = []
  const values: Record<string, unknown> = {}
  for (const [name, spec] of Object.entries(contract.inputs)) {
    try {
      values[name] = spec.parse(core.getInput(name), name)
    } catch (error) {
      if (!(error instanceof ModelgateError)) throw error
      problems.push(error)
    }
  }
  const [first] = problems
  if (first && problems.length === 1) throw first
  if (first) {
    throw new ModelgateError(first.code, problems.map((problem) => problem.message).join(' '), {
      advice: problems.map((problem) => problem.advice).join(' '),
    })
  }
  // The one place where parsed texts become the typed object: every key of the contract was just parsed by its spec.
  return values as ParsedInputs<I>
}

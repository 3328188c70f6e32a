import type { GateName } from '@modelgate/kernel'
import type { InputSpec } from './input.ts'
import { oneOf, optionalText, text } from './input.ts'

/** Inputs that every action has. */
export const SHARED_INPUTS = {
  token: text({
    default: '${{ github.token }}',
    description: 'Token for the GitHub API. The job token suffices; the README lists the permissions.',
  }),
  policy: text({
    default: '.github/modelgate.yaml',
    description: 'The policy: a path in this repository, read from the base ref, or OWNER/REPO/PATH@REF.',
  }),
  'working-directory': text({ default: '.', description: 'Folder that paths in inputs are relative to.' }),
  enforcement: oneOf(['', 'enforce', 'observe'], {
    default: '',
    description: 'enforce or observe. Empty: what the policy says, which alone can allow observe.',
  }),
  'report-artifact': optionalText({
    default: '',
    description: 'Artifact to keep the report in, as JSON and as a page, named modelgate-report-…. Empty: none.',
  }),
} as const

/** Outputs that every action sets on every path, also when it crashes. */
export const SHARED_OUTPUTS = {
  verdict: 'pass, warn, fail, inconclusive or error.',
  'reason-code': 'The code that explains the verdict; docs/codes.md lists all.',
  report: 'Path of the JSON report.',
  'report-digest': 'SHA-256 of the JSON report, as sha256:<hex>.',
  summary: 'The result in one line.',
} as const

export type Inputs = Readonly<Record<string, InputSpec<unknown>>>

/** What an action takes and gives: the code's side of its `action.yml`. A test compares the two both ways. */
export interface Contract<I extends Inputs, O extends string> {
  /** Folder and bundle name, verb-noun. */
  readonly name: string
  readonly gate: GateName
  readonly description: string
  readonly inputs: typeof SHARED_INPUTS & I
  /** Own outputs beside {@link SHARED_OUTPUTS}, with their descriptions. */
  readonly outputs: Readonly<Record<O, string>>
}

type Values<I extends Inputs> = { readonly [K in keyof I]: I[K] extends InputSpec<infer T> ? T : never }

/** Parsed inputs, keyed by their names in `action.yml`. */
export type ParsedInputs<I extends Inputs> = Values<typeof SHARED_INPUTS> & Values<I>

/** Declares an action; the shared inputs and outputs are added. */
export function defineContract<const I extends Inputs, const O extends string>(
  own: Omit<Contract<I, O>, 'inputs'> & { readonly inputs: I },
): Contract<I, O> {
  return { ...own, inputs: { ...SHARED_INPUTS, ...own.inputs } }
}

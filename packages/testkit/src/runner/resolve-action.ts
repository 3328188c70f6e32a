import { join } from 'node:path'
import type { WorkflowStep } from './read-workflow.ts'
import { isExpression } from './template.ts'

/** What a `uses:` means on this machine. */
export type ActionReference =
  | { readonly kind: 'checkout'; readonly uses: string }
  | {
      readonly kind: 'action'
      readonly uses: string
      readonly repository: string | undefined
      readonly ref: string | undefined
      /** Absolute; undefined for an action of the checked-out repository, which exists only later. */
      readonly folder: string | undefined
      readonly localPath: string | undefined
    }

/** Finds the folder of an action. Throws for references that this runner cannot serve. */
export function resolveAction(uses: string, actions: Readonly<Record<string, string>>): ActionReference {
  if (uses.startsWith('./'))
    return { kind: 'action', uses, repository: undefined, ref: undefined, folder: undefined, localPath: uses }
  const match = /^(?<repository>[^/@]+\/[^/@]+)(?<path>\/[^@]+)?@(?<ref>.+)$/u.exec(uses)
  const { repository, path = '', ref } = match?.groups ?? {}
  if (repository === 'actions/checkout' && path === '') return { kind: 'checkout', uses }
  const root = repository === undefined ? undefined : actions[repository]
  if (root === undefined) throw new Error(`uses: ${uses} is not supported by this runner.`)
  return { kind: 'action', uses, repository, ref, folder: join(root, path), localPath: undefined }
}

/** What a step is called when it has no name: what it uses, or the first line of its script, expressions unevaluated. */
export function defaultStepName(step: WorkflowStep): string {
  const script = isExpression(step.run) ? step.run.text : typeof step.run === 'string' ? step.run : ''
  return `Run ${step.uses ?? script.trim().split('\n')[0] ?? ''}`
}

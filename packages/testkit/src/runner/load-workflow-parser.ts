import { registerHooks } from 'node:module'
import type * as Workflows from '@actions/workflow-parser'
import type * as Actions from '@actions/workflow-parser/actions/action-parser'

/** GitHub's own readers of workflow and action files. */
export interface WorkflowParser {
  readonly workflows: typeof Workflows
  readonly actions: typeof Actions
}

/**
 * Loads `@actions/workflow-parser`. Its files import JSON without the attribute that Node demands, so the attribute is
 * added while they load and the hook is taken away again.
 */
export async function loadWorkflowParser(): Promise<WorkflowParser> {
  const hooks = registerHooks({
    load: (url, context, nextLoad) =>
      url.endsWith('.json') && url.includes('/@actions/workflow-parser/')
        ? nextLoad(url, { ...context, importAttributes: { type: 'json' } })
        : nextLoad(url, context),
  })
  try {
    return {
      workflows: await import('@actions/workflow-parser'),
      actions: await import('@actions/workflow-parser/actions/action-parser'),
    }
  } finally {
    hooks.deregister()
  }
}

import { isMapping, literalOf, type Template } from './template.ts'
import type { Workflow } from './read-workflow.ts'

/** What happened, as a workflow sees it. */
export interface WorkflowEvent {
  readonly name: string
  /** `refs/heads/main`, `refs/pull/1/merge` … */
  readonly ref: string
  /** What `github.sha` says: on a pull request the merge commit. */
  readonly sha: string
  readonly payload: Readonly<Record<string, unknown>>
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  merge_group: ['checks_requested'],
  workflow_run: ['requested', 'in_progress', 'completed'],
}

/** Whether the workflow runs for the event. Throws at events and filters that this runner does not know. */
export function matchEvent(workflow: Workflow, event: WorkflowEvent): boolean {
  if (!workflow.on.has(event.name)) return false
  const filters = workflow.on.get(event.name)
  const lists = new Map(
    isMapping(filters) ? [...filters.entries].map(([key, value]) => [key, listOf(value, key, event.name)]) : [],
  )
  switch (event.name) {
    case 'workflow_dispatch':
      return true
    case 'push':
      demand(event.name, lists, ['branches', 'branches-ignore', 'tags', 'tags-ignore'])
      return matchPush(event.ref, lists)
    case 'pull_request':
      demand(event.name, lists, ['types', 'branches', 'branches-ignore'])
      return matchType(event, lists.get('types')) && matchRef(baseOf(event), lists, 'branches')
    case 'merge_group':
      demand(event.name, lists, ['types', 'branches', 'branches-ignore'])
      return matchType(event, lists.get('types'))
    case 'workflow_run':
      demand(event.name, lists, ['workflows', 'types'])
      return matchType(event, lists.get('types')) && (lists.get('workflows') ?? []).includes(workflowOf(event))
    default:
      throw new Error(`${workflow.path}: the event ${event.name} is not supported by this runner.`)
  }
}

type Lists = ReadonlyMap<string, readonly string[] | undefined>

function matchPush(ref: string, lists: Lists): boolean {
  const tag = ref.startsWith('refs/tags/')
  const kind = tag ? 'tags' : 'branches'
  const other = tag ? 'branches' : 'tags'
  const named = (name: string) => lists.has(name) || lists.has(`${name}-ignore`)
  // Filters for the other kind alone exclude this kind.
  if (!named(kind)) return !named(other)
  return matchRef(ref.replace(/^refs\/(heads|tags)\//u, ''), lists, kind)
}

function matchRef(name: string, lists: Lists, kind: 'branches' | 'tags'): boolean {
  const wanted = lists.get(kind)
  const ignored = lists.get(`${kind}-ignore`)
  return (
    (wanted === undefined || matchPatterns(name, wanted)) && (ignored === undefined || !matchPatterns(name, ignored))
  )
}

function matchType(event: WorkflowEvent, types: readonly string[] | undefined): boolean {
  const action = event.payload['action']
  return typeof action === 'string' && (types ?? TYPES[event.name] ?? []).includes(action)
}

/** Later patterns win; `!` takes names out again. `*` stops at a slash, `**` does not. */
function matchPatterns(name: string, patterns: readonly string[]): boolean {
  return patterns.reduce((matched, pattern) => {
    const negative = pattern.startsWith('!')
    const body = negative ? pattern.slice(1) : pattern
    if (/[?+[\]]/u.test(body)) throw new Error(`The filter ${pattern} is not supported by this runner.`)
    const source = body
      .split('**')
      .map((part) => part.split('*').map(escape).join('[^/]*'))
      .join('.*')
    return new RegExp(`^${source}$`, 'u').test(name) ? !negative : matched
  }, false)
}

const escape = (text: string) => text.replace(/[.\\^$(){}|/-]/gu, '\\$&')

function baseOf(event: WorkflowEvent): string {
  const pull = event.payload['pull_request']
  const base = typeof pull === 'object' && pull !== null && 'base' in pull ? pull.base : undefined
  const ref = typeof base === 'object' && base !== null && 'ref' in base ? base.ref : undefined
  if (typeof ref !== 'string') throw new Error('The payload of a pull_request event names no base branch.')
  return ref
}

/** Name of the workflow whose run has ended. */
function workflowOf(event: WorkflowEvent): string {
  const workflow = event.payload['workflow']
  return typeof workflow === 'object' && workflow !== null && 'name' in workflow ? String(workflow.name) : ''
}

function listOf(value: Template, key: string, event: string): readonly string[] | undefined {
  if (value === null || isMapping(value)) return undefined
  const items: readonly Template[] = Array.isArray(value) ? value : [value]
  return items.map((item) => literalOf(item, `on.${event}.${key}`) ?? '')
}

function demand(event: string, lists: Lists, known: readonly string[]): void {
  const unknown = [...lists.keys()].filter((key) => !known.includes(key))
  if (unknown.length > 0) throw new Error(`on.${event}.${unknown.join(', ')} is not supported by this runner.`)
}

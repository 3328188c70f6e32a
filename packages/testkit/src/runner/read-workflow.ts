import { loadWorkflowParser } from './load-workflow-parser.ts'
import { entriesOf, isExpression, isMapping, literalOf, readTemplate, type Template } from './template.ts'

/** A workflow file, expressions not yet evaluated. */
export interface Workflow {
  readonly path: string
  readonly name: string
  readonly runName: Template | undefined
  /** Triggers with their filters. */
  readonly on: ReadonlyMap<string, Template>
  readonly permissions: Template | undefined
  readonly env: ReadonlyMap<string, Template>
  readonly defaults: RunDefaults
  readonly jobs: ReadonlyMap<string, WorkflowJob>
}

interface RunDefaults {
  readonly shell: Template | undefined
  readonly workingDirectory: Template | undefined
}

export interface WorkflowJob {
  readonly id: string
  readonly name: Template | undefined
  readonly needs: readonly string[]
  readonly if: Template | undefined
  readonly permissions: Template | undefined
  readonly environment:
    | { readonly name: Template; readonly url: Template | undefined; readonly deployment: Template | undefined }
    | undefined
  readonly outputs: ReadonlyMap<string, Template>
  readonly env: ReadonlyMap<string, Template>
  readonly defaults: RunDefaults
  readonly timeoutMinutes: Template | undefined
  readonly continueOnError: Template | undefined
  readonly steps: readonly WorkflowStep[]
}

export interface WorkflowStep {
  readonly id: string | undefined
  readonly name: Template | undefined
  readonly if: Template | undefined
  readonly uses: string | undefined
  readonly run: Template | undefined
  readonly with: ReadonlyMap<string, Template>
  readonly env: ReadonlyMap<string, Template>
  readonly shell: Template | undefined
  readonly workingDirectory: Template | undefined
  readonly continueOnError: Template | undefined
  readonly timeoutMinutes: Template | undefined
}

const WORKFLOW_KEYS = ['name', 'run-name', 'on', 'permissions', 'env', 'defaults', 'jobs']
const JOB_KEYS = `name needs if permissions environment outputs env defaults runs-on timeout-minutes continue-on-error
  steps`.split(/\s+/u)
const STEP_KEYS = 'id name if uses run with env shell working-directory continue-on-error timeout-minutes'.split(' ')

/**
 * Reads a workflow with GitHub's own parser. Throws with all of the parser's problems, and for every construct that
 * this runner does not know: nothing is skipped in silence.
 */
export async function readWorkflow(path: string, content: string): Promise<Workflow> {
  const { workflows } = await loadWorkflowParser()
  const parsed = workflows.parseWorkflow({ name: path, content }, new workflows.NoOperationTraceWriter())
  const found = parsed.context.errors.getErrors().map(({ message }) => message)
  if (found.length > 0 || parsed.value === undefined)
    throw new Error(`${path} is not a valid workflow: ${found.join('; ')}`)
  const converted = await workflows.convertWorkflowTemplate(parsed.context, parsed.value)
  const problems = (converted.errors ?? []).map(({ Message }) => Message)
  if (problems.length > 0) throw new Error(`${path} is not a valid workflow: ${problems.join('; ')}`)
  const root = entriesOf(readTemplate(JSON.parse(JSON.stringify(parsed.value))), path)
  demandKeys(root, WORKFLOW_KEYS, path)
  const jobs = entriesOf(root.get('jobs'), `${path}: jobs`)
  return {
    path,
    name: literalOf(root.get('name'), `${path}: name`) ?? path,
    runName: root.get('run-name'),
    on: readTriggers(root.get('on'), path),
    permissions: root.get('permissions'),
    env: entriesOf(root.get('env'), `${path}: env`),
    defaults: readDefaults(root.get('defaults'), path),
    jobs: new Map([...jobs].map(([id, job]) => [id, readJob(id, entriesOf(job, `${path}: jobs.${id}`), path)])),
  }
}

function readJob(id: string, job: ReadonlyMap<string, Template>, path: string): WorkflowJob {
  const place = `${path}: jobs.${id}`
  demandKeys(job, JOB_KEYS, place)
  const steps = job.get('steps')
  return {
    id,
    name: job.get('name'),
    needs: readList(job.get('needs'), `${place}.needs`),
    if: job.get('if'),
    permissions: job.get('permissions'),
    environment: readEnvironment(job.get('environment'), place),
    outputs: entriesOf(job.get('outputs'), `${place}.outputs`),
    env: entriesOf(job.get('env'), `${place}.env`),
    defaults: readDefaults(job.get('defaults'), place),
    timeoutMinutes: job.get('timeout-minutes'),
    continueOnError: job.get('continue-on-error'),
    steps: (Array.isArray(steps) ? steps : []).map((step: Template, at) =>
      readStep(entriesOf(step, `${place}.steps`), `${place}.steps[${at}]`),
    ),
  }
}

function readStep(step: ReadonlyMap<string, Template>, place: string): WorkflowStep {
  demandKeys(step, STEP_KEYS, place)
  return {
    id: literalOf(step.get('id'), `${place}.id`),
    name: step.get('name'),
    if: step.get('if'),
    uses: literalOf(step.get('uses'), `${place}.uses`),
    run: step.get('run'),
    with: entriesOf(step.get('with'), `${place}.with`),
    env: entriesOf(step.get('env'), `${place}.env`),
    shell: step.get('shell'),
    workingDirectory: step.get('working-directory'),
    continueOnError: step.get('continue-on-error'),
    timeoutMinutes: step.get('timeout-minutes'),
  }
}

function readTriggers(on: Template | undefined, path: string): ReadonlyMap<string, Template> {
  if (isMapping(on)) return on.entries
  return new Map(readList(on, `${path}: on`).map((name) => [name, null]))
}

function readDefaults(defaults: Template | undefined, place: string): RunDefaults {
  const entries = entriesOf(defaults, `${place}: defaults`)
  demandKeys(entries, ['run'], `${place}: defaults`)
  const run = entriesOf(entries.get('run'), `${place}: defaults.run`)
  return { shell: run.get('shell'), workingDirectory: run.get('working-directory') }
}

function readEnvironment(environment: Template | undefined, place: string): WorkflowJob['environment'] {
  if (environment === undefined || environment === null) return undefined
  if (!isMapping(environment)) return { name: environment, url: undefined, deployment: undefined }
  demandKeys(environment.entries, ['name', 'url', 'deployment'], `${place}.environment`)
  const name = environment.entries.get('name')
  if (name === undefined) throw new Error(`${place}.environment has no name.`)
  return { name, url: environment.entries.get('url'), deployment: environment.entries.get('deployment') }
}

function readList(value: Template | undefined, place: string): readonly string[] {
  if (value === undefined || value === null) return []
  if (isExpression(value) || isMapping(value)) throw new Error(`${place}: a name or a list of names is expected.`)
  const items: readonly Template[] = Array.isArray(value) ? value : [value]
  return items.map((item) => literalOf(item, place) ?? '')
}

function demandKeys(entries: ReadonlyMap<string, Template>, known: readonly string[], place: string): void {
  const unknown = [...entries.keys()].filter((key) => !known.includes(key))
  if (unknown.length > 0) throw new Error(`${place}: ${unknown.join(', ')} is not supported by this runner.`)
}

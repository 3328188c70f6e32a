import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadWorkflowParser } from './load-workflow-parser.ts'
import { entriesOf, literalOf, readTemplate, type Template } from './template.ts'

/** What `action.yml` says, as far as a runner needs it. */
export interface ActionDefinition {
  readonly folder: string
  readonly name: string
  /** Defaults by input name, expressions not yet evaluated. Null: no default. */
  readonly inputs: ReadonlyMap<string, Template>
  readonly outputs: readonly string[]
  readonly main: string
  readonly post: string | undefined
  /** Condition of the post step; `always()` where the file names none. */
  readonly postIf: string
}

/** Reads and checks an action's folder with GitHub's own parser. Only node24 actions are supported; others throw. */
export async function readAction(folder: string): Promise<ActionDefinition> {
  const file = await firstExisting([join(folder, 'action.yml'), join(folder, 'action.yaml')])
  const { workflows, actions } = await loadWorkflowParser()
  const content = await readFile(file, 'utf8')
  const parsed = actions.parseAction({ name: file, content }, new workflows.NoOperationTraceWriter())
  const problems = parsed.context.errors.getErrors().map(({ message }) => message)
  if (problems.length > 0) throw new Error(`${file} is not a valid action: ${problems.join('; ')}`)
  const root = entriesOf(readTemplate(JSON.parse(JSON.stringify(parsed.value))), file)
  const runs = entriesOf(root.get('runs'), `${file}: runs`)
  const using = literalOf(runs.get('using'), `${file}: runs.using`)
  if (using !== 'node24') throw new Error(`${file}: runs.using ${using ?? '(missing)'} is not supported, only node24.`)
  if (runs.has('pre')) throw new Error(`${file}: runs.pre is not supported.`)
  const main = literalOf(runs.get('main'), `${file}: runs.main`)
  if (main === undefined) throw new Error(`${file}: runs.main is missing.`)
  return {
    folder,
    name: literalOf(root.get('name'), `${file}: name`) ?? folder,
    inputs: new Map(
      [...entriesOf(root.get('inputs'), `${file}: inputs`)].map(([name, input]) => [
        name,
        entriesOf(input, `${file}: inputs.${name}`).get('default') ?? null,
      ]),
    ),
    outputs: [...entriesOf(root.get('outputs'), `${file}: outputs`).keys()],
    main,
    post: literalOf(runs.get('post'), `${file}: runs.post`),
    postIf: literalOf(runs.get('post-if'), `${file}: runs.post-if`) ?? 'always()',
  }
}

async function firstExisting(files: readonly string[]): Promise<string> {
  for (const file of files) {
    if (
      await access(file).then(
        () => true,
        () => false,
      )
    )
      return file
  }
  throw new Error(`There is no action: none of ${files.join(', ')} exists.`)
}

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { collectCodes } from './collect-codes.ts'
import { listActions } from './entries.ts'
import { ROOT } from './root.ts'

const BEGIN = '<!-- generated from action.yml: begin -->'
const END = '<!-- generated from action.yml: end -->'

/** The files that are generated, by path relative to the root, as they should be. */
export async function renderDocs(): Promise<ReadonlyMap<string, string>> {
  const docs = new Map<string, string>()
  for (const action of listActions()) {
    const readme = `actions/${action}/README.md`
    const text = await readFile(join(ROOT, readme), 'utf8')
    const [before, rest] = text.split(BEGIN)
    const after = rest?.split(END)[1]
    if (before === undefined || after === undefined) {
      throw new Error(`${readme} needs the lines\n${BEGIN}\n${END}\nwhere the tables of inputs and outputs go`)
    }
    const yaml = await readFile(join(ROOT, actionFile(action)), 'utf8')
    docs.set(readme, `${before}${BEGIN}\n${renderTables(parse(yaml))}\n${END}${after}`)
  }
  docs.set('docs/codes.md', renderCodes(await collectCodes()))
  return docs
}

/** Writes what {@link renderDocs} renders. */
export async function generateDocs(): Promise<void> {
  for (const [path, text] of await renderDocs()) await writeFile(join(ROOT, path), text)
}

/** Where an action's `action.yml` stands: `check` is the repository's own. */
export function actionFile(action: string): string {
  return action === 'check' ? 'action.yml' : `actions/${action}/action.yml`
}

interface Metadata {
  readonly inputs?: Readonly<Record<string, { description: string; default?: string; required?: boolean }>>
  readonly outputs?: Readonly<Record<string, { description: string }>>
}

function renderTables({ inputs = {}, outputs = {} }: Metadata): string {
  const cell = (text: string) => text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ')
  const inputRows = Object.entries(inputs).map(([name, input]) => {
    const value = input.default === undefined ? (input.required ? 'required' : '') : `\`${input.default}\``
    return `| \`${name}\` | ${cell(input.description)} | ${input.default === '' ? '' : value} |`
  })
  const outputRows = Object.entries(outputs).map(([name, output]) => `| \`${name}\` | ${cell(output.description)} |`)
  return [
    '',
    '| Input | Meaning | Default |',
    '| --- | --- | --- |',
    ...inputRows,
    '',
    '| Output | Meaning |',
    '| --- | --- |',
    ...outputRows,
    '',
  ].join('\n')
}

function renderCodes(tables: Awaited<ReturnType<typeof collectCodes>>): string {
  const sections = [...tables].map(([owner, table]) => {
    const entries = Object.entries(table)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { meaning, fix }]) => `### ${code}\n\n${meaning}\n\n${fix}\n`)
    return `## ${owner}\n\n${entries.join('\n')}`
  })
  return `# Codes\n\nEvery code that a finding, an error or \`reason-code\` can carry. Each says what it means, then what to do.\n\n${sections.join('\n')}`
}

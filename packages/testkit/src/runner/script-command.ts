import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

// `Runner.Worker/Handlers/ScriptHandlerHelpers.cs`.
const SHELLS: Readonly<Record<string, { readonly args: string; readonly extension: string }>> = {
  bash: { args: '--noprofile --norc -e -o pipefail {0}', extension: '.sh' },
  sh: { args: '-e {0}', extension: '.sh' },
  python: { args: '{0}', extension: '.py' },
}

/** Writes a `run:` step's script to `folder` and says how its shell runs it. Without a shell: `bash -e`. Throws for unknown shells. */
export async function scriptCommand(
  script: string,
  shell: string,
  folder: string,
): Promise<{ readonly command: string; readonly args: readonly string[] }> {
  const [command = '', ...rest] = shell === '' ? ['bash', '-e', '{0}'] : shell.split(' ')
  const known = SHELLS[command]
  const args = rest.length > 0 ? rest : known?.args.split(' ')
  if (args === undefined || !args.some((arg) => arg.includes('{0}')))
    throw new Error(`shell: ${shell} is not supported by this runner.`)
  const file = join(folder, `${randomUUID()}${known?.extension ?? ''}`)
  await writeFile(file, script)
  return { command, args: args.map((arg) => arg.replaceAll('{0}', file)) }
}

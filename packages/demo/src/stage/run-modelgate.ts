import { join } from 'node:path'
import type { TerminalExhibit } from '../page/exhibit.ts'
import { runProcess } from './run-process.ts'

/**
 * Runs the command line as a person would and keeps what the terminal showed.
 *
 * @param root of this checkout
 * @param args as typed behind `modelgate`
 */
export async function runModelgate(root: string, cwd: string, args: readonly string[]): Promise<TerminalExhibit> {
  const command = join(root, 'packages/cli/bin/modelgate.js')
  const env = { ...process.env, NO_COLOR: '1', COLUMNS: '110' }
  const { exit, stdout, stderr } = await runProcess(process.execPath, [command, ...args], { cwd, env })
  const output = exit === 3 ? stderr + stdout : stdout
  return { kind: 'terminal', command: ['modelgate', ...args].join(' '), output: output.trimEnd(), exit }
}

import process from 'node:process'
import { COMMANDS } from './commands/index.ts'
import { runCli } from './run-cli.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that stops early (`| head`) is no failure.
  if (error.code === 'EPIPE') return
  process.stderr.write(`modelgate: The result cannot be written to stdout: ${error.message}\n`)
  process.once('exit', () => (process.exitCode = 3))
})

process.exitCode = await runCli(
  process.argv.slice(2),
  {
    cwd: process.cwd(),
    env: process.env,
    now: new Date(),
    terminal: { isTerminal: process.stdout.isTTY, columns: process.stdout.columns ?? 120 },
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
  },
  COMMANDS,
)

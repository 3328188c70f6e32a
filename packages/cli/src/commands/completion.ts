import { createReport, ModelgateError } from '@modelgate/kernel'
import type { Command } from '../command.ts'
import { COMMON_OPTIONS } from '../common-options.ts'
import { readChoice } from '../read-choice.ts'
import { SHELLS, writeCompletion } from '../write-completion.ts'

/**
 * `modelgate completion SHELL`: a script that makes the shell complete commands and options.
 *
 * @param commands all other commands
 */
export function createCompletion(commands: readonly Command[]): Command {
  const completion: Command = {
    name: 'completion',
    summary: 'Print a completion script for a shell',
    usage: SHELLS.join('|'),
    options: {},
    examples: [
      'source <(modelgate completion bash)',
      'modelgate completion zsh > ~/.zfunc/_modelgate',
      'modelgate completion fish > ~/.config/fish/completions/modelgate.fish',
    ],
    async run({ positionals }) {
      const shell = readChoice('shell', positionals[0], SHELLS)
      if (shell === undefined || positionals.length > 1) {
        throw new ModelgateError('CLI_USAGE', 'completion needs the name of one shell.', {
          advice: `modelgate completion ${SHELLS.join('|')}`,
        })
      }
      const words = [...commands, completion].map(({ name, summary, options }) => {
        return { name, summary, options: [...Object.keys(options), ...Object.keys(COMMON_OPTIONS)] }
      })
      const text = writeCompletion(shell, words)
      return {
        text,
        verdict: 'pass',
        report: createReport({ gate: 'manifest', verdict: 'pass', reasonCode: 'CLI_DONE', data: { script: text } }),
      }
    },
  }
  return completion
}

import { closest, ModelgateError } from '@modelgate/kernel'
import type { CommandEntry } from './command.ts'

/**
 * The command that the first words name, with the words behind it. Names may have two words; options may stand before.
 *
 * @throws ModelgateError `CLI_COMMAND_UNKNOWN`
 */
export function findCommand(
  args: readonly string[],
  commands: readonly CommandEntry[],
): { readonly command: CommandEntry; readonly rest: readonly string[] } {
  const [first = '', second = ''] = args
  const two = commands.find(({ name }) => name === `${first} ${second}`)
  if (two !== undefined) return { command: two, rest: args.slice(2) }
  const one = commands.find(({ name }) => name === first)
  if (one !== undefined) return { command: one, rest: args.slice(1) }
  const family = findFamily(first, commands).map(({ name }) => name)
  if (family.length > 0) {
    const meant = closest(`${first} ${second}`, family)
    const bare = second === '' || second.startsWith('-')
    const problem = bare ? 'needs one more word' : `has no \`${second.slice(0, 60)}\``
    throw new ModelgateError('CLI_COMMAND_UNKNOWN', `\`modelgate ${first}\` ${problem}.`, {
      advice:
        meant === undefined ? `Write modelgate ${family.join(' or modelgate ')}.` : `Did you mean modelgate ${meant}?`,
    })
  }
  const meant = closest(
    first,
    commands.map(({ name }) => name),
  )
  throw new ModelgateError('CLI_COMMAND_UNKNOWN', `This version has no command \`${first.slice(0, 60)}\`.`, {
    advice: meant === undefined ? '`modelgate --help` lists the commands.' : `Did you mean \`modelgate ${meant}\`?`,
  })
}

/** The commands of two words that begin with this one; none where it is a command itself. */
export function findFamily(word: string, commands: readonly CommandEntry[]): readonly CommandEntry[] {
  if (commands.some(({ name }) => name === word)) return []
  return commands.filter(({ name }) => name.startsWith(`${word} `))
}

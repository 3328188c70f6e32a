/** Values of options: one, several, or none. */
export type CommandOptions = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/**
 * The command line that computes the same again, quoted for a POSIX shell: paths and column names come from strangers.
 *
 * @param name of the command, for example `fairness`
 */
export function describeCommand(name: string, files: readonly string[], options: CommandOptions): string {
  const words = Object.entries(options).flatMap(([option, value]) => {
    if (value === undefined || value === false) return []
    if (value === true) return [`--${option}`]
    return (typeof value === 'string' ? [value] : value).flatMap((one) =>
      one.startsWith('-') ? [`--${option}=${one}`] : [`--${option}`, one],
    )
  })
  return ['modelgate', name, ...files, ...words].map(quote).join(' ')
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) && !word.startsWith('~') ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}

/** Shells with a completion script. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const

/** What a shell may complete. */
export interface CompletionWords {
  /** One or two words. */
  readonly name: string
  readonly summary: string
  /** Without dashes. */
  readonly options: readonly string[]
}

/** The completion script of one shell. Names are ours, so nothing needs escaping but summaries. */
export function writeCompletion(shell: (typeof SHELLS)[number], commands: readonly CompletionWords[]): string {
  switch (shell) {
    case 'bash':
      return bashScript(commands)
    case 'zsh':
      return `#compdef modelgate\nautoload -U +X bashcompinit && bashcompinit\n${bashScript(commands)}`
    case 'fish':
      return fishScript(commands)
  }
}

function bashScript(commands: readonly CompletionWords[]): string {
  const firsts = [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? name))]
  return [
    '_modelgate() {',
    '  local current="${COMP_WORDS[COMP_CWORD]}" words=""',
    '  if [[ $COMP_CWORD -eq 1 ]]; then',
    `    COMPREPLY=($(compgen -W "${firsts.join(' ')}" -- "$current"))`,
    '    return',
    '  fi',
    '  case "${COMP_WORDS[1]}" in',
    ...firsts.flatMap((first) => {
      const own = commands.filter(({ name }) => name === first || name.startsWith(`${first} `))
      const seconds = own.flatMap(({ name }) => name.split(' ').slice(1))
      const options = [...new Set(own.flatMap((command) => command.options))].map((name) => `--${name}`)
      return [`    ${first}) words="${[...seconds, ...options].join(' ')}" ;;`]
    }),
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -f -- "$current"))',
    '}',
    'complete -o filenames -F _modelgate modelgate',
    '',
  ].join('\n')
}

function fishScript(commands: readonly CompletionWords[]): string {
  return [
    ...commands.flatMap(({ name, summary, options }) => {
      const [first = name, second] = name.split(' ')
      const quoted = summary.replaceAll("'", "\\'")
      return [
        second === undefined
          ? `complete -c modelgate -n __fish_use_subcommand -a ${first} -d '${quoted}'`
          : `complete -c modelgate -n '__fish_seen_subcommand_from ${first}' -a ${second} -d '${quoted}'`,
        ...options.map((option) => `complete -c modelgate -n '__fish_seen_subcommand_from ${first}' -l ${option}`),
      ]
    }),
    '',
  ].join('\n')
}

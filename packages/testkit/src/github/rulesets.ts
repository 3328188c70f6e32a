import type { Caller } from './identity.ts'
import type { Repository, Ruleset } from './state.ts'

/** One ref that a push or a request wants to move; the zero id stands for "does not exist". */
export interface RefUpdate {
  readonly ref: string
  readonly before: string
  readonly after: string
}

/** The rule sets that hold for a branch, by its short name. */
export function rulesetsFor(repository: Repository, branch: string): readonly Ruleset[] {
  return [...repository.rulesets.values()].filter(({ branches }) => branches.some((name) => matchesName(name, branch)))
}

/** Ruby's `File.fnmatch` as GitHub uses it for names: `*` stops at a slash, `**` does not. */
export function matchesName(wanted: string, name: string): boolean {
  const source = wanted
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\*\*\/?|\*|\?/g, (sign) => (sign.startsWith('**') ? '.*' : sign === '*' ? '[^/]*' : '[^/]'))
  return new RegExp(`^${source}$`).test(name)
}

/**
 * The rule that forbids this change of a ref, in GitHub's words; undefined where none does.
 * `signed` says that the new commits are GitHub's own, which is what a rule on signatures asks for.
 */
export function ruleAgainst(
  repository: Repository,
  caller: Caller,
  update: RefUpdate,
  signed: boolean,
): string | undefined {
  if (!update.ref.startsWith('refs/heads/')) return undefined
  const creates = /^0*$/.test(update.before)
  const deletes = /^0+$/.test(update.after)
  for (const { rules, bypass } of rulesetsFor(repository, update.ref.slice('refs/heads/'.length))) {
    if (caller.kind === 'user' && bypass.includes(caller.user.id)) continue
    if (creates && rules.includes('creation')) return 'Cannot create ref due to creations being restricted.'
    if (deletes && rules.includes('deletion')) return 'Cannot delete this protected ref.'
    if (!creates && !deletes && rules.includes('update')) return 'Cannot update this protected ref.'
    if (!deletes && rules.includes('pull_request')) return 'Changes must be made through a pull request.'
    if (!deletes && rules.includes('required_signatures') && !signed) return 'Commits must have verified signatures.'
  }
  return undefined
}

/** True where a rule set forbids the caller to force this ref back or sideways. */
export function mustMoveForward(repository: Repository, caller: Caller, ref: string): boolean {
  return rulesetsFor(repository, ref.replace(/^refs\/heads\//, '')).some(
    ({ rules, bypass }) =>
      rules.includes('non_fast_forward') && !(caller.kind === 'user' && bypass.includes(caller.user.id)),
  )
}

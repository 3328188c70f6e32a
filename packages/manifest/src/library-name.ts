import { normalName } from './read-lock.ts'

/** Names that model hubs, conda and PyPI use for one library. */
const ALIASES: Readonly<Partial<Record<string, string>>> = {
  sklearn: 'scikit-learn',
  torch: 'pytorch',
  tf: 'tensorflow',
}

/** One name for all names of a library. */
export function libraryName(name: string): string {
  const normal = normalName(name)
  return ALIASES[normal] ?? normal
}

import type { Manifest } from '../manifest.ts'

/** A manifest in the form of another tool. */
export interface Exported {
  /** Plain data for JSON. */
  readonly document: Readonly<Record<string, unknown>>
  /** What the form has no place for, one phrase each. */
  readonly lost: readonly string[]
}

/** Keys at the top of a manifest that no form has a place for: those of the user's own. */
export function ownKeys(manifest: Manifest): readonly string[] {
  return Object.keys(manifest).filter((key) => key.startsWith('x-'))
}

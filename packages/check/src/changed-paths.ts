import { LISTED_FILES } from '@modelgate/github'
import type { ChangedFile } from '@modelgate/github'

/**
 * Every path that a pull request touches, former names included; null where GitHub's list is cut short, so that nobody
 * hides a model behind thousands of other files.
 */
export function changedPaths(files: readonly ChangedFile[]): ReadonlySet<string> | null {
  if (files.length >= LISTED_FILES) return null
  return new Set(
    files.flatMap(({ path, previousPath }) => (previousPath === undefined ? [path] : [path, previousPath])),
  )
}

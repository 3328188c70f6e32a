import { LISTED_FILES } from '@modelgate/github'
import type { ChangedFile } from '@modelgate/github'

/**
 * Every path that a pull request touches, former names included; null where GitHub's list is cut short, so that nobody
 * hides a model behind thousands of other files.
 *
 * @param most how many files a list can have before it is cut
 */
export function changedPaths(files: readonly ChangedFile[], most = LISTED_FILES): ReadonlySet<string> | null {
  if (files.length >= most) return null
  return new Set(
    files.flatMap(({ path, previousPath }) => (previousPath === undefined ? [path] : [path, previousPath])),
  )
}

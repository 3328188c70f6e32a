/** A requirement that may resolve to another version tomorrow, with its line counted from 1. */
export interface UnpinnedRequirement {
  readonly line: number
  readonly text: string
}

/**
 * The requirements of a pip lock file that name no exact version: no `==` without a wildcard, no `===`, no `@ url` with a digest.
 *
 * @param text a `requirements.txt`; continuation lines belong to the line they continue
 */
export function unpinnedRequirements(text: string): readonly UnpinnedRequirement[] {
  const unpinned: UnpinnedRequirement[] = []
  let continued = ''
  for (const [index, raw] of text.split('\n').entries()) {
    const line = continued + raw.replace(/(^|\s)#.*$/u, '').trim()
    if (line.endsWith('\\')) {
      continued = `${line.slice(0, -1).trim()} `
      continue
    }
    continued = ''
    const requirement = line.replace(/\s--hash=\S+/gu, '').trim()
    if (requirement === '' || /^-(-|[icrf]\b)/u.test(requirement)) continue
    const pinned = /===?\s*[^\s*;]+\s*(;|$)/u.test(requirement) || /@\s*\S+(#|@[0-9a-f]{40})/u.test(requirement)
    if (!pinned) unpinned.push({ line: index + 1, text: requirement })
  }
  return unpinned
}

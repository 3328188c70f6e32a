/**
 * Whether a CODEOWNERS file gives a path an owner: the last pattern that matches decides, and it may name nobody.
 * Patterns as GitHub documents them: gitignore's without `!`, `[ ]` and escapes.
 */
export function hasOwner(codeowners: string, path: string): boolean {
  let owned = false
  for (const line of codeowners.split('\n')) {
    const [pattern, ...owners] = line.replace(/#.*$/u, '').trim().split(/\s+/u)
    if (pattern && matches(pattern, path)) owned = owners.length > 0
  }
  return owned
}

function matches(pattern: string, path: string): boolean {
  const anchored = pattern.replace(/\/$/u, '').includes('/')
  const source = pattern
    .replace(/^\//u, '')
    .replace(/\/$/u, '')
    .replace(/[.+^${}()|[\]\\]/gu, String.raw`\$&`)
    .replaceAll('**', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]')
    .replaceAll('\0', '.*')
  return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${source}(?:/.*)?$`, 'u').test(path)
}

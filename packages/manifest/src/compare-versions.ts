/**
 * Order of two versions: by semantic versioning where both follow it, else part by part, numbers as numbers.
 *
 * @returns negative when `a` is older, 0 when they are equal, positive when `a` is newer
 */
export function compareVersions(a: string, b: string): number {
  if (a === b) return 0
  const [left, right] = [splitVersion(a), splitVersion(b)]
  const order = compareParts(left.parts, right.parts)
  if (order !== 0) return order
  // A pre-release is older than the release it prepares.
  if (left.preRelease.length === 0 || right.preRelease.length === 0) {
    return right.preRelease.length - left.preRelease.length || (a < b ? -1 : 1)
  }
  return compareParts(left.preRelease, right.preRelease) || (a < b ? -1 : 1)
}

function splitVersion(version: string): { parts: string[]; preRelease: string[] } {
  const [withoutBuild = ''] = version.replace(/^v(?=\d)/, '').split('+')
  const [core = '', ...rest] = withoutBuild.split('-')
  const preRelease = rest.join('-')
  return { parts: core.split(/[._]/), preRelease: preRelease === '' ? [] : preRelease.split('.') }
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const order = comparePart(a[index], b[index])
    if (order !== 0) return order
  }
  return 0
}

function comparePart(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined) return -1
  if (b === undefined) return 1
  const [left, right] = [/^\d+$/.test(a) ? Number(a) : undefined, /^\d+$/.test(b) ? Number(b) : undefined]
  if (left !== undefined && right !== undefined) return left - right
  if (left !== undefined) return -1
  if (right !== undefined) return 1
  return a < b ? -1 : 1
}

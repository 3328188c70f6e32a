/** One package of the environment that came, went or moved. */
export interface PackageChange {
  readonly name: string
  /** Its version; null where the package was not locked. */
  readonly before: string | null
  readonly after: string | null
}

/** The packages that two sets of lock files fix at different versions, by name. */
export function comparePackages(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly PackageChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((name) => ({ name, before: before.get(name) ?? null, after: after.get(name) ?? null }))
}

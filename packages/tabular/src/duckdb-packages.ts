/** A package of the npm registry, its bytes pinned. */
export interface PinnedPackage {
  readonly name: string
  readonly version: string
  /** Subresource integrity of the tarball, as in a lock file. */
  readonly integrity: string
}

const VERSION = '1.5.6-r.1'

/** What DuckDB needs on every platform: the client and the loader of its native part. */
const COMMON: readonly PinnedPackage[] = [
  {
    name: '@duckdb/node-api',
    version: VERSION,
    integrity: 'sha512-yIPol6P4EQmsAUsb27donJf7iADrM31Ei/WkvhkZpSscjhEErYsuF19lsJ/qz5mUWxsKFQpLdjvrlhPQnMTBqw==',
  },
  {
    name: '@duckdb/node-bindings',
    version: VERSION,
    integrity: 'sha512-/pWlTyvKC1d16iSMJCBAPwlmzoeXRs5Y9cqG+TpKd/YAW6Ke05FJg099v/Im2bkS9BgznNyNcAK1NxA1eQhSUw==',
  },
]

/** The native part, by the platform and processor of Node. Elsewhere `stream` does the work. */
const NATIVE: Readonly<Record<string, PinnedPackage>> = {
  'linux-x64': {
    name: '@duckdb/node-bindings-linux-x64',
    version: VERSION,
    integrity: 'sha512-IXcrZJE6kEqM0Z4wwdVnGBHX/frOS33VPNAwDXQ/Q+Fs84b058Qe94chrCCIcNJlG8Y3UHIUU4eBeCQxW5mN1Q==',
  },
}

/** The packages to fetch for a platform, or undefined where no native part is pinned. */
export function duckdbPackages(platform: string): readonly PinnedPackage[] | undefined {
  const native = Object.hasOwn(NATIVE, platform) ? NATIVE[platform] : undefined
  return native === undefined ? undefined : [...COMMON, native]
}

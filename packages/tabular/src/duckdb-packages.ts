/** A package of the npm registry, its bytes pinned. */
export interface PinnedPackage {
  readonly name: string
  readonly version: string
  /** Subresource integrity of the tarball, as in a lock file. */
  readonly integrity: string
}

/** The newest version whose native part is published for every platform below. */
const VERSION = '1.5.5-r.5'

/** What DuckDB needs on every platform: the client and the loader of its native part. */
const COMMON: readonly PinnedPackage[] = [
  {
    name: '@duckdb/node-api',
    version: VERSION,
    integrity: 'sha512-ZMX+sel3DjSKbGuQ44Y5Tp5LwYjlJkhB5faKr+9sSMcxixDMSW+8vaTOD1uRDuN9o0udUoCY/XX9PI1haEZuZg==',
  },
  {
    name: '@duckdb/node-bindings',
    version: VERSION,
    integrity: 'sha512-sR7x91TfBunLqLbdvrcdiPCU+VGEQFPicxh1STZM402fuHW2ituPTAo2bY3IlntsvJShltrKF4R6B+JYPlAPZg==',
  },
]

/** The native part's bytes, by the platform and processor of Node. Elsewhere `stream` does the work. */
const NATIVE = {
  'linux-x64': 'sha512-kCyq6BXhn6QXfwF8yVdVKriSSHP+rfVWcJ56cG8qZzlOZpxyvT5WGm6jMshxg4ditLlOsHsIN/D47RYrcjXuHQ==',
  'linux-arm64': 'sha512-CafH2AIvXtpwDynG3KB/4uEOHRGlFoB7auCRMIwH3BKNIobsANV5LSpDJ3tfyRCFIsK6e8AT1eseWVnu2Dv3cw==',
  'darwin-arm64': 'sha512-WJdeLTFy4pRg60rkbp9smtlP1iIQ8ErtIJkxS+2LQtM1ZZMSByyW+3WPpNoKe7IwPtVl2fLlPw7tDmQW4Z974g==',
  'darwin-x64': 'sha512-rN0KjX13MwVQ5V5ufykolty/tf4SaafOpGWcUA1Cegf98jPeRdsJsEE1IMXn8n3u6WvMSZEVJmHJ3ma4Hr7Vzg==',
  'win32-x64': 'sha512-mBGFn8netT/AAhK4TOG6Fw47+Db68CxCVtQ9qfxZc1kZAjds+aYrh17Fd/u5CbTDdxILsrcyuF8q9cUcm54kQA==',
  'win32-arm64': 'sha512-L3Mroc23xhqOowWVElni8LgEmsm5e9DdG1y2pLka/1ug3Pl2vpQMl1Phxwz4UEMF8DOBbMgN5BBNrYwG2BFo+g==',
} as const

/** Every platform that DuckDB is pinned for. */
export const DUCKDB_PLATFORMS: readonly string[] = Object.keys(NATIVE)

/** The packages to fetch for a platform, or undefined where no native part is pinned. */
export function duckdbPackages(platform: string): readonly PinnedPackage[] | undefined {
  const native = Object.entries(NATIVE).find(([name]) => name === platform)
  if (native === undefined) return undefined
  const [name, integrity] = native
  return [...COMMON, { name: `@duckdb/node-bindings-${name}`, version: VERSION, integrity }]
}

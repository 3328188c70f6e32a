/** What a file of another tool says about a model. */
export interface ImportedFacts {
  /** Parts of a manifest in its own shape; whether they are valid is for the reader of them to find out. */
  readonly manifest: PartialManifest
  /** Model files, relative to the root of the repository; digest and size are measured. */
  readonly artifacts?: readonly string[]
  /** Tables, relative to the root of the repository; the digest is measured. */
  readonly data?: readonly { readonly path: string; readonly role?: string }[]
  /** What the file says and a manifest cannot take over, one sentence each. */
  readonly lost: readonly string[]
}

export interface PartialManifest {
  readonly metadata?: Readonly<Record<string, unknown>>
  readonly spec?: Readonly<Record<string, unknown>>
}

/** The facts of two files; where both speak of one thing the second is believed. */
export function mergeFacts(first: ImportedFacts, second: ImportedFacts): ImportedFacts {
  const artifacts = [...new Set([...(first.artifacts ?? []), ...(second.artifacts ?? [])])]
  const data = [...(first.data ?? []), ...(second.data ?? [])]
  return {
    manifest: {
      metadata: { ...first.manifest.metadata, ...second.manifest.metadata },
      spec: { ...first.manifest.spec, ...second.manifest.spec },
    },
    ...(artifacts.length === 0 ? {} : { artifacts }),
    ...(data.length === 0 ? {} : { data }),
    lost: [...first.lost, ...second.lost],
  }
}

/** The members of an object that are there. */
export function present(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && !isEmpty(value)))
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

/** A repository as the API addresses it. */
export interface RepositoryRef {
  readonly owner: string
  readonly repo: string
}

import type { LfsPointer } from './lfs-pointer.ts'

/** A read-only tree of files at one point in time: a work tree, a git commit, a commit behind the GitHub API. */
export interface FileTree {
  /** For people: `work tree`, `main (3f2c1ab)`. */
  readonly label: string
  /** The commit, where the tree is one. */
  readonly commit?: string
  /** All file paths, or those below a folder; relative to the root, with forward slashes, sorted by code unit. */
  list(folder?: string): Promise<readonly string[]>
  /**
   * The bytes of a file, or null when there is none. Paths that leave the tree, that lead through symbolic links or
   * that differ from another name in case alone are refused with a `ModelgateError`.
   *
   * @param limit of a file with more bytes than this a tree may give the first `limit + 1` alone
   */
  read(path: string, limit?: number): Promise<Uint8Array | null>
  /**
   * A path on this machine that holds the file's bytes for streaming readers, or null when there is none.
   * What is not local is fetched into a temporary folder first.
   */
  materialize(path: string): Promise<string | null>
  /** A path on this machine with the content of a Git LFS file; null where it was not fetched. */
  lfsObject?(pointer: LfsPointer): Promise<string | null>
  /** Whether the repository has a commit; null where this copy does not hold the whole history. */
  hasCommit?(commit: string): Promise<boolean | null>
  /**
   * Every path at which another commit, or the work tree (null), has something else; null where this copy has no such
   * commit or work tree. Of the work tree a path may be listed that is the same, and what git does not know is not.
   */
  differences?(commit: string | null): Promise<ReadonlySet<string> | null>
}

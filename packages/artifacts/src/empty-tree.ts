import type { FileTree } from './file-tree.ts'

/** What there was before the first commit: nothing, which is known, unlike a base that nobody named. */
export const EMPTY_TREE: FileTree = {
  label: 'nothing, before the first commit',
  list: async () => [],
  read: async () => null,
  materialize: async () => null,
}

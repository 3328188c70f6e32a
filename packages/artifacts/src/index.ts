export type { FileTree } from './file-tree.ts'
export { digestBytes, digestFile, modelDigest } from './digest.ts'

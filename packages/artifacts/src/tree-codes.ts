import type { CodeTable } from '@modelgate/kernel'

/** What can be wrong with a path, a file or a git revision. */
export const TREE_CODES = {
  PATH_OUTSIDE: {
    meaning: 'A path written in a file leads out of the repository or into git itself.',
    fix: 'Write a path relative to the root of the repository, without `..`.',
  },
  PATH_SYMLINK: {
    meaning: 'A path leads through a symbolic link, so what is read is not what a reviewer sees.',
    fix: 'Replace the link by the file.',
  },
  PATH_CASE: {
    meaning: 'Two names differ only in upper and lower case: on macOS and Windows they are one file.',
    fix: 'Write the name as it is, or rename one of the files.',
  },
  PATH_UNREADABLE: { meaning: 'A file or folder may not be read.', fix: 'Give this user the right to read it.' },
  PATH_NOT_A_FILE: {
    meaning: 'A path names a pipe, a device, a socket or a submodule instead of a file.',
    fix: 'Name a regular file.',
  },
  GIT_REF_UNKNOWN: {
    meaning: 'A git revision does not exist in this clone.',
    fix: 'Fetch it, or check the name.',
  },
  GIT_FAILED: {
    meaning: 'The program git failed or is not installed.',
    fix: 'Install git, or read the message it gave.',
  },
} as const satisfies CodeTable

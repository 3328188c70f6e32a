import type { CodeTable } from '@modelgate/kernel'

/** What can be wrong with a command line. */
export const CLI_CODES = {
  CLI_USAGE: {
    meaning: 'The command line is not one that Modelgate understands.',
    fix: 'Read `modelgate COMMAND --help`.',
  },
  CLI_COMMAND_UNKNOWN: {
    meaning: 'This version has no such command.',
    fix: 'Correct the name, or upgrade Modelgate; `modelgate --help` lists what it has.',
  },
  CLI_OUTPUT_FAILED: {
    meaning: 'The result could not be written to the file.',
    fix: 'Check the folder and its rights.',
  },
  CLI_FILE_UNREADABLE: {
    meaning: 'A file named on the command line cannot be read.',
    fix: 'Check the path and its rights.',
  },
  CLI_DONE: { meaning: 'The command did what it was asked; nothing was judged.', fix: 'Nothing to do.' },
  LIVE_VERSION_MISSING: {
    meaning: 'The ledger says that nothing is live in the environment, or the promoted commit declares other bytes.',
    fix: 'Fetch the branch modelgate/ledger, or name a revision to compare with.',
  },
} as const satisfies CodeTable

import type { CodeTable } from '@modelgate/kernel'

/** Codes of the ledger: what can be wrong with its branch, and with writing to it. */
export const LEDGER_CODES = {
  LEDGER_INTRUSION: {
    meaning: 'A commit on the ledger branch is no event. It is reported and never obeyed.',
    fix: 'Find out who pushed it; protect the branch `modelgate/ledger` with a ruleset.',
  },
  LEDGER_MERGE: {
    meaning: 'A merge stands on the ledger branch, which is one line of commits. It is reported and never obeyed.',
    fix: 'Find out who pushed it; protect the branch `modelgate/ledger` with a ruleset.',
  },
  LEDGER_EVENT_CHANGED: {
    meaning: 'A commit on the ledger branch changes or removes an earlier event. The event counts as it was written.',
    fix: 'Find out who pushed it; protect the branch `modelgate/ledger` with a ruleset.',
  },
  LEDGER_EVENT_MALFORMED: {
    meaning: 'A file in the place of an event is none: not canonical JSON, or not of the published schema.',
    fix: 'Find out who pushed it; only Modelgate may write to the ledger.',
  },
  LEDGER_EVENT_MISPLACED: {
    meaning: 'An event stands in the place of another one: they were exchanged, repeated, or one between was dropped.',
    fix: 'Compare with a clone or bundle that was taken before, and find out who pushed.',
  },
  LEDGER_CHAIN_BROKEN: {
    meaning: 'An event names another event before it than the one that is there: one of the two was changed or forged.',
    fix: 'Compare with a clone or bundle that was taken before, and find out who pushed.',
  },
  LEDGER_FILE_FOREIGN: {
    meaning: 'The commit of an event touches a file that is not the event’s. The event does not count.',
    fix: 'Find out who pushed it; only Modelgate may write to the ledger.',
  },
  LEDGER_FILE_MODE: {
    meaning: 'A link, a program or a folder stands where the ledger has a plain file. The event does not count.',
    fix: 'Find out who pushed it; only Modelgate may write to the ledger.',
  },
  LEDGER_OBJECT_FORGED: {
    meaning: 'A file under `objects/` does not hold the bytes whose digest is its name. Its event does not count.',
    fix: 'Find out who pushed it; only Modelgate may write to the ledger.',
  },
  LEDGER_EVENT_ILLEGAL: {
    meaning: 'An event has the right form but contradicts the events before it. It is reported and never obeyed.',
    fix: 'Find out what wrote it; only Modelgate may write to the ledger.',
  },
  LEDGER_EVENT_INVALID: {
    meaning: 'An event would not follow its schema, so it was not written.',
    fix: 'Shorten or correct the text that the message names: a reason, a name, a version.',
  },
  LEDGER_HEAD_UNKNOWN: {
    meaning: 'The head that was kept elsewhere is not in this ledger: events were cut off or rewritten.',
    fix: 'Compare with the clone or bundle that the head came from.',
  },
  LEDGER_CLOCK_MOVED: {
    meaning: 'An event says a time more than five minutes before an event that it follows.',
    fix: 'Find out whose clock was wrong; soak and freshness of what it wrote are not to be trusted.',
  },
  LEDGER_MISSING: {
    meaning: 'There is no ledger branch here.',
    fix: 'Fetch it with `git fetch origin modelgate/ledger:modelgate/ledger`, or record evidence once to open it.',
  },
  LEDGER_UNREADABLE: {
    meaning: 'The ledger could not be read with git.',
    fix: 'Name a clone or a bundle, and see that git is installed and the token has `contents: read`.',
  },
  LEDGER_FOREIGN: {
    meaning: 'The ledger was opened by another repository.',
    fix: 'Remove the copied branch `modelgate/ledger`; a new ledger is opened by the next recorded event.',
  },
  LEDGER_BLOCKED_BY_RULESET: {
    meaning: 'A branch rule forbids the write: signed commits, a pull request or a restriction on who may push.',
    fix: 'Let the job token fast-forward `modelgate/ledger`: forbid deletion and force pushes there, nothing else.',
  },
  LEDGER_CONTENTION: {
    meaning: 'Others kept writing to the ledger at the same moment and this job lost every time.',
    fix: 'Run the job again.',
  },
  LEDGER_OBJECT_MISSING: {
    meaning: 'An event cites an object that is not on the branch.',
    fix: 'Restore the object from another clone of the ledger.',
  },
  LEDGER_VERIFIED: {
    meaning: 'Every commit of the ledger is one event of an unbroken chain, and no event contradicts another.',
    fix: 'Nothing to do. Keep the head digest outside of the repository.',
  },
  AUDIT_ANSWERED: {
    meaning: 'The ledger is sound and says what was in the environment at that time.',
    fix: 'Nothing to do.',
  },
  AUDIT_NOTHING_THERE: {
    meaning: 'No version of the model was in the environment at that time.',
    fix: 'Nothing to do; look at `modelgate status` for when it came.',
  },
  AUDIT_DATE_INVALID: {
    meaning: 'A date is neither a day nor a time with its zone.',
    fix: 'Write `--on 2026-05-31`, or `--on 2026-05-31T12:00:00Z`.',
  },
  AUDIT_UNKNOWN_SUBJECT: {
    meaning: 'The ledger never heard of this model or environment.',
    fix: 'Correct the name; the message lists what it knows.',
  },
  DIGEST_MALFORMED: {
    meaning: 'A digest is not `sha256:` and 64 hexadecimal digits.',
    fix: 'Copy it from the report of the promotion.',
  },
  NOT_PROMOTED: {
    meaning: 'The ledger does not hold these bytes as promoted to this environment.',
    fix: 'Promote them with `promote-model`, or deploy the ones that are promoted.',
  },
  DIGEST_BARRED: {
    meaning: 'These bytes were promoted to this environment and vetoed afterwards.',
    fix: 'Roll back; `modelgate status` says who vetoed it and why.',
  },
  PROMOTED: {
    meaning: 'The ledger holds exactly these bytes as promoted to this environment.',
    fix: 'Nothing to do.',
  },
} as const satisfies CodeTable

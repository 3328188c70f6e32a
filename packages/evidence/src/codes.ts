import type { CodeTable } from '@modelgate/kernel'

/** Codes of evidence: why a report cannot become evidence, and why evidence does not suffice. */
export const EVIDENCE_CODES = {
  REPORT_UNREADABLE: {
    meaning: 'A report file is missing, is not JSON, or does not follow the schema.',
    fix: 'Pass the reports as the gates wrote them, unchanged.',
  },
  EVIDENCE_MET: {
    meaning: 'The newest evidence of this gate is of exactly these bytes, under this policy, fresh, and passed.',
    fix: 'Nothing to do.',
  },
  EVIDENCE_MISSING: {
    meaning: 'The policy demands evidence of a gate, and the ledger holds none for these bytes.',
    fix: 'Run the gate and `record-evidence` on the protected branch.',
  },
  EVIDENCE_NOT_PASSED: {
    meaning: 'The newest evidence of a gate for these bytes is not a pass.',
    fix: 'Fix what the gate found; older passes do not count.',
  },
  EVIDENCE_OF_OTHER_POLICY: {
    meaning: 'The newest evidence was judged under another policy than the one in force.',
    fix: 'Run the gates and `record-evidence` again on the protected branch.',
  },
  EVIDENCE_STALE: {
    meaning: 'The newest evidence is too old.',
    fix: 'Run the gates and `record-evidence` again on the protected branch.',
  },
  EVIDENCE_CLAIMED: {
    meaning:
      "The gate judged predictions that nobody has made again from these bytes: they are the author's word, and a model of risk tier high or critical needs more.",
    fix: 'Declare `evaluation.command`, and let `reproduce` and `check-reproducibility` run in full on the protected branch at the same commit as the gates.',
  },
  EVIDENCE_OF_SMOKE_RUN: {
    meaning: 'A report is of a shortened run, which says nothing about how the model itself was made.',
    fix: 'Run `reproduce` with `mode: full` on the protected branch.',
  },
  EVIDENCE_WITHOUT_SUBJECT: {
    meaning: 'A report names no model digest, so it is evidence of nothing.',
    fix: 'Record only reports of gates that judged a manifest.',
  },
  EVIDENCE_WITHOUT_POLICY: {
    meaning: 'A report names no policy, so nobody can say what was demanded.',
    fix: 'Commit `.github/modelgate.yaml` to the protected branch and run the gates again.',
  },
  EVIDENCE_OF_OTHER_COMMIT: {
    meaning: 'A report was made for another commit than the one of this run.',
    fix: 'Run the gates and `record-evidence` in one workflow run.',
  },
  EVIDENCE_OF_OTHER_BYTES: {
    meaning: 'A report is about other bytes than the model at this commit.',
    fix: 'Run the gates and `record-evidence` in one workflow run.',
  },
  EVIDENCE_MALFORMED: {
    meaning: 'What a report says of itself does not follow the schema of evidence.',
    fix: 'Pass the report as the gate wrote it, in the workflow run that wrote it.',
  },
} as const satisfies CodeTable

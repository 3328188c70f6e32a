import type { CodeTable } from '@modelgate/kernel'

/** Codes of what `check` itself finds, beside those of the gates it runs. */
export const CHECK_CODES = {
  POLICY_BOOTSTRAP: {
    meaning: 'The base has no policy yet, so nothing could be judged by a rule that was agreed before.',
    fix: 'Merge the policy first; from then on it judges every pull request.',
  },
  POLICY_INVALID: {
    meaning: 'The policy cannot be read, so no gate knows its rules.',
    fix: 'Correct the places that are named.',
  },
  MODEL_REMOVED: {
    meaning: 'A manifest that the base has is gone.',
    fix: 'If the model was retired on purpose, say so in the pull request; what is live stays live.',
  },
  NO_MODEL_CHANGED: {
    meaning: 'No manifest and no file that a manifest names was changed, so no gate was due.',
    fix: 'Nothing.',
  },
  PREDICTIONS_MISSING: {
    meaning: 'The manifest names no predictions, or they are not there, so nothing can be measured.',
    fix: 'Commit the predictions and declare them under `spec.evaluation.predictions`.',
  },
  GATE_NOT_IN_POLICY: {
    meaning: 'A gate was asked for that the policy says nothing about.',
    fix: 'Add it under `gates:` in the policy, or do not ask for it.',
  },
  CHECK_RULES_TOUCHED: {
    meaning: 'The pull request changes a file that decides what is checked or who may approve.',
    fix: 'Let an owner of these files review the change.',
  },
  CLAIM_REMOVED: {
    meaning: 'A statement that users of the model could rely on was taken away or reworded.',
    fix: 'Say in the pull request why it no longer holds, or put it back.',
  },
  POLICY_NOT_FOUND: {
    meaning: 'The policy named by the input is not in that repository at that ref.',
    fix: 'Correct the input `policy`.',
  },
  CARD_UNREADABLE: {
    meaning: 'A manifest that should be compared or rendered is not valid.',
    fix: 'Run `modelgate validate` on it.',
  },
  CARD_COMPARED: { meaning: 'Two model cards were compared; no claim was taken away.', fix: 'Nothing.' },
  CARD_UNCHANGED: { meaning: 'Two model cards say the same.', fix: 'Nothing.' },
  CARD_FIGURES_HOLD: { meaning: 'No figure of the card contradicts what was measured.', fix: 'Nothing.' },
  CARD_FIGURE_DIFFERS: {
    meaning: 'A figure of the card is not the one that the declared predictions give.',
    fix: 'Write the measured figure; `modelgate update` does it.',
  },
  REPORT_MISSING: {
    meaning: 'A gate was due, and no report of it was handed over, so nothing was shown.',
    fix: 'Run the gate in a job that the verdict needs, and hand its report on.',
  },
  REPORT_STALE: {
    meaning: 'A report was handed over that is of another commit, other bytes or another policy.',
    fix: 'Run the gate again in the workflow run that is judged.',
  },
  REPORT_NOT_KEPT: {
    meaning: 'A job announced a report that no artifact of the run holds.',
    fix: 'Give the step that wrote it `report-artifact`.',
  },
  REPORT_NOT_ANNOUNCED: {
    meaning: 'An artifact holds a report that no needed job announced, so anything could have written it.',
    fix: 'Add its job to `needs:` and hand its `report-digest` on.',
  },
  NOTHING_TO_POST: {
    meaning: 'The finished run is not one of an open pull request at its newest commit, so there is nothing to tell.',
    fix: 'Nothing.',
  },
  POST_WRONG_EVENT: {
    meaning: '`post-report` was started by something else than the end of a workflow run of this repository.',
    fix: 'Use it in a workflow with `on: workflow_run`, as the template shows.',
  },
  JOB_NOT_SUCCESSFUL: {
    meaning: 'A needed job failed or was cancelled, and no report says why.',
    fix: 'Look at its log, correct the cause and run it again.',
  },
  BASELINE_UNREACHABLE: {
    meaning: 'A version that a rule compares with cannot be reached from here.',
    fix: 'Compare with the base of the change, or run where the version is: a job on GitHub.',
  },
  FINDING_WAIVED: {
    meaning: 'A finding is waived by the policy until a day.',
    fix: 'Fix the cause before the waiver expires.',
  },
} as const satisfies CodeTable

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
  FINDING_WAIVED: {
    meaning: 'A finding is waived by the policy until a day.',
    fix: 'Fix the cause before the waiver expires.',
  },
} as const satisfies CodeTable

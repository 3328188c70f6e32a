import type { CodeTable } from '@modelgate/kernel'

/** Codes of the runner edge: what can be wrong with inputs and with the job's surroundings. */
export const RUNNER_CODES = {
  INPUT_MISSING: {
    meaning: 'A required input of the action is empty.',
    fix: 'Add the input under `with:`.',
  },
  INPUT_INVALID: {
    meaning: 'An input has a value that the action does not know. It never falls back to a default.',
    fix: 'Write one of the values in the message.',
  },
  PATH_OUTSIDE_WORKSPACE: {
    meaning: 'An input names a path that leaves the workspace.',
    fix: 'Write a path inside the repository.',
  },
  RUNNER_ENVIRONMENT_MISSING: {
    meaning: 'A variable that every Actions runner sets is not there.',
    fix: 'Run the action in a GitHub Actions job; outside one, use the `modelgate` command.',
  },
  ENFORCEMENT_NOT_ALLOWED: {
    meaning: 'The step asks for `enforcement: observe`, but the policy does not allow it.',
    fix: 'Write `enforcement: observe` in the policy, or remove the input.',
  },
  NOTHING_JUDGED: {
    meaning: 'No gate was due or able to run, so nothing was shown.',
    fix: 'Name a manifest, or let the policy demand a gate.',
  },
  ARTIFACT_UPLOAD_FAILED: {
    meaning: 'An artifact could not be stored with the run.',
    fix: 'Look at the status of GitHub Actions; on GitHub Enterprise Server use one job for everything.',
  },
  ARTIFACT_MISSING: {
    meaning: 'An artifact that another job of this run should have uploaded is not there or is damaged.',
    fix: 'Run that job before this one and name it under `needs:`.',
  },
  ARTIFACT_REPLACED: {
    meaning: 'An artifact is not the one that the needed job announced: another job of the run replaced it.',
    fix: 'Give the artifacts of the workflow different names, and find out who replaced this one.',
  },
} as const satisfies CodeTable

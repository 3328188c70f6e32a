import type { CodeTable } from '@modelgate/kernel'

/** Codes of what surrounds a promotion: the model in the work tree, the policy, deployments, recording. */
export const RELEASE_CODES = {
  MODEL_NOT_FOUND: {
    meaning: 'There is no manifest of the model here.',
    fix: 'Check out the repository first, and write the name in `metadata.name` or the path of the manifest.',
  },
  MODEL_AMBIGUOUS: {
    meaning: 'There are several manifests, and nothing says which one is meant.',
    fix: 'Write `model: NAME` under `with:`.',
  },
  MANIFEST_UNREADABLE: {
    meaning: 'The manifest of the model has mistakes.',
    fix: 'Run `modelgate validate`; it shows each with its line.',
  },
  POLICY_MISSING: {
    meaning: 'The protected branch has no policy, so nothing says what a promotion demands.',
    fix: 'Commit `.github/modelgate.yaml` with `environments:` to the default branch.',
  },
  POLICY_UNREADABLE: {
    meaning: 'The policy has mistakes.',
    fix: 'Run `modelgate validate`; it shows each with its line.',
  },
  POLICY_REFERENCE_INVALID: {
    meaning: 'The input `policy` is neither a path nor OWNER/REPO/PATH@REF.',
    fix: 'Write `policy: .github/modelgate.yaml`.',
  },
  DIGEST_INVALID: {
    meaning: 'A digest is not `sha256:` and 64 hexadecimal digits.',
    fix: 'Pass the output of the plan job unchanged.',
  },
  DEPLOY_RESULT_MISSING: {
    meaning: '`phase: finish` does not say how the deploy job ended.',
    fix: 'Write `deploy-result: ${{ needs.deploy.result }}`.',
  },
  PROMOTION_UNKNOWN: {
    meaning:
      'The ledger holds no promotion of this run that could be finished, or GitHub shows an old one for too long.',
    fix: 'Pass the `promotion-id` that `phase: start` gave in this run. Where it is the right one, run `reconcile`.',
  },
  PROMOTION_FENCED: {
    meaning: 'Another attempt took the promotion over; this one may no longer write its end.',
    fix: 'Nothing to do here; the later attempt decides.',
  },
  SUBJECT_PENDING: {
    meaning: 'A rollback brings back former bytes, which the promoting job checks out and hashes.',
    fix: 'Nothing to do.',
  },
  DEPLOYMENT_SHA_MISMATCH: {
    meaning: 'GitHub created the deployment for another commit than the promoted one.',
    fix: 'Start a new run; the deployment was set inactive.',
  },
  DEPLOYMENT_OUT_OF_STEP: {
    meaning: 'A deployment record does not say what the ledger says: it is missing, doubled, or was changed by hand.',
    fix: 'Run `reconcile`, or promote; both make it say what the ledger says.',
  },
  DEPLOYMENT_FOREIGN: {
    meaning: 'A deployment claims a place in an environment, and no promotion of the ledger made it.',
    fix: 'Find out who made it and what it deployed; then set it inactive.',
  },
  GTO_TAG_MISSING: {
    meaning: 'A tag of GTO that the ledger calls for is not there.',
    fix: 'Run `reconcile`; it makes the tag from the ledger.',
  },
  GTO_TAG_MOVED: {
    meaning: 'A tag of GTO is not on the commit that the ledger names: somebody moved it.',
    fix: 'Find out who did, and protect such tags with a ruleset; `reconcile` moves it back.',
  },
  GTO_TAG_FOREIGN: {
    meaning: 'A tag in the grammar of GTO says something about a model that the ledger does not say.',
    fix: 'Delete the tag if nobody needs it. Modelgate deletes no tag that it did not make.',
  },
  GTO_NAME_UNSUPPORTED: {
    meaning: 'A name or version cannot be said in the grammar of GTO, or two digests share a version.',
    fix: 'Use letters, digits, `_`, `-` and `/` in names, and a semantic version for each new digest.',
  },
  MLFLOW_NOT_CONFIGURED: {
    meaning: 'The policy wants MLflow to follow the ledger, but its address was not given.',
    fix: 'Write `mlflow-url: …` under `with:`, or set MLFLOW_TRACKING_URI.',
  },
  MLFLOW_URL_INVALID: {
    meaning: 'The address of MLflow is no plain http or https address.',
    fix: 'Write `mlflow-url: https://mlflow.example.com`, and the credential as `mlflow-token`.',
  },
  MLFLOW_UNREACHABLE: {
    meaning: 'MLflow did not answer, or answered that it is broken. The promotion stands; MLflow lags behind.',
    fix: 'Look at the server; `reconcile` makes up for it later.',
  },
  MLFLOW_REFUSED: {
    meaning: 'MLflow refused a request.',
    fix: 'See that `mlflow-token` may read and change the registered model.',
  },
  MLFLOW_ANSWER_INVALID: {
    meaning: 'An answer of MLflow is too large, endless, or not what MLflow answers.',
    fix: 'See that `mlflow-url` is the address of an MLflow tracking server.',
  },
  MLFLOW_OUT_OF_STEP: {
    meaning: 'An alias or tag in MLflow does not say what the ledger says.',
    fix: 'Run `reconcile`; it writes to MLflow what the ledger says.',
  },
  MLFLOW_VERSION_MISSING: {
    meaning: 'MLflow has no registered model, or no version of it with the digest that was promoted.',
    fix: 'Register the version with the tags that `modelgate export MANIFEST --to mlflow` prints.',
  },
  MLFLOW_AHEAD: {
    meaning: 'MLflow names a later promotion than the ledger knows: another ledger writes there, or a person did.',
    fix: 'Give each repository its own registered model, or delete the tag that the message names.',
  },
  PROJECTIONS_IN_STEP: {
    meaning: 'Everything that follows the ledger says what it says, and no promotion was left without an end.',
    fix: 'Nothing to do.',
  },
  DECISION_RECORDED: {
    meaning: 'The decision is in the ledger.',
    fix: 'Nothing to do.',
  },
  DECISION_REF_NOT_PROTECTED: {
    meaning: 'Decisions are recorded by a run that somebody started by hand on the default branch alone.',
    fix: 'Start the workflow by hand (`workflow_dispatch`) on the default branch.',
  },
  DECISION_INCOMPLETE: {
    meaning: 'An input that this kind of decision needs is missing, or is no time.',
    fix: 'Add the input that the message names.',
  },
  DECISION_UNKNOWN_VERSION: {
    meaning: 'The ledger never heard of this digest of the model.',
    fix: 'Copy the digest from `modelgate status`; the message lists what the ledger knows.',
  },
  DECISION_REFUSED: {
    meaning: 'The decision contradicts what the ledger holds.',
    fix: 'See `modelgate status` for what stands now.',
  },
  ISSUE_UNREACHABLE: {
    meaning: 'An issue for something that is stuck, or for a rollback without approval, could not be opened or closed.',
    fix: 'Give the job `permissions: issues: write`, and let the repository have issues.',
  },
  EVIDENCE_REF_NOT_PROTECTED: {
    meaning: 'Evidence is recorded on the default branch alone: elsewhere its code wrote it.',
    fix: 'Run `record-evidence` on `push` to the default branch or by `workflow_dispatch` there.',
  },
  EVIDENCE_REPORT_ALTERED: {
    meaning: 'A report does not have the digest that the judging job announced.',
    fix: 'Find out what changed it between the jobs; then run both again.',
  },
  EVIDENCE_NONE: {
    meaning: 'There is no report that could become evidence.',
    fix: 'Run `check` (or the gates) before, and pass their reports.',
  },
  EVIDENCE_RECORDED: {
    meaning: 'The reports are in the ledger.',
    fix: 'Nothing to do.',
  },
} as const satisfies CodeTable

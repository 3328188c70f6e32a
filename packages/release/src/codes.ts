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
    meaning: 'The ledger holds no promotion of this run that could be finished.',
    fix: 'Run `phase: start` in an earlier job of the same run and pass its `promotion-id`.',
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
    fix: 'The next promotion to the environment repairs it; the ledger decides what is live.',
  },
  PROJECTIONS_IN_STEP: {
    meaning: 'Every deployment record says what the ledger says, and no promotion was left without an end.',
    fix: 'Nothing to do.',
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

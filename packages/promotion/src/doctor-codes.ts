import type { CodeTable } from '@modelgate/kernel'

/** Codes of `doctor`: settings that make a promotion mean less than it says. */
export const DOCTOR_CODES = {
  SETUP_SOUND: { meaning: 'Nothing was found that makes a promotion mean less than it says.', fix: 'Nothing to do.' },
  SETUP_POLICY_MISSING: {
    meaning: 'The default branch has no policy that names environments.',
    fix: 'Commit `.github/modelgate.yaml` with `environments:`.',
  },
  SETUP_ENVIRONMENT_MISSING: {
    meaning: 'A name in a workflow or the policy is no environment of the repository.',
    fix: 'Correct the name, or create it under Settings → Environments with required reviewers.',
  },
  SETUP_ENVIRONMENT_NOT_IN_POLICY: {
    meaning: 'The policy says nothing about an environment that is used.',
    fix: 'Add it under `environments:` in the policy, or correct the name.',
  },
  SETUP_ENVIRONMENT_UNPROTECTED: {
    meaning: 'The environment has no required reviewers.',
    fix: 'Settings → Environments → Required reviewers. On private repositories that needs GitHub Enterprise; else write `provider: pull-request` in the policy.',
  },
  SETUP_ENVIRONMENT_ADMIN_BYPASS: {
    meaning: 'Administrators may start the job without an approval, or GitHub does not say.',
    fix: 'Settings → Environments: clear "Allow administrators to bypass configured protection rules".',
  },
  SETUP_ENVIRONMENT_ANY_BRANCH: {
    meaning: 'A job of any branch may use the environment.',
    fix: 'Settings → Environments → Deployment branches and tags: selected branches, the default one.',
  },
  SETUP_NO_PROTECTED_BRANCH: {
    meaning: '"Protected branches only" means every branch while no branch is protected.',
    fix: 'Protect the default branch with a ruleset, or select branches by name.',
  },
  SETUP_SELF_REVIEW: {
    meaning: 'GitHub would let the requester approve; the refusal comes only in the job.',
    fix: 'Settings → Environments: tick "Prevent self-review".',
  },
  SETUP_NOBODY_ELIGIBLE: {
    meaning: 'Fewer reviewers may approve than the policy demands.',
    fix: 'Add reviewers who neither write the model nor ask for its promotion.',
  },
  SETUP_CONCURRENCY_HELD: {
    meaning: 'A concurrency group of the whole workflow is held while a run waits for approval.',
    fix: 'Remove `concurrency:` at the top; the ledger is the lock.',
  },
  SETUP_JOB_WITHOUT_ENVIRONMENT: {
    meaning: 'A job promotes without naming an environment.',
    fix: 'Write `environment: { name: …, deployment: false }` in the job.',
  },
  SETUP_TWO_DEPLOYMENTS: {
    meaning: 'GitHub and promote-model would both make a deployment record.',
    fix: 'Write `environment: { name: …, deployment: false }`.',
  },
  SETUP_PERMISSION_MISSING: {
    meaning: 'A job lacks a permission that its actions need.',
    fix: 'Add the permissions of the message to the job.',
  },
  SETUP_WORKFLOWS_UNOWNED: {
    meaning: 'CODEOWNERS gives no owner to the workflows or the policy.',
    fix: 'Add `/.github/ @your-org/ml-governance` to `.github/CODEOWNERS`.',
  },
  SETUP_OWNER_REVIEW_OPTIONAL: {
    meaning: 'The default branch does not require a review by code owners.',
    fix: 'Settings → Rules: require a pull request with review from code owners.',
  },
  SETUP_LEDGER_UNPROTECTED: {
    meaning: 'The ledger branch can be deleted or rewritten.',
    fix: 'Settings → Rules → New branch ruleset for `modelgate/ledger`: restrict deletions, block force pushes, nobody may bypass.',
  },
  SETUP_LEDGER_BLOCKED: {
    meaning: 'A rule on the ledger branch stops Modelgate from writing.',
    fix: 'Exclude `modelgate/ledger` from that ruleset; forbid deletion and force pushes there, nothing else.',
  },
  WORKFLOW_UNREADABLE: {
    meaning: 'A workflow file could not be read and was not judged.',
    fix: 'Correct the file, or look at it by hand.',
  },
} as const satisfies CodeTable

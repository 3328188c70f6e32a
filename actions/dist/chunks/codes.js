// packages/promotion/src/codes.ts
/** Codes of a promotion's decision. Those that end in `_MET` and `_NOT_DEMANDED` are for the record of what was asked. */
const PROMOTION_CODES = {
	PROMOTION_PLANNED: {
		meaning: "The plan shows nothing that stands against the promotion but the approval.",
		fix: "Review the plan and approve the job."
	},
	ROLLBACK_REHEARSED: {
		meaning: "A drill: the last good bytes are here and nothing but the approval stands against bringing them back.",
		fix: "Nothing to do."
	},
	PROMOTION_STARTED: {
		meaning: "Everything demanded was shown; the environment is claimed and the deploy steps may run.",
		fix: "Nothing to do."
	},
	PROMOTION_COMMITTED: {
		meaning: "The bytes are in the environment.",
		fix: "Nothing to do."
	},
	PROMOTION_ALREADY_COMMITTED: {
		meaning: "This run promoted these bytes in an earlier attempt; nothing is deployed again.",
		fix: "Start a new run to promote again."
	},
	PROMOTION_ALREADY_ENDED: {
		meaning: "The promotion of this run ended in an earlier attempt; a re-run never revives it.",
		fix: "Start a new run."
	},
	PROMOTION_IN_FLIGHT: {
		meaning: "Another promotion of this model to this environment is under way.",
		fix: "Wait for it, then start a new run."
	},
	PROMOTION_FAILED: {
		meaning: "The job failed or was cancelled, so the promotion was not committed.",
		fix: "Look at the deploy steps, then start a new run."
	},
	PROMOTION_STUCK: {
		meaning: "Nobody can tell whether the deploy steps ran to their end.",
		fix: "Look at what the environment serves, then promote again or roll back with a new run."
	},
	PROMOTION_SUPERSEDED: {
		meaning: "A promotion that was stuck was replaced by a later one that people approved.",
		fix: "Nothing to do."
	},
	DIGEST_NOT_PLANNED: {
		meaning: "The job names no digest, so an approval would be an approval of anything.",
		fix: "Pass the plan's output: `digest: ${{ needs.plan.outputs.digest }}`."
	},
	REASON_MISSING: {
		meaning: "A rollback or a lifted hold needs a reason.",
		fix: "Write `reason: …` under `with:`."
	},
	SUBJECT_MET: {
		meaning: "The bytes at hand are the ones that people were asked about.",
		fix: "Nothing to do."
	},
	SUBJECT_DIGEST_MISMATCH: {
		meaning: "The bytes at hand are not the ones that were planned and approved.",
		fix: "Find out who changed the files; then plan and approve again."
	},
	SUBJECT_UNVERIFIED: {
		meaning: "Some of the model's bytes are not here and cannot be hashed.",
		fix: "Fetch them in a step before, to the paths that the manifest declares."
	},
	REF_MET: {
		meaning: "The run is on the default branch.",
		fix: "Nothing to do."
	},
	REF_NOT_DEFAULT: {
		meaning: "A promotion runs on the default branch alone: its workflow and policy are reviewed there.",
		fix: "Start the workflow on the default branch."
	},
	POLICY_MET: {
		meaning: "The policy says what the environment demands.",
		fix: "Nothing to do."
	},
	ENVIRONMENT_NOT_IN_POLICY: {
		meaning: "The policy does not name the environment, so nothing says what it demands.",
		fix: "Add it under `environments:` in the policy, or correct the name."
	},
	ENVIRONMENT_MISSING: {
		meaning: "GitHub has no environment of this name.",
		fix: "Create it under Settings → Environments, with required reviewers."
	},
	ENVIRONMENT_UNPROTECTED: {
		meaning: "The environment has no required reviewers: GitHub asked nobody.",
		fix: "Settings → Environments → Required reviewers. On private repositories that needs GitHub Enterprise."
	},
	ENVIRONMENT_ADMIN_BYPASS: {
		meaning: "Administrators may start the job without an approval.",
		fix: "Settings → Environments: clear \"Allow administrators to bypass configured protection rules\"."
	},
	ENVIRONMENT_BYPASS_UNKNOWN: {
		meaning: "GitHub does not say whether administrators may bypass the environment.",
		fix: "See that this GitHub version has the setting, or waive it in the policy."
	},
	ENVIRONMENT_ANY_BRANCH: {
		meaning: "A job of any branch may use the environment, with a workflow nobody reviewed.",
		fix: "Settings → Environments → Deployment branches: selected branches, the default one."
	},
	REVIEWERS_MET: {
		meaning: "The environment has required reviewers.",
		fix: "Nothing to do."
	},
	REVIEWERS_NOT_DEMANDED: {
		meaning: "The policy demands no approval through this environment.",
		fix: "Nothing to do."
	},
	BYPASS_MET: {
		meaning: "Nobody can bypass the approval.",
		fix: "Nothing to do."
	},
	BRANCHES_MET: {
		meaning: "Only certain branches may use the environment.",
		fix: "Nothing to do."
	},
	APPROVAL_MET: {
		meaning: "Enough people approved, none of them their own work.",
		fix: "Nothing to do."
	},
	APPROVAL_NOT_DEMANDED: {
		meaning: "The policy demands no approval for this environment.",
		fix: "Nothing to do."
	},
	APPROVAL_PENDING: {
		meaning: "The plan cannot know who will approve; the gated job will check it.",
		fix: "Nothing to do."
	},
	APPROVAL_MISSING: {
		meaning: "Nobody approved this run for this environment.",
		fix: "Let a required reviewer approve the job."
	},
	APPROVAL_REJECTED: {
		meaning: "A reviewer rejected the promotion.",
		fix: "Settle it with the reviewer, then start a new run."
	},
	APPROVAL_OF_OTHER_ENVIRONMENT: {
		meaning: "Somebody approved another job of this run, for another environment.",
		fix: "Let a required reviewer of this environment approve its job."
	},
	SEPARATION_MET: {
		meaning: "Whoever asked for the promotion, started the run or wrote the change is not among those whose approval counts.",
		fix: "Nothing to do."
	},
	SEPARATION_NOT_DEMANDED: {
		meaning: "No approval is demanded, so nobody can have approved work of their own.",
		fix: "Nothing to do."
	},
	APPROVAL_BY_BOT: {
		meaning: "An approval came from a bot.",
		fix: "Let a person approve."
	},
	APPROVAL_BY_REQUESTER: {
		meaning: "The one who asked for the promotion approved it.",
		fix: "Let somebody else approve; tick \"Prevent self-review\" on the environment."
	},
	APPROVAL_BY_ACTOR: {
		meaning: "Somebody who started or re-ran the run approved it.",
		fix: "Let somebody else approve."
	},
	APPROVAL_STALE: {
		meaning: "A review is bound to an earlier commit of the promotion pull request.",
		fix: "Let that person review the last commit, before it is merged."
	},
	APPROVAL_DISMISSED: {
		meaning: "A review was dismissed.",
		fix: "Ask for a new review, on a new promotion pull request."
	},
	APPROVAL_BY_OUTSIDER: {
		meaning: "A review comes from somebody who may not write to the repository.",
		fix: "Ask somebody who may write to it, or give that person the right."
	},
	APPROVAL_BY_UNLISTED: {
		meaning: "Who approved is no reviewer of the environment: an administrator past its rules, or somebody who was removed.",
		fix: "Let one of its required reviewers approve; clear \"Allow administrators to bypass configured protection rules\"."
	},
	CONSENT_MET: {
		meaning: "A reviewed and merged pull request asks for exactly these bytes in this environment.",
		fix: "Nothing to do."
	},
	CONSENT_MISSING: {
		meaning: "No promotion file names a digest for this environment.",
		fix: "Open a pull request that writes `digest: sha256:…` into `promotions/MODEL/ENVIRONMENT.yaml`."
	},
	CONSENT_WITHOUT_PULL: {
		meaning: "The promotion file was changed without a pull request, so nobody reviewed it.",
		fix: "Change it by a pull request; require pull requests on the default branch."
	},
	CONSENT_OF_OTHER_DIGEST: {
		meaning: "The promotion file, on the branch or at the reviewed commit, names another digest.",
		fix: "Open a new promotion pull request for the digest that the plan shows."
	},
	CONSENT_UNCOUNTED: {
		meaning: "The promotion pull request has more commits than GitHub lists, so one of its authors could approve it.",
		fix: "Open a new promotion pull request with one commit."
	},
	CONSENT_SPENT: {
		meaning: "The pull request was the consent to an earlier promotion that took place.",
		fix: "Open a new promotion pull request."
	},
	BREAK_GLASS_USED: {
		meaning: "One person rolled back without asking anybody, as the policy allows; a review follows.",
		fix: "Look at the issue that was opened, and close it."
	},
	BREAK_GLASS_ROLLBACK_ONLY: {
		meaning: "Only a rollback may go without approval.",
		fix: "Remove `break-glass`, or write `rollback: true`."
	},
	BREAK_GLASS_NOT_ALLOWED: {
		meaning: "The policy does not let a rollback of this environment go without approval.",
		fix: "Ask for approval, or write `breakGlass: { rollback: true }` in the policy."
	},
	BREAK_GLASS_NOT_ELIGIBLE: {
		meaning: "Who asks is a bot, or no required reviewer of the environment.",
		fix: "Let one of the reviewers start the rollback. Members of a team must be named as persons."
	},
	BREAK_GLASS_UNREVIEWED: {
		meaning: "A rollback without approval has not been reviewed yet.",
		fix: "Let somebody else than who broke the glass, who may write, close its issue."
	},
	REVIEW_MET: {
		meaning: "No rollback without approval waits for its review.",
		fix: "Nothing to do."
	},
	VETO_MET: {
		meaning: "Nobody vetoed these bytes, and they are not retired.",
		fix: "Nothing to do."
	},
	DIGEST_VETOED: {
		meaning: "Somebody vetoed these bytes.",
		fix: "Promote others; or two people clear the veto with `record-decision`."
	},
	DIGEST_RETIRED: {
		meaning: "These bytes are retired.",
		fix: "Promote others; nothing brings a retired version back."
	},
	FREEZE_MET: {
		meaning: "The environment is not frozen.",
		fix: "Nothing to do."
	},
	FREEZE_ALLOWS_ROLLBACK: {
		meaning: "The environment is frozen, but rollbacks may pass.",
		fix: "Nothing to do."
	},
	ENVIRONMENT_FROZEN: {
		meaning: "The environment is frozen: nothing starts there now.",
		fix: "Wait until the freeze ends, or lift it with `record-decision`."
	},
	APPROVAL_BY_AUTHOR: {
		meaning: "An author of the change approved it.",
		fix: "Let somebody approve who did not write it."
	},
	APPROVAL_QUORUM_NOT_MET: {
		meaning: "Fewer people approved than the policy demands; where a bot asked, one more is demanded, because whoever let it ask may be the one who approved.",
		fix: "Let more people approve, in one job each that names the environment; let a person start the run."
	},
	APPROVAL_OF_EARLIER_ATTEMPT: {
		meaning: "A re-run does not inherit approvals: the log does not tell attempts apart.",
		fix: "Start a new run and let it be approved."
	},
	AUTHORS_MET: {
		meaning: "Every author of the change is known by account.",
		fix: "Nothing to do."
	},
	AUTHORS_NOT_DEMANDED: {
		meaning: "A rollback, or a policy that does not keep authors from approving.",
		fix: "Nothing to do."
	},
	AUTHORS_UNCOUNTED: {
		meaning: "The change since the live version has more commits than are looked at, so an author among the approvers could be missed.",
		fix: "Promote in smaller steps: nobody can waive it."
	},
	AUTHOR_UNKNOWN: {
		meaning: "A commit of the change is by an address that no GitHub account has, so its author cannot be told from an approver. It is a warning, and a refusal for a model of risk tier critical.",
		fix: "Add the address to the account of its owner, or have the commit made under an account."
	},
	ORDER_MET: {
		meaning: "The bytes went through the environment before.",
		fix: "Nothing to do."
	},
	ORDER_NOT_DEMANDED: {
		meaning: "No environment has to come first, or it is a rollback.",
		fix: "Nothing to do."
	},
	ORDER_NOT_MET: {
		meaning: "The bytes were not promoted to an environment that has to come first, or were rolled back there.",
		fix: "Promote them there first."
	},
	SOAK_MET: {
		meaning: "The bytes stayed long enough in the environment before.",
		fix: "Nothing to do."
	},
	SOAK_NOT_ELAPSED: {
		meaning: "The bytes have not been long enough in the environment before.",
		fix: "Start a new run after the time in the message."
	},
	EVIDENCE_NOT_DEMANDED: {
		meaning: "The policy demands none, or a rollback brings back bytes that were promoted with evidence.",
		fix: "Nothing to do."
	},
	SLOT_MET: {
		meaning: "No other promotion of this model to this environment is under way.",
		fix: "Nothing to do."
	},
	SLOT_UNMOVED: {
		meaning: "Nothing else came to the environment since the run was started.",
		fix: "Nothing to do."
	},
	SLOT_MOVED: {
		meaning: "Another version came to the environment after this run was started: people approved the change from what was there before.",
		fix: "Start a new run, so that they see what it would replace now."
	},
	ROLLBACK_MET: {
		meaning: "The rollback goes to the last good digest.",
		fix: "Nothing to do."
	},
	ROLLBACK_WITHOUT_TARGET: {
		meaning: "The environment never held another good digest.",
		fix: "Promote a digest instead."
	},
	ROLLBACK_TARGET_CHANGED: {
		meaning: "The last good digest changed after the plan.",
		fix: "Start a new run, so that people approve the right one."
	},
	HOLD_MET: {
		meaning: "The environment is not on hold.",
		fix: "Nothing to do."
	},
	HOLD_LIFTED: {
		meaning: "A person lifted the hold of a rollback.",
		fix: "Nothing to do."
	},
	HOLD_AFTER_ROLLBACK: {
		meaning: "After a rollback nothing is promoted until a person lifts the hold.",
		fix: "Write `lift-hold: true` and a `reason`."
	}
};
/** Codes of `doctor`: settings that make a promotion mean less than it says. */
const DOCTOR_CODES = {
	SETUP_SOUND: {
		meaning: "Nothing was found that makes a promotion mean less than it says.",
		fix: "Nothing to do."
	},
	SETUP_POLICY_MISSING: {
		meaning: "The default branch has no policy that names environments.",
		fix: "Commit `.github/modelgate.yaml` with `environments:`."
	},
	SETUP_ENVIRONMENT_MISSING: {
		meaning: "A name in a workflow or the policy is no environment of the repository.",
		fix: "Correct the name, or create it under Settings → Environments with required reviewers."
	},
	SETUP_ENVIRONMENT_NOT_IN_POLICY: {
		meaning: "The policy says nothing about an environment that is used.",
		fix: "Add it under `environments:` in the policy, or correct the name."
	},
	SETUP_BREAK_GLASS_UNUSABLE: {
		meaning: "The policy lets one reviewer roll back alone, but the environment names no person as its reviewer.",
		fix: "Settings → Environments → the environment → Required reviewers: name persons beside the teams."
	},
	SETUP_PULLS_OPTIONAL: {
		meaning: "Approvals come by pull request, but the default branch can be changed without one.",
		fix: "Settings → Rules → Rulesets: require a pull request before merging into the default branch."
	},
	SETUP_WORKFLOW_MISSING: {
		meaning: "No workflow uses `promote-model`.",
		fix: "Copy `action-templates/workflows/promote.yml` to `.github/workflows/`."
	},
	SETUP_EVIDENCE_UNRECORDED: {
		meaning: "The policy demands evidence, and no workflow records any.",
		fix: "Copy `action-templates/workflows/evidence.yml` to `.github/workflows/`."
	},
	SETUP_RECONCILE_MISSING: {
		meaning: "No workflow looks after promotions that died and what lags behind the ledger.",
		fix: "Copy `action-templates/workflows/reconcile.yml` to `.github/workflows/`."
	},
	SETUP_DIGEST_NOT_PLANNED: {
		meaning: "A job promotes without the digest that the plan showed to the approvers.",
		fix: "Write `digest: ${{ needs.plan.outputs.digest }}` under `with:`."
	},
	SETUP_TOKEN_FOREIGN: {
		meaning: "A job gives `promote-model` another token than its own.",
		fix: "Remove `token:` and grant the job the permissions that the README lists."
	},
	SETUP_ENVIRONMENT_UNPROTECTED: {
		meaning: "The environment has no required reviewers.",
		fix: "Settings → Environments → Required reviewers. On private repositories that needs GitHub Enterprise."
	},
	SETUP_ENVIRONMENT_ADMIN_BYPASS: {
		meaning: "Administrators may start the job without an approval, or GitHub does not say.",
		fix: "Settings → Environments: clear \"Allow administrators to bypass configured protection rules\"."
	},
	SETUP_ENVIRONMENT_ANY_BRANCH: {
		meaning: "A job of any branch may use the environment.",
		fix: "Settings → Environments → Deployment branches and tags: selected branches, the default one."
	},
	SETUP_NO_PROTECTED_BRANCH: {
		meaning: "\"Protected branches only\" means every branch while no branch is protected.",
		fix: "Protect the default branch with a ruleset, or select branches by name."
	},
	SETUP_SELF_REVIEW: {
		meaning: "GitHub would let the requester approve; the refusal comes only in the job.",
		fix: "Settings → Environments: tick \"Prevent self-review\"."
	},
	SETUP_NOBODY_ELIGIBLE: {
		meaning: "Fewer reviewers may approve than the policy demands.",
		fix: "Add reviewers who neither write the model nor ask for its promotion."
	},
	SETUP_REFUSAL_IGNORED: {
		meaning: "A job goes on when promote-model refuses, so its deploy steps run all the same.",
		fix: "Remove `continue-on-error` from the step."
	},
	SETUP_QUORUM_UNREACHABLE: {
		meaning: "The policy demands more approvals than the workflow asks for: GitHub starts a job after one.",
		fix: "Add a job with the same `environment:` and no permissions, and let the promoting job need it: each asks one person."
	},
	SETUP_CONCURRENCY_HELD: {
		meaning: "A concurrency group of the whole workflow is held while a run waits for approval.",
		fix: "Remove `concurrency:` at the top; the ledger is the lock."
	},
	SETUP_CONCURRENCY_CANCELS: {
		meaning: "A newer run cancels a job that promotes, in the middle of its deploy steps.",
		fix: "Remove `cancel-in-progress: true` from the job; the ledger is the lock."
	},
	SETUP_JOB_WITHOUT_ENVIRONMENT: {
		meaning: "A job promotes without naming an environment.",
		fix: "Write `environment: { name: …, deployment: false }` in the job."
	},
	SETUP_TWO_DEPLOYMENTS: {
		meaning: "GitHub and promote-model would both make a deployment record.",
		fix: "Write `environment: { name: …, deployment: false }`."
	},
	SETUP_PERMISSION_MISSING: {
		meaning: "A job lacks a permission that its actions need.",
		fix: "Add the permissions of the message to the job."
	},
	SETUP_WORKFLOWS_UNOWNED: {
		meaning: "CODEOWNERS gives no owner to the workflows or the policy.",
		fix: "Add `/.github/ @your-org/ml-governance` to `.github/CODEOWNERS`."
	},
	SETUP_OWNER_REVIEW_OPTIONAL: {
		meaning: "The default branch does not require a review by code owners.",
		fix: "Settings → Rules: require a pull request with review from code owners."
	},
	SETUP_LEDGER_UNPROTECTED: {
		meaning: "The ledger branch can be deleted or rewritten.",
		fix: "Settings → Rules → Rulesets → Import a ruleset: `action-templates/rulesets/modelgate-ledger.json` restricts deletions and blocks force pushes of `modelgate/ledger`, and nobody may bypass it."
	},
	SETUP_LEDGER_BLOCKED: {
		meaning: "A rule on the ledger branch stops Modelgate from writing.",
		fix: "Exclude `modelgate/ledger` from that ruleset; forbid deletion and force pushes there, nothing else."
	},
	WORKFLOW_UNREADABLE: {
		meaning: "A workflow file could not be read and was not judged.",
		fix: "Correct the file, or look at it by hand."
	}
};

export { PROMOTION_CODES as n, DOCTOR_CODES as t };
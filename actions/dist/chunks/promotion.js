import { n as judgeEvidence } from "./evidence.js";
import { m as slotOf, p as lastGood } from "./ledger.js";
import { n as valueAt, r as closest, t as textAt } from "./kernel.js";

// packages/promotion/src/predicate.ts
/** A demand that is met. */
function met(name, code, message) {
	return {
		name,
		code,
		outcome: "met",
		message
	};
}
/** A demand that is not met and that waiting will not meet. */
function refused(name, code, message) {
	return {
		name,
		code,
		outcome: "refused",
		message
	};
}
/** A demand that is not met now and may be met later. */
function deferred(name, code, message) {
	return {
		name,
		code,
		outcome: "deferred",
		message
	};
}

// packages/promotion/src/judge-approvals.ts
/** How many distinct people must have approved. */
function quorumOf({ approvals }) {
	return approvals.reduce((sum, { count }) => sum + count, 0);
}
/** Approvals that count, by distinct people, and the reason for each that does not. */
function countApprovals(input) {
	const valid = /* @__PURE__ */ new Map();
	const invalid = [];
	for (const approval of input.approvals) {
		const reason = whyInvalid(approval, input);
		if (reason) invalid.push({
			approval,
			...reason
		});
		else valid.set(approval.by.id, approval.by);
	}
	return {
		valid: [...valid.values()],
		invalid
	};
}
/** Enough people approved, and none of them approved their own work. No valid approval is always fatal. */
function judgeApprovals(input) {
	const { demands, environment, run, approvals } = input;
	const quorum = demands ? quorumOf(demands) : 1;
	if (quorum === 0) return [met("approval", "APPROVAL_NOT_DEMANDED", `The policy demands no approval for ${environment}.`)];
	const { valid, invalid } = countApprovals(input);
	const rejection = approvals.find(({ state }) => state === "rejected");
	if (rejection) return [refused("approval", "APPROVAL_REJECTED", `${rejection.by.name} rejected this promotion.`)];
	if (run.attempt > 1) return [refused("approval", "APPROVAL_OF_EARLIER_ATTEMPT", `This is attempt ${run.attempt} of the run, and GitHub's log does not say which attempt an approval was for.`)];
	if (valid.length >= quorum) {
		const names = valid.map(({ name }) => name).join(", ");
		return [met("approval", "APPROVAL_MET", `Approved by ${names} (${valid.length} of ${quorum}).`)];
	}
	const reasons = invalid.map(({ why }) => why).join(" ");
	const code = invalid[0]?.code ?? (valid.length === 0 ? "APPROVAL_MISSING" : "APPROVAL_QUORUM_NOT_MET");
	return [refused("approval", code, `${valid.length} of ${quorum} approvals for ${environment} count.${reasons ? ` ${reasons}` : ""}`)];
}
function whyInvalid({ by, state }, { demands, requester, actors, authors }) {
	const separation = demands?.separation ?? ["requester", "author"];
	if (state === "rejected") return {
		code: "APPROVAL_REJECTED",
		why: `${by.name} rejected it.`
	};
	if (by.bot) return {
		code: "APPROVAL_BY_BOT",
		why: `${by.name} is not a person.`
	};
	if (separation.includes("requester") && by.id === requester.id) return {
		code: "APPROVAL_BY_REQUESTER",
		why: `${by.name} asked for this promotion and may not approve it.`
	};
	if (separation.includes("requester") && actors.some(({ id }) => id === by.id)) return {
		code: "APPROVAL_BY_ACTOR",
		why: `${by.name} started or re-ran this run and may not approve it.`
	};
	if (separation.includes("author") && authors.some(({ id }) => id === by.id)) return {
		code: "APPROVAL_BY_AUTHOR",
		why: `${by.name} is an author of the change and may not approve it.`
	};
	return null;
}

// packages/promotion/src/judge-authors.ts
/** Whose work it is must be known: an author who is not recognised could approve. */
function judgeAuthors({ kind, demands, tier, authors, authorship }) {
	if (kind === "rollback" || !demands || quorumOf(demands) === 0 || !demands.separation.includes("author")) return [met("authors", "AUTHORS_NOT_DEMANDED", "Nobody has to be told apart from the authors.")];
	const { complete, unmapped } = authorship;
	if (!complete) return [refused("authors", "AUTHORS_UNCOUNTED", "The change has more commits than are looked at, so an author may be missed.")];
	if (unmapped > 0 && tier === "critical") {
		const who = unmapped === 1 ? "One author has" : `${unmapped} authors have`;
		return [refused("authors", "AUTHOR_UNKNOWN", `${who} an address that no account owns, and the risk tier is critical.`)];
	}
	return [met("authors", "AUTHORS_MET", `The change has ${authors.length} authors with an account.`)];
}

// packages/promotion/src/judge-environment.ts
/** The environment is one that the policy names, and GitHub asks people before a job may use it. */
function judgeEnvironment(input) {
	const { environment, rules } = input;
	const named = judgePolicy(input);
	if (!rules) return [named, refused("environment", "ENVIRONMENT_MISSING", `GitHub has no environment "${environment}".`)];
	return [
		named,
		judgeReviewers(input),
		judgeBypass(input),
		judgeBranches(input)
	];
}
function judgePolicy({ environment, demands }) {
	if (!demands) return refused("policy", "ENVIRONMENT_NOT_IN_POLICY", `The policy does not name the environment "${environment}".`);
	return demands.provider === "pull-request" ? refused("policy", "APPROVAL_PROVIDER_UNSUPPORTED", `The policy wants approvals for ${environment} by pull request, which this version cannot check.`) : met("policy", "POLICY_MET", `The policy says what ${environment} demands.`);
}
function judgeReviewers({ environment, demands, rules, run }) {
	if (rules && rules.reviewers > 0) return met("reviewers", "REVIEWERS_MET", `${environment} has ${rules.reviewers} required reviewers.`);
	if (demands && quorumOf(demands) === 0) return met("reviewers", "REVIEWERS_NOT_DEMANDED", `${environment} needs no reviewers of its own.`);
	const hint = rules && Date.parse(rules.createdAt) >= Date.parse(run.startedAt) ? " It was created by this very run: is the name mistyped?" : "";
	return refused("reviewers", "ENVIRONMENT_UNPROTECTED", `The environment "${environment}" has no required reviewers, so nobody was asked.${hint}`);
}
function judgeBypass({ environment, demands, rules }) {
	if (demands && quorumOf(demands) === 0) return met("bypass", "BYPASS_MET", "No approval is demanded that could be bypassed.");
	if (rules?.adminsBypass === false) return met("bypass", "BYPASS_MET", `Administrators cannot bypass the rules of ${environment}.`);
	return rules?.adminsBypass === true ? refused("bypass", "ENVIRONMENT_ADMIN_BYPASS", `Administrators may bypass the rules of ${environment}.`) : refused("bypass", "ENVIRONMENT_BYPASS_UNKNOWN", `GitHub does not say whether administrators may bypass ${environment}.`);
}
function judgeBranches({ environment, rules }) {
	return rules?.branchPolicy ? met("branches", "BRANCHES_MET", `${environment} is limited to certain branches.`) : refused("branches", "ENVIRONMENT_ANY_BRANCH", `A job of any branch may use ${environment}.`);
}

// packages/promotion/src/judge-order.ts
/** The digest went through the environments before this one and stayed there long enough. A rollback skips both. */
function judgeOrder({ kind, demands, state, model, digest, now }) {
	if (kind === "rollback") return [met("order", "ORDER_NOT_DEMANDED", "A rollback needs neither order nor soak.")];
	if (!demands) return [];
	return demands.from.flatMap((environment) => {
		const slot = slotOf(state, model, environment);
		const there = slot.placements.findLast((placement) => placement.digest === digest);
		if (!there) return [refused("order", "ORDER_NOT_MET", `These bytes were never promoted to ${environment}.`)];
		const after = slot.placements[slot.placements.indexOf(there) + 1];
		if (after?.kind === "rollback") return [refused("order", "ORDER_NOT_MET", `These bytes were rolled back in ${environment} at ${after.since}.`)];
		return [met("order", "ORDER_MET", `These bytes are in ${environment} since ${there.since}.`), judgeSoak(there, environment, demands.soak, now)];
	});
}
function judgeSoak(there, environment, soak, now) {
	const done = Date.parse(there.since) + soak;
	return done <= now ? met("soak", "SOAK_MET", `They have been in ${environment} for at least ${hours(soak)}.`) : deferred("soak", "SOAK_NOT_ELAPSED", `They must stay in ${environment} for ${hours(soak)}, until ${new Date(done).toISOString()}.`);
}
function hours(milliseconds) {
	return `${Math.round(milliseconds / 36e3) / 100} h`;
}

// packages/promotion/src/judge-slot.ts
/** Nobody else is at it, no rollback holds it, and a rollback goes to the last good digest. */
function judgeSlot({ kind, state, model, environment, digest, run, requester, liftHold }) {
	const slot = slotOf(state, model, environment);
	const holder = state.promotions.find(({ id }) => id === slot.inFlight);
	const free = !holder || holder.phase === "stuck" || holder.run === run.id ? met("slot", "SLOT_MET", `No other promotion of ${model} to ${environment} is under way.`) : deferred("slot", "PROMOTION_IN_FLIGHT", `Run ${holder.run} is promoting ${holder.digest.slice(0, 19)}… to ${environment} since ${holder.requestedAt}.`);
	if (kind === "rollback") {
		const target = lastGood(slot);
		return [free, target === null ? refused("rollback", "ROLLBACK_WITHOUT_TARGET", `${environment} never held another good digest of ${model}.`) : target.digest === digest ? met("rollback", "ROLLBACK_MET", `The last good digest of ${environment} is ${digest}.`) : refused("rollback", "ROLLBACK_TARGET_CHANGED", `The last good digest of ${environment} is ${target.digest} by now.`)];
	}
	const { hold } = slot;
	if (!hold) return [free, met("hold", "HOLD_MET", `${environment} is not on hold.`)];
	return [free, liftHold && !requester.bot ? met("hold", "HOLD_LIFTED", `The hold since ${hold.since} is lifted by ${requester.name}.`) : refused("hold", "HOLD_AFTER_ROLLBACK", `${environment} is on hold since the rollback at ${hold.since}.`)];
}

// packages/promotion/src/judge-subject.ts
/** The bytes at hand are the bytes that people were asked about, and the run is one of the default branch. */
function judgeSubject({ digest, measured, run, defaultBranch }) {
	const branch = `refs/heads/${defaultBranch}`;
	return [measured === null ? refused("subject", "SUBJECT_UNVERIFIED", "Not all bytes of the model are here, so they cannot be hashed.") : measured === digest ? met("subject", "SUBJECT_MET", `The bytes at hand are ${digest}.`) : refused("subject", "SUBJECT_DIGEST_MISMATCH", `Planned and approved was ${digest}, but the bytes at hand are ${measured}.`), run.ref === branch ? met("ref", "REF_MET", `The run is on ${defaultBranch}.`) : refused("ref", "REF_NOT_DEFAULT", `The run is on ${run.ref}; promotions run on ${branch} alone.`)];
}

// packages/promotion/src/decide.ts
/** What a waiver or `enforcement: observe` may soften. Bytes, approvals and the lock are never among them. */
const SOFT = /* @__PURE__ */ new Set([
	"ENVIRONMENT_ADMIN_BYPASS",
	"ENVIRONMENT_BYPASS_UNKNOWN",
	"ENVIRONMENT_ANY_BRANCH",
	"ORDER_NOT_MET",
	"SOAK_NOT_ELAPSED",
	"EVIDENCE_MISSING",
	"EVIDENCE_NOT_PASSED",
	"EVIDENCE_OF_OTHER_POLICY",
	"EVIDENCE_STALE",
	"EVIDENCE_CLAIMED"
]);
/** Tiers whose predictions somebody must have made again. */
const RECOMPUTED = /* @__PURE__ */ new Set(["high", "critical"]);
/**
* Decides over one promotion. Every demand is judged and shown, not only the first that fails.
* Total and pure: clock, people, rules and ledger are arguments.
*/
function decide(input) {
	const predicates = [
		...judgeSubject(input),
		...judgeEnvironment(input),
		...judgeApprovals(input),
		...judgeAuthors(input),
		...judgeOrder(input),
		...judgeGates(input),
		...judgeSlot(input)
	].map((predicate) => soften(predicate, input));
	const has = (outcome) => predicates.some((predicate) => predicate.outcome === outcome);
	return {
		outcome: has("refused") ? "deny" : has("deferred") ? "defer" : "allow",
		predicates
	};
}
/** Evidence of exactly these bytes. What is rolled back to was in the environment before, with its evidence. */
function judgeGates({ kind, tier, demands, state, model, digest, policyDigest, now }) {
	if (kind === "rollback") return [met("evidence", "EVIDENCE_NOT_DEMANDED", "These bytes were promoted here before, with their evidence.")];
	const recorded = state.evidence.filter((evidence) => evidence.model === model);
	const recomputed = RECOMPUTED.has(tier);
	return judgeEvidence(demands?.evidence ?? [], recorded, {
		digest,
		policy: policyDigest,
		now,
		recomputed
	}).map(({ code, message }) => (code === "EVIDENCE_MET" ? met : refused)("evidence", code, message));
}
function soften(predicate, { waivers, model, observe, now }) {
	if (predicate.outcome === "met" || !SOFT.has(predicate.code)) return predicate;
	const waiver = waivers.find(({ code, model: of, expires }) => code === predicate.code && of === model && now < endOfDay(expires));
	if (waiver) {
		const until = `${waiver.owner} answers for it until ${waiver.expires}: ${waiver.reason}`;
		return {
			...predicate,
			outcome: "waived",
			message: `${predicate.message} ${until}`
		};
	}
	return observe ? {
		...predicate,
		outcome: "observed"
	} : predicate;
}
/** A waiver holds to the end of its last day in UTC. An unreadable date never holds. */
function endOfDay(date) {
	return Date.parse(`${date}T00:00:00Z`) + 864e5;
}

// packages/promotion/src/codes.ts
/** Codes of a promotion's decision. Those that end in `_MET` and `_NOT_DEMANDED` are for the record of what was asked. */
const PROMOTION_CODES = {
	PROMOTION_PLANNED: {
		meaning: "The plan shows nothing that stands against the promotion but the approval.",
		fix: "Review the plan and approve the job."
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
	APPROVAL_PROVIDER_UNSUPPORTED: {
		meaning: "The policy wants approvals by pull request; this version checks those of environments alone.",
		fix: "Write `provider: environment` in the policy and give the environment required reviewers."
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
	APPROVAL_BY_AUTHOR: {
		meaning: "An author of the change approved it.",
		fix: "Let somebody approve who did not write it."
	},
	APPROVAL_QUORUM_NOT_MET: {
		meaning: "Fewer people approved than the policy demands.",
		fix: "Let more people approve, or lower `approvals` in the policy."
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
		fix: "Promote in smaller steps, or waive it in the policy with an owner and a date."
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
		meaning: "A rollback needs no order.",
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
		meaning: "A rollback brings back bytes that were promoted with evidence.",
		fix: "Nothing to do."
	},
	SLOT_MET: {
		meaning: "No other promotion of this model to this environment is under way.",
		fix: "Nothing to do."
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
	SETUP_UNSUPPORTED: {
		meaning: "The policy asks for something that this version does not have; nothing is loosened by it.",
		fix: "Remove `provider: pull-request` and `breakGlass` from the policy."
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
	SETUP_CONCURRENCY_HELD: {
		meaning: "A concurrency group of the whole workflow is held while a run waits for approval.",
		fix: "Remove `concurrency:` at the top; the ledger is the lock."
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
		fix: "Settings → Rules → New branch ruleset for `modelgate/ledger`: restrict deletions, block force pushes, nobody may bypass."
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

// packages/promotion/src/match-codeowners.ts
/**
* Whether a CODEOWNERS file gives a path an owner: the last pattern that matches decides, and it may name nobody.
* Patterns as GitHub documents them: gitignore's without `!`, `[ ]` and escapes.
*/
function hasOwner(codeowners, path) {
	let owned = false;
	for (const line of codeowners.split("\n")) {
		const [pattern, ...owners] = line.replace(/#.*$/u, "").trim().split(/\s+/u);
		if (pattern && matches(pattern, path)) owned = owners.length > 0;
	}
	return owned;
}
function matches(pattern, path) {
	const anchored = pattern.replace(/\/$/u, "").includes("/");
	const source = pattern.replace(/^\//u, "").replace(/\/$/u, "").replace(/[.+^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll("**", "\0").replaceAll("*", "[^/]*").replaceAll("?", "[^/]").replaceAll("\0", ".*");
	return new RegExp(`^${anchored ? "" : "(?:.*/)?"}${source}(?:/.*)?$`, "u").test(path);
}

// packages/promotion/src/examine-setup.ts
/** What a job needs to promote; the plan needs them for reading only. */
const PROMOTE_PERMISSIONS = {
	contents: "write",
	deployments: "write",
	actions: "read"
};
const PLAN_PERMISSIONS = {
	contents: "read",
	deployments: "read",
	actions: "read"
};
/** Rules that would stop the job token from writing the ledger. */
const LEDGER_BLOCKERS = /* @__PURE__ */ new Set([
	"pull_request",
	"update",
	"creation",
	"required_signatures",
	"required_status_checks"
]);
/** Every way in which a repository's settings make a promotion mean less than it says, each with the setting to change. */
function examineSetup(setup) {
	return [
		...examinePolicy(setup),
		...wantedEnvironments(setup).flatMap((name) => examineEnvironment(setup, name)),
		...setup.workflows.flatMap((workflow) => examineWorkflow(setup, workflow)),
		...examineOwners(setup),
		...examineLedgerBranch(setup)
	];
}
function finding(code, severity, message, subject) {
	return {
		code,
		severity,
		message,
		advice: DOCTOR_CODES[code].fix,
		subject
	};
}
function examinePolicy({ policy, policyPath, defaultBranch }) {
	if (policy && Object.keys(policy.environments).length > 0) return [];
	return [finding("SETUP_POLICY_MISSING", "error", `${policy ? `${policyPath} names no environments` : `There is no ${policyPath}`} on ${defaultBranch}, so every promotion is refused.`, policyPath)];
}
/** Names that anybody uses: the policy, the workflows, the person who asks. */
function wantedEnvironments({ policy, workflows, asked }) {
	if (asked.length > 0) return asked;
	const names = new Map(Object.keys(policy?.environments ?? {}).map((name) => [name.toLowerCase(), name]));
	for (const { jobs } of workflows) for (const { environment, actions } of jobs) if (environment !== null && actions.some(({ name }) => name === "promote-model")) names.set(environment.toLowerCase(), environment);
	return [...names.values()];
}
function examineEnvironment(setup, name) {
	const environment = setup.environments.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
	const demands = Object.entries(setup.policy?.environments ?? {}).find(([own]) => own.toLowerCase() === name.toLowerCase())?.[1];
	const findings = [];
	if (!demands && setup.policy) {
		const guess = closest(name, Object.keys(setup.policy.environments));
		const hint = guess ? ` Did you mean "${guess}"?` : "";
		findings.push(finding("SETUP_ENVIRONMENT_NOT_IN_POLICY", "error", `The policy does not name the environment "${name}".${hint}`, name));
	}
	if (!environment) {
		const guess = closest(name, setup.environments.map((candidate) => candidate.name));
		const hint = guess ? ` Did you mean "${guess}"?` : "";
		return [...findings, finding("SETUP_ENVIRONMENT_MISSING", "error", `GitHub has no environment "${name}"; the first job that names it would create it without any rule.${hint}`, name)];
	}
	if (demands?.provider === "pull-request") findings.push(finding("SETUP_UNSUPPORTED", "error", `The policy wants approvals for ${name} by pull request; every promotion to it is refused.`, name));
	if (demands?.breakGlass?.rollback) findings.push(finding("SETUP_UNSUPPORTED", "warning", `A rollback of ${name} needs approval all the same: there is no break glass.`, name));
	if (demands ? quorumOf(demands) > 0 : true) findings.push(...examineReviewers(setup, environment, demands ? quorumOf(demands) : 1));
	if (!environment.branchPolicy) findings.push(finding("SETUP_ENVIRONMENT_ANY_BRANCH", "error", `A job of any branch may use ${name}.`, name));
	else if (environment.protectedBranchesOnly && setup.defaultBranchRules.length === 0) findings.push(finding("SETUP_NO_PROTECTED_BRANCH", "error", `${name} is for protected branches only, but ${setup.defaultBranch} is not protected: then every branch may use it.`, name));
	return findings;
}
function examineReviewers(setup, environment, quorum) {
	const { name, reviewers, adminsBypass, preventSelfReview, people, teams } = environment;
	if (reviewers === 0) return [finding("SETUP_ENVIRONMENT_UNPROTECTED", "error", `${name} has no required reviewers: GitHub would ask nobody.`, name)];
	const findings = [];
	if (adminsBypass !== false) {
		const how = adminsBypass === null ? "GitHub does not say whether administrators may bypass" : "Administrators may bypass";
		findings.push(finding("SETUP_ENVIRONMENT_ADMIN_BYPASS", "error", `${how} the rules of ${name}.`, name));
	}
	if (!preventSelfReview) findings.push(finding("SETUP_SELF_REVIEW", "warning", `${name} lets the one who started the run approve it; promote-model refuses that only afterwards.`, name));
	const excluded = new Set([...setup.authors, ...setup.requester ? [setup.requester] : []].map(({ id }) => id));
	const eligible = people.filter(({ id, bot }) => !bot && !excluded.has(id));
	if (teams === 0 && eligible.length < quorum) {
		const who = eligible.map((person) => person.name).join(", ") || "nobody";
		findings.push(finding("SETUP_NOBODY_ELIGIBLE", "error", `${name} needs ${quorum} approvals, but of its reviewers ${who} may approve: the others wrote the last change or would ask for it.`, name));
	}
	return findings;
}
function examineWorkflow(setup, { path, concurrency, jobs }) {
	const promoting = jobs.filter(({ actions }) => actions.some(({ name, phase }) => name === "promote-model" && phase !== "plan"));
	const findings = jobs.flatMap((job) => examineJob(path, job));
	if (concurrency && promoting.length > 0) findings.push(finding("SETUP_CONCURRENCY_HELD", "error", `${path} has a workflow-level concurrency group: a run that waits for approval holds it, and newer ones are cancelled.`, path));
	for (const { id, environment, actions } of jobs) {
		if (environment === null || actions.some(({ name }) => name === "promote-model")) continue;
		const known = setup.environments.map(({ name }) => name);
		const guess = closest(environment, known);
		if (known.some((name) => name.toLowerCase() === environment.toLowerCase()) || !guess) continue;
		findings.push(finding("SETUP_ENVIRONMENT_MISSING", "error", `Job ${id} of ${path} names the environment "${environment}", which GitHub does not have. Did you mean "${guess}"?`, environment));
	}
	return findings;
}
function examineJob(path, job) {
	const phases = job.actions.filter(({ name }) => name === "promote-model").map(({ phase }) => phase);
	if (phases.length === 0) return [];
	const planning = phases.every((phase) => phase === "plan");
	const findings = [];
	if (!planning && !job.hasEnvironment) findings.push(finding("SETUP_JOB_WITHOUT_ENVIRONMENT", "error", `Job ${job.id} of ${path} promotes but names no environment, so GitHub asks nobody.`, path));
	if (!planning && job.ownDeployment) findings.push(finding("SETUP_TWO_DEPLOYMENTS", "warning", `Job ${job.id} of ${path} lets GitHub make a deployment of its own beside the one of promote-model.`, path));
	const missing = missingPermissions(job, planning ? PLAN_PERMISSIONS : PROMOTE_PERMISSIONS);
	if (missing.length > 0) findings.push(finding("SETUP_PERMISSION_MISSING", "error", `Job ${job.id} of ${path} lacks \`permissions: ${missing.join(", ")}\`.`, path));
	return findings;
}
function missingPermissions({ permissions }, needed) {
	if (permissions === null || permissions === "write-all") return [];
	return Object.entries(needed).flatMap(([scope, level]) => {
		const given = typeof permissions === "string" ? "read" : permissions[scope];
		return given === "write" || given === level ? [] : [`${scope}: ${level}`];
	});
}
function examineOwners({ codeowners, policyPath, defaultBranchRules, defaultBranch }) {
	const paths = [".github/workflows/promote.yml", policyPath];
	const open = codeowners ? paths.filter((path) => !hasOwner(codeowners.text, path)) : paths;
	const findings = [];
	if (open.length > 0) {
		const where = codeowners ? `${codeowners.path} gives no owner to` : "There is no CODEOWNERS file, so nobody owns";
		findings.push(finding("SETUP_WORKFLOWS_UNOWNED", "error", `${where} ${open.join(" and ")}: whoever writes may change what judges.`, codeowners?.path ?? "CODEOWNERS"));
	}
	if (!defaultBranchRules.some(({ codeOwnerReview }) => codeOwnerReview)) findings.push(finding("SETUP_OWNER_REVIEW_OPTIONAL", "error", `${defaultBranch} can be changed without a review by code owners.`, defaultBranch));
	return findings;
}
function examineLedgerBranch({ ledgerRules }) {
	const types = new Set(ledgerRules.map(({ type }) => type));
	const open = ["deletion", "non_fast_forward"].filter((type) => !types.has(type));
	const blockers = [...types].filter((type) => LEDGER_BLOCKERS.has(type));
	const branch = "modelgate/ledger";
	return [...open.length > 0 ? [finding("SETUP_LEDGER_UNPROTECTED", "error", `No ruleset forbids ${open.map((type) => type === "deletion" ? "deleting" : "force-pushing").join(" and ")} ${branch}.`, branch)] : [], ...blockers.length > 0 ? [finding("SETUP_LEDGER_BLOCKED", "error", `A ruleset on ${branch} stops the job token from writing: ${blockers.join(", ")}.`, branch)] : []];
}

// packages/promotion/src/read-workflow-setup.ts
/** What matters of a parsed workflow file. What is not as GitHub wants it is left out: GitHub will say so itself. */
function readWorkflowSetup(path, workflow) {
	const fallback = readPermissions(valueAt(workflow, "permissions"));
	return {
		path,
		concurrency: valueAt(workflow, "concurrency") !== void 0,
		jobs: entriesOf(valueAt(workflow, "jobs")).map(([id, job]) => readJob(id, job, fallback))
	};
}
function readJob(id, job, fallback) {
	const environment = valueAt(job, "environment");
	const name = typeof environment === "string" ? environment : textAt(environment, "name");
	const steps = valueAt(job, "steps");
	return {
		id,
		environment: name === void 0 || name.includes("${{") ? null : name,
		hasEnvironment: name !== void 0,
		ownDeployment: name !== void 0 && valueAt(environment, "deployment") !== false,
		actions: (Array.isArray(steps) ? steps : []).flatMap((step) => {
			const action = /^[^/@]+\/[^/@]+\/actions\/([a-z-]+)@/u.exec(textAt(step, "uses") ?? "")?.[1];
			return action ? [{
				name: action,
				phase: textAt(step, "with", "phase") ?? ""
			}] : [];
		}),
		permissions: readPermissions(valueAt(job, "permissions")) ?? fallback
	};
}
function readPermissions(value) {
	if (typeof value === "string") return value;
	if (typeof value !== "object" || value === null) return null;
	return Object.fromEntries(entriesOf(value).map(([scope, level]) => [scope, String(level)]));
}
function entriesOf(value) {
	return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

export { countApprovals as a, decide as i, examineSetup as n, PROMOTION_CODES as r, readWorkflowSetup as t };
import { _ as lastGood, f as barredDigests, g as currentPlacement, v as slotOf } from "./src.js";
import { i as readWorkspaceModel, o as decide, t as findRegistration } from "./register-model.js";
import { t as workTree } from "./work-tree.js";
import { $ as valueAt, Q as textAt, b as metricName, g as formatMeasurement, nt as createReport, ot as ModelgateError } from "./start.js";
import { a as findDemands, n as readEnvironment, t as readChange } from "./read-change.js";
import { t as fetchPolicy } from "./fetch-policy.js";
import { W as readYaml } from "./core.js";
import { d as supposeReviewed, f as mayWrite, o as findDead } from "./follow-ledger.js";
import { i as readRun, n as personOf, r as readApprovals, t as distinct } from "./read-people.js";
import { r as repositoryOf, t as callApi } from "./release-job.js";
import { t as ASSURANCE } from "./verify-ledger.js";
import { n as PROMOTION_CODES } from "./codes.js";
import { t as parseReports } from "./parse-reports.js";

// packages/evidence/src/codes.ts
/** Codes of evidence: why a report cannot become evidence, and why evidence does not suffice. */
const EVIDENCE_CODES = {
	REPORT_UNREADABLE: {
		meaning: "A report file is missing, is not JSON, or does not follow the schema.",
		fix: "Pass the reports as the gates wrote them, unchanged."
	},
	EVIDENCE_MET: {
		meaning: "The newest evidence of this gate is of exactly these bytes, under this policy, fresh, and passed.",
		fix: "Nothing to do."
	},
	EVIDENCE_MISSING: {
		meaning: "The policy demands evidence of a gate, and the ledger holds none for these bytes.",
		fix: "Run the gate and `record-evidence` on the protected branch."
	},
	EVIDENCE_NOT_PASSED: {
		meaning: "The newest evidence of a gate for these bytes is not a pass.",
		fix: "Fix what the gate found; older passes do not count."
	},
	EVIDENCE_OF_OTHER_POLICY: {
		meaning: "The newest evidence was judged under another policy than the one in force.",
		fix: "Run the gates and `record-evidence` again on the protected branch."
	},
	EVIDENCE_STALE: {
		meaning: "The newest evidence is too old.",
		fix: "Run the gates and `record-evidence` again on the protected branch."
	},
	EVIDENCE_CLAIMED: {
		meaning: "The gate judged predictions that nobody has made again from these bytes: they are the author's word, and a model of risk tier high or critical needs more.",
		fix: "Declare `evaluation.command`, and let `reproduce` and `check-reproducibility` run in full on the protected branch at the same commit as the gates."
	},
	EVIDENCE_OF_SMOKE_RUN: {
		meaning: "A report is of a shortened run, which says nothing about how the model itself was made.",
		fix: "Run `reproduce` with `mode: full` on the protected branch."
	},
	EVIDENCE_WITHOUT_SUBJECT: {
		meaning: "A report names no model digest, so it is evidence of nothing.",
		fix: "Record only reports of gates that judged a manifest."
	},
	EVIDENCE_WITHOUT_POLICY: {
		meaning: "A report names no policy, so nobody can say what was demanded.",
		fix: "Commit `.github/modelgate.yaml` to the protected branch and run the gates again."
	},
	EVIDENCE_OF_OTHER_COMMIT: {
		meaning: "A report was made for another commit than the one of this run.",
		fix: "Run the gates and `record-evidence` in one workflow run."
	},
	EVIDENCE_OF_OTHER_BYTES: {
		meaning: "A report is about other bytes than the model at this commit.",
		fix: "Run the gates and `record-evidence` in one workflow run."
	},
	EVIDENCE_MALFORMED: {
		meaning: "What a report says of itself does not follow the schema of evidence.",
		fix: "Pass the report as the gate wrote it, in the workflow run that wrote it."
	}
};

// packages/release/src/read-consent.ts
/** GitHub lists no more commits of a pull request than these. */
const MAX_LISTED_COMMITS = 250;
/**
* Reads the pull request that last changed `promotions/MODEL/ENVIRONMENT.yaml`, with the last word of each reviewer.
* Nothing is taken from the work tree: what counts is the branch, and the commit that the reviews are bound to.
*/
async function readConsent(job, { model, environment }) {
	const path = `promotions/${model}/${environment.toLowerCase()}.yaml`;
	const named = await readDigest(job, path, job.sha);
	const nobody = {
		approvals: [],
		askers: []
	};
	if (named === null) return {
		consent: {
			path,
			named,
			pull: null
		},
		...nobody
	};
	const { repos, pulls } = job.client.rest;
	const place = repositoryOf(job);
	const sha = (await callApi(`find the last change of ${path}`, "contents: read", () => repos.listCommits({
		...place,
		path,
		sha: job.sha,
		per_page: 1
	}))).data[0]?.sha ?? job.sha;
	const pull = (await callApi("find the pull request of a commit", "pull-requests: read", () => repos.listPullRequestsAssociatedWithCommit({
		...place,
		commit_sha: sha
	}))).data.find(({ merged_at, base }) => merged_at !== null && `refs/heads/${base.ref}` === job.ref);
	if (!pull) return {
		consent: {
			path,
			named,
			pull: null
		},
		...nobody
	};
	const one = {
		...place,
		pull_number: pull.number,
		per_page: 100
	};
	const reviews = await callApi("list the reviews", "pull-requests: read", () => job.client.paginate(pulls.listReviews, one));
	const commits = await callApi("list the commits of the pull request", "pull-requests: read", () => job.client.paginate(pulls.listCommits, one));
	const head = pull.head.sha;
	return {
		consent: {
			path,
			named,
			pull: {
				number: pull.number,
				head,
				named: await readDigest(job, path, head),
				complete: commits.length < MAX_LISTED_COMMITS
			}
		},
		approvals: await withoutOutsiders(job, lastWords(reviews, head)),
		askers: distinct([pull.user, ...commits.flatMap(({ author, committer }) => [author, committer])].map(personOf))
	};
}
/** One approval for each reviewer: the last review that says yes or no; a comment takes nothing back. */
function lastWords(reviews, head) {
	const words = /* @__PURE__ */ new Map();
	for (const review of reviews) {
		const by = personOf(review.user);
		const state = stateOf(review, head);
		if (by && state) words.set(by.id, {
			by,
			state
		});
	}
	return [...words.values()];
}
function stateOf({ state, commit_id: commit }, head) {
	switch (state) {
		case "DISMISSED": return "dismissed";
		case "CHANGES_REQUESTED": return "rejected";
		case "APPROVED": return commit === head ? "approved" : "stale";
		default: return null;
	}
}
/** Whoever can read a repository may review there. */
async function withoutOutsiders(job, approvals) {
	return Promise.all(approvals.map(async (approval) => {
		const { by, state } = approval;
		if (by.bot || state !== "approved" && state !== "rejected") return approval;
		return await mayWrite(job, by) ? approval : {
			by,
			state: "outsider"
		};
	}));
}
/** The digest that a promotion file names at a commit: `digest: sha256:…`; null: no such file, or no such line. */
async function readDigest(job, path, ref) {
	const text = await readText(job, path, ref);
	if (text === null) return null;
	const { value } = readYaml(new TextEncoder().encode(text), path, { quotedKeys: /* @__PURE__ */ new Set() });
	return textAt(value, "digest") ?? null;
}
async function readText(job, path, ref) {
	return callApi(`read ${path}`, "contents: read", async () => {
		try {
			const { data } = await job.client.rest.repos.getContent({
				...repositoryOf(job),
				path,
				ref,
				mediaType: { format: "raw" }
			});
			return contentOf(data);
		} catch (error) {
			if (valueAt(error, "status") === 404) return null;
			throw error;
		}
	});
}
/** A raw answer is text; a folder is a list. */
function contentOf(data) {
	return typeof data === "string" ? data : null;
}

// packages/release/src/gather-facts.ts
const DIGEST = /^sha256:[0-9a-f]{64}$/u;
/**
* Reads model, policy, environment, approvals and people.
*
* @param phase `plan` runs before anybody was asked: there is no approval log yet, and a rollback's bytes are not here.
*   `drill` asks nobody, but the bytes are here
*/
async function gatherFacts(job, request, ledger, phase, people) {
	checkRequest(request, phase);
	const kind = request.rollback ? "rollback" : "promotion";
	const workspaceModel = await readWorkspaceModel(workTree(job.workspace), request.model);
	const { name } = workspaceModel.manifest.metadata;
	const fetched = await fetchPolicy(job, request.policy);
	const demands = findDemands(fetched.policy, request.environment);
	const observe = mayObserve(fetched, demands?.enforcement, request.enforcement);
	const environment = await readEnvironment(job, request.environment);
	const run = people ?? await readRun(job);
	const byPull = demands?.provider === "pull-request" && !request.breakGlass && phase !== "drill";
	const reviewed = byPull ? await readConsent(job, {
		model: name,
		environment: request.environment
	}) : null;
	const asked = {
		environment: request.environment,
		people: environment?.people ?? [],
		teams: environment?.teams ?? 0
	};
	const logged = phase === "promote" && !byPull ? await readApprovals(job, asked) : [];
	const approvals = reviewed?.approvals ?? logged;
	const slot = slotOf(ledger.state, name, request.environment);
	const paths = [workspaceModel.path, ...workspaceModel.manifest.spec.artifacts.flatMap(({ path }) => path ?? [])];
	const { authors, unmapped, complete, defaultBranch } = kind === "rollback" ? {
		authors: [],
		unmapped: [],
		complete: true,
		defaultBranch: null
	} : await readChange(job, {
		paths,
		commit: job.sha,
		since: currentPlacement(slot)?.commit ?? null
	});
	const branch = defaultBranch ?? await readDefaultBranch(job);
	const inputOn = (state) => {
		const barred = barredDigests(state, name, request.environment);
		const target = kind === "rollback" ? lastGood(slotOf(state, name, request.environment), barred) : null;
		const planned = kind === "rollback" ? target?.digest : workspaceModel.declared;
		return {
			kind,
			role: request.role,
			model: name,
			version: target && target.digest === (request.digest ?? target.digest) ? target.version : workspaceModel.manifest.metadata.version,
			tier: workspaceModel.manifest.spec.risk.tier,
			digest: request.digest ?? planned ?? workspaceModel.declared,
			measured: workspaceModel.measured,
			environment: request.environment.toLowerCase(),
			demands,
			policyDigest: fetched.policy.digest,
			waivers: fetched.policy.waivers,
			state,
			rules: environment?.rules ?? null,
			approvals,
			consent: reviewed?.consent ?? null,
			breakGlass: request.breakGlass,
			eligible: mayBreakGlass(demands?.provider, asked.people, run.requester.id),
			requester: run.requester,
			actors: distinct([...run.actors, ...reviewed?.askers ?? []]),
			authors,
			authorship: {
				complete,
				unmapped: unmapped.length
			},
			run: {
				id: job.runId,
				attempt: job.runAttempt,
				startedAt: run.startedAt,
				ref: job.ref
			},
			defaultBranch: branch,
			liftHold: request.liftHold,
			observe,
			now: job.clock().getTime()
		};
	};
	return {
		workspaceModel,
		fetched,
		observe,
		findings: unmapped.map(unmappedAuthor),
		inputOn
	};
}
/** A reviewer could have been asked. Where pull requests are reviewed, whoever may start the run may write. */
function mayBreakGlass(provider, reviewers, requester) {
	return provider === "pull-request" || reviewers.some(({ id }) => id === requester);
}
function checkRequest({ digest, rollback, liftHold, breakGlass, reason }, phase) {
	if (phase === "promote" && digest === void 0) throw new ModelgateError("DIGEST_NOT_PLANNED", "The job names no digest, so an approval would be one of anything.", { advice: "Pass the plan's output: `digest: ${{ needs.plan.outputs.digest }}`." });
	if (digest !== void 0 && !DIGEST.test(digest)) throw new ModelgateError("DIGEST_INVALID", `"${digest}" is no digest.`, { advice: "Pass the output of the plan job unchanged." });
	if ((rollback || liftHold || breakGlass) && reason === void 0) throw new ModelgateError("REASON_MISSING", "A rollback, a lifted hold or a broken glass needs a reason.", { advice: "Write `reason: …` under `with:`." });
}
async function readDefaultBranch(job) {
	const { data } = await callApi("read the repository", "contents: read", () => job.client.rest.repos.get(repositoryOf(job)));
	return data.default_branch;
}
/** The policy alone can allow `observe`; a step may be stricter, never looser. */
function mayObserve({ policy }, own, asked) {
	const allowed = (own ?? policy.enforcement) === "observe";
	if (asked === "observe" && !allowed) throw new ModelgateError("ENFORCEMENT_NOT_ALLOWED", "The policy does not allow `enforcement: observe`.", { advice: "Write `enforcement: observe` in the policy, or remove the input." });
	return allowed && asked !== "enforce";
}
function unmappedAuthor(name) {
	return {
		code: "AUTHOR_UNKNOWN",
		severity: "warning",
		message: `A commit of the change is by "${name}", whose address belongs to no GitHub account: an approval by that person cannot be recognised.`,
		advice: "Add the address to the account of its owner, or have the commit made under an account."
	};
}

// packages/release/src/change-table.ts
/**
* What a promotion would put in the place of what, made from which commit and data, and who may not approve it.
*
* @param then what the promoted version is made of; null: nobody knows
*/
function changeTable({ state, model, environment, version, digest, authors, requester }, then) {
	const live = currentPlacement(slotOf(state, model, environment));
	const now = state.registered.find((entry) => entry.model === model && entry.digest === live?.digest) ?? null;
	const row = (name, of) => {
		const say = (made) => made === null ? "(not recorded)" : of(made);
		return [
			name,
			live ? say(now) : "(none)",
			say(then)
		];
	};
	return {
		title: "The change",
		columns: [
			{ name: "" },
			{ name: "Now" },
			{ name: "Then" }
		],
		rows: [
			[
				"Version",
				live?.version ?? "(none)",
				version
			],
			[
				"Digest",
				live?.digest ?? "(none)",
				digest
			],
			row("Commit", ({ commit }) => commit),
			row("Code", ({ code }) => code ?? "(not declared)"),
			row("Data", ({ data }) => data.map((entry) => `${entry.name}: ${entry.digest}`).join(", ") || "(not declared)"),
			[
				"Since",
				live?.since ?? "",
				""
			],
			[
				"If it is rejected",
				live ? `${live.version} stays` : "nothing is there",
				"(not deployed)"
			],
			[
				"Asked by",
				"",
				namesOf([requester])
			],
			[
				"Authors, who may not approve",
				"",
				namesOf(authors)
			]
		]
	};
}
function namesOf(people) {
	return people.map(({ name }) => name).join(", ") || "(nobody)";
}

// packages/release/src/evidence-tables.ts
/** Results of one gate that people read before they approve; the rest is counted. */
const MAX_RESULTS = 5;
/** What each gate said last of these bytes, with its results and how sure they are; no table where none said anything. */
function evidenceTables({ state, model, digest }, { objects }) {
	const newest = /* @__PURE__ */ new Map();
	for (const evidence of state.evidence) if (evidence.model === model && evidence.digest === digest) newest.set(evidence.gate, evidence);
	if (newest.size === 0) return [];
	return [{
		title: "What each gate said of these bytes",
		columns: [
			"Gate",
			"Verdict",
			"Results",
			"Strength",
			"Recorded"
		].map((name) => ({ name })),
		rows: Array.from(newest.values(), ({ gate, verdict, reasonCode, strength, at, report }) => {
			return [
				gate,
				verdict,
				resultsOf(readReport(objects.get(report), report)) || reasonCode,
				strength,
				at
			];
		})
	}];
}
/** The report that the ledger keeps; null: what is there is none, which whoever may write could have brought. */
function readReport(bytes, name) {
	if (bytes === void 0) return null;
	try {
		return parseReports(new TextDecoder().decode(bytes), name)[0] ?? null;
	} catch {
		return null;
	}
}
/** Results that a rule judged; where there is no rule, those of the whole model. */
function resultsOf(report) {
	const all = report?.measurements ?? [];
	const judged = all.filter(({ state }) => state !== void 0);
	const shown = judged.length > 0 ? judged : all.filter(({ of }) => of["attribute"] === void 0 && of["tensor"] === void 0);
	const more = shown.length - MAX_RESULTS;
	const rest = more > 0 ? [`${more} more`] : [];
	return shown.slice(0, MAX_RESULTS).map(sayResult).concat(rest).join("; ");
}
function sayResult(measurement) {
	const { metric, of, state } = measurement;
	const { group, reference, slice } = of;
	const whom = [group ?? slice, reference].filter((name) => name !== void 0).join(" against ");
	const judged = state === void 0 ? "" : `, ${state}`;
	return `${metricName(metric)}${whom ? ` of ${whom}` : ""} ${formatMeasurement(measurement)}${judged}`;
}

// packages/release/src/promotion-report.ts
const FIXES = {
	...EVIDENCE_CODES,
	...PROMOTION_CODES
};
/** The report of a decision: every demand as a row, every one that is not met as a finding. */
function promotionReport(decision, input, { policy, ledger, registration, apart, reasonCode, findings = [], data = {} }) {
	const all = [...decision.predicates.flatMap(findingOf), ...findings];
	return createReport({
		gate: "promotion",
		verdict: verdictOf(decision, all),
		reasonCode: decision.outcome === "allow" ? reasonCode : worstCode(decision),
		subject: {
			model: input.model,
			version: input.version,
			digest: input.digest
		},
		policy: {
			source: policy.source,
			digest: policy.digest
		},
		findings: all,
		tables: [
			decisionTable(decision, input),
			changeTable(input, registration),
			...evidenceTables(input, ledger),
			trustTable(apart)
		],
		data: {
			environment: input.environment,
			kind: input.kind,
			decision: decision.outcome,
			predicates: decision.predicates,
			assurance: ASSURANCE,
			...data
		}
	});
}
/** Waiting is no pass: a promotion that may not start now has failed. */
function verdictOf({ outcome }, findings) {
	if (outcome !== "allow") return "fail";
	return findings.some(({ severity }) => severity === "warning") ? "warn" : "pass";
}
function worstCode({ predicates }) {
	const of = (outcome) => predicates.find((predicate) => predicate.outcome === outcome)?.code;
	return of("refused") ?? of("deferred") ?? "INTERNAL_ERROR";
}
function findingOf({ name, code, outcome, message }) {
	if (outcome === "met") return [];
	const advice = FIXES[code]?.fix;
	return [{
		code,
		severity: outcome === "refused" || outcome === "deferred" ? "error" : "warning",
		message,
		...advice === void 0 ? {} : { advice },
		subject: name,
		data: { outcome }
	}];
}
function decisionTable({ predicates }, { environment }) {
	return {
		title: `What ${environment} demands`,
		columns: [
			{ name: "Demand" },
			{ name: "Outcome" },
			{ name: "Why" },
			{ name: "Code" }
		],
		rows: predicates.map(({ name, outcome, message, code }) => [
			name,
			outcome,
			message,
			code
		])
	};
}
/** The tiers are those of docs/threat-model.md. */
function trustTable(apart) {
	const tiers = {
		unknown: "at most 1, or 2 where the deploy steps run in a job of their own",
		shared: "at most 1: the deploy steps share the job and its token with the ledger",
		apart: "at most 2: the deploy steps run in a job of their own"
	};
	return {
		title: "How far to trust the record",
		columns: [{ name: "What" }, { name: "Is" }],
		rows: [["Tier", apart === null ? tiers.unknown : apart ? tiers.apart : tiers.shared], ["Assurance", ASSURANCE]]
	};
}

// packages/release/src/plan-promotion.ts
/**
* The decision sheet: how every demand stands now, before anybody is asked. It writes nothing and needs no environment.
* Only the approval is left open, and for a rollback the bytes, which the promoting job checks out.
*
* @param people who asks, where no run says so
*/
async function planPromotion(job, request, people) {
	const read = await job.store.read();
	const slots = await supposeReviewed(job, read.state.slots);
	const ledger = {
		...read,
		state: {
			...supposeStuck(read.state, await findDead(job, read)),
			slots
		}
	};
	const facts = await gatherFacts(job, request, ledger, "plan", people);
	const input = facts.inputOn(ledger.state);
	const decision = leaveOpen(decide(input), {
		bytes: request.rollback,
		asker: people !== void 0,
		consent: false
	});
	const barred = barredDigests(ledger.state, input.model, input.environment);
	const target = request.rollback ? lastGood(slotOf(ledger.state, input.model, input.environment), barred) : null;
	return {
		report: promotionReport(decision, input, {
			policy: facts.fetched.policy,
			ledger,
			registration: findRegistration(ledger, facts.workspaceModel, input, job.sha),
			apart: null,
			reasonCode: "PROMOTION_PLANNED",
			findings: facts.findings,
			data: { phase: "plan" }
		}),
		digest: input.digest,
		commit: target?.commit ?? job.sha,
		model: input.model,
		version: input.version,
		ledgerHead: ledger.head ?? ""
	};
}
/** What the gated job will find after it has marked the dead: a plan may not write that itself. */
function supposeStuck(state, dead) {
	const ids = new Set(dead.map(({ id }) => id));
	return {
		...state,
		promotions: state.promotions.map((promotion) => ids.has(promotion.id) ? {
			...promotion,
			phase: "stuck"
		} : promotion)
	};
}
/**
* The decision without what cannot be known before people are asked. Reviews of a pull request are there already, and so
* is the right to ask nobody.
*/
function leaveOpen({ predicates }, left) {
	const reviewed = predicates.some(({ name }) => name === "consent");
	const open = predicates.map((predicate) => {
		const pending = (message) => ({
			...predicate,
			code: "APPROVAL_PENDING",
			outcome: "met",
			message
		});
		const { name, code } = predicate;
		if (left.consent && (name === "approval" || name === "consent")) return pending("A drill asks nobody.");
		if (left.asker && code === "BREAK_GLASS_NOT_ELIGIBLE") return pending("Whoever starts it has to be a reviewer of the environment.");
		const due = !reviewed && code !== "APPROVAL_NOT_DEMANDED" && !code.startsWith("BREAK_GLASS_");
		if (name === "approval" && due) return pending("People are asked when the gated job starts.");
		if (name === "subject" && left.bytes) {
			const message = "The gated job checks out the former bytes and hashes them.";
			return {
				...predicate,
				code: "SUBJECT_PENDING",
				outcome: "met",
				message
			};
		}
		return predicate;
	});
	const has = (outcome) => open.some((predicate) => predicate.outcome === outcome);
	return {
		outcome: has("refused") ? "deny" : has("deferred") ? "defer" : "allow",
		predicates: open
	};
}

export { gatherFacts as i, planPromotion as n, promotionReport as r, leaveOpen as t };
import { Y as digestBytes, nt as createReport, ot as ModelgateError, tt as canonicalJson } from "./start.js";
import { c as defineContract, f as oneOf, l as flag, lt as createClient, m as text, p as optionalText } from "./core.js";
import { n as registerModel, o as decide, t as findRegistration } from "./register-model.js";
import { i as gatherFacts, n as planPromotion, r as promotionReport, t as leaveOpen } from "./plan-promotion.js";
import { t as countApprovals } from "./judge-approvals.js";
import { _ as lastGood, f as barredDigests, v as slotOf } from "./src.js";
import { t as printBoundary } from "./boundaries.js";
import { t as appendEvents } from "./append-events.js";
import { i as surroundingsOf, n as openReleaseJob, r as repositoryOf, t as callApi } from "./release-job.js";
import { _ as listDeployments, h as findDeployments, i as findMlflow, l as repairLive, m as ensureDeployment, n as followPromotion, p as addState, s as reconcileLedger, u as settleIssues, y as setState } from "./follow-ledger.js";

// packages/release/src/finish-promotion.ts
/** A job's status or result as the runner writes it. */
function parseJobStatus(text) {
	return text === "success" || text === "failure" || text === "cancelled" || text === "skipped" ? text : "unknown";
}
/**
* Ends a promotion by the status of its job: committed, failed or stuck. First in the ledger, then on the deployment;
* what was live before becomes inactive.
*
* @param token fencing token of the claim; null: the promotion of this run, whoever holds it
*/
async function finishPromotion(job, { id, token, status, environmentUrl }) {
	const { ledger, result: written } = await appendEvents(job.store, job.writer, (now) => end(job, now, {
		id,
		token,
		status
	}), ({ state, events }) => !state.promotions.some((promotion) => promotion.id === id) || events.length < (token ?? 0));
	const promotion = ledger.state.promotions.find((candidate) => candidate.id === id);
	if (!promotion) throw unknownPromotion(id);
	job.reached("end-recorded");
	const newest = await listDeployments(job, promotion.environment);
	const { id: deployment } = await ensureDeployment(job, ledger.state, promotion, newest);
	const say = written ? addState : setState;
	if (promotion.phase === "committed") {
		await say(job, deployment, "success", `${promotion.model} ${promotion.version} is live.`, environmentUrl);
		job.reached("deployment-ended");
		await supersedeFormer(job, ledger, promotion, {
			newest,
			say
		});
		job.reached("former-ended");
	} else {
		const stuck = promotion.phase === "stuck";
		await say(job, deployment, stuck ? "error" : "failure", stuck ? "Nobody can tell how it ended." : `The job ended as ${status}.`);
		job.reached("deployment-ended");
	}
	const settled = await settleIssues(job, ledger);
	return {
		promotion,
		ledger: settled.ledger,
		deployment,
		findings: settled.findings
	};
}
function end(job, { state }, { id, token, status }) {
	const promotion = state.promotions.find((candidate) => candidate.id === id);
	if (!promotion || promotion.run !== job.runId) throw unknownPromotion(id);
	if (promotion.endedAt !== null || promotion.phase === "stuck") return {
		events: [],
		objects: [],
		result: false
	};
	if (token !== null && promotion.token !== token) throw new ModelgateError("PROMOTION_FENCED", `Another attempt holds this promotion (token ${promotion.token}, ours ${token}).`, { advice: "Nothing to do here; the later attempt decides." });
	return {
		events: [endEvent(promotion, status, barredDigests(state, promotion.model, promotion.environment).has(promotion.digest))],
		objects: [],
		result: true
	};
}
/** @param barred whether the digest was vetoed while its deploy steps ran */
function endEvent({ model, digest, environment, id }, status, barred) {
	const key = {
		model,
		digest,
		environment,
		promotion: id
	};
	switch (status) {
		case "success": return barred ? {
			...key,
			type: "promotion.stuck",
			body: {
				code: "DIGEST_VETOED",
				message: "The digest was vetoed while its deploy steps ran."
			}
		} : {
			...key,
			type: "promotion.committed",
			body: {}
		};
		case "unknown": return {
			...key,
			type: "promotion.stuck",
			body: {
				code: "PROMOTION_STUCK",
				message: "The runner did not say how the job ended."
			}
		};
		default: return {
			...key,
			type: "promotion.failed",
			body: {
				code: "PROMOTION_FAILED",
				message: `The job ended as ${status}.`
			}
		};
	}
}
/** What was live before. */
async function supersedeFormer(job, { state }, promotion, { newest, say }) {
	const { placements, trials } = slotOf(state, promotion.model, promotion.environment);
	const all = [...placements, ...trials];
	const own = all.find((placement) => placement.promotion === promotion.id);
	const ended = all.filter(({ until }) => until !== null && until === own?.since).map((former) => former.promotion);
	for (const former of state.promotions.filter(({ id }) => ended.includes(id))) for (const deployment of await findDeployments(job, former, newest)) await say(job, deployment, "inactive", `Superseded by ${promotion.version}.`);
}
function unknownPromotion(id) {
	return new ModelgateError("PROMOTION_UNKNOWN", `The ledger holds no promotion ${id} of this run.`, { advice: "Pass the `promotion-id` of `phase: start`. Where it is the right one GitHub shows an old ledger: run `reconcile`." });
}

// packages/release/src/read-job-status.ts
/**
* The second source of how a job goes, for a post step that was not told: GitHub's list of the jobs of this attempt.
* Whatever is unclear there is unknown: another job could be taken for this one, and the list may lag.
*/
async function readJobStatus(job, { checkRun, runnerName }) {
	const { actions } = job.client.rest;
	const attempt = {
		...repositoryOf(job),
		run_id: job.runId,
		attempt_number: job.runAttempt,
		per_page: 100
	};
	const [only, ...others] = (await callApi("list the jobs of this run", "actions: read", () => job.client.paginate(actions.listJobsForWorkflowRunAttempt, attempt)).catch(() => [])).filter(({ status }) => status === "in_progress").filter(({ id, runner_name: name }) => checkRun === void 0 ? runnerName !== void 0 && name === runnerName : String(id) === checkRun);
	return only && others.length === 0 ? judgeSteps(only.steps ?? []) : "unknown";
}
/**
* How a job goes whose post step asks: every step before that one has ended, and none failed.
*
* The asking step is the one in progress, and a post step: `Post X` behind an `X`. A list that lags shows another one.
*/
function judgeSteps(steps) {
	const [asking, ...others] = steps.filter(({ status }) => status === "in_progress");
	if (!asking || others.length > 0) return "unknown";
	const before = steps.filter(({ number }) => number < asking.number);
	if (!before.some(({ name }) => asking.name === `Post ${name}`)) return "unknown";
	const ends = before.map(({ status, conclusion }) => status === "completed" ? conclusion : null);
	if (ends.some((end) => end === "failure" || end === "timed_out")) return "failure";
	if (ends.includes("cancelled")) return "cancelled";
	return ends.every((end) => end === "success" || end === "skipped") ? "success" : "unknown";
}

// packages/release/src/without-names.ts
/** For the ledger: people by account id alone. */
function withoutNames(input) {
	const hide = (person) => ({
		...person,
		name: `account ${person.id}`
	});
	return {
		...input,
		requester: hide(input.requester),
		actors: input.actors.map(hide),
		authors: input.authors.map(hide),
		approvals: input.approvals.map((approval) => ({
			...approval,
			by: hide(approval.by)
		}))
	};
}

// packages/release/src/rehearse-rollback.ts
const ASKS_NOBODY = {
	bytes: false,
	asker: false,
	consent: true
};
/**
* Rehearses a rollback: the last good bytes are hashed where the job checked them out, every demand but the approval
* is judged, and the ledger keeps whether it would have worked. Nothing is claimed and nothing deployed.
*/
async function rehearseRollback(job, request) {
	const facts = await gatherFacts(job, request, await job.store.read(), "drill");
	const { result: commit, ledger } = await appendEvents(job.store, job.writer, (now) => {
		const input = facts.inputOn(now.state);
		const { model, environment, digest, version } = input;
		const target = lastGood(slotOf(now.state, model, environment), barredDigests(now.state, model, environment));
		if (!target) return {
			events: [],
			objects: [],
			result: job.sha
		};
		const { outcome, predicates } = leaveOpen(decide(withoutNames(input)), ASKS_NOBODY);
		return {
			events: [{
				type: "rollback.rehearsed",
				model,
				digest,
				environment,
				promotion: null,
				body: {
					version,
					commit: target.commit,
					passed: outcome === "allow",
					decision: predicates
				}
			}],
			objects: [],
			result: target.commit
		};
	});
	const input = facts.inputOn(ledger.state);
	return {
		report: promotionReport(leaveOpen(decide(input), ASKS_NOBODY), input, {
			policy: facts.fetched.policy,
			ledger,
			registration: findRegistration(ledger, facts.workspaceModel, input, job.sha),
			apart: null,
			reasonCode: "ROLLBACK_REHEARSED",
			findings: facts.findings,
			data: {
				phase: "drill",
				ledgerHead: ledger.head
			}
		}),
		ledger,
		digest: input.digest,
		commit,
		model: input.model,
		version: input.version
	};
}

// packages/release/src/promotion-id.ts
/**
* The identity of a promotion: the same request gets the same id while it is open, and another one once a promotion
* of this model to this environment came to an end.
*/
function promotionId(request) {
	return digestBytes(canonicalJson({
		...request,
		environment: request.environment.toLowerCase(),
		schemaVersion: 1
	}));
}

// packages/release/src/start-promotion.ts
/**
* Decides over a promotion and claims the environment: the claim is in the ledger before anything else happens.
* A refusal is recorded too. Any attempt of a run finds the promotion of its first attempt again and never revives one
* that ended.
*
* @param onClaim hears of the claim before anything else can fail, so that the post step can end it
*/
async function startPromotion(job, request, onClaim = () => {}) {
	const { ledger: seen, findings } = await settleIssues(job, await reconcileLedger(job));
	const facts = await gatherFacts(job, request, seen, "promote");
	const { result, ledger } = await appendEvents(job.store, job.writer, (now) => claim(job, request, facts, now));
	const { input, decision, id, found } = result;
	const promotion = ledger.state.promotions.find((candidate) => candidate.id === id);
	const ended = found !== null && found.endedAt !== null;
	const claimed = promotion?.phase === "started" && !ended && decision.outcome === "allow";
	if (claimed) onClaim(promotion.id, promotion.token ?? 0);
	if (claimed) job.reached("claim-recorded");
	const deployment = claimed ? await ensureDeployment(job, ledger.state, promotion) : null;
	if (deployment !== null) {
		job.reached("deployment-created");
		await (deployment.made ? addState : setState)(job, deployment.id, "in_progress", `Promotion by run ${job.runId}.`);
		job.reached("deployment-started");
	}
	if (ended) await repairLive(job, ledger, found);
	if (stuckIn(seen) > stuckIn(ledger)) await settleIssues(job, ledger, { always: true });
	return {
		report: ended ? endedReport(found, input, facts) : reportOf(result, {
			...facts,
			findings: [...facts.findings, ...findings]
		}, ledger, request),
		claimed,
		promotion: promotion?.id ?? "",
		token: promotion?.token ?? 0,
		deployment: deployment?.id ?? null,
		digest: input.digest,
		commit: promotion?.commit ?? job.sha,
		model: input.model,
		version: input.version,
		ledgerHead: ledger.head ?? "",
		observe: facts.observe,
		registries: facts.fetched.policy.projections.gto || facts.fetched.policy.projections.mlflow !== void 0
	};
}
function claim(job, request, facts, ledger) {
	const input = facts.inputOn(ledger.state);
	const { model, environment, digest, kind } = input;
	const found = ledger.state.promotions.find((promotion) => promotion.run === job.runId && promotion.model === model && promotion.environment === environment) ?? null;
	const slot = slotOf(ledger.state, model, environment);
	const id = found?.id ?? promotionId({
		repository: job.repository.id,
		model,
		digest,
		environment,
		kind,
		role: input.role,
		generation: slot.generation + (slot.inFlight ? 1 : 0)
	});
	const nothing = (decision) => ({
		events: [],
		objects: [],
		result: {
			input,
			decision,
			id,
			found
		}
	});
	if (found) return resume(job, found, input, nothing);
	const decision = decide(input);
	if (decision.outcome === "defer") return nothing(decision);
	const key = {
		model,
		digest,
		environment,
		promotion: id
	};
	const barred = barredDigests(ledger.state, model, environment);
	const commit = (kind === "rollback" ? lastGood(slot, barred)?.commit : null) ?? job.sha;
	const body = {
		kind,
		version: input.version,
		commit,
		policy: input.policyDigest,
		reason: request.reason ?? null,
		...input.role === "champion" ? {} : { role: input.role }
	};
	const recorded = decide(withoutNames(input)).predicates;
	const objects = [facts.fetched.bytes, facts.workspaceModel.bytes];
	if (decision.outcome === "deny") {
		if (slot.inFlight) return nothing(decision);
		const refusals = recorded.filter(({ outcome }) => outcome !== "met");
		return {
			events: [{
				...key,
				type: "promotion.refused",
				body: {
					...body,
					refusals
				}
			}],
			objects,
			result: {
				input,
				decision,
				id,
				found
			}
		};
	}
	const { valid } = countApprovals(input);
	const { rules, demands, consent } = input;
	const provider = demands?.provider ?? "environment";
	const pull = consent?.pull ?? null;
	return {
		events: [
			...supersede(ledger, slot.inFlight),
			...registerModel(ledger, facts.workspaceModel, input, commit),
			...slot.hold && input.liftHold && kind === "promotion" ? [{
				...key,
				digest: null,
				promotion: null,
				type: "hold.lifted",
				body: { reason: request.reason ?? "" }
			}] : [],
			{
				...key,
				type: "promotion.requested",
				body
			},
			{
				...key,
				type: "promotion.approved",
				body: {
					provider: input.breakGlass ? "break-glass" : provider,
					approvers: input.breakGlass ? [] : valid.map((person) => person.id),
					...pull ? { pull: {
						number: pull.number,
						commit: pull.head
					} } : {},
					rules: {
						reviewers: rules?.reviewers ?? 0,
						adminsBypass: rules?.adminsBypass ?? null,
						branchPolicy: rules?.branchPolicy ?? false,
						preventSelfReview: rules?.preventSelfReview ?? false
					}
				}
			},
			{
				...key,
				type: "promotion.started",
				body: {
					decision: recorded,
					lease: leaseOf(job, request)
				}
			}
		],
		objects,
		result: {
			input,
			decision,
			id,
			found
		}
	};
}
/** Longest life of one job on a runner of one's own, and of a whole run with its waiting, in milliseconds. */
const LONGEST_JOB = 432e6;
const LONGEST_RUN = 3024e6;
/** Beyond this nobody can be at it any more, whatever GitHub says of the run. */
function leaseOf({ clock }, { apart }) {
	return new Date(clock().getTime() + (apart ? LONGEST_RUN : LONGEST_JOB)).toISOString();
}
/** A later attempt of the run goes on where a crash left its promotion; the bytes are hashed again, nobody is asked twice. */
function resume(job, found, input, nothing) {
	const same = {
		...input,
		run: {
			...input.run,
			attempt: found.attempt
		}
	};
	const bytes = decide(same).predicates.filter(({ name }) => name === "subject" || name === "ref");
	const outcome = bytes.some((predicate) => predicate.outcome === "refused") || found.digest !== input.digest ? "deny" : "allow";
	const unchanged = nothing({
		outcome,
		predicates: bytes
	});
	if (outcome === "deny" || found.endedAt !== null || found.phase === "stuck" || found.attempt >= job.runAttempt) return unchanged;
	const { model, digest, environment, id } = found;
	return {
		...unchanged,
		events: [{
			model,
			digest,
			environment,
			promotion: id,
			type: "promotion.resumed",
			body: {}
		}]
	};
}
/** A promotion that is stuck gives way to one that people approved: after it, what is in the environment is known. */
function supersede(ledger, holder) {
	const stuck = ledger.state.promotions.find(({ id, phase }) => id === holder && phase === "stuck");
	if (!stuck) return [];
	const { model, digest, environment, id } = stuck;
	return [{
		model,
		digest,
		environment,
		promotion: id,
		type: "promotion.failed",
		body: {
			code: "PROMOTION_SUPERSEDED",
			message: "A later promotion took its place."
		}
	}];
}
/** How many promotions wait for a person to look at what they left. */
function stuckIn({ state }) {
	return state.promotions.filter(({ phase }) => phase === "stuck").length;
}
function reportOf({ decision, input, id }, facts, ledger, { apart }) {
	return promotionReport(decision, input, {
		policy: facts.fetched.policy,
		ledger,
		registration: ledger.state.registered.find((entry) => entry.model === input.model && entry.digest === input.digest) ?? null,
		apart,
		reasonCode: "PROMOTION_STARTED",
		findings: facts.findings,
		data: {
			phase: "promote",
			promotion: id,
			ledgerHead: ledger.head
		}
	});
}
function endedReport(found, input, { fetched }) {
	const code = found.phase === "committed" ? "PROMOTION_ALREADY_COMMITTED" : "PROMOTION_ALREADY_ENDED";
	const message = `This run's promotion is ${found.phase} since ${found.endedAt ?? ""}; a re-run deploys nothing.`;
	return createReport({
		gate: "promotion",
		verdict: "fail",
		reasonCode: code,
		subject: {
			model: input.model,
			version: found.version,
			digest: found.digest
		},
		policy: {
			source: fetched.policy.source,
			digest: fetched.policy.digest
		},
		findings: [{
			code,
			severity: "error",
			message,
			advice: "Start a new run."
		}],
		data: {
			promotion: found.id,
			phase: found.phase
		}
	});
}
/** Refuses to go on: for a step that must fail whatever the policy observes. */
function refuseToContinue({ report }) {
	const [first] = report.findings;
	throw new ModelgateError(report.reasonCode, first?.message ?? "The promotion is refused.", {
		kind: "gate",
		...first?.advice === void 0 ? {} : { advice: first.advice }
	});
}

// packages/release/src/promote-model.ts
const ENFORCED = {
	enforcement: "enforce",
	onInconclusive: "fail"
};
/** The main step of `promote-model`, in every phase. */
async function promoteModel(input, host) {
	const job = await openJob(input, host);
	switch (input.phase) {
		case "plan": return plan(job, input);
		case "promote":
		case "start": return start(job, input, host);
		case "finish": return finish(job, input, host);
		case "drill": return drill(job, input);
	}
}
/**
* The post step of `promote-model`: the job's status decides, as the runner fills it in, else as GitHub lists it. Without
* a claim in the main step there is nothing to do.
*/
async function finishJob(input, host) {
	const id = host.getState("promotion");
	if (id === "") return;
	const job = await openJob(input, host);
	const told = parseJobStatus(input["job-status"]);
	const identity = {
		checkRun: input["job-id"],
		runnerName: host.env("RUNNER_NAME")
	};
	const status = told === "unknown" ? await readJobStatus(job, identity) : told;
	const finished = await finishPromotion(job, {
		id,
		token: Number(host.getState("token")),
		status,
		environmentUrl: input["environment-url"]
	});
	host.info(sentence(finished, status));
	const lagging = host.getState("registries") === "true" ? await followPromotion(job, finished, placesOf(input, host)) : [];
	for (const { code, message, advice } of [...finished.findings, ...lagging]) host.info(`${code}: ${message} ${advice ?? ""}`);
}
async function plan(job, input) {
	const { report, digest, commit, model, version, ledgerHead } = await planPromotion(job, requestOf(input));
	return {
		report,
		outputs: {
			...NOTHING_CLAIMED,
			"ledger-head": ledgerHead,
			digest,
			commit,
			model,
			version
		},
		policy: ENFORCED
	};
}
async function drill(job, input) {
	const { report, ledger, digest, commit, model, version } = await rehearseRollback(job, requestOf(input));
	return {
		report,
		outputs: {
			...NOTHING_CLAIMED,
			"ledger-head": ledger.head ?? "",
			digest,
			commit,
			model,
			version
		},
		policy: ENFORCED
	};
}
const NOTHING_CLAIMED = {
	"promotion-id": "",
	"fencing-token": "",
	"deployment-id": ""
};
async function start(job, input, host) {
	const started = await startPromotion(job, requestOf(input), (id, token) => {
		if (input.phase !== "promote") return;
		host.saveState("promotion", id);
		host.saveState("token", String(token));
	});
	host.saveState("registries", String(started.registries));
	const { claimed, promotion, token, deployment, digest, commit, model, version, ledgerHead, observe } = started;
	if (!claimed && observe) return refuseToContinue(started);
	return {
		report: started.report,
		outputs: {
			"promotion-id": promotion,
			"fencing-token": claimed ? String(token) : "",
			"deployment-id": deployment === null ? "" : String(deployment),
			"ledger-head": ledgerHead,
			digest,
			commit,
			model,
			version
		},
		policy: observe ? {
			...ENFORCED,
			enforcement: "observe"
		} : ENFORCED
	};
}
async function finish(job, input, host) {
	const result = input["deploy-result"];
	if (result === void 0) throw new ModelgateError("DEPLOY_RESULT_MISSING", "`phase: finish` does not say how the deploy job ended.", { advice: "Write `deploy-result: ${{ needs.deploy.result }}`." });
	const status = parseJobStatus(result);
	const finished = await finishPromotion(job, {
		id: input["promotion-id"] ?? "",
		token: null,
		status,
		environmentUrl: input["environment-url"]
	});
	const { promotion, ledger, deployment } = finished;
	const { model, version, digest, commit, phase } = promotion;
	const committed = phase === "committed";
	const code = committed ? "PROMOTION_COMMITTED" : phase === "stuck" ? "PROMOTION_STUCK" : "PROMOTION_FAILED";
	const lagging = await followPromotion(job, finished, placesOf(input, host));
	return {
		report: createReport({
			gate: "promotion",
			verdict: committed ? lagging.length > 0 ? "warn" : "pass" : "fail",
			reasonCode: code,
			subject: {
				model,
				version,
				digest
			},
			findings: [
				{
					code,
					severity: committed ? "note" : "error",
					message: sentence(finished, status)
				},
				...lagging,
				...finished.findings
			],
			data: {
				promotion: promotion.id,
				phase,
				ledgerHead: ledger.head
			}
		}),
		outputs: {
			"promotion-id": promotion.id,
			"fencing-token": promotion.token === null ? "" : String(promotion.token),
			"deployment-id": String(deployment),
			"ledger-head": ledger.head ?? "",
			digest,
			commit,
			model,
			version
		},
		policy: ENFORCED
	};
}
function sentence({ promotion, ledger }, status) {
	const { model, version, digest, environment, phase } = promotion;
	return `${model} ${version} (${digest}) to ${environment}: ${phase}; the job ended as ${status}. Ledger head: ${ledger.head ?? ""}`;
}
function requestOf(input) {
	const { environment, model, digest, rollback, reason, policy, enforcement, role, phase } = input;
	return {
		environment,
		model,
		digest,
		rollback: rollback || phase === "drill",
		reason: reason ?? (phase === "drill" ? "Drill" : void 0),
		policy,
		enforcement,
		role,
		liftHold: input["lift-hold"],
		breakGlass: input["break-glass"],
		apart: phase === "start"
	};
}
/** What follows the ledger beside deployments, and where. */
function placesOf(input, host) {
	const server = {
		url: input["mlflow-url"],
		token: input["mlflow-token"]
	};
	return {
		policy: input.policy,
		mlflow: findMlflow((name) => host.env(name), server)
	};
}
async function openJob({ token }, host) {
	const client = await createClient({
		token,
		apiUrl: host.apiUrl,
		userAgent: "promote-model"
	});
	return openReleaseJob(host, {
		client,
		token,
		...surroundingsOf(client),
		reached: printBoundary(host)
	});
}

// actions/promote-model/src/contract.ts
/** What `promote-model` takes and gives. */
const contract = defineContract({
	name: "promote-model",
	gate: "promotion",
	description: "Promotes exactly these bytes of a model to an environment, or refuses and says why.",
	inputs: {
		phase: oneOf([
			"plan",
			"promote",
			"start",
			"finish",
			"drill"
		], {
			default: "promote",
			description: "plan: decision sheet and digest, without an environment. promote: decide and claim before the deploy steps, commit after the job. start and finish: the same in two jobs of their own. drill: rehearse a rollback, claim and deploy nothing."
		}),
		environment: text({ description: "The GitHub environment to promote to; the one that the job names." }),
		model: optionalText({ description: "Name of the model, or path of its manifest. May be left out when there is one manifest." }),
		digest: optionalText({ description: "The digest that the plan job showed to the approvers. Needed by promote and start." }),
		rollback: flag({
			default: "false",
			description: "Promote the last good digest of the environment again, without order and soak; sets a hold."
		}),
		reason: optionalText({ description: "Why; kept in the ledger. Needed by rollback and lift-hold." }),
		"lift-hold": flag({
			default: "false",
			description: "Promote although a rollback put the environment on hold."
		}),
		"break-glass": flag({
			default: "false",
			description: "Roll back without approval, as one reviewer, where the policy allows it; an issue is opened and the next promotion waits for its closing."
		}),
		role: oneOf([
			"champion",
			"canary",
			"shadow"
		], {
			default: "champion",
			description: "How the version serves there: canary and shadow stand beside the champion until the next one."
		}),
		"environment-url": optionalText({ description: "Where the promoted model can be seen; shown on the deployment." }),
		"promotion-id": optionalText({ description: "For finish: the promotion that start claimed." }),
		"deploy-result": optionalText({ description: "For finish: how the deploy job ended, needs.JOB.result." }),
		"mlflow-url": optionalText({
			default: "",
			description: "Address of the MLflow server that the policy lets follow the ledger. Empty: MLFLOW_TRACKING_URI."
		}),
		"mlflow-token": optionalText({
			default: "",
			description: "Bearer token for MLflow. Empty: what the variables of MLflow say."
		}),
		"job-status": text({
			default: "${{ job.status }}",
			description: "Do not set it: the runner fills it in again when the job is over."
		}),
		"job-id": optionalText({
			default: "${{ job.check_run_id }}",
			description: "Do not set it: by it the job is found in the list of jobs where its status is not told."
		})
	},
	outputs: {
		"promotion-id": "The promotion, the same for every attempt of one request.",
		"fencing-token": "A number that grows with every claim: deploy steps should refuse to act on a smaller one than they saw last.",
		"deployment-id": "The deployment record of this promotion.",
		"ledger-head": "Digest of the last event of the ledger; keep it elsewhere to prove later that nothing was cut off.",
		digest: "The digest of the model that is (or would be) promoted.",
		commit: "The commit that holds these bytes: what the promoting job checks out.",
		model: "Name of the model.",
		version: "Version of the model."
	}
});

export { finishJob as n, promoteModel as r, contract as t };
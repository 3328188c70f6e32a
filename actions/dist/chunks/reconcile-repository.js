import { nt as createReport } from "./start.js";
import { t as fetchPolicy } from "./fetch-policy.js";
import { _ as listDeployments, a as openRegistries, c as recordDead, g as lastState, h as findDeployments, m as ensureDeployment, o as findDead, r as repairDrifts, t as examineProjections, u as settleIssues, v as promotionOf, y as setState } from "./follow-ledger.js";
import { g as currentPlacement } from "./src.js";

// packages/release/src/projections/project-deployments.ts
/** Each state is a call of its own; what is older than this many deployments of one environment nobody looks at. */
const LOOKED_AT = 20;
/** States in which a deployment claims that something is, or is about to be, in the environment. */
const ACTIVE = /* @__PURE__ */ new Set([
	"success",
	"in_progress",
	"queued",
	"pending",
	"waiting"
]);
/** GitHub's deployment records: what is live has exactly one that says so, and no other claims the place. */
function projectDeployments(job) {
	return {
		name: "deployments",
		async examine({ state }, environment) {
			const names = new Set(state.slots.map((slot) => slot.environment));
			const drifts = [];
			for (const name of names) {
				if (environment !== null && name !== environment) continue;
				drifts.push(...await examineEnvironment(job, state, name));
			}
			return drifts;
		}
	};
}
async function examineEnvironment(job, state, environment) {
	const slots = state.slots.filter((slot) => slot.environment === environment);
	const all = await listDeployments(job, environment);
	const drifts = [];
	for (const slot of slots.filter(({ inFlight }) => inFlight === null)) drifts.push(...await examineSlot(job, state, slot, all));
	const known = new Set(state.promotions.map(({ id }) => id));
	const adopted = new Set(state.promotions.map(({ deployment }) => deployment));
	const strange = all.filter((deployment) => !known.has(promotionOf(deployment) ?? "") && !adopted.has(deployment.id));
	for (const deployment of strange.slice(0, LOOKED_AT)) {
		const told = await lastState(job, deployment.id);
		if (told !== void 0 && ACTIVE.has(told)) drifts.push({
			finding: foreign(deployment, told),
			repair: null
		});
	}
	return drifts;
}
async function examineSlot(job, state, slot, all) {
	const live = currentPlacement(slot);
	const promotion = state.promotions.find(({ id }) => id === live?.promotion);
	const drifts = [];
	if (live && promotion) {
		const repair = async () => {
			const { id: deployment } = await ensureDeployment(job, state, promotion);
			await setState(job, deployment, "success", `Promoted by run ${promotion.run}.`);
		};
		const add = (what) => {
			drifts.push({
				finding: outOfStep(slot, `${live.version} is there since ${live.since}, but ${what}`),
				repair
			});
		};
		const [first, ...doubles] = await findDeployments(job, promotion);
		const told = first === void 0 ? void 0 : await lastState(job, first);
		if (first === void 0) add("has no deployment.");
		else if (told !== "success") add(`its deployment ${first} says "${told ?? "nothing"}".`);
		for (const double of doubles.slice(0, LOOKED_AT)) if (await lastState(job, double) !== "inactive") add(`deployment ${double} is one too many.`);
	}
	const former = new Set([...slot.placements, ...slot.trials].flatMap(({ promotion: id, until }) => until === null ? [] : [id]));
	const records = new Set(state.promotions.filter(({ id }) => former.has(id)).map(({ deployment }) => deployment));
	const ended = all.filter((deployment) => former.has(promotionOf(deployment) ?? "") || records.has(deployment.id));
	for (const deployment of ended.slice(0, LOOKED_AT)) {
		const told = await lastState(job, deployment.id);
		if (told === void 0 || !ACTIVE.has(told)) continue;
		const repair = () => setState(job, deployment.id, "inactive", "Something else took its place.");
		drifts.push({
			finding: outOfStep(slot, `deployment ${deployment.id} of a former version says "${told}".`),
			repair
		});
	}
	return drifts;
}
function outOfStep({ model, environment }, what) {
	return {
		code: "DEPLOYMENT_OUT_OF_STEP",
		severity: "warning",
		message: `${model} in ${environment}: ${what}`,
		advice: "Run `reconcile`, or promote; both make it say what the ledger says.",
		subject: environment
	};
}
/** One that calls itself ours is forged. Any other may be of a job that names the environment: GitHub makes it then. */
function foreign({ id, environment, creator, task }, told) {
	const forged = task.startsWith("promote:");
	return {
		code: "DEPLOYMENT_FOREIGN",
		severity: forged ? "error" : "warning",
		message: `Deployment ${id} in ${environment} says "${told}", and no promotion of the ledger made it (account ${creator?.id ?? "unknown"}).`,
		advice: forged ? "Find out who made it and what it deployed; then set it inactive." : "Find out what it deployed. A job that names the environment makes one unless it says `deployment: false`.",
		subject: environment
	};
}

// packages/release/src/reconcile-repository.ts
/**
* Brings everything in step with the ledger: promotions whose run is over without a word become stuck, and what repeats
* the ledger elsewhere is repaired.
*
* @param dryRun look, and change nothing
*/
async function reconcileRepository(job, { policy, mlflow, dryRun }) {
	const read = await job.store.read();
	const dead = await findDead(job, read);
	const { ledger: recorded, stuck } = dryRun ? {
		ledger: read,
		stuck: dead
	} : await recordDead(job, read, dead);
	const settled = dryRun ? {
		ledger: recorded,
		findings: []
	} : await settleIssues(job, recorded, { always: true });
	let { ledger } = settled;
	const wanted = await fetchPolicy(job, policy);
	const projections = [projectDeployments(job), ...openRegistries(job, wanted.policy.projections, mlflow)];
	let examined = await examineProjections(projections, ledger, null);
	if (examined.drifts.some(({ repair }) => repair === null)) {
		ledger = await job.store.read();
		examined = await examineProjections(projections, ledger, null);
	}
	const findings = [
		...stuck.map((promotion) => describeStuck(promotion, dryRun)),
		...settled.findings,
		...await settle(examined, dryRun)
	];
	const repairable = examined.drifts.filter(({ repair }) => repair !== null).length;
	return createReport({
		gate: "promotion",
		verdict: findings.some(({ severity }) => severity === "error") ? "fail" : findings.length > 0 ? "warn" : "pass",
		reasonCode: findings[0]?.code ?? "PROJECTIONS_IN_STEP",
		policy: {
			source: wanted.policy.source,
			digest: wanted.policy.digest
		},
		findings,
		tables: [{
			title: "What follows the ledger",
			columns: [{ name: "Place" }, { name: "Read" }],
			rows: projections.map(({ name }) => [name, examined.unreadable.some(({ subject }) => subject === name) ? "no" : "yes"])
		}],
		data: {
			slots: ledger.state.slots.length,
			ledgerHead: ledger.head,
			dryRun,
			repairable
		}
	});
}
async function settle({ drifts, unreadable }, dryRun) {
	if (dryRun) return [...unreadable, ...drifts.map(({ finding }) => finding)];
	const { done, left } = await repairDrifts(drifts);
	const repaired = done.map((finding) => {
		return {
			...finding,
			severity: "warning",
			message: `${finding.message} It was repaired.`
		};
	});
	return [
		...unreadable,
		...left,
		...repaired
	];
}
function describeStuck({ model, environment, run }, dryRun) {
	return {
		code: "PROMOTION_STUCK",
		severity: "error",
		message: `Run ${run} is over and left no word on its promotion of ${model} to ${environment}${dryRun ? "" : "; the ledger says so now"}.`,
		advice: `Look at what ${environment} serves, then promote again or roll back.`,
		subject: environment
	};
}

export { reconcileRepository as t };
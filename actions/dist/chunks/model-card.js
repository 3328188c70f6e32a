import { t as diffWordsWithSpace } from "./libesm.js";

// packages/model-card/src/compare-metrics.ts
/** Metrics where less is better; of the rest every known one is better the higher it is. */
const LOWER_IS_BETTER = /* @__PURE__ */ new Set([
	"log_loss",
	"brier_score",
	"expected_calibration_error",
	"root_mean_squared_error",
	"mean_squared_error",
	"mean_absolute_error",
	"mean_absolute_percentage_error",
	"pinball_loss",
	"false_positive_rate",
	"false_negative_rate",
	"false_discovery_rate",
	"false_omission_rate"
]);
/** Rates that describe the population or the policy, not how good the model is. */
const NEITHER = /* @__PURE__ */ new Set(["selection_rate", "base_rate"]);
/**
* Metrics of two versions side by side: the union of what was and what is, so that a metric that vanished shows.
* Measured values go before claimed ones.
*
* @param base manifest and quality report of the version before, null where there is none
*/
function compareMetrics(base, head) {
	const before = metricsOf(base.manifest, base.report);
	const after = metricsOf(head.manifest, head.report);
	const changes = new Map((head.report?.measurements ?? []).filter(isChange).map((change) => [changeKey(change), change]));
	const gone = [...before].filter(([key]) => !after.has(key));
	return [...after, ...gone].map(([key, { metric, of }]) => {
		const measured = changes.get(key);
		const now = after.get(key);
		const old = baseOfChange(now, measured) ?? before.get(key);
		const change = measured?.value ?? (now === void 0 || old === void 0 ? null : now.value.value - old.value.value);
		const changeInterval = measured?.interval ?? null;
		const direction = judge(metric, change, changeInterval);
		return {
			metric,
			of,
			before: old?.value ?? null,
			after: now?.value ?? null,
			change,
			changeInterval,
			direction
		};
	});
}
/** The metrics of one version: what its manifest claims, replaced by what a quality gate measured. */
function listMetrics(manifest, report) {
	return [...metricsOf(manifest, report).values()];
}
/** The value at base, where head and change were measured on the very same rows. */
function baseOfChange(now, change) {
	if (now === void 0 || change === void 0 || change.value === null) return void 0;
	if (now.value.source !== "measured" || change.n !== now.value.n) return void 0;
	const { metric, of } = now;
	return {
		metric,
		of,
		value: {
			...now.value,
			value: now.value.value - change.value,
			interval: null
		}
	};
}
function metricsOf(manifest, report) {
	const values = /* @__PURE__ */ new Map();
	for (const { metric, value, dataset, slice, n } of manifest?.spec.evaluation?.results ?? []) {
		const of = {
			dataset,
			...slice === void 0 ? {} : { slice }
		};
		values.set(metricKey(metric, slice), {
			metric,
			of,
			value: {
				value,
				n: n ?? null,
				interval: null,
				source: "claimed"
			}
		});
	}
	for (const measurement of report?.measurements ?? []) {
		const { metric, of, value, n, interval } = measurement;
		if (value === null || isChange(measurement)) continue;
		values.set(metricKey(metric, of["slice"]), {
			metric,
			of,
			value: {
				value,
				n,
				interval: interval ?? null,
				source: "measured"
			}
		});
	}
	return values;
}
/** A claimed and a measured value of the same metric meet here: results of a manifest name the dataset, reports need not. */
function metricKey(metric, slice) {
	return `${metric}\n${slice ?? ""}`;
}
function isChange({ of }) {
	return of["against"] === "base";
}
function changeKey({ metric, of }) {
	return metricKey(metric.replace(/_change$/u, ""), of["slice"]);
}
function judge(metric, change, interval) {
	if (change === null || NEITHER.has(metric)) return "unclear";
	if (change === 0) return "same";
	if (interval !== null && (interval.low ?? -1) <= 0 && (interval.high ?? 1) >= 0) return "unclear";
	return change > 0 === LOWER_IS_BETTER.has(metric) ? "worse" : "better";
}

// packages/model-card/src/compare-words.ts
/** Beyond this many edits two texts have nothing in common that is worth showing word by word. */
const MAX_EDITS = 400;
/** The difference of two texts word by word, as runs that read in order. */
function compareWords(before, after) {
	const parts = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
	if (parts === void 0) return [{
		kind: "removed",
		text: before
	}, {
		kind: "added",
		text: after
	}];
	return joinStretches(parts.map(({ added, removed, value }) => ({
		kind: added ? "added" : removed ? "removed" : "same",
		text: value
	})));
}
/** Changes that only white space separates are one change: `<del>a b</del><ins>c d</ins>`, not word after word. */
function joinStretches(runs) {
	const joined = [];
	let removed = "";
	let added = "";
	const flush = () => {
		if (removed !== "") joined.push({
			kind: "removed",
			text: removed
		});
		if (added !== "") joined.push({
			kind: "added",
			text: added
		});
		removed = "";
		added = "";
	};
	for (const [index, run] of runs.entries()) {
		const between = run.text.trim() === "" && index > 0 && index < runs.length - 1;
		if (run.kind === "same" && !between) {
			flush();
			joined.push(run);
			continue;
		}
		if (run.kind !== "added") removed += run.text;
		if (run.kind !== "removed") added += run.text;
	}
	flush();
	return joined;
}
/** Share of words that two texts have in common, from 0 to 1 (Dice coefficient of their word sets). */
function similarity(before, after) {
	const words = (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
	const a = words(before);
	const b = words(after);
	const total = a.size + b.size;
	return total === 0 ? 0 : 2 * [...a].filter((word) => b.has(word)).length / total;
}

// packages/model-card/src/claims.ts
/** Assertions whose disappearance makes a model look safer than it is. */
const CLAIMS = [
	["spec.considerations.technicalLimitations", "a technical limitation"],
	["spec.considerations.outOfScopeUses", "a use that is out of scope"],
	["spec.considerations.performanceTradeoffs", "a performance trade-off"],
	["spec.considerations.ethicalConsiderations", "an ethical consideration"],
	["spec.considerations.humanOversight", "human oversight"],
	["spec.fairness.assessments", "a fairness assessment"],
	["spec.fairness.sensitiveAttributes", "a sensitive attribute"],
	["spec.evaluation.predictions", "the evidence of the evaluation"],
	["spec.reproduce", "how to reproduce the model"],
	["spec.risk", "the risk assessment"],
	["spec.validation", "the independent validation"],
	["spec.monitoring", "the monitoring plan"]
];
/** Changes of these keep the claim and only move what it points at. */
const ROUTINE = /\.(?:digest|size|version)$/u;
/** The changes that take a claim away or reword one. */
function lostClaims(changes) {
	return changes.flatMap((change) => {
		const claim = CLAIMS.find(([prefix]) => change.key === prefix || /^[.[]/u.test(after(prefix, change.key)));
		if (claim === void 0 || change.before === null) return [];
		if (change.after === null) return [{
			change,
			kind: claim[1],
			loss: "removed"
		}];
		return ROUTINE.test(change.key) ? [] : [{
			change,
			kind: claim[1],
			loss: "reworded"
		}];
	});
}
function after(prefix, key) {
	return key.startsWith(prefix) ? key.slice(prefix.length) : "";
}

// packages/model-card/src/compare-packages.ts
/** The packages that two sets of lock files fix at different versions, by name. */
function comparePackages(before, after) {
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).toSorted((a, b) => a < b ? -1 : 1).map((name) => ({
		name,
		before: before.get(name) ?? null,
		after: after.get(name) ?? null
	}));
}

// packages/model-card/src/compare-tensors.ts
/** Structural changes between the tensors of two versions; values are compared elsewhere. */
function compareTensors(before, after) {
	const key = ({ artifact, name }) => `${artifact}\n${name}`;
	const old = new Map(before.map((tensor) => [key(tensor), tensor]));
	const now = new Map(after.map((tensor) => [key(tensor), tensor]));
	return [.../* @__PURE__ */ new Set([...now.keys(), ...old.keys()])].flatMap((each) => {
		const there = now.get(each) ?? old.get(each);
		const change = {
			before: describe(old.get(each)),
			after: describe(now.get(each))
		};
		return there === void 0 || change.before === change.after ? [] : [{
			artifact: there.artifact,
			name: there.name,
			...change
		}];
	});
}
/** Numbers a set of tensors holds: the parameters of the model. */
function countParameters(tensors) {
	return tensors.reduce((sum, { shape }) => sum + shape.reduce((product, size) => product * size, 1), 0);
}
function describe(tensor) {
	return tensor === void 0 ? null : `${tensor.dtype} [${tensor.shape.join(", ")}]`;
}

// packages/model-card/src/diff-facts.ts
/** Two texts of a list are one that was reworded when they share this much of their words. */
const REWORDED = .5;
/** Lists in which more is new than this are compared as sets: nobody reads that many rewordings. */
const MAX_PAIRED = 100;
/** What changed between two sets of facts; order within lists does not count. */
function diffFacts(before, after) {
	const old = Map.groupBy(before, ({ key }) => key);
	const now = Map.groupBy(after, ({ key }) => key);
	return [.../* @__PURE__ */ new Set([...now.keys(), ...old.keys()])].flatMap((key) => diffKey(old.get(key) ?? [], now.get(key) ?? []));
}
function diffKey(before, after) {
	const gone = without(before, after);
	return [...without(after, before).map((fact) => {
		const partner = fact.listed ? mostSimilar(fact, gone) : gone[0];
		if (partner !== void 0) gone.splice(gone.indexOf(partner), 1);
		return {
			...placeOf(fact),
			before: partner?.value ?? null,
			after: fact.value
		};
	}), ...gone.map((fact) => ({
		...placeOf(fact),
		before: fact.value,
		after: null
	}))];
}
/** Facts of one list whose value the other does not hold, each value as often as it is missing. */
function without(facts, others) {
	const left = /* @__PURE__ */ new Map();
	for (const { value } of others) left.set(value, (left.get(value) ?? 0) + 1);
	return facts.filter(({ value }) => {
		const count = left.get(value) ?? 0;
		left.set(value, count - 1);
		return count <= 0;
	});
}
function mostSimilar(fact, candidates) {
	if (candidates.length > MAX_PAIRED) return void 0;
	return candidates.map((candidate) => ({
		candidate,
		score: similarity(candidate.value, fact.value)
	})).filter(({ score }) => score >= REWORDED).toSorted((a, b) => b.score - a.score)[0]?.candidate;
}
function placeOf({ section, key, pointer }) {
	return {
		section,
		key,
		pointer
	};
}

// packages/model-card/src/list-facts.ts
/** Chapters of `spec` by key, all others belong to the model; `training.environment` is taken out of training. */
const CHAPTERS = {
	considerations: "considerations",
	data: "data",
	artifacts: "artifacts",
	baseModels: "base models",
	training: "training",
	evaluation: "evaluation",
	reproduce: "reproduction",
	fairness: "fairness",
	explanation: "explanation",
	risk: "risk",
	validation: "validation",
	monitoring: "monitoring",
	changePlan: "change plan"
};
/** What names an entry of a list, tried in this order. */
const IDENTITIES = [
	["name"],
	["id"],
	[
		"metric",
		"dataset",
		"slice"
	],
	["framework", "category"],
	["path"],
	["uri"]
];
/**
* Everything a manifest asserts as flat facts, without its version and its results, which the card diff treats apart.
*
* @param manifest schema-valid; optional parts may be missing
*/
function listFacts(manifest) {
	const { name: _, version: __, ...metadata } = manifest.metadata;
	const facts = flatten("model", metadata, "metadata", "/metadata");
	for (const [key, value] of Object.entries(manifest.spec)) {
		const section = CHAPTERS[key] ?? "model";
		facts.push(...flatten(section, value, `spec.${key}`, `/spec/${key}`));
	}
	return facts.filter(({ key }) => !key.startsWith("spec.evaluation.results")).map((fact) => fact.key.startsWith("spec.training.environment") ? {
		...fact,
		section: "environment"
	} : fact);
}
function flatten(section, value, key, pointer, listed = false) {
	if (Array.isArray(value) && !value.some((entry) => typeof entry === "number")) return value.flatMap((entry, index) => {
		const identity = identify(entry);
		const place = `${pointer}/${index}`;
		return identity === void 0 ? flatten(section, entry, key, place, true) : flatten(section, entry, `${key}[${identity}]`, place, listed);
	});
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return Object.entries(value).flatMap(([name, member]) => flatten(section, member, `${key}.${name}`, `${pointer}/${escapePointer(name)}`, listed));
	if (value === void 0 || value === null) return [];
	return [{
		section,
		key,
		pointer,
		value: (Array.isArray(value) ? `[${value.join(", ")}]` : typeof value === "string" ? value : JSON.stringify(value)).replace(/\s+/gu, " ").trim(),
		listed
	}];
}
function identify(entry) {
	if (typeof entry !== "object" || entry === null) return void 0;
	const members = new Map(Object.entries(entry));
	return IDENTITIES.find(([first]) => typeof members.get(first) === "string")?.flatMap((key) => members.has(key) ? [String(members.get(key))] : []).join(" / ");
}
function escapePointer(name) {
	return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

// packages/model-card/src/diff-model-cards.ts
/**
* Compares two model cards by meaning: reordering and reformatting is no change, lists are matched by name, claims that
* disappeared are listed apart, and metrics come with their measured difference.
*/
function diffModelCards({ base, head, baseReports = [], headReports = [], tensors, packages }) {
	const quality = (reports) => reports.find(({ gate }) => gate === "quality");
	const facts = base === null ? [] : diffFacts(listFacts(base), listFacts(head));
	const metrics = compareMetrics({
		manifest: base,
		report: quality(baseReports)
	}, {
		manifest: head,
		report: quality(headReports)
	});
	const tensorChanges = tensors === void 0 || base === null ? [] : compareTensors(tensors.base, tensors.head);
	const renamedFrom = base !== null && base.metadata.name !== head.metadata.name ? base.metadata.name : null;
	const version = {
		before: base?.metadata.version ?? null,
		after: head.metadata.version
	};
	const changed = facts.length > 0 || tensorChanges.length > 0 || renamedFrom !== null || version.before !== version.after || metrics.some(({ direction, before, after }) => direction !== "same" && before === null !== (after === null));
	return {
		model: head.metadata.name,
		renamedFrom,
		status: base === null ? "new" : changed ? "changed" : "unchanged",
		version,
		metrics,
		facts,
		lostClaims: lostClaims(facts),
		tensors: tensorChanges,
		packages: packages === void 0 || base === null ? [] : comparePackages(packages.base, packages.head),
		parameters: countBoth(tensors)
	};
}
function countBoth(tensors) {
	if (tensors === void 0 || tensors.base.length + tensors.head.length === 0) return null;
	return {
		before: countParameters(tensors.base),
		after: countParameters(tensors.head)
	};
}

export { compareWords as n, listMetrics as r, diffModelCards as t };
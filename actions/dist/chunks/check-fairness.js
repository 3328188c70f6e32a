import "./rolldown-runtime.js";
import { o as DEFAULT_BASE, r as INTERSECTION_SIGN, t as evaluateFairness } from "./evaluate-fairness.js";
import { t as describeCommand } from "./describe-command.js";
import { a as predictionsMissing, i as openPredictions, r as openBaseline, t as holdsAmounts } from "./open-quality-source.js";
import { t as openNamedBaseline } from "./open-named-baseline.js";

// packages/check/src/check-fairness.ts
/** The fairness gate on the predictions that a manifest declares, against those that the base declares. */
async function checkFairness(context, rules) {
	const { path, manifest, head, base, engine, findDuckdb, policyRef, subject, environment, document } = context;
	const declared = manifest.spec.evaluation?.predictions;
	const predictions = await openPredictions(head, manifest);
	if (predictions === null) return predictionsMissing("fairness", context);
	const { intersections } = manifest.spec.fairness ?? {};
	const before = await openBaseline(context);
	const named = new Set(rules.rules.flatMap(({ regression }) => regression?.against ?? []));
	named.delete(DEFAULT_BASE);
	const others = /* @__PURE__ */ new Map();
	for (const name of named) others.set(name, toTable(await openNamedBaseline(name, context)));
	const columns = columnsOf(manifest, rules);
	return evaluateFairness({
		predictions,
		query: queryOf(declared, columns),
		strata: columns.strata,
		...typeof before === "object" && "missing" in before ? {
			baseline: "missing",
			...before.missing === void 0 ? {} : { whyMissing: before.missing }
		} : { baseline: before },
		others,
		policy: rules,
		policyRef,
		subject,
		environment,
		location: document.locate(`/spec/evaluation/${declared === void 0 ? "cells" : "predictions"}`, "key"),
		...engine === void 0 ? {} : { engine },
		...findDuckdb === void 0 ? {} : { findDuckdb },
		...intersections === void 0 ? {} : { intersections },
		...declared?.oneVsRest === void 0 ? {} : { oneVsRest: declared.oneVsRest },
		...declared?.score === void 0 || declared.oneVsRest === true ? {} : { score: declared.score },
		amounts: holdsAmounts(manifest),
		reproduce: describeCommand("check", [path], {
			gate: ["fairness"],
			base: base?.commit,
			policy: context.policyOption
		})
	});
}
/** Rates are of rows, which values that somebody states have none of. */
function toTable(baseline) {
	if (typeof baseline === "string" || "missing" in baseline) return baseline;
	return "table" in baseline ? baseline.table : { missing: "that version states results and declares no predictions." };
}
function columnsOf(manifest, rules) {
	const sensitive = manifest.spec.fairness?.sensitiveAttributes.map(({ name }) => name) ?? [];
	const judged = [...Object.keys(rules.attributes), ...rules.rules.flatMap((rule) => rule.attributes ?? [])].flatMap(splitIntersection);
	const groups = [.../* @__PURE__ */ new Set([...judged, ...sensitive])];
	return {
		groups,
		strata: [...new Set(rules.rules.flatMap((rule) => rule.control ?? []))].filter((column) => !groups.includes(column))
	};
}
function queryOf(declared, { groups, strata }) {
	const { label = "", prediction = "", weight, id, positive, favourable } = declared ?? {};
	return {
		groups: [...groups, ...strata],
		label,
		prediction,
		...weight === void 0 ? {} : { weight },
		...id === void 0 ? {} : { id },
		...positive === void 0 ? {} : { positive },
		...favourable === void 0 ? {} : { favourable }
	};
}
/** The columns that a rule's attribute is made of: one, or several for `age × sex`. */
function splitIntersection(attribute) {
	return attribute.split(INTERSECTION_SIGN);
}

export { checkFairness };
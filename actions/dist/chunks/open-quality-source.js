import { nt as createReport, ot as ModelgateError } from "./start.js";
import { t as openContent } from "./open-content.js";

// packages/check/src/open-predictions.ts
/**
* The predictions that a manifest declares, or the cells that take their place, as files on this machine; null where it
* names none or they are not there.
*/
async function openPredictions(tree, manifest) {
	const path = pathOf(manifest);
	if (path === void 0) return null;
	const local = await openContent(tree, path);
	if (local === null) return null;
	return { files: [{
		path: local,
		name: path,
		...manifest.spec.evaluation?.predictions === void 0 ? { holds: "cells" } : {}
	}] };
}
/**
* The predictions of the version before: `first-version` when there was none, missing when they should be there and
* cannot be had, or when nobody knows what came before.
*/
async function openBaseline({ base, baseManifest }) {
	if (base === null) return { missing: void 0 };
	if (baseManifest === null) return "first-version";
	try {
		return await openPredictions(base, baseManifest) ?? { missing: void 0 };
	} catch (error) {
		if (error instanceof ModelgateError) return { missing: error.message };
		throw error;
	}
}
function pathOf({ spec: { evaluation } }) {
	return evaluation?.predictions?.path ?? evaluation?.cells?.path;
}
/** The report of a gate that has nothing to measure. */
function predictionsMissing(gate, context) {
	const { manifest, document, subject, policyRef, environment } = context;
	const path = pathOf(manifest);
	return createReport({
		gate,
		verdict: "inconclusive",
		reasonCode: "PREDICTIONS_MISSING",
		subject,
		policy: policyRef,
		environment,
		findings: [{
			code: "PREDICTIONS_MISSING",
			severity: "error",
			message: path === void 0 ? "The manifest names no predictions file, so nothing can be measured." : `The predictions ${path} are not there, so nothing can be measured.`,
			advice: path === void 0 ? "evaluation: { predictions: { path: predictions.csv, digest: \"sha256:…\", label: …, prediction: … } } under spec." : "Commit the file, or fetch it in a step before this one.",
			location: document.locate("/spec/evaluation/predictions", "key")
		}]
	});
}

// packages/check/src/open-quality-source.ts
/** Tasks whose labels are amounts, by the names that Hugging Face uses. */
const AMOUNT_TASKS = /regression|forecasting/u;
/** Whether labels and predictions are amounts, by the declared task. */
function holdsAmounts({ spec: { task = "" } }) {
	return AMOUNT_TASKS.test(task);
}
/**
* What a manifest gives to measure quality from: its predictions or cells, else the results it states; null where it names
* nothing or the file is not there.
*/
async function openQualitySource(tree, manifest) {
	const { evaluation } = manifest.spec;
	const table = await openPredictions(tree, manifest);
	if (table !== null) {
		const { label = "", prediction, score, weight, id, positive } = evaluation?.predictions ?? {};
		return {
			table,
			columns: {
				label,
				...prediction === void 0 ? {} : { prediction },
				...score === void 0 ? {} : { score },
				...weight === void 0 ? {} : { weight },
				...id === void 0 ? {} : { id },
				...positive === void 0 ? {} : { positive },
				amounts: holdsAmounts(manifest)
			}
		};
	}
	const stated = evaluation?.results ?? [];
	return evaluation?.predictions !== void 0 || evaluation?.cells !== void 0 || stated.length === 0 ? null : { stated };
}

export { predictionsMissing as a, openPredictions as i, openQualitySource as n, openBaseline as r, holdsAmounts as t };
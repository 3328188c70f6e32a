import "./rolldown-runtime.js";
import { it as sortFindings, lt as combineVerdicts, ot as ModelgateError } from "./start.js";
import { n as describeFigures, t as compareFigures } from "./compare-figures.js";
import { t as describeCommand } from "./describe-command.js";
import { t as evaluateQuality } from "./evaluate-quality.js";
import { t as openNamedBaseline } from "./open-named-baseline.js";
import { a as predictionsMissing, n as openQualitySource } from "./open-quality-source.js";

// packages/check/src/check-quality.ts
/** The base of a rule that names none: the version before the change. */
const DEFAULT_BASE = "base";
/** Why there is nothing to compare with where a run has no base: a manual one, a check without `--base`. */
const BASE_UNKNOWN = "nothing says which commit came before. Name it with --base REF, or run on a pull request or a push.";
/** The quality gate on what a manifest declares, against what the versions declare that the rules compare with. */
async function checkQuality(context, rules) {
	const { path, manifest, head, engine, findDuckdb, policyRef, subject, environment, document } = context;
	const source = await openQualitySource(head, manifest);
	if (source === null) return predictionsMissing("quality", context);
	const names = /* @__PURE__ */ new Set([DEFAULT_BASE, ...rules.metrics.flatMap(({ against }) => against ?? [])]);
	const baselines = /* @__PURE__ */ new Map();
	for (const name of names) baselines.set(name, name === DEFAULT_BASE ? await openBase(context) : await openNamedBaseline(name, context));
	const place = "stated" in source ? "results" : manifest.spec.evaluation?.predictions === void 0 ? "cells" : "predictions";
	return warnOfFigures(await evaluateQuality({
		head: source,
		baselines,
		rules: rules.metrics,
		policyRef,
		subject,
		environment,
		location: document.locate(`/spec/evaluation/${place}`, "key"),
		reproduce: describeCommand("check", [path], {
			gate: ["quality"],
			base: context.base?.commit,
			policy: context.policyOption
		}),
		...engine === void 0 ? {} : { engine },
		...findDuckdb === void 0 ? {} : { findDuckdb }
	}), context);
}
/** A figure of the manifest that the measurements contradict breaks no rule of the policy, and nobody may read it unwarned. */
function warnOfFigures(report, { manifest, document }) {
	const differences = compareFigures(manifest, document, report.measurements);
	if (differences.length === 0) return report;
	const findings = describeFigures(differences, document).map((each) => ({
		...each,
		severity: "warning"
	}));
	const verdict = combineVerdicts([report.verdict, "warn"]);
	const reasonCode = verdict === report.verdict ? report.reasonCode : "CARD_FIGURE_DIFFERS";
	return {
		...report,
		verdict,
		reasonCode,
		findings: sortFindings([...report.findings, ...findings])
	};
}
async function openBase({ base, baseManifest }) {
	if (base === null) return { missing: BASE_UNKNOWN };
	if (baseManifest === null) return "first-version";
	try {
		return await openQualitySource(base, baseManifest) ?? { missing: void 0 };
	} catch (error) {
		if (error instanceof ModelgateError) return { missing: error.message };
		throw error;
	}
}

export { checkQuality };
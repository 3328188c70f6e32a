import { Z as modelDigest, lt as combineVerdicts, nt as createReport } from "./start.js";
import { n as describeFigures, t as compareFigures } from "./compare-figures.js";
import { t as evaluateQuality } from "./evaluate-quality.js";
import { t as openCard } from "./open-card.js";
import { n as openQualitySource } from "./open-quality-source.js";

// packages/check/src/measure-card.ts
/**
* Measures what a card claims: the metrics of the predictions that the manifest declares, judged by no rule, and every
* declared result compared with them.
*
* @throws ModelgateError `MANIFEST_NOT_FOUND` or `CARD_UNREADABLE`
*/
async function measureCard(place) {
	const { manifest, document } = await openCard(place);
	const { metadata, spec } = manifest;
	const subject = {
		model: metadata.name,
		version: metadata.version,
		digest: modelDigest(spec.artifacts)
	};
	const source = await openQualitySource(place.tree, manifest);
	const measured = [];
	if (source !== null && "table" in source && spec.evaluation?.predictions !== void 0) measured.push(await evaluateQuality({
		head: source,
		baselines: /* @__PURE__ */ new Map(),
		rules: null,
		measureOnly: true,
		policyRef: null,
		subject
	}));
	const values = measured.flatMap(({ measurements }) => measurements);
	const differences = compareFigures(manifest, document, values);
	const findings = describeFigures(differences, document);
	const verdict = combineVerdicts([findings.length > 0 ? "fail" : "pass", ...measured.map((report) => report.verdict)]);
	return {
		manifest,
		reports: measured,
		report: createReport({
			gate: "card",
			verdict,
			reasonCode: findings[0]?.code ?? (verdict === "pass" ? "CARD_FIGURES_HOLD" : measured[0]?.reasonCode ?? "CARD_FIGURES_HOLD"),
			subject,
			findings: [...findings, ...measured.flatMap((each) => each.findings.filter(({ severity }) => severity !== "note"))],
			measurements: values
		}),
		differences
	};
}

export { measureCard as t };
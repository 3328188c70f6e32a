import "./rolldown-runtime.js";
import { Vt as modelDigest, Zt as createReport, in as combineVerdicts, tn as ModelgateError, yt as escapeHtml } from "./core.js";
import { t as evaluateQuality } from "./evaluate-quality.js";
import { t as openCard } from "./open-card.js";
import { n as openQualitySource } from "./open-quality-source.js";
import { n as layOutCard, t as renderCard } from "./render-card.js";
import { n as renderPage, r as renderTableOf } from "./render-html.js";
import { t as locateCard } from "./locate-card.js";

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
	const findings = compareFigures(manifest, measured, document);
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
			measurements: measured.flatMap(({ measurements }) => measurements)
		})
	};
}
/** A figure holds when the measured value, rounded to the digits that are written, is the figure that is written. */
function compareFigures(manifest, measured, document) {
	const values = measured.flatMap(({ measurements }) => measurements);
	return (manifest.spec.evaluation?.results ?? []).flatMap(({ metric, value, slice }, index) => {
		const found = values.find((each) => each.metric === metric && each.of["slice"] === slice && each.value !== null);
		if (found === void 0 || found.value === null) return [];
		const pointer = `/spec/evaluation/results/${index}/value`;
		const written = document.source(pointer) ?? String(value);
		const digits = /\.(\d+)/u.exec(written)?.[1]?.length ?? 0;
		const actual = found.value.toFixed(Math.min(digits, 20));
		if (Math.abs(found.value - value) <= .5 * 10 ** -digits + 1e-12) return [];
		return [{
			code: "CARD_FIGURE_DIFFERS",
			severity: "error",
			message: `The manifest says ${metric} ${written}, and the predictions give ${actual}.`,
			advice: `Write \`value: ${actual}\`, or run \`modelgate update\`.`,
			location: document.locate(pointer),
			subject: metric,
			data: {
				expected: written,
				actual
			}
		}];
	});
}

// packages/report/src/render-card-html.ts
const HTML = {
	text: escapeHtml,
	code: (text) => `<code>${escapeHtml(text)}</code>`,
	title: (text) => `<h1>${text}</h1>`,
	section: (title, body) => `<section>\n<h2>${title}</h2>\n${body}\n</section>`,
	paragraph: (text) => `<p>${text}</p>`,
	list: (items) => items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`,
	table: (columns, rows) => renderTableOf("", columns, rows)
};
/** A model card as one self-contained HTML page: no script, no request to anywhere. */
function renderCardHtml(manifest, reports) {
	const { name, title, version } = manifest.metadata;
	return renderPage(`${title ?? name} ${version}`, layOutCard(manifest, reports, HTML).join("\n"));
}

// packages/cli/src/commands/card.ts
/** `modelgate card MANIFEST`: the model card. */
const card = {
	name: "card",
	summary: "Write the model card of a manifest, with measured figures",
	usage: "MANIFEST",
	options: {},
	examples: [
		"modelgate card credit.modelgate.yaml",
		"modelgate card credit.modelgate.yaml --output README.md",
		"modelgate card credit.modelgate.yaml --format html --output card.html"
	],
	notes: ["Figures are measured from the predictions that the manifest declares; a figure in the manifest that they do not give fails the command. The front matter is what Hugging Face reads."],
	async run({ positionals, cwd }) {
		const [file, ...rest] = positionals;
		if (file === void 0 || rest.length > 0) throw new ModelgateError("CLI_USAGE", `card needs one manifest and got ${positionals.length}.`, { advice: "modelgate card credit.modelgate.yaml" });
		const { manifest, reports, report } = await measureCard(await locateCard(file, cwd));
		return {
			text: renderCard(manifest, reports),
			page: renderCardHtml(manifest, reports),
			verdict: report.verdict,
			report
		};
	}
};

export { card };
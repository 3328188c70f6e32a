import { N as hubOfSpdx } from "./core.js";
import { S as code, T as escapeMarkdown, _ as formatNumber, b as metricName, g as formatMeasurement, h as formatInterval, i as describeSubject, p as table, v as formatValue } from "./start.js";
import { s as listMetrics } from "./review.js";

// packages/report/src/lay-out-card.ts
/**
* The parts of a model card, from what the manifest asserts and what gates measured. Each figure says where it comes
* from: `measured` by a gate, or only `claimed` in the manifest.
*
* @param reports reports about exactly this version; may be empty
*/
function layOutCard(manifest, reports, pen) {
	const { metadata, spec } = manifest;
	const { considerations } = spec;
	const { text, code } = pen;
	const row = (name, value) => value === void 0 || value === "" ? [] : [[name, text(value)]];
	const section = (title, body) => body === "" ? "" : pen.section(title, body);
	const list = (items) => items === void 0 ? "" : pen.list(items.map(text));
	return [
		pen.title(text(metadata.title ?? metadata.name)),
		metadata.description === void 0 ? "" : pen.paragraph(text(metadata.description)),
		pen.table([{ name: "Model" }, { name: "" }], [
			["Name and version", `${code(metadata.name)} ${code(metadata.version)}`],
			["Owner", code(metadata.owner)],
			...row("Contact", metadata.contact),
			...row("Licence", metadata.license),
			...row("Task", spec.task),
			...row("Library", [spec.library?.name, spec.library?.version].filter(Boolean).join(" ")),
			["Risk tier", `${spec.risk.tier}${spec.risk.rationale === void 0 ? "" : `: ${text(spec.risk.rationale)}`}`]
		]),
		section("Intended use", list(considerations.useCases)),
		section("Users", list(considerations.users)),
		section("Out of scope", list(considerations.outOfScopeUses)),
		section("Limitations", list(considerations.technicalLimitations)),
		section("Trade-offs", list(considerations.performanceTradeoffs)),
		section("Ethical considerations", list(considerations.ethicalConsiderations?.map(({ name, mitigationStrategy }) => mitigationStrategy === void 0 ? name : `${name} — ${mitigationStrategy}`))),
		section("Human oversight", considerations.humanOversight === void 0 ? "" : pen.paragraph(text(considerations.humanOversight))),
		section("Evaluation", layOutMetrics(metricsOf(manifest, reports), pen)),
		section("Fairness", layOutFairness(reports, pen)),
		section("Data", layOutFiles(spec.data ?? [], "Role", ({ role }) => role, pen)),
		section("Artifacts", layOutFiles(spec.artifacts, "Format", ({ format }) => format, pen)),
		section("Base models", list(spec.baseModels?.map(({ name, relation }) => `${name} (${relation})`)))
	].filter((part) => part !== "");
}
/** The figures of a card: what the quality gate measured, else what the manifest claims. */
function metricsOf(manifest, reports) {
	return listMetrics(manifest, reports.find(({ gate }) => gate === "quality"));
}
function layOutMetrics(metrics, { text, table }) {
	const rows = metrics.map(({ metric, of, value: { value, interval, n, source } }) => [
		text(metricName(metric)),
		text([of["dataset"], of["slice"]].filter(Boolean).join(", ")),
		`${formatValue(metric, value)}${interval === null ? "" : ` (${formatInterval(metric, interval)})`}`,
		n === null ? "" : formatNumber(n),
		source
	]);
	return rows.length === 0 ? "" : table([
		{ name: "Metric" },
		{ name: "Data" },
		{
			name: "Value",
			align: "right"
		},
		{
			name: "n",
			align: "right"
		},
		{ name: "Source" }
	], rows);
}
/** Contrasts that a rule judged are what a reader of a card asks for; the report has every rate. */
function layOutFairness(reports, { text, table }) {
	const rows = reports.filter(({ gate }) => gate === "fairness").flatMap(({ measurements }) => measurements).flatMap((measurement) => {
		const { metric, of, state } = measurement;
		if (state === void 0) return [];
		return [[
			text(metricName(metric)),
			text(describeSubject(of)),
			text(formatMeasurement(measurement)),
			state
		]];
	});
	return rows.length === 0 ? "" : table([
		{ name: "Rate" },
		{ name: "Group" },
		{
			name: "Difference",
			align: "right"
		},
		{ name: "State" }
	], rows);
}
function layOutFiles(files, kind, describe, { text, code, table }) {
	const rows = files.map((file) => [
		text(file.name),
		text(describe(file)),
		code(file.path ?? file.uri ?? ""),
		code(file.digest)
	]);
	return rows.length === 0 ? "" : table([
		{ name: "Name" },
		{ name: kind },
		{ name: "Place" },
		{ name: "Digest" }
	], rows);
}

// packages/report/src/render-card.ts
const MARKDOWN = {
	text: escapeMarkdown,
	code,
	title: (text) => `# ${text}`,
	section: (title, body) => `## ${title}\n\n${body}`,
	paragraph: (text) => text,
	list: (items) => items.map((item) => `- ${item}`).join("\n"),
	table
};
/**
* A model card in Markdown with the front matter that Hugging Face reads.
*
* @param reports reports about exactly this version; may be empty
*/
function renderCard(manifest, reports) {
	const parts = layOutCard(manifest, reports, MARKDOWN);
	return `${renderFrontMatter(manifest, metricsOf(manifest, reports))}\n${parts.join("\n\n")}\n`;
}
/** YAML front matter. JSON strings are YAML strings, so no value can leave its quotes. */
function renderFrontMatter({ metadata, spec }, metrics) {
	const quoted = (value) => JSON.stringify(value.toWellFormed());
	const tags = ["modelgate", ...metadata.tags ?? []];
	const task = quoted(spec.task ?? "other");
	const results = metrics.flatMap(({ metric, of, value: { value } }) => {
		const dataset = quoted(of["dataset"] ?? "evaluation");
		return [
			`      - task: { type: ${task} }`,
			`        dataset: { name: ${dataset}, type: ${dataset} }`,
			`        metrics:`,
			`          - { type: ${quoted(metric)}, value: ${value}, verified: false }`
		];
	});
	const [relation, ...others] = new Set((spec.baseModels ?? []).map((base) => base.relation));
	return [
		"---",
		...Object.entries(metadata.license === void 0 ? {} : hubOfSpdx(metadata.license)).map(([key, value]) => {
			return `${key}: ${quoted(value)}`;
		}),
		...spec.library === void 0 ? [] : [`library_name: ${quoted(spec.library.name)}`],
		...spec.task === void 0 ? [] : [`pipeline_tag: ${quoted(spec.task)}`],
		...spec.baseModels === void 0 ? [] : ["base_model:", ...spec.baseModels.map(({ name }) => `  - ${quoted(name)}`)],
		...relation === void 0 || others.length > 0 ? [] : [`base_model_relation: ${relation}`],
		"tags:",
		...tags.map((tag) => `  - ${quoted(tag)}`),
		...results.length === 0 ? [] : [
			"model-index:",
			`  - name: ${quoted(metadata.name)}`,
			"    results:",
			...results
		],
		"---",
		""
	].join("\n");
}

export { layOutCard as n, renderCard as t };
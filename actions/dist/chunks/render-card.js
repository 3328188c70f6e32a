import { X as listMetrics, _t as code, dt as formatMeasurement, ft as formatNumber, ht as metricName, it as hubOfSpdx, lt as table, ot as describeSubject, pt as formatValue, ut as formatInterval, yt as escapeMarkdown } from "./core.js";

// packages/report/src/render-card.ts
/**
* A model card in Markdown with the front matter that Hugging Face reads, made from what the manifest asserts and what
* gates measured. Each figure says where it comes from: `measured` by a gate, or only `claimed` in the manifest.
*
* @param reports reports about exactly this version; may be empty
*/
function renderCard(manifest, reports) {
	const { metadata, spec } = manifest;
	const { considerations } = spec;
	const quality = reports.find(({ gate }) => gate === "quality");
	const metrics = listMetrics(manifest, quality);
	const sections = [
		`# ${escapeMarkdown(metadata.title ?? metadata.name)}`,
		text(metadata.description),
		table([{ name: "Model" }, { name: "" }], [
			["Name and version", `${code(metadata.name)} ${code(metadata.version)}`],
			["Owner", code(metadata.owner)],
			...optionalRow("Contact", metadata.contact),
			...optionalRow("Licence", metadata.license),
			...optionalRow("Task", spec.task),
			...optionalRow("Library", [spec.library?.name, spec.library?.version].filter(Boolean).join(" ")),
			["Risk tier", `${spec.risk.tier}${spec.risk.rationale === void 0 ? "" : `: ${escapeMarkdown(spec.risk.rationale)}`}`]
		]),
		section("Intended use", list(considerations.useCases)),
		section("Users", list(considerations.users)),
		section("Out of scope", list(considerations.outOfScopeUses)),
		section("Limitations", list(considerations.technicalLimitations)),
		section("Trade-offs", list(considerations.performanceTradeoffs)),
		section("Ethical considerations", list(considerations.ethicalConsiderations?.map(({ name, mitigationStrategy }) => mitigationStrategy === void 0 ? name : `${name} — ${mitigationStrategy}`))),
		section("Human oversight", text(considerations.humanOversight)),
		section("Evaluation", renderMetrics(metrics)),
		section("Fairness", renderFairness(reports)),
		section("Data", renderFiles(spec.data ?? [], "Role", ({ role }) => role)),
		section("Artifacts", renderFiles(spec.artifacts, "Format", ({ format }) => format)),
		section("Base models", list(spec.baseModels?.map(({ name, relation }) => `${name} (${relation})`)))
	];
	return `${renderFrontMatter(manifest, metrics)}\n${sections.filter((part) => part !== "").join("\n\n")}\n`;
}
function section(title, body) {
	return body === "" ? "" : `## ${title}\n\n${body}`;
}
function text(value) {
	return value === void 0 ? "" : escapeMarkdown(value);
}
function list(items) {
	return (items ?? []).map((item) => `- ${escapeMarkdown(item)}`).join("\n");
}
function optionalRow(name, value) {
	return value === void 0 || value === "" ? [] : [[name, escapeMarkdown(value)]];
}
function renderMetrics(metrics) {
	const rows = metrics.map(({ metric, of, value: { value, interval, n, source } }) => [
		escapeMarkdown(metricName(metric)),
		escapeMarkdown([of["dataset"], of["slice"]].filter(Boolean).join(", ")),
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
function renderFairness(reports) {
	const rows = reports.filter(({ gate }) => gate === "fairness").flatMap(({ measurements }) => measurements).flatMap((measurement) => {
		const { metric, of, state } = measurement;
		if (state === void 0) return [];
		return [[
			escapeMarkdown(metricName(metric)),
			escapeMarkdown(describeSubject(of)),
			escapeMarkdown(formatMeasurement(measurement)),
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
function renderFiles(files, kind, describe) {
	const rows = files.map((file) => [
		escapeMarkdown(file.name),
		escapeMarkdown(describe(file)),
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

export { renderCard as t };
import { t as textAt } from "./value-at.js";
import { a as escapeMarkdown, d as fence, i as escapeLines, n as code, s as escapeMessage, t as clip } from "./escape.js";
import { a as formatNumber, c as metricName, i as formatMeasurement, r as formatInterval, t as table } from "./table.js";
import { n as VERDICT_WORDS, t as SEVERITY_ICONS } from "./verdict-words.js";

// packages/report/src/render-report.ts
/** A job summary may hold 1 MiB a step. These caps keep any report far below; the JSON report has everything. */
const MAX_FINDINGS = 100;
const MAX_ROWS = 200;
const MAX_TEXT = 1e3;
const MAX_DRAFT = 2e4;
/** One report as Markdown, for a job summary or a file: verdict, findings, tables, then every measurement folded. */
function renderReport(report) {
	const { icon, word } = VERDICT_WORDS[report.verdict];
	const model = report.subject === null ? "" : ` · ${code(report.subject.model)} ${code(report.subject.version)}`;
	return [
		`## ${icon} ${capitalise(report.gate)}: ${word}${model}`,
		renderFindings(report.findings),
		renderDraft(textAt(report.data, "draft")),
		...report.tables.map(renderTable),
		renderMeasurements(report.measurements),
		renderCaveat(report),
		renderOrigin(report)
	].filter((part) => part !== "").join("\n\n").concat("\n");
}
/** The file that a gate drafted because there is none, ready to be saved; empty when it drafted nothing. */
function renderDraft(draft) {
	if (draft === void 0) return "";
	return `**A draft to start from**\n\n${fence("yaml", escapeLines(clip(draft, MAX_DRAFT)))}`;
}
/** What the gate's own figures do not cover, and the command that gives them again; empty when it says neither. */
function renderCaveat({ data }) {
	const [caveat, command] = [textAt(data, "caveat"), textAt(data, "reproduce")];
	return [...caveat === void 0 ? [] : [`_${escapeMarkdown(clip(caveat, MAX_TEXT))}_`], ...command === void 0 ? [] : [`Compute it again: ${code(clip(command, MAX_TEXT))}`]].join("\n\n");
}
/** Findings as a list, the worst first, each with its place and its fix. */
function renderFindings(findings, limit = MAX_FINDINGS) {
	const shown = findings.slice(0, limit).map(renderFinding);
	const rest = findings.length - shown.length;
	return [...shown, ...rest > 0 ? [`- …and ${rest} more in the JSON report`] : []].join("\n");
}
function renderFinding({ severity, code: name, message, advice, location }) {
	const place = location === void 0 ? "" : ` · ${code(`${location.path}:${location.line}`)}`;
	const fix = advice === void 0 ? "" : `<br>**Fix:** ${escapeMessage(clip(advice, MAX_TEXT))}`;
	return `- ${SEVERITY_ICONS[severity]} ${escapeMessage(clip(message, MAX_TEXT))} · ${code(name)}${place}${fix}`;
}
/** A report's own table, with the rows that fit. */
function renderTable({ title, columns, rows }) {
	const rest = rows.length - MAX_ROWS;
	return [
		`**${escapeMarkdown(title)}**`,
		table(columns.map(({ name, align }) => ({
			name: escapeMarkdown(name),
			...align === void 0 ? {} : { align }
		})), rows.slice(0, MAX_ROWS).map((row) => row.map((cell) => escapeMarkdown(clip(cell, MAX_TEXT))))),
		...rest > 0 ? [`…and ${rest} more rows in the JSON report`] : []
	].join("\n\n");
}
function renderMeasurements(measurements) {
	if (measurements.length === 0) return "";
	const ordered = measurements.toSorted((a, b) => Number(a.state === void 0) - Number(b.state === void 0));
	const rest = ordered.length - MAX_ROWS;
	const rows = ordered.slice(0, MAX_ROWS).map((measurement) => [
		escapeMarkdown(metricName(measurement.metric)),
		escapeMarkdown(describeSubject(measurement.of)),
		escapeMarkdown(formatMeasurement(measurement)),
		formatNumber(measurement.n),
		measurement.margin === void 0 ? "" : formatNumber(measurement.margin),
		measurement.simultaneousInterval === void 0 ? "" : escapeMarkdown(formatInterval(measurement.metric, measurement.simultaneousInterval)),
		measurement.p === void 0 ? "" : measurement.p < .001 ? "&lt; 0.001" : formatNumber(measurement.p),
		measurement.state ?? ""
	]);
	const columns = [
		{ name: "Metric" },
		{ name: "Of" },
		{ name: "Value" },
		{
			name: "n",
			align: "right"
		},
		{
			name: "Margin",
			align: "right"
		},
		{ name: "Simultaneous interval" },
		{
			name: "p",
			align: "right"
		},
		{ name: "State" }
	];
	const filled = columns.map((_, index) => rows.some((row) => row[index] !== ""));
	const body = table(columns.filter((_, index) => filled[index]), rows.map((row) => row.filter((_, index) => filled[index])));
	const more = rest > 0 ? `\n\n…and ${rest} more in the JSON report` : "";
	return `<details><summary>${measurements.length} measurements</summary>\n\n${body}${more}\n\n</details>`;
}
/** What a measurement is of, in words: `age 51+ against 26–35`, `tensor layer.0.weight`, `test`. */
function describeSubject(of) {
	const { attribute, group, reference, contrast: _, ...others } = of;
	const about = attribute === void 0 ? [] : [group === void 0 ? attribute : `${attribute} ${group}`];
	const against = reference === void 0 ? [] : [`against ${reference}`];
	const rest = Object.entries(others).map(([key, value]) => key === "dataset" ? value : `${key} ${value}`);
	return [
		...about,
		...against,
		...rest
	].join(" ") || "all";
}
function renderOrigin({ policy, environment, tool, subject }) {
	return `<sub>${[
		...policy === null ? [] : [`policy ${code(policy.source)}`],
		...subject === null ? [] : [`model ${code(subject.digest.slice(0, 19))}`],
		...environment["headSha"] === void 0 ? [] : [`commit ${code(environment["headSha"].slice(0, 12))}`],
		`modelgate ${tool.version}`
	].join(" · ")}</sub>`;
}
function capitalise(word) {
	return word.slice(0, 1).toUpperCase() + word.slice(1);
}

export { renderReport as a, renderFindings as i, renderCaveat as n, renderTable as o, renderDraft as r, describeSubject as t };
import { n as compareWords } from "./diff-cards.js";
import { a as escapeMarkdown, c as escapeRun, n as code, t as clip } from "./escape.js";
import { a as formatNumber, c as metricName, n as formatChange, o as formatValue, r as formatInterval, t as table } from "./table.js";

// packages/report/src/render-changes.ts
/** A person reads a dozen rows; the report has all of them. */
const MAX_ROWS = 12;
const MAX_FACTS = 20;
/** Columns named in one cell. */
const MAX_COLUMNS = 12;
const MAX_TEXT = 400;
/** A text of this many words or more is prose and shown word by word. */
const PROSE_WORDS = 4;
/** What changed in one model card, most important first: claims lost, figures, facts, prose. Empty without changes. */
function renderChanges(diff) {
	const shown = diff.facts.filter((fact) => !diff.lostClaims.some(({ change }) => change === fact));
	const prose = shown.filter(isProse);
	const facts = shown.filter((fact) => !isProse(fact));
	return [
		renderLostClaims(diff.lostClaims),
		renderMetrics(diff.metrics),
		renderFacts(diff, facts),
		renderProse(prose)
	].filter((part) => part !== "").join("\n\n");
}
/** One model's card diff as a chapter of its own, for a summary that compares cards and judges nothing. */
function renderCardDiff(diff) {
	const { model, status } = diff;
	const changes = status === "unchanged" ? "" : renderChanges(diff);
	return [`## ${escapeMarkdown(model)}: ${versionStep(diff)}`, changes].filter((part) => part !== "").join("\n\n");
}
/** `2.4.0` → `2.5.0`, or how else the version stands. */
function versionStep({ version: { before, after }, status }) {
	if (before === null) return `new model, version ${code(after)}`;
	if (before !== after) return `${code(before)} → ${code(after)}`;
	return status === "unchanged" ? `${code(after)}, card unchanged` : code(after);
}
/** `recall 46.7 % (+2.7 pp, 95 % CI 1.9…3.5)`, of the metrics that moved, at most `limit`. */
function headlineMetrics(metrics, limit) {
	return metrics.flatMap(({ metric, of, after, change }) => after === null || change === null || change === 0 || of["slice"] !== void 0 ? [] : [`${metricName(metric)} ${formatValue(metric, after.value)} (${formatChange(metric, change)})`]).slice(0, limit);
}
function renderLostClaims(claims) {
	return capped(claims.map(({ kind, loss, change }) => `- ⚠️ **${loss === "removed" ? "Removed" : "Reworded"} ${kind}**: ${renderWords(change)}`), MAX_ROWS).join("\n");
}
function renderMetrics(metrics) {
	const rank = {
		worse: 0,
		better: 1,
		unclear: 2,
		same: 3
	};
	return cappedTable([
		{ name: "Metric" },
		{
			name: "Before",
			align: "right"
		},
		{
			name: "Now",
			align: "right"
		},
		{
			name: "Change",
			align: "right"
		},
		{ name: "" }
	], metrics.toSorted((a, b) => rank[a.direction] - rank[b.direction]).map(({ metric, of, before, after, change, changeInterval, direction }) => [
		escapeMarkdown([metricName(metric), of["slice"] ?? ""].join(" ").trim()),
		renderValue(metric, before),
		after === null && before !== null ? "**gone**" : renderValue(metric, after),
		change === null ? "" : `**${formatChange(metric, change)}**${changeInterval === null ? "" : ` (${formatInterval(metric, changeInterval)})`}`,
		change === null ? "" : DIRECTIONS[direction]
	]), MAX_ROWS);
}
const DIRECTIONS = {
	better: "🟢 better",
	worse: "🔴 worse",
	same: "same",
	unclear: ""
};
function renderValue(metric, value) {
	if (value === null) return "–";
	return `${formatValue(metric, value.value)}${value.source === "claimed" ? " (claimed)" : ""}`;
}
function renderFacts(diff, facts) {
	return cappedTable([
		{ name: "Card" },
		{ name: "Before" },
		{ name: "Now" }
	], [
		...diff.renamedFrom === null ? [] : [[
			"name",
			escapeMarkdown(diff.renamedFrom),
			escapeMarkdown(diff.model)
		]],
		...diff.parameters === null || diff.parameters.before === diff.parameters.after ? [] : [[
			"parameters",
			formatNumber(diff.parameters.before),
			formatNumber(diff.parameters.after)
		]],
		...facts.map(({ key, before, after }) => [
			code(clip(key.replace(/^(?:spec|metadata)\./u, ""), 120)),
			renderFact(before),
			renderFact(after)
		]),
		...diff.tables.flatMap(({ name, rows, added, removed }) => [...rows.before === rows.after ? [] : [[
			`rows of ${code(clip(name, 120))}`,
			formatNumber(rows.before),
			formatNumber(rows.after)
		]], ...added.length + removed.length === 0 ? [] : [[
			`columns of ${code(clip(name, 120))}`,
			listColumns(removed),
			listColumns(added)
		]]]),
		...diff.packages.map(({ name, before, after }) => [
			`package ${code(clip(name, 120))}`,
			renderFact(before),
			renderFact(after)
		]),
		...diff.tensors.map(({ artifact, name, before, after }) => [
			`tensor ${code(clip(`${artifact}/${name}`, 120))}`,
			renderFact(before),
			renderFact(after)
		])
	], MAX_FACTS);
}
/** `with income, age`; columns that are gone stand under what was, those that came under what is. */
function listColumns(columns) {
	if (columns.length === 0) return "–";
	const listed = columns.slice(0, MAX_COLUMNS).map((column) => code(clip(column, 40)));
	const rest = columns.length - listed.length;
	return `with ${listed.join(", ")}${rest === 0 ? "" : ` and ${rest} more`}`;
}
function renderFact(value) {
	if (value === null) return "–";
	const digest = /^(sha256:[0-9a-f]{12})[0-9a-f]{52}$/u.exec(value);
	return digest === null ? escapeMarkdown(clip(value, MAX_TEXT)) : `\`${digest[1]}…\``;
}
function isProse({ before, after }) {
	return [before, after].some((text) => (text?.split(" ").length ?? 0) >= PROSE_WORDS);
}
function renderProse(changes) {
	return capped(changes.map((change) => `- ${code(change.key.replace(/^(?:spec|metadata)\./u, ""))}: ${renderWords(change)}`), MAX_ROWS).join("\n");
}
function renderWords({ before, after }) {
	return compareWords(clip(before ?? "", MAX_TEXT), clip(after ?? "", MAX_TEXT)).map(({ kind, text }) => {
		if (kind === "same" || text.trim() === "") return escapeRun(text);
		const mark = kind === "added" ? "ins" : "del";
		return escapeRun(text).replace(/^( ?)(.*?)( ?)$/su, `$1<${mark}>$2</${mark}>$3`);
	}).join("").trim();
}
function capped(lines, limit) {
	const rest = lines.length - limit;
	return rest > 0 ? [...lines.slice(0, limit), `- …and ${rest} more in the report`] : lines;
}
function cappedTable(columns, rows, limit) {
	if (rows.length === 0) return "";
	const rest = rows.length - limit;
	return `${table(columns, rows.slice(0, limit))}${rest > 0 ? `\n\n…and ${rest} more in the report` : ""}`;
}

export { versionStep as i, renderCardDiff as n, renderChanges as r, headlineMetrics as t };
import { c as VERSION, l as ModelgateError, t as textAt } from "./kernel.js";
import { n as markdownTable } from "./libesm.js";
import { _ as validate } from "./manifest.js";
import { n as compareWords, r as listMetrics } from "./model-card.js";

// packages/report/src/escape.ts
/**
* The one place where text that somebody else wrote (a manifest, a data file, a branch name, an API answer) becomes safe
* to show. Every renderer takes its values through one of these functions; nothing else escapes.
*/
/** Invisible to the reader and therefore shown: controls, format characters (bidi, zero width, tags), fillers, private use. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\u{115f}\u{1160}\u{3164}\u{ffa0}]|[\u{34f}]|[\u{17b4}\u{17b5}]|[\u{180b}-\u{180d}]|[\u{fe00}-\u{fe0e}]|[\u{e0100}-\u{e01ef}]/gu;
/** More combining marks than this on one letter are meant to cover the lines around it. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Splits a token that GitHub would turn into a link, without changing what a person sees. */
const BREAK = "&#8203;";
/** What Markdown, GitHub's own filters (mentions, references, emoji, math) or HTML would act on. */
const ACTIVE = /[\\`*_{}[\]~|<>&$@]|#(?=\w)|:(?=\/\/|[\w+-]+:)|www(?=\.)|(?<![a-z0-9])GH-(?=\d)|(?<![a-z0-9])[0-9a-f]{7,64}(?![a-z0-9])/giu;
/** What starts a block when it opens a line: headings, lists, rules, quotes, underlines of headings. */
const BLOCK_START = /^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=(?:#{1,6}|[-+])(?:\s|$)|[-=: ]+$))/u;
/** A code span in backticks can hold this and nothing else; the rest goes into `<code>`. */
const PLAIN_CODE = /^[\w .,;:/@+=%()[\]{}*~#^!?'"…–-]+$/u;
/** Text with white space collapsed, invisible characters written out as `⟨U+202E⟩` and nothing that hides its neighbours. */
function showInvisible(text) {
	return text.toWellFormed().replace(/\s+/gu, " ").trim().replace(INVISIBLE, (character) => `⟨U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, "0")}⟩`).replace(STACKED_MARKS, "$1");
}
/** The first `length` characters (code points), with `…` where something is missing. */
function clip(text, length) {
	const points = Array.from(text.slice(0, 2 * length + 2));
	return points.length <= length && text.length <= 2 * length + 2 ? text : `${points.slice(0, length - 1).join("")}…`;
}
/**
* One line of GitHub-flavoured Markdown that renders as exactly this text: no mention, reference, link, image, element,
* emoji, formula or table border. Fits in a paragraph, a list item, a heading and a table cell.
*/
function escapeMarkdown(text) {
	return showInvisible(text).replace(ACTIVE, (token) => {
		switch (token) {
			case "<": return "&lt;";
			case ">": return "&gt;";
			case "&": return "&amp;";
			case "|": return "&#124;";
			case "$": return "<span>$</span>";
			case "@":
			case "#":
			case ":": return `${token}${BREAK}`;
			default: return token.length === 1 ? `\\${token}` : breakToken(token);
		}
	}).replace(BLOCK_START, (_, digits) => digits === void 0 ? BREAK : `${digits}\\`);
}
function breakToken(token) {
	if (/^[0-9a-f]+$/iu.test(token) && (/[a-f]/iu.test(token) || token.length >= 40)) return `${token.slice(0, 3)}${BREAK}${token.slice(3)}`;
	return /^(?:www|gh-)$/iu.test(token) ? `${token}${BREAK}` : token;
}
/** The text as code: where it can in backticks, else in a `<code>` element, which tables and backticks cannot break. */
function code(text) {
	const shown = showInvisible(text);
	if (shown === "") return "<code></code>";
	return PLAIN_CODE.test(shown) ? `\`${shown}\`` : `<code>${escapeMarkdown(shown)}</code>`;
}
/** A run of a sentence: as {@link escapeMarkdown}, keeping one space at each end where there is white space. */
function escapeRun(text) {
	const shown = escapeMarkdown(text);
	if (shown === "") return text === "" ? "" : " ";
	return `${/^\s/u.test(text) ? " " : ""}${shown}${/\s$/u.test(text) ? " " : ""}`;
}
/** A message of ours, in which backticks mark what is code; whatever stands in it, nothing else is marked up. */
function escapeMessage(text) {
	return text.split(/`([^`]+)`/u).map((part, index) => index % 2 === 1 ? code(part) : escapeRun(part)).join("").trim();
}
/** Lines that keep their indentation, with what is invisible in them written out. */
function escapeLines(text) {
	return text.replaceAll(/(\S.*)?$/gmu, (line) => showInvisible(line));
}
/** A fenced block with these lines untouched, the fence longer than any run of backticks inside. */
function fence(language, text) {
	const longest = Math.max(2, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length));
	const ticks = "`".repeat(longest + 1);
	return `${ticks}${language}\n${text}\n${ticks}`;
}
/** Text for the content or a quoted attribute of an HTML element. */
function escapeHtml(text) {
	return showInvisible(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;").replaceAll("'", "&#39;");
}
/**
* One line for a terminal or a log: no escape sequence reaches the terminal, and no workflow command the runner, which
* acts on `::name::` at the start of a line and on `##[name]` anywhere in it.
*/
function escapeTerminal(text) {
	return showInvisible(text).replace(/:(?=:)/gu, ": ").replace(/##\[/gu, "## [");
}
/** Plain message text for SARIF, where square brackets make links (SARIF 2.1.0, 3.11.6). */
function escapeSarif(text) {
	return showInvisible(text).replace(/[\\[\]]/gu, "\\$&");
}
/** A label inside a Mermaid diagram, where quotes, directives and entities have a meaning: letters, digits and a few marks. */
function escapeMermaid(text) {
	return showInvisible(text).replace(/[^\p{L}\p{N} .,+/()-]/gu, "_");
}

// packages/report/src/format-value.ts
/** Shares of rows: written in percent, their differences in percentage points. Everything else is a plain number. */
const SHARES = /* @__PURE__ */ new Set([
	"selection_rate",
	"base_rate",
	"true_positive_rate",
	"false_positive_rate",
	"true_negative_rate",
	"false_negative_rate",
	"positive_predictive_value",
	"negative_predictive_value",
	"false_discovery_rate",
	"false_omission_rate",
	"accuracy",
	"balanced_accuracy",
	"precision",
	"recall",
	"specificity",
	"f1"
]);
/** Whether a metric is a share of rows and so reads best in percent. */
function isShare(metric) {
	return SHARES.has(metric.replace(/_change$/u, ""));
}
/** `false_positive_rate` as `false positive rate`. */
function metricName(metric) {
	return metric.replaceAll("_", " ");
}
/** A number with a true minus sign, at most `digits` decimals for ordinary sizes, four significant digits for others. */
function formatNumber(value, digits = 3) {
	const size = Math.abs(value);
	const text = Number.isInteger(value) && size < 0x38d7ea4c68000 ? groupThousands(size) : size !== 0 && (size < .5 * 10 ** -digits || size >= 1e6) ? size.toPrecision(3) : size.toFixed(digits);
	return Number(text.replaceAll(" ", "")) === 0 || value >= 0 ? text : `−${text}`;
}
function groupThousands(value) {
	return String(value).replace(/(\d)(?=(\d{3})+$)/gu, "$1 ");
}
/** A value in the unit people read it in: `83.1 %` for shares, else three decimals. */
function formatValue(metric, value) {
	return isShare(metric) ? `${(100 * value).toFixed(1)} %`.replace("-", "−") : formatNumber(value);
}
/** A signed change in the same unit: `+0.4 pp`, `−0.012`. */
function formatChange(metric, change) {
	const text = isShare(metric) ? `${Math.abs(100 * change).toFixed(1)} pp` : formatNumber(Math.abs(change));
	return `${Number.parseFloat(text) === 0 ? "±" : change > 0 ? "+" : "−"}${text}`;
}
/** An interval in the unit of its metric: `95 % CI −0.2…1.0`; a bound that does not exist is written as infinite. */
function formatInterval(metric, interval) {
	const bound = (value, infinite) => value === null ? infinite : isShare(metric) ? (100 * value).toFixed(1).replace("-", "−") : formatNumber(value);
	return `${formatNumber(100 * interval.level, 1).replace(".0", "")} % CI ${bound(interval.low, "−∞")}…${bound(interval.high, "∞")}`;
}
/** One measurement in words: value or the reason there is none; contrasts as changes, with interval where there is one. */
function formatMeasurement(measurement) {
	const { metric, value, of, interval } = measurement;
	if (value === null) return `not estimable: ${measurement.notEstimable ?? "no reason given"}`;
	const figure = of["contrast"] === "difference" ? formatChange(metric, value) : of["contrast"] === "ratio" ? `×${formatNumber(value)}` : formatValue(metric, value);
	if (interval === void 0) return figure;
	return `${figure} (${formatInterval(of["contrast"] === "ratio" ? "ratio" : metric, interval)})`;
}

// packages/report/src/table.ts
/**
* A GitHub-flavoured Markdown table.
*
* @param columns headings and cells are Markdown already: take foreign text through `escapeMarkdown` or `code` first
* @param rows a row may be shorter than the heading
*/
function table(columns, rows) {
	const cell = (text) => text.replaceAll("|", "&#124;").replaceAll(/\s*\n\s*/gu, "<br>");
	return markdownTable([columns.map(({ name }) => cell(name)), ...rows.map((row) => row.map(cell))], {
		align: columns.map(({ align }) => align ?? null),
		alignDelimiters: false
	});
}

// packages/report/src/verdict-words.ts
/** How each verdict is said to people. Sign and word always come together: colour and shape alone tell nobody anything. */
const VERDICT_WORDS = {
	pass: {
		icon: "✅",
		word: "passed",
		headline: "This model may ship"
	},
	warn: {
		icon: "⚠️",
		word: "passed with warnings",
		headline: "This model may ship, with warnings"
	},
	fail: {
		icon: "❌",
		word: "failed",
		headline: "This model must not ship"
	},
	inconclusive: {
		icon: "❓",
		word: "not enough evidence",
		headline: "Not enough evidence to decide"
	},
	error: {
		icon: "🚫",
		word: "could not run",
		headline: "The check could not run"
	}
};
/** Signs before findings. */
const SEVERITY_ICONS = {
	error: "❌",
	warning: "⚠️",
	note: "ℹ️"
};

// packages/report/src/render-report.ts
/** A job summary may hold 1 MiB a step. These caps keep any report far below; the JSON report has everything. */
const MAX_FINDINGS = 100;
const MAX_ROWS$2 = 200;
const MAX_TEXT$3 = 1e3;
const MAX_DRAFT = 2e4;
/** One report as Markdown, for a job summary or a file: verdict, findings, tables, then every measurement folded. */
function renderReport$1(report) {
	const { icon, word } = VERDICT_WORDS[report.verdict];
	const model = report.subject === null ? "" : ` · ${code(report.subject.model)} ${code(report.subject.version)}`;
	return [
		`## ${icon} ${capitalise(report.gate)}: ${word}${model}`,
		renderFindings$1(report.findings),
		renderDraft(textAt(report.data, "draft")),
		...report.tables.map(renderTable$1),
		renderMeasurements$1(report.measurements),
		renderCaveat(report),
		renderOrigin$2(report)
	].filter((part) => part !== "").join("\n\n").concat("\n");
}
/** The file that a gate drafted because there is none, ready to be saved; empty when it drafted nothing. */
function renderDraft(draft) {
	if (draft === void 0) return "";
	return `**A draft to start from**\n\n${fence("yaml", escapeLines(clip(draft, MAX_DRAFT)))}`;
}
/** What the gate's own figures do not cover, in the words of the gate; empty when it says nothing. */
function renderCaveat({ data }) {
	const caveat = textAt(data, "caveat");
	return caveat === void 0 ? "" : `_${escapeMarkdown(clip(caveat, MAX_TEXT$3))}_`;
}
/** Findings as a list, the worst first, each with its place and its fix. */
function renderFindings$1(findings, limit = MAX_FINDINGS) {
	const shown = findings.slice(0, limit).map(renderFinding);
	const rest = findings.length - shown.length;
	return [...shown, ...rest > 0 ? [`- …and ${rest} more in the JSON report`] : []].join("\n");
}
function renderFinding({ severity, code: name, message, advice, location }) {
	const place = location === void 0 ? "" : ` · ${code(`${location.path}:${location.line}`)}`;
	const fix = advice === void 0 ? "" : `<br>**Fix:** ${escapeMessage(clip(advice, MAX_TEXT$3))}`;
	return `- ${SEVERITY_ICONS[severity]} ${escapeMessage(clip(message, MAX_TEXT$3))} · ${code(name)}${place}${fix}`;
}
/** A report's own table, with the rows that fit. */
function renderTable$1({ title, columns, rows }) {
	const rest = rows.length - MAX_ROWS$2;
	return [
		`**${escapeMarkdown(title)}**`,
		table(columns.map(({ name, align }) => ({
			name: escapeMarkdown(name),
			...align === void 0 ? {} : { align }
		})), rows.slice(0, MAX_ROWS$2).map((row) => row.map((cell) => escapeMarkdown(clip(cell, MAX_TEXT$3))))),
		...rest > 0 ? [`…and ${rest} more rows in the JSON report`] : []
	].join("\n\n");
}
function renderMeasurements$1(measurements) {
	if (measurements.length === 0) return "";
	const ordered = measurements.toSorted((a, b) => Number(a.state === void 0) - Number(b.state === void 0));
	const rest = ordered.length - MAX_ROWS$2;
	const rows = ordered.slice(0, MAX_ROWS$2).map((measurement) => [
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
function renderOrigin$2({ policy, environment, tool, subject }) {
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

// packages/report/src/serialize-report.ts
/**
* The report as the JSON document that leaves the process: two spaces, a newline at the end.
*
* @throws ModelgateError `REPORT_INVALID` when the report breaks its published schema, which only a defect can cause
*/
function serializeReport(report) {
	const json = `${JSON.stringify(report, null, 2)}\n`;
	const [problem] = validate("gate-report.v1", JSON.parse(json));
	if (problem !== void 0) throw new ModelgateError("REPORT_INVALID", `The ${report.gate} report does not follow its schema at ${problem.pointer}: ${problem.message}`, {
		kind: "internal",
		advice: "This is a defect of Modelgate. Please report it."
	});
	return json;
}

// packages/report/src/summary-line.ts
/** One line of plain text for a log, an output or a notification; never longer than this. */
const LENGTH = 300;
/** The report in one line of plain text: gate, verdict, model, and the worst finding with how many more there are. */
function summaryLine(report) {
	const model = report.subject === null ? "" : ` for ${report.subject.model} ${report.subject.version}`;
	const [worst, ...others] = report.findings;
	const reason = worst === void 0 ? "" : `: ${worst.message}`;
	const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
	const start = `${report.gate} ${VERDICT_WORDS[report.verdict].word}${model}`;
	return `${clip(showInvisible(`${start}${reason}`), LENGTH - more.length)}${more}`;
}

// packages/report/src/render-changes.ts
/** A person reads a dozen rows; the report has all of them. */
const MAX_ROWS$1 = 12;
const MAX_FACTS = 20;
const MAX_TEXT$2 = 400;
/** A text of this many words or more is prose and shown word by word. */
const PROSE_WORDS = 4;
/** What changed in one model card, most important first: claims lost, figures, facts, prose. Empty without changes. */
function renderChanges(diff) {
	const shown = diff.facts.filter((fact) => !diff.lostClaims.some(({ change }) => change === fact));
	const prose = shown.filter(isProse);
	const facts = shown.filter((fact) => !isProse(fact));
	return [
		renderLostClaims(diff.lostClaims),
		renderMetrics$1(diff.metrics),
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
	return capped(claims.map(({ kind, loss, change }) => `- ⚠️ **${loss === "removed" ? "Removed" : "Reworded"} ${kind}**: ${renderWords(change)}`), MAX_ROWS$1).join("\n");
}
function renderMetrics$1(metrics) {
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
	]), MAX_ROWS$1);
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
function renderFact(value) {
	if (value === null) return "–";
	const digest = /^(sha256:[0-9a-f]{12})[0-9a-f]{52}$/u.exec(value);
	return digest === null ? escapeMarkdown(clip(value, MAX_TEXT$2)) : `\`${digest[1]}…\``;
}
function isProse({ before, after }) {
	return [before, after].some((text) => (text?.split(" ").length ?? 0) >= PROSE_WORDS);
}
function renderProse(changes) {
	return capped(changes.map((change) => `- ${code(change.key.replace(/^(?:spec|metadata)\./u, ""))}: ${renderWords(change)}`), MAX_ROWS$1).join("\n");
}
function renderWords({ before, after }) {
	return compareWords(clip(before ?? "", MAX_TEXT$2), clip(after ?? "", MAX_TEXT$2)).map(({ kind, text }) => {
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

// packages/report/src/link.ts
/** A place in a file as code, linked to its lines where the address is known. The path is foreign text, the prefix ours. */
function linkLocation({ path, line, endLine }, { files }) {
	const text = code(`${path}:${line}`);
	if (files === void 0) return text;
	return `[${text}](${files}/${path.split("/").map(encodeSegment).join("/")}#${endLine > line ? `L${line}-L${endLine}` : `L${line}`})`;
}
function encodeSegment(segment) {
	return encodeURIComponent(segment.toWellFormed()).replace(/[!'()*~_]/gu, (character) => `%${Number(character.codePointAt(0)).toString(16).toUpperCase()}`);
}

// packages/report/src/render-contrasts.ts
/** More rows and tables than this nobody reads in a comment. */
const MAX_ROWS = 8;
const MAX_TABLES = 3;
/** A bar chart is worth drawing for this many groups at most. */
const MAX_BARS = 20;
const STATES = {
	fail: "❌",
	inconclusive: "❓",
	insufficient: "▫️",
	pass: "✅"
};
const RANK$1 = {
	fail: 0,
	inconclusive: 1,
	insufficient: 2,
	pass: 3
};
/** What a fairness gate judged, as one table for each rate and attribute: rate, gap to the reference, change since base. */
function renderContrasts(report) {
	const comparisons = listComparisons(report.measurements);
	const shown = comparisons.slice(0, MAX_TABLES).map(renderComparison);
	const rest = comparisons.length - shown.length;
	return [...shown, ...rest > 0 ? [`…and ${rest} more rates or attributes in the report`] : []].join("\n\n");
}
/** Bar charts of the rates that were judged, each to stand below its table. */
function renderRateCharts(report) {
	return listComparisons(report.measurements).slice(0, MAX_TABLES).flatMap(({ metric, attribute, reference, referenceRate, rows }) => {
		const bars = [{
			group: reference,
			rate: referenceRate
		}, ...rows].flatMap(({ group, rate }) => rate === void 0 || rate.value === null ? [] : [{
			group,
			height: (100 * rate.value).toFixed(1)
		}]);
		if (!isShare(metric) || bars.length < 2 || bars.length > MAX_BARS) return [];
		const chart = `xychart-beta\n  title "${escapeMermaid(clip(`${metricName(metric)} by ${attribute}, percent`, 80))}"\n  x-axis [${bars.map(({ group }) => `"${escapeMermaid(clip(group, 24))}"`).join(", ")}]\n  y-axis "percent" 0 --> ${Math.ceil(Math.max(1, ...bars.map(({ height }) => 1.1 * Number(height))))}\n  bar [${bars.map(({ height }) => height).join(", ")}]`;
		return [fence("mermaid", chart)];
	}).join("\n\n");
}
function listComparisons(measurements) {
	const judged = measurements.filter(({ state, of }) => state !== void 0 && of["group"] !== void 0);
	return [...Map.groupBy(judged, ({ metric, of }) => JSON.stringify([
		baseName(metric),
		of["attribute"],
		of["reference"]
	])).values()].flatMap((members) => members.slice(0, 1).map((first) => compareGroups(first, members, measurements))).toSorted((a, b) => Math.min(...a.rows.map(worst)) - Math.min(...b.rows.map(worst)));
}
function compareGroups(first, members, measurements) {
	const metric = baseName(first.metric);
	const { attribute = "", reference = "" } = first.of;
	const rateOf = (group) => measurements.find((each) => each.metric === metric && each.of["attribute"] === attribute && each.of["group"] === group && each.of["contrast"] === void 0);
	const sorted = [...Map.groupBy(members, ({ of }) => String(of["group"]))].map(([group, own]) => ({
		group,
		rate: rateOf(group),
		gap: own.find(({ of }) => of["against"] !== "base"),
		change: own.find(({ of }) => of["against"] === "base")
	})).toSorted((a, b) => worst(a) - worst(b));
	return {
		metric,
		attribute,
		reference,
		referenceRate: rateOf(reference),
		rows: sorted
	};
}
function baseName(metric) {
	return metric.replace(/_change$/u, "");
}
function worst({ gap, change }) {
	return Math.min(...[gap, change].map((each) => each?.state === void 0 ? 9 : RANK$1[each.state]));
}
function renderComparison({ metric, attribute, reference, referenceRate, rows }) {
	const showsGap = rows.some(({ gap }) => gap !== void 0);
	const showsChange = rows.some(({ change }) => change !== void 0);
	const body = rows.slice(0, MAX_ROWS).map(({ group, rate, gap, change }) => [
		escapeMarkdown(clip(group, 80)),
		renderRate(rate),
		...showsGap ? [renderJudged(gap)] : [],
		...showsChange ? [renderJudged(change)] : []
	]);
	const last = [
		`${escapeMarkdown(clip(reference, 80))} (reference)`,
		renderRate(referenceRate),
		...showsGap ? [""] : [],
		...showsChange ? [""] : []
	];
	const columns = [
		{ name: code(clip(attribute, 80)) },
		{
			name: escapeMarkdown(metricName(metric)),
			align: "right"
		},
		...showsGap ? [{
			name: "gap to the reference",
			align: "right"
		}] : [],
		...showsChange ? [{
			name: "change of the gap since base",
			align: "right"
		}] : []
	];
	const rest = rows.length - body.length;
	return `${table(columns, [...body, last])}${rest > 0 ? `\n\n…and ${rest} more groups, none of them worse` : ""}`;
}
function renderRate(rate) {
	return rate === void 0 || rate.value === null ? "–" : formatValue(rate.metric, rate.value);
}
/** `❌ +21.0 pp (95 % CI 18.6…23.4), limit 10 pp`. */
function renderJudged(measurement) {
	if (measurement?.state === void 0) return "";
	const { metric, of, value, interval, state, margin } = measurement;
	const sign = STATES[state];
	if (state === "insufficient") return `${sign} too few rows`;
	if (value === null) return `${sign} not estimable`;
	const isRatio = of["contrast"] === "ratio";
	return `${sign} **${isRatio ? `×${formatNumber(value)}` : formatChange(metric, value)}**${interval === void 0 ? "" : ` (${formatInterval(isRatio ? "ratio" : metric, interval)})`}${margin === void 0 ? "" : `, limit ${isRatio || !isShare(metric) ? formatNumber(margin) : `${Number((100 * margin).toFixed(1))} pp`}`}`;
}

// packages/report/src/shed-sections.ts
/**
* Joins sections in their order, without the least important ones if all do not fit. What was left out is counted in a
* closing line, never silently.
*
* @param limit characters of the result
* @param more address of the full text
*/
function shedSections(sections, limit, more) {
	let kept = sections.filter(({ text }) => text !== "");
	const shed = [];
	const result = () => [...kept.map(({ text }) => text), ...note(shed, more)].join("\n\n");
	while (result().length > limit) {
		const least = kept.reduce((worst, section) => section.priority > (worst?.priority ?? 0) ? section : worst, void 0);
		if (least === void 0) break;
		kept = kept.filter((section) => section !== least);
		shed.push(least);
	}
	return result();
}
function note(shed, more) {
	if (shed.length === 0) return [];
	const where = more === void 0 ? "the job summary" : `the [job summary](${more})`;
	return [`> ${shed.length} ${shed.length === 1 ? "section does" : "sections do"} not fit here and ${shed.length === 1 ? "stands" : "stand"} in ${where}.`];
}

// packages/report/src/render-comment.ts
/** GitHub refuses a comment over 65,536 characters; the rest is room for the marker and for entities we did not count. */
const COMMENT_LENGTH = 6e4;
/** Reasons shown above everything else. */
const MAX_REASONS = 3;
const MAX_TEXT$1 = 600;
/**
* The one comment on a pull request, as GitHub-flavoured Markdown: the verdict with its reasons, what changed, each
* gate's row, then details folded. What does not fit is shed from the end and said.
*
* @param length characters it may have
*/
function renderComment(model, length = COMMENT_LENGTH) {
	const sections = [
		{
			name: "verdict",
			priority: 0,
			text: renderVerdict(model)
		},
		{
			name: "what is wrong with this pull request",
			priority: 1,
			text: renderGeneral(model, true)
		},
		...model.models.flatMap((review, index) => renderModel(review, model, index)),
		{
			name: "notes on this pull request",
			priority: 2,
			text: renderGeneral(model, false)
		},
		{
			name: "draft of a manifest",
			priority: 5,
			text: renderDraft(model.draft)
		},
		{
			name: "origin",
			priority: 0,
			text: renderOrigin$1(model)
		}
	];
	return shedSections(sections, length, model.links.run);
}
function renderVerdict({ verdict, models, enforcement, general }) {
	const { icon } = VERDICT_WORDS[verdict];
	const observes = enforcement === "observe" ? "\n\n**Observing only:** the policy lets this pass whatever the verdict." : "";
	return `## ${icon} ${verdictSentence(verdict, models, general)}${observes}`;
}
function verdictSentence(verdict, models, general) {
	const [only] = models;
	const what = only === void 0 ? "this pull request" : models.length === 1 ? escapeMarkdown(nameOf(only)) : `${models.length} models`;
	const gates = models.reduce((sum, { reports }) => sum + reports.length, 0);
	switch (verdict) {
		case "pass": return `${what}: ready to merge, ${gates === 1 ? "its gate" : `all ${gates} gates`} passed`;
		case "warn": return `${what}: may be merged, with warnings`;
		case "fail": return `${what}: do not merge, ${failed(models, general)}`;
		case "inconclusive": return `${what}: not enough evidence to decide`;
		case "error": return `${what}: could not be judged`;
	}
}
function failed(models, general) {
	const gates = models.flatMap(({ reports }) => reports.filter(({ verdict }) => verdict === "fail")).map(({ gate }) => gate);
	const names = [...new Set(gates)].join(" and ");
	return names === "" ? `${general.length} ${general.length === 1 ? "finding" : "findings"}` : `${names} failed`;
}
function nameOf({ model, diff, reports }) {
	const [version] = [diff?.version.after, ...reports.map(({ subject }) => subject?.version)].flatMap((each) => each ?? []);
	return version === void 0 ? model : `${model} ${version}`;
}
/** Errors about the pull request itself explain the verdict and stand above it all; the rest follows the models. */
function renderGeneral({ general, links, models }, deciding) {
	return general.filter(({ severity }) => (severity === "error" || models.length === 0) === deciding).map((finding) => `${renderReason(finding, links)} · ${code(finding.code)}`).join("\n");
}
function renderModel(review, { models, links }, index) {
	const title = models.length > 1 ? `### ${escapeMarkdown(nameOf(review))}\n\n` : "";
	const name = nameOf(review);
	const changes = review.diff === null ? "" : renderChanges(review.diff);
	const rank = index / 1e3;
	return [
		{
			name: `result of ${name}`,
			priority: 1 + rank,
			text: `${title}${renderReasons(review, links)}`
		},
		{
			name: `fairness of ${name}`,
			priority: 2 + rank,
			text: fairnessOf(review).map(renderContrasts).join("\n\n")
		},
		{
			name: `changes of ${name}`,
			priority: 3 + rank,
			text: changes === "" ? "" : `**What changed**\n\n${changes}`
		},
		{
			name: `gates of ${name}`,
			priority: 2.5 + rank,
			text: renderGates(review)
		},
		...review.reports.map((report) => ({
			name: `details of ${report.gate} for ${name}`,
			priority: 4 + rank,
			text: renderDetails(report)
		}))
	];
}
function renderReasons(review, links) {
	const reasons = mergeReasons(review.reports.filter(({ verdict }) => verdict !== "pass").flatMap(({ findings, verdict }) => findings.filter(({ severity }) => severity !== "note").map((finding) => ({
		finding,
		verdict
	}))).toSorted((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity]));
	const rest = reasons.length - MAX_REASONS;
	return [summarise(review), [...reasons.slice(0, MAX_REASONS).map(({ finding, verdict }) => renderReason(finding, links, verdict)), ...rest > 0 ? [`- …and ${rest} more below`] : []].join("\n")].filter((part) => part !== "").join("\n\n");
}
const RANK = {
	error: 0,
	warning: 1,
	note: 2
};
/** Several findings about one group's rate are one reason; what the change did to the group says most. */
function mergeReasons(reasons) {
	const bySubject = Map.groupBy(reasons, ({ finding }) => textAt(finding.data, "plain") === void 0 ? finding : `${finding.severity} ${finding.subject ?? ""}`);
	const tells = ({ finding }) => finding.code === "FAIRNESS_REGRESSION" ? 0 : 1;
	return [...bySubject.values()].flatMap((members) => members.toSorted((a, b) => tells(a) - tells(b)).slice(0, 1));
}
function fairnessOf({ reports }) {
	return reports.filter(({ gate }) => gate === "fairness");
}
/** `2.4.0 → 2.5.0 · recall 46.7 % (+2.7 pp) · 1 group worse`. */
function summarise({ diff, reports }) {
	const judged = reports.flatMap(({ gate, measurements }) => gate === "fairness" ? measurements : []);
	const count = (state) => new Set(judged.filter((each) => each.state === state).map(({ of }) => `${of["attribute"]} ${of["group"]}`)).size;
	const groups = [[count("fail"), "beyond the limit"], [count("inconclusive"), "undecided"]];
	return [
		...diff === null ? [] : [versionStep(diff)],
		...diff === null ? [] : headlineMetrics(diff.metrics, 3).map(escapeMarkdown),
		...groups.filter(([n]) => n > 0).map(([n, what]) => `**${n} ${n === 1 ? "group" : "groups"} ${what}**`)
	].join(" · ");
}
/** One finding as a reason. Where it says in plain words what happens to people, the figures are left to the table. */
function renderReason(finding, links, verdict) {
	const { severity, message, advice, location, data } = finding;
	const icon = verdict === "inconclusive" && severity === "warning" ? VERDICT_WORDS.inconclusive.icon : SEVERITY_ICONS[severity];
	const plain = textAt(data, "plain");
	const start = plain === void 0 ? -1 : message.indexOf(plain);
	const [bold, after] = plain === void 0 || start < 0 ? [message, ""] : [plain, message.slice(start + plain.length).trim()];
	return `${[
		`- ${icon} **${escapeMessage(clip(bold, MAX_TEXT$1))}**`,
		...after === "" ? [] : [escapeMessage(clip(after, MAX_TEXT$1))],
		...location === void 0 ? [] : [`· ${linkLocation(location, links)}`]
	].join(" ")}${advice === void 0 ? "" : `<br>→ ${escapeMessage(clip(advice, MAX_TEXT$1))}`}`;
}
function renderGates({ reports }) {
	const rows = reports.map((report) => [
		report.gate,
		`${VERDICT_WORDS[report.verdict].icon} ${VERDICT_WORDS[report.verdict].word}`,
		inShort(report)
	]);
	return table([
		{ name: "Gate" },
		{ name: "Result" },
		{ name: "In short" }
	], rows);
}
/** What a gate judged, counted; where it judged nothing, its worst finding. */
function inShort({ measurements, findings }) {
	const count = (wanted) => measurements.filter(({ state }) => state === wanted).length;
	const said = [
		[count("fail"), "beyond the limit"],
		[count("inconclusive"), "undecided"],
		[count("insufficient"), "with too few rows"],
		[count("pass"), "within"]
	].filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
	if (said.length > 0) return said.join(", ");
	const [worst] = findings;
	return worst === void 0 ? "" : escapeMessage(clip(worst.message, 200));
}
function renderDetails(report) {
	const { icon, word } = VERDICT_WORDS[report.verdict];
	const parts = [
		renderFindings$1(report.findings),
		...report.gate === "manifest" ? [] : report.tables.map(renderTable$1),
		...report.gate === "fairness" ? [renderRateCharts(report)] : [],
		renderCaveat(report)
	].filter((part) => part !== "");
	if (parts.length === 0) return "";
	return `<details><summary>${icon} ${report.gate}: ${word}</summary>\n\n${parts.join("\n\n")}\n\n</details>`;
}
function renderOrigin$1({ head, base, links, models }) {
	const report = models.flatMap(({ reports }) => reports)[0];
	return `<sub>${[
		`commit ${code(head.slice(0, 12))}${base === null ? "" : ` against ${code(base.slice(0, 12))}`}`,
		...report?.policy ? [`policy ${code(report.policy.source)}`] : [],
		...links.run === void 0 ? [] : [`[full report](${links.run})`]
	].join(" · ")}</sub>`;
}

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
	return [
		"---",
		...metadata.license === void 0 ? [] : [`license: ${quoted(metadata.license)}`],
		...spec.library === void 0 ? [] : [`library_name: ${quoted(spec.library.name)}`],
		...spec.task === void 0 ? [] : [`pipeline_tag: ${quoted(spec.task)}`],
		...spec.baseModels === void 0 ? [] : ["base_model:", ...spec.baseModels.map(({ name }) => `  - ${quoted(name)}`)],
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

// packages/report/src/render-html.ts
const STYLE = `
:root { color-scheme: light dark; --line: #d0d7de; --soft: #f6f8fa; --text: #1f2328; --bad: #cf222e; --good: #1a7f37; --doubt: #8250df; --warn: #9a6700 }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #151b23; --text: #e6edf3; --bad: #f85149; --good: #3fb950; --doubt: #bc8cff; --warn: #d29922 } body { background: #0d1117 } }
body { color: var(--text); font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem }
h1, h2 { line-height: 1.25 } section { border-top: 1px solid var(--line); margin-top: 2rem }
.scroll { overflow-x: auto } table { border-collapse: collapse; margin: .75rem 0; min-width: 20rem }
caption { font-weight: 600; text-align: left; padding: .25rem 0 } th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top }
th { background: var(--soft) } .right { text-align: right; font-variant-numeric: tabular-nums }
li { margin: .5rem 0 } code { background: var(--soft); padding: .1rem .3rem; overflow-wrap: anywhere } .fix { display: block }
.fail, .error { color: var(--bad) } .pass { color: var(--good) } .inconclusive { color: var(--doubt) } .warn, .warning { color: var(--warn) }
footer { margin-top: 2rem; font-size: .875rem } @media print { details > * { display: block } }
`;
/**
* Reports as one self-contained HTML page: no script, no request to anywhere, light and dark, readable by screen
* readers and on paper.
*/
function renderHtml(reports, title = "Modelgate report") {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${reports.map(renderReport).join("\n")}
</main>
</body>
</html>
`;
}
function renderReport(report) {
	const { icon, word } = VERDICT_WORDS[report.verdict];
	const model = report.subject === null ? "" : `<p>Model <code>${escapeHtml(report.subject.model)}</code> version <code>${escapeHtml(report.subject.version)}</code>, <code>${escapeHtml(report.subject.digest)}</code></p>`;
	return `<section>
<h2>${icon} ${report.gate}: <span class="${report.verdict}">${word}</span></h2>
${model}
${renderFindings(report.findings)}
${report.tables.map(renderTable).join("\n")}
${renderMeasurements(report.measurements)}
<footer>${renderOrigin(report)}</footer>
</section>`;
}
function renderFindings(findings) {
	if (findings.length === 0) return "";
	return `<ul>${findings.map(({ severity, message, advice, code, location }) => {
		const place = location === void 0 ? "" : ` <code>${escapeHtml(`${location.path}:${location.line}`)}</code>`;
		const fix = advice === void 0 ? "" : `<span class="fix">Fix: ${escapeHtml(advice)}</span>`;
		return `<li><strong class="${severity}">${severity}</strong> ${escapeHtml(message)} <code>${escapeHtml(code)}</code>${place}${fix}</li>`;
	}).join("\n")}</ul>`;
}
function renderTable({ title, columns, rows }) {
	return htmlTable(title, columns.map(({ name, align }) => ({
		name,
		right: align === "right"
	})), rows);
}
function renderMeasurements(measurements) {
	if (measurements.length === 0) return "";
	const rows = measurements.map((measurement) => [
		metricName(measurement.metric),
		describeSubject(measurement.of),
		formatMeasurement(measurement),
		formatNumber(measurement.n),
		measurement.state ?? ""
	]);
	const columns = [
		{
			name: "Metric",
			right: false
		},
		{
			name: "Of",
			right: false
		},
		{
			name: "Value",
			right: true
		},
		{
			name: "n",
			right: true
		},
		{
			name: "State",
			right: false
		}
	];
	const count = `${measurements.length} measurements`;
	return `<details><summary>${count}</summary>${htmlTable(count, columns, rows)}</details>`;
}
function htmlTable(title, columns, rows) {
	const classOf = (index) => columns[index]?.right === true ? " class=\"right\"" : "";
	const head = columns.map(({ name }, index) => `<th scope="col"${classOf(index)}>${escapeHtml(name)}</th>`).join("");
	const body = rows.map((row) => `<tr>${row.map((cell, index) => `<td${classOf(index)}>${escapeHtml(cell)}</td>`).join("")}</tr>`).join("\n");
	return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(title)}"><table><caption>${escapeHtml(title)}</caption><thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table></div>`;
}
function renderOrigin({ policy, environment, tool }) {
	const parts = [
		...policy === null ? [] : [`policy ${policy.source}`],
		...Object.entries(environment).map(([key, value]) => `${key} ${value}`),
		`${tool.name} ${tool.version}`
	];
	return escapeHtml(parts.join(" · "));
}

// packages/report/src/render-sarif.ts
/** GitHub keeps 25,000 results of a run and shows the first 5,000. */
const MAX_RESULTS = 5e3;
const MAX_TEXT = 2e3;
const LEVELS = {
	error: "error",
	warning: "warning",
	note: "note"
};
/**
* The findings of reports as SARIF 2.1.0, for GitHub's code scanning and other viewers. A finding without a place is
* put on the first line of the manifest it is about, where one is known, because GitHub drops results without one.
*
* @param fallback path that findings without a place are shown at
*/
function renderSarif(reports, fallback = ".github/modelgate.yaml") {
	const findings = reports.flatMap((report) => report.findings).slice(0, MAX_RESULTS);
	const rules = [...new Set(findings.map(({ code }) => code))];
	const document = {
		$schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "modelgate",
				version: VERSION,
				rules: rules.map((id) => ({
					id,
					shortDescription: { text: id.toLowerCase().replaceAll("_", " ") }
				}))
			} },
			columnKind: "utf16CodeUnits",
			results: findings.map((finding) => toResult(finding, rules, fallback))
		}]
	};
	return `${JSON.stringify(document, null, 2)}\n`;
}
function toResult(finding, rules, fallback) {
	const { code, severity, message, advice, location, subject } = finding;
	const text = [message, ...advice === void 0 ? [] : [`Fix: ${advice}`]].join(" ");
	return {
		ruleId: code,
		ruleIndex: rules.indexOf(code),
		level: LEVELS[severity],
		message: { text: escapeSarif(clip(text, MAX_TEXT)) },
		locations: [{ physicalLocation: {
			artifactLocation: { uri: (location?.path ?? fallback).split("/").map(encodeURIComponent).join("/") },
			region: location === void 0 ? { startLine: 1 } : {
				startLine: location.line,
				startColumn: location.column,
				endLine: location.endLine,
				endColumn: location.endColumn
			}
		} }],
		partialFingerprints: { "modelgate/v1": `${code}:${location?.path ?? ""}:${subject ?? ""}` }
	};
}

export { escapeMessage as _, renderCardDiff as a, serializeReport as c, renderReport$1 as d, SEVERITY_ICONS as f, escapeMarkdown as g, metricName as h, renderComment as i, describeSubject as l, formatMeasurement as m, renderHtml as n, renderChanges as o, VERDICT_WORDS as p, renderCard as r, summaryLine as s, renderSarif as t, renderFindings$1 as u, escapeTerminal as v, fence as y };
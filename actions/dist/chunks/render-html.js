import "./rolldown-runtime.js";
import { $ as valueAt, C as escapeHtml, Q as textAt, _ as formatNumber, b as metricName, d as VERDICT_WORDS, f as unverifiedTable, g as formatMeasurement, i as describeSubject, x as clip, y as isShare } from "./start.js";

// packages/report/src/chart-contrasts.ts
/** More charts than this nobody scrolls through; the table below has every contrast. */
const MAX_CHARTS = 12;
/** More groups than this are no picture any more; those that stand worst come first. */
const MAX_GROUPS = 200;
const COLORS = {
	fail: "var(--bad)",
	inconclusive: "var(--doubt)",
	insufficient: "var(--soft-text)",
	pass: "var(--good)",
	measured: "var(--text)"
};
/** States are told apart by shape too: colour alone is not seen by everybody. */
const SHAPES = {
	fail: "cross",
	inconclusive: "diamond",
	insufficient: "triangle-up",
	pass: "circle",
	measured: "circle"
};
const RANK = [
	"fail",
	"inconclusive",
	"insufficient",
	"pass",
	"measured"
];
/**
* Forest plots: for each rate and attribute one line a group, the contrast with its interval, the limit dashed. Where
* rules were judged only judged contrasts are drawn.
*/
function chartContrasts(measurements) {
	const contrasts = measurements.flatMap((measurement) => {
		const { of, value } = measurement;
		return of["contrast"] === void 0 || value === null ? [] : [{
			...measurement,
			value
		}];
	});
	const judged = contrasts.filter(({ state }) => state !== void 0);
	return [...Map.groupBy(judged.length > 0 ? judged : contrasts, ({ metric, of }) => JSON.stringify([
		metric,
		of["attribute"],
		of["reference"],
		of["contrast"],
		of["within"],
		of["class"],
		of["against"]
	])).values()].slice(0, MAX_CHARTS).flatMap((members) => members.slice(0, 1).map((first) => chartOf(first, members)));
}
function chartOf({ metric, of }, members) {
	const isRatio = of["contrast"] === "ratio";
	const percent = isShare(metric) && !isRatio;
	const rows = members.map((member) => rowOf(member, percent ? 100 : 1)).toSorted((a, b) => RANK.indexOf(a.state) - RANK.indexOf(b.state) || Math.abs(b.value) - Math.abs(a.value)).slice(0, MAX_GROUPS);
	const unit = isRatio ? "ratio" : percent ? "difference in percentage points" : "difference";
	const reference = of["reference"] ?? "the rest";
	return {
		title: `${metricName(metric)} by ${of["attribute"] ?? "group"}, compared with ${reference}${part(" within the same ", of["within"])}${part(", class ", of["class"])}${of["against"] === "base" ? "" : part(", since ", of["against"])}`,
		summary: describe(rows, members.length),
		spec: forest(rows, `${of["against"] === void 0 ? "" : "change of the "}${unit} to ${clip(reference, 40)}`, isRatio)
	};
}
function part(before, name) {
	return name === void 0 ? "" : `${before}${name}`;
}
function rowOf({ of, value, interval, state, margin, worse }, scale) {
	const bound = (limit) => limit === null || limit === void 0 ? null : limit * scale;
	return {
		group: clip(of["group"] ?? "", 60),
		value: value * scale,
		low: bound(interval?.low),
		high: bound(interval?.high),
		state: state ?? "measured",
		margin: bound(margin) ?? void 0,
		worse
	};
}
function describe(rows, all) {
	const counts = RANK.flatMap((state) => {
		const count = rows.filter((row) => row.state === state).length;
		return count === 0 ? [] : [`${count} ${SAID[state]}`];
	});
	const rest = all > rows.length ? ` ${all - rows.length} more are in the table.` : "";
	return `${rows.length} ${rows.length === 1 ? "group" : "groups"}: ${counts.join(", ")}. Lines are intervals, dashes the limit.${rest}`;
}
const SAID = {
	fail: "beyond the limit (cross)",
	inconclusive: "undecided (diamond)",
	insufficient: "with too few rows (triangle)",
	pass: "within the limit (circle)",
	measured: "measured, not judged"
};
function limitsOf(margin, worse, isRatio) {
	if (isRatio) return [margin, 1 / margin];
	return [...worse === "higher" ? [] : [-margin], ...worse === "lower" ? [] : [margin]];
}
/** A bound that does not exist is drawn to the edge of the picture. */
function forest(rows, axis, isRatio) {
	const limits = rows.flatMap(({ margin, worse }) => margin === void 0 ? [] : [limitsOf(margin, worse, isRatio)])[0] ?? [];
	const middle = isRatio ? 1 : 0;
	const seen = [
		middle,
		...limits,
		...rows.flatMap(({ value, low, high }) => [
			value,
			low ?? value,
			high ?? value
		])
	];
	const edge = .05 * (Math.max(...seen) - Math.min(...seen)) || 1;
	const domain = [Math.min(...seen) - edge, Math.max(...seen) + edge];
	const values = rows.map((row) => ({
		...row,
		low: row.low ?? domain[0],
		high: row.high ?? domain[1]
	}));
	const y = {
		field: "group",
		type: "nominal",
		sort: null,
		title: null
	};
	const scale = {
		domain,
		nice: false,
		zero: false
	};
	const x = (field) => ({
		field,
		type: "quantitative",
		scale,
		title: axis
	});
	const states = [...RANK];
	const color = {
		field: "state",
		type: "nominal",
		scale: {
			domain: states,
			range: states.map((state) => COLORS[state])
		}
	};
	const shape = {
		field: "state",
		type: "nominal",
		scale: {
			domain: states,
			range: states.map((state) => SHAPES[state])
		}
	};
	const line = (at, strokeDash) => ({
		data: { values: [{ at }] },
		mark: {
			type: "rule",
			color: "var(--text)",
			strokeDash: [...strokeDash],
			opacity: .6
		},
		encoding: { x: {
			field: "at",
			type: "quantitative"
		} }
	});
	return {
		width: 520,
		height: { step: 20 },
		data: { values },
		layer: [
			line(middle, [1, 0]),
			...limits.map((at) => line(at, [5, 4])),
			{
				mark: {
					type: "rule",
					strokeWidth: 2
				},
				encoding: {
					y,
					x: x("low"),
					x2: { field: "high" },
					color
				}
			},
			{
				mark: {
					type: "point",
					filled: true,
					size: 70,
					opacity: 1
				},
				encoding: {
					y,
					x: x("value"),
					color,
					shape
				}
			}
		]
	};
}

// packages/report/src/chart-curves.ts
/**
* The curves of a report that measured scores: `data.curves.roc`, points `[false positive rate, true positive rate]`,
* and `data.curves.calibration`, bins `{ score, rate, n, low, high }` with the mean score, the observed rate and its
* interval.
*/
function chartCurves({ data }) {
	const roc = listAt(data, "roc").flatMap((point) => {
		const [x, y] = [valueAt(point, 0), valueAt(point, 1)];
		return typeof x === "number" && typeof y === "number" ? [{
			x,
			y
		}] : [];
	});
	const bins = listAt(data, "calibration").flatMap((bin) => {
		const [x, y, low, high, n] = [
			"score",
			"rate",
			"low",
			"high",
			"n"
		].map((key) => valueAt(bin, key));
		return typeof x === "number" && typeof y === "number" && typeof low === "number" && typeof high === "number" ? [{
			x,
			y,
			low,
			high,
			n
		}] : [];
	});
	return [...roc.length < 2 ? [] : [rocChart(roc)], ...bins.length === 0 ? [] : [calibrationChart(bins)]];
}
function listAt(data, name) {
	const list = valueAt(data, "curves", name);
	return Array.isArray(list) ? list : [];
}
const axis = (field, title) => ({
	field,
	type: "quantitative",
	title,
	scale: { domain: [0, 1] }
});
/** What chance gives, or what perfect calibration would give. */
const DIAGONAL = {
	data: { values: [{
		x: 0,
		y: 0
	}, {
		x: 1,
		y: 1
	}] },
	mark: {
		type: "line",
		color: "var(--text)",
		strokeDash: [5, 4],
		opacity: .6
	},
	encoding: {
		x: axis("x", ""),
		y: axis("y", "")
	}
};
function rocChart(points) {
	return {
		title: "ROC curve",
		summary: "True positive rate against false positive rate at every cut-off; the dashes are what chance gives.",
		spec: {
			width: 300,
			height: 300,
			layer: [DIAGONAL, {
				data: { values: [...points] },
				mark: {
					type: "line",
					color: "var(--doubt)",
					strokeWidth: 2
				},
				encoding: {
					x: axis("x", "false positive rate"),
					y: axis("y", "true positive rate"),
					order: {
						field: "x",
						type: "quantitative"
					}
				}
			}]
		}
	};
}
function calibrationChart(bins) {
	const data = { values: [...bins] };
	const x = axis("x", "mean score of the bin");
	return {
		title: "Calibration",
		summary: `Observed rate against mean score in ${bins.length} bins, with intervals; on the dashes they agree.`,
		spec: {
			width: 300,
			height: 300,
			layer: [
				DIAGONAL,
				{
					data,
					mark: {
						type: "rule",
						color: "var(--doubt)"
					},
					encoding: {
						x,
						y: axis("low", "observed rate"),
						y2: { field: "high" }
					}
				},
				{
					data,
					mark: {
						type: "point",
						filled: true,
						size: 60,
						color: "var(--doubt)",
						opacity: 1
					},
					encoding: {
						x,
						y: axis("y", "observed rate")
					}
				}
			]
		}
	};
}

// packages/report/src/chart-tensors.ts
/** Names that one reads; the map shows where the rest lies. */
const MAX_NAMED = 30;
/** Columns of the map: more would be thinner than a pixel on a phone. */
const COLUMNS = 240;
/** Smaller relative differences are drawn as this one: below it lies the rounding of the widest format. */
const FLOOR = 1e-17;
/**
* Where two model files differ: the tensors that differ most by name, and a map of all in the order of the file. The
* height is the relative Frobenius difference on a logarithmic scale.
*/
function chartTensors(measurements) {
	const tensors = measurements.flatMap(({ metric, of, value }) => metric === "relative_frobenius_difference" && of["tensor"] !== void 0 && value !== null ? [{
		tensor: of["tensor"],
		value
	}] : []);
	const different = tensors.filter(({ value }) => value > 0).toSorted((a, b) => b.value - a.value);
	if (different.length === 0) return [];
	const named = different.slice(0, MAX_NAMED);
	const charts = [{
		title: "Tensors that differ most",
		summary: `${different.length} of ${tensors.length} tensors differ; the largest relative difference is ${named[0]?.value.toPrecision(3)}.`,
		spec: bars(named.map(({ tensor, value }) => ({
			tensor: clip(tensor, 60),
			value: Math.max(FLOOR, value)
		})))
	}];
	if (tensors.length > MAX_NAMED) charts.push(map(tensors.map(({ value }) => value)));
	return charts;
}
const LOGARITHMIC = {
	type: "log",
	domainMin: FLOOR
};
function bars(values) {
	return {
		width: 420,
		height: { step: 18 },
		data: { values: [...values] },
		mark: {
			type: "bar",
			color: "var(--doubt)"
		},
		encoding: {
			y: {
				field: "tensor",
				type: "nominal",
				sort: null,
				title: null
			},
			x: {
				field: "value",
				type: "quantitative",
				scale: LOGARITHMIC,
				title: "relative Frobenius difference"
			},
			x2: { datum: FLOOR }
		}
	};
}
function map(differences) {
	const width = Math.ceil(differences.length / COLUMNS);
	const columns = Array.from({ length: Math.ceil(differences.length / width) }, (_, column) => {
		const from = column * width;
		return {
			from,
			to: from + width,
			value: Math.max(FLOOR, ...differences.slice(from, from + width))
		};
	});
	return {
		title: "Where in the file they differ",
		summary: `Every column is ${width === 1 ? "one tensor" : `the worst of ${width} tensors`}, in the order of the file, from 0 to ${differences.length - 1}.`,
		spec: {
			width: 640,
			height: 120,
			data: { values: columns.filter(({ value }) => value > FLOOR) },
			mark: {
				type: "rect",
				color: "var(--doubt)"
			},
			encoding: {
				x: {
					field: "from",
					type: "quantitative",
					title: "tensor",
					scale: { domain: [0, differences.length] }
				},
				x2: { field: "to" },
				y: {
					field: "value",
					type: "quantitative",
					scale: LOGARITHMIC,
					title: "relative difference"
				},
				y2: { datum: FLOOR }
			}
		}
	};
}

// packages/report/src/trust-boundary.ts
/** The boundary to Vega-Lite, whose type of all charts there can be takes the compiler seconds for each of ours. */
function specOf(spec) {
	return spec;
}

// packages/report/src/draw-chart.ts
/** Colours are variables of the page, so that one drawing serves light, dark and paper. */
const CONFIG = {
	aria: false,
	background: "transparent",
	font: "system-ui, sans-serif",
	view: { stroke: null },
	axis: {
		labelColor: "var(--text)",
		titleColor: "var(--text)",
		titleFontWeight: "normal",
		gridColor: "var(--line)",
		domainColor: "var(--line)",
		tickColor: "var(--line)",
		labelFontSize: 12,
		titleFontSize: 12,
		labelLimit: 260
	},
	legend: { disable: true }
};
/**
* Draws a chart with Vega-Lite as an SVG inside a figure: no script remains, and nothing is loaded. The libraries are
* loaded when the first chart is drawn.
*/
async function drawChart({ title, summary, spec }) {
	const [vega, { compile }] = await Promise.all([import("./vega2.module.js"), import("./build.js")]);
	const { spec: compiled } = compile(specOf({
		...spec,
		config: CONFIG
	}));
	const view = new vega.View(vega.parse(compiled), {
		renderer: "none",
		logLevel: vega.Error
	});
	const svg = await view.toSVG();
	view.finalize();
	const drawing = svg.replace(/^<svg\b[^>]*?viewBox="([^"]*)"[^>]*>/u, (_, viewBox) => {
		const [, , width = "0"] = viewBox.split(" ");
		return `<svg viewBox="${viewBox}" style="max-width:${width}px" aria-hidden="true">`;
	});
	return `<figure><figcaption>${escapeHtml(title)}</figcaption>${drawing}<p class="summary">${escapeHtml(summary)}</p></figure>`;
}

// packages/report/src/render-html.ts
const STYLE = `
:root { color-scheme: light dark; --line: #d0d7de; --soft: #f6f8fa; --text: #1f2328; --soft-text: #59636e; --bad: #cf222e; --good: #1a7f37; --doubt: #8250df; --warn: #9a6700 }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #151b23; --text: #e6edf3; --soft-text: #9198a1; --bad: #f85149; --good: #3fb950; --doubt: #bc8cff; --warn: #d29922 } body { background: #0d1117 } }
body { color: var(--text); font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; overflow-wrap: break-word; padding: 1rem }
h1, h2 { line-height: 1.25 } section { border-top: 1px solid var(--line); margin-top: 2rem }
.scroll { overflow-x: auto } table { border-collapse: collapse; margin: .75rem 0; min-width: 20rem }
caption { font-weight: 600; text-align: left; padding: .25rem 0 } th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top }
th { background: var(--soft) } ${Array.from({ length: 24 }, (_, index) => `.r${index + 1} tr > :nth-child(${index + 1})`).join(", ")} { text-align: right; font-variant-numeric: tabular-nums }
figure { break-inside: avoid; margin: 1.5rem 0 } figcaption { font-weight: 600 } svg { display: block; height: auto; width: 100% } .summary { color: var(--soft-text); font-size: .875rem; margin: 0 }
li { margin: .5rem 0 } code { background: var(--soft); padding: .1rem .3rem; overflow-wrap: anywhere } .fix { display: block }
.fail, .error { color: var(--bad) } .pass { color: var(--good) } .inconclusive { color: var(--doubt) } .warn, .warning { color: var(--warn) }
footer { margin-top: 2rem; font-size: .875rem } @media print { details > * { display: block } }
`;
/**
* Reports as one self-contained HTML page: no script, no request to anywhere, light and dark, readable by screen
* readers and on paper.
*/
async function renderHtml(reports, title = "Modelgate report") {
	const sections = await Promise.all(reports.map(renderReport));
	return renderPage(title, [`<h1>${escapeHtml(title)}</h1>`, ...sections].join("\n"));
}
/**
* A page around a body that is HTML already.
*
* @param title foreign text
*/
function renderPage(title, body) {
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
${body}
</main>
</body>
</html>
`;
}
async function renderReport(report) {
	const { icon, word } = VERDICT_WORDS[report.verdict];
	const { measurements } = report;
	const charts = [
		...chartContrasts(measurements),
		...chartTensors(measurements),
		...chartCurves(report)
	];
	const figures = [];
	for (const chart of charts) figures.push(await drawChart(chart));
	const model = report.subject === null ? "" : `<p>Model <code>${escapeHtml(report.subject.model)}</code> version <code>${escapeHtml(report.subject.version)}</code>, <code>${escapeHtml(report.subject.digest)}</code></p>`;
	return `<section>
<h2>${icon} ${report.gate}: <span class="${report.verdict}">${word}</span></h2>
${model}
${renderFindings(report.findings)}
${figures.join("\n")}
${[...report.tables, ...unverifiedTable(report)].map(renderTable).join("\n")}
${renderTensors(report.measurements)}
${renderMeasurements(report.measurements.filter(({ of }) => of["tensor"] === void 0))}
${renderCaveat(report)}
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
/** Comparisons of model files measure every tensor several times: one row each, the worst first. */
function renderTensors(measurements) {
	const compared = measurements.flatMap((measurement) => {
		const { tensor } = measurement.of;
		return tensor === void 0 ? [] : [{
			tensor,
			measurement
		}];
	});
	const byTensor = new Map([...Map.groupBy(compared, ({ tensor }) => tensor)].map(([tensor, members]) => [tensor, members.map(({ measurement }) => measurement)]));
	if (byTensor.size === 0) return "";
	const metrics = [...new Set([...byTensor.values()].flatMap((members) => members.map(({ metric }) => metric)))];
	const rows = [...byTensor].toSorted(([, a], [, b]) => worstOf(b) - worstOf(a)).map(([tensor, members]) => [tensor, ...metrics.map((metric) => {
		const found = members.find((member) => member.metric === metric);
		return found === void 0 ? "" : formatMeasurement(found);
	})]);
	const columns = [{
		name: "Tensor",
		right: false
	}, ...metrics.map((name) => ({
		name: metricName(name),
		right: true
	}))];
	const count = `${byTensor.size} tensors`;
	return `<details><summary>${count}</summary>${htmlTable(count, columns, rows)}</details>`;
}
function worstOf(members) {
	return members.find(({ metric }) => metric === "relative_frobenius_difference")?.value ?? 0;
}
function htmlTable(title, columns, rows) {
	return renderTableOf(title, columns.map(({ name, right }) => ({
		name,
		...right ? { align: "right" } : {}
	})), rows.map((row) => row.map(escapeHtml)));
}
/**
* A table that can be scrolled sideways.
*
* @param title foreign text; empty: the table stands under a heading that names it
* @param rows cells that are HTML already
*/
function renderTableOf(title, columns, rows) {
	const right = columns.flatMap(({ align }, index) => align === "right" ? [`r${index + 1}`] : []);
	const head = columns.map(({ name }) => `<th scope="col">${escapeHtml(name)}`).join("");
	const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join("")}`).join("\n");
	const label = escapeHtml(title === "" ? columns.map(({ name }) => name).join(", ") : title);
	const caption = title === "" ? "" : `<caption>${escapeHtml(title)}</caption>`;
	return `<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table class="${right.join(" ")}">${caption}<thead><tr>${head}</thead><tbody>
${body}
</tbody></table></div>`;
}
/** What the figures do not cover, and the command that gives them again. */
function renderCaveat({ data }) {
	const [caveat, command] = [textAt(data, "caveat"), textAt(data, "reproduce")];
	return [...caveat === void 0 ? [] : [`<p><em>${escapeHtml(caveat)}</em></p>`], ...command === void 0 ? [] : [`<p>Compute it again: <code>${escapeHtml(command)}</code></p>`]].join("\n");
}
function renderOrigin({ policy, environment, tool }) {
	const parts = [
		...policy === null ? [] : [`policy ${policy.source}`],
		...Object.entries(environment).map(([key, value]) => `${key} ${value}`),
		`${tool.name} ${tool.version}`
	];
	return escapeHtml(parts.join(" · "));
}

export { renderPage as n, renderTableOf as r, renderHtml as t };
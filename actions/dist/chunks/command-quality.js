import "./rolldown-runtime.js";
import { t as gitTree } from "./git-tree.js";
import { t as describeCommand } from "./describe-command.js";
import { t as evaluateQuality } from "./evaluate-quality.js";
import { $ as valueAt, Q as textAt, ot as ModelgateError } from "./start.js";
import { n as fileName } from "./table-file.js";
import { t as openContent } from "./open-content.js";
import { H as isCellsFile } from "./read-cells-evidence.js";
import { t as findRoot } from "./find-root.js";
import { a as keepMeaning, i as readMeasureOnly, n as ROW_OPTIONS, r as readShare, t as toSource } from "./to-source.js";
import { t as loadPolicy } from "./load-policy.js";
import { t as readChoice } from "./read-choice.js";
import { i as readTexts, n as readList, r as readText } from "./read-limits.js";
import { readFile, realpath, stat } from "node:fs/promises";
import { relative } from "node:path";

// packages/check/src/read-stated-metrics.ts
/** A list of a few thousand values is far smaller. */
const MAX_METRICS_BYTES = 4194304;
/** Whether a table is a file of metrics: one file whose name ends in `.json` and that holds no cells. */
function isMetricsFile({ files }) {
	const [file, ...more] = files;
	if (file === void 0 || more.length > 0 || file.holds === "cells") return false;
	return /\.json$/iu.test(fileName(file)) && !/\.cells\.json$/iu.test(fileName(file));
}
/**
* Reads values that an evaluation wrote: `{"roc_auc": 0.81, …}`, or a list of results as a manifest has them, bare or
* under `results`.
*
* @throws ModelgateError TABLE_FILE_MISSING, QUALITY_METRICS_INVALID with the first thing that is wrong and its place
*/
async function readStatedMetrics(file) {
	const name = fileName(file);
	if ((await stat(file.path).catch((cause) => {
		throw new ModelgateError("TABLE_FILE_MISSING", `${name} cannot be opened: there is no such file.`, { cause });
	})).size > MAX_METRICS_BYTES) throw invalid(name, `it is larger than ${MAX_METRICS_BYTES} bytes`);
	const document = parse(await readFile(file.path, "utf8"), name);
	const listed = Array.isArray(document) ? document : valueAt(document, "results");
	const stated = Array.isArray(listed) ? listed.map((entry, index) => readResult(entry, `${name}, result ${index + 1}`)) : Object.entries(asObject(document, name)).map(([metric, value]) => ({
		metric,
		value: need(value, `${name}, ${metric}`)
	}));
	if (stated.length === 0) throw invalid(name, "it holds no value");
	const seen = /* @__PURE__ */ new Set();
	for (const { metric, slice = "" } of stated) {
		const key = JSON.stringify([metric, slice]);
		if (seen.has(key)) throw invalid(name, `${metric}${slice === "" ? "" : ` of ${slice}`} is there twice`);
		seen.add(key);
	}
	return stated;
}
function parse(text, name) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw invalid(name, cause instanceof Error ? cause.message : String(cause));
	}
}
function asObject(document, name) {
	if (typeof document === "object" && document !== null) return document;
	throw invalid(name, "it is neither an object nor a list");
}
function readResult(entry, place) {
	const metric = textAt(entry, "metric");
	if (metric === void 0) throw invalid(place, "metric is no text");
	const slice = textAt(entry, "slice");
	const n = valueAt(entry, "n");
	if (n !== void 0 && !(typeof n === "number" && Number.isSafeInteger(n) && n >= 0)) throw invalid(place, "n is not a whole number of at least 0");
	const interval = readInterval(valueAt(entry, "confidenceInterval"), place);
	return {
		metric,
		value: need(valueAt(entry, "value"), place),
		...slice === void 0 ? {} : { slice },
		...n === void 0 ? {} : { n },
		...interval === void 0 ? {} : { interval }
	};
}
function readInterval(interval, place) {
	if (interval === void 0) return void 0;
	const level = valueAt(interval, "level");
	const limits = {
		low: need(valueAt(interval, "low"), place),
		high: need(valueAt(interval, "high"), place)
	};
	if (level === void 0) return limits;
	if (typeof level === "number" && level > 0 && level < 1) return {
		...limits,
		level
	};
	throw invalid(place, "the level of confidenceInterval is not between 0 and 1");
}
function need(value, place) {
	if (typeof value === "number" && Number.isFinite(value)) return value;
	throw invalid(place, `${JSON.stringify(value)?.slice(0, 40) ?? "nothing"} is not a number`);
}
function invalid(place, what) {
	return new ModelgateError("QUALITY_METRICS_INVALID", `${place}: ${what}.`, { advice: "Write {\"roc_auc\": 0.81}, or [{\"metric\": \"roc_auc\", \"value\": 0.81, \"n\": 2000}]." });
}

// packages/cli/src/read-quality-limits.ts
/** `roc_auc=0.8`, `fbeta@2=0.7`, `recall[region=north]=0.6`, `recall[region]=0.5`. */
const LIMIT = /^([a-z0-9_]+(?:@[\d.]+)?)(?:\[([^\]]+)\])?=([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/iu;
/**
* An option that may repeat and takes `METRIC=N`, for one slice `METRIC[COLUMN=VALUE]=N`, for every value of a column
* `METRIC[COLUMN]=N`.
*
* @param kind the bound that the option sets
* @throws ModelgateError `CLI_USAGE` for anything else
*/
function readQualityLimits(name, value, kind) {
	return readTexts(value).map((text) => {
		const [, metric, rows, number] = LIMIT.exec(text) ?? [];
		if (metric === void 0) throw new ModelgateError("CLI_USAGE", `--${name} ${text} is not METRIC=N.`, { advice: `--${name} roc_auc=0.8, or of a slice --${name} 'recall[region=north]=0.6'.` });
		const part = rows === void 0 ? {} : rows.includes("=") ? { slice: rows } : { by: rows };
		return {
			metric,
			[kind]: Number(number),
			...part,
			severity: "fail"
		};
	});
}

// packages/cli/src/commands/quality.ts
/** `modelgate quality FILE…`: is the model good enough, and not worse than before? */
const quality = {
	name: "quality",
	summary: "Measure and judge the quality of predictions, with intervals",
	usage: "FILE… --label C [--prediction C] [--score C] [--min METRIC=N]… [--baseline FILE --max-regression METRIC=N]…",
	options: {
		label: {
			type: "string",
			value: "C",
			description: "column with the true outcome"
		},
		prediction: {
			type: "string",
			value: "C",
			description: "column with the decision, or the predicted amount"
		},
		score: {
			type: "string",
			value: "C",
			description: "column with the score; a probability for log_loss and brier_score"
		},
		...ROW_OPTIONS,
		by: {
			type: "string",
			multiple: true,
			value: "C[,C…]",
			description: "columns whose values are measured one by one"
		},
		metric: {
			type: "string",
			multiple: true,
			value: "NAME",
			description: "measure only these (default: all that the columns give)"
		},
		min: {
			type: "string",
			multiple: true,
			value: "METRIC=N",
			description: "smallest value allowed"
		},
		max: {
			type: "string",
			multiple: true,
			value: "METRIC=N",
			description: "largest value allowed"
		},
		"max-regression": {
			type: "string",
			multiple: true,
			value: "METRIC=N",
			description: "how much worse than the baseline it may be"
		},
		baseline: {
			type: "string",
			multiple: true,
			value: "FILE|git:REF[:PATH]",
			description: "predictions to compare with, as they are or as they were at a revision"
		},
		level: {
			type: "string",
			value: "0.95",
			description: "level of the intervals shown"
		},
		engine: {
			type: "string",
			value: "stream|duckdb",
			description: "table engine (default: by size)"
		},
		"measure-only": {
			type: "boolean",
			description: "measure, judge nothing, end 0"
		}
	},
	examples: [
		"modelgate quality predictions.csv --label repaid --prediction granted --score probability --min roc_auc=0.8",
		"modelgate quality new.parquet --baseline old.parquet --id row --label y --score p --max-regression roc_auc=0.01",
		"modelgate quality predictions.csv --label y --prediction p --by sex --measure-only --json",
		"modelgate quality predictions.csv --label y --prediction p --min 'recall[sex]=0.6' --min 'fbeta@2=0.7'",
		"modelgate quality prices.parquet --label price --prediction estimate --max root_mean_squared_error=20",
		"modelgate quality metrics.json --min roc_auc=0.8"
	],
	notes: [
		"A bound fails when the whole 95 % interval is beyond it and passes when the whole 90 % interval is inside; anything else is inconclusive and ends 2.",
		"A metric of amounts (r2, root_mean_squared_error, mean_absolute_error …) reads label and prediction as numbers.",
		"A .json file states values without rows: its limits are judged as stated, and a regression needs intervals that it states.",
		"A limit may be about one slice, METRIC[COLUMN=VALUE]=N, or about every value of a column, METRIC[COLUMN]=N."
	],
	async run(invocation) {
		const { positionals, options } = invocation;
		const label = readText(options["label"]);
		const source = await toSource(positionals, invocation);
		const needsLabel = !isCellsFile(source) && !isMetricsFile(source);
		if (positionals.length === 0 || label === void 0 && needsLabel) throw new ModelgateError("CLI_USAGE", "quality needs a file and --label.", { advice: "modelgate quality predictions.csv --label y --prediction p" });
		const columns = {
			label: label ?? "",
			...readColumns(options)
		};
		const metrics = readList(options["metric"]);
		const measureOnly = readMeasureOnly(options, [
			"min",
			"max",
			"max-regression"
		]);
		const level = readShare("level", options["level"]);
		const engine = readChoice("engine", options["engine"], ["stream", "duckdb"]);
		const baseline = await readBaseline(invocation);
		return { report: await evaluateQuality({
			head: await toQualitySource(source, columns),
			baselines: /* @__PURE__ */ new Map([[BASE, await toBaseline(baseline, columns)]]),
			...await readRules(invocation, measureOnly),
			subject: null,
			measureOnly,
			reproduce: describeCommand("quality", positionals, keepMeaning(options)),
			...metrics.length === 0 ? {} : { metrics },
			...level === void 0 ? {} : { level },
			...engine === void 0 ? {} : { engine }
		}) };
	}
};
/** The version that a rule without a name compares with. */
const BASE = "base";
async function toQualitySource(table, columns) {
	const [file] = table.files;
	return file !== void 0 && isMetricsFile(table) ? { stated: await readStatedMetrics(file) } : {
		table,
		columns
	};
}
/** A baseline that cannot be read leaves its rules undecided, whatever holds it. */
async function toBaseline(table, columns) {
	if (table === void 0) return { missing: void 0 };
	try {
		return await toQualitySource(table, columns);
	} catch (error) {
		return { missing: error instanceof Error ? error.message : String(error) };
	}
}
/** The files of `--baseline`; `git:REF` names the same files at a revision, `git:REF:PATH` another one. */
async function readBaseline(invocation) {
	const { positionals, options, cwd, progress } = invocation;
	const named = readTexts(options["baseline"]);
	const [first] = named;
	const [, revision, path] = /^git:([^:]+)(?::(.+))?$/u.exec(first ?? "") ?? [];
	if (revision === void 0) return first === void 0 ? void 0 : toSource(named, invocation);
	if (named.length > 1) throw new ModelgateError("CLI_USAGE", "A baseline is a revision or files, not both.", { advice: "--baseline git:main" });
	const here = await realpath(cwd);
	const root = findRoot(here, here);
	const tree = await gitTree(root, revision);
	const now = await toSource(positionals, invocation);
	const wanted = path === void 0 ? now.files.map((file) => relative(root, file.path).replaceAll("\\", "/")) : [path];
	return {
		files: await Promise.all(wanted.map(async (name) => {
			const local = await openContent(tree, name);
			if (local !== null) return {
				path: local,
				name
			};
			throw new ModelgateError("TABLE_FILE_MISSING", `${tree.label} has no file ${name}.`, { advice: "Name it: --baseline git:REF:PATH." });
		})),
		progress
	};
}
function readColumns(options) {
	const prediction = readText(options["prediction"]);
	const score = readText(options["score"]);
	const weight = readText(options["weight"]);
	const id = readText(options["id"]);
	const positive = readText(options["positive"]);
	const by = readList(options["by"]);
	return {
		...prediction === void 0 ? {} : { prediction },
		...score === void 0 ? {} : { score },
		...weight === void 0 ? {} : { weight },
		...id === void 0 ? {} : { id },
		...positive === void 0 ? {} : { positive },
		...by.length === 0 ? {} : { by }
	};
}
/** The rules of the policy file, if one is named, and those of the command line. */
async function readRules(invocation, measureOnly) {
	const { options } = invocation;
	const policy = await loadPolicy(readText(options["policy"]), invocation);
	const rules = [
		...policy?.gates.quality?.metrics ?? [],
		...readQualityLimits("min", options["min"], "min"),
		...readQualityLimits("max", options["max"], "max"),
		...readQualityLimits("max-regression", options["max-regression"], "maxRegression")
	];
	return {
		rules: measureOnly ? [] : rules,
		policyRef: policy === void 0 ? null : {
			source: policy.source,
			digest: policy.digest
		}
	};
}

export { quality };
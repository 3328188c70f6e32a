import "./rolldown-runtime.js";
import { t as describeCommand } from "./describe-command.js";
import { a as DEFAULT_ALPHA, i as RATES, n as SCORE_METRICS, s as DEFAULT_LEVEL, t as evaluateFairness } from "./evaluate-fairness.js";
import { ot as ModelgateError } from "./start.js";
import { o as PRESET_NAMES, s as expandPresets } from "./summary-metric.js";
import { H as isCellsFile } from "./read-cells-evidence.js";
import { t as readChoice } from "./read-choice.js";
import { a as keepMeaning, i as readMeasureOnly, n as ROW_OPTIONS, r as readShare, t as toSource } from "./to-source.js";
import { i as readTexts, n as readList, r as readText, t as readLimits } from "./read-limits.js";
import { t as readNumber } from "./read-number.js";
import { t as loadPolicy } from "./load-policy.js";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";

// packages/cli/src/commands/fairness.ts
/** `modelgate fairness FILE…`: does any group fare worse than the rules allow? */
const fairness = {
	name: "fairness",
	summary: "Measure and judge predictions by group, with intervals",
	usage: "FILE… --label C --prediction C --by C[,C…] [--margin METRIC=N]… [--baseline FILE --epsilon METRIC=N]…",
	options: {
		label: {
			type: "string",
			value: "C",
			description: "column with the true outcome"
		},
		prediction: {
			type: "string",
			value: "C",
			description: "column with the decision"
		},
		by: {
			type: "string",
			multiple: true,
			value: "C[,C…]",
			description: "columns with the groups"
		},
		score: {
			type: "string",
			value: "C",
			description: "column with the score: its gaps by group are measured too"
		},
		amounts: {
			type: "boolean",
			description: "label and prediction are amounts: judge their errors by group"
		},
		...ROW_OPTIONS,
		favourable: {
			type: "string",
			value: "V",
			description: "the decision that is good for the person (default: --positive)"
		},
		reference: {
			type: "string",
			multiple: true,
			value: "C=V",
			description: "group to compare with (default: the largest)"
		},
		against: {
			type: "string",
			value: "reference|rest|pairs",
			description: "compare each group with the reference (default), all others together, or each other group"
		},
		control: {
			type: "string",
			multiple: true,
			value: "C[,C…]",
			description: "compare within the values of these columns (Mantel–Haenszel)"
		},
		intersections: {
			type: "boolean",
			description: "judge combinations of the --by columns too"
		},
		"one-vs-rest": {
			type: "boolean",
			description: "columns hold class names: judge each class against the rest"
		},
		margin: {
			type: "string",
			multiple: true,
			value: "METRIC=N",
			description: "largest gap allowed; METRIC:ratio=N for a ratio"
		},
		epsilon: {
			type: "string",
			multiple: true,
			value: "METRIC=N",
			description: "largest worsening against the baseline allowed"
		},
		preset: {
			type: "string",
			multiple: true,
			value: PRESET_NAMES.join("|"),
			description: "add the rules of a known text, printed with its source"
		},
		baseline: {
			type: "string",
			multiple: true,
			value: "FILE",
			description: "predictions to compare with"
		},
		level: {
			type: "string",
			value: "0.95",
			description: "level of the intervals shown"
		},
		exact: {
			type: "boolean",
			description: "Clopper–Pearson intervals of rates instead of Wilson’s"
		},
		alpha: {
			type: "string",
			value: "0.05",
			description: "level of the tests that fail a gap"
		},
		"emit-cells": {
			type: "string",
			value: "FILE",
			description: "write the counts, which can take the place of the table"
		},
		"suppress-below": {
			type: "string",
			value: String(10),
			description: "leave cells of fewer rows out of --emit-cells"
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
		"modelgate fairness predictions.csv --label repaid --prediction granted --by age_group,sex --margin false_positive_rate=0.1",
		"modelgate fairness new.parquet --baseline old.parquet --id row --label y --prediction p --by sex --epsilon selection_rate=0.02",
		"modelgate fairness predictions.csv --label y --prediction p --by sex --measure-only --json",
		"modelgate fairness rows-*.parquet --label y --prediction p --by sex --measure-only --emit-cells eval.cells.json",
		"modelgate fairness eval.cells.json --margin selection_rate=0.1",
		"modelgate fairness scored.csv --label y --prediction p --score s --by sex --margin calibration_in_the_large=0.05 --margin roc_auc=0.1",
		"modelgate fairness prices.csv --label price --prediction estimate --amounts --by region --margin mean_error=5",
		"modelgate fairness hired.csv --label good --prediction hired --by sex --control department --margin selection_rate=0.1",
		"modelgate fairness hired.csv --label good --prediction hired --by sex,ethnicity --preset four-fifths"
	],
	notes: ["With --control a margin is judged within strata; the contrast over all rows is printed beside it. A change against the baseline needs no control: its rows are the same.", "A gap fails when it is shown beyond the margin and passes when it is shown within; anything else is inconclusive and ends 2."],
	async run(invocation) {
		const { positionals, options } = invocation;
		const by = readList(options["by"]);
		const label = readText(options["label"]);
		const prediction = readText(options["prediction"]);
		const predictions = await toSource(positionals, invocation);
		const isComplete = label !== void 0 && prediction !== void 0 && by.length > 0;
		if (positionals.length === 0 || !isComplete && !isCellsFile(predictions)) throw new ModelgateError("CLI_USAGE", "fairness needs a file, --label, --prediction and --by.", { advice: "modelgate fairness predictions.csv --label y --prediction p --by sex" });
		const control = readList(options["control"]);
		const oneVsRest = options["one-vs-rest"] === true;
		const measureOnly = readMeasureOnly(options, ["margin", "epsilon"]);
		const rules = await readRules(invocation, by, control, measureOnly);
		const controlled = rules.policy.rules.flatMap((rule) => rule.control ?? []);
		const strata = [.../* @__PURE__ */ new Set([...control, ...controlled])].filter((column) => !by.includes(column));
		const baseline = readTexts(options["baseline"]);
		const engine = readChoice("engine", options["engine"], ["stream", "duckdb"]);
		const weight = readText(options["weight"]);
		const id = readText(options["id"]);
		const score = readText(options["score"]);
		const positive = readText(options["positive"]);
		const favourable = readText(options["favourable"]);
		return { report: await evaluateFairness({
			predictions,
			baseline: baseline.length === 0 ? "missing" : await toSource(baseline, invocation),
			query: {
				groups: [...by, ...strata],
				label: label ?? "",
				prediction: prediction ?? "",
				...weight === void 0 ? {} : { weight },
				...id === void 0 ? {} : { id },
				...positive === void 0 ? {} : { positive },
				...favourable === void 0 ? {} : { favourable }
			},
			...rules,
			strata,
			oneVsRest,
			...score === void 0 ? {} : { score },
			amounts: options["amounts"] === true,
			exact: options["exact"] === true,
			reproduce: describeCommand("fairness", positionals, keepMeaning(options)),
			subject: null,
			level: readShare("level", options["level"]) ?? .95,
			intersections: options["intersections"] === true,
			measureOnly,
			...engine === void 0 ? {} : { engine },
			...readEmission(invocation)
		}) };
	}
};
/** Where the counts go, if anywhere. */
function readEmission({ options, cwd, progress }) {
	const file = readText(options["emit-cells"]);
	const below = readNumber("suppress-below", options["suppress-below"]) ?? 10;
	if (file === void 0) return {};
	const write = async (text) => {
		await writeFile(resolve(cwd, file), text).catch((cause) => {
			throw new ModelgateError("CLI_OUTPUT_FAILED", `The counts cannot be written to ${file}.`, {
				advice: "Check that the folder exists and may be written.",
				cause
			});
		});
		progress(`Wrote the counts to ${file}.`);
	};
	return { emitCells: {
		below,
		write
	} };
}
/** The rules of the policy file, if one is named, and those of the command line. */
async function readRules(invocation, by, control, measureOnly) {
	const { options } = invocation;
	const loaded = await loadPolicy(readText(options["policy"]), invocation);
	const base = loaded?.gates.fairness ?? {
		attributes: {},
		rules: [],
		minDenominator: 30,
		alpha: .05
	};
	const against = readChoice("against", options["against"], [
		"reference",
		"rest",
		"pairs"
	]) ?? "reference";
	const presets = readTexts(options["preset"]).flatMap((name) => readChoice("preset", name, PRESET_NAMES) ?? []);
	const more = {
		against,
		...control.length === 0 ? {} : { control }
	};
	if (control.length > 0 && readTexts(options["margin"]).length === 0) throw new ModelgateError("CLI_USAGE", "--control says within what a --margin is judged, and none is named.", { advice: `--control ${control.join(",")} --margin selection_rate=0.1` });
	const references = readTexts(options["reference"]).map((text) => splitReference(text, by));
	const attributes = Object.fromEntries([...Object.entries(base.attributes), ...references.map(([column, reference]) => [column, {
		...base.attributes[column],
		reference
	}])]);
	return {
		policy: {
			...base,
			attributes,
			alpha: readShare("alpha", options["alpha"]) ?? base.alpha,
			rules: measureOnly ? [] : [
				...base.rules,
				...readLimits("margin", options["margin"]).map((limit) => marginRule(limit, more)),
				...readLimits("epsilon", options["epsilon"]).map((limit) => epsilonRule(limit, against)),
				...expandPresets(presets)
			],
			presets: [...base.presets ?? [], ...presets]
		},
		policyRef: loaded === void 0 ? null : {
			source: loaded.source,
			digest: loaded.digest
		}
	};
}
function marginRule({ metric, contrast, value }, more) {
	return {
		metric,
		contrast,
		...more,
		absolute: { margin: value },
		severity: "fail"
	};
}
function epsilonRule({ metric, contrast, value }, against) {
	return {
		metric,
		contrast,
		against,
		regression: {
			epsilon: value,
			worse: new Map(Object.entries({
				...RATES,
				...SCORE_METRICS
			}).map(([name, rate]) => [name, rate.worse])).get(metric) ?? "higher"
		},
		severity: "fail"
	};
}
function splitReference(text, by) {
	const column = by.find((name) => text.startsWith(`${name}=`));
	if (column !== void 0) return [column, text.slice(column.length + 1)];
	throw new ModelgateError("CLI_USAGE", `--reference ${text} is not COLUMN=VALUE with a column of --by.`, { advice: `--reference ${by[0]}=VALUE` });
}

export { fairness };
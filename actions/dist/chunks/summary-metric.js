import { et as closest } from "./start.js";

// packages/policy/src/fairness-presets.ts
const PRESET_NAMES = [
	"four-fifths",
	"nyc-local-law-144",
	"aif360",
	"aequitas"
];
const within = (metric, contrast, margin, against) => ({
	metric,
	contrast,
	against,
	absolute: { margin },
	severity: "fail"
});
/** Every preset, as dated data: a changed text becomes a new preset, never a new meaning of an old name. */
const FAIRNESS_PRESETS = {
	"four-fifths": {
		name: "four-fifths",
		title: "Four-fifths rule of the Uniform Guidelines on Employee Selection Procedures",
		source: "29 CFR 1607.4(D), https://www.ecfr.gov/current/title-29/section-1607.4",
		dated: "1978-08-25",
		caveat: "Written for employment selection in the United States, as a rule of thumb beside statistical and practical significance. All pairs of groups are compared, which bounds the ratio to the highest rate.",
		rules: [within("selection_rate", "ratio", .8, "pairs")]
	},
	"nyc-local-law-144": {
		name: "nyc-local-law-144",
		title: "Impact ratios of a bias audit under New York City Local Law 144",
		source: "6 RCNY 5-300 to 5-304, https://rules.cityofnewyork.us/rule/automated-employment-decision-tools-updated",
		dated: "2023-07-05",
		caveat: "The rule sets no pass mark, so this preset prints impact ratios and judges nothing. Categories under 2 % of the rows are printed and marked; an independent auditor decides whether to leave them out.",
		rules: [],
		intersections: true
	},
	aif360: {
		name: "aif360",
		title: "Bounds of the AI Fairness 360 demonstration",
		source: "IBM Research, AI Fairness 360 web demonstration, https://aif360.res.ibm.com",
		dated: "2018-09-19",
		caveat: "A convention of a demonstration, not a standard. Average odds are bounded by bounding both rates they are made of.",
		rules: [
			within("selection_rate", "difference", .1, "reference"),
			within("selection_rate", "ratio", .8, "reference"),
			within("true_positive_rate", "difference", .1, "reference"),
			within("false_positive_rate", "difference", .1, "reference")
		]
	},
	aequitas: {
		name: "aequitas",
		title: "Parity of Aequitas with its default threshold, τ = 0.8",
		source: "Saleiro et al. (2018) Aequitas, arXiv:1811.05577, https://github.com/dssg/aequitas",
		dated: "2018-11-14",
		caveat: "A default of a toolkit, borrowed from the four-fifths rule; on error rates it has no legal source.",
		rules: [
			"selection_rate",
			"false_positive_rate",
			"false_negative_rate",
			"false_discovery_rate",
			"false_omission_rate"
		].map((metric) => within(metric, "ratio", .8, "reference"))
	}
};
/** The rules of some presets, each with the name of its preset. */
function expandPresets(names) {
	return names.flatMap((preset) => FAIRNESS_PRESETS[preset].rules.map((rule) => ({
		...rule,
		preset
	})));
}

// packages/policy/src/summary-metric.ts
/** Rates that a fairness rule may name. */
const RATES = [
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
	"balanced_accuracy"
];
/** Numbers about the scores or the errors of a group that a fairness rule may name as well. */
const SCORE_METRICS = [
	"mean_score",
	"calibration_in_the_large",
	"expected_calibration_error",
	"roc_auc",
	"cross_group_roc_auc",
	"score_ks_distance",
	"score_wasserstein_distance",
	"mean_error",
	"mean_absolute_error",
	"root_mean_squared_error"
];
/** Of these a rule may judge the change against base too; the others are about two groups at once. */
const WITH_CHANGE = [
	"mean_score",
	"calibration_in_the_large",
	"roc_auc",
	"mean_error",
	"mean_absolute_error",
	"root_mean_squared_error"
];
/** What a rule asks of a metric that has no test; undefined where it has. */
function testProblem({ metric, contrast, regression }) {
	if (metric === "balanced_accuracy" && contrast === "ratio") return {
		message: "`balanced_accuracy` is the mean of two rates, whose ratio has no test.",
		advice: "Write `contrast: difference`.",
		field: "contrast"
	};
	if (!SCORE_METRICS.some((name) => name === metric)) return void 0;
	if (contrast === "ratio") return {
		message: `\`${metric}\` is no rate: it may be 0 or below, where a ratio says nothing.`,
		advice: "Write `contrast: difference`.",
		field: "contrast"
	};
	if (regression === void 0) return void 0;
	if ((regression.against ?? "base") !== "base") return {
		message: `The change of \`${metric}\` is measured against the base alone.`,
		advice: "Remove `against`, or write the rule on a rate.",
		field: "regression"
	};
	if (WITH_CHANGE.includes(metric)) return void 0;
	return {
		message: `The change of \`${metric}\` against base has no test.`,
		advice: "Write `absolute` instead, or a rule on `mean_score`.",
		field: "regression"
	};
}
/** Printed and never judged: in a small group chance alone makes it large. */
const UNGATED = "expected_calibration_error";
/** Max-min summaries and the rates that bound them when every group is compared. */
const SUMMARIES = {
	demographic_parity_difference: {
		rates: ["selection_rate"],
		contrast: "difference"
	},
	demographic_parity_ratio: {
		rates: ["selection_rate"],
		contrast: "ratio"
	},
	equal_opportunity_difference: {
		rates: ["true_positive_rate"],
		contrast: "difference"
	},
	equal_opportunity_ratio: {
		rates: ["true_positive_rate"],
		contrast: "ratio"
	},
	equalized_odds_difference: {
		rates: ["true_positive_rate", "false_positive_rate"],
		contrast: "difference"
	},
	equalized_odds_ratio: {
		rates: ["true_positive_rate", "false_positive_rate"],
		contrast: "ratio"
	},
	average_odds_difference: {
		rates: ["true_positive_rate", "false_positive_rate"],
		contrast: "difference"
	},
	generalized_entropy_index: {
		rates: ["selection_rate"],
		contrast: "difference"
	},
	theil_index: {
		rates: ["selection_rate"],
		contrast: "difference"
	}
};
/** What is wrong with the metric of a fairness rule, with the rules to write instead; undefined for a rate. */
function metricProblem(metric) {
	if (metric === UNGATED) return {
		code: "POLICY_SUMMARY_METRIC",
		message: `\`${metric}\` of a small group is large by chance alone, so no rule can rest on it.`,
		advice: "Write a rule on `calibration_in_the_large` instead."
	};
	if ([...RATES, ...SCORE_METRICS].some((name) => name === metric)) return void 0;
	const summary = Object.hasOwn(SUMMARIES, metric) ? SUMMARIES[metric] : void 0;
	if (summary !== void 0) {
		const limit = summary.contrast === "ratio" ? "0.80" : "0.10";
		const rules = summary.rates.map((rate) => `- { metric: ${rate}, contrast: ${summary.contrast}, against: reference, absolute: { margin: ${limit} } }`);
		return {
			code: "POLICY_SUMMARY_METRIC",
			message: `\`${metric}\` is one number over all groups: it names no group that is worse off and has no honest interval, so no rule can rest on it.`,
			advice: `Write a rule on each rate instead: \`${rules.join("` and `")}\`.`
		};
	}
	if (metric === "impact_ratio") return {
		code: "POLICY_SUMMARY_METRIC",
		message: "`impact_ratio` compares with whichever group has the highest rate, which is so by chance too.",
		advice: "Write `presets: [four-fifths]`, which compares all pairs, or a rule on `selection_rate` with `contrast: ratio`."
	};
	const meant = closest(metric, [...RATES, ...SCORE_METRICS]);
	return {
		code: "POLICY_METRIC_UNKNOWN",
		message: `There is no rate called \`${metric.slice(0, 60)}\`.`,
		advice: meant === void 0 ? `Rates are: ${RATES.join(", ")}.` : `Did you mean \`${meant}\`?`
	};
}

export { FAIRNESS_PRESETS as a, testProblem as i, SCORE_METRICS as n, PRESET_NAMES as o, metricProblem as r, expandPresets as s, RATES as t };
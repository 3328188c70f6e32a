import { et as closest } from "./start.js";

// packages/policy/src/quality-metric.ts
/** The names of all metrics that a quality rule may name, in the order of reports: scikit-learn's without `neg_`. */
const QUALITY_METRICS = [
	"accuracy",
	"balanced_accuracy",
	"precision",
	"recall",
	"specificity",
	"f1",
	"fbeta",
	"roc_auc",
	"average_precision",
	"log_loss",
	"brier_score",
	"expected_calibration_error",
	"r2",
	"root_mean_squared_error",
	"mean_squared_error",
	"mean_absolute_error",
	"mean_absolute_percentage_error",
	"mean_pinball_loss"
];
const PARAMETERS = {
	fbeta: {
		above: 0,
		below: Infinity
	},
	mean_pinball_loss: {
		above: 0,
		below: 1,
		default: .5
	}
};
/** The metric that a text names, `mean_pinball_loss@0.9` with its parameter; undefined for anything else. */
function parseMetric(text) {
	const [name = "", ...given] = text.split("@");
	if (!isName(name) || given.length > 1) return void 0;
	const parameter = PARAMETERS[name];
	const [written] = given;
	if (parameter === void 0) return written === void 0 ? {
		name,
		label: name,
		parameter: NaN
	} : void 0;
	const value = written === void 0 ? parameter.default : /^\d+(?:\.\d+)?$/u.test(written) ? Number(written) : void 0;
	if (value === void 0 || !(value > parameter.above && value < parameter.below)) return void 0;
	return {
		name,
		label: text,
		parameter: value
	};
}
function isName(name) {
	return QUALITY_METRICS.some((known) => known === name);
}
/** Whether a metric is measured only where a rule or a command names it with its parameter. */
function takesParameter(name) {
	return PARAMETERS[name] !== void 0;
}
/** Other names that people know. */
const ALSO_CALLED = /* @__PURE__ */ new Map([
	["auc", "roc_auc"],
	["brier", "brier_score"],
	["ece", "expected_calibration_error"],
	["mae", "mean_absolute_error"],
	["mape", "mean_absolute_percentage_error"],
	["mse", "mean_squared_error"],
	["pinball", "mean_pinball_loss"],
	["pr_auc", "average_precision"],
	["rmse", "root_mean_squared_error"],
	["sensitivity", "recall"]
]);
/** What is wrong with the metric of a quality rule; undefined for one that can be measured. */
function qualityProblem(metric) {
	if (parseMetric(metric) !== void 0) return void 0;
	const [name = "", parameter] = metric.slice(0, 60).split("@");
	const advice = `Use one of ${QUALITY_METRICS.join(", ")}.`;
	if (isName(name)) return {
		message: `${name} ${describeParameter(name)}${parameter === void 0 ? "" : `, not ${parameter}`}.`,
		advice
	};
	const guess = ALSO_CALLED.get(name) ?? closest(name.replace(/^neg_/u, ""), QUALITY_METRICS);
	return {
		message: `There is no metric named ${metric.slice(0, 60)}${guess === void 0 ? "." : `; did you mean ${guess}?`}`,
		advice
	};
}
function describeParameter(name) {
	const parameter = PARAMETERS[name];
	if (parameter === void 0) return "takes no parameter";
	const { above, below } = parameter;
	return `takes a number ${below === Infinity ? `above ${above}` : `between ${above} and ${below}`}, as ${name}@${below === Infinity ? 2 : .9}`;
}

export { takesParameter as i, parseMetric as n, qualityProblem as r, QUALITY_METRICS as t };
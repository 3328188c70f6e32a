import { a as createReport, f as VERDICTS, r as closest } from "./kernel.js";
import { A as adjustHolm, C as correlateShares, D as criticalValue, E as wilsonLimits, O as normalSurvival, S as elementAt, T as wilsonInterval, _ as koopmanInterval, b as testDifference, d as formatPercent, f as formatPoints, g as newcombeLimits, h as newcombeInterval, j as share, k as combineLimits, l as formatCount, m as tangoLimits, t as bootstrapCells, u as formatFixed, v as koopmanLimits, w as overlappingLimits, x as findRoot, y as testRatio } from "./statistics.js";

// packages/fairness/src/fairness-input.ts
/** Level of the intervals shown when nobody says. */
const DEFAULT_LEVEL = .95;
/** Level of the tests that fail a contrast when nobody says. */
const DEFAULT_ALPHA = .05;

// packages/fairness/src/rates.ts
/** The names of all rates, in the order of reports. */
const RATE_NAMES = [
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
	"accuracy"
];
const labelled = ({ label, prediction }) => label !== null && prediction !== null;
const positives = (row) => labelled(row) && row.label === true;
const negatives = (row) => labelled(row) && row.label === false;
const selected = (row) => labelled(row) && row.prediction === true;
const rejected = (row) => labelled(row) && row.prediction === false;
const isPositive = ({ label }) => label === true;
const isNegative = ({ label }) => label === false;
const saysPositive = ({ prediction }) => prediction === true;
const saysNegative = ({ prediction }) => prediction === false;
const WITH_POSITIVE_LABEL = "labelled {label+}";
const WITH_NEGATIVE_LABEL = "labelled {label-}";
const SAID_POSITIVE = "predicted {prediction+}";
const SAID_NEGATIVE = "predicted {prediction-}";
/** Every rate that can be measured and gated, by its name in reports. TP, FP, FN, TN count rows with label and prediction. */
const RATES = {
	selection_rate: {
		formula: "rows with the favourable prediction / rows with a prediction",
		among: "",
		event: "get {favourable}",
		worse: "lower",
		pairable: true,
		condition: ({ prediction }) => prediction !== null,
		shows: ({ prediction }, favourable) => prediction === favourable
	},
	base_rate: {
		formula: "rows with a positive label / rows with a label",
		among: "",
		event: "have {label+}",
		worse: "lower",
		pairable: false,
		condition: ({ label }) => label !== null,
		shows: isPositive
	},
	true_positive_rate: {
		formula: "TP / (TP + FN)",
		among: WITH_POSITIVE_LABEL,
		event: "get {prediction+}",
		worse: "lower",
		pairable: true,
		condition: positives,
		shows: saysPositive
	},
	false_positive_rate: {
		formula: "FP / (FP + TN)",
		among: WITH_NEGATIVE_LABEL,
		event: "get {prediction+}",
		worse: "higher",
		pairable: true,
		condition: negatives,
		shows: saysPositive
	},
	true_negative_rate: {
		formula: "TN / (FP + TN)",
		among: WITH_NEGATIVE_LABEL,
		event: "get {prediction-}",
		worse: "lower",
		pairable: true,
		condition: negatives,
		shows: saysNegative
	},
	false_negative_rate: {
		formula: "FN / (TP + FN)",
		among: WITH_POSITIVE_LABEL,
		event: "get {prediction-}",
		worse: "higher",
		pairable: true,
		condition: positives,
		shows: saysNegative
	},
	positive_predictive_value: {
		formula: "TP / (TP + FP)",
		among: SAID_POSITIVE,
		event: "have {label+}",
		worse: "lower",
		pairable: false,
		condition: selected,
		shows: isPositive
	},
	negative_predictive_value: {
		formula: "TN / (TN + FN)",
		among: SAID_NEGATIVE,
		event: "have {label-}",
		worse: "lower",
		pairable: false,
		condition: rejected,
		shows: isNegative
	},
	false_discovery_rate: {
		formula: "FP / (TP + FP)",
		among: SAID_POSITIVE,
		event: "have {label-}",
		worse: "higher",
		pairable: false,
		condition: selected,
		shows: isNegative
	},
	false_omission_rate: {
		formula: "FN / (TN + FN)",
		among: SAID_NEGATIVE,
		event: "have {label+}",
		worse: "higher",
		pairable: false,
		condition: rejected,
		shows: isPositive
	},
	accuracy: {
		formula: "(TP + TN) / (TP + FP + FN + TN)",
		among: "",
		event: "are predicted right",
		worse: "lower",
		pairable: true,
		condition: labelled,
		shows: ({ label, prediction }) => label === prediction
	}
};
/** Whether a text names a rate. */
function isRateName(name) {
	return Object.hasOwn(RATES, name);
}

// packages/fairness/src/check-rules.ts
/** Numbers that are no rate of rows and so cannot be a rule, with the rate to write a rule on. */
const SUMMARY_RATES = /* @__PURE__ */ new Map([
	["demographic_parity_difference", "selection_rate"],
	["demographic_parity_ratio", "selection_rate"],
	["equal_opportunity_difference", "true_positive_rate"],
	["equal_opportunity_ratio", "true_positive_rate"],
	["equalized_odds_difference", "true_positive_rate and another on false_positive_rate"],
	["equalized_odds_ratio", "true_positive_rate and another on false_positive_rate"],
	["average_odds_difference", "true_positive_rate and another on false_positive_rate"],
	["balanced_accuracy", "true_positive_rate and another on true_negative_rate"]
]);
/**
* The rules that can be judged, and a finding for each that cannot.
*
* @param attributes the attributes there are, intersections included
*/
function checkRules(policy, attributes) {
	const problems = policy.rules.flatMap((rule) => describeProblems(rule, attributes));
	return {
		rules: policy.rules.flatMap((rule) => isRateName(rule.metric) ? [{
			rule,
			rate: rule.metric
		}] : []),
		problems
	};
}
function describeProblems(rule, attributes) {
	const { metric, contrast, absolute, regression } = rule;
	return [
		!isRateName(metric) && invalid(metric, ...explainMetric(metric)),
		absolute === void 0 && regression === void 0 && invalid(metric, `The rule on ${metric} has neither a margin nor an epsilon.`, "Add absolute: { margin: 0.1 }."),
		absolute !== void 0 && contrast === "difference" && !(absolute.margin >= 0 && absolute.margin < 1) && invalid(metric, `The margin ${absolute.margin} of ${metric} is not in [0, 1).`, "Write a share: 0.1 for 10 points."),
		absolute !== void 0 && contrast === "ratio" && !(absolute.margin > 0 && absolute.margin <= 1) && invalid(metric, `The ratio margin ${absolute.margin} of ${metric} is not in (0, 1].`, "Write 0.8 for 0.8 … 1.25."),
		regression !== void 0 && !(regression.epsilon >= 0 && regression.epsilon < 1) && invalid(metric, `The epsilon ${regression.epsilon} of ${metric} is not in [0, 1).`, "Write a share: 0.02 for 2 points."),
		regression !== void 0 && contrast === "ratio" && invalid(metric, `The rule on ${metric} asks for the change of a ratio.`, "Write contrast: difference; a change is judged in points."),
		regression !== void 0 && metric === "base_rate" && invalid(metric, "The base rate does not depend on the model, so it has no regression.", "Remove the epsilon."),
		...(rule.attributes ?? []).filter((attribute) => !attributes.includes(attribute)).map((attribute) => unknownAttribute(metric, attribute, attributes))
	].filter((problem) => problem !== false);
}
function explainMetric(metric) {
	const rate = SUMMARY_RATES.get(metric);
	if (rate !== void 0) return [`${metric} is no rate of rows, so contrasts with a reference do not bound it.`, `Write a rule on ${rate}.`];
	const guess = closest(metric, RATE_NAMES);
	return [`There is no rate named ${metric}${guess === void 0 ? "" : `; did you mean ${guess}?`}`, `Use one of ${RATE_NAMES.join(", ")}.`];
}
function unknownAttribute(metric, attribute, attributes) {
	const guess = closest(attribute, attributes);
	return invalid(metric, `The rule on ${metric} names the attribute "${attribute}", which is not measured${guess === void 0 ? "" : `; did you mean "${guess}"?`}`, `Use one of ${attributes.join(", ")}.`);
}
function invalid(subject, message, advice) {
	return {
		code: "FAIRNESS_RULE_INVALID",
		severity: "error",
		subject,
		message,
		advice
	};
}

// packages/fairness/src/comparison.ts
/** The difference of two independent rates: Newcombe's interval, Farrington and Manning's test. */
function compareByDifference({ first, second }) {
	return {
		value: first.successes / first.trials - second.successes / second.trials,
		method: "newcombe",
		limits: (z) => newcombeLimits(first, second, z),
		test: (at) => testDifference(first, second, at).p
	};
}
/** The ratio of two independent rates: Koopman's interval and the score test that it inverts. */
function compareByRatio({ first, second }) {
	return {
		value: first.successes / first.trials / (second.successes / second.trials),
		method: "koopman",
		limits: (z) => koopmanLimits(first, second, z),
		test: (at) => testRatio(first, second, at).p
	};
}
/** How one rate moved between two predictions of the same rows: head minus base. Tango's interval. */
function comparePaired(counts) {
	return invertible((counts.onlyFirst - counts.onlySecond) / counts.pairs, "tango", (z) => tangoLimits(counts, z));
}
/** The same for a rate that counts other rows at base than at head, such as precision. Newcombe's interval for pairs. */
function compareOverlapping(shares) {
	return invertible(share(shares.first) - share(shares.second), "newcombe-paired", (z) => overlappingLimits(shares, z));
}
/**
* The difference of two independent comparisons: their intervals squared and added (Zou and Donner 2008), and the test
* that inverts this interval.
*/
function subtract(first, second) {
	const estimate = ({ value, limits }, z) => ({
		estimate: value,
		...limits(z)
	});
	return invertible(first.value - second.value, `${first.method}-mover`, (z) => combineLimits(estimate(first, z), estimate(second, z)));
}
/** Beyond this critical value a p-value is 0 in double precision. */
const MAX_Z = 38;
function invertible(value, method, limits) {
	return {
		value,
		method,
		limits,
		test: (at) => {
			const excluded = (z) => at < value ? limits(z).low - at : at - limits(z).high;
			return Math.min(1, 2 * normalSurvival(findRoot(excluded, 0, MAX_Z)));
		}
	};
}
/** Rounding of doubles must not push a value that is exactly on the margin over it: 2/3 over 5/6 is four fifths. */
const ON_THE_MARGIN = 1e-12;
/** Whether the point estimate lies inside the bounds, the bounds included. */
function isWithin({ value }, { low, high }) {
	return value >= low - ON_THE_MARGIN && value <= high + ON_THE_MARGIN;
}
/**
* The p-value of "the true contrast lies within the bounds": two-sided at the bound that the estimate is beyond,
* and 1 when it is beyond none.
*/
function testBounds(comparison, bounds) {
	if (isWithin(comparison, bounds)) return 1;
	return comparison.test(comparison.value > bounds.high ? bounds.high : bounds.low);
}
/** Level of the interval that must lie inside the bounds for a pass: two one-sided tests at 5 %. */
const PASS_LEVEL = .9;
/** Whether the 90 % interval lies inside the bounds. */
function isShownWithin(comparison, { low, high }) {
	const limits = comparison.limits(criticalValue(PASS_LEVEL));
	return limits.low >= low - ON_THE_MARGIN && limits.high <= high + ON_THE_MARGIN;
}

// packages/fairness/src/effective-count.ts
/** Σ n. */
function sumRows(rows) {
	return rows.reduce((total, { n }) => total + n, 0);
}
/** Σ w: the number of rows where they carry no weights. */
function sumWeights(rows) {
	return rows.reduce((total, { n, weight }) => total + (weight ?? n), 0);
}
/**
* How many equally weighted rows one unit of weight stands for: Σ w / Σ w², so that Σ w times it is the effective number
* of rows (Σ w)² / Σ w². Exactly 1 where rows carry no weights; 0 when all weights are 0.
*
* Kish (1965) Survey Sampling, 11.7.
*/
function rowsPerWeight(rows) {
	const squares = rows.reduce((total, { n, weightSquares }) => total + (weightSquares ?? n), 0);
	return squares === 0 ? 0 : sumWeights(rows) / squares;
}

// packages/fairness/src/group-counts.ts
/** How a row without a group value is listed. */
const MISSING_GROUP = "(missing)";
/** Joins the names and values of an intersection. */
const INTERSECTION_SIGN = " × ";
/** Every attribute of a table; with `intersections` also every combination of two or more. */
function listAttributes(attributes, intersections) {
	return attributes.reduce((all, _, column) => [...all, ...all.map((subset) => [...subset, column])], [[]]).filter(({ length }) => length === 1 || intersections && length > 1).toSorted((a, b) => a.length - b.length).map((columns) => ({
		columns,
		attribute: columns.map((column) => attributes[column]).join(INTERSECTION_SIGN)
	}));
}
/** The name of a row's group, or `(missing)` when any part has no value. */
function groupName(groups, { columns }) {
	const values = columns.map((column) => groups[column] ?? null);
	return values.includes(null) ? MISSING_GROUP : values.join(INTERSECTION_SIGN);
}
/** Adds the cells of a table up by the groups of one attribute. */
function countGroups(table, part) {
	const groups = [...Map.groupBy(table.cells, (cell) => groupName(cell.groups, part))].map(([group, members]) => addUp(group, members));
	return {
		attribute: part.attribute,
		groups: groups.filter(({ group }) => group !== MISSING_GROUP).toSorted((a, b) => b.rows - a.rows || (a.group < b.group ? -1 : 1)),
		missing: groups.find(({ group }) => group === MISSING_GROUP)
	};
}
/**
* The numerator and denominator of a rate in a group, each times `scale`. Where rows carry weights, the denominator is
* the effective number of rows and the numerator the weighted share of it, so that every interval has its honest width.
*/
function countRate(rate, { kinds }, favourable, scale = 1) {
	const { condition, shows } = RATES[rate];
	const among = kinds.filter((kind) => condition(kind, favourable));
	const unit = scale * rowsPerWeight(among);
	return {
		successes: unit * sumWeights(among.filter((kind) => shows(kind, favourable))),
		trials: unit * sumWeights(among)
	};
}
function addUp(group, cells) {
	const kinds = /* @__PURE__ */ new Map();
	for (const { label, prediction, n, weight = n, weightSquares = n } of cells) {
		const key = `${label} ${prediction}`;
		const sums = kinds.get(key) ?? {
			n: 0,
			weight: 0,
			weightSquares: 0
		};
		kinds.set(key, {
			label,
			prediction,
			n: sums.n + n,
			weight: sums.weight + weight,
			weightSquares: sums.weightSquares + weightSquares
		});
	}
	return {
		group,
		rows: sumRows(cells),
		kinds: [...kinds.values()]
	};
}

// packages/fairness/src/build-comparison.ts
/** The contrast of a rate between a group and its reference. Both denominators must be above 0. */
function compareGroups(rate, contrast, pair, favourable) {
	return (scale) => {
		const proportions = {
			first: countRate(rate, pair.group, favourable, scale),
			second: countRate(rate, pair.reference, favourable, scale)
		};
		return contrast === "ratio" ? compareByRatio(proportions) : compareByDifference(proportions);
	};
}
/**
* How the difference between a group and its reference moved from base to head, on the rows that both have: each
* group's own change, the two combined.
*/
function comparePairedChange(rate, group, reference, favourable) {
	const first = compareOwnChange(rate, group, favourable);
	const second = compareOwnChange(rate, reference, favourable);
	return (scale) => subtract(first(scale), second(scale));
}
/**
* How a rate of one group moved from base to head, on the rows that both have. A rate among rows with a label counts the
* same rows twice; one among the predicted, such as precision, counts other rows at base than at head.
*/
function compareOwnChange(rate, group, favourable) {
	if (RATES[rate].pairable) return (scale) => comparePaired(countPairs(rate, group, favourable, scale));
	const head = countSide(rate, group, "head", favourable);
	const base = countSide(rate, group, "base", favourable);
	const { condition, shows } = RATES[rate];
	const event = (kind, side) => {
		const row = {
			label: kind.label,
			prediction: kind[side]
		};
		return condition(row, favourable) ? shows(row, favourable) : null;
	};
	const rows = group.kinds.map((kind) => ({
		n: kind.weightSquares ?? kind.n,
		first: event(kind, "head"),
		second: event(kind, "base")
	}));
	const correlation = correlateShares(rows, share(head), share(base));
	const times = ({ successes, trials }, scale) => ({
		successes: scale * successes,
		trials: scale * trials
	});
	return (scale) => compareOverlapping({
		first: times(head, scale),
		second: times(base, scale),
		correlation
	});
}
/** The fewest rows of a group that count for a rate on either side: what the change of the rate rests on. */
function countShared(rate, group, favourable) {
	if (RATES[rate].pairable) return countPairs(rate, group, favourable).pairs;
	return Math.min(countSide(rate, group, "head", favourable).trials, countSide(rate, group, "base", favourable).trials);
}
/** A rate of the joined rows of a group by the predictions of one side. */
function countSide(rate, { kinds }, side, favourable) {
	const { condition, shows } = RATES[rate];
	const among = kinds.filter((kind) => condition({
		label: kind.label,
		prediction: kind[side]
	}, favourable));
	const events = among.filter((kind) => shows({
		label: kind.label,
		prediction: kind[side]
	}, favourable));
	const unit = rowsPerWeight(among);
	return {
		successes: unit * sumWeights(events),
		trials: unit * sumWeights(among)
	};
}
/** The same from two tables whose rows are not known to be the same. */
function compareUnpairedChange(rate, head, base, favourable) {
	const after = compareGroups(rate, "difference", head, favourable);
	const before = compareGroups(rate, "difference", base, favourable);
	return (scale) => subtract(after(scale), before(scale));
}
/** How many rows of a group show a rate's event only at head and only at base, each times `scale`. */
function countPairs(rate, { kinds }, favourable, scale = 1) {
	const { condition, shows } = RATES[rate];
	const among = kinds.filter(({ label, base, head }) => condition({
		label,
		prediction: base
	}, favourable) && condition({
		label,
		prediction: head
	}, favourable));
	const unit = scale * rowsPerWeight(among);
	const only = (here, there) => unit * sumWeights(among.filter((kind) => shows({
		label: kind.label,
		prediction: kind[here]
	}, favourable) && !shows({
		label: kind.label,
		prediction: kind[there]
	}, favourable)));
	return {
		onlyFirst: only("head", "base"),
		onlySecond: only("base", "head"),
		pairs: unit * sumWeights(among)
	};
}
/** Where a contrast may lie under an absolute margin; a ratio margin m stands for m … 1/m. */
function marginBounds(contrast, margin) {
	if (contrast === "difference") return {
		low: -margin,
		high: margin
	};
	return {
		low: Math.min(margin, 1 / margin),
		high: Math.max(margin, 1 / margin)
	};
}
/** Where the change of a contrast may lie: anything but worse by more than epsilon. */
function epsilonBounds({ epsilon, worse }) {
	return worse === "higher" ? {
		low: -Infinity,
		high: epsilon
	} : {
		low: -epsilon,
		high: Infinity
	};
}

// packages/fairness/src/describe-contrast.ts
/** A rate's rows and event in the table's own words: labelled “not defaulted”, get “refused”. */
function describeRate(rate, { table }) {
	const { label, prediction, favourable } = table;
	const words = {
		"{label+}": inWords(label.column, label.positive),
		"{label-}": inWords(label.column, label.negative),
		"{prediction+}": inWords(prediction.column, prediction.positive),
		"{prediction-}": inWords(prediction.column, prediction.negative),
		"{favourable}": inWords(prediction.column, prediction[favourable])
	};
	const put = (text) => Object.entries(words).reduce((sentence, [name, word]) => sentence.replaceAll(name, () => word), text);
	return {
		among: put(RATES[rate].among),
		event: put(RATES[rate].event)
	};
}
/** A value as people say it: “refused”, “not refused”, and for values that are not yes or no “risk = high”. */
function inWords(column, value) {
	if (/^(1|true|yes)$/iu.test(value)) return `“${column}”`;
	return /^(0|false|no)$/iu.test(value) ? `“not ${column}”` : `“${column} = ${value}”`;
}
/** A gap or its change, with the interval and the limit: the exact sentence. */
function describeFigures(contrast, { comparison: { value }, limits }, level, favourable) {
	const { rate, group, reference, mode, limit, rule } = contrast;
	const now = formatPercent(share(countRate(rate, group, favourable)));
	const there = formatPercent(share(countRate(rate, reference, favourable)));
	const figures = `${rate.replaceAll("_", " ")} of ${group.group}: ${now} against ${there} in ${reference.group}`;
	const ci = intervalText(contrast, limits, level);
	if (mode === "change") {
		const way = rule.regression?.worse === "lower" ? "fall" : "grow";
		return `${figures}; it moved by ${formatPoints(value)} ${ci} relative to ${reference.group} since base; it may ${way} by at most ${formatFixed(100 * limit, 1)} pp`;
	}
	return rule.contrast === "ratio" ? `${figures}, a ratio of ${formatFixed(value, 3)} ${ci}; the limit is ${limit} to ${formatFixed(1 / limit, 3)}` : `${figures}, a gap of ${formatPoints(value)} ${ci}; the margin is ±${formatFixed(100 * limit, 1)} pp`;
}
function intervalText(contrast, limits, level) {
	const isRatio = contrast.mode === "absolute" && contrast.rule.contrast === "ratio";
	const text = (bound) => Number.isFinite(bound) ? formatFixed(isRatio ? bound : 100 * bound, isRatio ? 3 : 1) : "∞";
	return `(${formatFixed(100 * level, 0)} % CI ${text(limits.low)}…${text(limits.high)})`;
}
/**
* The same for people who do not read intervals: "Of 100 in 51+ labelled “not defaulted”, 17 get “refused”, against 9
* in 26-35. That concerns about 54 people in these rows."
*/
function describeForPeople(contrast, decided, wording) {
	const favourable = wording.table.favourable === "positive";
	const { rate, group, reference } = contrast;
	const { among, event } = describeRate(rate, wording);
	const perHundred = (counts) => formatFixed(100 * share(countRate(rate, counts, favourable)), 0);
	const start = [
		"Of 100 in",
		group.group,
		among
	].filter((part) => part !== "").join(" ");
	const versus = contrast.mode === "change" ? `; at base it was ${atBase$1(contrast, favourable)}, and in ${reference.group} it is ${perHundred(reference)}` : `, against ${perHundred(reference)} in ${reference.group}`;
	return `${start}, ${perHundred(group)} ${event}${versus}. That concerns about ${formatCount(countPeople(contrast, decided, favourable))} people in these rows.`;
}
function atBase$1({ rate, group, attribute }, favourable) {
	const before = attribute.base?.groups.find((counts) => counts.group === group.group);
	if (before === void 0) return "unknown";
	const proportion = countRate(rate, before, favourable);
	return proportion.trials === 0 ? "unknown" : formatFixed(100 * share(proportion), 0);
}
/** How many rows of the group would have to change for the gap, or its change, to vanish. */
function countPeople(contrast, { comparison }, favourable) {
	const { rate, group, reference, attribute, mode } = contrast;
	const proportion = countRate(rate, group, favourable);
	const pairs = attribute.pairs?.get(group.group);
	if (mode === "change" && pairs !== void 0 && RATES[rate].pairable) {
		const { onlyFirst, onlySecond } = countPairs(rate, pairs, favourable);
		return Math.abs(onlyFirst - onlySecond);
	}
	if (mode === "change") return Math.abs(comparison.value) * proportion.trials;
	return Math.abs(share(proportion) - share(countRate(rate, reference, favourable))) * proportion.trials;
}

// packages/fairness/src/contrast-findings.ts
/**
* What people should know about one judged contrast: nothing when it passed and the base had no such gap either.
*
* @param mustBeJudged whether the policy requires the group or the base could judge it
*/
function describeOutcome(judged, wording, mustBeJudged, location) {
	const { contrast, decided } = judged;
	const favourable = wording.table.favourable === "positive";
	const common = {
		subject: `${contrast.rate} of ${contrast.attribute.part.attribute} ${contrast.group.group}`,
		...location === void 0 ? {} : { location }
	};
	if (decided === void 0) {
		const base = contrast.mode === "change" ? " at base and head together" : "";
		return {
			...common,
			code: "FAIRNESS_INSUFFICIENT",
			severity: mustBeJudged ? "warning" : "note",
			message: `${contrast.attribute.part.attribute}: the ${contrast.rate.replaceAll("_", " ")} of ${contrast.group.group} against ${contrast.reference.group} rests on ${formatCount(contrast.denominator)} rows${base}; that is too few to judge.`,
			advice: "Evaluate on more rows of the smaller of the two groups."
		};
	}
	const { decision } = decided;
	if (decision.state === "pass") return describeOldGap(judged, favourable, common);
	const figures = `${contrast.attribute.part.attribute}: ${describeFigures(contrast, decided, judged.level, favourable)}.`;
	const plain = describeForPeople(contrast, decided, wording);
	const message = `${figures} ${plain}`;
	const data = {
		plain,
		p: decision.p,
		people: Math.round(countPeople(contrast, decided, favourable)),
		limit: contrast.limit
	};
	if (decision.state === "fail") return {
		...common,
		code: contrast.mode === "change" ? "FAIRNESS_REGRESSION" : "FAIRNESS_GAP_EXCEEDED",
		severity: contrast.rule.severity === "warn" ? "warning" : "error",
		message,
		data
	};
	const rows = decision.rowsFactor * contrast.denominator;
	const settle = Number.isFinite(rows) ? `About ${formatCount(Math.ceil(rows))} such rows in the smaller of the two groups would decide it (there are ${formatCount(contrast.denominator)}) if the rates stay as they are.` : "The estimate is so close to the limit that no realistic number of rows would decide it.";
	return {
		...common,
		code: decision.inside ? "FAIRNESS_UNDECIDED_INSIDE" : "FAIRNESS_UNDECIDED_BEYOND",
		severity: "warning",
		message: `${message} ${settle}`,
		data: Number.isFinite(rows) ? {
			...data,
			rowsNeeded: Math.ceil(rows)
		} : data
	};
}
/** A gap that the base had and the change did not make worse; only where no margin judges the gap itself. */
function describeOldGap({ contrast }, favourable, common) {
	const { mode, rule, rate, attribute, group, reference, limit } = contrast;
	if (mode !== "change" || rule.absolute !== void 0) return void 0;
	const [first, second] = [group, reference].map(({ group: name }) => attribute.base?.groups.find((one) => one.group === name)).map((counts) => counts && countRate(rate, counts, favourable));
	if (first === void 0 || second === void 0 || first.trials === 0 || second.trials === 0) return void 0;
	const gap = compareByDifference({
		first,
		second
	});
	if (isWithin(gap, {
		low: -limit,
		high: limit
	})) return void 0;
	return {
		...common,
		code: "FAIRNESS_PREEXISTING_GAP",
		severity: "note",
		message: `${attribute.part.attribute}: the ${rate.replaceAll("_", " ")} of ${group.group} was already ${formatPoints(gap.value)} from ${reference.group} at base; this change did not make it worse.`,
		advice: "Add an absolute margin to the policy when the gap should block."
	};
}

// packages/fairness/src/fairness-tables.ts
/** Rates shown when no rule names one. */
const DEFAULT_RATES = [
	"selection_rate",
	"true_positive_rate",
	"false_positive_rate"
];
/** Rows of a table beyond this are counted, not shown: nobody reads more; the measurements hold them all. */
const MAX_ROWS = 50;
const STATE_WORDS = {
	pass: "within",
	fail: "beyond",
	inconclusive: "undecided",
	insufficient: "too few rows"
};
/** One table for each attribute and rate that a rule names, and one of decisions that flipped against base. */
function tabulateFairness(input, attributes, judged, level) {
	const ruled = [...new Set(judged.map(({ contrast }) => contrast.rate))];
	const rates = ruled.length === 0 ? DEFAULT_RATES : ruled;
	const favourable = input.head.favourable === "positive";
	return attributes.flatMap((attribute) => [...rates.map((rate) => tabulateRate(input, attribute, rate, judged, level)), ...rates.filter((rate) => RATES[rate].pairable).flatMap((rate) => tabulateFlips(attribute, rate, favourable))]);
}
function tabulateRate(input, attribute, rate, judged, level) {
	const favourable = input.head.favourable === "positive";
	const { reference, head } = attribute;
	const { among, event } = describeRate(rate, { table: input.head });
	const percent = formatFixed(100 * level, 0);
	const groups = [...head.groups, ...head.missing === void 0 ? [] : [head.missing]];
	const rows = groups.slice(0, MAX_ROWS).map((counts) => {
		const proportion = countRate(rate, counts, favourable);
		const states = judged.filter(({ contrast }) => contrast.rate === rate && contrast.attribute === attribute && contrast.group === counts);
		return [
			counts === reference?.counts ? `${counts.group} (reference)` : counts.group,
			formatCount(counts.rows),
			formatCount(proportion.trials),
			proportion.trials === 0 ? "not estimable" : `${formatPercent(share(proportion))} ${range(wilsonInterval(proportion, level))}`,
			showContrast(rate, counts, attribute, favourable, level),
			states.map(showState).join("; ") || (counts === reference?.counts ? "" : "not judged")
		];
	});
	const hidden = groups.length - rows.length;
	return {
		title: `${rate.replaceAll("_", " ")} by ${head.attribute}: share ${among === "" ? "of rows" : `of rows ${among}`} that ${event} = ${RATES[rate].formula}${reference === void 0 ? "" : `; reference ${reference.group}, ${reference.why}`}`,
		columns: [
			{ name: "Group" },
			{
				name: "Rows",
				align: "right"
			},
			{
				name: "Counted",
				align: "right"
			},
			{
				name: `Rate (${percent} % CI)`,
				align: "right"
			},
			{
				name: `Against reference (${percent} % CI)`,
				align: "right"
			},
			{ name: "State" }
		],
		rows: hidden > 0 ? [...rows, [
			`and ${hidden} more groups`,
			"",
			"",
			"",
			"",
			""
		]] : rows
	};
}
function showContrast(rate, counts, { reference, head }, favourable, level) {
	if (reference === void 0 || counts === reference.counts || counts === head.missing) return "";
	const first = countRate(rate, counts, favourable);
	const second = countRate(rate, reference.counts, favourable);
	if (first.trials === 0 || second.trials === 0) return "not estimable";
	const comparison = compareByDifference({
		first,
		second
	});
	return `${formatPoints(comparison.value)} ${range(comparison.limits(criticalValue(level)))}`;
}
function showState({ contrast, decided }) {
	const { mode, limit, rule, compare } = contrast;
	const ratio = mode === "absolute" && rule.contrast === "ratio";
	const limitText = mode === "change" ? `ε ${formatFixed(100 * limit, 1)} pp` : ratio ? `ratio ${limit}` : `±${formatFixed(100 * limit, 1)} pp`;
	const state = STATE_WORDS[decided?.decision.state ?? "insufficient"];
	return `${mode === "change" && compare !== void 0 ? `change ${formatPoints(compare(1).value)}: ` : ""}${state} ${limitText}${decided === void 0 ? "" : ` (p ${showP(decided.decision.p)})`}`;
}
function showP(p) {
	return p < .001 ? "< 0.001" : `= ${p.toFixed(3)}`;
}
function range({ low, high }) {
	return `[${formatFixed(100 * low, 1)}…${formatFixed(100 * high, 1)}]`;
}
function tabulateFlips(attribute, rate, favourable) {
	const { pairs, head } = attribute;
	if (pairs === void 0) return [];
	const rows = head.groups.slice(0, MAX_ROWS).flatMap(({ group }) => {
		const paired = pairs.get(group);
		if (paired === void 0) return [];
		const { onlyFirst, onlySecond, pairs: total } = countPairs(rate, paired, favourable);
		const net = total === 0 ? "" : formatPoints((onlyFirst - onlySecond) / total);
		return [[
			group,
			formatCount(total),
			formatCount(onlyFirst),
			formatCount(onlySecond),
			net
		]];
	});
	return [{
		title: `What changed against base for the ${rate.replaceAll("_", " ")} by ${head.attribute}`,
		columns: [
			{ name: "Group" },
			{
				name: "Same rows",
				align: "right"
			},
			{
				name: "Only at head",
				align: "right"
			},
			{
				name: "Only at base",
				align: "right"
			},
			{
				name: "Change",
				align: "right"
			}
		],
		rows
	}];
}

// packages/fairness/src/measure-groups.ts
/**
* Groups of an attribute whose every rate is listed, the largest first. With more of them a report would outgrow what
* people and renderers can hold; the cells of all groups are in its data, and every gated contrast is listed.
*/
const MAX_LISTED_GROUPS = 500;
/** Every rate of the listed groups with Wilson's interval, the rows without a group included. */
function measureRates(attribute, favourable, level) {
	return [...attribute.head.groups.slice(0, 500), ...attribute.head.missing === void 0 ? [] : [attribute.head.missing]].flatMap((counts) => {
		const of = {
			attribute: attribute.part.attribute,
			group: counts.group
		};
		return [...RATE_NAMES.map((rate) => measureProportion(rate, of, counts, countRate(rate, counts, favourable), level)), measureBalancedAccuracy(of, counts, favourable, level)];
	});
}
/**
* Every rate of the listed groups against the reference, as difference and as ratio, unjudged; of the other groups those
* that a rule judges.
*/
function measureContrasts(attribute, favourable, level, ruled) {
	const { reference } = attribute;
	if (reference === void 0) return [];
	return attribute.head.groups.map((counts, rank) => ({
		counts,
		rates: RATE_NAMES.filter((rate) => rank < 500 || ruled.has(rate))
	})).filter(({ counts }) => counts.group !== reference.counts.group).flatMap(({ counts, rates }) => rates.flatMap((rate) => {
		const first = countRate(rate, counts, favourable);
		const second = countRate(rate, reference.counts, favourable);
		const of = {
			attribute: attribute.part.attribute,
			group: counts.group,
			reference: reference.counts.group
		};
		const common = {
			metric: rate,
			n: counts.rows,
			numerator: first.successes,
			denominator: first.trials
		};
		return [{
			...common,
			of: {
				...of,
				contrast: "difference"
			},
			...estimateDifference(first, second, level)
		}, {
			...common,
			of: {
				...of,
				contrast: "ratio"
			},
			...estimateRatio(first, second, level)
		}];
	}));
}
function measureProportion(metric, of, { rows }, proportion, level) {
	const common = {
		metric,
		of,
		n: rows,
		numerator: proportion.successes,
		denominator: proportion.trials
	};
	if (proportion.trials === 0) return {
		...common,
		value: null,
		notEstimable: nothingToCount(rows)
	};
	const interval = toInterval(wilsonInterval(proportion, level), level, "wilson");
	return {
		...common,
		value: share(proportion),
		interval
	};
}
/** (TPR + TNR) / 2, its interval from the two Wilson intervals, squared and added. */
function measureBalancedAccuracy(of, counts, favourable, level) {
	const sides = [countRate("true_positive_rate", counts, favourable), countRate("true_negative_rate", counts, favourable)];
	const common = {
		metric: "balanced_accuracy",
		of,
		n: counts.rows
	};
	const [positives, negatives] = sides;
	if (positives.trials === 0 || negatives.trials === 0) {
		const reason = `needs both labels; there are ${positives.trials} positive and ${negatives.trials} negative rows`;
		return {
			...common,
			value: null,
			notEstimable: reason
		};
	}
	const value = (share(positives) + share(negatives)) / 2;
	const limits = sides.map((side) => wilsonLimits(side, criticalValue(level)));
	const arm = (end) => Math.hypot(...sides.map((side, i) => share(side) - elementAt(limits, i)[end])) / 2;
	const interval = toInterval({
		low: value - arm("low"),
		high: value + arm("high")
	}, level, "wilson-mover");
	return {
		...common,
		value,
		interval
	};
}
function estimateDifference(first, second, level) {
	if (first.trials === 0 || second.trials === 0) return {
		value: null,
		notEstimable: emptySide(first)
	};
	const interval = toInterval(newcombeInterval(first, second, level), level, "newcombe");
	return {
		value: share(first) - share(second),
		interval
	};
}
function estimateRatio(first, second, level) {
	if (first.trials === 0 || second.trials === 0) return {
		value: null,
		notEstimable: emptySide(first)
	};
	const interval = toInterval(koopmanInterval(first, second, level), level, "koopman");
	if (second.successes === 0) return {
		value: null,
		interval,
		notEstimable: `the rate of the reference is 0 (0 of ${second.trials})`
	};
	return {
		value: share(first) / share(second),
		interval
	};
}
/** Limits as a report shows them: an end that does not exist is null. */
function toInterval({ low, high }, level, method) {
	return {
		low: finite(low),
		high: finite(high),
		level,
		method
	};
}
function finite(value) {
	return Number.isFinite(value) ? value : null;
}
function nothingToCount(rows) {
	return `0 of the ${formatCount(rows)} rows count for this rate`;
}
function emptySide(first) {
	return first.trials === 0 ? "0 rows of the group count for this rate" : "0 rows of the reference count for this rate";
}

// packages/fairness/src/measure-summaries.ts
/** How each summary is defined; printed beside it. Rows without a group are left out of all of them. */
const SUMMARY_FORMULAS = {
	demographic_parity_difference: "largest minus smallest selection rate",
	demographic_parity_ratio: "smallest over largest selection rate",
	equal_opportunity_difference: "largest minus smallest true positive rate",
	equal_opportunity_ratio: "smallest over largest true positive rate",
	equalized_odds_difference: "the larger of the two differences (largest minus smallest) of true and false positive rates",
	equalized_odds_ratio: "the smaller of the two ratios (smallest over largest) of true and false positive rates",
	average_odds_difference: "the mean of the two differences (largest minus smallest) of true and false positive rates",
	generalized_entropy_index: "Σ((b/mean b)² − 1) / 2n with b = 1 + favourable prediction − favourable label",
	theil_index: "Σ(b/mean b)·ln(b/mean b) / n with b = 1 + favourable prediction − favourable label"
};
/** One number per attribute, descriptive only: over many groups the largest gap is large by chance alone. */
function measureSummaries(counts, favourable, level) {
	const n = counts.groups.reduce((total, { rows }) => total + rows, 0);
	const of = { attribute: counts.attribute };
	const spread = (rate) => measureSpread(rate, counts.groups, favourable);
	const selection = spread("selection_rate");
	const truePositive = spread("true_positive_rate");
	const falsePositive = spread("false_positive_rate");
	const benefits = countBenefits(counts.groups, favourable);
	return [
		["demographic_parity_difference", selection.difference],
		["demographic_parity_ratio", selection.ratio],
		["equal_opportunity_difference", truePositive.difference],
		["equal_opportunity_ratio", truePositive.ratio],
		["equalized_odds_difference", combine(truePositive.difference, falsePositive.difference, Math.max)],
		["equalized_odds_ratio", combine(truePositive.ratio, falsePositive.ratio, Math.min)],
		["average_odds_difference", combine(truePositive.difference, falsePositive.difference, (a, b) => (a + b) / 2)],
		[
			"generalized_entropy_index",
			generalizedEntropy(benefits),
			resample(benefits, generalizedEntropy, level)
		],
		[
			"theil_index",
			theil(benefits),
			resample(benefits, theil, level)
		]
	].map(([metric, result, interval]) => typeof result === "number" ? {
		metric,
		of,
		n,
		value: result,
		...interval === void 0 ? {} : { interval }
	} : {
		metric,
		of,
		n,
		value: null,
		notEstimable: result
	});
}
function measureSpread(rate, groups, favourable) {
	const counted = groups.map((counts) => ({
		group: counts.group,
		proportion: countRate(rate, counts, favourable)
	}));
	const empty = counted.filter(({ proportion }) => proportion.trials === 0).map(({ group }) => group);
	if (groups.length < 2) {
		const reason = `there ${groups.length === 1 ? "is 1 group" : "are 0 groups"}; a comparison needs 2`;
		return {
			difference: reason,
			ratio: reason
		};
	}
	if (empty.length > 0) {
		const reason = `0 rows count for the ${rate.replaceAll("_", " ")} in ${empty.slice(0, 5).join(", ")}${empty.length > 5 ? ` and ${empty.length - 5} more groups` : ""}`;
		return {
			difference: reason,
			ratio: reason
		};
	}
	const shares = counted.map(({ proportion }) => share(proportion));
	const high = shares.reduce((a, b) => Math.max(a, b));
	const low = shares.reduce((a, b) => Math.min(a, b));
	return {
		difference: high - low,
		ratio: high === 0 ? `the ${rate.replaceAll("_", " ")} is 0 in every group` : low / high
	};
}
function combine(a, b, join) {
	if (typeof a === "string") return a;
	return typeof b === "string" ? b : join(a, b);
}
function countBenefits(groups, favourable) {
	const kinds = groups.flatMap((counts) => counts.kinds).filter(({ label, prediction }) => label !== null && prediction !== null);
	const unit = rowsPerWeight(kinds);
	const right = sumWeights(kinds.filter(({ label, prediction }) => label === prediction));
	const wrong = kinds.filter(({ label, prediction }) => label !== prediction);
	return [
		unit * sumWeights(wrong.filter(({ prediction }) => prediction !== favourable)),
		unit * right,
		unit * sumWeights(wrong.filter(({ prediction }) => prediction === favourable))
	];
}
/** Any number; it fixes the interval, so that everyone who computes it again gets the same one. */
const SEED = 1;
/** The interval of an index of benefits by drawing the rows again; effective numbers are rounded. */
function resample(benefits, index, level) {
	if (typeof index(benefits) === "string") return void 0;
	const statistic = ([lost = 0, right = 0, gained = 0]) => {
		const value = index([
			lost,
			right,
			gained
		]);
		return typeof value === "number" ? value : NaN;
	};
	const limits = bootstrapCells(benefits.map(Math.round), statistic, level, SEED);
	return toInterval(limits, level, "multinomial-bootstrap");
}
/** Generalized entropy index with alpha 2: Speicher et al. (2018), KDD, equation 3. */
function generalizedEntropy([lost, right, gained]) {
	const n = lost + right + gained;
	const total = right + 2 * gained;
	if (total === 0) return `0 of ${n} rows have a benefit above 0`;
	return (n * (right + 4 * gained) / total ** 2 - 1) / 2;
}
/** Theil's index, the generalized entropy with alpha 1; 0 · ln 0 counts as 0. */
function theil([lost, right, gained]) {
	const n = lost + right + gained;
	const total = right + 2 * gained;
	if (total === 0) return `0 of ${n} rows have a benefit above 0`;
	return 2 * gained * Math.LN2 / total - Math.log(total / n);
}

// packages/fairness/src/fairness-data.ts
/** What only this gate has: the cells, so that anyone can compute again, and how everything is defined. */
function collectFairnessData(input, attributes, policy, level, familySize) {
	const { head, base } = input;
	return {
		rows: head.rows,
		label: head.label,
		prediction: head.prediction,
		favourable: head.prediction[head.favourable],
		attributes: head.attributes,
		cells: head.cells,
		references: attributes.flatMap(({ reference }) => {
			if (reference === void 0) return [];
			const { attribute, group, why } = reference;
			return [{
				attribute,
				group,
				why
			}];
		}),
		rules: policy.rules,
		decision: {
			alpha: policy.alpha,
			level,
			passLevel: PASS_LEVEL,
			minDenominator: policy.minDenominator,
			contrastsInFamily: familySize,
			fail: "Holm-adjusted p of \"within the limit\" (score test at the limit, two-sided) below alpha",
			pass: "unadjusted 90 % interval within the limit"
		},
		formulas: {
			...Object.fromEntries(RATE_NAMES.map((rate) => [rate, RATES[rate].formula])),
			...SUMMARY_FORMULAS
		},
		...base.kind === "paired" ? {
			baseRows: base.table.rows,
			baseCells: base.table.cells,
			pairedCells: base.pairs.cells,
			pairing: {
				onlyBase: base.pairs.onlyBase,
				onlyHead: base.pairs.onlyHead,
				changed: base.pairs.changed
			}
		} : {},
		...base.kind === "unpaired" ? {
			baseRows: base.table.rows,
			baseCells: base.table.cells
		} : {},
		caveat: "Intervals cover chance in these rows alone: not another training run, not reuse of the evaluation set, not wrong labels.",
		...input.reproduce === void 0 ? {} : { reproduce: input.reproduce }
	};
}

// packages/fairness/src/choose-reference.ts
/**
* One reference for all metrics of an attribute: the group that is named, else the largest by rows at base, else the
* largest by rows. Of equally large groups the first in text order.
*
* @returns undefined when the attribute has no group at all
*/
function chooseReference(head, base, named) {
	const { attribute } = head;
	if (named !== void 0) return {
		attribute,
		group: named,
		why: "named by the rule"
	};
	const largest = head.groups[0]?.group;
	const before = base?.groups[0]?.group;
	if (before === void 0 || largest === void 0) return largest === void 0 ? void 0 : {
		attribute,
		group: largest,
		why: "the largest group"
	};
	return {
		attribute,
		group: before,
		why: "the largest group at base",
		...largest === before ? {} : { nowLargest: largest }
	};
}

// packages/fairness/src/paired-groups.ts
/** The joined rows by the groups of one attribute. */
function pairGroups(pairs, part) {
	const cells = Map.groupBy(pairs.cells, (cell) => groupName(cell.groups, part));
	return new Map([...cells].map(([group, kinds]) => [group, {
		group,
		kinds
	}]));
}

// packages/fairness/src/gather-attributes.ts
/**
* The groups of every attribute, at head, at base and joined, with the reference.
*
* @param named the reference that a rule names for an attribute, if any
*/
function gatherAttributes({ head, base, pairs }, intersections, named) {
	return listAttributes(head.attributes, intersections).map((part) => {
		const counts = countGroups(head, part);
		const before = base === void 0 ? void 0 : countGroups(base, part);
		const chosen = chooseReference(counts, before, named(part.attribute));
		const found = counts.groups.find(({ group }) => group === chosen?.group);
		return {
			part,
			head: counts,
			base: before,
			pairs: pairs === void 0 ? void 0 : pairGroups(pairs, part),
			reference: chosen === void 0 || found === void 0 ? void 0 : {
				...chosen,
				counts: found
			},
			unknownReference: found === void 0 ? chosen?.group : void 0
		};
	});
}

// packages/fairness/src/gated-contrasts.ts
/**
* Every contrast that the rules apply to: each group but the reference, the margin and the epsilon apart. The change
* against base is left out where there is no base to compare with; the caller reports that.
*/
function listGatedContrasts(attributes, rules, { minDenominator }, favourable) {
	return rules.flatMap(({ rule, rate }) => attributes.filter(({ part }) => rule.attributes?.includes(part.attribute) ?? true).flatMap((attribute) => {
		const reference = attribute.reference;
		if (reference === void 0) return [];
		return attribute.head.groups.filter(({ group }) => group !== reference.counts.group).flatMap((group) => {
			const common = {
				rule,
				rate,
				attribute,
				group,
				reference: reference.counts
			};
			const pair = {
				group,
				reference: reference.counts
			};
			return [...rule.absolute === void 0 ? [] : [absolute(rule.absolute.margin)], ...rule.regression === void 0 ? [] : change(rule.regression)].map((contrast) => ({
				...contrast,
				sufficient: contrast.denominator >= Math.max(1, minDenominator)
			}));
			function absolute(margin) {
				const denominator = smallerDenominator(rate, pair, favourable);
				return {
					...common,
					mode: "absolute",
					limit: margin,
					bounds: marginBounds(rule.contrast, margin),
					denominator,
					compare: denominator === 0 ? void 0 : compareGroups(rate, rule.contrast, pair, favourable)
				};
			}
			function change(regression) {
				const evidence = compareChange(rate, attribute, pair, favourable);
				if (evidence === void 0) return [];
				const bounds = epsilonBounds(regression);
				return [{
					...common,
					mode: "change",
					limit: regression.epsilon,
					bounds,
					...evidence
				}];
			}
		});
	}));
}
/** How a rate's difference moved against base: paired where the rows are joined, undefined without a base. */
function compareChange(rate, attribute, head, favourable) {
	const { base, pairs } = attribute;
	if (pairs !== void 0) {
		const group = pairs.get(head.group.group);
		const reference = pairs.get(head.reference.group);
		if (group === void 0 || reference === void 0) return {
			denominator: 0,
			compare: void 0
		};
		const counts = [group, reference].map((paired) => countShared(rate, paired, favourable));
		const denominator = Math.min(...counts);
		if (denominator === 0) return {
			denominator,
			compare: void 0
		};
		return {
			denominator,
			compare: comparePairedChange(rate, group, reference, favourable)
		};
	}
	if (base === void 0) return void 0;
	const find = (name) => base.groups.find(({ group }) => group === name);
	const group = find(head.group.group);
	const reference = find(head.reference.group);
	if (group === void 0 || reference === void 0) return {
		denominator: 0,
		compare: void 0
	};
	const before = {
		group,
		reference
	};
	const denominator = Math.min(smallerDenominator(rate, head, favourable), smallerDenominator(rate, before, favourable));
	if (denominator === 0) return {
		denominator,
		compare: void 0
	};
	return {
		denominator,
		compare: compareUnpairedChange(rate, head, before, favourable)
	};
}
function smallerDenominator(rate, { group, reference }, favourable) {
	return Math.min(countRate(rate, group, favourable).trials, countRate(rate, reference, favourable).trials);
}

// packages/fairness/src/decide.ts
/**
* Decides every contrast of a report as one family.
*
* Fail: the Holm-adjusted p-value of "within the bounds" (score test at the bound, two-sided) is below alpha.
* Pass: the unadjusted 90 % interval lies within the bounds; as all must pass, no adjustment is due (Berger 1982).
* Inconclusive: neither.
*/
function decide(candidates, alpha) {
	const adjusted = adjustHolm(candidates.map(({ compare, bounds }) => testBounds(compare(1), bounds)));
	return candidates.map((candidate, i) => {
		const p = elementAt(adjusted, i);
		const comparison = candidate.compare(1);
		const inside = isWithin(comparison, candidate.bounds);
		if (p < alpha) return {
			state: "fail",
			p,
			inside,
			rowsFactor: 1
		};
		if (isShownWithin(comparison, candidate.bounds)) return {
			state: "pass",
			p,
			inside,
			rowsFactor: 1
		};
		return {
			state: "inconclusive",
			p,
			inside,
			rowsFactor: findRowsFactor(candidate, alpha / candidates.length)
		};
	});
}
/** More rows than a million times those there are will not be collected. */
const MAX_FACTOR = 1e6;
/**
* How many times the rows would decide a contrast if all rates stayed as they are: doubled until it is decided, then
* narrowed to one per cent.
*
* @param alpha what the unadjusted p-value must be below: alpha over the size of the family, the hardest step of Holm
*/
function findRowsFactor({ compare, bounds }, alpha) {
	const decided = (scale) => {
		const comparison = compare(scale);
		return testBounds(comparison, bounds) < alpha || isShownWithin(comparison, bounds);
	};
	let high = 2;
	while (!decided(high)) {
		if (high > MAX_FACTOR) return Infinity;
		high *= 2;
	}
	let low = high / 2;
	while (high / low > 1.01) {
		const middle = Math.sqrt(low * high);
		if (decided(middle)) high = middle;
		else low = middle;
	}
	return high;
}

// packages/fairness/src/judge-contrasts.ts
/** Decides every contrast that has enough rows, all as one family; the others stay undecided and say so. */
function judgeContrasts(contrasts, alpha, level) {
	const family = contrasts.flatMap((contrast) => {
		const { compare, bounds, sufficient } = contrast;
		return sufficient && compare !== void 0 ? [{
			contrast,
			candidate: {
				compare,
				bounds
			}
		}] : [];
	});
	const decisions = decide(family.map(({ candidate }) => candidate), alpha);
	const decided = new Map(family.map(({ contrast, candidate }, i) => {
		const comparison = candidate.compare(1);
		const limits = comparison.limits(criticalValue(level));
		return [contrast, {
			decision: elementAt(decisions, i),
			comparison,
			limits
		}];
	}));
	return {
		familySize: family.length,
		judged: contrasts.map((contrast) => ({
			contrast,
			decided: decided.get(contrast),
			level
		}))
	};
}
/** Level at which `size` intervals hold together with the given level (Bonferroni). */
function simultaneousLevel(level, size) {
	return 1 - (1 - level) / Math.max(1, size);
}

// packages/fairness/src/measure-judged.ts
/**
* The measurements with the state of each judged contrast put in. The change of a contrast against base is a
* measurement of its own, named `…_change`.
*/
function attachDecisions(contrasts, judged, familySize) {
	const key = (of, metric) => JSON.stringify([
		metric,
		of["attribute"],
		of["group"],
		of["contrast"]
	]);
	const absolute = Map.groupBy(judged.filter(({ contrast }) => contrast.mode === "absolute"), ({ contrast: { rate, rule, attribute, group } }) => key({
		attribute: attribute.part.attribute,
		group: group.group,
		contrast: rule.contrast
	}, rate));
	const kept = contrasts.flatMap((measurement) => {
		const rules = absolute.get(key(measurement.of, measurement.metric));
		return rules === void 0 ? [measurement] : rules.map((one) => ({
			...measurement,
			...stateOf(one, familySize)
		}));
	});
	const changes = judged.filter(({ contrast }) => contrast.mode === "change").map((one) => measureChange(one, familySize));
	return [...kept, ...changes];
}
function measureChange(one, familySize) {
	const { contrast, level } = one;
	const { rate, attribute, group, reference, compare, denominator } = contrast;
	const of = {
		attribute: attribute.part.attribute,
		group: group.group,
		reference: reference.group,
		contrast: "difference",
		against: "base"
	};
	const common = {
		metric: `${rate}_change`,
		of,
		n: group.rows,
		...stateOf(one, familySize)
	};
	if (compare === void 0) return {
		...common,
		value: null,
		notEstimable: `${denominator} rows count for this rate at base and at head`
	};
	const { value, method, limits } = compare(1);
	return {
		...common,
		value,
		interval: toInterval(limits(criticalValue(level)), level, method)
	};
}
function stateOf({ contrast, decided, level }, familySize) {
	if (decided === void 0) return {
		state: "insufficient",
		margin: contrast.limit
	};
	const simultaneous = simultaneousLevel(level, familySize);
	const { decision, comparison } = decided;
	return {
		state: decision.state,
		p: decision.p,
		margin: contrast.limit,
		simultaneousInterval: toInterval(comparison.limits(criticalValue(simultaneous)), simultaneous, comparison.method)
	};
}

// packages/fairness/src/reference-findings.ts
/**
* Says when the reference itself became worse by more than epsilon, shown by the 90 % interval of its own change: then
* every contrast with it looks better than it is. Not a failure: if all groups moved alike, no group was singled out.
*/
function describeReferences(attributes, rules, favourable) {
	return rules.flatMap(({ rule, rate }) => attributes.flatMap((attribute) => {
		const { part, reference } = attribute;
		if (rule.regression === void 0 || reference === void 0) return [];
		const change = compareReference(attribute, reference.counts, rate, favourable);
		if (change === void 0) return [];
		const limits = change.limits(criticalValue(PASS_LEVEL));
		const bounds = epsilonBounds(rule.regression);
		if (limits.low <= bounds.high && limits.high >= bounds.low) return [];
		return [{
			finding: {
				code: "FAIRNESS_REFERENCE_WORSE",
				severity: "warning",
				subject: `${rate} of ${part.attribute} ${reference.group}`,
				message: `${part.attribute}: the ${rate.replaceAll("_", " ")} of ${reference.group}, the reference, itself moved by ${formatPoints(change.value)}, more than the ${formatFixed(100 * rule.regression.epsilon, 1)} pp allowed, so all gaps look smaller.`,
				advice: "Look at the change of each group, not only at the gaps."
			},
			blocks: false
		}];
	}));
}
/** How the reference's own rate moved: on the rows that base and head share, else as if they were different ones. */
function compareReference({ pairs, base }, reference, rate, favourable) {
	const paired = pairs?.get(reference.group);
	if (paired !== void 0) return countShared(rate, paired, favourable) === 0 ? void 0 : compareOwnChange(rate, paired, favourable)(1);
	const before = base?.groups.find(({ group }) => group === reference.group);
	if (before === void 0) return void 0;
	const [first, second] = [countRate(rate, reference, favourable), countRate(rate, before, favourable)];
	return first.trials === 0 || second.trials === 0 ? void 0 : compareByDifference({
		first,
		second
	});
}

// packages/fairness/src/table-findings.ts
/** Labelled shares further apart than this make error rates of two groups hard to compare. */
const LABELLED_SHARE_GAP = .1;
/** With more rows than this left out, a rate could differ from the printed one by more than a small margin. */
const MAX_SUPPRESSED_SHARE = .01;
/** What is wrong or remarkable about the tables themselves, whatever the rates say. */
function describeTables({ head, base, suppressed }, attributes, policy) {
	const unpredicted = sumRows(head.cells.filter(({ prediction }) => prediction === null));
	return [
		...unpredicted === 0 ? [] : [block("FAIRNESS_PREDICTIONS_MISSING", `${formatCount(unpredicted)} of ${formatCount(head.rows)} rows have no prediction.`, "Score every row of the evaluation set.")],
		...suppressed === void 0 || suppressed.rows === 0 ? [] : [describeSuppressed(suppressed, head.rows)],
		...base.kind === "paired" ? describeChangedRows(base.pairs) : [],
		...base.kind === "unpaired" ? [note("FAIRNESS_UNPAIRED", "warning", `Base and head were compared as if they were different rows, because ${base.why}.`, "Write an id column into the predictions and name it; the comparison then needs far fewer rows.")] : [],
		...attributes.flatMap((attribute) => describeAttribute(attribute, policy))
	];
}
function describeSuppressed({ below, rows }, kept) {
	const share = rows / (rows + kept);
	const message = `${formatCount(rows)} rows (${formatPercent(share)}) are in cells of fewer than ${below} rows and were left out of the cells file, so small groups look smaller than they are.`;
	const advice = "Group the attribute more coarsely before counting, or suppress less.";
	return share > MAX_SUPPRESSED_SHARE ? block("FAIRNESS_CELLS_SUPPRESSED", message, advice) : note("FAIRNESS_CELLS_SUPPRESSED", "warning", message, advice);
}
function describeChangedRows(pairs) {
	const { onlyBase, onlyHead, changed } = pairs;
	if (onlyBase + onlyHead + changed === 0) return [];
	return [note("FAIRNESS_ROWS_CHANGED", "warning", `Base and head were not evaluated on the same rows: ${formatCount(onlyBase)} are only at base, ${formatCount(onlyHead)} only at head, ${formatCount(changed)} have another label or group. The paired test uses the rest.`, "Evaluate both on the same rows.")];
}
function describeAttribute(attribute, policy) {
	const { head, base, reference, unknownReference } = attribute;
	const names = head.groups.map(({ group }) => group);
	const required = new Map(Object.entries(policy.attributes)).get(head.attribute)?.requiredGroups ?? [];
	return [
		...names.length >= 2 ? [] : [block("FAIRNESS_ONE_GROUP", `${head.attribute} has ${names.length === 1 ? `one group, ${names[0]}` : "no group: every row is empty"}; there is nothing to compare.`, "Evaluate on rows of at least two groups.")],
		...names.length <= 500 ? [] : [note("FAIRNESS_GROUPS_UNLISTED", "note", `${head.attribute} has ${formatCount(names.length)} groups; the rates of the ${500} largest are listed, and every gated contrast.`, "Name a column with fewer groups.")],
		...unknownReference === void 0 || names.length === 0 ? [] : [describeUnknownReference(head.attribute, unknownReference, names)],
		...reference?.nowLargest === void 0 ? [] : [note("FAIRNESS_REFERENCE_CHANGED", "warning", `${head.attribute}: ${reference.nowLargest} is now the largest group; ${reference.group}, the largest at base, stays the reference.`, `Name the reference in the policy: attributes: { ${head.attribute}: { reference: "${reference.group}" } }.`)],
		...required.filter((group) => !names.includes(group)).map((group) => describeMissingGroup(head.attribute, group, names)),
		...(base?.groups ?? []).filter(({ group }) => !names.includes(group) && !required.includes(group)).map((before) => describeGoneGroup(head.attribute, before, policy.minDenominator)),
		...describeLabelledShares(head.attribute, head.groups)
	];
}
function describeUnknownReference(attribute, group, names) {
	const guess = closest(group, names);
	return block("FAIRNESS_REFERENCE_UNKNOWN", `${attribute} has no group "${group}", which is named as reference${guess === void 0 ? "" : `; did you mean "${guess}"?`} Its groups are ${listed(names)}.`, "Name one of the groups listed.");
}
function describeMissingGroup(attribute, group, names) {
	const guess = closest(group, names);
	return block("FAIRNESS_GROUP_MISSING", `${attribute}: the required group "${group}" has no rows${guess === void 0 ? "" : `; did you mean "${guess}"?`}`, "Evaluate on rows of this group, or correct its name in requiredGroups.");
}
function describeGoneGroup(attribute, before, minDenominator) {
	const message = `${attribute}: the group ${before.group} had ${formatCount(before.rows)} rows at base and has none now.`;
	const advice = "Evaluate on the same rows as the base.";
	return before.rows >= minDenominator ? block("FAIRNESS_GROUP_GONE", message, advice) : note("FAIRNESS_GROUP_GONE", "note", message, advice);
}
function describeLabelledShares(attribute, groups) {
	const [first, ...rest] = groups.map((counts) => ({
		group: counts.group,
		share: sumRows(counts.kinds.filter(({ label }) => label !== null)) / counts.rows
	})).toSorted((a, b) => a.share - b.share);
	const last = rest.at(-1);
	if (first === void 0 || last === void 0 || last.share - first.share <= LABELLED_SHARE_GAP) return [];
	return [note("FAIRNESS_LABELLED_SHARE", "warning", `${attribute}: ${formatPercent(first.share)} of ${first.group} have a label, against ${formatPercent(last.share)} of ${last.group}.`, "Label the groups alike, or state in the manifest why their labels are missing.")];
}
/** The error for a group whose name is taken, or undefined. */
function findReservedGroup({ head, base }) {
	if (!(base.kind === "paired" || base.kind === "unpaired" ? [head, base.table] : [head]).some(({ cells }) => cells.some(({ groups }) => groups.includes("(missing)")))) return void 0;
	return {
		code: "FAIRNESS_GROUP_RESERVED",
		severity: "error",
		message: `A group is named ${MISSING_GROUP}, which is the name of rows without a group.`,
		advice: "Rename the group."
	};
}
function listed(names) {
	return names.length > 20 ? `${names.slice(0, 20).join(", ")} and ${names.length - 20} more` : names.join(", ");
}
function block(code, message, advice) {
	return {
		finding: {
			code,
			severity: "warning",
			message,
			advice
		},
		blocks: true
	};
}
function note(code, severity, message, advice) {
	return {
		finding: {
			code,
			severity,
			message,
			advice
		},
		blocks: false
	};
}

// packages/fairness/src/judge-fairness.ts
/** What holds when there is no policy: everything is measured, nothing judged. */
const NO_POLICY = {
	attributes: {},
	rules: [],
	minDenominator: 30,
	alpha: DEFAULT_ALPHA
};
/**
* Judges a model's decisions by group, from cells alone.
*
* For each rule, attribute and group the contrast with the reference (and its change against base) gets a state:
* `fail` when the Holm-adjusted p-value of "within the limit" is below alpha, `pass` when the unadjusted 90 % interval
* lies within the limit, `insufficient` when a denominator is below the minimum, else `inconclusive`. All gated
* contrasts of the report are one Holm family. Doubt never passes and never warns.
*/
function judgeFairness(input) {
	const policy = input.policy ?? NO_POLICY;
	const level = input.level ?? .95;
	const favourable = input.head.favourable === "positive";
	const intersections = input.intersections ?? false;
	const names = listAttributes(input.head.attributes, intersections).map(({ attribute }) => attribute);
	const { rules, problems } = checkRules(policy, names);
	const reserved = findReservedGroup(input);
	const refusals = [...problems, ...reserved === void 0 ? [] : [reserved]];
	const [worst] = refusals;
	if (worst !== void 0) return refuse(input, worst.code, refusals);
	const { base } = input;
	const settings = new Map(Object.entries(policy.attributes));
	const attributes = gatherAttributes({
		head: input.head,
		base: base.kind === "paired" || base.kind === "unpaired" ? base.table : void 0,
		pairs: base.kind === "paired" ? base.pairs : void 0
	}, intersections, (attribute) => settings.get(attribute)?.reference);
	const contrasts = listGatedContrasts(attributes, rules, policy, favourable);
	const { judged, familySize } = judgeContrasts(contrasts, policy.alpha, level);
	const outcomes = judged.map((one) => ({
		one,
		required: mustBeJudged(one, policy, favourable)
	}));
	const wording = { table: input.head };
	const contrastFindings = outcomes.flatMap(({ one, required }) => describeOutcome(one, wording, required, input.location) ?? []);
	const remarks = [
		...describeBase(input, rules),
		...describeTables(input, attributes, policy),
		...describeReferences(attributes, rules, favourable)
	];
	const { verdict, reasonCode, note } = conclude(input, outcomes, remarks);
	const place = input.location === void 0 ? {} : { location: input.location };
	const measurements = attributes.flatMap((attribute) => [
		...measureRates(attribute, favourable, level),
		...measureContrasts(attribute, favourable, level, new Set(rules.map(({ rate }) => rate))),
		...measureSummaries(attribute.head, favourable, level)
	]);
	return createReport({
		gate: "fairness",
		verdict,
		reasonCode,
		subject: input.subject,
		policy: input.policyRef,
		findings: [
			...contrastFindings,
			...remarks.map(({ finding }) => ({
				...place,
				...finding
			})),
			...note === void 0 ? [] : [note]
		],
		measurements: attachDecisions(measurements, judged, familySize),
		tables: tabulateFairness(input, attributes, judged, level),
		data: collectFairnessData(input, attributes, policy, level, familySize),
		environment: input.environment ?? {}
	});
}
function refuse(input, reasonCode, findings) {
	return createReport({
		gate: "fairness",
		verdict: "error",
		reasonCode,
		subject: input.subject,
		policy: input.policyRef,
		findings,
		environment: input.environment ?? {}
	});
}
/** Whether too few rows for this contrast are a doubt and not a note: required by the policy, or enough at base. */
function mustBeJudged({ contrast }, policy, favourable) {
	const { attribute, group, rate } = contrast;
	if ((new Map(Object.entries(policy.attributes)).get(attribute.part.attribute)?.requiredGroups ?? []).includes(group.group)) return true;
	return atBase(attribute, group.group, (before) => countRate(rate, before, favourable).trials >= policy.minDenominator);
}
function atBase({ base }, name, enough) {
	const before = base?.groups.find(({ group }) => group === name);
	return before !== void 0 && enough(before);
}
function describeBase(input, rules) {
	if (!rules.some(({ rule }) => rule.regression !== void 0)) return [];
	return {
		paired: [],
		unpaired: [],
		missing: [{
			finding: {
				code: "FAIRNESS_BASELINE_MISSING",
				severity: "warning",
				message: describeMissingBase(input.base),
				advice: "Commit the predictions of the base, or name them with --baseline."
			},
			blocks: true
		}],
		"first-version": [{
			finding: {
				code: "FAIRNESS_FIRST_VERSION",
				severity: "note",
				message: "There is no earlier version; rules that compare with it start with the next one."
			},
			blocks: false
		}]
	}[input.base.kind];
}
function describeMissingBase(base) {
	const sentence = "A rule compares with the predictions of the base, and there are none";
	return base.kind === "missing" && base.why !== void 0 ? `${sentence} that can be read: ${base.why}` : `${sentence}.`;
}
function conclude(input, outcomes, remarks) {
	if (input.measureOnly === true) return {
		verdict: "pass",
		reasonCode: "MEASURE_ONLY",
		note: {
			code: "MEASURE_ONLY",
			severity: "note",
			message: "Nothing was judged, as asked: these are measurements only."
		}
	};
	if (input.policy === null || input.policy.rules.length === 0) return {
		verdict: "inconclusive",
		reasonCode: "NO_RULE",
		note: {
			code: "NO_RULE",
			severity: "warning",
			message: "No rule says how far apart the groups may be, so nothing was judged.",
			advice: "Name a rule: --margin false_positive_rate=0.1, or gates.fairness.rules in the policy."
		}
	};
	const decided = outcomes.flatMap(({ one: { contrast, decided: result } }) => result === void 0 ? [] : [{
		contrast,
		state: result.decision.state
	}]);
	const blocking = remarks.find(({ blocks }) => blocks);
	const reasons = [
		...decided.filter(({ state }) => state === "fail").map(({ contrast }) => ({
			verdict: contrast.rule.severity,
			reasonCode: contrast.mode === "change" ? "FAIRNESS_REGRESSION" : "FAIRNESS_GAP_EXCEEDED"
		})),
		...decided.some(({ state }) => state === "inconclusive") ? [doubt("FAIRNESS_UNDECIDED")] : [],
		...blocking === void 0 ? [] : [doubt(blocking.finding.code)],
		...outcomes.some(({ one, required }) => required && one.decided === void 0) ? [doubt("FAIRNESS_INSUFFICIENT")] : []
	];
	const otherwise = decided.length === 0 ? doubt("FAIRNESS_NOTHING_DECIDABLE") : {
		verdict: "pass",
		reasonCode: "FAIRNESS_WITHIN_LIMITS"
	};
	const { verdict, reasonCode } = reasons.reduceRight((worst, reason) => VERDICTS.indexOf(reason.verdict) <= VERDICTS.indexOf(worst.verdict) ? reason : worst, otherwise);
	if (decided.length > 0) return {
		verdict,
		reasonCode
	};
	return {
		verdict,
		reasonCode,
		note: {
			code: "FAIRNESS_NOTHING_DECIDABLE",
			severity: "warning",
			message: "No contrast has enough rows to be judged, so nothing was shown.",
			advice: "Evaluate on more rows."
		}
	};
}
function doubt(reasonCode) {
	return {
		verdict: "inconclusive",
		reasonCode
	};
}

export { DEFAULT_LEVEL as a, DEFAULT_ALPHA as i, INTERSECTION_SIGN as n, RATES as r, judgeFairness as t };
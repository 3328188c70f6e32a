import { C as correlateShares, D as criticalValue, S as elementAt, T as wilsonInterval, a as meanInterval, c as averagePrecisionLimits, i as rocAucInterval, j as share, k as combineLimits, l as formatCount, n as compareRocAuc, o as measureMoments, p as tangoInterval, r as measureRocAuc, s as averagePrecision, u as formatFixed, w as overlappingLimits } from "./statistics.js";
import { a as createReport, p as combineVerdicts, r as closest } from "./kernel.js";

// packages/quality/src/confusion.ts
/** Counts the rows that have label and prediction. */
function countConfusion(cells) {
	const count = (label, prediction) => cells.filter((cell) => cell.label === label && cell.prediction === prediction).reduce((sum, { n }) => sum + n, 0);
	return {
		truePositives: count(true, true),
		falsePositives: count(false, true),
		falseNegatives: count(true, false),
		trueNegatives: count(false, false)
	};
}
/** Such a metric as numerator and denominator. */
function shareOf(metric, confusion) {
	const { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn } = confusion;
	switch (metric) {
		case "accuracy": return {
			successes: tp + tn,
			trials: tp + fp + fn + tn
		};
		case "precision": return {
			successes: tp,
			trials: tp + fp
		};
		case "recall": return {
			successes: tp,
			trials: tp + fn
		};
		case "specificity": return {
			successes: tn,
			trials: tn + fp
		};
	}
}
/**
* How many rows only head gets right and only base gets right, among all rows or those with one label: what the paired
* tests of accuracy, recall and specificity need.
*/
function countRight(pairs, label) {
	const among = pairs.filter((cell) => cell.label !== null && cell.base !== null && cell.head !== null && (label === "any" || cell.label === label));
	const total = (cells) => cells.reduce((sum, { n }) => sum + n, 0);
	return {
		onlyFirst: total(among.filter((cell) => cell.head === cell.label && cell.base !== cell.label)),
		onlySecond: total(among.filter((cell) => cell.base === cell.label && cell.head !== cell.label)),
		pairs: total(among)
	};
}
/**
* Precision (TP among the predicted positives) or Jaccard's index (TP among those and the positives) of head and base on
* the rows they share: other rows count at base than at head.
*/
function overlapShares(pairs, among) {
	const complete = pairs.filter(({ label, base, head }) => label !== null && base !== null && head !== null);
	const event = ({ label }, prediction) => prediction === true || among === "either" && label === true ? prediction === true && label === true : null;
	const rows = complete.map((cell) => ({
		n: cell.n,
		first: event(cell, cell.head),
		second: event(cell, cell.base)
	}));
	const count = (side) => {
		const total = (wanted) => rows.filter((row) => wanted.includes(row[side])).reduce((sum, { n }) => sum + n, 0);
		return {
			successes: total([true]),
			trials: total([true, false])
		};
	};
	const [first, second] = [count("first"), count("second")];
	return {
		first,
		second,
		correlation: first.trials === 0 || second.trials === 0 ? 0 : correlateShares(rows, share(first), share(second))
	};
}
/** F1 = 2J/(1 + J), with Jaccard's index J = TP/(TP + FP + FN). */
function jaccardToF1(index) {
	return 2 * index / (1 + index);
}

// packages/quality/src/estimate.ts
/** Whether there is a number. */
function isEstimate(result) {
	return "value" in result;
}

// packages/quality/src/losses.ts
/** Scores closer to 0 or 1 than a double can tell from them are moved that far inwards, as scikit-learn does. */
const EPSILON = Number.EPSILON;
/** The log loss of every row, positives first; a sentence when the scores are no probabilities. */
function logLosses(scores) {
	const clip = (p) => Math.min(1 - EPSILON, Math.max(EPSILON, p));
	return perRow(scores, (p) => -Math.log(clip(p)));
}
/** The squared error of every row, positives first; a sentence when the scores are no probabilities. */
function squaredErrors(scores) {
	return perRow(scores, (p) => (1 - p) ** 2);
}
/** @param loss of the score given to the true class */
function perRow({ positives, negatives }, loss) {
	const outside = [positives, negatives].reduce((sum, scores) => sum + scores.reduce((count, score) => count + (score < 0 || score > 1 ? 1 : 0), 0), 0);
	if (outside > 0) return `${outside} scores are outside [0, 1], so they are no probabilities`;
	const losses = new Float64Array(positives.length + negatives.length);
	losses.set(positives.map(loss));
	losses.set(negatives.map((score) => loss(1 - score)), positives.length);
	return losses;
}

// packages/quality/src/estimate-metric.ts
/** One metric with its interval, or the reason there is none. */
function estimateMetric(metric, { confusion, scores }) {
	switch (metric) {
		case "accuracy":
		case "precision":
		case "recall":
		case "specificity": return confusion === void 0 ? needs("prediction") : estimateShare(metric, confusion);
		case "balanced_accuracy": return confusion === void 0 ? needs("prediction") : estimateBalancedAccuracy(confusion);
		case "f1": return confusion === void 0 ? needs("prediction") : estimateF1(confusion);
		case "roc_auc":
		case "average_precision": return scores === void 0 ? needs("score") : estimateRanking(metric, scores);
		case "log_loss":
		case "brier_score": return scores === void 0 ? needs("score") : estimateLoss(metric, scores);
	}
}
function needs(column) {
	return {
		n: 0,
		notEstimable: `0 rows have a ${column}: no ${column} column is named`
	};
}
function estimateShare(metric, confusion) {
	return estimateProportion(shareOf(metric, confusion), `0 rows count for ${metric}`);
}
function estimateProportion(proportion, reason) {
	const { successes, trials } = proportion;
	if (trials === 0) return {
		n: 0,
		notEstimable: reason
	};
	return {
		value: share(proportion),
		n: trials,
		numerator: successes,
		denominator: trials,
		method: "wilson",
		limits: (level) => wilsonInterval(proportion, level)
	};
}
/** The mean of recall and specificity; their Wilson intervals squared and added. */
function estimateBalancedAccuracy(confusion) {
	const sides = [shareOf("recall", confusion), shareOf("specificity", confusion)];
	const n = sides.reduce((sum, { trials }) => sum + trials, 0);
	if (sides.some(({ trials }) => trials === 0)) return {
		n,
		notEstimable: `there are ${sides[0]?.trials} positive and ${sides[1]?.trials} negative rows`
	};
	const value = sides.reduce((sum, side) => sum + share(side) / 2, 0);
	return {
		value,
		n,
		method: "wilson-mover",
		limits: (level) => {
			const arm = (end) => Math.hypot(...sides.map((side) => share(side) - wilsonInterval(side, level)[end])) / 2;
			return {
				low: value - arm("low"),
				high: value + arm("high")
			};
		}
	};
}
/** F1 = 2J/(1 + J) with J = TP/(TP + FP + FN), a share of rows: Wilson's limits of J, carried over. */
function estimateF1({ truePositives, falsePositives, falseNegatives }) {
	const trials = truePositives + falsePositives + falseNegatives;
	if (trials === 0) return {
		n: 0,
		notEstimable: "0 rows have a positive label or a positive prediction"
	};
	const jaccard = {
		successes: truePositives,
		trials
	};
	return {
		value: jaccardToF1(share(jaccard)),
		n: trials,
		method: "wilson-jaccard",
		limits: (level) => {
			const { low, high } = wilsonInterval(jaccard, level);
			return {
				low: jaccardToF1(low),
				high: jaccardToF1(high)
			};
		}
	};
}
function estimateRanking(metric, scores) {
	const positives = scores.positives.length;
	const negatives = scores.negatives.length;
	const n = positives + negatives;
	if (positives === 0 || negatives === 0) return {
		n,
		notEstimable: `there are ${positives} positive and ${negatives} negative rows with a score`
	};
	if (metric === "roc_auc") {
		const auc = measureRocAuc(scores);
		const limits = (level) => rocAucInterval(auc, Math.min(positives, negatives), level);
		return {
			value: auc.value,
			n,
			method: "delong",
			limits
		};
	}
	const value = averagePrecision(scores);
	const limits = (level) => averagePrecisionLimits(value, positives, criticalValue(level));
	return {
		value,
		n,
		method: "logit",
		limits
	};
}
function estimateLoss(metric, scores) {
	const n = scores.positives.length + scores.negatives.length;
	const losses = metric === "log_loss" ? logLosses(scores) : squaredErrors(scores);
	if (typeof losses === "string") return {
		n,
		notEstimable: losses
	};
	if (n < 2) return {
		n,
		notEstimable: `${n} rows have a score; an interval needs 2`
	};
	const moments = measureMoments(losses);
	return {
		value: moments.sum / n,
		n,
		method: "student-t",
		limits: (level) => meanInterval(moments, level)
	};
}

// packages/quality/src/estimate-change.ts
/**
* How a metric moved, head minus base: on the same rows where the metric allows it (Tango for shares of rows, Newcombe
* for precision and F1, DeLong for the area under the curve, Student's t for mean losses), else as if the rows were
* different ones, which is wider; {@link isPaired} says which.
*/
function estimateChange(metric, head, base, pairs) {
	return (pairs === void 0 ? void 0 : estimatePaired(metric, pairs)) ?? estimateUnpaired(metric, head, base);
}
/** Whether a change of this metric is estimated on the rows that both versions share. */
function isPaired(metric, pairs) {
	return pairs !== void 0 && estimatePaired(metric, pairs) !== void 0;
}
function estimatePaired(metric, { cells, scores }) {
	switch (metric) {
		case "accuracy": return cells && fromCounts(countRight(cells, "any"));
		case "recall": return cells && fromCounts(countRight(cells, true));
		case "specificity": return cells && fromCounts(countRight(cells, false));
		case "balanced_accuracy": return cells && halfSum(fromCounts(countRight(cells, true)), fromCounts(countRight(cells, false)));
		case "roc_auc": return scores && fromScores(scores);
		case "log_loss":
		case "brier_score": return scores && fromLosses(metric, scores);
		case "precision": return cells && fromShares(overlapShares(cells, "predicted"), (value) => value);
		case "f1": return cells && fromShares(overlapShares(cells, "either"), jaccardToF1);
		case "average_precision": return;
	}
}
/** How precision or F1 moved: Newcombe's interval for pairs. */
function fromShares(shares, carry) {
	const { first, second } = shares;
	const n = Math.min(first.trials, second.trials);
	if (n === 0) return {
		n,
		notEstimable: "0 of the rows that base and head share count on both sides"
	};
	return {
		value: carry(share(first)) - carry(share(second)),
		n,
		method: "newcombe-paired",
		limits: (level) => overlappingLimits(shares, criticalValue(level), carry)
	};
}
function fromCounts(counts) {
	const { onlyFirst, onlySecond, pairs } = counts;
	if (pairs === 0) return {
		n: 0,
		notEstimable: "0 rows count at base and at head"
	};
	return {
		value: (onlyFirst - onlySecond) / pairs,
		n: pairs,
		method: "tango",
		limits: (level) => tangoInterval(counts, level)
	};
}
function halfSum(a, b) {
	if (!isEstimate(a)) return a;
	if (!isEstimate(b)) return b;
	const value = (a.value + b.value) / 2;
	return {
		value,
		n: a.n + b.n,
		method: "tango-mover",
		limits: (level) => {
			const [x, y] = [a.limits(level), b.limits(level)];
			return {
				low: value - Math.hypot(a.value - x.low, b.value - y.low) / 2,
				high: value + Math.hypot(x.high - a.value, y.high - b.value) / 2
			};
		}
	};
}
function fromScores(scores) {
	const positives = scores.first.positives.length;
	const negatives = scores.first.negatives.length;
	const n = positives + negatives;
	if (positives === 0 || negatives === 0) return {
		n,
		notEstimable: `base and head share ${positives} positive and ${negatives} negative rows`
	};
	const { value, variance } = compareRocAuc(scores);
	const half = (level) => variance === 0 ? tangoInterval({
		onlyFirst: 0,
		onlySecond: 0,
		pairs: Math.min(positives, negatives)
	}, level).high : criticalValue(level) * Math.sqrt(variance);
	return {
		value,
		n,
		method: "delong",
		limits: (level) => ({
			low: value - half(level),
			high: value + half(level)
		})
	};
}
function fromLosses(metric, scores) {
	const losses = metric === "log_loss" ? logLosses : squaredErrors;
	const first = losses(scores.first);
	const second = losses(scores.second);
	const n = scores.first.positives.length + scores.first.negatives.length;
	if (typeof first === "string") return {
		n,
		notEstimable: first
	};
	if (typeof second === "string") return {
		n,
		notEstimable: `at base ${second}`
	};
	if (n < 2) return {
		n,
		notEstimable: `base and head share ${n} rows; an interval needs 2`
	};
	const moments = measureMoments(first.map((loss, i) => loss - elementAt(second, i)));
	return {
		value: moments.sum / n,
		n,
		method: "student-t",
		limits: (level) => meanInterval(moments, level)
	};
}
function estimateUnpaired(metric, head, base) {
	const after = estimateMetric(metric, head);
	const before = estimateMetric(metric, base);
	if (!isEstimate(after)) return after;
	if (!isEstimate(before)) return {
		...before,
		notEstimable: `at base ${before.notEstimable}`
	};
	return {
		value: after.value - before.value,
		n: after.n,
		method: `${after.method}-mover`,
		limits: (level) => combineLimits({
			estimate: after.value,
			...after.limits(level)
		}, {
			estimate: before.value,
			...before.limits(level)
		})
	};
}

// packages/quality/src/metrics.ts
/** The names of all metrics, in the order of reports: scikit-learn's scorers without `neg_`. */
const METRIC_NAMES = [
	"accuracy",
	"balanced_accuracy",
	"precision",
	"recall",
	"specificity",
	"f1",
	"roc_auc",
	"average_precision",
	"log_loss",
	"brier_score"
];
const METRICS = {
	accuracy: {
		formula: "(TP + TN) / (TP + FP + FN + TN)",
		better: "higher",
		needs: "prediction"
	},
	balanced_accuracy: {
		formula: "(TP/(TP + FN) + TN/(TN + FP)) / 2",
		better: "higher",
		needs: "prediction"
	},
	precision: {
		formula: "TP / (TP + FP)",
		better: "higher",
		needs: "prediction"
	},
	recall: {
		formula: "TP / (TP + FN)",
		better: "higher",
		needs: "prediction"
	},
	specificity: {
		formula: "TN / (TN + FP)",
		better: "higher",
		needs: "prediction"
	},
	f1: {
		formula: "2·TP / (2·TP + FP + FN)",
		better: "higher",
		needs: "prediction"
	},
	roc_auc: {
		formula: "P(score of a positive > score of a negative), ties counting half",
		better: "higher",
		needs: "score"
	},
	average_precision: {
		formula: "Σ (recall step × precision) over the scores",
		better: "higher",
		needs: "score"
	},
	log_loss: {
		formula: "mean of −ln(score given to the true class)",
		better: "lower",
		needs: "score"
	},
	brier_score: {
		formula: "mean of (score − label)²",
		better: "lower",
		needs: "score"
	}
};
/** Whether a text names a metric. */
function isMetricName(name) {
	return Object.hasOwn(METRICS, name);
}

// packages/quality/src/judge-rule.ts
/** Level of the interval that must be beyond a bound for a failure: one wrong failure in forty rules on the bound. */
const FAIL_LEVEL = .95;
/** Level of the interval that must be inside a bound for a pass: one wrong pass in twenty rules on the bound. */
const PASS_LEVEL = .9;
/** The bounds that rules set. */
function listBounds(rules) {
	return rules.flatMap((rule) => {
		const { metric, min, max, maxRegression } = rule;
		return [
			...min === void 0 ? [] : [{
				rule,
				metric,
				kind: "min",
				limit: min
			}],
			...max === void 0 ? [] : [{
				rule,
				metric,
				kind: "max",
				limit: max
			}],
			...maxRegression === void 0 ? [] : [{
				rule,
				metric,
				kind: "regression",
				limit: maxRegression
			}]
		];
	});
}
/**
* Decides one bound: `fail` when the whole 95 % interval is beyond it, `pass` when the whole 90 % interval is inside
* (the bound included), else `inconclusive`. A metric that cannot be given is `inconclusive`.
*
* @param estimate the metric for `min` and `max`, its change (head minus base) for `regression`
*/
function judgeBound(bound, estimate) {
	if (!isEstimate(estimate)) return {
		...bound,
		estimate,
		state: "inconclusive"
	};
	const { low, high } = allowedRange(bound);
	const wide = estimate.limits(FAIL_LEVEL);
	if (wide.high < low || wide.low > high) return {
		...bound,
		estimate,
		state: "fail"
	};
	const narrow = estimate.limits(PASS_LEVEL);
	return {
		...bound,
		estimate,
		state: narrow.low >= low && narrow.high <= high ? "pass" : "inconclusive"
	};
}
function allowedRange({ kind, limit, metric }) {
	switch (kind) {
		case "min": return {
			low: limit,
			high: Infinity
		};
		case "max": return {
			low: -Infinity,
			high: limit
		};
		case "regression": return METRICS[metric].better === "higher" ? {
			low: -limit,
			high: Infinity
		} : {
			low: -Infinity,
			high: limit
		};
	}
}

// packages/quality/src/quality-findings.ts
/** What people should know about one bound: nothing when it is kept. */
function describeBound(bound) {
	const { metric, kind, limit, estimate, state, rule } = bound;
	if (state === "pass") return void 0;
	const goal = {
		min: `must be at least ${limit}`,
		max: `must be at most ${limit}`,
		regression: `may be worse than at base by at most ${limit}`
	}[kind];
	if (!isEstimate(estimate)) return {
		code: "QUALITY_NOT_ESTIMABLE",
		severity: "warning",
		subject: metric,
		message: `${metric} ${goal}, and cannot be given: ${estimate.notEstimable}.`,
		advice: "Add the column that is missing to the predictions, and name it."
	};
	const { low, high } = estimate.limits(FAIL_LEVEL);
	const figures = `${metric}${kind === "regression" ? " moved by" : " is"} ${formatFixed(estimate.value, 4)} (95 % CI ${formatFixed(low, 4)}…${formatFixed(high, 4)}, ${formatCount(estimate.n)} rows); it ${goal}`;
	if (state === "inconclusive") return {
		code: "QUALITY_UNDECIDED",
		severity: "warning",
		subject: metric,
		message: `${figures}. These rows do not show whether that holds.`,
		advice: "Evaluate on more rows."
	};
	return {
		code: failureCode(kind),
		severity: rule.severity === "warn" ? "warning" : "error",
		subject: metric,
		message: `${figures}. That is shown to be broken.`,
		data: {
			value: estimate.value,
			limit
		}
	};
}
/** The code of a broken bound. */
function failureCode(kind) {
	return {
		min: "QUALITY_BELOW_MIN",
		max: "QUALITY_ABOVE_MAX",
		regression: "QUALITY_REGRESSION"
	}[kind];
}
/** At most this many slices are listed in a message. */
const MAX_LISTED = 10;
/**
* What is wrong or remarkable about the evidence itself.
*
* @param compared the metrics that a rule compares with the base
*/
function describeEvidence(input, compared) {
	const { incompleteRows, rows, base } = input;
	const comparesWithBase = compared.length > 0;
	const apart = base.kind === "known" ? compared.filter((metric) => !isPaired(metric, base.pairs)) : [];
	const slices = new Set(input.slices.map(({ slice }) => slice));
	const gone = base.kind === "known" ? (base.slices ?? []).filter((slice) => !slices.has(slice)) : [];
	return [
		gone.length > 0 && {
			finding: {
				code: "QUALITY_SLICE_GONE",
				severity: "warning",
				message: `${gone.slice(0, MAX_LISTED).join(", ")}${gone.length > MAX_LISTED ? ` and ${gone.length - MAX_LISTED} more` : ""}: measured at base, and without a row now.`,
				advice: "Evaluate on the same rows as the base."
			},
			blocks: true
		},
		incompleteRows > 0 && {
			finding: {
				code: "QUALITY_ROWS_INCOMPLETE",
				severity: "warning",
				message: `${formatCount(incompleteRows)} of ${formatCount(rows)} rows lack a prediction or a score.`,
				advice: "Score every row of the evaluation set."
			},
			blocks: true
		},
		comparesWithBase && base.kind === "missing" && {
			finding: {
				code: "QUALITY_BASELINE_MISSING",
				severity: "warning",
				message: `A rule compares with the base, and there are no predictions of the base${base.why === void 0 ? "." : ` that can be read: ${base.why}`}`,
				advice: "Commit the predictions of the base, or name them with --baseline."
			},
			blocks: true
		},
		comparesWithBase && base.kind === "first-version" && {
			finding: {
				code: "QUALITY_FIRST_VERSION",
				severity: "note",
				message: "There is no earlier version; rules that compare with it start with the next one."
			},
			blocks: false
		},
		base.kind === "known" && apart.length > 0 && {
			finding: {
				code: "QUALITY_UNPAIRED",
				severity: "warning",
				message: `Base and head were compared as if they were different rows for ${apart.join(", ")}, because ${base.pairs === void 0 ? "they cannot be joined by id" : "this metric has no paired interval here"}.`,
				advice: base.pairs === void 0 ? "Write an id column into the predictions and name it." : "Judge roc_auc, whose change is paired, or evaluate on more rows."
			},
			blocks: false
		},
		base.kind === "known" && base.changedRows !== void 0 && base.changedRows > 0 && {
			finding: {
				code: "QUALITY_ROWS_CHANGED",
				severity: "warning",
				message: `Base and head were not evaluated on the same rows: ${formatCount(base.changedRows)} are not in both or have another label. Paired tests use the rest.`,
				advice: "Evaluate both on the same rows."
			},
			blocks: false
		}
	].filter((finding) => finding !== false);
}
/** A finding for each rule that cannot be judged. */
function describeRuleProblems(rules) {
	return rules.flatMap(({ metric, min, max, maxRegression }) => {
		if (!isMetricName(metric)) return [unknownMetric(metric)];
		const limits = [
			min,
			max,
			maxRegression
		].filter((limit) => limit !== void 0);
		if (limits.length === 0) return [invalid(metric, `The rule on ${metric} has neither min nor max nor maxRegression.`, "Add min: 0.8.")];
		if (maxRegression !== void 0 && maxRegression < 0) return [invalid(metric, `maxRegression of ${metric} is negative.`, "Write how much worse it may be: 0.01.")];
		return limits.every(Number.isFinite) ? [] : [invalid(metric, `A bound of ${metric} is not a number.`, "Add min: 0.8.")];
	});
}
/** A finding for each metric that was asked for by a wrong name. */
function describeMetricProblems(metrics) {
	return metrics.filter((metric) => !isMetricName(metric)).map(unknownMetric);
}
/** Whether a rule's metric is one. */
function isNamedRule(rule) {
	return isMetricName(rule.metric);
}
function unknownMetric(metric) {
	const guess = closest(metric, METRIC_NAMES);
	return invalid(metric, `There is no metric named ${metric}${guess === void 0 ? "" : `; did you mean ${guess}?`}`, `Use one of ${METRIC_NAMES.join(", ")}.`);
}
function invalid(subject, message, advice) {
	return {
		code: "QUALITY_RULE_INVALID",
		severity: "error",
		subject,
		message,
		advice
	};
}

// packages/quality/src/judge-quality.ts
/** Level of the intervals shown when nobody says. */
const DEFAULT_LEVEL = .95;
/**
* Judges how good a model is and whether it became worse, from counts and scores alone.
*
* A bound fails when the whole 95 % interval is beyond it, passes when the whole 90 % interval is inside, and is
* inconclusive in between; doubt never passes and never warns. Changes are paired on the same rows where they can be.
*/
function judgeQuality(input) {
	const rules = input.rules ?? [];
	const refusals = [...describeRuleProblems(rules), ...describeMetricProblems(input.metrics ?? [])];
	if (refusals.length > 0) return refuse(input, refusals);
	const level = input.level ?? DEFAULT_LEVEL;
	const bounds = listBounds(rules.filter(isNamedRule));
	const compared = bounds.filter(({ kind }) => kind === "regression").map(({ metric }) => metric);
	const judged = bounds.flatMap((bound) => judgeOne(bound, input) ?? []);
	const remarks = describeEvidence(input, [...new Set(compared)]);
	const { verdict, reasonCode, note } = conclude(input, judged, remarks);
	const place = input.location === void 0 ? {} : { location: input.location };
	const metrics = chooseMetrics(input);
	const measurements = [
		...measureAll(metrics, input.head, wholeTable(input), level).map((measured) => attachBound(measured, judged)),
		...measureChanges(metrics, input, level).map((measured) => attachBound(measured, judged)),
		...input.slices.flatMap(({ slice, evidence }) => measureAll(chooseSliceMetrics(metrics, evidence), evidence, {
			...wholeTable(input),
			slice
		}, level))
	];
	return createReport({
		gate: "quality",
		verdict,
		reasonCode,
		subject: input.subject,
		policy: input.policyRef,
		findings: [
			...judged.flatMap((bound) => describeBound(bound) ?? []),
			...remarks.map(({ finding }) => finding),
			...note === void 0 ? [] : [note]
		].map((finding) => ({
			...place,
			...finding
		})),
		measurements,
		tables: [tabulate(measurements, level)],
		data: {
			rows: input.rows,
			rules,
			formulas: Object.fromEntries(metrics.map((metric) => [metric, METRICS[metric].formula])),
			decision: {
				failLevel: FAIL_LEVEL,
				passLevel: PASS_LEVEL,
				level
			}
		},
		environment: input.environment ?? {}
	});
}
function refuse(input, findings) {
	return createReport({
		gate: "quality",
		verdict: "error",
		reasonCode: "QUALITY_RULE_INVALID",
		subject: input.subject,
		policy: input.policyRef,
		findings,
		environment: input.environment ?? {}
	});
}
/** Undefined for a regression that is not due because there was no version before. */
function judgeOne(bound, { head, base }) {
	if (bound.kind !== "regression") return judgeBound(bound, estimateMetric(bound.metric, head));
	switch (base.kind) {
		case "first-version": return;
		case "missing": return judgeBound(bound, {
			n: 0,
			notEstimable: "0 rows of the base are known"
		});
		case "known": return judgeBound(bound, estimateChange(bound.metric, head, base.evidence, base.pairs));
	}
}
function conclude(input, judged, remarks) {
	if (input.measureOnly === true) return {
		verdict: "pass",
		reasonCode: "MEASURE_ONLY",
		note: {
			code: "MEASURE_ONLY",
			severity: "note",
			message: "Nothing was judged, as asked: these are measurements only."
		}
	};
	if (input.rules === null || input.rules.length === 0) return {
		verdict: "inconclusive",
		reasonCode: "NO_RULE",
		note: {
			code: "NO_RULE",
			severity: "warning",
			message: "No rule says what would be good enough, so nothing was judged.",
			advice: "Name a rule: --min roc_auc=0.8, or gates.quality.metrics in the policy."
		}
	};
	const blocking = remarks.find(({ blocks }) => blocks);
	const reasons = [
		...judged.filter(({ state }) => state === "fail").map(({ rule, kind }) => ({
			verdict: rule.severity,
			code: failureCode(kind)
		})),
		...blocking === void 0 ? [] : [{
			verdict: "inconclusive",
			code: blocking.finding.code
		}],
		...judged.filter(({ state }) => state === "inconclusive").map(({ estimate }) => ({
			verdict: "inconclusive",
			code: isEstimate(estimate) ? "QUALITY_UNDECIDED" : "QUALITY_NOT_ESTIMABLE"
		})),
		...judged.filter(({ state }) => state === "pass").map(() => ({
			verdict: "pass",
			code: "QUALITY_WITHIN_LIMITS"
		}))
	];
	const verdict = combineVerdicts(reasons.map((reason) => reason.verdict));
	return {
		verdict,
		reasonCode: reasons.find((reason) => reason.verdict === verdict)?.code ?? "QUALITY_FIRST_VERSION"
	};
}
/** The metrics that were asked for, or all that the columns give; those of rules always. */
function chooseMetrics({ metrics, rules, head }) {
	const ruled = new Set((rules ?? []).map(({ metric }) => metric));
	const given = {
		prediction: head.confusion !== void 0,
		score: head.scores !== void 0
	};
	return METRIC_NAMES.filter((metric) => ruled.has(metric) || (metrics?.includes(metric) ?? given[METRICS[metric].needs]));
}
function chooseSliceMetrics(metrics, { confusion, scores }) {
	const given = {
		prediction: confusion !== void 0,
		score: scores !== void 0
	};
	return metrics.filter((metric) => given[METRICS[metric].needs]);
}
function wholeTable({ dataset }) {
	return dataset === void 0 ? {} : { dataset };
}
function measureAll(metrics, evidence, of, level) {
	return metrics.map((metric) => toMeasurement(metric, of, estimateMetric(metric, evidence), level));
}
/** The change of every metric against base: measurements of their own, named `…_change`. */
function measureChanges(metrics, input, level) {
	const { head, base } = input;
	if (base.kind !== "known") return [];
	return metrics.map((metric) => {
		const change = estimateChange(metric, head, base.evidence, base.pairs);
		return toMeasurement(`${metric}_change`, {
			...wholeTable(input),
			against: "base"
		}, change, level);
	});
}
function toMeasurement(metric, of, estimate, level) {
	if (!isEstimate(estimate)) return {
		metric,
		of,
		n: estimate.n,
		value: null,
		notEstimable: estimate.notEstimable
	};
	const { value, n, numerator, denominator, method, limits } = estimate;
	return {
		metric,
		of,
		n,
		value,
		...numerator === void 0 ? {} : { numerator },
		...denominator === void 0 ? {} : { denominator },
		interval: {
			...limits(level),
			level,
			method
		}
	};
}
/** The state of the strictest rule on a measurement: the worst of its bounds. */
function attachBound(measured, judged) {
	const bounds = judged.filter(({ metric, kind }) => measured.metric === (kind === "regression" ? `${metric}_change` : metric));
	const worst = [
		"fail",
		"inconclusive",
		"pass"
	].map((state) => bounds.find((bound) => bound.state === state)).find((bound) => bound !== void 0);
	return worst === void 0 ? measured : {
		...measured,
		state: worst.state,
		margin: worst.limit
	};
}
function tabulate(measurements, level) {
	return {
		title: "Quality",
		columns: [
			{ name: "Metric" },
			{ name: "On" },
			{
				name: "Rows",
				align: "right"
			},
			{
				name: "Value",
				align: "right"
			},
			{
				name: `${formatFixed(100 * level, 0)} % CI`,
				align: "right"
			},
			{ name: "State" }
		],
		rows: measurements.map(({ metric, of, n, value, interval, state, margin, notEstimable }) => [
			metric.replaceAll("_", " "),
			of["slice"] ?? of["dataset"] ?? "all rows",
			String(n),
			value === null ? `not estimable: ${notEstimable}` : formatFixed(value, 4),
			interval === void 0 ? "" : `${formatFixed(interval.low, 4)}…${formatFixed(interval.high, 4)}`,
			state === void 0 ? "" : `${state} (limit ${margin})`
		])
	};
}

export { countConfusion as n, judgeQuality as t };
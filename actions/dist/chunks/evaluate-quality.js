import { lt as combineVerdicts, nt as createReport, ot as ModelgateError, rt as errorReport } from "./start.js";
import { i as takesParameter, n as parseMetric, r as qualityProblem, t as QUALITY_METRICS } from "./quality-metric.js";
import { C as formatCount, D as testMcnemar, G as readCells, H as isCellsFile, I as overlappingLimits, L as wilsonInterval, O as tangoInterval, P as numberAt, S as sortNumbers, V as share, X as streamEngine, Y as chooseEngine, _ as linearize, a as readPairedScores, b as toStudent, c as linearizeR2, f as measureCalibrationError, h as rocAucInterval, i as readPairedNumbers, l as linearizeRootMeanSquare, m as measureRocAuc, n as readCellsHead, o as readScores, p as compareRocAuc, q as readPairedCells, r as readNumbers, s as linearizeMean, t as readCellsEvidence, u as effectiveRows, v as measureWeights, w as formatFixed, x as joinClasses, y as subtractLinearized, z as combineLimits } from "./read-cells-evidence.js";
import { n as studentInterval, o as elementAt, s as criticalValue } from "./student-estimate.js";

// packages/statistics/src/average-precision.ts
/**
* Average precision: Σ (recall step × precision) over the distinct scores from high to low, as scikit-learn defines it.
*
* @param scores at least one positive
*/
function averagePrecision(scores) {
	const { positives, negatives } = scores;
	if (scores.weights !== void 0) return linearizeAveragePrecision(scores).value;
	const up = sortNumbers(positives);
	const down = sortNumbers(negatives);
	let truePositives = 0;
	let falsePositives = 0;
	let sum = 0;
	while (truePositives < up.length) {
		const score = numberAt(up, up.length - 1 - truePositives);
		const before = truePositives;
		while (truePositives < up.length && up[up.length - 1 - truePositives] === score) truePositives++;
		while (falsePositives < down.length && numberAt(down, down.length - 1 - falsePositives) >= score) falsePositives++;
		sum += (truePositives - before) / up.length * (truePositives / (truePositives + falsePositives));
	}
	return sum;
}
/**
* The same with what each row contributes to its error; rows may carry weights.
*
* @param scores positives with a weight above 0, and more than 1 effective row
*/
function linearizeAveragePrecision(scores) {
	const { labels, values, weights } = joinClasses(scores);
	const { total } = measureWeights(weights, values.length);
	const order = new Uint32Array(values.keys()).toSorted((a, b) => elementAt(values, b) - elementAt(values, a));
	const mass = measureWeights(scores.weights?.positives, scores.positives.length).total;
	const above = new Float64Array(values.length);
	const precision = new Float64Array(values.length);
	let [all, up, value] = [
		0,
		0,
		0
	];
	eachRun(order, values, (run) => {
		const before = up;
		for (const row of run) {
			all += weights?.[row] ?? 1;
			up += (weights?.[row] ?? 1) * elementAt(labels, row);
		}
		for (const row of run) {
			above[row] = all;
			precision[row] = up / Math.max(all, Number.MIN_VALUE);
		}
		value += (up - before) / mass * (up / Math.max(all, Number.MIN_VALUE));
	});
	const gain = new Float64Array(values.length);
	const loss = new Float64Array(values.length);
	let [gains, losses] = [0, 0];
	eachRun(order.toReversed(), values, (run) => {
		for (const row of run) {
			const share = (weights?.[row] ?? 1) * elementAt(labels, row) / Math.max(elementAt(above, row), Number.MIN_VALUE);
			gains += share;
			losses += share * elementAt(precision, row);
		}
		for (const row of run) {
			gain[row] = gains;
			loss[row] = losses;
		}
	});
	return linearize(value, values.length, weights, (row) => {
		const own = elementAt(labels, row) * (elementAt(precision, row) - value + elementAt(gain, row));
		return total / mass * (own - elementAt(loss, row));
	});
}
/** Calls for each run of rows with the same score. */
function eachRun(order, values, take) {
	let from = 0;
	while (from < order.length) {
		let to = from + 1;
		while (to < order.length && values[elementAt(order, to)] === values[elementAt(order, from)]) to++;
		take(order.subarray(from, to));
		from = to;
	}
}
/**
* Logit interval of an average precision. An area of 0 or 1 is moved half a positive inwards, so that the interval
* has width.
*
* Boyd, Eng and Page (2013) ECML PKDD, section 4.
*
* @param positives number of positive rows, above 0
* @param z critical value
*/
function averagePrecisionLimits(value, positives, z) {
	const inside = Math.min(1 - .5 / (positives + 1), Math.max(.5 / (positives + 1), value));
	const centre = Math.log(inside / (1 - inside));
	const half = z / Math.sqrt(positives * inside * (1 - inside));
	return {
		low: Math.min(value, logistic(centre - half)),
		high: Math.max(value, logistic(centre + half))
	};
}
function logistic(x) {
	return 1 / (1 + Math.exp(-x));
}

// packages/quality/src/confusion.ts
/** Counts the rows that have label and prediction. */
function countConfusion(cells) {
	const count = (wanted) => addUp(cells.filter(({ label, prediction }) => kindOf(label, prediction) === wanted));
	return {
		tp: count("tp"),
		fp: count("fp"),
		fn: count("fn"),
		tn: count("tn")
	};
}
/** The kind of a row; undefined where label or prediction is missing. */
function kindOf(label, prediction) {
	if (label === null || prediction === null) return void 0;
	if (prediction) return label ? "tp" : "fp";
	return label ? "fn" : "tn";
}
/** Adds cells up. */
function addUp(cells) {
	return cells.reduce((sum, { n, weight = n, weightSquares = n }) => ({
		n: sum.n + n,
		weight: sum.weight + weight,
		squares: sum.squares + weightSquares
	}), {
		n: 0,
		weight: 0,
		squares: 0
	});
}
/**
* How many rows only head gets right and only base gets right, among all rows or those with one label: what the paired
* tests of accuracy, recall and specificity need. First is head.
*/
function countRight(pairs, label) {
	const among = pairs.filter((cell) => cell.label !== null && cell.base !== null && cell.head !== null && (label === "any" || cell.label === label));
	const all = addUp(among);
	const onlyHead = addUp(among.filter((cell) => cell.head === cell.label && cell.base !== cell.label));
	const onlyBase = addUp(among.filter((cell) => cell.base === cell.label && cell.head !== cell.label));
	const unit = all.squares === 0 ? 0 : all.weight / all.squares;
	return {
		onlyFirst: unit * onlyHead.weight,
		onlySecond: unit * onlyBase.weight,
		pairs: unit * all.weight,
		rows: {
			all: all.n,
			onlyHead: onlyHead.n,
			onlyBase: onlyBase.n
		}
	};
}

// packages/quality/src/estimate.ts
/** Whether there is a number with an interval. */
function isEstimate(result) {
	return "value" in result;
}
/** Whether there is a number that is only stated. */
function isDeclared(result) {
	return "declared" in result;
}

// packages/quality/src/metrics.ts
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
	fbeta: {
		formula: "(1 + β²)·TP / ((1 + β²)·TP + β²·FN + FP)",
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
	},
	expected_calibration_error: {
		formula: "Σ over 10 bins of equal width of |Σ (label − score)| / rows",
		better: "lower",
		needs: "score"
	},
	r2: {
		formula: "1 − Σ (label − prediction)² / Σ (label − mean label)²",
		better: "higher",
		needs: "amount"
	},
	root_mean_squared_error: {
		formula: "√(mean of (label − prediction)²)",
		better: "lower",
		needs: "amount"
	},
	mean_squared_error: {
		formula: "mean of (label − prediction)²",
		better: "lower",
		needs: "amount"
	},
	mean_absolute_error: {
		formula: "mean of |label − prediction|",
		better: "lower",
		needs: "amount"
	},
	mean_absolute_percentage_error: {
		formula: "mean of |label − prediction| / |label|",
		better: "lower",
		needs: "amount"
	},
	mean_pinball_loss: {
		formula: "mean of q·(label − prediction) where the label is larger, else (1 − q)·(prediction − label)",
		better: "lower",
		needs: "amount"
	}
};
/** The metrics that columns give without being asked: all that need no parameter. */
function listMetrics(needs) {
	return QUALITY_METRICS.filter((name) => needs.includes(METRICS[name].needs) && !takesParameter(name)).map((name) => ({
		name,
		label: name,
		parameter: NaN
	}));
}

// packages/quality/src/judge-rule.ts
/** Level of the interval that must be beyond a bound for a failure: one wrong failure in forty rules on the bound. */
const FAIL_LEVEL = .95;
/** Level of the interval that must be inside a bound for a pass: one wrong pass in twenty rules on the bound. */
const PASS_LEVEL = .9;
/**
* Decides one bound: `fail` when the whole 95 % interval is beyond it, `pass` when the whole 90 % interval is inside
* (the bound included), else `inconclusive`. A value that is only stated is taken as the fact it is stated as. A metric
* that cannot be given is `inconclusive`.
*
* @param result the metric for `min` and `max`, its change (head minus base) for `regression`
*/
function judgeBound(bound, result) {
	const { low, high } = allowedRange(bound);
	if (isDeclared(result)) {
		const inside = result.declared >= low && result.declared <= high;
		return {
			...bound,
			result,
			state: inside ? "pass" : "fail"
		};
	}
	if (!isEstimate(result)) return {
		...bound,
		result,
		state: "inconclusive"
	};
	const wide = result.limits(failLevel(bound));
	if (wide.high < low || wide.low > high) return {
		...bound,
		result,
		state: "fail"
	};
	const narrow = result.limits(PASS_LEVEL);
	return {
		...bound,
		result,
		state: narrow.low >= low && narrow.high <= high ? "pass" : "inconclusive"
	};
}
/** Level of the interval that must be beyond a bound. */
function failLevel({ among }) {
	return 1 - .050000000000000044 / among;
}
/** Where the metric, or its change, may lie. */
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
		case "regression": return METRICS[metric.name].better === "higher" ? {
			low: -limit,
			high: Infinity
		} : {
			low: -Infinity,
			high: limit
		};
	}
}

// packages/quality/src/advise-bound.ts
/** More rows than a million times those there are will not be collected. */
const MAX_FACTOR = 1e6;
/**
* About how many rows would decide a bound if only their number changed, because intervals shrink with its root.
* Infinity where no number would, or nothing is known of the rows.
*/
function countRowsNeeded(bound, { value, n, limits }) {
	const { low, high } = allowedRange(bound);
	const inside = value >= low && value <= high;
	const arms = limits(inside ? PASS_LEVEL : failLevel(bound));
	const [below, above] = [value - arms.low, arms.high - value];
	const parts = inside ? [below / (value - low), above / (high - value)] : [value < low ? above / (low - value) : below / (value - high)];
	const factor = Math.max(...parts) ** 2;
	return n > 0 && factor <= MAX_FACTOR ? Math.ceil(factor * n) : Infinity;
}
/** What to do about a bound that the rows do not decide. */
function adviseOnDoubt(rowsNeeded, n) {
	return Number.isFinite(rowsNeeded) ? `Evaluate on about ${formatCount(rowsNeeded)} rows instead of ${formatCount(n)}: that many decide it if the value stays as it is.` : "No realistic number of such rows would decide it: change the model, or the limit in the policy.";
}
/** What to do about a bound that is broken: where to look, and how far it is. */
function adviseOnBroken({ kind, limit, metric, result, against }, worst) {
	if (!isEstimate(result)) return "Improve the model, or declare the predictions so that the value can be measured.";
	if (kind === "regression") {
		const lost = result.flips?.onlyBase ?? 0;
		return lost > 0 ? `Look at the ${formatCount(lost)} rows that only the version at ${against} gets right, and take back what lost them.` : `Compare the predictions row by row with those at ${against}, and take back what made them worse.`;
	}
	const { numerator, denominator } = result;
	const isCount = COUNTED.has(metric.name) && Number.isSafeInteger(numerator);
	const more = numerator === void 0 || denominator === void 0 ? 0 : Math.ceil(limit * denominator - numerator);
	return [...kind === "min" && isCount && more > 0 ? [`${formatCount(more)} more of ${formatCount(denominator ?? 0)} rows right would reach it.`] : [], worst === void 0 ? "Look at the rows that the model gets most wrong." : `Start with ${worst.slice}, where it stands worst: ${formatFixed(worst.value, 4)}.`].join(" ");
}
/** Metrics whose denominator stays the same when a row is answered otherwise. */
const COUNTED = /* @__PURE__ */ new Set([
	"accuracy",
	"recall",
	"specificity"
]);

// packages/quality/src/describe-bound.ts
/**
* What people should know about one bound: nothing when it is kept.
*
* @param worst the slice where the metric stands worst, for a bound on all rows
*/
function describeBound(bound, worst) {
	const { metric, kind, limit, result, state, rule, slice, against } = bound;
	if (state === "pass") return void 0;
	const subject = slice === void 0 ? metric.label : `${metric.label} of ${slice}`;
	const goal = {
		min: `must be at least ${limit}`,
		max: `must be at most ${limit}`,
		regression: `may be worse than at ${against} by at most ${limit}`
	}[kind];
	if (state === "insufficient") return {
		code: "QUALITY_SLICE_SMALL",
		severity: "note",
		subject,
		message: `${subject} rests on ${formatCount(result.n)} rows, fewer than ${30}, and is not judged; it ${goal}.`,
		advice: "Evaluate on more rows of it, or name the slice in a rule of its own when it must be judged."
	};
	const broken = {
		code: failureCode(kind),
		severity: rule.severity === "warn" ? "warning" : "error",
		subject
	};
	if (isDeclared(result)) {
		const message = `${subject} is stated as ${formatFixed(result.declared, 4)}; it ${goal}. That is broken as stated.`;
		return {
			...broken,
			message,
			advice: adviseOnBroken(bound, worst),
			data: {
				value: result.declared,
				limit
			}
		};
	}
	if (!isEstimate(result)) return {
		code: "QUALITY_NOT_ESTIMABLE",
		severity: "warning",
		subject,
		message: `${subject} ${goal}, and cannot be given: ${result.notEstimable}.`,
		advice: "Give what is missing, or remove the rule."
	};
	const level = failLevel(bound);
	const { low, high } = result.limits(level);
	const change = kind === "regression" ? " moved by" : " is";
	const percent = formatFixed(100 * level, level === .95 ? 0 : 2);
	const figures = `${subject}${change} ${formatFixed(result.value, 4)} (${percent} % CI ${formatFixed(low, 4)}…${formatFixed(high, 4)}, ${formatCount(result.n)} rows${describeFlips(result.flips)}); it ${goal}`;
	if (state === "inconclusive") {
		const rowsNeeded = countRowsNeeded(bound, result);
		return {
			code: "QUALITY_UNDECIDED",
			severity: "warning",
			subject,
			message: `${figures}. These rows do not show whether that holds.`,
			advice: adviseOnDoubt(rowsNeeded, result.n),
			data: {
				value: result.value,
				limit,
				...Number.isFinite(rowsNeeded) ? { rowsNeeded } : {}
			}
		};
	}
	return {
		...broken,
		message: `${figures}. That is shown to be broken.`,
		advice: adviseOnBroken(bound, worst),
		data: {
			value: result.value,
			limit
		}
	};
}
function describeFlips(flips) {
	if (flips === void 0) return "";
	const p = flips.p < 1e-4 ? "< 0.0001" : `= ${formatFixed(flips.p, 4)}`;
	return `, ${formatCount(flips.onlyHead)} right only now and ${formatCount(flips.onlyBase)} only before, McNemar's exact p ${p}`;
}
/** The code of a broken bound. */
function failureCode(kind) {
	return {
		min: "QUALITY_BELOW_MIN",
		max: "QUALITY_ABOVE_MAX",
		regression: "QUALITY_REGRESSION"
	}[kind];
}

// packages/quality/src/losses.ts
/** Scores closer to 0 or 1 than a double can tell from them are moved that far inwards, as scikit-learn does. */
const EPSILON = Number.EPSILON;
/**
* The losses of scores, positives first; a sentence when the scores are no probabilities.
*
* @param outside the place of the first score outside [0, 1]
*/
function scoreLosses(name, scores, outside) {
	const improper = describeImproper(scores, outside);
	if (improper !== void 0) return improper;
	const { labels, values, weights } = joinClasses(scores);
	const clip = (p) => Math.min(1 - EPSILON, Math.max(EPSILON, p));
	return {
		values: values.map((score, row) => labels[row] === 1 ? score : 1 - score).map((p) => name === "log_loss" ? -Math.log(clip(p)) : (1 - p) ** 2),
		weights
	};
}
/** Why scores are no probabilities; undefined when they are. */
function describeImproper({ positives, negatives }, outside) {
	const count = [positives, negatives].reduce((sum, scores) => sum + scores.reduce((some, score) => some + (score < 0 || score > 1 ? 1 : 0), 0), 0);
	if (count === 0) return void 0;
	return `${count} scores are outside [0, 1]${outside === void 0 ? "" : ` (the first: ${outside})`}, so they are no probabilities`;
}
/** Label minus prediction of every row. */
function errorsOf({ truth, prediction }) {
	return truth.map((value, row) => value - elementAt(prediction, row));
}
/** The squared errors of predicted amounts. */
function squaredErrors(amounts) {
	return {
		values: errorsOf(amounts).map((error) => error * error),
		weights: amounts.weights
	};
}
/** The losses of predicted amounts; a sentence when they cannot be given. */
function amountLosses({ name, parameter }, amounts) {
	const { truth, weights } = amounts;
	const errors = errorsOf(amounts);
	switch (name) {
		case "mean_squared_error": return squaredErrors(amounts);
		case "mean_absolute_percentage_error": {
			const zeros = truth.reduce((count, value) => count + (value === 0 ? 1 : 0), 0);
			if (zeros > 0) return `the label of ${zeros} rows is 0, and a share of 0 does not exist`;
			return {
				values: errors.map((error, row) => Math.abs(error / elementAt(truth, row))),
				weights
			};
		}
		case "mean_pinball_loss": return {
			values: errors.map((error) => error > 0 ? parameter * error : (parameter - 1) * error),
			weights
		};
		default: return {
			values: errors.map(Math.abs),
			weights
		};
	}
}

// packages/quality/src/share.ts
/** The metrics that are shares of rows; of F-beta, of rows that count differently: TP over TP + (β²·FN + FP)/(1 + β²). */
const SHARES = {
	accuracy: {
		tp: [1, 1],
		tn: [1, 1],
		fp: [0, 1],
		fn: [0, 1]
	},
	precision: {
		tp: [1, 1],
		fp: [0, 1]
	},
	recall: {
		tp: [1, 1],
		fn: [0, 1]
	},
	specificity: {
		tn: [1, 1],
		fp: [0, 1]
	}
};
/** F-beta as a share. van Rijsbergen (1979) Information Retrieval, chapter 7. */
function fbetaParts(beta) {
	const misses = beta ** 2 / (1 + beta ** 2);
	return {
		tp: [1, 1],
		fn: [0, misses],
		fp: [0, 1 - misses]
	};
}
const KINDS = [
	"tp",
	"fp",
	"fn",
	"tn"
];
/**
* A metric as a proportion. Its trials are the rows where every row counts once; else the effective number of rows: as
* many equal ones as would give the same variance (Kish 1965, 11.7, for weights; for F-beta by the linearized variance of
* a ratio, Cochran 1977, 6.4).
*/
function shareOf(parts, confusion) {
	return measureShare(KINDS.map((kind) => ({
		mass: confusion[kind],
		part: parts[kind]
	})));
}
function measureShare(rows) {
	const sum = (term) => rows.reduce((total, { mass, part }) => total + (part === void 0 ? 0 : term(mass, ...part)), 0);
	const n = sum((mass) => mass.n);
	const total = sum(({ weight }, _, denominator) => weight * denominator);
	const squares = sum(({ squares: w2 }, _, denominator) => w2 * denominator ** 2);
	if (total === 0) return {
		successes: 0,
		trials: 0,
		n
	};
	const hits = sum(({ weight }, numerator) => weight * numerator);
	const value = hits / total;
	const variance = sum((mass, numerator, denominator) => mass.squares * (numerator - value * denominator) ** 2);
	const unit = rows.every(({ part }) => part === void 0 || part[1] === 1) || variance === 0 ? total / squares : value * (1 - value) * total / variance;
	return {
		successes: unit * hits,
		trials: unit * total,
		n
	};
}
/** The same metric of head and base on the rows they share: other rows may count at base than at head. */
function overlapShares(parts, pairs) {
	const rows = pairs.flatMap(({ label, base, head, n, weight = n, weightSquares = n }) => {
		const [now, before] = [kindOf(label, head), kindOf(label, base)];
		if (now === void 0 || before === void 0) return [];
		return [{
			mass: {
				n,
				weight,
				squares: weightSquares
			},
			first: parts[now],
			second: parts[before]
		}];
	});
	const first = measureShare(rows.map(({ mass, first: part }) => ({
		mass,
		part
	})));
	const second = measureShare(rows.map(({ mass, second: part }) => ({
		mass,
		part
	})));
	const residual = (part, { successes, trials }) => part === void 0 || trials === 0 ? 0 : part[0] - successes / trials * part[1];
	const product = (x, y) => rows.reduce((total, row) => total + row.mass.squares * x(row) * y(row), 0);
	const now = (row) => residual(row.first, first);
	const before = (row) => residual(row.second, second);
	const scale = Math.sqrt(product(now, now) * product(before, before));
	return {
		first,
		second,
		n: Math.min(first.n, second.n),
		correlation: scale === 0 ? 0 : product(now, before) / scale
	};
}

// packages/quality/src/estimate-metric.ts
/** One metric with its interval, or as it is stated, or the reason there is none. */
function estimateMetric(metric, evidence) {
	if (evidence.claims !== void 0) return readClaim(metric, evidence.claims);
	const { confusion, scores, amounts, outside } = evidence;
	switch (METRICS[metric.name].needs) {
		case "prediction": return confusion === void 0 ? needs("prediction") : estimateAnswers(metric, confusion);
		case "score": return scores === void 0 ? needs("score") : estimateScores(metric, scores, outside);
		case "amount": return amounts === void 0 ? needs("numeric prediction") : estimateAmounts(metric, amounts);
	}
}
function needs(column) {
	return {
		n: 0,
		notEstimable: `0 rows have a ${column}: no ${column} column is named`
	};
}
function readClaim({ label }, claims) {
	const claim = claims.get(label);
	if (claim === void 0) return {
		n: 0,
		notEstimable: `0 rows are there, and no value of ${label} is stated`
	};
	const { value, n = 0, interval } = claim;
	if (interval === void 0) return {
		declared: value,
		n
	};
	const { low, high, level = STATED_LEVEL } = interval;
	if (!(low <= value && value <= high)) return {
		n,
		notEstimable: `the stated interval ${low}…${high} does not hold the stated value ${value}`
	};
	return {
		value,
		n,
		method: "stated",
		limits: (wanted) => wanted <= level ? {
			low,
			high
		} : {
			low: -Infinity,
			high: Infinity
		}
	};
}
/** The level of a stated interval when nobody says: the usual one. */
const STATED_LEVEL = .95;
function estimateAnswers(metric, confusion) {
	switch (metric.name) {
		case "accuracy":
		case "precision":
		case "recall":
		case "specificity": return estimateShare(metric.label, SHARES[metric.name], confusion);
		case "balanced_accuracy": return estimateBalancedAccuracy(confusion);
		default: return estimateShare(metric.label, fbetaParts(betaOf(metric)), confusion);
	}
}
/** β of F-beta; 1 for F1, which has no parameter. */
function betaOf({ name, parameter }) {
	return name === "f1" ? 1 : parameter;
}
function estimateShare(label, parts, confusion) {
	const proportion = shareOf(parts, confusion);
	const { successes, trials, n } = proportion;
	if (trials === 0) return {
		n,
		notEstimable: `0 rows count for ${label}`
	};
	return {
		value: share(proportion),
		n,
		numerator: successes,
		denominator: trials,
		method: "wilson",
		limits: (level) => wilsonInterval(proportion, level)
	};
}
/** The mean of recall and specificity; their Wilson intervals squared and added. */
function estimateBalancedAccuracy(confusion) {
	const sides = [shareOf(SHARES.recall, confusion), shareOf(SHARES.specificity, confusion)];
	const n = sides.reduce((sum, side) => sum + side.n, 0);
	if (sides.some(({ trials }) => trials === 0)) return {
		n,
		notEstimable: `there are ${sides[0]?.n} positive and ${sides[1]?.n} negative rows`
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
function estimateScores(metric, scores, outside) {
	const positives = scores.positives.length;
	const negatives = scores.negatives.length;
	const n = positives + negatives;
	const name = metric.name;
	if (name === "log_loss" || name === "brier_score") {
		const losses = scoreLosses(name, scores, outside);
		return typeof losses === "string" ? {
			n,
			notEstimable: losses
		} : estimateMean(losses);
	}
	if (name === "expected_calibration_error") return estimateCalibration(scores, outside);
	const up = effectiveRows({
		values: scores.positives,
		weights: scores.weights?.positives
	});
	const down = effectiveRows({
		values: scores.negatives,
		weights: scores.weights?.negatives
	});
	if (up === 0 || down === 0) return {
		n,
		notEstimable: `there are ${positives} positive and ${negatives} negative rows with a score`
	};
	if (name === "roc_auc") {
		const auc = measureRocAuc(scores);
		return {
			value: auc.value,
			n,
			method: "delong",
			limits: (level) => rocAucInterval(auc, Math.min(up, down), level)
		};
	}
	const value = averagePrecision(scores);
	const limits = (level) => averagePrecisionLimits(value, up, criticalValue(level));
	return {
		value,
		n,
		method: "logit",
		limits
	};
}
function estimateCalibration(scores, outside) {
	const n = scores.positives.length + scores.negatives.length;
	const improper = describeImproper(scores, outside);
	if (improper !== void 0) return {
		n,
		notEstimable: improper
	};
	const error = measureCalibrationError(scores);
	if (!(error.rows >= 2)) return tooFew(n, error.rows);
	return {
		value: error.value,
		n,
		method: "linearized-less-chance",
		limits: (level) => {
			const { low, high } = studentInterval(toStudent(error), level);
			return {
				low: Math.max(0, low - error.bias),
				high: Math.min(1, high)
			};
		}
	};
}
function estimateMean({ values, weights }, carry = (value) => value) {
	const n = values.length;
	const { rows } = measureWeights(weights, n);
	if (!(rows >= 2)) return tooFew(n, rows);
	const student = toStudent(linearizeMean(values, weights));
	return {
		value: carry(student.value),
		n,
		method: "student-t",
		limits: (level) => {
			const { low, high } = studentInterval(student, level);
			return {
				low: carry(low),
				high: carry(high)
			};
		}
	};
}
function estimateAmounts(metric, amounts) {
	const n = amounts.truth.length;
	if (metric.name === "root_mean_squared_error") return estimateMean(squaredErrors(amounts), rootOf);
	if (metric.name === "r2") {
		const { rows } = measureWeights(amounts.weights, n);
		if (!(rows >= 2)) return tooFew(n, rows);
		const result = linearizeR2(amounts);
		if (!Number.isFinite(result.value)) return {
			n,
			notEstimable: `the label is the same in all ${n} rows`
		};
		return {
			value: result.value,
			n,
			method: "linearized",
			limits: (level) => {
				const { low, high } = studentInterval(toStudent(result), level);
				return {
					low,
					high: Math.min(1, high)
				};
			}
		};
	}
	const losses = amountLosses(metric, amounts);
	return typeof losses === "string" ? {
		n,
		notEstimable: losses
	} : estimateMean(losses);
}
/** The root of a mean square, whose interval may begin below 0. */
function rootOf(square) {
	return Math.sqrt(Math.max(0, square));
}
/** Too few rows for an interval; with weights the effective number counts. */
function tooFew(n, rows) {
	return {
		n,
		notEstimable: `${rows === n ? `${n} rows are there` : `${n} rows weigh as much as ${rows.toPrecision(3)} equal ones`}; an interval needs 2`
	};
}

// packages/quality/src/estimate-change.ts
/**
* How a metric moved, head minus base. On the same rows where they are joined: Tango for shares of rows, Newcombe for
* precision and F-beta, DeLong for the area under the curve, and for the rest the variance of the paired bootstrap, which
* is computed and not drawn. Else as if the rows were different ones, which is wider; {@link isPaired} says which.
*/
function estimateChange(metric, head, base, pairs) {
	return (pairs === void 0 ? void 0 : estimatePaired(metric, pairs)) ?? estimateUnpaired(metric, head, base);
}
/** Whether a change of this metric is estimated on the rows that both versions share. */
function isPaired(metric, pairs) {
	return pairs !== void 0 && estimatePaired(metric, pairs) !== void 0;
}
function estimatePaired(metric, { cells, scores, amounts }) {
	switch (metric.name) {
		case "accuracy": return cells && fromCounts(cells, "any");
		case "recall": return cells && fromCounts(cells, true);
		case "specificity": return cells && fromCounts(cells, false);
		case "balanced_accuracy": return cells && halfSum(fromCounts(cells, true), fromCounts(cells, false));
		case "precision": return cells && fromShares(cells, SHARES.precision);
		case "f1":
		case "fbeta": return cells && fromShares(cells, fbetaParts(betaOf(metric)));
		case "roc_auc":
		case "average_precision":
		case "log_loss":
		case "brier_score":
		case "expected_calibration_error": return scores && fromScores(metric.name, scores);
		default: return amounts && fromAmounts(metric, amounts.first, amounts.second);
	}
}
/** How precision or F-beta moved: Newcombe's interval for pairs. */
function fromShares(cells, parts) {
	const shares = overlapShares(parts, cells);
	const { first, second, n } = shares;
	if (first.trials === 0 || second.trials === 0) return {
		n,
		notEstimable: "0 of the rows that base and head share count on both sides"
	};
	return {
		value: share(first) - share(second),
		n,
		method: "newcombe-paired",
		limits: (level) => overlappingLimits(shares, criticalValue(level))
	};
}
function fromCounts(cells, label) {
	const counts = countRight(cells, label);
	const { onlyFirst, onlySecond, pairs, rows } = counts;
	if (pairs === 0) return {
		n: 0,
		notEstimable: "0 rows count at base and at head"
	};
	return {
		value: (onlyFirst - onlySecond) / pairs,
		n: rows.all,
		method: "tango",
		limits: (level) => tangoInterval(counts, level),
		flips: {
			onlyHead: rows.onlyHead,
			onlyBase: rows.onlyBase,
			p: testMcnemar(rows.onlyHead, rows.onlyBase)
		}
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
function fromScores(name, { first, second }) {
	const positives = first.positives.length;
	const negatives = first.negatives.length;
	const n = positives + negatives;
	if (name === "log_loss" || name === "brier_score") return fromLosses(scoreLosses(name, first), scoreLosses(name, second), n);
	if (name === "expected_calibration_error") {
		const improper = describeImproper(first) ?? describeImproper(second);
		if (improper !== void 0) return {
			n,
			notEstimable: improper
		};
		const [now, before] = [measureCalibrationError(first), measureCalibrationError(second)];
		const change = fromLinearized(subtractLinearized(now, before), n, 1);
		if (!isEstimate(change)) return change;
		const widen = (level) => {
			const { low, high } = change.limits(level);
			return {
				low: low - now.bias,
				high: high + before.bias
			};
		};
		return {
			...change,
			method: "linearized-less-chance",
			limits: widen
		};
	}
	const up = effectiveRows({
		values: first.positives,
		weights: first.weights?.positives
	});
	const down = effectiveRows({
		values: first.negatives,
		weights: first.weights?.negatives
	});
	if (up === 0 || down === 0) return {
		n,
		notEstimable: `base and head share ${positives} positive and ${negatives} negative rows`
	};
	if (name === "average_precision") return fromLinearized(subtractLinearized(linearizeAveragePrecision(first), linearizeAveragePrecision(second)), n, 1);
	const { value, variance } = compareRocAuc({
		first,
		second
	});
	const half = (level) => variance === 0 ? floorArm(Math.min(up, down), level) : criticalValue(level) * Math.sqrt(variance);
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
/** Where no row differs nothing varies: a paired share of so many rows, which never looks certain (Tango 1998). */
function floorArm(rows, level) {
	return tangoInterval({
		onlyFirst: 0,
		onlySecond: 0,
		pairs: rows
	}, level).high;
}
function fromAmounts(metric, first, second) {
	const n = first.truth.length;
	if (metric.name === "r2") {
		const [now, before] = [linearizeR2(first), linearizeR2(second)];
		if (n > 0 && !Number.isFinite(now.value)) return {
			n,
			notEstimable: `the label is the same in all ${n} rows`
		};
		return fromLinearized(subtractLinearized(now, before), n, 1);
	}
	if (metric.name === "root_mean_squared_error") {
		const [now, before] = [errorsOf(first), errorsOf(second)];
		return fromLinearized(subtractLinearized(linearizeRootMeanSquare(now, first.weights), linearizeRootMeanSquare(before, first.weights)), n, largest(now.map(Math.abs)));
	}
	return fromLosses(amountLosses(metric, first), amountLosses(metric, second), n);
}
function fromLosses(first, second, n) {
	if (typeof first === "string") return {
		n,
		notEstimable: first
	};
	if (typeof second === "string") return {
		n,
		notEstimable: `at base ${second}`
	};
	const { values, weights } = first;
	return fromLinearized(subtractLinearized(linearizeMean(values, weights), linearizeMean(second.values, weights)), n, largest(values));
}
function largest(values) {
	return values.reduce((most, value) => Math.max(most, value), 0);
}
/** @param scale how much one row could move the statistic at most, times the number of rows */
function fromLinearized(change, n, scale) {
	const { rows } = change;
	if (!(rows >= 2)) return tooFew(n, rows);
	const student = toStudent(change);
	return {
		value: change.value,
		n,
		method: "linearized",
		limits: (level) => {
			if (student.error > 0) return studentInterval(student, level);
			const arm = scale * floorArm(rows, level);
			return {
				low: change.value - arm,
				high: change.value + arm
			};
		}
	};
}
function estimateUnpaired(metric, head, base) {
	const after = estimateMetric(metric, head);
	const before = estimateMetric(metric, base);
	if (isDeclared(after) || isDeclared(before)) return {
		n: 0,
		notEstimable: `0 rows are known where ${metric.label} is only stated without an interval, so no change can be told from chance`
	};
	if (!isEstimate(after)) return after;
	if (!isEstimate(before)) return {
		...before,
		notEstimable: `at base ${before.notEstimable}`
	};
	return {
		value: after.value - before.value,
		n: after.n,
		method: `${after.method}-mover`,
		limits: (level) => {
			const [now, then] = [after.limits(level), before.limits(level)];
			if (![
				now.low,
				now.high,
				then.low,
				then.high
			].every(Number.isFinite)) return {
				low: -Infinity,
				high: Infinity
			};
			return combineLimits({
				estimate: after.value,
				...now
			}, {
				estimate: before.value,
				...then
			});
		}
	};
}

// packages/quality/src/quality-input.ts
/** The base of a rule that names none. */
const DEFAULT_BASE = "base";

// packages/quality/src/list-bounds.ts
/** Every bound that the rules set; a rule on a column sets one for each slice of it. */
function listBounds(input) {
	return (input.rules ?? []).flatMap((rule) => {
		const metric = parseMetric(rule.metric);
		if (metric === void 0) return [];
		const { min, max, maxRegression, against = DEFAULT_BASE } = rule;
		const slices = slicesOf(rule, input);
		const limits = [
			...min === void 0 ? [] : [{
				kind: "min",
				limit: min
			}],
			...max === void 0 ? [] : [{
				kind: "max",
				limit: max
			}],
			...maxRegression === void 0 ? [] : [{
				kind: "regression",
				limit: maxRegression
			}]
		];
		return slices.flatMap((slice) => limits.map((limit) => ({
			rule,
			metric,
			against,
			slice,
			among: slices.length,
			...limit
		})));
	});
}
function slicesOf({ slice, by }, { slices }) {
	if (slice !== void 0) return [sliceName(slice)];
	if (by === void 0) return [void 0];
	const found = slices.filter(({ column }) => column === by).map((one) => one.slice);
	return found.length === 0 ? [by] : found;
}
/** A slice as reports call it, with one blank on each side of the first equals sign. */
function sliceName(text) {
	const at = text.indexOf("=");
	return at < 0 ? text : `${text.slice(0, at).trim()} = ${text.slice(at + 1).trim()}`;
}

// packages/quality/src/judge-bounds.ts
/** Decides every bound of every rule; a comparison with a version that never was is not due and left out. */
function judgeBounds(input) {
	return listBounds(input).flatMap((bound) => {
		const result = resultFor(bound, input);
		if (result === void 0) return [];
		const judged = judgeBound(bound, result);
		const { by } = bound.rule;
		return [by !== void 0 && bound.slice !== by && judged.state === "inconclusive" && result.n < 30 && !hadEnough(bound, input) ? {
			...judged,
			state: "insufficient"
		} : judged];
	});
}
/** The metric, or its change, that a bound is about. */
function resultFor(bound, input) {
	const { metric, kind, slice, against } = bound;
	const evidence = evidenceOf(input.head, input.slices, slice);
	if (evidence === void 0) return {
		n: 0,
		notEstimable: `0 rows are in ${slice}`
	};
	if (kind !== "regression") return estimateMetric(metric, evidence);
	const base = input.bases.get(against) ?? { kind: "missing" };
	switch (base.kind) {
		case "first-version": return;
		case "missing": return {
			n: 0,
			notEstimable: `0 rows of ${against} are known`
		};
		case "known": return changeAgainst(metric, evidence, base, slice);
	}
}
/** How a metric of all rows or of a slice moved against a base. */
function changeAgainst(metric, head, base, slice) {
	const before = evidenceOf(base.evidence, base.slices, slice);
	if (before === void 0) return {
		n: 0,
		notEstimable: `0 rows are in ${slice} at base`
	};
	return estimateChange(metric, head, before, pairsOf(base, slice));
}
/** The rows that head and a base share, all or those of a slice. */
function pairsOf(base, slice) {
	return slice === void 0 ? base.pairs : base.slicePairs?.get(slice);
}
function evidenceOf(whole, slices, wanted) {
	return wanted === void 0 ? whole : slices.find(({ slice }) => slice === wanted)?.evidence;
}
/** Whether a slice that is too small now was large enough at a base. */
function hadEnough({ metric, slice }, { bases }) {
	return [...bases.values()].some((base) => {
		if (base.kind !== "known") return false;
		const before = evidenceOf(base.evidence, base.slices, slice);
		return before !== void 0 && estimateMetric(metric, before).n >= 30;
	});
}

// packages/quality/src/describe-evidence.ts
/** At most this many names are listed in a message. */
const MAX_LISTED = 10;
/**
* What is wrong or remarkable about the evidence itself.
*
* @param bounds those that compare with a base
*/
function describeEvidence(input, bounds) {
	const regressions = bounds.filter(({ kind }) => kind === "regression");
	return [...describeHead(input), ...[...input.bases].flatMap(([name, base]) => {
		const compared = regressions.filter(({ against }) => against === name);
		if (base.kind !== "known") return compared.length === 0 ? [] : [describeUnknown(name, base)];
		return [...describeLoss(input, name, base), ...describePairing(input.head, name, base, compared)];
	})];
}
function describeHead({ head, rows, incompleteRows }) {
	return [...head.claims !== void 0 ? [warn("QUALITY_CLAIMED", "There are no predictions: every value is as somebody states it. It has no interval unless one is stated, what is only stated cannot be compared with another version beyond chance, and nobody can compute it again.", "Declare the predictions, or their counts, under spec.evaluation.", false)] : [], ...incompleteRows > 0 ? [warn("QUALITY_ROWS_INCOMPLETE", `${formatCount(incompleteRows)} of ${formatCount(rows)} rows lack a prediction or a score.`, "Score every row of the evaluation set.")] : []];
}
function describeUnknown(name, base) {
	if (base.kind === "first-version") return {
		finding: {
			code: "QUALITY_FIRST_VERSION",
			severity: "note",
			message: name === "base" ? "There is no earlier version; rules that compare with it start with the next one." : `There is no version at ${name}; rules that compare with it start with the next one.`
		},
		blocks: false
	};
	return warn("QUALITY_BASELINE_MISSING", `A rule compares with ${name}, and there are no predictions of it${base.why === void 0 ? "." : ` that can be read: ${base.why}`}`, "Commit the predictions of the base, or name them with --baseline.");
}
/** What was measured before and is not any more: slices and metrics. */
function describeLoss({ head, slices }, name, base) {
	const now = new Set(slices.map(({ slice }) => slice));
	const gone = base.slices.map(({ slice }) => slice).filter((slice) => !now.has(slice));
	const lost = lostMetrics(base.evidence, head);
	return [...gone.length === 0 ? [] : [warn("QUALITY_SLICE_GONE", `${listNames(gone)}: measured at ${name}, and without a row now.`, "Evaluate on the same rows as the base.")], ...lost.length === 0 ? [] : [warn("QUALITY_METRIC_GONE", `${listNames(lost)}: known at ${name}, and not any more${head.claims === void 0 || base.evidence.claims !== void 0 ? "" : " but as somebody states it"}.`, "Keep the columns that it is measured from.")]];
}
/** The metrics that the base measures and the head does not, and those that the base states and the head does not even state. */
function lostMetrics(base, head) {
	if (base.claims !== void 0) {
		if (head.claims === void 0) return [];
		const stated = head.claims;
		return [...base.claims.keys()].filter((metric) => !stated.has(metric));
	}
	return listMetrics([
		"prediction",
		"score",
		"amount"
	]).filter((metric) => isEstimate(estimateMetric(metric, base))).filter((metric) => head.claims !== void 0 || !isEstimate(estimateMetric(metric, head))).map(({ label }) => label);
}
function describePairing(head, name, base, compared) {
	const isCompared = ({ metric }) => head.claims === void 0 || head.claims.get(metric.label)?.interval !== void 0;
	const apart = compared.filter((bound) => isCompared(bound) && !isPaired(bound.metric, pairsOf(base, bound.slice)));
	const metrics = [...new Set(apart.map(({ metric }) => metric.label))];
	const changed = base.changedRows ?? 0;
	return [...metrics.length === 0 ? [] : [warn("QUALITY_UNPAIRED", `Head and ${name} were compared as if they were different rows for ${listNames(metrics)}, because they cannot be joined by id.`, "Write an id column into the predictions and name it.", false)], ...changed === 0 ? [] : [warn("QUALITY_ROWS_CHANGED", `Head and ${name} were not evaluated on the same rows: ${formatCount(changed)} are not in both or have another label. Paired tests use the rest.`, "Evaluate both on the same rows.", false)]];
}
function listNames(names) {
	const more = names.length > MAX_LISTED ? ` and ${names.length - MAX_LISTED} more` : "";
	return `${names.slice(0, MAX_LISTED).join(", ")}${more}`;
}
function warn(code, message, advice, blocks = true) {
	return {
		finding: {
			code,
			severity: "warning",
			message,
			advice
		},
		blocks
	};
}

// packages/quality/src/describe-rules.ts
/** A finding for each rule that cannot be judged. */
function describeRuleProblems(rules) {
	return rules.flatMap(({ metric, min, max, maxRegression, slice, by }) => {
		const problem = describeMetric(metric);
		if (problem.length > 0) return problem;
		const limits = [
			min,
			max,
			maxRegression
		].filter((limit) => limit !== void 0);
		if (limits.length === 0) return [invalid(metric, `The rule on ${metric} has neither min nor max nor maxRegression.`, "Add min: 0.8.")];
		if (maxRegression !== void 0 && maxRegression < 0) return [invalid(metric, `maxRegression of ${metric} is negative.`, "Write how much worse it may be: 0.01.")];
		if (slice !== void 0 && by !== void 0) return [invalid(metric, `The rule on ${metric} names both a slice and a column.`, "Keep slice or by.")];
		return limits.every(Number.isFinite) ? [] : [invalid(metric, `A bound of ${metric} is not a number.`, "Add min: 0.8.")];
	});
}
/** A finding for each metric that was asked for by a wrong name, and one where amounts and classes are asked for at once. */
function describeMetricProblems(metrics, rules) {
	const unknown = metrics.flatMap(describeMetric);
	const known = [...metrics, ...rules.map(({ metric }) => metric)].flatMap((text) => parseMetric(text) ?? []);
	const amount = known.find(({ name }) => METRICS[name].needs === "amount");
	const other = known.find(({ name }) => METRICS[name].needs !== "amount");
	if (amount === void 0 || other === void 0) return unknown;
	const message = `${amount.label} needs labels that are amounts, and ${other.label} labels that are classes; one table has one of the two.`;
	return [...unknown, invalid(amount.label, message, "Judge them on two tables.")];
}
function describeMetric(metric) {
	const problem = qualityProblem(metric);
	return problem === void 0 ? [] : [invalid(metric, problem.message, problem.advice)];
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

// packages/quality/src/measure-quality.ts
/** The metrics that were asked for, or all that the evidence gives; those of rules always. */
function chooseMetrics({ metrics, rules, head }) {
	const ruled = (rules ?? []).map(({ metric }) => metric);
	const wanted = metrics ?? givenMetrics(head);
	const labels = /* @__PURE__ */ new Set([...wanted, ...ruled]);
	const order = Object.keys(METRICS);
	return [...labels].flatMap((text) => parseMetric(text) ?? []).toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name) || a.parameter - b.parameter);
}
function givenMetrics({ confusion, scores, amounts, claims }) {
	const needs = [
		...confusion === void 0 ? [] : ["prediction"],
		...scores === void 0 ? [] : ["score"],
		...amounts === void 0 ? [] : ["amount"]
	];
	return [...listMetrics(needs).map(({ label }) => label), ...(claims ?? /* @__PURE__ */ new Map()).keys()];
}
/**
* Every metric of all rows and of every slice, its change against every base (`…_change`), and what it was at each base
* (`of.at`).
*/
function measureQuality(input, metrics, judged, level) {
	const whole = input.dataset === void 0 ? {} : { dataset: input.dataset };
	const tables = [{
		of: whole,
		slice: void 0,
		evidence: input.head
	}, ...input.slices.map(({ slice, evidence }) => ({
		of: {
			...whole,
			slice
		},
		slice,
		evidence
	}))];
	const known = [...input.bases].flatMap(([name, base]) => base.kind === "known" ? [{
		name,
		base
	}] : []);
	return tables.flatMap(({ of, slice, evidence }) => {
		const bounds = judged.filter((bound) => bound.slice === slice);
		const given = slice === void 0 ? metrics : metrics.filter((metric) => gives(evidence, metric));
		return [...given.map((metric) => attach(toMeasurement(metric.label, of, estimateMetric(metric, evidence), level), bounds.filter((bound) => bound.metric.label === metric.label && bound.kind !== "regression"))), ...known.flatMap(({ name, base }) => given.flatMap((metric) => {
			const against = bounds.filter((bound) => bound.metric.label === metric.label && bound.kind === "regression" && bound.against === name);
			const before = base.slices.find((each) => each.slice === slice)?.evidence;
			if (slice !== void 0 && before === void 0) return [];
			const change = changeAgainst(metric, evidence, base, slice);
			return [attach(toMeasurement(`${metric.label}_change`, {
				...of,
				against: name
			}, change, level), against), toMeasurement(metric.label, {
				...of,
				at: name
			}, estimateMetric(metric, before ?? base.evidence), level)];
		}))];
	});
}
function gives({ confusion, scores, amounts, claims }, { name, label }) {
	if (claims !== void 0) return claims.has(label);
	return {
		prediction: confusion,
		score: scores,
		amount: amounts
	}[METRICS[name].needs] !== void 0;
}
function toMeasurement(metric, of, result, level) {
	if (isDeclared(result)) return {
		metric,
		of,
		n: result.n,
		value: result.declared
	};
	if (!isEstimate(result)) return {
		metric,
		of,
		n: result.n,
		value: null,
		notEstimable: result.notEstimable
	};
	const { value, n, numerator, denominator, method, limits } = result;
	return {
		metric,
		of,
		n,
		value,
		...numerator === void 0 ? {} : { numerator },
		...denominator === void 0 ? {} : { denominator },
		interval: toInterval(limits(level), level, method)
	};
}
function toInterval({ low, high }, level, method) {
	const finite = (value) => Number.isFinite(value) ? value : null;
	return {
		low: finite(low),
		high: finite(high),
		level,
		method
	};
}
/** The state of the strictest rule on a measurement: the worst of its bounds. */
function attach(measured, bounds) {
	const worst = [
		"fail",
		"inconclusive",
		"insufficient",
		"pass"
	].map((state) => bounds.find((bound) => bound.state === state)).find((bound) => bound !== void 0);
	return worst === void 0 ? measured : {
		...measured,
		state: worst.state,
		margin: worst.limit
	};
}
/** The measurements of the head and their changes, as people read them. */
function tabulateQuality(measurements, level) {
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
		rows: orderForPeople(measurements).map(({ metric, of, n, value, interval, state, margin, notEstimable }) => [
			[metric.replaceAll("_", " "), ...of["against"] === void 0 ? [] : [`against ${of["against"]}`]].join(" "),
			of["slice"] ?? of["dataset"] ?? "all rows",
			String(n),
			value === null ? `not estimable: ${notEstimable}` : formatFixed(value, 4),
			interval === void 0 ? "" : `${bound(interval.low, "−∞")}…${bound(interval.high, "∞")}`,
			state === void 0 ? "" : `${state} (limit ${margin})`
		])
	};
}
/** All rows first, then the slices that a rule judges, then the others; without the values of the base. */
function orderForPeople(measurements) {
	const rank = ({ of, state }) => of["slice"] === void 0 ? 0 : state === void 0 ? 2 : 1;
	return measurements.filter(({ of }) => of["at"] === void 0).toSorted((a, b) => rank(a) - rank(b));
}
function bound(value, infinite) {
	return value === null ? infinite : formatFixed(value, 4);
}
/** Rows that head and base answer differently, for every judged change of a share of rows. */
function tabulateFlips(judged) {
	const rows = judged.flatMap(({ metric, slice, against, result }) => {
		const flips = isEstimate(result) ? result.flips : void 0;
		if (flips === void 0) return [];
		const { onlyHead, onlyBase, p } = flips;
		return [[
			metric.label.replaceAll("_", " "),
			slice ?? "all rows",
			against,
			formatCount(onlyHead),
			formatCount(onlyBase),
			p < 1e-4 ? "< 0.0001" : formatFixed(p, 4)
		]];
	});
	if (rows.length === 0) return [];
	return [{
		title: "Changed answers",
		columns: [
			{ name: "Metric" },
			{ name: "On" },
			{ name: "Against" },
			{
				name: "Right only now",
				align: "right"
			},
			{
				name: "Right only before",
				align: "right"
			},
			{
				name: "McNemar's exact p",
				align: "right"
			}
		],
		rows
	}];
}

// packages/quality/src/trace-curves.ts
/** Cut-offs taken from each class; a curve of twice as many points is as smooth as a page can show. */
const CUT_OFFS = 60;
/**
* The curves of a table of scores whose rows all count the same. Every point of the ROC curve is one of its vertices.
*
* @param scores at least one positive and one negative
* @param areProbabilities whether all scores lie in [0, 1]
*/
function traceCurves(scores, areProbabilities, level) {
	const up = sortNumbers(scores.positives);
	const down = sortNumbers(scores.negatives);
	return {
		roc: [
			[0, 0],
			...[.../* @__PURE__ */ new Set([...pick(up), ...pick(down)])].toSorted((a, b) => b - a).map((cutOff) => [shareFrom(down, cutOff), shareFrom(up, cutOff)]).filter(([x, y]) => x + y > 0 && x + y < 2),
			[1, 1]
		],
		calibration: areProbabilities ? calibrate(scores, level) : []
	};
}
/** Values at equal steps of the order. */
function pick(sorted) {
	return Array.from({ length: CUT_OFFS }, (_, step) => elementAt(sorted, Math.floor(step / 59 * (sorted.length - 1))));
}
/** The share of values at or above a cut-off. */
function shareFrom(sorted, cutOff) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >>> 1;
		if (elementAt(sorted, middle) < cutOff) low = middle + 1;
		else high = middle;
	}
	return (sorted.length - low) / sorted.length;
}
function calibrate({ positives, negatives }, level) {
	const up = fillBins(positives);
	const down = fillBins(negatives);
	return Array.from(up.counts).flatMap((successes, bin) => {
		const n = successes + elementAt(down.counts, bin);
		if (n === 0) return [];
		const { low, high } = wilsonInterval({
			successes,
			trials: n
		}, level);
		return [{
			score: (elementAt(up.sums, bin) + elementAt(down.sums, bin)) / n,
			rate: successes / n,
			low,
			high,
			n
		}];
	});
}
/** How many scores each bin holds, and their sum. */
function fillBins(scores) {
	const counts = new Float64Array(10);
	const sums = new Float64Array(10);
	for (const score of scores) {
		const bin = Math.min(10 - 1, Math.floor(score * 10));
		counts[bin] = elementAt(counts, bin) + 1;
		sums[bin] = elementAt(sums, bin) + score;
	}
	return {
		counts,
		sums
	};
}

// packages/quality/src/judge-quality.ts
/** Level of the intervals shown when nobody says. */
const DEFAULT_LEVEL = .95;
/**
* Judges how good a model is and whether it became worse, from counts, scores, amounts or stated values alone.
*
* A bound fails when the whole 95 % interval is beyond it, passes when the whole 90 % interval is inside, and is
* inconclusive in between; doubt never passes and never warns. Changes are paired on the same rows where they can be.
*/
function judgeQuality(input) {
	const rules = input.rules ?? [];
	const refusals = [...describeRuleProblems(rules), ...describeMetricProblems(input.metrics ?? [], rules)];
	if (refusals.length > 0) return refuse(input, refusals);
	const level = input.level ?? DEFAULT_LEVEL;
	const judged = judgeBounds(input);
	const remarks = describeEvidence(input, listBounds(input));
	const { verdict, reasonCode, note, doubt } = conclude(input, judged, remarks);
	const place = input.location === void 0 ? {} : { location: input.location };
	const metrics = chooseMetrics(input);
	const measurements = measureQuality(input, metrics, judged, level);
	return createReport({
		gate: "quality",
		verdict,
		reasonCode,
		subject: input.subject,
		policy: input.policyRef,
		findings: [
			...judged.flatMap((bound) => describeBound(bound, findWorst(bound, input)) ?? []),
			...remarks.map(({ finding }) => finding),
			...note === void 0 ? [] : [note]
		].map((finding) => ({
			...place,
			...finding
		})),
		measurements,
		tables: [tabulateQuality(measurements, level), ...tabulateFlips(judged)],
		data: {
			rows: input.rows,
			...curvesOf(input, level),
			rules,
			formulas: Object.fromEntries(metrics.map(({ label, name }) => [label, METRICS[name].formula])),
			decision: {
				failLevel: FAIL_LEVEL,
				passLevel: PASS_LEVEL,
				minSliceRows: 30,
				level
			},
			...doubt === void 0 ? {} : { doubt },
			...input.reproduce === void 0 ? {} : { reproduce: input.reproduce }
		},
		environment: input.environment ?? {}
	});
}
/** The slice where a broken metric of all rows stands worst, among those with enough rows to say so. */
function findWorst({ metric, slice, state }, { slices }) {
	if (slice !== void 0 || state !== "fail") return void 0;
	const values = slices.flatMap((one) => {
		const result = estimateMetric(metric, one.evidence);
		return isEstimate(result) && result.n >= 30 ? [{
			slice: one.slice,
			value: result.value
		}] : [];
	});
	const sign = METRICS[metric.name].better === "higher" ? 1 : -1;
	return values.toSorted((a, b) => sign * (a.value - b.value)).at(0);
}
/** The curves that a report draws; rows of different weight have none. */
function curvesOf({ head }, level) {
	const { scores, outside } = head;
	if (scores === void 0 || scores.weights !== void 0) return {};
	if (scores.positives.length === 0 || scores.negatives.length === 0) return {};
	return { curves: traceCurves(scores, outside === void 0, level) };
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
		...judged.filter(({ state }) => state === "inconclusive").map(({ result }) => ({
			verdict: "inconclusive",
			code: isEstimate(result) ? "QUALITY_UNDECIDED" : "QUALITY_NOT_ESTIMABLE"
		})),
		...judged.filter(({ state }) => state === "pass").map(() => ({
			verdict: "pass",
			code: "QUALITY_WITHIN_LIMITS"
		}))
	];
	const verdict = combineVerdicts(reasons.map((reason) => reason.verdict));
	const otherwise = judged.length === 0 ? "QUALITY_FIRST_VERSION" : "QUALITY_SLICE_SMALL";
	const codeOf = (wanted) => reasons.find((reason) => reason.verdict === wanted)?.code;
	const doubt = codeOf("inconclusive");
	return {
		verdict,
		reasonCode: codeOf(verdict) ?? otherwise,
		...doubt === void 0 ? {} : { doubt }
	};
}

// packages/check/src/read-quality-evidence.ts
/**
* Reads what a version is measured from.
*
* @throws ModelgateError for what cannot be read as asked
*/
async function readQualityEvidence(source, engine) {
	if ("stated" in source) return readStated(source.stated);
	const { table, columns } = source;
	if (isCellsFile(table)) {
		const cells = await readCellsHead(table);
		return {
			...describeRows(cells.rows, [countMissing(cells)]),
			...mergeSlices([sliceCells(cells)])
		};
	}
	const { label, prediction, score, positive, weight, by } = columns;
	const common = {
		label,
		...weight === void 0 ? {} : { weight }
	};
	const parts = by === void 0 ? {} : { by };
	const outcome = positive === void 0 ? {} : { positive };
	const id = columns.id === void 0 ? {} : { id: columns.id };
	if (columns.amounts === true) {
		const amounts = await readNumbers(table, {
			...common,
			...parts,
			...id,
			prediction: need(prediction)
		}, engine);
		return {
			...describeRows(amounts.rows, [amounts.unpredicted]),
			...mergeSlices([sliceParts(amounts.parts, { amounts: amounts.numbers }, (part) => ({ amounts: part }))])
		};
	}
	const cells = prediction === void 0 ? void 0 : await readCells(table, {
		...common,
		...outcome,
		...id,
		groups: by ?? [],
		prediction
	}, engine);
	const scores = score === void 0 ? void 0 : await readScores(table, {
		...common,
		...outcome,
		...parts,
		...id,
		score
	}, engine);
	const sides = [...cells === void 0 ? [] : [sliceCells(cells)], ...scores === void 0 ? [] : [sliceParts(scores.parts, {
		scores: sortScores(scores.scores),
		outside: scores.outside
	}, (part) => ({ scores: sortScores(part) }))]];
	const incomplete = [cells === void 0 ? 0 : countMissing(cells), scores?.unscored ?? 0];
	return {
		...describeRows(cells?.rows ?? scores?.rows ?? 0, incomplete),
		...mergeSlices(sides)
	};
}
/** Scores in ascending order, once for all metrics that rank them. */
function sortScores(scores) {
	if (scores.weights !== void 0) return scores;
	return {
		positives: sortNumbers(scores.positives),
		negatives: sortNumbers(scores.negatives)
	};
}
function need(prediction) {
	if (prediction !== void 0) return prediction;
	throw new ModelgateError("QUALITY_COLUMNS_MISSING", "Metrics of amounts need a prediction column.", { advice: "Name it: --prediction C." });
}
function describeRows(rows, incomplete) {
	return {
		rows,
		incompleteRows: Math.max(...incomplete)
	};
}
function countMissing({ cells }) {
	return cells.filter(({ prediction }) => prediction === null).reduce((sum, { n }) => sum + n, 0);
}
function mergeSlices(sides) {
	const slices = /* @__PURE__ */ new Map();
	for (const one of sides.flatMap((side) => side.slices)) slices.set(one.slice, {
		...one,
		evidence: {
			...slices.get(one.slice)?.evidence,
			...one.evidence
		}
	});
	return {
		head: sides.reduce((all, { whole }) => ({
			...all,
			...whole
		}), {}),
		slices: [...slices.values()].toSorted((a, b) => a.slice < b.slice ? -1 : 1)
	};
}
function nameSlice(column, value) {
	return `${column} = ${value ?? "(missing)"}`;
}
function sliceCells({ attributes, cells }) {
	const slices = attributes.flatMap((column, i) => [...Map.groupBy(cells, ({ groups }) => groups[i] ?? null)].map(([value, part]) => ({
		slice: nameSlice(column, value),
		column,
		evidence: { confusion: countConfusion(part) }
	})));
	return {
		whole: { confusion: countConfusion(cells) },
		slices
	};
}
function sliceParts(parts, whole, make) {
	return {
		whole,
		slices: parts.map(({ column, value, data }) => ({
			slice: nameSlice(column, value),
			column,
			evidence: make(data)
		}))
	};
}
/** Stated values as they are: the ones of all rows and the ones of each slice. */
function readStated(stated) {
	const claims = (wanted) => new Map(stated.filter(({ slice }) => slice === wanted).map((claim) => [claim.metric, claim]));
	const names = new Set(stated.flatMap(({ slice }) => slice ?? []));
	return {
		head: { claims: claims(void 0) },
		rows: Math.max(0, ...stated.map(({ n }) => n ?? 0)),
		incompleteRows: 0,
		slices: [...names].toSorted().map((slice) => ({
			slice,
			evidence: { claims: claims(slice) }
		}))
	};
}
/** Reads a baseline and joins it with the head. What cannot be read is missing, with the reason. */
async function readQualityBase(head, baseline, engine) {
	if (baseline === "first-version") return { kind: "first-version" };
	if ("missing" in baseline) return {
		kind: "missing",
		...baseline.missing === void 0 ? {} : { why: baseline.missing }
	};
	try {
		const { head: evidence, slices } = await readWithSlices(baseline, engine);
		return {
			kind: "known",
			evidence,
			slices,
			..."stated" in head || "stated" in baseline ? {} : await readPairs(head.table, head.columns, baseline, engine)
		};
	} catch (error) {
		return {
			kind: "missing",
			why: error instanceof Error ? error.message : String(error)
		};
	}
}
/** A base that lacks a column of slices is still a base of all rows. */
async function readWithSlices(source, engine) {
	if ("stated" in source) return readQualityEvidence(source, engine);
	const { id: _, ...columns } = source.columns;
	try {
		return await readQualityEvidence({
			...source,
			columns
		}, engine);
	} catch (error) {
		if (!(error instanceof ModelgateError) || error.code !== "TABLE_COLUMN_MISSING") throw error;
		const { by: __, ...whole } = columns;
		return readQualityEvidence({
			...source,
			columns: whole
		}, engine);
	}
}
/** Both tables joined by id; nothing when there is no id or the two cannot be joined, which the gate then says. */
async function readPairs(head, columns, baseline, engine) {
	const { label, prediction, score, id, positive, weight, by = [] } = columns;
	if (isCellsFile(head)) return pairCells(head, baseline.table);
	if (id === void 0 || isCellsFile(baseline.table) || !sameColumns(columns, baseline.columns)) return {};
	const query = {
		label,
		id,
		...weight === void 0 ? {} : { weight }
	};
	const outcome = positive === void 0 ? {} : { positive };
	try {
		if (columns.amounts === true) {
			const joined = await readPairedNumbers(baseline.table, head, {
				...query,
				by,
				prediction: need(prediction)
			}, engine);
			return describePairs([pairParts(joined.parts, { amounts: joined.pairs }, (amounts) => ({ amounts }))], joined);
		}
		const cells = prediction === void 0 ? void 0 : await readPairedCells(baseline.table, head, {
			...query,
			...outcome,
			groups: by,
			prediction
		}, engine);
		const scores = score === void 0 ? void 0 : await readPairedScores(baseline.table, head, {
			...query,
			...outcome,
			by,
			score
		}, engine);
		return describePairs([...cells === void 0 ? [] : [pairSlices(by, cells.pairs.cells)], ...scores === void 0 ? [] : [pairParts(scores.parts, { scores: scores.pairs }, (part) => ({ scores: part }))]], cells?.pairs ?? scores ?? {
			onlyBase: 0,
			onlyHead: 0,
			changed: 0
		});
	} catch {
		return {};
	}
}
/** Whether both versions are read by the same columns; else a row of the one is no row of the other. */
function sameColumns(head, base) {
	return [
		"label",
		"prediction",
		"score",
		"id",
		"positive",
		"weight"
	].every((key) => head[key] === base[key]);
}
function describePairs(sides, { onlyBase, onlyHead, changed }) {
	const slicePairs = /* @__PURE__ */ new Map();
	for (const [slice, pairs] of sides.flatMap((side) => side.slices)) slicePairs.set(slice, {
		...slicePairs.get(slice),
		...pairs
	});
	return {
		pairs: sides.reduce((all, { whole }) => ({
			...all,
			...whole
		}), {}),
		slicePairs,
		changedRows: onlyBase + onlyHead + changed
	};
}
function pairSlices(columns, cells) {
	const slices = columns.flatMap((column, i) => [...Map.groupBy(cells, ({ groups }) => groups[i] ?? null)].map(([value, part]) => [nameSlice(column, value), { cells: part }]));
	return {
		whole: { cells },
		slices
	};
}
function pairParts(parts, whole, make) {
	return {
		whole,
		slices: parts.map(({ column, value, data }) => [nameSlice(column, value), make(data)])
	};
}
/** The joint counts in a cells file, where they agree with the base's own. */
async function pairCells(head, base) {
	if (!isCellsFile(base)) return {};
	const evidence = await readCellsEvidence(head, [], base);
	if (evidence.base.kind !== "paired") return {};
	const { cells, ...counts } = evidence.base.pairs;
	return describePairs([pairSlices(evidence.head.attributes, cells)], counts);
}

// packages/check/src/evaluate-quality.ts
/**
* Reads predictions and judges their quality. What cannot be read is a report with verdict `error`; a baseline that
* cannot be read leaves the rules that need it undecided.
*/
async function evaluateQuality(request) {
	const { head, baselines, engine: choice, findDuckdb, ...input } = request;
	const environment = input.environment ?? {};
	const nothing = {
		head: {},
		rows: 0,
		incompleteRows: 0,
		slices: [],
		bases: /* @__PURE__ */ new Map()
	};
	const refused = judgeQuality({
		...input,
		...nothing,
		environment
	});
	if (refused.verdict === "error") return refused;
	try {
		const now = complete(head, input);
		const { engine, describe } = await chooseFor(now, baselines, choice, findDuckdb);
		const evidence = await readQualityEvidence(now, engine);
		const bases = new Map(await Promise.all([...baselines].map(async ([name, baseline]) => {
			const before = typeof baseline === "string" || "missing" in baseline ? baseline : complete(baseline, input);
			return [name, await readQualityBase(now, before, engine)];
		})));
		return judgeQuality({
			...input,
			...evidence,
			bases,
			environment: {
				...environment,
				...describe()
			}
		});
	} catch (error) {
		return errorReport("quality", error, {
			subject: input.subject,
			policy: input.policyRef,
			environment
		});
	}
}
/** The columns with what the rules need beside those that are named: slices, and whether labels are amounts. */
function complete(source, { rules, metrics }) {
	if ("stated" in source) return source;
	const { columns, table } = source;
	if (columns.prediction === void 0 && columns.score === void 0 && !isCellsFile(table)) throw new ModelgateError("QUALITY_COLUMNS_MISSING", "Quality needs a prediction or a score column.", { advice: "Name one: --prediction C or --score C." });
	const needsAmounts = [...metrics ?? [], ...(rules ?? []).map(({ metric }) => metric)].some((text) => {
		const metric = parseMetric(text);
		return metric !== void 0 && METRICS[metric.name].needs === "amount";
	});
	const by = [.../* @__PURE__ */ new Set([...columns.by ?? [], ...(rules ?? []).flatMap(sliceColumns)])];
	const all = {
		...columns,
		amounts: columns.amounts === true || needsAmounts
	};
	return {
		table,
		columns: by.length === 0 ? all : {
			...all,
			by
		}
	};
}
function sliceColumns({ slice, by }) {
	const [column] = slice === void 0 ? [by] : sliceName(slice).split(" = ");
	return column === void 0 ? [] : [column];
}
/** The engine that reads the tables. */
async function chooseFor(head, baselines, choice, findDuckdb) {
	const only = (engine) => ({
		engine: streamEngine,
		describe: () => ({ engine })
	});
	if ("stated" in head) return only("none");
	if (isCellsFile(head.table)) return only("cells");
	const tables = [...baselines.values()].flatMap((baseline) => typeof baseline === "object" && "table" in baseline ? [baseline.table] : []);
	return chooseEngine([head.table, ...tables].filter((table) => !isCellsFile(table)), choice, findDuckdb);
}

export { evaluateQuality as t };
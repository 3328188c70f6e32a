import { ct as VERDICTS, et as closest, nt as createReport, ot as ModelgateError, rt as errorReport } from "./start.js";
import { A as scoreDifference, B as requireProportion, C as formatCount, D as testMcnemar, E as formatPoints, F as correlateShares, G as readCells, H as isCellsFile, I as overlappingLimits, J as readPairedClassCells, K as readClassCells, L as wilsonInterval, M as testDifference, N as twoSided, R as wilsonLimits, T as formatPercent, V as share, W as writeCellsFile, Y as chooseEngine, a as readPairedScores, b as toStudent, d as mergeSamples, f as measureCalibrationError, g as rocAucLimits, h as rocAucInterval, i as readPairedNumbers, j as standardize, k as tangoLimits, l as linearizeRootMeanSquare, m as measureRocAuc, n as readCellsHead, o as readScores, p as compareRocAuc, q as readPairedCells, r as readNumbers, s as linearizeMean, t as readCellsEvidence, u as effectiveRows, v as measureWeights, w as formatFixed, x as joinClasses, y as subtractLinearized, z as combineLimits } from "./read-cells-evidence.js";
import { c as normalSurvival, d as logGamma, f as findRoot, i as testEstimate, l as betaQuantile, n as studentInterval, o as elementAt, r as sumEstimates, s as criticalValue } from "./student-estimate.js";
import { a as FAIRNESS_PRESETS, n as SCORE_METRICS$1, t as RATES$1 } from "./summary-metric.js";

// packages/statistics/src/adjust-holm.ts
/**
* Holm's step-down adjustment: each adjusted p-value is at most alpha exactly when the procedure rejects at alpha.
*
* Holm (1979) Scandinavian Journal of Statistics 6:65.
*
* @param ps p-values in [0, 1]; the answer keeps their order
*/
function adjustHolm(ps) {
	const order = ps.map((p, index) => ({
		p,
		index
	})).toSorted((a, b) => a.p - b.p);
	const adjusted = ps.map(() => 0);
	let worst = 0;
	order.forEach(({ p, index }, rank) => {
		worst = Math.max(worst, Math.min(1, (ps.length - rank) * p));
		adjusted[index] = worst;
	});
	return adjusted;
}

// packages/statistics/src/clopper-pearson-interval.ts
/**
* Exact interval of one proportion: it never covers less often than its level, at the price of being wider than Wilson's.
* Weighted counts may be fractions.
*
* Clopper and Pearson (1934) Biometrika 26:404, by quantiles of the beta distribution.
*
* @param level confidence level in (0, 1)
*/
function clopperPearsonInterval(proportion, level) {
	requireProportion(proportion);
	const { successes, trials } = proportion;
	const failures = trials - successes;
	const tail = (1 - level) / 2;
	return {
		low: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
		high: failures === 0 ? 1 : 1 - betaQuantile(tail, failures, successes + 1)
	};
}

// packages/statistics/src/test-ratio.ts
/**
* Score test that the ratio of two independent proportions, first over second, is exactly `ratio`, two-sided.
* The variance is taken at the maximum likelihood estimate under the hypothesis, without the factor N/(N−1), so that
* inverting it gives Koopman's interval.
*
* Miettinen and Nurminen (1985) Statistics in Medicine 4:213; Koopman (1984) Biometrics 40:513.
*
* @param ratio above 0
*/
function testRatio(first, second, ratio) {
	return twoSided(ratioStatistic$1(first, second, ratio));
}
/** The statistic of {@link testRatio}: falls as the ratio grows. */
function ratioStatistic$1(first, second, ratio) {
	const { distance, variance } = scoreRatio(first, second, ratio);
	return standardize(distance, variance);
}
/** What {@link testRatio} compares: first − ratio · second. */
function scoreRatio(first, second, ratio) {
	requireProportion(first);
	requireProportion(second);
	const { successes: x1, trials: n1 } = first;
	const { successes: x2, trials: n2 } = second;
	const a = (n1 + n2) * ratio;
	const b = (n1 + x2) * ratio + x1 + n2;
	const c = x1 + x2;
	const p2 = Math.min(1, 1 / ratio, 2 * c / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c))));
	const p1 = Math.min(1, ratio * p2);
	const variance = p1 * (1 - p1) / n1 + ratio * ratio * p2 * (1 - p2) / n2;
	return {
		distance: share(first) - ratio * share(second),
		variance
	};
}

// packages/statistics/src/koopman-interval.ts
/** Ratios are searched in e^±300: their squares, times squared counts, stay finite doubles. */
const LOG_BOUND$1 = 300;
/**
* Asymptotic score interval of the ratio of two independent proportions, first over second, without the factor N/(N−1).
* `high` is Infinity when the second count is 0; the interval is [0, Infinity] when both are.
*
* Koopman (1984) Biometrics 40:513.
*
* @param level confidence level in (0, 1)
*/
function koopmanInterval(first, second, level) {
	return koopmanLimits(first, second, criticalValue(level));
}
/** The same for a given critical value z instead of a level. */
function koopmanLimits(first, second, z) {
	const statistic = (logRatio) => ratioStatistic$1(first, second, Math.exp(logRatio));
	const estimate = Math.log(share(first) / share(second));
	const inside = Number.isFinite(estimate) ? estimate : 0;
	return {
		low: first.successes === 0 ? 0 : Math.exp(findRoot((x) => statistic(x) - z, -300, upperStart(inside, second))),
		high: second.successes === 0 ? Infinity : Math.exp(findRoot((x) => statistic(x) + z, lowerStart(inside, first), LOG_BOUND$1))
	};
}
/** Where the search for the lower limit ends: the estimate, or the top of the range when the estimate is infinite. */
function upperStart(estimate, second) {
	return second.successes === 0 ? LOG_BOUND$1 : estimate;
}
/** Where the search for the upper limit begins: the estimate, or the bottom of the range when the estimate is 0. */
function lowerStart(estimate, first) {
	return first.successes === 0 ? -300 : estimate;
}

// packages/statistics/src/newcombe-interval.ts
/** The same for a given critical value z instead of a level. */
function newcombeLimits(first, second, z) {
	return combineLimits({
		estimate: share(first),
		...wilsonLimits(first, z)
	}, {
		estimate: share(second),
		...wilsonLimits(second, z)
	});
}

// packages/statistics/src/test-fisher.ts
/** Tables as likely as the observed one count as such although rounding sets them apart. */
const TIE = 1 + 1e-7;
/**
* Fisher's exact two-sided p-value that two independent proportions are equal: the probability, given both margins, of a
* table no more likely than the observed one.
*
* Fisher (1935) Journal of the Royal Statistical Society 98:39; Agresti (2013) Categorical Data Analysis, 3.5.
*
* @throws RangeError unless all counts are whole numbers
*/
function testFisher(first, second) {
	requireCounts(first);
	requireCounts(second);
	const successes = first.successes + second.successes;
	const low = Math.max(0, successes - second.trials);
	const high = Math.min(successes, first.trials);
	const mode = Math.floor((first.trials + 1) * (successes + 1) / (first.trials + second.trials + 2));
	const start = Math.min(high, Math.max(low, mode));
	const relative = new Float64Array(high - low + 1);
	relative[start - low] = 1;
	const step = (k) => (successes - k) * (first.trials - k) / ((k + 1) * (second.trials - successes + k + 1));
	for (let k = start; k < high; k++) relative[k + 1 - low] = elementAt(relative, k - low) * step(k);
	for (let k = start; k > low; k--) relative[k - 1 - low] = elementAt(relative, k - low) / step(k - 1);
	const limit = TIE * elementAt(relative, first.successes - low);
	const sum = (values) => values.toSorted().reduce((total, value) => total + value, 0);
	return Math.min(1, sum(relative.filter((value) => value <= limit)) / sum(relative));
}
function requireCounts(proportion) {
	requireProportion(proportion);
	if (!Number.isSafeInteger(proportion.successes) || !Number.isSafeInteger(proportion.trials)) throw new RangeError(`Fisher's test needs whole counts, got ${proportion.successes} of ${proportion.trials}`);
}

// packages/statistics/src/mantel-haenszel.ts
/** Ratios are searched in e^±300, as in Koopman's interval. */
const LOG_BOUND = 300;
/**
* Mantel and Haenszel's pooled difference of two proportions, first minus second, over strata: the mean of the strata's
* differences with weights m·n/(m+n).
*
* Cochran (1954) Biometrics 10:417; Greenland and Robins (1985) Biometrics 41:55.
*
* @param strata at least one
*/
function stratifiedDifference(strata) {
	return pool$1(strata, (first, second) => scoreDifference(first, second, 0)).distance;
}
/**
* Mantel and Haenszel's pooled ratio of two proportions, first over second; Infinity or NaN where the second never
* occurs.
*
* Mantel and Haenszel (1959) Journal of the National Cancer Institute 22:719; Greenland and Robins (1985) Biometrics 41:55.
*/
function stratifiedRatio(strata) {
	const sum = (of) => strata.reduce((total, stratum) => total + weigh(stratum) * of(stratum).successes / of(stratum).trials, 0);
	return sum(({ first }) => first) / sum(({ second }) => second);
}
/**
* Score test that the pooled difference is exactly `difference` in every stratum, two-sided. With one stratum it is
* Farrington and Manning's.
*
* Miettinen and Nurminen (1985) Statistics in Medicine 4:213, section 4, with the weights of Mantel and Haenszel.
*
* @param difference in (−1, 1)
*/
function testStratifiedDifference(strata, difference) {
	return twoSided(differenceStatistic(strata, difference));
}
/** Score test that the pooled ratio is exactly `ratio` in every stratum, two-sided. Source as above. */
function testStratifiedRatio(strata, ratio) {
	return twoSided(ratioStatistic(strata, ratio));
}
/**
* Interval of the pooled difference: the values that its score test does not reject. Source as above; with one stratum it
* is Mee's (1984) Biometrics 40:1175.
*
* @param z critical value of the normal distribution
*/
function stratifiedDifferenceLimits(strata, z) {
	const estimate = stratifiedDifference(strata);
	return {
		low: estimate <= -1 ? -1 : findRoot((at) => differenceStatistic(strata, at) - z, -1, estimate),
		high: estimate >= 1 ? 1 : findRoot((at) => differenceStatistic(strata, at) + z, estimate, 1)
	};
}
/** The same for the pooled ratio: Koopman's with one stratum, from 0 or to Infinity where a side never occurs. */
function stratifiedRatioLimits(strata, z) {
	const estimate = Math.log(stratifiedRatio(strata));
	const statistic = (logRatio) => ratioStatistic(strata, Math.exp(logRatio));
	const none = (side) => strata.every((stratum) => stratum[side].successes === 0);
	const start = (instead) => Number.isFinite(estimate) ? estimate : instead;
	return {
		low: none("first") ? 0 : Math.exp(findRoot((x) => statistic(x) - z, -300, start(LOG_BOUND))),
		high: none("second") ? Infinity : Math.exp(findRoot((x) => statistic(x) + z, start(-300), LOG_BOUND))
	};
}
/**
* p-value of the Cochran–Mantel–Haenszel test that the two sides are equal in every stratum, without continuity
* correction: conditional on the margins of each stratum. 1 where no stratum varies.
*
* Mantel and Haenszel (1959) Journal of the National Cancer Institute 22:719.
*/
function testMantelHaenszel(strata) {
	const { distance, variance } = addUp$1(strata.flatMap(({ first, second }) => {
		const n = first.trials + second.trials;
		if (n <= 1) return [];
		const successes = first.successes + second.successes;
		return {
			distance: first.successes - first.trials * successes / n,
			variance: first.trials * second.trials * successes * (n - successes) / (n * n * (n - 1))
		};
	}));
	return twoSided(standardize(distance, variance)).p;
}
function differenceStatistic(strata, at) {
	const { distance, variance } = pool$1(strata, (first, second) => scoreDifference(first, second, at));
	return standardize(distance, variance);
}
function ratioStatistic(strata, at) {
	const { distance, variance } = pool$1(strata, (first, second) => scoreRatio(first, second, at));
	return standardize(distance, variance);
}
/** The weighted mean of the strata's scores. */
function pool$1(strata, score) {
	const weights = strata.map(weigh);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return addUp$1(strata.map(({ first, second }, i) => {
		const weight = elementAt(weights, i) / total;
		const { distance, variance } = score(first, second);
		return {
			distance: weight * distance,
			variance: weight * weight * variance
		};
	}));
}
function addUp$1(scores) {
	return {
		distance: scores.reduce((sum, { distance }) => sum + distance, 0),
		variance: scores.reduce((sum, { variance }) => sum + variance, 0)
	};
}
function weigh({ first, second }) {
	return first.trials * second.trials / (first.trials + second.trials);
}

// packages/statistics/src/create-random.ts
/**
* The generator xoshiro128** with 53 bits a number, its state filled from the seed by splitmix32.
*
* Blackman and Vigna (2021) ACM Transactions on Mathematical Software 47:36.
*
* @param seed any whole number; its low 32 bits count
*/
function createRandom(seed) {
	let fill = seed | 0;
	const next = () => {
		fill = fill + 2654435769 | 0;
		let z = fill ^ fill >>> 16;
		z = Math.imul(z, 569420461);
		z = Math.imul(z ^ z >>> 15, 1935289751);
		return z ^ z >>> 15;
	};
	let [a, b, c, d] = [
		next(),
		next(),
		next(),
		next()
	];
	const draw = () => {
		const result = Math.imul(rotate(Math.imul(b, 5), 7), 9);
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = rotate(d, 11);
		return result >>> 0;
	};
	return () => ((draw() >>> 5) * 67108864 + (draw() >>> 6)) / 9007199254740992;
}
function rotate(x, by) {
	return x << by | x >>> 32 - by;
}

// packages/statistics/src/sample-binomial.ts
/** With fewer expected successes than this, adding up the probabilities is faster than rejection. */
const INVERSION_BELOW = 10;
/**
* A binomial count of `n` trials with probability `p`: inversion where few successes are expected, else transformed
* rejection.
*
* Hörmann (1993) Journal of Statistical Computation and Simulation 46:101, algorithm BTRS.
*
* @param n whole number of at least 0
* @param p in [0, 1]
*/
function sampleBinomial(random, n, p) {
	if (p > .5) return n - sampleBinomial(random, n, 1 - p);
	if (n === 0 || p <= 0) return 0;
	return n * p < INVERSION_BELOW ? sampleByInversion(random, n, p) : sampleByRejection(random, n, p);
}
function sampleByInversion(random, n, p) {
	const odds = p / (1 - p);
	let left = random();
	let probability = Math.exp(n * Math.log1p(-p));
	let count = 0;
	while (left > probability && count < n) {
		left -= probability;
		count++;
		probability *= odds * (n - count + 1) / count;
	}
	return count;
}
function sampleByRejection(random, n, p) {
	const spread = Math.sqrt(n * p * (1 - p));
	const b = 1.15 + 2.53 * spread;
	const a = -.0873 + .0248 * b + .01 * p;
	const centre = n * p + .5;
	const inner = .92 - 4.2 / b;
	const alpha = (2.83 + 5.1 / b) * spread;
	const logOdds = Math.log(p / (1 - p));
	const mode = Math.floor((n + 1) * p);
	for (;;) {
		const u = random() - .5;
		const v = random();
		const us = .5 - Math.abs(u);
		const count = Math.floor((2 * a / us + b) * u + centre);
		if (us >= .07 && v <= inner) return count;
		if (count < 0 || count > n) continue;
		const bound = logGamma(mode + 1) + logGamma(n - mode + 1) - logGamma(count + 1) - logGamma(n - count + 1) + (count - mode) * logOdds;
		if (Math.log(v * alpha / (a / (us * us) + b)) <= bound) return count;
	}
}

// packages/statistics/src/bootstrap-cells.ts
/** Enough that the ends of a 95 % interval move by less than a fortieth of its width from seed to seed. */
const REPLICATES = 1e4;
/**
* Percentile intervals of statistics of the same counts, by drawing the rows again: a bootstrap of rows is exactly a
* multinomial draw over their cells, so its cost does not grow with the rows. Replicates in which a statistic is not a
* number are left out of its interval.
*
* Efron and Tibshirani (1993) An Introduction to the Bootstrap, 13.3.
*
* @param counts rows in each cell, whole numbers
* @param statistics of such counts, which they do not keep
* @param level confidence level in (0, 1)
* @param seed fixes the intervals; the report names it
* @returns an interval for each statistic
*/
function bootstrapCells(counts, statistics, level, seed) {
	const random = createRandom(seed);
	const total = counts.reduce((sum, n) => sum + n, 0);
	const replicates = statistics.map((statistic) => ({
		statistic,
		values: new Float64Array(REPLICATES),
		kept: 0
	}));
	const draw = counts.slice();
	for (let i = 0; i < REPLICATES; i++) {
		let rows = total;
		let weight = total;
		for (let cell = 0; cell < counts.length; cell++) {
			const n = elementAt(counts, cell);
			const drawn = sampleBinomial(random, rows, weight === 0 ? 0 : Math.min(1, n / weight));
			draw[cell] = drawn;
			rows -= drawn;
			weight -= n;
		}
		for (const replicate of replicates) {
			const value = replicate.statistic(draw);
			if (!Number.isNaN(value)) replicate.values[replicate.kept++] = value;
		}
	}
	return replicates.map(({ values, kept }) => {
		const sorted = values.subarray(0, kept).toSorted();
		const at = (p) => elementAt(sorted, Math.min(kept - 1, Math.floor(p * kept)));
		return {
			low: at((1 - level) / 2),
			high: at((1 + level) / 2)
		};
	});
}

// packages/statistics/src/ks-distance.ts
/**
* The largest difference of the distribution functions of two samples (Kolmogorov and Smirnov). The interval is a band
* that holds for every true distance: value ± √(ln(2/α)/2 · (1/n + 1/m)), cut to [0, 1].
*
* Massart (1990) Annals of Probability 18:1269; for two samples Wei and Dudley (2012) Statistics and Probability Letters
* 82:636.
*
* @param first with a weight above 0, like `second`
*/
function measureKsDistance(first, second) {
	const merged = mergeSamples(first, second);
	const value = merged.first.reduce((most, share, i) => Math.max(most, Math.abs(share - elementAt(merged.second, i))), 0);
	const [n, m] = [effectiveRows(first), effectiveRows(second)];
	return {
		value,
		limits: (z) => {
			const arm = Math.sqrt(-Math.log(normalSurvival(z)) / 2 * (1 / n + 1 / m));
			return {
				low: Math.max(0, value - arm),
				high: Math.min(1, value + arm)
			};
		}
	};
}

// packages/statistics/src/wasserstein-distance.ts
/**
* The area between the distribution functions of two samples: how far scores would have to be moved on average to make
* them alike (Wasserstein distance of order 1). The interval comes from the linearized variance; its lower end also gives
* up what chance adds on average where the distributions are equal, ∫√(F(1−F)/n + G(1−G)/m)·√(2/π), so that noise alone
* never shows a distance.
*
* Vallender (1974) Theory of Probability and its Applications 18:784; the variance as for {@link linearizeMean}.
*
* @param first more than 1 effective row, like `second`
*/
function measureWassersteinDistance(first, second) {
	const { points, ...shares } = mergeSamples(first, second);
	const [n, m] = [effectiveRows(first), effectiveRows(second)];
	const lead = /* @__PURE__ */ new Map();
	let [value, bias, balance] = [
		0,
		0,
		0
	];
	for (const [i, point] of points.entries()) {
		lead.set(point, balance);
		const width = (points[i + 1] ?? point) - point;
		const [f, g] = [elementAt(shares.first, i), elementAt(shares.second, i)];
		value += Math.abs(f - g) * width;
		balance += Math.sign(f - g) * width;
		bias += Math.sqrt(f * (1 - f) / n + g * (1 - g) / m) * Math.sqrt(2 / Math.PI) * width;
	}
	const errors = [first, second].map(({ values, weights }) => {
		const { error } = toStudent(linearizeMean(values.map((score) => Number(lead.get(score))), weights));
		return error;
	});
	return {
		value,
		limits: (z) => {
			const arm = z * Math.hypot(...errors);
			return {
				low: Math.max(0, value - bias - arm),
				high: value + arm
			};
		}
	};
}

// packages/fairness/src/fairness-input.ts
/** The base of a rule that names none. */
const DEFAULT_BASE = "base";
/** Level of the intervals shown when nobody says. */
const DEFAULT_LEVEL = .95;
/** Level of the tests that fail a contrast when nobody says. */
const DEFAULT_ALPHA = .05;
/** A rate of fewer rows than this is measured and not judged when nobody says. */
const DEFAULT_MIN_DENOMINATOR = 30;
/** What holds when there is no policy: everything is measured, nothing judged. */
const NO_POLICY = {
	attributes: {},
	rules: [],
	minDenominator: 30,
	alpha: DEFAULT_ALPHA
};

// packages/fairness/src/remark.ts
/** What keeps the gate from passing. */
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
/** What people should know. */
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

// packages/fairness/src/base-findings.ts
/** What the rules that compare with earlier versions are missing. */
function describeBases({ base, others = /* @__PURE__ */ new Map() }, rules) {
	return [...new Set(rules.flatMap(({ rule: { regression } }) => regression === void 0 ? [] : [regression.against ?? "base"]))].flatMap((name) => describeBase(name, name === "base" ? base : others.get(name) ?? { kind: "missing" }));
}
function describeBase(name, base) {
	switch (base.kind) {
		case "paired":
		case "unpaired": return [];
		case "missing": return [block("FAIRNESS_BASELINE_MISSING", `A rule compares with the predictions of ${name === "base" ? "the base" : name}, and there are none${base.why === void 0 ? "." : ` that can be read: ${base.why}`}`, name === "base" ? "Commit the predictions of the base and compare with it: on a pull request, a push, or with check --base REF; or name the file with fairness --baseline FILE." : "Correct the name in the policy, or see to it that the predictions of that version can be read.")];
		case "first-version": {
			const where = name === "base" ? "no earlier version" : `no version at ${name}`;
			return [note("FAIRNESS_FIRST_VERSION", "note", `There is ${where}; rules that compare with it start with the next one.`, "Nothing to do now.")];
		}
	}
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

// packages/fairness/src/rates.ts
const labelled = ({ label, prediction }) => label !== null && prediction !== null;
const positives = (row) => labelled(row) && row.label === true;
const negatives = (row) => labelled(row) && row.label === false;
const selected = (row) => labelled(row) && row.prediction === true;
const rejected = (row) => labelled(row) && row.prediction === false;
const isPositive = ({ label }) => label === true;
const isNegative = ({ label }) => label === false;
const saysPositive = ({ prediction }) => prediction === true;
const saysNegative = ({ prediction }) => prediction === false;
const isRight = ({ label, prediction }) => label === prediction;
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
		shows: isRight
	},
	balanced_accuracy: {
		formula: "(TP / (TP + FN) + TN / (FP + TN)) / 2",
		among: "with as many labelled {label+} as {label-}",
		event: "are predicted right",
		worse: "lower",
		pairable: false,
		halves: ["true_positive_rate", "true_negative_rate"],
		condition: labelled,
		shows: isRight
	}
};
/** Whether a text names a rate. */
function isRateName(name) {
	return Object.hasOwn(RATES, name);
}

// packages/fairness/src/group-counts.ts
/** How a row without a group value is listed. */
const MISSING_GROUP = "(missing)";
/** Joins the names and values of an intersection. */
const INTERSECTION_SIGN = " × ";
/**
* Every attribute of a table; with `intersections` also every combination of two or more.
*
* @param strata columns that only divide the table: no attributes
*/
function listAttributes(attributes, intersections, strata) {
	const columns = attributes.flatMap((name, column) => strata.includes(name) ? [] : [column]);
	return (intersections ? columns.reduce((all, column) => [...all, ...all.map((subset) => [...subset, column])], [[]]) : columns.map((column) => [column])).filter(({ length }) => length > 0).toSorted((a, b) => a.length - b.length).map((subset) => selectColumns(attributes, subset));
}
/** The attribute that some columns make up. */
function selectColumns(attributes, columns) {
	return {
		columns,
		attribute: columns.map((column) => attributes[column]).join(INTERSECTION_SIGN)
	};
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
* The mean of two rates is no share of rows: it comes as one of the smaller denominator, which is what it rests on.
*/
function countRate(rate, counts, favourable, scale = 1) {
	const { condition, shows, halves } = RATES[rate];
	if (halves !== void 0) return meanOf$1(halves.map((half) => countRate(half, counts, favourable, scale)));
	const { kinds } = counts;
	const among = kinds.filter((kind) => condition(kind, favourable));
	const unit = scale * rowsPerWeight(among);
	return {
		successes: unit * sumWeights(among.filter((kind) => shows(kind, favourable))),
		trials: unit * sumWeights(among)
	};
}
function meanOf$1(halves) {
	const trials = Math.min(...halves.map((half) => half.trials));
	const mean = halves.reduce((sum, half) => sum + share(half) / halves.length, 0);
	return {
		successes: trials === 0 ? 0 : trials * mean,
		trials
	};
}
/** The share of a group's rows that have a label. */
function labelledShare({ kinds, rows }) {
	return sumRows(kinds.filter(({ label }) => label !== null)) / rows;
}
/** Rows of any kinds as one group. */
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
	["impact_ratio", "selection_rate, as a ratio"],
	["generalized_entropy_index", "selection_rate"],
	["theil_index", "selection_rate"]
]);
/**
* The rules that can be judged, and a finding for each that cannot.
*
* @param attributes the attributes there are, intersections included
* @param columns the columns of the table that hold groups or strata
*/
function checkRules(policy, attributes, columns, favourable) {
	const problems = policy.rules.flatMap((rule) => describeProblems(rule, attributes, columns));
	return {
		rules: policy.rules.flatMap((rule) => {
			if (!isRateName(rule.metric)) return [];
			return [{
				rule,
				rate: rule.preset === void 0 || favourable ? rule.metric : MIRRORED[rule.metric]
			}];
		}),
		problems
	};
}
/** A rate of the positive outcome as that of the negative one: presets speak of the favourable outcome, whichever it is. */
const MIRRORED = {
	selection_rate: "selection_rate",
	base_rate: "base_rate",
	accuracy: "accuracy",
	balanced_accuracy: "balanced_accuracy",
	true_positive_rate: "true_negative_rate",
	true_negative_rate: "true_positive_rate",
	false_positive_rate: "false_negative_rate",
	false_negative_rate: "false_positive_rate",
	positive_predictive_value: "negative_predictive_value",
	negative_predictive_value: "positive_predictive_value",
	false_discovery_rate: "false_omission_rate",
	false_omission_rate: "false_discovery_rate"
};
function describeProblems(rule, attributes, columns) {
	const { metric, contrast, absolute, regression } = rule;
	return [
		!isRateName(metric) && invalid(metric, ...explainMetric(metric)),
		absolute === void 0 && regression === void 0 && invalid(metric, `The rule on ${metric} has neither a margin nor an epsilon.`, "Add absolute: { margin: 0.1 }."),
		absolute !== void 0 && contrast === "difference" && !(absolute.margin >= 0 && absolute.margin < 1) && invalid(metric, `The margin ${absolute.margin} of ${metric} is not in [0, 1).`, "Write a share: 0.1 for 10 points."),
		absolute !== void 0 && contrast === "ratio" && !(absolute.margin > 0 && absolute.margin <= 1) && invalid(metric, `The ratio margin ${absolute.margin} of ${metric} is not in (0, 1].`, "Write 0.8 for 0.8 … 1.25."),
		regression !== void 0 && !(regression.epsilon >= 0 && regression.epsilon < 1) && invalid(metric, `The epsilon ${regression.epsilon} of ${metric} is not in [0, 1).`, "Write a share: 0.02 for 2 points."),
		regression !== void 0 && contrast === "ratio" && invalid(metric, `The rule on ${metric} asks for the change of a ratio.`, "Write contrast: difference; a change is judged in points."),
		contrast === "ratio" && metric === "balanced_accuracy" && invalid(metric, `${metric} is the mean of two rates, whose ratio has no test.`, "Write contrast: difference."),
		regression !== void 0 && metric === "base_rate" && invalid(metric, "The base rate does not depend on the model, so it has no regression.", "Remove the epsilon."),
		...describeColumns(rule, attributes, columns)
	].filter((problem) => problem !== false);
}
/** What is wrong with the columns that a rule names, whatever it is about. */
function describeColumns({ metric, regression, control = [], attributes: wanted = [] }, attributes, columns) {
	const overlapping = wanted.filter((name) => name.split(INTERSECTION_SIGN).some((part) => control.includes(part)));
	return [
		...regression === void 0 || control.length === 0 ? [] : [invalid(metric, `The rule on ${metric} controls a change against base, which is measured on the same rows.`, "Put the regression into a rule of its own, without control.")],
		...control.filter((column) => !columns.includes(column)).map((column) => unknownAttribute(metric, "controls for", column, columns)),
		...overlapping.map((attribute) => invalid(metric, `The rule on ${metric} compares by ${attribute} within the same ${control.join(" and ")}, where nobody differs.`, "Control for another column.")),
		...wanted.filter((attribute) => !attributes.includes(attribute)).map((attribute) => unknownAttribute(metric, "names the attribute", attribute, attributes))
	];
}
function explainMetric(metric) {
	const rate = SUMMARY_RATES.get(metric);
	if (rate !== void 0) return [`${metric} is no rate of rows, so contrasts with a reference do not bound it.`, `Write a rule on ${rate}.`];
	const guess = closest(metric, RATES$1);
	return [`There is no rate named ${metric}${guess === void 0 ? "" : `; did you mean ${guess}?`}`, `Use one of ${RATES$1.join(", ")}.`];
}
function unknownAttribute(metric, verb, attribute, attributes) {
	const guess = closest(attribute, attributes);
	return invalid(metric, `The rule on ${metric} ${verb} "${attribute}", which is not measured${guess === void 0 ? "" : `; did you mean "${guess}"?`}`, `Use one of ${attributes.join(", ")}.`);
}
/** A finding about a rule that cannot be judged. */
function invalid(subject, message, advice) {
	return {
		code: "FAIRNESS_RULE_INVALID",
		severity: "error",
		subject,
		message,
		advice
	};
}

// packages/fairness/src/conclude-fairness.ts
/** The verdict of a report: the worst of what was judged and of what the evidence lacks. */
function concludeFairness(input, outcomes, remarks) {
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
	const second = reasons.find((reason) => reason.verdict === "inconclusive")?.reasonCode;
	const isSaid = outcomes.length === 0 && blocking !== void 0;
	if (decided.length > 0 || isSaid) return {
		verdict,
		reasonCode,
		...second === void 0 ? {} : { doubt: second }
	};
	const [message, advice] = outcomes.length === 0 ? ["No contrast was due, so nothing was shown.", "Add a rule with a margin: it judges what has no base, too."] : ["No contrast has enough rows to be judged, so nothing was shown.", "Evaluate on more rows."];
	return {
		verdict,
		reasonCode,
		note: {
			code: "FAIRNESS_NOTHING_DECIDABLE",
			severity: "warning",
			message,
			advice
		}
	};
}
function doubt(reasonCode) {
	return {
		verdict: "inconclusive",
		reasonCode
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
/** The difference of two rates within strata: Mantel and Haenszel's, with the interval that inverts its score test. */
function compareStrataByDifference(strata) {
	return {
		value: stratifiedDifference(strata),
		method: "mantel-haenszel-score",
		limits: (z) => stratifiedDifferenceLimits(strata, z),
		test: (at) => testStratifiedDifference(strata, at).p
	};
}
/** The same for the ratio of two rates. */
function compareStrataByRatio(strata) {
	return {
		value: stratifiedRatio(strata),
		method: "mantel-haenszel-score",
		limits: (z) => stratifiedRatioLimits(strata, z),
		test: (at) => testStratifiedRatio(strata, at).p
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
/**
* The weighted mean of independent comparisons: the arms of their intervals squared and added (Zou and Donner 2008), and
* the test that inverts this interval.
*
* @param weights one for each, their sum is 1
*/
function poolComparisons(comparisons, weights) {
	const value = comparisons.reduce((sum, one, i) => sum + elementAt(weights, i) * one.value, 0);
	return invertible(value, elementAt(comparisons, 0).method, (z) => {
		const arms = comparisons.map((one, i) => {
			const { low, high } = one.limits(z);
			const weight = elementAt(weights, i);
			return {
				low: weight * (one.value - low),
				high: weight * (high - one.value)
			};
		});
		return {
			low: value - Math.hypot(...arms.map(({ low }) => low)),
			high: value + Math.hypot(...arms.map(({ high }) => high))
		};
	});
}
/**
* The weighted mean of comparisons whose chance does not cancel, such as distances, which are never below 0: the mean of
* their limits, all of which hold together (Bonferroni). The critical value √(z² + 2·ln k) leaves each of k at most 1/k of
* the tail beyond z, because (1 − Φ(z)) / φ(z) falls (Mills' ratio).
*
* @param weights as above
*/
function poolBounds(comparisons, weights) {
	const mean = (values) => values.reduce((sum, value, i) => sum + elementAt(weights, i) * value, 0);
	return invertible(mean(comparisons.map((one) => one.value)), elementAt(comparisons, 0).method, (z) => {
		const together = Math.sqrt(z * z + 2 * Math.log(comparisons.length));
		const limits = comparisons.map((one) => one.limits(together));
		return {
			low: mean(limits.map(({ low }) => low)),
			high: mean(limits.map(({ high }) => high))
		};
	});
}
/** Beyond this critical value a p-value is 0 in double precision. */
const MAX_Z = 38;
/** A comparison with an interval, and the test that inverts it. */
function invertible(value, method, limits) {
	return {
		value,
		method,
		limits,
		test: (at) => {
			const excluded = (z) => at < value ? limits(z).low - at : at - limits(z).high;
			if (excluded(0) <= 0) return 1;
			return excluded(MAX_Z) > 0 ? 0 : 2 * normalSurvival(findRoot(excluded, 0, MAX_Z));
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

// packages/fairness/src/build-comparison.ts
/**
* The contrast of a rate between a group and its reference. Both denominators must be above 0; the mean of two rates has
* no ratio.
*/
function compareGroups(rate, contrast, pair, favourable) {
	const { halves } = RATES[rate];
	if (halves !== void 0) return meanOf(halves.map((half) => compareGroups(half, contrast, pair, favourable)));
	return (scale) => {
		const proportions = {
			first: countRate(rate, pair.group, favourable, scale),
			second: countRate(rate, pair.reference, favourable, scale)
		};
		return contrast === "ratio" ? compareByRatio(proportions) : compareByDifference(proportions);
	};
}
/** The contrast of a rate within strata, pooled. In each of at least one both denominators must be above 0. */
function compareWithinStrata(rate, contrast, pairs, favourable) {
	const { halves } = RATES[rate];
	if (halves !== void 0) return meanOf(halves.map((half) => compareWithinStrata(half, contrast, pairs, favourable)));
	return (scale) => {
		const strata = countStrata(rate, pairs, favourable, scale);
		return contrast === "ratio" ? compareStrataByRatio(strata) : compareStrataByDifference(strata);
	};
}
/** The mean of contrasts that rest on different rows: their intervals squared and added. */
function meanOf(parts) {
	return (scale) => {
		const comparisons = parts.map((compare) => compare(scale));
		const mean = poolComparisons(comparisons, parts.map(() => 1 / parts.length));
		return {
			...mean,
			method: `${mean.method}-mover`
		};
	};
}
/** A rate of both sides in each stratum, its counts times `scale`. */
function countStrata(rate, pairs, favourable, scale = 1) {
	return pairs.map(({ group, reference }) => ({
		first: countRate(rate, group, favourable, scale),
		second: countRate(rate, reference, favourable, scale)
	}));
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
	const { pairable, halves, condition, shows } = RATES[rate];
	if (pairable) return (scale) => comparePaired(countPairs(rate, group, favourable, scale));
	if (halves !== void 0) return meanOf(halves.map((half) => compareOwnChange(half, group, favourable)));
	const head = countSide(rate, group, "head", favourable);
	const base = countSide(rate, group, "base", favourable);
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
	const { pairable, halves } = RATES[rate];
	if (pairable) return countPairs(rate, group, favourable).pairs;
	if (halves !== void 0) return Math.min(...halves.map((half) => countShared(half, group, favourable)));
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
function describeRate(rate, { label, prediction, favourable }) {
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
		return `${figures}; it moved by ${formatPoints(value)} ${ci} relative to ${reference.group} since ${nameBase(contrast)}; it may ${way} by at most ${formatFixed(100 * limit, 1)} pp`;
	}
	const within = rule.control === void 0 ? "" : `within ${rule.control.join(INTERSECTION_SIGN)} `;
	if (rule.contrast === "difference") return `${figures}, ${within}a gap of ${formatPoints(value)} ${ci}; the margin is ±${formatFixed(100 * limit, 1)} pp`;
	return `${figures}, ${within}${Number.isNaN(value) ? "no ratio" : `a ratio of ${showBound(value, 3)}`} ${ci}; the limit is ${limit} to ${formatFixed(1 / limit, 3)}`;
}
function intervalText(contrast, limits, level) {
	const isRatio = contrast.mode === "absolute" && contrast.rule.contrast === "ratio";
	const text = (bound) => isRatio ? showBound(bound, 3) : showBound(100 * bound, 1);
	return `(${formatFixed(100 * level, 0)} % CI ${text(limits.low)}…${text(limits.high)})`;
}
function showBound(bound, decimals) {
	return Number.isFinite(bound) ? formatFixed(bound, decimals) : "∞";
}
/**
* The same for people who do not read intervals: "Of 100 in 51+ labelled “not defaulted”, 9 more get “refused” than in
* 26-35; between 4 and 14 (17 against 8). That concerns about 54 people in these rows."
*/
function describeForPeople$1(contrast, decided, level) {
	const { rate, group, reference, mode, rule, attribute } = contrast;
	const favourable = attribute.table.favourable === "positive";
	const { among, event } = describeRate(rate, attribute.table);
	const perHundred = (counts) => showPerHundred(rate, counts, favourable);
	const start = [
		"Of 100 in",
		group.group,
		among
	].filter((part) => part !== "").join(" ");
	const { than, between } = describeGap$1(differenceOf(contrast, decided, favourable), level, event);
	const count = formatCount(countPeople(contrast, decided, favourable));
	const people = `That concerns about ${count} ${count === "1" ? "person" : "people"} in these rows.`;
	if (mode === "change") {
		const before = group.before === void 0 ? "unknown" : perHundred(group.before);
		const base = nameBase(contrast);
		return `${start}, ${than} at ${base}, compared with ${reference.group}; ${between} (${before} at ${base}, ${perHundred(group)} now; ${perHundred(reference)} in ${reference.group}). ${people}`;
	}
	const within = rule.control === void 0 ? "" : ` with the same ${rule.control.join(" and ")}`;
	return `${start}, ${than} in ${reference.group}${within}; ${between} (${perHundred(group)} against ${perHundred(reference)}). ${people}`;
}
/** What a rule on a change calls the version before. */
function nameBase({ rule }) {
	return rule.regression?.against ?? "base";
}
/** The contrast in points, whatever the rule judges. */
function differenceOf(contrast, { comparison }, favourable) {
	const { rate, rule, mode, strata } = contrast;
	if (mode === "change" || rule.contrast === "difference") return comparison;
	return strata === void 0 ? compareGroups(rate, "difference", contrast, favourable)(1) : compareWithinStrata(rate, "difference", strata.pairs, favourable)(1);
}
/** “9 more get “refused” than”, and “between 4 and 14”; with a decimal where whole people would all be 0 or 1. */
function describeGap$1({ value, limits }, level, event) {
	const { low, high } = limits(criticalValue(level));
	const decimals = Math.max(Math.abs(low), Math.abs(high)) < .02 ? 1 : 0;
	const amount = (gap) => formatFixed(Math.abs(100 * gap), decimals);
	const than = Number(amount(value)) === 0 ? `about as many ${event} as` : `${amount(value)} ${value > 0 ? "more" : "fewer"} ${event} than`;
	if (low >= 0) return {
		than,
		between: `between ${amount(low)} and ${amount(high)}`
	};
	if (high <= 0) return {
		than,
		between: `between ${amount(high)} and ${amount(low)}`
	};
	return {
		than,
		between: `between ${amount(low)} fewer and ${amount(high)} more`
	};
}
function showPerHundred(rate, counts, favourable) {
	const proportion = countRate(rate, counts, favourable);
	if (proportion.trials === 0) return "unknown";
	const each = 100 * share(proportion);
	return formatFixed(each, each < 1 ? 1 : 0);
}
/** How many rows of the group would have to change for the gap, or its change, to vanish. */
function countPeople(contrast, decided, favourable) {
	const { rate, group, mode, strata } = contrast;
	if (mode === "change" && group.paired !== void 0 && RATES[rate].pairable) {
		const { onlyFirst, onlySecond } = countPairs(rate, group.paired, favourable);
		return Math.abs(onlyFirst - onlySecond);
	}
	const trials = (strata?.pairs.map((pair) => pair.group) ?? [group]).reduce((sum, counts) => sum + countRate(rate, counts, favourable).trials, 0);
	return Math.abs(differenceOf(contrast, decided, favourable).value) * trials;
}

// packages/fairness/src/advise-contrast.ts
/** What to do about a contrast that is beyond its limit: which rows to look at. */
function adviseOnGap$1(contrast, { comparison }) {
	const { rate, attribute, reference, mode, rule } = contrast;
	if (rate === "base_rate") return "Look at how these rows were chosen and labelled: a base rate is not of the model.";
	const { event } = describeRate(rate, attribute.table);
	const rows = nameRows(contrast);
	if (mode === "change") {
		const flipped = countHarmed(contrast);
		if (flipped === void 0) return `Compare the ${rows} at ${nameBase(contrast)} and now with those in ${reference.group}.`;
		const when = rule.regression?.worse === "lower" ? `only at ${nameBase(contrast)}` : "only now";
		return `Look at the ${formatCount(flipped)} ${rows} that ${event} ${when}, and take back what flipped them.`;
	}
	return `Look at what the ${rows} that ${comparison.value < (rule.contrast === "ratio" ? 1 : 0) ? deny(event) : event} share, and change what the model makes of it.`;
}
/**
* What to do about a contrast that these rows do not decide.
*
* @param rowsNeeded how many would, Infinity when no number would
* @param slackened whether rows that a cells file left out could decide it
*/
function adviseOnDoubt(contrast, rowsNeeded, slackened) {
	if (!Number.isFinite(rowsNeeded)) {
		if (slackened) return "Leave fewer rows out of the cells file: those that it lacks could decide it either way.";
		return "The estimate is so close to the limit that no realistic number of rows would decide it: change the model, or the limit in the policy.";
	}
	const { denominator } = contrast;
	return `Evaluate on about ${formatCount(rowsNeeded)} ${nameRows(contrast, true)} instead of ${formatCount(denominator)}: that many decide it if the rates stay as they are.`;
}
/** What to do about a contrast that rests on too few rows to be judged. */
function adviseOnFew(contrast) {
	const same = contrast.mode === "change" ? `, the same ones at ${nameBase(contrast)} and now` : "";
	return `Evaluate on at least ${formatCount(contrast.minimum)} ${nameRows(contrast, true)}${same}.`;
}
/** `rows in 51+ labelled “not defaulted”`, of the group or of the side that has fewer. */
function nameRows({ rate, attribute, group, reference }, ofSmaller = false) {
	const { table } = attribute;
	const trials = (side) => countRate(rate, side, table.favourable === "positive").trials;
	return [
		"rows in",
		(ofSmaller && trials(reference) < trials(group) ? reference : group).group,
		describeRate(rate, table).among
	].filter((part) => part !== "").join(" ");
}
/** Rows of the group whose decision turned the way that hurts; undefined where rows are no counts or none did. */
function countHarmed({ rate, attribute, group, rule }) {
	if (group.paired === void 0 || !RATES[rate].pairable) return void 0;
	const { onlyFirst, onlySecond } = countPairs(rate, group.paired, attribute.table.favourable === "positive");
	const harmed = rule.regression?.worse === "lower" ? onlySecond : onlyFirst;
	return Number.isSafeInteger(harmed) && harmed > 0 ? harmed : void 0;
}
/** `do not get “refused”`. */
function deny(event) {
	return event.replace(/^(?=get |have )/u, "do not ").replace(/ right$/u, " wrong");
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
function gatherAttributes({ head, others, className, ...tables }, parts, named) {
	return parts.map((part) => {
		const counts = countGroups(head, part);
		const { base: before, pairs } = countBase(tables, part);
		const chosen = chooseReference(counts, before, named(part.attribute));
		const found = counts.groups.find(({ group }) => group === chosen?.group);
		return {
			table: head,
			className,
			part,
			head: counts,
			base: before,
			pairs,
			others: new Map([...others].map(([name, other]) => [name, countBase(other, part)])),
			reference: chosen === void 0 || found === void 0 ? void 0 : {
				...chosen,
				counts: found
			},
			unknownReference: found === void 0 ? chosen?.group : void 0
		};
	});
}
function countBase({ base, pairs }, part) {
	return {
		base: base === void 0 ? void 0 : countGroups(base, part),
		pairs: pairs === void 0 ? void 0 : pairGroups(pairs, part)
	};
}
/** An attribute with the version that a rule compares with as its base. */
function compareWith(attribute, { against = DEFAULT_BASE }) {
	if (against === "base") return attribute;
	const { base, pairs } = attribute.others.get(against) ?? {
		base: void 0,
		pairs: void 0
	};
	return {
		...attribute,
		base,
		pairs
	};
}
/** What a measurement of a group of an attribute is of. */
function placeOf({ part, className }, more) {
	return {
		attribute: part.attribute,
		...more,
		...className === void 0 ? {} : { class: className }
	};
}
/** An attribute as people read it: `sex`, or `sex, class high`. */
function nameAttribute({ part, className }) {
	return className === void 0 ? part.attribute : `${part.attribute}, class ${className}`;
}

// packages/fairness/src/contrast-findings.ts
/**
* What people should know about one judged contrast: nothing when it passed and the base had no such gap either.
*
* @param mustBeJudged whether the policy requires the group or the base could judge it
*/
function describeOutcome(judged, mustBeJudged, location) {
	const { contrast, decided } = judged;
	const favourable = contrast.attribute.table.favourable === "positive";
	const common = {
		subject: nameContrast(contrast),
		...location === void 0 ? {} : { location }
	};
	if (decided === void 0) {
		const base = contrast.mode === "change" ? ` at ${nameBase(contrast)} and head together` : "";
		return {
			...common,
			code: "FAIRNESS_INSUFFICIENT",
			severity: mustBeJudged ? "warning" : "note",
			message: `${nameAttribute(contrast.attribute)}: the ${contrast.rate.replaceAll("_", " ")} of ${contrast.group.group} against ${contrast.reference.group} rests on ${formatCount(contrast.denominator)} rows${base}; that is too few to judge.`,
			advice: adviseOnFew(contrast)
		};
	}
	const { decision } = decided;
	if (decision.state === "pass") return describeOldGap$1(judged, favourable, common);
	const figures = `${nameAttribute(contrast.attribute)}: ${describeFigures(contrast, decided, judged.level, favourable)}.`;
	const plain = describeForPeople$1(contrast, decided, judged.level);
	const message = `${figures} ${plain}${decision.fragile ? " One decision the other way in these rows would change this state." : ""}`;
	const data = {
		plain,
		p: decision.p,
		people: Math.round(countPeople(contrast, decided, favourable)),
		limit: contrast.limit,
		fragile: decision.fragile
	};
	if (decision.state === "fail") return {
		...common,
		code: contrast.mode === "change" ? "FAIRNESS_REGRESSION" : "FAIRNESS_GAP_EXCEEDED",
		severity: contrast.rule.severity === "warn" ? "warning" : "error",
		message,
		advice: adviseOnGap$1(contrast, decided),
		data
	};
	const rowsNeeded = Math.ceil(decision.rowsFactor * contrast.denominator);
	return {
		...common,
		code: decision.inside ? "FAIRNESS_UNDECIDED_INSIDE" : "FAIRNESS_UNDECIDED_BEYOND",
		severity: "warning",
		message,
		advice: adviseOnDoubt(contrast, rowsNeeded, decision.slackened),
		data: Number.isFinite(rowsNeeded) ? {
			...data,
			rowsNeeded
		} : data
	};
}
/** A gap that the base had and the change did not make worse; only where no margin judges the gap itself. */
function describeOldGap$1({ contrast }, favourable, common) {
	const { mode, rule, rate, group, reference, limit } = contrast;
	if (mode !== "change" || rule.absolute !== void 0) return void 0;
	const [first, second] = [group.before, reference.before];
	if (first === void 0 || second === void 0) return void 0;
	if ([first, second].some((counts) => countRate(rate, counts, favourable).trials === 0)) return void 0;
	const gap = compareGroups(rate, "difference", {
		group: first,
		reference: second
	}, favourable)(1);
	if (isWithin(gap, {
		low: -limit,
		high: limit
	})) return void 0;
	return {
		...common,
		code: "FAIRNESS_PREEXISTING_GAP",
		severity: "note",
		message: `${nameAttribute(contrast.attribute)}: the ${rate.replaceAll("_", " ")} of ${group.group} was already ${formatPoints(gap.value)} from ${reference.group} at ${nameBase(contrast)}; this change did not make it worse.`,
		advice: "Add an absolute margin to the policy when the gap should block."
	};
}
/** What a finding about a contrast is about: `selection_rate of sex f`, and whom it is compared with if not the reference. */
function nameContrast(contrast) {
	const { rate, attribute, group, reference, rule, mode } = contrast;
	const against = rule.against === "reference" ? "" : ` against ${reference.group}`;
	const within = rule.control === void 0 ? "" : ` within ${rule.control.join(INTERSECTION_SIGN)}`;
	const since = mode === "absolute" || nameBase(contrast) === "base" ? "" : ` since ${nameBase(contrast)}`;
	const classOf = attribute.className === void 0 ? "" : `, class ${attribute.className}`;
	return `${rate} of ${attribute.part.attribute} ${group.group}${against}${within}${since}${classOf}`;
}

// packages/fairness/src/measure-groups.ts
/**
* Groups of an attribute whose every rate is listed, the largest first. With more of them a report would outgrow what
* people and renderers can hold; the cells of all groups are in its data, and every judged contrast is listed.
*/
const MAX_LISTED_GROUPS = 500;
/** Wilson's interval, or Clopper and Pearson's where it was asked never to cover less often than its level. */
function chooseRateInterval(exact) {
	return exact ? {
		method: "clopper-pearson",
		of: clopperPearsonInterval
	} : {
		method: "wilson",
		of: wilsonInterval
	};
}
/** Every rate of the listed groups with its interval, the rows without a group included. */
function measureRates(attribute, favourable, level, interval) {
	return [...attribute.head.groups.slice(0, 500), ...attribute.head.missing === void 0 ? [] : [attribute.head.missing]].flatMap((counts) => {
		const of = placeOf(attribute, { group: counts.group });
		return RATES$1.map((rate) => {
			const proportion = countRate(rate, counts, favourable);
			const isMean = RATES[rate].halves !== void 0;
			const common = {
				metric: rate,
				of,
				n: counts.rows,
				...isMean ? {} : {
					numerator: proportion.successes,
					denominator: proportion.trials
				}
			};
			if (proportion.trials === 0) return {
				...common,
				value: null,
				notEstimable: nothingToCount(counts.rows, isMean)
			};
			const method = isMean ? "wilson-mover" : interval.method;
			const limits = boundRate(rate, counts, favourable, level, interval);
			return {
				...common,
				value: share(proportion),
				interval: toInterval(limits, level, method)
			};
		});
	});
}
/** The interval of a rate; of the mean of two rates their Wilson intervals, squared and added. */
function boundRate(rate, counts, favourable, level, interval) {
	const { halves } = RATES[rate];
	const proportion = countRate(rate, counts, favourable);
	if (halves === void 0) return interval.of(proportion, level);
	const sides = halves.map((half) => countRate(half, counts, favourable));
	const arm = (end) => Math.hypot(...sides.map((side) => share(side) - wilsonLimits(side, criticalValue(level))[end])) / sides.length;
	return {
		low: share(proportion) - arm("low"),
		high: share(proportion) + arm("high")
	};
}
/** Every rate of the listed groups against the reference, as difference and as ratio, unjudged. */
function measureContrasts(attribute, favourable, level) {
	const { reference } = attribute;
	if (reference === void 0) return [];
	return attribute.head.groups.slice(0, 500).filter(({ group }) => group !== reference.counts.group).flatMap((group) => RATES$1.flatMap((rate) => (RATES[rate].halves === void 0 ? CONTRASTS : DIFFERENCE).map((contrast) => measureContrast(attribute, rate, contrast, {
		group,
		reference: reference.counts
	}, favourable, level))));
}
const DIFFERENCE = ["difference"];
const CONTRASTS = ["difference", "ratio"];
/** One rate of a group against a reference. */
function measureContrast(attribute, rate, contrast, { group, reference }, favourable, level) {
	const first = countRate(rate, group, favourable);
	const second = countRate(rate, reference, favourable);
	return {
		metric: rate,
		of: placeOf(attribute, {
			group: group.group,
			reference: reference.group,
			contrast
		}),
		n: group.rows,
		...RATES[rate].halves === void 0 ? {
			numerator: first.successes,
			denominator: first.trials
		} : {},
		...contrast === "ratio" ? estimateRatio(first, second, level) : first.trials === 0 || second.trials === 0 ? {
			value: null,
			notEstimable: emptySide(first)
		} : estimateDifference(compareGroups(rate, contrast, {
			group,
			reference
		}, favourable)(1), level)
	};
}
function estimateDifference({ value, method, limits }, level) {
	return {
		value,
		interval: toInterval(limits(criticalValue(level)), level, method)
	};
}
/** The ratio of two proportions, or why there is none. */
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
function nothingToCount(rows, isMean) {
	return `0 of the ${formatCount(rows)} rows count for ${isMean ? "one of the two rates" : "this rate"}`;
}
function emptySide(first) {
	return first.trials === 0 ? "0 rows of the group count for this rate" : "0 rows of the reference count for this rate";
}

// packages/fairness/src/show-p.ts
/** A p-value as people read it, with its sign: `= 0.012` or `< 0.001`. */
function showP(p) {
	return p < .001 ? "< 0.001" : `= ${p.toFixed(3)}`;
}

// packages/fairness/src/impact-ratios.ts
/** Nobody reads more rows; the measurements hold them all. */
const MAX_SHOWN = 50;
/** Groups with a smaller share of the rows are marked: audits may leave them out of ratios, but must show them. */
const SMALL_SHARE = .02;
/** Every listed group's selection rate over the highest one; descriptive, because the highest is so by chance too. */
function measureImpact(attribute, favourable, level) {
	const groups = listSelected(attribute, favourable);
	const [best] = groups.toSorted((a, b) => share(b.selected) - share(a.selected));
	if (best === void 0) return [];
	return groups.map(({ counts, selected }) => ({
		metric: "impact_ratio",
		of: placeOf(attribute, {
			group: counts.group,
			reference: best.counts.group,
			contrast: "ratio"
		}),
		n: counts.rows,
		numerator: selected.successes,
		denominator: selected.trials,
		...estimateRatio(selected, best.selected, level)
	}));
}
/** The same as people file it: with shares of the rows, and Fisher's p-value of equal rates. */
function tabulateImpact(attribute, favourable, level) {
	const groups = listSelected(attribute, favourable);
	const [best] = groups.toSorted((a, b) => share(b.selected) - share(a.selected));
	if (best === void 0) return [];
	const { missing } = attribute.head;
	const all = attribute.table.rows;
	const rows = groups.map(({ counts, selected }) => {
		const portion = counts.rows / all;
		return [
			counts.group,
			formatCount(counts.rows),
			`${formatPercent(portion)}${portion < SMALL_SHARE ? ", under 2 %" : ""}`,
			formatPercent(share(selected)),
			...showImpact(selected, best.selected, level, best.counts === counts)
		];
	});
	const unknown = formatCount(missing?.rows ?? 0);
	return [{
		title: `Impact ratio by ${nameAttribute(attribute)}: selection rate / highest selection rate, that of ${best.counts.group}; ${unknown} rows of unknown group are left out`,
		columns: [
			{ name: "Group" },
			{
				name: "Rows",
				align: "right"
			},
			{
				name: "Share of rows",
				align: "right"
			},
			{
				name: "Selection rate",
				align: "right"
			},
			{
				name: `Impact ratio (${formatFixed(100 * level, 0)} % CI)`,
				align: "right"
			},
			{
				name: "p of equal rates (Fisher)",
				align: "right"
			}
		],
		rows: rows.slice(0, MAX_SHOWN)
	}];
}
function showImpact(selected, best, level, isBest) {
	if (best.successes === 0) return ["not estimable", ""];
	if (isBest) return ["1.000", ""];
	const { low, high } = koopmanLimits(selected, best, criticalValue(level));
	const counts = [selected, best].every(({ successes, trials }) => [successes, trials].every(Number.isSafeInteger));
	return [`${formatFixed(share(selected) / share(best), 3)} [${formatFixed(low, 3)}…${formatFixed(high, 3)}]`, counts ? showP(testFisher(selected, best)) : "weighted"];
}
/** The listed groups that have rows with a prediction. */
function listSelected({ head }, favourable) {
	return head.groups.slice(0, 500).map((counts) => ({
		counts,
		selected: countRate("selection_rate", counts, favourable)
	})).filter(({ selected }) => selected.trials > 0);
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
/**
* For each attribute: a table of each rate that a rule names, of the contrasts that are not with the reference, of the
* strata, of decisions that flipped against base, and of impact ratios where a preset asks for them.
*/
function tabulateFairness(input, attributes, judged, level, policy) {
	const ruled = [...new Set(judged.map(({ contrast }) => contrast.rate))];
	const rates = ruled.length === 0 ? DEFAULT_RATES : ruled;
	const favourable = input.head.favourable === "positive";
	const hasImpact = (policy.presets ?? []).some((name) => IMPACT_PRESETS.includes(name));
	return attributes.flatMap((attribute) => {
		const own = judged.filter(({ contrast }) => contrast.attribute === attribute);
		return [...hasImpact ? tabulateImpact(attribute, favourable, level) : [], ...rates.flatMap((rate) => {
			const states = own.filter(({ contrast }) => contrast.rate === rate);
			return [
				tabulateRate(attribute, rate, states.filter(isPlain$1), level, chooseRateInterval(input.exact ?? false)),
				...tabulateOthers$1(attribute, rate, states, level),
				...tabulateStrata(attribute, rate, states, level),
				...RATES[rate].pairable ? tabulateFlips(attribute, "base", rate, favourable) : [],
				...RATES[rate].pairable ? [...attribute.others].flatMap(([name, { pairs }]) => tabulateFlips({
					...attribute,
					pairs
				}, name, rate, favourable)) : []
			];
		})];
	});
}
/** Presets whose texts speak of the impact ratio. */
const IMPACT_PRESETS = ["four-fifths", "nyc-local-law-144"];
/** Whether a contrast is with the reference over all rows, and so fits the table of its rate. */
function isPlain$1({ contrast: { rule, strata } }) {
	return rule.against === "reference" && strata === void 0;
}
function tabulateRate(attribute, rate, judged, level, interval) {
	const { reference, head, table } = attribute;
	const favourable = table.favourable === "positive";
	const { among, event } = describeRate(rate, table);
	const percent = formatFixed(100 * level, 0);
	const groups = [...head.groups, ...head.missing === void 0 ? [] : [head.missing]];
	const rows = groups.slice(0, 50).map((counts) => {
		const proportion = countRate(rate, counts, favourable);
		const states = judged.filter(({ contrast }) => contrast.group.group === counts.group);
		const isReference = counts === reference?.counts;
		return [
			isReference ? `${counts.group} (reference)` : counts.group,
			formatCount(counts.rows),
			formatPercent(labelledShare(counts)),
			formatCount(proportion.trials),
			proportion.trials === 0 ? "not estimable" : `${formatPercent(share(proportion))} ${range(boundRate(rate, counts, favourable, level, interval))}`,
			showContrast(rate, counts, attribute, favourable, level),
			states.map(showPeople).join("; "),
			states.map(showState$1).join("; ") || (isReference ? "" : "not judged")
		];
	});
	return {
		title: `${nameTable(attribute, rate)}: share ${among === "" ? "of rows" : `of rows ${among}`} that ${event} = ${RATES[rate].formula}${reference === void 0 ? "" : `; reference ${reference.group}, ${reference.why}`}`,
		columns: [
			{ name: "Group" },
			{
				name: "Rows",
				align: "right"
			},
			{
				name: "Labelled",
				align: "right"
			},
			{
				name: isWeighted(attribute) ? "Counted (effective)" : "Counted",
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
			{
				name: "People",
				align: "right"
			},
			{ name: "State" }
		],
		rows: cap(rows, groups.length)
	};
}
/** Judged contrasts with other groups than the reference, and within strata: the latter beside the same over all rows. */
function tabulateOthers$1(attribute, rate, judged, level) {
	const others = judged.filter((one) => !isPlain$1(one));
	if (others.length === 0) return [];
	const percent = formatFixed(100 * level, 0);
	const sorted = inOrder(others, ({ decided }) => decided?.decision.state);
	const favourable = isFavourable(attribute);
	const hasStrata = others.some(({ contrast }) => contrast.strata !== void 0);
	const rows = sorted.slice(0, 50).map((one) => {
		const { group, reference, rule, mode } = one.contrast;
		const isRatio = rule.contrast === "ratio" && mode === "absolute";
		return [
			group.group,
			reference.group,
			one.decided === void 0 ? "not estimable" : showComparison$1(one.decided.comparison, isRatio, level),
			...hasStrata ? showStrata(one, favourable, level) : [],
			showPeople(one),
			showState$1(one)
		];
	});
	return [{
		title: `${nameTable(attribute, rate)}: judged contrasts`,
		columns: [
			{ name: "Group" },
			{ name: "Against" },
			{
				name: `Contrast (${percent} % CI)`,
				align: "right"
			},
			...hasStrata ? [
				{ name: "Within" },
				{
					name: `Over all rows (${percent} % CI)`,
					align: "right"
				},
				{
					name: "p of no gap (CMH)",
					align: "right"
				}
			] : [],
			{
				name: "People",
				align: "right"
			},
			{ name: "State" }
		],
		rows: cap(rows, others.length)
	}];
}
/** Gaps and doubts first: of many contrasts people read the first few. */
function inOrder(all, stateOf) {
	const order = [
		"fail",
		"inconclusive",
		void 0,
		"pass"
	];
	return all.toSorted((a, b) => order.indexOf(stateOf(a)) - order.indexOf(stateOf(b)));
}
/** What a contrast is pooled from, the same over all rows, and the Cochran–Mantel–Haenszel test that no stratum has a gap. */
function showStrata({ contrast, decided }, favourable, level) {
	const { rate, rule, strata } = contrast;
	if (strata === void 0) return [
		"",
		"",
		""
	];
	const within = `same ${strata.control.join(", ")} (${strata.pairs.length} strata)`;
	if (decided === void 0) return [
		within,
		"",
		""
	];
	return [
		within,
		showComparison$1(compareGroups(rate, rule.contrast, contrast, favourable)(1), rule.contrast === "ratio", level),
		RATES[rate].halves === void 0 ? showP(testMantelHaenszel(countStrata(rate, strata.pairs, favourable))) : ""
	];
}
/** What a pooled contrast is made of: every stratum by itself. */
function tabulateStrata(attribute, rate, judged, level) {
	const favourable = isFavourable(attribute);
	const all = judged.flatMap(({ contrast: { strata } }) => strata?.pairs ?? []);
	if (all.length === 0) return [];
	const rows = all.slice(0, 50).map((pair) => {
		const [first, second] = [countRate(rate, pair.group, favourable), countRate(rate, pair.reference, favourable)];
		return [
			pair.layer,
			pair.group.group,
			pair.reference.group,
			`${formatPercent(share(first))} of ${formatCount(first.trials)}`,
			`${formatPercent(share(second))} of ${formatCount(second.trials)}`,
			showComparison$1(compareGroups(rate, "difference", pair, favourable)(1), false, level)
		];
	});
	return [{
		title: `${nameTable(attribute, rate)}: within each stratum`,
		columns: [
			{ name: "Stratum" },
			{ name: "Group" },
			{ name: "Against" },
			{
				name: "Rate",
				align: "right"
			},
			{
				name: "Rate against",
				align: "right"
			},
			{
				name: `Gap (${formatFixed(100 * level, 0)} % CI)`,
				align: "right"
			}
		],
		rows: cap(rows, all.length)
	}];
}
/** Whether rows count by their weights, so that denominators are effective numbers of rows. */
function isWeighted({ table }) {
	return table.cells.some(({ weight }) => weight !== void 0);
}
function isFavourable({ table }) {
	return table.favourable === "positive";
}
function nameTable(attribute, rate) {
	return `${rate.replaceAll("_", " ")} by ${nameAttribute(attribute)}`;
}
/** The rows that people will read, and how many more there are. */
function cap(rows, all) {
	const hidden = all - rows.length;
	const blank = rows.slice(0, 1).flatMap((row) => row.slice(1).map(() => ""));
	return hidden > 0 ? [...rows, [`and ${formatCount(hidden)} more`, ...blank]] : rows;
}
function showComparison$1({ value, limits }, isRatio, level) {
	const { low, high } = limits(criticalValue(level));
	if (!isRatio) return `${formatPoints(value)} ${range({
		low,
		high
	})}`;
	const text = (x) => Number.isFinite(x) ? formatFixed(x, 3) : "∞";
	return `${Number.isNaN(value) ? "none" : text(value)} [${text(low)}…${text(high)}]`;
}
function showPeople({ contrast, decided }) {
	return decided === void 0 ? "" : formatCount(countPeople(contrast, decided, isFavourable(contrast.attribute)));
}
function showContrast(rate, counts, { reference, head }, favourable, level) {
	if (reference === void 0 || counts === reference.counts || counts === head.missing) return "";
	const pair = {
		group: counts,
		reference: reference.counts
	};
	if (![pair.group, pair.reference].every((each) => countRate(rate, each, favourable).trials > 0)) return "not estimable";
	return showComparison$1(compareGroups(rate, "difference", pair, favourable)(1), false, level);
}
function showState$1({ contrast, decided }) {
	const { mode, limit, rule, compare } = contrast;
	const ratio = mode === "absolute" && rule.contrast === "ratio";
	const limitText = mode === "change" ? `ε ${formatFixed(100 * limit, 1)} pp` : ratio ? `ratio ${limit}` : `±${formatFixed(100 * limit, 1)} pp`;
	const state = STATE_WORDS[decided?.decision.state ?? "insufficient"];
	const since = mode === "absolute" || nameBase(contrast) === "base" ? "" : `since ${nameBase(contrast)} `;
	const change = mode === "change" && compare !== void 0 ? `change ${since}${formatPoints(compare(1).value)}: ` : "";
	const fragile = decided?.decision.fragile === true ? ", one decision would change it" : "";
	return `${change}${state} ${limitText}${decided === void 0 ? "" : ` (p ${showP(decided.decision.p)}${fragile})`}`;
}
function range({ low, high }) {
	return `[${formatFixed(100 * low, 1)}…${formatFixed(100 * high, 1)}]`;
}
function tabulateFlips(attribute, base, rate, favourable) {
	const { pairs, head } = attribute;
	if (pairs === void 0) return [];
	const rows = head.groups.slice(0, 50).flatMap(({ group }) => {
		const paired = pairs.get(group);
		if (paired === void 0) return [];
		const { onlyFirst, onlySecond, pairs: total } = countPairs(rate, paired, favourable);
		const net = total === 0 ? "" : formatPoints((onlyFirst - onlySecond) / total);
		const p = Number.isSafeInteger(onlyFirst) && Number.isSafeInteger(onlySecond) ? showP(testMcnemar(onlyFirst, onlySecond)) : "weighted";
		return [[
			group,
			formatCount(total),
			formatCount(onlyFirst),
			formatCount(onlySecond),
			net,
			p
		]];
	});
	return [{
		title: `What changed against ${base} for the ${nameTable(attribute, rate)}`,
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
				name: `Only at ${base}`,
				align: "right"
			},
			{
				name: "Change",
				align: "right"
			},
			{
				name: "p of no change (McNemar)",
				align: "right"
			}
		],
		rows
	}];
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
	impact_ratio: "selection rate / the highest selection rate of a group",
	theil_index: "Σ(b/mean b)·ln(b/mean b) / n with b = 1 + favourable prediction − favourable label"
};
/**
* One number per attribute, descriptive only: over many groups the largest gap is large by chance alone.
*
* @param inequality measures how unequal benefits are
*/
function measureSummaries(attribute, favourable, inequality) {
	const counts = attribute.head;
	const n = counts.groups.reduce((total, { rows }) => total + rows, 0);
	const of = placeOf(attribute, {});
	const spread = (rate) => measureSpread(rate, counts.groups, favourable);
	const selection = spread("selection_rate");
	const truePositive = spread("true_positive_rate");
	const falsePositive = spread("false_positive_rate");
	return [
		["demographic_parity_difference", selection.difference],
		["demographic_parity_ratio", selection.ratio],
		["equal_opportunity_difference", truePositive.difference],
		["equal_opportunity_ratio", truePositive.ratio],
		["equalized_odds_difference", combine(truePositive.difference, falsePositive.difference, Math.max)],
		["equalized_odds_ratio", combine(truePositive.ratio, falsePositive.ratio, Math.min)],
		["average_odds_difference", combine(truePositive.difference, falsePositive.difference, (a, b) => (a + b) / 2)],
		...inequality(countBenefits(counts.groups, favourable))
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
/** Measures how unequal benefits are; the benefits of all rows are the same by every attribute, and are drawn once. */
function createInequality(level) {
	const known = /* @__PURE__ */ new Map();
	return (benefits) => {
		const key = benefits.join(" ");
		const measured = known.get(key) ?? measureInequality(benefits, level);
		known.set(key, measured);
		return measured;
	};
}
const INDICES = [["generalized_entropy_index", generalizedEntropy], ["theil_index", theil]];
/** Any number; it fixes the intervals, so that everyone who computes them again gets the same ones. */
const SEED = 1;
/**
* Indices of benefits with their intervals by drawing the rows again, once for all of them; effective numbers are rounded.
* Where an estimate is the largest value that an index can have nearby, all draws lie below it, so its interval is
* stretched to hold it.
*/
function measureInequality(benefits, level) {
	const estimates = INDICES.map(([, index]) => index(...benefits));
	const statistics = INDICES.map(([, index]) => ([lost = 0, right = 0, gained = 0]) => {
		const value = index(lost, right, gained);
		return typeof value === "number" ? value : NaN;
	});
	const limits = estimates.every((estimate) => typeof estimate === "number") ? bootstrapCells(benefits.map(Math.round), statistics, level, SEED) : [];
	return INDICES.map(([metric], i) => {
		const estimate = elementAt(estimates, i);
		if (typeof estimate === "string") return [metric, estimate];
		const { low, high } = elementAt(limits, i);
		return [
			metric,
			estimate,
			toInterval({
				low: Math.min(low, estimate),
				high: Math.max(high, estimate)
			}, level, "multinomial-bootstrap")
		];
	});
}
/** Generalized entropy index with alpha 2: Speicher et al. (2018), KDD, equation 3. */
function generalizedEntropy(lost, right, gained) {
	const n = lost + right + gained;
	const total = right + 2 * gained;
	if (total === 0) return `0 of ${n} rows have a benefit above 0`;
	return (n * (right + 4 * gained) / total ** 2 - 1) / 2;
}
/** Theil's index, the generalized entropy with alpha 1; 0 · ln 0 counts as 0. */
function theil(lost, right, gained) {
	const n = lost + right + gained;
	const total = right + 2 * gained;
	if (total === 0) return `0 of ${n} rows have a benefit above 0`;
	return 2 * gained * Math.LN2 / total - Math.log(total / n);
}

// packages/fairness/src/fairness-data.ts
/** What intervals do not say. */
const CAVEAT = "Intervals cover chance in these rows alone: not another training run, not reuse of the evaluation set, not wrong labels.";
/** What only this gate has: the cells, so that anyone can compute again, and how everything is defined. */
function collectFairnessData(input, attributes, policy, level, { judged, familySize }) {
	const { head } = input;
	const own = attributes.filter(({ table }) => table === head);
	return {
		rows: head.rows,
		label: head.label,
		prediction: head.prediction,
		favourable: head.prediction[head.favourable],
		attributes: head.attributes,
		strata: input.strata ?? [],
		references: own.flatMap(({ reference }) => {
			if (reference === void 0) return [];
			const { attribute, group, why } = reference;
			return [{
				attribute,
				group,
				why
			}];
		}),
		excluded: own.flatMap(({ head: { attribute, missing, groups } }) => [...missing === void 0 ? [] : [{
			attribute,
			group: missing.group,
			rows: missing.rows,
			why: "no value"
		}], ...groups.filter(({ rows }) => rows < policy.minDenominator).map(({ group, rows }) => ({
			attribute,
			group,
			rows,
			why: `fewer than ${policy.minDenominator} rows`
		}))]),
		rules: policy.rules,
		presets: (policy.presets ?? []).map((name) => FAIRNESS_PRESETS[name]),
		fragile: judged.filter(({ decided }) => decided?.decision.fragile).map(({ contrast }) => nameContrast(contrast)),
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
			...Object.fromEntries(RATES$1.map((rate) => [rate, RATES[rate].formula])),
			...SUMMARY_FORMULAS
		},
		...input.oneVsRest === void 0 ? collectCells(input) : { classes: input.oneVsRest.map((evidence) => ({
			class: evidence.head.prediction.positive,
			...collectCells(evidence)
		})) },
		caveat: CAVEAT,
		...input.reproduce === void 0 ? {} : { reproduce: input.reproduce }
	};
}
/** Everything that was counted, and at base, and of both together; and the same of other versions. */
function collectCells({ head, base, others }) {
	return {
		cells: head.cells,
		...collectBase(base),
		...others === void 0 || others.size === 0 ? {} : { others: [...others].map(([against, other]) => ({
			against,
			...collectBase(other)
		})) }
	};
}
function collectBase(base) {
	const joined = base.kind === "paired" ? base.pairs : void 0;
	const before = base.kind === "paired" || base.kind === "unpaired" ? base.table : void 0;
	return {
		...before === void 0 ? {} : {
			baseRows: before.rows,
			baseCells: before.cells
		},
		...joined === void 0 ? {} : {
			pairedCells: joined.cells,
			pairing: {
				onlyBase: joined.onlyBase,
				onlyHead: joined.onlyHead,
				changed: joined.changed
			}
		}
	};
}

// packages/fairness/src/comparand.ts
/** How all groups but one are listed where a group is compared with the rest. */
const REST = "(all others)";
/**
* With how many groups a rule of each kind can be judged: comparing pairs grows with their square, and a family of
* thousands of contrasts shows nothing but the largest gaps.
*/
const MAX_GROUPS = {
	reference: Infinity,
	rest: 1e3,
	pairs: 100
};
/**
* Whom a rule compares.
*
* @param reference the name of the group that is compared with, where one is
* @param ordered whether a against b is another question than b against a, as it is where only one direction hurts
* @param restOf all groups but one as one
*/
function listSides(groups, reference, { against, ordered, restOf }) {
	if (against === "reference") {
		const found = groups.find(({ group }) => group === reference);
		return found === void 0 ? [] : groups.filter((group) => group !== found).map((group) => ({
			group,
			reference: found
		}));
	}
	if (against === "pairs") return groups.flatMap((other, i) => groups.filter((_, j) => ordered ? j !== i : j > i).map((group) => ({
		group,
		reference: other
	})));
	const compared = groups.length === 2 && !ordered ? groups.slice(1) : groups;
	return groups.length < 2 ? [] : compared.map((group) => ({
		group,
		reference: restOf(group)
	}));
}
/** Whom a rule on a rate compares. */
function listComparands(attribute, against, ordered) {
	const groups = attribute.head.groups.map((counts) => comparandOf(attribute, counts));
	const restOfGroup = (group) => restOf(attribute, group);
	return listSides(groups, attribute.reference?.group, {
		against,
		ordered,
		restOf: restOfGroup
	});
}
function comparandOf({ base, pairs }, counts) {
	return {
		...counts,
		before: base?.groups.find(({ group }) => group === counts.group),
		paired: pairs?.get(counts.group)
	};
}
function restOf({ head, base, pairs }, { group: name }) {
	const kinds = [...pairs?.values() ?? []].filter(({ group }) => group !== name && group !== "(missing)").flatMap((paired) => paired.kinds);
	return {
		...joinOthers(head.groups, name),
		before: base && joinOthers(base.groups, name),
		paired: kinds.length === 0 ? void 0 : {
			group: REST,
			kinds
		}
	};
}
/** All groups but one as one. */
function joinOthers(groups, name) {
	return addUp(REST, groups.filter(({ group }) => group !== name).flatMap(({ kinds }) => kinds));
}

// packages/fairness/src/stratify.ts
/**
* The groups of an attribute within each value of some columns; rows without a value are a layer of their own.
*
* @param control columns of the table
*/
function stratify({ table, part }, control) {
	const strata = selectColumns(table.attributes, control.map((column) => table.attributes.indexOf(column)));
	return [...Map.groupBy(table.cells, (cell) => groupName(cell.groups, strata))].map(([name, cells]) => ({
		name,
		groups: countGroups({ cells }, part).groups
	})).toSorted((a, b) => a.name < b.name ? -1 : 1);
}
/** The layers in which both sides have rows that count for a rate: the others say nothing about their contrast. */
function pairLayers$1(layers, { group, reference }, rate, favourable) {
	return layers.flatMap(({ name, groups }) => {
		const find = (wanted) => groups.find((counts) => counts.group === wanted);
		const first = find(group.group);
		const second = reference.group === "(all others)" ? joinOthers(groups, group.group) : find(reference.group);
		if (first === void 0 || second === void 0) return [];
		return [first, second].every((counts) => countRate(rate, counts, favourable).trials > 0) ? [{
			layer: name,
			group: first,
			reference: second
		}] : [];
	});
}

// packages/fairness/src/gated-contrasts.ts
/**
* Every contrast that the rules apply to, the margin and the epsilon apart. The change against base is left out where
* there is no base to compare with; the caller reports that.
*/
function listGatedContrasts(attributes, rules, { minDenominator }, favourable) {
	return rules.flatMap((checked) => attributes.filter(({ part, table }) => appliesTo(checked.rule, part, table.attributes)).flatMap((attribute) => [...listAbsolute$1(attribute, checked, favourable), ...listChanges$1(attribute, checked, favourable)]).map((contrast) => ({
		...contrast,
		minimum: Math.max(1, minDenominator)
	})));
}
/**
* Whether a rule judges an attribute: within the strata of a column nobody differs by that column.
*
* @param columns of the table
*/
function appliesTo({ attributes, control = [] }, part, columns) {
	if (attributes !== void 0) return attributes.includes(part.attribute);
	return !control.some((column) => part.columns.includes(columns.indexOf(column)));
}
function listAbsolute$1(attribute, { rule, rate }, favourable) {
	const { absolute, control, contrast } = rule;
	if (absolute === void 0) return [];
	const layers = control && stratify(attribute, control);
	const bounds = marginBounds(contrast, absolute.margin);
	return listComparands(attribute, rule.against, false).map((sides) => {
		const common = {
			rule,
			rate,
			attribute,
			...sides,
			mode: "absolute",
			limit: absolute.margin,
			bounds
		};
		if (control === void 0 || layers === void 0) {
			const denominator = smallerDenominator(rate, [sides], favourable);
			const compare = denominator === 0 ? void 0 : compareGroups(rate, contrast, sides, favourable);
			return {
				...common,
				strata: void 0,
				denominator,
				compare
			};
		}
		const pairs = pairLayers$1(layers, sides, rate, favourable);
		const compare = pairs.length === 0 ? void 0 : compareWithinStrata(rate, contrast, pairs, favourable);
		const strata = {
			control,
			pairs
		};
		return {
			...common,
			strata,
			denominator: smallerDenominator(rate, pairs, favourable),
			compare
		};
	});
}
function listChanges$1(attribute, { rule, rate }, favourable) {
	const { regression } = rule;
	if (regression === void 0) return [];
	const compared = compareWith(attribute, regression);
	return listComparands(compared, rule.against, true).flatMap((sides) => {
		const evidence = compareChange(rate, compared, sides, favourable);
		if (evidence === void 0) return [];
		const bounds = epsilonBounds(regression);
		const limit = regression.epsilon;
		return [{
			rule,
			rate,
			attribute,
			...sides,
			mode: "change",
			limit,
			bounds,
			strata: void 0,
			...evidence
		}];
	});
}
/** How a rate's difference moved against base: paired where the rows are joined, undefined without a base. */
function compareChange(rate, { base, pairs }, { group, reference }, favourable) {
	if (pairs !== void 0) {
		const [first, second] = [group.paired, reference.paired];
		if (first === void 0 || second === void 0) return {
			denominator: 0,
			compare: void 0
		};
		const denominator = Math.min(countShared(rate, first, favourable), countShared(rate, second, favourable));
		if (denominator === 0) return {
			denominator,
			compare: void 0
		};
		return {
			denominator,
			compare: comparePairedChange(rate, first, second, favourable)
		};
	}
	if (base === void 0) return void 0;
	if (group.before === void 0 || reference.before === void 0) return {
		denominator: 0,
		compare: void 0
	};
	const [head, before] = [{
		group,
		reference
	}, {
		group: group.before,
		reference: reference.before
	}];
	const denominator = Math.min(...[head, before].map((pair) => smallerDenominator(rate, [pair], favourable)));
	if (denominator === 0) return {
		denominator,
		compare: void 0
	};
	return {
		denominator,
		compare: compareUnpairedChange(rate, head, before, favourable)
	};
}
/** The smaller of the two sides' denominators, over all strata. */
function smallerDenominator(rate, pairs, favourable) {
	const sum = (side) => pairs.reduce((total, pair) => total + countRate(rate, pair[side], favourable).trials, 0);
	return Math.min(sum("group"), sum("reference"));
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
	const ps = candidates.map(({ compare, bounds, beyond = bounds }) => testBounds(compare(1), beyond));
	const adjusted = adjustHolm(ps);
	const sorted = ps.toSorted((a, b) => a - b);
	return candidates.map((candidate, i) => {
		const { bounds, within = bounds, beyond = bounds, neighbours = [] } = candidate;
		const p = elementAt(adjusted, i);
		const comparison = candidate.compare(1);
		const state = stateAt(p, alpha, comparison, within);
		return {
			state,
			p,
			inside: isWithin(comparison, bounds),
			slackened: candidate.within !== void 0,
			rowsFactor: state === "inconclusive" ? findRowsFactor(candidate, alpha / candidates.length) : 1,
			fragile: neighbours.some((neighbour) => {
				return stateAt(readjust(sorted, elementAt(ps, i), testBounds(neighbour, beyond)), alpha, neighbour, within) !== state;
			})
		};
	});
}
function stateAt(p, alpha, comparison, bounds) {
	if (p < alpha) return "fail";
	return isShownWithin(comparison, bounds) ? "pass" : "inconclusive";
}
/**
* Holm's adjustment of one p-value of a family as if it were another: what `adjustHolm` would give, without sorting again.
*
* @param sorted all p-values in ascending order, `former` among them
*/
function readjust(sorted, former, instead) {
	const own = sorted.indexOf(former);
	let rank = 0;
	let worst = 0;
	for (const [i, p] of sorted.entries()) {
		if (p > instead) break;
		if (i === own) continue;
		worst = Math.max(worst, (sorted.length - rank) * p);
		rank++;
	}
	return Math.min(1, Math.max(worst, (sorted.length - rank) * instead));
}
/** More rows than a million times those there are will not be collected. */
const MAX_FACTOR = 1e6;
/**
* How many times the rows would decide a contrast if all rates stayed as they are: doubled until it is decided, then
* narrowed to one per cent.
*
* @param alpha what the unadjusted p-value must be below: alpha over the size of the family, the hardest step of Holm
*/
function findRowsFactor({ compare, bounds, within = bounds, beyond = bounds }, alpha) {
	const decided = (scale) => {
		const comparison = compare(scale);
		return testBounds(comparison, beyond) < alpha || isShownWithin(comparison, within);
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
function judgeContrasts(contrasts, alpha, level, favourable, { others, lost }) {
	const family = contrasts.flatMap((contrast) => {
		const { compare, bounds, denominator, minimum } = contrast;
		if (denominator < minimum || compare === void 0) return [];
		const slack = lost === 0 ? {} : slackenBounds(contrast, lost, favourable);
		return [{
			contrast,
			candidate: {
				compare,
				bounds,
				neighbours: listNeighbours(contrast, favourable),
				...slack
			}
		}];
	});
	const decisions = decide([...family.map(({ candidate }) => candidate), ...others], alpha);
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
		familySize: decisions.length,
		others: decisions.slice(family.length),
		judged: contrasts.map((contrast) => ({
			contrast,
			decided: decided.get(contrast),
			level
		}))
	};
}
/**
* What a contrast must be within to pass, and beyond to fail, wherever the rows that are lost belong: all of them in one
* side, with or without the event.
*/
function slackenBounds({ bounds: { low, high }, denominator, mode, rule, rate, group, reference }, lost, favourable) {
	const shift = lost / (denominator + lost);
	if (mode === "change" || rule.contrast === "difference") return {
		within: {
			low: low + shift,
			high: high - shift
		},
		beyond: {
			low: low - shift,
			high: high + shift
		}
	};
	const relative = (side) => shift / share(countRate(rate, side, favourable));
	const factor = (1 + relative(group)) / Math.max(0, 1 - relative(reference));
	return {
		within: {
			low: low * factor,
			high: high / factor
		},
		beyond: {
			low: low / factor,
			high: high * factor
		}
	};
}
/** The contrast with one row of the group decided otherwise, up and down; only where it is a contrast of two counts. */
function listNeighbours({ mode, strata, rule, rate, group, reference }, favourable) {
	if (mode === "change" || strata !== void 0 || RATES[rate].halves !== void 0) return [];
	const { successes, trials } = countRate(rate, group, favourable);
	const second = countRate(rate, reference, favourable);
	const compare = rule.contrast === "ratio" ? compareByRatio : compareByDifference;
	return [successes - 1, successes + 1].filter((count) => count >= 0 && count <= trials).map((count) => compare({
		first: {
			successes: count,
			trials
		},
		second
	}));
}
/** Level at which `size` intervals hold together with the given level (Bonferroni). */
function simultaneousLevel(level, size) {
	return 1 - (1 - level) / Math.max(1, size);
}

// packages/fairness/src/measure-judged.ts
/**
* Every judged contrast with its state. Within strata it is of `within`; the change of a contrast against base is named
* `…_change`.
*/
function measureJudged(one, familySize, favourable) {
	const { contrast, level } = one;
	const { attribute, rate, rule, mode, strata } = contrast;
	const state = stateOf$1(one, familySize);
	if (mode === "change") return {
		...measureChange(one),
		...state
	};
	if (strata !== void 0) return {
		...measureWithin(one, strata, favourable),
		...state
	};
	return {
		...measureContrast(attribute, rate, rule.contrast, contrast, favourable, level),
		...state
	};
}
/** What two measurements of the same thing share. */
function keyOf({ metric, of }) {
	return JSON.stringify([metric, Object.entries(of)]);
}
function measureChange({ contrast, level }) {
	const { rate, attribute, group, reference, compare, denominator, bounds } = contrast;
	const sides = {
		group: group.group,
		reference: reference.group
	};
	const of = placeOf(attribute, {
		...sides,
		contrast: "difference",
		against: nameBase(contrast)
	});
	const worse = bounds.low === -Infinity ? "higher" : "lower";
	const common = {
		metric: `${rate}_change`,
		of,
		n: group.rows,
		worse
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
function measureWithin({ contrast, level }, { control, pairs }, favourable) {
	const { rate, attribute, group, reference, compare, rule } = contrast;
	const counts = pairs.map((pair) => countRate(rate, pair.group, favourable));
	const sum = (part) => counts.reduce((total, count) => total + count[part], 0);
	const common = {
		metric: rate,
		of: placeOf(attribute, {
			group: group.group,
			reference: reference.group,
			contrast: rule.contrast,
			within: control.join(INTERSECTION_SIGN)
		}),
		n: group.rows,
		numerator: sum("successes"),
		denominator: sum("trials")
	};
	if (compare === void 0) return {
		...common,
		value: null,
		notEstimable: "0 strata have rows of both groups that count for this rate"
	};
	const { value, method, limits } = compare(1);
	const interval = toInterval(limits(criticalValue(level)), level, method);
	return Number.isFinite(value) ? {
		...common,
		value,
		interval
	} : {
		...common,
		value: null,
		interval,
		notEstimable: "the rate of the reference is 0 in every stratum"
	};
}
function stateOf$1({ contrast, decided, level }, familySize) {
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

// packages/fairness/src/name-attributes.ts
/** More attributes than this have hundreds of combinations, most of them of too few rows. */
const MAX_CROSSED = 6;
/** The attributes to judge by, and what keeps them from being combined. */
function nameAttributes(columns, { strata = [], policy, intersections }) {
	const count = columns.filter((name) => !strata.includes(name)).length;
	const crossed = isCrossed(policy) || (intersections ?? false);
	if (!crossed || count <= MAX_CROSSED) {
		const parts = listAttributes(columns, crossed, strata);
		const known = new Set(parts.map(({ attribute }) => attribute));
		const named = listNamed(columns, policy).filter(({ attribute }) => !known.has(attribute));
		return {
			parts: [...parts, ...named],
			problem: void 0
		};
	}
	const problem = {
		code: "FAIRNESS_RULE_INVALID",
		severity: "error",
		message: `There are ${count} attributes to combine, more than ${MAX_CROSSED}.`,
		advice: `Combine at most ${MAX_CROSSED} attributes, or judge them one by one.`
	};
	return {
		parts: listAttributes(columns, false, strata),
		problem
	};
}
/** The combinations that the policy names, in its own order of their columns. */
function listNamed(columns, policy) {
	const names = [...Object.keys(policy?.attributes ?? {}), ...(policy?.rules ?? []).flatMap(({ attributes = [] }) => attributes)];
	return [...new Set(names)].flatMap((name) => {
		const parts = name.split(INTERSECTION_SIGN).map((column) => columns.indexOf(column));
		return parts.length < 2 || parts.includes(-1) ? [] : [selectColumns(columns, parts)];
	});
}
function isCrossed(policy) {
	return (policy?.presets ?? []).some((name) => FAIRNESS_PRESETS[name].intersections);
}
/** The rules that compare more groups with one another than could be judged. */
function describeTooManyGroups(attributes, rules, columns) {
	return rules.flatMap((rule) => attributes.filter(({ part, groups }) => appliesTo(rule, part, columns) && groups.length > MAX_GROUPS[rule.against]).map(({ part, groups }) => invalid(rule.metric, `The rule on ${rule.metric} compares with ${rule.against === "pairs" ? "every other group" : "the rest"}, and ${part.attribute} has ${groups.length} groups, more than ${MAX_GROUPS[rule.against]}.`, "Compare with a reference, or name a column with fewer groups.")));
}

// packages/fairness/src/reference-findings.ts
/**
* Says when the reference itself became worse by more than epsilon, shown by the 90 % interval of its own change: then
* every contrast with it looks better than it is. Not a failure: if all groups moved alike, no group was singled out.
*/
function describeReferences(attributes, rules, favourable) {
	return rules.flatMap(({ rule, rate }) => attributes.flatMap((attribute) => {
		const { part, reference, className } = attribute;
		if (rule.regression === void 0 || reference === void 0) return [];
		const change = compareReference(compareWith(attribute, rule.regression), reference.counts, rate, favourable);
		if (change === void 0) return [];
		const limits = change.limits(criticalValue(PASS_LEVEL));
		const bounds = epsilonBounds(rule.regression);
		if (limits.low <= bounds.high && limits.high >= bounds.low) return [];
		return [{
			finding: {
				code: "FAIRNESS_REFERENCE_WORSE",
				severity: "warning",
				subject: `${rate} of ${part.attribute} ${reference.group}${className === void 0 ? "" : `, class ${className}`}`,
				message: `${nameAttribute(attribute)}: the ${rate.replaceAll("_", " ")} of ${reference.group}, the reference, itself moved by ${formatPoints(change.value)}, more than the ${formatFixed(100 * rule.regression.epsilon, 1)} pp allowed, so all gaps look smaller.`,
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
	return [reference, before].every((counts) => countRate(rate, counts, favourable).trials > 0) ? compareGroups(rate, "difference", {
		group: reference,
		reference: before
	}, favourable)(1) : void 0;
}

// packages/fairness/src/score-estimate.ts
/** The rows of several parts of one table as one. */
function joinValues(all) {
	const amounts = all.flatMap((values) => values.kind === "amounts" ? [values.amounts] : []);
	const scores = all.flatMap((values) => values.kind === "scores" ? [values.scores] : []);
	if (amounts.length > 0) {
		const weights = amounts.flatMap((one) => one.weights === void 0 ? [] : [one.weights]);
		return {
			kind: "amounts",
			amounts: {
				truth: joinNumbers(amounts.map(({ truth }) => truth)),
				prediction: joinNumbers(amounts.map(({ prediction }) => prediction)),
				...weights.length === 0 ? {} : { weights: joinNumbers(weights) }
			}
		};
	}
	const weights = scores.flatMap((one) => one.weights === void 0 ? [] : [one.weights]);
	return {
		kind: "scores",
		scores: {
			...joinSides(scores),
			...weights.length === 0 ? {} : { weights: joinSides(weights) }
		}
	};
}
function joinSides(all) {
	return {
		positives: joinNumbers(all.map(({ positives }) => positives)),
		negatives: joinNumbers(all.map(({ negatives }) => negatives))
	};
}
function joinNumbers(all) {
	const joined = new Float64Array(all.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const numbers of all) {
		joined.set(numbers, at);
		at += numbers.length;
	}
	return joined;
}
/** How many rows there are. */
function countValues(values) {
	if (values.kind === "amounts") return values.amounts.truth.length;
	return values.scores.positives.length + values.scores.negatives.length;
}
/** How many rows a metric rests on: of the areas the smaller class. */
function countFor(metric, values) {
	if (values.kind === "amounts" || metric !== "roc_auc" && metric !== "cross_group_roc_auc") return countValues(values);
	return Math.min(values.scores.positives.length, values.scores.negatives.length);
}
/** A metric of one group: Student's interval for means, DeLong's for the area under the curve. */
function estimateGroup(metric, values) {
	const n = countValues(values);
	const problem = whyNot(metric, values);
	if (problem !== void 0) return {
		n,
		notEstimable: problem
	};
	if (metric === "roc_auc" && values.kind === "scores") return {
		n,
		...estimateArea(values.scores)
	};
	if (metric === "expected_calibration_error" && values.kind === "scores") {
		const error = measureCalibrationError(values.scores);
		const limits = (level) => {
			const { low, high } = studentInterval(toStudent(error), level);
			return {
				low: Math.max(0, low - error.bias),
				high: Math.min(1, high)
			};
		};
		return {
			value: error.value,
			n,
			method: "linearized-less-chance",
			limits
		};
	}
	const student = toStudent(linearizeValues(metric, values));
	return {
		value: student.value,
		n,
		method: "student-t",
		limits: (level) => studentInterval(student, level)
	};
}
/** The area under the curve of scores with both classes. */
function estimateArea(scores) {
	const auc = measureRocAuc(scores);
	const smaller = Math.min(scores.positives.length, scores.negatives.length);
	return {
		value: auc.value,
		method: "delong",
		limits: (level) => rocAucInterval(auc, smaller, level)
	};
}
/** The fourth power of a larger number, summed over rows, would no longer be a double. */
const MAX_SIZE = 1e70;
/** What keeps a metric from being given; undefined when nothing does. */
function whyNot(metric, values) {
	const weights = weightsOf(values);
	const n = countValues(values);
	const { rows } = measureWeights(weights, n);
	if (!(rows >= 2)) return `${n} rows are there with a weight above 0; an interval needs 2`;
	const huge = listNumbers(values).reduce((sum, numbers) => sum + countBeyond(numbers, -1e70, MAX_SIZE), 0);
	if (huge > 0) return `${huge} numbers are beyond ±${MAX_SIZE}, too large to square`;
	if (values.kind === "amounts") return void 0;
	const { positives, negatives } = values.scores;
	if (metric === "roc_auc" && isOneClass(values.scores)) return `there are ${positives.length} positive and ${negatives.length} negative rows with a score`;
	if (metric !== "calibration_in_the_large" && metric !== "expected_calibration_error") return void 0;
	const outside = countBeyond(positives, 0, 1) + countBeyond(negatives, 0, 1);
	return outside === 0 ? void 0 : `${outside} scores are outside [0, 1], so they are no probabilities`;
}
function listNumbers(values) {
	return values.kind === "scores" ? [values.scores.positives, values.scores.negatives] : [values.amounts.truth, values.amounts.prediction];
}
function countBeyond(numbers, low, high) {
	return numbers.reduce((count, value) => count + (value < low || value > high ? 1 : 0), 0);
}
/** Whether a class has no rows, or none that weighs anything, so that there is no area. */
function isOneClass({ positives, negatives, weights }) {
	return [measureWeights(weights?.positives, positives.length).rows, measureWeights(weights?.negatives, negatives.length).rows].includes(0);
}
function weightsOf(values) {
	return values.kind === "amounts" ? values.amounts.weights : joinClasses(values.scores).weights;
}
/** A mean of the rows, or the root of one, row by row: two predictions of the same rows can be subtracted. */
function linearizeValues(metric, values) {
	if (values.kind === "amounts") {
		const { truth, prediction, weights } = values.amounts;
		const errors = prediction.map((value, row) => value - elementAt(truth, row));
		if (metric === "root_mean_squared_error") return linearizeRootMeanSquare(errors, weights);
		return linearizeMean(metric === "mean_error" ? errors : errors.map(Math.abs), weights);
	}
	const { labels, values: scores, weights } = joinClasses(values.scores);
	if (metric === "mean_score") return linearizeMean(scores, weights);
	return linearizeMean(labels.map((label, row) => label - elementAt(scores, row)), weights);
}
/**
* An estimate that varies at least as much as one row could make it: where no row differs from another, nothing may look
* certain. Tango's ±z²/(n + z²) for a share without discordant pairs, at z = 2.
*
* @param scale the largest amount that one row may add
*/
function withFloor(estimate, n, scale) {
	return estimate.error > 0 ? estimate : {
		...estimate,
		error: 2 * scale / (n + 4)
	};
}

// packages/fairness/src/score-comparison.ts
/**
* A group against another: Welch's test of two means, the areas' intervals squared and added, and the distances of two
* distributions with their own intervals. Undefined where one side does not give the metric.
*/
function compareScores(metric, pair) {
	return givesContrast(metric, pair) ? pool(metric, [pair]) : void 0;
}
/**
* The same within strata, pooled with Mantel and Haenszel's weights m·n/(m+n).
*
* @param pairs those of the strata that give the metric; undefined where there are none
*/
function compareScoresWithin(metric, pairs) {
	if (pairs.length === 0) return void 0;
	const pooled = pool(metric, pairs);
	return (scale) => {
		const comparison = pooled(scale);
		return {
			...comparison,
			method: `mantel-haenszel-${comparison.method}`
		};
	};
}
/** Whether both sides give a metric. */
function givesContrast(metric, { group, reference }) {
	if (whyNot(metric, group) !== void 0 || whyNot(metric, reference) !== void 0) return false;
	if (metric !== "cross_group_roc_auc" || group.kind === "amounts" || reference.kind === "amounts") return true;
	return !isOneClass(mix(group.scores, reference.scores)) && !isOneClass(mix(reference.scores, group.scores));
}
function pool(metric, pairs) {
	const shares = pairs.map(({ group, reference }) => {
		const [m, n] = [countFor(metric, group), countFor(metric, reference)];
		return m * n / (m + n);
	});
	const total = shares.reduce((sum, part) => sum + part, 0);
	const weights = shares.map((part) => part / total);
	const classes = pairs.flatMap(({ group, reference }) => group.kind === "scores" && reference.kind === "scores" ? [[group.scores, reference.scores]] : []);
	switch (metric) {
		case "roc_auc": return scaled(poolComparisons(classes.map(([first, second]) => subtract(asComparison(first), asComparison(second))), weights));
		case "cross_group_roc_auc": return scaled(poolComparisons(classes.map(([first, second]) => subtract(asComparison(mix(first, second)), asComparison(mix(second, first)))), weights));
		case "score_ks_distance": return scaled(poolBounds(classes.map(compareBy(measureKsDistance, "massart")), weights));
		case "score_wasserstein_distance": return scaled(poolBounds(classes.map(compareBy(measureWassersteinDistance, "linearized-less-chance")), weights));
		default: return poolMeans(metric, pairs, weights);
	}
}
function compareBy(measure, method) {
	return ([first, second]) => {
		const { value, limits } = measure(joinClasses(first), joinClasses(second));
		return invertible(value, method, limits);
	};
}
function poolMeans(metric, pairs, weights) {
	const mean = (values) => withFloor(toStudent(linearizeValues(metric, values)), countValues(values), scaleOf(values));
	return ofEstimate(sumEstimates(pairs.flatMap(({ group, reference }, i) => [{
		factor: elementAt(weights, i),
		estimate: mean(group)
	}, {
		factor: -elementAt(weights, i),
		estimate: mean(reference)
	}])));
}
/** How a contrast moved since base, on the rows that both predicted: the change of the group less that of the reference. */
function compareScoreChange(metric, group, reference) {
	if ([
		group.head,
		group.base,
		reference.head,
		reference.base
	].some((each) => whyNot(metric, each) !== void 0)) return void 0;
	return ofEstimate(sumEstimates([{
		factor: 1,
		estimate: changeOf(metric, group)
	}, {
		factor: -1,
		estimate: changeOf(metric, reference)
	}]));
}
/** How one group's own number moved since base; undefined where one side does not give it. */
function compareOwnScores(metric, pair) {
	return [pair.head, pair.base].every((values) => whyNot(metric, values) === void 0) ? ofEstimate(changeOf(metric, pair)) : void 0;
}
function changeOf(metric, { head, base }) {
	const n = countValues(head);
	if (metric === "roc_auc" && head.kind === "scores" && base.kind === "scores") {
		const { value, variance } = compareRocAuc({
			first: head.scores,
			second: base.scores
		});
		return withFloor({
			value,
			error: Math.sqrt(variance),
			freedom: n - 1
		}, n, 1);
	}
	const change = subtractLinearized(linearizeValues(metric, head), linearizeValues(metric, base));
	return withFloor(toStudent(change), n, Math.max(scaleOf(head), scaleOf(base)));
}
/** Positives of the one group and negatives of the other. */
function mix(first, second) {
	const scores = {
		positives: first.positives,
		negatives: second.negatives
	};
	if (first.weights === void 0 || second.weights === void 0) return scores;
	return {
		...scores,
		weights: {
			positives: first.weights.positives,
			negatives: second.weights.negatives
		}
	};
}
function asComparison(scores) {
	const auc = measureRocAuc(scores);
	const smaller = Math.min(scores.positives.length, scores.negatives.length);
	return invertible(auc.value, "delong", (z) => rocAucLimits(auc, smaller, z));
}
/** An estimate as it would be with `scale` times the rows. */
function ofEstimate({ value, error, freedom }) {
	return (scale) => {
		const estimate = {
			value,
			error: error / Math.sqrt(scale),
			freedom: scale * freedom
		};
		return {
			value,
			method: "welch",
			limits: (z) => studentInterval(estimate, 1 - 2 * normalSurvival(z)),
			test: (at) => testEstimate(estimate, at)
		};
	};
}
/** The comparison as it would be with more rows: its interval shrinks with their square root. */
function scaled(comparison) {
	const { value, method, limits } = comparison;
	return (scale) => {
		if (scale === 1) return comparison;
		const shrink = (bound) => value + (bound - value) / Math.sqrt(scale);
		return invertible(value, method, (z) => {
			const { low, high } = limits(z);
			return {
				low: shrink(low),
				high: shrink(high)
			};
		});
	};
}
/** What one row may add to a mean: the largest value there is. */
function scaleOf(values) {
	const { kind } = values;
	if (kind === "scores") return 1;
	return values.amounts.truth.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

// packages/fairness/src/score-metrics.ts
/** Every such number, in the order of reports. Calibration: Kallus and Zhou (2019) arXiv 1902.05826 for the areas across groups. */
const SCORE_METRICS = {
	mean_score: {
		formula: "mean score",
		needs: "scores",
		pair: false,
		gated: "change",
		worse: "lower",
		plain: "the scores of {group} are on average {amount} {higher|lower} than those of {reference}",
		ofHundred: false
	},
	calibration_in_the_large: {
		formula: "mean label − mean score",
		needs: "scores",
		pair: false,
		gated: "change",
		worse: "higher",
		plain: "measured against what happened, the scores of {group} are on average {amount} {lower|higher} than those of {reference}",
		ofHundred: false
	},
	expected_calibration_error: {
		formula: "Σ over 10 bins of equal width of |Σ (label − score)| / rows; larger in small groups by chance alone",
		needs: "scores",
		pair: false,
		gated: "no",
		worse: "higher",
		plain: "the scores of {group} are {amount} {further from|closer to} what happened than those of {reference}",
		ofHundred: false
	},
	roc_auc: {
		formula: "P(score of a positive > score of a negative), both of the group",
		needs: "scores",
		pair: false,
		gated: "change",
		worse: "lower",
		plain: "of 100 pairs of a positive and a negative row, the scores put {amount} {more|fewer} in the right order in {group} than in {reference}",
		ofHundred: true
	},
	cross_group_roc_auc: {
		formula: "P(score of a positive of the group > score of a negative of the reference)",
		needs: "scores",
		pair: true,
		gated: "contrast",
		worse: "lower",
		plain: "of 100 pairs across the two groups, {amount} {more|fewer} are in the right order where the positive row is of {group} than where it is of {reference}",
		ofHundred: true
	},
	score_ks_distance: {
		formula: "largest difference of the distribution functions of the scores",
		needs: "scores",
		pair: true,
		gated: "contrast",
		worse: "higher",
		plain: "at the threshold where {group} and {reference} differ most, the one has {amount} of 100 rows more above it than the other",
		ofHundred: true
	},
	score_wasserstein_distance: {
		formula: "area between the distribution functions of the scores",
		needs: "scores",
		pair: true,
		gated: "contrast",
		worse: "higher",
		plain: "the scores of {group} would have to move by {amount} on average to be spread like those of {reference}",
		ofHundred: false
	},
	mean_error: {
		formula: "mean of prediction − label",
		needs: "amounts",
		pair: false,
		gated: "change",
		worse: "higher",
		plain: "against the truth, the predictions for {group} are on average {amount} {higher|lower} than those for {reference}",
		ofHundred: false
	},
	mean_absolute_error: {
		formula: "mean of |prediction − label|",
		needs: "amounts",
		pair: false,
		gated: "change",
		worse: "higher",
		plain: "the predictions for {group} are on average {amount} {further from|closer to} the truth than those for {reference}",
		ofHundred: false
	},
	root_mean_squared_error: {
		formula: "√(mean of (prediction − label)²)",
		needs: "amounts",
		pair: false,
		gated: "change",
		worse: "higher",
		plain: "the typical error for {group}, in which large errors count more, is {amount} {larger|smaller} than for {reference}",
		ofHundred: false
	}
};
/** Whether a text names such a number. */
function isScoreMetric(name) {
	return Object.hasOwn(SCORE_METRICS, name);
}

// packages/fairness/src/group-findings.ts
/** What the groups of an attribute lack, or what changed about them since base. */
function describeGroups({ attribute, groups, before, reference, unknownReference }, policy) {
	const names = groups.map(({ group }) => group);
	const required = new Map(Object.entries(policy.attributes)).get(attribute)?.requiredGroups ?? [];
	return [
		...names.length >= 2 ? [] : [block("FAIRNESS_ONE_GROUP", `${attribute} has ${names.length === 1 ? `one group, ${names[0]}` : "no group: every row is empty"}; there is nothing to compare.`, "Evaluate on rows of at least two groups.")],
		...names.length <= 500 ? [] : [note("FAIRNESS_GROUPS_UNLISTED", "note", `${attribute} has ${formatCount(names.length)} groups; the rates of the ${500} largest are listed, and every gated contrast.`, "Name a column with fewer groups.")],
		...unknownReference === void 0 || names.length === 0 ? [] : [describeUnknownReference(attribute, unknownReference, names)],
		...reference?.nowLargest === void 0 ? [] : [note("FAIRNESS_REFERENCE_CHANGED", "warning", `${attribute}: ${reference.nowLargest} is now the largest group; ${reference.group}, the largest at base, stays the reference.`, `Name the reference in the policy: attributes: { ${attribute}: { reference: "${reference.group}" } }.`)],
		...required.filter((group) => !names.includes(group)).map((group) => describeMissingGroup(attribute, group, names)),
		...(before?.groups ?? []).filter(({ group }) => !names.includes(group) && !required.includes(group)).map((gone) => describeGoneGroup(attribute, gone, policy.minDenominator))
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
function describeGoneGroup(attribute, { group, rows }, minDenominator) {
	const message = `${attribute}: the group ${group} had ${formatCount(rows)} rows at base and has none now.`;
	const advice = "Evaluate on the same rows as the base.";
	return rows >= minDenominator ? block("FAIRNESS_GROUP_GONE", message, advice) : note("FAIRNESS_GROUP_GONE", "note", message, advice);
}
function listed(names) {
	return names.length > 20 ? `${names.slice(0, 20).join(", ")} and ${names.length - 20} more` : names.join(", ");
}

// packages/fairness/src/table-findings.ts
/** Labelled shares further apart than this make error rates of two groups hard to compare. */
const LABELLED_SHARE_GAP = .1;
/** With more rows than this left out, a rate could differ from the printed one by more than a small margin. */
const MAX_SUPPRESSED_SHARE = .01;
/** What is wrong or remarkable about the tables themselves, whatever the rates say. */
function describeTables({ head, base, others, suppressed }, attributes, policy) {
	const unpredicted = sumRows(head.cells.filter(({ prediction }) => prediction === null));
	return [
		...unpredicted === 0 ? [] : [block("FAIRNESS_PREDICTIONS_MISSING", `${formatCount(unpredicted)} of ${formatCount(head.rows)} rows have no prediction.`, "Score every row of the evaluation set.")],
		...suppressed === void 0 || suppressed.rows === 0 ? [] : [describeSuppressed(suppressed, head.rows)],
		...describePairing("Base", base),
		...[...others ?? []].flatMap(([name, other]) => describePairing(name, other)),
		...(policy.presets ?? []).map(describePreset),
		...attributes.flatMap(({ head: counts, base: before, reference, unknownReference }) => [...describeGroups({
			...counts,
			before,
			reference,
			unknownReference
		}, policy), ...describeLabelledShares(counts.attribute, counts.groups)])
	];
}
function describePairing(name, base) {
	if (base.kind === "paired") return describeChangedRows(base.pairs, name);
	if (base.kind !== "unpaired") return [];
	return [note("FAIRNESS_UNPAIRED", "warning", `${name} and head were compared as if they were different rows, because ${base.why}.`, "Write an id column into the predictions and name it; the comparison then needs far fewer rows.")];
}
function describePreset(name) {
	const { title, source, dated, caveat, rules } = FAIRNESS_PRESETS[name];
	const effect = rules.length === 0 ? "judges nothing" : `added ${rules.length} rule${rules.length === 1 ? "" : "s"}`;
	return note("FAIRNESS_PRESET", "note", `Preset ${name} ${effect}: ${title} (${source}; ${dated}).`, caveat);
}
function describeSuppressed({ below, rows }, kept) {
	const share = rows / (rows + kept);
	const message = `${formatCount(rows)} rows (${formatPercent(share)}) are in cells of fewer than ${below} rows and were left out of the cells file, so small groups look smaller than they are. A contrast fails or passes only where it would wherever these rows belong.`;
	const advice = "Group the attribute more coarsely before counting, or suppress less.";
	return share > MAX_SUPPRESSED_SHARE ? block("FAIRNESS_CELLS_SUPPRESSED", message, advice) : note("FAIRNESS_CELLS_SUPPRESSED", "warning", message, advice);
}
/** Rows that a version and head do not share. */
function describeChangedRows(pairs, name = "Base") {
	const { onlyBase, onlyHead, changed } = pairs;
	if (onlyBase + onlyHead + changed === 0) return [];
	return [note("FAIRNESS_ROWS_CHANGED", "warning", `${name} and head were not evaluated on the same rows: ${formatCount(onlyBase)} are only at ${name === "Base" ? "base" : name}, ${formatCount(onlyHead)} only at head, ${formatCount(changed)} have another label or group. The paired test uses the rest.`, "Evaluate both on the same rows.")];
}
function describeLabelledShares(attribute, groups) {
	const [first, ...rest] = groups.map((counts) => ({
		group: counts.group,
		share: labelledShare(counts)
	})).toSorted((a, b) => a.share - b.share);
	const last = rest.at(-1);
	if (first === void 0 || last === void 0 || last.share - first.share <= LABELLED_SHARE_GAP) return [];
	return [note("FAIRNESS_LABELLED_SHARE", "warning", `${attribute}: ${formatPercent(first.share)} of ${first.group} have a label, against ${formatPercent(last.share)} of ${last.group}.`, "Label the groups alike, or state in the manifest why their labels are missing.")];
}
/** The error for a group whose name is taken, or undefined. */
function findReservedGroup(parts) {
	const taken = [MISSING_GROUP, REST].find((name) => parts.some(({ groups }) => groups.includes(name)));
	if (taken === void 0) return void 0;
	return {
		code: "FAIRNESS_GROUP_RESERVED",
		severity: "error",
		message: `A group is named ${taken}, which is the name of ${taken === "(all others)" ? "all other groups together" : "rows without a group"}.`,
		advice: "Rename the group."
	};
}

// packages/fairness/src/score-findings.ts
/** What keeps rules on scores and errors from being judged. */
function describeScoreRules(rules, kind, attributes, columns) {
	return rules.flatMap((rule) => {
		const { metric, contrast, absolute, regression } = rule;
		if (!isScoreMetric(metric)) return [];
		const { needs, gated } = SCORE_METRICS[metric];
		return [...[
			[
				needs !== kind,
				needs === "scores" ? `The rule on ${metric} needs scores of classes.` : `The rule on ${metric} needs a label and a prediction that are amounts.`,
				needs === "scores" ? "Name the column: --score C, or score: C in the manifest." : "Say so: --amounts."
			],
			[
				gated === "no",
				`${metric} of a small group is large by chance alone, so no rule can rest on it.`,
				"Write a rule on calibration_in_the_large."
			],
			[
				contrast === "ratio",
				`The rule on ${metric} asks for a ratio.`,
				"Write contrast: difference."
			],
			[
				absolute === void 0 && regression === void 0,
				`The rule on ${metric} has neither a margin nor an epsilon.`,
				"Add absolute: { margin: 0.1 }."
			],
			[
				absolute !== void 0 && !(absolute.margin > 0 && Number.isFinite(absolute.margin)),
				`The margin ${absolute?.margin} of ${metric} is not above 0.`,
				"Write a number in the unit of the metric."
			],
			[
				regression !== void 0 && !(regression.epsilon >= 0 && Number.isFinite(regression.epsilon)),
				`The epsilon ${regression?.epsilon} of ${metric} is not at least 0.`,
				"Write a number in the unit of the metric."
			],
			[
				regression !== void 0 && gated !== "change",
				`The change of ${metric} against base has no test here.`,
				"Write a margin instead, or a rule on mean_score."
			]
		].filter(([applies]) => applies).map(([, message, advice]) => invalid(metric, message, advice)), ...describeColumns(rule, attributes, columns)];
	});
}
/** What the base lacks for the rules on scores and errors, and what became of the reference since. */
function describeScoreBase({ base, columns }, attributes, rules) {
	const comparing = rules.filter(({ metric, regression }) => isScoreMetric(metric) && regression !== void 0);
	if (comparing.length === 0) return [];
	if (base === "joined") return comparing.flatMap((rule) => attributes.filter(({ part }) => appliesTo(rule, part, columns)).flatMap((attribute) => describeReference(attribute, rule)));
	if (base === "first-version") return [{
		finding: {
			code: "FAIRNESS_FIRST_VERSION",
			severity: "note",
			message: "There is no earlier version; rules that compare with it start with the next one."
		},
		blocks: false
	}];
	return [block("FAIRNESS_BASELINE_MISSING", base === "apart" ? "A rule compares the scores or errors with the base, and the rows of the two cannot be joined by id." : "A rule compares the scores or errors with the base, and there are none that can be read.", "Write an id column into the predictions of both and name it.")];
}
/** Says when the reference itself became worse by more than epsilon, as for rates. */
function describeReference({ part, reference }, { metric, regression }) {
	const pair = reference?.found.pair;
	if (reference === void 0 || pair === void 0 || regression === void 0 || !isScoreMetric(metric)) return [];
	const change = compareOwnScores(metric, pair)?.(1);
	if (change === void 0) return [];
	const limits = change.limits(criticalValue(PASS_LEVEL));
	const bounds = epsilonBounds(regression);
	if (limits.low <= bounds.high && limits.high >= bounds.low) return [];
	return [note("FAIRNESS_REFERENCE_WORSE", "warning", `${part.attribute}: the ${metric.replaceAll("_", " ")} of ${reference.group}, the reference, itself moved by ${formatFixed(change.value, 4)}, more than the ${regression.epsilon} allowed, so all gaps look smaller.`, "Look at the change of each group, not only at the gaps.")];
}
/** What the rows lack for the rules on scores and errors. */
function describeScoreRows({ kind, rows, incompleteRows, outside, pairing }, rules) {
	const ruled = rules.filter(({ metric }) => isScoreMetric(metric));
	const lacks = kind === "amounts" ? "a label or a prediction" : "a score";
	const message = `${formatCount(incompleteRows)} of ${formatCount(rows)} rows lack ${lacks}.`;
	const advice = "Score every row of the evaluation set.";
	return [
		...incompleteRows === 0 ? [] : [ruled.length > 0 ? block("FAIRNESS_PREDICTIONS_MISSING", message, advice) : note("FAIRNESS_PREDICTIONS_MISSING", "warning", message, advice)],
		...outside !== void 0 && ruled.some(({ metric }) => metric === "calibration_in_the_large") ? [block("FAIRNESS_SCORE_OUTSIDE", `A rule on calibration_in_the_large needs probabilities, and ${outside} has a score outside [0, 1].`, "Name a column of probabilities, or write the rule on mean_score or roc_auc.")] : [],
		...pairing === void 0 ? [] : describeChangedRows(pairing)
	];
}

// packages/fairness/src/score-groups.ts
/** The groups of every attribute, with the one that the others are compared with. */
function gatherScores({ parts, pairs = [], before = [] }, attributes, choose) {
	return attributes.map((part) => {
		const { attribute } = part;
		const joined = Map.groupBy(pairs, ({ groups }) => groupName(groups, part));
		const former = Map.groupBy(before, ({ groups }) => groupName(groups, part));
		const all = [...Map.groupBy(parts, ({ groups }) => groupName(groups, part))].map(([group, members]) => groupOf(group, members.map(({ data }) => data), (former.get(group) ?? []).map(({ data }) => data), (joined.get(group) ?? []).map(({ data }) => data)));
		const groups = sortGroups(all);
		const known = before.length === 0 ? void 0 : {
			attribute,
			groups: sortGroups([...former].map(([group, members]) => ({
				group,
				rows: members.reduce((sum, { data }) => sum + countValues(data), 0)
			})))
		};
		const chosen = choose({
			attribute,
			groups
		}, known);
		const found = groups.find(({ group }) => group === chosen?.group);
		return {
			part,
			groups,
			missing: all.find(({ group }) => group === MISSING_GROUP),
			reference: chosen === void 0 || found === void 0 ? void 0 : {
				...chosen,
				found
			},
			unknownReference: found === void 0 ? chosen?.group : void 0,
			before: known
		};
	});
}
function sortGroups(groups) {
	return groups.filter(({ group }) => group !== MISSING_GROUP).toSorted((a, b) => b.rows - a.rows || (a.group < b.group ? -1 : 1));
}
function groupOf(group, parts, before, pairs) {
	const values = joinValues(parts);
	return {
		group,
		rows: countValues(values),
		values,
		before: before.length === 0 ? void 0 : joinValues(before),
		pair: pairs.length === 0 ? void 0 : {
			head: joinValues(pairs.map(({ head }) => head)),
			base: joinValues(pairs.map(({ base }) => base))
		}
	};
}
/** All groups but one as one. */
function joinRest(groups, { group: name }) {
	const others = groups.filter(({ group }) => group !== name);
	return groupOf(REST, others.map(({ values }) => values), others.flatMap(({ before }) => before ?? []), others.flatMap(({ pair }) => pair ?? []));
}

// packages/fairness/src/collect-moments.ts
/** How means and their intervals come from the sums of {@link collectMoments}. */
const FORMULA = "mean m = wx / w; standard error √((w2x2 − 2·m·w2x + m²·w2) · r / (r − 1)) / w with r = w² / w2; interval by Student’s t with r − 1 degrees of freedom. Root mean squared error: √m of the squared error, standard error divided by 2·√m. Add sums up before dividing. Areas under curves and distances need the rows.";
/**
* What the means of scores or errors rest on, for every combination of groups, so that anyone can compute again: the rows,
* Σw, Σw², and for each quantity Σwx, Σw²x and Σw²x².
*/
function collectMoments({ columns, parts }) {
	return {
		columns,
		formula: FORMULA,
		cells: parts.map(({ groups, data }) => {
			const { weights, quantities } = listQuantities(data);
			const n = countValues(data);
			const sum = (values, ofWeight, ofValue) => {
				let total = 0;
				for (let row = 0; row < n; row++) {
					const value = values === void 0 ? 1 : elementAt(values, row);
					total += (weights?.[row] ?? 1) ** ofWeight * value ** ofValue;
				}
				return total;
			};
			return {
				groups,
				n,
				w: sum(void 0, 1, 0),
				w2: sum(void 0, 2, 0),
				of: Object.fromEntries(quantities.map(([name, x]) => [name, {
					wx: sum(x, 1, 1),
					w2x: sum(x, 2, 1),
					w2x2: sum(x, 2, 2)
				}]))
			};
		})
	};
}
function listQuantities(values) {
	if (values.kind === "scores") {
		const { labels, values: scores, weights } = joinClasses(values.scores);
		const residuals = labels.map((label, row) => label - elementAt(scores, row));
		return {
			weights,
			quantities: [["score", scores], ["label − score", residuals]]
		};
	}
	const { truth, prediction, weights } = values.amounts;
	const errors = prediction.map((value, row) => value - elementAt(truth, row));
	return {
		weights,
		quantities: [
			["error", errors],
			["absolute error", errors.map(Math.abs)],
			["squared error", errors.map((error) => error * error)]
		]
	};
}

// packages/fairness/src/describe-gap.ts
/** What people should know about one judged gap: nothing when it passed and the base had no such gap either. */
function describeGap({ gap, decision }, level, location) {
	const { metric, group, reference, mode, limit, rule, n, compare, required } = gap;
	const common = {
		...location === void 0 ? {} : { location },
		subject: nameGap(gap)
	};
	const { attribute } = gap.part;
	const name = metric.replaceAll("_", " ");
	if (decision === void 0 || compare === void 0) return {
		...common,
		code: "FAIRNESS_INSUFFICIENT",
		severity: required ? "warning" : "note",
		message: `${attribute}: the ${name} of ${group.group} against ${reference.group}${showSides(gap)} ${explainNone(gap)}`,
		advice: n < gap.minimum ? `Evaluate on at least ${formatCount(gap.minimum)} rows of ${smallerSide$1(gap)}.` : "Correct or complete the rows of both groups."
	};
	if (decision.state === "pass") return describeOldGap(gap, common);
	const comparison = compare(1);
	const { low, high } = comparison.limits(criticalValue(level));
	const moved = mode === "change" ? "moved since base by" : "differs by";
	const goal = mode === "change" ? `may worsen by at most ${limit}` : `may differ by at most ${limit}`;
	const within = rule.control === void 0 ? "" : ` within ${rule.control.join(INTERSECTION_SIGN)}`;
	const figures = `${attribute}: the ${name} of ${group.group}${showSides(gap)} ${moved} ${formatFixed(comparison.value, 4)} (${formatFixed(100 * level, 0)} % CI ${formatFixed(low, 4)}…${formatFixed(high, 4)}) from ${reference.group}${within}; it ${goal}.`;
	const plain = describeForPeople(gap, comparison, level);
	const data = {
		plain,
		p: decision.p,
		limit,
		value: comparison.value
	};
	if (decision.state === "fail") return {
		...common,
		code: mode === "change" ? "FAIRNESS_REGRESSION" : "FAIRNESS_GAP_EXCEEDED",
		severity: rule.severity === "warn" ? "warning" : "error",
		message: `${figures} ${plain}`,
		advice: adviseOnGap(gap),
		data
	};
	const rowsNeeded = Math.ceil(decision.rowsFactor * n);
	return {
		...common,
		code: decision.inside ? "FAIRNESS_UNDECIDED_INSIDE" : "FAIRNESS_UNDECIDED_BEYOND",
		severity: "warning",
		message: `${figures} ${plain}`,
		advice: Number.isFinite(rowsNeeded) ? `Evaluate on about ${formatCount(rowsNeeded)} rows of ${smallerSide$1(gap)} instead of ${formatCount(n)}: that many decide it if the numbers stay as they are.` : "No realistic number of rows would decide it: change the model, or the limit in the policy.",
		data: Number.isFinite(rowsNeeded) ? {
			...data,
			rowsNeeded
		} : data
	};
}
/** What to look at in the rows behind a gap. */
function adviseOnGap({ metric, group, reference, part: { attribute }, mode }) {
	const values = SCORE_METRICS[metric].needs === "scores" ? "scores" : "errors";
	if (mode === "change") return `Compare the ${values} of ${group.group} row by row with those at base, and take back what moved them.`;
	if (values === "errors") return `Look at the rows of ${group.group} with the largest errors: what do they share that the model does not see?`;
	return metric === "calibration_in_the_large" ? `Recalibrate the scores on rows of ${group.group}, or find what the model misses about them.` : `Look at which features move the scores of ${group.group} away from those of ${reference.group}: what stands for ${attribute}?`;
}
function smallerSide$1({ group, reference }) {
	return (reference.rows < group.rows ? reference : group).group;
}
/** What a finding about a gap is about: `mean_score of sex f`, and whom it is compared with if not the reference. */
function nameGap({ metric, part, group, reference, rule }) {
	const against = rule.against === "reference" ? "" : ` against ${reference.group}`;
	const within = rule.control === void 0 ? "" : ` within ${rule.control.join(INTERSECTION_SIGN)}`;
	return `${metric} of ${part.attribute} ${group.group}${against}${within}`;
}
/** A gap that the base had and the change did not make worse; only where no margin judges the gap itself. */
function describeOldGap({ metric, part, group, reference, oldGap }, common) {
	if (oldGap === void 0) return void 0;
	return {
		...common,
		code: "FAIRNESS_PREEXISTING_GAP",
		severity: "note",
		message: `${part.attribute}: the ${metric.replaceAll("_", " ")} of ${group.group} was already ${formatFixed(oldGap.value, 4)} from ${reference.group} at base; this change did not make it worse.`,
		advice: "Add an absolute margin to the policy when the gap should block."
	};
}
function explainNone({ n, minimum, sides }) {
	if (n < minimum) return `rests on ${formatCount(n)} rows of the smaller side; that is too few to judge.`;
	return `cannot be given: ${sides.flatMap((side) => "notEstimable" in side ? [side.notEstimable] : [])[0] ?? "the rows of one side do not give it"}.`;
}
function showSides({ mode, sides }) {
	if (mode === "change" || sides.length === 0) return "";
	return ` (${sides.map(showSide).join(" against ")})`;
}
/** The number of one side of a gap. */
function showSide(side) {
	return "value" in side ? formatFixed(side.value, 4) : "not estimable";
}
/**
* The same for people who do not read intervals: "The predictions for south are on average 0.5 further from the truth than
* those for north; between 0.4 and 0.6."
*/
function describeForPeople({ metric, group, reference, mode, rule }, { value, limits }, level) {
	const { plain, ofHundred } = SCORE_METRICS[metric];
	const { low, high } = limits(criticalValue(level));
	const show = (bound) => showAmount(Math.abs(ofHundred ? 100 * bound : bound));
	const words = /* @__PURE__ */ new Map([
		["amount", show(value)],
		["group", group.group],
		["reference", reference.group]
	]);
	const sentence = plain.replaceAll(/\{(?<name>[^|}]+)(?:\|(?<other>[^}]+))?\}/gu, (_, name, other) => other === void 0 ? String(words.get(name)) : value < 0 ? other : name);
	const start = mode === "change" ? "counted from where both stood at base, " : "";
	const within = rule.control === void 0 ? "" : ` with the same ${rule.control.join(" and ")}`;
	const [least, most] = value < 0 ? [high, low] : [low, high];
	const text = `${start}${sentence}${within}; ${`between ${show(least)}${low < 0 && high > 0 ? " the other way" : ""} and ${show(most)}`}.`;
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
/** Three significant digits, in plain decimals. */
function showAmount(value) {
	const decimals = value === 0 ? 0 : 2 - Math.floor(Math.log10(value));
	return formatFixed(value, Math.min(12, Math.max(0, decimals)));
}

// packages/fairness/src/score-gaps.ts
/** Every contrast that the rules on scores and errors apply to; its change only where the rows are joined with a base. */
function listScoreGaps(attributes, evidence, policy) {
	const settings = new Map(Object.entries(policy.attributes));
	return policy.rules.flatMap((rule) => {
		const { metric } = rule;
		if (!isScoreMetric(metric)) return [];
		return attributes.filter(({ part }) => appliesTo(rule, part, evidence.columns)).flatMap((attribute) => {
			const required = settings.get(attribute.part.attribute)?.requiredGroups ?? [];
			return [...listAbsolute(attribute, rule, metric, evidence), ...evidence.base === "joined" ? listChanges(attribute, rule, metric) : []].map(({ before, ...gap }) => ({
				...gap,
				part: attribute.part,
				minimum: Math.max(1, policy.minDenominator),
				required: required.includes(gap.group.group) || gap.compare === void 0 && gap.n >= policy.minDenominator || before !== void 0 && countFor(metric, before) >= policy.minDenominator
			}));
		});
	});
}
function listAbsolute(attribute, rule, metric, evidence) {
	const { absolute, control } = rule;
	if (absolute === void 0) return [];
	const layers = control && stratifyScores(attribute, evidence, control);
	return listPairs(attribute, rule, false).map((sides) => {
		const { group, reference } = sides;
		const values = {
			group: group.values,
			reference: reference.values
		};
		return {
			...describePair(rule, metric, sides),
			mode: "absolute",
			limit: absolute.margin,
			bounds: marginBounds("difference", absolute.margin),
			oldGap: void 0,
			...control === void 0 || layers === void 0 ? {
				n: smallerSide(metric, [values]),
				compare: compareScores(metric, values),
				strata: void 0
			} : pairLayers(metric, sides, control, layers)
		};
	});
}
function listChanges(attribute, rule, metric) {
	const { regression, absolute } = rule;
	if (regression === void 0) return [];
	const { epsilon } = regression;
	return listPairs(attribute, rule, true).map((sides) => {
		const [first, second] = [sides.group, sides.reference].map(({ pair }) => pair);
		const joined = first !== void 0 && second !== void 0;
		const { before } = sides.group;
		const other = sides.reference.before;
		const former = before && other && compareScores(metric, {
			group: before,
			reference: other
		});
		const gap = absolute === void 0 ? former?.(1) : void 0;
		return {
			...describePair(rule, metric, sides),
			mode: "change",
			limit: epsilon,
			bounds: epsilonBounds(regression),
			n: joined ? smallerSide(metric, [{
				group: first.head,
				reference: second.head
			}]) : 0,
			compare: joined ? compareScoreChange(metric, first, second) : void 0,
			strata: void 0,
			oldGap: gap === void 0 || isWithin(gap, {
				low: -epsilon,
				high: epsilon
			}) ? void 0 : gap
		};
	});
}
function describePair(rule, metric, { group, reference }) {
	const name = ({ group: named, rows }) => ({
		group: named,
		rows
	});
	const sides = estimateSides(metric, {
		group: group.values,
		reference: reference.values
	});
	return {
		rule,
		metric,
		group: name(group),
		reference: name(reference),
		sides,
		before: group.before
	};
}
function estimateSides(metric, { group, reference }) {
	return SCORE_METRICS[metric].pair ? [] : [group, reference].map((values) => estimateGroup(metric, values));
}
function listPairs({ groups, reference }, { against }, ordered) {
	const restOf = (group) => joinRest(groups, group);
	return listSides(groups, reference?.group, {
		against,
		ordered,
		restOf
	});
}
function smallerSide(metric, pairs) {
	const sum = (side) => pairs.reduce((total, pair) => total + countFor(metric, pair[side]), 0);
	return Math.min(sum("group"), sum("reference"));
}
/** The groups of an attribute within each value of some columns; rows without a value are a layer of their own. */
function stratifyScores({ part }, { columns, parts }, control) {
	const strata = selectColumns(columns, control.map((column) => columns.indexOf(column)));
	return [...Map.groupBy(parts, ({ groups }) => groupName(groups, strata))].map(([name, members]) => ({
		name,
		groups: gatherScores({ parts: members }, [part], () => void 0).flatMap(({ groups }) => groups)
	})).toSorted((a, b) => a.name < b.name ? -1 : 1);
}
/** A contrast pooled over the layers in which both sides give the metric: the others say nothing about it. */
function pairLayers(metric, { group, reference }, control, layers) {
	const pairs = layers.flatMap(({ name, groups }) => {
		const first = groups.find((one) => one.group === group.group);
		const second = reference.group === "(all others)" ? joinRest(groups, group) : groups.find((one) => one.group === reference.group);
		if (first === void 0 || second === void 0) return [];
		const values = {
			group: first.values,
			reference: second.values
		};
		const comparison = compareScores(metric, values)?.(1);
		return comparison === void 0 ? [] : [{
			name,
			values,
			comparison,
			sides: estimateSides(metric, values)
		}];
	});
	const values = pairs.map((pair) => pair.values);
	const counted = values.reduce((sum, pair) => sum + countValues(pair.group), 0);
	return {
		n: smallerSide(metric, values),
		compare: compareScoresWithin(metric, values),
		strata: {
			control,
			layers: pairs.map(({ name, comparison, sides }) => ({
				name,
				comparison,
				sides
			})),
			left: group.rows - counted
		}
	};
}

// packages/fairness/src/score-report.ts
/** The metrics that scores give, or amounts. */
function metricsFor(kind) {
	return SCORE_METRICS$1.filter((name) => SCORE_METRICS[name].needs === kind);
}
/** Every number of every listed group, its contrast with the reference, and every judged contrast once, with its state. */
function measureScores(attributes, judged, familySize, level) {
	const gated = judged.map((one) => measureGap(one, familySize, level));
	const taken = new Set(gated.map(keyOf));
	return [...attributes.flatMap(({ part: { attribute }, groups, missing, reference }) => {
		const listed = groups.slice(0, 500);
		const compared = listed.filter(({ group }) => group !== reference?.group);
		return [...[...listed, ...missing === void 0 ? [] : [missing]].flatMap((group) => measureGroup(attribute, group, level)), ...reference === void 0 ? [] : compared.flatMap((group) => measurePair(attribute, group, reference.found, taken, level))];
	}), ...gated];
}
function measureGroup(attribute, { group, values }, level) {
	return metricsFor(values.kind).filter((metric) => !SCORE_METRICS[metric].pair).map((metric) => {
		const result = estimateGroup(metric, values);
		const common = {
			metric,
			of: {
				attribute,
				group
			},
			n: result.n
		};
		if ("notEstimable" in result) return {
			...common,
			value: null,
			notEstimable: result.notEstimable
		};
		return {
			...common,
			value: result.value,
			interval: toInterval(result.limits(level), level, result.method)
		};
	});
}
function measurePair(attribute, group, reference, taken, level) {
	return [
		...metricsFor(group.values.kind).filter((metric) => SCORE_METRICS[metric].gated !== "no").flatMap((metric) => {
			const common = {
				metric,
				of: {
					attribute,
					group: group.group,
					reference: reference.group,
					contrast: "difference"
				},
				n: group.rows
			};
			if (taken.has(keyOf({
				...common,
				value: null
			}))) return [];
			const compare = compareScores(metric, {
				group: group.values,
				reference: reference.values
			});
			if (compare !== void 0) return [{
				...common,
				...estimateOf(compare(1), level)
			}];
			const reason = `${countFor(metric, group.values)} rows of ${group.group} and ${countFor(metric, reference.values)} of ${reference.group} do not give it`;
			return [{
				...common,
				value: null,
				notEstimable: reason
			}];
		}),
		...measureAcross(attribute, group, reference, level),
		...measureAcross(attribute, reference, group, level)
	];
}
/** P(score of a positive of the first group > score of a negative of the second). */
function measureAcross(attribute, { group, values }, other, level) {
	if (values.kind !== "scores" || other.values.kind !== "scores") return [];
	const scores = mix(values.scores, other.values.scores);
	const common = {
		metric: "cross_group_roc_auc",
		of: {
			attribute,
			group,
			against: other.group
		}
	};
	const n = scores.positives.length + scores.negatives.length;
	if (isOneClass(scores)) {
		const reason = `there are ${scores.positives.length} positive rows of ${group} and ${scores.negatives.length} negative ones of ${other.group}`;
		return [{
			...common,
			n,
			value: null,
			notEstimable: reason
		}];
	}
	const { value, method, limits } = estimateArea(scores);
	return [{
		...common,
		n,
		value,
		interval: toInterval(limits(level), level, method)
	}];
}
/** A judged contrast: within strata of `within`, its change against base named `…_change`. */
function measureGap(one, familySize, level) {
	const { metric, part, group, reference, mode, compare, strata, n, rule } = one.gap;
	const common = {
		metric: mode === "change" ? `${metric}_change` : metric,
		of: {
			attribute: part.attribute,
			group: group.group,
			reference: reference.group,
			contrast: "difference",
			...mode === "change" ? { against: "base" } : {},
			...strata === void 0 ? {} : { within: strata.control.join(INTERSECTION_SIGN) }
		},
		n: group.rows,
		...mode === "change" && rule.regression !== void 0 ? { worse: rule.regression.worse } : {},
		...stateOf(one, familySize, level)
	};
	if (compare !== void 0) return {
		...common,
		...estimateOf(compare(1), level)
	};
	return {
		...common,
		value: null,
		notEstimable: `${n} rows of the smaller side do not give it`
	};
}
function estimateOf({ value, method, limits }, level) {
	return {
		value,
		interval: toInterval(limits(criticalValue(level)), level, method)
	};
}
function stateOf({ gap, decision }, familySize, level) {
	if (decision === void 0 || gap.compare === void 0) return {
		state: "insufficient",
		margin: gap.limit
	};
	const simultaneous = simultaneousLevel(level, familySize);
	const { limits, method } = gap.compare(1);
	return {
		state: decision.state,
		p: decision.p,
		margin: gap.limit,
		simultaneousInterval: toInterval(limits(criticalValue(simultaneous)), simultaneous, method)
	};
}

// packages/fairness/src/score-tables.ts
/**
* For each attribute: a table of each number that a rule names, else of all; of the contrasts that are not with the
* reference over all rows; and of the strata.
*
* @param measurements what {@link measureScores} gives
*/
function tabulateScores(attributes, kind, judged, measurements, level) {
	const known = new Map(measurements.map((one) => [keyOf(one), one]));
	const ruled = new Set(judged.map(({ gap }) => gap.metric));
	const metrics = metricsFor(kind).filter((metric) => ruled.size === 0 || ruled.has(metric));
	return attributes.flatMap((attribute) => metrics.flatMap((metric) => {
		const own = judged.filter(({ gap }) => gap.part === attribute.part && gap.metric === metric);
		const title = `${metric.replaceAll("_", " ")} by ${attribute.part.attribute}`;
		return [
			tabulateMetric(attribute, metric, own.filter(isPlain), known, level),
			...tabulateOthers(title, own.filter((one) => !isPlain(one)), level),
			...tabulateLayers(title, own, level)
		];
	}));
}
/** Whether a contrast is with the reference over all rows, and so fits the table of its number. */
function isPlain({ gap: { rule, strata } }) {
	return rule.against === "reference" && strata === void 0;
}
function tabulateMetric({ part: { attribute }, groups, missing, reference }, metric, judged, known, level) {
	const percent = formatFixed(100 * level, 0);
	const beside = reference === void 0 ? "" : `; reference ${reference.group}, ${reference.why}`;
	const { formula, pair } = SCORE_METRICS[metric];
	const look = (of) => known.get(keyOf({
		metric,
		of,
		n: 0,
		value: null
	}));
	const all = [...groups, ...missing === void 0 ? [] : [missing]];
	const rows = all.slice(0, 50).map(({ group, rows: count }) => [
		group === reference?.group ? `${group} (reference)` : group,
		formatCount(count),
		...pair ? [] : [showMeasurement(look({
			attribute,
			group
		}))],
		reference === void 0 ? "" : showMeasurement(look({
			attribute,
			group,
			reference: reference.group,
			contrast: "difference"
		})),
		judged.filter(({ gap }) => gap.group.group === group).map(showState).join("; ")
	]);
	return {
		title: `${metric.replaceAll("_", " ")} by ${attribute}: ${formula}${beside}`,
		columns: [
			{ name: "Group" },
			{
				name: "Rows",
				align: "right"
			},
			...pair ? [] : [{
				name: `Value (${percent} % CI)`,
				align: "right"
			}],
			{
				name: `Against reference (${percent} % CI)`,
				align: "right"
			},
			{ name: "State" }
		],
		rows: cap(rows, all.length)
	};
}
/** Judged contrasts with other groups than the reference, and within strata. */
function tabulateOthers(title, others, level) {
	if (others.length === 0) return [];
	const rows = inOrder(others, ({ decision }) => decision?.state).slice(0, 50).map((one) => {
		const { group, reference, compare, strata } = one.gap;
		return [
			group.group,
			reference.group,
			compare === void 0 ? "not estimable" : showComparison(compare(1), level),
			strata === void 0 ? "" : `same ${strata.control.join(", ")} (${strata.layers.length} strata)`,
			showState(one)
		];
	});
	return [{
		title: `${title}: judged contrasts`,
		columns: [
			{ name: "Group" },
			{ name: "Against" },
			{
				name: `Contrast (${formatFixed(100 * level, 0)} % CI)`,
				align: "right"
			},
			{ name: "Within" },
			{ name: "State" }
		],
		rows: cap(rows, others.length)
	}];
}
/** What a pooled contrast is made of: every stratum by itself. */
function tabulateLayers(title, judged, level) {
	const all = judged.flatMap(({ gap }) => (gap.strata?.layers ?? []).map((layer) => ({
		gap,
		layer
	})));
	if (all.length === 0) return [];
	const rows = all.slice(0, 50).map(({ gap, layer: { name, sides, comparison } }) => [
		name,
		gap.group.group,
		gap.reference.group,
		sides.map((side) => `${showSide(side)} of ${formatCount(side.n)}`).join(" against "),
		showComparison(comparison, level)
	]);
	return [{
		title: `${title}: within each stratum`,
		columns: [
			{ name: "Stratum" },
			{ name: "Group" },
			{ name: "Against" },
			{
				name: "Values",
				align: "right"
			},
			{
				name: `Gap (${formatFixed(100 * level, 0)} % CI)`,
				align: "right"
			}
		],
		rows: cap(rows, all.length)
	}];
}
function showState({ gap, decision }) {
	const change = gap.mode === "change" ? "change " : "";
	const p = decision === void 0 ? "" : ` (p ${showP(decision.p)})`;
	return `${change}±${gap.limit}: ${decision?.state ?? "insufficient"}${p}`;
}
function showMeasurement(measurement) {
	if (measurement === void 0) return "";
	const { value, interval } = measurement;
	if (value === null || typeof interval?.low !== "number" || typeof interval.high !== "number") return "not estimable";
	return show(value, interval.low, interval.high);
}
function showComparison({ value, limits }, level) {
	const { low, high } = limits(criticalValue(level));
	return show(value, low, high);
}
function show(value, low, high) {
	return `${formatFixed(value, 4)} [${formatFixed(low, 4)}…${formatFixed(high, 4)}]`;
}

// packages/fairness/src/strata-findings.ts
/** What pooling the rates hides, see {@link describePooled}. */
function describeStrata(judged, alpha, favourable) {
	return judged.flatMap(({ contrast, decided }) => {
		const { strata, rate, rule, bounds, group, reference, attribute } = contrast;
		if (strata === void 0 || decided === void 0) return [];
		const counted = strata.pairs.reduce((sum, pair) => sum + countRate(rate, pair.group, favourable).trials, 0);
		return describePooled({
			subject: nameContrast(contrast),
			attribute: attribute.part.attribute,
			metric: rate.replaceAll("_", " "),
			group: group.group,
			reference: reference.group,
			control: strata.control,
			bounds,
			failed: decided.decision.state === "fail",
			layers: strata.pairs.map((pair) => ({
				name: pair.layer,
				comparison: compareGroups(rate, rule.contrast, pair, favourable)(1),
				gap: formatPoints(compareGroups(rate, "difference", pair, favourable)(1).value)
			})),
			left: countRate(rate, group, favourable).trials - counted
		}, alpha);
	});
}
/**
* Says what pooling hides: strata in which a contrast is shown beyond its margin although the pooled one is not, by the
* tests of all strata of the contrast, Holm-adjusted; and rows in strata that only one side has.
*/
function describePooled(pooled, alpha) {
	const { subject, attribute, metric, group, reference, control, bounds, failed, layers, left } = pooled;
	const ps = adjustHolm(layers.map(({ comparison }) => testBounds(comparison, bounds)));
	const beyond = layers.filter((_, i) => elementAt(ps, i) < alpha);
	const where = control.join(" and ");
	return [...beyond.length === 0 || failed ? [] : [remark("FAIRNESS_STRATUM_BEYOND", "warning", subject, `${attribute}: the ${metric} of ${group} against ${reference} is beyond the limit within ${beyond.map(({ name, gap }) => `${name} (${gap})`).join(", ")} of ${where}, although not over all strata together.`, "Look at these strata by themselves; a pooled contrast lets opposite gaps cancel.")], ...left < .5 ? [] : [remark("FAIRNESS_STRATA_ALONE", "note", subject, `${attribute}: ${formatCount(left)} rows of ${group} that count for the ${metric} are in strata of ${where} without such rows of ${reference}, and were not compared.`, "Group the controlled column more coarsely.")]];
}
function remark(code, severity, subject, message, advice) {
	return {
		finding: {
			code,
			severity,
			subject,
			message,
			advice
		},
		blocks: false
	};
}

// packages/fairness/src/score-judgement.ts
/** Prepares the contrasts of scores or errors by group. */
function prepareScores(evidence, attributes, policy, { level, location }) {
	const gaps = listScoreGaps(attributes, evidence, policy);
	const family = gaps.flatMap((gap) => {
		const { compare, bounds, n, minimum } = gap;
		return n >= minimum && compare !== void 0 ? [{
			gap,
			candidate: {
				compare,
				bounds
			}
		}] : [];
	});
	const { kind } = evidence;
	return {
		candidates: family.map(({ candidate }) => candidate),
		finish(decisions, familySize) {
			const decided = new Map(family.map(({ gap }, i) => [gap, decisions[i]]));
			const judged = gaps.map((gap) => ({
				gap,
				decision: decided.get(gap)
			}));
			const measurements = measureScores(attributes, judged, familySize, level);
			return {
				outcomes: judged.map(({ gap, decision }) => ({
					one: {
						contrast: gap,
						decided: decision === void 0 ? void 0 : { decision }
					},
					required: gap.required
				})),
				findings: judged.flatMap((one) => describeGap(one, level, location) ?? []),
				remarks: [
					...describeScoreRows(evidence, policy.rules),
					...describeScoreBase(evidence, attributes, policy.rules),
					...judged.flatMap((one) => describeLayers(one, policy.alpha))
				],
				measurements,
				tables: tabulateScores(attributes, kind, judged, measurements, level),
				data: {
					scoreFormulas: Object.fromEntries(metricsFor(kind).map((metric) => [metric, SCORE_METRICS[metric].formula])),
					moments: collectMoments(evidence)
				}
			};
		}
	};
}
/** What pooling hides. */
function describeLayers({ gap, decision }, alpha) {
	const { strata, metric, part, group, reference, bounds } = gap;
	if (strata === void 0 || decision === void 0) return [];
	const { control, layers, left } = strata;
	return describePooled({
		subject: nameGap(gap),
		attribute: part.attribute,
		metric: metric.replaceAll("_", " "),
		group: group.group,
		reference: reference.group,
		control,
		bounds,
		failed: decision.state === "fail",
		layers: layers.map(({ name, comparison }) => ({
			name,
			comparison,
			gap: formatFixed(comparison.value, 4)
		})),
		left
	}, alpha);
}

// packages/fairness/src/judge-fairness.ts
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
	const { head } = input;
	const favourable = head.favourable === "positive";
	const { parts, problem } = nameAttributes(head.attributes, input);
	const names = parts.map(({ attribute }) => attribute);
	const { rules, problems } = checkRules(rulesOnRates(policy), names, head.attributes, favourable);
	const scoreProblems = describeScoreRules(policy.rules, input.scores?.kind, names, head.attributes);
	const refusals = [
		problem,
		...problems,
		...scoreProblems,
		findReservedGroup(listCells(input))
	].filter((refusal) => refusal !== void 0);
	const [worst] = refusals;
	if (worst !== void 0) return refuse(input, worst.code, refusals);
	const settings = new Map(Object.entries(policy.attributes));
	const attributes = (input.oneVsRest ?? [input]).flatMap((evidence) => gatherAttributes(tablesOf(evidence, input.oneVsRest !== void 0), parts, (attribute) => settings.get(attribute)?.reference));
	const sizes = attributes.map(({ part, head: { groups } }) => ({
		part,
		groups
	}));
	const tooMany = describeTooManyGroups(sizes, policy.rules, head.attributes);
	if (tooMany.length > 0) return refuse(input, "FAIRNESS_RULE_INVALID", tooMany);
	const contrasts = listGatedContrasts(attributes, rules, policy, favourable);
	const scores = prepare(input, attributes, policy, level);
	const judgement = judgeContrasts(contrasts, policy.alpha, level, favourable, {
		others: scores?.candidates ?? [],
		lost: input.suppressed?.rows ?? 0
	});
	const scored = scores?.finish(judgement.others, judgement.familySize);
	const { judged } = judgement;
	const outcomes = judged.map((one) => ({
		one,
		required: mustBeJudged(one, policy, favourable)
	}));
	const contrastFindings = [...outcomes.flatMap(({ one, required }) => describeOutcome(one, required, input.location) ?? []), ...scored?.findings ?? []];
	const remarks = [
		...describeBases(input, rules),
		...describeTables(input, attributes.filter(({ table }) => table === head), policy),
		...describeReferences(attributes, rules, favourable),
		...describeStrata(judged, policy.alpha, favourable),
		...scored?.remarks ?? []
	];
	const { verdict, reasonCode, note, doubt } = concludeFairness(input, [...outcomes, ...scored?.outcomes ?? []], remarks);
	const place = input.location === void 0 ? {} : { location: input.location };
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
		measurements: [...measure(input, attributes, judgement, level), ...scored?.measurements ?? []],
		tables: [...tabulateFairness(input, attributes, judged, level, policy), ...scored?.tables ?? []],
		data: {
			...collectFairnessData(input, attributes, policy, level, judgement),
			...scored?.data,
			...doubt === void 0 ? {} : { doubt }
		},
		environment: input.environment ?? {}
	});
}
/** The policy without its rules on scores, which are judged elsewhere. */
function rulesOnRates(policy) {
	return {
		...policy,
		rules: policy.rules.filter(({ metric }) => !isScoreMetric(metric))
	};
}
/** The contrasts of scores, with the references that the rates have. */
function prepare({ scores, location }, attributes, policy, level) {
	if (scores === void 0) return void 0;
	const references = new Map(attributes.map(({ part, reference }) => [part.attribute, reference]));
	const parts = attributes.map(({ part }) => part);
	const groups = gatherScores(scores, parts, ({ attribute }) => references.get(attribute));
	return prepareScores(scores, groups, policy, {
		level,
		location
	});
}
/** Every rate, contrast and summary; a contrast that was judged is listed once, with its state. */
function measure({ head, exact }, attributes, { judged, familySize }, level) {
	const favourable = head.favourable === "positive";
	const interval = chooseRateInterval(exact ?? false);
	const inequality = createInequality(level);
	const gated = judged.map((one) => measureJudged(one, familySize, favourable));
	const taken = new Set(gated.map(keyOf));
	const isFree = (measurement) => taken.size === 0 || !taken.has(keyOf(measurement));
	return [...attributes.flatMap((attribute) => [
		...measureRates(attribute, favourable, level, interval),
		...measureContrasts(attribute, favourable, level).filter(isFree),
		...measureImpact(attribute, favourable, level),
		...measureSummaries(attribute, favourable, inequality)
	]), ...gated];
}
/** The cells of everything that was counted, whose groups people name. */
function listCells({ head, base, others }) {
	return [head, ...[base, ...others?.values() ?? []].map((one) => baseTables(one).base)].flatMap((table) => table?.cells ?? []);
}
function tablesOf({ head, base, others = /* @__PURE__ */ new Map() }, named) {
	return {
		head,
		...baseTables(base),
		others: new Map([...others].map(([name, other]) => [name, baseTables(other)])),
		...named ? { className: head.prediction.positive } : {}
	};
}
function baseTables(base) {
	return {
		base: base.kind === "paired" || base.kind === "unpaired" ? base.table : void 0,
		pairs: base.kind === "paired" ? base.pairs : void 0
	};
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
	return group.before !== void 0 && countRate(rate, group.before, favourable).trials >= policy.minDenominator;
}

// packages/fairness/src/regression-report.ts
/**
* Judges predicted amounts by group: mean error, mean absolute error and root mean squared error against the reference,
* decided as `judgeFairness` decides rates.
*/
function judgeAmounts(input) {
	const { evidence, location } = input;
	const policy = input.policy ?? NO_POLICY;
	const level = input.level ?? .95;
	const settings = new Map(Object.entries(policy.attributes));
	const { parts, problem } = nameAttributes(evidence.columns, input);
	const attributes = gatherScores(evidence, parts, (head, before) => chooseReference(head, before, settings.get(head.attribute)?.reference));
	const names = parts.map(({ attribute }) => attribute);
	const refusals = [
		problem,
		...policy.rules.filter(({ metric }) => !isScoreMetric(metric)).map(({ metric }) => notOfAmounts(metric)),
		...describeScoreRules(policy.rules, "amounts", names, evidence.columns),
		...describeTooManyGroups(attributes, policy.rules, evidence.columns),
		findReservedGroup([...evidence.parts, ...evidence.before ?? []])
	].filter((refusal) => refusal !== void 0);
	const common = {
		gate: "fairness",
		subject: input.subject,
		policy: input.policyRef,
		environment: input.environment ?? {}
	};
	const [worst] = refusals;
	if (worst !== void 0) return createReport({
		...common,
		verdict: "error",
		reasonCode: worst.code,
		findings: refusals
	});
	const pending = prepareScores(evidence, attributes, policy, {
		level,
		location
	});
	const decisions = decide(pending.candidates, policy.alpha);
	const { outcomes, findings, remarks, measurements, tables, data } = pending.finish(decisions, decisions.length);
	const all = [...remarks, ...attributes.flatMap(({ part: { attribute }, ...groups }) => describeGroups({
		attribute,
		...groups
	}, policy))];
	const { verdict, reasonCode, note, doubt } = concludeFairness(input, outcomes, all);
	const place = location === void 0 ? {} : { location };
	return createReport({
		...common,
		verdict,
		reasonCode,
		findings: [
			...findings,
			...all.map(({ finding }) => ({
				...place,
				...finding
			})),
			...note === void 0 ? [] : [note]
		],
		measurements,
		tables,
		data: {
			rows: evidence.rows,
			attributes: evidence.columns,
			strata: input.strata ?? [],
			rules: policy.rules,
			references: attributes.flatMap(({ part: { attribute }, reference }) => reference === void 0 ? [] : [{
				attribute,
				group: reference.group,
				why: reference.why
			}]),
			decision: {
				alpha: policy.alpha,
				level,
				passLevel: PASS_LEVEL,
				minDenominator: policy.minDenominator,
				contrastsInFamily: decisions.length
			},
			...data,
			caveat: CAVEAT,
			...doubt === void 0 ? {} : { doubt },
			...input.reproduce === void 0 ? {} : { reproduce: input.reproduce }
		}
	});
}
function notOfAmounts(metric) {
	return {
		code: "FAIRNESS_RULE_INVALID",
		severity: "error",
		subject: metric,
		message: `The rule on ${metric} needs decisions, and these predictions are amounts.`,
		advice: "Write a rule on mean_error, mean_absolute_error or root_mean_squared_error."
	};
}

// packages/check/src/read-class-evidence.ts
/**
* The evidence on each class against the rest: joined by id where there is one, else as different rows. A baseline that
* cannot be read is missing; predictions that cannot be read throw.
*/
async function readClassEvidence(predictions, query, baseline, engine) {
	if (typeof baseline === "string") return (await readClassCells(predictions, void 0, query, engine)).map(({ head }) => ({
		head,
		base: { kind: baseline }
	}));
	const { id, ...withoutId } = query;
	if (id === void 0) return readUnpaired$1(predictions, query, baseline, engine, "no id column is named");
	try {
		return (await readPairedClassCells(baseline, predictions, {
			...query,
			id
		}, engine)).map(({ head, base, pairs }) => ({
			head,
			base: {
				kind: "paired",
				table: base,
				pairs
			}
		}));
	} catch {
		await readClassCells(predictions, void 0, query, engine);
		return readUnpaired$1(predictions, withoutId, baseline, engine, "their rows cannot be joined by id");
	}
}
async function readUnpaired$1(predictions, query, baseline, engine, why) {
	try {
		return (await readClassCells(predictions, baseline, query, engine)).map(({ head, base }) => ({
			head,
			base: base === void 0 ? { kind: "missing" } : {
				kind: "unpaired",
				table: base,
				why
			}
		}));
	} catch (error) {
		const classes = await readClassCells(predictions, void 0, query, engine);
		const reason = error instanceof Error ? error.message : String(error);
		return classes.map(({ head }) => ({
			head,
			base: {
				kind: "missing",
				why: reason
			}
		}));
	}
}

// packages/check/src/read-score-evidence.ts
/**
* The scores of every combination of groups, and of the rows that the base shares. A base that cannot be read or joined
* leaves the rules that need it undecided.
*
* @throws ModelgateError for a head that cannot be read as asked
*/
async function readScoreEvidence(predictions, { groups, ...columns }, score, baseline, engine) {
	const query = {
		...columns,
		score,
		by: groups,
		crossed: true
	};
	const { rows, unscored, outside, crossed } = await readScores(predictions, query, engine);
	return {
		kind: "scores",
		columns: groups,
		rows,
		incompleteRows: unscored,
		outside,
		parts: mapParts(crossed, ofScores),
		...await joinBase(baseline, columns.id, async (base, id) => {
			const joined = await readPairedScores(base, predictions, {
				...query,
				id
			}, engine);
			return {
				pairs: mapParts(joined.crossed, ({ first, second }) => ({
					head: ofScores(first),
					base: ofScores(second)
				})),
				before: mapParts(joined.base.crossed, ofScores)
			};
		})
	};
}
/** The amounts of every combination of groups; otherwise as {@link readScoreEvidence}. */
async function readAmountEvidence(predictions, { groups, label, weight, id }, prediction, baseline, engine) {
	const query = {
		label,
		prediction,
		by: groups,
		crossed: true,
		...weight === void 0 ? {} : { weight }
	};
	const ids = id === void 0 ? {} : { id };
	const { rows, unlabelled, unpredicted, crossed } = await readNumbers(predictions, {
		...query,
		...ids
	}, engine);
	return {
		kind: "amounts",
		columns: groups,
		rows,
		incompleteRows: unlabelled + unpredicted,
		parts: mapParts(crossed, ofAmounts),
		...await joinBase(baseline, id, async (base, key) => {
			const joined = await readPairedNumbers(base, predictions, {
				...query,
				id: key
			}, engine);
			const before = await readNumbers(base, query, engine);
			const { onlyBase, onlyHead, changed } = joined;
			return {
				pairs: mapParts(joined.crossed, ({ first, second }) => ({
					head: ofAmounts(first),
					base: ofAmounts(second)
				})),
				before: mapParts(before.crossed, ofAmounts),
				pairing: {
					onlyBase,
					onlyHead,
					changed
				}
			};
		})
	};
}
async function joinBase(baseline, id, join) {
	if (typeof baseline === "string") return { base: baseline };
	if (id === void 0 || isCellsFile(baseline)) return { base: "apart" };
	try {
		return {
			base: "joined",
			...await join(baseline, id)
		};
	} catch {
		return { base: "apart" };
	}
}
function mapParts(parts, make) {
	return parts.map(({ groups, data }) => ({
		groups,
		data: make(data)
	}));
}
function ofScores(scores) {
	return {
		kind: "scores",
		scores
	};
}
function ofAmounts(amounts) {
	return {
		kind: "amounts",
		amounts
	};
}

// packages/check/src/evaluate-fairness.ts
/**
* Reads predictions and judges them by group. What cannot be read is a report with verdict `error`; a baseline that
* cannot be read leaves the rules that need it undecided.
*/
async function evaluateFairness(request) {
	const { predictions, query, baseline, score, amounts, engine: choice, findDuckdb, emitCells, oneVsRest, whyMissing, others = /* @__PURE__ */ new Map(), ...input } = request;
	const environment = input.environment ?? {};
	try {
		refuseContradictions(request);
		if (isCellsFile(predictions)) {
			const evidence = await readCellsEvidence(predictions, query.groups, baseline);
			const read = async (other) => (await readCellsEvidence(predictions, query.groups, other)).base;
			const more = {
				others: await readOthers(others, read),
				environment: {
					...environment,
					engine: "cells"
				}
			};
			return judgeFairness({
				...input,
				...evidence,
				...more
			});
		}
		const sources = [
			predictions,
			baseline,
			...others.values()
		].filter((one) => typeof one === "object" && "files" in one);
		const { engine, describe } = await chooseEngine(sources, choice, findDuckdb);
		if (amounts === true) {
			const evidence = await readAmountEvidence(predictions, query, query.prediction, baseline, engine);
			return judgeAmounts({
				...input,
				evidence,
				environment: {
					...environment,
					...describe()
				}
			});
		}
		if (oneVsRest === true) {
			const classes = await readClassEvidence(predictions, query, baseline, engine);
			const evidence = {
				...elementAt(classes, 0),
				oneVsRest: classes
			};
			return judgeFairness({
				...input,
				...evidence,
				environment: {
					...environment,
					...describe()
				}
			});
		}
		const { head, base } = await readEvidence(predictions, query, baseline, engine, whyMissing);
		const read = async (other) => (await readEvidence(predictions, query, other, engine)).base;
		await emitCells?.write(writeCellsFile(head, base.kind === "paired" ? base.pairs : void 0, emitCells.below));
		const scores = score === void 0 ? {} : { scores: await readScoreEvidence(predictions, query, score, baseline, engine) };
		return judgeFairness({
			...input,
			head,
			base,
			...scores,
			others: await readOthers(others, read),
			environment: {
				...environment,
				...describe()
			}
		});
	} catch (error) {
		return errorReport("fairness", error, {
			subject: input.subject,
			policy: input.policyRef,
			environment
		});
	}
}
async function readOthers(others, read) {
	const known = /* @__PURE__ */ new Map();
	for (const [name, other] of others) if (other === "first-version") known.set(name, { kind: "first-version" });
	else if ("files" in other) known.set(name, await read(other));
	else known.set(name, {
		kind: "missing",
		...other.missing === void 0 ? {} : { why: other.missing }
	});
	return known;
}
/** Questions that contradict one another: none of them may be left out without a word. */
function refuseContradictions(request) {
	const { predictions, query, score, amounts, oneVsRest, exact, emitCells, others } = request;
	const cells = isCellsFile(predictions);
	const found = [
		[
			oneVsRest === true && score !== void 0,
			"One score column says nothing about several classes.",
			"Name the positive value, or leave the score out."
		],
		[
			oneVsRest === true && others !== void 0 && others.size > 0,
			"Of several classes each is compared with the base of the change alone.",
			"Remove `against` from the regression rules."
		],
		[
			oneVsRest === true && (cells || emitCells !== void 0),
			"A cells file has one positive outcome, not several classes.",
			"Judge the classes of a table, or name the positive value."
		],
		[
			amounts === true && (cells || emitCells !== void 0),
			"A cells file counts decisions, and amounts are none.",
			"Judge the amounts of a table; the report holds the sums that they rest on."
		],
		[
			amounts === true && (oneVsRest === true || score !== void 0),
			"Label and prediction cannot hold amounts and classes at once.",
			"Leave out what does not fit the columns: amounts, or the score and one against the rest."
		],
		[
			amounts === true && (query.positive !== void 0 || query.favourable !== void 0 || exact === true),
			"Amounts have no positive or favourable value, and no rates whose intervals could be exact.",
			"Leave these options out."
		],
		[
			cells && score !== void 0,
			"A cells file holds no scores.",
			"Judge the table that the cells were counted from."
		]
	].find(([applies]) => applies);
	if (found !== void 0) throw new ModelgateError("TABLE_CLASSES_INVALID", found[1], { advice: found[2] });
}
async function readEvidence(predictions, query, baseline, engine, whyMissing) {
	if (typeof baseline === "string") {
		const why = baseline === "missing" && whyMissing !== void 0 ? { why: whyMissing } : {};
		return {
			head: await readCells(predictions, query, engine),
			base: {
				kind: baseline,
				...why
			}
		};
	}
	const { id } = query;
	if (id === void 0) return {
		head: await readCells(predictions, query, engine),
		base: await readUnpaired(baseline, query, engine, "no id column is named")
	};
	try {
		const { head, base, pairs } = await readPairedCells(baseline, predictions, {
			...query,
			id
		}, engine);
		return {
			head,
			base: {
				kind: "paired",
				table: base,
				pairs
			}
		};
	} catch (error) {
		const head = await readCells(predictions, query, engine);
		const reason = error instanceof Error ? error.message : String(error);
		if (error instanceof ModelgateError && error.code === "TABLE_ID_DUPLICATE") return {
			head,
			base: {
				kind: "missing",
				why: reason
			}
		};
		const { id: _, ...withoutId } = query;
		return {
			head,
			base: await readUnpaired(baseline, withoutId, engine, `their rows cannot be joined by id (${reason.replace(/\.$/u, "")})`)
		};
	}
}
async function readUnpaired(baseline, query, engine, why) {
	try {
		if (isCellsFile(baseline)) return {
			kind: "unpaired",
			table: await readCellsHead(baseline),
			why: "the base has cells"
		};
		return {
			kind: "unpaired",
			table: await readCells(baseline, query, engine),
			why
		};
	} catch (error) {
		return {
			kind: "missing",
			why: error instanceof Error ? error.message : String(error)
		};
	}
}

export { DEFAULT_ALPHA as a, RATES as i, SCORE_METRICS as n, DEFAULT_BASE as o, INTERSECTION_SIGN as r, DEFAULT_LEVEL as s, evaluateFairness as t };
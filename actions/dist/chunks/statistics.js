// packages/statistics/src/proportion.ts
/** successes / trials; NaN for 0 of 0, which callers must exclude first. */
function share({ successes, trials }) {
	return successes / trials;
}
/** @throws RangeError unless 0 ≤ successes ≤ trials and trials > 0 */
function requireProportion({ successes, trials }) {
	if (!(trials > 0 && successes >= 0 && successes <= trials)) throw new RangeError(`a proportion needs 0 ≤ successes ≤ trials and trials > 0, got ${successes} of ${trials}`);
}

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

// packages/statistics/src/combine-limits.ts
/**
* Interval of the difference of two estimates, first minus second, from the interval of each
* ("method of variance estimates recovery", square and add).
*
* Zou and Donner (2008) Statistics in Medicine 27:1693; with Wilson limits it is Newcombe's method 10, and with the
* correlation of pairs the one of Newcombe (1998) Statistics in Medicine 17:2635.
*
* @param correlation of the two estimates; 0 when they are independent
*/
function combineLimits(first, second, correlation = 0) {
	const difference = first.estimate - second.estimate;
	const arm = (a, b) => Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));
	return {
		low: difference - arm(first.estimate - first.low, second.high - second.estimate),
		high: difference + arm(first.high - first.estimate, second.estimate - second.low)
	};
}

// packages/statistics/src/log-gamma.ts
/** Lanczos coefficients for g = 7, n = 9 (Godfrey 2001): relative error below 1e-15 for x ≥ 0.5. */
const LANCZOS = [
	.9999999999998099,
	676.5203681218851,
	-1259.1392167224028,
	771.3234287776531,
	-176.6150291621406,
	12.507343278686905,
	-.13857109526572012,
	9984369578019572e-21,
	1.5056327351493116e-7
];
/**
* Natural logarithm of the gamma function.
*
* @param x above 0
* @throws RangeError for x ≤ 0
*/
function logGamma(x) {
	if (!(x > 0)) throw new RangeError(`logGamma needs x > 0, got ${x}`);
	if (x < .5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const t = x + 6.5;
	const series = LANCZOS.reduce((sum, coefficient, i) => i === 0 ? coefficient : sum + coefficient / (x - 1 + i), 0);
	return .5 * Math.log(2 * Math.PI) + (x - .5) * Math.log(t) - t + Math.log(series);
}

// packages/statistics/src/incomplete-gamma.ts
/** Relative size of a term after which a series or fraction counts as converged. */
const EPSILON = 1e-17;
/** Added to what a continued fraction divides by (modified Lentz): no digit of anything but an exact 0 changes. */
const TINY$1 = 1e-300;
/** More terms than double precision can use for any a below 1e8. */
const MAX_TERMS$1 = 1e5;
/**
* Regularised lower and upper incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), each accurate in its own tail.
*
* Series for x < a + 1, continued fraction (modified Lentz) above: Abramowitz and Stegun 6.5.29 and 6.5.31.
*
* @param a above 0
* @param x at least 0
*/
function incompleteGamma(a, x) {
	if (!(a > 0) || !(x >= 0)) throw new RangeError(`incompleteGamma needs a > 0 and x ≥ 0, got ${a} and ${x}`);
	if (x === 0) return {
		lower: 0,
		upper: 1
	};
	if (x === Infinity) return {
		lower: 1,
		upper: 0
	};
	const front = Math.exp(a * Math.log(x) - x - logGamma(a));
	if (x < a + 1) {
		const lower = front * sumSeries(a, x);
		return {
			lower,
			upper: 1 - lower
		};
	}
	const upper = front * evaluateFraction$1(a, x);
	return {
		lower: 1 - upper,
		upper
	};
}
function sumSeries(a, x) {
	let term = 1 / a;
	let sum = term;
	for (let k = 1; k < MAX_TERMS$1 && term > sum * EPSILON; k++) {
		term *= x / (a + k);
		sum += term;
	}
	return sum;
}
function evaluateFraction$1(a, x) {
	let b = x + 1 - a;
	let c = 1 / TINY$1;
	let d = 1 / b;
	let value = d;
	for (let k = 1; k < MAX_TERMS$1; k++) {
		const numerator = -k * (k - a);
		b += 2;
		d = 1 / (numerator * d + b + TINY$1);
		c = b + numerator / c + TINY$1;
		const factor = c * d;
		value *= factor;
		if (Math.abs(factor - 1) < 1e-16) break;
	}
	return value;
}

// packages/statistics/src/normal.ts
/** P(Z > z) for a standard normal Z, accurate in the upper tail (0 below the smallest double, near z = 38). */
function normalSurvival(z) {
	const { lower, upper } = incompleteGamma(.5, z * z / 2);
	return z >= 0 ? upper / 2 : .5 + lower / 2;
}
/**
* The critical value of a two-sided interval: P(|Z| ≤ z) = level.
*
* @param level in (0, 1), for example 0.95
*/
function criticalValue(level) {
	if (!(level > 0 && level < 1)) throw new RangeError(`a confidence level lies in (0, 1), got ${level}`);
	return upperQuantile((1 - level) / 2);
}
/** z > 0 with P(Z > z) = tail, for a tail in (0, 0.5). */
function upperQuantile(tail) {
	const t = Math.sqrt(-2 * Math.log(tail));
	let z = t - (2.515517 + .802853 * t + .010328 * t * t) / (1 + 1.432788 * t + .189269 * t * t + .001308 * t * t * t);
	for (let step = 0; step < 4; step++) {
		const density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
		const error = (normalSurvival(z) - tail) / density;
		z += error / (1 + z * error / 2);
	}
	return z;
}

// packages/statistics/src/wilson-interval.ts
/**
* Wilson score interval of one proportion, without continuity correction.
*
* Wilson (1927); Newcombe (1998) Statistics in Medicine 17:857, method 3.
*
* @param level confidence level in (0, 1)
*/
function wilsonInterval(proportion, level) {
	return wilsonLimits(proportion, criticalValue(level));
}
/** The same for a given critical value z instead of a level. */
function wilsonLimits(proportion, z) {
	requireProportion(proportion);
	const { successes, trials } = proportion;
	const failures = trials - successes;
	const centre = (successes + z * z / 2) / (trials + z * z);
	const half = z * Math.sqrt(successes * failures / trials + z * z / 4) / (trials + z * z);
	return {
		low: successes === 0 ? 0 : Math.max(0, centre - half),
		high: failures === 0 ? 1 : Math.min(1, centre + half)
	};
}

// packages/statistics/src/overlapping-shares.ts
/**
* The correlation of two estimated shares of overlapping rows: that of two ratio estimators. 0 where one of them does
* not vary.
*
* Cochran (1977) Sampling Techniques, 6.10.
*/
function correlateShares(rows, first, second) {
	const residual = (event, mean) => event === null ? 0 : Number(event) - mean;
	const sum = (term) => rows.reduce((total, row) => total + row.n * term(row), 0);
	const a = (row) => residual(row.first, first);
	const b = (row) => residual(row.second, second);
	const scale = Math.sqrt(sum((row) => a(row) ** 2) * sum((row) => b(row) ** 2));
	return scale === 0 ? 0 : sum((row) => a(row) * b(row)) / scale;
}
/**
* Interval of the difference of two shares of overlapping rows, first minus second: Wilson's limits of each, combined
* with their correlation. Where the same rows count in both it is Newcombe's for pairs without continuity correction.
* An arm is never shorter than Tango's for so many pairs of which none differs, so that no change never looks certain.
*
* Newcombe (1998) Statistics in Medicine 17:2635; Zou and Donner (2008) Statistics in Medicine 27:1693; Tango (1998)
* Statistics in Medicine 17:891.
*
* @param z critical value of the normal distribution
* @param carry a growing function of each share, for the difference of its values
*/
function overlappingLimits({ first, second, correlation }, z, carry = (value) => value) {
	const estimate = (proportion) => {
		const { low, high } = wilsonLimits(proportion, z);
		return {
			estimate: carry(share(proportion)),
			low: carry(low),
			high: carry(high)
		};
	};
	const [a, b] = [estimate(first), estimate(second)];
	const { low, high } = combineLimits(a, b, correlation);
	const value = a.estimate - b.estimate;
	const arm = z ** 2 / (Math.min(first.trials, second.trials) + z ** 2);
	return {
		low: Math.min(low, value - arm),
		high: Math.max(high, value + arm)
	};
}

// packages/statistics/src/element-at.ts
/**
* The element at an index.
*
* @throws RangeError outside the array
*/
function elementAt(values, index) {
	const value = values[index];
	if (value === void 0) throw new RangeError(`no element ${index} among ${values.length}`);
	return value;
}

// packages/statistics/src/find-root.ts
/**
* Where a function changes sign in [low, high], by bisection down to neighbouring doubles.
*
* Every function we invert is monotone on its bracket, so bisection cannot fail as the faster methods do at corners.
*
* @param changes negative (or zero) at one end of the bracket and positive at the other
*/
function findRoot(changes, low, high) {
	const rising = changes(low) < 0 || changes(high) > 0;
	let a = low;
	let b = high;
	for (;;) {
		const middle = a + (b - a) / 2;
		if (middle <= a || middle >= b) return middle;
		if (changes(middle) <= 0 === rising) a = middle;
		else b = middle;
	}
}

// packages/statistics/src/test-difference.ts
/** The two-sided p-value of a statistic that is standard normal under the hypothesis. */
function twoSided(z) {
	return {
		z,
		p: Math.min(1, 2 * normalSurvival(Math.abs(z)))
	};
}
/**
* Score test that two independent proportions differ by exactly `difference` (first minus second), two-sided.
* The variance is taken at the maximum likelihood estimate under the hypothesis, without the factor N/(N−1).
*
* Farrington and Manning (1990) Statistics in Medicine 9:1447; closed form of the estimate: Miettinen and Nurminen
* (1985) Statistics in Medicine 4:213, appendix I.
*
* @param difference in (−1, 1)
*/
function testDifference(first, second, difference) {
	requireProportion(first);
	requireProportion(second);
	const p2 = restrictedEstimate(first, second, difference);
	const p1 = Math.min(1, Math.max(0, p2 + difference));
	const variance = p1 * (1 - p1) / first.trials + p2 * (1 - p2) / second.trials;
	return twoSided(standardize(share(first) - share(second) - difference, variance));
}
/** distance / √variance, where no distance is no evidence even if the variance vanishes too. */
function standardize(distance, variance) {
	if (Math.abs(distance) < 1e-15) return 0;
	return distance / Math.sqrt(Math.max(variance, Number.MIN_VALUE));
}
/** The second proportion that maximises the likelihood when the first is larger by d: the one feasible root of a cubic. */
function restrictedEstimate(first, second, d) {
	const { successes: x1, trials: n1 } = first;
	const { successes: x2, trials: n2 } = second;
	const n = n1 + n2;
	const l2 = ((n1 + 2 * n2) * d - n - x1 - x2) / n;
	const l1 = ((n2 * d - n - 2 * x2) * d + x1 + x2) / n;
	const l0 = x2 * d * (1 - d) / n;
	const c = l2 ** 3 / 27 - l1 * l2 / 6 + l0 / 2;
	const b = (c < 0 ? -1 : 1) * Math.sqrt(Math.max(1e-60, l2 * l2 / 9 - l1 / 3));
	const angle = (Math.PI + Math.acos(clamp(c / b ** 3, -1, 1))) / 3;
	return clamp(2 * b * Math.cos(angle) - l2 / 3, Math.max(0, -d), Math.min(1, 1 - d));
}
function clamp(x, low, high) {
	return Math.min(high, Math.max(low, x));
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
	return twoSided(ratioStatistic(first, second, ratio));
}
/** The statistic of {@link testRatio}: falls as the ratio grows. */
function ratioStatistic(first, second, ratio) {
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
	return standardize(share(first) - ratio * share(second), variance);
}

// packages/statistics/src/koopman-interval.ts
/** Ratios are searched in e^±300: their squares, times squared counts, stay finite doubles. */
const LOG_BOUND = 300;
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
	const statistic = (logRatio) => ratioStatistic(first, second, Math.exp(logRatio));
	const estimate = Math.log(share(first) / share(second));
	const inside = Number.isFinite(estimate) ? estimate : 0;
	return {
		low: first.successes === 0 ? 0 : Math.exp(findRoot((x) => statistic(x) - z, -300, upperStart(inside, second))),
		high: second.successes === 0 ? Infinity : Math.exp(findRoot((x) => statistic(x) + z, lowerStart(inside, first), LOG_BOUND))
	};
}
/** Where the search for the lower limit ends: the estimate, or the top of the range when the estimate is infinite. */
function upperStart(estimate, second) {
	return second.successes === 0 ? LOG_BOUND : estimate;
}
/** Where the search for the upper limit begins: the estimate, or the bottom of the range when the estimate is 0. */
function lowerStart(estimate, first) {
	return first.successes === 0 ? -300 : estimate;
}

// packages/statistics/src/newcombe-interval.ts
/**
* Interval of the difference of two independent proportions, first minus second: the hybrid of two Wilson intervals
* without continuity correction.
*
* Newcombe (1998) Statistics in Medicine 17:873, method 10.
*
* @param level confidence level in (0, 1)
*/
function newcombeInterval(first, second, level) {
	return newcombeLimits(first, second, criticalValue(level));
}
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

// packages/statistics/src/tango-interval.ts
/**
* Score interval of the difference of two paired proportions, first minus second. With no discordant pair it is
* ±z²/(n+z²), never [0, 0].
*
* Tango (1998) Statistics in Medicine 17:891.
*
* @param level confidence level in (0, 1)
*/
function tangoInterval(counts, level) {
	return tangoLimits(counts, criticalValue(level));
}
/** The same for a given critical value z instead of a level. */
function tangoLimits(counts, z) {
	requirePairs(counts);
	const { onlyFirst, onlySecond, pairs } = counts;
	const estimate = (onlyFirst - onlySecond) / pairs;
	return {
		low: estimate === -1 ? -1 : findRoot((difference) => statistic(counts, difference) - z, -1, estimate),
		high: estimate === 1 ? 1 : findRoot((difference) => statistic(counts, difference) + z, estimate, 1)
	};
}
function statistic({ onlyFirst: b, onlySecond: c, pairs: n }, difference) {
	const linear = -b - c + (2 * n - b + c) * difference;
	const constant = -c * difference * (1 - difference);
	const root = Math.sqrt(Math.max(0, linear * linear - 8 * n * constant));
	const q = linear > 0 ? -2 * constant / (root + linear) : (root - linear) / (4 * n);
	return standardize((b - c - n * difference) / n, (2 * q + difference * (1 - difference)) / n);
}
function requirePairs({ onlyFirst, onlySecond, pairs }) {
	if (!(pairs > 0 && onlyFirst >= 0 && onlySecond >= 0 && onlyFirst + onlySecond <= pairs)) throw new RangeError(`discordant pairs must fit into all pairs, got ${onlyFirst} and ${onlySecond} of ${pairs}`);
}

// packages/statistics/src/format-number.ts
/** A share as people read it: `16.9 %`. */
function formatPercent(value) {
	return `${formatFixed(100 * value, 1)} %`;
}
/** A difference of shares with its sign, in percentage points: `+7.7 pp`. */
function formatPoints(value) {
	const text = formatFixed(100 * value, 1);
	return `${value > 0 && Number(text) !== 0 ? "+" : ""}${text} pp`;
}
/** A fixed number of decimals, with a real minus sign and never `-0.0`. */
function formatFixed(value, decimals) {
	const text = Math.abs(value).toFixed(decimals);
	return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
/** A count with thousands set apart: `12,000`. */
function formatCount(value) {
	return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/gu, ",");
}

// packages/statistics/src/sort-numbers.ts
/** With fewer numbers than this, the counters of a radix sort cost more than they save. */
const RADIX_FROM = 1e5;
/** Values of a digit of 16 bits; a double has four such digits. */
const BUCKETS = 65536;
const DIGITS = 4;
/**
* The numbers in ascending order, in a new array: a radix sort over the bits of the doubles where there are many, which
* takes about half the time of sorting by comparison.
*
* @param values without NaN
*/
function sortNumbers(values) {
	if (values.length < RADIX_FROM) return values.toSorted();
	let from = Float64Array.from(values);
	let to = new Float64Array(values.length);
	for (let digit = 0; digit < DIGITS; digit++) {
		if (!scatter(from, to, digit)) continue;
		const sorted = to;
		to = from;
		from = sorted;
	}
	return moveNegatives(from, to);
}
/** Moves numbers to where their digit belongs, stably; false when all have the same. */
function scatter(from, to, digit) {
	const digits = new Uint16Array(from.buffer, from.byteOffset, from.length * DIGITS);
	const next = new Uint32Array(BUCKETS);
	for (let at = digit; at < digits.length; at += DIGITS) {
		const bucket = elementAt(digits, at);
		next[bucket] = elementAt(next, bucket) + 1;
	}
	let start = 0;
	for (let bucket = 0; bucket < BUCKETS; bucket++) {
		const count = elementAt(next, bucket);
		if (count === from.length) return false;
		next[bucket] = start;
		start += count;
	}
	for (let i = 0, at = digit; i < from.length; i++, at += DIGITS) {
		const bucket = elementAt(digits, at);
		const place = elementAt(next, bucket);
		to[place] = elementAt(from, i);
		next[bucket] = place + 1;
	}
	return true;
}
/** As bits, negative numbers stand behind the others and the wrong way round. */
function moveNegatives(sorted, spare) {
	let negatives = 0;
	while (negatives < sorted.length && isNegative(elementAt(sorted, sorted.length - 1 - negatives))) negatives++;
	if (negatives === 0) return sorted;
	spare.set(sorted.subarray(sorted.length - negatives).toReversed());
	spare.set(sorted.subarray(0, sorted.length - negatives), negatives);
	return spare;
}
function isNegative(value) {
	return value < 0 || Object.is(value, -0);
}

// packages/statistics/src/average-precision.ts
/**
* Average precision: Σ (recall step × precision) over the distinct scores from high to low, as scikit-learn defines it.
*
* @param scores at least one positive
*/
function averagePrecision({ positives, negatives }) {
	const up = sortNumbers(positives);
	const down = sortNumbers(negatives);
	let truePositives = 0;
	let falsePositives = 0;
	let sum = 0;
	while (truePositives < up.length) {
		const score = elementAt(up, up.length - 1 - truePositives);
		const before = truePositives;
		while (truePositives < up.length && up[up.length - 1 - truePositives] === score) truePositives++;
		while (falsePositives < down.length && elementAt(down, down.length - 1 - falsePositives) >= score) falsePositives++;
		sum += (truePositives - before) / up.length * (truePositives / (truePositives + falsePositives));
	}
	return sum;
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

// packages/statistics/src/incomplete-beta.ts
/** Added to what a continued fraction divides by (modified Lentz): no digit of anything but an exact 0 changes. */
const TINY = 1e-300;
/** Enough for a and b up to 1e9. */
const MAX_TERMS = 1e5;
/**
* Regularised incomplete beta function I_x(a, b): the distribution function of a beta variable.
*
* Continued fraction (Abramowitz and Stegun 26.5.8, modified Lentz), from the side where it converges.
*
* @param x in [0, 1]; a and b above 0
*/
function incompleteBeta(x, a, b) {
	if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) throw new RangeError(`incompleteBeta needs x in [0, 1] and a, b > 0, got ${x}, ${a}, ${b}`);
	if (x === 0 || x === 1) return x;
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	if (x < (a + 1) / (a + b + 2)) return front * evaluateFraction(x, a, b) / a;
	return 1 - front * evaluateFraction(1 - x, b, a) / b;
}
function evaluateFraction(x, a, b) {
	let c = 1;
	let d = 1 / (1 - (a + b) * x / (a + 1) + TINY);
	let value = d;
	for (let m = 1; m < MAX_TERMS; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / (1 + even * d + TINY);
		c = 1 + even / c + TINY;
		value *= c * d;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / (1 + odd * d + TINY);
		c = 1 + odd / c + TINY;
		const factor = c * d;
		value *= factor;
		if (Math.abs(factor - 1) < 1e-16) break;
	}
	return value;
}

// packages/statistics/src/student-t.ts
/**
* P(T > t) for Student's t with `freedom` degrees of freedom (not necessarily whole).
*
* Abramowitz and Stegun 26.7.1 by way of the incomplete beta function.
*/
function studentSurvival(t, freedom) {
	const tail = incompleteBeta(freedom / (freedom + t * t), freedom / 2, .5) / 2;
	return t >= 0 ? tail : 1 - tail;
}
/** The t with P(|T| ≤ t) = level. */
function studentCriticalValue(level, freedom) {
	const tail = (1 - level) / 2;
	let high = 2 * criticalValue(level);
	while (studentSurvival(high, freedom) > tail) high *= 2;
	return findRoot((t) => tail - studentSurvival(t, freedom), 0, high);
}

// packages/statistics/src/mean-interval.ts
/** Moments by Welford's updating, which does not cancel as Σx² does. */
function measureMoments(values) {
	let n = 0;
	let mean = 0;
	let squares = 0;
	for (const value of values) {
		n++;
		const delta = value - mean;
		mean += delta / n;
		squares += delta * (value - mean);
	}
	return {
		n,
		sum: mean * n,
		squares
	};
}
/**
* Student's t interval of a mean.
*
* @param moments of at least 2 values
* @param level confidence level in (0, 1)
*/
function meanInterval({ n, sum, squares }, level) {
	if (!(n >= 2)) throw new RangeError(`the interval of a mean needs 2 values, got ${n}`);
	const half = studentCriticalValue(level, n - 1) * Math.sqrt(squares / (n - 1) / n);
	return {
		low: sum / n - half,
		high: sum / n + half
	};
}

// packages/statistics/src/roc-auc.ts
/**
* Area under the ROC curve, ties counting half, with DeLong's variance.
*
* DeLong, DeLong and Clarke-Pearson (1988) Biometrics 44:837, in O(n log n) by sorting (Sun and Xu 2014).
*
* @param scores at least one of each class
*/
function measureRocAuc({ positives, negatives }) {
	const up = sortNumbers(positives);
	const down = sortNumbers(negatives);
	const [above, below] = [createSpread(), createSpread()];
	let i = 0;
	let j = 0;
	while (i < up.length || j < down.length) {
		const [first, second] = [up[i] ?? Infinity, down[j] ?? Infinity];
		const score = first < second ? first : second;
		const [fromUp, fromDown] = [i, j];
		while (i < up.length && up[i] === score) i++;
		while (j < down.length && down[j] === score) j++;
		if (i > fromUp) above.add((fromDown + j) / 2 / down.length, i - fromUp);
		if (j > fromDown) below.add(1 - (fromUp + i) / 2 / up.length, j - fromDown);
	}
	return {
		value: above.mean(),
		variance: above.variance() / up.length + below.variance() / down.length
	};
}
/** Mean and sample variance of values that come in runs, by Welford's updating. */
function createSpread() {
	let n = 0;
	let centre = 0;
	let squares = 0;
	return {
		add(value, times) {
			n += times;
			const delta = value - centre;
			centre += delta * times / n;
			squares += times * delta * (value - centre);
		},
		mean: () => centre,
		variance: () => n < 2 ? 0 : squares / (n - 1)
	};
}
/** The difference of two areas on the same rows, first minus second, with DeLong's variance. Source as above. */
function compareRocAuc({ first, second }) {
	const a = placements(first);
	const b = placements(second);
	const part = (x, y) => (covariance(x, x) + covariance(y, y) - 2 * covariance(x, y)) / x.length;
	return {
		value: mean(a.positives) - mean(b.positives),
		variance: Math.max(0, part(a.positives, b.positives) + part(a.negatives, b.negatives))
	};
}
/**
* Interval of an area: DeLong's, cut to [0, 1]. Where the variance is 0 (no overlap of the classes) it is the Wilson
* interval of the area as a share of the smaller class, so that few rows never look certain.
*/
function rocAucLimits({ value, variance }, smallerClass, z) {
	if (variance === 0) return wilsonLimits({
		successes: value * smallerClass,
		trials: smallerClass
	}, z);
	const half = z * Math.sqrt(variance);
	return {
		low: Math.max(0, value - half),
		high: Math.min(1, value + half)
	};
}
/** The same at a level. */
function rocAucInterval(auc, smallerClass, level) {
	return rocAucLimits(auc, smallerClass, criticalValue(level));
}
/** For every row the share of the other class that it is on the right side of, ties counting half. */
function placements({ positives, negatives }) {
	const sortedPositives = positives.toSorted();
	const sortedNegatives = negatives.toSorted();
	return {
		positives: positives.map((score) => shareBelow(score, sortedNegatives)),
		negatives: negatives.map((score) => 1 - shareBelow(score, sortedPositives))
	};
}
function shareBelow(score, sorted) {
	return (countBelow(sorted, (other) => other < score) + countBelow(sorted, (other) => other <= score)) / 2 / sorted.length;
}
/** How many leading elements satisfy a condition that no later one does. */
function countBelow(sorted, below) {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if (below(elementAt(sorted, middle))) low = middle + 1;
		else high = middle;
	}
	return low;
}
function mean(values) {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
/** Sample covariance; 0 for a single value. */
function covariance(x, y) {
	if (x.length < 2) return 0;
	const meanX = mean(x);
	const meanY = mean(y);
	return x.reduce((sum, value, i) => sum + (value - meanX) * (elementAt(y, i) - meanY), 0) / (x.length - 1);
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
	const atMode = logGamma(mode + 1) + logGamma(n - mode + 1);
	for (;;) {
		const u = random() - .5;
		const v = random();
		const us = .5 - Math.abs(u);
		const count = Math.floor((2 * a / us + b) * u + centre);
		if (us >= .07 && v <= inner) return count;
		if (count < 0 || count > n) continue;
		const bound = atMode - logGamma(count + 1) - logGamma(n - count + 1) + (count - mode) * logOdds;
		if (Math.log(v * alpha / (a / (us * us) + b)) <= bound) return count;
	}
}

// packages/statistics/src/bootstrap-cells.ts
/** Enough that the ends of a 95 % interval move by less than a fortieth of its width from seed to seed. */
const REPLICATES = 1e4;
/**
* Percentile interval of a statistic of counts, by drawing the rows again: a bootstrap of rows is exactly a multinomial
* draw over their cells, so its cost does not grow with the rows. Replicates in which the statistic is not a number are
* left out.
*
* Efron and Tibshirani (1993) An Introduction to the Bootstrap, 13.3.
*
* @param counts rows in each cell, whole numbers
* @param statistic of such counts
* @param level confidence level in (0, 1)
* @param seed fixes the interval; the report names it
*/
function bootstrapCells(counts, statistic, level, seed) {
	const random = createRandom(seed);
	const total = counts.reduce((sum, n) => sum + n, 0);
	const values = new Float64Array(REPLICATES);
	let kept = 0;
	for (let i = 0; i < REPLICATES; i++) {
		let rows = total;
		let weight = total;
		const value = statistic(counts.map((n) => {
			const drawn = sampleBinomial(random, rows, weight === 0 ? 0 : Math.min(1, n / weight));
			rows -= drawn;
			weight -= n;
			return drawn;
		}));
		if (!Number.isNaN(value)) values[kept++] = value;
	}
	const sorted = values.subarray(0, kept).toSorted();
	const at = (p) => elementAt(sorted, Math.min(kept - 1, Math.floor(p * kept)));
	return {
		low: at((1 - level) / 2),
		high: at((1 + level) / 2)
	};
}

export { adjustHolm as A, correlateShares as C, criticalValue as D, wilsonLimits as E, normalSurvival as O, elementAt as S, wilsonInterval as T, koopmanInterval as _, meanInterval as a, testDifference as b, averagePrecisionLimits as c, formatPercent as d, formatPoints as f, newcombeLimits as g, newcombeInterval as h, rocAucInterval as i, share as j, combineLimits as k, formatCount as l, tangoLimits as m, compareRocAuc as n, measureMoments as o, tangoInterval as p, measureRocAuc as r, averagePrecision as s, bootstrapCells as t, formatFixed as u, koopmanLimits as v, overlappingLimits as w, findRoot as x, testRatio as y };
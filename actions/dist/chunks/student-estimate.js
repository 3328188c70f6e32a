// packages/statistics/src/find-root.ts
/** Doubles next to each other differ by at most this share of them. */
const SPACING = 2 * Number.EPSILON;
/**
* Where a function changes sign in [low, high], to within the spacing of doubles.
*
* Inverse quadratic interpolation where the last three points show that it will gain, else bisection, so that corners
* cost steps and never the answer: Chandrupatla (1997) Advances in Engineering Software 28:145.
*
* @param changes negative (or zero) at one end of the bracket and positive at the other
*/
function findRoot(changes, low, high) {
	let [a, b, c] = [
		low,
		high,
		low
	];
	let [fa, fb, fc] = [
		changes(low),
		changes(high),
		0
	];
	if (fa === 0) return low;
	let step = .5;
	for (;;) {
		const x = a + step * (b - a);
		const fx = changes(x);
		if (fx > 0 === fa > 0) {
			c = a;
			fc = fa;
		} else {
			c = b;
			fc = fb;
			b = a;
			fb = fa;
		}
		a = x;
		fa = fx;
		const best = Math.abs(fa) < Math.abs(fb) ? a : b;
		const least = (SPACING * Math.abs(best) + Number.MIN_VALUE) / Math.abs(b - a);
		if (fa === 0 || least > .5) return best;
		const xi = (a - b) / (c - b);
		const phi = (fa - fb) / (fc - fb);
		const aim = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi ? fa / (fb - fa) * (fc / (fb - fc)) + (c - a) / (b - a) * (fa / (fc - fa)) * fb / (fc - fb) : .5;
		step = Math.min(1 - least, Math.max(least, aim));
	}
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

// packages/statistics/src/incomplete-beta.ts
/** Added to what a continued fraction divides by (modified Lentz): no digit of anything but an exact 0 changes. */
const TINY$1 = 1e-300;
/** From here on seven terms of Stirling's series have all digits of a double. */
const STIRLING_FROM = 10;
/** Enough for a and b up to 1e9. */
const MAX_TERMS$1 = 1e5;
/**
* Regularised incomplete beta function I_x(a, b): the distribution function of a beta variable.
*
* Continued fraction (Abramowitz and Stegun 26.5.8, modified Lentz), from the side where it converges.
*
* @param x in [0, 1]; a and b above 0
* @param rest 1 − x, where the caller knows more digits of it
*/
function incompleteBeta(x, a, b, rest = 1 - x) {
	if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) throw new RangeError(`incompleteBeta needs x in [0, 1] and a, b > 0, got ${x}, ${a}, ${b}`);
	if (x === 0 || x === 1) return x;
	const front = Math.exp(logPower(x, rest, a, b));
	if (x < (a + 1) / (a + b + 2)) return front * evaluateFraction$1(x, a, b) / a;
	return 1 - front * evaluateFraction$1(rest, b, a) / b;
}
/** The x with I_x(a, b) = p, by bisection. */
function betaQuantile(p, a, b) {
	if (p <= 0) return 0;
	if (p >= 1) return 1;
	return findRoot((x) => incompleteBeta(x, a, b) - p, 0, 1);
}
/** log of x^a rest^b / B(a, b), without the large terms that would cancel. */
function logPower(x, rest, a, b) {
	const n = a + b;
	if (Math.min(a, b) >= STIRLING_FROM) {
		const distance = x * b - rest * a;
		return .5 * (Math.log(a / (2 * Math.PI)) + Math.log(b / n)) + a * Math.log1p(distance / a) + b * Math.log1p(-distance / b) + remainder(n) - remainder(a) - remainder(b);
	}
	const [few, many] = a < b ? [a, b] : [b, a];
	const powers = a * Math.log(x) + b * Math.log(rest);
	if (many < STIRLING_FROM) return powers + logGamma(n) - logGamma(a) - logGamma(b);
	return powers + ((n - .5) * Math.log1p(few / many) + few * Math.log(many) - few + remainder(n) - remainder(many)) - logGamma(few);
}
/** What Stirling's formula for log Γ(x) leaves: Abramowitz and Stegun 6.1.41, full precision for x ≥ 10. */
function remainder(x) {
	const square = 1 / (x * x);
	return [
		1 / 12,
		-1 / 360,
		1 / 1260,
		-1 / 1680,
		1 / 1188,
		-691 / 360360,
		1 / 156
	].reduceRight((sum, term) => sum * square + term, 0) / x;
}
function evaluateFraction$1(x, a, b) {
	let c = 1;
	let d = 1 / (1 - (a + b) * x / (a + 1) + TINY$1);
	let value = d;
	for (let m = 1; m < MAX_TERMS$1; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / (1 + even * d + TINY$1);
		c = 1 + even / c + TINY$1;
		value *= c * d;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / (1 + odd * d + TINY$1);
		c = 1 + odd / c + TINY$1;
		const factor = c * d;
		value *= factor;
		if (Math.abs(factor - 1) < 1e-16) break;
	}
	return value;
}

// packages/statistics/src/incomplete-gamma.ts
/** Relative size of a term after which a series or fraction counts as converged. */
const EPSILON = 1e-17;
/** Added to what a continued fraction divides by (modified Lentz): no digit of anything but an exact 0 changes. */
const TINY = 1e-300;
/** More terms than double precision can use for any a below 1e8. */
const MAX_TERMS = 1e5;
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
	const upper = front * evaluateFraction(a, x);
	return {
		lower: 1 - upper,
		upper
	};
}
function sumSeries(a, x) {
	let term = 1 / a;
	let sum = term;
	for (let k = 1; k < MAX_TERMS && term > sum * EPSILON; k++) {
		term *= x / (a + k);
		sum += term;
	}
	return sum;
}
function evaluateFraction(a, x) {
	let b = x + 1 - a;
	let c = 1 / TINY;
	let d = 1 / b;
	let value = d;
	for (let k = 1; k < MAX_TERMS; k++) {
		const numerator = -k * (k - a);
		b += 2;
		d = 1 / (numerator * d + b + TINY);
		c = b + numerator / c + TINY;
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
/** The step after one as small as this is below the spacing of doubles. */
const SMALL_STEP = 1e-6;
/** z > 0 with P(Z > z) = tail, for a tail in (0, 0.5). */
function upperQuantile(tail) {
	const t = Math.sqrt(-2 * Math.log(tail));
	let z = t - (2.515517 + .802853 * t + .010328 * t * t) / (1 + 1.432788 * t + .189269 * t * t + .001308 * t * t * t);
	for (;;) {
		const density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
		const error = (normalSurvival(z) - tail) / density;
		z += error / (1 - z * error / 2);
		if (!(Math.abs(error) > SMALL_STEP)) return z;
	}
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

// packages/statistics/src/student-t.ts
/**
* P(T > t) for Student's t with `freedom` degrees of freedom (not necessarily whole).
*
* Abramowitz and Stegun 26.7.1 by way of the incomplete beta function.
*/
function studentSurvival(t, freedom) {
	const sum = freedom + t * t;
	const tail = incompleteBeta(freedom / sum, freedom / 2, .5, t * t / sum) / 2;
	return t >= 0 ? tail : 1 - tail;
}
/** The t with P(|T| ≤ t) = level. */
function studentCriticalValue(level, freedom) {
	const tail = (1 - level) / 2;
	let high = 2 * criticalValue(level);
	while (studentSurvival(high, freedom) > tail) high *= 2;
	return findRoot((t) => tail - studentSurvival(t, freedom), 0, high);
}

// packages/statistics/src/student-estimate.ts
/** A mean of independent numbers: at least 2 of them. */
function meanEstimate(moments) {
	return {
		value: moments.sum / moments.n,
		error: Math.sqrt(varianceOfMean(moments)),
		freedom: moments.n - 1
	};
}
/**
* The weighted sum of independent estimates.
*
* Degrees of freedom by Satterthwaite (1946) Biometrics Bulletin 2:110.
*/
function sumEstimates(terms) {
	const variances = terms.map(({ factor, estimate }) => (factor * estimate.error) ** 2);
	const variance = variances.reduce((sum, part) => sum + part, 0);
	const parts = variance === 0 ? variances.map(() => 1) : variances.map((part) => part / variance);
	const spread = terms.reduce((sum, { estimate }, i) => sum + elementAt(parts, i) ** 2 / estimate.freedom, 0);
	return {
		value: terms.reduce((sum, { factor, estimate }) => sum + factor * estimate.value, 0),
		error: Math.sqrt(variance),
		freedom: 1 / spread
	};
}
/** Interval of an estimate at a level in (0, 1). */
function studentInterval({ value, error, freedom }, level) {
	const half = studentCriticalValue(level, freedom) * error;
	return {
		low: value - half,
		high: value + half
	};
}
/** p-value of the hypothesis that the truth is at most `at`, against larger; without an error it is 0, ½ or 1. */
function testAbove({ value, error, freedom }, at) {
	if (error === 0) return (1 - Math.sign(value - at)) / 2;
	return studentSurvival((value - at) / error, freedom);
}
/** Two-sided p-value of the hypothesis that the truth is exactly `at`. */
function testEstimate(estimate, at) {
	const above = testAbove(estimate, at);
	return Math.min(1, 2 * Math.min(above, testAbove({
		...estimate,
		value: -estimate.value
	}, -at)));
}
function varianceOfMean({ n, squares }) {
	if (!(n >= 2)) throw new RangeError(`the variance of a mean needs 2 values, got ${n}`);
	return squares / (n - 1) / n;
}

export { studentCriticalValue as a, normalSurvival as c, logGamma as d, findRoot as f, testEstimate as i, betaQuantile as l, studentInterval as n, elementAt as o, sumEstimates as r, criticalValue as s, meanEstimate as t, incompleteBeta as u };
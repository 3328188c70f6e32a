// packages/check/src/compare-figures.ts
/** Digits behind the point that a share is compared with at least: `accuracy: 1` does not hold for 0.6. */
const SHARE_DIGITS = 2;
/**
* Compares the results that a manifest declares with measurements of its predictions. A figure holds when the measured
* value, rounded to the digits that are written, is the figure that is written.
*/
function compareFigures(manifest, document, measurements) {
	return resultsOfPredictions(manifest).flatMap(([index, { metric, value, slice }]) => {
		const found = measurements.find((each) => each.metric === metric && each.of["slice"] === slice)?.value ?? null;
		if (found === null) return [];
		const written = document.source(`/spec/evaluation/results/${index}/value`) ?? String(value);
		const decimals = /\.(\d+)/u.exec(written)?.[1]?.length ?? (Math.abs(value) <= 1 ? SHARE_DIGITS : 0);
		const digits = Math.min(decimals, 20);
		if (Math.abs(found - value) <= .5 * 10 ** -digits + 1e-12) return [];
		return [{
			index,
			metric,
			written,
			actual: found.toFixed(digits)
		}];
	});
}
/** The differences as findings, each on the line of its figure. */
function describeFigures(differences, document) {
	return differences.map(({ index, metric, written, actual }) => ({
		code: "CARD_FIGURE_DIFFERS",
		severity: "error",
		message: `The manifest says ${metric} ${written}, and the predictions give ${actual}.`,
		advice: `Write \`value: ${actual}\`, or run \`modelgate update\`.`,
		location: document.locate(`/spec/evaluation/results/${index}/value`),
		subject: metric,
		data: {
			expected: written,
			actual
		}
	}));
}
/** The results that speak of the predictions: those of the testing data, or all where they speak of one dataset alone. */
function resultsOfPredictions({ spec }) {
	const results = [...(spec.evaluation?.results ?? []).entries()];
	const testing = new Set((spec.data ?? []).filter(({ role }) => role === "testing").map(({ name }) => name));
	return new Set(results.map(([, { dataset }]) => dataset)).size === 1 ? results : results.filter(([, { dataset }]) => testing.has(dataset));
}

export { describeFigures as n, compareFigures as t };
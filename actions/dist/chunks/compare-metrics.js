// packages/model-card/src/compare-metrics.ts
/** Metrics where less is better; of the rest every known one is better the higher it is. */
const LOWER_IS_BETTER = /* @__PURE__ */ new Set([
	"log_loss",
	"brier_score",
	"expected_calibration_error",
	"root_mean_squared_error",
	"mean_squared_error",
	"mean_absolute_error",
	"mean_absolute_percentage_error",
	"mean_pinball_loss",
	"false_positive_rate",
	"false_negative_rate",
	"false_discovery_rate",
	"false_omission_rate"
]);
/** Rates that describe the population or the policy, not how good the model is. */
const NEITHER = /* @__PURE__ */ new Set(["selection_rate", "base_rate"]);
/**
* Metrics of two versions side by side: the union of what was and what is, so that a metric that vanished shows.
* Measured values go before claimed ones.
*
* @param base manifest and quality report of the version before, null where there is none
*/
function compareMetrics(base, head) {
	const before = metricsOf(base.manifest, base.report);
	const after = metricsOf(head.manifest, head.report);
	const changes = new Map((head.report?.measurements ?? []).filter(({ of }) => of["against"] === BASE).map((change) => [changeKey(change), change]));
	for (const [key, value] of measuredAtBase(head.report)) before.set(key, value);
	const gone = [...before].filter(([key]) => !after.has(key));
	return [...after, ...gone].map(([key, { metric, of }]) => {
		const measured = changes.get(key);
		const now = after.get(key);
		const old = before.get(key);
		const change = measured?.value ?? (now === void 0 || old === void 0 ? null : now.value.value - old.value.value);
		const changeInterval = measured?.interval ?? null;
		const direction = judge(metric, change, changeInterval);
		return {
			metric,
			of,
			before: old?.value ?? null,
			after: now?.value ?? null,
			change,
			changeInterval,
			direction
		};
	});
}
/** The metrics of one version: what its manifest claims, replaced by what a quality gate measured. */
function listMetrics(manifest, report) {
	return [...metricsOf(manifest, report).values()];
}
function metricsOf(manifest, report) {
	const values = /* @__PURE__ */ new Map();
	for (const { metric, value, dataset, slice, n } of manifest?.spec.evaluation?.results ?? []) {
		const of = {
			dataset,
			...slice === void 0 ? {} : { slice }
		};
		values.set(metricKey(metric, slice), {
			metric,
			of,
			value: {
				value,
				n: n ?? null,
				interval: null,
				source: "claimed"
			}
		});
	}
	for (const measurement of report?.measurements ?? []) {
		const { metric, of, value, n, interval } = measurement;
		if (value === null || !isOfHead(measurement)) continue;
		values.set(metricKey(metric, of["slice"]), {
			metric,
			of,
			value: {
				value,
				n,
				interval: interval ?? null,
				source: "measured"
			}
		});
	}
	return values;
}
/** A claimed and a measured value of the same metric meet here: results of a manifest name the dataset, reports need not. */
function metricKey(metric, slice) {
	return `${metric}\n${slice ?? ""}`;
}
/** What a gate calls the version before the change. */
const BASE = "base";
/** Changes and the values of other versions are not values of this one. */
function isOfHead({ of }) {
	return of["against"] === void 0 && of["at"] === void 0;
}
/** What the gate measured of the base when it judged the head: the two are comparable, unlike an older claim. */
function measuredAtBase(report) {
	return (report?.measurements ?? []).flatMap(({ metric, of: { at, ...of }, value, n, interval }) => {
		if (at !== BASE || value === null) return [];
		const named = {
			metric,
			of,
			value: {
				value,
				n,
				interval: interval ?? null,
				source: "measured"
			}
		};
		return [[metricKey(metric, of["slice"]), named]];
	});
}
function changeKey({ metric, of }) {
	return metricKey(metric.replace(/_change$/u, ""), of["slice"]);
}
function judge(metric, change, interval) {
	if (change === null || NEITHER.has(metric)) return "unclear";
	if (change === 0) return "same";
	if (interval !== null && (interval.low ?? -1) <= 0 && (interval.high ?? 1) >= 0) return "unclear";
	return change > 0 === LOWER_IS_BETTER.has(metric.replace(/@.*$/u, "")) ? "worse" : "better";
}

export { listMetrics as n, compareMetrics as t };
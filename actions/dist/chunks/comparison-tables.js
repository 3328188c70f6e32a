// packages/reproducibility/src/comparison-tables.ts
/** What a person reads in one go; the measurements have every array. */
const MAX_ROWS = 20;
/** The arrays that differ, those that failed first and then by how much. */
function comparisonTables(comparison) {
	const { shown, count } = heaviest(comparison);
	if (count === 0) return [];
	const rows = shown.map(({ entry, path }) => [
		path === "" ? entry.name : `${path}: ${entry.name}`,
		`${entry.a.dtype} [${entry.a.shape.join(", ")}]`,
		formatFigure(entry.difference?.relativeFrobenius),
		formatFigure(entry.limit),
		formatFigure(entry.difference?.maxAbsolute),
		entry.difference === null ? "–" : `${entry.difference.differing} of ${entry.a.elements}`,
		entry.disagreement ?? "within the limit"
	]);
	return [{
		title: count > MAX_ROWS ? `Arrays that differ (${MAX_ROWS} of ${count})` : "Arrays that differ",
		columns: [
			{ name: "array" },
			{ name: "type" },
			{
				name: "relative difference",
				align: "right"
			},
			{
				name: "limit",
				align: "right"
			},
			{
				name: "largest difference",
				align: "right"
			},
			{
				name: "elements",
				align: "right"
			},
			{ name: "result" }
		],
		rows
	}];
}
/** How many arrays differ, and those to show; a model can have a hundred thousand. */
function heaviest({ files }) {
	const shown = [];
	let count = 0;
	for (const { entries, path } of files) for (const entry of entries) {
		if (entry.rung === "content") continue;
		count++;
		const weight = weightOf(entry);
		if (shown.length === MAX_ROWS && (shown.at(-1)?.weight ?? 0) >= weight) continue;
		const place = shown.findIndex((other) => other.weight < weight);
		shown.splice(place === -1 ? shown.length : place, 0, {
			entry,
			path,
			weight
		});
		if (shown.length > MAX_ROWS) shown.pop();
	}
	return {
		shown,
		count
	};
}
function weightOf({ disagreement, difference }) {
	const size = difference === null ? Number.MAX_VALUE : difference.relativeFrobenius ?? Number.MAX_VALUE;
	return disagreement === null ? -1 / (1 + size) : size;
}
/** A figure with three significant digits, or a dash where there is none. */
function formatFigure(value) {
	if (value === null || value === void 0) return "–";
	if (value === 0) return "0";
	return Math.abs(value) >= .01 && Math.abs(value) < 1e5 ? String(Number(value.toPrecision(3))) : value.toExponential(2);
}

export { formatFigure as n, comparisonTables as t };
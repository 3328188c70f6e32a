// packages/reproducibility/src/comparison-tables.ts
/** What a person reads in one go; the measurements have every array. */
const MAX_ROWS = 20;
/** The arrays that differ, those that failed first and then by how much. */
function comparisonTables(comparison) {
	const differing = comparison.files.flatMap(({ entries, path }) => entries.filter(({ rung }) => rung !== "content").map((entry) => ({
		entry,
		path,
		weight: weightOf(entry)
	}))).toSorted((x, y) => y.weight - x.weight);
	if (differing.length === 0) return [];
	const rows = differing.slice(0, MAX_ROWS).map(({ entry, path }) => [
		path === "" ? entry.name : `${path}: ${entry.name}`,
		`${entry.a.dtype} [${entry.a.shape.join(", ")}]`,
		formatFigure(entry.difference?.relativeFrobenius),
		formatFigure(entry.limit),
		formatFigure(entry.difference?.maxAbsolute),
		entry.difference === null ? "–" : `${entry.difference.differing} of ${entry.a.elements}`,
		entry.disagreement ?? "within the limit"
	]);
	return [{
		title: differing.length > MAX_ROWS ? `Arrays that differ (${MAX_ROWS} of ${differing.length})` : "Arrays that differ",
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
import { ot as ModelgateError } from "./start.js";

// packages/cli/src/read-limits.ts
/**
* An option that may repeat and takes `METRIC=N`, or `METRIC:ratio=N`.
*
* @throws ModelgateError `CLI_USAGE` for anything else
*/
function readLimits(name, value) {
	return readTexts(value).map((text) => {
		const [, metric, contrast, number] = /^([a-z0-9_]+)(:ratio|:difference)?=([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/iu.exec(text) ?? [];
		if (metric === void 0) throw new ModelgateError("CLI_USAGE", `--${name} ${text} is not METRIC=N.`, { advice: `--${name} false_positive_rate=0.1` });
		return {
			metric,
			contrast: contrast === ":ratio" ? "ratio" : "difference",
			value: Number(number)
		};
	});
}
/** An option's text or texts, as a list. */
function readTexts(value) {
	if (value === void 0 || typeof value === "boolean") return [];
	return typeof value === "string" ? [value] : value;
}
/** Texts that may hold several values each, separated by commas. */
function readList(value) {
	return readTexts(value).flatMap((text) => text.split(",").map((part) => part.trim())).filter((part) => part !== "");
}
/** An option's one text. */
function readText(value) {
	return readTexts(value).at(-1);
}

export { readTexts as i, readList as n, readText as r, readLimits as t };
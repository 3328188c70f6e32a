import { Yt as closest, tn as ModelgateError } from "./core.js";
import { c as isVariation, o as STANDARD_VARIATIONS, s as VARIATIONS } from "./reproduce-model.js";

// packages/reproducibility/src/read-variations.ts
const SETS = /* @__PURE__ */ new Map([["standard", STANDARD_VARIATIONS], ["full", VARIATIONS]]);
/**
* The variations that words from a manifest, an input or an option name; `standard` and `full` name several.
*
* @throws ModelgateError `REPRODUCE_VARIATION_UNKNOWN`
*/
function readVariations(words) {
	const named = words.flatMap((word) => SETS.get(word) ?? [word]);
	const unknown = named.find((word) => !isVariation(word));
	if (unknown === void 0) return [...new Set(named.filter(isVariation))];
	const meant = closest(unknown, VARIATIONS);
	throw new ModelgateError("REPRODUCE_VARIATION_UNKNOWN", `There is no variation "${unknown.slice(0, 100)}".`, { advice: meant === void 0 ? `One of: standard, full, ${VARIATIONS.join(", ")}.` : `Did you mean ${meant}?` });
}

export { readVariations as t };
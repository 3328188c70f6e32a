import { ot as ModelgateError } from "./start.js";
import { R as readManifest } from "./core.js";

// packages/check/src/open-card.ts
/**
* The manifest at a place.
*
* @throws ModelgateError `MANIFEST_NOT_FOUND` or `CARD_UNREADABLE`
*/
async function openCard({ tree, path }) {
	const bytes = await tree.read(path);
	if (bytes === null) throw new ModelgateError("MANIFEST_NOT_FOUND", `There is no file ${path} in ${tree.label}.`, { advice: "Check the path; it starts at the root of the repository." });
	const { manifest, document, findings } = readManifest(bytes, path);
	if (manifest !== void 0) return {
		manifest,
		document
	};
	const [first] = findings;
	const problem = first?.message ?? "it is not one";
	throw new ModelgateError("CARD_UNREADABLE", `${path} in ${tree.label} is not a valid manifest: ${problem}`, {
		advice: `\`modelgate validate ${path}\` lists every problem.`,
		...first?.location === void 0 ? {} : { location: first.location }
	});
}

export { openCard as t };
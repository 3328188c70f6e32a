import { Z as modelDigest, ot as ModelgateError } from "./start.js";
import { B as findManifests, R as readManifest } from "./core.js";
import { t as openContent } from "./open-content.js";
import { n as openQualitySource } from "./open-quality-source.js";

// packages/check/src/open-named-baseline.ts
/**
* A version that a rule names: `environment:NAME`, `git:REF`, `artifact:NAME` or `path:FILE`. What cannot be had is
* missing, with the reason; an environment that nothing was promoted to has no version yet.
*/
async function openNamedBaseline(name, context) {
	const kind = name.slice(0, name.indexOf(":"));
	const place = name.slice(kind.length + 1);
	try {
		switch (kind) {
			case "environment": return await openLive(place, context);
			case "git": return await openAt(await placesOf(context).openRevision(place), context);
			case "artifact": {
				const path = tablePath(context);
				return await withTable(context, {
					path: await placesOf(context).fetchArtifact(place, path),
					name: path
				});
			}
			case "path": return await openPath(place, context);
			default: return { missing: `${name} is not environment:NAME, git:REF, artifact:NAME or path:FILE.` };
		}
	} catch (error) {
		if (error instanceof ModelgateError) return { missing: error.message };
		throw error;
	}
}
function placesOf({ baselines }) {
	if (baselines !== void 0) return baselines;
	throw new ModelgateError("BASELINE_UNREACHABLE", "Other versions cannot be reached from here.", { advice: "Compare with the base of the change." });
}
async function openLive(environment, context) {
	const { name } = context.manifest.metadata;
	const places = placesOf(context);
	const live = await places.findLive(name, environment);
	if (live === null) return "first-version";
	const tree = await places.openRevision(live.commit);
	const manifest = await findModel(tree, context);
	if (manifest === void 0) return { missing: `${tree.label} has no manifest of ${name}.` };
	const digest = modelDigest(manifest.spec.artifacts);
	if (digest === live.digest) return await openQualitySource(tree, manifest) ?? { missing: void 0 };
	return { missing: `${environment} holds ${live.digest}, and the manifest at ${tree.label} declares ${digest}.` };
}
async function openAt(tree, context) {
	const manifest = await findModel(tree, context);
	if (manifest === void 0) return { missing: `${tree.label} has no manifest of ${context.manifest.metadata.name}.` };
	return await openQualitySource(tree, manifest) ?? { missing: void 0 };
}
/** The manifest at the same path, else the one of the same model. */
async function findModel(tree, { path, manifest }) {
	const { name } = manifest.metadata;
	for (const candidate of /* @__PURE__ */ new Set([path, ...await findManifests(tree)])) {
		const bytes = await tree.read(candidate);
		const found = bytes === null ? void 0 : readManifest(bytes, candidate).manifest;
		if (found?.metadata.name === name) return found;
	}
}
/** A file of the base, which the change cannot alter, read by the columns of the head. */
async function openPath(path, context) {
	const tree = context.base ?? context.head;
	const local = await openContent(tree, path);
	return local === null ? { missing: `${tree.label} has no file ${path}.` } : withTable(context, {
		path: local,
		name: path
	});
}
async function withTable({ head, manifest }, file) {
	const source = await openQualitySource(head, manifest);
	if (source === null || "stated" in source) return { missing: "the head has no predictions whose columns could be used." };
	return {
		table: { files: [file] },
		columns: source.columns
	};
}
function tablePath({ manifest }) {
	const { predictions, cells } = manifest.spec.evaluation ?? {};
	return predictions?.path ?? cells?.path ?? "";
}

export { openNamedBaseline as t };
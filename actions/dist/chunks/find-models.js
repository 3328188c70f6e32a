import { n as readManifest } from "./read-manifest.js";

// packages/check/src/find-models.ts
/** A file name that says it is a manifest. */
const MANIFEST_NAME = /\.modelgate\.ya?ml$/u;
/**
* Pairs the manifests of head and base: by path, and where a manifest is new, by the model's name.
*
* @param paths manifests of the head to look at
*/
async function pairModels(head, paths, base) {
	const basePaths = base === null ? [] : (await base.list()).filter((path) => MANIFEST_NAME.test(path) || paths.includes(path));
	const headPaths = new Set(await head.list());
	const orphans = basePaths.filter((path) => !headPaths.has(path));
	const former = /* @__PURE__ */ new Map();
	for (const path of /* @__PURE__ */ new Set([...basePaths.filter((each) => paths.includes(each)), ...orphans])) {
		const bytes = await base?.read(path);
		const manifest = bytes ? readManifest(bytes, path).manifest : void 0;
		if (manifest !== void 0) former.set(path, manifest);
	}
	const candidates = [];
	for (const path of paths) {
		const bytes = await head.read(path);
		if (bytes === null) continue;
		const read = readManifest(bytes, path);
		candidates.push({
			path,
			head: read,
			base: findFormer(path, read.manifest?.metadata.name, former, orphans)
		});
	}
	const moved = new Set(candidates.map((candidate) => candidate.base?.path));
	return {
		candidates,
		findings: orphans.filter((path) => !moved.has(path)).map((path) => gone(path, former.get(path)))
	};
}
function findFormer(path, name, former, orphans) {
	const same = former.get(path);
	if (same !== void 0) return {
		path,
		manifest: same
	};
	const moved = orphans.find((orphan) => name !== void 0 && former.get(orphan)?.metadata.name === name);
	const manifest = moved === void 0 ? void 0 : former.get(moved);
	return moved === void 0 || manifest === void 0 ? null : {
		path: moved,
		manifest
	};
}
function gone(path, manifest) {
	return {
		code: "MODEL_REMOVED",
		severity: "warning",
		message: `The manifest${manifest === void 0 ? "" : ` of ${manifest.metadata.name} ${manifest.metadata.version}`} (${path}) is gone.`,
		advice: "If the model was retired on purpose, say so in the pull request; what is live stays live.",
		subject: manifest?.metadata.name ?? path
	};
}
/** Findings for every model that a manifest before it declares too, by the path of the later manifest. */
function repeatedModels(candidates) {
	const first = /* @__PURE__ */ new Map();
	const found = /* @__PURE__ */ new Map();
	for (const { path, head } of candidates) {
		const name = head.manifest?.metadata.name;
		if (name === void 0) continue;
		const other = first.get(name);
		if (other === void 0) first.set(name, path);
		else found.set(path, {
			code: "MANIFEST_MODEL_REPEATED",
			severity: "error",
			message: `${path} declares the model ${name}, and so does ${other}.`,
			advice: "Keep one of them, or give the models different names.",
			location: head.document.locate("/metadata/name"),
			subject: name
		});
	}
	return found;
}
/** Every file of the repository that a manifest names, itself included: a change of one is a change of the model. */
function filesOf({ path, head }) {
	const files = /* @__PURE__ */ new Set([path]);
	collectPaths(head.document.value, files);
	return files;
}
function collectPaths(value, files) {
	if (Array.isArray(value)) for (const member of value) collectPaths(member, files);
	else if (typeof value === "object" && value !== null) for (const [key, member] of Object.entries(value)) if (typeof member === "string" && (key === "path" || key === "entrypoint")) files.add(member);
	else collectPaths(member, files);
}

export { pairModels as n, repeatedModels as r, filesOf as t };
import { i as MAX_YAML_BYTES } from "./read-yaml.js";

// packages/manifest/src/find-manifests.ts
/** A file name that is ours by itself. */
const OUR_NAME = /\.modelgate\.ya?ml$/;
/** A file that could be ours by its content. */
const YAML_NAME = /\.ya?ml$/;
/**
* All manifests of a tree: files called `*.modelgate.yaml`, and YAML files whose `apiVersion` is ours, except
* policies. A file of an unknown kind or version is listed too, so that it gets a finding instead of being skipped.
*
* @returns paths, sorted
*/
async function findManifests(tree) {
	const found = [];
	for (const path of await tree.list()) if (OUR_NAME.test(path) || YAML_NAME.test(path) && await isOurs(tree, path)) found.push(path);
	return found;
}
/** Looks at the top-level lines only: whatever is wrong further down is for the reader to say. */
async function isOurs(tree, path) {
	const bytes = await tree.read(path, MAX_YAML_BYTES);
	if (bytes === null || bytes.length > 524288) return false;
	const text = new TextDecoder().decode(bytes);
	return /^["']?apiVersion["']?\s*:\s*["']?modelgate\//m.test(text) && !/^["']?kind["']?\s*:\s*["']?Policy\b/m.test(text);
}

export { findManifests as t };
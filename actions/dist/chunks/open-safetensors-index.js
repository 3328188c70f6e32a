import "./rolldown-runtime.js";
import { $ as valueAt, G as openFileSource, ot as ModelgateError } from "./start.js";
import { t as openSafetensors } from "./open-safetensors.js";
import { r as parseStrictJson, t as JsonSyntaxError } from "./parse-strict-json.js";
import { dirname, join } from "node:path";

// packages/artifacts/src/readers/open-safetensors-index.ts
/** A list of a hundred thousand tensors has 10 MB. */
const MAX_INDEX_BYTES = 1e8;
/** More shards than any model has; each is an open file. */
const MAX_SHARDS = 1e3;
/**
* Reads the index of a model that is spread over several safetensors files, and the files. Every tensor of the index must be in the file it names and no other, and
* files must lie beside the index.
*
* @throws ModelgateError `SAFETENSORS_INDEX_INVALID`, and what a shard itself can be refused for
*/
function openSafetensorsIndex(file, path) {
	const refuse = (why, offset = 0) => new ModelgateError("SAFETENSORS_INDEX_INVALID", `${path} is no sound index: ${why} (at byte ${offset}).`, { advice: "Save the model again; its index and its shards belong together." });
	const weights = readWeightMap(file, refuse);
	const names = [...new Set(weights.values())].toSorted();
	if (names.length > MAX_SHARDS) throw refuse(`it names ${names.length} files and ${MAX_SHARDS} are allowed`);
	const shards = [];
	const entries = [];
	const metadata = /* @__PURE__ */ new Map([["shards", String(names.length)]]);
	try {
		for (const name of names) {
			if (!/^[^/\\]+\.safetensors$/u.test(name)) throw refuse(`${JSON.stringify(name.slice(0, 100))} is not the name of a safetensors file beside it`);
			const shard = openFileSource(join(dirname(path), name));
			shards.push(shard);
			const content = openSafetensors(shard, shard.path);
			for (const entry of content.entries) {
				if (weights.get(entry.name) !== name) throw refuse(`${name} holds ${JSON.stringify(entry.name)}, which the index puts elsewhere`);
				weights.delete(entry.name);
				entries.push(entry);
			}
			for (const [key, value] of content.metadata) metadata.set(key, value);
		}
		const [missing] = weights;
		if (missing !== void 0) throw refuse(`${missing[1]} does not hold ${JSON.stringify(missing[0])}`);
	} catch (error) {
		for (const shard of shards) shard.close();
		throw error;
	}
	return {
		format: "safetensors-index",
		entries,
		documents: [],
		metadata,
		parts: shards
	};
}
function readWeightMap(file, refuse) {
	if (file.length > MAX_INDEX_BYTES) throw refuse(`it has ${file.length} bytes and ${MAX_INDEX_BYTES} are allowed`);
	const bytes = new Uint8Array(file.length);
	file.read(bytes, 0);
	let index;
	try {
		index = parseStrictJson(Buffer.from(bytes).toString("utf8"));
	} catch (error) {
		if (!(error instanceof JsonSyntaxError)) throw error;
		throw refuse(error.message, error.offset);
	}
	const map = valueAt(index, "weight_map");
	if (typeof map !== "object" || map === null || Array.isArray(map)) throw refuse("weight_map is not an object");
	const weights = /* @__PURE__ */ new Map();
	for (const [tensor, shard] of Object.entries(map)) {
		if (typeof shard !== "string") throw refuse(`${JSON.stringify(tensor)} is in no file`);
		weights.set(tensor, shard);
	}
	return weights;
}

export { openSafetensorsIndex };
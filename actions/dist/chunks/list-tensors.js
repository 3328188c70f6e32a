import "./rolldown-runtime.js";
import { t as openModelFile } from "./open-model-file.js";
import { ot as ModelgateError } from "./start.js";

// packages/check/src/list-tensors.ts
/**
* The tensors of the artifacts whose bytes differ between two versions, where a reader understands their format; an
* artifact that cannot be read has none here, and its own gate says why.
*/
async function listTensors(base, head) {
	const key = ({ name, digest }) => `${name}\n${digest}`;
	const kept = new Set(base.manifest.spec.artifacts.map(key));
	const same = new Set(head.manifest.spec.artifacts.map(key).filter((each) => kept.has(each)));
	const read = async ({ tree, manifest }) => {
		const tensors = [];
		for (const artifact of manifest.spec.artifacts) if (artifact.path !== void 0 && !same.has(key(artifact))) tensors.push(...await readTensors(tree, artifact.name, artifact.path));
		return tensors;
	};
	return {
		base: await read(base),
		head: await read(head)
	};
}
async function readTensors(tree, artifact, path) {
	try {
		const local = await tree.materialize(path);
		if (local === null) return [];
		const file = await openModelFile(local);
		const tensors = file.entries.map(({ name, dtype, shape }) => ({
			artifact,
			name,
			dtype,
			shape
		}));
		file.close();
		return tensors;
	} catch (error) {
		if (error instanceof ModelgateError) return [];
		throw error;
	}
}

export { listTensors };
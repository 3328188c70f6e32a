import "./rolldown-runtime.js";
import { t as workTree } from "./work-tree.js";
import { V as draftManifest, W as mergeFacts, Zt as createReport, tn as ModelgateError } from "./core.js";
import { t as importFacts } from "./import-facts.js";
import { t as findRoot } from "./find-root.js";
import { realpath } from "node:fs/promises";
import { basename, relative, resolve, sep } from "node:path";

// packages/cli/src/commands/init.ts
/** `modelgate init`: a manifest to start from. */
const init = {
	name: "init",
	summary: "Draft a manifest from the files that are there",
	usage: "[--from FILE…] [--output FILE]",
	options: { from: {
		type: "string",
		value: "FILE",
		multiple: true,
		description: "a model file, or a file of another tool (default: all model files found)"
	} },
	examples: ["modelgate init --output model.modelgate.yaml", "modelgate init --from models/credit.safetensors > credit.modelgate.yaml"],
	notes: ["The draft validates; what only a person can say is listed in its first lines and marked TODO.", "Files of other tools: a Hugging Face card, MLmodel, a registered model of MLflow as JSON, dvc.yaml, dvc.lock, .dvc files, a CycloneDX ML-BOM and a Kitfile. What they say and a manifest cannot hold is listed."],
	async run(invocation) {
		const { positionals, options, cwd } = invocation;
		const here = await realpath(cwd);
		const root = findRoot(here, here);
		const { from } = options;
		const files = [...Array.isArray(from) ? from : [], ...positionals].map((file) => insideRoot(file, here, root));
		const name = basename(here);
		const tree = workTree(root);
		const { models, facts } = await readSources(tree, files);
		const draft = await draftManifest(tree, models.length === 0 ? {
			name,
			facts
		} : {
			name,
			facts,
			files: models
		});
		invocation.progress("A person must still say:");
		for (const sentence of draft.stillToSay) invocation.progress(`  - ${sentence}`);
		if (draft.lost.length > 0) invocation.progress("Not taken over:");
		for (const phrase of draft.lost) invocation.progress(`  - ${phrase}`);
		const report = createReport({
			gate: "manifest",
			verdict: "pass",
			reasonCode: "CLI_DONE",
			findings: draft.stillToSay.map((sentence) => ({
				code: "MANIFEST_PLACEHOLDER",
				severity: "note",
				message: `A person must still say ${sentence}.`
			})),
			data: {
				draft: draft.text,
				stillToSay: draft.stillToSay,
				lost: draft.lost
			}
		});
		return {
			text: draft.text,
			verdict: "pass",
			report
		};
	}
};
/** A BOM of a large model has a few megabytes; larger files are models. */
const MAX_FOREIGN_BYTES = 8388608;
/** Files of other tools are read for what they say; all others are models. */
async function readSources(tree, files) {
	let facts = {
		manifest: {},
		lost: []
	};
	const models = [];
	for (const file of files) {
		const bytes = await tree.read(file, MAX_FOREIGN_BYTES);
		if (bytes === null) throw new ModelgateError("CLI_FILE_UNREADABLE", `${file} does not exist.`, { advice: "Check the path behind --from." });
		const found = importFacts(file, bytes);
		if (found === void 0) models.push(file);
		else facts = mergeFacts(facts, found);
	}
	return {
		models: [...models, ...facts.artifacts ?? []],
		facts
	};
}
function insideRoot(file, cwd, root) {
	const path = relative(root, resolve(cwd, file)).split(sep).join("/");
	if (!path.startsWith("..")) return path;
	throw new ModelgateError("CLI_USAGE", `${file} lies outside the repository (${root}).`, { advice: "A manifest names files of its own repository; start in the folder of the model." });
}

export { init };
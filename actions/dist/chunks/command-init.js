import "./rolldown-runtime.js";
import { t as workTree } from "./work-tree.js";
import { nt as createReport, ot as ModelgateError } from "./start.js";
import { J as mergeFacts, U as draftManifest, V as holdsManifest } from "./core.js";
import { t as importFacts } from "./import-facts.js";
import { t as findRoot } from "./find-root.js";
import { realpath } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";

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
		if (typeof options["output"] === "string") await refuseFilledIn(resolve(here, options["output"]));
		const files = [...Array.isArray(from) ? from : [], ...positionals];
		const name = basename(here);
		const tree = workTree(root);
		const { models, facts } = await readSources(files, {
			tree,
			here,
			root
		});
		const draft = await draftManifest(tree, models.length === 0 ? {
			name,
			facts
		} : {
			name,
			facts,
			files: models
		});
		for (const [heading, phrases] of [["A person must still say:", draft.stillToSay], ["Not taken over:", draft.lost]]) if (phrases.length > 0) invocation.progress([heading, ...phrases.map((phrase) => `  - ${phrase}`)].join("\n"));
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
/** A manifest in which nothing is left to say is somebody's work; a draft may be drafted again. */
async function refuseFilledIn(file) {
	const folder = workTree(dirname(file));
	const name = basename(file);
	const bytes = await folder.read(name);
	if (bytes === null || !await holdsManifest(folder, name) || new TextDecoder().decode(bytes).includes("TODO")) return;
	throw new ModelgateError("CLI_USAGE", `${file} holds a manifest already, and a draft would replace it.`, { advice: "`modelgate update` brings it up to date; choose another --output, or delete it first." });
}
/** A BOM of a large model has a few megabytes; larger files are models. */
const MAX_FOREIGN_BYTES = 8388608;
/** Files of other tools are read for what they say, wherever they lie; all others are models of this repository. */
async function readSources(files, { tree, here, root }) {
	let facts = {
		manifest: {},
		lost: []
	};
	const models = [];
	for (const file of files) {
		const local = resolve(here, file);
		const path = relative(root, local).split(sep).join("/");
		const isInside = !path.startsWith("..");
		const bytes = isInside ? await tree.read(path, MAX_FOREIGN_BYTES) : await workTree(dirname(local)).read(basename(local), MAX_FOREIGN_BYTES);
		if (bytes === null) throw new ModelgateError("CLI_FILE_UNREADABLE", `${file} does not exist.`, { advice: "Check the path behind --from." });
		const found = importFacts(isInside ? path : basename(local), bytes);
		if (found !== void 0) facts = mergeFacts(facts, found);
		else if (isInside) models.push(path);
		else throw new ModelgateError("CLI_USAGE", `The model ${file} lies outside the repository (${root}).`, { advice: "A manifest names files of its own repository; start in the folder of the model." });
	}
	return {
		models: [...models, ...facts.artifacts ?? []],
		facts
	};
}

export { init };
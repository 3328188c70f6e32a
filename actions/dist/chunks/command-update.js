import "./rolldown-runtime.js";
import { t as workTree } from "./work-tree.js";
import { t as measureCard } from "./measure-card.js";
import { $ as valueAt, F as showText, L as pointerText, nt as createReport, ot as ModelgateError } from "./start.js";
import { B as findManifests, R as readManifest, X as MAX_YAML_BYTES, j as declaredFiles, q as measureFile } from "./core.js";
import { t as findRoot } from "./find-root.js";
import { t as locateManifests } from "./locate-manifests.js";
import { t as readChoice } from "./read-choice.js";
import { realpath, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

// packages/manifest/src/update-manifest.ts
/**
* Brings a manifest up to date after a retraining: digests and sizes from the files, results from the file that
* `evaluation.source` names or as they were measured, and the version. Everything else, comments and order included, stays as it is.
*
* @param measured values by their place in `evaluation.results`, for those that the source does not give
* @param bump which part of the version to raise; undefined leaves it
* @returns the new text and what changed; the same text when nothing did
* @throws ModelgateError `MANIFEST_FILE_MISSING` for a declared file that is not there, `MANIFEST_VERSION_FORM` when
*   the version has no parts to raise
*/
async function updateManifest({ manifest, document }, tree, { bump, measured = /* @__PURE__ */ new Map() }) {
	const sourced = await resultEdits(manifest, tree);
	const figures = [...measured].map(([index, to]) => ({
		pointer: `/spec/evaluation/results/${index}/value`,
		to
	}));
	const edits = [
		...await fileEdits(manifest, document, tree),
		...sourced,
		...figures.filter(({ pointer }) => !sourced.some((edit) => edit.pointer === pointer))
	];
	if (bump !== void 0) edits.push({
		pointer: "/metadata/version",
		to: raiseVersion(manifest.metadata.version, bump)
	});
	const changes = edits.flatMap(({ pointer, to }) => {
		const from = valueAt(manifest, ...pathOf(pointer));
		const range = document.range(pointer);
		if (range === void 0 || from === to || typeof from !== "string" && typeof from !== "number") return [];
		return [{
			field: pointerText(pointer),
			from,
			to,
			range
		}];
	});
	return {
		text: changes.toSorted((a, b) => b.range[0] - a.range[0]).reduce((current, { to, range: [start, end] }) => {
			return `${current.slice(0, start)}${typeof to === "string" ? JSON.stringify(to) : String(to)}${current.slice(end)}`;
		}, document.text),
		changes: changes.map(({ field, from, to }) => ({
			field,
			from,
			to
		}))
	};
}
async function fileEdits(manifest, document, tree) {
	const edits = [];
	for (const { pointer, path, pathKey = "path", signature } of declaredFiles(manifest)) {
		const actual = await measureFile(tree, path, signature);
		if (actual === null || actual === "changed") {
			const what = actual === null ? "is not in the repository" : "changed while it was read";
			throw new ModelgateError("MANIFEST_FILE_MISSING", `${showText(path)} ${what}, so it has no digest to write.`, {
				advice: "Write the file first, or remove its entry from the manifest.",
				location: document.locate(`${pointer}/${pathKey}`)
			});
		}
		edits.push({
			pointer: `${pointer}/digest`,
			to: actual.digest
		}, {
			pointer: `${pointer}/size`,
			to: actual.size
		});
	}
	return edits;
}
/** Results by the JSON file that the evaluation wrote: a list of results, or a map from metrics to values. */
async function resultEdits({ spec }, tree) {
	const { results = [], source } = spec.evaluation ?? {};
	const bytes = source === void 0 ? null : await tree.read(source.path);
	if (bytes === null) return [];
	let measured;
	try {
		measured = JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		return [];
	}
	return results.flatMap((result, index) => {
		const found = Array.isArray(measured) ? measured.find((one) => isSameResult(one, result)) : measured;
		const value = Array.isArray(measured) ? valueAt(found, "value") : valueAt(found, result.metric);
		const n = Array.isArray(measured) ? valueAt(found, "n") : void 0;
		const pointer = `/spec/evaluation/results/${index}`;
		return [...typeof value === "number" ? [{
			pointer: `${pointer}/value`,
			to: value
		}] : [], ...typeof n === "number" ? [{
			pointer: `${pointer}/n`,
			to: n
		}] : []];
	});
}
function isSameResult(one, { metric, dataset, slice }) {
	return valueAt(one, "metric") === metric && valueAt(one, "dataset") === dataset && valueAt(one, "slice") === slice;
}
function raiseVersion(version, part) {
	const match = /^(v?)(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(version);
	if (match === null) throw new ModelgateError("MANIFEST_VERSION_FORM", `The version ${showText(version)} is not MAJOR.MINOR.PATCH.`, { advice: "Write the new version by hand." });
	const [, prefix = "", major, minor, patch] = match;
	const [x, y, z] = [
		Number(major),
		Number(minor),
		Number(patch)
	];
	return `${prefix}${{
		major: [
			x + 1,
			0,
			0
		],
		minor: [
			x,
			y + 1,
			0
		],
		patch: [
			x,
			y,
			z + 1
		]
	}[part].join(".")}`;
}
function pathOf(pointer) {
	return pointer.slice(1).split("/");
}

// packages/cli/src/commands/update.ts
/** `modelgate update`: digests, sizes, results and version after a retraining. */
const update = {
	name: "update",
	summary: "Write new digests, sizes, results and version into a manifest",
	usage: "[MANIFEST] [--version patch|minor|major]",
	options: { version: {
		type: "string",
		value: "patch|minor|major",
		description: "which part of the version to raise"
	} },
	examples: ["modelgate update --version minor", "modelgate update credit.modelgate.yaml --version patch"],
	notes: ["The file is changed in place, comments and order are kept; with --output it is left alone.", "Results come from the file that evaluation.source names, else they are measured from the declared predictions."],
	async run({ positionals, options, cwd }) {
		const bump = readChoice("version", options["version"], [
			"patch",
			"minor",
			"major"
		]);
		const { root, path } = await chooseManifest(positionals, cwd);
		const tree = workTree(root);
		const { manifest, document, findings } = readManifest(await tree.read(path, 524288) ?? /* @__PURE__ */ new Uint8Array(), path);
		if (manifest === void 0) return { report: createReport({
			gate: "manifest",
			verdict: "fail",
			reasonCode: findings[0]?.code ?? "",
			findings
		}) };
		const { differences } = await measureCard({
			tree,
			path
		});
		const measured = new Map(differences.map(({ index, actual }) => [index, Number(actual)]));
		const { text, changes } = await updateManifest({
			manifest,
			document
		}, tree, {
			bump,
			measured
		});
		const inPlace = options["output"] === void 0 || options["json"] === true;
		if (inPlace && changes.length > 0) await writeFile(join(root, path), text);
		const report = createReport({
			gate: "manifest",
			verdict: "pass",
			reasonCode: "CLI_DONE",
			findings: changes.some(isBytes) && bump === void 0 ? [versionNote(path)] : [],
			data: {
				path,
				changes
			}
		});
		return {
			text: inPlace ? listChanges(path, changes) : text,
			verdict: "pass",
			report
		};
	}
};
async function chooseManifest(positionals, cwd) {
	if (positionals.length > 1) throw new ModelgateError("CLI_USAGE", "update takes one manifest.", { advice: "modelgate update FILE" });
	const here = await realpath(resolve(cwd));
	const named = positionals.length === 0 ? void 0 : (await locateManifests(positionals, cwd))[0];
	const root = named?.root ?? findRoot(here, here);
	const [path, ...others] = named?.paths ?? await findManifests(workTree(root));
	if (path !== void 0 && others.length === 0) return {
		root,
		path
	};
	throw new ModelgateError("CLI_USAGE", path === void 0 ? "There is no manifest to update." : "There are several manifests.", { advice: path === void 0 ? "Write a draft with `modelgate init`." : `Name one: ${[path, ...others].join(", ")}.` });
}
function isBytes({ field }) {
	return /^spec\.artifacts\[\d+\]\.digest$/.test(field);
}
function versionNote(path) {
	return {
		code: "MANIFEST_VERSION_NOT_MOVED",
		severity: "note",
		message: `The bytes of the model changed and the version in ${path} did not.`,
		advice: "Raise it: `modelgate update --version patch`, `minor` or `major`."
	};
}
function listChanges(path, changes) {
	if (changes.length === 0) return `${path} is up to date.\n`;
	return `${path}:\n${changes.map(({ field, from, to }) => `  ${field}: ${from} → ${to}\n`).join("")}`;
}

export { update };
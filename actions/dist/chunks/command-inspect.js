import "./rolldown-runtime.js";
import { nt as createReport, ot as ModelgateError, st as findingOfError } from "./start.js";
import { t as describeModel } from "./describe-model.js";
import { n as formatFigure } from "./comparison-tables.js";
import { resolve } from "node:path";
import { statSync } from "node:fs";

// packages/reproducibility/src/inspect-models.ts
/** Files up to this size are read whole without being asked: it takes less time than starting a second program. */
const AUTOMATIC_DIGEST_BYTES = 67108864;
/** Arrays a person reads in one go; the report's data has all. */
const MAX_ROWS = 50;
/** Names that a finding lists; a hostile file can name millions. */
const MAX_GLOBALS = 1e3;
/**
* Says what model files contain, without executing any of it. A file that is not what its name claims makes the verdict `fail`, one whose inside is
* hidden `inconclusive`.
*
* @param digests whether to read every byte; undefined: for files up to {@link AUTOMATIC_DIGEST_BYTES}
* @throws ModelgateError when a file cannot be opened
*/
async function inspectModels(files, digests) {
	const findings = [];
	const described = [];
	for (const { path, name } of files) {
		const whole = digests ?? sizeOf(path) <= 67108864;
		try {
			const description = await describeModel(path, { digests: whole });
			described.push({
				path: name,
				description
			});
			findings.push(...contentFindings(name, description));
		} catch (error) {
			if (!(error instanceof ModelgateError) || UNREADABLE.has(error.code)) throw error;
			findings.push({
				...findingOfError(error),
				subject: name
			});
		}
	}
	const broken = findings.find(({ severity }) => severity === "error");
	const hidden = described.some(({ description }) => description.unread !== null);
	return createReport({
		gate: "inspect",
		verdict: broken === void 0 ? hidden ? "inconclusive" : "pass" : "fail",
		reasonCode: broken?.code ?? (hidden ? "INSPECT_OPAQUE" : "INSPECT_READ"),
		findings,
		tables: [fileTable(described), ...described.flatMap(({ path, description }) => entryTable(path, description))],
		data: { files: described.map(({ path, description }) => ({
			path,
			...description,
			globals: description.globals.slice(0, MAX_GLOBALS)
		})) }
	});
}
/** Of a file that can be opened; any other is refused by whoever opens it. */
function sizeOf(path) {
	try {
		return statSync(path).size;
	} catch {
		return 0;
	}
}
/** The file was not judged at all: wrong usage, not a bad file. */
const UNREADABLE = /* @__PURE__ */ new Set([
	"MODEL_FILE_MISSING",
	"MODEL_FILE_IRREGULAR",
	"MODEL_FILE_CHANGED"
]);
function contentFindings(name, { format, digest, entries, globals, unread }) {
	const findings = [];
	if (unread !== null) findings.push({
		code: "INSPECT_OPAQUE",
		severity: "warning",
		message: `The inside of ${name} was not looked at: ${unread.replace(/\.$/u, "")}.`,
		advice: "Unpack or repair it first; what cannot be looked at must not be loaded.",
		subject: name
	});
	else if (format === "opaque") findings.push({
		code: "INSPECT_OPAQUE",
		severity: "note",
		message: `No reader knows the format of ${name}; it is bytes to us.`,
		subject: name
	});
	if (digest === null) findings.push({
		code: "INSPECT_STRUCTURE_ONLY",
		severity: "note",
		message: `Only the structure of ${name} was read, so there are no digests and figures.`,
		advice: "modelgate inspect --digests",
		subject: name
	});
	if (globals.length > 0) findings.push({
		code: "INSPECT_IMPORTS",
		severity: "note",
		message: `Loading ${name} would import ${globals.length} names: ${globals.slice(0, 10).join(", ").slice(0, 400)}${globals.length > 10 ? ", …" : ""}.`,
		advice: "Load it only if every name is a class you expect, or save the arrays as safetensors.",
		subject: name,
		data: { globals: globals.slice(0, MAX_GLOBALS) }
	});
	const unsound = entries.filter(({ statistics }) => statistics !== null && statistics.nan + statistics.infinite > 0);
	const [first] = unsound;
	if (first !== void 0) findings.push({
		code: "INSPECT_NON_FINITE",
		severity: "warning",
		message: `${unsound.length} arrays of ${name} hold NaN or infinity, the first is ${JSON.stringify(first.name)} with ${first.statistics?.nan} NaN and ${first.statistics?.infinite} infinite values.`,
		advice: "Look for a division by zero or an overflow in training.",
		subject: name
	});
	return findings;
}
function fileTable(described) {
	return {
		title: "Model files",
		columns: [
			{ name: "file" },
			{ name: "format" },
			{
				name: "bytes",
				align: "right"
			},
			{
				name: "arrays",
				align: "right"
			},
			{
				name: "parameters",
				align: "right"
			},
			{ name: "types" },
			{ name: "sha256" },
			{ name: "content-v1" }
		],
		rows: described.map(({ path, description }) => [
			path,
			description.format,
			String(description.size),
			String(description.entries.length),
			String(description.parameters),
			typesOf(description),
			description.digest ?? "–",
			description.contentDigest ?? "–"
		])
	};
}
/** The element types with their shares of the elements: `F32 90 %, I64 10 %`. */
function typesOf({ entries, parameters }) {
	const counts = /* @__PURE__ */ new Map();
	for (const { dtype, elements } of entries) counts.set(dtype, (counts.get(dtype) ?? 0) + elements);
	if (counts.size === 0) return "–";
	if (counts.size === 1) return [...counts.keys()].join("");
	return [...counts].toSorted((a, b) => b[1] - a[1]).map(([dtype, elements]) => `${dtype} ${Math.round(100 * elements / Math.max(1, parameters))} %`).join(", ");
}
function entryTable(path, { entries, metadata, globals }) {
	const tables = [];
	if (entries.length > 0) {
		const cut = entries.length > MAX_ROWS ? ` (${MAX_ROWS} of ${entries.length})` : "";
		tables.push({
			title: `Arrays of ${path}${cut}`,
			columns: [
				{ name: "array" },
				{ name: "type" },
				{ name: "shape" },
				{
					name: "elements",
					align: "right"
				},
				{
					name: "min",
					align: "right"
				},
				{
					name: "max",
					align: "right"
				},
				{
					name: "rms",
					align: "right"
				}
			],
			rows: entries.slice(0, MAX_ROWS).map(({ name, dtype, shape, elements, statistics }) => [
				name,
				dtype,
				`[${shape.join(", ")}]`,
				String(elements),
				formatFigure(statistics?.min),
				formatFigure(statistics?.max),
				formatFigure(statistics?.rms)
			])
		});
	}
	if (globals.length > 0) tables.push({
		title: `What loading ${path} would import`,
		columns: [{ name: "name" }],
		rows: globals.slice(0, MAX_ROWS).map((name) => [name.slice(0, 200)])
	});
	const facts = Object.entries(metadata);
	if (facts.length > 0) tables.push({
		title: `Metadata of ${path}`,
		columns: [{ name: "key" }, { name: "value" }],
		rows: facts.slice(0, MAX_ROWS).map(([key, value]) => [key, value.slice(0, 200)])
	});
	return tables;
}

// packages/cli/src/commands/inspect.ts
/** `modelgate inspect FILE…`: what is in a model file? */
const inspect = {
	name: "inspect",
	summary: "Say what model files contain, without running them",
	usage: "FILE… [--digests]",
	options: { digests: {
		type: "boolean",
		description: "read every byte of large files too, for digests and figures"
	} },
	examples: ["modelgate inspect model.safetensors", "modelgate inspect --digests --json weights/*.safetensors"],
	notes: ["Digests and figures of files up to 64 MiB are always computed; of larger ones only the structure is read."],
	async run({ positionals, options, cwd }) {
		if (positionals.length === 0) throw new ModelgateError("CLI_USAGE", "inspect needs at least one file.", { advice: "modelgate inspect FILE…" });
		const files = positionals.map((name) => ({
			path: resolve(cwd, name),
			name
		}));
		return { report: await inspectModels(files, options["digests"] === true ? true : void 0) };
	}
};

export { inspect };
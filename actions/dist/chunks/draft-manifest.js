import { n as valueAt, t as textAt } from "./value-at.js";
import { a as printable, r as FORBIDDEN_KEYS, t as QUOTED_KEYS } from "./read-yaml.js";
import { n as mergeFacts, r as present, t as modelFormat } from "./model-format.js";
import { a as splitPointer, i as pointerText, n as showText, t as validate } from "./validate.js";
import { t as measureFile } from "./measure-file.js";
import { n as readLock } from "./read-lock.js";
import { t as MANIFEST_SCHEMA } from "./schema-manifest.js";

// packages/manifest/src/write-yaml.ts
/** Words that YAML 1.1 readers take for something else than text. */
const TROUBLED = /^(y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
/** Text that every YAML reader takes for the same text without quotes. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_./-]*(?: [A-Za-z0-9_.,/()-]+)*$/;
/**
* Plain data as YAML that every version of YAML reads alike: text is quoted wherever a reader could take it for
* something else, numbers are written out.
*
* @param value objects, lists, text, finite numbers, true, false and null; members that are undefined are left out
* @param indent spaces before each line
*/
function writeYaml(value, indent = 0) {
	return Object.entries(value).filter(([, member]) => member !== void 0).map(([key, member]) => `${" ".repeat(indent)}${writeMember(key, member, indent)}`).join("");
}
function writeMember(key, value, indent) {
	const name = isPlain(key) ? key : JSON.stringify(key);
	if (Array.isArray(value) && value.some(isBranch)) return `${name}:\n${value.map((item) => writeItem(item, indent + 2)).join("")}`;
	if (isBranch(value) && !Array.isArray(value)) return `${name}:\n${writeYaml(value, indent + 2)}`;
	return `${name}: ${writeFlow(value, QUOTED_KEYS.has(key))}\n`;
}
/** An entry of a list: its first member stands behind the dash. */
function writeItem(item, indent) {
	const dash = `${" ".repeat(indent)}- `;
	if (!isBranch(item) || Array.isArray(item)) return `${dash}${writeFlow(item, false)}\n`;
	return `${dash}${writeYaml(item, indent + 2).trimStart()}`;
}
/** A map with members; everything else fits one line. */
function isBranch(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}
function writeFlow(value, quoted) {
	if (typeof value === "string") return !quoted && isPlain(value) ? value : JSON.stringify(value.toWellFormed());
	if (Array.isArray(value)) return `[${value.map((item) => writeFlow(item, false)).join(", ")}]`;
	if (typeof value === "object" && value !== null) {
		const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${writeFlow(member, false)}`);
		return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
	}
	if (typeof value === "number") return writeNumber(value);
	return typeof value === "boolean" ? String(value) : "null";
}
/** YAML 1.1 wants a point before an exponent: `1e-7` would be text there. */
function writeNumber(value) {
	return String(value).replace(/^(-?\d+)e/, "$1.0e");
}
function isPlain(text) {
	return PLAIN.test(text) && !TROUBLED.test(text);
}

// packages/manifest/src/draft-manifest.ts
/** Where editors find the schema. */
const SCHEMA_URL = "https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/manifest.v1.json";
/** Lock files of Python environments, the best first. */
const LOCK_FILES = [
	"uv.lock",
	"pylock.toml",
	"poetry.lock",
	"pdm.lock",
	"Pipfile.lock",
	"conda-lock.yml",
	"requirements.lock",
	"requirements.txt"
];
/** More model files than this are not listed by name: a person should choose. */
const MAX_FILES = 50;
/** Before the first release of a model. */
const FIRST_VERSION = "0.1.0";
/**
* Drafts a manifest from the files of a repository: model files with digests, tables, lock files and owner.
*
* @param tree the files
* @param options `name`: of the model; `files`: model files to describe instead of all that
*   are found; `facts`: what files of other tools say
*/
async function draftManifest(tree, { name, files, facts = {
	manifest: {},
	lost: []
} }) {
	const paths = (await tree.list()).filter((path) => !path.split("/").some((part) => part.startsWith(".")));
	const models = files ?? paths.filter((path) => modelFormat(path) !== void 0);
	const artifacts = await describeAll(tree, models.slice(0, MAX_FILES));
	const tables = facts.data ?? paths.filter(isData).map((path) => ({ path }));
	const data = await describeAll(tree, tables.slice(0, MAX_FILES).map(({ path }) => path));
	const lock = await bestLock(tree, paths);
	const owner = await firstCodeOwner(tree);
	const found = {
		manifest: {
			metadata: present({
				name: validName(name),
				version: FIRST_VERSION,
				owner
			}),
			spec: present({
				artifacts: artifacts.map((file) => artifactOf(file, artifacts)),
				data: data.map((file) => dataOf(file, data)),
				training: lock === void 0 ? void 0 : { environment: { locks: [lock] } }
			})
		},
		lost: []
	};
	const { manifest: merged } = mergeFacts(found, facts);
	const training = {
		...Object(found.manifest.spec?.["training"]),
		...Object(facts.manifest.spec?.["training"])
	};
	const { value, lost } = keepValid({
		apiVersion: "modelgate/v1",
		kind: "Model",
		metadata: {
			...merged.metadata,
			name: validName(textAt(merged.metadata, "name") ?? name)
		},
		spec: {
			...merged.spec,
			...present({ training })
		}
	});
	const missing = [...tables.map(({ path }) => path), ...models].filter((path) => {
		return ![...data, ...artifacts].some((file) => file.path === path);
	});
	const stillToSay = [
		...textAt(value, "metadata", "owner") === void 0 ? ["who owns the model (`metadata.owner`)"] : [],
		...valueAt(value, "spec", "considerations", "useCases") === void 0 ? ["what it is for (`spec.considerations.useCases`)"] : [],
		...valueAt(value, "spec", "risk", "tier") === void 0 ? ["how much depends on it (`spec.risk.tier`: low, medium, high or critical)"] : [],
		...valueAt(value, "spec", "artifacts") === void 0 ? ["where the model file is (`spec.artifacts`): none was found"] : [],
		...missing.map((path) => `which bytes ${path} has: it is not here (\`dvc pull\` or \`git lfs pull\` fetches it)`),
		...facts.manifest.spec?.["data"] === void 0 ? data.map(({ path }) => `whether ${path} is really ${roleOf(path)} data (\`spec.data\`)`) : []
	];
	return {
		text: [
			`# yaml-language-server: $schema=${SCHEMA_URL}`,
			"# A draft. A person must still say:",
			...stillToSay.map((sentence) => `#   - ${sentence}`),
			writeYaml(complete(value))
		].join("\n"),
		stillToSay,
		lost: [...facts.lost, ...lost]
	};
}
/** The draft with a placeholder wherever something must stand. */
function complete(value) {
	const { useCases = ["TODO: what the model is for"], ...considerations } = Object(valueAt(value, "spec", "considerations"));
	const { artifacts = [MISSING_ARTIFACT], data, task, library, baseModels, ...spec } = Object(valueAt(value, "spec"));
	const { name, version = FIRST_VERSION, owner = "TODO: a team or person, such as @org/team", ...metadata } = Object(value["metadata"]);
	return {
		...value,
		metadata: {
			name,
			version,
			owner,
			...metadata
		},
		spec: {
			task,
			library,
			baseModels,
			artifacts,
			data,
			...spec,
			considerations: {
				useCases,
				...considerations
			},
			risk: {
				tier: "low",
				...Object(spec.risk)
			}
		}
	};
}
/** Removes what the schema refuses, value by value: a draft never holds a mistake of the file it was made from. */
function keepValid(draft) {
	const value = Object(cleaned(draft));
	const lost = [];
	for (;;) {
		const problem = validate(MANIFEST_SCHEMA, value).find((one) => one.missing === void 0 || isEntry(one.pointer));
		if (problem === void 0) return {
			value,
			lost
		};
		const path = splitPointer(problem.pointer);
		const owner = valueAt(value, ...path.slice(0, -1));
		const key = path.at(-1) ?? "";
		if (Array.isArray(owner)) owner.splice(Number(key), 1);
		else if (typeof owner === "object" && owner !== null) Reflect.deleteProperty(owner, key);
		else return {
			value,
			lost
		};
		lost.push(`${showText(pointerText(problem.pointer))}: ${problem.message}`);
	}
}
/** A copy whose texts and keys a file of ours can hold. */
function cleaned(value) {
	if (typeof value === "string") return printable(value);
	if (Array.isArray(value)) return value.map(cleaned);
	if (typeof value !== "object" || value === null) return value;
	const members = Object.entries(value).filter(([key]) => !FORBIDDEN_KEYS.has(key));
	return Object.fromEntries(members.map(([key, member]) => [printable(key), cleaned(member)]));
}
/** Keys that are missing at the top are asked of a person; an entry of a list that lacks one is of no use. */
function isEntry(pointer) {
	return ![
		"",
		"/metadata",
		"/spec",
		"/spec/considerations",
		"/spec/risk"
	].includes(pointer);
}
async function describeAll(tree, paths) {
	const described = [];
	for (const path of new Set(paths)) {
		const measured = await measureFile(tree, path);
		if (measured !== null && measured !== "changed") described.push({
			path,
			digest: measured.digest,
			size: measured.size
		});
	}
	return described;
}
const MISSING_ARTIFACT = {
	name: "weights",
	path: "TODO: the model file",
	format: "safetensors",
	digest: `sha256:${"0".repeat(64)}`,
	size: 0
};
function artifactOf({ path, digest, size }, all) {
	return {
		name: uniqueName(path, all),
		path,
		format: modelFormat(path) ?? "unknown",
		digest,
		size
	};
}
function dataOf({ path, digest }, all) {
	return {
		name: uniqueName(path, all),
		role: roleOf(path),
		path,
		digest
	};
}
/** The best lock file that fixes every version; one that leaves versions open locks nothing. */
async function bestLock(tree, paths) {
	for (const path of LOCK_FILES.filter((lock) => paths.includes(lock))) {
		const bytes = await tree.read(path);
		const measured = ((bytes === null ? void 0 : readLock(path, new TextDecoder().decode(bytes)))?.open.length ?? 0) === 0 ? await measureFile(tree, path) : null;
		if (measured !== null && measured !== "changed") return {
			path,
			digest: measured.digest
		};
	}
}
/** Tables whose name says what they are for. */
function isData(path) {
	return /\.(csv|parquet|arrow|jsonl)$/i.test(path) && /(train|valid|test|hold-?out|calib)/i.test(path) && !/predict/i.test(path);
}
function roleOf(path) {
	if (/valid/i.test(path)) return "validation";
	if (/calib/i.test(path)) return "calibration";
	return /(test|hold-?out)/i.test(path) ? "testing" : "training";
}
function uniqueName(path, all) {
	const base = (one) => validName((one.split("/").at(-1) ?? one).replace(/\.[^.]+$/, ""));
	return all.filter((other) => base(other.path) === base(path)).length < 2 ? base(path) : validName(path);
}
/** Letters, digits, dots, dashes and underscores of a text; always a valid name. */
function validName(text) {
	const name = text.normalize("NFKD").replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "").slice(0, 63);
	return name === "" ? "model" : name;
}
async function firstCodeOwner(tree) {
	for (const place of [
		".github/CODEOWNERS",
		"CODEOWNERS",
		"docs/CODEOWNERS"
	]) {
		const bytes = await tree.read(place);
		const owner = bytes === null ? void 0 : /^[^#\s]\S*\s+(@[\w./-]+)/m.exec(new TextDecoder().decode(bytes))?.[1];
		if (owner !== void 0) return owner;
	}
}

export { draftManifest as t };
import { i as pointerText, n as showText, r as joinPointer } from "./validate.js";
import { t as confinePath } from "./confine-path.js";
import { t as ModelgateError } from "./modelgate-error.js";
import { t as measureFile } from "./measure-file.js";
import { n as valueAt } from "./value-at.js";
import { i as MAX_YAML_BYTES, n as readYaml } from "./read-yaml.js";
import { n as entriesAt, r as listAt, t as besideFile } from "./foreign-value.js";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";

// packages/manifest/src/find-dvc.ts
/**
* What DVC keeps of a path: in `PATH.dvc`, or in the `dvc.lock` of the nearest folder above it that names the path.
*
* @returns undefined where DVC knows nothing of it
*/
async function findDvc(tree, path) {
	const folders = path.split("/").slice(0, -1);
	const locks = [folders.length, ...folders.keys()].toSorted((a, b) => b - a).map((depth) => [...folders.slice(0, depth), "dvc.lock"].join("/"));
	for (const source of [`${path}.dvc`, ...locks]) {
		const bytes = await tree.read(source, MAX_YAML_BYTES).catch(() => null);
		if (bytes === null) continue;
		const record = recordOf(source, bytes, path);
		if (record !== void 0) return record;
	}
}
function recordOf(source, bytes, path) {
	const document = readYaml(bytes, source, { quotedKeys: /* @__PURE__ */ new Set() });
	const place = [...listAt(document.value, "outs").map((out, index) => ({
		out,
		pointer: `/outs/${index}`
	})), ...entriesAt(document.value, "stages").flatMap(([stage, value]) => {
		return ["outs", "deps"].flatMap((key) => {
			return listAt(value, key).map((out, index) => ({
				out,
				pointer: joinPointer([
					"stages",
					stage,
					key,
					index
				])
			}));
		});
	})].find(({ out }) => {
		const written = valueAt(out, "path");
		return typeof written === "string" && besideFile(source, written) === path;
	});
	if (place === void 0) return void 0;
	const md5 = /^["']?([0-9a-f]{32})(\.dir)?["']?$/.exec(document.source(`${place.pointer}/md5`) ?? "");
	const size = valueAt(place.out, "size");
	return {
		source,
		md5: md5?.[1],
		kind: md5?.[2] !== void 0 ? "folder" : valueAt(place.out, "hash") === "md5" ? "md5" : "text",
		size: typeof size === "number" && Number.isSafeInteger(size) ? size : void 0
	};
}

// packages/manifest/src/rules/verify-dvc.ts
/**
* A declared file that was not fetched: what DVC says of it, which is an MD5 and a size, never the SHA-256 that the
* manifest declares.
*
* @returns undefined where DVC knows nothing of the path either
*/
async function verifyByDvc({ tree, document }, { pointer, size }, path) {
	const record = await findDvc(tree, path);
	if (record === void 0) return void 0;
	const why = `${showText(path)} is kept by DVC and was not fetched; ${showText(record.source)} knows ${describe(record)}, not its SHA-256. \`dvc pull\` fetches it.`;
	const unverified = [{
		path: document.path,
		what: pointerText(`${pointer}/digest`),
		why
	}];
	if (size === void 0 || record.size === void 0 || size === record.size) return {
		findings: [],
		unverified
	};
	return {
		findings: [{
			code: "MANIFEST_SIZE_MISMATCH",
			severity: "error",
			message: `${showText(path)} has ${record.size} bytes by ${showText(record.source)}, not ${size}.`,
			advice: `Write \`size: ${record.size}\`, or fetch the file and run \`modelgate update\`.`,
			location: document.locate(`${pointer}/size`),
			data: {
				expected: size,
				actual: record.size
			}
		}],
		unverified
	};
}
function describe({ md5, kind, size }) {
	const bytes = size === void 0 ? "" : ` and its size, ${size} bytes`;
	if (md5 === void 0) return `no MD5${bytes}`;
	return `${{
		md5: "its MD5",
		text: "an MD5 of its text",
		folder: "the MD5 of its list of files"
	}[kind]} (${md5})${bytes}`;
}
/** A file that is here is also the one that DVC keeps under its path: one of them would otherwise be out of date. */
async function compareWithDvc({ tree, document }, { pointer }, path) {
	const record = await findDvc(tree, path);
	const local = record?.kind === "md5" && record.md5 !== void 0 ? await tree.materialize(path) : null;
	if (record === void 0 || local === null) return [];
	const hash = createHash("md5");
	await pipeline(createReadStream(local), hash);
	const actual = hash.digest("hex");
	if (actual === record.md5) return [];
	return [{
		code: "MANIFEST_DVC_MISMATCH",
		severity: "error",
		message: `${showText(path)} has the MD5 ${actual}, but ${showText(record.source)} keeps ${String(record.md5)} for it.`,
		advice: "Fetch the file with `dvc pull`, or record the new one with `dvc add` or `dvc repro`.",
		location: document.locate(`${pointer}/path`),
		data: {
			expected: record.md5,
			actual
		}
	}];
}

// packages/manifest/src/rules/verify-file.ts
/**
* Compares a declared file, or a folder by its OpenSSF root digest, with the bytes in the tree. Files are streamed;
* of a Git LFS pointer the digest it names is compared.
*/
async function verifyFile(context, declared) {
	const { tree, document } = context;
	const { pointer } = declared;
	const found = (finding, part) => {
		const location = document.locate(`${pointer}/${part}`);
		return {
			findings: [{
				...finding,
				severity: "error",
				location
			}],
			unverified: []
		};
	};
	let path;
	let actual;
	try {
		path = confinePath(declared.path);
		actual = await measureFile(tree, path, declared.signature);
	} catch (error) {
		if (!(error instanceof ModelgateError)) throw error;
		const { code, message, advice } = error;
		return found({
			code,
			message,
			...advice === void 0 ? {} : { advice }
		}, "path");
	}
	if (actual === null) return missing(context, declared, path, found);
	if (actual === "changed") return found({
		code: "MANIFEST_FILE_CHANGING",
		message: `${showText(path)} changed while it was read.`,
		advice: "Run again when nothing writes to it."
	}, "path");
	const { findings, unverified } = compare(declared, path, actual, found);
	return {
		findings: [...findings, ...await compareWithDvc(context, declared, path)],
		unverified
	};
}
function compare(declared, path, actual, found) {
	const findings = [];
	if (declared.digest !== void 0 && declared.digest !== actual.digest) {
		const { findings: mismatch } = found({
			code: "MANIFEST_DIGEST_MISMATCH",
			message: `${showText(path)} does not have the declared digest: its bytes are ${actual.digest}.`,
			advice: `Write \`digest: "${actual.digest}"\`, or run \`modelgate update\`.`,
			data: {
				expected: declared.digest,
				actual: actual.digest
			}
		}, "digest");
		findings.push(...mismatch);
	}
	if (declared.size !== void 0 && declared.size !== actual.size) {
		const { findings: mismatch } = found({
			code: "MANIFEST_SIZE_MISMATCH",
			message: `${showText(path)} has ${actual.size} bytes, not ${declared.size}.`,
			advice: `Write \`size: ${actual.size}\`, or run \`modelgate update\`.`,
			data: {
				expected: declared.size,
				actual: actual.size
			}
		}, "size");
		findings.push(...mismatch);
	}
	return {
		findings,
		unverified: []
	};
}
/** A file that is not there: kept by DVC and not fetched, or simply missing. */
async function missing(context, declared, path, found) {
	return await verifyByDvc(context, declared, path) ?? found({
		code: "MANIFEST_FILE_MISSING",
		message: `There is no file ${showText(path)} in the repository.`,
		advice: "Correct the path, commit the file, or name it by `uri`."
	}, "path");
}

// packages/manifest/src/rules/check-files.ts
/** Every file the manifest names is there, inside the repository, with the digest and the size it declares. */
async function checkFiles(context) {
	const results = [];
	for (const declared of declaredFiles(context.manifest)) results.push(await verifyFile(context, declared));
	const remote = remoteFiles(context.manifest).map(({ pointer, uri }) => ({
		path: context.document.path,
		what: pointerText(`${pointer}/digest`),
		why: `The bytes are at ${uri}, not in the repository.`
	}));
	return {
		findings: results.flatMap(({ findings }) => findings),
		unverified: [...results.flatMap(({ unverified }) => unverified), ...remote]
	};
}
/** All files with their place in the manifest: artifacts, data, lock files, evidence, documents. */
function declaredFiles({ spec }) {
	return [
		...spec.artifacts.map((artifact, index) => local(`/spec/artifacts/${index}`, artifact)),
		...(spec.data ?? []).map((data, index) => local(`/spec/data/${index}`, data)),
		...(spec.training?.environment?.locks ?? []).map((lock, index) => {
			return local(`/spec/training/environment/locks/${index}`, lock);
		}),
		local("/spec/reproduce/record", spec.reproduce?.record),
		local("/spec/evaluation/predictions", spec.evaluation?.predictions),
		local("/spec/evaluation/cells", spec.evaluation?.cells),
		local("/spec/evaluation/source", spec.evaluation?.source),
		local("/spec/explanation/importances", spec.explanation?.importances),
		local("/spec/monitoring/reference", spec.monitoring?.reference)
	].filter((file) => file !== void 0);
}
function local(pointer, declared) {
	if (declared?.path === void 0) return void 0;
	const { path, digest, size, signature } = declared;
	return {
		pointer,
		path,
		...digest === void 0 ? {} : { digest },
		...size === void 0 ? {} : { size },
		...signature === void 0 ? {} : { signature }
	};
}
function remoteFiles({ spec }) {
	return [
		...spec.artifacts.map((artifact, index) => [`/spec/artifacts/${index}`, artifact]),
		...(spec.data ?? []).map((data, index) => [`/spec/data/${index}`, data]),
		["/spec/training/code", spec.training?.code],
		["/spec/evaluation/predictions", spec.evaluation?.predictions]
	].flatMap(([pointer, declared]) => {
		return declared?.uri === void 0 || declared.path !== void 0 ? [] : [{
			pointer,
			uri: declared.uri
		}];
	});
}

export { declaredFiles as n, checkFiles as t };
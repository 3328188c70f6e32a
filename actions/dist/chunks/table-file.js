import { t as tableError } from "./table-error.js";
import { open, stat } from "node:fs/promises";

// packages/tabular/src/table-file.ts
const LAYOUTS = {
	csv: "csv",
	tsv: "tsv",
	tab: "tsv",
	jsonl: "jsonl",
	ndjson: "jsonl",
	parquet: "parquet",
	arrow: "arrow",
	feather: "arrow",
	ipc: "arrow"
};
/** Layouts that are known by their first bytes too. */
const BINARY = [{
	layout: "parquet",
	title: "a Parquet file",
	starts: [[
		80,
		65,
		82,
		49
	]]
}, {
	layout: "arrow",
	title: "an Arrow file",
	starts: [[
		65,
		82,
		82,
		79
	], [
		255,
		255,
		255,
		255
	]]
}];
/** What a file begins with whose content Git LFS keeps elsewhere. */
const LFS_POINTER = "version https://git-lfs.github.com/spec/v1";
/**
* The format of a table file: the layout by its name, packing and binary layouts by the first bytes.
*
* @throws ModelgateError TABLE_FILE_MISSING, TABLE_EMPTY, TABLE_FORMAT_UNKNOWN, TABLE_UNREADABLE
*/
async function detectFormat(file) {
	const name = fileName(file);
	const magic = await readMagic(file);
	if (magic.length === 0) throw tableError("TABLE_EMPTY", `${name} is empty: not even a header.`);
	if (Buffer.from(magic).toString("latin1") === LFS_POINTER) throw tableError("TABLE_UNREADABLE", `${name} is a Git LFS pointer and not the table.`, { advice: "Fetch the content before: `git lfs pull`, or `lfs: true` of actions/checkout." });
	const compression = startsWith(magic, [31, 139]) ? "gzip" : startsWith(magic, [
		40,
		181,
		47,
		253
	]) ? "zstd" : "none";
	const extension = name.toLowerCase().replace(/\.(gz|zst)$/, "").split(".").at(-1) ?? "";
	const layout = Object.hasOwn(LAYOUTS, extension) ? LAYOUTS[extension] : void 0;
	const binary = BINARY.find(({ starts }) => starts.some((start) => startsWith(magic, start)));
	if (layout === void 0 && binary === void 0) throw tableError("TABLE_FORMAT_UNKNOWN", `${name}: no table format is known for this name.`, { advice: "Write .csv, .tsv or .jsonl, each optionally .gz or .zst, or .parquet, .arrow or .feather." });
	const claimed = BINARY.find((one) => one.layout === layout);
	if (layout !== void 0 && binary !== claimed) {
		const truth = binary === void 0 ? `it does not begin like ${claimed?.title}` : `it is ${binary.title}`;
		throw tableError("TABLE_UNREADABLE", `${name} is not what its name says: ${truth}.`);
	}
	return {
		layout: layout ?? binary?.layout ?? "csv",
		compression
	};
}
/** What people call a file. */
function fileName(file) {
	return file.name ?? file.path;
}
async function readMagic(file) {
	const handle = await openFile(file);
	try {
		const { length } = LFS_POINTER;
		const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}
async function openFile(file) {
	try {
		if ((await stat(file.path)).isFile()) return await open(file.path, "r");
	} catch (cause) {
		throw tableError("TABLE_FILE_MISSING", `${fileName(file)} cannot be opened: ${reasonOf(cause)}.`, { cause });
	}
	throw tableError("TABLE_FILE_MISSING", `${fileName(file)} is not a file.`);
}
function reasonOf(cause) {
	const code = cause instanceof Error && "code" in cause ? cause.code : void 0;
	if (code === "ENOENT") return "there is no such file";
	if (code === "EACCES" || code === "EPERM") return "no permission to read it";
	return cause instanceof Error ? cause.message : String(cause);
}
function startsWith(bytes, prefix) {
	return prefix.every((byte, i) => bytes[i] === byte);
}

export { fileName as n, detectFormat as t };
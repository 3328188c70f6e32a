import { i as canonicalJson, l as ModelgateError, t as textAt } from "./kernel.js";
import { createHash } from "node:crypto";
import { lstat, mkdtemp, open, readdir, rename, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { closeSync, constants, createReadStream, createWriteStream, fstatSync, openSync, readSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { buffer } from "node:stream/consumers";
import { crc32, inflateRawSync } from "node:zlib";

// packages/artifacts/src/digest.ts
/** `sha256:` and the 64 hexadecimal digits of the SHA-256 of bytes or UTF-8 text. */
function digestBytes(bytes) {
	return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
/** The digest of a file, streamed: memory does not grow with its size. */
async function digestFile(path) {
	const hash = createHash("sha256");
	await pipeline(createReadStream(path), hash);
	return `sha256:${hash.digest("hex")}`;
}
/**
* The identity of a model: SHA-256 of the canonical list (RFC 8785 JSON, sorted by name) of its artifacts'
* names, digests and sizes. Never a commit, a version string or a registry number.
*/
function modelDigest(artifacts) {
	const list = artifacts.map(({ name, digest, size }) => ({
		name,
		digest,
		size
	})).toSorted((a, b) => a.name < b.name ? -1 : 1);
	return digestBytes(canonicalJson(list));
}

// packages/artifacts/src/confine-path.ts
/**
* Checks that a path written in a file stays inside the repository, by its text alone.
*
* @param path as written, relative to the root, with forward slashes
* @returns the path without `./` and doubled slashes
* @throws ModelgateError `PATH_OUTSIDE` for `..`, absolute paths, drive letters, backslashes, control characters,
*   and anything inside `.git`
*/
function confinePath(path) {
	const reason = refusalOf(path);
	if (reason === void 0) return segmentsOf(path).join("/");
	throw new ModelgateError("PATH_OUTSIDE", `The path \`${shown(path)}\` ${reason}.`, { advice: "Write a path relative to the root of the repository, with forward slashes and without `..`." });
}
function segmentsOf(path) {
	return path.split("/").filter((segment) => segment !== "" && segment !== ".");
}
function refusalOf(path) {
	if (path.startsWith("/")) return "is absolute";
	if (path.includes("\\")) return "holds a backslash";
	if (/[\u0000-\u001f\u007f]/.test(path)) return "holds a control character";
	const segments = segmentsOf(path);
	if (segments.length === 0) return "names no file";
	if (/^[A-Za-z]:/.test(segments[0] ?? "")) return "starts with a drive letter";
	if (segments.includes("..")) return "leaves the repository";
	if (segments.some(isGitFolder)) return "leads into the folder of git";
}
/** `.git` by any name that a file system may take for it: other case, trailing dots and spaces, the short name. */
function isGitFolder(segment) {
	const name = segment.toLowerCase().replace(/[. ]+$/, "").normalize("NFKC");
	return name === ".git" || name === "git~1";
}
function shown(path) {
	return path.slice(0, 200).replace(/[\u0000-\u001f\u007f`]/g, "?");
}

// packages/artifacts/src/directory-digest.ts
/** Files that a model's signature leaves out, by the OpenSSF model signing specification 1.0. */
const IGNORED_AT_ROOT = /* @__PURE__ */ new Set([
	".git",
	".gitignore",
	".gitattributes",
	".github"
]);
/**
* The root digest of a folder as OpenSSF model signing 1.0 defines it: files sorted by the code points of their
* names, their digests concatenated and hashed once more.
*
* @param tree the files
* @param folder its path, without a slash at the end
* @param signature path of the signature file, which is left out
* @returns null when the tree has no file below the folder
*/
async function directoryDigest(tree, folder, signature) {
	const prefix = `${folder}/`;
	const files = (await tree.list(folder)).filter((path) => path.startsWith(prefix) && path !== signature).filter((path) => !IGNORED_AT_ROOT.has(path.slice(prefix.length).split("/")[0] ?? "")).toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
	if (files.length === 0) return null;
	const hash = createHash("sha256");
	let size = 0;
	for (const path of files) {
		const local = await tree.materialize(path);
		if (local === null) return null;
		hash.update(Buffer.from((await digestFile(local)).slice(7), "hex"));
		size += (await stat(local)).size;
	}
	return {
		digest: `sha256:${hash.digest("hex")}`,
		size,
		files
	};
}

// packages/artifacts/src/other-case.ts
/** The form in which file systems that ignore case compare names. */
function lowerCase(name) {
	return name.normalize("NFC").toLowerCase();
}
/** The error for a name that exists in another case, alone or beside it. */
function otherCase(name, other) {
	return new ModelgateError("PATH_CASE", `\`${name}\` and \`${other}\` differ only in upper and lower case.`, { advice: `Write \`${other}\`, or rename one of them.` });
}

// packages/artifacts/src/git-tree.ts
/** Git's modes for a symbolic link and for a submodule. */
const LINK_MODE = "120000";
const SUBMODULE_MODE = "160000";
/**
* The files of one commit of a local clone, read with the program git.
*
* @param root a folder inside the clone
* @param ref any revision git understands
* @param options `temp`: where files are written for streaming readers; default a new folder of the system's own
* @throws ModelgateError `GIT_REF_UNKNOWN` when the clone does not have the commit, `GIT_FAILED` when git fails
*/
async function gitTree(root, ref, options = {}) {
	const commit = await resolveCommit(root, ref);
	const listing = await runGit(root, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	]);
	const entries = new Map(parseListing(listing.toString("utf8")));
	const paths = [...entries.keys()].toSorted((a, b) => a < b ? -1 : 1);
	const byCase = Map.groupBy(paths, lowerCase);
	let temp;
	function entryOf(path) {
		const confined = confinePath(path);
		const segments = confined.split("/");
		for (let end = 1; end <= segments.length; end++) {
			const prefix = segments.slice(0, end).join("/");
			const mode = entries.get(prefix)?.mode;
			if (mode === LINK_MODE) throw new ModelgateError("PATH_SYMLINK", `\`${prefix}\` is a symbolic link; links are not followed.`, { advice: "Replace the link by the file, or write the path of the file itself." });
			if (mode === SUBMODULE_MODE) throw new ModelgateError("PATH_NOT_A_FILE", `\`${prefix}\` is a submodule.`, { advice: "Name a file of this repository." });
		}
		const other = byCase.get(lowerCase(confined))?.find((path) => path !== confined);
		if (other !== void 0) throw otherCase(confined, other);
		return entries.get(confined);
	}
	return {
		label: ref === commit ? commit.slice(0, 7) : `${ref} (${commit.slice(0, 7)})`,
		commit,
		async list(folder) {
			const prefix = folder === void 0 ? "" : `${confinePath(folder)}/`;
			return paths.filter((path) => path.startsWith(prefix) && !isSpecial(entries.get(path)?.mode));
		},
		async read(path) {
			const entry = entryOf(path);
			return entry === void 0 ? null : runGit(root, [
				"cat-file",
				"blob",
				entry.object
			]);
		},
		async materialize(path) {
			const entry = entryOf(path);
			if (entry === void 0) return null;
			temp ??= options.temp === void 0 ? mkdtemp(join(tmpdir(), "modelgate-")) : Promise.resolve(options.temp);
			const target = join(await temp, entry.object);
			await streamGit(root, [
				"cat-file",
				"blob",
				entry.object
			], async (stdout) => {
				await pipeline(stdout, createWriteStream(`${target}.part`));
			});
			await rename(`${target}.part`, target);
			return target;
		}
	};
}
function isSpecial(mode) {
	return mode === LINK_MODE || mode === SUBMODULE_MODE;
}
async function resolveCommit(root, ref) {
	try {
		return (await runGit(root, [
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${ref}^{commit}`
		])).toString("utf8").trim();
	} catch (cause) {
		if (cause instanceof ModelgateError && cause.advice === NOT_INSTALLED) throw cause;
		throw new ModelgateError("GIT_REF_UNKNOWN", `This clone has no commit \`${ref}\`.`, {
			advice: `Fetch it: \`git fetch origin ${ref}\`, or check the name.`,
			cause
		});
	}
}
/** `mode type object<TAB>path`, separated by NUL. */
function* parseListing(listing) {
	for (const line of listing.split("\0")) {
		const match = /^(\d{6}) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line);
		if (match?.[1] !== void 0 && match[2] !== void 0 && match[3] !== void 0) yield [match[3], {
			mode: match[1],
			object: match[2]
		}];
	}
}
async function runGit(root, args) {
	return streamGit(root, args, buffer);
}
const NOT_INSTALLED = "Install git and make sure that it is on the PATH.";
async function streamGit(root, args, consume) {
	const child = spawn("git", [
		"-C",
		root,
		...args
	], { stdio: [
		"ignore",
		"pipe",
		"pipe"
	] });
	const closed = new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("close", resolve);
	});
	try {
		const [result, complaint, status] = await Promise.all([
			consume(child.stdout),
			buffer(child.stderr),
			closed
		]);
		if (status === 0) return result;
		throw new ModelgateError("GIT_FAILED", `git ${args[0]} failed: ${complaint.toString("utf8").trim().slice(0, 500)}`, { advice: "Run the same command by hand to see more." });
	} catch (cause) {
		if (cause instanceof ModelgateError) throw cause;
		throw new ModelgateError("GIT_FAILED", "The program git could not be started.", {
			advice: NOT_INSTALLED,
			cause
		});
	}
}

// packages/artifacts/src/lfs-pointer.ts
/** Git LFS pointers are at most this long; anything longer is a file. */
const MAX_POINTER_BYTES = 1024;
/**
* Reads a Git LFS pointer (git-lfs specification, version 1).
*
* @param bytes a whole file
* @returns undefined when the file is not a pointer
*/
function parseLfsPointer(bytes) {
	if (bytes.length > MAX_POINTER_BYTES) return void 0;
	const text = new TextDecoder().decode(bytes);
	if (!text.startsWith("version https://git-lfs.github.com/spec/v1\n")) return void 0;
	const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
	const size = /^size (\d{1,15})$/m.exec(text)?.[1];
	return oid === void 0 || size === void 0 ? void 0 : {
		digest: `sha256:${oid}`,
		size: Number(size)
	};
}

// packages/artifacts/src/work-tree.ts
/** Folders that hold no files of the user's own. */
const SKIPPED_FOLDERS = /* @__PURE__ */ new Set([".git", "node_modules"]);
/**
* The files below a folder as they are now. Symbolic links are neither listed nor followed, so nothing outside can be
* read; what is not a regular file is refused.
*
* @param root a folder on this machine
*/
function workTree(root) {
	const names = /* @__PURE__ */ new Map();
	return {
		label: "work tree",
		async list(folder) {
			const paths = [];
			await listInto(root, folder === void 0 ? "" : confinePath(folder), paths);
			return paths.toSorted((a, b) => a < b ? -1 : 1);
		},
		async read(path, limit = Number.POSITIVE_INFINITY) {
			const local = await locate(root, path, names);
			if (local === null) return null;
			const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
			const handle = await open(local, flags).catch((error) => refuseUnreadable(error, path));
			try {
				const { size } = await handle.stat();
				if (size <= limit) return await handle.readFile();
				const { buffer, bytesRead } = await handle.read(Buffer.alloc(limit + 1), 0, limit + 1, 0);
				return buffer.subarray(0, bytesRead);
			} finally {
				await handle.close();
			}
		},
		materialize: (path) => locate(root, path, names)
	};
}
async function listInto(root, folder, paths) {
	const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error) => missing(error) ?? []).catch((error) => refuseUnreadable(error, folder));
	for (const entry of entries) {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		if (entry.isFile()) paths.push(path);
		else if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) await listInto(root, path, paths);
	}
}
/** Where a file is, or null when there is none. Every name on the way is looked at: none may be a link. */
async function locate(root, path, names) {
	const segments = confinePath(path).split("/");
	let local = root;
	for (const [index, segment] of segments.entries()) {
		const folder = local;
		local = join(local, segment);
		await refuseOtherCase(folder, segment, names);
		const stats = await lstat(local).catch(missing);
		if (stats === null) return null;
		if (stats.isSymbolicLink()) {
			const link = segments.slice(0, index + 1).join("/");
			throw new ModelgateError("PATH_SYMLINK", `\`${link}\` is a symbolic link; links are not followed.`, { advice: "Replace the link by the file, or write the path of the file itself." });
		}
		if (stats.isDirectory()) continue;
		if (index < segments.length - 1) return null;
		if (stats.isFile()) return local;
		throw new ModelgateError("PATH_NOT_A_FILE", `\`${path}\` is not a regular file.`, { advice: "Name a regular file." });
	}
	return null;
}
async function refuseOtherCase(folder, name, cache) {
	const changed = (await lstat(folder).catch(missing))?.mtimeMs;
	if (changed === void 0) return;
	let known = cache.get(folder);
	if (known?.changed !== changed) {
		known = {
			changed,
			names: Map.groupBy(await readdir(folder).catch((error) => missing(error) ?? []), lowerCase)
		};
		cache.set(folder, known);
	}
	const other = known.names.get(lowerCase(name))?.find((candidate) => candidate !== name);
	if (other !== void 0) throw otherCase(name, other);
}
function missing(error) {
	const code = error instanceof Error && "code" in error ? error.code : void 0;
	if (code === "ENOENT" || code === "ENOTDIR") return null;
	throw error;
}
function refuseUnreadable(error, path) {
	throw new ModelgateError("PATH_UNREADABLE", `\`${path}\` cannot be read.`, {
		advice: "Give this user the right to read it.",
		cause: error
	});
}

// packages/artifacts/src/readers/byte-source.ts
/**
* Opens a regular file for reading by position.
*
* @throws ModelgateError `MODEL_FILE_MISSING`, `MODEL_FILE_IRREGULAR` (a folder, a pipe, a device)
*/
function openFileSource(path) {
	let descriptor;
	try {
		descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
	} catch (cause) {
		throw new ModelgateError("MODEL_FILE_MISSING", `${path} cannot be read.`, {
			advice: "Check the path and that the file is in this checkout (Git LFS files must be pulled first).",
			cause
		});
	}
	const opened = fstatSync(descriptor, { bigint: true });
	if (!opened.isFile()) {
		closeSync(descriptor);
		throw new ModelgateError("MODEL_FILE_IRREGULAR", `${path} is not a regular file.`, { advice: "Name the model file itself." });
	}
	const changed = () => new ModelgateError("MODEL_FILE_CHANGED", `${path} changed while it was read.`, { advice: "Wait until the command that writes the file has ended." });
	return {
		path,
		length: Number(opened.size),
		read(target, position) {
			let done = 0;
			while (done < target.length) {
				const count = readSync(descriptor, target, done, target.length - done, position + done);
				if (count === 0) throw changed();
				done += count;
			}
		},
		assertUnchanged() {
			const now = fstatSync(descriptor, { bigint: true });
			if (now.size !== opened.size || now.mtimeNs !== opened.mtimeNs) throw changed();
		},
		close() {
			closeSync(descriptor);
		}
	};
}
/** A part of a source, with positions of its own. The caller has checked that it lies inside. */
function rangeSource(source, offset, length) {
	return {
		length,
		read: (target, position) => source.read(target, offset + position)
	};
}
/** Bytes in memory as a source. */
function memorySource(bytes) {
	return {
		length: bytes.length,
		read: (target, position) => target.set(bytes.subarray(position, position + target.length))
	};
}
/** How much is read at a time: the size at which Node's SHA-256 and `cmp` are fastest, and the memory bound of a reader. */
const CHUNK_BYTES = 1048576;
/** Every chunk of a source in order. The same buffer is used again: copy what must outlive the step. */
function* chunksOf(source) {
	const buffer = new Uint8Array(Math.min(CHUNK_BYTES, source.length));
	for (let position = 0; position < source.length; position += CHUNK_BYTES) {
		const chunk = buffer.subarray(0, Math.min(CHUNK_BYTES, source.length - position));
		source.read(chunk, position);
		yield chunk;
	}
}

// packages/artifacts/src/readers/open-csv.ts
/** Larger tables are compared by bytes: cells take many times their size in memory. */
const MAX_CSV_BYTES = 67108864;
/** A cell that is a number. Numbers in hexadecimal or with separators are text. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu;
const NOT_FINITE = /^([+-]?)(nan|inf|infinity)$/iu;
/**
* Reads a table of predictions or metrics by columns. A column whose cells are all numbers (or missing) is an array, of whole numbers where no cell
* has a fraction or an exponent; any other column is a document that has no tolerance. The first line names the columns, unless it is all numbers.
*
* @param delimiter comma or tabulator
* @throws ModelgateError `CSV_INVALID` with the line: rows of other lengths, a name that is there twice, an open quote
*/
function openCsv(file, path, delimiter) {
	if (file.length > 67108864) return {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map()
	};
	const refuse = (why, line) => new ModelgateError("CSV_INVALID", `${path} is not a sound table: ${why} (in row ${line}).`, { advice: "Write it again with a CSV library; every row needs the same number of cells." });
	const bytes = new Uint8Array(file.length);
	file.read(bytes, 0);
	let text;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw refuse("it is not UTF-8", 1);
	}
	const rows = splitCells(text, delimiter, refuse);
	const first = rows[0] ?? [];
	const hasNames = !first.every((cell) => NUMBER.test(cell));
	const names = hasNames ? first : first.map((_, index) => `column ${index + 1}`);
	const body = hasNames ? rows.slice(1) : rows;
	for (const [index, row] of body.entries()) if (row.length !== names.length) throw refuse(`it has ${row.length} cells and the first row ${names.length}`, index + (hasNames ? 2 : 1));
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== void 0) throw refuse(`the column ${JSON.stringify(twice)} is there twice`, 1);
	const entries = [];
	const documents = [{
		name: "(columns)",
		json: JSON.stringify(names)
	}];
	for (const [index, name] of names.entries()) {
		const cells = body.map((row) => row[index] ?? "");
		const entry = numberColumn(name, cells);
		if (entry !== null) entries.push(entry);
		else documents.push({
			name,
			json: JSON.stringify(createHash("sha256").update(JSON.stringify(cells)).digest("hex"))
		});
	}
	return {
		format: "csv",
		entries,
		documents,
		metadata: /* @__PURE__ */ new Map()
	};
}
/** Rows and cells by RFC 4180; lines may end in LF too, and an empty last line is none. */
function splitCells(text, delimiter, refuse) {
	const rows = [];
	let row = [];
	for (let at = 0; at < text.length;) {
		let cell;
		if (text[at] === "\"") {
			let end = text.indexOf("\"", at + 1);
			while (end !== -1 && text[end + 1] === "\"") end = text.indexOf("\"", end + 2);
			if (end === -1) throw refuse("a quote is not closed", rows.length + 1);
			cell = text.slice(at + 1, end).replaceAll("\"\"", "\"");
			at = end + 1;
			if (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") throw refuse("text follows a closing quote", rows.length + 1);
		} else {
			const start = at;
			while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
			cell = text.slice(start, at);
		}
		row.push(cell);
		if (text[at] === delimiter) {
			at++;
			if (at === text.length) row.push("");
			continue;
		}
		if (text[at] === "\r") at++;
		if (text[at] === "\n") at++;
		rows.push(row);
		row = [];
	}
	if (row.length > 0) rows.push(row);
	return rows;
}
function numberColumn(name, cells) {
	const isNumber = (cell) => NUMBER.test(cell) || NOT_FINITE.test(cell) || cell === "";
	if (!cells.every(isNumber) || cells.every((cell) => cell === "")) return null;
	const isCount = cells.every((cell) => /^[+-]?\d{1,15}$/u.test(cell));
	const values = isCount ? BigInt64Array.from(cells, BigInt) : Float64Array.from(cells, numberOf);
	return {
		name,
		dtype: isCount ? "I64" : "F64",
		shape: [cells.length],
		elements: cells.length,
		bytes: memorySource(new Uint8Array(values.buffer))
	};
}
/** A missing cell is NaN: it has to be missing in the other table too. */
function numberOf(cell) {
	const special = NOT_FINITE.exec(cell);
	if (cell === "" || special?.[2]?.toLowerCase() === "nan") return NaN;
	if (special !== null) return special[1] === "-" ? -1e400 : 1e400;
	return Number(cell);
}

// packages/artifacts/src/readers/parse-strict-json.ts
/** Deeper nesting than any header or configuration has; `JSON.parse` and every walk over the value recurse. */
const MAX_JSON_DEPTH = 200;
/** Why a text is no acceptable JSON, with the place. */
var JsonSyntaxError = class extends Error {
	name = "JsonSyntaxError";
	/** UTF-16 units from the start. */
	offset;
	constructor(message, offset) {
		super(message);
		this.offset = offset;
	}
};
/**
* JSON as RFC 8259 has it, and besides: no duplicate key at any depth (readers disagree on which one wins) and bounded nesting.
*
* @param number makes something else of a number, given its text
* @throws JsonSyntaxError
*/
function parseStrictJson(text, number) {
	const keysWritten = countKeys(text);
	let value;
	try {
		value = number === void 0 ? JSON.parse(text) : JSON.parse(text, reviveNumbers(number));
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		throw new JsonSyntaxError(message, offsetOf(message, text));
	}
	if (countKeptKeys(value) !== keysWritten) {
		const duplicate = findDuplicate(text);
		throw new JsonSyntaxError(`duplicate key ${JSON.stringify(duplicate.key)}`, duplicate.offset);
	}
	return value;
}
/** The engine hands the text of a primitive to a reviver as a third argument (ECMAScript, `JSON.parse` source text access). */
function reviveNumbers(number) {
	return (_key, value, ...rest) => {
		const source = textAt(rest[0], "source");
		return typeof value === "number" && source !== void 0 ? number(source, value) : value;
	};
}
/** V8 names the position in most of its messages; for the others the start of the text must do. */
function offsetOf(message, text) {
	if (message.includes("end of JSON")) return text.length;
	return Number(/position (\d+)/u.exec(message)?.[1] ?? 0);
}
/** The number of `key:` pairs in the text; on the way the depth is bounded, before anything recurses. */
function countKeys(text) {
	let keys = 0;
	let depth = 0;
	for (let i = 0; i < text.length; i++) switch (text.charCodeAt(i)) {
		case 34:
			i = endOfString(text, i);
			break;
		case 58:
			keys++;
			break;
		case 123:
		case 91:
			if (++depth > MAX_JSON_DEPTH) throw new JsonSyntaxError(`nested deeper than ${MAX_JSON_DEPTH} levels`, i);
			break;
		case 125:
		case 93: depth--;
	}
	return keys;
}
/** The index of the quote that closes the string opened at `start`, or the end of the text. */
function endOfString(text, start) {
	for (let end = text.indexOf("\"", start + 1); end !== -1; end = text.indexOf("\"", end + 1)) {
		let backslashes = 0;
		while (text.charCodeAt(end - 1 - backslashes) === 92) backslashes++;
		if (backslashes % 2 === 0) return end;
	}
	return text.length;
}
function countKeptKeys(value) {
	if (typeof value !== "object" || value === null) return 0;
	if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return 0;
	const members = Array.isArray(value) ? value : Object.values(value);
	let keys = Array.isArray(value) ? 0 : members.length;
	for (const member of members) if (typeof member === "object") keys += countKeptKeys(member);
	return keys;
}
/** Called for valid JSON that has a duplicate: where the second of the two stands. */
function findDuplicate(text) {
	const scopes = [];
	for (let i = 0; i < text.length; i++) {
		const unit = text[i];
		if (unit === "{" || unit === "[") scopes.push(/* @__PURE__ */ new Set());
		else if (unit === "}" || unit === "]") scopes.pop();
		else if (unit === "\"") {
			const end = endOfString(text, i);
			if (/^\s*:/u.test(text.slice(end + 1, end + 65))) {
				const key = JSON.parse(text.slice(i, end + 1));
				const scope = scopes.at(-1);
				if (typeof key === "string" && scope !== void 0) {
					if (scope.has(key)) return {
						key,
						offset: i
					};
					scope.add(key);
				}
			}
			i = end;
		}
	}
	return {
		key: "",
		offset: 0
	};
}

// packages/artifacts/src/readers/open-json.ts
/** Larger files are compared by bytes: a JSON text takes many times its size in memory. */
const MAX_JSON_BYTES = 67108864;
/**
* Reads a JSON file as arrays and one document. Lists of numbers (also nested ones of equal length) are arrays, named by their JSON Pointer; so is every
* number that is written with a fraction or an exponent. What is left (text, truth values, whole numbers, the structure) is the document and has
* no tolerance.
*
* @param volatile JSON Pointers of values that may differ by design; they are left out
* @throws ModelgateError `MODEL_JSON_INVALID` with the offset
*/
function openJson(file, path, volatile) {
	if (file.length > 67108864) return {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map()
	};
	const bytes = new Uint8Array(file.length);
	file.read(bytes, 0);
	const entries = [];
	const skipped = new Set(volatile);
	const skeleton = separate(parse(bytes, path), "", entries, skipped);
	return {
		format: "json",
		entries,
		documents: [{
			name: "/",
			json: canonicalJson(skeleton)
		}],
		metadata: /* @__PURE__ */ new Map()
	};
}
/** A number that its text marks as one of the real line: 1.0 is one, 1 is a count. */
var JsonFloat = class {
	value;
	constructor(value) {
		this.value = value;
	}
};
function parse(bytes, path) {
	const refuse = (why, offset) => new ModelgateError("MODEL_JSON_INVALID", `${path} is not valid JSON: ${why} (at byte ${offset}).`, { advice: "Write the file again; NaN and Infinity are no JSON." });
	let text;
	try {
		text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		throw refuse("it is not UTF-8", 0);
	}
	try {
		return parseStrictJson(text, (source, value) => {
			if (/[.eE]/u.test(source)) return new JsonFloat(value);
			return Number.isSafeInteger(value) ? value : `(number) ${source}`;
		});
	} catch (error) {
		if (!(error instanceof JsonSyntaxError)) throw error;
		throw refuse(error.message, Buffer.byteLength(text.slice(0, error.offset)));
	}
}
/** Takes the arrays out of a value; what is left has text where they were. */
function separate(value, pointer, entries, skipped) {
	if (skipped.has(pointer)) return "(volatile)";
	if (typeof value === "string") return value.toWellFormed();
	const shape = numericShape(value);
	if (shape !== null && (shape.length > 0 || value instanceof JsonFloat)) {
		entries.push(numberEntry(pointer === "" ? "/" : pointer, shape, value));
		return "(numbers)";
	}
	if (typeof value !== "object" || value === null) return value;
	const inside = (key, member) => separate(member, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, entries, skipped);
	if (Array.isArray(value)) return value.map((member, index) => inside(String(index), member));
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.toWellFormed(), inside(key, member)]));
}
/** The shape of a number or of nested lists of numbers; null for everything else, for ragged lists, and for empty ones. */
function numericShape(value) {
	if (typeof value === "number" || value instanceof JsonFloat) return [];
	if (!Array.isArray(value) || value.length === 0) return null;
	const first = numericShape(value[0]);
	if (first === null) return null;
	const key = first.join();
	return value.every((member) => numericShape(member)?.join() === key) ? [value.length, ...first] : null;
}
function numberEntry(name, shape, value) {
	const numbers = flatten(value);
	const isCount = numbers.every((number) => typeof number === "number" && Number.isSafeInteger(number));
	const values = isCount ? BigInt64Array.from(numbers, (number) => BigInt(Number(number))) : Float64Array.from(numbers, (number) => number instanceof JsonFloat ? number.value : Number(number));
	return {
		name,
		dtype: isCount ? "I64" : "F64",
		shape,
		elements: numbers.length,
		bytes: memorySource(new Uint8Array(values.buffer))
	};
}
function flatten(value) {
	return Array.isArray(value) ? value.flatMap(flatten) : [value];
}

// packages/artifacts/src/readers/dtype.ts
/** Element types of all formats under the names safetensors uses; bits as stored. */
const DTYPES = {
	F64: {
		bits: 64,
		kind: "float"
	},
	F32: {
		bits: 32,
		kind: "float"
	},
	F16: {
		bits: 16,
		kind: "float"
	},
	BF16: {
		bits: 16,
		kind: "float"
	},
	F8_E5M2: {
		bits: 8,
		kind: "float"
	},
	F8_E4M3: {
		bits: 8,
		kind: "float"
	},
	F8_E8M0: {
		bits: 8,
		kind: "float"
	},
	F8_E5M2FNUZ: {
		bits: 8,
		kind: "float"
	},
	F8_E4M3FNUZ: {
		bits: 8,
		kind: "float"
	},
	F6_E2M3: {
		bits: 6,
		kind: "opaque"
	},
	F6_E3M2: {
		bits: 6,
		kind: "opaque"
	},
	F4: {
		bits: 4,
		kind: "opaque"
	},
	C64: {
		bits: 64,
		kind: "complex"
	},
	C128: {
		bits: 128,
		kind: "complex"
	},
	I64: {
		bits: 64,
		kind: "integer"
	},
	I32: {
		bits: 32,
		kind: "integer"
	},
	I16: {
		bits: 16,
		kind: "integer"
	},
	I8: {
		bits: 8,
		kind: "integer"
	},
	U64: {
		bits: 64,
		kind: "integer"
	},
	U32: {
		bits: 32,
		kind: "integer"
	},
	U16: {
		bits: 16,
		kind: "integer"
	},
	U8: {
		bits: 8,
		kind: "integer"
	},
	BOOL: {
		bits: 8,
		kind: "boolean"
	}
};
/** Whether a word from a file names an element type; own keys only, so `constructor` does not. */
function isDtype(word) {
	return Object.hasOwn(DTYPES, word);
}

// packages/artifacts/src/readers/parse-npy-header.ts
/**
* Reads the Python dictionary literal of an npy header by its grammar; nothing is evaluated.
*
* @returns null when it is not exactly the keys `descr`, `fortran_order` and `shape` with values of their kind
*/
function parseNpyHeader(text) {
	let rest = /^\s*\{(.*)\}\s*$/su.exec(text)?.[1]?.trim() ?? "";
	const values = /* @__PURE__ */ new Map();
	while (rest !== "") {
		const item = /^'(descr|fortran_order|shape)'\s*:\s*('[^'\\]*'|True|False|\([\d,\sL]*\)|\[[^\]]*\](?:[^'}]*\])*)\s*(?:,|$)/u.exec(rest);
		if (item === null || values.has(item[1] ?? "")) return null;
		values.set(item[1] ?? "", item[2] ?? "");
		rest = rest.slice(item[0].length).trim();
	}
	const descr = values.get("descr");
	const order = values.get("fortran_order");
	const shape = values.get("shape");
	if (descr === void 0 || shape === void 0 || !shape.startsWith("(")) return null;
	if (order !== "True" && order !== "False") return null;
	const sides = shape.slice(1, -1).split(",").map((side) => side.trim().replace(/L$/u, "")).filter((side) => side !== "");
	if (!sides.every((side) => /^\d{1,16}$/u.test(side))) return null;
	return {
		descr: descr.startsWith("'") ? descr.slice(1, -1) : null,
		fortranOrder: order === "True",
		shape: sides.map(Number)
	};
}

// packages/artifacts/src/readers/zip-members.ts
/** More members than any model has; the list alone would take the memory. */
const MAX_MEMBERS = 1e6;
/** Deflated members are inflated in memory; arrays beyond this are written uncompressed by everyone. */
const MAX_INFLATED_BYTES = 1073741824;
/** Deflate cannot expand further than this; a larger claim is a lie. */
const MAX_RATIO = 1033;
/** End record, without and with the longest comment. */
const END_BYTES = 22;
const END_SEARCH_BYTES = 65557;
const LOCAL = 67324752;
const CENTRAL = 33639248;
const END = 101010256;
const END_64 = 101075792;
const LOCATOR_64 = 117853008;
/**
* Lists the members of a ZIP archive. What its two directories say must agree, because scanners read one and loaders the other;
* encryption, other methods than stored and deflated, duplicate names and impossible sizes are refused.
*
* @throws ModelgateError `ZIP_INVALID` with the offset
*/
function zipMembers(file, path) {
	const refuse = (why, offset) => new ModelgateError("ZIP_INVALID", `${path} is not a sound ZIP archive: ${why} (at byte ${offset}).`, { advice: "Write the file again, or fetch it again if it was cut short." });
	const { count, offset, size } = findDirectory(file, refuse);
	const directory = readAt(file, offset, size, refuse);
	const members = [];
	const names = /* @__PURE__ */ new Set();
	const inflated = {
		name: null,
		bytes: /* @__PURE__ */ new Uint8Array(0)
	};
	let at = 0;
	for (let index = 0; index < count; index++) {
		const entry = readCentral(directory, at, offset, refuse);
		at = entry.next;
		if (names.has(entry.name)) throw refuse(`the name ${JSON.stringify(entry.name)} is there twice`, offset + at);
		names.add(entry.name);
		if (entry.name.endsWith("/")) continue;
		members.push({
			name: entry.name,
			bytes: memberBytes(file, entry, inflated, refuse)
		});
	}
	if (at !== size) throw refuse("the directory has bytes behind its last entry", offset + at);
	return members;
}
function readAt(file, offset, length, refuse) {
	if (offset < 0 || offset + length > file.length) throw refuse("a record lies outside of the file", file.length);
	const bytes = new Uint8Array(length);
	file.read(bytes, offset);
	return new DataView(bytes.buffer);
}
function findDirectory(file, refuse) {
	const searched = Math.min(file.length, END_SEARCH_BYTES);
	if (searched < END_BYTES) throw refuse("it is too short", 0);
	const start = file.length - searched;
	const tail = readAt(file, start, searched, refuse);
	let end = searched - END_BYTES;
	while (end >= 0 && (tail.getUint32(end, true) !== END || end + END_BYTES + tail.getUint16(end + 20, true) !== searched)) end--;
	if (end < 0) throw refuse("it has no directory", file.length);
	const count = tail.getUint16(end + 10, true);
	const size = tail.getUint32(end + 12, true);
	const offset = tail.getUint32(end + 16, true);
	if (count !== 65535 && size !== 4294967295 && offset !== 4294967295) return check({
		count,
		size,
		offset
	});
	const locator = readAt(file, start + end - 20, 20, refuse);
	if (locator.getUint32(0, true) !== LOCATOR_64) return check({
		count,
		size,
		offset
	});
	const record = readAt(file, safe(locator.getBigUint64(8, true), start + end - 12, refuse), 56, refuse);
	if (record.getUint32(0, true) !== END_64) throw refuse("the ZIP64 record is missing", start + end - 12);
	return check({
		count: safe(record.getBigUint64(32, true), start + end, refuse),
		size: safe(record.getBigUint64(40, true), start + end, refuse),
		offset: safe(record.getBigUint64(48, true), start + end, refuse)
	});
	function check(found) {
		if (found.count > MAX_MEMBERS || found.count * 46 > found.size || found.offset + found.size > start + end) throw refuse("the directory does not fit into the file", start + end);
		return found;
	}
}
function safe(value, offset, refuse) {
	if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw refuse("a size is impossible", offset);
	return Number(value);
}
function readCentral(directory, at, base, refuse) {
	if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== CENTRAL) throw refuse("an entry of the directory is damaged", base + at);
	const nameLength = directory.getUint16(at + 28, true);
	const extraLength = directory.getUint16(at + 30, true);
	const next = at + 46 + nameLength + extraLength + directory.getUint16(at + 32, true);
	if (next > directory.byteLength) throw refuse("an entry of the directory is cut short", base + at);
	if ((directory.getUint16(at + 8, true) & 1) !== 0) throw refuse("a member is encrypted", base + at);
	const sizes = {
		size: directory.getUint32(at + 24, true),
		stored: directory.getUint32(at + 20, true),
		local: directory.getUint32(at + 42, true)
	};
	const extra = new DataView(directory.buffer, directory.byteOffset + at + 46 + nameLength, extraLength);
	return {
		name: new TextDecoder().decode(new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameLength)),
		method: directory.getUint16(at + 10, true),
		crc: directory.getUint32(at + 16, true),
		...widen(sizes, extra, base + at, refuse),
		next
	};
}
/** ZIP64 puts what does not fit into 32 bits into an extra field, in a fixed order and only what did not fit. */
function widen(sizes, extra, offset, refuse) {
	const wide = { ...sizes };
	for (let at = 0; at + 4 <= extra.byteLength;) {
		const length = extra.getUint16(at + 2, true);
		if (at + 4 + length > extra.byteLength) throw refuse("an extra field is cut short", offset);
		if (extra.getUint16(at, true) === 1) {
			let field = at + 4;
			for (const key of [
				"size",
				"stored",
				"local"
			]) {
				if (sizes[key] !== 4294967295) continue;
				if (field + 8 > at + 4 + length) throw refuse("a ZIP64 field is cut short", offset);
				Object.assign(wide, { [key]: safe(extra.getBigUint64(field, true), offset, refuse) });
				field += 8;
			}
		}
		at += 4 + length;
	}
	return wide;
}
function memberBytes(file, entry, cache, refuse) {
	const { name, method, crc, stored, size, local } = entry;
	const header = readAt(file, local, 30, refuse);
	if (header.getUint32(0, true) !== LOCAL) throw refuse(`the header of ${JSON.stringify(name)} is missing`, local);
	const nameLength = header.getUint16(26, true);
	const localName = new TextDecoder().decode(readAt(file, local + 30, nameLength, refuse));
	const streamed = (header.getUint16(6, true) & 8) !== 0;
	const disagrees = (value, expected) => value !== expected && value !== 4294967295 && !(streamed && value === 0);
	if (localName !== name || header.getUint16(8, true) !== method || disagrees(header.getUint32(14, true), crc) || disagrees(header.getUint32(18, true), stored) || disagrees(header.getUint32(22, true), size)) throw refuse(`the two headers of ${JSON.stringify(name)} disagree`, local);
	const start = local + 30 + nameLength + header.getUint16(28, true);
	if (start + stored > file.length) throw refuse(`${JSON.stringify(name)} ends after the file`, start);
	const raw = rangeSource(file, start, stored);
	if (method === 0) {
		if (stored !== size) throw refuse(`${JSON.stringify(name)} is stored with two sizes`, local);
		if (checksum(raw) !== crc) throw refuse(`the checksum of ${JSON.stringify(name)} is wrong`, start);
		return raw;
	}
	if (method !== 8) throw refuse(`${JSON.stringify(name)} is packed by method ${method}`, local);
	if (size > MAX_INFLATED_BYTES || size > stored * MAX_RATIO) throw refuse(`${JSON.stringify(name)} claims ${size} bytes packed into ${stored}`, local);
	return {
		length: size,
		read(target, position) {
			if (cache.name !== name) {
				cache.bytes = inflate();
				cache.name = name;
			}
			target.set(cache.bytes.subarray(position, position + target.length));
		}
	};
	function inflate() {
		const packed = new Uint8Array(stored);
		raw.read(packed, 0);
		let bytes;
		try {
			bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
		} catch {
			throw refuse(`${JSON.stringify(name)} cannot be unpacked to its ${size} bytes`, start);
		}
		if (bytes.length !== size || crc32(bytes) !== crc) throw refuse(`the checksum of ${JSON.stringify(name)} is wrong`, start);
		return bytes;
	}
}
function checksum(source) {
	let value = 0;
	for (const chunk of chunksOf(source)) value = crc32(chunk, value);
	return value;
}

// packages/artifacts/src/readers/open-npy.ts
/** NumPy refuses longer headers unless it is told to trust the file. */
const MAX_HEADER_BYTES$1 = 1e4;
/** Column-major arrays are turned in memory; larger ones are refused. */
const MAX_TURNED_BYTES = 536870912;
const MAGIC = [
	147,
	78,
	85,
	77,
	80,
	89
];
/**
* Reads an npy file: one array, named by `name`. Other byte orders and column-major arrays come out little-endian and row-major. Arrays of Python
* objects hold a pickle, and records have fields: both are opaque here.
*
* @throws ModelgateError `NPY_INVALID` with the offset
*/
function openNpy(file, path) {
	const entry = readArray(file, path, "array");
	return {
		format: entry === null ? "opaque" : "npy",
		entries: entry === null ? [] : [entry],
		documents: [],
		metadata: /* @__PURE__ */ new Map()
	};
}
/**
* Reads an npz file: the arrays of a ZIP archive. One array of objects or records makes the whole file opaque.
*
* @throws ModelgateError `ZIP_INVALID` or `NPY_INVALID`
*/
function openNpz(file, path) {
	const entries = zipMembers(file, path).map(({ name, bytes }) => name.endsWith(".npy") ? readArray(bytes, `${path}: ${name}`, name.slice(0, -4)) : null);
	const known = entries.filter((entry) => entry !== null);
	return known.length === entries.length ? {
		format: "npz",
		entries: known,
		documents: [],
		metadata: /* @__PURE__ */ new Map()
	} : {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map()
	};
}
function readArray(file, path, name) {
	const refuse = (why, offset) => new ModelgateError("NPY_INVALID", `${path} is not a valid npy file: ${why} (at byte ${offset}).`, { advice: "Write it again with numpy.save." });
	const prefix = new Uint8Array(Math.min(12, file.length));
	file.read(prefix, 0);
	if (prefix.length < 10 || MAGIC.some((byte, index) => prefix[index] !== byte)) throw refuse("it does not start as one", 0);
	const major = prefix[6] ?? 0;
	const view = new DataView(prefix.buffer);
	if (major < 1 || major > 3 || major > 1 && prefix.length < 12) throw refuse(`it is of version ${major}`, 6);
	const start = major === 1 ? 10 : 12;
	const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
	if (length > MAX_HEADER_BYTES$1) throw refuse(`its header has ${length} bytes and ${MAX_HEADER_BYTES$1} are allowed`, 8);
	if (start + length > file.length) throw refuse("it ends inside its header", file.length);
	const bytes = new Uint8Array(length);
	file.read(bytes, start);
	const header = parseNpyHeader(new TextDecoder(major === 3 ? "utf-8" : "latin1").decode(bytes));
	if (header === null) throw refuse("its header is not the dictionary that the format asks for", start);
	if (header.descr === null || header.descr.endsWith("O")) return null;
	const type = elementType(header.descr);
	if (type === null) return null;
	const shape = type.inner === null ? header.shape : [...header.shape, type.inner];
	const elements = shape.reduce((product, side) => product * side, 1);
	const size = elements * DTYPES[type.dtype].bits / 8;
	if (!Number.isSafeInteger(size) || start + length + size !== file.length) throw refuse(`its array of ${size} bytes and the file of ${file.length} bytes do not fit`, start + length);
	const data = rangeSource(file, start + length, size);
	const little = type.swap === 1 ? data : swappedSource(data, type.swap);
	if (!header.fortranOrder || header.shape.length < 2) return {
		name,
		dtype: type.dtype,
		shape,
		elements,
		bytes: little
	};
	if (size > MAX_TURNED_BYTES) throw refuse(`its column-major array has ${size} bytes and ${MAX_TURNED_BYTES} are allowed`, start);
	const item = (type.inner ?? 1) * DTYPES[type.dtype].bits / 8;
	return {
		name,
		dtype: type.dtype,
		shape,
		elements,
		bytes: rowMajor(little, header.shape, item)
	};
}
const NUMBER_TYPES = /* @__PURE__ */ new Map([
	["f8", "F64"],
	["f4", "F32"],
	["f2", "F16"],
	["c8", "C64"],
	["c16", "C128"],
	["i8", "I64"],
	["i4", "I32"],
	["i2", "I16"],
	["i1", "I8"],
	["u8", "U64"],
	["u4", "U32"],
	["u2", "U16"],
	["u1", "U8"],
	["b1", "BOOL"]
]);
function elementType(descr) {
	const text = /^([<>|=])(S|U)(\d{1,9})$/u.exec(descr);
	if (text !== null) {
		const isWide = text[2] === "U";
		return {
			dtype: isWide ? "U32" : "U8",
			swap: isWide && text[1] === ">" ? 4 : 1,
			inner: Number(text[3])
		};
	}
	const time = /^([<>])[mM]8(\[[\w/]+\])?$/u.exec(descr);
	if (time !== null) return {
		dtype: "I64",
		swap: time[1] === ">" ? 8 : 1,
		inner: null
	};
	const number = /^([<>|=])([fciub]\d{1,2})$/u.exec(descr);
	const dtype = NUMBER_TYPES.get(number?.[2] ?? "");
	if (number === null || dtype === void 0) return null;
	const bytes = DTYPES[dtype].bits / 8;
	const unit = DTYPES[dtype].kind === "complex" ? bytes / 2 : bytes;
	return {
		dtype,
		swap: number[1] === ">" ? unit : 1,
		inner: null
	};
}
/** The same elements in the other byte order. Readers ask for whole elements only. */
function swappedSource(source, unit) {
	return {
		length: source.length,
		read(target, position) {
			source.read(target, position);
			for (let start = 0; start < target.length; start += unit) target.subarray(start, start + unit).reverse();
		}
	};
}
/** A column-major array turned into row-major order, once, when it is first read. */
function rowMajor(source, shape, item) {
	let turned = null;
	return {
		length: source.length,
		read(target, position) {
			turned ??= memorySource(turn(source, shape, item));
			turned.read(target, position);
		}
	};
}
function turn(source, shape, item) {
	const columns = new Uint8Array(source.length);
	source.read(columns, 0);
	const rows = new Uint8Array(source.length);
	const index = shape.map(() => 0);
	const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((product, side) => product * side, item));
	for (let to = 0, from = 0; to < rows.length; to += item) {
		for (let byte = 0; byte < item; byte++) rows[to + byte] = columns[from + byte] ?? 0;
		for (let axis = shape.length - 1; axis >= 0; axis--) {
			index[axis] = (index[axis] ?? 0) + 1;
			from += strides[axis] ?? 0;
			if ((index[axis] ?? 0) < (shape[axis] ?? 0)) break;
			from -= (strides[axis] ?? 0) * (shape[axis] ?? 0);
			index[axis] = 0;
		}
	}
	return rows;
}

// packages/artifacts/src/readers/open-safetensors.ts
/** The limit of the reference reader: larger headers are refused by every loader. */
const MAX_HEADER_BYTES = 1e8;
const PREFIX_BYTES = 8;
/**
* Reads the header of a safetensors file: u64 little-endian length, JSON, then the tensors without gap or overlap.
* The rules and their names are those of the reference implementation; duplicate keys, which it accepts, are refused,
* because scanners and loaders disagree on which one counts.
*
* @throws ModelgateError `SAFETENSORS_*` with the offset in the file
*/
function openSafetensors(file, path) {
	const refuse = (code, message, offset) => new ModelgateError(code, `${path} is not a valid safetensors file: ${message} (at byte ${offset}).`, { advice: "Write the file again with the safetensors library, or fetch it again if it was cut short." });
	if (file.length < PREFIX_BYTES) throw refuse("SAFETENSORS_HEADER_TOO_SMALL", `it has ${file.length} bytes and needs at least ${PREFIX_BYTES}`, 0);
	const prefix = new Uint8Array(PREFIX_BYTES);
	file.read(prefix, 0);
	const declared = new DataView(prefix.buffer).getBigUint64(0, true);
	if (declared > BigInt(MAX_HEADER_BYTES)) throw refuse("SAFETENSORS_HEADER_TOO_LARGE", `it declares a header of ${declared} bytes and ${MAX_HEADER_BYTES} are allowed`, 0);
	const headerLength = Number(declared);
	const start = PREFIX_BYTES + headerLength;
	if (start > file.length) throw refuse("SAFETENSORS_INVALID_HEADER_LENGTH", `the header should end at byte ${start} and the file ends at ${file.length}`, 0);
	const header = readHeader(file, headerLength, refuse);
	const entries = [];
	let metadata = /* @__PURE__ */ new Map();
	for (const [name, value] of Object.entries(header)) if (name === "__metadata__") metadata = readMetadata(value, refuse);
	else entries.push(readEntry(name, value, refuse));
	let expected = 0;
	const placed = entries.toSorted((a, b) => a.begin - b.begin || a.end - b.end);
	for (const { name, dtype, shape, begin, end } of placed) {
		if (begin !== expected || end < begin) throw refuse("SAFETENSORS_INVALID_OFFSET", `tensor ${JSON.stringify(name)} has the offsets [${begin}, ${end}] and the one before it ends at ${expected}`, start + expected);
		const size = byteSize(name, dtype, shape, start + begin, refuse);
		if (end - begin !== size) throw refuse("SAFETENSORS_TENSOR_INVALID_INFO", `tensor ${JSON.stringify(name)} is ${dtype} of shape [${shape.join(", ")}], ${size} bytes, and has ${end - begin}`, start + begin);
		expected = end;
	}
	if (start + expected !== file.length) throw refuse("SAFETENSORS_METADATA_INCOMPLETE_BUFFER", `the tensors end at byte ${start + expected} and the file at ${file.length}`, Math.min(start + expected, file.length));
	return {
		format: "safetensors",
		entries: placed.map((entry) => modelEntry(file, start, entry)),
		documents: [],
		metadata
	};
}
function readHeader(file, length, refuse) {
	const bytes = new Uint8Array(length);
	file.read(bytes, PREFIX_BYTES);
	let text;
	try {
		text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		throw refuse("SAFETENSORS_INVALID_HEADER", "the header is not UTF-8", PREFIX_BYTES);
	}
	let header;
	try {
		header = parseStrictJson(text);
	} catch (error) {
		if (!(error instanceof JsonSyntaxError)) throw error;
		const offset = PREFIX_BYTES + Buffer.byteLength(text.slice(0, error.offset));
		throw refuse("SAFETENSORS_INVALID_HEADER_DESERIALIZATION", error.message, offset);
	}
	if (typeof header !== "object" || header === null || Array.isArray(header)) throw refuse("SAFETENSORS_INVALID_HEADER_DESERIALIZATION", "the header is not a JSON object", PREFIX_BYTES);
	return header;
}
function readMetadata(value, refuse) {
	const metadata = /* @__PURE__ */ new Map();
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw refuse("SAFETENSORS_INVALID_HEADER_DESERIALIZATION", "__metadata__ is not an object", PREFIX_BYTES);
	for (const [key, text] of Object.entries(value)) {
		if (typeof text !== "string") throw refuse("SAFETENSORS_INVALID_HEADER_DESERIALIZATION", `__metadata__ ${JSON.stringify(key)} is not text`, PREFIX_BYTES);
		metadata.set(key, text);
	}
	return metadata;
}
function readEntry(name, value, refuse) {
	const bad = (what) => refuse("SAFETENSORS_INVALID_HEADER_DESERIALIZATION", `tensor ${JSON.stringify(name)} ${what}`, PREFIX_BYTES);
	if (typeof value !== "object" || value === null) throw bad("is not an object");
	const { dtype, shape, data_offsets: offsets } = { ...value };
	if (typeof dtype !== "string" || !isDtype(dtype) || dtype === "C128") throw bad(`has the unknown dtype ${JSON.stringify(dtype)}`);
	if (!isIndexList(shape)) throw bad("has a shape that is not a list of whole numbers from 0 to 2^53 − 1");
	if (!isIndexList(offsets)) throw bad("has data_offsets that are not whole numbers from 0 to 2^53 − 1");
	const [begin, end, ...more] = offsets;
	if (begin === void 0 || end === void 0 || more.length > 0) throw bad("needs exactly two data_offsets");
	return {
		name,
		dtype,
		shape,
		begin,
		end
	};
}
function isIndexList(value) {
	return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0);
}
function byteSize(name, dtype, shape, offset, refuse) {
	let elements = 1;
	let largest = 1;
	for (const side of shape) {
		elements *= side;
		largest = Math.max(largest, elements);
	}
	const bits = elements * DTYPES[dtype].bits;
	if (largest * DTYPES[dtype].bits > 8 * Number.MAX_SAFE_INTEGER) throw refuse("SAFETENSORS_VALIDATION_OVERFLOW", `tensor ${JSON.stringify(name)} has the shape [${shape.join(", ")}], more elements than can be counted`, offset);
	if (bits % 8 !== 0) throw refuse("SAFETENSORS_MISALIGNED_SLICE", `tensor ${JSON.stringify(name)} of ${dtype} does not fill whole bytes`, offset);
	return bits / 8;
}
function modelEntry(file, start, { name, dtype, shape, begin, end }) {
	return {
		name,
		dtype,
		shape,
		elements: shape.reduce((product, side) => product * side, 1),
		bytes: rangeSource(file, start + begin, end - begin)
	};
}

// packages/artifacts/src/readers/open-model-file.ts
/**
* Opens a model file for inspection or comparison. Only its structure is read; tensors are read later, in chunks. Nothing in it is
* ever executed. What no reader understands comes back as `opaque`.
*
* The format follows the name, because a file that claims a format and breaks it must not slip through as opaque.
*
* @throws ModelgateError with the offset when the file is not what its name claims
*/
function openModelFile(path, { name = path, volatile = [] } = {}) {
	const file = openFileSource(path);
	try {
		return {
			...readContent(file, name, volatile),
			path,
			size: file.length,
			bytes: file,
			assertUnchanged: () => file.assertUnchanged(),
			close: () => file.close()
		};
	} catch (error) {
		file.close();
		throw error;
	}
}
function readContent(file, name, volatile) {
	if (file.length === 0) throw new ModelgateError("MODEL_FILE_EMPTY", `${file.path} is empty.`, { advice: "Write the model file again; an empty file holds no model." });
	switch (extname(name).toLowerCase()) {
		case ".safetensors": return openSafetensors(file, file.path);
		case ".npy": return openNpy(file, file.path);
		case ".npz": return openNpz(file, file.path);
		case ".json": return openJson(file, file.path, volatile);
		case ".csv": return openCsv(file, file.path, ",");
		case ".tsv": return openCsv(file, file.path, "	");
		default: return {
			format: "opaque",
			entries: [],
			documents: [],
			metadata: /* @__PURE__ */ new Map()
		};
	}
}

// packages/artifacts/src/readers/decode-numbers.ts
/**
* How to read elements of a type as numbers, or null for packed types that have no number of their own here.
* Small floats go through a table built once per decoder.
*/
function numberDecoder(dtype) {
	switch (dtype) {
		case "F64":
		case "C128": return (bytes) => new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
		case "F32":
		case "C64": return (bytes) => new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
		case "F16": return tableDecoder(smallFloatTable({
			bits: 16,
			mantissa: 10,
			bias: 15,
			specials: "ieee"
		}), 2);
		case "BF16": return tableDecoder(smallFloatTable({
			bits: 16,
			mantissa: 7,
			bias: 127,
			specials: "ieee"
		}), 2);
		case "F8_E5M2": return tableDecoder(smallFloatTable({
			bits: 8,
			mantissa: 2,
			bias: 15,
			specials: "ieee"
		}), 1);
		case "F8_E4M3": return tableDecoder(smallFloatTable({
			bits: 8,
			mantissa: 3,
			bias: 7,
			specials: "finite"
		}), 1);
		case "F8_E5M2FNUZ": return tableDecoder(smallFloatTable({
			bits: 8,
			mantissa: 2,
			bias: 16,
			specials: "unsigned-zero"
		}), 1);
		case "F8_E4M3FNUZ": return tableDecoder(smallFloatTable({
			bits: 8,
			mantissa: 3,
			bias: 8,
			specials: "unsigned-zero"
		}), 1);
		case "F8_E8M0": return tableDecoder(Float32Array.from({ length: 256 }, (_, x) => x === 255 ? NaN : 2 ** (x - 127)), 1);
		case "I64": return (bytes) => Float64Array.from(new BigInt64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8), Number);
		case "U64": return (bytes) => Float64Array.from(new BigUint64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8), Number);
		case "I32": return (bytes) => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
		case "U32": return (bytes) => new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
		case "I16": return (bytes) => new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
		case "U16": return (bytes) => new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
		case "I8": return (bytes) => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
		case "U8":
		case "BOOL": return (bytes) => bytes;
		case "F4":
		case "F6_E2M3":
		case "F6_E3M2": return null;
	}
}
/** The value of every pattern of a float of 8 or 16 bits (IEEE 754 binary16, bfloat16, OCP 8-bit floats and AMD's FNUZ variants). */
function smallFloatTable({ bits, mantissa, bias, specials }) {
	const exponentMask = 2 ** (bits - 1 - mantissa) - 1;
	const mantissaMask = 2 ** mantissa - 1;
	const signBit = 2 ** (bits - 1);
	return Float32Array.from({ length: 2 ** bits }, (_, pattern) => {
		const sign = pattern >= signBit ? -1 : 1;
		const exponent = pattern >> mantissa & exponentMask;
		const fraction = pattern & mantissaMask;
		if (specials === "unsigned-zero" && pattern === signBit) return NaN;
		if (specials === "ieee" && exponent === exponentMask) return fraction === 0 ? sign * 1e400 : NaN;
		if (specials === "finite" && exponent === exponentMask && fraction === mantissaMask) return NaN;
		if (exponent === 0) return sign * fraction * 2 ** (1 - bias - mantissa);
		return sign * (1 + fraction / 2 ** mantissa) * 2 ** (exponent - bias);
	});
}
function tableDecoder(table, size) {
	return (bytes) => {
		const patterns = size === 1 ? bytes : new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
		const values = new Float32Array(patterns.length);
		for (let i = 0; i < patterns.length; i++) values[i] = table[patterns[i] ?? 0] ?? 0;
		return values;
	};
}

// packages/artifacts/src/readers/content-digest.ts
/** Puts what identifies an array beside its bytes into a hash: `name NUL dtype NUL shape NUL`, the sides of the shape joined with commas. */
function entryHash({ name, dtype, shape }, hash) {
	return hash.update(`${name}\0${dtype}\0${shape.join(",")}\0`);
}
/** The digest of one document: SHA-256 of `name NUL "json" NUL NUL` and its canonical JSON. */
function documentDigest(document) {
	const text = `${document.name}\0json\0\0${document.json}`;
	return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
/**
* The identity of a model's content, `content-v1`: SHA-256 of the sorted lines `JSON(name) digest` of its arrays and documents. The digest of
* an array is SHA-256 of what {@link entryHash} says and of its little-endian row-major bytes. Two files with equal content digests hold the
* same arrays and documents; metadata, order and padding of the container do not count.
*
* @param parts names with their digests
*/
function contentDigest(parts) {
	const lines = parts.map(({ name, digest }) => `${canonicalJson(name.toWellFormed())} ${digest}\n`).toSorted();
	return `content-v1:sha256:${createHash("sha256").update(lines.join("")).digest("hex")}`;
}
/** SHA-256 of all bytes of a source. */
function sourceDigest(source) {
	const hash = createHash("sha256");
	for (const chunk of chunksOf(source)) hash.update(chunk);
	return `sha256:${hash.digest("hex")}`;
}

// packages/artifacts/src/readers/describe-model.ts
/**
* Says what is in a model file, without executing any of it.
*
* @param digests whether to read every byte for digests and statistics, or the structure only
* @throws ModelgateError when the file cannot be read or is not what its name claims
*/
function describeModel(path, { digests }) {
	const file = openModelFile(path);
	try {
		const entries = file.entries.map((entry) => describeEntry(entry, digests));
		const description = {
			format: file.format,
			size: file.size,
			parameters: entries.reduce((sum, { elements }) => sum + elements, 0),
			digest: digests ? sourceDigest(file.bytes) : null,
			contentDigest: digests ? contentOf(file, entries) : null,
			entries,
			documents: file.documents.map(({ name }) => name),
			metadata: Object.fromEntries(file.metadata)
		};
		file.assertUnchanged();
		return description;
	} finally {
		file.close();
	}
}
function contentOf(file, entries) {
	if (file.format === "opaque") return null;
	return contentDigest([...entries.map(({ name, digest }) => ({
		name,
		digest: digest ?? ""
	})), ...file.documents.map((document) => ({
		name: document.name,
		digest: documentDigest(document)
	}))]);
}
function describeEntry(entry, digests) {
	const { name, dtype, shape, elements, bytes } = entry;
	if (!digests) return {
		name,
		dtype,
		shape,
		elements,
		digest: null,
		statistics: null
	};
	const hash = entryHash(entry, createHash("sha256"));
	const decode = numberDecoder(dtype);
	const totals = {
		min: 1e400,
		max: -1e400,
		squares: 0,
		finite: 0,
		nan: 0,
		infinite: 0,
		zeros: 0
	};
	const buffer = new Uint8Array(Math.min(CHUNK_BYTES, bytes.length));
	for (let position = 0; position < bytes.length; position += buffer.length) {
		const chunk = buffer.subarray(0, Math.min(buffer.length, bytes.length - position));
		bytes.read(chunk, position);
		hash.update(chunk);
		if (decode !== null) addValues(totals, decode(chunk));
	}
	return {
		name,
		dtype,
		shape,
		elements,
		digest: `sha256:${hash.digest("hex")}`,
		statistics: decode === null || DTYPES[dtype].kind === "opaque" ? null : statisticsOf(totals)
	};
}
function addValues(totals, values) {
	let squares = 0;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? 0;
		if (value - value === 0) {
			if (value < totals.min) totals.min = value;
			if (value > totals.max) totals.max = value;
			if (value === 0) totals.zeros++;
			squares += value * value;
			totals.finite++;
		} else if (Number.isNaN(value)) totals.nan++;
		else totals.infinite++;
	}
	totals.squares += squares;
}
function statisticsOf({ min, max, squares, finite, nan, infinite, zeros }) {
	const rms = finite === 0 ? null : Math.sqrt(squares / finite);
	return {
		min: finite === 0 ? null : min + 0,
		max: finite === 0 ? null : max + 0,
		rms: rms === null || !Number.isFinite(rms) ? null : rms,
		nan,
		infinite,
		zeros
	};
}

export { CHUNK_BYTES as a, parseLfsPointer as c, confinePath as d, digestBytes as f, DTYPES as i, gitTree as l, modelDigest as m, numberDecoder as n, chunksOf as o, digestFile as p, openModelFile as r, workTree as s, describeModel as t, directoryDigest as u };
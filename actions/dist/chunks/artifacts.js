import { i as canonicalJson, l as ModelgateError, n as valueAt$1, t as textAt } from "./kernel.js";
import { createHash } from "node:crypto";
import { lstat, mkdtemp, open, readdir, rename, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { closeSync, constants, createReadStream, createWriteStream, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { crc32, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

// packages/artifacts/src/digest.ts
/** `sha256:` and the 64 hexadecimal digits of the SHA-256 of bytes or UTF-8 text. */
function digestBytes(bytes) {
	return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
/** Large enough that hashing, not reading, takes the time; larger gains nothing. */
const CHUNK_BYTES$1 = 1048576;
/** The digest of a file, streamed: memory does not grow with its size. */
async function digestFile(path) {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES$1 })) hash.update(chunk);
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

// packages/artifacts/src/has-commit.ts
/** A commit by its full SHA-1. */
const COMMIT = /^[0-9a-f]{40}$/;
/**
* Whether the clone at a folder has a commit.
*
* @returns null where nobody can say: no clone, no git, or a clone without the whole history
*/
async function hasCommit(root, commit) {
	if (!COMMIT.test(commit)) return null;
	const shallow = await askGit(root, ["rev-parse", "--is-shallow-repository"]);
	if (shallow === null) return null;
	if (await askGit(root, [
		"cat-file",
		"-e",
		`${commit}^{commit}`
	]) !== null) return true;
	return shallow.trim() === "false" ? false : null;
}
/** What git prints, or null when it fails or is not there. Nothing is fetched. */
function askGit(root, args) {
	return new Promise((resolve) => {
		const env = {
			...process.env,
			GIT_NO_LAZY_FETCH: "1",
			GIT_TERMINAL_PROMPT: "0"
		};
		const child = spawn("git", [
			"-C",
			root,
			...args
		], {
			stdio: [
				"ignore",
				"pipe",
				"ignore"
			],
			env
		});
		let text = "";
		child.stdout.on("data", (chunk) => {
			text += String(chunk);
		});
		child.once("error", () => resolve(null));
		child.once("close", (status) => resolve(status === 0 ? text : null));
	});
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
		},
		hasCommit: (other) => hasCommit(root, other)
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
		materialize: (path) => locate(root, path, names),
		hasCommit: (commit) => hasCommit(root, commit)
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
	if (special !== null) return special[1] === "-" ? -Infinity : Infinity;
	return Number(cell);
}

// packages/artifacts/src/readers/byte-cursor.ts
/** What a reader sees of a file at a time. */
const WINDOW_BYTES = 262144;
/**
* Starts to read a source.
*
* @param from first byte
* @param to end of what may be read
* @param exhausted makes the error for a read beyond the end
*/
function byteCursor(source, from, to, exhausted) {
	let window = /* @__PURE__ */ new Uint8Array(0);
	let view = new DataView(window.buffer);
	let start = from;
	let at = 0;
	const need = (length) => {
		if (at + length <= window.length) return;
		const position = start + at;
		if (!(length <= to - position)) throw exhausted(position);
		const size = Math.min(to - position, Math.max(length, WINDOW_BYTES));
		window = new Uint8Array(size);
		view = new DataView(window.buffer);
		source.read(window, position);
		start = position;
		at = 0;
	};
	return {
		position: () => start + at,
		remaining: () => to - start - at,
		byte() {
			need(1);
			return window[at++] ?? 0;
		},
		view(length) {
			need(length);
			const found = new DataView(view.buffer, at, length);
			at += length;
			return found;
		},
		bytes(length) {
			if (!(length <= to - start - at)) throw exhausted(start + at);
			const copy = new Uint8Array(length);
			source.read(copy, start + at);
			at += length;
			if (at > window.length) {
				start += at;
				at = 0;
				window = /* @__PURE__ */ new Uint8Array(0);
			}
			return copy;
		},
		skip(length) {
			const position = start + at;
			if (!(length >= 0 && length <= to - position)) throw exhausted(position);
			at += length;
			if (at > window.length) {
				start += at;
				at = 0;
				window = /* @__PURE__ */ new Uint8Array(0);
			}
			return position;
		},
		line() {
			const parts = [];
			for (;;) {
				need(1);
				const end = window.indexOf(10, at);
				const part = window.slice(at, end === -1 ? window.length : end);
				parts.push(part);
				at = end === -1 ? window.length : end + 1;
				if (end !== -1) return parts.length === 1 ? part : Buffer.concat(parts);
			}
		}
	};
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
	},
	I4: {
		bits: 4,
		kind: "opaque"
	},
	U4: {
		bits: 4,
		kind: "opaque"
	},
	I2: {
		bits: 2,
		kind: "opaque"
	},
	U2: {
		bits: 2,
		kind: "opaque"
	},
	Q4_0: {
		bits: 4.5,
		kind: "opaque"
	},
	Q4_1: {
		bits: 5,
		kind: "opaque"
	},
	Q5_0: {
		bits: 5.5,
		kind: "opaque"
	},
	Q5_1: {
		bits: 6,
		kind: "opaque"
	},
	Q8_0: {
		bits: 8.5,
		kind: "opaque"
	},
	Q8_1: {
		bits: 9,
		kind: "opaque"
	},
	Q2_K: {
		bits: 2.625,
		kind: "opaque"
	},
	Q3_K: {
		bits: 3.4375,
		kind: "opaque"
	},
	Q4_K: {
		bits: 4.5,
		kind: "opaque"
	},
	Q5_K: {
		bits: 5.5,
		kind: "opaque"
	},
	Q6_K: {
		bits: 6.5625,
		kind: "opaque"
	},
	Q8_K: {
		bits: 9.125,
		kind: "opaque"
	},
	IQ2_XXS: {
		bits: 2.0625,
		kind: "opaque"
	},
	IQ2_XS: {
		bits: 2.3125,
		kind: "opaque"
	},
	IQ3_XXS: {
		bits: 3.0625,
		kind: "opaque"
	},
	IQ1_S: {
		bits: 1.5625,
		kind: "opaque"
	},
	IQ3_S: {
		bits: 3.4375,
		kind: "opaque"
	},
	IQ2_S: {
		bits: 2.5625,
		kind: "opaque"
	},
	IQ4_XS: {
		bits: 4.25,
		kind: "opaque"
	},
	IQ1_M: {
		bits: 1.75,
		kind: "opaque"
	},
	TQ1_0: {
		bits: 1.6875,
		kind: "opaque"
	},
	TQ2_0: {
		bits: 2.0625,
		kind: "opaque"
	},
	IQ4_NL: {
		bits: 4.5,
		kind: "opaque"
	},
	MXFP4: {
		bits: 4.25,
		kind: "opaque"
	}
};
/** Whether a word from a file names an element type; own keys only, so `constructor` does not. */
function isDtype(word) {
	return Object.hasOwn(DTYPES, word);
}

// packages/artifacts/src/readers/open-gguf.ts
/** Far above any model: the largest have some thousand tensors and a hundred keys. */
const MAX_TENSORS = 1e6;
const MAX_KEYS = 1e5;
const MAX_KEY_BYTES = 65535;
/** GGML refuses longer names. */
const MAX_NAME_BYTES = 63;
const MAX_DIMENSIONS = 4;
const MAX_NESTING = 4;
/** Longer texts and lists are known by their digest. */
const SHOWN = 200;
const DEFAULT_ALIGNMENT = 32;
/** Sizes of the types of values that have a fixed one. */
const U32 = 4;
const STRING = 8;
const ARRAY = 9;
/**
* Reads the header of a GGUF file of version 2 or 3: keys, then tensors with their places. Quantised tensors are compared by bytes.
*
* @throws ModelgateError `GGUF_INVALID` with the offset
*/
function openGguf(file, path) {
	const refuse = (why, offset) => new ModelgateError("GGUF_INVALID", `${path} is not a sound GGUF file: ${why} (at byte ${offset}).`, { advice: "Convert the model again, or fetch it again if it was cut short." });
	const cursor = byteCursor(file, 0, file.length, (offset) => refuse("it ends inside its header", offset));
	if (text(cursor, 4, refuse) !== "GGUF") throw refuse("it does not start as one", 0);
	const version = cursor.view(4).getUint32(0, true);
	if (version !== 2 && version !== 3) throw refuse(`it is of version ${version}`, 4);
	const tensors = count(cursor, MAX_TENSORS, "tensors", refuse);
	const keys = count(cursor, MAX_KEYS, "keys", refuse);
	const values = /* @__PURE__ */ new Map();
	let alignment = DEFAULT_ALIGNMENT;
	for (let index = 0; index < keys; index++) {
		const at = cursor.position();
		const key = text(cursor, count(cursor, MAX_KEY_BYTES, "bytes in a key", refuse), refuse);
		if (key === "") throw refuse("a key is empty", at);
		if (values.has(key)) throw refuse(`the key ${JSON.stringify(key)} is there twice`, at);
		const type = cursor.view(4).getUint32(0, true);
		const value = readValue(cursor, type, 0, refuse);
		values.set(key, value);
		if (key === "general.alignment") {
			if (type !== U32 || typeof value !== "number" || value === 0 || (value & value - 1) !== 0) throw refuse("the alignment is no power of two", at);
			alignment = value;
		}
	}
	const infos = Array.from({ length: tensors }, () => readTensor$1(cursor, alignment, refuse));
	const names = /* @__PURE__ */ new Set();
	for (const { name, at } of infos) {
		if (names.has(name)) throw refuse(`the tensor ${JSON.stringify(name)} is there twice`, at);
		names.add(name);
	}
	const start = aligned(cursor.position(), alignment);
	let expected = 0;
	for (const { name, offset, size, at } of infos) {
		if (offset !== expected) throw refuse(`tensor ${JSON.stringify(name)} starts at ${offset} and the one before it ends at ${expected}`, at);
		if (start + offset + size > file.length) throw refuse(`tensor ${JSON.stringify(name)} ends after the file`, at);
		expected = aligned(offset + size, alignment);
	}
	return {
		format: "gguf",
		entries: infos.map(({ name, dtype, shape, elements, offset, size }) => ({
			name,
			dtype,
			shape,
			elements,
			bytes: rangeSource(file, start + offset, size)
		})),
		documents: [{
			name: "keys",
			json: canonicalJson(Object.fromEntries(values))
		}],
		metadata: new Map([...values].map(([key, value]) => [key, typeof value === "string" ? value : canonicalJson(value)]))
	};
}
/** A count or length of 64 bits. */
function count(cursor, most, what, refuse) {
	const at = cursor.position();
	const value = cursor.view(8).getBigUint64(0, true);
	if (value > BigInt(most)) throw refuse(`it declares ${value} ${what} and ${most} are allowed`, at);
	return Number(value);
}
function text(cursor, length, refuse) {
	const at = cursor.position();
	const { buffer, byteOffset } = cursor.view(length);
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(new Uint8Array(buffer, byteOffset, length));
	} catch {
		throw refuse("a text is not UTF-8", at);
	}
}
function readValue(cursor, type, depth, refuse) {
	const at = cursor.position();
	if (type === STRING) return readText(cursor, refuse);
	if (type === ARRAY) {
		if (depth >= MAX_NESTING) throw refuse(`lists are nested deeper than ${MAX_NESTING} levels`, at);
		const inner = cursor.view(4).getUint32(0, true);
		const length = count(cursor, cursor.remaining(), "items in a list", refuse);
		const hash = createHash("sha256");
		const shown = [];
		for (let index = 0; index < length; index++) {
			const item = readValue(cursor, inner, depth + 1, refuse);
			if (length <= SHOWN) shown.push(item);
			else hash.update(`${canonicalJson(item)}\n`);
		}
		return length <= SHOWN ? shown : `list of ${length} items, sha256:${hash.digest("hex")}`;
	}
	return readNumber(cursor, type, at, refuse);
}
function readNumber(cursor, type, at, refuse) {
	switch (type) {
		case 0: return cursor.byte();
		case 1: return cursor.view(1).getInt8(0);
		case 2: return cursor.view(2).getUint16(0, true);
		case 3: return cursor.view(2).getInt16(0, true);
		case U32: return cursor.view(4).getUint32(0, true);
		case 5: return cursor.view(4).getInt32(0, true);
		case 6: return real(cursor.view(4).getFloat32(0, true));
		case 7: {
			const truth = cursor.byte();
			if (truth > 1) throw refuse(`a truth value is ${truth}`, at);
			return truth === 1;
		}
		case 10: return String(cursor.view(8).getBigUint64(0, true));
		case 11: return String(cursor.view(8).getBigInt64(0, true));
		case 12: return real(cursor.view(8).getFloat64(0, true));
		default: throw refuse(`a value is of the unknown type ${type}`, at);
	}
}
/** JSON has no NaN and no infinity. */
function real(value) {
	return Number.isFinite(value) ? value : String(value);
}
function readText(cursor, refuse) {
	const value = text(cursor, count(cursor, cursor.remaining(), "bytes in a text", refuse), refuse).toWellFormed();
	if (value.length <= 65536) return value;
	return `text of ${value.length} characters, sha256:${createHash("sha256").update(value).digest("hex")}`;
}
function readTensor$1(cursor, alignment, refuse) {
	const at = cursor.position();
	const name = text(cursor, count(cursor, MAX_NAME_BYTES, "bytes in a name", refuse), refuse);
	const dimensions = cursor.view(4).getUint32(0, true);
	if (dimensions > MAX_DIMENSIONS) throw refuse(`tensor ${JSON.stringify(name)} has ${dimensions} dimensions`, at);
	const sides = Array.from({ length: dimensions }, () => count(cursor, Number.MAX_SAFE_INTEGER, `elements of tensor ${JSON.stringify(name)}`, refuse));
	const code = cursor.view(4).getUint32(0, true);
	const type = TYPES$1.get(code);
	if (type === void 0) throw refuse(`tensor ${JSON.stringify(name)} is of the unknown type ${code}`, at);
	const [dtype, block] = type;
	const elements = sides.reduce((product, side) => product * side, 1);
	const size = elements * DTYPES[dtype].bits / 8;
	if (!Number.isSafeInteger(elements) || !Number.isSafeInteger(size) || (sides[0] ?? 1) % block !== 0) throw refuse(`tensor ${JSON.stringify(name)} of ${dtype} cannot have the shape [${sides.join(", ")}]`, at);
	const offset = count(cursor, Number.MAX_SAFE_INTEGER, "bytes before a tensor", refuse);
	if (offset % alignment !== 0) throw refuse(`tensor ${JSON.stringify(name)} is not aligned to ${alignment}`, at);
	return {
		name,
		dtype,
		shape: sides.toReversed(),
		elements,
		offset,
		size,
		at
	};
}
function aligned(offset, alignment) {
	return Math.ceil(offset / alignment) * alignment;
}
/** The element types of GGML by number, with the elements of a block. Retired numbers are refused, as by GGML. */
const TYPES$1 = /* @__PURE__ */ new Map([
	[0, ["F32", 1]],
	[1, ["F16", 1]],
	[2, ["Q4_0", 32]],
	[3, ["Q4_1", 32]],
	[6, ["Q5_0", 32]],
	[7, ["Q5_1", 32]],
	[8, ["Q8_0", 32]],
	[9, ["Q8_1", 32]],
	[10, ["Q2_K", 256]],
	[11, ["Q3_K", 256]],
	[12, ["Q4_K", 256]],
	[13, ["Q5_K", 256]],
	[14, ["Q6_K", 256]],
	[15, ["Q8_K", 256]],
	[16, ["IQ2_XXS", 256]],
	[17, ["IQ2_XS", 256]],
	[18, ["IQ3_XXS", 256]],
	[19, ["IQ1_S", 256]],
	[20, ["IQ4_NL", 32]],
	[21, ["IQ3_S", 256]],
	[22, ["IQ2_S", 256]],
	[23, ["IQ4_XS", 256]],
	[24, ["I8", 1]],
	[25, ["I16", 1]],
	[26, ["I32", 1]],
	[27, ["I64", 1]],
	[28, ["F64", 1]],
	[29, ["IQ1_M", 256]],
	[30, ["BF16", 1]],
	[34, ["TQ1_0", 256]],
	[35, ["TQ2_0", 256]],
	[39, ["MXFP4", 32]]
]);

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

// packages/artifacts/src/readers/separate-numbers.ts
/** A number that its text or type marks as one of the real line: 1.0 is one, 1 is a count. */
var RealNumber = class {
	value;
	constructor(value) {
		this.value = value;
	}
};
/** An array that stands inside a structure. */
var EmbeddedArray = class {
	entry;
	constructor(entry) {
		this.entry = entry;
	}
};
/**
* Takes the arrays out of a structure. Lists of numbers (also nested ones of equal length), numbers of the real line and embedded arrays become entries named by
* their JSON Pointer; what is left is the structure, with a text where they were.
*
* @param entries receives the arrays
* @param skipped JSON Pointers of values that may differ by design
*/
function separateNumbers(value, entries, skipped = /* @__PURE__ */ new Set(), pointer = "") {
	if (skipped.has(pointer)) return "(volatile)";
	if (typeof value === "string") return value.toWellFormed();
	if (value instanceof EmbeddedArray) {
		entries.push({
			name: pointer === "" ? "/" : pointer,
			...value.entry
		});
		return "(numbers)";
	}
	const shape = numericShape(value);
	if (shape !== null && (shape.length > 0 || value instanceof RealNumber)) {
		entries.push({
			name: pointer === "" ? "/" : pointer,
			...numberArray(shape, value)
		});
		return "(numbers)";
	}
	if (typeof value !== "object" || value === null) return value;
	const inside = (key, member) => separateNumbers(member, entries, skipped, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
	if (Array.isArray(value)) return value.map((member, index) => inside(String(index), member));
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.toWellFormed(), inside(key, member)]));
}
/** The shape of a number or of nested lists of numbers; null for everything else, for ragged lists, and for empty ones. */
function numericShape(value) {
	if (typeof value === "number" || value instanceof RealNumber) return [];
	if (!Array.isArray(value) || value.length === 0) return null;
	const first = numericShape(value[0]);
	if (first === null) return null;
	const key = first.join();
	return value.every((member) => numericShape(member)?.join() === key) ? [value.length, ...first] : null;
}
function numberArray(shape, value) {
	const numbers = flatten(value);
	const isCount = numbers.every((number) => typeof number === "number" && Number.isSafeInteger(number));
	const values = isCount ? BigInt64Array.from(numbers, (number) => BigInt(Number(number))) : Float64Array.from(numbers, (number) => number instanceof RealNumber ? number.value : Number(number));
	return {
		dtype: isCount ? "I64" : "F64",
		shape,
		elements: numbers.length,
		bytes: memorySource(new Uint8Array(values.buffer))
	};
}
function flatten(value) {
	return Array.isArray(value) ? value.flatMap(flatten) : [value];
}

// packages/artifacts/src/readers/read-xgboost.ts
/** Lists of single-precision numbers in the trees and in linear models; the writer drops the point of whole ones. */
const REAL_LISTS = /* @__PURE__ */ new Set([
	"base_weights",
	"loss_changes",
	"split_conditions",
	"sum_hessian",
	"leaf_weights",
	"weights",
	"weight_drop"
]);
/**
* Turns the value of an XGBoost model into what it means: lists of single-precision numbers as such, scalars that are written as text as numbers, and without the
* version of the library that wrote it.
*/
function readXgboost(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== "version").map(([key, member]) => [key, readMember(key, member)])) : value;
}
function readMember(key, value) {
	if (REAL_LISTS.has(key)) return singles(value) ?? value;
	if (typeof value === "string") {
		const text = /^\[?([+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?)\]?$/iu.exec(value)?.[1];
		return text !== void 0 && /[.e]/iu.test(text) ? single([Number(text)], []) : value;
	}
	if (Array.isArray(value)) return value.map((member) => readMember("", member));
	if (typeof value !== "object" || value === null || value instanceof RealNumber) return value;
	return Object.fromEntries(Object.entries(value).map(([inner, member]) => [inner, readMember(inner, member)]));
}
/** A list of numbers as an array of F32; null for anything else. */
function singles(value) {
	if (!Array.isArray(value)) return null;
	const numbers = [];
	for (const item of value) {
		const number = item instanceof RealNumber ? item.value : item;
		if (typeof number !== "number") return null;
		numbers.push(number);
	}
	return single(numbers, [numbers.length]);
}
function single(numbers, shape) {
	const bytes = new Uint8Array(Float32Array.from(numbers).buffer);
	return new EmbeddedArray({
		dtype: "F32",
		shape,
		elements: numbers.length,
		bytes: memorySource(bytes)
	});
}

// packages/artifacts/src/readers/open-json.ts
/** Larger files are compared by bytes: a JSON text takes many times its size in memory. */
const MAX_JSON_BYTES = 67108864;
/**
* Reads a JSON file as arrays and one document. Lists of numbers (also nested ones of equal length) are arrays, named by their JSON Pointer; so is every
* number that is written with a fraction or an exponent. What is left (text, truth values, whole numbers, the structure) is the document and has
* no tolerance.
*
* Models of XGBoost are known by their content and read as what they are.
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
	const value = parse(bytes, path);
	const isXgboost = valueAt$1(value, "learner", "gradient_booster") !== void 0;
	const skeleton = separateNumbers(isXgboost ? readXgboost(value) : value, entries, skipped);
	return {
		format: isXgboost ? "xgboost" : "json",
		entries,
		documents: [{
			name: "/",
			json: canonicalJson(skeleton)
		}],
		metadata: /* @__PURE__ */ new Map()
	};
}
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
			if (/[.eE]/u.test(source)) return new RealNumber(value);
			return Number.isSafeInteger(value) ? value : `(number) ${source}`;
		});
	} catch (error) {
		if (!(error instanceof JsonSyntaxError)) throw error;
		throw refuse(error.message, Buffer.byteLength(text.slice(0, error.offset)));
	}
}

// packages/artifacts/src/readers/open-lightgbm.ts
/** Larger files are compared by bytes: numbers as text take many times their size in memory. */
const MAX_BYTES = 268435456;
/** Lists of whole numbers in a tree; all other lists of it are real. */
const WHOLE = /* @__PURE__ */ new Set([
	"num_leaves",
	"num_cat",
	"split_feature",
	"decision_type",
	"left_child",
	"right_child",
	"leaf_count",
	"internal_count",
	"is_linear",
	"cat_boundaries",
	"cat_threshold"
]);
const REAL = /* @__PURE__ */ new Set([
	"split_gain",
	"threshold",
	"leaf_value",
	"leaf_weight",
	"internal_value",
	"internal_weight",
	"shrinkage"
]);
/**
* Reads a model of LightGBM as text: trees with their lists as arrays. The training parameters at the end (threads, paths, seeds) and the order of feature
* importances are no part of the content; the parameters are shown as metadata.
*
* @throws ModelgateError `LIGHTGBM_INVALID` with the line
*/
function openLightgbm(file, path) {
	if (file.length > MAX_BYTES) return {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map()
	};
	const bytes = new Uint8Array(file.length);
	file.read(bytes, 0);
	const lines = Buffer.from(bytes).toString("utf8").split(/\r?\n/u);
	const header = /* @__PURE__ */ new Map();
	const trees = [];
	const parameters = /* @__PURE__ */ new Map();
	let part = "header";
	let ended = false;
	for (const [index, line] of lines.entries()) {
		const refuse = (why) => new ModelgateError("LIGHTGBM_INVALID", `${path} is not a sound LightGBM model: ${why} (in line ${index + 1}).`, { advice: "Save the model again with `save_model`." });
		if (line === "") continue;
		if (line === "end of trees") {
			part = "importances";
			ended = true;
		} else if (line === "parameters:") part = "parameters";
		else if (line === "end of parameters") part = "end";
		else if (part === "parameters") {
			const parameter = /^\[([^:\]]+): (.*)\]$/u.exec(line);
			if (parameter !== null) parameters.set(parameter[1] ?? "", parameter[2] ?? "");
		} else if (part === "header" || part === "trees") {
			const [key, value] = splitAt(line, "=");
			if (key === "Tree") {
				part = "trees";
				if (Number(value) !== trees.length) throw refuse(`tree ${value} stands where tree ${trees.length} is due`);
				trees.push(/* @__PURE__ */ new Map());
			} else if (part === "trees") {
				if (value === void 0) throw refuse(`${JSON.stringify(line.slice(0, 40))} is no line of a tree`);
				const tree = trees.at(-1);
				if (tree === void 0 || tree.has(key)) throw refuse(`${key} is there twice`);
				tree.set(key, readList(key, value, refuse));
			} else {
				if (header.has(key)) throw refuse(`${key} is there twice`);
				header.set(key, value ?? "");
			}
		}
	}
	if (!ended) throw new ModelgateError("LIGHTGBM_INVALID", `${path} is not a sound LightGBM model: it ends inside its trees (in line ${lines.length}).`, { advice: "Save the model again, or fetch it again if it was cut short." });
	header.delete("tree_sizes");
	const entries = [];
	const structure = {
		...Object.fromEntries(header),
		trees: trees.map((tree) => Object.fromEntries(tree))
	};
	const document = separateNumbers(structure, entries);
	return {
		format: "lightgbm",
		entries,
		documents: [{
			name: "/",
			json: canonicalJson(document)
		}],
		metadata: new Map([["trees", String(trees.length)], ...parameters])
	};
}
function splitAt(line, separator) {
	const at = line.indexOf(separator);
	return at === -1 ? [line] : [line.slice(0, at), line.slice(at + 1)];
}
function readList(key, value, refuse) {
	if (!WHOLE.has(key) && !REAL.has(key)) return value;
	const words = value.split(" ").filter((word) => word !== "");
	const pattern = WHOLE.has(key) ? /^-?\d{1,15}$/u : /^([+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|[+-]?inf|[+-]?nan)$/iu;
	const odd = words.find((word) => !pattern.test(word));
	if (odd !== void 0) throw refuse(`${JSON.stringify(odd.slice(0, 40))} in ${key} is no number`);
	const values = WHOLE.has(key) ? BigInt64Array.from(words, BigInt) : Float64Array.from(words, (word) => Number(word.replace(/^([+-]?)inf$/iu, "$1Infinity")));
	return new EmbeddedArray({
		dtype: WHOLE.has(key) ? "I64" : "F64",
		shape: [words.length],
		elements: words.length,
		bytes: memorySource(new Uint8Array(values.buffer))
	});
}

// packages/artifacts/src/readers/numpy-dtype.ts
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
/** Reads a type string of NumPy (`<f4`, `|b1`, `>U10`, `<M8[ns]`); null for objects, records and unknown ones. */
function numpyDtype(descr) {
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

// packages/artifacts/src/readers/strided-source.ts
/** The largest stretch of a file that is held to pick elements out of it. */
const MAX_SPAN_BYTES = 536870912;
/** The bytes from the first element to the end of the last one; 0 when there is none. */
function spanOf({ shape, strides, item }) {
	if (shape.includes(0)) return 0;
	return shape.reduce((end, side, axis) => end + (side - 1) * (strides[axis] ?? 0), item);
}
/** Strides of an array without gaps whose last index runs fastest. */
function rowMajorStrides(shape, item) {
	let stride = item;
	const strides = shape.map(() => 0);
	for (let axis = shape.length - 1; axis >= 0; axis--) {
		strides[axis] = stride;
		stride *= shape[axis] ?? 1;
	}
	return strides;
}
/** Strides of an array without gaps whose first index runs fastest. */
function columnMajorStrides(shape, item) {
	return shape.map((_, axis) => shape.slice(0, axis).reduce((product, side) => product * side, item));
}
/**
* The elements of an array one after the other, row-major, from wherever they lie. The caller has checked that the layout lies inside the source
* and spans at most {@link MAX_SPAN_BYTES}.
*/
function stridedSource(source, layout) {
	const { shape, strides, item, offset } = layout;
	const length = shape.reduce((product, side) => product * side, item);
	let span = null;
	return {
		length,
		read(target, position) {
			if (span === null) {
				span = new Uint8Array(spanOf(layout));
				source.read(span, offset);
			}
			const index = indexOf(position / item, shape);
			let from = index.reduce((sum, at, axis) => sum + at * (strides[axis] ?? 0), 0);
			for (let to = 0; to < target.length; to += item) {
				for (let byte = 0; byte < item; byte++) target[to + byte] = span[from + byte] ?? 0;
				for (let axis = shape.length - 1; axis >= 0; axis--) {
					const next = (index[axis] ?? 0) + 1;
					from += strides[axis] ?? 0;
					index[axis] = next;
					if (next < (shape[axis] ?? 0)) break;
					from -= (strides[axis] ?? 0) * (shape[axis] ?? 0);
					index[axis] = 0;
				}
			}
		}
	};
}
function indexOf(element, shape) {
	let rest = element;
	const index = shape.map(() => 0);
	for (let axis = shape.length - 1; axis >= 0; axis--) {
		const side = shape[axis] ?? 1;
		index[axis] = rest % side;
		rest = Math.floor(rest / side);
	}
	return index;
}

// packages/artifacts/src/readers/swapped-source.ts
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
	if (directory.getUint32(at + 38, true) >>> 28 === 10) throw refuse("a member is a symbolic link", base + at);
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
		return checkedSource(raw, crc, () => refuse(`the checksum of ${JSON.stringify(name)} is wrong`, start));
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
/** Stored bytes whose checksum is looked at before the first of them is given out: listing a large archive reads none of it. */
function checkedSource(raw, crc, wrong) {
	let checked = false;
	return {
		length: raw.length,
		read(target, position) {
			if (!checked && checksum(raw) !== crc) throw wrong();
			checked = true;
			raw.read(target, position);
		}
	};
}
function checksum(source) {
	let value = 0;
	for (const chunk of chunksOf(source)) value = crc32(chunk, value);
	return value;
}

// packages/artifacts/src/readers/open-npy.ts
/** NumPy refuses longer headers unless it is told to trust the file. */
const MAX_HEADER_BYTES$1 = 1e4;
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
	const type = numpyDtype(header.descr);
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
	if (size > 536870912) throw refuse(`its column-major array has ${size} bytes and ${MAX_SPAN_BYTES} are allowed`, start);
	const item = (type.inner ?? 1) * DTYPES[type.dtype].bits / 8;
	return {
		name,
		dtype: type.dtype,
		shape,
		elements,
		bytes: stridedSource(little, {
			shape: header.shape,
			strides: columnMajorStrides(header.shape, item),
			item,
			offset: 0
		})
	};
}

// packages/artifacts/src/readers/protobuf-fields.ts
/**
* The fields of a message in order, without reading what length-delimited ones hold.
*
* @param refuse makes the error for bytes that are no message
*/
function* protobufFields(source, from, to, refuse) {
	const cursor = byteCursor(source, from, to, (offset) => refuse("a field ends after its message", offset));
	const varint = () => {
		const at = cursor.position();
		let value = 0n;
		for (let shift = 0n; shift < 70n; shift += 7n) {
			const byte = cursor.byte();
			value |= BigInt(byte & 127) << shift;
			if (byte < 128) return BigInt.asUintN(64, value);
		}
		throw refuse("a number has more than ten bytes", at);
	};
	while (cursor.remaining() > 0) {
		const at = cursor.position();
		const key = Number(varint());
		const number = Math.floor(key / 8);
		if (number === 0 || number >= 2 ** 29) throw refuse(`there is no field ${number}`, at);
		switch (key % 8) {
			case 0:
				yield {
					number,
					value: varint(),
					from: at,
					to: cursor.position(),
					wire: "varint"
				};
				break;
			case 1:
				yield {
					number,
					value: cursor.view(8).getBigUint64(0, true),
					from: at,
					to: cursor.position(),
					wire: "fixed64"
				};
				break;
			case 2: {
				const length = Number(varint());
				const start = cursor.skip(length);
				yield {
					number,
					value: BigInt(length),
					from: start,
					to: start + length,
					wire: "bytes"
				};
				break;
			}
			case 5:
				yield {
					number,
					value: BigInt(cursor.view(4).getUint32(0, true)),
					from: at,
					to: cursor.position(),
					wire: "fixed32"
				};
				break;
			default: throw refuse(`a field is of the unknown kind ${key % 8}`, at);
		}
	}
}
/** The numbers of a packed list of varints. */
function packedVarints(bytes) {
	const values = [];
	let value = 0n;
	let shift = 0n;
	for (const byte of bytes) {
		value |= BigInt(byte & 127) << shift;
		if (byte < 128) {
			values.push(BigInt.asUintN(64, value));
			value = 0n;
			shift = 0n;
		} else shift += 7n;
	}
	return values;
}

// packages/artifacts/src/readers/read-onnx-tensor.ts
/** Element types of ONNX by number; 8 is text. */
const TYPES = /* @__PURE__ */ new Map([
	[1, "F32"],
	[2, "U8"],
	[3, "I8"],
	[4, "U16"],
	[5, "I16"],
	[6, "I32"],
	[7, "I64"],
	[9, "BOOL"],
	[10, "F16"],
	[11, "F64"],
	[12, "U32"],
	[13, "U64"],
	[14, "C64"],
	[15, "C128"],
	[16, "BF16"],
	[17, "F8_E4M3"],
	[18, "F8_E4M3FNUZ"],
	[19, "F8_E5M2"],
	[20, "F8_E5M2FNUZ"],
	[21, "U4"],
	[22, "I4"],
	[23, "F4"],
	[24, "F8_E8M0"],
	[25, "U2"],
	[26, "I2"]
]);
const TEXT = 8;
/**
* Reads a tensor of ONNX: as an array, or as a list of texts.
*
* @throws ModelgateError `ONNX_INVALID`, `ONNX_EXTERNAL_DATA`
*/
function readOnnxTensor(tensor, context) {
	const { refuse } = context;
	if (tensor.wire !== "bytes") throw refuse("a tensor is no message", tensor.from);
	const pieces = readPieces(tensor, context);
	const { name, type, dims } = pieces;
	const what = `tensor ${JSON.stringify(name)}`;
	const shape = dims.map((side) => {
		if (side > BigInt(Number.MAX_SAFE_INTEGER)) throw refuse(`${what} has the side ${side}`, tensor.from);
		return Number(side);
	});
	if (type === TEXT) return {
		name,
		value: {
			shape: shape.join(","),
			texts: pieces.texts
		}
	};
	const dtype = TYPES.get(type);
	if (dtype === void 0) throw refuse(`${what} is of the unknown type ${type}`, tensor.from);
	const elements = shape.reduce((product, side) => product * side, 1);
	const size = Math.ceil(elements * DTYPES[dtype].bits / 8);
	if (!Number.isSafeInteger(elements) || !Number.isSafeInteger(size)) throw refuse(`${what} has more elements than can be counted`, tensor.from);
	const bytes = pieces.external ? externalBytes(pieces.outside, size, what, context) : ownBytes(pieces, dtype);
	if (bytes.length !== size) throw refuse(`${what} of shape [${shape.join(", ")}] has ${bytes.length} bytes and ${size} are due`, tensor.from);
	return {
		name,
		value: new EmbeddedArray({
			dtype,
			shape,
			elements,
			bytes
		})
	};
}
function readPieces(tensor, { file, refuse }) {
	const pieces = {
		dims: [],
		type: 0,
		name: "",
		external: false,
		raw: null,
		packed: [],
		varints: [],
		texts: [],
		outside: /* @__PURE__ */ new Map()
	};
	const read = ({ from, to }) => {
		const bytes = new Uint8Array(to - from);
		file.read(bytes, from);
		return bytes;
	};
	const text = (field) => Buffer.from(read(field)).toString("utf8").toWellFormed();
	for (const field of protobufFields(file, tensor.from, tensor.to, refuse)) switch (field.number) {
		case 1:
			pieces.dims.push(...field.wire === "bytes" ? packedVarints(read(field)) : [field.value]);
			break;
		case 2:
			pieces.type = Number(field.value);
			break;
		case 3: throw refuse("a tensor in segments is not supported by any runtime", field.from);
		case 4:
			pieces.packed.push(field.wire === "bytes" ? rangeSource(file, field.from, field.to - field.from) : memorySource(new Uint8Array(Uint32Array.of(Number(field.value)).buffer)));
			break;
		case 10:
			pieces.packed.push(field.wire === "bytes" ? rangeSource(file, field.from, field.to - field.from) : memorySource(new Uint8Array(BigUint64Array.of(field.value).buffer)));
			break;
		case 5:
		case 7:
		case 11:
			for (const value of field.wire === "bytes" ? packedVarints(read(field)) : [field.value]) pieces.varints.push(value);
			break;
		case 6:
			pieces.texts.push(text(field));
			break;
		case 8:
			pieces.name = text(field);
			break;
		case 9:
			pieces.raw = rangeSource(file, field.from, field.to - field.from);
			break;
		case 13: {
			let key = "";
			let value = "";
			for (const each of protobufFields(file, field.from, field.to, refuse)) {
				if (each.number === 1) key = text(each);
				if (each.number === 2) value = text(each);
			}
			if (pieces.outside.has(key)) throw refuse(`external data names ${JSON.stringify(key)} twice`, field.from);
			pieces.outside.set(key, value);
			break;
		}
		case 14: pieces.external = field.value === 1n;
	}
	return pieces;
}
/** The bytes of a tensor in the file itself: raw, or the numbers of a typed list one after the other. */
function ownBytes({ raw, packed, varints }, dtype) {
	if (raw !== null) return raw;
	const [first, ...more] = packed;
	if (first !== void 0 && more.length === 0) return first;
	if (first !== void 0) return memorySource(Buffer.concat(packed.map((source) => {
		const bytes = new Uint8Array(source.length);
		source.read(bytes, 0);
		return bytes;
	})));
	const bits = DTYPES[dtype].bits;
	if (bits === 64) return memorySource(new Uint8Array(BigUint64Array.from(varints).buffer));
	if (bits === 32) return memorySource(new Uint8Array(Uint32Array.from(varints, low).buffer));
	if (bits === 16) return memorySource(new Uint8Array(Uint16Array.from(varints, low).buffer));
	return memorySource(Uint8Array.from(varints, low));
}
function low(value) {
	return Number(BigInt.asUintN(32, value));
}
const OUTSIDE_KEYS = /* @__PURE__ */ new Set([
	"location",
	"offset",
	"length",
	"checksum",
	"basepath"
]);
/** Data beside the model, under the rules of ONNX's own loader: inside the folder, no links of either kind, ranges inside the file. */
function externalBytes(outside, size, what, { path, opened }) {
	const refuse = (why) => new ModelgateError("ONNX_EXTERNAL_DATA", `${path}: the external data of ${what} ${why}.`, { advice: "Export the model again with its data in one file beside it." });
	for (const key of outside.keys()) if (!OUTSIDE_KEYS.has(key)) throw refuse(`has the unknown key ${JSON.stringify(key.slice(0, 100))}`);
	const location = outside.get("location");
	if (location === void 0) throw refuse("has no location");
	const number = (key, otherwise) => {
		const value = outside.get(key);
		if (value === void 0) return otherwise;
		if (!/^\d{1,15}$/u.test(value)) throw refuse(`has the ${key} ${JSON.stringify(value.slice(0, 100))}`);
		return Number(value);
	};
	const source = openBeside(location);
	const offset = number("offset", 0);
	const length = number("length", outside.has("offset") ? size : source.length);
	if (offset + length > source.length) throw refuse(`ends after the ${source.length} bytes of ${location}`);
	if (length !== size) throw refuse(`has ${length} bytes where ${size} are due`);
	return rangeSource(source, offset, length);
	function openBeside(name) {
		const clean = confine(name);
		const known = opened.get(clean);
		if (known !== void 0) return known;
		const segments = clean.split("/");
		for (let depth = 1; depth <= segments.length; depth++) {
			const stat = lstatSync(join(dirname(path), ...segments.slice(0, depth)), { throwIfNoEntry: false });
			if (stat === void 0) throw refuse(`is not there: ${clean}`);
			if (stat.isSymbolicLink()) throw refuse(`lies behind a symbolic link: ${clean}`);
			if (depth === segments.length && stat.nlink > 1) throw refuse(`is a hard link: ${clean}`);
		}
		const source = openFileSource(join(dirname(path), ...segments));
		opened.set(clean, source);
		return source;
	}
	function confine(name) {
		try {
			return confinePath(name);
		} catch (cause) {
			throw refuse(`lies outside: ${cause instanceof ModelgateError ? cause.message : String(cause)}`);
		}
	}
}

// packages/artifacts/src/readers/open-onnx.ts
/** Graphs inside attributes of graphs; loops in loops. */
const MAX_GRAPHS = 16;
/** Parts of all messages together; a graph of a million nodes has some ten. */
const MAX_PARTS = 2e7;
/** Domains that the ONNX standard itself defines. */
const STANDARD_DOMAINS = /* @__PURE__ */ new Set([
	"",
	"ai.onnx",
	"ai.onnx.ml",
	"ai.onnx.training",
	"ai.onnx.preview.training"
]);
/**
* Reads an ONNX file by its wire format, without copying tensors: initializers and the tensors and lists inside attributes are entries, the graph is a document.
* Producer, documentation and metadata are no part of the content. Data outside of the file must lie beside it.
*
* @throws ModelgateError `ONNX_INVALID` with the offset, `ONNX_EXTERNAL_DATA`
*/
function openOnnx(file, path) {
	const opened = /* @__PURE__ */ new Map();
	const context = {
		file,
		path,
		opened,
		refuse: (why, offset) => new ModelgateError("ONNX_INVALID", `${path} is not a sound ONNX file: ${why} (at byte ${offset}).`, { advice: "Export the model again, or fetch it again if it was cut short." })
	};
	try {
		return readModel(context);
	} catch (error) {
		for (const part of opened.values()) part.close();
		throw error;
	}
}
function readModel(context) {
	const { file, refuse } = context;
	const metadata = /* @__PURE__ */ new Map();
	const custom = /* @__PURE__ */ new Set();
	let main = null;
	const opsets = [];
	const functions = [];
	let graphs = 0;
	let parts = 0;
	const fields = function* (from, to) {
		for (const field of protobufFields(file, from, to, refuse)) {
			if (++parts > MAX_PARTS) throw refuse(`it has more than ${MAX_PARTS} fields`, field.from);
			yield field;
		}
	};
	const text = (field) => {
		if (field.wire !== "bytes") throw refuse(`field ${field.number} is no text`, field.from);
		const bytes = new Uint8Array(field.to - field.from);
		file.read(bytes, field.from);
		return Buffer.from(bytes).toString("utf8").toWellFormed();
	};
	const digest = (field) => {
		const hash = createHash("sha256");
		for (const chunk of chunksOf(rangeSource(file, field.from, field.to - field.from))) hash.update(chunk);
		return hash.digest("hex");
	};
	const inside = (field) => {
		if (field.wire !== "bytes") throw refuse(`field ${field.number} holds no message`, field.from);
		return [field.from, field.to];
	};
	for (const field of fields(0, file.length)) switch (field.number) {
		case 1:
			metadata.set("ir_version", String(field.value));
			break;
		case 2:
			metadata.set("producer_name", text(field));
			break;
		case 3:
			metadata.set("producer_version", text(field));
			break;
		case 7:
			if (++graphs > 1) throw refuse("it has more than one graph", field.from);
			main = readGraph(field, 0);
			break;
		case 8: {
			const opset = {
				domain: "",
				version: ""
			};
			for (const each of fields(...inside(field))) {
				if (each.number === 1) opset.domain = text(each);
				if (each.number === 2) opset.version = String(each.value);
			}
			if (!STANDARD_DOMAINS.has(opset.domain)) custom.add(opset.domain);
			opsets.push(opset);
			break;
		}
		case 14: {
			const [key, value] = readPair(field);
			metadata.set(key, value);
			break;
		}
		case 25: functions.push(digest(field));
	}
	if (graphs === 0) throw refuse("it has no graph", 0);
	if (custom.size > 0) metadata.set("custom operators", [...custom].join(", "));
	const entries = [];
	const document = separateNumbers({
		graph: main,
		functions,
		opsets: opsets.map(canonicalJson).toSorted()
	}, entries);
	return {
		format: "onnx",
		entries: entries.map((entry) => ({
			...entry,
			name: entry.name.replace(/^\/graph\/initializers\//u, "")
		})),
		documents: [{
			name: "/",
			json: canonicalJson(document)
		}],
		metadata,
		parts: [...context.opened.values()]
	};
	function readPair(field) {
		let key = "";
		let value = "";
		for (const each of fields(...inside(field))) {
			if (each.number === 1) key = text(each);
			if (each.number === 2) value = text(each);
		}
		return [key, value];
	}
	function readGraph(graph, depth) {
		if (depth > MAX_GRAPHS) throw refuse(`graphs are nested deeper than ${MAX_GRAPHS} times`, graph.from);
		const nodes = [];
		const initializers = /* @__PURE__ */ new Map();
		const inputs = [];
		const outputs = [];
		const sparse = [];
		for (const field of fields(...inside(graph))) switch (field.number) {
			case 1:
				nodes.push(readNode(field, depth));
				break;
			case 5: {
				const { name, value } = readOnnxTensor(field, context);
				if (initializers.has(name)) throw refuse(`the tensor ${JSON.stringify(name)} is there twice`, field.from);
				initializers.set(name, value);
				break;
			}
			case 11:
				inputs.push(digest(field));
				break;
			case 12:
				outputs.push(digest(field));
				break;
			case 15: sparse.push(digest(field));
		}
		return {
			nodes,
			initializers: Object.fromEntries(initializers),
			inputs,
			outputs,
			sparse
		};
	}
	function readNode(node, depth) {
		const inputs = [];
		const outputs = [];
		const found = {
			op: "",
			domain: ""
		};
		const attributes = /* @__PURE__ */ new Map();
		for (const field of fields(...inside(node))) if (field.number === 1) inputs.push(text(field));
		else if (field.number === 2) outputs.push(text(field));
		else if (field.number === 4) found.op = text(field);
		else if (field.number === 7) found.domain = text(field);
		else if (field.number === 5) {
			const [name, value] = readAttribute(field, depth);
			if (attributes.has(name)) throw refuse(`the attribute ${JSON.stringify(name)} is there twice`, field.from);
			attributes.set(name, value);
		}
		if (!STANDARD_DOMAINS.has(found.domain)) custom.add(found.domain);
		return {
			...found,
			inputs,
			outputs,
			attributes: Object.fromEntries(attributes)
		};
	}
	function readAttribute(attribute, depth) {
		let name = "";
		const values = [];
		const floats = [];
		const ints = [];
		for (const field of fields(...inside(attribute))) switch (field.number) {
			case 1:
				name = text(field);
				break;
			case 2:
			case 7:
				floats.push(...floatsOf(field));
				break;
			case 3:
				ints.push(field.value);
				break;
			case 8:
				ints.push(...field.wire === "bytes" ? packedVarints(read(field)) : [field.value]);
				break;
			case 4:
			case 9:
				values.push(field.to - field.from > 4096 ? digest(field) : text(field));
				break;
			case 5:
			case 10:
				values.push(readOnnxTensor(field, context).value);
				break;
			case 6:
			case 11:
				values.push(readGraph(field, depth + 1));
				break;
			case 20:
			case 21:
			case 14: values.push(field.wire === "varint" ? `type ${field.value}` : digest(field));
		}
		const arrays = [...floats.length === 0 ? [] : [embedded("F32", floats.length, new Uint8Array(Float32Array.from(floats).buffer))], ...ints.length === 0 ? [] : [embedded("I64", ints.length, new Uint8Array(BigInt64Array.from(ints, (each) => BigInt.asIntN(64, each)).buffer))]];
		return [name, [...arrays, ...values]];
	}
	function read(field) {
		const bytes = new Uint8Array(field.to - field.from);
		file.read(bytes, field.from);
		return bytes;
	}
	function floatsOf(field) {
		if (field.wire === "fixed32") return [new Float32Array(Uint32Array.of(Number(field.value)).buffer)[0] ?? 0];
		const bytes = read(field);
		if (bytes.length % 4 !== 0) throw refuse("a list of floats ends inside one", field.to);
		return [...new Float32Array(bytes.buffer)];
	}
}
function embedded(dtype, elements, bytes) {
	return new EmbeddedArray({
		dtype,
		shape: [elements],
		elements,
		bytes: memorySource(bytes)
	});
}

// packages/artifacts/src/readers/thrift-struct.ts
/** Deeper than any footer. */
const MAX_DEPTH$1 = 32;
/** Values of a footer; one of ten thousand columns and a hundred row groups has some millions. */
const MAX_VALUES = 2e7;
/**
* Reads one structure in Thrift's compact protocol.
*
* @param refuse makes the error for bytes that are none
*/
function thriftStruct(source, refuse) {
	const cursor = byteCursor(source, 0, source.length, (offset) => refuse("it ends inside a value", offset));
	let values = 0;
	return struct(0);
	function varint() {
		let value = 0n;
		for (let shift = 0n; shift < 70n; shift += 7n) {
			const byte = cursor.byte();
			value |= BigInt(byte & 127) << shift;
			if (byte < 128) return value;
		}
		throw refuse("a number has more than ten bytes", cursor.position());
	}
	function zigzag() {
		const value = varint();
		return value >> 1n ^ -(value & 1n);
	}
	function count() {
		const value = varint();
		if (value > BigInt(cursor.remaining())) throw refuse(`a list of ${value} items does not fit`, cursor.position());
		return Number(value);
	}
	function struct(depth) {
		if (depth > MAX_DEPTH$1) throw refuse(`values are nested deeper than ${MAX_DEPTH$1} levels`, cursor.position());
		const fields = /* @__PURE__ */ new Map();
		for (let id = 0;;) {
			const header = cursor.byte();
			if (header === 0) return fields;
			id = header >> 4 === 0 ? Number(zigzag()) : id + (header >> 4);
			const type = header & 15;
			fields.set(id, type === 1 || type === 2 ? type === 1 : read(type, depth));
		}
	}
	function read(type, depth) {
		if (++values > MAX_VALUES) throw refuse(`it has more than ${MAX_VALUES} values`, cursor.position());
		switch (type) {
			case 1:
			case 2: return cursor.byte() === 1;
			case 3: return cursor.byte();
			case 4:
			case 5:
			case 6: return zigzag();
			case 7: return cursor.view(8).getFloat64(0, true);
			case 8: {
				const { buffer, byteOffset, byteLength } = cursor.view(count());
				return Buffer.from(buffer, byteOffset, byteLength).toString("latin1");
			}
			case 9:
			case 10: {
				const header = cursor.byte();
				const length = header >> 4 === 15 ? count() : header >> 4;
				return Array.from({ length }, () => read(header & 15, depth + 1));
			}
			case 11: {
				const length = count();
				const types = length === 0 ? 0 : cursor.byte();
				return Array.from({ length: 2 * length }, (_, index) => read(index % 2 === 0 ? types >> 4 : types & 15, depth + 1));
			}
			case 12: return struct(depth + 1);
			default: throw refuse(`a value is of the unknown type ${type}`, cursor.position());
		}
	}
}

// packages/artifacts/src/readers/open-parquet.ts
/** A footer of a table with ten thousand columns has some megabytes. */
const MAX_FOOTER_BYTES = 67108864;
/** The length of the footer and the four letters behind it. */
const TAIL_BYTES = 8;
/**
* Reads the footer of a Parquet file: its schema is a document, every column of every row group is an array of the bytes that are stored. Columns written by
* another writer or with another compression therefore differ, even where their values do not.
*
* @throws ModelgateError `PARQUET_INVALID` with the offset
*/
function openParquet(file, path) {
	const refuse = (why, offset) => new ModelgateError("PARQUET_INVALID", `${path} is not a sound Parquet file: ${why} (at byte ${offset}).`, { advice: "Write the table again, or fetch it again if it was cut short." });
	const start = Math.max(0, file.length - TAIL_BYTES);
	const tail = new Uint8Array(file.length - start);
	file.read(tail, start);
	if (tail.length < TAIL_BYTES || Buffer.from(tail.subarray(4)).toString("latin1") !== "PAR1") throw refuse("it does not end as one", start);
	const length = new DataView(tail.buffer).getUint32(0, true);
	const from = start - length;
	if (length > MAX_FOOTER_BYTES || from < 4) throw refuse(`its footer of ${length} bytes does not fit`, start);
	const footer = thriftStruct(rangeSource(file, from, length), (why, offset) => refuse(why, from + offset));
	const groups = listAt(footer, 4);
	const names = /* @__PURE__ */ new Set();
	const entries = groups.flatMap((group, number) => listAt(group, 1).map((chunk) => {
		const column = valueAt(chunk, 3);
		const name = `${listAt(column, 3).map(textOf).join(".")} (row group ${number + 1})`;
		if (names.has(name)) throw refuse(`the column ${JSON.stringify(name.slice(0, 100))} is there twice`, from);
		names.add(name);
		const size = numberAt(column, 7);
		const page = numberAt(column, 9);
		const dictionary = numberAt(column, 11);
		const offset = dictionary > 0 ? Math.min(dictionary, page) : page;
		if (!(size >= 0 && offset >= 4 && offset + size <= from)) throw refuse(`the column ${JSON.stringify(name.slice(0, 100))} lies outside`, from);
		return {
			name,
			dtype: "U8",
			shape: [size],
			elements: size,
			bytes: rangeSource(file, offset, size)
		};
	}));
	const schema = listAt(footer, 2).map((element) => ({
		name: textOf(valueAt(element, 4)),
		type: numberAt(element, 1),
		repetition: numberAt(element, 3),
		converted: numberAt(element, 6)
	}));
	return {
		format: "parquet",
		entries,
		documents: [{
			name: "schema",
			json: canonicalJson(schema)
		}],
		metadata: /* @__PURE__ */ new Map([
			["rows", String(numberAt(footer, 3))],
			["row groups", String(groups.length)],
			["created by", textOf(valueAt(footer, 6))]
		])
	};
}
function valueAt(value, field) {
	return value instanceof Map ? value.get(field) : void 0;
}
function listAt(value, field) {
	const list = valueAt(value, field);
	return Array.isArray(list) ? list : [];
}
/** -1 where there is no number. */
function numberAt(value, field) {
	const number = valueAt(value, field);
	return typeof number === "bigint" && number <= Number.MAX_SAFE_INTEGER ? Number(number) : -1;
}
function textOf(value) {
	return typeof value === "string" ? Buffer.from(value, "latin1").toString("utf8").toWellFormed() : "";
}

// packages/artifacts/src/readers/pickle-value.ts
/** A node of a kind, or null. */
function nodeOf(value, kind) {
	return isNode(value) && isKind(value, kind) ? value : null;
}
function isKind(node, kind) {
	return node.kind === kind;
}
function isNode(value) {
	return typeof value === "object" && value !== null;
}
/** The items of a list or tuple; null for everything else. */
function sequenceOf(value) {
	if (!isNode(value)) return null;
	return value.kind === "list" || value.kind === "tuple" ? value.items : null;
}
/** The name of a global, or null. */
function globalName(value) {
	return isNode(value) && value.kind === "global" ? value.name : null;
}
/** The text keys of a dictionary. */
function fieldsOf(value) {
	if (!isNode(value) || value.kind !== "dict") return /* @__PURE__ */ new Map();
	return new Map(value.pairs.flatMap(([key, member]) => typeof key === "string" ? [[key, member]] : []));
}

// packages/artifacts/src/readers/pickle-bytes.ts
/** The bytes that a value stands for: bytes, a text of protocol 2, or the call that makes bytes of a text. */
function bytesOf(value) {
	if (typeof value === "string") return memorySource(Buffer.from(value, "latin1"));
	if (!isNode(value)) return null;
	if (value.kind === "bytes") return value.source;
	if (value.kind !== "call") return null;
	const args = sequenceOf(value.args) ?? [];
	switch (globalName(value.callee)) {
		case "_codecs.encode": return typeof args[0] === "string" && args[1] === "latin1" ? memorySource(Buffer.from(args[0], "latin1")) : null;
		case "builtins.bytearray":
		case "__builtin__.bytearray":
		case "builtins.bytes": return args.length === 0 ? memorySource(/* @__PURE__ */ new Uint8Array(0)) : bytesOf(args[0]);
		default: return null;
	}
}

// packages/artifacts/src/readers/read-numpy-array.ts
/**
* What a node of a pickle is to NumPy: an array, a scalar, or the fields of an array of records. Undefined for everything else.
*
* @param render writes an array of Python objects
* @throws ModelgateError `PICKLE_INVALID` when shape and bytes do not fit
*/
function readNumpyArray(node, what, render) {
	if (node.kind !== "call") return void 0;
	const args = sequenceOf(node.args) ?? [];
	switch (globalName(node.callee)) {
		case "numpy.core.multiarray._reconstruct":
		case "numpy._core.multiarray._reconstruct": {
			const [, shape, dtype, columnMajor, raw] = sequenceOf(node.states[0]) ?? [];
			const objects = sequenceOf(raw);
			if (objects !== null) return {
				"(objects)": objects.map(render),
				shape: render(shape ?? null)
			};
			const data = bytesOf(raw);
			return data === null ? void 0 : arrayOf({
				dtype,
				shape,
				columnMajor: columnMajor === true,
				data
			}, what);
		}
		case "numpy.core.numeric._frombuffer":
		case "numpy._core.numeric._frombuffer": {
			const [raw, dtype, shape, order] = args;
			const data = bytesOf(raw);
			return data === null ? void 0 : arrayOf({
				dtype,
				shape,
				columnMajor: order === "F",
				data
			}, what);
		}
		case "numpy.core.multiarray.scalar":
		case "numpy._core.multiarray.scalar": {
			const data = bytesOf(args[1]);
			return data === null ? void 0 : arrayOf({
				dtype: args[0],
				shape: {
					kind: "tuple",
					items: []
				},
				columnMajor: false,
				data
			}, what);
		}
		case "numpy.dtype": {
			const descr = dtypeText(node);
			return descr === null ? void 0 : { "(dtype)": descr };
		}
		default: return;
	}
}
/** The size of an array in bytes; null when its type is not one of ours. */
function sizeOfArray({ dtype, shape }) {
	const sides = sidesOf(shape);
	const item = itemBytes(dtype);
	if (sides === null || item === null) return null;
	const size = sides.reduce((product, side) => product * side, item);
	return Number.isSafeInteger(size) ? size : null;
}
/** An array, or one array for each field of records; undefined when its type is not one of ours. */
function arrayOf(facts, what) {
	const { dtype, shape, columnMajor, data } = facts;
	const sides = sidesOf(shape);
	const item = itemBytes(dtype);
	const size = sizeOfArray(facts);
	if (sides === null || item === null || size === null) return void 0;
	if (size !== data.length) throw new ModelgateError("PICKLE_INVALID", `${what} holds an array of shape [${sides.join(", ")}] with ${data.length} bytes where ${size} are due.`, { advice: "Write the file again with NumPy." });
	const strides = columnMajor ? columnMajorStrides(sides, item) : rowMajorStrides(sides, item);
	const type = numpyDtype(dtypeText(dtype) ?? "");
	if (type !== null) return embed({
		sides,
		strides,
		offset: 0,
		type,
		data,
		what
	});
	const fields = recordFields(dtype);
	if (fields === null) return void 0;
	return Object.fromEntries(fields.map(({ name, offset, type: each }) => [name, embed({
		sides,
		strides,
		offset,
		type: each,
		data,
		what
	})]));
}
function embed({ sides, strides, offset, type, data, what }) {
	const shape = type.inner === null ? sides : [...sides, type.inner];
	const item = (type.inner ?? 1) * DTYPES[type.dtype].bits / 8;
	const elements = shape.reduce((product, side) => product * side, 1);
	const dense = strides.join() === rowMajorStrides(sides, item).join() && offset === 0;
	if (!dense && spanOf({
		shape: sides,
		strides,
		item
	}) > 536870912) throw new ModelgateError("PICKLE_INVALID", `${what} holds an array of more than ${MAX_SPAN_BYTES} bytes in another order.`, { advice: "Write it again in row-major order." });
	const plain = dense ? data : stridedSource(data, {
		shape: sides,
		strides,
		item,
		offset
	});
	const entry = {
		dtype: type.dtype,
		shape,
		elements,
		bytes: type.swap === 1 ? plain : swappedSource(plain, type.swap)
	};
	return new EmbeddedArray(entry);
}
function sidesOf(shape) {
	const sides = typeof shape === "number" ? [shape] : sequenceOf(shape);
	const known = sides?.filter((side) => typeof side === "number" && Number.isSafeInteger(side) && side >= 0);
	return known !== void 0 && known.length === sides?.length ? known : null;
}
/** The type string of `numpy.dtype(text, …)` with the byte order of its state; null for records. */
function dtypeText(value) {
	if (!isNode(value) || value.kind !== "call" || globalName(value.callee) !== "numpy.dtype") return null;
	const [text] = sequenceOf(value.args) ?? [];
	if (typeof text !== "string" || text.startsWith("V")) return null;
	const [, order] = sequenceOf(value.states[0]) ?? [];
	return `${typeof order === "string" ? order : "|"}${text}`;
}
function itemBytes(dtype) {
	const type = numpyDtype(dtypeText(dtype) ?? "");
	if (type !== null) return (type.inner ?? 1) * DTYPES[type.dtype].bits / 8;
	const [text] = sequenceOf(nodeOf(dtype, "call")?.args) ?? [];
	const record = typeof text === "string" ? /^V(\d{1,9})$/u.exec(text) : null;
	return record === null ? null : Number(record[1]);
}
function recordFields(dtype) {
	const node = nodeOf(dtype, "call");
	const state = sequenceOf(node?.states[0]) ?? [];
	const item = itemBytes(dtype) ?? 0;
	const fields = [];
	for (const [name, field] of fieldsOf(state[4])) {
		const [each, offset] = sequenceOf(field) ?? [];
		const type = numpyDtype(dtypeText(each) ?? "");
		if (type === null || typeof offset !== "number" || offset < 0) return null;
		if (offset + (type.inner ?? 1) * DTYPES[type.dtype].bits / 8 > item) return null;
		fields.push({
			name,
			offset,
			type
		});
	}
	return fields.length === 0 ? null : fields;
}

// packages/artifacts/src/readers/describe-pickle.ts
/** What a shared value may grow to when it is written out everywhere it is used. */
const MAX_RENDERED = 2e6;
/** Deeper than any estimator; the walk recurses. */
const MAX_DEPTH = 500;
/**
* Writes what a pickle would make as a plain structure: objects with their class and attributes, arrays as arrays. Sharing does not count, the order of sets and of
* keys neither.
*
* @param readNode asked first, for every node
* @throws ModelgateError `PICKLE_INVALID` when shared values multiply without bound
*/
function describePickle(value, what, readNode) {
	let rendered = 0;
	const open = /* @__PURE__ */ new Set();
	const refuse = (why) => new ModelgateError("PICKLE_INVALID", `${what} ${why}.`, { advice: "Write the file again; values that hold one another many times over are an attack." });
	return render(value);
	function render(each) {
		if (++rendered > MAX_RENDERED) throw refuse(`grows to more than ${MAX_RENDERED} values`);
		if (typeof each === "bigint") return `(number) ${each}`;
		if (!isNode(each)) return each;
		if (open.has(each)) return "(cycle)";
		if (open.size >= MAX_DEPTH) throw refuse(`nests values deeper than ${MAX_DEPTH} levels`);
		open.add(each);
		try {
			return renderNode(each);
		} finally {
			open.delete(each);
		}
	}
	function renderNode(node) {
		const special = readNode(node) ?? readNumpyArray(node, what, render);
		if (special !== void 0) return special;
		switch (node.kind) {
			case "float": return new RealNumber(node.value);
			case "bytes": return { "(bytes)": digestOf(node.source) };
			case "global": return { "(class)": node.name };
			case "persistent": return { "(external)": render(node.id) };
			case "list":
			case "tuple": return node.items.map(render);
			case "set":
			case "frozenset": return { "(set)": node.items.map((item) => keyOf(render(item))).toSorted() };
			case "dict": return Object.fromEntries(node.pairs.map(([key, member]) => [keyText(key), render(member)]));
			case "call": return node.replaced === void 0 ? renderCall(node) : render(node.replaced);
		}
	}
	function renderCall(node) {
		const args = sequenceOf(node.args) ?? [node.args];
		const callee = globalName(node.callee);
		const made = callee === "copyreg._reconstructor" || callee === "copy_reg._reconstructor";
		const name = (made ? globalName(args[0]) : callee) ?? render(node.callee);
		const rest = made ? [] : args;
		const contents = {
			...rest.length === 0 ? {} : { "(args)": rest.map(render) },
			...node.items.length === 0 ? {} : { "(items)": node.items.map(render) },
			...node.pairs.length === 0 ? {} : { "(pairs)": Object.fromEntries(node.pairs.map(([key, member]) => [keyText(key), render(member)])) }
		};
		const [state, ...more] = node.states;
		const attributes = isNode(state) && state.kind === "dict" && more.length === 0 ? render(state) : null;
		const other = attributes === null && node.states.length > 0 ? { "(state)": node.states.map(render) } : {};
		return {
			"(class)": name,
			...contents,
			...other,
			...typeof attributes === "object" ? attributes : {}
		};
	}
	function keyText(key) {
		return typeof key === "string" ? key.toWellFormed() : `(${keyOf(render(key))})`;
	}
}
function keyOf(value) {
	return canonicalJson(plain(value));
}
/** Numbers of the real line and arrays as text, for keys and for items of sets. */
function plain(value) {
	if (value instanceof RealNumber) return `(number) ${value.value}`;
	if (value instanceof EmbeddedArray) return `(array) ${value.entry.dtype} ${digestOf(value.entry.bytes)}`;
	if (typeof value === "string") return value.toWellFormed();
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}
function digestOf(source) {
	const hash = createHash("sha256");
	for (const chunk of chunksOf(source)) hash.update(chunk);
	return hash.digest("hex");
}

// packages/artifacts/src/readers/pickle-machine.ts
/** Instructions that are obeyed: some hundred megabytes of memory, and far more than any model that stores its arrays as arrays. */
const MAX_INSTRUCTIONS = 5e6;
/** Pickles inside pickles, as arrays of objects have them. */
const MAX_NESTED = 16;
const HIGHEST_PROTOCOL = 5;
/**
* Follows the instructions of a pickle with a stack and a memo of its own and without importing or calling anything: a call is a node that says what
* would be called. All protocols from 0 to 5; frames are held to their bounds, because a frame that lies hides instructions from one reader and not from another.
*
* @param from where the stream starts
* @param what the file, for messages
* @throws ModelgateError `PICKLE_INVALID` with the offset, and with what would have been imported before it
*/
function runPickle(source, from, what, extension = null, globals = /* @__PURE__ */ new Set(), depth = 0) {
	const refuse = (why, offset) => {
		const before = globals.size === 0 ? "" : ` Before that it would import ${[...globals].slice(0, 10).join(", ").slice(0, 300)}.`;
		return new ModelgateError("PICKLE_INVALID", `${what} is not a sound pickle: ${why} (at byte ${offset}).${before}`, { advice: "Write the file again; never load it before it is understood." });
	};
	if (depth > MAX_NESTED) throw refuse(`pickles are nested deeper than ${MAX_NESTED} times`, from);
	const cursor = byteCursor(source, from, source.length, (offset) => refuse("it ends inside an instruction", offset));
	const stack = [];
	const marks = [];
	const memo = /* @__PURE__ */ new Map();
	let frameEnd = -1;
	let at = from;
	const pop = () => {
		const floor = marks.at(-1) ?? 0;
		const value = stack.length > floor ? stack.pop() : void 0;
		if (value === void 0) throw refuse("it takes from an empty stack", at);
		return value;
	};
	const top = () => {
		const value = stack.length > (marks.at(-1) ?? 0) ? stack.at(-1) : void 0;
		if (value === void 0) throw refuse("it looks at an empty stack", at);
		return value;
	};
	const toMark = () => {
		const mark = marks.pop();
		if (mark === void 0) throw refuse("it looks for a mark that was never set", at);
		return stack.splice(mark);
	};
	const importName = (module, name) => {
		const full = typeof module === "string" && typeof name === "string" ? `${module}.${name}` : "(computed name)";
		globals.add(full);
		stack.push({
			kind: "global",
			name: full
		});
	};
	const call = (callee, args) => {
		stack.push({
			kind: "call",
			callee,
			args,
			states: [],
			items: [],
			pairs: [],
			data: null,
			replaced: void 0
		});
	};
	const tuple = (items) => ({
		kind: "tuple",
		items
	});
	const recall = (key) => {
		const value = memo.get(key);
		if (value === void 0) throw refuse(`it recalls number ${key}, which was never stored`, at);
		stack.push(value);
	};
	const addItems = (items) => {
		const target = top();
		if (!isNode(target) || !("items" in target) || target.kind === "tuple" || target.kind === "frozenset") throw refuse("it adds items to what takes none", at);
		for (const item of items) target.items.push(item);
	};
	const addPairs = (flat) => {
		const target = top();
		if (!isNode(target) || !("pairs" in target) || flat.length % 2 !== 0) throw refuse("it sets keys of what has none", at);
		for (const pair of pairsOf(flat)) target.pairs.push(pair);
	};
	const number = (text) => {
		if (!/^\d{1,10}$/u.test(text)) throw refuse(`${JSON.stringify(text.slice(0, 40))} is no index`, at);
		return Number(text);
	};
	const length64 = () => {
		const length = cursor.view(8).getBigUint64(0, true);
		if (length > BigInt(Number.MAX_SAFE_INTEGER)) throw refuse(`it declares ${length} bytes`, at);
		return Number(length);
	};
	const length32 = () => cursor.view(4).getUint32(0, true);
	const signedLength = () => {
		const length = cursor.view(4).getInt32(0, true);
		if (length < 0) throw refuse(`it declares a negative length ${length}`, at);
		return length;
	};
	const bytes = (length) => {
		stack.push({
			kind: "bytes",
			source: rangeSource(source, cursor.skip(length), length)
		});
	};
	const text = (length, encoding) => {
		const { buffer, byteOffset } = cursor.view(length);
		stack.push(Buffer.from(buffer, byteOffset, length).toString(encoding));
	};
	const line = () => Buffer.from(cursor.line()).toString("latin1");
	const long = (length) => {
		const view = cursor.view(length);
		let value = 0n;
		for (let index = length - 1; index >= 0; index--) value = value << 8n | BigInt(view.getUint8(index));
		if (length > 0 && view.getUint8(length - 1) >= 128) value -= 1n << BigInt(8 * length);
		stack.push(whole(value));
	};
	for (let count = 0;; count++) {
		at = cursor.position();
		if (count >= MAX_INSTRUCTIONS) throw refuse(`it has more than ${MAX_INSTRUCTIONS} instructions`, at);
		if (frameEnd !== -1) {
			if (at > frameEnd) throw refuse("an instruction crosses the end of its frame", at);
			if (at === frameEnd) frameEnd = -1;
		}
		const opcode = cursor.byte();
		switch (opcode) {
			case 128: {
				const protocol = cursor.byte();
				if (protocol > HIGHEST_PROTOCOL) throw refuse(`it is of protocol ${protocol}`, at);
				break;
			}
			case 149: {
				if (frameEnd !== -1) throw refuse("a frame starts inside another one", at);
				const length = length64();
				if (length > cursor.remaining()) throw refuse("a frame ends after the file", at);
				frameEnd = cursor.position() + length;
				break;
			}
			case 46: return {
				value: pop(),
				globals: [...globals],
				end: cursor.position()
			};
			case 40:
				marks.push(stack.length);
				break;
			case 48:
				if (stack.length === marks.at(-1)) marks.pop();
				else pop();
				break;
			case 49:
				toMark();
				break;
			case 50:
				stack.push(top());
				break;
			case 70: {
				const value = Number(line().replace(/^(-?)inf$/u, "$1Infinity"));
				stack.push({
					kind: "float",
					value
				});
				break;
			}
			case 73: {
				const digits = line();
				if (digits === "00" || digits === "01") stack.push(digits === "01");
				else stack.push(integer(digits, refuse, at));
				break;
			}
			case 76:
				stack.push(integer(line().replace(/L$/u, ""), refuse, at));
				break;
			case 74:
				stack.push(cursor.view(4).getInt32(0, true));
				break;
			case 75:
				stack.push(cursor.byte());
				break;
			case 77:
				stack.push(cursor.view(2).getUint16(0, true));
				break;
			case 138:
				long(cursor.byte());
				break;
			case 139: {
				const length = signedLength();
				if (length > 4096) throw refuse(`a whole number has ${length} bytes`, at);
				long(length);
				break;
			}
			case 71:
				stack.push({
					kind: "float",
					value: cursor.view(8).getFloat64(0, false)
				});
				break;
			case 78:
				stack.push(null);
				break;
			case 136:
			case 137:
				stack.push(opcode === 136);
				break;
			case 83: {
				const quoted = /^(['"])(.*)\1$/su.exec(line().trim());
				if (quoted === null) throw refuse("a text has no quotes", at);
				stack.push(quoted[2] ?? "");
				break;
			}
			case 84:
				text(signedLength(), "latin1");
				break;
			case 85:
				text(cursor.byte(), "latin1");
				break;
			case 86:
				stack.push(line().replace(/\\u([0-9a-f]{4})/giu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
				break;
			case 88:
				text(length32(), "utf8");
				break;
			case 140:
				text(cursor.byte(), "utf8");
				break;
			case 141:
				text(length64(), "utf8");
				break;
			case 66:
				bytes(length32());
				break;
			case 67:
				bytes(cursor.byte());
				break;
			case 142:
			case 150:
				bytes(length64());
				break;
			case 93:
				stack.push({
					kind: "list",
					items: []
				});
				break;
			case 125:
				stack.push({
					kind: "dict",
					pairs: []
				});
				break;
			case 143:
				stack.push({
					kind: "set",
					items: []
				});
				break;
			case 41:
				stack.push(tuple([]));
				break;
			case 108:
				stack.push({
					kind: "list",
					items: toMark()
				});
				break;
			case 100:
				stack.push({
					kind: "dict",
					pairs: pairsOf(toMark())
				});
				break;
			case 116:
				stack.push(tuple(toMark()));
				break;
			case 133:
				stack.push(tuple([pop()]));
				break;
			case 134:
			case 135: {
				const items = Array.from({ length: opcode - 132 }, pop);
				stack.push(tuple(items.toReversed()));
				break;
			}
			case 145:
				stack.push({
					kind: "frozenset",
					items: toMark()
				});
				break;
			case 97:
				addItems([pop()]);
				break;
			case 101:
			case 144:
				addItems(toMark());
				break;
			case 115: {
				const member = pop();
				addPairs([pop(), member]);
				break;
			}
			case 117:
				addPairs(toMark());
				break;
			case 99:
				importName(line(), line());
				break;
			case 147: {
				const name = pop();
				importName(pop(), name);
				break;
			}
			case 130:
			case 131:
			case 132:
				importName("copyreg", `extension(${opcode === 130 ? cursor.byte() : opcode === 131 ? cursor.view(2).getUint16(0, true) : length32()})`);
				break;
			case 105:
				importName(line(), line());
				call(pop(), tuple(toMark()));
				break;
			case 111: {
				const [callee, ...args] = toMark();
				if (callee === void 0) throw refuse("it makes an object of nothing", at);
				call(callee, tuple(args));
				break;
			}
			case 82:
			case 129: {
				const args = pop();
				call(pop(), args);
				break;
			}
			case 146: {
				const keywords = pop();
				const args = pop();
				call(pop(), tuple([...sequenceOf(args) ?? [args], keywords]));
				break;
			}
			case 98: {
				const state = pop();
				const object = top();
				if (isNode(object) && object.kind === "call") {
					object.states.push(state);
					if (cursor.position() === frameEnd) frameEnd = -1;
					if (extension?.afterBuild(object, cursor, nested) === true && frameEnd !== -1) throw refuse("an array stands inside a frame", at);
				}
				break;
			}
			case 80:
				stack.push({
					kind: "persistent",
					id: line()
				});
				break;
			case 81:
				stack.push({
					kind: "persistent",
					id: pop()
				});
				break;
			case 103:
				recall(number(line()));
				break;
			case 104:
				recall(cursor.byte());
				break;
			case 106:
				recall(length32());
				break;
			case 112:
				memo.set(number(line()), top());
				break;
			case 113:
				memo.set(cursor.byte(), top());
				break;
			case 114:
				memo.set(length32(), top());
				break;
			case 148:
				memo.set(memo.size, top());
				break;
			case 151:
				stack.push({
					kind: "persistent",
					id: "(buffer)"
				});
				break;
			case 152: break;
			default: throw refuse(`there is no instruction 0x${opcode.toString(16)}`, at);
		}
	}
	function nested(start) {
		return runPickle(source, start, what, extension, globals, depth + 1);
	}
	function pairsOf(flat) {
		if (flat.length % 2 !== 0) throw refuse("a key has no value", at);
		const pairs = [];
		for (let index = 0; index + 1 < flat.length; index += 2) pairs.push([flat[index] ?? null, flat[index + 1] ?? null]);
		return pairs;
	}
}
/** Whole numbers that a double holds are numbers. */
function whole(value) {
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : value;
}
function integer(digits, refuse, at) {
	if (!/^\s*[+-]?\d{1,4000}\s*$/u.test(digits)) throw refuse(`${JSON.stringify(digits.slice(0, 40))} is no number`, at);
	return whole(BigInt(digits.trim().replace(/^\+/u, "")));
}

// packages/artifacts/src/readers/open-pickle.ts
/** Packed pickles are unpacked in memory; no model of this size is packed as a whole. */
const MAX_UNPACKED_BYTES = 1073741824;
/** One file may hold several streams, one behind the other; loaders read the first, attackers use the second. */
const MAX_STREAMS = 1e3;
/**
* Reads a pickle or a joblib file, packed by zlib or gzip or not, without importing or calling anything. Arrays inside it, of NumPy and of joblib, are
* entries named by the path of attributes that leads to them; everything else is one document for each stream.
*
* @throws ModelgateError `PICKLE_INVALID` with the offset in the unpacked stream
*/
function openPickle(file, path) {
	const source = unpack(file, path);
	if (source === null) return {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map([["packed", "yes"]])
	};
	const entries = [];
	const documents = [];
	const globals = /* @__PURE__ */ new Set();
	let hasArrays = false;
	const joblib = { afterBuild(object, cursor, machine) {
		if (globalName(object.callee) !== WRAPPER && wrapperClass(object) !== WRAPPER) return false;
		hasArrays = true;
		const facts = fieldsOf(object.states[0]);
		const size = sizeOfArray({
			dtype: facts.get("dtype"),
			shape: facts.get("shape")
		});
		if (size === null) {
			const inner = machine(cursor.position());
			cursor.skip(inner.end - cursor.position());
			object.replaced = inner.value;
			return true;
		}
		if (facts.has("numpy_array_alignment_bytes")) cursor.skip(cursor.byte());
		object.data = rangeSource(source, cursor.skip(size), size);
		return true;
	} };
	for (let at = 0, stream = 0; at < source.length; stream++) {
		if (stream >= MAX_STREAMS) throw new ModelgateError("PICKLE_INVALID", `${path} holds more than ${MAX_STREAMS} pickles.`, { advice: "Write one object into the file." });
		const result = runPickle(source, at, path, joblib, globals);
		const structure = describePickle(result.value, path, (node) => {
			if (node.kind !== "call" || node.data === null) return void 0;
			const facts = fieldsOf(node.states[0]);
			return arrayOf({
				dtype: facts.get("dtype"),
				shape: facts.get("shape"),
				columnMajor: facts.get("order") === "F",
				data: node.data
			}, path);
		});
		const pointer = stream === 0 ? "" : `/(stream ${stream + 1})`;
		const skeleton = separateNumbers(structure, entries, /* @__PURE__ */ new Set(), pointer);
		documents.push({
			name: pointer === "" ? "/" : pointer,
			json: canonicalJson(skeleton)
		});
		at = result.end;
	}
	return {
		format: hasArrays ? "joblib" : "pickle",
		entries,
		documents,
		metadata: /* @__PURE__ */ new Map(),
		globals: [...globals]
	};
}
const WRAPPER = "joblib.numpy_pickle.NumpyArrayWrapper";
/** The class of an object made by `cls.__new__(cls)` or by the constructor of protocols 0 and 1. */
function wrapperClass(object) {
	const args = object.args;
	const [first] = args !== null && typeof args === "object" && args.kind === "tuple" ? args.items : [];
	return globalName(object.callee) === "copyreg._reconstructor" ? globalName(first) : null;
}
/** The stream inside a packed file; null for packers that are not read here. */
function unpack(file, path) {
	const head = new Uint8Array(Math.min(6, file.length));
	file.read(head, 0);
	const [first = 0, second = 0] = head;
	const isGzip = first === 31 && second === 139;
	const isZlib = first === 120 && (first * 256 + second) % 31 === 0;
	if (!isGzip && !isZlib) return isForeign(head) ? null : file;
	const packed = new Uint8Array(file.length);
	file.read(packed, 0);
	try {
		const options = { maxOutputLength: MAX_UNPACKED_BYTES };
		return memorySource(isGzip ? gunzipSync(packed, options) : inflateSync(packed, options));
	} catch (cause) {
		throw new ModelgateError("PICKLE_INVALID", `${path} is packed and cannot be unpacked to at most ${MAX_UNPACKED_BYTES} bytes (at byte 0).`, {
			advice: "Write the file again without `compress`.",
			cause
		});
	}
}
/** bzip2, xz, lzma, lz4 and zstd, by their magic bytes. */
function isForeign(head) {
	const text = Buffer.from(head).toString("latin1");
	return [
		"BZh",
		"ý7zXZ",
		"]\0\0",
		"\"M",
		"(µ/ý"
	].some((magic) => text.startsWith(magic));
}

// packages/artifacts/src/readers/open-pytorch.ts
/**
* Reads what `torch.save` writes since version 1.6: a ZIP archive with a pickle that names storages. Tensors are found by following the pickle without
* importing or calling anything; views and transposed tensors come out row-major. Older files (a row of pickles) are opaque, with what they would import.
*
* @throws ModelgateError `PYTORCH_INVALID`, `ZIP_INVALID` or `PICKLE_INVALID`
*/
function openPytorch(file, path) {
	const head = new Uint8Array(Math.min(4, file.length));
	file.read(head, 0);
	if (head[0] === 128) return openLegacy(file, path);
	const members = new Map(zipMembers(file, path).map(({ name, bytes }) => [name, bytes]));
	const pickles = [...members.keys()].filter((name) => /^[^/]+\/data\.pkl$/u.test(name));
	const [main, ...others] = pickles;
	if (main === void 0 || others.length > 0) throw refuse(path, `it holds ${pickles.length} data.pkl instead of one`);
	const root = main.slice(0, -8);
	const pickle = members.get(main);
	if (pickle === void 0) throw refuse(path, "data.pkl is missing");
	const { value, globals, end } = runPickle(pickle, 0, `${path}: ${main}`);
	if (end !== pickle.length) throw refuse(path, `data.pkl has ${pickle.length - end} bytes behind its end`);
	const entries = [];
	const context = {
		path,
		storage: (key) => members.get(`${root}data/${key}`),
		bigEndian: isBigEndian(members.get(`${root}byteorder`))
	};
	const structure = describePickle(value, path, (node) => readTensor(node, context));
	const document = separateNumbers(structure, entries);
	return {
		format: "pytorch",
		entries: entries.map((entry) => ({
			...entry,
			name: entry.name.replace(/^\//u, "")
		})),
		documents: [{
			name: "/",
			json: canonicalJson(document)
		}],
		metadata: /* @__PURE__ */ new Map([["archive", root.slice(0, -1)]]),
		globals
	};
}
function openLegacy(file, path) {
	const globals = /* @__PURE__ */ new Set();
	for (let at = 0, stream = 0; stream < 5 && at < file.length; stream++) at = runPickle(file, at, path, null, globals).end;
	return {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map([["container", "PyTorch before 1.6"]]),
		globals: [...globals]
	};
}
function refuse(path, why) {
	return new ModelgateError("PYTORCH_INVALID", `${path} is not a sound PyTorch file: ${why}.`, { advice: "Save the model again with `torch.save`, or as safetensors." });
}
function isBigEndian(source) {
	if (source === void 0 || source.length !== 3) return false;
	const bytes = /* @__PURE__ */ new Uint8Array(3);
	source.read(bytes, 0);
	return Buffer.from(bytes).toString("latin1") === "big";
}
const STORAGES = /* @__PURE__ */ new Map([
	["DoubleStorage", "F64"],
	["FloatStorage", "F32"],
	["HalfStorage", "F16"],
	["BFloat16Storage", "BF16"],
	["LongStorage", "I64"],
	["IntStorage", "I32"],
	["ShortStorage", "I16"],
	["CharStorage", "I8"],
	["ByteStorage", "U8"],
	["BoolStorage", "BOOL"],
	["ComplexFloatStorage", "C64"],
	["ComplexDoubleStorage", "C128"],
	["UntypedStorage", "U8"]
]);
const TORCH_TYPES = /* @__PURE__ */ new Map([
	["torch.float64", "F64"],
	["torch.float32", "F32"],
	["torch.float16", "F16"],
	["torch.bfloat16", "BF16"],
	["torch.float8_e4m3fn", "F8_E4M3"],
	["torch.float8_e5m2", "F8_E5M2"],
	["torch.int64", "I64"],
	["torch.int32", "I32"],
	["torch.int16", "I16"],
	["torch.int8", "I8"],
	["torch.uint8", "U8"],
	["torch.uint16", "U16"],
	["torch.uint32", "U32"],
	["torch.uint64", "U64"],
	["torch.bool", "BOOL"],
	["torch.complex64", "C64"],
	["torch.complex128", "C128"]
]);
/** The tensor that a call of PyTorch's pickle would make; undefined for everything else. */
function readTensor(node, context) {
	const callee = node.kind === "call" ? globalName(node.callee) : null;
	if (node.kind !== "call" || callee === null) return void 0;
	const args = sequenceOf(node.args) ?? [];
	switch (callee) {
		case "torch._utils._rebuild_parameter": return isNode(args[0]) ? readTensor(args[0], context) : void 0;
		case "torch._utils._rebuild_tensor":
		case "torch._utils._rebuild_tensor_v2": return tensorOf(args, null, context);
		case "torch._utils._rebuild_tensor_v3": return tensorOf(args, TORCH_TYPES.get(globalName(args[6]) ?? "") ?? null, context);
		case "collections.OrderedDict": return;
		default: return;
	}
}
function tensorOf(args, given, { path, storage, bigEndian }) {
	const [where, offset, size, stride] = args;
	const [tag, type, key] = sequenceOf(nodeOf(where, "persistent")?.id) ?? [];
	const dtype = given ?? STORAGES.get((globalName(type) ?? "").replace(/^torch\.(storage\.)?/u, ""));
	if (tag !== "storage" || dtype === void 0 || typeof key !== "string") return void 0;
	const shape = wholeNumbers(size);
	const steps = wholeNumbers(stride);
	if (shape === null || steps === null || shape.length !== steps.length || typeof offset !== "number" || offset < 0) throw refuse(path, `a tensor of storage ${JSON.stringify(key)} has no sound shape`);
	const data = storage(key);
	if (data === void 0) throw refuse(path, `storage ${JSON.stringify(key)} is missing`);
	const item = DTYPES[dtype].bits / 8;
	const elements = shape.reduce((product, side) => product * side, 1);
	const strides = steps.map((step) => step * item);
	const span = spanOf({
		shape,
		strides,
		item
	});
	if (!Number.isSafeInteger(elements * item) || !(offset * item + span <= data.length)) throw refuse(path, `a tensor reaches beyond the ${data.length} bytes of storage ${JSON.stringify(key)}`);
	const dense = elements === 0 || isDense(shape, strides, item);
	if (!dense && (span > 536870912 || elements * item > 536870912)) throw refuse(path, `a view of storage ${JSON.stringify(key)} has more than ${MAX_SPAN_BYTES} bytes`);
	const start = offset * item;
	const bytes = dense ? {
		length: elements * item,
		read: (target, position) => data.read(target, start + position)
	} : stridedSource(data, {
		shape,
		strides,
		item,
		offset: start
	});
	const unit = DTYPES[dtype].kind === "complex" ? item / 2 : item;
	return new EmbeddedArray({
		dtype,
		shape,
		elements,
		bytes: bigEndian && unit > 1 ? swappedSource(bytes, unit) : bytes
	});
}
/** Steps along sides of one element mean nothing. */
function isDense(shape, strides, item) {
	const dense = rowMajorStrides(shape, item);
	return strides.every((step, axis) => shape[axis] === 1 || step === dense[axis]);
}
function wholeNumbers(value) {
	const items = sequenceOf(value);
	const known = items?.filter((item) => typeof item === "number" && Number.isSafeInteger(item) && item >= 0);
	return known !== void 0 && known.length === items?.length ? known : null;
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
	if (typeof dtype !== "string" || !isDtype(dtype) || !FORMAT_TYPES.has(dtype)) throw bad(`has the unknown dtype ${JSON.stringify(dtype)}`);
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
/** The element types of the format; other formats have more. */
const FORMAT_TYPES = /* @__PURE__ */ new Set([
	"F64",
	"F32",
	"F16",
	"BF16",
	"F8_E5M2",
	"F8_E4M3",
	"F8_E8M0",
	"F8_E5M2FNUZ",
	"F8_E4M3FNUZ",
	"F6_E2M3",
	"F6_E3M2",
	"F4",
	"C64",
	"I64",
	"I32",
	"I16",
	"I8",
	"U64",
	"U32",
	"U16",
	"U8",
	"BOOL"
]);
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
	const map = valueAt$1(index, "weight_map");
	if (typeof map !== "object" || map === null || Array.isArray(map)) throw refuse("weight_map is not an object");
	const weights = /* @__PURE__ */ new Map();
	for (const [tensor, shard] of Object.entries(map)) {
		if (typeof shard !== "string") throw refuse(`${JSON.stringify(tensor)} is in no file`);
		weights.set(tensor, shard);
	}
	return weights;
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
		const content = readContent(file, name, volatile);
		const { globals = [], parts = [] } = content;
		return {
			...content,
			globals,
			parts,
			path,
			size: file.length,
			bytes: file,
			assertUnchanged() {
				file.assertUnchanged();
				for (const part of parts) part.assertUnchanged();
			},
			close() {
				file.close();
				for (const part of parts) part.close();
			}
		};
	} catch (error) {
		file.close();
		throw error;
	}
}
function readContent(file, name, volatile) {
	if (file.length === 0) throw new ModelgateError("MODEL_FILE_EMPTY", `${file.path} is empty.`, { advice: "Write the model file again; an empty file holds no model." });
	const lower = name.toLowerCase();
	if (lower.endsWith(".safetensors.index.json")) return openSafetensorsIndex(file, file.path);
	return (READERS.get(extname(lower)) ?? sniff(file))(file, file.path, volatile);
}
const opaque = () => ({
	format: "opaque",
	entries: [],
	documents: [],
	metadata: /* @__PURE__ */ new Map()
});
/** A name that claims a format is held to it. */
const READERS = /* @__PURE__ */ new Map([
	[".safetensors", openSafetensors],
	[".npy", openNpy],
	[".npz", openNpz],
	[".json", openJson],
	[".csv", (file, path) => openCsv(file, path, ",")],
	[".tsv", (file, path) => openCsv(file, path, "	")],
	[".parquet", openParquet],
	[".gguf", openGguf],
	[".onnx", openOnnx],
	[".pkl", openPickle],
	[".pickle", openPickle],
	[".joblib", openPickle],
	[".pt", openPytorch],
	[".pth", openPytorch],
	[".ckpt", openPytorch]
]);
/** Formats that are known by their first bytes, for names that several formats use: `.bin`, `.txt`, `.model`. */
function sniff(file) {
	const head = new Uint8Array(Math.min(64, file.length));
	file.read(head, 0);
	const text = Buffer.from(head).toString("latin1");
	if (text.startsWith("GGUF")) return openGguf;
	if (text.startsWith("PK") && text.includes("/data.pkl")) return openPytorch;
	if (/^tree\r?\nversion=/u.test(text)) return openLightgbm;
	return opaque;
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
		default: return null;
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
		if (specials === "ieee" && exponent === exponentMask) return fraction === 0 ? sign * Infinity : NaN;
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
			metadata: Object.fromEntries(file.metadata),
			globals: file.globals
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
		min: Infinity,
		max: -Infinity,
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
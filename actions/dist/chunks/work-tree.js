import { J as confinePath, ot as ModelgateError } from "./start.js";
import { i as findLfsObject, n as otherCase, r as hasCommit, t as lowerCase } from "./other-case.js";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs";

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
			const file = openFile(local, path);
			try {
				const { size } = fstatSync(file);
				const most = Math.min(size, limit + 1);
				if (most <= SMALL_BYTES) return readStart(file, most);
			} finally {
				closeSync(file);
			}
			const handle = await open(local, FLAGS).catch((error) => refuseUnreadable(error, path));
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
		lfsObject: (pointer) => findLfsObject(root, pointer),
		hasCommit: (commit) => hasCommit(root, commit)
	};
}
/** Neither links nor pipes that wait for a writer. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
/** Manifests and what stands beside them: read at once, because handing the work over takes longer than doing it. */
const SMALL_BYTES = 65536;
function openFile(local, path) {
	try {
		return openSync(local, FLAGS);
	} catch (error) {
		return refuseUnreadable(error, path);
	}
}
/** At most so many bytes; fewer when the file became shorter meanwhile. */
function readStart(file, bytes) {
	const buffer = Buffer.allocUnsafeSlow(bytes);
	let read = 0;
	while (read < bytes) {
		const more = readSync(file, buffer, read, bytes - read, read);
		if (more === 0) break;
		read += more;
	}
	return buffer.subarray(0, read);
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
	let stats = lookAt(root);
	for (const [index, segment] of segments.entries()) {
		if (stats !== null) await refuseOtherCase(local, stats.mtimeMs, segment, names);
		local = join(local, segment);
		stats = lookAt(local);
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
/** @param changed when the folder last changed, in milliseconds */
async function refuseOtherCase(folder, changed, name, cache) {
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
/** Not asynchronous: looking takes microseconds, handing the work over and back takes longer. */
function lookAt(path) {
	try {
		return lstatSync(path, { throwIfNoEntry: false }) ?? null;
	} catch (error) {
		return missing(error);
	}
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

export { workTree as t };
import { J as confinePath, ot as ModelgateError } from "./start.js";
import { a as askGit, i as findLfsObject, n as otherCase, r as hasCommit, t as lowerCase } from "./other-case.js";
import { mkdtemp, rename } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { tmpdir } from "node:os";
import { buffer } from "node:stream/consumers";

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
		lfsObject: (pointer) => findLfsObject(root, pointer),
		hasCommit: (other) => hasCommit(root, other),
		async differences(other) {
			const options = [
				"-r",
				"-z",
				"--no-renames",
				"--name-only",
				"--end-of-options",
				commit
			];
			const listing = await askGit(root, other === null ? ["diff-index", ...options] : [
				"diff-tree",
				...options,
				other
			]);
			return listing === null ? null : new Set(listing.split("\0").filter((path) => path !== ""));
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

export { gitTree as t };
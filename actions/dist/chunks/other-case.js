import { X as digestFile, ot as ModelgateError } from "./start.js";
import { stat } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import { spawn } from "node:child_process";

// packages/artifacts/src/ask-git.ts
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
		child.stdout.setEncoding("utf8");
		child.stdout.on("data", (chunk) => {
			text += String(chunk);
		});
		child.once("error", () => resolve(null));
		child.once("close", (status) => resolve(status === 0 ? text : null));
	});
}

// packages/artifacts/src/find-lfs-object.ts
/**
* The content of a Git LFS file where the clone has it.
*
* @param root a folder inside the clone
* @returns a path on this machine; null where it was not fetched, or where the bytes are not those of the pointer
*/
async function findLfsObject(root, { digest, size }) {
	const folder = await askGit(root, ["rev-parse", "--git-common-dir"]);
	if (folder === null) return null;
	const common = folder.trimEnd();
	const oid = digest.replace(/^sha256:/u, "");
	const path = join(isAbsolute(common) ? common : resolve(root, common), "lfs/objects", oid.slice(0, 2), oid.slice(2, 4), oid);
	const status = await stat(path).catch(() => null);
	if (status === null || !status.isFile() || status.size !== size) return null;
	return await digestFile(path) === digest ? path : null;
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

// packages/artifacts/src/other-case.ts
/** The form in which file systems that ignore case compare names. */
function lowerCase(name) {
	return name.normalize("NFC").toLowerCase();
}
/** The error for a name that exists in another case, alone or beside it. */
function otherCase(name, other) {
	return new ModelgateError("PATH_CASE", `\`${name}\` and \`${other}\` differ only in upper and lower case.`, { advice: `Write \`${other}\`, or rename one of them.` });
}

export { askGit as a, findLfsObject as i, otherCase as n, hasCommit as r, lowerCase as t };
import { ot as ModelgateError } from "./start.js";
import { t as findRoot } from "./find-root.js";
import { realpath, stat } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";

// packages/cli/src/locate-manifests.ts
/**
* FILE arguments grouped by the repository they lie in.
*
* @throws ModelgateError `CLI_FILE_UNREADABLE` for what is not there or is not a file
*/
async function locateManifests(files, cwd) {
	const here = await realpath(cwd);
	const groups = /* @__PURE__ */ new Map();
	for (const file of files) {
		const path = await realpath(resolve(cwd, file)).catch((cause) => unreadable(file, "does not exist", cause));
		const stats = await stat(path);
		if (!stats.isFile()) unreadable(file, stats.isDirectory() ? "is a folder" : "is not a regular file");
		const root = findRoot(dirname(path), here);
		const inside = relative(root, path).split(sep).join("/");
		groups.set(root, [...groups.get(root) ?? [], inside]);
	}
	return [...groups].map(([root, paths]) => ({
		root,
		paths
	}));
}
function unreadable(file, what, cause) {
	throw new ModelgateError("CLI_FILE_UNREADABLE", `${file} ${what}.`, {
		advice: "Name a manifest; without a file every manifest of the work tree is taken.",
		...cause === void 0 ? {} : { cause }
	});
}

export { locateManifests as t };
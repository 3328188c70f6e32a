import { dirname, join, relative } from "node:path";
import { existsSync } from "node:fs";

// packages/cli/src/find-root.ts
/**
* The folder that paths inside a manifest start from: the repository that holds it, else the current directory when
* the file lies below it, else the file's own folder.
*
* @param folder absolute path of the manifest's folder
* @param cwd the current directory
*/
function findRoot(folder, cwd) {
	for (let at = folder;; at = dirname(at)) {
		if (existsSync(join(at, ".git"))) return at;
		if (dirname(at) === at) break;
	}
	return relative(cwd, folder).startsWith("..") ? folder : cwd;
}

export { findRoot as t };
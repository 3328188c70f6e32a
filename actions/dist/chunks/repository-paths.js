import { relative } from "node:path";

// packages/check/src/repository-paths.ts
/** Paths of an input, which start at the working directory, as paths from the root of the repository. */
function repositoryPaths(paths, host) {
	return paths.map((path) => relative(host.workspace, host.insideWorkspace(path)).replaceAll("\\", "/"));
}

export { repositoryPaths as t };
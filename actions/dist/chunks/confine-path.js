import { t as ModelgateError } from "./modelgate-error.js";

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

export { confinePath as t };
import { n as valueAt } from "./value-at.js";

// packages/manifest/src/import/foreign-value.ts
/** The texts of a member that may be one text or a list of them. */
function textsAt(value, ...path) {
	const found = valueAt(value, ...path);
	return (Array.isArray(found) ? found : [found]).flatMap((item) => {
		return typeof item === "string" && item !== "" ? [item] : [];
	});
}
/** The members of a list, none where there is no list. */
function listAt(value, ...path) {
	const found = valueAt(value, ...path);
	return Array.isArray(found) ? found : [];
}
/** The members of a map, none where there is no map. */
function entriesAt(value, ...path) {
	const found = valueAt(value, ...path);
	return typeof found === "object" && found !== null && !Array.isArray(found) ? Object.entries(found) : [];
}
/** A path written in a file, as a path from the root of the repository. */
function besideFile(path, written) {
	const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")).split("/") : [];
	const parts = [];
	for (const part of [...folder, ...written.split("/")]) if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
	else if (part !== "." && part !== "") parts.push(part);
	return parts.join("/");
}

export { textsAt as i, entriesAt as n, listAt as r, besideFile as t };
import { n as code } from "./escape.js";

// packages/report/src/link.ts
/** A place in a file as code, linked to its lines where the address is known. The path is foreign text, the prefix ours. */
function linkLocation({ path, line, endLine }, { files }) {
	const text = code(`${path}:${line}`);
	if (files === void 0) return text;
	return `[${text}](${files}/${encodePath(path)}#${endLine > line ? `L${line}-L${endLine}` : `L${line}`})`;
}
/** A path as the path of an address, where nothing of it has a meaning but the slashes. */
function encodePath(path) {
	return path.split("/").map(encodeSegment).join("/");
}
function encodeSegment(segment) {
	return encodeURIComponent(segment.toWellFormed()).replace(/[!'()*~_]/gu, (character) => `%${Number(character.codePointAt(0)).toString(16).toUpperCase()}`);
}

export { linkLocation as n, encodePath as t };
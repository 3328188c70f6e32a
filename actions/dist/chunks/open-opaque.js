import "./rolldown-runtime.js";
import { ot as ModelgateError } from "./start.js";
import { t as runPickle } from "./pickle-machine.js";
import { nt as zipMembers } from "./core.js";

// packages/artifacts/src/readers/probe-pickle.ts
/** The bytes that a pickle since protocol 2 starts with, and what may follow them. */
const PROTOCOL = 128;
const HIGHEST = 5;
const FIRST_INSTRUCTIONS = new Set(Buffer.from("]}()cNKMJXCGUBT", "latin1"));
/** One stream behind another, in a file that is not known to be one pickle. */
const MAX_STREAMS = 16;
/**
* Follows bytes as one pickle behind another, where they look like it: a file says by its content what a loader makes of it, not by its name.
*
* @param named whether the name says that this is a pickle
* @returns null for what is no pickle
*/
function probePickle(source, what, named) {
	const head = new Uint8Array(Math.min(3, source.length));
	source.read(head, 0);
	const [first = 0, protocol = 0, instruction = 0] = head;
	const isMarked = first === PROTOCOL && protocol >= 2 && protocol <= HIGHEST && FIRST_INSTRUCTIONS.has(instruction);
	if (!isMarked && !(first === 99 || first === 40) && !named) return null;
	const globals = /* @__PURE__ */ new Set();
	try {
		for (let at = 0, streams = 0; at < source.length && streams < MAX_STREAMS; streams++) at = runPickle(source, at, what, null, globals).end;
		return {
			globals: [...globals],
			unread: null
		};
	} catch (error) {
		if (!(error instanceof ModelgateError)) throw error;
		return isMarked || named || globals.size > 0 ? {
			globals: [...globals],
			unread: error.message
		} : null;
	}
}

// packages/artifacts/src/readers/open-opaque.ts
/** Wrappers that hide what is inside, by their first bytes. */
const WRAPPERS = [
	["BZh", "bzip2"],
	["ý7zXZ", "xz"],
	["]\0\0", "lzma"],
	["\"M", "lz4"],
	["(µ/ý", "Zstandard"],
	["", "gzip"],
	["7z¼¯'", "7-Zip"],
	["Rar!", "RAR"]
];
/** Names of members that loaders take for pickles. */
const PICKLE_NAME = /\.(pkl|pickle|joblib|dill|dat|data)$/iu;
/**
* A file whose arrays nothing here understands: its bytes, and what loading it would import where it is a pickle under another name or an archive of
* pickles. Where a wrapper or damage hides the inside, `unread` says so.
*/
function openOpaque(file, path) {
	const wrapper = wrapperOf(file);
	const opaque = {
		format: "opaque",
		entries: [],
		documents: [],
		metadata: /* @__PURE__ */ new Map()
	};
	if (wrapper !== null) return {
		...opaque,
		unread: `it is packed by ${wrapper}`
	};
	const { globals, unread } = (startsWith(file, "PK") ? probeArchive(file, path) : probePickle(file, path, false)) ?? {
		globals: [],
		unread: null
	};
	return {
		...opaque,
		globals,
		unread
	};
}
/** The name of the wrapper that a file starts with; null where there is none. */
function wrapperOf(file) {
	return WRAPPERS.find(([magic]) => startsWith(file, magic))?.[1] ?? null;
}
function startsWith(file, magic) {
	if (file.length < magic.length) return false;
	const head = new Uint8Array(magic.length);
	file.read(head, 0);
	return Buffer.from(head).toString("latin1") === magic;
}
function probeArchive(file, path) {
	const globals = /* @__PURE__ */ new Set();
	let unread = null;
	try {
		for (const { name, bytes } of zipMembers(file, path)) {
			const probe = probePickle(bytes, `${path}: ${name}`, PICKLE_NAME.test(name));
			for (const each of probe?.globals ?? []) globals.add(each);
			unread ??= probe?.unread ?? null;
		}
	} catch (error) {
		if (!(error instanceof ModelgateError)) throw error;
		unread = error.message;
	}
	return {
		globals: [...globals],
		unread
	};
}

export { wrapperOf as n, openOpaque as t };
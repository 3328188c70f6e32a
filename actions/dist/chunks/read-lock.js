// packages/manifest/src/read-lock.ts
/**
* Reads the lock files of Python environments: requirements files, `uv.lock`, `poetry.lock`, `pdm.lock`,
* `pylock.toml`, `Pipfile.lock` and `conda-lock.yml`.
*
* @returns undefined for a file of another form
*/
function readLock(path, text) {
	const name = path.split("/").at(-1) ?? path;
	if (/^(requirements|constraints).*\.(txt|lock)$/i.test(name)) return readRequirements(text);
	if (/^(uv|poetry|pdm)\.lock$|^pylock(\..+)?\.toml$/.test(name)) return readTables(text);
	if (name === "Pipfile.lock") return readPipfile(text);
	return /^conda-lock\.ya?ml$/.test(name) ? readConda(text) : void 0;
}
/** PEP 503: runs of `-`, `_` and `.` are one dash, and case does not count. */
function normalName(name) {
	return name.toLowerCase().replace(/[-_.]+/g, "-");
}
/** One requirement with an exact version; extras, markers and hashes may follow. */
const PINNED = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*={2,3}\s*([^\s;,#*]+)\s*(?:$|[;\s])/;
/** A requirement by the commit or the hash of its bytes. */
const BY_BYTES = /@\s*\S+(?:@[0-9a-f]{40}\b|#\S*sha256=[0-9a-f]{64}\b)/;
function readRequirements(text) {
	const versions = /* @__PURE__ */ new Map();
	const open = [];
	const lines = text.split(/\r?\n/);
	for (const [index, raw] of lines.entries()) {
		const line = raw.replace(/(^|\s)#.*$/, "").trim();
		const continued = index > 0 && (lines[index - 1] ?? "").trimEnd().endsWith("\\");
		if (line === "" || continued || line.startsWith("-")) continue;
		const [, name, version] = PINNED.exec(line.replace(/\\$/, "").trim()) ?? [];
		if (name !== void 0 && version !== void 0) versions.set(normalName(name), version);
		else if (!BY_BYTES.test(line)) open.push({
			line: index + 1,
			text: line.slice(0, 100)
		});
	}
	return {
		versions,
		open
	};
}
/** `[[package]]` tables of TOML, as every tool writes them: one key a line. */
function readTables(text) {
	const entries = text.split(/^\[\[packages?\]\]\s*$/m).slice(1).flatMap((table) => {
		const own = table.split(/^\[/m)[0] ?? "";
		const name = /^name\s*=\s*"([^"\n]+)"/m.exec(own)?.[1];
		const version = /^version\s*=\s*"([^"\n]+)"/m.exec(own)?.[1];
		return name === void 0 || version === void 0 ? [] : [[normalName(name), version]];
	});
	return entries.length === 0 ? void 0 : {
		versions: new Map(entries),
		open: []
	};
}
function readPipfile(text) {
	const entries = [...text.matchAll(/"([\w.-]+)":\s*\{[^{}]*"version":\s*"==([^"]+)"/g)];
	if (entries.length === 0) return void 0;
	return {
		versions: new Map(entries.map(([, name = "", version = ""]) => [normalName(name), version])),
		open: []
	};
}
function readConda(text) {
	const entries = [...text.matchAll(/^-\s*name:\s*(\S+)\n\s+version:\s*['"]?([^\s'"]+)/gm)];
	if (entries.length === 0) return void 0;
	return {
		versions: new Map(entries.map(([, name = "", version = ""]) => [normalName(name), version])),
		open: []
	};
}

export { readLock as n, normalName as t };
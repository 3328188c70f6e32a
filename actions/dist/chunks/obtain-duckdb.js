import "./rolldown-runtime.js";
import { t as tableError } from "./table-error.js";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { existsSync } from "node:fs";
import { gunzipSync } from "node:zlib";

// packages/tabular/src/duckdb-packages.ts
/** The newest version whose native part is published for every platform below. */
const VERSION = "1.5.5-r.5";
/** What DuckDB needs on every platform: the client and the loader of its native part. */
const COMMON = [{
	name: "@duckdb/node-api",
	version: VERSION,
	integrity: "sha512-ZMX+sel3DjSKbGuQ44Y5Tp5LwYjlJkhB5faKr+9sSMcxixDMSW+8vaTOD1uRDuN9o0udUoCY/XX9PI1haEZuZg=="
}, {
	name: "@duckdb/node-bindings",
	version: VERSION,
	integrity: "sha512-sR7x91TfBunLqLbdvrcdiPCU+VGEQFPicxh1STZM402fuHW2ituPTAo2bY3IlntsvJShltrKF4R6B+JYPlAPZg=="
}];
/** The native part's bytes, by the platform and processor of Node. Elsewhere `stream` does the work. */
const NATIVE = {
	"linux-x64": "sha512-kCyq6BXhn6QXfwF8yVdVKriSSHP+rfVWcJ56cG8qZzlOZpxyvT5WGm6jMshxg4ditLlOsHsIN/D47RYrcjXuHQ==",
	"linux-arm64": "sha512-CafH2AIvXtpwDynG3KB/4uEOHRGlFoB7auCRMIwH3BKNIobsANV5LSpDJ3tfyRCFIsK6e8AT1eseWVnu2Dv3cw==",
	"darwin-arm64": "sha512-WJdeLTFy4pRg60rkbp9smtlP1iIQ8ErtIJkxS+2LQtM1ZZMSByyW+3WPpNoKe7IwPtVl2fLlPw7tDmQW4Z974g==",
	"darwin-x64": "sha512-rN0KjX13MwVQ5V5ufykolty/tf4SaafOpGWcUA1Cegf98jPeRdsJsEE1IMXn8n3u6WvMSZEVJmHJ3ma4Hr7Vzg==",
	"win32-x64": "sha512-mBGFn8netT/AAhK4TOG6Fw47+Db68CxCVtQ9qfxZc1kZAjds+aYrh17Fd/u5CbTDdxILsrcyuF8q9cUcm54kQA==",
	"win32-arm64": "sha512-L3Mroc23xhqOowWVElni8LgEmsm5e9DdG1y2pLka/1ug3Pl2vpQMl1Phxwz4UEMF8DOBbMgN5BBNrYwG2BFo+g=="
};
/** Every platform that DuckDB is pinned for. */
const DUCKDB_PLATFORMS = Object.keys(NATIVE);
/** The packages to fetch for a platform, or undefined where no native part is pinned. */
function duckdbPackages(platform) {
	const native = Object.entries(NATIVE).find(([name]) => name === platform);
	if (native === void 0) return void 0;
	const [name, integrity] = native;
	return [...COMMON, {
		name: `@duckdb/node-bindings-${name}`,
		version: VERSION,
		integrity
	}];
}

// packages/tabular/src/unpack-tarball.ts
/** Tar files are made of blocks of this many bytes. */
const BLOCK = 512;
/** The unpacked native library is 75 MB; more than this is no package of ours. */
const MAX_UNPACKED = 536870912;
/**
* Unpacks the tarball of an npm package: plain files below its one top folder, into `folder`. Links and anything that
* would leave the folder are refused.
*
* @throws Error for an archive that is not such a tarball
*/
async function unpackTarball(packed, folder) {
	const bytes = gunzipSync(packed, { maxOutputLength: MAX_UNPACKED });
	for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
		const field = (from, length) => bytes.toString("utf8", at + from, at + from + length).replace(/\0.*$/su, "");
		const size = Number.parseInt(field(124, 12), 8);
		const type = field(156, 1);
		const prefix = field(345, 155);
		const path = posix.join(prefix, field(0, 100));
		const start = at + BLOCK;
		if (!(size >= 0) || start + size > bytes.length) throw new Error("the archive is cut off");
		if (type === "0" || type === "") {
			const inside = path.split("/").slice(1);
			if (path.startsWith("/") || inside.length === 0 || path.split("/").includes("..")) throw new Error(`the archive holds the path ${path}`);
			const target = join(folder, ...inside);
			await mkdir(dirname(target), { recursive: true });
			await writeFile(target, bytes.subarray(start, start + size));
		} else if (type !== "5" && type !== "x" && type !== "g") throw new Error(`the archive holds something that is no file: ${path}`);
		at = start + Math.ceil(size / BLOCK) * BLOCK;
	}
}

// packages/tabular/src/obtain-duckdb.ts
/** A download that takes longer than this costs more than `stream` would. */
const PATIENCE_MS = 12e4;
/**
* A folder that holds DuckDB in its `node_modules`: the one named, the tool cache, or a download of the exact packages
* whose SHA-512 is pinned, which is put into the tool cache.
*
* @throws ModelgateError TABLE_ENGINE_UNAVAILABLE where it cannot be had, TABLE_ENGINE_TAMPERED for other bytes
*/
async function obtainDuckdb(sources) {
	const { path, toolCache, platform } = sources;
	if (path !== void 0) {
		if (existsSync(join(path, "node_modules/@duckdb/node-api/package.json"))) return path;
		throw unavailable(`${path} has no node_modules/@duckdb/node-api`);
	}
	const packages = sources.packages ?? duckdbPackages(platform);
	const [first] = packages ?? [];
	if (packages === void 0 || first === void 0) throw unavailable(`no DuckDB is pinned for ${platform}`);
	if (toolCache === void 0) throw unavailable("the runner names no tool cache");
	const folder = join(toolCache, "modelgate-duckdb", first.version, platform);
	const mark = createHash("sha256").update(packages.map(({ integrity }) => integrity).join()).digest("hex");
	if (existsSync(join(folder, mark))) return folder;
	return install(packages, sources.registry, folder, mark);
}
/** Downloads beside the place and moves the whole there, so that a job that is cancelled leaves no half of it. */
async function install(packages, registry, folder, mark) {
	const draft = `${folder}.${randomUUID()}`;
	try {
		const tarballs = await Promise.all(packages.map((pinned) => download(pinned, registry)));
		for (const [i, { name }] of packages.entries()) await unpackTarball(tarballs[i] ?? /* @__PURE__ */ new Uint8Array(), join(draft, "node_modules", name));
		await mkdir(join(draft, mark));
		await rm(folder, {
			recursive: true,
			force: true
		});
		await rename(draft, folder);
		return folder;
	} finally {
		await rm(draft, {
			recursive: true,
			force: true
		});
	}
}
async function download({ name, version, integrity }, registry) {
	const url = `${registry.endsWith("/") ? registry : `${registry}/`}${name}/-/${name.split("/").at(-1)}-${version}.tgz`;
	const bytes = await get(url);
	const actual = integrityOf(bytes);
	if (actual === integrity) return bytes;
	throw tableError("TABLE_ENGINE_TAMPERED", `${url} has other bytes than the pinned ones (${actual}).`, { advice: "Find out who changed it. Until then duckdb-path can name a copy that you trust." });
}
/** The subresource integrity of some bytes by SHA-512. */
function integrityOf(bytes) {
	return `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
}
async function get(url) {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
		if (response.ok) return new Uint8Array(await response.arrayBuffer());
		throw new Error(`HTTP ${response.status}`);
	} catch (cause) {
		throw unavailable(`${url} cannot be had: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
	}
}
/**
* The registry of the user's npm configuration: the variable that npm sets, else `registry=` of an `.npmrc`, else npm's own.
*
* @param npmrc paths that are looked at in order
*/
async function findRegistry(env, npmrc) {
	const named = env("npm_config_registry") ?? env("NPM_CONFIG_REGISTRY");
	if (named !== void 0) return named;
	for (const path of npmrc) {
		const text = await readFile(path, "utf8").catch(() => "");
		const [, registry] = /^\s*registry\s*=\s*(\S+)\s*$/mu.exec(text) ?? [];
		if (registry !== void 0) return registry;
	}
	return "https://registry.npmjs.org/";
}
function unavailable(why, cause) {
	return tableError("TABLE_ENGINE_UNAVAILABLE", `The DuckDB engine cannot be had: ${why}.`, {
		advice: "Leave the engine out (stream does the same work, slower), or name a copy with duckdb-path.",
		cause
	});
}

export { integrityOf as n, obtainDuckdb as r, findRegistry as t };
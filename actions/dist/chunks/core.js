import { i as __toESM } from "./rolldown-runtime.js";
import { $ as valueAt, F as showText, I as joinPointer, J as confinePath, K as rangeSource, L as pointerText, M as showInvisible, N as listMistakes, P as validate, Q as textAt, R as splitPointer, U as chunksOf, V as mostUnpacked, X as digestFile, Y as digestBytes, Z as modelDigest, at as VERSION, c as renderReport, ct as VERDICTS, d as VERDICT_WORDS, dt as stepFails, et as closest, it as sortFindings, lt as combineVerdicts, nt as createReport, ot as ModelgateError, q as parseLfsPointer, r as serializeReport, rt as errorReport, st as findingOfError, w as escapeLines, x as clip, z as mostArrayBytes } from "./start.js";
import { t as MANIFEST_SCHEMA } from "./schema-manifest.js";
import { t as require_dist } from "./yaml.js";
import { createHash } from "node:crypto";
import { lstat, mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { dirname, extname, isAbsolute, join, relative, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createReadStream, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { crc32, inflateRawSync } from "node:zlib";
import * as os$2 from "os";
import * as crypto from "crypto";
import * as fs$2 from "fs";
import "path";

// packages/github/src/create-client.ts
/** A job waits this long for a rate limit, in seconds; beyond that failing with a clear message is kinder. */
const PATIENCE = 90;
/** Times a request is repeated after a server error or a rate limit. */
const RETRIES = 2;
/** The client for actions, from `@actions/github`, so that the runner's proxy settings hold. Loaded when first needed. */
async function createClient(options) {
	if (options.token === "") throw new ModelgateError("GITHUB_TOKEN_INVALID", "The input `token` is empty.", { advice: "Remove the line, or write `token: ${{ github.token }}`." });
	const [{ getOctokit }, { plugins, write }] = await Promise.all([import("./github.js"), loadPlugins()]);
	return getOctokit(options.token, settings(options, write), ...plugins);
}
/** The client for the command line, from `@octokit/rest`; without a token it sees what the public sees. */
async function createCliClient(options) {
	const [{ Octokit }, { plugins, write }] = await Promise.all([import("./dist-src.js"), loadPlugins()]);
	const WithPlugins = Octokit.plugin(...plugins);
	const hush = () => {};
	return new WithPlugins({
		...settings(options, write),
		log: {
			debug: hush,
			info: hush,
			warn: hush,
			error: hush
		},
		...options.token === void 0 ? {} : { auth: options.token }
	});
}
async function loadPlugins() {
	const [{ retry }, { throttling }, { default: Bottleneck }] = await Promise.all([
		import("./dist-bundle.js"),
		import("./dist-bundle2.js"),
		import("./light.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1))
	]);
	const write = new Bottleneck.Group({
		maxConcurrent: 1,
		minTime: WRITE_INTERVAL
	});
	return {
		plugins: [retry, throttling],
		write
	};
}
/**
* Writes go one after the other and this far apart, in milliseconds. The plugin's own second is for programs that write
* without end; a job of ours writes a dozen times, far below GitHub's 80 contents a minute, and people wait for it.
*/
const WRITE_INTERVAL = 100;
function settings({ apiUrl, userAgent }, write) {
	const waits = (retryAfter, _options, _client, retryCount) => retryCount < RETRIES && retryAfter <= PATIENCE;
	return {
		baseUrl: apiUrl,
		userAgent: [`modelgate/${VERSION}`, ...userAgent === void 0 ? [] : [`(${userAgent})`]].join(" "),
		request: { headers: { "x-github-api-version": "2022-11-28" } },
		retry: { retries: RETRIES },
		throttle: {
			onRateLimit: waits,
			onSecondaryRateLimit: waits,
			write
		}
	};
}

// packages/github/src/connect-when-needed.ts
/**
* A client that is made when it is asked for: loading what it stands on takes longer than most jobs that can do
* without.
*/
function connectWhenNeeded(options) {
	let client;
	return () => client ??= createClient(options);
}

// packages/github/src/explain-api-error.ts
/** Any error of an API call as one that names the thing, the reason and the fix. Own errors pass through. */
function explainApiError(error, attempt) {
	if (error instanceof ModelgateError) return error;
	const status = valueAt(error, "status");
	const answered = valueAt(error, "response") !== void 0;
	const message = error instanceof Error ? error.message : String(error);
	const explain = (code, reason, advice) => new ModelgateError(code, `Could not ${attempt.to}: ${reason}`, {
		advice,
		cause: error
	});
	if (typeof status !== "number" && !isGraphqlError(error)) return new ModelgateError("INTERNAL_ERROR", `Could not ${attempt.to}: ${message}`, {
		kind: "internal",
		cause: error
	});
	if (isGraphqlError(error) && /resource not accessible/iu.test(message)) return missingPermission(error, attempt);
	if (status === 500 && !answered) return explain("NETWORK_UNREACHABLE", `the API could not be reached (${message}).`, "Check the network, the proxy and the API address.");
	if (isRateLimit(error, message)) return explain("GITHUB_RATE_LIMITED", "the rate limit of the API is used up.", rateLimitAdvice(error));
	if (status === 401) return explain("GITHUB_TOKEN_INVALID", "GitHub does not accept the token.", "Pass a valid token: `token: ${{ github.token }}`.");
	if (/repository rule violation|protected branch/iu.test(message)) return explain("GITHUB_RULE_VIOLATED", `a rule of the repository refuses it: ${message}`, "Let GitHub Actions bypass the rule for this branch.");
	if (status === 403) return missingPermission(error, attempt);
	if (status === 404) return explain("GITHUB_NOT_FOUND", "GitHub does not find it, or hides it from this token.", attempt.permission === void 0 ? "Check the name, and that the token may read the repository." : `Check the name, and that the job has \`permissions: ${attempt.permission}\`.`);
	if (typeof status === "number" && status >= 500) return explain("GITHUB_UNAVAILABLE", `GitHub answered ${status}, several times.`, "Run again later.");
	return explain("GITHUB_REQUEST_REFUSED", `GitHub refused it: ${message}`, "The message of GitHub says why.");
}
function missingPermission(error, { to, permission }) {
	const needed = neededPermission(error, permission);
	return new ModelgateError("GITHUB_PERMISSION_MISSING", needed === void 0 ? `Could not ${to}: the token has no permission for it.` : `Could not ${to}: this job needs \`permissions: ${needed}\`.`, {
		advice: needed === void 0 ? "Give the job the permission it needs." : `Add to the job:\npermissions:\n  ${needed}\nA pull request from a fork or from Dependabot always gets a read-only token.`,
		cause: error
	});
}
/**
* GitHub names what would have sufficed: `pull_requests=write; issues=write` lists alternatives. The one that our own
* documentation asks for is named where it is among them, else the first.
*/
function neededPermission(error, documented) {
	const alternatives = (textAt(error, "response", "headers", "x-accepted-github-permissions") ?? "").split(";").flatMap((alternative) => {
		const permissions = [...alternative.matchAll(/([a-z_]+)=(read|write)/gu)];
		return permissions.length === 0 ? [] : [permissions.map(([, name = "", access]) => `${name.replaceAll("_", "-")}: ${access}`).join(", ")];
	});
	return documented !== void 0 && alternatives.includes(documented) ? documented : alternatives[0] ?? documented;
}
function isGraphqlError(error) {
	return error instanceof Error && error.name === "GraphqlResponseError";
}
function isRateLimit(error, message) {
	const status = valueAt(error, "status");
	if (status === 429) return true;
	if (status !== 403) return false;
	return /rate limit/iu.test(message) || textAt(error, "response", "headers", "x-ratelimit-remaining") === "0";
}
function rateLimitAdvice(error) {
	const after = textAt(error, "response", "headers", "retry-after");
	return after === void 0 ? "Run again in an hour." : `Run again in ${after} seconds.`;
}

// packages/github/src/download-archive.ts
/**
* Downloads the archive of an artifact into memory. Its content is foreign.
*
* @param limit bytes that the archive may have
* @param refuse the error for an archive that is too large or none at all, with the reason
*/
async function downloadArchive(client, { owner, repo }, { id, size_in_bytes: size }, { limit, refuse }) {
	if (size > limit) throw refuse(`it has ${size} bytes; ${limit} are allowed.`);
	const { data } = await client.rest.actions.downloadArtifact({
		owner,
		repo,
		artifact_id: id,
		archive_format: "zip"
	});
	if (data instanceof ArrayBuffer) return new Uint8Array(data);
	throw refuse("GitHub answered with something else than an archive.");
}

// packages/github/src/api-tree.ts
/**
* The files of a commit, read through the API by SHA: no clone, no credentials on disk. Listings and contents are
* fetched once; of a Git LFS file it is the pointer.
*/
function apiTree(client, { owner, repo, commit, temp }) {
	let listing;
	const contents = /* @__PURE__ */ new Map();
	const blobs = () => listing ??= listBlobs(client, {
		owner,
		repo
	}, commit);
	const read = async (path) => {
		const sha = (await blobs()).get(path);
		if (sha === void 0) return null;
		const known = contents.get(sha) ?? readBlob(client, {
			owner,
			repo
		}, sha, path);
		contents.set(sha, known);
		return known;
	};
	return {
		label: commit.slice(0, 12),
		commit,
		list: async () => [...(await blobs()).keys()].toSorted((a, b) => a < b ? -1 : 1),
		read,
		materialize: async (path) => {
			const bytes = await read(path);
			if (bytes === null) return null;
			const folder = join(temp, "api-tree");
			await mkdir(folder, { recursive: true });
			const extension = /^\.[a-z0-9]{1,16}$/iu.exec(extname(path))?.[0] ?? "";
			const file = join(folder, `${createHash("sha256").update(bytes).digest("hex")}${extension}`);
			await writeFile(file, bytes);
			return file;
		}
	};
}
async function listBlobs(client, repository, commit) {
	const blobs = /* @__PURE__ */ new Map();
	const pending = [{
		sha: commit,
		prefix: ""
	}];
	for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
		const { sha, prefix } = next;
		let tree = await getTree(client, repository, sha, true);
		if (tree.truncated) {
			tree = await getTree(client, repository, sha, false);
			for (const entry of tree.tree) if (entry.type === "tree") pending.push({
				sha: entry.sha,
				prefix: `${prefix}${entry.path}/`
			});
		}
		for (const { type, mode, path, sha: blob } of tree.tree) if (type === "blob" && mode !== "120000") blobs.set(`${prefix}${path}`, blob);
	}
	return blobs;
}
async function getTree(client, { owner, repo }, sha, recursive) {
	try {
		const { data } = await client.rest.git.getTree({
			owner,
			repo,
			tree_sha: sha,
			...recursive ? { recursive: "true" } : {}
		});
		return data;
	} catch (error) {
		throw explainApiError(error, {
			to: `list the files of commit ${sha.slice(0, 12)}`,
			permission: "contents: read"
		});
	}
}
async function readBlob(client, { owner, repo }, sha, path) {
	try {
		const { data } = await client.rest.git.getBlob({
			owner,
			repo,
			file_sha: sha
		});
		return new Uint8Array(Buffer.from(data.content, "base64"));
	} catch (error) {
		throw explainApiError(error, {
			to: `read ${path}`,
			permission: "contents: read"
		});
	}
}

// packages/artifacts/src/directory-digest.ts
/** Files that a model's signature leaves out, by the OpenSSF model signing specification 1.0. */
const IGNORED_AT_ROOT = /* @__PURE__ */ new Set([
	".git",
	".gitignore",
	".gitattributes",
	".github"
]);
/**
* The root digest of a folder as OpenSSF model signing 1.0 defines it: files sorted by the code points of their
* names, their digests concatenated and hashed once more.
*
* @param tree the files
* @param folder its path, without a slash at the end
* @param signature path of the signature file, which is left out
* @returns null when the tree has no file below the folder
*/
async function directoryDigest(tree, folder, signature) {
	const prefix = `${folder}/`;
	const files = (await tree.list(folder)).filter((path) => path.startsWith(prefix) && path !== signature).filter((path) => !IGNORED_AT_ROOT.has(path.slice(prefix.length).split("/")[0] ?? "")).toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
	if (files.length === 0) return null;
	const hash = createHash("sha256");
	let size = 0;
	for (const path of files) {
		const local = await tree.materialize(path);
		if (local === null) return null;
		hash.update(Buffer.from((await digestFile(local)).slice(7), "hex"));
		size += (await stat(local)).size;
	}
	return {
		digest: `sha256:${hash.digest("hex")}`,
		size,
		files
	};
}

// packages/artifacts/src/readers/zip-members.ts
/** More members than any model has; the list alone would take the memory. */
const MAX_MEMBERS = 1e6;
/** End record, without and with the longest comment. */
const END_BYTES = 22;
const END_SEARCH_BYTES = 65557;
const LOCAL = 67324752;
const CENTRAL = 33639248;
const END = 101010256;
const END_64 = 101075792;
const LOCATOR_64 = 117853008;
/**
* Lists the members of a ZIP archive. What its two directories say must agree, because scanners read one and loaders the other;
* encryption, other methods than stored and deflated, duplicate names, impossible sizes and members that share bytes are refused.
*
* @throws ModelgateError `ZIP_INVALID` with the offset
*/
function zipMembers(file, path) {
	const refuse = (why, offset) => new ModelgateError("ZIP_INVALID", `${path} is not a sound ZIP archive: ${why} (at byte ${offset}).`, { advice: "Write the file again, or fetch it again if it was cut short." });
	const { count, offset, size } = findDirectory(file, refuse);
	const directory = readAt(file, offset, size, refuse);
	const members = [];
	const names = /* @__PURE__ */ new Set();
	const inflated = {
		name: null,
		bytes: /* @__PURE__ */ new Uint8Array(0)
	};
	let at = 0;
	for (let index = 0; index < count; index++) {
		const entry = readCentral(directory, at, offset, refuse);
		at = entry.next;
		if (names.has(entry.name)) throw refuse(`the name ${JSON.stringify(entry.name)} is there twice`, offset + at);
		names.add(entry.name);
		if (entry.name.endsWith("/")) continue;
		members.push({
			name: entry.name,
			offset: entry.local,
			...memberBytes(file, entry, inflated, refuse)
		});
	}
	if (at !== size) throw refuse("the directory has bytes behind its last entry", offset + at);
	let end = 0;
	for (const member of members.toSorted((a, b) => a.offset - b.offset)) {
		if (member.offset < end) throw refuse(`${JSON.stringify(member.name)} lies inside another member`, member.offset);
		end = member.end;
	}
	const unpacked = members.reduce((sum, { bytes }) => sum + bytes.length, 0);
	if (unpacked > mostArrayBytes(file.length)) throw refuse(`its members claim ${unpacked} bytes`, offset);
	return members;
}
function readAt(file, offset, length, refuse) {
	if (offset < 0 || offset + length > file.length) throw refuse("a record lies outside of the file", file.length);
	const bytes = new Uint8Array(length);
	file.read(bytes, offset);
	return new DataView(bytes.buffer);
}
function findDirectory(file, refuse) {
	const searched = Math.min(file.length, END_SEARCH_BYTES);
	if (searched < END_BYTES) throw refuse("it is too short", 0);
	const start = file.length - searched;
	const tail = readAt(file, start, searched, refuse);
	let end = searched - END_BYTES;
	while (end >= 0 && (tail.getUint32(end, true) !== END || end + END_BYTES + tail.getUint16(end + 20, true) !== searched)) end--;
	if (end < 0) throw refuse("it has no directory", file.length);
	const count = tail.getUint16(end + 10, true);
	const size = tail.getUint32(end + 12, true);
	const offset = tail.getUint32(end + 16, true);
	if (count !== 65535 && size !== 4294967295 && offset !== 4294967295) return check({
		count,
		size,
		offset
	});
	const locator = readAt(file, start + end - 20, 20, refuse);
	if (locator.getUint32(0, true) !== LOCATOR_64) return check({
		count,
		size,
		offset
	});
	const record = readAt(file, safe(locator.getBigUint64(8, true), start + end - 12, refuse), 56, refuse);
	if (record.getUint32(0, true) !== END_64) throw refuse("the ZIP64 record is missing", start + end - 12);
	return check({
		count: safe(record.getBigUint64(32, true), start + end, refuse),
		size: safe(record.getBigUint64(40, true), start + end, refuse),
		offset: safe(record.getBigUint64(48, true), start + end, refuse)
	});
	function check(found) {
		if (found.count > MAX_MEMBERS || found.count * 46 > found.size || found.offset + found.size > start + end) throw refuse("the directory does not fit into the file", start + end);
		return found;
	}
}
function safe(value, offset, refuse) {
	if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw refuse("a size is impossible", offset);
	return Number(value);
}
function readCentral(directory, at, base, refuse) {
	if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== CENTRAL) throw refuse("an entry of the directory is damaged", base + at);
	const nameLength = directory.getUint16(at + 28, true);
	const extraLength = directory.getUint16(at + 30, true);
	const next = at + 46 + nameLength + extraLength + directory.getUint16(at + 32, true);
	if (next > directory.byteLength) throw refuse("an entry of the directory is cut short", base + at);
	if ((directory.getUint16(at + 8, true) & 1) !== 0) throw refuse("a member is encrypted", base + at);
	if (directory.getUint32(at + 38, true) >>> 28 === 10) throw refuse("a member is a symbolic link", base + at);
	const sizes = {
		size: directory.getUint32(at + 24, true),
		stored: directory.getUint32(at + 20, true),
		local: directory.getUint32(at + 42, true)
	};
	const extra = new DataView(directory.buffer, directory.byteOffset + at + 46 + nameLength, extraLength);
	return {
		name: new TextDecoder().decode(new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameLength)),
		method: directory.getUint16(at + 10, true),
		crc: directory.getUint32(at + 16, true),
		...widen(sizes, extra, base + at, refuse),
		next
	};
}
/** ZIP64 puts what does not fit into 32 bits into an extra field, in a fixed order and only what did not fit. */
function widen(sizes, extra, offset, refuse) {
	const wide = { ...sizes };
	for (let at = 0; at + 4 <= extra.byteLength;) {
		const length = extra.getUint16(at + 2, true);
		if (at + 4 + length > extra.byteLength) throw refuse("an extra field is cut short", offset);
		if (extra.getUint16(at, true) === 1) {
			let field = at + 4;
			for (const key of [
				"size",
				"stored",
				"local"
			]) {
				if (sizes[key] !== 4294967295) continue;
				if (field + 8 > at + 4 + length) throw refuse("a ZIP64 field is cut short", offset);
				Object.assign(wide, { [key]: safe(extra.getBigUint64(field, true), offset, refuse) });
				field += 8;
			}
		}
		at += 4 + length;
	}
	return wide;
}
function memberBytes(file, entry, cache, refuse) {
	const { name, method, crc, stored, size, local } = entry;
	const header = readAt(file, local, 30, refuse);
	if (header.getUint32(0, true) !== LOCAL) throw refuse(`the header of ${JSON.stringify(name)} is missing`, local);
	const nameLength = header.getUint16(26, true);
	const localName = new TextDecoder().decode(readAt(file, local + 30, nameLength, refuse));
	const streamed = (header.getUint16(6, true) & 8) !== 0;
	const disagrees = (value, expected) => value !== expected && value !== 4294967295 && !(streamed && value === 0);
	if (localName !== name || header.getUint16(8, true) !== method || disagrees(header.getUint32(14, true), crc) || disagrees(header.getUint32(18, true), stored) || disagrees(header.getUint32(22, true), size)) throw refuse(`the two headers of ${JSON.stringify(name)} disagree`, local);
	const start = local + 30 + nameLength + header.getUint16(28, true);
	const end = start + stored;
	if (end > file.length) throw refuse(`${JSON.stringify(name)} ends after the file`, start);
	const raw = rangeSource(file, start, stored);
	if (method === 0) {
		if (stored !== size) throw refuse(`${JSON.stringify(name)} is stored with two sizes`, local);
		return {
			bytes: checkedSource(raw, crc, () => refuse(`the checksum of ${JSON.stringify(name)} is wrong`, start)),
			end
		};
	}
	if (method !== 8) throw refuse(`${JSON.stringify(name)} is packed by method ${method}`, local);
	if (size > mostUnpacked(stored)) throw refuse(`${JSON.stringify(name)} claims ${size} bytes packed into ${stored}`, local);
	return {
		bytes: {
			length: size,
			read(target, position) {
				if (cache.name !== name) {
					cache.bytes = inflate();
					cache.name = name;
				}
				target.set(cache.bytes.subarray(position, position + target.length));
			}
		},
		end
	};
	function inflate() {
		const packed = new Uint8Array(stored);
		raw.read(packed, 0);
		let bytes;
		try {
			bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
		} catch {
			throw refuse(`${JSON.stringify(name)} cannot be unpacked to its ${size} bytes`, start);
		}
		if (bytes.length !== size || crc32(bytes) !== crc) throw refuse(`the checksum of ${JSON.stringify(name)} is wrong`, start);
		return bytes;
	}
}
/** Stored bytes whose checksum is looked at before the first of them is given out: listing a large archive reads none of it. */
function checkedSource(raw, crc, wrong) {
	let checked = false;
	return {
		length: raw.length,
		read(target, position) {
			if (!checked && checksum(raw) !== crc) throw wrong();
			checked = true;
			raw.read(target, position);
		}
	};
}
function checksum(source) {
	let value = 0;
	for (const chunk of chunksOf(source)) value = crc32(chunk, value);
	return value;
}

// packages/github/src/changed-files.ts
/** GitHub lists this many files of a pull request and is silent about the rest (REST API, “List pull requests files”). */
const LISTED_FILES = 3e3;
/** The files a pull request changes, all pages, at most {@link LISTED_FILES}. */
async function changedFiles(client, { owner, repo, pull }) {
	try {
		return (await client.paginate(client.rest.pulls.listFiles, {
			owner,
			repo,
			pull_number: pull,
			per_page: 100
		})).map(toChangedFile);
	} catch (error) {
		throw explainApiError(error, {
			to: `list the files of pull request ${pull}`,
			permission: "pull-requests: read"
		});
	}
}
/** The files that a commit changes since it parted from another one, at most {@link COMPARED_FILES}. */
async function comparedFiles(client, { owner, repo, base, head }) {
	try {
		const basehead = `${base}...${head}`;
		const { data } = await client.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead,
			per_page: 1
		});
		return (data.files ?? []).map(toChangedFile);
	} catch (error) {
		throw explainApiError(error, {
			to: `compare ${head.slice(0, 12)} with its base`,
			permission: "contents: read"
		});
	}
}
function toChangedFile({ filename, previous_filename: previousPath, status, patch }) {
	return {
		path: filename,
		...previousPath === void 0 ? {} : { previousPath },
		status,
		lines: linesOfPatch(patch ?? "")
	};
}
/** The lines of the new version that a unified diff shows, added and context alike, counted from 1. */
function linesOfPatch(patch) {
	const lines = /* @__PURE__ */ new Set();
	let next = 0;
	for (const line of patch.split("\n")) {
		const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/u.exec(line);
		if (hunk !== null) next = Number(hunk[1]);
		else if (line.startsWith("+") || line.startsWith(" ")) lines.add(next++);
	}
	return lines;
}

// packages/github/src/resolve-base.ts
/**
* The commit that a change is compared with, and whose policy judges it; null where there is none: the first push of a
* branch, a manual run.
*
* - pull request: the first parent of the merge commit, which is exactly what the checkout was merged into; when the
*   job checked out the head instead, the merge base
* - merge queue: `merge_group.base_sha`
* - push: the commit before
*/
async function resolveBase(connect, tested) {
	const { event, eventName } = tested;
	if (eventName === "merge_group") return textAt(event, "merge_group", "base_sha") ?? null;
	if (eventName === "push") {
		const before = textAt(event, "before");
		return before === void 0 || /^0+$/u.test(before) ? null : before;
	}
	const base = textAt(event, "pull_request", "base", "sha");
	const head = textAt(event, "pull_request", "head", "sha");
	if (base === void 0 || head === void 0) return null;
	const { owner, repo } = tested;
	try {
		const known = tested.parents ?? [];
		const [first, second] = known.length > 0 ? known : await askParents(await connect(), tested);
		if (first !== void 0 && second === head) return first;
		return await mergeBaseOf(await connect(), {
			owner,
			repo,
			base,
			head
		});
	} catch (error) {
		const known = explainApiError(error, {
			to: "find the base of this pull request",
			permission: "contents: read"
		});
		if (known.code !== "GITHUB_NOT_FOUND") throw known;
		const branch = textAt(event, "pull_request", "base", "ref") ?? "its base";
		throw new ModelgateError("BASE_NOT_FOUND", `The base of this pull request, ${branch} at ${base.slice(0, 12)}, is not there.`, {
			advice: "Choose a base branch that exists; in a private repository the job needs `permissions: contents: read`.",
			cause: error
		});
	}
}
/** The commit where two commits parted, both full SHAs; errors are those of the API. */
async function mergeBaseOf(client, { owner, repo, base, head }) {
	const { data } = await client.rest.repos.compareCommitsWithBasehead({
		owner,
		repo,
		basehead: `${base}...${head}`,
		per_page: 1
	});
	return data.merge_base_commit.sha;
}
async function askParents(client, { owner, repo, sha }) {
	const { data } = await client.rest.git.getCommit({
		owner,
		repo,
		commit_sha: sha
	});
	return data.parents.map((parent) => parent.sha);
}

// packages/check/src/changed-paths.ts
/**
* Every path that a pull request touches, former names included; null where GitHub's list is cut short, so that nobody
* hides a model behind thousands of other files.
*
* @param most how many files a list can have before it is cut
*/
function changedPaths(files, most = LISTED_FILES) {
	if (files.length >= most) return null;
	return new Set(files.flatMap(({ path, previousPath }) => previousPath === void 0 ? [path] : [path, previousPath]));
}

// packages/manifest/src/compare-versions.ts
/**
* Order of two versions: by semantic versioning where both follow it, else part by part, numbers as numbers.
*
* @returns negative when `a` is older, 0 when they are equal, positive when `a` is newer
*/
function compareVersions(a, b) {
	if (a === b) return 0;
	const [left, right] = [splitVersion(a), splitVersion(b)];
	const order = compareParts(left.parts, right.parts);
	if (order !== 0) return order;
	if (left.preRelease.length === 0 || right.preRelease.length === 0) return right.preRelease.length - left.preRelease.length || (a < b ? -1 : 1);
	return compareParts(left.preRelease, right.preRelease) || (a < b ? -1 : 1);
}
function splitVersion(version) {
	const [withoutBuild = ""] = version.replace(/^v(?=\d)/, "").split("+");
	const [core = "", ...rest] = withoutBuild.split("-");
	const preRelease = rest.join("-");
	return {
		parts: core.split(/[._]/),
		preRelease: preRelease === "" ? [] : preRelease.split(".")
	};
}
function compareParts(a, b) {
	for (let index = 0; index < Math.max(a.length, b.length); index++) {
		const order = comparePart(a[index], b[index]);
		if (order !== 0) return order;
	}
	return 0;
}
function comparePart(a, b) {
	if (a === b) return 0;
	if (a === void 0) return -1;
	if (b === void 0) return 1;
	const [left, right] = [/^\d+$/.test(a) ? Number(a) : void 0, /^\d+$/.test(b) ? Number(b) : void 0];
	if (left !== void 0 && right !== void 0) return left - right;
	if (left !== void 0) return -1;
	if (right !== void 0) return 1;
	return a < b ? -1 : 1;
}

// packages/manifest/src/decode-text.ts
/** A manifest is a few kilobytes; half a megabyte leaves room for long result tables and keeps parsing instant. */
const MAX_YAML_BYTES = 524288;
/** What YAML 1.2 calls not printable, and a byte order mark that is not the first character. */
const NOT_PRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/;
/** Text as a file of ours can hold it: without the characters that YAML does not allow. */
function printable(text) {
	return text.toWellFormed().replace(new RegExp(NOT_PRINTABLE, "g"), "");
}
/**
* Strict UTF-8 to text without its byte order mark.
*
* @param bytes any bytes; at most {@link MAX_YAML_BYTES} are accepted
*/
function decodeText(bytes) {
	if (bytes.length > 524288) return refuse("", 0, {
		code: "YAML_TOO_LARGE",
		message: `The file has more than ${MAX_YAML_BYTES} bytes; such files are not read.`,
		advice: "Move long tables and texts into files of their own and name them by path and digest."
	});
	const foreign = foreignEncoding(bytes);
	if (foreign !== void 0) return refuse("", 0, {
		code: "YAML_ENCODING",
		message: `The file is encoded in ${foreign}; only UTF-8 is read.`,
		advice: "Save it as UTF-8."
	});
	let text;
	try {
		text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		const valid = validPrefix(bytes);
		return refuse(valid, valid.length, {
			code: "YAML_ENCODING",
			message: "The file is not valid UTF-8 from here on.",
			advice: "Save it as UTF-8; if it is meant to be binary, it is not a YAML file."
		});
	}
	if (text.startsWith("﻿")) text = text.slice(1);
	const offset = text.search(NOT_PRINTABLE);
	if (offset === -1) return { text };
	const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, "0");
	return refuse(text, offset, {
		code: "YAML_CONTROL_CHARACTER",
		message: `The character U+${code} may not stand in a YAML file.`,
		advice: "Remove it, or write it as an escape in a double-quoted string."
	});
}
function refuse(text, offset, refusal) {
	return {
		text,
		refusal: {
			...refusal,
			offset
		}
	};
}
/** UTF-32 and UTF-16 by their byte order mark, or by the zero bytes around a first ASCII character. */
function foreignEncoding(bytes) {
	const [a, b, c, d] = bytes;
	if (a === 255 && b === 254 && c === 0 && d === 0) return "UTF-32";
	if (a === 0 && b === 0 && c === 254 && d === 255) return "UTF-32";
	if (a === 255 && b === 254) return "UTF-16";
	if (a === 254 && b === 255) return "UTF-16";
	if (a === 0 && b === 0 && c === 0 && d !== void 0 && d !== 0) return "UTF-32";
	if (a !== void 0 && a !== 0 && b === 0 && c === 0 && d === 0) return "UTF-32";
	if (a === 0 && b !== void 0 && b !== 0) return "UTF-16";
	if (a !== void 0 && a !== 0 && b === 0) return "UTF-16";
}
/** The longest start of the bytes that is valid UTF-8, found by halving: log₂(n) decodings of at most n bytes. */
function validPrefix(bytes) {
	const decoder = new TextDecoder("utf-8", {
		fatal: true,
		ignoreBOM: true
	});
	let low = 0;
	let high = bytes.length;
	let best = "";
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		const end = characterEnd(bytes, middle);
		try {
			best = decoder.decode(bytes.subarray(0, end));
			low = middle;
		} catch {
			high = middle - 1;
		}
	}
	return best.startsWith("﻿") ? best.slice(1) : best;
}
/** Moves a cut forward over continuation bytes (at most three), so that it never splits a valid character. */
function characterEnd(bytes, cut) {
	let end = cut;
	while (end < bytes.length && end < cut + 3 && ((bytes[end] ?? 0) & 192) === 128) end++;
	return end;
}

// packages/manifest/src/import/imported-facts.ts
/** The facts of two files; where both speak of one thing the second is believed. */
function mergeFacts(first, second) {
	const artifacts = [.../* @__PURE__ */ new Set([...first.artifacts ?? [], ...second.artifacts ?? []])];
	const data = [...first.data ?? [], ...second.data ?? []];
	return {
		manifest: {
			metadata: {
				...first.manifest.metadata,
				...second.manifest.metadata
			},
			spec: {
				...first.manifest.spec,
				...second.manifest.spec
			}
		},
		...artifacts.length === 0 ? {} : { artifacts },
		...data.length === 0 ? {} : { data },
		lost: [...first.lost, ...second.lost]
	};
}
/** The members of an object that are there. */
function present$1(members) {
	return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== void 0 && !isEmpty(value)));
}
function isEmpty(value) {
	return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

// packages/manifest/src/measure-file.ts
/** Larger files are no Git LFS pointers. */
const MAX_POINTER_BYTES = 1024;
/**
* Digest and size of a file, streamed; of a folder its OpenSSF root digest; of a Git LFS pointer those of the file it
* stands for.
*
* @param path inside the tree
* @param signature of a folder: path of the signature file, which is left out
* @returns null when there is neither file nor folder; `changed` when the file changed while it was read
*/
async function measureFile(tree, path, signature) {
	const local = await tree.materialize(path);
	if (local === null) return directoryDigest(tree, path, signature);
	const before = lstatSync(local);
	const bytes = before.size <= MAX_POINTER_BYTES ? readFileSync(local) : void 0;
	const pointer = bytes === void 0 ? void 0 : parseLfsPointer(bytes);
	if (pointer !== void 0) return pointer;
	const digest = bytes === void 0 ? await digestFile(local) : digestBytes(bytes);
	const after = lstatSync(local);
	if (before.size !== after.size || before.mtimeMs !== after.mtimeMs || before.ino !== after.ino) return "changed";
	return {
		digest,
		size: after.size
	};
}

// packages/manifest/src/model-format.ts
const FORMATS = {
	safetensors: "safetensors",
	onnx: "onnx",
	gguf: "gguf",
	pt: "pytorch",
	pth: "pytorch",
	pkl: "pickle",
	pickle: "pickle",
	joblib: "joblib",
	skops: "skops",
	h5: "hdf5",
	hdf5: "hdf5",
	keras: "keras",
	tflite: "tflite",
	ubj: "xgboost-ubjson",
	cbm: "catboost",
	lgb: "lightgbm",
	npz: "npz",
	mlmodel: "coreml",
	pmml: "pmml"
};
/** The format of a model file by its name, or undefined when the name is not that of a model file. */
function modelFormat(path) {
	const extension = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase();
	return extension !== void 0 && Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : void 0;
}

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
		if (line === "" || continued || line.startsWith("-") && !isOpenOption(line)) continue;
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
/** Options that bring in what this file does not fix: other files, and code at a place that is no commit. */
function isOpenOption(line) {
	const [, editable] = /^(?:-e|--editable)[\s=]+(.*)$/.exec(line) ?? [];
	if (editable !== void 0) return /^[a-z+]+:\/\//i.test(editable) && !/@[0-9a-f]{40}\b/.test(editable);
	return /^(?:-r|--requirement)[\s=]*\S/.test(line);
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
		versions: joinVersions(entries),
		open: []
	};
}
function joinVersions(entries) {
	const grouped = Map.groupBy(entries, ([name]) => name);
	return new Map([...grouped].map(([name, all]) => [name, [...new Set(all.map(([, version]) => version))].join(", ")]));
}
function readPipfile(text) {
	const entries = [...text.matchAll(/"([\w.-]+)":\s*\{[^{}]*"version":\s*"==([^"]+)"/g)];
	if (entries.length === 0) return void 0;
	return {
		versions: joinVersions(entries.map(([, name = "", version = ""]) => [normalName(name), version])),
		open: []
	};
}
function readConda(text) {
	const entries = [...text.matchAll(/^-\s*name:\s*(\S+)\n\s+version:\s*['"]?([^\s'"]+)/gm)];
	if (entries.length === 0) return void 0;
	return {
		versions: joinVersions(entries.map(([, name = "", version = ""]) => [normalName(name), version])),
		open: []
	};
}

// packages/manifest/src/describe-syntax.ts
var import_dist = require_dist();
/** What is said of a mistake that no usual slip explains. */
function describeSyntax(code) {
	const [what, advice] = SENTENCES[code] ?? ["it fits nothing before it", "Check indentation, quotes and brackets here."];
	return {
		code: "YAML_SYNTAX",
		message: `This is not valid YAML: ${what}.`,
		advice
	};
}
const SENTENCES = {
	TAB_AS_INDENT: ["tabs may not indent", "Indent with spaces."],
	BAD_INDENT: ["the line does not align with the others of its map or list", "Indent it as they are."],
	BAD_SCALAR_START: ["a value may not start with this character", "Put the value in double quotes."],
	BAD_DQ_ESCAPE: ["the text in quotes holds an escape that does not exist", "Double the backslash, or use single quotes."],
	BLOCK_AS_IMPLICIT_KEY: ["a second key stands on one line", "Put a line break after the first key, or quote the value."],
	BLOCK_IN_FLOW: ["a list or map of lines stands inside brackets", "Write it inside the brackets too, or without brackets."],
	MISSING_CHAR: ["a quote, bracket, comma or colon is missing", "Add the missing character."],
	MULTILINE_IMPLICIT_KEY: ["a key goes on over several lines, or lacks its colon", "Write the key and a colon on one line."],
	KEY_OVER_1024_CHARS: ["a key is longer than 1024 characters", "Shorten it."],
	UNEXPECTED_TOKEN: ["it fits nothing before it", "Check indentation, quotes and brackets here and in the line before."]
};

// packages/manifest/src/list-fixes.ts
/** Where the slip can be that shows at a line: there, in the lines around, where something was opened, or its first entry. */
function suspects(lines, at) {
	const above = lines.slice(0, at);
	const before = above.findLastIndex((line) => !isBlank(line));
	const after = lines.findIndex((line, index) => index > at && !isBlank(line));
	const parent = above.findLastIndex((line) => !isBlank(line) && indentOf$1(line) < indentOf$1(lines[at] ?? ""));
	const first = lines.findIndex((line, index) => index > parent && !isBlank(line));
	const quoted = above.findLastIndex((line) => line.split("\"").length % 2 === 0 || line.split("'").length % 2 === 0);
	return [.../* @__PURE__ */ new Set([
		at,
		before,
		after,
		parent,
		quoted,
		first
	])].filter((line) => line >= 0 && !isBlank(lines[line] ?? ""));
}
/** Everything that could have been meant by a line, the likeliest first. */
function* fixesOf(lines, line) {
	const text = lines[line] ?? "";
	for (const [to, message] of spellingsOf(text)) yield {
		line,
		lines: lines.with(line, to),
		message
	};
	const quoted = withQuotes(text);
	if (quoted !== void 0) yield {
		line,
		lines: lines.with(line, quoted),
		message: QUOTES,
		rewrites: true
	};
	yield* movesOf(lines, line);
}
/** A line at another place, or as an entry of a list. */
function* shiftsOf(lines, line) {
	yield* movesOf(lines, line);
	for (const [to, message] of dashesOf(lines[line] ?? "")) yield {
		line,
		lines: lines.with(line, to),
		message
	};
}
/** Other spellings of one line, each with what is wrong with the present one. */
function* spellingsOf(line) {
	const text = line.trimEnd();
	const [, indent = "", start = "", rest = ""] = LINE.exec(text) ?? [];
	const front = `${indent}${start}`;
	const [, key = "", value = ""] = /^([A-Za-z_][\w-]*)(?: *=|:)? *(.*)$/s.exec(rest) ?? [];
	const spaced = `${front}${key}:${value === "" ? "" : ` ${value}`}`;
	if (key !== "" && spaced !== text) yield [spaced, COLON];
	for (const quote of ["\"", "'"]) {
		if (rest.split(quote).length % 2 === 1) continue;
		const start = text.lastIndexOf(quote) + 1;
		const end = text.slice(start).search(/['"\],}]| #/);
		const [inside, after] = [text.slice(0, start + end).trimEnd(), text.slice(start + end).replace(/^['"]/, "")];
		if (end !== -1) yield [`${inside}${quote}${after}`, OPEN_QUOTE];
		yield [`${text}${quote}`, OPEN_QUOTE];
	}
	const { missing, extra } = openBrackets(rest);
	if (missing !== "") yield [`${text}${missing}`, OPEN_BRACKET];
	if (missing !== "") yield [text.replace(/([[{])(?=[[{])/, ""), OPEN_BRACKET];
	if (extra > 0) yield [text.slice(0, -extra), EXTRA_BRACKET];
	for (const [open, close] of ["[]", "{}"]) if (extra === 1 && rest.endsWith(close ?? "")) yield [`${front}${rest.replace(/^([A-Za-z_][\w-]*: *)?/, `$1${open}`)}`, EXTRA_BRACKET];
	const escaped = text.replace(/\\(?!["\\])/g, "\\\\");
	if (escaped !== text) yield [escaped, "A backslash in double quotes starts an escape, and this one does not exist."];
	yield* dashesOf(text);
}
const OPEN_QUOTE = "The text in quotes does not end.";
const OPEN_BRACKET = "A bracket is not closed.";
const EXTRA_BRACKET = "A bracket is closed that was not opened.";
/** A line as an entry of a list, or as none. */
function dashesOf(text) {
	const [, indent = "", start = "", rest = ""] = LINE.exec(text) ?? [];
	if (/^-\S/.test(rest)) return [[`${indent}- ${rest.slice(1)}`, DASH]];
	if (start !== "") return [[`${indent}${rest}`, "A dash starts an entry of a list, and no list belongs here."]];
	const [inside, before] = [`${indent}- ${rest}`, `${indent.slice(2)}- ${rest}`];
	return indent.length > 1 ? [[inside, DASH], [before, DASH]] : [[inside, DASH]];
}
/** Indentation, dashes of a list, and the rest of a line. */
const LINE = /^([ \t\u00a0]*)((?:- +)*)(.*)$/s;
const DASH = "An entry of a list starts with a dash and a space.";
/** The line with its value in double quotes; undefined where it has some, or is no plain text. */
function withQuotes(text) {
	const [, indent = "", start = "", rest = ""] = LINE.exec(text) ?? [];
	const [, front = "", plain = rest] = /^([A-Za-z_][\w-]*: +)(.*)$/s.exec(rest) ?? [];
	return /^[^"'[{]/.test(plain) ? `${indent}${start}${front}${JSON.stringify(plain.trimEnd())}` : void 0;
}
/** A line alone, and with all below it, at every indentation that would fit. */
function* movesOf(lines, line) {
	for (const end of /* @__PURE__ */ new Set([line + 1, endOfBlock(lines, line)])) yield* movesTo(lines, line, end);
}
/** A line with so many of those beside or below it, as when a person moves part of a section. */
function* runsOf(lines, line) {
	const indent = indentOf$1(lines[line] ?? "");
	const below = lines.find((text, index) => index > line && !isBlank(text));
	const within = below === void 0 ? indent : Math.max(indent, indentOf$1(below));
	for (let end = line + 1, runs = 0; end <= lines.length && runs < MAX_NEIGHBOURS; end++) {
		const text = lines[end] ?? "";
		if (end < lines.length && (isBlank(text) || indentOf$1(text) > within)) continue;
		runs++;
		yield* movesTo(lines, line, end);
		if (indentOf$1(text) < indent) break;
	}
}
/** Sections have about as many keys. */
const MAX_NEIGHBOURS = 14;
function* movesTo(lines, line, end) {
	const indent = indentOf$1(lines[line] ?? "");
	const isOdd = /^[ ]*[\t\u00a0]/.test(lines[line] ?? "");
	const message = isOdd ? "The line is indented with tabs or other spaces than the common one." : `The line is indented by ${indent} spaces, which fits no line above it.`;
	for (const width of widthsAround(lines, line)) {
		if (width === indent && !isOdd) continue;
		yield {
			line,
			lines: lines.map((text, index) => index < line || index >= end ? text : reindented(text, width - indent)),
			message,
			moves: end - line
		};
	}
}
/** The line after the last one that stands below a line, by its indentation. */
function endOfBlock(lines, line) {
	const indent = indentOf$1(lines[line] ?? "");
	const end = lines.findIndex((text, index) => index > line && !isBlank(text) && indentOf$1(text) <= indent);
	return end === -1 ? lines.length : end;
}
function reindented(text, by) {
	return isBlank(text) ? text : `${" ".repeat(Math.max(0, indentOf$1(text) + by))}${text.trimStart()}`;
}
const COLON = "A key ends with a colon, and a space stands between the colon and the value.";
const QUOTES = "The value needs quotes: it holds a character that means something else in YAML.";
/** Indentations that would fit: of the line below, of what the line can still belong to, and of what it would start. */
function widthsAround(lines, line) {
	const below = lines.slice(line + 1).find((one) => !isBlank(one));
	const widths = new Set(below === void 0 ? [] : [indentOf$1(below)]);
	const above = lines.slice(0, line).findLast((one) => !isBlank(one)) ?? "";
	const [, indent = "", start = "", rest = ""] = LINE.exec(above) ?? [];
	const opens = /[:|>]\s*(#.*)?$/s.test(rest);
	if (opens) widths.add(indent.length + start.length + 2);
	widths.add(indent.length + start.length);
	for (const open of openWidths(lines, line)) widths.add(open);
	return [...widths].filter((width) => opens || width <= indent.length + start.length);
}
/** Indentations of everything that a line can still belong to, the nearest first. */
function openWidths(lines, line) {
	const widths = [];
	for (const text of lines.slice(0, line).toReversed()) if (!isBlank(text) && indentOf$1(text) < (widths.at(-1) ?? Number.POSITIVE_INFINITY)) widths.push(indentOf$1(text));
	return widths;
}
/** Brackets of a line that are open at its end, and those closed too often; what stands in quotes does not count. */
function openBrackets(text) {
	const open = [];
	let extra = 0;
	for (const sign of text.replace(/"(?:[^"\\]|\\.)*"?|'[^']*'/gs, "")) if (sign === "[" || sign === "{") open.unshift(sign === "[" ? "]" : "}");
	else if (sign === open[0]) open.shift();
	else if (sign === "]" || sign === "}") extra++;
	return {
		missing: open.join(""),
		extra
	};
}
/** How many characters a line is indented by. */
function indentOf$1(line) {
	return line.length - line.trimStart().length;
}
function isBlank(line) {
	return /^\s*(#|$)/.test(line);
}

// packages/manifest/src/explain-slips.ts
/** Each try reads the whole text again, so that only texts of the usual size are looked at this closely. */
const MAX_EXPLAINED = 16384;
/** Whoever made more slips than this reads on after correcting these. */
const MAX_SLIPS = 5;
/** Readings of one text: a slip that takes more tries to explain is no usual one. */
const MAX_TRIES = 60;
/** Characters that all tries for one text may read: long texts are tried less often, so that none takes long. */
const MAX_READ = 262144;
/** Places of complaints that are looked at: the others mostly follow from the same slip. */
const MAX_PLACES = 3;
/**
* Explains a text slip by slip: a missing colon, quote, dash or bracket, a wrong indentation, a value that needs quotes.
* A fix counts when the parser gets further with it, or when it answers several complaints at once, so that what only
* followed from a slip is not said a second time, and what is wrong besides it is.
*
* @param complaintsOf what is said against a text; undefined for one that is refused as a whole
*/
function explainSlips(text, complaintsOf) {
	const problems = [];
	const rewritten = /* @__PURE__ */ new Set();
	const original = text.split("\n");
	let tries = Math.min(60, Math.floor(MAX_READ / text.length));
	let lines = original;
	let now = complaintsOf(text) ?? NONE;
	while (problems.length < 5 && (now.syntax.length > 0 || now.misplaced > 1)) {
		const [first] = now.syntax;
		const found = first === void 0 ? findShift(lines, now, bestOf) : findSlip(lines, now, bestOf);
		if (found !== void 0) {
			problems.push(describeFix(first === void 0 ? displaced(found.fix, original) : found.fix, original));
			if (found.fix.rewrites === true) rewritten.add(found.fix.line + 1);
			lines = found.fix.lines;
			now = found.left;
		} else if (first !== void 0) return {
			problems: [...problems, unexplained(first, lines, original)],
			repaired: void 0,
			rewritten
		};
		else break;
	}
	return {
		problems,
		repaired: now.syntax.length === 0 ? lines.join("\n") : void 0,
		rewritten
	};
	function bestOf(fixes, isAllowed, former) {
		let best = former;
		for (const fix of fixes) {
			if (tries-- <= 0) break;
			const left = complaintsOf(fix.lines.join("\n"));
			if (left === void 0 || !isAllowed({
				fix,
				left
			})) continue;
			if (best === void 0 || isLess(left, best.left)) best = {
				fix,
				left
			};
			if (best.left.syntax.length === 0 && best.left.content <= (best.fix.rewrites === true ? 1 : 0)) break;
		}
		return best;
	}
}
function isLess(one, other) {
	const more = one.syntax.length - other.syntax.length;
	return more < 0 || more === 0 && one.content < other.content;
}
/** What was meant where the parser stops. */
function findSlip(lines, { syntax }, bestOf) {
	const [first] = syntax;
	const at = lineOf(lines, first?.start ?? 0);
	const places = suspects(lines, at);
	const isAllowed = ({ fix, left }) => {
		const [next] = left.syntax;
		if (next !== void 0 && lineOf(fix.lines, next.start) <= at) return false;
		return first?.code === "MISSING_CHAR" || left.syntax.length <= syntax.length;
	};
	const alone = bestOf(eachFix(lines, places, fixesOf), isAllowed);
	if (alone === void 0 ? syntax.length === 1 : alone.left.content < 2) return alone;
	return bestOf(eachFix(lines, places, runsOf), isAllowed, alone);
}
/** What was meant where YAML has nothing against the text, but several values are not what they should be. */
function findShift(lines, { content, free, at }, bestOf) {
	const shown = at().slice(0, MAX_PLACES);
	return bestOf(eachFix(lines, [...new Set(shown.flatMap((place) => suspects(lines, lineOf(lines, place))))], shiftsOf, runsOf), ({ left }) => {
		return left.syntax.length === 0 && left.content < content - 1 && left.free <= free;
	});
}
function* eachFix(lines, places, ...lists) {
	for (const list of lists) for (const line of places) yield* list(lines, line);
}
/** Indentation that YAML has nothing against. */
function displaced(fix, original) {
	if (fix.moves === void 0) return fix;
	const width = indentOf$1(original[fix.line] ?? "");
	return {
		...fix,
		message: `The line is indented by ${width} spaces, where what it says does not belong.`
	};
}
const NONE = {
	syntax: [],
	content: 0,
	misplaced: 0,
	free: 0,
	at: () => []
};
function describeFix({ line, lines, message, moves = 1 }, original) {
	const from = original[line] ?? "";
	const to = lines[line] ?? "";
	const start = offsetOf(original, line);
	const written = to.trim();
	const advice = written.length > MAX_REPEATED$1 ? "Correct the line." : `Write \`${written.replaceAll("`", "'")}\`.`;
	const group = moves > 1 ? ` and the ${moves - 1} below it` : "";
	const by = Math.abs(indentOf$1(to) - indentOf$1(from));
	const move = moves > 1 ? `Move it${group} ${by} ${by === 1 ? "space" : "spaces"} to the ${indentOf$1(to) > indentOf$1(from) ? "right" : "left"}.` : `Indent it by ${indentOf$1(to)} spaces.`;
	return {
		code: "YAML_SYNTAX",
		message,
		advice: from.trim() === written ? move : advice,
		start: start + indentOf$1(from),
		end: start + from.trimEnd().length
	};
}
/** Longer lines are not repeated as the line to write. */
const MAX_REPEATED$1 = 200;
function unexplained(error, lines, original) {
	const line = lineOf(lines, error.start);
	const column = Math.min(error.start - offsetOf(lines, line), (original[line] ?? "").length);
	const start = offsetOf(original, line) + column;
	return {
		...describeSyntax(error.code),
		start,
		end: Math.max(start + 1, offsetOf(original, line) + (original[line] ?? "").length)
	};
}
function lineOf(lines, offset) {
	let end = 0;
	for (const [index, line] of lines.entries()) {
		end += line.length + 1;
		if (offset < end) return index;
	}
	return lines.length - 1;
}
function offsetOf(lines, line) {
	return lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
}

// packages/manifest/src/guard-structure.ts
/** Nothing a person writes nests deeper; recursive readers behind the guard survive it many times over. */
const MAX_YAML_DEPTH = 64;
/** Values and collections in one file, keys not counted: far above real manifests, far below what takes seconds. */
const MAX_YAML_NODES = 1e4;
/** A file with more mistakes than this is not read any further; nobody reads more at once. */
const MAX_PROBLEMS = 500;
/**
* Splits text into syntax tokens without recursion and refuses, before anything recursive sees them, what our files
* may not hold: depth, size, directives, tags, anchors, aliases and further documents.
*/
function guardStructure(text) {
	const problems = [];
	const tokens = [];
	const parser = new import_dist.Parser();
	const counts = {
		scalars: 0,
		items: 0,
		values: 0
	};
	let documents = 0;
	let errors = 0;
	let offset = 0;
	let scalarNext = false;
	for (const lexeme of new import_dist.Lexer().lex(text)) {
		const type = scalarNext ? "scalar" : import_dist.CST.tokenType(lexeme);
		const isMark = lexeme === import_dist.CST.DOCUMENT || lexeme === import_dist.CST.FLOW_END || lexeme === import_dist.CST.SCALAR;
		const length = isMark ? 0 : lexeme.length;
		scalarNext = !scalarNext && lexeme === import_dist.CST.SCALAR;
		if (type !== null && !isMark) {
			const refused = REFUSED[type];
			if (refused !== void 0) problems.push({
				...refused(lexeme),
				start: offset,
				end: offset + length
			});
			if (type === "scalar" || type.endsWith("quoted-scalar")) counts.scalars++;
			if (type === "seq-item-ind" || type === "comma") counts.items++;
			if (type === "map-value-ind") counts.values++;
		}
		if (counts.items > 1e4 || counts.values > 1e4 || counts.scalars > 2 * 1e4) return { problems: [...problems, tooManyNodes(offset)] };
		for (const token of parser.next(lexeme)) {
			if (token.type === "document") documents++;
			if (token.type === "error") errors++;
			if (documents < 2) tokens.push(token);
		}
		if (problems.length > 500) return { problems };
		if (errors > 500) return {
			tokens,
			problems
		};
		const top = parser.stack[0];
		if (documents > 0 && top?.type === "document" && (documents > 1 || hasContent(top))) return {
			tokens,
			problems: [...problems, secondDocument(top.offset)]
		};
		if (parser.stack.length > 64 && parser.stack.filter(import_dist.CST.isCollection).length > 64) return { problems: [...problems, tooDeep(offset)] };
		offset += length;
	}
	for (const token of parser.end()) if (token.type === "document" && ++documents > 1) {
		if (hasContent(token)) problems.push(secondDocument(token.offset));
	} else tokens.push(token);
	return {
		tokens,
		problems
	};
}
function hasContent(document) {
	return document.value !== void 0 || document.start.some((token) => token.type === "doc-start");
}
const REFUSED = {
	"directive-line": () => ({
		code: "YAML_DIRECTIVE",
		message: "Directives (lines that start with %) are not allowed: the file is always read as YAML 1.2.",
		advice: "Delete this line."
	}),
	tag: () => ({
		code: "YAML_TAG",
		message: "Tags (words that start with !) are not allowed: values are text, numbers, true, false, lists and maps.",
		advice: "Delete the tag; quote the value if it is meant as text."
	}),
	anchor: () => ({
		code: "YAML_ALIAS",
		message: "Anchors (&name) are not allowed: what a reviewer reads must be what counts.",
		advice: "Delete the anchor and write the value out where it is used."
	}),
	alias: () => ({
		code: "YAML_ALIAS",
		message: "Aliases (*name) are not allowed: what a reviewer reads must be what counts.",
		advice: "Write the value out; quote it if it is meant as text."
	})
};
function tooManyNodes(offset) {
	return {
		code: "YAML_TOO_MANY_NODES",
		message: `The file holds more than ${MAX_YAML_NODES} values.`,
		advice: "Move long lists into files of their own and name them by path and digest.",
		start: offset,
		end: offset + 1
	};
}
function tooDeep(offset) {
	return {
		code: "YAML_TOO_DEEP",
		message: `The value is nested deeper than ${64} levels.`,
		advice: "Flatten it.",
		start: offset,
		end: offset + 1
	};
}
function secondDocument(offset) {
	return {
		code: "YAML_MULTIPLE_DOCUMENTS",
		message: "A second document starts here; one file holds one document.",
		advice: "Move it to a file of its own, or delete the line `---`.",
		start: offset,
		end: offset + 3
	};
}

// packages/manifest/src/line-index.ts
/** Turns offsets of one text into lines and columns; the table of lines is made when the first place is asked for. */
function createLineIndex(text, path) {
	let starts;
	return (start, end) => {
		starts ??= lineStarts(text);
		const from = placeOf(starts, Math.min(start, text.length));
		const to = placeOf(starts, Math.min(Math.max(start, end), text.length));
		return {
			path,
			line: from.line,
			column: from.column,
			endLine: to.line,
			endColumn: to.column
		};
	};
}
function lineStarts(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
function placeOf(starts, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return {
		line: low + 1,
		column: offset - (starts[low] ?? 0) + 1
	};
}

// packages/manifest/src/read-common-yaml.ts
/** Files beyond these bounds are left to the full reader, which has the real limits and their messages. */
const MAX_LINES = 2e3;
const MAX_DEPTH = 30;
const MAX_VALUES = 5e3;
/** A key without quotes. `<<` and everything unusual is not one. */
const KEY = /^([A-Za-z_][A-Za-z0-9_./-]*):(?: +(.*))?$/;
/** Text without quotes that no reader takes for anything else, at most with a word or number to look at. */
const PLAIN$1 = /^(?:[A-Za-z0-9_/.(+]|-[0-9.])[^"'`{}[\],#&*!|>%@\\:]*$/;
/** In a block text may hold more, as long as no comment and no key hides in it. */
const BLOCK_PLAIN = /^(?:[A-Za-z0-9_/.(+]|-[0-9.])(?:[^#:]|:(?=[^ ])|(?<=[^ ])#)*$/;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;
/** What some number, or something close to one, can look like. */
const LIKE_NUMBER = /^[-+.0-9]|^\./;
/** Text that starts as a number does and cannot be one: `2.4.0`, `18-25`, `7d`. */
const NO_NUMBER = /^[0-9][0-9.]*(?:[A-DF-Za-df-z/_ -]|\.[0-9]+\.)/;
const WORDS = /^(?:true|false|null|y|n|yes|no|on|off)$/i;
/** Thrown nowhere: stands for a file that the full reader has to look at. */
const UNUSUAL = Symbol("unusual");
/**
* Reads the YAML that people write most: block maps and lists, one-line scalars, one-line flow collections, comments.
* It keeps no positions, and is about ten times as fast as a reader that does.
*
* @param text printable characters
* @param quotedKeys keys whose values must be quoted strings
* @returns the data; undefined for everything else, mistakes included: the full reader says what they are
*/
function readCommonYaml(text, quotedKeys) {
	if (/[\t\r]/.test(text)) return void 0;
	const lines = text.split("\n");
	if (lines.length > MAX_LINES) return void 0;
	const reader = {
		lines,
		at: 0,
		values: 0
	};
	skipBlank(reader);
	const value = readMap(reader, 0, void 0, 0, quotedKeys);
	return value === UNUSUAL || reader.at < lines.length ? void 0 : { value };
}
/** Moves to the next line that says something. */
function skipBlank(reader) {
	while (reader.at < reader.lines.length && /^ *(?:#|$)/.test(reader.lines[reader.at] ?? "")) reader.at++;
}
function indentOf(line) {
	let indent = 0;
	while (line.charCodeAt(indent) === 32) indent++;
	return indent;
}
/**
* Reads the pairs at one indentation.
*
* @param first what stands behind the dash, where the map starts in the entry of a list
*/
function readMap(reader, indent, first, depth, quotedKeys) {
	if (depth > MAX_DEPTH) return UNUSUAL;
	const map = {};
	let content = first;
	let pairs = 0;
	for (;;) {
		if (content === void 0) {
			const line = reader.lines[reader.at];
			const own = line === void 0 ? -1 : indentOf(line);
			if (line === void 0 || own < indent) return pairs === 0 ? UNUSUAL : map;
			if (own > indent) return UNUSUAL;
			if (line.startsWith("- ", own)) return pairs === 0 ? UNUSUAL : map;
			content = line.slice(indent);
		}
		const match = KEY.exec(content);
		const key = match?.[1];
		if (key === void 0 || isTroubled(key) || Object.hasOwn(map, key)) return UNUSUAL;
		reader.at++;
		const written = match?.[2]?.trimEnd() ?? "";
		const value = written === "" || written.startsWith("#") ? readBelow(reader, indent, depth, quotedKeys) : readInline(reader, written, depth, quotedKeys, quotedKeys.has(key));
		if (value === UNUSUAL) return UNUSUAL;
		map[key] = value;
		pairs++;
		content = void 0;
		skipBlank(reader);
	}
}
/** Keys that the full reader refuses or counts. */
function isTroubled(key) {
	return key === "__proto__" || key === "constructor" || key === "prototype" || key.startsWith("x-");
}
/** The map or list below a key. */
function readBelow(reader, indent, depth, quotedKeys) {
	skipBlank(reader);
	const line = reader.lines[reader.at];
	if (line === void 0) return UNUSUAL;
	const own = indentOf(line);
	if (line.startsWith("- ", own)) return own < indent ? UNUSUAL : readList(reader, own, depth + 1, quotedKeys);
	return own <= indent ? UNUSUAL : readMap(reader, own, void 0, depth + 1, quotedKeys);
}
function readList(reader, indent, depth, quotedKeys) {
	if (depth > MAX_DEPTH) return UNUSUAL;
	const list = [];
	for (;;) {
		const line = reader.lines[reader.at];
		const own = line === void 0 ? -1 : indentOf(line);
		if (line === void 0 || own < indent || own === indent && !line.startsWith("- ", own)) return list;
		if (own > indent) return UNUSUAL;
		const start = own + 1 + indentOf(line.slice(own + 1));
		const content = line.slice(start).trimEnd();
		const item = KEY.test(content) ? readMap(reader, start, content, depth + 1, quotedKeys) : readItem(reader, content, depth, quotedKeys);
		if (item === UNUSUAL) return UNUSUAL;
		list.push(item);
		skipBlank(reader);
	}
}
function readItem(reader, content, depth, quotedKeys) {
	reader.at++;
	return content === "" || content.startsWith("#") ? UNUSUAL : readInline(reader, content, depth, quotedKeys, false);
}
/** A value on one line. What goes on below it is found by the indentation of the next line. */
function readInline(reader, text, depth, quotedKeys, mustQuote) {
	if (++reader.values > MAX_VALUES) return UNUSUAL;
	const first = text[0];
	if (first === "[" || first === "{") {
		const flow = {
			text,
			at: 0,
			quotedKeys,
			reader
		};
		const value = readFlow(flow, depth + 1, false);
		return value !== UNUSUAL && isEnd(text, flow.at) ? value : UNUSUAL;
	}
	if (first === "\"" || first === "'") {
		const end = closingQuote(text, 0);
		return end !== -1 && isEnd(text, end + 1) ? text.slice(1, end) : UNUSUAL;
	}
	if (mustQuote) return UNUSUAL;
	const comment = text.indexOf(" #");
	const plain = comment === -1 ? text : text.slice(0, comment).trimEnd();
	return BLOCK_PLAIN.test(plain) && !plain.endsWith(":") ? resolvePlain(plain) : UNUSUAL;
}
/** The quote that ends a quoted text without escapes; -1 where there are some, or where it ends on another line. */
function closingQuote(text, start) {
	const quote = text[start] ?? "";
	const end = text.indexOf(quote, start + 1);
	if (end === -1) return -1;
	return (quote === "'" ? text[end + 1] === "'" : text.slice(start, end).includes("\\")) ? -1 : end;
}
function isEnd(text, at) {
	return /^(?: +#.*| *)$/.test(text.slice(at));
}
function readFlow(flow, depth, mustQuote) {
	if (depth > MAX_DEPTH || ++flow.reader.values > MAX_VALUES) return UNUSUAL;
	const first = flow.text[flow.at];
	if (first === "[") return readFlowList(flow, depth);
	if (first === "{") return readFlowMap(flow, depth);
	if (first === "\"" || first === "'") {
		const end = closingQuote(flow.text, flow.at);
		if (end === -1) return UNUSUAL;
		const value = flow.text.slice(flow.at + 1, end);
		flow.at = end + 1;
		return value;
	}
	if (mustQuote) return UNUSUAL;
	let end = flow.at;
	while (end < flow.text.length && !",]}".includes(flow.text[end] ?? "")) end++;
	const plain = flow.text.slice(flow.at, end).trimEnd();
	flow.at = end;
	return PLAIN$1.test(plain) ? resolvePlain(plain) : UNUSUAL;
}
function readFlowList(flow, depth) {
	const list = [];
	flow.at++;
	skipSpaces(flow);
	if (flow.text[flow.at] === "]") {
		flow.at++;
		return list;
	}
	for (;;) {
		const item = readFlow(flow, depth + 1, false);
		if (item === UNUSUAL) return UNUSUAL;
		list.push(item);
		skipSpaces(flow);
		const mark = flow.text[flow.at++];
		if (mark === "]") return list;
		if (mark !== ",") return UNUSUAL;
		skipSpaces(flow);
	}
}
const FLOW_KEY = /([A-Za-z_][A-Za-z0-9_./-]*): +/y;
function readFlowMap(flow, depth) {
	const map = {};
	flow.at++;
	skipSpaces(flow);
	if (flow.text[flow.at] === "}") {
		flow.at++;
		return map;
	}
	for (;;) {
		FLOW_KEY.lastIndex = flow.at;
		const key = FLOW_KEY.exec(flow.text)?.[1];
		if (key === void 0 || isTroubled(key) || Object.hasOwn(map, key)) return UNUSUAL;
		flow.at = FLOW_KEY.lastIndex;
		const value = readFlow(flow, depth + 1, flow.quotedKeys.has(key));
		if (value === UNUSUAL) return UNUSUAL;
		map[key] = value;
		skipSpaces(flow);
		const mark = flow.text[flow.at++];
		if (mark === "}") return map;
		if (mark !== ",") return UNUSUAL;
		skipSpaces(flow);
	}
}
function skipSpaces(flow) {
	while (flow.text.charCodeAt(flow.at) === 32) flow.at++;
}
/** Text, a number, true or false, as the core schema of YAML 1.2 has it. */
function resolvePlain(text) {
	if (WORDS.test(text)) return resolveWord(text);
	if (!LIKE_NUMBER.test(text)) return text;
	if (NUMBER.test(text)) {
		const number = Number(text);
		return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : UNUSUAL;
	}
	return NO_NUMBER.test(text) && !/^0[box]/.test(text) ? text : UNUSUAL;
}
function resolveWord(text) {
	if (text === "true") return true;
	if (text === "false") return false;
	return /^(?:true|false|null)$/i.test(text) ? UNUSUAL : text;
}

// packages/manifest/src/yaml-value.ts
/** Extension keys are for notes of other tools, not for data. */
const MAX_EXTENSION_KEYS = 100;
/** Keys that would reach into JavaScript's own objects somewhere down the road. */
const FORBIDDEN_KEYS = /* @__PURE__ */ new Set([
	"__proto__",
	"constructor",
	"prototype"
]);
/** Maps whose keys belong to the user: the rule about quoted versions and dates stops here. */
const FREE_MAPS = /* @__PURE__ */ new Set([
	"annotations",
	"hyperparameters",
	"env"
]);
/** How many entries stand in maps whose keys belong to the user, and in keys of their own; or, if it is free, in all. */
function countFree(value, isFree = false) {
	if (typeof value !== "object" || value === null) return isFree ? 1 : 0;
	return Object.entries(value).reduce((sum, [key, member]) => {
		return sum + countFree(member, isFree || FREE_MAPS.has(key) || key.startsWith("x-"));
	}, 0);
}
/** Characters that a double-quoted string may spell as escapes and that no text of ours may hold. */
const HIDDEN_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/**
* Plain data of a composed document, with every problem on the way. Objects have no prototype surprises: keys that
* JavaScript gives a meaning are refused, repeated keys keep their first value.
*
* @param root the document's contents, at most as deep as the guard allows
* @param quotedKeys keys whose values must be quoted strings
* @returns `unknown`: pointers of aliases, whose values are not looked up
*/
function yamlValue(root, quotedKeys) {
	const problems = [];
	const unknown = [];
	const path = [];
	let nodes = 0;
	let tooMany = false;
	const value = visit(root, quotedKeys);
	return {
		value: tooMany ? void 0 : value,
		problems,
		unknown
	};
	function report(node, code, message, advice) {
		const [start = 0, end = start + 1] = node.range ?? [];
		problems.push({
			code,
			message,
			advice,
			start,
			end,
			pointer: joinPointer(path)
		});
	}
	function visit(node, quoted) {
		nodes++;
		if (nodes > 1e4) {
			if (!tooMany && node !== null) report(node, "YAML_TOO_MANY_NODES", `The file holds more than ${MAX_YAML_NODES} values.`, "Move long lists into files of their own and name them by path and digest.");
			tooMany = true;
			return;
		}
		if ((0, import_dist.isMap)(node)) return visitMap(node, quoted);
		if ((0, import_dist.isSeq)(node)) return node.items.map((item, index) => {
			path.push(index);
			const member = isPairNode(item) ? void 0 : visit(item, quoted);
			path.pop();
			return member;
		});
		if ((0, import_dist.isScalar)(node)) return visitScalar(node);
		if (!(0, import_dist.isAlias)(node)) return null;
		unknown.push(joinPointer(path));
	}
	function visitMap(map, quoted) {
		const object = {};
		const seen = /* @__PURE__ */ new Set();
		let extensions = 0;
		for (const pair of map.items) {
			const keyNode = pair.key;
			if (!(0, import_dist.isScalar)(keyNode)) {
				if (keyNode !== null) report(keyNode, "YAML_KEY_NOT_TEXT", "A key must be plain text.", "Write a word here.");
				continue;
			}
			const key = String(keyNode.value);
			path.push(key);
			if (seen.has(key)) report(keyNode, "YAML_DUPLICATE_KEY", `The key ${showText(key)} is written twice.`, "Keep one of them.");
			else if (FORBIDDEN_KEYS.has(key)) report(keyNode, "YAML_FORBIDDEN_KEY", `The key ${showText(key)} is not allowed.`, "Choose another name.");
			else if (key === "<<" && keyNode.type === "PLAIN") report(keyNode, "YAML_ALIAS", "Merge keys (<<) are not allowed: what a reviewer reads must be what counts.", "Write the merged keys out.");
			else {
				if (key.startsWith("x-") && ++extensions === 101) report(keyNode, "YAML_TOO_MANY_EXTENSIONS", `A map may hold at most ${100} x- keys.`, "Keep the data in a file of its own.");
				object[key] = visitMember(keyNode, key, pair.value, quoted);
			}
			seen.add(key);
			path.pop();
		}
		return object;
	}
	function visitMember(keyNode, key, node, quoted) {
		if (quoted.has(key) && (0, import_dist.isScalar)(node) && node.type === "PLAIN" && node.value !== null) {
			const source = node.source.replace(TYPOGRAPHIC, "$1").replace(/["']$/, "");
			const written = JSON.stringify(source);
			const advice = written.length > MAX_REPEATED ? "Put it in double quotes." : `Write \`${String(keyNode.value)}: ${written}\`.`;
			nodes++;
			if (source === node.source || /["']$/.test(node.source)) {
				const message = `${showText(source)} must be a quoted string: YAML readers disagree about what it is without quotes.`;
				problems.push({
					code: "YAML_UNQUOTED",
					message,
					advice,
					start: node.range[0],
					end: node.range[1]
				});
			} else report(node, "YAML_UNQUOTED", `${showText(node.source)} stands in typographic quotes, which YAML takes for a part of the text.`, advice);
			return source;
		}
		return visit(node, FREE_MAPS.has(key) || key.startsWith("x-") ? NO_KEYS : quoted);
	}
	function visitScalar(node) {
		const { value } = node;
		if (typeof value === "object" && value !== null) return node.source;
		if (typeof value === "number" && (!Number.isFinite(value) || Number.isInteger(value) && !isExact(node, value))) {
			report(node, "YAML_NUMBER", Number.isFinite(value) ? `The number ${showText(node.source)} is too large to be held exactly.` : `${showText(node.source)} is not a number that a report can hold.`, "Write a smaller number, or quote it if it is meant as text.");
			return;
		}
		if (typeof value === "string" && node.type === "QUOTE_DOUBLE") {
			if (!value.isWellFormed() || HIDDEN_CHARACTER.test(value)) {
				report(node, "YAML_CONTROL_CHARACTER", "The text spells a character that may not stand in a YAML file.", "Remove the escape.");
				return;
			}
		}
		return value;
	}
}
/** Longer text is not repeated as a line to write. */
const MAX_REPEATED = 200;
/** Text in the quotes that word processors and chats make of straight ones. */
const TYPOGRAPHIC = /^[“”„‟«»‘’‚‛](.*)[“”„‟«»‘’‚‛]$/su;
const NO_KEYS = /* @__PURE__ */ new Set();
function isExact(node, value) {
	return Number.isSafeInteger(value) || /[.eE]/.test(node.source);
}
function isPairNode(node) {
	return typeof node === "object" && node !== null && "key" in node && !("items" in node);
}

// packages/manifest/src/read-yaml.ts
/** Versions, digests and dates are text; without quotes YAML readers make numbers and dates of some of them. */
const QUOTED_KEYS = /* @__PURE__ */ new Set([
	"version",
	"digest",
	"validatedOn",
	"expiresOn",
	"expires"
]);
/**
* The one reader of YAML for manifests, policies and imported files. Takes any bytes, never throws, and needs time
* and memory linear in their number.
*
* @param bytes the file
* @param path for messages, relative to the repository root
* @param options `quotedKeys`: keys whose values must be quoted strings; empty for files of other tools, which have no
*   value when they are broken: of our own the slips are put right for what else is to be said; `judge`: says which of
*   several ways to put a slip right is the likeliest
*/
function readYaml(bytes, path, { quotedKeys = QUOTED_KEYS, judge = NO_JUDGE } = {}) {
	const { text, refusal } = decodeText(bytes);
	const place = createLineIndex(text, path);
	const common = refusal === void 0 ? readCommonYaml(text, quotedKeys) : void 0;
	if (common !== void 0) return lazyDocument(common.value, text, path, place);
	return readFully(text, refusal, path, place, {
		quotedKeys,
		judge
	});
}
const NO_JUDGE = () => [];
/**
* A document of ours without errors of syntax, as it was meant where slips explain several things that are said against
* it at once: lines at the wrong place, a dash that is missing.
*
* @returns undefined where no slip explains it
*/
function readAsMeant(document, judge) {
	const { text, path } = document;
	if (document.findings.some(({ code }) => code === "YAML_SYNTAX") || text.length > 16384) return void 0;
	const rules = {
		quotedKeys: QUOTED_KEYS,
		judge
	};
	const { problems, repaired, rewritten } = explainSlips(text, (tried) => complain(tried, rules));
	if (repaired === void 0 || problems.length === 0) return void 0;
	return asMeant(readFully(repaired, void 0, path, createLineIndex(repaired, path), rules), findingsOf(problems, createLineIndex(text, path)), rewritten, text);
}
/** A document without problems. Positions are made when the first one is asked for. */
function lazyDocument(value, text, path, place) {
	let contents;
	const root = () => contents ??= compose(new import_dist.Parser().parse(text), text.length)?.contents ?? null;
	return {
		path,
		text,
		value,
		findings: [],
		reported: /* @__PURE__ */ new Set(),
		rewritten: /* @__PURE__ */ new Set(),
		...positionsIn(root, place)
	};
}
/** Answers about places in a document's nodes. */
function positionsIn(root, place) {
	return {
		locate(pointer, part = "value") {
			const [start, end] = rangeOf(root(), pointer, part);
			return place(start, end);
		},
		range(pointer) {
			const node = nodeAt(root(), splitPointer(pointer));
			return node === null ? void 0 : [node.range[0], node.range[1]];
		},
		source(pointer) {
			const node = nodeAt(root(), splitPointer(pointer));
			return (0, import_dist.isScalar)(node) && node.range !== void 0 ? node.source : void 0;
		}
	};
}
function readFully(text, refusal, path, place, rules) {
	const { quotedKeys } = rules;
	if (refusal !== void 0) {
		const { offset, ...problem } = refusal;
		return finish(void 0, null, [{
			...problem,
			start: offset,
			end: offset + 1
		}]);
	}
	const guarded = guardStructure(text);
	if (guarded.tokens === void 0) return finish(void 0, null, guarded.problems);
	const document = compose(guarded.tokens, text.length);
	const errors = placesOf(document?.errors ?? []);
	if (errors.length > 0) {
		if (!(quotedKeys.size > 0 && text.length <= 16384)) return finish(void 0, null, [...guarded.problems, ...firstOfLines(errors, text)]);
		const { problems, repaired, rewritten } = explainSlips(text, (tried) => complain(tried, rules));
		if (repaired === void 0) return finish(void 0, null, [...guarded.problems, ...problems]);
		return asMeant(readFully(repaired, void 0, path, createLineIndex(repaired, path), rules), findingsOf(problems, place), rewritten, text);
	}
	const root = document?.contents ?? null;
	if (root === null || (0, import_dist.isScalar)(root) && root.value === null) {
		if (guarded.problems.length > 0) return finish(void 0, null, guarded.problems);
		return finish(void 0, null, [EMPTY]);
	}
	const { value, problems, unknown } = yamlValue(root, quotedKeys);
	return finish(value, root, [...guarded.problems, ...problems], unknown);
	function finish(value, contents, found, unknown = []) {
		return {
			path,
			text,
			value,
			findings: findingsOf(found, place),
			reported: /* @__PURE__ */ new Set([...found.flatMap((problem) => problem.pointer ?? []), ...unknown]),
			rewritten: /* @__PURE__ */ new Set(),
			...positionsIn(() => contents, place)
		};
	}
}
function findingsOf(found, place) {
	const ordered = found.toSorted((a, b) => a.start - b.start);
	return (ordered.length > 500 ? [...ordered.slice(0, 500), cutNotice(ordered)] : ordered).map(({ code, message, advice, start, end }) => {
		return {
			code,
			severity: "error",
			message,
			advice,
			location: place(start, end)
		};
	});
}
/** The data that a text with slips means, with the places of the text as it is. */
function asMeant(meant, slips, rewritten, text) {
	const lines = text.split("\n");
	const within = (location) => {
		const column = Math.min(location.column, (lines[location.line - 1] ?? "").length + 1);
		const endColumn = Math.min(location.endColumn, (lines[location.endLine - 1] ?? "").length + 1);
		return {
			...location,
			column,
			endColumn
		};
	};
	const others = meant.findings.map((finding) => {
		return finding.location === void 0 ? finding : {
			...finding,
			location: within(finding.location)
		};
	});
	return {
		...meant,
		text,
		findings: [...slips, ...others.filter(({ location }) => !rewritten.has(location?.line ?? 0))],
		rewritten,
		locate: (pointer, part) => within(meant.locate(pointer, part))
	};
}
function cutNotice(problems) {
	return {
		code: "YAML_MORE_PROBLEMS",
		message: `Only the first ${500} problems of this file are listed.`,
		advice: "Fix these first.",
		start: problems[500]?.start ?? 0,
		end: problems[500]?.end ?? 0
	};
}
const EMPTY = {
	code: "YAML_EMPTY",
	message: "The file is empty.",
	advice: "Write a draft with `modelgate init`.",
	start: 0,
	end: 0
};
function compose(tokens, length) {
	const composer = new import_dist.Composer({
		version: "1.2",
		schema: "core",
		strict: true,
		uniqueKeys: false,
		stringKeys: true,
		merge: false
	});
	for (const document of composer.compose(tokens, false, length)) return document;
}
/** Codes that the guard or our own walk reports in better words. */
const REPORTED_ELSEWHERE = /* @__PURE__ */ new Set([
	"BAD_ALIAS",
	"TAG_RESOLVE_FAILED",
	"MULTIPLE_DOCS",
	"NON_STRING_KEY"
]);
/** What is said against a text; undefined where it may not even be parsed. */
function complain(text, { quotedKeys, judge }) {
	const common = readCommonYaml(text, quotedKeys);
	if (common !== void 0) {
		const found = judge(common.value);
		const root = () => compose(new import_dist.Parser().parse(text), text.length)?.contents ?? null;
		return {
			syntax: [],
			content: found.length,
			misplaced: found.filter(({ isMisplaced }) => isMisplaced).length,
			free: countUnjudged(common.value, found),
			at: () => placesIn(root(), found)
		};
	}
	const { tokens, problems: refused } = guardStructure(text);
	if (tokens === void 0) return void 0;
	const document = compose(tokens, text.length);
	const syntax = placesOf(document?.errors ?? []);
	if (syntax.length > 0) return {
		syntax,
		content: 0,
		misplaced: 0,
		free: 0,
		at: () => []
	};
	const root = document?.contents ?? null;
	const { value, problems, unknown } = yamlValue(root, quotedKeys);
	const reported = /* @__PURE__ */ new Set([...problems.flatMap(({ pointer }) => pointer ?? []), ...unknown]);
	const judged = judge(value).filter(({ pointer }) => !reported.has(pointer));
	const own = [...refused, ...problems];
	return {
		syntax: [],
		content: own.length + judged.length,
		misplaced: own.length + judged.filter(({ isMisplaced }) => isMisplaced).length,
		free: countUnjudged(value, judged),
		at: () => [...own.map(({ start }) => start), ...placesIn(root, judged)]
	};
}
/** Entries that no rule looks at: where anything may stand, and below what is wrong as a whole. */
function countUnjudged(value, found) {
	return found.filter(({ missing }) => missing === void 0).reduce((sum, { pointer }) => {
		const inside = valueAt(value, ...splitPointer(pointer));
		return typeof inside === "object" ? sum + countFree(inside, true) : sum;
	}, countFree(value));
}
/** Where it shows that something stands at a wrong place, before where something is missing. */
function placesIn(root, found) {
	return found.toSorted((a, b) => Number(a.missing !== void 0) - Number(b.missing !== void 0)).map(({ pointer }) => rangeOf(root, pointer, "key")[0]);
}
function placesOf(errors) {
	return errors.filter(({ code }) => !REPORTED_ELSEWHERE.has(code)).map(({ code, pos: [start, end] }) => ({
		code,
		start,
		end
	})).toSorted((a, b) => a.start - b.start);
}
/** The first error of each line: what follows on it is mostly the same mistake again. */
function firstOfLines(errors, text) {
	const problems = [];
	let endOfLine = -1;
	for (const { code, start, end } of errors) {
		if (start <= endOfLine) continue;
		endOfLine = text.indexOf("\n", start);
		if (endOfLine === -1) endOfLine = text.length;
		problems.push({
			...describeSyntax(code),
			start,
			end
		});
	}
	return problems;
}
function rangeOf(root, pointer, part) {
	let node = root;
	let key = null;
	for (const step of splitPointer(pointer)) {
		const next = stepInto(node, step);
		if (next === void 0) return rangeOfNode(key ?? node);
		node = next.value;
		key = next.key;
	}
	if (part === "key" && key !== null) return rangeOfNode(key);
	return rangeOfNode(node ?? key);
}
function nodeAt(root, path) {
	let node = root;
	for (const step of path) node = stepInto(node, step)?.value ?? null;
	return node;
}
function stepInto(node, step) {
	if ((0, import_dist.isMap)(node)) {
		const pair = node.items.find(({ key }) => (0, import_dist.isScalar)(key) && String(key.value) === step);
		return pair === void 0 ? void 0 : {
			key: pair.key,
			value: pair.value
		};
	}
	if ((0, import_dist.isSeq)(node)) {
		const item = /^\d+$/.test(step) ? node.items[Number(step)] : void 0;
		return item === void 0 || "key" in item ? void 0 : {
			key: null,
			value: item
		};
	}
}
function rangeOfNode(node) {
	return node === null ? [0, 0] : [node.range[0], node.range[1]];
}

// packages/manifest/src/write-yaml.ts
/** Words that YAML 1.1 readers take for something else than text. */
const TROUBLED = /^(y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
/** Text that every YAML reader takes for the same text without quotes. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_./-]*(?: [A-Za-z0-9_.,/()-]+)*$/;
/**
* Plain data as YAML that every version of YAML reads alike: text is quoted wherever a reader could take it for
* something else, numbers are written out.
*
* @param value objects, lists, text, finite numbers, true, false and null; members that are undefined are left out
* @param indent spaces before each line
*/
function writeYaml(value, indent = 0) {
	return Object.entries(value).filter(([, member]) => member !== void 0).map(([key, member]) => `${" ".repeat(indent)}${writeMember(key, member, indent)}`).join("");
}
function writeMember(key, value, indent) {
	const name = isPlain(key) ? key : JSON.stringify(key);
	if (Array.isArray(value) && value.some(isBranch)) return `${name}:\n${value.map((item) => writeItem(item, indent + 2)).join("")}`;
	if (isBranch(value) && !Array.isArray(value)) return `${name}:\n${writeYaml(value, indent + 2)}`;
	return `${name}: ${writeFlow(value, QUOTED_KEYS.has(key))}\n`;
}
/** An entry of a list: its first member stands behind the dash. */
function writeItem(item, indent) {
	const dash = `${" ".repeat(indent)}- `;
	if (!isBranch(item) || Array.isArray(item)) return `${dash}${writeFlow(item, false)}\n`;
	return `${dash}${writeYaml(item, indent + 2).trimStart()}`;
}
/** A map with members; everything else fits one line. */
function isBranch(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}
function writeFlow(value, quoted) {
	if (typeof value === "string") return !quoted && isPlain(value) ? value : JSON.stringify(value.toWellFormed());
	if (Array.isArray(value)) return `[${value.map((item) => writeFlow(item, false)).join(", ")}]`;
	if (typeof value === "object" && value !== null) {
		const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${writeFlow(member, false)}`);
		return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
	}
	if (typeof value === "number") return writeNumber(value);
	return typeof value === "boolean" ? String(value) : "null";
}
/** YAML 1.1 wants a point before an exponent: `1e-7` would be text there. */
function writeNumber(value) {
	return String(value).replace(/^(-?\d+)e/, "$1.0e");
}
function isPlain(text) {
	return PLAIN.test(text) && !TROUBLED.test(text);
}

// packages/manifest/src/draft-manifest.ts
/** Where editors find the schema. */
const SCHEMA_URL = "https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/manifest.v1.json";
/** Lock files of Python environments, the best first. */
const LOCK_FILES = [
	"uv.lock",
	"pylock.toml",
	"poetry.lock",
	"pdm.lock",
	"Pipfile.lock",
	"conda-lock.yml",
	"requirements.lock",
	"requirements.txt"
];
/** More model files than this are not listed by name: a person should choose. */
const MAX_FILES$1 = 50;
/** Stands where a digest must stand that nobody measured; the reader takes it for a placeholder. */
const UNKNOWN_DIGEST = `sha256:${"0".repeat(64)}`;
/** Before the first release of a model. */
const FIRST_VERSION = "0.1.0";
/**
* Drafts a manifest from the files of a repository: model files with digests, tables, lock files and owner.
*
* @param tree the files
* @param options `name`: of the model; `files`: model files to describe instead of all that
*   are found; `facts`: what files of other tools say
*/
async function draftManifest(tree, { name, files, facts = {
	manifest: {},
	lost: []
} }) {
	const paths = (await tree.list()).filter((path) => !path.split("/").some((part) => part.startsWith(".")));
	const models = files ?? paths.filter((path) => modelFormat(path) !== void 0);
	const artifacts = await describeAll(tree, models.slice(0, 50));
	const tables = facts.data ?? paths.filter(isData).map((path) => ({ path }));
	const data = await describeAll(tree, tables.slice(0, 50).map(({ path }) => path));
	const lock = await bestLock(tree, paths);
	const owner = await firstCodeOwner(tree);
	const found = {
		manifest: {
			metadata: present$1({
				name: validName(name),
				version: FIRST_VERSION,
				owner
			}),
			spec: present$1({
				artifacts: artifacts.map((file) => artifactOf(file, artifacts)),
				data: data.map((file) => dataOf(file, data)),
				training: lock === void 0 ? void 0 : { environment: { locks: [lock] } }
			})
		},
		lost: []
	};
	const { manifest: merged } = mergeFacts(found, facts);
	const training = {
		...Object(found.manifest.spec?.["training"]),
		...Object(facts.manifest.spec?.["training"])
	};
	const { value, lost } = keepValid({
		apiVersion: "modelgate/v1",
		kind: "Model",
		metadata: {
			...merged.metadata,
			name: validName(textAt(merged.metadata, "name") ?? name)
		},
		spec: {
			...merged.spec,
			...present$1({ training })
		}
	});
	const unknown = undeclaredData(value);
	const named = [models, tables.map(({ path }) => path)];
	const more = named.flatMap((paths) => paths.slice(50));
	const described = new Set([...data, ...artifacts].map(({ path }) => path));
	const missing = named.flatMap((paths) => paths.slice(0, 50)).filter((path) => !described.has(path));
	const stillToSay = [
		...textAt(value, "metadata", "owner") === void 0 ? ["who owns the model (`metadata.owner`)"] : [],
		...valueAt(value, "spec", "considerations", "useCases") === void 0 ? ["what it is for (`spec.considerations.useCases`)"] : [],
		...valueAt(value, "spec", "risk", "tier") === void 0 ? ["how much depends on it (`spec.risk.tier`: low, medium, high or critical)"] : [],
		...valueAt(value, "spec", "artifacts") === void 0 ? ["where the model file is (`spec.artifacts`): none was found"] : [],
		...unknown.map((name) => `which bytes the data ${showText(name)} has, which results cite (\`digest\` in \`spec.data\`)`),
		...more.length === 0 ? [] : [`which of ${more.length} more files belong to the model, ${more[0]} for one`],
		...missing.map((path) => `which bytes ${path} has: it is not here (\`dvc pull\` or \`git lfs pull\` fetches it)`),
		...facts.manifest.spec?.["data"] === void 0 ? data.map(({ path }) => `whether ${path} is really ${roleOf(path)} data (\`spec.data\`)`) : []
	];
	return {
		text: [
			`# yaml-language-server: $schema=${SCHEMA_URL}`,
			...stillToSay.length === 0 ? ["# A draft."] : ["# A draft. A person must still say:"],
			...stillToSay.map((sentence) => `#   - ${sentence}`),
			writeYaml(complete(value, unknown))
		].join("\n"),
		stillToSay,
		lost: [...facts.lost, ...lost]
	};
}
/** The draft with a placeholder wherever something must stand. */
function complete(value, undeclared) {
	const { useCases = ["TODO: what the model is for"], ...considerations } = Object(valueAt(value, "spec", "considerations"));
	const { artifacts = [MISSING_ARTIFACT], data: declared, task, library, baseModels, ...spec } = Object(valueAt(value, "spec"));
	const cited = undeclared.map((one) => {
		return {
			name: one,
			role: "testing",
			uri: "TODO: where the data lies",
			digest: UNKNOWN_DIGEST
		};
	});
	const { name, version = FIRST_VERSION, owner = "TODO: a team or person, such as @org/team", ...metadata } = Object(value["metadata"]);
	return {
		...value,
		metadata: {
			name,
			version,
			owner,
			...metadata
		},
		spec: {
			task,
			library,
			baseModels,
			artifacts,
			data: cited.length === 0 ? declared : [...declared ?? [], ...cited],
			...spec,
			considerations: {
				useCases,
				...considerations
			},
			risk: {
				tier: "low",
				...Object(spec.risk)
			}
		}
	};
}
/** Data that results cite and no file here is: files of other tools know a name and no bytes. */
function undeclaredData(draft) {
	const namesOf = (key, list) => Array.isArray(list) ? list.flatMap((one) => textAt(one, key) ?? []) : [];
	const declared = new Set(namesOf("name", valueAt(draft, "spec", "data")));
	return [...new Set(namesOf("dataset", valueAt(draft, "spec", "evaluation", "results")))].filter((name) => !declared.has(name));
}
/** Removes what the schema refuses, value by value: a draft never holds a mistake of the file it was made from. */
function keepValid(draft) {
	const value = Object(cleaned(draft));
	const lost = [];
	for (;;) {
		const problem = validate(MANIFEST_SCHEMA, value).find((one) => one.missing === void 0 || isEntry(one.pointer));
		if (problem === void 0) return {
			value,
			lost
		};
		const path = splitPointer(problem.pointer);
		const owner = valueAt(value, ...path.slice(0, -1));
		const key = path.at(-1) ?? "";
		if (Array.isArray(owner)) owner.splice(Number(key), 1);
		else if (typeof owner === "object" && owner !== null) Reflect.deleteProperty(owner, key);
		else return {
			value,
			lost
		};
		lost.push(`${showText(pointerText(problem.pointer))}: ${problem.message}`);
	}
}
/** A copy whose texts and keys a file of ours can hold. */
function cleaned(value) {
	if (typeof value === "string") return printable(value);
	if (Array.isArray(value)) return value.map(cleaned);
	if (typeof value !== "object" || value === null) return value;
	const members = Object.entries(value).filter(([key]) => !FORBIDDEN_KEYS.has(key));
	return Object.fromEntries(members.map(([key, member]) => [printable(key), cleaned(member)]));
}
/** Keys that are missing at the top are asked of a person; an entry of a list that lacks one is of no use. */
function isEntry(pointer) {
	return ![
		"",
		"/metadata",
		"/spec",
		"/spec/considerations",
		"/spec/risk"
	].includes(pointer);
}
async function describeAll(tree, paths) {
	const described = [];
	for (const path of new Set(paths)) {
		const measured = await measureFile(tree, path);
		if (measured !== null && measured !== "changed") described.push({
			path,
			digest: measured.digest,
			size: measured.size
		});
	}
	return described;
}
const MISSING_ARTIFACT = {
	name: "weights",
	path: "TODO: the model file",
	format: "safetensors",
	digest: UNKNOWN_DIGEST,
	size: 0
};
function artifactOf({ path, digest, size }, all) {
	return {
		name: uniqueName(path, all),
		path,
		format: modelFormat(path) ?? "unknown",
		digest,
		size
	};
}
function dataOf({ path, digest }, all) {
	return {
		name: uniqueName(path, all),
		role: roleOf(path),
		path,
		digest
	};
}
/** The best lock file that fixes every version; one that leaves versions open locks nothing. */
async function bestLock(tree, paths) {
	for (const path of LOCK_FILES.filter((lock) => paths.includes(lock))) {
		const bytes = await tree.read(path);
		const measured = ((bytes === null ? void 0 : readLock(path, new TextDecoder().decode(bytes)))?.open.length ?? 0) === 0 ? await measureFile(tree, path) : null;
		if (measured !== null && measured !== "changed") return {
			path,
			digest: measured.digest
		};
	}
}
/** Tables whose name says what they are for. */
function isData(path) {
	return /\.(csv|parquet|arrow|jsonl)$/i.test(path) && /(train|valid|test|hold-?out|calib)/i.test(path) && !/predict/i.test(path);
}
function roleOf(path) {
	if (/valid/i.test(path)) return "validation";
	if (/calib/i.test(path)) return "calibration";
	return /(test|hold-?out)/i.test(path) ? "testing" : "training";
}
function uniqueName(path, all) {
	const base = (one) => validName((one.split("/").at(-1) ?? one).replace(/\.[^.]+$/, ""));
	return all.filter((other) => base(other.path) === base(path)).length < 2 ? base(path) : validName(path);
}
/** Letters, digits, dots, dashes and underscores of a text; always a valid name. */
function validName(text) {
	const name = text.normalize("NFKD").replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "").slice(0, 63);
	return name === "" ? "model" : name;
}
async function firstCodeOwner(tree) {
	for (const place of [
		".github/CODEOWNERS",
		"CODEOWNERS",
		"docs/CODEOWNERS"
	]) {
		const bytes = await tree.read(place);
		const owner = bytes === null ? void 0 : /^[^#\s]\S*\s+(@[\w./-]+)/m.exec(new TextDecoder().decode(bytes))?.[1];
		if (owner !== void 0) return owner;
	}
}

// packages/manifest/src/find-manifests.ts
/** A file name that is ours by itself. */
const OUR_NAME = /\.modelgate\.ya?ml$/i;
/** A file that could be ours by its content; JSON is YAML too. */
const YAML_NAME = /\.(?:ya?ml|json)$/i;
/**
* All manifests of a tree: files called `*.modelgate.yaml`, and YAML and JSON files whose `apiVersion` is ours, except
* policies. A file of an unknown kind or version is listed too, so that it gets a finding instead of being skipped.
*
* @returns paths, sorted
*/
async function findManifests(tree) {
	const found = [];
	for (const path of await tree.list()) if (await holdsManifest(tree, path)) found.push(path);
	return found;
}
/** Whether a file is a manifest: by its name, or by its content where the name says no more than YAML. */
async function holdsManifest(tree, path) {
	return OUR_NAME.test(path) || YAML_NAME.test(path) && await isOurs(tree, path);
}
async function isOurs(tree, path) {
	const bytes = await tree.read(path, MAX_YAML_BYTES);
	if (bytes === null || bytes.length > 524288) return false;
	if (!new TextDecoder().decode(bytes).includes("modelgate/")) return false;
	const { apiVersion, kind } = readEnvelope(bytes);
	return apiVersion?.startsWith("modelgate/") === true && kind !== "Policy";
}
/** What a file calls itself; of one that is no valid YAML the lines at the top level are looked at. */
function readEnvelope(bytes) {
	const { value, text } = readYaml(bytes, "", { quotedKeys: /* @__PURE__ */ new Set() });
	const wordAt = (key) => value === void 0 ? wordIn(text, key) : textAt(value, key);
	return {
		apiVersion: wordAt("apiVersion"),
		kind: wordAt("kind")
	};
}
function wordIn(text, key) {
	return new RegExp(`^["']?${key}["']?\\s*[:=]\\s*["']?([^\\s"',]+)`, "m").exec(text)?.[1];
}

// packages/manifest/src/boundary.ts
/** The boundary between data of unknown shape and the types of this package: what the schema accepts is a manifest. */
function isManifest(value) {
	return MANIFEST_SCHEMA.validate(value);
}

// packages/manifest/src/schema-findings.ts
/**
* Compares a document with its schema; what the reader already complained about is not said twice. At most
* {@link MAX_PROBLEMS} findings, and one that says that there are more.
*/
function schemaFindings(schema, document) {
	const problems = validate(schema, document.value, (pointer) => document.source(pointer)).filter(({ pointer, missing }) => !document.reported.has(missing ?? pointer)).filter(({ pointer, missing }) => missing === void 0 || !document.reported.has(`${pointer}/<<`));
	const findings = problems.slice(0, 500).map(({ code, pointer, part, message, advice }) => {
		const location = document.locate(pointer, part);
		return {
			code,
			severity: "error",
			message,
			...advice === void 0 ? {} : { advice },
			location
		};
	});
	return problems.length > 500 ? [...findings, moreProblems(document.locate(""))] : findings;
}
/** Said after the last problem that is listed. */
function moreProblems(location) {
	return {
		code: "YAML_MORE_PROBLEMS",
		severity: "error",
		message: `Only the first ${500} problems of this file are listed.`,
		advice: "Fix these first.",
		location
	};
}

// packages/manifest/src/read-document.ts
/**
* Reads a file of ours: YAML, then its kind and version, then the schema. Where one slip explains several findings it is
* the one that is said. Never throws.
*
* @param bytes the file
* @param path relative to the repository root, for messages
*/
function readDocument(bytes, path, { kind, schema }) {
	const judge = (value) => listMistakes(schema, value);
	const document = readYaml(bytes, path, { judge });
	const findings = judgeForm(document, kind, schema);
	if (findings.length < 2 || document.value === void 0) return {
		document,
		findings
	};
	const meant = readAsMeant(document, judge);
	return meant === void 0 ? {
		document,
		findings
	} : {
		document: meant,
		findings: judgeForm(meant, kind, schema)
	};
}
function judgeForm(document, kind, schema) {
	if (document.value === void 0) return document.findings;
	const envelope = envelopeFindings(document, kind);
	const found = (envelope.length > 0 ? envelope : schemaFindings(schema, document)).filter(({ location }) => !document.rewritten.has(location?.line ?? 0));
	const places = new Set(found.map(({ location }) => `${location?.line}:${location?.column}`));
	return [...document.findings.filter(({ code, location }) => {
		return code !== "YAML_UNQUOTED" || !places.has(`${location?.line}:${location?.column}`);
	}), ...found];
}
/**
* Whether a file is of the kind and version that this release reads. A file that is not gets this one finding:
* comparing it with the wrong schema would only bury the mistake.
*/
function envelopeFindings(document, kind) {
	const { value } = document;
	if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
	const apiVersion = valueAt(value, "apiVersion");
	if (typeof apiVersion === "string" && apiVersion !== "modelgate/v1") {
		const newer = /^modelgate\/v\d+/.test(apiVersion);
		return [{
			code: "DOCUMENT_VERSION_UNKNOWN",
			severity: "error",
			message: newer ? `This release of Modelgate reads \`modelgate/v1\`, not ${showText(apiVersion)}.` : `\`apiVersion\` must be \`modelgate/v1\`, not ${showText(apiVersion)}.`,
			advice: newer ? "Upgrade Modelgate, or write `apiVersion: modelgate/v1`." : "Write `apiVersion: modelgate/v1`.",
			location: document.locate("/apiVersion")
		}];
	}
	const found = valueAt(value, "kind");
	if (typeof found === "string" && found !== kind) {
		const meant = closest(found, ["Model", "Policy"]);
		return [{
			code: "DOCUMENT_KIND_UNKNOWN",
			severity: "error",
			message: `\`kind\` must be \`${kind}\` here, not ${showText(found)}.`,
			advice: meant === void 0 || meant === kind ? `Write \`kind: ${kind}\`.` : `This file is a ${meant}; use it as one.`,
			location: document.locate("/kind")
		}];
	}
	return [];
}

// packages/manifest/src/read-manifest.ts
/**
* Reads a manifest: YAML, then its kind and version, then the schema. Never throws.
*
* @param bytes the file
* @param path relative to the repository root, for messages
*/
function readManifest(bytes, path) {
	const { document, findings } = readDocument(bytes, path, {
		kind: "Model",
		schema: MANIFEST_SCHEMA
	});
	if (findings.length > 0 || !isManifest(document.value)) return {
		document,
		findings
	};
	return {
		manifest: document.value,
		document,
		findings
	};
}

// packages/manifest/src/lost-manifests.ts
/**
* The manifests of the base that are gone from their place, whatever they are called: the file is not there any more, or
* it is no manifest any more, or it is that of another model.
*
* @param changed paths that differ; null: not known, then git is asked, and where it does not know either only files that
*   are not there any more are found
*/
async function lostManifests(base, head, changed) {
	const kept = new Set(await head.list());
	const differing = changed ?? await base.differences?.(null) ?? /* @__PURE__ */ new Set();
	const lost = [];
	for (const path of await base.list()) {
		if (kept.has(path) && !differing.has(path)) continue;
		if (!await holdsManifest(base, path)) continue;
		const manifest = await manifestAt(base, path);
		if (!(kept.has(path) && await holdsManifest(head, path)) || await isOther(head, path, manifest)) lost.push({
			path,
			manifest
		});
	}
	return lost;
}
/** Whether a manifest describes another model now. */
async function isOther(head, path, former) {
	const now = await manifestAt(head, path);
	return now !== void 0 && former !== void 0 && now.metadata.name !== former.metadata.name;
}
/** The manifest at a path; undefined where there is none, or none that can be read. */
async function manifestAt(tree, path) {
	const bytes = await tree.read(path);
	return bytes === null ? void 0 : readManifest(bytes, path).manifest;
}

// packages/manifest/src/rules/check-base-models.ts
/** Every model this one was made from can be found again: by a URI, a digest, or both. */
function checkBaseModels({ manifest, document }) {
	const findings = [];
	const unverified = [];
	for (const [index, { name, uri, digest }] of (manifest.spec.baseModels ?? []).entries()) {
		const what = `spec.baseModels[${index}]`;
		if (uri === void 0 && digest === void 0) findings.push({
			code: "MANIFEST_BASE_UNTRACEABLE",
			severity: "error",
			message: `Nothing says where the base model ${showText(name)} is or which bytes it has.`,
			advice: "Add `uri: …`, and `digest: \"sha256:…\"` of the bytes that were used.",
			location: document.locate(`/spec/baseModels/${index}`)
		});
		else unverified.push({
			path: document.path,
			what: `${what}.digest`,
			why: whyOpen(showText(name), uri, digest)
		});
	}
	return {
		findings,
		unverified
	};
}
function whyOpen(name, uri, digest) {
	if (digest === void 0) return `${name} has no digest, so what its URI gives today may differ from what was used.`;
	return uri === void 0 ? `${name} has no URI, so its bytes cannot be fetched and compared.` : `The bytes of ${name} are at ${uri}, not in the repository.`;
}

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

// packages/manifest/src/hub-license.ts
/**
* SPDX identifiers of licences that the Hugging Face Hub knows, most of them by the same name in lower case
* (https://huggingface.co/docs/hub/repositories-licenses, 2026-11).
*/
const SPDX_IDS = `
  AFL-3.0 Apache-2.0 Artistic-2.0 BSD-2-Clause BSD-3-Clause BSD-3-Clause-Clear BSL-1.0 CC-BY-2.0 CC-BY-2.5
  CC-BY-3.0 CC-BY-4.0 CC-BY-NC-2.0 CC-BY-NC-3.0 CC-BY-NC-4.0 CC-BY-NC-ND-3.0 CC-BY-NC-ND-4.0
  CC-BY-NC-SA-2.0 CC-BY-NC-SA-3.0 CC-BY-NC-SA-4.0 CC-BY-ND-4.0 CC-BY-SA-3.0 CC-BY-SA-4.0 CC0-1.0
  CDLA-Permissive-1.0 CDLA-Permissive-2.0 CDLA-Sharing-1.0 ECL-2.0 EPL-1.0 EPL-2.0 etalab-2.0 EUPL-1.1
  EUPL-1.2 ISC LPPL-1.3c MIT MPL-2.0 MS-PL NCSA OFL-1.1 OSL-3.0 PostgreSQL Unlicense WTFPL Zlib`.trim().split(/\s+/);
/** The Hub's names that are not the identifier in lower case. */
const OTHER_NAMES = {
	"c-uda": "C-UDA-1.0",
	"lgpl-lr": "LGPLLR",
	"odc-by": "ODC-By-1.0",
	odbl: "ODbL-1.0",
	pddl: "PDDL-1.0"
};
/** Of these the Hub does not say whether later versions are allowed too. */
const GNU = [
	"AGPL-3.0",
	"GPL-2.0",
	"GPL-3.0",
	"LGPL-2.1",
	"LGPL-3.0"
];
/** Licences of models that SPDX does not list, by the Hub's name. */
const HUB_ONLY = new Set(`apple-amlr apple-ascl bigcode-openrail-m bigscience-bloom-rail-1.0 bigscience-openrail-m bsd cc
  creativeml-openrail-m deepfloyd-if-license fair-noncommercial-research-license gemma gfdl gpl h-research
  intel-research lgpl llama2 llama3 llama3.1 llama3.2 llama3.3 llama4 openmdw-1.0 openrail`.split(/\s+/));
/**
* The SPDX expression of a licence of the Hub.
*
* @param name the value of `license` in a card
* @param ownName the value of `license_name`, where `license` is `other`
* @returns undefined where the card names no licence; `isVague` where it does not say whether later versions count
*/
function spdxOfHub(name, ownName) {
	const word = name.trim().toLowerCase();
	const gnu = GNU.find((id) => id.toLowerCase() === word);
	if (gnu !== void 0) return {
		expression: `${gnu}-only`,
		isVague: true
	};
	if (word === "unknown" || word === "other" && ownName === void 0) return {
		expression: void 0,
		isVague: false
	};
	const known = SPDX_IDS.find((id) => id.toLowerCase() === word);
	const other = Object.hasOwn(OTHER_NAMES, word) ? OTHER_NAMES[word] : void 0;
	return {
		expression: known ?? other ?? licenseRef(word === "other" ? ownName ?? "" : name),
		isVague: false
	};
}
/** The keys of a card's front matter that name a licence, as the Hub accepts them. */
function hubOfSpdx(expression) {
	const gnu = GNU.find((id) => [`${id}-only`, `${id}-or-later`].includes(expression));
	if (gnu !== void 0) return { license: gnu.toLowerCase() };
	const known = SPDX_IDS.find((id) => id.toLowerCase() === expression.toLowerCase());
	if (known !== void 0) return { license: known.toLowerCase() };
	const other = Object.entries(OTHER_NAMES).find(([, id]) => id === expression)?.[0];
	const own = expression.replace(/^LicenseRef-/, "");
	if (other !== void 0 || HUB_ONLY.has(own)) return { license: other ?? own };
	return {
		license: "other",
		license_name: own.toLowerCase()
	};
}
/** SPDX's form for a licence that it does not list: letters, digits, dots and dashes. */
function licenseRef(name) {
	return `LicenseRef-${name.trim().replace(/[^A-Za-z0-9.-]+/g, "-")}`;
}

// packages/manifest/src/import/import-card.ts
/** The front matter of a model card, delimited as the Hugging Face Hub does it. */
const FRONT_MATTER$1 = /^(\s*---\r?\n)([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const RELATIONS = [
	"finetune",
	"adapter",
	"merge",
	"quantized"
];
/** Headings of the Hub's template and of our own card, and what is said below them. */
const SECTIONS = [
	[/^(intended use|direct use|uses)$/i, "useCases"],
	[/^users$/i, "users"],
	[/^out[- ]of[- ]scope( use)?$/i, "outOfScopeUses"],
	[/^(limitations|bias, risks,? and limitations)$/i, "technicalLimitations"],
	[/^trade-?offs$/i, "performanceTradeoffs"]
];
/** What our own cards are tagged with. */
const OUR_TAG = "modelgate";
/** Keys of the front matter that a manifest has a place for. */
const TAKEN = [
	"license",
	"license_name",
	"library_name",
	"pipeline_tag",
	"base_model",
	"base_model_relation",
	"tags",
	"model-index",
	"datasets"
];
/** The front matter of a card, or undefined where it has none. */
function readFrontMatter(path, bytes) {
	const text = new TextDecoder().decode(bytes);
	const match = FRONT_MATTER$1.exec(text);
	if (match === null) return void 0;
	const [whole, start = "", front = ""] = match;
	return {
		document: readYaml(new TextEncoder().encode(front), path, { quotedKeys: /* @__PURE__ */ new Set() }),
		linesBefore: start.split("\n").length - 1,
		body: text.slice(whole.length)
	};
}
/** Reads a Hugging Face model card (`README.md`, `MODEL_CARD.md`): front matter, and prose by its headings. */
function importCard(path, bytes) {
	const front = readFrontMatter(path, bytes);
	if (front === void 0 || front.document.value === void 0) return void 0;
	const { value } = front.document;
	const relation = textAt(value, "base_model_relation") ?? "finetune";
	const library = textAt(value, "library_name");
	const results = resultsOf(value);
	const [license, ...licenses] = textsAt(value, "license").map((name) => {
		return {
			name,
			...spdxOfHub(name, textAt(value, "license_name"))
		};
	});
	const measured = results.filter(({ value: figure }) => typeof figure === "number");
	const first = measured.filter((one) => measured.find((other) => isSameFigure(one, other)) === one);
	return {
		manifest: {
			metadata: present$1({
				name: textAt(value, "model-index", 0, "name"),
				license: license?.expression,
				tags: [...new Set(textsAt(value, "tags"))].filter((tag) => tag.length <= 63 && tag !== OUR_TAG).slice(0, 50)
			}),
			spec: present$1({
				task: textAt(value, "pipeline_tag"),
				library: library === void 0 ? void 0 : { name: library },
				baseModels: textsAt(value, "base_model").map((name) => ({
					name,
					uri: `https://huggingface.co/${encodeURI(name)}`,
					relation: RELATIONS.includes(relation) ? relation : "finetune"
				})),
				considerations: considerationsOf(front.body),
				evaluation: first.length === 0 ? void 0 : { results: first }
			})
		},
		lost: [
			...license?.isVague === true ? [`whether ${path} allows later versions of ${license.name} too`] : [],
			...licenses.map(({ name }) => `the licence ${name}, because ${path} names more than one`),
			...results.filter(({ value: figure }) => typeof figure !== "number").map(({ metric }) => `the value of ${metric} in ${path}, which is not a number`),
			...measured.filter((one) => !first.includes(one)).map(({ metric, dataset }) => `another value of ${metric} on ${dataset} in ${path}`),
			...textsAt(value, "datasets").map((name) => `the data set ${name}, of which the card knows no bytes`),
			...entriesAt(value).filter(([key]) => !TAKEN.includes(key)).map(([key]) => `\`${key}\` of ${path}`)
		]
	};
}
function isSameFigure(one, other) {
	return one.metric === other.metric && one.dataset === other.dataset;
}
function resultsOf(value) {
	return listAt(value, "model-index").flatMap((model) => {
		return listAt(model, "results").flatMap((result) => {
			const dataset = textAt(result, "dataset", "name") ?? textAt(result, "dataset", "type") ?? "evaluation";
			return listAt(result, "metrics").flatMap((metric) => {
				const name = textAt(metric, "type") ?? textAt(metric, "name");
				return name === void 0 ? [] : [{
					metric: name,
					value: valueAt(metric, "value"),
					dataset
				}];
			});
		});
	});
}
/** What stands below the headings that a manifest knows: entries of lists, otherwise paragraphs. */
function considerationsOf(body) {
	const found = {};
	for (const section of body.split(/^#{1,6}[ \t]+/m).slice(1)) {
		const end = section.indexOf("\n");
		const heading = section.slice(0, end === -1 ? void 0 : end).trim();
		const key = SECTIONS.find(([pattern]) => pattern.test(heading))?.[1];
		const said = end === -1 || key === void 0 ? [] : entriesOf(section.slice(end + 1));
		if (key !== void 0 && said.length > 0) found[key] = [...found[key] ?? [], ...said].slice(0, 100);
	}
	return found;
}
function entriesOf(text) {
	const plain = text.replace(/<!--[\s\S]*?-->/g, "");
	const items = [...plain.matchAll(/^[ \t]*[-*+][ \t]+(.+)$/gm)].map((match) => match[1] ?? "");
	return (items.length > 0 ? items : plain.split(/\n\s*\n/)).map((entry) => entry.replace(/\s+/g, " ").trim()).map((entry) => entry.replace(/\\([\\`*_{}[\]()#+.!|<>~@-])/g, "$1").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")).filter((entry) => entry !== "" && !/^\[more information needed\]$/i.test(entry)).map((entry) => entry.slice(0, 2e3));
}

// packages/manifest/src/library-name.ts
/** Names that model hubs, conda and PyPI use for one library. */
const ALIASES = {
	sklearn: "scikit-learn",
	torch: "pytorch",
	tf: "tensorflow"
};
/** One name for all names of a library. */
function libraryName(name) {
	const normal = normalName(name);
	return ALIASES[normal] ?? normal;
}

// packages/manifest/src/rules/check-card.ts
/** Files beside the manifest that can be its card. */
const CARDS = ["MODEL_CARD.md", "README.md"];
/** Cards are prose; more is none. */
const MAX_CARD_BYTES = 1048576;
/** What the front matter of the card beside the manifest says is what the manifest says. */
async function checkCard(context) {
	const folder = context.document.path.split("/").slice(0, -1);
	const findings = [];
	const unverified = [];
	for (const name of CARDS) {
		const path = [...folder, name].join("/");
		const bytes = await readCard(context, path);
		if (bytes === null) continue;
		if (bytes.length <= 1048576) findings.push(...compareCard(context, path, bytes));
		else {
			const why = `The card ${showText(path)} has more than ${MAX_CARD_BYTES} bytes, which are not read and compared.`;
			unverified.push({
				path: context.document.path,
				what: "metadata.name",
				why
			});
		}
	}
	return {
		findings,
		unverified
	};
}
async function readCard({ tree }, path) {
	try {
		return await tree.read(path, MAX_CARD_BYTES);
	} catch (error) {
		if (error instanceof ModelgateError) return null;
		throw error;
	}
}
function compareCard({ manifest, document }, path, bytes) {
	const front = readFrontMatter(path, bytes);
	const card = importCard(path, bytes)?.manifest;
	if (front === void 0 || card === void 0) return [];
	const { metadata, spec } = manifest;
	const named = valueAt(card, "metadata", "name");
	if (typeof named === "string" && ![metadata.name, metadata.title].includes(named)) return [];
	return [
		[
			"/metadata/license",
			metadata.license,
			agreedLicense(metadata.license, textAt(card, "metadata", "license")),
			"/license"
		],
		[
			"/spec/task",
			spec.task,
			valueAt(card, "spec", "task"),
			"/pipeline_tag"
		],
		[
			"/spec/library/name",
			spec.library?.name,
			agreedLibrary(spec.library?.name, textAt(card, "spec", "library", "name")),
			"/library_name"
		],
		...resultPairs(manifest.spec.evaluation?.results ?? [], listAt(card, "spec", "evaluation", "results"))
	].flatMap(([pointer, ours, theirs, place]) => {
		if (ours === void 0 || theirs === void 0 || shown(ours).toLowerCase() === shown(theirs).toLowerCase()) return [];
		const line = front.document.locate(place).line + front.linesBefore;
		return [{
			code: "MANIFEST_CARD_DISAGREES",
			severity: "error",
			message: `\`${pointerText(pointer)}\` is ${showText(shown(ours))} here and ${showText(shown(theirs))} in ${showText(`${path}:${line}`)}.`,
			advice: "Correct the one that is wrong, or write the card anew with `modelgate card`.",
			location: document.locate(pointer),
			data: {
				card: path,
				line
			}
		}];
	});
}
/** Results of the card beside those of the manifest with the same metric and data. */
function resultPairs(ours, theirs) {
	return ours.flatMap(({ metric, value, dataset, slice }, index) => {
		const same = theirs.filter((one) => valueAt(one, "metric") === metric && valueAt(one, "dataset") === dataset);
		if (slice !== void 0 || same.length !== 1) return [];
		return [[
			`/spec/evaluation/results/${index}/value`,
			value,
			valueAt(same[0], "value"),
			"/model-index"
		]];
	});
}
/** A card cannot say whether later versions of a GNU licence count, so it agrees with a manifest that says they do. */
function agreedLicense(ours, theirs) {
	return ours?.endsWith("-or-later") === true && theirs === ours.replace("-or-later", "-only") ? ours : theirs;
}
function agreedLibrary(ours, theirs) {
	return ours !== void 0 && theirs !== void 0 && libraryName(ours) === libraryName(theirs) ? ours : theirs;
}
function shown(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}

// packages/manifest/src/rules/rule.ts
const NOTHING = {
	findings: [],
	unverified: []
};

// packages/manifest/src/rules/check-code.ts
/** The commit that the training code is declared to be at exists, as far as this clone can tell. */
async function checkCode({ manifest, document, tree }) {
	const { digest, uri, entrypoint } = manifest.spec.training?.code ?? {};
	const unverified = (why) => {
		return {
			findings: [],
			unverified: [{
				path: document.path,
				what: "spec.training.code.digest",
				why
			}]
		};
	};
	if (digest?.startsWith("sha256:") === true && uri === void 0 && entrypoint === void 0) return unverified("No `entrypoint` and no `uri` say which bytes have this digest.");
	const commit = digest?.startsWith("gitCommit:") === true ? digest.slice(10) : void 0;
	if (commit === void 0) return NOTHING;
	const exists = await tree.hasCommit?.(commit) ?? null;
	if (exists === true) return NOTHING;
	if (exists === null || uri !== void 0) return unverified(uri === void 0 ? `The commit ${commit.slice(0, 12)} is not in this copy of the repository, which does not hold the whole history.` : `The commit ${commit.slice(0, 12)} is in another repository (${uri}), which was not fetched.`);
	return {
		findings: [{
			code: "MANIFEST_COMMIT_MISSING",
			severity: "error",
			message: `The repository has no commit ${showText(commit)}, which the training code is declared to be at.`,
			advice: "Write the commit the model was trained at, and push it; name another repository by `uri`.",
			location: document.locate("/spec/training/code/digest")
		}],
		unverified: []
	};
}

// packages/manifest/src/rules/check-data.ts
/** A model is not judged with the bytes it learned from. */
function checkData({ manifest, document }) {
	const data = manifest.spec.data ?? [];
	return {
		findings: data.flatMap(({ name, role, digest }, index) => {
			const learned = role === "testing" ? data.find((one) => one.role === "training" && one.digest === digest) : void 0;
			if (learned === void 0) return [];
			return [{
				code: "MANIFEST_DATA_SHARED",
				severity: "error",
				message: `The test data ${showText(name)} are the training data ${showText(learned.name)}: both have one digest.`,
				advice: "Hold other data back for the test, or correct the digest.",
				location: document.locate(`/spec/data/${index}/digest`)
			}];
		}),
		unverified: []
	};
}

// packages/manifest/src/rules/check-dates.ts
/** Milliseconds of a day. */
const DAY = 864e5;
/** Dates exist in the calendar, and the validation has not expired on the day that `now` names. */
function checkDates({ manifest, document, now }) {
	const { validatedOn, expiresOn } = manifest.spec.validation ?? {};
	const findings = [];
	for (const [key, day] of Object.entries({
		validatedOn,
		expiresOn
	})) if (day !== void 0 && startOfDay(day) === void 0) findings.push({
		code: "MANIFEST_DATE_INVALID",
		severity: "error",
		message: `There is no day \`${day}\`.`,
		advice: `Write a day such as \`${key}: "2027-03-02"\`.`,
		location: document.locate(`/spec/validation/${key}`)
	});
	const end = expiresOn === void 0 ? void 0 : startOfDay(expiresOn);
	if (end !== void 0 && now.getTime() >= end + DAY) findings.push({
		code: "MANIFEST_VALIDATION_EXPIRED",
		severity: "error",
		message: `The validation of this model expired on ${expiresOn}.`,
		advice: "Have the model validated again and write the new dates.",
		location: document.locate("/spec/validation/expiresOn")
	});
	return {
		findings,
		unverified: []
	};
}
/** The first millisecond of a day in UTC, or undefined when there is no such day. */
function startOfDay(day) {
	const time = Date.parse(`${day}T00:00:00Z`);
	return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? void 0 : time;
}

// packages/manifest/src/rules/check-documents.ts
/** Reports, plans and other documents that the manifest names are in the repository; what a command writes may be. */
async function checkDocuments(context) {
	const findings = [];
	const [documents, written] = [namedDocuments(context.manifest), writtenFiles(context.manifest)];
	for (const { pointer, path } of [...documents, ...written]) {
		const problem = await findProblem(context, path, documents.some((one) => one.pointer === pointer));
		if (problem !== void 0) findings.push({
			...problem,
			severity: "error",
			location: context.document.locate(pointer)
		});
	}
	return {
		findings,
		unverified: []
	};
}
async function findProblem({ tree }, path, mustBeThere) {
	try {
		const confined = confinePath(path);
		if (await tree.read(confined, 0) !== null || !mustBeThere) return void 0;
		if ((await tree.list(confined)).length > 0) return void 0;
	} catch (error) {
		if (!(error instanceof ModelgateError)) throw error;
		const { code, message, advice } = error;
		return {
			code,
			message,
			...advice === void 0 ? {} : { advice }
		};
	}
	return {
		code: "MANIFEST_FILE_MISSING",
		message: `There is no file ${showText(path)} in the repository.`,
		advice: "Correct the path, or commit the file."
	};
}
/** Documents that are named without a digest: they need only be there. */
function namedDocuments({ spec }) {
	const code = spec.training?.code;
	const isCompared = code?.uri !== void 0 || code?.digest?.startsWith("sha256:") === true;
	return [
		...spec.artifacts.map(({ signature }, index) => {
			return [`/spec/artifacts/${index}/signature`, signature];
		}),
		...(spec.data ?? []).map(({ descriptor }, index) => {
			return [`/spec/data/${index}/descriptor`, descriptor];
		}),
		["/spec/training/code/entrypoint", isCompared ? void 0 : code?.entrypoint],
		["/spec/validation/report", spec.validation?.report],
		["/spec/monitoring/plan", spec.monitoring?.plan],
		["/spec/changePlan/protocol", spec.changePlan?.protocol],
		["/spec/changePlan/impactAssessment", spec.changePlan?.impactAssessment]
	].flatMap(([pointer, path]) => path === void 0 ? [] : [{
		pointer,
		path
	}]);
}
/** Places that the command of `reproduce` works in and writes to. */
function writtenFiles({ spec: { reproduce } }) {
	const outputs = (reproduce?.outputs ?? []).map(({ path }, index) => {
		return {
			pointer: `/spec/reproduce/outputs/${index}/path`,
			path
		};
	});
	const workdir = reproduce?.workdir;
	return workdir === void 0 ? outputs : [{
		pointer: "/spec/reproduce/workdir",
		path: workdir
	}, ...outputs];
}

// packages/manifest/src/find-dvc.ts
/**
* What DVC keeps of a path: in `PATH.dvc`, or in the `dvc.lock` of the nearest folder above it that names the path.
*
* @returns undefined where DVC knows nothing of it
*/
async function findDvc(tree, path) {
	const folders = path.split("/").slice(0, -1);
	const locks = [folders.length, ...folders.keys()].toSorted((a, b) => b - a).map((depth) => [...folders.slice(0, depth), "dvc.lock"].join("/"));
	for (const source of [`${path}.dvc`, ...locks]) {
		const bytes = await tree.read(source, MAX_YAML_BYTES).catch(() => null);
		if (bytes === null) continue;
		const record = recordOf(source, bytes, path);
		if (record !== void 0) return record;
	}
}
function recordOf(source, bytes, path) {
	const document = readYaml(bytes, source, { quotedKeys: /* @__PURE__ */ new Set() });
	const place = [...listAt(document.value, "outs").map((out, index) => ({
		out,
		pointer: `/outs/${index}`
	})), ...entriesAt(document.value, "stages").flatMap(([stage, value]) => {
		return ["outs", "deps"].flatMap((key) => {
			return listAt(value, key).map((out, index) => ({
				out,
				pointer: joinPointer([
					"stages",
					stage,
					key,
					index
				])
			}));
		});
	})].find(({ out }) => {
		const written = valueAt(out, "path");
		return typeof written === "string" && besideFile(source, written) === path;
	});
	if (place === void 0) return void 0;
	const md5 = /^["']?([0-9a-f]{32})(\.dir)?["']?$/.exec(document.source(`${place.pointer}/md5`) ?? "");
	const size = valueAt(place.out, "size");
	return {
		source,
		md5: md5?.[1],
		kind: md5?.[2] !== void 0 ? "folder" : valueAt(place.out, "hash") === "md5" ? "md5" : "text",
		size: typeof size === "number" && Number.isSafeInteger(size) ? size : void 0
	};
}

// packages/manifest/src/rules/verify-dvc.ts
/**
* A declared file that was not fetched: what DVC says of it, which is an MD5 and a size, never the SHA-256 that the
* manifest declares.
*
* @returns undefined where DVC knows nothing of the path either
*/
async function verifyByDvc({ tree, document }, { pointer, size }, path) {
	const record = await findDvc(tree, path);
	if (record === void 0) return void 0;
	const why = `${showText(path)} is kept by DVC and was not fetched; ${showText(record.source)} knows ${describe(record)}, not its SHA-256. \`dvc pull\` fetches it.`;
	const unverified = [{
		path: document.path,
		what: pointerText(`${pointer}/digest`),
		why
	}];
	if (size === void 0 || record.size === void 0 || size === record.size) return {
		findings: [],
		unverified
	};
	return {
		findings: [{
			code: "MANIFEST_SIZE_MISMATCH",
			severity: "error",
			message: `${showText(path)} has ${record.size} bytes by ${showText(record.source)}, not ${size}.`,
			advice: `Write \`size: ${record.size}\`, or fetch the file and run \`modelgate update\`.`,
			location: document.locate(`${pointer}/size`),
			data: {
				expected: size,
				actual: record.size
			}
		}],
		unverified
	};
}
function describe({ md5, kind, size }) {
	const bytes = size === void 0 ? "" : ` and its size, ${size} bytes`;
	if (md5 === void 0) return `no MD5${bytes}`;
	return `${{
		md5: "its MD5",
		text: "an MD5 of its text",
		folder: "the MD5 of its list of files"
	}[kind]} (${md5})${bytes}`;
}
/** A file that is here is also the one that DVC keeps under its path: one of them would otherwise be out of date. */
async function compareWithDvc({ tree, document }, { pointer, pathKey = "path" }, path) {
	const record = await findDvc(tree, path);
	const local = record?.kind === "md5" && record.md5 !== void 0 ? await tree.materialize(path) : null;
	if (record === void 0 || local === null) return [];
	const hash = createHash("md5");
	await pipeline(createReadStream(local), hash);
	const actual = hash.digest("hex");
	if (actual === record.md5) return [];
	return [{
		code: "MANIFEST_DVC_MISMATCH",
		severity: "error",
		message: `${showText(path)} has the MD5 ${actual}, but ${showText(record.source)} keeps ${String(record.md5)} for it.`,
		advice: "Fetch the file with `dvc pull`, or record the new one with `dvc add` or `dvc repro`.",
		location: document.locate(`${pointer}/${pathKey}`),
		data: {
			expected: record.md5,
			actual
		}
	}];
}

// packages/manifest/src/rules/verify-file.ts
/**
* Compares a declared file, or a folder by its OpenSSF root digest, with the bytes in the tree. Files are streamed;
* of a Git LFS pointer the digest it names is compared.
*/
async function verifyFile(context, declared) {
	const { tree, document } = context;
	const { pointer } = declared;
	const found = (finding, part) => {
		const location = document.locate(`${pointer}/${part === "path" ? declared.pathKey ?? part : part}`);
		return {
			findings: [{
				...finding,
				severity: "error",
				location
			}],
			unverified: []
		};
	};
	let path;
	let actual;
	try {
		path = confinePath(declared.path);
		actual = await measureFile(tree, path, declared.signature);
	} catch (error) {
		if (!(error instanceof ModelgateError)) throw error;
		const { code, message, advice } = error;
		return found({
			code,
			message,
			...advice === void 0 ? {} : { advice }
		}, "path");
	}
	if (actual === null) return missing$1(context, declared, path, found);
	if (actual === "changed") return found({
		code: "MANIFEST_FILE_CHANGING",
		message: `${showText(path)} changed while it was read.`,
		advice: "Run again when nothing writes to it."
	}, "path");
	const { findings, unverified } = compare(declared, path, actual, found);
	return {
		findings: [...findings, ...await compareWithDvc(context, declared, path)],
		unverified
	};
}
function compare(declared, path, actual, found) {
	const findings = [];
	if (declared.digest !== void 0 && declared.digest !== actual.digest) {
		const { findings: mismatch } = found({
			code: "MANIFEST_DIGEST_MISMATCH",
			message: `${showText(path)} does not have the declared digest: its bytes are ${actual.digest}.`,
			advice: `Write \`digest: "${actual.digest}"\`, or run \`modelgate update\`.`,
			data: {
				expected: declared.digest,
				actual: actual.digest
			}
		}, "digest");
		findings.push(...mismatch);
	}
	if (declared.size !== void 0 && declared.size !== actual.size) {
		const { findings: mismatch } = found({
			code: "MANIFEST_SIZE_MISMATCH",
			message: `${showText(path)} has ${actual.size} bytes, not ${declared.size}.`,
			advice: `Write \`size: ${actual.size}\`, or run \`modelgate update\`.`,
			data: {
				expected: declared.size,
				actual: actual.size
			}
		}, "size");
		findings.push(...mismatch);
	}
	return {
		findings,
		unverified: []
	};
}
/** A file that is not there: kept by DVC and not fetched, or simply missing. */
async function missing$1(context, declared, path, found) {
	return await verifyByDvc(context, declared, path) ?? found({
		code: "MANIFEST_FILE_MISSING",
		message: `There is no file ${showText(path)} in the repository.`,
		advice: "Correct the path, commit the file, or name it by `uri`."
	}, "path");
}

// packages/manifest/src/rules/check-files.ts
/** Every file the manifest names is there, inside the repository, with the digest and the size it declares. */
async function checkFiles(context) {
	const results = [];
	for (const declared of declaredFiles(context.manifest)) results.push(await verifyFile(context, declared));
	const { path } = context.document;
	const remote = remoteFiles(context.manifest).map(({ pointer, uri }) => {
		return {
			path,
			what: pointerText(`${pointer}/digest`),
			why: `The bytes are at ${uri}, not in the repository.`
		};
	});
	const image = context.manifest.spec.training?.environment?.image;
	if (image !== void 0) remote.push({
		path,
		what: "spec.training.environment.image",
		why: `The image ${image} is not fetched.`
	});
	return {
		findings: results.flatMap(({ findings }) => findings),
		unverified: [...results.flatMap(({ unverified }) => unverified), ...remote]
	};
}
/** All files with their place in the manifest: artifacts, data, lock files, evidence, documents. */
function declaredFiles({ spec }) {
	return [
		...spec.artifacts.map((artifact, index) => local(`/spec/artifacts/${index}`, artifact)),
		...(spec.data ?? []).map((data, index) => local(`/spec/data/${index}`, data)),
		...(spec.training?.environment?.locks ?? []).map((lock, index) => {
			return local(`/spec/training/environment/locks/${index}`, lock);
		}),
		codeFile(spec.training?.code),
		local("/spec/reproduce/record", spec.reproduce?.record),
		local("/spec/evaluation/predictions", spec.evaluation?.predictions),
		local("/spec/evaluation/cells", spec.evaluation?.cells),
		local("/spec/evaluation/source", spec.evaluation?.source),
		local("/spec/explanation/importances", spec.explanation?.importances),
		local("/spec/monitoring/reference", spec.monitoring?.reference)
	].filter((file) => file !== void 0);
}
/** Code of this repository that is named by the digest of its first file instead of by a commit. */
function codeFile(code) {
	if (code?.uri !== void 0 || code?.entrypoint === void 0 || code.digest?.startsWith("sha256:") !== true) return void 0;
	return {
		pointer: "/spec/training/code",
		path: code.entrypoint,
		pathKey: "entrypoint",
		digest: code.digest
	};
}
function local(pointer, declared) {
	if (declared?.path === void 0) return void 0;
	const { path, digest, size, signature } = declared;
	return {
		pointer,
		path,
		...digest === void 0 ? {} : { digest },
		...size === void 0 ? {} : { size },
		...signature === void 0 ? {} : { signature }
	};
}
function remoteFiles({ spec }) {
	return [
		...spec.artifacts.map((artifact, index) => [`/spec/artifacts/${index}`, artifact]),
		...(spec.data ?? []).map((data, index) => [`/spec/data/${index}`, data]),
		["/spec/training/code", spec.training?.code?.digest?.startsWith("gitCommit:") === true ? void 0 : spec.training?.code],
		["/spec/evaluation/predictions", spec.evaluation?.predictions]
	].flatMap(([pointer, declared]) => {
		return declared?.uri === void 0 || declared.path !== void 0 ? [] : [{
			pointer,
			uri: declared.uri
		}];
	});
}

// packages/manifest/src/rules/check-locations.ts
/** Artifacts, data and predictions are named by a path or by a URI, by exactly one of them. */
function checkLocations({ manifest, document }) {
	const { artifacts, data = [], evaluation } = manifest.spec;
	return {
		findings: [
			...artifacts.map((item, index) => [`/spec/artifacts/${index}`, item]),
			...data.map((item, index) => [`/spec/data/${index}`, item]),
			["/spec/evaluation/predictions", evaluation?.predictions]
		].flatMap(([pointer, item]) => {
			if (item === void 0 || item.path === void 0 !== (item.uri === void 0)) return [];
			const name = showText(pointerText(pointer));
			if (item.path !== void 0) return [{
				code: "MANIFEST_TWO_LOCATIONS",
				severity: "error",
				message: `${name} has a path and a URI; nobody could say which one counts.`,
				advice: "Keep one of them.",
				location: document.locate(`${pointer}/uri`, "key")
			}];
			return [{
				code: "MANIFEST_NO_LOCATION",
				severity: "error",
				message: `${name} says neither by path nor by URI where its bytes are.`,
				advice: "Add `path: …` (in this repository) or `uri: …` (elsewhere).",
				location: document.locate(pointer)
			}];
		}),
		unverified: []
	};
}

// packages/manifest/src/rules/check-locks.ts
/** Lock files of large environments have a few megabytes; more is not read. */
const MAX_LOCK_BYTES = 16777216;
/** Lock files fix every version, and fix the library at the version that the manifest declares. */
async function checkLocks(context) {
	const { manifest, document } = context;
	const { library, training } = manifest.spec;
	const findings = [];
	const unverified = [];
	let isFixed = library?.version === void 0;
	for (const [index, { path }] of (training?.environment?.locks ?? []).entries()) {
		const pointer = `/spec/training/environment/locks/${index}/path`;
		const bytes = await readLockFile(context, path);
		if (bytes === null) continue;
		const isLarge = bytes.length > MAX_LOCK_BYTES;
		const lock = isLarge ? void 0 : readLock(path, new TextDecoder().decode(bytes));
		if (lock === void 0) {
			const reason = isLarge ? `has more than ${MAX_LOCK_BYTES} bytes, which are not read` : "is of a form that is not read";
			const why = `${showText(path)} ${reason}, so nobody can say whether it fixes every version.`;
			unverified.push({
				path: document.path,
				what: `spec.training.environment.locks[${index}]`,
				why
			});
			continue;
		}
		findings.push(...openFindings(context, path, pointer, lock), ...libraryFindings(context, path, lock));
		isFixed ||= lockedVersion(library?.name ?? "", lock.versions) !== void 0;
	}
	if (!isFixed) {
		const why = `No lock file fixes ${showText(library?.name ?? "")}, so nobody can say whether this is its version.`;
		unverified.push({
			path: document.path,
			what: "spec.library.version",
			why
		});
	}
	return {
		findings,
		unverified
	};
}
async function readLockFile({ tree }, path) {
	try {
		return await tree.read(path, MAX_LOCK_BYTES);
	} catch (error) {
		if (error instanceof ModelgateError) return null;
		throw error;
	}
}
function openFindings({ document }, path, pointer, { open }) {
	const [first] = open;
	if (first === void 0) return [];
	const more = open.length === 1 ? "" : ` and ${open.length - 1} more`;
	return [{
		code: "MANIFEST_LOCK_OPEN",
		severity: "error",
		message: `${showText(path)} fixes no version in line ${first.line} (${showText(first.text)})${more}, so it locks nothing.`,
		advice: "Write exact versions (`name==1.2.3`), for example with `uv pip compile` or `pip freeze`.",
		location: document.locate(pointer),
		data: { lines: open.map(({ line }) => line) }
	}];
}
function libraryFindings({ manifest, document }, path, { versions }) {
	const { library } = manifest.spec;
	const locked = library === void 0 ? void 0 : lockedVersion(library.name, versions);
	if (library?.version === void 0 || locked === void 0) return [];
	if (locked.split(", ").some((one) => [one, one.split("+")[0]].includes(library.version))) return [];
	return [{
		code: "MANIFEST_LOCK_MISMATCH",
		severity: "error",
		message: `${showText(path)} fixes ${showText(library.name)} at ${showText(locked)}, not at ${showText(library.version)}.`,
		advice: `Write \`version: "${locked.split(", ")[0]}"\`, or lock the version the model was trained with.`,
		location: document.locate("/spec/library/version")
	}];
}
function lockedVersion(library, versions) {
	return [...versions].find(([name]) => libraryName(name) === libraryName(library))?.[1];
}

// packages/manifest/src/rules/check-names.ts
/** Names of artifacts and of data are unique: the identity of the model and every result refer to them. */
function checkNames({ manifest, document }) {
	const { artifacts, data = [] } = manifest.spec;
	return {
		findings: [...repeated(artifacts, "/spec/artifacts", (pointer) => document.locate(pointer)), ...repeated(data, "/spec/data", (pointer) => document.locate(pointer))],
		unverified: []
	};
}
function repeated(items, pointer, locate) {
	const seen = /* @__PURE__ */ new Set();
	return items.flatMap(({ name }, index) => {
		if (!seen.has(name)) {
			seen.add(name);
			return [];
		}
		return [{
			code: "MANIFEST_NAME_REPEATED",
			severity: "error",
			message: `The name ${showText(name)} is used twice in this list.`,
			advice: "Give each entry a name of its own.",
			location: locate(`${pointer}/${index}/name`)
		}];
	});
}

// packages/manifest/src/rules/check-owner.ts
/** Where GitHub looks for CODEOWNERS, in its order. */
const PLACES = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/** Where the policy asks for it, the owner of the model is somebody whom CODEOWNERS knows. */
async function checkOwner({ manifest, document, tree, demands }) {
	if (demands?.gates.manifest?.ownerInCodeowners !== true) return NOTHING;
	const { owner } = manifest.metadata;
	let text;
	for (const place of PLACES) {
		const bytes = text === void 0 ? await tree.read(place) : null;
		if (bytes !== null) text = new TextDecoder().decode(bytes);
	}
	if (new Set((text ?? "").split("\n").flatMap(ownersOfLine)).has(owner.toLowerCase())) return NOTHING;
	const location = document.locate("/metadata/owner");
	return {
		findings: [{
			code: "MANIFEST_OWNER_UNKNOWN",
			severity: "error",
			message: text === void 0 ? "The policy wants the owner of a model to stand in CODEOWNERS, and the repository has no such file." : `The owner ${showText(owner)} does not stand in CODEOWNERS, as the policy demands.`,
			advice: `Add \`/${document.path} ${owner}\` to .github/CODEOWNERS, or correct the owner.`,
			location
		}],
		unverified: []
	};
}
function ownersOfLine(line) {
	const [pattern, ...owners] = line.replace(/(^|\s)#.*$/, "").trim().split(/\s+/);
	return pattern === "" ? [] : owners.map((owner) => owner.toLowerCase());
}

// packages/manifest/src/rules/check-placeholders.ts
/** What templates and generators leave behind. */
const PLACEHOLDER = /^\s*(\[?more information needed\]?|not specified|todo\b.*|tbd|n\/a|fixme\b.*|xxx|\?+|sha256:0{64})\s*$/i;
/** Texts in which a person should say something and a template still stands. */
function checkPlaceholders({ manifest, document }) {
	const findings = [];
	visit(manifest, []);
	return {
		findings,
		unverified: []
	};
	function visit(value, path) {
		if (typeof value === "string" && PLACEHOLDER.test(value)) {
			const pointer = joinPointer(path);
			findings.push({
				code: "MANIFEST_PLACEHOLDER",
				severity: "warning",
				message: `\`${pointerText(pointer)}\` still says ${showText(value)}.`,
				advice: "Say it in your own words, or remove the entry.",
				location: document.locate(pointer)
			});
		} else if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index]);
		else if (typeof value === "object" && value !== null) for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
	}
}

// packages/manifest/src/rules/check-results.ts
/** Every result cites data that the manifest declares, and is given once. */
function checkResults({ manifest, document }) {
	const { data = [], evaluation } = manifest.spec;
	const names = data.map(({ name }) => name);
	const seen = /* @__PURE__ */ new Set();
	return {
		findings: (evaluation?.results ?? []).flatMap((result, index) => {
			const pointer = `/spec/evaluation/results/${index}`;
			const found = [];
			if (!names.includes(result.dataset)) {
				const meant = closest(result.dataset, names);
				found.push({
					code: "MANIFEST_DATASET_UNKNOWN",
					severity: "error",
					message: `The result cites the data ${showText(result.dataset)}, which \`spec.data\` does not declare.`,
					advice: meant === void 0 ? "Declare it under `spec.data`." : `Did you mean ${showText(meant)}?`,
					location: document.locate(`${pointer}/dataset`)
				});
			}
			const key = JSON.stringify([
				result.metric,
				result.dataset,
				result.slice ?? null
			]);
			if (seen.has(key)) found.push({
				code: "MANIFEST_RESULT_REPEATED",
				severity: "error",
				message: `${showText(result.metric)} on ${showText(result.dataset)} is given twice.`,
				advice: "Keep one of them, or tell them apart by `slice`.",
				location: document.locate(pointer)
			});
			seen.add(key);
			return found;
		}),
		unverified: []
	};
}

// packages/manifest/src/rules/check-slices.ts
/** How reports join the names and the values of crossed attributes. */
const CROSSED = " × ";
/** Slices of results (`sex=female`) and reference groups name groups that the manifest declares. */
function checkSlices({ manifest, document }) {
	const { evaluation, fairness } = manifest.spec;
	const attributes = fairness?.sensitiveAttributes ?? [];
	const findings = [];
	const unverified = [];
	const unknown = (message, meant, advice, pointer) => {
		findings.push({
			code: "MANIFEST_GROUP_UNKNOWN",
			severity: "error",
			message,
			advice: meant === void 0 ? advice : `Did you mean ${showText(meant)}?`,
			location: document.locate(pointer)
		});
	};
	for (const [index, { name, groups, reference }] of attributes.entries()) {
		if (groups === void 0 || reference === void 0 || groups.includes(reference)) continue;
		const message = `The reference group ${showText(reference)} is not one of the groups of ${showText(name)}.`;
		const pointer = `/spec/fairness/sensitiveAttributes/${index}/reference`;
		unknown(message, closest(reference, groups), `Its groups are: ${groups.join(", ")}.`, pointer);
	}
	for (const [index, { slice }] of (evaluation?.results ?? []).entries()) {
		const pointer = `/spec/evaluation/results/${index}/slice`;
		for (const { name, value } of slice === void 0 ? [] : partsOf(slice)) {
			const declared = attributes.find((attribute) => attribute.name === name);
			const names = attributes.map((attribute) => attribute.name);
			const meant = closest(name, names);
			if (declared?.groups !== void 0 && !declared.groups.includes(value)) unknown(`${showText(value)} is not one of the declared groups of ${showText(name)}.`, closest(value, declared.groups), `Its groups are: ${declared.groups.join(", ")}.`, pointer);
			else if (declared === void 0 && meant !== void 0) unknown(`No sensitive attribute is called ${showText(name)}.`, meant, "Declare it under `spec.fairness.sensitiveAttributes`.", pointer);
			else if (declared?.groups === void 0) {
				const why = `No groups of ${showText(name)} are declared, so nobody can say whether ${showText(value)} is one.`;
				unverified.push({
					path: document.path,
					what: `spec.evaluation.results[${index}].slice`,
					why
				});
			}
		}
	}
	return {
		findings,
		unverified
	};
}
/** `sex × age=female × young` as its attributes and groups; nothing for slices of another form. */
function partsOf(slice) {
	const [names, values] = slice.split(/=(.*)/s);
	if (names === void 0 || values === void 0) return [];
	const attributes = names.split(CROSSED);
	const groups = values.split(CROSSED);
	if (attributes.length !== groups.length) return [];
	return attributes.map((name, index) => ({
		name: name.trim(),
		value: groups[index]?.trim() ?? ""
	}));
}

// packages/manifest/src/rules/check-tier.ts
const TIERS$1 = [
	"low",
	"medium",
	"high",
	"critical"
];
/** The manifest says everything that the policy demands of its risk tier and of the tiers below. */
function checkTier({ manifest, document, demands }) {
	if (demands === null) return {
		findings: [],
		unverified: [{
			path: document.path,
			what: "spec.risk.tier",
			why: "No policy was given, so nothing is demanded of this tier."
		}]
	};
	const { tier } = manifest.spec.risk;
	const findings = requiredFields(demands.tiers, tier).flatMap(({ field, by }) => {
		const path = field.split(".");
		if (isSaid(valueAt(manifest, ...path))) return [];
		return [{
			code: "MANIFEST_FIELD_REQUIRED",
			severity: "error",
			message: `The policy demands \`${field}\` of models of risk tier ${by}${by === tier ? "" : " and above"}.`,
			advice: `Add \`${path.at(-1)}:\` under \`${path.slice(0, -1).join(".") || "the top level"}\`.`,
			location: document.locate(`/${path.join("/")}`, "key"),
			subject: field
		}];
	});
	return findings.length === 0 ? NOTHING : {
		findings,
		unverified: []
	};
}
/** Fields demanded of a tier, each with the lowest tier that demands it. */
function requiredFields(tiers, tier) {
	const fields = /* @__PURE__ */ new Map();
	for (const by of TIERS$1.slice(0, TIERS$1.indexOf(tier) + 1)) for (const field of tiers[by]?.require ?? []) if (!fields.has(field)) fields.set(field, by);
	return [...fields].map(([field, by]) => ({
		field,
		by
	}));
}
function isSaid(value) {
	if (value === void 0 || value === null || value === "") return false;
	return typeof value !== "object" || Object.keys(value).length > 0;
}

// packages/manifest/src/rules/check-tightening.ts
/** How alike a rebuilt model must be, from the strictest. */
const RUNGS$1 = [
	"bytes",
	"content",
	"numeric",
	"metric",
	"statistical"
];
/** A manifest may demand more of itself than the policy does, never less. */
function checkTightening({ manifest, document, demands }) {
	const own = manifest.spec.reproduce?.require;
	const policy = demands?.gates.reproducibility?.require;
	if (own === void 0 || policy === void 0 || RUNGS$1.indexOf(own) <= RUNGS$1.indexOf(policy)) return NOTHING;
	const location = document.locate("/spec/reproduce/require");
	return {
		findings: [{
			code: "MANIFEST_DEMAND_LOOSER",
			severity: "error",
			message: `The policy demands that a rebuilt model agrees by ${showText(policy)}; a manifest can tighten that, and ${showText(own)} is looser.`,
			advice: `Write \`require: ${policy}\` or a stricter word, or leave the line out: ${policy} counts anyway.`,
			location
		}],
		unverified: []
	};
}

// packages/manifest/src/rules/check-validation.ts
/** Whoever validates a model does not own it (SR 26-2: validation is independent of development). */
function checkValidation({ manifest, document }) {
	const { validation } = manifest.spec;
	const { owner } = manifest.metadata;
	if (validation?.owner.toLowerCase() !== owner.toLowerCase()) return NOTHING;
	return {
		findings: [{
			code: "MANIFEST_VALIDATION_NOT_INDEPENDENT",
			severity: "error",
			message: `${showText(owner)} owns the model and validates it; nobody can be their own validator.`,
			advice: "Name the team or person who validated it, and who does not own it.",
			location: document.locate("/spec/validation/owner")
		}],
		unverified: []
	};
}

// packages/manifest/src/former-manifest.ts
/**
* What the base says of a model: at the same place, else where it stood before it moved, else of the model that this one
* took the place of.
*
* @param name of the model; undefined where the manifest cannot be read now
* @param lost manifests that are gone from their place, looked for only where the model was not here before
* @returns undefined for a new model at a new place
*/
async function formerManifest(base, path, name, lost) {
	const here = await manifestAt(base, path);
	const same = here === void 0 ? void 0 : {
		path,
		manifest: here
	};
	if (name === void 0 || here?.metadata.name === name) return same;
	const moved = (await lost()).find(({ manifest }) => manifest?.metadata.name === name);
	return moved?.manifest === void 0 ? same : {
		path: moved.path,
		manifest: moved.manifest
	};
}

// packages/manifest/src/rules/check-version.ts
/** The version moves forward exactly when the bytes of the model change. */
async function checkVersion({ manifest, document, base, lost }) {
	const unverified = (why) => {
		return {
			findings: [],
			unverified: [{
				path: document.path,
				what: "metadata.version",
				why
			}]
		};
	};
	if (base === null) return unverified("No base was given, so nobody can say whether the bytes changed.");
	const { name } = manifest.metadata;
	const former = (await formerManifest(base, document.path, name, lost))?.manifest;
	if (former === void 0 && await base.read(document.path) !== null) return unverified(`The manifest at ${base.label} cannot be read.`);
	if (former?.metadata.name !== name) return NOTHING;
	const changed = modelDigest(former.spec.artifacts) !== modelDigest(manifest.spec.artifacts);
	const order = compareVersions(manifest.metadata.version, former.metadata.version);
	const version = showText(manifest.metadata.version);
	const report = (code, message, advice) => {
		return {
			findings: [{
				code,
				severity: "error",
				message,
				advice,
				location: document.locate("/metadata/version")
			}],
			unverified: []
		};
	};
	if (changed && order === 0) return report("MANIFEST_VERSION_NOT_MOVED", `The model's bytes changed, but its version is still ${version}.`, "Raise the version, for example with `modelgate update --version minor`.");
	if (changed && order < 0) return report("MANIFEST_VERSION_BACKWARDS", `The version went back from ${showText(former.metadata.version)} to ${version}.`, "Raise it; to return to former bytes, promote their digest again.");
	if (!changed && order !== 0) return report("MANIFEST_VERSION_WITHOUT_CHANGE", `The version moved from ${showText(former.metadata.version)} to ${version}, but the model's bytes are the same.`, `Write \`version: "${former.metadata.version}"\` again; a version names bytes.`);
	return NOTHING;
}

// packages/manifest/src/rules/index.ts
/** Everything that is asked of one manifest beyond its schema. */
const RULES = [
	checkNames,
	checkLocations,
	checkFiles,
	checkDocuments,
	checkLocks,
	checkCode,
	checkBaseModels,
	checkData,
	checkResults,
	checkSlices,
	checkCard,
	checkDates,
	checkValidation,
	checkVersion,
	checkOwner,
	checkTier,
	checkTightening,
	checkPlaceholders
];

// packages/manifest/src/evaluate-manifest.ts
/** Manifests judged side by side: while one waits for the disk another is read. */
const AT_ONCE = 16;
/**
* Judges manifests: form, schema, and everything that can be compared with the files they name.
*
* @returns one report; `subject` is the model when exactly one manifest was judged; `data.manifests` lists each
*   manifest with its verdict, `data.unverified` what nothing could be compared with
* @throws ModelgateError `MANIFEST_NOT_FOUND` when a path of the question does not exist
*/
async function evaluateManifest(question) {
	const { tree, base = null, policy = null, untouched } = question;
	const paths = question.paths ?? await findManifests(tree);
	const judged = [];
	let lost;
	const findLost = () => lost ??= base === null ? Promise.resolve([]) : lostManifests(base, tree, null);
	for (let start = 0; start < paths.length; start += AT_ONCE) {
		const some = paths.slice(start, start + AT_ONCE);
		judged.push(...await Promise.all(some.map((path) => judge(path, question, findLost))));
	}
	const repeated = question.paths === void 0 || untouched !== void 0 ? await repeatedModels$1(tree, judged, untouched) : /* @__PURE__ */ new Map();
	const manifests = judged.map(({ path, subject, findings }) => {
		const own = repeated.get(path);
		return {
			path,
			subject,
			verdict: verdictOf(own === void 0 ? findings : [...findings, own])
		};
	});
	const findings = sortFindings([...judged.flatMap((one) => one.findings), ...repeated.values()]);
	const report = {
		gate: "manifest",
		subject: judged.length === 1 ? judged[0]?.subject ?? null : null,
		policy: policy === null ? null : {
			source: policy.source,
			digest: policy.digest
		},
		tables: manifests.length === 0 ? [] : [tableOf(manifests, untouched ?? [])],
		data: {
			manifests,
			...untouched === void 0 ? {} : { untouched: untouched.map(({ path }) => path) },
			unverified: judged.flatMap(({ unverified }) => unverified)
		}
	};
	if (manifests.length === 0) return createReport({
		...report,
		verdict: "inconclusive",
		reasonCode: NO_MANIFEST.code,
		findings: [NO_MANIFEST]
	});
	const verdict = combineVerdicts(manifests.map((manifest) => manifest.verdict));
	const reasonCode = verdict === "pass" ? "MANIFEST_VALID" : findings[0]?.code ?? "MANIFEST_VALID";
	return createReport({
		...report,
		verdict,
		reasonCode,
		findings
	});
}
const NO_MANIFEST = {
	code: "MANIFEST_NONE",
	severity: "error",
	message: "There is no manifest: no file called `*.modelgate.yaml` and none with `apiVersion: modelgate/v1`.",
	advice: "Write a draft with `modelgate init --output model.modelgate.yaml`."
};
async function judge(path, question, lost) {
	const { tree, base = null, policy = null, now } = question;
	const { manifest, document, findings: formal } = readManifest(await readBytes(tree, path), path);
	if (manifest === void 0) return {
		path,
		name: null,
		subject: null,
		findings: formal,
		unverified: []
	};
	const context = {
		manifest,
		document,
		tree,
		base,
		lost,
		demands: policy,
		now
	};
	const results = [];
	for (const rule of RULES) results.push(await rule(context));
	return {
		path,
		name: manifest.metadata.name,
		subject: {
			model: manifest.metadata.name,
			version: manifest.metadata.version,
			digest: modelDigest(manifest.spec.artifacts)
		},
		findings: results.flatMap(({ findings }) => findings),
		unverified: results.flatMap(({ unverified }) => unverified)
	};
}
async function readBytes(tree, path) {
	const bytes = await tree.read(path, MAX_YAML_BYTES);
	if (bytes !== null) return bytes;
	throw new ModelgateError("MANIFEST_NOT_FOUND", `There is no file ${showText(path)}.`, { advice: "Check the path; `modelgate validate` without a path finds every manifest." });
}
/** One finding for every manifest of a model that another manifest describes too. */
async function repeatedModels$1(tree, judged, untouched = []) {
	const first = new Map(untouched.flatMap(({ path, name }) => name === null ? [] : [[name, path]]));
	const found = /* @__PURE__ */ new Map();
	for (const { path, name } of judged) {
		if (name === null) continue;
		const other = first.get(name);
		if (other === void 0) {
			first.set(name, path);
			continue;
		}
		const { document } = readManifest(await readBytes(tree, path), path);
		found.set(path, {
			code: "MANIFEST_MODEL_REPEATED",
			severity: "error",
			message: `The model ${showText(name)} already has a manifest: ${showText(other)}.`,
			advice: "Keep one of them, or give this model another name.",
			location: document.locate("/metadata/name")
		});
	}
	return found;
}
function verdictOf(findings) {
	if (findings.some(({ severity }) => severity === "error")) return "fail";
	return findings.some(({ severity }) => severity === "warning") ? "warn" : "pass";
}
function tableOf(manifests, untouched) {
	return {
		title: "Manifests",
		columns: [
			{ name: "Manifest" },
			{ name: "Model" },
			{ name: "Version" },
			{ name: "Verdict" }
		],
		rows: [...manifests.map(({ path, subject, verdict }) => [
			path,
			subject?.model ?? "",
			subject?.version ?? "",
			verdict
		]), ...untouched.map(({ path, name }) => [
			path,
			name ?? "",
			"",
			"not judged: not touched by this change"
		])]
	};
}

// packages/check/src/open-policy.ts
/** Where a policy lies when nobody says otherwise. */
const POLICY_PATH = ".github/modelgate.yaml";
/** `OWNER/REPO/PATH@REF`: a policy that an organisation keeps for all its repositories. */
const ELSEWHERE = /^([\w.-]+)\/([\w.-]+)\/(.+)@([^@]+)$/u;
/** Whether a policy is named in another repository. A file of the change that is called so must not take its place. */
function isElsewhere(policy) {
	return ELSEWHERE.test(policy);
}
/**
* The place of a policy: a path in the trusted tree, or a file of another repository at a fixed point.
*
* @param trusted the tree that the change cannot alter
*/
async function openPolicy(connect, policy, trusted, temp) {
	const [, owner, repo, path, ref] = ELSEWHERE.exec(policy) ?? [];
	if (owner === void 0 || repo === void 0 || path === void 0 || ref === void 0) return {
		tree: trusted,
		path: policy
	};
	try {
		const client = await connect();
		const { data } = await client.rest.repos.getCommit({
			owner,
			repo,
			ref
		});
		const tree = apiTree(client, {
			owner,
			repo,
			commit: data.sha,
			temp
		});
		if (await tree.read(path) !== null) return {
			tree,
			path
		};
	} catch (error) {
		throw explainApiError(error, {
			to: `read the policy ${policy}`,
			permission: "contents: read"
		});
	}
	throw new ModelgateError("POLICY_NOT_FOUND", `${owner}/${repo} has no file ${path} at ${ref}.`, { advice: "Correct `policy`: OWNER/REPO/PATH@REF." });
}

// packages/report/src/summary-line.ts
/** One line of plain text for a log, an output or a notification; never longer than this. */
const LENGTH = 300;
/** The report in one line of plain text: gate, verdict, model, and the worst finding with how many more there are. */
function summaryLine(report) {
	const model = report.subject === null ? "" : ` for ${report.subject.model} ${report.subject.version}`;
	const [worst, ...others] = report.findings;
	const reason = worst === void 0 ? "" : `: ${worst.message}`;
	const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
	const start = `${report.gate} ${VERDICT_WORDS[report.verdict].word}${model}`;
	return `${clip(showInvisible(`${start}${reason}`), LENGTH - more.length)}${more}`;
}

// packages/check/src/apply-waivers.ts
/**
* A report with the findings that the policy waives turned into warnings which name who answers for them and until
* when. A report that failed for waived findings alone becomes `warn`, or `inconclusive` where its gate says under
* `data.doubt` what else is in doubt; doubt and errors are never waived.
*
* @param modelOf name of the model that a finding is about
* @param now a waiver counts up to the end of its last day, in UTC
*/
function applyWaivers(report, waivers, modelOf, now) {
	if (report.verdict !== "fail") return report;
	const today = now.toISOString().slice(0, 10);
	const valid = waivers.filter(({ expires }) => expires.slice(0, 10) >= today);
	const judged = report.findings.map((finding) => {
		const waiver = finding.severity === "error" ? valid.find(({ code, model }) => code === finding.code && model === modelOf(finding)) : void 0;
		return waiver === void 0 ? finding : waive(finding, waiver);
	});
	const findings = sortFindings(judged);
	const stillFails = (reason) => findings.some(({ code, severity }) => code === reason && severity === "error");
	const [worst] = findings;
	if (worst?.severity === "error") return {
		...report,
		findings,
		reasonCode: stillFails(report.reasonCode) ? report.reasonCode : worst.code
	};
	const doubt = textAt(report.data, "doubt");
	return doubt === void 0 ? {
		...report,
		findings,
		verdict: "warn",
		reasonCode: "FINDING_WAIVED"
	} : {
		...report,
		findings,
		verdict: "inconclusive",
		reasonCode: doubt
	};
}
function waive(finding, { reason, owner, expires }) {
	return {
		...finding,
		severity: "warning",
		message: `Waived by ${owner} until ${expires}: ${reason} (${finding.message})`,
		advice: `Fix it before ${expires}: from the next day on it counts again.`,
		data: {
			...finding.data,
			waived: {
				reason,
				owner,
				expires
			}
		}
	};
}

// packages/check/src/enforcement-of.ts
/** Strict where nobody says otherwise. */
const STRICT = {
	enforcement: "enforce",
	onInconclusive: "fail"
};
/**
* What a policy makes of the combined verdict of several gates, each of which may have settings of its own: the step
* fails if any gate fails by its own settings.
*
* @param own reports about the rules themselves, which no policy softens
* @param gates reports of gates about models
*/
function enforcementOf(verdict, own, gates, policy) {
	if (policy === null) return STRICT;
	if (own.some((report) => stepFails(report.verdict, STRICT)) || gates.some((report) => stepFails(report.verdict, settingsOf(report, policy)))) return STRICT;
	return {
		enforcement: verdict === "fail" ? "observe" : policy.enforcement,
		onInconclusive: "warn"
	};
}
function settingsOf({ gate }, policy) {
	const own = new Map(Object.entries(policy.gates)).get(gate);
	return {
		enforcement: own?.enforcement ?? policy.enforcement,
		onInconclusive: own?.onInconclusive ?? policy.onInconclusive
	};
}

// packages/check/src/find-models.ts
/**
* The models of a change, those apart that it does not touch: neither the manifest, nor a file that it names, nor its
* card.
*
* @param paths manifests of the head to look at
* @param changed paths that the change touches; null: not known, so that every model is due
*/
async function selectModels(head, paths, base, changed) {
	const { candidates, findings } = await pairModels(head, paths, base, changed);
	const due = [];
	const untouched = [];
	for (const candidate of candidates) (changed === null || await isTouched(candidate, changed, head) ? due : untouched).push(candidate);
	return {
		due,
		untouched,
		findings
	};
}
/**
* Pairs the manifests of head and base: by path, and where a manifest is new, by the model's name.
*
* @param paths manifests of the head to look at
* @param changed paths that the change touches; null: not known
*/
async function pairModels(head, paths, base, changed) {
	const lost = base === null ? [] : await lostManifests(base, head, changed);
	const candidates = [];
	for (const path of paths) {
		const bytes = await head.read(path);
		if (bytes === null) continue;
		const read = readManifest(bytes, path);
		const name = read.manifest?.metadata.name;
		const former = base === null ? void 0 : await formerManifest(base, path, name, async () => lost);
		candidates.push({
			path,
			head: read,
			base: former ?? null
		});
	}
	const moved = new Set(candidates.map((candidate) => candidate.base?.path));
	return {
		candidates,
		findings: lost.filter(({ path }) => !moved.has(path)).map(reportLost)
	};
}
function reportLost({ path, manifest }) {
	return {
		code: "MODEL_REMOVED",
		severity: "warning",
		message: `The manifest${manifest === void 0 ? "" : ` of ${manifest.metadata.name} ${manifest.metadata.version}`} (${path}) is gone.`,
		advice: "If the model was retired on purpose, say so in the pull request; what is live stays live.",
		subject: manifest?.metadata.name ?? path
	};
}
/** Findings for every model that a manifest before it declares too, by the path of the later manifest. */
function repeatedModels(candidates) {
	const first = /* @__PURE__ */ new Map();
	const found = /* @__PURE__ */ new Map();
	for (const { path, head } of candidates) {
		const name = head.manifest?.metadata.name;
		if (name === void 0) continue;
		const other = first.get(name);
		if (other === void 0) first.set(name, path);
		else found.set(path, {
			code: "MANIFEST_MODEL_REPEATED",
			severity: "error",
			message: `${path} declares the model ${name}, and so does ${other}.`,
			advice: "Keep one of them, or give the models different names.",
			location: head.document.locate("/metadata/name"),
			subject: name
		});
	}
	return found;
}
/** Keys whose values are paths of the repository, wherever they stand. */
const PATH_KEYS = /* @__PURE__ */ new Set([
	"path",
	"entrypoint",
	"signature",
	"descriptor",
	"report",
	"plan",
	"protocol",
	"impactAssessment"
]);
async function isTouched({ path, head: { document } }, changed, tree) {
	const folder = path.slice(0, path.lastIndexOf("/") + 1);
	const named = /* @__PURE__ */ new Set([
		path,
		`${folder}MODEL_CARD.md`,
		...pathsIn(document.value)
	]);
	if ([...changed].some((one) => belongsTo(one, named))) return true;
	const readme = `${folder}README.md`;
	return changed.has(readme) && startsFrontMatter(await tree.read(readme, FRONT_MATTER.length));
}
/** Whether a path is one of those named, lies in a folder that is named, or is what DVC keeps of one. */
function belongsTo(path, named) {
	if (named.has(path) || named.has(path.replace(/\.dvc$/u, ""))) return true;
	if ((path === "dvc.lock" || path.endsWith("/dvc.lock")) && [...named].some((one) => one.startsWith(path.slice(0, -8)))) return true;
	return [...path.matchAll(/\//gu)].some(({ index }) => named.has(path.slice(0, index)));
}
const FRONT_MATTER = "---";
function startsFrontMatter(bytes) {
	return bytes !== null && new TextDecoder().decode(bytes).startsWith(FRONT_MATTER);
}
/** Every path that a manifest names, without `./` and the slash of a folder. */
function pathsIn(value) {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, member]) => {
		if (typeof member !== "string" || !PATH_KEYS.has(key)) return pathsIn(member);
		return [member.split("/").filter((segment) => segment !== "" && segment !== ".").join("/")];
	});
}

// packages/policy/src/policy.ts
const TIERS = [
	"low",
	"medium",
	"high",
	"critical"
];

// packages/policy/src/list-demands.ts
/** Words from the loosest to the strictest. */
const RUNGS = [
	"statistical",
	"metric",
	"numeric",
	"content",
	"bytes"
];
const RUNS = [
	"none",
	"smoke",
	"full"
];
const REACTIONS = ["warn", "fail"];
const MODES = ["observe", "enforce"];
/** Everything a policy demands. Of several rules on one thing the strictest counts. */
function listDemands(policy) {
	const { gates } = policy;
	return strictest([
		word("onInconclusive", policy.onInconclusive, REACTIONS, ["onInconclusive"]),
		word("enforcement", policy.enforcement, MODES, ["enforcement"]),
		...tierDemands(policy),
		...Object.entries(gates).flatMap(([name, settings]) => gateDemands(name, settings, policy)),
		...gates.manifest?.ownerInCodeowners === true ? [present("manifest: owner in CODEOWNERS", [
			"gates",
			"manifest",
			"ownerInCodeowners"
		])] : [],
		...gates.quality === void 0 ? [] : qualityDemands(gates.quality),
		...gates.fairness === void 0 ? [] : fairnessDemands(gates.fairness),
		...gates.reproducibility === void 0 ? [] : [
			word("reproducibility: require", gates.reproducibility.require, RUNGS, [
				"gates",
				"reproducibility",
				"require"
			]),
			word("reproducibility: onPullRequest", gates.reproducibility.onPullRequest ?? "none", RUNS, [
				"gates",
				"reproducibility",
				"onPullRequest"
			]),
			...Object.entries(gates.reproducibility.margins ?? {}).map(([metric, margin]) => atMost(`reproducibility: margin of ${metric}`, margin, [
				"gates",
				"reproducibility",
				"margins",
				metric
			]))
		],
		...Object.entries(policy.environments).flatMap(([name, environment]) => environmentDemands(name, environment))
	]);
}
function strictest(demands) {
	const best = /* @__PURE__ */ new Map();
	for (const demand of demands) {
		const former = best.get(demand.name);
		if (former === void 0 || demand.strength > former.strength) best.set(demand.name, demand);
	}
	return [...best.values()];
}
function present(name, path) {
	return {
		name,
		strength: 1,
		shown: "yes",
		path
	};
}
function word(name, value, order, path) {
	return {
		name,
		strength: order.indexOf(value),
		shown: value,
		path
	};
}
function atLeast(name, value, path) {
	return {
		name,
		strength: value,
		shown: `at least ${value}`,
		path
	};
}
function atMost(name, value, path) {
	return {
		name,
		strength: -value,
		shown: `at most ${value}`,
		path
	};
}
function inside(within, demands) {
	return demands.map((demand) => ({
		...demand,
		within
	}));
}
function tierDemands({ tiers }) {
	return TIERS.flatMap((tier, index) => {
		return TIERS.slice(0, index + 1).flatMap((by) => {
			return (tiers[by]?.require ?? []).map((field, place) => {
				const demand = present(`tier ${tier}: ${field}`, [
					"tiers",
					by,
					"require",
					place
				]);
				return by === tier ? demand : {
					...demand,
					within: `tier ${by}: ${field}`
				};
			});
		});
	});
}
function gateDemands(name, settings, policy) {
	const path = ["gates", name];
	const { onInconclusive = policy.onInconclusive, enforcement = policy.enforcement } = settings;
	return [present(`gate ${name}`, path), ...inside(`gate ${name}`, [word(`${name}: onInconclusive`, onInconclusive, REACTIONS, [...path, "onInconclusive"]), word(`${name}: enforcement`, enforcement, MODES, [...path, "enforcement"])])];
}
/** Rules that only warn demand less than rules that fail, so both kinds are listed under their own names. */
function qualityDemands({ metrics }) {
	return metrics.flatMap(({ metric, severity, min, max, maxRegression, against = "base", slice, by }, index) => {
		const path = [
			"gates",
			"quality",
			"metrics",
			index
		];
		const rows = slice === void 0 ? by === void 0 ? "" : ` in every ${by}` : ` in ${slice}`;
		return bothKinds(severity, (kind) => {
			const name = `quality ${metric}${rows} (${kind})`;
			return [
				...min === void 0 ? [] : [atLeast(`${name}: min`, min, [...path, "min"])],
				...max === void 0 ? [] : [atMost(`${name}: max`, max, [...path, "max"])],
				...maxRegression === void 0 ? [] : [atMost(`${name}: maxRegression${against === "base" ? "" : ` against ${against}`}`, maxRegression, [...path, "maxRegression"])]
			];
		});
	});
}
function bothKinds(severity, list) {
	if (severity === "warn") return list("warn");
	const warning = list("warn").map((demand) => ({
		...demand,
		within: demand.name.replace("(warn)", "(fail)")
	}));
	return [...list("fail"), ...warning];
}
/** Comparing all pairs compares with the reference too, so it demands both. */
function sides(against) {
	return against === "pairs" ? ["", " in pairs"] : [against === "rest" ? " against the rest" : ""];
}
function fairnessDemands(fairness) {
	const path = ["gates", "fairness"];
	const rules = fairness.rules.flatMap((rule, index) => {
		const place = (...keys) => rule.preset === void 0 ? [
			...path,
			"rules",
			index,
			...keys
		] : [...path, "presets"];
		const within = rule.control === void 0 ? "" : ` within ${rule.control.toSorted().join(" × ")}`;
		const { absolute, regression } = rule;
		return (rule.attributes ?? Object.keys(fairness.attributes)).flatMap((attribute) => sides(rule.against).flatMap((against) => bothKinds(rule.severity, (kind) => {
			const name = `fairness ${rule.metric} ${rule.contrast} by ${attribute}${against}${within} (${kind})`;
			return [...absolute === void 0 ? [] : [(rule.contrast === "ratio" ? atLeast : atMost)(`${name}: margin`, absolute.margin, place("absolute", "margin"))], ...regression === void 0 ? [] : [atMost(`${name}: epsilon, worse ${regression.worse}${regression.against === void 0 || regression.against === "base" ? "" : ` than at ${regression.against}`}`, regression.epsilon, place("regression", "epsilon"))]];
		})));
	});
	const groups = Object.entries(fairness.attributes).flatMap(([attribute, { reference, requiredGroups = [] }]) => {
		const own = [
			...path,
			"attributes",
			attribute
		];
		const name = `fairness attribute ${attribute}`;
		return [present(name, own), ...inside(name, [present(`fairness reference of ${attribute}: ${reference ?? "the largest group"}`, own), ...requiredGroups.map((group, index) => {
			return present(`fairness group ${attribute}=${group}`, [
				...own,
				"requiredGroups",
				index
			]);
		})])];
	});
	return [
		...rules,
		...(fairness.presets ?? []).map((preset) => present(`fairness preset ${preset}`, [...path, "presets"])),
		...groups,
		...inside("gate fairness", [atMost("fairness: minDenominator", fairness.minDenominator, [...path, "minDenominator"]), present(`fairness: alpha ${fairness.alpha}`, [...path, "alpha"])])
	];
}
function environmentDemands(environment, policy) {
	const path = ["environments", environment];
	const name = `environment ${environment}`;
	const approvals = policy.approvals.reduce((sum, { count }) => sum + count, 0);
	return [present(name, path), ...inside(name, [
		...policy.from.map((from, index) => present(`${name}: from ${from}`, [
			...path,
			"from",
			index
		])),
		...policy.evidence.map((gate, index) => present(`${name}: evidence of ${gate}`, [
			...path,
			"evidence",
			index
		])),
		...policy.separation.map((who, index) => present(`${name}: separation from ${who}`, [
			...path,
			"separation",
			index
		])),
		{
			...atLeast(`${name}: soak`, policy.soak, [...path, "soak"]),
			shown: `at least ${policy.soak / HOUR} hours`
		},
		atLeast(`${name}: approvals`, approvals, [...path, "approvals"]),
		present(`${name}: approvals by ${policy.provider}`, [...path, "provider"]),
		...policy.breakGlass?.rollback === true ? [] : [present(`${name}: no rollback without approval`, [
			...path,
			"breakGlass",
			"rollback"
		])],
		word(`${name}: enforcement`, policy.enforcement ?? "enforce", MODES, [...path, "enforcement"])
	])];
}
/** Milliseconds. */
const HOUR = 36e5;

// packages/policy/src/compare-policies.ts
/**
* What a change of the policy gives up: one finding for every demand that is gone or weaker. Demands that grew are not
* mentioned, nor those that only moved, nor what follows from another demand that is given up.
*
* @param base the policy that judges now
* @param head the policy proposed
* @param document the proposed file, for the places
*/
function comparePolicies(base, head, document) {
	const now = new Map(listDemands(head).map((demand) => [demand.name, demand]));
	const looser = listDemands(base).filter(({ name, strength }) => {
		const head = now.get(name);
		return head === void 0 || head.strength < strength;
	});
	const names = new Set(looser.map(({ name }) => name));
	return [...looser.filter(({ within }) => within === void 0 || !names.has(within)).map((demand) => describeLoss(demand, now.get(demand.name), document)), ...waiverFindings(base, head, document)];
}
function describeLoss(base, head, document) {
	const limit = base.shown === "yes" ? "" : `(${base.shown}) `;
	const change = head === void 0 ? `${limit}is no longer demanded` : `goes from ${base.shown} to ${head.shown}`;
	const place = head ?? base;
	return {
		code: "POLICY_LOOSENED",
		severity: "warning",
		message: `The policy is loosened: ${base.name} ${change}.`,
		advice: "Have the change reviewed by those who own the policy; until it is merged the former rule judges.",
		location: document.locate(joinPointer(place.path), "key"),
		subject: base.name,
		data: {
			from: base.shown,
			to: head?.shown ?? null
		}
	};
}
/** A waiver is a hole in the policy, so a new one loosens it, and so does one that lasts longer. */
function waiverFindings(base, head, document) {
	return head.waivers.flatMap((waiver, index) => {
		const former = base.waivers.find(({ code, model }) => code === waiver.code && model === waiver.model);
		if (former !== void 0 && former.expires >= waiver.expires) return [];
		const what = former === void 0 ? "is waived" : `is waived longer, not until ${former.expires} but`;
		return [{
			code: "POLICY_LOOSENED",
			severity: "warning",
			message: `The policy is loosened: ${waiver.code} of ${waiver.model} ${what} until ${waiver.expires} (${waiver.owner}: ${waiver.reason}).`,
			advice: "Have the change reviewed by those who own the policy.",
			location: document.locate(`/waivers/${index}`),
			subject: `waiver ${waiver.code} ${waiver.model}`,
			data: {
				from: former?.expires ?? null,
				to: waiver.expires
			}
		}];
	});
}

// packages/check/src/read-policies.ts
/**
* The policy that judges a change: the one of `trusted`, which the change cannot alter. Where there is none yet, the
* proposed one is used for a preview, and `origin` says so.
*/
async function readRules(trusted, head, path) {
	const agreed = trusted === null ? null : await readPolicyFile(trusted, path);
	const proposed = trusted === head ? null : await readPolicyFile(head, path);
	if (agreed !== null) {
		const proposal = trusted === head ? null : await compareProposal(agreed, proposed);
		return {
			policy: agreed.policy ?? null,
			origin: "base",
			findings: agreed.findings,
			proposal
		};
	}
	if (proposed === null) return {
		policy: null,
		origin: "none",
		findings: [],
		proposal: null
	};
	return {
		policy: proposed.policy ?? null,
		origin: "proposed",
		findings: proposed.findings,
		proposal: null
	};
}
async function compareProposal(agreed, proposed) {
	if (proposed === null) return {
		findings: await listLost(agreed),
		document: agreed.document
	};
	const { document } = proposed;
	if (document.text === agreed.document.text) return null;
	if (proposed.policy === void 0) return {
		findings: proposed.findings,
		document
	};
	return {
		findings: agreed.policy === void 0 ? [] : comparePolicies(agreed.policy, proposed.policy, document),
		document
	};
}
/** Of a policy that is deleted everything is given up; there is no place for that in the change. */
async function listLost({ policy, document }) {
	const { readPolicy } = await loadReader();
	const { policy: nothing } = readPolicy(new TextEncoder().encode(NO_DEMANDS), {
		path: "",
		source: "",
		digest: ""
	});
	if (policy === void 0 || nothing === void 0) return [];
	return comparePolicies(policy, nothing, document).map(({ code, severity, message, advice = "", subject = "" }) => {
		return {
			code,
			severity,
			message,
			advice,
			subject
		};
	});
}
const NO_DEMANDS = "apiVersion: modelgate/v1\nkind: Policy\n";
async function readPolicyFile(tree, path) {
	const bytes = await tree.read(path);
	if (bytes === null) return null;
	const { readPolicy } = await loadReader();
	return readPolicy(bytes, {
		path,
		source: `${path}@${tree.commit?.slice(0, 12) ?? tree.label}`,
		digest: digestBytes(bytes)
	});
}
/** The schema of policies is large, and a repository without one need not wait for it. */
function loadReader() {
	return import("./read-policy2.js");
}

// packages/check/src/report-no-manifest.ts
/**
* The report about a repository without a manifest: doubt, with a draft to start from in `data.draft`.
*
* @param tree the files that the draft describes
* @param say shows the draft in the log
*/
async function reportNoManifest(gate, tree, say) {
	const { text } = await draftManifest(tree, { name: "model" });
	say(`There is no manifest. A draft, to be saved as model.modelgate.yaml:\n\n${text}`);
	return createReport({
		gate,
		verdict: "inconclusive",
		reasonCode: "MANIFEST_NONE",
		findings: [{
			code: "MANIFEST_NONE",
			severity: "error",
			message: "There is no manifest in this repository, so there is no model to check.",
			advice: "Save the draft as `model.modelgate.yaml` and complete it, or run `npx modelgate init`."
		}],
		data: { draft: text }
	});
}

// packages/check/src/report-nothing-due.ts
/** The report of a change that touches no model: it passes, unless a manifest is gone. */
function reportNothingDue({ untouched, findings }) {
	const message = "This change touches no manifest and no file that a manifest names, so no gate was due.";
	return createReport({
		gate: "manifest",
		verdict: findings.length === 0 ? "pass" : "warn",
		reasonCode: findings[0]?.code ?? "NO_MODEL_CHANGED",
		findings: [...findings, {
			code: "NO_MODEL_CHANGED",
			severity: "note",
			message
		}],
		data: { untouched: untouched.map(({ path }) => path) }
	});
}

// packages/runner/src/read-report-files.ts
/** A report of a large check with all its tables stays far below. */
const MAX_BYTES = 16777216;
/** One file for each action of a job. */
const MAX_FILES = 100;
/**
* Reads report files of other steps or jobs, unparsed.
*
* @param path a file, or a folder whose `.json` files are read
* @throws ModelgateError `REPORT_UNREADABLE`: missing, not a regular file, no UTF-8, too large, too many
*/
async function readReportFiles(path) {
	const files = await listFiles(path);
	return Promise.all(files.map(readSmall));
}
async function listFiles(path) {
	const stats = await lstat(path).catch(() => null);
	if (!stats) throw unreadable(path, "it is not there.");
	if (!stats.isDirectory()) return [path];
	const names = (await readdir(path)).filter((name) => name.endsWith(".json")).toSorted();
	if (names.length > MAX_FILES) throw unreadable(path, `it holds ${names.length} files; ${MAX_FILES} are allowed.`);
	return names.map((name) => join(path, name));
}
async function readSmall(file) {
	const stats = await lstat(file);
	if (!stats.isFile()) throw unreadable(file, "it is not a regular file.");
	if (stats.size > MAX_BYTES) throw unreadable(file, `it has ${stats.size} bytes; ${MAX_BYTES} are allowed.`);
	const bytes = await readFile(file);
	try {
		return {
			file,
			bytes,
			text: new TextDecoder("utf-8", { fatal: true }).decode(bytes)
		};
	} catch {
		throw unreadable(file, "it is not UTF-8.");
	}
}
function unreadable(file, why) {
	return new ModelgateError("REPORT_UNREADABLE", `${file}: ${why}`, { advice: "Pass the reports as the gates wrote them, unchanged." });
}

// packages/runner/src/artifact.ts
/**
* Uploads the files of a folder as an artifact of this run. An artifact of that name from a former attempt is replaced.
*
* @throws ModelgateError `ARTIFACT_UPLOAD_FAILED`
*/
function uploadFolder(name, folder) {
	return uploadFiles(name, readdirSync(folder, {
		recursive: true,
		withFileTypes: true
	}).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)), folder);
}
/** As {@link uploadFolder}, with some of its files alone. */
async function uploadFiles(name, files, folder) {
	const { DefaultArtifactClient } = await import("./artifact.js");
	const client = new DefaultArtifactClient();
	const upload = () => client.uploadArtifact(name, files, folder);
	try {
		const { digest } = await upload().catch(async (error) => {
			if (!/already exists|conflict|409/iu.test(String(error))) throw error;
			await client.deleteArtifact(name);
			return upload();
		});
		return {
			name,
			digest: digest === void 0 ? "" : `sha256:${digest.replace(/^sha256:/u, "")}`
		};
	} catch (cause) {
		throw new ModelgateError("ARTIFACT_UPLOAD_FAILED", `The artifact ${name} could not be uploaded: ${reason(cause)}`, {
			advice: "GitHub Enterprise Server has no such artifact service; use one job for everything there.",
			cause
		});
	}
}
/**
* Downloads an artifact of this run into a folder. Its content was made by another job and is foreign data.
*
* @param announced its digest, as the job that uploaded it handed on; any job of a run can replace an artifact of any other
* @throws ModelgateError `ARTIFACT_REPLACED` for other bytes than announced; `ARTIFACT_MISSING`, also when the bytes are not those the service recorded
*/
async function downloadArtifact(name, folder, announced) {
	const { DefaultArtifactClient } = await import("./artifact.js");
	const client = new DefaultArtifactClient();
	try {
		const { artifact } = await client.getArtifact(name);
		if (announced !== void 0 && artifact.digest !== announced) throw replaced(name, announced, artifact.digest);
		const expected = artifact.digest === void 0 ? {} : { expectedHash: artifact.digest };
		const { digestMismatch } = await client.downloadArtifact(artifact.id, {
			path: folder,
			...expected
		});
		if (digestMismatch === true) throw new Error("its bytes are not those that were uploaded");
		return {
			name,
			digest: artifact.digest ?? ""
		};
	} catch (cause) {
		if (cause instanceof ModelgateError) throw cause;
		throw new ModelgateError("ARTIFACT_MISSING", `The artifact ${name} could not be downloaded: ${reason(cause)}`, {
			advice: "Run the job that uploads it before this one and name it under `needs:`.",
			cause
		});
	}
}
function replaced(name, announced, found = "no digest") {
	return new ModelgateError("ARTIFACT_REPLACED", `The artifact ${name} has ${found}, and the job that uploaded it announced ${announced}: another job replaced it.`, { advice: "Look at what else uploads an artifact of that name in this workflow, and give the two other names." });
}
/** An artifact with reports is far smaller; a larger one of that name is something else. */
const MAX_ARTIFACT_BYTES = 16777216;
/**
* Downloads every artifact of this run that keeps a report (`report-artifact`). Their bytes were written by other
* jobs, perhaps by code of a pull request; only what a job announced through `needs` may count.
*
* @param temp a folder for the files
* @returns the files by name of the artifact
*/
async function downloadReports(temp) {
	const { DefaultArtifactClient } = await import("./artifact.js");
	const client = new DefaultArtifactClient();
	const root = mkdtempSync(join(temp, "modelgate-reports-"));
	const kept = /* @__PURE__ */ new Map();
	try {
		const { artifacts } = await client.listArtifacts({ latest: true });
		for (const [index, { name, size }] of artifacts.entries()) {
			if (!name.startsWith("modelgate-report") || size > MAX_ARTIFACT_BYTES) continue;
			const folder = join(root, String(index));
			await downloadArtifact(name, folder);
			kept.set(name, await readReportFiles(folder));
		}
		return kept;
	} finally {
		rmSync(root, {
			recursive: true,
			force: true
		});
	}
}
function reason(error) {
	return error instanceof Error ? error.message : String(error);
}

// packages/runner/src/input.ts
/** Text that must not be empty, unless its default is. */
function text(details) {
	const required = details.default === void 0;
	return {
		...details,
		required,
		parse: (value, name) => value === "" && required ? missing(name) : value
	};
}
/** Text that may be left out; empty is undefined. */
function optionalText(details) {
	return {
		...details,
		required: false,
		parse: (value) => value === "" ? void 0 : value
	};
}
/** One of a closed list of words. */
function oneOf(words, details) {
	return {
		...details,
		required: details.default === void 0,
		parse: (value, name) => {
			return words.find((candidate) => candidate === value) ?? invalid(name, value, words.map((candidate) => candidate || "(empty)").join(" | "), words);
		}
	};
}
/** `true` or `false`, written exactly so. */
function flag(details) {
	return {
		...details,
		required: details.default === void 0,
		parse: (value, name) => value === "true" || value === "false" ? value === "true" : invalid(name, value, "true | false", [])
	};
}
/** A whole number, written in decimal digits. */
function integer(details) {
	return {
		...details,
		required: details.default === void 0,
		parse: (value, name) => /^-?\d{1,15}$/u.test(value) ? Number(value) : invalid(name, value, "a whole number", [])
	};
}
/** One item a line; blank lines do not count. */
function list(details) {
	return {
		...details,
		required: details.default === void 0,
		parse: (value) => value.split("\n").map((line) => line.trim()).filter((line) => line !== "")
	};
}
function missing(name) {
	throw new ModelgateError("INPUT_MISSING", `Input \`${name}\` is missing.`, { advice: `Add \`${name}: …\` under \`with:\`.` });
}
function invalid(name, value, allowed, words) {
	const guess = closest(value, words);
	throw new ModelgateError("INPUT_INVALID", `Input \`${name}\` is "${value}", but must be ${allowed}.`, { advice: guess ? `Did you mean \`${name}: ${guess}\`?` : `Write \`${name}: …\` with one of: ${allowed}.` });
}

// packages/runner/src/contract.ts
/** Inputs that every action has. */
const SHARED_INPUTS = {
	token: text({
		default: "${{ github.token }}",
		description: "Token for the GitHub API. The job token suffices; the README lists the permissions."
	}),
	policy: text({
		default: ".github/modelgate.yaml",
		description: "The policy: a path in this repository, read from the base ref, or OWNER/REPO/PATH@REF."
	}),
	"working-directory": text({
		default: ".",
		description: "Folder that paths in inputs are relative to."
	}),
	enforcement: oneOf([
		"",
		"enforce",
		"observe"
	], {
		default: "",
		description: "enforce or observe. Empty: what the policy says, which alone can allow observe."
	}),
	"report-artifact": optionalText({
		default: "",
		description: "Artifact to keep the report in, as JSON and as a page, named modelgate-report-…. Empty: none."
	})
};
/** Declares an action; the shared inputs and outputs are added. */
function defineContract(own) {
	return {
		...own,
		inputs: {
			...SHARED_INPUTS,
			...own.inputs
		}
	};
}

// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os$2.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs$2.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs$2.appendFileSync(filePath, `${toCommandValue(message)}${os$2.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os$2.EOL}${convertedValue}${os$2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os$2.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Writes debug message to user log
* @param message debug message
*/
function debug(message) {
	issueCommand("debug", {}, message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os$2.EOL);
}
/**
* Saves state for current action, the state can only be retrieved by this action's post job execution.
*
* @param     name     name of the state to store
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
/**
* Gets the value of an state set by this action's main execution.
*
* @param     name     name of the state to get
* @returns   string
*/
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}

// packages/runner/src/escape-log.ts
/** Stands between the characters of a command so that the runner no longer sees one; people do not see it. */
const WORD_JOINER = "⁠";
/**
* Text that may be printed to a job's log although strangers wrote it: the runner would obey `::name::` at the start
* of a line and `##[name]` anywhere in one (runner source, ActionCommand.cs). What is invisible is written out.
*/
function escapeLog(text) {
	return escapeLines(text.replace(/\r\n?/gu, "\n")).replace(/^(\s*):(?=:)/gmu, `$1:${WORD_JOINER}`).replace(/##(?=\[)/gu, `##${WORD_JOINER}`);
}

// packages/runner/src/host.ts
/** Reads the host from this process. Throws `RUNNER_ENVIRONMENT_MISSING` outside a job. */
function hostFromProcess() {
	const variables = process.env;
	const env = (name) => variables[name] || void 0;
	const need = (name) => env(name) ?? missingVariable(name);
	const eventPath = env("GITHUB_EVENT_PATH");
	const event = eventPath ? JSON.parse(readFileSync(eventPath, "utf8")) : {};
	const workspace = resolve(need("GITHUB_WORKSPACE"));
	const inside = (path, from) => {
		const absolute = resolve(from, path);
		const step = relative(workspace, absolute);
		if (step.startsWith("..") || isAbsolute(step)) throw new ModelgateError("PATH_OUTSIDE_WORKSPACE", `The path "${path}" leaves the workspace.`, { advice: "Write a path inside the repository." });
		return absolute;
	};
	const workingDirectory = inside(env("INPUT_WORKING-DIRECTORY") ?? ".", workspace);
	const [owner = "", name = ""] = need("GITHUB_REPOSITORY").split("/");
	const sha = need("GITHUB_SHA");
	return {
		workspace,
		workingDirectory,
		temp: need("RUNNER_TEMP"),
		repository: {
			owner,
			name,
			id: Number(env("GITHUB_REPOSITORY_ID") ?? valueAt(event, "repository", "id") ?? 0)
		},
		sha,
		headSha: textAt(event, "pull_request", "head", "sha") ?? textAt(event, "merge_group", "head_sha") ?? textAt(event, "workflow_run", "head_sha") ?? sha,
		ref: need("GITHUB_REF"),
		refName: env("GITHUB_REF_NAME") ?? "",
		baseRef: env("GITHUB_BASE_REF"),
		eventName: need("GITHUB_EVENT_NAME"),
		event,
		runId: Number(need("GITHUB_RUN_ID")),
		runAttempt: Number(env("GITHUB_RUN_ATTEMPT") ?? 1),
		job: env("GITHUB_JOB") ?? "",
		actor: env("GITHUB_ACTOR") ?? "",
		actorId: Number(env("GITHUB_ACTOR_ID") ?? valueAt(event, "sender", "id") ?? 0),
		triggeringActor: env("GITHUB_TRIGGERING_ACTOR") ?? env("GITHUB_ACTOR") ?? "",
		apiUrl: env("GITHUB_API_URL") ?? "https://api.github.com",
		graphqlUrl: env("GITHUB_GRAPHQL_URL") ?? "https://api.github.com/graphql",
		serverUrl: env("GITHUB_SERVER_URL") ?? "https://github.com",
		startedAt: /* @__PURE__ */ new Date(),
		insideWorkspace: (path) => inside(path, workingDirectory),
		info: (text) => info(escapeLog(text)),
		saveState: (key, value) => saveState(key, value),
		getState: (key) => getState(key),
		env
	};
}
function missingVariable(name) {
	throw new ModelgateError("RUNNER_ENVIRONMENT_MISSING", `${name} is not set: this is not a GitHub Actions job.`, { advice: "Outside a job, use the `modelgate` command." });
}

// packages/runner/src/annotate.ts
/** GitHub shows this many annotations of each level for one step and drops the rest without a word. */
const ANNOTATIONS_PER_LEVEL = 10;
const LEVELS = [
	["error", error],
	["warning", warning],
	["note", notice]
];
/** Findings as annotations on their lines, the worst first; what GitHub would drop is counted in the last one shown. */
function annotate(findings) {
	for (const [severity, write] of LEVELS) {
		const own = findings.filter((finding) => finding.severity === severity);
		const shown = own.slice(0, own.length > ANNOTATIONS_PER_LEVEL ? 9 : own.length);
		for (const { message, advice, code, location } of shown) write(escapeLog(advice ? `${message} ${advice}` : message), {
			title: code,
			...location && {
				file: escapeLog(showInvisible(location.path)),
				startLine: location.line,
				endLine: location.endLine,
				...location.line === location.endLine && {
					startColumn: location.column,
					endColumn: location.endColumn
				}
			}
		});
		if (shown.length < own.length) write(`${own.length - shown.length} more findings of this level are in the job summary and the report.`, { title: "Modelgate" });
	}
}

// packages/runner/src/parse-inputs.ts
/**
* All inputs of an action, parsed once; all problems are reported together.
*
* @throws ModelgateError `INPUT_MISSING` or `INPUT_INVALID`
*/
function parseInputs(contract) {
	const problems = [];
	const values = {};
	for (const [name, spec] of Object.entries(contract.inputs)) try {
		values[name] = spec.parse(getInput(name), name);
	} catch (error) {
		if (!(error instanceof ModelgateError)) throw error;
		problems.push(error);
	}
	const [first] = problems;
	if (first && problems.length === 1) throw first;
	if (first) throw new ModelgateError(first.code, problems.map((problem) => problem.message).join(" "), { advice: problems.map((problem) => problem.advice).join(" ") });
	return values;
}

// packages/runner/src/run-action.ts
/** GitHub drops a step's summary over 1 MiB whole; the rest is room for the closing sentence. */
const SUMMARY_BYTES = 921600;
/**
* Runs an action: parses its inputs, calls `evaluate`, and tells the result to everyone: report file, outputs on every
* path, annotations, job summary, exit status. A crash becomes a report with verdict `error`.
*/
async function runAction(contract, evaluate) {
	let publication;
	let enforcement = {
		enforcement: "enforce",
		onInconclusive: "fail"
	};
	let artifact;
	try {
		const input = parseInputs(contract);
		artifact = artifactName(input["report-artifact"]);
		const host = hostFromProcess();
		const result = await evaluate(input, host);
		const effective = effectiveEnforcement(input.enforcement, result.policy ?? enforcement);
		publication = prepare(contract, withEnvironment(result, host));
		enforcement = effective;
	} catch (error) {
		if (error instanceof Error && error.stack) debug(error.stack);
		publication = prepare(contract, { report: errorReport(contract.gate, error) });
	}
	const path = publish(contract, publication, enforcement);
	if (artifact !== void 0) await keepReport(artifact, path, publication);
}
/** The prefix lets a later job tell reports from everything else that a run keeps. */
function artifactName(asked) {
	if (asked === void 0 || /^modelgate-report(?:-[\w.-]+)?$/u.test(asked)) return asked;
	throw new ModelgateError("INPUT_INVALID", `Input \`report-artifact\` is "${asked}", which is no name for a report.`, { advice: "Write `report-artifact: modelgate-report-NAME` with letters, digits, dots and dashes." });
}
/** The report for machines, and as a page for people. One that could not be kept changes no verdict here: the job that waits for it says that it is missing. */
async function keepReport(name, path, { reports, line }) {
	try {
		const page = path.replace(/\.json$/u, ".html");
		const { renderHtml } = await import("./render-html2.js");
		writeFileSync(page, await renderHtml(reports, line));
		await uploadFiles(name, [path, page], dirname(path));
	} catch (error) {
		annotate([{
			...findingOfError(error),
			severity: "warning"
		}]);
	}
}
/** Runs the post step of an action. What goes wrong there fails the step and is said, but writes no report. */
async function runPost(contract, finish) {
	try {
		await finish(parseInputs(contract), hostFromProcess());
	} catch (error) {
		if (error instanceof Error && error.stack) debug(error.stack);
		const { findings } = errorReport(contract.gate, error);
		annotate(findings);
		process.exitCode = 1;
	}
}
/** A step may be stricter than the policy, never looser. */
function effectiveEnforcement(asked, policy) {
	if (asked === "observe" && policy.enforcement !== "observe") throw new ModelgateError("ENFORCEMENT_NOT_ALLOWED", "The policy does not allow `enforcement: observe`.", { advice: "Write `enforcement: observe` in the policy, or remove the input." });
	return asked === "" ? policy : {
		...policy,
		enforcement: asked
	};
}
function withEnvironment(result, host) {
	const environment = {
		repository: `${host.repository.owner}/${host.repository.name}`,
		headSha: host.headSha,
		testedSha: host.sha,
		ref: host.ref,
		event: host.eventName,
		run: `${host.runId}/${host.runAttempt}`
	};
	const complete = (report) => ({
		...report,
		environment: {
			...environment,
			...report.environment
		}
	});
	return "report" in result ? {
		...result,
		report: complete(result.report)
	} : {
		...result,
		reports: result.reports.map(complete)
	};
}
/** @throws ModelgateError `REPORT_INVALID` when a report breaks its schema */
function prepare(contract, result) {
	const reports = "report" in result ? [result.report] : result.reports;
	const verdict = "report" in result ? result.report.verdict : result.verdict;
	const worst = VERDICTS.flatMap((candidate) => reports.filter((report) => report.verdict === candidate))[0];
	return {
		verdict,
		reasonCode: worst?.reasonCode ?? "NOTHING_JUDGED",
		line: worst ? summaryLine(worst) : `${contract.name}: ${verdict}, nothing was judged`,
		summary: result.summary ?? reports.map(renderReport).join("\n\n"),
		findings: sortFindings(reports.flatMap((report) => report.findings)),
		json: "report" in result ? serializeReport(result.report) : `{"schemaVersion":1,"verdict":${JSON.stringify(verdict)},"reports":[${reports.map(serializeReport).join(",")}]}\n`,
		reports,
		outputs: result.outputs ?? {}
	};
}
/** @returns path of the report file */
function publish(contract, { verdict, reasonCode, line, summary, findings, json, outputs }, enforcement) {
	writeSummary(summary);
	annotate(findings);
	const path = writeReport(contract.name, json);
	setOutput("verdict", verdict);
	setOutput("reason-code", reasonCode);
	setOutput("report", path);
	setOutput("report-digest", `sha256:${createHash("sha256").update(json).digest("hex")}`);
	setOutput("summary", line);
	for (const name of Object.keys(contract.outputs)) setOutput(name, outputs[name] ?? "");
	info(escapeLog(line));
	if (stepFails(verdict, enforcement)) process.exitCode = 1;
	else if (verdict === "fail" || verdict === "inconclusive") warning(`The verdict is ${verdict}, but the policy says not to block: the step succeeds.`, { title: "Modelgate observes only" });
	return path;
}
function writeReport(name, json) {
	const folder = join(process.env["RUNNER_TEMP"] ?? tmpdir(), "modelgate");
	mkdirSync(folder, { recursive: true });
	const path = join(folder, `${name}.json`);
	writeFileSync(path, json);
	return path;
}
/** Appends to the step's summary file; a runner that offers none (GHES before 3.6, a local run) gets no summary. */
function writeSummary(markdown) {
	const path = process.env["GITHUB_STEP_SUMMARY"];
	if (!path) return;
	const bytes = Buffer.from(markdown, "utf8");
	const text = bytes.length <= SUMMARY_BYTES ? markdown : `${bytes.subarray(0, SUMMARY_BYTES).toString("utf8")}\n\nThe rest is in the JSON report.`;
	writeFileSync(path, `${text}\n`, { flag: "a" });
}

export { resolveBase as $, evaluateManifest as A, findManifests as B, repeatedModels as C, POLICY_PATH as D, applyWaivers as E, entriesAt as F, readLock as G, readEnvelope as H, listAt as I, mergeFacts as J, modelFormat as K, textsAt as L, importCard as M, hubOfSpdx as N, isElsewhere as O, besideFile as P, mergeBaseOf as Q, readManifest as R, pairModels as S, enforcementOf as T, draftManifest as U, holdsManifest as V, readYaml as W, MAX_YAML_BYTES as X, present$1 as Y, changedPaths as Z, uploadFolder as _, info as a, downloadArchive as at, reportNoManifest as b, defineContract as c, createCliClient as ct, list as d, changedFiles as et, oneOf as f, downloadReports as g, downloadArtifact as h, error as i, apiTree as it, declaredFiles as j, openPolicy as k, flag as l, createClient as lt, text as m, runPost as n, zipMembers as nt, setSecret as o, explainApiError as ot, optionalText as p, measureFile as q, debug as r, directoryDigest as rt, warning as s, connectWhenNeeded as st, runAction as t, comparedFiles as tt, integer as u, readReportFiles as v, selectModels as w, readRules as x, reportNothingDue as y, readDocument as z };
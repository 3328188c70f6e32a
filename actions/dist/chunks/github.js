import { i as __toESM } from "./rolldown-runtime.js";
import { c as VERSION, l as ModelgateError, n as valueAt, t as textAt, u as findingOfError } from "./kernel.js";
import { c as parseLfsPointer } from "./artifacts.js";
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";

// packages/github/src/create-client.ts
/** A job waits this long for a rate limit, in seconds; beyond that failing with a clear message is kinder. */
const PATIENCE = 90;
/** Times a request is repeated after a server error or a rate limit. */
const RETRIES = 2;
/** The client for actions, from `@actions/github`, so that the runner's proxy settings hold. Loaded when first needed. */
async function createClient(options) {
	if (options.token === "") throw new ModelgateError("GITHUB_TOKEN_INVALID", "The input `token` is empty.", { advice: "Remove the line, or write `token: ${{ github.token }}`." });
	const [{ getOctokit }, { plugins, write }] = await Promise.all([import("./github2.js"), loadPlugins()]);
	return getOctokit(options.token, settings(options, write), ...plugins);
}
/** The client for the command line, from `@octokit/rest`; without a token it sees what the public sees. */
async function createCliClient(options) {
	const [{ Octokit }, { plugins, write }] = await Promise.all([import("./dist-src.js"), loadPlugins()]);
	return new (Octokit.plugin(...plugins))({
		...settings(options, write),
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

// packages/github/src/api-tree.ts
/**
* The files of a commit, read through the API by SHA: no clone, no credentials on disk. Listings and contents are
* fetched once. `read` gives the pointer of a Git LFS file; `materialize` refuses it with `LFS_CONTENT_NOT_FETCHED`.
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
			if (parseLfsPointer(bytes) !== void 0) throw new ModelgateError("LFS_CONTENT_NOT_FETCHED", `${path} at ${commit.slice(0, 12)} is a Git LFS pointer.`, { advice: "Its content is not read through the API; compare against a commit that holds the file itself." });
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
		})).map(({ filename, previous_filename: previousPath, status, patch }) => ({
			path: filename,
			...previousPath === void 0 ? {} : { previousPath },
			status,
			lines: linesOfPatch(patch ?? "")
		}));
	} catch (error) {
		throw explainApiError(error, {
			to: `list the files of pull request ${pull}`,
			permission: "pull-requests: read"
		});
	}
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
async function resolveBase(client, tested) {
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
		const [first, second] = known.length > 0 ? known : await askParents(client, tested);
		if (first !== void 0 && second === head) return first;
		const { data: comparison } = await client.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead: `${base}...${head}`,
			per_page: 1
		});
		return comparison.merge_base_commit.sha;
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
async function askParents(client, { owner, repo, sha }) {
	const { data } = await client.rest.git.getCommit({
		owner,
		repo,
		commit_sha: sha
	});
	return data.parents.map((parent) => parent.sha);
}

// packages/github/src/identity-of.ts
/**
* Asks once, and only when somebody wants to know, under which login this token writes. GraphQL answers that for job
* tokens too; `GET /user` does not.
*/
function identityOf(client) {
	let login;
	const ask = async () => textAt(await client.graphql("query { viewer { login } }"), "viewer", "login") ?? "";
	return () => login ??= ask();
}

// packages/github/src/is-current.ts
/**
* Whether a commit still is the head of its pull request. Asked as late as possible before each write, so that a run
* overtaken by a push stays silent.
*/
async function isCurrent(client, { owner, repo, pull, headSha }) {
	const { data } = await client.rest.pulls.get({
		owner,
		repo,
		pull_number: pull
	});
	return data.head.sha === headSha;
}

// packages/github/src/minimize-comment.ts
/** Folds a comment away on the page; it stays readable. */
async function minimizeComment(client, nodeId, classifier) {
	await client.graphql(`mutation ($id: ID!, $classifier: ReportedContentClassifiers!) {
      minimizeComment(input: { subjectId: $id, classifier: $classifier }) { minimizedComment { isMinimized } }
    }`, {
		id: nodeId,
		classifier
	});
}
/** Shows a comment again that {@link minimizeComment} folded away. */
async function unminimizeComment(client, nodeId) {
	await client.graphql(`mutation ($id: ID!) { unminimizeComment(input: { subjectId: $id }) { unminimizedComment { isMinimized } } }`, { id: nodeId });
}

// packages/github/src/publish-comment.ts
/** First line of our comment. A comment is ours if it starts with this AND our identity wrote it. */
const MARKER = "<!-- modelgate:check v1 -->\n";
const MINIMIZED = "<!-- modelgate:minimized -->\n";
const OUTDATED = {
	posted: false,
	reason: "A newer commit is on the pull request; its own run reports.",
	outdated: true
};
/**
* Puts the one comment of this product on a pull request: creates it, or updates it in place if its text changed.
* Of two runs that create at once the younger comment goes; a run whose head is no longer the pull request's leaves
* everything as it is.
*/
async function publishComment(client, request) {
	try {
		const [mine, ...duplicates] = await findOwnComments$1(client, request);
		if (!await isCurrent(client, request)) return OUTDATED;
		for (const duplicate of duplicates) await deleteComment(client, request, duplicate.id);
		if (mine !== void 0) return await updateComment(client, request, mine);
		if (request.body === null) return {
			posted: false,
			reason: "There is nothing to say.",
			outdated: false
		};
		return await createComment(client, request, request.body);
	} catch (error) {
		const explained = explainApiError(error, {
			to: "post the comment on the pull request",
			permission: "pull-requests: write"
		});
		const problem = {
			...findingOfError(explained),
			severity: "note"
		};
		return {
			posted: false,
			reason: explained.message,
			outdated: false,
			problem
		};
	}
}
async function findOwnComments$1(client, { owner, repo, pull, identity }) {
	const marked = (await client.paginate(client.rest.issues.listComments, {
		owner,
		repo,
		issue_number: pull,
		per_page: 100
	})).filter(({ body }) => body?.replaceAll("\r", "").startsWith(MARKER));
	if (marked.length === 0) return [];
	const login = await identity();
	return marked.filter(({ user }) => user?.login === login).toSorted((a, b) => a.id - b.id);
}
async function updateComment(client, request, comment) {
	const body = request.body === null ? `${MARKER}${MINIMIZED}${request.farewell}` : `${MARKER}${request.body}`;
	const before = (comment.body ?? "").replaceAll("\r", "").trimEnd();
	if (withoutRun(before) === withoutRun(body.trimEnd())) return {
		posted: true,
		change: "unchanged",
		url: comment.html_url
	};
	const { owner, repo } = request;
	await client.rest.issues.updateComment({
		owner,
		repo,
		comment_id: comment.id,
		body
	});
	const wasMinimized = before.startsWith(`${MARKER}${MINIMIZED}`);
	if (request.body === null) await minimizeComment(client, comment.node_id, "OUTDATED");
	else if (wasMinimized) await unminimizeComment(client, comment.node_id);
	return {
		posted: true,
		change: "updated",
		url: comment.html_url
	};
}
/** A text that only links to another run says nothing new. */
function withoutRun(body) {
	return body.replaceAll(/\/actions\/runs\/\d+/gu, "");
}
async function createComment(client, request, body) {
	const { owner, repo, pull } = request;
	const { data: created } = await client.rest.issues.createComment({
		owner,
		repo,
		issue_number: pull,
		body: `${MARKER}${body}`
	});
	const identity = async () => created.user?.login ?? await request.identity();
	const [oldest] = await findOwnComments$1(client, {
		...request,
		identity
	});
	if (oldest === void 0 || oldest.id === created.id) return {
		posted: true,
		change: "created",
		url: created.html_url
	};
	await deleteComment(client, request, created.id);
	return await isCurrent(client, request) ? await updateComment(client, request, oldest) : OUTDATED;
}
async function deleteComment(client, { owner, repo }, id) {
	try {
		await client.rest.issues.deleteComment({
			owner,
			repo,
			comment_id: id
		});
	} catch (error) {
		if (explainApiError(error, { to: "delete a duplicate comment" }).code !== "GITHUB_NOT_FOUND") throw error;
	}
}

// packages/github/src/publish-review.ts
/** More remarks than this in one review are noise. */
const MAX_COMMENTS = 20;
const OPEN = "modelgate:line v1";
const CLOSED = "modelgate:line closed";
/**
* Brings the line comments of a pull request up to date in one review (event `COMMENT`): new remarks are posted, known
* ones edited if their text changed, those whose finding is gone say in which commit, and are minimised. A run whose
* head is no longer the pull request's writes nothing.
*/
async function publishReview(client, request) {
	const remarks = numberRepeats(request.comments);
	const keys = remarks.map(({ key }) => key);
	const onDiff = remarks.filter((remark) => fits(remark, request.files)).slice(0, MAX_COMMENTS);
	try {
		const { added, changed, gone } = compareRemarks(onDiff, await findOwnComments(client, request));
		if (!(added.length + changed.length + gone.length === 0 || request.headIsKnown === true || await isCurrent(client, request))) return {
			created: 0,
			updated: 0,
			closed: 0,
			folded: keys
		};
		for (const comment of gone) await closeComment(client, request, comment);
		for (const { id, remark } of changed) await editComment(client, request, id, render(remark));
		const refused = added.length === 0 ? [] : await createReviews(client, request, added);
		const [first] = refused;
		const placed = onDiff.filter((remark) => !refused.some((each) => each.remark === remark));
		return {
			created: added.length - refused.length,
			updated: changed.length,
			closed: gone.length,
			folded: remarks.filter((remark) => !placed.includes(remark)).map(({ key }) => key),
			...first === void 0 ? {} : { problem: asNote(first.error) }
		};
	} catch (error) {
		return {
			created: 0,
			updated: 0,
			closed: 0,
			folded: keys,
			problem: asNote(explain(error))
		};
	}
}
/** Posting is no part of the verdict, so what prevents it is said and weighs nothing. */
function asNote(error) {
	return {
		...findingOfError(error),
		severity: "note"
	};
}
function explain(error) {
	return explainApiError(error, {
		to: "comment on the lines of the pull request",
		permission: "pull-requests: write"
	});
}
/** Remarks about different lines may share a key; each keeps a thread of its own by its number among them. */
function numberRepeats(comments) {
	const seen = /* @__PURE__ */ new Map();
	return comments.map((comment) => {
		const count = (seen.get(comment.key) ?? 0) + 1;
		seen.set(comment.key, count);
		return count === 1 ? comment : {
			...comment,
			key: `${comment.key}#${count}`
		};
	});
}
function compareRemarks(remarks, existing) {
	const wanted = new Map(remarks.map((remark) => [marker(OPEN, remark.key), remark]));
	const changed = [];
	const gone = [];
	for (const comment of existing) {
		const mark = comment.body.split("\n", 1)[0] ?? "";
		const remark = wanted.get(mark);
		wanted.delete(mark);
		if (remark === void 0) gone.push(comment);
		else if (comment.body !== render(remark)) changed.push({
			id: comment.id,
			remark
		});
	}
	return {
		added: [...wanted.values()],
		changed,
		gone
	};
}
/**
* Posts remarks as one review. GitHub refuses a review as a whole for one line that it cannot place, and does not say
* which: halves are posted then, until only what it refuses by itself is left out.
*/
async function createReviews(client, request, remarks) {
	try {
		await createReview(client, request, remarks);
		return [];
	} catch (thrown) {
		const error = explain(thrown);
		if (error.code !== "GITHUB_REQUEST_REFUSED") throw error;
		if (remarks.length === 1) return remarks.map((remark) => ({
			remark,
			error
		}));
		const half = Math.ceil(remarks.length / 2);
		return [...await createReviews(client, request, remarks.slice(0, half)), ...await createReviews(client, request, remarks.slice(half))];
	}
}
function fits({ path, line, startLine = line }, files) {
	const lines = files.find((file) => file.path === path)?.lines;
	if (lines === void 0) return false;
	for (let number = startLine; number <= line; number++) if (!lines.has(number)) return false;
	return true;
}
async function findOwnComments(client, { owner, repo, pull, identity }) {
	const marked = (await client.paginate(client.rest.pulls.listReviewComments, {
		owner,
		repo,
		pull_number: pull,
		per_page: 100
	})).map((comment) => ({
		...comment,
		body: comment.body.replaceAll("\r", "")
	})).filter(({ body }) => body.startsWith(`<!-- ${OPEN} `));
	if (marked.length === 0) return [];
	const login = await identity();
	return marked.filter(({ user }) => user?.login === login);
}
async function closeComment(client, request, comment) {
	const past = comment.body.split("\n").slice(1).join("\n").replaceAll("```suggestion", "```");
	const body = `${comment.body.split("\n", 1)[0]?.replace(OPEN, CLOSED)}\n✅ No longer so since ${request.headSha}.\n\n<details><summary>What it was</summary>\n\n${past}\n\n</details>`;
	await editComment(client, request, comment.id, body);
	await minimizeComment(client, comment.node_id, "RESOLVED");
}
async function editComment(client, { owner, repo }, id, body) {
	await client.rest.pulls.updateReviewComment({
		owner,
		repo,
		comment_id: id,
		body
	});
}
async function createReview(client, { owner, repo, pull, headSha }, comments) {
	await client.rest.pulls.createReview({
		owner,
		repo,
		pull_number: pull,
		commit_id: headSha,
		event: "COMMENT",
		body: comments.length === 1 ? "One line needs a look." : `${comments.length} lines need a look.`,
		comments: comments.map((comment) => ({
			path: comment.path,
			line: comment.line,
			side: "RIGHT",
			...comment.startLine === void 0 || comment.startLine === comment.line ? {} : {
				start_line: comment.startLine,
				start_side: "RIGHT"
			},
			body: render(comment)
		}))
	});
}
function render(comment) {
	return `${marker(OPEN, comment.key)}\n${comment.body}`;
}
function marker(kind, key) {
	return `<!-- ${kind} ${createHash("sha256").update(key).digest("hex").slice(0, 16)} -->`;
}

export { LISTED_FILES as a, explainApiError as c, resolveBase as i, createCliClient as l, publishComment as n, changedFiles as o, identityOf as r, apiTree as s, publishReview as t, createClient as u };
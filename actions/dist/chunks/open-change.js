import { n as EMPTY_TREE, t as parentsOf } from "./parents-of.js";
import { t as workTree } from "./work-tree.js";
import { $ as valueAt, Q as textAt, W as memorySource, X as digestFile, ot as ModelgateError } from "./start.js";
import { $ as resolveBase, D as POLICY_PATH, at as downloadArchive, it as apiTree, k as openPolicy, nt as zipMembers, ot as explainApiError, st as connectWhenNeeded } from "./core.js";
import { i as findLfsObject } from "./other-case.js";
import { t as gitTree } from "./git-tree.js";
import { t as gitCredentials } from "./git-credentials.js";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, mkdtemp, open, rename, rm, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

// packages/github/src/fetch-lfs-object.ts
/** The disk of a hosted runner holds 14 GB; whoever has more room fetches larger files in a step of their own. */
const MAX_BYTES = 8 * 1024 ** 3;
/** What takes longer belongs into a step that people can see waiting. */
const PATIENCE_MS$1 = 6e5;
/**
* The content of a Git LFS file from the server of the repository, by the Batch API
* (https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md). Only bytes with the pointer's digest are kept.
*
* @returns a path on this machine; the same content is fetched once
* @throws ModelgateError `LFS_CONTENT_NOT_FETCHED` with the reason
*/
async function fetchLfsObject({ digest, size }, place) {
	const folder = join(place.temp, "lfs");
	const target = join(folder, digest.replace(/^sha256:/u, ""));
	const draft = `${target}.${randomUUID()}`;
	try {
		if (size > MAX_BYTES) throw new Error(`more than ${MAX_BYTES} bytes are not fetched`);
		if (await digestFile(target).catch(() => null) === digest) return target;
		const signal = AbortSignal.timeout(PATIENCE_MS$1);
		const { href, headers } = await askForDownload({
			digest,
			size
		}, place, signal);
		const response = await fetch(href, {
			headers,
			signal
		});
		if (!response.ok || response.body === null) throw new Error(`the store answered HTTP ${response.status}`);
		await mkdir(folder, { recursive: true });
		const file = (await open(draft, "wx")).createWriteStream();
		await pipeline(response.body, (chunks) => atMost(chunks, size), file);
		if (await digestFile(draft) !== digest) throw new Error("the store gave other bytes");
		await rename(draft, target);
		return target;
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new ModelgateError("LFS_CONTENT_NOT_FETCHED", `The Git LFS content ${digest} cannot be fetched: ${why}.`, {
			advice: "Push it with `git lfs push`, give the job `contents: read`, or check out with `lfs: true`.",
			cause
		});
	} finally {
		await rm(draft, { force: true });
	}
}
/** Where the bytes are, and what to say to get them. */
async function askForDownload({ digest, size }, place, signal) {
	const { serverUrl, owner, repo, token } = place;
	const oid = digest.replace(/^sha256:/u, "");
	const type = "application/vnd.git-lfs+json";
	const response = await fetch(`${serverUrl}/${owner}/${repo}.git/info/lfs/objects/batch`, {
		method: "POST",
		headers: {
			accept: type,
			"content-type": type,
			authorization: `Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`
		},
		body: JSON.stringify({
			operation: "download",
			transfers: ["basic"],
			objects: [{
				oid,
				size
			}],
			hash_algo: "sha256"
		}),
		signal
	});
	if (!response.ok) throw new Error(`${serverUrl} answered HTTP ${response.status}`);
	const answer = await response.json();
	const href = textAt(answer, "objects", "0", "actions", "download", "href");
	if (href === void 0) throw new Error(textAt(answer, "objects", "0", "error", "message") ?? `${serverUrl} does not say where it is`);
	return {
		href,
		headers: Object.entries(Object(valueAt(answer, "objects", "0", "actions", "download", "header") ?? {})).map(([name, value]) => [name, String(value)])
	};
}
async function* atMost(chunks, size) {
	let rest = size;
	for await (const chunk of chunks) {
		rest -= chunk.length;
		if (rest < 0) throw new Error("the store gave more bytes");
		yield chunk;
	}
}

// packages/check/src/fetch-commit.ts
const run = promisify(execFile);
/** A base is mostly what the checkout holds already; a network that is slower than this needs the API's retries. */
const PATIENCE_MS = 12e4;
/**
* Fetches one commit into a repository of its own beside the checkout, which stays as it was: one negotiation instead
* of a request for each file.
*
* @returns the folder of the repository; null where git or the server cannot do it
*/
async function fetchCommit(place) {
	const { owner, repo, commit, serverUrl, token, workspace, temp } = place;
	const env = {
		...process.env,
		GIT_TERMINAL_PROMPT: "0",
		...gitCredentials(serverUrl, token)
	};
	try {
		const folder = await mkdtemp(join(temp, "modelgate-base-"));
		const { stdout } = await run("git", [
			"-C",
			workspace,
			"rev-parse",
			"--git-path",
			"objects"
		]);
		await run("git", [
			"init",
			"--quiet",
			"--bare",
			folder
		]);
		await writeFile(join(folder, "objects/info/alternates"), `${join(workspace, stdout.trim())}\n`);
		await run("git", [
			...[
				"-C",
				folder,
				"fetch",
				"--quiet",
				"--no-tags",
				"--depth=1"
			],
			`${serverUrl}/${owner}/${repo}.git`,
			commit
		], {
			env,
			timeout: PATIENCE_MS
		});
		return folder;
	} catch {
		return null;
	}
}

// packages/check/src/open-base.ts
/**
* A commit from the local clone where it has it, else fetched with git, else through the API, a request for each file: a
* shallow checkout suffices, and it stays as it was.
*/
async function openCommit(connect, repository, commit, place) {
	const { workspace, temp, remote } = place;
	const local = await tryTree(workspace, commit, temp);
	if (local !== null) return withLfs(local, repository, place);
	const fetched = await fetchCommit({
		...repository,
		...remote,
		commit,
		workspace,
		temp
	});
	return withLfs((fetched === null ? null : await tryTree(fetched, commit, temp)) ?? apiTree(await connect(), {
		...repository,
		commit,
		temp
	}), repository, place);
}
/** The same files, those of Git LFS with their content: from the clone where it has it, else from the server. */
function withLfs(tree, repository, { workspace, temp, remote }) {
	return {
		...tree,
		lfsObject: async (pointer) => await findLfsObject(workspace, pointer) ?? fetchLfsObject(pointer, {
			...repository,
			...remote,
			temp
		})
	};
}
async function tryTree(folder, commit, temp) {
	try {
		return await gitTree(folder, commit, { temp });
	} catch (error) {
		if (error instanceof ModelgateError) return null;
		throw error;
	}
}

// packages/check/src/baselines-in-job.ts
/** The archive is unpacked in memory; a larger table belongs into the repository or a store of its own. */
const MAX_ARTIFACT_BYTES = 536870912;
/** Other versions as a job finds them: commits in the clone or through the API, the ledger, artifacts of other runs. */
function baselinesInJob(connect, repository, token, host) {
	return {
		openRevision: async (revision) => {
			const place = {
				workspace: host.workspace,
				temp: host.temp,
				remote: {
					serverUrl: host.serverUrl,
					token
				}
			};
			return openCommit(connect, repository, await resolve$1(connect, repository, revision), place);
		},
		findLive: async (model, environment) => {
			const { currentPlacement, githubLedgerStore, slotOf } = await import("./src2.js");
			const { serverUrl, temp } = host;
			const { state } = await githubLedgerStore(await connect(), {
				...repository,
				serverUrl,
				temp,
				token
			}).read();
			return currentPlacement(slotOf(state, model, environment));
		},
		fetchArtifact: async (name, path) => {
			const branch = host.baseRef ?? textAt(host.event, "repository", "default_branch") ?? host.refName;
			return unpackFile(await downloadNewest(await connect(), repository, name, branch), name, path, host.temp);
		}
	};
}
/** A revision as a full SHA, so that the tree cannot move while it is read. */
async function resolve$1(connect, { owner, repo }, revision) {
	if (/^[0-9a-f]{40}$/u.test(revision)) return revision;
	try {
		const { data } = await (await connect()).rest.repos.getCommit({
			owner,
			repo,
			ref: revision
		});
		return data.sha;
	} catch (error) {
		throw explainApiError(error, {
			to: `find the revision ${revision}`,
			permission: "contents: read"
		});
	}
}
/** Only runs on the target branch of this repository count: everybody who may open a pull request can keep an artifact. */
async function downloadNewest(client, { owner, repo }, name, branch) {
	try {
		const { data } = await client.rest.actions.listArtifactsForRepo({
			owner,
			repo,
			name,
			per_page: 100
		});
		const [newest] = data.artifacts.filter(({ expired, workflow_run: run }) => {
			return !expired && run?.head_branch === branch && run.head_repository_id === run.repository_id;
		}).toSorted((a, b) => b.id - a.id);
		if (newest === void 0) throw new ModelgateError("ARTIFACT_MISSING", `No run on ${branch} keeps an artifact ${name}.`, { advice: `Upload it there: actions/upload-artifact with \`name: ${name}\` in a workflow on push.` });
		const refuse = (why) => new ModelgateError("BASELINE_UNREACHABLE", `The artifact ${name}: ${why}`);
		return await downloadArchive(client, {
			owner,
			repo
		}, newest, {
			limit: MAX_ARTIFACT_BYTES,
			refuse
		});
	} catch (error) {
		throw explainApiError(error, {
			to: `download the artifact ${name}`,
			permission: "actions: read"
		});
	}
}
/** The file of that path, else the one file of that name, written to a file of our own. */
async function unpackFile(archive, name, path, temp) {
	const members = zipMembers(memorySource(archive), `artifact ${name}`);
	const named = members.filter((member) => basename(member.name) === basename(path));
	const member = members.find((each) => each.name === path) ?? (named.length === 1 ? named[0] : void 0);
	if (member === void 0) throw new ModelgateError("ARTIFACT_MISSING", `The artifact ${name} holds ${named.length} files named ${path}.`, { advice: "Upload the predictions under the path that the manifest names." });
	if (member.bytes.length > MAX_ARTIFACT_BYTES) throw new ModelgateError("BASELINE_UNREACHABLE", `${path} in the artifact ${name} has ${member.bytes.length} bytes.`);
	const bytes = new Uint8Array(member.bytes.length);
	member.bytes.read(bytes, 0);
	const folder = join(temp, "baselines");
	await mkdir(folder, { recursive: true });
	const extension = /^\.[a-z0-9]{1,16}$/iu.exec(extname(path))?.[0] ?? "";
	const file = join(folder, `${createHash("sha256").update(bytes).digest("hex")}${extension}`);
	await writeFile(file, bytes);
	return file;
}

// packages/check/src/commit-exists.ts
/**
* Whether a repository on GitHub has a commit, for clones that do not hold the whole history.
*
* @param commit a full SHA-1
* @returns null where GitHub cannot be asked
*/
async function commitExists(connect, { owner, repo }, commit) {
	try {
		await (await connect()).rest.git.getCommit({
			owner,
			repo,
			commit_sha: commit
		});
		return true;
	} catch (error) {
		return explainApiError(error, { to: `look up the commit ${commit}` }).code === "GITHUB_NOT_FOUND" ? false : null;
	}
}

// packages/check/src/open-change.ts
/**
* Opens the change that a job is about: a pull request, a push, a merge group; of a manual run only its head.
*
* @param options `compares`: whether it matters that nothing at all was before the first commit; git is asked for that
*/
async function openChange(input, userAgent, host, { compares = true } = {}) {
	const connect = connectWhenNeeded({
		token: input.token,
		apiUrl: host.apiUrl,
		userAgent
	});
	const repository = {
		owner: host.repository.owner,
		repo: host.repository.name
	};
	const pull = pullNumber(host);
	const parents = pull === null ? [] : await parentsOf(host.workspace, host.sha) ?? [];
	const baseCommit = await resolveBase(connect, {
		...repository,
		...host,
		parents
	});
	const { workspace, temp, serverUrl } = host;
	const place = {
		workspace,
		temp,
		remote: {
			serverUrl,
			token: input.token
		}
	};
	const before = baseCommit === null && compares && (await parentsOf(host.workspace, host.sha))?.length === 0 ? EMPTY_TREE : null;
	const base = baseCommit === null ? before : await openCommit(connect, repository, baseCommit, place);
	const files = workTree(workspace);
	const hasCommit = async (commit) => await files.hasCommit?.(commit) ?? commitExists(connect, repository, commit);
	const head = {
		...withLfs(files, repository, place),
		hasCommit
	};
	const isProposal = pull !== null || host.eventName === "merge_group";
	const policy = await openPolicy(connect, input.policy, isProposal ? base : head, host.temp);
	const environment = {
		headSha: host.headSha,
		testedSha: host.sha,
		...baseCommit === null ? {} : { baseSha: baseCommit }
	};
	const progress = (text) => host.info(text);
	const subject = {
		head,
		base,
		policy,
		baselines: baselinesInJob(connect, repository, input.token, host),
		now: host.startedAt,
		environment,
		progress
	};
	return {
		connect,
		repository,
		pull,
		baseCommit,
		subject: input.policy === ".github/modelgate.yaml" && (isProposal || base === null) ? subject : {
			...subject,
			policyOption: input.policy
		}
	};
}
function pullNumber({ eventName, event }) {
	const number = valueAt(event, "pull_request", "number");
	return eventName.startsWith("pull_request") && typeof number === "number" ? number : null;
}

export { openChange as t };
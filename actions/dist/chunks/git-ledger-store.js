import { tn as ModelgateError } from "./core.js";
import { _ as eventPath, a as tryGit, i as runGit, r as readLedger, s as LEDGER_BRANCH, v as objectPath } from "./src.js";
import { join } from "node:path";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";

// packages/ledger/src/git-ledger-store.ts
/** Places where a clone keeps the branch: its own first, then what it fetched. */
const REFS = [`refs/heads/${LEDGER_BRANCH}`, `refs/remotes/origin/${LEDGER_BRANCH}`];
/** The writer of commits that GitHub does not make; nobody's name and no clock of ours. */
const IDENTITY = {
	GIT_AUTHOR_NAME: "modelgate",
	GIT_AUTHOR_EMAIL: "modelgate@localhost",
	GIT_COMMITTER_NAME: "modelgate",
	GIT_COMMITTER_EMAIL: "modelgate@localhost"
};
/**
* The ledger of a repository on this machine: a clone, a bare repository or a `git bundle` (that one cannot be
* written). Needs no network and no token.
*/
function gitLedgerStore(path) {
	return {
		read: () => withGitDir(path, async (gitDir) => readLedger(gitDir, await findHead(gitDir))),
		publish: (base, commits) => withGitDir(path, (gitDir) => publish(gitDir, base, commits))
	};
}
/**
* The ledger branch of a clone, a bare repository or a bundle as one `git bundle`, with its whole history.
*
* @throws ModelgateError `LEDGER_UNREADABLE`, `LEDGER_MISSING`
*/
async function bundleLedger(path) {
	return withGitDir(path, async (gitDir) => {
		const head = await findHead(gitDir);
		if (head === null) throw new ModelgateError("LEDGER_MISSING", `There is no ledger at ${path}.`, { advice: "Fetch it with `git fetch origin modelgate/ledger:modelgate/ledger`." });
		const copy = mkdtempSync(join(tmpdir(), "modelgate-bundle-"));
		try {
			await runGit([
				"init",
				"--quiet",
				"--bare",
				copy
			]);
			const ref = `refs/heads/${LEDGER_BRANCH}`;
			await runGit([
				`--git-dir=${copy}`,
				"fetch",
				"--quiet",
				gitDir,
				`+${head}:${ref}`
			]);
			return await runGit([
				`--git-dir=${copy}`,
				"bundle",
				"create",
				"--quiet",
				"-",
				ref
			]);
		} finally {
			rmSync(copy, {
				recursive: true,
				force: true
			});
		}
	});
}
async function withGitDir(path, use) {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) throw new ModelgateError("LEDGER_UNREADABLE", `There is nothing at ${path}.`, { advice: "Name a clone or a bundle of the ledger." });
	if (stats.isDirectory()) return use((await runGit([
		"-C",
		path,
		"rev-parse",
		"--absolute-git-dir"
	])).toString("utf8").trim());
	const gitDir = mkdtempSync(join(tmpdir(), "modelgate-ledger-"));
	try {
		await runGit([
			"init",
			"--quiet",
			"--bare",
			gitDir
		]);
		await runGit([
			`--git-dir=${gitDir}`,
			"fetch",
			"--quiet",
			path,
			`+refs/heads/${LEDGER_BRANCH}:refs/heads/${LEDGER_BRANCH}`
		]);
		return await use(gitDir);
	} finally {
		rmSync(gitDir, {
			recursive: true,
			force: true
		});
	}
}
async function findHead(gitDir) {
	for (const ref of REFS) {
		const found = await tryGit([
			`--git-dir=${gitDir}`,
			"rev-parse",
			"--verify",
			"--quiet",
			`${ref}^{commit}`
		]);
		if (found.status === 0) return found.stdout.toString("utf8").trim();
	}
	return null;
}
async function publish(gitDir, base, contents) {
	const folder = mkdtempSync(join(tmpdir(), "modelgate-index-"));
	const env = {
		...IDENTITY,
		GIT_INDEX_FILE: join(folder, "index")
	};
	const git = async (args, input) => {
		return (await runGit([`--git-dir=${gitDir}`, ...args], {
			env,
			...input === void 0 ? {} : { input }
		})).toString("utf8").trim();
	};
	try {
		if (base) await git(["read-tree", base]);
		let head = base;
		for (const { event, objects } of contents) {
			let entries = "";
			const files = [[eventPath(event.event.seq), event.bytes], ...objectFiles(objects)];
			for (const [path, bytes] of files) entries += `100644 ${await git([
				"hash-object",
				"-w",
				"--stdin"
			], bytes)}\t${path}\n`;
			await git([
				"update-index",
				"--add",
				"--index-info"
			], entries);
			const parent = head ? ["-p", head] : [];
			head = await git([
				"commit-tree",
				await git(["write-tree"]),
				...parent
			], `${event.event.type} ${event.event.seq}\n`);
		}
		if (head === null || head === base) return base;
		return (await tryGit([
			`--git-dir=${gitDir}`,
			"update-ref",
			`refs/heads/${"modelgate/ledger"}`,
			head,
			base ?? "0".repeat(head.length)
		])).status === 0 ? head : null;
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
function objectFiles(objects) {
	return [...objects].map(([digest, bytes]) => [objectPath(digest), bytes]);
}

export { gitLedgerStore as n, bundleLedger as t };
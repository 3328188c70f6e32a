import { ot as ModelgateError } from "./start.js";
import { a as tryGit, d as objectPath, i as runGit, r as readLedger, s as LEDGER_BRANCH, u as eventPath } from "./src.js";
import { join, resolve } from "node:path";
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
		read: () => withGitDir(path, async (gitDir, fresh) => {
			const head = await findHead(gitDir);
			const complete = async () => {
				if (head !== null && !fresh) await verifyObjects(gitDir, head);
				return gitDir;
			};
			return readLedger(head === null ? null : {
				gitDir,
				head,
				complete
			});
		}),
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
			const objects = await runGit([
				`--git-dir=${gitDir}`,
				"rev-parse",
				"--git-path",
				"objects"
			]);
			const env = { GIT_ALTERNATE_OBJECT_DIRECTORIES: resolve(objects.toString("utf8").trim()) };
			const ref = `refs/heads/${LEDGER_BRANCH}`;
			await runGit([
				`--git-dir=${copy}`,
				"update-ref",
				ref,
				head
			], { env });
			return await runGit([
				`--git-dir=${copy}`,
				"bundle",
				"create",
				"--quiet",
				"-",
				ref
			], { env });
		} finally {
			rmSync(copy, {
				recursive: true,
				force: true
			});
		}
	});
}
/** @param use `fresh`: git has just made the directory, and so has hashed every object */
async function withGitDir(path, use) {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) throw new ModelgateError("LEDGER_UNREADABLE", `There is nothing at ${path}.`, { advice: "Name a clone or a bundle of the ledger." });
	if (stats.isDirectory()) {
		const { status, stdout, stderr } = await tryGit([
			"-C",
			path,
			"rev-parse",
			"--absolute-git-dir"
		]);
		if (status === 0) return use(stdout.toString("utf8").trim(), false);
		throw new ModelgateError("LEDGER_UNREADABLE", `${path} is no git repository: ${stderr.trim()}`, { advice: "Name a clone or a bundle of the ledger." });
	}
	const gitDir = mkdtempSync(join(tmpdir(), "modelgate-ledger-"));
	try {
		await runGit([
			"init",
			"--quiet",
			"--bare",
			gitDir
		]);
		const ref = `refs/heads/${LEDGER_BRANCH}`;
		const [head = ""] = (await runGit([
			`--git-dir=${gitDir}`,
			"bundle",
			"unbundle",
			path,
			ref
		])).toString("utf8").split(" ");
		if (head !== "") await runGit([
			`--git-dir=${gitDir}`,
			"update-ref",
			ref,
			head
		]);
		return await use(gitDir, true);
	} finally {
		rmSync(gitDir, {
			recursive: true,
			force: true
		});
	}
}
/** Before git is asked what commits change: that it reads the trees of their names, which it does not look at itself. */
async function verifyObjects(gitDir, head) {
	await runGit([
		`--git-dir=${gitDir}`,
		"rev-list",
		"--quiet",
		"--verify-objects",
		head,
		"--"
	]);
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
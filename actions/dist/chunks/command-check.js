import "./rolldown-runtime.js";
import { a as askGit } from "./other-case.js";
import { n as EMPTY_TREE, t as parentsOf } from "./parents-of.js";
import { t as gitTree } from "./git-tree.js";
import { t as workTree } from "./work-tree.js";
import { n as CHECK_GATES, t as runCheck } from "./review.js";
import { D as POLICY_PATH, O as isElsewhere, X as MAX_YAML_BYTES } from "./core.js";
import { ot as ModelgateError } from "./start.js";
import { g as currentPlacement, s as LEDGER_BRANCH, v as slotOf } from "./src.js";
import { n as gitLedgerStore } from "./git-ledger-store.js";
import { t as findRoot } from "./find-root.js";
import { t as openRemotePolicy } from "./open-remote-policy.js";
import { t as locateManifests } from "./locate-manifests.js";
import { t as readChoice } from "./read-choice.js";
import { i as readTexts, r as readText } from "./read-limits.js";
import { realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, relative, resolve } from "node:path";

// packages/cli/src/commands/check.ts
/** `modelgate check [MANIFEST…]`: every gate that the policy demands, as on a pull request. */
const check = {
	name: "check",
	summary: "Run every gate that the policy demands, as a pull request would",
	usage: "[MANIFEST…] [--base REF] [--gate NAME]…",
	options: {
		base: {
			type: "string",
			value: "REF",
			description: "git revision to compare with, whose policy judges"
		},
		gate: {
			type: "string",
			multiple: true,
			value: "NAME",
			description: `one of ${CHECK_GATES.join(", ")}`
		}
	},
	examples: [
		"modelgate check",
		"modelgate check --base origin/main",
		"modelgate check credit.modelgate.yaml --gate fairness"
	],
	notes: ["With --base the policy is read from that revision, because a change must not loosen the rule that judges it; without, from the work tree, and rules that compare with the version before stay undecided."],
	async run(invocation) {
		const { positionals, options, cwd, now, progress } = invocation;
		const here = await realpath(cwd);
		const root = findRoot(here, here);
		const ref = readText(options["base"]);
		const base = ref === void 0 ? await beforeFirstCommit(root) : await gitTree(root, ref);
		const head = workTree(root);
		const policyOption = readText(options["policy"]);
		const gates = readTexts(options["gate"]).flatMap((name) => readChoice("gate", name, CHECK_GATES) ?? []);
		const { verdict, reports } = await runCheck({
			head,
			base,
			policy: await policyPlace(invocation, root, base?.commit === void 0 ? head : base, head),
			...policyOption === void 0 ? {} : { policyOption },
			manifests: positionals.length === 0 ? [] : await manifestsBelow(root, here, positionals),
			...gates.length === 0 ? {} : { gates },
			baselines: localBaselines(root),
			changedPaths: null,
			now,
			environment: base?.commit === void 0 ? {} : { baseSha: base.commit },
			progress
		});
		return { document: {
			schemaVersion: 1,
			verdict,
			reports
		} };
	}
};
/**
* What came before where no base is named: nothing, when there is no commit yet or only the first and no file differs from
* it; null otherwise, for git alone cannot say what a work tree is to be compared with.
*/
async function beforeFirstCommit(root) {
	const status = await askGit(root, [
		"status",
		"--porcelain=v2",
		"--branch",
		"--untracked-files=no"
	]);
	if (status === null) return null;
	if (status.startsWith("# branch.oid (initial)")) return EMPTY_TREE;
	return status.split("\n").every((line) => line === "" || line.startsWith("#")) && (await parentsOf(root, "HEAD"))?.length === 0 ? EMPTY_TREE : null;
}
/** Other versions as a clone has them: its commits and its copy of the ledger. */
function localBaselines(root) {
	return {
		openRevision: (revision) => gitTree(root, revision),
		findLive: async (model, environment) => {
			const { state, commit } = await gitLedgerStore(root).read();
			if (commit === null) throw new ModelgateError("BASELINE_UNREACHABLE", "This clone has no ledger.", { advice: `Fetch it: git fetch origin ${LEDGER_BRANCH}:${LEDGER_BRANCH}` });
			return currentPlacement(slotOf(state, model, environment));
		},
		fetchArtifact: async (name) => {
			throw new ModelgateError("BASELINE_UNREACHABLE", `The artifact ${name} is fetched in a job on GitHub alone.`, { advice: "Download it and name the file: `modelgate quality … --baseline FILE`." });
		}
	};
}
/** A policy named on the command line is the caller's own choice: it may lie anywhere and is read as it is now. */
async function policyPlace({ options, cwd, env }, root, trusted, head) {
	const path = readText(options["policy"]);
	if (path === void 0) return {
		tree: trusted,
		path: POLICY_PATH
	};
	if (isElsewhere(path)) return openRemotePolicy(path, env);
	const local = resolve(cwd, path);
	const inside = relative(root, local);
	const place = inside.startsWith("..") || isAbsolute(inside) ? {
		tree: workTree(dirname(local)),
		path: basename(local)
	} : {
		tree: head,
		path: inside.replaceAll("\\", "/")
	};
	if (await place.tree.read(place.path, 524288) !== null) return place;
	throw new ModelgateError("CLI_USAGE", `--policy ${path} cannot be read: there is no such file.`, { advice: "Name a file, or OWNER/REPO/PATH@REF." });
}
async function manifestsBelow(root, cwd, files) {
	const groups = await locateManifests(files, cwd);
	const elsewhere = groups.find((group) => group.root !== root);
	if (elsewhere === void 0) return groups.flatMap(({ paths }) => paths);
	throw new ModelgateError("CLI_USAGE", `${elsewhere.paths[0]} lies in another repository, ${elsewhere.root}.`, { advice: "Run check in the repository that holds the manifest." });
}

export { check };
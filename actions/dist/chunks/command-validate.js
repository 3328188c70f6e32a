import "./rolldown-runtime.js";
import { t as gitTree } from "./git-tree.js";
import { t as workTree } from "./work-tree.js";
import { t as waiveManifests } from "./waive-manifests.js";
import { Y as digestBytes, lt as combineVerdicts, nt as createReport } from "./start.js";
import { A as evaluateManifest, H as readEnvelope, U as draftManifest, X as MAX_YAML_BYTES } from "./core.js";
import { t as findRoot } from "./find-root.js";
import { t as readPolicy } from "./read-policy.js";
import { t as loadPolicy } from "./load-policy.js";
import { t as locateManifests } from "./locate-manifests.js";
import { realpath } from "node:fs/promises";
import { basename } from "node:path";

// packages/cli/src/judge-policies.ts
/** Tells policies from manifests by what they call themselves; everything else counts as a manifest. */
async function splitPolicies(tree, paths) {
	const policies = [];
	for (const path of paths) {
		const bytes = await tree.read(path, MAX_YAML_BYTES);
		if (bytes !== null && readEnvelope(bytes).kind === "Policy") policies.push(path);
	}
	return {
		manifests: paths.filter((path) => !policies.includes(path)),
		policies
	};
}
/** One report about policy files: whether each can be read and could judge. */
async function judgePolicies(tree, paths) {
	const judged = [];
	for (const path of paths) {
		const bytes = await tree.read(path, 524288) ?? /* @__PURE__ */ new Uint8Array();
		const { findings } = readPolicy(bytes, {
			path,
			source: path,
			digest: digestBytes(bytes)
		});
		judged.push({
			path,
			findings
		});
	}
	const findings = judged.flatMap((one) => one.findings);
	return createReport({
		gate: "manifest",
		verdict: findings.length === 0 ? "pass" : "fail",
		reasonCode: findings[0]?.code ?? "POLICY_VALID",
		findings,
		data: {
			manifests: judged.map((one) => {
				return {
					path: one.path,
					subject: null,
					verdict: one.findings.length === 0 ? "pass" : "fail"
				};
			}),
			unverified: []
		}
	});
}

// packages/cli/src/commands/validate.ts
/** `modelgate validate [FILE…]`: do manifests say what they must, and is it true? */
const validate = {
	name: "validate",
	summary: "Check manifests: form, schema, and everything they say about files",
	usage: "[FILE…] [--base REF]",
	options: { base: {
		type: "string",
		value: "REF",
		description: "git revision to compare versions with"
	} },
	examples: [
		"modelgate validate",
		"modelgate validate models/credit.modelgate.yaml --json",
		"modelgate validate --base origin/main --policy .github/modelgate.yaml"
	],
	notes: [
		"Without FILE every manifest of the work tree is judged. FILE is relative to the current directory; paths inside a manifest start at the root of its repository.",
		"A policy named as FILE is judged as a policy.",
		"What needs a policy or a base and has none is listed as not verified and changes nothing."
	],
	async run(invocation) {
		return { report: mergeReports(invocation.positionals.length === 0 ? await validateAll(invocation) : await validateFiles(invocation)) };
	}
};
async function validateAll(invocation) {
	const here = await realpath(invocation.cwd);
	const root = findRoot(here, here);
	const report = await judgeManifests({
		tree: workTree(root),
		...await readContext(invocation, root)
	});
	if (report.reasonCode !== "MANIFEST_NONE") return [report];
	const { text } = await draftManifest(workTree(root), { name: basename(root) });
	invocation.progress("There is no manifest yet. A draft to start from:");
	for (const line of text.split("\n")) invocation.progress(line);
	return [{
		...report,
		data: {
			...report.data,
			draft: text
		}
	}];
}
async function validateFiles(invocation) {
	const groups = await locateManifests(invocation.positionals, invocation.cwd);
	return (await Promise.all(groups.map(async ({ root, paths: all }) => {
		const tree = workTree(root);
		const { manifests: paths, policies } = await splitPolicies(tree, all);
		return [...policies.length === 0 ? [] : [await judgePolicies(tree, policies)], ...paths.length === 0 ? [] : [await judgeManifests({
			tree,
			paths,
			...await readContext(invocation, root)
		})]];
	}))).flat();
}
/** What the policy waives is waived here as it is on a pull request. */
async function judgeManifests(question) {
	return waiveManifests(await evaluateManifest(question), question.policy, question.now);
}
async function readContext(invocation, root) {
	const { options, now } = invocation;
	const { base, policy } = options;
	return {
		base: typeof base === "string" ? await gitTree(root, base) : null,
		policy: await loadPolicy(typeof policy === "string" ? policy : void 0, invocation) ?? null,
		now
	};
}
/** One report for all files; `subject` is null because it speaks about files, not about one model. */
function mergeReports(reports) {
	const [first] = reports;
	if (first !== void 0 && reports.length === 1) return {
		...first,
		subject: null
	};
	const verdict = combineVerdicts(reports.map((report) => report.verdict));
	return createReport({
		gate: "manifest",
		verdict,
		reasonCode: reports.find((report) => report.verdict === verdict)?.reasonCode ?? "MANIFEST_NONE",
		policy: first?.policy ?? null,
		findings: reports.flatMap(({ findings }) => findings),
		tables: reports.flatMap(({ tables }) => tables),
		data: {
			manifests: reports.flatMap(({ data }) => data["manifests"] ?? []),
			unverified: reports.flatMap(({ data }) => data["unverified"] ?? [])
		}
	});
}

export { validate };
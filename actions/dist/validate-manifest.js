import "./chunks/rolldown-runtime.js";
import { it as sortFindings, lt as combineVerdicts, ot as ModelgateError } from "./chunks/start.js";
import { A as evaluateManifest, B as findManifests, D as POLICY_PATH, T as enforcementOf, Z as changedPaths, b as reportNoManifest, c as defineContract, d as list, p as optionalText, t as runAction, tt as comparedFiles, w as selectModels, x as readRules, y as reportNothingDue } from "./chunks/core.js";
import { t as renderSarif } from "./chunks/render-sarif.js";
import { t as openChange } from "./chunks/open-change.js";
import { t as repositoryPaths } from "./chunks/repository-paths.js";
import { t as parentsOf } from "./chunks/parents-of.js";
import { t as waiveManifests } from "./chunks/waive-manifests.js";
import { writeFile } from "node:fs/promises";

// packages/check/src/touched-paths.ts
/**
* Every path that the pull request of a job touches, without the right to read pull requests: from git where the job
* checked out the merge of base and head, else from the API.
*
* @returns null outside pull requests, and where nobody can tell: then every model counts as touched
*/
async function touchedPaths({ connect, repository, pull, baseCommit, subject: { base, progress } }, { workspace, sha, headSha }) {
	if (pull === null || baseCommit === null) return null;
	const [first, second] = await parentsOf(workspace, sha) ?? [];
	const merged = first === baseCommit && second === headSha ? await base?.differences?.(sha) : null;
	if (merged) return merged;
	try {
		const files = await comparedFiles(await connect(), {
			...repository,
			base: baseCommit,
			head: headSha
		});
		return changedPaths(files, 300);
	} catch (error) {
		if (!(error instanceof ModelgateError)) throw error;
		progress(`Every manifest is judged: ${error.message}`);
		return null;
	}
}

// packages/check/src/validate-in-job.ts
/**
* Validates manifests in a job, by the policy of the base where there is one: the manifest's own part needs none.
*
* @throws ModelgateError the first problem of a policy that cannot be read
*/
async function validateInJob(input, host) {
	const change = await openChange(input, "validate-manifest", host, { compares: false });
	const policy = await agreedPolicy(change.subject, input.policy);
	const judged = await judge(change, policy, repositoryPaths(input.manifests, host), host);
	const report = waiveManifests(judged, policy, change.subject.now);
	const sarif = input.sarif === void 0 ? "" : host.insideWorkspace(input.sarif);
	if (sarif !== "") await writeFile(sarif, renderSarif([report]));
	return {
		report,
		outputs: { sarif },
		policy: enforcementOf(report.verdict, [], [report], policy)
	};
}
/** Those named; of a pull request else those it touches; else every manifest of the repository. */
async function judge(change, policy, named, host) {
	const { head: tree, base, now, progress } = change.subject;
	const question = {
		tree,
		base,
		policy,
		now
	};
	if (named.length > 0) return evaluateManifest({
		...question,
		paths: named
	});
	const all = await findManifests(tree);
	const { due, untouched, findings } = await selectModels(tree, all, base, await touchedPaths(change, host));
	if (all.length === 0) return addFindings(await reportNoManifest("manifest", tree, progress), findings);
	if (due.length === 0) return reportNothingDue({
		untouched,
		findings
	});
	return addFindings(await evaluateManifest({
		...question,
		paths: due.map(({ path }) => path),
		untouched: untouched.map(({ path, head }) => ({
			path,
			name: head.manifest?.metadata.name ?? null
		}))
	}), findings);
}
/** What is wrong with the set of manifests, beside what is wrong with each: warnings. */
function addFindings(report, findings) {
	const [first] = findings;
	if (first === void 0) return report;
	const verdict = combineVerdicts([report.verdict, "warn"]);
	const reasonCode = verdict === report.verdict ? report.reasonCode : first.code;
	return {
		...report,
		verdict,
		reasonCode,
		findings: sortFindings([...report.findings, ...findings])
	};
}
/** The policy that was agreed before the change; a proposed one does not judge itself. */
async function agreedPolicy({ policy: { tree, path }, head }, named) {
	const rules = await readRules(tree, head, path);
	if (rules.origin === "none" && named !== ".github/modelgate.yaml") throw new ModelgateError("POLICY_NOT_FOUND", `There is no policy at ${named}.`, { advice: "Correct `policy`: a path in this repository, or OWNER/REPO/PATH@REF." });
	const [problem] = rules.findings;
	if (rules.origin === "base" && problem !== void 0) throw new ModelgateError("POLICY_INVALID", `The policy cannot be read: ${problem.message}`, {
		...problem.advice === void 0 ? {} : { advice: problem.advice },
		...problem.location === void 0 ? {} : { location: problem.location }
	});
	return rules.origin === "base" ? rules.policy : null;
}

// actions/validate-manifest/src/contract.ts
/** What `validate-manifest` takes and gives. */
const contract = defineContract({
	name: "validate-manifest",
	gate: "manifest",
	description: "Checks model manifests: form, schema, and everything they say about files.",
	inputs: {
		manifests: list({
			default: "",
			description: "Manifests to check, one a line. Empty: those that a pull request touches; else every manifest."
		}),
		sarif: optionalText({
			default: "",
			description: "File to write the findings to as SARIF, for github/codeql-action/upload-sarif. Empty: none."
		})
	},
	outputs: { sarif: "Path of the SARIF file; empty where none was asked for." }
});

// actions/validate-manifest/src/main.ts
await runAction(contract, validateInJob);

export {  };
import "./chunks/rolldown-runtime.js";
import { A as enforcementOf, M as applyWaivers, N as evaluateManifest, S as readRules, c as defineContract, d as list, p as optionalText, qt as textAt, t as runAction, tn as ModelgateError, x as reportNoManifest } from "./chunks/core.js";
import { t as renderSarif } from "./chunks/render-sarif.js";
import { t as openChange } from "./chunks/open-change.js";
import { t as repositoryPaths } from "./chunks/repository-paths.js";
import { writeFile } from "node:fs/promises";

// packages/check/src/validate-in-job.ts
/**
* Validates manifests in a job, by the policy of the base where there is one: the manifest's own part needs none.
*
* @throws ModelgateError the first problem of a policy that cannot be read
*/
async function validateInJob(input, host) {
	const { subject } = await openChange(input, "validate-manifest", host);
	const { head, base, now, progress } = subject;
	const policy = await agreedPolicy(subject);
	const paths = repositoryPaths(input.manifests, host);
	const judged = await evaluateManifest({
		tree: head,
		base,
		...paths.length === 0 ? {} : { paths },
		policy,
		now
	});
	const report = judged.reasonCode === "MANIFEST_NONE" ? await reportNoManifest("manifest", head, progress) : applyWaivers(judged, policy?.waivers ?? [], (finding) => modelAt(judged, finding), now);
	const sarif = input.sarif === void 0 ? "" : host.insideWorkspace(input.sarif);
	if (sarif !== "") await writeFile(sarif, renderSarif([report]));
	return {
		report,
		outputs: { sarif },
		policy: enforcementOf(report.verdict, [], [report], policy)
	};
}
/** The model that the manifest of a finding describes. */
function modelAt({ data }, { location }) {
	const manifests = data["manifests"];
	const own = Array.isArray(manifests) ? manifests.find((one) => textAt(one, "path") === location?.path) : void 0;
	return textAt(own, "subject", "model");
}
/** The policy that was agreed before the change; a proposed one does not judge itself. */
async function agreedPolicy({ policy: { tree, path }, head }) {
	const rules = await readRules(tree, head, path);
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
			description: "Manifests to check, one a line. Empty: every manifest of the repository."
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
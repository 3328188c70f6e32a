import "./chunks/rolldown-runtime.js";
import { c as defineContract, f as oneOf, h as downloadArtifact, m as text, p as optionalText, t as runAction } from "./chunks/core.js";
import { t as workTree } from "./chunks/work-tree.js";
import { t as judgeRerunInJob } from "./chunks/judge-rerun-in-job.js";
import { t as checkConsistent } from "./chunks/check-consistent.js";
import { n as readDeclaration, r as judgeReproduction, t as headCommit } from "./chunks/head-commit.js";
import { o as readRecorded } from "./chunks/list-scripts.js";
import { join } from "node:path";
import { mkdtempSync, rmSync } from "node:fs";

// actions/check-reproducibility/src/contract.ts
/** What `check-reproducibility` takes and gives. */
const contract = defineContract({
	name: "check-reproducibility",
	gate: "reproducibility",
	description: "Judges whether a model can be rebuilt, from what the reproduce action left in another job.",
	inputs: {
		manifest: optionalText({ description: "The manifest of the model. May be left out when there is one." }),
		mode: oneOf([
			"reproduced",
			"full",
			"smoke",
			"consistent"
		], {
			default: "reproduced",
			description: "reproduced: compare the two runs with each other and with what the manifest records. full or smoke: the same, and the runs must be of that command. consistent: check digests, locks and declarations without any run."
		}),
		artifact: text({
			default: "modelgate-reproduction",
			description: "Name of the artifact that the reproduce action uploaded in this run."
		}),
		"artifact-digest": optionalText({ description: "What the reproduce action gave as artifact-digest, handed on as an output of its job: an artifact that another job put in its place is refused." }),
		record: optionalText({ description: "JSON report of an earlier reproduction, whose fingerprints stand in for declared bytes that are not in the checkout. Empty: the record that the manifest names." })
	},
	outputs: {
		level: "declared, consistent, smoke or reproduced.",
		rung: "How closely the outputs agree: bytes, content, numeric, metric, statistical or none. Empty for consistent."
	}
});

// actions/check-reproducibility/src/judge-in-job.ts
/** Judges a reproduction in a job that ran no code of the model. */
async function judgeInJob(input, host) {
	const declaration = await readDeclaration(host.workspace, input.manifest);
	const { report, policy } = await judgeRerunInJob(input, host, (demands) => input.mode === "consistent" ? checkConsistent({
		...declaration,
		tree: workTree(host.workspace)
	}) : judgeArtifact(demands));
	const { level, rung } = report.data;
	return {
		report,
		policy,
		outputs: {
			level: typeof level === "string" ? level : "",
			rung: typeof rung === "string" ? rung : ""
		}
	};
	async function judgeArtifact(demands) {
		const folder = mkdtempSync(join(host.temp, "modelgate-reproduction-"));
		try {
			const announced = input["artifact-digest"];
			await downloadArtifact(input.artifact, folder, announced);
			const record = input.record === void 0 ? void 0 : host.insideWorkspace(input.record);
			return await judgeReproduction({
				declaration,
				commit: headCommit(host.workspace),
				folder,
				repository: host.workspace,
				...input.mode === "full" || input.mode === "smoke" ? { mode: input.mode } : {},
				...demands,
				...readRecorded(declaration, host.workspace, record),
				separate: true,
				announced: announced !== void 0
			});
		} finally {
			rmSync(folder, {
				recursive: true,
				force: true
			});
		}
	}
}

// actions/check-reproducibility/src/main.ts
await runAction(contract, judgeInJob);

export {  };
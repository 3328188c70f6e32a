import "./chunks/rolldown-runtime.js";
import { c as optionalText, l as text, r as defineContract, s as oneOf, t as runAction, u as downloadArtifact } from "./chunks/runner.js";
import { s as workTree } from "./chunks/artifacts.js";
import { s as sortFindings } from "./chunks/kernel.js";
import { a as readJobRules } from "./chunks/check.js";
import { c as judgeReproduction, i as headCommit, p as checkConsistent, s as readDeclaration } from "./chunks/reproducibility.js";
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
		})
	},
	outputs: {
		level: "declared, consistent, smoke or reproduced.",
		rung: "How closely the outputs agree: bytes, content, numeric, metric or none. Empty for consistent."
	}
});

// actions/check-reproducibility/src/judge-in-job.ts
/** Judges a reproduction in a job that ran no code of the model, by the policy that the change cannot alter. */
async function judgeInJob(input, host) {
	const rules = await readJobRules(input, host);
	const declaration = await readDeclaration(host.workspace, input.manifest);
	const judged = input.mode === "consistent" ? await checkConsistent({
		...declaration,
		tree: workTree(host.workspace)
	}) : await judgeArtifact();
	const { agreed } = rules;
	const report = {
		...judged,
		...rules.findings.length === 0 ? {} : {
			verdict: "error",
			reasonCode: rules.findings[0]?.code ?? judged.reasonCode
		},
		policy: agreed === null ? null : {
			source: agreed.source,
			digest: agreed.digest
		},
		findings: sortFindings([...rules.findings, ...judged.findings])
	};
	const { level, rung } = judged.data;
	return {
		report,
		policy: rules.enforcementOf(report),
		outputs: {
			level: typeof level === "string" ? level : "",
			rung: typeof rung === "string" ? rung : ""
		}
	};
	async function judgeArtifact() {
		const folder = mkdtempSync(join(host.temp, "modelgate-reproduction-"));
		const demanded = rules.agreed?.gates.reproducibility?.require;
		try {
			await downloadArtifact(input.artifact, folder);
			return await judgeReproduction({
				declaration,
				commit: headCommit(host.workspace),
				folder,
				repository: host.workspace,
				...demanded === void 0 ? {} : { require: demanded },
				separate: true,
				...input.mode === "full" || input.mode === "smoke" ? { mode: input.mode } : {}
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
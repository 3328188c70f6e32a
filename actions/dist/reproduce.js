import "./chunks/rolldown-runtime.js";
import { a as integer, c as optionalText, d as uploadFolder, i as flag, l as text, o as list, r as defineContract, s as oneOf, t as runAction } from "./chunks/runner.js";
import { a as isComplete, c as judgeReproduction, i as headCommit, n as readVariations, o as reproduceModel, r as notJudged, s as readDeclaration } from "./chunks/reproducibility.js";
import { join } from "node:path";
import { mkdtempSync, rmSync } from "node:fs";

// actions/reproduce/src/contract.ts
/** What `reproduce` takes and gives. */
const contract = defineContract({
	name: "reproduce",
	gate: "reproducibility",
	description: "Runs the declared command of a model twice in fresh checkouts and keeps what it leaves, for another job to judge.",
	inputs: {
		manifest: optionalText({ description: "The manifest of the model. May be left out when there is one." }),
		mode: oneOf(["full", "smoke"], {
			default: "full",
			description: "full: the declared command. smoke: the reduced one, for pull requests."
		}),
		vary: list({
			default: "",
			description: "What the second run changes, one a line: hash-seed, threads, cpu-dispatch, libm, aslr, time-zone, locale, file-order, path, home, umask, exec-path, extra-variable, clock, host-name, network; standard is all but libm, clock, host-name and network, full is all. Empty: what the manifest says, else full for the full command and standard for the reduced one."
		}),
		budget: integer({
			default: "300",
			description: "Seconds for finding the guilty variation when the runs differ."
		}),
		artifact: text({
			default: "modelgate-reproduction",
			description: "Name of the artifact."
		}),
		judge: flag({
			default: "false",
			description: "Judge in this job too. It is then no proof against an author who means harm."
		})
	},
	outputs: {
		artifact: "Name of the artifact that check-reproducibility takes.",
		"artifact-digest": "SHA-256 of the artifact."
	}
});

// actions/reproduce/src/reproduce-in-job.ts
/**
* Runs a model's command in this job and uploads what it left. Without `judge` the report is inconclusive, whatever happened: code that ran here could have
* changed anything this job says.
*/
async function reproduceInJob(input, host) {
	const declaration = await readDeclaration(host.workspace, input.manifest);
	const folder = mkdtempSync(join(host.temp, "modelgate-reproduction-"));
	const scratch = mkdtempSync(join(host.temp, "modelgate-runs-"));
	const { reproduce } = declaration.manifest.spec;
	const vary = readVariations(input.vary.length > 0 ? input.vary : reproduce?.vary ?? []);
	const record = await reproduceModel({
		repository: host.workspace,
		declaration,
		mode: input.mode,
		...vary.length === 0 ? {} : { vary },
		require: reproduce?.require ?? "numeric",
		budgetSeconds: input.budget,
		target: folder,
		scratch,
		parentEnv: process.env,
		progress: (text) => host.info(text)
	});
	const report = input.judge ? await judgeReproduction({
		declaration,
		commit: headCommit(host.workspace),
		folder,
		repository: host.workspace,
		separate: false
	}) : notJudged(record, declaration);
	const { name, digest } = await uploadFolder(input.artifact, folder);
	rmSync(folder, {
		recursive: true,
		force: true
	});
	return {
		report,
		outputs: {
			artifact: name,
			"artifact-digest": digest
		},
		...input.judge || !record.runs.every(isComplete) ? {} : { policy: {
			enforcement: "enforce",
			onInconclusive: "warn"
		} }
	};
}

// actions/reproduce/src/main.ts
await runAction(contract, reproduceInJob);

export {  };
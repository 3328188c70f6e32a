import "./chunks/rolldown-runtime.js";
import { _ as uploadFolder, c as defineContract, d as list, f as oneOf, l as flag, m as text, p as optionalText, t as runAction, u as integer } from "./chunks/core.js";
import { t as judgeRerunInJob } from "./chunks/judge-rerun-in-job.js";
import { n as readDeclaration, r as judgeReproduction, t as headCommit } from "./chunks/head-commit.js";
import { n as isComplete, r as reproduceModel, t as readVariations } from "./chunks/read-variations.js";
import { nt as createReport } from "./chunks/start.js";
import { l as manifestSubject, o as readRecorded } from "./chunks/list-scripts.js";
import { join } from "node:path";
import { mkdtempSync, rmSync } from "node:fs";

// packages/reproducibility/src/not-judged.ts
/** The report of a job that only ran the code: never a pass, because that code could have changed what this job says. */
function notJudged(record, { manifest, locate }) {
	const findings = record.runs.filter((run) => !isComplete(run)).map((run) => ({
		code: "REPRODUCTION_INCOMPLETE",
		severity: "error",
		message: `The ${run.name} run ${run.timedOut ? "was stopped at its time limit" : `ended with status ${run.exitCode ?? "none"}`}; declared outputs that count: ${run.outputs.filter(({ problem }) => problem === null).length} of ${run.outputs.length}.`,
		advice: `Look at ${run.name}.log in the artifact.`,
		location: locate("/spec/reproduce/command")
	}));
	return createReport({
		gate: "reproducibility",
		verdict: "inconclusive",
		reasonCode: findings[0]?.code ?? "REPRODUCTION_NOT_JUDGED",
		subject: manifestSubject(manifest),
		findings: findings.length > 0 ? findings : [{
			code: "REPRODUCTION_NOT_JUDGED",
			severity: "note",
			message: `Both runs left what was declared. The job that ran the code does not judge it.`,
			advice: "uses: modelgate/modelgate/actions/check-reproducibility@v1 in a job that needs this one"
		}],
		data: {
			level: "declared",
			mode: record.mode,
			guilty: record.bisection,
			commit: record.commit
		},
		environment: record.environment
	});
}

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
			description: "What the second run changes, one a line: aslr, extra-variable, hash-seed, threads, cpu-dispatch, libm, time-zone, locale, file-order, path, home, umask, exec-path, clock, host-name, network; standard is all but libm, clock, host-name and network, full is all. Empty: what the manifest says, else full for the full command and standard for the reduced one."
		}),
		budget: integer({
			default: "300",
			description: "Seconds for more runs when the two differ, to find the guilty variation or to compare distributions over other seeds."
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
	const recorded = input.judge ? readRecorded(declaration, host.workspace) : {};
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
	const judged = input.judge ? await judgeRerunInJob(input, host, (demands) => judgeReproduction({
		declaration,
		commit: headCommit(host.workspace),
		folder,
		repository: host.workspace,
		...demands,
		...recorded,
		separate: false
	})) : { report: notJudged(record, declaration) };
	const { name, digest } = await uploadFolder(input.artifact, folder);
	rmSync(folder, {
		recursive: true,
		force: true
	});
	return {
		...judged,
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
import "./rolldown-runtime.js";
import { ot as ModelgateError } from "./start.js";
import { t as parseDuration } from "./duration.js";
import { n as readDeclaration, r as judgeReproduction, t as headCommit } from "./head-commit.js";
import { o as readRecorded } from "./list-scripts.js";
import { r as reproduceModel, t as readVariations } from "./read-variations.js";
import { t as findRoot } from "./find-root.js";
import { t as loadPolicy } from "./load-policy.js";
import { t as locateManifests } from "./locate-manifests.js";
import { t as readChoice } from "./read-choice.js";
import { join, resolve } from "node:path";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";

// packages/cli/src/commands/reproduce.ts
/** `modelgate reproduce [MANIFEST]`: run the declared command twice and judge. */
const reproduce = {
	name: "reproduce",
	summary: "Run the declared command of a model twice and compare what it leaves",
	usage: "[MANIFEST] [--require bytes|content|numeric|metric|statistical] [--vary LIST] [--budget TIME] [--record FILE] [--smoke]",
	options: {
		require: {
			type: "string",
			value: "bytes|content|numeric|metric|statistical",
			description: "how closely the outputs must agree (default: the policy, else numeric); the manifest can only tighten it"
		},
		vary: {
			type: "string",
			value: "LIST",
			description: "what the second run changes, separated by commas (default: all; standard leaves out the costly ones)"
		},
		budget: {
			type: "string",
			value: "TIME",
			description: "for finding the guilty variation: 90s, 10m, 1h"
		},
		record: {
			type: "string",
			value: "FILE",
			description: "the JSON report of an earlier reproduction: its fingerprints stand in for declared bytes that are not there (default: the record of the manifest)"
		},
		smoke: {
			type: "boolean",
			description: "run the reduced command"
		}
	},
	examples: [
		"modelgate reproduce",
		"modelgate reproduce models/churn.modelgate.yaml --require bytes",
		"modelgate reproduce --vary hash-seed,threads --budget 5m"
	],
	notes: ["The command runs with your rights: use it on code you trust.", "The last commit is run, in fresh folders without the declared outputs and without .git."],
	async run(invocation) {
		const { positionals, options, cwd, env } = invocation;
		const [named, ...rest] = positionals;
		if (rest.length > 0) throw new ModelgateError("CLI_USAGE", `reproduce takes one manifest and got ${positionals.length}.`, { advice: "modelgate reproduce [MANIFEST]" });
		const policyPath = options["policy"];
		const policy = await loadPolicy(typeof policyPath === "string" ? policyPath : void 0, invocation);
		const require = readChoice("require", options["require"], [
			"bytes",
			"content",
			"numeric",
			"metric",
			"statistical"
		]) ?? policy?.gates.reproducibility?.require;
		const vary = typeof options["vary"] === "string" ? readVariations(options["vary"].split(",")) : [];
		const budgetSeconds = readBudget(options["budget"]);
		const [group] = await locateManifests(named === void 0 ? [] : [named], cwd);
		const repository = group?.root ?? findRoot(cwd, cwd);
		const commit = headCommit(repository);
		const declaration = await readDeclaration(repository, group?.paths[0]);
		const recorded = readRecorded(declaration, repository, recordFile(options["record"], cwd));
		const declaredVariations = readVariations(declaration.manifest.spec.reproduce?.vary ?? []);
		const varied = vary.length > 0 ? vary : declaredVariations;
		const folder = mkdtempSync(join(tmpdir(), "modelgate-reproduction-"));
		try {
			await reproduceModel({
				repository,
				declaration,
				mode: options["smoke"] === true ? "smoke" : "full",
				...varied.length === 0 ? {} : { vary: varied },
				require: require ?? declaration.manifest.spec.reproduce?.require ?? "numeric",
				...budgetSeconds === void 0 ? {} : { budgetSeconds },
				target: join(folder, "result"),
				scratch: join(folder, "runs"),
				parentEnv: env,
				progress: (text) => invocation.progress(text)
			});
			const report = await judgeReproduction({
				declaration,
				commit,
				folder: join(folder, "result"),
				repository,
				...require === void 0 ? {} : { require },
				separate: false,
				...policy?.gates.reproducibility?.margins === void 0 ? {} : { margins: policy.gates.reproducibility.margins },
				...recorded
			});
			return { report: policy === void 0 ? report : {
				...report,
				policy: {
					source: policy.source,
					digest: policy.digest
				}
			} };
		} finally {
			rmSync(folder, {
				recursive: true,
				force: true
			});
		}
	}
};
function recordFile(value, cwd) {
	return typeof value === "string" ? resolve(cwd, value) : void 0;
}
function readBudget(value) {
	if (value === void 0) return void 0;
	const milliseconds = typeof value === "string" ? parseDuration(value) : void 0;
	if (milliseconds !== void 0) return milliseconds / 1e3;
	throw new ModelgateError("CLI_USAGE", `--budget ${String(value)} is no duration.`, { advice: "--budget 10m" });
}

export { reproduce };
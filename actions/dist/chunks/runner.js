import { f as VERDICTS, h as stepFails, l as ModelgateError, n as valueAt, o as errorReport, r as closest, s as sortFindings, t as textAt } from "./kernel.js";
import { a as info, c as setOutput, i as getState, n as error, o as notice, r as getInput, s as saveState, t as debug, u as warning } from "./core.js";
import { c as serializeReport, d as renderReport, s as summaryLine } from "./report.js";
import { createHash } from "node:crypto";
import { isAbsolute, join, relative, resolve } from "node:path";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";

// packages/runner/src/artifact.ts
/**
* Uploads the files of a folder as an artifact of this run. An artifact of that name from a former attempt is replaced.
*
* @throws ModelgateError `ARTIFACT_UPLOAD_FAILED`
*/
async function uploadFolder(name, folder) {
	const { DefaultArtifactClient } = await import("./artifact.js");
	const client = new DefaultArtifactClient();
	const files = readdirSync(folder, {
		recursive: true,
		withFileTypes: true
	}).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const upload = () => client.uploadArtifact(name, files, folder);
	try {
		const { digest } = await upload().catch(async (error) => {
			if (!/already exists|conflict|409/iu.test(String(error))) throw error;
			await client.deleteArtifact(name);
			return upload();
		});
		return {
			name,
			digest: digest === void 0 ? "" : `sha256:${digest.replace(/^sha256:/u, "")}`
		};
	} catch (cause) {
		throw new ModelgateError("ARTIFACT_UPLOAD_FAILED", `The artifact ${name} could not be uploaded: ${reason(cause)}`, {
			advice: "GitHub Enterprise Server has no such artifact service; use one job for everything there.",
			cause
		});
	}
}
/**
* Downloads an artifact of this run into a folder. Its content was made by another job and is foreign data.
*
* @throws ModelgateError `ARTIFACT_MISSING`, also when the bytes are not those the service recorded
*/
async function downloadArtifact(name, folder) {
	const { DefaultArtifactClient } = await import("./artifact.js");
	const client = new DefaultArtifactClient();
	try {
		const { artifact } = await client.getArtifact(name);
		const expected = artifact.digest === void 0 ? {} : { expectedHash: artifact.digest };
		const { digestMismatch } = await client.downloadArtifact(artifact.id, {
			path: folder,
			...expected
		});
		if (digestMismatch === true) throw new Error("its bytes are not those that were uploaded");
		return {
			name,
			digest: artifact.digest ?? ""
		};
	} catch (cause) {
		throw new ModelgateError("ARTIFACT_MISSING", `The artifact ${name} could not be downloaded: ${reason(cause)}`, {
			advice: "Run the job that uploads it before this one and name it under `needs:`.",
			cause
		});
	}
}
function reason(error) {
	return error instanceof Error ? error.message : String(error);
}

// packages/runner/src/input.ts
/** Text that must not be empty, unless its default is. */
function text(details) {
	const required = details.default === void 0;
	return {
		...details,
		required,
		parse: (value, name) => value === "" && required ? missing(name) : value
	};
}
/** Text that may be left out; empty is undefined. */
function optionalText(details) {
	return {
		...details,
		required: false,
		parse: (value) => value === "" ? void 0 : value
	};
}
/** One of a closed list of words. */
function oneOf(words, details) {
	return {
		...details,
		required: details.default === void 0,
		parse: (value, name) => {
			return words.find((candidate) => candidate === value) ?? invalid(name, value, words.map((candidate) => candidate || "(empty)").join(" | "), words);
		}
	};
}
/** `true` or `false`, written exactly so. */
function flag(details) {
	return {
		...details,
		required: details.default === void 0,
		parse: (value, name) => value === "true" || value === "false" ? value === "true" : invalid(name, value, "true | false", [])
	};
}
/** A whole number, written in decimal digits. */
function integer(details) {
	return {
		...details,
		required: details.default === void 0,
		parse: (value, name) => /^-?\d{1,15}$/u.test(value) ? Number(value) : invalid(name, value, "a whole number", [])
	};
}
/** One item a line; blank lines do not count. */
function list(details) {
	return {
		...details,
		required: details.default === void 0,
		parse: (value) => value.split("\n").map((line) => line.trim()).filter((line) => line !== "")
	};
}
function missing(name) {
	throw new ModelgateError("INPUT_MISSING", `Input \`${name}\` is missing.`, { advice: `Add \`${name}: …\` under \`with:\`.` });
}
function invalid(name, value, allowed, words) {
	const guess = closest(value, words);
	throw new ModelgateError("INPUT_INVALID", `Input \`${name}\` is "${value}", but must be ${allowed}.`, { advice: guess ? `Did you mean \`${name}: ${guess}\`?` : `Write \`${name}: …\` with one of: ${allowed}.` });
}

// packages/runner/src/contract.ts
/** Inputs that every action has. */
const SHARED_INPUTS = {
	token: text({
		default: "${{ github.token }}",
		description: "Token for the GitHub API. The job token suffices; the README lists the permissions."
	}),
	policy: text({
		default: ".github/modelgate.yaml",
		description: "The policy: a path in this repository, read from the base ref, or OWNER/REPO/PATH@REF."
	}),
	"working-directory": text({
		default: ".",
		description: "Folder that paths in inputs are relative to."
	}),
	enforcement: oneOf([
		"",
		"enforce",
		"observe"
	], {
		default: "",
		description: "enforce or observe. Empty: what the policy says, which alone can allow observe."
	})
};
/** Declares an action; the shared inputs and outputs are added. */
function defineContract(own) {
	return {
		...own,
		inputs: {
			...SHARED_INPUTS,
			...own.inputs
		}
	};
}

// packages/runner/src/escape-log.ts
/** Stands between the characters of a command so that the runner no longer sees one; people do not see it. */
const WORD_JOINER = "⁠";
/**
* Text that may be printed to a job's log although strangers wrote it: the runner would obey `::name::` at the start
* of a line and `##[name]` anywhere in one (runner source, ActionCommand.cs).
*/
function escapeLog(text) {
	return text.replace(/\r\n?/gu, "\n").replace(/^(\s*):(?=:)/gmu, `$1:${WORD_JOINER}`).replace(/##(?=\[)/gu, `##${WORD_JOINER}`);
}

// packages/runner/src/host.ts
/** Reads the host from this process. Throws `RUNNER_ENVIRONMENT_MISSING` outside a job. */
function hostFromProcess() {
	const variables = process.env;
	const env = (name) => variables[name] || void 0;
	const need = (name) => env(name) ?? missingVariable(name);
	const eventPath = env("GITHUB_EVENT_PATH");
	const event = eventPath ? JSON.parse(readFileSync(eventPath, "utf8")) : {};
	const workspace = resolve(need("GITHUB_WORKSPACE"));
	const inside = (path, from) => {
		const absolute = resolve(from, path);
		const step = relative(workspace, absolute);
		if (step.startsWith("..") || isAbsolute(step)) throw new ModelgateError("PATH_OUTSIDE_WORKSPACE", `The path "${path}" leaves the workspace.`, { advice: "Write a path inside the repository." });
		return absolute;
	};
	const workingDirectory = inside(env("INPUT_WORKING-DIRECTORY") ?? ".", workspace);
	const [owner = "", name = ""] = need("GITHUB_REPOSITORY").split("/");
	const sha = need("GITHUB_SHA");
	return {
		workspace,
		workingDirectory,
		temp: need("RUNNER_TEMP"),
		repository: {
			owner,
			name,
			id: Number(env("GITHUB_REPOSITORY_ID") ?? valueAt(event, "repository", "id") ?? 0)
		},
		sha,
		headSha: textAt(event, "pull_request", "head", "sha") ?? textAt(event, "merge_group", "head_sha") ?? textAt(event, "workflow_run", "head_sha") ?? sha,
		ref: need("GITHUB_REF"),
		refName: env("GITHUB_REF_NAME") ?? "",
		baseRef: env("GITHUB_BASE_REF"),
		eventName: need("GITHUB_EVENT_NAME"),
		event,
		runId: Number(need("GITHUB_RUN_ID")),
		runAttempt: Number(env("GITHUB_RUN_ATTEMPT") ?? 1),
		job: env("GITHUB_JOB") ?? "",
		actor: env("GITHUB_ACTOR") ?? "",
		actorId: Number(env("GITHUB_ACTOR_ID") ?? valueAt(event, "sender", "id") ?? 0),
		triggeringActor: env("GITHUB_TRIGGERING_ACTOR") ?? env("GITHUB_ACTOR") ?? "",
		apiUrl: env("GITHUB_API_URL") ?? "https://api.github.com",
		graphqlUrl: env("GITHUB_GRAPHQL_URL") ?? "https://api.github.com/graphql",
		serverUrl: env("GITHUB_SERVER_URL") ?? "https://github.com",
		startedAt: /* @__PURE__ */ new Date(),
		insideWorkspace: (path) => inside(path, workingDirectory),
		info: (text) => info(escapeLog(text)),
		saveState: (key, value) => saveState(key, value),
		getState: (key) => getState(key),
		env
	};
}
function missingVariable(name) {
	throw new ModelgateError("RUNNER_ENVIRONMENT_MISSING", `${name} is not set: this is not a GitHub Actions job.`, { advice: "Outside a job, use the `modelgate` command." });
}

// packages/runner/src/annotate.ts
/** GitHub shows this many annotations of each level for one step and drops the rest without a word. */
const ANNOTATIONS_PER_LEVEL = 10;
const LEVELS = [
	["error", error],
	["warning", warning],
	["note", notice]
];
/** Findings as annotations on their lines, the worst first; what GitHub would drop is counted in the last one shown. */
function annotate(findings) {
	for (const [severity, write] of LEVELS) {
		const own = findings.filter((finding) => finding.severity === severity);
		const shown = own.slice(0, own.length > ANNOTATIONS_PER_LEVEL ? 9 : own.length);
		for (const { message, advice, code, location } of shown) write(advice ? `${message} ${advice}` : message, {
			title: code,
			...location && {
				file: location.path,
				startLine: location.line,
				endLine: location.endLine,
				...location.line === location.endLine && {
					startColumn: location.column,
					endColumn: location.endColumn
				}
			}
		});
		if (shown.length < own.length) write(`${own.length - shown.length} more findings of this level are in the job summary and the report.`, { title: "Modelgate" });
	}
}

// packages/runner/src/parse-inputs.ts
/**
* All inputs of an action, parsed once; all problems are reported together.
*
* @throws ModelgateError `INPUT_MISSING` or `INPUT_INVALID`
*/
function parseInputs(contract) {
	const problems = [];
	const values = {};
	for (const [name, spec] of Object.entries(contract.inputs)) try {
		values[name] = spec.parse(getInput(name), name);
	} catch (error) {
		if (!(error instanceof ModelgateError)) throw error;
		problems.push(error);
	}
	const [first] = problems;
	if (first && problems.length === 1) throw first;
	if (first) throw new ModelgateError(first.code, problems.map((problem) => problem.message).join(" "), { advice: problems.map((problem) => problem.advice).join(" ") });
	return values;
}

// packages/runner/src/run-action.ts
/** GitHub drops a step's summary over 1 MiB whole; the rest is room for the closing sentence. */
const SUMMARY_BYTES = 921600;
/**
* Runs an action: parses its inputs, calls `evaluate`, and tells the result to everyone: report file, outputs on every
* path, annotations, job summary, exit status. A crash becomes a report with verdict `error`.
*/
async function runAction(contract, evaluate) {
	let publication;
	let enforcement = {
		enforcement: "enforce",
		onInconclusive: "fail"
	};
	try {
		const input = parseInputs(contract);
		const host = hostFromProcess();
		const result = await evaluate(input, host);
		const effective = effectiveEnforcement(input.enforcement, result.policy ?? enforcement);
		publication = prepare(contract, withEnvironment(result, host));
		enforcement = effective;
	} catch (error) {
		if (error instanceof Error && error.stack) debug(error.stack);
		publication = prepare(contract, { report: errorReport(contract.gate, error) });
	}
	publish(contract, publication, enforcement);
}
/** Runs the post step of an action. What goes wrong there fails the step and is said, but writes no report. */
async function runPost(contract, finish) {
	try {
		await finish(parseInputs(contract), hostFromProcess());
	} catch (error) {
		if (error instanceof Error && error.stack) debug(error.stack);
		const { findings } = errorReport(contract.gate, error);
		annotate(findings);
		process.exitCode = 1;
	}
}
/** A step may be stricter than the policy, never looser. */
function effectiveEnforcement(asked, policy) {
	if (asked === "observe" && policy.enforcement !== "observe") throw new ModelgateError("ENFORCEMENT_NOT_ALLOWED", "The policy does not allow `enforcement: observe`.", { advice: "Write `enforcement: observe` in the policy, or remove the input." });
	return asked === "" ? policy : {
		...policy,
		enforcement: asked
	};
}
function withEnvironment(result, host) {
	const environment = {
		repository: `${host.repository.owner}/${host.repository.name}`,
		headSha: host.headSha,
		testedSha: host.sha,
		ref: host.ref,
		event: host.eventName,
		run: `${host.runId}/${host.runAttempt}`
	};
	const complete = (report) => ({
		...report,
		environment: {
			...environment,
			...report.environment
		}
	});
	return "report" in result ? {
		...result,
		report: complete(result.report)
	} : {
		...result,
		reports: result.reports.map(complete)
	};
}
/** @throws ModelgateError `REPORT_INVALID` when a report breaks its schema */
function prepare(contract, result) {
	const reports = "report" in result ? [result.report] : result.reports;
	const verdict = "report" in result ? result.report.verdict : result.verdict;
	const worst = VERDICTS.flatMap((candidate) => reports.filter((report) => report.verdict === candidate))[0];
	return {
		verdict,
		reasonCode: worst?.reasonCode ?? "NOTHING_JUDGED",
		line: worst ? summaryLine(worst) : `${contract.name}: ${verdict}, nothing was judged`,
		summary: result.summary ?? reports.map(renderReport).join("\n\n"),
		findings: sortFindings(reports.flatMap((report) => report.findings)),
		json: "report" in result ? serializeReport(result.report) : `{"schemaVersion":1,"verdict":${JSON.stringify(verdict)},"reports":[${reports.map(serializeReport).join(",")}]}\n`,
		outputs: result.outputs ?? {}
	};
}
function publish(contract, { verdict, reasonCode, line, summary, findings, json, outputs }, enforcement) {
	writeSummary(summary);
	annotate(findings);
	const path = writeReport(contract.name, json);
	setOutput("verdict", verdict);
	setOutput("reason-code", reasonCode);
	setOutput("report", path);
	setOutput("report-digest", `sha256:${createHash("sha256").update(json).digest("hex")}`);
	setOutput("summary", line);
	for (const name of Object.keys(contract.outputs)) setOutput(name, outputs[name] ?? "");
	info(escapeLog(line));
	if (stepFails(verdict, enforcement)) process.exitCode = 1;
	else if (verdict === "fail" || verdict === "inconclusive") warning(`The verdict is ${verdict}, but the policy says not to block: the step succeeds.`, { title: "Modelgate observes only" });
}
function writeReport(name, json) {
	const folder = join(process.env["RUNNER_TEMP"] ?? tmpdir(), "modelgate");
	mkdirSync(folder, { recursive: true });
	const path = join(folder, `${name}.json`);
	writeFileSync(path, json);
	return path;
}
/** Appends to the step's summary file; a runner that offers none (GHES before 3.6, a local run) gets no summary. */
function writeSummary(markdown) {
	const path = process.env["GITHUB_STEP_SUMMARY"];
	if (!path) return;
	const bytes = Buffer.from(markdown, "utf8");
	const text = bytes.length <= SUMMARY_BYTES ? markdown : `${bytes.subarray(0, SUMMARY_BYTES).toString("utf8")}\n\nThe rest is in the JSON report.`;
	writeFileSync(path, `${text}\n`, { flag: "a" });
}

export { integer as a, optionalText as c, uploadFolder as d, flag as i, text as l, runPost as n, list as o, defineContract as r, oneOf as s, runAction as t, downloadArtifact as u };
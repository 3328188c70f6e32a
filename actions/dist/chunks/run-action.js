import { i as stepFails, t as VERDICTS } from "./verdict.js";
import { n as findingOfError, t as ModelgateError } from "./modelgate-error.js";
import { n as errorReport, r as sortFindings } from "./create-report.js";
import { t as closest } from "./closest.js";
import { n as valueAt, t as textAt } from "./value-at.js";
import { f as showInvisible, i as escapeLines, t as clip } from "./escape.js";
import { n as VERDICT_WORDS } from "./verdict-words.js";
import { a as renderReport } from "./render-report.js";
import { t as serializeReport } from "./serialize-report.js";
import { a as info, c as setOutput, i as getState, n as error, o as notice, r as getInput, s as saveState, t as debug, u as warning } from "./core.js";
import { createHash } from "node:crypto";
import { lstat, readFile, readdir } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";

// packages/report/src/summary-line.ts
/** One line of plain text for a log, an output or a notification; never longer than this. */
const LENGTH = 300;
/** The report in one line of plain text: gate, verdict, model, and the worst finding with how many more there are. */
function summaryLine(report) {
	const model = report.subject === null ? "" : ` for ${report.subject.model} ${report.subject.version}`;
	const [worst, ...others] = report.findings;
	const reason = worst === void 0 ? "" : `: ${worst.message}`;
	const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
	const start = `${report.gate} ${VERDICT_WORDS[report.verdict].word}${model}`;
	return `${clip(showInvisible(`${start}${reason}`), LENGTH - more.length)}${more}`;
}

// packages/runner/src/read-report-files.ts
/** A report of a large check with all its tables stays far below. */
const MAX_BYTES = 16777216;
/** One file for each action of a job. */
const MAX_FILES = 100;
/**
* Reads report files of other steps or jobs, unparsed.
*
* @param path a file, or a folder whose `.json` files are read
* @throws ModelgateError `REPORT_UNREADABLE`: missing, not a regular file, no UTF-8, too large, too many
*/
async function readReportFiles(path) {
	const files = await listFiles(path);
	return Promise.all(files.map(readSmall));
}
async function listFiles(path) {
	const stats = await lstat(path).catch(() => null);
	if (!stats) throw unreadable(path, "it is not there.");
	if (!stats.isDirectory()) return [path];
	const names = (await readdir(path)).filter((name) => name.endsWith(".json")).toSorted();
	if (names.length > MAX_FILES) throw unreadable(path, `it holds ${names.length} files; ${MAX_FILES} are allowed.`);
	return names.map((name) => join(path, name));
}
async function readSmall(file) {
	const stats = await lstat(file);
	if (!stats.isFile()) throw unreadable(file, "it is not a regular file.");
	if (stats.size > MAX_BYTES) throw unreadable(file, `it has ${stats.size} bytes; ${MAX_BYTES} are allowed.`);
	const bytes = await readFile(file);
	try {
		return {
			file,
			bytes,
			text: new TextDecoder("utf-8", { fatal: true }).decode(bytes)
		};
	} catch {
		throw unreadable(file, "it is not UTF-8.");
	}
}
function unreadable(file, why) {
	return new ModelgateError("REPORT_UNREADABLE", `${file}: ${why}`, { advice: "Pass the reports as the gates wrote them, unchanged." });
}

// packages/runner/src/artifact.ts
/**
* Uploads the files of a folder as an artifact of this run. An artifact of that name from a former attempt is replaced.
*
* @throws ModelgateError `ARTIFACT_UPLOAD_FAILED`
*/
function uploadFolder(name, folder) {
	return uploadFiles(name, readdirSync(folder, {
		recursive: true,
		withFileTypes: true
	}).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)), folder);
}
/** As {@link uploadFolder}, with some of its files alone. */
async function uploadFiles(name, files, folder) {
	const { DefaultArtifactClient } = await import("./artifact.js");
	const client = new DefaultArtifactClient();
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
/** An artifact with reports is far smaller; a larger one of that name is something else. */
const MAX_ARTIFACT_BYTES = 16777216;
/**
* Downloads every artifact of this run that keeps a report (`report-artifact`). Their bytes were written by other
* jobs, perhaps by code of a pull request; only what a job announced through `needs` may count.
*
* @param temp a folder for the files
* @returns the files by name of the artifact
*/
async function downloadReports(temp) {
	const { DefaultArtifactClient } = await import("./artifact.js");
	const client = new DefaultArtifactClient();
	const root = mkdtempSync(join(temp, "modelgate-reports-"));
	const kept = /* @__PURE__ */ new Map();
	try {
		const { artifacts } = await client.listArtifacts({ latest: true });
		for (const [index, { name, size }] of artifacts.entries()) {
			if (!name.startsWith("modelgate-report") || size > MAX_ARTIFACT_BYTES) continue;
			const folder = join(root, String(index));
			await downloadArtifact(name, folder);
			kept.set(name, await readReportFiles(folder));
		}
		return kept;
	} finally {
		rmSync(root, {
			recursive: true,
			force: true
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
	}),
	"report-artifact": optionalText({
		default: "",
		description: "Artifact to keep the report in, as JSON and as a page, named modelgate-report-…. Empty: none."
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
* of a line and `##[name]` anywhere in one (runner source, ActionCommand.cs). What is invisible is written out.
*/
function escapeLog(text) {
	return escapeLines(text.replace(/\r\n?/gu, "\n")).replace(/^(\s*):(?=:)/gmu, `$1:${WORD_JOINER}`).replace(/##(?=\[)/gu, `##${WORD_JOINER}`);
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
		for (const { message, advice, code, location } of shown) write(escapeLog(advice ? `${message} ${advice}` : message), {
			title: code,
			...location && {
				file: escapeLog(showInvisible(location.path)),
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
	let artifact;
	try {
		const input = parseInputs(contract);
		artifact = artifactName(input["report-artifact"]);
		const host = hostFromProcess();
		const result = await evaluate(input, host);
		const effective = effectiveEnforcement(input.enforcement, result.policy ?? enforcement);
		publication = prepare(contract, withEnvironment(result, host));
		enforcement = effective;
	} catch (error) {
		if (error instanceof Error && error.stack) debug(error.stack);
		publication = prepare(contract, { report: errorReport(contract.gate, error) });
	}
	const path = publish(contract, publication, enforcement);
	if (artifact !== void 0) await keepReport(artifact, path, publication);
}
/** The prefix lets a later job tell reports from everything else that a run keeps. */
function artifactName(asked) {
	if (asked === void 0 || /^modelgate-report(?:-[\w.-]+)?$/u.test(asked)) return asked;
	throw new ModelgateError("INPUT_INVALID", `Input \`report-artifact\` is "${asked}", which is no name for a report.`, { advice: "Write `report-artifact: modelgate-report-NAME` with letters, digits, dots and dashes." });
}
/** The report for machines, and as a page for people. One that could not be kept changes no verdict here: the job that waits for it says that it is missing. */
async function keepReport(name, path, { reports, line }) {
	try {
		const page = path.replace(/\.json$/u, ".html");
		const { renderHtml } = await import("./render-html2.js");
		writeFileSync(page, await renderHtml(reports, line));
		await uploadFiles(name, [path, page], dirname(path));
	} catch (error) {
		annotate([{
			...findingOfError(error),
			severity: "warning"
		}]);
	}
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
		reports,
		outputs: result.outputs ?? {}
	};
}
/** @returns path of the report file */
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
	return path;
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

export { integer as a, optionalText as c, downloadReports as d, uploadFolder as f, flag as i, text as l, runPost as n, list as o, readReportFiles as p, defineContract as r, oneOf as s, runAction as t, downloadArtifact as u };
import "./chunks/rolldown-runtime.js";
import { P as validate, Y as digestBytes, nt as createReport, ot as ModelgateError, tt as canonicalJson } from "./chunks/start.js";
import { t as workTree } from "./chunks/work-tree.js";
import { t as EVIDENCE_SCHEMA } from "./chunks/schema-evidence.js";
import { c as defineContract, lt as createClient, m as text, p as optionalText, t as runAction, v as readReportFiles } from "./chunks/core.js";
import { t as appendEvents } from "./chunks/append-events.js";
import { a as RECOMPUTED_TIERS, n as registerModel, r as readAllModels, s as judgeEvidence } from "./chunks/register-model.js";
import { t as fetchPolicy } from "./chunks/fetch-policy.js";
import { t as parseReports } from "./chunks/parse-reports.js";
import { i as surroundingsOf, n as openReleaseJob, r as repositoryOf, t as callApi } from "./chunks/release-job.js";
import { isAbsolute } from "node:path";

// packages/evidence/src/evidence-record.ts
/** Gates whose reports can be evidence for a promotion. */
const EVIDENCE_GATES = [
	"manifest",
	"quality",
	"fairness",
	"reproducibility"
];

// packages/evidence/src/create-evidence.ts
/**
* Makes evidence of a gate's report, or says why it is none. A report that failed is evidence too: the newest one
* decides. Reports that no promotion asks for (card, compare, declarations that merely fit together) give null.
*
* @param digest of the report's bytes
*/
function createEvidence(report, digest, { sha, ref, measured }) {
	if (!EVIDENCE_GATES.some((gate) => gate === report.gate) || isOnlyConsistent(report)) return null;
	const refuse = (code, message, advice) => ({ finding: {
		code,
		severity: "error",
		message: `The ${report.gate} report ${message}`,
		advice
	} });
	const again = "Run the gates and `record-evidence` in one workflow run.";
	const { subject, policy, environment } = report;
	if (!subject) return refuse("EVIDENCE_WITHOUT_SUBJECT", "names no model.", "Record only reports of a manifest.");
	if (!policy) return refuse("EVIDENCE_WITHOUT_POLICY", "names no policy.", "Commit `.github/modelgate.yaml` and run the gates again.");
	if (report.gate === "reproducibility" && report.data["level"] === "smoke") return refuse("EVIDENCE_OF_SMOKE_RUN", "is of a shortened run.", "Run `reproduce` with `mode: full` on the protected branch.");
	const testedSha = environment["testedSha"] ?? "no commit";
	if (testedSha !== sha) return refuse("EVIDENCE_OF_OTHER_COMMIT", `is of ${testedSha}, this run is of ${sha}.`, again);
	const bytes = measured.get(subject.model);
	if (bytes !== subject.digest) return refuse("EVIDENCE_OF_OTHER_BYTES", `judged ${subject.digest}, but the files of ${subject.model} at this commit are ${bytes ?? "not there"}.`, again);
	const record = {
		gate: report.gate,
		verdict: report.verdict,
		reasonCode: report.reasonCode,
		report: digest,
		policy: policy.digest,
		headSha: environment["headSha"] ?? sha,
		testedSha,
		ref,
		strength: report.data["strength"] === "recomputed" ? "recomputed" : "claimed"
	};
	const [problem] = validate(EVIDENCE_SCHEMA, record);
	return problem === void 0 ? { record } : refuse("EVIDENCE_MALFORMED", `makes no evidence: ${problem.message}`, again);
}
/** Declarations that fit together can show a contradiction, never that the model can be made again: nothing was run. */
function isOnlyConsistent({ gate, verdict, data }) {
	return gate === "reproducibility" && data["mode"] === void 0 && verdict !== "fail" && verdict !== "error";
}

// packages/evidence/src/suppress-small-counts.ts
/**
* Counts of people below this are not kept for ever: the usual limit of official statistics, and that of a cells file.
* Zero stays; it is about nobody.
*/
const SUPPRESS_BELOW = 10;
/** Gates that count people; what others count are bytes and tensors. */
const GATES = /* @__PURE__ */ new Set(["fairness", "quality"]);
/**
* A report as it may stand in a ledger that nobody can take anything out of again. Without a small count it is the
* report itself. With one, its measurements of small groups lose their values, so do contrasts and summaries that they
* could be computed from, small cells are gone, and so are tables and sentences, which repeat the same numbers.
* Verdict, codes, rules and every large count stay.
*/
function suppressSmallCounts(report) {
	if (!GATES.has(report.gate)) return report;
	const { kept, removed } = dropSmallCells(report.data);
	const small = report.measurements.filter(isSmall);
	if (small.length === 0 && removed === 0) return report;
	const hidden = new Set(small);
	const measurements = report.measurements.map((measurement) => hidden.has(measurement) || small.some((other) => tells(measurement, other)) ? hide(measurement) : measurement);
	return {
		...report,
		measurements,
		findings: report.findings.map(withoutSentence),
		tables: [],
		data: {
			...kept,
			suppressed: {
				below: SUPPRESS_BELOW,
				measurements: measurements.filter((measurement, index) => measurement !== report.measurements[index]).length,
				cells: removed
			}
		}
	};
}
function isSmall({ n, numerator, denominator }) {
	return [
		n,
		numerator,
		denominator,
		numerator === void 0 || denominator === void 0 ? void 0 : denominator - numerator
	].some((count) => count !== void 0 && count > 0 && count < SUPPRESS_BELOW);
}
/** Whether one value could be computed from the other: a contrast with the group, or a summary over its attribute. */
function tells(measurement, { metric, of }) {
	const { attribute, group, reference } = measurement.of;
	if (attribute === void 0 || attribute !== of["attribute"]) return false;
	if (group === void 0) return true;
	return measurement.metric === metric && reference !== void 0 && (group === of["group"] || reference === of["group"]);
}
function hide({ metric, of, state, margin }) {
	return {
		metric,
		of,
		value: null,
		n: 0,
		notEstimable: `not kept: it rests on a count below ${SUPPRESS_BELOW}`,
		...state === void 0 ? {} : { state },
		...margin === void 0 ? {} : { margin }
	};
}
function withoutSentence({ code, severity, subject, location }) {
	return {
		code,
		severity,
		message: `The sentence is not kept: this report has counts below ${SUPPRESS_BELOW}.`,
		...subject === void 0 ? {} : { subject },
		...location === void 0 ? {} : { location }
	};
}
/** Lists keep the entries whose own count, `n` or `rows`, is not small; everything else is walked through. */
function dropSmallCells(data) {
	let removed = 0;
	const isSmallCell = (entry) => typeof entry === "object" && entry !== null && Object.entries(entry).some(([name, count]) => (name === "n" || name === "rows") && count > 0 && count < SUPPRESS_BELOW);
	const walk = (value) => {
		if (Array.isArray(value)) {
			const large = value.filter((entry) => !isSmallCell(entry));
			removed += value.length - large.length;
			return large.map(walk);
		}
		if (typeof value !== "object" || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, walk(entry)]));
	};
	return {
		kept: Object.fromEntries(Object.entries(data).map(([name, entry]) => [name, walk(entry)])),
		removed
	};
}

// packages/release/src/nominate-models.ts
/**
* Makes those versions candidates that have all evidence which any environment of the policy demands. Without a policy
* nobody is one.
*/
async function nominateModels(job, ledger, { models, policy }) {
	const fetched = await fetchPolicy(job, policy).catch((error) => {
		if (error instanceof ModelgateError && error.code === "POLICY_MISSING") return null;
		throw error;
	});
	if (!fetched || draftsFor(job, ledger, models, fetched.policy).length === 0) return ledger;
	return (await appendEvents(job.store, job.writer, (now) => {
		return {
			events: draftsFor(job, now, models, fetched.policy),
			objects: [fetched.bytes],
			result: null
		};
	})).ledger;
}
function draftsFor(job, { state }, models, policy) {
	const gates = [...new Set(Object.values(policy.environments).flatMap(({ evidence }) => evidence))];
	if (gates.length === 0) return [];
	return models.flatMap(({ manifest, measured: digest }) => {
		const model = manifest.metadata.name;
		if (digest === null) return [];
		if (state.candidates.some((candidate) => candidate.model === model && candidate.digest === digest)) return [];
		const recorded = state.evidence.filter((evidence) => evidence.model === model);
		const recomputed = RECOMPUTED_TIERS.has(manifest.spec.risk.tier);
		const asked = {
			digest,
			policy: policy.digest,
			now: job.clock().getTime(),
			recomputed
		};
		if (judgeEvidence(gates, recorded, asked).some(({ code }) => code !== "EVIDENCE_MET")) return [];
		return [{
			type: "model.nominated",
			model,
			digest,
			environment: null,
			promotion: null,
			body: { policy: policy.digest }
		}];
	});
}

// packages/release/src/read-reports.ts
/**
* Reads the reports that gates wrote: single ones, and those inside the document of a check.
*
* @param path a file, or a folder whose `.json` files are read
* @param announced digest of the file that the judging job announced; then that file alone counts
* @throws ModelgateError `REPORT_UNREADABLE`, `EVIDENCE_REPORT_ALTERED`
*/
async function readReports(path, announced) {
	const contents = await readReportFiles(path);
	const chosen = announced === void 0 ? contents : contents.filter(({ bytes }) => digestBytes(bytes) === announced);
	if (announced !== void 0 && chosen.length === 0) {
		const found = contents.map(({ file, bytes }) => `${file} is ${digestBytes(bytes)}`).join(", ");
		throw new ModelgateError("EVIDENCE_REPORT_ALTERED", `No report is ${announced}: ${found || "there is none"}.`, { advice: "Find out what changed it between the jobs; then run both again." });
	}
	return chosen.flatMap(({ file, text }) => parseReports(text, file));
}

// packages/release/src/record-evidence.ts
/** Events whose code was reviewed and merged before it ran. */
const TRUSTED_EVENTS = /* @__PURE__ */ new Set(["push", "workflow_dispatch"]);
/**
* Writes the gates' reports into the ledger: those of exactly the bytes and the commit of this run, on the default
* branch alone. A report that failed is recorded too: the newest decides.
*/
async function recordEvidence(input, host) {
	const client = await createClient({
		token: input.token,
		apiUrl: host.apiUrl,
		userAgent: "record-evidence"
	});
	const job = openReleaseJob(host, {
		client,
		token: input.token,
		...surroundingsOf(client)
	});
	await refuseOtherBranches(job);
	const path = isAbsolute(input.reports) ? input.reports : host.insideWorkspace(input.reports);
	const reports = await readReports(path, input["report-digest"]);
	const models = await readAllModels(workTree(job.workspace));
	const { evidence, findings } = collectEvidence(job, reports, models);
	const { result, ledger: recorded } = await appendEvents(job.store, job.writer, (now) => addEvidence(job, now, evidence, models));
	const ledger = result === 0 ? recorded : await nominateModels(job, recorded, {
		models,
		policy: input.policy
	});
	return {
		report: recordingReport(result, evidence, findings, ledger),
		outputs: {
			recorded: String(result),
			"ledger-head": ledger.head ?? ""
		}
	};
}
async function refuseOtherBranches(job) {
	const { data } = await callApi("read the repository", "contents: read", () => job.client.rest.repos.get(repositoryOf(job)));
	if (TRUSTED_EVENTS.has(job.eventName) && job.ref === `refs/heads/${data.default_branch}`) return;
	throw new ModelgateError("EVIDENCE_REF_NOT_PROTECTED", `This run is of ${job.eventName} on ${job.ref}; evidence is recorded on refs/heads/${data.default_branch} alone.`, { advice: "Run it on `push` to the default branch, or by `workflow_dispatch` there." });
}
function collectEvidence(job, reports, models) {
	const measured = new Map(models.flatMap(({ manifest, measured: digest }) => digest ? [[manifest.metadata.name, digest]] : []));
	const evidence = [];
	const findings = [];
	for (const judged of reports) {
		const report = suppressSmallCounts(judged);
		const bytes = new TextEncoder().encode(canonicalJson(report));
		const made = createEvidence(report, digestBytes(bytes), {
			sha: job.sha,
			ref: job.ref,
			measured
		});
		if (made && "finding" in made) findings.push(made.finding);
		if (made && "record" in made && report.subject) evidence.push({
			record: made.record,
			model: report.subject.model,
			digest: report.subject.digest,
			bytes
		});
	}
	return {
		evidence,
		findings
	};
}
function addEvidence(job, ledger, evidence, models) {
	const fresh = evidence.filter(({ record, digest }) => !ledger.state.evidence.some((known) => known.report === record.report && known.digest === digest));
	const subjects = new Map(fresh.map(({ model, digest }) => [model, {
		model,
		digest
	}]));
	const registrations = models.flatMap((model) => {
		const subject = subjects.get(model.manifest.metadata.name);
		return subject ? registerModel(ledger, model, subject, job.sha) : [];
	});
	const recorded = fresh.map(({ record, model, digest }) => {
		return {
			type: "evidence.recorded",
			model,
			digest,
			environment: null,
			promotion: null,
			body: record
		};
	});
	return {
		events: [...registrations, ...recorded],
		objects: [...models.map(({ bytes }) => bytes), ...fresh.map(({ bytes }) => bytes)],
		result: fresh.length
	};
}
function recordingReport(recorded, evidence, findings, ledger) {
	const none = {
		code: "EVIDENCE_NONE",
		severity: "error",
		message: "No report could become evidence.",
		advice: "Run `check` (or the gates) before, and pass their reports."
	};
	const all = evidence.length === 0 && findings.length === 0 ? [none] : findings;
	return createReport({
		gate: "promotion",
		verdict: all.length === 0 ? "pass" : all.includes(none) ? "inconclusive" : "fail",
		reasonCode: all[0]?.code ?? "EVIDENCE_RECORDED",
		findings: all,
		tables: [{
			title: "Evidence in the ledger",
			columns: [
				{ name: "Model" },
				{ name: "Gate" },
				{ name: "Verdict" },
				{ name: "Strength" },
				{ name: "Report" }
			],
			rows: evidence.map(({ model, record }) => [
				model,
				record.gate,
				record.verdict,
				record.strength,
				record.report
			])
		}],
		data: {
			recorded,
			ledgerHead: ledger.head
		}
	});
}

// actions/record-evidence/src/contract.ts
/** What `record-evidence` takes and gives. */
const contract = defineContract({
	name: "record-evidence",
	gate: "promotion",
	description: "Writes the reports of the gates into the ledger, on the protected branch only.",
	inputs: {
		reports: text({
			default: "${{ runner.temp }}/modelgate",
			description: "A report file, or a folder of them, as the gates wrote them in this job or an earlier one."
		}),
		"report-digest": optionalText({ description: "The report-digest output of the job that judged; a report of another digest is refused." })
	},
	outputs: {
		recorded: "How many pieces of evidence are new in the ledger.",
		"ledger-head": "Digest of the last event of the ledger."
	}
});

// actions/record-evidence/src/main.ts
await runAction(contract, recordEvidence);

export {  };
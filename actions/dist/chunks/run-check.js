import { r as modelDigest } from "./digest.js";
import { n as combineVerdicts } from "./verdict.js";
import { n as errorReport, r as sortFindings, t as createReport } from "./create-report.js";
import { t as evaluateManifest } from "./evaluate-manifest.js";
import { t as findManifests } from "./find-manifests.js";
import { t as applyWaivers } from "./apply-waivers.js";
import { t as diffCards } from "./diff-cards.js";
import { n as enforcementOf, t as readRules } from "./read-policies.js";
import { n as pairModels, r as repeatedModels, t as filesOf } from "./find-models.js";
import { t as reportNoManifest } from "./report-no-manifest.js";
import { t as textAt } from "./value-at.js";
import { a as escapeMarkdown, d as fence, s as escapeMessage } from "./escape.js";
import { t as SEVERITY_ICONS } from "./verdict-words.js";

// packages/check/src/report-change.ts
/**
* The report about a change itself, apart from its models: the rules could not be read (error), would not be readable
* any more (fail), do not exist yet (inconclusive), or somebody should look (warn). Null when there is nothing to say.
*/
function reportChange({ rules, policyPath, findings, environment }) {
	const { origin, policy, proposal } = rules;
	const unreadable = rules.findings.filter(({ severity }) => severity === "error");
	const broken = (proposal?.findings ?? []).filter(({ severity }) => severity === "error");
	const all = [
		...rules.findings,
		...bootstrap(origin, policyPath),
		...proposal?.findings ?? [],
		...findings
	];
	const [worst] = sortFindings(all);
	if (worst === void 0) return null;
	const report = {
		gate: "manifest",
		findings: all,
		environment
	};
	if (policy === null && unreadable.length > 0) return createReport({
		...report,
		verdict: "error",
		reasonCode: "POLICY_INVALID"
	});
	if (broken.length > 0) return createReport({
		...report,
		verdict: "fail",
		reasonCode: "POLICY_INVALID"
	});
	if (origin !== "base") return createReport({
		...report,
		verdict: "inconclusive",
		reasonCode: "POLICY_BOOTSTRAP"
	});
	return createReport({
		...report,
		verdict: "warn",
		reasonCode: worst.code
	});
}
function bootstrap(origin, path) {
	if (origin === "base") return [];
	const [message, advice] = origin === "none" ? [`There is no policy at ${path}, so no rule says what this model must fulfil.`, `Add ${path} with \`apiVersion: modelgate/v1\`, \`kind: Policy\` and \`gates: { manifest: {} }\`.`] : [`The base has no policy yet. What follows is how the proposed ${path} would judge; it counts from the next pull request on.`, "Have the policy reviewed and merge it first."];
	return [{
		code: "POLICY_BOOTSTRAP",
		severity: "warning",
		message,
		advice
	}];
}

// packages/check/src/review-lines.ts
/** Findings of these gates belong together on one line: the predictions they were measured from. */
const MEASURED = /* @__PURE__ */ new Set(["fairness", "quality"]);
/** The remarks of one model that belong on lines: what failed at a place, and claims that were taken away. */
function reviewLines(reports, lostClaims, document) {
	return [...reports.flatMap((report) => linesOfReport(report, document)), ...lostClaims.map((claim) => lineOfClaim(claim, document))];
}
function linesOfReport({ gate, findings, verdict }, document) {
	if (verdict === "pass") return [];
	const placed = findings.flatMap((finding) => finding.location === void 0 || finding.severity === "note" ? [] : [{
		finding,
		place: finding.location
	}]);
	return [...Map.groupBy(placed, ({ finding, place }) => MEASURED.has(gate) ? `${gate}:${place.path}:${place.line}` : `${finding.code}:${place.path}:${finding.subject ?? ""}:${place.line}`).values()].flatMap((members) => {
		const [first] = members;
		if (first === void 0) return [];
		const { finding, place } = first;
		return [{
			key: MEASURED.has(gate) ? `${gate}:${place.path}` : `${finding.code}:${place.path}:${finding.subject ?? ""}`,
			path: place.path,
			line: place.line,
			body: members.map((member) => describe(member.finding, document)).join("\n\n")
		}];
	});
}
function describe(finding, document) {
	const advice = finding.advice === void 0 ? "" : `\n\n→ ${escapeMessage(finding.advice)}`;
	const suggestion = suggest(finding, document);
	const { lead, rest } = splitMessage(finding);
	const figures = rest === "" ? "" : `\n\n${escapeMessage(rest)}`;
	return `${SEVERITY_ICONS[finding.severity]} **${escapeMessage(lead)}**${figures}${suggestion ?? advice}`;
}
/** What happens to people first, where a finding says it; then the figures behind it. */
function splitMessage({ message, data }) {
	const plain = textAt(data, "plain");
	if (plain === void 0 || !message.includes(plain)) return {
		lead: message,
		rest: ""
	};
	return {
		lead: plain,
		rest: message.replace(plain, () => "").replace(/\s+/gu, " ").trim()
	};
}
/** The corrected line, where a value only has to be replaced by the one that was measured. */
function suggest({ location, data }, document) {
	const expected = plainText(data?.["expected"]);
	const actual = plainText(data?.["actual"]);
	if (location === void 0 || location.path !== document.path || location.line !== location.endLine) return void 0;
	if (expected === void 0 || actual === void 0) return void 0;
	const line = document.text.split("\n")[location.line - 1]?.replace(/\r$/u, "");
	const written = line?.slice(location.column - 1, location.endColumn - 1);
	if (line === void 0 || written === void 0 || !written.includes(expected)) return void 0;
	const corrected = written.replace(expected, () => actual);
	return `\n\n${fence("suggestion", `${line.slice(0, location.column - 1)}${corrected}${line.slice(location.endColumn - 1)}`)}`;
}
function plainText(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : void 0;
}
function lineOfClaim({ change, kind, loss }, document) {
	const place = document.locate(change.pointer);
	const before = `> ${escapeMarkdown(change.before ?? "")}`;
	return {
		key: `CLAIM_REMOVED:${place.path}:${change.key}:${change.before ?? ""}`,
		path: place.path,
		line: place.line,
		body: `⚠️ **This ${loss === "removed" ? "takes away" : "rewords"} ${kind}.** Until now it read:\n\n${before}\n\nUsers of the model may rely on it. Say in the pull request why it no longer holds, or put it back.`
	};
}

// packages/check/src/run-gate.ts
/** The gates that `check` runs, in the order people read them. */
const CHECK_GATES = [
	"manifest",
	"quality",
	"fairness",
	"reproducibility"
];
/** Whether a policy asks for a gate; a manifest is always checked. */
function isDue(gate, { policy }) {
	return gate === "manifest" || policy?.gates[gate] !== void 0;
}
/** The report of one gate about one model. A gate that cannot run reports the verdict `error`; it never throws. */
async function runGate(gate, context) {
	const { subject, policyRef, environment } = context;
	try {
		const report = await evaluate(gate, context);
		return {
			...report,
			policy: report.policy ?? policyRef,
			environment: {
				...environment,
				...report.environment
			}
		};
	} catch (error) {
		return errorReport(gate, error, {
			subject,
			policy: policyRef,
			environment
		});
	}
}
/** Each gate is loaded when it is due: most jobs start in a fraction of the time that all of them take to load. */
async function evaluate(gate, context) {
	const { head, base, path, policy, now } = context;
	switch (gate) {
		case "manifest": return evaluateManifest({
			tree: head,
			base,
			paths: [path],
			policy,
			now
		});
		case "quality": {
			if (policy?.gates.quality === void 0) return notInPolicy(gate);
			const { checkQuality } = await import("./check-quality.js");
			return checkQuality(context, policy.gates.quality);
		}
		case "fairness": {
			if (policy?.gates.fairness === void 0) return notInPolicy(gate);
			const { checkFairness } = await import("./check-fairness.js");
			return checkFairness(context, policy.gates.fairness);
		}
		case "reproducibility": {
			const { checkDeclarations } = await import("./check-declarations.js");
			return checkDeclarations(context);
		}
	}
}
function notInPolicy(gate) {
	const message = `The policy says nothing about ${gate}, so there is no rule to judge by.`;
	return createReport({
		gate,
		verdict: "inconclusive",
		reasonCode: "GATE_NOT_IN_POLICY",
		findings: [{
			code: "GATE_NOT_IN_POLICY",
			severity: "error",
			message,
			advice: `Add \`${gate}:\` under \`gates:\`.`
		}]
	});
}

// packages/check/src/touched-rules.ts
/** Files that decide what is checked and who may approve: workflows, local actions, code owners. */
const RULES = /^\.github\/(?:workflows|actions)\/|^(?:\.github\/|docs\/)?CODEOWNERS$/u;
/** Findings for every changed file that could weaken the check itself. */
function touchedRules(changed, policyPath) {
	return [...changed].filter((path) => RULES.test(path) || path === policyPath).map((path) => ({
		code: "CHECK_RULES_TOUCHED",
		severity: "warning",
		message: `This pull request changes ${path}, which decides what is checked or who may approve.`,
		advice: "Let somebody who owns this file review it; the policy of the base judged this pull request.",
		subject: path
	}));
}

// packages/check/src/run-check.ts
/**
* Checks a change: finds the models it touches, runs every gate that is due on each, and compares the model cards.
* Every gate is run whatever the others say; the verdict is the worst.
*/
async function runCheck(request) {
	const { head, base, policy, changedPaths, manifests = [] } = request;
	const rules = await readRules(policy.tree, head, policy.path);
	const paths = manifests.length === 0 ? await findManifests(head) : manifests;
	const { candidates, findings } = await pairModels(head, paths, base);
	const due = candidates.filter((candidate) => isTouched(candidate, changedPaths));
	const repeated = repeatedModels(candidates);
	const judged = [];
	for (const candidate of due) judged.push(await judgeModel(candidate, rules, request, repeated.get(candidate.path)));
	const models = judged.map(({ review }) => review);
	const touched = touchedRules(changedPaths ?? [], policy.path).filter(({ subject }) => subject !== policy.path || (rules.proposal?.findings.length ?? 0) === 0);
	const change = reportChange({
		rules,
		policyPath: policy.path,
		findings: [...findings, ...rules.origin === "base" ? touched : []],
		environment: request.environment
	});
	const own = [request.aboutRun ?? null, change].filter((report) => report !== null);
	if (paths.length === 0) own.push(await reportNoManifest("manifest", head, request.progress));
	else if (due.length === 0) own.push(nothingDue());
	const gates = models.flatMap((model) => model.reports);
	const reports = [...own, ...gates];
	const verdict = combineVerdicts(reports.map((report) => report.verdict));
	return {
		verdict,
		reports,
		enforcement: enforcementOf(verdict, own, gates, rules.policy),
		models,
		general: own.flatMap((report) => report.findings),
		lineComments: [...change === null || rules.proposal === null ? [] : reviewLines([change], [], rules.proposal.document), ...judged.flatMap((model) => model.lineComments)]
	};
}
function isTouched(candidate, changedPaths) {
	return changedPaths === null || [...filesOf(candidate)].some((path) => changedPaths.has(path));
}
async function judgeModel(candidate, { policy }, request, repeated) {
	const { path, head, base } = candidate;
	const { manifest, document } = head;
	const policyRef = policy === null ? null : {
		source: policy.source,
		digest: policy.digest
	};
	if (manifest === void 0) {
		const { head: tree, now, environment } = request;
		const reports = [{
			...await evaluateManifest({
				tree,
				base: request.base,
				paths: [path],
				policy,
				now
			}),
			policy: policyRef,
			environment
		}];
		return {
			review: {
				path,
				model: path,
				diff: null,
				reports
			},
			lineComments: reviewLines(reports, [], document)
		};
	}
	const { name, version } = manifest.metadata;
	const context = {
		path,
		manifest,
		document,
		policy,
		policyRef,
		head: request.head,
		base: request.base,
		...request.baselines === void 0 ? {} : { baselines: request.baselines },
		...request.engine === void 0 ? {} : { engine: request.engine },
		...request.findDuckdb === void 0 ? {} : { findDuckdb: request.findDuckdb },
		now: request.now,
		environment: request.environment,
		subject: {
			model: name,
			version,
			digest: modelDigest(manifest.spec.artifacts)
		},
		baseManifest: base?.manifest ?? null
	};
	const judge = request.judge ?? (async (gate) => [await runGate(gate, context)]);
	const reports = [];
	for (const gate of request.gates ?? CHECK_GATES.filter((each) => isDue(each, context))) {
		request.progress(`${name} ${version}: ${gate}`);
		for (const report of await judge(gate, context)) {
			const complete = gate === "manifest" && repeated !== void 0 ? addError(report, repeated) : report;
			reports.push(applyWaivers(complete, policy?.waivers ?? [], () => name, request.now));
		}
	}
	const { baseManifest } = context;
	const former = request.base === null || baseManifest === null ? null : {
		tree: request.base,
		manifest: baseManifest
	};
	const diff = await diffCards(former, {
		tree: request.head,
		manifest
	}, reports);
	return {
		review: {
			path,
			model: name,
			diff,
			reports
		},
		lineComments: reviewLines(request.claimed === true ? [] : reports, diff.lostClaims, document)
	};
}
function addError(report, finding) {
	const verdict = combineVerdicts([report.verdict, "fail"]);
	const reasonCode = verdict === report.verdict ? report.reasonCode : finding.code;
	return {
		...report,
		verdict,
		reasonCode,
		findings: sortFindings([...report.findings, finding])
	};
}
/** The report of a change that touches no model. */
function nothingDue() {
	return createReport({
		gate: "manifest",
		verdict: "pass",
		reasonCode: "NO_MODEL_CHANGED",
		findings: [{
			code: "NO_MODEL_CHANGED",
			severity: "note",
			message: "This change touches no manifest and no file that a manifest names, so no gate was due."
		}]
	});
}

export { CHECK_GATES as n, runCheck as t };
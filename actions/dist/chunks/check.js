import { a as createReport, h as stepFails, l as ModelgateError, n as valueAt, o as errorReport, p as combineVerdicts, r as closest, s as sortFindings, t as textAt } from "./kernel.js";
import { a as LISTED_FILES, c as explainApiError, i as resolveBase, n as publishComment, o as changedFiles, r as identityOf, s as apiTree, t as publishReview, u as createClient } from "./github.js";
import { f as digestBytes, l as gitTree, m as modelDigest, r as openModelFile, s as workTree } from "./artifacts.js";
import { _ as escapeMessage, a as renderCardDiff, d as renderReport, f as SEVERITY_ICONS, g as escapeMarkdown, i as renderComment, t as renderSarif, u as renderFindings, y as fence } from "./report.js";
import { d as draftManifest, f as readLock, h as readManifest, l as evaluateManifest, u as findManifests } from "./manifest.js";
import { t as diffModelCards } from "./model-card.js";
import { a as writeCellsFile, c as chooseEngine, i as readCellsFile, l as findDuckdbFor, n as readScores, o as readCells, r as isCellsFile, s as readPairedCells, t as readPairedScores, u as findRegistry } from "./tabular.js";
import { r as comparePolicies, t as readPolicy } from "./policy.js";
import { p as checkConsistent } from "./reproducibility.js";
import { n as INTERSECTION_SIGN, t as judgeFairness } from "./fairness.js";
import { n as countConfusion, t as judgeQuality } from "./quality.js";
import { writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { execFile } from "node:child_process";
import { homedir } from "node:os";
import { promisify } from "node:util";

// packages/check/src/duckdb-in-job.ts
/**
* Where a job finds DuckDB: in the folder named, in the runner's tool cache, or at the registry the runner is configured
* for. An `.npmrc` of the repository does not count, because a pull request could write it.
*/
function duckdbInJob(path, host) {
	return async () => {
		const toolCache = host.env("RUNNER_TOOL_CACHE");
		return findDuckdbFor({
			registry: await findRegistry((name) => host.env(name), [join(homedir(), ".npmrc")]),
			platform: `${process.platform}-${process.arch}`,
			...path === void 0 ? {} : { path },
			...toolCache === void 0 ? {} : { toolCache }
		})();
	};
}

// packages/check/src/changed-paths.ts
/**
* Every path that a pull request touches, former names included; null where GitHub's list is cut short, so that nobody
* hides a model behind thousands of other files.
*/
function changedPaths(files) {
	if (files.length >= 3e3) return null;
	return new Set(files.flatMap(({ path, previousPath }) => previousPath === void 0 ? [path] : [path, previousPath]));
}

// packages/check/src/open-base.ts
/** A commit from the local clone where it has it, else through the API: a shallow checkout suffices. */
async function openCommit(client, repository, commit, { workspace, temp }) {
	try {
		return await gitTree(workspace, commit, { temp });
	} catch (error) {
		if (!(error instanceof ModelgateError)) throw error;
		return apiTree(client, {
			...repository,
			commit,
			temp
		});
	}
}

// packages/check/src/open-policy.ts
/** `OWNER/REPO/PATH@REF`: a policy that an organisation keeps for all its repositories. */
const ELSEWHERE = /^([\w.-]+)\/([\w.-]+)\/(.+)@([^@]+)$/u;
/**
* The place of a policy: a path in the trusted tree, or a file of another repository at a fixed point.
*
* @param trusted the tree that the change cannot alter
*/
async function openPolicy(client, policy, trusted, temp) {
	const [, owner, repo, path, ref] = ELSEWHERE.exec(policy) ?? [];
	if (owner === void 0 || repo === void 0 || path === void 0 || ref === void 0) return {
		tree: trusted,
		path: policy
	};
	try {
		const { data } = await client.rest.repos.getCommit({
			owner,
			repo,
			ref
		});
		const tree = apiTree(client, {
			owner,
			repo,
			commit: data.sha,
			temp
		});
		if (await tree.read(path) !== null) return {
			tree,
			path
		};
	} catch (error) {
		throw explainApiError(error, {
			to: `read the policy ${policy}`,
			permission: "contents: read"
		});
	}
	throw new ModelgateError("POLICY_NOT_FOUND", `${owner}/${repo} has no file ${path} at ${ref}.`, { advice: "Correct the input `policy`." });
}

// packages/check/src/parents-of.ts
/**
* The parents of a commit as the commit itself names them, which a shallow clone still knows; empty where the folder is
* no clone or does not have the commit.
*/
async function parentsOf(workspace, commit) {
	try {
		const { stdout } = await promisify(execFile)("git", [
			"-C",
			workspace,
			"cat-file",
			"commit",
			commit
		]);
		return [...stdout.slice(0, stdout.indexOf("\n\n")).matchAll(/^parent ([0-9a-f]+)$/gmu)].map((match) => match[1] ?? "");
	} catch {
		return [];
	}
}

// packages/check/src/open-change.ts
/** Opens the change that a job is about: a pull request, a push, a merge group; of a manual run only its head. */
async function openChange(input, userAgent, host) {
	const client = await createClient({
		token: input.token,
		apiUrl: host.apiUrl,
		userAgent
	});
	const repository = {
		owner: host.repository.owner,
		repo: host.repository.name
	};
	const pull = pullNumber(host);
	const parents = pull === null ? [] : await parentsOf(host.workspace, host.sha);
	const baseCommit = await resolveBase(client, {
		...repository,
		...host,
		parents
	});
	const base = baseCommit === null ? null : await openCommit(client, repository, baseCommit, host);
	const head = workTree(host.workspace);
	const isProposal = pull !== null || host.eventName === "merge_group";
	const policy = await openPolicy(client, input.policy, isProposal ? base : head, host.temp);
	const environment = {
		headSha: host.headSha,
		testedSha: host.sha,
		...baseCommit === null ? {} : { baseSha: baseCommit }
	};
	const progress = (text) => host.info(text);
	return {
		client,
		repository,
		pull,
		baseCommit,
		subject: {
			head,
			base,
			policy,
			now: host.startedAt,
			environment,
			progress
		}
	};
}
function pullNumber({ eventName, event }) {
	const number = valueAt(event, "pull_request", "number");
	return eventName.startsWith("pull_request") && typeof number === "number" ? number : null;
}

// packages/check/src/repository-paths.ts
/** Paths of an input, which start at the working directory, as paths from the root of the repository. */
function repositoryPaths(paths, host) {
	return paths.map((path) => relative(host.workspace, host.insideWorkspace(path)).replaceAll("\\", "/"));
}

// packages/check/src/apply-waivers.ts
/**
* A report with the findings that the policy waives turned into warnings which name who answers for them and until
* when. A report that failed for waived findings alone becomes `warn`; doubt and errors are never waived.
*
* @param model name of the model the report is about
* @param now a waiver counts up to the end of its last day, in UTC
*/
function applyWaivers(report, waivers, model, now) {
	if (report.verdict !== "fail") return report;
	const today = now.toISOString().slice(0, 10);
	const valid = waivers.filter((waiver) => waiver.model === model && waiver.expires.slice(0, 10) >= today);
	const findings = report.findings.map((finding) => {
		const waiver = finding.severity === "error" ? valid.find(({ code }) => code === finding.code) : void 0;
		return waiver === void 0 ? finding : waive(finding, waiver);
	});
	return findings.some(({ severity }) => severity === "error") ? {
		...report,
		findings
	} : {
		...report,
		findings,
		verdict: "warn",
		reasonCode: "FINDING_WAIVED"
	};
}
function waive(finding, { reason, owner, expires }) {
	return {
		...finding,
		severity: "warning",
		message: `Waived by ${owner} until ${expires}: ${reason} (${finding.message})`,
		data: {
			...finding.data,
			waived: {
				reason,
				owner,
				expires
			}
		}
	};
}

// packages/check/src/list-packages.ts
/**
* The packages that the declared lock files fix, with their versions. A lock that is not there or has another form adds
* nothing here; the manifest's own gate says why.
*/
async function listPackages(tree, { spec }) {
	const packages = /* @__PURE__ */ new Map();
	for (const { path } of spec.training?.environment?.locks ?? []) {
		const bytes = await tree.read(path);
		const lock = bytes === null ? void 0 : readLock(path, new TextDecoder().decode(bytes));
		for (const [name, version] of lock?.versions ?? []) packages.set(name, version);
	}
	return packages;
}

// packages/check/src/list-tensors.ts
/**
* The tensors of the artifacts whose bytes differ between two versions, where a reader understands their format; an
* artifact that cannot be read has none here, and its own gate says why.
*/
async function listTensors(base, head) {
	const key = ({ name, digest }) => `${name}\n${digest}`;
	const kept = new Set(base.manifest.spec.artifacts.map(key));
	const same = new Set(head.manifest.spec.artifacts.map(key).filter((each) => kept.has(each)));
	const read = async ({ tree, manifest }) => {
		const tensors = [];
		for (const artifact of manifest.spec.artifacts) if (artifact.path !== void 0 && !same.has(key(artifact))) tensors.push(...await readTensors(tree, artifact.name, artifact.path));
		return tensors;
	};
	return {
		base: await read(base),
		head: await read(head)
	};
}
async function readTensors(tree, artifact, path) {
	try {
		const local = await tree.materialize(path);
		if (local === null) return [];
		const file = openModelFile(local);
		const tensors = file.entries.map(({ name, dtype, shape }) => ({
			artifact,
			name,
			dtype,
			shape
		}));
		file.close();
		return tensors;
	} catch (error) {
		if (error instanceof ModelgateError) return [];
		throw error;
	}
}

// packages/check/src/diff-cards.ts
/**
* Compares two versions of a model card together with the tensors and the locked packages of both.
*
* @param base null for a new model
* @param headReports what gates measured of the head
*/
async function diffCards(base, head, headReports) {
	if (base === null) return diffModelCards({
		base: null,
		head: head.manifest,
		headReports
	});
	return diffModelCards({
		base: base.manifest,
		head: head.manifest,
		headReports,
		tensors: await listTensors(base, head),
		packages: {
			base: await listPackages(base.tree, base.manifest),
			head: await listPackages(head.tree, head.manifest)
		}
	});
}

// packages/check/src/enforcement-of.ts
/** Strict where nobody says otherwise. */
const STRICT = {
	enforcement: "enforce",
	onInconclusive: "fail"
};
/**
* What a policy makes of the combined verdict of several gates, each of which may have settings of its own: the step
* fails if any gate fails by its own settings.
*
* @param own reports about the rules themselves, which no policy softens
* @param gates reports of gates about models
*/
function enforcementOf(verdict, own, gates, policy) {
	if (policy === null) return STRICT;
	if (own.some((report) => stepFails(report.verdict, STRICT)) || gates.some((report) => stepFails(report.verdict, settingsOf(report, policy)))) return STRICT;
	return {
		enforcement: verdict === "fail" ? "observe" : policy.enforcement,
		onInconclusive: "warn"
	};
}
function settingsOf({ gate }, policy) {
	const own = new Map(Object.entries(policy.gates)).get(gate);
	return {
		enforcement: own?.enforcement ?? policy.enforcement,
		onInconclusive: own?.onInconclusive ?? policy.onInconclusive
	};
}

// packages/check/src/find-models.ts
/** A file name that says it is a manifest. */
const MANIFEST_NAME = /\.modelgate\.ya?ml$/u;
/**
* Pairs the manifests of head and base: by path, and where a manifest is new, by the model's name.
*
* @param paths manifests of the head to look at
*/
async function pairModels(head, paths, base) {
	const basePaths = base === null ? [] : (await base.list()).filter((path) => MANIFEST_NAME.test(path) || paths.includes(path));
	const headPaths = new Set(await head.list());
	const orphans = basePaths.filter((path) => !headPaths.has(path));
	const former = /* @__PURE__ */ new Map();
	for (const path of /* @__PURE__ */ new Set([...basePaths.filter((each) => paths.includes(each)), ...orphans])) {
		const bytes = await base?.read(path);
		const manifest = bytes ? readManifest(bytes, path).manifest : void 0;
		if (manifest !== void 0) former.set(path, manifest);
	}
	const candidates = [];
	for (const path of paths) {
		const bytes = await head.read(path);
		if (bytes === null) continue;
		const read = readManifest(bytes, path);
		candidates.push({
			path,
			head: read,
			base: findFormer(path, read.manifest?.metadata.name, former, orphans)
		});
	}
	const moved = new Set(candidates.map((candidate) => candidate.base?.path));
	return {
		candidates,
		findings: orphans.filter((path) => !moved.has(path)).map((path) => gone(path, former.get(path)))
	};
}
function findFormer(path, name, former, orphans) {
	const same = former.get(path);
	if (same !== void 0) return {
		path,
		manifest: same
	};
	const moved = orphans.find((orphan) => name !== void 0 && former.get(orphan)?.metadata.name === name);
	const manifest = moved === void 0 ? void 0 : former.get(moved);
	return moved === void 0 || manifest === void 0 ? null : {
		path: moved,
		manifest
	};
}
function gone(path, manifest) {
	return {
		code: "MODEL_REMOVED",
		severity: "warning",
		message: `The manifest${manifest === void 0 ? "" : ` of ${manifest.metadata.name} ${manifest.metadata.version}`} (${path}) is gone.`,
		advice: "If the model was retired on purpose, say so in the pull request; what is live stays live.",
		subject: manifest?.metadata.name ?? path
	};
}
/** Findings for every model that a manifest before it declares too, by the path of the later manifest. */
function repeatedModels(candidates) {
	const first = /* @__PURE__ */ new Map();
	const found = /* @__PURE__ */ new Map();
	for (const { path, head } of candidates) {
		const name = head.manifest?.metadata.name;
		if (name === void 0) continue;
		const other = first.get(name);
		if (other === void 0) first.set(name, path);
		else found.set(path, {
			code: "MANIFEST_MODEL_REPEATED",
			severity: "error",
			message: `${path} declares the model ${name}, and so does ${other}.`,
			advice: "Keep one of them, or give the models different names.",
			location: head.document.locate("/metadata/name"),
			subject: name
		});
	}
	return found;
}
/** Every file of the repository that a manifest names, itself included: a change of one is a change of the model. */
function filesOf({ path, head }) {
	const files = /* @__PURE__ */ new Set([path]);
	collectPaths(head.document.value, files);
	return files;
}
function collectPaths(value, files) {
	if (Array.isArray(value)) for (const member of value) collectPaths(member, files);
	else if (typeof value === "object" && value !== null) for (const [key, member] of Object.entries(value)) if (typeof member === "string" && (key === "path" || key === "entrypoint")) files.add(member);
	else collectPaths(member, files);
}

// packages/check/src/read-policies.ts
/**
* The policy that judges a change: the one of `trusted`, which the change cannot alter. Where there is none yet, the
* proposed one is used for a preview, and `origin` says so.
*/
async function readRules(trusted, head, path) {
	const agreed = trusted === null ? null : await readPolicyFile(trusted, path);
	const proposed = trusted === head ? null : await readPolicyFile(head, path);
	if (agreed !== null) {
		const proposal = proposed === null ? null : compareProposal(agreed, proposed);
		return {
			policy: agreed.policy ?? null,
			origin: "base",
			findings: agreed.findings,
			proposal
		};
	}
	if (proposed === null) return {
		policy: null,
		origin: "none",
		findings: [],
		proposal: null
	};
	return {
		policy: proposed.policy ?? null,
		origin: "proposed",
		findings: proposed.findings,
		proposal: null
	};
}
function compareProposal(agreed, proposed) {
	const { document } = proposed;
	if (document.text === agreed.document.text) return null;
	if (proposed.policy === void 0) return {
		findings: proposed.findings,
		document
	};
	return {
		findings: agreed.policy === void 0 ? [] : comparePolicies(agreed.policy, proposed.policy, document),
		document
	};
}
async function readPolicyFile(tree, path) {
	const bytes = await tree.read(path);
	if (bytes === null) return null;
	return readPolicy(bytes, {
		path,
		source: `${path}@${tree.commit?.slice(0, 12) ?? tree.label}`,
		digest: digestBytes(bytes)
	});
}

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

// packages/check/src/report-no-manifest.ts
/**
* The report about a repository without a manifest: doubt, with a draft to start from in `data.draft`.
*
* @param tree the files that the draft describes
* @param say shows the draft in the log
*/
async function reportNoManifest(gate, tree, say) {
	const { text } = await draftManifest(tree, { name: "model" });
	say(`There is no manifest. A draft, to be saved as model.modelgate.yaml:\n\n${text}`);
	return createReport({
		gate,
		verdict: "inconclusive",
		reasonCode: "MANIFEST_NONE",
		findings: [{
			code: "MANIFEST_NONE",
			severity: "error",
			message: "There is no manifest in this repository, so there is no model to check.",
			advice: "Save the draft as `model.modelgate.yaml` and complete it, or run `npx modelgate init`."
		}],
		data: { draft: text }
	});
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

// packages/check/src/read-cells-evidence.ts
/**
* The evidence in a cells file, by the attributes asked for. Joint counts with the base are used where the base's own
* cells file agrees with them, or where there is no other base; else the two are compared as different rows.
*
* @param groups attributes to keep; empty: all of the file
* @throws ModelgateError what {@link readCellsFile} throws, and TABLE_COLUMN_MISSING
*/
async function readCellsEvidence(predictions, groups, baseline) {
	const { head, base, suppressed } = await open$1(predictions);
	const pick = (table) => selectAttributes(table, groups);
	const paired = base && pairedEvidence(base, head.attributes, groups);
	if (baseline === "first-version") return {
		head: pick(head),
		base: { kind: "first-version" },
		suppressed
	};
	if (baseline === "missing") return {
		head: pick(head),
		base: paired ?? { kind: "missing" },
		suppressed
	};
	try {
		const before = await open$1(baseline);
		const lost = suppressed.rows + before.suppressed.rows;
		if (paired !== void 0 && base !== void 0) {
			const slack = lost + base.pairs.onlyBase + base.pairs.changed;
			if (countDifferent(base.table.cells, before.head.cells) <= slack) return {
				head: pick(head),
				base: paired,
				suppressed
			};
		}
		const why = paired === void 0 ? "cells have no ids" : "the base counts in the cells file are not those at base";
		return {
			head: pick(head),
			base: {
				kind: "unpaired",
				table: pick(before.head),
				why
			},
			suppressed
		};
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return {
			head: pick(head),
			base: {
				kind: "missing",
				why
			},
			suppressed
		};
	}
}
/** The table in a cells file. */
async function readCellsHead(source) {
	return (await open$1(source)).head;
}
async function open$1({ files }) {
	const [file] = files;
	if (file === void 0) throw new ModelgateError("TABLE_FILE_MISSING", "No cells file is named.");
	return readCellsFile(file);
}
function pairedEvidence({ table, pairs }, attributes, groups) {
	const columns = selectColumns(attributes, groups);
	const cells = pairs.cells.map((cell) => ({
		...cell,
		groups: columns.map((column) => cell.groups[column] ?? null)
	}));
	return {
		kind: "paired",
		table: selectAttributes(table, groups),
		pairs: {
			...pairs,
			cells
		}
	};
}
function selectAttributes(table, groups) {
	const columns = selectColumns(table.attributes, groups);
	const cells = table.cells.map((cell) => ({
		...cell,
		groups: columns.map((column) => cell.groups[column] ?? null)
	}));
	return {
		...table,
		attributes: columns.map((column) => table.attributes[column] ?? ""),
		cells
	};
}
function selectColumns(attributes, groups) {
	if (groups.length === 0) return attributes.map((_, column) => column);
	return groups.map((group) => {
		const column = attributes.indexOf(group);
		if (column >= 0) return column;
		const guess = closest(group, attributes);
		throw new ModelgateError("TABLE_COLUMN_MISSING", `The cells file has no attribute "${group}"${guess === void 0 ? "" : `; did you mean "${guess}"?`} It has: ${attributes.join(", ")}.`);
	});
}
/** Rows that would have to move for two lists of cells to be the same. */
function countDifferent(first, second) {
	const counts = /* @__PURE__ */ new Map();
	const add = ({ groups, label, prediction, n }, sign) => {
		const key = JSON.stringify([
			groups,
			label,
			prediction
		]);
		counts.set(key, (counts.get(key) ?? 0) + sign * n);
	};
	for (const cell of first) add(cell, 1);
	for (const cell of second) add(cell, -1);
	return [...counts.values()].reduce((sum, n) => sum + Math.abs(n), 0);
}

// packages/check/src/evaluate-fairness.ts
/**
* Reads predictions and judges them by group. What cannot be read is a report with verdict `error`; a baseline that
* cannot be read leaves the rules that need it undecided.
*/
async function evaluateFairness(request) {
	const { predictions, query, baseline, engine: choice, findDuckdb, emitCells, ...input } = request;
	const environment = input.environment ?? {};
	try {
		if (isCellsFile(predictions)) {
			const evidence = await readCellsEvidence(predictions, query.groups, baseline);
			return judgeFairness({
				...input,
				...evidence,
				environment: {
					...environment,
					engine: "cells"
				}
			});
		}
		const { engine, describe } = await chooseEngine(typeof baseline === "string" ? [predictions] : [predictions, baseline], choice, findDuckdb);
		const evidence = await readEvidence(predictions, query, baseline, engine);
		const { head, base } = evidence;
		await emitCells?.write(writeCellsFile(head, base.kind === "paired" ? base.pairs : void 0, emitCells.below));
		return judgeFairness({
			...input,
			...evidence,
			environment: {
				...environment,
				...describe()
			}
		});
	} catch (error) {
		return errorReport("fairness", error, {
			subject: input.subject,
			policy: input.policyRef,
			environment
		});
	}
}
async function readEvidence(predictions, query, baseline, engine) {
	if (typeof baseline === "string") return {
		head: await readCells(predictions, query, engine),
		base: { kind: baseline }
	};
	const { id } = query;
	if (id === void 0) return {
		head: await readCells(predictions, query, engine),
		base: await readUnpaired(baseline, query, engine, "no id column is named")
	};
	try {
		const { head, base, pairs } = await readPairedCells(baseline, predictions, {
			...query,
			id
		}, engine);
		return {
			head,
			base: {
				kind: "paired",
				table: base,
				pairs
			}
		};
	} catch {
		const head = await readCells(predictions, query, engine);
		const { id: _, ...withoutId } = query;
		return {
			head,
			base: await readUnpaired(baseline, withoutId, engine, "their rows cannot be joined by id")
		};
	}
}
async function readUnpaired(baseline, query, engine, why) {
	try {
		if (isCellsFile(baseline)) return {
			kind: "unpaired",
			table: await readCellsHead(baseline),
			why: "the base has cells"
		};
		return {
			kind: "unpaired",
			table: await readCells(baseline, query, engine),
			why
		};
	} catch (error) {
		return {
			kind: "missing",
			why: error instanceof Error ? error.message : String(error)
		};
	}
}

// packages/check/src/open-predictions.ts
/**
* The predictions that a manifest declares, or the cells that take their place, as files on this machine; null where it
* names none or they are not there.
*/
async function openPredictions(tree, manifest) {
	const path = pathOf(manifest);
	if (path === void 0) return null;
	const local = await tree.materialize(path);
	if (local === null) return null;
	return { files: [{
		path: local,
		name: path,
		...manifest.spec.evaluation?.predictions === void 0 ? { holds: "cells" } : {}
	}] };
}
/**
* The predictions of the version before: `first-version` when there was none, `missing` when they should be there and
* cannot be had.
*/
async function openBaseline({ base, baseManifest }) {
	if (base === null || baseManifest === null) return "first-version";
	try {
		return await openPredictions(base, baseManifest) ?? "missing";
	} catch (error) {
		if (error instanceof ModelgateError) return "missing";
		throw error;
	}
}
function pathOf({ spec: { evaluation } }) {
	return evaluation?.predictions?.path ?? evaluation?.cells?.path;
}
/** The report of a gate that has nothing to measure. */
function predictionsMissing(gate, context) {
	const { manifest, document, subject, policyRef, environment } = context;
	const path = pathOf(manifest);
	return createReport({
		gate,
		verdict: "inconclusive",
		reasonCode: "PREDICTIONS_MISSING",
		subject,
		policy: policyRef,
		environment,
		findings: [{
			code: "PREDICTIONS_MISSING",
			severity: "error",
			message: path === void 0 ? "The manifest names no predictions file, so nothing can be measured." : `The predictions ${path} are not there, so nothing can be measured.`,
			advice: path === void 0 ? "evaluation: { predictions: { path: predictions.csv, digest: \"sha256:…\", label: …, prediction: … } } under spec." : "Commit the file, or fetch it in a step before this one.",
			location: document.locate("/spec/evaluation/predictions", "key")
		}]
	});
}

// packages/check/src/check-fairness.ts
/** The fairness gate on the predictions that a manifest declares, against those that the base declares. */
async function checkFairness(context, rules) {
	const { manifest, head, engine, findDuckdb, policyRef, subject, environment, document } = context;
	const declared = manifest.spec.evaluation?.predictions;
	const predictions = await openPredictions(head, manifest);
	if (predictions === null) return predictionsMissing("fairness", context);
	const { intersections } = manifest.spec.fairness ?? {};
	return evaluateFairness({
		predictions,
		query: queryOf(declared, manifest, rules),
		baseline: await openBaseline(context),
		policy: rules,
		policyRef,
		subject,
		environment,
		location: document.locate(`/spec/evaluation/${declared === void 0 ? "cells" : "predictions"}`, "key"),
		...engine === void 0 ? {} : { engine },
		...findDuckdb === void 0 ? {} : { findDuckdb },
		...intersections === void 0 ? {} : { intersections }
	});
}
function queryOf(declared, manifest, rules) {
	const { label = "", prediction = "", weight, id, positive, favourable } = declared ?? {};
	const sensitive = manifest.spec.fairness?.sensitiveAttributes.map(({ name }) => name) ?? [];
	const judged = [...Object.keys(rules.attributes), ...rules.rules.flatMap((rule) => rule.attributes ?? []).flatMap(splitIntersection)];
	return {
		groups: [.../* @__PURE__ */ new Set([...judged, ...sensitive])],
		label,
		prediction,
		...weight === void 0 ? {} : { weight },
		...id === void 0 ? {} : { id },
		...positive === void 0 ? {} : { positive },
		...favourable === void 0 ? {} : { favourable }
	};
}
/** The columns that a rule's attribute is made of: one, or several for `age × sex`. */
function splitIntersection(attribute) {
	return attribute.split(INTERSECTION_SIGN);
}

// packages/check/src/evaluate-quality.ts
/**
* Reads predictions and judges their quality. What cannot be read is a report with verdict `error`; a baseline that
* cannot be read leaves the rules that need it undecided.
*/
async function evaluateQuality(request) {
	const { predictions, columns, baseline, engine: choice, findDuckdb, ...input } = request;
	const environment = input.environment ?? {};
	try {
		if (columns.prediction === void 0 && columns.score === void 0 && !isCellsFile(predictions)) throw new ModelgateError("QUALITY_COLUMNS_MISSING", "Quality needs a prediction or a score column.", { advice: "Name one: --prediction C or --score C." });
		const sources = [predictions, ...typeof baseline === "string" ? [] : [baseline]];
		const { engine, describe } = await chooseEngine(sources.filter((source) => !isCellsFile(source)), choice, findDuckdb);
		const head = await readTable(predictions, columns, engine);
		const base = await readBase(predictions, baseline, columns, engine);
		return judgeQuality({
			...input,
			head: head.evidence,
			rows: head.rows,
			incompleteRows: head.incompleteRows,
			slices: head.slices,
			base,
			environment: {
				...environment,
				...isCellsFile(predictions) ? { engine: "cells" } : describe()
			}
		});
	} catch (error) {
		return errorReport("quality", error, {
			subject: input.subject,
			policy: input.policyRef,
			environment
		});
	}
}
async function readTable(source, columns, engine) {
	if (isCellsFile(source)) return summarize(await readCellsHead(source), void 0);
	const cellQuery = toCellQuery(columns);
	const scoreQuery = toScoreQuery(columns);
	return summarize(cellQuery === void 0 ? void 0 : await readCells(source, cellQuery, engine), scoreQuery === void 0 ? void 0 : await readScores(source, scoreQuery));
}
function summarize(cells, scores) {
	const unpredicted = cells?.cells.filter(({ prediction }) => prediction === null).reduce((sum, { n }) => sum + n, 0);
	return {
		evidence: {
			confusion: cells === void 0 ? void 0 : countConfusion(cells.cells),
			scores: scores?.scores
		},
		rows: cells?.rows ?? scores?.rows ?? 0,
		incompleteRows: Math.max(unpredicted ?? 0, scores?.unscored ?? 0),
		slices: listSlices(cells, scores)
	};
}
/** Confusion and scores of every value of every slice column. */
function listSlices(table, scores) {
	const slices = /* @__PURE__ */ new Map();
	const add = (column, value, evidence) => {
		const slice = `${column} = ${value ?? "(missing)"}`;
		slices.set(slice, {
			confusion: void 0,
			scores: void 0,
			...slices.get(slice),
			...evidence
		});
	};
	for (const [i, attribute] of (table?.attributes ?? []).entries()) {
		const byValue = Map.groupBy(table?.cells ?? [], ({ groups }) => groups[i] ?? null);
		for (const [value, cells] of byValue) add(attribute, value, { confusion: countConfusion(cells) });
	}
	for (const { column, value, scores: part } of scores?.parts ?? []) add(column, value, { scores: part });
	return [...slices].toSorted(([a], [b]) => a < b ? -1 : 1).map(([slice, evidence]) => ({
		slice,
		evidence
	}));
}
async function readBase(head, baseline, columns, engine) {
	if (typeof baseline === "string") return { kind: baseline };
	const { by: _, ...whole } = columns;
	try {
		const { id: __, ...alone } = columns;
		const { evidence, slices } = await readTable(baseline, alone, engine);
		const paired = await readPairs(head, baseline, whole, engine);
		return {
			kind: "known",
			evidence,
			slices: slices.map(({ slice }) => slice),
			...paired
		};
	} catch (error) {
		return {
			kind: "missing",
			why: error instanceof Error ? error.message : String(error)
		};
	}
}
/** Both tables joined by id; nothing when there is no id or the base cannot be joined, which the gate then says. */
async function readPairs(head, base, columns, engine) {
	const { id } = columns;
	if (id === void 0 || isCellsFile(head) || isCellsFile(base)) return {};
	const cellQuery = toCellQuery(columns);
	const scoreQuery = toScoreQuery(columns);
	try {
		const cells = cellQuery === void 0 ? void 0 : await readPairedCells(base, head, {
			...cellQuery,
			id
		}, engine);
		const scores = scoreQuery === void 0 ? void 0 : await readPairedScores(base, head, {
			...scoreQuery,
			id
		});
		const joined = cells?.pairs ?? scores;
		return {
			pairs: {
				cells: cells?.pairs.cells,
				scores: scores?.pairs
			},
			...joined === void 0 ? {} : { changedRows: joined.onlyBase + joined.onlyHead + joined.changed }
		};
	} catch {
		return {};
	}
}
function toCellQuery({ label, prediction, id, positive, by }) {
	if (prediction === void 0) return void 0;
	return {
		groups: by ?? [],
		label,
		prediction,
		...id === void 0 ? {} : { id },
		...positive === void 0 ? {} : { positive }
	};
}
function toScoreQuery({ label, score, id, positive, by }) {
	if (score === void 0) return void 0;
	return {
		label,
		score,
		...id === void 0 ? {} : { id },
		...positive === void 0 ? {} : { positive },
		...by === void 0 ? {} : { by }
	};
}

// packages/check/src/check-quality.ts
/** The quality gate on the predictions that a manifest declares, against those that the base declares. */
async function checkQuality(context, rules) {
	const { manifest, head, engine, findDuckdb, policyRef, subject, environment, document } = context;
	const declared = manifest.spec.evaluation?.predictions;
	const predictions = await openPredictions(head, manifest);
	if (predictions === null) return predictionsMissing("quality", context);
	const { label = "", prediction, score, id, positive } = declared ?? {};
	return evaluateQuality({
		predictions,
		columns: {
			label,
			...prediction === void 0 ? {} : { prediction },
			...score === void 0 ? {} : { score },
			...id === void 0 ? {} : { id },
			...positive === void 0 ? {} : { positive }
		},
		baseline: await openBaseline(context),
		rules: rules.metrics,
		policyRef,
		subject,
		environment,
		location: document.locate(`/spec/evaluation/${declared === void 0 ? "cells" : "predictions"}`, "key"),
		...engine === void 0 ? {} : { engine },
		...findDuckdb === void 0 ? {} : { findDuckdb }
	});
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
async function evaluate(gate, context) {
	const { head, base, path, policy, now, manifest, document } = context;
	switch (gate) {
		case "manifest": return evaluateManifest({
			tree: head,
			base,
			paths: [path],
			policy,
			now
		});
		case "quality": return policy?.gates.quality === void 0 ? notInPolicy(gate) : checkQuality(context, policy.gates.quality);
		case "fairness": return policy?.gates.fairness === void 0 ? notInPolicy(gate) : checkFairness(context, policy.gates.fairness);
		case "reproducibility": return checkConsistent({
			manifest,
			path,
			tree: head,
			locate: (pointer) => document.locate(pointer)
		});
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
	const own = change === null ? [] : [change];
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
	const reports = [];
	for (const gate of request.gates ?? CHECK_GATES.filter((each) => isDue(each, context))) {
		request.progress(`${name} ${version}: ${gate}`);
		const report = await runGate(gate, context);
		const complete = gate === "manifest" && repeated !== void 0 ? addError(report, repeated) : report;
		reports.push(applyWaivers(complete, policy?.waivers ?? [], name, request.now));
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
		lineComments: reviewLines(reports, diff.lostClaims, document)
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

// packages/check/src/check-in-job.ts
/** A job summary holds 1 MiB a step; in UTF-8 a character may need four bytes, ours rarely more than one. */
const SUMMARY_LENGTH = 6e5;
/**
* Checks what a job is about (a pull request, a push, a merge group, a manual run) and publishes the result: on a pull
* request as one comment and line comments, everywhere as job summary. Publishing never changes the verdict.
*/
async function checkInJob(input, host) {
	const { client, repository, pull, baseCommit, subject } = await openChange(input, "check", host);
	const files = pull === null ? null : await changedFiles(client, {
		...repository,
		pull
	});
	const result = await runCheck({
		...subject,
		manifests: repositoryPaths(input.manifests, host),
		changedPaths: files === null ? null : changedPaths(files),
		findDuckdb: duckdbInJob(void 0, host)
	});
	const model = commentModel(result, host, baseCommit);
	const { problems, ...outputs } = pull === null || files === null ? UNPOSTED : await publish(client, input, {
		...repository,
		pull,
		headSha: host.headSha
	}, files, model, result, host);
	return {
		verdict: result.verdict,
		reports: withProblems(result.reports, problems),
		policy: result.enforcement,
		summary: [renderComment(model, SUMMARY_LENGTH), renderFindings(problems)].filter((part) => part !== "").join("\n\n"),
		outputs
	};
}
/** What could not be posted is said in the report too. It stands beside the findings of the first gate and weighs nothing. */
function withProblems(reports, problems) {
	return reports.map((report, index) => index === 0 ? {
		...report,
		findings: [...report.findings, ...problems]
	} : report);
}
function commentModel(result, host, base) {
	const [draft] = result.reports.flatMap(({ data }) => textAt(data, "draft") ?? []);
	const repository = `${host.serverUrl}/${host.repository.owner}/${host.repository.name}`;
	return {
		verdict: result.verdict,
		enforcement: result.enforcement.enforcement,
		models: result.models,
		general: result.general,
		...draft === void 0 ? {} : { draft },
		head: host.headSha,
		base,
		links: {
			files: `${repository}/blob/${host.headSha}`,
			run: `${repository}/actions/runs/${host.runId}`
		}
	};
}
const UNPOSTED = {
	posted: "false",
	"comment-url": "",
	problems: []
};
async function publish(client, input, target, files, model, result, host) {
	const identity = identityOf(client);
	let published = UNPOSTED;
	if (input.comment) {
		const body = model.models.length === 0 && result.verdict === "pass" ? null : renderComment(model);
		const farewell = `This pull request touches no model any more (${model.head}).`;
		const posted = await publishComment(client, {
			...target,
			body,
			farewell,
			identity
		});
		if (posted.posted) published = {
			...UNPOSTED,
			posted: "true",
			"comment-url": posted.url
		};
		else {
			host.info(`No comment on the pull request: ${posted.reason}`);
			if (posted.outdated) return published;
			if (posted.problem !== void 0) published = {
				...UNPOSTED,
				problems: [posted.problem]
			};
		}
	}
	if (!input.review) return published;
	const { problem } = await publishReview(client, {
		...target,
		comments: result.lineComments,
		files,
		identity,
		headIsKnown: published.posted === "true"
	});
	return problem === void 0 ? published : {
		...published,
		problems: [...published.problems, problem]
	};
}

// packages/check/src/gate-in-job.ts
/** Runs one gate on what a job is about, by the policy that the change cannot alter. */
async function gateInJob(gate, input, host) {
	const { subject } = await openChange(input, `check-${gate}`, host);
	const { verdict, reports, enforcement } = await runCheck({
		...subject,
		gates: [gate],
		manifests: repositoryPaths(input.manifests, host),
		changedPaths: null,
		findDuckdb: duckdbInJob(input["duckdb-path"], host),
		...input.engine === "" ? {} : { engine: input.engine }
	});
	return {
		verdict,
		reports,
		policy: enforcement
	};
}

// packages/check/src/read-job-rules.ts
/**
* Reads the policy that judges what a job is about: on a pull request and in a merge queue the one of the base, which
* the change cannot alter; after a merge the one that was merged.
*
* @param input token and policy as the action was given them
*/
async function readJobRules(input, host) {
	const { subject } = await openChange(input, host.job, host);
	const rules = await readRules(subject.policy.tree, subject.head, subject.policy.path);
	const agreed = rules.origin === "base" ? rules.policy : null;
	return {
		...rules,
		agreed,
		enforcementOf: (report) => enforcementOf(report.verdict, [], [report], agreed)
	};
}

// packages/check/src/open-card.ts
/**
* The manifest at a place.
*
* @throws ModelgateError `MANIFEST_NOT_FOUND` or `CARD_UNREADABLE`
*/
async function openCard({ tree, path }) {
	const bytes = await tree.read(path);
	if (bytes === null) throw new ModelgateError("MANIFEST_NOT_FOUND", `There is no file ${path} in ${tree.label}.`, { advice: "Check the path; it starts at the root of the repository." });
	const { manifest, document, findings } = readManifest(bytes, path);
	if (manifest !== void 0) return {
		manifest,
		document
	};
	const [first] = findings;
	const problem = first?.message ?? "it is not one";
	throw new ModelgateError("CARD_UNREADABLE", `${path} in ${tree.label} is not a valid manifest: ${problem}`, {
		advice: `\`modelgate validate ${path}\` lists every problem.`,
		...first?.location === void 0 ? {} : { location: first.location }
	});
}

// packages/check/src/compare-cards.ts
/**
* Compares two manifests and the tensors of their artifacts. The verdict is `warn` when a claim was taken away or
* reworded, else `pass`: a comparison judges nothing else.
*
* @param base null for a new model
* @throws ModelgateError `MANIFEST_NOT_FOUND` or `CARD_UNREADABLE`
*/
async function compareCards(base, head) {
	const { manifest: now } = await openCard(head);
	const before = base === null ? null : (await openCard(base)).manifest;
	const former = base === null || before === null ? null : {
		tree: base.tree,
		manifest: before
	};
	const diff = await diffCards(former, {
		tree: head.tree,
		manifest: now
	}, []);
	return {
		diff,
		report: reportCardDiff(diff, now)
	};
}
/** A card diff as a report of the gate `card`. */
function reportCardDiff(diff, { metadata, spec }) {
	const lost = diff.lostClaims.length > 0;
	return createReport({
		gate: "card",
		verdict: lost ? "warn" : "pass",
		reasonCode: lost ? "CLAIM_REMOVED" : diff.status === "unchanged" ? "CARD_UNCHANGED" : "CARD_COMPARED",
		subject: {
			model: metadata.name,
			version: metadata.version,
			digest: modelDigest(spec.artifacts)
		},
		findings: diff.lostClaims.map(({ kind, loss, change }) => ({
			code: "CLAIM_REMOVED",
			severity: "warning",
			message: `The card ${loss === "removed" ? "no longer says" : "rewords"} ${kind}: ${change.before ?? ""}`,
			advice: "Say why it no longer holds, or put it back.",
			subject: change.key
		})),
		data: { diff }
	});
}

// packages/check/src/diff-in-job.ts
/** Compares the model cards of a job's commit with those of its base, for the job summary. Writes nothing on GitHub. */
async function diffInJob(input, host) {
	const { subject } = await openChange(input, "diff-model-card", host);
	const { base, head, progress } = subject;
	const named = repositoryPaths(input.manifests, host);
	const paths = named.length === 0 ? await findManifests(head) : named;
	const { candidates } = await pairModels(head, paths, base);
	const compared = [];
	for (const { path, base: former } of candidates) {
		const before = base === null || former === null ? null : {
			tree: base,
			path: former.path
		};
		compared.push(await compareCards(before, {
			tree: head,
			path
		}));
	}
	const reports = compared.map(({ report }) => report);
	if (reports.length === 0) reports.push(await reportNoManifest("card", head, progress));
	const changed = compared.filter(({ diff }) => diff.status !== "unchanged");
	return {
		verdict: combineVerdicts(reports.map(({ verdict }) => verdict)),
		reports,
		summary: (compared.length === 0 ? reports.map(renderReport) : compared.map(({ diff }) => renderCardDiff(diff))).join("\n\n"),
		outputs: { changed: String(changed.length > 0) }
	};
}

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
	const model = judged.subject?.model;
	const report = judged.reasonCode === "MANIFEST_NONE" ? await reportNoManifest("manifest", head, progress) : model === void 0 ? judged : applyWaivers(judged, policy?.waivers ?? [], model, now);
	const sarif = input.sarif === void 0 ? "" : host.insideWorkspace(input.sarif);
	if (sarif !== "") await writeFile(sarif, renderSarif([report]));
	return {
		report,
		outputs: { sarif },
		policy: enforcementOf(report.verdict, [], [report], policy)
	};
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

// packages/check/src/measure-card.ts
/**
* Measures what a card claims: the metrics of the predictions that the manifest declares, judged by no rule, and every
* declared result compared with them.
*
* @throws ModelgateError `MANIFEST_NOT_FOUND` or `CARD_UNREADABLE`
*/
async function measureCard(place) {
	const { manifest, document } = await openCard(place);
	const { metadata, spec } = manifest;
	const subject = {
		model: metadata.name,
		version: metadata.version,
		digest: modelDigest(spec.artifacts)
	};
	const predictions = await openPredictions(place.tree, manifest);
	const declared = spec.evaluation?.predictions;
	const measured = [];
	if (predictions !== null && declared !== void 0) {
		const { label, prediction, score, positive } = declared;
		measured.push(await evaluateQuality({
			predictions,
			columns: {
				label,
				prediction,
				...score === void 0 ? {} : { score },
				...positive === void 0 ? {} : { positive }
			},
			baseline: "first-version",
			rules: null,
			measureOnly: true,
			policyRef: null,
			subject
		}));
	}
	const findings = compareFigures(manifest, measured, document);
	const verdict = combineVerdicts([findings.length > 0 ? "fail" : "pass", ...measured.map((report) => report.verdict)]);
	return {
		manifest,
		reports: measured,
		report: createReport({
			gate: "card",
			verdict,
			reasonCode: findings[0]?.code ?? (verdict === "pass" ? "CARD_FIGURES_HOLD" : measured[0]?.reasonCode ?? "CARD_FIGURES_HOLD"),
			subject,
			findings: [...findings, ...measured.flatMap((each) => each.findings.filter(({ severity }) => severity !== "note"))],
			measurements: measured.flatMap(({ measurements }) => measurements)
		})
	};
}
/** A figure holds when the measured value, rounded to the digits that are written, is the figure that is written. */
function compareFigures(manifest, measured, document) {
	const values = measured.flatMap(({ measurements }) => measurements);
	return (manifest.spec.evaluation?.results ?? []).flatMap(({ metric, value, slice }, index) => {
		const found = values.find((each) => each.metric === metric && each.of["slice"] === slice && each.value !== null);
		if (found === void 0 || found.value === null) return [];
		const pointer = `/spec/evaluation/results/${index}/value`;
		const written = document.source(pointer) ?? String(value);
		const digits = /\.(\d+)/u.exec(written)?.[1]?.length ?? 0;
		const actual = found.value.toFixed(Math.min(digits, 20));
		if (Math.abs(found.value - value) <= .5 * 10 ** -digits + 1e-12) return [];
		return [{
			code: "CARD_FIGURE_DIFFERS",
			severity: "error",
			message: `The manifest says ${metric} ${written}, and the predictions give ${actual}.`,
			advice: `Write \`value: ${actual}\`, or run \`modelgate update\`.`,
			location: document.locate(pointer),
			subject: metric,
			data: {
				expected: written,
				actual
			}
		}];
	});
}

export { readJobRules as a, runCheck as c, evaluateFairness as d, compareCards as i, CHECK_GATES as l, validateInJob as n, gateInJob as o, diffInJob as r, checkInJob as s, measureCard as t, evaluateQuality as u };
import { a as createReport, h as stepFails, l as ModelgateError, n as valueAt, o as errorReport, p as combineVerdicts, s as sortFindings } from "./kernel.js";
import { a as changedFiles, i as resolveBase, l as createClient, n as publishComment, o as apiTree, r as identityOf, s as explainApiError, t as publishReview } from "./github.js";
import { f as digestBytes, l as gitTree, m as modelDigest, r as openModelFile, s as workTree } from "./artifacts.js";
import { a as renderCardDiff, d as SEVERITY_ICONS, g as escapeMessage, h as escapeMarkdown, i as renderComment, t as renderSarif, v as fence } from "./report.js";
import { i as findManifests, r as evaluateManifest, s as readManifest } from "./manifest.js";
import { t as diffModelCards } from "./model-card.js";
import { r as comparePolicies, t as readPolicy } from "./policy.js";
import { f as checkConsistent } from "./reproducibility.js";
import { n as INTERSECTION_SIGN, t as judgeFairness } from "./fairness.js";
import { a as chooseEngine, i as readPairedCells, n as readScores, r as readCells, t as readPairedScores } from "./tabular.js";
import { n as countConfusion, t as judgeQuality } from "./quality.js";
import { writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

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
	const places = {
		workspace: host.workspace,
		temp: host.temp
	};
	const base = baseCommit === null ? null : await openCommit(client, repository, baseCommit, places);
	const head = workTree(host.workspace);
	const isProposal = pull !== null || host.eventName === "merge_group";
	return {
		client,
		repository,
		pull,
		head,
		base,
		baseCommit,
		policy: await openPolicy(client, input.policy, isProposal ? base : head, host.temp)
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
	return `${SEVERITY_ICONS[finding.severity]} **${escapeMessage(finding.message)}**${suggestion ?? advice}`;
}
/** The corrected line, where a value only has to be replaced by the one that was measured. */
function suggest({ location, data }, document) {
	const expected = data?.["expected"];
	const actual = data?.["actual"];
	if (location === void 0 || location.path !== document.path || location.line !== location.endLine) return void 0;
	if (expected === void 0 || typeof actual !== "string" && typeof actual !== "number") return void 0;
	const line = document.text.split("\n")[location.line - 1]?.replace(/\r$/u, "");
	const written = line?.slice(location.column - 1, location.endColumn - 1);
	if (line === void 0 || written === void 0 || !written.includes(String(expected))) return void 0;
	const corrected = written.replace(String(expected), String(actual));
	return `\n\n${fence("suggestion", `${line.slice(0, location.column - 1)}${corrected}${line.slice(location.endColumn - 1)}`)}`;
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

// packages/check/src/evaluate-fairness.ts
/**
* Reads predictions and judges them by group. What cannot be read is a report with verdict `error`; a baseline that
* cannot be read leaves the rules that need it undecided.
*/
async function evaluateFairness(request) {
	const { predictions, query, baseline, engine: choice, ...input } = request;
	const environment = input.environment ?? {};
	try {
		const { engine, why } = await chooseEngine(typeof baseline === "string" ? [predictions] : [predictions, baseline], choice);
		const evidence = await readEvidence(predictions, query, baseline, engine);
		return judgeFairness({
			...input,
			...evidence,
			environment: {
				...environment,
				engine: engine.name,
				engineChoice: why
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
/** The predictions that a manifest declares, as files on this machine; null where it names none or they are not there. */
async function openPredictions(tree, manifest) {
	const path = manifest.spec.evaluation?.predictions?.path;
	if (path === void 0) return null;
	const local = await tree.materialize(path);
	return local === null ? null : { files: [{
		path: local,
		name: path
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
/** The report of a gate that has nothing to measure. */
function predictionsMissing(gate, context) {
	const { manifest, document, subject, policyRef, environment } = context;
	const path = manifest.spec.evaluation?.predictions?.path;
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
	const { manifest, head, engine, policyRef, subject, environment, document } = context;
	const declared = manifest.spec.evaluation?.predictions;
	const predictions = await openPredictions(head, manifest);
	if (declared === void 0 || predictions === null) return predictionsMissing("fairness", context);
	const { intersections } = manifest.spec.fairness ?? {};
	return evaluateFairness({
		predictions,
		query: queryOf(declared, manifest, rules),
		baseline: await openBaseline(context),
		policy: rules,
		policyRef,
		subject,
		environment,
		location: document.locate("/spec/evaluation/predictions", "key"),
		...engine === void 0 ? {} : { engine },
		...intersections === void 0 ? {} : { intersections }
	});
}
function queryOf({ label, prediction, weight, id, positive, favourable }, manifest, rules) {
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
	const { predictions, columns, baseline, engine: choice, ...input } = request;
	const environment = input.environment ?? {};
	try {
		if (columns.prediction === void 0 && columns.score === void 0) throw new ModelgateError("QUALITY_COLUMNS_MISSING", "Quality needs a prediction or a score column.", { advice: "Name one: --prediction C or --score C." });
		const { engine, why } = await chooseEngine(typeof baseline === "string" ? [predictions] : [predictions, baseline], choice);
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
				engine: engine.name,
				engineChoice: why
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
	const cellQuery = toCellQuery(columns);
	const scoreQuery = toScoreQuery(columns);
	const cells = cellQuery === void 0 ? void 0 : await readCells(source, cellQuery, engine);
	const scores = scoreQuery === void 0 ? void 0 : await readScores(source, scoreQuery);
	const unpredicted = cells?.cells.filter(({ prediction }) => prediction === null).reduce((sum, { n }) => sum + n, 0);
	return {
		evidence: {
			confusion: cells === void 0 ? void 0 : countConfusion(cells.cells),
			scores: scores?.scores
		},
		rows: cells?.rows ?? scores?.rows ?? 0,
		incompleteRows: Math.max(unpredicted ?? 0, scores?.unscored ?? 0),
		slices: cells === void 0 ? [] : sliceCells(cells)
	};
}
/** The confusion of every value of every slice column; scores by slice are not read. */
function sliceCells(table) {
	return table.attributes.flatMap((attribute, column) => {
		return [...Map.groupBy(table.cells, ({ groups }) => groups[column] ?? "(missing)")].toSorted(([a], [b]) => a < b ? -1 : 1).map(([value, cells]) => ({
			slice: `${attribute} = ${value}`,
			evidence: {
				confusion: countConfusion(cells),
				scores: void 0
			}
		}));
	});
}
async function readBase(head, baseline, columns, engine) {
	if (typeof baseline === "string") return { kind: baseline };
	const { by: _, ...whole } = columns;
	try {
		const { evidence } = await readTable(baseline, withoutId(whole), engine);
		return {
			kind: "known",
			evidence,
			...await readPairs(head, baseline, whole, engine)
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
	if (id === void 0) return {};
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
function toScoreQuery({ label, score, id, positive }) {
	if (score === void 0) return void 0;
	return {
		label,
		score,
		...id === void 0 ? {} : { id },
		...positive === void 0 ? {} : { positive }
	};
}
/** The columns of the base without its id: it is joined, or not, in a second step. */
function withoutId({ label, prediction, score, positive }) {
	return {
		label,
		...prediction === void 0 ? {} : { prediction },
		...score === void 0 ? {} : { score },
		...positive === void 0 ? {} : { positive }
	};
}

// packages/check/src/check-quality.ts
/** The quality gate on the predictions that a manifest declares, against those that the base declares. */
async function checkQuality(context, rules) {
	const { manifest, head, engine, policyRef, subject, environment, document } = context;
	const declared = manifest.spec.evaluation?.predictions;
	const predictions = await openPredictions(head, manifest);
	if (declared === void 0 || predictions === null) return predictionsMissing("quality", context);
	const { label, prediction, score, id, positive } = declared;
	return evaluateQuality({
		predictions,
		columns: {
			label,
			prediction,
			...score === void 0 ? {} : { score },
			...id === void 0 ? {} : { id },
			...positive === void 0 ? {} : { positive }
		},
		baseline: await openBaseline(context),
		rules: rules.metrics,
		policyRef,
		subject,
		environment,
		location: document.locate("/spec/evaluation/predictions", "key"),
		...engine === void 0 ? {} : { engine }
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
	const { head, base, changedPaths } = request;
	const rules = await readRules(request.policyTree, head, request.policyPath);
	const paths = request.manifests ?? await findManifests(head);
	const { candidates, findings } = await pairModels(head, paths, base);
	const due = candidates.filter((candidate) => isTouched(candidate, changedPaths));
	const repeated = repeatedModels(candidates);
	const judged = [];
	for (const candidate of due) judged.push(await judgeModel(candidate, rules, request, repeated.get(candidate.path)));
	const models = judged.map(({ review }) => review);
	const touched = touchedRules(changedPaths ?? [], request.policyPath).filter(({ subject }) => subject !== request.policyPath || (rules.proposal?.findings.length ?? 0) === 0);
	const change = reportChange({
		rules,
		policyPath: request.policyPath,
		findings: [...findings, ...rules.origin === "base" ? touched : []],
		environment: request.environment
	});
	const own = [...change === null ? [] : [change], ...due.length === 0 ? [nothingDue(paths)] : []];
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
	const diff = await diffCards(context, reports);
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
async function diffCards(context, headReports) {
	const { manifest, baseManifest, base, head } = context;
	const tensors = base === null || baseManifest === null ? void 0 : await listTensors({
		tree: base,
		manifest: baseManifest
	}, {
		tree: head,
		manifest
	});
	return diffModelCards({
		base: baseManifest,
		head: manifest,
		headReports,
		...tensors === void 0 ? {} : { tensors }
	});
}
/** The report of a change that touches no model, or of a repository that has none. */
function nothingDue(manifests) {
	if (manifests.length === 0) return createReport({
		gate: "manifest",
		verdict: "inconclusive",
		reasonCode: "MANIFEST_NONE",
		findings: [{
			code: "MANIFEST_NONE",
			severity: "error",
			message: "There is no manifest in this repository, so there is no model to check.",
			advice: "Draft one: `npx modelgate init --output model.modelgate.yaml`."
		}]
	});
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
	const { client, repository, pull, head, base, baseCommit, policy } = await openChange(input, "check", host);
	const files = pull === null ? null : await changedFiles(client, {
		...repository,
		pull
	});
	const result = await runCheck({
		head,
		base,
		policyTree: policy.tree,
		policyPath: policy.path,
		...input.manifests.length === 0 ? {} : { manifests: repositoryPaths(input.manifests, host) },
		changedPaths: files === null ? null : new Set(files.flatMap(bothPaths)),
		now: host.startedAt,
		environment: {
			headSha: host.headSha,
			testedSha: host.sha,
			...baseCommit === null ? {} : { baseSha: baseCommit }
		},
		progress: (text) => host.info(text)
	});
	const model = commentModel(result, host, baseCommit);
	const outputs = pull === null || files === null ? {
		posted: "false",
		"comment-url": ""
	} : await publish(client, input, {
		...repository,
		pull,
		headSha: host.headSha
	}, files, model, result, host);
	return {
		verdict: result.verdict,
		reports: result.reports,
		policy: result.enforcement,
		summary: renderComment(model, SUMMARY_LENGTH),
		outputs
	};
}
function bothPaths({ path, previousPath }) {
	return previousPath === void 0 ? [path] : [path, previousPath];
}
function commentModel(result, host, base) {
	const repository = `${host.serverUrl}/${host.repository.owner}/${host.repository.name}`;
	return {
		verdict: result.verdict,
		enforcement: result.enforcement.enforcement,
		models: result.models,
		general: result.general,
		head: host.headSha,
		base,
		links: {
			files: `${repository}/blob/${host.headSha}`,
			run: `${repository}/actions/runs/${host.runId}`
		}
	};
}
async function publish(client, input, target, files, model, result, host) {
	const identity = identityOf(client);
	let outputs = {
		posted: "false",
		"comment-url": ""
	};
	if (input.comment) {
		const body = model.models.length === 0 && result.verdict === "pass" ? null : renderComment(model);
		const farewell = `This pull request touches no model any more (${host.headSha}).`;
		const posted = await publishComment(client, {
			...target,
			body,
			farewell,
			identity
		});
		if (posted.posted) outputs = {
			posted: "true",
			"comment-url": posted.url
		};
		else host.info(`No comment on the pull request: ${posted.reason}`);
		if (!posted.posted && posted.outdated) return outputs;
	}
	if (input.review) {
		const reviewed = await publishReview(client, {
			...target,
			comments: result.lineComments,
			files,
			identity
		});
		if (reviewed.reason !== void 0) host.info(`No line comments: ${reviewed.reason}`);
	}
	return outputs;
}

// packages/check/src/read-job-rules.ts
/**
* Reads the policy that judges what a job is about: on a pull request and in a merge queue the one of the base, which the change
* cannot alter; after a merge the one that was merged.
*
* @param input token and policy as the action was given them
*/
async function readJobRules(input, host) {
	const client = await createClient({
		token: input.token,
		apiUrl: host.apiUrl,
		userAgent: host.job
	});
	const repository = {
		owner: host.repository.owner,
		repo: host.repository.name
	};
	const head = workTree(host.workspace);
	const isProposal = host.eventName.startsWith("pull_request") || host.eventName === "merge_group";
	const commit = isProposal ? await resolveBase(client, {
		...repository,
		...host
	}) : null;
	const base = commit === null ? null : await openCommit(client, repository, commit, host);
	const source = await openPolicy(client, input.policy, isProposal ? base : head, host.temp);
	const rules = await readRules(source.tree, head, source.path);
	const agreed = rules.origin === "base" ? rules.policy : null;
	return {
		...rules,
		enforcementOf: (report) => enforcementOf(report.verdict, [], [report], agreed)
	};
}

// packages/check/src/gate-in-job.ts
/** Runs one gate on what a job is about, by the policy that the change cannot alter. */
async function gateInJob(gate, input, host) {
	const { head, base, baseCommit, policy } = await openChange(input, `check-${gate}`, host);
	const paths = input.manifests.map((path) => relative(host.workspace, host.insideWorkspace(path)).replaceAll("\\", "/"));
	const { verdict, reports, enforcement } = await runCheck({
		head,
		base,
		policyTree: policy.tree,
		policyPath: policy.path,
		gates: [gate],
		...paths.length === 0 ? {} : { manifests: paths },
		changedPaths: null,
		...input.engine === "" ? {} : { engine: input.engine },
		now: host.startedAt,
		environment: {
			headSha: host.headSha,
			testedSha: host.sha,
			...baseCommit === null ? {} : { baseSha: baseCommit }
		},
		progress: (text) => host.info(text)
	});
	return {
		verdict,
		reports,
		policy: enforcement
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
	const tensors = base === null || before === null ? void 0 : await listTensors({
		tree: base.tree,
		manifest: before
	}, {
		tree: head.tree,
		manifest: now
	});
	const diff = diffModelCards({
		base: before,
		head: now,
		...tensors === void 0 ? {} : { tensors }
	});
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
	const { base, head } = await openChange(input, "diff-model-card", host);
	const paths = input.manifests.length === 0 ? await findManifests(head) : repositoryPaths(input.manifests, host);
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
	const reports = compared.length === 0 ? [noCard()] : compared.map(({ report }) => report);
	const changed = compared.filter(({ diff }) => diff.status !== "unchanged");
	return {
		verdict: combineVerdicts(reports.map(({ verdict }) => verdict)),
		reports,
		summary: compared.map(({ diff }) => renderCardDiff(diff)).join("\n\n") || "There is no model card.",
		outputs: { changed: String(changed.length > 0) }
	};
}
function noCard() {
	return createReport({
		gate: "card",
		verdict: "inconclusive",
		reasonCode: "MANIFEST_NONE",
		findings: [{
			code: "MANIFEST_NONE",
			severity: "error",
			message: "There is no manifest in this repository, so there is no model card to compare.",
			advice: "Draft one: `npx modelgate init --output model.modelgate.yaml`."
		}]
	});
}

// packages/check/src/validate-in-job.ts
/**
* Validates manifests in a job, by the policy of the base where there is one: the manifest's own part needs none.
*
* @throws ModelgateError the first problem of a policy that cannot be read
*/
async function validateInJob(input, host) {
	const change = await openChange(input, "validate-manifest", host);
	const policy = await agreedPolicy(change);
	const paths = input.manifests.map((path) => relative(host.workspace, host.insideWorkspace(path)).replaceAll("\\", "/"));
	const judged = await evaluateManifest({
		tree: change.head,
		base: change.base,
		...paths.length === 0 ? {} : { paths },
		policy,
		now: host.startedAt
	});
	const model = judged.subject?.model;
	const report = model === void 0 ? judged : applyWaivers(judged, policy?.waivers ?? [], model, host.startedAt);
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

export { gateInJob as a, runCheck as c, evaluateFairness as d, compareCards as i, CHECK_GATES as l, validateInJob as n, readJobRules as o, diffInJob as r, checkInJob as s, measureCard as t, evaluateQuality as u };
import { n as findingOfError } from "./modelgate-error.js";
import { t as textAt } from "./value-at.js";
import { t as explainApiError } from "./explain-api-error.js";
import { a as escapeMarkdown, d as fence, n as code, o as escapeMermaid, s as escapeMessage, t as clip } from "./escape.js";
import { a as formatNumber, c as metricName, n as formatChange, o as formatValue, r as formatInterval, s as isShare, t as table } from "./table.js";
import { n as VERDICT_WORDS, t as SEVERITY_ICONS } from "./verdict-words.js";
import { i as renderFindings, n as renderCaveat, o as renderTable, r as renderDraft } from "./render-report.js";
import { i as versionStep, r as renderChanges, t as headlineMetrics } from "./render-changes.js";
import { n as linkLocation } from "./link.js";
import { createHash } from "node:crypto";

// packages/github/src/changed-files.ts
/** GitHub lists this many files of a pull request and is silent about the rest (REST API, “List pull requests files”). */
const LISTED_FILES = 3e3;
/** The files a pull request changes, all pages, at most {@link LISTED_FILES}. */
async function changedFiles(client, { owner, repo, pull }) {
	try {
		return (await client.paginate(client.rest.pulls.listFiles, {
			owner,
			repo,
			pull_number: pull,
			per_page: 100
		})).map(({ filename, previous_filename: previousPath, status, patch }) => ({
			path: filename,
			...previousPath === void 0 ? {} : { previousPath },
			status,
			lines: linesOfPatch(patch ?? "")
		}));
	} catch (error) {
		throw explainApiError(error, {
			to: `list the files of pull request ${pull}`,
			permission: "pull-requests: read"
		});
	}
}
/** The lines of the new version that a unified diff shows, added and context alike, counted from 1. */
function linesOfPatch(patch) {
	const lines = /* @__PURE__ */ new Set();
	let next = 0;
	for (const line of patch.split("\n")) {
		const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/u.exec(line);
		if (hunk !== null) next = Number(hunk[1]);
		else if (line.startsWith("+") || line.startsWith(" ")) lines.add(next++);
	}
	return lines;
}

// packages/github/src/identity-of.ts
/**
* Asks once, and only when somebody wants to know, under which login this token writes. GraphQL answers that for job
* tokens too; `GET /user` does not.
*/
function identityOf(client) {
	let login;
	const ask = async () => textAt(await client.graphql("query { viewer { login } }"), "viewer", "login") ?? "";
	return () => login ??= ask();
}

// packages/github/src/is-current.ts
/**
* Whether a commit still is the head of its pull request. Asked as late as possible before each write, so that a run
* overtaken by a push stays silent.
*/
async function isCurrent(client, { owner, repo, pull, headSha }) {
	const { data } = await client.rest.pulls.get({
		owner,
		repo,
		pull_number: pull
	});
	return data.head.sha === headSha;
}

// packages/github/src/minimize-comment.ts
/** Folds a comment away on the page; it stays readable. */
async function minimizeComment(client, nodeId, classifier) {
	await client.graphql(`mutation ($id: ID!, $classifier: ReportedContentClassifiers!) {
      minimizeComment(input: { subjectId: $id, classifier: $classifier }) { minimizedComment { isMinimized } }
    }`, {
		id: nodeId,
		classifier
	});
}
/** Shows a comment again that {@link minimizeComment} folded away. */
async function unminimizeComment(client, nodeId) {
	await client.graphql(`mutation ($id: ID!) { unminimizeComment(input: { subjectId: $id }) { unminimizedComment { isMinimized } } }`, { id: nodeId });
}

// packages/github/src/publish-comment.ts
/** First line of our comment. A comment is ours if it starts with this AND our identity wrote it. */
const MARKER = "<!-- modelgate:check v1 -->\n";
const MINIMIZED = "<!-- modelgate:minimized -->\n";
const OUTDATED = {
	posted: false,
	reason: "A newer commit is on the pull request; its own run reports.",
	outdated: true
};
/**
* Puts the one comment of this product on a pull request: creates it, or updates it in place if its text changed.
* Of two runs that create at once the younger comment goes; a run whose head is no longer the pull request's leaves
* everything as it is.
*/
async function publishComment(client, request) {
	try {
		const [mine, ...duplicates] = await findOwnComments$1(client, request);
		if (!await isCurrent(client, request)) return OUTDATED;
		for (const duplicate of duplicates) await deleteComment(client, request, duplicate.id);
		if (mine !== void 0) return await updateComment(client, request, mine);
		if (request.body === null) return {
			posted: false,
			reason: "There is nothing to say.",
			outdated: false
		};
		return await createComment(client, request, request.body);
	} catch (error) {
		const explained = explainApiError(error, {
			to: "post the comment on the pull request",
			permission: "pull-requests: write"
		});
		const problem = {
			...findingOfError(explained),
			severity: "note"
		};
		return {
			posted: false,
			reason: explained.message,
			outdated: false,
			problem
		};
	}
}
async function findOwnComments$1(client, { owner, repo, pull, identity }) {
	const marked = (await client.paginate(client.rest.issues.listComments, {
		owner,
		repo,
		issue_number: pull,
		per_page: 100
	})).filter(({ body }) => body?.replaceAll("\r", "").startsWith(MARKER));
	if (marked.length === 0) return [];
	const login = await identity();
	return marked.filter(({ user }) => user?.login === login).toSorted((a, b) => a.id - b.id);
}
async function updateComment(client, request, comment) {
	const body = request.body === null ? `${MARKER}${MINIMIZED}${request.farewell}` : `${MARKER}${request.body}`;
	const before = (comment.body ?? "").replaceAll("\r", "").trimEnd();
	if (withoutRun(before) === withoutRun(body.trimEnd())) return {
		posted: true,
		change: "unchanged",
		url: comment.html_url
	};
	const { owner, repo } = request;
	await client.rest.issues.updateComment({
		owner,
		repo,
		comment_id: comment.id,
		body
	});
	const wasMinimized = before.startsWith(`${MARKER}${MINIMIZED}`);
	if (request.body === null) await minimizeComment(client, comment.node_id, "OUTDATED");
	else if (wasMinimized) await unminimizeComment(client, comment.node_id);
	return {
		posted: true,
		change: "updated",
		url: comment.html_url
	};
}
/** A text that only links to another run says nothing new. */
function withoutRun(body) {
	return body.replaceAll(/\/actions\/runs\/\d+/gu, "");
}
async function createComment(client, request, body) {
	const { owner, repo, pull } = request;
	const { data: created } = await client.rest.issues.createComment({
		owner,
		repo,
		issue_number: pull,
		body: `${MARKER}${body}`
	});
	const identity = async () => created.user?.login ?? await request.identity();
	const [oldest] = await findOwnComments$1(client, {
		...request,
		identity
	});
	if (oldest === void 0 || oldest.id === created.id) return {
		posted: true,
		change: "created",
		url: created.html_url
	};
	await deleteComment(client, request, created.id);
	return await isCurrent(client, request) ? await updateComment(client, request, oldest) : OUTDATED;
}
async function deleteComment(client, { owner, repo }, id) {
	try {
		await client.rest.issues.deleteComment({
			owner,
			repo,
			comment_id: id
		});
	} catch (error) {
		if (explainApiError(error, { to: "delete a duplicate comment" }).code !== "GITHUB_NOT_FOUND") throw error;
	}
}

// packages/github/src/publish-review.ts
/** More remarks than this in one review are noise. */
const MAX_COMMENTS = 20;
const OPEN = "modelgate:line v1";
const CLOSED = "modelgate:line closed";
/**
* Brings the line comments of a pull request up to date in one review (event `COMMENT`): new remarks are posted, known
* ones edited if their text changed, those whose finding is gone say in which commit, and are minimised. A run whose
* head is no longer the pull request's writes nothing.
*/
async function publishReview(client, request) {
	const remarks = numberRepeats(request.comments);
	const keys = remarks.map(({ key }) => key);
	const onDiff = remarks.filter((remark) => fits(remark, request.files)).slice(0, MAX_COMMENTS);
	try {
		const { added, changed, gone } = compareRemarks(onDiff, await findOwnComments(client, request));
		if (!(added.length + changed.length + gone.length === 0 || request.headIsKnown === true || await isCurrent(client, request))) return {
			created: 0,
			updated: 0,
			closed: 0,
			folded: keys
		};
		for (const comment of gone) await closeComment(client, request, comment);
		for (const { id, remark } of changed) await editComment(client, request, id, render(remark));
		const refused = added.length === 0 ? [] : await createReviews(client, request, added);
		const [first] = refused;
		const placed = onDiff.filter((remark) => !refused.some((each) => each.remark === remark));
		return {
			created: added.length - refused.length,
			updated: changed.length,
			closed: gone.length,
			folded: remarks.filter((remark) => !placed.includes(remark)).map(({ key }) => key),
			...first === void 0 ? {} : { problem: asNote(first.error) }
		};
	} catch (error) {
		return {
			created: 0,
			updated: 0,
			closed: 0,
			folded: keys,
			problem: asNote(explain(error))
		};
	}
}
/** Posting is no part of the verdict, so what prevents it is said and weighs nothing. */
function asNote(error) {
	return {
		...findingOfError(error),
		severity: "note"
	};
}
function explain(error) {
	return explainApiError(error, {
		to: "comment on the lines of the pull request",
		permission: "pull-requests: write"
	});
}
/** Remarks about different lines may share a key; each keeps a thread of its own by its number among them. */
function numberRepeats(comments) {
	const seen = /* @__PURE__ */ new Map();
	return comments.map((comment) => {
		const count = (seen.get(comment.key) ?? 0) + 1;
		seen.set(comment.key, count);
		return count === 1 ? comment : {
			...comment,
			key: `${comment.key}#${count}`
		};
	});
}
function compareRemarks(remarks, existing) {
	const wanted = new Map(remarks.map((remark) => [marker(OPEN, remark.key), remark]));
	const changed = [];
	const gone = [];
	for (const comment of existing) {
		const mark = comment.body.split("\n", 1)[0] ?? "";
		const remark = wanted.get(mark);
		wanted.delete(mark);
		if (remark === void 0) gone.push(comment);
		else if (comment.body !== render(remark)) changed.push({
			id: comment.id,
			remark
		});
	}
	return {
		added: [...wanted.values()],
		changed,
		gone
	};
}
/**
* Posts remarks as one review. GitHub refuses a review as a whole for one line that it cannot place, and does not say
* which: halves are posted then, until only what it refuses by itself is left out.
*/
async function createReviews(client, request, remarks) {
	try {
		await createReview(client, request, remarks);
		return [];
	} catch (thrown) {
		const error = explain(thrown);
		if (error.code !== "GITHUB_REQUEST_REFUSED") throw error;
		if (remarks.length === 1) return remarks.map((remark) => ({
			remark,
			error
		}));
		const half = Math.ceil(remarks.length / 2);
		return [...await createReviews(client, request, remarks.slice(0, half)), ...await createReviews(client, request, remarks.slice(half))];
	}
}
function fits({ path, line, startLine = line }, files) {
	const lines = files.find((file) => file.path === path)?.lines;
	if (lines === void 0) return false;
	for (let number = startLine; number <= line; number++) if (!lines.has(number)) return false;
	return true;
}
async function findOwnComments(client, { owner, repo, pull, identity }) {
	const marked = (await client.paginate(client.rest.pulls.listReviewComments, {
		owner,
		repo,
		pull_number: pull,
		per_page: 100
	})).map((comment) => ({
		...comment,
		body: comment.body.replaceAll("\r", "")
	})).filter(({ body }) => body.startsWith(`<!-- ${OPEN} `));
	if (marked.length === 0) return [];
	const login = await identity();
	return marked.filter(({ user }) => user?.login === login);
}
async function closeComment(client, request, comment) {
	const past = comment.body.split("\n").slice(1).join("\n").replaceAll("```suggestion", "```");
	const body = `${comment.body.split("\n", 1)[0]?.replace(OPEN, CLOSED)}\n✅ No longer so since ${request.headSha}.\n\n<details><summary>What it was</summary>\n\n${past}\n\n</details>`;
	await editComment(client, request, comment.id, body);
	await minimizeComment(client, comment.node_id, "RESOLVED");
}
async function editComment(client, { owner, repo }, id, body) {
	await client.rest.pulls.updateReviewComment({
		owner,
		repo,
		comment_id: id,
		body
	});
}
async function createReview(client, { owner, repo, pull, headSha }, comments) {
	await client.rest.pulls.createReview({
		owner,
		repo,
		pull_number: pull,
		commit_id: headSha,
		event: "COMMENT",
		body: comments.length === 1 ? "One line needs a look." : `${comments.length} lines need a look.`,
		comments: comments.map((comment) => ({
			path: comment.path,
			line: comment.line,
			side: "RIGHT",
			...comment.startLine === void 0 || comment.startLine === comment.line ? {} : {
				start_line: comment.startLine,
				start_side: "RIGHT"
			},
			body: render(comment)
		}))
	});
}
function render(comment) {
	return `${marker(OPEN, comment.key)}\n${comment.body}`;
}
function marker(kind, key) {
	return `<!-- ${kind} ${createHash("sha256").update(key).digest("hex").slice(0, 16)} -->`;
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

// packages/report/src/render-contrasts.ts
/** More rows and tables than this nobody reads in a comment. */
const MAX_ROWS = 8;
const MAX_TABLES = 3;
/** A bar chart is worth drawing for this many groups at most. */
const MAX_BARS = 20;
const STATES = {
	fail: "❌",
	inconclusive: "❓",
	insufficient: "▫️",
	pass: "✅"
};
const RANK$1 = {
	fail: 0,
	inconclusive: 1,
	insufficient: 2,
	pass: 3
};
/** What a fairness gate judged, as one table for each rate and attribute: rate, gap to the reference, change since base. */
function renderContrasts(report) {
	const comparisons = listComparisons(report.measurements);
	const shown = comparisons.slice(0, MAX_TABLES).map(renderComparison);
	const rest = comparisons.length - shown.length;
	return [...shown, ...rest > 0 ? [`…and ${rest} more rates or attributes in the report`] : []].join("\n\n");
}
/** Bar charts of the rates that were judged, each to stand below its table. */
function renderRateCharts(report) {
	return listComparisons(report.measurements).slice(0, MAX_TABLES).flatMap(({ metric, attribute, reference, referenceRate, rows }) => {
		const bars = [{
			group: reference,
			rate: referenceRate
		}, ...rows].flatMap(({ group, rate }) => rate === void 0 || rate.value === null ? [] : [{
			group,
			height: (100 * rate.value).toFixed(1)
		}]);
		if (!isShare(metric) || bars.length < 2 || bars.length > MAX_BARS) return [];
		const chart = `xychart-beta\n  title "${escapeMermaid(clip(`${metricName(metric)} by ${attribute}, percent`, 80))}"\n  x-axis [${bars.map(({ group }) => `"${escapeMermaid(clip(group, 24))}"`).join(", ")}]\n  y-axis "percent" 0 --> ${Math.ceil(Math.max(1, ...bars.map(({ height }) => 1.1 * Number(height))))}\n  bar [${bars.map(({ height }) => height).join(", ")}]`;
		return [fence("mermaid", chart)];
	}).join("\n\n");
}
function listComparisons(measurements) {
	const judged = measurements.filter(({ state, of }) => state !== void 0 && of["group"] !== void 0);
	return [...Map.groupBy(judged, ({ metric, of }) => JSON.stringify([
		baseName(metric),
		of["attribute"],
		of["reference"],
		of["within"],
		of["class"]
	])).values()].flatMap((members) => members.slice(0, 1).map((first) => compareGroups(first, members, measurements))).toSorted((a, b) => Math.min(...a.rows.map(worst)) - Math.min(...b.rows.map(worst)));
}
function compareGroups(first, members, measurements) {
	const metric = baseName(first.metric);
	const { attribute = "", reference = "", within, class: className } = first.of;
	const rateOf = (group) => measurements.find((each) => each.metric === metric && each.of["attribute"] === attribute && each.of["group"] === group && each.of["class"] === className && each.of["contrast"] === void 0);
	const sorted = [...Map.groupBy(members, ({ of }) => String(of["group"]))].map(([group, own]) => ({
		group,
		rate: rateOf(group),
		gap: own.find(({ of }) => of["against"] !== "base"),
		change: own.find(({ of }) => of["against"] === "base")
	})).toSorted((a, b) => worst(a) - worst(b));
	return {
		metric,
		attribute: [attribute, ...[...within === void 0 ? [] : [`within the same ${within}`], ...className === void 0 ? [] : [`class ${className}`]]].join(", "),
		reference,
		referenceRate: rateOf(reference),
		rows: sorted
	};
}
function baseName(metric) {
	return metric.replace(/_change$/u, "");
}
function worst({ gap, change }) {
	return Math.min(...[gap, change].map((each) => each?.state === void 0 ? 9 : RANK$1[each.state]));
}
function renderComparison({ metric, attribute, reference, referenceRate, rows }) {
	const showsGap = rows.some(({ gap }) => gap !== void 0);
	const showsChange = rows.some(({ change }) => change !== void 0);
	const body = rows.slice(0, MAX_ROWS).map(({ group, rate, gap, change }) => [
		escapeMarkdown(clip(group, 80)),
		renderRate(rate),
		...showsGap ? [renderJudged(gap)] : [],
		...showsChange ? [renderJudged(change)] : []
	]);
	const last = [
		`${escapeMarkdown(clip(reference, 80))} (reference)`,
		renderRate(referenceRate),
		...showsGap ? [""] : [],
		...showsChange ? [""] : []
	];
	const columns = [
		{ name: code(clip(attribute, 80)) },
		{
			name: escapeMarkdown(metricName(metric)),
			align: "right"
		},
		...showsGap ? [{
			name: "gap to the reference",
			align: "right"
		}] : [],
		...showsChange ? [{
			name: "change of the gap since base",
			align: "right"
		}] : []
	];
	const rest = rows.length - body.length;
	return `${table(columns, [...body, last])}${rest > 0 ? `\n\n…and ${rest} more groups, none of them worse` : ""}`;
}
function renderRate(rate) {
	return rate === void 0 || rate.value === null ? "–" : formatValue(rate.metric, rate.value);
}
/** `❌ +21.0 pp (95 % CI 18.6…23.4), limit 10 pp`. */
function renderJudged(measurement) {
	if (measurement?.state === void 0) return "";
	const { metric, of, value, interval, state, margin } = measurement;
	const sign = STATES[state];
	if (state === "insufficient") return `${sign} too few rows`;
	if (value === null) return `${sign} not estimable`;
	const isRatio = of["contrast"] === "ratio";
	return `${sign} **${isRatio ? `×${formatNumber(value)}` : formatChange(metric, value)}**${interval === void 0 ? "" : ` (${formatInterval(isRatio ? "ratio" : metric, interval)})`}${margin === void 0 ? "" : `, limit ${isRatio || !isShare(metric) ? formatNumber(margin) : `${Number((100 * margin).toFixed(1))} pp`}`}`;
}

// packages/report/src/shed-sections.ts
/**
* Joins sections in their order, without the least important ones if all do not fit. What was left out is counted in a
* closing line, never silently.
*
* @param limit characters of the result
* @param more address of the full text
*/
function shedSections(sections, limit, more) {
	let kept = sections.filter(({ text }) => text !== "");
	const shed = [];
	const result = () => [...kept.map(({ text }) => text), ...note(shed, more)].join("\n\n");
	while (result().length > limit) {
		const least = kept.reduce((worst, section) => section.priority > (worst?.priority ?? 0) ? section : worst, void 0);
		if (least === void 0) break;
		kept = kept.filter((section) => section !== least);
		shed.push(least);
	}
	return result();
}
function note(shed, more) {
	if (shed.length === 0) return [];
	const where = more === void 0 ? "the job summary" : `the [job summary](${more})`;
	return [`> ${shed.length} ${shed.length === 1 ? "section does" : "sections do"} not fit here and ${shed.length === 1 ? "stands" : "stand"} in ${where}.`];
}

// packages/report/src/render-comment.ts
/** GitHub refuses a comment over 65,536 characters; the rest is room for the marker and for entities we did not count. */
const COMMENT_LENGTH = 6e4;
/** Reasons shown above everything else. */
const MAX_REASONS = 3;
const MAX_TEXT = 600;
/**
* The one comment on a pull request, as GitHub-flavoured Markdown: the verdict with its reasons, what changed, each
* gate's row, then details folded. What does not fit is shed from the end and said.
*
* @param length characters it may have
*/
function renderComment(model, length = COMMENT_LENGTH) {
	const sections = [
		{
			name: "verdict",
			priority: 0,
			text: renderVerdict(model)
		},
		{
			name: "what is wrong with this pull request",
			priority: 1,
			text: renderGeneral(model, true)
		},
		...model.models.flatMap((review, index) => renderModel(review, model, index)),
		{
			name: "notes on this pull request",
			priority: 2,
			text: renderGeneral(model, false)
		},
		{
			name: "draft of a manifest",
			priority: 5,
			text: renderDraft(model.draft)
		},
		{
			name: "origin",
			priority: 0,
			text: renderOrigin(model)
		}
	];
	return shedSections(sections, length, model.links.run);
}
function renderVerdict({ verdict, models, enforcement, general }) {
	const { icon } = VERDICT_WORDS[verdict];
	const observes = enforcement === "observe" ? "\n\n**Observing only:** the policy lets this pass whatever the verdict." : "";
	return `## ${icon} ${verdictSentence(verdict, models, general)}${observes}`;
}
function verdictSentence(verdict, models, general) {
	const [only] = models;
	const what = only === void 0 ? "this pull request" : models.length === 1 ? escapeMarkdown(nameOf(only)) : `${models.length} models`;
	const gates = models.reduce((sum, { reports }) => sum + reports.length, 0);
	switch (verdict) {
		case "pass": return `${what}: ready to merge, ${gates === 1 ? "its gate" : `all ${gates} gates`} passed`;
		case "warn": return `${what}: may be merged, with warnings`;
		case "fail": return `${what}: do not merge, ${failed(models, general)}`;
		case "inconclusive": return `${what}: not enough evidence to decide`;
		case "error": return `${what}: could not be judged`;
	}
}
function failed(models, general) {
	const gates = models.flatMap(({ reports }) => reports.filter(({ verdict }) => verdict === "fail")).map(({ gate }) => gate);
	const names = [...new Set(gates)].join(" and ");
	return names === "" ? `${general.length} ${general.length === 1 ? "finding" : "findings"}` : `${names} failed`;
}
function nameOf({ model, diff, reports }) {
	const [version] = [diff?.version.after, ...reports.map(({ subject }) => subject?.version)].flatMap((each) => each ?? []);
	return version === void 0 ? model : `${model} ${version}`;
}
/** Errors about the pull request itself explain the verdict and stand above it all; the rest follows the models. */
function renderGeneral({ general, links, models }, deciding) {
	return general.filter(({ severity }) => (severity === "error" || models.length === 0) === deciding).map((finding) => `${renderReason(finding, links)} · ${code(finding.code)}`).join("\n");
}
function renderModel(review, { models, links }, index) {
	const title = models.length > 1 ? `### ${escapeMarkdown(nameOf(review))}\n\n` : "";
	const name = nameOf(review);
	const changes = review.diff === null ? "" : renderChanges(review.diff);
	const rank = index / 1e3;
	return [
		{
			name: `result of ${name}`,
			priority: 1 + rank,
			text: `${title}${renderReasons(review, links)}`
		},
		{
			name: `fairness of ${name}`,
			priority: 2 + rank,
			text: fairnessOf(review).map(renderContrasts).join("\n\n")
		},
		{
			name: `changes of ${name}`,
			priority: 3 + rank,
			text: changes === "" ? "" : `**What changed**\n\n${changes}`
		},
		{
			name: `gates of ${name}`,
			priority: 2.5 + rank,
			text: renderGates(review)
		},
		...review.reports.map((report) => ({
			name: `details of ${report.gate} for ${name}`,
			priority: 4 + rank,
			text: renderDetails(report)
		}))
	];
}
function renderReasons(review, links) {
	const reasons = mergeReasons(review.reports.filter(({ verdict }) => verdict !== "pass").flatMap(({ findings, verdict }) => findings.filter(({ severity }) => severity !== "note").map((finding) => ({
		finding,
		verdict
	}))).toSorted((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity]));
	const rest = reasons.length - MAX_REASONS;
	return [summarise(review), [...reasons.slice(0, MAX_REASONS).map(({ finding, verdict }) => renderReason(finding, links, verdict)), ...rest > 0 ? [`- …and ${rest} more below`] : []].join("\n")].filter((part) => part !== "").join("\n\n");
}
const RANK = {
	error: 0,
	warning: 1,
	note: 2
};
/** Several findings about one group's rate are one reason; what the change did to the group says most. */
function mergeReasons(reasons) {
	const bySubject = Map.groupBy(reasons, ({ finding }) => textAt(finding.data, "plain") === void 0 ? finding : `${finding.severity} ${finding.subject ?? ""}`);
	const tells = ({ finding }) => finding.code === "FAIRNESS_REGRESSION" ? 0 : 1;
	return [...bySubject.values()].flatMap((members) => members.toSorted((a, b) => tells(a) - tells(b)).slice(0, 1));
}
function fairnessOf({ reports }) {
	return reports.filter(({ gate }) => gate === "fairness");
}
/** `2.4.0 → 2.5.0 · recall 46.7 % (+2.7 pp) · 1 group worse`. */
function summarise({ diff, reports }) {
	const judged = reports.flatMap(({ gate, measurements }) => gate === "fairness" ? measurements : []);
	const count = (state) => new Set(judged.filter((each) => each.state === state).map(({ of }) => `${of["attribute"]} ${of["group"]}`)).size;
	const groups = [[count("fail"), "beyond the limit"], [count("inconclusive"), "undecided"]];
	return [
		...diff === null ? [] : [versionStep(diff)],
		...diff === null ? [] : headlineMetrics(diff.metrics, 3).map(escapeMarkdown),
		...groups.filter(([n]) => n > 0).map(([n, what]) => `**${n} ${n === 1 ? "group" : "groups"} ${what}**`)
	].join(" · ");
}
/** One finding as a reason. Where it says in plain words what happens to people, the figures are left to the table. */
function renderReason(finding, links, verdict) {
	const { severity, message, advice, location, data } = finding;
	const icon = verdict === "inconclusive" && severity === "warning" ? VERDICT_WORDS.inconclusive.icon : SEVERITY_ICONS[severity];
	const plain = textAt(data, "plain");
	const start = plain === void 0 ? -1 : message.indexOf(plain);
	const [bold, after] = plain === void 0 || start < 0 ? [message, ""] : [plain, message.slice(start + plain.length).trim()];
	return `${[
		`- ${icon} **${escapeMessage(clip(bold, MAX_TEXT))}**`,
		...after === "" ? [] : [escapeMessage(clip(after, MAX_TEXT))],
		...location === void 0 ? [] : [`· ${linkLocation(location, links)}`]
	].join(" ")}${advice === void 0 ? "" : `<br>→ ${escapeMessage(clip(advice, MAX_TEXT))}`}`;
}
function renderGates({ reports }) {
	const rows = reports.map((report) => [
		report.gate,
		`${VERDICT_WORDS[report.verdict].icon} ${VERDICT_WORDS[report.verdict].word}`,
		inShort(report)
	]);
	return table([
		{ name: "Gate" },
		{ name: "Result" },
		{ name: "In short" }
	], rows);
}
/** What a gate judged, counted; where it judged nothing, its worst finding. */
function inShort({ measurements, findings }) {
	const count = (wanted) => measurements.filter(({ state }) => state === wanted).length;
	const said = [
		[count("fail"), "beyond the limit"],
		[count("inconclusive"), "undecided"],
		[count("insufficient"), "with too few rows"],
		[count("pass"), "within"]
	].filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
	if (said.length > 0) return said.join(", ");
	const [worst] = findings;
	return worst === void 0 ? "" : escapeMessage(clip(worst.message, 200));
}
function renderDetails(report) {
	const { icon, word } = VERDICT_WORDS[report.verdict];
	const parts = [
		renderFindings(report.findings),
		...report.gate === "manifest" ? [] : report.tables.map(renderTable),
		...report.gate === "fairness" ? [renderRateCharts(report)] : [],
		renderCaveat(report)
	].filter((part) => part !== "");
	if (parts.length === 0) return "";
	return `<details><summary>${icon} ${report.gate}: ${word}</summary>\n\n${parts.join("\n\n")}\n\n</details>`;
}
function renderOrigin({ head, base, links, models, reportedByPull = false }) {
	const report = models.flatMap(({ reports }) => reports)[0];
	return `<sub>${[
		`commit ${code(head.slice(0, 12))}${base === null ? "" : ` against ${code(base.slice(0, 12))}`}`,
		...report?.policy ? [`policy ${code(report.policy.source)}`] : [],
		...links.run === void 0 ? [] : [`[full report](${links.run})`],
		...reportedByPull ? ["reported by the pull request's own run, whose code its author controls"] : []
	].join(" · ")}</sub>`;
}

// packages/check/src/publish-check.ts
/** A job summary holds 1 MiB a step; in UTF-8 a character may need four bytes, ours rarely more than one. */
const SUMMARY_LENGTH = 6e5;
/**
* Publishes a result: on a pull request as one comment and line comments, everywhere as job summary. Publishing never
* changes the verdict.
*/
async function publishCheck(publication, host) {
	const { result } = publication;
	const model = commentModel(publication, host);
	const { problems, ...outputs } = await post(publication, model, host);
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
function commentModel({ result, head, base, run, reportedByPull = false }, host) {
	const [draft] = result.reports.flatMap(({ data }) => textAt(data, "draft") ?? []);
	const repository = `${host.serverUrl}/${host.repository.owner}/${host.repository.name}`;
	return {
		verdict: result.verdict,
		enforcement: result.enforcement.enforcement,
		models: result.models,
		general: result.general,
		...draft === void 0 ? {} : { draft },
		head,
		base,
		reportedByPull,
		links: {
			files: `${repository}/blob/${head}`,
			run: `${repository}/actions/runs/${run ?? host.runId}`
		}
	};
}
const UNPOSTED = {
	posted: "false",
	"comment-url": "",
	problems: []
};
async function post(publication, model, host) {
	const { connect, repository, pull, result } = publication;
	if (pull === null) return UNPOSTED;
	const target = {
		...repository,
		pull: pull.number,
		headSha: model.head
	};
	const client = await connect();
	const identity = identityOf(client);
	let published = UNPOSTED;
	if (publication.comment) {
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
	if (!publication.review) return published;
	const { problem } = await publishReview(client, {
		...target,
		comments: result.lineComments,
		files: pull.files,
		identity,
		headIsKnown: published.posted === "true"
	});
	return problem === void 0 ? published : {
		...published,
		problems: [...published.problems, problem]
	};
}

export { changedPaths as n, changedFiles as r, publishCheck as t };
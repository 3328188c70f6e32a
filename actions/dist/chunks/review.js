import { D as escapeMessage, E as escapeMermaid, O as escapeRun, Q as textAt, S as code, T as escapeMarkdown, Z as modelDigest, _ as formatNumber, a as renderCaveat, b as metricName, d as VERDICT_WORDS, f as unverifiedTable, h as formatInterval, it as sortFindings, j as fence, l as renderTable, lt as combineVerdicts, m as formatChange, n as linkLocation, nt as createReport, o as renderDraft, p as table, rt as errorReport, s as renderFindings, st as findingOfError, u as SEVERITY_ICONS, v as formatValue, x as clip, y as isShare } from "./start.js";
import { A as evaluateManifest, B as findManifests, C as repeatedModels, E as applyWaivers, G as readLock, T as enforcementOf, b as reportNoManifest, ot as explainApiError, w as selectModels, x as readRules, y as reportNothingDue } from "./core.js";
import { createHash } from "node:crypto";

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

// packages/model-card/src/compare-metrics.ts
/** Metrics where less is better; of the rest every known one is better the higher it is. */
const LOWER_IS_BETTER = /* @__PURE__ */ new Set([
	"log_loss",
	"brier_score",
	"expected_calibration_error",
	"root_mean_squared_error",
	"mean_squared_error",
	"mean_absolute_error",
	"mean_absolute_percentage_error",
	"mean_pinball_loss",
	"false_positive_rate",
	"false_negative_rate",
	"false_discovery_rate",
	"false_omission_rate"
]);
/** Rates that describe the population or the policy, not how good the model is. */
const NEITHER = /* @__PURE__ */ new Set(["selection_rate", "base_rate"]);
/**
* Metrics of two versions side by side: the union of what was and what is, so that a metric that vanished shows.
* Measured values go before claimed ones.
*
* @param base manifest and quality report of the version before, null where there is none
*/
function compareMetrics(base, head) {
	const before = metricsOf(base.manifest, base.report);
	const after = metricsOf(head.manifest, head.report);
	const changes = new Map((head.report?.measurements ?? []).filter(({ of }) => of["against"] === BASE).map((change) => [changeKey(change), change]));
	for (const [key, value] of measuredAtBase(head.report)) before.set(key, value);
	const gone = [...before].filter(([key]) => !after.has(key));
	return [...after, ...gone].map(([key, { metric, of }]) => {
		const measured = changes.get(key);
		const now = after.get(key);
		const old = before.get(key);
		const change = measured?.value ?? (now === void 0 || old === void 0 ? null : now.value.value - old.value.value);
		const changeInterval = measured?.interval ?? null;
		const direction = judge(metric, change, changeInterval);
		return {
			metric,
			of,
			before: old?.value ?? null,
			after: now?.value ?? null,
			change,
			changeInterval,
			direction
		};
	});
}
/** The metrics of one version: what its manifest claims, replaced by what a quality gate measured. */
function listMetrics(manifest, report) {
	return [...metricsOf(manifest, report).values()];
}
function metricsOf(manifest, report) {
	const values = /* @__PURE__ */ new Map();
	for (const { metric, value, dataset, slice, n } of manifest?.spec.evaluation?.results ?? []) {
		const of = {
			dataset,
			...slice === void 0 ? {} : { slice }
		};
		values.set(metricKey(metric, slice), {
			metric,
			of,
			value: {
				value,
				n: n ?? null,
				interval: null,
				source: "claimed"
			}
		});
	}
	for (const measurement of report?.measurements ?? []) {
		const { metric, of, value, n, interval } = measurement;
		if (value === null || !isOfHead(measurement)) continue;
		values.set(metricKey(metric, of["slice"]), {
			metric,
			of,
			value: {
				value,
				n,
				interval: interval ?? null,
				source: "measured"
			}
		});
	}
	return values;
}
/** A claimed and a measured value of the same metric meet here: results of a manifest name the dataset, reports need not. */
function metricKey(metric, slice) {
	return `${metric}\n${slice ?? ""}`;
}
/** What a gate calls the version before the change. */
const BASE = "base";
/** Changes and the values of other versions are not values of this one. */
function isOfHead({ of }) {
	return of["against"] === void 0 && of["at"] === void 0;
}
/** What the gate measured of the base when it judged the head: the two are comparable, unlike an older claim. */
function measuredAtBase(report) {
	return (report?.measurements ?? []).flatMap(({ metric, of: { at, ...of }, value, n, interval }) => {
		if (at !== BASE || value === null) return [];
		const named = {
			metric,
			of,
			value: {
				value,
				n,
				interval: interval ?? null,
				source: "measured"
			}
		};
		return [[metricKey(metric, of["slice"]), named]];
	});
}
function changeKey({ metric, of }) {
	return metricKey(metric.replace(/_change$/u, ""), of["slice"]);
}
function judge(metric, change, interval) {
	if (change === null || NEITHER.has(metric)) return "unclear";
	if (change === 0) return "same";
	if (interval !== null && (interval.low ?? -1) <= 0 && (interval.high ?? 1) >= 0) return "unclear";
	return change > 0 === LOWER_IS_BETTER.has(metric.replace(/@.*$/u, "")) ? "worse" : "better";
}

// node_modules/diff/libesm/diff/base.js
var Diff = class {
	diff(oldStr, newStr, options = {}) {
		let callback;
		if (typeof options === "function") {
			callback = options;
			options = {};
		} else if ("callback" in options) callback = options.callback;
		const oldString = this.castInput(oldStr, options);
		const newString = this.castInput(newStr, options);
		const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
		const newTokens = this.removeEmpty(this.tokenize(newString, options));
		return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
	}
	diffWithOptionsObj(oldTokens, newTokens, options, callback) {
		var _a;
		const done = (value) => {
			value = this.postProcess(value, options);
			if (callback) {
				setTimeout(function() {
					callback(value);
				}, 0);
				return;
			} else return value;
		};
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let editLength = 1;
		let maxEditLength = newLen + oldLen;
		if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
		const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
		const abortAfterTimestamp = Date.now() + maxExecutionTime;
		const bestPath = [{
			oldPos: -1,
			lastComponent: void 0
		}];
		let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
		if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
		let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
		const execEditLength = () => {
			for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
				let basePath;
				const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
				if (removePath) bestPath[diagonalPath - 1] = void 0;
				let canAdd = false;
				if (addPath) {
					const addPathNewPos = addPath.oldPos - diagonalPath;
					canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
				}
				const canRemove = removePath && removePath.oldPos + 1 < oldLen;
				if (!canAdd && !canRemove) {
					bestPath[diagonalPath] = void 0;
					continue;
				}
				if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
				else basePath = this.addToPath(removePath, false, true, 1, options);
				newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
				if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
				else {
					bestPath[diagonalPath] = basePath;
					if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
					if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
				}
			}
			editLength++;
		};
		if (callback) (function exec() {
			setTimeout(function() {
				if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
				if (!execEditLength()) exec();
			}, 0);
		})();
		else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
			const ret = execEditLength();
			if (ret) return ret;
		}
	}
	addToPath(path, added, removed, oldPosInc, options) {
		const last = path.lastComponent;
		if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: last.count + 1,
				added,
				removed,
				previousComponent: last.previousComponent
			}
		};
		else return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: 1,
				added,
				removed,
				previousComponent: last
			}
		};
	}
	extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
		while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
			newPos++;
			oldPos++;
			commonCount++;
			if (options.oneChangePerToken) basePath.lastComponent = {
				count: 1,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
		}
		if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
			count: commonCount,
			previousComponent: basePath.lastComponent,
			added: false,
			removed: false
		};
		basePath.oldPos = oldPos;
		return newPos;
	}
	equals(left, right, options) {
		if (options.comparator) return options.comparator(left, right);
		else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
	}
	removeEmpty(array) {
		const ret = [];
		for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
		return ret;
	}
	castInput(value, options) {
		return value;
	}
	tokenize(value, options) {
		return Array.from(value);
	}
	join(chars) {
		return chars.join("");
	}
	postProcess(changeObjects, options) {
		return changeObjects;
	}
	get useLongestToken() {
		return false;
	}
	buildValues(lastComponent, newTokens, oldTokens) {
		const components = [];
		let nextComponent;
		while (lastComponent) {
			components.push(lastComponent);
			nextComponent = lastComponent.previousComponent;
			delete lastComponent.previousComponent;
			lastComponent = nextComponent;
		}
		components.reverse();
		const componentLen = components.length;
		let componentPos = 0, newPos = 0, oldPos = 0;
		for (; componentPos < componentLen; componentPos++) {
			const component = components[componentPos];
			if (!component.removed) {
				if (!component.added && this.useLongestToken) {
					let value = newTokens.slice(newPos, newPos + component.count);
					value = value.map(function(value, i) {
						const oldValue = oldTokens[oldPos + i];
						return oldValue.length > value.length ? oldValue : value;
					});
					component.value = this.join(value);
				} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
				newPos += component.count;
				if (!component.added) oldPos += component.count;
			} else {
				component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
				oldPos += component.count;
			}
		}
		return components;
	}
};

// node_modules/diff/libesm/diff/character.js
var CharacterDiff = class extends Diff {};
const characterDiff = new CharacterDiff();

// node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
/**
* Split a string into segments using a word segmenter, merging consecutive
* segments if they are both whitespace segments. Whitespace segments can
* appear adjacent to one another for two reasons:
* - newlines always get their own segment
* - where a diacritic is attached to a whitespace character in the text, the
*   segment ends after the diacritic, so e.g. " \u0300 " becomes two segments.
* This function therefore runs the segmenter's .segment() method and then
* merges consecutive segments of whitespace into a single part.
*/
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}

// node_modules/diff/libesm/diff/word.js
const extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
	equals(left, right, options) {
		if (options.ignoreCase) {
			left = left.toLowerCase();
			right = right.toLowerCase();
		}
		return left.trim() === right.trim();
	}
	tokenize(value, options = {}) {
		let parts;
		if (options.intlSegmenter) {
			const segmenter = options.intlSegmenter;
			if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
			parts = segment(value, segmenter);
		} else parts = value.match(tokenizeIncludingWhitespace) || [];
		const tokens = [];
		let prevPart = null;
		parts.forEach((part) => {
			if (/\s/.test(part)) {
				if (prevPart == null) tokens.push(part);
				else tokens.push(tokens.pop() + part);
			} else if (prevPart != null && /\s/.test(prevPart)) {
				if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
				else tokens.push(prevPart + part);
			} else tokens.push(part);
			prevPart = part;
		});
		return tokens;
	}
	join(tokens) {
		return tokens.map((token, i) => {
			if (i == 0) return token;
			else return token.replace(/^\s+/, "");
		}).join("");
	}
	postProcess(changes, options) {
		if (!changes || options.oneChangePerToken) return changes;
		let lastKeep = null;
		let insertion = null;
		let deletion = null;
		changes.forEach((change) => {
			if (change.added) insertion = change;
			else if (change.removed) deletion = change;
			else {
				if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
				lastKeep = change;
				insertion = null;
				deletion = null;
			}
		});
		if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
		return changes;
	}
};
const wordDiff = new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const deletionWsSuffix = trailingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(deletionWsSuffix, endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const startKeepWsSuffix = trailingWs(startKeep.value, segmenter);
		const deletionWsPrefix = leadingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(startKeepWsSuffix, deletionWsPrefix);
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var WordsWithSpaceDiff = class extends Diff {
	tokenize(value) {
		const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
		return value.match(regex) || [];
	}
};
const wordsWithSpaceDiff = new WordsWithSpaceDiff();
function diffWordsWithSpace(oldStr, newStr, options) {
	return wordsWithSpaceDiff.diff(oldStr, newStr, options);
}

// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
const lineDiff = new LineDiff();
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}

// node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff = class extends Diff {
	tokenize(value) {
		var _a;
		const result = [];
		let tokenStartI = 0;
		for (let i = 0; i < value.length; i++) {
			if (i == value.length - 1) {
				result.push(value.slice(tokenStartI));
				break;
			}
			if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
				result.push(value.slice(tokenStartI, i + 1));
				i = tokenStartI = i + 1;
				while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
				result.push(value.slice(tokenStartI, i + 1));
				tokenStartI = i + 1;
			}
		}
		return result;
	}
};
const sentenceDiff = new SentenceDiff();

// node_modules/diff/libesm/diff/css.js
var CssDiff = class extends Diff {
	tokenize(value) {
		return value.split(/([{}:;,]|\s+)/);
	}
};
const cssDiff = new CssDiff();

// node_modules/diff/libesm/diff/json.js
var JsonDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	get useLongestToken() {
		return true;
	}
	castInput(value, options) {
		const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
		return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
	}
	equals(left, right, options) {
		return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
	}
};
const jsonDiff = new JsonDiff();
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj)
 /* istanbul ignore else */
		if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}

// node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
	tokenize(value) {
		return value.slice();
	}
	join(value) {
		return value;
	}
	removeEmpty(value) {
		return value;
	}
};
const arrayDiff = new ArrayDiff();

// packages/model-card/src/compare-words.ts
/** Beyond this many edits two texts have nothing in common that is worth showing word by word. */
const MAX_EDITS = 400;
/** The difference of two texts word by word, as runs that read in order. */
function compareWords(before, after) {
	const parts = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
	if (parts === void 0) return [{
		kind: "removed",
		text: before
	}, {
		kind: "added",
		text: after
	}];
	return joinStretches(parts.map(({ added, removed, value }) => ({
		kind: added ? "added" : removed ? "removed" : "same",
		text: value
	})));
}
/** Changes that only white space separates are one change: `<del>a b</del><ins>c d</ins>`, not word after word. */
function joinStretches(runs) {
	const joined = [];
	let removed = "";
	let added = "";
	const flush = () => {
		if (removed !== "") joined.push({
			kind: "removed",
			text: removed
		});
		if (added !== "") joined.push({
			kind: "added",
			text: added
		});
		removed = "";
		added = "";
	};
	for (const [index, run] of runs.entries()) {
		const between = run.text.trim() === "" && index > 0 && index < runs.length - 1;
		if (run.kind === "same" && !between) {
			flush();
			joined.push(run);
			continue;
		}
		if (run.kind !== "added") removed += run.text;
		if (run.kind !== "removed") added += run.text;
	}
	flush();
	return joined;
}
/** Share of words that two texts have in common, from 0 to 1 (Dice coefficient of their word sets). */
function similarity(before, after) {
	const words = (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
	const a = words(before);
	const b = words(after);
	const total = a.size + b.size;
	return total === 0 ? 0 : 2 * [...a].filter((word) => b.has(word)).length / total;
}

// packages/model-card/src/claims.ts
/** Assertions whose disappearance makes a model look safer than it is. */
const CLAIMS = [
	["spec.considerations.technicalLimitations", "a technical limitation"],
	["spec.considerations.outOfScopeUses", "a use that is out of scope"],
	["spec.considerations.performanceTradeoffs", "a performance trade-off"],
	["spec.considerations.ethicalConsiderations", "an ethical consideration"],
	["spec.considerations.humanOversight", "human oversight"],
	["spec.fairness.assessments", "a fairness assessment"],
	["spec.fairness.sensitiveAttributes", "a sensitive attribute"],
	["spec.evaluation.predictions", "the evidence of the evaluation"],
	["spec.reproduce", "how to reproduce the model"],
	["spec.risk", "the risk assessment"],
	["spec.validation", "the independent validation"],
	["spec.monitoring", "the monitoring plan"]
];
/** Changes of these keep the claim and only move what it points at. */
const ROUTINE = /\.(?:digest|size|version)$/u;
/** The changes that take a claim away or reword one. */
function lostClaims(changes) {
	return changes.flatMap((change) => {
		const claim = CLAIMS.find(([prefix]) => change.key === prefix || /^[.[]/u.test(after(prefix, change.key)));
		if (claim === void 0 || change.before === null) return [];
		if (change.after === null) return [{
			change,
			kind: claim[1],
			loss: "removed"
		}];
		return ROUTINE.test(change.key) ? [] : [{
			change,
			kind: claim[1],
			loss: "reworded"
		}];
	});
}
function after(prefix, key) {
	return key.startsWith(prefix) ? key.slice(prefix.length) : "";
}

// packages/model-card/src/compare-packages.ts
/** The packages that two sets of lock files fix at different versions, by name. */
function comparePackages(before, after) {
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).toSorted((a, b) => a < b ? -1 : 1).map((name) => ({
		name,
		before: before.get(name) ?? null,
		after: after.get(name) ?? null
	}));
}

// packages/model-card/src/compare-tables.ts
/** Changes of rows and columns between two versions of declared data; the order of columns is no change. */
function compareTables(pairs) {
	return pairs.map(({ base, head }) => ({
		name: head.name,
		rows: {
			before: base.rows,
			after: head.rows
		},
		added: head.columns.filter((column) => !base.columns.includes(column)),
		removed: base.columns.filter((column) => !head.columns.includes(column))
	})).filter(({ rows, added, removed }) => rows.before !== rows.after || added.length + removed.length > 0);
}

// packages/model-card/src/compare-tensors.ts
/** Structural changes between the tensors of two versions; values are compared elsewhere. */
function compareTensors(before, after) {
	const key = ({ artifact, name }) => `${artifact}\n${name}`;
	const old = new Map(before.map((tensor) => [key(tensor), tensor]));
	const now = new Map(after.map((tensor) => [key(tensor), tensor]));
	return [.../* @__PURE__ */ new Set([...now.keys(), ...old.keys()])].flatMap((each) => {
		const there = now.get(each) ?? old.get(each);
		const change = {
			before: describe$1(old.get(each)),
			after: describe$1(now.get(each))
		};
		return there === void 0 || change.before === change.after ? [] : [{
			artifact: there.artifact,
			name: there.name,
			...change
		}];
	});
}
/** Numbers a set of tensors holds: the parameters of the model. */
function countParameters(tensors) {
	return tensors.reduce((sum, { shape }) => sum + shape.reduce((product, size) => product * size, 1), 0);
}
function describe$1(tensor) {
	return tensor === void 0 ? null : `${tensor.dtype} [${tensor.shape.join(", ")}]`;
}

// packages/model-card/src/diff-facts.ts
/** Two texts of a list are one that was reworded when they share this much of their words. */
const REWORDED = .5;
/** Lists in which more is new than this are compared as sets: nobody reads that many rewordings. */
const MAX_PAIRED = 100;
/** What changed between two sets of facts; order within lists does not count. */
function diffFacts(before, after) {
	const old = Map.groupBy(before, ({ key }) => key);
	const now = Map.groupBy(after, ({ key }) => key);
	return [.../* @__PURE__ */ new Set([...now.keys(), ...old.keys()])].flatMap((key) => diffKey(old.get(key) ?? [], now.get(key) ?? []));
}
function diffKey(before, after) {
	const gone = without(before, after);
	return [...without(after, before).map((fact) => {
		const partner = fact.listed ? mostSimilar(fact, gone) : gone[0];
		if (partner !== void 0) gone.splice(gone.indexOf(partner), 1);
		return {
			...placeOf(fact),
			before: partner?.value ?? null,
			after: fact.value
		};
	}), ...gone.map((fact) => ({
		...placeOf(fact),
		before: fact.value,
		after: null
	}))];
}
/** Facts of one list whose value the other does not hold, each value as often as it is missing. */
function without(facts, others) {
	const left = /* @__PURE__ */ new Map();
	for (const { value } of others) left.set(value, (left.get(value) ?? 0) + 1);
	return facts.filter(({ value }) => {
		const count = left.get(value) ?? 0;
		left.set(value, count - 1);
		return count <= 0;
	});
}
function mostSimilar(fact, candidates) {
	if (candidates.length > MAX_PAIRED) return void 0;
	return candidates.map((candidate) => ({
		candidate,
		score: similarity(candidate.value, fact.value)
	})).filter(({ score }) => score >= REWORDED).toSorted((a, b) => b.score - a.score)[0]?.candidate;
}
function placeOf({ section, key, pointer }) {
	return {
		section,
		key,
		pointer
	};
}

// packages/model-card/src/list-facts.ts
/** Chapters of `spec` by key, all others belong to the model; `training.environment` is taken out of training. */
const CHAPTERS = {
	considerations: "considerations",
	data: "data",
	artifacts: "artifacts",
	baseModels: "base models",
	training: "training",
	evaluation: "evaluation",
	reproduce: "reproduction",
	fairness: "fairness",
	explanation: "explanation",
	risk: "risk",
	validation: "validation",
	monitoring: "monitoring",
	changePlan: "change plan"
};
/** What names an entry of a list, tried in this order. */
const IDENTITIES = [
	["name"],
	["id"],
	[
		"metric",
		"dataset",
		"slice"
	],
	["framework", "category"],
	["path"],
	["uri"]
];
/**
* Everything a manifest asserts as flat facts, without its version and its results, which the card diff treats apart.
*
* @param manifest schema-valid; optional parts may be missing
*/
function listFacts(manifest) {
	const { name: _, version: __, ...metadata } = manifest.metadata;
	const facts = flatten("model", metadata, "metadata", "/metadata");
	for (const [key, value] of Object.entries(manifest.spec)) {
		const section = CHAPTERS[key] ?? "model";
		facts.push(...flatten(section, value, `spec.${key}`, `/spec/${key}`));
	}
	return facts.filter(({ key }) => !key.startsWith("spec.evaluation.results")).map((fact) => fact.key.startsWith("spec.training.environment") ? {
		...fact,
		section: "environment"
	} : fact);
}
function flatten(section, value, key, pointer, listed = false) {
	if (Array.isArray(value) && !value.some((entry) => typeof entry === "number")) return value.flatMap((entry, index) => {
		const identity = identify(entry);
		const place = `${pointer}/${index}`;
		return identity === void 0 ? flatten(section, entry, key, place, true) : flatten(section, entry, `${key}[${identity}]`, place, listed);
	});
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return Object.entries(value).flatMap(([name, member]) => flatten(section, member, `${key}.${name}`, `${pointer}/${escapePointer(name)}`, listed));
	if (value === void 0 || value === null) return [];
	return [{
		section,
		key,
		pointer,
		value: (Array.isArray(value) ? `[${value.join(", ")}]` : typeof value === "string" ? value : JSON.stringify(value)).replace(/\s+/gu, " ").trim(),
		listed
	}];
}
function identify(entry) {
	if (typeof entry !== "object" || entry === null) return void 0;
	const members = new Map(Object.entries(entry));
	return IDENTITIES.find(([first]) => typeof members.get(first) === "string")?.flatMap((key) => members.has(key) ? [String(members.get(key))] : []).join(" / ");
}
function escapePointer(name) {
	return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

// packages/model-card/src/diff-model-cards.ts
/**
* Compares two model cards by meaning: reordering and reformatting is no change, lists are matched by name, claims that
* disappeared are listed apart, and metrics come with their measured difference.
*/
function diffModelCards({ base, head, baseReports = [], headReports = [], tensors, tables = [], packages }) {
	const quality = (reports) => reports.find(({ gate }) => gate === "quality");
	const facts = base === null ? [] : diffFacts(listFacts(base), listFacts(head));
	const metrics = compareMetrics({
		manifest: base,
		report: quality(baseReports)
	}, {
		manifest: head,
		report: quality(headReports)
	});
	const tensorChanges = tensors === void 0 || base === null ? [] : compareTensors(tensors.base, tensors.head);
	const renamedFrom = base !== null && base.metadata.name !== head.metadata.name ? base.metadata.name : null;
	const version = {
		before: base?.metadata.version ?? null,
		after: head.metadata.version
	};
	const changed = facts.length > 0 || tensorChanges.length > 0 || renamedFrom !== null || version.before !== version.after || metrics.some(({ direction, before, after }) => direction !== "same" && before === null !== (after === null));
	return {
		model: head.metadata.name,
		renamedFrom,
		status: base === null ? "new" : changed ? "changed" : "unchanged",
		version,
		metrics,
		facts,
		lostClaims: lostClaims(facts),
		tensors: tensorChanges,
		tables: compareTables(tables),
		packages: packages === void 0 || base === null ? [] : comparePackages(packages.base, packages.head),
		parameters: countBoth(tensors)
	};
}
function countBoth(tensors) {
	if (tensors === void 0 || tensors.base.length + tensors.head.length === 0) return null;
	return {
		before: countParameters(tensors.base),
		after: countParameters(tensors.head)
	};
}

// packages/report/src/render-changes.ts
/** A person reads a dozen rows; the report has all of them. */
const MAX_ROWS$1 = 12;
const MAX_FACTS = 20;
/** Columns named in one cell. */
const MAX_COLUMNS = 12;
const MAX_TEXT$1 = 400;
/** A text of this many words or more is prose and shown word by word. */
const PROSE_WORDS = 4;
/** What changed in one model card, most important first: claims lost, figures, facts, prose. Empty without changes. */
function renderChanges(diff) {
	const shown = diff.facts.filter((fact) => !diff.lostClaims.some(({ change }) => change === fact));
	const prose = shown.filter(isProse);
	const facts = shown.filter((fact) => !isProse(fact));
	return [
		renderLostClaims(diff.lostClaims),
		renderMetrics(diff.metrics),
		renderFacts(diff, facts),
		renderProse(prose)
	].filter((part) => part !== "").join("\n\n");
}
/** One model's card diff as a chapter of its own, for a summary that compares cards and judges nothing. */
function renderCardDiff(diff) {
	const { model, status } = diff;
	const changes = status === "unchanged" ? "" : renderChanges(diff);
	return [`## ${escapeMarkdown(model)}: ${versionStep(diff)}`, changes].filter((part) => part !== "").join("\n\n");
}
/** `2.4.0` → `2.5.0`, or how else the version stands. */
function versionStep({ version: { before, after }, status }) {
	if (before === null) return `new model, version ${code(after)}`;
	if (before !== after) return `${code(before)} → ${code(after)}`;
	return status === "unchanged" ? `${code(after)}, card unchanged` : code(after);
}
/** `recall 46.7 % (+2.7 pp, 95 % CI 1.9…3.5)`, of the metrics that moved, at most `limit`. */
function headlineMetrics(metrics, limit) {
	return metrics.flatMap(({ metric, of, after, change }) => after === null || change === null || change === 0 || of["slice"] !== void 0 ? [] : [`${metricName(metric)} ${formatValue(metric, after.value)} (${formatChange(metric, change)})`]).slice(0, limit);
}
function renderLostClaims(claims) {
	return capped(claims.map(({ kind, loss, change }) => `- ⚠️ **${loss === "removed" ? "Removed" : "Reworded"} ${kind}**: ${renderWords(change)}`), MAX_ROWS$1).join("\n");
}
function renderMetrics(metrics) {
	const rank = {
		worse: 0,
		better: 1,
		unclear: 2,
		same: 3
	};
	return cappedTable([
		{ name: "Metric" },
		{
			name: "Before",
			align: "right"
		},
		{
			name: "Now",
			align: "right"
		},
		{
			name: "Change",
			align: "right"
		},
		{ name: "" }
	], metrics.toSorted((a, b) => rank[a.direction] - rank[b.direction]).map(({ metric, of, before, after, change, changeInterval, direction }) => [
		escapeMarkdown([metricName(metric), of["slice"] ?? ""].join(" ").trim()),
		renderValue(metric, before),
		after === null && before !== null ? "**gone**" : renderValue(metric, after),
		change === null ? "" : `**${formatChange(metric, change)}**${changeInterval === null ? "" : ` (${formatInterval(metric, changeInterval)})`}`,
		change === null ? "" : DIRECTIONS[direction]
	]), MAX_ROWS$1);
}
const DIRECTIONS = {
	better: "🟢 better",
	worse: "🔴 worse",
	same: "same",
	unclear: ""
};
function renderValue(metric, value) {
	if (value === null) return "–";
	return `${formatValue(metric, value.value)}${value.source === "claimed" ? " (claimed)" : ""}`;
}
function renderFacts(diff, facts) {
	return cappedTable([
		{ name: "Card" },
		{ name: "Before" },
		{ name: "Now" }
	], [
		...diff.renamedFrom === null ? [] : [[
			"name",
			escapeMarkdown(diff.renamedFrom),
			escapeMarkdown(diff.model)
		]],
		...diff.parameters === null || diff.parameters.before === diff.parameters.after ? [] : [[
			"parameters",
			formatNumber(diff.parameters.before),
			formatNumber(diff.parameters.after)
		]],
		...facts.map(({ key, before, after }) => [
			code(clip(key.replace(/^(?:spec|metadata)\./u, ""), 120)),
			renderFact(before),
			renderFact(after)
		]),
		...diff.tables.flatMap(({ name, rows, added, removed }) => [...rows.before === rows.after ? [] : [[
			`rows of ${code(clip(name, 120))}`,
			formatNumber(rows.before),
			formatNumber(rows.after)
		]], ...added.length + removed.length === 0 ? [] : [[
			`columns of ${code(clip(name, 120))}`,
			listColumns(removed),
			listColumns(added)
		]]]),
		...diff.packages.map(({ name, before, after }) => [
			`package ${code(clip(name, 120))}`,
			renderFact(before),
			renderFact(after)
		]),
		...diff.tensors.map(({ artifact, name, before, after }) => [
			`tensor ${code(clip(`${artifact}/${name}`, 120))}`,
			renderFact(before),
			renderFact(after)
		])
	], MAX_FACTS);
}
/** `with income, age`; columns that are gone stand under what was, those that came under what is. */
function listColumns(columns) {
	if (columns.length === 0) return "–";
	const listed = columns.slice(0, MAX_COLUMNS).map((column) => code(clip(column, 40)));
	const rest = columns.length - listed.length;
	return `with ${listed.join(", ")}${rest === 0 ? "" : ` and ${rest} more`}`;
}
function renderFact(value) {
	if (value === null) return "–";
	const digest = /^(sha256:[0-9a-f]{12})[0-9a-f]{52}$/u.exec(value);
	return digest === null ? escapeMarkdown(clip(value, MAX_TEXT$1)) : `\`${digest[1]}…\``;
}
function isProse({ before, after }) {
	return [before, after].some((text) => (text?.split(" ").length ?? 0) >= PROSE_WORDS);
}
function renderProse(changes) {
	return capped(changes.map((change) => `- ${code(change.key.replace(/^(?:spec|metadata)\./u, ""))}: ${renderWords(change)}`), MAX_ROWS$1).join("\n");
}
function renderWords({ before, after }) {
	return compareWords(clip(before ?? "", MAX_TEXT$1), clip(after ?? "", MAX_TEXT$1)).map(({ kind, text }) => {
		if (kind === "same" || text.trim() === "") return escapeRun(text);
		const mark = kind === "added" ? "ins" : "del";
		return escapeRun(text).replace(/^( ?)(.*?)( ?)$/su, `$1<${mark}>$2</${mark}>$3`);
	}).join("").trim();
}
function capped(lines, limit) {
	const rest = lines.length - limit;
	return rest > 0 ? [...lines.slice(0, limit), `- …and ${rest} more in the report`] : lines;
}
function cappedTable(columns, rows, limit) {
	if (rows.length === 0) return "";
	const rest = rows.length - limit;
	return `${table(columns, rows.slice(0, limit))}${rest > 0 ? `\n\n…and ${rest} more in the report` : ""}`;
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
		gap: own.find(({ of }) => of["against"] === void 0),
		changes: own.filter(({ of }) => of["against"] !== void 0)
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
function worst({ gap, changes }) {
	return Math.min(...[gap, ...changes].map((each) => each?.state === void 0 ? 9 : RANK$1[each.state]));
}
function renderComparison({ metric, attribute, reference, referenceRate, rows }) {
	const showsGap = rows.some(({ gap }) => gap !== void 0);
	const versions = [...new Set(rows.flatMap(({ changes }) => changes.map(({ of }) => String(of["against"]))))];
	const body = rows.slice(0, MAX_ROWS).map(({ group, rate, gap, changes }) => [
		escapeMarkdown(clip(group, 80)),
		renderRate(rate),
		...showsGap ? [renderJudged(gap)] : [],
		...versions.map((version) => renderJudged(changes.find(({ of }) => of["against"] === version)))
	]);
	const last = [
		`${escapeMarkdown(clip(reference, 80))} (reference)`,
		renderRate(referenceRate),
		...showsGap ? [""] : [],
		...versions.map(() => "")
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
		...versions.map((version) => ({
			name: `change of the gap since ${escapeMarkdown(clip(version, 80))}`,
			align: "right"
		}))
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
	return [
		summarise(review),
		[...reasons.slice(0, MAX_REASONS).map(({ finding, verdict }) => renderReason(finding, links, verdict)), ...rest > 0 ? [`- …and ${rest} more below`] : []].join("\n"),
		review.reports.some(({ gate, verdict }) => verdict === "fail" && (gate === "quality" || gate === "fairness")) ? ACCEPT : ""
	].filter((part) => part !== "").join("\n\n");
}
/** Said once, not with every finding: most are there to be fixed. */
const ACCEPT = "<sub>Accepted for a while? Under `waivers` in the policy, with code, model, reason, owner and the day it ends.</sub>";
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
		...unverifiedTable(report).map(renderTable),
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
/** Publishes the result about the change of a job, on its pull request where there is one. */
function publishChange({ connect, repository, pull, baseCommit }, files, result, { comment, review }, host) {
	return publishCheck({
		connect,
		repository,
		pull: pull === null || files === null ? null : {
			number: pull,
			files
		},
		head: host.headSha,
		base: baseCommit,
		result,
		comment,
		review
	}, host);
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
	const [{ listTensors }, { listTables }] = await Promise.all([import("./list-tensors.js"), import("./list-tables.js")]);
	return diffModelCards({
		base: base.manifest,
		head: head.manifest,
		headReports,
		tensors: await listTensors(base, head),
		tables: await listTables(base, head),
		packages: {
			base: await listPackages(base.tree, base.manifest),
			head: await listPackages(head.tree, head.manifest)
		}
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
			if (policy?.gates.quality === void 0) return notInPolicy(gate, policy);
			const { checkQuality } = await import("./check-quality.js");
			return checkQuality(context, policy.gates.quality);
		}
		case "fairness": {
			if (policy?.gates.fairness === void 0) return notInPolicy(gate, policy);
			const { checkFairness } = await import("./check-fairness.js");
			return checkFairness(context, policy.gates.fairness);
		}
		case "reproducibility": {
			const { checkDeclarations } = await import("./check-declarations.js");
			return checkDeclarations(context);
		}
	}
}
function notInPolicy(gate, policy) {
	const message = policy === null ? `There is no policy that can be read, so there is no rule about ${gate} to judge by.` : `The policy says nothing about ${gate}, so there is no rule to judge by.`;
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
	const proposing = policy.tree === null || policy.tree === base ? head : policy.tree;
	const rules = await readRules(policy.tree, proposing, policy.path);
	const paths = manifests.length === 0 ? await findManifests(head) : manifests;
	const { due, untouched, findings } = await selectModels(head, paths, base, changedPaths);
	const repeated = repeatedModels([...untouched, ...due]);
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
	else if (due.length === 0) own.push(reportNothingDue({
		untouched,
		findings: []
	}));
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
		...request.policyOption === void 0 ? {} : { policyOption: request.policyOption },
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
	const doubt = report.verdict === "inconclusive" ? { data: {
		...report.data,
		doubt: report.reasonCode
	} } : {};
	return {
		...report,
		...doubt,
		verdict,
		reasonCode,
		findings: sortFindings([...report.findings, finding])
	};
}

export { publishCheck as a, publishChange as i, CHECK_GATES as n, renderCardDiff as o, diffCards as r, listMetrics as s, runCheck as t };
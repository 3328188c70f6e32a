import { t as compareMetrics } from "./compare-metrics.js";
import { n as readLock } from "./read-lock.js";

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
			before: describe(old.get(each)),
			after: describe(now.get(each))
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
function describe(tensor) {
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

export { compareWords as n, diffCards as t };
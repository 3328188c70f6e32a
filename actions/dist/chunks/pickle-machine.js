import { K as rangeSource, ot as ModelgateError } from "./start.js";
import { t as byteCursor } from "./byte-cursor.js";

// packages/artifacts/src/readers/pickle-value.ts
/** A node of a kind, or null. */
function nodeOf(value, kind) {
	return isNode(value) && isKind(value, kind) ? value : null;
}
function isKind(node, kind) {
	return node.kind === kind;
}
function isNode(value) {
	return typeof value === "object" && value !== null;
}
/** The items of a list or tuple; null for everything else. */
function sequenceOf(value) {
	if (!isNode(value)) return null;
	return value.kind === "list" || value.kind === "tuple" ? value.items : null;
}
/** The name of a global, or null. */
function globalName(value) {
	return isNode(value) && value.kind === "global" ? value.name : null;
}
/** The text keys of a dictionary. */
function fieldsOf(value) {
	if (!isNode(value) || value.kind !== "dict") return /* @__PURE__ */ new Map();
	return new Map(value.pairs.flatMap(([key, member]) => typeof key === "string" ? [[key, member]] : []));
}

// packages/artifacts/src/readers/pickle-machine.ts
/** Instructions that are obeyed: some hundred megabytes of memory, and far more than any model that stores its arrays as arrays. */
const MAX_INSTRUCTIONS = 5e6;
/** All text of a pickle: an array of protocol 2 is a text, and the engine has no longer ones than twice this. */
const MAX_TEXT_BYTES = 268435456;
/** Pickles inside pickles, as arrays of objects have them. */
const MAX_NESTED = 16;
const HIGHEST_PROTOCOL = 5;
/**
* Follows the instructions of a pickle with a stack and a memo of its own and without importing or calling anything: a call is a node that says what
* would be called. All protocols from 0 to 5; frames are held to their bounds, because a frame that lies hides instructions from one reader and not from another.
*
* @param from where the stream starts
* @param what the file, for messages
* @throws ModelgateError `PICKLE_INVALID` with the offset, and with what would have been imported before it
*/
function runPickle(source, from, what, extension = null, globals = /* @__PURE__ */ new Set(), depth = 0) {
	const refuse = (why, offset) => {
		const before = globals.size === 0 ? "" : ` Before that it would import ${[...globals].slice(0, 10).join(", ").slice(0, 300)}.`;
		return new ModelgateError("PICKLE_INVALID", `${what} is not a sound pickle: ${why} (at byte ${offset}).${before}`, { advice: "Write the file again; never load it before it is understood." });
	};
	if (depth > MAX_NESTED) throw refuse(`pickles are nested deeper than ${MAX_NESTED} times`, from);
	const cursor = byteCursor(source, from, source.length, (offset) => refuse("it ends inside an instruction", offset));
	const stack = [];
	const marks = [];
	const memo = /* @__PURE__ */ new Map();
	let frameEnd = -1;
	let texts = 0;
	let at = from;
	const pop = () => {
		const floor = marks.at(-1) ?? 0;
		const value = stack.length > floor ? stack.pop() : void 0;
		if (value === void 0) throw refuse("it takes from an empty stack", at);
		return value;
	};
	const top = () => {
		const value = stack.length > (marks.at(-1) ?? 0) ? stack.at(-1) : void 0;
		if (value === void 0) throw refuse("it looks at an empty stack", at);
		return value;
	};
	const toMark = () => {
		const mark = marks.pop();
		if (mark === void 0) throw refuse("it looks for a mark that was never set", at);
		return stack.splice(mark);
	};
	const importName = (module, name) => {
		const full = typeof module === "string" && typeof name === "string" ? `${module}.${name}` : "(computed name)";
		globals.add(full);
		stack.push({
			kind: "global",
			name: full
		});
	};
	const call = (callee, args) => {
		stack.push({
			kind: "call",
			callee,
			args,
			states: [],
			items: [],
			pairs: [],
			data: null,
			replaced: void 0
		});
	};
	const tuple = (items) => ({
		kind: "tuple",
		items
	});
	const recall = (key) => {
		const value = memo.get(key);
		if (value === void 0) throw refuse(`it recalls number ${key}, which was never stored`, at);
		stack.push(value);
	};
	const addItems = (items) => {
		const target = top();
		if (!isNode(target) || !("items" in target) || target.kind === "tuple" || target.kind === "frozenset") throw refuse("it adds items to what takes none", at);
		for (const item of items) target.items.push(item);
	};
	const addPairs = (flat) => {
		const target = top();
		if (!isNode(target) || !("pairs" in target) || flat.length % 2 !== 0) throw refuse("it sets keys of what has none", at);
		for (const pair of pairsOf(flat)) target.pairs.push(pair);
	};
	const number = (text) => {
		if (!/^\d{1,10}$/u.test(text)) throw refuse(`${JSON.stringify(text.slice(0, 40))} is no index`, at);
		return Number(text);
	};
	const length64 = () => {
		const length = cursor.view(8).getBigUint64(0, true);
		if (length > BigInt(Number.MAX_SAFE_INTEGER)) throw refuse(`it declares ${length} bytes`, at);
		return Number(length);
	};
	const length32 = () => cursor.view(4).getUint32(0, true);
	const signedLength = () => {
		const length = cursor.view(4).getInt32(0, true);
		if (length < 0) throw refuse(`it declares a negative length ${length}`, at);
		return length;
	};
	const bytes = (length) => {
		stack.push({
			kind: "bytes",
			source: rangeSource(source, cursor.skip(length), length)
		});
	};
	const spend = (length) => {
		texts += length;
		if (texts > 268435456) throw refuse(`it has more than ${MAX_TEXT_BYTES} bytes of text`, at);
	};
	const text = (length, encoding) => {
		if (length <= cursor.remaining()) spend(length);
		const { buffer, byteOffset } = cursor.view(length);
		stack.push(Buffer.from(buffer, byteOffset, length).toString(encoding));
	};
	const line = () => {
		const found = cursor.line(MAX_TEXT_BYTES - texts);
		if (found === null) throw refuse(`it has more than ${MAX_TEXT_BYTES} bytes of text`, at);
		spend(found.length);
		return Buffer.from(found).toString("latin1");
	};
	const long = (length) => {
		const { buffer, byteOffset } = cursor.view(length);
		const digits = Buffer.from(new Uint8Array(buffer, byteOffset, length).toReversed()).toString("hex");
		stack.push(whole(BigInt.asIntN(8 * length, BigInt(`0x0${digits}`))));
	};
	for (let count = 0;; count++) {
		at = cursor.position();
		if (count >= MAX_INSTRUCTIONS) throw refuse(`it has more than ${MAX_INSTRUCTIONS} instructions`, at);
		if (frameEnd !== -1) {
			if (at > frameEnd) throw refuse("an instruction crosses the end of its frame", at);
			if (at === frameEnd) frameEnd = -1;
		}
		const opcode = cursor.byte();
		switch (opcode) {
			case 128: {
				const protocol = cursor.byte();
				if (protocol > HIGHEST_PROTOCOL) throw refuse(`it is of protocol ${protocol}`, at);
				break;
			}
			case 149: {
				if (frameEnd !== -1) throw refuse("a frame starts inside another one", at);
				const length = length64();
				if (length > cursor.remaining()) throw refuse("a frame ends after the file", at);
				frameEnd = cursor.position() + length;
				break;
			}
			case 46: return {
				value: pop(),
				globals,
				end: cursor.position()
			};
			case 40:
				marks.push(stack.length);
				break;
			case 48:
				if (stack.length === marks.at(-1)) marks.pop();
				else pop();
				break;
			case 49:
				toMark();
				break;
			case 50:
				stack.push(top());
				break;
			case 70: {
				const value = Number(line().replace(/^(-?)inf$/u, "$1Infinity"));
				stack.push({
					kind: "float",
					value
				});
				break;
			}
			case 73: {
				const digits = line();
				if (digits === "00" || digits === "01") stack.push(digits === "01");
				else stack.push(integer(digits, refuse, at));
				break;
			}
			case 76:
				stack.push(integer(line().replace(/L$/u, ""), refuse, at));
				break;
			case 74:
				stack.push(cursor.view(4).getInt32(0, true));
				break;
			case 75:
				stack.push(cursor.byte());
				break;
			case 77:
				stack.push(cursor.view(2).getUint16(0, true));
				break;
			case 138:
				long(cursor.byte());
				break;
			case 139: {
				const length = signedLength();
				if (length > 4096) throw refuse(`a whole number has ${length} bytes`, at);
				long(length);
				break;
			}
			case 71:
				stack.push({
					kind: "float",
					value: cursor.view(8).getFloat64(0, false)
				});
				break;
			case 78:
				stack.push(null);
				break;
			case 136:
			case 137:
				stack.push(opcode === 136);
				break;
			case 83: {
				const quoted = /^(['"])(.*)\1$/su.exec(line().trim());
				if (quoted === null) throw refuse("a text has no quotes", at);
				stack.push(quoted[2] ?? "");
				break;
			}
			case 84:
				text(signedLength(), "latin1");
				break;
			case 85:
				text(cursor.byte(), "latin1");
				break;
			case 86:
				stack.push(line().replace(/\\u([0-9a-f]{4})/giu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
				break;
			case 88:
				text(length32(), "utf8");
				break;
			case 140:
				text(cursor.byte(), "utf8");
				break;
			case 141:
				text(length64(), "utf8");
				break;
			case 66:
				bytes(length32());
				break;
			case 67:
				bytes(cursor.byte());
				break;
			case 142:
			case 150:
				bytes(length64());
				break;
			case 93:
				stack.push({
					kind: "list",
					items: []
				});
				break;
			case 125:
				stack.push({
					kind: "dict",
					pairs: []
				});
				break;
			case 143:
				stack.push({
					kind: "set",
					items: []
				});
				break;
			case 41:
				stack.push(tuple([]));
				break;
			case 108:
				stack.push({
					kind: "list",
					items: toMark()
				});
				break;
			case 100:
				stack.push({
					kind: "dict",
					pairs: pairsOf(toMark())
				});
				break;
			case 116:
				stack.push(tuple(toMark()));
				break;
			case 133:
				stack.push(tuple([pop()]));
				break;
			case 134:
			case 135: {
				const items = Array.from({ length: opcode - 132 }, pop);
				stack.push(tuple(items.toReversed()));
				break;
			}
			case 145:
				stack.push({
					kind: "frozenset",
					items: toMark()
				});
				break;
			case 97:
				addItems([pop()]);
				break;
			case 101:
			case 144:
				addItems(toMark());
				break;
			case 115: {
				const member = pop();
				addPairs([pop(), member]);
				break;
			}
			case 117:
				addPairs(toMark());
				break;
			case 99:
				importName(line(), line());
				break;
			case 147: {
				const name = pop();
				importName(pop(), name);
				break;
			}
			case 130:
			case 131:
			case 132:
				importName("copyreg", `extension(${opcode === 130 ? cursor.byte() : opcode === 131 ? cursor.view(2).getUint16(0, true) : length32()})`);
				break;
			case 105:
				importName(line(), line());
				call(pop(), tuple(toMark()));
				break;
			case 111: {
				const [callee, ...args] = toMark();
				if (callee === void 0) throw refuse("it makes an object of nothing", at);
				call(callee, tuple(args));
				break;
			}
			case 82:
			case 129: {
				const args = pop();
				call(pop(), args);
				break;
			}
			case 146: {
				const keywords = pop();
				const args = pop();
				const items = sequenceOf(args) ?? [args];
				count += items.length;
				call(pop(), tuple([...items, keywords]));
				break;
			}
			case 98: {
				const state = pop();
				const object = top();
				if (isNode(object) && object.kind === "call") {
					object.states.push(state);
					if (cursor.position() === frameEnd) frameEnd = -1;
					if (extension?.afterBuild(object, cursor, nested) === true && frameEnd !== -1) throw refuse("an array stands inside a frame", at);
				}
				break;
			}
			case 80:
				stack.push({
					kind: "persistent",
					id: line()
				});
				break;
			case 81:
				stack.push({
					kind: "persistent",
					id: pop()
				});
				break;
			case 103:
				recall(number(line()));
				break;
			case 104:
				recall(cursor.byte());
				break;
			case 106:
				recall(length32());
				break;
			case 112:
				memo.set(number(line()), top());
				break;
			case 113:
				memo.set(cursor.byte(), top());
				break;
			case 114:
				memo.set(length32(), top());
				break;
			case 148:
				memo.set(memo.size, top());
				break;
			case 151:
				stack.push({
					kind: "persistent",
					id: "(buffer)"
				});
				break;
			case 152: break;
			default: throw refuse(`there is no instruction 0x${opcode.toString(16)}`, at);
		}
	}
	function nested(start) {
		return runPickle(source, start, what, extension, globals, depth + 1);
	}
	function pairsOf(flat) {
		if (flat.length % 2 !== 0) throw refuse("a key has no value", at);
		const pairs = [];
		for (let index = 0; index + 1 < flat.length; index += 2) pairs.push([flat[index] ?? null, flat[index + 1] ?? null]);
		return pairs;
	}
}
/** Whole numbers that a double holds are numbers. */
function whole(value) {
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : value;
}
function integer(digits, refuse, at) {
	if (!/^\s*[+-]?\d{1,4000}\s*$/u.test(digits)) throw refuse(`${JSON.stringify(digits.slice(0, 40))} is no number`, at);
	return whole(BigInt(digits.trim().replace(/^\+/u, "")));
}

export { nodeOf as a, isNode as i, fieldsOf as n, sequenceOf as o, globalName as r, runPickle as t };
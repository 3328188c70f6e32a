import { a as createReport, c as VERSION, i as canonicalJson, l as ModelgateError, n as valueAt, p as combineVerdicts, r as closest, s as sortFindings, t as textAt } from "./kernel.js";
import { c as parseLfsPointer, d as confinePath, m as modelDigest, p as digestFile, u as directoryDigest } from "./artifacts.js";
import { t as require_dist } from "./yaml.js";
import { createHash } from "node:crypto";
import { lstat, readFile } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";

// packages/manifest/src/decode-text.ts
/** A manifest is a few kilobytes; half a megabyte leaves room for long result tables and keeps parsing instant. */
const MAX_YAML_BYTES = 524288;
/** What YAML 1.2 calls not printable, and a byte order mark that is not the first character. */
const NOT_PRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/;
/**
* Strict UTF-8 to text without its byte order mark.
*
* @param bytes any bytes; at most {@link MAX_YAML_BYTES} are accepted
*/
function decodeText(bytes) {
	if (bytes.length > 524288) return refuse("", 0, {
		code: "YAML_TOO_LARGE",
		message: `The file has more than ${MAX_YAML_BYTES} bytes; such files are not read.`,
		advice: "Move long tables and texts into files of their own and name them by path and digest."
	});
	const foreign = foreignEncoding(bytes);
	if (foreign !== void 0) return refuse("", 0, {
		code: "YAML_ENCODING",
		message: `The file is encoded in ${foreign}; only UTF-8 is read.`,
		advice: "Save it as UTF-8."
	});
	let text;
	try {
		text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		const valid = validPrefix(bytes);
		return refuse(valid, valid.length, {
			code: "YAML_ENCODING",
			message: "The file is not valid UTF-8 from here on.",
			advice: "Save it as UTF-8; if it is meant to be binary, it is not a YAML file."
		});
	}
	if (text.startsWith("﻿")) text = text.slice(1);
	const offset = text.search(NOT_PRINTABLE);
	if (offset === -1) return { text };
	const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, "0");
	return refuse(text, offset, {
		code: "YAML_CONTROL_CHARACTER",
		message: `The character U+${code} may not stand in a YAML file.`,
		advice: "Remove it, or write it as an escape in a double-quoted string."
	});
}
function refuse(text, offset, refusal) {
	return {
		text,
		refusal: {
			...refusal,
			offset
		}
	};
}
/** UTF-32 and UTF-16 by their byte order mark, or by the zero bytes around a first ASCII character. */
function foreignEncoding(bytes) {
	const [a, b, c, d] = bytes;
	if (a === 255 && b === 254 && c === 0 && d === 0) return "UTF-32";
	if (a === 0 && b === 0 && c === 254 && d === 255) return "UTF-32";
	if (a === 255 && b === 254) return "UTF-16";
	if (a === 254 && b === 255) return "UTF-16";
	if (a === 0 && b === 0 && c === 0 && d !== void 0 && d !== 0) return "UTF-32";
	if (a !== void 0 && a !== 0 && b === 0 && c === 0 && d === 0) return "UTF-32";
	if (a === 0 && b !== void 0 && b !== 0) return "UTF-16";
	if (a !== void 0 && a !== 0 && b === 0) return "UTF-16";
}
/** The longest start of the bytes that is valid UTF-8, found by halving: log₂(n) decodings of at most n bytes. */
function validPrefix(bytes) {
	const decoder = new TextDecoder("utf-8", {
		fatal: true,
		ignoreBOM: true
	});
	let low = 0;
	let high = bytes.length;
	let best = "";
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		const end = characterEnd(bytes, middle);
		try {
			best = decoder.decode(bytes.subarray(0, end));
			low = middle;
		} catch {
			high = middle - 1;
		}
	}
	return best.startsWith("﻿") ? best.slice(1) : best;
}
/** Moves a cut forward over continuation bytes (at most three), so that it never splits a valid character. */
function characterEnd(bytes, cut) {
	let end = cut;
	while (end < bytes.length && end < cut + 3 && ((bytes[end] ?? 0) & 192) === 128) end++;
	return end;
}

// packages/manifest/src/guard-structure.ts
var import_dist = require_dist();
/** Nothing a person writes nests deeper; recursive readers behind the guard survive it many times over. */
const MAX_YAML_DEPTH = 64;
/** Values and collections in one file, keys not counted: far above real manifests, far below what takes seconds. */
const MAX_YAML_NODES = 1e4;
/** A file with more mistakes than this is not read any further; nobody reads more at once. */
const MAX_PROBLEMS = 500;
/**
* Splits text into syntax tokens without recursion and refuses, before anything recursive sees them, what our files
* may not hold: depth, size, directives, tags, anchors, aliases and further documents.
*/
function guardStructure(text) {
	const problems = [];
	const tokens = [];
	const parser = new import_dist.Parser();
	const counts = {
		scalars: 0,
		items: 0,
		values: 0
	};
	let documents = 0;
	let errors = 0;
	let offset = 0;
	let scalarNext = false;
	for (const lexeme of new import_dist.Lexer().lex(text)) {
		const type = scalarNext ? "scalar" : import_dist.CST.tokenType(lexeme);
		const isMark = lexeme === import_dist.CST.DOCUMENT || lexeme === import_dist.CST.FLOW_END || lexeme === import_dist.CST.SCALAR;
		const length = isMark ? 0 : lexeme.length;
		scalarNext = !scalarNext && lexeme === import_dist.CST.SCALAR;
		if (type !== null && !isMark) {
			const refused = REFUSED[type];
			if (refused !== void 0) problems.push({
				...refused(lexeme),
				start: offset,
				end: offset + length
			});
			if (type === "scalar" || type.endsWith("quoted-scalar")) counts.scalars++;
			if (type === "seq-item-ind" || type === "comma") counts.items++;
			if (type === "map-value-ind") counts.values++;
		}
		if (counts.items > 1e4 || counts.values > 1e4 || counts.scalars > 2 * 1e4) return { problems: [...problems, tooManyNodes(offset)] };
		for (const token of parser.next(lexeme)) {
			if (token.type === "document") documents++;
			if (token.type === "error") errors++;
			if (documents < 2) tokens.push(token);
		}
		if (problems.length > 500) return { problems };
		if (errors > 500) return {
			tokens,
			problems
		};
		const top = parser.stack[0];
		if (documents > 0 && top?.type === "document" && (documents > 1 || hasContent(top))) return {
			tokens,
			problems: [...problems, secondDocument(top.offset)]
		};
		if (parser.stack.length > 64 && parser.stack.filter(import_dist.CST.isCollection).length > 64) return { problems: [...problems, tooDeep(offset)] };
		offset += length;
	}
	for (const token of parser.end()) if (token.type === "document" && ++documents > 1) {
		if (hasContent(token)) problems.push(secondDocument(token.offset));
	} else tokens.push(token);
	return {
		tokens,
		problems
	};
}
function hasContent(document) {
	return document.value !== void 0 || document.start.some((token) => token.type === "doc-start");
}
const REFUSED = {
	"directive-line": () => ({
		code: "YAML_DIRECTIVE",
		message: "Directives (lines that start with %) are not allowed: the file is always read as YAML 1.2.",
		advice: "Delete this line."
	}),
	tag: () => ({
		code: "YAML_TAG",
		message: "Tags (words that start with !) are not allowed: values are text, numbers, true, false, lists and maps.",
		advice: "Delete the tag; quote the value if it is meant as text."
	}),
	anchor: () => ({
		code: "YAML_ALIAS",
		message: "Anchors (&name) are not allowed: what a reviewer reads must be what counts.",
		advice: "Delete the anchor and write the value out where it is used."
	}),
	alias: () => ({
		code: "YAML_ALIAS",
		message: "Aliases (*name) are not allowed: what a reviewer reads must be what counts.",
		advice: "Write the value out; quote it if it is meant as text."
	})
};
function tooManyNodes(offset) {
	return {
		code: "YAML_TOO_MANY_NODES",
		message: `The file holds more than ${MAX_YAML_NODES} values.`,
		advice: "Move long lists into files of their own and name them by path and digest.",
		start: offset,
		end: offset + 1
	};
}
function tooDeep(offset) {
	return {
		code: "YAML_TOO_DEEP",
		message: `The value is nested deeper than ${64} levels.`,
		advice: "Flatten it.",
		start: offset,
		end: offset + 1
	};
}
function secondDocument(offset) {
	return {
		code: "YAML_MULTIPLE_DOCUMENTS",
		message: "A second document starts here; one file holds one document.",
		advice: "Move it to a file of its own, or delete the line `---`.",
		start: offset,
		end: offset + 3
	};
}

// packages/manifest/src/json-pointer.ts
/** RFC 6901 text of a path of keys and indices; the whole document is the empty text. */
function joinPointer(path) {
	return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
/** Keys and indices of an RFC 6901 pointer, all as text. */
function splitPointer(pointer) {
	if (pointer === "") return [];
	return pointer.slice(1).split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
/** A pointer as people write it: `spec.artifacts[0].digest`. */
function pointerText(pointer) {
	return splitPointer(pointer).reduce((text, key) => {
		if (/^\d+$/.test(key)) return `${text}[${key}]`;
		return text === "" ? key : `${text}.${key}`;
	}, "");
}

// packages/manifest/src/validators/gate-report.v1.ts
const schema31$3 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/gate-report.v1.json",
	"title": "Modelgate gate report",
	"description": "What one gate concluded, with everything it rests on. Fields may be added; readers ignore what they do not know.",
	"type": "object",
	"properties": {
		"schemaVersion": {
			"type": "integer",
			"const": 1
		},
		"gate": {
			"type": "string",
			"enum": [
				"manifest",
				"quality",
				"fairness",
				"reproducibility",
				"compare",
				"inspect",
				"card",
				"promotion",
				"doctor",
				"audit"
			]
		},
		"verdict": {
			"type": "string",
			"enum": [
				"pass",
				"warn",
				"fail",
				"inconclusive",
				"error"
			]
		},
		"reasonCode": {
			"type": "string",
			"pattern": "^[A-Z][A-Z0-9_]*$"
		},
		"subject": {
			"type": ["object", "null"],
			"properties": {
				"model": { "type": "string" },
				"version": { "type": "string" },
				"digest": {
					"type": "string",
					"pattern": "^sha256:[0-9a-f]{64}$"
				}
			},
			"required": [
				"model",
				"version",
				"digest"
			]
		},
		"policy": {
			"type": ["object", "null"],
			"properties": {
				"source": { "type": "string" },
				"digest": {
					"type": "string",
					"pattern": "^sha256:[0-9a-f]{64}$"
				}
			},
			"required": ["source", "digest"]
		},
		"findings": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"code": {
						"type": "string",
						"pattern": "^[A-Z][A-Z0-9_]*$"
					},
					"severity": {
						"type": "string",
						"enum": [
							"error",
							"warning",
							"note"
						]
					},
					"message": {
						"type": "string",
						"minLength": 1
					},
					"advice": { "type": "string" },
					"location": { "$ref": "#/$defs/location" },
					"subject": { "type": "string" },
					"data": { "type": "object" }
				},
				"required": [
					"code",
					"severity",
					"message"
				]
			}
		},
		"measurements": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"metric": {
						"type": "string",
						"minLength": 1
					},
					"of": {
						"type": "object",
						"additionalProperties": { "type": "string" }
					},
					"value": { "type": ["number", "null"] },
					"n": {
						"type": "number",
						"minimum": 0
					},
					"numerator": {
						"type": "number",
						"minimum": 0
					},
					"denominator": {
						"type": "number",
						"minimum": 0
					},
					"interval": { "$ref": "#/$defs/interval" },
					"simultaneousInterval": { "$ref": "#/$defs/interval" },
					"notEstimable": {
						"type": "string",
						"minLength": 1
					},
					"state": {
						"type": "string",
						"enum": [
							"pass",
							"fail",
							"inconclusive",
							"insufficient"
						]
					},
					"p": {
						"type": "number",
						"minimum": 0,
						"maximum": 1
					},
					"margin": { "type": "number" }
				},
				"required": [
					"metric",
					"of",
					"value",
					"n"
				],
				"if": {
					"type": "object",
					"properties": { "value": { "type": "null" } }
				},
				"then": {
					"type": "object",
					"properties": { "notEstimable": true },
					"required": ["notEstimable"]
				}
			}
		},
		"tables": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"title": { "type": "string" },
					"columns": {
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"name": { "type": "string" },
								"align": {
									"type": "string",
									"enum": [
										"left",
										"right",
										"center"
									]
								}
							},
							"required": ["name"]
						}
					},
					"rows": {
						"type": "array",
						"items": {
							"type": "array",
							"items": { "type": "string" }
						}
					}
				},
				"required": [
					"title",
					"columns",
					"rows"
				]
			}
		},
		"data": { "type": "object" },
		"environment": {
			"type": "object",
			"additionalProperties": { "type": "string" }
		},
		"tool": {
			"type": "object",
			"properties": {
				"name": {
					"type": "string",
					"const": "modelgate"
				},
				"version": { "type": "string" }
			},
			"required": ["name", "version"]
		}
	},
	"required": [
		"schemaVersion",
		"gate",
		"verdict",
		"reasonCode",
		"subject",
		"policy",
		"findings",
		"measurements",
		"tables",
		"data",
		"environment",
		"tool"
	],
	"$defs": {
		"location": {
			"type": "object",
			"description": "Counts from 1; the end is exclusive.",
			"properties": {
				"path": { "type": "string" },
				"line": {
					"type": "integer",
					"minimum": 1
				},
				"column": {
					"type": "integer",
					"minimum": 1
				},
				"endLine": {
					"type": "integer",
					"minimum": 1
				},
				"endColumn": {
					"type": "integer",
					"minimum": 1
				}
			},
			"required": [
				"path",
				"line",
				"column",
				"endLine",
				"endColumn"
			]
		},
		"interval": {
			"type": "object",
			"properties": {
				"low": { "type": ["number", "null"] },
				"high": { "type": ["number", "null"] },
				"level": {
					"type": "number",
					"exclusiveMinimum": 0,
					"exclusiveMaximum": 1
				},
				"method": {
					"type": "string",
					"minLength": 1
				}
			},
			"required": [
				"low",
				"high",
				"level",
				"method"
			]
		}
	}
};
const schema33 = {
	"type": "object",
	"properties": {
		"low": { "type": ["number", "null"] },
		"high": { "type": ["number", "null"] },
		"level": {
			"type": "number",
			"exclusiveMinimum": 0,
			"exclusiveMaximum": 1
		},
		"method": {
			"type": "string",
			"minLength": 1
		}
	},
	"required": [
		"low",
		"high",
		"level",
		"method"
	]
};
const pattern4$3 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");
const pattern5$1 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
function validate20$3(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$3.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.schemaVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "schemaVersion" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.gate === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "gate" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.verdict === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "verdict" }
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.reasonCode === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "reasonCode" }
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.subject === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "subject" }
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.policy === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "policy" }
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.findings === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "findings" }
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.measurements === void 0) {
			const err7 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "measurements" }
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		if (data.tables === void 0) {
			const err8 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "tables" }
			};
			if (vErrors === null) vErrors = [err8];
			else vErrors.push(err8);
			errors++;
		}
		if (data.data === void 0) {
			const err9 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "data" }
			};
			if (vErrors === null) vErrors = [err9];
			else vErrors.push(err9);
			errors++;
		}
		if (data.environment === void 0) {
			const err10 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "environment" }
			};
			if (vErrors === null) vErrors = [err10];
			else vErrors.push(err10);
			errors++;
		}
		if (data.tool === void 0) {
			const err11 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "tool" }
			};
			if (vErrors === null) vErrors = [err11];
			else vErrors.push(err11);
			errors++;
		}
		if (data.schemaVersion !== void 0) {
			let data0 = data.schemaVersion;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err12 = {
					instancePath: instancePath + "/schemaVersion",
					schemaPath: "#/properties/schemaVersion/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if (1 !== data0) {
				const err13 = {
					instancePath: instancePath + "/schemaVersion",
					schemaPath: "#/properties/schemaVersion/const",
					keyword: "const",
					params: { allowedValue: 1 }
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.gate !== void 0) {
			let data1 = data.gate;
			if (typeof data1 !== "string") {
				const err14 = {
					instancePath: instancePath + "/gate",
					schemaPath: "#/properties/gate/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			if (!(data1 === "manifest" || data1 === "quality" || data1 === "fairness" || data1 === "reproducibility" || data1 === "compare" || data1 === "inspect" || data1 === "card" || data1 === "promotion" || data1 === "doctor" || data1 === "audit")) {
				const err15 = {
					instancePath: instancePath + "/gate",
					schemaPath: "#/properties/gate/enum",
					keyword: "enum",
					params: { allowedValues: schema31$3.properties.gate.enum }
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.verdict !== void 0) {
			let data2 = data.verdict;
			if (typeof data2 !== "string") {
				const err16 = {
					instancePath: instancePath + "/verdict",
					schemaPath: "#/properties/verdict/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
			if (!(data2 === "pass" || data2 === "warn" || data2 === "fail" || data2 === "inconclusive" || data2 === "error")) {
				const err17 = {
					instancePath: instancePath + "/verdict",
					schemaPath: "#/properties/verdict/enum",
					keyword: "enum",
					params: { allowedValues: schema31$3.properties.verdict.enum }
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.reasonCode !== void 0) {
			let data3 = data.reasonCode;
			if (typeof data3 === "string") {
				if (!pattern4$3.test(data3)) {
					const err18 = {
						instancePath: instancePath + "/reasonCode",
						schemaPath: "#/properties/reasonCode/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z][A-Z0-9_]*$" }
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/reasonCode",
					schemaPath: "#/properties/reasonCode/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.subject !== void 0) {
			let data4 = data.subject;
			if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)) && data4 !== null) {
				const err20 = {
					instancePath: instancePath + "/subject",
					schemaPath: "#/properties/subject/type",
					keyword: "type",
					params: { type: schema31$3.properties.subject.type }
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
			if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
				if (data4.model === void 0) {
					const err21 = {
						instancePath: instancePath + "/subject",
						schemaPath: "#/properties/subject/required",
						keyword: "required",
						params: { missingProperty: "model" }
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
				if (data4.version === void 0) {
					const err22 = {
						instancePath: instancePath + "/subject",
						schemaPath: "#/properties/subject/required",
						keyword: "required",
						params: { missingProperty: "version" }
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
				if (data4.digest === void 0) {
					const err23 = {
						instancePath: instancePath + "/subject",
						schemaPath: "#/properties/subject/required",
						keyword: "required",
						params: { missingProperty: "digest" }
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
				if (data4.model !== void 0) {
					if (typeof data4.model !== "string") {
						const err24 = {
							instancePath: instancePath + "/subject/model",
							schemaPath: "#/properties/subject/properties/model/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
				}
				if (data4.version !== void 0) {
					if (typeof data4.version !== "string") {
						const err25 = {
							instancePath: instancePath + "/subject/version",
							schemaPath: "#/properties/subject/properties/version/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
				}
				if (data4.digest !== void 0) {
					let data7 = data4.digest;
					if (typeof data7 === "string") {
						if (!pattern5$1.test(data7)) {
							const err26 = {
								instancePath: instancePath + "/subject/digest",
								schemaPath: "#/properties/subject/properties/digest/pattern",
								keyword: "pattern",
								params: { pattern: "^sha256:[0-9a-f]{64}$" }
							};
							if (vErrors === null) vErrors = [err26];
							else vErrors.push(err26);
							errors++;
						}
					} else {
						const err27 = {
							instancePath: instancePath + "/subject/digest",
							schemaPath: "#/properties/subject/properties/digest/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err27];
						else vErrors.push(err27);
						errors++;
					}
				}
			}
		}
		if (data.policy !== void 0) {
			let data8 = data.policy;
			if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
				const err28 = {
					instancePath: instancePath + "/policy",
					schemaPath: "#/properties/policy/type",
					keyword: "type",
					params: { type: schema31$3.properties.policy.type }
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
			if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
				if (data8.source === void 0) {
					const err29 = {
						instancePath: instancePath + "/policy",
						schemaPath: "#/properties/policy/required",
						keyword: "required",
						params: { missingProperty: "source" }
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
				if (data8.digest === void 0) {
					const err30 = {
						instancePath: instancePath + "/policy",
						schemaPath: "#/properties/policy/required",
						keyword: "required",
						params: { missingProperty: "digest" }
					};
					if (vErrors === null) vErrors = [err30];
					else vErrors.push(err30);
					errors++;
				}
				if (data8.source !== void 0) {
					if (typeof data8.source !== "string") {
						const err31 = {
							instancePath: instancePath + "/policy/source",
							schemaPath: "#/properties/policy/properties/source/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
				}
				if (data8.digest !== void 0) {
					let data10 = data8.digest;
					if (typeof data10 === "string") {
						if (!pattern5$1.test(data10)) {
							const err32 = {
								instancePath: instancePath + "/policy/digest",
								schemaPath: "#/properties/policy/properties/digest/pattern",
								keyword: "pattern",
								params: { pattern: "^sha256:[0-9a-f]{64}$" }
							};
							if (vErrors === null) vErrors = [err32];
							else vErrors.push(err32);
							errors++;
						}
					} else {
						const err33 = {
							instancePath: instancePath + "/policy/digest",
							schemaPath: "#/properties/policy/properties/digest/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err33];
						else vErrors.push(err33);
						errors++;
					}
				}
			}
		}
		if (data.findings !== void 0) {
			let data11 = data.findings;
			if (Array.isArray(data11)) {
				const len0 = data11.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data12 = data11[i0];
					if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
						if (data12.code === void 0) {
							const err34 = {
								instancePath: instancePath + "/findings/" + i0,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "code" }
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
						if (data12.severity === void 0) {
							const err35 = {
								instancePath: instancePath + "/findings/" + i0,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "severity" }
							};
							if (vErrors === null) vErrors = [err35];
							else vErrors.push(err35);
							errors++;
						}
						if (data12.message === void 0) {
							const err36 = {
								instancePath: instancePath + "/findings/" + i0,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "message" }
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
						if (data12.code !== void 0) {
							let data13 = data12.code;
							if (typeof data13 === "string") {
								if (!pattern4$3.test(data13)) {
									const err37 = {
										instancePath: instancePath + "/findings/" + i0 + "/code",
										schemaPath: "#/properties/findings/items/properties/code/pattern",
										keyword: "pattern",
										params: { pattern: "^[A-Z][A-Z0-9_]*$" }
									};
									if (vErrors === null) vErrors = [err37];
									else vErrors.push(err37);
									errors++;
								}
							} else {
								const err38 = {
									instancePath: instancePath + "/findings/" + i0 + "/code",
									schemaPath: "#/properties/findings/items/properties/code/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err38];
								else vErrors.push(err38);
								errors++;
							}
						}
						if (data12.severity !== void 0) {
							let data14 = data12.severity;
							if (typeof data14 !== "string") {
								const err39 = {
									instancePath: instancePath + "/findings/" + i0 + "/severity",
									schemaPath: "#/properties/findings/items/properties/severity/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err39];
								else vErrors.push(err39);
								errors++;
							}
							if (!(data14 === "error" || data14 === "warning" || data14 === "note")) {
								const err40 = {
									instancePath: instancePath + "/findings/" + i0 + "/severity",
									schemaPath: "#/properties/findings/items/properties/severity/enum",
									keyword: "enum",
									params: { allowedValues: schema31$3.properties.findings.items.properties.severity.enum }
								};
								if (vErrors === null) vErrors = [err40];
								else vErrors.push(err40);
								errors++;
							}
						}
						if (data12.message !== void 0) {
							let data15 = data12.message;
							if (typeof data15 === "string") {
								if (data15.length < 1) {
									const err41 = {
										instancePath: instancePath + "/findings/" + i0 + "/message",
										schemaPath: "#/properties/findings/items/properties/message/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err41];
									else vErrors.push(err41);
									errors++;
								}
							} else {
								const err42 = {
									instancePath: instancePath + "/findings/" + i0 + "/message",
									schemaPath: "#/properties/findings/items/properties/message/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err42];
								else vErrors.push(err42);
								errors++;
							}
						}
						if (data12.advice !== void 0) {
							if (typeof data12.advice !== "string") {
								const err43 = {
									instancePath: instancePath + "/findings/" + i0 + "/advice",
									schemaPath: "#/properties/findings/items/properties/advice/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
						}
						if (data12.location !== void 0) {
							let data17 = data12.location;
							if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
								if (data17.path === void 0) {
									const err44 = {
										instancePath: instancePath + "/findings/" + i0 + "/location",
										schemaPath: "#/$defs/location/required",
										keyword: "required",
										params: { missingProperty: "path" }
									};
									if (vErrors === null) vErrors = [err44];
									else vErrors.push(err44);
									errors++;
								}
								if (data17.line === void 0) {
									const err45 = {
										instancePath: instancePath + "/findings/" + i0 + "/location",
										schemaPath: "#/$defs/location/required",
										keyword: "required",
										params: { missingProperty: "line" }
									};
									if (vErrors === null) vErrors = [err45];
									else vErrors.push(err45);
									errors++;
								}
								if (data17.column === void 0) {
									const err46 = {
										instancePath: instancePath + "/findings/" + i0 + "/location",
										schemaPath: "#/$defs/location/required",
										keyword: "required",
										params: { missingProperty: "column" }
									};
									if (vErrors === null) vErrors = [err46];
									else vErrors.push(err46);
									errors++;
								}
								if (data17.endLine === void 0) {
									const err47 = {
										instancePath: instancePath + "/findings/" + i0 + "/location",
										schemaPath: "#/$defs/location/required",
										keyword: "required",
										params: { missingProperty: "endLine" }
									};
									if (vErrors === null) vErrors = [err47];
									else vErrors.push(err47);
									errors++;
								}
								if (data17.endColumn === void 0) {
									const err48 = {
										instancePath: instancePath + "/findings/" + i0 + "/location",
										schemaPath: "#/$defs/location/required",
										keyword: "required",
										params: { missingProperty: "endColumn" }
									};
									if (vErrors === null) vErrors = [err48];
									else vErrors.push(err48);
									errors++;
								}
								if (data17.path !== void 0) {
									if (typeof data17.path !== "string") {
										const err49 = {
											instancePath: instancePath + "/findings/" + i0 + "/location/path",
											schemaPath: "#/$defs/location/properties/path/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err49];
										else vErrors.push(err49);
										errors++;
									}
								}
								if (data17.line !== void 0) {
									let data19 = data17.line;
									if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
										const err50 = {
											instancePath: instancePath + "/findings/" + i0 + "/location/line",
											schemaPath: "#/$defs/location/properties/line/type",
											keyword: "type",
											params: { type: "integer" }
										};
										if (vErrors === null) vErrors = [err50];
										else vErrors.push(err50);
										errors++;
									}
									if (typeof data19 == "number" && isFinite(data19)) {
										if (data19 < 1 || isNaN(data19)) {
											const err51 = {
												instancePath: instancePath + "/findings/" + i0 + "/location/line",
												schemaPath: "#/$defs/location/properties/line/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												}
											};
											if (vErrors === null) vErrors = [err51];
											else vErrors.push(err51);
											errors++;
										}
									}
								}
								if (data17.column !== void 0) {
									let data20 = data17.column;
									if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
										const err52 = {
											instancePath: instancePath + "/findings/" + i0 + "/location/column",
											schemaPath: "#/$defs/location/properties/column/type",
											keyword: "type",
											params: { type: "integer" }
										};
										if (vErrors === null) vErrors = [err52];
										else vErrors.push(err52);
										errors++;
									}
									if (typeof data20 == "number" && isFinite(data20)) {
										if (data20 < 1 || isNaN(data20)) {
											const err53 = {
												instancePath: instancePath + "/findings/" + i0 + "/location/column",
												schemaPath: "#/$defs/location/properties/column/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												}
											};
											if (vErrors === null) vErrors = [err53];
											else vErrors.push(err53);
											errors++;
										}
									}
								}
								if (data17.endLine !== void 0) {
									let data21 = data17.endLine;
									if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
										const err54 = {
											instancePath: instancePath + "/findings/" + i0 + "/location/endLine",
											schemaPath: "#/$defs/location/properties/endLine/type",
											keyword: "type",
											params: { type: "integer" }
										};
										if (vErrors === null) vErrors = [err54];
										else vErrors.push(err54);
										errors++;
									}
									if (typeof data21 == "number" && isFinite(data21)) {
										if (data21 < 1 || isNaN(data21)) {
											const err55 = {
												instancePath: instancePath + "/findings/" + i0 + "/location/endLine",
												schemaPath: "#/$defs/location/properties/endLine/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												}
											};
											if (vErrors === null) vErrors = [err55];
											else vErrors.push(err55);
											errors++;
										}
									}
								}
								if (data17.endColumn !== void 0) {
									let data22 = data17.endColumn;
									if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
										const err56 = {
											instancePath: instancePath + "/findings/" + i0 + "/location/endColumn",
											schemaPath: "#/$defs/location/properties/endColumn/type",
											keyword: "type",
											params: { type: "integer" }
										};
										if (vErrors === null) vErrors = [err56];
										else vErrors.push(err56);
										errors++;
									}
									if (typeof data22 == "number" && isFinite(data22)) {
										if (data22 < 1 || isNaN(data22)) {
											const err57 = {
												instancePath: instancePath + "/findings/" + i0 + "/location/endColumn",
												schemaPath: "#/$defs/location/properties/endColumn/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												}
											};
											if (vErrors === null) vErrors = [err57];
											else vErrors.push(err57);
											errors++;
										}
									}
								}
							} else {
								const err58 = {
									instancePath: instancePath + "/findings/" + i0 + "/location",
									schemaPath: "#/$defs/location/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err58];
								else vErrors.push(err58);
								errors++;
							}
						}
						if (data12.subject !== void 0) {
							if (typeof data12.subject !== "string") {
								const err59 = {
									instancePath: instancePath + "/findings/" + i0 + "/subject",
									schemaPath: "#/properties/findings/items/properties/subject/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err59];
								else vErrors.push(err59);
								errors++;
							}
						}
						if (data12.data !== void 0) {
							let data24 = data12.data;
							if (!(data24 && typeof data24 == "object" && !Array.isArray(data24))) {
								const err60 = {
									instancePath: instancePath + "/findings/" + i0 + "/data",
									schemaPath: "#/properties/findings/items/properties/data/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err60];
								else vErrors.push(err60);
								errors++;
							}
						}
					} else {
						const err61 = {
							instancePath: instancePath + "/findings/" + i0,
							schemaPath: "#/properties/findings/items/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err61];
						else vErrors.push(err61);
						errors++;
					}
				}
			} else {
				const err62 = {
					instancePath: instancePath + "/findings",
					schemaPath: "#/properties/findings/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err62];
				else vErrors.push(err62);
				errors++;
			}
		}
		if (data.measurements !== void 0) {
			let data25 = data.measurements;
			if (Array.isArray(data25)) {
				const len1 = data25.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data26 = data25[i1];
					const _errs56 = errors;
					let valid10 = true;
					const _errs57 = errors;
					if (errors === _errs57) {
						if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
							if (data26.value !== void 0) {
								if (data26.value !== null) {
									const err63 = {};
									if (vErrors === null) vErrors = [err63];
									else vErrors.push(err63);
									errors++;
								}
							}
						} else {
							const err64 = {};
							if (vErrors === null) vErrors = [err64];
							else vErrors.push(err64);
							errors++;
						}
					}
					var _valid0 = _errs57 === errors;
					errors = _errs56;
					if (vErrors !== null) {
						if (_errs56) vErrors.length = _errs56;
						else vErrors = null;
					}
					if (_valid0) {
						const _errs61 = errors;
						if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
							if (data26.notEstimable === void 0) {
								const err65 = {
									instancePath: instancePath + "/measurements/" + i1,
									schemaPath: "#/properties/measurements/items/then/required",
									keyword: "required",
									params: { missingProperty: "notEstimable" }
								};
								if (vErrors === null) vErrors = [err65];
								else vErrors.push(err65);
								errors++;
							}
						} else {
							const err66 = {
								instancePath: instancePath + "/measurements/" + i1,
								schemaPath: "#/properties/measurements/items/then/type",
								keyword: "type",
								params: { type: "object" }
							};
							if (vErrors === null) vErrors = [err66];
							else vErrors.push(err66);
							errors++;
						}
						var _valid0 = _errs61 === errors;
						valid10 = _valid0;
						if (valid10) {
							var props0 = {};
							props0.notEstimable = true;
							props0.value = true;
						}
					}
					if (!valid10) {
						const err67 = {
							instancePath: instancePath + "/measurements/" + i1,
							schemaPath: "#/properties/measurements/items/if",
							keyword: "if",
							params: { failingKeyword: "then" }
						};
						if (vErrors === null) vErrors = [err67];
						else vErrors.push(err67);
						errors++;
					}
					if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
						if (data26.metric === void 0) {
							const err68 = {
								instancePath: instancePath + "/measurements/" + i1,
								schemaPath: "#/properties/measurements/items/required",
								keyword: "required",
								params: { missingProperty: "metric" }
							};
							if (vErrors === null) vErrors = [err68];
							else vErrors.push(err68);
							errors++;
						}
						if (data26.of === void 0) {
							const err69 = {
								instancePath: instancePath + "/measurements/" + i1,
								schemaPath: "#/properties/measurements/items/required",
								keyword: "required",
								params: { missingProperty: "of" }
							};
							if (vErrors === null) vErrors = [err69];
							else vErrors.push(err69);
							errors++;
						}
						if (data26.value === void 0) {
							const err70 = {
								instancePath: instancePath + "/measurements/" + i1,
								schemaPath: "#/properties/measurements/items/required",
								keyword: "required",
								params: { missingProperty: "value" }
							};
							if (vErrors === null) vErrors = [err70];
							else vErrors.push(err70);
							errors++;
						}
						if (data26.n === void 0) {
							const err71 = {
								instancePath: instancePath + "/measurements/" + i1,
								schemaPath: "#/properties/measurements/items/required",
								keyword: "required",
								params: { missingProperty: "n" }
							};
							if (vErrors === null) vErrors = [err71];
							else vErrors.push(err71);
							errors++;
						}
						if (props0 !== true) {
							props0 = props0 || {};
							props0.metric = true;
							props0.of = true;
							props0.value = true;
							props0.n = true;
							props0.numerator = true;
							props0.denominator = true;
							props0.interval = true;
							props0.simultaneousInterval = true;
							props0.notEstimable = true;
							props0.state = true;
							props0.p = true;
							props0.margin = true;
						}
						if (data26.metric !== void 0) {
							let data28 = data26.metric;
							if (typeof data28 === "string") {
								if (data28.length < 1) {
									const err72 = {
										instancePath: instancePath + "/measurements/" + i1 + "/metric",
										schemaPath: "#/properties/measurements/items/properties/metric/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err72];
									else vErrors.push(err72);
									errors++;
								}
							} else {
								const err73 = {
									instancePath: instancePath + "/measurements/" + i1 + "/metric",
									schemaPath: "#/properties/measurements/items/properties/metric/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err73];
								else vErrors.push(err73);
								errors++;
							}
						}
						if (data26.of !== void 0) {
							let data29 = data26.of;
							if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
								for (const key0 in data29) if (typeof data29[key0] !== "string") {
									const err74 = {
										instancePath: instancePath + "/measurements/" + i1 + "/of/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/measurements/items/properties/of/additionalProperties/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err74];
									else vErrors.push(err74);
									errors++;
								}
							} else {
								const err75 = {
									instancePath: instancePath + "/measurements/" + i1 + "/of",
									schemaPath: "#/properties/measurements/items/properties/of/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err75];
								else vErrors.push(err75);
								errors++;
							}
						}
						if (data26.value !== void 0) {
							let data31 = data26.value;
							if (!(typeof data31 == "number" && isFinite(data31)) && data31 !== null) {
								const err76 = {
									instancePath: instancePath + "/measurements/" + i1 + "/value",
									schemaPath: "#/properties/measurements/items/properties/value/type",
									keyword: "type",
									params: { type: schema31$3.properties.measurements.items.properties.value.type }
								};
								if (vErrors === null) vErrors = [err76];
								else vErrors.push(err76);
								errors++;
							}
						}
						if (data26.n !== void 0) {
							let data32 = data26.n;
							if (typeof data32 == "number" && isFinite(data32)) {
								if (data32 < 0 || isNaN(data32)) {
									const err77 = {
										instancePath: instancePath + "/measurements/" + i1 + "/n",
										schemaPath: "#/properties/measurements/items/properties/n/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										}
									};
									if (vErrors === null) vErrors = [err77];
									else vErrors.push(err77);
									errors++;
								}
							} else {
								const err78 = {
									instancePath: instancePath + "/measurements/" + i1 + "/n",
									schemaPath: "#/properties/measurements/items/properties/n/type",
									keyword: "type",
									params: { type: "number" }
								};
								if (vErrors === null) vErrors = [err78];
								else vErrors.push(err78);
								errors++;
							}
						}
						if (data26.numerator !== void 0) {
							let data33 = data26.numerator;
							if (typeof data33 == "number" && isFinite(data33)) {
								if (data33 < 0 || isNaN(data33)) {
									const err79 = {
										instancePath: instancePath + "/measurements/" + i1 + "/numerator",
										schemaPath: "#/properties/measurements/items/properties/numerator/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										}
									};
									if (vErrors === null) vErrors = [err79];
									else vErrors.push(err79);
									errors++;
								}
							} else {
								const err80 = {
									instancePath: instancePath + "/measurements/" + i1 + "/numerator",
									schemaPath: "#/properties/measurements/items/properties/numerator/type",
									keyword: "type",
									params: { type: "number" }
								};
								if (vErrors === null) vErrors = [err80];
								else vErrors.push(err80);
								errors++;
							}
						}
						if (data26.denominator !== void 0) {
							let data34 = data26.denominator;
							if (typeof data34 == "number" && isFinite(data34)) {
								if (data34 < 0 || isNaN(data34)) {
									const err81 = {
										instancePath: instancePath + "/measurements/" + i1 + "/denominator",
										schemaPath: "#/properties/measurements/items/properties/denominator/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										}
									};
									if (vErrors === null) vErrors = [err81];
									else vErrors.push(err81);
									errors++;
								}
							} else {
								const err82 = {
									instancePath: instancePath + "/measurements/" + i1 + "/denominator",
									schemaPath: "#/properties/measurements/items/properties/denominator/type",
									keyword: "type",
									params: { type: "number" }
								};
								if (vErrors === null) vErrors = [err82];
								else vErrors.push(err82);
								errors++;
							}
						}
						if (data26.interval !== void 0) {
							let data35 = data26.interval;
							if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
								if (data35.low === void 0) {
									const err83 = {
										instancePath: instancePath + "/measurements/" + i1 + "/interval",
										schemaPath: "#/$defs/interval/required",
										keyword: "required",
										params: { missingProperty: "low" }
									};
									if (vErrors === null) vErrors = [err83];
									else vErrors.push(err83);
									errors++;
								}
								if (data35.high === void 0) {
									const err84 = {
										instancePath: instancePath + "/measurements/" + i1 + "/interval",
										schemaPath: "#/$defs/interval/required",
										keyword: "required",
										params: { missingProperty: "high" }
									};
									if (vErrors === null) vErrors = [err84];
									else vErrors.push(err84);
									errors++;
								}
								if (data35.level === void 0) {
									const err85 = {
										instancePath: instancePath + "/measurements/" + i1 + "/interval",
										schemaPath: "#/$defs/interval/required",
										keyword: "required",
										params: { missingProperty: "level" }
									};
									if (vErrors === null) vErrors = [err85];
									else vErrors.push(err85);
									errors++;
								}
								if (data35.method === void 0) {
									const err86 = {
										instancePath: instancePath + "/measurements/" + i1 + "/interval",
										schemaPath: "#/$defs/interval/required",
										keyword: "required",
										params: { missingProperty: "method" }
									};
									if (vErrors === null) vErrors = [err86];
									else vErrors.push(err86);
									errors++;
								}
								if (data35.low !== void 0) {
									let data36 = data35.low;
									if (!(typeof data36 == "number" && isFinite(data36)) && data36 !== null) {
										const err87 = {
											instancePath: instancePath + "/measurements/" + i1 + "/interval/low",
											schemaPath: "#/$defs/interval/properties/low/type",
											keyword: "type",
											params: { type: schema33.properties.low.type }
										};
										if (vErrors === null) vErrors = [err87];
										else vErrors.push(err87);
										errors++;
									}
								}
								if (data35.high !== void 0) {
									let data37 = data35.high;
									if (!(typeof data37 == "number" && isFinite(data37)) && data37 !== null) {
										const err88 = {
											instancePath: instancePath + "/measurements/" + i1 + "/interval/high",
											schemaPath: "#/$defs/interval/properties/high/type",
											keyword: "type",
											params: { type: schema33.properties.high.type }
										};
										if (vErrors === null) vErrors = [err88];
										else vErrors.push(err88);
										errors++;
									}
								}
								if (data35.level !== void 0) {
									let data38 = data35.level;
									if (typeof data38 == "number" && isFinite(data38)) {
										if (data38 >= 1 || isNaN(data38)) {
											const err89 = {
												instancePath: instancePath + "/measurements/" + i1 + "/interval/level",
												schemaPath: "#/$defs/interval/properties/level/exclusiveMaximum",
												keyword: "exclusiveMaximum",
												params: {
													comparison: "<",
													limit: 1
												}
											};
											if (vErrors === null) vErrors = [err89];
											else vErrors.push(err89);
											errors++;
										}
										if (data38 <= 0 || isNaN(data38)) {
											const err90 = {
												instancePath: instancePath + "/measurements/" + i1 + "/interval/level",
												schemaPath: "#/$defs/interval/properties/level/exclusiveMinimum",
												keyword: "exclusiveMinimum",
												params: {
													comparison: ">",
													limit: 0
												}
											};
											if (vErrors === null) vErrors = [err90];
											else vErrors.push(err90);
											errors++;
										}
									} else {
										const err91 = {
											instancePath: instancePath + "/measurements/" + i1 + "/interval/level",
											schemaPath: "#/$defs/interval/properties/level/type",
											keyword: "type",
											params: { type: "number" }
										};
										if (vErrors === null) vErrors = [err91];
										else vErrors.push(err91);
										errors++;
									}
								}
								if (data35.method !== void 0) {
									let data39 = data35.method;
									if (typeof data39 === "string") {
										if (data39.length < 1) {
											const err92 = {
												instancePath: instancePath + "/measurements/" + i1 + "/interval/method",
												schemaPath: "#/$defs/interval/properties/method/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err92];
											else vErrors.push(err92);
											errors++;
										}
									} else {
										const err93 = {
											instancePath: instancePath + "/measurements/" + i1 + "/interval/method",
											schemaPath: "#/$defs/interval/properties/method/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err93];
										else vErrors.push(err93);
										errors++;
									}
								}
							} else {
								const err94 = {
									instancePath: instancePath + "/measurements/" + i1 + "/interval",
									schemaPath: "#/$defs/interval/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err94];
								else vErrors.push(err94);
								errors++;
							}
						}
						if (data26.simultaneousInterval !== void 0) {
							let data40 = data26.simultaneousInterval;
							if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
								if (data40.low === void 0) {
									const err95 = {
										instancePath: instancePath + "/measurements/" + i1 + "/simultaneousInterval",
										schemaPath: "#/$defs/interval/required",
										keyword: "required",
										params: { missingProperty: "low" }
									};
									if (vErrors === null) vErrors = [err95];
									else vErrors.push(err95);
									errors++;
								}
								if (data40.high === void 0) {
									const err96 = {
										instancePath: instancePath + "/measurements/" + i1 + "/simultaneousInterval",
										schemaPath: "#/$defs/interval/required",
										keyword: "required",
										params: { missingProperty: "high" }
									};
									if (vErrors === null) vErrors = [err96];
									else vErrors.push(err96);
									errors++;
								}
								if (data40.level === void 0) {
									const err97 = {
										instancePath: instancePath + "/measurements/" + i1 + "/simultaneousInterval",
										schemaPath: "#/$defs/interval/required",
										keyword: "required",
										params: { missingProperty: "level" }
									};
									if (vErrors === null) vErrors = [err97];
									else vErrors.push(err97);
									errors++;
								}
								if (data40.method === void 0) {
									const err98 = {
										instancePath: instancePath + "/measurements/" + i1 + "/simultaneousInterval",
										schemaPath: "#/$defs/interval/required",
										keyword: "required",
										params: { missingProperty: "method" }
									};
									if (vErrors === null) vErrors = [err98];
									else vErrors.push(err98);
									errors++;
								}
								if (data40.low !== void 0) {
									let data41 = data40.low;
									if (!(typeof data41 == "number" && isFinite(data41)) && data41 !== null) {
										const err99 = {
											instancePath: instancePath + "/measurements/" + i1 + "/simultaneousInterval/low",
											schemaPath: "#/$defs/interval/properties/low/type",
											keyword: "type",
											params: { type: schema33.properties.low.type }
										};
										if (vErrors === null) vErrors = [err99];
										else vErrors.push(err99);
										errors++;
									}
								}
								if (data40.high !== void 0) {
									let data42 = data40.high;
									if (!(typeof data42 == "number" && isFinite(data42)) && data42 !== null) {
										const err100 = {
											instancePath: instancePath + "/measurements/" + i1 + "/simultaneousInterval/high",
											schemaPath: "#/$defs/interval/properties/high/type",
											keyword: "type",
											params: { type: schema33.properties.high.type }
										};
										if (vErrors === null) vErrors = [err100];
										else vErrors.push(err100);
										errors++;
									}
								}
								if (data40.level !== void 0) {
									let data43 = data40.level;
									if (typeof data43 == "number" && isFinite(data43)) {
										if (data43 >= 1 || isNaN(data43)) {
											const err101 = {
												instancePath: instancePath + "/measurements/" + i1 + "/simultaneousInterval/level",
												schemaPath: "#/$defs/interval/properties/level/exclusiveMaximum",
												keyword: "exclusiveMaximum",
												params: {
													comparison: "<",
													limit: 1
												}
											};
											if (vErrors === null) vErrors = [err101];
											else vErrors.push(err101);
											errors++;
										}
										if (data43 <= 0 || isNaN(data43)) {
											const err102 = {
												instancePath: instancePath + "/measurements/" + i1 + "/simultaneousInterval/level",
												schemaPath: "#/$defs/interval/properties/level/exclusiveMinimum",
												keyword: "exclusiveMinimum",
												params: {
													comparison: ">",
													limit: 0
												}
											};
											if (vErrors === null) vErrors = [err102];
											else vErrors.push(err102);
											errors++;
										}
									} else {
										const err103 = {
											instancePath: instancePath + "/measurements/" + i1 + "/simultaneousInterval/level",
											schemaPath: "#/$defs/interval/properties/level/type",
											keyword: "type",
											params: { type: "number" }
										};
										if (vErrors === null) vErrors = [err103];
										else vErrors.push(err103);
										errors++;
									}
								}
								if (data40.method !== void 0) {
									let data44 = data40.method;
									if (typeof data44 === "string") {
										if (data44.length < 1) {
											const err104 = {
												instancePath: instancePath + "/measurements/" + i1 + "/simultaneousInterval/method",
												schemaPath: "#/$defs/interval/properties/method/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err104];
											else vErrors.push(err104);
											errors++;
										}
									} else {
										const err105 = {
											instancePath: instancePath + "/measurements/" + i1 + "/simultaneousInterval/method",
											schemaPath: "#/$defs/interval/properties/method/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err105];
										else vErrors.push(err105);
										errors++;
									}
								}
							} else {
								const err106 = {
									instancePath: instancePath + "/measurements/" + i1 + "/simultaneousInterval",
									schemaPath: "#/$defs/interval/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err106];
								else vErrors.push(err106);
								errors++;
							}
						}
						if (data26.notEstimable !== void 0) {
							let data45 = data26.notEstimable;
							if (typeof data45 === "string") {
								if (data45.length < 1) {
									const err107 = {
										instancePath: instancePath + "/measurements/" + i1 + "/notEstimable",
										schemaPath: "#/properties/measurements/items/properties/notEstimable/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err107];
									else vErrors.push(err107);
									errors++;
								}
							} else {
								const err108 = {
									instancePath: instancePath + "/measurements/" + i1 + "/notEstimable",
									schemaPath: "#/properties/measurements/items/properties/notEstimable/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err108];
								else vErrors.push(err108);
								errors++;
							}
						}
						if (data26.state !== void 0) {
							let data46 = data26.state;
							if (typeof data46 !== "string") {
								const err109 = {
									instancePath: instancePath + "/measurements/" + i1 + "/state",
									schemaPath: "#/properties/measurements/items/properties/state/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err109];
								else vErrors.push(err109);
								errors++;
							}
							if (!(data46 === "pass" || data46 === "fail" || data46 === "inconclusive" || data46 === "insufficient")) {
								const err110 = {
									instancePath: instancePath + "/measurements/" + i1 + "/state",
									schemaPath: "#/properties/measurements/items/properties/state/enum",
									keyword: "enum",
									params: { allowedValues: schema31$3.properties.measurements.items.properties.state.enum }
								};
								if (vErrors === null) vErrors = [err110];
								else vErrors.push(err110);
								errors++;
							}
						}
						if (data26.p !== void 0) {
							let data47 = data26.p;
							if (typeof data47 == "number" && isFinite(data47)) {
								if (data47 > 1 || isNaN(data47)) {
									const err111 = {
										instancePath: instancePath + "/measurements/" + i1 + "/p",
										schemaPath: "#/properties/measurements/items/properties/p/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 1
										}
									};
									if (vErrors === null) vErrors = [err111];
									else vErrors.push(err111);
									errors++;
								}
								if (data47 < 0 || isNaN(data47)) {
									const err112 = {
										instancePath: instancePath + "/measurements/" + i1 + "/p",
										schemaPath: "#/properties/measurements/items/properties/p/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										}
									};
									if (vErrors === null) vErrors = [err112];
									else vErrors.push(err112);
									errors++;
								}
							} else {
								const err113 = {
									instancePath: instancePath + "/measurements/" + i1 + "/p",
									schemaPath: "#/properties/measurements/items/properties/p/type",
									keyword: "type",
									params: { type: "number" }
								};
								if (vErrors === null) vErrors = [err113];
								else vErrors.push(err113);
								errors++;
							}
						}
						if (data26.margin !== void 0) {
							let data48 = data26.margin;
							if (!(typeof data48 == "number" && isFinite(data48))) {
								const err114 = {
									instancePath: instancePath + "/measurements/" + i1 + "/margin",
									schemaPath: "#/properties/measurements/items/properties/margin/type",
									keyword: "type",
									params: { type: "number" }
								};
								if (vErrors === null) vErrors = [err114];
								else vErrors.push(err114);
								errors++;
							}
						}
					} else {
						const err115 = {
							instancePath: instancePath + "/measurements/" + i1,
							schemaPath: "#/properties/measurements/items/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err115];
						else vErrors.push(err115);
						errors++;
					}
				}
			} else {
				const err116 = {
					instancePath: instancePath + "/measurements",
					schemaPath: "#/properties/measurements/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err116];
				else vErrors.push(err116);
				errors++;
			}
		}
		if (data.tables !== void 0) {
			let data49 = data.tables;
			if (Array.isArray(data49)) {
				const len2 = data49.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data50 = data49[i2];
					if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
						if (data50.title === void 0) {
							const err117 = {
								instancePath: instancePath + "/tables/" + i2,
								schemaPath: "#/properties/tables/items/required",
								keyword: "required",
								params: { missingProperty: "title" }
							};
							if (vErrors === null) vErrors = [err117];
							else vErrors.push(err117);
							errors++;
						}
						if (data50.columns === void 0) {
							const err118 = {
								instancePath: instancePath + "/tables/" + i2,
								schemaPath: "#/properties/tables/items/required",
								keyword: "required",
								params: { missingProperty: "columns" }
							};
							if (vErrors === null) vErrors = [err118];
							else vErrors.push(err118);
							errors++;
						}
						if (data50.rows === void 0) {
							const err119 = {
								instancePath: instancePath + "/tables/" + i2,
								schemaPath: "#/properties/tables/items/required",
								keyword: "required",
								params: { missingProperty: "rows" }
							};
							if (vErrors === null) vErrors = [err119];
							else vErrors.push(err119);
							errors++;
						}
						if (data50.title !== void 0) {
							if (typeof data50.title !== "string") {
								const err120 = {
									instancePath: instancePath + "/tables/" + i2 + "/title",
									schemaPath: "#/properties/tables/items/properties/title/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err120];
								else vErrors.push(err120);
								errors++;
							}
						}
						if (data50.columns !== void 0) {
							let data52 = data50.columns;
							if (Array.isArray(data52)) {
								const len3 = data52.length;
								for (let i3 = 0; i3 < len3; i3++) {
									let data53 = data52[i3];
									if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
										if (data53.name === void 0) {
											const err121 = {
												instancePath: instancePath + "/tables/" + i2 + "/columns/" + i3,
												schemaPath: "#/properties/tables/items/properties/columns/items/required",
												keyword: "required",
												params: { missingProperty: "name" }
											};
											if (vErrors === null) vErrors = [err121];
											else vErrors.push(err121);
											errors++;
										}
										if (data53.name !== void 0) {
											if (typeof data53.name !== "string") {
												const err122 = {
													instancePath: instancePath + "/tables/" + i2 + "/columns/" + i3 + "/name",
													schemaPath: "#/properties/tables/items/properties/columns/items/properties/name/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err122];
												else vErrors.push(err122);
												errors++;
											}
										}
										if (data53.align !== void 0) {
											let data55 = data53.align;
											if (typeof data55 !== "string") {
												const err123 = {
													instancePath: instancePath + "/tables/" + i2 + "/columns/" + i3 + "/align",
													schemaPath: "#/properties/tables/items/properties/columns/items/properties/align/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err123];
												else vErrors.push(err123);
												errors++;
											}
											if (!(data55 === "left" || data55 === "right" || data55 === "center")) {
												const err124 = {
													instancePath: instancePath + "/tables/" + i2 + "/columns/" + i3 + "/align",
													schemaPath: "#/properties/tables/items/properties/columns/items/properties/align/enum",
													keyword: "enum",
													params: { allowedValues: schema31$3.properties.tables.items.properties.columns.items.properties.align.enum }
												};
												if (vErrors === null) vErrors = [err124];
												else vErrors.push(err124);
												errors++;
											}
										}
									} else {
										const err125 = {
											instancePath: instancePath + "/tables/" + i2 + "/columns/" + i3,
											schemaPath: "#/properties/tables/items/properties/columns/items/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err125];
										else vErrors.push(err125);
										errors++;
									}
								}
							} else {
								const err126 = {
									instancePath: instancePath + "/tables/" + i2 + "/columns",
									schemaPath: "#/properties/tables/items/properties/columns/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err126];
								else vErrors.push(err126);
								errors++;
							}
						}
						if (data50.rows !== void 0) {
							let data56 = data50.rows;
							if (Array.isArray(data56)) {
								const len4 = data56.length;
								for (let i4 = 0; i4 < len4; i4++) {
									let data57 = data56[i4];
									if (Array.isArray(data57)) {
										const len5 = data57.length;
										for (let i5 = 0; i5 < len5; i5++) if (typeof data57[i5] !== "string") {
											const err127 = {
												instancePath: instancePath + "/tables/" + i2 + "/rows/" + i4 + "/" + i5,
												schemaPath: "#/properties/tables/items/properties/rows/items/items/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err127];
											else vErrors.push(err127);
											errors++;
										}
									} else {
										const err128 = {
											instancePath: instancePath + "/tables/" + i2 + "/rows/" + i4,
											schemaPath: "#/properties/tables/items/properties/rows/items/type",
											keyword: "type",
											params: { type: "array" }
										};
										if (vErrors === null) vErrors = [err128];
										else vErrors.push(err128);
										errors++;
									}
								}
							} else {
								const err129 = {
									instancePath: instancePath + "/tables/" + i2 + "/rows",
									schemaPath: "#/properties/tables/items/properties/rows/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err129];
								else vErrors.push(err129);
								errors++;
							}
						}
					} else {
						const err130 = {
							instancePath: instancePath + "/tables/" + i2,
							schemaPath: "#/properties/tables/items/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err130];
						else vErrors.push(err130);
						errors++;
					}
				}
			} else {
				const err131 = {
					instancePath: instancePath + "/tables",
					schemaPath: "#/properties/tables/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err131];
				else vErrors.push(err131);
				errors++;
			}
		}
		if (data.data !== void 0) {
			let data59 = data.data;
			if (!(data59 && typeof data59 == "object" && !Array.isArray(data59))) {
				const err132 = {
					instancePath: instancePath + "/data",
					schemaPath: "#/properties/data/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err132];
				else vErrors.push(err132);
				errors++;
			}
		}
		if (data.environment !== void 0) {
			let data60 = data.environment;
			if (data60 && typeof data60 == "object" && !Array.isArray(data60)) {
				for (const key1 in data60) if (typeof data60[key1] !== "string") {
					const err133 = {
						instancePath: instancePath + "/environment/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/environment/additionalProperties/type",
						keyword: "type",
						params: { type: "string" }
					};
					if (vErrors === null) vErrors = [err133];
					else vErrors.push(err133);
					errors++;
				}
			} else {
				const err134 = {
					instancePath: instancePath + "/environment",
					schemaPath: "#/properties/environment/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err134];
				else vErrors.push(err134);
				errors++;
			}
		}
		if (data.tool !== void 0) {
			let data62 = data.tool;
			if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
				if (data62.name === void 0) {
					const err135 = {
						instancePath: instancePath + "/tool",
						schemaPath: "#/properties/tool/required",
						keyword: "required",
						params: { missingProperty: "name" }
					};
					if (vErrors === null) vErrors = [err135];
					else vErrors.push(err135);
					errors++;
				}
				if (data62.version === void 0) {
					const err136 = {
						instancePath: instancePath + "/tool",
						schemaPath: "#/properties/tool/required",
						keyword: "required",
						params: { missingProperty: "version" }
					};
					if (vErrors === null) vErrors = [err136];
					else vErrors.push(err136);
					errors++;
				}
				if (data62.name !== void 0) {
					let data63 = data62.name;
					if (typeof data63 !== "string") {
						const err137 = {
							instancePath: instancePath + "/tool/name",
							schemaPath: "#/properties/tool/properties/name/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err137];
						else vErrors.push(err137);
						errors++;
					}
					if ("modelgate" !== data63) {
						const err138 = {
							instancePath: instancePath + "/tool/name",
							schemaPath: "#/properties/tool/properties/name/const",
							keyword: "const",
							params: { allowedValue: "modelgate" }
						};
						if (vErrors === null) vErrors = [err138];
						else vErrors.push(err138);
						errors++;
					}
				}
				if (data62.version !== void 0) {
					if (typeof data62.version !== "string") {
						const err139 = {
							instancePath: instancePath + "/tool/version",
							schemaPath: "#/properties/tool/properties/version/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err139];
						else vErrors.push(err139);
						errors++;
					}
				}
			} else {
				const err140 = {
					instancePath: instancePath + "/tool",
					schemaPath: "#/properties/tool/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err140];
				else vErrors.push(err140);
				errors++;
			}
		}
	} else {
		const err141 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err141];
		else vErrors.push(err141);
		errors++;
	}
	validate20$3.errors = vErrors;
	return errors === 0;
}
validate20$3.evaluated = {
	"props": {
		"schemaVersion": true,
		"gate": true,
		"verdict": true,
		"reasonCode": true,
		"subject": true,
		"policy": true,
		"findings": true,
		"measurements": true,
		"tables": true,
		"data": true,
		"environment": true,
		"tool": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
const compiled$3 = {
	schema: schema31$3,
	validate: validate20$3
};

// packages/manifest/src/validators/ledger-event.v1.ts
const schema31$2 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/ledger-event.v1.json",
	"title": "Modelgate ledger event, version 1",
	"description": "One file events/<seq, 8 digits>.json on the branch modelgate/ledger, written as RFC 8785 canonical JSON. One commit adds exactly one of them.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"schemaVersion",
		"seq",
		"prev",
		"type",
		"at",
		"actor",
		"model",
		"digest",
		"environment",
		"promotion",
		"body"
	],
	"properties": {
		"schemaVersion": { "const": 1 },
		"seq": {
			"description": "Place in the chain, from 1, without gaps.",
			"type": "integer",
			"minimum": 1,
			"maximum": 99999999
		},
		"prev": {
			"description": "SHA-256 of the bytes of the event before; null for the first.",
			"anyOf": [{ "$ref": "#/$defs/digest" }, { "type": "null" }]
		},
		"type": { "enum": [
			"ledger.opened",
			"model.registered",
			"evidence.recorded",
			"promotion.requested",
			"promotion.approved",
			"promotion.started",
			"promotion.resumed",
			"promotion.committed",
			"promotion.failed",
			"promotion.stuck",
			"promotion.refused",
			"hold.lifted"
		] },
		"at": {
			"description": "RFC 3339 time in UTC, for people; order is seq.",
			"type": "string",
			"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"
		},
		"actor": {
			"description": "Account id of a person, and the workflow run that acted.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"account",
				"run",
				"attempt"
			],
			"properties": {
				"account": { "$ref": "#/$defs/id" },
				"run": { "$ref": "#/$defs/id" },
				"attempt": { "$ref": "#/$defs/id" }
			}
		},
		"model": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }] },
		"digest": { "anyOf": [{ "$ref": "#/$defs/digest" }, { "type": "null" }] },
		"environment": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }] },
		"promotion": { "anyOf": [{ "$ref": "#/$defs/digest" }, { "type": "null" }] },
		"body": { "type": "object" }
	},
	"allOf": [
		{
			"if": {
				"type": "object",
				"required": ["type"],
				"properties": { "type": { "const": "ledger.opened" } }
			},
			"then": {
				"type": "object",
				"properties": { "body": {
					"description": "Which repository this ledger belongs to.",
					"type": "object",
					"additionalProperties": false,
					"required": ["repository"],
					"properties": { "repository": {
						"type": "object",
						"additionalProperties": false,
						"required": ["id", "name"],
						"properties": {
							"id": { "$ref": "#/$defs/id" },
							"name": { "$ref": "#/$defs/text" }
						}
					} }
				} }
			}
		},
		{
			"if": {
				"type": "object",
				"required": ["type"],
				"properties": { "type": { "const": "model.registered" } }
			},
			"then": {
				"type": "object",
				"properties": { "body": {
					"description": "What a model version is made of.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"version",
						"commit",
						"path",
						"manifest",
						"code",
						"data"
					],
					"properties": {
						"version": { "$ref": "#/$defs/text" },
						"commit": { "$ref": "#/$defs/commit" },
						"path": { "$ref": "#/$defs/text" },
						"manifest": { "$ref": "#/$defs/digest" },
						"code": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }] },
						"data": {
							"type": "array",
							"maxItems": 1e3,
							"items": {
								"type": "object",
								"additionalProperties": false,
								"required": [
									"name",
									"role",
									"digest"
								],
								"properties": {
									"name": { "$ref": "#/$defs/text" },
									"role": { "$ref": "#/$defs/text" },
									"digest": { "$ref": "#/$defs/digest" }
								}
							}
						}
					}
				} }
			}
		},
		{
			"if": {
				"type": "object",
				"required": ["type"],
				"properties": { "type": { "const": "evidence.recorded" } }
			},
			"then": {
				"type": "object",
				"properties": { "body": {
					"description": "A gate judged exactly these bytes on the protected branch.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"gate",
						"verdict",
						"reasonCode",
						"report",
						"policy",
						"headSha",
						"testedSha",
						"ref",
						"strength"
					],
					"properties": {
						"gate": { "enum": [
							"manifest",
							"quality",
							"fairness",
							"reproducibility"
						] },
						"verdict": { "enum": [
							"pass",
							"warn",
							"fail",
							"inconclusive",
							"error"
						] },
						"reasonCode": { "$ref": "#/$defs/code" },
						"report": { "$ref": "#/$defs/digest" },
						"policy": { "$ref": "#/$defs/digest" },
						"headSha": { "$ref": "#/$defs/commit" },
						"testedSha": { "$ref": "#/$defs/commit" },
						"ref": { "$ref": "#/$defs/text" },
						"strength": { "enum": ["claimed", "recomputed"] }
					}
				} }
			}
		},
		{
			"if": {
				"type": "object",
				"required": ["type"],
				"properties": { "type": { "const": "promotion.requested" } }
			},
			"then": {
				"type": "object",
				"properties": { "body": {
					"description": "Somebody asks for these bytes in this environment.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"kind",
						"version",
						"commit",
						"policy",
						"reason"
					],
					"properties": {
						"kind": { "enum": ["promotion", "rollback"] },
						"version": { "$ref": "#/$defs/text" },
						"commit": { "$ref": "#/$defs/commit" },
						"policy": { "$ref": "#/$defs/digest" },
						"reason": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }] }
					}
				} }
			}
		},
		{
			"if": {
				"type": "object",
				"required": ["type"],
				"properties": { "type": { "const": "promotion.approved" } }
			},
			"then": {
				"type": "object",
				"properties": { "body": {
					"description": "The consent that was found, and the rules of the environment at that moment.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"provider",
						"approvers",
						"rules"
					],
					"properties": {
						"provider": { "enum": ["environment", "pull-request"] },
						"approvers": {
							"type": "array",
							"maxItems": 100,
							"items": { "$ref": "#/$defs/id" }
						},
						"rules": {
							"type": "object",
							"additionalProperties": false,
							"required": [
								"reviewers",
								"adminsBypass",
								"branchPolicy",
								"preventSelfReview"
							],
							"properties": {
								"reviewers": {
									"type": "integer",
									"minimum": 0,
									"maximum": 100
								},
								"adminsBypass": { "type": ["boolean", "null"] },
								"branchPolicy": { "type": "boolean" },
								"preventSelfReview": { "type": "boolean" }
							}
						}
					}
				} }
			}
		},
		{
			"if": {
				"type": "object",
				"required": ["type"],
				"properties": { "type": { "const": "promotion.started" } }
			},
			"then": {
				"type": "object",
				"properties": { "body": {
					"description": "The environment is claimed; the deploy steps may run.",
					"type": "object",
					"additionalProperties": false,
					"required": ["decision"],
					"properties": { "decision": {
						"type": "array",
						"maxItems": 100,
						"items": { "$ref": "#/$defs/predicate" }
					} }
				} }
			}
		},
		{
			"if": {
				"type": "object",
				"required": ["type"],
				"properties": { "type": { "const": "promotion.resumed" } }
			},
			"then": {
				"type": "object",
				"properties": { "body": {
					"description": "A later attempt of the same run goes on after a crash.",
					"type": "object",
					"additionalProperties": false,
					"required": [],
					"properties": {}
				} }
			}
		},
		{
			"if": {
				"type": "object",
				"required": ["type"],
				"properties": { "type": { "const": "promotion.committed" } }
			},
			"then": {
				"type": "object",
				"properties": { "body": {
					"description": "The job succeeded: the digest is in the environment.",
					"type": "object",
					"additionalProperties": false,
					"required": [],
					"properties": {}
				} }
			}
		},
		{
			"if": {
				"type": "object",
				"required": ["type"],
				"properties": { "type": { "const": "promotion.failed" } }
			},
			"then": {
				"type": "object",
				"properties": { "body": {
					"type": "object",
					"additionalProperties": false,
					"required": ["code", "message"],
					"properties": {
						"code": { "$ref": "#/$defs/code" },
						"message": { "$ref": "#/$defs/text" }
					}
				} }
			}
		},
		{
			"if": {
				"type": "object",
				"required": ["type"],
				"properties": { "type": { "const": "promotion.stuck" } }
			},
			"then": {
				"type": "object",
				"properties": { "body": {
					"type": "object",
					"additionalProperties": false,
					"required": ["code", "message"],
					"properties": {
						"code": { "$ref": "#/$defs/code" },
						"message": { "$ref": "#/$defs/text" }
					}
				} }
			}
		},
		{
			"if": {
				"type": "object",
				"required": ["type"],
				"properties": { "type": { "const": "promotion.refused" } }
			},
			"then": {
				"type": "object",
				"properties": { "body": {
					"description": "The decision was no.",
					"type": "object",
					"additionalProperties": false,
					"required": [
						"kind",
						"version",
						"commit",
						"policy",
						"reason",
						"refusals"
					],
					"properties": {
						"kind": { "enum": ["promotion", "rollback"] },
						"version": { "$ref": "#/$defs/text" },
						"commit": { "$ref": "#/$defs/commit" },
						"policy": { "$ref": "#/$defs/digest" },
						"reason": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }] },
						"refusals": {
							"type": "array",
							"maxItems": 100,
							"items": { "$ref": "#/$defs/predicate" }
						}
					}
				} }
			}
		},
		{
			"if": {
				"type": "object",
				"required": ["type"],
				"properties": { "type": { "const": "hold.lifted" } }
			},
			"then": {
				"type": "object",
				"properties": { "body": {
					"description": "People promote forward again after a rollback.",
					"type": "object",
					"additionalProperties": false,
					"required": ["reason"],
					"properties": { "reason": { "$ref": "#/$defs/text" } }
				} }
			}
		}
	],
	"$defs": {
		"digest": {
			"type": "string",
			"pattern": "^sha256:[0-9a-f]{64}$"
		},
		"commit": {
			"type": "string",
			"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$"
		},
		"code": {
			"type": "string",
			"pattern": "^[A-Z][A-Z0-9_]{1,63}$"
		},
		"text": {
			"type": "string",
			"minLength": 1,
			"maxLength": 1e3
		},
		"id": {
			"type": "integer",
			"minimum": 0,
			"maximum": 9007199254740991
		},
		"predicate": {
			"description": "One demand and how it stood.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"name",
				"code",
				"outcome",
				"message"
			],
			"properties": {
				"name": { "$ref": "#/$defs/text" },
				"code": { "$ref": "#/$defs/code" },
				"outcome": { "enum": [
					"met",
					"refused",
					"deferred",
					"waived",
					"observed"
				] },
				"message": { "$ref": "#/$defs/text" }
			}
		}
	}
};
const pattern4$2 = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
const pattern5 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern7$2 = new RegExp("^[A-Z][A-Z0-9_]{1,63}$", "u");
const pattern20 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$", "u");
const func1$1 = Object.prototype.hasOwnProperty;
const schema53 = {
	"description": "One demand and how it stood.",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"name",
		"code",
		"outcome",
		"message"
	],
	"properties": {
		"name": { "$ref": "#/$defs/text" },
		"code": { "$ref": "#/$defs/code" },
		"outcome": { "enum": [
			"met",
			"refused",
			"deferred",
			"waived",
			"observed"
		] },
		"message": { "$ref": "#/$defs/text" }
	}
};
function validate21$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate21$1.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.name === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "name" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.code === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "code" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.outcome === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "outcome" }
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.message === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "message" }
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "name" || key0 === "code" || key0 === "outcome" || key0 === "message")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.name !== void 0) {
			let data0 = data.name;
			if (typeof data0 === "string") {
				if (data0.length > 1e3) {
					const err5 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/$defs/text/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 }
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data0.length < 1) {
					const err6 = {
						instancePath: instancePath + "/name",
						schemaPath: "#/$defs/text/minLength",
						keyword: "minLength",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/name",
					schemaPath: "#/$defs/text/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.code !== void 0) {
			let data1 = data.code;
			if (typeof data1 === "string") {
				if (!pattern7$2.test(data1)) {
					const err8 = {
						instancePath: instancePath + "/code",
						schemaPath: "#/$defs/code/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Z][A-Z0-9_]{1,63}$" }
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/code",
					schemaPath: "#/$defs/code/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.outcome !== void 0) {
			let data2 = data.outcome;
			if (!(data2 === "met" || data2 === "refused" || data2 === "deferred" || data2 === "waived" || data2 === "observed")) {
				const err10 = {
					instancePath: instancePath + "/outcome",
					schemaPath: "#/properties/outcome/enum",
					keyword: "enum",
					params: { allowedValues: schema53.properties.outcome.enum }
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.message !== void 0) {
			let data3 = data.message;
			if (typeof data3 === "string") {
				if (data3.length > 1e3) {
					const err11 = {
						instancePath: instancePath + "/message",
						schemaPath: "#/$defs/text/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 }
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				if (data3.length < 1) {
					const err12 = {
						instancePath: instancePath + "/message",
						schemaPath: "#/$defs/text/minLength",
						keyword: "minLength",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/message",
					schemaPath: "#/$defs/text/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
	} else {
		const err14 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err14];
		else vErrors.push(err14);
		errors++;
	}
	validate21$1.errors = vErrors;
	return errors === 0;
}
validate21$1.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate20$2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$2.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs2 = errors;
	let valid1 = true;
	const _errs3 = errors;
	if (errors === _errs3) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.type === void 0 && "type") {
				const err0 = {};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			} else if (data.type !== void 0) {
				if ("ledger.opened" !== data.type) {
					const err1 = {};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
			}
		} else {
			const err2 = {};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	}
	var _valid0 = _errs3 === errors;
	errors = _errs2;
	if (vErrors !== null) {
		if (_errs2) vErrors.length = _errs2;
		else vErrors = null;
	}
	if (_valid0) {
		const _errs6 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.body !== void 0) {
				let data1 = data.body;
				if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
					if (data1.repository === void 0) {
						const err3 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/0/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "repository" }
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
					for (const key0 in data1) if (!(key0 === "repository")) {
						const err4 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/0/then/properties/body/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key0 }
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
					if (data1.repository !== void 0) {
						let data2 = data1.repository;
						if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
							if (data2.id === void 0) {
								const err5 = {
									instancePath: instancePath + "/body/repository",
									schemaPath: "#/allOf/0/then/properties/body/properties/repository/required",
									keyword: "required",
									params: { missingProperty: "id" }
								};
								if (vErrors === null) vErrors = [err5];
								else vErrors.push(err5);
								errors++;
							}
							if (data2.name === void 0) {
								const err6 = {
									instancePath: instancePath + "/body/repository",
									schemaPath: "#/allOf/0/then/properties/body/properties/repository/required",
									keyword: "required",
									params: { missingProperty: "name" }
								};
								if (vErrors === null) vErrors = [err6];
								else vErrors.push(err6);
								errors++;
							}
							for (const key1 in data2) if (!(key1 === "id" || key1 === "name")) {
								const err7 = {
									instancePath: instancePath + "/body/repository",
									schemaPath: "#/allOf/0/then/properties/body/properties/repository/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key1 }
								};
								if (vErrors === null) vErrors = [err7];
								else vErrors.push(err7);
								errors++;
							}
							if (data2.id !== void 0) {
								let data3 = data2.id;
								if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
									const err8 = {
										instancePath: instancePath + "/body/repository/id",
										schemaPath: "#/$defs/id/type",
										keyword: "type",
										params: { type: "integer" }
									};
									if (vErrors === null) vErrors = [err8];
									else vErrors.push(err8);
									errors++;
								}
								if (typeof data3 == "number" && isFinite(data3)) {
									if (data3 > 9007199254740991 || isNaN(data3)) {
										const err9 = {
											instancePath: instancePath + "/body/repository/id",
											schemaPath: "#/$defs/id/maximum",
											keyword: "maximum",
											params: {
												comparison: "<=",
												limit: 9007199254740991
											}
										};
										if (vErrors === null) vErrors = [err9];
										else vErrors.push(err9);
										errors++;
									}
									if (data3 < 0 || isNaN(data3)) {
										const err10 = {
											instancePath: instancePath + "/body/repository/id",
											schemaPath: "#/$defs/id/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											}
										};
										if (vErrors === null) vErrors = [err10];
										else vErrors.push(err10);
										errors++;
									}
								}
							}
							if (data2.name !== void 0) {
								let data4 = data2.name;
								if (typeof data4 === "string") {
									if (data4.length > 1e3) {
										const err11 = {
											instancePath: instancePath + "/body/repository/name",
											schemaPath: "#/$defs/text/maxLength",
											keyword: "maxLength",
											params: { limit: 1e3 }
										};
										if (vErrors === null) vErrors = [err11];
										else vErrors.push(err11);
										errors++;
									}
									if (data4.length < 1) {
										const err12 = {
											instancePath: instancePath + "/body/repository/name",
											schemaPath: "#/$defs/text/minLength",
											keyword: "minLength",
											params: { limit: 1 }
										};
										if (vErrors === null) vErrors = [err12];
										else vErrors.push(err12);
										errors++;
									}
								} else {
									const err13 = {
										instancePath: instancePath + "/body/repository/name",
										schemaPath: "#/$defs/text/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err13];
									else vErrors.push(err13);
									errors++;
								}
							}
						} else {
							const err14 = {
								instancePath: instancePath + "/body/repository",
								schemaPath: "#/allOf/0/then/properties/body/properties/repository/type",
								keyword: "type",
								params: { type: "object" }
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
					}
				} else {
					const err15 = {
						instancePath: instancePath + "/body",
						schemaPath: "#/allOf/0/then/properties/body/type",
						keyword: "type",
						params: { type: "object" }
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			}
		} else {
			const err16 = {
				instancePath,
				schemaPath: "#/allOf/0/then/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err16];
			else vErrors.push(err16);
			errors++;
		}
		var _valid0 = _errs6 === errors;
		valid1 = _valid0;
		if (valid1) {
			var props0 = {};
			props0.body = true;
			props0.type = true;
		}
	}
	if (!valid1) {
		const err17 = {
			instancePath,
			schemaPath: "#/allOf/0/if",
			keyword: "if",
			params: { failingKeyword: "then" }
		};
		if (vErrors === null) vErrors = [err17];
		else vErrors.push(err17);
		errors++;
	}
	const _errs21 = errors;
	let valid8 = true;
	const _errs22 = errors;
	if (errors === _errs22) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.type === void 0 && "type") {
				const err18 = {};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			} else if (data.type !== void 0) {
				if ("model.registered" !== data.type) {
					const err19 = {};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			}
		} else {
			const err20 = {};
			if (vErrors === null) vErrors = [err20];
			else vErrors.push(err20);
			errors++;
		}
	}
	var _valid1 = _errs22 === errors;
	errors = _errs21;
	if (vErrors !== null) {
		if (_errs21) vErrors.length = _errs21;
		else vErrors = null;
	}
	if (_valid1) {
		const _errs25 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.body !== void 0) {
				let data6 = data.body;
				if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
					if (data6.version === void 0) {
						const err21 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/1/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "version" }
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
					}
					if (data6.commit === void 0) {
						const err22 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/1/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "commit" }
						};
						if (vErrors === null) vErrors = [err22];
						else vErrors.push(err22);
						errors++;
					}
					if (data6.path === void 0) {
						const err23 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/1/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "path" }
						};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
					}
					if (data6.manifest === void 0) {
						const err24 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/1/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "manifest" }
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
					if (data6.code === void 0) {
						const err25 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/1/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "code" }
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
					if (data6.data === void 0) {
						const err26 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/1/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "data" }
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
					for (const key2 in data6) if (!(key2 === "version" || key2 === "commit" || key2 === "path" || key2 === "manifest" || key2 === "code" || key2 === "data")) {
						const err27 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/1/then/properties/body/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key2 }
						};
						if (vErrors === null) vErrors = [err27];
						else vErrors.push(err27);
						errors++;
					}
					if (data6.version !== void 0) {
						let data7 = data6.version;
						if (typeof data7 === "string") {
							if (data7.length > 1e3) {
								const err28 = {
									instancePath: instancePath + "/body/version",
									schemaPath: "#/$defs/text/maxLength",
									keyword: "maxLength",
									params: { limit: 1e3 }
								};
								if (vErrors === null) vErrors = [err28];
								else vErrors.push(err28);
								errors++;
							}
							if (data7.length < 1) {
								const err29 = {
									instancePath: instancePath + "/body/version",
									schemaPath: "#/$defs/text/minLength",
									keyword: "minLength",
									params: { limit: 1 }
								};
								if (vErrors === null) vErrors = [err29];
								else vErrors.push(err29);
								errors++;
							}
						} else {
							const err30 = {
								instancePath: instancePath + "/body/version",
								schemaPath: "#/$defs/text/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
					}
					if (data6.commit !== void 0) {
						let data8 = data6.commit;
						if (typeof data8 === "string") {
							if (!pattern4$2.test(data8)) {
								const err31 = {
									instancePath: instancePath + "/body/commit",
									schemaPath: "#/$defs/commit/pattern",
									keyword: "pattern",
									params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
								};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
						} else {
							const err32 = {
								instancePath: instancePath + "/body/commit",
								schemaPath: "#/$defs/commit/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err32];
							else vErrors.push(err32);
							errors++;
						}
					}
					if (data6.path !== void 0) {
						let data9 = data6.path;
						if (typeof data9 === "string") {
							if (data9.length > 1e3) {
								const err33 = {
									instancePath: instancePath + "/body/path",
									schemaPath: "#/$defs/text/maxLength",
									keyword: "maxLength",
									params: { limit: 1e3 }
								};
								if (vErrors === null) vErrors = [err33];
								else vErrors.push(err33);
								errors++;
							}
							if (data9.length < 1) {
								const err34 = {
									instancePath: instancePath + "/body/path",
									schemaPath: "#/$defs/text/minLength",
									keyword: "minLength",
									params: { limit: 1 }
								};
								if (vErrors === null) vErrors = [err34];
								else vErrors.push(err34);
								errors++;
							}
						} else {
							const err35 = {
								instancePath: instancePath + "/body/path",
								schemaPath: "#/$defs/text/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err35];
							else vErrors.push(err35);
							errors++;
						}
					}
					if (data6.manifest !== void 0) {
						let data10 = data6.manifest;
						if (typeof data10 === "string") {
							if (!pattern5.test(data10)) {
								const err36 = {
									instancePath: instancePath + "/body/manifest",
									schemaPath: "#/$defs/digest/pattern",
									keyword: "pattern",
									params: { pattern: "^sha256:[0-9a-f]{64}$" }
								};
								if (vErrors === null) vErrors = [err36];
								else vErrors.push(err36);
								errors++;
							}
						} else {
							const err37 = {
								instancePath: instancePath + "/body/manifest",
								schemaPath: "#/$defs/digest/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
					}
					if (data6.code !== void 0) {
						let data11 = data6.code;
						const _errs43 = errors;
						let valid16 = false;
						const _errs44 = errors;
						if (typeof data11 === "string") {
							if (data11.length > 1e3) {
								const err38 = {
									instancePath: instancePath + "/body/code",
									schemaPath: "#/$defs/text/maxLength",
									keyword: "maxLength",
									params: { limit: 1e3 }
								};
								if (vErrors === null) vErrors = [err38];
								else vErrors.push(err38);
								errors++;
							}
							if (data11.length < 1) {
								const err39 = {
									instancePath: instancePath + "/body/code",
									schemaPath: "#/$defs/text/minLength",
									keyword: "minLength",
									params: { limit: 1 }
								};
								if (vErrors === null) vErrors = [err39];
								else vErrors.push(err39);
								errors++;
							}
						} else {
							const err40 = {
								instancePath: instancePath + "/body/code",
								schemaPath: "#/$defs/text/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
						var _valid2 = _errs44 === errors;
						valid16 = valid16 || _valid2;
						const _errs47 = errors;
						if (data11 !== null) {
							const err41 = {
								instancePath: instancePath + "/body/code",
								schemaPath: "#/allOf/1/then/properties/body/properties/code/anyOf/1/type",
								keyword: "type",
								params: { type: "null" }
							};
							if (vErrors === null) vErrors = [err41];
							else vErrors.push(err41);
							errors++;
						}
						var _valid2 = _errs47 === errors;
						valid16 = valid16 || _valid2;
						if (!valid16) {
							const err42 = {
								instancePath: instancePath + "/body/code",
								schemaPath: "#/allOf/1/then/properties/body/properties/code/anyOf",
								keyword: "anyOf",
								params: {}
							};
							if (vErrors === null) vErrors = [err42];
							else vErrors.push(err42);
							errors++;
						} else {
							errors = _errs43;
							if (vErrors !== null) {
								if (_errs43) vErrors.length = _errs43;
								else vErrors = null;
							}
						}
					}
					if (data6.data !== void 0) {
						let data12 = data6.data;
						if (Array.isArray(data12)) {
							if (data12.length > 1e3) {
								const err43 = {
									instancePath: instancePath + "/body/data",
									schemaPath: "#/allOf/1/then/properties/body/properties/data/maxItems",
									keyword: "maxItems",
									params: { limit: 1e3 }
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
							const len0 = data12.length;
							for (let i0 = 0; i0 < len0; i0++) {
								let data13 = data12[i0];
								if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
									if (data13.name === void 0) {
										const err44 = {
											instancePath: instancePath + "/body/data/" + i0,
											schemaPath: "#/allOf/1/then/properties/body/properties/data/items/required",
											keyword: "required",
											params: { missingProperty: "name" }
										};
										if (vErrors === null) vErrors = [err44];
										else vErrors.push(err44);
										errors++;
									}
									if (data13.role === void 0) {
										const err45 = {
											instancePath: instancePath + "/body/data/" + i0,
											schemaPath: "#/allOf/1/then/properties/body/properties/data/items/required",
											keyword: "required",
											params: { missingProperty: "role" }
										};
										if (vErrors === null) vErrors = [err45];
										else vErrors.push(err45);
										errors++;
									}
									if (data13.digest === void 0) {
										const err46 = {
											instancePath: instancePath + "/body/data/" + i0,
											schemaPath: "#/allOf/1/then/properties/body/properties/data/items/required",
											keyword: "required",
											params: { missingProperty: "digest" }
										};
										if (vErrors === null) vErrors = [err46];
										else vErrors.push(err46);
										errors++;
									}
									for (const key3 in data13) if (!(key3 === "name" || key3 === "role" || key3 === "digest")) {
										const err47 = {
											instancePath: instancePath + "/body/data/" + i0,
											schemaPath: "#/allOf/1/then/properties/body/properties/data/items/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key3 }
										};
										if (vErrors === null) vErrors = [err47];
										else vErrors.push(err47);
										errors++;
									}
									if (data13.name !== void 0) {
										let data14 = data13.name;
										if (typeof data14 === "string") {
											if (data14.length > 1e3) {
												const err48 = {
													instancePath: instancePath + "/body/data/" + i0 + "/name",
													schemaPath: "#/$defs/text/maxLength",
													keyword: "maxLength",
													params: { limit: 1e3 }
												};
												if (vErrors === null) vErrors = [err48];
												else vErrors.push(err48);
												errors++;
											}
											if (data14.length < 1) {
												const err49 = {
													instancePath: instancePath + "/body/data/" + i0 + "/name",
													schemaPath: "#/$defs/text/minLength",
													keyword: "minLength",
													params: { limit: 1 }
												};
												if (vErrors === null) vErrors = [err49];
												else vErrors.push(err49);
												errors++;
											}
										} else {
											const err50 = {
												instancePath: instancePath + "/body/data/" + i0 + "/name",
												schemaPath: "#/$defs/text/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err50];
											else vErrors.push(err50);
											errors++;
										}
									}
									if (data13.role !== void 0) {
										let data15 = data13.role;
										if (typeof data15 === "string") {
											if (data15.length > 1e3) {
												const err51 = {
													instancePath: instancePath + "/body/data/" + i0 + "/role",
													schemaPath: "#/$defs/text/maxLength",
													keyword: "maxLength",
													params: { limit: 1e3 }
												};
												if (vErrors === null) vErrors = [err51];
												else vErrors.push(err51);
												errors++;
											}
											if (data15.length < 1) {
												const err52 = {
													instancePath: instancePath + "/body/data/" + i0 + "/role",
													schemaPath: "#/$defs/text/minLength",
													keyword: "minLength",
													params: { limit: 1 }
												};
												if (vErrors === null) vErrors = [err52];
												else vErrors.push(err52);
												errors++;
											}
										} else {
											const err53 = {
												instancePath: instancePath + "/body/data/" + i0 + "/role",
												schemaPath: "#/$defs/text/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err53];
											else vErrors.push(err53);
											errors++;
										}
									}
									if (data13.digest !== void 0) {
										let data16 = data13.digest;
										if (typeof data16 === "string") {
											if (!pattern5.test(data16)) {
												const err54 = {
													instancePath: instancePath + "/body/data/" + i0 + "/digest",
													schemaPath: "#/$defs/digest/pattern",
													keyword: "pattern",
													params: { pattern: "^sha256:[0-9a-f]{64}$" }
												};
												if (vErrors === null) vErrors = [err54];
												else vErrors.push(err54);
												errors++;
											}
										} else {
											const err55 = {
												instancePath: instancePath + "/body/data/" + i0 + "/digest",
												schemaPath: "#/$defs/digest/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err55];
											else vErrors.push(err55);
											errors++;
										}
									}
								} else {
									const err56 = {
										instancePath: instancePath + "/body/data/" + i0,
										schemaPath: "#/allOf/1/then/properties/body/properties/data/items/type",
										keyword: "type",
										params: { type: "object" }
									};
									if (vErrors === null) vErrors = [err56];
									else vErrors.push(err56);
									errors++;
								}
							}
						} else {
							const err57 = {
								instancePath: instancePath + "/body/data",
								schemaPath: "#/allOf/1/then/properties/body/properties/data/type",
								keyword: "type",
								params: { type: "array" }
							};
							if (vErrors === null) vErrors = [err57];
							else vErrors.push(err57);
							errors++;
						}
					}
				} else {
					const err58 = {
						instancePath: instancePath + "/body",
						schemaPath: "#/allOf/1/then/properties/body/type",
						keyword: "type",
						params: { type: "object" }
					};
					if (vErrors === null) vErrors = [err58];
					else vErrors.push(err58);
					errors++;
				}
			}
		} else {
			const err59 = {
				instancePath,
				schemaPath: "#/allOf/1/then/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err59];
			else vErrors.push(err59);
			errors++;
		}
		var _valid1 = _errs25 === errors;
		valid8 = _valid1;
		if (valid8) {
			var props1 = {};
			props1.body = true;
			props1.type = true;
		}
	}
	if (!valid8) {
		const err60 = {
			instancePath,
			schemaPath: "#/allOf/1/if",
			keyword: "if",
			params: { failingKeyword: "then" }
		};
		if (vErrors === null) vErrors = [err60];
		else vErrors.push(err60);
		errors++;
	}
	if (props0 !== true && props1 !== void 0) {
		if (props1 === true) props0 = true;
		else {
			props0 = props0 || {};
			Object.assign(props0, props1);
		}
	}
	const _errs64 = errors;
	let valid24 = true;
	const _errs65 = errors;
	if (errors === _errs65) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.type === void 0 && "type") {
				const err61 = {};
				if (vErrors === null) vErrors = [err61];
				else vErrors.push(err61);
				errors++;
			} else if (data.type !== void 0) {
				if ("evidence.recorded" !== data.type) {
					const err62 = {};
					if (vErrors === null) vErrors = [err62];
					else vErrors.push(err62);
					errors++;
				}
			}
		} else {
			const err63 = {};
			if (vErrors === null) vErrors = [err63];
			else vErrors.push(err63);
			errors++;
		}
	}
	var _valid3 = _errs65 === errors;
	errors = _errs64;
	if (vErrors !== null) {
		if (_errs64) vErrors.length = _errs64;
		else vErrors = null;
	}
	if (_valid3) {
		const _errs68 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.body !== void 0) {
				let data18 = data.body;
				if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
					if (data18.gate === void 0) {
						const err64 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/2/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "gate" }
						};
						if (vErrors === null) vErrors = [err64];
						else vErrors.push(err64);
						errors++;
					}
					if (data18.verdict === void 0) {
						const err65 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/2/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "verdict" }
						};
						if (vErrors === null) vErrors = [err65];
						else vErrors.push(err65);
						errors++;
					}
					if (data18.reasonCode === void 0) {
						const err66 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/2/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "reasonCode" }
						};
						if (vErrors === null) vErrors = [err66];
						else vErrors.push(err66);
						errors++;
					}
					if (data18.report === void 0) {
						const err67 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/2/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "report" }
						};
						if (vErrors === null) vErrors = [err67];
						else vErrors.push(err67);
						errors++;
					}
					if (data18.policy === void 0) {
						const err68 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/2/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "policy" }
						};
						if (vErrors === null) vErrors = [err68];
						else vErrors.push(err68);
						errors++;
					}
					if (data18.headSha === void 0) {
						const err69 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/2/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "headSha" }
						};
						if (vErrors === null) vErrors = [err69];
						else vErrors.push(err69);
						errors++;
					}
					if (data18.testedSha === void 0) {
						const err70 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/2/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "testedSha" }
						};
						if (vErrors === null) vErrors = [err70];
						else vErrors.push(err70);
						errors++;
					}
					if (data18.ref === void 0) {
						const err71 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/2/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "ref" }
						};
						if (vErrors === null) vErrors = [err71];
						else vErrors.push(err71);
						errors++;
					}
					if (data18.strength === void 0) {
						const err72 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/2/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "strength" }
						};
						if (vErrors === null) vErrors = [err72];
						else vErrors.push(err72);
						errors++;
					}
					for (const key4 in data18) if (!func1$1.call(schema31$2.allOf[2].then.properties.body.properties, key4)) {
						const err73 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/2/then/properties/body/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key4 }
						};
						if (vErrors === null) vErrors = [err73];
						else vErrors.push(err73);
						errors++;
					}
					if (data18.gate !== void 0) {
						let data19 = data18.gate;
						if (!(data19 === "manifest" || data19 === "quality" || data19 === "fairness" || data19 === "reproducibility")) {
							const err74 = {
								instancePath: instancePath + "/body/gate",
								schemaPath: "#/allOf/2/then/properties/body/properties/gate/enum",
								keyword: "enum",
								params: { allowedValues: schema31$2.allOf[2].then.properties.body.properties.gate.enum }
							};
							if (vErrors === null) vErrors = [err74];
							else vErrors.push(err74);
							errors++;
						}
					}
					if (data18.verdict !== void 0) {
						let data20 = data18.verdict;
						if (!(data20 === "pass" || data20 === "warn" || data20 === "fail" || data20 === "inconclusive" || data20 === "error")) {
							const err75 = {
								instancePath: instancePath + "/body/verdict",
								schemaPath: "#/allOf/2/then/properties/body/properties/verdict/enum",
								keyword: "enum",
								params: { allowedValues: schema31$2.allOf[2].then.properties.body.properties.verdict.enum }
							};
							if (vErrors === null) vErrors = [err75];
							else vErrors.push(err75);
							errors++;
						}
					}
					if (data18.reasonCode !== void 0) {
						let data21 = data18.reasonCode;
						if (typeof data21 === "string") {
							if (!pattern7$2.test(data21)) {
								const err76 = {
									instancePath: instancePath + "/body/reasonCode",
									schemaPath: "#/$defs/code/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Z][A-Z0-9_]{1,63}$" }
								};
								if (vErrors === null) vErrors = [err76];
								else vErrors.push(err76);
								errors++;
							}
						} else {
							const err77 = {
								instancePath: instancePath + "/body/reasonCode",
								schemaPath: "#/$defs/code/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err77];
							else vErrors.push(err77);
							errors++;
						}
					}
					if (data18.report !== void 0) {
						let data22 = data18.report;
						if (typeof data22 === "string") {
							if (!pattern5.test(data22)) {
								const err78 = {
									instancePath: instancePath + "/body/report",
									schemaPath: "#/$defs/digest/pattern",
									keyword: "pattern",
									params: { pattern: "^sha256:[0-9a-f]{64}$" }
								};
								if (vErrors === null) vErrors = [err78];
								else vErrors.push(err78);
								errors++;
							}
						} else {
							const err79 = {
								instancePath: instancePath + "/body/report",
								schemaPath: "#/$defs/digest/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err79];
							else vErrors.push(err79);
							errors++;
						}
					}
					if (data18.policy !== void 0) {
						let data23 = data18.policy;
						if (typeof data23 === "string") {
							if (!pattern5.test(data23)) {
								const err80 = {
									instancePath: instancePath + "/body/policy",
									schemaPath: "#/$defs/digest/pattern",
									keyword: "pattern",
									params: { pattern: "^sha256:[0-9a-f]{64}$" }
								};
								if (vErrors === null) vErrors = [err80];
								else vErrors.push(err80);
								errors++;
							}
						} else {
							const err81 = {
								instancePath: instancePath + "/body/policy",
								schemaPath: "#/$defs/digest/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err81];
							else vErrors.push(err81);
							errors++;
						}
					}
					if (data18.headSha !== void 0) {
						let data24 = data18.headSha;
						if (typeof data24 === "string") {
							if (!pattern4$2.test(data24)) {
								const err82 = {
									instancePath: instancePath + "/body/headSha",
									schemaPath: "#/$defs/commit/pattern",
									keyword: "pattern",
									params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
								};
								if (vErrors === null) vErrors = [err82];
								else vErrors.push(err82);
								errors++;
							}
						} else {
							const err83 = {
								instancePath: instancePath + "/body/headSha",
								schemaPath: "#/$defs/commit/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err83];
							else vErrors.push(err83);
							errors++;
						}
					}
					if (data18.testedSha !== void 0) {
						let data25 = data18.testedSha;
						if (typeof data25 === "string") {
							if (!pattern4$2.test(data25)) {
								const err84 = {
									instancePath: instancePath + "/body/testedSha",
									schemaPath: "#/$defs/commit/pattern",
									keyword: "pattern",
									params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
								};
								if (vErrors === null) vErrors = [err84];
								else vErrors.push(err84);
								errors++;
							}
						} else {
							const err85 = {
								instancePath: instancePath + "/body/testedSha",
								schemaPath: "#/$defs/commit/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err85];
							else vErrors.push(err85);
							errors++;
						}
					}
					if (data18.ref !== void 0) {
						let data26 = data18.ref;
						if (typeof data26 === "string") {
							if (data26.length > 1e3) {
								const err86 = {
									instancePath: instancePath + "/body/ref",
									schemaPath: "#/$defs/text/maxLength",
									keyword: "maxLength",
									params: { limit: 1e3 }
								};
								if (vErrors === null) vErrors = [err86];
								else vErrors.push(err86);
								errors++;
							}
							if (data26.length < 1) {
								const err87 = {
									instancePath: instancePath + "/body/ref",
									schemaPath: "#/$defs/text/minLength",
									keyword: "minLength",
									params: { limit: 1 }
								};
								if (vErrors === null) vErrors = [err87];
								else vErrors.push(err87);
								errors++;
							}
						} else {
							const err88 = {
								instancePath: instancePath + "/body/ref",
								schemaPath: "#/$defs/text/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err88];
							else vErrors.push(err88);
							errors++;
						}
					}
					if (data18.strength !== void 0) {
						let data27 = data18.strength;
						if (!(data27 === "claimed" || data27 === "recomputed")) {
							const err89 = {
								instancePath: instancePath + "/body/strength",
								schemaPath: "#/allOf/2/then/properties/body/properties/strength/enum",
								keyword: "enum",
								params: { allowedValues: schema31$2.allOf[2].then.properties.body.properties.strength.enum }
							};
							if (vErrors === null) vErrors = [err89];
							else vErrors.push(err89);
							errors++;
						}
					}
				} else {
					const err90 = {
						instancePath: instancePath + "/body",
						schemaPath: "#/allOf/2/then/properties/body/type",
						keyword: "type",
						params: { type: "object" }
					};
					if (vErrors === null) vErrors = [err90];
					else vErrors.push(err90);
					errors++;
				}
			}
		} else {
			const err91 = {
				instancePath,
				schemaPath: "#/allOf/2/then/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err91];
			else vErrors.push(err91);
			errors++;
		}
		var _valid3 = _errs68 === errors;
		valid24 = _valid3;
		if (valid24) {
			var props2 = {};
			props2.body = true;
			props2.type = true;
		}
	}
	if (!valid24) {
		const err92 = {
			instancePath,
			schemaPath: "#/allOf/2/if",
			keyword: "if",
			params: { failingKeyword: "then" }
		};
		if (vErrors === null) vErrors = [err92];
		else vErrors.push(err92);
		errors++;
	}
	if (props0 !== true && props2 !== void 0) {
		if (props2 === true) props0 = true;
		else {
			props0 = props0 || {};
			Object.assign(props0, props2);
		}
	}
	const _errs95 = errors;
	let valid34 = true;
	const _errs96 = errors;
	if (errors === _errs96) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.type === void 0 && "type") {
				const err93 = {};
				if (vErrors === null) vErrors = [err93];
				else vErrors.push(err93);
				errors++;
			} else if (data.type !== void 0) {
				if ("promotion.requested" !== data.type) {
					const err94 = {};
					if (vErrors === null) vErrors = [err94];
					else vErrors.push(err94);
					errors++;
				}
			}
		} else {
			const err95 = {};
			if (vErrors === null) vErrors = [err95];
			else vErrors.push(err95);
			errors++;
		}
	}
	var _valid4 = _errs96 === errors;
	errors = _errs95;
	if (vErrors !== null) {
		if (_errs95) vErrors.length = _errs95;
		else vErrors = null;
	}
	if (_valid4) {
		const _errs99 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.body !== void 0) {
				let data29 = data.body;
				if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
					if (data29.kind === void 0) {
						const err96 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/3/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "kind" }
						};
						if (vErrors === null) vErrors = [err96];
						else vErrors.push(err96);
						errors++;
					}
					if (data29.version === void 0) {
						const err97 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/3/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "version" }
						};
						if (vErrors === null) vErrors = [err97];
						else vErrors.push(err97);
						errors++;
					}
					if (data29.commit === void 0) {
						const err98 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/3/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "commit" }
						};
						if (vErrors === null) vErrors = [err98];
						else vErrors.push(err98);
						errors++;
					}
					if (data29.policy === void 0) {
						const err99 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/3/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "policy" }
						};
						if (vErrors === null) vErrors = [err99];
						else vErrors.push(err99);
						errors++;
					}
					if (data29.reason === void 0) {
						const err100 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/3/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "reason" }
						};
						if (vErrors === null) vErrors = [err100];
						else vErrors.push(err100);
						errors++;
					}
					for (const key5 in data29) if (!(key5 === "kind" || key5 === "version" || key5 === "commit" || key5 === "policy" || key5 === "reason")) {
						const err101 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/3/then/properties/body/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key5 }
						};
						if (vErrors === null) vErrors = [err101];
						else vErrors.push(err101);
						errors++;
					}
					if (data29.kind !== void 0) {
						let data30 = data29.kind;
						if (!(data30 === "promotion" || data30 === "rollback")) {
							const err102 = {
								instancePath: instancePath + "/body/kind",
								schemaPath: "#/allOf/3/then/properties/body/properties/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema31$2.allOf[3].then.properties.body.properties.kind.enum }
							};
							if (vErrors === null) vErrors = [err102];
							else vErrors.push(err102);
							errors++;
						}
					}
					if (data29.version !== void 0) {
						let data31 = data29.version;
						if (typeof data31 === "string") {
							if (data31.length > 1e3) {
								const err103 = {
									instancePath: instancePath + "/body/version",
									schemaPath: "#/$defs/text/maxLength",
									keyword: "maxLength",
									params: { limit: 1e3 }
								};
								if (vErrors === null) vErrors = [err103];
								else vErrors.push(err103);
								errors++;
							}
							if (data31.length < 1) {
								const err104 = {
									instancePath: instancePath + "/body/version",
									schemaPath: "#/$defs/text/minLength",
									keyword: "minLength",
									params: { limit: 1 }
								};
								if (vErrors === null) vErrors = [err104];
								else vErrors.push(err104);
								errors++;
							}
						} else {
							const err105 = {
								instancePath: instancePath + "/body/version",
								schemaPath: "#/$defs/text/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err105];
							else vErrors.push(err105);
							errors++;
						}
					}
					if (data29.commit !== void 0) {
						let data32 = data29.commit;
						if (typeof data32 === "string") {
							if (!pattern4$2.test(data32)) {
								const err106 = {
									instancePath: instancePath + "/body/commit",
									schemaPath: "#/$defs/commit/pattern",
									keyword: "pattern",
									params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
								};
								if (vErrors === null) vErrors = [err106];
								else vErrors.push(err106);
								errors++;
							}
						} else {
							const err107 = {
								instancePath: instancePath + "/body/commit",
								schemaPath: "#/$defs/commit/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err107];
							else vErrors.push(err107);
							errors++;
						}
					}
					if (data29.policy !== void 0) {
						let data33 = data29.policy;
						if (typeof data33 === "string") {
							if (!pattern5.test(data33)) {
								const err108 = {
									instancePath: instancePath + "/body/policy",
									schemaPath: "#/$defs/digest/pattern",
									keyword: "pattern",
									params: { pattern: "^sha256:[0-9a-f]{64}$" }
								};
								if (vErrors === null) vErrors = [err108];
								else vErrors.push(err108);
								errors++;
							}
						} else {
							const err109 = {
								instancePath: instancePath + "/body/policy",
								schemaPath: "#/$defs/digest/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err109];
							else vErrors.push(err109);
							errors++;
						}
					}
					if (data29.reason !== void 0) {
						let data34 = data29.reason;
						const _errs115 = errors;
						let valid41 = false;
						const _errs116 = errors;
						if (typeof data34 === "string") {
							if (data34.length > 1e3) {
								const err110 = {
									instancePath: instancePath + "/body/reason",
									schemaPath: "#/$defs/text/maxLength",
									keyword: "maxLength",
									params: { limit: 1e3 }
								};
								if (vErrors === null) vErrors = [err110];
								else vErrors.push(err110);
								errors++;
							}
							if (data34.length < 1) {
								const err111 = {
									instancePath: instancePath + "/body/reason",
									schemaPath: "#/$defs/text/minLength",
									keyword: "minLength",
									params: { limit: 1 }
								};
								if (vErrors === null) vErrors = [err111];
								else vErrors.push(err111);
								errors++;
							}
						} else {
							const err112 = {
								instancePath: instancePath + "/body/reason",
								schemaPath: "#/$defs/text/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err112];
							else vErrors.push(err112);
							errors++;
						}
						var _valid5 = _errs116 === errors;
						valid41 = valid41 || _valid5;
						const _errs119 = errors;
						if (data34 !== null) {
							const err113 = {
								instancePath: instancePath + "/body/reason",
								schemaPath: "#/allOf/3/then/properties/body/properties/reason/anyOf/1/type",
								keyword: "type",
								params: { type: "null" }
							};
							if (vErrors === null) vErrors = [err113];
							else vErrors.push(err113);
							errors++;
						}
						var _valid5 = _errs119 === errors;
						valid41 = valid41 || _valid5;
						if (!valid41) {
							const err114 = {
								instancePath: instancePath + "/body/reason",
								schemaPath: "#/allOf/3/then/properties/body/properties/reason/anyOf",
								keyword: "anyOf",
								params: {}
							};
							if (vErrors === null) vErrors = [err114];
							else vErrors.push(err114);
							errors++;
						} else {
							errors = _errs115;
							if (vErrors !== null) {
								if (_errs115) vErrors.length = _errs115;
								else vErrors = null;
							}
						}
					}
				} else {
					const err115 = {
						instancePath: instancePath + "/body",
						schemaPath: "#/allOf/3/then/properties/body/type",
						keyword: "type",
						params: { type: "object" }
					};
					if (vErrors === null) vErrors = [err115];
					else vErrors.push(err115);
					errors++;
				}
			}
		} else {
			const err116 = {
				instancePath,
				schemaPath: "#/allOf/3/then/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err116];
			else vErrors.push(err116);
			errors++;
		}
		var _valid4 = _errs99 === errors;
		valid34 = _valid4;
		if (valid34) {
			var props3 = {};
			props3.body = true;
			props3.type = true;
		}
	}
	if (!valid34) {
		const err117 = {
			instancePath,
			schemaPath: "#/allOf/3/if",
			keyword: "if",
			params: { failingKeyword: "then" }
		};
		if (vErrors === null) vErrors = [err117];
		else vErrors.push(err117);
		errors++;
	}
	if (props0 !== true && props3 !== void 0) {
		if (props3 === true) props0 = true;
		else {
			props0 = props0 || {};
			Object.assign(props0, props3);
		}
	}
	const _errs122 = errors;
	let valid43 = true;
	const _errs123 = errors;
	if (errors === _errs123) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.type === void 0 && "type") {
				const err118 = {};
				if (vErrors === null) vErrors = [err118];
				else vErrors.push(err118);
				errors++;
			} else if (data.type !== void 0) {
				if ("promotion.approved" !== data.type) {
					const err119 = {};
					if (vErrors === null) vErrors = [err119];
					else vErrors.push(err119);
					errors++;
				}
			}
		} else {
			const err120 = {};
			if (vErrors === null) vErrors = [err120];
			else vErrors.push(err120);
			errors++;
		}
	}
	var _valid6 = _errs123 === errors;
	errors = _errs122;
	if (vErrors !== null) {
		if (_errs122) vErrors.length = _errs122;
		else vErrors = null;
	}
	if (_valid6) {
		const _errs126 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.body !== void 0) {
				let data36 = data.body;
				if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
					if (data36.provider === void 0) {
						const err121 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/4/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "provider" }
						};
						if (vErrors === null) vErrors = [err121];
						else vErrors.push(err121);
						errors++;
					}
					if (data36.approvers === void 0) {
						const err122 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/4/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "approvers" }
						};
						if (vErrors === null) vErrors = [err122];
						else vErrors.push(err122);
						errors++;
					}
					if (data36.rules === void 0) {
						const err123 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/4/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "rules" }
						};
						if (vErrors === null) vErrors = [err123];
						else vErrors.push(err123);
						errors++;
					}
					for (const key6 in data36) if (!(key6 === "provider" || key6 === "approvers" || key6 === "rules")) {
						const err124 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/4/then/properties/body/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key6 }
						};
						if (vErrors === null) vErrors = [err124];
						else vErrors.push(err124);
						errors++;
					}
					if (data36.provider !== void 0) {
						let data37 = data36.provider;
						if (!(data37 === "environment" || data37 === "pull-request")) {
							const err125 = {
								instancePath: instancePath + "/body/provider",
								schemaPath: "#/allOf/4/then/properties/body/properties/provider/enum",
								keyword: "enum",
								params: { allowedValues: schema31$2.allOf[4].then.properties.body.properties.provider.enum }
							};
							if (vErrors === null) vErrors = [err125];
							else vErrors.push(err125);
							errors++;
						}
					}
					if (data36.approvers !== void 0) {
						let data38 = data36.approvers;
						if (Array.isArray(data38)) {
							if (data38.length > 100) {
								const err126 = {
									instancePath: instancePath + "/body/approvers",
									schemaPath: "#/allOf/4/then/properties/body/properties/approvers/maxItems",
									keyword: "maxItems",
									params: { limit: 100 }
								};
								if (vErrors === null) vErrors = [err126];
								else vErrors.push(err126);
								errors++;
							}
							const len1 = data38.length;
							for (let i1 = 0; i1 < len1; i1++) {
								let data39 = data38[i1];
								if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39) && isFinite(data39))) {
									const err127 = {
										instancePath: instancePath + "/body/approvers/" + i1,
										schemaPath: "#/$defs/id/type",
										keyword: "type",
										params: { type: "integer" }
									};
									if (vErrors === null) vErrors = [err127];
									else vErrors.push(err127);
									errors++;
								}
								if (typeof data39 == "number" && isFinite(data39)) {
									if (data39 > 9007199254740991 || isNaN(data39)) {
										const err128 = {
											instancePath: instancePath + "/body/approvers/" + i1,
											schemaPath: "#/$defs/id/maximum",
											keyword: "maximum",
											params: {
												comparison: "<=",
												limit: 9007199254740991
											}
										};
										if (vErrors === null) vErrors = [err128];
										else vErrors.push(err128);
										errors++;
									}
									if (data39 < 0 || isNaN(data39)) {
										const err129 = {
											instancePath: instancePath + "/body/approvers/" + i1,
											schemaPath: "#/$defs/id/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											}
										};
										if (vErrors === null) vErrors = [err129];
										else vErrors.push(err129);
										errors++;
									}
								}
							}
						} else {
							const err130 = {
								instancePath: instancePath + "/body/approvers",
								schemaPath: "#/allOf/4/then/properties/body/properties/approvers/type",
								keyword: "type",
								params: { type: "array" }
							};
							if (vErrors === null) vErrors = [err130];
							else vErrors.push(err130);
							errors++;
						}
					}
					if (data36.rules !== void 0) {
						let data40 = data36.rules;
						if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
							if (data40.reviewers === void 0) {
								const err131 = {
									instancePath: instancePath + "/body/rules",
									schemaPath: "#/allOf/4/then/properties/body/properties/rules/required",
									keyword: "required",
									params: { missingProperty: "reviewers" }
								};
								if (vErrors === null) vErrors = [err131];
								else vErrors.push(err131);
								errors++;
							}
							if (data40.adminsBypass === void 0) {
								const err132 = {
									instancePath: instancePath + "/body/rules",
									schemaPath: "#/allOf/4/then/properties/body/properties/rules/required",
									keyword: "required",
									params: { missingProperty: "adminsBypass" }
								};
								if (vErrors === null) vErrors = [err132];
								else vErrors.push(err132);
								errors++;
							}
							if (data40.branchPolicy === void 0) {
								const err133 = {
									instancePath: instancePath + "/body/rules",
									schemaPath: "#/allOf/4/then/properties/body/properties/rules/required",
									keyword: "required",
									params: { missingProperty: "branchPolicy" }
								};
								if (vErrors === null) vErrors = [err133];
								else vErrors.push(err133);
								errors++;
							}
							if (data40.preventSelfReview === void 0) {
								const err134 = {
									instancePath: instancePath + "/body/rules",
									schemaPath: "#/allOf/4/then/properties/body/properties/rules/required",
									keyword: "required",
									params: { missingProperty: "preventSelfReview" }
								};
								if (vErrors === null) vErrors = [err134];
								else vErrors.push(err134);
								errors++;
							}
							for (const key7 in data40) if (!(key7 === "reviewers" || key7 === "adminsBypass" || key7 === "branchPolicy" || key7 === "preventSelfReview")) {
								const err135 = {
									instancePath: instancePath + "/body/rules",
									schemaPath: "#/allOf/4/then/properties/body/properties/rules/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key7 }
								};
								if (vErrors === null) vErrors = [err135];
								else vErrors.push(err135);
								errors++;
							}
							if (data40.reviewers !== void 0) {
								let data41 = data40.reviewers;
								if (!(typeof data41 == "number" && !(data41 % 1) && !isNaN(data41) && isFinite(data41))) {
									const err136 = {
										instancePath: instancePath + "/body/rules/reviewers",
										schemaPath: "#/allOf/4/then/properties/body/properties/rules/properties/reviewers/type",
										keyword: "type",
										params: { type: "integer" }
									};
									if (vErrors === null) vErrors = [err136];
									else vErrors.push(err136);
									errors++;
								}
								if (typeof data41 == "number" && isFinite(data41)) {
									if (data41 > 100 || isNaN(data41)) {
										const err137 = {
											instancePath: instancePath + "/body/rules/reviewers",
											schemaPath: "#/allOf/4/then/properties/body/properties/rules/properties/reviewers/maximum",
											keyword: "maximum",
											params: {
												comparison: "<=",
												limit: 100
											}
										};
										if (vErrors === null) vErrors = [err137];
										else vErrors.push(err137);
										errors++;
									}
									if (data41 < 0 || isNaN(data41)) {
										const err138 = {
											instancePath: instancePath + "/body/rules/reviewers",
											schemaPath: "#/allOf/4/then/properties/body/properties/rules/properties/reviewers/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											}
										};
										if (vErrors === null) vErrors = [err138];
										else vErrors.push(err138);
										errors++;
									}
								}
							}
							if (data40.adminsBypass !== void 0) {
								let data42 = data40.adminsBypass;
								if (typeof data42 !== "boolean" && data42 !== null) {
									const err139 = {
										instancePath: instancePath + "/body/rules/adminsBypass",
										schemaPath: "#/allOf/4/then/properties/body/properties/rules/properties/adminsBypass/type",
										keyword: "type",
										params: { type: schema31$2.allOf[4].then.properties.body.properties.rules.properties.adminsBypass.type }
									};
									if (vErrors === null) vErrors = [err139];
									else vErrors.push(err139);
									errors++;
								}
							}
							if (data40.branchPolicy !== void 0) {
								if (typeof data40.branchPolicy !== "boolean") {
									const err140 = {
										instancePath: instancePath + "/body/rules/branchPolicy",
										schemaPath: "#/allOf/4/then/properties/body/properties/rules/properties/branchPolicy/type",
										keyword: "type",
										params: { type: "boolean" }
									};
									if (vErrors === null) vErrors = [err140];
									else vErrors.push(err140);
									errors++;
								}
							}
							if (data40.preventSelfReview !== void 0) {
								if (typeof data40.preventSelfReview !== "boolean") {
									const err141 = {
										instancePath: instancePath + "/body/rules/preventSelfReview",
										schemaPath: "#/allOf/4/then/properties/body/properties/rules/properties/preventSelfReview/type",
										keyword: "type",
										params: { type: "boolean" }
									};
									if (vErrors === null) vErrors = [err141];
									else vErrors.push(err141);
									errors++;
								}
							}
						} else {
							const err142 = {
								instancePath: instancePath + "/body/rules",
								schemaPath: "#/allOf/4/then/properties/body/properties/rules/type",
								keyword: "type",
								params: { type: "object" }
							};
							if (vErrors === null) vErrors = [err142];
							else vErrors.push(err142);
							errors++;
						}
					}
				} else {
					const err143 = {
						instancePath: instancePath + "/body",
						schemaPath: "#/allOf/4/then/properties/body/type",
						keyword: "type",
						params: { type: "object" }
					};
					if (vErrors === null) vErrors = [err143];
					else vErrors.push(err143);
					errors++;
				}
			}
		} else {
			const err144 = {
				instancePath,
				schemaPath: "#/allOf/4/then/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err144];
			else vErrors.push(err144);
			errors++;
		}
		var _valid6 = _errs126 === errors;
		valid43 = _valid6;
		if (valid43) {
			var props4 = {};
			props4.body = true;
			props4.type = true;
		}
	}
	if (!valid43) {
		const err145 = {
			instancePath,
			schemaPath: "#/allOf/4/if",
			keyword: "if",
			params: { failingKeyword: "then" }
		};
		if (vErrors === null) vErrors = [err145];
		else vErrors.push(err145);
		errors++;
	}
	if (props0 !== true && props4 !== void 0) {
		if (props4 === true) props0 = true;
		else {
			props0 = props0 || {};
			Object.assign(props0, props4);
		}
	}
	const _errs149 = errors;
	let valid51 = true;
	const _errs150 = errors;
	if (errors === _errs150) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.type === void 0 && "type") {
				const err146 = {};
				if (vErrors === null) vErrors = [err146];
				else vErrors.push(err146);
				errors++;
			} else if (data.type !== void 0) {
				if ("promotion.started" !== data.type) {
					const err147 = {};
					if (vErrors === null) vErrors = [err147];
					else vErrors.push(err147);
					errors++;
				}
			}
		} else {
			const err148 = {};
			if (vErrors === null) vErrors = [err148];
			else vErrors.push(err148);
			errors++;
		}
	}
	var _valid7 = _errs150 === errors;
	errors = _errs149;
	if (vErrors !== null) {
		if (_errs149) vErrors.length = _errs149;
		else vErrors = null;
	}
	if (_valid7) {
		const _errs153 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.body !== void 0) {
				let data46 = data.body;
				if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
					if (data46.decision === void 0) {
						const err149 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/5/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "decision" }
						};
						if (vErrors === null) vErrors = [err149];
						else vErrors.push(err149);
						errors++;
					}
					for (const key8 in data46) if (!(key8 === "decision")) {
						const err150 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/5/then/properties/body/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key8 }
						};
						if (vErrors === null) vErrors = [err150];
						else vErrors.push(err150);
						errors++;
					}
					if (data46.decision !== void 0) {
						let data47 = data46.decision;
						if (Array.isArray(data47)) {
							if (data47.length > 100) {
								const err151 = {
									instancePath: instancePath + "/body/decision",
									schemaPath: "#/allOf/5/then/properties/body/properties/decision/maxItems",
									keyword: "maxItems",
									params: { limit: 100 }
								};
								if (vErrors === null) vErrors = [err151];
								else vErrors.push(err151);
								errors++;
							}
							const len2 = data47.length;
							for (let i2 = 0; i2 < len2; i2++) if (!validate21$1(data47[i2], {
								instancePath: instancePath + "/body/decision/" + i2,
								parentData: data47,
								parentDataProperty: i2,
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate21$1.errors : vErrors.concat(validate21$1.errors);
								errors = vErrors.length;
							}
						} else {
							const err152 = {
								instancePath: instancePath + "/body/decision",
								schemaPath: "#/allOf/5/then/properties/body/properties/decision/type",
								keyword: "type",
								params: { type: "array" }
							};
							if (vErrors === null) vErrors = [err152];
							else vErrors.push(err152);
							errors++;
						}
					}
				} else {
					const err153 = {
						instancePath: instancePath + "/body",
						schemaPath: "#/allOf/5/then/properties/body/type",
						keyword: "type",
						params: { type: "object" }
					};
					if (vErrors === null) vErrors = [err153];
					else vErrors.push(err153);
					errors++;
				}
			}
		} else {
			const err154 = {
				instancePath,
				schemaPath: "#/allOf/5/then/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err154];
			else vErrors.push(err154);
			errors++;
		}
		var _valid7 = _errs153 === errors;
		valid51 = _valid7;
		if (valid51) {
			var props5 = {};
			props5.body = true;
			props5.type = true;
		}
	}
	if (!valid51) {
		const err155 = {
			instancePath,
			schemaPath: "#/allOf/5/if",
			keyword: "if",
			params: { failingKeyword: "then" }
		};
		if (vErrors === null) vErrors = [err155];
		else vErrors.push(err155);
		errors++;
	}
	if (props0 !== true && props5 !== void 0) {
		if (props5 === true) props0 = true;
		else {
			props0 = props0 || {};
			Object.assign(props0, props5);
		}
	}
	const _errs162 = errors;
	let valid57 = true;
	const _errs163 = errors;
	if (errors === _errs163) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.type === void 0 && "type") {
				const err156 = {};
				if (vErrors === null) vErrors = [err156];
				else vErrors.push(err156);
				errors++;
			} else if (data.type !== void 0) {
				if ("promotion.resumed" !== data.type) {
					const err157 = {};
					if (vErrors === null) vErrors = [err157];
					else vErrors.push(err157);
					errors++;
				}
			}
		} else {
			const err158 = {};
			if (vErrors === null) vErrors = [err158];
			else vErrors.push(err158);
			errors++;
		}
	}
	var _valid8 = _errs163 === errors;
	errors = _errs162;
	if (vErrors !== null) {
		if (_errs162) vErrors.length = _errs162;
		else vErrors = null;
	}
	if (_valid8) {
		const _errs166 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.body !== void 0) {
				let data50 = data.body;
				if (data50 && typeof data50 == "object" && !Array.isArray(data50)) for (const key9 in data50) {
					const err159 = {
						instancePath: instancePath + "/body",
						schemaPath: "#/allOf/6/then/properties/body/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key9 }
					};
					if (vErrors === null) vErrors = [err159];
					else vErrors.push(err159);
					errors++;
				}
				else {
					const err160 = {
						instancePath: instancePath + "/body",
						schemaPath: "#/allOf/6/then/properties/body/type",
						keyword: "type",
						params: { type: "object" }
					};
					if (vErrors === null) vErrors = [err160];
					else vErrors.push(err160);
					errors++;
				}
			}
		} else {
			const err161 = {
				instancePath,
				schemaPath: "#/allOf/6/then/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err161];
			else vErrors.push(err161);
			errors++;
		}
		var _valid8 = _errs166 === errors;
		valid57 = _valid8;
		if (valid57) {
			var props6 = {};
			props6.body = true;
			props6.type = true;
		}
	}
	if (!valid57) {
		const err162 = {
			instancePath,
			schemaPath: "#/allOf/6/if",
			keyword: "if",
			params: { failingKeyword: "then" }
		};
		if (vErrors === null) vErrors = [err162];
		else vErrors.push(err162);
		errors++;
	}
	if (props0 !== true && props6 !== void 0) {
		if (props6 === true) props0 = true;
		else {
			props0 = props0 || {};
			Object.assign(props0, props6);
		}
	}
	const _errs172 = errors;
	let valid60 = true;
	const _errs173 = errors;
	if (errors === _errs173) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.type === void 0 && "type") {
				const err163 = {};
				if (vErrors === null) vErrors = [err163];
				else vErrors.push(err163);
				errors++;
			} else if (data.type !== void 0) {
				if ("promotion.committed" !== data.type) {
					const err164 = {};
					if (vErrors === null) vErrors = [err164];
					else vErrors.push(err164);
					errors++;
				}
			}
		} else {
			const err165 = {};
			if (vErrors === null) vErrors = [err165];
			else vErrors.push(err165);
			errors++;
		}
	}
	var _valid9 = _errs173 === errors;
	errors = _errs172;
	if (vErrors !== null) {
		if (_errs172) vErrors.length = _errs172;
		else vErrors = null;
	}
	if (_valid9) {
		const _errs176 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.body !== void 0) {
				let data52 = data.body;
				if (data52 && typeof data52 == "object" && !Array.isArray(data52)) for (const key10 in data52) {
					const err166 = {
						instancePath: instancePath + "/body",
						schemaPath: "#/allOf/7/then/properties/body/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key10 }
					};
					if (vErrors === null) vErrors = [err166];
					else vErrors.push(err166);
					errors++;
				}
				else {
					const err167 = {
						instancePath: instancePath + "/body",
						schemaPath: "#/allOf/7/then/properties/body/type",
						keyword: "type",
						params: { type: "object" }
					};
					if (vErrors === null) vErrors = [err167];
					else vErrors.push(err167);
					errors++;
				}
			}
		} else {
			const err168 = {
				instancePath,
				schemaPath: "#/allOf/7/then/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err168];
			else vErrors.push(err168);
			errors++;
		}
		var _valid9 = _errs176 === errors;
		valid60 = _valid9;
		if (valid60) {
			var props7 = {};
			props7.body = true;
			props7.type = true;
		}
	}
	if (!valid60) {
		const err169 = {
			instancePath,
			schemaPath: "#/allOf/7/if",
			keyword: "if",
			params: { failingKeyword: "then" }
		};
		if (vErrors === null) vErrors = [err169];
		else vErrors.push(err169);
		errors++;
	}
	if (props0 !== true && props7 !== void 0) {
		if (props7 === true) props0 = true;
		else {
			props0 = props0 || {};
			Object.assign(props0, props7);
		}
	}
	const _errs182 = errors;
	let valid63 = true;
	const _errs183 = errors;
	if (errors === _errs183) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.type === void 0 && "type") {
				const err170 = {};
				if (vErrors === null) vErrors = [err170];
				else vErrors.push(err170);
				errors++;
			} else if (data.type !== void 0) {
				if ("promotion.failed" !== data.type) {
					const err171 = {};
					if (vErrors === null) vErrors = [err171];
					else vErrors.push(err171);
					errors++;
				}
			}
		} else {
			const err172 = {};
			if (vErrors === null) vErrors = [err172];
			else vErrors.push(err172);
			errors++;
		}
	}
	var _valid10 = _errs183 === errors;
	errors = _errs182;
	if (vErrors !== null) {
		if (_errs182) vErrors.length = _errs182;
		else vErrors = null;
	}
	if (_valid10) {
		const _errs186 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.body !== void 0) {
				let data54 = data.body;
				if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
					if (data54.code === void 0) {
						const err173 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/8/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "code" }
						};
						if (vErrors === null) vErrors = [err173];
						else vErrors.push(err173);
						errors++;
					}
					if (data54.message === void 0) {
						const err174 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/8/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "message" }
						};
						if (vErrors === null) vErrors = [err174];
						else vErrors.push(err174);
						errors++;
					}
					for (const key11 in data54) if (!(key11 === "code" || key11 === "message")) {
						const err175 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/8/then/properties/body/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key11 }
						};
						if (vErrors === null) vErrors = [err175];
						else vErrors.push(err175);
						errors++;
					}
					if (data54.code !== void 0) {
						let data55 = data54.code;
						if (typeof data55 === "string") {
							if (!pattern7$2.test(data55)) {
								const err176 = {
									instancePath: instancePath + "/body/code",
									schemaPath: "#/$defs/code/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Z][A-Z0-9_]{1,63}$" }
								};
								if (vErrors === null) vErrors = [err176];
								else vErrors.push(err176);
								errors++;
							}
						} else {
							const err177 = {
								instancePath: instancePath + "/body/code",
								schemaPath: "#/$defs/code/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err177];
							else vErrors.push(err177);
							errors++;
						}
					}
					if (data54.message !== void 0) {
						let data56 = data54.message;
						if (typeof data56 === "string") {
							if (data56.length > 1e3) {
								const err178 = {
									instancePath: instancePath + "/body/message",
									schemaPath: "#/$defs/text/maxLength",
									keyword: "maxLength",
									params: { limit: 1e3 }
								};
								if (vErrors === null) vErrors = [err178];
								else vErrors.push(err178);
								errors++;
							}
							if (data56.length < 1) {
								const err179 = {
									instancePath: instancePath + "/body/message",
									schemaPath: "#/$defs/text/minLength",
									keyword: "minLength",
									params: { limit: 1 }
								};
								if (vErrors === null) vErrors = [err179];
								else vErrors.push(err179);
								errors++;
							}
						} else {
							const err180 = {
								instancePath: instancePath + "/body/message",
								schemaPath: "#/$defs/text/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err180];
							else vErrors.push(err180);
							errors++;
						}
					}
				} else {
					const err181 = {
						instancePath: instancePath + "/body",
						schemaPath: "#/allOf/8/then/properties/body/type",
						keyword: "type",
						params: { type: "object" }
					};
					if (vErrors === null) vErrors = [err181];
					else vErrors.push(err181);
					errors++;
				}
			}
		} else {
			const err182 = {
				instancePath,
				schemaPath: "#/allOf/8/then/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err182];
			else vErrors.push(err182);
			errors++;
		}
		var _valid10 = _errs186 === errors;
		valid63 = _valid10;
		if (valid63) {
			var props8 = {};
			props8.body = true;
			props8.type = true;
		}
	}
	if (!valid63) {
		const err183 = {
			instancePath,
			schemaPath: "#/allOf/8/if",
			keyword: "if",
			params: { failingKeyword: "then" }
		};
		if (vErrors === null) vErrors = [err183];
		else vErrors.push(err183);
		errors++;
	}
	if (props0 !== true && props8 !== void 0) {
		if (props8 === true) props0 = true;
		else {
			props0 = props0 || {};
			Object.assign(props0, props8);
		}
	}
	const _errs198 = errors;
	let valid69 = true;
	const _errs199 = errors;
	if (errors === _errs199) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.type === void 0 && "type") {
				const err184 = {};
				if (vErrors === null) vErrors = [err184];
				else vErrors.push(err184);
				errors++;
			} else if (data.type !== void 0) {
				if ("promotion.stuck" !== data.type) {
					const err185 = {};
					if (vErrors === null) vErrors = [err185];
					else vErrors.push(err185);
					errors++;
				}
			}
		} else {
			const err186 = {};
			if (vErrors === null) vErrors = [err186];
			else vErrors.push(err186);
			errors++;
		}
	}
	var _valid11 = _errs199 === errors;
	errors = _errs198;
	if (vErrors !== null) {
		if (_errs198) vErrors.length = _errs198;
		else vErrors = null;
	}
	if (_valid11) {
		const _errs202 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.body !== void 0) {
				let data58 = data.body;
				if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
					if (data58.code === void 0) {
						const err187 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/9/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "code" }
						};
						if (vErrors === null) vErrors = [err187];
						else vErrors.push(err187);
						errors++;
					}
					if (data58.message === void 0) {
						const err188 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/9/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "message" }
						};
						if (vErrors === null) vErrors = [err188];
						else vErrors.push(err188);
						errors++;
					}
					for (const key12 in data58) if (!(key12 === "code" || key12 === "message")) {
						const err189 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/9/then/properties/body/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key12 }
						};
						if (vErrors === null) vErrors = [err189];
						else vErrors.push(err189);
						errors++;
					}
					if (data58.code !== void 0) {
						let data59 = data58.code;
						if (typeof data59 === "string") {
							if (!pattern7$2.test(data59)) {
								const err190 = {
									instancePath: instancePath + "/body/code",
									schemaPath: "#/$defs/code/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Z][A-Z0-9_]{1,63}$" }
								};
								if (vErrors === null) vErrors = [err190];
								else vErrors.push(err190);
								errors++;
							}
						} else {
							const err191 = {
								instancePath: instancePath + "/body/code",
								schemaPath: "#/$defs/code/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err191];
							else vErrors.push(err191);
							errors++;
						}
					}
					if (data58.message !== void 0) {
						let data60 = data58.message;
						if (typeof data60 === "string") {
							if (data60.length > 1e3) {
								const err192 = {
									instancePath: instancePath + "/body/message",
									schemaPath: "#/$defs/text/maxLength",
									keyword: "maxLength",
									params: { limit: 1e3 }
								};
								if (vErrors === null) vErrors = [err192];
								else vErrors.push(err192);
								errors++;
							}
							if (data60.length < 1) {
								const err193 = {
									instancePath: instancePath + "/body/message",
									schemaPath: "#/$defs/text/minLength",
									keyword: "minLength",
									params: { limit: 1 }
								};
								if (vErrors === null) vErrors = [err193];
								else vErrors.push(err193);
								errors++;
							}
						} else {
							const err194 = {
								instancePath: instancePath + "/body/message",
								schemaPath: "#/$defs/text/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err194];
							else vErrors.push(err194);
							errors++;
						}
					}
				} else {
					const err195 = {
						instancePath: instancePath + "/body",
						schemaPath: "#/allOf/9/then/properties/body/type",
						keyword: "type",
						params: { type: "object" }
					};
					if (vErrors === null) vErrors = [err195];
					else vErrors.push(err195);
					errors++;
				}
			}
		} else {
			const err196 = {
				instancePath,
				schemaPath: "#/allOf/9/then/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err196];
			else vErrors.push(err196);
			errors++;
		}
		var _valid11 = _errs202 === errors;
		valid69 = _valid11;
		if (valid69) {
			var props9 = {};
			props9.body = true;
			props9.type = true;
		}
	}
	if (!valid69) {
		const err197 = {
			instancePath,
			schemaPath: "#/allOf/9/if",
			keyword: "if",
			params: { failingKeyword: "then" }
		};
		if (vErrors === null) vErrors = [err197];
		else vErrors.push(err197);
		errors++;
	}
	if (props0 !== true && props9 !== void 0) {
		if (props9 === true) props0 = true;
		else {
			props0 = props0 || {};
			Object.assign(props0, props9);
		}
	}
	const _errs214 = errors;
	let valid75 = true;
	const _errs215 = errors;
	if (errors === _errs215) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.type === void 0 && "type") {
				const err198 = {};
				if (vErrors === null) vErrors = [err198];
				else vErrors.push(err198);
				errors++;
			} else if (data.type !== void 0) {
				if ("promotion.refused" !== data.type) {
					const err199 = {};
					if (vErrors === null) vErrors = [err199];
					else vErrors.push(err199);
					errors++;
				}
			}
		} else {
			const err200 = {};
			if (vErrors === null) vErrors = [err200];
			else vErrors.push(err200);
			errors++;
		}
	}
	var _valid12 = _errs215 === errors;
	errors = _errs214;
	if (vErrors !== null) {
		if (_errs214) vErrors.length = _errs214;
		else vErrors = null;
	}
	if (_valid12) {
		const _errs218 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.body !== void 0) {
				let data62 = data.body;
				if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
					if (data62.kind === void 0) {
						const err201 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/10/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "kind" }
						};
						if (vErrors === null) vErrors = [err201];
						else vErrors.push(err201);
						errors++;
					}
					if (data62.version === void 0) {
						const err202 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/10/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "version" }
						};
						if (vErrors === null) vErrors = [err202];
						else vErrors.push(err202);
						errors++;
					}
					if (data62.commit === void 0) {
						const err203 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/10/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "commit" }
						};
						if (vErrors === null) vErrors = [err203];
						else vErrors.push(err203);
						errors++;
					}
					if (data62.policy === void 0) {
						const err204 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/10/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "policy" }
						};
						if (vErrors === null) vErrors = [err204];
						else vErrors.push(err204);
						errors++;
					}
					if (data62.reason === void 0) {
						const err205 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/10/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "reason" }
						};
						if (vErrors === null) vErrors = [err205];
						else vErrors.push(err205);
						errors++;
					}
					if (data62.refusals === void 0) {
						const err206 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/10/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "refusals" }
						};
						if (vErrors === null) vErrors = [err206];
						else vErrors.push(err206);
						errors++;
					}
					for (const key13 in data62) if (!(key13 === "kind" || key13 === "version" || key13 === "commit" || key13 === "policy" || key13 === "reason" || key13 === "refusals")) {
						const err207 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/10/then/properties/body/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key13 }
						};
						if (vErrors === null) vErrors = [err207];
						else vErrors.push(err207);
						errors++;
					}
					if (data62.kind !== void 0) {
						let data63 = data62.kind;
						if (!(data63 === "promotion" || data63 === "rollback")) {
							const err208 = {
								instancePath: instancePath + "/body/kind",
								schemaPath: "#/allOf/10/then/properties/body/properties/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema31$2.allOf[10].then.properties.body.properties.kind.enum }
							};
							if (vErrors === null) vErrors = [err208];
							else vErrors.push(err208);
							errors++;
						}
					}
					if (data62.version !== void 0) {
						let data64 = data62.version;
						if (typeof data64 === "string") {
							if (data64.length > 1e3) {
								const err209 = {
									instancePath: instancePath + "/body/version",
									schemaPath: "#/$defs/text/maxLength",
									keyword: "maxLength",
									params: { limit: 1e3 }
								};
								if (vErrors === null) vErrors = [err209];
								else vErrors.push(err209);
								errors++;
							}
							if (data64.length < 1) {
								const err210 = {
									instancePath: instancePath + "/body/version",
									schemaPath: "#/$defs/text/minLength",
									keyword: "minLength",
									params: { limit: 1 }
								};
								if (vErrors === null) vErrors = [err210];
								else vErrors.push(err210);
								errors++;
							}
						} else {
							const err211 = {
								instancePath: instancePath + "/body/version",
								schemaPath: "#/$defs/text/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err211];
							else vErrors.push(err211);
							errors++;
						}
					}
					if (data62.commit !== void 0) {
						let data65 = data62.commit;
						if (typeof data65 === "string") {
							if (!pattern4$2.test(data65)) {
								const err212 = {
									instancePath: instancePath + "/body/commit",
									schemaPath: "#/$defs/commit/pattern",
									keyword: "pattern",
									params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
								};
								if (vErrors === null) vErrors = [err212];
								else vErrors.push(err212);
								errors++;
							}
						} else {
							const err213 = {
								instancePath: instancePath + "/body/commit",
								schemaPath: "#/$defs/commit/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err213];
							else vErrors.push(err213);
							errors++;
						}
					}
					if (data62.policy !== void 0) {
						let data66 = data62.policy;
						if (typeof data66 === "string") {
							if (!pattern5.test(data66)) {
								const err214 = {
									instancePath: instancePath + "/body/policy",
									schemaPath: "#/$defs/digest/pattern",
									keyword: "pattern",
									params: { pattern: "^sha256:[0-9a-f]{64}$" }
								};
								if (vErrors === null) vErrors = [err214];
								else vErrors.push(err214);
								errors++;
							}
						} else {
							const err215 = {
								instancePath: instancePath + "/body/policy",
								schemaPath: "#/$defs/digest/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err215];
							else vErrors.push(err215);
							errors++;
						}
					}
					if (data62.reason !== void 0) {
						let data67 = data62.reason;
						const _errs234 = errors;
						let valid82 = false;
						const _errs235 = errors;
						if (typeof data67 === "string") {
							if (data67.length > 1e3) {
								const err216 = {
									instancePath: instancePath + "/body/reason",
									schemaPath: "#/$defs/text/maxLength",
									keyword: "maxLength",
									params: { limit: 1e3 }
								};
								if (vErrors === null) vErrors = [err216];
								else vErrors.push(err216);
								errors++;
							}
							if (data67.length < 1) {
								const err217 = {
									instancePath: instancePath + "/body/reason",
									schemaPath: "#/$defs/text/minLength",
									keyword: "minLength",
									params: { limit: 1 }
								};
								if (vErrors === null) vErrors = [err217];
								else vErrors.push(err217);
								errors++;
							}
						} else {
							const err218 = {
								instancePath: instancePath + "/body/reason",
								schemaPath: "#/$defs/text/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err218];
							else vErrors.push(err218);
							errors++;
						}
						var _valid13 = _errs235 === errors;
						valid82 = valid82 || _valid13;
						const _errs238 = errors;
						if (data67 !== null) {
							const err219 = {
								instancePath: instancePath + "/body/reason",
								schemaPath: "#/allOf/10/then/properties/body/properties/reason/anyOf/1/type",
								keyword: "type",
								params: { type: "null" }
							};
							if (vErrors === null) vErrors = [err219];
							else vErrors.push(err219);
							errors++;
						}
						var _valid13 = _errs238 === errors;
						valid82 = valid82 || _valid13;
						if (!valid82) {
							const err220 = {
								instancePath: instancePath + "/body/reason",
								schemaPath: "#/allOf/10/then/properties/body/properties/reason/anyOf",
								keyword: "anyOf",
								params: {}
							};
							if (vErrors === null) vErrors = [err220];
							else vErrors.push(err220);
							errors++;
						} else {
							errors = _errs234;
							if (vErrors !== null) {
								if (_errs234) vErrors.length = _errs234;
								else vErrors = null;
							}
						}
					}
					if (data62.refusals !== void 0) {
						let data68 = data62.refusals;
						if (Array.isArray(data68)) {
							if (data68.length > 100) {
								const err221 = {
									instancePath: instancePath + "/body/refusals",
									schemaPath: "#/allOf/10/then/properties/body/properties/refusals/maxItems",
									keyword: "maxItems",
									params: { limit: 100 }
								};
								if (vErrors === null) vErrors = [err221];
								else vErrors.push(err221);
								errors++;
							}
							const len3 = data68.length;
							for (let i3 = 0; i3 < len3; i3++) if (!validate21$1(data68[i3], {
								instancePath: instancePath + "/body/refusals/" + i3,
								parentData: data68,
								parentDataProperty: i3,
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate21$1.errors : vErrors.concat(validate21$1.errors);
								errors = vErrors.length;
							}
						} else {
							const err222 = {
								instancePath: instancePath + "/body/refusals",
								schemaPath: "#/allOf/10/then/properties/body/properties/refusals/type",
								keyword: "type",
								params: { type: "array" }
							};
							if (vErrors === null) vErrors = [err222];
							else vErrors.push(err222);
							errors++;
						}
					}
				} else {
					const err223 = {
						instancePath: instancePath + "/body",
						schemaPath: "#/allOf/10/then/properties/body/type",
						keyword: "type",
						params: { type: "object" }
					};
					if (vErrors === null) vErrors = [err223];
					else vErrors.push(err223);
					errors++;
				}
			}
		} else {
			const err224 = {
				instancePath,
				schemaPath: "#/allOf/10/then/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err224];
			else vErrors.push(err224);
			errors++;
		}
		var _valid12 = _errs218 === errors;
		valid75 = _valid12;
		if (valid75) {
			var props10 = {};
			props10.body = true;
			props10.type = true;
		}
	}
	if (!valid75) {
		const err225 = {
			instancePath,
			schemaPath: "#/allOf/10/if",
			keyword: "if",
			params: { failingKeyword: "then" }
		};
		if (vErrors === null) vErrors = [err225];
		else vErrors.push(err225);
		errors++;
	}
	if (props0 !== true && props10 !== void 0) {
		if (props10 === true) props0 = true;
		else {
			props0 = props0 || {};
			Object.assign(props0, props10);
		}
	}
	const _errs244 = errors;
	let valid86 = true;
	const _errs245 = errors;
	if (errors === _errs245) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.type === void 0 && "type") {
				const err226 = {};
				if (vErrors === null) vErrors = [err226];
				else vErrors.push(err226);
				errors++;
			} else if (data.type !== void 0) {
				if ("hold.lifted" !== data.type) {
					const err227 = {};
					if (vErrors === null) vErrors = [err227];
					else vErrors.push(err227);
					errors++;
				}
			}
		} else {
			const err228 = {};
			if (vErrors === null) vErrors = [err228];
			else vErrors.push(err228);
			errors++;
		}
	}
	var _valid14 = _errs245 === errors;
	errors = _errs244;
	if (vErrors !== null) {
		if (_errs244) vErrors.length = _errs244;
		else vErrors = null;
	}
	if (_valid14) {
		const _errs248 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.body !== void 0) {
				let data71 = data.body;
				if (data71 && typeof data71 == "object" && !Array.isArray(data71)) {
					if (data71.reason === void 0) {
						const err229 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/11/then/properties/body/required",
							keyword: "required",
							params: { missingProperty: "reason" }
						};
						if (vErrors === null) vErrors = [err229];
						else vErrors.push(err229);
						errors++;
					}
					for (const key14 in data71) if (!(key14 === "reason")) {
						const err230 = {
							instancePath: instancePath + "/body",
							schemaPath: "#/allOf/11/then/properties/body/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key14 }
						};
						if (vErrors === null) vErrors = [err230];
						else vErrors.push(err230);
						errors++;
					}
					if (data71.reason !== void 0) {
						let data72 = data71.reason;
						if (typeof data72 === "string") {
							if (data72.length > 1e3) {
								const err231 = {
									instancePath: instancePath + "/body/reason",
									schemaPath: "#/$defs/text/maxLength",
									keyword: "maxLength",
									params: { limit: 1e3 }
								};
								if (vErrors === null) vErrors = [err231];
								else vErrors.push(err231);
								errors++;
							}
							if (data72.length < 1) {
								const err232 = {
									instancePath: instancePath + "/body/reason",
									schemaPath: "#/$defs/text/minLength",
									keyword: "minLength",
									params: { limit: 1 }
								};
								if (vErrors === null) vErrors = [err232];
								else vErrors.push(err232);
								errors++;
							}
						} else {
							const err233 = {
								instancePath: instancePath + "/body/reason",
								schemaPath: "#/$defs/text/type",
								keyword: "type",
								params: { type: "string" }
							};
							if (vErrors === null) vErrors = [err233];
							else vErrors.push(err233);
							errors++;
						}
					}
				} else {
					const err234 = {
						instancePath: instancePath + "/body",
						schemaPath: "#/allOf/11/then/properties/body/type",
						keyword: "type",
						params: { type: "object" }
					};
					if (vErrors === null) vErrors = [err234];
					else vErrors.push(err234);
					errors++;
				}
			}
		} else {
			const err235 = {
				instancePath,
				schemaPath: "#/allOf/11/then/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err235];
			else vErrors.push(err235);
			errors++;
		}
		var _valid14 = _errs248 === errors;
		valid86 = _valid14;
		if (valid86) {
			var props11 = {};
			props11.body = true;
			props11.type = true;
		}
	}
	if (!valid86) {
		const err236 = {
			instancePath,
			schemaPath: "#/allOf/11/if",
			keyword: "if",
			params: { failingKeyword: "then" }
		};
		if (vErrors === null) vErrors = [err236];
		else vErrors.push(err236);
		errors++;
	}
	if (props0 !== true && props11 !== void 0) {
		if (props11 === true) props0 = true;
		else {
			props0 = props0 || {};
			Object.assign(props0, props11);
		}
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.schemaVersion === void 0) {
			const err237 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "schemaVersion" }
			};
			if (vErrors === null) vErrors = [err237];
			else vErrors.push(err237);
			errors++;
		}
		if (data.seq === void 0) {
			const err238 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "seq" }
			};
			if (vErrors === null) vErrors = [err238];
			else vErrors.push(err238);
			errors++;
		}
		if (data.prev === void 0) {
			const err239 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "prev" }
			};
			if (vErrors === null) vErrors = [err239];
			else vErrors.push(err239);
			errors++;
		}
		if (data.type === void 0) {
			const err240 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "type" }
			};
			if (vErrors === null) vErrors = [err240];
			else vErrors.push(err240);
			errors++;
		}
		if (data.at === void 0) {
			const err241 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "at" }
			};
			if (vErrors === null) vErrors = [err241];
			else vErrors.push(err241);
			errors++;
		}
		if (data.actor === void 0) {
			const err242 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "actor" }
			};
			if (vErrors === null) vErrors = [err242];
			else vErrors.push(err242);
			errors++;
		}
		if (data.model === void 0) {
			const err243 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "model" }
			};
			if (vErrors === null) vErrors = [err243];
			else vErrors.push(err243);
			errors++;
		}
		if (data.digest === void 0) {
			const err244 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "digest" }
			};
			if (vErrors === null) vErrors = [err244];
			else vErrors.push(err244);
			errors++;
		}
		if (data.environment === void 0) {
			const err245 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "environment" }
			};
			if (vErrors === null) vErrors = [err245];
			else vErrors.push(err245);
			errors++;
		}
		if (data.promotion === void 0) {
			const err246 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "promotion" }
			};
			if (vErrors === null) vErrors = [err246];
			else vErrors.push(err246);
			errors++;
		}
		if (data.body === void 0) {
			const err247 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "body" }
			};
			if (vErrors === null) vErrors = [err247];
			else vErrors.push(err247);
			errors++;
		}
		for (const key15 in data) if (!func1$1.call(schema31$2.properties, key15)) {
			const err248 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key15 }
			};
			if (vErrors === null) vErrors = [err248];
			else vErrors.push(err248);
			errors++;
		}
		if (data.schemaVersion !== void 0) {
			if (1 !== data.schemaVersion) {
				const err249 = {
					instancePath: instancePath + "/schemaVersion",
					schemaPath: "#/properties/schemaVersion/const",
					keyword: "const",
					params: { allowedValue: 1 }
				};
				if (vErrors === null) vErrors = [err249];
				else vErrors.push(err249);
				errors++;
			}
		}
		if (data.seq !== void 0) {
			let data74 = data.seq;
			if (!(typeof data74 == "number" && !(data74 % 1) && !isNaN(data74) && isFinite(data74))) {
				const err250 = {
					instancePath: instancePath + "/seq",
					schemaPath: "#/properties/seq/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err250];
				else vErrors.push(err250);
				errors++;
			}
			if (typeof data74 == "number" && isFinite(data74)) {
				if (data74 > 99999999 || isNaN(data74)) {
					const err251 = {
						instancePath: instancePath + "/seq",
						schemaPath: "#/properties/seq/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 99999999
						}
					};
					if (vErrors === null) vErrors = [err251];
					else vErrors.push(err251);
					errors++;
				}
				if (data74 < 1 || isNaN(data74)) {
					const err252 = {
						instancePath: instancePath + "/seq",
						schemaPath: "#/properties/seq/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						}
					};
					if (vErrors === null) vErrors = [err252];
					else vErrors.push(err252);
					errors++;
				}
			}
		}
		if (data.prev !== void 0) {
			let data75 = data.prev;
			const _errs261 = errors;
			let valid92 = false;
			const _errs262 = errors;
			if (typeof data75 === "string") {
				if (!pattern5.test(data75)) {
					const err253 = {
						instancePath: instancePath + "/prev",
						schemaPath: "#/$defs/digest/pattern",
						keyword: "pattern",
						params: { pattern: "^sha256:[0-9a-f]{64}$" }
					};
					if (vErrors === null) vErrors = [err253];
					else vErrors.push(err253);
					errors++;
				}
			} else {
				const err254 = {
					instancePath: instancePath + "/prev",
					schemaPath: "#/$defs/digest/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err254];
				else vErrors.push(err254);
				errors++;
			}
			var _valid15 = _errs262 === errors;
			valid92 = valid92 || _valid15;
			const _errs265 = errors;
			if (data75 !== null) {
				const err255 = {
					instancePath: instancePath + "/prev",
					schemaPath: "#/properties/prev/anyOf/1/type",
					keyword: "type",
					params: { type: "null" }
				};
				if (vErrors === null) vErrors = [err255];
				else vErrors.push(err255);
				errors++;
			}
			var _valid15 = _errs265 === errors;
			valid92 = valid92 || _valid15;
			if (!valid92) {
				const err256 = {
					instancePath: instancePath + "/prev",
					schemaPath: "#/properties/prev/anyOf",
					keyword: "anyOf",
					params: {}
				};
				if (vErrors === null) vErrors = [err256];
				else vErrors.push(err256);
				errors++;
			} else {
				errors = _errs261;
				if (vErrors !== null) {
					if (_errs261) vErrors.length = _errs261;
					else vErrors = null;
				}
			}
		}
		if (data.type !== void 0) {
			let data76 = data.type;
			if (!(data76 === "ledger.opened" || data76 === "model.registered" || data76 === "evidence.recorded" || data76 === "promotion.requested" || data76 === "promotion.approved" || data76 === "promotion.started" || data76 === "promotion.resumed" || data76 === "promotion.committed" || data76 === "promotion.failed" || data76 === "promotion.stuck" || data76 === "promotion.refused" || data76 === "hold.lifted")) {
				const err257 = {
					instancePath: instancePath + "/type",
					schemaPath: "#/properties/type/enum",
					keyword: "enum",
					params: { allowedValues: schema31$2.properties.type.enum }
				};
				if (vErrors === null) vErrors = [err257];
				else vErrors.push(err257);
				errors++;
			}
		}
		if (data.at !== void 0) {
			let data77 = data.at;
			if (typeof data77 === "string") {
				if (!pattern20.test(data77)) {
					const err258 = {
						instancePath: instancePath + "/at",
						schemaPath: "#/properties/at/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$" }
					};
					if (vErrors === null) vErrors = [err258];
					else vErrors.push(err258);
					errors++;
				}
			} else {
				const err259 = {
					instancePath: instancePath + "/at",
					schemaPath: "#/properties/at/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err259];
				else vErrors.push(err259);
				errors++;
			}
		}
		if (data.actor !== void 0) {
			let data78 = data.actor;
			if (data78 && typeof data78 == "object" && !Array.isArray(data78)) {
				if (data78.account === void 0) {
					const err260 = {
						instancePath: instancePath + "/actor",
						schemaPath: "#/properties/actor/required",
						keyword: "required",
						params: { missingProperty: "account" }
					};
					if (vErrors === null) vErrors = [err260];
					else vErrors.push(err260);
					errors++;
				}
				if (data78.run === void 0) {
					const err261 = {
						instancePath: instancePath + "/actor",
						schemaPath: "#/properties/actor/required",
						keyword: "required",
						params: { missingProperty: "run" }
					};
					if (vErrors === null) vErrors = [err261];
					else vErrors.push(err261);
					errors++;
				}
				if (data78.attempt === void 0) {
					const err262 = {
						instancePath: instancePath + "/actor",
						schemaPath: "#/properties/actor/required",
						keyword: "required",
						params: { missingProperty: "attempt" }
					};
					if (vErrors === null) vErrors = [err262];
					else vErrors.push(err262);
					errors++;
				}
				for (const key16 in data78) if (!(key16 === "account" || key16 === "run" || key16 === "attempt")) {
					const err263 = {
						instancePath: instancePath + "/actor",
						schemaPath: "#/properties/actor/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key16 }
					};
					if (vErrors === null) vErrors = [err263];
					else vErrors.push(err263);
					errors++;
				}
				if (data78.account !== void 0) {
					let data79 = data78.account;
					if (!(typeof data79 == "number" && !(data79 % 1) && !isNaN(data79) && isFinite(data79))) {
						const err264 = {
							instancePath: instancePath + "/actor/account",
							schemaPath: "#/$defs/id/type",
							keyword: "type",
							params: { type: "integer" }
						};
						if (vErrors === null) vErrors = [err264];
						else vErrors.push(err264);
						errors++;
					}
					if (typeof data79 == "number" && isFinite(data79)) {
						if (data79 > 9007199254740991 || isNaN(data79)) {
							const err265 = {
								instancePath: instancePath + "/actor/account",
								schemaPath: "#/$defs/id/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 9007199254740991
								}
							};
							if (vErrors === null) vErrors = [err265];
							else vErrors.push(err265);
							errors++;
						}
						if (data79 < 0 || isNaN(data79)) {
							const err266 = {
								instancePath: instancePath + "/actor/account",
								schemaPath: "#/$defs/id/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								}
							};
							if (vErrors === null) vErrors = [err266];
							else vErrors.push(err266);
							errors++;
						}
					}
				}
				if (data78.run !== void 0) {
					let data80 = data78.run;
					if (!(typeof data80 == "number" && !(data80 % 1) && !isNaN(data80) && isFinite(data80))) {
						const err267 = {
							instancePath: instancePath + "/actor/run",
							schemaPath: "#/$defs/id/type",
							keyword: "type",
							params: { type: "integer" }
						};
						if (vErrors === null) vErrors = [err267];
						else vErrors.push(err267);
						errors++;
					}
					if (typeof data80 == "number" && isFinite(data80)) {
						if (data80 > 9007199254740991 || isNaN(data80)) {
							const err268 = {
								instancePath: instancePath + "/actor/run",
								schemaPath: "#/$defs/id/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 9007199254740991
								}
							};
							if (vErrors === null) vErrors = [err268];
							else vErrors.push(err268);
							errors++;
						}
						if (data80 < 0 || isNaN(data80)) {
							const err269 = {
								instancePath: instancePath + "/actor/run",
								schemaPath: "#/$defs/id/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								}
							};
							if (vErrors === null) vErrors = [err269];
							else vErrors.push(err269);
							errors++;
						}
					}
				}
				if (data78.attempt !== void 0) {
					let data81 = data78.attempt;
					if (!(typeof data81 == "number" && !(data81 % 1) && !isNaN(data81) && isFinite(data81))) {
						const err270 = {
							instancePath: instancePath + "/actor/attempt",
							schemaPath: "#/$defs/id/type",
							keyword: "type",
							params: { type: "integer" }
						};
						if (vErrors === null) vErrors = [err270];
						else vErrors.push(err270);
						errors++;
					}
					if (typeof data81 == "number" && isFinite(data81)) {
						if (data81 > 9007199254740991 || isNaN(data81)) {
							const err271 = {
								instancePath: instancePath + "/actor/attempt",
								schemaPath: "#/$defs/id/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 9007199254740991
								}
							};
							if (vErrors === null) vErrors = [err271];
							else vErrors.push(err271);
							errors++;
						}
						if (data81 < 0 || isNaN(data81)) {
							const err272 = {
								instancePath: instancePath + "/actor/attempt",
								schemaPath: "#/$defs/id/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								}
							};
							if (vErrors === null) vErrors = [err272];
							else vErrors.push(err272);
							errors++;
						}
					}
				}
			} else {
				const err273 = {
					instancePath: instancePath + "/actor",
					schemaPath: "#/properties/actor/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err273];
				else vErrors.push(err273);
				errors++;
			}
		}
		if (data.model !== void 0) {
			let data82 = data.model;
			const _errs283 = errors;
			let valid98 = false;
			const _errs284 = errors;
			if (typeof data82 === "string") {
				if (data82.length > 1e3) {
					const err274 = {
						instancePath: instancePath + "/model",
						schemaPath: "#/$defs/text/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 }
					};
					if (vErrors === null) vErrors = [err274];
					else vErrors.push(err274);
					errors++;
				}
				if (data82.length < 1) {
					const err275 = {
						instancePath: instancePath + "/model",
						schemaPath: "#/$defs/text/minLength",
						keyword: "minLength",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err275];
					else vErrors.push(err275);
					errors++;
				}
			} else {
				const err276 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/$defs/text/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err276];
				else vErrors.push(err276);
				errors++;
			}
			var _valid16 = _errs284 === errors;
			valid98 = valid98 || _valid16;
			const _errs287 = errors;
			if (data82 !== null) {
				const err277 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/properties/model/anyOf/1/type",
					keyword: "type",
					params: { type: "null" }
				};
				if (vErrors === null) vErrors = [err277];
				else vErrors.push(err277);
				errors++;
			}
			var _valid16 = _errs287 === errors;
			valid98 = valid98 || _valid16;
			if (!valid98) {
				const err278 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/properties/model/anyOf",
					keyword: "anyOf",
					params: {}
				};
				if (vErrors === null) vErrors = [err278];
				else vErrors.push(err278);
				errors++;
			} else {
				errors = _errs283;
				if (vErrors !== null) {
					if (_errs283) vErrors.length = _errs283;
					else vErrors = null;
				}
			}
		}
		if (data.digest !== void 0) {
			let data83 = data.digest;
			const _errs290 = errors;
			let valid100 = false;
			const _errs291 = errors;
			if (typeof data83 === "string") {
				if (!pattern5.test(data83)) {
					const err279 = {
						instancePath: instancePath + "/digest",
						schemaPath: "#/$defs/digest/pattern",
						keyword: "pattern",
						params: { pattern: "^sha256:[0-9a-f]{64}$" }
					};
					if (vErrors === null) vErrors = [err279];
					else vErrors.push(err279);
					errors++;
				}
			} else {
				const err280 = {
					instancePath: instancePath + "/digest",
					schemaPath: "#/$defs/digest/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err280];
				else vErrors.push(err280);
				errors++;
			}
			var _valid17 = _errs291 === errors;
			valid100 = valid100 || _valid17;
			const _errs294 = errors;
			if (data83 !== null) {
				const err281 = {
					instancePath: instancePath + "/digest",
					schemaPath: "#/properties/digest/anyOf/1/type",
					keyword: "type",
					params: { type: "null" }
				};
				if (vErrors === null) vErrors = [err281];
				else vErrors.push(err281);
				errors++;
			}
			var _valid17 = _errs294 === errors;
			valid100 = valid100 || _valid17;
			if (!valid100) {
				const err282 = {
					instancePath: instancePath + "/digest",
					schemaPath: "#/properties/digest/anyOf",
					keyword: "anyOf",
					params: {}
				};
				if (vErrors === null) vErrors = [err282];
				else vErrors.push(err282);
				errors++;
			} else {
				errors = _errs290;
				if (vErrors !== null) {
					if (_errs290) vErrors.length = _errs290;
					else vErrors = null;
				}
			}
		}
		if (data.environment !== void 0) {
			let data84 = data.environment;
			const _errs297 = errors;
			let valid102 = false;
			const _errs298 = errors;
			if (typeof data84 === "string") {
				if (data84.length > 1e3) {
					const err283 = {
						instancePath: instancePath + "/environment",
						schemaPath: "#/$defs/text/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 }
					};
					if (vErrors === null) vErrors = [err283];
					else vErrors.push(err283);
					errors++;
				}
				if (data84.length < 1) {
					const err284 = {
						instancePath: instancePath + "/environment",
						schemaPath: "#/$defs/text/minLength",
						keyword: "minLength",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err284];
					else vErrors.push(err284);
					errors++;
				}
			} else {
				const err285 = {
					instancePath: instancePath + "/environment",
					schemaPath: "#/$defs/text/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err285];
				else vErrors.push(err285);
				errors++;
			}
			var _valid18 = _errs298 === errors;
			valid102 = valid102 || _valid18;
			const _errs301 = errors;
			if (data84 !== null) {
				const err286 = {
					instancePath: instancePath + "/environment",
					schemaPath: "#/properties/environment/anyOf/1/type",
					keyword: "type",
					params: { type: "null" }
				};
				if (vErrors === null) vErrors = [err286];
				else vErrors.push(err286);
				errors++;
			}
			var _valid18 = _errs301 === errors;
			valid102 = valid102 || _valid18;
			if (!valid102) {
				const err287 = {
					instancePath: instancePath + "/environment",
					schemaPath: "#/properties/environment/anyOf",
					keyword: "anyOf",
					params: {}
				};
				if (vErrors === null) vErrors = [err287];
				else vErrors.push(err287);
				errors++;
			} else {
				errors = _errs297;
				if (vErrors !== null) {
					if (_errs297) vErrors.length = _errs297;
					else vErrors = null;
				}
			}
		}
		if (data.promotion !== void 0) {
			let data85 = data.promotion;
			const _errs304 = errors;
			let valid104 = false;
			const _errs305 = errors;
			if (typeof data85 === "string") {
				if (!pattern5.test(data85)) {
					const err288 = {
						instancePath: instancePath + "/promotion",
						schemaPath: "#/$defs/digest/pattern",
						keyword: "pattern",
						params: { pattern: "^sha256:[0-9a-f]{64}$" }
					};
					if (vErrors === null) vErrors = [err288];
					else vErrors.push(err288);
					errors++;
				}
			} else {
				const err289 = {
					instancePath: instancePath + "/promotion",
					schemaPath: "#/$defs/digest/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err289];
				else vErrors.push(err289);
				errors++;
			}
			var _valid19 = _errs305 === errors;
			valid104 = valid104 || _valid19;
			const _errs308 = errors;
			if (data85 !== null) {
				const err290 = {
					instancePath: instancePath + "/promotion",
					schemaPath: "#/properties/promotion/anyOf/1/type",
					keyword: "type",
					params: { type: "null" }
				};
				if (vErrors === null) vErrors = [err290];
				else vErrors.push(err290);
				errors++;
			}
			var _valid19 = _errs308 === errors;
			valid104 = valid104 || _valid19;
			if (!valid104) {
				const err291 = {
					instancePath: instancePath + "/promotion",
					schemaPath: "#/properties/promotion/anyOf",
					keyword: "anyOf",
					params: {}
				};
				if (vErrors === null) vErrors = [err291];
				else vErrors.push(err291);
				errors++;
			} else {
				errors = _errs304;
				if (vErrors !== null) {
					if (_errs304) vErrors.length = _errs304;
					else vErrors = null;
				}
			}
		}
		if (data.body !== void 0) {
			let data86 = data.body;
			if (!(data86 && typeof data86 == "object" && !Array.isArray(data86))) {
				const err292 = {
					instancePath: instancePath + "/body",
					schemaPath: "#/properties/body/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err292];
				else vErrors.push(err292);
				errors++;
			}
		}
	} else {
		const err293 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err293];
		else vErrors.push(err293);
		errors++;
	}
	validate20$2.errors = vErrors;
	return errors === 0;
}
validate20$2.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const compiled$2 = {
	schema: schema31$2,
	validate: validate20$2
};

// packages/manifest/src/validators/manifest.v1.ts
const schema31$1 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/manifest.v1.json",
	"title": "Modelgate model manifest",
	"type": "object",
	"description": "What a person asserts about one version of a model.",
	"properties": {
		"apiVersion": {
			"type": "string",
			"const": "modelgate/v1",
			"description": "Decides how the file is read.",
			"examples": ["modelgate/v1"]
		},
		"kind": {
			"type": "string",
			"const": "Model",
			"description": "What the file describes.",
			"examples": ["Model"]
		},
		"metadata": {
			"type": "object",
			"description": "Who and what.",
			"properties": {
				"name": { "$ref": "#/$defs/name" },
				"version": { "$ref": "#/$defs/version" },
				"owner": { "$ref": "#/$defs/owner" },
				"title": {
					"type": "string",
					"description": "The name people read.",
					"minLength": 1,
					"maxLength": 200
				},
				"description": {
					"type": "string",
					"description": "What the model does, for people.",
					"minLength": 1,
					"maxLength": 5e3
				},
				"contact": {
					"type": "string",
					"description": "Where to ask.",
					"minLength": 1,
					"maxLength": 200
				},
				"license": {
					"type": "string",
					"description": "An SPDX expression.",
					"minLength": 1,
					"maxLength": 200,
					"examples": ["LicenseRef-Proprietary"]
				},
				"tags": {
					"type": "array",
					"description": "Words to find it by.",
					"items": {
						"type": "string",
						"minLength": 1,
						"maxLength": 63
					},
					"maxItems": 50,
					"uniqueItems": true
				},
				"annotations": {
					"type": "object",
					"description": "Identifiers in other systems.",
					"additionalProperties": {
						"type": "string",
						"maxLength": 2e3
					},
					"maxProperties": 100
				}
			},
			"required": [
				"name",
				"version",
				"owner"
			],
			"patternProperties": { "^x-": true },
			"additionalProperties": false,
			"examples": [{
				"name": "credit-default-risk",
				"version": "1.0.0",
				"owner": "@acme/credit-ml"
			}]
		},
		"spec": {
			"type": "object",
			"description": "What is asserted about this version.",
			"properties": {
				"task": {
					"type": "string",
					"description": "A Hugging Face task name.",
					"minLength": 1,
					"maxLength": 100,
					"examples": ["tabular-classification"]
				},
				"library": {
					"type": "object",
					"description": "What it was trained with.",
					"properties": {
						"name": {
							"type": "string",
							"minLength": 1,
							"maxLength": 100,
							"examples": ["scikit-learn"]
						},
						"version": { "$ref": "#/$defs/version" }
					},
					"required": ["name"],
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				},
				"baseModels": {
					"type": "array",
					"description": "Models it was made from.",
					"items": {
						"type": "object",
						"properties": {
							"name": {
								"type": "string",
								"minLength": 1,
								"maxLength": 200
							},
							"uri": { "$ref": "#/$defs/uri" },
							"digest": { "$ref": "#/$defs/anyDigest" },
							"relation": {
								"type": "string",
								"enum": [
									"finetune",
									"adapter",
									"merge",
									"quantized"
								],
								"examples": ["finetune"]
							}
						},
						"required": ["name", "relation"],
						"patternProperties": { "^x-": true },
						"additionalProperties": false
					},
					"maxItems": 50
				},
				"artifacts": {
					"type": "array",
					"description": "The files of the model itself.",
					"items": {
						"type": "object",
						"properties": {
							"name": {
								"type": "string",
								"description": "Unique in this list.",
								"minLength": 1,
								"maxLength": 100,
								"examples": ["weights"]
							},
							"path": { "$ref": "#/$defs/path" },
							"uri": { "$ref": "#/$defs/uri" },
							"format": {
								"type": "string",
								"description": "File format.",
								"minLength": 1,
								"maxLength": 50,
								"examples": ["safetensors"]
							},
							"digest": { "$ref": "#/$defs/digest" },
							"size": {
								"type": "integer",
								"description": "Bytes.",
								"minimum": 0,
								"maximum": 9007199254740991,
								"examples": [2206748]
							},
							"mediaType": {
								"type": "string",
								"minLength": 1,
								"maxLength": 200
							},
							"signature": { "$ref": "#/$defs/path" }
						},
						"required": [
							"name",
							"format",
							"digest",
							"size"
						],
						"patternProperties": { "^x-": true },
						"additionalProperties": false
					},
					"minItems": 1,
					"maxItems": 1e3,
					"examples": [[{
						"name": "weights",
						"path": "models/credit.safetensors",
						"format": "safetensors",
						"digest": "sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee",
						"size": 2206748
					}]]
				},
				"data": {
					"type": "array",
					"description": "The data it was made and judged with.",
					"items": {
						"type": "object",
						"properties": {
							"name": {
								"type": "string",
								"description": "Unique in this list.",
								"minLength": 1,
								"maxLength": 100,
								"examples": ["credit-holdout"]
							},
							"role": {
								"type": "string",
								"enum": [
									"training",
									"validation",
									"testing",
									"calibration",
									"reference"
								],
								"examples": ["training"]
							},
							"path": { "$ref": "#/$defs/path" },
							"uri": { "$ref": "#/$defs/uri" },
							"version": { "$ref": "#/$defs/version" },
							"digest": { "$ref": "#/$defs/digest" },
							"descriptor": { "$ref": "#/$defs/path" },
							"sensitiveData": {
								"type": "array",
								"description": "Columns with personal data.",
								"items": {
									"type": "string",
									"minLength": 1,
									"maxLength": 200
								},
								"maxItems": 200
							}
						},
						"required": [
							"name",
							"role",
							"digest"
						],
						"patternProperties": { "^x-": true },
						"additionalProperties": false
					},
					"maxItems": 200
				},
				"training": {
					"type": "object",
					"description": "How it was made.",
					"properties": {
						"code": {
							"type": "object",
							"description": "The code that trains it.",
							"properties": {
								"uri": { "$ref": "#/$defs/uri" },
								"digest": { "$ref": "#/$defs/anyDigest" },
								"entrypoint": { "$ref": "#/$defs/path" }
							},
							"patternProperties": { "^x-": true },
							"additionalProperties": false
						},
						"environment": {
							"type": "object",
							"description": "What it runs on.",
							"properties": {
								"locks": {
									"type": "array",
									"description": "Lock files of the environment.",
									"items": { "$ref": "#/$defs/file" },
									"maxItems": 50
								},
								"image": {
									"type": "string",
									"description": "A container image with its digest.",
									"minLength": 1,
									"maxLength": 500
								},
								"runtime": {
									"type": "string",
									"description": "Such as `python 3.12`.",
									"minLength": 1,
									"maxLength": 200
								}
							},
							"patternProperties": { "^x-": true },
							"additionalProperties": false
						},
						"seeds": {
							"type": "object",
							"description": "Seeds of random numbers, by name.",
							"additionalProperties": { "type": "integer" },
							"maxProperties": 100
						},
						"hyperparameters": {
							"type": "object",
							"description": "Settings of the training.",
							"maxProperties": 1e3
						}
					},
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				},
				"reproduce": {
					"type": "object",
					"description": "How anyone can rebuild it.",
					"properties": {
						"command": {
							"type": "string",
							"description": "Makes the outputs from code and data.",
							"minLength": 1,
							"maxLength": 4e3,
							"examples": ["python train.py"]
						},
						"workdir": { "$ref": "#/$defs/path" },
						"timeout": {
							"type": "integer",
							"description": "Seconds.",
							"minimum": 1,
							"maximum": 604800
						},
						"smoke": {
							"type": "string",
							"description": "A reduced command for pull requests.",
							"minLength": 1,
							"maxLength": 4e3
						},
						"outputs": {
							"type": "array",
							"description": "What the command makes.",
							"items": {
								"type": "object",
								"properties": {
									"path": { "$ref": "#/$defs/path" },
									"role": {
										"type": "string",
										"enum": [
											"weights",
											"metrics",
											"predictions",
											"report",
											"log"
										],
										"examples": ["weights"]
									},
									"volatile": {
										"type": "array",
										"description": "Parts that may differ.",
										"items": {
											"type": "string",
											"minLength": 1,
											"maxLength": 500
										},
										"maxItems": 100
									}
								},
								"required": ["path", "role"],
								"patternProperties": { "^x-": true },
								"additionalProperties": false
							},
							"minItems": 1,
							"maxItems": 200
						},
						"require": { "$ref": "#/$defs/rung" },
						"tolerance": {
							"type": "number",
							"description": "Largest relative difference.",
							"minimum": 0
						},
						"vary": {
							"type": "array",
							"description": "What the second run changes.",
							"items": {
								"type": "string",
								"minLength": 1,
								"maxLength": 100
							},
							"maxItems": 20
						},
						"env": {
							"type": "object",
							"description": "Environment variables of the command.",
							"additionalProperties": {
								"type": "string",
								"maxLength": 4e3
							},
							"maxProperties": 100
						}
					},
					"required": ["command", "outputs"],
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				},
				"evaluation": {
					"type": "object",
					"description": "How good it is, as claimed.",
					"properties": {
						"predictions": {
							"type": "object",
							"description": "The table of predictions.",
							"properties": {
								"path": { "$ref": "#/$defs/path" },
								"uri": { "$ref": "#/$defs/uri" },
								"digest": { "$ref": "#/$defs/digest" },
								"label": {
									"type": "string",
									"description": "Column of the true outcome.",
									"minLength": 1,
									"maxLength": 200,
									"examples": ["label"]
								},
								"prediction": {
									"type": "string",
									"description": "Column of the predicted class.",
									"minLength": 1,
									"maxLength": 200,
									"examples": ["prediction"]
								},
								"score": {
									"type": "string",
									"description": "Column of the score.",
									"minLength": 1,
									"maxLength": 200
								},
								"weight": {
									"type": "string",
									"description": "Column of row weights.",
									"minLength": 1,
									"maxLength": 200
								},
								"id": {
									"type": "string",
									"description": "Column that identifies a row.",
									"minLength": 1,
									"maxLength": 200
								},
								"positive": {
									"type": "string",
									"description": "The positive label.",
									"minLength": 1,
									"maxLength": 200
								},
								"favourable": {
									"type": "string",
									"description": "The outcome people want.",
									"minLength": 1,
									"maxLength": 200
								}
							},
							"required": [
								"digest",
								"label",
								"prediction"
							],
							"patternProperties": { "^x-": true },
							"additionalProperties": false
						},
						"cells": { "$ref": "#/$defs/file" },
						"command": {
							"type": "string",
							"description": "Scores the declared data with the declared artifact.",
							"minLength": 1,
							"maxLength": 4e3
						},
						"design": {
							"type": "string",
							"enum": [
								"holdout",
								"cross-validation",
								"temporal"
							],
							"description": "How test data were held apart.",
							"examples": ["holdout"]
						},
						"results": {
							"type": "array",
							"description": "Figures the author claims.",
							"items": {
								"type": "object",
								"properties": {
									"metric": {
										"type": "string",
										"minLength": 1,
										"maxLength": 100,
										"examples": ["roc_auc"]
									},
									"value": {
										"type": "number",
										"description": "The figure.",
										"examples": [.81]
									},
									"dataset": {
										"type": "string",
										"description": "A name under `spec.data`.",
										"minLength": 1,
										"maxLength": 100
									},
									"slice": {
										"type": "string",
										"minLength": 1,
										"maxLength": 200
									},
									"n": {
										"type": "integer",
										"description": "Rows.",
										"minimum": 0,
										"maximum": 9007199254740991
									},
									"confidenceInterval": {
										"type": "object",
										"properties": {
											"low": { "type": "number" },
											"high": { "type": "number" },
											"level": {
												"type": "number",
												"exclusiveMinimum": 0,
												"exclusiveMaximum": 1
											}
										},
										"required": ["low", "high"],
										"patternProperties": { "^x-": true },
										"additionalProperties": false
									}
								},
								"required": [
									"metric",
									"value",
									"dataset"
								],
								"patternProperties": { "^x-": true },
								"additionalProperties": false
							},
							"maxItems": 2e3
						},
						"source": { "$ref": "#/$defs/file" }
					},
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				},
				"fairness": {
					"type": "object",
					"description": "Whom it could harm.",
					"properties": {
						"sensitiveAttributes": {
							"type": "array",
							"description": "Columns by which groups are compared.",
							"items": {
								"type": "object",
								"properties": {
									"name": {
										"type": "string",
										"minLength": 1,
										"maxLength": 200
									},
									"groups": {
										"type": "array",
										"items": {
											"type": "string",
											"minLength": 1,
											"maxLength": 200
										},
										"maxItems": 200
									},
									"reference": {
										"type": "string",
										"minLength": 1,
										"maxLength": 200
									}
								},
								"required": ["name"],
								"patternProperties": { "^x-": true },
								"additionalProperties": false
							},
							"minItems": 1,
							"maxItems": 50
						},
						"intersections": {
							"type": "boolean",
							"description": "Whether groups are crossed."
						},
						"assessments": {
							"type": "array",
							"description": "CycloneDX fairness assessments.",
							"items": {
								"type": "object",
								"properties": {
									"groupAtRisk": {
										"type": "string",
										"minLength": 1,
										"maxLength": 2e3
									},
									"benefits": {
										"type": "string",
										"minLength": 1,
										"maxLength": 2e3
									},
									"harms": {
										"type": "string",
										"minLength": 1,
										"maxLength": 2e3
									},
									"mitigationStrategy": {
										"type": "string",
										"minLength": 1,
										"maxLength": 2e3
									}
								},
								"patternProperties": { "^x-": true },
								"additionalProperties": false
							},
							"maxItems": 100
						}
					},
					"required": ["sensitiveAttributes"],
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				},
				"explanation": {
					"type": "object",
					"description": "What it relies on.",
					"properties": {
						"method": {
							"type": "string",
							"minLength": 1,
							"maxLength": 200,
							"examples": ["permutation importance"]
						},
						"importances": { "$ref": "#/$defs/file" }
					},
					"required": ["method", "importances"],
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				},
				"considerations": {
					"type": "object",
					"description": "What it is for, and what not.",
					"properties": {
						"useCases": {
							"type": "array",
							"description": "What it is for.",
							"items": {
								"type": "string",
								"minLength": 1,
								"maxLength": 2e3
							},
							"minItems": 1,
							"maxItems": 100,
							"examples": [["Pre-screening of credit card limits"]]
						},
						"users": {
							"type": "array",
							"description": "Who uses it.",
							"items": {
								"type": "string",
								"minLength": 1,
								"maxLength": 2e3
							},
							"maxItems": 100
						},
						"outOfScopeUses": {
							"type": "array",
							"description": "What it is not for.",
							"items": {
								"type": "string",
								"minLength": 1,
								"maxLength": 2e3
							},
							"maxItems": 100
						},
						"technicalLimitations": {
							"type": "array",
							"description": "Where it does not work.",
							"items": {
								"type": "string",
								"minLength": 1,
								"maxLength": 2e3
							},
							"maxItems": 100
						},
						"performanceTradeoffs": {
							"type": "array",
							"description": "What was given up for what.",
							"items": {
								"type": "string",
								"minLength": 1,
								"maxLength": 2e3
							},
							"maxItems": 100
						},
						"ethicalConsiderations": {
							"type": "array",
							"description": "Risks to people, and what is done.",
							"items": {
								"type": "object",
								"properties": {
									"name": {
										"type": "string",
										"minLength": 1,
										"maxLength": 2e3
									},
									"mitigationStrategy": {
										"type": "string",
										"minLength": 1,
										"maxLength": 2e3
									}
								},
								"required": ["name"],
								"patternProperties": { "^x-": true },
								"additionalProperties": false
							},
							"maxItems": 100
						},
						"humanOversight": {
							"type": "string",
							"description": "Who looks at its decisions.",
							"minLength": 1,
							"maxLength": 5e3
						}
					},
					"required": ["useCases"],
					"patternProperties": { "^x-": true },
					"additionalProperties": false,
					"examples": [{ "useCases": ["Pre-screening of credit card limits"] }]
				},
				"risk": {
					"type": "object",
					"description": "How much depends on it.",
					"properties": {
						"tier": {
							"type": "string",
							"enum": [
								"low",
								"medium",
								"high",
								"critical"
							],
							"description": "Decides which fields the policy demands.",
							"examples": ["low"]
						},
						"rationale": {
							"type": "string",
							"minLength": 1,
							"maxLength": 5e3
						},
						"classifications": {
							"type": "array",
							"description": "How others classify it.",
							"items": {
								"type": "object",
								"properties": {
									"framework": {
										"type": "string",
										"minLength": 1,
										"maxLength": 100,
										"examples": ["eu-ai-act"]
									},
									"category": {
										"type": "string",
										"minLength": 1,
										"maxLength": 200
									},
									"reference": {
										"type": "string",
										"minLength": 1,
										"maxLength": 200
									}
								},
								"required": ["framework", "category"],
								"patternProperties": { "^x-": true },
								"additionalProperties": false
							},
							"maxItems": 50
						}
					},
					"required": ["tier"],
					"patternProperties": { "^x-": true },
					"additionalProperties": false,
					"examples": [{ "tier": "low" }]
				},
				"validation": {
					"type": "object",
					"description": "Independent validation.",
					"properties": {
						"owner": { "$ref": "#/$defs/owner" },
						"report": { "$ref": "#/$defs/path" },
						"validatedOn": { "$ref": "#/$defs/date" },
						"expiresOn": { "$ref": "#/$defs/date" },
						"findings": {
							"type": "array",
							"description": "What the validators found.",
							"items": {
								"type": "object",
								"properties": {
									"id": {
										"type": "string",
										"minLength": 1,
										"maxLength": 100
									},
									"severity": {
										"type": "string",
										"enum": [
											"low",
											"medium",
											"high",
											"critical"
										]
									},
									"status": {
										"type": "string",
										"enum": [
											"open",
											"accepted",
											"closed"
										]
									},
									"description": {
										"type": "string",
										"minLength": 1,
										"maxLength": 2e3
									}
								},
								"required": [
									"id",
									"severity",
									"status"
								],
								"patternProperties": { "^x-": true },
								"additionalProperties": false
							},
							"maxItems": 500
						}
					},
					"required": ["owner"],
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				},
				"monitoring": {
					"type": "object",
					"description": "What is watched in production.",
					"properties": {
						"plan": { "$ref": "#/$defs/path" },
						"owner": { "$ref": "#/$defs/owner" },
						"reference": { "$ref": "#/$defs/file" },
						"metrics": {
							"type": "array",
							"description": "What is watched.",
							"items": {
								"type": "object",
								"properties": {
									"metric": {
										"type": "string",
										"minLength": 1,
										"maxLength": 100,
										"examples": ["psi"]
									},
									"threshold": {
										"type": ["string", "number"],
										"maxLength": 100
									},
									"window": {
										"type": "string",
										"minLength": 1,
										"maxLength": 50
									}
								},
								"required": ["metric"],
								"patternProperties": { "^x-": true },
								"additionalProperties": false
							},
							"maxItems": 100
						},
						"rollback": {
							"type": "string",
							"description": "What happens when it goes wrong.",
							"minLength": 1,
							"maxLength": 5e3
						}
					},
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				},
				"changePlan": {
					"type": "object",
					"description": "Changes that were agreed in advance.",
					"properties": {
						"allowed": {
							"type": "array",
							"description": "Changes foreseen.",
							"items": {
								"type": "string",
								"minLength": 1,
								"maxLength": 2e3
							},
							"maxItems": 100
						},
						"protocol": { "$ref": "#/$defs/path" },
						"impactAssessment": { "$ref": "#/$defs/path" }
					},
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				}
			},
			"required": [
				"artifacts",
				"considerations",
				"risk"
			],
			"patternProperties": { "^x-": true },
			"additionalProperties": false
		}
	},
	"required": [
		"apiVersion",
		"kind",
		"metadata",
		"spec"
	],
	"patternProperties": { "^x-": true },
	"additionalProperties": false,
	"$defs": {
		"digest": {
			"type": "string",
			"description": "SHA-256 of the bytes; of a folder the OpenSSF model-signing root digest.",
			"pattern": "^sha256:[0-9a-f]{64}$",
			"x-message": "must be `sha256:` and 64 lower-case hexadecimal digits",
			"maxLength": 71,
			"examples": ["sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee"]
		},
		"anyDigest": {
			"type": "string",
			"description": "SHA-256 of the bytes, or a git commit.",
			"pattern": "^(sha256:[0-9a-f]{64}|gitCommit:[0-9a-f]{40})$",
			"x-message": "must be `sha256:` and 64 lower-case hexadecimal digits, or `gitCommit:` and 40",
			"maxLength": 71,
			"examples": ["sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee"]
		},
		"path": {
			"type": "string",
			"description": "A path relative to the root of the repository, with forward slashes.",
			"minLength": 1,
			"maxLength": 1024,
			"examples": ["models/credit.safetensors"]
		},
		"uri": {
			"type": "string",
			"description": "Where the bytes are when they are not in the repository.",
			"pattern": "^[A-Za-z][A-Za-z0-9+.-]*:",
			"x-message": "must start with a scheme such as `https:` or `s3:`",
			"minLength": 1,
			"maxLength": 2048,
			"examples": ["s3://bucket/train.parquet"]
		},
		"version": {
			"type": "string",
			"description": "Always in quotes.",
			"pattern": "^[0-9A-Za-z][0-9A-Za-z.+_-]*$",
			"x-message": "must consist of letters, digits and the characters . + _ -",
			"minLength": 1,
			"maxLength": 64,
			"examples": ["2.4.0"]
		},
		"name": {
			"type": "string",
			"description": "Letters, digits and . _ -",
			"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$",
			"x-message": "must start with a letter or digit and hold only letters, digits and the characters . _ -",
			"minLength": 1,
			"maxLength": 63,
			"examples": ["credit-default-risk"]
		},
		"owner": {
			"type": "string",
			"description": "A team or person: `@org/team`, `@person` or a Backstage reference.",
			"minLength": 1,
			"maxLength": 200,
			"examples": ["@acme/credit-ml"]
		},
		"date": {
			"type": "string",
			"description": "A day, in quotes.",
			"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
			"x-message": "must be a day such as `2027-03-02`",
			"maxLength": 10,
			"examples": ["2027-03-02"]
		},
		"file": {
			"type": "object",
			"description": "A file of the repository with its digest.",
			"properties": {
				"path": { "$ref": "#/$defs/path" },
				"digest": { "$ref": "#/$defs/digest" }
			},
			"required": ["path", "digest"],
			"patternProperties": { "^x-": true },
			"additionalProperties": false,
			"examples": [{
				"path": "uv.lock",
				"digest": "sha256:143cc6d5f4a2b1c09e8d7f6a5b4c3d2e1f00112233445566778899aabbccddee"
			}]
		},
		"rung": {
			"type": "string",
			"enum": [
				"bytes",
				"content",
				"numeric",
				"metric",
				"statistical"
			],
			"description": "How alike a rebuilt model must be.",
			"examples": ["numeric"]
		}
	}
};
const schema55 = {
	"type": "string",
	"enum": [
		"bytes",
		"content",
		"numeric",
		"metric",
		"statistical"
	],
	"description": "How alike a rebuilt model must be.",
	"examples": ["numeric"]
};
const pattern4$1 = new RegExp("^x-", "u");
const pattern6 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern7$1 = new RegExp("^[0-9A-Za-z][0-9A-Za-z.+_-]*$", "u");
const pattern12 = new RegExp("^[A-Za-z][A-Za-z0-9+.-]*:", "u");
const pattern13 = new RegExp("^(sha256:[0-9a-f]{64}|gitCommit:[0-9a-f]{40})$", "u");
const pattern16 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern45 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const func1 = Object.prototype.hasOwnProperty;
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate21.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.path === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "path" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.digest === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "digest" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "path" || key0 === "digest" || pattern4$1.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.path !== void 0) {
			let data0 = data.path;
			if (typeof data0 === "string") {
				if (data0.length > 1024) {
					const err3 = {
						instancePath: instancePath + "/path",
						schemaPath: "#/$defs/path/maxLength",
						keyword: "maxLength",
						params: { limit: 1024 }
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (data0.length < 1) {
					const err4 = {
						instancePath: instancePath + "/path",
						schemaPath: "#/$defs/path/minLength",
						keyword: "minLength",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/path",
					schemaPath: "#/$defs/path/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.digest !== void 0) {
			let data1 = data.digest;
			if (typeof data1 === "string") {
				if (data1.length > 71) {
					const err6 = {
						instancePath: instancePath + "/digest",
						schemaPath: "#/$defs/digest/maxLength",
						keyword: "maxLength",
						params: { limit: 71 }
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (!pattern16.test(data1)) {
					const err7 = {
						instancePath: instancePath + "/digest",
						schemaPath: "#/$defs/digest/pattern",
						keyword: "pattern",
						params: { pattern: "^sha256:[0-9a-f]{64}$" }
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/digest",
					schemaPath: "#/$defs/digest/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
	} else {
		const err9 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err9];
		else vErrors.push(err9);
		errors++;
	}
	validate21.errors = vErrors;
	return errors === 0;
}
validate21.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate20$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$1.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.apiVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "apiVersion" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.metadata === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "metadata" }
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.spec === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "spec" }
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || pattern4$1.test(key0))) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.apiVersion !== void 0) {
			let data0 = data.apiVersion;
			if (typeof data0 !== "string") {
				const err5 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if ("modelgate/v1" !== data0) {
				const err6 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/const",
					keyword: "const",
					params: { allowedValue: "modelgate/v1" }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			let data1 = data.kind;
			if (typeof data1 !== "string") {
				const err7 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if ("Model" !== data1) {
				const err8 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "Model" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			let data2 = data.metadata;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				if (data2.name === void 0) {
					const err9 = {
						instancePath: instancePath + "/metadata",
						schemaPath: "#/properties/metadata/required",
						keyword: "required",
						params: { missingProperty: "name" }
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data2.version === void 0) {
					const err10 = {
						instancePath: instancePath + "/metadata",
						schemaPath: "#/properties/metadata/required",
						keyword: "required",
						params: { missingProperty: "version" }
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data2.owner === void 0) {
					const err11 = {
						instancePath: instancePath + "/metadata",
						schemaPath: "#/properties/metadata/required",
						keyword: "required",
						params: { missingProperty: "owner" }
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				for (const key1 in data2) if (!(func1.call(schema31$1.properties.metadata.properties, key1) || pattern4$1.test(key1))) {
					const err12 = {
						instancePath: instancePath + "/metadata",
						schemaPath: "#/properties/metadata/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 }
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data2.name !== void 0) {
					let data3 = data2.name;
					if (typeof data3 === "string") {
						if (data3.length > 63) {
							const err13 = {
								instancePath: instancePath + "/metadata/name",
								schemaPath: "#/$defs/name/maxLength",
								keyword: "maxLength",
								params: { limit: 63 }
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
						if (data3.length < 1) {
							const err14 = {
								instancePath: instancePath + "/metadata/name",
								schemaPath: "#/$defs/name/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
						if (!pattern6.test(data3)) {
							const err15 = {
								instancePath: instancePath + "/metadata/name",
								schemaPath: "#/$defs/name/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" }
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
					} else {
						const err16 = {
							instancePath: instancePath + "/metadata/name",
							schemaPath: "#/$defs/name/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				if (data2.version !== void 0) {
					let data4 = data2.version;
					if (typeof data4 === "string") {
						if (data4.length > 64) {
							const err17 = {
								instancePath: instancePath + "/metadata/version",
								schemaPath: "#/$defs/version/maxLength",
								keyword: "maxLength",
								params: { limit: 64 }
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (data4.length < 1) {
							const err18 = {
								instancePath: instancePath + "/metadata/version",
								schemaPath: "#/$defs/version/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
						if (!pattern7$1.test(data4)) {
							const err19 = {
								instancePath: instancePath + "/metadata/version",
								schemaPath: "#/$defs/version/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9A-Za-z][0-9A-Za-z.+_-]*$" }
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
					} else {
						const err20 = {
							instancePath: instancePath + "/metadata/version",
							schemaPath: "#/$defs/version/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
				if (data2.owner !== void 0) {
					let data5 = data2.owner;
					if (typeof data5 === "string") {
						if (data5.length > 200) {
							const err21 = {
								instancePath: instancePath + "/metadata/owner",
								schemaPath: "#/$defs/owner/maxLength",
								keyword: "maxLength",
								params: { limit: 200 }
							};
							if (vErrors === null) vErrors = [err21];
							else vErrors.push(err21);
							errors++;
						}
						if (data5.length < 1) {
							const err22 = {
								instancePath: instancePath + "/metadata/owner",
								schemaPath: "#/$defs/owner/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err22];
							else vErrors.push(err22);
							errors++;
						}
					} else {
						const err23 = {
							instancePath: instancePath + "/metadata/owner",
							schemaPath: "#/$defs/owner/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err23];
						else vErrors.push(err23);
						errors++;
					}
				}
				if (data2.title !== void 0) {
					let data6 = data2.title;
					if (typeof data6 === "string") {
						if (data6.length > 200) {
							const err24 = {
								instancePath: instancePath + "/metadata/title",
								schemaPath: "#/properties/metadata/properties/title/maxLength",
								keyword: "maxLength",
								params: { limit: 200 }
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						}
						if (data6.length < 1) {
							const err25 = {
								instancePath: instancePath + "/metadata/title",
								schemaPath: "#/properties/metadata/properties/title/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
					} else {
						const err26 = {
							instancePath: instancePath + "/metadata/title",
							schemaPath: "#/properties/metadata/properties/title/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					}
				}
				if (data2.description !== void 0) {
					let data7 = data2.description;
					if (typeof data7 === "string") {
						if (data7.length > 5e3) {
							const err27 = {
								instancePath: instancePath + "/metadata/description",
								schemaPath: "#/properties/metadata/properties/description/maxLength",
								keyword: "maxLength",
								params: { limit: 5e3 }
							};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
						if (data7.length < 1) {
							const err28 = {
								instancePath: instancePath + "/metadata/description",
								schemaPath: "#/properties/metadata/properties/description/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
					} else {
						const err29 = {
							instancePath: instancePath + "/metadata/description",
							schemaPath: "#/properties/metadata/properties/description/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
				}
				if (data2.contact !== void 0) {
					let data8 = data2.contact;
					if (typeof data8 === "string") {
						if (data8.length > 200) {
							const err30 = {
								instancePath: instancePath + "/metadata/contact",
								schemaPath: "#/properties/metadata/properties/contact/maxLength",
								keyword: "maxLength",
								params: { limit: 200 }
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
						if (data8.length < 1) {
							const err31 = {
								instancePath: instancePath + "/metadata/contact",
								schemaPath: "#/properties/metadata/properties/contact/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
					} else {
						const err32 = {
							instancePath: instancePath + "/metadata/contact",
							schemaPath: "#/properties/metadata/properties/contact/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
				}
				if (data2.license !== void 0) {
					let data9 = data2.license;
					if (typeof data9 === "string") {
						if (data9.length > 200) {
							const err33 = {
								instancePath: instancePath + "/metadata/license",
								schemaPath: "#/properties/metadata/properties/license/maxLength",
								keyword: "maxLength",
								params: { limit: 200 }
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
						if (data9.length < 1) {
							const err34 = {
								instancePath: instancePath + "/metadata/license",
								schemaPath: "#/properties/metadata/properties/license/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
					} else {
						const err35 = {
							instancePath: instancePath + "/metadata/license",
							schemaPath: "#/properties/metadata/properties/license/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
				if (data2.tags !== void 0) {
					let data10 = data2.tags;
					if (Array.isArray(data10)) {
						if (data10.length > 50) {
							const err36 = {
								instancePath: instancePath + "/metadata/tags",
								schemaPath: "#/properties/metadata/properties/tags/maxItems",
								keyword: "maxItems",
								params: { limit: 50 }
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
						const len0 = data10.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data11 = data10[i0];
							if (typeof data11 === "string") {
								if (data11.length > 63) {
									const err37 = {
										instancePath: instancePath + "/metadata/tags/" + i0,
										schemaPath: "#/properties/metadata/properties/tags/items/maxLength",
										keyword: "maxLength",
										params: { limit: 63 }
									};
									if (vErrors === null) vErrors = [err37];
									else vErrors.push(err37);
									errors++;
								}
								if (data11.length < 1) {
									const err38 = {
										instancePath: instancePath + "/metadata/tags/" + i0,
										schemaPath: "#/properties/metadata/properties/tags/items/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err38];
									else vErrors.push(err38);
									errors++;
								}
							} else {
								const err39 = {
									instancePath: instancePath + "/metadata/tags/" + i0,
									schemaPath: "#/properties/metadata/properties/tags/items/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err39];
								else vErrors.push(err39);
								errors++;
							}
						}
						let i1 = data10.length;
						let j0;
						if (i1 > 1) {
							const indices0 = {};
							for (; i1--;) {
								let item0 = data10[i1];
								if (typeof item0 !== "string") continue;
								if (typeof indices0[item0] == "number") {
									j0 = indices0[item0];
									const err40 = {
										instancePath: instancePath + "/metadata/tags",
										schemaPath: "#/properties/metadata/properties/tags/uniqueItems",
										keyword: "uniqueItems",
										params: {
											i: i1,
											j: j0
										}
									};
									if (vErrors === null) vErrors = [err40];
									else vErrors.push(err40);
									errors++;
									break;
								}
								indices0[item0] = i1;
							}
						}
					} else {
						const err41 = {
							instancePath: instancePath + "/metadata/tags",
							schemaPath: "#/properties/metadata/properties/tags/type",
							keyword: "type",
							params: { type: "array" }
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
				}
				if (data2.annotations !== void 0) {
					let data12 = data2.annotations;
					if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
						if (Object.keys(data12).length > 100) {
							const err42 = {
								instancePath: instancePath + "/metadata/annotations",
								schemaPath: "#/properties/metadata/properties/annotations/maxProperties",
								keyword: "maxProperties",
								params: { limit: 100 }
							};
							if (vErrors === null) vErrors = [err42];
							else vErrors.push(err42);
							errors++;
						}
						for (const key2 in data12) {
							let data13 = data12[key2];
							if (typeof data13 === "string") {
								if (data13.length > 2e3) {
									const err43 = {
										instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/metadata/properties/annotations/additionalProperties/maxLength",
										keyword: "maxLength",
										params: { limit: 2e3 }
									};
									if (vErrors === null) vErrors = [err43];
									else vErrors.push(err43);
									errors++;
								}
							} else {
								const err44 = {
									instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/metadata/properties/annotations/additionalProperties/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err44];
								else vErrors.push(err44);
								errors++;
							}
						}
					} else {
						const err45 = {
							instancePath: instancePath + "/metadata/annotations",
							schemaPath: "#/properties/metadata/properties/annotations/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err45];
						else vErrors.push(err45);
						errors++;
					}
				}
			} else {
				const err46 = {
					instancePath: instancePath + "/metadata",
					schemaPath: "#/properties/metadata/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err46];
				else vErrors.push(err46);
				errors++;
			}
		}
		if (data.spec !== void 0) {
			let data14 = data.spec;
			if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
				if (data14.artifacts === void 0) {
					const err47 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "artifacts" }
					};
					if (vErrors === null) vErrors = [err47];
					else vErrors.push(err47);
					errors++;
				}
				if (data14.considerations === void 0) {
					const err48 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "considerations" }
					};
					if (vErrors === null) vErrors = [err48];
					else vErrors.push(err48);
					errors++;
				}
				if (data14.risk === void 0) {
					const err49 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "risk" }
					};
					if (vErrors === null) vErrors = [err49];
					else vErrors.push(err49);
					errors++;
				}
				for (const key3 in data14) if (!(func1.call(schema31$1.properties.spec.properties, key3) || pattern4$1.test(key3))) {
					const err50 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 }
					};
					if (vErrors === null) vErrors = [err50];
					else vErrors.push(err50);
					errors++;
				}
				if (data14.task !== void 0) {
					let data15 = data14.task;
					if (typeof data15 === "string") {
						if (data15.length > 100) {
							const err51 = {
								instancePath: instancePath + "/spec/task",
								schemaPath: "#/properties/spec/properties/task/maxLength",
								keyword: "maxLength",
								params: { limit: 100 }
							};
							if (vErrors === null) vErrors = [err51];
							else vErrors.push(err51);
							errors++;
						}
						if (data15.length < 1) {
							const err52 = {
								instancePath: instancePath + "/spec/task",
								schemaPath: "#/properties/spec/properties/task/minLength",
								keyword: "minLength",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
					} else {
						const err53 = {
							instancePath: instancePath + "/spec/task",
							schemaPath: "#/properties/spec/properties/task/type",
							keyword: "type",
							params: { type: "string" }
						};
						if (vErrors === null) vErrors = [err53];
						else vErrors.push(err53);
						errors++;
					}
				}
				if (data14.library !== void 0) {
					let data16 = data14.library;
					if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
						if (data16.name === void 0) {
							const err54 = {
								instancePath: instancePath + "/spec/library",
								schemaPath: "#/properties/spec/properties/library/required",
								keyword: "required",
								params: { missingProperty: "name" }
							};
							if (vErrors === null) vErrors = [err54];
							else vErrors.push(err54);
							errors++;
						}
						for (const key4 in data16) if (!(key4 === "name" || key4 === "version" || pattern4$1.test(key4))) {
							const err55 = {
								instancePath: instancePath + "/spec/library",
								schemaPath: "#/properties/spec/properties/library/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 }
							};
							if (vErrors === null) vErrors = [err55];
							else vErrors.push(err55);
							errors++;
						}
						if (data16.name !== void 0) {
							let data17 = data16.name;
							if (typeof data17 === "string") {
								if (data17.length > 100) {
									const err56 = {
										instancePath: instancePath + "/spec/library/name",
										schemaPath: "#/properties/spec/properties/library/properties/name/maxLength",
										keyword: "maxLength",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err56];
									else vErrors.push(err56);
									errors++;
								}
								if (data17.length < 1) {
									const err57 = {
										instancePath: instancePath + "/spec/library/name",
										schemaPath: "#/properties/spec/properties/library/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err57];
									else vErrors.push(err57);
									errors++;
								}
							} else {
								const err58 = {
									instancePath: instancePath + "/spec/library/name",
									schemaPath: "#/properties/spec/properties/library/properties/name/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err58];
								else vErrors.push(err58);
								errors++;
							}
						}
						if (data16.version !== void 0) {
							let data18 = data16.version;
							if (typeof data18 === "string") {
								if (data18.length > 64) {
									const err59 = {
										instancePath: instancePath + "/spec/library/version",
										schemaPath: "#/$defs/version/maxLength",
										keyword: "maxLength",
										params: { limit: 64 }
									};
									if (vErrors === null) vErrors = [err59];
									else vErrors.push(err59);
									errors++;
								}
								if (data18.length < 1) {
									const err60 = {
										instancePath: instancePath + "/spec/library/version",
										schemaPath: "#/$defs/version/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err60];
									else vErrors.push(err60);
									errors++;
								}
								if (!pattern7$1.test(data18)) {
									const err61 = {
										instancePath: instancePath + "/spec/library/version",
										schemaPath: "#/$defs/version/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9A-Za-z][0-9A-Za-z.+_-]*$" }
									};
									if (vErrors === null) vErrors = [err61];
									else vErrors.push(err61);
									errors++;
								}
							} else {
								const err62 = {
									instancePath: instancePath + "/spec/library/version",
									schemaPath: "#/$defs/version/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err62];
								else vErrors.push(err62);
								errors++;
							}
						}
					} else {
						const err63 = {
							instancePath: instancePath + "/spec/library",
							schemaPath: "#/properties/spec/properties/library/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err63];
						else vErrors.push(err63);
						errors++;
					}
				}
				if (data14.baseModels !== void 0) {
					let data19 = data14.baseModels;
					if (Array.isArray(data19)) {
						if (data19.length > 50) {
							const err64 = {
								instancePath: instancePath + "/spec/baseModels",
								schemaPath: "#/properties/spec/properties/baseModels/maxItems",
								keyword: "maxItems",
								params: { limit: 50 }
							};
							if (vErrors === null) vErrors = [err64];
							else vErrors.push(err64);
							errors++;
						}
						const len1 = data19.length;
						for (let i2 = 0; i2 < len1; i2++) {
							let data20 = data19[i2];
							if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
								if (data20.name === void 0) {
									const err65 = {
										instancePath: instancePath + "/spec/baseModels/" + i2,
										schemaPath: "#/properties/spec/properties/baseModels/items/required",
										keyword: "required",
										params: { missingProperty: "name" }
									};
									if (vErrors === null) vErrors = [err65];
									else vErrors.push(err65);
									errors++;
								}
								if (data20.relation === void 0) {
									const err66 = {
										instancePath: instancePath + "/spec/baseModels/" + i2,
										schemaPath: "#/properties/spec/properties/baseModels/items/required",
										keyword: "required",
										params: { missingProperty: "relation" }
									};
									if (vErrors === null) vErrors = [err66];
									else vErrors.push(err66);
									errors++;
								}
								for (const key5 in data20) if (!(key5 === "name" || key5 === "uri" || key5 === "digest" || key5 === "relation" || pattern4$1.test(key5))) {
									const err67 = {
										instancePath: instancePath + "/spec/baseModels/" + i2,
										schemaPath: "#/properties/spec/properties/baseModels/items/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key5 }
									};
									if (vErrors === null) vErrors = [err67];
									else vErrors.push(err67);
									errors++;
								}
								if (data20.name !== void 0) {
									let data21 = data20.name;
									if (typeof data21 === "string") {
										if (data21.length > 200) {
											const err68 = {
												instancePath: instancePath + "/spec/baseModels/" + i2 + "/name",
												schemaPath: "#/properties/spec/properties/baseModels/items/properties/name/maxLength",
												keyword: "maxLength",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err68];
											else vErrors.push(err68);
											errors++;
										}
										if (data21.length < 1) {
											const err69 = {
												instancePath: instancePath + "/spec/baseModels/" + i2 + "/name",
												schemaPath: "#/properties/spec/properties/baseModels/items/properties/name/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err69];
											else vErrors.push(err69);
											errors++;
										}
									} else {
										const err70 = {
											instancePath: instancePath + "/spec/baseModels/" + i2 + "/name",
											schemaPath: "#/properties/spec/properties/baseModels/items/properties/name/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err70];
										else vErrors.push(err70);
										errors++;
									}
								}
								if (data20.uri !== void 0) {
									let data22 = data20.uri;
									if (typeof data22 === "string") {
										if (data22.length > 2048) {
											const err71 = {
												instancePath: instancePath + "/spec/baseModels/" + i2 + "/uri",
												schemaPath: "#/$defs/uri/maxLength",
												keyword: "maxLength",
												params: { limit: 2048 }
											};
											if (vErrors === null) vErrors = [err71];
											else vErrors.push(err71);
											errors++;
										}
										if (data22.length < 1) {
											const err72 = {
												instancePath: instancePath + "/spec/baseModels/" + i2 + "/uri",
												schemaPath: "#/$defs/uri/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err72];
											else vErrors.push(err72);
											errors++;
										}
										if (!pattern12.test(data22)) {
											const err73 = {
												instancePath: instancePath + "/spec/baseModels/" + i2 + "/uri",
												schemaPath: "#/$defs/uri/pattern",
												keyword: "pattern",
												params: { pattern: "^[A-Za-z][A-Za-z0-9+.-]*:" }
											};
											if (vErrors === null) vErrors = [err73];
											else vErrors.push(err73);
											errors++;
										}
									} else {
										const err74 = {
											instancePath: instancePath + "/spec/baseModels/" + i2 + "/uri",
											schemaPath: "#/$defs/uri/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err74];
										else vErrors.push(err74);
										errors++;
									}
								}
								if (data20.digest !== void 0) {
									let data23 = data20.digest;
									if (typeof data23 === "string") {
										if (data23.length > 71) {
											const err75 = {
												instancePath: instancePath + "/spec/baseModels/" + i2 + "/digest",
												schemaPath: "#/$defs/anyDigest/maxLength",
												keyword: "maxLength",
												params: { limit: 71 }
											};
											if (vErrors === null) vErrors = [err75];
											else vErrors.push(err75);
											errors++;
										}
										if (!pattern13.test(data23)) {
											const err76 = {
												instancePath: instancePath + "/spec/baseModels/" + i2 + "/digest",
												schemaPath: "#/$defs/anyDigest/pattern",
												keyword: "pattern",
												params: { pattern: "^(sha256:[0-9a-f]{64}|gitCommit:[0-9a-f]{40})$" }
											};
											if (vErrors === null) vErrors = [err76];
											else vErrors.push(err76);
											errors++;
										}
									} else {
										const err77 = {
											instancePath: instancePath + "/spec/baseModels/" + i2 + "/digest",
											schemaPath: "#/$defs/anyDigest/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err77];
										else vErrors.push(err77);
										errors++;
									}
								}
								if (data20.relation !== void 0) {
									let data24 = data20.relation;
									if (typeof data24 !== "string") {
										const err78 = {
											instancePath: instancePath + "/spec/baseModels/" + i2 + "/relation",
											schemaPath: "#/properties/spec/properties/baseModels/items/properties/relation/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err78];
										else vErrors.push(err78);
										errors++;
									}
									if (!(data24 === "finetune" || data24 === "adapter" || data24 === "merge" || data24 === "quantized")) {
										const err79 = {
											instancePath: instancePath + "/spec/baseModels/" + i2 + "/relation",
											schemaPath: "#/properties/spec/properties/baseModels/items/properties/relation/enum",
											keyword: "enum",
											params: { allowedValues: schema31$1.properties.spec.properties.baseModels.items.properties.relation.enum }
										};
										if (vErrors === null) vErrors = [err79];
										else vErrors.push(err79);
										errors++;
									}
								}
							} else {
								const err80 = {
									instancePath: instancePath + "/spec/baseModels/" + i2,
									schemaPath: "#/properties/spec/properties/baseModels/items/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err80];
								else vErrors.push(err80);
								errors++;
							}
						}
					} else {
						const err81 = {
							instancePath: instancePath + "/spec/baseModels",
							schemaPath: "#/properties/spec/properties/baseModels/type",
							keyword: "type",
							params: { type: "array" }
						};
						if (vErrors === null) vErrors = [err81];
						else vErrors.push(err81);
						errors++;
					}
				}
				if (data14.artifacts !== void 0) {
					let data25 = data14.artifacts;
					if (Array.isArray(data25)) {
						if (data25.length > 1e3) {
							const err82 = {
								instancePath: instancePath + "/spec/artifacts",
								schemaPath: "#/properties/spec/properties/artifacts/maxItems",
								keyword: "maxItems",
								params: { limit: 1e3 }
							};
							if (vErrors === null) vErrors = [err82];
							else vErrors.push(err82);
							errors++;
						}
						if (data25.length < 1) {
							const err83 = {
								instancePath: instancePath + "/spec/artifacts",
								schemaPath: "#/properties/spec/properties/artifacts/minItems",
								keyword: "minItems",
								params: { limit: 1 }
							};
							if (vErrors === null) vErrors = [err83];
							else vErrors.push(err83);
							errors++;
						}
						const len2 = data25.length;
						for (let i3 = 0; i3 < len2; i3++) {
							let data26 = data25[i3];
							if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
								if (data26.name === void 0) {
									const err84 = {
										instancePath: instancePath + "/spec/artifacts/" + i3,
										schemaPath: "#/properties/spec/properties/artifacts/items/required",
										keyword: "required",
										params: { missingProperty: "name" }
									};
									if (vErrors === null) vErrors = [err84];
									else vErrors.push(err84);
									errors++;
								}
								if (data26.format === void 0) {
									const err85 = {
										instancePath: instancePath + "/spec/artifacts/" + i3,
										schemaPath: "#/properties/spec/properties/artifacts/items/required",
										keyword: "required",
										params: { missingProperty: "format" }
									};
									if (vErrors === null) vErrors = [err85];
									else vErrors.push(err85);
									errors++;
								}
								if (data26.digest === void 0) {
									const err86 = {
										instancePath: instancePath + "/spec/artifacts/" + i3,
										schemaPath: "#/properties/spec/properties/artifacts/items/required",
										keyword: "required",
										params: { missingProperty: "digest" }
									};
									if (vErrors === null) vErrors = [err86];
									else vErrors.push(err86);
									errors++;
								}
								if (data26.size === void 0) {
									const err87 = {
										instancePath: instancePath + "/spec/artifacts/" + i3,
										schemaPath: "#/properties/spec/properties/artifacts/items/required",
										keyword: "required",
										params: { missingProperty: "size" }
									};
									if (vErrors === null) vErrors = [err87];
									else vErrors.push(err87);
									errors++;
								}
								for (const key6 in data26) if (!(key6 === "name" || key6 === "path" || key6 === "uri" || key6 === "format" || key6 === "digest" || key6 === "size" || key6 === "mediaType" || key6 === "signature" || pattern4$1.test(key6))) {
									const err88 = {
										instancePath: instancePath + "/spec/artifacts/" + i3,
										schemaPath: "#/properties/spec/properties/artifacts/items/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key6 }
									};
									if (vErrors === null) vErrors = [err88];
									else vErrors.push(err88);
									errors++;
								}
								if (data26.name !== void 0) {
									let data27 = data26.name;
									if (typeof data27 === "string") {
										if (data27.length > 100) {
											const err89 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/name",
												schemaPath: "#/properties/spec/properties/artifacts/items/properties/name/maxLength",
												keyword: "maxLength",
												params: { limit: 100 }
											};
											if (vErrors === null) vErrors = [err89];
											else vErrors.push(err89);
											errors++;
										}
										if (data27.length < 1) {
											const err90 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/name",
												schemaPath: "#/properties/spec/properties/artifacts/items/properties/name/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err90];
											else vErrors.push(err90);
											errors++;
										}
									} else {
										const err91 = {
											instancePath: instancePath + "/spec/artifacts/" + i3 + "/name",
											schemaPath: "#/properties/spec/properties/artifacts/items/properties/name/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err91];
										else vErrors.push(err91);
										errors++;
									}
								}
								if (data26.path !== void 0) {
									let data28 = data26.path;
									if (typeof data28 === "string") {
										if (data28.length > 1024) {
											const err92 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/path",
												schemaPath: "#/$defs/path/maxLength",
												keyword: "maxLength",
												params: { limit: 1024 }
											};
											if (vErrors === null) vErrors = [err92];
											else vErrors.push(err92);
											errors++;
										}
										if (data28.length < 1) {
											const err93 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/path",
												schemaPath: "#/$defs/path/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err93];
											else vErrors.push(err93);
											errors++;
										}
									} else {
										const err94 = {
											instancePath: instancePath + "/spec/artifacts/" + i3 + "/path",
											schemaPath: "#/$defs/path/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err94];
										else vErrors.push(err94);
										errors++;
									}
								}
								if (data26.uri !== void 0) {
									let data29 = data26.uri;
									if (typeof data29 === "string") {
										if (data29.length > 2048) {
											const err95 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/uri",
												schemaPath: "#/$defs/uri/maxLength",
												keyword: "maxLength",
												params: { limit: 2048 }
											};
											if (vErrors === null) vErrors = [err95];
											else vErrors.push(err95);
											errors++;
										}
										if (data29.length < 1) {
											const err96 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/uri",
												schemaPath: "#/$defs/uri/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err96];
											else vErrors.push(err96);
											errors++;
										}
										if (!pattern12.test(data29)) {
											const err97 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/uri",
												schemaPath: "#/$defs/uri/pattern",
												keyword: "pattern",
												params: { pattern: "^[A-Za-z][A-Za-z0-9+.-]*:" }
											};
											if (vErrors === null) vErrors = [err97];
											else vErrors.push(err97);
											errors++;
										}
									} else {
										const err98 = {
											instancePath: instancePath + "/spec/artifacts/" + i3 + "/uri",
											schemaPath: "#/$defs/uri/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err98];
										else vErrors.push(err98);
										errors++;
									}
								}
								if (data26.format !== void 0) {
									let data30 = data26.format;
									if (typeof data30 === "string") {
										if (data30.length > 50) {
											const err99 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/format",
												schemaPath: "#/properties/spec/properties/artifacts/items/properties/format/maxLength",
												keyword: "maxLength",
												params: { limit: 50 }
											};
											if (vErrors === null) vErrors = [err99];
											else vErrors.push(err99);
											errors++;
										}
										if (data30.length < 1) {
											const err100 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/format",
												schemaPath: "#/properties/spec/properties/artifacts/items/properties/format/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err100];
											else vErrors.push(err100);
											errors++;
										}
									} else {
										const err101 = {
											instancePath: instancePath + "/spec/artifacts/" + i3 + "/format",
											schemaPath: "#/properties/spec/properties/artifacts/items/properties/format/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err101];
										else vErrors.push(err101);
										errors++;
									}
								}
								if (data26.digest !== void 0) {
									let data31 = data26.digest;
									if (typeof data31 === "string") {
										if (data31.length > 71) {
											const err102 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/digest",
												schemaPath: "#/$defs/digest/maxLength",
												keyword: "maxLength",
												params: { limit: 71 }
											};
											if (vErrors === null) vErrors = [err102];
											else vErrors.push(err102);
											errors++;
										}
										if (!pattern16.test(data31)) {
											const err103 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/digest",
												schemaPath: "#/$defs/digest/pattern",
												keyword: "pattern",
												params: { pattern: "^sha256:[0-9a-f]{64}$" }
											};
											if (vErrors === null) vErrors = [err103];
											else vErrors.push(err103);
											errors++;
										}
									} else {
										const err104 = {
											instancePath: instancePath + "/spec/artifacts/" + i3 + "/digest",
											schemaPath: "#/$defs/digest/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err104];
										else vErrors.push(err104);
										errors++;
									}
								}
								if (data26.size !== void 0) {
									let data32 = data26.size;
									if (!(typeof data32 == "number" && !(data32 % 1) && !isNaN(data32) && isFinite(data32))) {
										const err105 = {
											instancePath: instancePath + "/spec/artifacts/" + i3 + "/size",
											schemaPath: "#/properties/spec/properties/artifacts/items/properties/size/type",
											keyword: "type",
											params: { type: "integer" }
										};
										if (vErrors === null) vErrors = [err105];
										else vErrors.push(err105);
										errors++;
									}
									if (typeof data32 == "number" && isFinite(data32)) {
										if (data32 > 9007199254740991 || isNaN(data32)) {
											const err106 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/size",
												schemaPath: "#/properties/spec/properties/artifacts/items/properties/size/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 9007199254740991
												}
											};
											if (vErrors === null) vErrors = [err106];
											else vErrors.push(err106);
											errors++;
										}
										if (data32 < 0 || isNaN(data32)) {
											const err107 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/size",
												schemaPath: "#/properties/spec/properties/artifacts/items/properties/size/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												}
											};
											if (vErrors === null) vErrors = [err107];
											else vErrors.push(err107);
											errors++;
										}
									}
								}
								if (data26.mediaType !== void 0) {
									let data33 = data26.mediaType;
									if (typeof data33 === "string") {
										if (data33.length > 200) {
											const err108 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/mediaType",
												schemaPath: "#/properties/spec/properties/artifacts/items/properties/mediaType/maxLength",
												keyword: "maxLength",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err108];
											else vErrors.push(err108);
											errors++;
										}
										if (data33.length < 1) {
											const err109 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/mediaType",
												schemaPath: "#/properties/spec/properties/artifacts/items/properties/mediaType/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err109];
											else vErrors.push(err109);
											errors++;
										}
									} else {
										const err110 = {
											instancePath: instancePath + "/spec/artifacts/" + i3 + "/mediaType",
											schemaPath: "#/properties/spec/properties/artifacts/items/properties/mediaType/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err110];
										else vErrors.push(err110);
										errors++;
									}
								}
								if (data26.signature !== void 0) {
									let data34 = data26.signature;
									if (typeof data34 === "string") {
										if (data34.length > 1024) {
											const err111 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/signature",
												schemaPath: "#/$defs/path/maxLength",
												keyword: "maxLength",
												params: { limit: 1024 }
											};
											if (vErrors === null) vErrors = [err111];
											else vErrors.push(err111);
											errors++;
										}
										if (data34.length < 1) {
											const err112 = {
												instancePath: instancePath + "/spec/artifacts/" + i3 + "/signature",
												schemaPath: "#/$defs/path/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err112];
											else vErrors.push(err112);
											errors++;
										}
									} else {
										const err113 = {
											instancePath: instancePath + "/spec/artifacts/" + i3 + "/signature",
											schemaPath: "#/$defs/path/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err113];
										else vErrors.push(err113);
										errors++;
									}
								}
							} else {
								const err114 = {
									instancePath: instancePath + "/spec/artifacts/" + i3,
									schemaPath: "#/properties/spec/properties/artifacts/items/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err114];
								else vErrors.push(err114);
								errors++;
							}
						}
					} else {
						const err115 = {
							instancePath: instancePath + "/spec/artifacts",
							schemaPath: "#/properties/spec/properties/artifacts/type",
							keyword: "type",
							params: { type: "array" }
						};
						if (vErrors === null) vErrors = [err115];
						else vErrors.push(err115);
						errors++;
					}
				}
				if (data14.data !== void 0) {
					let data35 = data14.data;
					if (Array.isArray(data35)) {
						if (data35.length > 200) {
							const err116 = {
								instancePath: instancePath + "/spec/data",
								schemaPath: "#/properties/spec/properties/data/maxItems",
								keyword: "maxItems",
								params: { limit: 200 }
							};
							if (vErrors === null) vErrors = [err116];
							else vErrors.push(err116);
							errors++;
						}
						const len3 = data35.length;
						for (let i4 = 0; i4 < len3; i4++) {
							let data36 = data35[i4];
							if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
								if (data36.name === void 0) {
									const err117 = {
										instancePath: instancePath + "/spec/data/" + i4,
										schemaPath: "#/properties/spec/properties/data/items/required",
										keyword: "required",
										params: { missingProperty: "name" }
									};
									if (vErrors === null) vErrors = [err117];
									else vErrors.push(err117);
									errors++;
								}
								if (data36.role === void 0) {
									const err118 = {
										instancePath: instancePath + "/spec/data/" + i4,
										schemaPath: "#/properties/spec/properties/data/items/required",
										keyword: "required",
										params: { missingProperty: "role" }
									};
									if (vErrors === null) vErrors = [err118];
									else vErrors.push(err118);
									errors++;
								}
								if (data36.digest === void 0) {
									const err119 = {
										instancePath: instancePath + "/spec/data/" + i4,
										schemaPath: "#/properties/spec/properties/data/items/required",
										keyword: "required",
										params: { missingProperty: "digest" }
									};
									if (vErrors === null) vErrors = [err119];
									else vErrors.push(err119);
									errors++;
								}
								for (const key7 in data36) if (!(key7 === "name" || key7 === "role" || key7 === "path" || key7 === "uri" || key7 === "version" || key7 === "digest" || key7 === "descriptor" || key7 === "sensitiveData" || pattern4$1.test(key7))) {
									const err120 = {
										instancePath: instancePath + "/spec/data/" + i4,
										schemaPath: "#/properties/spec/properties/data/items/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key7 }
									};
									if (vErrors === null) vErrors = [err120];
									else vErrors.push(err120);
									errors++;
								}
								if (data36.name !== void 0) {
									let data37 = data36.name;
									if (typeof data37 === "string") {
										if (data37.length > 100) {
											const err121 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/name",
												schemaPath: "#/properties/spec/properties/data/items/properties/name/maxLength",
												keyword: "maxLength",
												params: { limit: 100 }
											};
											if (vErrors === null) vErrors = [err121];
											else vErrors.push(err121);
											errors++;
										}
										if (data37.length < 1) {
											const err122 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/name",
												schemaPath: "#/properties/spec/properties/data/items/properties/name/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err122];
											else vErrors.push(err122);
											errors++;
										}
									} else {
										const err123 = {
											instancePath: instancePath + "/spec/data/" + i4 + "/name",
											schemaPath: "#/properties/spec/properties/data/items/properties/name/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err123];
										else vErrors.push(err123);
										errors++;
									}
								}
								if (data36.role !== void 0) {
									let data38 = data36.role;
									if (typeof data38 !== "string") {
										const err124 = {
											instancePath: instancePath + "/spec/data/" + i4 + "/role",
											schemaPath: "#/properties/spec/properties/data/items/properties/role/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err124];
										else vErrors.push(err124);
										errors++;
									}
									if (!(data38 === "training" || data38 === "validation" || data38 === "testing" || data38 === "calibration" || data38 === "reference")) {
										const err125 = {
											instancePath: instancePath + "/spec/data/" + i4 + "/role",
											schemaPath: "#/properties/spec/properties/data/items/properties/role/enum",
											keyword: "enum",
											params: { allowedValues: schema31$1.properties.spec.properties.data.items.properties.role.enum }
										};
										if (vErrors === null) vErrors = [err125];
										else vErrors.push(err125);
										errors++;
									}
								}
								if (data36.path !== void 0) {
									let data39 = data36.path;
									if (typeof data39 === "string") {
										if (data39.length > 1024) {
											const err126 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/path",
												schemaPath: "#/$defs/path/maxLength",
												keyword: "maxLength",
												params: { limit: 1024 }
											};
											if (vErrors === null) vErrors = [err126];
											else vErrors.push(err126);
											errors++;
										}
										if (data39.length < 1) {
											const err127 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/path",
												schemaPath: "#/$defs/path/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err127];
											else vErrors.push(err127);
											errors++;
										}
									} else {
										const err128 = {
											instancePath: instancePath + "/spec/data/" + i4 + "/path",
											schemaPath: "#/$defs/path/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err128];
										else vErrors.push(err128);
										errors++;
									}
								}
								if (data36.uri !== void 0) {
									let data40 = data36.uri;
									if (typeof data40 === "string") {
										if (data40.length > 2048) {
											const err129 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/uri",
												schemaPath: "#/$defs/uri/maxLength",
												keyword: "maxLength",
												params: { limit: 2048 }
											};
											if (vErrors === null) vErrors = [err129];
											else vErrors.push(err129);
											errors++;
										}
										if (data40.length < 1) {
											const err130 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/uri",
												schemaPath: "#/$defs/uri/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err130];
											else vErrors.push(err130);
											errors++;
										}
										if (!pattern12.test(data40)) {
											const err131 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/uri",
												schemaPath: "#/$defs/uri/pattern",
												keyword: "pattern",
												params: { pattern: "^[A-Za-z][A-Za-z0-9+.-]*:" }
											};
											if (vErrors === null) vErrors = [err131];
											else vErrors.push(err131);
											errors++;
										}
									} else {
										const err132 = {
											instancePath: instancePath + "/spec/data/" + i4 + "/uri",
											schemaPath: "#/$defs/uri/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err132];
										else vErrors.push(err132);
										errors++;
									}
								}
								if (data36.version !== void 0) {
									let data41 = data36.version;
									if (typeof data41 === "string") {
										if (data41.length > 64) {
											const err133 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/version",
												schemaPath: "#/$defs/version/maxLength",
												keyword: "maxLength",
												params: { limit: 64 }
											};
											if (vErrors === null) vErrors = [err133];
											else vErrors.push(err133);
											errors++;
										}
										if (data41.length < 1) {
											const err134 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/version",
												schemaPath: "#/$defs/version/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err134];
											else vErrors.push(err134);
											errors++;
										}
										if (!pattern7$1.test(data41)) {
											const err135 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/version",
												schemaPath: "#/$defs/version/pattern",
												keyword: "pattern",
												params: { pattern: "^[0-9A-Za-z][0-9A-Za-z.+_-]*$" }
											};
											if (vErrors === null) vErrors = [err135];
											else vErrors.push(err135);
											errors++;
										}
									} else {
										const err136 = {
											instancePath: instancePath + "/spec/data/" + i4 + "/version",
											schemaPath: "#/$defs/version/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err136];
										else vErrors.push(err136);
										errors++;
									}
								}
								if (data36.digest !== void 0) {
									let data42 = data36.digest;
									if (typeof data42 === "string") {
										if (data42.length > 71) {
											const err137 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/digest",
												schemaPath: "#/$defs/digest/maxLength",
												keyword: "maxLength",
												params: { limit: 71 }
											};
											if (vErrors === null) vErrors = [err137];
											else vErrors.push(err137);
											errors++;
										}
										if (!pattern16.test(data42)) {
											const err138 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/digest",
												schemaPath: "#/$defs/digest/pattern",
												keyword: "pattern",
												params: { pattern: "^sha256:[0-9a-f]{64}$" }
											};
											if (vErrors === null) vErrors = [err138];
											else vErrors.push(err138);
											errors++;
										}
									} else {
										const err139 = {
											instancePath: instancePath + "/spec/data/" + i4 + "/digest",
											schemaPath: "#/$defs/digest/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err139];
										else vErrors.push(err139);
										errors++;
									}
								}
								if (data36.descriptor !== void 0) {
									let data43 = data36.descriptor;
									if (typeof data43 === "string") {
										if (data43.length > 1024) {
											const err140 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/descriptor",
												schemaPath: "#/$defs/path/maxLength",
												keyword: "maxLength",
												params: { limit: 1024 }
											};
											if (vErrors === null) vErrors = [err140];
											else vErrors.push(err140);
											errors++;
										}
										if (data43.length < 1) {
											const err141 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/descriptor",
												schemaPath: "#/$defs/path/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err141];
											else vErrors.push(err141);
											errors++;
										}
									} else {
										const err142 = {
											instancePath: instancePath + "/spec/data/" + i4 + "/descriptor",
											schemaPath: "#/$defs/path/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err142];
										else vErrors.push(err142);
										errors++;
									}
								}
								if (data36.sensitiveData !== void 0) {
									let data44 = data36.sensitiveData;
									if (Array.isArray(data44)) {
										if (data44.length > 200) {
											const err143 = {
												instancePath: instancePath + "/spec/data/" + i4 + "/sensitiveData",
												schemaPath: "#/properties/spec/properties/data/items/properties/sensitiveData/maxItems",
												keyword: "maxItems",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err143];
											else vErrors.push(err143);
											errors++;
										}
										const len4 = data44.length;
										for (let i5 = 0; i5 < len4; i5++) {
											let data45 = data44[i5];
											if (typeof data45 === "string") {
												if (data45.length > 200) {
													const err144 = {
														instancePath: instancePath + "/spec/data/" + i4 + "/sensitiveData/" + i5,
														schemaPath: "#/properties/spec/properties/data/items/properties/sensitiveData/items/maxLength",
														keyword: "maxLength",
														params: { limit: 200 }
													};
													if (vErrors === null) vErrors = [err144];
													else vErrors.push(err144);
													errors++;
												}
												if (data45.length < 1) {
													const err145 = {
														instancePath: instancePath + "/spec/data/" + i4 + "/sensitiveData/" + i5,
														schemaPath: "#/properties/spec/properties/data/items/properties/sensitiveData/items/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err145];
													else vErrors.push(err145);
													errors++;
												}
											} else {
												const err146 = {
													instancePath: instancePath + "/spec/data/" + i4 + "/sensitiveData/" + i5,
													schemaPath: "#/properties/spec/properties/data/items/properties/sensitiveData/items/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err146];
												else vErrors.push(err146);
												errors++;
											}
										}
									} else {
										const err147 = {
											instancePath: instancePath + "/spec/data/" + i4 + "/sensitiveData",
											schemaPath: "#/properties/spec/properties/data/items/properties/sensitiveData/type",
											keyword: "type",
											params: { type: "array" }
										};
										if (vErrors === null) vErrors = [err147];
										else vErrors.push(err147);
										errors++;
									}
								}
							} else {
								const err148 = {
									instancePath: instancePath + "/spec/data/" + i4,
									schemaPath: "#/properties/spec/properties/data/items/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err148];
								else vErrors.push(err148);
								errors++;
							}
						}
					} else {
						const err149 = {
							instancePath: instancePath + "/spec/data",
							schemaPath: "#/properties/spec/properties/data/type",
							keyword: "type",
							params: { type: "array" }
						};
						if (vErrors === null) vErrors = [err149];
						else vErrors.push(err149);
						errors++;
					}
				}
				if (data14.training !== void 0) {
					let data46 = data14.training;
					if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
						for (const key8 in data46) if (!(key8 === "code" || key8 === "environment" || key8 === "seeds" || key8 === "hyperparameters" || pattern4$1.test(key8))) {
							const err150 = {
								instancePath: instancePath + "/spec/training",
								schemaPath: "#/properties/spec/properties/training/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key8 }
							};
							if (vErrors === null) vErrors = [err150];
							else vErrors.push(err150);
							errors++;
						}
						if (data46.code !== void 0) {
							let data47 = data46.code;
							if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
								for (const key9 in data47) if (!(key9 === "uri" || key9 === "digest" || key9 === "entrypoint" || pattern4$1.test(key9))) {
									const err151 = {
										instancePath: instancePath + "/spec/training/code",
										schemaPath: "#/properties/spec/properties/training/properties/code/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key9 }
									};
									if (vErrors === null) vErrors = [err151];
									else vErrors.push(err151);
									errors++;
								}
								if (data47.uri !== void 0) {
									let data48 = data47.uri;
									if (typeof data48 === "string") {
										if (data48.length > 2048) {
											const err152 = {
												instancePath: instancePath + "/spec/training/code/uri",
												schemaPath: "#/$defs/uri/maxLength",
												keyword: "maxLength",
												params: { limit: 2048 }
											};
											if (vErrors === null) vErrors = [err152];
											else vErrors.push(err152);
											errors++;
										}
										if (data48.length < 1) {
											const err153 = {
												instancePath: instancePath + "/spec/training/code/uri",
												schemaPath: "#/$defs/uri/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err153];
											else vErrors.push(err153);
											errors++;
										}
										if (!pattern12.test(data48)) {
											const err154 = {
												instancePath: instancePath + "/spec/training/code/uri",
												schemaPath: "#/$defs/uri/pattern",
												keyword: "pattern",
												params: { pattern: "^[A-Za-z][A-Za-z0-9+.-]*:" }
											};
											if (vErrors === null) vErrors = [err154];
											else vErrors.push(err154);
											errors++;
										}
									} else {
										const err155 = {
											instancePath: instancePath + "/spec/training/code/uri",
											schemaPath: "#/$defs/uri/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err155];
										else vErrors.push(err155);
										errors++;
									}
								}
								if (data47.digest !== void 0) {
									let data49 = data47.digest;
									if (typeof data49 === "string") {
										if (data49.length > 71) {
											const err156 = {
												instancePath: instancePath + "/spec/training/code/digest",
												schemaPath: "#/$defs/anyDigest/maxLength",
												keyword: "maxLength",
												params: { limit: 71 }
											};
											if (vErrors === null) vErrors = [err156];
											else vErrors.push(err156);
											errors++;
										}
										if (!pattern13.test(data49)) {
											const err157 = {
												instancePath: instancePath + "/spec/training/code/digest",
												schemaPath: "#/$defs/anyDigest/pattern",
												keyword: "pattern",
												params: { pattern: "^(sha256:[0-9a-f]{64}|gitCommit:[0-9a-f]{40})$" }
											};
											if (vErrors === null) vErrors = [err157];
											else vErrors.push(err157);
											errors++;
										}
									} else {
										const err158 = {
											instancePath: instancePath + "/spec/training/code/digest",
											schemaPath: "#/$defs/anyDigest/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err158];
										else vErrors.push(err158);
										errors++;
									}
								}
								if (data47.entrypoint !== void 0) {
									let data50 = data47.entrypoint;
									if (typeof data50 === "string") {
										if (data50.length > 1024) {
											const err159 = {
												instancePath: instancePath + "/spec/training/code/entrypoint",
												schemaPath: "#/$defs/path/maxLength",
												keyword: "maxLength",
												params: { limit: 1024 }
											};
											if (vErrors === null) vErrors = [err159];
											else vErrors.push(err159);
											errors++;
										}
										if (data50.length < 1) {
											const err160 = {
												instancePath: instancePath + "/spec/training/code/entrypoint",
												schemaPath: "#/$defs/path/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err160];
											else vErrors.push(err160);
											errors++;
										}
									} else {
										const err161 = {
											instancePath: instancePath + "/spec/training/code/entrypoint",
											schemaPath: "#/$defs/path/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err161];
										else vErrors.push(err161);
										errors++;
									}
								}
							} else {
								const err162 = {
									instancePath: instancePath + "/spec/training/code",
									schemaPath: "#/properties/spec/properties/training/properties/code/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err162];
								else vErrors.push(err162);
								errors++;
							}
						}
						if (data46.environment !== void 0) {
							let data51 = data46.environment;
							if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
								for (const key10 in data51) if (!(key10 === "locks" || key10 === "image" || key10 === "runtime" || pattern4$1.test(key10))) {
									const err163 = {
										instancePath: instancePath + "/spec/training/environment",
										schemaPath: "#/properties/spec/properties/training/properties/environment/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key10 }
									};
									if (vErrors === null) vErrors = [err163];
									else vErrors.push(err163);
									errors++;
								}
								if (data51.locks !== void 0) {
									let data52 = data51.locks;
									if (Array.isArray(data52)) {
										if (data52.length > 50) {
											const err164 = {
												instancePath: instancePath + "/spec/training/environment/locks",
												schemaPath: "#/properties/spec/properties/training/properties/environment/properties/locks/maxItems",
												keyword: "maxItems",
												params: { limit: 50 }
											};
											if (vErrors === null) vErrors = [err164];
											else vErrors.push(err164);
											errors++;
										}
										const len5 = data52.length;
										for (let i6 = 0; i6 < len5; i6++) if (!validate21(data52[i6], {
											instancePath: instancePath + "/spec/training/environment/locks/" + i6,
											parentData: data52,
											parentDataProperty: i6,
											rootData,
											dynamicAnchors
										})) {
											vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
											errors = vErrors.length;
										}
									} else {
										const err165 = {
											instancePath: instancePath + "/spec/training/environment/locks",
											schemaPath: "#/properties/spec/properties/training/properties/environment/properties/locks/type",
											keyword: "type",
											params: { type: "array" }
										};
										if (vErrors === null) vErrors = [err165];
										else vErrors.push(err165);
										errors++;
									}
								}
								if (data51.image !== void 0) {
									let data54 = data51.image;
									if (typeof data54 === "string") {
										if (data54.length > 500) {
											const err166 = {
												instancePath: instancePath + "/spec/training/environment/image",
												schemaPath: "#/properties/spec/properties/training/properties/environment/properties/image/maxLength",
												keyword: "maxLength",
												params: { limit: 500 }
											};
											if (vErrors === null) vErrors = [err166];
											else vErrors.push(err166);
											errors++;
										}
										if (data54.length < 1) {
											const err167 = {
												instancePath: instancePath + "/spec/training/environment/image",
												schemaPath: "#/properties/spec/properties/training/properties/environment/properties/image/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err167];
											else vErrors.push(err167);
											errors++;
										}
									} else {
										const err168 = {
											instancePath: instancePath + "/spec/training/environment/image",
											schemaPath: "#/properties/spec/properties/training/properties/environment/properties/image/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err168];
										else vErrors.push(err168);
										errors++;
									}
								}
								if (data51.runtime !== void 0) {
									let data55 = data51.runtime;
									if (typeof data55 === "string") {
										if (data55.length > 200) {
											const err169 = {
												instancePath: instancePath + "/spec/training/environment/runtime",
												schemaPath: "#/properties/spec/properties/training/properties/environment/properties/runtime/maxLength",
												keyword: "maxLength",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err169];
											else vErrors.push(err169);
											errors++;
										}
										if (data55.length < 1) {
											const err170 = {
												instancePath: instancePath + "/spec/training/environment/runtime",
												schemaPath: "#/properties/spec/properties/training/properties/environment/properties/runtime/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err170];
											else vErrors.push(err170);
											errors++;
										}
									} else {
										const err171 = {
											instancePath: instancePath + "/spec/training/environment/runtime",
											schemaPath: "#/properties/spec/properties/training/properties/environment/properties/runtime/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err171];
										else vErrors.push(err171);
										errors++;
									}
								}
							} else {
								const err172 = {
									instancePath: instancePath + "/spec/training/environment",
									schemaPath: "#/properties/spec/properties/training/properties/environment/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err172];
								else vErrors.push(err172);
								errors++;
							}
						}
						if (data46.seeds !== void 0) {
							let data56 = data46.seeds;
							if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
								if (Object.keys(data56).length > 100) {
									const err173 = {
										instancePath: instancePath + "/spec/training/seeds",
										schemaPath: "#/properties/spec/properties/training/properties/seeds/maxProperties",
										keyword: "maxProperties",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err173];
									else vErrors.push(err173);
									errors++;
								}
								for (const key11 in data56) {
									let data57 = data56[key11];
									if (!(typeof data57 == "number" && !(data57 % 1) && !isNaN(data57) && isFinite(data57))) {
										const err174 = {
											instancePath: instancePath + "/spec/training/seeds/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/spec/properties/training/properties/seeds/additionalProperties/type",
											keyword: "type",
											params: { type: "integer" }
										};
										if (vErrors === null) vErrors = [err174];
										else vErrors.push(err174);
										errors++;
									}
								}
							} else {
								const err175 = {
									instancePath: instancePath + "/spec/training/seeds",
									schemaPath: "#/properties/spec/properties/training/properties/seeds/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err175];
								else vErrors.push(err175);
								errors++;
							}
						}
						if (data46.hyperparameters !== void 0) {
							let data58 = data46.hyperparameters;
							if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
								if (Object.keys(data58).length > 1e3) {
									const err176 = {
										instancePath: instancePath + "/spec/training/hyperparameters",
										schemaPath: "#/properties/spec/properties/training/properties/hyperparameters/maxProperties",
										keyword: "maxProperties",
										params: { limit: 1e3 }
									};
									if (vErrors === null) vErrors = [err176];
									else vErrors.push(err176);
									errors++;
								}
							} else {
								const err177 = {
									instancePath: instancePath + "/spec/training/hyperparameters",
									schemaPath: "#/properties/spec/properties/training/properties/hyperparameters/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err177];
								else vErrors.push(err177);
								errors++;
							}
						}
					} else {
						const err178 = {
							instancePath: instancePath + "/spec/training",
							schemaPath: "#/properties/spec/properties/training/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err178];
						else vErrors.push(err178);
						errors++;
					}
				}
				if (data14.reproduce !== void 0) {
					let data59 = data14.reproduce;
					if (data59 && typeof data59 == "object" && !Array.isArray(data59)) {
						if (data59.command === void 0) {
							const err179 = {
								instancePath: instancePath + "/spec/reproduce",
								schemaPath: "#/properties/spec/properties/reproduce/required",
								keyword: "required",
								params: { missingProperty: "command" }
							};
							if (vErrors === null) vErrors = [err179];
							else vErrors.push(err179);
							errors++;
						}
						if (data59.outputs === void 0) {
							const err180 = {
								instancePath: instancePath + "/spec/reproduce",
								schemaPath: "#/properties/spec/properties/reproduce/required",
								keyword: "required",
								params: { missingProperty: "outputs" }
							};
							if (vErrors === null) vErrors = [err180];
							else vErrors.push(err180);
							errors++;
						}
						for (const key12 in data59) if (!(func1.call(schema31$1.properties.spec.properties.reproduce.properties, key12) || pattern4$1.test(key12))) {
							const err181 = {
								instancePath: instancePath + "/spec/reproduce",
								schemaPath: "#/properties/spec/properties/reproduce/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key12 }
							};
							if (vErrors === null) vErrors = [err181];
							else vErrors.push(err181);
							errors++;
						}
						if (data59.command !== void 0) {
							let data60 = data59.command;
							if (typeof data60 === "string") {
								if (data60.length > 4e3) {
									const err182 = {
										instancePath: instancePath + "/spec/reproduce/command",
										schemaPath: "#/properties/spec/properties/reproduce/properties/command/maxLength",
										keyword: "maxLength",
										params: { limit: 4e3 }
									};
									if (vErrors === null) vErrors = [err182];
									else vErrors.push(err182);
									errors++;
								}
								if (data60.length < 1) {
									const err183 = {
										instancePath: instancePath + "/spec/reproduce/command",
										schemaPath: "#/properties/spec/properties/reproduce/properties/command/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err183];
									else vErrors.push(err183);
									errors++;
								}
							} else {
								const err184 = {
									instancePath: instancePath + "/spec/reproduce/command",
									schemaPath: "#/properties/spec/properties/reproduce/properties/command/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err184];
								else vErrors.push(err184);
								errors++;
							}
						}
						if (data59.workdir !== void 0) {
							let data61 = data59.workdir;
							if (typeof data61 === "string") {
								if (data61.length > 1024) {
									const err185 = {
										instancePath: instancePath + "/spec/reproduce/workdir",
										schemaPath: "#/$defs/path/maxLength",
										keyword: "maxLength",
										params: { limit: 1024 }
									};
									if (vErrors === null) vErrors = [err185];
									else vErrors.push(err185);
									errors++;
								}
								if (data61.length < 1) {
									const err186 = {
										instancePath: instancePath + "/spec/reproduce/workdir",
										schemaPath: "#/$defs/path/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err186];
									else vErrors.push(err186);
									errors++;
								}
							} else {
								const err187 = {
									instancePath: instancePath + "/spec/reproduce/workdir",
									schemaPath: "#/$defs/path/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err187];
								else vErrors.push(err187);
								errors++;
							}
						}
						if (data59.timeout !== void 0) {
							let data62 = data59.timeout;
							if (!(typeof data62 == "number" && !(data62 % 1) && !isNaN(data62) && isFinite(data62))) {
								const err188 = {
									instancePath: instancePath + "/spec/reproduce/timeout",
									schemaPath: "#/properties/spec/properties/reproduce/properties/timeout/type",
									keyword: "type",
									params: { type: "integer" }
								};
								if (vErrors === null) vErrors = [err188];
								else vErrors.push(err188);
								errors++;
							}
							if (typeof data62 == "number" && isFinite(data62)) {
								if (data62 > 604800 || isNaN(data62)) {
									const err189 = {
										instancePath: instancePath + "/spec/reproduce/timeout",
										schemaPath: "#/properties/spec/properties/reproduce/properties/timeout/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 604800
										}
									};
									if (vErrors === null) vErrors = [err189];
									else vErrors.push(err189);
									errors++;
								}
								if (data62 < 1 || isNaN(data62)) {
									const err190 = {
										instancePath: instancePath + "/spec/reproduce/timeout",
										schemaPath: "#/properties/spec/properties/reproduce/properties/timeout/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 1
										}
									};
									if (vErrors === null) vErrors = [err190];
									else vErrors.push(err190);
									errors++;
								}
							}
						}
						if (data59.smoke !== void 0) {
							let data63 = data59.smoke;
							if (typeof data63 === "string") {
								if (data63.length > 4e3) {
									const err191 = {
										instancePath: instancePath + "/spec/reproduce/smoke",
										schemaPath: "#/properties/spec/properties/reproduce/properties/smoke/maxLength",
										keyword: "maxLength",
										params: { limit: 4e3 }
									};
									if (vErrors === null) vErrors = [err191];
									else vErrors.push(err191);
									errors++;
								}
								if (data63.length < 1) {
									const err192 = {
										instancePath: instancePath + "/spec/reproduce/smoke",
										schemaPath: "#/properties/spec/properties/reproduce/properties/smoke/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err192];
									else vErrors.push(err192);
									errors++;
								}
							} else {
								const err193 = {
									instancePath: instancePath + "/spec/reproduce/smoke",
									schemaPath: "#/properties/spec/properties/reproduce/properties/smoke/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err193];
								else vErrors.push(err193);
								errors++;
							}
						}
						if (data59.outputs !== void 0) {
							let data64 = data59.outputs;
							if (Array.isArray(data64)) {
								if (data64.length > 200) {
									const err194 = {
										instancePath: instancePath + "/spec/reproduce/outputs",
										schemaPath: "#/properties/spec/properties/reproduce/properties/outputs/maxItems",
										keyword: "maxItems",
										params: { limit: 200 }
									};
									if (vErrors === null) vErrors = [err194];
									else vErrors.push(err194);
									errors++;
								}
								if (data64.length < 1) {
									const err195 = {
										instancePath: instancePath + "/spec/reproduce/outputs",
										schemaPath: "#/properties/spec/properties/reproduce/properties/outputs/minItems",
										keyword: "minItems",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err195];
									else vErrors.push(err195);
									errors++;
								}
								const len6 = data64.length;
								for (let i7 = 0; i7 < len6; i7++) {
									let data65 = data64[i7];
									if (data65 && typeof data65 == "object" && !Array.isArray(data65)) {
										if (data65.path === void 0) {
											const err196 = {
												instancePath: instancePath + "/spec/reproduce/outputs/" + i7,
												schemaPath: "#/properties/spec/properties/reproduce/properties/outputs/items/required",
												keyword: "required",
												params: { missingProperty: "path" }
											};
											if (vErrors === null) vErrors = [err196];
											else vErrors.push(err196);
											errors++;
										}
										if (data65.role === void 0) {
											const err197 = {
												instancePath: instancePath + "/spec/reproduce/outputs/" + i7,
												schemaPath: "#/properties/spec/properties/reproduce/properties/outputs/items/required",
												keyword: "required",
												params: { missingProperty: "role" }
											};
											if (vErrors === null) vErrors = [err197];
											else vErrors.push(err197);
											errors++;
										}
										for (const key13 in data65) if (!(key13 === "path" || key13 === "role" || key13 === "volatile" || pattern4$1.test(key13))) {
											const err198 = {
												instancePath: instancePath + "/spec/reproduce/outputs/" + i7,
												schemaPath: "#/properties/spec/properties/reproduce/properties/outputs/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key13 }
											};
											if (vErrors === null) vErrors = [err198];
											else vErrors.push(err198);
											errors++;
										}
										if (data65.path !== void 0) {
											let data66 = data65.path;
											if (typeof data66 === "string") {
												if (data66.length > 1024) {
													const err199 = {
														instancePath: instancePath + "/spec/reproduce/outputs/" + i7 + "/path",
														schemaPath: "#/$defs/path/maxLength",
														keyword: "maxLength",
														params: { limit: 1024 }
													};
													if (vErrors === null) vErrors = [err199];
													else vErrors.push(err199);
													errors++;
												}
												if (data66.length < 1) {
													const err200 = {
														instancePath: instancePath + "/spec/reproduce/outputs/" + i7 + "/path",
														schemaPath: "#/$defs/path/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err200];
													else vErrors.push(err200);
													errors++;
												}
											} else {
												const err201 = {
													instancePath: instancePath + "/spec/reproduce/outputs/" + i7 + "/path",
													schemaPath: "#/$defs/path/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err201];
												else vErrors.push(err201);
												errors++;
											}
										}
										if (data65.role !== void 0) {
											let data67 = data65.role;
											if (typeof data67 !== "string") {
												const err202 = {
													instancePath: instancePath + "/spec/reproduce/outputs/" + i7 + "/role",
													schemaPath: "#/properties/spec/properties/reproduce/properties/outputs/items/properties/role/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err202];
												else vErrors.push(err202);
												errors++;
											}
											if (!(data67 === "weights" || data67 === "metrics" || data67 === "predictions" || data67 === "report" || data67 === "log")) {
												const err203 = {
													instancePath: instancePath + "/spec/reproduce/outputs/" + i7 + "/role",
													schemaPath: "#/properties/spec/properties/reproduce/properties/outputs/items/properties/role/enum",
													keyword: "enum",
													params: { allowedValues: schema31$1.properties.spec.properties.reproduce.properties.outputs.items.properties.role.enum }
												};
												if (vErrors === null) vErrors = [err203];
												else vErrors.push(err203);
												errors++;
											}
										}
										if (data65.volatile !== void 0) {
											let data68 = data65.volatile;
											if (Array.isArray(data68)) {
												if (data68.length > 100) {
													const err204 = {
														instancePath: instancePath + "/spec/reproduce/outputs/" + i7 + "/volatile",
														schemaPath: "#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/maxItems",
														keyword: "maxItems",
														params: { limit: 100 }
													};
													if (vErrors === null) vErrors = [err204];
													else vErrors.push(err204);
													errors++;
												}
												const len7 = data68.length;
												for (let i8 = 0; i8 < len7; i8++) {
													let data69 = data68[i8];
													if (typeof data69 === "string") {
														if (data69.length > 500) {
															const err205 = {
																instancePath: instancePath + "/spec/reproduce/outputs/" + i7 + "/volatile/" + i8,
																schemaPath: "#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/items/maxLength",
																keyword: "maxLength",
																params: { limit: 500 }
															};
															if (vErrors === null) vErrors = [err205];
															else vErrors.push(err205);
															errors++;
														}
														if (data69.length < 1) {
															const err206 = {
																instancePath: instancePath + "/spec/reproduce/outputs/" + i7 + "/volatile/" + i8,
																schemaPath: "#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/items/minLength",
																keyword: "minLength",
																params: { limit: 1 }
															};
															if (vErrors === null) vErrors = [err206];
															else vErrors.push(err206);
															errors++;
														}
													} else {
														const err207 = {
															instancePath: instancePath + "/spec/reproduce/outputs/" + i7 + "/volatile/" + i8,
															schemaPath: "#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/items/type",
															keyword: "type",
															params: { type: "string" }
														};
														if (vErrors === null) vErrors = [err207];
														else vErrors.push(err207);
														errors++;
													}
												}
											} else {
												const err208 = {
													instancePath: instancePath + "/spec/reproduce/outputs/" + i7 + "/volatile",
													schemaPath: "#/properties/spec/properties/reproduce/properties/outputs/items/properties/volatile/type",
													keyword: "type",
													params: { type: "array" }
												};
												if (vErrors === null) vErrors = [err208];
												else vErrors.push(err208);
												errors++;
											}
										}
									} else {
										const err209 = {
											instancePath: instancePath + "/spec/reproduce/outputs/" + i7,
											schemaPath: "#/properties/spec/properties/reproduce/properties/outputs/items/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err209];
										else vErrors.push(err209);
										errors++;
									}
								}
							} else {
								const err210 = {
									instancePath: instancePath + "/spec/reproduce/outputs",
									schemaPath: "#/properties/spec/properties/reproduce/properties/outputs/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err210];
								else vErrors.push(err210);
								errors++;
							}
						}
						if (data59.require !== void 0) {
							let data70 = data59.require;
							if (typeof data70 !== "string") {
								const err211 = {
									instancePath: instancePath + "/spec/reproduce/require",
									schemaPath: "#/$defs/rung/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err211];
								else vErrors.push(err211);
								errors++;
							}
							if (!(data70 === "bytes" || data70 === "content" || data70 === "numeric" || data70 === "metric" || data70 === "statistical")) {
								const err212 = {
									instancePath: instancePath + "/spec/reproduce/require",
									schemaPath: "#/$defs/rung/enum",
									keyword: "enum",
									params: { allowedValues: schema55.enum }
								};
								if (vErrors === null) vErrors = [err212];
								else vErrors.push(err212);
								errors++;
							}
						}
						if (data59.tolerance !== void 0) {
							let data71 = data59.tolerance;
							if (typeof data71 == "number" && isFinite(data71)) {
								if (data71 < 0 || isNaN(data71)) {
									const err213 = {
										instancePath: instancePath + "/spec/reproduce/tolerance",
										schemaPath: "#/properties/spec/properties/reproduce/properties/tolerance/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										}
									};
									if (vErrors === null) vErrors = [err213];
									else vErrors.push(err213);
									errors++;
								}
							} else {
								const err214 = {
									instancePath: instancePath + "/spec/reproduce/tolerance",
									schemaPath: "#/properties/spec/properties/reproduce/properties/tolerance/type",
									keyword: "type",
									params: { type: "number" }
								};
								if (vErrors === null) vErrors = [err214];
								else vErrors.push(err214);
								errors++;
							}
						}
						if (data59.vary !== void 0) {
							let data72 = data59.vary;
							if (Array.isArray(data72)) {
								if (data72.length > 20) {
									const err215 = {
										instancePath: instancePath + "/spec/reproduce/vary",
										schemaPath: "#/properties/spec/properties/reproduce/properties/vary/maxItems",
										keyword: "maxItems",
										params: { limit: 20 }
									};
									if (vErrors === null) vErrors = [err215];
									else vErrors.push(err215);
									errors++;
								}
								const len8 = data72.length;
								for (let i9 = 0; i9 < len8; i9++) {
									let data73 = data72[i9];
									if (typeof data73 === "string") {
										if (data73.length > 100) {
											const err216 = {
												instancePath: instancePath + "/spec/reproduce/vary/" + i9,
												schemaPath: "#/properties/spec/properties/reproduce/properties/vary/items/maxLength",
												keyword: "maxLength",
												params: { limit: 100 }
											};
											if (vErrors === null) vErrors = [err216];
											else vErrors.push(err216);
											errors++;
										}
										if (data73.length < 1) {
											const err217 = {
												instancePath: instancePath + "/spec/reproduce/vary/" + i9,
												schemaPath: "#/properties/spec/properties/reproduce/properties/vary/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err217];
											else vErrors.push(err217);
											errors++;
										}
									} else {
										const err218 = {
											instancePath: instancePath + "/spec/reproduce/vary/" + i9,
											schemaPath: "#/properties/spec/properties/reproduce/properties/vary/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err218];
										else vErrors.push(err218);
										errors++;
									}
								}
							} else {
								const err219 = {
									instancePath: instancePath + "/spec/reproduce/vary",
									schemaPath: "#/properties/spec/properties/reproduce/properties/vary/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err219];
								else vErrors.push(err219);
								errors++;
							}
						}
						if (data59.env !== void 0) {
							let data74 = data59.env;
							if (data74 && typeof data74 == "object" && !Array.isArray(data74)) {
								if (Object.keys(data74).length > 100) {
									const err220 = {
										instancePath: instancePath + "/spec/reproduce/env",
										schemaPath: "#/properties/spec/properties/reproduce/properties/env/maxProperties",
										keyword: "maxProperties",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err220];
									else vErrors.push(err220);
									errors++;
								}
								for (const key14 in data74) {
									let data75 = data74[key14];
									if (typeof data75 === "string") {
										if (data75.length > 4e3) {
											const err221 = {
												instancePath: instancePath + "/spec/reproduce/env/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
												schemaPath: "#/properties/spec/properties/reproduce/properties/env/additionalProperties/maxLength",
												keyword: "maxLength",
												params: { limit: 4e3 }
											};
											if (vErrors === null) vErrors = [err221];
											else vErrors.push(err221);
											errors++;
										}
									} else {
										const err222 = {
											instancePath: instancePath + "/spec/reproduce/env/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/spec/properties/reproduce/properties/env/additionalProperties/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err222];
										else vErrors.push(err222);
										errors++;
									}
								}
							} else {
								const err223 = {
									instancePath: instancePath + "/spec/reproduce/env",
									schemaPath: "#/properties/spec/properties/reproduce/properties/env/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err223];
								else vErrors.push(err223);
								errors++;
							}
						}
					} else {
						const err224 = {
							instancePath: instancePath + "/spec/reproduce",
							schemaPath: "#/properties/spec/properties/reproduce/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err224];
						else vErrors.push(err224);
						errors++;
					}
				}
				if (data14.evaluation !== void 0) {
					let data76 = data14.evaluation;
					if (data76 && typeof data76 == "object" && !Array.isArray(data76)) {
						for (const key15 in data76) if (!(key15 === "predictions" || key15 === "cells" || key15 === "command" || key15 === "design" || key15 === "results" || key15 === "source" || pattern4$1.test(key15))) {
							const err225 = {
								instancePath: instancePath + "/spec/evaluation",
								schemaPath: "#/properties/spec/properties/evaluation/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key15 }
							};
							if (vErrors === null) vErrors = [err225];
							else vErrors.push(err225);
							errors++;
						}
						if (data76.predictions !== void 0) {
							let data77 = data76.predictions;
							if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
								if (data77.digest === void 0) {
									const err226 = {
										instancePath: instancePath + "/spec/evaluation/predictions",
										schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/required",
										keyword: "required",
										params: { missingProperty: "digest" }
									};
									if (vErrors === null) vErrors = [err226];
									else vErrors.push(err226);
									errors++;
								}
								if (data77.label === void 0) {
									const err227 = {
										instancePath: instancePath + "/spec/evaluation/predictions",
										schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/required",
										keyword: "required",
										params: { missingProperty: "label" }
									};
									if (vErrors === null) vErrors = [err227];
									else vErrors.push(err227);
									errors++;
								}
								if (data77.prediction === void 0) {
									const err228 = {
										instancePath: instancePath + "/spec/evaluation/predictions",
										schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/required",
										keyword: "required",
										params: { missingProperty: "prediction" }
									};
									if (vErrors === null) vErrors = [err228];
									else vErrors.push(err228);
									errors++;
								}
								for (const key16 in data77) if (!(func1.call(schema31$1.properties.spec.properties.evaluation.properties.predictions.properties, key16) || pattern4$1.test(key16))) {
									const err229 = {
										instancePath: instancePath + "/spec/evaluation/predictions",
										schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key16 }
									};
									if (vErrors === null) vErrors = [err229];
									else vErrors.push(err229);
									errors++;
								}
								if (data77.path !== void 0) {
									let data78 = data77.path;
									if (typeof data78 === "string") {
										if (data78.length > 1024) {
											const err230 = {
												instancePath: instancePath + "/spec/evaluation/predictions/path",
												schemaPath: "#/$defs/path/maxLength",
												keyword: "maxLength",
												params: { limit: 1024 }
											};
											if (vErrors === null) vErrors = [err230];
											else vErrors.push(err230);
											errors++;
										}
										if (data78.length < 1) {
											const err231 = {
												instancePath: instancePath + "/spec/evaluation/predictions/path",
												schemaPath: "#/$defs/path/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err231];
											else vErrors.push(err231);
											errors++;
										}
									} else {
										const err232 = {
											instancePath: instancePath + "/spec/evaluation/predictions/path",
											schemaPath: "#/$defs/path/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err232];
										else vErrors.push(err232);
										errors++;
									}
								}
								if (data77.uri !== void 0) {
									let data79 = data77.uri;
									if (typeof data79 === "string") {
										if (data79.length > 2048) {
											const err233 = {
												instancePath: instancePath + "/spec/evaluation/predictions/uri",
												schemaPath: "#/$defs/uri/maxLength",
												keyword: "maxLength",
												params: { limit: 2048 }
											};
											if (vErrors === null) vErrors = [err233];
											else vErrors.push(err233);
											errors++;
										}
										if (data79.length < 1) {
											const err234 = {
												instancePath: instancePath + "/spec/evaluation/predictions/uri",
												schemaPath: "#/$defs/uri/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err234];
											else vErrors.push(err234);
											errors++;
										}
										if (!pattern12.test(data79)) {
											const err235 = {
												instancePath: instancePath + "/spec/evaluation/predictions/uri",
												schemaPath: "#/$defs/uri/pattern",
												keyword: "pattern",
												params: { pattern: "^[A-Za-z][A-Za-z0-9+.-]*:" }
											};
											if (vErrors === null) vErrors = [err235];
											else vErrors.push(err235);
											errors++;
										}
									} else {
										const err236 = {
											instancePath: instancePath + "/spec/evaluation/predictions/uri",
											schemaPath: "#/$defs/uri/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err236];
										else vErrors.push(err236);
										errors++;
									}
								}
								if (data77.digest !== void 0) {
									let data80 = data77.digest;
									if (typeof data80 === "string") {
										if (data80.length > 71) {
											const err237 = {
												instancePath: instancePath + "/spec/evaluation/predictions/digest",
												schemaPath: "#/$defs/digest/maxLength",
												keyword: "maxLength",
												params: { limit: 71 }
											};
											if (vErrors === null) vErrors = [err237];
											else vErrors.push(err237);
											errors++;
										}
										if (!pattern16.test(data80)) {
											const err238 = {
												instancePath: instancePath + "/spec/evaluation/predictions/digest",
												schemaPath: "#/$defs/digest/pattern",
												keyword: "pattern",
												params: { pattern: "^sha256:[0-9a-f]{64}$" }
											};
											if (vErrors === null) vErrors = [err238];
											else vErrors.push(err238);
											errors++;
										}
									} else {
										const err239 = {
											instancePath: instancePath + "/spec/evaluation/predictions/digest",
											schemaPath: "#/$defs/digest/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err239];
										else vErrors.push(err239);
										errors++;
									}
								}
								if (data77.label !== void 0) {
									let data81 = data77.label;
									if (typeof data81 === "string") {
										if (data81.length > 200) {
											const err240 = {
												instancePath: instancePath + "/spec/evaluation/predictions/label",
												schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/label/maxLength",
												keyword: "maxLength",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err240];
											else vErrors.push(err240);
											errors++;
										}
										if (data81.length < 1) {
											const err241 = {
												instancePath: instancePath + "/spec/evaluation/predictions/label",
												schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/label/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err241];
											else vErrors.push(err241);
											errors++;
										}
									} else {
										const err242 = {
											instancePath: instancePath + "/spec/evaluation/predictions/label",
											schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/label/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err242];
										else vErrors.push(err242);
										errors++;
									}
								}
								if (data77.prediction !== void 0) {
									let data82 = data77.prediction;
									if (typeof data82 === "string") {
										if (data82.length > 200) {
											const err243 = {
												instancePath: instancePath + "/spec/evaluation/predictions/prediction",
												schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/prediction/maxLength",
												keyword: "maxLength",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err243];
											else vErrors.push(err243);
											errors++;
										}
										if (data82.length < 1) {
											const err244 = {
												instancePath: instancePath + "/spec/evaluation/predictions/prediction",
												schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/prediction/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err244];
											else vErrors.push(err244);
											errors++;
										}
									} else {
										const err245 = {
											instancePath: instancePath + "/spec/evaluation/predictions/prediction",
											schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/prediction/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err245];
										else vErrors.push(err245);
										errors++;
									}
								}
								if (data77.score !== void 0) {
									let data83 = data77.score;
									if (typeof data83 === "string") {
										if (data83.length > 200) {
											const err246 = {
												instancePath: instancePath + "/spec/evaluation/predictions/score",
												schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/score/maxLength",
												keyword: "maxLength",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err246];
											else vErrors.push(err246);
											errors++;
										}
										if (data83.length < 1) {
											const err247 = {
												instancePath: instancePath + "/spec/evaluation/predictions/score",
												schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/score/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err247];
											else vErrors.push(err247);
											errors++;
										}
									} else {
										const err248 = {
											instancePath: instancePath + "/spec/evaluation/predictions/score",
											schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/score/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err248];
										else vErrors.push(err248);
										errors++;
									}
								}
								if (data77.weight !== void 0) {
									let data84 = data77.weight;
									if (typeof data84 === "string") {
										if (data84.length > 200) {
											const err249 = {
												instancePath: instancePath + "/spec/evaluation/predictions/weight",
												schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/weight/maxLength",
												keyword: "maxLength",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err249];
											else vErrors.push(err249);
											errors++;
										}
										if (data84.length < 1) {
											const err250 = {
												instancePath: instancePath + "/spec/evaluation/predictions/weight",
												schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/weight/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err250];
											else vErrors.push(err250);
											errors++;
										}
									} else {
										const err251 = {
											instancePath: instancePath + "/spec/evaluation/predictions/weight",
											schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/weight/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err251];
										else vErrors.push(err251);
										errors++;
									}
								}
								if (data77.id !== void 0) {
									let data85 = data77.id;
									if (typeof data85 === "string") {
										if (data85.length > 200) {
											const err252 = {
												instancePath: instancePath + "/spec/evaluation/predictions/id",
												schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/id/maxLength",
												keyword: "maxLength",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err252];
											else vErrors.push(err252);
											errors++;
										}
										if (data85.length < 1) {
											const err253 = {
												instancePath: instancePath + "/spec/evaluation/predictions/id",
												schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/id/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err253];
											else vErrors.push(err253);
											errors++;
										}
									} else {
										const err254 = {
											instancePath: instancePath + "/spec/evaluation/predictions/id",
											schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/id/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err254];
										else vErrors.push(err254);
										errors++;
									}
								}
								if (data77.positive !== void 0) {
									let data86 = data77.positive;
									if (typeof data86 === "string") {
										if (data86.length > 200) {
											const err255 = {
												instancePath: instancePath + "/spec/evaluation/predictions/positive",
												schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/positive/maxLength",
												keyword: "maxLength",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err255];
											else vErrors.push(err255);
											errors++;
										}
										if (data86.length < 1) {
											const err256 = {
												instancePath: instancePath + "/spec/evaluation/predictions/positive",
												schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/positive/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err256];
											else vErrors.push(err256);
											errors++;
										}
									} else {
										const err257 = {
											instancePath: instancePath + "/spec/evaluation/predictions/positive",
											schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/positive/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err257];
										else vErrors.push(err257);
										errors++;
									}
								}
								if (data77.favourable !== void 0) {
									let data87 = data77.favourable;
									if (typeof data87 === "string") {
										if (data87.length > 200) {
											const err258 = {
												instancePath: instancePath + "/spec/evaluation/predictions/favourable",
												schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/favourable/maxLength",
												keyword: "maxLength",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err258];
											else vErrors.push(err258);
											errors++;
										}
										if (data87.length < 1) {
											const err259 = {
												instancePath: instancePath + "/spec/evaluation/predictions/favourable",
												schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/favourable/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err259];
											else vErrors.push(err259);
											errors++;
										}
									} else {
										const err260 = {
											instancePath: instancePath + "/spec/evaluation/predictions/favourable",
											schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/properties/favourable/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err260];
										else vErrors.push(err260);
										errors++;
									}
								}
							} else {
								const err261 = {
									instancePath: instancePath + "/spec/evaluation/predictions",
									schemaPath: "#/properties/spec/properties/evaluation/properties/predictions/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err261];
								else vErrors.push(err261);
								errors++;
							}
						}
						if (data76.cells !== void 0) {
							if (!validate21(data76.cells, {
								instancePath: instancePath + "/spec/evaluation/cells",
								parentData: data76,
								parentDataProperty: "cells",
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
								errors = vErrors.length;
							}
						}
						if (data76.command !== void 0) {
							let data89 = data76.command;
							if (typeof data89 === "string") {
								if (data89.length > 4e3) {
									const err262 = {
										instancePath: instancePath + "/spec/evaluation/command",
										schemaPath: "#/properties/spec/properties/evaluation/properties/command/maxLength",
										keyword: "maxLength",
										params: { limit: 4e3 }
									};
									if (vErrors === null) vErrors = [err262];
									else vErrors.push(err262);
									errors++;
								}
								if (data89.length < 1) {
									const err263 = {
										instancePath: instancePath + "/spec/evaluation/command",
										schemaPath: "#/properties/spec/properties/evaluation/properties/command/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err263];
									else vErrors.push(err263);
									errors++;
								}
							} else {
								const err264 = {
									instancePath: instancePath + "/spec/evaluation/command",
									schemaPath: "#/properties/spec/properties/evaluation/properties/command/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err264];
								else vErrors.push(err264);
								errors++;
							}
						}
						if (data76.design !== void 0) {
							let data90 = data76.design;
							if (typeof data90 !== "string") {
								const err265 = {
									instancePath: instancePath + "/spec/evaluation/design",
									schemaPath: "#/properties/spec/properties/evaluation/properties/design/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err265];
								else vErrors.push(err265);
								errors++;
							}
							if (!(data90 === "holdout" || data90 === "cross-validation" || data90 === "temporal")) {
								const err266 = {
									instancePath: instancePath + "/spec/evaluation/design",
									schemaPath: "#/properties/spec/properties/evaluation/properties/design/enum",
									keyword: "enum",
									params: { allowedValues: schema31$1.properties.spec.properties.evaluation.properties.design.enum }
								};
								if (vErrors === null) vErrors = [err266];
								else vErrors.push(err266);
								errors++;
							}
						}
						if (data76.results !== void 0) {
							let data91 = data76.results;
							if (Array.isArray(data91)) {
								if (data91.length > 2e3) {
									const err267 = {
										instancePath: instancePath + "/spec/evaluation/results",
										schemaPath: "#/properties/spec/properties/evaluation/properties/results/maxItems",
										keyword: "maxItems",
										params: { limit: 2e3 }
									};
									if (vErrors === null) vErrors = [err267];
									else vErrors.push(err267);
									errors++;
								}
								const len9 = data91.length;
								for (let i10 = 0; i10 < len9; i10++) {
									let data92 = data91[i10];
									if (data92 && typeof data92 == "object" && !Array.isArray(data92)) {
										if (data92.metric === void 0) {
											const err268 = {
												instancePath: instancePath + "/spec/evaluation/results/" + i10,
												schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/required",
												keyword: "required",
												params: { missingProperty: "metric" }
											};
											if (vErrors === null) vErrors = [err268];
											else vErrors.push(err268);
											errors++;
										}
										if (data92.value === void 0) {
											const err269 = {
												instancePath: instancePath + "/spec/evaluation/results/" + i10,
												schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/required",
												keyword: "required",
												params: { missingProperty: "value" }
											};
											if (vErrors === null) vErrors = [err269];
											else vErrors.push(err269);
											errors++;
										}
										if (data92.dataset === void 0) {
											const err270 = {
												instancePath: instancePath + "/spec/evaluation/results/" + i10,
												schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/required",
												keyword: "required",
												params: { missingProperty: "dataset" }
											};
											if (vErrors === null) vErrors = [err270];
											else vErrors.push(err270);
											errors++;
										}
										for (const key17 in data92) if (!(key17 === "metric" || key17 === "value" || key17 === "dataset" || key17 === "slice" || key17 === "n" || key17 === "confidenceInterval" || pattern4$1.test(key17))) {
											const err271 = {
												instancePath: instancePath + "/spec/evaluation/results/" + i10,
												schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key17 }
											};
											if (vErrors === null) vErrors = [err271];
											else vErrors.push(err271);
											errors++;
										}
										if (data92.metric !== void 0) {
											let data93 = data92.metric;
											if (typeof data93 === "string") {
												if (data93.length > 100) {
													const err272 = {
														instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/metric",
														schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/metric/maxLength",
														keyword: "maxLength",
														params: { limit: 100 }
													};
													if (vErrors === null) vErrors = [err272];
													else vErrors.push(err272);
													errors++;
												}
												if (data93.length < 1) {
													const err273 = {
														instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/metric",
														schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/metric/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err273];
													else vErrors.push(err273);
													errors++;
												}
											} else {
												const err274 = {
													instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/metric",
													schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/metric/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err274];
												else vErrors.push(err274);
												errors++;
											}
										}
										if (data92.value !== void 0) {
											let data94 = data92.value;
											if (!(typeof data94 == "number" && isFinite(data94))) {
												const err275 = {
													instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/value",
													schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/value/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err275];
												else vErrors.push(err275);
												errors++;
											}
										}
										if (data92.dataset !== void 0) {
											let data95 = data92.dataset;
											if (typeof data95 === "string") {
												if (data95.length > 100) {
													const err276 = {
														instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/dataset",
														schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/dataset/maxLength",
														keyword: "maxLength",
														params: { limit: 100 }
													};
													if (vErrors === null) vErrors = [err276];
													else vErrors.push(err276);
													errors++;
												}
												if (data95.length < 1) {
													const err277 = {
														instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/dataset",
														schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/dataset/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err277];
													else vErrors.push(err277);
													errors++;
												}
											} else {
												const err278 = {
													instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/dataset",
													schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/dataset/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err278];
												else vErrors.push(err278);
												errors++;
											}
										}
										if (data92.slice !== void 0) {
											let data96 = data92.slice;
											if (typeof data96 === "string") {
												if (data96.length > 200) {
													const err279 = {
														instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/slice",
														schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/slice/maxLength",
														keyword: "maxLength",
														params: { limit: 200 }
													};
													if (vErrors === null) vErrors = [err279];
													else vErrors.push(err279);
													errors++;
												}
												if (data96.length < 1) {
													const err280 = {
														instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/slice",
														schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/slice/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err280];
													else vErrors.push(err280);
													errors++;
												}
											} else {
												const err281 = {
													instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/slice",
													schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/slice/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err281];
												else vErrors.push(err281);
												errors++;
											}
										}
										if (data92.n !== void 0) {
											let data97 = data92.n;
											if (!(typeof data97 == "number" && !(data97 % 1) && !isNaN(data97) && isFinite(data97))) {
												const err282 = {
													instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/n",
													schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/n/type",
													keyword: "type",
													params: { type: "integer" }
												};
												if (vErrors === null) vErrors = [err282];
												else vErrors.push(err282);
												errors++;
											}
											if (typeof data97 == "number" && isFinite(data97)) {
												if (data97 > 9007199254740991 || isNaN(data97)) {
													const err283 = {
														instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/n",
														schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/n/maximum",
														keyword: "maximum",
														params: {
															comparison: "<=",
															limit: 9007199254740991
														}
													};
													if (vErrors === null) vErrors = [err283];
													else vErrors.push(err283);
													errors++;
												}
												if (data97 < 0 || isNaN(data97)) {
													const err284 = {
														instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/n",
														schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/n/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														}
													};
													if (vErrors === null) vErrors = [err284];
													else vErrors.push(err284);
													errors++;
												}
											}
										}
										if (data92.confidenceInterval !== void 0) {
											let data98 = data92.confidenceInterval;
											if (data98 && typeof data98 == "object" && !Array.isArray(data98)) {
												if (data98.low === void 0) {
													const err285 = {
														instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/confidenceInterval",
														schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/required",
														keyword: "required",
														params: { missingProperty: "low" }
													};
													if (vErrors === null) vErrors = [err285];
													else vErrors.push(err285);
													errors++;
												}
												if (data98.high === void 0) {
													const err286 = {
														instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/confidenceInterval",
														schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/required",
														keyword: "required",
														params: { missingProperty: "high" }
													};
													if (vErrors === null) vErrors = [err286];
													else vErrors.push(err286);
													errors++;
												}
												for (const key18 in data98) if (!(key18 === "low" || key18 === "high" || key18 === "level" || pattern4$1.test(key18))) {
													const err287 = {
														instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/confidenceInterval",
														schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key18 }
													};
													if (vErrors === null) vErrors = [err287];
													else vErrors.push(err287);
													errors++;
												}
												if (data98.low !== void 0) {
													let data99 = data98.low;
													if (!(typeof data99 == "number" && isFinite(data99))) {
														const err288 = {
															instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/confidenceInterval/low",
															schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/low/type",
															keyword: "type",
															params: { type: "number" }
														};
														if (vErrors === null) vErrors = [err288];
														else vErrors.push(err288);
														errors++;
													}
												}
												if (data98.high !== void 0) {
													let data100 = data98.high;
													if (!(typeof data100 == "number" && isFinite(data100))) {
														const err289 = {
															instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/confidenceInterval/high",
															schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/high/type",
															keyword: "type",
															params: { type: "number" }
														};
														if (vErrors === null) vErrors = [err289];
														else vErrors.push(err289);
														errors++;
													}
												}
												if (data98.level !== void 0) {
													let data101 = data98.level;
													if (typeof data101 == "number" && isFinite(data101)) {
														if (data101 >= 1 || isNaN(data101)) {
															const err290 = {
																instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/confidenceInterval/level",
																schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/level/exclusiveMaximum",
																keyword: "exclusiveMaximum",
																params: {
																	comparison: "<",
																	limit: 1
																}
															};
															if (vErrors === null) vErrors = [err290];
															else vErrors.push(err290);
															errors++;
														}
														if (data101 <= 0 || isNaN(data101)) {
															const err291 = {
																instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/confidenceInterval/level",
																schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/level/exclusiveMinimum",
																keyword: "exclusiveMinimum",
																params: {
																	comparison: ">",
																	limit: 0
																}
															};
															if (vErrors === null) vErrors = [err291];
															else vErrors.push(err291);
															errors++;
														}
													} else {
														const err292 = {
															instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/confidenceInterval/level",
															schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/properties/level/type",
															keyword: "type",
															params: { type: "number" }
														};
														if (vErrors === null) vErrors = [err292];
														else vErrors.push(err292);
														errors++;
													}
												}
											} else {
												const err293 = {
													instancePath: instancePath + "/spec/evaluation/results/" + i10 + "/confidenceInterval",
													schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/properties/confidenceInterval/type",
													keyword: "type",
													params: { type: "object" }
												};
												if (vErrors === null) vErrors = [err293];
												else vErrors.push(err293);
												errors++;
											}
										}
									} else {
										const err294 = {
											instancePath: instancePath + "/spec/evaluation/results/" + i10,
											schemaPath: "#/properties/spec/properties/evaluation/properties/results/items/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err294];
										else vErrors.push(err294);
										errors++;
									}
								}
							} else {
								const err295 = {
									instancePath: instancePath + "/spec/evaluation/results",
									schemaPath: "#/properties/spec/properties/evaluation/properties/results/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err295];
								else vErrors.push(err295);
								errors++;
							}
						}
						if (data76.source !== void 0) {
							if (!validate21(data76.source, {
								instancePath: instancePath + "/spec/evaluation/source",
								parentData: data76,
								parentDataProperty: "source",
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
								errors = vErrors.length;
							}
						}
					} else {
						const err296 = {
							instancePath: instancePath + "/spec/evaluation",
							schemaPath: "#/properties/spec/properties/evaluation/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err296];
						else vErrors.push(err296);
						errors++;
					}
				}
				if (data14.fairness !== void 0) {
					let data103 = data14.fairness;
					if (data103 && typeof data103 == "object" && !Array.isArray(data103)) {
						if (data103.sensitiveAttributes === void 0) {
							const err297 = {
								instancePath: instancePath + "/spec/fairness",
								schemaPath: "#/properties/spec/properties/fairness/required",
								keyword: "required",
								params: { missingProperty: "sensitiveAttributes" }
							};
							if (vErrors === null) vErrors = [err297];
							else vErrors.push(err297);
							errors++;
						}
						for (const key19 in data103) if (!(key19 === "sensitiveAttributes" || key19 === "intersections" || key19 === "assessments" || pattern4$1.test(key19))) {
							const err298 = {
								instancePath: instancePath + "/spec/fairness",
								schemaPath: "#/properties/spec/properties/fairness/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key19 }
							};
							if (vErrors === null) vErrors = [err298];
							else vErrors.push(err298);
							errors++;
						}
						if (data103.sensitiveAttributes !== void 0) {
							let data104 = data103.sensitiveAttributes;
							if (Array.isArray(data104)) {
								if (data104.length > 50) {
									const err299 = {
										instancePath: instancePath + "/spec/fairness/sensitiveAttributes",
										schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/maxItems",
										keyword: "maxItems",
										params: { limit: 50 }
									};
									if (vErrors === null) vErrors = [err299];
									else vErrors.push(err299);
									errors++;
								}
								if (data104.length < 1) {
									const err300 = {
										instancePath: instancePath + "/spec/fairness/sensitiveAttributes",
										schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/minItems",
										keyword: "minItems",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err300];
									else vErrors.push(err300);
									errors++;
								}
								const len10 = data104.length;
								for (let i11 = 0; i11 < len10; i11++) {
									let data105 = data104[i11];
									if (data105 && typeof data105 == "object" && !Array.isArray(data105)) {
										if (data105.name === void 0) {
											const err301 = {
												instancePath: instancePath + "/spec/fairness/sensitiveAttributes/" + i11,
												schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/required",
												keyword: "required",
												params: { missingProperty: "name" }
											};
											if (vErrors === null) vErrors = [err301];
											else vErrors.push(err301);
											errors++;
										}
										for (const key20 in data105) if (!(key20 === "name" || key20 === "groups" || key20 === "reference" || pattern4$1.test(key20))) {
											const err302 = {
												instancePath: instancePath + "/spec/fairness/sensitiveAttributes/" + i11,
												schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key20 }
											};
											if (vErrors === null) vErrors = [err302];
											else vErrors.push(err302);
											errors++;
										}
										if (data105.name !== void 0) {
											let data106 = data105.name;
											if (typeof data106 === "string") {
												if (data106.length > 200) {
													const err303 = {
														instancePath: instancePath + "/spec/fairness/sensitiveAttributes/" + i11 + "/name",
														schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/name/maxLength",
														keyword: "maxLength",
														params: { limit: 200 }
													};
													if (vErrors === null) vErrors = [err303];
													else vErrors.push(err303);
													errors++;
												}
												if (data106.length < 1) {
													const err304 = {
														instancePath: instancePath + "/spec/fairness/sensitiveAttributes/" + i11 + "/name",
														schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/name/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err304];
													else vErrors.push(err304);
													errors++;
												}
											} else {
												const err305 = {
													instancePath: instancePath + "/spec/fairness/sensitiveAttributes/" + i11 + "/name",
													schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/name/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err305];
												else vErrors.push(err305);
												errors++;
											}
										}
										if (data105.groups !== void 0) {
											let data107 = data105.groups;
											if (Array.isArray(data107)) {
												if (data107.length > 200) {
													const err306 = {
														instancePath: instancePath + "/spec/fairness/sensitiveAttributes/" + i11 + "/groups",
														schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/maxItems",
														keyword: "maxItems",
														params: { limit: 200 }
													};
													if (vErrors === null) vErrors = [err306];
													else vErrors.push(err306);
													errors++;
												}
												const len11 = data107.length;
												for (let i12 = 0; i12 < len11; i12++) {
													let data108 = data107[i12];
													if (typeof data108 === "string") {
														if (data108.length > 200) {
															const err307 = {
																instancePath: instancePath + "/spec/fairness/sensitiveAttributes/" + i11 + "/groups/" + i12,
																schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/items/maxLength",
																keyword: "maxLength",
																params: { limit: 200 }
															};
															if (vErrors === null) vErrors = [err307];
															else vErrors.push(err307);
															errors++;
														}
														if (data108.length < 1) {
															const err308 = {
																instancePath: instancePath + "/spec/fairness/sensitiveAttributes/" + i11 + "/groups/" + i12,
																schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/items/minLength",
																keyword: "minLength",
																params: { limit: 1 }
															};
															if (vErrors === null) vErrors = [err308];
															else vErrors.push(err308);
															errors++;
														}
													} else {
														const err309 = {
															instancePath: instancePath + "/spec/fairness/sensitiveAttributes/" + i11 + "/groups/" + i12,
															schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/items/type",
															keyword: "type",
															params: { type: "string" }
														};
														if (vErrors === null) vErrors = [err309];
														else vErrors.push(err309);
														errors++;
													}
												}
											} else {
												const err310 = {
													instancePath: instancePath + "/spec/fairness/sensitiveAttributes/" + i11 + "/groups",
													schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/groups/type",
													keyword: "type",
													params: { type: "array" }
												};
												if (vErrors === null) vErrors = [err310];
												else vErrors.push(err310);
												errors++;
											}
										}
										if (data105.reference !== void 0) {
											let data109 = data105.reference;
											if (typeof data109 === "string") {
												if (data109.length > 200) {
													const err311 = {
														instancePath: instancePath + "/spec/fairness/sensitiveAttributes/" + i11 + "/reference",
														schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/reference/maxLength",
														keyword: "maxLength",
														params: { limit: 200 }
													};
													if (vErrors === null) vErrors = [err311];
													else vErrors.push(err311);
													errors++;
												}
												if (data109.length < 1) {
													const err312 = {
														instancePath: instancePath + "/spec/fairness/sensitiveAttributes/" + i11 + "/reference",
														schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/reference/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err312];
													else vErrors.push(err312);
													errors++;
												}
											} else {
												const err313 = {
													instancePath: instancePath + "/spec/fairness/sensitiveAttributes/" + i11 + "/reference",
													schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/properties/reference/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err313];
												else vErrors.push(err313);
												errors++;
											}
										}
									} else {
										const err314 = {
											instancePath: instancePath + "/spec/fairness/sensitiveAttributes/" + i11,
											schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/items/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err314];
										else vErrors.push(err314);
										errors++;
									}
								}
							} else {
								const err315 = {
									instancePath: instancePath + "/spec/fairness/sensitiveAttributes",
									schemaPath: "#/properties/spec/properties/fairness/properties/sensitiveAttributes/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err315];
								else vErrors.push(err315);
								errors++;
							}
						}
						if (data103.intersections !== void 0) {
							if (typeof data103.intersections !== "boolean") {
								const err316 = {
									instancePath: instancePath + "/spec/fairness/intersections",
									schemaPath: "#/properties/spec/properties/fairness/properties/intersections/type",
									keyword: "type",
									params: { type: "boolean" }
								};
								if (vErrors === null) vErrors = [err316];
								else vErrors.push(err316);
								errors++;
							}
						}
						if (data103.assessments !== void 0) {
							let data111 = data103.assessments;
							if (Array.isArray(data111)) {
								if (data111.length > 100) {
									const err317 = {
										instancePath: instancePath + "/spec/fairness/assessments",
										schemaPath: "#/properties/spec/properties/fairness/properties/assessments/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err317];
									else vErrors.push(err317);
									errors++;
								}
								const len12 = data111.length;
								for (let i13 = 0; i13 < len12; i13++) {
									let data112 = data111[i13];
									if (data112 && typeof data112 == "object" && !Array.isArray(data112)) {
										for (const key21 in data112) if (!(key21 === "groupAtRisk" || key21 === "benefits" || key21 === "harms" || key21 === "mitigationStrategy" || pattern4$1.test(key21))) {
											const err318 = {
												instancePath: instancePath + "/spec/fairness/assessments/" + i13,
												schemaPath: "#/properties/spec/properties/fairness/properties/assessments/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key21 }
											};
											if (vErrors === null) vErrors = [err318];
											else vErrors.push(err318);
											errors++;
										}
										if (data112.groupAtRisk !== void 0) {
											let data113 = data112.groupAtRisk;
											if (typeof data113 === "string") {
												if (data113.length > 2e3) {
													const err319 = {
														instancePath: instancePath + "/spec/fairness/assessments/" + i13 + "/groupAtRisk",
														schemaPath: "#/properties/spec/properties/fairness/properties/assessments/items/properties/groupAtRisk/maxLength",
														keyword: "maxLength",
														params: { limit: 2e3 }
													};
													if (vErrors === null) vErrors = [err319];
													else vErrors.push(err319);
													errors++;
												}
												if (data113.length < 1) {
													const err320 = {
														instancePath: instancePath + "/spec/fairness/assessments/" + i13 + "/groupAtRisk",
														schemaPath: "#/properties/spec/properties/fairness/properties/assessments/items/properties/groupAtRisk/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err320];
													else vErrors.push(err320);
													errors++;
												}
											} else {
												const err321 = {
													instancePath: instancePath + "/spec/fairness/assessments/" + i13 + "/groupAtRisk",
													schemaPath: "#/properties/spec/properties/fairness/properties/assessments/items/properties/groupAtRisk/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err321];
												else vErrors.push(err321);
												errors++;
											}
										}
										if (data112.benefits !== void 0) {
											let data114 = data112.benefits;
											if (typeof data114 === "string") {
												if (data114.length > 2e3) {
													const err322 = {
														instancePath: instancePath + "/spec/fairness/assessments/" + i13 + "/benefits",
														schemaPath: "#/properties/spec/properties/fairness/properties/assessments/items/properties/benefits/maxLength",
														keyword: "maxLength",
														params: { limit: 2e3 }
													};
													if (vErrors === null) vErrors = [err322];
													else vErrors.push(err322);
													errors++;
												}
												if (data114.length < 1) {
													const err323 = {
														instancePath: instancePath + "/spec/fairness/assessments/" + i13 + "/benefits",
														schemaPath: "#/properties/spec/properties/fairness/properties/assessments/items/properties/benefits/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err323];
													else vErrors.push(err323);
													errors++;
												}
											} else {
												const err324 = {
													instancePath: instancePath + "/spec/fairness/assessments/" + i13 + "/benefits",
													schemaPath: "#/properties/spec/properties/fairness/properties/assessments/items/properties/benefits/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err324];
												else vErrors.push(err324);
												errors++;
											}
										}
										if (data112.harms !== void 0) {
											let data115 = data112.harms;
											if (typeof data115 === "string") {
												if (data115.length > 2e3) {
													const err325 = {
														instancePath: instancePath + "/spec/fairness/assessments/" + i13 + "/harms",
														schemaPath: "#/properties/spec/properties/fairness/properties/assessments/items/properties/harms/maxLength",
														keyword: "maxLength",
														params: { limit: 2e3 }
													};
													if (vErrors === null) vErrors = [err325];
													else vErrors.push(err325);
													errors++;
												}
												if (data115.length < 1) {
													const err326 = {
														instancePath: instancePath + "/spec/fairness/assessments/" + i13 + "/harms",
														schemaPath: "#/properties/spec/properties/fairness/properties/assessments/items/properties/harms/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err326];
													else vErrors.push(err326);
													errors++;
												}
											} else {
												const err327 = {
													instancePath: instancePath + "/spec/fairness/assessments/" + i13 + "/harms",
													schemaPath: "#/properties/spec/properties/fairness/properties/assessments/items/properties/harms/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err327];
												else vErrors.push(err327);
												errors++;
											}
										}
										if (data112.mitigationStrategy !== void 0) {
											let data116 = data112.mitigationStrategy;
											if (typeof data116 === "string") {
												if (data116.length > 2e3) {
													const err328 = {
														instancePath: instancePath + "/spec/fairness/assessments/" + i13 + "/mitigationStrategy",
														schemaPath: "#/properties/spec/properties/fairness/properties/assessments/items/properties/mitigationStrategy/maxLength",
														keyword: "maxLength",
														params: { limit: 2e3 }
													};
													if (vErrors === null) vErrors = [err328];
													else vErrors.push(err328);
													errors++;
												}
												if (data116.length < 1) {
													const err329 = {
														instancePath: instancePath + "/spec/fairness/assessments/" + i13 + "/mitigationStrategy",
														schemaPath: "#/properties/spec/properties/fairness/properties/assessments/items/properties/mitigationStrategy/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err329];
													else vErrors.push(err329);
													errors++;
												}
											} else {
												const err330 = {
													instancePath: instancePath + "/spec/fairness/assessments/" + i13 + "/mitigationStrategy",
													schemaPath: "#/properties/spec/properties/fairness/properties/assessments/items/properties/mitigationStrategy/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err330];
												else vErrors.push(err330);
												errors++;
											}
										}
									} else {
										const err331 = {
											instancePath: instancePath + "/spec/fairness/assessments/" + i13,
											schemaPath: "#/properties/spec/properties/fairness/properties/assessments/items/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err331];
										else vErrors.push(err331);
										errors++;
									}
								}
							} else {
								const err332 = {
									instancePath: instancePath + "/spec/fairness/assessments",
									schemaPath: "#/properties/spec/properties/fairness/properties/assessments/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err332];
								else vErrors.push(err332);
								errors++;
							}
						}
					} else {
						const err333 = {
							instancePath: instancePath + "/spec/fairness",
							schemaPath: "#/properties/spec/properties/fairness/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err333];
						else vErrors.push(err333);
						errors++;
					}
				}
				if (data14.explanation !== void 0) {
					let data117 = data14.explanation;
					if (data117 && typeof data117 == "object" && !Array.isArray(data117)) {
						if (data117.method === void 0) {
							const err334 = {
								instancePath: instancePath + "/spec/explanation",
								schemaPath: "#/properties/spec/properties/explanation/required",
								keyword: "required",
								params: { missingProperty: "method" }
							};
							if (vErrors === null) vErrors = [err334];
							else vErrors.push(err334);
							errors++;
						}
						if (data117.importances === void 0) {
							const err335 = {
								instancePath: instancePath + "/spec/explanation",
								schemaPath: "#/properties/spec/properties/explanation/required",
								keyword: "required",
								params: { missingProperty: "importances" }
							};
							if (vErrors === null) vErrors = [err335];
							else vErrors.push(err335);
							errors++;
						}
						for (const key22 in data117) if (!(key22 === "method" || key22 === "importances" || pattern4$1.test(key22))) {
							const err336 = {
								instancePath: instancePath + "/spec/explanation",
								schemaPath: "#/properties/spec/properties/explanation/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key22 }
							};
							if (vErrors === null) vErrors = [err336];
							else vErrors.push(err336);
							errors++;
						}
						if (data117.method !== void 0) {
							let data118 = data117.method;
							if (typeof data118 === "string") {
								if (data118.length > 200) {
									const err337 = {
										instancePath: instancePath + "/spec/explanation/method",
										schemaPath: "#/properties/spec/properties/explanation/properties/method/maxLength",
										keyword: "maxLength",
										params: { limit: 200 }
									};
									if (vErrors === null) vErrors = [err337];
									else vErrors.push(err337);
									errors++;
								}
								if (data118.length < 1) {
									const err338 = {
										instancePath: instancePath + "/spec/explanation/method",
										schemaPath: "#/properties/spec/properties/explanation/properties/method/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err338];
									else vErrors.push(err338);
									errors++;
								}
							} else {
								const err339 = {
									instancePath: instancePath + "/spec/explanation/method",
									schemaPath: "#/properties/spec/properties/explanation/properties/method/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err339];
								else vErrors.push(err339);
								errors++;
							}
						}
						if (data117.importances !== void 0) {
							if (!validate21(data117.importances, {
								instancePath: instancePath + "/spec/explanation/importances",
								parentData: data117,
								parentDataProperty: "importances",
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
								errors = vErrors.length;
							}
						}
					} else {
						const err340 = {
							instancePath: instancePath + "/spec/explanation",
							schemaPath: "#/properties/spec/properties/explanation/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err340];
						else vErrors.push(err340);
						errors++;
					}
				}
				if (data14.considerations !== void 0) {
					let data120 = data14.considerations;
					if (data120 && typeof data120 == "object" && !Array.isArray(data120)) {
						if (data120.useCases === void 0) {
							const err341 = {
								instancePath: instancePath + "/spec/considerations",
								schemaPath: "#/properties/spec/properties/considerations/required",
								keyword: "required",
								params: { missingProperty: "useCases" }
							};
							if (vErrors === null) vErrors = [err341];
							else vErrors.push(err341);
							errors++;
						}
						for (const key23 in data120) if (!(key23 === "useCases" || key23 === "users" || key23 === "outOfScopeUses" || key23 === "technicalLimitations" || key23 === "performanceTradeoffs" || key23 === "ethicalConsiderations" || key23 === "humanOversight" || pattern4$1.test(key23))) {
							const err342 = {
								instancePath: instancePath + "/spec/considerations",
								schemaPath: "#/properties/spec/properties/considerations/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key23 }
							};
							if (vErrors === null) vErrors = [err342];
							else vErrors.push(err342);
							errors++;
						}
						if (data120.useCases !== void 0) {
							let data121 = data120.useCases;
							if (Array.isArray(data121)) {
								if (data121.length > 100) {
									const err343 = {
										instancePath: instancePath + "/spec/considerations/useCases",
										schemaPath: "#/properties/spec/properties/considerations/properties/useCases/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err343];
									else vErrors.push(err343);
									errors++;
								}
								if (data121.length < 1) {
									const err344 = {
										instancePath: instancePath + "/spec/considerations/useCases",
										schemaPath: "#/properties/spec/properties/considerations/properties/useCases/minItems",
										keyword: "minItems",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err344];
									else vErrors.push(err344);
									errors++;
								}
								const len13 = data121.length;
								for (let i14 = 0; i14 < len13; i14++) {
									let data122 = data121[i14];
									if (typeof data122 === "string") {
										if (data122.length > 2e3) {
											const err345 = {
												instancePath: instancePath + "/spec/considerations/useCases/" + i14,
												schemaPath: "#/properties/spec/properties/considerations/properties/useCases/items/maxLength",
												keyword: "maxLength",
												params: { limit: 2e3 }
											};
											if (vErrors === null) vErrors = [err345];
											else vErrors.push(err345);
											errors++;
										}
										if (data122.length < 1) {
											const err346 = {
												instancePath: instancePath + "/spec/considerations/useCases/" + i14,
												schemaPath: "#/properties/spec/properties/considerations/properties/useCases/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err346];
											else vErrors.push(err346);
											errors++;
										}
									} else {
										const err347 = {
											instancePath: instancePath + "/spec/considerations/useCases/" + i14,
											schemaPath: "#/properties/spec/properties/considerations/properties/useCases/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err347];
										else vErrors.push(err347);
										errors++;
									}
								}
							} else {
								const err348 = {
									instancePath: instancePath + "/spec/considerations/useCases",
									schemaPath: "#/properties/spec/properties/considerations/properties/useCases/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err348];
								else vErrors.push(err348);
								errors++;
							}
						}
						if (data120.users !== void 0) {
							let data123 = data120.users;
							if (Array.isArray(data123)) {
								if (data123.length > 100) {
									const err349 = {
										instancePath: instancePath + "/spec/considerations/users",
										schemaPath: "#/properties/spec/properties/considerations/properties/users/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err349];
									else vErrors.push(err349);
									errors++;
								}
								const len14 = data123.length;
								for (let i15 = 0; i15 < len14; i15++) {
									let data124 = data123[i15];
									if (typeof data124 === "string") {
										if (data124.length > 2e3) {
											const err350 = {
												instancePath: instancePath + "/spec/considerations/users/" + i15,
												schemaPath: "#/properties/spec/properties/considerations/properties/users/items/maxLength",
												keyword: "maxLength",
												params: { limit: 2e3 }
											};
											if (vErrors === null) vErrors = [err350];
											else vErrors.push(err350);
											errors++;
										}
										if (data124.length < 1) {
											const err351 = {
												instancePath: instancePath + "/spec/considerations/users/" + i15,
												schemaPath: "#/properties/spec/properties/considerations/properties/users/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err351];
											else vErrors.push(err351);
											errors++;
										}
									} else {
										const err352 = {
											instancePath: instancePath + "/spec/considerations/users/" + i15,
											schemaPath: "#/properties/spec/properties/considerations/properties/users/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err352];
										else vErrors.push(err352);
										errors++;
									}
								}
							} else {
								const err353 = {
									instancePath: instancePath + "/spec/considerations/users",
									schemaPath: "#/properties/spec/properties/considerations/properties/users/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err353];
								else vErrors.push(err353);
								errors++;
							}
						}
						if (data120.outOfScopeUses !== void 0) {
							let data125 = data120.outOfScopeUses;
							if (Array.isArray(data125)) {
								if (data125.length > 100) {
									const err354 = {
										instancePath: instancePath + "/spec/considerations/outOfScopeUses",
										schemaPath: "#/properties/spec/properties/considerations/properties/outOfScopeUses/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err354];
									else vErrors.push(err354);
									errors++;
								}
								const len15 = data125.length;
								for (let i16 = 0; i16 < len15; i16++) {
									let data126 = data125[i16];
									if (typeof data126 === "string") {
										if (data126.length > 2e3) {
											const err355 = {
												instancePath: instancePath + "/spec/considerations/outOfScopeUses/" + i16,
												schemaPath: "#/properties/spec/properties/considerations/properties/outOfScopeUses/items/maxLength",
												keyword: "maxLength",
												params: { limit: 2e3 }
											};
											if (vErrors === null) vErrors = [err355];
											else vErrors.push(err355);
											errors++;
										}
										if (data126.length < 1) {
											const err356 = {
												instancePath: instancePath + "/spec/considerations/outOfScopeUses/" + i16,
												schemaPath: "#/properties/spec/properties/considerations/properties/outOfScopeUses/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err356];
											else vErrors.push(err356);
											errors++;
										}
									} else {
										const err357 = {
											instancePath: instancePath + "/spec/considerations/outOfScopeUses/" + i16,
											schemaPath: "#/properties/spec/properties/considerations/properties/outOfScopeUses/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err357];
										else vErrors.push(err357);
										errors++;
									}
								}
							} else {
								const err358 = {
									instancePath: instancePath + "/spec/considerations/outOfScopeUses",
									schemaPath: "#/properties/spec/properties/considerations/properties/outOfScopeUses/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err358];
								else vErrors.push(err358);
								errors++;
							}
						}
						if (data120.technicalLimitations !== void 0) {
							let data127 = data120.technicalLimitations;
							if (Array.isArray(data127)) {
								if (data127.length > 100) {
									const err359 = {
										instancePath: instancePath + "/spec/considerations/technicalLimitations",
										schemaPath: "#/properties/spec/properties/considerations/properties/technicalLimitations/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err359];
									else vErrors.push(err359);
									errors++;
								}
								const len16 = data127.length;
								for (let i17 = 0; i17 < len16; i17++) {
									let data128 = data127[i17];
									if (typeof data128 === "string") {
										if (data128.length > 2e3) {
											const err360 = {
												instancePath: instancePath + "/spec/considerations/technicalLimitations/" + i17,
												schemaPath: "#/properties/spec/properties/considerations/properties/technicalLimitations/items/maxLength",
												keyword: "maxLength",
												params: { limit: 2e3 }
											};
											if (vErrors === null) vErrors = [err360];
											else vErrors.push(err360);
											errors++;
										}
										if (data128.length < 1) {
											const err361 = {
												instancePath: instancePath + "/spec/considerations/technicalLimitations/" + i17,
												schemaPath: "#/properties/spec/properties/considerations/properties/technicalLimitations/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err361];
											else vErrors.push(err361);
											errors++;
										}
									} else {
										const err362 = {
											instancePath: instancePath + "/spec/considerations/technicalLimitations/" + i17,
											schemaPath: "#/properties/spec/properties/considerations/properties/technicalLimitations/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err362];
										else vErrors.push(err362);
										errors++;
									}
								}
							} else {
								const err363 = {
									instancePath: instancePath + "/spec/considerations/technicalLimitations",
									schemaPath: "#/properties/spec/properties/considerations/properties/technicalLimitations/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err363];
								else vErrors.push(err363);
								errors++;
							}
						}
						if (data120.performanceTradeoffs !== void 0) {
							let data129 = data120.performanceTradeoffs;
							if (Array.isArray(data129)) {
								if (data129.length > 100) {
									const err364 = {
										instancePath: instancePath + "/spec/considerations/performanceTradeoffs",
										schemaPath: "#/properties/spec/properties/considerations/properties/performanceTradeoffs/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err364];
									else vErrors.push(err364);
									errors++;
								}
								const len17 = data129.length;
								for (let i18 = 0; i18 < len17; i18++) {
									let data130 = data129[i18];
									if (typeof data130 === "string") {
										if (data130.length > 2e3) {
											const err365 = {
												instancePath: instancePath + "/spec/considerations/performanceTradeoffs/" + i18,
												schemaPath: "#/properties/spec/properties/considerations/properties/performanceTradeoffs/items/maxLength",
												keyword: "maxLength",
												params: { limit: 2e3 }
											};
											if (vErrors === null) vErrors = [err365];
											else vErrors.push(err365);
											errors++;
										}
										if (data130.length < 1) {
											const err366 = {
												instancePath: instancePath + "/spec/considerations/performanceTradeoffs/" + i18,
												schemaPath: "#/properties/spec/properties/considerations/properties/performanceTradeoffs/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err366];
											else vErrors.push(err366);
											errors++;
										}
									} else {
										const err367 = {
											instancePath: instancePath + "/spec/considerations/performanceTradeoffs/" + i18,
											schemaPath: "#/properties/spec/properties/considerations/properties/performanceTradeoffs/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err367];
										else vErrors.push(err367);
										errors++;
									}
								}
							} else {
								const err368 = {
									instancePath: instancePath + "/spec/considerations/performanceTradeoffs",
									schemaPath: "#/properties/spec/properties/considerations/properties/performanceTradeoffs/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err368];
								else vErrors.push(err368);
								errors++;
							}
						}
						if (data120.ethicalConsiderations !== void 0) {
							let data131 = data120.ethicalConsiderations;
							if (Array.isArray(data131)) {
								if (data131.length > 100) {
									const err369 = {
										instancePath: instancePath + "/spec/considerations/ethicalConsiderations",
										schemaPath: "#/properties/spec/properties/considerations/properties/ethicalConsiderations/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err369];
									else vErrors.push(err369);
									errors++;
								}
								const len18 = data131.length;
								for (let i19 = 0; i19 < len18; i19++) {
									let data132 = data131[i19];
									if (data132 && typeof data132 == "object" && !Array.isArray(data132)) {
										if (data132.name === void 0) {
											const err370 = {
												instancePath: instancePath + "/spec/considerations/ethicalConsiderations/" + i19,
												schemaPath: "#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/required",
												keyword: "required",
												params: { missingProperty: "name" }
											};
											if (vErrors === null) vErrors = [err370];
											else vErrors.push(err370);
											errors++;
										}
										for (const key24 in data132) if (!(key24 === "name" || key24 === "mitigationStrategy" || pattern4$1.test(key24))) {
											const err371 = {
												instancePath: instancePath + "/spec/considerations/ethicalConsiderations/" + i19,
												schemaPath: "#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key24 }
											};
											if (vErrors === null) vErrors = [err371];
											else vErrors.push(err371);
											errors++;
										}
										if (data132.name !== void 0) {
											let data133 = data132.name;
											if (typeof data133 === "string") {
												if (data133.length > 2e3) {
													const err372 = {
														instancePath: instancePath + "/spec/considerations/ethicalConsiderations/" + i19 + "/name",
														schemaPath: "#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/name/maxLength",
														keyword: "maxLength",
														params: { limit: 2e3 }
													};
													if (vErrors === null) vErrors = [err372];
													else vErrors.push(err372);
													errors++;
												}
												if (data133.length < 1) {
													const err373 = {
														instancePath: instancePath + "/spec/considerations/ethicalConsiderations/" + i19 + "/name",
														schemaPath: "#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/name/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err373];
													else vErrors.push(err373);
													errors++;
												}
											} else {
												const err374 = {
													instancePath: instancePath + "/spec/considerations/ethicalConsiderations/" + i19 + "/name",
													schemaPath: "#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/name/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err374];
												else vErrors.push(err374);
												errors++;
											}
										}
										if (data132.mitigationStrategy !== void 0) {
											let data134 = data132.mitigationStrategy;
											if (typeof data134 === "string") {
												if (data134.length > 2e3) {
													const err375 = {
														instancePath: instancePath + "/spec/considerations/ethicalConsiderations/" + i19 + "/mitigationStrategy",
														schemaPath: "#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/mitigationStrategy/maxLength",
														keyword: "maxLength",
														params: { limit: 2e3 }
													};
													if (vErrors === null) vErrors = [err375];
													else vErrors.push(err375);
													errors++;
												}
												if (data134.length < 1) {
													const err376 = {
														instancePath: instancePath + "/spec/considerations/ethicalConsiderations/" + i19 + "/mitigationStrategy",
														schemaPath: "#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/mitigationStrategy/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err376];
													else vErrors.push(err376);
													errors++;
												}
											} else {
												const err377 = {
													instancePath: instancePath + "/spec/considerations/ethicalConsiderations/" + i19 + "/mitigationStrategy",
													schemaPath: "#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/properties/mitigationStrategy/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err377];
												else vErrors.push(err377);
												errors++;
											}
										}
									} else {
										const err378 = {
											instancePath: instancePath + "/spec/considerations/ethicalConsiderations/" + i19,
											schemaPath: "#/properties/spec/properties/considerations/properties/ethicalConsiderations/items/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err378];
										else vErrors.push(err378);
										errors++;
									}
								}
							} else {
								const err379 = {
									instancePath: instancePath + "/spec/considerations/ethicalConsiderations",
									schemaPath: "#/properties/spec/properties/considerations/properties/ethicalConsiderations/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err379];
								else vErrors.push(err379);
								errors++;
							}
						}
						if (data120.humanOversight !== void 0) {
							let data135 = data120.humanOversight;
							if (typeof data135 === "string") {
								if (data135.length > 5e3) {
									const err380 = {
										instancePath: instancePath + "/spec/considerations/humanOversight",
										schemaPath: "#/properties/spec/properties/considerations/properties/humanOversight/maxLength",
										keyword: "maxLength",
										params: { limit: 5e3 }
									};
									if (vErrors === null) vErrors = [err380];
									else vErrors.push(err380);
									errors++;
								}
								if (data135.length < 1) {
									const err381 = {
										instancePath: instancePath + "/spec/considerations/humanOversight",
										schemaPath: "#/properties/spec/properties/considerations/properties/humanOversight/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err381];
									else vErrors.push(err381);
									errors++;
								}
							} else {
								const err382 = {
									instancePath: instancePath + "/spec/considerations/humanOversight",
									schemaPath: "#/properties/spec/properties/considerations/properties/humanOversight/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err382];
								else vErrors.push(err382);
								errors++;
							}
						}
					} else {
						const err383 = {
							instancePath: instancePath + "/spec/considerations",
							schemaPath: "#/properties/spec/properties/considerations/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err383];
						else vErrors.push(err383);
						errors++;
					}
				}
				if (data14.risk !== void 0) {
					let data136 = data14.risk;
					if (data136 && typeof data136 == "object" && !Array.isArray(data136)) {
						if (data136.tier === void 0) {
							const err384 = {
								instancePath: instancePath + "/spec/risk",
								schemaPath: "#/properties/spec/properties/risk/required",
								keyword: "required",
								params: { missingProperty: "tier" }
							};
							if (vErrors === null) vErrors = [err384];
							else vErrors.push(err384);
							errors++;
						}
						for (const key25 in data136) if (!(key25 === "tier" || key25 === "rationale" || key25 === "classifications" || pattern4$1.test(key25))) {
							const err385 = {
								instancePath: instancePath + "/spec/risk",
								schemaPath: "#/properties/spec/properties/risk/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key25 }
							};
							if (vErrors === null) vErrors = [err385];
							else vErrors.push(err385);
							errors++;
						}
						if (data136.tier !== void 0) {
							let data137 = data136.tier;
							if (typeof data137 !== "string") {
								const err386 = {
									instancePath: instancePath + "/spec/risk/tier",
									schemaPath: "#/properties/spec/properties/risk/properties/tier/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err386];
								else vErrors.push(err386);
								errors++;
							}
							if (!(data137 === "low" || data137 === "medium" || data137 === "high" || data137 === "critical")) {
								const err387 = {
									instancePath: instancePath + "/spec/risk/tier",
									schemaPath: "#/properties/spec/properties/risk/properties/tier/enum",
									keyword: "enum",
									params: { allowedValues: schema31$1.properties.spec.properties.risk.properties.tier.enum }
								};
								if (vErrors === null) vErrors = [err387];
								else vErrors.push(err387);
								errors++;
							}
						}
						if (data136.rationale !== void 0) {
							let data138 = data136.rationale;
							if (typeof data138 === "string") {
								if (data138.length > 5e3) {
									const err388 = {
										instancePath: instancePath + "/spec/risk/rationale",
										schemaPath: "#/properties/spec/properties/risk/properties/rationale/maxLength",
										keyword: "maxLength",
										params: { limit: 5e3 }
									};
									if (vErrors === null) vErrors = [err388];
									else vErrors.push(err388);
									errors++;
								}
								if (data138.length < 1) {
									const err389 = {
										instancePath: instancePath + "/spec/risk/rationale",
										schemaPath: "#/properties/spec/properties/risk/properties/rationale/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err389];
									else vErrors.push(err389);
									errors++;
								}
							} else {
								const err390 = {
									instancePath: instancePath + "/spec/risk/rationale",
									schemaPath: "#/properties/spec/properties/risk/properties/rationale/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err390];
								else vErrors.push(err390);
								errors++;
							}
						}
						if (data136.classifications !== void 0) {
							let data139 = data136.classifications;
							if (Array.isArray(data139)) {
								if (data139.length > 50) {
									const err391 = {
										instancePath: instancePath + "/spec/risk/classifications",
										schemaPath: "#/properties/spec/properties/risk/properties/classifications/maxItems",
										keyword: "maxItems",
										params: { limit: 50 }
									};
									if (vErrors === null) vErrors = [err391];
									else vErrors.push(err391);
									errors++;
								}
								const len19 = data139.length;
								for (let i20 = 0; i20 < len19; i20++) {
									let data140 = data139[i20];
									if (data140 && typeof data140 == "object" && !Array.isArray(data140)) {
										if (data140.framework === void 0) {
											const err392 = {
												instancePath: instancePath + "/spec/risk/classifications/" + i20,
												schemaPath: "#/properties/spec/properties/risk/properties/classifications/items/required",
												keyword: "required",
												params: { missingProperty: "framework" }
											};
											if (vErrors === null) vErrors = [err392];
											else vErrors.push(err392);
											errors++;
										}
										if (data140.category === void 0) {
											const err393 = {
												instancePath: instancePath + "/spec/risk/classifications/" + i20,
												schemaPath: "#/properties/spec/properties/risk/properties/classifications/items/required",
												keyword: "required",
												params: { missingProperty: "category" }
											};
											if (vErrors === null) vErrors = [err393];
											else vErrors.push(err393);
											errors++;
										}
										for (const key26 in data140) if (!(key26 === "framework" || key26 === "category" || key26 === "reference" || pattern4$1.test(key26))) {
											const err394 = {
												instancePath: instancePath + "/spec/risk/classifications/" + i20,
												schemaPath: "#/properties/spec/properties/risk/properties/classifications/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key26 }
											};
											if (vErrors === null) vErrors = [err394];
											else vErrors.push(err394);
											errors++;
										}
										if (data140.framework !== void 0) {
											let data141 = data140.framework;
											if (typeof data141 === "string") {
												if (data141.length > 100) {
													const err395 = {
														instancePath: instancePath + "/spec/risk/classifications/" + i20 + "/framework",
														schemaPath: "#/properties/spec/properties/risk/properties/classifications/items/properties/framework/maxLength",
														keyword: "maxLength",
														params: { limit: 100 }
													};
													if (vErrors === null) vErrors = [err395];
													else vErrors.push(err395);
													errors++;
												}
												if (data141.length < 1) {
													const err396 = {
														instancePath: instancePath + "/spec/risk/classifications/" + i20 + "/framework",
														schemaPath: "#/properties/spec/properties/risk/properties/classifications/items/properties/framework/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err396];
													else vErrors.push(err396);
													errors++;
												}
											} else {
												const err397 = {
													instancePath: instancePath + "/spec/risk/classifications/" + i20 + "/framework",
													schemaPath: "#/properties/spec/properties/risk/properties/classifications/items/properties/framework/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err397];
												else vErrors.push(err397);
												errors++;
											}
										}
										if (data140.category !== void 0) {
											let data142 = data140.category;
											if (typeof data142 === "string") {
												if (data142.length > 200) {
													const err398 = {
														instancePath: instancePath + "/spec/risk/classifications/" + i20 + "/category",
														schemaPath: "#/properties/spec/properties/risk/properties/classifications/items/properties/category/maxLength",
														keyword: "maxLength",
														params: { limit: 200 }
													};
													if (vErrors === null) vErrors = [err398];
													else vErrors.push(err398);
													errors++;
												}
												if (data142.length < 1) {
													const err399 = {
														instancePath: instancePath + "/spec/risk/classifications/" + i20 + "/category",
														schemaPath: "#/properties/spec/properties/risk/properties/classifications/items/properties/category/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err399];
													else vErrors.push(err399);
													errors++;
												}
											} else {
												const err400 = {
													instancePath: instancePath + "/spec/risk/classifications/" + i20 + "/category",
													schemaPath: "#/properties/spec/properties/risk/properties/classifications/items/properties/category/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err400];
												else vErrors.push(err400);
												errors++;
											}
										}
										if (data140.reference !== void 0) {
											let data143 = data140.reference;
											if (typeof data143 === "string") {
												if (data143.length > 200) {
													const err401 = {
														instancePath: instancePath + "/spec/risk/classifications/" + i20 + "/reference",
														schemaPath: "#/properties/spec/properties/risk/properties/classifications/items/properties/reference/maxLength",
														keyword: "maxLength",
														params: { limit: 200 }
													};
													if (vErrors === null) vErrors = [err401];
													else vErrors.push(err401);
													errors++;
												}
												if (data143.length < 1) {
													const err402 = {
														instancePath: instancePath + "/spec/risk/classifications/" + i20 + "/reference",
														schemaPath: "#/properties/spec/properties/risk/properties/classifications/items/properties/reference/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err402];
													else vErrors.push(err402);
													errors++;
												}
											} else {
												const err403 = {
													instancePath: instancePath + "/spec/risk/classifications/" + i20 + "/reference",
													schemaPath: "#/properties/spec/properties/risk/properties/classifications/items/properties/reference/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err403];
												else vErrors.push(err403);
												errors++;
											}
										}
									} else {
										const err404 = {
											instancePath: instancePath + "/spec/risk/classifications/" + i20,
											schemaPath: "#/properties/spec/properties/risk/properties/classifications/items/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err404];
										else vErrors.push(err404);
										errors++;
									}
								}
							} else {
								const err405 = {
									instancePath: instancePath + "/spec/risk/classifications",
									schemaPath: "#/properties/spec/properties/risk/properties/classifications/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err405];
								else vErrors.push(err405);
								errors++;
							}
						}
					} else {
						const err406 = {
							instancePath: instancePath + "/spec/risk",
							schemaPath: "#/properties/spec/properties/risk/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err406];
						else vErrors.push(err406);
						errors++;
					}
				}
				if (data14.validation !== void 0) {
					let data144 = data14.validation;
					if (data144 && typeof data144 == "object" && !Array.isArray(data144)) {
						if (data144.owner === void 0) {
							const err407 = {
								instancePath: instancePath + "/spec/validation",
								schemaPath: "#/properties/spec/properties/validation/required",
								keyword: "required",
								params: { missingProperty: "owner" }
							};
							if (vErrors === null) vErrors = [err407];
							else vErrors.push(err407);
							errors++;
						}
						for (const key27 in data144) if (!(key27 === "owner" || key27 === "report" || key27 === "validatedOn" || key27 === "expiresOn" || key27 === "findings" || pattern4$1.test(key27))) {
							const err408 = {
								instancePath: instancePath + "/spec/validation",
								schemaPath: "#/properties/spec/properties/validation/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key27 }
							};
							if (vErrors === null) vErrors = [err408];
							else vErrors.push(err408);
							errors++;
						}
						if (data144.owner !== void 0) {
							let data145 = data144.owner;
							if (typeof data145 === "string") {
								if (data145.length > 200) {
									const err409 = {
										instancePath: instancePath + "/spec/validation/owner",
										schemaPath: "#/$defs/owner/maxLength",
										keyword: "maxLength",
										params: { limit: 200 }
									};
									if (vErrors === null) vErrors = [err409];
									else vErrors.push(err409);
									errors++;
								}
								if (data145.length < 1) {
									const err410 = {
										instancePath: instancePath + "/spec/validation/owner",
										schemaPath: "#/$defs/owner/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err410];
									else vErrors.push(err410);
									errors++;
								}
							} else {
								const err411 = {
									instancePath: instancePath + "/spec/validation/owner",
									schemaPath: "#/$defs/owner/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err411];
								else vErrors.push(err411);
								errors++;
							}
						}
						if (data144.report !== void 0) {
							let data146 = data144.report;
							if (typeof data146 === "string") {
								if (data146.length > 1024) {
									const err412 = {
										instancePath: instancePath + "/spec/validation/report",
										schemaPath: "#/$defs/path/maxLength",
										keyword: "maxLength",
										params: { limit: 1024 }
									};
									if (vErrors === null) vErrors = [err412];
									else vErrors.push(err412);
									errors++;
								}
								if (data146.length < 1) {
									const err413 = {
										instancePath: instancePath + "/spec/validation/report",
										schemaPath: "#/$defs/path/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err413];
									else vErrors.push(err413);
									errors++;
								}
							} else {
								const err414 = {
									instancePath: instancePath + "/spec/validation/report",
									schemaPath: "#/$defs/path/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err414];
								else vErrors.push(err414);
								errors++;
							}
						}
						if (data144.validatedOn !== void 0) {
							let data147 = data144.validatedOn;
							if (typeof data147 === "string") {
								if (data147.length > 10) {
									const err415 = {
										instancePath: instancePath + "/spec/validation/validatedOn",
										schemaPath: "#/$defs/date/maxLength",
										keyword: "maxLength",
										params: { limit: 10 }
									};
									if (vErrors === null) vErrors = [err415];
									else vErrors.push(err415);
									errors++;
								}
								if (!pattern45.test(data147)) {
									const err416 = {
										instancePath: instancePath + "/spec/validation/validatedOn",
										schemaPath: "#/$defs/date/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }
									};
									if (vErrors === null) vErrors = [err416];
									else vErrors.push(err416);
									errors++;
								}
							} else {
								const err417 = {
									instancePath: instancePath + "/spec/validation/validatedOn",
									schemaPath: "#/$defs/date/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err417];
								else vErrors.push(err417);
								errors++;
							}
						}
						if (data144.expiresOn !== void 0) {
							let data148 = data144.expiresOn;
							if (typeof data148 === "string") {
								if (data148.length > 10) {
									const err418 = {
										instancePath: instancePath + "/spec/validation/expiresOn",
										schemaPath: "#/$defs/date/maxLength",
										keyword: "maxLength",
										params: { limit: 10 }
									};
									if (vErrors === null) vErrors = [err418];
									else vErrors.push(err418);
									errors++;
								}
								if (!pattern45.test(data148)) {
									const err419 = {
										instancePath: instancePath + "/spec/validation/expiresOn",
										schemaPath: "#/$defs/date/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }
									};
									if (vErrors === null) vErrors = [err419];
									else vErrors.push(err419);
									errors++;
								}
							} else {
								const err420 = {
									instancePath: instancePath + "/spec/validation/expiresOn",
									schemaPath: "#/$defs/date/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err420];
								else vErrors.push(err420);
								errors++;
							}
						}
						if (data144.findings !== void 0) {
							let data149 = data144.findings;
							if (Array.isArray(data149)) {
								if (data149.length > 500) {
									const err421 = {
										instancePath: instancePath + "/spec/validation/findings",
										schemaPath: "#/properties/spec/properties/validation/properties/findings/maxItems",
										keyword: "maxItems",
										params: { limit: 500 }
									};
									if (vErrors === null) vErrors = [err421];
									else vErrors.push(err421);
									errors++;
								}
								const len20 = data149.length;
								for (let i21 = 0; i21 < len20; i21++) {
									let data150 = data149[i21];
									if (data150 && typeof data150 == "object" && !Array.isArray(data150)) {
										if (data150.id === void 0) {
											const err422 = {
												instancePath: instancePath + "/spec/validation/findings/" + i21,
												schemaPath: "#/properties/spec/properties/validation/properties/findings/items/required",
												keyword: "required",
												params: { missingProperty: "id" }
											};
											if (vErrors === null) vErrors = [err422];
											else vErrors.push(err422);
											errors++;
										}
										if (data150.severity === void 0) {
											const err423 = {
												instancePath: instancePath + "/spec/validation/findings/" + i21,
												schemaPath: "#/properties/spec/properties/validation/properties/findings/items/required",
												keyword: "required",
												params: { missingProperty: "severity" }
											};
											if (vErrors === null) vErrors = [err423];
											else vErrors.push(err423);
											errors++;
										}
										if (data150.status === void 0) {
											const err424 = {
												instancePath: instancePath + "/spec/validation/findings/" + i21,
												schemaPath: "#/properties/spec/properties/validation/properties/findings/items/required",
												keyword: "required",
												params: { missingProperty: "status" }
											};
											if (vErrors === null) vErrors = [err424];
											else vErrors.push(err424);
											errors++;
										}
										for (const key28 in data150) if (!(key28 === "id" || key28 === "severity" || key28 === "status" || key28 === "description" || pattern4$1.test(key28))) {
											const err425 = {
												instancePath: instancePath + "/spec/validation/findings/" + i21,
												schemaPath: "#/properties/spec/properties/validation/properties/findings/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key28 }
											};
											if (vErrors === null) vErrors = [err425];
											else vErrors.push(err425);
											errors++;
										}
										if (data150.id !== void 0) {
											let data151 = data150.id;
											if (typeof data151 === "string") {
												if (data151.length > 100) {
													const err426 = {
														instancePath: instancePath + "/spec/validation/findings/" + i21 + "/id",
														schemaPath: "#/properties/spec/properties/validation/properties/findings/items/properties/id/maxLength",
														keyword: "maxLength",
														params: { limit: 100 }
													};
													if (vErrors === null) vErrors = [err426];
													else vErrors.push(err426);
													errors++;
												}
												if (data151.length < 1) {
													const err427 = {
														instancePath: instancePath + "/spec/validation/findings/" + i21 + "/id",
														schemaPath: "#/properties/spec/properties/validation/properties/findings/items/properties/id/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err427];
													else vErrors.push(err427);
													errors++;
												}
											} else {
												const err428 = {
													instancePath: instancePath + "/spec/validation/findings/" + i21 + "/id",
													schemaPath: "#/properties/spec/properties/validation/properties/findings/items/properties/id/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err428];
												else vErrors.push(err428);
												errors++;
											}
										}
										if (data150.severity !== void 0) {
											let data152 = data150.severity;
											if (typeof data152 !== "string") {
												const err429 = {
													instancePath: instancePath + "/spec/validation/findings/" + i21 + "/severity",
													schemaPath: "#/properties/spec/properties/validation/properties/findings/items/properties/severity/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err429];
												else vErrors.push(err429);
												errors++;
											}
											if (!(data152 === "low" || data152 === "medium" || data152 === "high" || data152 === "critical")) {
												const err430 = {
													instancePath: instancePath + "/spec/validation/findings/" + i21 + "/severity",
													schemaPath: "#/properties/spec/properties/validation/properties/findings/items/properties/severity/enum",
													keyword: "enum",
													params: { allowedValues: schema31$1.properties.spec.properties.validation.properties.findings.items.properties.severity.enum }
												};
												if (vErrors === null) vErrors = [err430];
												else vErrors.push(err430);
												errors++;
											}
										}
										if (data150.status !== void 0) {
											let data153 = data150.status;
											if (typeof data153 !== "string") {
												const err431 = {
													instancePath: instancePath + "/spec/validation/findings/" + i21 + "/status",
													schemaPath: "#/properties/spec/properties/validation/properties/findings/items/properties/status/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err431];
												else vErrors.push(err431);
												errors++;
											}
											if (!(data153 === "open" || data153 === "accepted" || data153 === "closed")) {
												const err432 = {
													instancePath: instancePath + "/spec/validation/findings/" + i21 + "/status",
													schemaPath: "#/properties/spec/properties/validation/properties/findings/items/properties/status/enum",
													keyword: "enum",
													params: { allowedValues: schema31$1.properties.spec.properties.validation.properties.findings.items.properties.status.enum }
												};
												if (vErrors === null) vErrors = [err432];
												else vErrors.push(err432);
												errors++;
											}
										}
										if (data150.description !== void 0) {
											let data154 = data150.description;
											if (typeof data154 === "string") {
												if (data154.length > 2e3) {
													const err433 = {
														instancePath: instancePath + "/spec/validation/findings/" + i21 + "/description",
														schemaPath: "#/properties/spec/properties/validation/properties/findings/items/properties/description/maxLength",
														keyword: "maxLength",
														params: { limit: 2e3 }
													};
													if (vErrors === null) vErrors = [err433];
													else vErrors.push(err433);
													errors++;
												}
												if (data154.length < 1) {
													const err434 = {
														instancePath: instancePath + "/spec/validation/findings/" + i21 + "/description",
														schemaPath: "#/properties/spec/properties/validation/properties/findings/items/properties/description/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err434];
													else vErrors.push(err434);
													errors++;
												}
											} else {
												const err435 = {
													instancePath: instancePath + "/spec/validation/findings/" + i21 + "/description",
													schemaPath: "#/properties/spec/properties/validation/properties/findings/items/properties/description/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err435];
												else vErrors.push(err435);
												errors++;
											}
										}
									} else {
										const err436 = {
											instancePath: instancePath + "/spec/validation/findings/" + i21,
											schemaPath: "#/properties/spec/properties/validation/properties/findings/items/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err436];
										else vErrors.push(err436);
										errors++;
									}
								}
							} else {
								const err437 = {
									instancePath: instancePath + "/spec/validation/findings",
									schemaPath: "#/properties/spec/properties/validation/properties/findings/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err437];
								else vErrors.push(err437);
								errors++;
							}
						}
					} else {
						const err438 = {
							instancePath: instancePath + "/spec/validation",
							schemaPath: "#/properties/spec/properties/validation/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err438];
						else vErrors.push(err438);
						errors++;
					}
				}
				if (data14.monitoring !== void 0) {
					let data155 = data14.monitoring;
					if (data155 && typeof data155 == "object" && !Array.isArray(data155)) {
						for (const key29 in data155) if (!(key29 === "plan" || key29 === "owner" || key29 === "reference" || key29 === "metrics" || key29 === "rollback" || pattern4$1.test(key29))) {
							const err439 = {
								instancePath: instancePath + "/spec/monitoring",
								schemaPath: "#/properties/spec/properties/monitoring/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key29 }
							};
							if (vErrors === null) vErrors = [err439];
							else vErrors.push(err439);
							errors++;
						}
						if (data155.plan !== void 0) {
							let data156 = data155.plan;
							if (typeof data156 === "string") {
								if (data156.length > 1024) {
									const err440 = {
										instancePath: instancePath + "/spec/monitoring/plan",
										schemaPath: "#/$defs/path/maxLength",
										keyword: "maxLength",
										params: { limit: 1024 }
									};
									if (vErrors === null) vErrors = [err440];
									else vErrors.push(err440);
									errors++;
								}
								if (data156.length < 1) {
									const err441 = {
										instancePath: instancePath + "/spec/monitoring/plan",
										schemaPath: "#/$defs/path/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err441];
									else vErrors.push(err441);
									errors++;
								}
							} else {
								const err442 = {
									instancePath: instancePath + "/spec/monitoring/plan",
									schemaPath: "#/$defs/path/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err442];
								else vErrors.push(err442);
								errors++;
							}
						}
						if (data155.owner !== void 0) {
							let data157 = data155.owner;
							if (typeof data157 === "string") {
								if (data157.length > 200) {
									const err443 = {
										instancePath: instancePath + "/spec/monitoring/owner",
										schemaPath: "#/$defs/owner/maxLength",
										keyword: "maxLength",
										params: { limit: 200 }
									};
									if (vErrors === null) vErrors = [err443];
									else vErrors.push(err443);
									errors++;
								}
								if (data157.length < 1) {
									const err444 = {
										instancePath: instancePath + "/spec/monitoring/owner",
										schemaPath: "#/$defs/owner/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err444];
									else vErrors.push(err444);
									errors++;
								}
							} else {
								const err445 = {
									instancePath: instancePath + "/spec/monitoring/owner",
									schemaPath: "#/$defs/owner/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err445];
								else vErrors.push(err445);
								errors++;
							}
						}
						if (data155.reference !== void 0) {
							if (!validate21(data155.reference, {
								instancePath: instancePath + "/spec/monitoring/reference",
								parentData: data155,
								parentDataProperty: "reference",
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
								errors = vErrors.length;
							}
						}
						if (data155.metrics !== void 0) {
							let data159 = data155.metrics;
							if (Array.isArray(data159)) {
								if (data159.length > 100) {
									const err446 = {
										instancePath: instancePath + "/spec/monitoring/metrics",
										schemaPath: "#/properties/spec/properties/monitoring/properties/metrics/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err446];
									else vErrors.push(err446);
									errors++;
								}
								const len21 = data159.length;
								for (let i22 = 0; i22 < len21; i22++) {
									let data160 = data159[i22];
									if (data160 && typeof data160 == "object" && !Array.isArray(data160)) {
										if (data160.metric === void 0) {
											const err447 = {
												instancePath: instancePath + "/spec/monitoring/metrics/" + i22,
												schemaPath: "#/properties/spec/properties/monitoring/properties/metrics/items/required",
												keyword: "required",
												params: { missingProperty: "metric" }
											};
											if (vErrors === null) vErrors = [err447];
											else vErrors.push(err447);
											errors++;
										}
										for (const key30 in data160) if (!(key30 === "metric" || key30 === "threshold" || key30 === "window" || pattern4$1.test(key30))) {
											const err448 = {
												instancePath: instancePath + "/spec/monitoring/metrics/" + i22,
												schemaPath: "#/properties/spec/properties/monitoring/properties/metrics/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key30 }
											};
											if (vErrors === null) vErrors = [err448];
											else vErrors.push(err448);
											errors++;
										}
										if (data160.metric !== void 0) {
											let data161 = data160.metric;
											if (typeof data161 === "string") {
												if (data161.length > 100) {
													const err449 = {
														instancePath: instancePath + "/spec/monitoring/metrics/" + i22 + "/metric",
														schemaPath: "#/properties/spec/properties/monitoring/properties/metrics/items/properties/metric/maxLength",
														keyword: "maxLength",
														params: { limit: 100 }
													};
													if (vErrors === null) vErrors = [err449];
													else vErrors.push(err449);
													errors++;
												}
												if (data161.length < 1) {
													const err450 = {
														instancePath: instancePath + "/spec/monitoring/metrics/" + i22 + "/metric",
														schemaPath: "#/properties/spec/properties/monitoring/properties/metrics/items/properties/metric/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err450];
													else vErrors.push(err450);
													errors++;
												}
											} else {
												const err451 = {
													instancePath: instancePath + "/spec/monitoring/metrics/" + i22 + "/metric",
													schemaPath: "#/properties/spec/properties/monitoring/properties/metrics/items/properties/metric/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err451];
												else vErrors.push(err451);
												errors++;
											}
										}
										if (data160.threshold !== void 0) {
											let data162 = data160.threshold;
											if (typeof data162 !== "string" && !(typeof data162 == "number" && isFinite(data162))) {
												const err452 = {
													instancePath: instancePath + "/spec/monitoring/metrics/" + i22 + "/threshold",
													schemaPath: "#/properties/spec/properties/monitoring/properties/metrics/items/properties/threshold/type",
													keyword: "type",
													params: { type: schema31$1.properties.spec.properties.monitoring.properties.metrics.items.properties.threshold.type }
												};
												if (vErrors === null) vErrors = [err452];
												else vErrors.push(err452);
												errors++;
											}
											if (typeof data162 === "string") {
												if (data162.length > 100) {
													const err453 = {
														instancePath: instancePath + "/spec/monitoring/metrics/" + i22 + "/threshold",
														schemaPath: "#/properties/spec/properties/monitoring/properties/metrics/items/properties/threshold/maxLength",
														keyword: "maxLength",
														params: { limit: 100 }
													};
													if (vErrors === null) vErrors = [err453];
													else vErrors.push(err453);
													errors++;
												}
											}
										}
										if (data160.window !== void 0) {
											let data163 = data160.window;
											if (typeof data163 === "string") {
												if (data163.length > 50) {
													const err454 = {
														instancePath: instancePath + "/spec/monitoring/metrics/" + i22 + "/window",
														schemaPath: "#/properties/spec/properties/monitoring/properties/metrics/items/properties/window/maxLength",
														keyword: "maxLength",
														params: { limit: 50 }
													};
													if (vErrors === null) vErrors = [err454];
													else vErrors.push(err454);
													errors++;
												}
												if (data163.length < 1) {
													const err455 = {
														instancePath: instancePath + "/spec/monitoring/metrics/" + i22 + "/window",
														schemaPath: "#/properties/spec/properties/monitoring/properties/metrics/items/properties/window/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err455];
													else vErrors.push(err455);
													errors++;
												}
											} else {
												const err456 = {
													instancePath: instancePath + "/spec/monitoring/metrics/" + i22 + "/window",
													schemaPath: "#/properties/spec/properties/monitoring/properties/metrics/items/properties/window/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err456];
												else vErrors.push(err456);
												errors++;
											}
										}
									} else {
										const err457 = {
											instancePath: instancePath + "/spec/monitoring/metrics/" + i22,
											schemaPath: "#/properties/spec/properties/monitoring/properties/metrics/items/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err457];
										else vErrors.push(err457);
										errors++;
									}
								}
							} else {
								const err458 = {
									instancePath: instancePath + "/spec/monitoring/metrics",
									schemaPath: "#/properties/spec/properties/monitoring/properties/metrics/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err458];
								else vErrors.push(err458);
								errors++;
							}
						}
						if (data155.rollback !== void 0) {
							let data164 = data155.rollback;
							if (typeof data164 === "string") {
								if (data164.length > 5e3) {
									const err459 = {
										instancePath: instancePath + "/spec/monitoring/rollback",
										schemaPath: "#/properties/spec/properties/monitoring/properties/rollback/maxLength",
										keyword: "maxLength",
										params: { limit: 5e3 }
									};
									if (vErrors === null) vErrors = [err459];
									else vErrors.push(err459);
									errors++;
								}
								if (data164.length < 1) {
									const err460 = {
										instancePath: instancePath + "/spec/monitoring/rollback",
										schemaPath: "#/properties/spec/properties/monitoring/properties/rollback/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err460];
									else vErrors.push(err460);
									errors++;
								}
							} else {
								const err461 = {
									instancePath: instancePath + "/spec/monitoring/rollback",
									schemaPath: "#/properties/spec/properties/monitoring/properties/rollback/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err461];
								else vErrors.push(err461);
								errors++;
							}
						}
					} else {
						const err462 = {
							instancePath: instancePath + "/spec/monitoring",
							schemaPath: "#/properties/spec/properties/monitoring/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err462];
						else vErrors.push(err462);
						errors++;
					}
				}
				if (data14.changePlan !== void 0) {
					let data165 = data14.changePlan;
					if (data165 && typeof data165 == "object" && !Array.isArray(data165)) {
						for (const key31 in data165) if (!(key31 === "allowed" || key31 === "protocol" || key31 === "impactAssessment" || pattern4$1.test(key31))) {
							const err463 = {
								instancePath: instancePath + "/spec/changePlan",
								schemaPath: "#/properties/spec/properties/changePlan/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key31 }
							};
							if (vErrors === null) vErrors = [err463];
							else vErrors.push(err463);
							errors++;
						}
						if (data165.allowed !== void 0) {
							let data166 = data165.allowed;
							if (Array.isArray(data166)) {
								if (data166.length > 100) {
									const err464 = {
										instancePath: instancePath + "/spec/changePlan/allowed",
										schemaPath: "#/properties/spec/properties/changePlan/properties/allowed/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err464];
									else vErrors.push(err464);
									errors++;
								}
								const len22 = data166.length;
								for (let i23 = 0; i23 < len22; i23++) {
									let data167 = data166[i23];
									if (typeof data167 === "string") {
										if (data167.length > 2e3) {
											const err465 = {
												instancePath: instancePath + "/spec/changePlan/allowed/" + i23,
												schemaPath: "#/properties/spec/properties/changePlan/properties/allowed/items/maxLength",
												keyword: "maxLength",
												params: { limit: 2e3 }
											};
											if (vErrors === null) vErrors = [err465];
											else vErrors.push(err465);
											errors++;
										}
										if (data167.length < 1) {
											const err466 = {
												instancePath: instancePath + "/spec/changePlan/allowed/" + i23,
												schemaPath: "#/properties/spec/properties/changePlan/properties/allowed/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err466];
											else vErrors.push(err466);
											errors++;
										}
									} else {
										const err467 = {
											instancePath: instancePath + "/spec/changePlan/allowed/" + i23,
											schemaPath: "#/properties/spec/properties/changePlan/properties/allowed/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err467];
										else vErrors.push(err467);
										errors++;
									}
								}
							} else {
								const err468 = {
									instancePath: instancePath + "/spec/changePlan/allowed",
									schemaPath: "#/properties/spec/properties/changePlan/properties/allowed/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err468];
								else vErrors.push(err468);
								errors++;
							}
						}
						if (data165.protocol !== void 0) {
							let data168 = data165.protocol;
							if (typeof data168 === "string") {
								if (data168.length > 1024) {
									const err469 = {
										instancePath: instancePath + "/spec/changePlan/protocol",
										schemaPath: "#/$defs/path/maxLength",
										keyword: "maxLength",
										params: { limit: 1024 }
									};
									if (vErrors === null) vErrors = [err469];
									else vErrors.push(err469);
									errors++;
								}
								if (data168.length < 1) {
									const err470 = {
										instancePath: instancePath + "/spec/changePlan/protocol",
										schemaPath: "#/$defs/path/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err470];
									else vErrors.push(err470);
									errors++;
								}
							} else {
								const err471 = {
									instancePath: instancePath + "/spec/changePlan/protocol",
									schemaPath: "#/$defs/path/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err471];
								else vErrors.push(err471);
								errors++;
							}
						}
						if (data165.impactAssessment !== void 0) {
							let data169 = data165.impactAssessment;
							if (typeof data169 === "string") {
								if (data169.length > 1024) {
									const err472 = {
										instancePath: instancePath + "/spec/changePlan/impactAssessment",
										schemaPath: "#/$defs/path/maxLength",
										keyword: "maxLength",
										params: { limit: 1024 }
									};
									if (vErrors === null) vErrors = [err472];
									else vErrors.push(err472);
									errors++;
								}
								if (data169.length < 1) {
									const err473 = {
										instancePath: instancePath + "/spec/changePlan/impactAssessment",
										schemaPath: "#/$defs/path/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err473];
									else vErrors.push(err473);
									errors++;
								}
							} else {
								const err474 = {
									instancePath: instancePath + "/spec/changePlan/impactAssessment",
									schemaPath: "#/$defs/path/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err474];
								else vErrors.push(err474);
								errors++;
							}
						}
					} else {
						const err475 = {
							instancePath: instancePath + "/spec/changePlan",
							schemaPath: "#/properties/spec/properties/changePlan/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err475];
						else vErrors.push(err475);
						errors++;
					}
				}
			} else {
				const err476 = {
					instancePath: instancePath + "/spec",
					schemaPath: "#/properties/spec/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err476];
				else vErrors.push(err476);
				errors++;
			}
		}
	} else {
		const err477 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err477];
		else vErrors.push(err477);
		errors++;
	}
	validate20$1.errors = vErrors;
	return errors === 0;
}
validate20$1.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const compiled$1 = {
	schema: schema31$1,
	validate: validate20$1
};

// packages/manifest/src/validators/policy.v1.ts
const schema31 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/policy.v1.json",
	"title": "Modelgate policy",
	"type": "object",
	"description": "What an organisation demands of its models.",
	"properties": {
		"apiVersion": {
			"type": "string",
			"const": "modelgate/v1",
			"description": "Decides how the file is read.",
			"examples": ["modelgate/v1"]
		},
		"kind": {
			"type": "string",
			"const": "Policy",
			"description": "What the file describes.",
			"examples": ["Policy"]
		},
		"tiers": {
			"type": "object",
			"description": "Manifest fields demanded by risk tier; a higher tier includes the lower ones.",
			"properties": {
				"low": {
					"type": "object",
					"properties": { "require": {
						"type": "array",
						"description": "Fields this tier demands.",
						"items": {
							"type": "string",
							"description": "A path into the manifest.",
							"pattern": "^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$",
							"x-message": "must be a path into the manifest such as `spec.validation`",
							"minLength": 1,
							"maxLength": 200,
							"examples": ["spec.validation"]
						},
						"maxItems": 100,
						"uniqueItems": true
					} },
					"required": ["require"],
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				},
				"medium": {
					"type": "object",
					"properties": { "require": {
						"type": "array",
						"description": "Fields this tier demands.",
						"items": {
							"type": "string",
							"description": "A path into the manifest.",
							"pattern": "^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$",
							"x-message": "must be a path into the manifest such as `spec.validation`",
							"minLength": 1,
							"maxLength": 200,
							"examples": ["spec.validation"]
						},
						"maxItems": 100,
						"uniqueItems": true
					} },
					"required": ["require"],
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				},
				"high": {
					"type": "object",
					"properties": { "require": {
						"type": "array",
						"description": "Fields this tier demands.",
						"items": {
							"type": "string",
							"description": "A path into the manifest.",
							"pattern": "^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$",
							"x-message": "must be a path into the manifest such as `spec.validation`",
							"minLength": 1,
							"maxLength": 200,
							"examples": ["spec.validation"]
						},
						"maxItems": 100,
						"uniqueItems": true
					} },
					"required": ["require"],
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				},
				"critical": {
					"type": "object",
					"properties": { "require": {
						"type": "array",
						"description": "Fields this tier demands.",
						"items": {
							"type": "string",
							"description": "A path into the manifest.",
							"pattern": "^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$",
							"x-message": "must be a path into the manifest such as `spec.validation`",
							"minLength": 1,
							"maxLength": 200,
							"examples": ["spec.validation"]
						},
						"maxItems": 100,
						"uniqueItems": true
					} },
					"required": ["require"],
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				}
			},
			"patternProperties": { "^x-": true },
			"additionalProperties": false
		},
		"gates": {
			"type": "object",
			"description": "What each gate is asked; a gate that is absent is not due.",
			"properties": {
				"manifest": {
					"type": "object",
					"description": "The manifest is checked.",
					"properties": {
						"onInconclusive": {
							"type": "string",
							"enum": ["fail", "warn"],
							"description": "What doubt does to a step.",
							"examples": ["fail"]
						},
						"enforcement": {
							"type": "string",
							"enum": ["enforce", "observe"],
							"description": "`observe` reports everything and blocks nothing.",
							"examples": ["enforce"]
						},
						"ownerInCodeowners": {
							"type": "boolean",
							"description": "Whether the owner of a model must stand in CODEOWNERS."
						}
					},
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				},
				"quality": {
					"type": "object",
					"description": "How good it must be.",
					"properties": {
						"onInconclusive": {
							"type": "string",
							"enum": ["fail", "warn"],
							"description": "What doubt does to a step.",
							"examples": ["fail"]
						},
						"enforcement": {
							"type": "string",
							"enum": ["enforce", "observe"],
							"description": "`observe` reports everything and blocks nothing.",
							"examples": ["enforce"]
						},
						"metrics": {
							"type": "array",
							"description": "One rule per line.",
							"items": {
								"type": "object",
								"properties": {
									"metric": {
										"type": "string",
										"minLength": 1,
										"maxLength": 100,
										"examples": ["roc_auc"]
									},
									"min": {
										"type": "number",
										"description": "Smallest acceptable value."
									},
									"max": {
										"type": "number",
										"description": "Largest acceptable value."
									},
									"maxRegression": {
										"type": "number",
										"description": "Largest acceptable worsening against the base.",
										"minimum": 0
									},
									"against": {
										"type": "string",
										"enum": ["base"],
										"examples": ["base"]
									},
									"severity": {
										"type": "string",
										"enum": ["fail", "warn"],
										"description": "What breaking the rule means.",
										"examples": ["fail"]
									}
								},
								"required": ["metric"],
								"patternProperties": { "^x-": true },
								"additionalProperties": false
							},
							"minItems": 1,
							"maxItems": 100,
							"examples": [[{
								"metric": "roc_auc",
								"min": .8
							}]]
						}
					},
					"required": ["metrics"],
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				},
				"fairness": {
					"type": "object",
					"description": "How far groups may be apart.",
					"properties": {
						"onInconclusive": {
							"type": "string",
							"enum": ["fail", "warn"],
							"description": "What doubt does to a step.",
							"examples": ["fail"]
						},
						"enforcement": {
							"type": "string",
							"enum": ["enforce", "observe"],
							"description": "`observe` reports everything and blocks nothing.",
							"examples": ["enforce"]
						},
						"attributes": {
							"type": "object",
							"description": "Columns by which groups are compared.",
							"minProperties": 1,
							"maxProperties": 50,
							"additionalProperties": {
								"type": "object",
								"properties": {
									"reference": {
										"type": "string",
										"description": "The group others are compared with; default: the largest at the base.",
										"minLength": 1,
										"maxLength": 200
									},
									"requiredGroups": {
										"type": "array",
										"description": "Groups that must be there.",
										"items": {
											"type": "string",
											"minLength": 1,
											"maxLength": 200
										},
										"maxItems": 200,
										"uniqueItems": true
									}
								},
								"patternProperties": { "^x-": true },
								"additionalProperties": false
							}
						},
						"rules": {
							"type": "array",
							"description": "One rule per line.",
							"items": {
								"type": "object",
								"properties": {
									"metric": {
										"type": "string",
										"description": "A rate.",
										"minLength": 1,
										"maxLength": 100,
										"examples": ["false_positive_rate"]
									},
									"contrast": {
										"type": "string",
										"enum": ["difference", "ratio"],
										"description": "Group minus reference, or group over reference.",
										"examples": ["difference"]
									},
									"against": {
										"type": "string",
										"enum": ["reference"],
										"examples": ["reference"]
									},
									"attributes": {
										"type": "array",
										"description": "Attributes it holds for; default: all.",
										"items": {
											"type": "string",
											"minLength": 1,
											"maxLength": 200
										},
										"minItems": 1,
										"maxItems": 50,
										"uniqueItems": true
									},
									"absolute": {
										"type": "object",
										"properties": { "margin": {
											"type": "number",
											"description": "Largest acceptable distance from the reference (of a ratio: from 1).",
											"exclusiveMinimum": 0,
											"examples": [.1]
										} },
										"required": ["margin"],
										"patternProperties": { "^x-": true },
										"additionalProperties": false,
										"examples": [{ "margin": .1 }]
									},
									"regression": {
										"type": "object",
										"properties": {
											"epsilon": {
												"type": "number",
												"description": "How much a group may move against the base.",
												"minimum": 0,
												"examples": [.02]
											},
											"worse": {
												"type": "string",
												"enum": ["higher", "lower"],
												"examples": ["higher"]
											}
										},
										"required": ["epsilon", "worse"],
										"patternProperties": { "^x-": true },
										"additionalProperties": false
									},
									"severity": {
										"type": "string",
										"enum": ["fail", "warn"],
										"description": "What breaking the rule means.",
										"examples": ["fail"]
									}
								},
								"required": ["metric", "contrast"],
								"patternProperties": { "^x-": true },
								"additionalProperties": false
							},
							"minItems": 1,
							"maxItems": 100
						},
						"minDenominator": {
							"type": "integer",
							"description": "Smaller groups are not judged.",
							"minimum": 1,
							"maximum": 1e6
						},
						"alpha": {
							"type": "number",
							"description": "Level of the test.",
							"exclusiveMinimum": 0,
							"exclusiveMaximum": .5
						}
					},
					"required": ["attributes", "rules"],
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				},
				"reproducibility": {
					"type": "object",
					"description": "How alike a rebuilt model must be.",
					"properties": {
						"onInconclusive": {
							"type": "string",
							"enum": ["fail", "warn"],
							"description": "What doubt does to a step.",
							"examples": ["fail"]
						},
						"enforcement": {
							"type": "string",
							"enum": ["enforce", "observe"],
							"description": "`observe` reports everything and blocks nothing.",
							"examples": ["enforce"]
						},
						"require": { "$ref": "#/$defs/rung" },
						"onPullRequest": {
							"type": "string",
							"enum": [
								"smoke",
								"full",
								"none"
							],
							"description": "What runs on a pull request.",
							"examples": ["smoke"]
						}
					},
					"required": ["require"],
					"patternProperties": { "^x-": true },
					"additionalProperties": false
				}
			},
			"additionalProperties": false
		},
		"onInconclusive": {
			"type": "string",
			"enum": ["fail", "warn"],
			"description": "What doubt does to a step.",
			"examples": ["fail"]
		},
		"enforcement": {
			"type": "string",
			"enum": ["enforce", "observe"],
			"description": "`observe` reports everything and blocks nothing.",
			"examples": ["enforce"]
		},
		"environments": {
			"type": "object",
			"description": "What a promotion into each environment demands.",
			"maxProperties": 50,
			"additionalProperties": {
				"type": "object",
				"properties": {
					"from": {
						"type": "array",
						"description": "Environments the same bytes must have been promoted to before.",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 100
						},
						"maxItems": 20,
						"uniqueItems": true
					},
					"soak": {
						"type": "string",
						"description": "Such as `24h` or `7d`.",
						"pattern": "^[0-9]{1,6}(ms|s|m|h|d|w)$",
						"x-message": "must be a whole number and a unit: ms, s, m, h, d or w",
						"maxLength": 20,
						"examples": ["24h"]
					},
					"evidence": {
						"type": "array",
						"description": "Gates whose evidence for these bytes must be recorded.",
						"items": {
							"type": "string",
							"enum": [
								"manifest",
								"quality",
								"fairness",
								"reproducibility"
							]
						},
						"maxItems": 20,
						"uniqueItems": true
					},
					"provider": {
						"type": "string",
						"enum": ["environment", "pull-request"],
						"description": "Who collects the approval.",
						"examples": ["environment"]
					},
					"approvals": {
						"type": "array",
						"description": "Approvals demanded.",
						"items": {
							"type": "object",
							"properties": { "count": {
								"type": "integer",
								"description": "Number of people.",
								"minimum": 1,
								"maximum": 20,
								"examples": [1]
							} },
							"required": ["count"],
							"patternProperties": { "^x-": true },
							"additionalProperties": false
						},
						"maxItems": 10
					},
					"separation": {
						"type": "array",
						"description": "Who may not approve.",
						"items": {
							"type": "string",
							"enum": ["requester", "author"]
						},
						"maxItems": 2,
						"uniqueItems": true
					},
					"breakGlass": {
						"type": "object",
						"properties": { "rollback": {
							"type": "boolean",
							"description": "Whether a rollback may go without a second person."
						} },
						"required": ["rollback"],
						"patternProperties": { "^x-": true },
						"additionalProperties": false
					},
					"enforcement": {
						"type": "string",
						"enum": ["enforce", "observe"],
						"description": "`observe` reports everything and blocks nothing.",
						"examples": ["enforce"]
					}
				},
				"patternProperties": { "^x-": true },
				"additionalProperties": false
			}
		},
		"waivers": {
			"type": "array",
			"description": "Findings that somebody answers for until a day.",
			"items": {
				"type": "object",
				"properties": {
					"code": {
						"type": "string",
						"minLength": 1,
						"maxLength": 100,
						"examples": ["FAIRNESS_GAP_EXCEEDED"]
					},
					"model": {
						"type": "string",
						"minLength": 1,
						"maxLength": 63
					},
					"reason": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3
					},
					"owner": { "$ref": "#/$defs/owner" },
					"expires": { "$ref": "#/$defs/date" }
				},
				"required": [
					"code",
					"model",
					"reason",
					"owner",
					"expires"
				],
				"patternProperties": { "^x-": true },
				"additionalProperties": false
			},
			"maxItems": 200
		}
	},
	"required": ["apiVersion", "kind"],
	"patternProperties": { "^x-": true },
	"additionalProperties": false,
	"$defs": {
		"rung": {
			"type": "string",
			"enum": [
				"bytes",
				"content",
				"numeric",
				"metric",
				"statistical"
			],
			"description": "How alike a rebuilt model must be.",
			"examples": ["numeric"]
		},
		"date": {
			"type": "string",
			"description": "A day, in quotes.",
			"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
			"x-message": "must be a day such as `2027-03-02`",
			"maxLength": 10,
			"examples": ["2027-03-02"]
		},
		"owner": {
			"type": "string",
			"description": "A team or person: `@org/team`, `@person` or a Backstage reference.",
			"minLength": 1,
			"maxLength": 200,
			"examples": ["@acme/credit-ml"]
		}
	}
};
const schema32 = {
	"type": "string",
	"enum": [
		"bytes",
		"content",
		"numeric",
		"metric",
		"statistical"
	],
	"description": "How alike a rebuilt model must be.",
	"examples": ["numeric"]
};
const pattern4 = new RegExp("^x-", "u");
const pattern7 = new RegExp("^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$", "u");
const pattern24 = new RegExp("^[0-9]{1,6}(ms|s|m|h|d|w)$", "u");
const pattern28 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.apiVersion === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "apiVersion" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "tiers" || key0 === "gates" || key0 === "onInconclusive" || key0 === "enforcement" || key0 === "environments" || key0 === "waivers" || pattern4.test(key0))) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.apiVersion !== void 0) {
			let data0 = data.apiVersion;
			if (typeof data0 !== "string") {
				const err3 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
			if ("modelgate/v1" !== data0) {
				const err4 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/const",
					keyword: "const",
					params: { allowedValue: "modelgate/v1" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			let data1 = data.kind;
			if (typeof data1 !== "string") {
				const err5 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if ("Policy" !== data1) {
				const err6 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "Policy" }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.tiers !== void 0) {
			let data2 = data.tiers;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				for (const key1 in data2) if (!(key1 === "low" || key1 === "medium" || key1 === "high" || key1 === "critical" || pattern4.test(key1))) {
					const err7 = {
						instancePath: instancePath + "/tiers",
						schemaPath: "#/properties/tiers/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 }
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data2.low !== void 0) {
					let data3 = data2.low;
					if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
						if (data3.require === void 0) {
							const err8 = {
								instancePath: instancePath + "/tiers/low",
								schemaPath: "#/properties/tiers/properties/low/required",
								keyword: "required",
								params: { missingProperty: "require" }
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						for (const key2 in data3) if (!(key2 === "require" || pattern4.test(key2))) {
							const err9 = {
								instancePath: instancePath + "/tiers/low",
								schemaPath: "#/properties/tiers/properties/low/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 }
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
						if (data3.require !== void 0) {
							let data4 = data3.require;
							if (Array.isArray(data4)) {
								if (data4.length > 100) {
									const err10 = {
										instancePath: instancePath + "/tiers/low/require",
										schemaPath: "#/properties/tiers/properties/low/properties/require/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err10];
									else vErrors.push(err10);
									errors++;
								}
								const len0 = data4.length;
								for (let i0 = 0; i0 < len0; i0++) {
									let data5 = data4[i0];
									if (typeof data5 === "string") {
										if (data5.length > 200) {
											const err11 = {
												instancePath: instancePath + "/tiers/low/require/" + i0,
												schemaPath: "#/properties/tiers/properties/low/properties/require/items/maxLength",
												keyword: "maxLength",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err11];
											else vErrors.push(err11);
											errors++;
										}
										if (data5.length < 1) {
											const err12 = {
												instancePath: instancePath + "/tiers/low/require/" + i0,
												schemaPath: "#/properties/tiers/properties/low/properties/require/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err12];
											else vErrors.push(err12);
											errors++;
										}
										if (!pattern7.test(data5)) {
											const err13 = {
												instancePath: instancePath + "/tiers/low/require/" + i0,
												schemaPath: "#/properties/tiers/properties/low/properties/require/items/pattern",
												keyword: "pattern",
												params: { pattern: "^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$" }
											};
											if (vErrors === null) vErrors = [err13];
											else vErrors.push(err13);
											errors++;
										}
									} else {
										const err14 = {
											instancePath: instancePath + "/tiers/low/require/" + i0,
											schemaPath: "#/properties/tiers/properties/low/properties/require/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err14];
										else vErrors.push(err14);
										errors++;
									}
								}
								let i1 = data4.length;
								let j0;
								if (i1 > 1) {
									const indices0 = {};
									for (; i1--;) {
										let item0 = data4[i1];
										if (typeof item0 !== "string") continue;
										if (typeof indices0[item0] == "number") {
											j0 = indices0[item0];
											const err15 = {
												instancePath: instancePath + "/tiers/low/require",
												schemaPath: "#/properties/tiers/properties/low/properties/require/uniqueItems",
												keyword: "uniqueItems",
												params: {
													i: i1,
													j: j0
												}
											};
											if (vErrors === null) vErrors = [err15];
											else vErrors.push(err15);
											errors++;
											break;
										}
										indices0[item0] = i1;
									}
								}
							} else {
								const err16 = {
									instancePath: instancePath + "/tiers/low/require",
									schemaPath: "#/properties/tiers/properties/low/properties/require/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err16];
								else vErrors.push(err16);
								errors++;
							}
						}
					} else {
						const err17 = {
							instancePath: instancePath + "/tiers/low",
							schemaPath: "#/properties/tiers/properties/low/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				}
				if (data2.medium !== void 0) {
					let data6 = data2.medium;
					if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
						if (data6.require === void 0) {
							const err18 = {
								instancePath: instancePath + "/tiers/medium",
								schemaPath: "#/properties/tiers/properties/medium/required",
								keyword: "required",
								params: { missingProperty: "require" }
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
						for (const key3 in data6) if (!(key3 === "require" || pattern4.test(key3))) {
							const err19 = {
								instancePath: instancePath + "/tiers/medium",
								schemaPath: "#/properties/tiers/properties/medium/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 }
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
						if (data6.require !== void 0) {
							let data7 = data6.require;
							if (Array.isArray(data7)) {
								if (data7.length > 100) {
									const err20 = {
										instancePath: instancePath + "/tiers/medium/require",
										schemaPath: "#/properties/tiers/properties/medium/properties/require/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err20];
									else vErrors.push(err20);
									errors++;
								}
								const len1 = data7.length;
								for (let i2 = 0; i2 < len1; i2++) {
									let data8 = data7[i2];
									if (typeof data8 === "string") {
										if (data8.length > 200) {
											const err21 = {
												instancePath: instancePath + "/tiers/medium/require/" + i2,
												schemaPath: "#/properties/tiers/properties/medium/properties/require/items/maxLength",
												keyword: "maxLength",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err21];
											else vErrors.push(err21);
											errors++;
										}
										if (data8.length < 1) {
											const err22 = {
												instancePath: instancePath + "/tiers/medium/require/" + i2,
												schemaPath: "#/properties/tiers/properties/medium/properties/require/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err22];
											else vErrors.push(err22);
											errors++;
										}
										if (!pattern7.test(data8)) {
											const err23 = {
												instancePath: instancePath + "/tiers/medium/require/" + i2,
												schemaPath: "#/properties/tiers/properties/medium/properties/require/items/pattern",
												keyword: "pattern",
												params: { pattern: "^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$" }
											};
											if (vErrors === null) vErrors = [err23];
											else vErrors.push(err23);
											errors++;
										}
									} else {
										const err24 = {
											instancePath: instancePath + "/tiers/medium/require/" + i2,
											schemaPath: "#/properties/tiers/properties/medium/properties/require/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err24];
										else vErrors.push(err24);
										errors++;
									}
								}
								let i3 = data7.length;
								let j1;
								if (i3 > 1) {
									const indices1 = {};
									for (; i3--;) {
										let item1 = data7[i3];
										if (typeof item1 !== "string") continue;
										if (typeof indices1[item1] == "number") {
											j1 = indices1[item1];
											const err25 = {
												instancePath: instancePath + "/tiers/medium/require",
												schemaPath: "#/properties/tiers/properties/medium/properties/require/uniqueItems",
												keyword: "uniqueItems",
												params: {
													i: i3,
													j: j1
												}
											};
											if (vErrors === null) vErrors = [err25];
											else vErrors.push(err25);
											errors++;
											break;
										}
										indices1[item1] = i3;
									}
								}
							} else {
								const err26 = {
									instancePath: instancePath + "/tiers/medium/require",
									schemaPath: "#/properties/tiers/properties/medium/properties/require/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err26];
								else vErrors.push(err26);
								errors++;
							}
						}
					} else {
						const err27 = {
							instancePath: instancePath + "/tiers/medium",
							schemaPath: "#/properties/tiers/properties/medium/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err27];
						else vErrors.push(err27);
						errors++;
					}
				}
				if (data2.high !== void 0) {
					let data9 = data2.high;
					if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
						if (data9.require === void 0) {
							const err28 = {
								instancePath: instancePath + "/tiers/high",
								schemaPath: "#/properties/tiers/properties/high/required",
								keyword: "required",
								params: { missingProperty: "require" }
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
						for (const key4 in data9) if (!(key4 === "require" || pattern4.test(key4))) {
							const err29 = {
								instancePath: instancePath + "/tiers/high",
								schemaPath: "#/properties/tiers/properties/high/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 }
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
						if (data9.require !== void 0) {
							let data10 = data9.require;
							if (Array.isArray(data10)) {
								if (data10.length > 100) {
									const err30 = {
										instancePath: instancePath + "/tiers/high/require",
										schemaPath: "#/properties/tiers/properties/high/properties/require/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err30];
									else vErrors.push(err30);
									errors++;
								}
								const len2 = data10.length;
								for (let i4 = 0; i4 < len2; i4++) {
									let data11 = data10[i4];
									if (typeof data11 === "string") {
										if (data11.length > 200) {
											const err31 = {
												instancePath: instancePath + "/tiers/high/require/" + i4,
												schemaPath: "#/properties/tiers/properties/high/properties/require/items/maxLength",
												keyword: "maxLength",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err31];
											else vErrors.push(err31);
											errors++;
										}
										if (data11.length < 1) {
											const err32 = {
												instancePath: instancePath + "/tiers/high/require/" + i4,
												schemaPath: "#/properties/tiers/properties/high/properties/require/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err32];
											else vErrors.push(err32);
											errors++;
										}
										if (!pattern7.test(data11)) {
											const err33 = {
												instancePath: instancePath + "/tiers/high/require/" + i4,
												schemaPath: "#/properties/tiers/properties/high/properties/require/items/pattern",
												keyword: "pattern",
												params: { pattern: "^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$" }
											};
											if (vErrors === null) vErrors = [err33];
											else vErrors.push(err33);
											errors++;
										}
									} else {
										const err34 = {
											instancePath: instancePath + "/tiers/high/require/" + i4,
											schemaPath: "#/properties/tiers/properties/high/properties/require/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err34];
										else vErrors.push(err34);
										errors++;
									}
								}
								let i5 = data10.length;
								let j2;
								if (i5 > 1) {
									const indices2 = {};
									for (; i5--;) {
										let item2 = data10[i5];
										if (typeof item2 !== "string") continue;
										if (typeof indices2[item2] == "number") {
											j2 = indices2[item2];
											const err35 = {
												instancePath: instancePath + "/tiers/high/require",
												schemaPath: "#/properties/tiers/properties/high/properties/require/uniqueItems",
												keyword: "uniqueItems",
												params: {
													i: i5,
													j: j2
												}
											};
											if (vErrors === null) vErrors = [err35];
											else vErrors.push(err35);
											errors++;
											break;
										}
										indices2[item2] = i5;
									}
								}
							} else {
								const err36 = {
									instancePath: instancePath + "/tiers/high/require",
									schemaPath: "#/properties/tiers/properties/high/properties/require/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err36];
								else vErrors.push(err36);
								errors++;
							}
						}
					} else {
						const err37 = {
							instancePath: instancePath + "/tiers/high",
							schemaPath: "#/properties/tiers/properties/high/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err37];
						else vErrors.push(err37);
						errors++;
					}
				}
				if (data2.critical !== void 0) {
					let data12 = data2.critical;
					if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
						if (data12.require === void 0) {
							const err38 = {
								instancePath: instancePath + "/tiers/critical",
								schemaPath: "#/properties/tiers/properties/critical/required",
								keyword: "required",
								params: { missingProperty: "require" }
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
						}
						for (const key5 in data12) if (!(key5 === "require" || pattern4.test(key5))) {
							const err39 = {
								instancePath: instancePath + "/tiers/critical",
								schemaPath: "#/properties/tiers/properties/critical/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key5 }
							};
							if (vErrors === null) vErrors = [err39];
							else vErrors.push(err39);
							errors++;
						}
						if (data12.require !== void 0) {
							let data13 = data12.require;
							if (Array.isArray(data13)) {
								if (data13.length > 100) {
									const err40 = {
										instancePath: instancePath + "/tiers/critical/require",
										schemaPath: "#/properties/tiers/properties/critical/properties/require/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err40];
									else vErrors.push(err40);
									errors++;
								}
								const len3 = data13.length;
								for (let i6 = 0; i6 < len3; i6++) {
									let data14 = data13[i6];
									if (typeof data14 === "string") {
										if (data14.length > 200) {
											const err41 = {
												instancePath: instancePath + "/tiers/critical/require/" + i6,
												schemaPath: "#/properties/tiers/properties/critical/properties/require/items/maxLength",
												keyword: "maxLength",
												params: { limit: 200 }
											};
											if (vErrors === null) vErrors = [err41];
											else vErrors.push(err41);
											errors++;
										}
										if (data14.length < 1) {
											const err42 = {
												instancePath: instancePath + "/tiers/critical/require/" + i6,
												schemaPath: "#/properties/tiers/properties/critical/properties/require/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err42];
											else vErrors.push(err42);
											errors++;
										}
										if (!pattern7.test(data14)) {
											const err43 = {
												instancePath: instancePath + "/tiers/critical/require/" + i6,
												schemaPath: "#/properties/tiers/properties/critical/properties/require/items/pattern",
												keyword: "pattern",
												params: { pattern: "^[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$" }
											};
											if (vErrors === null) vErrors = [err43];
											else vErrors.push(err43);
											errors++;
										}
									} else {
										const err44 = {
											instancePath: instancePath + "/tiers/critical/require/" + i6,
											schemaPath: "#/properties/tiers/properties/critical/properties/require/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err44];
										else vErrors.push(err44);
										errors++;
									}
								}
								let i7 = data13.length;
								let j3;
								if (i7 > 1) {
									const indices3 = {};
									for (; i7--;) {
										let item3 = data13[i7];
										if (typeof item3 !== "string") continue;
										if (typeof indices3[item3] == "number") {
											j3 = indices3[item3];
											const err45 = {
												instancePath: instancePath + "/tiers/critical/require",
												schemaPath: "#/properties/tiers/properties/critical/properties/require/uniqueItems",
												keyword: "uniqueItems",
												params: {
													i: i7,
													j: j3
												}
											};
											if (vErrors === null) vErrors = [err45];
											else vErrors.push(err45);
											errors++;
											break;
										}
										indices3[item3] = i7;
									}
								}
							} else {
								const err46 = {
									instancePath: instancePath + "/tiers/critical/require",
									schemaPath: "#/properties/tiers/properties/critical/properties/require/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err46];
								else vErrors.push(err46);
								errors++;
							}
						}
					} else {
						const err47 = {
							instancePath: instancePath + "/tiers/critical",
							schemaPath: "#/properties/tiers/properties/critical/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err47];
						else vErrors.push(err47);
						errors++;
					}
				}
			} else {
				const err48 = {
					instancePath: instancePath + "/tiers",
					schemaPath: "#/properties/tiers/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err48];
				else vErrors.push(err48);
				errors++;
			}
		}
		if (data.gates !== void 0) {
			let data15 = data.gates;
			if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
				for (const key6 in data15) if (!(key6 === "manifest" || key6 === "quality" || key6 === "fairness" || key6 === "reproducibility")) {
					const err49 = {
						instancePath: instancePath + "/gates",
						schemaPath: "#/properties/gates/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key6 }
					};
					if (vErrors === null) vErrors = [err49];
					else vErrors.push(err49);
					errors++;
				}
				if (data15.manifest !== void 0) {
					let data16 = data15.manifest;
					if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
						for (const key7 in data16) if (!(key7 === "onInconclusive" || key7 === "enforcement" || key7 === "ownerInCodeowners" || pattern4.test(key7))) {
							const err50 = {
								instancePath: instancePath + "/gates/manifest",
								schemaPath: "#/properties/gates/properties/manifest/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key7 }
							};
							if (vErrors === null) vErrors = [err50];
							else vErrors.push(err50);
							errors++;
						}
						if (data16.onInconclusive !== void 0) {
							let data17 = data16.onInconclusive;
							if (typeof data17 !== "string") {
								const err51 = {
									instancePath: instancePath + "/gates/manifest/onInconclusive",
									schemaPath: "#/properties/gates/properties/manifest/properties/onInconclusive/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err51];
								else vErrors.push(err51);
								errors++;
							}
							if (!(data17 === "fail" || data17 === "warn")) {
								const err52 = {
									instancePath: instancePath + "/gates/manifest/onInconclusive",
									schemaPath: "#/properties/gates/properties/manifest/properties/onInconclusive/enum",
									keyword: "enum",
									params: { allowedValues: schema31.properties.gates.properties.manifest.properties.onInconclusive.enum }
								};
								if (vErrors === null) vErrors = [err52];
								else vErrors.push(err52);
								errors++;
							}
						}
						if (data16.enforcement !== void 0) {
							let data18 = data16.enforcement;
							if (typeof data18 !== "string") {
								const err53 = {
									instancePath: instancePath + "/gates/manifest/enforcement",
									schemaPath: "#/properties/gates/properties/manifest/properties/enforcement/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err53];
								else vErrors.push(err53);
								errors++;
							}
							if (!(data18 === "enforce" || data18 === "observe")) {
								const err54 = {
									instancePath: instancePath + "/gates/manifest/enforcement",
									schemaPath: "#/properties/gates/properties/manifest/properties/enforcement/enum",
									keyword: "enum",
									params: { allowedValues: schema31.properties.gates.properties.manifest.properties.enforcement.enum }
								};
								if (vErrors === null) vErrors = [err54];
								else vErrors.push(err54);
								errors++;
							}
						}
						if (data16.ownerInCodeowners !== void 0) {
							if (typeof data16.ownerInCodeowners !== "boolean") {
								const err55 = {
									instancePath: instancePath + "/gates/manifest/ownerInCodeowners",
									schemaPath: "#/properties/gates/properties/manifest/properties/ownerInCodeowners/type",
									keyword: "type",
									params: { type: "boolean" }
								};
								if (vErrors === null) vErrors = [err55];
								else vErrors.push(err55);
								errors++;
							}
						}
					} else {
						const err56 = {
							instancePath: instancePath + "/gates/manifest",
							schemaPath: "#/properties/gates/properties/manifest/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err56];
						else vErrors.push(err56);
						errors++;
					}
				}
				if (data15.quality !== void 0) {
					let data20 = data15.quality;
					if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
						if (data20.metrics === void 0) {
							const err57 = {
								instancePath: instancePath + "/gates/quality",
								schemaPath: "#/properties/gates/properties/quality/required",
								keyword: "required",
								params: { missingProperty: "metrics" }
							};
							if (vErrors === null) vErrors = [err57];
							else vErrors.push(err57);
							errors++;
						}
						for (const key8 in data20) if (!(key8 === "onInconclusive" || key8 === "enforcement" || key8 === "metrics" || pattern4.test(key8))) {
							const err58 = {
								instancePath: instancePath + "/gates/quality",
								schemaPath: "#/properties/gates/properties/quality/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key8 }
							};
							if (vErrors === null) vErrors = [err58];
							else vErrors.push(err58);
							errors++;
						}
						if (data20.onInconclusive !== void 0) {
							let data21 = data20.onInconclusive;
							if (typeof data21 !== "string") {
								const err59 = {
									instancePath: instancePath + "/gates/quality/onInconclusive",
									schemaPath: "#/properties/gates/properties/quality/properties/onInconclusive/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err59];
								else vErrors.push(err59);
								errors++;
							}
							if (!(data21 === "fail" || data21 === "warn")) {
								const err60 = {
									instancePath: instancePath + "/gates/quality/onInconclusive",
									schemaPath: "#/properties/gates/properties/quality/properties/onInconclusive/enum",
									keyword: "enum",
									params: { allowedValues: schema31.properties.gates.properties.quality.properties.onInconclusive.enum }
								};
								if (vErrors === null) vErrors = [err60];
								else vErrors.push(err60);
								errors++;
							}
						}
						if (data20.enforcement !== void 0) {
							let data22 = data20.enforcement;
							if (typeof data22 !== "string") {
								const err61 = {
									instancePath: instancePath + "/gates/quality/enforcement",
									schemaPath: "#/properties/gates/properties/quality/properties/enforcement/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err61];
								else vErrors.push(err61);
								errors++;
							}
							if (!(data22 === "enforce" || data22 === "observe")) {
								const err62 = {
									instancePath: instancePath + "/gates/quality/enforcement",
									schemaPath: "#/properties/gates/properties/quality/properties/enforcement/enum",
									keyword: "enum",
									params: { allowedValues: schema31.properties.gates.properties.quality.properties.enforcement.enum }
								};
								if (vErrors === null) vErrors = [err62];
								else vErrors.push(err62);
								errors++;
							}
						}
						if (data20.metrics !== void 0) {
							let data23 = data20.metrics;
							if (Array.isArray(data23)) {
								if (data23.length > 100) {
									const err63 = {
										instancePath: instancePath + "/gates/quality/metrics",
										schemaPath: "#/properties/gates/properties/quality/properties/metrics/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err63];
									else vErrors.push(err63);
									errors++;
								}
								if (data23.length < 1) {
									const err64 = {
										instancePath: instancePath + "/gates/quality/metrics",
										schemaPath: "#/properties/gates/properties/quality/properties/metrics/minItems",
										keyword: "minItems",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err64];
									else vErrors.push(err64);
									errors++;
								}
								const len4 = data23.length;
								for (let i8 = 0; i8 < len4; i8++) {
									let data24 = data23[i8];
									if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
										if (data24.metric === void 0) {
											const err65 = {
												instancePath: instancePath + "/gates/quality/metrics/" + i8,
												schemaPath: "#/properties/gates/properties/quality/properties/metrics/items/required",
												keyword: "required",
												params: { missingProperty: "metric" }
											};
											if (vErrors === null) vErrors = [err65];
											else vErrors.push(err65);
											errors++;
										}
										for (const key9 in data24) if (!(key9 === "metric" || key9 === "min" || key9 === "max" || key9 === "maxRegression" || key9 === "against" || key9 === "severity" || pattern4.test(key9))) {
											const err66 = {
												instancePath: instancePath + "/gates/quality/metrics/" + i8,
												schemaPath: "#/properties/gates/properties/quality/properties/metrics/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key9 }
											};
											if (vErrors === null) vErrors = [err66];
											else vErrors.push(err66);
											errors++;
										}
										if (data24.metric !== void 0) {
											let data25 = data24.metric;
											if (typeof data25 === "string") {
												if (data25.length > 100) {
													const err67 = {
														instancePath: instancePath + "/gates/quality/metrics/" + i8 + "/metric",
														schemaPath: "#/properties/gates/properties/quality/properties/metrics/items/properties/metric/maxLength",
														keyword: "maxLength",
														params: { limit: 100 }
													};
													if (vErrors === null) vErrors = [err67];
													else vErrors.push(err67);
													errors++;
												}
												if (data25.length < 1) {
													const err68 = {
														instancePath: instancePath + "/gates/quality/metrics/" + i8 + "/metric",
														schemaPath: "#/properties/gates/properties/quality/properties/metrics/items/properties/metric/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err68];
													else vErrors.push(err68);
													errors++;
												}
											} else {
												const err69 = {
													instancePath: instancePath + "/gates/quality/metrics/" + i8 + "/metric",
													schemaPath: "#/properties/gates/properties/quality/properties/metrics/items/properties/metric/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err69];
												else vErrors.push(err69);
												errors++;
											}
										}
										if (data24.min !== void 0) {
											let data26 = data24.min;
											if (!(typeof data26 == "number" && isFinite(data26))) {
												const err70 = {
													instancePath: instancePath + "/gates/quality/metrics/" + i8 + "/min",
													schemaPath: "#/properties/gates/properties/quality/properties/metrics/items/properties/min/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err70];
												else vErrors.push(err70);
												errors++;
											}
										}
										if (data24.max !== void 0) {
											let data27 = data24.max;
											if (!(typeof data27 == "number" && isFinite(data27))) {
												const err71 = {
													instancePath: instancePath + "/gates/quality/metrics/" + i8 + "/max",
													schemaPath: "#/properties/gates/properties/quality/properties/metrics/items/properties/max/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err71];
												else vErrors.push(err71);
												errors++;
											}
										}
										if (data24.maxRegression !== void 0) {
											let data28 = data24.maxRegression;
											if (typeof data28 == "number" && isFinite(data28)) {
												if (data28 < 0 || isNaN(data28)) {
													const err72 = {
														instancePath: instancePath + "/gates/quality/metrics/" + i8 + "/maxRegression",
														schemaPath: "#/properties/gates/properties/quality/properties/metrics/items/properties/maxRegression/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														}
													};
													if (vErrors === null) vErrors = [err72];
													else vErrors.push(err72);
													errors++;
												}
											} else {
												const err73 = {
													instancePath: instancePath + "/gates/quality/metrics/" + i8 + "/maxRegression",
													schemaPath: "#/properties/gates/properties/quality/properties/metrics/items/properties/maxRegression/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err73];
												else vErrors.push(err73);
												errors++;
											}
										}
										if (data24.against !== void 0) {
											let data29 = data24.against;
											if (typeof data29 !== "string") {
												const err74 = {
													instancePath: instancePath + "/gates/quality/metrics/" + i8 + "/against",
													schemaPath: "#/properties/gates/properties/quality/properties/metrics/items/properties/against/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err74];
												else vErrors.push(err74);
												errors++;
											}
											if (!(data29 === "base")) {
												const err75 = {
													instancePath: instancePath + "/gates/quality/metrics/" + i8 + "/against",
													schemaPath: "#/properties/gates/properties/quality/properties/metrics/items/properties/against/enum",
													keyword: "enum",
													params: { allowedValues: schema31.properties.gates.properties.quality.properties.metrics.items.properties.against.enum }
												};
												if (vErrors === null) vErrors = [err75];
												else vErrors.push(err75);
												errors++;
											}
										}
										if (data24.severity !== void 0) {
											let data30 = data24.severity;
											if (typeof data30 !== "string") {
												const err76 = {
													instancePath: instancePath + "/gates/quality/metrics/" + i8 + "/severity",
													schemaPath: "#/properties/gates/properties/quality/properties/metrics/items/properties/severity/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err76];
												else vErrors.push(err76);
												errors++;
											}
											if (!(data30 === "fail" || data30 === "warn")) {
												const err77 = {
													instancePath: instancePath + "/gates/quality/metrics/" + i8 + "/severity",
													schemaPath: "#/properties/gates/properties/quality/properties/metrics/items/properties/severity/enum",
													keyword: "enum",
													params: { allowedValues: schema31.properties.gates.properties.quality.properties.metrics.items.properties.severity.enum }
												};
												if (vErrors === null) vErrors = [err77];
												else vErrors.push(err77);
												errors++;
											}
										}
									} else {
										const err78 = {
											instancePath: instancePath + "/gates/quality/metrics/" + i8,
											schemaPath: "#/properties/gates/properties/quality/properties/metrics/items/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err78];
										else vErrors.push(err78);
										errors++;
									}
								}
							} else {
								const err79 = {
									instancePath: instancePath + "/gates/quality/metrics",
									schemaPath: "#/properties/gates/properties/quality/properties/metrics/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err79];
								else vErrors.push(err79);
								errors++;
							}
						}
					} else {
						const err80 = {
							instancePath: instancePath + "/gates/quality",
							schemaPath: "#/properties/gates/properties/quality/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err80];
						else vErrors.push(err80);
						errors++;
					}
				}
				if (data15.fairness !== void 0) {
					let data31 = data15.fairness;
					if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
						if (data31.attributes === void 0) {
							const err81 = {
								instancePath: instancePath + "/gates/fairness",
								schemaPath: "#/properties/gates/properties/fairness/required",
								keyword: "required",
								params: { missingProperty: "attributes" }
							};
							if (vErrors === null) vErrors = [err81];
							else vErrors.push(err81);
							errors++;
						}
						if (data31.rules === void 0) {
							const err82 = {
								instancePath: instancePath + "/gates/fairness",
								schemaPath: "#/properties/gates/properties/fairness/required",
								keyword: "required",
								params: { missingProperty: "rules" }
							};
							if (vErrors === null) vErrors = [err82];
							else vErrors.push(err82);
							errors++;
						}
						for (const key10 in data31) if (!(key10 === "onInconclusive" || key10 === "enforcement" || key10 === "attributes" || key10 === "rules" || key10 === "minDenominator" || key10 === "alpha" || pattern4.test(key10))) {
							const err83 = {
								instancePath: instancePath + "/gates/fairness",
								schemaPath: "#/properties/gates/properties/fairness/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key10 }
							};
							if (vErrors === null) vErrors = [err83];
							else vErrors.push(err83);
							errors++;
						}
						if (data31.onInconclusive !== void 0) {
							let data32 = data31.onInconclusive;
							if (typeof data32 !== "string") {
								const err84 = {
									instancePath: instancePath + "/gates/fairness/onInconclusive",
									schemaPath: "#/properties/gates/properties/fairness/properties/onInconclusive/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err84];
								else vErrors.push(err84);
								errors++;
							}
							if (!(data32 === "fail" || data32 === "warn")) {
								const err85 = {
									instancePath: instancePath + "/gates/fairness/onInconclusive",
									schemaPath: "#/properties/gates/properties/fairness/properties/onInconclusive/enum",
									keyword: "enum",
									params: { allowedValues: schema31.properties.gates.properties.fairness.properties.onInconclusive.enum }
								};
								if (vErrors === null) vErrors = [err85];
								else vErrors.push(err85);
								errors++;
							}
						}
						if (data31.enforcement !== void 0) {
							let data33 = data31.enforcement;
							if (typeof data33 !== "string") {
								const err86 = {
									instancePath: instancePath + "/gates/fairness/enforcement",
									schemaPath: "#/properties/gates/properties/fairness/properties/enforcement/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err86];
								else vErrors.push(err86);
								errors++;
							}
							if (!(data33 === "enforce" || data33 === "observe")) {
								const err87 = {
									instancePath: instancePath + "/gates/fairness/enforcement",
									schemaPath: "#/properties/gates/properties/fairness/properties/enforcement/enum",
									keyword: "enum",
									params: { allowedValues: schema31.properties.gates.properties.fairness.properties.enforcement.enum }
								};
								if (vErrors === null) vErrors = [err87];
								else vErrors.push(err87);
								errors++;
							}
						}
						if (data31.attributes !== void 0) {
							let data34 = data31.attributes;
							if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
								if (Object.keys(data34).length > 50) {
									const err88 = {
										instancePath: instancePath + "/gates/fairness/attributes",
										schemaPath: "#/properties/gates/properties/fairness/properties/attributes/maxProperties",
										keyword: "maxProperties",
										params: { limit: 50 }
									};
									if (vErrors === null) vErrors = [err88];
									else vErrors.push(err88);
									errors++;
								}
								if (Object.keys(data34).length < 1) {
									const err89 = {
										instancePath: instancePath + "/gates/fairness/attributes",
										schemaPath: "#/properties/gates/properties/fairness/properties/attributes/minProperties",
										keyword: "minProperties",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err89];
									else vErrors.push(err89);
									errors++;
								}
								for (const key11 in data34) {
									let data35 = data34[key11];
									if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
										for (const key12 in data35) if (!(key12 === "reference" || key12 === "requiredGroups" || pattern4.test(key12))) {
											const err90 = {
												instancePath: instancePath + "/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),
												schemaPath: "#/properties/gates/properties/fairness/properties/attributes/additionalProperties/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key12 }
											};
											if (vErrors === null) vErrors = [err90];
											else vErrors.push(err90);
											errors++;
										}
										if (data35.reference !== void 0) {
											let data36 = data35.reference;
											if (typeof data36 === "string") {
												if (data36.length > 200) {
													const err91 = {
														instancePath: instancePath + "/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/reference",
														schemaPath: "#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/reference/maxLength",
														keyword: "maxLength",
														params: { limit: 200 }
													};
													if (vErrors === null) vErrors = [err91];
													else vErrors.push(err91);
													errors++;
												}
												if (data36.length < 1) {
													const err92 = {
														instancePath: instancePath + "/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/reference",
														schemaPath: "#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/reference/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err92];
													else vErrors.push(err92);
													errors++;
												}
											} else {
												const err93 = {
													instancePath: instancePath + "/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/reference",
													schemaPath: "#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/reference/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err93];
												else vErrors.push(err93);
												errors++;
											}
										}
										if (data35.requiredGroups !== void 0) {
											let data37 = data35.requiredGroups;
											if (Array.isArray(data37)) {
												if (data37.length > 200) {
													const err94 = {
														instancePath: instancePath + "/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/requiredGroups",
														schemaPath: "#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/requiredGroups/maxItems",
														keyword: "maxItems",
														params: { limit: 200 }
													};
													if (vErrors === null) vErrors = [err94];
													else vErrors.push(err94);
													errors++;
												}
												const len5 = data37.length;
												for (let i9 = 0; i9 < len5; i9++) {
													let data38 = data37[i9];
													if (typeof data38 === "string") {
														if (data38.length > 200) {
															const err95 = {
																instancePath: instancePath + "/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/requiredGroups/" + i9,
																schemaPath: "#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/requiredGroups/items/maxLength",
																keyword: "maxLength",
																params: { limit: 200 }
															};
															if (vErrors === null) vErrors = [err95];
															else vErrors.push(err95);
															errors++;
														}
														if (data38.length < 1) {
															const err96 = {
																instancePath: instancePath + "/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/requiredGroups/" + i9,
																schemaPath: "#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/requiredGroups/items/minLength",
																keyword: "minLength",
																params: { limit: 1 }
															};
															if (vErrors === null) vErrors = [err96];
															else vErrors.push(err96);
															errors++;
														}
													} else {
														const err97 = {
															instancePath: instancePath + "/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/requiredGroups/" + i9,
															schemaPath: "#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/requiredGroups/items/type",
															keyword: "type",
															params: { type: "string" }
														};
														if (vErrors === null) vErrors = [err97];
														else vErrors.push(err97);
														errors++;
													}
												}
												let i10 = data37.length;
												let j4;
												if (i10 > 1) {
													const indices4 = {};
													for (; i10--;) {
														let item4 = data37[i10];
														if (typeof item4 !== "string") continue;
														if (typeof indices4[item4] == "number") {
															j4 = indices4[item4];
															const err98 = {
																instancePath: instancePath + "/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/requiredGroups",
																schemaPath: "#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/requiredGroups/uniqueItems",
																keyword: "uniqueItems",
																params: {
																	i: i10,
																	j: j4
																}
															};
															if (vErrors === null) vErrors = [err98];
															else vErrors.push(err98);
															errors++;
															break;
														}
														indices4[item4] = i10;
													}
												}
											} else {
												const err99 = {
													instancePath: instancePath + "/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/requiredGroups",
													schemaPath: "#/properties/gates/properties/fairness/properties/attributes/additionalProperties/properties/requiredGroups/type",
													keyword: "type",
													params: { type: "array" }
												};
												if (vErrors === null) vErrors = [err99];
												else vErrors.push(err99);
												errors++;
											}
										}
									} else {
										const err100 = {
											instancePath: instancePath + "/gates/fairness/attributes/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/gates/properties/fairness/properties/attributes/additionalProperties/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err100];
										else vErrors.push(err100);
										errors++;
									}
								}
							} else {
								const err101 = {
									instancePath: instancePath + "/gates/fairness/attributes",
									schemaPath: "#/properties/gates/properties/fairness/properties/attributes/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err101];
								else vErrors.push(err101);
								errors++;
							}
						}
						if (data31.rules !== void 0) {
							let data39 = data31.rules;
							if (Array.isArray(data39)) {
								if (data39.length > 100) {
									const err102 = {
										instancePath: instancePath + "/gates/fairness/rules",
										schemaPath: "#/properties/gates/properties/fairness/properties/rules/maxItems",
										keyword: "maxItems",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err102];
									else vErrors.push(err102);
									errors++;
								}
								if (data39.length < 1) {
									const err103 = {
										instancePath: instancePath + "/gates/fairness/rules",
										schemaPath: "#/properties/gates/properties/fairness/properties/rules/minItems",
										keyword: "minItems",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err103];
									else vErrors.push(err103);
									errors++;
								}
								const len6 = data39.length;
								for (let i11 = 0; i11 < len6; i11++) {
									let data40 = data39[i11];
									if (data40 && typeof data40 == "object" && !Array.isArray(data40)) {
										if (data40.metric === void 0) {
											const err104 = {
												instancePath: instancePath + "/gates/fairness/rules/" + i11,
												schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/required",
												keyword: "required",
												params: { missingProperty: "metric" }
											};
											if (vErrors === null) vErrors = [err104];
											else vErrors.push(err104);
											errors++;
										}
										if (data40.contrast === void 0) {
											const err105 = {
												instancePath: instancePath + "/gates/fairness/rules/" + i11,
												schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/required",
												keyword: "required",
												params: { missingProperty: "contrast" }
											};
											if (vErrors === null) vErrors = [err105];
											else vErrors.push(err105);
											errors++;
										}
										for (const key13 in data40) if (!(key13 === "metric" || key13 === "contrast" || key13 === "against" || key13 === "attributes" || key13 === "absolute" || key13 === "regression" || key13 === "severity" || pattern4.test(key13))) {
											const err106 = {
												instancePath: instancePath + "/gates/fairness/rules/" + i11,
												schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key13 }
											};
											if (vErrors === null) vErrors = [err106];
											else vErrors.push(err106);
											errors++;
										}
										if (data40.metric !== void 0) {
											let data41 = data40.metric;
											if (typeof data41 === "string") {
												if (data41.length > 100) {
													const err107 = {
														instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/metric",
														schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/metric/maxLength",
														keyword: "maxLength",
														params: { limit: 100 }
													};
													if (vErrors === null) vErrors = [err107];
													else vErrors.push(err107);
													errors++;
												}
												if (data41.length < 1) {
													const err108 = {
														instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/metric",
														schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/metric/minLength",
														keyword: "minLength",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err108];
													else vErrors.push(err108);
													errors++;
												}
											} else {
												const err109 = {
													instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/metric",
													schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/metric/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err109];
												else vErrors.push(err109);
												errors++;
											}
										}
										if (data40.contrast !== void 0) {
											let data42 = data40.contrast;
											if (typeof data42 !== "string") {
												const err110 = {
													instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/contrast",
													schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/contrast/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err110];
												else vErrors.push(err110);
												errors++;
											}
											if (!(data42 === "difference" || data42 === "ratio")) {
												const err111 = {
													instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/contrast",
													schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/contrast/enum",
													keyword: "enum",
													params: { allowedValues: schema31.properties.gates.properties.fairness.properties.rules.items.properties.contrast.enum }
												};
												if (vErrors === null) vErrors = [err111];
												else vErrors.push(err111);
												errors++;
											}
										}
										if (data40.against !== void 0) {
											let data43 = data40.against;
											if (typeof data43 !== "string") {
												const err112 = {
													instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/against",
													schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/against/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err112];
												else vErrors.push(err112);
												errors++;
											}
											if (!(data43 === "reference")) {
												const err113 = {
													instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/against",
													schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/against/enum",
													keyword: "enum",
													params: { allowedValues: schema31.properties.gates.properties.fairness.properties.rules.items.properties.against.enum }
												};
												if (vErrors === null) vErrors = [err113];
												else vErrors.push(err113);
												errors++;
											}
										}
										if (data40.attributes !== void 0) {
											let data44 = data40.attributes;
											if (Array.isArray(data44)) {
												if (data44.length > 50) {
													const err114 = {
														instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/attributes",
														schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/attributes/maxItems",
														keyword: "maxItems",
														params: { limit: 50 }
													};
													if (vErrors === null) vErrors = [err114];
													else vErrors.push(err114);
													errors++;
												}
												if (data44.length < 1) {
													const err115 = {
														instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/attributes",
														schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/attributes/minItems",
														keyword: "minItems",
														params: { limit: 1 }
													};
													if (vErrors === null) vErrors = [err115];
													else vErrors.push(err115);
													errors++;
												}
												const len7 = data44.length;
												for (let i12 = 0; i12 < len7; i12++) {
													let data45 = data44[i12];
													if (typeof data45 === "string") {
														if (data45.length > 200) {
															const err116 = {
																instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/attributes/" + i12,
																schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/attributes/items/maxLength",
																keyword: "maxLength",
																params: { limit: 200 }
															};
															if (vErrors === null) vErrors = [err116];
															else vErrors.push(err116);
															errors++;
														}
														if (data45.length < 1) {
															const err117 = {
																instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/attributes/" + i12,
																schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/attributes/items/minLength",
																keyword: "minLength",
																params: { limit: 1 }
															};
															if (vErrors === null) vErrors = [err117];
															else vErrors.push(err117);
															errors++;
														}
													} else {
														const err118 = {
															instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/attributes/" + i12,
															schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/attributes/items/type",
															keyword: "type",
															params: { type: "string" }
														};
														if (vErrors === null) vErrors = [err118];
														else vErrors.push(err118);
														errors++;
													}
												}
												let i13 = data44.length;
												let j5;
												if (i13 > 1) {
													const indices5 = {};
													for (; i13--;) {
														let item5 = data44[i13];
														if (typeof item5 !== "string") continue;
														if (typeof indices5[item5] == "number") {
															j5 = indices5[item5];
															const err119 = {
																instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/attributes",
																schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/attributes/uniqueItems",
																keyword: "uniqueItems",
																params: {
																	i: i13,
																	j: j5
																}
															};
															if (vErrors === null) vErrors = [err119];
															else vErrors.push(err119);
															errors++;
															break;
														}
														indices5[item5] = i13;
													}
												}
											} else {
												const err120 = {
													instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/attributes",
													schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/attributes/type",
													keyword: "type",
													params: { type: "array" }
												};
												if (vErrors === null) vErrors = [err120];
												else vErrors.push(err120);
												errors++;
											}
										}
										if (data40.absolute !== void 0) {
											let data46 = data40.absolute;
											if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
												if (data46.margin === void 0) {
													const err121 = {
														instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/absolute",
														schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/absolute/required",
														keyword: "required",
														params: { missingProperty: "margin" }
													};
													if (vErrors === null) vErrors = [err121];
													else vErrors.push(err121);
													errors++;
												}
												for (const key14 in data46) if (!(key14 === "margin" || pattern4.test(key14))) {
													const err122 = {
														instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/absolute",
														schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/absolute/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key14 }
													};
													if (vErrors === null) vErrors = [err122];
													else vErrors.push(err122);
													errors++;
												}
												if (data46.margin !== void 0) {
													let data47 = data46.margin;
													if (typeof data47 == "number" && isFinite(data47)) {
														if (data47 <= 0 || isNaN(data47)) {
															const err123 = {
																instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/absolute/margin",
																schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/absolute/properties/margin/exclusiveMinimum",
																keyword: "exclusiveMinimum",
																params: {
																	comparison: ">",
																	limit: 0
																}
															};
															if (vErrors === null) vErrors = [err123];
															else vErrors.push(err123);
															errors++;
														}
													} else {
														const err124 = {
															instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/absolute/margin",
															schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/absolute/properties/margin/type",
															keyword: "type",
															params: { type: "number" }
														};
														if (vErrors === null) vErrors = [err124];
														else vErrors.push(err124);
														errors++;
													}
												}
											} else {
												const err125 = {
													instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/absolute",
													schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/absolute/type",
													keyword: "type",
													params: { type: "object" }
												};
												if (vErrors === null) vErrors = [err125];
												else vErrors.push(err125);
												errors++;
											}
										}
										if (data40.regression !== void 0) {
											let data48 = data40.regression;
											if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
												if (data48.epsilon === void 0) {
													const err126 = {
														instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/regression",
														schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/regression/required",
														keyword: "required",
														params: { missingProperty: "epsilon" }
													};
													if (vErrors === null) vErrors = [err126];
													else vErrors.push(err126);
													errors++;
												}
												if (data48.worse === void 0) {
													const err127 = {
														instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/regression",
														schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/regression/required",
														keyword: "required",
														params: { missingProperty: "worse" }
													};
													if (vErrors === null) vErrors = [err127];
													else vErrors.push(err127);
													errors++;
												}
												for (const key15 in data48) if (!(key15 === "epsilon" || key15 === "worse" || pattern4.test(key15))) {
													const err128 = {
														instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/regression",
														schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/regression/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key15 }
													};
													if (vErrors === null) vErrors = [err128];
													else vErrors.push(err128);
													errors++;
												}
												if (data48.epsilon !== void 0) {
													let data49 = data48.epsilon;
													if (typeof data49 == "number" && isFinite(data49)) {
														if (data49 < 0 || isNaN(data49)) {
															const err129 = {
																instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/regression/epsilon",
																schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/regression/properties/epsilon/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 0
																}
															};
															if (vErrors === null) vErrors = [err129];
															else vErrors.push(err129);
															errors++;
														}
													} else {
														const err130 = {
															instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/regression/epsilon",
															schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/regression/properties/epsilon/type",
															keyword: "type",
															params: { type: "number" }
														};
														if (vErrors === null) vErrors = [err130];
														else vErrors.push(err130);
														errors++;
													}
												}
												if (data48.worse !== void 0) {
													let data50 = data48.worse;
													if (typeof data50 !== "string") {
														const err131 = {
															instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/regression/worse",
															schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/regression/properties/worse/type",
															keyword: "type",
															params: { type: "string" }
														};
														if (vErrors === null) vErrors = [err131];
														else vErrors.push(err131);
														errors++;
													}
													if (!(data50 === "higher" || data50 === "lower")) {
														const err132 = {
															instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/regression/worse",
															schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/regression/properties/worse/enum",
															keyword: "enum",
															params: { allowedValues: schema31.properties.gates.properties.fairness.properties.rules.items.properties.regression.properties.worse.enum }
														};
														if (vErrors === null) vErrors = [err132];
														else vErrors.push(err132);
														errors++;
													}
												}
											} else {
												const err133 = {
													instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/regression",
													schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/regression/type",
													keyword: "type",
													params: { type: "object" }
												};
												if (vErrors === null) vErrors = [err133];
												else vErrors.push(err133);
												errors++;
											}
										}
										if (data40.severity !== void 0) {
											let data51 = data40.severity;
											if (typeof data51 !== "string") {
												const err134 = {
													instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/severity",
													schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/severity/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err134];
												else vErrors.push(err134);
												errors++;
											}
											if (!(data51 === "fail" || data51 === "warn")) {
												const err135 = {
													instancePath: instancePath + "/gates/fairness/rules/" + i11 + "/severity",
													schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/properties/severity/enum",
													keyword: "enum",
													params: { allowedValues: schema31.properties.gates.properties.fairness.properties.rules.items.properties.severity.enum }
												};
												if (vErrors === null) vErrors = [err135];
												else vErrors.push(err135);
												errors++;
											}
										}
									} else {
										const err136 = {
											instancePath: instancePath + "/gates/fairness/rules/" + i11,
											schemaPath: "#/properties/gates/properties/fairness/properties/rules/items/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err136];
										else vErrors.push(err136);
										errors++;
									}
								}
							} else {
								const err137 = {
									instancePath: instancePath + "/gates/fairness/rules",
									schemaPath: "#/properties/gates/properties/fairness/properties/rules/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err137];
								else vErrors.push(err137);
								errors++;
							}
						}
						if (data31.minDenominator !== void 0) {
							let data52 = data31.minDenominator;
							if (!(typeof data52 == "number" && !(data52 % 1) && !isNaN(data52) && isFinite(data52))) {
								const err138 = {
									instancePath: instancePath + "/gates/fairness/minDenominator",
									schemaPath: "#/properties/gates/properties/fairness/properties/minDenominator/type",
									keyword: "type",
									params: { type: "integer" }
								};
								if (vErrors === null) vErrors = [err138];
								else vErrors.push(err138);
								errors++;
							}
							if (typeof data52 == "number" && isFinite(data52)) {
								if (data52 > 1e6 || isNaN(data52)) {
									const err139 = {
										instancePath: instancePath + "/gates/fairness/minDenominator",
										schemaPath: "#/properties/gates/properties/fairness/properties/minDenominator/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 1e6
										}
									};
									if (vErrors === null) vErrors = [err139];
									else vErrors.push(err139);
									errors++;
								}
								if (data52 < 1 || isNaN(data52)) {
									const err140 = {
										instancePath: instancePath + "/gates/fairness/minDenominator",
										schemaPath: "#/properties/gates/properties/fairness/properties/minDenominator/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 1
										}
									};
									if (vErrors === null) vErrors = [err140];
									else vErrors.push(err140);
									errors++;
								}
							}
						}
						if (data31.alpha !== void 0) {
							let data53 = data31.alpha;
							if (typeof data53 == "number" && isFinite(data53)) {
								if (data53 >= .5 || isNaN(data53)) {
									const err141 = {
										instancePath: instancePath + "/gates/fairness/alpha",
										schemaPath: "#/properties/gates/properties/fairness/properties/alpha/exclusiveMaximum",
										keyword: "exclusiveMaximum",
										params: {
											comparison: "<",
											limit: .5
										}
									};
									if (vErrors === null) vErrors = [err141];
									else vErrors.push(err141);
									errors++;
								}
								if (data53 <= 0 || isNaN(data53)) {
									const err142 = {
										instancePath: instancePath + "/gates/fairness/alpha",
										schemaPath: "#/properties/gates/properties/fairness/properties/alpha/exclusiveMinimum",
										keyword: "exclusiveMinimum",
										params: {
											comparison: ">",
											limit: 0
										}
									};
									if (vErrors === null) vErrors = [err142];
									else vErrors.push(err142);
									errors++;
								}
							} else {
								const err143 = {
									instancePath: instancePath + "/gates/fairness/alpha",
									schemaPath: "#/properties/gates/properties/fairness/properties/alpha/type",
									keyword: "type",
									params: { type: "number" }
								};
								if (vErrors === null) vErrors = [err143];
								else vErrors.push(err143);
								errors++;
							}
						}
					} else {
						const err144 = {
							instancePath: instancePath + "/gates/fairness",
							schemaPath: "#/properties/gates/properties/fairness/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err144];
						else vErrors.push(err144);
						errors++;
					}
				}
				if (data15.reproducibility !== void 0) {
					let data54 = data15.reproducibility;
					if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
						if (data54.require === void 0) {
							const err145 = {
								instancePath: instancePath + "/gates/reproducibility",
								schemaPath: "#/properties/gates/properties/reproducibility/required",
								keyword: "required",
								params: { missingProperty: "require" }
							};
							if (vErrors === null) vErrors = [err145];
							else vErrors.push(err145);
							errors++;
						}
						for (const key16 in data54) if (!(key16 === "onInconclusive" || key16 === "enforcement" || key16 === "require" || key16 === "onPullRequest" || pattern4.test(key16))) {
							const err146 = {
								instancePath: instancePath + "/gates/reproducibility",
								schemaPath: "#/properties/gates/properties/reproducibility/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key16 }
							};
							if (vErrors === null) vErrors = [err146];
							else vErrors.push(err146);
							errors++;
						}
						if (data54.onInconclusive !== void 0) {
							let data55 = data54.onInconclusive;
							if (typeof data55 !== "string") {
								const err147 = {
									instancePath: instancePath + "/gates/reproducibility/onInconclusive",
									schemaPath: "#/properties/gates/properties/reproducibility/properties/onInconclusive/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err147];
								else vErrors.push(err147);
								errors++;
							}
							if (!(data55 === "fail" || data55 === "warn")) {
								const err148 = {
									instancePath: instancePath + "/gates/reproducibility/onInconclusive",
									schemaPath: "#/properties/gates/properties/reproducibility/properties/onInconclusive/enum",
									keyword: "enum",
									params: { allowedValues: schema31.properties.gates.properties.reproducibility.properties.onInconclusive.enum }
								};
								if (vErrors === null) vErrors = [err148];
								else vErrors.push(err148);
								errors++;
							}
						}
						if (data54.enforcement !== void 0) {
							let data56 = data54.enforcement;
							if (typeof data56 !== "string") {
								const err149 = {
									instancePath: instancePath + "/gates/reproducibility/enforcement",
									schemaPath: "#/properties/gates/properties/reproducibility/properties/enforcement/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err149];
								else vErrors.push(err149);
								errors++;
							}
							if (!(data56 === "enforce" || data56 === "observe")) {
								const err150 = {
									instancePath: instancePath + "/gates/reproducibility/enforcement",
									schemaPath: "#/properties/gates/properties/reproducibility/properties/enforcement/enum",
									keyword: "enum",
									params: { allowedValues: schema31.properties.gates.properties.reproducibility.properties.enforcement.enum }
								};
								if (vErrors === null) vErrors = [err150];
								else vErrors.push(err150);
								errors++;
							}
						}
						if (data54.require !== void 0) {
							let data57 = data54.require;
							if (typeof data57 !== "string") {
								const err151 = {
									instancePath: instancePath + "/gates/reproducibility/require",
									schemaPath: "#/$defs/rung/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err151];
								else vErrors.push(err151);
								errors++;
							}
							if (!(data57 === "bytes" || data57 === "content" || data57 === "numeric" || data57 === "metric" || data57 === "statistical")) {
								const err152 = {
									instancePath: instancePath + "/gates/reproducibility/require",
									schemaPath: "#/$defs/rung/enum",
									keyword: "enum",
									params: { allowedValues: schema32.enum }
								};
								if (vErrors === null) vErrors = [err152];
								else vErrors.push(err152);
								errors++;
							}
						}
						if (data54.onPullRequest !== void 0) {
							let data58 = data54.onPullRequest;
							if (typeof data58 !== "string") {
								const err153 = {
									instancePath: instancePath + "/gates/reproducibility/onPullRequest",
									schemaPath: "#/properties/gates/properties/reproducibility/properties/onPullRequest/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err153];
								else vErrors.push(err153);
								errors++;
							}
							if (!(data58 === "smoke" || data58 === "full" || data58 === "none")) {
								const err154 = {
									instancePath: instancePath + "/gates/reproducibility/onPullRequest",
									schemaPath: "#/properties/gates/properties/reproducibility/properties/onPullRequest/enum",
									keyword: "enum",
									params: { allowedValues: schema31.properties.gates.properties.reproducibility.properties.onPullRequest.enum }
								};
								if (vErrors === null) vErrors = [err154];
								else vErrors.push(err154);
								errors++;
							}
						}
					} else {
						const err155 = {
							instancePath: instancePath + "/gates/reproducibility",
							schemaPath: "#/properties/gates/properties/reproducibility/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err155];
						else vErrors.push(err155);
						errors++;
					}
				}
			} else {
				const err156 = {
					instancePath: instancePath + "/gates",
					schemaPath: "#/properties/gates/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err156];
				else vErrors.push(err156);
				errors++;
			}
		}
		if (data.onInconclusive !== void 0) {
			let data59 = data.onInconclusive;
			if (typeof data59 !== "string") {
				const err157 = {
					instancePath: instancePath + "/onInconclusive",
					schemaPath: "#/properties/onInconclusive/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err157];
				else vErrors.push(err157);
				errors++;
			}
			if (!(data59 === "fail" || data59 === "warn")) {
				const err158 = {
					instancePath: instancePath + "/onInconclusive",
					schemaPath: "#/properties/onInconclusive/enum",
					keyword: "enum",
					params: { allowedValues: schema31.properties.onInconclusive.enum }
				};
				if (vErrors === null) vErrors = [err158];
				else vErrors.push(err158);
				errors++;
			}
		}
		if (data.enforcement !== void 0) {
			let data60 = data.enforcement;
			if (typeof data60 !== "string") {
				const err159 = {
					instancePath: instancePath + "/enforcement",
					schemaPath: "#/properties/enforcement/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err159];
				else vErrors.push(err159);
				errors++;
			}
			if (!(data60 === "enforce" || data60 === "observe")) {
				const err160 = {
					instancePath: instancePath + "/enforcement",
					schemaPath: "#/properties/enforcement/enum",
					keyword: "enum",
					params: { allowedValues: schema31.properties.enforcement.enum }
				};
				if (vErrors === null) vErrors = [err160];
				else vErrors.push(err160);
				errors++;
			}
		}
		if (data.environments !== void 0) {
			let data61 = data.environments;
			if (data61 && typeof data61 == "object" && !Array.isArray(data61)) {
				if (Object.keys(data61).length > 50) {
					const err161 = {
						instancePath: instancePath + "/environments",
						schemaPath: "#/properties/environments/maxProperties",
						keyword: "maxProperties",
						params: { limit: 50 }
					};
					if (vErrors === null) vErrors = [err161];
					else vErrors.push(err161);
					errors++;
				}
				for (const key17 in data61) {
					let data62 = data61[key17];
					if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
						for (const key18 in data62) if (!(key18 === "from" || key18 === "soak" || key18 === "evidence" || key18 === "provider" || key18 === "approvals" || key18 === "separation" || key18 === "breakGlass" || key18 === "enforcement" || pattern4.test(key18))) {
							const err162 = {
								instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/environments/additionalProperties/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key18 }
							};
							if (vErrors === null) vErrors = [err162];
							else vErrors.push(err162);
							errors++;
						}
						if (data62.from !== void 0) {
							let data63 = data62.from;
							if (Array.isArray(data63)) {
								if (data63.length > 20) {
									const err163 = {
										instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/from",
										schemaPath: "#/properties/environments/additionalProperties/properties/from/maxItems",
										keyword: "maxItems",
										params: { limit: 20 }
									};
									if (vErrors === null) vErrors = [err163];
									else vErrors.push(err163);
									errors++;
								}
								const len8 = data63.length;
								for (let i14 = 0; i14 < len8; i14++) {
									let data64 = data63[i14];
									if (typeof data64 === "string") {
										if (data64.length > 100) {
											const err164 = {
												instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/from/" + i14,
												schemaPath: "#/properties/environments/additionalProperties/properties/from/items/maxLength",
												keyword: "maxLength",
												params: { limit: 100 }
											};
											if (vErrors === null) vErrors = [err164];
											else vErrors.push(err164);
											errors++;
										}
										if (data64.length < 1) {
											const err165 = {
												instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/from/" + i14,
												schemaPath: "#/properties/environments/additionalProperties/properties/from/items/minLength",
												keyword: "minLength",
												params: { limit: 1 }
											};
											if (vErrors === null) vErrors = [err165];
											else vErrors.push(err165);
											errors++;
										}
									} else {
										const err166 = {
											instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/from/" + i14,
											schemaPath: "#/properties/environments/additionalProperties/properties/from/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err166];
										else vErrors.push(err166);
										errors++;
									}
								}
								let i15 = data63.length;
								let j6;
								if (i15 > 1) {
									const indices6 = {};
									for (; i15--;) {
										let item6 = data63[i15];
										if (typeof item6 !== "string") continue;
										if (typeof indices6[item6] == "number") {
											j6 = indices6[item6];
											const err167 = {
												instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/from",
												schemaPath: "#/properties/environments/additionalProperties/properties/from/uniqueItems",
												keyword: "uniqueItems",
												params: {
													i: i15,
													j: j6
												}
											};
											if (vErrors === null) vErrors = [err167];
											else vErrors.push(err167);
											errors++;
											break;
										}
										indices6[item6] = i15;
									}
								}
							} else {
								const err168 = {
									instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/from",
									schemaPath: "#/properties/environments/additionalProperties/properties/from/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err168];
								else vErrors.push(err168);
								errors++;
							}
						}
						if (data62.soak !== void 0) {
							let data65 = data62.soak;
							if (typeof data65 === "string") {
								if (data65.length > 20) {
									const err169 = {
										instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/soak",
										schemaPath: "#/properties/environments/additionalProperties/properties/soak/maxLength",
										keyword: "maxLength",
										params: { limit: 20 }
									};
									if (vErrors === null) vErrors = [err169];
									else vErrors.push(err169);
									errors++;
								}
								if (!pattern24.test(data65)) {
									const err170 = {
										instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/soak",
										schemaPath: "#/properties/environments/additionalProperties/properties/soak/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9]{1,6}(ms|s|m|h|d|w)$" }
									};
									if (vErrors === null) vErrors = [err170];
									else vErrors.push(err170);
									errors++;
								}
							} else {
								const err171 = {
									instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/soak",
									schemaPath: "#/properties/environments/additionalProperties/properties/soak/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err171];
								else vErrors.push(err171);
								errors++;
							}
						}
						if (data62.evidence !== void 0) {
							let data66 = data62.evidence;
							if (Array.isArray(data66)) {
								if (data66.length > 20) {
									const err172 = {
										instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence",
										schemaPath: "#/properties/environments/additionalProperties/properties/evidence/maxItems",
										keyword: "maxItems",
										params: { limit: 20 }
									};
									if (vErrors === null) vErrors = [err172];
									else vErrors.push(err172);
									errors++;
								}
								const len9 = data66.length;
								for (let i16 = 0; i16 < len9; i16++) {
									let data67 = data66[i16];
									if (typeof data67 !== "string") {
										const err173 = {
											instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/" + i16,
											schemaPath: "#/properties/environments/additionalProperties/properties/evidence/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err173];
										else vErrors.push(err173);
										errors++;
									}
									if (!(data67 === "manifest" || data67 === "quality" || data67 === "fairness" || data67 === "reproducibility")) {
										const err174 = {
											instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/" + i16,
											schemaPath: "#/properties/environments/additionalProperties/properties/evidence/items/enum",
											keyword: "enum",
											params: { allowedValues: schema31.properties.environments.additionalProperties.properties.evidence.items.enum }
										};
										if (vErrors === null) vErrors = [err174];
										else vErrors.push(err174);
										errors++;
									}
								}
								let i17 = data66.length;
								let j7;
								if (i17 > 1) {
									const indices7 = {};
									for (; i17--;) {
										let item7 = data66[i17];
										if (typeof item7 !== "string") continue;
										if (typeof indices7[item7] == "number") {
											j7 = indices7[item7];
											const err175 = {
												instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence",
												schemaPath: "#/properties/environments/additionalProperties/properties/evidence/uniqueItems",
												keyword: "uniqueItems",
												params: {
													i: i17,
													j: j7
												}
											};
											if (vErrors === null) vErrors = [err175];
											else vErrors.push(err175);
											errors++;
											break;
										}
										indices7[item7] = i17;
									}
								}
							} else {
								const err176 = {
									instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence",
									schemaPath: "#/properties/environments/additionalProperties/properties/evidence/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err176];
								else vErrors.push(err176);
								errors++;
							}
						}
						if (data62.provider !== void 0) {
							let data68 = data62.provider;
							if (typeof data68 !== "string") {
								const err177 = {
									instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/provider",
									schemaPath: "#/properties/environments/additionalProperties/properties/provider/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err177];
								else vErrors.push(err177);
								errors++;
							}
							if (!(data68 === "environment" || data68 === "pull-request")) {
								const err178 = {
									instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/provider",
									schemaPath: "#/properties/environments/additionalProperties/properties/provider/enum",
									keyword: "enum",
									params: { allowedValues: schema31.properties.environments.additionalProperties.properties.provider.enum }
								};
								if (vErrors === null) vErrors = [err178];
								else vErrors.push(err178);
								errors++;
							}
						}
						if (data62.approvals !== void 0) {
							let data69 = data62.approvals;
							if (Array.isArray(data69)) {
								if (data69.length > 10) {
									const err179 = {
										instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals",
										schemaPath: "#/properties/environments/additionalProperties/properties/approvals/maxItems",
										keyword: "maxItems",
										params: { limit: 10 }
									};
									if (vErrors === null) vErrors = [err179];
									else vErrors.push(err179);
									errors++;
								}
								const len10 = data69.length;
								for (let i18 = 0; i18 < len10; i18++) {
									let data70 = data69[i18];
									if (data70 && typeof data70 == "object" && !Array.isArray(data70)) {
										if (data70.count === void 0) {
											const err180 = {
												instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/" + i18,
												schemaPath: "#/properties/environments/additionalProperties/properties/approvals/items/required",
												keyword: "required",
												params: { missingProperty: "count" }
											};
											if (vErrors === null) vErrors = [err180];
											else vErrors.push(err180);
											errors++;
										}
										for (const key19 in data70) if (!(key19 === "count" || pattern4.test(key19))) {
											const err181 = {
												instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/" + i18,
												schemaPath: "#/properties/environments/additionalProperties/properties/approvals/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key19 }
											};
											if (vErrors === null) vErrors = [err181];
											else vErrors.push(err181);
											errors++;
										}
										if (data70.count !== void 0) {
											let data71 = data70.count;
											if (!(typeof data71 == "number" && !(data71 % 1) && !isNaN(data71) && isFinite(data71))) {
												const err182 = {
													instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/" + i18 + "/count",
													schemaPath: "#/properties/environments/additionalProperties/properties/approvals/items/properties/count/type",
													keyword: "type",
													params: { type: "integer" }
												};
												if (vErrors === null) vErrors = [err182];
												else vErrors.push(err182);
												errors++;
											}
											if (typeof data71 == "number" && isFinite(data71)) {
												if (data71 > 20 || isNaN(data71)) {
													const err183 = {
														instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/" + i18 + "/count",
														schemaPath: "#/properties/environments/additionalProperties/properties/approvals/items/properties/count/maximum",
														keyword: "maximum",
														params: {
															comparison: "<=",
															limit: 20
														}
													};
													if (vErrors === null) vErrors = [err183];
													else vErrors.push(err183);
													errors++;
												}
												if (data71 < 1 || isNaN(data71)) {
													const err184 = {
														instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/" + i18 + "/count",
														schemaPath: "#/properties/environments/additionalProperties/properties/approvals/items/properties/count/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 1
														}
													};
													if (vErrors === null) vErrors = [err184];
													else vErrors.push(err184);
													errors++;
												}
											}
										}
									} else {
										const err185 = {
											instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/" + i18,
											schemaPath: "#/properties/environments/additionalProperties/properties/approvals/items/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err185];
										else vErrors.push(err185);
										errors++;
									}
								}
							} else {
								const err186 = {
									instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals",
									schemaPath: "#/properties/environments/additionalProperties/properties/approvals/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err186];
								else vErrors.push(err186);
								errors++;
							}
						}
						if (data62.separation !== void 0) {
							let data72 = data62.separation;
							if (Array.isArray(data72)) {
								if (data72.length > 2) {
									const err187 = {
										instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/separation",
										schemaPath: "#/properties/environments/additionalProperties/properties/separation/maxItems",
										keyword: "maxItems",
										params: { limit: 2 }
									};
									if (vErrors === null) vErrors = [err187];
									else vErrors.push(err187);
									errors++;
								}
								const len11 = data72.length;
								for (let i19 = 0; i19 < len11; i19++) {
									let data73 = data72[i19];
									if (typeof data73 !== "string") {
										const err188 = {
											instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/separation/" + i19,
											schemaPath: "#/properties/environments/additionalProperties/properties/separation/items/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err188];
										else vErrors.push(err188);
										errors++;
									}
									if (!(data73 === "requester" || data73 === "author")) {
										const err189 = {
											instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/separation/" + i19,
											schemaPath: "#/properties/environments/additionalProperties/properties/separation/items/enum",
											keyword: "enum",
											params: { allowedValues: schema31.properties.environments.additionalProperties.properties.separation.items.enum }
										};
										if (vErrors === null) vErrors = [err189];
										else vErrors.push(err189);
										errors++;
									}
								}
								let i20 = data72.length;
								let j8;
								if (i20 > 1) {
									const indices8 = {};
									for (; i20--;) {
										let item8 = data72[i20];
										if (typeof item8 !== "string") continue;
										if (typeof indices8[item8] == "number") {
											j8 = indices8[item8];
											const err190 = {
												instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/separation",
												schemaPath: "#/properties/environments/additionalProperties/properties/separation/uniqueItems",
												keyword: "uniqueItems",
												params: {
													i: i20,
													j: j8
												}
											};
											if (vErrors === null) vErrors = [err190];
											else vErrors.push(err190);
											errors++;
											break;
										}
										indices8[item8] = i20;
									}
								}
							} else {
								const err191 = {
									instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/separation",
									schemaPath: "#/properties/environments/additionalProperties/properties/separation/type",
									keyword: "type",
									params: { type: "array" }
								};
								if (vErrors === null) vErrors = [err191];
								else vErrors.push(err191);
								errors++;
							}
						}
						if (data62.breakGlass !== void 0) {
							let data74 = data62.breakGlass;
							if (data74 && typeof data74 == "object" && !Array.isArray(data74)) {
								if (data74.rollback === void 0) {
									const err192 = {
										instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/breakGlass",
										schemaPath: "#/properties/environments/additionalProperties/properties/breakGlass/required",
										keyword: "required",
										params: { missingProperty: "rollback" }
									};
									if (vErrors === null) vErrors = [err192];
									else vErrors.push(err192);
									errors++;
								}
								for (const key20 in data74) if (!(key20 === "rollback" || pattern4.test(key20))) {
									const err193 = {
										instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/breakGlass",
										schemaPath: "#/properties/environments/additionalProperties/properties/breakGlass/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key20 }
									};
									if (vErrors === null) vErrors = [err193];
									else vErrors.push(err193);
									errors++;
								}
								if (data74.rollback !== void 0) {
									if (typeof data74.rollback !== "boolean") {
										const err194 = {
											instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/breakGlass/rollback",
											schemaPath: "#/properties/environments/additionalProperties/properties/breakGlass/properties/rollback/type",
											keyword: "type",
											params: { type: "boolean" }
										};
										if (vErrors === null) vErrors = [err194];
										else vErrors.push(err194);
										errors++;
									}
								}
							} else {
								const err195 = {
									instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/breakGlass",
									schemaPath: "#/properties/environments/additionalProperties/properties/breakGlass/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err195];
								else vErrors.push(err195);
								errors++;
							}
						}
						if (data62.enforcement !== void 0) {
							let data76 = data62.enforcement;
							if (typeof data76 !== "string") {
								const err196 = {
									instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/enforcement",
									schemaPath: "#/properties/environments/additionalProperties/properties/enforcement/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err196];
								else vErrors.push(err196);
								errors++;
							}
							if (!(data76 === "enforce" || data76 === "observe")) {
								const err197 = {
									instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1") + "/enforcement",
									schemaPath: "#/properties/environments/additionalProperties/properties/enforcement/enum",
									keyword: "enum",
									params: { allowedValues: schema31.properties.environments.additionalProperties.properties.enforcement.enum }
								};
								if (vErrors === null) vErrors = [err197];
								else vErrors.push(err197);
								errors++;
							}
						}
					} else {
						const err198 = {
							instancePath: instancePath + "/environments/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/environments/additionalProperties/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err198];
						else vErrors.push(err198);
						errors++;
					}
				}
			} else {
				const err199 = {
					instancePath: instancePath + "/environments",
					schemaPath: "#/properties/environments/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err199];
				else vErrors.push(err199);
				errors++;
			}
		}
		if (data.waivers !== void 0) {
			let data77 = data.waivers;
			if (Array.isArray(data77)) {
				if (data77.length > 200) {
					const err200 = {
						instancePath: instancePath + "/waivers",
						schemaPath: "#/properties/waivers/maxItems",
						keyword: "maxItems",
						params: { limit: 200 }
					};
					if (vErrors === null) vErrors = [err200];
					else vErrors.push(err200);
					errors++;
				}
				const len12 = data77.length;
				for (let i21 = 0; i21 < len12; i21++) {
					let data78 = data77[i21];
					if (data78 && typeof data78 == "object" && !Array.isArray(data78)) {
						if (data78.code === void 0) {
							const err201 = {
								instancePath: instancePath + "/waivers/" + i21,
								schemaPath: "#/properties/waivers/items/required",
								keyword: "required",
								params: { missingProperty: "code" }
							};
							if (vErrors === null) vErrors = [err201];
							else vErrors.push(err201);
							errors++;
						}
						if (data78.model === void 0) {
							const err202 = {
								instancePath: instancePath + "/waivers/" + i21,
								schemaPath: "#/properties/waivers/items/required",
								keyword: "required",
								params: { missingProperty: "model" }
							};
							if (vErrors === null) vErrors = [err202];
							else vErrors.push(err202);
							errors++;
						}
						if (data78.reason === void 0) {
							const err203 = {
								instancePath: instancePath + "/waivers/" + i21,
								schemaPath: "#/properties/waivers/items/required",
								keyword: "required",
								params: { missingProperty: "reason" }
							};
							if (vErrors === null) vErrors = [err203];
							else vErrors.push(err203);
							errors++;
						}
						if (data78.owner === void 0) {
							const err204 = {
								instancePath: instancePath + "/waivers/" + i21,
								schemaPath: "#/properties/waivers/items/required",
								keyword: "required",
								params: { missingProperty: "owner" }
							};
							if (vErrors === null) vErrors = [err204];
							else vErrors.push(err204);
							errors++;
						}
						if (data78.expires === void 0) {
							const err205 = {
								instancePath: instancePath + "/waivers/" + i21,
								schemaPath: "#/properties/waivers/items/required",
								keyword: "required",
								params: { missingProperty: "expires" }
							};
							if (vErrors === null) vErrors = [err205];
							else vErrors.push(err205);
							errors++;
						}
						for (const key21 in data78) if (!(key21 === "code" || key21 === "model" || key21 === "reason" || key21 === "owner" || key21 === "expires" || pattern4.test(key21))) {
							const err206 = {
								instancePath: instancePath + "/waivers/" + i21,
								schemaPath: "#/properties/waivers/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key21 }
							};
							if (vErrors === null) vErrors = [err206];
							else vErrors.push(err206);
							errors++;
						}
						if (data78.code !== void 0) {
							let data79 = data78.code;
							if (typeof data79 === "string") {
								if (data79.length > 100) {
									const err207 = {
										instancePath: instancePath + "/waivers/" + i21 + "/code",
										schemaPath: "#/properties/waivers/items/properties/code/maxLength",
										keyword: "maxLength",
										params: { limit: 100 }
									};
									if (vErrors === null) vErrors = [err207];
									else vErrors.push(err207);
									errors++;
								}
								if (data79.length < 1) {
									const err208 = {
										instancePath: instancePath + "/waivers/" + i21 + "/code",
										schemaPath: "#/properties/waivers/items/properties/code/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err208];
									else vErrors.push(err208);
									errors++;
								}
							} else {
								const err209 = {
									instancePath: instancePath + "/waivers/" + i21 + "/code",
									schemaPath: "#/properties/waivers/items/properties/code/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err209];
								else vErrors.push(err209);
								errors++;
							}
						}
						if (data78.model !== void 0) {
							let data80 = data78.model;
							if (typeof data80 === "string") {
								if (data80.length > 63) {
									const err210 = {
										instancePath: instancePath + "/waivers/" + i21 + "/model",
										schemaPath: "#/properties/waivers/items/properties/model/maxLength",
										keyword: "maxLength",
										params: { limit: 63 }
									};
									if (vErrors === null) vErrors = [err210];
									else vErrors.push(err210);
									errors++;
								}
								if (data80.length < 1) {
									const err211 = {
										instancePath: instancePath + "/waivers/" + i21 + "/model",
										schemaPath: "#/properties/waivers/items/properties/model/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err211];
									else vErrors.push(err211);
									errors++;
								}
							} else {
								const err212 = {
									instancePath: instancePath + "/waivers/" + i21 + "/model",
									schemaPath: "#/properties/waivers/items/properties/model/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err212];
								else vErrors.push(err212);
								errors++;
							}
						}
						if (data78.reason !== void 0) {
							let data81 = data78.reason;
							if (typeof data81 === "string") {
								if (data81.length > 2e3) {
									const err213 = {
										instancePath: instancePath + "/waivers/" + i21 + "/reason",
										schemaPath: "#/properties/waivers/items/properties/reason/maxLength",
										keyword: "maxLength",
										params: { limit: 2e3 }
									};
									if (vErrors === null) vErrors = [err213];
									else vErrors.push(err213);
									errors++;
								}
								if (data81.length < 1) {
									const err214 = {
										instancePath: instancePath + "/waivers/" + i21 + "/reason",
										schemaPath: "#/properties/waivers/items/properties/reason/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err214];
									else vErrors.push(err214);
									errors++;
								}
							} else {
								const err215 = {
									instancePath: instancePath + "/waivers/" + i21 + "/reason",
									schemaPath: "#/properties/waivers/items/properties/reason/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err215];
								else vErrors.push(err215);
								errors++;
							}
						}
						if (data78.owner !== void 0) {
							let data82 = data78.owner;
							if (typeof data82 === "string") {
								if (data82.length > 200) {
									const err216 = {
										instancePath: instancePath + "/waivers/" + i21 + "/owner",
										schemaPath: "#/$defs/owner/maxLength",
										keyword: "maxLength",
										params: { limit: 200 }
									};
									if (vErrors === null) vErrors = [err216];
									else vErrors.push(err216);
									errors++;
								}
								if (data82.length < 1) {
									const err217 = {
										instancePath: instancePath + "/waivers/" + i21 + "/owner",
										schemaPath: "#/$defs/owner/minLength",
										keyword: "minLength",
										params: { limit: 1 }
									};
									if (vErrors === null) vErrors = [err217];
									else vErrors.push(err217);
									errors++;
								}
							} else {
								const err218 = {
									instancePath: instancePath + "/waivers/" + i21 + "/owner",
									schemaPath: "#/$defs/owner/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err218];
								else vErrors.push(err218);
								errors++;
							}
						}
						if (data78.expires !== void 0) {
							let data83 = data78.expires;
							if (typeof data83 === "string") {
								if (data83.length > 10) {
									const err219 = {
										instancePath: instancePath + "/waivers/" + i21 + "/expires",
										schemaPath: "#/$defs/date/maxLength",
										keyword: "maxLength",
										params: { limit: 10 }
									};
									if (vErrors === null) vErrors = [err219];
									else vErrors.push(err219);
									errors++;
								}
								if (!pattern28.test(data83)) {
									const err220 = {
										instancePath: instancePath + "/waivers/" + i21 + "/expires",
										schemaPath: "#/$defs/date/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }
									};
									if (vErrors === null) vErrors = [err220];
									else vErrors.push(err220);
									errors++;
								}
							} else {
								const err221 = {
									instancePath: instancePath + "/waivers/" + i21 + "/expires",
									schemaPath: "#/$defs/date/type",
									keyword: "type",
									params: { type: "string" }
								};
								if (vErrors === null) vErrors = [err221];
								else vErrors.push(err221);
								errors++;
							}
						}
					} else {
						const err222 = {
							instancePath: instancePath + "/waivers/" + i21,
							schemaPath: "#/properties/waivers/items/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err222];
						else vErrors.push(err222);
						errors++;
					}
				}
			} else {
				const err223 = {
					instancePath: instancePath + "/waivers",
					schemaPath: "#/properties/waivers/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err223];
				else vErrors.push(err223);
				errors++;
			}
		}
	} else {
		const err224 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err224];
		else vErrors.push(err224);
		errors++;
	}
	validate20.errors = vErrors;
	return errors === 0;
}
validate20.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const compiled = {
	schema: schema31,
	validate: validate20
};

// packages/manifest/src/validators/index.ts
/** Every published schema, compiled. */
const COMPILED_SCHEMAS = {
	"gate-report.v1": compiled$3,
	"ledger-event.v1": compiled$2,
	"manifest.v1": compiled$1,
	"policy.v1": compiled
};

// packages/manifest/src/boundary.ts
/** The boundary between data of unknown shape and the types of this package: what the schema accepts is a manifest. */
function isManifest(value) {
	return COMPILED_SCHEMAS["manifest.v1"].validate(value);
}

// packages/manifest/src/line-index.ts
/** Turns offsets of one text into lines and columns; the table of lines is made when the first place is asked for. */
function createLineIndex(text, path) {
	let starts;
	return (start, end) => {
		starts ??= lineStarts(text);
		const from = placeOf(starts, Math.min(start, text.length));
		const to = placeOf(starts, Math.min(Math.max(start, end), text.length));
		return {
			path,
			line: from.line,
			column: from.column,
			endLine: to.line,
			endColumn: to.column
		};
	};
}
function lineStarts(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
function placeOf(starts, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return {
		line: low + 1,
		column: offset - (starts[low] ?? 0) + 1
	};
}

// packages/manifest/src/read-common-yaml.ts
/** Files beyond these bounds are left to the full reader, which has the real limits and their messages. */
const MAX_LINES = 2e3;
const MAX_DEPTH$1 = 30;
const MAX_VALUES = 5e3;
/** A key without quotes. `<<` and everything unusual is not one. */
const KEY = /^([A-Za-z_][A-Za-z0-9_./-]*):(?: +(.*))?$/;
/** Text without quotes that no reader takes for anything else, at most with a word or number to look at. */
const PLAIN$1 = /^(?:[A-Za-z0-9_/.(+]|-[0-9.])[^"'`{}[\],#&*!|>%@\\:]*$/;
/** In a block text may hold more, as long as no comment and no key hides in it. */
const BLOCK_PLAIN = /^(?:[A-Za-z0-9_/.(+]|-[0-9.])(?:[^#:]|:(?=[^ ])|(?<=[^ ])#)*$/;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;
/** What some number, or something close to one, can look like. */
const LIKE_NUMBER = /^[-+.0-9]|^\./;
/** Text that starts as a number does and cannot be one: `2.4.0`, `18-25`, `7d`. */
const NO_NUMBER = /^[0-9][0-9.]*(?:[A-DF-Za-df-z/_ -]|\.[0-9]+\.)/;
const WORDS = /^(?:true|false|null|y|n|yes|no|on|off)$/i;
/** Thrown nowhere: stands for a file that the full reader has to look at. */
const UNUSUAL = Symbol("unusual");
/**
* Reads the YAML that people write most: block maps and lists, one-line scalars, one-line flow collections, comments.
* It keeps no positions, and is about ten times as fast as a reader that does.
*
* @param text printable characters
* @param quotedKeys keys whose values must be quoted strings
* @returns the data; undefined for everything else, mistakes included: the full reader says what they are
*/
function readCommonYaml(text, quotedKeys) {
	if (/[\t\r]/.test(text)) return void 0;
	const lines = text.split("\n");
	if (lines.length > MAX_LINES) return void 0;
	const reader = {
		lines,
		at: 0,
		values: 0
	};
	skipBlank(reader);
	const value = readMap(reader, 0, void 0, 0, quotedKeys);
	return value === UNUSUAL || reader.at < lines.length ? void 0 : { value };
}
/** Moves to the next line that says something. */
function skipBlank(reader) {
	while (reader.at < reader.lines.length && /^ *(?:#|$)/.test(reader.lines[reader.at] ?? "")) reader.at++;
}
function indentOf(line) {
	let indent = 0;
	while (line.charCodeAt(indent) === 32) indent++;
	return indent;
}
/**
* Reads the pairs at one indentation.
*
* @param first what stands behind the dash, where the map starts in the entry of a list
*/
function readMap(reader, indent, first, depth, quotedKeys) {
	if (depth > MAX_DEPTH$1) return UNUSUAL;
	const map = {};
	let content = first;
	let pairs = 0;
	for (;;) {
		if (content === void 0) {
			const line = reader.lines[reader.at];
			const own = line === void 0 ? -1 : indentOf(line);
			if (line === void 0 || own < indent) return pairs === 0 ? UNUSUAL : map;
			if (own > indent) return UNUSUAL;
			if (line.startsWith("- ", own)) return pairs === 0 ? UNUSUAL : map;
			content = line.slice(indent);
		}
		const match = KEY.exec(content);
		const key = match?.[1];
		if (key === void 0 || isTroubled(key) || Object.hasOwn(map, key)) return UNUSUAL;
		reader.at++;
		const written = match?.[2]?.trimEnd() ?? "";
		const value = written === "" || written.startsWith("#") ? readBelow(reader, indent, depth, quotedKeys) : readInline(reader, written, depth, quotedKeys, quotedKeys.has(key));
		if (value === UNUSUAL) return UNUSUAL;
		map[key] = value;
		pairs++;
		content = void 0;
		skipBlank(reader);
	}
}
/** Keys that the full reader refuses or counts. */
function isTroubled(key) {
	return key === "__proto__" || key === "constructor" || key === "prototype" || key.startsWith("x-");
}
/** The map or list below a key. */
function readBelow(reader, indent, depth, quotedKeys) {
	skipBlank(reader);
	const line = reader.lines[reader.at];
	if (line === void 0) return UNUSUAL;
	const own = indentOf(line);
	if (line.startsWith("- ", own)) return own < indent ? UNUSUAL : readList(reader, own, depth + 1, quotedKeys);
	return own <= indent ? UNUSUAL : readMap(reader, own, void 0, depth + 1, quotedKeys);
}
function readList(reader, indent, depth, quotedKeys) {
	if (depth > MAX_DEPTH$1) return UNUSUAL;
	const list = [];
	for (;;) {
		const line = reader.lines[reader.at];
		const own = line === void 0 ? -1 : indentOf(line);
		if (line === void 0 || own < indent || own === indent && !line.startsWith("- ", own)) return list;
		if (own > indent) return UNUSUAL;
		const start = own + 1 + indentOf(line.slice(own + 1));
		const content = line.slice(start).trimEnd();
		const item = KEY.test(content) ? readMap(reader, start, content, depth + 1, quotedKeys) : readItem(reader, content, depth, quotedKeys);
		if (item === UNUSUAL) return UNUSUAL;
		list.push(item);
		skipBlank(reader);
	}
}
function readItem(reader, content, depth, quotedKeys) {
	reader.at++;
	return content === "" || content.startsWith("#") ? UNUSUAL : readInline(reader, content, depth, quotedKeys, false);
}
/** A value on one line. What goes on below it is found by the indentation of the next line. */
function readInline(reader, text, depth, quotedKeys, mustQuote) {
	if (++reader.values > MAX_VALUES) return UNUSUAL;
	const first = text[0];
	if (first === "[" || first === "{") {
		const flow = {
			text,
			at: 0,
			quotedKeys,
			reader
		};
		const value = readFlow(flow, depth + 1, false);
		return value !== UNUSUAL && isEnd(text, flow.at) ? value : UNUSUAL;
	}
	if (first === "\"" || first === "'") {
		const end = closingQuote(text, 0);
		return end !== -1 && isEnd(text, end + 1) ? text.slice(1, end) : UNUSUAL;
	}
	if (mustQuote) return UNUSUAL;
	const comment = text.indexOf(" #");
	const plain = comment === -1 ? text : text.slice(0, comment).trimEnd();
	return BLOCK_PLAIN.test(plain) && !plain.endsWith(":") ? resolvePlain(plain) : UNUSUAL;
}
/** The quote that ends a quoted text without escapes; -1 where there are some, or where it ends on another line. */
function closingQuote(text, start) {
	const quote = text[start] ?? "";
	const end = text.indexOf(quote, start + 1);
	if (end === -1) return -1;
	return (quote === "'" ? text[end + 1] === "'" : text.slice(start, end).includes("\\")) ? -1 : end;
}
function isEnd(text, at) {
	return /^(?: +#.*| *)$/.test(text.slice(at));
}
function readFlow(flow, depth, mustQuote) {
	if (depth > MAX_DEPTH$1 || ++flow.reader.values > MAX_VALUES) return UNUSUAL;
	const first = flow.text[flow.at];
	if (first === "[") return readFlowList(flow, depth);
	if (first === "{") return readFlowMap(flow, depth);
	if (first === "\"" || first === "'") {
		const end = closingQuote(flow.text, flow.at);
		if (end === -1) return UNUSUAL;
		const value = flow.text.slice(flow.at + 1, end);
		flow.at = end + 1;
		return value;
	}
	if (mustQuote) return UNUSUAL;
	let end = flow.at;
	while (end < flow.text.length && !",]}".includes(flow.text[end] ?? "")) end++;
	const plain = flow.text.slice(flow.at, end).trimEnd();
	flow.at = end;
	return PLAIN$1.test(plain) ? resolvePlain(plain) : UNUSUAL;
}
function readFlowList(flow, depth) {
	const list = [];
	flow.at++;
	skipSpaces(flow);
	if (flow.text[flow.at] === "]") {
		flow.at++;
		return list;
	}
	for (;;) {
		const item = readFlow(flow, depth + 1, false);
		if (item === UNUSUAL) return UNUSUAL;
		list.push(item);
		skipSpaces(flow);
		const mark = flow.text[flow.at++];
		if (mark === "]") return list;
		if (mark !== ",") return UNUSUAL;
		skipSpaces(flow);
	}
}
const FLOW_KEY = /([A-Za-z_][A-Za-z0-9_./-]*): +/y;
function readFlowMap(flow, depth) {
	const map = {};
	flow.at++;
	skipSpaces(flow);
	if (flow.text[flow.at] === "}") {
		flow.at++;
		return map;
	}
	for (;;) {
		FLOW_KEY.lastIndex = flow.at;
		const key = FLOW_KEY.exec(flow.text)?.[1];
		if (key === void 0 || isTroubled(key) || Object.hasOwn(map, key)) return UNUSUAL;
		flow.at = FLOW_KEY.lastIndex;
		const value = readFlow(flow, depth + 1, flow.quotedKeys.has(key));
		if (value === UNUSUAL) return UNUSUAL;
		map[key] = value;
		skipSpaces(flow);
		const mark = flow.text[flow.at++];
		if (mark === "}") return map;
		if (mark !== ",") return UNUSUAL;
		skipSpaces(flow);
	}
}
function skipSpaces(flow) {
	while (flow.text.charCodeAt(flow.at) === 32) flow.at++;
}
/** Text, a number, true or false, as the core schema of YAML 1.2 has it. */
function resolvePlain(text) {
	if (WORDS.test(text)) return resolveWord(text);
	if (!LIKE_NUMBER.test(text)) return text;
	if (NUMBER.test(text)) {
		const number = Number(text);
		return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : UNUSUAL;
	}
	return NO_NUMBER.test(text) && !/^0[box]/.test(text) ? text : UNUSUAL;
}
function resolveWord(text) {
	if (text === "true") return true;
	if (text === "false") return false;
	return /^(?:true|false|null)$/i.test(text) ? UNUSUAL : text;
}

// packages/manifest/src/show-text.ts
/** Longer offending text is cut: a message is read on one line. */
const MAX_SHOWN = 60;
/** Text of a file as messages show it: in backticks, on one line, cut, control characters made visible. */
function showText(text) {
	return `\`${(text.length > MAX_SHOWN ? `${text.slice(0, 59).toWellFormed()}…` : text.toWellFormed()).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029`]/g, showCharacter)}\``;
}
function showCharacter(character) {
	if (character === "`") return "'";
	if (character === "\n") return "⏎";
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// packages/manifest/src/yaml-value.ts
/** Extension keys are for notes of other tools, not for data. */
const MAX_EXTENSION_KEYS = 100;
/** Keys that would reach into JavaScript's own objects somewhere down the road. */
const FORBIDDEN_KEYS = /* @__PURE__ */ new Set([
	"__proto__",
	"constructor",
	"prototype"
]);
/** Maps whose keys belong to the user: the rule about quoted versions and dates stops here. */
const FREE_MAPS = /* @__PURE__ */ new Set([
	"annotations",
	"hyperparameters",
	"env"
]);
/** Characters that a double-quoted string may spell as escapes and that no text of ours may hold. */
const HIDDEN_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/**
* Plain data of a composed document, with every problem on the way. Objects have no prototype surprises: keys that
* JavaScript gives a meaning are refused, repeated keys keep their first value.
*
* @param root the document's contents, at most as deep as the guard allows
* @param quotedKeys keys whose values must be quoted strings
*/
function yamlValue(root, quotedKeys) {
	const problems = [];
	const path = [];
	let nodes = 0;
	let tooMany = false;
	const value = visit(root, quotedKeys);
	return {
		value: tooMany ? void 0 : value,
		problems
	};
	function report(node, code, message, advice) {
		const [start = 0, end = start + 1] = node.range ?? [];
		problems.push({
			code,
			message,
			advice,
			start,
			end,
			pointer: joinPointer(path)
		});
	}
	function visit(node, quoted) {
		nodes++;
		if (nodes > 1e4) {
			if (!tooMany && node !== null) report(node, "YAML_TOO_MANY_NODES", `The file holds more than ${MAX_YAML_NODES} values.`, "Move long lists into files of their own and name them by path and digest.");
			tooMany = true;
			return;
		}
		if ((0, import_dist.isMap)(node)) return visitMap(node, quoted);
		if ((0, import_dist.isSeq)(node)) return node.items.map((item, index) => {
			path.push(index);
			const member = isPairNode(item) ? void 0 : visit(item, quoted);
			path.pop();
			return member;
		});
		if ((0, import_dist.isScalar)(node)) return visitScalar(node);
		return (0, import_dist.isAlias)(node) ? void 0 : null;
	}
	function visitMap(map, quoted) {
		const object = {};
		const seen = /* @__PURE__ */ new Set();
		let extensions = 0;
		for (const pair of map.items) {
			const keyNode = pair.key;
			if (!(0, import_dist.isScalar)(keyNode)) {
				if (keyNode !== null) report(keyNode, "YAML_KEY_NOT_TEXT", "A key must be plain text.", "Write a word here.");
				continue;
			}
			const key = String(keyNode.value);
			path.push(key);
			if (seen.has(key)) report(keyNode, "YAML_DUPLICATE_KEY", `The key ${showText(key)} is written twice.`, "Keep one of them.");
			else if (FORBIDDEN_KEYS.has(key)) report(keyNode, "YAML_FORBIDDEN_KEY", `The key ${showText(key)} is not allowed.`, "Choose another name.");
			else if (key === "<<" && keyNode.type === "PLAIN") report(keyNode, "YAML_ALIAS", "Merge keys (<<) are not allowed: what a reviewer reads must be what counts.", "Write the merged keys out.");
			else {
				if (key.startsWith("x-") && ++extensions === 101) report(keyNode, "YAML_TOO_MANY_EXTENSIONS", `A map may hold at most ${100} x- keys.`, "Keep the data in a file of its own.");
				object[key] = visitMember(keyNode, key, pair.value, quoted);
			}
			seen.add(key);
			path.pop();
		}
		return object;
	}
	function visitMember(keyNode, key, node, quoted) {
		if (quoted.has(key) && (0, import_dist.isScalar)(node) && node.type === "PLAIN" && node.source !== "") {
			const source = node.source;
			const message = `${showText(source)} must be a quoted string: YAML readers disagree about what it is without quotes.`;
			const advice = `Write \`${String(keyNode.value)}: "${source}"\`.`;
			problems.push({
				code: "YAML_UNQUOTED",
				message,
				advice,
				start: node.range[0],
				end: node.range[1]
			});
			nodes++;
			return source;
		}
		return visit(node, FREE_MAPS.has(key) || key.startsWith("x-") ? NO_KEYS : quoted);
	}
	function visitScalar(node) {
		const { value } = node;
		if (typeof value === "object" && value !== null) return node.source;
		if (typeof value === "number" && (!Number.isFinite(value) || Number.isInteger(value) && !isExact(node, value))) {
			report(node, "YAML_NUMBER", Number.isFinite(value) ? `The number ${showText(node.source)} is too large to be held exactly.` : `${showText(node.source)} is not a number that a report can hold.`, "Write a smaller number, or quote it if it is meant as text.");
			return;
		}
		if (typeof value === "string" && node.type === "QUOTE_DOUBLE") {
			if (!value.isWellFormed() || HIDDEN_CHARACTER.test(value)) {
				report(node, "YAML_CONTROL_CHARACTER", "The text spells a character that may not stand in a YAML file.", "Remove the escape.");
				return;
			}
		}
		return value;
	}
}
const NO_KEYS = /* @__PURE__ */ new Set();
function isExact(node, value) {
	return Number.isSafeInteger(value) || /[.eE]/.test(node.source);
}
function isPairNode(node) {
	return typeof node === "object" && node !== null && "key" in node && !("items" in node);
}

// packages/manifest/src/read-yaml.ts
/** Versions, digests and dates are text; without quotes YAML readers make numbers and dates of some of them. */
const QUOTED_KEYS = /* @__PURE__ */ new Set([
	"version",
	"digest",
	"validatedOn",
	"expiresOn",
	"expires"
]);
/**
* The one reader of YAML for manifests, policies and imported files. Takes any bytes, never throws, and needs time
* and memory linear in their number.
*
* @param bytes the file
* @param path for messages, relative to the repository root
* @param options `quotedKeys`: keys whose values must be quoted strings; empty for files of other tools
*/
function readYaml(bytes, path, { quotedKeys = QUOTED_KEYS } = {}) {
	const { text, refusal } = decodeText(bytes);
	const place = createLineIndex(text, path);
	const common = refusal === void 0 ? readCommonYaml(text, quotedKeys) : void 0;
	if (common !== void 0) return lazyDocument(common.value, text, path, place);
	return readFully(text, refusal, path, place, quotedKeys);
}
/** A document without problems. Positions are made when the first one is asked for. */
function lazyDocument(value, text, path, place) {
	let contents;
	const root = () => contents ??= compose(new import_dist.Parser().parse(text), text.length)?.contents ?? null;
	return {
		path,
		text,
		value,
		findings: [],
		reported: /* @__PURE__ */ new Set(),
		...positionsIn(root, place)
	};
}
/** Answers about places in a document's nodes. */
function positionsIn(root, place) {
	return {
		locate(pointer, part = "value") {
			const [start, end] = rangeOf(root(), pointer, part);
			return place(start, end);
		},
		range(pointer) {
			const node = nodeAt(root(), splitPointer(pointer));
			return node === null ? void 0 : [node.range[0], node.range[1]];
		},
		source(pointer) {
			const node = nodeAt(root(), splitPointer(pointer));
			return (0, import_dist.isScalar)(node) && node.range !== void 0 ? node.source : void 0;
		}
	};
}
function readFully(text, refusal, path, place, quotedKeys) {
	if (refusal !== void 0) {
		const { offset, ...problem } = refusal;
		return finish(void 0, null, [{
			...problem,
			start: offset,
			end: offset + 1
		}]);
	}
	const guarded = guardStructure(text);
	if (guarded.tokens === void 0) return finish(void 0, null, guarded.problems);
	const document = compose(guarded.tokens, text.length);
	const syntax = document === void 0 ? [] : syntaxProblems(document.errors, text);
	if (syntax.length > 0) return finish(void 0, null, [...guarded.problems, ...syntax]);
	const root = document?.contents ?? null;
	if (root === null || (0, import_dist.isScalar)(root) && root.value === null) {
		if (guarded.problems.length > 0) return finish(void 0, null, guarded.problems);
		return finish(void 0, null, [EMPTY]);
	}
	const { value, problems } = yamlValue(root, quotedKeys);
	return finish(value, root, [...guarded.problems, ...problems]);
	function finish(value, contents, found) {
		const ordered = found.toSorted((a, b) => a.start - b.start);
		return {
			path,
			text,
			value,
			findings: (ordered.length > 500 ? [...ordered.slice(0, 500), cutNotice(ordered)] : ordered).map(({ code, message, advice, start, end }) => {
				return {
					code,
					severity: "error",
					message,
					advice,
					location: place(start, end)
				};
			}),
			reported: new Set(ordered.flatMap((problem) => problem.pointer ?? [])),
			...positionsIn(() => contents, place)
		};
	}
}
function cutNotice(problems) {
	return {
		code: "YAML_MORE_PROBLEMS",
		message: `Only the first ${500} problems of this file are listed.`,
		advice: "Fix these first.",
		start: problems[500]?.start ?? 0,
		end: problems[500]?.end ?? 0
	};
}
const EMPTY = {
	code: "YAML_EMPTY",
	message: "The file is empty.",
	advice: "Write a draft with `modelgate init`.",
	start: 0,
	end: 0
};
function compose(tokens, length) {
	const composer = new import_dist.Composer({
		version: "1.2",
		schema: "core",
		strict: true,
		uniqueKeys: false,
		stringKeys: true,
		merge: false
	});
	for (const document of composer.compose(tokens, false, length)) return document;
}
/** Codes that the guard or our own walk reports in better words. */
const REPORTED_ELSEWHERE = /* @__PURE__ */ new Set([
	"BAD_ALIAS",
	"TAG_RESOLVE_FAILED",
	"MULTIPLE_DOCS",
	"NON_STRING_KEY"
]);
/** The first problem of each line: what follows on it is mostly the same mistake again. */
function syntaxProblems(errors, text) {
	const problems = [];
	let endOfLine = -1;
	for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
		const [start, end] = error.pos;
		if (REPORTED_ELSEWHERE.has(error.code) || start <= endOfLine) continue;
		endOfLine = text.indexOf("\n", start);
		if (endOfLine === -1) endOfLine = text.length;
		const message = error.message.replace(/:?\s*$/, "");
		const advice = SYNTAX_ADVICE[error.code] ?? "Check indentation, quotes and brackets around here.";
		problems.push({
			code: "YAML_SYNTAX",
			message: `This is not valid YAML: ${message}.`,
			advice,
			start,
			end
		});
	}
	return problems;
}
const SYNTAX_ADVICE = {
	TAB_AS_INDENT: "Indent with spaces.",
	BAD_INDENT: "Align this line with the others of its map or list.",
	BAD_SCALAR_START: "Put the value in double quotes.",
	BLOCK_AS_IMPLICIT_KEY: "Put a line break after the key, or quote the value.",
	MISSING_CHAR: "Close the quote or bracket, or add the missing character."
};
function rangeOf(root, pointer, part) {
	let node = root;
	let key = null;
	for (const step of splitPointer(pointer)) {
		const next = stepInto(node, step);
		if (next === void 0) return rangeOfNode(key ?? node);
		node = next.value;
		key = next.key;
	}
	if (part === "key" && key !== null) return rangeOfNode(key);
	return rangeOfNode(node ?? key);
}
function nodeAt(root, path) {
	let node = root;
	for (const step of path) node = stepInto(node, step)?.value ?? null;
	return node;
}
function stepInto(node, step) {
	if ((0, import_dist.isMap)(node)) {
		const pair = node.items.find(({ key }) => (0, import_dist.isScalar)(key) && String(key.value) === step);
		return pair === void 0 ? void 0 : {
			key: pair.key,
			value: pair.value
		};
	}
	if ((0, import_dist.isSeq)(node)) {
		const item = /^\d+$/.test(step) ? node.items[Number(step)] : void 0;
		return item === void 0 || "key" in item ? void 0 : {
			key: null,
			value: item
		};
	}
}
function rangeOfNode(node) {
	return node === null ? [0, 0] : [node.range[0], node.range[1]];
}

// packages/manifest/src/validate.ts
/**
* Compares data with one of the published schemas.
*
* @param name the schema
* @param value plain data
* @returns every problem, one for each mistake, in the order of the schema; empty when the data are valid
*/
function validate(name, value) {
	const { schema, validate: isValid } = COMPILED_SCHEMAS[name];
	if (isValid(value)) return [];
	return oneForEachMistake(isValid.errors ?? []).map((violation) => explain(violation, schema, value));
}
/** Rules that only repeat what a rule inside them said. */
const ECHOES = /* @__PURE__ */ new Set([
	"if",
	"propertyNames",
	"not"
]);
/** When several rules refuse one value, the one that explains most. */
const PRECEDENCE = [
	"type",
	"const",
	"enum",
	"minLength",
	"pattern",
	"maxLength"
];
function oneForEachMistake(violations) {
	const unknown = violations.filter(({ keyword }) => keyword === "additionalProperties");
	const kept = /* @__PURE__ */ new Map();
	for (const violation of violations) {
		if (ECHOES.has(violation.keyword)) continue;
		if (violation.keyword === "required" && unknown.some((other) => misspells(other, violation))) continue;
		const about = violation.params["missingProperty"] ?? violation.params["additionalProperty"] ?? "";
		const key = `${violation.instancePath}\n${typeof about === "string" ? about : ""}`;
		const former = kept.get(key);
		if (former === void 0 || rank(violation) < rank(former)) kept.set(key, violation);
	}
	return [...kept.values()];
}
function rank({ keyword }) {
	const index = PRECEDENCE.indexOf(keyword);
	return index === -1 ? PRECEDENCE.length : index;
}
function misspells(unknown, missing) {
	if (unknown.instancePath !== missing.instancePath) return false;
	const word = String(unknown.params["additionalProperty"]);
	const right = String(missing.params["missingProperty"]);
	return closest(word, [right]) === right;
}
function explain(violation, schema, value) {
	const { instancePath: pointer, keyword, params } = violation;
	const rule = ruleAt(schema, violation.schemaPath);
	const name = pointer === "" ? "the file" : showText(pointerText(pointer));
	const found = valueAt(value, ...splitPointer(pointer));
	const at = {
		pointer,
		part: "value"
	};
	switch (keyword) {
		case "required": return explainMissing(violation, rule, name);
		case "additionalProperties": return explainUnknown(violation, rule, name);
		case "type": return {
			...at,
			code: "SCHEMA_WRONG_TYPE",
			message: `${sentenceStart(name)} must be ${typeText(params["type"])}, not ${kindOf(found)}.`,
			...exampleOf(pointer, rule)
		};
		case "const":
		case "enum": {
			const allowed = allowedValues(rule);
			const meant = typeof found === "string" ? closest(found, allowed) : void 0;
			return {
				...at,
				code: "SCHEMA_NOT_ALLOWED",
				message: `${sentenceStart(name)} must be ${listText(allowed)}, not ${shownValue(found)}.`,
				...meant === void 0 ? exampleOf(pointer, rule) : { advice: `Did you mean ${showText(meant)}?` }
			};
		}
		case "pattern": return {
			...at,
			code: "SCHEMA_PATTERN",
			message: `${sentenceStart(name)} ${textAt(rule, "x-message") ?? `must match ${String(params["pattern"])}`}, not ${shownValue(found)}.`,
			...exampleOf(pointer, rule)
		};
		default: return {
			...at,
			code: "SCHEMA_OUT_OF_RANGE",
			message: `${sentenceStart(name)} ${limitText(keyword, params, found)}.`,
			...exampleOf(pointer, rule)
		};
	}
}
function explainMissing(violation, rule, name) {
	const missing = String(violation.params["missingProperty"]);
	const example = resolveRule(rule, valueAt(rule, "properties", missing));
	return {
		code: "SCHEMA_MISSING_KEY",
		pointer: violation.instancePath,
		missing: `${violation.instancePath}${joinPointer([missing])}`,
		part: "key",
		message: `${sentenceStart(name)} must have the key ${showText(missing)}.`,
		advice: `Add \`${missing}: ${exampleText(example)}\`.`
	};
}
function explainUnknown(violation, rule, name) {
	const key = String(violation.params["additionalProperty"]);
	const known = Object.keys(Object(valueAt(rule, "properties")));
	const meant = closest(key, known);
	const place = violation.instancePath === "" ? "at the top level" : `in ${name}`;
	return {
		code: "SCHEMA_UNKNOWN_KEY",
		pointer: `${violation.instancePath}${joinPointer([key])}`,
		part: "key",
		message: `The key ${showText(key)} is not known ${place}.`,
		advice: meant === void 0 ? `Known here: ${known.join(", ")}. Start a key of your own with x-.` : `Did you mean ${showText(meant)}?`
	};
}
/** The schema object that holds the rule a violation names; the schema's own references are followed. */
function ruleAt(schema, schemaPath) {
	const path = splitPointer(schemaPath.slice(schemaPath.indexOf("#") + 1)).slice(0, -1);
	return withRoot(valueAt(schema, ...path.map(decodeURIComponent)), schema);
}
/** A rule that can still look up `$ref` in its schema. */
function withRoot(rule, root) {
	return typeof rule === "object" && rule !== null ? {
		...rule,
		$root: root
	} : rule;
}
function resolveRule(owner, rule) {
	const reference = textAt(rule, "$ref");
	return reference === void 0 ? rule : valueAt(owner, "$root", ...splitPointer(reference.slice(1)));
}
function allowedValues(rule) {
	const list = valueAt(rule, "enum");
	return Array.isArray(list) ? list.map(String) : [String(valueAt(rule, "const"))];
}
function exampleOf(pointer, rule) {
	const example = valueAt(rule, "examples", 0);
	const key = splitPointer(pointer).findLast((step) => !/^\d+$/.test(step));
	if (example === void 0 || key === void 0) {
		const type = valueAt(rule, "type");
		const kind = type === void 0 ? "a value within the limit" : typeText(type);
		return { advice: textAt(rule, "description") ?? `Write ${kind} here.` };
	}
	return { advice: `For example \`${key}: ${exampleText(rule)}\`.` };
}
/** YAML text of a rule's example; without one, what kind of value belongs there. */
function exampleText(rule) {
	const example = valueAt(rule, "examples", 0);
	if (example !== void 0) return flowText(example);
	const allowed = valueAt(rule, "enum", 0);
	if (typeof allowed === "string") return allowed;
	const type = textAt(rule, "type");
	return type === "array" ? "[…]" : type === "object" ? "{…}" : "…";
}
function flowText(value) {
	if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
	if (typeof value === "object" && value !== null) return `{ ${Object.entries(value).map(([key, member]) => `${key}: ${flowText(member)}`).join(", ")} }`;
	if (typeof value !== "string") return String(value);
	return /^[A-Za-z][A-Za-z0-9_./-]*$/.test(value) ? value : JSON.stringify(value);
}
const TYPE_TEXT = {
	string: "text",
	number: "a number",
	integer: "a whole number",
	boolean: "true or false",
	object: "a map",
	array: "a list",
	null: "empty"
};
function typeText(type) {
	return (Array.isArray(type) ? type.map(String) : [String(type)]).map((one) => TYPE_TEXT[one] ?? one).join(" or ");
}
function kindOf(value) {
	if (value === null || value === void 0) return "empty";
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "a map" : shownValue(value);
}
function shownValue(value) {
	if (typeof value === "string") return showText(value);
	return typeof value === "number" || typeof value === "boolean" ? showText(String(value)) : kindOf(value);
}
function limitText(keyword, params, found) {
	const limit = String(params["limit"]);
	switch (keyword) {
		case "minLength": return "must not be empty";
		case "maxLength": return `must have at most ${limit} characters, not ${String(found).length}`;
		case "minItems": return limit === "1" ? "must not be an empty list" : `must have at least ${limit} entries`;
		case "maxItems": return `must have at most ${limit} entries`;
		case "minProperties": return "must not be an empty map";
		case "maxProperties": return `must have at most ${limit} keys`;
		case "uniqueItems": return "must not hold the same entry twice";
		case "minimum": return `must be at least ${limit}, not ${shownValue(found)}`;
		case "maximum": return `must be at most ${limit}, not ${shownValue(found)}`;
		case "exclusiveMinimum": return `must be greater than ${limit}, not ${shownValue(found)}`;
		case "exclusiveMaximum": return `must be less than ${limit}, not ${shownValue(found)}`;
		default: return `does not follow the rule "${keyword}"`;
	}
}
function listText(values) {
	const shown = values.map((value) => `\`${value}\``);
	return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}
function sentenceStart(name) {
	return name.charAt(0).toUpperCase() + name.slice(1);
}

// packages/manifest/src/schema-findings.ts
/** Compares a document with its schema; what the reader already complained about is not said twice. */
function schemaFindings(name, document) {
	return validate(name, document.value).filter(({ pointer, missing = pointer }) => !document.reported.has(missing)).map(({ code, pointer, part, message, advice }) => {
		const location = document.locate(pointer, part);
		return {
			code,
			severity: "error",
			message,
			...advice === void 0 ? {} : { advice },
			location
		};
	});
}

// packages/manifest/src/read-manifest.ts
/**
* Reads a manifest: YAML, then its kind and version, then the schema. Never throws.
*
* @param bytes the file
* @param path relative to the repository root, for messages
*/
function readManifest(bytes, path) {
	const document = readYaml(bytes, path);
	if (document.value === void 0) return {
		document,
		findings: document.findings
	};
	const envelope = envelopeFindings(document, "Model");
	if (envelope.length > 0) return {
		document,
		findings: [...document.findings, ...envelope]
	};
	const findings = [...document.findings, ...schemaFindings("manifest.v1", document)];
	if (findings.length > 0 || !isManifest(document.value)) return {
		document,
		findings
	};
	return {
		manifest: document.value,
		document,
		findings
	};
}
/**
* Whether a file is of the kind and version that this release reads. A file that is not gets this one finding:
* comparing it with the wrong schema would only bury the mistake.
*/
function envelopeFindings(document, kind) {
	const { value } = document;
	if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
	const apiVersion = valueAt(value, "apiVersion");
	if (typeof apiVersion === "string" && apiVersion !== "modelgate/v1") {
		const newer = /^modelgate\/v\d+/.test(apiVersion);
		return [{
			code: "DOCUMENT_VERSION_UNKNOWN",
			severity: "error",
			message: newer ? `This release of Modelgate reads \`modelgate/v1\`, not ${showText(apiVersion)}.` : `\`apiVersion\` must be \`modelgate/v1\`, not ${showText(apiVersion)}.`,
			advice: newer ? "Upgrade Modelgate, or write `apiVersion: modelgate/v1`." : "Write `apiVersion: modelgate/v1`.",
			location: document.locate("/apiVersion")
		}];
	}
	const found = valueAt(value, "kind");
	if (typeof found === "string" && found !== kind) {
		const meant = closest(found, ["Model", "Policy"]);
		return [{
			code: "DOCUMENT_KIND_UNKNOWN",
			severity: "error",
			message: `\`kind\` must be \`${kind}\` here, not ${showText(found)}.`,
			advice: meant === void 0 || meant === kind ? `Write \`kind: ${kind}\`.` : `This file is a ${meant}; use it as one.`,
			location: document.locate("/kind")
		}];
	}
	return [];
}

// packages/manifest/src/compare-versions.ts
/**
* Order of two versions: by semantic versioning where both follow it, else part by part, numbers as numbers.
*
* @returns negative when `a` is older, 0 when they are equal, positive when `a` is newer
*/
function compareVersions(a, b) {
	if (a === b) return 0;
	const [left, right] = [splitVersion(a), splitVersion(b)];
	const order = compareParts(left.parts, right.parts);
	if (order !== 0) return order;
	if (left.preRelease.length === 0 || right.preRelease.length === 0) return right.preRelease.length - left.preRelease.length || (a < b ? -1 : 1);
	return compareParts(left.preRelease, right.preRelease) || (a < b ? -1 : 1);
}
function splitVersion(version) {
	const [withoutBuild = ""] = version.replace(/^v(?=\d)/, "").split("+");
	const [core = "", ...rest] = withoutBuild.split("-");
	const preRelease = rest.join("-");
	return {
		parts: core.split(/[._]/),
		preRelease: preRelease === "" ? [] : preRelease.split(".")
	};
}
function compareParts(a, b) {
	for (let index = 0; index < Math.max(a.length, b.length); index++) {
		const order = comparePart(a[index], b[index]);
		if (order !== 0) return order;
	}
	return 0;
}
function comparePart(a, b) {
	if (a === b) return 0;
	if (a === void 0) return -1;
	if (b === void 0) return 1;
	const [left, right] = [/^\d+$/.test(a) ? Number(a) : void 0, /^\d+$/.test(b) ? Number(b) : void 0];
	if (left !== void 0 && right !== void 0) return left - right;
	if (left !== void 0) return -1;
	if (right !== void 0) return 1;
	return a < b ? -1 : 1;
}

// packages/manifest/src/import/imported-facts.ts
/** The facts of two files; where both speak of one thing the second is believed. */
function mergeFacts(first, second) {
	const artifacts = [.../* @__PURE__ */ new Set([...first.artifacts ?? [], ...second.artifacts ?? []])];
	const data = [...first.data ?? [], ...second.data ?? []];
	return {
		manifest: {
			metadata: {
				...first.manifest.metadata,
				...second.manifest.metadata
			},
			spec: {
				...first.manifest.spec,
				...second.manifest.spec
			}
		},
		...artifacts.length === 0 ? {} : { artifacts },
		...data.length === 0 ? {} : { data },
		lost: [...first.lost, ...second.lost]
	};
}
/** The members of an object that are there. */
function present(members) {
	return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== void 0 && !isEmpty(value)));
}
function isEmpty(value) {
	return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

// packages/manifest/src/measure-file.ts
/** Larger files are no Git LFS pointers. */
const MAX_POINTER_BYTES = 1024;
/**
* Digest and size of a file, streamed; of a folder its OpenSSF root digest; of a Git LFS pointer those of the file it
* stands for.
*
* @param path inside the tree
* @param signature of a folder: path of the signature file, which is left out
* @returns null when there is neither file nor folder; `changed` when the file changed while it was read
*/
async function measureFile(tree, path, signature) {
	const local = await tree.materialize(path);
	if (local === null) return directoryDigest(tree, path, signature);
	const before = await lstat(local);
	const pointer = before.size <= MAX_POINTER_BYTES ? parseLfsPointer(await readFile(local)) : void 0;
	if (pointer !== void 0) return pointer;
	const digest = await digestFile(local);
	const after = await lstat(local);
	if (before.size !== after.size || before.mtimeMs !== after.mtimeMs || before.ino !== after.ino) return "changed";
	return {
		digest,
		size: after.size
	};
}

// packages/manifest/src/model-format.ts
const FORMATS = {
	safetensors: "safetensors",
	onnx: "onnx",
	gguf: "gguf",
	pt: "pytorch",
	pth: "pytorch",
	pkl: "pickle",
	pickle: "pickle",
	joblib: "joblib",
	skops: "skops",
	h5: "hdf5",
	hdf5: "hdf5",
	keras: "keras",
	tflite: "tflite",
	ubj: "xgboost-ubjson",
	cbm: "catboost",
	lgb: "lightgbm",
	npz: "npz",
	mlmodel: "coreml",
	pmml: "pmml"
};
/** The format of a model file by its name, or undefined when the name is not that of a model file. */
function modelFormat(path) {
	const extension = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase();
	return extension !== void 0 && Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : void 0;
}

// packages/manifest/src/read-lock.ts
/**
* Reads the lock files of Python environments: requirements files, `uv.lock`, `poetry.lock`, `pdm.lock`,
* `pylock.toml`, `Pipfile.lock` and `conda-lock.yml`.
*
* @returns undefined for a file of another form
*/
function readLock(path, text) {
	const name = path.split("/").at(-1) ?? path;
	if (/^(requirements|constraints).*\.(txt|lock)$/i.test(name)) return readRequirements(text);
	if (/^(uv|poetry|pdm)\.lock$|^pylock(\..+)?\.toml$/.test(name)) return readTables(text);
	if (name === "Pipfile.lock") return readPipfile(text);
	return /^conda-lock\.ya?ml$/.test(name) ? readConda(text) : void 0;
}
/** PEP 503: runs of `-`, `_` and `.` are one dash, and case does not count. */
function normalName(name) {
	return name.toLowerCase().replace(/[-_.]+/g, "-");
}
/** One requirement with an exact version; extras, markers and hashes may follow. */
const PINNED = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*={2,3}\s*([^\s;,#*]+)\s*(?:$|[;\s])/;
/** A requirement by the commit or the hash of its bytes. */
const BY_BYTES = /@\s*\S+(?:@[0-9a-f]{40}\b|#\S*sha256=[0-9a-f]{64}\b)/;
function readRequirements(text) {
	const versions = /* @__PURE__ */ new Map();
	const open = [];
	const lines = text.split(/\r?\n/);
	for (const [index, raw] of lines.entries()) {
		const line = raw.replace(/(^|\s)#.*$/, "").trim();
		const continued = index > 0 && (lines[index - 1] ?? "").trimEnd().endsWith("\\");
		if (line === "" || continued || line.startsWith("-")) continue;
		const [, name, version] = PINNED.exec(line.replace(/\\$/, "").trim()) ?? [];
		if (name !== void 0 && version !== void 0) versions.set(normalName(name), version);
		else if (!BY_BYTES.test(line)) open.push({
			line: index + 1,
			text: line.slice(0, 100)
		});
	}
	return {
		versions,
		open
	};
}
/** `[[package]]` tables of TOML, as every tool writes them: one key a line. */
function readTables(text) {
	const entries = text.split(/^\[\[packages?\]\]\s*$/m).slice(1).flatMap((table) => {
		const own = table.split(/^\[/m)[0] ?? "";
		const name = /^name\s*=\s*"([^"\n]+)"/m.exec(own)?.[1];
		const version = /^version\s*=\s*"([^"\n]+)"/m.exec(own)?.[1];
		return name === void 0 || version === void 0 ? [] : [[normalName(name), version]];
	});
	return entries.length === 0 ? void 0 : {
		versions: new Map(entries),
		open: []
	};
}
function readPipfile(text) {
	const entries = [...text.matchAll(/"([\w.-]+)":\s*\{[^{}]*"version":\s*"==([^"]+)"/g)];
	if (entries.length === 0) return void 0;
	return {
		versions: new Map(entries.map(([, name = "", version = ""]) => [normalName(name), version])),
		open: []
	};
}
function readConda(text) {
	const entries = [...text.matchAll(/^-\s*name:\s*(\S+)\n\s+version:\s*['"]?([^\s'"]+)/gm)];
	if (entries.length === 0) return void 0;
	return {
		versions: new Map(entries.map(([, name = "", version = ""]) => [normalName(name), version])),
		open: []
	};
}

// packages/manifest/src/write-yaml.ts
/** Words that YAML 1.1 readers take for something else than text. */
const TROUBLED = /^(y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
/** Text that every YAML reader takes for the same text without quotes. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_./-]*(?: [A-Za-z0-9_.,/()-]+)*$/;
/**
* Plain data as YAML that every version of YAML reads alike: text is quoted wherever a reader could take it for
* something else, numbers are written out.
*
* @param value objects, lists, text, finite numbers, true, false and null; members that are undefined are left out
* @param indent spaces before each line
*/
function writeYaml(value, indent = 0) {
	return Object.entries(value).filter(([, member]) => member !== void 0).map(([key, member]) => `${" ".repeat(indent)}${writeMember(key, member, indent)}`).join("");
}
function writeMember(key, value, indent) {
	const name = isPlain(key) ? key : JSON.stringify(key);
	if (Array.isArray(value) && value.some(isBranch)) return `${name}:\n${value.map((item) => writeItem(item, indent + 2)).join("")}`;
	if (isBranch(value) && !Array.isArray(value)) return `${name}:\n${writeYaml(value, indent + 2)}`;
	return `${name}: ${writeFlow(value, QUOTED_KEYS.has(key))}\n`;
}
/** An entry of a list: its first member stands behind the dash. */
function writeItem(item, indent) {
	const dash = `${" ".repeat(indent)}- `;
	if (!isBranch(item) || Array.isArray(item)) return `${dash}${writeFlow(item, false)}\n`;
	return `${dash}${writeYaml(item, indent + 2).trimStart()}`;
}
/** A map with members; everything else fits one line. */
function isBranch(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}
function writeFlow(value, quoted) {
	if (typeof value === "string") return !quoted && isPlain(value) ? value : JSON.stringify(value.toWellFormed());
	if (Array.isArray(value)) return `[${value.map((item) => writeFlow(item, false)).join(", ")}]`;
	if (typeof value === "object" && value !== null) {
		const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${writeFlow(member, false)}`);
		return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
	}
	if (typeof value === "number") return writeNumber(value);
	return typeof value === "boolean" ? String(value) : "null";
}
/** YAML 1.1 wants a point before an exponent: `1e-7` would be text there. */
function writeNumber(value) {
	return String(value).replace(/^(-?\d+)e/, "$1.0e");
}
function isPlain(text) {
	return PLAIN.test(text) && !TROUBLED.test(text);
}

// packages/manifest/src/draft-manifest.ts
/** Where editors find the schema. */
const SCHEMA_URL = "https://raw.githubusercontent.com/modelgate/modelgate/main/packages/kernel/schemas/manifest.v1.json";
/** Lock files of Python environments, the best first. */
const LOCK_FILES = [
	"uv.lock",
	"pylock.toml",
	"poetry.lock",
	"pdm.lock",
	"Pipfile.lock",
	"conda-lock.yml",
	"requirements.lock",
	"requirements.txt"
];
/** More model files than this are not listed by name: a person should choose. */
const MAX_FILES = 50;
/** Before the first release of a model. */
const FIRST_VERSION = "0.1.0";
/**
* Drafts a manifest from the files of a repository: model files with digests, tables, lock files and owner.
*
* @param tree the files
* @param options `name`: of the model; `files`: model files to describe instead of all that
*   are found; `facts`: what files of other tools say
*/
async function draftManifest(tree, { name, files, facts = {
	manifest: {},
	lost: []
} }) {
	const paths = (await tree.list()).filter((path) => !path.split("/").some((part) => part.startsWith(".")));
	const models = files ?? paths.filter((path) => modelFormat(path) !== void 0);
	const artifacts = await describeAll(tree, models.slice(0, MAX_FILES));
	const tables = facts.data ?? paths.filter(isData).map((path) => ({ path }));
	const data = await describeAll(tree, tables.slice(0, MAX_FILES).map(({ path }) => path));
	const lock = await bestLock(tree, paths);
	const owner = await firstCodeOwner(tree);
	const found = {
		manifest: {
			metadata: present({
				name: validName(name),
				version: FIRST_VERSION,
				owner
			}),
			spec: present({
				artifacts: artifacts.map((file) => artifactOf(file, artifacts)),
				data: data.map((file) => dataOf(file, data)),
				training: lock === void 0 ? void 0 : { environment: { locks: [lock] } }
			})
		},
		lost: []
	};
	const { manifest: merged } = mergeFacts(found, facts);
	const training = {
		...Object(found.manifest.spec?.["training"]),
		...Object(facts.manifest.spec?.["training"])
	};
	const { value, lost } = keepValid({
		apiVersion: "modelgate/v1",
		kind: "Model",
		metadata: {
			...merged.metadata,
			name: validName(textAt(merged.metadata, "name") ?? name)
		},
		spec: {
			...merged.spec,
			...present({ training })
		}
	});
	const missing = [...tables.map(({ path }) => path), ...models].filter((path) => {
		return ![...data, ...artifacts].some((file) => file.path === path);
	});
	const stillToSay = [
		...textAt(value, "metadata", "owner") === void 0 ? ["who owns the model (`metadata.owner`)"] : [],
		...valueAt(value, "spec", "considerations", "useCases") === void 0 ? ["what it is for (`spec.considerations.useCases`)"] : [],
		...valueAt(value, "spec", "risk", "tier") === void 0 ? ["how much depends on it (`spec.risk.tier`: low, medium, high or critical)"] : [],
		...valueAt(value, "spec", "artifacts") === void 0 ? ["where the model file is (`spec.artifacts`): none was found"] : [],
		...missing.map((path) => `which bytes ${path} has: it is not here (\`dvc pull\` or \`git lfs pull\` fetches it)`),
		...facts.manifest.spec?.["data"] === void 0 ? data.map(({ path }) => `whether ${path} is really ${roleOf(path)} data (\`spec.data\`)`) : []
	];
	return {
		text: [
			`# yaml-language-server: $schema=${SCHEMA_URL}`,
			"# A draft. A person must still say:",
			...stillToSay.map((sentence) => `#   - ${sentence}`),
			writeYaml(complete(value))
		].join("\n"),
		stillToSay,
		lost: [...facts.lost, ...lost]
	};
}
/** The draft with a placeholder wherever something must stand. */
function complete(value) {
	const { useCases = ["TODO: what the model is for"], ...considerations } = Object(valueAt(value, "spec", "considerations"));
	const { artifacts = [MISSING_ARTIFACT], data, task, library, baseModels, ...spec } = Object(valueAt(value, "spec"));
	const { name, version = FIRST_VERSION, owner = "TODO: a team or person, such as @org/team", ...metadata } = Object(value["metadata"]);
	return {
		...value,
		metadata: {
			name,
			version,
			owner,
			...metadata
		},
		spec: {
			task,
			library,
			baseModels,
			artifacts,
			data,
			...spec,
			considerations: {
				useCases,
				...considerations
			},
			risk: {
				tier: "low",
				...Object(spec.risk)
			}
		}
	};
}
/** Removes what the schema refuses, value by value: a draft never holds a mistake of the file it was made from. */
function keepValid(draft) {
	const value = structuredClone(draft);
	const lost = [];
	for (;;) {
		const problem = validate("manifest.v1", value).find((one) => one.missing === void 0 || isEntry(one.pointer));
		if (problem === void 0) return {
			value,
			lost
		};
		const path = splitPointer(problem.pointer);
		const owner = valueAt(value, ...path.slice(0, -1));
		const key = path.at(-1) ?? "";
		if (Array.isArray(owner)) owner.splice(Number(key), 1);
		else if (typeof owner === "object" && owner !== null) Reflect.deleteProperty(owner, key);
		else return {
			value,
			lost
		};
		lost.push(`${showText(pointerText(problem.pointer))}: ${problem.message}`);
	}
}
/** Keys that are missing at the top are asked of a person; an entry of a list that lacks one is of no use. */
function isEntry(pointer) {
	return ![
		"",
		"/metadata",
		"/spec",
		"/spec/considerations",
		"/spec/risk"
	].includes(pointer);
}
async function describeAll(tree, paths) {
	const described = [];
	for (const path of new Set(paths)) {
		const measured = await measureFile(tree, path);
		if (measured !== null && measured !== "changed") described.push({
			path,
			digest: measured.digest,
			size: measured.size
		});
	}
	return described;
}
const MISSING_ARTIFACT = {
	name: "weights",
	path: "TODO: the model file",
	format: "safetensors",
	digest: `sha256:${"0".repeat(64)}`,
	size: 0
};
function artifactOf({ path, digest, size }, all) {
	return {
		name: uniqueName(path, all),
		path,
		format: modelFormat(path) ?? "unknown",
		digest,
		size
	};
}
function dataOf({ path, digest }, all) {
	return {
		name: uniqueName(path, all),
		role: roleOf(path),
		path,
		digest
	};
}
/** The best lock file that fixes every version; one that leaves versions open locks nothing. */
async function bestLock(tree, paths) {
	for (const path of LOCK_FILES.filter((lock) => paths.includes(lock))) {
		const bytes = await tree.read(path);
		const measured = ((bytes === null ? void 0 : readLock(path, new TextDecoder().decode(bytes)))?.open.length ?? 0) === 0 ? await measureFile(tree, path) : null;
		if (measured !== null && measured !== "changed") return {
			path,
			digest: measured.digest
		};
	}
}
/** Tables whose name says what they are for. */
function isData(path) {
	return /\.(csv|parquet|arrow|jsonl)$/i.test(path) && /(train|valid|test|hold-?out|calib)/i.test(path) && !/predict/i.test(path);
}
function roleOf(path) {
	if (/valid/i.test(path)) return "validation";
	if (/calib/i.test(path)) return "calibration";
	return /(test|hold-?out)/i.test(path) ? "testing" : "training";
}
function uniqueName(path, all) {
	const base = (one) => validName((one.split("/").at(-1) ?? one).replace(/\.[^.]+$/, ""));
	return all.filter((other) => base(other.path) === base(path)).length < 2 ? base(path) : validName(path);
}
/** Letters, digits, dots, dashes and underscores of a text; always a valid name. */
function validName(text) {
	const name = text.normalize("NFKD").replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "").slice(0, 63);
	return name === "" ? "model" : name;
}
async function firstCodeOwner(tree) {
	for (const place of [
		".github/CODEOWNERS",
		"CODEOWNERS",
		"docs/CODEOWNERS"
	]) {
		const bytes = await tree.read(place);
		const owner = bytes === null ? void 0 : /^[^#\s]\S*\s+(@[\w./-]+)/m.exec(new TextDecoder().decode(bytes))?.[1];
		if (owner !== void 0) return owner;
	}
}

// packages/manifest/src/find-manifests.ts
/** A file name that is ours by itself. */
const OUR_NAME = /\.modelgate\.ya?ml$/;
/** A file that could be ours by its content. */
const YAML_NAME = /\.ya?ml$/;
/**
* All manifests of a tree: files called `*.modelgate.yaml`, and YAML files whose `apiVersion` is ours, except
* policies. A file of an unknown kind or version is listed too, so that it gets a finding instead of being skipped.
*
* @returns paths, sorted
*/
async function findManifests(tree) {
	const found = [];
	for (const path of await tree.list()) if (OUR_NAME.test(path) || YAML_NAME.test(path) && await isOurs(tree, path)) found.push(path);
	return found;
}
/** Looks at the top-level lines only: whatever is wrong further down is for the reader to say. */
async function isOurs(tree, path) {
	const bytes = await tree.read(path, MAX_YAML_BYTES);
	if (bytes === null || bytes.length > 524288) return false;
	const text = new TextDecoder().decode(bytes);
	return /^["']?apiVersion["']?\s*:\s*["']?modelgate\//m.test(text) && !/^["']?kind["']?\s*:\s*["']?Policy\b/m.test(text);
}

// packages/manifest/src/rules/check-base-models.ts
/** Every model this one was made from can be found again: by a URI, a digest, or both. */
function checkBaseModels({ manifest, document }) {
	const findings = [];
	const unverified = [];
	for (const [index, { name, uri, digest }] of (manifest.spec.baseModels ?? []).entries()) {
		const what = `spec.baseModels[${index}]`;
		if (uri === void 0 && digest === void 0) findings.push({
			code: "MANIFEST_BASE_UNTRACEABLE",
			severity: "error",
			message: `Nothing says where the base model ${showText(name)} is or which bytes it has.`,
			advice: "Add `uri: …`, and `digest: \"sha256:…\"` of the bytes that were used.",
			location: document.locate(`/spec/baseModels/${index}`)
		});
		else unverified.push({
			path: document.path,
			what: `${what}.digest`,
			why: whyOpen(showText(name), uri, digest)
		});
	}
	return {
		findings,
		unverified
	};
}
function whyOpen(name, uri, digest) {
	if (digest === void 0) return `${name} has no digest, so what its URI gives today may differ from what was used.`;
	return uri === void 0 ? `${name} has no URI, so its bytes cannot be fetched and compared.` : `The bytes of ${name} are at ${uri}, not in the repository.`;
}

// packages/manifest/src/import/foreign-value.ts
/** The texts of a member that may be one text or a list of them. */
function textsAt(value, ...path) {
	const found = valueAt(value, ...path);
	return (Array.isArray(found) ? found : [found]).flatMap((item) => {
		return typeof item === "string" && item !== "" ? [item] : [];
	});
}
/** The members of a list, none where there is no list. */
function listAt(value, ...path) {
	const found = valueAt(value, ...path);
	return Array.isArray(found) ? found : [];
}
/** The members of a map, none where there is no map. */
function entriesAt(value, ...path) {
	const found = valueAt(value, ...path);
	return typeof found === "object" && found !== null && !Array.isArray(found) ? Object.entries(found) : [];
}
/** A path written in a file, as a path from the root of the repository. */
function besideFile(path, written) {
	const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")).split("/") : [];
	const parts = [];
	for (const part of [...folder, ...written.split("/")]) if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
	else if (part !== "." && part !== "") parts.push(part);
	return parts.join("/");
}

// packages/manifest/src/import/import-card.ts
/** The front matter of a model card, delimited as the Hugging Face Hub does it. */
const FRONT_MATTER = /^(\s*---\r?\n)([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const RELATIONS = [
	"finetune",
	"adapter",
	"merge",
	"quantized"
];
/** Headings of the Hub's template and of our own card, and what is said below them. */
const SECTIONS = [
	[/^(intended use|direct use|uses)$/i, "useCases"],
	[/^users$/i, "users"],
	[/^out[- ]of[- ]scope( use)?$/i, "outOfScopeUses"],
	[/^(limitations|bias, risks,? and limitations)$/i, "technicalLimitations"],
	[/^trade-?offs$/i, "performanceTradeoffs"]
];
/** What our own cards are tagged with. */
const OUR_TAG = "modelgate";
/** Keys of the front matter that a manifest has a place for. */
const TAKEN = [
	"license",
	"library_name",
	"pipeline_tag",
	"base_model",
	"base_model_relation",
	"tags",
	"model-index",
	"datasets"
];
/** The front matter of a card, or undefined where it has none. */
function readFrontMatter(path, bytes) {
	const text = new TextDecoder().decode(bytes);
	const match = FRONT_MATTER.exec(text);
	if (match === null) return void 0;
	const [whole, start = "", front = ""] = match;
	return {
		document: readYaml(new TextEncoder().encode(front), path, { quotedKeys: /* @__PURE__ */ new Set() }),
		linesBefore: start.split("\n").length - 1,
		body: text.slice(whole.length)
	};
}
/** Reads a Hugging Face model card (`README.md`, `MODEL_CARD.md`): front matter, and prose by its headings. */
function importCard(path, bytes) {
	const front = readFrontMatter(path, bytes);
	if (front === void 0 || front.document.value === void 0) return void 0;
	const { value } = front.document;
	const relation = textAt(value, "base_model_relation") ?? "finetune";
	const library = textAt(value, "library_name");
	const results = resultsOf(value);
	const measured = results.filter(({ value: figure }) => typeof figure === "number");
	return {
		manifest: {
			metadata: present({
				name: textAt(value, "model-index", 0, "name"),
				license: textsAt(value, "license")[0],
				tags: [...new Set(textsAt(value, "tags"))].filter((tag) => tag.length <= 63 && tag !== OUR_TAG).slice(0, 50)
			}),
			spec: present({
				task: textAt(value, "pipeline_tag"),
				library: library === void 0 ? void 0 : { name: library },
				baseModels: textsAt(value, "base_model").map((name) => ({
					name,
					uri: `https://huggingface.co/${encodeURI(name)}`,
					relation: RELATIONS.includes(relation) ? relation : "finetune"
				})),
				considerations: considerationsOf(front.body),
				evaluation: measured.length === 0 ? void 0 : { results: measured }
			})
		},
		lost: [
			...results.filter(({ value: figure }) => typeof figure !== "number").map(({ metric }) => `the value of ${metric} in ${path}, which is not a number`),
			...textsAt(value, "datasets").map((name) => `the data set ${name}, of which the card knows no bytes`),
			...entriesAt(value).filter(([key]) => !TAKEN.includes(key)).map(([key]) => `\`${key}\` of ${path}`)
		]
	};
}
function resultsOf(value) {
	return listAt(value, "model-index").flatMap((model) => {
		return listAt(model, "results").flatMap((result) => {
			const dataset = textAt(result, "dataset", "name") ?? textAt(result, "dataset", "type") ?? "evaluation";
			return listAt(result, "metrics").flatMap((metric) => {
				const name = textAt(metric, "type") ?? textAt(metric, "name");
				return name === void 0 ? [] : [{
					metric: name,
					value: valueAt(metric, "value"),
					dataset
				}];
			});
		});
	});
}
/** What stands below the headings that a manifest knows: entries of lists, otherwise paragraphs. */
function considerationsOf(body) {
	const found = {};
	for (const section of body.split(/^#{1,6}[ \t]+/m).slice(1)) {
		const end = section.indexOf("\n");
		const heading = section.slice(0, end === -1 ? void 0 : end).trim();
		const key = SECTIONS.find(([pattern]) => pattern.test(heading))?.[1];
		const said = end === -1 || key === void 0 ? [] : entriesOf(section.slice(end + 1));
		if (key !== void 0 && said.length > 0) found[key] = [...found[key] ?? [], ...said].slice(0, 100);
	}
	return found;
}
function entriesOf(text) {
	const plain = text.replace(/<!--[\s\S]*?-->/g, "");
	const items = [...plain.matchAll(/^[ \t]*[-*+][ \t]+(.+)$/gm)].map((match) => match[1] ?? "");
	return (items.length > 0 ? items : plain.split(/\n\s*\n/)).map((entry) => entry.replace(/\s+/g, " ").trim()).map((entry) => entry.replace(/\\([\\`*_{}[\]()#+.!|<>~@-])/g, "$1").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")).filter((entry) => entry !== "" && !/^\[more information needed\]$/i.test(entry)).map((entry) => entry.slice(0, 2e3));
}

// packages/manifest/src/rules/check-card.ts
/** Files beside the manifest that can be its card. */
const CARDS = ["MODEL_CARD.md", "README.md"];
/** Cards are prose; more is none. */
const MAX_CARD_BYTES = 1048576;
/** Names that the Hub and the packages themselves use for one library. */
const ALIASES = {
	sklearn: "scikit-learn",
	torch: "pytorch",
	tf: "tensorflow"
};
/** What the front matter of the card beside the manifest says is what the manifest says. */
async function checkCard(context) {
	const folder = context.document.path.split("/").slice(0, -1);
	const findings = [];
	for (const name of CARDS) {
		const path = [...folder, name].join("/");
		const bytes = await readCard(context, path);
		if (bytes !== null) findings.push(...compareCard(context, path, bytes));
	}
	return {
		findings,
		unverified: []
	};
}
async function readCard({ tree }, path) {
	try {
		const bytes = await tree.read(path, MAX_CARD_BYTES);
		return bytes === null || bytes.length > MAX_CARD_BYTES ? null : bytes;
	} catch (error) {
		if (error instanceof ModelgateError) return null;
		throw error;
	}
}
function compareCard({ manifest, document }, path, bytes) {
	const front = readFrontMatter(path, bytes);
	const card = importCard(path, bytes)?.manifest;
	if (front === void 0 || card === void 0) return [];
	const { metadata, spec } = manifest;
	const named = valueAt(card, "metadata", "name");
	if (typeof named === "string" && ![metadata.name, metadata.title].includes(named)) return [];
	return [
		[
			"/metadata/license",
			metadata.license,
			valueAt(card, "metadata", "license"),
			"/license"
		],
		[
			"/spec/task",
			spec.task,
			valueAt(card, "spec", "task"),
			"/pipeline_tag"
		],
		[
			"/spec/library/name",
			spec.library?.name,
			valueAt(card, "spec", "library", "name"),
			"/library_name"
		],
		...resultPairs(manifest.spec.evaluation?.results ?? [], listAt(card, "spec", "evaluation", "results"))
	].flatMap(([pointer, ours, theirs, place]) => {
		if (ours === void 0 || theirs === void 0 || normal(ours) === normal(theirs)) return [];
		const line = front.document.locate(place).line + front.linesBefore;
		return [{
			code: "MANIFEST_CARD_DISAGREES",
			severity: "error",
			message: `\`${pointerText(pointer)}\` is ${showText(shown(ours))} here and ${showText(shown(theirs))} in ${showText(`${path}:${line}`)}.`,
			advice: "Correct the one that is wrong, or write the card anew with `modelgate card`.",
			location: document.locate(pointer),
			data: {
				card: path,
				line
			}
		}];
	});
}
/** Results of the card beside those of the manifest with the same metric and data. */
function resultPairs(ours, theirs) {
	return ours.flatMap(({ metric, value, dataset, slice }, index) => {
		const same = theirs.filter((one) => valueAt(one, "metric") === metric && valueAt(one, "dataset") === dataset);
		if (slice !== void 0 || same.length !== 1) return [];
		return [[
			`/spec/evaluation/results/${index}/value`,
			value,
			valueAt(same[0], "value"),
			"/model-index"
		]];
	});
}
function shown(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
function normal(value) {
	const text = shown(value).toLowerCase();
	return ALIASES[text] ?? text;
}

// packages/manifest/src/rules/rule.ts
const NOTHING = {
	findings: [],
	unverified: []
};

// packages/manifest/src/rules/check-code.ts
/** The commit that the training code is declared to be at exists, as far as this clone can tell. */
async function checkCode({ manifest, document, tree }) {
	const { digest, uri } = manifest.spec.training?.code ?? {};
	const commit = digest?.startsWith("gitCommit:") === true ? digest.slice(10) : void 0;
	if (commit === void 0) return NOTHING;
	const exists = await tree.hasCommit?.(commit) ?? null;
	if (exists === true) return NOTHING;
	if (exists === null || uri !== void 0) {
		const why = uri === void 0 ? `The commit ${commit.slice(0, 12)} is not in this copy of the repository, which does not hold the whole history.` : `The commit ${commit.slice(0, 12)} is in another repository (${uri}), which was not fetched.`;
		return {
			findings: [],
			unverified: [{
				path: document.path,
				what: "spec.training.code.digest",
				why
			}]
		};
	}
	return {
		findings: [{
			code: "MANIFEST_COMMIT_MISSING",
			severity: "error",
			message: `The repository has no commit ${showText(commit)}, which the training code is declared to be at.`,
			advice: "Write the commit the model was trained at, and push it; name another repository by `uri`.",
			location: document.locate("/spec/training/code/digest")
		}],
		unverified: []
	};
}

// packages/manifest/src/rules/check-data.ts
/** A model is not judged with the bytes it learned from. */
function checkData({ manifest, document }) {
	const data = manifest.spec.data ?? [];
	return {
		findings: data.flatMap(({ name, role, digest }, index) => {
			const learned = role === "testing" ? data.find((one) => one.role === "training" && one.digest === digest) : void 0;
			if (learned === void 0) return [];
			return [{
				code: "MANIFEST_DATA_SHARED",
				severity: "error",
				message: `The test data ${showText(name)} are the training data ${showText(learned.name)}: both have one digest.`,
				advice: "Hold other data back for the test, or correct the digest.",
				location: document.locate(`/spec/data/${index}/digest`)
			}];
		}),
		unverified: []
	};
}

// packages/manifest/src/rules/check-dates.ts
/** Milliseconds of a day. */
const DAY = 864e5;
/** Dates exist in the calendar, and the validation has not expired on the day that `now` names. */
function checkDates({ manifest, document, now }) {
	const { validatedOn, expiresOn } = manifest.spec.validation ?? {};
	const findings = [];
	for (const [key, day] of Object.entries({
		validatedOn,
		expiresOn
	})) if (day !== void 0 && startOfDay(day) === void 0) findings.push({
		code: "MANIFEST_DATE_INVALID",
		severity: "error",
		message: `There is no day \`${day}\`.`,
		advice: `Write a day such as \`${key}: "2027-03-02"\`.`,
		location: document.locate(`/spec/validation/${key}`)
	});
	const end = expiresOn === void 0 ? void 0 : startOfDay(expiresOn);
	if (end !== void 0 && now.getTime() >= end + DAY) findings.push({
		code: "MANIFEST_VALIDATION_EXPIRED",
		severity: "error",
		message: `The validation of this model expired on ${expiresOn}.`,
		advice: "Have the model validated again and write the new dates.",
		location: document.locate("/spec/validation/expiresOn")
	});
	return {
		findings,
		unverified: []
	};
}
/** The first millisecond of a day in UTC, or undefined when there is no such day. */
function startOfDay(day) {
	const time = Date.parse(`${day}T00:00:00Z`);
	return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? void 0 : time;
}

// packages/manifest/src/rules/check-documents.ts
/** Reports, plans and other documents that the manifest names are in the repository. */
async function checkDocuments(context) {
	const findings = [];
	for (const { pointer, path } of namedDocuments(context.manifest)) {
		const problem = await findProblem(context, path);
		if (problem !== void 0) findings.push({
			...problem,
			severity: "error",
			location: context.document.locate(pointer)
		});
	}
	return {
		findings,
		unverified: []
	};
}
async function findProblem({ tree }, path) {
	try {
		const confined = confinePath(path);
		if (await tree.read(confined, 0) !== null || (await tree.list(confined)).length > 0) return void 0;
	} catch (error) {
		if (!(error instanceof ModelgateError)) throw error;
		const { code, message, advice } = error;
		return {
			code,
			message,
			...advice === void 0 ? {} : { advice }
		};
	}
	return {
		code: "MANIFEST_FILE_MISSING",
		message: `There is no file ${showText(path)} in the repository.`,
		advice: "Correct the path, or commit the file."
	};
}
/** Documents that are named without a digest: they need only be there. */
function namedDocuments({ spec }) {
	const code = spec.training?.code;
	return [
		...spec.artifacts.map(({ signature }, index) => {
			return [`/spec/artifacts/${index}/signature`, signature];
		}),
		...(spec.data ?? []).map(({ descriptor }, index) => {
			return [`/spec/data/${index}/descriptor`, descriptor];
		}),
		["/spec/training/code/entrypoint", code?.uri === void 0 ? code?.entrypoint : void 0],
		["/spec/validation/report", spec.validation?.report],
		["/spec/monitoring/plan", spec.monitoring?.plan],
		["/spec/changePlan/protocol", spec.changePlan?.protocol],
		["/spec/changePlan/impactAssessment", spec.changePlan?.impactAssessment]
	].flatMap(([pointer, path]) => path === void 0 ? [] : [{
		pointer,
		path
	}]);
}

// packages/manifest/src/find-dvc.ts
/**
* What DVC keeps of a path: in `PATH.dvc`, or in the `dvc.lock` of the nearest folder above it that names the path.
*
* @returns undefined where DVC knows nothing of it
*/
async function findDvc(tree, path) {
	const folders = path.split("/").slice(0, -1);
	const locks = [folders.length, ...folders.keys()].toSorted((a, b) => b - a).map((depth) => [...folders.slice(0, depth), "dvc.lock"].join("/"));
	for (const source of [`${path}.dvc`, ...locks]) {
		const bytes = await tree.read(source, MAX_YAML_BYTES).catch(() => null);
		if (bytes === null) continue;
		const record = recordOf(source, bytes, path);
		if (record !== void 0) return record;
	}
}
function recordOf(source, bytes, path) {
	const document = readYaml(bytes, source, { quotedKeys: /* @__PURE__ */ new Set() });
	const place = [...listAt(document.value, "outs").map((out, index) => ({
		out,
		pointer: `/outs/${index}`
	})), ...entriesAt(document.value, "stages").flatMap(([stage, value]) => {
		return ["outs", "deps"].flatMap((key) => {
			return listAt(value, key).map((out, index) => ({
				out,
				pointer: joinPointer([
					"stages",
					stage,
					key,
					index
				])
			}));
		});
	})].find(({ out }) => {
		const written = valueAt(out, "path");
		return typeof written === "string" && besideFile(source, written) === path;
	});
	if (place === void 0) return void 0;
	const md5 = /^["']?([0-9a-f]{32})(\.dir)?["']?$/.exec(document.source(`${place.pointer}/md5`) ?? "");
	const size = valueAt(place.out, "size");
	return {
		source,
		md5: md5?.[1],
		kind: md5?.[2] !== void 0 ? "folder" : valueAt(place.out, "hash") === "md5" ? "md5" : "text",
		size: typeof size === "number" && Number.isSafeInteger(size) ? size : void 0
	};
}

// packages/manifest/src/rules/verify-dvc.ts
/**
* A declared file that was not fetched: what DVC says of it, which is an MD5 and a size, never the SHA-256 that the
* manifest declares.
*
* @returns undefined where DVC knows nothing of the path either
*/
async function verifyByDvc({ tree, document }, { pointer, size }, path) {
	const record = await findDvc(tree, path);
	if (record === void 0) return void 0;
	const why = `${showText(path)} is kept by DVC and was not fetched; ${showText(record.source)} knows ${describe(record)}, not its SHA-256. \`dvc pull\` fetches it.`;
	const unverified = [{
		path: document.path,
		what: pointerText(`${pointer}/digest`),
		why
	}];
	if (size === void 0 || record.size === void 0 || size === record.size) return {
		findings: [],
		unverified
	};
	return {
		findings: [{
			code: "MANIFEST_SIZE_MISMATCH",
			severity: "error",
			message: `${showText(path)} has ${record.size} bytes by ${showText(record.source)}, not ${size}.`,
			advice: `Write \`size: ${record.size}\`, or fetch the file and run \`modelgate update\`.`,
			location: document.locate(`${pointer}/size`),
			data: {
				expected: size,
				actual: record.size
			}
		}],
		unverified
	};
}
function describe({ md5, kind, size }) {
	const bytes = size === void 0 ? "" : ` and its size, ${size} bytes`;
	if (md5 === void 0) return `no MD5${bytes}`;
	return `${{
		md5: "its MD5",
		text: "an MD5 of its text",
		folder: "the MD5 of its list of files"
	}[kind]} (${md5})${bytes}`;
}
/** A file that is here is also the one that DVC keeps under its path: one of them would otherwise be out of date. */
async function compareWithDvc({ tree, document }, { pointer }, path) {
	const record = await findDvc(tree, path);
	const local = record?.kind === "md5" && record.md5 !== void 0 ? await tree.materialize(path) : null;
	if (record === void 0 || local === null) return [];
	const hash = createHash("md5");
	await pipeline(createReadStream(local), hash);
	const actual = hash.digest("hex");
	if (actual === record.md5) return [];
	return [{
		code: "MANIFEST_DVC_MISMATCH",
		severity: "error",
		message: `${showText(path)} has the MD5 ${actual}, but ${showText(record.source)} keeps ${String(record.md5)} for it.`,
		advice: "Fetch the file with `dvc pull`, or record the new one with `dvc add` or `dvc repro`.",
		location: document.locate(`${pointer}/path`),
		data: {
			expected: record.md5,
			actual
		}
	}];
}

// packages/manifest/src/rules/verify-file.ts
/**
* Compares a declared file, or a folder by its OpenSSF root digest, with the bytes in the tree. Files are streamed;
* of a Git LFS pointer the digest it names is compared.
*/
async function verifyFile(context, declared) {
	const { tree, document } = context;
	const { pointer } = declared;
	const found = (finding, part) => {
		const location = document.locate(`${pointer}/${part}`);
		return {
			findings: [{
				...finding,
				severity: "error",
				location
			}],
			unverified: []
		};
	};
	let path;
	let actual;
	try {
		path = confinePath(declared.path);
		actual = await measureFile(tree, path, declared.signature);
	} catch (error) {
		if (!(error instanceof ModelgateError)) throw error;
		const { code, message, advice } = error;
		return found({
			code,
			message,
			...advice === void 0 ? {} : { advice }
		}, "path");
	}
	if (actual === null) return missing(context, declared, path, found);
	if (actual === "changed") return found({
		code: "MANIFEST_FILE_CHANGING",
		message: `${showText(path)} changed while it was read.`,
		advice: "Run again when nothing writes to it."
	}, "path");
	const { findings, unverified } = compare(declared, path, actual, found);
	return {
		findings: [...findings, ...await compareWithDvc(context, declared, path)],
		unverified
	};
}
function compare(declared, path, actual, found) {
	const findings = [];
	if (declared.digest !== void 0 && declared.digest !== actual.digest) {
		const { findings: mismatch } = found({
			code: "MANIFEST_DIGEST_MISMATCH",
			message: `${showText(path)} does not have the declared digest: its bytes are ${actual.digest}.`,
			advice: `Write \`digest: "${actual.digest}"\`, or run \`modelgate update\`.`,
			data: {
				expected: declared.digest,
				actual: actual.digest
			}
		}, "digest");
		findings.push(...mismatch);
	}
	if (declared.size !== void 0 && declared.size !== actual.size) {
		const { findings: mismatch } = found({
			code: "MANIFEST_SIZE_MISMATCH",
			message: `${showText(path)} has ${actual.size} bytes, not ${declared.size}.`,
			advice: `Write \`size: ${actual.size}\`, or run \`modelgate update\`.`,
			data: {
				expected: declared.size,
				actual: actual.size
			}
		}, "size");
		findings.push(...mismatch);
	}
	return {
		findings,
		unverified: []
	};
}
/** A file that is not there: kept by DVC and not fetched, or simply missing. */
async function missing(context, declared, path, found) {
	return await verifyByDvc(context, declared, path) ?? found({
		code: "MANIFEST_FILE_MISSING",
		message: `There is no file ${showText(path)} in the repository.`,
		advice: "Correct the path, commit the file, or name it by `uri`."
	}, "path");
}

// packages/manifest/src/rules/check-files.ts
/** Every file the manifest names is there, inside the repository, with the digest and the size it declares. */
async function checkFiles(context) {
	const results = [];
	for (const declared of declaredFiles(context.manifest)) results.push(await verifyFile(context, declared));
	const remote = remoteFiles(context.manifest).map(({ pointer, uri }) => ({
		path: context.document.path,
		what: pointerText(`${pointer}/digest`),
		why: `The bytes are at ${uri}, not in the repository.`
	}));
	return {
		findings: results.flatMap(({ findings }) => findings),
		unverified: [...results.flatMap(({ unverified }) => unverified), ...remote]
	};
}
/** All files with their place in the manifest: artifacts, data, lock files, evidence, documents. */
function declaredFiles({ spec }) {
	return [
		...spec.artifacts.map((artifact, index) => local(`/spec/artifacts/${index}`, artifact)),
		...(spec.data ?? []).map((data, index) => local(`/spec/data/${index}`, data)),
		...(spec.training?.environment?.locks ?? []).map((lock, index) => {
			return local(`/spec/training/environment/locks/${index}`, lock);
		}),
		local("/spec/evaluation/predictions", spec.evaluation?.predictions),
		local("/spec/evaluation/cells", spec.evaluation?.cells),
		local("/spec/evaluation/source", spec.evaluation?.source),
		local("/spec/explanation/importances", spec.explanation?.importances),
		local("/spec/monitoring/reference", spec.monitoring?.reference)
	].filter((file) => file !== void 0);
}
function local(pointer, declared) {
	if (declared?.path === void 0) return void 0;
	const { path, digest, size, signature } = declared;
	return {
		pointer,
		path,
		...digest === void 0 ? {} : { digest },
		...size === void 0 ? {} : { size },
		...signature === void 0 ? {} : { signature }
	};
}
function remoteFiles({ spec }) {
	return [
		...spec.artifacts.map((artifact, index) => [`/spec/artifacts/${index}`, artifact]),
		...(spec.data ?? []).map((data, index) => [`/spec/data/${index}`, data]),
		["/spec/training/code", spec.training?.code],
		["/spec/evaluation/predictions", spec.evaluation?.predictions]
	].flatMap(([pointer, declared]) => {
		return declared?.uri === void 0 || declared.path !== void 0 ? [] : [{
			pointer,
			uri: declared.uri
		}];
	});
}

// packages/manifest/src/rules/check-locations.ts
/** Artifacts, data and predictions are named by a path or by a URI, by exactly one of them. */
function checkLocations({ manifest, document }) {
	const { artifacts, data = [], evaluation } = manifest.spec;
	return {
		findings: [
			...artifacts.map((item, index) => [`/spec/artifacts/${index}`, item]),
			...data.map((item, index) => [`/spec/data/${index}`, item]),
			["/spec/evaluation/predictions", evaluation?.predictions]
		].flatMap(([pointer, item]) => {
			if (item === void 0 || item.path === void 0 !== (item.uri === void 0)) return [];
			const name = showText(pointerText(pointer));
			if (item.path !== void 0) return [{
				code: "MANIFEST_TWO_LOCATIONS",
				severity: "error",
				message: `${name} has a path and a URI; nobody could say which one counts.`,
				advice: "Keep one of them.",
				location: document.locate(`${pointer}/uri`, "key")
			}];
			return [{
				code: "MANIFEST_NO_LOCATION",
				severity: "error",
				message: `${name} says neither by path nor by URI where its bytes are.`,
				advice: "Add `path: …` (in this repository) or `uri: …` (elsewhere).",
				location: document.locate(pointer)
			}];
		}),
		unverified: []
	};
}

// packages/manifest/src/rules/check-locks.ts
/** Lock files of large environments have a few megabytes; more is not read. */
const MAX_LOCK_BYTES = 16777216;
/** Lock files fix every version, and fix the library at the version that the manifest declares. */
async function checkLocks(context) {
	const { manifest, document } = context;
	const findings = [];
	const unverified = [];
	for (const [index, { path }] of (manifest.spec.training?.environment?.locks ?? []).entries()) {
		const pointer = `/spec/training/environment/locks/${index}/path`;
		const text = await readLockText(context, path);
		if (text === null) continue;
		const lock = readLock(path, text);
		if (lock === void 0) {
			const why = `${showText(path)} is of a form that is not read, so nobody can say whether it fixes every version.`;
			unverified.push({
				path: document.path,
				what: `spec.training.environment.locks[${index}]`,
				why
			});
			continue;
		}
		findings.push(...openFindings(context, path, pointer, lock), ...libraryFindings(context, path, lock));
	}
	return {
		findings,
		unverified
	};
}
async function readLockText({ tree }, path) {
	try {
		const bytes = await tree.read(path, MAX_LOCK_BYTES);
		return bytes === null || bytes.length > MAX_LOCK_BYTES ? null : new TextDecoder().decode(bytes);
	} catch (error) {
		if (error instanceof ModelgateError) return null;
		throw error;
	}
}
function openFindings({ document }, path, pointer, { open }) {
	const [first] = open;
	if (first === void 0) return [];
	const more = open.length === 1 ? "" : ` and ${open.length - 1} more`;
	return [{
		code: "MANIFEST_LOCK_OPEN",
		severity: "error",
		message: `${showText(path)} fixes no version in line ${first.line} (${showText(first.text)})${more}, so it locks nothing.`,
		advice: "Write exact versions (`name==1.2.3`), for example with `uv pip compile` or `pip freeze`.",
		location: document.locate(pointer),
		data: { lines: open.map(({ line }) => line) }
	}];
}
function libraryFindings({ manifest, document }, path, { versions }) {
	const { library } = manifest.spec;
	const name = library === void 0 ? "" : normalName(library.name);
	const locked = versions.get(name === "sklearn" ? "scikit-learn" : name);
	if (library?.version === void 0 || locked === void 0 || locked === library.version) return [];
	return [{
		code: "MANIFEST_LOCK_MISMATCH",
		severity: "error",
		message: `${showText(path)} fixes ${showText(library.name)} at ${showText(locked)}, not at ${showText(library.version)}.`,
		advice: `Write \`version: "${locked}"\`, or lock the version the model was trained with.`,
		location: document.locate("/spec/library/version")
	}];
}

// packages/manifest/src/rules/check-names.ts
/** Names of artifacts and of data are unique: the identity of the model and every result refer to them. */
function checkNames({ manifest, document }) {
	const { artifacts, data = [] } = manifest.spec;
	return {
		findings: [...repeated(artifacts, "/spec/artifacts", (pointer) => document.locate(pointer)), ...repeated(data, "/spec/data", (pointer) => document.locate(pointer))],
		unverified: []
	};
}
function repeated(items, pointer, locate) {
	const seen = /* @__PURE__ */ new Set();
	return items.flatMap(({ name }, index) => {
		if (!seen.has(name)) {
			seen.add(name);
			return [];
		}
		return [{
			code: "MANIFEST_NAME_REPEATED",
			severity: "error",
			message: `The name ${showText(name)} is used twice in this list.`,
			advice: "Give each entry a name of its own.",
			location: locate(`${pointer}/${index}/name`)
		}];
	});
}

// packages/manifest/src/rules/check-owner.ts
/** Where GitHub looks for CODEOWNERS, in its order. */
const PLACES = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/** Where the policy asks for it, the owner of the model is somebody whom CODEOWNERS knows. */
async function checkOwner({ manifest, document, tree, demands }) {
	if (demands?.gates.manifest?.ownerInCodeowners !== true) return NOTHING;
	const { owner } = manifest.metadata;
	let text;
	for (const place of PLACES) {
		const bytes = text === void 0 ? await tree.read(place) : null;
		if (bytes !== null) text = new TextDecoder().decode(bytes);
	}
	if (new Set((text ?? "").split("\n").flatMap(ownersOfLine)).has(owner.toLowerCase())) return NOTHING;
	const location = document.locate("/metadata/owner");
	return {
		findings: [{
			code: "MANIFEST_OWNER_UNKNOWN",
			severity: "error",
			message: text === void 0 ? "The policy wants the owner of a model to stand in CODEOWNERS, and the repository has no such file." : `The owner ${showText(owner)} does not stand in CODEOWNERS, as the policy demands.`,
			advice: `Add \`/${document.path} ${owner}\` to .github/CODEOWNERS, or correct the owner.`,
			location
		}],
		unverified: []
	};
}
function ownersOfLine(line) {
	const [pattern, ...owners] = line.replace(/(^|\s)#.*$/, "").trim().split(/\s+/);
	return pattern === "" ? [] : owners.map((owner) => owner.toLowerCase());
}

// packages/manifest/src/rules/check-placeholders.ts
/** What templates and generators leave behind. */
const PLACEHOLDER = /^\s*(\[?more information needed\]?|not specified|todo\b.*|tbd|n\/a|fixme\b.*|xxx|\?+)\s*$/i;
/** Texts in which a person should say something and a template still stands. */
function checkPlaceholders({ manifest, document }) {
	const findings = [];
	visit(manifest, []);
	return {
		findings,
		unverified: []
	};
	function visit(value, path) {
		if (typeof value === "string" && PLACEHOLDER.test(value)) {
			const pointer = joinPointer(path);
			findings.push({
				code: "MANIFEST_PLACEHOLDER",
				severity: "warning",
				message: `\`${pointerText(pointer)}\` still says ${showText(value)}.`,
				advice: "Say it in your own words, or remove the entry.",
				location: document.locate(pointer)
			});
		} else if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index]);
		else if (typeof value === "object" && value !== null) for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
	}
}

// packages/manifest/src/rules/check-results.ts
/** Every result cites data that the manifest declares, and is given once. */
function checkResults({ manifest, document }) {
	const { data = [], evaluation } = manifest.spec;
	const names = data.map(({ name }) => name);
	const seen = /* @__PURE__ */ new Set();
	return {
		findings: (evaluation?.results ?? []).flatMap((result, index) => {
			const pointer = `/spec/evaluation/results/${index}`;
			const found = [];
			if (!names.includes(result.dataset)) {
				const meant = closest(result.dataset, names);
				found.push({
					code: "MANIFEST_DATASET_UNKNOWN",
					severity: "error",
					message: `The result cites the data ${showText(result.dataset)}, which \`spec.data\` does not declare.`,
					advice: meant === void 0 ? "Declare it under `spec.data`." : `Did you mean ${showText(meant)}?`,
					location: document.locate(`${pointer}/dataset`)
				});
			}
			const key = JSON.stringify([
				result.metric,
				result.dataset,
				result.slice ?? null
			]);
			if (seen.has(key)) found.push({
				code: "MANIFEST_RESULT_REPEATED",
				severity: "error",
				message: `${showText(result.metric)} on ${showText(result.dataset)} is given twice.`,
				advice: "Keep one of them, or tell them apart by `slice`.",
				location: document.locate(pointer)
			});
			seen.add(key);
			return found;
		}),
		unverified: []
	};
}

// packages/manifest/src/rules/check-slices.ts
/** How reports join the names and the values of crossed attributes. */
const CROSSED = " × ";
/** Slices of results (`sex=female`) and reference groups name groups that the manifest declares. */
function checkSlices({ manifest, document }) {
	const { evaluation, fairness } = manifest.spec;
	const attributes = fairness?.sensitiveAttributes ?? [];
	const findings = [];
	const unverified = [];
	const unknown = (message, meant, advice, pointer) => {
		findings.push({
			code: "MANIFEST_GROUP_UNKNOWN",
			severity: "error",
			message,
			advice: meant === void 0 ? advice : `Did you mean ${showText(meant)}?`,
			location: document.locate(pointer)
		});
	};
	for (const [index, { name, groups, reference }] of attributes.entries()) {
		if (groups === void 0 || reference === void 0 || groups.includes(reference)) continue;
		const message = `The reference group ${showText(reference)} is not one of the groups of ${showText(name)}.`;
		const pointer = `/spec/fairness/sensitiveAttributes/${index}/reference`;
		unknown(message, closest(reference, groups), `Its groups are: ${groups.join(", ")}.`, pointer);
	}
	for (const [index, { slice }] of (evaluation?.results ?? []).entries()) {
		const pointer = `/spec/evaluation/results/${index}/slice`;
		for (const { name, value } of slice === void 0 ? [] : partsOf(slice)) {
			const declared = attributes.find((attribute) => attribute.name === name);
			const names = attributes.map((attribute) => attribute.name);
			const meant = closest(name, names);
			if (declared?.groups !== void 0 && !declared.groups.includes(value)) unknown(`${showText(value)} is not one of the declared groups of ${showText(name)}.`, closest(value, declared.groups), `Its groups are: ${declared.groups.join(", ")}.`, pointer);
			else if (declared === void 0 && meant !== void 0) unknown(`No sensitive attribute is called ${showText(name)}.`, meant, "Declare it under `spec.fairness.sensitiveAttributes`.", pointer);
			else if (declared?.groups === void 0) {
				const why = `No groups of ${showText(name)} are declared, so nobody can say whether ${showText(value)} is one.`;
				unverified.push({
					path: document.path,
					what: `spec.evaluation.results[${index}].slice`,
					why
				});
			}
		}
	}
	return {
		findings,
		unverified
	};
}
/** `sex × age=female × young` as its attributes and groups; nothing for slices of another form. */
function partsOf(slice) {
	const [names, values] = slice.split(/=(.*)/s);
	if (names === void 0 || values === void 0) return [];
	const attributes = names.split(CROSSED);
	const groups = values.split(CROSSED);
	if (attributes.length !== groups.length) return [];
	return attributes.map((name, index) => ({
		name: name.trim(),
		value: groups[index]?.trim() ?? ""
	}));
}

// packages/manifest/src/rules/check-tier.ts
const TIERS = [
	"low",
	"medium",
	"high",
	"critical"
];
/** The manifest says everything that the policy demands of its risk tier and of the tiers below. */
function checkTier({ manifest, document, demands }) {
	if (demands === null) return {
		findings: [],
		unverified: [{
			path: document.path,
			what: "spec.risk.tier",
			why: "No policy was given, so nothing is demanded of this tier."
		}]
	};
	const { tier } = manifest.spec.risk;
	const findings = requiredFields(demands.tiers, tier).flatMap(({ field, by }) => {
		const path = field.split(".");
		if (isSaid(valueAt(manifest, ...path))) return [];
		return [{
			code: "MANIFEST_FIELD_REQUIRED",
			severity: "error",
			message: `The policy demands \`${field}\` of models of risk tier ${by}${by === tier ? "" : " and above"}.`,
			advice: `Add \`${path.at(-1)}:\` under \`${path.slice(0, -1).join(".") || "the top level"}\`.`,
			location: document.locate(`/${path.join("/")}`, "key"),
			subject: field
		}];
	});
	return findings.length === 0 ? NOTHING : {
		findings,
		unverified: []
	};
}
/** Fields demanded of a tier, each with the lowest tier that demands it. */
function requiredFields(tiers, tier) {
	const fields = /* @__PURE__ */ new Map();
	for (const by of TIERS.slice(0, TIERS.indexOf(tier) + 1)) for (const field of tiers[by]?.require ?? []) if (!fields.has(field)) fields.set(field, by);
	return [...fields].map(([field, by]) => ({
		field,
		by
	}));
}
function isSaid(value) {
	if (value === void 0 || value === null || value === "") return false;
	return typeof value !== "object" || Object.keys(value).length > 0;
}

// packages/manifest/src/rules/check-validation.ts
/** Whoever validates a model does not own it (SR 26-2: validation is independent of development). */
function checkValidation({ manifest, document }) {
	const { validation } = manifest.spec;
	const { owner } = manifest.metadata;
	if (validation?.owner.toLowerCase() !== owner.toLowerCase()) return NOTHING;
	return {
		findings: [{
			code: "MANIFEST_VALIDATION_NOT_INDEPENDENT",
			severity: "error",
			message: `${showText(owner)} owns the model and validates it; nobody can be their own validator.`,
			advice: "Name the team or person who validated it, and who does not own it.",
			location: document.locate("/spec/validation/owner")
		}],
		unverified: []
	};
}

// packages/manifest/src/rules/check-version.ts
/** The version moves forward exactly when the bytes of the model change. */
async function checkVersion({ manifest, document, base }) {
	const unverified = (why) => {
		return {
			findings: [],
			unverified: [{
				path: document.path,
				what: "metadata.version",
				why
			}]
		};
	};
	if (base === null) return unverified("No base was given, so nobody can say whether the bytes changed.");
	const bytes = await base.read(document.path);
	if (bytes === null) return NOTHING;
	const { manifest: former } = readManifest(bytes, document.path);
	if (former === void 0) return unverified(`The manifest at ${base.label} cannot be read.`);
	if (former.metadata.name !== manifest.metadata.name) return NOTHING;
	const changed = modelDigest(former.spec.artifacts) !== modelDigest(manifest.spec.artifacts);
	const order = compareVersions(manifest.metadata.version, former.metadata.version);
	const version = showText(manifest.metadata.version);
	const report = (code, message, advice) => {
		return {
			findings: [{
				code,
				severity: "error",
				message,
				advice,
				location: document.locate("/metadata/version")
			}],
			unverified: []
		};
	};
	if (changed && order === 0) return report("MANIFEST_VERSION_NOT_MOVED", `The model's bytes changed, but its version is still ${version}.`, "Raise the version, for example with `modelgate update --version minor`.");
	if (changed && order < 0) return report("MANIFEST_VERSION_BACKWARDS", `The version went back from ${showText(former.metadata.version)} to ${version}.`, "Raise it; to return to former bytes, promote their digest again.");
	if (!changed && order !== 0) return report("MANIFEST_VERSION_WITHOUT_CHANGE", `The version moved from ${showText(former.metadata.version)} to ${version}, but the model's bytes are the same.`, `Write \`version: "${former.metadata.version}"\` again; a version names bytes.`);
	return NOTHING;
}

// packages/manifest/src/rules/index.ts
/** Everything that is asked of one manifest beyond its schema. */
const RULES = [
	checkNames,
	checkLocations,
	checkFiles,
	checkDocuments,
	checkLocks,
	checkCode,
	checkBaseModels,
	checkData,
	checkResults,
	checkSlices,
	checkCard,
	checkDates,
	checkValidation,
	checkVersion,
	checkOwner,
	checkTier,
	checkPlaceholders
];

// packages/manifest/src/evaluate-manifest.ts
/**
* Judges manifests: form, schema, and everything that can be compared with the files they name.
*
* @returns one report; `subject` is the model when exactly one manifest was judged; `data.manifests` lists each
*   manifest with its verdict, `data.unverified` what nothing could be compared with
* @throws ModelgateError `MANIFEST_NOT_FOUND` when a path of the question does not exist
*/
async function evaluateManifest(question) {
	const { tree, policy = null } = question;
	const paths = question.paths ?? await findManifests(tree);
	const judged = [];
	for (const path of paths) judged.push(await judge(path, question));
	const repeated = question.paths === void 0 ? await repeatedModels(tree, judged) : /* @__PURE__ */ new Map();
	const manifests = judged.map(({ path, subject, findings }) => {
		const own = repeated.get(path);
		return {
			path,
			subject,
			verdict: verdictOf(own === void 0 ? findings : [...findings, own])
		};
	});
	const findings = sortFindings([...judged.flatMap((one) => one.findings), ...repeated.values()]);
	const base = {
		gate: "manifest",
		subject: judged.length === 1 ? judged[0]?.subject ?? null : null,
		policy: policy === null ? null : {
			source: policy.source,
			digest: policy.digest
		},
		tables: manifests.length === 0 ? [] : [tableOf(manifests)],
		data: {
			manifests,
			unverified: judged.flatMap(({ unverified }) => unverified)
		}
	};
	if (manifests.length === 0) return createReport({
		...base,
		verdict: "inconclusive",
		reasonCode: NO_MANIFEST.code,
		findings: [NO_MANIFEST]
	});
	const verdict = combineVerdicts(manifests.map((manifest) => manifest.verdict));
	const reasonCode = verdict === "pass" ? "MANIFEST_VALID" : findings[0]?.code ?? "MANIFEST_VALID";
	return createReport({
		...base,
		verdict,
		reasonCode,
		findings
	});
}
const NO_MANIFEST = {
	code: "MANIFEST_NONE",
	severity: "error",
	message: "There is no manifest: no file called `*.modelgate.yaml` and none with `apiVersion: modelgate/v1`.",
	advice: "Write a draft with `modelgate init --output model.modelgate.yaml`."
};
async function judge(path, question) {
	const { tree, base = null, policy = null, now } = question;
	const { manifest, document, findings: formal } = readManifest(await readBytes(tree, path), path);
	if (manifest === void 0) return {
		path,
		name: null,
		subject: null,
		findings: formal,
		unverified: []
	};
	const context = {
		manifest,
		document,
		tree,
		base,
		demands: policy,
		now
	};
	const results = [];
	for (const rule of RULES) results.push(await rule(context));
	return {
		path,
		name: manifest.metadata.name,
		subject: {
			model: manifest.metadata.name,
			version: manifest.metadata.version,
			digest: modelDigest(manifest.spec.artifacts)
		},
		findings: results.flatMap(({ findings }) => findings),
		unverified: results.flatMap(({ unverified }) => unverified)
	};
}
async function readBytes(tree, path) {
	const bytes = await tree.read(path, MAX_YAML_BYTES);
	if (bytes !== null) return bytes;
	throw new ModelgateError("MANIFEST_NOT_FOUND", `There is no file ${showText(path)}.`, { advice: "Check the path; `modelgate validate` without a path finds every manifest." });
}
/** One finding for every manifest of a model that another manifest describes too. */
async function repeatedModels(tree, judged) {
	const first = /* @__PURE__ */ new Map();
	const found = /* @__PURE__ */ new Map();
	for (const { path, name } of judged) {
		if (name === null) continue;
		const other = first.get(name);
		if (other === void 0) {
			first.set(name, path);
			continue;
		}
		const { document } = readManifest(await readBytes(tree, path), path);
		found.set(path, {
			code: "MANIFEST_MODEL_REPEATED",
			severity: "error",
			message: `The model ${showText(name)} already has a manifest: ${showText(other)}.`,
			advice: "Keep one of them, or give this model another name.",
			location: document.locate("/metadata/name")
		});
	}
	return found;
}
function verdictOf(findings) {
	if (findings.some(({ severity }) => severity === "error")) return "fail";
	return findings.some(({ severity }) => severity === "warning") ? "warn" : "pass";
}
function tableOf(manifests) {
	return {
		title: "Manifests",
		columns: [
			{ name: "Manifest" },
			{ name: "Model" },
			{ name: "Version" },
			{ name: "Verdict" }
		],
		rows: manifests.map(({ path, subject, verdict }) => [
			path,
			subject?.model ?? "",
			subject?.version ?? "",
			verdict
		])
	};
}

// packages/manifest/src/update-manifest.ts
/**
* Brings a manifest up to date after a retraining: digests and sizes from the files, results from the file that
* `evaluation.source` names, and the version. Everything else, comments and order included, stays as it is.
*
* @param bump which part of the version to raise; undefined leaves it
* @returns the new text and what changed; the same text when nothing did
* @throws ModelgateError `MANIFEST_FILE_MISSING` for a declared file that is not there, `MANIFEST_VERSION_FORM` when
*   the version has no parts to raise
*/
async function updateManifest({ manifest, document }, tree, bump) {
	const edits = [...await fileEdits(manifest, document, tree), ...await resultEdits(manifest, tree)];
	if (bump !== void 0) edits.push({
		pointer: "/metadata/version",
		to: raiseVersion(manifest.metadata.version, bump)
	});
	const changes = edits.flatMap(({ pointer, to }) => {
		const from = valueAt(manifest, ...pathOf(pointer));
		const range = document.range(pointer);
		if (range === void 0 || from === to || typeof from !== "string" && typeof from !== "number") return [];
		return [{
			field: pointerText(pointer),
			from,
			to,
			range
		}];
	});
	return {
		text: changes.toSorted((a, b) => b.range[0] - a.range[0]).reduce((current, { to, range: [start, end] }) => {
			return `${current.slice(0, start)}${typeof to === "string" ? JSON.stringify(to) : String(to)}${current.slice(end)}`;
		}, document.text),
		changes: changes.map(({ field, from, to }) => ({
			field,
			from,
			to
		}))
	};
}
async function fileEdits(manifest, document, tree) {
	const edits = [];
	for (const { pointer, path, signature } of declaredFiles(manifest)) {
		const actual = await measureFile(tree, path, signature);
		if (actual === null || actual === "changed") {
			const what = actual === null ? "is not in the repository" : "changed while it was read";
			throw new ModelgateError("MANIFEST_FILE_MISSING", `${showText(path)} ${what}, so it has no digest to write.`, {
				advice: "Write the file first, or remove its entry from the manifest.",
				location: document.locate(`${pointer}/path`)
			});
		}
		edits.push({
			pointer: `${pointer}/digest`,
			to: actual.digest
		}, {
			pointer: `${pointer}/size`,
			to: actual.size
		});
	}
	return edits;
}
/** Results by the JSON file that the evaluation wrote: a list of results, or a map from metrics to values. */
async function resultEdits({ spec }, tree) {
	const { results = [], source } = spec.evaluation ?? {};
	const bytes = source === void 0 ? null : await tree.read(source.path);
	if (bytes === null) return [];
	let measured;
	try {
		measured = JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		return [];
	}
	return results.flatMap((result, index) => {
		const found = Array.isArray(measured) ? measured.find((one) => isSameResult(one, result)) : measured;
		const value = Array.isArray(measured) ? valueAt(found, "value") : valueAt(found, result.metric);
		const n = Array.isArray(measured) ? valueAt(found, "n") : void 0;
		const pointer = `/spec/evaluation/results/${index}`;
		return [...typeof value === "number" ? [{
			pointer: `${pointer}/value`,
			to: value
		}] : [], ...typeof n === "number" ? [{
			pointer: `${pointer}/n`,
			to: n
		}] : []];
	});
}
function isSameResult(one, { metric, dataset, slice }) {
	return valueAt(one, "metric") === metric && valueAt(one, "dataset") === dataset && valueAt(one, "slice") === slice;
}
function raiseVersion(version, part) {
	const match = /^(v?)(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(version);
	if (match === null) throw new ModelgateError("MANIFEST_VERSION_FORM", `The version ${showText(version)} is not MAJOR.MINOR.PATCH.`, { advice: "Write the new version by hand." });
	const [, prefix = "", major, minor, patch] = match;
	const [x, y, z] = [
		Number(major),
		Number(minor),
		Number(patch)
	];
	return `${prefix}${{
		major: [
			x + 1,
			0,
			0
		],
		minor: [
			x,
			y + 1,
			0
		],
		patch: [
			x,
			y,
			z + 1
		]
	}[part].join(".")}`;
}
function pathOf(pointer) {
	return pointer.slice(1).split("/");
}

// packages/manifest/src/export/export-cyclonedx.ts
/** What our properties begin with. */
const CYCLONEDX_PREFIX = "modelgate:";
/** Versions of CycloneDX whose model cards are alike. */
const CYCLONEDX_VERSIONS = ["1.6", "1.7"];
/** Fields that have a place of their own; all others become properties. */
const OWN_METADATA = /* @__PURE__ */ new Set([
	"name",
	"version",
	"description",
	"license"
]);
const OWN_SPEC = /* @__PURE__ */ new Set(["artifacts", "data"]);
/**
* A manifest as a CycloneDX ML-BOM: the model with its card, its files and its data as components. Names of
* considerations are CycloneDX's own; what it has no name for stands in `properties`, so that an import gives the same
* manifest back. The same manifest always gives the same document: it has no time and a serial number of its content.
*/
function exportCycloneDx(manifest, specVersion = "1.6") {
	const { metadata, spec } = manifest;
	const model = {
		type: "machine-learning-model",
		"bom-ref": "model",
		name: metadata.name,
		version: metadata.version,
		...metadata.description === void 0 ? {} : { description: metadata.description },
		...metadata.license === void 0 ? {} : { licenses: [licenseOf$1(metadata.license)] },
		...spec.baseModels === void 0 ? {} : { pedigree: { ancestors: spec.baseModels.map(ancestorOf) } },
		modelCard: modelCardOf(manifest),
		properties: [...propertiesOf$1("metadata.", metadata, OWN_METADATA), ...propertiesOf$1("spec.", spec, OWN_SPEC)]
	};
	const files = spec.artifacts.map((artifact) => componentOf("file", "artifact", artifact));
	const data = (spec.data ?? []).map((entry) => componentOf("data", "data", entry));
	return {
		document: {
			$schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
			bomFormat: "CycloneDX",
			specVersion,
			serialNumber: `urn:uuid:${contentUuid(manifest)}`,
			version: 1,
			metadata: { tools: { components: [{
				type: "application",
				name: "modelgate",
				version: VERSION
			}] } },
			components: [
				model,
				...files,
				...data
			],
			dependencies: [{
				ref: "model",
				dependsOn: [...files, ...data].map((component) => component["bom-ref"])
			}]
		},
		lost: []
	};
}
/** A UUID of version 8 (RFC 9562): the first bits of the manifest's SHA-256. */
function contentUuid(manifest) {
	const hex = createHash("sha256").update(canonicalJson(manifest)).digest("hex");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
/** An SPDX expression where it reads as one, else a name. */
function licenseOf$1(license) {
	const words = license.replace(/[()]/g, " ").trim().split(/\s+/);
	return words.every((word, index) => (index % 2 === 1 ? /^(AND|OR|WITH)$/ : /^[\w.+-]+$/).test(word)) && words.length % 2 === 1 ? { expression: license } : { license: { name: license } };
}
function ancestorOf({ name, uri, digest }) {
	return {
		type: "machine-learning-model",
		name,
		...digest?.startsWith("sha256:") === true ? { hashes: [hashOf(digest)] } : {},
		...uri === void 0 ? {} : { externalReferences: [{
			type: "distribution",
			url: uri
		}] }
	};
}
function hashOf(digest) {
	return {
		alg: "SHA-256",
		content: digest.slice(7)
	};
}
function modelCardOf({ spec }) {
	const { considerations, fairness, evaluation } = spec;
	const { users, useCases, technicalLimitations, performanceTradeoffs, ethicalConsiderations } = considerations;
	const results = evaluation?.results ?? [];
	const datasets = (spec.data ?? []).map(({ name }) => ({ ref: `data:${name}` }));
	return {
		modelParameters: {
			...spec.task === void 0 ? {} : { task: spec.task },
			...datasets.length === 0 ? {} : { datasets }
		},
		...results.length === 0 ? {} : { quantitativeAnalysis: { performanceMetrics: results.map(metricOf) } },
		considerations: {
			useCases,
			...users === void 0 ? {} : { users },
			...technicalLimitations === void 0 ? {} : { technicalLimitations },
			...performanceTradeoffs === void 0 ? {} : { performanceTradeoffs },
			...ethicalConsiderations === void 0 ? {} : { ethicalConsiderations: ethicalConsiderations.map(named) },
			...fairness?.assessments === void 0 ? {} : { fairnessAssessments: fairness.assessments.map(assessed) }
		}
	};
}
/** Without the extension keys that a manifest allows and CycloneDX does not. */
function named({ name, mitigationStrategy }) {
	return {
		name,
		...mitigationStrategy === void 0 ? {} : { mitigationStrategy }
	};
}
function assessed(assessment) {
	return Object.fromEntries(Object.entries(assessment).filter(([key]) => !key.startsWith("x-")));
}
/** CycloneDX holds figures as text and knows no data set; the slice names both. */
function metricOf({ metric, value, dataset, slice, confidenceInterval }) {
	return {
		type: metric,
		value: String(value),
		slice: slice === void 0 ? dataset : `${dataset}, ${slice}`,
		...confidenceInterval === void 0 ? {} : { confidenceInterval: {
			lowerBound: String(confidenceInterval.low),
			upperBound: String(confidenceInterval.high)
		} }
	};
}
function componentOf(type, kind, entry) {
	const version = "version" in entry ? entry.version : void 0;
	return {
		type,
		"bom-ref": `${kind}:${entry.name}`,
		name: entry.name,
		...version === void 0 ? {} : { version },
		..."mediaType" in entry && entry.mediaType !== void 0 && /^[-+.\w]+\/[-+.\w]+$/.test(entry.mediaType) ? { "mime-type": entry.mediaType } : {},
		hashes: [hashOf(entry.digest)],
		properties: propertiesOf$1("", entry, /* @__PURE__ */ new Set([
			"name",
			"digest",
			"version"
		]))
	};
}
function propertiesOf$1(prefix, value, own) {
	return Object.entries(value).filter(([key]) => !own.has(key)).map(([key, member]) => ({
		name: `${CYCLONEDX_PREFIX}${prefix}${key}`,
		value: JSON.stringify(member)
	}));
}

// packages/manifest/src/export/export-in-toto.ts
/** The artifacts of a manifest as subjects of an in-toto statement: each with its place and its digest. */
function exportInToto({ metadata, spec }) {
	return {
		document: { subject: spec.artifacts.map(({ name, path, uri, digest, mediaType }) => ({
			name,
			uri: path ?? uri,
			digest: { sha256: digest.slice(7) },
			...mediaType === void 0 ? {} : { mediaType }
		})) },
		lost: [...Object.keys(metadata).map((key) => `metadata.${key}`), ...Object.keys(spec).filter((key) => key !== "artifacts").map((key) => `spec.${key}`)]
	};
}

// packages/manifest/src/export/export-mlflow.ts
/** What our tags begin with. */
const MLFLOW_PREFIX = "modelgate.";
/** MLflow refuses tags of model versions with longer values. */
const MAX_TAG_CHARACTERS = 5e3;
/**
* A manifest as the tags of a model version in MLflow, in the form of its REST interface: every field as JSON, and
* the digest of the model.
*
* @returns `lost`: fields that are longer than a tag may be
*/
function exportMlflow({ metadata, spec }) {
	const { name, version, description, ...others } = metadata;
	const fields = [...Object.entries({
		version,
		...others
	}).map(([key, value]) => tag(`metadata.${key}`, value)), ...Object.entries(spec).map(([key, value]) => tag(`spec.${key}`, value))];
	const fitting = fields.filter(({ value }) => value.length <= MAX_TAG_CHARACTERS);
	return {
		document: {
			name,
			version,
			...description === void 0 ? {} : { description },
			tags: [{
				key: `${MLFLOW_PREFIX}digest`,
				value: modelDigest(spec.artifacts)
			}, ...fitting]
		},
		lost: fields.filter((field) => !fitting.includes(field)).map(({ key, value }) => `${key}: ${value.length} characters, and a tag holds ${MAX_TAG_CHARACTERS}`)
	};
}
function tag(field, value) {
	return {
		key: `${MLFLOW_PREFIX}${field}`,
		value: JSON.stringify(value)
	};
}

// packages/manifest/src/import/import-dvc.ts
/** Code and settings that a stage depends on; everything else it reads is data. */
const NOT_DATA = /\.(py|ipynb|r|jl|sh|ya?ml|toml|json|cfg|ini|lock)$/i;
/** Names of settings that hold a seed: `seed`, `train.seed`, `prepare_seed`. */
const SEED = /(^|[._])seed$/i;
/** Reads `dvc.lock`: what the stages made of what, and with which settings. */
function importDvcLock(path, bytes) {
	const document = readYaml(bytes, path, { quotedKeys: /* @__PURE__ */ new Set() });
	const stages = entriesAt(document.value, "stages");
	if (stages.length === 0) return void 0;
	const outputs = stages.flatMap(([, stage]) => filesOf(path, stage, "outs"));
	const models = outputs.filter((file) => modelFormat(file.path) !== void 0);
	const made = new Set(outputs.map((file) => file.path));
	const inputs = stages.flatMap(([, stage]) => filesOf(path, stage, "deps")).filter((file) => !NOT_DATA.test(file.path) && modelFormat(file.path) === void 0);
	const tables = new Set(inputs.filter((file) => !made.has(file.path) || isTable(file.path)).map((file) => file.path));
	const settings = stages.flatMap(([name, stage]) => {
		return entriesAt(stage, "params").flatMap(([file, values]) => {
			return entriesAt(values).map(([key, value]) => {
				const pointer = `/stages${joinPointer([
					name,
					"params",
					file,
					key
				])}`;
				return {
					key,
					value,
					source: document.source(pointer)
				};
			});
		});
	});
	return {
		manifest: { spec: present({ training: present(trainingOf(settings)) }) },
		...models.length === 0 ? {} : { artifacts: models.map((file) => file.path) },
		...tables.size === 0 ? {} : { data: [...tables].map((table) => ({ path: table })) },
		lost: models.length === 0 ? [`the outputs in ${path}, none of which is a known kind of model file`] : []
	};
}
function trainingOf(settings) {
	const seeds = settings.filter(({ key, value }) => SEED.test(key) && Number.isSafeInteger(value));
	const others = settings.filter((setting) => !seeds.includes(setting));
	return {
		seeds: Object.fromEntries(seeds.map(({ key, value }) => [key, value])),
		hyperparameters: Object.fromEntries(others.map(({ key, value, source }) => [key, value ?? source ?? null]))
	};
}
/** Reads a `.dvc` file: the file or folder it stands for. */
function importDvcFile(path, bytes) {
	const { value } = readYaml(bytes, path, { quotedKeys: /* @__PURE__ */ new Set() });
	const files = listAt(value, "outs").flatMap((out) => textAt(out, "path") ?? []);
	if (files.length === 0) return void 0;
	const paths = files.map((file) => besideFile(path, file));
	const models = paths.filter((file) => modelFormat(file) !== void 0);
	const data = paths.filter((file) => modelFormat(file) === void 0).map((file) => ({ path: file }));
	return {
		manifest: { metadata: present({ description: textAt(value, "desc") }) },
		...models.length === 0 ? {} : { artifacts: models },
		...data.length === 0 ? {} : { data },
		lost: []
	};
}
/** Reads `dvc.yaml`: the declared models, and the stage that makes one as the command that rebuilds it. */
function importDvcYaml(path, bytes) {
	const { value } = readYaml(bytes, path, { quotedKeys: /* @__PURE__ */ new Set() });
	const stages = entriesAt(value, "stages");
	const artifacts = entriesAt(value, "artifacts");
	if (stages.length === 0 && artifacts.length === 0) return void 0;
	const [named, ...others] = artifacts.filter(([, artifact]) => (textAt(artifact, "type") ?? "model") === "model");
	const file = named === void 0 ? void 0 : textAt(named[1], "path");
	const maker = stages.find(([, stage]) => outputsOf(stage).some((out) => out === file || modelFormat(out) !== void 0));
	const made = file ?? outputsOf(maker?.[1]).find((out) => modelFormat(out) !== void 0);
	const command = textsAt(maker?.[1], "cmd").join(" && ");
	const reproduce = made === void 0 || command === "" || command.includes("${") ? void 0 : present({
		command,
		workdir: path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : void 0,
		outputs: [{
			path: besideFile(path, made),
			role: "weights"
		}]
	});
	return {
		manifest: {
			metadata: present({
				name: named?.[0],
				description: textAt(named?.[1], "desc"),
				tags: textsAt(named?.[1], "labels").filter((tag) => tag.length <= 63)
			}),
			spec: present({ reproduce })
		},
		...made === void 0 ? {} : { artifacts: [besideFile(path, made)] },
		lost: [...others.map(([name]) => `the artifact ${name} of ${path}: one manifest describes one model`), ...command.includes("${") ? [`the command of ${path}, which holds variables of DVC`] : []]
	};
}
/** Outputs are paths, or maps of one path to its settings. */
function outputsOf(stage) {
	return listAt(stage, "outs").flatMap((out) => typeof out === "string" ? [out] : entriesAt(out).map(([key]) => key));
}
function filesOf(lock, stage, key) {
	return listAt(stage, key).flatMap((entry) => {
		const written = valueAt(entry, "path");
		return typeof written === "string" ? [{ path: besideFile(lock, written) }] : [];
	});
}
function isTable(path) {
	return /\.(csv|tsv|parquet|arrow|feather|jsonl)$/i.test(path);
}

// packages/manifest/src/import/restore-fields.ts
/** `metadata.owner`, `spec.training`: one field of a manifest. */
const FIELD = /^(metadata|spec)\.([A-Za-z][A-Za-z0-9-]*)$/;
/**
* Fields of a manifest that an export put away as JSON under `PREFIXmetadata.owner`, `PREFIXspec.training` ….
*
* @returns the fields, and what could not be read
*/
function restoreFields(entries, prefix) {
	const parts = {
		metadata: {},
		spec: {}
	};
	const lost = [];
	for (const [name, text] of entries) {
		const [, part, field = ""] = FIELD.exec(name.startsWith(prefix) ? name.slice(prefix.length) : "") ?? [];
		if (part !== "metadata" && part !== "spec") continue;
		try {
			parts[part][field] = JSON.parse(text);
		} catch {
			lost.push(`\`${name}\`, which is not JSON`);
		}
	}
	return {
		manifest: parts,
		lost
	};
}

// packages/manifest/src/import/import-cyclonedx.ts
const CONSIDERATIONS = [
	"users",
	"useCases",
	"technicalLimitations",
	"performanceTradeoffs"
];
/** Reads a CycloneDX ML-BOM: its first model, with the card, the files and the data beside it. */
function importCycloneDx(path, bom) {
	const components = [valueAt(bom, "metadata", "component"), ...listAt(bom, "components")];
	const models = components.filter((one) => valueAt(one, "type") === "machine-learning-model");
	const [model] = models;
	if (model === void 0) return void 0;
	const restored = restoreFields(propertiesOf(model), CYCLONEDX_PREFIX);
	const card = valueAt(model, "modelCard");
	const artifacts = components.filter((one) => valueAt(one, "type") === "file").flatMap(entryOf);
	const data = components.filter((one) => valueAt(one, "type") === "data").flatMap(entryOf);
	const metrics = listAt(card, "quantitativeAnalysis", "performanceMetrics");
	const hasResults = restored.manifest.spec?.["evaluation"] !== void 0;
	return {
		manifest: {
			metadata: {
				...present({
					name: textAt(model, "name"),
					version: textAt(model, "version"),
					description: textAt(model, "description"),
					license: licenseOf(model)
				}),
				...restored.manifest.metadata
			},
			spec: {
				...present({
					task: textAt(card, "modelParameters", "task"),
					baseModels: listAt(model, "pedigree", "ancestors").flatMap(baseOf),
					artifacts: artifacts.filter((entry) => valueAt(entry, "format") !== void 0),
					data: data.filter((entry) => valueAt(entry, "role") !== void 0),
					considerations: present(Object.fromEntries([...CONSIDERATIONS.map((key) => [key, textsAt(card, "considerations", key)]), ["ethicalConsiderations", listAt(card, "considerations", "ethicalConsiderations")]]))
				}),
				...restored.manifest.spec
			}
		},
		lost: [
			...models.slice(1).map((other) => `the model ${textAt(other, "name") ?? ""}: one manifest describes one model`),
			...metrics.length === 0 || hasResults ? [] : [`${metrics.length} figures of ${path}, which do not say on what data they were measured`],
			...data.filter((entry) => valueAt(entry, "role") === void 0).map(nameOf),
			...restored.lost
		]
	};
}
function nameOf(entry) {
	return `the data ${String(entry["name"])}, of which nothing says what they were used for`;
}
function propertiesOf(component) {
	return listAt(component, "properties").flatMap((property) => {
		const name = textAt(property, "name");
		const value = textAt(property, "value");
		return name === void 0 || value === void 0 ? [] : [[name, value]];
	});
}
/** A component as an entry of a manifest: name, digest, version, and the fields that its properties keep. */
function entryOf(component) {
	const hash = listAt(component, "hashes").find((one) => valueAt(one, "alg") === "SHA-256");
	const digest = textAt(hash, "content");
	const name = textAt(component, "name");
	if (name === void 0 || digest === void 0) return [];
	const own = propertiesOf(component).flatMap(([key, value]) => {
		if (!key.startsWith("modelgate:")) return [];
		try {
			return [[key.slice(CYCLONEDX_PREFIX.length), JSON.parse(value)]];
		} catch {
			return [];
		}
	});
	const entry = {
		name,
		digest: `sha256:${digest}`,
		version: textAt(component, "version")
	};
	return [{
		...present(entry),
		...Object.fromEntries(own)
	}];
}
function licenseOf(model) {
	const [first] = listAt(model, "licenses");
	return textAt(first, "expression") ?? textAt(first, "license", "id") ?? textAt(first, "license", "name");
}
function baseOf(ancestor) {
	const name = textAt(ancestor, "name");
	if (name === void 0) return [];
	const hash = listAt(ancestor, "hashes").find((one) => valueAt(one, "alg") === "SHA-256");
	const content = textAt(hash, "content");
	const uri = textsAt(listAt(ancestor, "externalReferences")[0], "url")[0] ?? textAt(ancestor, "purl");
	return [present({
		name,
		uri,
		digest: content === void 0 ? void 0 : `sha256:${content}`,
		relation: "finetune"
	})];
}

// packages/manifest/src/import/import-registered-model.ts
/** Reads a registered model or a model version as MLflow's REST interface gives it. */
function importRegisteredModel(value) {
	const model = ["registered_model", "model_version"].flatMap((key) => valueAt(value, key) ?? [])[0] ?? value;
	const name = textAt(model, "name");
	const tags = tagsOf(model);
	if (name === void 0 || tags.length === 0 && valueAt(model, "version") === void 0) return void 0;
	const latest = listAt(model, "latest_versions")[0];
	const version = valueAt(model, "version") ?? valueAt(latest, "version");
	const runId = textAt(model, "run_id") ?? textAt(latest, "run_id");
	const restored = restoreFields(tags, MLFLOW_PREFIX);
	return {
		manifest: {
			metadata: {
				...present({
					name,
					version: typeof version === "number" ? String(version) : version,
					description: textAt(model, "description"),
					annotations: runId === void 0 ? void 0 : { "mlflow.org/run-id": runId }
				}),
				...restored.manifest.metadata
			},
			spec: { ...restored.manifest.spec }
		},
		lost: [...tags.filter(([key]) => !key.startsWith(MLFLOW_PREFIX)).map(([key]) => `the tag ${key}`), ...restored.lost]
	};
}
/** Tags are a list of keys and values, or a map. */
function tagsOf(model) {
	return [...listAt(model, "tags").map((tag) => [valueAt(tag, "key"), valueAt(tag, "value")]), ...entriesAt(model, "tags")].flatMap(([key, value]) => {
		return typeof key === "string" && typeof value === "string" ? [[key, value]] : [];
	});
}

// packages/manifest/src/import/import-json.ts
/** Deeper JSON is no document of these tools. */
const MAX_DEPTH = 64;
/** Reads a CycloneDX ML-BOM, a registered model of MLflow, or in-toto subjects, told apart by what they hold. */
function importJson(path, bytes) {
	let value;
	try {
		value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return;
	}
	if (isTooDeep(value)) return void 0;
	if (valueAt(value, "bomFormat") === "CycloneDX") return importCycloneDx(path, value);
	if (Array.isArray(valueAt(value, "subject"))) return importSubjects(value);
	return importRegisteredModel(value);
}
function importSubjects(value) {
	return {
		manifest: {},
		artifacts: listAt(value, "subject").flatMap((subject) => textAt(subject, "uri") ?? textAt(subject, "name") ?? []).filter((path) => !path.includes(":")),
		lost: []
	};
}
/** Breadth first, so that nothing here recurses. */
function isTooDeep(value) {
	let level = [value];
	for (let depth = 0; depth <= MAX_DEPTH; depth++) {
		level = level.flatMap((one) => typeof one === "object" && one !== null ? Object.values(one) : []);
		if (level.length === 0) return false;
	}
	return true;
}

// packages/manifest/src/import/import-kitfile.ts
/** Reads a KitOps `Kitfile`: the package, the model with its parts, the data sets and the parameters. */
function importKitfile(path, bytes) {
	const document = readYaml(bytes, path, { quotedKeys: /* @__PURE__ */ new Set() });
	const { value } = document;
	if (valueAt(value, "manifestVersion") === void 0) return void 0;
	const text = (pointer) => document.source(pointer)?.replace(/^(["'])(.*)\1$/, "$2");
	const framework = textAt(value, "model", "framework");
	const files = [valueAt(value, "model"), ...listAt(value, "model", "parts")].flatMap((part) => {
		return textAt(part, "path") ?? [];
	});
	const data = listAt(value, "datasets").flatMap((set) => textAt(set, "path") ?? []);
	return {
		manifest: {
			metadata: present({
				name: textAt(value, "package", "name") ?? textAt(value, "model", "name"),
				version: text("/package/version") ?? text("/model/version"),
				description: textAt(value, "package", "description") ?? textAt(value, "model", "description"),
				license: textAt(value, "package", "license") ?? textAt(value, "model", "license")
			}),
			spec: present({
				library: framework === void 0 ? void 0 : { name: framework },
				training: present({ hyperparameters: Object.fromEntries(entriesAt(value, "model", "parameters")) })
			})
		},
		...files.length === 0 ? {} : { artifacts: files.map((file) => besideFile(path, file)) },
		...data.length === 0 ? {} : { data: data.map((file) => ({ path: besideFile(path, file) })) },
		lost: [
			...listAt(value, "package", "authors").map((author) => `the author ${String(author)}`),
			...listAt(value, "code").map((code) => `the code at ${textAt(code, "path") ?? "an unnamed path"}`),
			...listAt(value, "docs").map((doc) => `the document ${textAt(doc, "path") ?? "without a path"}`)
		]
	};
}

// packages/manifest/src/import/import-mlmodel.ts
/** Where the flavours of MLflow name the model's file. */
const FILE_KEYS = [
	"model_path",
	"pickled_model",
	"model_data",
	"data"
];
/** Identifiers that lead back to MLflow. */
const IDENTIFIERS = [
	"run_id",
	"model_id",
	"model_uuid"
];
/** Reads an MLflow `MLmodel`: the flavour that is not the generic one names the library, and its file is the model. */
function importMlmodel(path, bytes) {
	const document = readYaml(bytes, path, { quotedKeys: /* @__PURE__ */ new Set() });
	const flavors = valueAt(document.value, "flavors");
	if (typeof flavors !== "object" || flavors === null) return void 0;
	const annotations = Object.fromEntries(IDENTIFIERS.flatMap((key) => {
		const source = unquote(document.source(`/${key}`));
		return source === void 0 ? [] : [[`mlflow.org/${key.replace("_", "-")}`, source]];
	}));
	const flavor = Object.keys(flavors).find((key) => key !== "python_function");
	if (flavor === void 0) return {
		manifest: { metadata: present({ annotations }) },
		lost: []
	};
	const version = [
		`sklearn_version`,
		"version",
		`${flavor}_version`
	].flatMap((key) => {
		return document.source(`/flavors/${flavor}/${key}`) ?? [];
	})[0];
	const file = FILE_KEYS.flatMap((key) => textAt(flavors, flavor, key) ?? [])[0];
	const library = present({
		name: flavor === "sklearn" ? "scikit-learn" : flavor,
		version: unquote(version)
	});
	return {
		manifest: {
			metadata: present({ annotations }),
			spec: { library }
		},
		...file === void 0 ? {} : { artifacts: [besideFile(path, file)] },
		lost: [...entriesAt(document.value, "metadata").map(([key]) => `\`metadata.${key}\` of ${path}`), ...valueAt(document.value, "signature") === void 0 ? [] : [`the signature of inputs and outputs in ${path}`]]
	};
}
function unquote(source) {
	return source?.replace(/^(["'])(.*)\1$/, "$2");
}

// packages/manifest/src/import/import-facts.ts
/**
* Reads a file of another tool: a Hugging Face card, an MLflow `MLmodel`, a registered model of MLflow as JSON,
* `dvc.yaml`, `dvc.lock`, a `.dvc` file, a CycloneDX ML-BOM, in-toto subjects or a `Kitfile`. Scalars are taken as
* they are written, so that a version `1.10` stays one.
*
* @param path from the root of the repository; its name tells the kind
* @returns undefined when the file is of no such kind or cannot be read
*/
function importFacts(path, bytes) {
	const name = path.split("/").at(-1) ?? path;
	if (name === "MLmodel") return importMlmodel(path, bytes);
	if (name === "Kitfile") return importKitfile(path, bytes);
	if (name === "dvc.lock") return importDvcLock(path, bytes);
	if (name === "dvc.yaml") return importDvcYaml(path, bytes);
	if (name.endsWith(".dvc")) return importDvcFile(path, bytes);
	if (/\.md$/i.test(name)) return importCard(path, bytes);
	return /\.json$/i.test(name) ? importJson(path, bytes) : void 0;
}

// packages/manifest/src/frameworks/describe-framework.ts
/**
* Which fields of a manifest help to document which item of a framework.
*
* @param manifest null: the mapping alone; else also which of the fields it has
*/
function describeFramework({ title, edition, written, items }, manifest) {
	const columns = [
		{ name: "Item" },
		{ name: "What it asks for" },
		{ name: "Helps you document it" }
	];
	return {
		title: `${title} (${edition}); written ${written}, not a legal review`,
		columns: manifest === null ? columns : [...columns, { name: "Not said yet" }],
		rows: items.map(({ item, asks, fields }) => {
			const row = [
				item,
				asks,
				fields.length === 0 ? "nothing in a manifest" : fields.join(", ")
			];
			if (manifest === null) return row;
			return [...row, fields.filter((field) => valueAt(manifest, ...field.split(".")) === void 0).join(", ")];
		})
	};
}

// packages/manifest/src/frameworks/eu-ai-act-annex-iv.ts
const EU_AI_ACT_ANNEX_IV = {
	id: "eu-ai-act-annex-iv",
	title: "EU AI Act, Annex IV: technical documentation",
	edition: "Regulation (EU) 2024/1689",
	source: "https://eur-lex.europa.eu/eli/reg/2024/1689/oj",
	written: "2026-11-21",
	items: [
		{
			item: "1",
			asks: "General description: intended purpose, provider, version, forms of delivery",
			fields: [
				"metadata.name",
				"metadata.version",
				"metadata.owner",
				"metadata.contact",
				"metadata.description",
				"spec.task",
				"spec.considerations.useCases",
				"spec.artifacts"
			]
		},
		{
			item: "2(a)",
			asks: "Methods and steps of development, third-party and pre-trained parts",
			fields: [
				"spec.training.code",
				"spec.baseModels",
				"spec.library",
				"spec.reproduce"
			]
		},
		{
			item: "2(b)",
			asks: "Design choices, assumptions, what is optimised, trade-offs",
			fields: ["spec.training.hyperparameters", "spec.considerations.performanceTradeoffs"]
		},
		{
			item: "2(c)",
			asks: "Architecture and computational resources",
			fields: ["spec.library", "spec.training.environment"]
		},
		{
			item: "2(d)",
			asks: "Data: provenance, scope, selection, labelling, cleaning",
			fields: ["spec.data"]
		},
		{
			item: "2(e)",
			asks: "Human oversight",
			fields: ["spec.considerations.humanOversight"]
		},
		{
			item: "2(f)",
			asks: "Changes determined in advance",
			fields: ["spec.changePlan"]
		},
		{
			item: "2(g)",
			asks: "Validation and testing: data, metrics, potentially discriminatory impacts, dated and signed reports",
			fields: [
				"spec.evaluation",
				"spec.fairness",
				"spec.validation"
			]
		},
		{
			item: "2(h)",
			asks: "Cybersecurity measures",
			fields: []
		},
		{
			item: "3",
			asks: "Monitoring, functioning and control: capabilities and limits, accuracy for groups, unintended outcomes",
			fields: [
				"spec.considerations.technicalLimitations",
				"spec.considerations.outOfScopeUses",
				"spec.evaluation.results",
				"spec.monitoring"
			]
		},
		{
			item: "4",
			asks: "Appropriateness of the performance metrics",
			fields: ["spec.evaluation.results"]
		},
		{
			item: "5",
			asks: "Risk management system",
			fields: ["spec.risk"]
		},
		{
			item: "6",
			asks: "Changes through the lifecycle",
			fields: ["metadata.version", "spec.changePlan"]
		},
		{
			item: "7",
			asks: "Harmonised standards applied",
			fields: ["spec.risk.classifications"]
		},
		{
			item: "8",
			asks: "EU declaration of conformity",
			fields: []
		},
		{
			item: "9",
			asks: "Post-market monitoring plan",
			fields: ["spec.monitoring.plan"]
		}
	]
};

// packages/manifest/src/frameworks/gdpr-30.ts
const GDPR_30 = {
	id: "gdpr-30",
	title: "GDPR, Article 30: records of processing activities",
	edition: "Regulation (EU) 2016/679",
	source: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
	written: "2026-11-21",
	items: [
		{
			item: "1(a)",
			asks: "Name and contact details of the controller",
			fields: ["metadata.owner", "metadata.contact"]
		},
		{
			item: "1(b)",
			asks: "Purposes of the processing",
			fields: ["spec.considerations.useCases"]
		},
		{
			item: "1(c)",
			asks: "Categories of data subjects and of personal data",
			fields: ["spec.data", "spec.fairness.sensitiveAttributes"]
		},
		{
			item: "1(d)",
			asks: "Categories of recipients",
			fields: ["spec.considerations.users"]
		},
		{
			item: "1(e)",
			asks: "Transfers to third countries",
			fields: []
		},
		{
			item: "1(f)",
			asks: "Time limits for erasure",
			fields: []
		},
		{
			item: "1(g)",
			asks: "Technical and organisational security measures",
			fields: []
		}
	]
};

// packages/manifest/src/frameworks/gdpr-35.ts
const GDPR_35 = {
	id: "gdpr-35",
	title: "GDPR, Article 35: data protection impact assessment",
	edition: "Regulation (EU) 2016/679",
	source: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
	written: "2026-11-21",
	items: [
		{
			item: "7(a)",
			asks: "Description of the processing and its purposes",
			fields: [
				"metadata.description",
				"spec.considerations.useCases",
				"spec.data"
			]
		},
		{
			item: "7(b)",
			asks: "Necessity and proportionality",
			fields: ["spec.risk.rationale", "spec.considerations.performanceTradeoffs"]
		},
		{
			item: "7(c)",
			asks: "Risks to the rights and freedoms of people",
			fields: [
				"spec.considerations.ethicalConsiderations",
				"spec.fairness.assessments",
				"spec.risk"
			]
		},
		{
			item: "7(d)",
			asks: "Measures to address the risks",
			fields: [
				"spec.considerations.humanOversight",
				"spec.considerations.ethicalConsiderations",
				"spec.monitoring"
			]
		}
	]
};

// packages/manifest/src/frameworks/nist-ai-rmf.ts
const NIST_AI_RMF = {
	id: "nist-ai-rmf",
	title: "NIST AI Risk Management Framework",
	edition: "1.0 (NIST AI 100-1)",
	source: "https://doi.org/10.6028/NIST.AI.100-1",
	written: "2026-11-21",
	items: [
		{
			item: "GOVERN 1.6",
			asks: "Inventory of AI systems",
			fields: [
				"metadata.name",
				"metadata.version",
				"metadata.owner"
			]
		},
		{
			item: "GOVERN 2.1",
			asks: "Roles and responsibilities",
			fields: [
				"metadata.owner",
				"spec.validation.owner",
				"spec.monitoring.owner"
			]
		},
		{
			item: "MAP 1.1",
			asks: "Intended purposes and context",
			fields: ["spec.considerations.useCases", "spec.considerations.users"]
		},
		{
			item: "MAP 2.2",
			asks: "Limits of knowledge, and human oversight",
			fields: ["spec.considerations.technicalLimitations", "spec.considerations.humanOversight"]
		},
		{
			item: "MAP 3.3",
			asks: "Targeted scope of application",
			fields: ["spec.considerations.useCases", "spec.considerations.outOfScopeUses"]
		},
		{
			item: "MAP 4.1",
			asks: "Risks of third-party parts",
			fields: ["spec.baseModels", "spec.data"]
		},
		{
			item: "MEASURE 2.1",
			asks: "Test sets, metrics and tools are documented",
			fields: ["spec.evaluation", "spec.data"]
		},
		{
			item: "MEASURE 2.3",
			asks: "Performance in conditions like those of deployment",
			fields: ["spec.evaluation.results", "spec.evaluation.design"]
		},
		{
			item: "MEASURE 2.5",
			asks: "Validity, reliability, limits of generalisation",
			fields: ["spec.evaluation.results", "spec.considerations.technicalLimitations"]
		},
		{
			item: "MEASURE 2.11",
			asks: "Fairness and bias are evaluated",
			fields: ["spec.fairness"]
		},
		{
			item: "MEASURE 2.12",
			asks: "Environmental impact",
			fields: []
		},
		{
			item: "MANAGE 1.1",
			asks: "Whether development or deployment should proceed",
			fields: ["spec.validation", "spec.risk.tier"]
		},
		{
			item: "MANAGE 2.4",
			asks: "Means to deactivate",
			fields: ["spec.monitoring.rollback"]
		},
		{
			item: "MANAGE 4.1",
			asks: "Monitoring after deployment",
			fields: ["spec.monitoring"]
		}
	]
};

// packages/manifest/src/frameworks/sr-26-2.ts
const SR_26_2 = {
	id: "sr-26-2",
	title: "SR 26-2: model risk management",
	edition: "2026-04-17, which supersedes SR 11-7",
	source: "https://www.federalreserve.gov/supervisionreg/srletters/srletters.htm",
	written: "2026-11-21",
	items: [
		{
			item: "Inventory",
			asks: "Purpose, products, inputs and outputs, status",
			fields: [
				"metadata.name",
				"metadata.version",
				"metadata.description",
				"spec.considerations.useCases",
				"spec.data"
			]
		},
		{
			item: "Ownership",
			asks: "Owner and developer",
			fields: ["metadata.owner"]
		},
		{
			item: "Materiality",
			asks: "Exposure and purpose",
			fields: [
				"spec.risk.tier",
				"spec.risk.rationale",
				"spec.risk.classifications"
			]
		},
		{
			item: "Development",
			asks: "Design, data, testing of what was developed",
			fields: [
				"spec.training",
				"spec.data",
				"spec.evaluation"
			]
		},
		{
			item: "Validation",
			asks: "Validation independent of development, its date and findings",
			fields: ["spec.validation"]
		},
		{
			item: "Limitations",
			asks: "Limits, restrictions on use, compensating controls",
			fields: [
				"spec.considerations.technicalLimitations",
				"spec.considerations.outOfScopeUses",
				"spec.considerations.humanOversight"
			]
		},
		{
			item: "Dependencies",
			asks: "Upstream models and vendors",
			fields: ["spec.baseModels"]
		},
		{
			item: "Monitoring",
			asks: "Cadence and triggers",
			fields: ["spec.monitoring"]
		},
		{
			item: "Change",
			asks: "Changes and their approval",
			fields: ["spec.changePlan"]
		}
	]
};

// packages/manifest/src/frameworks/iso-42001.ts
const ISO_42001 = {
	id: "iso-42001",
	title: "ISO/IEC 42001, Annex A: controls of an AI management system",
	edition: "2023",
	source: "https://www.iso.org/standard/81230.html",
	written: "2026-11-21",
	items: [
		{
			item: "A.3.2",
			asks: "Roles and responsibilities",
			fields: [
				"metadata.owner",
				"spec.validation.owner",
				"spec.monitoring.owner"
			]
		},
		{
			item: "A.4.3",
			asks: "Data resources",
			fields: ["spec.data"]
		},
		{
			item: "A.4.4",
			asks: "Tooling resources",
			fields: ["spec.library", "spec.training.environment"]
		},
		{
			item: "A.5",
			asks: "Impacts of AI systems on people and society",
			fields: [
				"spec.considerations.ethicalConsiderations",
				"spec.fairness",
				"spec.risk"
			]
		},
		{
			item: "A.6.2.3",
			asks: "Documentation of design and development",
			fields: ["spec.training", "spec.reproduce"]
		},
		{
			item: "A.6.2.4",
			asks: "Verification and validation",
			fields: ["spec.evaluation", "spec.validation"]
		},
		{
			item: "A.6.2.6",
			asks: "Operation and monitoring",
			fields: ["spec.monitoring"]
		},
		{
			item: "A.6.2.7",
			asks: "Technical documentation",
			fields: ["metadata.description", "spec.considerations"]
		},
		{
			item: "A.7.5",
			asks: "Data provenance",
			fields: ["spec.data"]
		},
		{
			item: "A.8.2",
			asks: "Information for users",
			fields: [
				"spec.considerations.users",
				"spec.considerations.useCases",
				"spec.considerations.technicalLimitations"
			]
		},
		{
			item: "A.9.4",
			asks: "Intended use",
			fields: ["spec.considerations.useCases", "spec.considerations.outOfScopeUses"]
		}
	]
};

// packages/manifest/src/frameworks/model-cards.ts
const MODEL_CARDS = {
	id: "model-cards",
	title: "Model Cards for Model Reporting",
	edition: "Mitchell et al., 2019",
	source: "https://doi.org/10.1145/3287560.3287596",
	written: "2026-11-21",
	items: [
		{
			item: "Model details",
			asks: "Who, when, version, type, licence, where to ask",
			fields: [
				"metadata.name",
				"metadata.version",
				"metadata.owner",
				"metadata.license",
				"metadata.contact",
				"spec.task",
				"spec.library"
			]
		},
		{
			item: "Intended use",
			asks: "Primary uses and users, uses out of scope",
			fields: [
				"spec.considerations.useCases",
				"spec.considerations.users",
				"spec.considerations.outOfScopeUses"
			]
		},
		{
			item: "Factors",
			asks: "Groups, instruments, environments",
			fields: ["spec.fairness.sensitiveAttributes"]
		},
		{
			item: "Metrics",
			asks: "Measures, thresholds, variation",
			fields: ["spec.evaluation.results"]
		},
		{
			item: "Evaluation data",
			asks: "Data sets, motivation, preprocessing",
			fields: ["spec.data"]
		},
		{
			item: "Training data",
			asks: "The same of the training data where possible",
			fields: ["spec.data"]
		},
		{
			item: "Quantitative analyses",
			asks: "Results by factor and by crossed factors",
			fields: ["spec.evaluation.results", "spec.fairness.intersections"]
		},
		{
			item: "Ethical considerations",
			asks: "Risks and mitigations",
			fields: ["spec.considerations.ethicalConsiderations"]
		},
		{
			item: "Caveats and recommendations",
			asks: "Limits, further tests",
			fields: ["spec.considerations.technicalLimitations", "spec.considerations.performanceTradeoffs"]
		}
	]
};

// packages/manifest/src/frameworks/index.ts
/** Every framework there is a mapping for. A mapping says what helps to document an item, never that a model complies. */
const FRAMEWORKS = [
	EU_AI_ACT_ANNEX_IV,
	GDPR_30,
	GDPR_35,
	NIST_AI_RMF,
	SR_26_2,
	ISO_42001,
	MODEL_CARDS
];

export { validate as _, exportInToto as a, splitPointer as b, updateManifest as c, draftManifest as d, readLock as f, schemaFindings as g, readManifest as h, exportMlflow as i, evaluateManifest as l, envelopeFindings as m, describeFramework as n, CYCLONEDX_VERSIONS as o, mergeFacts as p, importFacts as r, exportCycloneDx as s, FRAMEWORKS as t, findManifests as u, readYaml as v, MAX_YAML_BYTES as x, joinPointer as y };
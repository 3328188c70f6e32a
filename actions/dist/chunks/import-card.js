import { n as valueAt, t as textAt } from "./value-at.js";
import { n as readYaml } from "./read-yaml.js";
import { n as spdxOfHub } from "./hub-license.js";
import { i as textsAt, n as entriesAt, r as listAt } from "./foreign-value.js";
import { r as present } from "./model-format.js";

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
	"license_name",
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
	const [license, ...licenses] = textsAt(value, "license").map((name) => {
		return {
			name,
			...spdxOfHub(name, textAt(value, "license_name"))
		};
	});
	const measured = results.filter(({ value: figure }) => typeof figure === "number");
	return {
		manifest: {
			metadata: present({
				name: textAt(value, "model-index", 0, "name"),
				license: license?.expression,
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
			...license?.isVague === true ? [`whether ${path} allows later versions of ${license.name} too`] : [],
			...licenses.map(({ name }) => `the licence ${name}, because ${path} names more than one`),
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

export { readFrontMatter as n, importCard as t };
import "./rolldown-runtime.js";
import { $ as valueAt, nt as createReport, ot as ModelgateError, tt as canonicalJson } from "./start.js";
import { a as ownKeys, i as exportCycloneDx, n as exportMlflow, r as CYCLONEDX_VERSIONS, t as importFacts } from "./import-facts.js";
import { R as readManifest } from "./core.js";
import { t as renderCard } from "./render-card.js";
import { t as locateCard } from "./locate-card.js";
import { t as readChoice } from "./read-choice.js";

// packages/manifest/src/export/export-in-toto.ts
/** The artifacts of a manifest as subjects of an in-toto statement: each with its place and its digest. */
function exportInToto(manifest) {
	const { metadata, spec } = manifest;
	return {
		document: { subject: spec.artifacts.map(({ name, path, uri, digest, mediaType }) => ({
			name,
			uri: path ?? uri,
			digest: { sha256: digest.slice(7) },
			...mediaType === void 0 ? {} : { mediaType }
		})) },
		lost: [
			...ownKeys(manifest),
			...Object.keys(metadata).map((key) => `metadata.${key}`),
			...Object.keys(spec).filter((key) => key !== "artifacts").map((key) => `spec.${key}`)
		]
	};
}

// packages/cli/src/commands/export.ts
const FORMS = [
	"huggingface",
	"cyclonedx",
	"mlflow",
	"in-toto"
];
/** `modelgate export MANIFEST --to FORM`: the manifest in the form of another tool. */
const exportManifest = {
	name: "export",
	summary: "Write a manifest in the form of another tool",
	usage: `MANIFEST --to ${FORMS.join("|")} [--spec-version 1.6|1.7]`,
	options: {
		to: {
			type: "string",
			value: FORMS.join("|"),
			description: "the form to write"
		},
		"spec-version": {
			type: "string",
			value: "1.6|1.7",
			description: "version of CycloneDX (default: 1.6)"
		}
	},
	examples: [
		"modelgate export credit.modelgate.yaml --to cyclonedx --output bom.json",
		"modelgate export credit.modelgate.yaml --to huggingface --output README.md",
		"modelgate export credit.modelgate.yaml --to in-toto"
	],
	notes: ["Nothing is measured: figures are those of the manifest, and the card calls them claimed; `modelgate card` measures.", "What the form has no place for, so that `modelgate init --from` could not give it back, is listed."],
	async run(invocation) {
		const { positionals, options, cwd } = invocation;
		const [file, ...rest] = positionals;
		const form = readChoice("to", options["to"], FORMS);
		const version = readChoice("spec-version", options["spec-version"], CYCLONEDX_VERSIONS) ?? "1.6";
		if (file === void 0 || rest.length > 0 || form === void 0) throw new ModelgateError("CLI_USAGE", "export needs one manifest and the form to write.", { advice: `modelgate export credit.modelgate.yaml --to ${FORMS.join("|")}` });
		const { tree, path } = await locateCard(file, cwd);
		const { manifest, findings } = readManifest(await tree.read(path) ?? /* @__PURE__ */ new Uint8Array(), path);
		if (manifest === void 0) {
			const reasonCode = findings[0]?.code ?? "MANIFEST_NOT_FOUND";
			return { report: createReport({
				gate: "manifest",
				verdict: "fail",
				reasonCode,
				findings
			}) };
		}
		const { text, lost } = writeForm(manifest, form, version);
		if (lost.length > 0) invocation.progress(`${form} has no place for:`);
		for (const phrase of lost) invocation.progress(`  - ${phrase}`);
		return {
			text,
			verdict: "pass",
			report: createReport({
				gate: "manifest",
				verdict: "pass",
				reasonCode: "CLI_DONE",
				data: {
					form,
					exported: text,
					lost
				}
			})
		};
	}
};
function writeForm(manifest, form, version) {
	switch (form) {
		case "huggingface": {
			const text = renderCard(manifest, []);
			return {
				text,
				lost: lostInCard(manifest, text)
			};
		}
		case "cyclonedx": return toJson(exportCycloneDx(manifest, version));
		case "mlflow": return toJson(exportMlflow(manifest));
		case "in-toto": return toJson(exportInToto(manifest));
	}
}
function toJson({ document, lost }) {
	return {
		text: `${JSON.stringify(document, null, 2)}\n`,
		lost
	};
}
/** What an import of the card would not give back as it is. */
function lostInCard(manifest, card) {
	const again = importFacts("README.md", new TextEncoder().encode(card))?.manifest;
	const lost = ["metadata", "spec"].flatMap((part) => {
		return Object.entries(manifest[part]).flatMap(([key, value]) => {
			const found = valueAt(again, part, key);
			return found !== void 0 && canonicalJson(found) === canonicalJson(value) ? [] : [`${part}.${key}`];
		});
	});
	return [...ownKeys(manifest), ...lost];
}

export { exportManifest };
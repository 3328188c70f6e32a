import { t as closest } from "./closest.js";
import { n as valueAt } from "./value-at.js";
import { t as MANIFEST_SCHEMA } from "./schema-manifest.js";
import { n as readYaml } from "./read-yaml.js";
import { n as showText, t as validate } from "./validate.js";

// packages/manifest/src/boundary.ts
/** The boundary between data of unknown shape and the types of this package: what the schema accepts is a manifest. */
function isManifest(value) {
	return MANIFEST_SCHEMA.validate(value);
}

// packages/manifest/src/schema-findings.ts
/**
* Compares a document with its schema; what the reader already complained about is not said twice. At most
* {@link MAX_PROBLEMS} findings, and one that says that there are more.
*/
function schemaFindings(schema, document) {
	const problems = validate(schema, document.value, (pointer) => document.source(pointer)).filter(({ pointer, missing }) => !document.reported.has(missing ?? pointer)).filter(({ pointer, missing }) => missing === void 0 || !document.reported.has(`${pointer}/<<`));
	const findings = problems.slice(0, 500).map(({ code, pointer, part, message, advice }) => {
		const location = document.locate(pointer, part);
		return {
			code,
			severity: "error",
			message,
			...advice === void 0 ? {} : { advice },
			location
		};
	});
	return problems.length > 500 ? [...findings, moreProblems(document.locate(""))] : findings;
}
/** Said after the last problem that is listed. */
function moreProblems(location) {
	return {
		code: "YAML_MORE_PROBLEMS",
		severity: "error",
		message: `Only the first ${500} problems of this file are listed.`,
		advice: "Fix these first.",
		location
	};
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
	const findings = [...document.findings, ...schemaFindings(MANIFEST_SCHEMA, document)];
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

export { readManifest as n, schemaFindings as r, envelopeFindings as t };
import { r as modelDigest } from "./digest.js";
import { n as combineVerdicts } from "./verdict.js";
import { r as sortFindings, t as createReport } from "./create-report.js";
import { t as ModelgateError } from "./modelgate-error.js";
import { i as MAX_YAML_BYTES } from "./read-yaml.js";
import { t as findManifests } from "./find-manifests.js";
import { n as readManifest } from "./read-manifest.js";
import { i as pointerText, n as showText, r as joinPointer } from "./validate.js";
import { n as valueAt, t as textAt } from "./value-at.js";
import { r as listAt } from "./foreign-value.js";
import { n as readFrontMatter, t as importCard } from "./import-card.js";
import { t as confinePath } from "./confine-path.js";
import { t as checkFiles } from "./check-files.js";
import { n as readLock, t as normalName } from "./read-lock.js";
import { t as closest } from "./closest.js";

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
	const unverified = [];
	for (const name of CARDS) {
		const path = [...folder, name].join("/");
		const bytes = await readCard(context, path);
		if (bytes === null) continue;
		if (bytes.length <= 1048576) findings.push(...compareCard(context, path, bytes));
		else {
			const why = `The card ${showText(path)} has more than ${MAX_CARD_BYTES} bytes, which are not read and compared.`;
			unverified.push({
				path: context.document.path,
				what: "metadata.name",
				why
			});
		}
	}
	return {
		findings,
		unverified
	};
}
async function readCard({ tree }, path) {
	try {
		return await tree.read(path, MAX_CARD_BYTES);
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
			agreedLicense(metadata.license, textAt(card, "metadata", "license")),
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
/** A card cannot say whether later versions of a GNU licence count, so it agrees with a manifest that says they do. */
function agreedLicense(ours, theirs) {
	return ours?.endsWith("-or-later") === true && theirs === ours.replace("-or-later", "-only") ? ours : theirs;
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
		const bytes = await readLockFile(context, path);
		if (bytes === null) continue;
		const isLarge = bytes.length > MAX_LOCK_BYTES;
		const lock = isLarge ? void 0 : readLock(path, new TextDecoder().decode(bytes));
		if (lock === void 0) {
			const reason = isLarge ? `has more than ${MAX_LOCK_BYTES} bytes, which are not read` : "is of a form that is not read";
			const why = `${showText(path)} ${reason}, so nobody can say whether it fixes every version.`;
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
async function readLockFile({ tree }, path) {
	try {
		return await tree.read(path, MAX_LOCK_BYTES);
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

// packages/manifest/src/rules/check-tightening.ts
/** How alike a rebuilt model must be, from the strictest. */
const RUNGS = [
	"bytes",
	"content",
	"numeric",
	"metric",
	"statistical"
];
/** A manifest may demand more of itself than the policy does, never less. */
function checkTightening({ manifest, document, demands }) {
	const own = manifest.spec.reproduce?.require;
	const policy = demands?.gates.reproducibility?.require;
	if (own === void 0 || policy === void 0 || RUNGS.indexOf(own) <= RUNGS.indexOf(policy)) return NOTHING;
	const location = document.locate("/spec/reproduce/require");
	return {
		findings: [{
			code: "MANIFEST_DEMAND_LOOSER",
			severity: "error",
			message: `The policy demands that a rebuilt model agrees by ${showText(policy)}; a manifest can tighten that, and ${showText(own)} is looser.`,
			advice: `Write \`require: ${policy}\` or a stricter word, or leave the line out: ${policy} counts anyway.`,
			location
		}],
		unverified: []
	};
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
	checkTightening,
	checkPlaceholders
];

// packages/manifest/src/evaluate-manifest.ts
/** Manifests judged side by side: while one waits for the disk another is read. */
const AT_ONCE = 16;
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
	for (let start = 0; start < paths.length; start += AT_ONCE) {
		const some = paths.slice(start, start + AT_ONCE);
		judged.push(...await Promise.all(some.map((path) => judge(path, question))));
	}
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

export { evaluateManifest as t };
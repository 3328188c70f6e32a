import { F as entriesAt, I as listAt, K as modelFormat, L as textsAt, M as importCard, P as besideFile, W as readYaml, Y as present } from "./core.js";
import { $ as valueAt, I as joinPointer, Q as textAt, Z as modelDigest, at as VERSION, tt as canonicalJson } from "./start.js";
import { createHash } from "node:crypto";

// packages/manifest/src/export/exported.ts
/** Keys at the top of a manifest that no form has a place for: those of the user's own. */
function ownKeys(manifest) {
	return Object.keys(manifest).filter((key) => key.startsWith("x-"));
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
		lost: ownKeys(manifest)
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
function exportMlflow(manifest) {
	const { metadata, spec } = manifest;
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
		lost: [...ownKeys(manifest), ...fields.filter((field) => !fitting.includes(field)).map(({ key, value }) => `${key}: ${value.length} characters, and a tag holds ${MAX_TAG_CHARACTERS}`)]
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

export { ownKeys as a, exportCycloneDx as i, exportMlflow as n, CYCLONEDX_VERSIONS as r, importFacts as t };
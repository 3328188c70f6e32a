import "./rolldown-runtime.js";
import { t as POLICY_SCHEMA } from "./schema-policy.js";
import { z as readDocument } from "./core.js";
import { $ as valueAt, I as joinPointer, P as validate, Q as textAt, R as splitPointer, et as closest } from "./start.js";
import { t as MANIFEST_SCHEMA } from "./schema-manifest.js";
import { r as qualityProblem } from "./quality-metric.js";
import { i as testProblem, r as metricProblem, s as expandPresets } from "./summary-metric.js";
import { t as parseDuration } from "./duration.js";

// packages/manifest/src/has-field.ts
/**
* Whether a manifest can have a field: `spec.validation.owner`. Keys of the user's own (`x-…`, annotations, settings)
* can be anything.
*
* @returns true, or the nearest field that a manifest can have, undefined where none is near
*/
function hasField(field) {
	const { schema } = MANIFEST_SCHEMA;
	const said = [];
	let rule = schema;
	for (const key of field.split(".")) {
		const reference = textAt(rule, "$ref");
		if (reference !== void 0) rule = valueAt(schema, ...splitPointer(reference.slice(1)));
		const isOpen = key.startsWith("x-") || valueAt(rule, "additionalProperties") !== false;
		const next = valueAt(rule, "properties", key);
		if (next === void 0 && isOpen) return true;
		if (next === void 0) {
			const meant = closest(key, Object.keys(Object(valueAt(rule, "properties"))));
			return meant === void 0 ? void 0 : [...said, meant].join(".");
		}
		said.push(key);
		rule = next;
	}
	return true;
}

// packages/policy/src/fill-defaults.ts
/** What a policy means where it says nothing. Every report prints the rule it applied, so no default hides. */
const POLICY_DEFAULTS = {
	onInconclusive: "fail",
	enforcement: "enforce",
	severity: "fail",
	against: "reference",
	/** Below 30 rows a rate says little; the usual floor of normal approximations. */
	minDenominator: 30,
	alpha: .05,
	soak: 0,
	provider: "environment",
	/** One person who is neither the requester nor an author. `approvals: []` says that none is asked. */
	approvals: [{ count: 1 }],
	separation: ["requester", "author"]
};
/**
* The policy that a file means.
*
* @param document schema-valid and checked
*/
function fillDefaults(document, { source, digest }) {
	return {
		source,
		digest,
		tiers: document.tiers ?? {},
		gates: fillGates(document.gates ?? {}),
		onInconclusive: document.onInconclusive ?? POLICY_DEFAULTS.onInconclusive,
		enforcement: document.enforcement ?? POLICY_DEFAULTS.enforcement,
		environments: Object.fromEntries(Object.entries(document.environments ?? {}).map(([name, environment]) => [name, fillEnvironment(environment)])),
		projections: fillProjections(document.projections ?? {}),
		waivers: document.waivers ?? []
	};
}
function fillProjections({ gto, mlflow }) {
	return {
		gto: gto ?? false,
		...mlflow === void 0 ? {} : { mlflow: {
			models: {},
			...mlflow
		} }
	};
}
function fillGates({ manifest, quality, fairness, reproducibility }) {
	return {
		...manifest === void 0 ? {} : { manifest },
		...quality === void 0 ? {} : { quality: fillQuality(quality) },
		...fairness === void 0 ? {} : { fairness: fillFairness(fairness) },
		...reproducibility === void 0 ? {} : { reproducibility }
	};
}
function fillQuality(quality) {
	return {
		...quality,
		metrics: quality.metrics.map((rule) => ({
			...rule,
			severity: rule.severity ?? POLICY_DEFAULTS.severity
		}))
	};
}
function fillFairness(fairness) {
	return {
		...fairness,
		rules: [...(fairness.rules ?? []).map((rule) => ({
			...rule,
			against: rule.against ?? POLICY_DEFAULTS.against,
			severity: rule.severity ?? POLICY_DEFAULTS.severity
		})), ...expandPresets(fairness.presets ?? [])],
		minDenominator: fairness.minDenominator ?? POLICY_DEFAULTS.minDenominator,
		alpha: fairness.alpha ?? POLICY_DEFAULTS.alpha
	};
}
function fillEnvironment(environment) {
	const { soak, ...rest } = environment;
	return {
		...rest,
		from: environment.from ?? [],
		soak: (soak === void 0 ? void 0 : parseDuration(soak)) ?? POLICY_DEFAULTS.soak,
		evidence: environment.evidence ?? [],
		provider: environment.provider ?? POLICY_DEFAULTS.provider,
		approvals: environment.approvals ?? POLICY_DEFAULTS.approvals,
		separation: environment.separation ?? POLICY_DEFAULTS.separation
	};
}

// packages/policy/src/boundary.ts
/** The boundary between data of unknown shape and the types of this package: what the schema accepts is a policy file. */
function isPolicyDocument(value) {
	return validate(POLICY_SCHEMA, value).length === 0;
}

// packages/policy/src/check-rules.ts
/** Everything that makes a schema-valid policy wrong: rules that name nothing, that cannot fail or cannot pass. */
function checkRules(document) {
	return [
		...checkTiers(document),
		...checkQuality(document),
		...checkFairness(document),
		...checkEnvironments(document),
		...checkAliases(document),
		...checkWaivers(document)
	];
}
/** Fields that no manifest can have would refuse every manifest. */
function checkTiers({ tiers = {} }) {
	return Object.entries(tiers).flatMap(([tier, { require }]) => {
		return require.flatMap((field, index) => {
			const known = hasField(field);
			if (known === true) return [];
			const advice = known === void 0 ? "Correct it: fields are listed in the schema of manifests." : `Did you mean \`${known}\`?`;
			return [{
				code: "POLICY_FIELD_UNKNOWN",
				message: `A manifest has no field \`${field}\`, so every model of tier ${tier} would be refused.`,
				advice,
				pointer: `/tiers/${tier}/require/${index}`
			}];
		});
	});
}
function checkQuality({ gates }) {
	return (gates?.quality?.metrics ?? []).flatMap((rule, index) => {
		const pointer = `/gates/quality/metrics/${index}`;
		const unknown = qualityProblem(rule.metric);
		if (unknown !== void 0) return [{
			code: "POLICY_METRIC_UNKNOWN",
			...unknown,
			pointer: `${pointer}/metric`
		}];
		if (rule.min === void 0 && rule.max === void 0 && rule.maxRegression === void 0) return [emptyRule(`The rule on \`${rule.metric}\` sets no limit.`, "Add `min`, `max` or `maxRegression`.", pointer)];
		if (rule.slice !== void 0 && rule.by !== void 0) return [{
			code: "POLICY_RULE_CONTRADICTORY",
			message: `The rule on \`${rule.metric}\` names both one slice and a column of slices.`,
			advice: "Keep `slice` or `by`.",
			pointer
		}];
		if (rule.min !== void 0 && rule.max !== void 0 && rule.min > rule.max) return [{
			code: "POLICY_RULE_CONTRADICTORY",
			message: `No value of \`${rule.metric}\` is at least ${rule.min} and at most ${rule.max}.`,
			advice: "Swap or correct `min` and `max`.",
			pointer
		}];
		return [];
	});
}
function checkFairness({ gates }) {
	const attributes = Object.keys(gates?.fairness?.attributes ?? {});
	const { rules = [], presets = [] } = gates?.fairness ?? {};
	if (gates?.fairness !== void 0 && rules.length === 0 && presets.length === 0) return [emptyRule("The fairness gate has no rule.", "Add `rules`, or name `presets`.", "/gates/fairness")];
	return rules.flatMap((rule, index) => {
		const pointer = `/gates/fairness/rules/${index}`;
		const problems = [];
		const metric = metricProblem(rule.metric);
		if (metric !== void 0) problems.push({
			...metric,
			pointer: `${pointer}/metric`
		});
		const untested = testProblem(rule);
		if (untested !== void 0) {
			const { field, ...problem } = untested;
			problems.push({
				code: "POLICY_RULE_CONTRADICTORY",
				...problem,
				pointer: `${pointer}/${field}`
			});
		}
		if (rule.absolute === void 0 && rule.regression === void 0) problems.push(emptyRule("The rule sets no limit.", "Add `absolute: { margin: 0.10 }` or `regression: {…}`.", pointer));
		if (rule.control !== void 0 && rule.regression !== void 0) problems.push({
			code: "POLICY_RULE_CONTRADICTORY",
			message: "A change against base is measured on the same rows, so there is nothing to control for.",
			advice: "Put `regression` into a rule of its own, without `control`.",
			pointer: `${pointer}/control`
		});
		for (const [place, name] of (rule.attributes ?? []).entries()) {
			if (attributes.includes(name)) continue;
			const meant = closest(name, attributes);
			const advice = meant === void 0 ? `Add it under \`gates.fairness.attributes\`.` : `Did you mean \`${meant}\`?`;
			const message = `The rule names the attribute \`${name}\`, which is not under \`gates.fairness.attributes\`.`;
			problems.push({
				code: "POLICY_ATTRIBUTE_UNKNOWN",
				message,
				advice,
				pointer: `${pointer}/attributes/${place}`
			});
		}
		return problems;
	});
}
function emptyRule(message, advice, pointer) {
	return {
		code: "POLICY_RULE_EMPTY",
		message,
		advice,
		pointer
	};
}
function checkEnvironments({ environments = {} }) {
	const names = Object.keys(environments);
	return Object.entries(environments).flatMap(([name, environment]) => {
		const pointer = joinPointer([
			"environments",
			name,
			"from"
		]);
		const unknown = (environment.from ?? []).flatMap((source, index) => {
			if (names.includes(source)) return [];
			const message = `\`${name}\` builds on the environment \`${source}\`, which the policy does not describe.`;
			return [unknownEnvironment(source, names, message, `${pointer}/${index}`)];
		});
		if (!reaches(name, name, environments, /* @__PURE__ */ new Set())) return unknown;
		const message = `\`${name}\` builds on itself, so nothing can ever be promoted to it.`;
		return [...unknown, {
			code: "POLICY_ENVIRONMENT_CYCLE",
			message,
			advice: "Remove one `from` of the circle.",
			pointer
		}];
	});
}
/** One alias cannot follow two environments, and an environment that is not there will never move one. */
function checkAliases({ environments = {}, projections }) {
	const names = Object.keys(environments);
	const aliases = Object.entries(projections?.mlflow?.aliases ?? {});
	return aliases.flatMap(([name, alias], index) => {
		const pointer = joinPointer([
			"projections",
			"mlflow",
			"aliases",
			name
		]);
		const message = `An alias follows the environment \`${name}\`, which the policy does not describe.`;
		const unknown = names.includes(name) ? [] : [unknownEnvironment(name, names, message, pointer)];
		const other = aliases.slice(0, index).find(([, taken]) => taken === alias);
		if (!other) return unknown;
		const twice = `The alias \`${alias}\` cannot follow \`${other[0]}\` and \`${name}\`.`;
		const advice = "Give each environment an alias of its own.";
		return [...unknown, {
			code: "POLICY_RULE_CONTRADICTORY",
			message: twice,
			advice,
			pointer
		}];
	});
}
function unknownEnvironment(name, names, message, pointer) {
	const meant = closest(name, names);
	return {
		code: "POLICY_ENVIRONMENT_UNKNOWN",
		message,
		advice: meant === void 0 ? `Add \`${name}: {}\` under \`environments\`.` : `Did you mean \`${meant}\`?`,
		pointer
	};
}
function reaches(start, goal, environments, seen) {
	const from = (Object.hasOwn(environments, start) ? environments[start]?.from : void 0) ?? [];
	if (from.includes(goal)) return true;
	const next = from.filter((name) => !seen.has(name));
	for (const name of next) seen.add(name);
	return next.some((name) => reaches(name, goal, environments, seen));
}
function checkWaivers({ waivers = [] }) {
	return waivers.flatMap(({ expires }, index) => {
		if (isDay(expires)) return [];
		return [{
			code: "POLICY_DATE_INVALID",
			message: `There is no day \`${expires}\`.`,
			advice: "Write a day such as `\"2027-03-02\"`.",
			pointer: `/waivers/${index}/expires`
		}];
	});
}
/** Whether a text of the form YYYY-MM-DD names a day of the Gregorian calendar. */
function isDay(text) {
	const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
	const days = [
		31,
		year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	][month - 1];
	return days !== void 0 && day >= 1 && day <= days;
}

// packages/policy/src/read-policy.ts
/**
* Reads a policy: YAML, kind and version, schema, then what the schema cannot say. Never throws.
*
* @param bytes the file
* @param from `path` for messages; `source` for reports, for example `.github/modelgate.yaml@3f2c1ab`; `digest` of
*   the bytes (`sha256:…`)
*/
function readPolicy(bytes, { path, source, digest }) {
	const { document, findings: found } = readDocument(bytes, path, {
		kind: "Policy",
		schema: POLICY_SCHEMA
	});
	const formal = found.map((finding) => nameUnknownGate(finding, document));
	if (formal.length > 0 || !isPolicyDocument(document.value)) return {
		document,
		findings: formal
	};
	const findings = checkRules(document.value).map(({ pointer, ...problem }) => {
		return {
			...problem,
			severity: "error",
			location: document.locate(pointer)
		};
	});
	if (findings.length > 0) return {
		document,
		findings
	};
	return {
		policy: fillDefaults(document.value, {
			source,
			digest
		}),
		document,
		findings
	};
}
/** A gate that is not there is more than an unknown key: somebody expects it to protect something. */
function nameUnknownGate(finding, document) {
	if (finding.code !== "SCHEMA_UNKNOWN_KEY") return finding;
	const gate = unknownGates(document).find((name) => {
		const place = document.locate(`/gates/${name}`, "key");
		return place.line === finding.location?.line && place.column === finding.location.column;
	});
	if (gate === void 0) return finding;
	return {
		...finding,
		code: "POLICY_GATE_UNKNOWN",
		message: `This version of Modelgate has no gate \`${gate}\`, so nothing would check what the policy demands of it.`
	};
}
function unknownGates(document) {
	const { value } = document;
	if (typeof value !== "object" || value === null || !("gates" in value)) return [];
	return Object.keys(Object(value.gates)).map((name) => splitPointer(`/${name}`).join("/"));
}

export { readPolicy as t };
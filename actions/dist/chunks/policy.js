import { _ as validate, b as splitPointer, g as schemaFindings, m as envelopeFindings, v as readYaml, y as joinPointer } from "./manifest.js";
import { r as closest } from "./kernel.js";

// packages/policy/src/policy.ts
const TIERS = [
	"low",
	"medium",
	"high",
	"critical"
];

// packages/policy/src/list-demands.ts
/** Words from the loosest to the strictest. */
const RUNGS = [
	"statistical",
	"metric",
	"numeric",
	"content",
	"bytes"
];
const RUNS = [
	"none",
	"smoke",
	"full"
];
const REACTIONS = ["warn", "fail"];
const MODES = ["observe", "enforce"];
/** Everything a policy demands. Of several rules on one thing the strictest counts. */
function listDemands(policy) {
	const { gates } = policy;
	return strictest([
		word("onInconclusive", policy.onInconclusive, REACTIONS, ["onInconclusive"]),
		word("enforcement", policy.enforcement, MODES, ["enforcement"]),
		...tierDemands(policy),
		...Object.entries(gates).flatMap(([name, settings]) => gateDemands(name, settings, policy)),
		...gates.manifest?.ownerInCodeowners === true ? [present("manifest: owner in CODEOWNERS", [
			"gates",
			"manifest",
			"ownerInCodeowners"
		])] : [],
		...gates.quality === void 0 ? [] : qualityDemands(gates.quality),
		...gates.fairness === void 0 ? [] : fairnessDemands(gates.fairness),
		...gates.reproducibility === void 0 ? [] : [word("reproducibility: require", gates.reproducibility.require, RUNGS, [
			"gates",
			"reproducibility",
			"require"
		]), word("reproducibility: onPullRequest", gates.reproducibility.onPullRequest ?? "none", RUNS, [
			"gates",
			"reproducibility",
			"onPullRequest"
		])],
		...Object.entries(policy.environments).flatMap(([name, environment]) => environmentDemands(name, environment))
	]);
}
function strictest(demands) {
	const best = /* @__PURE__ */ new Map();
	for (const demand of demands) {
		const former = best.get(demand.name);
		if (former === void 0 || demand.strength > former.strength) best.set(demand.name, demand);
	}
	return [...best.values()];
}
function present(name, path) {
	return {
		name,
		strength: 1,
		shown: "yes",
		path
	};
}
function word(name, value, order, path) {
	return {
		name,
		strength: order.indexOf(value),
		shown: value,
		path
	};
}
function atLeast(name, value, path) {
	return {
		name,
		strength: value,
		shown: `at least ${value}`,
		path
	};
}
function atMost(name, value, path) {
	return {
		name,
		strength: -value,
		shown: `at most ${value}`,
		path
	};
}
function tierDemands({ tiers }) {
	return TIERS.flatMap((tier, index) => {
		return TIERS.slice(0, index + 1).flatMap((by) => {
			return (tiers[by]?.require ?? []).map((field, place) => {
				return present(`tier ${tier}: ${field}`, [
					"tiers",
					by,
					"require",
					place
				]);
			});
		});
	});
}
function gateDemands(name, settings, policy) {
	const path = ["gates", name];
	return [
		present(`gate ${name}`, path),
		word(`${name}: onInconclusive`, settings.onInconclusive ?? policy.onInconclusive, REACTIONS, [...path, "onInconclusive"]),
		word(`${name}: enforcement`, settings.enforcement ?? policy.enforcement, MODES, [...path, "enforcement"])
	];
}
/** Rules that only warn demand less than rules that fail, so both kinds are listed under their own names. */
function qualityDemands({ metrics }) {
	return metrics.flatMap(({ metric, severity, min, max, maxRegression }, index) => {
		const path = [
			"gates",
			"quality",
			"metrics",
			index
		];
		return kinds(severity).flatMap((kind) => {
			const name = `quality ${metric} (${kind})`;
			return [
				...min === void 0 ? [] : [atLeast(`${name}: min`, min, [...path, "min"])],
				...max === void 0 ? [] : [atMost(`${name}: max`, max, [...path, "max"])],
				...maxRegression === void 0 ? [] : [atMost(`${name}: maxRegression`, maxRegression, [...path, "maxRegression"])]
			];
		});
	});
}
function kinds(severity) {
	return severity === "fail" ? ["warn", "fail"] : ["warn"];
}
function fairnessDemands(fairness) {
	const path = ["gates", "fairness"];
	const rules = fairness.rules.flatMap((rule, index) => {
		const place = [
			...path,
			"rules",
			index
		];
		return (rule.attributes ?? Object.keys(fairness.attributes)).flatMap((attribute) => {
			return kinds(rule.severity).flatMap((kind) => {
				const name = `fairness ${rule.metric} ${rule.contrast} by ${attribute} (${kind})`;
				const { absolute, regression } = rule;
				return [...absolute === void 0 ? [] : [(rule.contrast === "ratio" ? atLeast : atMost)(`${name}: margin`, absolute.margin, [
					...place,
					"absolute",
					"margin"
				])], ...regression === void 0 ? [] : [atMost(`${name}: epsilon, worse ${regression.worse}`, regression.epsilon, [
					...place,
					"regression",
					"epsilon"
				])]];
			});
		});
	});
	const groups = Object.entries(fairness.attributes).flatMap(([attribute, { reference, requiredGroups = [] }]) => [
		present(`fairness attribute ${attribute}`, [
			...path,
			"attributes",
			attribute
		]),
		present(`fairness reference of ${attribute}: ${reference ?? "the largest group"}`, [
			...path,
			"attributes",
			attribute
		]),
		...requiredGroups.map((group, index) => {
			return present(`fairness group ${attribute}=${group}`, [
				...path,
				"attributes",
				attribute,
				"requiredGroups",
				index
			]);
		})
	]);
	return [
		...rules,
		...groups,
		atMost("fairness: minDenominator", fairness.minDenominator, [...path, "minDenominator"]),
		present(`fairness: alpha ${fairness.alpha}`, [...path, "alpha"])
	];
}
function environmentDemands(environment, policy) {
	const path = ["environments", environment];
	const name = `environment ${environment}`;
	return [
		present(name, path),
		...policy.from.map((from, index) => present(`${name}: from ${from}`, [
			...path,
			"from",
			index
		])),
		...policy.evidence.map((gate, index) => present(`${name}: evidence of ${gate}`, [
			...path,
			"evidence",
			index
		])),
		...policy.separation.map((who, index) => present(`${name}: separation from ${who}`, [
			...path,
			"separation",
			index
		])),
		atLeast(`${name}: soak in milliseconds`, policy.soak, [...path, "soak"]),
		atLeast(`${name}: approvals`, policy.approvals.reduce((sum, { count }) => sum + count, 0), [...path, "approvals"]),
		present(`${name}: approvals by ${policy.provider}`, [...path, "provider"]),
		...policy.breakGlass?.rollback === true ? [] : [present(`${name}: no rollback without approval`, [
			...path,
			"breakGlass",
			"rollback"
		])],
		word(`${name}: enforcement`, policy.enforcement ?? "enforce", MODES, [...path, "enforcement"])
	];
}

// packages/policy/src/compare-policies.ts
/**
* What a change of the policy gives up: one finding for every demand that is gone or weaker. Demands that grew are not
* mentioned, nor those that only moved.
*
* @param base the policy that judges now
* @param head the policy proposed
* @param document the proposed file, for the places
*/
function comparePolicies(base, head, document) {
	const now = new Map(listDemands(head).map((demand) => [demand.name, demand]));
	return [...[...new Map(listDemands(base).map((demand) => [demand.name, demand])).values()].flatMap((demand) => compareDemand(demand, now.get(demand.name), document)), ...waiverFindings(base, head, document)];
}
function compareDemand(base, head, document) {
	if (head !== void 0 && head.strength >= base.strength) return [];
	const change = head === void 0 ? "is no longer demanded" : `goes from ${base.shown} to ${head.shown}`;
	const place = head ?? base;
	return [{
		code: "POLICY_LOOSENED",
		severity: "warning",
		message: `The policy is loosened: ${base.name} (${base.shown}) ${change}.`,
		advice: "Have the change reviewed by those who own the policy; until it is merged the former rule judges.",
		location: document.locate(joinPointer(place.path), "key"),
		subject: base.name,
		data: {
			from: base.shown,
			to: head?.shown ?? null
		}
	}];
}
/** A waiver is a hole in the policy, so a new one loosens it, and so does one that lasts longer. */
function waiverFindings(base, head, document) {
	return head.waivers.flatMap((waiver, index) => {
		const former = base.waivers.find(({ code, model }) => code === waiver.code && model === waiver.model);
		if (former !== void 0 && former.expires >= waiver.expires) return [];
		const what = former === void 0 ? "is waived" : `is waived longer, not until ${former.expires} but`;
		return [{
			code: "POLICY_LOOSENED",
			severity: "warning",
			message: `The policy is loosened: ${waiver.code} of ${waiver.model} ${what} until ${waiver.expires} (${waiver.owner}: ${waiver.reason}).`,
			advice: "Have the change reviewed by those who own the policy.",
			location: document.locate(`/waivers/${index}`),
			subject: `waiver ${waiver.code} ${waiver.model}`,
			data: {
				from: former?.expires ?? null,
				to: waiver.expires
			}
		}];
	});
}

// packages/policy/src/duration.ts
/** Units, in milliseconds. */
const UNITS = [
	["ms", 1],
	["s", 1e3],
	["m", 6e4],
	["h", 36e5],
	["d", 864e5],
	["w", 6048e5]
];
/**
* A duration such as `24h` or `7d` in milliseconds; undefined when it is not a whole number and a unit.
*
* @param text a whole number of at most six digits and one of ms, s, m, h, d, w
*/
function parseDuration(text) {
	for (const [unit, length] of UNITS) {
		const count = text.slice(0, -unit.length);
		if (text.endsWith(unit) && /^\d{1,6}$/.test(count)) return Number(count) * length;
	}
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
		waivers: document.waivers ?? []
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
		rules: fairness.rules.map((rule) => ({
			...rule,
			against: rule.against ?? POLICY_DEFAULTS.against,
			severity: rule.severity ?? POLICY_DEFAULTS.severity
		})),
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
	return validate("policy.v1", value).length === 0;
}

// packages/policy/src/summary-metric.ts
/** Rates that a fairness rule may name. */
const RATES = [
	"selection_rate",
	"base_rate",
	"true_positive_rate",
	"false_positive_rate",
	"true_negative_rate",
	"false_negative_rate",
	"positive_predictive_value",
	"negative_predictive_value",
	"false_discovery_rate",
	"false_omission_rate",
	"accuracy",
	"balanced_accuracy"
];
/** Max-min summaries and the rates that bound them when every group is compared. */
const SUMMARIES = {
	demographic_parity_difference: {
		rates: ["selection_rate"],
		contrast: "difference"
	},
	demographic_parity_ratio: {
		rates: ["selection_rate"],
		contrast: "ratio"
	},
	equal_opportunity_difference: {
		rates: ["true_positive_rate"],
		contrast: "difference"
	},
	equal_opportunity_ratio: {
		rates: ["true_positive_rate"],
		contrast: "ratio"
	},
	equalized_odds_difference: {
		rates: ["true_positive_rate", "false_positive_rate"],
		contrast: "difference"
	},
	equalized_odds_ratio: {
		rates: ["true_positive_rate", "false_positive_rate"],
		contrast: "ratio"
	},
	average_odds_difference: {
		rates: ["true_positive_rate", "false_positive_rate"],
		contrast: "difference"
	},
	generalized_entropy_index: {
		rates: ["selection_rate"],
		contrast: "difference"
	},
	theil_index: {
		rates: ["selection_rate"],
		contrast: "difference"
	}
};
/** What is wrong with the metric of a fairness rule, with the rules to write instead; undefined for a rate. */
function metricProblem(metric) {
	if (RATES.some((rate) => rate === metric)) return void 0;
	const summary = Object.hasOwn(SUMMARIES, metric) ? SUMMARIES[metric] : void 0;
	if (summary !== void 0) {
		const limit = summary.contrast === "ratio" ? "0.80" : "0.10";
		const rules = summary.rates.map((rate) => `- { metric: ${rate}, contrast: ${summary.contrast}, against: reference, absolute: { margin: ${limit} } }`);
		return {
			code: "POLICY_SUMMARY_METRIC",
			message: `\`${metric}\` is one number over all groups: it names no group that is worse off and has no honest interval, so no rule can rest on it.`,
			advice: `Write a rule on each rate instead: \`${rules.join("` and `")}\`.`
		};
	}
	const meant = closest(metric, RATES);
	return {
		code: "POLICY_METRIC_UNKNOWN",
		message: `There is no rate called \`${metric.slice(0, 60)}\`.`,
		advice: meant === void 0 ? `Rates are: ${RATES.join(", ")}.` : `Did you mean \`${meant}\`?`
	};
}

// packages/policy/src/check-rules.ts
/** Everything that makes a schema-valid policy wrong: rules that name nothing, that cannot fail or cannot pass. */
function checkRules(document) {
	return [
		...checkQuality(document),
		...checkFairness(document),
		...checkEnvironments(document),
		...checkWaivers(document)
	];
}
function checkQuality({ gates }) {
	return (gates?.quality?.metrics ?? []).flatMap((rule, index) => {
		const pointer = `/gates/quality/metrics/${index}`;
		if (rule.min === void 0 && rule.max === void 0 && rule.maxRegression === void 0) return [emptyRule(`The rule on \`${rule.metric}\` sets no limit.`, "Add `min`, `max` or `maxRegression`.", pointer)];
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
	return (gates?.fairness?.rules ?? []).flatMap((rule, index) => {
		const pointer = `/gates/fairness/rules/${index}`;
		const problems = [];
		const metric = metricProblem(rule.metric);
		if (metric !== void 0) problems.push({
			...metric,
			pointer: `${pointer}/metric`
		});
		if (rule.absolute === void 0 && rule.regression === void 0) problems.push(emptyRule("The rule sets no limit.", "Add `absolute: { margin: 0.10 }` or `regression: {…}`.", pointer));
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
		const pointer = `/environments/${name.replaceAll("~", "~0").replaceAll("/", "~1")}/from`;
		const unknown = (environment.from ?? []).flatMap((source, index) => {
			if (names.includes(source)) return [];
			const meant = closest(source, names);
			const advice = meant === void 0 ? `Add \`${source}: {}\` under \`environments\`.` : `Did you mean \`${meant}\`?`;
			return [{
				code: "POLICY_ENVIRONMENT_UNKNOWN",
				message: `\`${name}\` builds on the environment \`${source}\`, which the policy does not describe.`,
				advice,
				pointer: `${pointer}/${index}`
			}];
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
	const document = readYaml(bytes, path);
	if (document.value === void 0) return {
		document,
		findings: document.findings
	};
	const envelope = envelopeFindings(document, "Policy");
	if (envelope.length > 0) return {
		document,
		findings: [...document.findings, ...envelope]
	};
	const formal = [...document.findings, ...schemaFindings("policy.v1", document)].map((finding) => {
		return nameUnknownGate(finding, document);
	});
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

export { parseDuration as n, comparePolicies as r, readPolicy as t };
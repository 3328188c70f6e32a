import { i as stepFails } from "./verdict.js";
import { t as digestBytes } from "./digest.js";
import { r as joinPointer } from "./validate.js";
import { t as readPolicy } from "./read-policy.js";

// packages/check/src/enforcement-of.ts
/** Strict where nobody says otherwise. */
const STRICT = {
	enforcement: "enforce",
	onInconclusive: "fail"
};
/**
* What a policy makes of the combined verdict of several gates, each of which may have settings of its own: the step
* fails if any gate fails by its own settings.
*
* @param own reports about the rules themselves, which no policy softens
* @param gates reports of gates about models
*/
function enforcementOf(verdict, own, gates, policy) {
	if (policy === null) return STRICT;
	if (own.some((report) => stepFails(report.verdict, STRICT)) || gates.some((report) => stepFails(report.verdict, settingsOf(report, policy)))) return STRICT;
	return {
		enforcement: verdict === "fail" ? "observe" : policy.enforcement,
		onInconclusive: "warn"
	};
}
function settingsOf({ gate }, policy) {
	const own = new Map(Object.entries(policy.gates)).get(gate);
	return {
		enforcement: own?.enforcement ?? policy.enforcement,
		onInconclusive: own?.onInconclusive ?? policy.onInconclusive
	};
}

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
		...gates.reproducibility === void 0 ? [] : [
			word("reproducibility: require", gates.reproducibility.require, RUNGS, [
				"gates",
				"reproducibility",
				"require"
			]),
			word("reproducibility: onPullRequest", gates.reproducibility.onPullRequest ?? "none", RUNS, [
				"gates",
				"reproducibility",
				"onPullRequest"
			]),
			...Object.entries(gates.reproducibility.margins ?? {}).map(([metric, margin]) => atMost(`reproducibility: margin of ${metric}`, margin, [
				"gates",
				"reproducibility",
				"margins",
				metric
			]))
		],
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
	return metrics.flatMap(({ metric, severity, min, max, maxRegression, against = "base", slice, by }, index) => {
		const path = [
			"gates",
			"quality",
			"metrics",
			index
		];
		const rows = slice === void 0 ? by === void 0 ? "" : ` in every ${by}` : ` in ${slice}`;
		return kinds(severity).flatMap((kind) => {
			const name = `quality ${metric}${rows} (${kind})`;
			return [
				...min === void 0 ? [] : [atLeast(`${name}: min`, min, [...path, "min"])],
				...max === void 0 ? [] : [atMost(`${name}: max`, max, [...path, "max"])],
				...maxRegression === void 0 ? [] : [atMost(`${name}: maxRegression${against === "base" ? "" : ` against ${against}`}`, maxRegression, [...path, "maxRegression"])]
			];
		});
	});
}
function kinds(severity) {
	return severity === "fail" ? ["warn", "fail"] : ["warn"];
}
/** Comparing all pairs compares with the reference too, so it demands both. */
function sides(against) {
	return against === "pairs" ? ["", " in pairs"] : [against === "rest" ? " against the rest" : ""];
}
function fairnessDemands(fairness) {
	const path = ["gates", "fairness"];
	const rules = fairness.rules.flatMap((rule, index) => {
		const place = (...keys) => rule.preset === void 0 ? [
			...path,
			"rules",
			index,
			...keys
		] : [...path, "presets"];
		const within = rule.control === void 0 ? "" : ` within ${rule.control.toSorted().join(" × ")}`;
		const { absolute, regression } = rule;
		return (rule.attributes ?? Object.keys(fairness.attributes)).flatMap((attribute) => sides(rule.against).flatMap((against) => kinds(rule.severity).flatMap((kind) => {
			const name = `fairness ${rule.metric} ${rule.contrast} by ${attribute}${against}${within} (${kind})`;
			return [...absolute === void 0 ? [] : [(rule.contrast === "ratio" ? atLeast : atMost)(`${name}: margin`, absolute.margin, place("absolute", "margin"))], ...regression === void 0 ? [] : [atMost(`${name}: epsilon, worse ${regression.worse}`, regression.epsilon, place("regression", "epsilon"))]];
		})));
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
		...(fairness.presets ?? []).map((preset) => present(`fairness preset ${preset}`, [...path, "presets"])),
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

// packages/check/src/read-policies.ts
/**
* The policy that judges a change: the one of `trusted`, which the change cannot alter. Where there is none yet, the
* proposed one is used for a preview, and `origin` says so.
*/
async function readRules(trusted, head, path) {
	const agreed = trusted === null ? null : await readPolicyFile(trusted, path);
	const proposed = trusted === head ? null : await readPolicyFile(head, path);
	if (agreed !== null) {
		const proposal = proposed === null ? null : compareProposal(agreed, proposed);
		return {
			policy: agreed.policy ?? null,
			origin: "base",
			findings: agreed.findings,
			proposal
		};
	}
	if (proposed === null) return {
		policy: null,
		origin: "none",
		findings: [],
		proposal: null
	};
	return {
		policy: proposed.policy ?? null,
		origin: "proposed",
		findings: proposed.findings,
		proposal: null
	};
}
function compareProposal(agreed, proposed) {
	const { document } = proposed;
	if (document.text === agreed.document.text) return null;
	if (proposed.policy === void 0) return {
		findings: proposed.findings,
		document
	};
	return {
		findings: agreed.policy === void 0 ? [] : comparePolicies(agreed.policy, proposed.policy, document),
		document
	};
}
async function readPolicyFile(tree, path) {
	const bytes = await tree.read(path);
	if (bytes === null) return null;
	return readPolicy(bytes, {
		path,
		source: `${path}@${tree.commit?.slice(0, 12) ?? tree.label}`,
		digest: digestBytes(bytes)
	});
}

export { enforcementOf as n, readRules as t };
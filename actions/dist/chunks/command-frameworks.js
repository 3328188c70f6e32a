import "./rolldown-runtime.js";
import { $ as valueAt, nt as createReport, ot as ModelgateError } from "./start.js";
import { R as readManifest } from "./core.js";
import { t as locateCard } from "./locate-card.js";
import { t as readChoice } from "./read-choice.js";

// packages/manifest/src/frameworks/describe-framework.ts
/**
* Which fields of a manifest help to document which item of a framework.
*
* @param manifest null: the mapping alone; else also which of the fields it has
*/
function describeFramework({ title, edition, source, written, checked, items }, manifest) {
	const columns = [
		{ name: "Item" },
		{ name: "What it asks for" },
		{ name: "Helps you document it" }
	];
	return {
		title: `${title} (${edition}; ${source}). Written ${written}, not a legal review. Checked ${checked}.`,
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
	checked: "2026-11-21: all numbers, against the text of Annex IV as public copies of the Official Journal give it",
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
	checked: "2026-11-21: all numbers, against the text of Article 30(1) as public copies of the Official Journal give it",
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
	checked: "2026-11-21: all numbers, against the text of Article 35(7) as public copies of the Official Journal give it",
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
	checked: "2026-11-21: GOVERN to MANAGE 2.4, against a public transcription of the Core of NIST AI 100-1; MANAGE 4.1 by its title alone",
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
	title: "SR 26-2 (OCC Bulletin 2026-13): model risk management",
	edition: "2026-04-17, which supersedes SR 11-7 and SR 21-8",
	source: "https://www.occ.treas.gov/news-issuances/bulletins/2026/bulletin-2026-13.html",
	written: "2026-11-21",
	checked: "2026-11-21: the four subjects, against OCC Bulletin 2026-13 on the same guidance, which numbers nothing; its text was not read",
	items: [
		{
			item: "Materiality",
			asks: "Exposure and purpose, by which everything else is scaled",
			fields: [
				"spec.risk.tier",
				"spec.risk.rationale",
				"spec.risk.classifications",
				"spec.considerations.useCases"
			]
		},
		{
			item: "Development and use",
			asks: "Design, data, testing, and limits of use",
			fields: [
				"spec.training",
				"spec.data",
				"spec.evaluation",
				"spec.considerations.useCases",
				"spec.considerations.outOfScopeUses",
				"spec.considerations.technicalLimitations"
			]
		},
		{
			item: "Validation and monitoring",
			asks: "Validation with effective challenge, analysis of outcomes, monitoring",
			fields: [
				"spec.validation",
				"spec.evaluation.results",
				"spec.monitoring"
			]
		},
		{
			item: "Governance and controls",
			asks: "Roles, inventory, documentation, changes",
			fields: [
				"metadata.name",
				"metadata.version",
				"metadata.owner",
				"metadata.description",
				"spec.considerations.humanOversight",
				"spec.changePlan"
			]
		},
		{
			item: "Vendor products",
			asks: "Models and parts of third parties",
			fields: ["spec.baseModels", "spec.library"]
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
	checked: "2026-11-21: numbers and titles, against public lists of Annex A; the standard itself is sold and was not read",
	items: [
		{
			item: "A.3.2",
			asks: "AI roles and responsibilities",
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
			item: "A.5.4, A.5.5",
			asks: "Impacts on individuals, groups and society",
			fields: [
				"spec.considerations.ethicalConsiderations",
				"spec.fairness",
				"spec.risk"
			]
		},
		{
			item: "A.6.2.3",
			asks: "Documentation of AI system design and development",
			fields: ["spec.training", "spec.reproduce"]
		},
		{
			item: "A.6.2.4",
			asks: "AI system verification and validation",
			fields: ["spec.evaluation", "spec.validation"]
		},
		{
			item: "A.6.2.6",
			asks: "AI system operation and monitoring",
			fields: ["spec.monitoring"]
		},
		{
			item: "A.6.2.7",
			asks: "AI system technical documentation",
			fields: ["metadata.description", "spec.considerations"]
		},
		{
			item: "A.7.5",
			asks: "Data provenance",
			fields: ["spec.data"]
		},
		{
			item: "A.8.2",
			asks: "System documentation and information for users",
			fields: [
				"spec.considerations.users",
				"spec.considerations.useCases",
				"spec.considerations.technicalLimitations"
			]
		},
		{
			item: "A.9.4",
			asks: "Intended use of the AI system",
			fields: ["spec.considerations.useCases", "spec.considerations.outOfScopeUses"]
		},
		{
			item: "A.10.3",
			asks: "Suppliers",
			fields: ["spec.baseModels", "spec.data"]
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
	checked: "2026-11-21: the nine section names, against public model cards that follow the paper",
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

// packages/cli/src/commands/frameworks.ts
/** `modelgate frameworks`: which fields of a manifest help to document what laws and standards ask for. */
const frameworks = {
	name: "frameworks",
	summary: "Show which manifest fields help you document what laws and standards ask for",
	usage: "[MANIFEST] [--framework NAME]",
	options: { framework: {
		type: "string",
		value: "NAME",
		description: `one of ${FRAMEWORKS.map(({ id }) => id).join(", ")}`
	} },
	examples: ["modelgate frameworks", "modelgate frameworks credit.modelgate.yaml --framework eu-ai-act-annex-iv"],
	notes: ["With MANIFEST, fields that it does not have yet are listed. This helps you document; it judges nothing."],
	async run({ positionals, options, cwd }) {
		const ids = FRAMEWORKS.map(({ id }) => id);
		const wanted = readChoice("framework", options["framework"], ids);
		const manifest = await openManifest(positionals, cwd);
		const chosen = FRAMEWORKS.filter(({ id }) => wanted === void 0 || id === wanted);
		return { report: createReport({
			gate: "manifest",
			verdict: "pass",
			reasonCode: "CLI_DONE",
			tables: chosen.map((framework) => describeFramework(framework, manifest)),
			data: { frameworks: chosen.map(({ id, edition, source, written, checked }) => ({
				id,
				edition,
				source,
				written,
				checked
			})) }
		}) };
	}
};
async function openManifest(files, cwd) {
	const [file, ...rest] = files;
	if (file === void 0) return null;
	if (rest.length > 0) throw new ModelgateError("CLI_USAGE", "frameworks takes one manifest.", { advice: "modelgate frameworks FILE" });
	const { tree, path } = await locateCard(file, cwd);
	const { manifest, findings } = readManifest(await tree.read(path) ?? /* @__PURE__ */ new Uint8Array(), path);
	if (manifest !== void 0) return manifest;
	const [first] = findings;
	throw new ModelgateError(first?.code ?? "MANIFEST_NOT_FOUND", first?.message ?? `${file} is not a manifest.`, {
		...first?.advice === void 0 ? {} : { advice: first.advice },
		...first?.location === void 0 ? {} : { location: first.location }
	});
}

export { frameworks };
import "./rolldown-runtime.js";
import { t as measureCard } from "./measure-card.js";
import { C as escapeHtml, ot as ModelgateError } from "./start.js";
import { n as layOutCard, t as renderCard } from "./render-card.js";
import { n as renderPage, r as renderTableOf } from "./render-html.js";
import { t as locateCard } from "./locate-card.js";

// packages/report/src/render-card-html.ts
const HTML = {
	text: escapeHtml,
	code: (text) => `<code>${escapeHtml(text)}</code>`,
	title: (text) => `<h1>${text}</h1>`,
	section: (title, body) => `<section>\n<h2>${title}</h2>\n${body}\n</section>`,
	paragraph: (text) => `<p>${text}</p>`,
	list: (items) => items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`,
	table: (columns, rows) => renderTableOf("", columns, rows)
};
/** A model card as one self-contained HTML page: no script, no request to anywhere. */
function renderCardHtml(manifest, reports) {
	const { name, title, version } = manifest.metadata;
	return renderPage(`${title ?? name} ${version}`, layOutCard(manifest, reports, HTML).join("\n"));
}

// packages/cli/src/commands/card.ts
/** `modelgate card MANIFEST`: the model card. */
const card = {
	name: "card",
	summary: "Write the model card of a manifest, with measured figures",
	usage: "MANIFEST",
	options: {},
	examples: [
		"modelgate card credit.modelgate.yaml",
		"modelgate card credit.modelgate.yaml --output README.md",
		"modelgate card credit.modelgate.yaml --format html --output card.html"
	],
	notes: ["Figures are measured from the predictions that the manifest declares; a figure in the manifest that they do not give fails the command. The front matter is what Hugging Face reads."],
	async run({ positionals, cwd }) {
		const [file, ...rest] = positionals;
		if (file === void 0 || rest.length > 0) throw new ModelgateError("CLI_USAGE", `card needs one manifest and got ${positionals.length}.`, { advice: "modelgate card credit.modelgate.yaml" });
		const { manifest, reports, report } = await measureCard(await locateCard(file, cwd));
		return {
			text: renderCard(manifest, reports),
			page: renderCardHtml(manifest, reports),
			verdict: report.verdict,
			report
		};
	}
};

export { card };
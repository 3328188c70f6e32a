import "./chunks/rolldown-runtime.js";
import { c as renderReport, lt as combineVerdicts } from "./chunks/start.js";
import { B as findManifests, S as pairModels, b as reportNoManifest, c as defineContract, d as list, t as runAction } from "./chunks/core.js";
import { o as renderCardDiff } from "./chunks/review.js";
import { t as compareCards } from "./chunks/compare-cards.js";
import { t as openChange } from "./chunks/open-change.js";
import { t as repositoryPaths } from "./chunks/repository-paths.js";

// packages/check/src/diff-in-job.ts
/** Compares the model cards of a job's commit with those of its base, for the job summary. Writes nothing on GitHub. */
async function diffInJob(input, host) {
	const { subject } = await openChange(input, "diff-model-card", host);
	const { base, head, progress } = subject;
	const named = repositoryPaths(input.manifests, host);
	const paths = named.length === 0 ? await findManifests(head) : named;
	const { candidates } = await pairModels(head, paths, base, null);
	const compared = [];
	for (const { path, base: former } of candidates) {
		const before = base === null || former === null ? null : {
			tree: base,
			path: former.path
		};
		compared.push(await compareCards(before, {
			tree: head,
			path
		}));
	}
	const reports = compared.map(({ report }) => report);
	if (reports.length === 0) reports.push(await reportNoManifest("card", head, progress));
	const changed = compared.filter(({ diff }) => diff.status !== "unchanged");
	return {
		verdict: combineVerdicts(reports.map(({ verdict }) => verdict)),
		reports,
		summary: (compared.length === 0 ? reports.map(renderReport) : compared.map(({ diff }) => renderCardDiff(diff))).join("\n\n"),
		outputs: { changed: String(changed.length > 0) }
	};
}

// actions/diff-model-card/src/contract.ts
/** What `diff-model-card` takes and gives. */
const contract = defineContract({
	name: "diff-model-card",
	gate: "card",
	description: "Shows what a change does to model cards, by meaning: figures, data, artifacts, claims, words.",
	inputs: { manifests: list({
		default: "",
		description: "Manifests to compare, one a line. Empty: every manifest of the repository."
	}) },
	outputs: { changed: "Whether any card changed: true or false." }
});

// actions/diff-model-card/src/main.ts
await runAction(contract, diffInJob);

export {  };
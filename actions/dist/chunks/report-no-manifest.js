import { t as createReport } from "./create-report.js";
import { t as draftManifest } from "./draft-manifest.js";

// packages/check/src/report-no-manifest.ts
/**
* The report about a repository without a manifest: doubt, with a draft to start from in `data.draft`.
*
* @param tree the files that the draft describes
* @param say shows the draft in the log
*/
async function reportNoManifest(gate, tree, say) {
	const { text } = await draftManifest(tree, { name: "model" });
	say(`There is no manifest. A draft, to be saved as model.modelgate.yaml:\n\n${text}`);
	return createReport({
		gate,
		verdict: "inconclusive",
		reasonCode: "MANIFEST_NONE",
		findings: [{
			code: "MANIFEST_NONE",
			severity: "error",
			message: "There is no manifest in this repository, so there is no model to check.",
			advice: "Save the draft as `model.modelgate.yaml` and complete it, or run `npx modelgate init`."
		}],
		data: { draft: text }
	});
}

export { reportNoManifest as t };
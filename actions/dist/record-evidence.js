import "./chunks/rolldown-runtime.js";
import { n as recordEvidence } from "./chunks/release.js";
import { c as optionalText, l as text, r as defineContract, t as runAction } from "./chunks/runner.js";

// actions/record-evidence/src/contract.ts
/** What `record-evidence` takes and gives. */
const contract = defineContract({
	name: "record-evidence",
	gate: "promotion",
	description: "Writes the reports of the gates into the ledger, on the protected branch only.",
	inputs: {
		reports: text({
			default: "${{ runner.temp }}/modelgate",
			description: "A report file, or a folder of them, as the gates wrote them in this job or an earlier one."
		}),
		"report-digest": optionalText({ description: "The report-digest output of the job that judged; a report of another digest is refused." })
	},
	outputs: {
		recorded: "How many pieces of evidence are new in the ledger.",
		"ledger-head": "Digest of the last event of the ledger."
	}
});

// actions/record-evidence/src/main.ts
await runAction(contract, recordEvidence);

export {  };
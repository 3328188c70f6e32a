import "./rolldown-runtime.js";
import { ot as ModelgateError } from "./start.js";
import { i as findMlflow } from "./follow-ledger.js";
import { a as previewReconciliation, i as withGitHub } from "./ask-promotion.js";

// packages/cli/src/commands/reconcile.ts
/** `modelgate reconcile`: what is out of step with the ledger. */
const reconcile = {
	name: "reconcile",
	summary: "Show what is out of step with the ledger, and what repairs it",
	usage: "--dry-run [--repository OWNER/NAME]",
	options: {
		"dry-run": {
			type: "boolean",
			description: "only look; the command line changes nothing"
		},
		repository: {
			type: "string",
			value: "OWNER/NAME",
			description: "the repository (default: GITHUB_REPOSITORY)"
		}
	},
	examples: ["modelgate reconcile --dry-run --repository acme/credit"],
	notes: ["The action `reconcile` repairs what this shows. The token is read from GITHUB_TOKEN or GH_TOKEN.", "Where the policy names MLflow, its address and credential are read from MLFLOW_TRACKING_URI, MLFLOW_TRACKING_TOKEN, MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD."],
	run: async (invocation) => {
		if (invocation.options["dry-run"] !== true) throw new ModelgateError("CLI_USAGE", "The command line never writes the ledger, so it only looks.", { advice: "modelgate reconcile --dry-run; the action `reconcile` repairs what it shows." });
		const { env, options } = invocation;
		const policy = typeof options["policy"] === "string" ? options["policy"] : ".github/modelgate.yaml";
		const mlflow = findMlflow((name) => env[name]);
		return { report: await withGitHub("reconcile", invocation, (client, preview) => previewReconciliation(client, preview, {
			policy,
			mlflow
		})) };
	}
};

export { reconcile };
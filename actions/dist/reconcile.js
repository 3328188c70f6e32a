import "./chunks/rolldown-runtime.js";
import { c as defineContract, l as flag, lt as createClient, p as optionalText, t as runAction } from "./chunks/core.js";
import { t as printBoundary } from "./chunks/boundaries.js";
import { i as findMlflow } from "./chunks/follow-ledger.js";
import { t as reconcileRepository } from "./chunks/reconcile-repository.js";
import { i as surroundingsOf, n as openReleaseJob } from "./chunks/release-job.js";

// packages/release/src/run-reconcile.ts
/** The main step of `reconcile`. */
async function runReconcile(input, host) {
	const { token, policy } = input;
	const client = await createClient({
		token,
		apiUrl: host.apiUrl,
		userAgent: "reconcile"
	});
	const job = openReleaseJob(host, {
		client,
		token,
		...surroundingsOf(client),
		reached: printBoundary(host)
	});
	const mlflow = findMlflow((name) => host.env(name), {
		url: input["mlflow-url"],
		token: input["mlflow-token"]
	});
	const report = await reconcileRepository(job, {
		policy,
		mlflow,
		dryRun: input["dry-run"]
	});
	const { ledgerHead } = report.data;
	return {
		report,
		outputs: { "ledger-head": typeof ledgerHead === "string" ? ledgerHead : "" }
	};
}

// actions/reconcile/src/contract.ts
/** What `reconcile` takes and gives. */
const contract = defineContract({
	name: "reconcile",
	gate: "promotion",
	description: "Brings deployments, tags and registries in step with the ledger, and finds promotions that died.",
	inputs: {
		"dry-run": flag({
			default: "false",
			description: "Show what is out of step and change nothing."
		}),
		"mlflow-url": optionalText({
			default: "",
			description: "Address of the MLflow server that the policy lets follow the ledger. Empty: MLFLOW_TRACKING_URI."
		}),
		"mlflow-token": optionalText({
			default: "",
			description: "Bearer token for MLflow. Empty: what the variables of MLflow say."
		})
	},
	outputs: { "ledger-head": "Digest of the last event of the ledger; keep it elsewhere to prove later that nothing was cut off." }
});

// actions/reconcile/src/main.ts
await runAction(contract, runReconcile);

export {  };
import { t as duckdbInJob } from "./duckdb-in-job.js";
import { t as openChange } from "./open-change.js";
import { t as repositoryPaths } from "./repository-paths.js";
import { t as runCheck } from "./review.js";

// packages/check/src/gate-in-job.ts
/** Runs one gate on what a job is about, by the policy that the change cannot alter. */
async function gateInJob(gate, input, host) {
	const { subject } = await openChange(input, `check-${gate}`, host);
	const { verdict, reports, enforcement } = await runCheck({
		...subject,
		gates: [gate],
		manifests: repositoryPaths(input.manifests, host),
		changedPaths: null,
		findDuckdb: duckdbInJob(input["duckdb-path"], host),
		...input.engine === "" ? {} : { engine: input.engine }
	});
	return {
		verdict,
		reports,
		policy: enforcement
	};
}

export { gateInJob as t };
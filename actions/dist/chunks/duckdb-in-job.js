import { t as findDuckdbFor } from "./find-duckdb.js";
import { t as findRegistry } from "./obtain-duckdb.js";
import { join } from "node:path";
import { homedir } from "node:os";

// packages/check/src/duckdb-in-job.ts
/**
* Where a job finds DuckDB: in the folder named, in the runner's tool cache, or at the registry the runner is configured
* for. An `.npmrc` of the repository does not count, because a pull request could write it.
*/
function duckdbInJob(path, host) {
	return async () => {
		const toolCache = host.env("RUNNER_TOOL_CACHE");
		return findDuckdbFor({
			registry: await findRegistry((name) => host.env(name), [join(homedir(), ".npmrc")]),
			platform: `${process.platform}-${process.arch}`,
			...path === void 0 ? {} : { path },
			...toolCache === void 0 ? {} : { toolCache }
		})();
	};
}

export { duckdbInJob as t };
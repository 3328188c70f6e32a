import { i as __toESM } from "./rolldown-runtime.js";
import { t as tableError } from "./table-error.js";
import { createRequire } from "node:module";
import { join } from "node:path";

// packages/tabular/src/find-duckdb.ts
/**
* DuckDB as it is installed beside this code. The native library is loaded here and not before, so that everything else
* works without it.
*
* @throws ModelgateError TABLE_ENGINE_UNAVAILABLE
*/
async function findInstalledDuckdb() {
	try {
		return await import("./duckdb.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	} catch (cause) {
		throw tableError("TABLE_ENGINE_UNAVAILABLE", "The DuckDB engine is not installed here.", {
			advice: "Leave the engine out: stream does the same work, slower.",
			cause
		});
	}
}
/** DuckDB for a job, where none is installed beside the action: from the places that {@link obtainDuckdb} knows. */
function findDuckdbFor(sources) {
	return async () => {
		const { obtainDuckdb } = await import("./obtain-duckdb2.js");
		const folder = await obtainDuckdb(sources);
		try {
			const found = createRequire(join(folder, "node_modules/modelgate.cjs"))("@duckdb/node-api");
			if (isDuckdb(found)) return found;
			throw new Error("it is another package");
		} catch (cause) {
			const reason = cause instanceof Error ? cause.message : String(cause);
			throw tableError("TABLE_ENGINE_UNAVAILABLE", `The DuckDB in ${folder} cannot be loaded: ${reason}.`, {
				advice: "Leave the engine out: stream does the same work, slower.",
				cause
			});
		}
	};
}
function isDuckdb(found) {
	return typeof found === "object" && found !== null && "DuckDBInstance" in found;
}

export { findInstalledDuckdb as n, findDuckdbFor as t };
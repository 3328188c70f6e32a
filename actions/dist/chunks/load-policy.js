import { C as readPolicy, Ct as isElsewhere, tn as ModelgateError, zt as digestBytes } from "./core.js";
import { t as openRemotePolicy } from "./open-remote-policy.js";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

// packages/cli/src/load-policy.ts
/**
* The policy that the command line names, a file or `OWNER/REPO/PATH@REF`; undefined when it names none.
*
* @throws ModelgateError for a policy that is not there, may not be read or is not valid: the first problem, counted
*   with the rest
*/
async function loadPolicy(path, { cwd, env }) {
	if (path === void 0) return void 0;
	const { bytes, source } = isElsewhere(path) ? await readElsewhere(path, env) : await readHere(path, cwd);
	const { policy, findings } = readPolicy(bytes, {
		path,
		source,
		digest: digestBytes(bytes)
	});
	if (policy !== void 0) return policy;
	const [first, ...rest] = findings;
	throw new ModelgateError(first?.code ?? "CLI_USAGE", `${first?.message ?? `${path} is not a policy.`}${rest.length === 0 ? "" : ` (and ${rest.length} more problems)`}`, {
		...first?.advice === void 0 ? {} : { advice: first.advice },
		...first?.location === void 0 ? {} : { location: first.location }
	});
}
async function readHere(path, cwd) {
	return {
		bytes: await readFile(resolve(cwd, path)).catch((cause) => {
			throw new ModelgateError("CLI_USAGE", `--policy ${path} cannot be read.`, { cause });
		}),
		source: path
	};
}
async function readElsewhere(policy, env) {
	const { tree, path } = await openRemotePolicy(policy, env);
	const bytes = await tree.read(path);
	if (bytes === null) throw new ModelgateError("CLI_USAGE", `--policy ${policy} cannot be read.`);
	return {
		bytes,
		source: `${policy} (${tree.commit?.slice(0, 12) ?? tree.label})`
	};
}

export { loadPolicy as t };
import "./rolldown-runtime.js";
import { Y as digestBytes, ot as ModelgateError } from "./start.js";
import { O as isElsewhere } from "./core.js";
import { t as readPolicy } from "./read-policy.js";
import { t as openRemotePolicy } from "./open-remote-policy.js";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

// packages/cli/src/read-named-policy.ts
/** Reads the policy that the command line names. Errors as `loadPolicy` says. */
async function readNamedPolicy(path, { cwd, env }) {
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
			throw new ModelgateError("CLI_USAGE", `--policy ${path} cannot be read.`, {
				advice: "Name a file, or OWNER/REPO/PATH@REF.",
				cause
			});
		}),
		source: path
	};
}
async function readElsewhere(policy, env) {
	const { tree, path } = await openRemotePolicy(policy, env);
	const bytes = await tree.read(path);
	if (bytes === null) throw new ModelgateError("CLI_USAGE", `--policy ${policy} cannot be read: there is no such file.`, { advice: "Name a file, or OWNER/REPO/PATH@REF." });
	return {
		bytes,
		source: `${policy} (${tree.commit?.slice(0, 12) ?? tree.label})`
	};
}

export { readNamedPolicy };
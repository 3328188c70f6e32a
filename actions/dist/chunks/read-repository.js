import { tn as ModelgateError } from "./core.js";

// packages/cli/src/read-repository.ts
/**
* The repository that a command is about: `--repository`, else the one of the job.
*
* @throws ModelgateError `CLI_USAGE`
*/
function readRepository(command, options, env) {
	const named = options["repository"] ?? env["GITHUB_REPOSITORY"];
	const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/u.exec(typeof named === "string" ? named : "") ?? [];
	if (owner !== void 0 && repo !== void 0) return {
		owner,
		repo
	};
	throw new ModelgateError("CLI_USAGE", named === void 0 ? "Which repository?" : `"${String(named)}" is no repository.`, { advice: `modelgate ${command} --repository OWNER/NAME` });
}

export { readRepository as t };
import { $ as valueAt, Q as textAt, et as closest } from "./start.js";
import { t as DOCTOR_CODES } from "./codes.js";

// packages/github/src/list-environments.ts
/** Environments on one page. */
const PAGE = 100;
/** Every environment of a repository. In a private one it takes `actions: read`. */
async function listEnvironments(client, { owner, repo }) {
	const all = [];
	for (let page = 1;; page++) {
		const { data } = await client.rest.repos.getAllEnvironments({
			owner,
			repo,
			per_page: PAGE,
			page
		});
		const environments = data.environments ?? [];
		all.push(...environments);
		if (environments.length < PAGE) return all;
	}
}

// packages/promotion/src/setup-finding.ts
/** A misconfiguration, with the setting to change. */
function setupFinding(code, severity, message, subject) {
	return {
		code,
		severity,
		message,
		advice: DOCTOR_CODES[code].fix,
		subject
	};
}

// packages/promotion/src/examine-names.ts
/**
* Environments that workflows name and GitHub does not have: the first job that uses one creates it without any rule.
* Jobs that do not promote may make environments of their own; of them only what looks mistyped is said.
*
* @param known names of the environments that there are
*/
function examineNames(workflows, known, severity) {
	const names = new Set(known.map((name) => name.toLowerCase()));
	return workflows.flatMap(({ path, jobs }) => jobs.flatMap(({ id, environment, actions }) => {
		if (environment === null || names.has(environment.toLowerCase())) return [];
		const guess = closest(environment, known);
		if (!guess && !actions.some(({ name }) => name === "promote-model")) return [];
		const message = `Job ${id} of ${path} names the environment "${environment}", which GitHub does not have.${guess ? ` Did you mean "${guess}"?` : ""}`;
		return [setupFinding("SETUP_ENVIRONMENT_MISSING", severity, message, environment)];
	}));
}

// packages/promotion/src/read-workflow-setup.ts
/** The token of the job itself, in its two spellings. */
const OWN_TOKEN = /^\$\{\{\s*(?:github\.token|secrets\.GITHUB_TOKEN)\s*\}\}$/u;
/** What matters of a parsed workflow file. What is not as GitHub wants it is left out: GitHub will say so itself. */
function readWorkflowSetup(path, workflow) {
	const fallback = readPermissions(valueAt(workflow, "permissions"));
	return {
		path,
		concurrency: valueAt(workflow, "concurrency") !== void 0,
		jobs: entriesOf(valueAt(workflow, "jobs")).map(([id, job]) => readJob(id, job, fallback))
	};
}
function readJob(id, job, fallback) {
	const environment = valueAt(job, "environment");
	const name = typeof environment === "string" ? environment : textAt(environment, "name");
	const steps = valueAt(job, "steps");
	return {
		id,
		environment: name === void 0 || name.includes("${{") ? null : name,
		hasEnvironment: name !== void 0,
		ownDeployment: name !== void 0 && valueAt(environment, "deployment") !== false,
		cancelled: valueAt(job, "concurrency", "cancel-in-progress") === true,
		actions: (Array.isArray(steps) ? steps : []).flatMap((step) => {
			const action = /^[^/@]+\/[^/@]+\/actions\/([a-z-]+)@/u.exec(textAt(step, "uses") ?? "")?.[1];
			if (!action) return [];
			const token = textAt(step, "with", "token");
			return [{
				name: action,
				phase: textAt(step, "with", "phase") ?? "",
				digest: valueAt(step, "with", "digest") !== void 0,
				breakGlass: String(valueAt(step, "with", "break-glass")) === "true",
				token: token !== void 0 && !OWN_TOKEN.test(token),
				ignored: (valueAt(step, "continue-on-error") ?? false) !== false
			}];
		}),
		permissions: readPermissions(valueAt(job, "permissions")) ?? fallback
	};
}
function readPermissions(value) {
	if (typeof value === "string") return value;
	if (typeof value !== "object" || value === null) return null;
	return Object.fromEntries(entriesOf(value).map(([scope, level]) => [scope, String(level)]));
}
function entriesOf(value) {
	return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

export { listEnvironments as i, examineNames as n, setupFinding as r, readWorkflowSetup as t };
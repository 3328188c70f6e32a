import { i as __toESM } from "./rolldown-runtime.js";
import { t as ModelgateError } from "./modelgate-error.js";
import { i as VERSION } from "./create-report.js";
import { n as valueAt, t as textAt } from "./value-at.js";

// packages/github/src/create-client.ts
/** A job waits this long for a rate limit, in seconds; beyond that failing with a clear message is kinder. */
const PATIENCE = 90;
/** Times a request is repeated after a server error or a rate limit. */
const RETRIES = 2;
/** The client for actions, from `@actions/github`, so that the runner's proxy settings hold. Loaded when first needed. */
async function createClient(options) {
	if (options.token === "") throw new ModelgateError("GITHUB_TOKEN_INVALID", "The input `token` is empty.", { advice: "Remove the line, or write `token: ${{ github.token }}`." });
	const [{ getOctokit }, { plugins, write }] = await Promise.all([import("./github.js"), loadPlugins()]);
	return getOctokit(options.token, settings(options, write), ...plugins);
}
/** The client for the command line, from `@octokit/rest`; without a token it sees what the public sees. */
async function createCliClient(options) {
	const [{ Octokit }, { plugins, write }] = await Promise.all([import("./dist-src.js"), loadPlugins()]);
	return new (Octokit.plugin(...plugins))({
		...settings(options, write),
		...options.token === void 0 ? {} : { auth: options.token }
	});
}
async function loadPlugins() {
	const [{ retry }, { throttling }, { default: Bottleneck }] = await Promise.all([
		import("./dist-bundle.js"),
		import("./dist-bundle2.js"),
		import("./light.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1))
	]);
	const write = new Bottleneck.Group({
		maxConcurrent: 1,
		minTime: WRITE_INTERVAL
	});
	return {
		plugins: [retry, throttling],
		write
	};
}
/**
* Writes go one after the other and this far apart, in milliseconds. The plugin's own second is for programs that write
* without end; a job of ours writes a dozen times, far below GitHub's 80 contents a minute, and people wait for it.
*/
const WRITE_INTERVAL = 100;
function settings({ apiUrl, userAgent }, write) {
	const waits = (retryAfter, _options, _client, retryCount) => retryCount < RETRIES && retryAfter <= PATIENCE;
	return {
		baseUrl: apiUrl,
		userAgent: [`modelgate/${VERSION}`, ...userAgent === void 0 ? [] : [`(${userAgent})`]].join(" "),
		request: { headers: { "x-github-api-version": "2022-11-28" } },
		retry: { retries: RETRIES },
		throttle: {
			onRateLimit: waits,
			onSecondaryRateLimit: waits,
			write
		}
	};
}

// packages/github/src/explain-api-error.ts
/** Any error of an API call as one that names the thing, the reason and the fix. Own errors pass through. */
function explainApiError(error, attempt) {
	if (error instanceof ModelgateError) return error;
	const status = valueAt(error, "status");
	const answered = valueAt(error, "response") !== void 0;
	const message = error instanceof Error ? error.message : String(error);
	const explain = (code, reason, advice) => new ModelgateError(code, `Could not ${attempt.to}: ${reason}`, {
		advice,
		cause: error
	});
	if (typeof status !== "number" && !isGraphqlError(error)) return new ModelgateError("INTERNAL_ERROR", `Could not ${attempt.to}: ${message}`, {
		kind: "internal",
		cause: error
	});
	if (isGraphqlError(error) && /resource not accessible/iu.test(message)) return missingPermission(error, attempt);
	if (status === 500 && !answered) return explain("NETWORK_UNREACHABLE", `the API could not be reached (${message}).`, "Check the network, the proxy and the API address.");
	if (isRateLimit(error, message)) return explain("GITHUB_RATE_LIMITED", "the rate limit of the API is used up.", rateLimitAdvice(error));
	if (status === 401) return explain("GITHUB_TOKEN_INVALID", "GitHub does not accept the token.", "Pass a valid token: `token: ${{ github.token }}`.");
	if (/repository rule violation|protected branch/iu.test(message)) return explain("GITHUB_RULE_VIOLATED", `a rule of the repository refuses it: ${message}`, "Let GitHub Actions bypass the rule for this branch.");
	if (status === 403) return missingPermission(error, attempt);
	if (status === 404) return explain("GITHUB_NOT_FOUND", "GitHub does not find it, or hides it from this token.", attempt.permission === void 0 ? "Check the name, and that the token may read the repository." : `Check the name, and that the job has \`permissions: ${attempt.permission}\`.`);
	if (typeof status === "number" && status >= 500) return explain("GITHUB_UNAVAILABLE", `GitHub answered ${status}, several times.`, "Run again later.");
	return explain("GITHUB_REQUEST_REFUSED", `GitHub refused it: ${message}`, "The message of GitHub says why.");
}
function missingPermission(error, { to, permission }) {
	const needed = neededPermission(error, permission);
	return new ModelgateError("GITHUB_PERMISSION_MISSING", needed === void 0 ? `Could not ${to}: the token has no permission for it.` : `Could not ${to}: this job needs \`permissions: ${needed}\`.`, {
		advice: needed === void 0 ? "Give the job the permission it needs." : `Add to the job:\npermissions:\n  ${needed}\nA pull request from a fork or from Dependabot always gets a read-only token.`,
		cause: error
	});
}
/**
* GitHub names what would have sufficed: `pull_requests=write; issues=write` lists alternatives. The one that our own
* documentation asks for is named where it is among them, else the first.
*/
function neededPermission(error, documented) {
	const alternatives = (textAt(error, "response", "headers", "x-accepted-github-permissions") ?? "").split(";").flatMap((alternative) => {
		const permissions = [...alternative.matchAll(/([a-z_]+)=(read|write)/gu)];
		return permissions.length === 0 ? [] : [permissions.map(([, name = "", access]) => `${name.replaceAll("_", "-")}: ${access}`).join(", ")];
	});
	return documented !== void 0 && alternatives.includes(documented) ? documented : alternatives[0] ?? documented;
}
function isGraphqlError(error) {
	return error instanceof Error && error.name === "GraphqlResponseError";
}
function isRateLimit(error, message) {
	const status = valueAt(error, "status");
	if (status === 429) return true;
	if (status !== 403) return false;
	return /rate limit/iu.test(message) || textAt(error, "response", "headers", "x-ratelimit-remaining") === "0";
}
function rateLimitAdvice(error) {
	const after = textAt(error, "response", "headers", "retry-after");
	return after === void 0 ? "Run again in an hour." : `Run again in ${after} seconds.`;
}

export { createCliClient as n, createClient as r, explainApiError as t };
// packages/cli/src/load-policy.ts
/**
* The policy that the command line names, a file or `OWNER/REPO/PATH@REF`; undefined when it names none.
*
* @throws ModelgateError for a policy that is not there, may not be read or is not valid: the first problem, counted
*   with the rest
*/
async function loadPolicy(path, io) {
	if (path === void 0) return void 0;
	const { readNamedPolicy } = await import("./read-named-policy.js");
	return readNamedPolicy(path, io);
}

export { loadPolicy as t };
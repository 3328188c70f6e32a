// packages/artifacts/src/git-credentials.ts
/**
* Variables that let one call of git sign in to a server with a token. In the environment, not among the arguments:
* other processes of the machine can read those; and nothing is written to disk.
*/
function gitCredentials(serverUrl, token) {
	return {
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: `http.${serverUrl}/.extraheader`,
		GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`
	};
}

export { gitCredentials as t };
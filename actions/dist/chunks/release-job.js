import { ot as explainApiError } from "./core.js";
import { ot as ModelgateError } from "./start.js";
import { n as listRemoteRefs, t as githubLedgerStore } from "./src.js";
import { setTimeout } from "node:timers/promises";

// packages/release/src/api-clock.ts
/**
* The time as GitHub's answers tell it: a runner of one's own may keep another, and could make soak and freshness pass by
* it. Before the first answer it is this machine's.
*/
function apiClock(client, own) {
	let ahead = 0;
	client.hook.after("request", ({ headers }) => {
		const told = Date.parse(headers.date ?? "");
		if (!Number.isNaN(told)) ahead = told - own().getTime();
	});
	return () => new Date(own().getTime() + ahead);
}

// packages/release/src/release-job.ts
/** What a job takes from its surroundings: GitHub's time, chance, and waiting. Tests bring their own. */
function surroundingsOf(client) {
	return {
		clock: apiClock(client, () => /* @__PURE__ */ new Date()),
		random: Math.random,
		sleep: (milliseconds) => setTimeout(milliseconds)
	};
}
/** Longest wait before another attempt at the ledger, in milliseconds; attempts grow towards it. */
const MAX_WAIT = 2e3;
/**
* @param random a number in [0, 1), for the jitter between attempts
* @param sleep waits that many milliseconds
*/
function openReleaseJob(facts, { client, token, clock, random, sleep, reached = () => {} }) {
	const { owner, name, id } = facts.repository;
	const location = {
		owner,
		repo: name,
		serverUrl: facts.serverUrl,
		token
	};
	return {
		...facts,
		client,
		clock,
		reached,
		runUrl: `${facts.serverUrl}/${owner}/${name}/actions/runs/${facts.runId}/attempts/${facts.runAttempt}`,
		store: githubLedgerStore(client, {
			...location,
			temp: facts.temp
		}),
		listRefs: (patterns) => listRemoteRefs(location, patterns),
		writer: {
			repository: {
				id,
				name: `${owner}/${name}`
			},
			actor: {
				account: facts.actorId,
				run: facts.runId,
				attempt: facts.runAttempt
			},
			clock,
			wait: async (attempt) => {
				await sleep(random() * Math.min(MAX_WAIT, 100 * 2 ** attempt));
			}
		}
	};
}
/** Owner and name as Octokit wants them. */
function repositoryOf({ repository }) {
	return {
		owner: repository.owner,
		repo: repository.name
	};
}
/** Makes a call and explains what goes wrong with it. */
async function callApi(to, permission, call) {
	try {
		return await call();
	} catch (error) {
		if (error instanceof ModelgateError) throw error;
		throw explainApiError(error, {
			to,
			permission
		});
	}
}

export { surroundingsOf as i, openReleaseJob as n, repositoryOf as r, callApi as t };
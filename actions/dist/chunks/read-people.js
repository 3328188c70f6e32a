import { $ as valueAt, Q as textAt } from "./start.js";
import { r as repositoryOf, t as callApi } from "./release-job.js";

// packages/release/src/read-people.ts
/** The people behind this run, of all attempts. */
async function readRun(job) {
	const run = {
		...repositoryOf(job),
		run_id: job.runId
	};
	const { data } = await callApi("read this run", "actions: read", () => job.client.rest.actions.getWorkflowRun(run));
	const actors = [personOf(data.actor), personOf(data.triggering_actor)];
	for (let attempt = 1; attempt < job.runAttempt; attempt++) {
		const earlier = await callApi(`read attempt ${attempt} of this run`, "actions: read", () => job.client.rest.actions.getWorkflowRunAttempt({
			...run,
			attempt_number: attempt
		}));
		actors.push(personOf(earlier.data.triggering_actor));
	}
	const people = distinct(actors);
	return {
		requester: people[0] ?? {
			id: job.actorId,
			name: `account ${job.actorId}`,
			bot: false
		},
		actors: people,
		startedAt: data.created_at
	};
}
/** The approval log of this run as one environment sees it; null: every approval counts. */
async function readApprovals(job, asked) {
	const { data } = await callApi("read the run's approvals", "actions: read", () => job.client.rest.actions.getReviewsForRun({
		...repositoryOf(job),
		run_id: job.runId
	}));
	return data.flatMap(({ user, state, environments }) => {
		const by = personOf(user);
		if (!by || state !== "approved" && state !== "rejected") return [];
		if (asked === null) return [{
			by,
			state
		}];
		if (!environments.some(({ name }) => name?.toLowerCase() === asked.environment.toLowerCase())) return state === "approved" ? [{
			by,
			state: "elsewhere"
		}] : [];
		const listed = asked.teams > 0 || asked.people.some(({ id }) => id === by.id);
		return [{
			by,
			state: state === "approved" && !listed ? "unlisted" : state
		}];
	});
}
/** An account of an API answer, or null where there is none. */
function personOf(account) {
	const id = valueAt(account, "id");
	const login = textAt(account, "login");
	if (typeof id !== "number" || login === void 0) return null;
	return {
		id,
		name: `@${login}`,
		bot: textAt(account, "type") === "Bot" || login.endsWith("[bot]")
	};
}
/** Each person once, in the order of the first mention. */
function distinct(people) {
	return [...new Map(people.flatMap((person) => person ? [[person.id, person]] : [])).values()];
}

export { readRun as i, personOf as n, readApprovals as r, distinct as t };
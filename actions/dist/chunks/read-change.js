import { $ as valueAt, Q as textAt } from "./start.js";
import { r as repositoryOf, t as callApi } from "./release-job.js";
import { n as personOf, t as distinct } from "./read-people.js";

// packages/promotion/src/find-demands.ts
/** What a policy demands of an environment, whatever the case of its name; null: the policy does not name it. */
function findDemands({ environments }, environment) {
	const wanted = environment.toLowerCase();
	return Object.entries(environments).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null;
}

// packages/release/src/read-environment.ts
/** The rules of an environment as GitHub states them now, or null when it has none of this name. */
async function readEnvironment(job, name) {
	const environment = await callApi(`read the environment ${name}`, "actions: read", async () => {
		try {
			const { data } = await job.client.rest.repos.getEnvironment({
				...repositoryOf(job),
				environment_name: name
			});
			return data;
		} catch (error) {
			if (valueAt(error, "status") === 404) return null;
			throw error;
		}
	});
	return environment && {
		rules: rulesOf(environment),
		...reviewersOf(environment)
	};
}
/** Who may be asked: persons, and how many teams, whose members are not for a job token to know. */
function reviewersOf({ protection_rules: rules = [] }) {
	const reviewers = valueAt(rules.find((rule) => valueAt(rule, "type") === "required_reviewers"), "reviewers");
	const list = Array.isArray(reviewers) ? reviewers : [];
	return {
		people: list.flatMap((entry) => {
			const person = textAt(entry, "type") === "User" ? personOf(valueAt(entry, "reviewer")) : null;
			return person ? [person] : [];
		}),
		teams: list.filter((entry) => textAt(entry, "type") === "Team").length
	};
}
/** What counts of GitHub's answer. An administrator's bypass that the answer does not mention is unknown, not off. */
function rulesOf(environment) {
	const reviewers = (environment.protection_rules ?? []).find((rule) => valueAt(rule, "type") === "required_reviewers");
	const people = valueAt(reviewers, "reviewers");
	const bypass = valueAt(environment, "can_admins_bypass");
	return {
		name: environment.name,
		createdAt: environment.created_at,
		reviewers: Array.isArray(people) ? people.length : 0,
		preventSelfReview: valueAt(reviewers, "prevent_self_review") === true,
		adminsBypass: typeof bypass === "boolean" ? bypass : null,
		branchPolicy: (environment.deployment_branch_policy ?? null) !== null
	};
}

// packages/release/src/read-change.ts
/** Pages of a hundred commits that are looked at for one file. */
const MAX_PAGES = 10;
/** Files whose history one query asks for: GitHub counts the nodes of a query, and limits them. */
const MAX_PATHS = 10;
/**
* Authors of a change: of the commits that touched the model's files since the commit that is live, their co-authors,
* and of the pull requests that brought them. One query for ten files, not one call for each commit.
*
* What is new is what the history of the promoted commit has and that of the live one has not. GitHub may leave a
* commit out of a history whose effect was merged away: then it counts as new, and its author may not approve.
*
* @param since commit that is live; null: from the beginning
*/
async function readChange(job, { paths, commit, since }) {
	if (since === commit) return {
		authors: [],
		unmapped: [],
		complete: true,
		defaultBranch: null
	};
	const commits = /* @__PURE__ */ new Map();
	const live = /* @__PURE__ */ new Set();
	let complete = true;
	let defaultBranch = null;
	for (let first = 0; first < paths.length; first += MAX_PATHS) {
		const read = await readHistories(job, {
			paths: paths.slice(first, first + MAX_PATHS),
			commit,
			since
		}, {
			commits,
			live
		});
		complete &&= read.complete;
		defaultBranch = read.defaultBranch;
	}
	const people = [];
	const unmapped = /* @__PURE__ */ new Set();
	for (const [oid, node] of commits) {
		if (live.has(oid)) continue;
		const authors = listAt(node, "authors", "nodes");
		complete &&= authors.length === valueAt(node, "authors", "totalCount");
		for (const author of authors) {
			const person = authorOf(author);
			if (person) people.push(person);
			else unmapped.add(textAt(author, "name") ?? "somebody");
		}
		for (const pull of listAt(node, "associatedPullRequests", "nodes")) if (valueAt(pull, "merged") === true) people.push(accountOf(valueAt(pull, "author")));
	}
	return {
		authors: distinct(people),
		unmapped: [...unmapped],
		complete,
		defaultBranch
	};
}
/** Adds the commits of some files to `commits` and `live`; returns whether all of the promoted commit were listed. */
async function readHistories(job, { paths, commit, since }, { commits, live }) {
	let defaultBranch = null;
	let waiting = paths.flatMap((path) => [{
		of: "commits",
		oid: commit,
		path,
		after: null
	}, ...since === null ? [] : [{
		of: "live",
		oid: since,
		path,
		after: null
	}]]);
	for (let page = 1; page <= MAX_PAGES && waiting.some(({ of }) => of === "commits"); page++) {
		const asked = waiting;
		const answer = await callApi("list the commits of the model's files", "pull-requests: read", () => job.client.graphql(historyQuery(asked), {
			owner: job.repository.owner,
			name: job.repository.name,
			...Object.fromEntries(asked.flatMap(({ oid, path, after }, at) => [
				[`oid${at}`, oid],
				[`path${at}`, path],
				[`after${at}`, after]
			]))
		}));
		defaultBranch = textAt(answer, "repository", "defaultBranchRef", "name") ?? null;
		waiting = asked.flatMap((cursor, at) => {
			const history = valueAt(answer, "repository", `file${at}`, "history");
			for (const node of listAt(history, "nodes")) {
				const oid = textAt(node, "oid") ?? "";
				if (cursor.of === "live") live.add(oid);
				else commits.set(oid, node);
			}
			const more = valueAt(history, "pageInfo", "hasNextPage");
			return (cursor.of === "live" ? more !== true : more === false) ? [] : [{
				...cursor,
				after: textAt(history, "pageInfo", "endCursor") ?? null
			}];
		});
	}
	return {
		complete: waiting.every(({ of }) => of === "live"),
		defaultBranch
	};
}
function historyQuery(asked) {
	const variables = asked.map((_, at) => `$oid${at}: GitObjectID!, $path${at}: String!, $after${at}: String`);
	const histories = asked.map(({ of }, at) => `file${at}: object(oid: $oid${at}) { ... on Commit { history(first: 100, path: $path${at}, after: $after${at}) { ...${of} } } }`);
	return `query ($owner: String!, $name: String!, ${variables.join(", ")}) {
    repository(owner: $owner, name: $name) { defaultBranchRef { name } ${histories.join(" ")} }
  }
  fragment commits on CommitHistoryConnection {
    pageInfo { hasNextPage endCursor }
    nodes {
      oid
      authors(first: 20) { totalCount nodes { name email user { databaseId login } } }
      associatedPullRequests(first: 10) {
        nodes { merged author { __typename login ... on User { databaseId } ... on Bot { databaseId } } }
      }
    }
  }
  ${asked.some(({ of }) => of === "live") ? "fragment live on CommitHistoryConnection { pageInfo { hasNextPage endCursor } nodes { oid } }" : ""}`;
}
/** The account behind a commit's author. A bot has none there, but an address that names it. */
function authorOf(author) {
	const [, id, login] = /^(\d{1,15})\+([\w-]{1,60}\[bot\])@users\.noreply\./u.exec(textAt(author, "email") ?? "") ?? [];
	return id && login ? {
		id: Number(id),
		name: `@${login}`,
		bot: true
	} : accountOf(valueAt(author, "user"));
}
function accountOf(account) {
	const id = valueAt(account, "databaseId");
	const login = textAt(account, "login");
	if (typeof id !== "number" || login === void 0) return null;
	return {
		id,
		name: `@${login}`,
		bot: textAt(account, "__typename") === "Bot"
	};
}
function listAt(value, ...path) {
	const list = valueAt(value, ...path);
	return Array.isArray(list) ? list : [];
}

export { findDemands as a, rulesOf as i, readEnvironment as n, reviewersOf as r, readChange as t };
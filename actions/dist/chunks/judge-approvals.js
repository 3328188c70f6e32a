// packages/promotion/src/predicate.ts
/** A demand that is met. */
function met(name, code, message) {
	return {
		name,
		code,
		outcome: "met",
		message
	};
}
/** A demand that is not met and that waiting will not meet. */
function refused(name, code, message) {
	return {
		name,
		code,
		outcome: "refused",
		message
	};
}
/** A demand that is not met now and may be met later. */
function deferred(name, code, message) {
	return {
		name,
		code,
		outcome: "deferred",
		message
	};
}

// packages/promotion/src/judge-approvals.ts
/** How many distinct people must have approved. */
function quorumOf({ approvals }) {
	return approvals.reduce((sum, { count }) => sum + count, 0);
}
/** Approvals that count, by distinct people, and the reason for each that does not. */
function countApprovals(input) {
	const valid = /* @__PURE__ */ new Map();
	const invalid = [];
	for (const approval of input.approvals) {
		const reason = whyInvalid(approval, input);
		if (reason) invalid.push({
			approval,
			...reason
		});
		else valid.set(approval.by.id, approval.by);
	}
	return {
		valid: [...valid.values()],
		invalid
	};
}
/** Enough people approved, and none of them their own work. No valid approval is always fatal. */
function judgeApprovals(input) {
	const { demands, environment, breakGlass } = input;
	const nobody = met("separation", "SEPARATION_NOT_DEMANDED", "No approval is demanded that could be of one’s own work.");
	if (breakGlass) return [nobody, judgeBrokenGlass(input)];
	const demanded = demands ? quorumOf(demands) : 1;
	if (demanded === 0) return [nobody, met("approval", "APPROVAL_NOT_DEMANDED", `The policy demands no approval for ${environment}.`)];
	const quorum = demanded + (hidesItsRequester(input) ? 1 : 0);
	const counted = countApprovals(input);
	return [judgeSeparation(quorum, counted), judgeQuorum(input, quorum, counted)];
}
/** Whoever let a bot ask may be the one who approves; a promotion pull request has an author who asks. */
function hidesItsRequester({ demands, requester, actors }) {
	return separationOf(demands).includes("requester") && requester.bot && actors.every(({ bot }) => bot);
}
function separationOf(demands) {
	return demands?.separation ?? ["requester", "author"];
}
/** Codes of approvals that are of one's own work. */
const OWN_WORK = /* @__PURE__ */ new Set([
	"APPROVAL_BY_REQUESTER",
	"APPROVAL_BY_ACTOR",
	"APPROVAL_BY_AUTHOR"
]);
function judgeSeparation(quorum, { valid, invalid }) {
	const own = invalid.filter(({ code }) => OWN_WORK.has(code));
	const [first] = own;
	if (!first) return met("separation", "SEPARATION_MET", "Nobody approved a request or work of their own.");
	const reasons = own.map(({ why }) => why).join(" ");
	return valid.length >= quorum ? met("separation", "SEPARATION_MET", `${reasons} Enough others approved.`) : refused("separation", first.code, reasons);
}
function judgeQuorum(input, quorum, { valid, invalid }) {
	const { demands, environment, run, approvals, requester } = input;
	const rejection = approvals.find(({ state }) => state === "rejected");
	if (rejection) return refused("approval", "APPROVAL_REJECTED", `${rejection.by.name} rejected this promotion.`);
	if (run.attempt > 1 && demands?.provider !== "pull-request") return refused("approval", "APPROVAL_OF_EARLIER_ATTEMPT", `This is attempt ${run.attempt} of the run, and GitHub's log does not say which attempt an approval was for.`);
	if (valid.length >= quorum) {
		const names = valid.map(({ name }) => name).join(", ");
		return met("approval", "APPROVAL_MET", `Approved by ${names} (${valid.length} of ${quorum}).`);
	}
	const others = invalid.filter(({ code }) => !OWN_WORK.has(code));
	const code = others[0]?.code ?? (valid.length === 0 ? "APPROVAL_MISSING" : "APPROVAL_QUORUM_NOT_MET");
	const sentences = [
		`${valid.length} of ${quorum} approvals for ${environment} count.`,
		...hidesItsRequester(input) ? [`${requester.name} asked, so one more than the policy demands is needed.`] : [],
		...others.map(({ why }) => why)
	];
	return refused("approval", code, sentences.join(" "));
}
/** A rollback may go at once where the policy says so, for one person who could have been asked. */
function judgeBrokenGlass({ kind, demands, environment, requester, eligible }) {
	if (kind !== "rollback") return refused("approval", "BREAK_GLASS_ROLLBACK_ONLY", "Only a rollback may go without approval.");
	if (!demands?.breakGlass?.rollback) {
		const message = `The policy does not let a rollback of ${environment} go without approval.`;
		return refused("approval", "BREAK_GLASS_NOT_ALLOWED", message);
	}
	if (requester.bot || !eligible) {
		const message = `${requester.name} is no reviewer of ${environment} and may not break the glass.`;
		return refused("approval", "BREAK_GLASS_NOT_ELIGIBLE", message);
	}
	return met("approval", "BREAK_GLASS_USED", `${requester.name} broke the glass: nobody was asked, a review follows.`);
}
function whyInvalid({ by, state }, { environment, demands, requester, actors, authors }) {
	const separation = separationOf(demands);
	if (state === "elsewhere") return {
		code: "APPROVAL_OF_OTHER_ENVIRONMENT",
		why: `${by.name} approved another environment than ${environment}.`
	};
	if (state === "unlisted") return {
		code: "APPROVAL_BY_UNLISTED",
		why: `${by.name} is no reviewer of ${environment}.`
	};
	if (state === "rejected") return {
		code: "APPROVAL_REJECTED",
		why: `${by.name} rejected it.`
	};
	if (state === "dismissed") return {
		code: "APPROVAL_DISMISSED",
		why: `The approval of ${by.name} was dismissed.`
	};
	if (state === "stale") return {
		code: "APPROVAL_STALE",
		why: `${by.name} approved another commit than the last one of the pull request.`
	};
	if (state === "outsider") return {
		code: "APPROVAL_BY_OUTSIDER",
		why: `${by.name} may not write to the repository.`
	};
	if (by.bot) return {
		code: "APPROVAL_BY_BOT",
		why: `${by.name} is not a person.`
	};
	if (separation.includes("requester") && by.id === requester.id) return {
		code: "APPROVAL_BY_REQUESTER",
		why: `${by.name} asked for this promotion and may not approve it.`
	};
	if (separation.includes("requester") && actors.some(({ id }) => id === by.id)) return {
		code: "APPROVAL_BY_ACTOR",
		why: `${by.name} started or re-ran this run and may not approve it.`
	};
	if (separation.includes("author") && authors.some(({ id }) => id === by.id)) return {
		code: "APPROVAL_BY_AUTHOR",
		why: `${by.name} is an author of the change and may not approve it.`
	};
	return null;
}

export { met as a, deferred as i, judgeApprovals as n, refused as o, quorumOf as r, countApprovals as t };
import { Z as modelDigest, nt as createReport } from "./start.js";
import { r as diffCards } from "./review.js";
import { t as openCard } from "./open-card.js";

// packages/check/src/compare-cards.ts
/**
* Compares two manifests and the tensors of their artifacts. The verdict is `warn` when a claim was taken away or
* reworded, else `pass`: a comparison judges nothing else.
*
* @param base null for a new model
* @throws ModelgateError `MANIFEST_NOT_FOUND` or `CARD_UNREADABLE`
*/
async function compareCards(base, head) {
	const { manifest: now } = await openCard(head);
	const before = base === null ? null : (await openCard(base)).manifest;
	const former = base === null || before === null ? null : {
		tree: base.tree,
		manifest: before
	};
	const diff = await diffCards(former, {
		tree: head.tree,
		manifest: now
	}, []);
	return {
		diff,
		report: reportCardDiff(diff, now)
	};
}
/** A card diff as a report of the gate `card`. */
function reportCardDiff(diff, { metadata, spec }) {
	const lost = diff.lostClaims.length > 0;
	return createReport({
		gate: "card",
		verdict: lost ? "warn" : "pass",
		reasonCode: lost ? "CLAIM_REMOVED" : diff.status === "unchanged" ? "CARD_UNCHANGED" : "CARD_COMPARED",
		subject: {
			model: metadata.name,
			version: metadata.version,
			digest: modelDigest(spec.artifacts)
		},
		findings: diff.lostClaims.map(({ kind, loss, change }) => ({
			code: "CLAIM_REMOVED",
			severity: "warning",
			message: `The card ${loss === "removed" ? "no longer says" : "rewords"} ${kind}: ${change.before ?? ""}`,
			advice: "Say why it no longer holds, or put it back.",
			subject: change.key
		})),
		data: { diff }
	});
}

export { compareCards as t };
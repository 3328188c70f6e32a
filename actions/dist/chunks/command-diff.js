import "./rolldown-runtime.js";
import { t as compareCards } from "./compare-cards.js";
import { Z as modelDigest, ot as ModelgateError } from "./start.js";
import { o as renderCardDiff } from "./review.js";
import { t as locateCard } from "./locate-card.js";
import { t as gitTree } from "./git-tree.js";
import { t as openCard } from "./open-card.js";
import { g as currentPlacement, v as slotOf } from "./src.js";
import { n as gitLedgerStore } from "./git-ledger-store.js";
import { resolve } from "node:path";

// packages/cli/src/locate-live-card.ts
const PREFIX = "environment:";
/** The environment that a side of a comparison names, or undefined when it is a file or a revision. */
function environmentOf(side) {
	return side.startsWith(PREFIX) ? side.slice(12) : void 0;
}
/**
* The card of the version that is live in an environment, as the ledger of this clone says: the same manifest at the
* commit that was promoted.
*
* @param head a card of the same model
* @throws ModelgateError `LIVE_VERSION_MISSING` when nothing is there, or the commit declares other bytes
*/
async function locateLiveCard(environment, head, cwd) {
	const { manifest } = await openCard(head);
	const { name } = manifest.metadata;
	const { state } = await gitLedgerStore(resolve(cwd)).read();
	const live = currentPlacement(slotOf(state, name, environment));
	if (live === null) throw new ModelgateError("LIVE_VERSION_MISSING", `The ledger knows no version of ${name} in ${environment}.`, { advice: "`modelgate status` lists what is where; fetch the branch modelgate/ledger first." });
	const place = {
		tree: await gitTree(cwd, live.commit),
		path: head.path
	};
	const digest = modelDigest((await openCard(place)).manifest.spec.artifacts);
	if (digest === live.digest) return place;
	throw new ModelgateError("LIVE_VERSION_MISSING", `${environment} holds ${live.digest}, and ${head.path} at ${live.commit.slice(0, 12)} declares ${digest}.`, { advice: "Name the revision to compare with instead." });
}

// packages/cli/src/commands/diff.ts
/** `modelgate diff BASE HEAD`: what changed between two model cards. */
const diff = {
	name: "diff",
	summary: "Show what changed between two model cards, by meaning",
	usage: "BASE HEAD [-- MANIFEST]",
	options: {},
	examples: [
		"modelgate diff old.modelgate.yaml new.modelgate.yaml",
		"modelgate diff origin/main HEAD -- credit.modelgate.yaml",
		"modelgate diff environment:production credit.modelgate.yaml"
	],
	notes: ["BASE and HEAD are two manifests, or two git revisions with a manifest behind --; BASE can also be environment:NAME, the version that the ledger says is live there. Order and formatting are no change; a claim that was taken away is a warning."],
	async run({ positionals, after, cwd }) {
		const [base, head, ...rest] = positionals;
		const [manifest, ...others] = after;
		if (base === void 0 || head === void 0 || rest.length + others.length > 0) throw new ModelgateError("CLI_USAGE", "diff needs two manifests, or two revisions and a manifest behind --.", { advice: "modelgate diff origin/main HEAD -- credit.modelgate.yaml" });
		const place = (side) => manifest === void 0 ? locateCard(side, cwd) : locateCard(manifest, cwd, side);
		const environment = environmentOf(base);
		const now = await place(head);
		const before = environment === void 0 ? await place(base) : await locateLiveCard(environment, now, cwd);
		const compared = await compareCards(before, now);
		const { status } = compared.diff;
		return {
			text: status === "unchanged" ? "The cards say the same.\n" : `${renderCardDiff(compared.diff)}\n`,
			verdict: compared.report.verdict,
			report: compared.report
		};
	}
};

export { diff };
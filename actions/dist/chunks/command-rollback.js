import "./rolldown-runtime.js";
import { n as PROMOTION_OPTIONS, r as askPromotion, t as PROMOTION_NOTES } from "./ask-promotion.js";

// packages/cli/src/commands/rollback.ts
/** `modelgate rollback`: which digest a rollback would bring back, and its start. */
const rollback = {
	name: "rollback",
	summary: "Show what a rollback would bring back, or start it",
	usage: "[--model NAME] --to ENVIRONMENT --reason TEXT [--dry-run]",
	options: PROMOTION_OPTIONS,
	examples: ["modelgate rollback --model credit --to production --reason \"complaints about refusals\" --dry-run"],
	notes: PROMOTION_NOTES,
	run: (invocation) => askPromotion("rollback", invocation)
};

export { rollback };
import "./rolldown-runtime.js";
import { n as PROMOTION_OPTIONS, r as askPromotion, t as PROMOTION_NOTES } from "./ask-promotion.js";

// packages/cli/src/commands/promote.ts
/** `modelgate promote`: what a promotion would need now, and its start. */
const promote = {
	name: "promote",
	summary: "Show what a promotion would need now, or start it",
	usage: "[--model NAME] --to ENVIRONMENT [--dry-run]",
	options: PROMOTION_OPTIONS,
	examples: ["modelgate promote --model credit --to production --dry-run", "modelgate promote --to staging --repository acme/credit"],
	notes: PROMOTION_NOTES,
	run: (invocation) => askPromotion("promote", invocation)
};

export { promote };
import "./rolldown-runtime.js";
import { n as PROMOTION_OPTIONS, r as askPromotion, t as PROMOTION_NOTES } from "./ask-promotion.js";

// packages/cli/src/commands/promote.ts
/** `modelgate promote`: what a promotion would need now, and its start. */
const promote = {
	name: "promote",
	summary: "Show what a promotion would need now, or start it",
	usage: "[--model NAME] --to ENVIRONMENT [--dry-run]",
	options: {
		...PROMOTION_OPTIONS,
		"lift-hold": {
			type: "boolean",
			description: "although a rollback put the environment on hold; needs --reason"
		}
	},
	examples: ["modelgate promote --model credit --to production --dry-run", "modelgate promote --to staging --repository acme/credit"],
	notes: [...PROMOTION_NOTES, "It starts promote.yml, from `action-templates/workflows`."],
	run: (invocation) => {
		const liftHold = invocation.options["lift-hold"] === true;
		return askPromotion({
			command: "promote",
			workflow: "promote.yml",
			liftHold,
			breakGlass: false,
			inputs: liftHold ? { "lift-hold": "true" } : {}
		}, invocation);
	}
};

export { promote };
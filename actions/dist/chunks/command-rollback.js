import "./rolldown-runtime.js";
import { ot as ModelgateError } from "./start.js";
import { n as PROMOTION_OPTIONS, r as askPromotion, t as PROMOTION_NOTES } from "./ask-promotion.js";

// packages/cli/src/commands/rollback.ts
/** `modelgate rollback`: which digest a rollback would bring back, and its start. */
const rollback = {
	name: "rollback",
	summary: "Show what a rollback would bring back, or start it",
	usage: "[--model NAME] --to ENVIRONMENT [--reason TEXT] [--dry-run]",
	options: {
		...PROMOTION_OPTIONS,
		drill: {
			type: "boolean",
			description: "rehearse it: the workflow deploys nothing and asks nobody"
		},
		"break-glass": {
			type: "boolean",
			description: "ask nobody, as one reviewer of the environment, where the policy allows it"
		}
	},
	examples: [
		"modelgate rollback --model credit --to production --dry-run",
		"modelgate rollback --to production --reason \"complaints about refusals\"",
		"modelgate rollback --to production --reason \"quarterly exercise\" --drill"
	],
	notes: [...PROMOTION_NOTES, "It starts rollback.yml, from `action-templates/workflows`; without --dry-run it needs --reason."],
	run: async (invocation) => {
		const drill = invocation.options["drill"] === true;
		const breakGlass = invocation.options["break-glass"] === true;
		if (drill && breakGlass) throw new ModelgateError("CLI_USAGE", "A drill deploys nothing, so there is no glass to break.", { advice: "Leave out --drill or --break-glass." });
		return askPromotion({
			command: "rollback",
			workflow: "rollback.yml",
			liftHold: false,
			breakGlass,
			inputs: {
				drill: String(drill),
				"break-glass": String(breakGlass)
			}
		}, invocation);
	}
};

export { rollback };
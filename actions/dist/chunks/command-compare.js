import "./rolldown-runtime.js";
import { ot as ModelgateError } from "./start.js";
import { n as compareModels, t as COMPARE_DEFAULTS } from "./compare-models.js";
import { t as PROFILES } from "./tolerance.js";
import { t as readChoice } from "./read-choice.js";
import { t as readNumber } from "./read-number.js";
import { resolve } from "node:path";

// packages/cli/src/commands/compare.ts
/** `modelgate compare A B`: do two models agree, and how closely? */
const compare = {
	name: "compare",
	summary: "Compare two model files or folders by bytes, content and numbers",
	usage: "A B [--require bytes|content|numeric] [--profile rounding|trained|cross-cpu] [--rtol N]",
	options: {
		require: {
			type: "string",
			value: "bytes|content|numeric",
			description: "how closely they must agree (default: numeric)"
		},
		profile: {
			type: "string",
			value: "rounding|trained|cross-cpu",
			description: "limits of the numeric comparison by element type (default: trained)"
		},
		rtol: {
			type: "string",
			value: "N",
			description: "largest relative Frobenius difference of an array, in place of the limits of the profile"
		}
	},
	examples: [
		"modelgate compare old/model.safetensors new/model.safetensors",
		"modelgate compare run-1 run-2 --require content",
		"modelgate compare a.safetensors b.safetensors --rtol 1e-6 --json"
	],
	notes: ["Differences are relative to A. Nothing in a model file is executed; a format without a reader is compared by bytes."],
	async run({ positionals, options, cwd }) {
		const [a, b, ...rest] = positionals;
		if (a === void 0 || b === void 0 || rest.length > 0) throw new ModelgateError("CLI_USAGE", `compare needs two paths and got ${positionals.length}.`, { advice: "modelgate compare A B" });
		const rtol = readNumber("rtol", options["rtol"]);
		return { report: await compareModels(resolve(cwd, a), resolve(cwd, b), {
			require: readChoice("require", options["require"], [
				"bytes",
				"content",
				"numeric"
			]) ?? COMPARE_DEFAULTS.require,
			profile: readChoice("profile", options["profile"], PROFILES) ?? COMPARE_DEFAULTS.profile,
			...rtol === void 0 ? {} : { rtol },
			names: {
				a,
				b
			}
		}) };
	}
};

export { compare };
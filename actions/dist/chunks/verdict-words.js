// packages/report/src/verdict-words.ts
/** How each verdict is said to people. Sign and word always come together: colour and shape alone tell nobody anything. */
const VERDICT_WORDS = {
	pass: {
		icon: "✅",
		word: "passed",
		headline: "This model may ship"
	},
	warn: {
		icon: "⚠️",
		word: "passed with warnings",
		headline: "This model may ship, with warnings"
	},
	fail: {
		icon: "❌",
		word: "failed",
		headline: "This model must not ship"
	},
	inconclusive: {
		icon: "❓",
		word: "not enough evidence",
		headline: "Not enough evidence to decide"
	},
	error: {
		icon: "🚫",
		word: "could not run",
		headline: "The check could not run"
	}
};
/** Signs before findings. */
const SEVERITY_ICONS = {
	error: "❌",
	warning: "⚠️",
	note: "ℹ️"
};

export { VERDICT_WORDS as n, SEVERITY_ICONS as t };
// packages/kernel/src/verdict.ts
/** All verdicts, the worst first: the order in which combining decides. */
const VERDICTS = [
	"error",
	"fail",
	"inconclusive",
	"warn",
	"pass"
];
/**
* The worst of several verdicts. An empty set is `inconclusive`: nothing was shown, so nothing passes.
*
* @param verdicts in any order
*/
function combineVerdicts(verdicts) {
	const seen = new Set(verdicts);
	return VERDICTS.find((verdict) => seen.has(verdict)) ?? "inconclusive";
}
/** Process exit status of a verdict: 0 pass or warn, 1 fail, 2 inconclusive, 3 error. No other status exists. */
function exitStatus(verdict) {
	switch (verdict) {
		case "pass":
		case "warn": return 0;
		case "fail": return 1;
		case "inconclusive": return 2;
		case "error": return 3;
	}
}
/**
* Whether a step of an action fails: an error always; a failed or undecided gate unless the policy says otherwise.
* The verdict itself is never rewritten.
*/
function stepFails(verdict, { enforcement, onInconclusive }) {
	switch (verdict) {
		case "error": return true;
		case "fail": return enforcement === "enforce";
		case "inconclusive": return enforcement === "enforce" && onInconclusive === "fail";
		case "warn":
		case "pass": return false;
	}
}

export { stepFails as i, combineVerdicts as n, exitStatus as r, VERDICTS as t };
// packages/kernel/src/modelgate-error.ts
/** An error that a person can act on: a code of the documented list, a sentence, the fix and the place. */
var ModelgateError = class extends Error {
	name = "ModelgateError";
	code;
	kind;
	advice;
	location;
	constructor(code, message, details = {}) {
		super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
		this.code = code;
		this.kind = details.kind ?? "usage";
		this.advice = details.advice;
		this.location = details.location;
	}
};
/** Any thrown value as a finding; what is not a {@link ModelgateError} is our own defect, code `INTERNAL_ERROR`. */
function findingOfError(error) {
	if (error instanceof ModelgateError) return {
		code: error.code,
		severity: "error",
		message: error.message,
		...error.advice === void 0 ? {} : { advice: error.advice },
		...error.location === void 0 ? {} : { location: error.location }
	};
	return {
		code: "INTERNAL_ERROR",
		severity: "error",
		message: `Modelgate itself failed: ${error instanceof Error ? error.message : String(error)}`,
		advice: "Run again with debug logging (or --verbose) and report the stack trace."
	};
}

export { findingOfError as n, ModelgateError as t };
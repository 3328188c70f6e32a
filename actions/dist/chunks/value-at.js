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

// packages/kernel/src/value-at.ts
/**
* The member at the end of a path into parsed data of unknown shape, or undefined where the path ends early.
* Only own members count, so `__proto__` and `constructor` lead nowhere.
*/
function valueAt(value, ...path) {
	let current = value;
	for (const key of path) {
		if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return void 0;
		current = Reflect.get(current, key);
	}
	return current;
}
/** The text at the end of a path, or undefined when there is none or it is not text. */
function textAt(value, ...path) {
	const found = valueAt(value, ...path);
	return typeof found === "string" ? found : void 0;
}

export { findingOfError as i, valueAt as n, ModelgateError as r, textAt as t };
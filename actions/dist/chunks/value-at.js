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

export { valueAt as n, textAt as t };
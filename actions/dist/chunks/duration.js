// packages/policy/src/duration.ts
/** Units, in milliseconds. */
const UNITS = [
	["ms", 1],
	["s", 1e3],
	["m", 6e4],
	["h", 36e5],
	["d", 864e5],
	["w", 6048e5]
];
/**
* A duration such as `24h` or `7d` in milliseconds; undefined when it is not a whole number and a unit.
*
* @param text a whole number of at most six digits and one of ms, s, m, h, d, w
*/
function parseDuration(text) {
	for (const [unit, length] of UNITS) {
		const count = text.slice(0, -unit.length);
		if (text.endsWith(unit) && /^\d{1,6}$/.test(count)) return Number(count) * length;
	}
}

export { parseDuration as t };
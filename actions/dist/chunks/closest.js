// packages/kernel/src/closest.ts
/**
* The candidate that a mistyped word most likely meant, by Levenshtein distance: up to a third of the word's length,
* at least 2 edits (1 for words under 4 characters) and at most 3. Undefined when none is that near.
*
* @param word what was written; words over 64 characters get no suggestion
* @param candidates what would be right
*/
function closest(word, candidates) {
	if (word.length > 64) return void 0;
	let best;
	let bestDistance = (word.length < 4 ? 1 : Math.min(3, Math.max(2, Math.floor(word.length / 3)))) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
function editDistance(a, b) {
	let above = Array.from({ length: b.length }, (_, j) => j + 1);
	let distance = b.length;
	for (const [i, letter] of a.split("").entries()) {
		let diagonal = i;
		distance = i + 1;
		above = above.map((up, j) => {
			distance = Math.min(up + 1, distance + 1, diagonal + (letter === b[j] ? 0 : 1));
			diagonal = up;
			return distance;
		});
	}
	return distance;
}

export { closest as t };
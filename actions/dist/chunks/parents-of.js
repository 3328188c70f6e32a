import { a as askGit } from "./other-case.js";

// packages/artifacts/src/empty-tree.ts
/** What there was before the first commit: nothing, which is known, unlike a base that nobody named. */
const EMPTY_TREE = {
	label: "nothing, before the first commit",
	list: async () => [],
	read: async () => null,
	materialize: async () => null
};

// packages/artifacts/src/parents-of.ts
/**
* The parents of a commit as the commit itself names them, which a shallow clone still knows: none for the first of a
* history. Null where the folder is no clone or does not have the commit.
*/
async function parentsOf(root, commit) {
	const text = await askGit(root, [
		"cat-file",
		"commit",
		commit
	]);
	const header = text?.slice(0, text.indexOf("\n\n"));
	return header === void 0 ? null : [...header.matchAll(/^parent ([0-9a-f]+)$/gmu)].map((match) => match[1] ?? "");
}

export { EMPTY_TREE as n, parentsOf as t };
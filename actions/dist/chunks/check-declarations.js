import "./rolldown-runtime.js";
import { t as checkConsistent } from "./check-consistent.js";

// packages/check/src/check-declarations.ts
/** Whether what a manifest says of its making fits together; nothing is run. */
function checkDeclarations({ manifest, path, head, document }) {
	return checkConsistent({
		manifest,
		path,
		tree: head,
		locate: (pointer) => document.locate(pointer)
	});
}

export { checkDeclarations };
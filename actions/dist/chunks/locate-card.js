import { t as gitTree } from "./git-tree.js";
import { t as workTree } from "./work-tree.js";
import { ot as ModelgateError } from "./start.js";
import { t as locateManifests } from "./locate-manifests.js";

// packages/cli/src/locate-card.ts
/** One manifest that the command line names, in the work tree or at a revision of its repository. */
async function locateCard(file, cwd, revision) {
	const [group] = await locateManifests([file], cwd);
	const path = group?.paths[0];
	if (group === void 0 || path === void 0) throw new ModelgateError("CLI_FILE_UNREADABLE", `${file} is not there.`);
	return {
		tree: revision === void 0 ? workTree(group.root) : await gitTree(group.root, revision),
		path
	};
}

export { locateCard as t };
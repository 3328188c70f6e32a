import { ot as ModelgateError } from "./start.js";
import { U as markCells } from "./read-cells-evidence.js";
import { t as readNumber } from "./read-number.js";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { existsSync } from "node:fs";

// packages/cli/src/keep-meaning.ts
/** Options that print or write, and change nothing that is computed. */
const PRINTING = [
	"format",
	"json",
	"output",
	"no-color",
	"verbose",
	"emit-cells",
	"suppress-below"
];
/** The options that a command needs to compute the same again. */
function keepMeaning(options) {
	return Object.fromEntries(Object.entries(options).filter(([name]) => !PRINTING.includes(name)));
}

// packages/cli/src/read-measure-only.ts
/**
* Whether nothing is to be judged.
*
* @param limits options that each ask for a judgement
* @throws ModelgateError `CLI_USAGE` when both are asked for: a broken limit must not end in a pass
*/
function readMeasureOnly(options, limits) {
	if (options["measure-only"] !== true) return false;
	const limit = limits.find((name) => options[name] !== void 0);
	if (limit === void 0) return true;
	throw new ModelgateError("CLI_USAGE", `--measure-only judges nothing, and --${limit} asks for a judgement.`, { advice: "Keep one of them." });
}

// packages/cli/src/read-share.ts
/**
* An option that takes a share between 0 and 1, both excluded: a level, an alpha.
*
* @throws ModelgateError `CLI_USAGE` for anything else
*/
function readShare(name, value) {
	const share = readNumber(name, value);
	if (share === void 0 || share > 0 && share < 1) return share;
	throw new ModelgateError("CLI_USAGE", `--${name} ${share} is not between 0 and 1.`, { advice: `--${name} ${name === "alpha" ? .05 : .95}` });
}

// packages/cli/src/row-options.ts
/** Options that say how the rows of a table are read, the same wherever predictions are judged. */
const ROW_OPTIONS = {
	weight: {
		type: "string",
		value: "C",
		description: "column with row weights"
	},
	id: {
		type: "string",
		value: "C",
		description: "column that identifies a row; joins it with the baseline"
	},
	positive: {
		type: "string",
		value: "V",
		description: "the positive value (default: 1, true or yes)"
	}
};

// packages/cli/src/expand-glob.ts
/**
* The files that an argument stands for, sorted: itself, or what a pattern matches where the shell did not expand it.
* `*` and `?` stand for characters of one name, `**` for any folders; names that begin with a dot must be written out.
*
* @throws ModelgateError `CLI_USAGE` for a pattern that matches nothing
*/
async function expandGlob(argument, cwd) {
	if (!/[*?]/u.test(argument) || existsSync(resolve(cwd, argument))) return [argument];
	const [first = "", ...rest] = argument.split(/[\\/]/u);
	const absolute = first === "";
	const found = await match(absolute ? "/" : "", absolute ? rest : [first, ...rest], cwd);
	if (found.length > 0) return found.toSorted();
	throw new ModelgateError("CLI_USAGE", `No file matches ${argument}.`, { advice: "Look at the folder with ls." });
}
async function match(folder, pattern, cwd) {
	const [segment, ...rest] = pattern;
	if (segment === void 0) return [];
	if (!/[*?]/u.test(segment)) {
		const path = join(folder, segment);
		if (rest.length > 0) return match(path, rest, cwd);
		return existsSync(resolve(cwd, path)) ? [path] : [];
	}
	const visible = (await readdir(resolve(cwd, folder), { withFileTypes: true }).catch(() => [])).filter(({ name }) => !name.startsWith("."));
	if (segment === "**") {
		const here = match(folder, rest, cwd);
		const below = visible.filter((entry) => entry.isDirectory()).map(({ name }) => match(join(folder, name), pattern, cwd));
		return (await Promise.all([here, ...below])).flat();
	}
	const results = visible.filter(({ name }) => toExpression(segment).test(name)).map(async (entry) => {
		const path = join(folder, entry.name);
		if (rest.length > 0) return entry.isDirectory() ? match(path, rest, cwd) : [];
		return entry.isDirectory() ? [] : [path];
	});
	return (await Promise.all(results)).flat();
}
function toExpression(segment) {
	const escaped = segment.replaceAll(/[.+^${}()|[\]\\]/gu, String.raw`\$&`);
	return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "u");
}

// packages/cli/src/to-source.ts
/** FILE arguments as a table: patterns expanded, relative to the current directory, named as they were written. */
async function toSource(files, { cwd, progress }) {
	const names = (await Promise.all(files.map((file) => expandGlob(file, cwd)))).flat();
	return {
		files: await Promise.all(names.map((name) => markCells({
			path: resolve(cwd, name),
			name
		}))),
		progress
	};
}

export { keepMeaning as a, readMeasureOnly as i, ROW_OPTIONS as n, readShare as r, toSource as t };
import "./rolldown-runtime.js";
import { ot as ModelgateError } from "./start.js";
import { a as readArrowSchema, n as readArrowMessages, t as ARROW_MESSAGES } from "./read-arrow-messages.js";
import { t as explainReadError } from "./open-text.js";
import { t as readHeader } from "./read-header2.js";
import { t as scanRows } from "./scan-rows.js";
import { t as detectFormat } from "./table-file.js";
import { t as openContent } from "./open-content.js";
import { open, stat } from "node:fs/promises";

// packages/tabular/src/outline-table.ts
/** A footer with thousands of columns and row groups is smaller (64 MiB). */
const MAX_FOOTER = 67108864;
/**
* Counts the rows of a table file and lists its columns.
*
* @throws ModelgateError that names the file, as {@link scanRows} does
*/
async function outlineTable(file) {
	const columns = await listColumns(file, await detectFormat(file)).catch((cause) => {
		throw explainReadError(file, cause, 0);
	});
	return {
		rows: await scanRows(file, columns.slice(0, 1), () => {}),
		columns
	};
}
async function listColumns(file, format) {
	if (format.layout !== "parquet" && format.layout !== "arrow") return readHeader(file, format);
	const handle = await open(file.path);
	try {
		if (format.layout === "arrow") {
			const first = (await readArrowMessages(handle).next()).value;
			return first?.kind === ARROW_MESSAGES.schema ? readArrowSchema(first.header).map(({ name }) => name) : [];
		}
		const { size } = await handle.stat();
		const slice = async (from, to = size) => {
			if (!(from >= 0 && to >= from && to <= size && to - from <= MAX_FOOTER)) throw new RangeError("the footer lies");
			const bytes = new ArrayBuffer(to - from);
			await handle.read(new Uint8Array(bytes), 0, to - from, from);
			return bytes;
		};
		const { parquetMetadataAsync, parquetSchema } = await import("./node.js");
		return parquetSchema(await parquetMetadataAsync({
			byteLength: size,
			slice
		})).children.map(({ element }) => element.name);
	} finally {
		await handle.close();
	}
}

// packages/check/src/list-tables.ts
/** Larger tables are counted by the gates that read them anyway; counting one only for a line of the card takes too long. */
const MAX_BYTES = 67108864;
/**
* Rows and columns of the declared data whose bytes differ between two versions, where both can be read here; a file
* that cannot be read has none, and its own gate says why.
*/
async function listTables(base, head) {
	const before = new Map((base.manifest.spec.data ?? []).map((entry) => [entry.name, entry]));
	const facts = [];
	for (const { name, path, digest } of head.manifest.spec.data ?? []) {
		const former = before.get(name);
		if (path === void 0 || former?.path === void 0 || former.digest === digest) continue;
		const [was, is] = [await outline(base.tree, former.path), await outline(head.tree, path)];
		if (was !== null && is !== null) facts.push({
			base: {
				name,
				...was
			},
			head: {
				name,
				...is
			}
		});
	}
	return facts;
}
async function outline(tree, path) {
	try {
		const local = await openContent(tree, path);
		if (local === null || (await stat(local)).size > MAX_BYTES) return null;
		return await outlineTable({
			path: local,
			name: path
		});
	} catch (error) {
		if (error instanceof ModelgateError) return null;
		throw error;
	}
}

export { listTables };
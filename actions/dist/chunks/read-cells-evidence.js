import { $ as valueAt, Q as textAt, et as closest, ot as ModelgateError } from "./start.js";
import { t as tableError } from "./table-error.js";
import { n as fileName, t as detectFormat } from "./table-file.js";
import { t as selectColumns$1 } from "./select-columns.js";
import { i as isBroken, n as textOf } from "./row-sink.js";
import { t as toValue } from "./to-value.js";
import { t as scanRows } from "./scan-rows.js";
import { n as findInstalledDuckdb } from "./find-duckdb.js";
import { c as normalSurvival, f as findRoot, o as elementAt, s as criticalValue, u as incompleteBeta } from "./student-estimate.js";
import { open, readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";

// packages/tabular/src/cell-counter.ts
/**
* More cells than this (200,000) mean that a column is an identifier or a number: no group in them could be judged,
* and counting them would no longer fit a small memory.
*/
const MAX_CELLS = 2e5;
/** An empty counter. `name` is the table, for the message when there are too many cells. */
function createCellCounter(name) {
	const root = /* @__PURE__ */ new Map();
	const tallies = [];
	return {
		add(values, n, weight, weightSquares) {
			let node = root;
			for (let i = 0; i < values.length - 1; i++) node = child(node, values[i] ?? null);
			const last = values.at(-1) ?? null;
			let tally = node.get(last);
			if (tally === void 0 || tally instanceof Map) {
				if (tallies.length === 2e5) throw tooManyCells(name);
				tally = {
					values: [...values],
					n: 0,
					weight: 0,
					weightSquares: 0
				};
				tallies.push(tally);
				node.set(last, tally);
			}
			tally.n += n;
			tally.weight += weight;
			tally.weightSquares += weightSquares;
		},
		tallies: () => tallies
	};
}
function child(node, key) {
	const found = node.get(key);
	if (found instanceof Map) return found;
	const fresh = /* @__PURE__ */ new Map();
	node.set(key, fresh);
	return fresh;
}
/** The error both engines throw when the columns have too many different values. */
function tooManyCells(name) {
	return tableError("TABLE_TOO_MANY_CELLS", `${name}: groups, label and prediction have more than ${MAX_CELLS} different combinations.`, { advice: "Name columns with few values: groups, classes, bands." });
}

// packages/tabular/src/open-duckdb.ts
/** Enough for joining some ten million ids; a query that needs more fails, and `stream` does the work. */
const MEMORY_LIMIT = "2GB";
/** More threads than this gain nothing on one file of ordinary size. */
const MAX_THREADS = 4;
/**
* A DuckDB in memory that can read the given files and nothing else: no extension is installed or loaded, no other file
* and no network is reached, nothing spills to disk, and no statement can change that.
*
* @param paths the files it may read
*/
async function openDuckdb({ DuckDBInstance }, paths) {
	const connection = await (await DuckDBInstance.create(":memory:", {
		autoinstall_known_extensions: "false",
		autoload_known_extensions: "false",
		allow_community_extensions: "false",
		threads: String(Math.min(MAX_THREADS, availableParallelism())),
		memory_limit: MEMORY_LIMIT,
		temp_directory: ""
	})).connect();
	const settings = [
		"enable_progress_bar = true",
		"enable_progress_bar_print = false",
		`allowed_paths = [${paths.map(quoteText).join(", ")}]`,
		"enable_external_access = false",
		"lock_configuration = true"
	];
	await connection.run(settings.map((setting) => `SET ${setting};`).join(" "));
	return connection;
}
/** Text as an SQL literal. */
function quoteText(text) {
	return `'${text.replaceAll("'", "''")}'`;
}
/** A name as an SQL identifier. */
function quoteName(name) {
	return `"${name.replaceAll("\"", "\"\"")}"`;
}

// packages/tabular/src/connect-duckdb.ts
/** Whoever waits longer than this wants to know how far it is. */
const EVERY_MS = 2e3;
/**
* Opens a DuckDB for some tables; long questions say how far they are.
*
* @param everyMs how often
*/
async function connectDuckdb(duckdb, sources, everyMs = EVERY_MS) {
	const files = sources.flatMap((source) => source.files);
	const connection = await openDuckdb(duckdb, files.map(({ path }) => path));
	const name = files.map(fileName).join(", ");
	const timer = setInterval(() => {
		const { percentage } = connection.progress;
		if (percentage > 0) sources[0]?.progress?.(`${name}: ${Math.floor(percentage)} % read`);
	}, everyMs);
	return {
		ask: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
		stream: async (sql, take) => {
			const result = await connection.stream(sql);
			for await (const chunk of result) take(chunk.getColumns());
		},
		close: () => {
			clearInterval(timer);
			connection.closeSync();
		}
	};
}

// packages/tabular/src/duckdb-relation.ts
/**
* A row longer than this goes to the stream engine, which takes longer ones: DuckDB's buffers, one for each thread, grow
* with the longest row allowed.
*/
const MAX_ROW_BYTES = 1048576;
const BUFFER_BYTES = 2 * MAX_ROW_BYTES;
/** What JSON does not allow and DuckDB's reader does. Inside of texts it is harmless, and stream decides. */
const LOOSE_JSON = String.raw`[:,\[]\s*-?(?i:nan|inf)|,\s*[}\]]`;
/**
* A table with the columns `g0 … gN, label, prediction, weight, id`. Empty text is null, as everywhere, but where `empty`
* says that the caller sees to it: once a cell is cheaper than once a row.
*
* @throws ModelgateError for columns that are not there; TABLE_FORMAT_UNKNOWN for what only `stream` reads
*/
async function describeRelation(source, query, empty = "null") {
	const { groups, label, prediction, weight, id } = query;
	const wanted = [
		...groups,
		label,
		prediction,
		weight,
		id
	].filter((column) => column !== void 0);
	const parts = await Promise.all(source.files.map(async (file) => {
		const { from, check, layout } = await describeFile(file, wanted);
		const isJson = layout === "jsonl";
		if (isJson && empty === "null") throw tableError("TABLE_FORMAT_UNKNOWN", "JSON lines with ids or weights are read by the stream engine.");
		const value = empty === "kept" ? quoteName : layout === "parquet" ? emptyTypedIsNull : emptyIsNull;
		return {
			sql: `SELECT ${[
				...groups.map((column, i) => `${value(column)} AS g${i}`),
				`${value(label)} AS label`,
				`${value(prediction)} AS prediction`,
				`${weight === void 0 ? "1.0" : `try_cast(${quoteName(weight)} AS DOUBLE)`} AS weight`,
				...id === void 0 ? [] : [`${value(id)} AS id`]
			].join(", ")} FROM ${from}`,
			check,
			isJson
		};
	}));
	return {
		parts: parts.map(({ sql }) => sql),
		checks: parts.flatMap(({ check }) => check === void 0 ? [] : [check]),
		isJson: parts.some(({ isJson }) => isJson)
	};
}
/**
* A file as DuckDB reads it.
*
* @param wanted the columns that it must have
* @throws ModelgateError for columns that are not there; TABLE_FORMAT_UNKNOWN for what only `stream` reads
*/
async function describeFile(file, wanted) {
	const format = await detectFormat(file);
	const { layout } = format;
	if (layout === "parquet") return {
		layout,
		from: `read_parquet(${quoteText(file.path)})`,
		check: countOtherNames(file, wanted)
	};
	if (layout === "arrow") throw tableError("TABLE_FORMAT_UNKNOWN", `${fileName(file)}: Arrow files are read by the stream engine.`);
	const [{ readHeader }, { isLastLineShort }] = await Promise.all([import("./read-header.js"), import("./is-last-line-short.js")]);
	const header = await readHeader(file, format);
	selectColumns$1(fileName(file), header, wanted);
	if (!await isLastLineShort(file, format, MAX_ROW_BYTES)) throw new Error(`${fileName(file)} ends in a very long row`);
	const count = countLines(file, format);
	if (layout !== "jsonl") {
		if (header.length < 2) throw tableError("TABLE_FORMAT_UNKNOWN", `${fileName(file)} has but one column.`);
		return {
			layout,
			from: describeText(file, format, header, { header: "true" }),
			check: `${count} ${looseText(layout === "tsv" ? "	" : ",", header.length)}`
		};
	}
	return {
		layout,
		from: `read_json(${writeArguments(file, {
			format: "'newline_delimited'",
			auto_detect: "false",
			compression: quoteText(format.compression === "none" ? "uncompressed" : format.compression),
			maximum_object_size: String(MAX_ROW_BYTES),
			columns: listColumns(wanted, "JSON")
		})})`,
		check: `${count} regexp_matches(line, ${quoteText(LOOSE_JSON)})`
	};
}
/** To DuckDB `Sex` and `sex` are the same column, and of two it takes the first; the answer is 0 where nothing hangs on it. */
function countOtherNames(file, wanted) {
	const names = [...new Set(wanted)].map(quoteText);
	const isOther = [
		"count(*)",
		"count(DISTINCT lower(name))",
		`count(*) FILTER (WHERE name IN (${names.join(", ")}))`
	].map((found) => `${found} <> ${names.length}`);
	const alike = names.map((name) => `lower(${name})`).join(", ");
	return `SELECT (${isOther.join(" OR ")})::INT FROM parquet_schema(${quoteText(file.path)}) WHERE lower(name) IN (${alike})`;
}
/** The beginning of a question about single lines. */
function countLines(file, format) {
	return `SELECT count(*) FROM ${describeText(file, format, ["line"], {
		header: "false",
		delim: "''",
		quote: "''",
		escape: "''"
	})} WHERE`;
}
/**
* What DuckDB's reader allows and RFC 4180 does not: an empty field beyond the last, and a quote inside of a field without
* quotes. Lines inside of a quoted field count too, and stream decides.
*/
function looseText(delimiter, columns) {
	const field = `([^"${delimiter}]*|"([^"]|"")*")`;
	const separator = quoteText(delimiter);
	const ends = `ends_with(rtrim(line, chr(13)), ${separator})`;
	const isFull = `length(line) - length(replace(line, ${separator}, '')) >= ${columns}`;
	return `CASE WHEN contains(line, '"') THEN ${ends} OR ${`NOT regexp_full_match(line, ${quoteText(String.raw`${field}(${delimiter}${field})*\r?`)})`} ELSE ${ends} AND ${isFull} END`;
}
function describeText(file, format, columns, more) {
	return `read_csv(${writeArguments(file, {
		auto_detect: "false",
		delim: format.layout === "tsv" ? "'	'" : "','",
		quote: `'"'`,
		escape: `'"'`,
		nullstr: "''",
		strict_mode: "true",
		compression: quoteText(format.compression),
		max_line_size: String(MAX_ROW_BYTES),
		buffer_size: String(BUFFER_BYTES),
		columns: listColumns(columns, "VARCHAR"),
		...more
	})})`;
}
function writeArguments(file, settings) {
	return [quoteText(file.path), ...Object.entries(settings).map(([name, setting]) => `${name} = ${setting}`)].join(", ");
}
function listColumns(names, type) {
	return `{${[...new Set(names)].map((name) => `${quoteText(name)}: '${type}'`).join(", ")}}`;
}
function emptyIsNull(column) {
	return `nullif(${quoteName(column)}, '')`;
}
function emptyTypedIsNull(column) {
	const name = quoteName(column);
	return `CASE WHEN CAST(${name} AS VARCHAR) = '' OR ${`typeof(${name}) IN ('FLOAT', 'DOUBLE') AND CAST(${name} AS VARCHAR) = 'nan'`} THEN NULL ELSE ${name} END`;
}

// packages/tabular/src/parse-number.ts
/** Weights are 0 or lie between these, so that sums of their fourth powers neither overflow nor vanish. */
const LEAST_WEIGHT = 1e-50;
const MOST_WEIGHT = 1e50;
/**
* A weight: 0, or neither negative nor beyond what can be counted with.
*
* @param place file and row, for the message
* @throws ModelgateError TABLE_NUMBER_INVALID
*/
function parseWeight(value, place) {
	const weight = parseFinite(value);
	if (weight === 0 || weight !== void 0 && weight >= 1e-50 && weight <= 1e50) return weight;
	const wanted = weight === void 0 || weight < 0 ? "a number of at least 0" : `0 or between ${LEAST_WEIGHT} and ${MOST_WEIGHT}, so it cannot be counted with`;
	throw tableError("TABLE_NUMBER_INVALID", `${place}: the weight ${shown(value)} is not ${wanted}.`);
}
/**
* A score or another number: finite. Same error.
*
* @param what it is, for the message
*/
function parseScore(value, place, what) {
	const score = parseFinite(value);
	if (score !== void 0) return score;
	throw tableError("TABLE_NUMBER_INVALID", `${place()}: the ${what} ${shown(value)} is not a finite number.`);
}
function parseFinite(value) {
	if (value === null || typeof value === "string" && value.trim() === "") return void 0;
	const number = Number(value);
	return Number.isFinite(number) ? number : void 0;
}
function shown(value) {
	return value === null || value === "" ? "(empty)" : JSON.stringify(String(value).slice(0, 40));
}

// packages/tabular/src/count-with-sql.ts
/** The cells of a table; undefined when a row is wrong and must be looked for. */
async function countWithSql(duckdb, source, query) {
	const isPlain = query.weight === void 0 && query.id === void 0;
	const relation = await describeRelation(source, query, isPlain ? "kept" : "null");
	const { ask, close } = await connectDuckdb(duckdb, [source]);
	try {
		if (!await isSound(ask, [relation])) return void 0;
		return await (isPlain ? countPlain : countRelation)(ask, relation, source, query);
	} finally {
		close();
	}
}
/** The cells of two tables and of their join by id; undefined when a row is wrong and must be looked for. */
async function pairWithSql(duckdb, base, head, query) {
	const before = await describeRelation(base, query);
	const after = await describeRelation(head, query);
	const { ask, close } = await connectDuckdb(duckdb, [base, head]);
	try {
		if (!await isSound(ask, [before, after])) return void 0;
		const baseTable = await countRelation(ask, before, base, query);
		const headTable = await countRelation(ask, after, head, query);
		if (baseTable === void 0 || headTable === void 0) return void 0;
		const groups = query.groups.map((_, i) => `g${i}`);
		const same = [
			"label",
			"weight",
			...groups
		].map((name) => `h.${name} IS NOT DISTINCT FROM b.${name}`).join(" AND ");
		const joined = `(${unite(after)}) h JOIN (${unite(before)}) b ON h.id = b.id`;
		const shared = toCount((await ask(`SELECT count(*) FROM ${joined}`))[0]?.[0]);
		const rows = await ask(`SELECT ${[
			...groups.map((name) => `h.${name}`),
			"h.label",
			"b.prediction",
			"h.prediction"
		].join(", ")}, count(*), sum(h.weight), sum(h.weight * h.weight)
       FROM ${joined} WHERE ${same} GROUP BY ALL`);
		const size = groups.length;
		const cells = rows.map((row) => ({
			groups: row.slice(0, size).map(toText),
			label: toText(row[size]),
			base: toText(row[size + 1]),
			head: toText(row[size + 2]),
			n: toCount(row[size + 3]),
			weight: Number(row[size + 4]),
			weightSquares: Number(row[size + 5])
		}));
		return {
			base: baseTable,
			head: headTable,
			cells,
			onlyBase: baseTable.rows - shared,
			onlyHead: headTable.rows - shared,
			changed: shared - cells.reduce((sum, { n }) => sum + n, 0)
		};
	} finally {
		close();
	}
}
/** Without weights and ids there is nothing to check row by row, and nothing to do but count. */
async function countPlain(ask, relation, source, query) {
	const keys = [
		...query.groups.map((_, i) => `g${i}`),
		"label",
		"prediction"
	];
	const name = source.files.map(fileName).join(", ");
	const rows = await ask(`SELECT ${keys.join(", ")}, count(*) FROM (${unite(relation)}) GROUP BY ALL LIMIT ${2 * MAX_CELLS + 1}`);
	if (rows.length === 0) return void 0;
	const counter = createCellCounter(name);
	for (const row of rows) {
		const n = toCount(row[keys.length]);
		counter.add(row.slice(0, keys.length).map((value) => toText(relation.isJson && value !== null ? parseJson(value) : value)), n, n, n);
	}
	const size = query.groups.length;
	const cells = counter.tallies().map(({ values, ...sums }) => ({
		groups: values.slice(0, size),
		label: values[size] ?? null,
		prediction: values[size + 1] ?? null,
		...sums
	}));
	return {
		rows: cells.reduce((sum, { n }) => sum + n, 0),
		cells
	};
}
async function countRelation(ask, relation, source, query) {
	if (query.id !== void 0) {
		const [ids] = await ask(`SELECT count(*), count(id), count(DISTINCT id) FROM (${unite(relation)})`);
		const [all, given, distinct] = (ids ?? []).map(toCount);
		if (all !== given || all !== distinct) return void 0;
	}
	const keys = [
		...query.groups.map((_, i) => `g${i}`),
		"label",
		"prediction"
	];
	const good = `weight = 0 OR weight BETWEEN ${LEAST_WEIGHT} AND ${MOST_WEIGHT}`;
	const rows = await ask(`SELECT ${keys.join(", ")}, count(*), sum(weight), sum(weight * weight), count(*) - count(*) FILTER (WHERE ${good})
     FROM (${unite(relation)}) GROUP BY ALL LIMIT ${MAX_CELLS + 1}`);
	if (rows.length > 2e5) throw tooManyCells(source.files.map(fileName).join(", "));
	const at = keys.length;
	if (rows.length === 0 || rows.some((row) => toCount(row[at + 3]) > 0)) return void 0;
	const size = query.groups.length;
	const cells = rows.map((row) => ({
		groups: row.slice(0, size).map(toText),
		label: toText(row[size]),
		prediction: toText(row[size + 1]),
		n: toCount(row[at]),
		weight: Number(row[at + 1]),
		weightSquares: Number(row[at + 2])
	}));
	return {
		rows: cells.reduce((sum, { n }) => sum + n, 0),
		cells
	};
}
/**
* Whether DuckDB reads these tables as the stream engine does: nothing in them that only DuckDB allows, and each column of
* one type, because it would turn two types into a third.
*/
async function isSound(ask, relations) {
	const parts = relations.flatMap((relation) => relation.parts);
	const types = parts.length < 2 ? [] : await Promise.all(parts.map((part) => ask(`DESCRIBE ${part}`)));
	if (new Set(types.map((columns) => JSON.stringify(columns.map(([name, type]) => [name, type])))).size > 1) throw new Error("a column has two types");
	return (await Promise.all(relations.flatMap((relation) => relation.checks).map(ask))).every(([row]) => toCount(row?.[0]) === 0);
}
function unite({ parts }) {
	return parts.join(" UNION ALL ");
}
function parseJson(value) {
	return JSON.parse(String(value));
}
function toText(value) {
	const plain = toValue(value);
	if (plain === void 0) throw new TypeError("a column is neither text, number nor boolean");
	if (isBroken(plain)) throw new TypeError("a text is not UTF-8");
	return textOf(plain);
}
function toCount(value) {
	return Number(value);
}

// packages/tabular/src/scan-with-sql.ts
/** The rows of one file by DuckDB, in their order. Throws what DuckDB or the sink throws. */
async function scanWithSql(duckdb, file, columns, sink) {
	const { layout, from, check } = await describeFile(file, columns);
	if (layout === "jsonl") throw new Error(`${fileName(file)}: rows of JSON lines are read by the stream engine`);
	const { ask, stream, close } = await connectDuckdb(duckdb, [{ files: [file] }]);
	let rows = 0;
	try {
		if (check !== void 0 && Number((await ask(check))[0]?.[0]) > 0) throw new Error("a row is wrong");
		const total = Number((await ask(`SELECT count(*) FROM ${from}`))[0]?.[0]);
		await stream(`SELECT ${columns.map(quoteName).join(", ")} FROM ${from}`, (values) => {
			const size = values[0]?.length ?? 0;
			for (let i = 0; i < size; i++) {
				rows++;
				sink(values.map((column) => readValue(column[i])), rows);
			}
		});
		if (rows !== total) throw new Error(`DuckDB stopped after ${rows} of ${total} rows`);
	} finally {
		close();
	}
	if (rows === 0) throw new Error(`${fileName(file)} has no rows`);
	return rows;
}
function readValue(value) {
	const plain = toValue(value);
	if (plain === void 0) throw new TypeError("a column is neither text, number nor boolean");
	return plain;
}

// packages/tabular/src/count-progress.ts
/** A table of fewer rows is read before anybody wonders. */
const EVERY = 1e6;
/** Says how far the reading of a file is, once every million rows. */
function countProgress({ progress }, file) {
	if (progress === void 0) return () => void 0;
	return (row) => {
		if (row % EVERY === 0) progress(`${fileName(file)}: ${row / EVERY} million rows`);
	};
}

// packages/tabular/src/stream-engine.ts
/** Counts in this process, row by row. Memory grows with the number of cells, and with the ids where a query names them. */
const streamEngine = {
	name: "stream",
	scanRows,
	async countCells(source, query) {
		const ids = /* @__PURE__ */ new Map();
		return count(source, query, (id, place) => {
			if (ids.has(id)) throw duplicateId(id, place);
			ids.set(id, 0);
		});
	},
	async pairTables(base, head, query) {
		const baseRows = /* @__PURE__ */ new Map();
		const baseTable = await count(base, query, (id, place, row) => {
			if (baseRows.has(id)) throw duplicateId(id, place);
			baseRows.set(id, row);
		});
		const headIds = /* @__PURE__ */ new Set();
		const pairs = createCellCounter("the joined table");
		let onlyHead = 0;
		let changed = 0;
		const headTable = await count(head, query, (id, place, row) => {
			if (headIds.has(id)) throw duplicateId(id, place);
			headIds.add(id);
			const before = baseRows.get(id);
			if (before === void 0) onlyHead++;
			else if (!sameRow(before, row)) changed++;
			else pairs.add([
				...row.groups,
				row.label,
				before.prediction,
				row.prediction
			], 1, row.weight, row.weight ** 2);
		});
		const size = query.groups.length;
		return {
			base: baseTable,
			head: headTable,
			onlyHead,
			onlyBase: baseRows.size - (headIds.size - onlyHead),
			changed,
			cells: pairs.tallies().map(({ values, n, weight, weightSquares }) => ({
				groups: values.slice(0, size),
				label: values[size] ?? null,
				base: values[size + 1] ?? null,
				head: values[size + 2] ?? null,
				n,
				weight,
				weightSquares
			}))
		};
	}
};
async function count(source, query, takeId) {
	const size = query.groups.length;
	const idAt = size + 2;
	const weightAt = idAt + (query.id === void 0 ? 0 : 1);
	const columns = [
		...query.groups,
		query.label,
		query.prediction,
		...query.id === void 0 ? [] : [query.id],
		...query.weight === void 0 ? [] : [query.weight]
	];
	const counter = createCellCounter(source.files.map(fileName).join(", "));
	const intern = createInterner();
	let rows = 0;
	for (const file of source.files) {
		const place = (row) => `${fileName(file)}, row ${row}`;
		const passed = countProgress(source, file);
		rows += await scanRows(file, columns, (values, number) => {
			passed(number);
			const weight = query.weight === void 0 ? 1 : parseWeight(values[weightAt] ?? null, place(number));
			const keys = values.slice(0, idAt).map(textOf);
			counter.add(keys, 1, weight, weight * weight);
			if (query.id === void 0) return;
			const id = textOf(values[idAt]);
			if (id === null) throw tableError("TABLE_ID_EMPTY", `${place(number)} has no id in column "${query.id}".`);
			takeId(id, place(number), {
				groups: keys.slice(0, size).map(intern),
				label: intern(keys[size] ?? null),
				prediction: intern(keys[size + 1] ?? null),
				weight
			});
		});
	}
	return {
		rows,
		cells: counter.tallies().map(({ values, n, weight, weightSquares }) => ({
			groups: values.slice(0, size),
			label: values[size] ?? null,
			prediction: values[size + 1] ?? null,
			n,
			weight,
			weightSquares
		}))
	};
}
/** Gives equal texts one string, so that a row kept for pairing does not keep its whole line alive. */
function createInterner() {
	const known = /* @__PURE__ */ new Map();
	return (text) => {
		if (text === null) return null;
		const found = known.get(text);
		if (found !== void 0) return found;
		known.set(text, text);
		return text;
	};
}
function sameRow(a, b) {
	return a.label === b.label && a.weight === b.weight && a.groups.every((group, i) => group === b.groups[i]);
}
function duplicateId(id, place) {
	return tableError("TABLE_ID_DUPLICATE", `${place}: the id ${JSON.stringify(id.slice(0, 40))} was there before.`, { advice: "Keep one row for each id, or name the right id column." });
}

// packages/tabular/src/duckdb-engine.ts
/** DuckDB's own words may be a page; the first line says what it met. */
const MAX_REASON = 200;
/**
* Counts with DuckDB: one `GROUP BY` over the files where they lie. Whatever it refuses (a ragged row, a duplicate id, a
* number that is none) is read again by the stream engine, which names the row; so both give the same answer always.
*
* @param onFallback hears why, each time the stream engine had to do the work
*/
function createDuckdbEngine(duckdb, onFallback) {
	const refuse = (error) => {
		const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
		onFallback(line.slice(0, MAX_REASON));
	};
	const attempt = async (run, instead) => {
		try {
			const result = await run();
			if (result !== void 0) return result;
			onFallback("a row is wrong");
		} catch (error) {
			refuse(error);
		}
		return instead();
	};
	return {
		name: "duckdb",
		countCells: (source, query) => attempt(() => countWithSql(duckdb, source, query), () => streamEngine.countCells(source, query)),
		pairTables: (base, head, query) => attempt(() => pairWithSql(duckdb, base, head, query), () => streamEngine.pairTables(base, head, query)),
		async scanRows(file, columns, sink) {
			let taken = 0;
			let refusal;
			try {
				return await scanWithSql(duckdb, file, columns, (values, row) => {
					try {
						sink(values, row);
					} catch (error) {
						refusal = { error };
						throw error;
					}
					taken = row;
				});
			} catch (error) {
				if (refusal === void 0) refuse(error);
			}
			return streamEngine.scanRows(file, columns, (values, row) => {
				if (row <= taken) return;
				if (refusal !== void 0) throw refusal.error;
				sink(values, row);
			});
		}
	};
}

// packages/tabular/src/choose-engine.ts
/** Below this many bytes `stream` is done before DuckDB's library is loaded. */
const DUCKDB_FROM_BYTES = 4194304;
/**
* The engine that reads these tables: the one named, else DuckDB for large files where it can be had, else `stream`. A
* file that cannot be opened is left to `stream`, which says what is wrong with it.
*
* @param find where DuckDB comes from when it is wanted
* @throws ModelgateError TABLE_ENGINE_UNAVAILABLE when DuckDB was named and cannot be had, TABLE_ENGINE_TAMPERED
*/
async function chooseEngine(sources, choice, find = findInstalledDuckdb) {
	if (choice === "stream") return useStream("asked for");
	const files = sources.flatMap((source) => source.files);
	const formats = await Promise.all(files.map((file) => detectFormat(file).catch(() => void 0)));
	if (formats.includes(void 0)) return useStream("a file cannot be opened");
	const layouts = new Set(formats.map((format) => format?.layout === "tsv" ? "csv" : format?.layout));
	if (layouts.has("arrow")) return useStream("Arrow, which only stream reads");
	if (layouts.size > 1) return useStream("files of several formats");
	const bytes = (await Promise.all(files.map(async ({ path }) => (await stat(path)).size))).reduce((sum, size) => sum + size, 0);
	const size = `${bytes} bytes; DuckDB from ${DUCKDB_FROM_BYTES}`;
	if (choice === void 0 && bytes < 4194304) return useStream(size);
	try {
		return useDuckdb(await find(), choice === void 0 ? size : "asked for");
	} catch (error) {
		if (choice !== void 0 || !(error instanceof ModelgateError) || error.code !== "TABLE_ENGINE_UNAVAILABLE") throw error;
		return useStream(`${size}, but: ${error.message}`);
	}
}
function useStream(why) {
	return {
		engine: streamEngine,
		describe: () => ({
			engine: "stream",
			engineChoice: why
		})
	};
}
function useDuckdb(duckdb, why) {
	const refusals = [];
	return {
		engine: createDuckdbEngine(duckdb, (refusal) => refusals.push(refusal)),
		describe: () => refusals.length === 0 ? {
			engine: "duckdb",
			engineChoice: why
		} : {
			engine: "stream",
			engineChoice: `${why}; DuckDB refused (${[...new Set(refusals)].join("; ")}), so stream read it`
		}
	};
}

// packages/tabular/src/encode-outcomes.ts
/** Pairs of texts that mean no and yes without being told. */
const BINARY_FAMILIES = [
	["0", "1"],
	["false", "true"],
	["no", "yes"]
];
/** At most this many different values are listed in a message. */
const MAX_LISTED = 20;
/**
* Says which values of a label or prediction column are positive.
*
* A column is binary when its values are a subset of {0, 1}, {true, false} or {yes, no} (letter case and `1.0` for `1`
* do not matter); 1, true and yes are positive unless `positive` says otherwise. With `positive` any other column is
* read as that value against the rest.
*
* @param column its name, for the message
* @param values its distinct values; null is allowed and stays null
* @param positive the value named by the user
* @throws ModelgateError TABLE_NOT_BINARY, TABLE_POSITIVE_UNKNOWN
*/
function encodeOutcomes(column, values, positive) {
	const present = [...new Set(values)].filter((value) => value !== null).toSorted();
	const family = BINARY_FAMILIES.find((pair) => present.every((value) => pair.some((text) => text === plain(value))));
	if (family !== void 0 && (positive === void 0 || family.some((text) => text === plain(positive)))) {
		const yes = positive === void 0 ? family[1] : plain(positive);
		const no = family.find((text) => text !== yes) ?? "";
		return {
			outcome: {
				column,
				positive: shownAs(present, yes),
				negative: shownAs(present, no)
			},
			isPositive: (value) => value === null ? null : plain(value) === yes
		};
	}
	if (positive === void 0) throw tableError("TABLE_NOT_BINARY", `Column "${column}" is not 0/1, true/false or yes/no; its values are ${listValues(present)}.`, { advice: "Say which value is positive: --positive VALUE, or positive: VALUE in the manifest." });
	if (!present.includes(positive)) {
		const guess = closest(positive, present);
		throw tableError("TABLE_POSITIVE_UNKNOWN", `Column "${column}" never has the value "${positive}"${guess === void 0 ? "." : `; did you mean "${guess}"?`} Its values are ${listValues(present)}.`);
	}
	const others = present.filter((value) => value !== positive);
	return {
		outcome: {
			column,
			positive,
			negative: others.length === 1 ? others[0] ?? "" : `not ${positive}`
		},
		isPositive: (value) => value === null ? null : value === positive
	};
}
/**
* Which prediction is good for the person.
*
* @param favourable the value named by the user; absent: the positive one
* @throws ModelgateError TABLE_POSITIVE_UNKNOWN when it is neither the positive nor the one other value
*/
function favourableOutcome(prediction, favourable) {
	if (favourable === void 0 || plain(favourable) === plain(prediction.positive)) return "positive";
	if (plain(favourable) === plain(prediction.negative)) return "negative";
	throw tableError("TABLE_POSITIVE_UNKNOWN", `The favourable value "${favourable}" is not a value of column "${prediction.column}": it has "${prediction.positive}" and "${prediction.negative}".`);
}
/** `True` → `true`, `1.0` → `1`. */
function plain(value) {
	return value.toLowerCase().replace(/^([01])\.0+$/, "$1");
}
/** The value as the table spells it, where it occurs. */
function shownAs(present, text) {
	return present.find((value) => plain(value) === text) ?? text;
}
function listValues(values) {
	if (values.length === 0) return "all empty";
	return `${values.slice(0, MAX_LISTED).map((value) => JSON.stringify(value.slice(0, 40))).join(", ")}${values.length > MAX_LISTED ? ` and ${values.length - MAX_LISTED} more` : ""}`;
}

// packages/tabular/src/read-cells.ts
/**
* The cells of a table of predictions: one pass, one `GROUP BY`.
*
* @throws ModelgateError for a table that cannot be read as asked
*/
async function readCells(source, query, engine) {
	const raw = await engine.countCells(source, query);
	return encodeTable(raw, query, encodeTables([raw], query));
}
/** More classes than this (50) are an identifier or an amount, and each would be judged by every rule. */
const MAX_CLASSES = 50;
/**
* The cells of tables with several classes: for each class, in text order, the counts of this class against the rest.
* Every value of a label or a prediction is a class; the favourable prediction is the class itself.
*
* @throws ModelgateError as {@link readCells}, and TABLE_CLASSES_INVALID
*/
async function readClassCells(source, before, query, engine) {
	const head = await engine.countCells(source, query);
	const base = before && await engine.countCells(before, query);
	return encodeClasses(base === void 0 ? [head] : [head, base], query).map((encodings) => ({
		head: encodeTable(head, query, encodings),
		...base === void 0 ? {} : { base: encodeTable(base, query, encodings) }
	}));
}
/** The same of two tables of predictions about the same rows, and of their join by id. */
async function readPairedClassCells(base, head, query, engine) {
	const raw = await engine.pairTables(base, head, query);
	return encodeClasses([raw.base, raw.head], query).map((encodings) => encodePairs(raw, query, encodings));
}
/** The cells of two tables of predictions about the same rows, and of their join by id. Errors as {@link readCells}. */
async function readPairedCells(base, head, query, engine) {
	const raw = await engine.pairTables(base, head, query);
	return encodePairs(raw, query, encodeTables([raw.base, raw.head], query));
}
function encodePairs(raw, query, encodings) {
	const counter = createCellCounter("the joined table");
	for (const { groups, label, base: before, head: after, n, weight, weightSquares } of raw.cells) {
		const outcomes = [
			writeOutcome(encodings.label, label),
			writeOutcome(encodings.prediction, before),
			writeOutcome(encodings.prediction, after)
		];
		counter.add([...groups, ...outcomes], n, weight, weightSquares);
	}
	const size = query.groups.length;
	const cells = counter.tallies().map(({ values, n, weight, weightSquares }) => ({
		groups: values.slice(0, size),
		label: readOutcome$1(values[size]),
		base: readOutcome$1(values[size + 1]),
		head: readOutcome$1(values[size + 2]),
		n,
		...query.weight === void 0 ? {} : {
			weight,
			weightSquares
		}
	}));
	const { onlyBase, onlyHead, changed } = raw;
	return {
		base: encodeTable(raw.base, query, encodings),
		head: encodeTable(raw.head, query, encodings),
		pairs: {
			cells,
			onlyBase,
			onlyHead,
			changed
		}
	};
}
/** One reading for all tables: base and head must not disagree about what is positive. */
function encodeTables(tables, query) {
	const cells = tables.flatMap((table) => table.cells);
	return {
		label: encodeOutcomes(query.label, cells.map((cell) => cell.label), query.positive),
		prediction: encodeOutcomes(query.prediction, cells.map((cell) => cell.prediction), query.positive)
	};
}
/** For each class the reading of it against the rest; one list for all tables. */
function encodeClasses(tables, query) {
	const named = query.positive ?? query.favourable;
	if (named !== void 0) throw invalidClasses(`each class is judged against the rest, so ${JSON.stringify(named)} cannot be the positive one.`);
	const values = tables.flatMap(({ cells }) => cells.flatMap(({ label, prediction }) => [label, prediction]));
	const classes = [...new Set(values)].filter((value) => value !== null).toSorted();
	if (classes.length < 2 || classes.length > MAX_CLASSES) throw invalidClasses(`columns "${query.label}" and "${query.prediction}" have ${classes.length} different values; 2 to ${MAX_CLASSES} can be judged.`);
	const encode = (column, positive) => ({
		outcome: {
			column,
			positive,
			negative: `not ${positive}`
		},
		isPositive: (value) => value === null ? null : value === positive
	});
	return classes.map((name) => ({
		label: encode(query.label, name),
		prediction: encode(query.prediction, name)
	}));
}
function invalidClasses(what) {
	return tableError("TABLE_CLASSES_INVALID", `The table has no classes to judge one by one: ${what}`, { advice: "Name columns that hold class names, and leave out --positive and --favourable." });
}
function encodeTable(raw, query, { label, prediction }) {
	const counter = createCellCounter("the table");
	for (const cell of raw.cells) {
		const outcomes = [writeOutcome(label, cell.label), writeOutcome(prediction, cell.prediction)];
		counter.add([...cell.groups, ...outcomes], cell.n, cell.weight, cell.weightSquares);
	}
	const size = query.groups.length;
	return {
		attributes: query.groups,
		label: label.outcome,
		prediction: prediction.outcome,
		favourable: favourableOutcome(prediction.outcome, query.favourable),
		rows: raw.rows,
		cells: counter.tallies().map(({ values, n, weight, weightSquares }) => ({
			groups: values.slice(0, size),
			label: readOutcome$1(values[size]),
			prediction: readOutcome$1(values[size + 1]),
			n,
			...query.weight === void 0 ? {} : {
				weight,
				weightSquares
			}
		}))
	};
}
function writeOutcome(encoding, value) {
	const positive = encoding.isPositive(value);
	return positive === null ? null : String(positive);
}
function readOutcome$1(text) {
	return text === null || text === void 0 ? null : text === "true";
}

// packages/tabular/src/cells-file.ts
/** `kind` stands at the beginning of what {@link writeCellsFile} writes, also when somebody indented it. */
const HEAD_BYTES = 512;
/** A file of {@link MAX_CELLS} cells with long names is smaller than this. */
const MAX_BYTES = 134217728;
/** Sums are rounded at each step: by far less than this share in the end. */
const ROUNDING = 1 + 1e-6;
/** Whether a table is a cells file: one file that is said to be one or whose name ends in `.cells.json`. */
function isCellsFile({ files }) {
	const [file, ...more] = files;
	if (file === void 0 || more.length > 0) return false;
	return file.holds === "cells" || fileName(file).endsWith(".cells.json");
}
/**
* The same file, with a note that it holds cells when its name ends in `.json` and its beginning says so: people name
* files as they like, and other JSON files hold metrics.
*/
async function markCells(file) {
	if (!/\.json$/iu.test(fileName(file))) return file;
	const head = await readHead(file.path);
	return /"kind"\s*:\s*"Cells"/u.test(head) ? {
		...file,
		holds: "cells"
	} : file;
}
/** The first characters of a file; none where it cannot be read, which is said by whoever needs the rest. */
async function readHead(path) {
	if ((await stat(path).catch(() => void 0))?.isFile() !== true) return "";
	const handle = await open(path, "r").catch(() => void 0);
	if (handle === void 0) return "";
	try {
		const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
		return Buffer.from(buffer.subarray(0, bytesRead)).toString("utf8");
	} finally {
		await handle.close();
	}
}
/**
* The text of a cells file: what a gate needs of a table, and no row of it. Of joined tables only the joint counts are
* written, because two sets of counts could be subtracted from each other.
*
* @param below cells of fewer rows are left out and counted
*/
function writeCellsFile(head, pairs, below) {
	const all = pairs?.cells ?? head.cells;
	const cells = all.filter(({ n }) => n >= below);
	const rows = all.filter(({ n }) => n < below).reduce((sum, { n }) => sum + n, 0);
	const { attributes, label, prediction, favourable } = head;
	const document = {
		schemaVersion: 1,
		kind: "Cells",
		attributes,
		label,
		prediction,
		favourable,
		suppressed: {
			below,
			rows
		},
		...pairs === void 0 ? {} : { paired: {
			onlyBase: pairs.onlyBase,
			onlyHead: pairs.onlyHead,
			changed: pairs.changed
		} }
	};
	const lines = cells.map((cell) => JSON.stringify(cell)).join(",\n");
	return `${JSON.stringify(document).slice(0, -1)},"cells":[\n${lines}\n]}\n`;
}
/**
* Reads a cells file.
*
* @throws ModelgateError TABLE_FILE_MISSING, TABLE_CELLS_INVALID with the first thing that is wrong
*/
async function readCellsFile(file) {
	const name = fileName(file);
	const document = parse(await readBounded(file), name);
	const attributes = valueAt(document, "attributes");
	const list = valueAt(document, "cells");
	if (valueAt(document, "kind") !== "Cells" || valueAt(document, "schemaVersion") !== 1) throw invalid(name, "kind and schemaVersion are not Cells and 1");
	if (!isTexts(attributes)) throw invalid(name, "attributes is no list of names");
	if (!Array.isArray(list) || list.length === 0 || list.length > 2e5) throw invalid(name, `cells is no list of 1 to ${MAX_CELLS} cells`);
	const favourable = valueAt(document, "favourable");
	const common = {
		attributes,
		label: readOutcome(document, "label", name),
		prediction: readOutcome(document, "prediction", name),
		favourable: favourable === "negative" ? favourable : "positive"
	};
	if (favourable !== common.favourable) throw invalid(name, "favourable is neither positive nor negative");
	const suppressed = {
		below: readCount(document, ["suppressed", "below"], name),
		rows: readCount(document, ["suppressed", "rows"], name)
	};
	const place = (i) => `${name}, cell ${i + 1}`;
	const table = (cells) => ({
		...common,
		rows: cells.reduce((sum, { n }) => sum + n, 0),
		cells
	});
	if (valueAt(document, "paired") === void 0) return {
		head: table(list.map((cell, i) => ({
			...readCommon(cell, attributes.length, place(i)),
			prediction: readAnswer(cell, "prediction", place(i))
		}))),
		suppressed
	};
	const cells = list.map((cell, i) => ({
		...readCommon(cell, attributes.length, place(i)),
		base: readAnswer(cell, "base", place(i)),
		head: readAnswer(cell, "head", place(i))
	}));
	const side = (at) => table(cells.map(({ base, head, ...cell }) => ({
		...cell,
		prediction: at === "base" ? base : head
	})));
	const count = (key) => readCount(document, ["paired", key], name);
	const pairs = {
		cells,
		onlyBase: count("onlyBase"),
		onlyHead: count("onlyHead"),
		changed: count("changed")
	};
	return {
		head: side("head"),
		base: {
			table: side("base"),
			pairs
		},
		suppressed
	};
}
async function readBounded(file) {
	const name = fileName(file);
	if ((await stat(file.path).catch((cause) => {
		throw tableError("TABLE_FILE_MISSING", `${name} cannot be opened: there is no such file.`, { cause });
	})).size > MAX_BYTES) throw invalid(name, `it is larger than ${MAX_BYTES} bytes`);
	return readFile(file.path, "utf8");
}
function parse(text, name) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw invalid(name, cause instanceof Error ? cause.message : String(cause));
	}
}
function readCommon(cell, size, place) {
	const groups = valueAt(cell, "groups");
	if (!isGroups(groups) || groups.length !== size) throw invalid(place, "groups has not one text or null for each attribute");
	const n = valueAt(cell, "n");
	if (!isCount$1(n) || n === 0) throw invalid(place, "n is not a whole number above 0");
	const weight = valueAt(cell, "weight");
	const weightSquares = valueAt(cell, "weightSquares");
	const common = {
		groups,
		label: readAnswer(cell, "label", place),
		n
	};
	if (weight === void 0 && weightSquares === void 0) return common;
	if (!isWeight(weight) || !isWeight(weightSquares) || !areSums(n, weight, weightSquares)) throw invalid(place, "weight and weightSquares are not the sums of n weights and of their squares");
	return {
		...common,
		weight,
		weightSquares
	};
}
/** Whether `n` weights can have these sums: else a file could claim more evidence than its rows hold. */
function areSums(n, weight, weightSquares) {
	if (weight === 0) return weightSquares === 0;
	const isSize = weight >= 1e-50 && weight <= n * 1e50;
	const square = weight ** 2;
	return isSize && square <= n * weightSquares * ROUNDING && weightSquares <= square * ROUNDING;
}
function readAnswer(cell, key, place) {
	const answer = valueAt(cell, key);
	if (answer === null || typeof answer === "boolean") return answer;
	throw invalid(place, `${key} is neither true, false nor null`);
}
function readOutcome(document, key, name) {
	const [column, positive, negative] = [
		"column",
		"positive",
		"negative"
	].map((part) => textAt(document, key, part));
	if (column === void 0 || positive === void 0 || negative === void 0) throw invalid(name, `${key} has not column, positive and negative`);
	return {
		column,
		positive,
		negative
	};
}
function readCount(document, path, name) {
	const count = valueAt(document, ...path);
	if (isCount$1(count)) return count;
	throw invalid(name, `${path.join(".")} is not a whole number of at least 0`);
}
function isCount$1(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
function isWeight(value) {
	return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
function isTexts(value) {
	return Array.isArray(value) && value.every((text) => typeof text === "string");
}
function isGroups(value) {
	return Array.isArray(value) && value.every((text) => text === null || typeof text === "string");
}
function invalid(place, what) {
	return tableError("TABLE_CELLS_INVALID", `${place}: ${what}.`, { advice: "Write the file with modelgate fairness --emit-cells." });
}

// packages/statistics/src/proportion.ts
/** successes / trials; NaN for 0 of 0, which callers must exclude first. */
function share({ successes, trials }) {
	return successes / trials;
}
/** @throws RangeError unless 0 ≤ successes ≤ trials and trials > 0 */
function requireProportion({ successes, trials }) {
	if (!(trials > 0 && successes >= 0 && successes <= trials)) throw new RangeError(`a proportion needs 0 ≤ successes ≤ trials and trials > 0, got ${successes} of ${trials}`);
}

// packages/statistics/src/combine-limits.ts
/**
* Interval of the difference of two estimates, first minus second, from the interval of each
* ("method of variance estimates recovery", square and add).
*
* Zou and Donner (2008) Statistics in Medicine 27:1693; with Wilson limits it is Newcombe's method 10, and with the
* correlation of pairs the one of Newcombe (1998) Statistics in Medicine 17:2635.
*
* @param correlation of the two estimates; 0 when they are independent
*/
function combineLimits(first, second, correlation = 0) {
	const difference = first.estimate - second.estimate;
	const arm = (a, b) => Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));
	return {
		low: difference - arm(first.estimate - first.low, second.high - second.estimate),
		high: difference + arm(first.high - first.estimate, second.estimate - second.low)
	};
}

// packages/statistics/src/wilson-interval.ts
/**
* Wilson score interval of one proportion, without continuity correction.
*
* Wilson (1927); Newcombe (1998) Statistics in Medicine 17:857, method 3.
*
* @param level confidence level in (0, 1)
*/
function wilsonInterval(proportion, level) {
	return wilsonLimits(proportion, criticalValue(level));
}
/** The same for a given critical value z instead of a level. */
function wilsonLimits(proportion, z) {
	requireProportion(proportion);
	const { successes, trials } = proportion;
	const failures = trials - successes;
	const centre = (successes + z * z / 2) / (trials + z * z);
	const half = z * Math.sqrt(successes * failures / trials + z * z / 4) / (trials + z * z);
	return {
		low: successes === 0 ? 0 : Math.max(0, centre - half),
		high: failures === 0 ? 1 : Math.min(1, centre + half)
	};
}

// packages/statistics/src/overlapping-shares.ts
/**
* The correlation of two estimated shares of overlapping rows: that of two ratio estimators. 0 where one of them does
* not vary.
*
* Cochran (1977) Sampling Techniques, 6.10.
*/
function correlateShares(rows, first, second) {
	const residual = (event, mean) => event === null ? 0 : Number(event) - mean;
	const sum = (term) => rows.reduce((total, row) => total + row.n * term(row), 0);
	const a = (row) => residual(row.first, first);
	const b = (row) => residual(row.second, second);
	const scale = Math.sqrt(sum((row) => a(row) ** 2) * sum((row) => b(row) ** 2));
	return scale === 0 ? 0 : sum((row) => a(row) * b(row)) / scale;
}
/**
* Interval of the difference of two shares of overlapping rows, first minus second: Wilson's limits of each, combined
* with their correlation. Where the same rows count in both it is Newcombe's for pairs without continuity correction.
* An arm is never shorter than Tango's for so many pairs of which none differs, so that no change never looks certain.
*
* Newcombe (1998) Statistics in Medicine 17:2635; Zou and Donner (2008) Statistics in Medicine 27:1693; Tango (1998)
* Statistics in Medicine 17:891.
*
* @param z critical value of the normal distribution
*/
function overlappingLimits({ first, second, correlation }, z) {
	const estimate = (proportion) => ({
		estimate: share(proportion),
		...wilsonLimits(proportion, z)
	});
	const [a, b] = [estimate(first), estimate(second)];
	const { low, high } = combineLimits(a, b, correlation);
	const value = a.estimate - b.estimate;
	const arm = z ** 2 / (Math.min(first.trials, second.trials) + z ** 2);
	return {
		low: Math.min(low, value - arm),
		high: Math.max(high, value + arm)
	};
}

// packages/statistics/src/number-at.ts
/**
* The number at an index: what `elementAt` does for anything, for loops over millions. Called with arrays of several kinds
* it would look up each time which it was given, and take three times as long.
*
* @throws RangeError outside the array
*/
function numberAt(values, index) {
	const value = values[index];
	if (value === void 0) throw new RangeError(`no number ${index} among ${values.length}`);
	return value;
}

// packages/statistics/src/test-difference.ts
/** The two-sided p-value of a statistic that is standard normal under the hypothesis. */
function twoSided(z) {
	return {
		z,
		p: Math.min(1, 2 * normalSurvival(Math.abs(z)))
	};
}
/**
* Score test that two independent proportions differ by exactly `difference` (first minus second), two-sided.
* The variance is taken at the maximum likelihood estimate under the hypothesis, without the factor N/(N−1).
*
* Farrington and Manning (1990) Statistics in Medicine 9:1447; closed form of the estimate: Miettinen and Nurminen
* (1985) Statistics in Medicine 4:213, appendix I.
*
* @param difference in (−1, 1)
*/
function testDifference(first, second, difference) {
	const { distance, variance } = scoreDifference(first, second, difference);
	return twoSided(standardize(distance, variance));
}
/** What {@link testDifference} compares. */
function scoreDifference(first, second, difference) {
	requireProportion(first);
	requireProportion(second);
	const p2 = restrictedEstimate(first, second, difference);
	const p1 = Math.min(1, Math.max(0, p2 + difference));
	return {
		distance: share(first) - share(second) - difference,
		variance: p1 * (1 - p1) / first.trials + p2 * (1 - p2) / second.trials
	};
}
/** distance / √variance, where no distance is no evidence even if the variance vanishes too. */
function standardize(distance, variance) {
	if (Math.abs(distance) < 1e-15) return 0;
	return distance / Math.sqrt(Math.max(variance, Number.MIN_VALUE));
}
/** The second proportion that maximises the likelihood when the first is larger by d: the one feasible root of a cubic. */
function restrictedEstimate(first, second, d) {
	const { successes: x1, trials: n1 } = first;
	const { successes: x2, trials: n2 } = second;
	const n = n1 + n2;
	const l2 = ((n1 + 2 * n2) * d - n - x1 - x2) / n;
	const l1 = ((n2 * d - n - 2 * x2) * d + x1 + x2) / n;
	const l0 = x2 * d * (1 - d) / n;
	const c = l2 ** 3 / 27 - l1 * l2 / 6 + l0 / 2;
	const b = (c < 0 ? -1 : 1) * Math.sqrt(Math.max(1e-60, l2 * l2 / 9 - l1 / 3));
	const angle = (Math.PI + Math.acos(clamp(c / b ** 3, -1, 1))) / 3;
	return clamp(2 * b * Math.cos(angle) - l2 / 3, Math.max(0, -d), Math.min(1, 1 - d));
}
function clamp(x, low, high) {
	return Math.min(high, Math.max(low, x));
}

// packages/statistics/src/tango-interval.ts
/**
* Score interval of the difference of two paired proportions, first minus second. With no discordant pair it is
* ±z²/(n+z²), never [0, 0].
*
* Tango (1998) Statistics in Medicine 17:891.
*
* @param level confidence level in (0, 1)
*/
function tangoInterval(counts, level) {
	return tangoLimits(counts, criticalValue(level));
}
/** The same for a given critical value z instead of a level. */
function tangoLimits(counts, z) {
	requirePairs(counts);
	const { onlyFirst, onlySecond, pairs } = counts;
	const estimate = (onlyFirst - onlySecond) / pairs;
	return {
		low: estimate === -1 ? -1 : findRoot((difference) => statistic(counts, difference) - z, -1, estimate),
		high: estimate === 1 ? 1 : findRoot((difference) => statistic(counts, difference) + z, estimate, 1)
	};
}
function statistic({ onlyFirst: b, onlySecond: c, pairs: n }, difference) {
	const linear = -b - c + (2 * n - b + c) * difference;
	const constant = -c * difference * (1 - difference);
	const root = Math.sqrt(Math.max(0, linear * linear - 8 * n * constant));
	const q = linear > 0 ? -2 * constant / (root + linear) : (root - linear) / (4 * n);
	return standardize((b - c - n * difference) / n, (2 * q + difference * (1 - difference)) / n);
}
function requirePairs({ onlyFirst, onlySecond, pairs }) {
	if (!(pairs > 0 && onlyFirst >= 0 && onlySecond >= 0 && onlyFirst + onlySecond <= pairs)) throw new RangeError(`discordant pairs must fit into all pairs, got ${onlyFirst} and ${onlySecond} of ${pairs}`);
}

// packages/statistics/src/test-mcnemar.ts
/**
* Exact two-sided p-value of McNemar's test that neither of two answers about the same rows says yes more often: given the
* discordant pairs, a sign test.
*
* McNemar (1947) Psychometrika 12:153; exact by the binomial distribution with probability ½.
*
* @param onlyFirst pairs in which only the first says yes; a whole number, like `onlySecond`
* @throws RangeError unless both are whole numbers of at least 0
*/
function testMcnemar(onlyFirst, onlySecond) {
	if (!isCount(onlyFirst) || !isCount(onlySecond)) throw new RangeError(`McNemar's exact test needs counts of at least 0, got ${onlyFirst} and ${onlySecond}`);
	if (onlyFirst === onlySecond) return 1;
	const fewer = Math.min(onlyFirst, onlySecond);
	return Math.min(1, 2 * incompleteBeta(.5, onlyFirst + onlySecond - fewer, fewer + 1));
}
function isCount(value) {
	return Number.isSafeInteger(value) && value >= 0;
}

// packages/statistics/src/format-number.ts
/** A share as people read it: `16.9 %`. */
function formatPercent(value) {
	return `${formatFixed(100 * value, 1)} %`;
}
/** A difference of shares with its sign, in percentage points: `+7.7 pp`. */
function formatPoints(value) {
	const text = formatFixed(100 * value, 1);
	return `${value > 0 && Number(text) !== 0 ? "+" : ""}${text} pp`;
}
/** A fixed number of decimals, with a real minus sign and never `-0.0`. */
function formatFixed(value, decimals) {
	const text = Math.abs(value).toFixed(decimals);
	return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
/** A count with thousands set apart: `12,000`. */
function formatCount(value) {
	return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/gu, ",");
}

// packages/statistics/src/word-at.ts
/**
* The word of 32 bits at an index: what `numberAt` does, apart from it so that each meets one kind of array.
*
* @throws RangeError outside the array
*/
function wordAt(words, index) {
	const word = words[index];
	if (word === void 0) throw new RangeError(`no word ${index} among ${words.length}`);
	return word;
}

// packages/statistics/src/sort-numbers.ts
/** With fewer numbers than this, the counters of a radix sort cost more than they save. */
const RADIX_FROM = 1e5;
/** Digits of 11 bits: the places of all values of one fit a processor's first cache. */
const BITS = 11;
const BUCKETS = 2 ** BITS;
const MASK = 2047;
/** So many bits more than the digits have are cheaper to sort among neighbours than as one digit more. */
const SPARE_BITS = 3;
/** Up to so many numbers are in order sooner by moving each to its place than by calling a sort. */
const SHORT_RUN = 64;
/**
* The numbers in ascending order: themselves where they are, else a new array. Where there are many it is a radix sort
* over the leading bits in which their upper halves differ and then a sort of the few that share them, which takes about
* a sixth of the time of sorting by comparison.
*
* @param values without NaN; 0 and −0 are the same
*/
function sortNumbers(values) {
	if (isAscending(values)) return values;
	if (values.length < RADIX_FROM) return values.toSorted();
	const [least, most] = findRange(values);
	const bits = 32 - Math.clz32(most - least);
	const digits = Math.max(1, Math.ceil((bits - SPARE_BITS) / BITS));
	const first = Math.max(0, bits - digits * BITS);
	let sorted = new Float64Array(values.length);
	scatter(values, sorted, least, first);
	let spare = new Float64Array(digits > 1 ? values.length : 0);
	for (let digit = 1; digit < digits; digit++) {
		scatter(sorted, spare, least, first + digit * BITS);
		const before = sorted;
		sorted = spare;
		spare = before;
	}
	sortRuns(sorted, least, first);
	return sorted;
}
function isAscending(values) {
	for (let i = 1; i < values.length; i++) if (numberAt(values, i - 1) > numberAt(values, i)) return false;
	return true;
}
/** The upper halves of numbers, which every platform of Node stores behind the lower ones. */
function viewHalves(values) {
	return new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
}
/** The upper half of the number at a place as a whole number that is larger where the number is. */
function keyAt(halves, place) {
	const high = wordAt(halves, 2 * place + 1);
	return high ^ high >> 31 >>> 1;
}
function findRange(values) {
	const halves = viewHalves(values);
	let least = keyAt(halves, 0);
	let most = least;
	for (let i = 1; i < values.length; i++) {
		const key = keyAt(halves, i);
		if (key < least) least = key;
		if (key > most) most = key;
	}
	return [least, most];
}
/** Moves numbers to where a digit of their keys above the least belongs, stably. */
function scatter(from, to, least, shift) {
	const halves = viewHalves(from);
	const places = /* @__PURE__ */ new Uint32Array(2049);
	for (let i = 0; i < from.length; i++) {
		const next = 1 + (keyAt(halves, i) - least >>> shift & MASK);
		places[next] = wordAt(places, next) + 1;
	}
	for (let bucket = 1; bucket < BUCKETS; bucket++) places[bucket] = wordAt(places, bucket) + wordAt(places, bucket - 1);
	for (let i = 0; i < from.length; i++) {
		const bucket = keyAt(halves, i) - least >>> shift & MASK;
		const place = wordAt(places, bucket);
		to[place] = numberAt(from, i);
		places[bucket] = place + 1;
	}
}
/** Brings numbers whose keys differ at most below the first digit into order. */
function sortRuns(values, least, first) {
	const halves = viewHalves(values);
	for (let start = 0, end = 0; start < values.length; start = end) {
		const leading = keyAt(halves, start) - least >>> first;
		do
			end++;
		while (end < values.length && keyAt(halves, end) - least >>> first === leading);
		if (end - start <= SHORT_RUN) insert(values, start, end);
		else sortRun(values.subarray(start, end));
	}
}
function sortRun(run) {
	if (!isAscending(run)) run.sort();
}
/** Sorts a few neighbours by insertion. */
function insert(values, start, end) {
	for (let i = start + 1; i < end; i++) {
		const value = numberAt(values, i);
		let place = i;
		while (place > start && numberAt(values, place - 1) > value) {
			values[place] = numberAt(values, place - 1);
			place--;
		}
		values[place] = value;
	}
}

// packages/statistics/src/join-classes.ts
/** Both classes in one. */
function joinClasses({ positives, negatives, weights }) {
	return {
		labels: new Float64Array(positives.length + negatives.length).fill(1, 0, positives.length),
		values: concat(positives, negatives),
		weights: weights && concat(weights.positives, weights.negatives)
	};
}
function concat(first, second) {
	const all = new Float64Array(first.length + second.length);
	all.set(first);
	all.set(second, first.length);
	return all;
}

// packages/statistics/src/linearized.ts
/** Σ w and (Σ w)² / Σ w²: both the number of rows without weights. Kish (1965) Survey Sampling, 11.7. */
function measureWeights(weights, n) {
	if (weights === void 0) return {
		total: n,
		rows: n
	};
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
	return {
		total,
		rows: squares === 0 ? 0 : total * total / squares
	};
}
/**
* A linearized statistic from the derivative of each row.
*
* @param derivative of the statistic by the weight of row i, times Σ w
*/
function linearize(value, n, weights, derivative) {
	const { total, rows } = measureWeights(weights, n);
	const scale = Math.sqrt(rows / (rows - 1)) / total;
	return {
		value,
		terms: Float64Array.from({ length: n }, (_, row) => (weights?.[row] ?? 1) * derivative(row) * scale),
		rows
	};
}
/** The difference of two statistics of the same rows with the same weights, first minus second. */
function subtractLinearized(first, second) {
	return {
		value: first.value - second.value,
		terms: first.terms.map((term, row) => term - elementAt(second.terms, row)),
		rows: first.rows
	};
}
/** The statistic with its standard error; at least 2 effective rows. */
function toStudent({ value, terms, rows }) {
	return {
		value,
		error: Math.sqrt(terms.reduce((sum, term) => sum + term * term, 0)),
		freedom: rows - 1
	};
}

// packages/statistics/src/roc-auc.ts
/**
* Area under the ROC curve, ties counting half, with DeLong's variance.
*
* DeLong, DeLong and Clarke-Pearson (1988) Biometrics 44:837, in O(n log n) by sorting (Sun and Xu 2014); with weights the
* linearized variance, which is DeLong's where they are equal.
*
* @param scores at least one of each class, with a weight above 0
*/
function measureRocAuc(scores) {
	if (scores.weights !== void 0) return measureWeighted(scores);
	const up = sortNumbers(scores.positives);
	const down = sortNumbers(scores.negatives);
	const [n, m] = [up.length, down.length];
	let [i, sumUp, squaresUp] = [
		0,
		0,
		0
	];
	let [j, sumDown, squaresDown] = [
		0,
		0,
		0
	];
	while (i < n && j < m) {
		const positive = numberAt(up, i);
		const negative = numberAt(down, j);
		if (positive < negative) {
			const below = j - m / 2;
			sumUp += below;
			squaresUp += below * below;
			i++;
		} else if (negative < positive) {
			const below = i - n / 2;
			sumDown += below;
			squaresDown += below * below;
			j++;
		} else {
			const ups = countRun(up, i);
			const downs = countRun(down, j);
			const [belowUp, belowDown] = [j + downs / 2 - m / 2, i + ups / 2 - n / 2];
			sumUp += ups * belowUp;
			squaresUp += ups * belowUp ** 2;
			sumDown += downs * belowDown;
			squaresDown += downs * belowDown ** 2;
			i += ups;
			j += downs;
		}
	}
	sumUp += (n - i) * m / 2;
	squaresUp += (n - i) * (m / 2) ** 2;
	sumDown += (m - j) * n / 2;
	squaresDown += (m - j) * (n / 2) ** 2;
	const varianceUp = sampleVariance(sumUp, squaresUp, n) / m ** 2;
	const varianceDown = sampleVariance(sumDown, squaresDown, m) / n ** 2;
	return {
		value: 1 / 2 + sumUp / n / m,
		variance: varianceUp / n + varianceDown / m
	};
}
/** How many numbers from a place on are equal. */
function countRun(sorted, start) {
	const number = numberAt(sorted, start);
	let end = start + 1;
	while (end < sorted.length && numberAt(sorted, end) === number) end++;
	return end - start;
}
/** Of `n` numbers from their sum and the sum of their squares; 0 for a single one. */
function sampleVariance(sum, squares, n) {
	return n < 2 ? 0 : (squares - sum ** 2 / n) / (n - 1);
}
function measureWeighted(scores) {
	const { positives, negatives } = placements(scores);
	const { weights } = scores;
	const part = (x, w) => covarianceOfMeans(x, x, w);
	return {
		value: mean(positives, weights?.positives),
		variance: part(positives, weights?.positives) + part(negatives, weights?.negatives)
	};
}
/** The difference of two areas on the same rows, first minus second, with DeLong's variance. Source as above. */
function compareRocAuc({ first, second }) {
	const a = placements(first);
	const b = placements(second);
	const { weights } = first;
	const part = (x, y, w) => covarianceOfMeans(x, x, w) + covarianceOfMeans(y, y, w) - 2 * covarianceOfMeans(x, y, w);
	return {
		value: mean(a.positives, weights?.positives) - mean(b.positives, weights?.positives),
		variance: Math.max(0, part(a.positives, b.positives, weights?.positives) + part(a.negatives, b.negatives, weights?.negatives))
	};
}
/**
* Interval of an area: DeLong's, cut to [0, 1]. Where the variance is 0 (no overlap of the classes) it is the Wilson
* interval of the area as a share of the smaller class, so that few rows never look certain.
*/
function rocAucLimits({ value, variance }, smallerClass, z) {
	if (variance === 0) return wilsonLimits({
		successes: value * smallerClass,
		trials: smallerClass
	}, z);
	const half = z * Math.sqrt(variance);
	return {
		low: Math.max(0, value - half),
		high: Math.min(1, value + half)
	};
}
/** The same at a level. */
function rocAucInterval(auc, smallerClass, level) {
	return rocAucLimits(auc, smallerClass, criticalValue(level));
}
/** For every row the share of the other class that it is on the right side of, ties counting half. */
function placements({ positives, negatives, weights }) {
	const belowNegatives = rankAmong(negatives, weights?.negatives);
	const belowPositives = rankAmong(positives, weights?.positives);
	return {
		positives: positives.map(belowNegatives),
		negatives: negatives.map((score) => 1 - belowPositives(score))
	};
}
/** Says what share of some scores lies below another, ties counting half. */
function rankAmong(scores, weights) {
	const order = weights && new Uint32Array(scores.keys()).toSorted((a, b) => numberAt(scores, a) - numberAt(scores, b));
	const sorted = order === void 0 ? scores.toSorted() : Float64Array.from(order, (row) => numberAt(scores, row));
	const cumulated = new Float64Array(scores.length + 1);
	for (const i of sorted.keys()) cumulated[i + 1] = numberAt(cumulated, i) + (weights?.[order?.[i] ?? i] ?? 1);
	const total = numberAt(cumulated, scores.length);
	return (score) => {
		return (numberAt(cumulated, countBelow(sorted, (other) => other < score)) + numberAt(cumulated, countBelow(sorted, (other) => other <= score))) / 2 / total;
	};
}
/** How many leading elements satisfy a condition that no later one does. */
function countBelow(sorted, below) {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if (below(numberAt(sorted, middle))) low = middle + 1;
		else high = middle;
	}
	return low;
}
function mean(values, weights) {
	return values.reduce((total, value, row) => total + (weights?.[row] ?? 1) * value, 0) / measureWeights(weights, values.length).total;
}
/** Sample covariance of two weighted means; 0 for a single row. */
function covarianceOfMeans(x, y, weights) {
	const { total, rows } = measureWeights(weights, x.length);
	if (!(rows > 1)) return 0;
	const [meanX, meanY] = [mean(x, weights), mean(y, weights)];
	return x.reduce((all, value, row) => all + (weights?.[row] ?? 1) ** 2 * (value - meanX) * (numberAt(y, row) - meanY), 0) / total / total * rows / (rows - 1);
}

// packages/statistics/src/calibration-error.ts
/** Bins of equal width, as most tools have it. */
const CALIBRATION_BINS = 10;
/**
* Expected calibration error: Σ over the bins of |Σ (label − score)| / rows. The bins have equal width; a score of 1
* belongs to the last one.
*
* Naeini, Cooper and Hauskrecht (2015) AAAI 29:2901. It is never 0 in a sample, and the smaller the sample the larger.
*
* @param scores probabilities, more than 1 effective row
*/
function measureCalibrationError(scores) {
	const { labels, values, weights } = joinClasses(scores);
	const { total } = measureWeights(weights, values.length);
	const bins = values.map((score) => Math.min(9, Math.floor(score * 10)));
	const gaps = values.map((score, row) => elementAt(labels, row) - score);
	const sums = new Float64Array(10);
	const masses = new Float64Array(10);
	for (const [row, bin] of bins.entries()) {
		const weight = weights?.[row] ?? 1;
		sums[bin] = elementAt(sums, bin) + weight * elementAt(gaps, row);
		masses[bin] = elementAt(masses, bin) + weight;
	}
	const value = sums.reduce((sum, gap) => sum + Math.abs(gap), 0) / total;
	const squares = new Float64Array(10);
	for (const [row, bin] of bins.entries()) {
		const weight = weights?.[row] ?? 1;
		const centre = elementAt(sums, bin) / Math.max(elementAt(masses, bin), Number.MIN_VALUE);
		squares[bin] = elementAt(squares, bin) + (weight * (elementAt(gaps, row) - centre)) ** 2;
	}
	const bias = squares.reduce((sum, square) => sum + Math.sqrt(square), 0) / total * Math.sqrt(2 / Math.PI);
	return {
		...linearize(value, values.length, weights, (row) => {
			return Math.sign(elementAt(sums, elementAt(bins, row))) * elementAt(gaps, row) - value;
		}),
		bias
	};
}

// packages/statistics/src/merge-samples.ts
/** Puts two samples on one line. */
function mergeSamples(first, second) {
	const [a, b] = [createClimb(first), createClimb(second)];
	const merged = {
		points: new Array(),
		first: new Array(),
		second: new Array()
	};
	while (a.next() < Infinity || b.next() < Infinity) {
		const point = Math.min(a.next(), b.next());
		merged.points.push(point);
		merged.first.push(a.climb(point));
		merged.second.push(b.climb(point));
	}
	return merged;
}
function createClimb({ values, weights }) {
	const order = new Uint32Array(values.keys()).toSorted((i, j) => elementAt(values, i) - elementAt(values, j));
	const { total } = measureWeights(weights, values.length);
	let at = 0;
	let sum = 0;
	const next = () => at < order.length ? elementAt(values, elementAt(order, at)) : Infinity;
	return {
		next,
		/** The share at most `point`, which is not before {@link next}. */
		climb(point) {
			for (; next() <= point; at++) sum += weights?.[elementAt(order, at)] ?? 1;
			return at === order.length ? 1 : sum / total;
		}
	};
}
/** Effective number of rows of a sample. */
function effectiveRows({ values, weights }) {
	return measureWeights(weights, values.length).rows;
}

// packages/statistics/src/linearize-numbers.ts
/** A weighted mean. More than 1 effective row. */
function linearizeMean(values, weights) {
	const mean = meanOf(values, weights);
	return linearize(mean, values.length, weights, (row) => elementAt(values, row) - mean);
}
/** The square root of the mean squared error. More than 1 effective row. */
function linearizeRootMeanSquare(errors, weights) {
	const square = meanOf(errors.map((error) => error * error), weights);
	const root = Math.sqrt(square);
	return linearize(root, errors.length, weights, (row) => root === 0 ? 0 : (elementAt(errors, row) ** 2 - square) / (2 * root));
}
/** 1 − Σ (truth − prediction)² / Σ (truth − mean)². More than 1 effective row and a truth that varies. */
function linearizeR2({ truth, prediction, weights }) {
	const centre = meanOf(truth, weights);
	const spread = truth.map((value) => (value - centre) ** 2);
	const errors = truth.map((value, row) => (value - elementAt(prediction, row)) ** 2);
	const [variance, rest] = [meanOf(spread, weights), meanOf(errors, weights)];
	const share = rest / variance;
	return linearize(1 - share, truth.length, weights, (row) => (share * elementAt(spread, row) - elementAt(errors, row)) / variance);
}
function meanOf(values, weights) {
	return values.reduce((total, value, row) => total + (weights?.[row] ?? 1) * value, 0) / measureWeights(weights, values.length).total;
}

// packages/tabular/src/grow-numbers.ts
/** An empty list. */
function createNumberList() {
	let buffer = /* @__PURE__ */ new Float64Array(1024);
	let length = 0;
	return {
		push(value) {
			if (length === buffer.length) {
				const larger = new Float64Array(2 * buffer.length);
				larger.set(buffer);
				buffer = larger;
			}
			buffer[length++] = value;
		},
		values: () => buffer.subarray(0, length)
	};
}

// packages/tabular/src/collect-rows.ts
/** A label column with more values than this holds no classes; of a part nobody would read more one by one. */
const MAX_TEXTS = 1e3;
/**
* Reads the rows of a table into memory.
*
* @throws ModelgateError for a table that cannot be read as asked; a number that is none names its row
*/
async function collectRows(source, query, engine) {
	const { label, value, weight, id, by = [] } = query;
	const isClass = query.labels === "classes";
	const classes = createTexts(label);
	const numbers = createNumberList();
	const values = createNumberList();
	const weights = createNumberList();
	const parts = by.map(createTexts);
	const seen = /* @__PURE__ */ new Set();
	const ids = [];
	let rows = 0;
	let unlabelled = 0;
	let unvalued = 0;
	let outside;
	const weightAt = 2 + by.length;
	const idAt = weightAt + (weight === void 0 ? 0 : 1);
	const columns = [
		label,
		value,
		...by,
		...weight === void 0 ? [] : [weight],
		...id === void 0 ? [] : [id]
	];
	for (const file of source.files) {
		const passed = countProgress(source, file);
		rows += await engine.scanRows(file, columns, (fields, row) => {
			passed(row);
			const place = () => `${fileName(file)}, row ${row}`;
			const truth = textOf(fields[0]);
			const text = fields[1] ?? null;
			const key = textOf(fields[idAt]);
			if (id !== void 0) requireFreshId(seen, key, id, place);
			if (truth === null) unlabelled++;
			else if (text === null || text === "") unvalued++;
			else {
				const number = parseScore(text, place, isClass ? "score" : "prediction");
				if (outside === void 0 && (number < 0 || number > 1)) outside = place();
				if (weight !== void 0) weights.push(parseWeight(fields[weightAt] ?? null, place()));
				if (isClass) classes.push(truth);
				else numbers.push(parseScore(truth, place, "label"));
				values.push(number);
				for (const [i, part] of parts.entries()) part.push(textOf(fields[2 + i]));
				if (id !== void 0) ids.push(key ?? "");
			}
		});
	}
	return {
		rows,
		unlabelled,
		unvalued,
		outside,
		classes: classes.column(),
		numbers: numbers.values(),
		values: values.values(),
		weights: weight === void 0 ? void 0 : weights.values(),
		parts: parts.map((part) => part.column()),
		ids
	};
}
function createTexts(column) {
	const places = /* @__PURE__ */ new Map();
	const codes = createNumberList();
	return {
		push(text) {
			const found = places.get(text);
			if (found !== void 0) return codes.push(found);
			if (places.size === MAX_TEXTS) throw tableError("TABLE_TOO_MANY_CELLS", `Column "${column}" has more than ${MAX_TEXTS} different values.`, { advice: "Name a column with few values: groups, classes, bands." });
			codes.push(places.size);
			places.set(text, places.size);
		},
		column: () => ({
			column,
			texts: [...places.keys()],
			codes: codes.values()
		})
	};
}
function requireFreshId(ids, id, column, place) {
	if (id === null) throw tableError("TABLE_ID_EMPTY", `${place()} has no id in column "${column}".`);
	if (ids.has(id)) throw tableError("TABLE_ID_DUPLICATE", `${place()}: the id ${JSON.stringify(id.slice(0, 40))} was there before.`);
	ids.add(id);
}

// packages/tabular/src/split-parts.ts
/** Makes something of the rows of every part: the values of each column, or their combinations, as the query asks. */
function splitRows({ parts, values }, { crossed = false }, make) {
	return crossed ? {
		parts: [],
		crossed: crossParts(parts, values.length, make)
	} : {
		parts: splitParts(parts, make),
		crossed: []
	};
}
function splitParts(columns, make) {
	return columns.flatMap(({ column, texts, codes }) => {
		const places = texts.map(() => []);
		for (const [place, code] of codes.entries()) places[code]?.push(place);
		return texts.map((value, code) => ({
			column,
			value,
			data: make(places[code] ?? [])
		}));
	});
}
function crossParts(columns, rows, make) {
	let codes = new Float64Array(rows);
	let groups = [[]];
	for (const column of columns) {
		const known = /* @__PURE__ */ new Map();
		const longer = [];
		codes = codes.map((code, place) => {
			const text = numberAt(column.codes, place);
			const pair = code * column.texts.length + text;
			const found = known.get(pair);
			if (found !== void 0) return found;
			known.set(pair, longer.length);
			return longer.push([...elementAt(groups, code), column.texts[text] ?? null]) - 1;
		});
		groups = longer;
	}
	const places = groups.map(() => []);
	for (const [place, code] of codes.entries()) places[code]?.push(place);
	return groups.map((values, code) => ({
		groups: values,
		data: make(elementAt(places, code))
	}));
}
/** The elements at some places, or all. */
function pick(values, places) {
	return places === void 0 ? values : Float64Array.from(places, (place) => numberAt(values, place));
}

// packages/tabular/src/join-rows.ts
/** Joins two tables by id. */
function joinRows(base, head) {
	const places = new Map(base.ids.map((id, place) => [id, place]));
	const joined = {
		base: new Array(),
		head: new Array()
	};
	let shared = 0;
	for (const [place, id] of head.ids.entries()) {
		const before = places.get(id);
		if (before === void 0) continue;
		shared++;
		if (describe(base, before) !== describe(head, place)) continue;
		joined.base.push(before);
		joined.head.push(place);
	}
	return {
		...joined,
		onlyBase: base.ids.length - shared,
		onlyHead: head.ids.length - shared,
		changed: shared - joined.head.length
	};
}
/** Some rows of a table, in the order of the places. */
function selectRows(rows, places) {
	const { classes, numbers, values, weights, parts } = rows;
	return {
		...rows,
		classes: {
			...classes,
			codes: pick(classes.codes, classes.codes.length === 0 ? [] : places)
		},
		numbers: pick(numbers, numbers.length === 0 ? [] : places),
		values: pick(values, places),
		weights: weights && pick(weights, places),
		parts: parts.map((part) => ({
			...part,
			codes: pick(part.codes, places)
		}))
	};
}
/** Everything that must agree for two rows to be the same, as one text. */
function describe({ classes, numbers, weights, parts }, place) {
	const texts = [classes, ...parts].map(({ texts: all, codes }) => codes.length === 0 ? null : all[numberAt(codes, place)]);
	const values = [numbers, weights].map((all) => all === void 0 || all.length === 0 ? 0 : numberAt(all, place));
	return JSON.stringify([texts, values]);
}

// packages/tabular/src/read-scores.ts
/**
* The scores of a table.
*
* @throws ModelgateError for a table that cannot be read as asked; a score that is not a finite number names its row
*/
async function readScores(source, query, engine = streamEngine) {
	return toTable(await collect$1(source, query, engine), query);
}
/** The scores of two tables joined by id. Errors as {@link readScores}, and duplicate ids. */
async function readPairedScores(base, head, query, engine = streamEngine) {
	const before = await collect$1(base, query, engine);
	const now = await collect$1(head, query, engine);
	const joined = joinRows(before, now);
	const [first, second] = [selectRows(now, joined.head), selectRows(before, joined.base)];
	const [split, splitBase] = [createSplit(first, query), createSplit(second, query)];
	const { onlyBase, onlyHead, changed } = joined;
	const make = (places) => ({
		first: split(places),
		second: splitBase(places)
	});
	return {
		base: toTable(before, query),
		head: toTable(now, query),
		pairs: {
			first: split(),
			second: splitBase()
		},
		...splitRows(first, query, make),
		onlyBase,
		onlyHead,
		changed
	};
}
function collect$1(source, { score, ...query }, engine) {
	return collectRows(source, {
		...query,
		value: score,
		labels: "classes"
	}, engine);
}
function toTable(rows, query) {
	const split = createSplit(rows, query);
	return {
		rows: rows.rows,
		unlabelled: rows.unlabelled,
		unscored: rows.unvalued,
		scores: split(),
		...splitRows(rows, query, split),
		outside: rows.outside
	};
}
/** Parts rows by class, those at some places or all; the reading of the labels is that of the whole table. */
function createSplit({ classes, values, weights }, { label, positive }) {
	const { isPositive } = encodeOutcomes(label, classes.texts, positive);
	const signs = classes.texts.map((text) => isPositive(text) === true);
	return (places) => {
		const choose = (from, wanted) => {
			const chosen = createNumberList();
			const count = places?.length ?? values.length;
			for (let i = 0; i < count; i++) {
				const place = places === void 0 ? i : places[i] ?? 0;
				if (signs[numberAt(classes.codes, place)] === wanted) chosen.push(numberAt(from, place));
			}
			return chosen.values();
		};
		const sides = (from) => ({
			positives: choose(from, true),
			negatives: choose(from, false)
		});
		return {
			...sides(values),
			...weights === void 0 ? {} : { weights: sides(weights) }
		};
	};
}

// packages/tabular/src/read-numbers.ts
/**
* The true and predicted amounts of a table.
*
* @throws ModelgateError for a table that cannot be read as asked; what is not a finite number names its row
*/
async function readNumbers(source, query, engine = streamEngine) {
	const rows = await collect(source, query, engine);
	return {
		rows: rows.rows,
		unlabelled: rows.unlabelled,
		unpredicted: rows.unvalued,
		numbers: take(rows),
		...splitRows(rows, query, (places) => take(rows, places))
	};
}
/** The amounts of two tables joined by id. Errors as {@link readNumbers}, and duplicate ids. */
async function readPairedNumbers(base, head, query, engine = streamEngine) {
	const before = await collect(base, query, engine);
	const now = await collect(head, query, engine);
	const { onlyBase, onlyHead, changed, ...places } = joinRows(before, now);
	const [first, second] = [selectRows(now, places.head), selectRows(before, places.base)];
	return {
		pairs: {
			first: take(first),
			second: take(second)
		},
		...splitRows(first, query, (part) => ({
			first: take(first, part),
			second: take(second, part)
		})),
		onlyBase,
		onlyHead,
		changed
	};
}
function collect(source, { prediction, ...query }, engine) {
	return collectRows(source, {
		...query,
		value: prediction,
		labels: "numbers"
	}, engine);
}
function take({ numbers, values, weights }, places) {
	return {
		truth: pick(numbers, places),
		prediction: pick(values, places),
		...weights === void 0 ? {} : { weights: pick(weights, places) }
	};
}

// packages/check/src/read-cells-evidence.ts
/**
* The evidence in a cells file, by the attributes asked for. Joint counts with the base are used where the base's own
* cells file agrees with them, or where there is no other base; else the two are compared as different rows.
*
* @param groups attributes to keep; empty: all of the file
* @throws ModelgateError what {@link readCellsFile} throws, and TABLE_COLUMN_MISSING
*/
async function readCellsEvidence(predictions, groups, baseline) {
	const { head, base, suppressed } = await open$1(predictions);
	const pick = (table) => selectAttributes(table, groups);
	const paired = base && pairedEvidence(base, head.attributes, groups);
	if (baseline === "first-version") return {
		head: pick(head),
		base: { kind: "first-version" },
		suppressed
	};
	if (baseline === "missing") return {
		head: pick(head),
		base: paired ?? { kind: "missing" },
		suppressed
	};
	try {
		const before = await open$1(baseline);
		const lost = suppressed.rows + before.suppressed.rows;
		if (paired !== void 0 && base !== void 0) {
			const slack = lost + base.pairs.onlyBase + base.pairs.changed;
			if (countDifferent(base.table.cells, before.head.cells) <= slack) return {
				head: pick(head),
				base: paired,
				suppressed
			};
		}
		const why = paired === void 0 ? "cells have no ids" : "the base counts in the cells file are not those at base";
		return {
			head: pick(head),
			base: {
				kind: "unpaired",
				table: pick(before.head),
				why
			},
			suppressed
		};
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return {
			head: pick(head),
			base: {
				kind: "missing",
				why
			},
			suppressed
		};
	}
}
/** The table in a cells file. */
async function readCellsHead(source) {
	return (await open$1(source)).head;
}
async function open$1({ files }) {
	const [file] = files;
	if (file === void 0) throw new ModelgateError("TABLE_FILE_MISSING", "No cells file is named.");
	return readCellsFile(file);
}
function pairedEvidence({ table, pairs }, attributes, groups) {
	const columns = selectColumns(attributes, groups);
	const cells = pairs.cells.map((cell) => ({
		...cell,
		groups: columns.map((column) => cell.groups[column] ?? null)
	}));
	return {
		kind: "paired",
		table: selectAttributes(table, groups),
		pairs: {
			...pairs,
			cells
		}
	};
}
function selectAttributes(table, groups) {
	const columns = selectColumns(table.attributes, groups);
	const cells = table.cells.map((cell) => ({
		...cell,
		groups: columns.map((column) => cell.groups[column] ?? null)
	}));
	return {
		...table,
		attributes: columns.map((column) => table.attributes[column] ?? ""),
		cells
	};
}
function selectColumns(attributes, groups) {
	if (groups.length === 0) return attributes.map((_, column) => column);
	return groups.map((group) => {
		const column = attributes.indexOf(group);
		if (column >= 0) return column;
		const guess = closest(group, attributes);
		throw new ModelgateError("TABLE_COLUMN_MISSING", `The cells file has no attribute "${group}"${guess === void 0 ? "" : `; did you mean "${guess}"?`} It has: ${attributes.join(", ")}.`);
	});
}
/** Rows that would have to move for two lists of cells to be the same. */
function countDifferent(first, second) {
	const counts = /* @__PURE__ */ new Map();
	const add = ({ groups, label, prediction, n }, sign) => {
		const key = JSON.stringify([
			groups,
			label,
			prediction
		]);
		counts.set(key, (counts.get(key) ?? 0) + sign * n);
	};
	for (const cell of first) add(cell, 1);
	for (const cell of second) add(cell, -1);
	return [...counts.values()].reduce((sum, n) => sum + Math.abs(n), 0);
}

export { scoreDifference as A, requireProportion as B, formatCount as C, testMcnemar as D, formatPoints as E, correlateShares as F, readCells as G, isCellsFile as H, overlappingLimits as I, readPairedClassCells as J, readClassCells as K, wilsonInterval as L, testDifference as M, twoSided as N, tangoInterval as O, numberAt as P, wilsonLimits as R, sortNumbers as S, formatPercent as T, markCells as U, share as V, writeCellsFile as W, streamEngine as X, chooseEngine as Y, linearize as _, readPairedScores as a, toStudent as b, linearizeR2 as c, mergeSamples as d, measureCalibrationError as f, rocAucLimits as g, rocAucInterval as h, readPairedNumbers as i, standardize as j, tangoLimits as k, linearizeRootMeanSquare as l, measureRocAuc as m, readCellsHead as n, readScores as o, compareRocAuc as p, readPairedCells as q, readNumbers as r, linearizeMean as s, readCellsEvidence as t, effectiveRows as u, measureWeights as v, formatFixed as w, joinClasses as x, subtractLinearized as y, combineLimits as z };
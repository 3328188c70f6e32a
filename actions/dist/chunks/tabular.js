import { l as ModelgateError, n as valueAt, r as closest, t as textAt } from "./kernel.js";
import { n as CsvError, t as parse$1 } from "./csv-parse.js";
import { i as parquetSchema, n as parquetReadObjects, r as parquetMetadataAsync, t as asyncBufferFromFile } from "./hyparquet.js";
import { createRequire } from "node:module";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { createReadStream, existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress, gunzipSync } from "node:zlib";
import { pipeline as pipeline$1 } from "node:stream";
import { StringDecoder } from "node:string_decoder";

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
	return new ModelgateError("TABLE_TOO_MANY_CELLS", `${name}: groups, label and prediction have more than ${MAX_CELLS} different combinations.`, { advice: "Name columns with few values: groups, classes, bands." });
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
	await connection.run(`SET allowed_paths = [${paths.map(quoteText).join(", ")}]`);
	await connection.run("SET enable_external_access = false");
	await connection.run("SET lock_configuration = true");
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

// packages/tabular/src/table-file.ts
const LAYOUTS = {
	csv: "csv",
	tsv: "tsv",
	tab: "tsv",
	jsonl: "jsonl",
	ndjson: "jsonl",
	parquet: "parquet"
};
/**
* The format of a table file: the layout by its name, packing and Parquet by its first bytes.
*
* @throws ModelgateError TABLE_FILE_MISSING, TABLE_EMPTY, TABLE_FORMAT_UNKNOWN, TABLE_UNREADABLE
*/
async function detectFormat(file) {
	const name = fileName(file);
	const magic = await readMagic(file);
	if (magic.length === 0) throw new ModelgateError("TABLE_EMPTY", `${name} is empty: not even a header.`);
	const compression = startsWith(magic, [31, 139]) ? "gzip" : startsWith(magic, [
		40,
		181,
		47,
		253
	]) ? "zstd" : "none";
	const extension = name.toLowerCase().replace(/\.(gz|zst)$/, "").split(".").at(-1) ?? "";
	const layout = Object.hasOwn(LAYOUTS, extension) ? LAYOUTS[extension] : void 0;
	const isParquet = startsWith(magic, [
		80,
		65,
		82,
		49
	]);
	if (layout === void 0 && !isParquet) throw new ModelgateError("TABLE_FORMAT_UNKNOWN", `${name}: no table format is known for this name.`, { advice: "Write .csv, .tsv, .jsonl or .parquet, each optionally .gz or .zst." });
	if (isParquet !== (layout === "parquet") && layout !== void 0) throw new ModelgateError("TABLE_UNREADABLE", `${name} is not what its name says: ${isParquet ? "it is a Parquet file" : "it does not begin like a Parquet file"}.`);
	return {
		layout: layout ?? "parquet",
		compression
	};
}
/** What people call a file. */
function fileName(file) {
	return file.name ?? file.path;
}
async function readMagic(file) {
	const handle = await openFile(file);
	try {
		const { buffer, bytesRead } = await handle.read(/* @__PURE__ */ new Uint8Array(4), 0, 4, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}
async function openFile(file) {
	try {
		if ((await stat(file.path)).isFile()) return await open(file.path, "r");
	} catch (cause) {
		throw new ModelgateError("TABLE_FILE_MISSING", `${fileName(file)} cannot be opened: ${reasonOf(cause)}.`, { cause });
	}
	throw new ModelgateError("TABLE_FILE_MISSING", `${fileName(file)} is not a file.`);
}
function reasonOf(cause) {
	const code = cause instanceof Error && "code" in cause ? cause.code : void 0;
	if (code === "ENOENT") return "there is no such file";
	if (code === "EACCES" || code === "EPERM") return "no permission to read it";
	return cause instanceof Error ? cause.message : String(cause);
}
function startsWith(bytes, prefix) {
	return prefix.every((byte, i) => bytes[i] === byte);
}

// packages/tabular/src/open-text.ts
/** The unpacked bytes of a text table. */
function openText(file, format) {
	const source = createReadStream(file.path, { highWaterMark: 1048576 });
	if (format.compression === "none") return source;
	const unpacked = format.compression === "gzip" ? createGunzip() : createZstdDecompress();
	return pipeline$1(source, unpacked, () => void 0);
}
/** A failure of unpacking or reading as a sentence; what is already one stays. */
function explainReadError(file, cause) {
	if (cause instanceof ModelgateError) return cause;
	const message = cause instanceof Error ? cause.message : String(cause);
	return new ModelgateError("TABLE_UNREADABLE", `${fileName(file)} cannot be unpacked or read: ${message}.`, { cause });
}

// packages/tabular/src/row-sink.ts
/** A row longer than this (16 Mi characters) is a missing quote or line break, not a row. */
const MAX_ROW_LENGTH = 16777216;

// packages/tabular/src/read-header.ts
/** The column names of a comma- or tab-separated file: its first row. */
async function readHeader(file, format) {
	const source = openText(file, format);
	const parser = parse$1({
		bom: true,
		delimiter: format.layout === "tsv" ? "	" : ",",
		skip_empty_lines: true,
		max_record_size: MAX_ROW_LENGTH,
		to: 1
	});
	source.on("error", (error) => parser.destroy(error));
	try {
		for await (const record of source.pipe(parser)) return record;
		return [];
	} finally {
		source.destroy();
	}
}

// packages/tabular/src/select-columns.ts
/** At most this many column names are listed in a message; a wide table would bury the sentence. */
const MAX_LISTED$1 = 30;
/**
* Where each wanted column stands in a header.
*
* @param name the file, for the message
* @throws ModelgateError TABLE_COLUMN_MISSING with the nearest name and the list, TABLE_COLUMN_AMBIGUOUS
*/
function selectColumns(name, header, wanted) {
	return wanted.map((column) => {
		const index = header.indexOf(column);
		if (index < 0) throw missingColumn(name, header, column);
		if (header.indexOf(column, index + 1) >= 0) throw new ModelgateError("TABLE_COLUMN_AMBIGUOUS", `${name} has two columns named "${column}".`, { advice: "Rename one of them." });
		return index;
	});
}
function missingColumn(name, header, column) {
	const guess = closest(column, header);
	const listed = header.slice(0, MAX_LISTED$1).join(", ");
	const more = header.length > MAX_LISTED$1 ? ` and ${header.length - MAX_LISTED$1} more` : "";
	const semicolons = header.length === 1 && header[0]?.includes(";") ? " It looks separated by semicolons; write commas, or tabs in a .tsv." : "";
	return new ModelgateError("TABLE_COLUMN_MISSING", `${name} has no column "${column}"${guess === void 0 ? "" : `; did you mean "${guess}"?`} It has: ${listed}${more}.${semicolons}`, { advice: guess === void 0 ? "Use one of the columns listed." : `Write ${guess} in place of ${column}.` });
}

// packages/tabular/src/duckdb-relation.ts
/**
* The SQL that gives the rows of a table with the columns `g0 … gN, label, prediction, weight, id`, values and names
* quoted. Empty text is null, as everywhere, but where `empty` says that the caller sees to it: once a cell is cheaper
* than once a row.
*
* @throws ModelgateError for columns that are not there; TABLE_FORMAT_UNKNOWN for files that only `stream` reads
*/
async function describeRelation(source, query, empty = "null") {
	return (await Promise.all(source.files.map((file) => describeFile(file, query, empty)))).join(" UNION ALL ");
}
async function describeFile(file, query, empty) {
	const format = await detectFormat(file);
	const text = (column) => `nullif(${quoteName(column)}, '')`;
	const typed = (column) => {
		const name = quoteName(column);
		return `CASE WHEN CAST(${name} AS VARCHAR) = '' THEN NULL ELSE ${name} END`;
	};
	const value = empty === "kept" ? quoteName : format.layout === "parquet" ? typed : text;
	return `SELECT ${[
		...query.groups.map((column, i) => `${value(column)} AS g${i}`),
		`${value(query.label)} AS label`,
		`${value(query.prediction)} AS prediction`,
		`${query.weight === void 0 ? "1.0" : `try_cast(${quoteName(query.weight)} AS DOUBLE)`} AS weight`,
		...query.id === void 0 ? [] : [`${value(query.id)} AS id`]
	].join(", ")} FROM ${await describeScan(file, format, query)}`;
}
async function describeScan(file, format, query) {
	if (format.layout === "parquet") return `read_parquet(${quoteText(file.path)})`;
	if (format.layout === "jsonl") throw new ModelgateError("TABLE_FORMAT_UNKNOWN", `${fileName(file)}: JSON lines are read by the stream engine.`);
	const header = await readHeader(file, format);
	const { groups, label, prediction, weight, id } = query;
	const wanted = [
		...groups,
		label,
		prediction,
		weight,
		id
	].filter((column) => column !== void 0);
	selectColumns(fileName(file), header, wanted);
	const columns = header.map((column) => `${quoteText(column)}: 'VARCHAR'`).join(", ");
	const options = {
		auto_detect: "false",
		header: "true",
		delim: format.layout === "tsv" ? "'	'" : "','",
		quote: `'"'`,
		escape: `'"'`,
		nullstr: "''",
		strict_mode: "true",
		compression: `'${format.compression}'`,
		max_line_size: String(MAX_ROW_LENGTH),
		columns: `{${columns}}`
	};
	const named = Object.entries(options).map(([name, setting]) => `${name} = ${setting}`);
	return `read_csv(${[quoteText(file.path), ...named].join(", ")})`;
}

// packages/tabular/src/count-with-sql.ts
async function connect(duckdb, sources) {
	const connection = await openDuckdb(duckdb, sources.flatMap(({ files }) => files.map(({ path }) => path)));
	return {
		ask: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
		close: () => connection.closeSync()
	};
}
/** The cells of a table; undefined when a row is wrong and must be looked for. */
async function countWithSql(duckdb, source, query) {
	const isPlain = query.weight === void 0 && query.id === void 0;
	const relation = await describeRelation(source, query, isPlain ? "kept" : "null");
	const { ask, close } = await connect(duckdb, [source]);
	try {
		return await (isPlain ? countPlain : countRelation)(ask, relation, source, query);
	} finally {
		close();
	}
}
/** The cells of two tables and of their join by id; undefined when a row is wrong and must be looked for. */
async function pairWithSql(duckdb, base, head, query) {
	const before = await describeRelation(base, query);
	const after = await describeRelation(head, query);
	const { ask, close } = await connect(duckdb, [base, head]);
	try {
		const baseTable = await countRelation(ask, before, base, query);
		const headTable = await countRelation(ask, after, head, query);
		if (baseTable === void 0 || headTable === void 0) return void 0;
		const groups = query.groups.map((_, i) => `g${i}`);
		const same = [
			"label",
			"weight",
			...groups
		].map((name) => `h.${name} IS NOT DISTINCT FROM b.${name}`).join(" AND ");
		const joined = `(${after}) h JOIN (${before}) b ON h.id = b.id`;
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
	const rows = await ask(`SELECT ${keys.join(", ")}, count(*) FROM (${relation}) GROUP BY ALL LIMIT ${2 * MAX_CELLS + 1}`);
	if (rows.length === 0) return void 0;
	const counter = createCellCounter(name);
	for (const row of rows) {
		const n = toCount(row[keys.length]);
		counter.add(row.slice(0, keys.length).map((value) => toText(value) || null), n, n, n);
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
		const [ids] = await ask(`SELECT count(*), count(id), count(DISTINCT id) FROM (${relation})`);
		const [all, given, distinct] = (ids ?? []).map(toCount);
		if (all !== given || all !== distinct) return void 0;
	}
	const keys = [
		...query.groups.map((_, i) => `g${i}`),
		"label",
		"prediction"
	];
	const rows = await ask(`SELECT ${keys.join(", ")}, count(*), sum(weight), sum(weight * weight), count(*) FILTER (WHERE weight IS NULL OR NOT isfinite(weight) OR weight < 0)
     FROM (${relation}) GROUP BY ALL LIMIT ${MAX_CELLS + 1}`);
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
/** A value as the stream engine writes it: what JavaScript prints for it. */
function toText(value) {
	if (value === null || value === void 0) return null;
	if (typeof value === "string") return value;
	if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
	if (typeof value === "object" && "toDouble" in value && typeof value.toDouble === "function") return String(value.toDouble());
	throw new TypeError("the column is neither text, number nor boolean");
}
function toCount(value) {
	return Number(value);
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

// packages/tabular/src/parse-number.ts
/**
* A weight: finite and not negative.
*
* @param place file and row, for the message
* @throws ModelgateError TABLE_NUMBER_INVALID
*/
function parseWeight(text, place) {
	const weight = parseFinite(text);
	if (weight !== void 0 && weight >= 0) return weight;
	throw new ModelgateError("TABLE_NUMBER_INVALID", `${place}: the weight ${shown(text)} is not a number of at least 0.`);
}
/** A score: finite. Same error. */
function parseScore(text, place) {
	const score = parseFinite(text);
	if (score !== void 0) return score;
	throw new ModelgateError("TABLE_NUMBER_INVALID", `${place}: the score ${shown(text)} is not a finite number.`);
}
function parseFinite(text) {
	if (text === null || text.trim() === "") return void 0;
	const value = Number(text);
	return Number.isFinite(value) ? value : void 0;
}
function shown(text) {
	return text === null ? "(empty)" : JSON.stringify(text.slice(0, 40));
}

// packages/tabular/src/locate-error.ts
/**
* An error about a row of a text table with the line it stands on (the last one, where a quoted field goes over
* several); packed and binary files have no lines to show.
*
* @param line from 1
*/
function locateError(error, file, format, line) {
	if (error.location !== void 0 || format.compression !== "none" || format.layout === "parquet") return error;
	const { code, message, kind, advice, cause } = error;
	return new ModelgateError(code, message, {
		kind,
		cause,
		location: {
			path: fileName(file),
			line,
			column: 1,
			endLine: line,
			endColumn: 1
		},
		...advice === void 0 ? {} : { advice }
	});
}

// packages/tabular/src/scan-delimited.ts
/**
* Reads comma- or tab-separated text with a header (RFC 4180, UTF-8, BOM allowed). An empty field is null, everything
* else is text as it stands. A short or long row, an unclosed quote or a broken archive is an error that names the row.
*/
async function scanDelimited(file, format, columns, sink) {
	let selected;
	let rows = 0;
	const parser = parse$1({
		bom: true,
		delimiter: format.layout === "tsv" ? "	" : ",",
		skip_empty_lines: true,
		max_record_size: MAX_ROW_LENGTH,
		on_record: (record) => {
			if (selected === void 0) selected = selectColumns(fileName(file), record, columns);
			else {
				rows++;
				sink(selected.map((index) => record[index] || null), rows);
			}
			return null;
		}
	});
	parser.resume();
	try {
		await pipeline(openText(file, format), parser);
	} catch (cause) {
		const error = cause instanceof CsvError ? explainCsvError(file, cause, rows) : explainReadError(file, cause);
		throw locateError(error, file, format, Math.max(1, parser.info.lines));
	}
	return rows;
}
function explainCsvError(file, cause, rows) {
	const place = `${fileName(file)}, row ${rows + 1}`;
	if (cause.code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH") {
		const message = `${place}: the number of fields differs from the header. ${cause.message}.`;
		return new ModelgateError("TABLE_RAGGED", message, { cause });
	}
	if (cause.code === "CSV_QUOTE_NOT_CLOSED") {
		const message = `${place}: the file ends inside a quoted field, so it is cut off.`;
		return new ModelgateError("TABLE_UNREADABLE", message, { cause });
	}
	if (cause.code === "CSV_MAX_RECORD_SIZE") return new ModelgateError("TABLE_LINE_TOO_LONG", `${place} is longer than ${MAX_ROW_LENGTH} characters.`, { cause });
	return new ModelgateError("TABLE_MALFORMED", `${place}: ${cause.message}.`, { cause });
}

// packages/tabular/src/scan-json-lines.ts
/**
* Reads JSON lines: one object a line. The first object is the header: a column that it lacks is missing; a key that
* a later object lacks is null there. Strings, numbers, booleans and null are values; anything else is an error.
*/
async function scanJsonLines(file, format, columns, sink) {
	let rows = 0;
	let lines = 0;
	const take = (line) => {
		lines++;
		if (line.trim() === "") return;
		const place = `${fileName(file)}, row ${rows + 1}`;
		const object = parseObject(line, place);
		if (rows === 0) selectColumns(fileName(file), [...object.keys()], columns);
		rows++;
		sink(columns.map((column) => valueText$1(object.get(column) ?? null, column, place)), rows);
	};
	try {
		await splitLines(openText(file, format), take, file);
	} catch (cause) {
		throw locateError(explainReadError(file, cause), file, format, Math.max(1, lines));
	}
	return rows;
}
async function splitLines(chunks, take, file) {
	const decoder = new StringDecoder("utf8");
	let rest = "";
	let first = true;
	for await (const chunk of chunks) {
		let text = rest + decoder.write(chunk);
		if (first && text !== "") {
			text = text.replace(/^\u{FEFF}/u, "");
			first = false;
		}
		const lines = text.split("\n");
		rest = lines.pop() ?? "";
		if (rest.length > 16777216) throw new ModelgateError("TABLE_LINE_TOO_LONG", `${fileName(file)} has a line of more than ${MAX_ROW_LENGTH} characters.`);
		lines.forEach(take);
	}
	take(rest + decoder.end());
}
function parseObject(line, place) {
	let value;
	try {
		value = JSON.parse(line);
	} catch (cause) {
		throw new ModelgateError("TABLE_MALFORMED", `${place} is not JSON: ${cause instanceof Error ? cause.message : ""}.`, { cause });
	}
	if (value === null || typeof value !== "object" || Array.isArray(value)) throw new ModelgateError("TABLE_MALFORMED", `${place} is not a JSON object.`);
	return new Map(Object.entries(value));
}
function valueText$1(value, column, place) {
	if (value === null || value === "") return null;
	if (typeof value === "string") return value;
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	throw new ModelgateError("TABLE_MALFORMED", `${place}: the value of "${column}" is a list or an object.`);
}

// packages/tabular/src/scan-parquet.ts
/** Rows read at a time: bounds memory whatever the size of the file's row groups. */
const BATCH = 1e5;
/** Reads a Parquet file (uncompressed or Snappy), only the columns wanted, one batch of rows at a time. */
async function scanParquet(file, _format, columns, sink) {
	const name = fileName(file);
	let rows = 0;
	try {
		const buffer = await asyncBufferFromFile(file.path);
		const metadata = await parquetMetadataAsync(buffer);
		selectColumns(name, parquetSchema(metadata).children.map((child) => child.element.name), columns);
		const total = Number(metadata.num_rows);
		const wanted = [...new Set(columns)];
		for (let rowStart = 0; rowStart < total; rowStart += BATCH) {
			const rowEnd = Math.min(total, rowStart + BATCH);
			const batch = await parquetReadObjects({
				file: buffer,
				metadata,
				columns: wanted,
				rowStart,
				rowEnd
			});
			if (batch.length !== rowEnd - rowStart) throw new ModelgateError("TABLE_UNREADABLE", `${name}: the footer promises ${total} rows, the file holds fewer.`);
			for (const row of batch) {
				rows++;
				sink(columns.map((column) => valueText(row[column], column, `${name}, row ${rows}`)), rows);
			}
		}
	} catch (cause) {
		if (cause instanceof ModelgateError) throw cause;
		const message = cause instanceof Error ? cause.message : String(cause);
		throw new ModelgateError("TABLE_UNREADABLE", `${name} is not a readable Parquet file (after row ${rows}): ${message}.`, { cause });
	}
	return rows;
}
function valueText(value, column, place) {
	if (value === null || value === void 0 || value === "") return null;
	if (typeof value === "string") return value;
	if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
	throw new ModelgateError("TABLE_MALFORMED", `${place}: the value of "${column}" is neither text, number nor boolean.`);
}

// packages/tabular/src/scan-rows.ts
/**
* Reads one table file row by row in constant memory.
*
* @param columns the columns wanted, by their exact names
* @returns the number of rows
* @throws ModelgateError that names the file and the row
*/
async function scanRows(file, columns, sink) {
	const format = await detectFormat(file);
	const scan = {
		csv: scanDelimited,
		tsv: scanDelimited,
		jsonl: scanJsonLines,
		parquet: scanParquet
	}[format.layout];
	const rows = await scan(file, format, columns, sink);
	if (rows === 0) throw new ModelgateError("TABLE_EMPTY", `${fileName(file)} has no rows.`);
	return rows;
}

// packages/tabular/src/stream-engine.ts
/** Counts in this process, row by row. Memory grows with the number of cells, and with the ids where a query names them. */
const streamEngine = {
	name: "stream",
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
			counter.add(values.slice(0, idAt), 1, weight, weight * weight);
			if (query.id === void 0) return;
			const id = values[idAt];
			if (id === null || id === void 0) throw new ModelgateError("TABLE_ID_EMPTY", `${place(number)} has no id in column "${query.id}".`);
			takeId(id, place(number), {
				groups: values.slice(0, size).map(intern),
				label: intern(values[size] ?? null),
				prediction: intern(values[size + 1] ?? null),
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
	return new ModelgateError("TABLE_ID_DUPLICATE", `${place}: the id ${JSON.stringify(id.slice(0, 40))} was there before.`, { advice: "Keep one row for each id, or name the right id column." });
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
	const attempt = async (run, instead) => {
		let why = "a row is wrong";
		const result = await run().catch((error) => {
			const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
			why = line.slice(0, MAX_REASON);
		});
		if (result !== void 0) return result;
		onFallback(why);
		return instead();
	};
	return {
		name: "duckdb",
		countCells: (source, query) => attempt(() => countWithSql(duckdb, source, query), () => streamEngine.countCells(source, query)),
		pairTables: (base, head, query) => attempt(() => pairWithSql(duckdb, base, head, query), () => streamEngine.pairTables(base, head, query))
	};
}

// packages/tabular/src/duckdb-packages.ts
const VERSION = "1.5.6-r.1";
/** What DuckDB needs on every platform: the client and the loader of its native part. */
const COMMON = [{
	name: "@duckdb/node-api",
	version: VERSION,
	integrity: "sha512-yIPol6P4EQmsAUsb27donJf7iADrM31Ei/WkvhkZpSscjhEErYsuF19lsJ/qz5mUWxsKFQpLdjvrlhPQnMTBqw=="
}, {
	name: "@duckdb/node-bindings",
	version: VERSION,
	integrity: "sha512-/pWlTyvKC1d16iSMJCBAPwlmzoeXRs5Y9cqG+TpKd/YAW6Ke05FJg099v/Im2bkS9BgznNyNcAK1NxA1eQhSUw=="
}];
/** The native part, by the platform and processor of Node. Elsewhere `stream` does the work. */
const NATIVE = { "linux-x64": {
	name: "@duckdb/node-bindings-linux-x64",
	version: VERSION,
	integrity: "sha512-IXcrZJE6kEqM0Z4wwdVnGBHX/frOS33VPNAwDXQ/Q+Fs84b058Qe94chrCCIcNJlG8Y3UHIUU4eBeCQxW5mN1Q=="
} };
/** The packages to fetch for a platform, or undefined where no native part is pinned. */
function duckdbPackages(platform) {
	const native = Object.hasOwn(NATIVE, platform) ? NATIVE[platform] : void 0;
	return native === void 0 ? void 0 : [...COMMON, native];
}

// packages/tabular/src/unpack-tarball.ts
/** Tar files are made of blocks of this many bytes. */
const BLOCK = 512;
/** The unpacked native library is 75 MB; more than this is no package of ours. */
const MAX_UNPACKED = 536870912;
/**
* Unpacks the tarball of an npm package: plain files below its one top folder, into `folder`. Links and anything that
* would leave the folder are refused.
*
* @throws Error for an archive that is not such a tarball
*/
async function unpackTarball(packed, folder) {
	const bytes = gunzipSync(packed, { maxOutputLength: MAX_UNPACKED });
	for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
		const field = (from, length) => bytes.toString("utf8", at + from, at + from + length).replace(/\0.*$/su, "");
		const size = Number.parseInt(field(124, 12), 8);
		const type = field(156, 1);
		const prefix = field(345, 155);
		const path = posix.join(prefix, field(0, 100));
		const start = at + BLOCK;
		if (!(size >= 0) || start + size > bytes.length) throw new Error("the archive is cut off");
		if (type === "0" || type === "") {
			const inside = path.split("/").slice(1);
			if (path.startsWith("/") || inside.length === 0 || path.split("/").includes("..")) throw new Error(`the archive holds the path ${path}`);
			const target = join(folder, ...inside);
			await mkdir(dirname(target), { recursive: true });
			await writeFile(target, bytes.subarray(start, start + size));
		} else if (type !== "5" && type !== "x" && type !== "g") throw new Error(`the archive holds something that is no file: ${path}`);
		at = start + Math.ceil(size / BLOCK) * BLOCK;
	}
}

// packages/tabular/src/obtain-duckdb.ts
/** A download that takes longer than this costs more than `stream` would. */
const PATIENCE_MS = 12e4;
/**
* A folder that holds DuckDB in its `node_modules`: the one named, the tool cache, or a download of the exact packages
* whose SHA-512 is pinned, which is put into the tool cache.
*
* @throws ModelgateError TABLE_ENGINE_UNAVAILABLE where it cannot be had, TABLE_ENGINE_TAMPERED for other bytes
*/
async function obtainDuckdb(sources) {
	const { path, toolCache, platform } = sources;
	if (path !== void 0) {
		if (existsSync(join(path, "node_modules/@duckdb/node-api/package.json"))) return path;
		throw unavailable(`${path} has no node_modules/@duckdb/node-api`);
	}
	const packages = sources.packages ?? duckdbPackages(platform);
	const [first] = packages ?? [];
	if (packages === void 0 || first === void 0) throw unavailable(`no DuckDB is pinned for ${platform}`);
	if (toolCache === void 0) throw unavailable("the runner names no tool cache");
	const folder = join(toolCache, "modelgate-duckdb", first.version, platform);
	const mark = createHash("sha256").update(packages.map(({ integrity }) => integrity).join()).digest("hex");
	if (existsSync(join(folder, mark))) return folder;
	return install(packages, sources.registry, folder, mark);
}
/** Downloads beside the place and moves the whole there, so that a job that is cancelled leaves no half of it. */
async function install(packages, registry, folder, mark) {
	const draft = `${folder}.${randomUUID()}`;
	try {
		const tarballs = await Promise.all(packages.map((pinned) => download(pinned, registry)));
		for (const [i, { name }] of packages.entries()) await unpackTarball(tarballs[i] ?? /* @__PURE__ */ new Uint8Array(), join(draft, "node_modules", name));
		await mkdir(join(draft, mark));
		await rm(folder, {
			recursive: true,
			force: true
		});
		await rename(draft, folder);
		return folder;
	} finally {
		await rm(draft, {
			recursive: true,
			force: true
		});
	}
}
async function download({ name, version, integrity }, registry) {
	const url = `${registry.endsWith("/") ? registry : `${registry}/`}${name}/-/${name.split("/").at(-1)}-${version}.tgz`;
	const bytes = await get(url);
	const actual = integrityOf(bytes);
	if (actual === integrity) return bytes;
	throw new ModelgateError("TABLE_ENGINE_TAMPERED", `${url} has other bytes than the pinned ones (${actual}).`, { advice: "Find out who changed it. Until then duckdb-path can name a copy that you trust." });
}
/** The subresource integrity of some bytes by SHA-512. */
function integrityOf(bytes) {
	return `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
}
async function get(url) {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
		if (response.ok) return new Uint8Array(await response.arrayBuffer());
		throw new Error(`HTTP ${response.status}`);
	} catch (cause) {
		throw unavailable(`${url} cannot be had: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
	}
}
/**
* The registry of the user's npm configuration: the variable that npm sets, else `registry=` of an `.npmrc`, else npm's own.
*
* @param npmrc paths that are looked at in order
*/
async function findRegistry(env, npmrc) {
	const named = env("npm_config_registry") ?? env("NPM_CONFIG_REGISTRY");
	if (named !== void 0) return named;
	for (const path of npmrc) {
		const text = await readFile(path, "utf8").catch(() => "");
		const [, registry] = /^\s*registry\s*=\s*(\S+)\s*$/mu.exec(text) ?? [];
		if (registry !== void 0) return registry;
	}
	return "https://registry.npmjs.org/";
}
function unavailable(why, cause) {
	return new ModelgateError("TABLE_ENGINE_UNAVAILABLE", `The DuckDB engine cannot be had: ${why}.`, {
		advice: "Leave the engine out (stream does the same work, slower), or name a copy with duckdb-path.",
		cause
	});
}

// packages/tabular/src/find-duckdb.ts
/**
* DuckDB as it is installed beside this code. The native library is loaded here and not before, so that everything else
* works without it.
*
* @throws ModelgateError TABLE_ENGINE_UNAVAILABLE
*/
async function findInstalledDuckdb() {
	try {
		return await import("@duckdb/node-api");
	} catch (cause) {
		throw new ModelgateError("TABLE_ENGINE_UNAVAILABLE", "The DuckDB engine is not installed here.", {
			advice: "Leave the engine out: stream does the same work, slower.",
			cause
		});
	}
}
/** DuckDB for a job, where none is installed beside the action: from the places that {@link obtainDuckdb} knows. */
function findDuckdbFor(sources) {
	return async () => {
		const folder = await obtainDuckdb(sources);
		try {
			const found = createRequire(join(folder, "node_modules/modelgate.cjs"))("@duckdb/node-api");
			if (isDuckdb(found)) return found;
			throw new Error("it is another package");
		} catch (cause) {
			const reason = cause instanceof Error ? cause.message : String(cause);
			throw new ModelgateError("TABLE_ENGINE_UNAVAILABLE", `The DuckDB in ${folder} cannot be loaded: ${reason}.`, {
				advice: "Leave the engine out: stream does the same work, slower.",
				cause
			});
		}
	};
}
function isDuckdb(found) {
	return typeof found === "object" && found !== null && "DuckDBInstance" in found;
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
	const layouts = new Set(formats.map((format) => format?.layout));
	if (layouts.has("jsonl")) return useStream("JSON lines");
	if (layouts.has("parquet") && layouts.size > 1) return useStream("text and Parquet together");
	const bytes = (await Promise.all(files.map(async ({ path }) => (await stat(path)).size))).reduce((sum, size) => sum + size, 0);
	if (choice === void 0 && bytes < 4194304) return useStream(`${bytes} bytes`);
	try {
		return useDuckdb(await find(), choice === void 0 ? `${bytes} bytes` : "asked for");
	} catch (error) {
		if (choice !== void 0 || !(error instanceof ModelgateError) || error.code !== "TABLE_ENGINE_UNAVAILABLE") throw error;
		return useStream(`${bytes} bytes, but: ${error.message}`);
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
			engineChoice: `${why}; DuckDB refused (${[...new Set(refusals)].join("; ")}), so stream counted`
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
	if (positive === void 0) throw new ModelgateError("TABLE_NOT_BINARY", `Column "${column}" is not 0/1, true/false or yes/no; its values are ${listValues(present)}.`, { advice: "Say which value is positive: --positive VALUE, or positive: VALUE in the manifest." });
	if (!present.includes(positive)) {
		const guess = closest(positive, present);
		throw new ModelgateError("TABLE_POSITIVE_UNKNOWN", `Column "${column}" never has the value "${positive}"${guess === void 0 ? "" : `; did you mean "${guess}"?`} Its values are ${listValues(present)}.`);
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
	throw new ModelgateError("TABLE_POSITIVE_UNKNOWN", `The favourable value "${favourable}" is not a value of column "${prediction.column}": it has "${prediction.positive}" and "${prediction.negative}".`);
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
/** The cells of two tables of predictions about the same rows, and of their join by id. Errors as {@link readCells}. */
async function readPairedCells(base, head, query, engine) {
	const raw = await engine.pairTables(base, head, query);
	const encodings = encodeTables([raw.base, raw.head], query);
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
/** A file of {@link MAX_CELLS} cells with long names is smaller than this. */
const MAX_BYTES = 134217728;
/** Whether a table is a cells file: one file that is said to be one or whose name ends in `.cells.json`. */
function isCellsFile({ files }) {
	const [file, ...more] = files;
	if (file === void 0 || more.length > 0) return false;
	return file.holds === "cells" || fileName(file).endsWith(".cells.json");
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
		throw new ModelgateError("TABLE_FILE_MISSING", `${name} cannot be opened: there is no such file.`, { cause });
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
	if (!isCount(n) || n === 0) throw invalid(place, "n is not a whole number above 0");
	const weight = valueAt(cell, "weight");
	const weightSquares = valueAt(cell, "weightSquares");
	const common = {
		groups,
		label: readAnswer(cell, "label", place),
		n
	};
	if (weight === void 0 && weightSquares === void 0) return common;
	if (!isWeight(weight) || !isWeight(weightSquares)) throw invalid(place, "weight and weightSquares are not both numbers of at least 0");
	return {
		...common,
		weight,
		weightSquares
	};
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
	if (isCount(count)) return count;
	throw invalid(name, `${path.join(".")} is not a whole number of at least 0`);
}
function isCount(value) {
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
	return new ModelgateError("TABLE_CELLS_INVALID", `${place}: ${what}.`, { advice: "Write the file with modelgate fairness --emit-cells." });
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

// packages/tabular/src/read-scores.ts
/**
* The scores of a table, 8 bytes a row, and as much again for each column that parts it.
*
* @throws ModelgateError for a table that cannot be read as asked; a score that is not a finite number names its row
*/
async function readScores(source, query) {
	return toTable(await collect(source, query, () => void 0), query);
}
/** The scores of two tables joined by id. Errors as {@link readScores}, and duplicate ids. */
async function readPairedScores(base, head, query) {
	const before = /* @__PURE__ */ new Map();
	const baseRows = await collect(base, query, (id, label, score) => before.set(id, {
		label,
		score
	}));
	const bases = /* @__PURE__ */ new Map();
	const heads = /* @__PURE__ */ new Map();
	let shared = 0;
	let changed = 0;
	let onlyHead = 0;
	const headRows = await collect(head, query, (id, label, score) => {
		const row = before.get(id);
		if (row === void 0) {
			onlyHead++;
			return;
		}
		shared++;
		if (row.label !== label) {
			changed++;
			return;
		}
		listOf(bases, label).push(row.score);
		listOf(heads, label).push(score);
	});
	return {
		base: toTable(baseRows, query),
		head: toTable(headRows, query),
		pairs: {
			first: split(heads, query),
			second: split(bases, query)
		},
		onlyBase: before.size - shared,
		onlyHead,
		changed
	};
}
function toTable({ rows, byLabel, unlabelled, unscored, parts }, query) {
	return {
		rows,
		unlabelled,
		unscored,
		scores: split(byLabel, query),
		parts: parts.flatMap(({ column, values }) => [...values].map(([value, lists]) => ({
			column,
			value,
			scores: split(lists, query)
		})))
	};
}
async function collect(source, query, takeRow) {
	const byLabel = /* @__PURE__ */ new Map();
	const ids = /* @__PURE__ */ new Set();
	let rows = 0;
	let unlabelled = 0;
	let unscored = 0;
	const by = query.by ?? [];
	const parts = by.map((column) => ({
		column,
		values: /* @__PURE__ */ new Map()
	}));
	const columns = [
		query.label,
		query.score,
		...by,
		...query.id === void 0 ? [] : [query.id]
	];
	for (const file of source.files) {
		const passed = countProgress(source, file);
		rows += await scanRows(file, columns, (values, row) => {
			passed(row);
			const [label = null, text = null] = values;
			const id = query.id === void 0 ? null : values[2 + by.length] ?? null;
			const place = `${fileName(file)}, row ${row}`;
			if (query.id !== void 0) requireFreshId(ids, id, query.id, place);
			if (label === null) unlabelled++;
			else if (text === null) unscored++;
			else {
				const score = parseScore(text, place);
				listOf(byLabel, label).push(score);
				for (const [i, part] of parts.entries()) listOf(listsOf(part.values, values[2 + i] ?? null, part.column), label).push(score);
				if (id !== null) takeRow(id, label, score);
			}
		});
	}
	return {
		rows,
		byLabel,
		unlabelled,
		unscored,
		parts
	};
}
function requireFreshId(ids, id, column, place) {
	if (id === null) throw new ModelgateError("TABLE_ID_EMPTY", `${place} has no id in column "${column}".`);
	if (ids.has(id)) throw new ModelgateError("TABLE_ID_DUPLICATE", `${place}: the id ${JSON.stringify(id.slice(0, 40))} was there before.`);
	ids.add(id);
}
/** A label column with more values than this holds no classes. */
const MAX_LABELS = 1e3;
/** A column with more values than this has no parts that anybody would read one by one. */
const MAX_PARTS = 1e3;
function listsOf(values, value, column) {
	const found = values.get(value);
	if (found !== void 0) return found;
	if (values.size === MAX_PARTS) throw new ModelgateError("TABLE_TOO_MANY_CELLS", `Column "${column}" has more than ${MAX_PARTS} different values.`, { advice: "Name a column with few values: groups, classes, bands." });
	const lists = /* @__PURE__ */ new Map();
	values.set(value, lists);
	return lists;
}
function listOf(lists, label) {
	const found = lists.get(label);
	if (found !== void 0) return found;
	if (lists.size === MAX_LABELS) throw new ModelgateError("TABLE_TOO_MANY_CELLS", `The label column has more than ${MAX_LABELS} different values.`);
	const list = createNumberList();
	lists.set(label, list);
	return list;
}
function split(byLabel, { label, positive }) {
	const encoding = encodeOutcomes(label, byLabel.keys(), positive);
	const pick = (wanted) => concat([...byLabel].filter(([text]) => encoding.isPositive(text) === wanted).map(([, list]) => list.values()));
	return {
		positives: pick(true),
		negatives: pick(false)
	};
}
function concat(parts) {
	const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

export { writeCellsFile as a, chooseEngine as c, readCellsFile as i, findDuckdbFor as l, readScores as n, readCells as o, isCellsFile as r, readPairedCells as s, readPairedScores as t, findRegistry as u };
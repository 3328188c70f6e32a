import { t as ModelgateError } from "./modelgate-error.js";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { crc32, inflateRawSync } from "node:zlib";

// packages/artifacts/src/readers/byte-source.ts
/** Small reads that follow one another are served from a stretch of this size: a call of the system costs more than the copy. */
const AHEAD_BYTES = 262144;
/**
* Opens a regular file for reading by position.
*
* @throws ModelgateError `MODEL_FILE_MISSING`, `MODEL_FILE_IRREGULAR` (a folder, a pipe, a device)
*/
function openFileSource(path) {
	let descriptor;
	try {
		descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
	} catch (cause) {
		throw new ModelgateError("MODEL_FILE_MISSING", `${path} cannot be read.`, {
			advice: "Check the path and that the file is in this checkout (Git LFS files must be pulled first).",
			cause
		});
	}
	const opened = fstatSync(descriptor, { bigint: true });
	if (!opened.isFile()) {
		closeSync(descriptor);
		throw new ModelgateError("MODEL_FILE_IRREGULAR", `${path} is not a regular file.`, { advice: "Name the model file itself." });
	}
	const changed = () => new ModelgateError("MODEL_FILE_CHANGED", `${path} changed while it was read.`, { advice: "Wait until the command that writes the file has ended." });
	const length = Number(opened.size);
	const fill = (target, position) => {
		let done = 0;
		while (done < target.length) {
			const count = readSync(descriptor, target, done, target.length - done, position + done);
			if (count === 0) throw changed();
			done += count;
		}
	};
	const ahead = {
		buffer: Buffer.alloc(0),
		from: 0,
		to: 0
	};
	let last = -1;
	return {
		path,
		length,
		read(target, position) {
			const end = position + target.length;
			const continues = position === last;
			last = end;
			if (position < ahead.from || end > ahead.to) {
				if (!continues || target.length > AHEAD_BYTES / 4 || end > length) return fill(target, position);
				if (ahead.buffer.length === 0) ahead.buffer = Buffer.alloc(AHEAD_BYTES);
				ahead.to = ahead.from;
				fill(ahead.buffer.subarray(0, Math.min(AHEAD_BYTES, length - position)), position);
				ahead.from = position;
				ahead.to = Math.min(position + AHEAD_BYTES, length);
			}
			ahead.buffer.copy(target, 0, position - ahead.from, end - ahead.from);
		},
		assertUnchanged() {
			const now = fstatSync(descriptor, { bigint: true });
			if (now.size !== opened.size || now.mtimeNs !== opened.mtimeNs) throw changed();
		},
		close() {
			closeSync(descriptor);
		}
	};
}
/** A part of a source, with positions of its own. The caller has checked that it lies inside. */
function rangeSource(source, offset, length) {
	return {
		length,
		read: (target, position) => source.read(target, offset + position)
	};
}
/** Bytes in memory as a source. */
function memorySource(bytes) {
	return {
		length: bytes.length,
		read: (target, position) => target.set(bytes.subarray(position, position + target.length))
	};
}
/** How much is read at a time: the size at which Node's SHA-256 and `cmp` are fastest, and the memory bound of a reader. */
const CHUNK_BYTES = 1048576;
/** Every chunk of a source in order. The same buffer is used again: copy what must outlive the step. */
function* chunksOf(source) {
	const buffer = new Uint8Array(Math.min(CHUNK_BYTES, source.length));
	for (let position = 0; position < source.length; position += CHUNK_BYTES) {
		const chunk = buffer.subarray(0, Math.min(CHUNK_BYTES, source.length - position));
		source.read(chunk, position);
		yield chunk;
	}
}

// packages/artifacts/src/readers/zip-members.ts
/** More members than any model has; the list alone would take the memory. */
const MAX_MEMBERS = 1e6;
/** Deflated members are inflated in memory; arrays beyond this are written uncompressed by everyone. */
const MAX_INFLATED_BYTES = 1073741824;
/** Deflate cannot expand further than this; a larger claim is a lie. */
const MAX_RATIO = 1033;
/** End record, without and with the longest comment. */
const END_BYTES = 22;
const END_SEARCH_BYTES = 65557;
const LOCAL = 67324752;
const CENTRAL = 33639248;
const END = 101010256;
const END_64 = 101075792;
const LOCATOR_64 = 117853008;
/**
* Lists the members of a ZIP archive. What its two directories say must agree, because scanners read one and loaders the other;
* encryption, other methods than stored and deflated, duplicate names and impossible sizes are refused.
*
* @throws ModelgateError `ZIP_INVALID` with the offset
*/
function zipMembers(file, path) {
	const refuse = (why, offset) => new ModelgateError("ZIP_INVALID", `${path} is not a sound ZIP archive: ${why} (at byte ${offset}).`, { advice: "Write the file again, or fetch it again if it was cut short." });
	const { count, offset, size } = findDirectory(file, refuse);
	const directory = readAt(file, offset, size, refuse);
	const members = [];
	const names = /* @__PURE__ */ new Set();
	const inflated = {
		name: null,
		bytes: /* @__PURE__ */ new Uint8Array(0)
	};
	let at = 0;
	for (let index = 0; index < count; index++) {
		const entry = readCentral(directory, at, offset, refuse);
		at = entry.next;
		if (names.has(entry.name)) throw refuse(`the name ${JSON.stringify(entry.name)} is there twice`, offset + at);
		names.add(entry.name);
		if (entry.name.endsWith("/")) continue;
		members.push({
			name: entry.name,
			bytes: memberBytes(file, entry, inflated, refuse)
		});
	}
	if (at !== size) throw refuse("the directory has bytes behind its last entry", offset + at);
	return members;
}
function readAt(file, offset, length, refuse) {
	if (offset < 0 || offset + length > file.length) throw refuse("a record lies outside of the file", file.length);
	const bytes = new Uint8Array(length);
	file.read(bytes, offset);
	return new DataView(bytes.buffer);
}
function findDirectory(file, refuse) {
	const searched = Math.min(file.length, END_SEARCH_BYTES);
	if (searched < END_BYTES) throw refuse("it is too short", 0);
	const start = file.length - searched;
	const tail = readAt(file, start, searched, refuse);
	let end = searched - END_BYTES;
	while (end >= 0 && (tail.getUint32(end, true) !== END || end + END_BYTES + tail.getUint16(end + 20, true) !== searched)) end--;
	if (end < 0) throw refuse("it has no directory", file.length);
	const count = tail.getUint16(end + 10, true);
	const size = tail.getUint32(end + 12, true);
	const offset = tail.getUint32(end + 16, true);
	if (count !== 65535 && size !== 4294967295 && offset !== 4294967295) return check({
		count,
		size,
		offset
	});
	const locator = readAt(file, start + end - 20, 20, refuse);
	if (locator.getUint32(0, true) !== LOCATOR_64) return check({
		count,
		size,
		offset
	});
	const record = readAt(file, safe(locator.getBigUint64(8, true), start + end - 12, refuse), 56, refuse);
	if (record.getUint32(0, true) !== END_64) throw refuse("the ZIP64 record is missing", start + end - 12);
	return check({
		count: safe(record.getBigUint64(32, true), start + end, refuse),
		size: safe(record.getBigUint64(40, true), start + end, refuse),
		offset: safe(record.getBigUint64(48, true), start + end, refuse)
	});
	function check(found) {
		if (found.count > MAX_MEMBERS || found.count * 46 > found.size || found.offset + found.size > start + end) throw refuse("the directory does not fit into the file", start + end);
		return found;
	}
}
function safe(value, offset, refuse) {
	if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw refuse("a size is impossible", offset);
	return Number(value);
}
function readCentral(directory, at, base, refuse) {
	if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== CENTRAL) throw refuse("an entry of the directory is damaged", base + at);
	const nameLength = directory.getUint16(at + 28, true);
	const extraLength = directory.getUint16(at + 30, true);
	const next = at + 46 + nameLength + extraLength + directory.getUint16(at + 32, true);
	if (next > directory.byteLength) throw refuse("an entry of the directory is cut short", base + at);
	if ((directory.getUint16(at + 8, true) & 1) !== 0) throw refuse("a member is encrypted", base + at);
	if (directory.getUint32(at + 38, true) >>> 28 === 10) throw refuse("a member is a symbolic link", base + at);
	const sizes = {
		size: directory.getUint32(at + 24, true),
		stored: directory.getUint32(at + 20, true),
		local: directory.getUint32(at + 42, true)
	};
	const extra = new DataView(directory.buffer, directory.byteOffset + at + 46 + nameLength, extraLength);
	return {
		name: new TextDecoder().decode(new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameLength)),
		method: directory.getUint16(at + 10, true),
		crc: directory.getUint32(at + 16, true),
		...widen(sizes, extra, base + at, refuse),
		next
	};
}
/** ZIP64 puts what does not fit into 32 bits into an extra field, in a fixed order and only what did not fit. */
function widen(sizes, extra, offset, refuse) {
	const wide = { ...sizes };
	for (let at = 0; at + 4 <= extra.byteLength;) {
		const length = extra.getUint16(at + 2, true);
		if (at + 4 + length > extra.byteLength) throw refuse("an extra field is cut short", offset);
		if (extra.getUint16(at, true) === 1) {
			let field = at + 4;
			for (const key of [
				"size",
				"stored",
				"local"
			]) {
				if (sizes[key] !== 4294967295) continue;
				if (field + 8 > at + 4 + length) throw refuse("a ZIP64 field is cut short", offset);
				Object.assign(wide, { [key]: safe(extra.getBigUint64(field, true), offset, refuse) });
				field += 8;
			}
		}
		at += 4 + length;
	}
	return wide;
}
function memberBytes(file, entry, cache, refuse) {
	const { name, method, crc, stored, size, local } = entry;
	const header = readAt(file, local, 30, refuse);
	if (header.getUint32(0, true) !== LOCAL) throw refuse(`the header of ${JSON.stringify(name)} is missing`, local);
	const nameLength = header.getUint16(26, true);
	const localName = new TextDecoder().decode(readAt(file, local + 30, nameLength, refuse));
	const streamed = (header.getUint16(6, true) & 8) !== 0;
	const disagrees = (value, expected) => value !== expected && value !== 4294967295 && !(streamed && value === 0);
	if (localName !== name || header.getUint16(8, true) !== method || disagrees(header.getUint32(14, true), crc) || disagrees(header.getUint32(18, true), stored) || disagrees(header.getUint32(22, true), size)) throw refuse(`the two headers of ${JSON.stringify(name)} disagree`, local);
	const start = local + 30 + nameLength + header.getUint16(28, true);
	if (start + stored > file.length) throw refuse(`${JSON.stringify(name)} ends after the file`, start);
	const raw = rangeSource(file, start, stored);
	if (method === 0) {
		if (stored !== size) throw refuse(`${JSON.stringify(name)} is stored with two sizes`, local);
		return checkedSource(raw, crc, () => refuse(`the checksum of ${JSON.stringify(name)} is wrong`, start));
	}
	if (method !== 8) throw refuse(`${JSON.stringify(name)} is packed by method ${method}`, local);
	if (size > MAX_INFLATED_BYTES || size > stored * MAX_RATIO) throw refuse(`${JSON.stringify(name)} claims ${size} bytes packed into ${stored}`, local);
	return {
		length: size,
		read(target, position) {
			if (cache.name !== name) {
				cache.bytes = inflate();
				cache.name = name;
			}
			target.set(cache.bytes.subarray(position, position + target.length));
		}
	};
	function inflate() {
		const packed = new Uint8Array(stored);
		raw.read(packed, 0);
		let bytes;
		try {
			bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
		} catch {
			throw refuse(`${JSON.stringify(name)} cannot be unpacked to its ${size} bytes`, start);
		}
		if (bytes.length !== size || crc32(bytes) !== crc) throw refuse(`the checksum of ${JSON.stringify(name)} is wrong`, start);
		return bytes;
	}
}
/** Stored bytes whose checksum is looked at before the first of them is given out: listing a large archive reads none of it. */
function checkedSource(raw, crc, wrong) {
	let checked = false;
	return {
		length: raw.length,
		read(target, position) {
			if (!checked && checksum(raw) !== crc) throw wrong();
			checked = true;
			raw.read(target, position);
		}
	};
}
function checksum(source) {
	let value = 0;
	for (const chunk of chunksOf(source)) value = crc32(chunk, value);
	return value;
}

export { openFileSource as a, memorySource as i, CHUNK_BYTES as n, rangeSource as o, chunksOf as r, zipMembers as t };
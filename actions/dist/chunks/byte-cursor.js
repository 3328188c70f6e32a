// packages/artifacts/src/readers/byte-cursor.ts
/** What a reader sees of a file at a time: little at first, because many are started for a few bytes each, and twice as much every time. */
const FIRST_WINDOW_BYTES = 4096;
const WINDOW_BYTES = 262144;
/**
* Starts to read a source.
*
* @param from first byte
* @param to end of what may be read
* @param exhausted makes the error for a read beyond the end
*/
function byteCursor(source, from, to, exhausted) {
	let window = /* @__PURE__ */ new Uint8Array(0);
	let view = new DataView(window.buffer);
	let start = from;
	let at = 0;
	let ahead = FIRST_WINDOW_BYTES;
	const need = (length) => {
		if (at + length <= window.length) return;
		const position = start + at;
		if (!(length <= to - position)) throw exhausted(position);
		const size = Math.min(to - position, Math.max(length, ahead));
		ahead = Math.min(2 * ahead, WINDOW_BYTES);
		window = new Uint8Array(size);
		view = new DataView(window.buffer);
		source.read(window, position);
		start = position;
		at = 0;
	};
	return {
		position: () => start + at,
		remaining: () => to - start - at,
		byte() {
			need(1);
			return window[at++] ?? 0;
		},
		view(length) {
			need(length);
			const found = new DataView(view.buffer, at, length);
			at += length;
			return found;
		},
		bytes(length) {
			if (!(length <= to - start - at)) throw exhausted(start + at);
			const copy = new Uint8Array(length);
			source.read(copy, start + at);
			at += length;
			if (at > window.length) {
				start += at;
				at = 0;
				window = /* @__PURE__ */ new Uint8Array(0);
			}
			return copy;
		},
		skip(length) {
			const position = start + at;
			if (!(length >= 0 && length <= to - position)) throw exhausted(position);
			at += length;
			if (at > window.length) {
				start += at;
				at = 0;
				window = /* @__PURE__ */ new Uint8Array(0);
			}
			return position;
		},
		line(most) {
			const parts = [];
			for (let length = 0;;) {
				need(1);
				const end = window.indexOf(10, at);
				const part = window.slice(at, end === -1 ? window.length : end);
				parts.push(part);
				length += part.length;
				if (length > most) return null;
				at = end === -1 ? window.length : end + 1;
				if (end !== -1) return parts.length === 1 ? part : Buffer.concat(parts);
			}
		}
	};
}

export { byteCursor as t };
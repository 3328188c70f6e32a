import { G as openFileSource, ot as ModelgateError, z as mostArrayBytes } from "./start.js";
import { t as MAX_ARRAYS } from "./max-arrays.js";
import { extname } from "node:path";

// packages/artifacts/src/readers/open-model-file.ts
/**
* Opens a model file for inspection or comparison. Only its structure is read; tensors are read later, in chunks. Nothing in it is
* ever executed. What no reader understands comes back as `opaque`.
*
* The format follows the name, because a file that claims a format and breaks it must not slip through as opaque. The code of a reader is
* loaded when a file of its format is met.
*
* @throws ModelgateError with the offset when the file is not what its name claims
*/
async function openModelFile(path, options = {}) {
	const file = openFileSource(path);
	try {
		const content = await readContent(file, options);
		const { globals = [], parts = [], unread = null } = content;
		try {
			limitArrays(content, file);
		} catch (error) {
			for (const part of parts) part.close();
			throw error;
		}
		return {
			...content,
			globals,
			parts,
			unread,
			path,
			size: file.length,
			bytes: file,
			assertUnchanged() {
				file.assertUnchanged();
				for (const part of parts) part.assertUnchanged();
			},
			close() {
				file.close();
				for (const part of parts) part.close();
			}
		};
	} catch (error) {
		file.close();
		throw error;
	}
}
/** What holds for the arrays of every format. */
function limitArrays({ entries, parts = [] }, file) {
	if (entries.length > 25e4) throw new ModelgateError("MODEL_FILE_TOO_LARGE", `${file.path} holds ${entries.length} arrays and ${MAX_ARRAYS} are allowed (at byte 0).`, { advice: "Put small arrays together, or split the model." });
	const stored = parts.reduce((sum, part) => sum + part.length, file.length);
	if (entries.reduce((sum, { bytes }) => sum + bytes.length, 0) > mostArrayBytes(stored)) throw new ModelgateError("MODEL_FILE_REPEATS", `${file.path} has ${stored} bytes, and its arrays use them over and over, a hundred times as many in all (at byte 0).`, { advice: "Write every array once; views that repeat others are made when the model is loaded." });
}
async function readContent(file, options) {
	if (file.length === 0) throw new ModelgateError("MODEL_FILE_EMPTY", `${file.path} is empty (at byte 0).`, { advice: "Write the model file again; an empty file holds no model." });
	const name = (options.name ?? file.path).toLowerCase();
	return (await (name.endsWith(".safetensors.index.json") ? READERS.safetensorsIndex : BY_NAME.get(extname(name)) ?? sniff(file))())(file, file.path, options);
}
const READERS = {
	csv: () => openTable(","),
	gguf: async () => (await import("./open-gguf.js")).openGguf,
	json: async () => (await import("./open-json.js")).openJson,
	lightgbm: async () => (await import("./open-lightgbm.js")).openLightgbm,
	npy: async () => (await import("./open-npy.js")).openNpy,
	npz: async () => (await import("./open-npy.js")).openNpz,
	onnx: async () => (await import("./open-onnx.js")).openOnnx,
	opaque: async () => (await import("./open-opaque2.js")).openOpaque,
	parquet: async () => (await import("./open-parquet.js")).openParquet,
	pickle: async () => (await import("./open-pickle.js")).openPickle,
	pytorch: async () => (await import("./open-pytorch.js")).openPytorch,
	safetensors: async () => (await import("./open-safetensors2.js")).openSafetensors,
	safetensorsIndex: async () => (await import("./open-safetensors-index.js")).openSafetensorsIndex,
	tsv: () => openTable("	")
};
async function openTable(delimiter) {
	const { openCsv } = await import("./open-csv.js");
	return (file, path) => openCsv(file, path, delimiter);
}
/** A name that claims a format is held to it. */
const BY_NAME = /* @__PURE__ */ new Map([
	[".safetensors", READERS.safetensors],
	[".npy", READERS.npy],
	[".npz", READERS.npz],
	[".json", READERS.json],
	[".csv", READERS.csv],
	[".tsv", READERS.tsv],
	[".parquet", READERS.parquet],
	[".gguf", READERS.gguf],
	[".onnx", READERS.onnx],
	[".pkl", READERS.pickle],
	[".pickle", READERS.pickle],
	[".joblib", READERS.pickle],
	[".pt", READERS.pytorch],
	[".pth", READERS.pytorch],
	[".ckpt", READERS.pytorch]
]);
/** Formats that are known by their first bytes, for names that several formats use: `.bin`, `.txt`, `.model`. */
function sniff(file) {
	const head = new Uint8Array(Math.min(64, file.length));
	file.read(head, 0);
	const text = Buffer.from(head).toString("latin1");
	if (text.startsWith("GGUF")) return READERS.gguf;
	if (text.startsWith("PK") && text.includes("/data.pkl")) return READERS.pytorch;
	if (/^tree\r?\nversion=/u.test(text)) return READERS.lightgbm;
	if (text.startsWith("\nlüFù j¨P.")) return READERS.pytorch;
	return READERS.opaque;
}

export { openModelFile as t };
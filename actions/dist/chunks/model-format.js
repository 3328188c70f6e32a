// packages/manifest/src/import/imported-facts.ts
/** The facts of two files; where both speak of one thing the second is believed. */
function mergeFacts(first, second) {
	const artifacts = [.../* @__PURE__ */ new Set([...first.artifacts ?? [], ...second.artifacts ?? []])];
	const data = [...first.data ?? [], ...second.data ?? []];
	return {
		manifest: {
			metadata: {
				...first.manifest.metadata,
				...second.manifest.metadata
			},
			spec: {
				...first.manifest.spec,
				...second.manifest.spec
			}
		},
		...artifacts.length === 0 ? {} : { artifacts },
		...data.length === 0 ? {} : { data },
		lost: [...first.lost, ...second.lost]
	};
}
/** The members of an object that are there. */
function present(members) {
	return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== void 0 && !isEmpty(value)));
}
function isEmpty(value) {
	return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

// packages/manifest/src/model-format.ts
const FORMATS = {
	safetensors: "safetensors",
	onnx: "onnx",
	gguf: "gguf",
	pt: "pytorch",
	pth: "pytorch",
	pkl: "pickle",
	pickle: "pickle",
	joblib: "joblib",
	skops: "skops",
	h5: "hdf5",
	hdf5: "hdf5",
	keras: "keras",
	tflite: "tflite",
	ubj: "xgboost-ubjson",
	cbm: "catboost",
	lgb: "lightgbm",
	npz: "npz",
	mlmodel: "coreml",
	pmml: "pmml"
};
/** The format of a model file by its name, or undefined when the name is not that of a model file. */
function modelFormat(path) {
	const extension = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase();
	return extension !== void 0 && Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : void 0;
}

export { mergeFacts as n, present as r, modelFormat as t };
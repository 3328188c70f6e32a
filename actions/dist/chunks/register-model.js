// packages/release/src/register-model.ts
/** The event that says what a model version is made of, unless the ledger knows it already. */
function registerModel(ledger, { manifest, path, digest: manifestDigest, measured }, { model, digest }, commit) {
	if (ledger.state.registered.some((entry) => entry.model === model && entry.digest === digest) || measured !== digest) return [];
	const { code } = manifest.spec.training ?? {};
	return [{
		type: "model.registered",
		model,
		digest,
		environment: null,
		promotion: null,
		body: {
			version: manifest.metadata.version,
			commit,
			path,
			manifest: manifestDigest,
			code: code?.digest ?? code?.uri ?? null,
			data: (manifest.spec.data ?? []).map(({ name, role, digest: of }) => ({
				name,
				role,
				digest: of
			}))
		}
	}];
}

export { registerModel as t };
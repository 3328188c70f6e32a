import { $ as valueAt, Q as textAt, X as digestFile, Y as digestBytes, nt as createReport } from "./start.js";
import { a as parseReport, i as MAX_REPORT_BYTES, l as manifestSubject, r as listScripts, t as MAX_SCRIPT_BYTES } from "./list-scripts.js";
import { basename } from "node:path";

// packages/reproducibility/src/check-record.ts
/**
* Whether the recorded reproduction is one of what the manifest declares: of this model and version, of these bytes, these data and these predictions,
* at a commit that exists, and passed.
*
* @returns nothing where no record is declared, or its file is not there: that is a finding of its own
*/
async function checkRecord({ manifest, tree, locate }) {
	const { reproduce, evaluation, data = [] } = manifest.spec;
	const bytes = reproduce?.record === void 0 ? null : await tree.read(reproduce.record.path, MAX_REPORT_BYTES);
	if (reproduce?.record === void 0 || bytes === null) return [];
	const { path } = reproduce.record;
	const at = {
		location: locate("/spec/reproduce/record/path"),
		subject: path
	};
	const report = bytes.length > 67108864 ? null : parseReport(bytes);
	if (report === null) return [{
		code: "REPRODUCIBILITY_RECORD_INVALID",
		severity: "error",
		message: `${path} is no report of a reproduction.`,
		advice: "modelgate reproduce --json --output record.json",
		...at
	}];
	const findings = [...subjectDifferences(report, manifestSubject(manifest)), ...evaluationDifferences(report, evaluation?.predictions?.digest, data)].map((what) => ({
		code: "REPRODUCIBILITY_RECORD_CONTRADICTS",
		severity: "error",
		message: `${path} is the record of something else: ${what}.`,
		advice: "Reproduce this version and record that, or remove `record`.",
		...at
	}));
	const verdict = textAt(report, "verdict");
	const mode = textAt(report, "data", "mode");
	if (verdict !== "pass" || mode !== "full") findings.push({
		code: "REPRODUCIBILITY_RECORD_NOT_PASSED",
		severity: "warning",
		message: `${path} is the record of a ${mode ?? "smoke"} run with the verdict "${verdict ?? "none"}".`,
		advice: "Record a full run that passed.",
		...at
	});
	const commit = textAt(report, "data", "commit");
	if (commit !== void 0 && await tree.hasCommit?.(commit) === false) findings.push({
		code: "REPRODUCIBILITY_RECORD_CONTRADICTS",
		severity: "error",
		message: `${path} is the record of commit ${commit.slice(0, 40)}, which this repository does not have.`,
		advice: "Record a reproduction of a commit of this repository.",
		...at
	});
	return findings;
}
function subjectDifferences(report, subject) {
	return [
		"model",
		"version",
		"digest"
	].flatMap((kind) => {
		const recorded = textAt(report, "subject", kind);
		return recorded === subject[kind] ? [] : [`its ${kind} is ${recorded ?? "not there"}, here it is ${subject[kind]}`];
	});
}
function evaluationDifferences(report, predictions, data) {
	const recorded = valueAt(report, "data", "evaluation");
	if (recorded === null || recorded === void 0) return [];
	const made = textAt(recorded, "predictions", "digest");
	const scored = valueAt(recorded, "data");
	const other = (Array.isArray(scored) ? scored : []).flatMap((item) => {
		const path = textAt(item, "path");
		const declared = data.find((each) => each.path === path);
		return declared !== void 0 && declared.digest !== textAt(item, "digest") ? [`the predictions were made from other bytes of ${path}`] : [];
	});
	return [...made === predictions ? [] : [`the predictions have the digest ${made ?? "none"}`], ...other];
}

// packages/reproducibility/src/check-seeds.ts
/**
* Whether the declared seeds stand in what the command runs: in itself, in its environment, in its scripts and in the settings that they name. Remarks
* alone, because a seed can be computed, or come from elsewhere.
*/
async function checkSeeds({ manifest: { spec }, tree, locate }) {
	const { reproduce, training } = spec;
	if (reproduce === void 0) return [];
	if (training?.seeds === void 0) return [{
		code: "REPRODUCIBILITY_SEEDS_NOT_DECLARED",
		severity: "note",
		message: "The manifest declares no seeds.",
		advice: "seeds: { python: 7, numpy: 7 } under training, if anything in the training is random.",
		location: locate("/spec/training")
	}];
	const scripts = await listScripts(reproduce, async (path) => {
		const bytes = await tree.read(path, MAX_SCRIPT_BYTES);
		return bytes === null || bytes.length > 1048576 ? null : new TextDecoder().decode(bytes);
	});
	if (scripts.length === 0) return [];
	const texts = [
		reproduce.command,
		...Object.values(reproduce.env ?? {}),
		...scripts.map(({ text }) => text)
	];
	return Object.entries(training.seeds).filter(([, seed]) => !texts.some((text) => new RegExp(`(?<![\\w.])${seed}(?![\\w.])`, "u").test(text))).map(([name, seed]) => ({
		code: "REPRODUCIBILITY_SEED_NOT_USED",
		severity: "note",
		message: `The manifest declares the seed ${name}: ${seed}, which stands neither in the command nor in ${scripts.map(({ path }) => path).join(", ")}.`,
		advice: "Use the declared seed, or declare the one that is used.",
		location: locate(`/spec/training/seeds/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`),
		subject: name
	}));
}

// packages/reproducibility/src/unpinned-requirements.ts
/**
* The requirements of a pip lock file that name no exact version: no `==` without a wildcard, no `===`, no `@ url` with a digest.
*
* @param text a `requirements.txt`; continuation lines belong to the line they continue
*/
function unpinnedRequirements(text) {
	const unpinned = [];
	let continued = "";
	for (const [index, raw] of text.split("\n").entries()) {
		const line = continued + raw.replace(/(^|\s)#.*$/u, "").trim();
		if (line.endsWith("\\")) {
			continued = `${line.slice(0, -1).trim()} `;
			continue;
		}
		continued = "";
		const requirement = line.replace(/\s--hash=\S+/gu, "").trim();
		if (requirement === "" || /^-(-|[icrf]\b)/u.test(requirement)) continue;
		if (!(/===?\s*[^\s*;]+\s*(;|$)/u.test(requirement) || /@\s*\S+(#|@[0-9a-f]{40})/u.test(requirement))) unpinned.push({
			line: index + 1,
			text: requirement
		});
	}
	return unpinned;
}

// packages/reproducibility/src/check-consistent.ts
/** Larger lock files are made by no tool; their lines are not looked at. */
const MAX_LOCK_BYTES = 16777216;
/**
* The level "consistent": whether what the manifest declares fits together, without running any code. Digests of artifacts, data, locks and
* predictions match the files of the tree, the record of an earlier reproduction is one of these bytes, the command and its outputs are declared, the seeds are those
* of the scripts, and lock files pin every version.
*
* A contradiction fails; a declaration that is missing is inconclusive, because then nothing says how to rebuild the model.
*/
async function checkConsistent(declared) {
	const { manifest, tree } = declared;
	const findings = [
		...await digestFindings(declared),
		...reproduceFindings(declared),
		...await checkSeeds(declared),
		...await environmentFindings(declared),
		...await checkRecord(declared)
	];
	const contradicted = findings.find(({ severity }) => severity === "error");
	const missing = findings.find(({ severity }) => severity === "warning");
	return createReport({
		gate: "reproducibility",
		verdict: contradicted !== void 0 ? "fail" : missing !== void 0 ? "inconclusive" : "pass",
		reasonCode: (contradicted ?? missing)?.code ?? "REPRODUCIBILITY_CONSISTENT",
		subject: manifestSubject(manifest),
		findings,
		data: {
			level: contradicted === void 0 && missing === void 0 ? "consistent" : "declared",
			commit: tree.commit ?? null,
			...missing === void 0 ? {} : { doubt: missing.code }
		}
	});
}
function digestClaims({ spec }) {
	const { predictions, cells, source } = spec.evaluation ?? {};
	const listed = (items, at, what) => (items ?? []).flatMap(({ path, digest }, index) => path === void 0 ? [] : [{
		pointer: `${at}/${index}/digest`,
		what,
		path,
		digest
	}]);
	return [
		...listed(spec.artifacts, "/spec/artifacts", "artifact"),
		...listed(spec.data, "/spec/data", "data"),
		...listed(spec.training?.environment?.locks, "/spec/training/environment/locks", "lock file"),
		...predictions?.path === void 0 ? [] : [{
			pointer: "/spec/evaluation/predictions/digest",
			what: "predictions",
			path: predictions.path,
			digest: predictions.digest
		}],
		...cells === void 0 ? [] : [{
			pointer: "/spec/evaluation/cells/digest",
			what: "cells",
			...cells
		}],
		...spec.reproduce?.record === void 0 ? [] : [{
			pointer: "/spec/reproduce/record/digest",
			what: "record",
			...spec.reproduce.record
		}],
		...source === void 0 ? [] : [{
			pointer: "/spec/evaluation/source/digest",
			what: "metrics",
			...source
		}]
	];
}
async function digestFindings({ manifest, tree, locate }) {
	const findings = [];
	for (const { pointer, what, path, digest } of digestClaims(manifest)) {
		const local = await tree.materialize(path);
		if (local === null) {
			findings.push({
				code: "REPRODUCIBILITY_FILE_MISSING",
				severity: "warning",
				message: `The ${what} ${path} is not in ${tree.label}, so its digest is unverified.`,
				advice: "Commit the file, or fetch it in a step before this one.",
				location: locate(pointer.replace(/\/digest$/u, "/path")),
				subject: path
			});
			continue;
		}
		const actual = await digestFile(local);
		if (actual === digest) continue;
		findings.push({
			code: "REPRODUCIBILITY_DIGEST_MISMATCH",
			severity: "error",
			message: `The ${what} ${path} has the digest ${actual}, and the manifest says ${digest}.`,
			advice: `digest: "${actual}"`,
			location: locate(pointer),
			subject: path
		});
	}
	return findings;
}
function reproduceFindings({ manifest: { spec }, locate }) {
	if (spec.reproduce === void 0) return [{
		code: "REPRODUCIBILITY_NOT_DECLARED",
		severity: "warning",
		message: "The manifest does not say how to rebuild the model.",
		advice: "reproduce: { command: \"python train.py\", outputs: [{ path: model.safetensors, role: weights }] }",
		location: locate("/spec")
	}];
	const made = new Set(spec.reproduce.outputs.map(({ path }) => path));
	const findings = [];
	for (const [index, { name, path }] of spec.artifacts.entries()) {
		if (path === void 0 || made.has(path)) continue;
		findings.push({
			code: "REPRODUCIBILITY_ARTIFACT_NOT_MADE",
			severity: "warning",
			message: `The artifact ${name} (${path}) is no output of the command, so a re-run says nothing about it.`,
			advice: `outputs: [{ path: ${path}, role: weights }]`,
			location: locate(`/spec/artifacts/${index}/path`),
			subject: path
		});
	}
	return findings;
}
async function environmentFindings({ manifest: { spec }, tree, locate }) {
	const environment = spec.training?.environment;
	const locks = environment?.locks ?? [];
	if (locks.length === 0 && environment?.image === void 0) return [{
		code: "REPRODUCIBILITY_NO_LOCKS",
		severity: "warning",
		message: "The manifest names no lock file, so the versions that trained the model are not fixed.",
		advice: "environment: { locks: [{ path: requirements.txt, digest: \"sha256:…\" }] } under training.",
		location: locate("/spec/training/environment")
	}];
	const findings = [];
	for (const { path } of locks) {
		if (!/^requirements.*\.txt$/u.test(basename(path))) continue;
		const bytes = await tree.read(path);
		if (bytes === null || bytes.length > MAX_LOCK_BYTES) continue;
		for (const { line, text } of unpinnedRequirements(new TextDecoder().decode(bytes))) findings.push({
			code: "REPRODUCIBILITY_LOCK_UNPINNED",
			severity: "warning",
			message: `${path} does not pin \`${text}\` to one version.`,
			advice: `${text.replace(/[\s<>=!~;[@].*$/u, "")}==<version> --hash=sha256:<digest>`,
			location: {
				path,
				line,
				column: 1,
				endLine: line,
				endColumn: text.length + 1
			},
			subject: path,
			data: { lockDigest: digestBytes(bytes) }
		});
	}
	return findings;
}

export { checkConsistent as t };
// packages/evidence/src/evidence-record.ts
/** Gates whose reports can be evidence for a promotion. */
const EVIDENCE_GATES = [
	"manifest",
	"quality",
	"fairness",
	"reproducibility"
];

// packages/evidence/src/create-evidence.ts
/**
* Makes evidence of a gate's report, or says why it is none. A report that failed is evidence too: the newest one
* decides. Reports that no promotion asks for (card, compare, declarations that merely fit together) give null.
*
* @param digest of the report's bytes
*/
function createEvidence(report, digest, { sha, ref, measured }) {
	if (!EVIDENCE_GATES.some((gate) => gate === report.gate) || isOnlyConsistent(report)) return null;
	const refuse = (code, message, advice) => ({ finding: {
		code,
		severity: "error",
		message: `The ${report.gate} report ${message}`,
		advice
	} });
	const again = "Run the gates and `record-evidence` in one workflow run.";
	const { subject, policy, environment } = report;
	if (!subject) return refuse("EVIDENCE_WITHOUT_SUBJECT", "names no model.", "Record only reports of a manifest.");
	if (!policy) return refuse("EVIDENCE_WITHOUT_POLICY", "names no policy.", "Commit `.github/modelgate.yaml` and run the gates again.");
	if (report.gate === "reproducibility" && report.data["level"] === "smoke") return refuse("EVIDENCE_OF_SMOKE_RUN", "is of a shortened run.", "Run `reproduce` with `mode: full` on the protected branch.");
	const testedSha = environment["testedSha"] ?? "no commit";
	if (testedSha !== sha) return refuse("EVIDENCE_OF_OTHER_COMMIT", `is of ${testedSha}, this run is of ${sha}.`, again);
	const bytes = measured.get(subject.model);
	if (bytes !== subject.digest) return refuse("EVIDENCE_OF_OTHER_BYTES", `judged ${subject.digest}, but the files of ${subject.model} at this commit are ${bytes ?? "not there"}.`, again);
	return { record: {
		gate: report.gate,
		verdict: report.verdict,
		reasonCode: report.reasonCode,
		report: digest,
		policy: policy.digest,
		headSha: environment["headSha"] ?? sha,
		testedSha,
		ref,
		strength: report.data["strength"] === "recomputed" ? "recomputed" : "claimed"
	} };
}
/** Declarations that fit together can show a contradiction, never that the model can be made again: nothing was run. */
function isOnlyConsistent({ gate, verdict, data }) {
	return gate === "reproducibility" && data["mode"] === void 0 && verdict !== "fail" && verdict !== "error";
}

// packages/evidence/src/judge-evidence.ts
/** Evidence counts for this long: what lies behind it (data, dependencies, the world) moves on. */
const EVIDENCE_MAX_AGE_DAYS = 90;
/** Gates that judge the author's predictions file. */
const FROM_PREDICTIONS = /* @__PURE__ */ new Set(["quality", "fairness"]);
const DAY = 864e5;
/**
* Judges, for every gate demanded, the newest evidence of exactly these bytes. An older pass never hides a newer
* failure, and a gate without evidence is missing, not passed.
*
* @param now milliseconds since 1970
* @param recomputed whether predictions must have been made again from these bytes, at the commit that was judged
*/
function judgeEvidence(gates, recorded, { digest, policy, now, recomputed }) {
	const own = recorded.filter((record) => record.digest === digest);
	return gates.map((gate) => {
		const newest = newestOf(own.filter((record) => record.gate === gate));
		if (!newest) return {
			gate,
			code: "EVIDENCE_MISSING",
			message: `There is no ${gate} evidence for these bytes.`
		};
		const days = (now - Date.parse(newest.at)) / DAY;
		const where = `event ${newest.seq}`;
		if (newest.verdict !== "pass" && newest.verdict !== "warn") return {
			gate,
			code: "EVIDENCE_NOT_PASSED",
			message: `The newest ${gate} evidence (${where}) is "${newest.verdict}": ${newest.reasonCode}.`
		};
		if (newest.policy !== policy) return {
			gate,
			code: "EVIDENCE_OF_OTHER_POLICY",
			message: `The ${gate} evidence (${where}) was judged under another policy (${newest.policy.slice(0, 19)}…).`
		};
		if (!(days <= 90) || days < -1) return {
			gate,
			code: "EVIDENCE_STALE",
			message: `The ${gate} evidence (${where}) is of ${newest.at}; at most ${90} days are allowed.`
		};
		if (recomputed && FROM_PREDICTIONS.has(gate) && !isRecomputed(own, newest.testedSha)) return {
			gate,
			code: "EVIDENCE_CLAIMED",
			message: `The ${gate} evidence (${where}) is of predictions that nobody made again at ${newest.testedSha.slice(0, 12)}.`
		};
		return {
			gate,
			code: "EVIDENCE_MET",
			message: `${gate}: ${newest.verdict} for these bytes (${where}).`
		};
	});
}
/** Whether the newest reproduction at that commit made the declared predictions again. */
function isRecomputed(own, testedSha) {
	const newest = newestOf(own.filter((record) => record.gate === "reproducibility" && record.testedSha === testedSha));
	return newest?.verdict === "pass" && newest.strength === "recomputed";
}
function newestOf(records) {
	return records.reduce((best, next) => best && best.seq > next.seq ? best : next, null);
}

// packages/evidence/src/codes.ts
/** Codes of evidence: why a report cannot become evidence, and why evidence does not suffice. */
const EVIDENCE_CODES = {
	EVIDENCE_MET: {
		meaning: "The newest evidence of this gate is of exactly these bytes, under this policy, fresh, and passed.",
		fix: "Nothing to do."
	},
	EVIDENCE_MISSING: {
		meaning: "The policy demands evidence of a gate, and the ledger holds none for these bytes.",
		fix: "Run the gate and `record-evidence` on the protected branch."
	},
	EVIDENCE_NOT_PASSED: {
		meaning: "The newest evidence of a gate for these bytes is not a pass.",
		fix: "Fix what the gate found; older passes do not count."
	},
	EVIDENCE_OF_OTHER_POLICY: {
		meaning: "The newest evidence was judged under another policy than the one in force.",
		fix: "Run the gates and `record-evidence` again on the protected branch."
	},
	EVIDENCE_STALE: {
		meaning: "The newest evidence is too old.",
		fix: "Run the gates and `record-evidence` again on the protected branch."
	},
	EVIDENCE_CLAIMED: {
		meaning: "The gate judged predictions that nobody has made again from these bytes: they are the author's word, and a model of risk tier high or critical needs more.",
		fix: "Declare `evaluation.command`, and let `reproduce` and `check-reproducibility` run in full on the protected branch at the same commit as the gates."
	},
	EVIDENCE_OF_SMOKE_RUN: {
		meaning: "A report is of a shortened run, which says nothing about how the model itself was made.",
		fix: "Run `reproduce` with `mode: full` on the protected branch."
	},
	EVIDENCE_WITHOUT_SUBJECT: {
		meaning: "A report names no model digest, so it is evidence of nothing.",
		fix: "Record only reports of gates that judged a manifest."
	},
	EVIDENCE_WITHOUT_POLICY: {
		meaning: "A report names no policy, so nobody can say what was demanded.",
		fix: "Commit `.github/modelgate.yaml` to the protected branch and run the gates again."
	},
	EVIDENCE_OF_OTHER_COMMIT: {
		meaning: "A report was made for another commit than the one of this run.",
		fix: "Run the gates and `record-evidence` in one workflow run."
	},
	EVIDENCE_OF_OTHER_BYTES: {
		meaning: "A report is about other bytes than the model at this commit.",
		fix: "Run the gates and `record-evidence` in one workflow run."
	}
};

export { judgeEvidence as n, createEvidence as r, EVIDENCE_CODES as t };
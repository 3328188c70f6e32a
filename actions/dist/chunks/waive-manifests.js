import { Q as textAt } from "./start.js";
import { E as applyWaivers } from "./core.js";

// packages/check/src/waive-manifests.ts
/** A report about manifests with the findings that the policy waives for their models; as it is without a policy. */
function waiveManifests(report, policy, now) {
	if (report.verdict !== "fail") return report;
	const waived = applyWaivers(report, policy?.waivers ?? [], (finding) => modelAt(report, finding), now);
	const failing = new Set(waived.findings.flatMap(({ severity, location }) => severity === "error" ? [location?.path] : []));
	const soften = (path, verdict) => verdict === "fail" && !failing.has(path) ? "warn" : verdict;
	const manifests = listOf(report).map((one) => {
		return {
			...Object(one),
			verdict: soften(textAt(one, "path"), textAt(one, "verdict"))
		};
	});
	const tables = waived.tables.map((table) => {
		const rows = table.rows.map((row) => row.map((cell, index) => index === 3 ? soften(row[0], cell) ?? cell : cell));
		return {
			...table,
			rows
		};
	});
	return {
		...waived,
		tables,
		data: {
			...waived.data,
			manifests
		}
	};
}
function listOf({ data }) {
	const manifests = data["manifests"];
	return Array.isArray(manifests) ? manifests : [];
}
/** The model that the manifest of a finding describes. */
function modelAt(report, { location }) {
	return textAt(listOf(report).find((one) => textAt(one, "path") === location?.path), "subject", "model");
}

export { waiveManifests as t };
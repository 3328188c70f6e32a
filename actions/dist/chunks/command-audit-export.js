import "./rolldown-runtime.js";
import { ot as ModelgateError } from "./start.js";
import { t as bundleLedger } from "./git-ledger-store.js";
import { a as verifyLedger } from "./verify-ledger.js";
import { t as renderHtml } from "./render-html.js";
import { n as openLedger, t as needText } from "./open-ledger.js";
import { extname, resolve } from "node:path";

// packages/ledger/src/list-events.ts
const COLUMNS = [
	"seq",
	"at",
	"type",
	"model",
	"environment",
	"digest",
	"promotion",
	"account",
	"run",
	"about"
];
/** Every event in one line, oldest first: for people and spreadsheets. */
function listEvents({ events }) {
	return {
		title: "Every event, oldest first",
		columns: COLUMNS.map((name) => ({ name })),
		rows: events.map(({ event }) => [
			String(event.seq),
			event.at,
			event.type,
			event.model ?? "",
			event.environment ?? "",
			event.digest ?? "",
			event.promotion ?? "",
			String(event.actor.account),
			String(event.actor.run),
			describeEvent(event)
		])
	};
}
/** The same lines as RFC 4180 text. A field that a spreadsheet would run as a formula is made text. */
function eventsCsv(ledger) {
	const { rows } = listEvents(ledger);
	return [COLUMNS, ...rows].map((row) => row.map((field) => quote(field ?? "")).join(",")).join("\r\n") + "\r\n";
}
function describeEvent(event) {
	switch (event.type) {
		case "ledger.opened": return event.body.repository.name;
		case "model.registered": return `${event.body.version} at ${event.body.commit}`;
		case "evidence.recorded": return `${event.body.gate}: ${event.body.verdict} (${event.body.strength})`;
		case "promotion.requested":
		case "promotion.refused": return [
			event.body.kind,
			event.body.version,
			event.body.reason ?? ""
		].join(" ").trim();
		case "promotion.approved": return `by ${event.body.approvers.map((account) => `account ${account}`).join(", ") || "nobody"}`;
		case "promotion.failed":
		case "promotion.stuck": return event.body.message;
		case "hold.lifted":
		case "model.vetoed":
		case "freeze.lifted": return event.body.reason;
		case "veto.cleared": return `${event.body.reason} (with ${event.body.approvers.map((account) => `account ${account}`).join(", ")})`;
		case "model.retired":
		case "model.decommissioned": {
			const { reason, retention, replacement } = event.body;
			return `${reason}; kept ${retention}; replaced by ${replacement ?? "nothing"}`;
		}
		case "freeze.set": return `${event.body.from} to ${event.body.until ?? "further notice"}: ${event.body.reason}`;
		case "rollback.rehearsed": return `${event.body.version} ${event.body.passed ? "could be brought back" : "could not be brought back"}`;
		case "deployment.adopted": return `deployment ${event.body.deployment}`;
		case "review.opened":
		case "review.closed": return `issue ${event.body.issue}`;
		default: return "";
	}
}
function quote(field) {
	const safe = /^[=+\-@\t\r]/u.test(field) ? `'${field}` : field;
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
}

// packages/cli/src/commands/audit-export.ts
/** What the end of the file's name asks for. */
const WRITERS = {
	".bundle": (_ledger, _report, path) => bundleLedger(path),
	".json": ({ events }, report) => `${JSON.stringify({
		schemaVersion: 1,
		verification: report,
		events: events.map(({ event, digest }) => ({
			digest,
			event
		}))
	}, null, 2)}\n`,
	".csv": (ledger) => eventsCsv(ledger),
	".html": (ledger, report) => renderHtml([{
		...report,
		tables: [...report.tables, listEvents(ledger)]
	}], "Modelgate ledger")
};
/** `modelgate audit export`: the ledger for somebody who has neither the repository nor Modelgate. */
const auditExport = {
	name: "audit export",
	summary: "Write the ledger as a git bundle, JSON, CSV or HTML",
	usage: "[LEDGER] --output FILE",
	options: {},
	examples: ["modelgate audit export --output ledger.bundle", "modelgate audit export ledger.bundle --output ledger.csv"],
	notes: ["The end of the name decides: .bundle is complete and can be verified again, .json holds every event, .csv and .html are to be read.", "A ledger that does not verify is written all the same, and the exit status says so."],
	async run({ positionals, options, cwd }) {
		const output = needText("audit export", options, "output");
		const write = WRITERS[extname(output)];
		if (!write) throw new ModelgateError("CLI_USAGE", `Nothing is known of files like ${output}.`, { advice: `Name a file that ends in ${Object.keys(WRITERS).join(", ")}.` });
		const ledger = await openLedger("audit export", positionals, cwd).read();
		const report = verifyLedger(ledger);
		if (ledger.commit === null) return { report };
		const [path = "."] = positionals;
		return {
			file: await write(ledger, report, resolve(cwd, path)),
			report
		};
	}
};

export { auditExport, listEvents as n, eventsCsv as t };
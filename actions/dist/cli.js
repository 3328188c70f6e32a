import "./chunks/rolldown-runtime.js";
import { A as escapeTerminal, Q as textAt, at as VERSION, b as metricName, c as renderReport, d as VERDICT_WORDS, et as closest, g as formatMeasurement, i as describeSubject, nt as createReport, ot as ModelgateError, r as serializeReport, rt as errorReport, st as findingOfError, ut as exitStatus } from "./chunks/start.js";
import { t as readChoice } from "./chunks/read-choice.js";
import { t as renderSarif } from "./chunks/render-sarif.js";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { styleText } from "node:util";
import process from "node:process";

// packages/kernel/src/gate-report.ts
/** Every gate that writes a report. */
const GATES = [
	"manifest",
	"quality",
	"fairness",
	"reproducibility",
	"compare",
	"inspect",
	"card",
	"promotion",
	"doctor",
	"audit"
];

// packages/cli/src/formats.ts
/** How a result may be printed. */
const FORMATS = [
	"text",
	"json",
	"markdown",
	"sarif",
	"html"
];

// packages/cli/src/common-options.ts
/** Options that every command takes. */
const COMMON_OPTIONS = {
	format: {
		type: "string",
		value: FORMATS.join("|"),
		description: "how to print the result (default: text)"
	},
	json: {
		type: "boolean",
		description: "the same as --format json"
	},
	output: {
		type: "string",
		value: "FILE",
		description: "write the result to a file instead of stdout"
	},
	policy: {
		type: "string",
		value: "FILE|OWNER/REPO/PATH@REF",
		description: "the policy to judge by"
	},
	"no-color": {
		type: "boolean",
		description: "no colours (also: the variable NO_COLOR)"
	},
	verbose: {
		type: "boolean",
		description: "show stack traces"
	},
	help: {
		type: "boolean",
		description: "show this help"
	}
};

// packages/cli/src/write-completion.ts
/** Shells with a completion script. */
const SHELLS = [
	"bash",
	"zsh",
	"fish"
];
/** The completion script of one shell. Names are ours, so nothing needs escaping but summaries. */
function writeCompletion(shell, commands) {
	switch (shell) {
		case "bash": return bashScript(commands);
		case "zsh": return `#compdef modelgate\nautoload -U +X bashcompinit && bashcompinit\n${bashScript(commands)}`;
		case "fish": return fishScript(commands);
	}
}
function bashScript(commands) {
	const firsts = [...new Set(commands.map(({ name }) => name.split(" ")[0] ?? name))];
	return [
		"_modelgate() {",
		"  local current=\"${COMP_WORDS[COMP_CWORD]}\" words=\"\"",
		"  if [[ $COMP_CWORD -eq 1 ]]; then",
		`    COMPREPLY=($(compgen -W "${firsts.join(" ")}" -- "$current"))`,
		"    return",
		"  fi",
		"  case \"${COMP_WORDS[1]}\" in",
		...firsts.flatMap((first) => {
			const own = commands.filter(({ name }) => name === first || name.startsWith(`${first} `));
			const seconds = own.flatMap(({ name }) => name.split(" ").slice(1));
			const options = [...new Set(own.flatMap((command) => command.options))].map((name) => `--${name}`);
			return [`    ${first}) words="${[...seconds, ...options].join(" ")}" ;;`];
		}),
		"  esac",
		"  COMPREPLY=($(compgen -W \"$words\" -f -- \"$current\"))",
		"}",
		"complete -o filenames -F _modelgate modelgate",
		""
	].join("\n");
}
function fishScript(commands) {
	return [...commands.flatMap(({ name, summary, options }) => {
		const [first = name, second] = name.split(" ");
		const quoted = summary.replaceAll("'", "\\'");
		return [second === void 0 ? `complete -c modelgate -n __fish_use_subcommand -a ${first} -d '${quoted}'` : `complete -c modelgate -n '__fish_seen_subcommand_from ${first}' -a ${second} -d '${quoted}'`, ...options.map((option) => `complete -c modelgate -n '__fish_seen_subcommand_from ${first}' -l ${option}`)];
	}), ""].join("\n");
}

// packages/cli/src/commands/completion.ts
/**
* `modelgate completion SHELL`: a script that makes the shell complete commands and options.
*
* @param commands all other commands
*/
function createCompletion(commands) {
	const completion = {
		name: "completion",
		summary: "Print a completion script for a shell",
		usage: SHELLS.join("|"),
		options: {},
		examples: [
			"source <(modelgate completion bash)",
			"modelgate completion zsh > ~/.zfunc/_modelgate",
			"modelgate completion fish > ~/.config/fish/completions/modelgate.fish"
		],
		async run({ positionals }) {
			const shell = readChoice("shell", positionals[0], SHELLS);
			if (shell === void 0 || positionals.length > 1) throw new ModelgateError("CLI_USAGE", "completion needs the name of one shell.", { advice: `modelgate completion ${SHELLS.join("|")}` });
			const words = [...commands, completion].map(({ name, summary, options }) => {
				return {
					name,
					summary,
					options: [...Object.keys(options), ...Object.keys(COMMON_OPTIONS)]
				};
			});
			const text = writeCompletion(shell, words);
			return {
				text,
				verdict: "pass",
				report: createReport({
					gate: "manifest",
					verdict: "pass",
					reasonCode: "CLI_DONE",
					data: { script: text }
				})
			};
		}
	};
	return completion;
}

// packages/cli/src/commands/index.ts
/** Every command but the one that completes the others, sorted by name; its code is loaded when it is called. */
const DOING = [
	{
		name: "audit export",
		load: async () => (await import("./chunks/command-audit-export.js")).auditExport
	},
	{
		name: "audit report",
		load: async () => (await import("./chunks/command-audit-report.js")).auditReport
	},
	{
		name: "audit verify",
		load: async () => (await import("./chunks/command-audit-verify.js")).auditVerify
	},
	{
		name: "card",
		load: async () => (await import("./chunks/command-card.js")).card
	},
	{
		name: "check",
		load: async () => (await import("./chunks/command-check.js")).check
	},
	{
		name: "compare",
		load: async () => (await import("./chunks/command-compare.js")).compare
	},
	{
		name: "diff",
		load: async () => (await import("./chunks/command-diff.js")).diff
	},
	{
		name: "doctor",
		load: async () => (await import("./chunks/command-doctor.js")).doctor
	},
	{
		name: "export",
		load: async () => (await import("./chunks/command-export.js")).exportManifest
	},
	{
		name: "fairness",
		load: async () => (await import("./chunks/command-fairness.js")).fairness
	},
	{
		name: "frameworks",
		load: async () => (await import("./chunks/command-frameworks.js")).frameworks
	},
	{
		name: "init",
		load: async () => (await import("./chunks/command-init.js")).init
	},
	{
		name: "inspect",
		load: async () => (await import("./chunks/command-inspect.js")).inspect
	},
	{
		name: "promote",
		load: async () => (await import("./chunks/command-promote.js")).promote
	},
	{
		name: "quality",
		load: async () => (await import("./chunks/command-quality.js")).quality
	},
	{
		name: "reconcile",
		load: async () => (await import("./chunks/command-reconcile.js")).reconcile
	},
	{
		name: "reproduce",
		load: async () => (await import("./chunks/command-reproduce.js")).reproduce
	},
	{
		name: "rollback",
		load: async () => (await import("./chunks/command-rollback.js")).rollback
	},
	{
		name: "status",
		load: async () => (await import("./chunks/command-status.js")).status
	},
	{
		name: "update",
		load: async () => (await import("./chunks/command-update.js")).update
	},
	{
		name: "validate",
		load: async () => (await import("./chunks/command-validate.js")).validate
	},
	{
		name: "verify",
		load: async () => (await import("./chunks/command-verify.js")).verify
	}
];
/** Every command, in the order of the help. */
const COMMANDS = [...DOING, {
	name: "completion",
	load: async () => createCompletion(await Promise.all(DOING.map(({ load }) => load())))
}];

// packages/cli/src/find-command.ts
/**
* The command that the first words name, with the words behind it. Names may have two words; options may stand before.
*
* @throws ModelgateError `CLI_COMMAND_UNKNOWN`
*/
function findCommand(args, commands) {
	const [first = "", second = ""] = args;
	const two = commands.find(({ name }) => name === `${first} ${second}`);
	if (two !== void 0) return {
		command: two,
		rest: args.slice(2)
	};
	const one = commands.find(({ name }) => name === first);
	if (one !== void 0) return {
		command: one,
		rest: args.slice(1)
	};
	const family = findFamily(first, commands).map(({ name }) => name);
	if (family.length > 0) {
		const meant = closest(`${first} ${second}`, family);
		const problem = second === "" || second.startsWith("-") ? "needs one more word" : `has no \`${second.slice(0, 60)}\``;
		throw new ModelgateError("CLI_COMMAND_UNKNOWN", `\`modelgate ${first}\` ${problem}.`, { advice: meant === void 0 ? `Write modelgate ${family.join(" or modelgate ")}.` : `Did you mean modelgate ${meant}?` });
	}
	const meant = closest(first, commands.map(({ name }) => name));
	throw new ModelgateError("CLI_COMMAND_UNKNOWN", `This version has no command \`${first.slice(0, 60)}\`.`, { advice: meant === void 0 ? "`modelgate --help` lists the commands." : `Did you mean \`modelgate ${meant}\`?` });
}
/** The commands of two words that begin with this one; none where it is a command itself. */
function findFamily(word, commands) {
	if (commands.some(({ name }) => name === word)) return [];
	return commands.filter(({ name }) => name.startsWith(`${word} `));
}

// packages/cli/src/destination.ts
/**
* What the options say.
*
* @throws ModelgateError `CLI_USAGE` for a format that this version lacks and for a contradiction
*/
function readDestination(options) {
	const asked = readChoice("format", options["format"], FORMATS);
	const json = options["json"] === true;
	if (json && asked !== void 0 && asked !== "json") throw new ModelgateError("CLI_USAGE", `--json and --format ${asked} contradict each other.`, { advice: "Keep one of them." });
	const { output } = options;
	return {
		format: json ? "json" : asked ?? "text",
		output: typeof output === "string" ? output : void 0
	};
}
/** For a command line that is itself wrong: whoever asked for JSON still gets JSON, and where they asked for it. */
function guessDestination(argv) {
	const end = argv.indexOf("--");
	const own = end === -1 ? argv : argv.slice(0, end);
	const value = (name) => {
		const at = own.findIndex((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
		if (at === -1) return void 0;
		const [, attached] = (own[at] ?? "").split(/=(.*)/s);
		return attached ?? own[at + 1];
	};
	const format = own.includes("--json") ? "json" : FORMATS.find((name) => name === value("format")) ?? "text";
	const output = value("output");
	return {
		format,
		output: output === void 0 || output.startsWith("--") ? void 0 : output
	};
}

// packages/cli/src/help.ts
/** What `modelgate --help` prints. */
function programHelp(commands) {
	const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
	return [
		`modelgate ${VERSION}: decides whether a machine-learning model may ship.`,
		"",
		"Usage: modelgate COMMAND [ARGUMENTS] [OPTIONS]",
		"",
		"Commands:",
		...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
		"",
		"Options of every command:",
		...optionLines(COMMON_OPTIONS),
		"",
		"Exit status: 0 pass or warn, 1 fail, 2 not enough evidence, 3 could not run.",
		"More about one command: modelgate COMMAND --help",
		""
	].join("\n");
}
/** What `modelgate COMMAND --help` prints. */
function commandHelp({ name, summary, usage, options, examples, notes = [] }) {
	const own = optionLines(options);
	return [
		`${summary}.`,
		"",
		`Usage: modelgate ${name} ${usage}`.trimEnd(),
		...own.length === 0 ? [] : [
			"",
			"Options:",
			...own
		],
		"",
		"Options of every command:",
		...optionLines(COMMON_OPTIONS),
		...examples.length === 0 ? [] : [
			"",
			"Examples:",
			...examples.map((example) => `  ${example}`)
		],
		...notes.length === 0 ? [] : ["", ...notes],
		""
	].join("\n");
}
function optionLines(options) {
	const heads = Object.entries(options).map(([name, option]) => {
		return {
			head: `--${name}${option.value === void 0 ? "" : ` ${option.value}`}`,
			option
		};
	});
	const width = Math.min(30, Math.max(0, ...heads.map(({ head }) => head.length)) + 2);
	return heads.map(({ head, option: { description, multiple } }) => {
		const text = multiple === true ? `${description} (may be repeated)` : description;
		return head.length < width ? `  ${head.padEnd(width)}${text}` : `  ${head}\n  ${" ".repeat(width)}${text}`;
	});
}

// packages/cli/src/parse-arguments.ts
/**
* Takes arguments apart: `--name value`, `--name=value`, `-h`, and what stands behind `--`.
*
* @param command its name, for messages
* @throws ModelgateError `CLI_USAGE` for unknown options, missing and superfluous values, and repeated options
*/
function parseArguments(command, args, options) {
	const positionals = [];
	const values = /* @__PURE__ */ new Map();
	const end = args.indexOf("--");
	const own = end === -1 ? args : args.slice(0, end);
	for (let index = 0; index < own.length; index++) {
		const argument = own[index] ?? "";
		if (argument === "-h") {
			values.set("help", true);
			continue;
		}
		if (!argument.startsWith("-") || argument === "-") {
			positionals.push(argument);
			continue;
		}
		const equals = argument.indexOf("=");
		const name = argument.slice(2, equals === -1 ? void 0 : equals);
		const option = argument.startsWith("--") && Object.hasOwn(options, name) ? options[name] : void 0;
		if (option === void 0) throw unknownOption(command, argument, options);
		const attached = equals === -1 ? void 0 : argument.slice(equals + 1);
		if (option.type === "boolean") {
			if (attached !== void 0) throw usage(command, `--${name} takes no value.`, `Write --${name}.`);
			values.set(name, true);
			continue;
		}
		const value = attached ?? own[++index];
		if (value === void 0 || attached === void 0 && value.startsWith("--")) throw usage(command, `--${name} needs a value.`, `Write --${name} ${option.value ?? "VALUE"}.`);
		values.set(name, addValue(command, name, option, values.get(name), value));
	}
	return {
		positionals,
		options: Object.fromEntries(values),
		after: end === -1 ? [] : args.slice(end + 1)
	};
}
function addValue(command, name, option, former, value) {
	if (option.multiple === true) return [...Array.isArray(former) ? former : [], value];
	if (former !== void 0) throw usage(command, `--${name} is given twice.`, "Keep one of them.");
	return value;
}
function unknownOption(command, argument, options) {
	const word = argument.replace(/^-+/, "").replace(/=.*$/s, "");
	const meant = closest(word, Object.keys(options));
	const advice = meant === void 0 ? void 0 : `Did you mean --${meant}?`;
	return usage(command, `There is no option ${argument.replace(/=.*$/s, "")}.`, advice);
}
function usage(command, message, advice) {
	return new ModelgateError("CLI_USAGE", message, { advice: advice ?? `See \`modelgate ${command} --help\`.` });
}

// packages/cli/src/render-text.ts
/** Longer lists are cut on a terminal; --json has everything. */
const MAX_LINES = 60;
/** Columns get no narrower than this when a table must fit. */
const MIN_COLUMN = 8;
const COLORS = {
	pass: "green",
	warn: "yellow",
	fail: "red",
	inconclusive: "magenta",
	error: "red"
};
/** A report for a terminal: findings, tables, figures, and the verdict last, where the eye is. */
function renderText(report, { color, width }) {
	const paint = (style, text) => {
		return color ? styleText(style, text, { validateStream: false }) : text;
	};
	return `${[
		cut(report.findings.map((finding) => findingLines(finding, paint))).join("\n"),
		...report.tables.map((table) => tableLines(table, width).join("\n")),
		measurementLines(report, width).join("\n"),
		unverifiedLines(report).join("\n"),
		engineLine(report),
		againLine(report),
		verdictLine(report, (text) => paint(["bold", COLORS[report.verdict]], text))
	].filter((block) => block !== "").join("\n\n")}\n`;
}
function findingLines({ severity, code, message, advice, location }, paint) {
	const head = `${location === void 0 ? "" : `${escapeTerminal(`${location.path}:${location.line}:${location.column}`)} `}${paint(severity === "error" ? "red" : severity === "warning" ? "yellow" : "cyan", severity)} ${escapeTerminal(message)} ${paint("dim", code)}`;
	return advice === void 0 ? head : `${head}\n    ${escapeTerminal(advice)}`;
}
function tableLines({ title, columns, rows }, width) {
	const cells = rows.map((row) => row.map(escapeTerminal));
	const names = columns.map(({ name }) => escapeTerminal(name));
	const widths = names.map((name, index) => {
		return Math.max(name.length, ...cells.map((row) => row[index]?.length ?? 0));
	});
	while (widths.reduce((sum, one) => sum + one + 2, 0) > width && Math.max(...widths) > MIN_COLUMN) widths[widths.indexOf(Math.max(...widths))] = Math.max(...widths) - 1;
	const line = (row) => {
		return row.map((cell, index) => fit(cell, widths[index] ?? 0, columns[index]?.align === "right")).join("  ").trimEnd();
	};
	return [
		escapeTerminal(title),
		line(names),
		...cut(cells.map(line))
	];
}
function fit(text, width, right) {
	const cutText = text.length > width ? `${text.slice(0, width - 1)}…` : text;
	return right ? cutText.padStart(width) : cutText.padEnd(width);
}
/** The figures, where no table of the report's own shows those that matter. */
function measurementLines({ measurements, tables }, width) {
	if (measurements.length === 0) return [];
	if (tables.length > 0) return [`${measurements.length} measurements in all: --json prints them.`];
	return tableLines({
		title: "Measurements",
		columns: [
			{ name: "Metric" },
			{ name: "Of" },
			{ name: "Value" },
			{
				name: "n",
				align: "right"
			},
			{ name: "State" }
		],
		rows: measurements.map((measurement) => [
			metricName(measurement.metric),
			describeSubject(measurement.of),
			formatMeasurement(measurement),
			String(measurement.n),
			measurement.state ?? ""
		])
	}, width);
}
/** What could not be compared with anything is said, not left out. */
function unverifiedLines({ data }) {
	const { unverified } = data;
	if (!Array.isArray(unverified) || unverified.length === 0) return [];
	return ["Not verified:", ...cut(unverified.map((one) => {
		const { path, what, why } = Object(one);
		return `  ${escapeTerminal(`${path}: ${what}: ${why}`)}`;
	}))];
}
/** What read the table, and why it. */
function engineLine({ environment: { engine = "", engineChoice } }) {
	return engineChoice === void 0 ? "" : escapeTerminal(`Read by ${engine}: ${engineChoice}.`);
}
/** The command that computes the same again, for whoever reads this elsewhere. */
function againLine({ data }) {
	const command = textAt(data, "reproduce");
	return command === void 0 ? "" : `Again: ${escapeTerminal(command)}`;
}
function verdictLine({ verdict, gate, reasonCode, subject }, paint) {
	const model = subject === null ? "" : ` for ${subject.model} ${subject.version}`;
	return `${paint(wordOf(verdict))} ${escapeTerminal(`${gate}${model} (${reasonCode})`)}`;
}
function wordOf(verdict) {
	return `${VERDICT_WORDS[verdict].icon} ${VERDICT_WORDS[verdict].word}:`;
}
function cut(lines) {
	return lines.length <= MAX_LINES ? [...lines] : [...lines.slice(0, MAX_LINES), `…and ${lines.length - MAX_LINES} more; --json prints everything`];
}

// packages/cli/src/render-outcome.ts
/** A result in the form that was asked for, with a line break at its end. */
async function renderOutcome(outcome, format, { color, width }) {
	const reports = reportsOf(outcome);
	switch (format) {
		case "json": return "document" in outcome ? `${JSON.stringify({
			...outcome.document,
			reports: reports.map(parsed)
		}, null, 2)}\n` : reports.map(serializeReport).join("");
		case "markdown": return withBreak("text" in outcome ? outcome.text : reports.map(renderReport).join("\n\n"));
		case "text": return withBreak("text" in outcome ? outcome.text : reports.map((report) => renderText(report, {
			color,
			width
		})).join("\n"));
		case "sarif": return renderSarif(reports);
		case "html": {
			if ("page" in outcome && outcome.page !== void 0) return outcome.page;
			const { renderHtml } = await import("./chunks/render-html2.js");
			return renderHtml(reports);
		}
	}
}
function reportsOf(outcome) {
	return "document" in outcome ? outcome.document.reports : [outcome.report];
}
/** Through the serializer, which refuses a report that breaks the published schema. */
function parsed(report) {
	return JSON.parse(serializeReport(report));
}
function withBreak(text) {
	return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

// packages/cli/src/run-cli.ts
/**
* Runs one command line.
*
* @param argv arguments without the program's own name
* @param commands every command there is
* @returns the exit status: 0 pass or warn, 1 fail, 2 inconclusive, 3 error
*/
async function runCli(argv, io, commands) {
	let found;
	try {
		if (argv.length === 0 || [
			"--help",
			"-h",
			"help"
		].includes(argv[0] ?? "")) return await showHelp(argv[0] === "help" ? argv.slice(1) : [], argv, io, commands);
		if (argv[0] === "--version") return await finish(helpOutcome(VERSION), guessDestination(argv), true, io);
		if (argv[0]?.startsWith("-") === true && argv.every((argument) => argument.startsWith("-"))) throw new ModelgateError("CLI_USAGE", "There is no command.", { advice: "`modelgate --help` lists the commands." });
		const words = commandFirst(argv);
		const [first = "", second = ""] = words;
		if (["--help", "-h"].includes(second) && findFamily(first, commands).length > 0) return await showHelp([first], argv, io, commands);
		const { command: entry, rest } = findCommand(words, commands);
		found = entry;
		const command = await entry.load();
		const parsed = parseArguments(command.name, rest, {
			...COMMON_OPTIONS,
			...command.options
		});
		const destination = readDestination(parsed.options);
		const plain = parsed.options["no-color"] === true;
		if (parsed.options["help"] === true) return await finish(helpOutcome(commandHelp(command)), destination, plain, io);
		return await finish(await command.run({
			...parsed,
			cwd: io.cwd,
			now: io.now,
			env: io.env,
			progress: (text) => io.stderr(`${text.split("\n").map(showLine).join("\n")}\n`)
		}), destination, plain, io);
	} catch (error) {
		return await failWith(error, gateOf(found, argv), argv, io);
	}
}
/** A line of progress with its indentation kept; what strangers wrote in it cannot steer the terminal. */
function showLine(line) {
	return `${/^ */u.exec(line)?.[0] ?? ""}${escapeTerminal(line)}`;
}
/** The same words with leading options moved behind the command: `modelgate --json validate`. */
function commandFirst(argv) {
	let start = 0;
	while (argv[start]?.startsWith("-") === true) {
		const name = argv[start]?.slice(2) ?? "";
		start += Object.hasOwn(COMMON_OPTIONS, name) && COMMON_OPTIONS[name]?.type === "string" ? 2 : 1;
	}
	const end = argv.indexOf("--") === -1 ? argv.length : argv.indexOf("--");
	return [
		...argv.slice(start, end),
		...argv.slice(0, start),
		...argv.slice(end)
	];
}
async function showHelp(words, argv, io, commands) {
	const named = words.filter((word) => !word.startsWith("-"));
	const listed = named.length === 0 ? commands : named.length === 1 ? findFamily(named[0] ?? "", commands) : [];
	const text = listed.length > 0 ? programHelp(await Promise.all(listed.map(({ load }) => load()))) : commandHelp(await findCommand(named, commands).command.load());
	if (argv.length > 0) return finish(helpOutcome(text), guessDestination(argv), true, io);
	io.stderr(text);
	return 3;
}
function helpOutcome(text) {
	return {
		text,
		verdict: "pass",
		report: createReport({
			gate: "manifest",
			verdict: "pass",
			reasonCode: "CLI_DONE",
			data: { help: text }
		})
	};
}
async function finish(outcome, { format, output }, plain, io) {
	const color = output === void 0 && !plain && wantsColor(io);
	if ("file" in outcome && output !== void 0) await writeOutput(outcome.file, output, io);
	else await write(await renderOutcome(outcome, format, {
		color,
		width: io.terminal.columns
	}), output, io);
	return exitStatus(verdictOf(outcome));
}
async function failWith(error, gate, argv, io) {
	const { format, output } = guessDestination(argv);
	if (argv.includes("--verbose") && error instanceof Error) io.stderr(`${escapeTerminal(error.stack ?? "")}\n`);
	const report = errorReport(gate, error);
	if (format === "json" || format === "sarif") {
		const text = await renderOutcome({ report }, format, {
			color: false,
			width: io.terminal.columns
		});
		await write(text, output, io).catch(() => io.stdout(text));
		return 3;
	}
	const { message, advice, location } = findingOfError(error);
	const place = location === void 0 ? "" : `${location.path}:${location.line}:${location.column}: `;
	io.stderr(`modelgate: ${escapeTerminal(`${place}${message}`)}\n`);
	if (advice !== void 0) io.stderr(`  ${escapeTerminal(advice)}\n`);
	return 3;
}
async function write(text, output, io) {
	if (output === void 0) io.stdout(text);
	else await writeOutput(text, output, io);
}
async function writeOutput(content, output, io) {
	await writeFile(resolve(io.cwd, output), content).catch((cause) => {
		throw new ModelgateError("CLI_OUTPUT_FAILED", `The result cannot be written to ${output}.`, {
			advice: "Check that the folder exists and may be written.",
			cause
		});
	});
}
function verdictOf(outcome) {
	if ("document" in outcome) return outcome.document.verdict;
	return "text" in outcome ? outcome.verdict : outcome.report.verdict;
}
function wantsColor({ env, terminal }) {
	return terminal.isTerminal && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}
/** Commands whose report is not of the gate they are named after. */
const GATE_OF_COMMAND = {
	reproduce: "reproducibility",
	diff: "card",
	status: "audit",
	verify: "audit",
	promote: "promotion",
	rollback: "promotion",
	reconcile: "promotion"
};
function gateOf(command, argv) {
	const [word = ""] = (command?.name ?? argv.find((argument) => !argument.startsWith("-")) ?? "").split(" ");
	return GATES.find((gate) => gate === word) ?? (Object.hasOwn(GATE_OF_COMMAND, word) ? GATE_OF_COMMAND[word] : void 0) ?? "manifest";
}

// packages/cli/src/main.ts
process.stdout.on("error", (error) => {
	if (error.code === "EPIPE") return;
	process.stderr.write(`modelgate: The result cannot be written to stdout: ${error.message}\n`);
	process.once("exit", () => process.exitCode = 3);
});
process.exitCode = await runCli(process.argv.slice(2), {
	cwd: process.cwd(),
	env: process.env,
	now: /* @__PURE__ */ new Date(),
	terminal: {
		isTerminal: process.stdout.isTTY,
		columns: process.stdout.columns ?? 120
	},
	stdout: (text) => process.stdout.write(text),
	stderr: (text) => process.stderr.write(text)
}, COMMANDS);

export {  };
import "./rolldown-runtime.js";
import { a as createReport, c as VERSION, d as GATES, i as canonicalJson, l as ModelgateError, m as exitStatus, n as valueAt, o as errorReport, p as combineVerdicts, r as closest, u as findingOfError } from "./kernel.js";
import { a as gitLedgerStore, c as auditPlacement, i as bundleLedger, n as eventsCsv, r as listEvents, t as verifyPlacement, u as verifyLedger } from "./ledger.js";
import { c as serializeReport, d as renderReport, h as metricName, l as describeSubject, m as formatMeasurement, n as renderHtml, o as renderChanges, p as VERDICT_WORDS, r as renderCard, t as renderSarif, v as escapeTerminal } from "./report.js";
import { c as runCheck, d as evaluateFairness, i as compareCards, l as CHECK_GATES, t as measureCard, u as evaluateQuality } from "./check.js";
import { f as digestBytes, l as gitTree, s as workTree } from "./artifacts.js";
import { c as judgeReproduction, d as compareModels, f as PROFILES, i as headCommit, l as readFingerprints, n as readVariations, o as reproduceModel, s as readDeclaration, t as inspectModels, u as COMPARE_DEFAULTS } from "./reproducibility.js";
import { c as explainApiError, l as createCliClient } from "./github.js";
import { a as examineRepository, i as previewReconciliation, r as previewPromotion } from "./release.js";
import { a as exportInToto, c as updateManifest, d as draftManifest, h as readManifest, i as exportMlflow, l as evaluateManifest, n as describeFramework, o as CYCLONEDX_VERSIONS, p as mergeFacts, r as importFacts, s as exportCycloneDx, t as FRAMEWORKS, u as findManifests, x as MAX_YAML_BYTES } from "./manifest.js";
import { a as DEFAULT_LEVEL, i as DEFAULT_ALPHA, r as RATES } from "./fairness.js";
import { r as isCellsFile } from "./tabular.js";
import { n as parseDuration, t as readPolicy } from "./policy.js";
import { mkdtemp, readFile, readdir, realpath, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { styleText } from "node:util";
import process from "node:process";

// packages/cli/src/open-ledger.ts
/** The ledger that a command names, or that of the current folder. */
function openLedger(command, positionals, cwd) {
	const [path, ...rest] = positionals;
	if (rest.length > 0) throw new ModelgateError("CLI_USAGE", `${command} takes one ledger and got ${positionals.length}.`, { advice: `modelgate ${command} LEDGER` });
	return gitLedgerStore(path === void 0 ? cwd : resolve(cwd, path));
}
/** An option that a command cannot do without. */
function needText(command, options, name) {
	const value = options[name];
	if (typeof value === "string" && value !== "") return value;
	throw new ModelgateError("CLI_USAGE", `${command} needs --${name}.`, { advice: `See \`modelgate ${command} --help\`.` });
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

// packages/cli/src/commands/audit-report.ts
/** `modelgate audit report`: what was where on a day, from what, approved by whom? */
const auditReport = {
	name: "audit report",
	summary: "Say which version was in an environment on a date, from what data, approved by whom",
	usage: "[LEDGER] --model NAME --environment NAME --on DATE",
	options: {
		model: {
			type: "string",
			value: "NAME",
			description: "the model"
		},
		environment: {
			type: "string",
			value: "NAME",
			description: "the environment"
		},
		on: {
			type: "string",
			value: "DATE",
			description: "a day, meaning its end in UTC, or a time with its zone"
		}
	},
	examples: ["modelgate audit report --model credit-limit --environment production --on 2026-05-31", "modelgate audit report ledger.bundle --model credit-limit --environment production --on 2026-05-31T12:00:00Z --json"],
	notes: ["People are named by their account id: the ledger holds no names."],
	async run({ positionals, options, cwd }) {
		const question = {
			model: needText("audit report", options, "model"),
			environment: needText("audit report", options, "environment"),
			on: needText("audit report", options, "on")
		};
		return { report: auditPlacement(await openLedger("audit report", positionals, cwd).read(), question) };
	}
};

// packages/cli/src/commands/audit-verify.ts
/** `modelgate audit verify`: is every commit of the ledger one event of an unbroken chain? */
const auditVerify = {
	name: "audit verify",
	summary: "Verify a ledger from a clone or a bundle, without network and token",
	usage: "[LEDGER] [--head DIGEST]",
	options: { head: {
		type: "string",
		value: "DIGEST",
		description: "an event that was kept elsewhere and must be in the ledger"
	} },
	examples: [
		"modelgate audit verify",
		"modelgate audit verify ledger.bundle",
		"modelgate audit verify ledger.bundle --head sha256:4f1c…"
	],
	notes: ["LEDGER is a clone or a bundle; without it, the repository of the current folder.", "A tail that was cut off shows only against a head that was kept elsewhere."],
	async run({ positionals, options, cwd }) {
		const { head } = options;
		const ledger = await openLedger("audit verify", positionals, cwd).read();
		return { report: verifyLedger(ledger, typeof head === "string" ? head : void 0) };
	}
};

// packages/cli/src/find-root.ts
/**
* The folder that paths inside a manifest start from: the repository that holds it, else the current directory when
* the file lies below it, else the file's own folder.
*
* @param folder absolute path of the manifest's folder
* @param cwd the current directory
*/
function findRoot(folder, cwd) {
	for (let at = folder;; at = dirname(at)) {
		if (existsSync(join(at, ".git"))) return at;
		if (dirname(at) === at) break;
	}
	return relative(cwd, folder).startsWith("..") ? folder : cwd;
}

// packages/cli/src/locate-manifests.ts
/**
* FILE arguments grouped by the repository they lie in.
*
* @throws ModelgateError `CLI_FILE_UNREADABLE` for what is not there or is not a file
*/
async function locateManifests(files, cwd) {
	const here = await realpath(cwd);
	const groups = /* @__PURE__ */ new Map();
	for (const file of files) {
		const path = await realpath(resolve(cwd, file)).catch((cause) => unreadable(file, "does not exist", cause));
		const stats = await stat(path);
		if (!stats.isFile()) unreadable(file, stats.isDirectory() ? "is a folder" : "is not a regular file");
		const root = findRoot(dirname(path), here);
		const inside = relative(root, path).split(sep).join("/");
		groups.set(root, [...groups.get(root) ?? [], inside]);
	}
	return [...groups].map(([root, paths]) => ({
		root,
		paths
	}));
}
function unreadable(file, what, cause) {
	throw new ModelgateError("CLI_FILE_UNREADABLE", `${file} ${what}.`, {
		advice: "Name a manifest; without a file every manifest of the work tree is taken.",
		...cause === void 0 ? {} : { cause }
	});
}

// packages/cli/src/locate-card.ts
/** One manifest that the command line names, in the work tree or at a revision of its repository. */
async function locateCard(file, cwd, revision) {
	const [group] = await locateManifests([file], cwd);
	const path = group?.paths[0];
	if (group === void 0 || path === void 0) throw new ModelgateError("CLI_FILE_UNREADABLE", `${file} is not there.`);
	return {
		tree: revision === void 0 ? workTree(group.root) : await gitTree(group.root, revision),
		path
	};
}

// packages/cli/src/commands/card.ts
/** `modelgate card MANIFEST`: the model card. */
const card = {
	name: "card",
	summary: "Write the model card of a manifest, with measured figures",
	usage: "MANIFEST",
	options: {},
	examples: ["modelgate card credit.modelgate.yaml", "modelgate card credit.modelgate.yaml --output README.md"],
	notes: ["Figures are measured from the predictions that the manifest declares; a figure in the manifest that they do not give fails the command. The front matter is what Hugging Face reads."],
	async run({ positionals, cwd }) {
		const [file, ...rest] = positionals;
		if (file === void 0 || rest.length > 0) throw new ModelgateError("CLI_USAGE", `card needs one manifest and got ${positionals.length}.`, { advice: "modelgate card credit.modelgate.yaml" });
		const { manifest, reports, report } = await measureCard(await locateCard(file, cwd));
		return {
			text: renderCard(manifest, reports),
			verdict: report.verdict,
			report
		};
	}
};

// packages/cli/src/read-choice.ts
/**
* An option that takes one of a few words.
*
* @throws ModelgateError `CLI_USAGE` with the words that are allowed
*/
function readChoice(name, value, choices) {
	if (value === void 0) return void 0;
	const choice = choices.find((word) => word === value);
	if (choice !== void 0) return choice;
	const meant = closest(String(value), choices);
	throw new ModelgateError("CLI_USAGE", `--${name} ${String(value)} is not one of ${choices.join(", ")}.${meant === void 0 ? "" : ` Did you mean ${meant}?`}`, { advice: `--${name} ${meant ?? choices[0] ?? ""}` });
}

// packages/cli/src/read-limits.ts
/**
* An option that may repeat and takes `METRIC=N`, or `METRIC:ratio=N`.
*
* @throws ModelgateError `CLI_USAGE` for anything else
*/
function readLimits(name, value) {
	return readTexts(value).map((text) => {
		const [, metric, contrast, number] = /^([a-z0-9_]+)(:ratio|:difference)?=([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/iu.exec(text) ?? [];
		if (metric === void 0) throw new ModelgateError("CLI_USAGE", `--${name} ${text} is not METRIC=N.`, { advice: `--${name} false_positive_rate=0.1` });
		return {
			metric,
			contrast: contrast === ":ratio" ? "ratio" : "difference",
			value: Number(number)
		};
	});
}
/** An option's text or texts, as a list. */
function readTexts(value) {
	if (value === void 0 || typeof value === "boolean") return [];
	return typeof value === "string" ? [value] : value;
}
/** Texts that may hold several values each, separated by commas. */
function readList(value) {
	return readTexts(value).flatMap((text) => text.split(",").map((part) => part.trim())).filter((part) => part !== "");
}
/** An option's one text. */
function readText(value) {
	return readTexts(value).at(-1);
}

// packages/cli/src/commands/check.ts
/** Where a policy lies when nobody says otherwise. */
const POLICY_PATH = ".github/modelgate.yaml";
/** `modelgate check [MANIFEST…]`: every gate that the policy demands, as on a pull request. */
const check = {
	name: "check",
	summary: "Run every gate that the policy demands, as a pull request would",
	usage: "[MANIFEST…] [--base REF] [--gate NAME]…",
	options: {
		base: {
			type: "string",
			value: "REF",
			description: "git revision to compare with, whose policy judges"
		},
		gate: {
			type: "string",
			multiple: true,
			value: "NAME",
			description: `one of ${CHECK_GATES.join(", ")}`
		}
	},
	examples: [
		"modelgate check",
		"modelgate check --base origin/main",
		"modelgate check credit.modelgate.yaml --gate fairness"
	],
	notes: ["With --base the policy is read from that revision, because a change must not loosen the rule that judges it; without, from the work tree."],
	async run(invocation) {
		const { positionals, options, cwd, now, progress } = invocation;
		const here = await realpath(cwd);
		const root = findRoot(here, here);
		const ref = readText(options["base"]);
		const base = ref === void 0 ? null : await gitTree(root, ref);
		const head = workTree(root);
		const gates = readTexts(options["gate"]).flatMap((name) => readChoice("gate", name, CHECK_GATES) ?? []);
		const { verdict, reports } = await runCheck({
			head,
			base,
			policy: policyPlace(invocation, root, base ?? head, head),
			manifests: positionals.length === 0 ? [] : await manifestsBelow(root, here, positionals),
			...gates.length === 0 ? {} : { gates },
			changedPaths: null,
			now,
			environment: base?.commit === void 0 ? {} : { baseSha: base.commit },
			progress
		});
		return { document: {
			schemaVersion: 1,
			verdict,
			reports
		} };
	}
};
/** A policy named on the command line is the caller's own choice and is read from the work tree. */
function policyPlace({ options, cwd }, root, trusted, head) {
	const path = readText(options["policy"]);
	return path === void 0 ? {
		tree: trusted,
		path: POLICY_PATH
	} : {
		tree: head,
		path: relative(root, resolve(cwd, path)).replaceAll("\\", "/")
	};
}
async function manifestsBelow(root, cwd, files) {
	const groups = await locateManifests(files, cwd);
	const elsewhere = groups.find((group) => group.root !== root);
	if (elsewhere === void 0) return groups.flatMap(({ paths }) => paths);
	throw new ModelgateError("CLI_USAGE", `${elsewhere.paths[0]} lies in another repository, ${elsewhere.root}.`, { advice: "Run check in the repository that holds the manifest." });
}

// packages/cli/src/read-number.ts
/**
* An option that takes a number of 0 or more, in decimal or scientific notation.
*
* @throws ModelgateError `CLI_USAGE` for anything else
*/
function readNumber(name, value) {
	if (value === void 0) return void 0;
	const number = typeof value === "string" && /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu.test(value) ? Number(value) : NaN;
	if (Number.isFinite(number)) return number;
	throw new ModelgateError("CLI_USAGE", `--${name} ${String(value)} is not a number of 0 or more.`, { advice: `--${name} 1e-6` });
}

// packages/cli/src/commands/compare.ts
/** `modelgate compare A B`: do two models agree, and how closely? */
const compare = {
	name: "compare",
	summary: "Compare two model files or folders by bytes, content and numbers",
	usage: "A B [--require bytes|content|numeric] [--profile rounding|trained|cross-cpu] [--rtol N]",
	options: {
		require: {
			type: "string",
			value: "bytes|content|numeric",
			description: "how closely they must agree (default: numeric)"
		},
		profile: {
			type: "string",
			value: "rounding|trained|cross-cpu",
			description: "limits of the numeric comparison by element type (default: trained)"
		},
		rtol: {
			type: "string",
			value: "N",
			description: "largest relative Frobenius difference of an array, in place of the limits of the profile"
		}
	},
	examples: [
		"modelgate compare old/model.safetensors new/model.safetensors",
		"modelgate compare run-1 run-2 --require content",
		"modelgate compare a.safetensors b.safetensors --rtol 1e-6 --json"
	],
	notes: ["Differences are relative to A. Nothing in a model file is executed; a format without a reader is compared by bytes."],
	async run({ positionals, options, cwd }) {
		const [a, b, ...rest] = positionals;
		if (a === void 0 || b === void 0 || rest.length > 0) throw new ModelgateError("CLI_USAGE", `compare needs two paths and got ${positionals.length}.`, { advice: "modelgate compare A B" });
		const rtol = readNumber("rtol", options["rtol"]);
		return { report: await compareModels(resolve(cwd, a), resolve(cwd, b), {
			require: readChoice("require", options["require"], [
				"bytes",
				"content",
				"numeric"
			]) ?? COMPARE_DEFAULTS.require,
			profile: readChoice("profile", options["profile"], PROFILES) ?? COMPARE_DEFAULTS.profile,
			...rtol === void 0 ? {} : { rtol },
			names: {
				a,
				b
			}
		}) };
	}
};

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
		value: "FILE",
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

// packages/cli/src/commands/diff.ts
/** `modelgate diff BASE HEAD`: what changed between two model cards. */
const diff = {
	name: "diff",
	summary: "Show what changed between two model cards, by meaning",
	usage: "BASE HEAD [-- MANIFEST]",
	options: {},
	examples: ["modelgate diff old.modelgate.yaml new.modelgate.yaml", "modelgate diff origin/main HEAD -- credit.modelgate.yaml"],
	notes: ["BASE and HEAD are two manifests, or two git revisions with a manifest behind --. Order and formatting are no change; a claim that was taken away is a warning."],
	async run({ positionals, after, cwd }) {
		const [base, head, ...rest] = positionals;
		const [manifest, ...others] = after;
		if (base === void 0 || head === void 0 || rest.length + others.length > 0) throw new ModelgateError("CLI_USAGE", "diff needs two manifests, or two revisions and a manifest behind --.", { advice: "modelgate diff origin/main HEAD -- credit.modelgate.yaml" });
		const place = (side) => manifest === void 0 ? locateCard(side, cwd) : locateCard(manifest, cwd, side);
		const compared = await compareCards(await place(base), await place(head));
		const { status } = compared.diff;
		return {
			text: status === "unchanged" ? "The cards say the same.\n" : `${renderChanges(compared.diff)}\n`,
			verdict: compared.report.verdict,
			report: compared.report
		};
	}
};

// packages/cli/src/read-repository.ts
/**
* The repository that a command is about: `--repository`, else the one of the job.
*
* @throws ModelgateError `CLI_USAGE`
*/
function readRepository(command, options, env) {
	const named = options["repository"] ?? env["GITHUB_REPOSITORY"];
	const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/u.exec(typeof named === "string" ? named : "") ?? [];
	if (owner !== void 0 && repo !== void 0) return {
		owner,
		repo
	};
	throw new ModelgateError("CLI_USAGE", named === void 0 ? "Which repository?" : `"${String(named)}" is no repository.`, { advice: `modelgate ${command} --repository OWNER/NAME` });
}

// packages/cli/src/commands/doctor.ts
/** `modelgate doctor`: is this repository set up so that a promotion means something? */
const doctor = {
	name: "doctor",
	summary: "Say whether a repository is set up so that a promotion means something",
	usage: "[--repository OWNER/NAME] [--environment NAME]…",
	options: {
		repository: {
			type: "string",
			value: "OWNER/NAME",
			description: "the repository (default: GITHUB_REPOSITORY)"
		},
		environment: {
			type: "string",
			multiple: true,
			value: "NAME",
			description: "look at these environments only (default: those of the policy and the workflows)"
		}
	},
	examples: ["modelgate doctor --repository acme/credit", "modelgate doctor --environment production --json"],
	notes: ["It reads the token from GITHUB_TOKEN or GH_TOKEN and the address from GITHUB_API_URL, and changes nothing."],
	async run({ options, env }) {
		const { owner, repo } = readRepository("doctor", options, env);
		const token = env["GITHUB_TOKEN"] ?? env["GH_TOKEN"];
		const client = await createCliClient({
			apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
			userAgent: "modelgate doctor",
			...token === void 0 ? {} : { token }
		});
		const { environment, policy } = options;
		const temp = await mkdtemp(join(tmpdir(), "modelgate-doctor-"));
		try {
			return { report: await examineRepository(client, {
				owner,
				repo,
				environments: Array.isArray(environment) ? environment : [],
				policy: typeof policy === "string" ? policy : ".github/modelgate.yaml",
				requester: null,
				temp
			}) };
		} finally {
			await rm(temp, {
				recursive: true,
				force: true
			});
		}
	}
};

// packages/cli/src/commands/export.ts
const FORMS = [
	"huggingface",
	"cyclonedx",
	"mlflow",
	"in-toto"
];
/** `modelgate export MANIFEST --to FORM`: the manifest in the form of another tool. */
const exportManifest = {
	name: "export",
	summary: "Write a manifest in the form of another tool",
	usage: `MANIFEST --to ${FORMS.join("|")} [--spec-version 1.6|1.7]`,
	options: {
		to: {
			type: "string",
			value: FORMS.join("|"),
			description: "the form to write"
		},
		"spec-version": {
			type: "string",
			value: "1.6|1.7",
			description: "version of CycloneDX (default: 1.6)"
		}
	},
	examples: [
		"modelgate export credit.modelgate.yaml --to cyclonedx --output bom.json",
		"modelgate export credit.modelgate.yaml --to huggingface --output README.md",
		"modelgate export credit.modelgate.yaml --to in-toto"
	],
	notes: ["Nothing is measured: figures are those of the manifest, and the card calls them claimed; `modelgate card` measures.", "What the form has no place for, so that `modelgate init --from` could not give it back, is listed."],
	async run(invocation) {
		const { positionals, options, cwd } = invocation;
		const [file, ...rest] = positionals;
		const form = readChoice("to", options["to"], FORMS);
		const version = readChoice("spec-version", options["spec-version"], CYCLONEDX_VERSIONS) ?? "1.6";
		if (file === void 0 || rest.length > 0 || form === void 0) throw new ModelgateError("CLI_USAGE", "export needs one manifest and the form to write.", { advice: `modelgate export credit.modelgate.yaml --to ${FORMS.join("|")}` });
		const { tree, path } = await locateCard(file, cwd);
		const { manifest, findings } = readManifest(await tree.read(path) ?? /* @__PURE__ */ new Uint8Array(), path);
		if (manifest === void 0) {
			const reasonCode = findings[0]?.code ?? "MANIFEST_NOT_FOUND";
			return { report: createReport({
				gate: "manifest",
				verdict: "fail",
				reasonCode,
				findings
			}) };
		}
		const { text, lost } = writeForm(manifest, form, version);
		if (lost.length > 0) invocation.progress(`${form} has no place for:`);
		for (const phrase of lost) invocation.progress(`  - ${phrase}`);
		return {
			text,
			verdict: "pass",
			report: createReport({
				gate: "manifest",
				verdict: "pass",
				reasonCode: "CLI_DONE",
				data: {
					form,
					exported: text,
					lost
				}
			})
		};
	}
};
function writeForm(manifest, form, version) {
	switch (form) {
		case "huggingface": {
			const text = renderCard(manifest, []);
			return {
				text,
				lost: lostInCard(manifest, text)
			};
		}
		case "cyclonedx": return toJson(exportCycloneDx(manifest, version));
		case "mlflow": return toJson(exportMlflow(manifest));
		case "in-toto": return toJson(exportInToto(manifest));
	}
}
function toJson({ document, lost }) {
	return {
		text: `${JSON.stringify(document, null, 2)}\n`,
		lost
	};
}
/** What an import of the card would not give back as it is. */
function lostInCard(manifest, card) {
	const again = importFacts("README.md", new TextEncoder().encode(card))?.manifest;
	return ["metadata", "spec"].flatMap((part) => {
		return Object.entries(manifest[part]).flatMap(([key, value]) => {
			const found = valueAt(again, part, key);
			return found !== void 0 && canonicalJson(found) === canonicalJson(value) ? [] : [`${part}.${key}`];
		});
	});
}

// packages/cli/src/read-share.ts
/**
* An option that takes a share between 0 and 1, both excluded: a level, an alpha.
*
* @throws ModelgateError `CLI_USAGE` for anything else
*/
function readShare(name, value) {
	const share = readNumber(name, value);
	if (share === void 0 || share > 0 && share < 1) return share;
	throw new ModelgateError("CLI_USAGE", `--${name} ${share} is not between 0 and 1.`, { advice: `--${name} 0.95` });
}

// packages/cli/src/load-policy.ts
/**
* The policy in a file that the command line names; undefined when it names none.
*
* @throws ModelgateError for a file that is not there or is not a valid policy: the first problem, counted with the rest
*/
async function loadPolicy(path, cwd) {
	if (path === void 0) return void 0;
	const bytes = await readFile(resolve(cwd, path)).catch((cause) => {
		throw new ModelgateError("CLI_USAGE", `--policy ${path} cannot be read.`, { cause });
	});
	const { policy, findings } = readPolicy(bytes, {
		path,
		source: path,
		digest: digestBytes(bytes)
	});
	if (policy !== void 0) return policy;
	const [first, ...rest] = findings;
	throw new ModelgateError(first?.code ?? "CLI_USAGE", `${first?.message ?? `${path} is not a policy.`}${rest.length === 0 ? "" : ` (and ${rest.length} more problems)`}`, {
		...first?.advice === void 0 ? {} : { advice: first.advice },
		...first?.location === void 0 ? {} : { location: first.location }
	});
}

// packages/cli/src/expand-glob.ts
/**
* The files that an argument stands for, sorted: itself, or what a pattern matches where the shell did not expand it.
* `*` and `?` stand for characters of one name, `**` for any folders; names that begin with a dot must be written out.
*
* @throws ModelgateError `CLI_USAGE` for a pattern that matches nothing
*/
async function expandGlob(argument, cwd) {
	if (!/[*?]/u.test(argument) || existsSync(resolve(cwd, argument))) return [argument];
	const [first = "", ...rest] = argument.split(/[\\/]/u);
	const absolute = first === "";
	const found = await match(absolute ? "/" : "", absolute ? rest : [first, ...rest], cwd);
	if (found.length > 0) return found.toSorted();
	throw new ModelgateError("CLI_USAGE", `No file matches ${argument}.`, { advice: "Look at the folder with ls." });
}
async function match(folder, pattern, cwd) {
	const [segment, ...rest] = pattern;
	if (segment === void 0) return [];
	if (!/[*?]/u.test(segment)) {
		const path = join(folder, segment);
		if (rest.length > 0) return match(path, rest, cwd);
		return existsSync(resolve(cwd, path)) ? [path] : [];
	}
	const visible = (await readdir(resolve(cwd, folder), { withFileTypes: true }).catch(() => [])).filter(({ name }) => !name.startsWith("."));
	if (segment === "**") {
		const here = match(folder, rest, cwd);
		const below = visible.filter((entry) => entry.isDirectory()).map(({ name }) => match(join(folder, name), pattern, cwd));
		return (await Promise.all([here, ...below])).flat();
	}
	const results = visible.filter(({ name }) => toExpression(segment).test(name)).map(async (entry) => {
		const path = join(folder, entry.name);
		if (rest.length > 0) return entry.isDirectory() ? match(path, rest, cwd) : [];
		return entry.isDirectory() ? [] : [path];
	});
	return (await Promise.all(results)).flat();
}
function toExpression(segment) {
	const escaped = segment.replaceAll(/[.+^${}()|[\]\\]/gu, String.raw`\$&`);
	return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "u");
}

// packages/cli/src/to-source.ts
/** FILE arguments as a table: patterns expanded, relative to the current directory, named as they were written. */
async function toSource(files, { cwd, progress }) {
	return {
		files: (await Promise.all(files.map((file) => expandGlob(file, cwd)))).flat().map((name) => ({
			path: resolve(cwd, name),
			name
		})),
		progress
	};
}

// packages/cli/src/commands/fairness.ts
/** `modelgate fairness FILE…`: does any group fare worse than the rules allow? */
const fairness = {
	name: "fairness",
	summary: "Measure and judge predictions by group, with intervals",
	usage: "FILE… --label C --prediction C --by C[,C…] [--margin METRIC=N]… [--baseline FILE --epsilon METRIC=N]…",
	options: {
		label: {
			type: "string",
			value: "C",
			description: "column with the true outcome"
		},
		prediction: {
			type: "string",
			value: "C",
			description: "column with the decision"
		},
		by: {
			type: "string",
			multiple: true,
			value: "C[,C…]",
			description: "columns with the groups"
		},
		weight: {
			type: "string",
			value: "C",
			description: "column with row weights"
		},
		id: {
			type: "string",
			value: "C",
			description: "column that identifies a row; joins it with the baseline"
		},
		positive: {
			type: "string",
			value: "V",
			description: "the positive value (default: 1, true or yes)"
		},
		favourable: {
			type: "string",
			value: "V",
			description: "the decision that is good for the person (default: --positive)"
		},
		reference: {
			type: "string",
			multiple: true,
			value: "C=V",
			description: "group to compare with (default: the largest)"
		},
		intersections: {
			type: "boolean",
			description: "judge combinations of the --by columns too"
		},
		margin: {
			type: "string",
			multiple: true,
			value: "METRIC=N",
			description: "largest gap allowed; METRIC:ratio=N for a ratio"
		},
		epsilon: {
			type: "string",
			multiple: true,
			value: "METRIC=N",
			description: "largest worsening against the baseline allowed"
		},
		baseline: {
			type: "string",
			multiple: true,
			value: "FILE",
			description: "predictions to compare with"
		},
		level: {
			type: "string",
			value: "0.95",
			description: "level of the intervals shown"
		},
		alpha: {
			type: "string",
			value: "0.05",
			description: "level of the tests that fail a gap"
		},
		"emit-cells": {
			type: "string",
			value: "FILE",
			description: "write the counts, which can take the place of the table"
		},
		"suppress-below": {
			type: "string",
			value: String(10),
			description: "leave cells of fewer rows out of --emit-cells"
		},
		engine: {
			type: "string",
			value: "stream|duckdb",
			description: "table engine (default: by size)"
		},
		"measure-only": {
			type: "boolean",
			description: "measure, judge nothing, end 0"
		}
	},
	examples: [
		"modelgate fairness predictions.csv --label repaid --prediction granted --by age_group,sex --margin false_positive_rate=0.1",
		"modelgate fairness new.parquet --baseline old.parquet --id row --label y --prediction p --by sex --epsilon selection_rate=0.02",
		"modelgate fairness predictions.csv --label y --prediction p --by sex --measure-only --json",
		"modelgate fairness rows-*.parquet --label y --prediction p --by sex --measure-only --emit-cells eval.cells.json",
		"modelgate fairness eval.cells.json --margin selection_rate=0.1"
	],
	notes: ["A gap fails when it is shown beyond the margin and passes when it is shown within; anything else is inconclusive and ends 2."],
	async run(invocation) {
		const { positionals, options } = invocation;
		const by = readList(options["by"]);
		const label = readText(options["label"]);
		const prediction = readText(options["prediction"]);
		const predictions = await toSource(positionals, invocation);
		const isComplete = label !== void 0 && prediction !== void 0 && by.length > 0;
		if (positionals.length === 0 || !isComplete && !isCellsFile(predictions)) throw new ModelgateError("CLI_USAGE", "fairness needs a file, --label, --prediction and --by.", { advice: "modelgate fairness predictions.csv --label y --prediction p --by sex" });
		const rules = await readRules$1(invocation, by);
		const baseline = readTexts(options["baseline"]);
		const engine = readChoice("engine", options["engine"], ["stream", "duckdb"]);
		const weight = readText(options["weight"]);
		const id = readText(options["id"]);
		const positive = readText(options["positive"]);
		const favourable = readText(options["favourable"]);
		return { report: await evaluateFairness({
			predictions,
			baseline: baseline.length === 0 ? "missing" : await toSource(baseline, invocation),
			query: {
				groups: by,
				label: label ?? "",
				prediction: prediction ?? "",
				...weight === void 0 ? {} : { weight },
				...id === void 0 ? {} : { id },
				...positive === void 0 ? {} : { positive },
				...favourable === void 0 ? {} : { favourable }
			},
			...rules,
			subject: null,
			level: readShare("level", options["level"]) ?? .95,
			intersections: options["intersections"] === true,
			measureOnly: options["measure-only"] === true,
			...engine === void 0 ? {} : { engine },
			...readEmission(invocation)
		}) };
	}
};
/** Where the counts go, if anywhere. */
function readEmission({ options, cwd, progress }) {
	const file = readText(options["emit-cells"]);
	const below = readNumber("suppress-below", options["suppress-below"]) ?? 10;
	if (file === void 0) return {};
	const write = async (text) => {
		await writeFile(resolve(cwd, file), text);
		progress(`Wrote the counts to ${file}.`);
	};
	return { emitCells: {
		below,
		write
	} };
}
/** The rules of the policy file, if one is named, and those of the command line. */
async function readRules$1({ options, cwd }, by) {
	const loaded = await loadPolicy(readText(options["policy"]), cwd);
	const base = loaded?.gates.fairness ?? {
		attributes: {},
		rules: [],
		minDenominator: 30,
		alpha: .05
	};
	const references = readTexts(options["reference"]).map((text) => splitReference(text, by));
	const attributes = Object.fromEntries([...Object.entries(base.attributes), ...references.map(([column, reference]) => [column, {
		...base.attributes[column],
		reference
	}])]);
	return {
		policy: {
			...base,
			attributes,
			alpha: readShare("alpha", options["alpha"]) ?? base.alpha,
			rules: [
				...base.rules,
				...readLimits("margin", options["margin"]).map(marginRule),
				...readLimits("epsilon", options["epsilon"]).map(epsilonRule)
			]
		},
		policyRef: loaded === void 0 ? null : {
			source: loaded.source,
			digest: loaded.digest
		}
	};
}
function marginRule({ metric, contrast, value }) {
	return {
		metric,
		contrast,
		against: "reference",
		absolute: { margin: value },
		severity: "fail"
	};
}
function epsilonRule({ metric, contrast, value }) {
	return {
		metric,
		contrast,
		against: "reference",
		regression: {
			epsilon: value,
			worse: new Map(Object.entries(RATES).map(([name, rate]) => [name, rate.worse])).get(metric) ?? "higher"
		},
		severity: "fail"
	};
}
function splitReference(text, by) {
	const column = by.find((name) => text.startsWith(`${name}=`));
	if (column !== void 0) return [column, text.slice(column.length + 1)];
	throw new ModelgateError("CLI_USAGE", `--reference ${text} is not COLUMN=VALUE with a column of --by.`, { advice: `--reference ${by[0]}=VALUE` });
}

// packages/cli/src/commands/frameworks.ts
/** `modelgate frameworks`: which fields of a manifest help to document what laws and standards ask for. */
const frameworks = {
	name: "frameworks",
	summary: "Show which manifest fields help you document what laws and standards ask for",
	usage: "[MANIFEST] [--framework NAME]",
	options: { framework: {
		type: "string",
		value: "NAME",
		description: `one of ${FRAMEWORKS.map(({ id }) => id).join(", ")}`
	} },
	examples: ["modelgate frameworks", "modelgate frameworks credit.modelgate.yaml --framework eu-ai-act-annex-iv"],
	notes: ["With MANIFEST, fields that it does not have yet are listed. This helps you document; it judges nothing."],
	async run({ positionals, options, cwd }) {
		const ids = FRAMEWORKS.map(({ id }) => id);
		const wanted = readChoice("framework", options["framework"], ids);
		const manifest = await openManifest(positionals, cwd);
		const chosen = FRAMEWORKS.filter(({ id }) => wanted === void 0 || id === wanted);
		return { report: createReport({
			gate: "manifest",
			verdict: "pass",
			reasonCode: "CLI_DONE",
			tables: chosen.map((framework) => describeFramework(framework, manifest)),
			data: { frameworks: chosen.map(({ id, edition, source, written }) => ({
				id,
				edition,
				source,
				written
			})) }
		}) };
	}
};
async function openManifest(files, cwd) {
	const [file, ...rest] = files;
	if (file === void 0) return null;
	if (rest.length > 0) throw new ModelgateError("CLI_USAGE", "frameworks takes one manifest.", { advice: "modelgate frameworks FILE" });
	const { tree, path } = await locateCard(file, cwd);
	const { manifest, findings } = readManifest(await tree.read(path) ?? /* @__PURE__ */ new Uint8Array(), path);
	if (manifest !== void 0) return manifest;
	const [first] = findings;
	throw new ModelgateError(first?.code ?? "MANIFEST_NOT_FOUND", first?.message ?? `${file} is not a manifest.`, {
		...first?.advice === void 0 ? {} : { advice: first.advice },
		...first?.location === void 0 ? {} : { location: first.location }
	});
}

// packages/cli/src/commands/init.ts
/** `modelgate init`: a manifest to start from. */
const init = {
	name: "init",
	summary: "Draft a manifest from the files that are there",
	usage: "[--from FILE…] [--output FILE]",
	options: { from: {
		type: "string",
		value: "FILE",
		multiple: true,
		description: "a model file, or a file of another tool (default: all model files found)"
	} },
	examples: ["modelgate init --output model.modelgate.yaml", "modelgate init --from models/credit.safetensors > credit.modelgate.yaml"],
	notes: ["The draft validates; what only a person can say is listed in its first lines and marked TODO.", "Files of other tools: a Hugging Face card, MLmodel, a registered model of MLflow as JSON, dvc.yaml, dvc.lock, .dvc files, a CycloneDX ML-BOM and a Kitfile. What they say and a manifest cannot hold is listed."],
	async run(invocation) {
		const { positionals, options, cwd } = invocation;
		const here = await realpath(cwd);
		const root = findRoot(here, here);
		const { from } = options;
		const files = [...Array.isArray(from) ? from : [], ...positionals].map((file) => insideRoot(file, here, root));
		const name = basename(here);
		const tree = workTree(root);
		const { models, facts } = await readSources(tree, files);
		const draft = await draftManifest(tree, models.length === 0 ? {
			name,
			facts
		} : {
			name,
			facts,
			files: models
		});
		invocation.progress("A person must still say:");
		for (const sentence of draft.stillToSay) invocation.progress(`  - ${sentence}`);
		if (draft.lost.length > 0) invocation.progress("Not taken over:");
		for (const phrase of draft.lost) invocation.progress(`  - ${phrase}`);
		const report = createReport({
			gate: "manifest",
			verdict: "pass",
			reasonCode: "CLI_DONE",
			findings: draft.stillToSay.map((sentence) => ({
				code: "MANIFEST_PLACEHOLDER",
				severity: "note",
				message: `A person must still say ${sentence}.`
			})),
			data: {
				draft: draft.text,
				stillToSay: draft.stillToSay,
				lost: draft.lost
			}
		});
		return {
			text: draft.text,
			verdict: "pass",
			report
		};
	}
};
/** A BOM of a large model has a few megabytes; larger files are models. */
const MAX_FOREIGN_BYTES = 8388608;
/** Files of other tools are read for what they say; all others are models. */
async function readSources(tree, files) {
	let facts = {
		manifest: {},
		lost: []
	};
	const models = [];
	for (const file of files) {
		const bytes = await tree.read(file, MAX_FOREIGN_BYTES);
		if (bytes === null) throw new ModelgateError("CLI_FILE_UNREADABLE", `${file} does not exist.`, { advice: "Check the path behind --from." });
		const found = importFacts(file, bytes);
		if (found === void 0) models.push(file);
		else facts = mergeFacts(facts, found);
	}
	return {
		models: [...models, ...facts.artifacts ?? []],
		facts
	};
}
function insideRoot(file, cwd, root) {
	const path = relative(root, resolve(cwd, file)).split(sep).join("/");
	if (!path.startsWith("..")) return path;
	throw new ModelgateError("CLI_USAGE", `${file} lies outside the repository (${root}).`, { advice: "A manifest names files of its own repository; start in the folder of the model." });
}

// packages/cli/src/commands/inspect.ts
/** `modelgate inspect FILE…`: what is in a model file? */
const inspect$1 = {
	name: "inspect",
	summary: "Say what model files contain, without running them",
	usage: "FILE… [--digests]",
	options: { digests: {
		type: "boolean",
		description: "read every byte of large files too, for digests and figures"
	} },
	examples: ["modelgate inspect model.safetensors", "modelgate inspect --digests --json weights/*.safetensors"],
	notes: ["Digests and figures of files up to 64 MiB are always computed; of larger ones only the structure is read."],
	run({ positionals, options, cwd }) {
		if (positionals.length === 0) return Promise.reject(new ModelgateError("CLI_USAGE", "inspect needs at least one file.", { advice: "modelgate inspect FILE…" }));
		const files = positionals.map((name) => ({
			path: resolve(cwd, name),
			name
		}));
		return Promise.resolve({ report: inspectModels(files, options["digests"] === true ? true : void 0) });
	}
};

// packages/cli/src/ask-promotion.ts
/** Options that `promote` and `rollback` share. */
const PROMOTION_OPTIONS = {
	model: {
		type: "string",
		value: "NAME",
		description: "the model (default: the only one there is)"
	},
	to: {
		type: "string",
		value: "ENVIRONMENT",
		description: "the environment"
	},
	"dry-run": {
		type: "boolean",
		description: "show the decision sheet and start nothing"
	},
	reason: {
		type: "string",
		value: "TEXT",
		description: "why; kept in the ledger"
	},
	repository: {
		type: "string",
		value: "OWNER/NAME",
		description: "the repository (default: GITHUB_REPOSITORY)"
	},
	workflow: {
		type: "string",
		value: "FILE",
		description: "the promotion workflow (default: promote.yml)"
	}
};
/** Sentences under the help of both. */
const PROMOTION_NOTES = [
	"The bytes of the current folder are hashed; policy, ledger and settings are read from GitHub.",
	"It never writes the ledger: without --dry-run it starts the workflow, where people are asked, and only if nothing stands against it.",
	"It reads the token from GITHUB_TOKEN or GH_TOKEN; starting the workflow needs `actions: write`."
];
/** Shows the decision sheet of a promotion, and starts its workflow unless this is a dry run or the sheet says no. */
async function askPromotion(command, invocation) {
	const { options, progress } = invocation;
	const rollback = command === "rollback";
	const environment = needText(command, options, "to");
	const reason = rollback ? needText(command, options, "reason") : textOf(options["reason"]);
	const model = textOf(options["model"]);
	const request = {
		environment,
		model,
		digest: void 0,
		rollback,
		reason,
		liftHold: false
	};
	return withGitHub(command, invocation, async (client, preview) => {
		const { report, defaultBranch } = await previewPromotion(client, preview, {
			...request,
			policy: ".github/modelgate.yaml",
			enforcement: ""
		});
		const refused = report.verdict !== "pass" && report.verdict !== "warn";
		if (options["dry-run"] === true || refused) return { report };
		const workflow = textOf(options["workflow"]) ?? "promote.yml";
		const inputs = {
			environment,
			rollback,
			model: model ?? "",
			reason: reason ?? ""
		};
		const { owner, repo } = preview;
		await dispatch(client, {
			owner,
			repo,
			workflow_id: workflow,
			ref: defaultBranch,
			inputs
		});
		progress(`Started ${workflow} on ${defaultBranch} of ${owner}/${repo}; its gated job asks for approval.`);
		return { report };
	});
}
/** Opens a client for the repository that a command is about, with a folder of its own. */
async function withGitHub(command, { options, env, cwd, now }, use) {
	const { owner, repo } = readRepository(command, options, env);
	const token = env["GITHUB_TOKEN"] ?? env["GH_TOKEN"];
	if (token === void 0) throw new ModelgateError("CLI_USAGE", `${command} needs a token in GITHUB_TOKEN or GH_TOKEN.`, { advice: `GH_TOKEN=$(gh auth token) modelgate ${command} …` });
	const apiUrl = env["GITHUB_API_URL"] ?? "https://api.github.com";
	const client = await createCliClient({
		apiUrl,
		userAgent: `modelgate ${command}`,
		token
	});
	const here = await realpath(cwd);
	const temp = await mkdtemp(join(tmpdir(), "modelgate-job-"));
	const serverUrl = env["GITHUB_SERVER_URL"] ?? "https://github.com";
	try {
		return await use(client, {
			owner,
			repo,
			temp,
			token,
			serverUrl,
			workspace: findRoot(here, here),
			clock: () => now
		});
	} finally {
		await rm(temp, {
			recursive: true,
			force: true
		});
	}
}
async function dispatch(client, run) {
	try {
		await client.rest.actions.createWorkflowDispatch(run);
	} catch (error) {
		throw explainApiError(error, {
			to: "start the promotion workflow",
			permission: "actions: write"
		});
	}
}
function textOf(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}

// packages/cli/src/commands/promote.ts
/** `modelgate promote`: what a promotion would need now, and its start. */
const promote = {
	name: "promote",
	summary: "Show what a promotion would need now, or start it",
	usage: "[--model NAME] --to ENVIRONMENT [--dry-run]",
	options: PROMOTION_OPTIONS,
	examples: ["modelgate promote --model credit --to production --dry-run", "modelgate promote --to staging --repository acme/credit"],
	notes: PROMOTION_NOTES,
	run: (invocation) => askPromotion("promote", invocation)
};

// packages/cli/src/commands/quality.ts
/** `modelgate quality FILE…`: is the model good enough, and not worse than before? */
const quality = {
	name: "quality",
	summary: "Measure and judge the quality of predictions, with intervals",
	usage: "FILE… --label C [--prediction C] [--score C] [--min METRIC=N]… [--baseline FILE --max-regression METRIC=N]…",
	options: {
		label: {
			type: "string",
			value: "C",
			description: "column with the true outcome"
		},
		prediction: {
			type: "string",
			value: "C",
			description: "column with the decision"
		},
		score: {
			type: "string",
			value: "C",
			description: "column with the score; a probability for log_loss and brier_score"
		},
		id: {
			type: "string",
			value: "C",
			description: "column that identifies a row; joins it with the baseline"
		},
		positive: {
			type: "string",
			value: "V",
			description: "the positive value (default: 1, true or yes)"
		},
		by: {
			type: "string",
			multiple: true,
			value: "C[,C…]",
			description: "columns whose values are measured one by one"
		},
		metric: {
			type: "string",
			multiple: true,
			value: "NAME",
			description: "measure only these (default: all that the columns give)"
		},
		min: {
			type: "string",
			multiple: true,
			value: "METRIC=N",
			description: "smallest value allowed"
		},
		max: {
			type: "string",
			multiple: true,
			value: "METRIC=N",
			description: "largest value allowed"
		},
		"max-regression": {
			type: "string",
			multiple: true,
			value: "METRIC=N",
			description: "how much worse than the baseline it may be"
		},
		baseline: {
			type: "string",
			multiple: true,
			value: "FILE",
			description: "predictions to compare with"
		},
		level: {
			type: "string",
			value: "0.95",
			description: "level of the intervals shown"
		},
		engine: {
			type: "string",
			value: "stream|duckdb",
			description: "table engine (default: by size)"
		},
		"measure-only": {
			type: "boolean",
			description: "measure, judge nothing, end 0"
		}
	},
	examples: [
		"modelgate quality predictions.csv --label repaid --prediction granted --score probability --min roc_auc=0.8",
		"modelgate quality new.parquet --baseline old.parquet --id row --label y --score p --max-regression roc_auc=0.01",
		"modelgate quality predictions.csv --label y --prediction p --by sex --measure-only --json"
	],
	notes: ["A bound fails when the whole 95 % interval is beyond it and passes when the whole 90 % interval is inside; anything else is inconclusive and ends 2."],
	async run(invocation) {
		const { positionals, options } = invocation;
		const label = readText(options["label"]);
		const predictions = await toSource(positionals, invocation);
		if (positionals.length === 0 || label === void 0 && !isCellsFile(predictions)) throw new ModelgateError("CLI_USAGE", "quality needs a file and --label.", { advice: "modelgate quality predictions.csv --label y --prediction p" });
		const columns = readColumns(options);
		const baseline = readTexts(options["baseline"]);
		const metrics = readList(options["metric"]);
		const level = readShare("level", options["level"]);
		const engine = readChoice("engine", options["engine"], ["stream", "duckdb"]);
		return { report: await evaluateQuality({
			predictions,
			baseline: baseline.length === 0 ? "missing" : await toSource(baseline, invocation),
			columns: {
				label: label ?? "",
				...columns
			},
			...await readRules(invocation),
			subject: null,
			measureOnly: options["measure-only"] === true,
			...metrics.length === 0 ? {} : { metrics },
			...level === void 0 ? {} : { level },
			...engine === void 0 ? {} : { engine }
		}) };
	}
};
function readColumns(options) {
	const prediction = readText(options["prediction"]);
	const score = readText(options["score"]);
	const id = readText(options["id"]);
	const positive = readText(options["positive"]);
	const by = readList(options["by"]);
	return {
		...prediction === void 0 ? {} : { prediction },
		...score === void 0 ? {} : { score },
		...id === void 0 ? {} : { id },
		...positive === void 0 ? {} : { positive },
		...by.length === 0 ? {} : { by }
	};
}
/** The rules of the policy file, if one is named, and those of the command line. */
async function readRules({ options, cwd }) {
	const policy = await loadPolicy(readText(options["policy"]), cwd);
	return {
		rules: [
			...policy?.gates.quality?.metrics ?? [],
			...readLimits("min", options["min"]).map((limit) => toRule(limit, "min")),
			...readLimits("max", options["max"]).map((limit) => toRule(limit, "max")),
			...readLimits("max-regression", options["max-regression"]).map((limit) => toRule(limit, "maxRegression"))
		],
		policyRef: policy === void 0 ? null : {
			source: policy.source,
			digest: policy.digest
		}
	};
}
function toRule({ metric, value }, kind) {
	return {
		metric,
		[kind]: value,
		severity: "fail"
	};
}

// packages/cli/src/commands/reconcile.ts
/** `modelgate reconcile`: what is out of step with the ledger. */
const reconcile = {
	name: "reconcile",
	summary: "Show what is out of step with the ledger, and what repairs it",
	usage: "--dry-run [--repository OWNER/NAME]",
	options: {
		"dry-run": {
			type: "boolean",
			description: "only look; the command line changes nothing"
		},
		repository: {
			type: "string",
			value: "OWNER/NAME",
			description: "the repository (default: GITHUB_REPOSITORY)"
		}
	},
	examples: ["modelgate reconcile --dry-run --repository acme/credit"],
	notes: ["Every promotion repairs its environment before it decides. The token is read from GITHUB_TOKEN or GH_TOKEN."],
	run: async (invocation) => {
		if (invocation.options["dry-run"] !== true) throw new ModelgateError("CLI_USAGE", "The command line never writes the ledger, so it only looks.", { advice: "modelgate reconcile --dry-run; the next promotion repairs what it shows." });
		return { report: await withGitHub("reconcile", invocation, previewReconciliation) };
	}
};

// packages/cli/src/commands/reproduce.ts
/** `modelgate reproduce [MANIFEST]`: run the declared command twice and judge. */
const reproduce = {
	name: "reproduce",
	summary: "Run the declared command of a model twice and compare what it leaves",
	usage: "[MANIFEST] [--require bytes|content|numeric|metric|statistical] [--vary LIST] [--budget TIME] [--record FILE] [--smoke]",
	options: {
		require: {
			type: "string",
			value: "bytes|content|numeric|metric|statistical",
			description: "how closely the outputs must agree (default: the policy, else numeric); the manifest can only tighten it"
		},
		vary: {
			type: "string",
			value: "LIST",
			description: "what the second run changes, separated by commas (default: all; standard leaves out the costly ones)"
		},
		budget: {
			type: "string",
			value: "TIME",
			description: "for finding the guilty variation: 90s, 10m, 1h"
		},
		record: {
			type: "string",
			value: "FILE",
			description: "the JSON report of an earlier reproduction: its fingerprints stand in for declared bytes that are not there"
		},
		smoke: {
			type: "boolean",
			description: "run the reduced command"
		}
	},
	examples: [
		"modelgate reproduce",
		"modelgate reproduce models/churn.modelgate.yaml --require bytes",
		"modelgate reproduce --vary hash-seed,threads --budget 5m"
	],
	notes: ["The command runs with your rights: use it on code you trust.", "The last commit is run, in fresh folders without the declared outputs and without .git."],
	async run(invocation) {
		const { positionals, options, cwd, env } = invocation;
		const [named, ...rest] = positionals;
		if (rest.length > 0) throw new ModelgateError("CLI_USAGE", `reproduce takes one manifest and got ${positionals.length}.`, { advice: "modelgate reproduce [MANIFEST]" });
		const policyPath = options["policy"];
		const policy = await loadPolicy(typeof policyPath === "string" ? policyPath : void 0, cwd);
		const require = readChoice("require", options["require"], [
			"bytes",
			"content",
			"numeric",
			"metric",
			"statistical"
		]) ?? policy?.gates.reproducibility?.require;
		const vary = typeof options["vary"] === "string" ? readVariations(options["vary"].split(",")) : [];
		const budgetSeconds = readBudget(options["budget"]);
		const [group] = await locateManifests(named === void 0 ? [] : [named], cwd);
		const repository = group?.root ?? findRoot(cwd, cwd);
		const declaration = await readDeclaration(repository, group?.paths[0]);
		const declaredVariations = readVariations(declaration.manifest.spec.reproduce?.vary ?? []);
		const varied = vary.length > 0 ? vary : declaredVariations;
		const folder = mkdtempSync(join(tmpdir(), "modelgate-reproduction-"));
		try {
			await reproduceModel({
				repository,
				declaration,
				mode: options["smoke"] === true ? "smoke" : "full",
				...varied.length === 0 ? {} : { vary: varied },
				require: require ?? declaration.manifest.spec.reproduce?.require ?? "numeric",
				...budgetSeconds === void 0 ? {} : { budgetSeconds },
				target: join(folder, "result"),
				scratch: join(folder, "runs"),
				parentEnv: env,
				progress: (text) => invocation.progress(text)
			});
			const report = await judgeReproduction({
				declaration,
				commit: headCommit(repository),
				folder: join(folder, "result"),
				repository,
				...require === void 0 ? {} : { require },
				separate: false,
				recorded: readRecorded(options["record"], cwd)
			});
			return { report: policy === void 0 ? report : {
				...report,
				policy: {
					source: policy.source,
					digest: policy.digest
				}
			} };
		} finally {
			rmSync(folder, {
				recursive: true,
				force: true
			});
		}
	}
};
function readRecorded(value, cwd) {
	if (typeof value !== "string") return [];
	try {
		const report = JSON.parse(readFileSync(resolve(cwd, value), "utf8"));
		return readFingerprints(report);
	} catch (cause) {
		throw new ModelgateError("CLI_USAGE", `--record ${value} is no report that can be read.`, {
			advice: "modelgate reproduce --json --output report.json",
			cause
		});
	}
}
function readBudget(value) {
	if (value === void 0) return void 0;
	const milliseconds = typeof value === "string" ? parseDuration(value) : void 0;
	if (milliseconds !== void 0) return milliseconds / 1e3;
	throw new ModelgateError("CLI_USAGE", `--budget ${String(value)} is no duration.`, { advice: "--budget 10m" });
}

// packages/cli/src/commands/rollback.ts
/** `modelgate rollback`: which digest a rollback would bring back, and its start. */
const rollback = {
	name: "rollback",
	summary: "Show what a rollback would bring back, or start it",
	usage: "[--model NAME] --to ENVIRONMENT --reason TEXT [--dry-run]",
	options: PROMOTION_OPTIONS,
	examples: ["modelgate rollback --model credit --to production --reason \"complaints about refusals\" --dry-run"],
	notes: PROMOTION_NOTES,
	run: (invocation) => askPromotion("rollback", invocation)
};

// packages/cli/src/commands/status.ts
/** `modelgate status`: which version of which model is where, since when, by whom. */
const status = {
	name: "status",
	summary: "Show which version of which model is where, since when, by whom",
	usage: "[LEDGER]",
	options: {},
	examples: ["modelgate status", "modelgate status ledger.bundle --json"],
	notes: ["LEDGER is a clone or a bundle; without it, the repository of the current folder."],
	async run({ positionals, cwd }) {
		const ledger = await openLedger("status", positionals, cwd).read();
		const report = verifyLedger(ledger);
		return { report: {
			...report,
			data: {
				...report.data,
				slots: ledger.state.slots
			}
		} };
	}
};

// packages/cli/src/commands/update.ts
/** `modelgate update`: digests, sizes, results and version after a retraining. */
const update = {
	name: "update",
	summary: "Write new digests, sizes, results and version into a manifest",
	usage: "[MANIFEST] [--version patch|minor|major]",
	options: { version: {
		type: "string",
		value: "patch|minor|major",
		description: "which part of the version to raise"
	} },
	examples: ["modelgate update --version minor", "modelgate update credit.modelgate.yaml --version patch"],
	notes: ["The file is changed in place, comments and order are kept; with --output it is left alone."],
	async run({ positionals, options, cwd }) {
		const bump = readChoice("version", options["version"], [
			"patch",
			"minor",
			"major"
		]);
		const { root, path } = await chooseManifest(positionals, cwd);
		const tree = workTree(root);
		const { manifest, document, findings } = readManifest(await tree.read(path, 524288) ?? /* @__PURE__ */ new Uint8Array(), path);
		if (manifest === void 0) return { report: createReport({
			gate: "manifest",
			verdict: "fail",
			reasonCode: findings[0]?.code ?? "",
			findings
		}) };
		const { text, changes } = await updateManifest({
			manifest,
			document
		}, tree, bump);
		const inPlace = options["output"] === void 0 || options["json"] === true;
		if (inPlace && changes.length > 0) await writeFile(join(root, path), text);
		const report = createReport({
			gate: "manifest",
			verdict: "pass",
			reasonCode: "CLI_DONE",
			findings: changes.some(isBytes) && bump === void 0 ? [versionNote(path)] : [],
			data: {
				path,
				changes
			}
		});
		return {
			text: inPlace ? listChanges(path, changes) : text,
			verdict: "pass",
			report
		};
	}
};
async function chooseManifest(positionals, cwd) {
	if (positionals.length > 1) throw new ModelgateError("CLI_USAGE", "update takes one manifest.", { advice: "modelgate update FILE" });
	const here = await realpath(resolve(cwd));
	const named = positionals.length === 0 ? void 0 : (await locateManifests(positionals, cwd))[0];
	const root = named?.root ?? findRoot(here, here);
	const [path, ...others] = named?.paths ?? await findManifests(workTree(root));
	if (path !== void 0 && others.length === 0) return {
		root,
		path
	};
	throw new ModelgateError("CLI_USAGE", path === void 0 ? "There is no manifest to update." : "There are several manifests.", { advice: path === void 0 ? "Write a draft with `modelgate init`." : `Name one: ${[path, ...others].join(", ")}.` });
}
function isBytes({ field }) {
	return /^spec\.artifacts\[\d+\]\.digest$/.test(field);
}
function versionNote(path) {
	return {
		code: "MANIFEST_VERSION_NOT_MOVED",
		severity: "note",
		message: `The bytes of the model changed and the version in ${path} did not.`,
		advice: "Raise it: `modelgate update --version patch`, `minor` or `major`."
	};
}
function listChanges(path, changes) {
	if (changes.length === 0) return `${path} is up to date.\n`;
	return `${path}:\n${changes.map(({ field, from, to }) => `  ${field}: ${from} → ${to}\n`).join("")}`;
}

// packages/cli/src/judge-policies.ts
/** Tells policies from manifests by what they call themselves; everything else counts as a manifest. */
async function splitPolicies(tree, paths) {
	const policies = [];
	for (const path of paths) {
		const bytes = await tree.read(path, MAX_YAML_BYTES);
		if (bytes !== null && /^["']?kind["']?\s*:\s*["']?Policy\b/m.test(new TextDecoder().decode(bytes))) policies.push(path);
	}
	return {
		manifests: paths.filter((path) => !policies.includes(path)),
		policies
	};
}
/** One report about policy files: whether each can be read and could judge. */
async function judgePolicies(tree, paths) {
	const judged = [];
	for (const path of paths) {
		const bytes = await tree.read(path, 524288) ?? /* @__PURE__ */ new Uint8Array();
		const { findings } = readPolicy(bytes, {
			path,
			source: path,
			digest: digestBytes(bytes)
		});
		judged.push({
			path,
			findings
		});
	}
	const findings = judged.flatMap((one) => one.findings);
	return createReport({
		gate: "manifest",
		verdict: findings.length === 0 ? "pass" : "fail",
		reasonCode: findings[0]?.code ?? "POLICY_VALID",
		findings,
		data: {
			manifests: judged.map((one) => {
				return {
					path: one.path,
					subject: null,
					verdict: one.findings.length === 0 ? "pass" : "fail"
				};
			}),
			unverified: []
		}
	});
}

// packages/cli/src/commands/validate.ts
/** `modelgate validate [FILE…]`: do manifests say what they must, and is it true? */
const validate = {
	name: "validate",
	summary: "Check manifests: form, schema, and everything they say about files",
	usage: "[FILE…] [--base REF]",
	options: { base: {
		type: "string",
		value: "REF",
		description: "git revision to compare versions with"
	} },
	examples: [
		"modelgate validate",
		"modelgate validate models/credit.modelgate.yaml --json",
		"modelgate validate --base origin/main --policy .github/modelgate.yaml"
	],
	notes: [
		"Without FILE every manifest of the work tree is judged. FILE is relative to the current directory; paths inside a manifest start at the root of its repository.",
		"A policy named as FILE is judged as a policy.",
		"What needs a policy or a base and has none is listed as not verified and changes nothing."
	],
	async run(invocation) {
		return { report: mergeReports(invocation.positionals.length === 0 ? await validateAll(invocation) : await validateFiles(invocation)) };
	}
};
async function validateAll(invocation) {
	const here = await realpath(invocation.cwd);
	const root = findRoot(here, here);
	const report = await evaluateManifest({
		tree: workTree(root),
		...await readContext(invocation, root)
	});
	if (report.reasonCode !== "MANIFEST_NONE") return [report];
	const { text } = await draftManifest(workTree(root), { name: basename(root) });
	invocation.progress("There is no manifest yet. A draft to start from:");
	for (const line of text.split("\n")) invocation.progress(line);
	return [{
		...report,
		data: {
			...report.data,
			draft: text
		}
	}];
}
async function validateFiles(invocation) {
	const groups = await locateManifests(invocation.positionals, invocation.cwd);
	return (await Promise.all(groups.map(async ({ root, paths: all }) => {
		const tree = workTree(root);
		const { manifests: paths, policies } = await splitPolicies(tree, all);
		return [...policies.length === 0 ? [] : [await judgePolicies(tree, policies)], ...paths.length === 0 ? [] : [await evaluateManifest({
			tree,
			paths,
			...await readContext(invocation, root)
		})]];
	}))).flat();
}
async function readContext({ options, cwd, now }, root) {
	const { base, policy } = options;
	return {
		base: typeof base === "string" ? await gitTree(root, base) : null,
		policy: await loadPolicy(typeof policy === "string" ? policy : void 0, cwd) ?? null,
		now
	};
}
/** One report for all files; `subject` is null because it speaks about files, not about one model. */
function mergeReports(reports) {
	const [first] = reports;
	if (first !== void 0 && reports.length === 1) return {
		...first,
		subject: null
	};
	const verdict = combineVerdicts(reports.map((report) => report.verdict));
	return createReport({
		gate: "manifest",
		verdict,
		reasonCode: reports.find((report) => report.verdict === verdict)?.reasonCode ?? "MANIFEST_NONE",
		policy: first?.policy ?? null,
		findings: reports.flatMap(({ findings }) => findings),
		tables: reports.flatMap(({ tables }) => tables),
		data: {
			manifests: reports.flatMap(({ data }) => data["manifests"] ?? []),
			unverified: reports.flatMap(({ data }) => data["unverified"] ?? [])
		}
	});
}

// packages/cli/src/commands/verify.ts
/** `modelgate verify`: may these bytes be deployed here? */
const verify = {
	name: "verify",
	summary: "Succeed only if the ledger holds these bytes as promoted to an environment",
	usage: "--digest DIGEST --environment NAME [--ledger LEDGER] [--head DIGEST]",
	options: {
		digest: {
			type: "string",
			value: "DIGEST",
			description: "the model's digest"
		},
		environment: {
			type: "string",
			value: "NAME",
			description: "the environment"
		},
		ledger: {
			type: "string",
			value: "LEDGER",
			description: "a clone or a bundle (default: the current folder)"
		},
		head: {
			type: "string",
			value: "DIGEST",
			description: "an event that was kept elsewhere and must be in the ledger"
		}
	},
	examples: ["modelgate verify --digest sha256:4f1c… --environment production --ledger ledger.bundle"],
	notes: ["For deploy and serving jobs: skipping the promotion must not go unnoticed."],
	async run({ positionals, options, cwd }) {
		const digest = needText("verify", options, "digest");
		const environment = needText("verify", options, "environment");
		const { head, ledger } = options;
		const store = openLedger("verify", [...positionals, ...typeof ledger === "string" ? [ledger] : []], cwd);
		const kept = typeof head === "string" ? { kept: head } : {};
		return { report: verifyPlacement(await store.read(), {
			digest,
			environment,
			...kept
		}) };
	}
};

// packages/cli/src/commands/index.ts
/** Every command but the one that completes the others, sorted by name. */
const DOING = [
	auditExport,
	auditReport,
	auditVerify,
	card,
	check,
	compare,
	diff,
	doctor,
	exportManifest,
	fairness,
	frameworks,
	init,
	inspect$1,
	promote,
	quality,
	reconcile,
	reproduce,
	rollback,
	status,
	update,
	validate,
	verify
];
/** Every command, in the order of the help. */
const COMMANDS = [...DOING, createCompletion(DOING)];

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
	const family = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name);
	if (family.length > 0) {
		const meant = closest(`${first} ${second}`, family);
		throw new ModelgateError("CLI_COMMAND_UNKNOWN", `\`modelgate ${first}\` needs one more word.`, { advice: meant === void 0 ? `Write modelgate ${family.join(" or modelgate ")}.` : `Did you mean modelgate ${meant}?` });
	}
	const meant = closest(first, commands.map(({ name }) => name));
	throw new ModelgateError("CLI_COMMAND_UNKNOWN", `This version has no command \`${first.slice(0, 60)}\`.`, { advice: meant === void 0 ? "`modelgate --help` lists the commands." : `Did you mean \`modelgate ${meant}\`?` });
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
		verdictLine(report, (text) => paint(["bold", COLORS[report.verdict]], text))
	].filter((block) => block !== "").join("\n\n")}\n`;
}
function findingLines({ severity, code, message, advice, location }, paint) {
	const place = location === void 0 ? "" : `${location.path}:${location.line}:${location.column} `;
	const word = paint(severity === "error" ? "red" : severity === "warning" ? "yellow" : "cyan", severity);
	const head = `${escapeTerminal(place)}${word} ${escapeTerminal(message)} ${paint("dim", code)}`;
	return advice === void 0 ? head : `${head}\n    ${escapeTerminal(advice)}`;
}
function tableLines({ title, columns, rows }, width) {
	const cells = rows.map((row) => row.map(escapeTerminal));
	const widths = columns.map(({ name }, index) => {
		return Math.max(name.length, ...cells.map((row) => row[index]?.length ?? 0));
	});
	while (widths.reduce((sum, one) => sum + one + 2, 0) > width && Math.max(...widths) > MIN_COLUMN) widths[widths.indexOf(Math.max(...widths))] = Math.max(...widths) - 1;
	const line = (row) => {
		return row.map((cell, index) => fit(cell, widths[index] ?? 0, columns[index]?.align === "right")).join("  ").trimEnd();
	};
	return [
		escapeTerminal(title),
		line(columns.map(({ name }) => name)),
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
function renderOutcome(outcome, format, { color, width }) {
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
		case "html": return renderHtml(reports);
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
		const { command, rest } = findCommand(commandFirst(argv), commands);
		found = command;
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
			progress: (text) => io.stderr(`${/^ */.exec(text)?.[0] ?? ""}${escapeTerminal(text)}\n`)
		}), destination, plain, io);
	} catch (error) {
		return await failWith(error, gateOf(found, argv), argv, io);
	}
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
	const text = named.length === 0 ? programHelp(commands) : commandHelp(findCommand(named, commands).command);
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
	else await write(renderOutcome(outcome, format, {
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
		const text = renderOutcome({ report }, format, {
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
process.stdout.on("error", () => void 0);
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
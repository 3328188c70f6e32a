import { J as confinePath, X as digestFile, Y as digestBytes, at as VERSION, et as closest, ot as ModelgateError } from "./start.js";
import { rt as directoryDigest } from "./core.js";
import { t as workTree } from "./work-tree.js";
import { S as digestIfFile, _ as runConditions, a as SAMPLES_FOLDER, b as maskMoments, c as listOutputFiles, d as runCommand, f as OTHER_LOCALE, g as otherZone, h as isVariation, i as RECORD_FILE, l as observeConditions, m as VARIATIONS, o as judgeSamples, p as STANDARD_VARIATIONS, s as fingerprintOutputs, t as headCommit, u as PASSED_ON, v as encloseCommand, x as captureEnvironment, y as refuseMoments } from "./head-commit.js";
import { a as listFolder, d as worstRung, r as measureModels, u as reaches } from "./compare-models.js";
import { createHash, randomBytes } from "node:crypto";
import { basename, dirname, join, relative, sep } from "node:path";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, statfsSync, writeFileSync } from "node:fs";
import { availableParallelism, machine } from "node:os";

// packages/reproducibility/src/bisect-variations.ts
/**
* Finds the variation that makes a result differ from the control, by halves. The first extra run varies nothing: a command that is random by itself is
* not the fault of any variation.
*
* @param varied what the experiment that differed had varied
* @param differs makes a run with some variations; null when the budget of time is used up
* @param maxRuns extra runs allowed
*/
async function bisectVariations(varied, differs, maxRuns) {
	let runs = 0;
	const ask = async (subset) => {
		if (runs >= maxRuns) return null;
		const answer = await differs(subset);
		if (answer !== null) runs++;
		return answer;
	};
	const alone = await ask([]);
	if (alone === null) return {
		outcome: "undecided",
		suspects: varied,
		runs
	};
	if (alone) return {
		outcome: "unvaried",
		suspects: [],
		runs
	};
	let suspects = varied;
	let confirmed = varied.length === 1;
	while (suspects.length > 1) {
		const middle = Math.ceil(suspects.length / 2);
		const halves = [suspects.slice(0, middle), suspects.slice(middle)];
		const first = await ask(halves[0]);
		if (first === null) return {
			outcome: "undecided",
			suspects,
			runs
		};
		confirmed = first;
		suspects = first ? halves[0] : halves[1];
	}
	if (!confirmed) {
		const answer = await ask(suspects);
		if (answer !== true) return {
			outcome: "undecided",
			suspects: answer === null ? suspects : varied,
			runs
		};
	}
	return {
		outcome: "guilty",
		suspects,
		runs
	};
}

// packages/reproducibility/src/bring-inputs.ts
/**
* The declared files that the work tree holds with the declared digest. What a step before fetched there (DVC, Git LFS, a download) is as good as
* committed, because its digest is.
*/
async function findInputs(declared, repository) {
	const found = [];
	for (const { path, digest } of declared) {
		const clean = path === void 0 ? void 0 : confinePath(path);
		if (clean === void 0 || await digestIfFile(join(repository, clean)) !== digest) continue;
		found.push({
			path: clean,
			size: statSync(join(repository, clean)).size
		});
	}
	return found;
}
/** Copies what the commit does not hold, or holds as a pointer, into a checkout. */
function bringInputs(inputs, repository, checkout) {
	for (const { path, size } of inputs) {
		const file = join(checkout, path);
		if (statSync(file, { throwIfNoEntry: false })?.size === size) continue;
		mkdirSync(dirname(file), { recursive: true });
		copyFileSync(join(repository, path), file);
	}
}

// packages/reproducibility/src/differ-only-in-time.ts
/** Larger files are not looked through. */
const MAX_BYTES$1 = 16777216;
/**
* Whether two runs under the same conditions left the same files but for the times that each of them wrote down: then the clock is the culprit, a cause that
* nothing needs to vary, and that shows itself.
*/
async function differOnlyInTime(outputs, a, b) {
	const paths = async ({ folder }) => (await listOutputFiles(outputs, folder)).map(({ file }) => file);
	const [filesOfA, filesOfB] = [await paths(a), await paths(b)];
	const relative = (files, { folder }) => files.map((file) => file.slice(folder.length));
	if (relative(filesOfA, a).join("\n") !== relative(filesOfB, b).join("\n")) return false;
	return filesOfA.every((file, index) => masked(file, a.run) === masked(filesOfB[index] ?? "", b.run));
}
/** What a run left without its moments; something of its own for a file that is not looked through. */
function masked(file, run) {
	return statSync(file).size > MAX_BYTES$1 ? file : maskMoments(readFileSync(file), run);
}

// packages/reproducibility/src/digest-program.ts
/** Written beside the built program, and nowhere else. */
const BUILT = "licenses.txt";
/**
* The root digest of the folder of the built program that runs, as `directoryDigest` defines it.
*
* @param entry the file that Node was started with
* @returns null where the program runs from its source
*/
async function digestProgram(entry) {
	const folder = entry === void 0 || !existsSync(entry) ? null : dirname(realpathSync(entry));
	if (folder === null || !existsSync(join(folder, BUILT))) return null;
	return (await directoryDigest(workTree(dirname(folder)), basename(folder)))?.digest ?? null;
}

// packages/reproducibility/src/digest-variables.ts
/** Digests of the variables that are passed on, so that two records can be told apart and no value be guessed. */
function digestVariables(env) {
	const salt = randomBytes(16).toString("hex");
	const digests = PASSED_ON.flatMap((name) => {
		const value = env[name];
		if (value === void 0) return [];
		return [[name, `sha256:${createHash("sha256").update(salt).update(value).digest("hex")}`]];
	});
	return {
		salt,
		digests: Object.fromEntries(digests)
	};
}

// packages/reproducibility/src/find-copies.ts
/** What is worth copying instead of making. Reports lie beside a model for good reasons. */
const WORTH_COPYING = /* @__PURE__ */ new Set([
	"weights",
	"predictions",
	"metrics"
]);
/** A search that takes longer than most reduced commands ends with what it has, and says so. */
const MAX_MILLISECONDS = 12e4;
/** The rest of the machine is looked through for so long, and no longer: it may hold anything. */
const MAX_MILLISECONDS_ELSEWHERE = 2e4;
/** What comes with the operating system, and what is made by its kernel. */
const OF_SYSTEM = /* @__PURE__ */ new Set([
	"bin",
	"boot",
	"dev",
	"lib",
	"lib32",
	"lib64",
	"proc",
	"sbin",
	"snap",
	"sys",
	"usr"
]);
/** More equal files than this are no hiding place: something as short as a single digit lies everywhere. */
const MAX_COPIES = 200;
/** Paths of that many bytes fill any list of arguments. */
const MAX_LISTING_BYTES$1 = 16777216;
/**
* Files anywhere that hold the very bytes of what a run left, so that its command could have copied them instead of making them. Of an output that is a
* folder the largest file counts: a configuration is copied beside weights with good reason.
*/
async function findCopies(outputs, { folders, except, path }) {
	const made = outputs.filter(({ role }) => WORTH_COPYING.has(role)).flatMap(({ files }) => files.toSorted((a, b) => b.size - a.size).slice(0, 1)).filter(({ size }) => size > 0);
	if (made.length === 0) return {
		copies: [],
		isComplete: true
	};
	const digests = new Set(made.map(({ digest }) => digest));
	const sizes = [...new Set(made.map(({ size }) => size))].flatMap((size) => [
		"-o",
		"-size",
		`${size}c`
	]).slice(1);
	const find = (from, prune, timeout) => spawnSync("find", [
		...from,
		"-xdev",
		...prune.flatMap((folder) => [
			"-path",
			folder,
			"-prune",
			"-o"
		]),
		"-type",
		"f",
		"(",
		...sizes,
		")",
		"-print0"
	], {
		encoding: "utf8",
		env: { PATH: path },
		timeout,
		maxBuffer: MAX_LISTING_BYTES$1,
		stdio: [
			"ignore",
			"pipe",
			"ignore"
		]
	});
	const likely = find(folders, [], MAX_MILLISECONDS);
	const elsewhere = find(restOfMachine(), folders, MAX_MILLISECONDS_ELSEWHERE);
	const copies = [];
	for (const file of new Set(`${likely.stdout ?? ""}${elsewhere.stdout ?? ""}`.split("\0"))) {
		if (copies.length === MAX_COPIES) break;
		if (except.some((other) => file === other || file.startsWith(`${other}/`))) continue;
		const digest = await digestOf(file);
		if (digest !== null && digests.has(digest)) copies.push(file);
	}
	return {
		copies,
		isComplete: likely.error === void 0
	};
}
function restOfMachine() {
	return readdirSync("/", { withFileTypes: true }).filter((entry) => entry.isDirectory() && !OF_SYSTEM.has(entry.name)).map(({ name }) => `/${name}`);
}
/** Null for what is gone, cut off, or for others to read. */
async function digestOf(file) {
	try {
		return await digestIfFile(file);
	} catch {
		return null;
	}
}

// packages/reproducibility/src/judge-variations.ts
/**
* The variations of an experiment that had no effect, told by what was seen in both runs.
*
* @param env variables of the manifest; they win over what is varied
*/
function judgeVariations(control, experiment, machine, env) {
	const varied = new Set(experiment.conditions.varied);
	return VARIATIONS.filter((variation) => varied.has(variation)).flatMap((variation) => {
		const before = control.observation.seen[variation];
		const after = experiment.observation.seen[variation];
		if (before !== void 0 && after !== void 0 && before !== after) return [];
		const fixed = OF_ENVIRONMENT[variation]?.filter((name) => name in env) ?? [];
		if (fixed.length > 0) return [{
			variation,
			reason: `the manifest sets ${fixed.join(", ")}`,
			remedy: null
		}];
		return [{
			variation,
			reason: reasonOf(variation, machine, before),
			remedy: REMEDIES[variation] ?? null
		}];
	});
}
/** Steps of a workflow that let a hosted runner vary more. */
const REMEDIES = {
	clock: "run: sudo apt-get install --yes faketime",
	locale: "run: sudo locale-gen et_EE.UTF-8",
	threads: "runs-on: a runner with several processors, and a command that uses them."
};
/** Variables of the environment that a variation sets, where a manifest may want to set them itself. */
const OF_ENVIRONMENT = {
	"hash-seed": ["PYTHONHASHSEED"],
	threads: [
		"OMP_NUM_THREADS",
		"OPENBLAS_NUM_THREADS",
		"MKL_NUM_THREADS"
	],
	"cpu-dispatch": [
		"OPENBLAS_CORETYPE",
		"NPY_DISABLE_CPU_FEATURES",
		"MKL_ENABLE_INSTRUCTIONS"
	],
	libm: ["GLIBC_TUNABLES"],
	"time-zone": ["TZ"],
	locale: ["LC_ALL", "LANG"],
	home: ["HOME"],
	"exec-path": ["PATH"]
};
function reasonOf(variation, machine, before) {
	const { enclosure, cpus, otherClock, otherLocale } = machine;
	switch (variation) {
		case "hash-seed": return "no Python was found that would follow it";
		case "threads": return cpus === 1 ? "there is one processor" : "a command cannot be left one processor here (no taskset)";
		case "cpu-dispatch": return before === void 0 ? "no NumPy was found that would choose other kernels" : "NumPy gives the same bits with the kernels of another processor";
		case "libm": return "the C library gives the same digits without fused multiplication";
		case "aslr": return "address space randomisation cannot be turned off here (no setarch -R)";
		case "locale": return otherLocale === null ? "no locale but C is installed, so only programs with tables of their own follow its name" : `${otherLocale} sorts like C`;
		case "file-order": return enclosure === null ? "the file system lists files in the same order, whatever order they are made in" : "the checkout is too large for a file system in memory, or the order of its files is the same there";
		case "clock": return otherClock === null ? "faketime is not installed" : "the clock stayed as it is";
		case "host-name":
		case "network": return "a command cannot have one of its own here (no unshare)";
		case "time-zone":
		case "path":
		case "home":
		case "umask":
		case "exec-path":
		case "extra-variable": return "both runs saw the same";
	}
}

// packages/reproducibility/src/list-locks.ts
/** The names that package managers of Python, R and Node give their lock files. */
const LOCKS = /^(requirements.*\.txt|(poetry|uv|pdm|Pipfile|renv|pixi)\.lock|pylock(\..+)?\.toml|conda-lock\.ya?ml|package-lock\.json)$/u;
/** A repository with more of them is a collection of projects. */
const MAX_LOCKS = 50;
/** A listing of a large repository. */
const MAX_BYTES = 268435456;
/** The lock files of a commit, declared or not: what may have fixed the versions that its runs used. */
function listLocks(repository, commit) {
	const git = (...args) => execFileSync("git", [
		"-C",
		repository,
		...args
	], {
		maxBuffer: MAX_BYTES,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
	return git("ls-tree", "-r", "-z", "--name-only", commit).toString("utf8").split("\0").filter((path) => LOCKS.test(basename(path))).slice(0, MAX_LOCKS).map((path) => ({
		path,
		digest: digestBytes(git("cat-file", "blob", `${commit}:${path}`))
	}));
}

// packages/reproducibility/src/probe-machine.ts
/**
* Finds out what this machine lets us vary, by trying.
*
* @throws ModelgateError `REPRODUCE_NO_SHELL` where there is no POSIX shell
*/
function probeMachine(options) {
	const { path, localeFolder } = options;
	const shell = [[
		"bash",
		"-eo",
		"pipefail",
		"-c"
	], [
		"sh",
		"-e",
		"-c"
	]].find(([name, ...args]) => works([
		name,
		...args,
		"exit 0"
	], path));
	if (shell === void 0) throw new ModelgateError("REPRODUCE_NO_SHELL", "This machine has no POSIX shell, so the command cannot be run.", { advice: "Run the job on a Linux or macOS runner: runs-on: ubuntu-latest" });
	const prefix = [
		"setarch",
		machine(),
		"-R"
	];
	const clock = [
		"faketime",
		"-f",
		"+400d"
	];
	const installed = findLocale(path);
	const isMade = installed === null && localeFolder !== null && makeLocale(localeFolder, path);
	const isClockVaried = yearOf([], path) !== yearOf(clock, path) && works([...clock, "true"], path);
	return {
		fixedAddresses: works([...prefix, "true"], path) ? prefix : null,
		otherLocale: isMade ? OTHER_LOCALE : installed,
		localeFolder: isMade ? localeFolder : null,
		cpus: availableParallelism(),
		oneProcessor: oneProcessor(path),
		otherZone: otherZone(/* @__PURE__ */ new Date()),
		shell,
		enclosure: findEnclosure(options),
		otherClock: isClockVaried ? clock : null
	};
}
/** Ends being root: no capability is left, and no program can give one back. */
const SINK = [
	"--no-new-privs",
	"--bounding-set=-all",
	"--inh-caps=-all"
];
/**
* Namespaces need the root user: the one in a namespace of users, which has keys of its own, the one who runs this, or the one that `sudo` gives without
* a password, as hosted runners have it.
*/
function findEnclosure({ path, scratch, cover, home }) {
	const covered = foldersToCover(home === void 0 ? cover : [...cover, home]);
	const alone = [
		"--mount",
		"--pid",
		"--ipc",
		"--fork",
		"--kill-child",
		"--mount-proc"
	];
	const self = [
		`--reuid=${process.getuid?.() ?? 0}`,
		`--regid=${process.getgid?.() ?? 0}`,
		"--clear-groups"
	];
	const more = {
		covered,
		shared: [],
		home: covered.some((folder) => home === folder || home?.startsWith(`${folder}/`) === true) ? home ?? null : null
	};
	const ways = [
		{
			rise: [],
			unshare: ["--map-root-user", ...alone],
			sink: SINK,
			...more
		},
		{
			rise: [],
			unshare: alone,
			sink: SINK,
			...more
		},
		{
			rise: ["sudo", "-n"],
			unshare: alone,
			sink: [...self, ...SINK],
			...more
		}
	];
	mkdirSync(scratch, { recursive: true });
	const root = mkdtempSync(join(scratch, "probe-"));
	try {
		const conditions = {
			root,
			checkout: root,
			storage: root,
			unshared: [],
			alone: false
		};
		for (const enclosure of ways) {
			const [command = "", ...args] = encloseCommand({
				enclosure,
				conditions,
				cwd: root,
				hidden: []
			});
			const { status, stdout } = tryOut([
				command,
				...args,
				"cat",
				"/proc/self/mountinfo"
			], path);
			if (status === 0) return {
				...enclosure,
				shared: writableMounts(stdout, [realpathSync(root), ...covered])
			};
		}
		return null;
	} finally {
		rmSync(root, {
			recursive: true,
			force: true
		});
	}
}
/** File systems of the kernel that a command needs, and that are made new for each run. */
const KERNEL = [
	"/proc",
	"/dev/pts",
	"/dev/shm"
];
/** Where the mounts of a command that is shut in can be written to, beside its own. */
function writableMounts(mounts, own) {
	return [...new Map(readMounts(mounts).map((mount) => [mount.point, mount])).values()].filter(({ options }) => options.split(",").includes("rw")).map(({ point }) => point).filter((point) => ![...KERNEL, ...own].some((folder) => point === folder || isInside(point, folder)));
}
/** Where anybody may write on any machine. */
const PUBLIC_FOLDERS = ["/tmp", "/var/tmp"];
/** Where only root may write; a command that root runs owns them, whatever rights it lost. */
const ROOT_FOLDERS = [
	"/opt",
	"/srv",
	"/usr",
	"/var"
];
/** Whether a folder belongs to the operating system: large, and written to by nobody who is not root. */
function isOfSystem(folder) {
	return ROOT_FOLDERS.some((name) => name === folder);
}
/** Folders that exist, the outermost alone; those with a file system mounted inside cannot be covered without losing it. */
function foldersToCover(cover) {
	const wanted = [...process.getuid?.() === 0 ? [...PUBLIC_FOLDERS, ...ROOT_FOLDERS] : PUBLIC_FOLDERS, ...cover].flatMap((folder) => {
		return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? [realpathSync(folder)] : [];
	});
	const mounts = readMounts(readText("/proc/self/mountinfo"));
	const free = [...new Set(wanted)].filter((folder) => folder !== "/" && !mounts.some(({ point }) => isInside(point, folder)));
	return free.filter((folder) => !free.some((other) => isInside(folder, other)));
}
function isInside(path, folder) {
	return path.startsWith(`${folder}/`);
}
/** What `/proc/self/mountinfo` says: places in the fifth field of each line, blanks in them as octal numbers, and options in the sixth. */
function readMounts(text) {
	return text.split("\n").flatMap((line) => {
		const [point, options] = line.split(" ").slice(4);
		if (point === void 0 || options === void 0) return [];
		return [{
			point: point.replace(/\\(\d{3})/gu, (_, digits) => String.fromCodePoint(parseInt(digits, 8))),
			options
		}];
	});
}
/** Empty where there is no such file. */
function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}
/** The first of the processors that this process may use. */
function oneProcessor(path) {
	const allowed = /^Cpus_allowed_list:\s*(\d+)/mu.exec(readText("/proc/self/status"))?.[1];
	const prefix = [
		"taskset",
		"-c",
		allowed ?? ""
	];
	return allowed !== void 0 && works([...prefix, "true"], path) ? prefix : null;
}
function yearOf(prefix, path) {
	return tryOut([
		...prefix,
		"date",
		"+%Y"
	], path).stdout;
}
function works(command, path, timeout) {
	return tryOut(command, path, timeout).status === 0;
}
function tryOut([command = "", ...args], path, timeout = 1e4) {
	const { status, stdout } = spawnSync(command, args, {
		encoding: "utf8",
		timeout,
		env: { PATH: path },
		stdio: [
			"ignore",
			"pipe",
			"ignore"
		]
	});
	return {
		status,
		stdout: stdout ?? ""
	};
}
/** The sources of all languages lie on most machines, compiled ones on few. */
function makeLocale(folder, path) {
	const [source = "", charset = ""] = OTHER_LOCALE.split(".");
	mkdirSync(folder, { recursive: true });
	return works([
		"localedef",
		"-i",
		source,
		"-f",
		charset,
		join(folder, OTHER_LOCALE)
	], path, MAKING_MS);
}
/** Takes two seconds on an idle machine. */
const MAKING_MS = 6e4;
/** Any language that is not English shows more than an English one. */
function findLocale(path) {
	const names = tryOut(["locale", "-a"], path).stdout.split("\n").filter((name) => /^[a-z]{2,3}_\w+.*utf-?8$/iu.test(name));
	return names.find((name) => name.startsWith("et_")) ?? names.find((name) => !name.startsWith("en_")) ?? names[0] ?? null;
}

// packages/reproducibility/src/collect-outputs.ts
/** File systems keep times in steps of up to two seconds and round down. */
const TIME_STEP_MS = 2e3;
/**
* Takes the declared outputs out of a checkout.
*
* @param target folder they are copied to, under their declared paths
* @param startedAt of the run; what is older was not written by it
*/
async function collectOutputs(outputs, checkout, target, startedAt) {
	const collected = [];
	for (const { path, role } of outputs) {
		const source = join(checkout, path);
		const problem = problemOf(source, checkout, startedAt) ?? (isLarge(source, target) ? "large" : null);
		if (problem !== null && problem !== "stale") {
			collected.push({
				path,
				role,
				problem,
				files: []
			});
			continue;
		}
		const copy = join(target, path);
		mkdirSync(dirname(copy), { recursive: true });
		cpSync(source, copy, { recursive: true });
		const inside = lstatSync(copy).isDirectory() ? listFolder(copy).map((file) => `${path}/${file}`) : [path];
		const files = await Promise.all(inside.map(async (file) => ({
			path: file,
			size: lstatSync(join(target, file)).size,
			digest: await digestFile(join(target, file))
		})));
		collected.push({
			path,
			role,
			problem: files.length === 0 ? "missing" : problem,
			files
		});
	}
	return collected;
}
function problemOf(path, checkout, startedAt) {
	const stat = lstatSync(path, { throwIfNoEntry: false });
	if (stat === void 0) return "missing";
	const root = realpathSync(checkout) + sep;
	if (stat.isSymbolicLink() || !realpathSync(path).startsWith(root)) return "link";
	if (stat.isFile()) return isStale(stat.mtimeMs, startedAt) ? "stale" : null;
	if (!stat.isDirectory()) return "link";
	try {
		return listFolder(path).map((file) => lstatSync(join(path, file)).mtimeMs).some((time) => isStale(time, startedAt)) ? "stale" : null;
	} catch {
		return "link";
	}
}
/** A file of holes takes no room until it is copied. */
function isLarge(source, target) {
	mkdirSync(target, { recursive: true });
	const files = lstatSync(source).isDirectory() ? listFolder(source).map((file) => join(source, file)) : [source];
	const { bavail, bsize } = statfsSync(target);
	return files.reduce((sum, file) => sum + lstatSync(file).size, 0) > bavail * bsize;
}
function isStale(mtimeMs, startedAt) {
	return mtimeMs < startedAt.getTime() - TIME_STEP_MS;
}

// packages/reproducibility/src/make-checkout.ts
/** A listing of a large repository. */
const MAX_LISTING_BYTES = 268435456;
/**
* Writes the files of a commit into an empty folder, with empty home and temporary folders beside it, and deletes the declared outputs. There is
* no `.git` in it: otherwise the committed outputs could be taken from there.
*
* @throws ModelgateError `REPRODUCE_CHECKOUT_FAILED`
*/
function makeCheckout({ repository, commit, remove }, conditions) {
	const { checkout, storage, home, temporary, reverseFiles } = conditions;
	for (const folder of [
		checkout,
		storage,
		temporary
	]) {
		rmSync(folder, {
			recursive: true,
			force: true
		});
		mkdirSync(folder, { recursive: true });
	}
	mkdirSync(home, { recursive: true });
	const index = join(temporary, "index");
	const git = (args, input) => execFileSync("git", [
		"-C",
		repository,
		...args
	], {
		env: {
			...process.env,
			GIT_INDEX_FILE: index
		},
		maxBuffer: MAX_LISTING_BYTES,
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		],
		input: input ?? ""
	});
	try {
		git(["read-tree", commit]);
		const files = git(["ls-files", "-z"]).toString("utf8").split("\0").filter((path) => path !== "");
		const ordered = reverseFiles ? files.toReversed() : files;
		git([
			"checkout-index",
			"-q",
			"-z",
			"--stdin",
			`--prefix=${storage}${sep}`
		], ordered.map((path) => `${path}\0`).join(""));
	} catch (cause) {
		throw new ModelgateError("REPRODUCE_CHECKOUT_FAILED", `The files of ${commit} could not be written to a fresh folder.`, {
			advice: "Check out the repository with actions/checkout before this step.",
			cause
		});
	}
	rmSync(index, { force: true });
	for (const path of remove) rmSync(join(storage, path), {
		recursive: true,
		force: true
	});
}

// packages/reproducibility/src/run-once.ts
/** A file system in memory lists new files first, where others go by a hash of the name that nobody can change. */
const MEMORY = "/dev/shm";
/** A checkout may take this part of what is free in memory; the command needs memory too. */
const SHARE_OF_MEMORY = 4;
/** Runs a command once and copies what it left. */
async function runOnce(run, site) {
	const { repository, commit, machine, scratch, parentEnv } = site;
	if (run.varied.includes("file-order")) site.memory ??= findMemory(scratch);
	const conditions = runConditions(new Set(run.varied), machine, scratch, site.memory);
	rmSync(scratch, {
		recursive: true,
		force: true
	});
	const inside = run.withheld.map((file) => relative(repository, file)).filter((path) => !path.startsWith(".."));
	makeCheckout({
		repository,
		commit,
		remove: [...run.outputs.map(({ path }) => path), ...inside]
	}, conditions);
	bringInputs(run.inputs, repository, conditions.storage);
	const options = {
		command: run.command,
		cwd: join(conditions.checkout, run.workdir),
		conditions,
		machine,
		env: run.env,
		parentEnv,
		timeoutSeconds: site.timeoutSeconds,
		hidden: [...site.hidden, ...run.withheld]
	};
	const observed = run.observed ? {
		conditions,
		observation: await observeConditions(options)
	} : null;
	const { startedAt, log, ...ended } = await runCommand(options);
	rmSync(run.target, {
		recursive: true,
		force: true
	});
	mkdirSync(join(run.target, ".."), { recursive: true });
	writeFileSync(`${run.target}.log`, log);
	const outputs = await collectOutputs(run.outputs, conditions.storage, run.target, startedAt);
	return {
		record: {
			name: run.name,
			command: run.command,
			varied: run.varied,
			startedAt: startedAt.toISOString(),
			...ended,
			conditions: {
				...conditions.env,
				umask: conditions.umask
			},
			outputs
		},
		observed
	};
}
/** A folder in memory with room for what the run before this one left in its checkout; null where there is none. */
function findMemory(scratch) {
	if (!existsSync(MEMORY)) return null;
	const { stdout } = spawnSync("du", ["-sk", scratch], { encoding: "utf8" });
	const kilobytes = Number.parseInt(stdout ?? "", 10);
	const { bavail, bsize } = statfsSync(MEMORY);
	return kilobytes * 1024 * SHARE_OF_MEMORY < bavail * bsize ? mkdtempSync(join(MEMORY, "modelgate-")) : null;
}

// packages/reproducibility/src/reproduce-model.ts
/** A command that declares no time limit gets half an hour. */
const DEFAULT_TIMEOUT_SECONDS = 1800;
/** One run that varies nothing, four to halve the variations down to one, and one to confirm it. */
const MAX_BISECTION_RUNS = 6;
/** A bisection of a command that takes no time at all is still worth a minute. */
const MIN_BUDGET_SECONDS = 60;
/**
* Commands that download fail without the network, and on a day when every certificate is out of date; those that ask for the locale of the user fail with
* the name of one that is not installed.
*/
const BREAKING = [
	"locale",
	"clock",
	"network"
];
/** The variable that carries the seed where the manifest names none. */
const SEED_VARIABLE = "MODELGATE_SEED";
/**
* Runs the declared command of a model twice in fresh checkouts, once with everything pinned and once with the environment varied, and the
* evaluation command on the declared artifact. It judges nothing: that is `judgeReproduction`, in a job that ran no code of the model.
*
* @throws ModelgateError when there is nothing to run: no `reproduce`, no commit, no shell
*/
async function reproduceModel(options) {
	const { repository, mode, target, scratch, parentEnv, progress } = options;
	const commit = headCommit(repository);
	const { reproduce, evaluation } = commandsOf(options.declaration);
	const outputs = reproduce.outputs.map((output) => ({
		...output,
		path: confinePath(output.path)
	}));
	const vary = options.vary ?? (mode === "full" ? VARIATIONS : STANDARD_VARIATIONS);
	const command = mode === "smoke" ? reproduce.smoke ?? noSmoke(options.declaration.path) : reproduce.command;
	const workdir = reproduce.workdir === void 0 ? "." : confinePath(reproduce.workdir);
	rmSync(target, {
		recursive: true,
		force: true
	});
	mkdirSync(target, { recursive: true });
	const toolCache = parentEnv["RUNNER_TOOL_CACHE"];
	const cover = [
		repository,
		dirname(target),
		dirname(scratch),
		...toolCache === void 0 ? [] : [toolCache]
	];
	const localeFolder = vary.includes("locale") ? `${scratch}-locale` : null;
	const site = {
		repository,
		commit,
		machine: probeMachine({
			path: parentEnv["PATH"],
			home: parentEnv["HOME"],
			scratch,
			cover,
			localeFolder
		}),
		scratch,
		memory: null,
		timeoutSeconds: reproduce.timeout ?? DEFAULT_TIMEOUT_SECONDS,
		hidden: hiddenPaths(repository, outputs, target),
		parentEnv
	};
	const { enclosure } = site.machine;
	const { spec } = options.declaration.manifest;
	const made = new Set(outputs.map(({ path }) => path));
	const inputs = (await findInputs(spec.data ?? [], repository)).filter(({ path }) => !made.has(path));
	const artifacts = await findInputs(spec.artifacts, repository);
	const known = /* @__PURE__ */ new Set([...artifacts.map(({ path }) => path), ...gitText(repository, ["ls-files"]).split("\n")]);
	const isScored = spec.artifacts.every(({ path }) => path !== void 0 && known.has(confinePath(path)));
	/** Copies of what the control run left, kept from every run after it, and of what the evaluation left. */
	let withheld = [];
	let withheldPredictions = [];
	let searched = true;
	const once = (name, varied, more = {}) => runOnce({
		name,
		command,
		varied,
		outputs: more.kept ?? outputs,
		inputs,
		withheld,
		workdir,
		env: {
			...reproduce.env,
			...more.env
		},
		target: join(target, more.folder ?? name),
		observed: more.folder === void 0
	}, site);
	try {
		progress("Control run: everything pinned.");
		const control = await once("control", []);
		if (isComplete(control.record)) withheld = await copiesOf(control.record, site.hidden, inputs);
		progress(`Experiment: ${vary.join(", ")} varied.`);
		let experiment = await once("experiment", vary);
		const dropped = [];
		for (const variation of BREAKING) {
			if (!isComplete(control.record) || isComplete(experiment.record)) break;
			if (!vary.includes(variation) || !canBreak(variation, site.machine)) continue;
			progress(`Experiment again, without varying ${variation}.`);
			dropped.push(variation);
			experiment = await once("experiment", without(vary, dropped));
		}
		const runs = [control.record, experiment.record];
		const interfered = await hasChanged(control.record, join(target, "control"));
		const evaluated = mode === "full" && evaluation !== null && isScored ? [await evaluate(evaluation)] : [];
		const differ = !interfered && runs.every(isComplete) && !await agree("experiment", control.record);
		const sampled = mode === "full" && (reproduce.margins !== void 0 || options.require === "statistical");
		const samples = differ && sampled ? await sample(control.record.seconds) : 0;
		const { exitCode, timedOut } = experiment.record;
		const breaks = isComplete(control.record) && exitCode !== 0 && !timedOut;
		const bisection = differ && !sampled || breaks ? await bisect(control.record, experiment.record.varied) : null;
		const seenBefore = control.observed?.observation.python ?? null;
		const seenAfter = experiment.observed?.observation.python ?? null;
		const record = {
			schemaVersion: 1,
			tool: {
				name: "modelgate",
				version: VERSION,
				digest: await digestProgram(process.argv[1])
			},
			manifest: {
				path: options.declaration.path,
				digest: options.declaration.digest
			},
			commit,
			tree: gitText(repository, ["rev-parse", `${commit}^{tree}`]),
			dirty: gitText(repository, [
				"status",
				"--porcelain",
				"--untracked-files=no"
			]) !== "",
			locks: listLocks(repository, commit),
			mode,
			runs: [...runs, ...evaluated],
			fingerprints: isComplete(control.record) ? await readable(() => fingerprintOutputs(outputs, join(target, "control"))) : [],
			samples,
			dropped: vary.filter((variation) => isComplete(experiment.record) && dropped.includes(variation) || variation === "network" && evaluated.some((run) => isComplete(run) && !run.varied.includes("network"))),
			withheld: [...withheld, ...withheldPredictions].map((file) => {
				const path = relative(repository, file);
				return path.startsWith("..") ? file : path;
			}),
			searched,
			ineffective: ineffective(control.observed, experiment.observed),
			hidden: enclosure !== null,
			shared: enclosure === null ? cover : enclosure.shared,
			interfered,
			bisection,
			environment: captureEnvironment(parentEnv),
			python: seenBefore,
			librariesVaried: JSON.stringify(seenBefore?.libraries) === JSON.stringify(seenAfter?.libraries) ? [] : seenAfter?.libraries ?? [],
			passedOn: digestVariables(parentEnv)
		};
		writeFileSync(join(target, RECORD_FILE), `${JSON.stringify(record, null, 2)}\n`);
		return record;
	} finally {
		rmSync(scratch, {
			recursive: true,
			force: true
		});
		rmSync(`${scratch}-locale`, {
			recursive: true,
			force: true
		});
		if (site.memory !== null) rmSync(site.memory, {
			recursive: true,
			force: true
		});
	}
	function ineffective(control, experiment) {
		return control === null || experiment === null ? [] : judgeVariations(control, experiment, site.machine, reproduce.env ?? {});
	}
	async function evaluate(evaluation) {
		progress("Evaluation: the declared artifact makes the predictions.");
		const hidden = hiddenPaths(repository, evaluation.outputs, target);
		let varied = vary.filter((variation) => variation === "network");
		const run = async (copies) => {
			const { record } = await runOnce({
				name: "evaluation",
				command: evaluation.command,
				varied,
				outputs: evaluation.outputs,
				inputs: [...inputs, ...artifacts],
				withheld: copies,
				workdir: ".",
				env: reproduce.env ?? {},
				target: join(target, "evaluation"),
				observed: false
			}, {
				...site,
				hidden
			});
			return record;
		};
		let record = await run([]);
		if (varied.length > 0 && !isComplete(record)) {
			progress("Evaluation again, with the network.");
			varied = [];
			record = await run([]);
		}
		const copies = await copiesOf(record, hidden, [...inputs, ...artifacts]);
		if (copies.length === 0) return record;
		progress("Evaluation again, without the copies of its predictions.");
		withheldPredictions = copies;
		return run(copies);
	}
	/** Files outside of this reproduction that a run could have copied its outputs from. Where nothing can be hidden, the checkout is all we can change. */
	async function copiesOf({ outputs: left }, hidden, given) {
		const { home = null, covered = [] } = enclosure ?? {};
		const likely = [
			repository,
			...home === null ? [] : [home],
			...covered.filter((folder) => !isOfSystem(folder))
		];
		const except = [
			...hidden,
			target,
			scratch,
			...given.map(({ path }) => join(repository, path))
		];
		const found = await findCopies(left, {
			folders: [...new Set(likely)],
			except,
			path: parentEnv["PATH"]
		});
		searched &&= found.isComplete;
		return found.copies;
	}
	/** Pairs of runs with other seeds, until their metrics are decided or the budget ends; three at least. */
	async function sample(seconds) {
		const until = Date.now() + budget(seconds) * 1e3;
		const kept = outputs.filter(({ role }) => role === "metrics");
		const pairs = [];
		const [metrics] = kept;
		if (metrics === void 0) return 0;
		while (pairs.length < 10) {
			const seed = pairs.length + 1;
			if (seed > 3 && Date.now() + 2 * seconds * 1e3 > until) break;
			progress(`Seed ${seed}: a run with everything pinned and one with everything varied.`);
			const env = { [reproduce.seedVariable ?? SEED_VARIABLE]: String(seed) };
			const folder = `${SAMPLES_FOLDER}/${seed}`;
			const pinned = await once("control", [], {
				folder: `${folder}/control`,
				env,
				kept
			});
			const changed = await once("experiment", vary, {
				folder: `${folder}/experiment`,
				env,
				kept
			});
			if (!isComplete(pinned.record) || !isComplete(changed.record)) break;
			pairs.push({
				control: join(target, folder, "control", metrics.path),
				experiment: join(target, folder, "experiment", metrics.path)
			});
			const judged = await readable(async () => await judgeSamples(pairs, reproduce.margins ?? {}) ?? []);
			if (judged.length > 0 && judged.every(({ state }) => state !== "undecided")) break;
		}
		return pairs.length;
	}
	async function bisect(control, varied) {
		const { seconds } = control;
		let isClock = false;
		const until = Date.now() + budget(seconds) * 1e3;
		const found = await bisectVariations(varied, async (subset) => {
			if (Date.now() + seconds * 1e3 > until) return null;
			progress(`Bisection: ${subset.length === 0 ? "nothing" : subset.join(", ")} varied.`);
			const { record } = await once("experiment", subset, { folder: "bisection" });
			if (isComplete(record) && await agree("bisection", control)) return false;
			isClock ||= subset.length === 0 && isComplete(record) && await isOnlyTime(control, record);
			return true;
		}, MAX_BISECTION_RUNS);
		rmSync(join(target, "bisection"), {
			recursive: true,
			force: true
		});
		rmSync(join(target, "bisection.log"), { force: true });
		return isClock ? {
			...found,
			suspects: ["clock"]
		} : found;
	}
	async function isOnlyTime(control, again) {
		const [a, b] = ["control", "bisection"].map((name) => join(target, name));
		const left = {
			run: control,
			folder: a ?? target
		};
		return (await readable(async () => [await differOnlyInTime(outputs, left, {
			run: again,
			folder: b ?? target
		})]))[0] === true;
	}
	function budget(seconds) {
		return options.budgetSeconds ?? Math.max(MIN_BUDGET_SECONDS, 2 * seconds);
	}
	/** Whether a run's compared outputs reach the demanded rung against the control's. */
	async function agree(name, run) {
		const compared = outputs.filter(({ role }) => role !== "log");
		const tolerance = { profile: "trained" };
		const rungs = await readable(async () => {
			const reached = [];
			for (const { path, volatile = [] } of compared) {
				const [control, other] = [join(target, "control", path), join(target, name, path)];
				const comparison = await measureModels(control, other, tolerance, { volatile });
				reached.push(refuseMoments(comparison, control, run).rung);
			}
			return reached;
		});
		return rungs.length === compared.length && reaches(worstRung(rungs), options.require);
	}
}
/** A list, or nothing where a file cannot be read: that is the judge's to explain. */
async function readable(read) {
	try {
		return await read();
	} catch {
		return [];
	}
}
/** Whether a variation changes something on this machine on which commands fail. */
function canBreak(variation, { otherClock, otherLocale }) {
	switch (variation) {
		case "locale": return otherLocale === null;
		case "clock": return otherClock !== null;
		case "network": return true;
	}
}
function without(variations, left) {
	return variations.filter((variation) => !left.includes(variation));
}
/** Where the outputs are already: in the work tree, in the history beside it, and among what other runs left. */
function hiddenPaths(repository, outputs, target) {
	const history = gitText(repository, [
		"rev-parse",
		"--path-format=absolute",
		"--git-common-dir"
	]);
	const known = [".git", ...outputs.map(({ path }) => path)].map((path) => join(repository, path));
	return [.../* @__PURE__ */ new Set([
		...known,
		history,
		target
	])].filter((path) => existsSync(path));
}
/** Whether a run ended well and left everything that was declared. */
function isComplete(run) {
	return run.exitCode === 0 && !run.timedOut && run.outputs.every(({ problem }) => problem === null);
}
/** What is run: the command with its outputs, and the evaluation that makes the predictions. */
function commandsOf({ manifest, path, locate }) {
	const { reproduce, evaluation } = manifest.spec;
	if (reproduce === void 0) throw new ModelgateError("REPRODUCE_NOT_DECLARED", `${path} does not say how to rebuild the model.`, {
		advice: "reproduce: { command: \"python train.py\", outputs: [{ path: model.safetensors, role: weights }] }",
		location: locate("/spec")
	});
	const predictions = evaluation?.predictions?.path;
	return {
		reproduce,
		evaluation: evaluation?.command === void 0 || predictions === void 0 ? null : {
			command: evaluation.command,
			outputs: [{
				path: confinePath(predictions),
				role: "predictions"
			}]
		}
	};
}
function noSmoke(path) {
	throw new ModelgateError("REPRODUCE_NO_SMOKE", `${path} declares no reduced command for pull requests.`, { advice: "smoke: \"python train.py --rows 1000\" under reproduce, or mode: full." });
}
function gitText(repository, args) {
	return execFileSync("git", [
		"-C",
		repository,
		...args
	], { encoding: "utf8" }).trim();
}
/** Whether the files of a run are no longer what they were when it ended. */
async function hasChanged(run, folder) {
	for (const { path, digest } of run.outputs.flatMap(({ files }) => files)) try {
		if (await digestFile(join(folder, path)) !== digest) return true;
	} catch {
		return true;
	}
	return false;
}

// packages/reproducibility/src/read-variations.ts
const SETS = /* @__PURE__ */ new Map([["standard", STANDARD_VARIATIONS], ["full", VARIATIONS]]);
/**
* The variations that words from a manifest, an input or an option name; `standard` and `full` name several.
*
* @throws ModelgateError `REPRODUCE_VARIATION_UNKNOWN`
*/
function readVariations(words) {
	const named = words.flatMap((word) => SETS.get(word) ?? [word]);
	const unknown = named.find((word) => !isVariation(word));
	if (unknown === void 0) return [...new Set(named.filter(isVariation))];
	const meant = closest(unknown, VARIATIONS);
	throw new ModelgateError("REPRODUCE_VARIATION_UNKNOWN", `There is no variation "${unknown.slice(0, 100)}".`, { advice: meant === void 0 ? `One of: standard, full, ${VARIATIONS.join(", ")}.` : `Did you mean ${meant}?` });
}

export { isComplete as n, reproduceModel as r, readVariations as t };
import { $ as valueAt, J as confinePath, Q as textAt, X as digestFile, Y as digestBytes, nt as createReport, ot as ModelgateError } from "./start.js";
import { B as findManifests, R as readManifest } from "./core.js";
import { t as workTree } from "./work-tree.js";
import { t as openModelFile } from "./open-model-file.js";
import { t as DTYPES } from "./dtype.js";
import { t as createDecoders } from "./decode-numbers.js";
import { a as studentCriticalValue, n as studentInterval, t as meanEstimate } from "./student-estimate.js";
import { c as fingerprintModel, l as manifestSubject, n as isProgram, r as listScripts, s as compareFingerprint, t as MAX_SCRIPT_BYTES } from "./list-scripts.js";
import { a as listFolder, c as comparisonMeasurements, d as worstRung, f as compareEntries, i as listModels, l as RUNGS, o as explainComparison, p as sameBytes, r as measureModels, s as firstDifference, u as reaches } from "./compare-models.js";
import { t as comparisonTables } from "./comparison-tables.js";
import { createHash, randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync, readdirSync, statSync } from "node:fs";
import { arch, cpus, release, totalmem, type } from "node:os";
import { gunzipSync } from "node:zlib";
import { setTimeout as setTimeout$1 } from "node:timers/promises";

// packages/statistics/src/mean-interval.ts
/** Moments by Welford's updating, which does not cancel as Σx² does. */
function measureMoments(values) {
	let n = 0;
	let mean = 0;
	let squares = 0;
	for (const value of values) {
		n++;
		const delta = value - mean;
		mean += delta / n;
		squares += delta * (value - mean);
	}
	return {
		n,
		sum: mean * n,
		squares
	};
}
/**
* Student's t interval of a mean.
*
* @param moments of at least 2 values
* @param level confidence level in (0, 1)
*/
function meanInterval(moments, level) {
	return studentInterval(meanEstimate(moments), level);
}

// packages/reproducibility/src/digest-if-file.ts
/** The digest of a file; null where there is none, or something else. */
async function digestIfFile(path) {
	return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? digestFile(path) : null;
}

// packages/reproducibility/src/bind-evaluation.ts
/** Data that a model is scored with, rather than made from. */
const SCORED = /* @__PURE__ */ new Set([
	"testing",
	"validation",
	"calibration"
]);
/**
* Binds the declared predictions to model and data, where the evaluation made them again from exactly the declared bytes.
*
* @returns the binding, or what keeps the predictions a claim
*/
async function bindEvaluation(results, mode, { declaration, repository }) {
	const { spec } = declaration.manifest;
	const predictions = results.find(({ against }) => against === "declared predictions");
	const digest = spec.evaluation?.predictions?.digest;
	if (mode === "full" && predictions === void 0 && spec.evaluation?.command !== void 0) return {
		binding: null,
		findings: [notMade(declaration.locate("/spec/evaluation/command"))]
	};
	if (predictions === void 0 || digest === void 0 || !reaches(predictions.rung, "numeric")) return {
		binding: null,
		findings: []
	};
	const scored = (spec.data ?? []).filter(({ role }) => SCORED.has(role));
	const findings = [];
	const bind = async (files, at, what) => {
		const bound = [];
		for (const file of files) {
			const path = file.path === void 0 ? null : confinePath(file.path);
			const actual = path === null || repository === null ? null : await digestIfFile(join(repository, path));
			if (path !== null && actual === file.digest) bound.push({
				path,
				digest: file.digest
			});
			else findings.push(unbound(`The ${what} ${file.name}`, actual, declaration.locate(at)));
		}
		return bound;
	};
	const model = await bind(spec.artifacts, "/spec/artifacts", "artifact");
	const data = await bind(scored.length > 0 ? scored : spec.data ?? [], "/spec/data", "data set");
	return findings.length > 0 ? {
		binding: null,
		findings
	} : {
		binding: {
			model,
			data,
			predictions: {
				path: predictions.path,
				digest
			}
		},
		findings
	};
}
function notMade(location) {
	return {
		code: "REPRODUCTION_EVALUATION_UNBOUND",
		severity: "note",
		message: "The predictions were not made again: the declared artifact or the predictions are no files here. They stay a claim.",
		advice: "Fetch the declared artifact into the work tree in a step before `reproduce`.",
		...location === void 0 ? {} : { location }
	};
}
function unbound(what, actual, location) {
	return {
		code: "REPRODUCTION_EVALUATION_UNBOUND",
		severity: "note",
		message: `${what} ${actual === null ? "is no file of this checkout" : `has the digest ${actual} here`}, so nobody can say that the predictions were made from the declared bytes: they stay a claim.`,
		advice: "Commit the file (Git LFS counts), or correct its digest with `modelgate update`.",
		...location === void 0 ? {} : { location }
	};
}

// packages/reproducibility/src/capture-environment.ts
/** Names the extensions by which libraries choose their kernels: the kind of a processor, as far as results go. */
const VECTOR_EXTENSIONS = "cpu vector extensions";
/** What a result may depend on, as text: operating system, processor, programs. Variables of the environment are not in it. */
function captureEnvironment(parentEnv) {
	const [cpu] = cpus();
	const flags = processorFlags();
	const path = parentEnv["PATH"];
	return {
		os: `${type()} ${release()}`,
		distribution: /^PRETTY_NAME="?([^"\n]*)/mu.exec(readText("/etc/os-release"))?.[1] ?? "unknown",
		architecture: arch(),
		cpu: cpu?.model.trim() ?? "unknown",
		"cpu family/model/stepping": [
			"cpu family",
			"model",
			"stepping"
		].map(processorField).join("/"),
		[VECTOR_EXTENSIONS]: flags.filter((flag) => VECTORS.test(flag)).join(" "),
		"cpu flags": `sha256:${createHash("sha256").update(flags.join(" ")).digest("hex")}`,
		cores: String(cpus().length),
		"core limit": readText("/sys/fs/cgroup/cpu.max").trim() || "none",
		memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
		image: `${parentEnv["ImageOS"] ?? "unknown"} ${parentEnv["ImageVersion"] ?? ""}`.trim(),
		container: containerOf(parentEnv),
		libc: firstLine(path, "ldd", ["--version"]),
		python: firstLine(path, "python3", ["--version"]),
		gpu: firstLine(path, "nvidia-smi", ["--query-gpu=name,driver_version", "--format=csv,noheader"]),
		cuda: /release ([\d.]+)/u.exec(printed(path, "nvcc", ["--version"]) ?? "")?.[1] ?? "absent",
		cudnn: /libcudnn\.so\.([\d.]+)/u.exec(printed(path, "ldconfig", ["-p"]) ?? "")?.[1] ?? "absent",
		git: firstLine(path, "git", ["--version"]),
		node: process.version
	};
}
/** Extensions by which libraries choose how they add up. */
const VECTORS = /^(sse4|ssse3|avx|fma|f16c|amx|asimd|sve|neon)/u;
function processorFlags() {
	return /^(?:flags|Features)\s*:\s*(.*)$/mu.exec(readText("/proc/cpuinfo"))?.[1]?.trim().split(" ").toSorted() ?? [];
}
function processorField(name) {
	return new RegExp(`^${name}\\s*: (.*)$`, "mu").exec(readText("/proc/cpuinfo"))?.[1] ?? "?";
}
function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}
/** Podman tells a container its image; Docker does not, and neither GitHub nor Kubernetes puts a digest into the environment of a job. */
function containerOf(parentEnv) {
	const told = readText("/run/.containerenv");
	const [image, id] = ["image", "imageid"].map((key) => new RegExp(`^${key}="(.*)"$`, "mu").exec(told)?.[1]);
	if (id !== void 0) return `${image ?? ""} sha256:${id}`.trim();
	return told !== "" || existsSync("/.dockerenv") || parentEnv["KUBERNETES_SERVICE_HOST"] !== void 0 ? "a container whose digest is unknown inside it" : "none";
}
function firstLine(path, command, args) {
	return printed(path, command, args)?.split("\n")[0]?.slice(0, 200) ?? "absent";
}
/** What a program prints; null where it is not there or fails. */
function printed(path, command, args) {
	const { status, stdout, stderr } = spawnSync(command, args, {
		encoding: "utf8",
		timeout: 1e4,
		env: { PATH: path }
	});
	return status === 0 ? stdout || stderr : null;
}

// packages/reproducibility/src/mask-moments.ts
/** Clocks and files keep time in steps of up to two seconds. */
const STEP_SECONDS = 2;
/** Every time zone is some quarters of an hour from every other, so within one of them the zone does not matter. */
const QUARTER_SECONDS = 900;
/** What an archive may unpack to, to be looked through. */
const MAX_UNPACKED_BYTES = 67108864;
const GZIP = 8075;
const ZIP_MEMBER = 67324752;
const ZIP_LISTED = 33639248;
/**
* The content of a file without the moments of the run that made it: as text, as numbers of seconds, and as gzip, zip and tar keep them. If nothing but
* the time of day differs between what two runs left, both are equal afterwards.
*
* @param run the moments that count; any other time stays
*/
function maskMoments(bytes, run) {
	const content = (bytes.length > 2 && bytes.readUInt16BE(0) === GZIP ? unpack(bytes) : null) ?? Buffer.from(bytes);
	maskNumbers(content, run);
	return maskText(content.toString("latin1"), run);
}
/** Null for what is broken or too large. */
function unpack(bytes) {
	try {
		return gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES });
	} catch {
		return null;
	}
}
/** Seconds since 1970 as whole numbers of four bytes and as doubles, dates of Python, wherever they stand, and the times of a zip archive. */
function maskNumbers(content, run) {
	const isMoment = (seconds) => isInside(seconds, run);
	for (let at = 0; at + 4 <= content.length; at++) {
		const [little, big] = [content.readUInt32LE(at), content.readUInt32BE(at)];
		if (little === ZIP_MEMBER || little === ZIP_LISTED) maskDosTime(content, at + (little === ZIP_MEMBER ? 10 : 12), run);
		if (isMoment(little) || isMoment(big)) content.fill(0, at, at + 4);
		if (isDateOf(big)) maskDate(content, at, run);
		if (at + 8 > content.length) continue;
		if (isMoment(content.readDoubleLE(at)) || isMoment(content.readDoubleBE(at))) content.fill(0, at, at + 8);
	}
}
/** Year, month and day, as Python keeps a date. */
function isDateOf(bytes) {
	const [year, month] = [bytes >>> 16, bytes >> 8 & 255];
	return year >= 2e3 && year < 2200 && month >= 1 && month <= 12;
}
/** What follows the date: hours, minutes, seconds, and millionths in three bytes. */
function maskDate(content, at, run) {
	const [hours = 24, minutes = 60, seconds = 60] = content.subarray(at + 4, at + 7);
	if (isTimeOfDay(hours, minutes, seconds, run)) content.fill(0, at, at + 10);
}
/** A time in two bytes, in steps of two seconds, and a date in two. */
function maskDosTime(content, at, run) {
	if (at + 4 > content.length) return;
	const time = content.readUInt16LE(at);
	if (isTimeOfDay(time >> 11, time >> 5 & 63, (time & 31) * 2, run)) content.fill(0, at, at + 4);
}
function maskText(text, run) {
	return text.replace(/(?:\d{4}-\d\d-\d\d[T _]|\w{3} \w{3} [ \d]\d )?(?<!\d)(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d| \d{4})?(?!\d)/gu, (found, hours, minutes, seconds) => isTimeOfDay(Number(hours), Number(minutes), seconds === void 0 ? null : Number(seconds), run) ? MASK : found).replace(/(?<!\d)\d{8}[T_-]?(\d\d)(\d\d)(\d\d)(?!\d)/gu, (found, hours, minutes, seconds) => isTimeOfDay(Number(hours), Number(minutes), Number(seconds), run) ? MASK : found).replace(/(?<![\d.])\d{10}((?:\d{3}){0,3})(?:\.\d+)?(?!\d)/gu, (found, more) => isInside(Number(found) / 10 ** more.length, run) ? MASK : found).replace(/([0-7]{11})\0[0-7]{6}\0 /gu, (found, time) => isInside(Number.parseInt(time, 8), run) ? MASK : found).replace(DURATION, (found, name, figure) => Number(figure) <= run.seconds * 1e3 ? `${name}${MASK}` : found);
}
/** A figure of a JSON document whose name says that it is how long something took. */
const DURATION = /("[^"\n]*(?:time|seconds|duration|elapsed|took|_ms)[^"\n]*"\s*:\s*)(\d+(?:\.\d+)?(?:e-?\d+)?)/giu;
const MASK = "<time>";
/** Whether a value is a number of seconds since 1970, or a thousandth, millionth or billionth of them, within a run. */
function isMomentOf(value, run) {
	return typeof value === "number" && [
		1,
		1e3,
		1e6,
		1e9
	].some((unit) => isInside(value / unit, run));
}
function isInside(moment, { startedAt, seconds }) {
	const start = Date.parse(startedAt) / 1e3;
	return moment >= start - STEP_SECONDS && moment <= start + seconds + STEP_SECONDS;
}
/** Whether a clock showed this during the run, in whatever zone. */
function isTimeOfDay(hours, minutes, seconds, { startedAt, seconds: took }) {
	if (hours > 23 || minutes > 59) return false;
	const [step, shown] = seconds === null ? [60, 0] : [STEP_SECONDS, seconds];
	return ((hours * 3600 + minutes * 60 + shown - Date.parse(startedAt) / 1e3 + step) % QUARTER_SECONDS + QUARTER_SECONDS) % QUARTER_SECONDS <= took + 2 * step;
}

// packages/reproducibility/src/refuse-moments.ts
/**
* A comparison of two runs in which no moment passes for a number: a time of day has ten digits, so the limit of any number holds for it, too.
*
* @param control the file or folder that the control run left
* @param run the control run
*/
function refuseMoments(comparison, control, run) {
	if (comparison.rung !== "numeric") return comparison;
	const files = comparison.files.map((file) => refuseInFile(file, join(control, file.path), run));
	return files.some(({ rung }) => rung === "none") ? {
		...comparison,
		rung: "none",
		files
	} : comparison;
}
function refuseInFile(file, path, run) {
	if (file.rung !== "numeric" || file.a.format !== "json") return file;
	const root = JSON.parse(readFileSync(path, "utf8"));
	const entries = file.entries.map((entry) => entry.rung === "numeric" && isMomentOf(valueAt(root, ...keysOf(entry.name)), run) ? {
		...entry,
		rung: "none",
		disagreement: "beyond-tolerance",
		limit: 0
	} : entry);
	return entries.some(({ rung }) => rung === "none") ? {
		...file,
		rung: "none",
		entries
	} : file;
}
function keysOf(pointer) {
	return pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// packages/reproducibility/src/compare-outputs.ts
/** What outputs are held to: the limits of the profile, which a tolerance of the manifest can only tighten. */
function toleranceFor({ spec }) {
	const atMost = spec.reproduce?.tolerance;
	return {
		profile: "trained",
		...atMost === void 0 ? {} : { atMost }
	};
}
/**
* Compares what the control run left with the second run and with what the manifest records: the declared bytes where they are here, their
* recorded fingerprint where they are not, and the declared predictions.
*
* @throws ModelgateError when an output cannot be read
*/
async function compareOutputs(record, options) {
	const { manifest } = options.declaration;
	const run = record.runs.find(({ name }) => name === "control");
	const results = [];
	for (const output of manifest.spec.reproduce?.outputs ?? []) {
		if (output.role === "log") continue;
		const path = confinePath(output.path);
		const control = join(options.folder, "control", path);
		const open = { volatile: output.volatile ?? [] };
		const comparison = await measureModels(control, join(options.folder, "experiment", path), toleranceFor(manifest), open);
		const held = run === void 0 ? comparison : refuseMoments(comparison, control, run);
		results.push({
			path,
			against: "second run",
			rung: held.rung,
			comparison: held
		});
		const declared = manifest.spec.artifacts.find((artifact) => artifact.path === output.path);
		if (record.mode === "full" && declared !== void 0) results.push(await compareDeclared(path, declared.digest, open, options));
	}
	const predictions = manifest.spec.evaluation?.predictions;
	if (predictions?.path !== void 0 && record.runs.some(({ name }) => name === "evaluation")) results.push(await comparePredictions(confinePath(predictions.path), predictions.digest, options));
	return results;
}
async function compareDeclared(path, digest, open, { declaration, folder, repository, recorded = [] }) {
	const control = join(folder, "control", path);
	const tolerance = toleranceFor(declaration.manifest);
	if (await digestIfFile(control) === digest) return {
		path,
		against: "declared artifact",
		rung: "bytes",
		comparison: null
	};
	if (repository !== null && await digestIfFile(join(repository, path)) === digest) {
		const comparison = await measureModels(join(repository, path), control, tolerance, open);
		return {
			path,
			against: "declared artifact",
			rung: comparison.rung,
			comparison
		};
	}
	const fingerprint = recorded.find((each) => each.path === path && each.digest === digest);
	if (fingerprint === void 0) return {
		path,
		against: "declared artifact",
		rung: "none",
		comparison: null
	};
	const { rung } = await compareFingerprint(fingerprint, control, tolerance);
	return {
		path,
		against: "recorded fingerprint",
		rung,
		comparison: null
	};
}
async function comparePredictions(path, digest, { declaration, folder, repository }) {
	const against = "declared predictions";
	const made = join(folder, "evaluation", path);
	if (await digestIfFile(made) === digest) return {
		path,
		against,
		rung: "bytes",
		comparison: null
	};
	if (repository === null || await digestIfFile(join(repository, path)) !== digest) return {
		path,
		against,
		rung: "none",
		comparison: null
	};
	const comparison = await measureModels(join(repository, path), made, toleranceFor(declaration.manifest));
	return {
		path,
		against,
		rung: comparison.rung,
		comparison
	};
}

// packages/reproducibility/src/enclose-command.ts
/** The name of the machine in a run that varies it. */
const OTHER_HOST_NAME = "modelgate-elsewhere";
/** Stands in the log in front of the number of processes that outlived the command. */
const LEFT_BEHIND = "modelgate: processes left behind: ";
/**
* Runs as the first process of its own namespaces, so that everything the command starts ends with it:
*
* 1. Everything can be read and nothing written, so that one run can leave nothing for the next; what is written to a covered folder goes to memory and
*    is gone afterwards.
* 2. The folder of this reproduction stays as it is, and the checkout may lie in memory.
* 3. Hidden files and folders are empty.
* 4. Process numbers start anywhere, as they do without namespaces. There may seem to be one processor, and a machine of another name.
*/
const ENCLOSE = `
root=$1 checkout=$2 storage=$3 cwd=$4 host=$5 loop=$6 pid=$7 online=$8; shift 8
[ -z "$loop" ] || PATH=$PATH:/usr/sbin:/sbin sh -c 'ip link set "$1" up || ifconfig "$1" up' sh "$loop" 2> /dev/null
[ -z "$host" ] || hostname "$host" || echo "$host" > /proc/sys/kernel/hostname || exit 125
exec 9< "$root" || exit 125
mounts=$(cat /proc/self/mountinfo) && mkdir -p "$root/layers" && mount -t tmpfs none "$root/layers" || exit 125
while read -r _ _ _ _ point options _; do
  case $point:$options in
    /proc:* | /proc/* | /dev/pts:* | /dev/shm:* | *:ro | *:ro,*) ;;
    *) mount -o "remount,bind,ro\${options#rw}" "$(printf %b "$point")" 2> /dev/null ;;
  esac
done << END
$mounts
END
layer=0
while [ "$1" != -- ]; do
  layer=$((layer + 1)) above=/proc/self/fd/9/layers/$layer
  mkdir -p "$above/new" "$above/work" || exit 125
  mount -t overlay overlay -o "lowerdir=$1,upperdir=$above/new,workdir=$above/work" "$1" || exit 125
  shift
done
shift
mount --no-canonicalize --bind /proc/self/fd/9 "$root" && mount -o remount,bind,rw "$root" || exit 125
[ "$checkout" = "$storage" ] || mount --bind "$storage" "$checkout" || exit 125
[ ! -d /dev/shm ] || mount -t tmpfs none /dev/shm || exit 125
while [ "$1" != -- ]; do
  if [ -d "$1" ]; then mount -t tmpfs none "$1" || exit 125
  elif [ -e "$1" ]; then mount --bind /dev/null "$1" || exit 125; fi
  shift
done
shift
if [ -n "$host" ]; then
  echo "$host" > "$root/layers/hostname" && printf '%032d\\n' 7 > "$root/layers/machine-id" || exit 125
  for name in hostname machine-id; do
    [ ! -f "/etc/$name" ] || mount --bind "$root/layers/$name" "/etc/$name" || exit 125
  done
fi
[ -z "$online" ] || [ ! -e "$online" ] || { echo 0 > "$root/layers/online" && mount --bind "$root/layers/online" "$online"; } || exit 125
echo "$pid" > /proc/sys/kernel/ns_last_pid || exit 125
for name in bus fs irq sys sysrq-trigger; do
  [ ! -e "/proc/$name" ] || { mount --bind "/proc/$name" "/proc/$name" && mount -o remount,bind,ro "/proc/$name"; } || exit 125
done
cd "$cwd" && "$@" 9<&-
status=$?
left=0
for process in /proc/[0-9]*; do
  [ "$process" = /proc/1 ] || [ -z "$(tr -d '\\0' 2> /dev/null < "$process/cmdline")" ] || left=$((left + 1))
done
[ "$left" = 0 ] || echo "${LEFT_BEHIND}$left"
exit "$status"`;
/** Process numbers from which a run starts to count: random, because without namespaces nobody could foresee them either. */
const PROCESSES = [1e3, 3e4];
/** Where the C library, and with it every language, looks up how many processors there are. */
const ONLINE = "/sys/devices/system/cpu/online";
/** What stands in front of a command that is shut in. */
function encloseCommand({ enclosure, conditions, cwd, hidden }) {
	const { root, checkout, storage, unshared, alone } = conditions;
	const host = unshared.includes("--uts") ? OTHER_HOST_NAME : "";
	const loop = unshared.includes("--net") ? "lo" : "";
	return [
		...enclosure.rise,
		"unshare",
		...enclosure.unshare,
		...unshared,
		"sh",
		"-c",
		ENCLOSE,
		"sh",
		root,
		checkout,
		storage,
		cwd,
		host,
		loop,
		String(randomInt(...PROCESSES)),
		alone ? ONLINE : "",
		...enclosure.covered,
		"--",
		...hidden,
		"--",
		"setpriv",
		...enclosure.sink
	];
}

// packages/reproducibility/src/variation.ts
/**
* What the experiment changes on purpose, all at once. In the order in which a guilty one is most likely, because a bisection asks
* the first half first. Addresses come before everything else: whatever changes a process a little moves its memory too. A variable that nobody reads
* comes before those that somebody may: who writes the whole environment down is caught by it.
*/
const VARIATIONS = [
	"aslr",
	"extra-variable",
	"hash-seed",
	"threads",
	"cpu-dispatch",
	"libm",
	"time-zone",
	"locale",
	"file-order",
	"path",
	"home",
	"umask",
	"exec-path",
	"clock",
	"host-name",
	"network"
];
/** What a quick run leaves out, because it needs much of the machine or breaks commands that download. */
const COSTLY = /* @__PURE__ */ new Set([
	"libm",
	"clock",
	"host-name",
	"network"
]);
/** The variations of a quick run. */
const STANDARD_VARIATIONS = VARIATIONS.filter((variation) => !COSTLY.has(variation));
/** Whether a word names a variation. */
function isVariation(word) {
	return VARIATIONS.some((variation) => variation === word);
}
const THREAD_VARIABLES = [
	"OMP_NUM_THREADS",
	"OPENBLAS_NUM_THREADS",
	"MKL_NUM_THREADS",
	"BLIS_NUM_THREADS",
	"VECLIB_MAXIMUM_THREADS",
	"NUMEXPR_NUM_THREADS"
];
/**
* Conditions of a run: everything pinned, except what is varied.
*
* @param root folder of this reproduction; checkouts, homes and temporary folders are made inside
* @param memory a folder on a file system in memory, where a checkout fits; null: there is none
*/
function runConditions(varied, machine, root, memory = null) {
	const pick = (variation, pinned, changed) => varied.has(variation) ? changed : pinned;
	const threads = pick("threads", "1", String(machine.cpus));
	const checkout = join(root, pick("path", "checkout", "another/place/for/the-checkout"));
	const home = pick("home", join(root, "home"), machine.enclosure?.home ?? join(root, "another-home"));
	const temporary = join(root, "tmp");
	return {
		varied: VARIATIONS.filter((variation) => varied.has(variation)),
		env: {
			...Object.fromEntries(THREAD_VARIABLES.map((name) => [name, threads])),
			...pick("threads", {
				OMP_DYNAMIC: "FALSE",
				MKL_DYNAMIC: "FALSE"
			}, {}),
			...pick("cpu-dispatch", {}, BASELINE_CPU),
			...pick("libm", {}, BASELINE_LIBM),
			...pick("clock", {}, { NO_FAKE_STAT: "1" }),
			...pick("extra-variable", {}, { MODELGATE_CAPTURE_ENVIRONMENT: "captured" }),
			PYTHONHASHSEED: pick("hash-seed", "0", "4242"),
			TZ: pick("time-zone", "UTC", machine.otherZone),
			...pick("locale", {
				LC_ALL: "C.UTF-8",
				LANG: "C.UTF-8"
			}, otherLocale(machine)),
			HOME: home,
			TMPDIR: temporary,
			PYTHONDONTWRITEBYTECODE: "1"
		},
		umask: pick("umask", "0022", "0002"),
		wrapper: [
			...pick("threads", machine.oneProcessor ?? [], []),
			...pick("clock", [], machine.otherClock ?? []),
			...pick("aslr", machine.fixedAddresses ?? [], [])
		],
		unshared: [...pick("network", [], ["--net"]), ...pick("host-name", [], ["--uts"])],
		root,
		checkout,
		storage: varied.has("file-order") && machine.enclosure !== null && memory !== null ? memory : checkout,
		home,
		temporary,
		reverseFiles: varied.has("file-order"),
		alone: !varied.has("threads")
	};
}
/** The time zone, as POSIX writes it, in which it is another day than in UTC now: fourteen hours ahead, or twelve behind while that is still today. */
function otherZone(now) {
	return now.getUTCHours() < 10 ? "GMT+12" : "GMT-14";
}
/** Programs with tables of their own (ICU, Java, Node) follow the name of a locale that the C library does not have. */
function otherLocale({ otherLocale: name, localeFolder }) {
	if (name === null) return {
		LANG: OTHER_LOCALE,
		LC_CTYPE: "C.UTF-8"
	};
	return {
		LC_ALL: name,
		LANG: name,
		...localeFolder === null ? {} : { LOCPATH: localeFolder }
	};
}
/** Estonian sorts z before t. */
const OTHER_LOCALE = "et_EE.UTF-8";
/**
* A processor without AVX-512, for every library that chooses kernels at run time. The control runs on the machine as it is, so that a record made
* there stays comparable.
*/
const BASELINE_CPU = {
	OPENBLAS_CORETYPE: "Haswell",
	MKL_ENABLE_INSTRUCTIONS: "AVX2",
	ONEDNN_MAX_CPU_ISA: "AVX2",
	ATEN_CPU_CAPABILITY: "avx2",
	NPY_DISABLE_CPU_FEATURES: "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR X86_V4"
};
/** A C library without fused multiplication, whose functions round otherwise. Both spellings of its versions. */
const BASELINE_LIBM = { GLIBC_TUNABLES: "glibc.cpu.hwcaps=-AVX2,-FMA,-AVX2_Usable,-FMA_Usable" };
/** Folder that is put on PATH in front of nothing: it does not exist, and only shows up where PATH is written down. */
const EXTRA_PATH = "/modelgate-was-here";

// packages/reproducibility/src/watch-memory.ts
/** Between two looks: short beside any training, and a look costs less than a millisecond. */
const INTERVAL_MS = 200;
/** More processes than a training starts; a look must end. */
const MAX_PROCESSES = 4096;
/**
* Watches how much memory a process and everything it starts hold. The kernel keeps the peak of each process, so only one that lives shorter than the interval
* between two looks goes unseen.
*
* @returns `stop` ends it and gives the highest peak of one process in bytes; null where there is no /proc
*/
function watchMemory(pid) {
	let peak = 0;
	const look = () => {
		if (pid !== void 0) peak = Math.max(peak, ...descendants(pid).map(peakOf));
	};
	const timer = setInterval(look, INTERVAL_MS);
	timer.unref();
	return { stop() {
		clearInterval(timer);
		return peak === 0 ? null : peak;
	} };
}
function descendants(pid) {
	const found = [pid];
	for (const parent of found) if (found.length < MAX_PROCESSES) found.push(...childrenOf(parent));
	return found;
}
function childrenOf(pid) {
	try {
		return readdirSync(`/proc/${pid}/task`).flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, "latin1").trim().split(" ").filter(Boolean).map(Number));
	} catch {
		return [];
	}
}
function peakOf(pid) {
	try {
		const kilobytes = /^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1];
		return Number(kilobytes ?? 0) * 1024;
	} catch {
		return 0;
	}
}

// packages/reproducibility/src/run-command.ts
/** What of a log is kept from its start and from its end: enough for any error, bounded for any loop. */
const LOG_BYTES = 262144;
/** What still lies in the pipes of a command that has ended is read in less; a process that holds them and cannot be ended must not hold us. */
const DRAIN_MS = 2e3;
/**
* Runs a declared command with a scrubbed environment, in a process group of its own that is killed when the command ends or its time is up.
* Never throws for what the command does.
*/
async function runCommand(options) {
	const { command, cwd, conditions, machine, timeoutSeconds, hidden } = options;
	const { enclosure } = machine;
	const [file = "sh", ...args] = [
		...enclosure === null ? [] : encloseCommand({
			enclosure,
			conditions,
			cwd,
			hidden
		}),
		"env",
		"-i",
		...Object.entries(commandEnvironment(options)).map(([name, value]) => `${name}=${value}`),
		...conditions.wrapper,
		"sh",
		"-c",
		"umask \"$1\"; shift; exec \"$@\"",
		"sh",
		conditions.umask,
		...machine.shell,
		command
	];
	const startedAt = /* @__PURE__ */ new Date();
	const log = boundedLog();
	const child = spawn(file, args, {
		cwd: enclosure === null ? cwd : conditions.root,
		env: { PATH: options.parentEnv["PATH"] },
		detached: true,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
	child.stdout.on("data", (chunk) => log.add(chunk));
	child.stderr.on("data", (chunk) => log.add(chunk));
	const memory = watchMemory(child.pid);
	let timedOut = false;
	const timer = setTimeout(() => {
		timedOut = true;
		killGroup(child.pid, enclosure?.rise);
	}, timeoutSeconds * 1e3);
	const closed = new Promise((resolve) => child.on("close", resolve));
	const { exitCode, signal } = await new Promise((resolve) => {
		child.on("exit", (code, name) => resolve({
			exitCode: code,
			signal: name
		}));
		child.on("error", (error) => {
			log.add(Buffer.from(`${error.message}\n`));
			resolve({
				exitCode: null,
				signal: null
			});
		});
	});
	clearTimeout(timer);
	const seconds = (Date.now() - startedAt.getTime()) / 1e3;
	killGroup(child.pid, enclosure?.rise);
	const marked = enclosure === null ? killByMarker(conditions.home) : 0;
	await Promise.race([closed, setTimeout$1(DRAIN_MS, null, { ref: false })]);
	child.stdout.destroy();
	child.stderr.destroy();
	const { text, left } = takeLeftBehind(log.text());
	return {
		startedAt,
		seconds,
		exitCode,
		signal,
		timedOut,
		survivors: marked + left,
		peakMemory: memory.stop(),
		logDropped: log.dropped(),
		log: maskSecrets(text, options.parentEnv)
	};
}
/** The log without the remark of the enclosure, and the number in it. */
function takeLeftBehind(log) {
	const at = log.lastIndexOf(LEFT_BEHIND);
	const left = at === -1 ? NaN : Number(log.slice(at + LEFT_BEHIND.length));
	return Number.isInteger(left) ? {
		text: log.slice(0, at),
		left
	} : {
		text: log,
		left: 0
	};
}
/** What a program needs to be found and to reach the network; never a token, `GITHUB_*`, `ACTIONS_*`, `INPUT_*` or `RUNNER_*`. */
const PASSED_ON = [
	"PATH",
	"LD_LIBRARY_PATH",
	"DYLD_LIBRARY_PATH",
	"PKG_CONFIG_PATH",
	"pythonLocation",
	"VIRTUAL_ENV",
	"CONDA_PREFIX",
	"JAVA_HOME",
	"R_HOME",
	"CUDA_VISIBLE_DEVICES",
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"NO_PROXY",
	"http_proxy",
	"https_proxy",
	"no_proxy",
	"SSL_CERT_FILE",
	"REQUESTS_CA_BUNDLE"
];
/** The whole environment of the command. */
function commandEnvironment({ conditions, parentEnv, env }) {
	const inherited = PASSED_ON.flatMap((name) => {
		const value = parentEnv[name];
		return value === void 0 ? [] : [[name, value]];
	});
	const merged = {
		...Object.fromEntries(inherited),
		...conditions.env,
		...env
	};
	if (conditions.varied.includes("exec-path")) merged["PATH"] = `${merged["PATH"] ?? ""}:${EXTRA_PATH}`;
	return merged;
}
/** @param rise what the group was started with, if it became root */
function killGroup(pid, rise = []) {
	if (pid === void 0) return;
	const [program, ...args] = rise;
	if (program !== void 0) spawnSync(program, [
		...args,
		"kill",
		"-KILL",
		"--",
		`-${pid}`
	], {
		stdio: "ignore",
		timeout: 1e4
	});
	try {
		process.kill(-pid, "SIGKILL");
	} catch {}
}
/**
* Kills processes that left the group: on Linux they are known by HOME, which is a folder of this run alone.
*
* @returns how many there were
*/
function killByMarker(home) {
	if (process.platform !== "linux") return 0;
	let killed = 0;
	for (const name of readdirSync("/proc")) {
		const pid = Number(name);
		if (!Number.isInteger(pid) || pid === process.pid) continue;
		try {
			if (!readFileSync(`/proc/${name}/environ`, "latin1").split("\0").includes(`HOME=${home}`)) continue;
			process.kill(pid, "SIGKILL");
			killed++;
		} catch {}
	}
	return killed;
}
/** Shorter values are words. */
const MIN_SECRET = 8;
function boundedLog() {
	let head = Buffer.alloc(0);
	let tail = Buffer.alloc(0);
	let dropped = 0;
	return {
		add(chunk) {
			const room = LOG_BYTES - head.length;
			head = Buffer.concat([head, chunk.subarray(0, Math.max(0, room))]);
			const rest = Buffer.concat([tail, chunk.subarray(Math.max(0, room))]);
			const excess = Math.max(0, rest.length - LOG_BYTES);
			dropped += excess;
			tail = rest.subarray(excess);
		},
		text() {
			const cut = dropped === 0 ? "" : `\n… ${dropped} bytes were left out …\n`;
			return `${head.toString("utf8")}${cut}${tail.toString("utf8")}`;
		},
		dropped: () => dropped
	};
}
/** Values of variables that look like secrets, and tokens of GitHub, wherever the command got them from. */
function maskSecrets(text, env) {
	return Object.entries(env).filter(([name]) => /token|secret|password|passwd|passphrase|credential|private|_key$|api_?key|_pat$/iu.test(name)).flatMap(([, value = ""]) => [value, ...value.split("\n")]).filter((value) => value.length >= MIN_SECRET).toSorted((a, b) => b.length - a.length).reduce((masked, secret) => masked.replaceAll(secret, "***"), text).replaceAll(/\b(?:gh[a-z]_\w{36,}|github_pat_\w{36,})/gu, "***");
}

// packages/reproducibility/src/observe-conditions.ts
/** Looking around is quick; NumPy on a cold disk takes some seconds. */
const TIMEOUT_SECONDS = 60;
/** More distributions than any environment has. */
const MAX_PACKAGES = 1500;
/** Stands in front of every line that is read back. */
const MARK = "modelgate:";
const LOOK = `
set +e
say() { [ -z "$2" ] || printf '${MARK}%s=%s\\n' "$1" "$2"; }
say path "$PWD"
say home "$HOME"
say umask "$(umask)"
say exec-path "$PATH"
say extra-variable "extra: $MODELGATE_CAPTURE_ENVIRONMENT"
say time-zone "$(date +%z)"
say clock "$(date +%Y)"
say host-name "$(uname -n)"
say threads "$OMP_NUM_THREADS $(nproc 2> /dev/null) $(getconf _NPROCESSORS_ONLN 2> /dev/null)"
say locale "$(printf 'z\\nt\\nT\\na\\n' | sort 2> /dev/null | tr -d '\\n')"
say file-order "$(find . 2> /dev/null | cksum)"
[ ! -r /proc/net/dev ] || say network "$(wc -l < /proc/net/dev)"
say libm "$(awk 'BEGIN { for (i = 1; i < 500; i++) printf "%.17g %.17g %.17g\\n", sin(i / 37), exp(i / 99), log(i / 7) }' 2> /dev/null | cksum)"
if [ -r /proc/self/maps ]; then
  address() { sh -c 'read first rest < /proc/self/maps; echo "$first"'; }
  if [ "$(address)" = "$(address)" ]; then say aslr fixed; else say aslr random; fi
fi
cd "$TMPDIR"`;
/** The folder of the repository is not the current one, so that no module of it is imported. */
const LOOK_AT_PYTHON = `
import hashlib, json, sys
def packages():
    from importlib.metadata import distributions
    for item in distributions():
        name = item.metadata["Name"]
        if name:
            files = item.read_text("RECORD")
            yield {"name": name, "version": item.version, "record": files and hashlib.sha256(files.encode()).hexdigest()}
def libraries():
    from threadpoolctl import threadpool_info
    for item in threadpool_info():
        yield {key: str(item.get(key)) for key in ("internal_api", "version", "architecture", "num_threads")}
def kernels():
    import numpy
    a = numpy.arange(1, 1000001, dtype="f4").reshape(1000, 1000) ** 0.5
    return hashlib.sha256((a @ a.T).tobytes() + numpy.argsort(numpy.arange(5000) % 7).tobytes()).hexdigest()
def libm():
    import math
    numbers = [(math.sin(i / 37), math.exp(i / 99), math.log(i / 7), math.tanh(i / 300), (i / 7) ** 1.7) for i in range(1, 5000)]
    return hashlib.sha256(repr(numbers).encode()).hexdigest()
def attempt(what, otherwise):
    try: return what()
    except Exception: return otherwise
print("${MARK}python=" + json.dumps({
    "version": sys.version.replace("\\n", " "), "hash": str(hash("modelgate")), "kernels": attempt(kernels, None), "libm": libm(),
    "flags": {name: int(getattr(sys.flags, name)) for name in dir(sys.flags) if isinstance(getattr(sys.flags, name), int) and name[0] != "_" and name[:2] != "n_"},
    "packages": attempt(lambda: sorted(packages(), key=lambda item: item["name"].lower())[:${MAX_PACKAGES}], []),
    "libraries": attempt(lambda: list(libraries()), [])}))`;
/**
* Looks around where a command is about to run. Runs a shell script and the Python that the command names, never the command.
*
* @param options of the run that follows
*/
async function observeConditions(options) {
	const python = interpreterOf(options);
	const { log } = await runCommand({
		...options,
		command: `${LOOK}\n${quote(python)} -c ${quote(LOOK_AT_PYTHON)} 2> /dev/null || true`,
		timeoutSeconds: TIMEOUT_SECONDS
	});
	const said = new Map(log.split("\n").filter((line) => line.startsWith(MARK)).map((line) => {
		const at = line.indexOf("=");
		return [line.slice(10, at), line.slice(at + 1)];
	}));
	const found = parse$1(said.get("python"));
	said.delete("python");
	const text = (key) => {
		const value = valueAt(found, key);
		return typeof value === "string" ? { [key]: value } : {};
	};
	const { hash, kernels, libm } = {
		...text("hash"),
		...text("kernels"),
		...text("libm")
	};
	return {
		seen: {
			...Object.fromEntries(said),
			...libm === void 0 ? {} : { libm },
			...hash === void 0 ? {} : { "hash-seed": hash },
			...kernels === void 0 ? {} : { "cpu-dispatch": kernels }
		},
		python: readPython(found)
	};
}
/** The Python that a command names, as a path where it is one; `python3` otherwise. */
function interpreterOf({ command, cwd }) {
	const named = /(?:^|[\s;&|(])((?:[\w./-]*\/)?python[\d.]*)(?=\s)/u.exec(command)?.[1] ?? "python3";
	return named.includes("/") && !named.startsWith("/") ? join(cwd, named) : named;
}
function quote(text) {
	return `'${text.replaceAll("'", `'\\''`)}'`;
}
function parse$1(text) {
	try {
		return text === void 0 ? null : JSON.parse(text);
	} catch {
		return null;
	}
}
/** Reads back what Python said, here or out of a record. */
function readPython(value) {
	const version = valueAt(value, "version");
	if (typeof version !== "string") return null;
	const flags = valueAt(value, "flags");
	return {
		version,
		flags: Object.fromEntries(Object.entries(flags ?? {}).filter((entry) => typeof entry[1] === "number")),
		packages: listOf(valueAt(value, "packages")).flatMap((item) => {
			const { name, version: installed, record } = textsOf(item);
			return name === void 0 || installed === void 0 ? [] : [{
				name,
				version: installed,
				record: record ?? null
			}];
		}),
		libraries: listOf(valueAt(value, "libraries")).map(textsOf)
	};
}
function listOf(value) {
	return Array.isArray(value) ? value.slice(0, MAX_PACKAGES) : [];
}
function textsOf(value) {
	return Object.fromEntries(Object.entries(value ?? {}).filter((entry) => typeof entry[1] === "string"));
}

// packages/reproducibility/src/explain-environment.ts
/** A sentence names some packages; the data hold all. */
const MAX_NAMED = 5;
/** Larger lock files are made by no tool. */
const MAX_LOCK_BYTES = 16777216;
/**
* What the environment of the runs has to do with the result: packages that are not those of the lock files, and what changed since the recorded
* reproduction.
*
* @param explains whether there is a difference to explain; remarks otherwise
*/
function explainEnvironment(record, options, explains) {
	const pins = readPins(options);
	return [...lockFindings(record, pins, explains), ...explains ? changeFindings(record, options, pins) : []];
}
function lockFindings({ python }, pins, explains) {
	const other = (python?.packages ?? []).flatMap((installed) => {
		const pin = pins.get(normalName(installed.name));
		return pin === void 0 || pin.version === installed.version ? [] : [{
			installed,
			pin
		}];
	});
	const [first] = other;
	if (first === void 0) return [];
	const more = other.length === 1 ? "" : ` So do ${other.length - 1} more packages.`;
	return [{
		code: "REPRODUCTION_LOCK_NOT_USED",
		severity: explains ? "warning" : "note",
		message: `The runs used ${first.installed.name} ${first.installed.version}, and ${first.pin.location.path} pins ${first.pin.version}.${more}`,
		advice: `pip install --require-hashes -r ${first.pin.location.path}`,
		location: first.pin.location,
		subject: first.installed.name,
		data: { packages: other.map(({ installed, pin }) => ({
			...installed,
			pinned: pin.version
		})) }
	}];
}
/** What is not as it was when the recorded reproduction was made: versions first, because they matter most. */
function changeFindings(record, { recordedReport }, pins) {
	if (recordedReport === void 0) return [];
	const before = new Map(packagesOf(recordedReport).map(({ name, version }) => [name, version]));
	const packages = (record.python?.packages ?? []).flatMap(({ name, version }) => {
		const old = before.get(name);
		return old === void 0 || old === version ? [] : [{
			name,
			was: old,
			is: version
		}];
	});
	const machine = Object.entries(record.environment).flatMap(([name, is]) => {
		const was = textAt(recordedReport, "environment", name);
		return was === void 0 || was === is ? [] : [{
			name,
			was,
			is
		}];
	});
	const changes = [...packages, ...machine];
	if (changes.length === 0) return [];
	const named = changes.slice(0, MAX_NAMED).map(({ name, was, is }) => `${name} was ${was} and is ${is}`);
	const rest = changes.length > MAX_NAMED ? `; and ${changes.length - MAX_NAMED} more` : "";
	const location = packages.flatMap(({ name }) => pins.get(normalName(name))?.location ?? [])[0];
	return [{
		code: "REPRODUCTION_ENVIRONMENT_CHANGED",
		severity: "note",
		message: `Since the recorded reproduction the environment changed: ${named.join("; ")}${rest}.`,
		advice: "Install the versions of then, or record what they make today with `modelgate update`.",
		...location === void 0 ? {} : { location },
		data: { changes }
	}];
}
function packagesOf(report) {
	return readPython(valueAt(report, "data", "python"))?.packages ?? [];
}
/** Pins of the declared requirement files, by normal name. */
function readPins({ declaration: { manifest }, repository }) {
	if (repository === null) return /* @__PURE__ */ new Map();
	const locks = manifest.spec.training?.environment?.locks ?? [];
	return new Map(locks.flatMap(({ path }) => {
		const clean = confinePath(path);
		return linesOf$2(join(repository, clean)).flatMap((text, index) => {
			const [, name, version] = /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*==\s*([^\s;\\*]+)/u.exec(text) ?? [];
			if (name === void 0 || version === void 0) return [];
			const line = index + 1;
			const location = {
				path: clean,
				line,
				column: 1,
				endLine: line,
				endColumn: `${name}==${version}`.length + 1
			};
			return [[normalName(name), {
				version,
				location
			}]];
		});
	}));
}
function linesOf$2(path) {
	const stat = statSync(path, { throwIfNoEntry: false });
	return stat?.isFile() === true && stat.size <= MAX_LOCK_BYTES && path.endsWith(".txt") ? readFileSync(path, "utf8").split("\n") : [];
}
/** Names of Python packages are equal if only case and `-`, `_`, `.` differ (PEP 503). */
function normalName(name) {
	return name.toLowerCase().replace(/[-_.]+/gu, "-");
}

// packages/reproducibility/src/find-guilty-line.ts
/** A hint points at some lines; a list of all is no hint. */
const MAX_LINES = 5;
/**
* Looks through the scripts that a command names, and through the modules of the repository that they import, for lines that can do what the runs showed.
* The evidence comes first: without a difference between runs nothing is suspected.
*
* @param repository a work tree at the commit of the runs
*/
async function findGuiltyLines({ bisection }, reproduce, repository) {
	if (bisection === null) return [];
	const suspicions = bisection.outcome === "unvaried" && bisection.suspects.length === 0 ? UNSEEDED : bisection.suspects.flatMap((variation) => OF_VARIATION[variation]);
	return (await listScripts(reproduce, scriptsOf(repository))).filter(isProgram).flatMap((script) => linesOf$1(script, suspicions)).slice(0, MAX_LINES);
}
function linesOf$1({ path, text }, suspicions) {
	const comment = /\.[cm]?js$/u.test(path) ? /(^|\s)\/\/.*$/u : /(^|\s)#.*$/u;
	const lines = text.split("\n").map((line) => line.replace(comment, ""));
	const whole = lines.join("\n");
	const open = suspicions.filter(({ unlessFile }) => unlessFile === void 0 || !unlessFile.test(whole));
	return lines.flatMap((code, index) => {
		const found = open.find(({ pattern, unless }) => pattern.test(code) && unless?.test(callFrom(lines, index)) !== true);
		if (found === void 0) return [];
		const indent = code.length - code.trimStart().length;
		const line = index + 1;
		const location = {
			path,
			line,
			column: indent + 1,
			endLine: line,
			endColumn: code.trimEnd().length + 1
		};
		return [{
			what: found.what,
			fix: found.fix ?? null,
			text: code.trim().slice(0, 200),
			location
		}];
	});
}
/** A line with those after it, as long as a parenthesis is open: arguments that make a call harmless may stand on lines of their own. */
function callFrom(lines, index) {
	let call = "";
	for (const line of lines.slice(index, index + MAX_CALL_LINES)) {
		call += `${line} `;
		if (call.split(/[([{]/u).length <= call.split(/[)\]}]/u).length) break;
	}
	return call;
}
/** A call with more lines is a table. */
const MAX_CALL_LINES = 40;
/** Reads a script of a work tree. */
function scriptsOf(repository) {
	return async (path) => {
		const stat = lstatSync(join(repository, path), { throwIfNoEntry: false });
		return stat?.isFile() === true && stat.size <= 1048576 ? readFile(join(repository, path), "utf8") : null;
	};
}
const CLOCK = [
	{
		what: "takes the time of day",
		fix: "Leave the time out of the output, or take it from SOURCE_DATE_EPOCH.",
		pattern: /\btime\.(time|time_ns|strftime|ctime|localtime|perf_counter|monotonic|process_time)\w*\(|(?<![\w.])(time|perf_counter)\(\s*\)|\b(date)?time\.(now|utcnow|today)\(|\bdate\.today\(|\$\(date\b|^\s*date\b|\bDate\.now\(|\bnew Date\(\s*\)|\b(?:current_timestamp|CURRENT_TIMESTAMP)\b|\bSys\.time\(/u
	},
	{
		what: "takes the time of a file, which is that of the checkout",
		fix: "Leave it out of the output.",
		pattern: /\bst_[mca]time|\bget[mca]time\(|\bmtimeMs\b/u
	},
	{
		what: "writes the time into an archive",
		fix: "`mtime=0` for gzip and tar, a `ZipInfo` with a fixed date for zip, `gzip -n`, `tar --mtime=@0`.",
		pattern: /\bgzip\.(open|compress|GzipFile)\(|\b(ZipFile|GzipFile)\(|\btarfile\.open\(|(^|[|;&]\s*)(gzip|zip|tar)\s/u,
		unless: /\bmtime\b|gzip\s+-\w*n|["']r(b|t|:\w+)?["']/u
	}
];
/** A seed among the arguments that is more than a word for none. */
const SEEDED = /\brandom_state\s*=\s*(?!None\b)\S/u;
/** The global generator of NumPy, which scikit-learn takes where it is given no other. */
const NUMPY_SEEDED = /\b(np|numpy)\.random\.seed\(\s*[^)\s]/u;
/** What is random without any change of the environment. The time of day is among it: no machine keeps two runs in one second. */
const UNSEEDED = [
	{
		what: "makes a generator without a seed",
		fix: "`np.random.default_rng(7)`, with the seed that the manifest declares.",
		pattern: /\b(default_rng|RandomState|random\.Random|SystemRandom|SeedSequence|Generator\(np\.random\.\w+)\(\s*(None)?\s*\)/u
	},
	{
		what: "uses the global generator of NumPy, which nothing seeds",
		fix: "`np.random.seed(7)` before it, or a generator of its own: `rng = np.random.default_rng(7)`.",
		pattern: /\b(np|numpy)\.random\.(rand|randn|randint|random|random_sample|normal|uniform|choice|shuffle|permutation|standard_normal)\(/u,
		unlessFile: NUMPY_SEEDED
	},
	{
		what: "uses the global generator of Python, which nothing seeds",
		fix: "`random.seed(7)` before it.",
		pattern: /(?<![\w.])random\.(random|randint|randrange|choice|choices|sample|shuffle|uniform|gauss|normalvariate)\(/u,
		unlessFile: /(?<![\w.])random\.seed\(\s*[^)\s]/u
	},
	{
		what: "uses the generator of PyTorch, which nothing seeds",
		fix: "`torch.manual_seed(7)` before it, and `torch.use_deterministic_algorithms(True)`.",
		pattern: /\btorch\.(rand|randn|randint|randperm|normal)\(|\bnn\.(Linear|Conv\w+|Embedding|LSTM|GRU|Transformer\w*)\(|\bDataLoader\(.*shuffle\s*=\s*True/u,
		unlessFile: /\b(torch\.manual_seed|seed_everything)\(\s*[^)\s]/u
	},
	{
		what: "uses the generator of TensorFlow, which nothing seeds",
		fix: "`tf.keras.utils.set_random_seed(7)` before it.",
		pattern: /\btf\.random\.\w+\(|\b(keras\.)?layers\.\w+\(/u,
		unlessFile: /\bset_(random_)?seed\(\s*[^)\s]/u
	},
	{
		what: "splits or shuffles without random_state",
		fix: "`random_state=7` among its arguments.",
		pattern: /\b(train_test_split|\w*ShuffleSplit|resample|shuffle|permutation_importance|make_(classification|regression|blobs|moons|circles))\(|\.sample\(|KFold\(.*shuffle\s*=\s*True/u,
		unless: new RegExp(`${SEEDED.source}|\\brng\\b|\\brandom\\.(shuffle|sample)|shuffle\\s*=\\s*False`, "u"),
		unlessFile: NUMPY_SEEDED
	},
	{
		what: "trains a random model without random_state",
		fix: "`random_state=7` among its arguments.",
		pattern: /\b(RandomForest|ExtraTrees?|(Hist)?GradientBoosting|MLP|SGD|Bagging|AdaBoost|DecisionTree)(Classifier|Regressor)\(|\b((MiniBatch)?KMeans|IsolationForest|GaussianMixture|TSNE|UMAP|TruncatedSVD|NMF|Perceptron|RandomizedSearchCV)\(/u,
		unless: SEEDED,
		unlessFile: NUMPY_SEEDED
	},
	{
		what: "takes random bytes from the system",
		fix: "A seeded generator, or nothing: an identifier belongs beside a model, not in it.",
		pattern: /(?<!\w)(urandom|uuid[14]|token_(hex|bytes|urlsafe)|randbelow|randomUUID|randomBytes)\(|\bsecrets\.\w+\(|\bMath\.random\(|\/dev\/u?random\b|\$RANDOM\b|\bshuf\s|\bsort\s+-\w*R/u
	},
	{
		what: "takes results in the order in which they are ready",
		fix: "`map`, which keeps the order of its input.",
		pattern: /\bas_completed\(|\bimap_unordered\(|generator_unordered/u
	},
	{
		what: "uses the number of the process",
		fix: "Leave it out.",
		pattern: /(?<!\w)getpid\(|\$\$|\bprocess\.pid\b/u
	},
	{
		what: "makes up a name",
		fix: "Leave it out of the output.",
		pattern: /\btempfile\.|\bmkd?s?temp\b/u
	},
	...CLOCK
];
const OF_VARIATION = {
	"hash-seed": [{
		what: "goes through a set, or uses a hash",
		pattern: /(?<![\w.])(frozen)?set\(|\bin\s*\{|=\s*\{[^:}]+\}|=\s*\{[^:]*\bfor\b|(?<![\w.])hash\(/u,
		unless: /\bsorted\(/u
	}],
	threads: [{
		what: "works in several threads or processes",
		pattern: /\bn_jobs\s*=|\b(Thread|Process)?Pool(Executor)?\(|\bcpu_count\(|\bsched_getaffinity\(|\bavailableParallelism\(|\bnproc\b|OMP_NUM_THREADS|\bnum_threads|\bnp\.dot\(|matmul\(|\s@\s/u
	}, {
		what: "trains with linear algebra in several threads",
		pattern: /\.fit\(/u
	}],
	"cpu-dispatch": [{
		what: "sorts ties in an order that the processor chooses",
		pattern: /\barg?sort\(/u,
		unless: /kind\s*=\s*["']stable/u
	}, {
		what: "computes with kernels that the processor chooses",
		pattern: /\.fit\(|\bnp\.(dot|exp|log|tanh|matmul)\(|\s@\s/u
	}],
	libm: [{
		what: "calls functions that round by processor",
		pattern: /\bmath\.(sin|cos|exp|log|pow|tanh)\w*\(|\bexp\(/u
	}],
	aslr: [
		{
			what: "reads memory that was never written",
			pattern: /\b(np|numpy|torch)\.empty(_like)?\(/u
		},
		{
			what: "uses the address of an object",
			pattern: /(?<![\w.])id\(|\bobject\(\)|\bhash\(/u
		},
		{
			what: "goes through a set, whose order follows addresses",
			pattern: /(?<![\w.])set\(|\bin\s*\{|=\s*\{[^:]*\bfor\b/u,
			unless: /\bsorted\(/u
		}
	],
	"time-zone": [{
		what: "takes a local time",
		pattern: /\b(date)?time\.now\(\s*\)|\bfromtimestamp\([^,)]*\)|\btime\.(localtime|strftime|ctime|mktime)\(|\bdate\.today\(|\btz(name|set)\b|(\$\(|^\s*)date\b/u
	}],
	locale: [{
		what: "sorts or formats by the language of the machine",
		pattern: /\blocale\.|localeCompare|\btoLocale\w+\(|\bIntl\.|\bsort\b/u
	}],
	"file-order": [{
		what: "takes files in the order in which the folder lists them",
		pattern: /\b(os\.)?(listdir|scandir|walk)\(|\bi?glob\(|\.iterdir\(|\brglob\(|\bfind\s/u,
		unless: /\bsorted\(|\bsort\b/u
	}],
	path: [{
		what: "uses the path of the checkout",
		pattern: /\bos\.getcwd\(|__file__|\.resolve\(|\babspath\(|\bcwd\(|\bpwd\b|\$PWD\b/u
	}],
	home: [{
		what: "reads the home directory",
		pattern: /\bexpanduser\(|\bPath\.home\(|["']HOME["']|~\/|\$HOME\b/u
	}],
	umask: [{
		what: "keeps file permissions",
		pattern: /\btarfile\.|\bst_mode\b|\bumask\b|\bos\.stat\(|\.stat\(|\bZipFile\b|\btar\s/u
	}],
	"exec-path": [{
		what: "uses the search path",
		pattern: /["']PATH["']|\bwhich\(|\$PATH\b/u
	}],
	"extra-variable": [{
		what: "takes the whole environment",
		pattern: /\bos\.environ\b(?!\s*(\[|\.get))|\bprintenv\b|(^|\s|\()env(\s|\)|$)/u
	}],
	clock: CLOCK,
	"host-name": [{
		what: "takes the name of the machine",
		pattern: /\bgethostname\(|\bgetfqdn\(|\bplatform\.(node|uname)\(|\buname\b|\bhostname\b/u
	}],
	network: [{
		what: "asks the network",
		pattern: /\burlopen\(|\burlretrieve\(|\brequests\.\w+\(|\bsocket\.|\bfetch_\w+\(|\bload_dataset\(|\bcurl\s|\bwget\s/u
	}]
};

// packages/reproducibility/src/fingerprint-outputs.ts
/** The files that one run left and that are compared; of an output that is a folder, every model in it. */
async function listOutputFiles(outputs, folder) {
	const files = [];
	for (const { path: declared, role } of outputs) {
		if (role === "log") continue;
		const path = confinePath(declared);
		const file = join(folder, path);
		const stat = lstatSync(file, { throwIfNoEntry: false });
		if (stat?.isFile() === true) files.push({
			path,
			file,
			role
		});
		if (stat?.isDirectory() !== true) continue;
		for (const inside of (await listModels(file)).values()) files.push({
			path: `${path}/${inside}`,
			file: join(file, inside),
			role
		});
	}
	return files;
}
/**
* Takes the fingerprint of every output of a run.
*
* @throws ModelgateError when one cannot be read
*/
async function fingerprintOutputs(outputs, folder) {
	const fingerprints = [];
	for (const { path, file, role } of await listOutputFiles(outputs, folder)) fingerprints.push({
		role,
		...await fingerprintModel(file, path)
	});
	return fingerprints;
}

// packages/reproducibility/src/find-vacuous-outputs.ts
/**
* Outputs in which nothing is left that could differ: documents without a value, and those whose every value is declared volatile. Whatever made them agrees
* with itself.
*
* @throws ModelgateError when an output cannot be read
*/
async function findVacuousOutputs({ declaration, folder }) {
	const { manifest, locate } = declaration;
	const findings = [];
	for (const [index, output] of (manifest.spec.reproduce?.outputs ?? []).entries()) {
		const files = await listOutputFiles([output], `${folder}/control`);
		const empty = await Promise.all(files.map(({ file }) => isVacuous(file, output.volatile ?? [])));
		if (files.length === 0 || empty.includes(false)) continue;
		findings.push({
			code: "REPRODUCIBILITY_NOT_COMPARED",
			severity: "warning",
			message: `Nothing in ${confinePath(output.path)} can be compared: it holds no value${output.volatile === void 0 ? "" : " that is not declared volatile"}.`,
			advice: "Declare the values alone that differ by design, by their full names.",
			location: locate(`/spec/reproduce/outputs/${index}/${output.volatile === void 0 ? "path" : "volatile"}`),
			subject: output.path
		});
	}
	return findings;
}
async function isVacuous(path, volatile) {
	const file = await openModelFile(path, { volatile });
	file.close();
	if (file.format !== "json" || file.entries.length > 0) return false;
	const values = (json) => json.replaceAll(/"(?:[^"\\]|\\.)*":|"\(volatile\)"/gu, "");
	return file.documents.every(({ json }) => !/[^[\]{},]/u.test(values(json)));
}

// packages/reproducibility/src/advise-variation.ts
/** The explanation of a guilty variation, for a person who has never heard of it. */
function adviseVariation(variation) {
	return ADVICE[variation];
}
const ADVICE = {
	"hash-seed": {
		meaning: "the order of Python sets, and of dictionaries made from them, changes with the hash seed",
		fix: "Iterate over `sorted(…)` instead of a set, or set PYTHONHASHSEED=0 under `reproduce.env`."
	},
	threads: {
		meaning: "the number of processors and threads decides how work is split, and so in which order numbers are added up",
		fix: "Fix the number of workers in the code (`n_jobs=1`), set OMP_NUM_THREADS=1 and OPENBLAS_NUM_THREADS=1 under `reproduce.env`, or demand `numeric`."
	},
	"cpu-dispatch": {
		meaning: "the kind of processor decides how numbers are added up, and how ties are sorted",
		fix: "Set OPENBLAS_CORETYPE=Haswell under `reproduce.env` and sort with `kind=\"stable\"`, or demand `numeric`."
	},
	libm: {
		meaning: "the functions of the C library round otherwise on another processor",
		fix: "Set GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA under `reproduce.env`, or demand `numeric`."
	},
	clock: {
		meaning: "the time of day is written or used",
		fix: "Leave the time out of the output, or take it from SOURCE_DATE_EPOCH."
	},
	"host-name": {
		meaning: "the name of the machine is written or used",
		fix: "Leave the name of the machine out of the output."
	},
	network: {
		meaning: "something is fetched from the network, and another result is made without it",
		fix: "Name the data with its digest under `spec.data` and fetch it in a step before."
	},
	aslr: {
		meaning: "something depends on memory addresses: the order of a set of objects, `id()`, or memory that was never written",
		fix: "Sort by a key of the data, and start arrays with `np.zeros` instead of `np.empty`."
	},
	"time-zone": {
		meaning: "a local time or date is written or used",
		fix: "Use `datetime.now(timezone.utc)`, or leave the time out of the output."
	},
	locale: {
		meaning: "text is sorted or formatted by the language of the machine",
		fix: "Sort by code point (`sorted(…)` without `locale.strxfrm`, `sort()` without `localeCompare`), or set LC_ALL=C.UTF-8 under `reproduce.env`."
	},
	"file-order": {
		meaning: "files are used in the order in which the folder lists them",
		fix: "Use `sorted(os.listdir(…))` or `sorted(glob(…))`."
	},
	path: {
		meaning: "the path of the checkout is written into an output or decides something",
		fix: "Write paths relative to the repository."
	},
	home: {
		meaning: "a file of the home directory, a cache or a setting, changes the result",
		fix: "Keep settings in the repository, and download nothing into the home directory without a digest."
	},
	umask: {
		meaning: "file permissions are written into an output",
		fix: "Set permissions explicitly when an archive is made."
	},
	"exec-path": {
		meaning: "the search path is written into an output or decides which program runs",
		fix: "Leave PATH out of the output."
	},
	"extra-variable": {
		meaning: "the whole environment is written into an output",
		fix: "Write only the variables that matter."
	}
};

// packages/reproducibility/src/guilty-sentence.ts
/** What a bisection found, for people; null where there was none. */
function guiltySentence({ bisection }) {
	if (bisection === null) return null;
	const { outcome, suspects } = bisection;
	const [first] = suspects;
	if (outcome === "unvaried" && first === "clock") return {
		sentence: `Two runs under the same conditions differ too, and only where the time of each is written: ${adviseVariation(first).meaning}.`,
		fix: adviseVariation(first).fix
	};
	if (outcome === "unvaried") return {
		sentence: "Two runs under the same conditions differ too: the command is random by itself, or the time of day is in its output.",
		fix: "Seed every generator (random, numpy, the library) and leave the time out of outputs."
	};
	if (outcome === "guilty" && first !== void 0) {
		const { meaning, fix } = adviseVariation(first);
		return {
			sentence: `Varying "${first}" alone makes the difference: ${meaning}.`,
			fix
		};
	}
	return {
		sentence: `The budget ended, or only several variations together make the difference. Still suspected: ${suspects.join(", ")}.`,
		fix: "Raise `budget`, or name some of them under `vary`."
	};
}

// packages/reproducibility/src/compare-metrics.ts
/** Figures that differ by less than this part of their size are equal enough for a person. */
const RELATIVE = .001;
/**
* Compares two files of metrics figure by figure: agreement within a thousandth of the figure. Whole numbers, texts and the names of figures must be equal.
*
* @returns the figures beyond their limit; null when the files do not hold the same figures, or no figure at all
* @throws ModelgateError when a file cannot be read
*/
async function compareMetrics(a, b, volatile) {
	return differencesOf(await readFigures(a, volatile), await readFigures(b, volatile));
}
function differencesOf(first, second) {
	if (first.real.size === 0 || first.discrete !== second.discrete) return null;
	if ([...first.real.keys()].toSorted().join("\n") !== [...second.real.keys()].toSorted().join("\n")) return null;
	return [...first.real].flatMap(([metric, expected]) => beyond(metric, expected, second.real.get(metric) ?? NaN));
}
/**
* Compares a file of metrics with a copy in which one figure is another.
*
* @returns the name of the figure, and whether the comparison saw it; null where the file holds none
* @throws ModelgateError when the file cannot be read
*/
async function changeMetric(path) {
	const figures = await readFigures(path, []);
	const [first] = figures.real;
	if (first === void 0) return null;
	const [metric, value] = first;
	const changed = new Map(figures.real).set(metric, Number.isFinite(value) ? value + Math.abs(value) + 1 : 0);
	return {
		metric,
		isSeen: differencesOf(figures, {
			...figures,
			real: changed
		})?.length === 1
	};
}
/**
* Compares a file of metrics with figures that were written down. One row more or less is no difference.
*
* @returns the figures beyond their limit; null when a figure is not in the file, or none was written down
*/
async function compareRecorded(file, recorded, volatile) {
	const { real } = await readFigures(file, volatile);
	const found = recorded.map((figure) => findFigure(real, figure));
	if (recorded.length === 0 || found.includes(void 0)) return null;
	return recorded.flatMap(({ metric, value, n }, index) => beyond(metric, value, found[index] ?? NaN, n === void 0 || n === 0 ? 0 : 1 / n));
}
/** The figure of a name, or of a data set and a name; undefined when there is none, or no telling which. */
function findFigure(real, { metric, dataset }) {
	const named = [...real].filter(([name]) => name === metric || name.endsWith(`/${metric}`));
	const ofData = named.filter(([name]) => dataset !== void 0 && name.split("/").includes(dataset));
	const [first, ...others] = ofData.length > 0 ? ofData : named;
	return others.length === 0 ? first?.[1] : void 0;
}
/**
* The figures of a file by the last part of their names.
*
* @throws ModelgateError when the file cannot be read
*/
async function readMetrics(file) {
	return byLastName((await readFigures(file, [])).real);
}
function byLastName(figures) {
	return new Map([...figures].map(([name, value]) => [name.slice(name.lastIndexOf("/") + 1), value]));
}
function beyond(metric, expected, actual, least = 0) {
	const limit = Math.max(least, RELATIVE * Math.abs(expected));
	return Object.is(expected, actual) || Math.abs(expected - actual) <= limit ? [] : [{
		metric,
		expected,
		actual,
		limit
	}];
}
async function readFigures(path, volatile) {
	const file = await openModelFile(path, { volatile });
	try {
		const decoderOf = createDecoders();
		const real = /* @__PURE__ */ new Map();
		const discrete = file.documents.map(({ name, json }) => [name, json]);
		for (const entry of file.entries) {
			const bytes = new Uint8Array(entry.bytes.length);
			entry.bytes.read(bytes, 0);
			const values = [...decoderOf(entry.dtype)?.(bytes) ?? bytes];
			if (entry.dtype === "F64") for (const [index, value] of values.entries()) real.set(values.length === 1 ? entry.name : `${entry.name}/${index}`, value);
			else discrete.push([entry.name, values]);
		}
		return {
			real,
			discrete: JSON.stringify(discrete)
		};
	} finally {
		file.close();
	}
}

// packages/reproducibility/src/judge-samples.ts
/** Fewer pairs give no interval worth its name. */
const MIN_SAMPLES = 3;
/** Two one-sided tests at 5 % each are an interval of 90 %. */
const EQUIVALENCE_LEVEL = .9;
const PREDICTION_LEVEL = .95;
/**
* Judges whether a metric has one distribution, whatever the environment, over pairs of runs that share a seed: two one-sided t tests of the mean
* difference against the margin. A figure of the manifest agrees where it lies in the prediction interval of the control runs and within the margin of
* their mean; the interval alone would accept anything of a model that varies much.
*
* Source: Schuirmann, "A comparison of the two one-sided tests procedure and the power approach" (1987).
*
* @returns one entry for each metric with a margin; null for fewer than `MIN_SAMPLES` pairs, and where a run lacks a metric
* @throws ModelgateError when a file cannot be read
*/
async function judgeSamples(pairs, margins, recorded = []) {
	const metrics = Object.entries(margins);
	if (pairs.length < 3 || metrics.length === 0) return null;
	const values = await Promise.all(pairs.map(async ({ control, experiment }) => [await readMetrics(control), await readMetrics(experiment)]));
	const judged = [];
	for (const [metric, margin] of metrics) {
		const controls = values.map(([control]) => control.get(metric) ?? NaN);
		const differences = values.map(([, experiment], index) => {
			return (experiment.get(metric) ?? NaN) - (controls[index] ?? NaN);
		});
		if (!differences.every(Number.isFinite)) return null;
		const moments = measureMoments(differences);
		const interval = meanInterval(moments, EQUIVALENCE_LEVEL);
		const claim = recorded.find((figure) => figure.metric === metric);
		const against = claim === void 0 ? null : judgeRecorded(claim.value, controls, margin);
		judged.push({
			metric,
			n: moments.n,
			meanDifference: moments.sum / moments.n,
			interval,
			margin,
			recorded: against,
			state: stateOf(interval, margin, against)
		});
	}
	return judged;
}
function stateOf({ low, high }, margin, recorded) {
	if (low > margin || high < -margin || recorded?.agrees === false) return "different";
	return -margin < low && high < margin ? "equivalent" : "undecided";
}
/** The interval for one more value of a normal sample: mean ± t · s · √(1 + 1/n). */
function judgeRecorded(value, sample, margin) {
	const { n, sum, squares } = measureMoments(sample);
	const mean = sum / n;
	const reach = studentCriticalValue(PREDICTION_LEVEL, n - 1) * Math.sqrt(squares / (n - 1) * (1 + 1 / n));
	const prediction = {
		low: mean - reach,
		high: mean + reach
	};
	return {
		value,
		mean,
		prediction,
		agrees: (squares === 0 || prediction.low <= value && value <= prediction.high) && Math.abs(value - mean) <= margin
	};
}

// packages/reproducibility/src/reproduction-record.ts
/** The name of the record in the folder of a reproduction, beside one folder for each run. */
const RECORD_FILE = "record.json";
/** The folder of pairs of runs with other seeds: `samples/1/control`, `samples/1/experiment`, … */
const SAMPLES_FOLDER = "samples";

// packages/reproducibility/src/judge-distributions.ts
/**
* Judges the pairs of runs with other seeds that the artifact holds, by the margins of manifest and policy; the smaller one counts.
*
* @returns null when there are too few pairs, no margin, or no file with every metric
* @throws ModelgateError when a file cannot be read
*/
async function judgeDistributions({ declaration: { manifest }, folder, margins = {} }) {
	const { reproduce, evaluation } = manifest.spec;
	const metrics = (reproduce?.outputs ?? []).find(({ role }) => role === "metrics");
	if (metrics === void 0) return null;
	const path = confinePath(metrics.path);
	const pairs = Array.from({ length: 10 }, (_, index) => {
		const sample = join(folder, SAMPLES_FOLDER, String(index + 1));
		return {
			control: join(sample, "control", path),
			experiment: join(sample, "experiment", path)
		};
	}).filter(({ control, experiment }) => existsSync(control) && existsSync(experiment));
	const recorded = (evaluation?.results ?? []).filter(({ slice }) => slice === void 0);
	return judgeSamples(pairs, tightest(reproduce?.margins ?? {}, margins), recorded);
}
function tightest(manifest, policy) {
	const names = [.../* @__PURE__ */ new Set([...Object.keys(policy), ...Object.keys(manifest)])];
	return Object.fromEntries(names.map((name) => [name, Math.min(manifest[name] ?? Number.POSITIVE_INFINITY, policy[name] ?? Number.POSITIVE_INFINITY)]));
}
/** One finding for each metric whose distributions are not shown to agree. */
function distributionFindings(sampled, { declaration: { locate } }) {
	return sampled.filter(({ state }) => state !== "equivalent").map(({ metric, n, interval, margin, state, recorded }) => {
		const range = `Over ${n} seeds the mean difference of ${metric} lies between ${figure(interval.low)} and ${figure(interval.high)}, and ±${margin} would agree.`;
		const claim = recorded === null || recorded.agrees ? "" : ` The manifest says ${recorded.value}; the runs have the mean ${figure(recorded.mean)} and foresee ${figure(recorded.prediction.low)} to ${figure(recorded.prediction.high)}.`;
		return {
			code: state === "different" ? "REPRODUCIBILITY_DISTRIBUTIONS_DIFFER" : "REPRODUCIBILITY_DISTRIBUTIONS_UNDECIDED",
			severity: state === "different" ? "error" : "warning",
			message: `${range}${claim}`,
			advice: state === "different" ? "Look for what depends on threads, processor or environment, or record what the command makes today." : "Raise `budget` for more runs (ten at most), or declare a wider margin with a reason.",
			location: locate(`/spec/reproduce/margins/${metric}`),
			subject: metric
		};
	});
}
/** The distributions as a table; none when nothing was sampled. */
function distributionTables(sampled) {
	if (sampled === null) return [];
	return [{
		title: "Distributions",
		columns: [
			"metric",
			"pairs of runs",
			"mean difference",
			"90 % interval",
			"margin",
			"state"
		].map((name) => ({ name })),
		rows: sampled.map(({ metric, n, meanDifference, interval, margin, state }) => [
			metric,
			String(n),
			figure(meanDifference),
			`${figure(interval.low)} to ${figure(interval.high)}`,
			String(margin),
			state
		])
	}];
}
function figure(value) {
	return String(Number(value.toPrecision(4)));
}

// packages/reproducibility/src/judge-metrics.ts
/**
* Compares every output of the role metrics between the runs and with the figures of the manifest.
*
* @param withRecord whether the runs are of the command that made those figures
* @throws ModelgateError when a file cannot be read
*/
async function judgeMetrics({ declaration: { manifest }, folder }, withRecord) {
	const recorded = (manifest.spec.evaluation?.results ?? []).filter(({ slice }) => slice === void 0);
	const files = (manifest.spec.reproduce?.outputs ?? []).filter(({ role }) => role === "metrics");
	const judged = await Promise.all(files.map(async ({ path, volatile = [] }) => {
		const clean = confinePath(path);
		const control = join(folder, "control", clean);
		return {
			path,
			runs: await compareMetrics(control, join(folder, "experiment", clean), volatile),
			record: withRecord ? await compareRecorded(control, recorded, volatile) : null
		};
	}));
	const agrees = (differences) => differences?.length === 0;
	return {
		hasMetrics: judged.length > 0,
		runsAgree: judged.length > 0 && judged.every(({ runs }) => agrees(runs)),
		recordAgrees: judged.some(({ record }) => agrees(record)),
		beyond: judged.flatMap(({ path, runs, record }) => [...(runs ?? []).map((each) => ({
			...each,
			path,
			against: "second run"
		})), ...(record ?? []).map((each) => ({
			...each,
			path,
			against: "manifest"
		}))])
	};
}
/** One finding for each figure beyond its limit, with the noise of a share of `n` rows where it is known. */
function metricFindings(beyond, { declaration: { manifest, locate } }) {
	const results = manifest.spec.evaluation?.results ?? [];
	return beyond.map(({ metric, expected, actual, limit, path, against }) => {
		const index = results.findIndex((result) => result.slice === void 0 && result.metric === metric);
		const noise = against === "manifest" ? noiseOf(expected, results[index]?.n) : "";
		return {
			code: "REPRODUCIBILITY_METRIC_DIFFERS",
			severity: "error",
			message: against === "second run" ? `${metric} of ${path} is ${expected} and ${actual} in the second run; up to ${limit} would agree.` : `${metric} of ${path} is ${actual} and the manifest says ${expected}; up to ${limit} would agree.${noise}`,
			advice: "Seed the training, or record what it makes today with `modelgate update`.",
			location: locate(against === "second run" ? "/spec/reproduce/command" : `/spec/evaluation/results/${index}/value`),
			subject: metric
		};
	});
}
/** The binomial standard error of a share: a limit below it asks for more than another sample could keep. */
function noiseOf(share, n) {
	if (n === void 0 || n === 0 || share < 0 || share > 1) return "";
	const error = Math.sqrt(share * (1 - share) / n);
	return ` (The standard error of a share of ${n} rows is ${Number(error.toPrecision(2))}.)`;
}

// packages/reproducibility/src/note-findings.ts
/** Whether outputs may have been fetched, or copied where somebody demands a proof, instead of made. */
function isUnproven({ hidden, searched, dropped }, { require }) {
	return dropped.includes("network") || !(hidden && searched) && require !== void 0;
}
/** What a reader must know beside the verdict: what was not varied, not hidden, not committed, not separate. */
function noteFindings(record, results, options) {
	return [
		...variationNotes(record, options),
		...hidingNotes(record, options),
		...sourceNotes(record, results, options),
		...record.runs.filter(({ survivors }) => survivors > 0).map(({ name, survivors }) => ({
			code: "REPRODUCTION_LEFT_PROCESSES",
			severity: "note",
			message: `The ${name} run left ${survivors === 1 ? "a process" : `${survivors} processes`} behind; ${survivors === 1 ? "it was" : "they were"} ended before its outputs were taken.`,
			advice: "Wait for every process that the command starts.",
			location: options.declaration.locate("/spec/reproduce/command")
		}))
	];
}
function variationNotes(record, { declaration }) {
	const guilty = record.bisection?.outcome === "guilty" ? record.bisection.suspects : [];
	const notes = record.ineffective.filter(({ variation }) => !guilty.includes(variation)).map(({ variation, reason, remedy }) => ({
		code: "REPRODUCTION_NOT_VARIED",
		severity: "note",
		message: `Varying ${variation} had no effect: ${reason}.`,
		...remedy === null ? {} : { advice: remedy },
		subject: variation
	}));
	const varied = record.runs.find(({ name }) => name === "experiment")?.varied ?? VARIATIONS;
	const left = VARIATIONS.filter((variation) => !varied.includes(variation) && !record.dropped.includes(variation));
	if (left.length > 0) notes.push({
		code: "REPRODUCTION_NOT_VARIED",
		severity: "note",
		message: `Not varied, because nothing asked for it: ${left.join(", ")}.`,
		advice: "vary: full"
	});
	if (record.dropped.includes("clock")) notes.push({
		code: "REPRODUCTION_NOT_VARIED",
		severity: "note",
		message: "The clock was not varied, because the command fails 400 days later.",
		subject: "clock"
	});
	if (record.dropped.includes("locale")) notes.push({
		code: "REPRODUCTION_NOT_VARIED",
		severity: "note",
		message: "The locale was not varied, because the command fails where that of the user is not installed, and no other is.",
		advice: "run: sudo locale-gen et_EE.UTF-8",
		subject: "locale"
	});
	if (record.dropped.includes("network")) notes.push({
		code: "REPRODUCTION_NEEDS_NETWORK",
		severity: "warning",
		message: "The command fails without the network, so it can have fetched its outputs as well as what it makes them from.",
		advice: "Name the data with their digests under `spec.data` and fetch them in a step before; or, if that is meant, leave `network` out of `vary` under reproduce.",
		location: declaration.locate("/spec/reproduce/command"),
		subject: "network"
	});
	return notes;
}
function hidingNotes(record, options) {
	const notes = [];
	if (!record.hidden) notes.push({
		code: "REPRODUCTION_NOT_HIDDEN",
		severity: isUnproven(record, options) ? "warning" : "note",
		message: "The commands could see the outputs of the work tree and of each other, because this machine gives them no mounts of their own. A command that copies them would agree with itself.",
		advice: "Run where `unshare` works: on a hosted Linux runner, as root in a privileged container, or with user namespaces."
	});
	else if (record.shared.length > 0) notes.push({
		code: "REPRODUCTION_FOLDERS_SHARED",
		severity: "note",
		message: `What one run writes to ${record.shared.join(", ")} the next one can read, because this machine does not let them be made read-only.`,
		advice: "Look at whether the command keeps anything there."
	});
	if (!record.searched) notes.push({
		code: "REPRODUCTION_COPIES_NOT_SEARCHED",
		severity: isUnproven(record, options) ? "warning" : "note",
		message: "The search for copies of the outputs did not end in two minutes, so a command could have copied one that was not found.",
		advice: "Empty the temporary folders of the machine, and keep large data out of the work tree."
	});
	const [first] = record.withheld;
	if (first !== void 0) {
		const more = record.withheld.length === 1 ? "" : ` (and ${record.withheld.length - 1} more)`;
		notes.push({
			code: "REPRODUCTION_COPIES_WITHHELD",
			severity: "note",
			message: `${first}${more} holds the very bytes of an output, so it was taken away before the output was made again. A command that fails then had copied it.`,
			advice: "Make the output from code and data; a copy of it may stay where it is.",
			subject: first,
			data: { withheld: record.withheld }
		});
	}
	return notes;
}
function sourceNotes(record, results, { separate, announced }) {
	const notes = [];
	const claimed = results.filter(({ against }) => against === "recorded fingerprint").map(({ path }) => path);
	if (claimed.length > 0) notes.push({
		code: "REPRODUCTION_RECORD_CLAIMED",
		severity: "note",
		message: `The declared bytes of ${claimed.join(", ")} are not here. The fingerprints that stand in for them are the word of whoever made the record: nothing ties them to those bytes.`,
		advice: "Take the record from a run on the protected branch, or fetch the declared bytes."
	});
	if (record.dirty) notes.push({
		code: "REPRODUCTION_UNCOMMITTED",
		severity: "note",
		message: "The work tree has changes that are not committed; the runs did not see them.",
		advice: "Commit them first."
	});
	if (!separate) notes.push({
		code: "REPRODUCTION_NOT_SEPARATE",
		severity: "note",
		message: "The job that ran the code judged it too, so this is no proof against a malicious author.",
		advice: "Run `reproduce` in a job without permissions and `check-reproducibility` in a job of its own."
	});
	else if (announced !== true) notes.push({
		code: "REPRODUCTION_NOT_ANNOUNCED",
		severity: "note",
		message: "Nothing says which artifact the job that ran the code uploaded: any job of this run can replace it.",
		advice: "artifact-digest: ${{ needs.reproduce.outputs.artifact-digest }}"
	});
	return notes;
}

// packages/reproducibility/src/read-record.ts
/** A record has some kilobytes for each array and each installed package. */
const MAX_RECORD_BYTES = 67108864;
/**
* Reads the record of a reproduction as what it is: data written by a job that ran foreign code.
*
* @param folder the artifact's content
* @throws ModelgateError `REPRODUCTION_RECORD_INVALID`
*/
function readRecord(folder) {
	const value = parse(join(folder, RECORD_FILE));
	const wrong = (what) => refuse(`${RECORD_FILE} is not what \`reproduce\` writes: ${what}.`);
	if (valueAt(value, "schemaVersion") !== 1) wrong("schemaVersion is not 1");
	const text = (...path) => textAt(value, ...path) ?? wrong(`${path.join(".")} is no text`);
	const truth = (key) => {
		const found = valueAt(value, key);
		return typeof found === "boolean" ? found : wrong(`${key} is neither true nor false`);
	};
	const mode = text("mode");
	return {
		manifestDigest: text("manifest", "digest"),
		commit: text("commit"),
		tree: text("tree"),
		dirty: truth("dirty"),
		program: textAt(value, "tool", "digest") ?? null,
		mode: mode === "full" || mode === "smoke" ? mode : wrong("mode is neither full nor smoke"),
		interfered: truth("interfered"),
		hidden: truth("hidden"),
		shared: words(valueAt(value, "shared")),
		locks: items(valueAt(value, "locks")).flatMap((item) => {
			const [path, digest] = [textAt(item, "path"), textAt(item, "digest")];
			return path === void 0 || digest === void 0 ? [] : [{
				path,
				digest
			}];
		}),
		runs: items(valueAt(value, "runs")).map((run) => readRun(run, wrong)),
		dropped: variations(valueAt(value, "dropped")),
		withheld: words(valueAt(value, "withheld")),
		searched: truth("searched"),
		ineffective: items(valueAt(value, "ineffective")).flatMap((item) => {
			const variation = textAt(item, "variation") ?? "";
			const [reason = "", remedy = null] = [textAt(item, "reason"), textAt(item, "remedy")];
			return isVariation(variation) ? [{
				variation,
				reason,
				remedy
			}] : [];
		}),
		bisection: readBisection(valueAt(value, "bisection")),
		environment: texts(valueAt(value, "environment")),
		python: readPython(valueAt(value, "python")),
		librariesVaried: items(valueAt(value, "librariesVaried")).map(texts),
		passedOn: {
			salt: text("passedOn", "salt"),
			digests: texts(valueAt(value, "passedOn", "digests"))
		}
	};
}
function parse(path) {
	try {
		if (statSync(path).size > MAX_RECORD_BYTES) refuse(`${path} is larger than ${MAX_RECORD_BYTES} bytes.`);
		return JSON.parse(readFileSync(path, "utf8"));
	} catch (cause) {
		if (cause instanceof ModelgateError) throw cause;
		return refuse(`${path} cannot be read.`, cause);
	}
}
function refuse(message, cause) {
	throw new ModelgateError("REPRODUCTION_RECORD_INVALID", message, {
		advice: "Run `reproduce` in a job before this one, with the same version of Modelgate and the same artifact name.",
		cause
	});
}
function readRun(run, wrong) {
	const name = textAt(run, "name");
	const exitCode = valueAt(run, "exitCode");
	if (name !== "control" && name !== "experiment" && name !== "evaluation") return wrong("a run has an unknown name");
	return {
		name,
		command: textAt(run, "command") ?? wrong(`the command of ${name} is no text`),
		varied: variations(valueAt(run, "varied")),
		exitCode: typeof exitCode === "number" ? exitCode : null,
		timedOut: valueAt(run, "timedOut") !== false,
		seconds: numberAt(run, "seconds") ?? 0,
		survivors: numberAt(run, "survivors") ?? 0,
		peakMemory: numberAt(run, "peakMemory"),
		logDropped: numberAt(run, "logDropped") ?? 0,
		startedAt: textAt(run, "startedAt") ?? "",
		conditions: texts(valueAt(run, "conditions")),
		problems: new Map(items(valueAt(run, "outputs")).flatMap((output) => {
			const path = textAt(output, "path");
			const problem = textAt(output, "problem");
			return path === void 0 || problem === void 0 ? [] : [[path, problem]];
		}))
	};
}
function readBisection(value) {
	const outcome = textAt(value, "outcome");
	if (outcome !== "unvaried" && outcome !== "guilty" && outcome !== "undecided") return null;
	return {
		outcome,
		suspects: variations(valueAt(value, "suspects")),
		runs: numberAt(value, "runs") ?? 0
	};
}
function items(value) {
	return Array.isArray(value) ? value : [];
}
function words(value) {
	return items(value).filter((item) => typeof item === "string");
}
function texts(value) {
	return Object.fromEntries(Object.entries(value ?? {}).filter((entry) => typeof entry[1] === "string"));
}
function numberAt(value, key) {
	const found = valueAt(value, key);
	return typeof found === "number" ? found : null;
}
function variations(value) {
	return words(value).filter(isVariation);
}

// packages/reproducibility/src/run-findings.ts
/** Why runs cannot be judged: they are of something else, one is missing, or one did not end well. */
function runFindings(record, options) {
	const missing = ["control", "experiment"].filter((name) => !record.runs.some((run) => run.name === name));
	return [
		...bindingFindings(record, options),
		...missing.map((name) => ({
			code: "REPRODUCTION_RUN_MISSING",
			severity: "error",
			message: `There is no ${name} run in the record.`,
			advice: "Run `reproduce` again; its job must not be cancelled."
		})),
		...record.runs.flatMap((run) => endFindings(run, record, options)),
		...record.runs.filter(({ name }) => name !== "evaluation").flatMap((run) => outputFindings(run, options))
	];
}
/** Whether the runs are of this manifest and this commit. */
function bindingFindings(record, { declaration: { digest, locate }, commit, mode = record.mode }) {
	const findings = [];
	if (mode !== record.mode) findings.push({
		code: "REPRODUCTION_OTHER_MODE",
		severity: "error",
		message: `The runs are of the ${record.mode} command, and the ${mode} command is demanded.`,
		advice: `mode: ${mode} for both actions.`
	});
	if (record.manifestDigest !== digest) findings.push({
		code: "REPRODUCTION_OTHER_MANIFEST",
		severity: "error",
		message: `The runs are of a manifest with the digest ${record.manifestDigest}, and this one has ${digest}.`,
		advice: "Run `reproduce` and `check-reproducibility` on one commit.",
		location: locate("/spec/reproduce")
	});
	if (commit !== null && record.commit !== commit) findings.push({
		code: "REPRODUCTION_OTHER_COMMIT",
		severity: "error",
		message: `The runs are of commit ${record.commit}, and ${commit} is judged.`,
		advice: "Check out the same ref in both jobs."
	});
	if (record.interfered) findings.push({
		code: "REPRODUCTION_INTERFERED",
		severity: "error",
		message: "The second run changed the outputs of the first.",
		advice: "The command may write to its own checkout only.",
		location: locate("/spec/reproduce/command")
	});
	return findings;
}
function endFindings(run, record, { folder, declaration: { locate } }) {
	const location = locate(run.name === "evaluation" ? "/spec/evaluation/command" : "/spec/reproduce/command");
	const lines = linesOf(join(folder, `${run.name}.log`));
	const last = (lines.at(-1) ?? "it printed nothing.").trim().slice(0, MAX_LINE);
	if (run.timedOut) return [{
		code: "REPRODUCTION_TIMED_OUT",
		severity: "error",
		message: `The ${run.name} run was stopped after ${Math.round(run.seconds)} seconds.`,
		advice: "Raise `timeout` (seconds) under reproduce, or declare a smaller `smoke` command. The control run has one processor.",
		location
	}];
	if (run.exitCode === 0) return ignoredFailure(run, lines, location);
	const absent = run.exitCode === 127;
	const guilty = run.name === "experiment" && record.bisection?.outcome === "guilty" ? guiltySentence(record) : null;
	return [{
		code: absent ? "REPRODUCTION_PROGRAM_MISSING" : "REPRODUCTION_COMMAND_FAILED",
		severity: "error",
		message: absent ? `The ${run.name} run needs a program that this machine does not have: ${last}` : `The ${run.name} run ended with status ${run.exitCode ?? "none"}: ${last}${guilty === null ? "" : ` (${guilty.sentence})`}`,
		advice: absent ? "Install it in a step before, for example with actions/setup-python." : guilty?.fix ?? adviseFailure(run, lines),
		location
	}];
}
/** What a log shows of a failure; the rest is in the artifact. */
const MAX_LINE = 300;
/** The lines of a log that are not empty. */
function linesOf(path) {
	if (!existsSync(path) || !lstatSync(path).isFile()) return ["there is no log."];
	return readFileSync(path, "utf8").split("\n").filter((line) => line.trim() !== "");
}
/** What to do about the failures that a fresh checkout brings about, and else about any. */
function adviseFailure({ command, exitCode }, lines) {
	const end = lines.slice(-30).join("\n");
	if (exitCode === 137) return "Something ended it from outside, most often the system for want of memory: run less, or on a larger machine.";
	return FAILURES.find(([pattern]) => pattern.test(end))?.[1] ?? `Run it yourself: ${command}`;
}
const FAILURES = [
	[/not a git repository/iu, "A run has no .git, because the outputs could be taken from it: hand over what the command asks git for under `reproduce.env`, or leave it out."],
	[/Read-only file system/iu, "A run may write to its checkout, $HOME and $TMPDIR, so that it leaves nothing for the next."],
	[/No module named|ModuleNotFoundError/u, "Install what the command imports in a step before: pip install --require-hashes -r requirements.txt"]
];
/** A run that ended well although something in it failed: its outputs are of a command that nobody declared. */
function ignoredFailure(run, lines, location) {
	const at = lines.findIndex((line, index) => line.startsWith("Traceback (most recent call last)") ? !(lines[index - 1] ?? "").startsWith("Exception ignored") : /^\S+: (line )?\d+: .+: (command )?not found$/u.test(line));
	if (at === -1) return [];
	const failure = lines.slice(at + 1).find((line) => /^[\w.]+(Error|Exception|Interrupt|Exit)\b/u.test(line)) ?? lines[at] ?? "";
	return [{
		code: "REPRODUCTION_FAILURE_IGNORED",
		severity: "warning",
		message: `The ${run.name} run ended with status 0 although something in it failed: ${failure.trim().slice(0, MAX_LINE)}`,
		advice: "Let the command fail where a part of it fails: `set -e` in shell scripts, no `|| true`, no traceback of an error that is handled.",
		location
	}];
}
function outputFindings(run, { declaration: { manifest, locate }, folder }) {
	if (run.exitCode !== 0 || run.timedOut) return [];
	return (manifest.spec.reproduce?.outputs ?? []).flatMap(({ path, role }, index) => {
		const clean = confinePath(path);
		const stat = lstatSync(join(folder, run.name, clean), { throwIfNoEntry: false });
		const absent = stat === void 0 ? "missing" : stat.isFile() && stat.size === 0 && role !== "log" ? "empty" : null;
		const problem = run.problems.get(clean) ?? absent;
		if (problem === null) return [];
		return [{
			code: "REPRODUCTION_OUTPUT_MISSING",
			severity: "error",
			message: `The ${run.name} run did not write ${path}: ${OUTPUT_SENTENCES.get(problem) ?? problem}.`,
			advice: "The command must write every declared output itself, in each run.",
			location: locate(`/spec/reproduce/outputs/${index}/path`),
			subject: path
		}];
	});
}
const OUTPUT_SENTENCES = /* @__PURE__ */ new Map([
	["missing", "there is no such file"],
	["empty", "the file is empty"],
	["stale", "the file is older than the run, so it was copied from somewhere"],
	["link", "it is a link or no regular file"],
	["large", "it claims more bytes than the disk has"]
]);

// packages/reproducibility/src/self-test.ts
/** Larger arrays are passed over: any array of a file does. */
const MAX_BYTES = 67108864;
/**
* Proves that the comparison can fail, on a copy of what it is about to compare: one flipped bit must be seen, an array with other exponents and another
* metric must not pass. A gate that always passes is worse than none.
*
* @param output of the control run
* @param tolerance the tolerance that the output will be held to
* @returns what was tried
* @throws ModelgateError `SELFTEST_FAILED`
*/
async function selfTest({ file: path, role }, tolerance) {
	const metric = role === "metrics" ? await changeMetric(path) : null;
	if (metric?.isSeen === false) throw failed(path, `another ${metric.metric}`);
	const ofMetric = metric === null ? [] : [`another ${metric.metric}`];
	const file = await openModelFile(path);
	try {
		const tried = ["a flipped bit of the file", ...ofMetric];
		if (sameBytes(file.bytes, changed(file.bytes, 1, (index) => index === 0))) throw failed(path, "a flipped bit of the file");
		const entry = file.entries.find(({ bytes }) => bytes.length > 0 && bytes.length <= MAX_BYTES);
		if (entry === void 0) return tried;
		const flipped = {
			...entry,
			bytes: changed(entry.bytes, 1, (index) => index === 0)
		};
		if (compareEntries(entry, flipped, tolerance).rung === "content") throw failed(path, `a flipped bit of ${entry.name}`);
		if (compareEntries(entry, otherExponents(entry), tolerance).rung !== "none") throw failed(path, `other numbers in ${entry.name}`);
		return [
			...tried,
			`a flipped bit of ${entry.name}`,
			`other numbers in ${entry.name}`
		];
	} finally {
		file.close();
	}
}
/** The same array with the highest bit of every exponent turned, or every element changed where there is no exponent. */
function otherExponents(entry) {
	const { kind, bits } = DTYPES[entry.dtype];
	const width = Math.max(1, (kind === "complex" ? bits / 2 : bits) / 8);
	const isWhole = Number.isInteger(width);
	return {
		...entry,
		bytes: changed(entry.bytes, 64, (index) => !isWhole || index % width === width - 1)
	};
}
function changed(source, mask, where) {
	return {
		length: source.length,
		read(target, position) {
			source.read(target, position);
			for (let i = 0; i < target.length; i++) if (where(position + i)) target[i] = (target[i] ?? 0) ^ mask;
		}
	};
}
function failed(path, what) {
	return new ModelgateError("SELFTEST_FAILED", `The comparison did not see ${what} in a copy of ${path}.`, {
		kind: "internal",
		advice: "Report this: nothing that this version says about reproducibility can be trusted."
	});
}

// packages/reproducibility/src/judge-reproduction.ts
/**
* Judges a reproduction: run against run, and run against what the manifest recorded. Reads files only; no code of the model is run.
*
* @returns a report of gate `reproducibility` with `data.level` and `data.rung`
* @throws ModelgateError when the record or an output cannot be read
*/
async function judgeReproduction(options) {
	const { folder, declaration } = options;
	const { manifest } = declaration;
	const record = readRecord(folder);
	listFolder(folder);
	const required = demanded(options.require, manifest.spec.reproduce?.require);
	const blocked = runFindings(record, options);
	const compared = blocked.some(({ severity }) => severity === "error") ? [] : await compareOutputs(record, options);
	const tested = compared.length === 0 ? [] : await runSelfTest(options);
	const vacuous = compared.length === 0 ? [] : await findVacuousOutputs(options);
	const isHidden = blocked.some(({ code }) => code === "REPRODUCTION_FAILURE_IGNORED");
	const doubtful = isUnproven(record, options) || isHidden || vacuous.length > 0;
	const judgement = await judge(compared, required, record, {
		...options,
		doubtful
	});
	const { results, sampled, verdict, reached } = judgement;
	const rung = results.length === 0 ? null : worstRung(results.map((result) => result.rung));
	const evaluation = compared.length === 0 ? {
		binding: null,
		findings: []
	} : await bindEvaluation(results, record.mode, options);
	const findings = [
		...blocked,
		...vacuous,
		...judgement.findings,
		...explainEnvironment(record, options, !reached),
		...evaluation.findings,
		...noteFindings(record, results, options)
	];
	return createReport({
		gate: "reproducibility",
		verdict,
		reasonCode: verdict === "pass" ? "REPRODUCIBILITY_REPRODUCED" : findings.toSorted(bySeverity).find(({ severity }) => severity !== "note")?.code ?? "REPRODUCIBILITY_NOT_COMPARED",
		subject: manifestSubject(manifest),
		findings,
		measurements: results.flatMap(({ comparison, against }) => against === "second run" ? comparison?.files.flatMap(comparisonMeasurements) ?? [] : []),
		tables: [
			outputTable(results, required),
			...distributionTables(sampled),
			...results.flatMap(({ comparison }) => comparison === null ? [] : comparisonTables(comparison))
		],
		data: {
			level: verdict !== "pass" ? "declared" : record.mode === "smoke" ? "smoke" : "reproduced",
			rung: rung ?? "none",
			required,
			mode: record.mode,
			separate: options.separate,
			strength: evaluation.binding === null ? "claimed" : "recomputed",
			evaluation: evaluation.binding,
			guilty: record.bisection,
			outputs: results.map(({ path, against, rung: each }) => ({
				path,
				against,
				rung: each,
				strength: against === "recorded fingerprint" ? "claimed" : "recomputed"
			})),
			distributions: sampled,
			firstDifference: results.map(({ comparison }) => comparison && firstDifference(comparison)).find(Boolean) ?? null,
			runs: record.runs.map(({ problems, ...run }) => ({
				...run,
				problems: Object.fromEntries(problems)
			})),
			program: record.program,
			manifest: record.manifestDigest,
			commit: record.commit,
			tree: record.tree,
			dirty: record.dirty,
			locks: record.locks,
			dropped: record.dropped,
			withheld: record.withheld,
			selftest: tested,
			fingerprints: compared.length === 0 ? [] : await fingerprintsOf(options),
			python: record.python,
			librariesVaried: record.librariesVaried,
			passedOn: record.passedOn,
			limits: limitsHit(record)
		},
		environment: record.environment
	});
}
/** Where a limit cut off what would have been known. */
function limitsHit({ runs, searched, bisection }) {
	return [
		...runs.flatMap(({ name, timedOut, logDropped }) => [...timedOut ? [`time of the ${name} run`] : [], ...logDropped > 0 ? [`log of the ${name} run: ${logDropped} bytes`] : []]),
		...searched ? [] : ["search for copies of the outputs"],
		...bisection?.outcome === "undecided" ? ["budget of the bisection"] : []
	];
}
function bySeverity(a, b) {
	return Number(b.severity === "error") - Number(a.severity === "error");
}
/** The stricter of what policy and manifest demand; a manifest can only tighten. */
function demanded(policy, manifest) {
	const fromPolicy = policy ?? "numeric";
	if (manifest === void 0) return fromPolicy;
	return RUNGS.indexOf(manifest) < RUNGS.indexOf(fromPolicy) ? manifest : fromPolicy;
}
async function judge(compared, required, record, options) {
	if (compared.length === 0) return {
		results: compared,
		sampled: null,
		findings: [],
		reached: false,
		verdict: "inconclusive"
	};
	const metrics = await judgeMetrics(options, record.mode === "full" && required !== "statistical");
	const sampled = !reaches(worstRung(compared.map(({ rung }) => rung)), "numeric") && required === "statistical" ? await judgeDistributions(options) : null;
	const results = compared.map((result) => lift(result, required, metrics, sampled));
	const rung = worstRung(results.map((result) => result.rung));
	const isClaimFalse = metrics.beyond.some(({ against }) => against === "manifest");
	const reached = reaches(rung, required) && !isClaimFalse;
	const undecided = sampled?.some(({ state }) => state === "undecided") === true;
	const unsupported = rung === "none" && (required === "statistical" && sampled === null || required === "metric" && !metrics.hasMetrics);
	const isDifferent = sampled?.some(({ state }) => state === "different") === true;
	const distributions = distributionFindings(sampled ?? [], options);
	const differences = distributions.length === 0 ? await differenceFindings(results, required, record, options) : [];
	const elsewhere = !isClaimFalse && isOtherProcessor(results, required, record, options);
	return {
		results,
		sampled,
		reached,
		verdict: elsewhere || unsupported || undecided && !isDifferent || reached && options.doubtful ? "inconclusive" : reached ? "pass" : "fail",
		findings: reached ? [] : [
			...unsupported ? [unsupportedFinding(required)] : [],
			...elsewhere ? [otherProcessorFinding(), ...differences.map(asWarning)] : differences,
			...distributions,
			...metricFindings(required === "metric" || isClaimFalse ? metrics.beyond : [], options)
		]
	};
}
/** Whether only the record disagrees, and was made on another kind of processor: that alone changes the last digits of training. */
function isOtherProcessor(results, required, { environment }, { recordedReport }) {
	const before = textAt(recordedReport, "environment", VECTOR_EXTENSIONS);
	const failing = results.filter(({ rung }) => !reaches(rung, required));
	return before !== void 0 && before !== environment["cpu vector extensions"] && failing.length > 0 && failing.every(({ against }) => against !== "second run");
}
function otherProcessorFinding() {
	return {
		code: "REPRODUCIBILITY_OTHER_PROCESSOR",
		severity: "warning",
		message: "Both runs agree with each other and not with the record, which was made on another kind of processor: nobody can tell whether anything else changed.",
		advice: "Run on the kind of processor of the record, or demand metric."
	};
}
function asWarning(finding) {
	return finding.severity === "error" ? {
		...finding,
		severity: "warning"
	} : finding;
}
/** What metrics and distributions make of an output that does not agree by numbers. */
function lift(result, required, metrics, sampled) {
	if (result.rung !== "none") return result;
	const isOfRun = result.against === "second run";
	const isOfModel = isOfRun || result.against !== "declared predictions";
	if (required === "metric" && (isOfRun ? metrics.runsAgree : isOfModel && metrics.recordAgrees)) return {
		...result,
		rung: "metric"
	};
	return sampled?.every(({ state, recorded }) => state === "equivalent" && (isOfRun || recorded !== null)) === true && isOfModel ? {
		...result,
		rung: "statistical"
	} : result;
}
async function runSelfTest({ declaration: { manifest }, folder }) {
	const tried = [];
	for (const output of await listOutputFiles(manifest.spec.reproduce?.outputs ?? [], `${folder}/control`)) for (const what of await selfTest(output, toleranceFor(manifest))) tried.push(`${output.path}: ${what}`);
	return tried;
}
function fingerprintsOf({ declaration, folder }) {
	return fingerprintOutputs(declaration.manifest.spec.reproduce?.outputs ?? [], `${folder}/control`);
}
async function differenceFindings(results, required, record, options) {
	const { locate, manifest } = options.declaration;
	const declared = (manifest.spec.reproduce?.outputs ?? []).map(({ path }) => confinePath(path));
	const failing = results.filter(({ rung }) => !reaches(rung, required));
	const guilty = guiltySentence(record);
	const placeOf = (path) => locate(declared.includes(path) ? `/spec/reproduce/outputs/${declared.indexOf(path)}/path` : "/spec/evaluation/predictions/path");
	const isOfRuns = failing.some(({ against }) => against === "second run");
	const findings = [
		...failing.map(({ path, against, rung, comparison }) => ({
			code: against === "second run" ? "REPRODUCIBILITY_RUNS_DIFFER" : "REPRODUCIBILITY_RECORD_DIFFERS",
			severity: "error",
			message: `${path} of the ${against === "declared predictions" ? "evaluation" : "control run"} ${agreement(against, rung)}, and ${required} is demanded.${against === "second run" && guilty !== null ? ` ${guilty.sentence}` : ""}`,
			advice: against === "second run" && guilty !== null ? guilty.fix : adviceFor(against, comparison),
			location: locate(against === "declared predictions" ? "/spec/evaluation/predictions/digest" : "/spec/reproduce/command"),
			subject: path,
			data: {
				rung,
				required,
				against
			}
		})),
		...isOfRuns ? await lineFindings(record, options) : [],
		...failing.flatMap(({ comparison, path }) => comparison === null ? [] : explainComparison(comparison, {
			require: "numeric",
			profile: "trained"
		}, {
			a: `${path} of the control run`,
			b: "the other"
		}).map((finding) => ({
			location: placeOf(path),
			...finding
		})))
	];
	return [...new Map(findings.map((finding) => [`${finding.code} ${finding.message}`, finding])).values()];
}
function agreement(against, rung) {
	const other = against === "second run" ? "that of the second run" : `the ${against}`;
	return rung === "none" ? `does not agree with ${other}` : `agrees with ${other} by ${rung}`;
}
async function lineFindings(record, { declaration: { manifest }, repository }) {
	const { reproduce } = manifest.spec;
	if (repository === null || reproduce === void 0) return [];
	return (await findGuiltyLines(record, reproduce, repository)).map(({ what, text, fix, location }) => ({
		code: "REPRODUCIBILITY_LINE_SUSPECTED",
		severity: "warning",
		message: `This line ${what}: ${text}`,
		advice: fix ?? guiltySentence(record)?.fix ?? "Follow the advice above.",
		location
	}));
}
function adviceFor(against, comparison) {
	if (against === "declared predictions") return "Score the declared artifact again and run `modelgate update`.";
	if (comparison === null) return "Put the declared bytes into the checkout, so that they can be compared by numbers, or run `modelgate update`.";
	return "Look for what changed since the declared artifact was made: data, versions, seeds or the kind of CPU.";
}
function unsupportedFinding(required) {
	return {
		code: "REPRODUCIBILITY_RUNG_UNSUPPORTED",
		severity: "error",
		message: required === "metric" ? "The outputs do not agree by numbers, and no output has the role metrics, so the rung metric that is demanded cannot be judged." : "The outputs do not agree by numbers. The rung statistical needs an output of the role metrics, a margin for each metric, and at least three runs with other seeds.",
		advice: required === "metric" ? "outputs: [{ path: metrics.json, role: metrics }] under reproduce." : "margins: { roc_auc: 0.01 } and outputs: [{ path: metrics.json, role: metrics }] under reproduce; the command takes its seed from MODELGATE_SEED."
	};
}
function outputTable(results, required) {
	return {
		title: "Outputs",
		columns: [
			{ name: "output" },
			{ name: "compared with" },
			{ name: "agree by" },
			{ name: "demanded" }
		],
		rows: results.map(({ path, against, rung }) => [
			path,
			against,
			rung,
			required
		])
	};
}

// packages/reproducibility/src/read-declaration.ts
/**
* Reads the manifest that says how to rebuild a model.
*
* @param repository root of a work tree
* @param path of the manifest inside it; undefined: there must be only one
* @throws ModelgateError `REPRODUCE_NO_MANIFEST`
*/
async function readDeclaration(repository, path) {
	const tree = workTree(repository);
	const chosen = path ?? onlyManifest(await findManifests(tree));
	const bytes = await tree.read(chosen);
	if (bytes === null) throw new ModelgateError("REPRODUCE_NO_MANIFEST", `There is no manifest ${chosen}.`, { advice: "Name a manifest of this repository, for example `manifest: model.modelgate.yaml`." });
	const { manifest, document, findings } = readManifest(bytes, chosen);
	if (manifest === void 0) {
		const [first] = findings;
		throw new ModelgateError("REPRODUCE_NO_MANIFEST", `${chosen} is no valid manifest. ${first?.message ?? ""}`.trim(), {
			advice: `modelgate validate ${chosen}`,
			...first?.location === void 0 ? {} : { location: first.location }
		});
	}
	return {
		path: chosen,
		digest: digestBytes(bytes),
		manifest,
		locate: (pointer, part) => document.locate(pointer, part)
	};
}
function onlyManifest(paths) {
	const [path, ...more] = paths;
	if (path !== void 0 && more.length === 0) return path;
	throw new ModelgateError("REPRODUCE_NO_MANIFEST", path === void 0 ? "There is no manifest in this repository." : `Which manifest? There are ${paths.join(", ")}.`, { advice: "Name one, for example `manifest: model.modelgate.yaml`." });
}

// packages/reproducibility/src/head-commit.ts
/**
* The commit that a work tree has checked out.
*
* @throws ModelgateError `REPRODUCE_NO_COMMIT`
*/
function headCommit(repository) {
	try {
		return execFileSync("git", [
			"-C",
			repository,
			"rev-parse",
			"--verify",
			"HEAD^{commit}"
		], {
			encoding: "utf8",
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			]
		}).trim();
	} catch (cause) {
		throw new ModelgateError("REPRODUCE_NO_COMMIT", `${repository} is no git work tree with a commit.`, {
			advice: "Commit the files; in a workflow, check out the repository with actions/checkout before this step.",
			cause
		});
	}
}

export { digestIfFile as S, runConditions as _, SAMPLES_FOLDER as a, maskMoments as b, listOutputFiles as c, runCommand as d, OTHER_LOCALE as f, otherZone as g, isVariation as h, RECORD_FILE as i, observeConditions as l, VARIATIONS as m, readDeclaration as n, judgeSamples as o, STANDARD_VARIATIONS as p, judgeReproduction as r, fingerprintOutputs as s, headCommit as t, PASSED_ON as u, encloseCommand as v, captureEnvironment as x, refuseMoments as y };
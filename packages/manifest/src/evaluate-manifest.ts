import { modelDigest } from '@modelgate/artifacts'
import type { FileTree } from '@modelgate/artifacts'
import { combineVerdicts, createReport, ModelgateError, sortFindings } from '@modelgate/kernel'
import type { Finding, GateReport, ReportTable, Subject, Verdict } from '@modelgate/kernel'
import { MAX_YAML_BYTES } from './decode-text.ts'
import { findManifests } from './find-manifests.ts'
import { lostManifests } from './lost-manifests.ts'
import { readManifest } from './read-manifest.ts'
import { RULES } from './rules/index.ts'
import type { ManifestDemands, RuleContext, Unverified } from './rules/rule.ts'
import { showText } from './show-text.ts'

/** Manifests judged side by side: while one waits for the disk another is read. */
const AT_ONCE = 16

/** What a manifest gate is asked. */
export interface ManifestQuestion {
  readonly tree: FileTree
  /** The repository before the change; null or absent when there is none to compare with. */
  readonly base?: FileTree | null
  /** Manifests to judge; absent: every manifest of the tree, which are then compared with each other too. */
  readonly paths?: readonly string[]
  /** Manifests that are left alone: they are listed, and no manifest that is judged may describe the same model. */
  readonly untouched?: readonly NamedManifest[]
  readonly policy?: ManifestDemands | null
  readonly now: Date
}

/** A manifest and the model it describes. */
export interface NamedManifest {
  readonly path: string
  /** Null where the manifest cannot be read. */
  readonly name: string | null
}

/** Documents are not kept: they are large. */
interface Judged extends NamedManifest {
  readonly subject: Subject | null
  readonly findings: readonly Finding[]
  readonly unverified: readonly Unverified[]
}

/**
 * Judges manifests: form, schema, and everything that can be compared with the files they name.
 *
 * @returns one report; `subject` is the model when exactly one manifest was judged; `data.manifests` lists each
 *   manifest with its verdict, `data.unverified` what nothing could be compared with
 * @throws ModelgateError `MANIFEST_NOT_FOUND` when a path of the question does not exist
 */
export async function evaluateManifest(question: ManifestQuestion): Promise<GateReport> {
  const { tree, base = null, policy = null, untouched } = question
  const paths = question.paths ?? (await findManifests(tree))
  const judged: Judged[] = []
  let lost: ReturnType<RuleContext['lost']> | undefined
  const findLost: RuleContext['lost'] = () =>
    (lost ??= base === null ? Promise.resolve([]) : lostManifests(base, tree, null))
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const some = paths.slice(start, start + AT_ONCE)
    judged.push(...(await Promise.all(some.map((path) => judge(path, question, findLost)))))
  }
  const isWhole = question.paths === undefined || untouched !== undefined
  const repeated = isWhole ? await repeatedModels(tree, judged, untouched) : new Map<string, Finding>()

  const manifests = judged.map(({ path, subject, findings }) => {
    const own = repeated.get(path)
    return { path, subject, verdict: verdictOf(own === undefined ? findings : [...findings, own]) }
  })
  const findings = sortFindings([...judged.flatMap((one) => one.findings), ...repeated.values()])
  const report = {
    gate: 'manifest',
    subject: judged.length === 1 ? (judged[0]?.subject ?? null) : null,
    policy: policy === null ? null : { source: policy.source, digest: policy.digest },
    tables: manifests.length === 0 ? [] : [tableOf(manifests, untouched ?? [])],
    data: {
      manifests,
      ...(untouched === undefined ? {} : { untouched: untouched.map(({ path }) => path) }),
      unverified: judged.flatMap(({ unverified }) => unverified),
    },
  } as const
  if (manifests.length === 0) {
    return createReport({ ...report, verdict: 'inconclusive', reasonCode: NO_MANIFEST.code, findings: [NO_MANIFEST] })
  }
  const verdict = combineVerdicts(manifests.map((manifest) => manifest.verdict))
  const reasonCode = verdict === 'pass' ? 'MANIFEST_VALID' : (findings[0]?.code ?? 'MANIFEST_VALID')
  return createReport({ ...report, verdict, reasonCode, findings })
}

const NO_MANIFEST: Finding = {
  code: 'MANIFEST_NONE',
  severity: 'error',
  message: 'There is no manifest: no file called `*.modelgate.yaml` and none with `apiVersion: modelgate/v1`.',
  advice: 'Write a draft with `modelgate init --output model.modelgate.yaml`.',
}

async function judge(path: string, question: ManifestQuestion, lost: RuleContext['lost']): Promise<Judged> {
  const { tree, base = null, policy = null, now } = question
  const { manifest, document, findings: formal } = readManifest(await readBytes(tree, path), path)
  if (manifest === undefined) return { path, name: null, subject: null, findings: formal, unverified: [] }
  const context: RuleContext = { manifest, document, tree, base, lost, demands: policy, now }
  const results = []
  for (const rule of RULES) results.push(await rule(context))
  return {
    path,
    name: manifest.metadata.name,
    subject: {
      model: manifest.metadata.name,
      version: manifest.metadata.version,
      digest: modelDigest(manifest.spec.artifacts),
    },
    findings: results.flatMap(({ findings }) => findings),
    unverified: results.flatMap(({ unverified }) => unverified),
  }
}

async function readBytes(tree: FileTree, path: string): Promise<Uint8Array> {
  const bytes = await tree.read(path, MAX_YAML_BYTES)
  if (bytes !== null) return bytes
  throw new ModelgateError('MANIFEST_NOT_FOUND', `There is no file ${showText(path)}.`, {
    advice: 'Check the path; `modelgate validate` without a path finds every manifest.',
  })
}

/** One finding for every manifest of a model that another manifest describes too. */
async function repeatedModels(
  tree: FileTree,
  judged: readonly Judged[],
  untouched: readonly NamedManifest[] = [],
): Promise<ReadonlyMap<string, Finding>> {
  const first = new Map(untouched.flatMap(({ path, name }) => (name === null ? [] : [[name, path] as const])))
  const found = new Map<string, Finding>()
  for (const { path, name } of judged) {
    if (name === null) continue
    const other = first.get(name)
    if (other === undefined) {
      first.set(name, path)
      continue
    }
    const { document } = readManifest(await readBytes(tree, path), path)
    found.set(path, {
      code: 'MANIFEST_MODEL_REPEATED',
      severity: 'error',
      message: `The model ${showText(name)} already has a manifest: ${showText(other)}.`,
      advice: 'Keep one of them, or give this model another name.',
      location: document.locate('/metadata/name'),
    })
  }
  return found
}

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ severity }) => severity === 'error')) return 'fail'
  return findings.some(({ severity }) => severity === 'warning') ? 'warn' : 'pass'
}

function tableOf(
  manifests: readonly { path: string; subject: Subject | null; verdict: Verdict }[],
  untouched: readonly NamedManifest[],
): ReportTable {
  return {
    title: 'Manifests',
    columns: [{ name: 'Manifest' }, { name: 'Model' }, { name: 'Version' }, { name: 'Verdict' }],
    rows: [
      ...manifests.map(({ path, subject, verdict }) => [path, subject?.model ?? '', subject?.version ?? '', verdict]),
      ...untouched.map(({ path, name }) => [path, name ?? '', '', 'not judged: not touched by this change']),
    ],
  }
}

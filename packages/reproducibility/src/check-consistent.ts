import { basename } from 'node:path'
import { digestBytes, digestFile, type FileTree } from '@modelgate/artifacts'
import { createReport, type Finding, type GateReport, type Location } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest'
import { checkRecord } from './check-record.ts'
import { checkSeeds } from './check-seeds.ts'
import { manifestSubject } from './manifest-subject.ts'
import { unpinnedRequirements } from './unpinned-requirements.ts'

/** A manifest in its tree, and where its values stand. */
export interface DeclaredModel {
  readonly manifest: Manifest
  /** Of the manifest file, relative to the repository root. */
  readonly path: string
  /** The commit or work tree that holds the manifest and what it names. */
  readonly tree: FileTree
  /** The place of a value by JSON Pointer, for example `/spec/reproduce`; the parent's where there is none. */
  readonly locate: (pointer: string) => Location
}

/** Larger lock files are made by no tool; their lines are not looked at. */
const MAX_LOCK_BYTES = 16 * 1024 * 1024

/**
 * The level "consistent": whether what the manifest declares fits together, without running any code. Digests of artifacts, data, locks and
 * predictions match the files of the tree, the record of an earlier reproduction is one of these bytes, the command and its outputs are declared, the seeds are those
 * of the scripts, and lock files pin every version.
 *
 * A contradiction fails; a declaration that is missing is inconclusive, because then nothing says how to rebuild the model.
 */
export async function checkConsistent(declared: DeclaredModel): Promise<GateReport> {
  const { manifest, tree } = declared
  const findings = [
    ...(await digestFindings(declared)),
    ...reproduceFindings(declared),
    ...(await checkSeeds(declared)),
    ...(await environmentFindings(declared)),
    ...(await checkRecord(declared)),
  ]
  const contradicted = findings.find(({ severity }) => severity === 'error')
  const missing = findings.find(({ severity }) => severity === 'warning')
  return createReport({
    gate: 'reproducibility',
    verdict: contradicted !== undefined ? 'fail' : missing !== undefined ? 'inconclusive' : 'pass',
    reasonCode: (contradicted ?? missing)?.code ?? 'REPRODUCIBILITY_CONSISTENT',
    subject: manifestSubject(manifest),
    findings,
    data: {
      level: contradicted === undefined && missing === undefined ? 'consistent' : 'declared',
      commit: tree.commit ?? null,
      ...(missing === undefined ? {} : { doubt: missing.code }),
    },
  })
}

interface DigestClaim {
  readonly pointer: string
  readonly what: string
  readonly path: string
  readonly digest: string
}

function digestClaims({ spec }: Manifest): readonly DigestClaim[] {
  const { predictions, cells, source } = spec.evaluation ?? {}
  const listed = (
    items: readonly { readonly path?: string; readonly digest: string }[] | undefined,
    at: string,
    what: string,
  ): readonly DigestClaim[] =>
    (items ?? []).flatMap(({ path, digest }, index) =>
      path === undefined ? [] : [{ pointer: `${at}/${index}/digest`, what, path, digest }],
    )
  return [
    ...listed(spec.artifacts, '/spec/artifacts', 'artifact'),
    ...listed(spec.data, '/spec/data', 'data'),
    ...listed(spec.training?.environment?.locks, '/spec/training/environment/locks', 'lock file'),
    ...(predictions?.path === undefined
      ? []
      : [
          {
            pointer: '/spec/evaluation/predictions/digest',
            what: 'predictions',
            path: predictions.path,
            digest: predictions.digest,
          },
        ]),
    ...(cells === undefined ? [] : [{ pointer: '/spec/evaluation/cells/digest', what: 'cells', ...cells }]),
    ...(spec.reproduce?.record === undefined
      ? []
      : [{ pointer: '/spec/reproduce/record/digest', what: 'record', ...spec.reproduce.record }]),
    ...(source === undefined ? [] : [{ pointer: '/spec/evaluation/source/digest', what: 'metrics', ...source }]),
  ]
}

async function digestFindings({ manifest, tree, locate }: DeclaredModel): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const { pointer, what, path, digest } of digestClaims(manifest)) {
    const local = await tree.materialize(path)
    if (local === null) {
      findings.push({
        code: 'REPRODUCIBILITY_FILE_MISSING',
        severity: 'warning',
        message: `The ${what} ${path} is not in ${tree.label}, so its digest is unverified.`,
        advice: 'Commit the file, or fetch it in a step before this one.',
        location: locate(pointer.replace(/\/digest$/u, '/path')),
        subject: path,
      })
      continue
    }
    const actual = await digestFile(local)
    if (actual === digest) continue
    findings.push({
      code: 'REPRODUCIBILITY_DIGEST_MISMATCH',
      severity: 'error',
      message: `The ${what} ${path} has the digest ${actual}, and the manifest says ${digest}.`,
      advice: `digest: "${actual}"`,
      location: locate(pointer),
      subject: path,
    })
  }
  return findings
}

function reproduceFindings({ manifest: { spec }, locate }: DeclaredModel): readonly Finding[] {
  if (spec.reproduce === undefined) {
    return [
      {
        code: 'REPRODUCIBILITY_NOT_DECLARED',
        severity: 'warning',
        message: 'The manifest does not say how to rebuild the model.',
        advice: 'reproduce: { command: "python train.py", outputs: [{ path: model.safetensors, role: weights }] }',
        location: locate('/spec'),
      },
    ]
  }
  const made = new Set(spec.reproduce.outputs.map(({ path }) => path))
  const findings: Finding[] = []
  for (const [index, { name, path }] of spec.artifacts.entries()) {
    if (path === undefined || made.has(path)) continue
    findings.push({
      code: 'REPRODUCIBILITY_ARTIFACT_NOT_MADE',
      severity: 'warning',
      message: `The artifact ${name} (${path}) is no output of the command, so a re-run says nothing about it.`,
      advice: `outputs: [{ path: ${path}, role: weights }]`,
      location: locate(`/spec/artifacts/${index}/path`),
      subject: path,
    })
  }
  return findings
}

async function environmentFindings({ manifest: { spec }, tree, locate }: DeclaredModel): Promise<readonly Finding[]> {
  const environment = spec.training?.environment
  const locks = environment?.locks ?? []
  if (locks.length === 0 && environment?.image === undefined) {
    return [
      {
        code: 'REPRODUCIBILITY_NO_LOCKS',
        severity: 'warning',
        message: 'The manifest names no lock file, so the versions that trained the model are not fixed.',
        advice: 'environment: { locks: [{ path: requirements.txt, digest: "sha256:…" }] } under training.',
        location: locate('/spec/training/environment'),
      },
    ]
  }
  const findings: Finding[] = []
  for (const { path } of locks) {
    if (!/^requirements.*\.txt$/u.test(basename(path))) continue
    const bytes = await tree.read(path)
    if (bytes === null || bytes.length > MAX_LOCK_BYTES) continue
    for (const { line, text } of unpinnedRequirements(new TextDecoder().decode(bytes))) {
      findings.push({
        code: 'REPRODUCIBILITY_LOCK_UNPINNED',
        severity: 'warning',
        message: `${path} does not pin \`${text}\` to one version.`,
        advice: `${text.replace(/[\s<>=!~;[@].*$/u, '')}==<version> --hash=sha256:<digest>`,
        location: { path, line, column: 1, endLine: line, endColumn: text.length + 1 },
        subject: path,
        data: { lockDigest: digestBytes(bytes) },
      })
    }
  }
  return findings
}

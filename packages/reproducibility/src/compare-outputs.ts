import { join } from 'node:path'
import { confinePath } from '@modelgate/artifacts'
import type { Manifest } from '@modelgate/manifest'
import { measureModels, type ModelComparison } from './compare-models.ts'
import { digestIfFile } from './digest-if-file.ts'
import { compareFingerprint } from './fingerprint-model.ts'
import type { JudgeOptions } from './judge-reproduction.ts'
import type { ReadRecord } from './read-record.ts'
import { refuseMoments } from './refuse-moments.ts'
import type { Rung } from './rung.ts'
import type { Tolerance } from './tolerance.ts'

/** One declared output of the control run, beside something it should agree with. */
export interface OutputResult {
  readonly path: string
  readonly against: 'second run' | 'declared artifact' | 'recorded fingerprint' | 'declared predictions'
  readonly rung: Rung
  readonly comparison: ModelComparison | null
}

/** What outputs are held to: the limits of the profile, which a tolerance of the manifest can only tighten. */
export function toleranceFor({ spec }: Manifest): Tolerance {
  const atMost = spec.reproduce?.tolerance
  return { profile: 'trained', ...(atMost === undefined ? {} : { atMost }) }
}

/**
 * Compares what the control run left with the second run and with what the manifest records: the declared bytes where they are here, their
 * recorded fingerprint where they are not, and the declared predictions.
 *
 * @throws ModelgateError when an output cannot be read
 */
export async function compareOutputs(record: ReadRecord, options: JudgeOptions): Promise<readonly OutputResult[]> {
  const { manifest } = options.declaration
  const run = record.runs.find(({ name }) => name === 'control')
  const results: OutputResult[] = []
  for (const output of manifest.spec.reproduce?.outputs ?? []) {
    if (output.role === 'log') continue
    const path = confinePath(output.path)
    const control = join(options.folder, 'control', path)
    const open = { volatile: output.volatile ?? [] }
    const comparison = await measureModels(
      control,
      join(options.folder, 'experiment', path),
      toleranceFor(manifest),
      open,
    )
    const held = run === undefined ? comparison : refuseMoments(comparison, control, run)
    results.push({ path, against: 'second run', rung: held.rung, comparison: held })
    const declared = manifest.spec.artifacts.find((artifact) => artifact.path === output.path)
    if (record.mode === 'full' && declared !== undefined) {
      results.push(await compareDeclared(path, declared.digest, open, options))
    }
  }
  const predictions = manifest.spec.evaluation?.predictions
  if (predictions?.path !== undefined && record.runs.some(({ name }) => name === 'evaluation')) {
    results.push(await comparePredictions(confinePath(predictions.path), predictions.digest, options))
  }
  return results
}

async function compareDeclared(
  path: string,
  digest: string,
  open: { readonly volatile: readonly string[] },
  { declaration, folder, repository, recorded = [] }: JudgeOptions,
): Promise<OutputResult> {
  const control = join(folder, 'control', path)
  const tolerance = toleranceFor(declaration.manifest)
  if ((await digestIfFile(control)) === digest) {
    return { path, against: 'declared artifact', rung: 'bytes', comparison: null }
  }
  if (repository !== null && (await digestIfFile(join(repository, path))) === digest) {
    const comparison = await measureModels(join(repository, path), control, tolerance, open)
    return { path, against: 'declared artifact', rung: comparison.rung, comparison }
  }
  const fingerprint = recorded.find((each) => each.path === path && each.digest === digest)
  if (fingerprint === undefined) return { path, against: 'declared artifact', rung: 'none', comparison: null }
  const { rung } = await compareFingerprint(fingerprint, control, tolerance)
  return { path, against: 'recorded fingerprint', rung, comparison: null }
}

async function comparePredictions(
  path: string,
  digest: string,
  { declaration, folder, repository }: JudgeOptions,
): Promise<OutputResult> {
  const against = 'declared predictions'
  const made = join(folder, 'evaluation', path)
  if ((await digestIfFile(made)) === digest) return { path, against, rung: 'bytes', comparison: null }
  if (repository === null || (await digestIfFile(join(repository, path))) !== digest) {
    return { path, against, rung: 'none', comparison: null }
  }
  const comparison = await measureModels(join(repository, path), made, toleranceFor(declaration.manifest))
  return { path, against, rung: comparison.rung, comparison }
}

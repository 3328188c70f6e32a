import { join } from 'node:path'
import { confinePath } from '@modelgate/artifacts'
import type { Finding } from '@modelgate/kernel'
import type { OutputResult } from './compare-outputs.ts'
import { digestIfFile } from './digest-if-file.ts'
import type { JudgeOptions } from './judge-reproduction.ts'
import { reaches } from './rung.ts'

/** What a run of the evaluation command ties together: these bytes and these data give these predictions. */
export interface EvaluationBinding {
  readonly model: readonly BoundFile[]
  readonly data: readonly BoundFile[]
  readonly predictions: BoundFile
}

interface BoundFile {
  readonly path: string
  readonly digest: string
}

/** Data that a model is scored with, rather than made from. */
const SCORED: ReadonlySet<string> = new Set(['testing', 'validation', 'calibration'])

/**
 * Binds the declared predictions to model and data, where the evaluation made them again from exactly the declared bytes.
 *
 * @returns the binding, or what keeps the predictions a claim
 */
export async function bindEvaluation(
  results: readonly OutputResult[],
  mode: 'full' | 'smoke',
  { declaration, repository }: JudgeOptions,
): Promise<{ readonly binding: EvaluationBinding | null; readonly findings: readonly Finding[] }> {
  const { spec } = declaration.manifest
  const predictions = results.find(({ against }) => against === 'declared predictions')
  const digest = spec.evaluation?.predictions?.digest
  if (mode === 'full' && predictions === undefined && spec.evaluation?.command !== undefined) {
    return { binding: null, findings: [notMade(declaration.locate('/spec/evaluation/command'))] }
  }
  if (predictions === undefined || digest === undefined || !reaches(predictions.rung, 'numeric')) {
    return { binding: null, findings: [] }
  }
  const scored = (spec.data ?? []).filter(({ role }) => SCORED.has(role))
  const findings: Finding[] = []
  const bind = async (
    files: readonly { readonly name: string; readonly path?: string; readonly digest: string }[],
    at: string,
    what: string,
  ): Promise<readonly BoundFile[]> => {
    const bound: BoundFile[] = []
    for (const file of files) {
      const path = file.path === undefined ? null : confinePath(file.path)
      const actual = path === null || repository === null ? null : await digestIfFile(join(repository, path))
      if (path !== null && actual === file.digest) bound.push({ path, digest: file.digest })
      else findings.push(unbound(`The ${what} ${file.name}`, actual, declaration.locate(at)))
    }
    return bound
  }
  const model = await bind(spec.artifacts, '/spec/artifacts', 'artifact')
  const data = await bind(scored.length > 0 ? scored : (spec.data ?? []), '/spec/data', 'data set')
  return findings.length > 0
    ? { binding: null, findings }
    : { binding: { model, data, predictions: { path: predictions.path, digest } }, findings }
}

function notMade(location: Finding['location']): Finding {
  return {
    code: 'REPRODUCTION_EVALUATION_UNBOUND',
    severity: 'note',
    message:
      'The predictions were not made again: the declared artifact or the predictions are no files here. They stay a claim.',
    advice: 'Fetch the declared artifact into the work tree in a step before `reproduce`.',
    ...(location === undefined ? {} : { location }),
  }
}

function unbound(what: string, actual: string | null, location: Finding['location']): Finding {
  return {
    code: 'REPRODUCTION_EVALUATION_UNBOUND',
    severity: 'note',
    message: `${what} ${actual === null ? 'is no file of this checkout' : `has the digest ${actual} here`}, so nobody can say that the predictions were made from the declared bytes: they stay a claim.`,
    advice: 'Commit the file (Git LFS counts), or correct its digest with `modelgate update`.',
    ...(location === undefined ? {} : { location }),
  }
}

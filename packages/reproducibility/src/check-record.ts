import { type Finding, textAt, valueAt } from '@modelgate/kernel'
import type { DeclaredModel } from './check-consistent.ts'
import { manifestSubject } from './manifest-subject.ts'
import { MAX_REPORT_BYTES, parseReport } from './read-recorded.ts'

/**
 * Whether the recorded reproduction is one of what the manifest declares: of this model and version, of these bytes, these data and these predictions,
 * at a commit that exists, and passed.
 *
 * @returns nothing where no record is declared, or its file is not there: that is a finding of its own
 */
export async function checkRecord({ manifest, tree, locate }: DeclaredModel): Promise<readonly Finding[]> {
  const { reproduce, evaluation, data = [] } = manifest.spec
  const bytes = reproduce?.record === undefined ? null : await tree.read(reproduce.record.path, MAX_REPORT_BYTES)
  if (reproduce?.record === undefined || bytes === null) return []
  const { path } = reproduce.record
  const at = { location: locate('/spec/reproduce/record/path'), subject: path }
  const report = bytes.length > MAX_REPORT_BYTES ? null : parseReport(bytes)
  if (report === null) {
    return [
      {
        code: 'REPRODUCIBILITY_RECORD_INVALID',
        severity: 'error',
        message: `${path} is no report of a reproduction.`,
        advice: 'modelgate reproduce --json --output record.json',
        ...at,
      },
    ]
  }
  const contradictions = [
    ...subjectDifferences(report, manifestSubject(manifest)),
    ...evaluationDifferences(report, evaluation?.predictions?.digest, data),
  ]
  const findings = contradictions.map((what): Finding => ({
    code: 'REPRODUCIBILITY_RECORD_CONTRADICTS',
    severity: 'error',
    message: `${path} is the record of something else: ${what}.`,
    advice: 'Reproduce this version and record that, or remove `record`.',
    ...at,
  }))
  const verdict = textAt(report, 'verdict')
  const mode = textAt(report, 'data', 'mode')
  if (verdict !== 'pass' || mode !== 'full') {
    findings.push({
      code: 'REPRODUCIBILITY_RECORD_NOT_PASSED',
      severity: 'warning',
      message: `${path} is the record of a ${mode ?? 'smoke'} run with the verdict "${verdict ?? 'none'}".`,
      advice: 'Record a full run that passed.',
      ...at,
    })
  }
  const commit = textAt(report, 'data', 'commit')
  if (commit !== undefined && (await tree.hasCommit?.(commit)) === false) {
    findings.push({
      code: 'REPRODUCIBILITY_RECORD_CONTRADICTS',
      severity: 'error',
      message: `${path} is the record of commit ${commit.slice(0, 40)}, which this repository does not have.`,
      advice: 'Record a reproduction of a commit of this repository.',
      ...at,
    })
  }
  return findings
}

function subjectDifferences(report: unknown, subject: ReturnType<typeof manifestSubject>): readonly string[] {
  const kinds = ['model', 'version', 'digest'] as const
  return kinds.flatMap((kind) => {
    const recorded = textAt(report, 'subject', kind)
    return recorded === subject[kind] ? [] : [`its ${kind} is ${recorded ?? 'not there'}, here it is ${subject[kind]}`]
  })
}

function evaluationDifferences(
  report: unknown,
  predictions: string | undefined,
  data: readonly { readonly path?: string; readonly digest: string }[],
): readonly string[] {
  const recorded = valueAt(report, 'data', 'evaluation')
  if (recorded === null || recorded === undefined) return []
  const made = textAt(recorded, 'predictions', 'digest')
  const scored = valueAt(recorded, 'data')
  const other = (Array.isArray(scored) ? scored : []).flatMap((item: unknown) => {
    const path = textAt(item, 'path')
    const declared = data.find((each) => each.path === path)
    return declared !== undefined && declared.digest !== textAt(item, 'digest')
      ? [`the predictions were made from other bytes of ${path}`]
      : []
  })
  return [...(made === predictions ? [] : [`the predictions have the digest ${made ?? 'none'}`]), ...other]
}

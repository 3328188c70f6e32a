import type { Finding, GateReport } from '@modelgate/kernel'
import { EVIDENCE_SCHEMA, validate } from '@modelgate/manifest/document'
import type { EvidenceRecord } from './evidence-record.ts'
import { EVIDENCE_GATES } from './evidence-record.ts'

/** The commit whose evidence is recorded, and the model's bytes measured there. */
export interface RecordingContext {
  readonly sha: string
  readonly ref: string
  /** Digests measured from the files at this commit, by model name. */
  readonly measured: ReadonlyMap<string, string>
}

/**
 * Makes evidence of a gate's report, or says why it is none. A report that failed is evidence too: the newest one
 * decides. Reports that no promotion asks for (card, compare, declarations that merely fit together) give null.
 *
 * @param digest of the report's bytes
 */
export function createEvidence(
  report: GateReport,
  digest: string,
  { sha, ref, measured }: RecordingContext,
): { readonly record: EvidenceRecord } | { readonly finding: Finding } | null {
  if (!EVIDENCE_GATES.some((gate) => gate === report.gate) || isOnlyConsistent(report)) return null
  const refuse = (code: string, message: string, advice: string) => ({
    finding: { code, severity: 'error', message: `The ${report.gate} report ${message}`, advice } as const,
  })
  const again = 'Run the gates and `record-evidence` in one workflow run.'
  const { subject, policy, environment } = report
  if (!subject) return refuse('EVIDENCE_WITHOUT_SUBJECT', 'names no model.', 'Record only reports of a manifest.')
  if (!policy) {
    return refuse(
      'EVIDENCE_WITHOUT_POLICY',
      'names no policy.',
      'Commit `.github/modelgate.yaml` and run the gates again.',
    )
  }
  if (report.gate === 'reproducibility' && report.data['level'] === 'smoke') {
    return refuse(
      'EVIDENCE_OF_SMOKE_RUN',
      'is of a shortened run.',
      'Run `reproduce` with `mode: full` on the protected branch.',
    )
  }
  const testedSha = environment['testedSha'] ?? 'no commit'
  if (testedSha !== sha) return refuse('EVIDENCE_OF_OTHER_COMMIT', `is of ${testedSha}, this run is of ${sha}.`, again)
  const bytes = measured.get(subject.model)
  if (bytes !== subject.digest) {
    return refuse(
      'EVIDENCE_OF_OTHER_BYTES',
      `judged ${subject.digest}, but the files of ${subject.model} at this commit are ${bytes ?? 'not there'}.`,
      again,
    )
  }
  const record = {
    gate: report.gate,
    verdict: report.verdict,
    reasonCode: report.reasonCode,
    report: digest,
    policy: policy.digest,
    headSha: environment['headSha'] ?? sha,
    testedSha,
    ref,
    strength: report.data['strength'] === 'recomputed' ? 'recomputed' : 'claimed',
  } as const
  // The report comes from another job: what it says of itself may be anything.
  const [problem] = validate(EVIDENCE_SCHEMA, record)
  return problem === undefined
    ? { record }
    : refuse('EVIDENCE_MALFORMED', `makes no evidence: ${problem.message}`, again)
}

/** Declarations that fit together can show a contradiction, never that the model can be made again: nothing was run. */
function isOnlyConsistent({ gate, verdict, data }: GateReport): boolean {
  return gate === 'reproducibility' && data['mode'] === undefined && verdict !== 'fail' && verdict !== 'error'
}

import { createReport, type Finding, type GateReport } from '@modelgate/kernel'
import { manifestSubject } from './manifest-subject.ts'
import type { Declaration } from './read-declaration.ts'
import { isComplete } from './reproduce-model.ts'
import type { ReproductionRecord } from './reproduction-record.ts'

/** The report of a job that only ran the code: never a pass, because that code could have changed what this job says. */
export function notJudged(record: ReproductionRecord, { manifest, locate }: Declaration): GateReport {
  const broken = record.runs.filter((run) => !isComplete(run))
  const findings = broken.map((run): Finding => ({
    code: 'REPRODUCTION_INCOMPLETE',
    severity: 'error',
    message: `The ${run.name} run ${run.timedOut ? 'was stopped at its time limit' : `ended with status ${run.exitCode ?? 'none'}`}; declared outputs that count: ${run.outputs.filter(({ problem }) => problem === null).length} of ${run.outputs.length}.`,
    advice: `Look at ${run.name}.log in the artifact.`,
    location: locate('/spec/reproduce/command'),
  }))
  return createReport({
    gate: 'reproducibility',
    verdict: 'inconclusive',
    reasonCode: findings[0]?.code ?? 'REPRODUCTION_NOT_JUDGED',
    subject: manifestSubject(manifest),
    findings:
      findings.length > 0
        ? findings
        : [
            {
              code: 'REPRODUCTION_NOT_JUDGED',
              severity: 'note',
              message: `Both runs left what was declared. The job that ran the code does not judge it.`,
              advice: 'uses: modelgate/modelgate/actions/check-reproducibility@v1 in a job that needs this one',
            },
          ],
    data: { level: 'declared', mode: record.mode, guilty: record.bisection, commit: record.commit },
    environment: record.environment,
  })
}

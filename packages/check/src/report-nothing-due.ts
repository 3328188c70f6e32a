import { createReport } from '@modelgate/kernel'
import type { GateReport } from '@modelgate/kernel'
import type { Models } from './find-models.ts'

/** The report of a change that touches no model: it passes, unless a manifest is gone. */
export function reportNothingDue({ untouched, findings }: Pick<Models, 'untouched' | 'findings'>): GateReport {
  const message = 'This change touches no manifest and no file that a manifest names, so no gate was due.'
  return createReport({
    gate: 'manifest',
    verdict: findings.length === 0 ? 'pass' : 'warn',
    reasonCode: findings[0]?.code ?? 'NO_MODEL_CHANGED',
    findings: [...findings, { code: 'NO_MODEL_CHANGED', severity: 'note', message }],
    data: { untouched: untouched.map(({ path }) => path) },
  })
}

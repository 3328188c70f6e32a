import { parseReports } from '@modelgate/evidence'
import type { GateReport, Measurement, ReportTable } from '@modelgate/kernel'
import type { Ledger, RecordedEvidence } from '@modelgate/ledger'
import type { DecisionInput } from '@modelgate/promotion'
import { formatMeasurement, metricName } from '@modelgate/report'

/** Results of one gate that people read before they approve; the rest is counted. */
const MAX_RESULTS = 5

/** What each gate said last of these bytes, with its results and how sure they are; no table where none said anything. */
export function evidenceTables(
  { state, model, digest }: Pick<DecisionInput, 'state' | 'model' | 'digest'>,
  { objects }: Pick<Ledger, 'objects'>,
): readonly ReportTable[] {
  const newest = new Map<string, RecordedEvidence>()
  for (const evidence of state.evidence) {
    if (evidence.model === model && evidence.digest === digest) newest.set(evidence.gate, evidence)
  }
  if (newest.size === 0) return []
  return [
    {
      title: 'What each gate said of these bytes',
      columns: ['Gate', 'Verdict', 'Results', 'Strength', 'Recorded'].map((name) => ({ name })),
      rows: Array.from(newest.values(), ({ gate, verdict, reasonCode, strength, at, report }) => {
        const results = resultsOf(readReport(objects.get(report), report))
        return [gate, verdict, results || reasonCode, strength, at]
      }),
    },
  ]
}

/** The report that the ledger keeps; null: what is there is none, which whoever may write could have brought. */
function readReport(bytes: Uint8Array | undefined, name: string): GateReport | null {
  if (bytes === undefined) return null
  try {
    return parseReports(new TextDecoder().decode(bytes), name)[0] ?? null
  } catch {
    return null
  }
}

/** Results that a rule judged; where there is no rule, those of the whole model. */
function resultsOf(report: GateReport | null): string {
  const all = report?.measurements ?? []
  const judged = all.filter(({ state }) => state !== undefined)
  const shown =
    judged.length > 0 ? judged : all.filter(({ of }) => of['attribute'] === undefined && of['tensor'] === undefined)
  const more = shown.length - MAX_RESULTS
  const rest = more > 0 ? [`${more} more`] : []
  return shown.slice(0, MAX_RESULTS).map(sayResult).concat(rest).join('; ')
}

function sayResult(measurement: Measurement): string {
  const { metric, of, state } = measurement
  const { group, reference, slice } = of
  const whom = [group ?? slice, reference].filter((name) => name !== undefined).join(' against ')
  const judged = state === undefined ? '' : `, ${state}`
  return `${metricName(metric)}${whom ? ` of ${whom}` : ''} ${formatMeasurement(measurement)}${judged}`
}

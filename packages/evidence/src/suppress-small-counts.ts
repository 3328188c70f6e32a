import type { Finding, GateReport, Measurement } from '@modelgate/kernel'

/**
 * Counts of people below this are not kept for ever: the usual limit of official statistics, and that of a cells file.
 * Zero stays; it is about nobody.
 */
const SUPPRESS_BELOW = 10

/** Gates that count people; what others count are bytes and tensors. */
const GATES: ReadonlySet<string> = new Set(['fairness', 'quality'])

/**
 * A report as it may stand in a ledger that nobody can take anything out of again. Without a small count it is the
 * report itself. With one, its measurements of small groups lose their values, so do contrasts and summaries that they
 * could be computed from, small cells are gone, and so are tables and sentences, which repeat the same numbers.
 * Verdict, codes, rules and every large count stay.
 */
export function suppressSmallCounts(report: GateReport): GateReport {
  if (!GATES.has(report.gate)) return report
  const { kept, removed } = dropSmallCells(report.data)
  const small = report.measurements.filter(isSmall)
  if (small.length === 0 && removed === 0) return report
  const hidden = new Set(small)
  const measurements = report.measurements.map((measurement) =>
    hidden.has(measurement) || small.some((other) => tells(measurement, other)) ? hide(measurement) : measurement,
  )
  return {
    ...report,
    measurements,
    findings: report.findings.map(withoutSentence),
    tables: [],
    data: {
      ...kept,
      suppressed: {
        below: SUPPRESS_BELOW,
        measurements: measurements.filter((measurement, index) => measurement !== report.measurements[index]).length,
        cells: removed,
      },
    },
  }
}

function isSmall({ n, numerator, denominator }: Measurement): boolean {
  const rest = numerator === undefined || denominator === undefined ? undefined : denominator - numerator
  return [n, numerator, denominator, rest].some((count) => count !== undefined && count > 0 && count < SUPPRESS_BELOW)
}

/** Whether one value could be computed from the other: a contrast with the group, or a summary over its attribute. */
function tells(measurement: Measurement, { metric, of }: Measurement): boolean {
  const { attribute, group, reference } = measurement.of
  if (attribute === undefined || attribute !== of['attribute']) return false
  if (group === undefined) return true
  return (
    measurement.metric === metric && reference !== undefined && (group === of['group'] || reference === of['group'])
  )
}

function hide({ metric, of, state, margin }: Measurement): Measurement {
  return {
    metric,
    of,
    value: null,
    n: 0,
    notEstimable: `not kept: it rests on a count below ${SUPPRESS_BELOW}`,
    ...(state === undefined ? {} : { state }),
    ...(margin === undefined ? {} : { margin }),
  }
}

function withoutSentence({ code, severity, subject, location }: Finding): Finding {
  return {
    code,
    severity,
    message: `The sentence is not kept: this report has counts below ${SUPPRESS_BELOW}.`,
    ...(subject === undefined ? {} : { subject }),
    ...(location === undefined ? {} : { location }),
  }
}

/** Lists keep the entries whose own count, `n` or `rows`, is not small; everything else is walked through. */
function dropSmallCells(data: GateReport['data']): { readonly kept: GateReport['data']; readonly removed: number } {
  let removed = 0
  const isSmallCell = (entry: unknown) =>
    typeof entry === 'object' &&
    entry !== null &&
    Object.entries(entry).some(
      ([name, count]) => (name === 'n' || name === 'rows') && count > 0 && count < SUPPRESS_BELOW,
    )
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const large = value.filter((entry) => !isSmallCell(entry))
      removed += value.length - large.length
      return large.map(walk)
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, walk(entry)]))
  }
  const kept = Object.fromEntries(Object.entries(data).map(([name, entry]) => [name, walk(entry)]))
  return { kept, removed }
}

import { adjustHolm, elementAt, formatCount, formatPoints } from '@modelgate/statistics'
import { compareGroups } from './build-comparison.ts'
import { testBounds } from './comparison.ts'
import { nameContrast } from './contrast-findings.ts'
import type { JudgedContrast } from './describe-contrast.ts'
import { countRate } from './group-counts.ts'
import type { Remark } from './remark.ts'

/**
 * Says what pooling hides: strata in which a contrast is shown beyond its margin although the pooled one is not, by the
 * tests of all strata of the contrast, Holm-adjusted; and rows in strata that only one side has.
 */
export function describeStrata(
  judged: readonly JudgedContrast[],
  alpha: number,
  favourable: boolean,
): readonly Remark[] {
  return judged.flatMap(({ contrast, decided }) => {
    const { strata, rate, rule, bounds, group, reference, attribute } = contrast
    if (strata === undefined || decided === undefined) return []
    const { control, pairs } = strata
    const comparisons = pairs.map((pair) => compareGroups(rate, rule.contrast, pair, favourable)(1))
    const ps = adjustHolm(comparisons.map((comparison) => testBounds(comparison, bounds)))
    const beyond = pairs.filter((_, i) => elementAt(ps, i) < alpha)
    const counted = pairs.reduce((sum, pair) => sum + countRate(rate, pair.group, favourable).trials, 0)
    const left = countRate(rate, group, favourable).trials - counted
    const where = control.join(' and ')
    const subject = nameContrast(contrast)
    const gaps = beyond.map((pair) => {
      const gap = compareGroups(rate, 'difference', pair, favourable)(1)
      return `${pair.layer} (${formatPoints(gap.value)})`
    })
    return [
      ...(beyond.length === 0 || decided.decision.state === 'fail'
        ? []
        : [
            remark(
              'FAIRNESS_STRATUM_BEYOND',
              'warning',
              subject,
              `${attribute.part.attribute}: the ${rate.replaceAll('_', ' ')} of ${group.group} against ${reference.group} is beyond the limit within ${gaps.join(', ')} of ${where}, although not over all strata together.`,
              'Look at these strata by themselves; a pooled contrast lets opposite gaps cancel.',
            ),
          ]),
      // Rounding of weighted rows is no row.
      ...(left < 0.5
        ? []
        : [
            remark(
              'FAIRNESS_STRATA_ALONE',
              'note',
              subject,
              `${attribute.part.attribute}: ${formatCount(left)} rows of ${group.group} that count for the ${rate.replaceAll('_', ' ')} are in strata of ${where} without such rows of ${reference.group}, and were not compared.`,
              'Group the controlled column more coarsely.',
            ),
          ]),
    ]
  })
}

function remark(
  code: 'FAIRNESS_STRATUM_BEYOND' | 'FAIRNESS_STRATA_ALONE',
  severity: 'warning' | 'note',
  subject: string,
  message: string,
  advice: string,
): Remark {
  return { finding: { code, severity, subject, message, advice }, blocks: false }
}

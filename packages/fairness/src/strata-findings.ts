import { adjustHolm, elementAt, formatCount, formatPoints } from '@modelgate/statistics'
import { compareGroups } from './build-comparison.ts'
import { type Bounds, type Comparison, testBounds } from './comparison.ts'
import { nameContrast } from './contrast-findings.ts'
import type { JudgedContrast } from './describe-contrast.ts'
import { countRate } from './group-counts.ts'
import type { Remark } from './remark.ts'

/** A contrast that was pooled from strata, and what it was pooled from. */
export interface PooledContrast {
  readonly subject: string
  /** The attribute, and what is compared: the selection rate, the mean score. */
  readonly attribute: string
  readonly metric: string
  readonly group: string
  readonly reference: string
  readonly control: readonly string[]
  readonly bounds: Bounds
  /** Whether the pooled contrast fails. */
  readonly failed: boolean
  readonly layers: readonly { readonly name: string; readonly comparison: Comparison; readonly gap: string }[]
  /** Rows of the group in strata where there is nothing to compare with. */
  readonly left: number
}

/** What pooling the rates hides, see {@link describePooled}. */
export function describeStrata(
  judged: readonly JudgedContrast[],
  alpha: number,
  favourable: boolean,
): readonly Remark[] {
  return judged.flatMap(({ contrast, decided }) => {
    const { strata, rate, rule, bounds, group, reference, attribute } = contrast
    if (strata === undefined || decided === undefined) return []
    const counted = strata.pairs.reduce((sum, pair) => sum + countRate(rate, pair.group, favourable).trials, 0)
    const pooled: PooledContrast = {
      subject: nameContrast(contrast),
      attribute: attribute.part.attribute,
      metric: rate.replaceAll('_', ' '),
      group: group.group,
      reference: reference.group,
      control: strata.control,
      bounds,
      failed: decided.decision.state === 'fail',
      layers: strata.pairs.map((pair) => ({
        name: pair.layer,
        comparison: compareGroups(rate, rule.contrast, pair, favourable)(1),
        gap: formatPoints(compareGroups(rate, 'difference', pair, favourable)(1).value),
      })),
      left: countRate(rate, group, favourable).trials - counted,
    }
    return describePooled(pooled, alpha)
  })
}

/**
 * Says what pooling hides: strata in which a contrast is shown beyond its margin although the pooled one is not, by the
 * tests of all strata of the contrast, Holm-adjusted; and rows in strata that only one side has.
 */
export function describePooled(pooled: PooledContrast, alpha: number): readonly Remark[] {
  const { subject, attribute, metric, group, reference, control, bounds, failed, layers, left } = pooled
  const ps = adjustHolm(layers.map(({ comparison }) => testBounds(comparison, bounds)))
  const beyond = layers.filter((_, i) => elementAt(ps, i) < alpha)
  const where = control.join(' and ')
  return [
    ...(beyond.length === 0 || failed
      ? []
      : [
          remark(
            'FAIRNESS_STRATUM_BEYOND',
            'warning',
            subject,
            `${attribute}: the ${metric} of ${group} against ${reference} is beyond the limit within ${beyond.map(({ name, gap }) => `${name} (${gap})`).join(', ')} of ${where}, although not over all strata together.`,
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
            `${attribute}: ${formatCount(left)} rows of ${group} that count for the ${metric} are in strata of ${where} without such rows of ${reference}, and were not compared.`,
            'Group the controlled column more coarsely.',
          ),
        ]),
  ]
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

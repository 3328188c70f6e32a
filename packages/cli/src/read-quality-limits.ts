import { ModelgateError } from '@modelgate/kernel'
import type { QualityRule } from '@modelgate/policy'
import { readTexts } from './read-limits.ts'

/** `roc_auc=0.8`, `fbeta@2=0.7`, `recall[region=north]=0.6`, `recall[region]=0.5`. */
const LIMIT = /^([a-z0-9_]+(?:@[\d.]+)?)(?:\[([^\]]+)\])?=([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/iu

/**
 * An option that may repeat and takes `METRIC=N`, for one slice `METRIC[COLUMN=VALUE]=N`, for every value of a column
 * `METRIC[COLUMN]=N`.
 *
 * @param kind the bound that the option sets
 * @throws ModelgateError `CLI_USAGE` for anything else
 */
export function readQualityLimits(
  name: string,
  value: string | boolean | readonly string[] | undefined,
  kind: 'min' | 'max' | 'maxRegression',
): readonly QualityRule[] {
  return readTexts(value).map((text) => {
    const [, metric, rows, number] = LIMIT.exec(text) ?? []
    if (metric === undefined) {
      throw new ModelgateError('CLI_USAGE', `--${name} ${text} is not METRIC=N.`, {
        advice: `--${name} roc_auc=0.8, or of a slice --${name} 'recall[region=north]=0.6'.`,
      })
    }
    const part = rows === undefined ? {} : rows.includes('=') ? { slice: rows } : { by: rows }
    return { metric, [kind]: Number(number), ...part, severity: 'fail' }
  })
}

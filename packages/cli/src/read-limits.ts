import { ModelgateError } from '@modelgate/kernel'

/** A limit given as `METRIC=N` or `METRIC:ratio=N`. */
export interface Limit {
  readonly metric: string
  readonly contrast: 'difference' | 'ratio'
  readonly value: number
}

/**
 * An option that may repeat and takes `METRIC=N`, or `METRIC:ratio=N`.
 *
 * @throws ModelgateError `CLI_USAGE` for anything else
 */
export function readLimits(name: string, value: string | boolean | readonly string[] | undefined): readonly Limit[] {
  return readTexts(value).map((text) => {
    const parts = /^([a-z0-9_]+)(:ratio|:difference)?=([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/iu.exec(text)
    const [, metric, contrast, number] = parts ?? []
    if (metric === undefined) {
      throw new ModelgateError('CLI_USAGE', `--${name} ${text} is not METRIC=N.`, {
        advice: `--${name} false_positive_rate=0.1`,
      })
    }
    return { metric, contrast: contrast === ':ratio' ? 'ratio' : 'difference', value: Number(number) }
  })
}

/** An option's text or texts, as a list. */
export function readTexts(value: string | boolean | readonly string[] | undefined): readonly string[] {
  if (value === undefined || typeof value === 'boolean') return []
  return typeof value === 'string' ? [value] : value
}

/** Texts that may hold several values each, separated by commas. */
export function readList(value: string | boolean | readonly string[] | undefined): readonly string[] {
  return readTexts(value)
    .flatMap((text) => text.split(',').map((part) => part.trim()))
    .filter((part) => part !== '')
}

/** An option's one text. */
export function readText(value: string | boolean | readonly string[] | undefined): string | undefined {
  return readTexts(value).at(-1)
}

import { ModelgateError, textAt, valueAt } from '@modelgate/kernel'

/** A job that this one waited for. */
export interface NeededJob {
  readonly name: string
  readonly result: 'success' | 'failure' | 'cancelled' | 'skipped'
  /** Digests of the reports that it announced: its outputs whose names end in `report-digest`. */
  readonly digests: readonly string[]
}

const RESULTS = ['success', 'failure', 'cancelled', 'skipped'] as const

/**
 * Reads `${{ toJSON(needs) }}`, the runner's own word on what other jobs ended with and handed on.
 *
 * @throws ModelgateError `INPUT_INVALID`
 */
export function readNeeds(text: string): readonly NeededJob[] {
  return membersOf(parse(text)).map(([name, job]) => {
    const result = RESULTS.find((word) => word === textAt(job, 'result'))
    if (result === undefined) throw invalid(`the job ${name} has no result in it`)
    const digests = membersOf(valueAt(job, 'outputs')).flatMap(([output, digest]) =>
      output.endsWith('report-digest') && typeof digest === 'string' && digest !== '' ? [digest] : [],
    )
    return { name, result, digests }
  })
}

function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    throw invalid('it is not JSON')
  }
  throw invalid('it is no object')
}

function invalid(why: string): ModelgateError {
  return new ModelgateError('INPUT_INVALID', `Input \`needs\` cannot be read: ${why}.`, {
    advice: 'Write `needs: ${{ toJSON(needs) }}`.',
  })
}

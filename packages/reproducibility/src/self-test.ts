import { type ByteSource, DTYPES, type ModelEntry, openModelFile } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import { compareEntries, sameBytes } from './compare-entries.ts'
import { changeMetric } from './compare-metrics.ts'
import type { OutputFile } from './fingerprint-outputs.ts'
import type { Tolerance } from './tolerance.ts'

/** Larger arrays are passed over: any array of a file does. */
const MAX_BYTES = 64 * 1024 * 1024

/**
 * Proves that the comparison can fail, on a copy of what it is about to compare: one flipped bit must be seen, an array with other exponents and another
 * metric must not pass. A gate that always passes is worse than none.
 *
 * @param output of the control run
 * @param tolerance the tolerance that the output will be held to
 * @returns what was tried
 * @throws ModelgateError `SELFTEST_FAILED`
 */
export async function selfTest({ file: path, role }: OutputFile, tolerance: Tolerance): Promise<readonly string[]> {
  const metric = role === 'metrics' ? await changeMetric(path) : null
  if (metric?.isSeen === false) throw failed(path, `another ${metric.metric}`)
  const ofMetric = metric === null ? [] : [`another ${metric.metric}`]
  const file = await openModelFile(path)
  try {
    const tried = ['a flipped bit of the file', ...ofMetric]
    if (
      sameBytes(
        file.bytes,
        changed(file.bytes, 1, (index) => index === 0),
      )
    )
      throw failed(path, 'a flipped bit of the file')
    const entry = file.entries.find(({ bytes }) => bytes.length > 0 && bytes.length <= MAX_BYTES)
    if (entry === undefined) return tried
    const flipped = { ...entry, bytes: changed(entry.bytes, 1, (index) => index === 0) }
    if (compareEntries(entry, flipped, tolerance).rung === 'content')
      throw failed(path, `a flipped bit of ${entry.name}`)
    if (compareEntries(entry, otherExponents(entry), tolerance).rung !== 'none') {
      throw failed(path, `other numbers in ${entry.name}`)
    }
    return [...tried, `a flipped bit of ${entry.name}`, `other numbers in ${entry.name}`]
  } finally {
    file.close()
  }
}

/** The same array with the highest bit of every exponent turned, or every element changed where there is no exponent. */
function otherExponents(entry: ModelEntry): ModelEntry {
  const { kind, bits } = DTYPES[entry.dtype]
  const width = Math.max(1, (kind === 'complex' ? bits / 2 : bits) / 8)
  const isWhole = Number.isInteger(width)
  return { ...entry, bytes: changed(entry.bytes, 0x40, (index) => !isWhole || index % width === width - 1) }
}

function changed(source: ByteSource, mask: number, where: (index: number) => boolean): ByteSource {
  return {
    length: source.length,
    read(target, position) {
      source.read(target, position)
      for (let i = 0; i < target.length; i++) if (where(position + i)) target[i] = (target[i] ?? 0) ^ mask
    },
  }
}

function failed(path: string, what: string): ModelgateError {
  return new ModelgateError('SELFTEST_FAILED', `The comparison did not see ${what} in a copy of ${path}.`, {
    kind: 'internal',
    advice: 'Report this: nothing that this version says about reproducibility can be trusted.',
  })
}

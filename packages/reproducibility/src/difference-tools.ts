import { createDecoders, type DecoderOf, type Dtype } from '@modelgate/artifacts'
import { openDifferenceKernel } from './difference-kernel.ts'
import { type DifferenceMeter, measureDifference } from './measure-difference.ts'

type Chunks = readonly [Uint8Array, Uint8Array]

/** What comparing arrays needs again and again: made once, so that ten thousand small arrays cost no more than a large one. */
export interface DifferenceTools {
  readonly decoderOf: DecoderOf
  /** One for each type: finish one array before the next. */
  readonly meterOf: (dtype: Dtype) => DifferenceMeter
  /** Makes a meter that multiplies every value; see {@link measureDifference}. */
  readonly scaledMeter: (dtype: Dtype, scale: number) => DifferenceMeter
  /** The start of a chunk of each of two sources; the same memory each time. */
  readonly chunksOf: (length: number) => Chunks
}

/** Makes the tools for one comparison at a time. */
export function createDifferenceTools(): DifferenceTools {
  const { kernelOf, chunks } = openDifferenceKernel()
  const parts = { decoderOf: createDecoders(), kernelOf }
  const meters = new Map<Dtype, DifferenceMeter>()
  let last: Chunks = chunks
  return {
    decoderOf: parts.decoderOf,
    meterOf(dtype) {
      const known = meters.get(dtype)
      if (known !== undefined) return known
      const meter = measureDifference(dtype, parts)
      meters.set(dtype, meter)
      return meter
    },
    scaledMeter: (dtype, scale) => measureDifference(dtype, parts, scale),
    chunksOf(length) {
      if (last[0].length !== length) last = [chunks[0].subarray(0, length), chunks[1].subarray(0, length)]
      return last
    },
  }
}

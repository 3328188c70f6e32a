import { type Dtype, numberDecoder, type NumberDecoder } from '@modelgate/artifacts'
import { type DifferenceKernel, openDifferenceKernel } from './difference-kernel.ts'

/** What comparing arrays needs again and again: made once, so that ten thousand small arrays cost no more than a large one. */
export interface DifferenceTools {
  /** See `numberDecoder`. */
  readonly decoderOf: (dtype: Dtype) => NumberDecoder | null
  readonly kernelOf: (dtype: Dtype) => DifferenceKernel | null
  /** A chunk of each of two sources. */
  readonly chunks: readonly [Uint8Array, Uint8Array]
}

/** Makes the tools for one comparison at a time. */
export function createDifferenceTools(): DifferenceTools {
  const decoders = new Map<Dtype, NumberDecoder | null>()
  return {
    decoderOf(dtype) {
      const known = decoders.get(dtype)
      if (known !== undefined) return known
      const made = numberDecoder(dtype)
      decoders.set(dtype, made)
      return made
    },
    ...openDifferenceKernel(),
  }
}

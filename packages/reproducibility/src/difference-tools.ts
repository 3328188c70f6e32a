import { createDecoders, type DecoderOf, type Dtype } from '@modelgate/artifacts'
import { type DifferenceKernel, openDifferenceKernel } from './difference-kernel.ts'

/** What comparing arrays needs again and again: made once, so that ten thousand small arrays cost no more than a large one. */
export interface DifferenceTools {
  readonly decoderOf: DecoderOf
  readonly kernelOf: (dtype: Dtype) => DifferenceKernel | null
  /** A chunk of each of two sources. */
  readonly chunks: readonly [Uint8Array, Uint8Array]
}

/** Makes the tools for one comparison at a time. */
export function createDifferenceTools(): DifferenceTools {
  return { decoderOf: createDecoders(), ...openDifferenceKernel() }
}

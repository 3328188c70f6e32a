import { createDecoders, type DecoderOf, type Dtype } from '@modelgate/artifacts'
import { type DifferenceKernel, openDifferenceKernel } from './difference-kernel.ts'
import { ulpDistance } from './ulp-distance.ts'

/** What comparing arrays needs again and again: made once, so that ten thousand small arrays cost no more than a large one. */
export interface DifferenceTools {
  readonly decoderOf: DecoderOf
  readonly distancesOf: typeof ulpDistance
  readonly kernelOf: (dtype: Dtype) => DifferenceKernel | null
  /** A chunk of each of two sources. */
  readonly chunks: readonly [Uint8Array, Uint8Array]
}

/** Makes the tools for one comparison at a time. */
export function createDifferenceTools(): DifferenceTools {
  const { kernelOf, chunks } = openDifferenceKernel()
  return { decoderOf: createDecoders(), distancesOf: onceEach(ulpDistance), kernelOf: onceEach(kernelOf), chunks }
}

function onceEach<T>(make: (dtype: Dtype) => T): (dtype: Dtype) => T {
  const made = new Map<Dtype, T>()
  return (dtype) => {
    const known = made.get(dtype)
    if (known !== undefined) return known
    const fresh = make(dtype)
    made.set(dtype, fresh)
    return fresh
  }
}

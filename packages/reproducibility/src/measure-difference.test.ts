import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { createDecoders, type Dtype } from '@modelgate/artifacts'
import { openDifferenceKernel } from './difference-kernel.ts'
import { measureDifference, type TensorDifference } from './measure-difference.ts'

const TOOLS = { decoderOf: createDecoders(), kernelOf: openDifferenceKernel().kernelOf }
/** The same without the kernel: every block goes through the plain loop. */
const PLAIN = { ...TOOLS, kernelOf: () => null }

function measure(
  dtype: Dtype,
  a: ArrayLike<number | bigint>,
  b: ArrayLike<number | bigint>,
  scale = 1,
): TensorDifference {
  const meter = measureDifference(dtype, TOOLS, scale)
  meter.add(bytesOf(dtype, a), bytesOf(dtype, b))
  return meter.finish()
}

/** The stored bytes; 16-bit floats are given as patterns. */
function bytesOf(dtype: Dtype, values: ArrayLike<number | bigint>): Uint8Array {
  const numbers = Array.from(values, Number)
  const kind: string = dtype
  switch (kind) {
    case 'F64':
    case 'C128':
      return new Uint8Array(Float64Array.from(numbers).buffer)
    case 'F32':
    case 'C64':
      return new Uint8Array(Float32Array.from(numbers).buffer)
    case 'I64':
      return new Uint8Array(BigInt64Array.from(Array.from(values, BigInt)).buffer)
    case 'U64':
      return new Uint8Array(BigUint64Array.from(Array.from(values, BigInt)).buffer)
    case 'F16':
    case 'BF16':
      return new Uint8Array(Uint16Array.from(numbers).buffer)
    default:
      return Uint8Array.from(numbers)
  }
}

describe('measureDifference', () => {
  it('measures relative to the first array', () => {
    const difference = measure('F64', [3, 4], [3, 5])
    assert.deepEqual(
      { ...difference, cosine: difference.cosine?.toFixed(12), maxUlp: null },
      {
        differing: 1,
        first: 1,
        relativeFrobenius: 1 / 5,
        relativeMagnitude: 1 / 5,
        maxAbsolute: 1,
        maxUlp: null,
        cosine: (29 / 5 / Math.sqrt(34)).toFixed(12),
        nonFiniteMismatches: 0,
        sameNorm: false,
      },
    )
    assert.equal(measure('F64', [3, 5], [3, 4]).relativeFrobenius, 1 / Math.sqrt(34))
  })

  it('holds −0 equal to 0', () => {
    const { differing, maxUlp, relativeFrobenius } = measure('F32', [0, 1], [-0, 1])
    assert.deepEqual({ differing, maxUlp, relativeFrobenius }, { differing: 0, maxUlp: 0, relativeFrobenius: 0 })
  })

  const nonFinite: readonly [string, number[], number[], number][] = [
    ['NaN at the same place', [NaN, 1], [NaN, 2], 0],
    ['NaN in one', [NaN, 1], [0, 1], 1],
    ['NaN against infinity', [NaN, 1], [Infinity, 1], 1],
    ['infinity at the same place', [Infinity, 1], [Infinity, 2], 0],
    ['infinity of the other sign', [Infinity, 1], [-Infinity, 1], 1],
    ['infinity in one', [1, 1], [1, -Infinity], 1],
  ]
  for (const [title, a, b, mismatches] of nonFinite) {
    it(`counts ${title} as ${mismatches} mismatches`, () => {
      for (const dtype of ['F64', 'F32'] as const) {
        const difference = measure(dtype, a, b)
        assert.equal(difference.nonFiniteMismatches, mismatches)
        assert.equal(difference.differing, 1)
        assert(Number.isFinite(difference.relativeFrobenius))
      }
    })
  }

  it('keeps other NaN patterns equal to NaN', () => {
    const quiet = measureDifference('F32', TOOLS)
    quiet.add(
      new Uint8Array(Uint32Array.of(0x7fc00000, 0).buffer),
      new Uint8Array(Uint32Array.of(0xffc00001, 0).buffer),
    )
    assert.deepEqual([quiet.finish().differing, quiet.finish().nonFiniteMismatches], [0, 0])
  })

  const ulps: readonly [Dtype, number, number, number][] = [
    ['F32', 1, 1 + 2 ** -23, 1],
    ['F32', -1, -1 - 2 ** -22, 2],
    ['F32', 2 ** -149, -(2 ** -149), 2],
    ['F64', 1, 1 + 2 ** -52, 1],
    ['F64', 1, 1 - 2 ** -53, 1],
    ['F64', 5e-324, -5e-324, 2],
    ['F64', 1, 2, 2 ** 52],
    ['BF16', 0x3f80, 0x3f81, 1],
    ['F16', 0x0001, 0x8001, 2],
    ['F8_E5M2', 0x3c, 0x3e, 2],
    ['F8_E4M3', 0x01, 0x81, 2],
    ['F8_E8M0', 127, 130, 3],
  ]
  for (const [dtype, a, b, expected] of ulps) {
    it(`counts ${expected} units in the last place between ${a} and ${b} of ${dtype}`, () => {
      assert.equal(measure(dtype, [a], [b]).maxUlp, expected)
    })
  }

  it('tells 64-bit integers apart that a double would round together', () => {
    assert.equal(measure('I64', [2n ** 53n], [2n ** 53n + 1n]).differing, 1)
    assert.equal(measure('I64', [2n ** 53n], [2n ** 53n + 1n]).maxAbsolute, 1)
    assert.equal(measure('U64', [2n ** 64n - 1n], [0n]).maxAbsolute, 2 ** 64)
    assert.equal(measure('I64', [1n], [2n]).maxUlp, null)
  })

  it('counts complex elements once', () => {
    const { differing, first } = measure('C64', [1, 2, 3, 4, 5, 6], [1, 2, 0, 0, 5, 6])
    assert.deepEqual([differing, first], [1, 1])
  })

  it('has no relative difference to an array of norm 0', () => {
    assert.equal(measure('F32', [0, 0], [0, 1]).relativeFrobenius, null)
    assert.equal(measure('F32', [0, 0], [0, 1]).cosine, null)
  })

  it('asks for another scale when squares leave the range of a double', () => {
    for (const factor of [1e200, 1e-200]) {
      const a = bytesOf('F64', [3 * factor, 4 * factor])
      const b = bytesOf('F64', [3 * factor, 5 * factor])
      const plain = measureDifference('F64', TOOLS)
      plain.add(a, b)
      const scale = plain.betterScale()
      assert(scale !== null)
      const scaled = measureDifference('F64', TOOLS, scale)
      scaled.add(a, b)
      assert.equal(scaled.betterScale(), null)
      assert(Math.abs((scaled.finish().relativeFrobenius ?? 0) - 0.2) < 1e-12)
    }
  })

  it('has no largest difference beyond the range of a double', () => {
    assert.equal(measure('F64', [Number.MAX_VALUE], [-Number.MAX_VALUE], 2 ** -600).maxAbsolute, null)
  })

  it('agrees with the plain formulas whatever the blocks', () => {
    const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    const pairs = fc.array(fc.tuple(numbers, numbers), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(pairs, fc.integer({ min: 0, max: 40_000 }), (items, padding) => {
        const same = Array.from({ length: padding }, (_, i) => i % 7)
        const a = [...same, ...items.map(([x]) => x)]
        const b = [...same, ...items.map(([, y]) => y)]
        const difference = measure('F64', a, b)
        const norm = Math.sqrt(a.reduce((sum, x) => sum + x * x, 0))
        const distance = Math.sqrt(a.reduce((sum, x, i) => sum + (x - (b[i] ?? 0)) ** 2, 0))
        assert.equal(difference.differing, a.filter((x, i) => x !== b[i]).length)
        assert.equal(
          difference.maxAbsolute,
          a.reduce((max, x, i) => Math.max(max, Math.abs(x - (b[i] ?? 0))), 0),
        )
        if (norm > 1e-100 && distance > 1e-100) {
          assert(Math.abs((difference.relativeFrobenius ?? NaN) / (distance / norm) - 1) < 1e-9)
        }
      }),
      { numRuns: 50 },
    )
  })

  for (const [dtype, size] of [
    ['F32', 4],
    ['F16', 2],
    ['BF16', 2],
  ] as const) {
    it(`gives what the plain loop gives for every pattern of ${dtype}`, () => {
      const patterns = fc.uint8Array({ minLength: size, maxLength: 40 * size })
      fc.assert(
        fc.property(patterns, patterns, fc.integer({ min: 0, max: 70_000 }), (x, y, padding) => {
          const length = Math.min(x.length, y.length) - (Math.min(x.length, y.length) % size)
          const [a, b] = [x, y].map((bytes) => {
            const all = new Uint8Array(size * padding + length).fill(0x3c)
            all.set(bytes.subarray(0, length), size * padding)
            return all
          })
          assert(a !== undefined && b !== undefined)
          const [fast, plain] = [TOOLS, PLAIN].map((tools) => {
            const meter = measureDifference(dtype, tools)
            meter.add(a, b)
            return meter.finish()
          })
          assert(fast !== undefined && plain !== undefined)
          const sums = ['relativeFrobenius', 'relativeMagnitude', 'cosine'] as const
          for (const key of sums) {
            const ours: number | null = fast[key]
            const theirs: number | null = plain[key]
            if (ours === null || theirs === null) assert.equal(ours, theirs, key)
            else assert(Math.abs(ours - theirs) <= 1e-12 * Math.max(1, Math.abs(theirs)), key)
          }
          const without = { relativeFrobenius: 0, relativeMagnitude: 0, cosine: 0 }
          assert.deepEqual({ ...fast, ...without }, { ...plain, ...without })
        }),
        { numRuns: 300 },
      )
    })
  }
})

/** Gives numbers that look random, uniform in [0, 1), the same for the same seed on every machine. */
export type Random = () => number

/**
 * The generator xoshiro128** with 53 bits a number, its state filled from the seed by splitmix32.
 *
 * Blackman and Vigna (2021) ACM Transactions on Mathematical Software 47:36.
 *
 * @param seed any whole number; its low 32 bits count
 */
export function createRandom(seed: number): Random {
  let fill = seed | 0
  const next = () => {
    fill = (fill + 0x9e3779b9) | 0
    let z = fill ^ (fill >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return z ^ (z >>> 15)
  }
  let [a, b, c, d] = [next(), next(), next(), next()]
  const draw = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result >>> 0
  }
  return () => ((draw() >>> 5) * 67108864 + (draw() >>> 6)) / 9007199254740992
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by))
}

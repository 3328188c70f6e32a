import { memorySource } from './byte-source.ts'
import { EmbeddedArray, RealNumber } from './separate-numbers.ts'

/** Lists of single-precision numbers in the trees and in linear models; the writer drops the point of whole ones. */
const REAL_LISTS = new Set([
  'base_weights',
  'loss_changes',
  'split_conditions',
  'sum_hessian',
  'leaf_weights',
  'weights',
  'weight_drop',
])

/**
 * Turns the value of an XGBoost model into what it means: lists of single-precision numbers as such, scalars that are written as text as numbers, and without the
 * version of the library that wrote it.
 */
export function readXgboost(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => key !== 'version')
          .map(([key, member]) => [key, readMember(key, member)]),
      )
    : value
}

function readMember(key: string, value: unknown): unknown {
  if (REAL_LISTS.has(key)) return singles(value) ?? value
  if (typeof value === 'string') {
    // One number, or a list of them since version 3.
    const text = /^\[?([+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?)\]?$/iu.exec(value)?.[1]
    return text !== undefined && /[.e]/iu.test(text) ? single([Number(text)], []) : value
  }
  if (Array.isArray(value)) return value.map((member) => readMember('', member))
  if (typeof value !== 'object' || value === null || value instanceof RealNumber) return value
  return Object.fromEntries(Object.entries(value).map(([inner, member]) => [inner, readMember(inner, member)]))
}

/** A list of numbers as an array of F32; null for anything else. */
function singles(value: unknown): EmbeddedArray | null {
  if (!Array.isArray(value)) return null
  const numbers: number[] = []
  for (const item of value) {
    const number = item instanceof RealNumber ? item.value : item
    if (typeof number !== 'number') return null
    numbers.push(number)
  }
  return single(numbers, [numbers.length])
}

function single(numbers: readonly number[], shape: readonly number[]): EmbeddedArray {
  const bytes = new Uint8Array(Float32Array.from(numbers).buffer)
  return new EmbeddedArray({ dtype: 'F32', shape, elements: numbers.length, bytes: memorySource(bytes) })
}

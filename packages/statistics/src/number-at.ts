/**
 * The number at an index: what `elementAt` does for anything, for loops over millions. Called with arrays of several kinds
 * it would look up each time which it was given, and take three times as long.
 *
 * @throws RangeError outside the array
 */
export function numberAt(values: Float64Array, index: number): number {
  const value = values[index]
  if (value === undefined) throw new RangeError(`no number ${index} among ${values.length}`)
  return value
}

/**
 * The number at an index.
 *
 * @throws RangeError outside the array
 */
export function elementAt(values: Float64Array, index: number): number {
  const value = values[index]
  if (value === undefined) throw new RangeError(`no element ${index} among ${values.length}`)
  return value
}

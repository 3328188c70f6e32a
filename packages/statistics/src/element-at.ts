/**
 * The element at an index.
 *
 * @throws RangeError outside the array
 */
export function elementAt<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index]
  if (value === undefined) throw new RangeError(`no element ${index} among ${values.length}`)
  return value
}

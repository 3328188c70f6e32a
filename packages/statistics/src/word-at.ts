/**
 * The word of 32 bits at an index: what `numberAt` does, apart from it so that each meets one kind of array.
 *
 * @throws RangeError outside the array
 */
export function wordAt(words: Uint32Array, index: number): number {
  const word = words[index]
  if (word === undefined) throw new RangeError(`no word ${index} among ${words.length}`)
  return word
}

/** What is packed is unpacked in memory; arrays beyond this are written as they are by everyone. */
const MAX_BYTES = 1024 * 1024 * 1024

/** Up to here a bomb does no harm, and arrays of zeros are common. */
const HARMLESS_BYTES = 64 * 1024 * 1024

/** Weights shrink to a half; deflate can shrink zeros to a thousandth, which is what bombs are made of. */
const MAX_RATIO = 100

const MAX_SHARING = 4

/** The most bytes that packed ones may unpack to. */
export function mostUnpacked(packed: number): number {
  return Math.min(MAX_BYTES, Math.max(HARMLESS_BYTES, packed * MAX_RATIO))
}

/** The most bytes that the arrays of a file may have together, where the same bytes may be used for many of them. */
export function mostArrayBytes(fileBytes: number): number {
  return Math.max(MAX_BYTES, fileBytes * MAX_RATIO)
}

/** The same where nothing is packed: arrays share bytes as tied weights do, twice or three times. */
export function mostSharedBytes(plainBytes: number): number {
  return Math.max(MAX_BYTES, plainBytes * MAX_SHARING)
}

import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { snappyUncompress } from 'hyparquet'
import { decodeLz4Block, decodeLz4Frame, decodeLz4Hadoop } from './decode-lz4.ts'

/** No page of Parquet and no buffer of Arrow is larger unpacked (256 MiB): writers aim at 1 MiB and at 64 Ki rows. */
export const MAX_UNPACKED = 256 * 1024 * 1024

type Unpack = (input: Uint8Array, length: number) => Uint8Array

/** Unpacks what is packed inside of Parquet, by the names that Parquet gives. */
export const PARQUET_CODECS = {
  SNAPPY: bounded((input, length) => {
    const output = new Uint8Array(length)
    snappyUncompress(input, output)
    return output
  }),
  GZIP: bounded((input, maxOutputLength) => gunzipSync(input, { maxOutputLength })),
  BROTLI: bounded((input, maxOutputLength) => brotliDecompressSync(input, { maxOutputLength })),
  ZSTD: bounded((input, maxOutputLength) => zstdDecompressSync(input, { maxOutputLength })),
  LZ4: bounded(decodeLz4Hadoop),
  LZ4_RAW: bounded(decodeLz4Block),
} as const

/** Unpacks what is packed inside of Arrow, in the order of its codes. */
export const ARROW_CODECS: readonly Unpack[] = [bounded(decodeLz4Frame), PARQUET_CODECS.ZSTD]

/** Never gives other than the length that was promised, which is never more than {@link MAX_UNPACKED}. */
function bounded(unpack: Unpack): Unpack {
  return (input, length) => {
    if (!(length >= 0 && length <= MAX_UNPACKED)) throw new RangeError(`${length} bytes in one piece`)
    if (length === 0) return new Uint8Array()
    const output = unpack(input, length)
    if (output.length !== length) throw new RangeError(`${output.length} bytes where ${length} were promised`)
    return output
  }
}

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Tar files are made of blocks of this many bytes. */
const BLOCK = 512
/** The unpacked native library is 75 MB; more than this is no package of ours. */
const MAX_UNPACKED = 512 * 1024 * 1024

/**
 * Unpacks the tarball of an npm package: plain files below its one top folder, into `folder`. Links and anything that
 * would leave the folder are refused.
 *
 * @throws Error for an archive that is not such a tarball
 */
export async function unpackTarball(packed: Uint8Array, folder: string): Promise<void> {
  const bytes = gunzipSync(packed, { maxOutputLength: MAX_UNPACKED })
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
    const field = (from: number, length: number) =>
      bytes.toString('utf8', at + from, at + from + length).replace(/\0.*$/su, '')
    const size = Number.parseInt(field(124, 12), 8)
    const type = field(156, 1)
    const prefix = field(345, 155)
    const path = posix.join(prefix, field(0, 100))
    const start = at + BLOCK
    if (!(size >= 0) || start + size > bytes.length) throw new Error('the archive is cut off')
    if (type === '0' || type === '') {
      const inside = path.split('/').slice(1)
      if (path.startsWith('/') || inside.length === 0 || path.split('/').includes('..')) {
        throw new Error(`the archive holds the path ${path}`)
      }
      const target = join(folder, ...inside)
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, bytes.subarray(start, start + size))
    } else if (type !== '5' && type !== 'x' && type !== 'g') {
      throw new Error(`the archive holds something that is no file: ${path}`)
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
}

import { crc32, deflateRawSync } from 'node:zlib'

/** A member of an archive; what is given beside name and bytes is what the archive shall claim. */
export interface ZipFile {
  readonly name: string
  readonly bytes?: Uint8Array
  /** Deflated bytes, instead of `bytes`. */
  readonly packed?: Uint8Array
  readonly size?: number
  /** Unix mode in the directory. */
  readonly mode?: number
  /** Name in the local header, when it shall lie. */
  readonly localName?: string
}

/** Writes a ZIP archive, sound or lying, by the layout of PKWARE's APPNOTE 4.3. */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const {
    name,
    bytes = new Uint8Array(),
    packed = deflateRawSync(bytes),
    size,
    mode = 0o100644,
    localName,
  } of files) {
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size ?? bytes.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(localName ?? name), packed])
    if (localName !== undefined) local.writeUInt16LE(Buffer.byteLength(localName), 26)
    locals.push(local)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 3]), common, tail, Buffer.from(name)]),
    )
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

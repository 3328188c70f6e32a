import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP archive of stored members, written by the layout of the format. */
export function storedZip(members: Readonly<Record<string, Uint8Array>>): Buffer {
  return zip(members, false)
}

/** The same with members that are packed. */
export function deflatedZip(members: Readonly<Record<string, Uint8Array>>): Buffer {
  return zip(members, true)
}

function zip(members: Readonly<Record<string, Uint8Array>>, deflate: boolean): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [name, plain] of Object.entries(members)) {
    const data = deflate ? deflateRawSync(plain) : plain
    const fields = Buffer.alloc(22)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(deflate ? 8 : 0, 4)
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(plain.length, 18)
    const length = Buffer.from([name.length, 0, 0, 0])
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, length, Buffer.from(name), data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, length, place, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(centrals.length, 8)
  end.writeUInt16LE(centrals.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const u64 = (value: number | bigint): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}
const text = (value: string): Buffer => Buffer.concat([u64(Buffer.byteLength(value)), Buffer.from(value)])

/** One tensor of a GGUF file: sides with the fastest first, the number of its type, its place. */
export interface GgufTensor {
  readonly name: string
  readonly sides: readonly (number | bigint)[]
  readonly type: number
  readonly offset: number
}

/** A GGUF file by the layout of its specification; keys hold their type and their bytes. */
export function ggufFile(
  keys: readonly (readonly [string, number, Uint8Array])[],
  tensors: readonly GgufTensor[],
  data: Uint8Array,
  { version = 3, alignment = 32 }: { readonly version?: number; readonly alignment?: number } = {},
): Buffer {
  const head = Buffer.concat([
    Buffer.from('GGUF'),
    u32(version),
    u64(tensors.length),
    u64(keys.length),
    ...keys.flatMap(([key, type, value]) => [text(key), u32(type), value]),
    ...tensors.flatMap(({ name, sides, type, offset }) => [
      text(name),
      u32(sides.length),
      ...sides.map(u64),
      u32(type),
      u64(offset),
    ]),
  ])
  return Buffer.concat([head, Buffer.alloc(Math.ceil(head.length / alignment) * alignment - head.length), data])
}

export const gguf = { u32, u64, text } as const

/** A field of a message of Protocol Buffers: whole numbers as varints, everything else with its length. */
export function protobuf(number: number, value: number | string | Uint8Array): Buffer {
  if (typeof value === 'number') return Buffer.concat([varint(number * 8), varint(value)])
  const bytes = Buffer.from(value)
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes])
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80)
  return Buffer.from([...bytes, rest])
}

/** An ONNX file with the given parts of its graph. */
export function onnxFile(...graph: readonly Uint8Array[]): Buffer {
  return Buffer.concat([protobuf(1, 8), protobuf(7, Buffer.concat(graph)), protobuf(8, protobuf(2, 17))])
}

/** What `torch.save` writes for `{'w': tensor}`: a float tensor of the given shape and strides in a storage of six numbers. */
export function pytorchFile(
  { shape = 'K\x02K\x03\x86', strides = 'K\x03K\x01\x86', offset = 'K\x00' } = {},
  members: Readonly<Record<string, Uint8Array>> = {},
): Buffer {
  const storage = `(Vstorage\nctorch\nFloatStorage\nV0\nVcpu\nK\x06tQ`
  const tensor = `ctorch._utils\n_rebuild_tensor_v2\n(${storage}${offset}${shape}${strides}\x89ccollections\nOrderedDict\n)RtR`
  return storedZip({
    'm/data.pkl': Buffer.from(`\x80\x02}Vw\n${tensor}s.`, 'latin1'),
    'm/byteorder': Buffer.from('little'),
    'm/data/0': Buffer.from(Float32Array.of(1, 2, 3, 4, 5, 6).buffer),
    ...members,
  })
}

/** A LightGBM model of one tree. */
export const LIGHTGBM = `tree
version=v4
num_class=1
feature_names=a b
tree_sizes=100

Tree=0
num_leaves=2
split_feature=1
threshold=0.5
leaf_value=0.25 -1e-3
shrinkage=1

end of trees

feature_importances:
b=1

parameters:
[seed: 7]
end of parameters

pandas_categorical:null
`

/** A field of a structure in Thrift's compact protocol: its number, its type and its bytes. */
type ThriftField = readonly [id: number, type: 5 | 6 | 8 | 9 | 12, value: Uint8Array]

function thrift(...fields: readonly ThriftField[]): Buffer {
  let last = 0
  const parts = fields.map(([id, type, value]) => {
    const head = Buffer.from([(id - last) * 16 + type])
    last = id
    return Buffer.concat([head, value])
  })
  return Buffer.concat([...parts, Buffer.from([0])])
}

const zigzag = (value: number): Buffer => varint(value >= 0 ? value * 2 : -value * 2 - 1)
const thriftText = (value: string): Buffer => Buffer.concat([varint(Buffer.byteLength(value)), Buffer.from(value)])
const structures = (...items: readonly Buffer[]): Buffer =>
  Buffer.concat([
    items.length < 15
      ? Buffer.from([items.length * 16 + 12])
      : Buffer.concat([Buffer.from([0xfc]), varint(items.length)]),
    ...items,
  ])

/** A Parquet file of one column of one whole number, by the layout of the format; `groups` of rows that are all the same bytes, in a column `depth` levels deep. */
export function parquetFile({
  size = 0,
  offset = 4,
  name = 'x',
  rows = 1,
  values = 1,
  hole = 0,
  groups = 1,
  depth = 0,
}: {
  size?: number
  offset?: number
  name?: string | null
  rows?: number
  values?: number
  hole?: number
  groups?: number
  depth?: number
} = {}): Buffer {
  const page = thrift(
    [1, 5, zigzag(0)],
    [2, 5, zigzag(4)],
    [3, 5, zigzag(4)],
    [5, 12, thrift([1, 5, zigzag(values)], [2, 5, zigzag(0)], [3, 5, zigzag(3)], [4, 5, zigzag(3)])],
  )
  const data = Buffer.concat([page, Buffer.from([7, 0, 0, 0])])
  const column = thrift(
    [1, 5, zigzag(1)],
    [2, 9, Buffer.from([0x15, 0])],
    [3, 9, Buffer.concat([Buffer.from([0x18]), thriftText(name ?? '')])],
    [4, 5, zigzag(0)],
    [5, 6, zigzag(values)],
    [6, 6, zigzag(data.length)],
    [7, 6, zigzag(data.length + size)],
    [9, 6, zigzag(offset)],
  )
  const group = thrift(
    [1, 9, structures(thrift([2, 6, zigzag(4)], [3, 12, column]))],
    [2, 6, zigzag(data.length)],
    [3, 6, zigzag(rows)],
  )
  const schema = structures(
    ...Array.from({ length: 1 + depth }, () => thrift([4, 8, thriftText('schema')], [5, 5, zigzag(1)])),
    name === null
      ? thrift([1, 5, zigzag(1)], [3, 5, zigzag(0)])
      : thrift([1, 5, zigzag(1)], [3, 5, zigzag(0)], [4, 8, thriftText(name)]),
  )
  const footer = thrift(
    [1, 5, zigzag(1)],
    [2, 9, schema],
    [3, 6, zigzag(rows * groups)],
    [4, 9, structures(...Array.from({ length: groups }, () => group))],
    [6, 8, thriftText('a test')],
  )
  return Buffer.concat([Buffer.from('PAR1'), data, Buffer.alloc(hole), footer, u32(footer.length), Buffer.from('PAR1')])
}

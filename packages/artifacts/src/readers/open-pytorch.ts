import { canonicalJson, ModelgateError } from '@modelgate/kernel'
import type { ByteSource } from './byte-source.ts'
import { describePickle, startDescription } from './describe-pickle.ts'
import { type Dtype, DTYPES } from './dtype.ts'
import type { ModelContent, ModelEntry } from './model-file.ts'
import { runPickle } from './pickle-machine.ts'
import { globalName, isNode, nodeOf, type PickleNode, type PickleValue, sequenceOf } from './pickle-value.ts'
import { EmbeddedArray, separateNumbers } from './separate-numbers.ts'
import { emptySpan, type HeldSpan, MAX_SPAN_BYTES, rowMajorStrides, spanOf, stridedSource } from './strided-source.ts'
import { swappedSource } from './swapped-source.ts'
import { type ZipMember, zipMembers } from './zip-members.ts'

/**
 * Reads what `torch.save` writes since version 1.6: a ZIP archive with a pickle that names storages. Tensors are found by following the pickle without
 * importing or calling anything; views and transposed tensors come out row-major. Older files (a row of pickles) are opaque, with what they would import.
 *
 * @throws ModelgateError `PYTORCH_INVALID`, `ZIP_INVALID` or `PICKLE_INVALID`
 */
export function openPytorch(file: ByteSource, path: string): ModelContent {
  const head = new Uint8Array(Math.min(4, file.length))
  file.read(head, 0)
  if (LEGACY_STARTS.has(head[0] ?? 0)) return openLegacy(file, path)
  const members = new Map(zipMembers(file, path).map((member) => [member.name, member]))
  const pickles = [...members.keys()].filter((name) => /^[^/]+\/data\.pkl$/u.test(name))
  const [main, ...others] = pickles
  if (main === undefined || others.length > 0)
    throw refuse(path, `it holds ${pickles.length} data.pkl instead of one`, 0)
  const root = main.slice(0, -'data.pkl'.length)
  const pickle = members.get(main)
  if (pickle === undefined) throw refuse(path, 'data.pkl is missing', 0)
  const { value, globals, end } = runPickle(pickle.bytes, 0, `${path}: ${main}`)
  if (end !== pickle.bytes.length) {
    throw refuse(path, `data.pkl has ${pickle.bytes.length - end} bytes behind its end`, pickle.offset)
  }
  const entries: ModelEntry[] = []
  const stored = [...members.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
  const context: Context = {
    path,
    at: pickle.offset,
    storage: (key) => members.get(`${root}data/${key}`),
    bigEndian: isBigEndian(members.get(`${root}byteorder`)?.bytes),
    held: emptySpan(),
  }
  const structure = describePickle(
    value,
    `${path} (at byte ${pickle.offset})`,
    (node) => readTensor(node, context),
    startDescription(stored),
  )
  const document = separateNumbers(structure, entries, (why) => refuse(path, why, pickle.offset))
  return {
    format: 'pytorch',
    entries: entries.map((entry) => ({ ...entry, name: entry.name.replace(/^\//u, '') })),
    documents: [{ name: '/', json: canonicalJson(document) }],
    metadata: new Map([['archive', root.slice(0, -1)]]),
    globals: [...globals],
  }
}

/** A protocol, a name or a mark: what a pickle starts with, and no archive. */
const LEGACY_STARTS = new Set([0x80, 0x63, 0x28])

function openLegacy(file: ByteSource, path: string): ModelContent {
  const globals = new Set<string>()
  // Magic number, protocol, facts of the system, the object, the keys: then raw storages.
  for (let at = 0, stream = 0; stream < 5 && at < file.length; stream++) {
    at = runPickle(file, at, path, null, globals).end
  }
  return {
    format: 'opaque',
    entries: [],
    documents: [],
    metadata: new Map([['container', 'PyTorch before 1.6']]),
    globals: [...globals],
  }
}

interface Context {
  readonly path: string
  /** Where data.pkl lies, which describes the tensors. */
  readonly at: number
  readonly storage: (key: string) => ZipMember | undefined
  readonly bigEndian: boolean
  readonly held: HeldSpan
}

function refuse(path: string, why: string, offset: number): ModelgateError {
  return new ModelgateError('PYTORCH_INVALID', `${path} is not a sound PyTorch file: ${why} (at byte ${offset}).`, {
    advice: 'Save the model again with `torch.save`, or as safetensors.',
  })
}

function isBigEndian(source: ByteSource | undefined): boolean {
  if (source === undefined || source.length !== 3) return false
  const bytes = new Uint8Array(3)
  source.read(bytes, 0)
  return Buffer.from(bytes).toString('latin1') === 'big'
}

const STORAGES: ReadonlyMap<string, Dtype> = new Map([
  ['DoubleStorage', 'F64'],
  ['FloatStorage', 'F32'],
  ['HalfStorage', 'F16'],
  ['BFloat16Storage', 'BF16'],
  ['LongStorage', 'I64'],
  ['IntStorage', 'I32'],
  ['ShortStorage', 'I16'],
  ['CharStorage', 'I8'],
  ['ByteStorage', 'U8'],
  ['BoolStorage', 'BOOL'],
  ['ComplexFloatStorage', 'C64'],
  ['ComplexDoubleStorage', 'C128'],
  ['UntypedStorage', 'U8'],
])

const TORCH_TYPES: ReadonlyMap<string, Dtype> = new Map([
  ['torch.float64', 'F64'],
  ['torch.float32', 'F32'],
  ['torch.float16', 'F16'],
  ['torch.bfloat16', 'BF16'],
  ['torch.float8_e4m3fn', 'F8_E4M3'],
  ['torch.float8_e5m2', 'F8_E5M2'],
  ['torch.int64', 'I64'],
  ['torch.int32', 'I32'],
  ['torch.int16', 'I16'],
  ['torch.int8', 'I8'],
  ['torch.uint8', 'U8'],
  ['torch.uint16', 'U16'],
  ['torch.uint32', 'U32'],
  ['torch.uint64', 'U64'],
  ['torch.bool', 'BOOL'],
  ['torch.complex64', 'C64'],
  ['torch.complex128', 'C128'],
])

/** The tensor that a call of PyTorch's pickle would make; undefined for everything else. */
function readTensor(node: PickleNode, context: Context): unknown {
  const callee = node.kind === 'call' ? globalName(node.callee) : null
  if (node.kind !== 'call' || callee === null) return undefined
  const args = sequenceOf(node.args) ?? []
  switch (callee) {
    case 'torch._utils._rebuild_parameter':
      return isNode(args[0]) ? readTensor(args[0], context) : undefined
    case 'torch._utils._rebuild_tensor':
    case 'torch._utils._rebuild_tensor_v2':
      return tensorOf(args, null, context)
    case 'torch._utils._rebuild_tensor_v3':
      return tensorOf(args, TORCH_TYPES.get(globalName(args[6]) ?? '') ?? null, context)
    case 'collections.OrderedDict':
      // The attribute dictionary of a state dict holds versions of modules.
      return undefined
    default:
      return undefined
  }
}

function tensorOf(
  args: readonly PickleValue[],
  given: Dtype | null,
  { path, at, storage, bigEndian, held }: Context,
): unknown {
  const [where, offset, size, stride] = args
  const [tag, type, key] = sequenceOf(nodeOf(where, 'persistent')?.id) ?? []
  const dtype = given ?? STORAGES.get((globalName(type) ?? '').replace(/^torch\.(storage\.)?/u, ''))
  if (tag !== 'storage' || dtype === undefined || typeof key !== 'string') return undefined
  const shape = wholeNumbers(size)
  const steps = wholeNumbers(stride)
  if (shape === null || steps === null || shape.length !== steps.length || typeof offset !== 'number' || offset < 0) {
    throw refuse(path, `a tensor of storage ${JSON.stringify(key)} has no sound shape`, at)
  }
  const member = storage(key)
  if (member === undefined) throw refuse(path, `storage ${JSON.stringify(key)} is missing`, at)
  const data = member.bytes
  const item = DTYPES[dtype].bits / 8
  const elements = shape.reduce((product, side) => product * side, 1)
  const strides = steps.map((step) => step * item)
  const span = spanOf({ shape, strides, item })
  if (!Number.isSafeInteger(elements * item) || !(offset * item + span <= data.length)) {
    throw refuse(
      path,
      `a tensor reaches beyond the ${data.length} bytes of storage ${JSON.stringify(key)}`,
      member.offset,
    )
  }
  const dense = elements === 0 || isDense(shape, strides, item)
  // A broadcast view repeats a few bytes for ever.
  if (!dense && (span > MAX_SPAN_BYTES || elements * item > MAX_SPAN_BYTES)) {
    throw refuse(path, `a view of storage ${JSON.stringify(key)} has more than ${MAX_SPAN_BYTES} bytes`, at)
  }
  const start = offset * item
  const bytes = dense
    ? { length: elements * item, read: (target: Uint8Array, position: number) => data.read(target, start + position) }
    : stridedSource(data, { shape, strides, item, offset: start }, held)
  const unit = DTYPES[dtype].kind === 'complex' ? item / 2 : item
  return new EmbeddedArray({
    dtype,
    shape,
    elements,
    bytes: bigEndian && unit > 1 ? swappedSource(bytes, unit) : bytes,
  })
}

/** Steps along sides of one element mean nothing. */
function isDense(shape: readonly number[], strides: readonly number[], item: number): boolean {
  const dense = rowMajorStrides(shape, item)
  return strides.every((step, axis) => shape[axis] === 1 || step === dense[axis])
}

function wholeNumbers(value: PickleValue | undefined): readonly number[] | null {
  const items = sequenceOf(value)
  const known = items?.filter(
    (item): item is number => typeof item === 'number' && Number.isSafeInteger(item) && item >= 0,
  )
  return known !== undefined && known.length === items?.length ? known : null
}

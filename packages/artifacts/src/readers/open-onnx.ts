import { createHash } from 'node:crypto'
import { canonicalJson, ModelgateError } from '@modelgate/kernel'
import { type ByteSource, chunksOf, type FileSource, memorySource, rangeSource } from './byte-source.ts'
import type { ModelContent, ModelEntry } from './model-file.ts'
import { type ProtobufField, packedVarints, protobufFields } from './protobuf-fields.ts'
import { type OnnxContext, readOnnxTensor } from './read-onnx-tensor.ts'
import { EmbeddedArray, separateNumbers } from './separate-numbers.ts'

/** Graphs inside attributes of graphs; loops in loops. */
const MAX_GRAPHS = 16

/** Parts of all messages together; a graph of a million nodes has some ten. */
const MAX_PARTS = 20_000_000

/** Nodes, initializers, inputs and outputs together; each of them is kept. */
const MAX_MEMBERS = 1_000_000

/** Domains that the ONNX standard itself defines. */
const STANDARD_DOMAINS = new Set(['', 'ai.onnx', 'ai.onnx.ml', 'ai.onnx.training', 'ai.onnx.preview.training'])

/**
 * Reads an ONNX file by its wire format, without copying tensors: initializers and the tensors and lists inside attributes are entries, the graph is a document.
 * Producer, documentation and metadata are no part of the content. Data outside of the file must lie beside it.
 *
 * @throws ModelgateError `ONNX_INVALID` with the offset, `ONNX_EXTERNAL_DATA`
 */
export function openOnnx(file: ByteSource, path: string): ModelContent {
  const opened = new Map<string, FileSource>()
  const context: OnnxContext = {
    file,
    path,
    opened,
    refuse: (why, offset) =>
      new ModelgateError('ONNX_INVALID', `${path} is not a sound ONNX file: ${why} (at byte ${offset}).`, {
        advice: 'Export the model again, or fetch it again if it was cut short.',
      }),
  }
  try {
    return readModel(context)
  } catch (error) {
    for (const part of opened.values()) part.close()
    throw error
  }
}

function readModel(context: OnnxContext): ModelContent {
  const { file, refuse } = context
  const metadata = new Map<string, string>()
  const custom = new Set<string>()
  let main: unknown = null
  const opsets: unknown[] = []
  const functions: unknown[] = []
  let graphs = 0
  let parts = 0
  let members = 0
  const fields = function* (from: number, to: number): Generator<ProtobufField> {
    for (const field of protobufFields(file, from, to, refuse)) {
      if (++parts > MAX_PARTS) throw refuse(`it has more than ${MAX_PARTS} fields`, field.from)
      yield field
    }
  }
  const text = (field: ProtobufField): string => {
    if (field.wire !== 'bytes') throw refuse(`field ${field.number} is no text`, field.from)
    const bytes = new Uint8Array(field.to - field.from)
    file.read(bytes, field.from)
    return Buffer.from(bytes).toString('utf8').toWellFormed()
  }
  const digest = (field: ProtobufField): string => {
    const hash = createHash('sha256')
    for (const chunk of chunksOf(rangeSource(file, field.from, field.to - field.from))) hash.update(chunk)
    return hash.digest('hex')
  }
  const inside = (field: ProtobufField): readonly [number, number] => {
    if (field.wire !== 'bytes') throw refuse(`field ${field.number} holds no message`, field.from)
    return [field.from, field.to]
  }

  for (const field of fields(0, file.length)) {
    switch (field.number) {
      case 1:
        metadata.set('ir_version', String(field.value))
        break
      case 2:
        metadata.set('producer_name', text(field))
        break
      case 3:
        metadata.set('producer_version', text(field))
        break
      case 7:
        if (++graphs > 1) throw refuse('it has more than one graph', field.from)
        main = readGraph(field, 0)
        break
      case 8: {
        const opset = { domain: '', version: '' }
        for (const each of fields(...inside(field))) {
          if (each.number === 1) opset.domain = text(each)
          if (each.number === 2) opset.version = String(each.value)
        }
        if (!STANDARD_DOMAINS.has(opset.domain)) custom.add(opset.domain)
        opsets.push(opset)
        break
      }
      case 14: {
        const [key, value] = readPair(field)
        metadata.set(key, value)
        break
      }
      case 25:
        functions.push(digest(field))
        break
    }
  }
  if (graphs === 0) throw refuse('it has no graph', 0)
  if (custom.size > 0) metadata.set('custom operators', [...custom].join(', '))
  const entries: ModelEntry[] = []
  const structure = { graph: main, functions, opsets: opsets.map(canonicalJson).toSorted() }
  const document = separateNumbers(structure, entries, (why) => refuse(why, 0))
  return {
    format: 'onnx',
    entries: entries.map((entry) => ({ ...entry, name: entry.name.replace(/^\/graph\/initializers\//u, '') })),
    documents: [{ name: '/', json: canonicalJson(document) }],
    metadata,
    parts: [...context.opened.values()],
  }

  function readPair(field: ProtobufField): readonly [string, string] {
    let key = ''
    let value = ''
    for (const each of fields(...inside(field))) {
      if (each.number === 1) key = text(each)
      if (each.number === 2) value = text(each)
    }
    return [key, value]
  }

  function readGraph(graph: ProtobufField, depth: number): unknown {
    if (depth > MAX_GRAPHS) throw refuse(`graphs are nested deeper than ${MAX_GRAPHS} times`, graph.from)
    const nodes: unknown[] = []
    const initializers = new Map<string, unknown>()
    const inputs: string[] = []
    const outputs: string[] = []
    const sparse: string[] = []
    for (const field of fields(...inside(graph))) {
      if (++members > MAX_MEMBERS) throw refuse(`its graphs have more than ${MAX_MEMBERS} members`, field.from)
      switch (field.number) {
        case 1:
          nodes.push(readNode(field, depth))
          break
        case 5: {
          const { name, value } = readOnnxTensor(field, context)
          if (initializers.has(name)) throw refuse(`the tensor ${JSON.stringify(name)} is there twice`, field.from)
          initializers.set(name, value)
          break
        }
        case 11:
          inputs.push(digest(field))
          break
        case 12:
          outputs.push(digest(field))
          break
        case 15:
          sparse.push(digest(field))
          break
      }
    }
    return { nodes, initializers: Object.fromEntries(initializers), inputs, outputs, sparse }
  }

  function readNode(node: ProtobufField, depth: number): unknown {
    const inputs: string[] = []
    const outputs: string[] = []
    const found = { op: '', domain: '' }
    const attributes = new Map<string, unknown>()
    for (const field of fields(...inside(node))) {
      if (field.number === 1) inputs.push(text(field))
      else if (field.number === 2) outputs.push(text(field))
      else if (field.number === 4) found.op = text(field)
      else if (field.number === 7) found.domain = text(field)
      else if (field.number === 5) {
        const [name, value] = readAttribute(field, depth)
        if (attributes.has(name)) throw refuse(`the attribute ${JSON.stringify(name)} is there twice`, field.from)
        attributes.set(name, value)
      }
    }
    if (!STANDARD_DOMAINS.has(found.domain)) custom.add(found.domain)
    return { ...found, inputs, outputs, attributes: Object.fromEntries(attributes) }
  }

  function readAttribute(attribute: ProtobufField, depth: number): readonly [string, unknown] {
    let name = ''
    const values: unknown[] = []
    const floats: number[] = []
    const ints: bigint[] = []
    for (const field of fields(...inside(attribute))) {
      switch (field.number) {
        case 1:
          name = text(field)
          break
        case 2:
        case 7:
          for (const each of floatsOf(field)) floats.push(each)
          break
        case 3:
          ints.push(field.value)
          break
        case 8:
          for (const each of field.wire === 'bytes' ? packedVarints(read(field), field.from, refuse) : [field.value]) {
            if (++parts > MAX_PARTS) throw refuse(`it has more than ${MAX_PARTS} fields`, field.from)
            ints.push(each)
          }
          break
        case 4:
        case 9:
          values.push(field.to - field.from > 4096 ? digest(field) : text(field))
          break
        case 5:
        case 10:
          values.push(readOnnxTensor(field, context).value)
          break
        case 6:
        case 11:
          values.push(readGraph(field, depth + 1))
          break
        case 20:
        case 21:
        case 14:
          values.push(field.wire === 'varint' ? `type ${field.value}` : digest(field))
          break
      }
    }
    const arrays = [
      ...(floats.length === 0
        ? []
        : [embedded('F32', floats.length, new Uint8Array(Float32Array.from(floats).buffer))]),
      ...(ints.length === 0
        ? []
        : [
            embedded(
              'I64',
              ints.length,
              new Uint8Array(BigInt64Array.from(ints, (each) => BigInt.asIntN(64, each)).buffer),
            ),
          ]),
    ]
    return [name, [...arrays, ...values]]
  }

  function read(field: ProtobufField): Uint8Array {
    const bytes = new Uint8Array(field.to - field.from)
    file.read(bytes, field.from)
    return bytes
  }

  function floatsOf(field: ProtobufField): Iterable<number> {
    if (field.wire === 'fixed32') {
      return [new Float32Array(Uint32Array.of(Number(field.value)).buffer)[0] ?? 0]
    }
    const bytes = read(field)
    if (bytes.length % 4 !== 0) throw refuse('a list of floats ends inside one', field.to)
    return new Float32Array(bytes.buffer)
  }
}

function embedded(dtype: 'F32' | 'I64', elements: number, bytes: Uint8Array): EmbeddedArray {
  return new EmbeddedArray({ dtype, shape: [elements], elements, bytes: memorySource(bytes) })
}

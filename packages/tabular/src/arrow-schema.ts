import type { FlatTable } from './flat-table.ts'

/** How the values of a column stand in the buffers of a batch. */
export type ArrowLayout =
  | { readonly kind: 'null' | 'boolean' }
  | { readonly kind: 'integer'; readonly bits: 8 | 16 | 32 | 64; readonly signed: boolean }
  | { readonly kind: 'float'; readonly bits: 32 | 64 }
  | { readonly kind: 'text'; readonly offsetBytes: 4 | 8 }
  | { readonly kind: 'text view' }
  | { readonly kind: 'other' }

/** A column of an Arrow file. */
export interface ArrowField {
  readonly name: string
  /** Of the values; where there is a dictionary, of its values. */
  readonly layout: ArrowLayout
  /** The column holds places in this dictionary, whose values have a shape of their own. */
  readonly dictionary?: { readonly id: number; readonly index: ArrowLayout; readonly shape: Shape }
  /** What stands in a batch for this column, nested ones included. */
  readonly shape: Shape
}

/** How many pieces of a batch belong to a column. */
export interface Shape {
  readonly nodes: number
  readonly buffers: number
  /** Columns of views have a number of further buffers that the batch says. */
  readonly views: number
}

/** The types of https://github.com/apache/arrow/blob/main/format/Schema.fbs by number, with their buffers but those of children. */
const TYPES: Readonly<Record<number, { readonly name: string; readonly buffers: number }>> = {
  1: { name: 'null', buffers: 0 },
  2: { name: 'integer', buffers: 2 },
  3: { name: 'float', buffers: 2 },
  4: { name: 'binary', buffers: 3 },
  5: { name: 'text', buffers: 3 },
  6: { name: 'boolean', buffers: 2 },
  7: { name: 'decimal', buffers: 2 },
  8: { name: 'date', buffers: 2 },
  9: { name: 'time', buffers: 2 },
  10: { name: 'timestamp', buffers: 2 },
  11: { name: 'interval', buffers: 2 },
  12: { name: 'list', buffers: 2 },
  13: { name: 'struct', buffers: 1 },
  14: { name: 'union', buffers: 1 },
  15: { name: 'fixed binary', buffers: 2 },
  16: { name: 'fixed list', buffers: 1 },
  17: { name: 'map', buffers: 2 },
  18: { name: 'duration', buffers: 2 },
  19: { name: 'large binary', buffers: 3 },
  20: { name: 'large text', buffers: 3 },
  21: { name: 'large list', buffers: 2 },
  22: { name: 'run-end encoded', buffers: 0 },
  23: { name: 'binary view', buffers: 2 },
  24: { name: 'text view', buffers: 2 },
  25: { name: 'list view', buffers: 3 },
  26: { name: 'large list view', buffers: 3 },
}

/**
 * The columns of a schema message.
 *
 * @throws RangeError for numbers in big-endian order and types that this version of the format lacks
 */
export function readArrowSchema(schema: FlatTable): readonly ArrowField[] {
  if (schema.integer(0, 2) !== 0) throw new RangeError('its numbers are big-endian')
  return schema.tables(1).map(readField)
}

function readField(field: FlatTable): ArrowField {
  const name = field.text(0)
  const code = field.integer(2, 1)
  const type = Object.hasOwn(TYPES, code) ? TYPES[code] : undefined
  if (type === undefined) throw new RangeError(`column "${name}" has the unknown type ${code}`)
  const details = field.table(3)
  const layout = readLayout(type.name, details)
  const isDenseUnion = type.name === 'union' && details?.integer(0, 2) === 1
  const own = {
    nodes: 1,
    buffers: type.buffers + (isDenseUnion ? 1 : 0),
    views: type.name === 'binary view' || type.name === 'text view' ? 1 : 0,
  }
  const shape = field
    .tables(5)
    .map((child) => readField(child).shape)
    .reduce(addShapes, own)
  const encoding = field.table(4)
  if (encoding === undefined) return { name, layout, shape }
  const index = encoding.table(1)
  const dictionary = {
    id: encoding.integer(0, 8),
    index: index === undefined ? ({ kind: 'integer', bits: 32, signed: true } as const) : readLayout('integer', index),
    shape,
  }
  return { name, layout, dictionary, shape: { nodes: 1, buffers: 2, views: 0 } }
}

/** What two neighbours take together. */
export function addShapes(a: Shape, b: Shape): Shape {
  return { nodes: a.nodes + b.nodes, buffers: a.buffers + b.buffers, views: a.views + b.views }
}

function readLayout(name: string, details: FlatTable | undefined): ArrowLayout {
  if (name === 'null' || name === 'boolean' || name === 'text view') return { kind: name }
  if (name === 'text') return { kind: 'text', offsetBytes: 4 }
  if (name === 'large text') return { kind: 'text', offsetBytes: 8 }
  if (name === 'integer') {
    const bits = details?.integer(0, 4)
    if (bits === 8 || bits === 16 || bits === 32 || bits === 64) {
      return { kind: 'integer', bits, signed: details?.integer(1, 1) !== 0 }
    }
  }
  if (name === 'float') {
    const precision = details?.integer(0, 2)
    if (precision === 1) return { kind: 'float', bits: 32 }
    if (precision === 2) return { kind: 'float', bits: 64 }
  }
  return { kind: 'other' }
}

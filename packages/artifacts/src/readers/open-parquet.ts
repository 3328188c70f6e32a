import { canonicalJson, ModelgateError } from '@modelgate/kernel'
import { type ByteSource, rangeSource } from './byte-source.ts'
import type { ModelContent, ModelEntry } from './model-file.ts'
import { thriftStruct, type ThriftValue } from './thrift-struct.ts'

/** A footer of a table with ten thousand columns has some megabytes. */
const MAX_FOOTER_BYTES = 64 * 1024 * 1024

/** The length of the footer and the four letters behind it. */
const TAIL_BYTES = 8

/**
 * Reads the footer of a Parquet file: its schema is a document, every column of every row group is an array of the bytes that are stored. Columns written by
 * another writer or with another compression therefore differ, even where their values do not.
 *
 * @throws ModelgateError `PARQUET_INVALID` with the offset
 */
export function openParquet(file: ByteSource, path: string): ModelContent {
  const refuse = (why: string, offset: number): ModelgateError =>
    new ModelgateError('PARQUET_INVALID', `${path} is not a sound Parquet file: ${why} (at byte ${offset}).`, {
      advice: 'Write the table again, or fetch it again if it was cut short.',
    })
  const start = Math.max(0, file.length - TAIL_BYTES)
  const tail = new Uint8Array(file.length - start)
  file.read(tail, start)
  if (tail.length < TAIL_BYTES || Buffer.from(tail.subarray(4)).toString('latin1') !== 'PAR1') {
    throw refuse('it does not end as one', start)
  }
  const length = new DataView(tail.buffer).getUint32(0, true)
  const from = start - length
  if (length > MAX_FOOTER_BYTES || from < 4) throw refuse(`its footer of ${length} bytes does not fit`, start)
  const footer = thriftStruct(rangeSource(file, from, length), (why, offset) => refuse(why, from + offset))
  const groups = listAt(footer, 4)
  const names = new Set<string>()
  const entries = groups.flatMap((group, number) =>
    listAt(group, 1).map((chunk): ModelEntry => {
      const column = valueAt(chunk, 3)
      const name = `${listAt(column, 3).map(textOf).join('.')} (row group ${number + 1})`
      if (names.has(name)) throw refuse(`the column ${JSON.stringify(name.slice(0, 100))} is there twice`, from)
      names.add(name)
      const size = numberAt(column, 7)
      const page = numberAt(column, 9)
      const dictionary = numberAt(column, 11)
      // A dictionary at 0 is none: the file starts with its four letters.
      const offset = dictionary > 0 ? Math.min(dictionary, page) : page
      if (!(size >= 0 && offset >= 4 && offset + size <= from)) {
        throw refuse(`the column ${JSON.stringify(name.slice(0, 100))} lies outside`, from)
      }
      return { name, dtype: 'U8', shape: [size], elements: size, bytes: rangeSource(file, offset, size) }
    }),
  )
  const schema = listAt(footer, 2).map((element) => ({
    name: textOf(valueAt(element, 4)),
    type: numberAt(element, 1),
    repetition: numberAt(element, 3),
    converted: numberAt(element, 6),
  }))
  return {
    format: 'parquet',
    entries,
    documents: [{ name: 'schema', json: canonicalJson(schema) }],
    metadata: new Map([
      ['rows', String(numberAt(footer, 3))],
      ['row groups', String(groups.length)],
      ['created by', textOf(valueAt(footer, 6))],
    ]),
  }
}

function valueAt(value: ThriftValue | undefined, field: number): ThriftValue | undefined {
  return value instanceof Map ? value.get(field) : undefined
}

function listAt(value: ThriftValue | undefined, field: number): readonly ThriftValue[] {
  const list = valueAt(value, field)
  return Array.isArray(list) ? list : []
}

/** -1 where there is no number. */
function numberAt(value: ThriftValue | undefined, field: number): number {
  const number = valueAt(value, field)
  return typeof number === 'bigint' && number <= Number.MAX_SAFE_INTEGER ? Number(number) : -1
}

function textOf(value: ThriftValue | undefined): string {
  return typeof value === 'string' ? Buffer.from(value, 'latin1').toString('utf8').toWellFormed() : ''
}

import { type FileHandle, open } from 'node:fs/promises'
import { ModelgateError } from '@modelgate/kernel'
import type { ArrowColumn } from './arrow-column.ts'
import { type ArrowField, readArrowSchema } from './arrow-schema.ts'
import { readArrowBatch } from './read-arrow-batch.ts'
import { ARROW_MESSAGES, type ArrowMessage, readArrowMessages } from './read-arrow-messages.ts'
import type { RowSink } from './row-sink.ts'
import { selectColumns } from './select-columns.ts'
import { tableError } from './table-error.ts'
import { type FileFormat, fileName, type TableFile } from './table-file.ts'

/** Reads Arrow IPC files (Feather version 2) and streams, only the columns wanted, one batch at a time. */
export async function scanArrow(
  file: TableFile,
  _format: FileFormat,
  columns: readonly string[],
  sink: RowSink,
): Promise<number> {
  const name = fileName(file)
  let rows = 0
  const handle = await open(file.path)
  try {
    const messages = readArrowMessages(handle)
    const schema = (await messages.next()).value
    if (schema?.kind !== ARROW_MESSAGES.schema) throw new RangeError('it does not begin with a schema')
    const all = readArrowSchema(schema.header)
    const selected = selectColumns(
      name,
      all.map((field) => field.name),
      columns,
    )
    const fields = selected.map((at) => all[at]).filter((field) => field !== undefined)
    const dictionaries = new Map<number, ArrowColumn>()
    for await (const message of messages) {
      if (message.kind === ARROW_MESSAGES.dictionary) {
        await readDictionary(handle, message, fields, dictionaries)
      } else if (message.kind === ARROW_MESSAGES.records) {
        const length = message.header.integer(0, 8)
        const inBatch = all.map(({ layout, dictionary, shape }) => ({ layout: dictionary?.index ?? layout, shape }))
        const batch = await readArrowBatch(handle, message.body, message.header, inBatch, selected)
        const readers = fields.map((field, i) => {
          const column = batch[i]
          if (column?.length !== length) throw new RangeError(`column "${field.name}" has not ${length} values`)
          const read = through(column.read, field, dictionaries)
          if (read !== undefined) return read
          throw tableError(
            'TABLE_MALFORMED',
            `${name}: the values of "${field.name}" are neither texts, numbers nor booleans.`,
          )
        })
        for (let row = 0; row < length; row++) {
          rows++
          sink(
            readers.map((read) => read(row)),
            rows,
          )
        }
      }
    }
  } catch (cause) {
    if (cause instanceof ModelgateError) throw cause
    const message = cause instanceof Error ? cause.message : String(cause)
    throw tableError('TABLE_UNREADABLE', `${name} is not a readable Arrow file (after row ${rows}): ${message}.`, {
      cause,
    })
  } finally {
    await handle.close()
  }
  return rows
}

/** Takes the values of a dictionary that a wanted column needs; a later one with the same number replaces it. */
async function readDictionary(
  handle: FileHandle,
  { header, body }: ArrowMessage,
  fields: readonly ArrowField[],
  dictionaries: Map<number, ArrowColumn>,
): Promise<void> {
  const id = header.integer(0, 8)
  const field = fields.find(({ dictionary }) => dictionary?.id === id)
  if (field?.dictionary === undefined) return
  const batch = header.table(1)
  if (batch === undefined || header.integer(2, 1) !== 0) throw new RangeError('a dictionary comes in pieces')
  const { layout, dictionary } = field
  const [values] = await readArrowBatch(handle, body, batch, [{ layout, shape: dictionary.shape }], [0])
  if (values?.read === undefined) return
  const texts = Array.from({ length: values.length }, (_, i) => values.read?.(i) ?? null)
  dictionaries.set(id, (place) => {
    const text = texts[place]
    if (text === undefined) throw new RangeError(`the dictionary of "${field.name}" has no place ${place}`)
    return text
  })
}

/** A column with places in a dictionary as a column of its values. */
function through(
  column: ArrowColumn | undefined,
  { name, layout, dictionary }: ArrowField,
  dictionaries: ReadonlyMap<number, ArrowColumn>,
): ArrowColumn | undefined {
  if (dictionary === undefined || column === undefined || layout.kind === 'other')
    return layout.kind === 'other' ? undefined : column
  const look = dictionaries.get(dictionary.id)
  if (look === undefined) throw new RangeError(`the dictionary of "${name}" is not there`)
  return (row) => {
    const place = column(row)
    return place === null ? null : look(Number(place))
  }
}

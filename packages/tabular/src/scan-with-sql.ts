import { connectDuckdb } from './connect-duckdb.ts'
import { describeFile } from './duckdb-relation.ts'
import type { DuckdbModule } from './find-duckdb.ts'
import { quoteName } from './open-duckdb.ts'
import type { RowSink } from './row-sink.ts'
import { fileName, type TableFile } from './table-file.ts'
import { toValue } from './to-value.ts'

/** The rows of one file by DuckDB, in their order. Throws what DuckDB or the sink throws. */
export async function scanWithSql(
  duckdb: DuckdbModule,
  file: TableFile,
  columns: readonly string[],
  sink: RowSink,
): Promise<number> {
  const { layout, from, check } = await describeFile(file, columns)
  if (layout === 'jsonl') throw new Error(`${fileName(file)}: rows of JSON lines are read by the stream engine`)
  const { ask, stream, close } = await connectDuckdb(duckdb, [{ files: [file] }])
  let rows = 0
  try {
    if (check !== undefined && Number((await ask(check))[0]?.[0]) > 0) throw new Error('a row is wrong')
    const total = Number((await ask(`SELECT count(*) FROM ${from}`))[0]?.[0])
    await stream(`SELECT ${columns.map(quoteName).join(', ')} FROM ${from}`, (values) => {
      const size = values[0]?.length ?? 0
      for (let i = 0; i < size; i++) {
        rows++
        sink(
          values.map((column) => readValue(column[i])),
          rows,
        )
      }
    })
    // An error inside of a long answer ends it without a word.
    if (rows !== total) throw new Error(`DuckDB stopped after ${rows} of ${total} rows`)
  } finally {
    close()
  }
  if (rows === 0) throw new Error(`${fileName(file)} has no rows`)
  return rows
}

function readValue(value: unknown) {
  const plain = toValue(value)
  if (plain === undefined) throw new TypeError('a column is neither text, number nor boolean')
  return plain
}

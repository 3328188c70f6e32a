/** A declared table: its size and its columns. */
export interface TableFact {
  readonly name: string
  readonly rows: number
  readonly columns: readonly string[]
}

/** What happened to the shape of a declared table. */
export interface TableChange {
  readonly name: string
  readonly rows: { readonly before: number; readonly after: number }
  /** Columns that are new, and columns that are gone. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Changes of rows and columns between two versions of declared data; the order of columns is no change. */
export function compareTables(
  pairs: readonly { readonly base: TableFact; readonly head: TableFact }[],
): readonly TableChange[] {
  return pairs
    .map(({ base, head }) => ({
      name: head.name,
      rows: { before: base.rows, after: head.rows },
      added: head.columns.filter((column) => !base.columns.includes(column)),
      removed: base.columns.filter((column) => !head.columns.includes(column)),
    }))
    .filter(({ rows, added, removed }) => rows.before !== rows.after || added.length + removed.length > 0)
}

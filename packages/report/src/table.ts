import { markdownTable } from 'markdown-table'

/** A column of a Markdown table; figures read best on the right. */
export interface Column {
  readonly name: string
  readonly align?: 'left' | 'right' | 'center'
}

/**
 * A GitHub-flavoured Markdown table.
 *
 * @param columns headings and cells are Markdown already: take foreign text through `escapeMarkdown` or `code` first
 * @param rows a row may be shorter than the heading
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => text.replaceAll('|', '&#124;').replaceAll(/\s*\n\s*/gu, '<br>')
  return markdownTable(
    [columns.map(({ name }) => cell(name)), ...rows.map((row) => row.map(cell))],
    // Padding to equal widths helps nobody who reads the rendered table and costs characters that comments lack.
    { align: columns.map(({ align }) => align ?? null), alignDelimiters: false },
  )
}

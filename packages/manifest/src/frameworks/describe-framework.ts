import type { ReportTable } from '@modelgate/kernel'
import { valueAt } from '@modelgate/kernel'
import type { Manifest } from '../manifest.ts'
import type { Framework } from './framework.ts'

/**
 * Which fields of a manifest help to document which item of a framework.
 *
 * @param manifest null: the mapping alone; else also which of the fields it has
 */
export function describeFramework(
  { title, edition, source, written, checked, items }: Framework,
  manifest: Manifest | null,
): ReportTable {
  const columns = [{ name: 'Item' }, { name: 'What it asks for' }, { name: 'Helps you document it' }]
  return {
    title: `${title} (${edition}; ${source}). Written ${written}, not a legal review. Checked ${checked}.`,
    columns: manifest === null ? columns : [...columns, { name: 'Not said yet' }],
    rows: items.map(({ item, asks, fields }) => {
      const row = [item, asks, fields.length === 0 ? 'nothing in a manifest' : fields.join(', ')]
      if (manifest === null) return row
      return [...row, fields.filter((field) => valueAt(manifest, ...field.split('.')) === undefined).join(', ')]
    }),
  }
}

import { closest, textAt, valueAt } from '@modelgate/kernel'
import { splitPointer } from './json-pointer.ts'
import { MANIFEST_SCHEMA } from './validators/manifest.v1.ts'

/**
 * Whether a manifest can have a field: `spec.validation.owner`. Keys of the user's own (`x-…`, annotations, settings)
 * can be anything.
 *
 * @returns true, or the nearest field that a manifest can have, undefined where none is near
 */
export function hasField(field: string): true | string | undefined {
  const { schema } = MANIFEST_SCHEMA
  const said: string[] = []
  let rule: unknown = schema
  for (const key of field.split('.')) {
    const reference = textAt(rule, '$ref')
    if (reference !== undefined) rule = valueAt(schema, ...splitPointer(reference.slice(1)))
    const isOpen = key.startsWith('x-') || valueAt(rule, 'additionalProperties') !== false
    const next = valueAt(rule, 'properties', key)
    if (next === undefined && isOpen) return true
    if (next === undefined) {
      const meant = closest(key, Object.keys(Object(valueAt(rule, 'properties'))))
      return meant === undefined ? undefined : [...said, meant].join('.')
    }
    said.push(key)
    rule = next
  }
  return true
}

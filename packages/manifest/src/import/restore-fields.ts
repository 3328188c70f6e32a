import type { PartialManifest } from './imported-facts.ts'

/** `metadata.owner`, `spec.training`: one field of a manifest. */
const FIELD = /^(metadata|spec)\.([A-Za-z][A-Za-z0-9-]*)$/

/**
 * Fields of a manifest that an export put away as JSON under `PREFIXmetadata.owner`, `PREFIXspec.training` ….
 *
 * @returns the fields, and what could not be read
 */
export function restoreFields(
  entries: readonly (readonly [string, string])[],
  prefix: string,
): { readonly manifest: PartialManifest; readonly lost: readonly string[] } {
  const parts: Record<'metadata' | 'spec', Record<string, unknown>> = { metadata: {}, spec: {} }
  const lost: string[] = []
  for (const [name, text] of entries) {
    const [, part, field = ''] = FIELD.exec(name.startsWith(prefix) ? name.slice(prefix.length) : '') ?? []
    if (part !== 'metadata' && part !== 'spec') continue
    try {
      parts[part][field] = JSON.parse(text)
    } catch {
      lost.push(`\`${name}\`, which is not JSON`)
    }
  }
  return { manifest: parts, lost }
}

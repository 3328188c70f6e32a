import type { Finding } from '@modelgate/kernel'
import { closest, valueAt } from '@modelgate/kernel'
import type { CompiledSchema } from './compiled-schema.ts'
import { readAsMeant, readYaml } from './read-yaml.ts'
import type { YamlDocument } from './read-yaml.ts'
import { schemaFindings } from './schema-findings.ts'
import { showText } from './show-text.ts'
import { listMistakes } from './validate.ts'

/** A file of ours read, with everything that is wrong with its form. */
export interface ReadDocument {
  readonly document: YamlDocument
  /** Empty exactly when the value follows the schema. */
  readonly findings: readonly Finding[]
}

/**
 * Reads a file of ours: YAML, then its kind and version, then the schema. Where one slip explains several findings it is
 * the one that is said. Never throws.
 *
 * @param bytes the file
 * @param path relative to the repository root, for messages
 */
export function readDocument(
  bytes: Uint8Array,
  path: string,
  { kind, schema }: { readonly kind: 'Model' | 'Policy'; readonly schema: CompiledSchema },
): ReadDocument {
  const judge = (value: unknown) => listMistakes(schema, value)
  const document = readYaml(bytes, path, { judge })
  const findings = judgeForm(document, kind, schema)
  if (findings.length < 2 || document.value === undefined) return { document, findings }
  const meant = readAsMeant(document, judge)
  return meant === undefined ? { document, findings } : { document: meant, findings: judgeForm(meant, kind, schema) }
}

function judgeForm(document: YamlDocument, kind: 'Model' | 'Policy', schema: CompiledSchema): readonly Finding[] {
  if (document.value === undefined) return document.findings
  const envelope = envelopeFindings(document, kind)
  const found = (envelope.length > 0 ? envelope : schemaFindings(schema, document)).filter(
    // The value is not the one that stands there; the slip is what is wrong with it.
    ({ location }) => !document.rewritten.has(location?.line ?? 0),
  )
  const places = new Set(found.map(({ location }) => `${location?.line}:${location?.column}`))
  const formal = document.findings.filter(({ code, location }) => {
    // Whoever corrects the value writes it as the example shows, which is in quotes.
    return code !== 'YAML_UNQUOTED' || !places.has(`${location?.line}:${location?.column}`)
  })
  return [...formal, ...found]
}

/**
 * Whether a file is of the kind and version that this release reads. A file that is not gets this one finding:
 * comparing it with the wrong schema would only bury the mistake.
 */
function envelopeFindings(document: YamlDocument, kind: 'Model' | 'Policy'): readonly Finding[] {
  const { value } = document
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const apiVersion = valueAt(value, 'apiVersion')
  if (typeof apiVersion === 'string' && apiVersion !== 'modelgate/v1') {
    const newer = /^modelgate\/v\d+/.test(apiVersion)
    const finding: Finding = {
      code: 'DOCUMENT_VERSION_UNKNOWN',
      severity: 'error',
      message: newer
        ? `This release of Modelgate reads \`modelgate/v1\`, not ${showText(apiVersion)}.`
        : `\`apiVersion\` must be \`modelgate/v1\`, not ${showText(apiVersion)}.`,
      advice: newer ? 'Upgrade Modelgate, or write `apiVersion: modelgate/v1`.' : 'Write `apiVersion: modelgate/v1`.',
      location: document.locate('/apiVersion'),
    }
    return [finding]
  }
  const found = valueAt(value, 'kind')
  if (typeof found === 'string' && found !== kind) {
    const meant = closest(found, ['Model', 'Policy'])
    const finding: Finding = {
      code: 'DOCUMENT_KIND_UNKNOWN',
      severity: 'error',
      message: `\`kind\` must be \`${kind}\` here, not ${showText(found)}.`,
      advice:
        meant === undefined || meant === kind ? `Write \`kind: ${kind}\`.` : `This file is a ${meant}; use it as one.`,
      location: document.locate('/kind'),
    }
    return [finding]
  }
  return []
}

import { textAt, valueAt } from '@modelgate/kernel'
import { CYCLONEDX_PREFIX } from '../export/export-cyclonedx.ts'
import { listAt, textsAt } from './foreign-value.ts'
import { present } from './imported-facts.ts'
import type { ImportedFacts } from './imported-facts.ts'
import { restoreFields } from './restore-fields.ts'

const CONSIDERATIONS = ['users', 'useCases', 'technicalLimitations', 'performanceTradeoffs'] as const

/** Reads a CycloneDX ML-BOM: its first model, with the card, the files and the data beside it. */
export function importCycloneDx(path: string, bom: unknown): ImportedFacts | undefined {
  const components = [valueAt(bom, 'metadata', 'component'), ...listAt(bom, 'components')]
  const models = components.filter((one) => valueAt(one, 'type') === 'machine-learning-model')
  const [model] = models
  if (model === undefined) return undefined
  const restored = restoreFields(propertiesOf(model), CYCLONEDX_PREFIX)
  const card = valueAt(model, 'modelCard')
  const artifacts = components.filter((one) => valueAt(one, 'type') === 'file').flatMap(entryOf)
  const data = components.filter((one) => valueAt(one, 'type') === 'data').flatMap(entryOf)
  const metrics = listAt(card, 'quantitativeAnalysis', 'performanceMetrics')
  const hasResults = restored.manifest.spec?.['evaluation'] !== undefined
  return {
    manifest: {
      metadata: {
        ...present({
          name: textAt(model, 'name'),
          version: textAt(model, 'version'),
          description: textAt(model, 'description'),
          license: licenseOf(model),
        }),
        ...restored.manifest.metadata,
      },
      spec: {
        ...present({
          task: textAt(card, 'modelParameters', 'task'),
          baseModels: listAt(model, 'pedigree', 'ancestors').flatMap(baseOf),
          artifacts: artifacts.filter((entry) => valueAt(entry, 'format') !== undefined),
          data: data.filter((entry) => valueAt(entry, 'role') !== undefined),
          considerations: present(
            Object.fromEntries([
              ...CONSIDERATIONS.map((key) => [key, textsAt(card, 'considerations', key)]),
              ['ethicalConsiderations', listAt(card, 'considerations', 'ethicalConsiderations')],
            ]),
          ),
        }),
        ...restored.manifest.spec,
      },
    },
    lost: [
      ...models.slice(1).map((other) => `the model ${textAt(other, 'name') ?? ''}: one manifest describes one model`),
      ...(metrics.length === 0 || hasResults
        ? []
        : [`${metrics.length} figures of ${path}, which do not say on what data they were measured`]),
      ...data.filter((entry) => valueAt(entry, 'role') === undefined).map(nameOf),
      ...restored.lost,
    ],
  }
}

function nameOf(entry: Readonly<Record<string, unknown>>): string {
  return `the data ${String(entry['name'])}, of which nothing says what they were used for`
}

function propertiesOf(component: unknown): [string, string][] {
  return listAt(component, 'properties').flatMap((property): [string, string][] => {
    const name = textAt(property, 'name')
    const value = textAt(property, 'value')
    return name === undefined || value === undefined ? [] : [[name, value]]
  })
}

/** A component as an entry of a manifest: name, digest, version, and the fields that its properties keep. */
function entryOf(component: unknown): Record<string, unknown>[] {
  const hash = listAt(component, 'hashes').find((one) => valueAt(one, 'alg') === 'SHA-256')
  const digest = textAt(hash, 'content')
  const name = textAt(component, 'name')
  if (name === undefined || digest === undefined) return []
  const own = propertiesOf(component).flatMap(([key, value]): [string, unknown][] => {
    if (!key.startsWith(CYCLONEDX_PREFIX)) return []
    try {
      return [[key.slice(CYCLONEDX_PREFIX.length), JSON.parse(value)]]
    } catch {
      return []
    }
  })
  const entry = { name, digest: `sha256:${digest}`, version: textAt(component, 'version') }
  return [{ ...present(entry), ...Object.fromEntries(own) }]
}

function licenseOf(model: unknown): string | undefined {
  const [first] = listAt(model, 'licenses')
  return textAt(first, 'expression') ?? textAt(first, 'license', 'id') ?? textAt(first, 'license', 'name')
}

function baseOf(ancestor: unknown): Record<string, unknown>[] {
  const name = textAt(ancestor, 'name')
  if (name === undefined) return []
  const hash = listAt(ancestor, 'hashes').find((one) => valueAt(one, 'alg') === 'SHA-256')
  const content = textAt(hash, 'content')
  const uri = textsAt(listAt(ancestor, 'externalReferences')[0], 'url')[0] ?? textAt(ancestor, 'purl')
  return [present({ name, uri, digest: content === undefined ? undefined : `sha256:${content}`, relation: 'finetune' })]
}

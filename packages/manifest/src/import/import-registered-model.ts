import { textAt, valueAt } from '@modelgate/kernel'
import { entriesAt, listAt } from './foreign-value.ts'
import { MLFLOW_PREFIX } from '../export/export-mlflow.ts'
import { present } from './imported-facts.ts'
import type { ImportedFacts } from './imported-facts.ts'
import { restoreFields } from './restore-fields.ts'

/** Reads a registered model or a model version as MLflow's REST interface gives it. */
export function importRegisteredModel(value: unknown): ImportedFacts | undefined {
  const model = ['registered_model', 'model_version'].flatMap((key) => valueAt(value, key) ?? [])[0] ?? value
  const name = textAt(model, 'name')
  const tags = tagsOf(model)
  if (name === undefined || (tags.length === 0 && valueAt(model, 'version') === undefined)) return undefined
  const latest = listAt(model, 'latest_versions')[0]
  const version = valueAt(model, 'version') ?? valueAt(latest, 'version')
  const runId = textAt(model, 'run_id') ?? textAt(latest, 'run_id')
  const restored = restoreFields(tags, MLFLOW_PREFIX)
  return {
    manifest: {
      metadata: {
        ...present({
          name,
          version: typeof version === 'number' ? String(version) : version,
          description: textAt(model, 'description'),
          annotations: runId === undefined ? undefined : { 'mlflow.org/run-id': runId },
        }),
        ...restored.manifest.metadata,
      },
      spec: { ...restored.manifest.spec },
    },
    lost: [
      ...tags.filter(([key]) => !key.startsWith(MLFLOW_PREFIX)).map(([key]) => `the tag ${key}`),
      ...restored.lost,
    ],
  }
}

/** Tags are a list of keys and values, or a map. */
function tagsOf(model: unknown): [string, string][] {
  const listed = listAt(model, 'tags').map((tag): [unknown, unknown] => [valueAt(tag, 'key'), valueAt(tag, 'value')])
  return [...listed, ...entriesAt(model, 'tags')].flatMap(([key, value]): [string, string][] => {
    return typeof key === 'string' && typeof value === 'string' ? [[key, value]] : []
  })
}

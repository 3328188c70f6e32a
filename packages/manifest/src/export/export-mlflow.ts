import type { Manifest } from '../manifest.ts'
import { ownKeys } from './exported.ts'
import type { Exported } from './exported.ts'
import { modelDigest } from '@modelgate/artifacts'

/** What our tags begin with. */
export const MLFLOW_PREFIX = 'modelgate.'

/** MLflow refuses tags of model versions with longer values. */
const MAX_TAG_CHARACTERS = 5000

/**
 * A manifest as the tags of a model version in MLflow, in the form of its REST interface: every field as JSON, and
 * the digest of the model.
 *
 * @returns `lost`: fields that are longer than a tag may be
 */
export function exportMlflow(manifest: Manifest): Exported {
  const { metadata, spec } = manifest
  const { name, version, description, ...others } = metadata
  const fields = [
    ...Object.entries({ version, ...others }).map(([key, value]) => tag(`metadata.${key}`, value)),
    ...Object.entries(spec).map(([key, value]) => tag(`spec.${key}`, value)),
  ]
  const fitting = fields.filter(({ value }) => value.length <= MAX_TAG_CHARACTERS)
  return {
    document: {
      name,
      version,
      ...(description === undefined ? {} : { description }),
      tags: [{ key: `${MLFLOW_PREFIX}digest`, value: modelDigest(spec.artifacts) }, ...fitting],
    },
    lost: [
      ...ownKeys(manifest),
      ...fields
        .filter((field) => !fitting.includes(field))
        .map(({ key, value }) => `${key}: ${value.length} characters, and a tag holds ${MAX_TAG_CHARACTERS}`),
    ],
  }
}

function tag(field: string, value: unknown): { readonly key: string; readonly value: string } {
  return { key: `${MLFLOW_PREFIX}${field}`, value: JSON.stringify(value) }
}

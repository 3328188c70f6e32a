import { textAt, valueAt } from '@modelgate/kernel'
import { readYaml } from '../read-yaml.ts'
import { besideFile, entriesAt } from './foreign-value.ts'
import { present } from './imported-facts.ts'
import type { ImportedFacts } from './imported-facts.ts'

/** Where the flavours of MLflow name the model's file. */
const FILE_KEYS = ['model_path', 'pickled_model', 'model_data', 'data']

/** Identifiers that lead back to MLflow. */
const IDENTIFIERS = ['run_id', 'model_id', 'model_uuid'] as const

/** Reads an MLflow `MLmodel`: the flavour that is not the generic one names the library, and its file is the model. */
export function importMlmodel(path: string, bytes: Uint8Array): ImportedFacts | undefined {
  const document = readYaml(bytes, path, { quotedKeys: new Set() })
  const flavors = valueAt(document.value, 'flavors')
  if (typeof flavors !== 'object' || flavors === null) return undefined
  const annotations = Object.fromEntries(
    IDENTIFIERS.flatMap((key) => {
      const source = unquote(document.source(`/${key}`))
      return source === undefined ? [] : [[`mlflow.org/${key.replace('_', '-')}`, source]]
    }),
  )
  const flavor = Object.keys(flavors).find((key) => key !== 'python_function')
  if (flavor === undefined) return { manifest: { metadata: present({ annotations }) }, lost: [] }
  const version = [`sklearn_version`, 'version', `${flavor}_version`].flatMap((key) => {
    return document.source(`/flavors/${flavor}/${key}`) ?? []
  })[0]
  const file = FILE_KEYS.flatMap((key) => textAt(flavors, flavor, key) ?? [])[0]
  const library = present({ name: flavor === 'sklearn' ? 'scikit-learn' : flavor, version: unquote(version) })
  return {
    manifest: { metadata: present({ annotations }), spec: { library } },
    ...(file === undefined ? {} : { artifacts: [besideFile(path, file)] }),
    lost: [
      ...entriesAt(document.value, 'metadata').map(([key]) => `\`metadata.${key}\` of ${path}`),
      ...(valueAt(document.value, 'signature') === undefined ? [] : [`the signature of inputs and outputs in ${path}`]),
    ],
  }
}

function unquote(source: string | undefined): string | undefined {
  return source?.replace(/^(["'])(.*)\1$/, '$2')
}

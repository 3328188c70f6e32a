import { textAt, valueAt } from '@modelgate/kernel'
import { readYaml } from '../read-yaml.ts'
import { besideFile, entriesAt, listAt } from './foreign-value.ts'
import { present } from './imported-facts.ts'
import type { ImportedFacts } from './imported-facts.ts'

/** Reads a KitOps `Kitfile`: the package, the model with its parts, the data sets and the parameters. */
export function importKitfile(path: string, bytes: Uint8Array): ImportedFacts | undefined {
  const document = readYaml(bytes, path, { quotedKeys: new Set() })
  const { value } = document
  if (valueAt(value, 'manifestVersion') === undefined) return undefined
  const text = (pointer: string) => document.source(pointer)?.replace(/^(["'])(.*)\1$/, '$2')
  const framework = textAt(value, 'model', 'framework')
  const files = [valueAt(value, 'model'), ...listAt(value, 'model', 'parts')].flatMap((part) => {
    return textAt(part, 'path') ?? []
  })
  const data = listAt(value, 'datasets').flatMap((set) => textAt(set, 'path') ?? [])
  return {
    manifest: {
      metadata: present({
        name: textAt(value, 'package', 'name') ?? textAt(value, 'model', 'name'),
        version: text('/package/version') ?? text('/model/version'),
        description: textAt(value, 'package', 'description') ?? textAt(value, 'model', 'description'),
        license: textAt(value, 'package', 'license') ?? textAt(value, 'model', 'license'),
      }),
      spec: present({
        library: framework === undefined ? undefined : { name: framework },
        training: present({ hyperparameters: Object.fromEntries(entriesAt(value, 'model', 'parameters')) }),
      }),
    },
    ...(files.length === 0 ? {} : { artifacts: files.map((file) => besideFile(path, file)) }),
    ...(data.length === 0 ? {} : { data: data.map((file) => ({ path: besideFile(path, file) })) }),
    lost: [
      ...listAt(value, 'package', 'authors').map((author) => `the author ${String(author)}`),
      ...listAt(value, 'code').map((code) => `the code at ${textAt(code, 'path') ?? 'an unnamed path'}`),
      ...listAt(value, 'docs').map((doc) => `the document ${textAt(doc, 'path') ?? 'without a path'}`),
    ],
  }
}

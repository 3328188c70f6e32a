import { importCard } from './import-card.ts'
import { importDvcFile, importDvcLock, importDvcYaml } from './import-dvc.ts'
import { importJson } from './import-json.ts'
import { importKitfile } from './import-kitfile.ts'
import { importMlmodel } from './import-mlmodel.ts'
import type { ImportedFacts } from './imported-facts.ts'

/**
 * Reads a file of another tool: a Hugging Face card, an MLflow `MLmodel`, a registered model of MLflow as JSON,
 * `dvc.yaml`, `dvc.lock`, a `.dvc` file, a CycloneDX ML-BOM, in-toto subjects or a `Kitfile`. Scalars are taken as
 * they are written, so that a version `1.10` stays one.
 *
 * @param path from the root of the repository; its name tells the kind
 * @returns undefined when the file is of no such kind or cannot be read
 */
export function importFacts(path: string, bytes: Uint8Array): ImportedFacts | undefined {
  const name = path.split('/').at(-1) ?? path
  if (name === 'MLmodel') return importMlmodel(path, bytes)
  if (name === 'Kitfile') return importKitfile(path, bytes)
  if (name === 'dvc.lock') return importDvcLock(path, bytes)
  if (name === 'dvc.yaml') return importDvcYaml(path, bytes)
  if (name.endsWith('.dvc')) return importDvcFile(path, bytes)
  if (/\.md$/i.test(name)) return importCard(path, bytes)
  return /\.json$/i.test(name) ? importJson(path, bytes) : undefined
}

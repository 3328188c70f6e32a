import { textAt, valueAt } from '@modelgate/kernel'
import { listAt } from './foreign-value.ts'
import { importCycloneDx } from './import-cyclonedx.ts'
import { importRegisteredModel } from './import-registered-model.ts'
import type { ImportedFacts } from './imported-facts.ts'

/** Deeper JSON is no document of these tools. */
const MAX_DEPTH = 64

/** Reads a CycloneDX ML-BOM, a registered model of MLflow, or in-toto subjects, told apart by what they hold. */
export function importJson(path: string, bytes: Uint8Array): ImportedFacts | undefined {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
  if (isTooDeep(value)) return undefined
  if (valueAt(value, 'bomFormat') === 'CycloneDX') return importCycloneDx(path, value)
  if (Array.isArray(valueAt(value, 'subject'))) return importSubjects(value)
  return importRegisteredModel(value)
}

function importSubjects(value: unknown): ImportedFacts {
  const artifacts = listAt(value, 'subject').flatMap(
    (subject) => textAt(subject, 'uri') ?? textAt(subject, 'name') ?? [],
  )
  return { manifest: {}, artifacts: artifacts.filter((path) => !path.includes(':')), lost: [] }
}

/** Breadth first, so that nothing here recurses. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
    if (level.length === 0) return false
  }
  return true
}

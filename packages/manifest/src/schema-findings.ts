import type { Finding } from '@modelgate/kernel'
import type { CompiledSchema } from './compiled-schema.ts'
import type { YamlDocument } from './read-yaml.ts'
import { validate } from './validate.ts'

/** Compares a document with its schema; what the reader already complained about is not said twice. */
export function schemaFindings(schema: CompiledSchema, document: YamlDocument): readonly Finding[] {
  return validate(schema, document.value)
    .filter(({ pointer, missing = pointer }) => !document.reported.has(missing))
    .map(({ code, pointer, part, message, advice }): Finding => {
      const location = document.locate(pointer, part)
      return { code, severity: 'error', message, ...(advice === undefined ? {} : { advice }), location }
    })
}

import type { Finding, Location } from '@modelgate/kernel'
import type { CompiledSchema } from './compiled-schema.ts'
import { MAX_PROBLEMS } from './guard-structure.ts'
import type { YamlDocument } from './read-yaml.ts'
import { validate } from './validate.ts'

/**
 * Compares a document with its schema; what the reader already complained about is not said twice. At most
 * {@link MAX_PROBLEMS} findings, and one that says that there are more.
 */
export function schemaFindings(schema: CompiledSchema, document: YamlDocument): readonly Finding[] {
  const problems = validate(schema, document.value, (pointer) => document.source(pointer))
    .filter(({ pointer, missing }) => !document.reported.has(missing ?? pointer))
    // What a merge key would have brought is not missing: the merge key is the mistake.
    .filter(({ pointer, missing }) => missing === undefined || !document.reported.has(`${pointer}/<<`))
  const findings = problems.slice(0, MAX_PROBLEMS).map(({ code, pointer, part, message, advice }): Finding => {
    const location = document.locate(pointer, part)
    return { code, severity: 'error', message, ...(advice === undefined ? {} : { advice }), location }
  })
  return problems.length > MAX_PROBLEMS ? [...findings, moreProblems(document.locate(''))] : findings
}

/** Said after the last problem that is listed. */
function moreProblems(location: Location): Finding {
  return {
    code: 'YAML_MORE_PROBLEMS',
    severity: 'error',
    message: `Only the first ${MAX_PROBLEMS} problems of this file are listed.`,
    advice: 'Fix these first.',
    location,
  }
}

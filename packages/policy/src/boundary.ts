import { POLICY_SCHEMA, validate } from '@modelgate/manifest/document'
import type { PolicyDocument } from './policy-document.ts'

/** The boundary between data of unknown shape and the types of this package: what the schema accepts is a policy file. */
export function isPolicyDocument(value: unknown): value is PolicyDocument {
  return validate(POLICY_SCHEMA, value).length === 0
}

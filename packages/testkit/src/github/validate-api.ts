import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import type { ApiDescription, Json, JsonObject } from './api-description.ts'

/** What GitHub's description says about one request and its answers. */
export interface ApiValidator {
  /** Problems of a request; parameters given as text become numbers and booleans where the description says so. */
  readonly checkRequest: (endpoint: string, parameters: Record<string, unknown>, body: unknown) => readonly string[]
  readonly checkResponse: (endpoint: string, status: number, body: unknown) => readonly string[]
  /** False for an endpoint that this kind of GitHub does not have. */
  readonly knows: (endpoint: string) => boolean
}

/** Compiles the validators of an endpoint at its first use. */
export function createApiValidator(description: ApiDescription): ApiValidator {
  // GitHub answers an address that is not set with an empty text.
  const options = {
    strict: false,
    allErrors: false,
    formats: { uri: (text: string) => text === '' || URL.canParse(text), 'date-time': DATE_TIME, email: /@/ },
    logger: false,
  } as const
  const document = { $id: 'github', components: description.components }
  const bodies = new Ajv(options)
  const texts = new Ajv({ ...options, coerceTypes: true })
  bodies.addSchema(document)
  texts.addSchema(document)
  const compiled = new Map<string, ValidateFunction | null>()
  const compile = (ajv: Ajv, key: string, schema: () => JsonObject | undefined): ValidateFunction | null => {
    const known = compiled.get(key)
    if (known !== undefined) return known
    const found = schema()
    const validate = found === undefined ? null : ajv.compile(absolute(found))
    compiled.set(key, validate)
    return validate
  }
  const resolve = (value: Json | undefined): JsonObject | undefined => {
    if (!isObject(value)) return undefined
    const reference = value['$ref']
    if (typeof reference !== 'string') return value
    const [, , kind = '', name = ''] = reference.split('/')
    const group = description.components[kind]
    return isObject(group) ? resolve(group[name]) : undefined
  }
  const jsonSchema = (value: Json | undefined): JsonObject | undefined => {
    const content = resolve(value)?.['content']
    const media = isObject(content) ? content['application/json'] : undefined
    const schema = isObject(media) ? media['schema'] : undefined
    return isObject(schema) ? schema : undefined
  }
  const parametersSchema = (endpoint: string): JsonObject => {
    const properties: Record<string, Json> = {}
    const required: string[] = []
    const parameters = description.operations[endpoint]?.['parameters']
    for (const parameter of Array.isArray(parameters) ? parameters.map(resolve) : []) {
      const name = parameter?.['name']
      if (typeof name !== 'string' || parameter?.['in'] === 'header') continue
      properties[name] = parameter?.['schema'] ?? {}
      if (parameter?.['required'] === true) required.push(name)
    }
    return { type: 'object', properties, required }
  }
  return {
    knows: (endpoint) => description.operations[endpoint] !== undefined,
    checkRequest: (endpoint, parameters, body) => {
      const operation = description.operations[endpoint]
      const problems: string[] = []
      const parametersCheck = compile(texts, `${endpoint} parameters`, () => parametersSchema(endpoint))
      if (parametersCheck !== null && !parametersCheck(parameters)) problems.push(...say(parametersCheck.errors))
      const requestBody = resolve(operation?.['requestBody'])
      const bodyCheck = compile(bodies, `${endpoint} body`, () => jsonSchema(requestBody))
      if (body === undefined) {
        if (requestBody?.['required'] === true && bodyCheck !== null && !bodyCheck({}))
          problems.push(...say(bodyCheck.errors))
      } else if (bodyCheck !== null && !bodyCheck(body)) problems.push(...say(bodyCheck.errors))
      return problems
    },
    checkResponse: (endpoint, status, body) => {
      const responses = description.operations[endpoint]?.['responses']
      const response = isObject(responses) ? responses[String(status)] : undefined
      // The description lists few of the errors; an unlisted one has GitHub's common form.
      if (response === undefined) {
        return status >= 400 ? checkError(body) : [`status ${status} is not one of the description`]
      }
      const schema = compile(bodies, `${endpoint} ${status}`, () => jsonSchema(response))
      if (schema === null) return body === undefined || status >= 400 ? [] : ['this answer has no body']
      return schema(body) ? [] : say(schema.errors)
    },
  }
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

function checkError(body: unknown): readonly string[] {
  const fine = typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string'
  return fine ? [] : ['an error carries a message']
}

/** References inside a part of the document, seen from outside it. */
function absolute(schema: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/'))
}

function say(errors: readonly ErrorObject[] | null | undefined): readonly string[] {
  return (errors ?? []).map(
    (error) => `${error.instancePath || '/'} ${error.message ?? error.keyword} ${JSON.stringify(error.params)}`,
  )
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

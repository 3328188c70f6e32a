import { isObject } from './json.ts'

/** A value of a workflow or action file: literals, with the expressions still to be evaluated. */
export type Template = null | boolean | number | string | Expression | readonly Template[] | TemplateMapping

/** The inside of `${{ … }}`; text around it has become a call of `format`. */
export interface Expression {
  readonly kind: 'expression'
  readonly text: string
}

export interface TemplateMapping {
  readonly kind: 'mapping'
  readonly entries: ReadonlyMap<string, Template>
}

// The kinds of `@actions/workflow-parser` tokens as they serialise.
const SEQUENCE = 1
const MAPPING = 2
const EXPRESSION = 3

/** Reads the JSON form of a parser's token. Throws at `${{ insert }}`, which is not supported. */
export function readTemplate(token: unknown): Template {
  if (token === null || token === undefined) return null
  if (typeof token === 'boolean' || typeof token === 'number' || typeof token === 'string') return token
  if (isObject(token)) {
    if (token['type'] === EXPRESSION && typeof token['expr'] === 'string')
      return { kind: 'expression', text: token['expr'] }
    if (token['type'] === SEQUENCE && Array.isArray(token['seq'])) return token['seq'].map(readTemplate)
    if (token['type'] === MAPPING && Array.isArray(token['map'])) {
      const entries = new Map<string, Template>()
      for (const item of token['map']) {
        if (!isObject(item) || typeof item['Key'] !== 'string')
          throw new Error('A key made by an expression is not supported.')
        entries.set(item['Key'], readTemplate(item['Value']))
      }
      return { kind: 'mapping', entries }
    }
  }
  throw new Error(`This construct of a workflow is not supported: ${JSON.stringify(token)}`)
}

export function isMapping(template: Template | undefined): template is TemplateMapping {
  return typeof template === 'object' && template !== null && 'kind' in template && template.kind === 'mapping'
}

export function isExpression(template: Template | undefined): template is Expression {
  return typeof template === 'object' && template !== null && 'kind' in template && template.kind === 'expression'
}

/** The entries of a mapping; none for a value that is absent. Throws for anything else. */
export function entriesOf(template: Template | undefined, place: string): ReadonlyMap<string, Template> {
  if (template === undefined || template === null) return new Map()
  if (isMapping(template)) return template.entries
  throw new Error(`${place}: a mapping is expected; other forms are not supported.`)
}

/** The text of a literal; undefined for an absent value. Throws for expressions and collections. */
export function literalOf(template: Template | undefined, place: string): string | undefined {
  if (template === undefined || template === null) return undefined
  if (typeof template === 'object')
    throw new Error(`${place}: a plain value is expected; other forms are not supported.`)
  return String(template)
}

import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { toJson, type Json } from './json.ts'
import { isExpression, isMapping, type Template } from './template.ts'

/** What an expression can see. */
export interface Scope {
  readonly contexts: Readonly<Record<string, Json>>
  /** `success`, `failure`, `cancelled`, `always`, where they are allowed. */
  readonly status?: Readonly<Record<string, boolean>>
}

const STATUS_FUNCTIONS = new Set(['success', 'failure', 'cancelled', 'always'])

/** Evaluates one expression (without `${{ }}`) with GitHub's own evaluator. Throws at unknown contexts and functions. */
export function evaluateExpression(text: string, scope: Scope): Json {
  const result = evaluateData(text, scope)
  return result === undefined ? null : fromData(result)
}

/** The expression's value as text, converted as GitHub converts (`null` is empty, `true` is `true`). */
export function evaluateText(template: Template | undefined, scope: Scope): string {
  if (template === undefined || template === null) return ''
  if (isExpression(template)) return evaluateData(template.text, scope)?.coerceString() ?? ''
  if (typeof template === 'object') throw new Error('A plain value is expected, not a list or a mapping.')
  return String(template)
}

/** The whole template with every expression replaced by its value. */
export function evaluateTemplate(template: Template, scope: Scope): Json {
  if (isExpression(template)) return evaluateExpression(template.text, scope)
  if (isMapping(template))
    return Object.fromEntries([...template.entries].map(([key, value]) => [key, evaluateTemplate(value, scope)]))
  if (Array.isArray(template)) return template.map((item: Template) => evaluateTemplate(item, scope))
  return toJson(template)
}

/** The texts of a mapping such as `env` or `with`. */
export function evaluateTexts(entries: ReadonlyMap<string, Template>, scope: Scope): Record<string, string> {
  return Object.fromEntries([...entries].map(([key, value]) => [key, evaluateText(value, scope)]))
}

/** A condition of a job or step. Without a status function it also demands `success()`, as GitHub adds it. */
export function evaluateCondition(template: Template | undefined, scope: Scope): boolean {
  const text = isExpression(template) ? template.text : template === undefined ? '' : evaluateText(template, scope)
  return truthy(evaluateExpression(text.trim() === '' ? 'success()' : withStatus(text), scope))
}

/** A `post-if`: evaluated as it stands. */
export function evaluatePostCondition(text: string, scope: Scope): boolean {
  return truthy(evaluateExpression(text, scope))
}

function withStatus(text: string): string {
  const tokens = new Lexer(text).lex().tokens
  const asks = tokens.some(
    (token, at) => STATUS_FUNCTIONS.has(token.lexeme.toLowerCase()) && tokens[at + 1]?.lexeme === '(',
  )
  return asks ? text : `success() && (${text})`
}

const truthy = (value: Json) => value !== null && value !== false && value !== 0 && value !== ''

function evaluateData(text: string, scope: Scope): data.ExpressionData | undefined {
  const status = Object.entries(scope.status ?? {}).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }))
  const contexts = new data.Dictionary()
  for (const [key, value] of Object.entries(scope.contexts)) contexts.add(key, toData(value))
  const tree = new Parser(new Lexer(text).lex().tokens, Object.keys(scope.contexts), status).parse()
  return new Evaluator(tree, contexts, new Map(status.map((known) => [known.name, known]))).evaluate()
}

function toData(value: Json): data.ExpressionData {
  const parsed: data.ExpressionData = JSON.parse(JSON.stringify(value), data.reviver)
  return parsed
}

function fromData(value: data.ExpressionData): Json {
  return toJson(JSON.parse(JSON.stringify(value, data.replacer)))
}

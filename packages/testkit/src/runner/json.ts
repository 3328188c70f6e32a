/** A value as JSON knows it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** True for an object that is neither null nor a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value as JSON would carry it: undefined members vanish, everything else that JSON lacks throws. */
export function toJson(value: unknown): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (Array.isArray(value)) return value.map(toJson)
  if (isObject(value)) {
    const present = Object.entries(value).filter(([, member]) => member !== undefined)
    return Object.fromEntries(present.map(([key, member]) => [key, toJson(member)]))
  }
  throw new TypeError(`JSON has no ${typeof value}`)
}

/** The same question for a value that is JSON already. */
export function isJsonObject(value: Json): value is JsonObject {
  return isObject(value)
}

/** A scalar as text, null as none; collections as JSON. */
export function textOf(value: Json): string {
  return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
}

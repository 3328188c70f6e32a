/**
 * The member at the end of a path into parsed data of unknown shape, or undefined where the path ends early.
 * Only own members count, so `__proto__` and `constructor` lead nowhere.
 */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  let current = value
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined
    current = Reflect.get(current, key)
  }
  return current
}

/** The text at the end of a path, or undefined when there is none or it is not text. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = valueAt(value, ...path)
  return typeof found === 'string' ? found : undefined
}

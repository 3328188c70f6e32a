import { valueAt } from '@modelgate/kernel'

/** The texts of a member that may be one text or a list of them. */
export function textsAt(value: unknown, ...path: readonly (string | number)[]): string[] {
  const found = valueAt(value, ...path)
  return (Array.isArray(found) ? found : [found]).flatMap((item: unknown) => {
    return typeof item === 'string' && item !== '' ? [item] : []
  })
}

/** The members of a list, none where there is no list. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = valueAt(value, ...path)
  return Array.isArray(found) ? found : []
}

/** The members of a map, none where there is no map. */
export function entriesAt(value: unknown, ...path: readonly (string | number)[]): [string, unknown][] {
  const found = valueAt(value, ...path)
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.entries(found) : []
}

/** A path written in a file, as a path from the root of the repository. */
export function besideFile(path: string, written: string): string {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')).split('/') : []
  const parts: string[] = []
  for (const part of [...folder, ...written.split('/')]) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

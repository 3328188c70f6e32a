import type { Route } from './route.ts'

export interface Match {
  readonly route: Route
  readonly parameters: Readonly<Record<string, string>>
}

/** Names in a path that may hold slashes. */
const DEEP: ReadonlySet<string> = new Set(['ref', 'path', 'basehead', 'branch'])

/** Finds the route of a request by method and path. */
export function createMatcher(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  const patterns = routes.map((route) => ({ route, ...pattern(route.endpoint) }))
  // A path with a part that may hold slashes matches more than it should: it comes last.
  const table = patterns.toSorted((a, b) => Number(a.deep) - Number(b.deep))
  return (method, path) => {
    for (const entry of table) {
      const found = entry.method === method ? entry.expression.exec(path) : null
      if (found === null) continue
      const parameters = entry.names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')])
      return { route: entry.route, parameters: Object.fromEntries(parameters) }
    }
    return undefined
  }
}

function pattern(endpoint: string) {
  const [method = '', path = ''] = endpoint.split(' ')
  const names: string[] = []
  const source = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name)
    return DEEP.has(name) ? '(.*)' : '([^/]+)'
  })
  return { method, names, expression: new RegExp(`^${source}$`), deep: names.some((name) => DEEP.has(name)) }
}

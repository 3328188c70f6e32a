import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'

/**
 * The files that an argument stands for, sorted: itself, or what a pattern matches where the shell did not expand it.
 * `*` and `?` stand for characters of one name, `**` for any folders; names that begin with a dot must be written out.
 *
 * @throws ModelgateError `CLI_USAGE` for a pattern that matches nothing
 */
export async function expandGlob(argument: string, cwd: string): Promise<readonly string[]> {
  if (!/[*?]/u.test(argument) || existsSync(resolve(cwd, argument))) return [argument]
  const [first = '', ...rest] = argument.split(/[\\/]/u)
  const absolute = first === ''
  const found = await match(absolute ? '/' : '', absolute ? rest : [first, ...rest], cwd)
  if (found.length > 0) return found.toSorted()
  throw new ModelgateError('CLI_USAGE', `No file matches ${argument}.`, { advice: 'Look at the folder with ls.' })
}

async function match(folder: string, pattern: readonly string[], cwd: string): Promise<readonly string[]> {
  const [segment, ...rest] = pattern
  if (segment === undefined) return []
  if (!/[*?]/u.test(segment)) {
    const path = join(folder, segment)
    if (rest.length > 0) return match(path, rest, cwd)
    return existsSync(resolve(cwd, path)) ? [path] : []
  }
  const entries = await readdir(resolve(cwd, folder), { withFileTypes: true }).catch(() => [])
  const visible = entries.filter(({ name }) => !name.startsWith('.'))
  if (segment === '**') {
    const here = match(folder, rest, cwd)
    const below = visible
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => match(join(folder, name), pattern, cwd))
    return (await Promise.all([here, ...below])).flat()
  }
  const names = visible.filter(({ name }) => toExpression(segment).test(name))
  const results = names.map(async (entry) => {
    const path = join(folder, entry.name)
    if (rest.length > 0) return entry.isDirectory() ? match(path, rest, cwd) : []
    return entry.isDirectory() ? [] : [path]
  })
  return (await Promise.all(results)).flat()
}

function toExpression(segment: string): RegExp {
  const escaped = segment.replaceAll(/[.+^${}()|[\]\\]/gu, String.raw`\$&`)
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u')
}

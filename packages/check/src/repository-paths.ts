import { relative } from 'node:path'
import type { Host } from '@modelgate/runner'

/** Paths of an input, which start at the working directory, as paths from the root of the repository. */
export function repositoryPaths(paths: readonly string[], host: Host): readonly string[] {
  return paths.map((path) => relative(host.workspace, host.insideWorkspace(path)).replaceAll('\\', '/'))
}

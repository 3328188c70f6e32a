import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Host } from '@modelgate/runner'
import { findDuckdbFor, type FindDuckdb, findRegistry } from '@modelgate/tabular'

/**
 * Where a job finds DuckDB: in the folder named, in the runner's tool cache, or at the registry the runner is configured
 * for. An `.npmrc` of the repository does not count, because a pull request could write it.
 */
export function duckdbInJob(path: string | undefined, host: Host): FindDuckdb {
  return async () => {
    const toolCache = host.env('RUNNER_TOOL_CACHE')
    const find = findDuckdbFor({
      registry: await findRegistry((name) => host.env(name), [join(homedir(), '.npmrc')]),
      platform: `${process.platform}-${process.arch}`,
      ...(path === undefined ? {} : { path }),
      ...(toolCache === undefined ? {} : { toolCache }),
    })
    return find()
  }
}

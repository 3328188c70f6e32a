import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Every machine here is one and the same: jobs cannot be told apart by it. */
export const RUNNER_NAME = 'local'

/** The folders and variables of a clean machine that runs one job. */
export interface Machine {
  readonly workspace: string
  readonly temp: string
  readonly toolCache: string
  /** Every process starts with these. */
  readonly env: Readonly<Record<string, string>>
}

/**
 * What a process may inherit from the machine that plays the runner: how to find programs, the home folder, the
 * language, and how package managers reach their registries. Nothing else leaks from outside into a job.
 */
const INHERITED =
  /^(PATH|HOME|USER|LANG|LC_.*|TZ|TMPDIR|SystemRoot|https?_proxy|no_proxy|npm_config_registry|PIP_.*|UV_.*|SSL_CERT_.*|NODE_EXTRA_CA_CERTS)$/iu

/** Makes the folders of a machine under `root` and gathers its variables; `env` adds to or replaces inherited ones. */
export async function prepareMachine(
  root: string,
  outside: Readonly<Record<string, string | undefined>>,
  env: Readonly<Record<string, string>> = {},
  workspace: string = join(root, 'workspace'),
): Promise<Machine> {
  const machine = { workspace, temp: join(root, 'temp'), toolCache: join(root, 'tools') }
  for (const folder of [machine.workspace, machine.toolCache, join(machine.temp, '_runner_file_commands')])
    await mkdir(folder, { recursive: true })
  const inherited = Object.entries(outside).filter(([name, value]) => value !== undefined && INHERITED.test(name))
  return {
    ...machine,
    env: {
      ...Object.fromEntries(inherited.map(([name, value]) => [name, value ?? ''])),
      ...env,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'X64',
      RUNNER_NAME,
      RUNNER_ENVIRONMENT: 'self-hosted',
      RUNNER_TEMP: machine.temp,
      RUNNER_TOOL_CACHE: machine.toolCache,
      RUNNER_WORKSPACE: join(machine.workspace, '..'),
    },
  }
}

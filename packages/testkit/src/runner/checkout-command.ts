import { randomUUID } from 'node:crypto'
import { join } from 'node:path'

/** What the job knows about what `actions/checkout` should fetch. */
export interface CheckoutJob {
  readonly repository: string
  readonly serverUrl: string
  readonly ref: string
  readonly sha: string
  readonly token: string
  readonly workspace: string
  readonly temp: string
}

/** A shell script with its variables, and the script that undoes what it left behind. */
export interface CheckoutCommand {
  readonly script: string
  readonly env: Readonly<Record<string, string>>
  readonly cleanUp: string
}

const DEFAULTS: Readonly<Record<string, string>> = {
  repository: '',
  ref: '',
  token: '',
  path: '.',
  clean: 'true',
  'fetch-depth': '1',
  'persist-credentials': 'true',
  'fetch-tags': 'false',
  'show-progress': 'true',
  lfs: 'false',
  submodules: 'false',
  'set-safe-directory': 'true',
}

/**
 * `actions/checkout` as a script: a real fetch over HTTP with the job's token, by commit, at the depth asked for.
 * Kept credentials lie in a file of the temporary folder that the repository's configuration includes, as since v6.
 * Throws for inputs that this runner does not serve.
 */
export function checkoutCommand(job: CheckoutJob, given: Readonly<Record<string, string>>): CheckoutCommand {
  const unknown = Object.keys(given).filter((name) => DEFAULTS[name] === undefined)
  if (unknown.length > 0)
    throw new Error(`actions/checkout with ${unknown.join(', ')} is not supported by this runner.`)
  const input = (name: string) => given[name] || DEFAULTS[name] || ''
  for (const name of ['lfs', 'submodules', 'fetch-tags'])
    if (input(name) !== 'false')
      throw new Error(`actions/checkout with ${name}: ${input(name)} is not supported by this runner.`)
  if (input('repository') !== '' && input('repository') !== job.repository)
    throw new Error('actions/checkout of another repository is not supported by this runner.')
  const wanted = input('ref')
  const [ref, sha] = wanted === '' || wanted === job.ref ? [job.ref, job.sha] : [wanted, undefined]
  const { refspec, checkout } = fetchPlan(ref, sha)
  const full = input('fetch-depth') === '0'
  const folder = join(job.workspace, input('path'))
  const kept = input('persist-credentials') !== 'false'
  const credentials = join(job.temp, `git-credentials-${randomUUID()}.config`)
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${input('token') || job.token}`).toString('base64')}`
  const include = 'git config --local --unset-all "includeIf.gitdir:$FOLDER/.git.path" || true'
  return {
    env: {
      FOLDER: folder,
      URL: `${job.serverUrl}/${job.repository}`,
      REFSPEC: refspec,
      CREDENTIALS: credentials,
      // Through the environment: arguments of processes are visible to everyone on the machine.
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `http.${job.serverUrl}/.extraheader`,
      GIT_CONFIG_VALUE_0: header,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_TERMINAL_PROMPT: '0',
    },
    script: [
      'set -eu',
      'mkdir -p "$FOLDER" && cd "$FOLDER"',
      'git init --quiet --initial-branch=main .',
      'git remote add origin "$URL" 2>/dev/null || git remote set-url origin "$URL"',
      'git config --local gc.auto 0',
      ...(input('clean') === 'true' ? ['git clean -ffdx --quiet'] : []),
      ...(full
        ? [`git fetch --quiet --prune origin '+refs/heads/*:refs/remotes/origin/*' '+refs/tags/*:refs/tags/*'`]
        : []),
      `git fetch --quiet --no-tags --no-recurse-submodules ${full ? '' : `--depth=${Number(input('fetch-depth'))}`} origin "$REFSPEC"`,
      `git checkout --quiet --progress --force ${checkout}`,
      ...(kept
        ? [
            'git config --file "$CREDENTIALS" "$GIT_CONFIG_KEY_0" "$GIT_CONFIG_VALUE_0"',
            'git config --local "includeIf.gitdir:$FOLDER/.git.path" "$CREDENTIALS"',
          ]
        : []),
      'git log -1 --format=%H',
      'echo "commit=$(git rev-parse HEAD)" >> "$GITHUB_OUTPUT"',
      `echo "ref=${quoteFree(ref)}" >> "$GITHUB_OUTPUT"`,
    ].join('\n'),
    cleanUp: ['cd "$FOLDER" 2>/dev/null || exit 0', include, 'rm -f "$CREDENTIALS"'].join('\n'),
  }
}

/** What to fetch and what to check out for a ref, by its commit where that is known. */
function fetchPlan(ref: string, sha: string | undefined): { readonly refspec: string; readonly checkout: string } {
  const name = quoteFree(ref)
  if (/^[0-9a-f]{40}$/u.test(name))
    return { refspec: `+${name}:refs/remotes/origin/${name}`, checkout: `--detach ${name}` }
  if (name.startsWith('refs/pull/')) {
    const local = name.replace('refs/', 'refs/remotes/')
    return { refspec: `+${sha ?? name}:${local}`, checkout: `--detach ${local}` }
  }
  if (name.startsWith('refs/tags/')) return { refspec: `+${sha ?? name}:${name}`, checkout: `--detach ${name}` }
  const branch = name.replace('refs/heads/', '')
  const local = `refs/remotes/origin/${branch}`
  return { refspec: `+${sha ?? `refs/heads/${branch}`}:${local}`, checkout: `-B '${branch}' ${local}` }
}

function quoteFree(ref: string): string {
  if (!/^[\w./@+-]+$/u.test(ref)) throw new Error(`actions/checkout of the ref ${ref} is not supported by this runner.`)
  return ref
}

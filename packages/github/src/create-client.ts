import type { Octokit } from '@octokit/rest'
import { ModelgateError, VERSION } from '@modelgate/kernel'

/** What we use of an Octokit; the one of `@actions/github` and the one of `@octokit/rest` both are it. */
export type GitHubClient = Pick<Octokit, 'rest' | 'graphql' | 'paginate' | 'request'>

/** Where and as whom to talk to GitHub. */
export interface ClientOptions {
  readonly token: string
  /** `https://api.github.com`, `https://HOST/api/v3` …; without a slash at the end. */
  readonly apiUrl: string
  /** Who asks, beside the product's name: `check`, `modelgate doctor`. */
  readonly userAgent?: string
}

/** A job waits this long for a rate limit, in seconds; beyond that failing with a clear message is kinder. */
const PATIENCE = 90

/** Times a request is repeated after a server error or a rate limit. */
const RETRIES = 2

/** The client for actions, from `@actions/github`, so that the runner's proxy settings hold. Loaded when first needed. */
export async function createClient(options: ClientOptions): Promise<GitHubClient> {
  if (options.token === '') {
    throw new ModelgateError('GITHUB_TOKEN_INVALID', 'The input `token` is empty.', {
      advice: 'Remove the line, or write `token: ${{ github.token }}`.',
    })
  }
  const [{ getOctokit }, plugins] = await Promise.all([import('@actions/github'), loadPlugins()])
  return getOctokit(options.token, settings(options), ...plugins)
}

/** The client for the command line, from `@octokit/rest`; without a token it sees what the public sees. */
export async function createCliClient(
  options: Omit<ClientOptions, 'token'> & { readonly token?: string },
): Promise<GitHubClient> {
  const [{ Octokit }, plugins] = await Promise.all([import('@octokit/rest'), loadPlugins()])
  const WithPlugins = Octokit.plugin(...plugins)
  return new WithPlugins({ ...settings(options), ...(options.token === undefined ? {} : { auth: options.token }) })
}

async function loadPlugins() {
  const [{ retry }, { throttling }] = await Promise.all([
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ])
  return [retry, throttling]
}

/**
 * The plugin would wait a second between any two writes. A job of ours makes a dozen, one after the other: far below
 * GitHub's 80 contents a minute, and a refusal is waited for all the same.
 */
const withoutPause = { key: () => ({ schedule: (_options: unknown, job: () => Promise<void>) => job() }) }

function settings({ apiUrl, userAgent }: Pick<ClientOptions, 'apiUrl' | 'userAgent'>) {
  const waits = (retryAfter: number, _options: unknown, _client: unknown, retryCount: number) =>
    retryCount < RETRIES && retryAfter <= PATIENCE
  return {
    baseUrl: apiUrl,
    userAgent: [`modelgate/${VERSION}`, ...(userAgent === undefined ? [] : [`(${userAgent})`])].join(' '),
    request: { headers: { 'x-github-api-version': '2022-11-28' } },
    retry: { retries: RETRIES },
    throttle: { onRateLimit: waits, onSecondaryRateLimit: waits, write: withoutPause },
  }
}

import type { Octokit } from '@octokit/rest'
import { ModelgateError, VERSION } from '@modelgate/kernel'

/** What we use of an Octokit; the one of `@actions/github` and the one of `@octokit/rest` both are it. */
export type GitHubClient = Pick<Octokit, 'rest' | 'graphql' | 'paginate' | 'request' | 'hook'>

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
  const [{ getOctokit }, { plugins, write }] = await Promise.all([import('@actions/github'), loadPlugins()])
  return getOctokit(options.token, settings(options, write), ...plugins)
}

/** The client for the command line, from `@octokit/rest`; without a token it sees what the public sees. */
export async function createCliClient(
  options: Omit<ClientOptions, 'token'> & { readonly token?: string },
): Promise<GitHubClient> {
  const [{ Octokit }, { plugins, write }] = await Promise.all([import('@octokit/rest'), loadPlugins()])
  const WithPlugins = Octokit.plugin(...plugins)
  // Octokit would write a line for every failed call; what a person has to know of it, our own error says.
  const hush = () => {}
  return new WithPlugins({
    ...settings(options, write),
    log: { debug: hush, info: hush, warn: hush, error: hush },
    ...(options.token === undefined ? {} : { auth: options.token }),
  })
}

async function loadPlugins() {
  const [{ retry }, { throttling }, { default: Bottleneck }] = await Promise.all([
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
    import('bottleneck/light.js'),
  ])
  const write = new Bottleneck.Group({ maxConcurrent: 1, minTime: WRITE_INTERVAL })
  return { plugins: [retry, throttling], write }
}

/**
 * Writes go one after the other and this far apart, in milliseconds. The plugin's own second is for programs that write
 * without end; a job of ours writes a dozen times, far below GitHub's 80 contents a minute, and people wait for it.
 */
const WRITE_INTERVAL = 100

function settings<W>({ apiUrl, userAgent }: Pick<ClientOptions, 'apiUrl' | 'userAgent'>, write: W) {
  const waits = (retryAfter: number, _options: unknown, _client: unknown, retryCount: number) =>
    retryCount < RETRIES && retryAfter <= PATIENCE
  return {
    baseUrl: apiUrl,
    userAgent: [`modelgate/${VERSION}`, ...(userAgent === undefined ? [] : [`(${userAgent})`])].join(' '),
    request: { headers: { 'x-github-api-version': '2022-11-28' } },
    retry: { retries: RETRIES },
    throttle: { onRateLimit: waits, onSecondaryRateLimit: waits, write },
  }
}

import { ModelgateError, textAt, valueAt } from '@modelgate/kernel'

/** What was attempted, for the sentence a person reads. */
export interface Attempt {
  /** Continues "Could not": `post the comment`, `read the environment production`. */
  readonly to: string
  /** What the job needs for it: `pull-requests: write`. GitHub's own hint in the answer goes first. */
  readonly permission?: string
}

/** Any error of an API call as one that names the thing, the reason and the fix. Own errors pass through. */
export function explainApiError(error: unknown, attempt: Attempt): ModelgateError {
  if (error instanceof ModelgateError) return error
  const status = valueAt(error, 'status')
  const answered = valueAt(error, 'response') !== undefined
  const message = error instanceof Error ? error.message : String(error)
  const explain = (code: string, reason: string, advice: string) =>
    new ModelgateError(code, `Could not ${attempt.to}: ${reason}`, { advice, cause: error })

  if (typeof status !== 'number' && !isGraphqlError(error)) {
    return new ModelgateError('INTERNAL_ERROR', `Could not ${attempt.to}: ${message}`, {
      kind: 'internal',
      cause: error,
    })
  }
  if (isGraphqlError(error) && /resource not accessible/iu.test(message)) return missingPermission(error, attempt)
  if (status === 500 && !answered) {
    return explain(
      'NETWORK_UNREACHABLE',
      `the API could not be reached (${message}).`,
      'Check the network, the proxy and the API address.',
    )
  }
  if (isRateLimit(error, message)) {
    return explain('GITHUB_RATE_LIMITED', 'the rate limit of the API is used up.', rateLimitAdvice(error))
  }
  if (status === 401) {
    return explain(
      'GITHUB_TOKEN_INVALID',
      'GitHub does not accept the token.',
      'Pass a valid token: `token: ${{ github.token }}`.',
    )
  }
  if (/repository rule violation|protected branch/iu.test(message)) {
    return explain(
      'GITHUB_RULE_VIOLATED',
      `a rule of the repository refuses it: ${message}`,
      'Let GitHub Actions bypass the rule for this branch.',
    )
  }
  if (status === 403) return missingPermission(error, attempt)
  if (status === 404) {
    return explain(
      'GITHUB_NOT_FOUND',
      'GitHub does not find it, or hides it from this token.',
      attempt.permission === undefined
        ? 'Check the name, and that the token may read the repository.'
        : `Check the name, and that the job has \`permissions: ${attempt.permission}\`.`,
    )
  }
  if (typeof status === 'number' && status >= 500) {
    return explain('GITHUB_UNAVAILABLE', `GitHub answered ${status}, several times.`, 'Run again later.')
  }
  return explain('GITHUB_REQUEST_REFUSED', `GitHub refused it: ${message}`, 'The message of GitHub says why.')
}

function missingPermission(error: unknown, { to, permission }: Attempt): ModelgateError {
  const needed = neededPermission(error, permission)
  return new ModelgateError(
    'GITHUB_PERMISSION_MISSING',
    needed === undefined
      ? `Could not ${to}: the token has no permission for it.`
      : `Could not ${to}: this job needs \`permissions: ${needed}\`.`,
    {
      advice:
        needed === undefined
          ? 'Give the job the permission it needs.'
          : `Add to the job:\npermissions:\n  ${needed}\nA pull request from a fork or from Dependabot always gets a read-only token.`,
      cause: error,
    },
  )
}

/**
 * GitHub names what would have sufficed: `pull_requests=write; issues=write` lists alternatives. The one that our own
 * documentation asks for is named where it is among them, else the first.
 */
function neededPermission(error: unknown, documented: string | undefined): string | undefined {
  const header = textAt(error, 'response', 'headers', 'x-accepted-github-permissions') ?? ''
  const alternatives = header.split(';').flatMap((alternative) => {
    const permissions = [...alternative.matchAll(/([a-z_]+)=(read|write)/gu)]
    return permissions.length === 0
      ? []
      : [permissions.map(([, name = '', access]) => `${name.replaceAll('_', '-')}: ${access}`).join(', ')]
  })
  return documented !== undefined && alternatives.includes(documented) ? documented : (alternatives[0] ?? documented)
}

function isGraphqlError(error: unknown): boolean {
  return error instanceof Error && error.name === 'GraphqlResponseError'
}

function isRateLimit(error: unknown, message: string): boolean {
  const status = valueAt(error, 'status')
  if (status === 429) return true
  if (status !== 403) return false
  return /rate limit/iu.test(message) || textAt(error, 'response', 'headers', 'x-ratelimit-remaining') === '0'
}

function rateLimitAdvice(error: unknown): string {
  const after = textAt(error, 'response', 'headers', 'retry-after')
  return after === undefined ? 'Run again in an hour.' : `Run again in ${after} seconds.`
}

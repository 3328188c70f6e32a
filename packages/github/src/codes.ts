import type { CodeTable } from '@modelgate/kernel'

/** Codes of everything that can go wrong between us and the GitHub API. */
export const GITHUB_CODES = {
  GITHUB_PERMISSION_MISSING: {
    meaning: 'The token may not do what was asked.',
    fix: 'Add the named line under `permissions:` of the job.',
  },
  GITHUB_TOKEN_INVALID: {
    meaning: 'GitHub does not accept the token.',
    fix: 'Pass a valid token; in a job that is `token: ${{ github.token }}`.',
  },
  GITHUB_NOT_FOUND: {
    meaning: 'GitHub does not know the thing asked for, or hides it from this token.',
    fix: 'Check the name, and that the token may read the repository.',
  },
  BASE_NOT_FOUND: {
    meaning: 'The commit or branch that a pull request is compared with is not there, so no policy can judge it.',
    fix: 'Choose a base branch that exists, or give the job `permissions: contents: read`.',
  },
  GITHUB_RATE_LIMITED: {
    meaning: 'The rate limit of the API is used up.',
    fix: 'Run again after the limit is reset.',
  },
  GITHUB_RULE_VIOLATED: {
    meaning: 'A ruleset or a branch protection of the repository refuses the write.',
    fix: 'Let the app that writes bypass the rule, or change what the rule covers.',
  },
  GITHUB_REQUEST_REFUSED: {
    meaning: 'GitHub understood the request and refused it.',
    fix: 'The message of GitHub says why.',
  },
  GITHUB_UNAVAILABLE: {
    meaning: 'GitHub answered with a server error, several times.',
    fix: 'Run again later; https://www.githubstatus.com tells more.',
  },
  NETWORK_UNREACHABLE: {
    meaning: 'The API could not be reached.',
    fix: 'Check the network, the proxy and the API address.',
  },
  LFS_CONTENT_NOT_FETCHED: {
    meaning: 'A file is a Git LFS pointer, and its content is neither in the clone nor to be had from the server.',
    fix: 'Push it with `git lfs push`, fetch it with `git lfs fetch --all`, or check out with `lfs: true`.',
  },
} as const satisfies CodeTable

import { notFound } from '../api-error.ts'
import { git, resolveCommit, tryGit } from '../git.ts'
import { commitJson } from '../json/commit-json.ts'
import { diffFileJson } from '../json/diff-json.ts'
import { pullJson } from '../json/pull-json.ts'
import { isAncestor } from '../git.ts'
import { readCommit, readCommits } from '../read-commits.ts'
import { mergeBase, readDiff } from '../read-diff.ts'
import { ok, repositoryRoute, type Route } from '../route.ts'
import { repositoryApiUrl, repositoryWebUrl } from '../world.ts'

export const COMMIT_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/commits', ['contents:read'], async ({ world, repository, input }) => {
    const { sha = repository.defaultBranch, path, since, until, author } = input
    const start = await resolveCommit(repository.directory, sha)
    if (start === undefined) throw notFound()
    const commits = await readCommits(repository.directory, [
      ...(since === undefined ? [] : [`--since=${since}`]),
      ...(until === undefined ? [] : [`--until=${until}`]),
      ...(author === undefined ? [] : [`--author=${author}`]),
      start,
      ...(path === undefined ? [] : ['--', path]),
    ])
    return { items: commits.map((commit) => commitJson(world, repository, commit)) }
  }),

  repositoryRoute(
    'GET /repos/{owner}/{repo}/commits/{ref}',
    ['contents:read'],
    async ({ world, repository, input }) => {
      const { directory } = repository
      const sha = await resolveCommit(directory, input.ref)
      if (sha === undefined) throw notFound()
      const commit = await readCommit(directory, sha)
      const parent = commit.parents[0] ?? (await git(directory, ['hash-object', '-t', 'tree', '--stdin']))
      const files = await readDiff(directory, parent, sha)
      const additions = files.reduce((sum, file) => sum + file.additions, 0)
      const deletions = files.reduce((sum, file) => sum + file.deletions, 0)
      return ok({
        ...commitJson(world, repository, commit),
        stats: { additions, deletions, total: additions + deletions },
        files: files.map((file) => diffFileJson(world, repository, file, sha)),
      })
    },
  ),

  repositoryRoute('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', ['pull-requests:read'], async (call) => {
    const { world, repository, input } = call
    const { directory } = repository
    const sha = await resolveCommit(directory, input.commit_sha)
    if (sha === undefined) throw notFound()
    const pulls = []
    for (const pull of repository.pulls.values()) {
      const isIts = pull.merged !== null && pull.mergeCommit === sha
      const within =
        (await isAncestor(directory, sha, pull.head.sha)) && !(await isAncestor(directory, sha, pull.base.sha))
      if (isIts || within) pulls.push(pull)
    }
    return { items: pulls.map((pull) => pullJson(world, repository, pull)) }
  }),

  repositoryRoute('GET /repos/{owner}/{repo}/compare/{basehead}', ['contents:read'], async (call) => {
    const { world, repository, input } = call
    const { directory } = repository
    const [baseName = '', headName = ''] = input.basehead.split('...')
    const base = await resolveCommit(directory, baseName)
    const head = await resolveCommit(directory, headName)
    if (base === undefined || head === undefined) throw notFound()
    const ancestor = await tryGit(directory, ['merge-base', base, head])
    if (ancestor === undefined) throw notFound()
    const commits = await readCommits(directory, ['--reverse', `${base}..${head}`])
    const behind = Number(await git(directory, ['rev-list', '--count', `${head}..${base}`]))
    const files = await readDiff(directory, await mergeBase(directory, base, head), head)
    const size = input.per_page ?? 250
    const page = input.page ?? 1
    const web = `${repositoryWebUrl(world, repository)}/compare/${baseName}...${headName}`
    const status = base === head ? 'identical' : behind === 0 ? 'ahead' : commits.length === 0 ? 'behind' : 'diverged'
    return ok({
      url: `${repositoryApiUrl(world, repository)}/compare/${baseName}...${headName}`,
      html_url: web,
      permalink_url: web,
      diff_url: `${web}.diff`,
      patch_url: `${web}.patch`,
      base_commit: commitJson(world, repository, await readCommit(directory, base)),
      merge_base_commit: commitJson(world, repository, await readCommit(directory, ancestor)),
      status,
      ahead_by: commits.length,
      behind_by: behind,
      total_commits: commits.length,
      commits: commits.slice((page - 1) * size, page * size).map((commit) => commitJson(world, repository, commit)),
      files: page === 1 ? files.map((file) => diffFileJson(world, repository, file, head)) : [],
    })
  }),
]

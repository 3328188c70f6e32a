import { roleOf } from '../identity.ts'
import type { Pull, Repository, User } from '../state.ts'
import { repositoryApiUrl, repositoryWebUrl, type World } from '../world.ts'
import { repositoryJson } from './repository-json.ts'
import { nodeId, timeJson, userJson } from './user-json.ts'

/** A pull request as lists and webhooks carry it. */
export function pullJson(world: World, repository: Repository, pull: Pull) {
  const api = repositoryApiUrl(world, repository)
  const url = `${api}/pulls/${pull.number}`
  const issue = `${api}/issues/${pull.number}`
  const web = `${repositoryWebUrl(world, repository)}/pull/${pull.number}`
  const statuses = `${api}/statuses/${pull.head.sha}`
  const side = (of: Repository, ref: string, sha: string) => ({
    label: `${of.owner.login}:${ref}`,
    ref,
    sha,
    user: userJson(world, of.owner),
    repo: repositoryJson(world, of),
  })
  return {
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    url,
    html_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userJson(world, pull.author),
    body: pull.body,
    labels: [],
    milestone: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    created_at: timeJson(pull.createdAt),
    updated_at: timeJson(pull.updatedAt),
    closed_at: pull.closedAt === null ? null : timeJson(pull.closedAt),
    merged_at: pull.merged === null ? null : timeJson(pull.merged.at),
    merge_commit_sha: pull.mergeCommit,
    head: side(pull.head.repository, pull.head.ref, pull.head.sha),
    base: side(repository, pull.base.ref, pull.base.sha),
    _links: {
      self: { href: url },
      html: { href: web },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${api}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    author_association: associationOf(repository, pull.author),
    auto_merge: null,
    draft: pull.draft,
  }
}

/** How a user stands to a repository, in GitHub's words. */
export function associationOf(repository: Repository, user: User): string {
  if (user.id === repository.owner.id) return 'OWNER'
  if (repository.collaborators.has(user.id)) return 'COLLABORATOR'
  return roleOf(repository, user) === 'admin' ? 'MEMBER' : 'NONE'
}

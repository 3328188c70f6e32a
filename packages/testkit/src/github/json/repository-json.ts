import type { Caller } from '../identity.ts'
import { roleOf } from '../identity.ts'
import type { Repository } from '../state.ts'
import { fullName, repositoryApiUrl, repositoryWebUrl, type World } from '../world.ts'
import { nodeId, timeJson, userJson } from './user-json.ts'

/** Fields whose value is the repository's API address and a fixed tail. */
const API_ADDRESSES = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const

/** The short form, inside runs. */
export function minimalRepositoryJson(world: World, repository: Repository) {
  const api = repositoryApiUrl(world, repository)
  const addresses = Object.fromEntries(Object.entries(API_ADDRESSES).map(([key, tail]) => [key, `${api}${tail}`]))
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: fullName(repository),
    owner: userJson(world, repository.owner),
    private: repository.private,
    html_url: repositoryWebUrl(world, repository),
    description: null,
    fork: repository.fork,
    url: api,
    ...addresses,
  }
}

/** The form that pull requests carry, and all of a repository but the counts that only its own page shows. */
export function repositoryJson(world: World, repository: Repository) {
  const web = repositoryWebUrl(world, repository)
  const open = [...repository.pulls.values()].filter(({ state }) => state === 'open').length
  return {
    ...minimalRepositoryJson(world, repository),
    git_url: `${web.replace(/^http/, 'git')}.git`,
    ssh_url: `${web}.git`,
    clone_url: `${web}.git`,
    svn_url: web,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 0,
    default_branch: repository.defaultBranch,
    open_issues: open,
    open_issues_count: open,
    has_downloads: true,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: repository.private ? 'private' : 'public',
    pushed_at: timeJson(repository.createdAt),
    created_at: timeJson(repository.createdAt),
    updated_at: timeJson(repository.createdAt),
  }
}

/** The repository as `GET /repos/{owner}/{repo}` answers, with what the caller may do there. */
export function fullRepositoryJson(world: World, repository: Repository, caller: Caller) {
  const role = caller.kind === 'anonymous' ? null : roleOf(repository, caller.user)
  return {
    ...repositoryJson(world, repository),
    network_count: 0,
    subscribers_count: 0,
    ...(caller.kind === 'user'
      ? {
          permissions: {
            admin: role === 'admin',
            maintain: role === 'admin' || role === 'maintain',
            push: role === 'admin' || role === 'maintain' || role === 'write',
            triage: role !== null && role !== 'read',
            pull: role !== null,
          },
        }
      : {}),
  }
}

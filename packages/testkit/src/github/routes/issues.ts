import { ApiError, invalid, notFound } from '../api-error.ts'
import { mayTriage } from '../identity.ts'
import { associationOf } from '../json/pull-json.ts'
import { actionsAppJson, nodeId, timeJson, userJson } from '../json/user-json.ts'
import { created, ok, repositoryRoute, type Route } from '../route.ts'
import type { Issue, Repository } from '../state.ts'
import { repositoryApiUrl, repositoryWebUrl, type World } from '../world.ts'
import { checkBody } from './issue-comments.ts'
import { personOf } from './person-of.ts'

export const ISSUE_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/issues', ['issues:read'], ({ world, repository, input }) => {
    const { state = 'open', labels } = input
    const wanted = labels === undefined || labels === '' ? [] : labels.split(',')
    const issues = [...repository.issues.values()].filter(
      (issue) => (state === 'all' || issue.state === state) && wanted.every((label) => issue.labels.includes(label)),
    )
    return { items: issues.toReversed().map((issue) => issueJson(world, repository, issue)) }
  }),

  repositoryRoute('POST /repos/{owner}/{repo}/issues', ['issues:write'], ({ world, repository, caller, input }) => {
    const { title, body = '', labels = [] } = input
    if (String(title).trim() === '') throw invalid('Issue', 'title', "title can't be blank")
    if (body !== '') checkBody('Issue', body)
    repository.lastNumber += 1
    const now = world.clock()
    const issue: Issue = {
      id: world.nextId(),
      number: repository.lastNumber,
      title: String(title),
      body,
      labels: labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
      author: personOf(caller),
      byApp: caller.kind === 'job',
      state: 'open',
      createdAt: now,
      updatedAt: now,
      closed: null,
    }
    repository.issues.set(issue.number, issue)
    return created(issueJson(world, repository, issue))
  }),

  repositoryRoute('GET /repos/{owner}/{repo}/issues/{issue_number}', ['issues:read'], ({ world, repository, input }) =>
    ok(issueJson(world, repository, getIssue(repository, input.issue_number))),
  ),

  repositoryRoute('PATCH /repos/{owner}/{repo}/issues/{issue_number}', ['issues:write'], (call) => {
    const { world, repository, caller, input } = call
    const issue = getIssue(repository, input.issue_number)
    const person = personOf(caller)
    if (!mayTriage(caller, repository) && person.id !== issue.author.id) {
      throw new ApiError(403, 'Must have triage access to change the issue of somebody else.')
    }
    const now = world.clock()
    if (input.state !== undefined && input.state !== issue.state) {
      issue.state = input.state
      issue.closed = input.state === 'closed' ? { at: now, by: person, byApp: caller.kind === 'job' } : null
    }
    issue.updatedAt = now
    return ok(issueJson(world, repository, issue))
  }),
]

function getIssue(repository: Repository, number: number): Issue {
  const issue = repository.issues.get(number)
  if (issue === undefined) throw notFound()
  return issue
}

function issueJson(world: World, repository: Repository, issue: Issue) {
  const api = repositoryApiUrl(world, repository)
  const url = `${api}/issues/${issue.number}`
  return {
    id: issue.id,
    node_id: nodeId('I', issue.id),
    url,
    repository_url: api,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${repositoryWebUrl(world, repository)}/issues/${issue.number}`,
    number: issue.number,
    state: issue.state,
    title: issue.title,
    body: issue.body,
    user: issue.byApp ? botJson(world) : userJson(world, issue.author),
    labels: issue.labels,
    assignee: null,
    assignees: [],
    milestone: null,
    locked: false,
    comments: 0,
    created_at: timeJson(issue.createdAt),
    updated_at: timeJson(issue.updatedAt),
    closed_at: issue.closed === null ? null : timeJson(issue.closed.at),
    closed_by: issue.closed === null ? null : issue.closed.byApp ? botJson(world) : userJson(world, issue.closed.by),
    author_association: issue.byApp ? 'NONE' : associationOf(repository, issue.author),
    performed_via_github_app: issue.byApp ? actionsAppJson(world) : null,
  }
}

/** What a job token writes is shown under this account. */
function botJson(world: World) {
  const login = 'github-actions[bot]'
  return userJson(world, { id: 41898282, login, name: login, type: 'Bot', email: 'noreply@github.com' })
}

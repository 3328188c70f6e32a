import type { User } from '../state.ts'
import { apiUrl, serverUrl, type World } from '../world.ts'

/** A user as it stands inside other objects. */
export function userJson(world: World, user: User) {
  const api = `${apiUrl(world)}/users/${encodeURIComponent(user.login)}`
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId('U', user.id),
    avatar_url: `${serverUrl(world)}/avatars/${user.id}`,
    gravatar_id: '',
    url: api,
    html_url: `${serverUrl(world)}/${encodeURIComponent(user.login)}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: user.type,
    site_admin: false,
  }
}

/** A node id of GraphQL: the kind and the number, opaque to callers. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`
}

/** The app behind job tokens, as `performed_via_github_app` shows it. */
export function actionsAppJson(world: World) {
  const time = '2018-07-30T09:30:17Z'
  return {
    id: 15368,
    slug: 'github-actions',
    node_id: nodeId('A', 15368),
    owner: {
      ...userJson(world, {
        id: 9919,
        login: 'github',
        name: 'GitHub',
        type: 'Organization',
        email: 'noreply@github.com',
      }),
    },
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${serverUrl(world)}/apps/github-actions`,
    created_at: time,
    updated_at: time,
    permissions: {},
    events: [],
  }
}

/** Times in the API have whole seconds. */
export function timeJson(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

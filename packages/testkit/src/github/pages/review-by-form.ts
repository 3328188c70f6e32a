import { reviewDeployments } from '../environment-gate.ts'
import { getRepository, getUser, type World } from '../world.ts'

const PATH = /^\/([^/]+\/[^/]+)\/runs\/(\d+)\/review$/

/** Whether a path is where the buttons of a repository's page send a decision. */
export function isReview(path: string): boolean {
  return PATH.test(path)
}

/**
 * A decision about a waiting run, made by a button of the page. The playground has no passwords, so anybody who can open
 * the page decides as anybody; pages from elsewhere cannot.
 */
export function reviewByForm(world: World, path: string, origin: string | undefined, body: string) {
  const refuse = (text: string) => ({ status: 400, headers: { 'content-type': 'text/plain' }, text })
  if (origin !== undefined && new URL(origin).port !== new URL(world.origin).port) return refuse('Another page asks.')
  const [, name = '', id = ''] = PATH.exec(path) ?? []
  const form = new URLSearchParams(body)
  const state = form.get('state')
  if (state !== 'approved' && state !== 'rejected') return refuse('Approve or reject.')
  try {
    const repository = getRepository(world, name)
    const run = repository.runs.get(Number(id))
    const environments = (run?.pending ?? [])
      .map(({ environment }) => environment)
      .filter((environment) => environment.name === form.get('environment'))
      .map((environment) => environment.id)
    if (run === undefined || environments.length === 0) return refuse('Nothing waits here any more.')
    const user = getUser(world, form.get('as') ?? '')
    reviewDeployments(world, repository, run, user, { environments, state, comment: 'By the button of the page' })
    return { status: 303, headers: { location: `/${name}` }, text: '' }
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

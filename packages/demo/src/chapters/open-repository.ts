import { PEOPLE, REPOSITORY } from '../stage/stage.ts'
import type { Stage } from '../stage/stage.ts'

/** The repository with its people, the protection of main and two environments that ask before they let anything in. */
export async function openRepository({ github }: Stage): Promise<void> {
  const [owner = '', name = ''] = REPOSITORY.split('/')
  github.createUser(owner, { type: 'Organization', name: 'Acme Bank' })
  for (const login of Object.values(PEOPLE)) github.createUser(login)
  await github.createRepository({ owner, name })
  for (const login of Object.values(PEOPLE)) github.addCollaborator(REPOSITORY, login, 'write')
  for (const environment of ['staging', 'production']) {
    github.protectEnvironment(REPOSITORY, environment, {
      reviewers: [PEOPLE.risk, PEOPLE.operator],
      canAdminsBypass: false,
      branches: ['main'],
    })
  }
}

/** From now on main changes by pull requests alone. */
export function protectMain({ github }: Stage): void {
  github.addRuleset(REPOSITORY, {
    name: 'main',
    branches: ['main'],
    rules: ['pull_request', 'non_fast_forward', 'deletion'],
  })
}

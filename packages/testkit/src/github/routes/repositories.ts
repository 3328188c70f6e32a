import { fullRepositoryJson } from '../json/repository-json.ts'
import { ok, repositoryRoute, type Route } from '../route.ts'

export const REPOSITORY_ROUTES: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}', [], ({ world, repository, caller }) =>
    ok(fullRepositoryJson(world, repository, caller)),
  ),
]

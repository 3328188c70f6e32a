import type { DiffFile } from '../read-diff.ts'
import type { Repository } from '../state.ts'
import { repositoryApiUrl, repositoryWebUrl, type World } from '../world.ts'

/** One changed file; `head` is the commit that holds its new version. */
export function diffFileJson(world: World, repository: Repository, file: DiffFile, head: string) {
  const web = repositoryWebUrl(world, repository)
  const path = file.path.split('/').map(encodeURIComponent).join('/')
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${web}/blob/${head}/${path}`,
    raw_url: `${web}/raw/${head}/${path}`,
    contents_url: `${repositoryApiUrl(world, repository)}/contents/${path}?ref=${head}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  }
}

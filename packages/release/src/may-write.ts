import { valueAt } from '@modelgate/kernel'
import type { Person } from '@modelgate/promotion'
import type { ReleaseJob } from './release-job.ts'
import { callApi, repositoryOf } from './release-job.ts'

/** What an account must be able to do for its word to count, in GitHub's words: `maintain` is a kind of `write`. */
const WRITERS: ReadonlySet<string> = new Set(['write', 'admin'])

/**
 * Whether a person may write to the repository. How GitHub says that an author stands to it does not tell: a member of
 * the organisation or a collaborator may have no right but to read.
 */
export async function mayWrite(job: ReleaseJob, { id, name }: Person): Promise<boolean> {
  return callApi(`read what ${name} may do`, 'metadata: read', async () => {
    try {
      const username = name.replace(/^@/u, '')
      const { data } = await job.client.rest.repos.getCollaboratorPermissionLevel({ ...repositoryOf(job), username })
      // A name can change hands; the number cannot.
      return data.user?.id === id && WRITERS.has(data.permission)
    } catch (error) {
      if (valueAt(error, 'status') === 404) return false
      throw error
    }
  })
}

import { gitTree, workTree } from '@modelgate/artifacts'
import type { CardPlace } from '@modelgate/check'
import { ModelgateError } from '@modelgate/kernel'
import { locateManifests } from './locate-manifests.ts'

/** One manifest that the command line names, in the work tree or at a revision of its repository. */
export async function locateCard(file: string, cwd: string, revision?: string): Promise<CardPlace> {
  const [group] = await locateManifests([file], cwd)
  const path = group?.paths[0]
  if (group === undefined || path === undefined)
    throw new ModelgateError('CLI_FILE_UNREADABLE', `${file} is not there.`)
  return { tree: revision === undefined ? workTree(group.root) : await gitTree(group.root, revision), path }
}

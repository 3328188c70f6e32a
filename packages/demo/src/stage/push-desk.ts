import { readFolder } from '@modelgate/testkit'
import type { Files } from '@modelgate/testkit'
import { REPOSITORY } from './stage.ts'
import type { Stage } from './stage.ts'

export interface DeskPush {
  readonly branch: string
  readonly author: string
  readonly message: string
  /** More files than the desk holds, for example workflows. */
  readonly files?: Files
}

/** Commits everything on the desk to a branch and pushes it; gives the commit. */
export async function pushDesk({ github, desk }: Stage, { files, ...push }: DeskPush): Promise<string> {
  const held = await readFolder(desk.folder)
  return github.pushFiles({ ...push, repository: REPOSITORY, files: { ...held, ...files } })
}

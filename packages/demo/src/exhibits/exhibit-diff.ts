import type { FileExhibit } from '../page/exhibit.ts'
import { runToSuccess } from '../stage/run-process.ts'
import { playedRepository } from '../stage/stage.ts'
import type { Stage } from '../stage/stage.ts'

/** What a commit changes in a file against the default branch, as the pull request's "Files changed" shows it. */
export async function exhibitDiff(stage: Stage, commit: string, path: string): Promise<FileExhibit> {
  const { directory, defaultBranch } = playedRepository(stage)
  const args = ['diff', '--no-color', `${defaultBranch}...${commit}`, '--', path]
  const diff = await runToSuccess('git', args, { cwd: directory, env: process.env })
  return { kind: 'file', path, text: diff.slice(Math.max(0, diff.indexOf('@@'))), diff: true }
}

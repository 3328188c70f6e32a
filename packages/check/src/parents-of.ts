import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/**
 * The parents of a commit as the commit itself names them, which a shallow clone still knows; empty where the folder is
 * no clone or does not have the commit.
 */
export async function parentsOf(workspace: string, commit: string): Promise<readonly string[]> {
  try {
    const { stdout } = await promisify(execFile)('git', ['-C', workspace, 'cat-file', 'commit', commit])
    const header = stdout.slice(0, stdout.indexOf('\n\n'))
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gmu)].map((match) => match[1] ?? '')
  } catch {
    return []
  }
}

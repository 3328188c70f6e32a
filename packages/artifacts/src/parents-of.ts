import { askGit } from './ask-git.ts'

/**
 * The parents of a commit as the commit itself names them, which a shallow clone still knows: none for the first of a
 * history. Null where the folder is no clone or does not have the commit.
 */
export async function parentsOf(root: string, commit: string): Promise<readonly string[] | null> {
  const text = await askGit(root, ['cat-file', 'commit', commit])
  const header = text?.slice(0, text.indexOf('\n\n'))
  return header === undefined ? null : [...header.matchAll(/^parent ([0-9a-f]+)$/gmu)].map((match) => match[1] ?? '')
}

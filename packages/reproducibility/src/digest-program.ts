import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { directoryDigest, workTree } from '@modelgate/artifacts'

/** Written beside the built program, and nowhere else. */
const BUILT = 'licenses.txt'

/**
 * The root digest of the folder of the built program that runs, as `directoryDigest` defines it.
 *
 * @param entry the file that Node was started with
 * @returns null where the program runs from its source
 */
export async function digestProgram(entry: string | undefined): Promise<string | null> {
  const folder = entry === undefined || !existsSync(entry) ? null : dirname(realpathSync(entry))
  if (folder === null || !existsSync(join(folder, BUILT))) return null
  return (await directoryDigest(workTree(dirname(folder)), basename(folder)))?.digest ?? null
}

import { lstatSync } from 'node:fs'
import { digestFile } from '@modelgate/artifacts'

/** The digest of a file; null where there is none, or something else. */
export async function digestIfFile(path: string): Promise<string | null> {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? digestFile(path) : null
}

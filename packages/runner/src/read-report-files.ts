import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'

/** A file as it was found; what it holds was written by another step or job. */
export interface FoundFile {
  readonly file: string
  readonly bytes: Uint8Array
  readonly text: string
}

/** A report of a large check with all its tables stays far below. */
const MAX_BYTES = 16 * 1024 * 1024

/** One file for each action of a job. */
const MAX_FILES = 100

/**
 * Reads report files of other steps or jobs, unparsed.
 *
 * @param path a file, or a folder whose `.json` files are read
 * @throws ModelgateError `REPORT_UNREADABLE`: missing, not a regular file, no UTF-8, too large, too many
 */
export async function readReportFiles(path: string): Promise<readonly FoundFile[]> {
  const files = await listFiles(path)
  return Promise.all(files.map(readSmall))
}

async function listFiles(path: string): Promise<readonly string[]> {
  const stats = await lstat(path).catch(() => null)
  if (!stats) throw unreadable(path, 'it is not there.')
  if (!stats.isDirectory()) return [path]
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).toSorted()
  if (names.length > MAX_FILES) throw unreadable(path, `it holds ${names.length} files; ${MAX_FILES} are allowed.`)
  return names.map((name) => join(path, name))
}

async function readSmall(file: string): Promise<FoundFile> {
  const stats = await lstat(file)
  if (!stats.isFile()) throw unreadable(file, 'it is not a regular file.')
  if (stats.size > MAX_BYTES) throw unreadable(file, `it has ${stats.size} bytes; ${MAX_BYTES} are allowed.`)
  const bytes = await readFile(file)
  try {
    return { file, bytes, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    throw unreadable(file, 'it is not UTF-8.')
  }
}

function unreadable(file: string, why: string): ModelgateError {
  return new ModelgateError('REPORT_UNREADABLE', `${file}: ${why}`, {
    advice: 'Pass the reports as the gates wrote them, unchanged.',
  })
}

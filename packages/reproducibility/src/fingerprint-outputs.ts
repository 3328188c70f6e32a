import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { confinePath } from '@modelgate/artifacts'
import type { Reproduce } from '@modelgate/manifest'
import { type Fingerprint, fingerprintModel } from './fingerprint-model.ts'
import { listModels } from './list-models.ts'

/** One file of an output that is compared. */
export interface OutputFile {
  /** Relative to the repository. */
  readonly path: string
  readonly file: string
  readonly role: Reproduce['outputs'][number]['role']
}

/** The files that one run left and that are compared; of an output that is a folder, every model in it. */
export async function listOutputFiles(outputs: Reproduce['outputs'], folder: string): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = []
  for (const { path: declared, role } of outputs) {
    if (role === 'log') continue
    const path = confinePath(declared)
    const file = join(folder, path)
    const stat = lstatSync(file, { throwIfNoEntry: false })
    if (stat?.isFile() === true) files.push({ path, file, role })
    if (stat?.isDirectory() !== true) continue
    for (const inside of (await listModels(file)).values())
      files.push({ path: `${path}/${inside}`, file: join(file, inside), role })
  }
  return files
}

/**
 * Takes the fingerprint of every output of a run.
 *
 * @throws ModelgateError when one cannot be read
 */
export async function fingerprintOutputs(
  outputs: Reproduce['outputs'],
  folder: string,
): Promise<readonly Fingerprint[]> {
  const fingerprints: Fingerprint[] = []
  for (const { path, file, role } of await listOutputFiles(outputs, folder))
    fingerprints.push({ role, ...(await fingerprintModel(file, path)) })
  return fingerprints
}

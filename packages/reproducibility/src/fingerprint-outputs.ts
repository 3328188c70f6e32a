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
}

/** The files that one run left and that are compared; of an output that is a folder, every model in it. */
export function listOutputFiles(outputs: Reproduce['outputs'], folder: string): readonly OutputFile[] {
  return outputs
    .filter(({ role }) => role !== 'log')
    .flatMap((output): readonly OutputFile[] => {
      const path = confinePath(output.path)
      const file = join(folder, path)
      const stat = lstatSync(file, { throwIfNoEntry: false })
      if (stat?.isFile() === true) return [{ path, file }]
      if (stat?.isDirectory() !== true) return []
      return [...listModels(file).values()].map((inside) => ({ path: `${path}/${inside}`, file: join(file, inside) }))
    })
}

/**
 * Takes the fingerprint of every output of a run.
 *
 * @throws ModelgateError when one cannot be read
 */
export function fingerprintOutputs(outputs: Reproduce['outputs'], folder: string): readonly Fingerprint[] {
  return listOutputFiles(outputs, folder).map(({ path, file }) => fingerprintModel(file, path))
}

import { confinePath, openModelFile } from '@modelgate/artifacts'
import type { Finding } from '@modelgate/kernel'
import { listOutputFiles } from './fingerprint-outputs.ts'
import type { JudgeOptions } from './judge-reproduction.ts'

/**
 * Outputs in which nothing is left that could differ: documents without a value, and those whose every value is declared volatile. Whatever made them agrees
 * with itself.
 *
 * @throws ModelgateError when an output cannot be read
 */
export async function findVacuousOutputs({ declaration, folder }: JudgeOptions): Promise<readonly Finding[]> {
  const { manifest, locate } = declaration
  const findings: Finding[] = []
  for (const [index, output] of (manifest.spec.reproduce?.outputs ?? []).entries()) {
    const files = await listOutputFiles([output], `${folder}/control`)
    const empty = await Promise.all(files.map(({ file }) => isVacuous(file, output.volatile ?? [])))
    if (files.length === 0 || empty.includes(false)) continue
    findings.push({
      code: 'REPRODUCIBILITY_NOT_COMPARED',
      severity: 'warning',
      message: `Nothing in ${confinePath(output.path)} can be compared: it holds no value${output.volatile === undefined ? '' : ' that is not declared volatile'}.`,
      advice: 'Declare the values alone that differ by design, by their full names.',
      location: locate(`/spec/reproduce/outputs/${index}/${output.volatile === undefined ? 'path' : 'volatile'}`),
      subject: output.path,
    })
  }
  return findings
}

async function isVacuous(path: string, volatile: readonly string[]): Promise<boolean> {
  const file = await openModelFile(path, { volatile })
  file.close()
  if (file.format !== 'json' || file.entries.length > 0) return false
  // Names are followed by a colon, and what is volatile by its mark.
  const values = (json: string) => json.replaceAll(/"(?:[^"\\]|\\.)*":|"\(volatile\)"/gu, '')
  return file.documents.every(({ json }) => !/[^[\]{},]/u.test(values(json)))
}

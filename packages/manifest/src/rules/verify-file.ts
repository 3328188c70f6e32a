import { confinePath } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import type { Finding } from '@modelgate/kernel'
import { measureFile } from '../measure-file.ts'
import { showText } from '../show-text.ts'
import type { RuleContext, RuleResult } from './rule.ts'
import { compareWithDvc, verifyByDvc } from './verify-dvc.ts'

/** A file as the manifest declares it. */
export interface DeclaredBytes {
  /** JSON Pointer of the map that declares it. */
  readonly pointer: string
  readonly path: string
  /** The key that names the path; absent: `path`. */
  readonly pathKey?: 'path' | 'entrypoint'
  readonly digest?: string
  readonly size?: number
  readonly signature?: string
}

/**
 * Compares a declared file, or a folder by its OpenSSF root digest, with the bytes in the tree. Files are streamed;
 * of a Git LFS pointer the digest it names is compared.
 */
export async function verifyFile(context: RuleContext, declared: DeclaredBytes): Promise<RuleResult> {
  const { tree, document } = context
  const { pointer } = declared
  const found = (finding: Omit<Finding, 'severity' | 'location'>, part: string): RuleResult => {
    const location = document.locate(`${pointer}/${part === 'path' ? (declared.pathKey ?? part) : part}`)
    return { findings: [{ ...finding, severity: 'error', location }], unverified: [] }
  }

  let path: string
  let actual: Awaited<ReturnType<typeof measureFile>>
  try {
    path = confinePath(declared.path)
    actual = await measureFile(tree, path, declared.signature)
  } catch (error) {
    if (!(error instanceof ModelgateError)) throw error
    const { code, message, advice } = error
    return found({ code, message, ...(advice === undefined ? {} : { advice }) }, 'path')
  }
  if (actual === null) return missing(context, declared, path, found)
  if (actual === 'changed') {
    return found(
      {
        code: 'MANIFEST_FILE_CHANGING',
        message: `${showText(path)} changed while it was read.`,
        advice: 'Run again when nothing writes to it.',
      },
      'path',
    )
  }
  const { findings, unverified } = compare(declared, path, actual, found)
  return { findings: [...findings, ...(await compareWithDvc(context, declared, path))], unverified }
}

type Found = (finding: Omit<Finding, 'severity' | 'location'>, part: string) => RuleResult

function compare(
  declared: DeclaredBytes,
  path: string,
  actual: { digest: string; size: number },
  found: Found,
): RuleResult {
  const findings: Finding[] = []
  if (declared.digest !== undefined && declared.digest !== actual.digest) {
    const { findings: mismatch } = found(
      {
        code: 'MANIFEST_DIGEST_MISMATCH',
        message: `${showText(path)} does not have the declared digest: its bytes are ${actual.digest}.`,
        advice: `Write \`digest: "${actual.digest}"\`, or run \`modelgate update\`.`,
        data: { expected: declared.digest, actual: actual.digest },
      },
      'digest',
    )
    findings.push(...mismatch)
  }
  if (declared.size !== undefined && declared.size !== actual.size) {
    const { findings: mismatch } = found(
      {
        code: 'MANIFEST_SIZE_MISMATCH',
        message: `${showText(path)} has ${actual.size} bytes, not ${declared.size}.`,
        advice: `Write \`size: ${actual.size}\`, or run \`modelgate update\`.`,
        data: { expected: declared.size, actual: actual.size },
      },
      'size',
    )
    findings.push(...mismatch)
  }
  return { findings, unverified: [] }
}

/** A file that is not there: kept by DVC and not fetched, or simply missing. */
async function missing(context: RuleContext, declared: DeclaredBytes, path: string, found: Found): Promise<RuleResult> {
  return (
    (await verifyByDvc(context, declared, path)) ??
    found(
      {
        code: 'MANIFEST_FILE_MISSING',
        message: `There is no file ${showText(path)} in the repository.`,
        advice: 'Correct the path, commit the file, or name it by `uri`.',
      },
      'path',
    )
  )
}

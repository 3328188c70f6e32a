import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { findDvc } from '../find-dvc.ts'
import type { DvcRecord } from '../find-dvc.ts'
import { pointerText } from '../json-pointer.ts'
import { showText } from '../show-text.ts'
import type { RuleContext, RuleResult } from './rule.ts'
import type { DeclaredBytes } from './verify-file.ts'

/**
 * A declared file that was not fetched: what DVC says of it, which is an MD5 and a size, never the SHA-256 that the
 * manifest declares.
 *
 * @returns undefined where DVC knows nothing of the path either
 */
export async function verifyByDvc(
  { tree, document }: RuleContext,
  { pointer, size }: DeclaredBytes,
  path: string,
): Promise<RuleResult | undefined> {
  const record = await findDvc(tree, path)
  if (record === undefined) return undefined
  const why = `${showText(path)} is kept by DVC and was not fetched; ${showText(record.source)} knows ${describe(record)}, not its SHA-256. \`dvc pull\` fetches it.`
  const unverified = [{ path: document.path, what: pointerText(`${pointer}/digest`), why }]
  if (size === undefined || record.size === undefined || size === record.size) return { findings: [], unverified }
  return {
    findings: [
      {
        code: 'MANIFEST_SIZE_MISMATCH',
        severity: 'error',
        message: `${showText(path)} has ${record.size} bytes by ${showText(record.source)}, not ${size}.`,
        advice: `Write \`size: ${record.size}\`, or fetch the file and run \`modelgate update\`.`,
        location: document.locate(`${pointer}/size`),
        data: { expected: size, actual: record.size },
      },
    ],
    unverified,
  }
}

function describe({ md5, kind, size }: DvcRecord): string {
  const bytes = size === undefined ? '' : ` and its size, ${size} bytes`
  if (md5 === undefined) return `no MD5${bytes}`
  const what = { md5: 'its MD5', text: 'an MD5 of its text', folder: 'the MD5 of its list of files' }[kind]
  return `${what} (${md5})${bytes}`
}

/** A file that is here is also the one that DVC keeps under its path: one of them would otherwise be out of date. */
export async function compareWithDvc(
  { tree, document }: RuleContext,
  { pointer, pathKey = 'path' }: DeclaredBytes,
  path: string,
): Promise<RuleResult['findings']> {
  const record = await findDvc(tree, path)
  const local = record?.kind === 'md5' && record.md5 !== undefined ? await tree.materialize(path) : null
  if (record === undefined || local === null) return []
  const hash = createHash('md5')
  await pipeline(createReadStream(local), hash)
  const actual = hash.digest('hex')
  if (actual === record.md5) return []
  return [
    {
      code: 'MANIFEST_DVC_MISMATCH',
      severity: 'error',
      message: `${showText(path)} has the MD5 ${actual}, but ${showText(record.source)} keeps ${String(record.md5)} for it.`,
      advice: 'Fetch the file with `dvc pull`, or record the new one with `dvc add` or `dvc repro`.',
      location: document.locate(`${pointer}/${pathKey}`),
      data: { expected: record.md5, actual },
    },
  ]
}

import type { Manifest } from '../manifest.ts'
import { pointerText } from '../json-pointer.ts'
import type { RuleContext, RuleResult } from './rule.ts'
import { verifyFile } from './verify-file.ts'
import type { DeclaredBytes } from './verify-file.ts'

/** Every file the manifest names is there, inside the repository, with the digest and the size it declares. */
export async function checkFiles(context: RuleContext): Promise<RuleResult> {
  const results: RuleResult[] = []
  for (const declared of declaredFiles(context.manifest)) results.push(await verifyFile(context, declared))
  const { path } = context.document
  const remote = remoteFiles(context.manifest).map(({ pointer, uri }) => {
    return { path, what: pointerText(`${pointer}/digest`), why: `The bytes are at ${uri}, not in the repository.` }
  })
  const image = context.manifest.spec.training?.environment?.image
  if (image !== undefined) {
    remote.push({ path, what: 'spec.training.environment.image', why: `The image ${image} is not fetched.` })
  }
  return {
    findings: results.flatMap(({ findings }) => findings),
    unverified: [...results.flatMap(({ unverified }) => unverified), ...remote],
  }
}

/** All files with their place in the manifest: artifacts, data, lock files, evidence, documents. */
export function declaredFiles({ spec }: Manifest): DeclaredBytes[] {
  const files: (DeclaredBytes | undefined)[] = [
    ...spec.artifacts.map((artifact, index) => local(`/spec/artifacts/${index}`, artifact)),
    ...(spec.data ?? []).map((data, index) => local(`/spec/data/${index}`, data)),
    ...(spec.training?.environment?.locks ?? []).map((lock, index) => {
      return local(`/spec/training/environment/locks/${index}`, lock)
    }),
    codeFile(spec.training?.code),
    local('/spec/reproduce/record', spec.reproduce?.record),
    local('/spec/evaluation/predictions', spec.evaluation?.predictions),
    local('/spec/evaluation/cells', spec.evaluation?.cells),
    local('/spec/evaluation/source', spec.evaluation?.source),
    local('/spec/explanation/importances', spec.explanation?.importances),
    local('/spec/monitoring/reference', spec.monitoring?.reference),
  ]
  return files.filter((file) => file !== undefined)
}

/** Code of this repository that is named by the digest of its first file instead of by a commit. */
function codeFile(code: NonNullable<Manifest['spec']['training']>['code']): DeclaredBytes | undefined {
  if (code?.uri !== undefined || code?.entrypoint === undefined || code.digest?.startsWith('sha256:') !== true)
    return undefined
  return { pointer: '/spec/training/code', path: code.entrypoint, pathKey: 'entrypoint', digest: code.digest }
}

interface Declared {
  readonly path?: string
  readonly uri?: string
  readonly digest?: string
  readonly size?: number
  readonly signature?: string
}

function local(pointer: string, declared: Declared | undefined): DeclaredBytes | undefined {
  if (declared?.path === undefined) return undefined
  const { path, digest, size, signature } = declared
  return {
    pointer,
    path,
    ...(digest === undefined ? {} : { digest }),
    ...(size === undefined ? {} : { size }),
    ...(signature === undefined ? {} : { signature }),
  }
}

function remoteFiles({ spec }: Manifest): { pointer: string; uri: string }[] {
  const places: [string, Declared | undefined][] = [
    ...spec.artifacts.map((artifact, index): [string, Declared] => [`/spec/artifacts/${index}`, artifact]),
    ...(spec.data ?? []).map((data, index): [string, Declared] => [`/spec/data/${index}`, data]),
    // Of a commit another rule says whether it is there.
    [
      '/spec/training/code',
      spec.training?.code?.digest?.startsWith('gitCommit:') === true ? undefined : spec.training?.code,
    ],
    ['/spec/evaluation/predictions', spec.evaluation?.predictions],
  ]
  return places.flatMap(([pointer, declared]) => {
    return declared?.uri === undefined || declared.path !== undefined ? [] : [{ pointer, uri: declared.uri }]
  })
}

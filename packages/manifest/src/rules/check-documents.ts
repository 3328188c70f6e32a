import { confinePath } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import type { Finding } from '@modelgate/kernel'
import type { Manifest } from '../manifest.ts'
import { showText } from '../show-text.ts'
import type { RuleContext, RuleResult } from './rule.ts'

/** Reports, plans and other documents that the manifest names are in the repository; what a command writes may be. */
export async function checkDocuments(context: RuleContext): Promise<RuleResult> {
  const findings: Finding[] = []
  const [documents, written] = [namedDocuments(context.manifest), writtenFiles(context.manifest)]
  for (const { pointer, path } of [...documents, ...written]) {
    const problem = await findProblem(
      context,
      path,
      documents.some((one) => one.pointer === pointer),
    )
    if (problem !== undefined) {
      findings.push({ ...problem, severity: 'error', location: context.document.locate(pointer) })
    }
  }
  return { findings, unverified: [] }
}

async function findProblem(
  { tree }: RuleContext,
  path: string,
  mustBeThere: boolean,
): Promise<Omit<Finding, 'severity'> | undefined> {
  try {
    const confined = confinePath(path)
    if ((await tree.read(confined, 0)) !== null || !mustBeThere) return undefined
    if ((await tree.list(confined)).length > 0) return undefined
  } catch (error) {
    if (!(error instanceof ModelgateError)) throw error
    const { code, message, advice } = error
    return { code, message, ...(advice === undefined ? {} : { advice }) }
  }
  return {
    code: 'MANIFEST_FILE_MISSING',
    message: `There is no file ${showText(path)} in the repository.`,
    advice: 'Correct the path, or commit the file.',
  }
}

/** Documents that are named without a digest: they need only be there. */
function namedDocuments({ spec }: Manifest): { readonly pointer: string; readonly path: string }[] {
  const code = spec.training?.code
  const isCompared = code?.uri !== undefined || code?.digest?.startsWith('sha256:') === true
  const places: [string, string | undefined][] = [
    ...spec.artifacts.map(({ signature }, index): [string, typeof signature] => {
      return [`/spec/artifacts/${index}/signature`, signature]
    }),
    ...(spec.data ?? []).map(({ descriptor }, index): [string, typeof descriptor] => {
      return [`/spec/data/${index}/descriptor`, descriptor]
    }),
    ['/spec/training/code/entrypoint', isCompared ? undefined : code?.entrypoint],
    ['/spec/validation/report', spec.validation?.report],
    ['/spec/monitoring/plan', spec.monitoring?.plan],
    ['/spec/changePlan/protocol', spec.changePlan?.protocol],
    ['/spec/changePlan/impactAssessment', spec.changePlan?.impactAssessment],
  ]
  return places.flatMap(([pointer, path]) => (path === undefined ? [] : [{ pointer, path }]))
}

/** Places that the command of `reproduce` works in and writes to. */
function writtenFiles({ spec: { reproduce } }: Manifest): { readonly pointer: string; readonly path: string }[] {
  const outputs = (reproduce?.outputs ?? []).map(({ path }, index) => {
    return { pointer: `/spec/reproduce/outputs/${index}/path`, path }
  })
  const workdir = reproduce?.workdir
  return workdir === undefined ? outputs : [{ pointer: '/spec/reproduce/workdir', path: workdir }, ...outputs]
}

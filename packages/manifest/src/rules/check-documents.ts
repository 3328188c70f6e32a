import { confinePath } from '@modelgate/artifacts'
import { ModelgateError } from '@modelgate/kernel'
import type { Finding } from '@modelgate/kernel'
import type { Manifest } from '../manifest.ts'
import { showText } from '../show-text.ts'
import type { RuleContext, RuleResult } from './rule.ts'

/** Reports, plans and other documents that the manifest names are in the repository. */
export async function checkDocuments(context: RuleContext): Promise<RuleResult> {
  const findings: Finding[] = []
  for (const { pointer, path } of namedDocuments(context.manifest)) {
    const problem = await findProblem(context, path)
    if (problem !== undefined) {
      findings.push({ ...problem, severity: 'error', location: context.document.locate(pointer) })
    }
  }
  return { findings, unverified: [] }
}

async function findProblem({ tree }: RuleContext, path: string): Promise<Omit<Finding, 'severity'> | undefined> {
  try {
    const confined = confinePath(path)
    if ((await tree.read(confined, 0)) !== null || (await tree.list(confined)).length > 0) return undefined
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
  const places: [string, string | undefined][] = [
    ...spec.artifacts.map(({ signature }, index): [string, typeof signature] => {
      return [`/spec/artifacts/${index}/signature`, signature]
    }),
    ...(spec.data ?? []).map(({ descriptor }, index): [string, typeof descriptor] => {
      return [`/spec/data/${index}/descriptor`, descriptor]
    }),
    ['/spec/training/code/entrypoint', code?.uri === undefined ? code?.entrypoint : undefined],
    ['/spec/validation/report', spec.validation?.report],
    ['/spec/monitoring/plan', spec.monitoring?.plan],
    ['/spec/changePlan/protocol', spec.changePlan?.protocol],
    ['/spec/changePlan/impactAssessment', spec.changePlan?.impactAssessment],
  ]
  return places.flatMap(([pointer, path]) => (path === undefined ? [] : [{ pointer, path }]))
}

import { showText } from '../show-text.ts'
import { NOTHING } from './rule.ts'
import type { RuleContext, RuleResult } from './rule.ts'

/** The commit that the training code is declared to be at exists, as far as this clone can tell. */
export async function checkCode({ manifest, document, tree }: RuleContext): Promise<RuleResult> {
  const { digest, uri, entrypoint } = manifest.spec.training?.code ?? {}
  const unverified = (why: string): RuleResult => {
    return { findings: [], unverified: [{ path: document.path, what: 'spec.training.code.digest', why }] }
  }
  if (digest?.startsWith('sha256:') === true && uri === undefined && entrypoint === undefined) {
    return unverified('No `entrypoint` and no `uri` say which bytes have this digest.')
  }
  const commit = digest?.startsWith('gitCommit:') === true ? digest.slice('gitCommit:'.length) : undefined
  if (commit === undefined) return NOTHING
  const exists = (await tree.hasCommit?.(commit)) ?? null
  if (exists === true) return NOTHING
  if (exists === null || uri !== undefined) {
    return unverified(
      uri === undefined
        ? `The commit ${commit.slice(0, 12)} is not in this copy of the repository, which does not hold the whole history.`
        : `The commit ${commit.slice(0, 12)} is in another repository (${uri}), which was not fetched.`,
    )
  }
  return {
    findings: [
      {
        code: 'MANIFEST_COMMIT_MISSING',
        severity: 'error',
        message: `The repository has no commit ${showText(commit)}, which the training code is declared to be at.`,
        advice: 'Write the commit the model was trained at, and push it; name another repository by `uri`.',
        location: document.locate('/spec/training/code/digest'),
      },
    ],
    unverified: [],
  }
}

import type { GateReport, Verdict } from '@modelgate/kernel'
import { combineVerdicts } from '@modelgate/kernel'
import { findManifests } from '@modelgate/manifest'
import { renderCardDiff, renderReport } from '@modelgate/report'
import type { Host } from '@modelgate/runner'
import { compareCards } from './compare-cards.ts'
import type { CardComparison } from './compare-cards.ts'
import { pairModels } from './find-models.ts'
import { openChange } from './open-change.ts'
import { reportNoManifest } from './report-no-manifest.ts'
import { repositoryPaths } from './repository-paths.ts'

/** What the action `diff-model-card` is asked. */
export interface DiffInputs {
  readonly token: string
  readonly policy: string
  readonly manifests: readonly string[]
}

/** What the action gives back: one report for each model, and what changed as Markdown. */
export interface DiffOutcome {
  readonly verdict: Verdict
  readonly reports: readonly GateReport[]
  readonly summary: string
  readonly outputs: { readonly changed: string }
}

/** Compares the model cards of a job's commit with those of its base, for the job summary. Writes nothing on GitHub. */
export async function diffInJob(input: DiffInputs, host: Host): Promise<DiffOutcome> {
  const { subject } = await openChange(input, 'diff-model-card', host)
  const { base, head, progress } = subject
  const named = repositoryPaths(input.manifests, host)
  const paths = named.length === 0 ? await findManifests(head) : named
  const { candidates } = await pairModels(head, paths, base, null)
  const compared: CardComparison[] = []
  for (const { path, base: former } of candidates) {
    const before = base === null || former === null ? null : { tree: base, path: former.path }
    compared.push(await compareCards(before, { tree: head, path }))
  }
  const reports = compared.map(({ report }) => report)
  if (reports.length === 0) reports.push(await reportNoManifest('card', head, progress))
  const changed = compared.filter(({ diff }) => diff.status !== 'unchanged')
  return {
    verdict: combineVerdicts(reports.map(({ verdict }) => verdict)),
    reports,
    summary: (compared.length === 0
      ? reports.map(renderReport)
      : compared.map(({ diff }) => renderCardDiff(diff))
    ).join('\n\n'),
    outputs: { changed: String(changed.length > 0) },
  }
}

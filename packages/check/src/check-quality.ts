import { combineVerdicts, type Finding, type GateReport, ModelgateError, sortFindings } from '@modelgate/kernel'
import { type QualityPolicy } from '@modelgate/policy'
import { compareFigures, describeFigures } from './compare-figures.ts'
import { describeCommand } from './describe-command.ts'
import { evaluateQuality } from './evaluate-quality.ts'
import type { GateContext } from './gate-context.ts'
import { openNamedBaseline } from './open-named-baseline.ts'
import { predictionsMissing } from './open-predictions.ts'
import { openQualitySource } from './open-quality-source.ts'
import type { QualityBaseline } from './quality-source.ts'

/** The base of a rule that names none: the version before the change. */
const DEFAULT_BASE = 'base'

/** Why there is nothing to compare with where a run has no base: a manual one, a check without `--base`. */
const BASE_UNKNOWN =
  'nothing says which commit came before. Name it with --base REF, or run on a pull request or a push.'

/** The quality gate on what a manifest declares, against what the versions declare that the rules compare with. */
export async function checkQuality(context: GateContext, rules: QualityPolicy): Promise<GateReport> {
  const { path, manifest, head, engine, findDuckdb, policyRef, subject, environment, document } = context
  const source = await openQualitySource(head, manifest)
  if (source === null) return predictionsMissing('quality', context)
  const names = new Set([DEFAULT_BASE, ...rules.metrics.flatMap(({ against }) => against ?? [])])
  const baselines = new Map<string, QualityBaseline>()
  for (const name of names) {
    baselines.set(name, name === DEFAULT_BASE ? await openBase(context) : await openNamedBaseline(name, context))
  }
  const place =
    'stated' in source ? 'results' : manifest.spec.evaluation?.predictions === undefined ? 'cells' : 'predictions'
  const report = await evaluateQuality({
    head: source,
    baselines,
    rules: rules.metrics,
    policyRef,
    subject,
    environment,
    location: document.locate(`/spec/evaluation/${place}`, 'key'),
    reproduce: describeCommand('check', [path], {
      gate: ['quality'],
      base: context.base?.commit,
      policy: context.policyOption,
    }),
    ...(engine === undefined ? {} : { engine }),
    ...(findDuckdb === undefined ? {} : { findDuckdb }),
  })
  return warnOfFigures(report, context)
}

/** A figure of the manifest that the measurements contradict breaks no rule of the policy, and nobody may read it unwarned. */
function warnOfFigures(report: GateReport, { manifest, document }: GateContext): GateReport {
  const differences = compareFigures(manifest, document, report.measurements)
  if (differences.length === 0) return report
  const findings = describeFigures(differences, document).map((each): Finding => ({ ...each, severity: 'warning' }))
  const verdict = combineVerdicts([report.verdict, 'warn'])
  const reasonCode = verdict === report.verdict ? report.reasonCode : 'CARD_FIGURE_DIFFERS'
  return { ...report, verdict, reasonCode, findings: sortFindings([...report.findings, ...findings]) }
}

async function openBase({ base, baseManifest }: GateContext): Promise<QualityBaseline> {
  if (base === null) return { missing: BASE_UNKNOWN }
  if (baseManifest === null) return 'first-version'
  try {
    return (await openQualitySource(base, baseManifest)) ?? { missing: undefined }
  } catch (error) {
    if (error instanceof ModelgateError) return { missing: error.message }
    throw error
  }
}

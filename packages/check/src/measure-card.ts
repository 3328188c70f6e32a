import { modelDigest } from '@modelgate/artifacts'
import { combineVerdicts, createReport } from '@modelgate/kernel'
import type { GateReport } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest'
import { compareFigures, describeFigures } from './compare-figures.ts'
import type { FigureDifference } from './compare-figures.ts'
import { evaluateQuality } from './evaluate-quality.ts'
import { openCard } from './open-card.ts'
import type { CardPlace } from './open-card.ts'
import { openQualitySource } from './open-quality-source.ts'

/** A card with what was measured for it. */
export interface MeasuredCard {
  readonly manifest: Manifest
  /** Measurements from the declared predictions; empty when they are not there. */
  readonly reports: readonly GateReport[]
  /** Whether the card's own figures hold. */
  readonly report: GateReport
  /** The declared results that the predictions do not give. */
  readonly differences: readonly FigureDifference[]
}

/**
 * Measures what a card claims: the metrics of the predictions that the manifest declares, judged by no rule, and every
 * declared result compared with them.
 *
 * @throws ModelgateError `MANIFEST_NOT_FOUND` or `CARD_UNREADABLE`
 */
export async function measureCard(place: CardPlace): Promise<MeasuredCard> {
  const { manifest, document } = await openCard(place)
  const { metadata, spec } = manifest
  const subject = { model: metadata.name, version: metadata.version, digest: modelDigest(spec.artifacts) }
  const source = await openQualitySource(place.tree, manifest)
  const measured: GateReport[] = []
  if (source !== null && 'table' in source && spec.evaluation?.predictions !== undefined) {
    measured.push(
      await evaluateQuality({
        head: source,
        baselines: new Map(),
        rules: null,
        measureOnly: true,
        policyRef: null,
        subject,
      }),
    )
  }
  const values = measured.flatMap(({ measurements }) => measurements)
  const differences = compareFigures(manifest, document, values)
  const findings = describeFigures(differences, document)
  const verdict = combineVerdicts([findings.length > 0 ? 'fail' : 'pass', ...measured.map((report) => report.verdict)])
  const report = createReport({
    gate: 'card',
    verdict,
    reasonCode:
      findings[0]?.code ??
      (verdict === 'pass' ? 'CARD_FIGURES_HOLD' : (measured[0]?.reasonCode ?? 'CARD_FIGURES_HOLD')),
    subject,
    findings: [...findings, ...measured.flatMap((each) => each.findings.filter(({ severity }) => severity !== 'note'))],
    measurements: values,
  })
  return { manifest, reports: measured, report, differences }
}

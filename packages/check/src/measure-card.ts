import { modelDigest } from '@modelgate/artifacts'
import { combineVerdicts, createReport } from '@modelgate/kernel'
import type { Finding, GateReport } from '@modelgate/kernel'
import type { Manifest } from '@modelgate/manifest'
import type { YamlDocument } from '@modelgate/manifest'
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
  const findings = compareFigures(manifest, measured, document)
  const verdict = combineVerdicts([findings.length > 0 ? 'fail' : 'pass', ...measured.map((report) => report.verdict)])
  const report = createReport({
    gate: 'card',
    verdict,
    reasonCode:
      findings[0]?.code ??
      (verdict === 'pass' ? 'CARD_FIGURES_HOLD' : (measured[0]?.reasonCode ?? 'CARD_FIGURES_HOLD')),
    subject,
    findings: [...findings, ...measured.flatMap((each) => each.findings.filter(({ severity }) => severity !== 'note'))],
    measurements: measured.flatMap(({ measurements }) => measurements),
  })
  return { manifest, reports: measured, report }
}

/** A figure holds when the measured value, rounded to the digits that are written, is the figure that is written. */
function compareFigures(
  manifest: Manifest,
  measured: readonly GateReport[],
  document: YamlDocument,
): readonly Finding[] {
  const values = measured.flatMap(({ measurements }) => measurements)
  return (manifest.spec.evaluation?.results ?? []).flatMap(({ metric, value, slice }, index): readonly Finding[] => {
    const found = values.find((each) => each.metric === metric && each.of['slice'] === slice && each.value !== null)
    if (found === undefined || found.value === null) return []
    const pointer = `/spec/evaluation/results/${index}/value`
    const written = document.source(pointer) ?? String(value)
    const digits = /\.(\d+)/u.exec(written)?.[1]?.length ?? 0
    const actual = found.value.toFixed(Math.min(digits, 20))
    if (Math.abs(found.value - value) <= 0.5 * 10 ** -digits + 1e-12) return []
    return [
      {
        code: 'CARD_FIGURE_DIFFERS',
        severity: 'error',
        message: `The manifest says ${metric} ${written}, and the predictions give ${actual}.`,
        advice: `Write \`value: ${actual}\`, or run \`modelgate update\`.`,
        location: document.locate(pointer),
        subject: metric,
        data: { expected: written, actual },
      },
    ]
  })
}

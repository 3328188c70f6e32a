import type { GateName, GateReport } from '@modelgate/kernel'
import type { Chapter } from '../page/exhibit.ts'

/** What a chapter leaves for the page; number, title and time are the story's. */
export type ChapterText = Omit<Chapter, 'number' | 'title' | 'seconds'>

/** How a chapter ended: what the story promises, or that it did not come so. */
export function endAs(
  asTold: boolean,
  outcome: ChapterText['outcome'],
  otherwise: string,
): Pick<ChapterText, 'asTold' | 'outcome'> {
  return { asTold, outcome: asTold ? outcome : { tone: 'fail', text: `Not as told: ${otherwise}` } }
}

/** A share as people say it: 16.9 %. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)}\u00a0%`
}

/** A share of a hundred, in whole people. */
export function whole(share: number): number {
  return Math.round(100 * share)
}

/**
 * The report of a gate.
 *
 * @throws Error when the gate did not run
 */
export function gateOf(reports: readonly GateReport[], gate: GateName): GateReport {
  const report = reports.find((candidate) => candidate.gate === gate)
  if (report === undefined) throw new Error(`the gate ${gate} left no report`)
  return report
}

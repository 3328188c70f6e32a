import type { GateName, GateReport } from '@modelgate/kernel'
import type { Chapter } from '../page/exhibit.ts'

/** What a chapter leaves for the page; number, title and time are the story's. */
export type ChapterText = Omit<Chapter, 'number' | 'title' | 'seconds'>

/** A share as people say it: 16.9 %. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
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

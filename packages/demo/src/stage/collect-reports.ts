import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GateReport } from '@modelgate/kernel'
import type { WorkflowRun } from '@modelgate/testkit'
import { parseReports } from './trust-boundary.ts'

/**
 * Writes every gate report that a run's actions made into a folder: `2-check-fairness.json`.
 *
 * @returns the reports, in the order of the jobs and steps
 */
export async function collectReports(run: WorkflowRun, prefix: string, folder: string): Promise<readonly GateReport[]> {
  await mkdir(folder, { recursive: true })
  const written = Object.values(run.jobs).flatMap(({ steps }) =>
    steps.flatMap(({ transcript }) => transcript?.outputs['report'] ?? []),
  )
  const reports: GateReport[] = []
  for (const path of new Set(written.filter((file) => file !== ''))) {
    reports.push(...parseReports(await readFile(path, 'utf8')))
  }
  const names = new Map<string, number>()
  for (const report of reports) {
    const count = (names.get(report.gate) ?? 0) + 1
    names.set(report.gate, count)
    const name = `${prefix}-${report.gate}${count === 1 ? '' : `-${count}`}.json`
    await writeFile(join(folder, name), `${JSON.stringify(report, null, 2)}\n`)
  }
  return reports
}

import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { WorkflowRun } from '@modelgate/testkit'
import { parseReport } from './trust-boundary.ts'
import type { GateReport } from '@modelgate/kernel'

/**
 * Copies every gate report that a run's actions wrote, named after chapter, workflow and gate.
 *
 * @returns the reports, in the order of their names
 */
export async function collectReports(run: WorkflowRun, prefix: string, folder: string): Promise<readonly GateReport[]> {
  await mkdir(folder, { recursive: true })
  const written = Object.values(run.jobs).flatMap(({ steps }) =>
    steps.flatMap(({ transcript }) => transcript?.outputs['report'] ?? []),
  )
  const reports: GateReport[] = []
  for (const from of new Set(written.filter((path) => path !== '').map((path) => dirname(path)))) {
    if (!existsSync(from)) continue
    for (const name of (await readdir(from)).filter((file) => file.endsWith('.json')).toSorted()) {
      const report = parseReport(await readFile(join(from, name), 'utf8'))
      if (report === undefined) continue
      await copyFile(join(from, name), join(folder, `${prefix}-${name}`))
      reports.push(report)
    }
  }
  return reports
}

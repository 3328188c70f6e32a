import { digestBytes } from '@modelgate/artifacts'
import { parseReports } from '@modelgate/evidence'
import { ModelgateError } from '@modelgate/kernel'
import type { GateReport } from '@modelgate/kernel'
import { readReportFiles } from '@modelgate/runner'

/**
 * Reads the reports that gates wrote: single ones, and those inside the document of a check.
 *
 * @param path a file, or a folder whose `.json` files are read
 * @param announced digest of the file that the judging job announced; then that file alone counts
 * @throws ModelgateError `REPORT_UNREADABLE`, `EVIDENCE_REPORT_ALTERED`
 */
export async function readReports(path: string, announced: string | undefined): Promise<readonly GateReport[]> {
  const contents = await readReportFiles(path)
  const chosen = announced === undefined ? contents : contents.filter(({ bytes }) => digestBytes(bytes) === announced)
  if (announced !== undefined && chosen.length === 0) {
    const found = contents.map(({ file, bytes }) => `${file} is ${digestBytes(bytes)}`).join(', ')
    throw new ModelgateError('EVIDENCE_REPORT_ALTERED', `No report is ${announced}: ${found || 'there is none'}.`, {
      advice: 'Find out what changed it between the jobs; then run both again.',
    })
  }
  return chosen.flatMap(({ file, text }) => parseReports(text, file))
}

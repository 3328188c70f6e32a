import { join } from 'node:path'
import { LEDGER_BRANCH } from '@modelgate/ledger'
import { exhibitLedger } from '../exhibits/exhibit-ledger.ts'
import { runModelgate } from '../stage/run-modelgate.ts'
import { runToSuccess } from '../stage/run-process.ts'
import { MODEL, playedRepository } from '../stage/stage.ts'
import type { Stage } from '../stage/stage.ts'
import { endAs } from './chapter.ts'
import type { ChapterText } from './chapter.ts'

/**
 * Months later, without GitHub: is the record whole, and what decided about customers at a given moment?
 *
 * @param moment while version 1.1.0 was in production
 */
export async function playAudit(stage: Stage, moment: Date): Promise<{ readonly chapter: ChapterText }> {
  const { narrator, out, root } = stage
  const { directory } = playedRepository(stage)
  narrator.step('An auditor gets the ledger as one file and verifies it without network or token …')
  const git = (...args: readonly string[]) => runToSuccess('git', args, { cwd: directory, env: process.env })
  const bundle = join(out, 'ledger.bundle')
  await git('bundle', 'create', '--quiet', bundle, `refs/heads/${LEDGER_BRANCH}`)
  await git('bundle', 'create', '--quiet', join(out, 'repository.bundle'), '--branches')
  const verify = await runModelgate(root, out, ['audit', 'verify', 'ledger.bundle'])
  const question = ['audit', 'report', 'ledger.bundle', '--model', MODEL, '--environment', 'production', '--on']
  const then = await runModelgate(root, out, [...question, moment.toISOString()])
  const today = await runModelgate(root, out, [...question, new Date().toISOString()])
  const ledger = await exhibitLedger(stage)
  const good = [verify, then, today].every(({ exit }) => exit === 0)
  return {
    chapter: {
      markdown: `An auditor gets one file, \`ledger.bundle\`. No network, no token, no account: every event holds the digest of the one
before, every report that was relied on lies beside it. **What was in production at that moment, from what data, on what
evidence, approved by whom?** has an answer, and it can be checked against one digest that somebody kept elsewhere.`,
      ...endAs(
        good,
        { tone: 'pass', text: `All ${ledger.rows.length} events verified; the question has one answer.` },
        'the terminal says why.',
      ),
      exhibits: [verify, then, today, ledger],
    },
  }
}

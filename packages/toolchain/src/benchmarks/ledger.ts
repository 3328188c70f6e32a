import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestBytes } from '@modelgate/artifacts'
import type { EventDraft } from '@modelgate/ledger'
import { chainEvent, eventPath, objectPath } from '@modelgate/ledger'
import type { ReleaseJob } from '@modelgate/release'
import { finishPromotion, planPromotion, startPromotion } from '@modelgate/release'
import { createJobs, request } from '../../../../test/acceptance/promotion-job.ts'
import { openStage } from '../../../../test/acceptance/promotion-stage.ts'
import { ROOT } from '../root.ts'
import { playSchedules } from './play-schedules.ts'
import type { Figure } from './figure.ts'

/** Events of the ledgers that are verified; the second must take at most 2.1 times as long. */
const SIZES = [10_000, 20_000] as const

/** Each promotion of the history is whole, so that none is under way. */
const FEW = 9
const MANY = 10_001
const SCHEDULES = 1000
/** Nobody is asked and nothing shown: only the calls count. */
const STAGE_POLICY = `apiVersion: modelgate/v1
kind: Policy
environments: { staging: { approvals: [] } }
`

const POLICY = new TextEncoder().encode('policy')

/** Replay and full verification of a ledger from a bundle by the command line, against `git fsck` of the same repository. */
export async function* measureLedger(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-bench-'))
  const seconds: number[] = []
  const checks: number[] = []
  const unpacked: number[] = []
  try {
    for (const size of SIZES) {
      const { bundle, repository } = writeLedger(join(folder, String(size)), size)
      // Once each: they take minutes, and the ratios are far from their noise.
      const { elapsed, kilobytes } = verify(bundle, size)
      const fsck = time('git', ['-C', repository, 'fsck', '--full'])
      seconds.push(elapsed)
      checks.push(fsck)
      unpacked.push(verify(repository, size).elapsed)
      yield { what: `verify ${size} events from a bundle`, value: elapsed, unit: 's' }
      yield { what: `verify ${size} / git fsck (limit 3)`, value: elapsed / fsck, unit: 'ratio' }
      yield { what: `peak memory of ${size} (limit 400 MB)`, value: kilobytes, unit: 'kB' }
    }
    // Every commit has a tree of all events before it: whoever reads all of them, as git does, reads four times as much.
    yield { what: 'twice the events, from a bundle (limit 2.1)', value: growth(seconds), unit: 'ratio' }
    yield { what: 'twice the events, git fsck', value: growth(checks), unit: 'ratio' }
    yield { what: 'twice the events, from a clone', value: growth(unpacked), unit: 'ratio' }
    for (const size of [FEW, MANY]) {
      const { plan, gated, contenders } = await countCalls(size)
      yield { what: `API calls of a promotion on ${size} events (limit 25)`, value: plan + gated, unit: 'calls' }
      yield { what: `of these its plan`, value: plan, unit: 'calls' }
      if (size === FEW) yield { what: 'API calls of twelve contenders for one slot', value: contenders, unit: 'calls' }
    }
    yield { what: `random schedules without a broken invariant`, value: await playSchedules(SCHEDULES), unit: 'runs' }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function growth([first = Number.NaN, second = Number.NaN]: readonly number[]): number {
  return second / first
}

function writeLedger(folder: string, size: number): { readonly bundle: string; readonly repository: string } {
  git(['init', '--quiet', '--bare', folder])
  writeHistory(folder, size, 1)
  const bundle = `${folder}.bundle`
  git(['-C', folder, 'bundle', 'create', '--quiet', bundle, 'refs/heads/modelgate/ledger'])
  return { bundle, repository: folder }
}

/** A ledger as Modelgate writes it, in a git repository: one commit an event, four events a promotion. */
function writeHistory(repository: string, size: number, owner: number): void {
  const ref = 'refs/heads/modelgate/ledger'
  const stamp = 'modelgate <modelgate@localhost> 1767225600 +0000'
  const parts: Uint8Array[] = []
  let before: ReturnType<typeof chainEvent> | null = null
  for (let index = 0; index < size; index++) {
    const chained = chainEvent(draftOf(index, owner), before, {
      at: '2026-05-01T00:00:00Z',
      actor: { account: 1, run: index + 1, attempt: 1 },
    })
    before = chained
    const files = [[eventPath(index + 1), chained.bytes] as const]
    if (index === 1) files.push([objectPath(digestBytes(POLICY)), POLICY])
    parts.push(Buffer.from(`commit ${ref}\nauthor ${stamp}\ncommitter ${stamp}\ndata 0\n`))
    for (const [path, bytes] of files) {
      parts.push(Buffer.from(`M 100644 inline ${path}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n'))
    }
  }
  git(['-C', repository, 'fast-import', '--quiet'], Buffer.concat(parts))
}

function draftOf(index: number, owner: number): EventDraft {
  if (index === 0) {
    return {
      type: 'ledger.opened',
      model: null,
      digest: null,
      environment: null,
      promotion: null,
      body: { repository: { id: owner, name: 'acme/credit' } },
    }
  }
  const number = Math.floor((index - 1) / 4)
  const key = {
    model: 'credit',
    digest: digestBytes(`bytes ${number}`),
    environment: 'production',
    promotion: digestBytes(`promotion ${number}`),
  }
  const rules = { reviewers: 1, adminsBypass: false, branchPolicy: true, preventSelfReview: true }
  switch ((index - 1) % 4) {
    case 0: {
      const request = { version: `1.0.${number}`, commit: 'c'.repeat(40), policy: digestBytes(POLICY), reason: null }
      return { ...key, type: 'promotion.requested', body: { kind: 'promotion', ...request } }
    }
    case 1:
      return { ...key, type: 'promotion.approved', body: { provider: 'environment', approvers: [7], rules } }
    case 2:
      return { ...key, type: 'promotion.started', body: { decision: [] } }
    default:
      return { ...key, type: 'promotion.committed', body: {} }
  }
}

/** Calls of one promotion from its plan to its end, and of twelve that want one slot at once. Fetching with git is none. */
async function countCalls(
  size: number,
): Promise<{ readonly plan: number; readonly gated: number; readonly contenders: number }> {
  const stage = await openStage(STAGE_POLICY)
  const jobs = createJobs(stage)
  const count = () => stage.github.requests.filter(({ path }) => !path.includes('.git/')).length
  try {
    let { digest } = await stage.release('1.0.0')
    writeHistory(stage.gitDirectory, size, stage.github.repository(stage.repository).id)
    await promoteOnce()
    // The usual case: another version, of which evidence is recorded, takes the place of one that is live.
    digest = (await stage.release('1.1.0')).digest
    if ((await stage.record()).conclusion !== 'success') throw new Error('no evidence was recorded')
    const { plan, gated } = await promoteOnce()
    const rivals = await Promise.all(Array.from({ length: size === FEW ? 12 : 0 }, () => jobs.open()))
    const start = count()
    const tries = await Promise.all(rivals.map((job) => claim(job)))
    if (tries.filter(Boolean).length !== Math.min(1, rivals.length)) throw new Error('not exactly one contender won')
    return { plan, gated, contenders: count() - start }

    async function promoteOnce() {
      const start = count()
      await planPromotion(await jobs.open(), request())
      const planned = count()
      const job = await jobs.open()
      const { promotion, token, report } = await startPromotion(job, request({ digest }))
      if (promotion === '') throw new Error(`the promotion was refused: ${report.reasonCode}`)
      await finishPromotion(job, { id: promotion, token, status: 'success', environmentUrl: undefined })
      return { plan: planned - start, gated: count() - planned }
    }
    async function claim(job: ReleaseJob): Promise<boolean> {
      return (await startPromotion(job, request({ digest }))).claimed
    }
  } finally {
    jobs.remove()
    await stage.close()
  }
}

/** Verifies in a process of its own, which says how much memory it took. */
function verify(bundle: string, size: number): { readonly elapsed: number; readonly kilobytes: number } {
  const program = [
    "import { gitLedgerStore, verifyLedger } from '@modelgate/ledger'",
    'const report = verifyLedger(await gitLedgerStore(process.argv[1]).read())',
    'console.log(report.verdict, report.data.events, process.resourceUsage().maxRSS)',
  ].join('\n')
  const start = performance.now()
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program, bundle], {
    cwd: join(ROOT, 'packages/toolchain'),
    encoding: 'utf8',
  })
  const [verdict, events, kilobytes] = stdout.trim().split(' ')
  // A ledger that does not verify, or not all of it, would look fast.
  if (verdict !== 'pass' || Number(events) !== size) throw new Error(`${bundle}: ${stdout}${stderr}`)
  return { elapsed: (performance.now() - start) / 1000, kilobytes: Number(kilobytes) }
}

function time(command: string, args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
  return (performance.now() - start) / 1000
}

function git(args: readonly string[], input?: Uint8Array): void {
  const { status, stderr } = spawnSync('git', args, input === undefined ? {} : { input })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${String(stderr)}`)
}

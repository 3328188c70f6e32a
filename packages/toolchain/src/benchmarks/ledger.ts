import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digestBytes } from '@modelgate/artifacts'
import type { EventDraft } from '@modelgate/ledger'
import { chainEvent, eventPath, objectPath } from '@modelgate/ledger'
import { ROOT } from '../root.ts'
import type { Figure } from './figure.ts'

/** Events of the ledgers that are verified; the second must take at most 2.1 times as long. */
const SIZES = [10_000, 20_000] as const

const POLICY = new TextEncoder().encode('policy')

/** Replay and full verification of a ledger from a bundle by the command line, against `git fsck` of the same repository. */
export async function* measureLedger(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-bench-'))
  const seconds: number[] = []
  try {
    for (const size of SIZES) {
      const { bundle, repository } = writeLedger(join(folder, String(size)), size)
      // Once each: they take minutes, and the ratios are far from their noise.
      const { elapsed, kilobytes } = verify(bundle, size)
      const fsck = time('git', ['-C', repository, 'fsck', '--full'])
      seconds.push(elapsed)
      yield { what: `verify ${size} events from a bundle`, value: elapsed, unit: 's' }
      yield { what: `verify ${size} / git fsck (limit 3)`, value: elapsed / fsck, unit: 'ratio' }
      yield { what: `peak memory of ${size} (limit 400 MB)`, value: kilobytes, unit: 'kB' }
    }
    const [first = Number.NaN, second = Number.NaN] = seconds
    yield { what: 'twice the events (limit 2.1)', value: second / first, unit: 'ratio' }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A ledger as Modelgate writes it: one commit an event, four events a promotion. */
function writeLedger(folder: string, size: number): { readonly bundle: string; readonly repository: string } {
  git(['init', '--quiet', '--bare', folder])
  const ref = 'refs/heads/modelgate/ledger'
  const stamp = 'modelgate <modelgate@localhost> 1767225600 +0000'
  const parts: Uint8Array[] = []
  let before: ReturnType<typeof chainEvent> | null = null
  for (let index = 0; index < size; index++) {
    const chained = chainEvent(draftOf(index), before, {
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
  git(['-C', folder, 'fast-import', '--quiet'], Buffer.concat(parts))
  const bundle = `${folder}.bundle`
  git(['-C', folder, 'bundle', 'create', '--quiet', bundle, ref])
  return { bundle, repository: folder }
}

function draftOf(index: number): EventDraft {
  if (index === 0) {
    return {
      type: 'ledger.opened',
      model: null,
      digest: null,
      environment: null,
      promotion: null,
      body: { repository: { id: 1, name: 'acme/credit' } },
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

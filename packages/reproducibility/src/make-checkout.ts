import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import type { RunConditions } from './variation.ts'

/** What a fresh checkout is made of. */
export interface CheckoutSource {
  /** A git work tree. */
  readonly repository: string
  readonly commit: string
  /** Declared outputs: they must not be there when the command starts. */
  readonly remove: readonly string[]
}

/** A listing of a large repository. */
const MAX_LISTING_BYTES = 256 * 1024 * 1024

/**
 * Writes the files of a commit into an empty folder, with empty home and temporary folders beside it, and deletes the declared outputs. There is
 * no `.git` in it: otherwise the committed outputs could be taken from there.
 *
 * @throws ModelgateError `REPRODUCE_CHECKOUT_FAILED`
 */
export function makeCheckout({ repository, commit, remove }: CheckoutSource, conditions: RunConditions): void {
  const { checkout, storage, home, temporary, reverseFiles } = conditions
  for (const folder of [checkout, storage, temporary]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
  mkdirSync(home, { recursive: true })
  const index = join(temporary, 'index')
  const git = (args: readonly string[], input?: string): Buffer =>
    execFileSync('git', ['-C', repository, ...args], {
      env: { ...process.env, GIT_INDEX_FILE: index },
      maxBuffer: MAX_LISTING_BYTES,
      stdio: ['pipe', 'pipe', 'pipe'],
      input: input ?? '',
    })
  try {
    git(['read-tree', commit])
    const files = git(['ls-files', '-z'])
      .toString('utf8')
      .split('\0')
      .filter((path) => path !== '')
    const ordered = reverseFiles ? files.toReversed() : files
    // Every file alone in the order we want: git itself would follow its index.
    git(
      ['checkout-index', '-q', '-z', '--stdin', `--prefix=${storage}${sep}`],
      ordered.map((path) => `${path}\0`).join(''),
    )
  } catch (cause) {
    throw new ModelgateError(
      'REPRODUCE_CHECKOUT_FAILED',
      `The files of ${commit} could not be written to a fresh folder.`,
      {
        advice: 'Check out the repository with actions/checkout before this step.',
        cause,
      },
    )
  }
  rmSync(index, { force: true })
  for (const path of remove) rmSync(join(storage, path), { recursive: true, force: true })
}

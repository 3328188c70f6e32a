import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path'
import { askGit, EMPTY_TREE, gitTree, parentsOf, workTree } from '@modelgate/artifacts'
import type { FileTree } from '@modelgate/artifacts'
import { type BaselinePlaces, CHECK_GATES, runCheck } from '@modelgate/check'
import { isElsewhere, POLICY_PATH } from '@modelgate/check/open-policy'
import { ModelgateError } from '@modelgate/kernel'
import { currentPlacement, gitLedgerStore, LEDGER_BRANCH, slotOf } from '@modelgate/ledger'
import { MAX_YAML_BYTES } from '@modelgate/manifest'
import type { Command, Invocation } from '../command.ts'
import { findRoot } from '../find-root.ts'
import { openRemotePolicy } from '../open-remote-policy.ts'
import { locateManifests } from '../locate-manifests.ts'
import { readChoice } from '../read-choice.ts'
import { readText, readTexts } from '../read-limits.ts'

/** `modelgate check [MANIFEST…]`: every gate that the policy demands, as on a pull request. */
export const check: Command = {
  name: 'check',
  summary: 'Run every gate that the policy demands, as a pull request would',
  usage: '[MANIFEST…] [--base REF] [--gate NAME]…',
  options: {
    base: { type: 'string', value: 'REF', description: 'git revision to compare with, whose policy judges' },
    gate: { type: 'string', multiple: true, value: 'NAME', description: `one of ${CHECK_GATES.join(', ')}` },
  },
  examples: [
    'modelgate check',
    'modelgate check --base origin/main',
    'modelgate check credit.modelgate.yaml --gate fairness',
  ],
  notes: [
    'With --base the policy is read from that revision, because a change must not loosen the rule that judges it; without, from the work tree, and rules that compare with the version before stay undecided.',
  ],
  async run(invocation) {
    const { positionals, options, cwd, now, progress } = invocation
    const here = await realpath(cwd)
    const root = findRoot(here, here)
    const ref = readText(options['base'])
    const base = ref === undefined ? await beforeFirstCommit(root) : await gitTree(root, ref)
    const head = workTree(root)
    const policyOption = readText(options['policy'])
    const gates = readTexts(options['gate']).flatMap((name) => readChoice('gate', name, CHECK_GATES) ?? [])
    const { verdict, reports } = await runCheck({
      head,
      base,
      policy: await policyPlace(invocation, root, base?.commit === undefined ? head : base, head),
      ...(policyOption === undefined ? {} : { policyOption }),
      manifests: positionals.length === 0 ? [] : await manifestsBelow(root, here, positionals),
      ...(gates.length === 0 ? {} : { gates }),
      baselines: localBaselines(root),
      changedPaths: null,
      now,
      environment: base?.commit === undefined ? {} : { baseSha: base.commit },
      progress,
    })
    return { document: { schemaVersion: 1, verdict, reports } }
  },
}

/**
 * What came before where no base is named: nothing, when there is no commit yet or only the first and no file differs from
 * it; null otherwise, for git alone cannot say what a work tree is to be compared with.
 */
async function beforeFirstCommit(root: string): Promise<FileTree | null> {
  const status = await askGit(root, ['status', '--porcelain=v2', '--branch', '--untracked-files=no'])
  if (status === null) return null
  if (status.startsWith('# branch.oid (initial)')) return EMPTY_TREE
  const isClean = status.split('\n').every((line) => line === '' || line.startsWith('#'))
  return isClean && (await parentsOf(root, 'HEAD'))?.length === 0 ? EMPTY_TREE : null
}

/** Other versions as a clone has them: its commits and its copy of the ledger. */
function localBaselines(root: string): BaselinePlaces {
  return {
    openRevision: (revision) => gitTree(root, revision),
    findLive: async (model, environment) => {
      const { state, commit } = await gitLedgerStore(root).read()
      // A clone without the ledger does not know what is live, and that is not nothing.
      if (commit === null) {
        throw new ModelgateError('BASELINE_UNREACHABLE', 'This clone has no ledger.', {
          advice: `Fetch it: git fetch origin ${LEDGER_BRANCH}:${LEDGER_BRANCH}`,
        })
      }
      return currentPlacement(slotOf(state, model, environment))
    },
    fetchArtifact: async (name) => {
      throw new ModelgateError('BASELINE_UNREACHABLE', `The artifact ${name} is fetched in a job on GitHub alone.`, {
        advice: 'Download it and name the file: `modelgate quality … --baseline FILE`.',
      })
    },
  }
}

/** A policy named on the command line is the caller's own choice: it may lie anywhere and is read as it is now. */
async function policyPlace({ options, cwd, env }: Invocation, root: string, trusted: FileTree, head: FileTree) {
  const path = readText(options['policy'])
  if (path === undefined) return { tree: trusted, path: POLICY_PATH }
  if (isElsewhere(path)) return openRemotePolicy(path, env)
  const local = resolve(cwd, path)
  const inside = relative(root, local)
  const isOutside = inside.startsWith('..') || isAbsolute(inside)
  const place = isOutside
    ? { tree: workTree(dirname(local)), path: basename(local) }
    : { tree: head, path: inside.replaceAll('\\', '/') }
  // A policy that nobody named may be missing; one that somebody named may not.
  if ((await place.tree.read(place.path, MAX_YAML_BYTES)) !== null) return place
  throw new ModelgateError('CLI_USAGE', `--policy ${path} cannot be read: there is no such file.`, {
    advice: 'Name a file, or OWNER/REPO/PATH@REF.',
  })
}

async function manifestsBelow(root: string, cwd: string, files: readonly string[]): Promise<readonly string[]> {
  const groups = await locateManifests(files, cwd)
  const elsewhere = groups.find((group) => group.root !== root)
  if (elsewhere === undefined) return groups.flatMap(({ paths }) => paths)
  throw new ModelgateError('CLI_USAGE', `${elsewhere.paths[0]} lies in another repository, ${elsewhere.root}.`, {
    advice: 'Run check in the repository that holds the manifest.',
  })
}

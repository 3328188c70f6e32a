import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@modelgate/github'
import type { PromotionRequest, ReleaseJob } from '@modelgate/release'
import { openReleaseJob } from '@modelgate/release'
import type { Stage } from './promotion-stage.ts'

/** Jobs that call the product's functions themselves, for what no workflow can ask for. */
export interface JobFactory {
  readonly open: (options?: JobOptions) => Promise<ReleaseJob>
  readonly remove: () => void
}

export interface JobOptions {
  readonly actor?: string
  /** The job of one more attempt of this run. */
  readonly rerunOf?: number
  /** The commit that the job checks out, where it is not the head of `main`. */
  readonly checkout?: string
  /** Milliseconds that the job's clock is late. */
  readonly late?: number
}

/** A fresh run and a work tree of the head of `main` for every job. */
export function createJobs(stage: Stage): JobFactory {
  const folder = mkdtempSync(join(tmpdir(), 'modelgate-jobs-'))
  const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  let count = 0
  return {
    remove: () => rmSync(folder, { recursive: true, force: true }),
    open: async ({ actor = 'dan', rerunOf, checkout, late = 0 } = {}) => {
      const { github, repository, gitDirectory } = stage
      count += 1
      const workspace = join(folder, String(count))
      git('clone', '--quiet', '--branch', 'main', gitDirectory, workspace)
      const temp = join(folder, `${count}-temp`)
      mkdirSync(temp)
      const sha = git('-C', workspace, 'rev-parse', 'HEAD')
      if (checkout !== undefined) git('-C', workspace, 'checkout', '--quiet', checkout)
      const shape = { repository, path: '.github/workflows/promote.yml', name: 'Promote', displayTitle: 'Promote' }
      const people = { actor, triggeringActor: actor }
      const run =
        rerunOf === undefined
          ? github.createRun({
              ...shape,
              ...people,
              event: 'workflow_dispatch',
              headSha: sha,
              headBranch: 'main',
            })
          : github.createAttempt(rerunOf, actor)
      const token = github.issueUserToken('acme')
      const [owner = '', name = ''] = repository.split('/')
      return openReleaseJob(
        {
          workspace,
          temp,
          repository: { owner, name, id: github.repository(repository).id },
          sha,
          ref: 'refs/heads/main',
          runId: run.id,
          runAttempt: run.attempt,
          actorId: github.account(actor).id,
          serverUrl: github.serverUrl,
          eventName: 'workflow_dispatch',
        },
        {
          client: await createClient({ token, apiUrl: github.apiUrl }),
          token,
          clock: () => new Date(Date.now() - late),
          random: () => 0,
          sleep: async () => {},
        },
      )
    },
  }
}

/** A request for staging, which asks nobody. */
export function request(change: Partial<PromotionRequest> = {}): PromotionRequest {
  return {
    environment: 'staging',
    model: undefined,
    digest: undefined,
    rollback: false,
    reason: undefined,
    liftHold: false,
    breakGlass: false,
    role: 'champion',
    apart: false,
    policy: '.github/modelgate.yaml',
    enforcement: '',
    ...change,
  }
}

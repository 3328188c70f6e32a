import type { HostRepository, HostRun } from '../runner/workflow-host.ts'
import { addRuleset } from './add-ruleset.ts'
import { announceRun } from './announce-run.ts'
import { addCollaborator, createRepository, createUser, forkRepository } from './create-repository.ts'
import {
  bypassProtection,
  enterEnvironment,
  leaveEnvironment,
  releaseWaiting,
  reviewDeployments,
} from './environment-gate.ts'
import { issueJobToken, issueUserToken, watchToken } from './issue-token.ts'
import type { LocalGitHub } from './local-github.ts'
import { openPull } from './open-pull.ts'
import { protectEnvironment } from './protect-environment.ts'
import { pushFiles } from './push-files.ts'
import { rulesetsFor } from './rulesets.ts'
import type { Repository, Run } from './state.ts'
import { createAttempt, createJob, createRun, findJob, findRun, updateJob, updateRun } from './workflow-runs.ts'
import { apiUrl, fullName, getRepository, getUser, graphqlUrl, serverUrl, type World } from './world.ts'

/** What only the process that listens can offer. */
type Server = 'violations' | 'unknownRoutes' | 'fault' | 'faultsLeft' | 'onEvent' | 'runtimeOf' | 'close'

/** The part of {@link LocalGitHub} that needs nothing but the world: people, repositories, runs and gates. */
export function controlGitHub(world: World): Omit<LocalGitHub, Server> {
  return {
    serverUrl: serverUrl(world),
    apiUrl: apiUrl(world),
    graphqlUrl: graphqlUrl(world),
    resultsUrl: world.origin,
    state: world.state,
    requests: world.state.requests,
    lagRefs: (reads) => void (world.lagReads = reads),

    createUser: (login, details) => createUser(world, login, details),
    createRepository: (details) => createRepository(world, details),
    forkRepository: (parent, owner) => forkRepository(world, parent, owner),
    setVisibility: (name, visibility) => void (getRepository(world, name).private = visibility === 'private'),
    addCollaborator: (repository, login, role) => addCollaborator(world, repository, login, role),
    pushFiles: (push) => pushFiles(world, push),
    openPull: (pull) => openPull(world, pull),
    protectEnvironment: (repository, name, protection) => protectEnvironment(world, repository, name, protection),
    addRuleset: (repository, ruleset) => addRuleset(world, repository, ruleset),

    account: (login) => {
      const { id, login: exact } = getUser(world, login)
      return { id, login: exact }
    },
    repository: (name) => hostRepository(getRepository(world, name)),
    issueUserToken: (login) => issueUserToken(world, login),
    issueJobToken: (request) => issueJobToken(world, request),
    revokeToken: (token) => void world.callers.delete(token),
    watchToken: (token, action) => watchToken(world, token, action),

    createRun: (run) => hostRun(createRun(world, run)),
    createAttempt: (runId, actor) => hostRun(createAttempt(world, runId, actor)),
    updateRun: (runId, change) => updateRun(world, runId, change),
    announceRun: (runId) => announceRun(world, runId),
    createJob: (job) => createJob(world, job).id,
    updateJob: (jobId, change) => updateJob(world, jobId, change),
    enterEnvironment: (request) => enterEnvironment(world, request),
    leaveEnvironment: (jobId, outcome, url) =>
      leaveEnvironment(world, findJob(world, jobId).repository, jobId, outcome, url),
    reviewRun: ({ runId, as, state, comment = '', environments }) => {
      const { repository, run } = findRun(world, runId)
      const wanted = environments?.map((name) => name.toLowerCase())
      const chosen = run.pending
        .map(({ environment }) => environment)
        .filter(({ name }) => wanted === undefined || wanted.includes(name.toLowerCase()))
      const review = { environments: chosen.map(({ id }) => id), state, comment }
      reviewDeployments(world, repository, run, getUser(world, as), review)
    },
    bypassRun: ({ runId, as, comment = '' }) => {
      const { repository, run } = findRun(world, runId)
      bypassProtection(repository, run, getUser(world, as), comment)
    },
    releaseWaiting: () => {
      for (const repository of world.state.repositories.values()) releaseWaiting(world, repository)
    },
  }
}

function hostRepository(repository: Repository): HostRepository {
  const { id, owner, private: isPrivate, defaultBranch, directory } = repository
  return {
    id,
    fullName: fullName(repository),
    owner: { id: owner.id, login: owner.login },
    private: isPrivate,
    defaultBranch,
    gitDirectory: directory,
    isProtected: (ref) => rulesetsFor(repository, ref.replace(/^refs\/heads\//, '')).length > 0,
  }
}

function hostRun(run: Run): HostRun {
  return { id: run.id, number: run.number, attempt: run.attempts.length }
}

import { effectiveRules, mayReview } from '../environment-gate.ts'
import type { Deployment, Environment, Repository, Run } from '../state.ts'
import { apiUrl, fullName, serverUrl, type World } from '../world.ts'
import { html, type Html } from './html.ts'
import type { LedgerLine } from './list-ledger.ts'

/** Every repository, and where machines find this GitHub. */
export function homePage(world: World): Html {
  const repositories = [...world.state.repositories.values()]
  return html`<p class="dim">API ${apiUrl(world)} · git ${serverUrl(world)}/OWNER/NAME.git</p>
    <ul>
      ${repositories.map((repository) => html`<li><a href="/${fullName(repository)}">${fullName(repository)}</a></li>`)}
    </ul>`
}

/** Pull requests, environments, deployments, runs (with a button for who may decide) and ledger of one repository. */
export function repositoryPage(world: World, repository: Repository, ledger: readonly LedgerLine[]): Html {
  const pulls = [...repository.pulls.values()].toReversed()
  const environments = [...repository.environments.values()]
  const deployments = [...repository.deployments.values()].toReversed()
  const runs = [...repository.runs.values()].toReversed()
  const clone = `${serverUrl(world)}/${fullName(repository)}.git`
  return html`<p class="dim">${repository.private ? 'private' : 'public'} · <code>git clone ${clone}</code></p>
    <h2>Pull requests</h2>
    <table>
      ${pulls.map(
        ({ number, title, author, merged, state }) =>
          html`<tr>
            <td>#${number}</td>
            <td><a href="/${fullName(repository)}/pull/${number}">${title}</a></td>
            <td>${author.login}</td>
            <td>${merged === null ? state : 'merged'}</td>
          </tr>`,
      )}
    </table>
    <h2>Environments</h2>
    <table>
      ${environments.map((environment) => environmentRow(repository, environment))}
    </table>
    <h2>Deployments</h2>
    <table>
      ${deployments.map(deploymentRow)}
    </table>
    <h2>Runs</h2>
    <table>
      ${runs.map((run) => runRow(repository, run))}
    </table>
    <h2>Ledger</h2>
    <table>
      ${ledger.map(ledgerRow)}
    </table>`
}

function environmentRow(repository: Repository, environment: Environment): Html {
  const { reviewers, preventSelfReview, waitTimer, canAdminsBypass, branches } = effectiveRules(repository, environment)
  const rules = [
    ...(reviewers.length === 0 ? [] : [`reviewed by ${reviewers.map(({ login }) => login).join(' or ')}`]),
    ...(preventSelfReview ? ['not by the requester'] : []),
    ...(waitTimer === 0 ? [] : [`waits ${waitTimer} minutes`]),
    ...(branches === null
      ? []
      : [branches === 'protected' ? 'protected branches' : branches.map(({ name }) => name).join(', ')]),
    ...(canAdminsBypass ? ['administrators may bypass'] : []),
  ]
  return html`<tr>
    <td>${environment.name}</td>
    <td>${reviewers.length === 0 ? 'unprotected; ' : ''}${rules.join('; ')}</td>
  </tr>`
}

function deploymentRow(deployment: Deployment): Html {
  return html`<tr>
    <td>${deployment.environment}</td>
    <td><code>${deployment.sha.slice(0, 7)}</code></td>
    <td>${deployment.task} by ${deployment.creator.login}</td>
    <td>${deployment.statuses.map(({ state }) => state).join(' → ')}</td>
  </tr>`
}

function runRow(repository: Repository, run: Run): Html {
  const last = run.attempts.at(-1)
  // The numbers are what an approval through the API asks for.
  const waiting = run.pending.map(({ environment: { name, id } }) => `${name} (environment ${id})`).join(', ')
  return html`<tr>
    <td>${run.id}</td>
    <td>${run.title}</td>
    <td>${run.event} by ${run.actor.login}, attempt ${run.attempts.length}</td>
    <td>${last?.conclusion ?? last?.status}${waiting === '' ? '' : ` for ${waiting}`}</td>
    <td>
      ${run.approvals.map(({ user, state }) => `${state} by ${user.login}`).join(', ')}
      ${run.pending.map(({ environment }) => decisionForms(repository, run, environment))}
    </td>
  </tr>`
}

/** One button for each person who may decide, as if that person had pressed it. */
function decisionForms(repository: Repository, run: Run, environment: Environment): Html {
  const { reviewers } = effectiveRules(repository, environment)
  const able = reviewers.filter((reviewer) => mayReview(repository, run, environment, reviewer))
  const form = (as: string, state: 'approved' | 'rejected', label: string) =>
    html`<form method="post" action="/${fullName(repository)}/runs/${run.id}/review">
      <input type="hidden" name="environment" value="${environment.name}" />
      <input type="hidden" name="as" value="${as}" />
      <button name="state" value="${state}">${label}</button>
    </form>`
  if (able.length === 0) return html`<span class="dim">nobody may decide about ${environment.name}</span>`
  return html`${able.map(
    ({ login }) =>
      html`${form(login, 'approved', `Approve ${environment.name} as ${login}`)}
      ${form(login, 'rejected', `Reject as ${login}`)}`,
  )}`
}

function ledgerRow({ file, text }: LedgerLine): Html {
  return html`<tr>
    <td>${file.replace(/^events\//, '')}</td>
    <td><pre>${text}</pre></td>
  </tr>`
}

import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startGitHub } from './github/start-github.ts'
import { PLAYGROUND, seedPlayground } from './playground.ts'
import { followEvents } from './runner/follow-events.ts'

// `npm run github`: the local GitHub in the foreground, with a repository to play with, until Ctrl-C.
const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })
const root = fileURLToPath(new URL('../../..', import.meta.url))
const github = await startGitHub({ port: Number(values.port) })
const runs = followEvents(github, {
  actions: { 'modelgate/modelgate': root },
  onLine: ({ job, text }) => console.error(`${job} | ${text}`),
})
await seedPlayground(github, root)
const { repository, author, reviewer, workflow } = PLAYGROUND
console.log(`A local GitHub is at ${github.apiUrl}/ (stop it with Ctrl-C)

  Look       ${github.apiUrl}/${repository}
  Clone      git clone http://${author}:${github.issueUserToken(author)}@${new URL(github.serverUrl).host}/${repository}.git
  Promote    curl -H "Authorization: Bearer ${github.issueUserToken(author)}" -d '{"ref":"main","inputs":{"environment":"staging"}}' ${github.apiUrl}/repos/${repository}/actions/workflows/${workflow}/dispatches
  Approve    curl -H "Authorization: Bearer ${github.issueUserToken(reviewer)}" -d '{"environment_ids":[ID],"state":"approved","comment":"Fine"}' ${github.apiUrl}/repos/${repository}/actions/runs/RUN/pending_deployments

A push to ${repository} starts its workflows.`)
await runs.settle()

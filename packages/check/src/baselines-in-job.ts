import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { memorySource, zipMembers } from '@modelgate/artifacts'
import { downloadArchive, explainApiError } from '@modelgate/github'
import type { Connect, GitHubClient, RepositoryRef } from '@modelgate/github'
import { ModelgateError, textAt } from '@modelgate/kernel'
import type { Host } from '@modelgate/runner'
import { openCommit } from './open-base.ts'
import type { BaselinePlaces } from './open-named-baseline.ts'

/** The archive is unpacked in memory; a larger table belongs into the repository or a store of its own. */
const MAX_ARTIFACT_BYTES = 512 * 1024 * 1024

/** Other versions as a job finds them: commits in the clone or through the API, the ledger, artifacts of other runs. */
export function baselinesInJob(connect: Connect, repository: RepositoryRef, token: string, host: Host): BaselinePlaces {
  return {
    openRevision: async (revision) => {
      const place = { workspace: host.workspace, temp: host.temp, remote: { serverUrl: host.serverUrl, token } }
      return openCommit(connect, repository, await resolve(connect, repository, revision), place)
    },
    findLive: async (model, environment) => {
      // Only here, because most jobs start faster without the ledger.
      const { currentPlacement, githubLedgerStore, slotOf } = await import('@modelgate/ledger')
      const { serverUrl, temp } = host
      const { state } = await githubLedgerStore(await connect(), { ...repository, serverUrl, temp, token }).read()
      return currentPlacement(slotOf(state, model, environment))
    },
    fetchArtifact: async (name, path) => {
      const branch = host.baseRef ?? textAt(host.event, 'repository', 'default_branch') ?? host.refName
      const archive = await downloadNewest(await connect(), repository, name, branch)
      return unpackFile(archive, name, path, host.temp)
    },
  }
}

/** A revision as a full SHA, so that the tree cannot move while it is read. */
async function resolve(connect: Connect, { owner, repo }: RepositoryRef, revision: string): Promise<string> {
  if (/^[0-9a-f]{40}$/u.test(revision)) return revision
  try {
    const client = await connect()
    const { data } = await client.rest.repos.getCommit({ owner, repo, ref: revision })
    return data.sha
  } catch (error) {
    throw explainApiError(error, { to: `find the revision ${revision}`, permission: 'contents: read' })
  }
}

/** Only runs on the target branch of this repository count: everybody who may open a pull request can keep an artifact. */
async function downloadNewest(
  client: GitHubClient,
  { owner, repo }: RepositoryRef,
  name: string,
  branch: string,
): Promise<Uint8Array> {
  try {
    const { data } = await client.rest.actions.listArtifactsForRepo({ owner, repo, name, per_page: 100 })
    const [newest] = data.artifacts
      .filter(({ expired, workflow_run: run }) => {
        return !expired && run?.head_branch === branch && run.head_repository_id === run.repository_id
      })
      .toSorted((a, b) => b.id - a.id)
    if (newest === undefined) {
      throw new ModelgateError('ARTIFACT_MISSING', `No run on ${branch} keeps an artifact ${name}.`, {
        advice: `Upload it there: actions/upload-artifact with \`name: ${name}\` in a workflow on push.`,
      })
    }
    const refuse = (why: string) => new ModelgateError('BASELINE_UNREACHABLE', `The artifact ${name}: ${why}`)
    return await downloadArchive(client, { owner, repo }, newest, { limit: MAX_ARTIFACT_BYTES, refuse })
  } catch (error) {
    throw explainApiError(error, { to: `download the artifact ${name}`, permission: 'actions: read' })
  }
}

/** The file of that path, else the one file of that name, written to a file of our own. */
async function unpackFile(archive: Uint8Array, name: string, path: string, temp: string): Promise<string> {
  const members = zipMembers(memorySource(archive), `artifact ${name}`)
  const named = members.filter((member) => basename(member.name) === basename(path))
  const member = members.find((each) => each.name === path) ?? (named.length === 1 ? named[0] : undefined)
  if (member === undefined) {
    throw new ModelgateError('ARTIFACT_MISSING', `The artifact ${name} holds ${named.length} files named ${path}.`, {
      advice: 'Upload the predictions under the path that the manifest names.',
    })
  }
  if (member.bytes.length > MAX_ARTIFACT_BYTES) {
    throw new ModelgateError(
      'BASELINE_UNREACHABLE',
      `${path} in the artifact ${name} has ${member.bytes.length} bytes.`,
    )
  }
  const bytes = new Uint8Array(member.bytes.length)
  member.bytes.read(bytes, 0)
  const folder = join(temp, 'baselines')
  await mkdir(folder, { recursive: true })
  const extension = /^\.[a-z0-9]{1,16}$/iu.exec(extname(path))?.[0] ?? ''
  const file = join(folder, `${createHash('sha256').update(bytes).digest('hex')}${extension}`)
  await writeFile(file, bytes)
  return file
}

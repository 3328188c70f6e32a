import { createClient } from '@modelgate/github'
import type { ActionResult, Host } from '@modelgate/runner'
import { examineRepository } from './examine-repository.ts'

/** Inputs of `doctor`. */
export interface DoctorInput {
  readonly token: string
  readonly policy: string
  readonly environments: readonly string[]
}

/** The main step of `doctor`. */
export async function runDoctor(input: DoctorInput, host: Host): Promise<ActionResult<never>> {
  const client = await createClient({ token: input.token, apiUrl: host.apiUrl, userAgent: 'doctor' })
  const report = await examineRepository(client, {
    owner: host.repository.owner,
    repo: host.repository.name,
    environments: input.environments,
    policy: input.policy,
    requester: { id: host.actorId, name: `@${host.actor}`, bot: host.actor.endsWith('[bot]') },
    temp: host.temp,
    token: input.token,
    serverUrl: host.serverUrl,
  })
  return { report }
}

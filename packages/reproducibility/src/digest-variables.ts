import { createHash, randomBytes } from 'node:crypto'
import type { ReproductionRecord } from './reproduction-record.ts'
import { PASSED_ON } from './run-command.ts'

/** Digests of the variables that are passed on, so that two records can be told apart and no value be guessed. */
export function digestVariables(env: Readonly<Record<string, string | undefined>>): ReproductionRecord['passedOn'] {
  const salt = randomBytes(16).toString('hex')
  const digests = PASSED_ON.flatMap((name) => {
    const value = env[name]
    if (value === undefined) return []
    return [[name, `sha256:${createHash('sha256').update(salt).update(value).digest('hex')}`] as const]
  })
  return { salt, digests: Object.fromEntries(digests) }
}

import { resolve } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import type { LedgerStore } from '@modelgate/ledger'
import { gitLedgerStore } from '@modelgate/ledger'
import type { Invocation } from './command.ts'

/** The ledger that a command names, or that of the current folder. */
export function openLedger(command: string, positionals: readonly string[], cwd: string): LedgerStore {
  const [path, ...rest] = positionals
  if (rest.length > 0) {
    throw new ModelgateError('CLI_USAGE', `${command} takes one ledger and got ${positionals.length}.`, {
      advice: `modelgate ${command} LEDGER`,
    })
  }
  return gitLedgerStore(path === undefined ? cwd : resolve(cwd, path))
}

/** An option that a command cannot do without. */
export function needText(command: string, options: Invocation['options'], name: string): string {
  const value = options[name]
  if (typeof value === 'string' && value !== '') return value
  throw new ModelgateError('CLI_USAGE', `${command} needs --${name}.`, {
    advice: `See \`modelgate ${command} --help\`.`,
  })
}

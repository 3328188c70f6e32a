import type { Predicate } from '@modelgate/ledger/state'

/** A demand that is met. */
export function met(name: string, code: string, message: string): Predicate {
  return { name, code, outcome: 'met', message }
}

/** A demand that is not met and that waiting will not meet. */
export function refused(name: string, code: string, message: string): Predicate {
  return { name, code, outcome: 'refused', message }
}

/** A demand that is not met now and may be met later. */
export function deferred(name: string, code: string, message: string): Predicate {
  return { name, code, outcome: 'deferred', message }
}

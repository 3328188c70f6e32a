import type { Invocation } from './command.ts'

/** Options that print or write, and change nothing that is computed. */
const PRINTING: readonly string[] = ['format', 'json', 'output', 'no-color', 'verbose', 'emit-cells', 'suppress-below']

/** The options that a command needs to compute the same again. */
export function keepMeaning(options: Invocation['options']): Invocation['options'] {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !PRINTING.includes(name)))
}

import type { Command } from '../command.ts'
import { compare } from './compare.ts'
import { fairness } from './fairness.ts'

/** Every command, sorted by name. */
export const COMMANDS: readonly Command[] = [compare, fairness]

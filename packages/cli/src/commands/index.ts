import type { Command } from '../command.ts'
import { compare } from './compare.ts'

/** Every command, sorted by name. */
export const COMMANDS: readonly Command[] = [compare]

import type { Command } from '../command.ts'
import { compare } from './compare.ts'
import { createCompletion } from './completion.ts'
import { fairness } from './fairness.ts'
import { init } from './init.ts'
import { update } from './update.ts'
import { validate } from './validate.ts'

/** Every command but the one that completes the others, sorted by name. */
const DOING: readonly Command[] = [compare, fairness, init, update, validate]

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [...DOING, createCompletion(DOING)]

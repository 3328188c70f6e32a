import { resolve } from 'node:path'

/** The root folder of this repository. */
export const ROOT = resolve(import.meta.dirname, '../../..')

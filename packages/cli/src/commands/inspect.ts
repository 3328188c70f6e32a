import { resolve } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import { inspectModels } from '@modelgate/reproducibility'
import type { Command } from '../command.ts'

/** `modelgate inspect FILE…`: what is in a model file? */
export const inspect: Command = {
  name: 'inspect',
  summary: 'Say what model files contain, without running them',
  usage: 'FILE… [--digests]',
  options: {
    digests: { type: 'boolean', description: 'read every byte of large files too, for digests and figures' },
  },
  examples: ['modelgate inspect model.safetensors', 'modelgate inspect --digests --json weights/*.safetensors'],
  notes: ['Digests and figures of files up to 64 MiB are always computed; of larger ones only the structure is read.'],
  async run({ positionals, options, cwd }) {
    if (positionals.length === 0) {
      throw new ModelgateError('CLI_USAGE', 'inspect needs at least one file.', { advice: 'modelgate inspect FILE…' })
    }
    const files = positionals.map((name) => ({ path: resolve(cwd, name), name }))
    return { report: await inspectModels(files, options['digests'] === true ? true : undefined) }
  },
}

import { resolve } from 'node:path'
import { ModelgateError } from '@modelgate/kernel'
import { COMPARE_DEFAULTS, compareModels, PROFILES } from '@modelgate/reproducibility'
import type { Command } from '../command.ts'
import { readChoice } from '../read-choice.ts'
import { readNumber } from '../read-number.ts'

/** `modelgate compare A B`: do two models agree, and how closely? */
export const compare: Command = {
  name: 'compare',
  summary: 'Compare two model files or folders by bytes, content and numbers',
  usage: 'A B [--require bytes|content|numeric] [--profile rounding|trained|cross-cpu] [--rtol N]',
  options: {
    require: {
      type: 'string',
      value: 'bytes|content|numeric',
      description: 'how closely they must agree (default: numeric)',
    },
    profile: {
      type: 'string',
      value: 'rounding|trained|cross-cpu',
      description: 'limits of the numeric comparison by element type (default: trained)',
    },
    rtol: {
      type: 'string',
      value: 'N',
      description: 'largest relative Frobenius difference of an array, in place of the limits of the profile',
    },
  },
  examples: [
    'modelgate compare old/model.safetensors new/model.safetensors',
    'modelgate compare run-1 run-2 --require content',
    'modelgate compare a.safetensors b.safetensors --rtol 1e-6 --json',
  ],
  notes: [
    'Differences are relative to A. Nothing in a model file is executed; a format without a reader is compared by bytes.',
  ],
  async run({ positionals, options, cwd }) {
    const [a, b, ...rest] = positionals
    if (a === undefined || b === undefined || rest.length > 0) {
      throw new ModelgateError('CLI_USAGE', `compare needs two paths and got ${positionals.length}.`, {
        advice: 'modelgate compare A B',
      })
    }
    const rtol = readNumber('rtol', options['rtol'])
    const report = await compareModels(resolve(cwd, a), resolve(cwd, b), {
      require: readChoice('require', options['require'], ['bytes', 'content', 'numeric']) ?? COMPARE_DEFAULTS.require,
      profile: readChoice('profile', options['profile'], PROFILES) ?? COMPARE_DEFAULTS.profile,
      ...(rtol === undefined ? {} : { rtol }),
      names: { a, b },
    })
    return { report }
  },
}

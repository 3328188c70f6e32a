import { realpath } from 'node:fs/promises'
import { basename, relative, resolve, sep } from 'node:path'
import { workTree } from '@modelgate/artifacts'
import { createReport, ModelgateError } from '@modelgate/kernel'
import { draftManifest } from '@modelgate/manifest'
import type { Command } from '../command.ts'
import { findRoot } from '../find-root.ts'

/** `modelgate init`: a manifest to start from. */
export const init: Command = {
  name: 'init',
  summary: 'Draft a manifest from the files that are there',
  usage: '[--from FILE…] [--output FILE]',
  options: {
    from: {
      type: 'string',
      value: 'FILE',
      multiple: true,
      description: 'a model file to describe (default: all found)',
    },
  },
  examples: [
    'modelgate init --output model.modelgate.yaml',
    'modelgate init --from models/credit.safetensors > credit.modelgate.yaml',
  ],
  notes: ['The draft validates; what only a person can say is listed in its first lines and marked TODO.'],
  async run({ positionals, options, cwd, progress }) {
    const here = await realpath(cwd)
    const root = findRoot(here, here)
    const { from } = options
    const files = [...(Array.isArray(from) ? from : []), ...positionals].map((file) => insideRoot(file, here, root))
    const name = basename(here)
    const draft = await draftManifest(workTree(root), files.length === 0 ? { name } : { name, files })
    progress('A person must still say:')
    for (const sentence of draft.stillToSay) progress(`  - ${sentence}`)
    const report = createReport({
      gate: 'manifest',
      verdict: 'pass',
      reasonCode: 'CLI_DONE',
      findings: draft.stillToSay.map((sentence) => ({
        code: 'MANIFEST_PLACEHOLDER',
        severity: 'note',
        message: `A person must still say ${sentence}.`,
      })),
      data: { draft: draft.text, stillToSay: draft.stillToSay },
    })
    return { text: draft.text, verdict: 'pass', report }
  },
}

function insideRoot(file: string, cwd: string, root: string): string {
  const path = relative(root, resolve(cwd, file)).split(sep).join('/')
  if (!path.startsWith('..')) return path
  throw new ModelgateError('CLI_USAGE', `${file} lies outside the repository (${root}).`, {
    advice: 'A manifest names files of its own repository; start in the folder of the model.',
  })
}

import { createReport, ModelgateError } from '@modelgate/kernel'
import { describeFramework, FRAMEWORKS, readManifest } from '@modelgate/manifest'
import type { Manifest } from '@modelgate/manifest'
import type { Command } from '../command.ts'
import { locateCard } from '../locate-card.ts'
import { readChoice } from '../read-choice.ts'

/** `modelgate frameworks`: which fields of a manifest help to document what laws and standards ask for. */
export const frameworks: Command = {
  name: 'frameworks',
  summary: 'Show which manifest fields help you document what laws and standards ask for',
  usage: '[MANIFEST] [--framework NAME]',
  options: {
    framework: { type: 'string', value: 'NAME', description: `one of ${FRAMEWORKS.map(({ id }) => id).join(', ')}` },
  },
  examples: ['modelgate frameworks', 'modelgate frameworks credit.modelgate.yaml --framework eu-ai-act-annex-iv'],
  notes: ['With MANIFEST, fields that it does not have yet are listed. This helps you document; it judges nothing.'],
  async run({ positionals, options, cwd }) {
    const ids = FRAMEWORKS.map(({ id }) => id)
    const wanted = readChoice('framework', options['framework'], ids)
    const manifest = await openManifest(positionals, cwd)
    const chosen = FRAMEWORKS.filter(({ id }) => wanted === undefined || id === wanted)
    const report = createReport({
      gate: 'manifest',
      verdict: 'pass',
      reasonCode: 'CLI_DONE',
      tables: chosen.map((framework) => describeFramework(framework, manifest)),
      data: {
        frameworks: chosen.map(({ id, edition, source, written, checked }) => ({
          id,
          edition,
          source,
          written,
          checked,
        })),
      },
    })
    return { report }
  },
}

async function openManifest(files: readonly string[], cwd: string): Promise<Manifest | null> {
  const [file, ...rest] = files
  if (file === undefined) return null
  if (rest.length > 0) {
    throw new ModelgateError('CLI_USAGE', 'frameworks takes one manifest.', { advice: 'modelgate frameworks FILE' })
  }
  const { tree, path } = await locateCard(file, cwd)
  const { manifest, findings } = readManifest((await tree.read(path)) ?? new Uint8Array(), path)
  if (manifest !== undefined) return manifest
  const [first] = findings
  throw new ModelgateError(first?.code ?? 'MANIFEST_NOT_FOUND', first?.message ?? `${file} is not a manifest.`, {
    ...(first?.advice === undefined ? {} : { advice: first.advice }),
    ...(first?.location === undefined ? {} : { location: first.location }),
  })
}

import { canonicalJson, createReport, ModelgateError, valueAt } from '@modelgate/kernel'
import {
  CYCLONEDX_VERSIONS,
  exportCycloneDx,
  exportInToto,
  exportMlflow,
  importFacts,
  ownKeys,
  readManifest,
} from '@modelgate/manifest'
import type { Exported, Manifest } from '@modelgate/manifest'
import { renderCard } from '@modelgate/report'
import type { Command } from '../command.ts'
import { locateCard } from '../locate-card.ts'
import { readChoice } from '../read-choice.ts'

const FORMS = ['huggingface', 'cyclonedx', 'mlflow', 'in-toto'] as const

/** `modelgate export MANIFEST --to FORM`: the manifest in the form of another tool. */
export const exportManifest: Command = {
  name: 'export',
  summary: 'Write a manifest in the form of another tool',
  usage: `MANIFEST --to ${FORMS.join('|')} [--spec-version 1.6|1.7]`,
  options: {
    to: { type: 'string', value: FORMS.join('|'), description: 'the form to write' },
    'spec-version': { type: 'string', value: '1.6|1.7', description: 'version of CycloneDX (default: 1.6)' },
  },
  examples: [
    'modelgate export credit.modelgate.yaml --to cyclonedx --output bom.json',
    'modelgate export credit.modelgate.yaml --to huggingface --output README.md',
    'modelgate export credit.modelgate.yaml --to in-toto',
  ],
  notes: [
    'Nothing is measured: figures are those of the manifest, and the card calls them claimed; `modelgate card` measures.',
    'What the form has no place for, so that `modelgate init --from` could not give it back, is listed.',
  ],
  async run(invocation) {
    const { positionals, options, cwd } = invocation
    const [file, ...rest] = positionals
    const form = readChoice('to', options['to'], FORMS)
    const version = readChoice('spec-version', options['spec-version'], CYCLONEDX_VERSIONS) ?? '1.6'
    if (file === undefined || rest.length > 0 || form === undefined) {
      throw new ModelgateError('CLI_USAGE', 'export needs one manifest and the form to write.', {
        advice: `modelgate export credit.modelgate.yaml --to ${FORMS.join('|')}`,
      })
    }
    const { tree, path } = await locateCard(file, cwd)
    const { manifest, findings } = readManifest((await tree.read(path)) ?? new Uint8Array(), path)
    if (manifest === undefined) {
      const reasonCode = findings[0]?.code ?? 'MANIFEST_NOT_FOUND'
      return { report: createReport({ gate: 'manifest', verdict: 'fail', reasonCode, findings }) }
    }
    const { text, lost } = writeForm(manifest, form, version)
    if (lost.length > 0) invocation.progress(`${form} has no place for:`)
    for (const phrase of lost) invocation.progress(`  - ${phrase}`)
    const report = createReport({
      gate: 'manifest',
      verdict: 'pass',
      reasonCode: 'CLI_DONE',
      data: { form, exported: text, lost },
    })
    return { text, verdict: 'pass', report }
  },
}

function writeForm(
  manifest: Manifest,
  form: (typeof FORMS)[number],
  version: (typeof CYCLONEDX_VERSIONS)[number],
): { readonly text: string; readonly lost: readonly string[] } {
  switch (form) {
    case 'huggingface': {
      const text = renderCard(manifest, [])
      return { text, lost: lostInCard(manifest, text) }
    }
    case 'cyclonedx':
      return toJson(exportCycloneDx(manifest, version))
    case 'mlflow':
      return toJson(exportMlflow(manifest))
    case 'in-toto':
      return toJson(exportInToto(manifest))
  }
}

function toJson({ document, lost }: Exported): { readonly text: string; readonly lost: readonly string[] } {
  return { text: `${JSON.stringify(document, null, 2)}\n`, lost }
}

/** What an import of the card would not give back as it is. */
function lostInCard(manifest: Manifest, card: string): string[] {
  const again = importFacts('README.md', new TextEncoder().encode(card))?.manifest
  const lost = (['metadata', 'spec'] as const).flatMap((part) => {
    return Object.entries(manifest[part]).flatMap(([key, value]) => {
      const found = valueAt(again, part, key)
      return found !== undefined && canonicalJson(found) === canonicalJson(value) ? [] : [`${part}.${key}`]
    })
  })
  return [...ownKeys(manifest), ...lost]
}

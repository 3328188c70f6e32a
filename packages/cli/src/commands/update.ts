import { realpath, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { workTree } from '@modelgate/artifacts'
import { measureCard } from '@modelgate/check'
import { createReport, ModelgateError } from '@modelgate/kernel'
import { findManifests, MAX_YAML_BYTES, readManifest, updateManifest } from '@modelgate/manifest'
import type { ManifestChange } from '@modelgate/manifest'
import type { Command } from '../command.ts'
import { findRoot } from '../find-root.ts'
import { locateManifests } from '../locate-manifests.ts'
import { readChoice } from '../read-choice.ts'

/** `modelgate update`: digests, sizes, results and version after a retraining. */
export const update: Command = {
  name: 'update',
  summary: 'Write new digests, sizes, results and version into a manifest',
  usage: '[MANIFEST] [--version patch|minor|major]',
  options: {
    version: { type: 'string', value: 'patch|minor|major', description: 'which part of the version to raise' },
  },
  examples: ['modelgate update --version minor', 'modelgate update credit.modelgate.yaml --version patch'],
  notes: [
    'The file is changed in place, comments and order are kept; with --output it is left alone.',
    'Results come from the file that evaluation.source names, else they are measured from the declared predictions.',
  ],
  async run({ positionals, options, cwd }) {
    const bump = readChoice('version', options['version'], ['patch', 'minor', 'major'])
    const { root, path } = await chooseManifest(positionals, cwd)
    const tree = workTree(root)
    const { manifest, document, findings } = readManifest(
      (await tree.read(path, MAX_YAML_BYTES)) ?? new Uint8Array(),
      path,
    )
    if (manifest === undefined) {
      const report = createReport({ gate: 'manifest', verdict: 'fail', reasonCode: findings[0]?.code ?? '', findings })
      return { report }
    }
    const { differences } = await measureCard({ tree, path })
    const measured = new Map(differences.map(({ index, actual }) => [index, Number(actual)]))
    const { text, changes } = await updateManifest({ manifest, document }, tree, { bump, measured })
    const inPlace = options['output'] === undefined || options['json'] === true
    if (inPlace && changes.length > 0) await writeFile(join(root, path), text)
    const report = createReport({
      gate: 'manifest',
      verdict: 'pass',
      reasonCode: 'CLI_DONE',
      findings: changes.some(isBytes) && bump === undefined ? [versionNote(path)] : [],
      data: { path, changes },
    })
    return { text: inPlace ? listChanges(path, changes) : text, verdict: 'pass', report }
  },
}

async function chooseManifest(positionals: readonly string[], cwd: string): Promise<{ root: string; path: string }> {
  if (positionals.length > 1) {
    throw new ModelgateError('CLI_USAGE', 'update takes one manifest.', { advice: 'modelgate update FILE' })
  }
  const here = await realpath(resolve(cwd))
  const named = positionals.length === 0 ? undefined : (await locateManifests(positionals, cwd))[0]
  const root = named?.root ?? findRoot(here, here)
  const [path, ...others] = named?.paths ?? (await findManifests(workTree(root)))
  if (path !== undefined && others.length === 0) return { root, path }
  const message = path === undefined ? 'There is no manifest to update.' : 'There are several manifests.'
  throw new ModelgateError('CLI_USAGE', message, {
    advice: path === undefined ? 'Write a draft with `modelgate init`.' : `Name one: ${[path, ...others].join(', ')}.`,
  })
}

function isBytes({ field }: ManifestChange): boolean {
  return /^spec\.artifacts\[\d+\]\.digest$/.test(field)
}

function versionNote(path: string) {
  return {
    code: 'MANIFEST_VERSION_NOT_MOVED',
    severity: 'note',
    message: `The bytes of the model changed and the version in ${path} did not.`,
    advice: 'Raise it: `modelgate update --version patch`, `minor` or `major`.',
  } as const
}

function listChanges(path: string, changes: readonly ManifestChange[]): string {
  if (changes.length === 0) return `${path} is up to date.\n`
  return `${path}:\n${changes.map(({ field, from, to }) => `  ${field}: ${from} → ${to}\n`).join('')}`
}

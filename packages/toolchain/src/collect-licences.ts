import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences of what is bundled may be these; a test refuses a build with any other. */
const ALLOWED_LICENCES: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Python-2.0',
  'Unlicense',
  'CC0-1.0',
  '(MIT OR CC0-1.0)',
  '(Apache-2.0 AND BSD-3-Clause)',
  'MIT/X11',
  '(MIT AND Zlib)',
])

/** Packages whose package.json names no licence, with what their author says elsewhere. */
const STATED_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  // Its only known user, the same author's `binary`, is MIT; both come with @actions/artifact.
  ['buffers 0.1.1', 'MIT'],
])

/**
 * The licence file of a build and the packages in it, from the modules that were really bundled.
 *
 * @throws Error when a bundled package has a licence that is not allowed, or none
 */
export function collectLicences(moduleIds: readonly string[]): { text: string; packages: readonly string[] } {
  const folders = new Set<string>()
  for (const id of moduleIds) {
    const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(id)
    if (match?.[1]) folders.add(match[1])
  }
  const entries = [...folders].map(describePackage).toSorted((a, b) => (a.title < b.title ? -1 : 1))
  const refused = entries.filter((entry) => !ALLOWED_LICENCES.has(entry.licence))
  if (refused.length > 0) {
    throw new Error(`not an allowed licence: ${refused.map((entry) => `${entry.title} (${entry.licence})`).join(', ')}`)
  }
  const unique = [...new Map(entries.map((entry) => [entry.title, entry])).values()]
  return {
    text: unique.map((entry) => `${entry.title}\n${entry.licence}\n\n${entry.text}\n`).join(`\n${'-'.repeat(80)}\n\n`),
    packages: unique.map((entry) => entry.title),
  }
}

function describePackage(folder: string): { title: string; licence: string; text: string } {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/iu.test(entry))
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : ''
  const title = `${name} ${version}`
  return { title, licence: String(license ?? STATED_ELSEWHERE.get(title)), text }
}

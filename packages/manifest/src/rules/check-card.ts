import { ModelgateError, textAt, valueAt } from '@modelgate/kernel'
import type { Finding } from '@modelgate/kernel'
import { listAt } from '../import/foreign-value.ts'
import { importCard, readFrontMatter } from '../import/import-card.ts'
import { pointerText } from '../json-pointer.ts'
import { libraryName } from '../library-name.ts'
import { showText } from '../show-text.ts'
import type { RuleContext, RuleResult, Unverified } from './rule.ts'

/** Files beside the manifest that can be its card. */
const CARDS = ['MODEL_CARD.md', 'README.md']

/** Cards are prose; more is none. */
export const MAX_CARD_BYTES = 1024 * 1024

/** What the front matter of the card beside the manifest says is what the manifest says. */
export async function checkCard(context: RuleContext): Promise<RuleResult> {
  const folder = context.document.path.split('/').slice(0, -1)
  const findings: Finding[] = []
  const unverified: Unverified[] = []
  for (const name of CARDS) {
    const path = [...folder, name].join('/')
    const bytes = await readCard(context, path)
    if (bytes === null) continue
    if (bytes.length <= MAX_CARD_BYTES) findings.push(...compareCard(context, path, bytes))
    else {
      const why = `The card ${showText(path)} has more than ${MAX_CARD_BYTES} bytes, which are not read and compared.`
      unverified.push({ path: context.document.path, what: 'metadata.name', why })
    }
  }
  return { findings, unverified }
}

async function readCard({ tree }: RuleContext, path: string): Promise<Uint8Array | null> {
  try {
    return await tree.read(path, MAX_CARD_BYTES)
  } catch (error) {
    // A card that may not be read is no card; nothing in the manifest names it.
    if (error instanceof ModelgateError) return null
    throw error
  }
}

function compareCard({ manifest, document }: RuleContext, path: string, bytes: Uint8Array): Finding[] {
  const front = readFrontMatter(path, bytes)
  const card = importCard(path, bytes)?.manifest
  if (front === undefined || card === undefined) return []
  const { metadata, spec } = manifest
  const named = valueAt(card, 'metadata', 'name')
  // The card of another model, or of several.
  if (typeof named === 'string' && ![metadata.name, metadata.title].includes(named)) return []

  const pairs: (readonly [string, unknown, unknown, string])[] = [
    [
      '/metadata/license',
      metadata.license,
      agreedLicense(metadata.license, textAt(card, 'metadata', 'license')),
      '/license',
    ],
    ['/spec/task', spec.task, valueAt(card, 'spec', 'task'), '/pipeline_tag'],
    [
      '/spec/library/name',
      spec.library?.name,
      agreedLibrary(spec.library?.name, textAt(card, 'spec', 'library', 'name')),
      '/library_name',
    ],
    ...resultPairs(manifest.spec.evaluation?.results ?? [], listAt(card, 'spec', 'evaluation', 'results')),
  ]
  return pairs.flatMap(([pointer, ours, theirs, place]): Finding[] => {
    if (ours === undefined || theirs === undefined || shown(ours).toLowerCase() === shown(theirs).toLowerCase())
      return []
    const line = front.document.locate(place).line + front.linesBefore
    return [
      {
        code: 'MANIFEST_CARD_DISAGREES',
        severity: 'error',
        message: `\`${pointerText(pointer)}\` is ${showText(shown(ours))} here and ${showText(shown(theirs))} in ${showText(`${path}:${line}`)}.`,
        advice: 'Correct the one that is wrong, or write the card anew with `modelgate card`.',
        location: document.locate(pointer),
        data: { card: path, line },
      },
    ]
  })
}

/** Results of the card beside those of the manifest with the same metric and data. */
function resultPairs(
  ours: readonly {
    readonly metric: string
    readonly value: number
    readonly dataset: string
    readonly slice?: string
  }[],
  theirs: readonly unknown[],
): (readonly [string, unknown, unknown, string])[] {
  return ours.flatMap(({ metric, value, dataset, slice }, index) => {
    const same = theirs.filter((one) => valueAt(one, 'metric') === metric && valueAt(one, 'dataset') === dataset)
    // Several figures on one data set are slices, which a card cannot tell apart.
    if (slice !== undefined || same.length !== 1) return []
    const pair = [`/spec/evaluation/results/${index}/value`, value, valueAt(same[0], 'value'), '/model-index'] as const
    return [pair]
  })
}

/** A card cannot say whether later versions of a GNU licence count, so it agrees with a manifest that says they do. */
function agreedLicense(ours: string | undefined, theirs: string | undefined): string | undefined {
  return ours?.endsWith('-or-later') === true && theirs === ours.replace('-or-later', '-only') ? ours : theirs
}

function agreedLibrary(ours: string | undefined, theirs: string | undefined): string | undefined {
  const isSame = ours !== undefined && theirs !== undefined && libraryName(ours) === libraryName(theirs)
  return isSame ? ours : theirs
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

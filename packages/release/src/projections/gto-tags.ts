import type { LedgerState, Placement, RegisteredModel } from '@modelgate/ledger'

/** One annotated tag of GTO: what the ledger wants to be there. */
export interface GtoTag {
  readonly name: string
  readonly commit: string
  /** Whole seconds, UTC: GTO orders tags by it. */
  readonly at: string
  readonly message: string
}

/** What a model's history is in GTO's grammar, and what of it the grammar cannot say. */
export interface GtoHistory {
  readonly tags: readonly GtoTag[]
  readonly unsayable: readonly string[]
}

/** Names of artifacts and stages, as `gto/constants.py` has them (GTO 1.9.0). */
const NAME = /^[a-zA-Z0-9](?:[a-zA-Z0-9-/_]*[a-zA-Z0-9])?$/u
const SEMVER =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?$/u
/** What stands behind the model's name in a tag that GTO reads. */
const GRAMMAR = /^(?:@(?:v[\w.+-]+|deprecated|created)|#[a-zA-Z0-9-/_]+)!?(?:#\d+)?$/u

/** Whether GTO would take a tag for a statement about this model. */
export function isGtoTag(tag: string, model: string): boolean {
  return tag.startsWith(model) && GRAMMAR.test(tag.slice(model.length))
}

/**
 * The tags of one model: `name@v1.2.3` where a promoted version was registered, `name#environment#n` for the n-th
 * champion of an environment, `name#environment!#n` where it was taken out, `name@v1.2.3!` for a retired version.
 * A pure function of the ledger, so that it can be compared and made again at any time.
 */
export function gtoTags(state: Pick<LedgerState, 'slots' | 'registered' | 'retired'>, model: string): GtoHistory {
  const slots = state.slots.filter((slot) => slot.model === model && slot.placements.length > 0)
  if (!NAME.test(model)) return { tags: [], unsayable: slots.length === 0 ? [] : [`the name "${model}"`] }
  const unsayable = new Set<string>()
  const versions = new Map<string, string>()
  const tags: GtoTag[] = []
  const origins = new Map(
    state.registered.filter((entry) => entry.model === model).map((entry) => [entry.digest, entry]),
  )
  for (const { environment, placements } of slots) {
    if (!NAME.test(environment)) {
      unsayable.add(`the environment "${environment}"`)
      continue
    }
    for (const [index, placement] of placements.entries()) {
      const origin = origins.get(placement.digest)
      register(placement, origin)
      const commit = origin?.commit ?? placement.commit
      const message = `${placement.kind} ${placement.promotion}`
      tags.push({ name: `${model}#${environment}#${index + 1}`, commit, at: seconds(placement.since, 1), message })
      if (placement.ending && placement.until !== null) {
        const name = `${model}#${environment}!#${index + 1}`
        tags.push({ name, commit, at: seconds(placement.until, 1), message: placement.ending.reason })
      }
    }
  }
  return { tags, unsayable: [...unsayable] }

  function register({ version, digest, commit, since }: Placement, origin: RegisteredModel | undefined): void {
    const taken = versions.get(version)
    if (taken === digest) return
    if (!SEMVER.test(version)) unsayable.add(`the version "${version}"`)
    else if (taken !== undefined) unsayable.add(`a second digest of the version "${version}"`)
    else {
      versions.set(version, digest)
      const place = { commit: origin?.commit ?? commit, name: `${model}@v${version}` }
      tags.push({ ...place, at: seconds(origin?.at ?? since, 0), message: digest })
      const end = state.retired.find((entry) => entry.model === model && entry.digest === digest)
      if (end) tags.push({ ...place, name: `${place.name}!`, at: seconds(end.since, 1), message: end.reason })
    }
  }
}

/**
 * GTO orders tags by whole seconds and, within one, by name, where `#` is before `@`. What follows a registration is
 * therefore moved one second on.
 */
function seconds(at: string, later: 0 | 1): string {
  return new Date((Math.floor(Date.parse(at) / 1000) + later) * 1000).toISOString()
}

import type { Finding } from '@modelgate/kernel'
import type { ReleaseJob } from '../release-job.ts'
import { callApi, repositoryOf } from '../release-job.ts'
import type { GtoTag } from './gto-tags.ts'
import { gtoTags, isGtoTag } from './gto-tags.ts'
import type { Drift, Projection } from './projection.ts'

/** A tag as the repository has it. `commit` is null for a tag without an object of its own, which GTO does not read. */
export type TagsOfModel = ReadonlyMap<string, { readonly commit: string | null }>

/** Nobody's name: the ledger says who. */
const TAGGER = { name: 'modelgate', email: 'modelgate@localhost' }

/** Git tags in the grammar of GTO. */
export function projectGtoTags(job: ReleaseJob): Projection {
  return {
    name: 'gto',
    async examine({ state }, environment) {
      const slots = state.slots.filter((slot) => environment === null || slot.environment === environment)
      const drifts: Drift[] = []
      for (const model of new Set(slots.map((slot) => slot.model))) {
        if (slots.some((slot) => slot.model === model && slot.inFlight !== null)) continue
        const { tags, unsayable } = gtoTags(state, model)
        drifts.push(...unsayable.map((what) => ({ finding: unsupported(model, what), repair: null })))
        drifts.push(...compareTags(job, model, tags, await listTags(job, model)))
      }
      return drifts
    },
  }
}

async function listTags(job: ReleaseJob, model: string): Promise<TagsOfModel> {
  const refs = await job.listRefs([`refs/tags/${model}@*`, `refs/tags/${model}#*`])
  const tags = new Map<string, { commit: string | null }>()
  for (const { ref, id } of refs) {
    const [, name = '', peeled] = /^refs\/tags\/(.+?)(\^\{\})?$/u.exec(ref) ?? []
    tags.set(name, { commit: peeled ? id : (tags.get(name)?.commit ?? null) })
  }
  return tags
}

function compareTags(job: ReleaseJob, model: string, wanted: readonly GtoTag[], there: TagsOfModel): readonly Drift[] {
  const names = new Set(wanted.map(({ name }) => name))
  const own = wanted.flatMap((tag): readonly Drift[] => {
    const found = there.get(tag.name)
    if (found?.commit === tag.commit) return []
    if (!found) return [{ finding: missing(tag), repair: () => createTag(job, tag) }]
    return [{ finding: moved(tag, found.commit), repair: () => moveTag(job, tag) }]
  })
  const others = [...there.keys()].filter((name) => isGtoTag(name, model) && !names.has(name))
  return [...own, ...others.map((name) => ({ finding: foreign(name), repair: null }))]
}

/** The object of an annotated tag; until a ref names it nobody sees it. */
async function createObject(job: ReleaseJob, { name, commit, at, message }: GtoTag): Promise<string> {
  const { data } = await callApi(`create the tag ${name}`, 'contents: write', () =>
    job.client.rest.git.createTag({
      ...repositoryOf(job),
      tag: name,
      message,
      object: commit,
      type: 'commit',
      // GTO reads the order of events from this date; the ledger knows it, however late the tag is made.
      tagger: { ...TAGGER, date: at },
    }),
  )
  return data.sha
}

async function createTag(job: ReleaseJob, tag: GtoTag): Promise<void> {
  const sha = await createObject(job, tag)
  await callApi(`create the tag ${tag.name}`, 'contents: write', () =>
    job.client.rest.git.createRef({ ...repositoryOf(job), ref: `refs/tags/${tag.name}`, sha }),
  )
}

async function moveTag(job: ReleaseJob, tag: GtoTag): Promise<void> {
  const sha = await createObject(job, tag)
  await callApi(`move the tag ${tag.name} back`, 'contents: write', () =>
    job.client.rest.git.updateRef({ ...repositoryOf(job), ref: `tags/${tag.name}`, sha, force: true }),
  )
}

function missing({ name, commit }: GtoTag): Finding {
  return {
    code: 'GTO_TAG_MISSING',
    severity: 'warning',
    message: `The tag ${name} on ${commit.slice(0, 12)} is missing.`,
    advice: 'Run `reconcile`; it makes the tag from the ledger.',
    subject: name,
  }
}

function moved({ name, commit }: GtoTag, found: string | null): Finding {
  return {
    code: 'GTO_TAG_MOVED',
    severity: 'error',
    message: `The tag ${name} should be on ${commit.slice(0, 12)} and is ${found === null ? 'a lightweight tag' : `on ${found.slice(0, 12)}`}: somebody moved it.`,
    advice: 'Find out who did, and protect such tags with a ruleset; `reconcile` moves it back.',
    subject: name,
  }
}

function foreign(name: string): Finding {
  return {
    code: 'GTO_TAG_FOREIGN',
    severity: 'error',
    message: `The tag ${name} says something that the ledger does not say.`,
    advice: `Delete it if nobody needs it: git push --delete origin 'refs/tags/${name}'.`,
    subject: name,
  }
}

function unsupported(model: string, what: string): Finding {
  return {
    code: 'GTO_NAME_UNSUPPORTED',
    severity: 'warning',
    message: `GTO's grammar cannot say ${what} of ${model}; the tags leave it out.`,
    advice: 'Use names of letters, digits, `_`, `-` and `/`, and a semantic version for each new digest.',
    subject: model,
  }
}

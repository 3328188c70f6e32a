import type { Finding } from '@modelgate/kernel'
import { findingOfError } from '@modelgate/kernel'
import type { EventDraft, Ledger, Promotion, Slot } from '@modelgate/ledger'
import { appendEvents } from '@modelgate/ledger'
import { mayWrite } from './may-write.ts'
import { personOf } from './read-people.ts'
import type { ReleaseJob } from './release-job.ts'
import { callApi, repositoryOf } from './release-job.ts'

/** By it our issues are found again; whoever may set labels may triage. */
const LABEL = 'modelgate'

/**
 * Opens an issue for what is stuck and for rollbacks that nobody approved, closes those that are settled, and records
 * when somebody else than who broke the glass closed a review. An issue that cannot be reached is a finding: it stops
 * no promotion, but a review stays due.
 *
 * @param always look for issues to close although the ledger has nothing to look at
 * @returns the ledger with what was recorded
 */
export async function settleIssues(
  job: ReleaseJob,
  ledger: Ledger,
  { always = false }: { readonly always?: boolean } = {},
): Promise<{ readonly ledger: Ledger; readonly findings: readonly Finding[] }> {
  const stuck = ledger.state.promotions.filter(({ phase }) => phase === 'stuck').map(stuckMatter)
  const reviews = ledger.state.slots.flatMap((slot) => (slot.review ? [{ ...slot, review: slot.review }] : []))
  if (!always && stuck.length === 0 && reviews.length === 0) return { ledger, findings: [] }
  try {
    const open = await listIssues(job)
    for (const matter of stuck) await ensureIssue(job, open, matter)
    for (const number of surplus(open, stuck)) await closeIssue(job, number)
    const events: EventDraft[] = []
    for (const slot of reviews) events.push(...(await followReview(job, open, slot)))
    const settled = await record(job, ledger, events)
    job.reached('issues-settled')
    return { ledger: settled, findings: [] }
  } catch (error) {
    const advice = 'Give the job `permissions: issues: write`, and let the repository have issues.'
    return { ledger, findings: [{ ...findingOfError(error), code: 'ISSUE_UNREACHABLE', severity: 'warning', advice }] }
  }
}

/** Something that people have to look at. The key stands in the issue's text, so that it is opened once. */
interface Matter {
  readonly key: string
  readonly title: string
  readonly body: string
}

interface OpenIssue {
  readonly key: string
  readonly number: number
}

async function listIssues(job: ReleaseJob): Promise<readonly OpenIssue[]> {
  const issues = await callApi('list the issues', 'issues: read', () =>
    job.client.paginate(job.client.rest.issues.listForRepo, {
      ...repositoryOf(job),
      labels: LABEL,
      state: 'open',
      per_page: 100,
    }),
  )
  return issues
    .flatMap(({ number, body }) => {
      const key = /^<!-- modelgate: ([a-z]+ sha256:[0-9a-f]{64}) -->/u.exec(body ?? '')?.[1]
      return key === undefined ? [] : [{ key, number }]
    })
    .toSorted((a, b) => a.number - b.number)
}

/** Issues about what is no longer stuck, and doubles of the others: the oldest stays. A review is closed by people alone. */
function surplus(open: readonly OpenIssue[], stuck: readonly Matter[]): readonly number[] {
  const wanted = new Set(stuck.map(({ key }) => key))
  return open
    .filter(({ key }) => key.startsWith('stuck '))
    .filter(({ key, number }) => !wanted.has(key) || open.some((other) => other.key === key && other.number < number))
    .map(({ number }) => number)
}

async function ensureIssue(job: ReleaseJob, open: readonly OpenIssue[], matter: Matter): Promise<number> {
  const known = open.find(({ key }) => key === matter.key)
  if (known) return known.number
  const { data } = await callApi('open an issue', 'issues: write', () =>
    job.client.rest.issues.create({
      ...repositoryOf(job),
      title: matter.title,
      body: `<!-- modelgate: ${matter.key} -->\n${matter.body}`,
      labels: [LABEL],
    }),
  )
  return data.number
}

async function closeIssue(job: ReleaseJob, number: number): Promise<void> {
  await callApi('close an issue', 'issues: write', () =>
    job.client.rest.issues.update({ ...repositoryOf(job), issue_number: number, state: 'closed' }),
  )
}

type Reviewed = Slot & { readonly review: NonNullable<Slot['review']> }

/** What the ledger has to learn about the review of a slot. */
async function followReview(
  job: ReleaseJob,
  open: readonly OpenIssue[],
  slot: Reviewed,
): Promise<readonly EventDraft[]> {
  const { model, environment, review } = slot
  const { issue, promotion } = review
  const key = { model, digest: null, environment, promotion }
  if (issue === null) {
    const number = await ensureIssue(job, open, reviewMatter(slot))
    return [{ ...key, type: 'review.opened', body: { issue: number } }]
  }
  const by = await findReviewer(job, review.by, issue)
  return by === null ? [] : [{ ...key, type: 'review.closed', body: { issue, by } }]
}

/** The person who closed an issue: one who may write, and not whom it is about; null: nobody did. */
async function findReviewer(job: ReleaseJob, about: number, issue: number): Promise<number | null> {
  const { data } = await callApi(`read issue ${issue}`, 'issues: read', () =>
    job.client.rest.issues.get({ ...repositoryOf(job), issue_number: issue }),
  )
  const by = data.state === 'closed' ? personOf(data.closed_by) : null
  return by !== null && !by.bot && by.id !== about && (await mayWrite(job, by)) ? by.id : null
}

/**
 * Slots as they will be once the reviews that are over are recorded: a plan may not write that itself. A review whose
 * issue cannot be read stays due.
 */
export async function supposeReviewed(job: ReleaseJob, slots: readonly Slot[]): Promise<readonly Slot[]> {
  return Promise.all(
    slots.map(async (slot) => {
      const { review } = slot
      if (review === null || review.issue === null) return slot
      const over = await findReviewer(job, review.by, review.issue).catch(() => null)
      return over === null ? slot : { ...slot, review: null }
    }),
  )
}

/** Writes what is not in the ledger yet. */
async function record(job: ReleaseJob, ledger: Ledger, events: readonly EventDraft[]): Promise<Ledger> {
  if (events.length === 0) return ledger
  const appended = await appendEvents(job.store, job.writer, ({ state }) => ({
    events: events.filter(({ type, promotion }) => {
      const review = state.slots.find((slot) => slot.review?.promotion === promotion)?.review ?? null
      return review !== null && (type === 'review.closed' || review.issue === null)
    }),
    objects: [],
    result: null,
  }))
  return appended.ledger
}

function stuckMatter({ id, model, version, digest, environment, run, cause }: Promotion): Matter {
  return {
    key: `stuck ${id}`,
    title: `Nobody can tell what ${environment} serves: ${model} ${version}`,
    body: [
      `The promotion of \`${model}\` ${version} to \`${environment}\` by run ${run} is stuck (${cause ?? 'unknown'}).`,
      `Its bytes are \`${digest}\`.`,
      'Look at what the environment serves. Then promote again, or roll back: this issue then closes by itself.',
    ].join('\n\n'),
  }
}

function reviewMatter({ model, environment, review }: Reviewed): Matter {
  return {
    key: `review ${review.promotion}`,
    title: `Review a rollback that nobody approved: ${model} in ${environment}`,
    body: [
      `Account ${review.by} rolled \`${model}\` back in \`${environment}\` at ${review.since} without asking anybody.`,
      'Find out why, write it here, and close this issue. No promotion starts there before, and it does not count when whoever broke the glass closes it.',
    ].join('\n\n'),
  }
}

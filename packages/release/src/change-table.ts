import type { ReportTable } from '@modelgate/kernel'
import type { Registration } from '@modelgate/ledger'
import { currentPlacement, slotOf } from '@modelgate/ledger'
import type { DecisionInput, Person } from '@modelgate/promotion'

/**
 * What a promotion would put in the place of what, made from which commit and data, and who may not approve it.
 *
 * @param then what the promoted version is made of; null: nobody knows
 */
export function changeTable(
  { state, model, environment, version, digest, authors, requester }: DecisionInput,
  then: Registration | null,
): ReportTable {
  const live = currentPlacement(slotOf(state, model, environment))
  const now = state.registered.find((entry) => entry.model === model && entry.digest === live?.digest) ?? null
  const row = (name: string, of: (made: Registration) => string) => {
    const say = (made: Registration | null) => (made === null ? '(not recorded)' : of(made))
    return [name, live ? say(now) : '(none)', say(then)]
  }
  return {
    title: 'The change',
    columns: [{ name: '' }, { name: 'Now' }, { name: 'Then' }],
    rows: [
      ['Version', live?.version ?? '(none)', version],
      ['Digest', live?.digest ?? '(none)', digest],
      row('Commit', ({ commit }) => commit),
      row('Code', ({ code }) => code ?? '(not declared)'),
      row('Data', ({ data }) => data.map((entry) => `${entry.name}: ${entry.digest}`).join(', ') || '(not declared)'),
      ['Since', live?.since ?? '', ''],
      ['If it is rejected', live ? `${live.version} stays` : 'nothing is there', '(not deployed)'],
      ['Asked by', '', namesOf([requester])],
      ['Authors, who may not approve', '', namesOf(authors)],
    ],
  }
}

function namesOf(people: readonly Person[]): string {
  return people.map(({ name }) => name).join(', ') || '(nobody)'
}

import type { DecisionInput } from '@modelgate/promotion'

/** For the ledger: people by account id alone. */
export function withoutNames(input: DecisionInput): DecisionInput {
  const hide = <P extends { readonly id: number }>(person: P): P => ({ ...person, name: `account ${person.id}` })
  return {
    ...input,
    requester: hide(input.requester),
    actors: input.actors.map(hide),
    authors: input.authors.map(hide),
    approvals: input.approvals.map((approval) => ({ ...approval, by: hide(approval.by) })),
  }
}

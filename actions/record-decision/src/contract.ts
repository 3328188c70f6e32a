import { defineContract, flag, oneOf, optionalText, text } from '@modelgate/runner'

/** What `record-decision` takes and gives. */
export const contract = defineContract({
  name: 'record-decision',
  gate: 'promotion',
  description: 'Writes a veto, a freeze or the end of a version into the ledger.',
  inputs: {
    decision: oneOf(['veto', 'clear-veto', 'freeze', 'lift-freeze', 'retire', 'decommission'], {
      description:
        'veto: these bytes go nowhere. clear-veto: with the approval of a second person. freeze: nothing starts in the environment. decommission: the version is taken out of the environment. retire: it serves nowhere and never will again.',
    }),
    reason: text({ description: 'Why; kept in the ledger.' }),
    model: optionalText({ description: 'Name of the model. A freeze without it holds for every model.' }),
    digest: optionalText({ description: 'Digest of the version: sha256:…, as modelgate status shows it.' }),
    environment: optionalText({ description: 'The environment. A veto without it holds everywhere.' }),
    from: optionalText({ description: 'For freeze: when it begins, a day (UTC) or a time with its zone. Empty: now.' }),
    until: optionalText({ description: 'For freeze: when it ends. Empty: when it is lifted.' }),
    'allow-rollback': flag({ default: 'true', description: 'For freeze: whether rollbacks may pass.' }),
    retention: optionalText({
      description: 'For retire and decommission: for how long its records are kept, such as 10 years.',
    }),
    replacement: optionalText({ description: 'For retire and decommission: what does its work now.' }),
  },
  outputs: {
    'ledger-head': 'Digest of the last event of the ledger.',
  },
})

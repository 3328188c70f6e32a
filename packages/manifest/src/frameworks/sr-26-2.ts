import type { Framework } from './framework.ts'

export const SR_26_2: Framework = {
  id: 'sr-26-2',
  title: 'SR 26-2: model risk management',
  edition: '2026-04-17, which supersedes SR 11-7 and SR 21-8',
  source: 'https://www.federalreserve.gov/supervisionreg/srletters/srletters.htm',
  written: '2026-11-21',
  items: [
    {
      item: 'Inventory',
      asks: 'Purpose, products, inputs and outputs, status',
      fields: [
        'metadata.name',
        'metadata.version',
        'metadata.description',
        'spec.considerations.useCases',
        'spec.data',
      ],
    },
    { item: 'Ownership', asks: 'Owner and developer', fields: ['metadata.owner'] },
    {
      item: 'Materiality',
      asks: 'Exposure and purpose',
      fields: ['spec.risk.tier', 'spec.risk.rationale', 'spec.risk.classifications'],
    },
    {
      item: 'Development',
      asks: 'Design, data, testing of what was developed',
      fields: ['spec.training', 'spec.data', 'spec.evaluation'],
    },
    {
      item: 'Validation',
      asks: 'Validation independent of development, its date and findings',
      fields: ['spec.validation'],
    },
    {
      item: 'Limitations',
      asks: 'Limits, restrictions on use, compensating controls',
      fields: [
        'spec.considerations.technicalLimitations',
        'spec.considerations.outOfScopeUses',
        'spec.considerations.humanOversight',
      ],
    },
    { item: 'Dependencies', asks: 'Upstream models and vendors', fields: ['spec.baseModels'] },
    { item: 'Monitoring', asks: 'Cadence and triggers', fields: ['spec.monitoring'] },
    { item: 'Change', asks: 'Changes and their approval', fields: ['spec.changePlan'] },
  ],
}

import type { Framework } from './framework.ts'

export const SR_26_2: Framework = {
  id: 'sr-26-2',
  title: 'SR 26-2 (OCC Bulletin 2026-13): model risk management',
  edition: '2026-04-17, which supersedes SR 11-7 and SR 21-8',
  source: 'https://www.occ.treas.gov/news-issuances/bulletins/2026/bulletin-2026-13.html',
  written: '2026-11-21',
  checked:
    '2026-11-21: the four subjects, against OCC Bulletin 2026-13 on the same guidance, which numbers nothing; its text was not read',
  items: [
    {
      item: 'Materiality',
      asks: 'Exposure and purpose, by which everything else is scaled',
      fields: ['spec.risk.tier', 'spec.risk.rationale', 'spec.risk.classifications', 'spec.considerations.useCases'],
    },
    {
      item: 'Development and use',
      asks: 'Design, data, testing, and limits of use',
      fields: [
        'spec.training',
        'spec.data',
        'spec.evaluation',
        'spec.considerations.useCases',
        'spec.considerations.outOfScopeUses',
        'spec.considerations.technicalLimitations',
      ],
    },
    {
      item: 'Validation and monitoring',
      asks: 'Validation with effective challenge, analysis of outcomes, monitoring',
      fields: ['spec.validation', 'spec.evaluation.results', 'spec.monitoring'],
    },
    {
      item: 'Governance and controls',
      asks: 'Roles, inventory, documentation, changes',
      fields: [
        'metadata.name',
        'metadata.version',
        'metadata.owner',
        'metadata.description',
        'spec.considerations.humanOversight',
        'spec.changePlan',
      ],
    },
    { item: 'Vendor products', asks: 'Models and parts of third parties', fields: ['spec.baseModels', 'spec.library'] },
  ],
}

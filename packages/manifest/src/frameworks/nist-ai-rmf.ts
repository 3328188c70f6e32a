import type { Framework } from './framework.ts'

export const NIST_AI_RMF: Framework = {
  id: 'nist-ai-rmf',
  title: 'NIST AI Risk Management Framework',
  edition: '1.0 (NIST AI 100-1)',
  source: 'https://doi.org/10.6028/NIST.AI.100-1',
  written: '2026-11-21',
  checked:
    '2026-11-21: GOVERN to MANAGE 2.4, against a public transcription of the Core of NIST AI 100-1; MANAGE 4.1 by its title alone',
  items: [
    {
      item: 'GOVERN 1.6',
      asks: 'Inventory of AI systems',
      fields: ['metadata.name', 'metadata.version', 'metadata.owner'],
    },
    {
      item: 'GOVERN 2.1',
      asks: 'Roles and responsibilities',
      fields: ['metadata.owner', 'spec.validation.owner', 'spec.monitoring.owner'],
    },
    {
      item: 'MAP 1.1',
      asks: 'Intended purposes and context',
      fields: ['spec.considerations.useCases', 'spec.considerations.users'],
    },
    {
      item: 'MAP 2.2',
      asks: 'Limits of knowledge, and human oversight',
      fields: ['spec.considerations.technicalLimitations', 'spec.considerations.humanOversight'],
    },
    {
      item: 'MAP 3.3',
      asks: 'Targeted scope of application',
      fields: ['spec.considerations.useCases', 'spec.considerations.outOfScopeUses'],
    },
    { item: 'MAP 4.1', asks: 'Risks of third-party parts', fields: ['spec.baseModels', 'spec.data'] },
    {
      item: 'MEASURE 2.1',
      asks: 'Test sets, metrics and tools are documented',
      fields: ['spec.evaluation', 'spec.data'],
    },
    {
      item: 'MEASURE 2.3',
      asks: 'Performance in conditions like those of deployment',
      fields: ['spec.evaluation.results', 'spec.evaluation.design'],
    },
    {
      item: 'MEASURE 2.5',
      asks: 'Validity, reliability, limits of generalisation',
      fields: ['spec.evaluation.results', 'spec.considerations.technicalLimitations'],
    },
    { item: 'MEASURE 2.11', asks: 'Fairness and bias are evaluated', fields: ['spec.fairness'] },
    { item: 'MEASURE 2.12', asks: 'Environmental impact', fields: [] },
    {
      item: 'MANAGE 1.1',
      asks: 'Whether development or deployment should proceed',
      fields: ['spec.validation', 'spec.risk.tier'],
    },
    { item: 'MANAGE 2.4', asks: 'Means to deactivate', fields: ['spec.monitoring.rollback'] },
    { item: 'MANAGE 4.1', asks: 'Monitoring after deployment', fields: ['spec.monitoring'] },
  ],
}

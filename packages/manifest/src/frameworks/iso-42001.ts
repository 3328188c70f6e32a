import type { Framework } from './framework.ts'

export const ISO_42001: Framework = {
  id: 'iso-42001',
  title: 'ISO/IEC 42001, Annex A: controls of an AI management system',
  edition: '2023',
  source: 'https://www.iso.org/standard/81230.html',
  written: '2026-11-21',
  items: [
    {
      item: 'A.3.2',
      asks: 'Roles and responsibilities',
      fields: ['metadata.owner', 'spec.validation.owner', 'spec.monitoring.owner'],
    },
    { item: 'A.4.3', asks: 'Data resources', fields: ['spec.data'] },
    { item: 'A.4.4', asks: 'Tooling resources', fields: ['spec.library', 'spec.training.environment'] },
    {
      item: 'A.5',
      asks: 'Impacts of AI systems on people and society',
      fields: ['spec.considerations.ethicalConsiderations', 'spec.fairness', 'spec.risk'],
    },
    { item: 'A.6.2.3', asks: 'Documentation of design and development', fields: ['spec.training', 'spec.reproduce'] },
    { item: 'A.6.2.4', asks: 'Verification and validation', fields: ['spec.evaluation', 'spec.validation'] },
    { item: 'A.6.2.6', asks: 'Operation and monitoring', fields: ['spec.monitoring'] },
    { item: 'A.6.2.7', asks: 'Technical documentation', fields: ['metadata.description', 'spec.considerations'] },
    { item: 'A.7.5', asks: 'Data provenance', fields: ['spec.data'] },
    {
      item: 'A.8.2',
      asks: 'Information for users',
      fields: ['spec.considerations.users', 'spec.considerations.useCases', 'spec.considerations.technicalLimitations'],
    },
    {
      item: 'A.9.4',
      asks: 'Intended use',
      fields: ['spec.considerations.useCases', 'spec.considerations.outOfScopeUses'],
    },
  ],
}

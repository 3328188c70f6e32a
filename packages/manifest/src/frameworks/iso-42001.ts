import type { Framework } from './framework.ts'

export const ISO_42001: Framework = {
  id: 'iso-42001',
  title: 'ISO/IEC 42001, Annex A: controls of an AI management system',
  edition: '2023',
  source: 'https://www.iso.org/standard/81230.html',
  written: '2026-11-21',
  checked:
    '2026-11-21: numbers and titles, against public lists of Annex A; the standard itself is sold and was not read',
  items: [
    {
      item: 'A.3.2',
      asks: 'AI roles and responsibilities',
      fields: ['metadata.owner', 'spec.validation.owner', 'spec.monitoring.owner'],
    },
    { item: 'A.4.3', asks: 'Data resources', fields: ['spec.data'] },
    { item: 'A.4.4', asks: 'Tooling resources', fields: ['spec.library', 'spec.training.environment'] },
    {
      item: 'A.5.4, A.5.5',
      asks: 'Impacts on individuals, groups and society',
      fields: ['spec.considerations.ethicalConsiderations', 'spec.fairness', 'spec.risk'],
    },
    {
      item: 'A.6.2.3',
      asks: 'Documentation of AI system design and development',
      fields: ['spec.training', 'spec.reproduce'],
    },
    { item: 'A.6.2.4', asks: 'AI system verification and validation', fields: ['spec.evaluation', 'spec.validation'] },
    { item: 'A.6.2.6', asks: 'AI system operation and monitoring', fields: ['spec.monitoring'] },
    {
      item: 'A.6.2.7',
      asks: 'AI system technical documentation',
      fields: ['metadata.description', 'spec.considerations'],
    },
    { item: 'A.7.5', asks: 'Data provenance', fields: ['spec.data'] },
    {
      item: 'A.8.2',
      asks: 'System documentation and information for users',
      fields: ['spec.considerations.users', 'spec.considerations.useCases', 'spec.considerations.technicalLimitations'],
    },
    {
      item: 'A.9.4',
      asks: 'Intended use of the AI system',
      fields: ['spec.considerations.useCases', 'spec.considerations.outOfScopeUses'],
    },
    { item: 'A.10.3', asks: 'Suppliers', fields: ['spec.baseModels', 'spec.data'] },
  ],
}

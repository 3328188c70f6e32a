import type { Framework } from './framework.ts'

export const EU_AI_ACT_ANNEX_IV: Framework = {
  id: 'eu-ai-act-annex-iv',
  title: 'EU AI Act, Annex IV: technical documentation',
  edition: 'Regulation (EU) 2024/1689',
  source: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
  written: '2026-11-21',
  checked: '2026-11-21: all numbers, against the text of Annex IV as public copies of the Official Journal give it',
  items: [
    {
      item: '1',
      asks: 'General description: intended purpose, provider, version, forms of delivery',
      fields: [
        'metadata.name',
        'metadata.version',
        'metadata.owner',
        'metadata.contact',
        'metadata.description',
        'spec.task',
        'spec.considerations.useCases',
        'spec.artifacts',
      ],
    },
    {
      item: '2(a)',
      asks: 'Methods and steps of development, third-party and pre-trained parts',
      fields: ['spec.training.code', 'spec.baseModels', 'spec.library', 'spec.reproduce'],
    },
    {
      item: '2(b)',
      asks: 'Design choices, assumptions, what is optimised, trade-offs',
      fields: ['spec.training.hyperparameters', 'spec.considerations.performanceTradeoffs'],
    },
    {
      item: '2(c)',
      asks: 'Architecture and computational resources',
      fields: ['spec.library', 'spec.training.environment'],
    },
    { item: '2(d)', asks: 'Data: provenance, scope, selection, labelling, cleaning', fields: ['spec.data'] },
    { item: '2(e)', asks: 'Human oversight', fields: ['spec.considerations.humanOversight'] },
    { item: '2(f)', asks: 'Changes determined in advance', fields: ['spec.changePlan'] },
    {
      item: '2(g)',
      asks: 'Validation and testing: data, metrics, potentially discriminatory impacts, dated and signed reports',
      fields: ['spec.evaluation', 'spec.fairness', 'spec.validation'],
    },
    { item: '2(h)', asks: 'Cybersecurity measures', fields: [] },
    {
      item: '3',
      asks: 'Monitoring, functioning and control: capabilities and limits, accuracy for groups, unintended outcomes',
      fields: [
        'spec.considerations.technicalLimitations',
        'spec.considerations.outOfScopeUses',
        'spec.evaluation.results',
        'spec.monitoring',
      ],
    },
    { item: '4', asks: 'Appropriateness of the performance metrics', fields: ['spec.evaluation.results'] },
    { item: '5', asks: 'Risk management system', fields: ['spec.risk'] },
    { item: '6', asks: 'Changes through the lifecycle', fields: ['metadata.version', 'spec.changePlan'] },
    { item: '7', asks: 'Harmonised standards applied', fields: ['spec.risk.classifications'] },
    { item: '8', asks: 'EU declaration of conformity', fields: [] },
    { item: '9', asks: 'Post-market monitoring plan', fields: ['spec.monitoring.plan'] },
  ],
}

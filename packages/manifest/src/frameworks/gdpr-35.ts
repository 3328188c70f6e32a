import type { Framework } from './framework.ts'

export const GDPR_35: Framework = {
  id: 'gdpr-35',
  title: 'GDPR, Article 35: data protection impact assessment',
  edition: 'Regulation (EU) 2016/679',
  source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  written: '2026-11-21',
  checked:
    '2026-11-21: all numbers, against the text of Article 35(7) as public copies of the Official Journal give it',
  items: [
    {
      item: '7(a)',
      asks: 'Description of the processing and its purposes',
      fields: ['metadata.description', 'spec.considerations.useCases', 'spec.data'],
    },
    {
      item: '7(b)',
      asks: 'Necessity and proportionality',
      fields: ['spec.risk.rationale', 'spec.considerations.performanceTradeoffs'],
    },
    {
      item: '7(c)',
      asks: 'Risks to the rights and freedoms of people',
      fields: ['spec.considerations.ethicalConsiderations', 'spec.fairness.assessments', 'spec.risk'],
    },
    {
      item: '7(d)',
      asks: 'Measures to address the risks',
      fields: ['spec.considerations.humanOversight', 'spec.considerations.ethicalConsiderations', 'spec.monitoring'],
    },
  ],
}

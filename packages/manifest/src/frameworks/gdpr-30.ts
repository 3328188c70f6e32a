import type { Framework } from './framework.ts'

export const GDPR_30: Framework = {
  id: 'gdpr-30',
  title: 'GDPR, Article 30: records of processing activities',
  edition: 'Regulation (EU) 2016/679',
  source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  written: '2026-11-21',
  checked:
    '2026-11-21: all numbers, against the text of Article 30(1) as public copies of the Official Journal give it',
  items: [
    {
      item: '1(a)',
      asks: 'Name and contact details of the controller',
      fields: ['metadata.owner', 'metadata.contact'],
    },
    { item: '1(b)', asks: 'Purposes of the processing', fields: ['spec.considerations.useCases'] },
    {
      item: '1(c)',
      asks: 'Categories of data subjects and of personal data',
      fields: ['spec.data', 'spec.fairness.sensitiveAttributes'],
    },
    { item: '1(d)', asks: 'Categories of recipients', fields: ['spec.considerations.users'] },
    { item: '1(e)', asks: 'Transfers to third countries', fields: [] },
    { item: '1(f)', asks: 'Time limits for erasure', fields: [] },
    { item: '1(g)', asks: 'Technical and organisational security measures', fields: [] },
  ],
}

import { digestBytes } from '@modelgate/artifacts'

/** 4,000 good customers in two age groups; so many of a hundred in each are refused. */
function predictions(young: number, old: number): string {
  const rows = Array.from({ length: 4000 }, (_, i) => {
    const refused = Math.floor(i / 2) % 100 < (i % 2 === 0 ? young : old)
    return `${i},${i % 2 === 0 ? '26-35' : '51+'},0,${refused ? 1 : 0}`
  })
  return `row,age_group,defaulted,refused\n${rows.join('\n')}\n`
}

export interface CreditVersion {
  readonly version: string
  readonly weights: string
  readonly old: number
  readonly limitation?: string
}

/** A model whose predictions refuse 9 of 100 young good customers and so many old ones, as files of a repository. */
export function creditModel({
  version,
  weights,
  old,
  limitation = 'Not valid for customers of less than a year.',
}: CreditVersion): Readonly<Record<string, string>> {
  const csv = predictions(9, old)
  return {
    'model.bin': weights,
    'predictions.csv': csv,
    'credit.modelgate.yaml': `apiVersion: modelgate/v1
kind: Model
metadata:
  name: credit-default
  version: "${version}"
  owner: "@acme/credit"
spec:
  artifacts:
    - name: weights
      path: model.bin
      format: opaque
      digest: "${digestBytes(weights)}"
      size: ${weights.length}
  evaluation:
    predictions:
      path: predictions.csv
      digest: "${digestBytes(csv)}"
      label: defaulted
      prediction: refused
      id: row
  considerations:
    useCases: [Decide whose limit may grow]
    technicalLimitations:
      - ${limitation}
  risk: { tier: low }
`,
  }
}

/** The error rate of the old may differ by ten points, and may not get worse by two. */
export const CREDIT_POLICY = `apiVersion: modelgate/v1
kind: Policy
gates:
  manifest: {}
  fairness:
    attributes: { age_group: { reference: "26-35" } }
    rules:
      - metric: false_positive_rate
        contrast: difference
        against: reference
        absolute: { margin: 0.10 }
        regression: { epsilon: 0.02, worse: higher }
`

/** The same model in a folder of its own, under a name of its own. */
export function modelIn(folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      `${folder}/${path}`,
      text
        .replace('name: credit-default', `name: credit-${folder.replaceAll('/', '-')}`)
        .replaceAll(/path: (model\.bin|predictions\.csv)/gu, `path: ${folder}/$1`),
    ]),
  )
}

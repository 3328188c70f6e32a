import type { GateReport } from '@modelgate/kernel'
import { hubOfSpdx } from '@modelgate/manifest/document'
import type { Manifest } from '@modelgate/manifest/document'
import type { NamedValue } from '@modelgate/model-card'
import { code, escapeMarkdown } from './escape.ts'
import { layOutCard, metricsOf } from './lay-out-card.ts'
import type { Pen } from './lay-out-card.ts'
import { table } from './table.ts'

const MARKDOWN: Pen = {
  text: escapeMarkdown,
  code,
  title: (text) => `# ${text}`,
  section: (title, body) => `## ${title}\n\n${body}`,
  paragraph: (text) => text,
  list: (items) => items.map((item) => `- ${item}`).join('\n'),
  table,
}

/**
 * A model card in Markdown with the front matter that Hugging Face reads.
 *
 * @param reports reports about exactly this version; may be empty
 */
export function renderCard(manifest: Manifest, reports: readonly GateReport[]): string {
  const parts = layOutCard(manifest, reports, MARKDOWN)
  return `${renderFrontMatter(manifest, metricsOf(manifest, reports))}\n${parts.join('\n\n')}\n`
}

/** YAML front matter. JSON strings are YAML strings, so no value can leave its quotes. */
function renderFrontMatter({ metadata, spec }: Manifest, metrics: readonly NamedValue[]): string {
  const quoted = (value: string) => JSON.stringify(value.toWellFormed())
  const tags = ['modelgate', ...(metadata.tags ?? [])]
  const task = quoted(spec.task ?? 'other')
  const results = metrics.flatMap(({ metric, of, value: { value } }) => {
    const dataset = quoted(of['dataset'] ?? 'evaluation')
    return [
      `      - task: { type: ${task} }`,
      `        dataset: { name: ${dataset}, type: ${dataset} }`,
      `        metrics:`,
      `          - { type: ${quoted(metric)}, value: ${value}, verified: false }`,
    ]
  })
  const [relation, ...others] = new Set((spec.baseModels ?? []).map((base) => base.relation))
  return [
    '---',
    ...Object.entries(metadata.license === undefined ? {} : hubOfSpdx(metadata.license)).map(([key, value]) => {
      return `${key}: ${quoted(value)}`
    }),
    ...(spec.library === undefined ? [] : [`library_name: ${quoted(spec.library.name)}`]),
    ...(spec.task === undefined ? [] : [`pipeline_tag: ${quoted(spec.task)}`]),
    ...(spec.baseModels === undefined
      ? []
      : ['base_model:', ...spec.baseModels.map(({ name }) => `  - ${quoted(name)}`)]),
    ...(relation === undefined || others.length > 0 ? [] : [`base_model_relation: ${relation}`]),
    'tags:',
    ...tags.map((tag) => `  - ${quoted(tag)}`),
    ...(results.length === 0 ? [] : ['model-index:', `  - name: ${quoted(metadata.name)}`, '    results:', ...results]),
    '---',
    '',
  ].join('\n')
}

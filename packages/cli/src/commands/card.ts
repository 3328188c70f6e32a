import { measureCard } from '@modelgate/check'
import { ModelgateError } from '@modelgate/kernel'
import { renderCard } from '@modelgate/report'
import { renderCardHtml } from '@modelgate/report/render-card-html'
import type { Command } from '../command.ts'
import { locateCard } from '../locate-card.ts'

/** `modelgate card MANIFEST`: the model card. */
export const card: Command = {
  name: 'card',
  summary: 'Write the model card of a manifest, with measured figures',
  usage: 'MANIFEST',
  options: {},
  examples: [
    'modelgate card credit.modelgate.yaml',
    'modelgate card credit.modelgate.yaml --output README.md',
    'modelgate card credit.modelgate.yaml --format html --output card.html',
  ],
  notes: [
    'Figures are measured from the predictions that the manifest declares; a figure in the manifest that they do not give fails the command. The front matter is what Hugging Face reads.',
  ],
  async run({ positionals, cwd }) {
    const [file, ...rest] = positionals
    if (file === undefined || rest.length > 0) {
      throw new ModelgateError('CLI_USAGE', `card needs one manifest and got ${positionals.length}.`, {
        advice: 'modelgate card credit.modelgate.yaml',
      })
    }
    const { manifest, reports, report } = await measureCard(await locateCard(file, cwd))
    return {
      text: renderCard(manifest, reports),
      page: renderCardHtml(manifest, reports),
      verdict: report.verdict,
      report,
    }
  },
}

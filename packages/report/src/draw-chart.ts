import { escapeHtml } from './escape.ts'
import { specOf } from './trust-boundary.ts'

/** A chart with the same in words, for those who do not see it. */
export interface Chart {
  readonly title: string
  /** What it shows, in one or two sentences. */
  readonly summary: string
  /** A Vega-Lite specification. */
  readonly spec: Readonly<Record<string, unknown>>
}

/** Colours are variables of the page, so that one drawing serves light, dark and paper. */
const CONFIG = {
  aria: false,
  background: 'transparent',
  font: 'system-ui, sans-serif',
  view: { stroke: null },
  axis: {
    labelColor: 'var(--text)',
    titleColor: 'var(--text)',
    titleFontWeight: 'normal',
    gridColor: 'var(--line)',
    domainColor: 'var(--line)',
    tickColor: 'var(--line)',
    labelFontSize: 12,
    titleFontSize: 12,
    labelLimit: 260,
  },
  legend: { disable: true },
} as const

/**
 * Draws a chart with Vega-Lite as an SVG inside a figure: no script remains, and nothing is loaded. The libraries are
 * loaded when the first chart is drawn.
 */
export async function drawChart({ title, summary, spec }: Chart): Promise<string> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')])
  const { spec: compiled } = compile(specOf({ ...spec, config: CONFIG }))
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logLevel: vega.Error })
  const svg = await view.toSVG()
  view.finalize()
  const drawing = svg.replace(/^<svg\b[^>]*?viewBox="([^"]*)"[^>]*>/u, (_, viewBox: string) => {
    const [, , width = '0'] = viewBox.split(' ')
    return `<svg viewBox="${viewBox}" style="max-width:${width}px" aria-hidden="true">`
  })
  return `<figure><figcaption>${escapeHtml(title)}</figcaption>${drawing}<p class="summary">${escapeHtml(summary)}</p></figure>`
}

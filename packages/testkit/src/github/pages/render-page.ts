import type { World } from '../world.ts'
import { html, type Html } from './html.ts'
import { listLedger } from './list-ledger.ts'
import { pullPage } from './pull-page.ts'
import { homePage, repositoryPage } from './repository-page.ts'

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d1d9e0, #3d444d); --soft: light-dark(#f6f8fa, #151b23); --dim: light-dark(#59636e, #9198a1) }
body { font: 14px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 2rem; border-bottom: 1px solid var(--line) }
table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; font: 12px/1.5 ui-monospace, monospace }
.box { border: 1px solid var(--line); border-radius: 6px; margin: 1rem 0; overflow: hidden } .box > header { background: var(--soft); padding: .4rem .8rem } .box > pre, .box > .markdown { padding: .8rem } .box > summary { background: var(--soft); padding: .4rem .8rem }
.markdown table { width: auto } .markdown td, .markdown th { border: 1px solid var(--line) } .markdown code { background: var(--soft); border-radius: 6px; padding: .1rem .3rem } .alert { border-left: .25em solid #bf8700; padding-left: .8rem } .alert-title { font-weight: 600 }
form { display: inline } button { font: inherit; padding: .1rem .7rem }
.dim { color: var(--dim) } .tag { border: 1px solid var(--line); border-radius: 1rem; padding: 0 .5rem; font-size: 12px }
`

/** The page of a path, drawn from the state; undefined where nothing is to be seen. */
export async function renderPage(world: World, path: string): Promise<string | undefined> {
  const [owner, name, kind, number, ...rest] = path.split('/').filter((part) => part !== '')
  if (owner === undefined) return layout('Local GitHub', homePage(world))
  const repository = world.state.repositories.get(`${owner}/${name}`.toLowerCase())
  if (repository === undefined || rest.length > 0) return undefined
  const title = `${repository.owner.login}/${repository.name}`
  if (kind === undefined) return layout(title, repositoryPage(world, repository, await listLedger(repository)))
  const pull = kind === 'pull' ? repository.pulls.get(Number(number)) : undefined
  return pull === undefined ? undefined : layout(`${pull.title} · ${title}`, pullPage(repository, pull))
}

function layout(title: string, body: Html): string {
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title}</title>
      <style>
        ${{ html: STYLE }}
      </style>
    </head>
    <body>
      <p><a href="/">Local GitHub</a></p>
      <h1>${title}</h1>
      ${body}
    </body>
  </html>`
  return `<!doctype html>\n${page.html}`
}

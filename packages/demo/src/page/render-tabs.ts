import { html } from '@modelgate/testkit'
import type { Html } from '@modelgate/testkit'

/** Tabs without a script: one radio button each. The last is open; a single one is shown without a bar. */
export function renderTabs(id: string, tabs: readonly { readonly label: Html; readonly body: Html }[]): Html {
  const [only, ...more] = tabs
  if (only === undefined) return html``
  if (more.length === 0) return only.body
  const last = tabs.length - 1
  return html`<div class="tabs">
    ${tabs.map(
      ({ label, body }, index) =>
        html`<input
            type="radio"
            name="${id}"
            id="${id}-${index}"
            ${index === last ? { html: ' checked' } : undefined}
          /><label for="${id}-${index}">${label}</label>
          <div class="panel">${body}</div>`,
    )}
  </div>`
}

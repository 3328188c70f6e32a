import { html } from '@modelgate/testkit'
import type { Html } from '@modelgate/testkit'

/** A diff hunk or a whole unified diff, as a table with line numbers. */
export function renderDiff(diff: string): Html {
  let before = 0
  let after = 0
  const rows: Html[] = []
  for (const line of diff.replace(/\n$/u, '').split('\n')) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/u.exec(line)
    if (header) {
      before = Number(header[1])
      after = Number(header[2])
      rows.push(
        html`<tr class="hunk">
          <td></td>
          <td></td>
          <td>${line}</td>
        </tr>`,
      )
    } else if (line.startsWith('+')) {
      rows.push(
        html`<tr class="added">
          <td></td>
          <td>${after++}</td>
          <td>${line}</td>
        </tr>`,
      )
    } else if (line.startsWith('-')) {
      rows.push(
        html`<tr class="removed">
          <td>${before++}</td>
          <td></td>
          <td>${line}</td>
        </tr>`,
      )
    } else {
      rows.push(
        html`<tr>
          <td>${before++}</td>
          <td>${after++}</td>
          <td>${line}</td>
        </tr>`,
      )
    }
  }
  return html`<table class="diff">
    ${rows}
  </table>`
}

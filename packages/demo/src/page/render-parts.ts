import { html } from '@modelgate/testkit'
import type { Html } from '@modelgate/testkit'
import type { Tone } from './exhibit.ts'

/** A sign that says how something ended, readable without colour. */
export function renderSign(tone: Tone): Html {
  return html`<span class="sign ${tone}" role="img" aria-label="${LABELS[tone]}">${SIGNS[tone]}</span>`
}

/** A person or a bot: a round picture with initials, and the name. */
export function renderActor(login: string): Html {
  const bot = login.endsWith('[bot]')
  const name = bot ? login.slice(0, -'[bot]'.length) : login
  const label = bot ? html` <span class="label">bot</span>` : undefined
  return html`<span class="actor">${renderAvatar(login)}<b>${name}</b>${label}</span>`
}

export function renderAvatar(login: string): Html {
  const hue = Buffer.from(login).reduce((sum, byte) => (sum * 31 + byte) % 360, 7)
  const square = login.endsWith('[bot]') ? ' square' : ''
  const style = `--hue:${hue}`
  return html`<span class="avatar${square}" style="${style}" aria-hidden="true"
    >${login.slice(0, 1).toUpperCase()}</span
  >`
}

/** A moment, to the second, in UTC. */
export function renderTime(at: Date): Html {
  const text = at.toISOString()
  return html`<time datetime="${text}" title="${text}">${text.slice(0, 10)} ${text.slice(11, 19)} UTC</time>`
}

const SIGNS: Readonly<Record<Tone, string>> = { pass: '✓', fail: '✕', doubt: '?', wait: '…', note: '·' }
const LABELS: Readonly<Record<Tone, string>> = {
  pass: 'passed',
  fail: 'failed',
  doubt: 'undecided',
  wait: 'waiting',
  note: 'note',
}

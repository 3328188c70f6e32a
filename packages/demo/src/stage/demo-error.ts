/** Why the demo cannot be played on this machine, and what to do about it: two sentences, no stack trace. */
export class DemoError extends Error {
  override readonly name = 'DemoError'
}

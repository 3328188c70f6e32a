/** Longer offending text is cut: a message is read on one line. */
const MAX_SHOWN = 60

/** Text of a file as messages show it: in backticks, on one line, cut, control characters made visible. */
export function showText(text: string): string {
  const cut = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1).toWellFormed()}…` : text.toWellFormed()
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return `\`${cut.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029`]/g, showCharacter)}\``
}

function showCharacter(character: string): string {
  if (character === '`') return "'"
  if (character === '\n') return '⏎'
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

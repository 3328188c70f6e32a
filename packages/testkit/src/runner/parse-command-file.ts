/**
 * Reads `NAME=value` lines and `NAME<<DELIMITER` blocks of GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE.
 * Throws with the runner's own sentences. Source: `Runner.Worker/FileCommandManager.cs`.
 */
export function parseCommandFile(text: string): readonly (readonly [name: string, value: string])[] {
  const pairs: (readonly [string, string])[] = []
  let index = 0
  const next = (): { readonly line: string; readonly ended: boolean } | undefined => {
    if (index >= text.length) return undefined
    const end = text.indexOf('\n', index)
    const line = end < 0 ? text.slice(index) : text.slice(index, end)
    index = end < 0 ? text.length : end + 1
    return { line, ended: end >= 0 }
  }
  for (let read = next(); read !== undefined; read = next()) {
    const line = read.line
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.push([line.slice(0, equals), line.slice(equals + 1)])
    } else if (heredoc >= 0) {
      const name = line.slice(0, heredoc)
      const delimiter = line.slice(heredoc + 2)
      if (name === '' || delimiter === '')
        throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
      const lines: string[] = []
      let body = next()
      while (body?.line !== delimiter) {
        if (body === undefined) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
        if (!body.ended) throw new Error('Invalid value. EOF marker missing new line.')
        lines.push(body.line)
        body = next()
      }
      pairs.push([name, lines.join('\n')])
    } else throw new Error(`Invalid format '${line}'`)
  }
  return pairs
}

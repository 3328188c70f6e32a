import type { Location } from '@modelgate/kernel'
import type { Links } from './comment-model.ts'
import { code } from './escape.ts'

/** A place in a file as code, linked to its lines where the address is known. The path is foreign text, the prefix ours. */
export function linkLocation({ path, line, endLine }: Location, { files }: Links): string {
  const text = code(`${path}:${line}`)
  if (files === undefined) return text
  const address = encodePath(path)
  const lines = endLine > line ? `L${line}-L${endLine}` : `L${line}`
  return `[${text}](${files}/${address}#${lines})`
}

/** A path as the path of an address, where nothing of it has a meaning but the slashes. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeSegment).join('/')
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed()).replace(
    /[!'()*~_]/gu,
    (character) => `%${Number(character.codePointAt(0)).toString(16).toUpperCase()}`,
  )
}

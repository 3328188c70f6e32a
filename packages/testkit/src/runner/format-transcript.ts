import type { Transcript } from './transcript.ts'

/**
 * A transcript as stable text for comparison: ports, temporary folders, commits, digests' lengths, times and random
 * ids are replaced by their names. `folders` names further folders, for example `{ '/home/me/repo': 'REPOSITORY' }`.
 */
export function formatTranscript(transcript: Transcript, folders: Readonly<Record<string, string>> = {}): string {
  const { log, annotations, outputs, state, summary, exitCode, requests } = transcript
  const sections: readonly (readonly [string, string])[] = [
    ['log', log],
    ['annotations', annotations.map((annotation) => JSON.stringify(annotation)).join('\n')],
    ['outputs', lines(outputs)],
    ['state', lines(state)],
    ['summary', summary],
    ['requests', requests.map(({ method, path, status }) => `${status} ${method} ${path}`).join('\n')],
    ['exit', String(exitCode ?? transcript.signal)],
  ]
  const text = sections
    .filter(([, body]) => body !== '')
    .map(([title, body]) => `== ${title}\n${body.trimEnd()}\n`)
    .join('')
  return normalise(text, folders)
}

function lines(record: Readonly<Record<string, string>>): string {
  return Object.keys(record)
    .toSorted()
    .map((key) => `${key}=${record[key] ?? ''}`)
    .join('\n')
}

function normalise(text: string, folders: Readonly<Record<string, string>>): string {
  const named = Object.entries(folders)
    .toSorted(([a], [b]) => b.length - a.length)
    .reduce((current, [folder, name]) => current.replaceAll(folder, name), text)
  return named
    .replace(/\/[^\s"'`)]*?\/runner-[A-Za-z0-9]{6}/gu, 'RUNNER')
    .replace(/(127\.0\.0\.1|[a-z]+\.localhost):\d+/gu, '$1:PORT')
    .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gu, 'UUID')
    .replace(/\b[0-9a-f]{64}\b/gu, 'SHA256')
    .replace(/\b[0-9a-f]{40}\b/gu, 'SHA')
    .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/gu, 'TIME')
    .replace(/\b\d+(\.\d+)? ?(ms|s)\b/gu, 'DURATION')
}

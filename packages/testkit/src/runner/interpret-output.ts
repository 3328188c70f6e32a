import { parseCommand, type Command } from './parse-command.ts'
import type { Annotation } from './transcript.ts'

/** GitHub keeps ten annotations of each level per step. */
export const ANNOTATIONS_PER_LEVEL = 10
/** Longer messages are cut before they become annotations. */
export const ANNOTATION_LENGTH = 4096

const COMMANDS = `stop-commands set-env set-output save-state add-mask add-path add-matcher remove-matcher debug warning
  error notice group endgroup echo`.split(/\s+/u)

/** Values of one job that must not appear in its logs. */
export interface Masks {
  readonly add: (secret: string) => void
  readonly apply: (text: string) => string
}

export function createMasks(secrets: readonly string[] = []): Masks {
  const known = new Set<string>()
  const add = (secret: string) => {
    for (const part of [secret, ...secret.split(/[\r\n]+/).map((line) => line.trim())]) if (part !== '') known.add(part)
  }
  secrets.forEach(add)
  // Longest first: a secret inside another one must not leave the rest of the longer one readable.
  const apply = (text: string) =>
    [...known]
      .toSorted((a, b) => b.length - a.length)
      .reduce((masked, secret) => masked.replaceAll(secret, '***'), text)
  return { add, apply }
}

/** What the lines of one step amount to. */
export interface Interpretation {
  readonly line: (text: string) => void
  /** Writes to the log and the annotations as the runner itself does. */
  readonly issue: (annotation: Annotation) => void
  readonly log: () => string
  readonly annotations: () => readonly Annotation[]
  readonly dropped: () => number
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** True when a command could not be processed: the runner fails the step. */
  readonly failed: () => boolean
}

/** Follows the output of one step line by line, as `Runner.Worker/ActionCommandManager.cs` does. */
export function interpretOutput(options: {
  readonly masks: Masks
  readonly workspace: string
  readonly onLine?: ((line: string) => void) | undefined
}): Interpretation {
  const known = new Set(COMMANDS)
  const lines: string[] = []
  const annotations: Annotation[] = []
  const outputs: Record<string, string> = {}
  const state: Record<string, string> = {}
  let dropped = 0
  let failed = false
  let stopToken: string | undefined
  const write = (text: string) => {
    for (const part of options.masks.apply(text).split('\n')) {
      lines.push(part)
      options.onLine?.(part)
    }
  }
  const issue = (annotation: Annotation) => {
    write(`##[${annotation.level}]${annotation.message}`)
    if (annotations.filter(({ level }) => level === annotation.level).length >= ANNOTATIONS_PER_LEVEL) dropped += 1
    else
      annotations.push({ ...annotation, message: options.masks.apply(annotation.message.slice(0, ANNOTATION_LENGTH)) })
  }
  const refuse = (text: string, reason: string) => {
    issue({ level: 'error', message: `Unable to process command '${text}' successfully.` })
    issue({ level: 'error', message: reason })
    failed = true
  }
  const handle = (command: Command, text: string) => {
    const name = command.properties['name']
    switch (command.name) {
      case 'error':
      case 'warning':
      case 'notice':
        return issue(annotationOf(command.name, command, options.workspace))
      case 'set-output':
      case 'save-state':
        if (name === undefined) return refuse(text, `Required field 'name' is missing in ##[${command.name}] command.`)
        ;(command.name === 'set-output' ? outputs : state)[name] = command.data
        return undefined
      case 'set-env':
      case 'add-path':
        return refuse(text, `The \`${command.name}\` command is disabled. Please upgrade to using Environment Files.`)
      case 'add-mask':
        return command.data.trim() === ''
          ? issue({ level: 'warning', message: "Can't add secret mask for empty string in ##[add-mask] command." })
          : options.masks.add(command.data)
      case 'stop-commands':
        if (command.data === '' || known.has(command.data.toLowerCase()) || command.data === 'pause-logging')
          return refuse(text, 'Invalid stop token.')
        stopToken = command.data.toLowerCase()
        known.add(stopToken)
        return write(text)
      case 'group':
        return write(`##[group]${command.data}`)
      case 'endgroup':
        return write('##[endgroup]')
      case 'debug':
        return undefined
      default:
        // echo and the problem matchers change nothing that a transcript shows.
        return undefined
    }
  }
  const line = (text: string) => {
    const command = parseCommand(text, known)
    if (stopToken !== undefined) {
      if (command?.name === stopToken) {
        known.delete(stopToken)
        stopToken = undefined
      }
      return write(text)
    }
    return command === undefined ? write(text) : handle(command, text)
  }
  return {
    line,
    issue,
    log: () => lines.join('\n'),
    annotations: () => annotations,
    dropped: () => dropped,
    outputs,
    state,
    failed: () => failed,
  }
}

function annotationOf(level: Annotation['level'], command: Command, workspace: string): Annotation {
  const { title, file } = command.properties
  const number = (key: string) => {
    const value = Number.parseInt(command.properties[key] ?? '', 10)
    return Number.isNaN(value) ? undefined : value
  }
  const places = {
    line: number('line'),
    endLine: number('endline'),
    column: number('col'),
    endColumn: number('endcolumn'),
  }
  const inside = file?.startsWith(`${workspace}/`) === true ? file.slice(workspace.length + 1) : file
  return {
    level,
    message: command.data,
    ...(title === undefined ? {} : { title }),
    ...(inside === undefined ? {} : { file: inside }),
    ...Object.fromEntries(Object.entries(places).filter(([, value]) => value !== undefined)),
  }
}

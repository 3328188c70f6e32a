import type { GateReport, Verdict } from '@modelgate/kernel'

/** One option of a command, without the leading dashes. */
export interface CommandOption {
  readonly type: 'string' | 'boolean'
  /** May be given more than once; the value is then always a list. */
  readonly multiple?: boolean
  /** One line for the help. */
  readonly description: string
  /** How the help names the value: `FILE`, `METRIC=N`. */
  readonly value?: string
}

/** What a command was called with, already parsed, and the world it may see. */
export interface Invocation {
  readonly positionals: readonly string[]
  /** By name without dashes: text, `true`, or a list for options that may repeat. */
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  /** What stood behind `--`. */
  readonly after: readonly string[]
  /** The directory that relative FILE arguments start from. */
  readonly cwd: string
  readonly now: Date
  readonly env: Readonly<Record<string, string | undefined>>
  /** Says something on stderr while long work runs. */
  readonly progress: (text: string) => void
}

/** Several reports at once: what `check --json` prints. */
export interface ReportSet {
  readonly schemaVersion: 1
  readonly verdict: Verdict
  readonly reports: readonly GateReport[]
}

/**
 * What a command gives back. The verdict inside decides the exit status.
 *
 * - `report`: one gate report, rendered in the format that was asked for.
 * - `document`: several reports.
 * - `text`: text of the command's own (a draft, a card, a script) for `--format text` and `markdown`, and `page` for
 *   `html`, where it has one of its own;
 *   `--json` prints its report.
 * - `file`: what goes into the file of `--output`, whatever the format.
 */
export type Outcome =
  | { readonly report: GateReport }
  | { readonly document: ReportSet }
  | { readonly text: string; readonly page?: string; readonly verdict: Verdict; readonly report: GateReport }
  | { readonly file: string | Uint8Array; readonly report: GateReport }

/** One command of the CLI. Commands throw `ModelgateError` for wrong usage; the core turns it into exit 3. */
export interface Command {
  /** `validate`, `audit verify`. */
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** Arguments and options behind the name: `[FILE…] [--base REF]`. */
  readonly usage: string
  /** Its own options; those that every command takes are added by the core. */
  readonly options: Readonly<Record<string, CommandOption>>
  /** Whole command lines that work when pasted. */
  readonly examples: readonly string[]
  /** What the examples and options cannot say, one sentence each. */
  readonly notes?: readonly string[]
  run(invocation: Invocation): Promise<Outcome>
}

/** A command by its name, and how to get the rest of it: nobody waits for the code of commands that are not called. */
export interface CommandEntry {
  readonly name: string
  readonly load: () => Promise<Command>
}

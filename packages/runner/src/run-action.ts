import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as core from '@actions/core'
import type { Enforcement, Finding, GateReport, Verdict } from '@modelgate/kernel'
import { errorReport, findingOfError, ModelgateError, sortFindings, stepFails, VERDICTS } from '@modelgate/kernel'
import { renderReport, serializeReport, summaryLine } from '@modelgate/report'
import { annotate } from './annotate.ts'
import { uploadFiles } from './artifact.ts'
import type { Contract, Inputs, ParsedInputs } from './contract.ts'
import { escapeLog } from './escape-log.ts'
import { hostFromProcess } from './host.ts'
import type { Host } from './host.ts'
import { parseInputs } from './parse-inputs.ts'

/** GitHub drops a step's summary over 1 MiB whole; the rest is room for the closing sentence. */
const SUMMARY_BYTES = 900 * 1024

/** What an action's own code returns: one report, or the reports of a check with their combined verdict. */
export type ActionResult<O extends string> = (
  { readonly report: GateReport } | { readonly verdict: Verdict; readonly reports: readonly GateReport[] }
) & {
  readonly outputs?: Readonly<Record<O, string>>
  /** What the policy says about a verdict; absent: every failure and every doubt fails the step. */
  readonly policy?: Enforcement
  /** Replaces the rendered reports in the job summary. */
  readonly summary?: string
}

/**
 * Runs an action: parses its inputs, calls `evaluate`, and tells the result to everyone: report file, outputs on every
 * path, annotations, job summary, exit status. A crash becomes a report with verdict `error`.
 */
export async function runAction<I extends Inputs, O extends string>(
  contract: Contract<I, O>,
  evaluate: (input: ParsedInputs<I>, host: Host) => Promise<ActionResult<O>>,
): Promise<void> {
  let publication: Publication
  let enforcement: Enforcement = { enforcement: 'enforce', onInconclusive: 'fail' }
  let artifact: string | undefined
  try {
    const input = parseInputs(contract)
    artifact = artifactName(input['report-artifact'])
    const host = hostFromProcess()
    const result = await evaluate(input, host)
    const effective = effectiveEnforcement(input.enforcement, result.policy ?? enforcement)
    publication = prepare(contract, withEnvironment(result, host))
    enforcement = effective
  } catch (error) {
    if (error instanceof Error && error.stack) core.debug(error.stack)
    publication = prepare(contract, { report: errorReport(contract.gate, error) })
  }
  const path = publish(contract, publication, enforcement)
  if (artifact !== undefined) await keepReport(artifact, path, publication)
}

/** The prefix lets a later job tell reports from everything else that a run keeps. */
function artifactName(asked: string | undefined): string | undefined {
  if (asked === undefined || /^modelgate-report(?:-[\w.-]+)?$/u.test(asked)) return asked
  throw new ModelgateError('INPUT_INVALID', `Input \`report-artifact\` is "${asked}", which is no name for a report.`, {
    advice: 'Write `report-artifact: modelgate-report-NAME` with letters, digits, dots and dashes.',
  })
}

/** The report for machines, and as a page for people. One that could not be kept changes no verdict here: the job that waits for it says that it is missing. */
async function keepReport(name: string, path: string, { reports, line }: Publication): Promise<void> {
  try {
    const page = path.replace(/\.json$/u, '.html')
    // Loaded on demand: most steps keep no page.
    const { renderHtml } = await import('@modelgate/report/render-html')
    writeFileSync(page, await renderHtml(reports, line))
    await uploadFiles(name, [path, page], dirname(path))
  } catch (error) {
    annotate([{ ...findingOfError(error), severity: 'warning' }])
  }
}

/** Runs the post step of an action. What goes wrong there fails the step and is said, but writes no report. */
export async function runPost<I extends Inputs, O extends string>(
  contract: Contract<I, O>,
  finish: (input: ParsedInputs<I>, host: Host) => Promise<void>,
): Promise<void> {
  try {
    await finish(parseInputs(contract), hostFromProcess())
  } catch (error) {
    if (error instanceof Error && error.stack) core.debug(error.stack)
    const { findings } = errorReport(contract.gate, error)
    annotate(findings)
    process.exitCode = 1
  }
}

/** A step may be stricter than the policy, never looser. */
function effectiveEnforcement(asked: '' | 'enforce' | 'observe', policy: Enforcement): Enforcement {
  if (asked === 'observe' && policy.enforcement !== 'observe') {
    throw new ModelgateError('ENFORCEMENT_NOT_ALLOWED', 'The policy does not allow `enforcement: observe`.', {
      advice: 'Write `enforcement: observe` in the policy, or remove the input.',
    })
  }
  return asked === '' ? policy : { ...policy, enforcement: asked }
}

function withEnvironment<O extends string>(result: ActionResult<O>, host: Host): ActionResult<O> {
  const environment = {
    repository: `${host.repository.owner}/${host.repository.name}`,
    headSha: host.headSha,
    testedSha: host.sha,
    ref: host.ref,
    event: host.eventName,
    run: `${host.runId}/${host.runAttempt}`,
  }
  const complete = (report: GateReport): GateReport => ({
    ...report,
    environment: { ...environment, ...report.environment },
  })
  return 'report' in result
    ? { ...result, report: complete(result.report) }
    : { ...result, reports: result.reports.map(complete) }
}

/** Everything that is told about a result, rendered and validated before any of it is told. */
interface Publication {
  readonly verdict: Verdict
  readonly reasonCode: string
  /** The result in one line. */
  readonly line: string
  readonly summary: string
  readonly findings: readonly Finding[]
  readonly json: string
  readonly reports: readonly GateReport[]
  readonly outputs: Readonly<Record<string, string>>
}

/** @throws ModelgateError `REPORT_INVALID` when a report breaks its schema */
function prepare<I extends Inputs, O extends string>(contract: Contract<I, O>, result: ActionResult<O>): Publication {
  const reports = 'report' in result ? [result.report] : result.reports
  const verdict = 'report' in result ? result.report.verdict : result.verdict
  const worst = VERDICTS.flatMap((candidate) => reports.filter((report) => report.verdict === candidate))[0]
  return {
    verdict,
    reasonCode: worst?.reasonCode ?? 'NOTHING_JUDGED',
    line: worst ? summaryLine(worst) : `${contract.name}: ${verdict}, nothing was judged`,
    summary: result.summary ?? reports.map(renderReport).join('\n\n'),
    findings: sortFindings(reports.flatMap((report) => report.findings)),
    json:
      'report' in result
        ? serializeReport(result.report)
        : `{"schemaVersion":1,"verdict":${JSON.stringify(verdict)},"reports":[${reports.map(serializeReport).join(',')}]}\n`,
    reports,
    outputs: result.outputs ?? {},
  }
}

/** @returns path of the report file */
function publish<I extends Inputs, O extends string>(
  contract: Contract<I, O>,
  { verdict, reasonCode, line, summary, findings, json, outputs }: Publication,
  enforcement: Enforcement,
): string {
  writeSummary(summary)
  annotate(findings)

  const path = writeReport(contract.name, json)
  core.setOutput('verdict', verdict)
  core.setOutput('reason-code', reasonCode)
  core.setOutput('report', path)
  core.setOutput('report-digest', `sha256:${createHash('sha256').update(json).digest('hex')}`)
  core.setOutput('summary', line)
  for (const name of Object.keys(contract.outputs)) core.setOutput(name, outputs[name] ?? '')

  core.info(escapeLog(line))
  if (stepFails(verdict, enforcement)) process.exitCode = 1
  else if (verdict === 'fail' || verdict === 'inconclusive') {
    core.warning(`The verdict is ${verdict}, but the policy says not to block: the step succeeds.`, {
      title: 'Modelgate observes only',
    })
  }
  return path
}

function writeReport(name: string, json: string): string {
  const folder = join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'modelgate')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.json`)
  writeFileSync(path, json)
  return path
}

/** Appends to the step's summary file; a runner that offers none (GHES before 3.6, a local run) gets no summary. */
function writeSummary(markdown: string): void {
  const path = process.env['GITHUB_STEP_SUMMARY']
  if (!path) return
  const bytes = Buffer.from(markdown, 'utf8')
  const text =
    bytes.length <= SUMMARY_BYTES
      ? markdown
      : `${bytes.subarray(0, SUMMARY_BYTES).toString('utf8')}\n\nThe rest is in the JSON report.`
  writeFileSync(path, `${text}\n`, { flag: 'a' })
}

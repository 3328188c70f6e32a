import { isAbsolute } from 'node:path'
import { digestBytes, workTree } from '@modelgate/artifacts'
import { createEvidence, suppressSmallCounts } from '@modelgate/evidence'
import type { EvidenceRecord } from '@modelgate/evidence'
import { createClient } from '@modelgate/github'
import type { Finding, GateReport } from '@modelgate/kernel'
import { canonicalJson, createReport, ModelgateError } from '@modelgate/kernel'
import type { Addition, EventDraft, Ledger } from '@modelgate/ledger'
import { appendEvents } from '@modelgate/ledger'
import type { ActionResult, Host } from '@modelgate/runner'
import { nominateModels } from './nominate-models.ts'
import { readReports } from './read-reports.ts'
import { readAllModels } from './read-workspace-model.ts'
import type { WorkspaceModel } from './read-workspace-model.ts'
import { registerModel } from './register-model.ts'
import type { ReleaseJob } from './release-job.ts'
import { callApi, openReleaseJob, surroundingsOf, repositoryOf } from './release-job.ts'

/** Inputs of `record-evidence`. */
export interface RecordEvidenceInput {
  readonly token: string
  readonly policy: string
  readonly reports: string
  readonly 'report-digest': string | undefined
}

/** Events whose code was reviewed and merged before it ran. */
const TRUSTED_EVENTS: ReadonlySet<string> = new Set(['push', 'workflow_dispatch'])

/**
 * Writes the gates' reports into the ledger: those of exactly the bytes and the commit of this run, on the default
 * branch alone. A report that failed is recorded too: the newest decides.
 */
export async function recordEvidence(
  input: RecordEvidenceInput,
  host: Host,
): Promise<ActionResult<'recorded' | 'ledger-head'>> {
  const client = await createClient({ token: input.token, apiUrl: host.apiUrl, userAgent: 'record-evidence' })
  const job = openReleaseJob(host, {
    client,
    token: input.token,
    ...surroundingsOf(client),
  })
  await refuseOtherBranches(job)
  // The runner's own folder lies outside the workspace; only what the workflow itself names absolutely may.
  const path = isAbsolute(input.reports) ? input.reports : host.insideWorkspace(input.reports)
  const reports = await readReports(path, input['report-digest'])
  const models = await readAllModels(workTree(job.workspace))
  const { evidence, findings } = collectEvidence(job, reports, models)
  const { result, ledger: recorded } = await appendEvents(job.store, job.writer, (now) =>
    addEvidence(job, now, evidence, models),
  )
  const ledger = result === 0 ? recorded : await nominateModels(job, recorded, { models, policy: input.policy })
  return {
    report: recordingReport(result, evidence, findings, ledger),
    outputs: { recorded: String(result), 'ledger-head': ledger.head ?? '' },
  }
}

async function refuseOtherBranches(job: ReleaseJob): Promise<void> {
  const { data } = await callApi('read the repository', 'contents: read', () =>
    job.client.rest.repos.get(repositoryOf(job)),
  )
  if (TRUSTED_EVENTS.has(job.eventName) && job.ref === `refs/heads/${data.default_branch}`) return
  throw new ModelgateError(
    'EVIDENCE_REF_NOT_PROTECTED',
    `This run is of ${job.eventName} on ${job.ref}; evidence is recorded on refs/heads/${data.default_branch} alone.`,
    { advice: 'Run it on `push` to the default branch, or by `workflow_dispatch` there.' },
  )
}

interface CollectedEvidence {
  readonly record: EvidenceRecord
  readonly model: string
  readonly digest: string
  readonly bytes: Uint8Array
}

function collectEvidence(job: ReleaseJob, reports: readonly GateReport[], models: readonly WorkspaceModel[]) {
  const measured = new Map(
    models.flatMap(({ manifest, measured: digest }) => (digest ? [[manifest.metadata.name, digest] as const] : [])),
  )
  const evidence: CollectedEvidence[] = []
  const findings: Finding[] = []
  for (const judged of reports) {
    // What is in the ledger stays there: no count of a few people goes into it.
    const report = suppressSmallCounts(judged)
    const bytes = new TextEncoder().encode(canonicalJson(report))
    const made = createEvidence(report, digestBytes(bytes), { sha: job.sha, ref: job.ref, measured })
    if (made && 'finding' in made) findings.push(made.finding)
    if (made && 'record' in made && report.subject) {
      evidence.push({ record: made.record, model: report.subject.model, digest: report.subject.digest, bytes })
    }
  }
  return { evidence, findings }
}

function addEvidence(
  job: ReleaseJob,
  ledger: Ledger,
  evidence: readonly CollectedEvidence[],
  models: readonly WorkspaceModel[],
): Addition<number> {
  const fresh = evidence.filter(
    ({ record, digest }) =>
      !ledger.state.evidence.some((known) => known.report === record.report && known.digest === digest),
  )
  const subjects = new Map(fresh.map(({ model, digest }) => [model, { model, digest }]))
  const registrations = models.flatMap((model): readonly EventDraft[] => {
    const subject = subjects.get(model.manifest.metadata.name)
    return subject ? registerModel(ledger, model, subject, job.sha) : []
  })
  const recorded = fresh.map(({ record, model, digest }): EventDraft => {
    return { type: 'evidence.recorded', model, digest, environment: null, promotion: null, body: record }
  })
  return {
    events: [...registrations, ...recorded],
    objects: [...models.map(({ bytes }) => bytes), ...fresh.map(({ bytes }) => bytes)],
    result: fresh.length,
  }
}

function recordingReport(
  recorded: number,
  evidence: readonly CollectedEvidence[],
  findings: readonly Finding[],
  ledger: Ledger,
): GateReport {
  const none: Finding = {
    code: 'EVIDENCE_NONE',
    severity: 'error',
    message: 'No report could become evidence.',
    advice: 'Run `check` (or the gates) before, and pass their reports.',
  }
  const all = evidence.length === 0 && findings.length === 0 ? [none] : findings
  return createReport({
    gate: 'promotion',
    verdict: all.length === 0 ? 'pass' : all.includes(none) ? 'inconclusive' : 'fail',
    reasonCode: all[0]?.code ?? 'EVIDENCE_RECORDED',
    findings: all,
    tables: [
      {
        title: 'Evidence in the ledger',
        columns: [{ name: 'Model' }, { name: 'Gate' }, { name: 'Verdict' }, { name: 'Strength' }, { name: 'Report' }],
        rows: evidence.map(({ model, record }) => [model, record.gate, record.verdict, record.strength, record.report]),
      },
    ],
    data: { recorded, ledgerHead: ledger.head },
  })
}

export { startGitHub } from './github/start-github.ts'
export type { GitHubOptions, LocalGitHub } from './github/local-github.ts'
export { html } from './github/pages/html.ts'
export type { Html } from './github/pages/html.ts'
export { renderMarkdown } from './github/pages/render-markdown.ts'
export { readFolder } from './github/push-files.ts'
export type { Files, NewPush } from './github/push-files.ts'
export type { NewPull } from './github/open-pull.ts'
export type { NewRepository } from './github/create-repository.ts'
export type { NewRuleset } from './github/add-ruleset.ts'
export type { Protection } from './github/protect-environment.ts'
export type {
  Artifact,
  Deployment,
  Environment,
  Frozen,
  IssueComment,
  Job,
  Plan,
  Pull,
  Repository,
  RequestEntry,
  Review,
  ReviewComment,
  Role,
  Ruleset,
  RuleType,
  Run,
  State,
  User,
} from './github/state.ts'
export type { GitHubEvent } from './github/world.ts'
export type { Fault, FaultEffect } from './github/faults.ts'
export type { Violation } from './github/api-server.ts'
export { formatTranscript } from './runner/format-transcript.ts'
export { runActionBundle } from './runner/run-action-bundle.ts'
export type { ActionBundleOptions } from './runner/run-action-bundle.ts'
export type { KillPoint } from './runner/execute-step.ts'
export type { Annotation, Transcript, TranscriptRequest } from './runner/transcript.ts'
export { followEvents } from './runner/follow-events.ts'
export type { Follower, RunSettings } from './runner/follow-events.ts'
export { runWorkflow, startWorkflow } from './runner/start-workflow.ts'
export type { RunningWorkflow } from './runner/start-workflow.ts'
export { readWorkflow } from './runner/read-workflow.ts'
export { readAction } from './runner/read-action.ts'
export type { WorkflowEvent } from './runner/match-event.ts'
export type { JobRun, Result, StepRun, WaitingJob, WorkflowOptions, WorkflowRun } from './runner/workflow-run.ts'
export type { WorkflowHost } from './runner/workflow-host.ts'

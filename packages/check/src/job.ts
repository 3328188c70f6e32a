export { checkInJob } from './check-in-job.ts'
export type { CheckInputs } from './check-in-job.ts'
export { readJobRules } from './read-job-rules.ts'
export type { JobRules } from './read-job-rules.ts'

export { diffInJob } from './diff-in-job.ts'
export type { DiffInputs, DiffOutcome } from './diff-in-job.ts'

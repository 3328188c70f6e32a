export { checkInJob } from './check-in-job.ts'
export type { CheckInputs } from './check-in-job.ts'

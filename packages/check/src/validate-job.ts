export { validateInJob } from './validate-in-job.ts'
export type { ValidateInputs } from './validate-in-job.ts'

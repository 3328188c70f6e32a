export { gateInJob } from './gate-in-job.ts'
export type { GateInputs, GateOutcome } from './gate-in-job.ts'

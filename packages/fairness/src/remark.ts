import type { Finding } from '@modelgate/kernel'

/** A finding about the evidence, and whether it keeps the gate from passing. */
export interface Remark {
  readonly finding: Finding
  readonly blocks: boolean
}

import type { Finding } from '@modelgate/kernel'
import type { Ledger } from '@modelgate/ledger'

/**
 * A place outside of the ledger that repeats what the ledger says, for tools that do not read it. It may lag, never
 * lead: nothing is written there before it is in the ledger, and nothing there is ever an input of a decision.
 */
export interface Projection {
  readonly name: 'deployments' | 'gto' | 'mlflow'
  /**
   * Compares the place with the ledger. It reads alone; slots that a promotion holds are left to that promotion.
   *
   * @param environment look at this one alone; null: at all
   * @throws ModelgateError when the place cannot be read
   */
  examine(ledger: Ledger, environment: string | null): Promise<readonly Drift[]>
}

/** One thing that does not say what the ledger says. */
export interface Drift {
  readonly finding: Finding
  /** Makes it say so; may be called again after a crash. Null: it is not ours to change, so people have to look. */
  readonly repair: (() => Promise<void>) | null
}

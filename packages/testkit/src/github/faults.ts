/** A disturbance of the requests that match. */
export interface Fault {
  readonly method?: string
  /** The path below the API's address, without the query; a text must be equal. */
  readonly path: string | RegExp
  /** Whether the write has happened when the fault strikes. */
  readonly when: 'before' | 'after'
  readonly effect: FaultEffect
  /** How many matching requests are hit; 1 when not given. */
  readonly times?: number
  /** Matching requests that pass unharmed first. */
  readonly skip?: number
}

export type FaultEffect =
  /** Answers this status, with `Retry-After` where given. 429 is GitHub's secondary rate limit. */
  | { readonly status: number; readonly message?: string; readonly retryAfter?: number }
  /** Closes the connection without an answer. */
  | { readonly drop: true }
  | { readonly delayMilliseconds: number }
  /** Handles the request a second time, as a proxy that repeats it. */
  | { readonly duplicate: true }

export interface FaultQueue {
  readonly add: (fault: Fault) => void
  /** The effect due now, if any; counts as used. */
  readonly take: (when: 'before' | 'after', method: string, path: string) => FaultEffect | undefined
  /** Faults that no request has met yet. */
  readonly left: () => readonly Fault[]
}

export function createFaultQueue(): FaultQueue {
  const queued: { readonly fault: Fault; times: number; skip: number }[] = []
  return {
    add: (fault) => void queued.push({ fault, times: fault.times ?? 1, skip: fault.skip ?? 0 }),
    take: (when, method, path) => {
      const match = queued.find(
        ({ fault, times }) =>
          times > 0 &&
          fault.when === when &&
          (fault.method === undefined || fault.method === method) &&
          (typeof fault.path === 'string' ? fault.path === path : fault.path.test(path)),
      )
      if (match === undefined) return undefined
      if (match.skip > 0) {
        match.skip -= 1
        return undefined
      }
      match.times -= 1
      return match.fault.effect
    },
    left: () => queued.filter(({ times }) => times > 0).map(({ fault }) => fault),
  }
}

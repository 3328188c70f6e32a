/** One measured figure. Ratios are against the peer or limit that `what` names. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: 'ratio' | 'share' | 's' | 'ms' | 'kB' | 'calls' | 'runs' | 'count'
}

/** Measures one thing, a figure at a time. */
export type Benchmark = () => AsyncIterable<Figure>

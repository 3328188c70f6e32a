/** Of one model: more than twice as many as the largest published ones have, and as many as a report can list. */
export const MAX_ARRAYS = 250_000

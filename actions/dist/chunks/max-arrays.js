// packages/artifacts/src/readers/max-arrays.ts
/** Of one model: more than twice as many as the largest published ones have, and as many as a report can list. */
const MAX_ARRAYS = 25e4;

export { MAX_ARRAYS as t };
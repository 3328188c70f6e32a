import { measureDemo } from './demo.ts'
import { measureDist } from './dist.ts'
import type { Benchmark } from './figure.ts'
import { measureLedger } from './ledger.ts'
import { measureManifests } from './manifests.ts'
import { measureOperating } from './operating.ts'
import { measureModels } from './models.ts'
import { measureReview } from './review.ts'
import { measureStartUp } from './start-up.ts'
import { measureTables } from './tables.ts'
import { measureTest } from './test.ts'

/** All benchmarks, in the order in which they run. */
export const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  'start-up': measureStartUp,
  review: measureReview,
  dist: measureDist,
  ledger: measureLedger,
  manifests: measureManifests,
  operating: measureOperating,
  tables: measureTables,
  models: measureModels,
  demo: measureDemo,
  test: measureTest,
}

import { checkDates } from './check-dates.ts'
import { checkFiles } from './check-files.ts'
import { checkLocations } from './check-locations.ts'
import { checkNames } from './check-names.ts'
import { checkOwner } from './check-owner.ts'
import { checkPlaceholders } from './check-placeholders.ts'
import { checkResults } from './check-results.ts'
import { checkTier } from './check-tier.ts'
import { checkVersion } from './check-version.ts'
import type { Rule } from './rule.ts'

/** Everything that is asked of one manifest beyond its schema. */
export const RULES: readonly Rule[] = [
  checkNames,
  checkLocations,
  checkFiles,
  checkResults,
  checkDates,
  checkVersion,
  checkOwner,
  checkTier,
  checkPlaceholders,
]

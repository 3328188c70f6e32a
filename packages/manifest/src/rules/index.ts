import { checkBaseModels } from './check-base-models.ts'
import { checkCard } from './check-card.ts'
import { checkCode } from './check-code.ts'
import { checkData } from './check-data.ts'
import { checkDates } from './check-dates.ts'
import { checkDocuments } from './check-documents.ts'
import { checkFiles } from './check-files.ts'
import { checkLocations } from './check-locations.ts'
import { checkLocks } from './check-locks.ts'
import { checkNames } from './check-names.ts'
import { checkOwner } from './check-owner.ts'
import { checkPlaceholders } from './check-placeholders.ts'
import { checkResults } from './check-results.ts'
import { checkSlices } from './check-slices.ts'
import { checkTier } from './check-tier.ts'
import { checkTightening } from './check-tightening.ts'
import { checkValidation } from './check-validation.ts'
import { checkVersion } from './check-version.ts'
import type { Rule } from './rule.ts'

/** Everything that is asked of one manifest beyond its schema. */
export const RULES: readonly Rule[] = [
  checkNames,
  checkLocations,
  checkFiles,
  checkDocuments,
  checkLocks,
  checkCode,
  checkBaseModels,
  checkData,
  checkResults,
  checkSlices,
  checkCard,
  checkDates,
  checkValidation,
  checkVersion,
  checkOwner,
  checkTier,
  checkTightening,
  checkPlaceholders,
]

import type { Command } from '../command.ts'
import { auditExport } from './audit-export.ts'
import { auditReport } from './audit-report.ts'
import { auditVerify } from './audit-verify.ts'
import { card } from './card.ts'
import { check } from './check.ts'
import { compare } from './compare.ts'
import { createCompletion } from './completion.ts'
import { diff } from './diff.ts'
import { doctor } from './doctor.ts'
import { exportManifest } from './export.ts'
import { fairness } from './fairness.ts'
import { frameworks } from './frameworks.ts'
import { init } from './init.ts'
import { inspect } from './inspect.ts'
import { promote } from './promote.ts'
import { quality } from './quality.ts'
import { reconcile } from './reconcile.ts'
import { reproduce } from './reproduce.ts'
import { rollback } from './rollback.ts'
import { status } from './status.ts'
import { update } from './update.ts'
import { validate } from './validate.ts'
import { verify } from './verify.ts'

/** Every command but the one that completes the others, sorted by name. */
const DOING: readonly Command[] = [
  auditExport,
  auditReport,
  auditVerify,
  card,
  check,
  compare,
  diff,
  doctor,
  exportManifest,
  fairness,
  frameworks,
  init,
  inspect,
  promote,
  quality,
  reconcile,
  reproduce,
  rollback,
  status,
  update,
  validate,
  verify,
]

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [...DOING, createCompletion(DOING)]

// Written by compile-schemas.ts.
import type { CompiledSchema } from '../compiled-schema.ts'
import { compiled as gateReport } from './gate-report.v1.ts'
import { compiled as ledgerEvent } from './ledger-event.v1.ts'
import { compiled as manifest } from './manifest.v1.ts'
import { compiled as policy } from './policy.v1.ts'

/** Every published schema, compiled. */
export const COMPILED_SCHEMAS = {
  'gate-report.v1': gateReport,
  'ledger-event.v1': ledgerEvent,
  'manifest.v1': manifest,
  'policy.v1': policy,
} as const satisfies Record<string, CompiledSchema>

import type { CommandEntry } from '../command.ts'
import { createCompletion } from './completion.ts'

/** Every command but the one that completes the others, sorted by name; its code is loaded when it is called. */
const DOING: readonly CommandEntry[] = [
  { name: 'audit export', load: async () => (await import('./audit-export.ts')).auditExport },
  { name: 'audit report', load: async () => (await import('./audit-report.ts')).auditReport },
  { name: 'audit verify', load: async () => (await import('./audit-verify.ts')).auditVerify },
  { name: 'card', load: async () => (await import('./card.ts')).card },
  { name: 'check', load: async () => (await import('./check.ts')).check },
  { name: 'compare', load: async () => (await import('./compare.ts')).compare },
  { name: 'diff', load: async () => (await import('./diff.ts')).diff },
  { name: 'doctor', load: async () => (await import('./doctor.ts')).doctor },
  { name: 'export', load: async () => (await import('./export.ts')).exportManifest },
  { name: 'fairness', load: async () => (await import('./fairness.ts')).fairness },
  { name: 'frameworks', load: async () => (await import('./frameworks.ts')).frameworks },
  { name: 'init', load: async () => (await import('./init.ts')).init },
  { name: 'inspect', load: async () => (await import('./inspect.ts')).inspect },
  { name: 'promote', load: async () => (await import('./promote.ts')).promote },
  { name: 'quality', load: async () => (await import('./quality.ts')).quality },
  { name: 'reconcile', load: async () => (await import('./reconcile.ts')).reconcile },
  { name: 'reproduce', load: async () => (await import('./reproduce.ts')).reproduce },
  { name: 'rollback', load: async () => (await import('./rollback.ts')).rollback },
  { name: 'status', load: async () => (await import('./status.ts')).status },
  { name: 'update', load: async () => (await import('./update.ts')).update },
  { name: 'validate', load: async () => (await import('./validate.ts')).validate },
  { name: 'verify', load: async () => (await import('./verify.ts')).verify },
]

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  ...DOING,
  { name: 'completion', load: async () => createCompletion(await Promise.all(DOING.map(({ load }) => load()))) },
]

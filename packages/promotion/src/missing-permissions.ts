import type { JobSetup } from './repository-setup.ts'

type Permissions = Readonly<Record<string, 'read' | 'write'>>

/** What an action needs always, and what only at times: in private repositories, or when something went wrong. */
interface Demand {
  readonly needed: Permissions
  readonly wanted: Permissions
}

const PROMOTE: Demand = {
  needed: { contents: 'write', deployments: 'write', actions: 'read' },
  wanted: { 'pull-requests': 'read', issues: 'write' },
}

/** By action and, for `promote-model`, by phase. */
const DEMANDS: Readonly<Record<string, Demand>> = {
  'promote-model plan': { needed: { contents: 'read', actions: 'read' }, wanted: { 'pull-requests': 'read' } },
  'promote-model drill': { needed: { contents: 'write', actions: 'read' }, wanted: {} },
  'promote-model finish': { ...PROMOTE, wanted: { issues: 'write' } },
  'promote-model break-glass': { ...PROMOTE, wanted: { issues: 'write' } },
  'promote-model': PROMOTE,
  'record-evidence': { needed: { contents: 'write' }, wanted: {} },
  'record-decision': { needed: { contents: 'write' }, wanted: {} },
  reconcile: {
    needed: { contents: 'write', deployments: 'write', actions: 'read' },
    wanted: { issues: 'write' },
  },
}

/** The permissions that a job's actions need and its workflow does not give, as `scope: level`. */
export function missingPermissions({ permissions, actions }: JobSetup): {
  readonly needed: readonly string[]
  readonly wanted: readonly string[]
} {
  // The repository's default is a setting that a job token cannot read.
  if (permissions === null || permissions === 'write-all') return { needed: [], wanted: [] }
  const missing = (kind: keyof Demand) => {
    const demands = actions.flatMap((action) => Object.entries(demandOf(action)?.[kind] ?? {}))
    const lacking = demands.flatMap(([scope, level]) => {
      const given = typeof permissions === 'string' ? 'read' : permissions[scope]
      return given === 'write' || given === level ? [] : [`${scope}: ${level}`]
    })
    return [...new Set(lacking)]
  }
  return { needed: missing('needed'), wanted: missing('wanted') }
}

function demandOf({ name, phase, breakGlass }: JobSetup['actions'][number]): Demand | undefined {
  return DEMANDS[`${name} ${breakGlass ? 'break-glass' : phase}`] ?? DEMANDS[name]
}

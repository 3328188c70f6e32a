import type { Finding } from '@modelgate/kernel'
import { canonicalJson, valueAt } from '@modelgate/kernel'
import type { Placement, Slot } from '@modelgate/ledger'
import { currentPlacement } from '@modelgate/ledger'
import type { MlflowPolicy } from '@modelgate/policy'
import type { MlflowClient, MlflowModel } from './mlflow-client.ts'
import type { Drift, Projection } from './projection.ts'

/** The tag of a model version that says which bytes it is; `modelgate export --to mlflow` writes it too. */
const DIGEST_TAG = 'modelgate.digest'

/**
 * Aliases and tags of registered models. MLflow keeps no digest of its own and overwrites an alias without asking, so
 * a version is known by the tag `modelgate.digest`, and the tag `modelgate.slot.ENVIRONMENT` of the model says which
 * promotion an alias came from.
 */
export function projectMlflow(client: MlflowClient, { models, aliases }: MlflowPolicy): Projection {
  return {
    name: 'mlflow',
    async examine({ state }, environment) {
      const drifts: Drift[] = []
      for (const slot of state.slots) {
        const alias = Object.entries(aliases).find(([name]) => name.toLowerCase() === slot.environment)?.[1]
        const elsewhere = environment !== null && slot.environment !== environment
        if (alias === undefined || elsewhere || slot.inFlight !== null || slot.placements.length === 0) continue
        const name = Object.hasOwn(models, slot.model) ? (models[slot.model] ?? slot.model) : slot.model
        const drift = await examineAlias(client, slot, name, alias)
        if (drift) drifts.push(drift)
      }
      return drifts
    },
  }
}

async function examineAlias(client: MlflowClient, slot: Slot, name: string, alias: string): Promise<Drift | null> {
  const model = await client.getModel(name)
  if (!model) return { finding: missing(slot, `There is no registered model "${name}".`), repair: null }
  const marker = `modelgate.slot.${slot.environment}`
  const ahead = numberOf(model.tags.get(marker))
  if (ahead > slot.placements.length) return { finding: leading(slot, name, ahead), repair: null }
  const live = currentPlacement(slot)
  return live
    ? examineLive(client, { slot, live, model, name, alias, marker })
    : examineEmpty(client, model, { slot, name, alias, marker })
}

interface Alias {
  readonly slot: Slot
  readonly name: string
  readonly alias: string
  /** The tag of the model that says which promotion the alias came from. */
  readonly marker: string
}

async function examineLive(
  client: MlflowClient,
  { slot, live, model, name, alias, marker }: Alias & { readonly live: Placement; readonly model: MlflowModel },
): Promise<Drift | null> {
  const versions = await client.listVersions(name)
  const same = versions.filter(({ tags }) => tags.get(DIGEST_TAG) === live.digest)
  // The newest, should the same bytes have been registered twice.
  const version = same.toSorted((a, b) => Number(b.version) - Number(a.version))[0]
  if (!version)
    return { finding: missing(slot, `No version of "${name}" has the tag ${DIGEST_TAG}=${live.digest}.`), repair: null }
  const now = model.aliases.get(alias)
  const promotion = `modelgate.promotion.${slot.environment}`
  const wanted = canonicalJson({ number: slot.placements.length, promotion: live.promotion })
  const tagged = version.tags.get(promotion) === live.promotion && model.tags.get(marker) === wanted
  if (now === version.version && tagged) return null
  const what =
    now === version.version
      ? `its tags do not name the promotion of version ${now}`
      : `the alias ${alias} is ${now === undefined ? 'not set' : `version ${now}`}, but version ${version.version} is there`
  return {
    finding: outOfStep(slot, name, what),
    // In this order nobody who follows the alias meets a version that does not say how it came there.
    async repair() {
      await client.setVersionTag(name, version.version, promotion, live.promotion)
      await client.setAlias(name, alias, version.version)
      await client.setModelTag(name, marker, wanted)
    },
  }
}

function examineEmpty(client: MlflowClient, model: MlflowModel, { slot, name, alias, marker }: Alias): Drift | null {
  const now = model.aliases.get(alias)
  if (now === undefined) return null
  return {
    finding: outOfStep(slot, name, `the alias ${alias} is version ${now}, but nothing is there any more`),
    async repair() {
      await client.deleteAlias(name, alias)
      await client.setModelTag(name, marker, canonicalJson({ number: slot.placements.length, promotion: null }))
    },
  }
}

/** Anybody may have written the tag: what is not ours says nothing. */
function numberOf(marker: string | undefined): number {
  try {
    const number = valueAt(JSON.parse(marker ?? 'null'), 'number')
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : 0
  } catch {
    return 0
  }
}

function outOfStep({ model, environment }: Slot, name: string, what: string): Finding {
  return {
    code: 'MLFLOW_OUT_OF_STEP',
    severity: 'warning',
    message: `${model} in ${environment}: of the registered model "${name}" ${what}.`,
    advice: 'Run `reconcile`; it writes to MLflow what the ledger says.',
    subject: environment,
  }
}

function missing({ model, environment }: Slot, what: string): Finding {
  return {
    code: 'MLFLOW_VERSION_MISSING',
    severity: 'warning',
    message: `${model} in ${environment} cannot be shown in MLflow. ${what}`,
    advice: 'Register the version with the tags that `modelgate export MANIFEST --to mlflow` prints.',
    subject: environment,
  }
}

function leading({ model, environment, placements }: Slot, name: string, ahead: number): Finding {
  return {
    code: 'MLFLOW_AHEAD',
    severity: 'error',
    message: `${model} in ${environment}: the registered model "${name}" says promotion number ${ahead}, and the ledger knows ${placements.length}.`,
    advice: `Another ledger writes there, or somebody changed the tag. Give each repository its own model in MLflow, or delete the tag modelgate.slot.${environment}.`,
    subject: environment,
  }
}

import { textAt, valueAt } from '@modelgate/kernel'
import { joinPointer } from '../json-pointer.ts'
import { modelFormat } from '../model-format.ts'
import { readYaml } from '../read-yaml.ts'
import { besideFile, entriesAt, listAt, textsAt } from './foreign-value.ts'
import { present } from './imported-facts.ts'
import type { ImportedFacts } from './imported-facts.ts'

/** Code and settings that a stage depends on; everything else it reads is data. */
const NOT_DATA = /\.(py|ipynb|r|jl|sh|ya?ml|toml|json|cfg|ini|lock)$/i

/** Names of settings that hold a seed: `seed`, `train.seed`, `prepare_seed`. */
const SEED = /(^|[._])seed$/i

/** What DVC keeps of one file or folder. */
interface DvcFile {
  readonly path: string
}

/** Reads `dvc.lock`: what the stages made of what, and with which settings. */
export function importDvcLock(path: string, bytes: Uint8Array): ImportedFacts | undefined {
  const document = readYaml(bytes, path, { quotedKeys: new Set() })
  const stages = entriesAt(document.value, 'stages')
  if (stages.length === 0) return undefined
  const outputs = stages.flatMap(([, stage]) => filesOf(path, stage, 'outs'))
  const models = outputs.filter((file) => modelFormat(file.path) !== undefined)
  const made = new Set(outputs.map((file) => file.path))
  const inputs = stages
    .flatMap(([, stage]) => filesOf(path, stage, 'deps'))
    .filter((file) => !NOT_DATA.test(file.path) && modelFormat(file.path) === undefined)
  const tables = new Set(inputs.filter((file) => !made.has(file.path) || isTable(file.path)).map((file) => file.path))

  const settings = stages.flatMap(([name, stage]) => {
    return entriesAt(stage, 'params').flatMap(([file, values]) => {
      return entriesAt(values).map(([key, value]): Setting => {
        const pointer = `/stages${joinPointer([name, 'params', file, key])}`
        return { key, value, source: document.source(pointer) }
      })
    })
  })
  return {
    manifest: { spec: present({ training: present(trainingOf(settings)) }) },
    ...(models.length === 0 ? {} : { artifacts: models.map((file) => file.path) }),
    ...(tables.size === 0 ? {} : { data: [...tables].map((table) => ({ path: table })) }),
    lost: models.length === 0 ? [`the outputs in ${path}, none of which is a known kind of model file`] : [],
  }
}

interface Setting {
  readonly key: string
  readonly value: unknown
  readonly source: string | undefined
}

function trainingOf(settings: readonly Setting[]): Record<string, unknown> {
  const seeds = settings.filter(({ key, value }) => SEED.test(key) && Number.isSafeInteger(value))
  const others = settings.filter((setting) => !seeds.includes(setting))
  return {
    seeds: Object.fromEntries(seeds.map(({ key, value }) => [key, value])),
    // A number too large to be held exactly keeps its text.
    hyperparameters: Object.fromEntries(others.map(({ key, value, source }) => [key, value ?? source ?? null])),
  }
}

/** Reads a `.dvc` file: the file or folder it stands for. */
export function importDvcFile(path: string, bytes: Uint8Array): ImportedFacts | undefined {
  const { value } = readYaml(bytes, path, { quotedKeys: new Set() })
  const files = listAt(value, 'outs').flatMap((out) => textAt(out, 'path') ?? [])
  if (files.length === 0) return undefined
  const paths = files.map((file) => besideFile(path, file))
  const models = paths.filter((file) => modelFormat(file) !== undefined)
  const data = paths.filter((file) => modelFormat(file) === undefined).map((file) => ({ path: file }))
  return {
    manifest: { metadata: present({ description: textAt(value, 'desc') }) },
    ...(models.length === 0 ? {} : { artifacts: models }),
    ...(data.length === 0 ? {} : { data }),
    lost: [],
  }
}

/** Reads `dvc.yaml`: the declared models, and the stage that makes one as the command that rebuilds it. */
export function importDvcYaml(path: string, bytes: Uint8Array): ImportedFacts | undefined {
  const { value } = readYaml(bytes, path, { quotedKeys: new Set() })
  const stages = entriesAt(value, 'stages')
  const artifacts = entriesAt(value, 'artifacts')
  if (stages.length === 0 && artifacts.length === 0) return undefined
  const [named, ...others] = artifacts.filter(([, artifact]) => (textAt(artifact, 'type') ?? 'model') === 'model')
  const file = named === undefined ? undefined : textAt(named[1], 'path')
  const maker = stages.find(([, stage]) =>
    outputsOf(stage).some((out) => out === file || modelFormat(out) !== undefined),
  )
  const made = file ?? outputsOf(maker?.[1]).find((out) => modelFormat(out) !== undefined)
  const command = textsAt(maker?.[1], 'cmd').join(' && ')
  const reproduce =
    made === undefined || command === '' || command.includes('${')
      ? undefined
      : present({
          command,
          workdir: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : undefined,
          outputs: [{ path: besideFile(path, made), role: 'weights' }],
        })
  return {
    manifest: {
      metadata: present({
        name: named?.[0],
        description: textAt(named?.[1], 'desc'),
        tags: textsAt(named?.[1], 'labels').filter((tag) => tag.length <= 63),
      }),
      spec: present({ reproduce }),
    },
    ...(made === undefined ? {} : { artifacts: [besideFile(path, made)] }),
    lost: [
      ...others.map(([name]) => `the artifact ${name} of ${path}: one manifest describes one model`),
      ...(command.includes('${') ? [`the command of ${path}, which holds variables of DVC`] : []),
    ],
  }
}

/** Outputs are paths, or maps of one path to its settings. */
function outputsOf(stage: unknown): string[] {
  return listAt(stage, 'outs').flatMap((out) => (typeof out === 'string' ? [out] : entriesAt(out).map(([key]) => key)))
}

function filesOf(lock: string, stage: unknown, key: 'deps' | 'outs'): DvcFile[] {
  return listAt(stage, key).flatMap((entry) => {
    const written = valueAt(entry, 'path')
    return typeof written === 'string' ? [{ path: besideFile(lock, written) }] : []
  })
}

function isTable(path: string): boolean {
  return /\.(csv|tsv|parquet|arrow|feather|jsonl)$/i.test(path)
}
